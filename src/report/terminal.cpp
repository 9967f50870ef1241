#include "report/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "core/utf8.h"
#include "report/internal/columns.h"
#include "report/internal/terminal_parts.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using internal::Paint;
using verdict::Outcome;

constexpr int kVerdictColumns = 15;  // "≈ holds roughly"

std::string_view short_word(Outcome outcome) { return internal::look(outcome).word; }

std::string signed_word(Outcome outcome) {
  std::string word(short_word(outcome));
  word[0] = static_cast<char>(word[0] - 'A' + 'a');
  return std::string(internal::look(outcome).sign) + " " + word;
}

// "◔ open 69 %" where there are odds.
std::string day_word(const Item& item) {
  std::string out = signed_word(internal::as_known(item));
  if (item.checked && item.checked->as_known.odds) {
    const double chance = item.checked->as_known.odds->chance;
    out += fmt::format(" {:.0f} %", std::clamp(100 * chance, 1.0, 99.0));
  }
  return out;
}

// Number, both verdicts, then the statement and its figure: beside them, or on a narrow terminal
// below.
void table(std::string& out, const ArticleAnswer& answer, int width, const Paint& paint) {
  const bool stacked = width < 70;
  const int left = stacked ? 4 : 4 + 2 * (kVerdictColumns + 2);
  const int room = width - left;
  out +=
      paint.dim("  # " + internal::padded("on the day", kVerdictColumns + 2) +
                (stacked ? "with hindsight"
                         : internal::padded("with hindsight", kVerdictColumns + 2) + "statement"));
  out += '\n';
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    const Item& item = answer.items[i];
    const Outcome day = internal::as_known(item), later = internal::hindsight(item);
    std::vector<std::string> lines = internal::wrap(internal::sentence(item), room, paint);
    const std::string figure = internal::without_stars(internal::deciding_figure(item));
    if (!figure.empty()) {
      for (const std::string& line : internal::wrap("→ " + figure, room, Paint(false))) {
        lines.push_back(paint.dim(line));
      }
    }
    out += fmt::format("{:>3} ", i + 1);
    out += paint.outcome(day, internal::padded(day_word(item), kVerdictColumns)) + "  ";
    out += paint.outcome(later, stacked
                                    ? signed_word(later)
                                    : internal::padded(signed_word(later), kVerdictColumns) + "  ");
    if (stacked) out += '\n';
    for (std::size_t n = 0; n < lines.size(); ++n) {
      if (n > 0 || stacked) out.append(static_cast<std::size_t>(left), ' ');
      out += lines[n] + "\n";
    }
  }
}

void head(std::string& out, const ArticleAnswer& answer, int width, const Paint& paint) {
  const reading::Reading& reading = answer.reading;
  if (!reading.title.empty()) {
    for (const std::string& line : internal::wrap(reading.title, width, Paint(false))) {
      out += paint.bold(line) + "\n";
    }
  }
  std::string date = reading.date ? "Article of " + reading.date->in_words()
                                  : internal::without_date(reading.date_from);
  if (reading.date && reading.date_from != "given" && !reading.date_from.empty())
    date += " (the date is from its " + reading.date_from + ")";
  internal::paragraph(out, "",
                      fmt::format("{}, checked with the ledger of {} ({})", date,
                                  internal::day_in_words(answer.colophon.ledger_built),
                                  internal::short_id(answer.colophon.ledger_id)),
                      width, paint);
}

void summaries(std::string& out, const ArticleAnswer& answer, int width, const Paint& paint) {
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    const Item& item = answer.items[i];
    out += '\n';
    if (!item.checked) {
      internal::paragraph(out, fmt::format("{:>3} ", i + 1), item.read.why_no_statement, width,
                          paint);
      continue;
    }
    internal::verdict_lines(out, fmt::format("{:>3} ", i + 1), *item.checked, width, paint);
    internal::assumptions(out, "    ", *item.checked, item.read.assumed, width, paint);
  }
}

std::string excerpt(const std::u32string& text, const core::Span& span);

template <typename Aside>
void asides(std::string& out, std::string_view title, const std::vector<Aside>& list,
            const std::u32string& text, int width, const Paint& paint) {
  if (list.empty()) return;
  out += "\n" + paint.bold(title) + "\n";
  for (const Aside& aside : list) {
    const std::string reason = internal::one_line(aside.reason);
    const int room = std::max(width - 6 - core::display_width(reason), 20);
    internal::paragraph(out, "  - ",
                        reason + ": " + internal::clipped(excerpt(text, aside.span), room), width,
                        Paint(false));
  }
}

