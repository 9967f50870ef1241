// Which sources speak for a place, in order, and with which rights.
#include <fmt/format.h>

#include <algorithm>

#include "series/internal/engine_impl.h"

namespace tally::series {

namespace {

using ledger::DefaultBook;
using ledger::DefectEffect;
using ledger::File;
using ledger::Source;

constexpr std::size_t kMostOwn = 64;  // each is asked for every figure

// "flows", "releases" or a pattern such as "russia-*.csv" against a file's name.
bool where_matches(std::string_view where, std::string_view name) {
  if (where == "flows") return name.substr(0, 6) == "flows/";
  if (where == name) return true;
  if (name.substr(0, 6) == "flows/" && where == name.substr(6)) return true;
  const auto star = where.find('*');
  if (star == std::string_view::npos) return false;
  return name.substr(0, star) == where.substr(0, star);
}

bool member_of_set(PlaceId place, PlaceId set) {
  const auto& row = places::places().row(set);
  for (const auto& m : row.membership) {
    if (std::find(m.members.begin(), m.members.end(), place) != m.members.end()) return true;
  }
  return false;
}

}  // namespace

Rung Engine::Impl::make_rung(PlaceId place, const DefaultBook& row, int order) const {
  const Source& source = ledger.source(row.source);
  Rung rung;
  rung.book = place;
  rung.source = row.source;
  rung.where = row.where;
  rung.order = order;
  rung.support_only_exports = row.support_only_exports;
  rung.support_only_imports = row.support_only_imports;
  rung.own_office = source.is_own_office();
  rung.international = source.is_international();
  rung.reconciled = source.is_reconciled();
  rung.releases = row.where == "releases";
  rung.label = source.short_name.empty() ? source.publisher : source.short_name;
  const std::pair<ledger::SourceId, std::string> name{row.source, row.where};
  const auto known = std::find(rung_keys.begin(), rung_keys.end(), name);
  rung.key = static_cast<int>(known - rung_keys.begin());
  if (known == rung_keys.end()) rung_keys.push_back(name);
  for (const File& file : ledger.files()) {
    if (where_matches(row.where, file.name)) rung.files.push_back(file.id);
  }
  return rung;
}

std::vector<Rung> Engine::Impl::make_book(PlaceId place) {
  std::vector<const DefaultBook*> exact, member, any;
  const auto& table = places::places();
  const bool is_bloc = table.row(place).kind == places::PlaceKind::bloc ||
                       table.row(place).kind == places::PlaceKind::sum;
  // Codes with the same composition as a moving bloc has today stand for it (EU and EU27_2020).
  const std::vector<PlaceId> same =
      resolve(Party{place, {}, {}},
              Period{core::month_of(ledger.today()), core::month_of(ledger.today())})
          .codes;
  for (const DefaultBook& row : ledger.defaults()) {
    if (!row.reporter) {
      any.push_back(&row);
    } else if (row.each_member) {
      if (row.reporter == place || (!is_bloc && member_of_set(place, row.reporter)) ||
          (is_bloc && std::find(same.begin(), same.end(), row.reporter) != same.end())) {
        member.push_back(&row);
      }
    } else if (row.reporter == place ||
               (is_bloc && std::find(same.begin(), same.end(), row.reporter) != same.end())) {
      exact.push_back(&row);
    }
  }
  const auto by_rank = [](const DefaultBook* a, const DefaultBook* b) { return a->rank < b->rank; };
  for (auto* list : {&exact, &member, &any}) std::stable_sort(list->begin(), list->end(), by_rank);
  std::vector<const DefaultBook*> chosen;
  if (is_bloc) {
    // The publisher's own rows first, then the members, each on its own.
    chosen = exact;
    for (const auto* row : member.empty() ? any : member) chosen.push_back(row);
  } else {
    chosen = !exact.empty() ? exact : !member.empty() ? member : any;
  }
  std::vector<Rung> rungs;
  int order = 0;
  for (const auto* row : chosen) {
    // A publisher that speaks for a bloc and for its members is one rung: its own row, else the
    // sum.
    const bool again = std::any_of(rungs.begin(), rungs.end(), [&](const Rung& r) {
      return r.source == row->source && r.where == row->where;
    });
    if (!again) rungs.push_back(make_rung(place, *row, ++order));
  }
  for (const ledger::SourceId source : own_sources()) rungs.push_back(last_rung(place, source));
  return rungs;
}

// Sources of the user's imports that stand in no book: a source of one's own, WITS.
std::vector<ledger::SourceId> Engine::Impl::own_sources() const {
  std::vector<ledger::SourceId> out;
  const auto& files = ledger.files();
  if (std::none_of(files.begin(), files.end(), [](const File& f) { return f.user; })) return out;
  for (const Source& source : ledger.sources()) {
    const auto& rows = ledger.defaults();
    const bool in_a_book = std::any_of(
        rows.begin(), rows.end(), [&](const DefaultBook& row) { return row.source == source.id; });
    if (!in_a_book) out.push_back(source.id);
    if (out.size() == kMostOwn) break;
  }
  return out;
}

// Of a source that is not in the order of the place's book, but may report on it all the same.
Rung Engine::Impl::last_rung(PlaceId place, ledger::SourceId source) const {
  DefaultBook row;
  row.reporter = place;
  row.source = source;
  row.where = "flows";
  Rung rung = make_rung(place, row, 99);
  rung.files.clear();   // any file of the source
  rung.key += 1 << 12;  // what it says altogether, not in one place
  return rung;
}

const std::vector<Rung>& Engine::book(PlaceId place) {
  auto it = impl_->books.find(place);
  if (it == impl_->books.end()) it = impl_->books.emplace(place, impl_->make_book(place)).first;
  return it->second;
}

std::vector<Rung> Engine::rungs_of_source(PlaceId place, ledger::SourceId source) {
  std::vector<Rung> out;
  for (const Rung& rung : book(place)) {
    if (rung.source == source) out.push_back(rung);
  }
  if (out.empty()) {
    Rung rung = impl_->last_rung(place, source);
    rung.support_only_exports = rung.support_only_imports = true;
    out.push_back(std::move(rung));
  }
  return out;
}

bool Engine::Impl::in_rung(const Figure& figure, const Rung& rung) const {
  if (figure.source != rung.source) return false;
  if (rung.files.empty()) return rung.order == 99;
  return std::find(rung.files.begin(), rung.files.end(), figure.file) != rung.files.end();
}

bool concerns(const ledger::Defect& defect, PlaceId reporter, const Period& period) {
  if (!defect.reporter) return true;
  // What is said of each member says nothing of the bloc's own rows.
  if (!defect.each_member) return defect.reporter == reporter;
  return places::places().is_member(reporter, defect.reporter, period.last);
}

namespace {

bool fits(const ledger::Defect& d, const Leg& leg, const Period& period) {
  if (d.partner && d.partner != leg.partner) return false;
  const bool one_way = leg.direction == Direction::exports || leg.direction == Direction::imports;
  if (d.direction && one_way && leg.direction != *d.direction) return false;
  if (period.last.year() < d.first_year || period.first.year() > d.last_year) return false;
  return concerns(d, leg.reporter, period);
}

}  // namespace

Engine::Impl::Impl(const ledger::Ledger& l, std::shared_ptr<Reads> reads)
    : ledger(l), shared(std::move(reads)) {}

// Of one reporter, of all reporters, or of each member of a set that it ever belonged to.
const Engine::Impl::Defects& Engine::Impl::defects_of(ledger::SourceId source,
                                                      PlaceId reporter) const {
  const auto [slot, fresh] = defects.try_emplace({source, reporter});
  if (!fresh) return slot->second;
  for (const ledger::Defect& d : ledger.defects()) {
    if (d.source != source) continue;
    const bool member = d.reporter && d.each_member && member_of_set(reporter, d.reporter);
    if (!d.reporter || member || (!d.each_member && d.reporter == reporter))
      slot->second.push_back(&d);
  }
  return slot->second;
}

bool Engine::Impl::left_out(const Leg& leg, const Rung& rung, const Period& period) const {
  const auto& all = defects_of(rung.source, leg.reporter);
  return std::any_of(all.begin(), all.end(), [&](const ledger::Defect* d) {
    return d->effect == DefectEffect::leave_out && fits(*d, leg, period);
  });
}

Rights Engine::Impl::rights(const Leg& leg, const Rung& rung, const Period& period) const {
  const Source& source = ledger.source(rung.source);
  Rights out;
  out.margin_pct = source.deny_margin_pct;
  out.may_deny = source.may_deny;
  const bool exports = leg.direction != Direction::imports;
  const bool imports = leg.direction != Direction::exports;
  if ((exports && rung.support_only_exports) || (imports && rung.support_only_imports)) {
    out.may_deny = false;
  }
  for (const ledger::Defect* row : defects_of(rung.source, leg.reporter)) {
    const ledger::Defect& d = *row;
    if (!fits(d, leg, period)) continue;
    if (d.effect == DefectEffect::do_not_deny) out.may_deny = false;
    if (d.effect == DefectEffect::leave_out) out.leave_out = true;
    out.notes.push_back(fmt::format("{}: {}", source.short_name, d.what));
  }
  return out;
}

}  // namespace tally::series
