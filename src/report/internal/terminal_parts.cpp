#include "report/internal/terminal_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "report/internal/odds_parts.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

using verdict::Evidence;
using verdict::Verdict;

// "✕ Fails on 30 December 2022", the day on a line of its own where there is no room.
void named(std::string& out, std::string_view first, const Verdict& v, std::string_view when,
           int width, const Paint& paint) {
  const OutcomeLook& l = look(v.outcome);
  const std::string words = fmt::format("{} {}", l.sign, l.long_word);
  const int indent = core::display_width(first);
  out += std::string(first) + paint.outcome(v.outcome, words);
  const bool fits = indent + core::display_width(words) + 1 + core::display_width(when) <= width;
  out += fits ? " " : "\n" + std::string(static_cast<std::size_t>(indent), ' ');
  out += paint.dim(when) + "\n";
}

void one_verdict(std::string& out, std::string_view indent, const Verdict& v, int width,
                 const Paint& paint) {
  if (!v.summary.empty()) paragraph(out, indent, v.summary, width, paint);
  if (v.odds) paragraph(out, indent, odds_sentences(v), width, paint);
  if (!v.missing.empty() && v.summary.find(v.missing) == std::string::npos) {
    paragraph(out, indent, "Missing: " + v.missing, width, paint);
  }
  for (const std::string& tag : v.tags) {
    paragraph(out, indent, "**True but misleading:** " + tag, width, paint);
  }
}

std::string figure_words(const Evidence& e) {
  std::string out = e.period.in_words() + ": **" + value_text(e) + "**";
  const std::string& source = e.source_name.empty() ? e.source : e.source_name;
  if (!source.empty()) out += ", " + source;
  const std::string released = released_text(e);
  if (!released.empty()) out += ", " + released;
  if (e.knowledge == ledger::Knowledge::assumed) out += ", assumed known that day";
  if (e.derived && !e.how.empty()) out += " (" + e.how + ")";
  return out;
}

void labelled(std::string& out, std::string_view label, std::string_view text, int width,
              const Paint& paint) {
  if (text.empty()) return;
  const int indent = 14;
  bool first = true;
  for (const std::string& line : wrap(text, width - indent, paint)) {
    out += first ? paint.dim(padded(label, indent))
                 : std::string(static_cast<std::size_t>(indent), ' ');
    out += line + "\n";
    first = false;
  }
}

void readings(std::string& out, const verdict::Checked& checked, int width, const Paint& paint) {
  bool first = true;
  for (const verdict::ReadingResult& r : checked.readings) {
    std::string text =
        fmt::format("{} {} {}", look(r.as_known).sign, look(r.hindsight).sign, r.name);
    if (r.ordinary) text += " (the headline's)";
    if (!r.words.empty()) text += ": " + r.words;
    labelled(out, first ? "readings" : "", text, width, paint);
    first = false;
  }
}

void chart_line(std::string& out, const verdict::Chart& chart, int width, const Paint& paint) {
  if (chart.kind == verdict::Chart::Kind::none) return;
  for (const verdict::ChartLine& line : chart.lines) {
    if (line.points.size() < 3) continue;
    std::vector<std::optional<double>> values;
    for (const verdict::ChartPoint& p : line.points) values.emplace_back(p.value);
    const std::string range =
        line.points.front().period.iso() + " to " + line.points.back().period.iso();
    const std::string name = line.label.empty() ? range : line.label + ", " + range;
    const int room = std::max(width - 14 - core::display_width(name) - 1, 10);
    labelled(out, "course", sparkline(values, static_cast<std::size_t>(room)) + " " + name, width,
             paint);
  }
}

}  // namespace

void verdict_lines(std::string& out, std::string_view first, const verdict::Checked& checked,
                   int width, const Paint& paint) {
  const std::string indent(static_cast<std::size_t>(core::display_width(first)), ' ');
  const Verdict& day = checked.as_known;
  const Verdict& later = checked.hindsight;
  if (day.outcome == later.outcome && day.summary == later.summary) {
    const std::string when = day.as_of == later.as_of ? "as of " + later.as_of.in_words()
                                                      : "on the day and with hindsight";
    named(out, first, later, when, width, paint);
    one_verdict(out, indent, later, width, paint);
    return;
  }
  named(out, first, day, "on " + day.as_of.in_words(), width, paint);
  one_verdict(out, indent, day, width, paint);
  named(out, indent, later, "with hindsight", width, paint);
  one_verdict(out, indent, later, width, paint);
}

