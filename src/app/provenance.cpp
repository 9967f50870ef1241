#include "app/internal/provenance.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "places/places.h"

namespace tally::app {
namespace {

using report::Provenance;
using verdict::Evidence;
using verdict::Origin;

class Collected {
 public:
  explicit Collected(const ledger::Ledger& ledger) : ledger_(ledger) {}
  void add(const Evidence& evidence) {
    for (const Origin& origin : evidence.origins) add(origin);
  }
  void add(const std::vector<std::optional<Evidence>>& evidence) {
    for (const auto& one : evidence) {
      if (one) add(*one);
    }
  }
  std::vector<Provenance> take() { return std::move(rows_); }

 private:
  void add(const Origin& origin) {
    if (!seen_
             .insert({origin.file.value(), origin.line, origin.period.first.serial(),
                      static_cast<int>(origin.direction), origin.partner.value()})
             .second) {
      return;
    }
    const auto& table = places::places();
    const auto code = [&](places::PlaceId place) {
      return place.valid() ? table.code(place) : std::string("?");
    };
    Provenance row;
    row.figure = fmt::format("{}({}, {})", ledger::to_string(origin.direction),
                             code(origin.reporter), code(origin.partner));
    row.period = origin.period;
    const ledger::File& file = ledger_.file(origin.file);
    const auto at = file.path.rfind('#');  // a figure from a workbook is filed under 'file#sheet'
    row.file = file.path.substr(0, at);
    if (at != std::string::npos) row.sheet = file.path.substr(at + 1);
    row.line = origin.line;
    row.own = file.user;
    row.batch = 1 + static_cast<int>(std::count_if(
                        ledger_.files().begin(),
                        ledger_.files().begin() + static_cast<std::ptrdiff_t>(origin.file.value()),
                        [&](const ledger::File& f) { return f.user == file.user; }));
    row.released = origin.released;
    const ledger::Source& source = ledger_.source(origin.source);
    row.source = source.code;
    row.publisher = source.publisher;
    row.terms = source.licence;
    row.may_pass_on = source.may_ship;
    rows_.push_back(std::move(row));
  }

  const ledger::Ledger& ledger_;
  std::set<std::tuple<int, std::int64_t, std::int32_t, int, int>> seen_;
  std::vector<Provenance> rows_;
};

}  // namespace

std::vector<Provenance> provenance_of(const report::AskAnswer& answer,
                                      const ledger::Ledger& ledger) {
  Collected out(ledger);
  if (answer.checked) {
    for (const auto* verdict : {&answer.checked->as_known, &answer.checked->hindsight}) {
      for (const Evidence& evidence : verdict->evidence) out.add(evidence);
    }
  }
  if (answer.table) {
    for (const auto& row : answer.table->rows) out.add(row.by_book);
  }
  return out.take();
}

std::vector<Provenance> provenance_of(const report::ShowPage& page, const ledger::Ledger& ledger) {
  Collected out(ledger);
  for (const report::ShowFlow& flow : page.flows) {
    for (const auto* figures : {&flow.year, &flow.year_growth, &flow.recent, &flow.recent_growth}) {
      out.add(*figures);
    }
  }
  return out.take();
}

}  // namespace tally::app
