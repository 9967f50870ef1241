// Figures on their way out, with where they come from and on what terms.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "app/vintages.h"
#include "core/csv.h"
#include "core/text.h"
#include "tables/csv.h"
#include "tables/parquet.h"

namespace tally::app {

namespace {

using ledger::Figure;
using ledger::Ledger;
using places::PlaceId;

constexpr std::string_view kPlainHeader =
    "reporter,partner,direction,first_month,last_month,value,unit,currency,source,released,"
    "evidence,"
    "measure,base,whole,kind,adjustment,product,flags,id,page,note";
constexpr std::string_view kOriginHeader = ",origin_file,origin_sheet,origin_line";
constexpr std::string_view kSdmxHeader =
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,FLOW,FLOW_KIND,MEASURE,"
    "ADJUSTMENT,"
    "PRODUCT,DATA_SOURCE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,"
    "RELEASED_BY,ORIGIN\n";

std::string_view direction(ledger::Direction d) {
  constexpr std::array<std::string_view, 4> kWords = {"export", "import", "turnover", "balance"};
  return kWords[static_cast<std::size_t>(d)];
}
std::string_view kind(ledger::FlowKind k) {
  constexpr std::array<std::string_view, 4> kWords = {"all_goods", "domestic", "re_export",
                                                      "re_import"};
  return kWords[static_cast<std::size_t>(k)];
}
std::string_view adjustment(ledger::Adjustment a) {
  constexpr std::array<std::string_view, 4> kWords = {"none", "seasonal", "calendar",
                                                      "calendar+seasonal"};
  return kWords[static_cast<std::size_t>(a)];
}

struct FlagWord {
  ledger::Flag flag;
  std::string_view word;
};
// Flags that the plain form takes back in; the others go into the note.
constexpr std::array<FlagWord, 10> kFlags = {{{ledger::kProvisional, "provisional"},
                                              {ledger::kEstimated, "estimated"},
                                              {ledger::kConfidential, "confidential"},
                                              {ledger::kBreak, "break"},
                                              {ledger::kRevised, "revised"},
                                              {ledger::kAbout, "about"},
                                              {ledger::kMoreThan, "more_than"},
                                              {ledger::kCut, "cut"},
                                              {ledger::kImplied, "implied"},
                                              {ledger::kDisputed, "disputed"}}};
constexpr std::array<FlagWord, 4> kOther = {{{ledger::kDerived, "computed by Tallystick"},
                                             {ledger::kWithdrawn, "taken back"},
                                             {ledger::kPartial, "fewer months than the period"},
                                             {ledger::kSpeaker, "a speaker's word"}}};

std::string note_of(const Ledger& ledger, const Figure& f) {
  std::string out = f.note;
  for (const FlagWord& w : kOther) {
    if (f.has(w.flag)) out += (out.empty() ? "" : "; ") + std::string(w.word);
  }
  out += fmt::format("{}from {}:{}", out.empty() ? "" : "; ", ledger.file(f.file).path, f.line);
  if (out.size() > 900) out.resize(900);
  return out;
}

// The unit in which the written digits can be written again: 63.08 bn is not 63080000000.
struct Unit {
  int power;
  std::string_view word;
};
Unit unit_of(const Figure& f) {
  if (f.unit == core::Unit::rank) return {0, "rank"};
  if (f.unit != core::Unit::money) return {0, "pct"};
  const int exponent = f.value ? f.value->exponent : 0;
  if (exponent <= 0) return {0, "1"};
  if (exponent <= 3) return {3, "thousand"};
  if (exponent <= 6) return {6, "million"};
  return exponent <= 9 ? Unit{9, "bn"} : Unit{12, "trillion"};
}

std::string plain_row(const Ledger& ledger, const Figure& f) {
  const auto& table = places::places();
  std::string flags;
  for (const FlagWord& w : kFlags) {
    if (f.has(w.flag)) flags += (flags.empty() ? "" : ";") + std::string(w.word);
  }
  const Unit unit = unit_of(f);
  const std::string evidence(ledger::to_string(f.released.evidence));
  return fmt::format(
      "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}", table.code(f.reporter),
      table.code(f.partner), direction(f.direction), f.period.first.iso(), f.period.last.iso(),
      f.value ? f.value->text(unit.power) : "", unit.word, f.currency.code(),
      core::csv_cell(ledger.source(f.source).code),
      f.released.not_after ? f.released.not_after->iso() : "",
      f.released.not_after ? evidence : "unknown", ledger::to_string(f.measure),
      f.base && f.measure == ledger::Measure::growth ? f.base->iso() : "", core::csv_cell(f.whole),
      kind(f.kind), adjustment(f.adjustment), core::csv_cell(f.product), flags,
      core::csv_cell(f.id), core::csv_cell(f.page), core::csv_cell(note_of(ledger, f)));
}

// A figure from a workbook is filed under 'file#sheet'.
std::string origin_columns(const Ledger& ledger, const Figure& f) {
  const std::string& path = ledger.file(f.file).path;
  const auto at = path.rfind('#');
  return fmt::format(",{},{},{}", core::csv_cell(path.substr(0, at)),
                     at == std::string::npos ? "" : core::csv_cell(path.substr(at + 1)), f.line);
}

std::string time_period(const core::Period& p) {
  if (p.is_year() || p.is_month() || p.is_quarter() || p.is_half()) {
    std::string out = p.iso();
    if (p.is_half() && out.size() == 7) out[5] = 'S';  // SDMX calls half-years S
    return out;
  }
  return p.first.iso() + "/P" + std::to_string(p.months()) + "M";
}

std::string sdmx_row(const Ledger& ledger, const Figure& f) {
  const auto& table = places::places();
  const Unit unit = unit_of(f);
  const std::string_view freq = f.period.is_year()      ? "A"
                                : f.period.is_month()   ? "M"
                                : f.period.is_quarter() ? "Q"
                                : f.period.is_half()    ? "S"
                                                        : "_O";
  const std::string_view status = !f.value                      ? "M"
                                  : f.has(ledger::kEstimated)   ? "E"
                                  : f.has(ledger::kProvisional) ? "P"
                                  : f.has(ledger::kBreak)       ? "B"
                                                                : "A";
  return fmt::format(
      "dataflow,TALLYSTICK:TRADE(1.0),I,{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", freq,
      table.code(f.reporter), table.code(f.partner), direction(f.direction), kind(f.kind),
      ledger::to_string(f.measure), adjustment(f.adjustment), core::csv_cell(f.product),
      core::csv_cell(ledger.source(f.source).code), time_period(f.period),
      f.value ? f.value->text(unit.power) : "",
      f.unit == core::Unit::money  ? f.currency.code()
      : f.unit == core::Unit::rank ? "RANK"
                                   : "PT",
      unit.power, status, f.has(ledger::kConfidential) ? "C" : "F",
      f.released.not_after ? f.released.not_after->iso() : "",
      core::csv_cell(fmt::format("{}:{}", ledger.file(f.file).path, f.line)));
}

// As known on the day: of each figure the newest row that is known.
std::vector<Figure> standing_on(std::vector<Figure> figures, core::Day day) {
  using Key = std::tuple<ledger::SourceId, ledger::Direction, ledger::FlowKind, ledger::Measure,
                         ledger::Adjustment, std::uint16_t, std::string, std::string, core::Period>;
  std::map<Key, Figure> best;
  for (Figure& f : figures) {
    if (f.has(ledger::kQuotedAgain) ||
        ledger::knowledge(f.released, day) != ledger::Knowledge::known) {
      continue;
    }
    const Key key{f.source,  f.direction, f.kind,  f.measure, f.adjustment, f.currency.packed(),
                  f.product, f.whole,     f.period};
    const auto at = best.find(key);
    if (at == best.end()) {
      best.emplace(key, std::move(f));
    } else if (!(f.released.not_after < at->second.released.not_after)) {
      at->second = std::move(f);
    }
  }
  std::vector<Figure> out;
  for (auto& [key, f] : best) out.push_back(std::move(f));
  return out;
}

class Exporter {
 public:
  Exporter(const Ledger& ledger, const ExportQuery& query) : ledger_(ledger), query_(query) {
    out_.text = query.sdmx ? kSdmxHeader : kPlainHeader;
    if (query.sdmx) return;
    if (query.origins) out_.text += kOriginHeader;
    out_.text += '\n';
  }

