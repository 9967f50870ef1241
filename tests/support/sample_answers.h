// Answers made by hand, with figures as their offices published them, for tests of what people see.
// The article is the project's own wording.
#ifndef TALLY_TESTS_SUPPORT_SAMPLE_ANSWERS_H_
#define TALLY_TESTS_SUPPORT_SAMPLE_ANSWERS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.h"
#include "report/answer.h"

namespace tally::testing {

using report::ArticleAnswer;
using report::Item;
using verdict::Chart;
using verdict::ChartLine;
using verdict::ChartPoint;
using verdict::Checked;
using verdict::Evidence;
using verdict::Outcome;
using verdict::Verdict;

inline core::Day day(int y, int m, int d) {
  return core::Day::from_ymd(y, m, d).value_or(core::Day());
}

inline Evidence figure(std::string series, core::Period period, double value, std::string written,
                       core::Unit unit, core::Day released, ledger::Evidence how) {
  Evidence e;
  e.series = std::move(series);
  e.measure = unit == core::Unit::percent ? "growth" : "level";
  e.period = period;
  e.value = value;
  e.written = std::move(written);
  e.unit = unit;
  e.currency = core::kUsd;
  e.source = "cn-gacc";
  e.source_name = "China's customs";
  e.released = ledger::Released{period.last.last_day(), released, how};
  e.origin = "releases.csv:256";
  return e;
}

inline ChartLine yearly(std::string label, int first, const std::vector<double>& values,
                        double scale, int after = 9999) {
  ChartLine line;
  line.label = std::move(label);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int year = first + static_cast<int>(i);
    if (values[i] <= -9000) continue;  // a gap
    line.points.push_back({core::Period::year(year), values[i] * scale, year >= after});
  }
  return line;
}
inline constexpr double kGap = -9999;

inline Verdict verdict_of(Outcome outcome, core::Day as_of, std::string summary,
                          std::string shortly, std::vector<Evidence> evidence) {
  Verdict v;
  v.outcome = outcome;
  v.as_of = as_of;
  v.summary = std::move(summary);
  v.deciding_short = std::move(shortly);
  v.evidence = std::move(evidence);
  return v;
}

inline core::Day article_day() { return day(2022, 12, 30); }
inline core::Day ledger_day() { return day(2026, 1, 14); }

inline verdict::OpenOdds target_odds() {
  verdict::OpenOdds out;
  out.chance = 0.93;
  out.goal.value = 199.5e9;
  out.goal.from_year = 2022;
  out.goal.by_year = 2024;
  out.currency = *core::Currency::parse("USD");
  out.resolution =
      "A calendar year from 2022 to 2024, by China's customs, in USD, first full release.";
  out.members = "structural";
  out.calibration = "80 % bands held 80 % of 1,000 past figures.";
  out.notes = {"2 of 60 figures are assumed."};
  for (int y = 2018; y <= 2021; ++y)
    out.years.push_back({core::Period::year(y), 100e9 + 10e9 * (y - 2018), 0});
  outlook::Odds target;
  target.by_deadline = 0.93;
  target.early = 0.81;
  target.expected = core::Month(2023, 3);
  target.ahead_months = 21;
  target.at_rate = outlook::AtRate{29.5, false, 2023, 2021, 146.9e9};
  for (int y = 2022; y <= 2024; ++y) {
    const double v = 190e9 + 20e9 * (y - 2022);
    target.years.push_back(
        {core::Period::year(y), v, {0.8 * v, 0.9 * v, 0.95 * v, 1.05 * v, 1.1 * v, 1.2 * v}});
  }
  target.steps = target.years;
  out.target = target;
  return out;
}

