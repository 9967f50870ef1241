#include <fmt/format.h>

#include <algorithm>

#include "core/csv.h"
#include "report/chart.h"
#include "report/internal/html_parts.h"
#include "report/internal/odds_parts.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

using verdict::Checked;
using verdict::Evidence;
using verdict::Outcome;
using verdict::Verdict;

constexpr std::size_t kMostFigures = 40;

std::string chip(Outcome outcome, std::string_view when) {
  const OutcomeLook& l = look(outcome);
  return fmt::format("<span class=\"chip {}\">{}<span><small>{}</small>{}</span></span>", l.css,
                     icon(outcome), esc(when), l.long_word);
}

std::string chips(const Checked& checked) {
  const Verdict& day = checked.as_known;
  const Verdict& later = checked.hindsight;
  std::string out = "<div class=\"chips\">";
  out += chip(day.outcome, day.as_of == later.as_of && day.outcome == later.outcome
                               ? "as of " + short_day(day.as_of)
                               : "on the day, " + short_day(day.as_of));
  if (!(day.as_of == later.as_of && day.outcome == later.outcome)) {
    out += chip(later.outcome, "with hindsight");
  }
  return out + "</div>";
}

void add_missing(std::string& out, const Verdict& v) {
  if (v.missing.empty() || v.summary.find(v.missing) != std::string::npos) return;
  out += "<p class=\"note\">Missing: " + rich(v.missing) + "</p>";
}

std::string summaries(const Checked& checked) {
  const Verdict& day = checked.as_known;
  const Verdict& later = checked.hindsight;
  std::string out;
  if (day.summary == later.summary) {
    if (!later.summary.empty()) out += "<p>" + rich(later.summary) + "</p>";
    add_missing(out, later);
    return out;
  }
  if (!day.summary.empty()) {
    out += "<p><span class=\"when\">On the day</span>" + rich(day.summary) + "</p>";
  }
  add_missing(out, day);
  if (!later.summary.empty()) {
    out += "<p><span class=\"when\">With hindsight</span>" + rich(later.summary) + "</p>";
  }
  if (later.missing != day.missing) add_missing(out, later);
  return out;
}

// The odds of the day, else those of today, with their fan.
std::string odds(const Checked& checked) {
  const Verdict& v = checked.as_known.odds ? checked.as_known : checked.hindsight;
  if (!v.odds) return {};
  std::string out = "<p><span class=\"when\">Odds on " + esc(short_day(v.as_of)) + "</span>" +
                    rich(odds_sentences(v)) + "</p>";
  const std::string fan = fan_svg(*v.odds);
  if (!fan.empty()) out += "<figure>" + fan + "</figure>";
  return out + "<p class=\"note\">Settled by: " + esc(v.odds->resolution) + "</p>";
}

std::string tags(const Checked& checked) {
  std::vector<std::string> all = checked.as_known.tags;
  for (const std::string& tag : checked.hindsight.tags) {
    if (std::find(all.begin(), all.end(), tag) == all.end()) all.push_back(tag);
  }
  if (all.empty()) return {};
  std::string out = "<ul class=\"tags\">";
  for (const std::string& tag : all) out += "<li>True but misleading: " + esc(tag) + "</li>";
  return out + "</ul>";
}

std::string readings(const Checked& checked) {
  if (checked.readings.size() < 2) return {};
  std::string out =
      "<h4>Readings tried</h4><table class=\"fig\"><thead><tr><th scope=\"col\">Reading</th><th "
      "scope=\"col\">On the day</th><th scope=\"col\">With hindsight</th></tr></thead><tbody>";
  for (const verdict::ReadingResult& r : checked.readings) {
    out += "<tr><td>" + esc(r.name);
    if (r.ordinary) out += " <b>(the headline’s)</b>";
    if (!r.words.empty()) out += "<small>" + rich(r.words) + "</small>";
    out += "</td><td>" + signed_word(r.as_known) + "</td><td>" + signed_word(r.hindsight) +
           "</td></tr>";
  }
  return out + "</tbody></table>";
}

std::string figure_row(const Evidence& e, bool with_series) {
  std::string out = "<tr><td>" + esc(e.period.in_words());
  if (with_series) out += "<small>" + esc(e.series) + "</small>";
  out += "</td><td class=\"num\">" + esc(value_text(e)) + "</td><td>";
  out += esc(e.source_name.empty() ? e.source : e.source_name);
  const std::string released = released_text(e);
  if (!released.empty()) out += ", " + esc(released);
  std::string small;
  const auto add = [&](std::string_view words) {
    if (!words.empty()) small += (small.empty() ? "" : "; ") + esc(words);
  };
  if (e.knowledge == ledger::Knowledge::assumed)
    add("assumed known that day, from a later edition");
  if (e.derived) add(e.how.empty() ? "computed" : "computed: " + e.how);
  add(e.note);
  add(e.origin);
  if (!small.empty()) out += "<small>" + small + "</small>";
  return out + "</td></tr>";
}

constexpr std::size_t kPrintedFigures = 10;  // as in report.css

