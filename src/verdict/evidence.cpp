#include "verdict/internal/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

constexpr std::size_t kMostParts = 40;

std::string money_digits(const core::Decimal& value, Currency currency) {
  const double size = std::abs(value.value());
  const int shift = size >= 1e12 && value.exponent >= 9 ? 12
                    : size >= 1e9                       ? 9
                    : size >= 1e6                       ? 6
                                                        : 0;
  static constexpr const char* kWords[] = {"", " mn", " bn", " tn"};
  // Figures to the single dollar are shown to two decimals; `value` keeps them all.
  const bool long_tail = shift > 0 && -(value.exponent - shift) > 3;
  std::string out = (long_tail ? fmt::format("{:.2f}", value.value() / std::pow(10.0, shift))
                               : value.text(shift)) +
                    kWords[shift / 3 == 0 ? 0 : shift / 3 - 1];
  if (!currency.empty()) out += " " + currency.code();
  return out;
}

std::string digits(const ledger::Figure& figure) {
  if (!figure.value) return "not reported";
  switch (figure.unit) {
    case core::Unit::money:
      return money_digits(*figure.value, figure.currency);
    case core::Unit::percent:
      return figure.value->text() + " %";
    default:
      return figure.value->text();
  }
}

std::string code_of(PlaceId place) {
  return place.valid() ? places::places().code(place) : std::string("?");
}

std::string origin_of(const ledger::Figure& figure, const Lens& lens) {
  const std::string& path = lens.deps.ledger->file(figure.file).path;
  return fmt::format("{}:{}", path, figure.line);
}

bool same(const Evidence& a, const Evidence& b) {
  return a.series == b.series && a.measure == b.measure && a.period == b.period &&
         a.source == b.source && a.value == b.value && a.derived == b.derived &&
         a.origin == b.origin && a.currency == b.currency;
}

void push(std::vector<Evidence>& to, Evidence row) {
  for (Evidence& there : to) {
    if (same(there, row)) {
      there.deciding = there.deciding || row.deciding;
      return;
    }
  }
  to.push_back(std::move(row));
}

}  // namespace

void add_origins(const std::vector<ledger::Figure>& parts, std::vector<Origin>& to) {
  to.reserve(std::min(to.size() + parts.size(), kMostOrigins));
  for (const ledger::Figure& f : parts) {
    if (to.size() >= kMostOrigins) return;
    to.push_back(
        {f.reporter, f.partner, f.direction, f.period, f.source, f.file, f.line, f.released});
  }
}

void add_once(std::vector<std::string>& to, std::string text) {
  if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end())
    to.push_back(std::move(text));
}

std::string measure_name(const language::Expr& expr) {
  switch (unit_of(expr)) {
    case core::Unit::rank:
      return "rank";
    case core::Unit::percent:
      return std::holds_alternative<language::Share>(expr.node) ? "share" : "growth";
    case core::Unit::points:
      return "difference";
    case core::Unit::ratio:
      return "ratio";
    default:
      return "level";
  }
}

Evidence evidence_of(const ledger::Figure& figure, const Lens& lens, bool deciding) {
  Evidence out;
  out.series = fmt::format("{}({}, {})", ledger::to_string(figure.direction),
                           code_of(figure.reporter), code_of(figure.partner));
  out.measure = ledger::to_string(figure.measure);
  out.period = figure.period;
  out.value = figure.number();
  out.written = digits(figure);
  out.unit = figure.unit;
  out.currency = figure.currency;
  const ledger::Source& source = lens.deps.ledger->source(figure.source);
  out.source = source.code;
  out.source_name = source.short_name;
  out.released = figure.released;
  out.knowledge = ledger::knowledge(figure.released, lens.day());
  if (!lens.on_the_day) out.knowledge = ledger::Knowledge::known;
  out.origin = origin_of(figure, lens);
  add_origins({figure}, out.origins);
  out.note = figure.note;
  if (figure.has(ledger::kImplied)) out.how = "implied by other published figures";
  if (figure.has(ledger::kAgency)) out.how = "computed by a news agency";
  out.deciding = deciding;
  return out;
}

std::string written_digits(const series::Point& point) {
  if (point.published && point.parts.size() == 1) return digits(point.parts.front());
  if (point.unit == core::Unit::money) {
    const double size = std::abs(point.value);
    const int decimals = size >= 1e12 ? 0 : 2;
    const double scale = size >= 1e9 ? 1e9 : 1e6;
    std::string out =
        fmt::format("{:.{}f} {}", point.value / scale, decimals, size >= 1e9 ? "bn" : "mn");
    if (!point.currency.empty()) out += " " + point.currency.code();
    return out;
  }
  if (point.unit == core::Unit::rank) return fmt::format("{}", std::lround(point.value));
  return number_in_words(point.value, point.unit, point.currency);
}