inline Item target_item() {
  const std::string s = "turnover(CHN, RUS)";
  Item item;
  item.formal = "turnover(RUS, CHN) reaches 200 bn USD by 2024 early";
  item.read.claim.kind = language::ClaimKind::target;
  item.read.claim.modality = language::Modality::forecast;
  item.read.claim.speaker = "Vladimir Putin";
  item.read.confidence = 0.92;
  item.read.assumed = {"deadline: the end of 2024, from the target that the text names"};
  Checked c;
  c.plain = "Trade between Russia and China reaches $200 bn before the end of 2024.";
  const Evidence partial =
      figure(s, {core::Month(2022, 1), core::Month(2022, 11)}, 172.4e9, "172.4", core::Unit::money,
             day(2022, 12, 7), ledger::Evidence::stated);
  c.as_known =
      verdict_of(Outcome::open, article_day(),
                 "On that day the last twelve months stood near **$189 bn**, running above "
                 "what the target needs.",
                 "172.4 bn in Jan-Nov 2022", {partial});
  c.hindsight = verdict_of(Outcome::holds, ledger_day(),
                           "Turnover came to **$240.1 bn in 2023**, a year early. The same $200 bn "
                           "had first been set for "
                           "2020, and was missed.",
                           "240.1 bn in 2023",
                           {figure(s, core::Period::year(2023), 240.11e9, "240.11",
                                   core::Unit::money, day(2024, 3, 7), ledger::Evidence::quoted_on),
                            figure(s, core::Period::year(2022), 190.27e9, "190.27",
                                   core::Unit::money, day(2023, 1, 13), ledger::Evidence::stated)});
  c.hindsight.would_change = "A full-year figure below 200 bn for 2023 and 2024.";
  c.hindsight.coverage.words = "2008-2025, 2012 not reported";
  c.hindsight.rules = "targets";
  c.hindsight.remarks = {"By Russia's book: no figures published after January 2022."};
  c.chosen_reading = "by China's customs: Russia's own book has no figure after January 2022.";
  c.readings = {
      {"by China's customs", true, Outcome::open, Outcome::holds, "240.1 bn in 2023"},
      {"within any twelve months", false, Outcome::open, Outcome::holds, "from May 2023"}};
  c.chart.kind = Chart::Kind::target;
  c.chart.title =
      "China-Russia turnover 2008 to 2025 in billion dollars against the target of 200 by 2024";
  c.chart.unit = "bn USD";
  c.chart.unit_scale = 1e9;
  c.chart.source = "China's customs";
  c.chart.stated = 200e9;
  c.chart.stated_at = core::Period::year(2024);
  c.chart.as_of = article_day();
  c.chart.lines = {yearly("China-Russia", 2008,
                          {56.83, 38.8, 55.45, 79.2, kGap, 89.21, 95.28, 68.0, 69.525, 84.07,
                           107.06, 110.75, 107.76, 146.887, 190.27, 240.11, 244.81, 228.1},
                          1e9, 2022)};
  for (ChartPoint& p : c.chart.lines[0].points) {
    if (p.period == core::Period::year(2015)) p.before = 64.2e9;
  }
  item.checked = std::move(c);
  return item;
}

inline Item record_item() {
  const std::string s = "growth(turnover(CHN, RUS))";
  Item item;
  item.formal = "max(growth(turnover(RUS, CHN))) at 2022 ever";
  item.read.claim.kind = language::ClaimKind::record;
  item.read.claim.speaker = "Vladimir Putin";
  item.read.confidence = 0.88;
  Checked c;
  c.plain = "Trade between Russia and China grew at a record rate in 2022.";
  const auto rate = [&](int year, double value, std::string written, core::Day on) {
    return figure(s, core::Period::year(year), value, std::move(written), core::Unit::percent, on,
                  ledger::Evidence::quoted_on);
  };
  const std::vector<Evidence> rates = {
      rate(2022, 29.3, "29.3", day(2023, 1, 13)), rate(2021, 35.8, "35.8", day(2022, 7, 13)),
      rate(2010, 43.1, "43.1", day(2011, 3, 10)), rate(2007, 44.3, "44.3", day(2011, 3, 31))};
  c.as_known =
      verdict_of(Outcome::fails, article_day(),
                 "**+32 %** in January to November 2022 was outdone in seven years since 2003, "
                 "the last of them 2021 (+35.8 %).",
                 "32 % in Jan-Nov; 44.3 % in 2007", {rates[1], rates[3]});
  c.hindsight =
      verdict_of(Outcome::fails, ledger_day(),
                 "Growth of **29.3 %** was outdone in seven years since 2003, the last of "
                 "them 2021 (+35.8 %). The level was a record; the rate was not.",
                 "29.3 %; 44.3 % in 2007", rates);
  c.hindsight.tags = {"nominal record"};
  c.hindsight.rules = "records";
  c.hindsight.remarks = {"Tried: both books, dollars and yuan, years and year-to-date periods."};
  c.chart.kind = Chart::Kind::record;
  c.chart.title =
      "Yearly growth of China-Russia turnover 2003 to 2022; seven earlier years grew faster";
  c.chart.unit = "% a year";
  c.chart.source = "China's customs";
  c.chart.stated_at = core::Period::year(2022);
  c.chart.lines = {yearly("growth", 2003,
                          {32.2, 34.5, 37.3, 14.8, 44.3, 17.9, -31.7, 43.1, 42.8, 11.3,
                           1.2,  kGap, kGap, 2.2,  20.9, 27.3, 3.4,   -2.7, 35.8, 29.3},
                          1)};
  for (int year : {2003, 2004, 2005, 2007, 2010, 2011, 2021}) {
    c.chart.beaten_by.push_back(core::Period::year(year));
  }
  item.checked = std::move(c);
  return item;
}