std::string figures(const Checked& checked) {
  const std::vector<const Evidence*> all = all_figures(checked);
  if (all.empty()) return {};
  const bool several = std::any_of(
      all.begin(), all.end(), [&](const Evidence* e) { return e->series != all.front()->series; });
  std::string out =
      "<h4>Figures</h4><table class=\"fig\"><thead><tr><th scope=\"col\">Period</th><th "
      "scope=\"col\" class=\"num\">Figure</th><th scope=\"col\">Source and "
      "release</th></tr></thead><tbody>";
  const std::size_t shown = std::min(all.size(), kMostFigures);
  for (std::size_t i = 0; i < shown; ++i) out += figure_row(*all[i], several);
  out += "</tbody></table>";
  // The style sheet hides what is beyond this on paper; the words say so there, and only there.
  if (shown > kPrintedFigures) {
    out += fmt::format("<p class=\"paper\">{} more figures on the page itself</p>",
                       shown - kPrintedFigures);
  }
  if (all.size() > kMostFigures) {
    out +=
        fmt::format("<p>and {} more, in the answer as JSON or CSV</p>", all.size() - kMostFigures);
  }
  return out;
}

std::string rule_links(const Checked& checked, const ArticleAnswer& answer, bool alone) {
  std::vector<std::string_view> ids;
  for (const Verdict* v : {&checked.as_known, &checked.hindsight}) {
    for (std::string_view id : core::split(v->rules, ',')) {
      if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  if (ids.empty()) return {};
  std::string out;
  for (std::string_view id : ids) {
    if (!out.empty()) out += ", ";
    const bool here = !alone && std::any_of(answer.rules.begin(), answer.rules.end(),
                                            [&](const RuleRow& r) { return r.id == id; });
    if (here) {
      out += fmt::format("<a href=\"#rule-{}\">{}</a>", slug(id), esc(id));
    } else {
      out += linked(id, answer.colophon.judging_link.empty()
                            ? ""
                            : answer.colophon.judging_link + "#" + slug(id));
    }
  }
  return "<p>How we judge: " + out + "</p>";
}

void list(std::string& out, std::string_view title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out += "<h4>" + esc(title) + "</h4><ul>";
  for (const std::string& line : lines) out += "<li>" + rich(line) + "</li>";
  out += "</ul>";
}

std::vector<std::string> both(const std::vector<std::string>& a,
                              const std::vector<std::string>& b) {
  std::vector<std::string> out = a;
  for (const std::string& line : b) {
    if (std::find(out.begin(), out.end(), line) == out.end()) out.push_back(line);
  }
  return out;
}

std::string numbers_of_chart(const verdict::Chart& chart) {
  const std::string table = chart_table(chart);
  if (table.empty()) return {};
  return "<details class=\"inner\"><summary>Numbers of the chart</summary>" + table + "</details>";
}

std::string details(const ArticleAnswer& answer, const Item& item, bool alone) {
  std::string out = "<details><summary>Figures, readings and sources</summary>";
  if (!item.formal.empty()) out += "<code>" + esc(item.formal) + "</code>";
  if (!item.read.text.empty()) out += "<p>In the text: “" + esc(item.read.text) + "”</p>";
  if (item.checked) {
    const Checked& c = *item.checked;
    const std::string& allowed = c.hindsight.claim_interval_words.empty()
                                     ? c.as_known.claim_interval_words
                                     : c.hindsight.claim_interval_words;
    if (!allowed.empty()) out += "<p>The wording allows " + esc(allowed) + ".</p>";
    if (!c.chosen_reading.empty()) out += "<p>Judged " + esc(c.chosen_reading) + "</p>";
    out += readings(c) + figures(c) + numbers_of_chart(c.chart);
    if (!c.hindsight.coverage.words.empty()) {
      out += "<p>Coverage: " + esc(c.hindsight.coverage.words) + "</p>";
    }
    list(out, "Remarks", both(c.as_known.remarks, c.hindsight.remarks));
  }
  list(out, "Assumed in reading", item.read.assumed);
  if (item.checked) {
    const Checked& c = *item.checked;
    const std::string& change =
        c.hindsight.would_change.empty() ? c.as_known.would_change : c.hindsight.would_change;
    if (!change.empty()) {
      out += "<h4>What would change the verdict</h4><p>" + rich(change) + "</p>";
    }
    const std::string cite = cite_as(c, answer.colophon, answer.attributions);
    if (!cite.empty()) out += "<h4>Cite as</h4><p>" + esc(cite) + "</p>";
    out += rule_links(c, answer, alone);
  }
  return out + "</details>";
}

}  // namespace

std::string card(const ArticleAnswer& answer, std::size_t number, bool alone) {
  const Item& item = answer.items[number - 1];
  std::string out = fmt::format("<section class=\"card {}\" id=\"s{}\" aria-labelledby=\"h{}\">",
                                look(as_known(item)).css, number, number);
  out += fmt::format("<h3 id=\"h{}\">", number);
  if (!alone) {
    out += fmt::format("<a class=\"n\" href=\"#t{0}\" aria-label=\"{0}, to the text\">{0}</a>",
                       number);
  }
  out += "<span>" + esc(tied(sentence(item))) + "</span></h3>";
  const std::string who = attribution_line(item.read.claim);
  if (!who.empty()) out += "<p class=\"who\">" + esc(who) + "</p>";
  if (item.checked) {
    out += chips(*item.checked) + tags(*item.checked) + summaries(*item.checked);
    const std::string svg = chart_svg(item.checked->chart);
    if (!svg.empty()) out += "<figure>" + svg + "</figure>";
    out += odds(*item.checked);
  } else {
    out += "<div class=\"chips\">" + chip(Outcome::not_checkable, "no formal statement") + "</div>";
    if (!item.read.why_no_statement.empty()) {
      out += "<p>" + rich(item.read.why_no_statement) + "</p>";
    }
  }
  return out + details(answer, item, alone) + "</section>";
}

}  // namespace tally::report::internal