void assumptions(std::string& out, std::string_view indent, const verdict::Checked& checked,
                 const std::vector<std::string>& read, int width, const Paint& paint) {
  std::vector<std::string> all;
  const auto add = [&](const std::string& text) {
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
  };
  add(checked.chosen_reading);
  for (const std::string& text : read) add("Taken as: " + text + ".");
  for (const Verdict* v : {&checked.as_known, &checked.hindsight}) {
    const bool assumed = std::any_of(v->evidence.begin(), v->evidence.end(), [](const Evidence& e) {
      return e.deciding && e.knowledge == ledger::Knowledge::assumed;
    });
    if (assumed) add("That the figures were public on the day is assumed.");
    for (const std::string& remark : v->remarks) {
      const bool told = v->summary.find("only a lower bound") != std::string::npos;
      if (remark.starts_with("Converted ") || remark.starts_with("Without ") ||
          (remark.starts_with("A lower bound") && !told))
        add(remark);
    }
  }
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
  for (const std::string& line : wrap(text, width - core::display_width(indent), Paint(false))) {
    out += std::string(indent) + paint.dim(line) + "\n";
  }
}

void deciding_lines(std::string& out, const verdict::Checked& checked, int width,
                    const Paint& paint) {
  int shown = 0;
  for (const Evidence* e : all_figures(checked)) {
    if (!e->deciding || ++shown > 6) continue;
    paragraph(out, "  ", figure_words(*e), width, paint);
  }
}

void details(std::string& out, const Item& item, const Colophon& colophon,
             const std::vector<Attribution>& attributions, int width, const Paint& paint) {
  labelled(out, "statement", item.formal, width, paint);
  if (!item.read.text.empty())
    labelled(out, "in the text", "“" + item.read.text + "”", width, paint);
  labelled(out, "said", attribution_line(item.read.claim), width, paint);
  if (item.read.confidence > 0) {
    labelled(out, "read with", fmt::format("{:.0f} % confidence", 100 * item.read.confidence),
             width, paint);
  }
  for (const std::string& assumed : item.read.assumed) {
    labelled(out, "assumed", assumed, width, paint);
  }
  if (!item.checked) {
    labelled(out, "no form", item.read.why_no_statement, width, paint);
    return;
  }
  const verdict::Checked& checked = *item.checked;
  const Verdict& later = checked.hindsight;
  labelled(out, "allowed", later.claim_interval_words, width, paint);
  labelled(out, "headline", checked.chosen_reading, width, paint);
  readings(out, checked, width, paint);
  bool first = true;
  for (const Evidence* e : all_figures(checked)) {
    std::string text = e->series;
    if (e->measure != "level" && !e->measure.empty()) text += " " + e->measure;
    text += ", " + figure_words(*e);
    if (!e->origin.empty()) text += " [" + e->origin + "]";
    if (!e->note.empty()) text += "; " + e->note;
    labelled(out, first ? "figures" : "", text, width, paint);
    first = false;
  }
  chart_line(out, checked.chart, width, paint);
  labelled(out, "coverage", later.coverage.words, width, paint);
  std::vector<std::string> remarks = checked.as_known.remarks;
  for (const std::string& remark : later.remarks) {
    if (std::find(remarks.begin(), remarks.end(), remark) == remarks.end())
      remarks.push_back(remark);
  }
  for (const std::string& remark : remarks) labelled(out, "remark", remark, width, paint);
  labelled(out, "would change", later.would_change, width, paint);
  labelled(out, "rules", later.rules, width, paint);
  labelled(out, "cite as", cite_as(checked, colophon, attributions), width, paint);
}

namespace {

constexpr int kFewestColumns = 14;  // "~240.1 bn USD" and a gap
constexpr int kMostColumns = 22;

// Books `from` up to `to` side by side. A period that only books of other blocks have is left out;
// one that no book has is shown as the hole it is.
void figure_block(std::string& out, const verdict::Judge::Table& table, std::size_t from,
                  std::size_t to, int period_width, int per_book) {
  out += padded("", period_width);
  for (std::size_t b = from; b < to; ++b) {
    out += padded_left(fmt::format("({})", b + 1), per_book);
  }
  out += '\n';
  for (const auto& row : table.rows) {
    bool any = std::none_of(row.by_book.begin(), row.by_book.end(),
                            [](const auto& figure) { return figure.has_value(); });
    std::string line = padded(row.period.iso(), period_width);
    for (std::size_t b = from; b < to; ++b) {
      const auto& figure = row.by_book[b];
      std::string text = "·";
      if (figure && figure->lower_bound) {
        verdict::Evidence bare = *figure;
        bare.lower_bound = false;
        text = "≥" + value_text(bare);
      } else if (figure) {
        text = (figure->derived ? "~" : "") + value_text(*figure);
      }
      line += padded_left(clipped(text, per_book - 1), per_book);
      any = any || figure.has_value();
    }
    if (any) out += line + "\n";
  }
}

}  // namespace