inline Item growth_item() {
  Item item;
  item.formal = "growth(turnover(RUS, CHN))[2022] = 25%";
  item.read.claim.kind = language::ClaimKind::change;
  item.read.claim.modality = language::Modality::forecast;
  item.read.confidence = 0.9;
  Checked c;
  c.plain = "Trade between Russia and China grows by 25 % in 2022.";
  const Evidence rate = figure("growth(turnover(CHN, RUS))", core::Period::year(2022), 29.3, "29.3",
                               core::Unit::percent, day(2023, 1, 13), ledger::Evidence::stated);
  c.as_known =
      verdict_of(Outcome::open, article_day(), "By November it had grown **32 %**: running above.",
                 "32 % in Jan-Nov 2022", {});
  c.hindsight = verdict_of(Outcome::fails, ledger_day(),
                           "It grew **29.3 %**, four points more than stated.", "29.3 %", {rate});
  c.hindsight.claim_interval = core::Interval{24.5, 25.5};
  c.hindsight.claim_interval_words = "24.5 to 25.5 %";
  c.chart.kind = Chart::Kind::level;
  c.chart.title = "Yearly growth of China-Russia turnover; 29.3 % in 2022 against 25 stated";
  c.chart.unit = "% a year";
  c.chart.source = "China's customs";
  c.chart.stated = 25;
  c.chart.allowed = core::Interval{24.5, 25.5};
  c.chart.stated_at = core::Period::year(2022);
  c.chart.lines = {yearly("growth", 2016, {2.2, 20.9, 27.3, 3.4, -2.7, 35.8, 29.3}, 1, 2022)};
  item.checked = std::move(c);
  return item;
}

inline Item partner_item() {
  Item item;
  item.formal = "run(rank(CHN; turnover(RUS, *)) = 1) >= 10 years to 2021";
  item.read.claim.kind = language::ClaimKind::since;
  item.read.confidence = 0.8;
  Checked c;
  c.plain = "China has been Russia's largest trading partner for more than ten years, to 2021.";
  const Evidence eu = figure("share(turnover(RUS, EU); turnover(RUS, WLD))",
                             {core::Month(2015, 1), core::Month(2015, 8)}, 45.7, "45.7",
                             core::Unit::percent, day(2015, 10, 8), ledger::Evidence::quoted_on);
  for (Verdict* v : {&c.as_known, &c.hindsight}) {
    *v = verdict_of(
        Outcome::depends, v == &c.as_known ? article_day() : ledger_day(),
        "True since 2010 among **countries**. Counted as one, the **EU** was larger: 45.7 % "
        "of Russia's trade in January to August 2015.",
        "first among countries since 2010; the EU larger", {eu});
  }
  c.readings = {
      {"among countries", true, Outcome::holds, Outcome::holds, "2010-2021"},
      {"EU as one partner", false, Outcome::fails, Outcome::fails, "45.7 % in 2015"},
      {"every half-year", false, Outcome::fails, Outcome::fails, "first half of 2012: NLD"}};
  item.checked = std::move(c);
  return item;
}

