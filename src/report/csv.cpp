#include "report/csv.h"

#include <fmt/format.h>

#include <initializer_list>

#include "core/text.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using verdict::Evidence;
using verdict::Verdict;

// Characters that steer a terminal or hide text have no place in a table either.
std::string cell(std::string_view text) { return core::csv_cell(core::terminal_safe(text)); }

void row(std::string& out, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (std::string_view text : cells) {
    if (!first) out += ',';
    first = false;
    out += cell(text);
  }
  out += '\n';
}

std::string start(const CsvOptions& options) { return options.excel ? "\xEF\xBB\xBF" : ""; }

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string number(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

constexpr std::string_view kFigureHeader =
    "series,measure,period,value,written,unit,currency,source,source_name,not_before,not_after,"
    "evidence,knowledge,derived,how,origin,note\n";

void figure_cells(std::string& out, const Evidence& e) {
  const bool known = e.released.has_value();
  const std::string not_before = known ? e.released->not_before.iso() : "";
  const std::string not_after = known && e.released->not_after ? e.released->not_after->iso() : "";
  row(out,
      {e.series, e.measure, e.period.iso(), number(e.value), e.written, internal::unit_key(e.unit),
       e.currency.code(), e.source, e.source_name, not_before, not_after,
       known ? internal::evidence_key(e.released->evidence) : "",
       internal::knowledge_words(e.knowledge), e.derived ? "yes" : "no", e.how, e.origin, e.note});
}

void verdict_figures(std::string& out, std::string_view id, std::string_view date,
                     const Verdict& v) {
  for (const Evidence& e : v.evidence) {
    out += fmt::format("{},{},{},", id, date, e.deciding ? "yes" : "no");
    figure_cells(out, e);
  }
}

}  // namespace

std::string to_csv(const ArticleAnswer& answer, const CsvOptions& options) {
  std::string out = start(options);
  out +=
      "id,statement,plain,text,start,end,speaker,modality,as_known,as_known_on,hindsight,"
      "hindsight_on,deciding,summary_as_known,summary_hindsight,tags,confidence,ledger\n";
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    const Item& item = answer.items[i];
    const core::Span span = item.read.spans.empty() ? core::Span{} : item.read.spans.front();
    const Verdict none;
    const Verdict& day = item.checked ? item.checked->as_known : none;
    const Verdict& later = item.checked ? item.checked->hindsight : none;
    row(out, {fmt::format("{}", i + 1), item.formal, internal::sentence(item), item.read.text,
              fmt::format("{}", span.start), fmt::format("{}", span.end), item.read.claim.speaker,
              internal::modality_key(item.read.claim.modality),
              internal::look(internal::as_known(item)).key, item.checked ? day.as_of.iso() : "",
              internal::look(internal::hindsight(item)).key, item.checked ? later.as_of.iso() : "",
              internal::without_stars(internal::deciding_figure(item)),
              item.checked ? internal::without_stars(day.summary) : item.read.why_no_statement,
              internal::without_stars(later.summary), joined(day.tags),
              number(item.read.confidence), answer.colophon.ledger_id});
  }
  return out;
}

std::string figures_csv(const ArticleAnswer& answer, const CsvOptions& options) {
  std::string out = start(options);
  out += "id,verdict,deciding,";
  out += kFigureHeader;
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    const Item& item = answer.items[i];
    if (!item.checked) continue;
    const std::string id = fmt::format("{}", i + 1);
    verdict_figures(out, id, "as_known", item.checked->as_known);
    verdict_figures(out, id, "hindsight", item.checked->hindsight);
  }
  return out;
}

std::string to_csv(const AskAnswer& answer, const CsvOptions& options) {
  std::string out = start(options);
  if (answer.table) {
    out += "book,";
    out += kFigureHeader;
    for (const verdict::Judge::TableRow& line : answer.table->rows) {
      for (std::size_t b = 0; b < line.by_book.size(); ++b) {
        if (!line.by_book[b]) continue;
        out += cell(b < answer.table->books.size() ? answer.table->books[b] : "") + ",";
        figure_cells(out, *line.by_book[b]);
      }
    }
    return out;
  }
  out += "statement,plain,as_known,as_known_on,hindsight,hindsight_on,deciding,summary,ledger\n";
  if (answer.checked) {
    const verdict::Checked& c = *answer.checked;
    row(out, {answer.formal, c.plain, internal::look(c.as_known.outcome).key,
              c.as_known.as_of.iso(), internal::look(c.hindsight.outcome).key,
              c.hindsight.as_of.iso(), internal::without_stars(c.hindsight.deciding_short),
              internal::without_stars(c.hindsight.summary), answer.colophon.ledger_id});
  }
  return out;
}

}  // namespace tally::report