  core::Status pair(PlaceId reporter, PlaceId partner) {
    TALLY_TRY(figures, ledger_.pair(reporter, partner));
    if (query_.as_of) figures = standing_on(std::move(figures), *query_.as_of);
    for (const Figure& f : figures) row(f);
    return {};
  }

  Exported finish() {
    for (const auto& [code, rows] : left_out_) {
      out_.remarks.push_back(
          fmt::format("{} rows of '{}' were left out: its terms, or nobody's word on them, do not "
                      "allow to pass "
                      "them on",
                      rows, code));
    }
    out_.notice =
        "The figures in this file come from the offices named here, on their terms. None of "
        "them has checked or\nendorses it. Codes and units were brought into one form.\n\n";
    for (const ledger::SourceId id : cited_) {
      const ledger::Source& s = ledger_.source(id);
      out_.notice +=
          fmt::format("{}: {}. {}{}\n", s.code, s.attribution.empty() ? s.publisher : s.attribution,
                      s.licence, s.may_ship ? "" : " NOT TO BE PASSED ON.");
    }
    return std::move(out_);
  }

 private:
  void row(const Figure& f) {
    if (query_.own_only && !ledger_.file(f.file).user) return;
    const ledger::Source& source = ledger_.source(f.source);
    if (!query_.sources.empty() && std::find(query_.sources.begin(), query_.sources.end(),
                                             source.code) == query_.sources.end()) {
      return;
    }
    if (!source.may_ship && !query_.not_to_pass_on) {
      ++left_out_[source.code];
      return;
    }
    cited_.insert(f.source);
    if (query_.sdmx) {
      out_.text += sdmx_row(ledger_, f);
    } else {
      out_.text += plain_row(ledger_, f);
      if (query_.origins) out_.text += origin_columns(ledger_, f);
      out_.text += '\n';
    }
    ++out_.rows;
  }