inline Item market_item() {
  Item item;
  item.formal = "first(rank(CHN; exports(RUS, *)) = 1) after 2014";
  item.read.claim.kind = language::ClaimKind::rank;
  item.read.confidence = 0.86;
  Checked c;
  c.plain = "China became the largest buyer of Russia's exports after 2014.";
  const auto level = [](std::string series, int year, double value, std::string written) {
    Evidence e = figure(std::move(series), core::Period::year(year), value, std::move(written),
                        core::Unit::money, day(year + 1, 2, 10), ledger::Evidence::edition);
    e.source = "ru-fcs";
    e.source_name = "Russian customs";
    return e;
  };
  const std::vector<Evidence> levels = {level("exports(RUS, CHN)", 2017, 38.9171e9, "38917.1"),
                                        level("exports(RUS, NLD)", 2017, 35.5773e9, "35577.3"),
                                        level("exports(RUS, CHN)", 2016, 28.0119e9, "28011.9"),
                                        level("exports(RUS, NLD)", 2016, 29.2147e9, "29214.7")};
  for (Verdict* v : {&c.as_known, &c.hindsight}) {
    *v = verdict_of(Outcome::holds, v == &c.as_known ? article_day() : ledger_day(),
                    "In time order yes, but only from **2017**: the Netherlands led until 2016. "
                    "‘After’ is not ‘because of’.",
                    "only from 2017", levels);
  }
  c.chart.kind = Chart::Kind::rank;
  c.chart.title =
      "Russia's exports to China and the Netherlands 2008 to 2021; China leads from 2017";
  c.chart.unit = "bn USD";
  c.chart.unit_scale = 1e9;
  c.chart.source = "Russian customs";
  c.chart.lines = {
      yearly("China", 2008,
             {21.1, 16.7, 20.3, 35.0, 35.8, 35.6, 37.5, 28.6, 28.0, 38.9, 56.0, 57.3, 49.2, 68.9},
             1e9),
      yearly("Netherlands", 2008,
             {57.0, 36.4, 54.0, 62.7, 76.9, 70.1, 68.0, 40.8, 29.2, 35.6, 43.4, 44.8, 24.8, 42.1},
             1e9)};
  c.chart.marks = {{core::Period::year(2014), "sanctions"},
                   {core::Period::year(2017), "China first"}};
  item.checked = std::move(c);
  return item;
}

inline Item gap_item() {
  Item item;
  item.formal = "exports(RUS, CHN)[2021] = 79 bn USD";
  item.read.claim.kind = language::ClaimKind::level;
  item.read.confidence = 0.95;
  Checked c;
  c.plain = "Russia's exports to China came to about $79 bn in 2021.";
  const Evidence china = figure("imports(CHN, RUS)", core::Period::year(2021), 79.32e9, "79.32",
                                core::Unit::money, day(2022, 1, 14), ledger::Evidence::stated);
  Evidence russia = figure("exports(RUS, CHN)", core::Period::year(2021), 68.9015e9, "68901.5",
                           core::Unit::money, day(2022, 2, 10), ledger::Evidence::edition);
  russia.source = "ru-fcs";
  russia.source_name = "Russian customs";
  russia.deciding = false;
  c.as_known =
      verdict_of(Outcome::holds_roughly, article_day(),
                 "China's customs counted **$79.3 bn** as it arrived; Russia's counted 68.9 bn.",
                 "79.3 bn", {china, russia});
  c.hindsight = c.as_known;
  c.hindsight.as_of = ledger_day();
  c.chart.kind = Chart::Kind::two_books;
  c.chart.title =
      "Russia's exports to China by both books, 2010 to 2021: China's is higher in every year";
  c.chart.unit = "bn USD";
  c.chart.unit_scale = 1e9;
  c.chart.source = "Russian and China's customs";
  c.chart.lines = {
      yearly("China's book", 2010,
             {25.9, 40.4, 44.1, 39.7, 41.6, 33.3, 32.2, 41.4, 59.1, 61.1, 57.2, 79.3}, 1e9),
      yearly("Russia's book", 2010,
             {20.3, 35.0, 35.8, 35.6, 37.5, 28.6, 28.0, 38.9, 56.0, 57.3, 49.2, 68.9}, 1e9)};
  item.checked = std::move(c);
  return item;
}

