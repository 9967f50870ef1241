#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "report/internal/columns.h"
#include "report/internal/terminal_parts.h"
#include "report/internal/words.h"
#include "report/terminal.h"

namespace tally::report {
namespace {

using internal::Paint;

const verdict::Evidence* at(const std::vector<std::optional<verdict::Evidence>>& list,
                            std::size_t book) {
  return book < list.size() && list[book] ? &*list[book] : nullptr;
}

// "2021: 140.7 bn USD (+34.6 %)"
std::string with_growth(const verdict::Evidence* figure, const verdict::Evidence* growth) {
  if (figure == nullptr) return {};
  std::string out = figure->period.in_words() + ": **" + internal::value_text(*figure) + "**";
  if (growth != nullptr) out += " (" + internal::value_text(*growth) + ")";
  return out;
}

void flow(std::string& out, const ShowFlow& flow, const std::vector<std::string>& books, int width,
          const Paint& paint) {
  out += "\n" + paint.bold(internal::clipped(flow.label, width)) + "\n";
  for (std::size_t b = 0; b < books.size(); ++b) {
    std::string text = with_growth(at(flow.year, b), at(flow.year_growth, b));
    const std::string recent = with_growth(at(flow.recent, b), at(flow.recent_growth, b));
    if (!recent.empty()) text += (text.empty() ? "" : "; ") + recent;
    if (text.empty()) text = "no figures";
    internal::paragraph(out, "  " + internal::padded(internal::clipped(books[b], 20), 21), text,
                        width, paint);
  }
  if (flow.history.size() > 2) {
    const int columns = std::min<int>(static_cast<int>(flow.history.size()), width - 24);
    out += "  " + sparkline(flow.history, static_cast<std::size_t>(columns)) + " " +
           paint.dim(internal::clipped(flow.history_words, width - columns - 3)) + "\n";
  }
}

void lines(std::string& out, std::string_view title, const std::vector<ShowLine>& list, int width,
           const Paint& paint) {
  if (list.empty()) return;
  out += "\n" + paint.bold(title) + "\n";
  for (const ShowLine& line : list) {
    internal::paragraph(out, "  - ",
                        line.source.empty() ? line.words : line.words + " [" + line.source + "]",
                        width, paint);
  }
}

}  // namespace

std::string to_terminal(const ShowPage& page, const TerminalOptions& options) {
  const int width = std::max(options.width, 48);
  const Paint paint(options.colour);
  std::string out;
  for (const std::string& line : internal::wrap(page.title, width, Paint(false))) {
    out += paint.bold(line) + "\n";
  }
  internal::paragraph(out, "",
                      fmt::format("By both books; ledger of {} ({})",
                                  internal::day_in_words(page.colophon.ledger_built),
                                  internal::short_id(page.colophon.ledger_id)),
                      width, paint);
  for (const ShowFlow& f : page.flows) flow(out, f, page.books, width, paint);
  lines(out, "Rank", page.ranks, width, paint);
  lines(out, "Records", page.records, width, paint);
  lines(out, "The two books compared", page.mirror, width, paint);
  if (!page.targets.empty()) out += "\n" + paint.bold("Announced targets") + "\n";
  for (const ShowTarget& target : page.targets) {
    std::string text = target.words;
    if (!target.result.empty()) text += ": " + target.result;
    const auto& l = internal::look(target.outcome);
    out += "  " + paint.outcome(target.outcome, std::string(l.sign) + " " + std::string(l.word)) +
           "\n";
    internal::paragraph(out, "    ", text, width, paint);
  }
  if (!page.events.empty()) out += "\n" + paint.bold("Events") + "\n";
  for (const ledger::Event& event : page.events) {
    internal::paragraph(out, "  - ", internal::day_in_words(event.date) + ": " + event.what, width,
                        paint);
  }
  if (!page.remarks.empty()) out += "\n" + paint.bold("Remarks") + "\n";
  for (const std::string& remark : page.remarks) {
    internal::paragraph(out, "  - ", remark, width, paint);
  }
  internal::provenance(out, page.provenance, width, paint);
  return out;
}

}  // namespace tally::report