  const Ledger& ledger_;
  const ExportQuery& query_;
  Exported out_;
  std::map<std::string, std::int64_t> left_out_;
  std::set<ledger::SourceId> cited_;
};

}  // namespace

core::Result<Exported> export_figures(const Ledger& ledger, const ExportQuery& query) {
  Exporter exporter(ledger, query);
  for (std::size_t i = 0; i < places::places().size(); ++i) {
    const PlaceId reporter(static_cast<std::uint16_t>(i));
    if (query.reporter && reporter != query.reporter) continue;
    TALLY_TRY(partners, ledger.partners_of(reporter));
    for (const PlaceId partner : partners) {
      if (query.partner && partner != query.partner) continue;
      TALLY_CHECK(exporter.pair(reporter, partner));
    }
  }
  return exporter.finish();
}

core::Status export_parquet(const Exported& exported, const std::filesystem::path& out) {
  tables::ReadOptions options;
  options.delimiter = ',';
  const std::string_view header(exported.text.data(), exported.text.find('\n'));
  for (const std::string_view name : core::split(header, ',')) {
    if (name != "value" && name != "origin_line") options.as_text.emplace_back(name);
  }
  TALLY_TRY(table, tables::parse_csv(exported.text, "export", options));
  return tables::write_parquet(table, out);
}

}  // namespace tally::app