inline Item share_item() {
  Item item;
  item.formal = "share(turnover(RUS, CHN); turnover(RUS, WLD)) rises 1994..2021";
  item.read.claim.kind = language::ClaimKind::trend;
  item.read.confidence = 0.7;
  Checked c;
  c.plain = "China's share of Russia's trade has risen since 1994.";
  Evidence end =
      figure("share(turnover(RUS, CHN); turnover(RUS, WLD))", core::Period::year(2021), 18.0,
             "18.0", core::Unit::percent, day(2022, 2, 10), ledger::Evidence::edition);
  end.measure = "share";
  end.derived = true;
  end.how = "part of the total";
  c.as_known =
      verdict_of(Outcome::holds, article_day(),
                 "From 4.4 % (1994) to **18.0 %** in 2021, not steadily.", "18.0 % in 2021", {end});
  c.hindsight = c.as_known;
  c.hindsight.as_of = ledger_day();
  c.chart.kind = Chart::Kind::share;
  c.chart.title = "China's share of Russia's trade rose from 4.4 % in 1994 to 18.0 % in 2021";
  c.chart.unit = "% of Russia's trade";
  c.chart.source = "Russian customs";
  c.chart.lines = {
      yearly("China", 1994,
             {4.4, 3.9, 4.1, 3.4,  3.9,  4.4,  4.5,  5.1,  6.1,  6.0,  5.8,  6.0,  6.5,  7.3,
              7.6, 8.4, 9.5, 10.1, 10.5, 10.5, 11.3, 12.1, 14.1, 14.9, 15.7, 16.6, 18.3, 18.0},
             1)};
  item.checked = std::move(c);
  return item;
}

inline Item missing_item() {
  Item item;
  item.formal = "exports(RUS, IND; product HS27)[2022] = 30 bn USD";
  item.read.claim.kind = language::ClaimKind::level;
  Checked c;
  c.plain = "Russia's oil exports to India came to $30 bn in 2022.";
  c.as_known.as_of = article_day();
  c.as_known.summary = "No figures by product are kept.";
  c.as_known.missing = "India's commerce ministry publishes imports by product.";
  c.hindsight = c.as_known;
  c.hindsight.as_of = ledger_day();
  item.checked = std::move(c);
  return item;
}

inline Item unformed_item() {
  Item item;
  item.read.claim.kind = language::ClaimKind::level;
  item.read.claim.product = "gas";
  item.read.why_no_statement = "It counts cubic metres, not money.";
  return item;
}

// Puts the words of an item where they stand in the text; returns false if they do not.
inline bool place(ArticleAnswer& answer, Item item, std::string_view words) {
  const std::size_t at = answer.reading.text.find(words);
  if (at == std::string::npos) return false;
  const std::int64_t start = core::code_points(std::string_view(answer.reading.text).substr(0, at));
  item.read.text = std::string(words);
  item.read.spans = {{start, start + core::code_points(words)}};
  answer.items.push_back(std::move(item));
  return true;
}

inline core::Span where(const ArticleAnswer& answer, std::string_view words) {
  const std::size_t at = answer.reading.text.find(words);
  if (at == std::string::npos) return {};
  const std::int64_t start = core::code_points(std::string_view(answer.reading.text).substr(0, at));
  return {start, start + core::code_points(words)};
}

