// Reading and checking of the tables under data/places.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "places/embedded.h"
#include "places/internal/codes.h"
#include "places/internal/impl.h"
#include "places/internal/names.h"
#include "places/internal/table.h"
#include "places/places.h"

namespace tally::places {
namespace {

using core::Code;
using core::fail;
using core::Month;
using core::Result;
using core::Status;

constexpr std::array<std::pair<std::string_view, PlaceKind>, 7> kPlaceKinds = {
    {{"country", PlaceKind::country},
     {"former", PlaceKind::former},
     {"bloc", PlaceKind::bloc},
     {"sum", PlaceKind::sum},
     {"area", PlaceKind::area},
     {"world", PlaceKind::world},
     {"actor", PlaceKind::actor}}};
class Loader {
 public:
  Loader(Places::Impl& impl, const Tables& tables) : impl_(impl), tables_(tables) {}

  Status load() {
    TALLY_CHECK(read_places());
    TALLY_CHECK(read_source_codes());
    TALLY_CHECK(read_blocs());
    return read_not_places();
  }

 private:
  Status read_places();
  Result<PlaceRow> place_row(const Table& t) const;
  Status read_source_codes();
  Status read_blocs();
  Status read_not_places();

  Places::Impl& impl_;
  const Tables& tables_;
};

Result<PlaceRow> Loader::place_row(const Table& t) const {
  PlaceRow row;
  row.code = t[0];
  const auto kind = choose(kPlaceKinds, t[1]);
  if (!kind) return t.fault(1, fmt::format("'{}' is not a kind of place", t[1]));
  row.kind = *kind;
  row.alpha2 = t[2];
  row.numeric = t[3];
  row.name = t[4];
  row.adjective = t[5];
  row.people = t[6];
  if (row.code.empty()) return t.fault(0, "a place has no code");
  if (row.name.empty()) return t.fault(4, fmt::format("{} has no name", row.code));
  TALLY_TRY(from, t.month(7));
  TALLY_TRY(to, t.month(8));
  row.from = from;
  row.to = to;
  if (from && to && *to < *from)
    return t.fault(8, fmt::format("{} ends before it begins", row.code));
  const std::string_view first = t[9];
  int month = 0;
  for (char c : first) month = c >= '0' && c <= '9' && month < 100 ? month * 10 + (c - '0') : 100;
  if (month < 1 || month > 12) {
    return t.fault(9, fmt::format("'{}' is not a month from 1 to 12", first));
  }
  row.fiscal_first_month = month;
  row.fiscal_exact = t[10].empty();
  if (!t[10].empty() && t[10] != "no") return t.fault(10, "fiscal_exact is 'no' or empty");
  TALLY_TRY(currency, t.currency(11));
  row.currency = currency;
  TALLY_TRY(changed, t.month(12));
  row.changed = changed;
  row.note = t[13];
  return row;
}

Status Loader::read_places() {
  Table t(tables_.places, "data/places/places.csv",
          {"code", "kind", "iso2", "numeric", "name", "adjective", "people", "from", "to",
           "fiscal_first_month", "fiscal_exact", "currency", "changed", "note"});
  impl_.rows.reserve(400);
  while (t.next()) {
    TALLY_TRY(row, place_row(t));
    if (!impl_.rows.empty() && !(impl_.rows.back().code < row.code)) {
      return t.fault(0, fmt::format("{} stands twice or after {}: rows are in the order of codes",
                                    row.code, impl_.rows.back().code));
    }
    impl_.rows.push_back(std::move(row));
  }
  TALLY_CHECK(t.status());
  for (std::size_t i = 0; i < impl_.rows.size(); ++i) {
    const PlaceRow& row = impl_.rows[i];
    const PlaceId id(static_cast<std::uint16_t>(i));
    impl_.rows[i].id = id;
    impl_.self.push_back(id);
    impl_.by_code.emplace(row.code, id);
    if (row.kind == PlaceKind::world) impl_.world = id;
    const bool fresh2 = row.alpha2.empty() || impl_.by_alpha2.emplace(row.alpha2, id).second;
    const bool fresh3 = row.numeric.empty() || impl_.by_numeric.emplace(row.numeric, id).second;
    if (!fresh2 || !fresh3) {
      return fail(Code::bad_input,
                  fmt::format("{} has the iso2 or numeric code of another place", row.code),
                  {"data/places/places.csv", 0, 0});
    }
  }
  if (!impl_.world.valid()) {
    return fail(Code::bad_input, "no place has the kind 'world'", {"data/places/places.csv", 0, 0});
  }
  return {};
}

Status Loader::read_source_codes() {
  Table t(tables_.source_codes, "data/places/source_codes.csv",
          {"scheme", "code", "place", "from", "to", "note"});
  impl_.source_codes.reserve(256);
  while (t.next()) {
    SourceCode row;
    row.scheme = t[0];
    row.code = t[1];
    TALLY_TRY(place, known_place(impl_, t, 2));
    TALLY_TRY(from, t.month(3));
    TALLY_TRY(to, t.month(4));
    row.place = place;
    row.from = from;
    row.to = to;
    row.note = t[5];
    for (std::size_t i = impl_.source_codes.size(); i-- > 0;) {
      const SourceCode& other = impl_.source_codes[i];
      if (other.scheme != row.scheme) break;
      if (other.code != row.code) continue;
      if (!(other.to && row.from && *other.to < *row.from) &&
          !(row.to && other.from && *row.to < *other.from)) {
        return t.fault(
            1, fmt::format("'{}' has two meanings at one time in {}", row.code, row.scheme));
      }
    }
    if (row.scheme == "alias" && impl_.by_code.contains(row.code)) {
      return t.fault(1, fmt::format("the alias '{}' is a code of places.csv", row.code));
    }
    impl_.source_codes.push_back(std::move(row));
  }
  TALLY_CHECK(t.status());
  for (std::size_t i = 0; i < impl_.source_codes.size(); ++i) {
    impl_.code_order.push_back(static_cast<std::uint16_t>(i));
  }
  const auto key = [this](std::uint16_t i) {
    const SourceCode& row = impl_.source_codes[i];
    return std::pair(std::string_view(row.scheme), plain_code(row.code));
  };
  std::stable_sort(impl_.code_order.begin(), impl_.code_order.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return key(a) < key(b); });
  for (const SourceCode& row : impl_.source_codes) {
    if (row.scheme == "alias") impl_.by_code.emplace(row.code, row.place);
  }
  return {};
}

Status Loader::read_blocs() {
  Table t(tables_.blocs, "data/places/blocs.csv",
          {"code", "from", "to", "members", "fixed", "basis", "note"});
  while (t.next()) {
    TALLY_TRY(id, known_place(impl_, t, 0));
    PlaceRow& bloc = impl_.rows[id.value()];
    if (bloc.kind != PlaceKind::bloc && bloc.kind != PlaceKind::sum) {
      return t.fault(0, fmt::format("{} is neither a bloc nor a sum", bloc.code));
    }
    TALLY_TRY(from, t.month(1));
    TALLY_TRY(to, t.month(2));
    TALLY_TRY(fixed, t.yes(4));
    bloc.fixed_composition = fixed;
    if (fixed != !from.has_value()) {
      return t.fault(1, "a fixed composition has no months, every other row has a first month");
    }
    Membership stretch;
    stretch.from = from.value_or(Month(0, 1));
    stretch.to = to;
    if (to && *to < stretch.from) return t.fault(2, "the stretch ends before it begins");
    if (!bloc.membership.empty()) {
      const Membership& last = bloc.membership.back();
      if (!last.to || *last.to >= stretch.from) {
        return t.fault(1, fmt::format("membership of {} overlaps the row before", bloc.code));
      }
    }
    for (std::string_view code : core::split(t[3], ' ')) {
      const auto it = impl_.by_code.find(code);
      if (it == impl_.by_code.end() || impl_.rows[it->second.value()].code != code ||
          (impl_.rows[it->second.value()].kind != PlaceKind::country &&
           impl_.rows[it->second.value()].kind != PlaceKind::former)) {
        return t.fault(3, fmt::format("member '{}' is no country of places.csv", code));
      }
      if (std::find(stretch.members.begin(), stretch.members.end(), it->second) !=
          stretch.members.end()) {
        return t.fault(3, fmt::format("member {} stands twice", code));
      }
      stretch.members.push_back(it->second);
    }
    if (stretch.members.empty()) return t.fault(3, "there are no members");
    bloc.membership.push_back(std::move(stretch));
  }
  TALLY_CHECK(t.status());
  for (const PlaceRow& row : impl_.rows) {
    if ((row.kind == PlaceKind::bloc || row.kind == PlaceKind::sum) && row.membership.empty()) {
      return fail(Code::bad_input, fmt::format("{} has no members", row.code),
                  {"data/places/blocs.csv", 0, 0});
    }
  }
  return {};
}

Status Loader::read_not_places() {
  Table t(tables_.not_places, "data/places/not-places.csv", {"text"});
  while (t.next()) {
    if (!impl_.not_places.empty() && !(impl_.not_places.back() < t[0])) {
      return t.fault(0, "rows are in the order of the texts, each once");
    }
    impl_.not_places.emplace_back(t[0]);
  }
  return t.status();
}

}  // namespace