void figure_table(std::string& out, const verdict::Judge::Table& table, int width, bool verbose,
                  const Paint& paint) {
  for (const std::string& line : wrap(table.title, width, Paint(false))) {
    out += paint.bold(line) + "\n";
  }
  out += '\n';
  int period_width = 6;
  for (const auto& row : table.rows) {
    period_width = std::max(period_width, core::display_width(row.period.iso()));
  }
  // As many books side by side as the width holds; the others follow in blocks of their own. Names
  // of books are long: they stand above each block as a numbered list.
  const std::size_t books = table.books.size();
  const auto fit = static_cast<std::size_t>(std::max(1, (width - period_width) / kFewestColumns));
  const std::size_t blocks = books == 0 ? 0 : (books + fit - 1) / fit;
  for (std::size_t block = 0; block < blocks; ++block) {
    const std::size_t from = books * block / blocks, to = books * (block + 1) / blocks;
    if (block > 0) out += '\n';
    for (std::size_t b = from; b < to; ++b) {
      paragraph(out, fmt::format("  ({}) ", b + 1), table.books[b], width, paint);
    }
    const int per_book =
        std::min(kMostColumns, (width - period_width) / static_cast<int>(to - from));
    figure_block(out, table, from, to, period_width, per_book);
  }
  if (verbose) {
    out += '\n';
    for (const auto& row : table.rows) {
      for (const auto& figure : row.by_book) {
        if (!figure) continue;
        paragraph(
            out, "  ",
            figure_words(*figure) + (figure->origin.empty() ? "" : " [" + figure->origin + "]"),
            width, paint);
      }
    }
  }
  const auto any = [&](const auto& is) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
      return std::any_of(row.by_book.begin(), row.by_book.end(),
                         [&](const auto& figure) { return figure && is(*figure); });
    });
  };
  std::string legend;
  if (any([](const verdict::Evidence& e) { return e.derived && !e.lower_bound; }))
    legend += "\n" + paint.dim("~ computed from published figures");
  if (any([](const verdict::Evidence& e) { return e.lower_bound; }))
    legend += "\n" + paint.dim("≥ at least: a part is not reported");
  if (!legend.empty()) out += legend + "\n";
  for (const std::string& remark : table.remarks) paragraph(out, "  - ", remark, width, paint);
}

void provenance(std::string& out, const std::optional<std::vector<Provenance>>& rows, int width,
                const Paint& paint) {
  if (!rows) return;
  out += "\n" + paint.bold("Where the figures come from") + "\n";
  if (rows->empty()) out += "  No figures.\n";
  for (const Provenance& p : *rows) {
    std::string text = fmt::format("{}, {}: {}", p.figure, p.period.in_words(), p.file);
    if (!p.sheet.empty()) text += fmt::format(", sheet {}", p.sheet);
    text += fmt::format(", line {}; batch {} of {}; {}; {}", p.line, p.batch,
                        p.own ? "your ledger" : "the base", released_text(p.released), p.publisher);
    if (p.publisher != p.source) text += fmt::format(" ({})", p.source);
    if (!p.terms.empty()) text += "; terms: " + p.terms;
    if (!p.may_pass_on) text += "; not to be passed on";
    paragraph(out, "  - ", text, width, paint);
  }
}

std::vector<const reading::Event*> in_order(const std::vector<reading::Event>& events) {
  std::vector<const reading::Event*> out;
  for (const reading::Event& event : events) out.push_back(&event);
  std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
    if (a->date.empty() != b->date.empty()) return b->date.empty();
    return a->date < b->date;
  });
  return out;
}

std::string event_words(const reading::Event& event) {
  std::string when = day_in_words(event.date);
  if (const auto month = core::Month::parse(event.date)) {
    when = core::Period{*month, *month}.in_words();
  }
  std::string out = when.empty() ? "undated" : when;
  const std::string what = event.what.empty() ? event.type : event.what;
  if (!what.empty()) out += ", " + what;
  std::string actors;
  for (const std::string& actor : event.actors) actors += (actors.empty() ? "" : ", ") + actor;
  if (!actors.empty()) out += ": " + actors;
  return out;
}

}  // namespace tally::report::internal