inline ArticleAnswer sample_article() {
  ArticleAnswer a;
  a.colophon = {"0.1.0", "4f9c2e18b7d05a6632c1f0e9a8b7c6d54f9c2e18b7d05a6632c1f0e9a8b7c6d5",
                "2026-01-14", "tally check article.txt --date 2022-12-30", ""};
  const std::vector<std::pair<std::string, std::string>> blocks = {
      {"headline",
       "Moscow and Beijing to pass $200 billion in trade ahead of schedule, Russian leader says"},
      {"paragraph", "MOSCOW, 30 December 2022"},
      {"paragraph",
       "Trade between Russia and China will pass the $200 billion mark sooner than planned, the "
       "Russian "
       "president told his Chinese counterpart in a video call on Friday, while ties between "
       "Moscow and "
       "the West kept fraying. He put this year’s growth at 25 percent."},
      {"paragraph",
       "Despite pressure from abroad, he said, the two had achieved record growth rates of mutual "
       "trade. "
       "Russia’s exports to China came to about $79 billion in 2021."},
      {"paragraph",
       "China has been Russia’s largest trading partner for more than ten years and became the "
       "biggest "
       "buyer of its exports after the sanctions of 2014. The two have drawn closer since the "
       "nineties."},
      {"paragraph",
       "Gas deliveries rose to 15 billion cubic metres. Oil sales to India came to $30 billion. "
       "Freight "
       "worth $3 billion moved by rail."},
      {"paragraph",
       "The Chinese leader said he was ready to deepen cooperation in a difficult world, and was "
       "invited "
       "to visit in the spring. Chinese troops took part in exercises in Russia’s Far East."},
      {"paragraph", "Help us go on: give $2 a month. It takes a minute."}};
  std::int64_t at = 0;
  for (const auto& [kind, words] : blocks) {
    if (!a.reading.text.empty()) {
      a.reading.text += "\n\n";
      at += 2;
    }
    a.reading.text += words;
    const std::int64_t end = at + core::code_points(words);
    a.reading.blocks.push_back({{at, end}, kind});
    at = end;
  }
  a.reading.title = blocks[0].second;
  a.reading.date = article_day();
  a.reading.date_from = "given";
  a.reading.language = "en";
  a.reading.sha256 = "0c1d2e3f";
  place(a, target_item(), "the $200 billion mark sooner than planned");
  a.items[0].read.spans.push_back(where(a, "pass $200 billion in trade ahead of schedule"));
  place(a, growth_item(), "this year’s growth at 25 percent");
  place(a, record_item(), "record growth rates of mutual trade");
  place(a, gap_item(), "Russia’s exports to China came to about $79 billion in 2021");
  place(a, partner_item(), "Russia’s largest trading partner for more than ten years");
  place(a, market_item(), "the biggest buyer of its exports after the sanctions of 2014");
  place(a, share_item(), "The two have drawn closer since the nineties");
  place(a, unformed_item(), "Gas deliveries rose to 15 billion cubic metres");
  place(a, missing_item(), "Oil sales to India came to $30 billion");
  a.reading.set_aside = {
      {where(a, "MOSCOW, 30 December 2022"), "dateline"},
      {where(a, "Help us go on: give $2 a month. It takes a minute."), "donation appeal"}};
  a.reading.unread = {{where(a, "Freight worth $3 billion moved by rail."), "no pair"}};
  a.reading.events = {{where(a, "was invited to visit in the spring"),
                       "visit",
                       "",
                       "2023-03",
                       {"RUS", "CHN"},
                       "invitation to a state visit"},
                      {where(a, "in a video call on Friday"),
                       "meeting",
                       "CONSULT",
                       "2022-12-30",
                       {"RUS", "CHN"},
                       "video call"},
                      {where(a, "exercises in Russia’s Far East"),
                       "military",
                       "",
                       "",
                       {"CHN", "RUS"},
                       "joint exercises"}};
  a.reading.notes = {"‘This year’ is 2022, from the date of the article."};
  a.attributions = {{"cn-gacc", "General Administration of Customs of China",
                     "Figures may be quoted with the source.", "http://www.customs.gov.cn/"},
                    {"ru-fcs", "Federal Customs Service of Russia", "", "https://customs.gov.ru/"}};
  a.rules = {{"targets", "Targets", "A target counts in calendar years that end by its deadline",
              "", "", "200 bn by 2024 is met by 240.1 bn in 2023.",
              "The office's first full-year figure decides."},
             {"records", "Records", "One earlier value beyond it denies a record", "10",
              "years at least", "44.3 % in 2007 denies 29.3 % in 2022.", ""}};
  return a;
}

}  // namespace tally::testing

#endif  // TALLY_TESTS_SUPPORT_SAMPLE_ANSWERS_H_