Result<Places> Places::parse(const Tables& tables) {
  auto impl = std::make_shared<Impl>();
  TALLY_CHECK(Loader(*impl, tables).load());
  TALLY_TRY(names, read_names(*impl, tables, true));
  std::call_once(impl->names_once, [&] { impl->names = std::move(names); });
  Places out;
  out.impl_ = std::move(impl);
  return out;
}

namespace {

Result<Tables> embedded_tables() {
  Tables t;
  const std::array<std::pair<std::string_view, std::string_view*>, 7> files = {
      {{"places/places.csv", &t.places},
       {"places/names.csv", &t.names},
       {"places/people.csv", &t.people},
       {"places/offices.csv", &t.offices},
       {"places/blocs.csv", &t.blocs},
       {"places/source_codes.csv", &t.source_codes},
       {"places/not-places.csv", &t.not_places}}};
  for (const auto& [name, text] : files) {
    TALLY_TRY(bytes, embedded().get(name));
    *text = bytes;
  }
  return t;
}

}  // namespace

Result<Places> Places::load() { return embedded_tables().and_then(&Places::parse); }

Result<Places> Places::load_lazily() {
  TALLY_TRY(tables, embedded_tables());
  auto impl = std::make_shared<Impl>();
  TALLY_CHECK(Loader(*impl, tables).load());
  impl->tables = tables;
  Places out;
  out.impl_ = std::move(impl);
  return out;
}

}  // namespace tally::places
