// The page of a pair, made by hand, and answers in which every field holds hostile text.
#ifndef TALLY_TESTS_SUPPORT_SAMPLE_PAGE_H_
#define TALLY_TESTS_SUPPORT_SAMPLE_PAGE_H_

#include <optional>
#include <string>
#include <vector>

#include "support/sample_answers.h"

namespace tally::testing {

inline report::ShowPage sample_page() {
  report::ShowPage page;
  page.colophon = sample_article().colophon;
  page.colophon.command = "tally show RUS CHN";
  page.title = "Russia and China";
  page.code = "RUS CHN";
  page.books = {"Russia's book", "China's book"};
  const auto by_book = [&](const std::string& series, double russia, double china,
                           core::Unit unit) {
    Evidence a = figure(series, core::Period::year(2021), russia, "", unit, day(2022, 2, 10),
                        ledger::Evidence::edition);
    a.source_name = "Russian customs";
    return std::vector<std::optional<Evidence>>{
        a, figure(series, core::Period::year(2024), china, "", unit, day(2025, 1, 13),
                  ledger::Evidence::stated)};
  };
  report::ShowFlow turnover;
  turnover.label = "Turnover of Russia and China";
  turnover.year = by_book("turnover(RUS, CHN)", 140.7e9, 244.81e9, core::Unit::money);
  turnover.year_growth = by_book("growth(turnover(RUS, CHN))", 35.2, 1.9, core::Unit::percent);
  turnover.recent = {
      std::nullopt,
      figure("turnover(RUS, CHN)", {core::Month(2025, 1), core::Month(2025, 11)}, 203.6e9, "203.6",
             core::Unit::money, day(2025, 12, 8), ledger::Evidence::stated)};
  turnover.recent_growth = {std::nullopt, std::nullopt};
  for (double v : {56.83, 38.8, 55.45, 79.2}) turnover.history.emplace_back(v * 1e9);
  turnover.history.emplace_back(std::nullopt);
  for (double v :
       {89.21, 95.28, 68.0, 69.5, 84.1, 107.1, 110.8, 107.8, 146.9, 190.3, 240.1, 244.8, 228.1})
    turnover.history.emplace_back(v * 1e9);
  turnover.history_words = "2008 to 2025, by China's customs";
  report::ShowFlow exports = turnover;
  exports.label = "Russia's exports to China";
  exports.year = by_book("exports(RUS, CHN)", 68.9e9, 129.32e9, core::Unit::money);
  page.flows = {turnover, exports};
  page.ranks = {
      {"China was **first** among the countries as Russia's partner in 2021: $140.7 billion, 17.9 "
       "% of "
       "the total.",
       "Russian customs"}};
  page.records = {{"The highest turnover by China's customs was **$244.8 billion in 2024**.",
                   "China's customs"}};
  page.mirror = {
      {"In 2021 Russia counted $68.9 billion of exports to China; China counted $79.3 billion of "
       "imports from there: **+15 %**.",
       "both customs"}};
  page.targets = {
      {"turnover $200 billion by 2020, set 2012-12-06 by Medvedev and Wen Jiabao", Outcome::fails,
       "107.8 bn in 2020"},
      {"turnover $200 billion by 2024, set 2019-06-05", Outcome::holds, "240.1 bn in 2023"}};
  ledger::Event event;
  event.date = "2014-07-31";
  event.type = "sanction";
  event.actors = "EU";
  event.targets = "RUS";
  event.what = "EU sectoral sanctions";
  page.events = {event};
  page.charts = {gap_item().checked->chart, target_item().checked->chart};
  page.remarks = {"Russia's book ends in January 2022."};
  page.attributions = sample_article().attributions;
  return page;
}

// Text as an attacker or a careless source would write it.
inline std::vector<std::string> hostile_texts() {
  return {"<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</script><script>alert(1)</script>",
          "</style><style>*{display:none}</style>",
          "<!--",
          "]]>",
          "{{style}} {{body}}",
          "' onmouseover='alert(1)",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+1+cmd|' /C calc'!A0",
          "@SUM(A1)",
          "-2+3",
          "\x1b[31mred\x1b[0m\x1b]0;title\x07",
          "\r\n\tcell,\"two\"",
          "\xE2\x80\xAEreversed\xE2\x81\xA6",
          "broken \xFF\xC3 bytes",
          std::string("nul \0 byte", 10),
          "javascript:alert(1)",
          "**",
          "****",
          "a ** b",
          std::string(3000, 'x'),
          "\xE2\x80\xA8line\xE2\x80\xA9",
          "&lt;b&gt; &amp; &#60;"};
}

// Every field that may hold outside text holds `text`.
inline ArticleAnswer hostile_article(const std::string& text) {
  ArticleAnswer a = sample_article();
  a.colophon = {text, text, text, text, text};
  a.reading.title = text;
  a.reading.language = text;
  a.reading.sha256 = text;
  a.reading.date_from = text;
  a.reading.notes = {text};
  a.reading.text = text + " " + a.reading.text + " " + text;
  a.reading.blocks.clear();
  for (auto& aside : a.reading.set_aside) aside.reason = text;
  for (auto& unread : a.reading.unread) unread.reason = text;
  for (auto& event : a.reading.events) {
    event.type = event.plover = event.date = event.what = text;
    event.actors = {text};
  }
  for (auto& source : a.attributions) source = {text, text, text, text};
  for (auto& rule : a.rules) rule = {text, text, text, text, text, text, text};
  const auto spoil = [&](Verdict& v) {
    v.summary = v.deciding_short = v.claim_interval_words = v.would_change = v.missing = v.rules =
        text;
    v.tags = v.remarks = {text};
    v.coverage.words = text;
    for (Evidence& e : v.evidence) {
      e.series = e.measure = e.written = e.source = e.source_name = e.how = e.origin = e.note =
          text;
    }
  };
  for (Item& item : a.items) {
    item.formal = item.read.text = item.read.why_no_statement = item.read.claim.speaker = text;
    item.read.claim.product = item.read.claim.scope = item.read.claim.source_named = text;
    item.read.assumed = {text};
    if (!item.checked) continue;
    Checked& c = *item.checked;
    c.plain = c.chosen_reading = text;
    spoil(c.as_known);
    spoil(c.hindsight);
    for (auto& reading : c.readings) reading.name = reading.words = text;
    c.chart.title = c.chart.unit = c.chart.source = text;
    for (auto& line : c.chart.lines) line.label = text;
    for (auto& mark : c.chart.marks) mark.text = text;
  }
  return a;
}

inline report::ShowPage hostile_page(const std::string& text) {
  report::ShowPage page = sample_page();
  page.colophon = {text, text, text, text, text};
  page.title = page.code = text;
  page.books = {text, text};
  for (auto& flow : page.flows) flow.label = flow.history_words = text;
  for (auto* list : {&page.ranks, &page.records, &page.mirror}) *list = {{text, text}};
  page.targets = {{text, Outcome::holds, text}};
  for (auto& event : page.events)
    event.date = event.type = event.actors = event.targets = event.what = text;
  page.remarks = {text};
  for (auto& chart : page.charts) chart.title = chart.unit = chart.source = text;
  page.attributions = {{text, text, text, text}};
  return page;
}

}  // namespace tally::testing

#endif  // TALLY_TESTS_SUPPORT_SAMPLE_PAGE_H_