std::string source_name(const Measured& measured, const Lens& lens) {
  if (!measured.point.parts.empty())
    return lens.deps.ledger->source(measured.point.parts.front().source).short_name;
  if (measured.rung != nullptr) return lens.deps.ledger->source(measured.rung->source).short_name;
  return {};
}

namespace {

Evidence headline(const Measured& measured, const series::Point& point, const std::string& formal,
                  const std::string& name, const Lens& lens, bool deciding) {
  Evidence out;
  out.series = formal;
  out.measure = name;
  out.period =
      point.period.months() > 0 && point.period.last.serial() != 0 ? point.period : measured.period;
  out.value = point.value;
  out.written = written_digits(point);
  out.unit = point.unit;
  out.currency = point.currency;
  const ledger::SourceId id = !point.parts.empty()       ? point.parts.front().source
                              : measured.rung != nullptr ? measured.rung->source
                                                         : ledger::SourceId();
  if (id.valid()) {
    const ledger::Source& source = lens.deps.ledger->source(id);
    out.source = source.code;
    out.source_name = source.short_name;
  }
  out.knowledge = point.knowledge;
  out.derived = point.derived || !point.published;
  out.how = point.how;
  out.lower_bound = point.lower_bound;
  if (point.lower_bound) out.note = "without " + lacking_in_words(point.missing, 4);
  out.deciding = deciding;
  // The latest release among the parts is the day from which the number could be had.
  for (const ledger::Figure& part : point.parts) {
    if (!out.released || part.released.not_before > out.released->not_before)
      out.released = part.released;
  }
  add_origins(point.parts, out.origins);
  if (point.published && point.parts.size() == 1) {
    out.origin = origin_of(point.parts.front(), lens);
    if (out.note.empty()) out.note = point.parts.front().note;
  }
  return out;
}

void parts_of(std::vector<Evidence>& to, const series::Point& point, const Lens& lens,
              bool deciding) {
  if (point.published && point.parts.size() == 1) return;
  std::size_t shown = 0;
  for (const ledger::Figure& part : point.parts) {
    if (++shown > kMostParts) break;
    push(to, evidence_of(part, lens, deciding));
  }
}

}  // namespace

void add_evidence(std::vector<Evidence>& to, const Measured& measured, const std::string& formal,
                  const std::string& name, const Lens& lens, bool deciding) {
  push(to, headline(measured, measured.point, formal, name, lens, deciding));
  if (measured.quotient) {
    Evidence row = headline(measured, *measured.quotient, formal, name, lens, false);
    row.derived = true;
    row.how = "quotient of levels, beside the published rate";
    row.period = measured.period;
    push(to, std::move(row));
  }
  const bool inputs_decide = deciding && !measured.point.published;
  for (const Measured::Input& input : measured.inputs) {
    push(to, headline(measured, input.point, input.series, "level", lens, inputs_decide));
    parts_of(to, input.point, lens, inputs_decide);
  }
  if (measured.inputs.empty()) parts_of(to, measured.point, lens, deciding);
}

void add_headline(std::vector<Evidence>& to, const Measured& measured, const std::string& formal,
                  const std::string& name, const Lens& lens, bool deciding) {
  push(to, headline(measured, measured.point, formal, name, lens, deciding));
}

void not_deciding(std::vector<Evidence>& rows) {
  for (Evidence& row : rows) row.deciding = false;
}

void add_remarks(std::vector<std::string>& to, const Measured& measured, const Lens& lens) {
  const series::Point& point = measured.point;
  if (lens.on_the_day && point.knowledge == ledger::Knowledge::assumed) {
    add_once(to, fmt::format("The figure for {}: that it was public on the day is assumed.",
                             measured.period.in_words()));
  }
  const bool told = std::any_of(
      point.notes.begin(), point.notes.end(),
      [](const std::string& note) { return note.find("converted") != std::string::npos; });
  if (point.converted && !told)
    add_once(to,
             "Converted by us at the average rate of the period; the publisher gives another "
             "currency.");
  if (point.lower_bound && !point.missing.empty())
    add_once(to, "A lower bound: without " + lacking_in_words(point.missing, 4) + ".");
  for (const std::string& note : point.notes) {
    std::string text = sentence(note);
    if (!text.empty() && text.back() != '.') text += '.';
    add_once(to, std::move(text));
  }
}

}  // namespace tally::verdict