std::string excerpt(const std::u32string& text, const core::Span& span) {
  const auto size = static_cast<std::int64_t>(text.size());
  const std::int64_t start = std::clamp<std::int64_t>(span.start, 0, size);
  const std::int64_t end = std::clamp<std::int64_t>(span.end, start, std::min(size, start + 200));
  std::string out;
  for (std::int64_t i = start; i < end; ++i) {
    core::append_utf8(out, text[static_cast<std::size_t>(i)]);
  }
  return out;
}

void events(std::string& out, const std::vector<reading::Event>& list, int width,
            const Paint& paint) {
  if (list.empty()) return;
  out += "\n" + paint.bold("Events in the text") + "\n";
  for (const reading::Event* event : internal::in_order(list)) {
    internal::paragraph(out, "  - ", internal::event_words(*event), width, paint);
  }
}

}  // namespace

std::string to_terminal(const ArticleAnswer& answer, const TerminalOptions& options) {
  const int width = std::max(options.width, 48);
  const Paint paint(options.colour);
  std::string out;
  head(out, answer, width, paint);
  out += '\n';
  if (answer.items.empty()) {
    out += "No statement about trade was found.\n";
  } else {
    table(out, answer, width, paint);
    summaries(out, answer, width, paint);
  }
  if (options.verbose) {
    for (std::size_t i = 0; i < answer.items.size(); ++i) {
      out += "\n" + paint.bold(fmt::format("Statement {}", i + 1)) + "\n";
      internal::details(out, answer.items[i], answer.colophon, answer.attributions, width, paint);
    }
  }
  const std::u32string text = core::decode_all(answer.reading.text);
  events(out, answer.reading.events, width, paint);
  asides(out, "Set aside", answer.reading.set_aside, text, width, paint);
  asides(out, "Not read, though it looks like a statement", answer.reading.unread, text, width,
         paint);
  if (!answer.reading.notes.empty()) {
    out += "\n" + paint.bold("Notes") + "\n";
    for (const std::string& note : answer.reading.notes) {
      internal::paragraph(out, "  - ", note, width, paint);
    }
  }
  return out;
}

std::string to_terminal(const AskAnswer& answer, const TerminalOptions& options) {
  const int width = std::max(options.width, 48);
  const Paint paint(options.colour);
  std::string out;
  if (answer.table) {
    internal::figure_table(out, *answer.table, width, options.verbose, paint);
    internal::provenance(out, answer.provenance, width, paint);
    return out;
  }
  if (!answer.checked) return "Nothing to answer.\n";
  const verdict::Checked& checked = *answer.checked;
  for (const std::string& line : internal::wrap(checked.plain, width, Paint(false))) {
    out += paint.bold(line) + "\n";
  }
  out += '\n';
  internal::verdict_lines(out, "", checked, width, paint);
  internal::assumptions(out, "", checked, {}, width, paint);
  Item item;
  item.formal = answer.formal;
  item.checked = checked;
  out += '\n';
  if (options.verbose) {
    internal::details(out, item, answer.colophon, answer.attributions, width, paint);
  } else {
    internal::deciding_lines(out, checked, width, paint);
  }
  internal::provenance(out, answer.provenance, width, paint);
  return out;
}

std::string sparkline(const std::vector<std::optional<double>>& values, std::size_t columns) {
  constexpr std::string_view kBlocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const std::size_t from = values.size() > columns ? values.size() - columns : 0;
  double low = 0, high = 0;
  for (std::size_t i = from; i < values.size(); ++i) {
    if (!values[i] || !std::isfinite(*values[i])) continue;
    low = std::min(low, *values[i]);
    high = std::max(high, *values[i]);
  }
  std::string out;
  for (std::size_t i = from; i < values.size(); ++i) {
    if (!values[i] || !std::isfinite(*values[i])) {
      out += ' ';
      continue;
    }
    // Halves first: the width of two extreme values must not overflow.
    const double width = high / 2 - low / 2;
    const double part = width > 0 ? (*values[i] / 2 - low / 2) / width : 0;
    out += kBlocks[std::clamp(static_cast<int>(std::lround(part * 7)), 0, 7)];
  }
  return out;
}

}  // namespace tally::report
