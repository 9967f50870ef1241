#include "places/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/csv.h"
#include "core/text.h"
#include "places/internal/codes.h"
#include "places/internal/fold.h"
#include "places/internal/impl.h"
#include "places/internal/names.h"

namespace tally::places {
namespace {

template <typename Map>
PlaceId look_up(const Map& map, std::string_view key) {
  const auto it = map.find(key);
  return it == map.end() ? PlaceId{} : it->second;
}

// A broken invariant: the tests refuse such tables.
[[noreturn]] void give_up(const core::Error& error) {
  std::fprintf(stderr, "the embedded tables of places are broken: %s\n", error.to_string().c_str());
  std::abort();
}

// Which meaning of a typed name goes first: a country's name before an adjective before a capital.
int tier(NameKind kind) {
  switch (kind) {
    case NameKind::name:
    case NameKind::bloc:
      return 0;
    case NameKind::adjective:
    case NameKind::people:
      return 1;
    case NameKind::capital:
      return 2;
    case NameKind::office:
    case NameKind::institution:
      return 3;
    case NameKind::person:
      break;
  }
  return 4;  // never found by name: people change offices
}

}  // namespace

const std::vector<Name>& Places::Impl::all_names() const {
  std::call_once(names_once, [this] {
    auto read = read_names(*this, tables, false);
    if (!read) give_up(read.error());
    names = *std::move(read);
  });
  return names;
}

const Places::Impl::Index& Places::Impl::index() const {
  std::call_once(index_once_, [this] {
    std::unordered_map<std::string, int> tiers;
    const auto add = [&](std::string_view text, PlaceId id, int t) {
      std::string key = fold(text);
      if (key.empty()) return;
      auto [it, fresh] = tiers.try_emplace(key, t);
      if (!fresh && t > it->second) return;
      std::vector<PlaceId>& ids = index_[std::move(key)];
      if (!fresh && t < it->second) ids.clear();
      it->second = t;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    for (const PlaceRow& row : rows) add(row.name, row.id, 0);
    for (const Name& name : all_names()) {
      if (tier(name.kind) < 4) add(name.text, name.place, tier(name.kind));
    }
  });
  return index_;
}

std::size_t Places::size() const { return impl_->rows.size(); }
const PlaceRow& Places::row(PlaceId id) const { return impl_->rows.at(id.value()); }
const std::vector<Name>& Places::names() const { return impl_->all_names(); }
const std::vector<std::string>& Places::not_places() const { return impl_->not_places; }
const std::vector<SourceCode>& Places::source_codes() const { return impl_->source_codes; }
PlaceId Places::world() const { return impl_->world; }

PlaceId Places::find(std::string_view code) const { return look_up(impl_->by_code, code); }

namespace {

std::vector<PlaceId> plain_meanings(const Places::Impl::Index& index, std::string_view name) {
  for (const std::string& key : foldings(name)) {
    if (const auto it = index.find(key); !key.empty() && it != index.end()) return it->second;
  }
  return {};
}

// Places that a typed name can mean; one if it is clear. Brackets that only say what a source
// counts in ('Norway (incl. Svalbard)') or give the same place another name are set aside; others
// are not: 'Guinea (Bissau)' is not Guinea.
std::vector<PlaceId> meanings(const Places::Impl::Index& index, std::string_view name) {
  std::vector<PlaceId> ids = plain_meanings(index, name);
  if (!ids.empty()) return ids;
  const Bracketed parts = bracketed(name);
  if (parts.head.empty()) return {};
  ids = plain_meanings(index, parts.head);
  if (parts.inside.starts_with("incl") || parts.inside.starts_with("from ")) return ids;
  return plain_meanings(index, parts.inside) == ids ? ids : std::vector<PlaceId>{};
}

}  // namespace

std::vector<PlaceId> Places::Impl::typed(std::string_view text) const {
  text = core::trim(text);
  if (const PlaceId exact = look_up(by_code, text); exact.valid()) return {exact};
  std::vector<PlaceId> ids = meanings(index(), text);
  if (!ids.empty()) return ids;
  // Codes in small letters, ISO alpha-2 and numeric; as they stand, so that 'n.a.' is not Namibia.
  std::string capitals(text);
  for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const auto* map : {&by_code, &by_alpha2, &by_numeric}) {
    if (const PlaceId id = look_up(*map, capitals); id.valid()) return {id};
  }
  return {};
}

PlaceId Places::find_by_name(std::string_view name) const {
  const std::vector<PlaceId> ids = impl_->typed(name);
  return ids.size() == 1 ? ids.front() : PlaceId{};
}

core::Result<PlaceId> Places::require(std::string_view code_or_name) const {
  if (const PlaceId id = find(code_or_name); id.valid()) return id;
  const std::vector<PlaceId> ids = impl_->typed(code_or_name);
  if (ids.size() == 1) return ids.front();
  const std::string shown = core::terminal_safe(code_or_name.substr(0, 80));
  if (!ids.empty()) {
    std::vector<std::string> choices;
    for (PlaceId id : ids) choices.push_back(fmt::format("{} ({})", name(id), code(id)));
    return core::fail(core::Code::not_found,
                      fmt::format("'{}' can mean {}", shown, fmt::join(choices, " or ")), {},
                      "write the code");
  }
  std::vector<std::string> candidates;
  const bool like_code = code_or_name.size() <= 4;
  for (const bool country : {true, false}) {  // of two that are as near the country goes first
    for (const PlaceRow& row : impl_->rows) {
      if ((row.kind == PlaceKind::country) != country) continue;
      candidates.push_back(row.code);
      if (!like_code) candidates.push_back(row.name);
    }
  }
  if (!like_code) {
    for (const Name& n : impl_->all_names()) {
      if (n.kind == NameKind::name || n.kind == NameKind::adjective || n.kind == NameKind::bloc ||
          n.kind == NameKind::capital) {
        candidates.push_back(n.text);
      }
    }
  }
  std::string hint = "codes are ISO 3166-1 alpha-3, such as DEU, or a bloc's, such as EU or ASEAN";
  const std::string near = core::nearest(code_or_name, candidates);
  if (const PlaceId id = find_by_name(near); !near.empty() && id.valid()) {
    hint = fmt::format("did you mean {} ({})?", name(id), code(id));
  }
  return core::fail(core::Code::not_found, fmt::format("there is no place '{}'", shown), {}, hint);
}

std::span<const std::uint16_t> Places::Impl::codes(std::string_view scheme,
                                                   std::string_view code) const {
  const auto key = std::pair(scheme, plain_code(code));
  const auto of = [this](std::uint16_t i) {
    return std::pair(std::string_view(source_codes[i].scheme), plain_code(source_codes[i].code));
  };
  const auto first = std::lower_bound(code_order.begin(), code_order.end(), key,
                                      [&](std::uint16_t i, const auto& k) { return of(i) < k; });
  auto last = first;
  while (last != code_order.end() && of(*last) == key) ++last;
  return {first, last};
}

const SourceCode* Places::source_code(std::string_view scheme, std::string_view code,
                                      std::optional<core::Month> on) const {
  if (scheme == "un") scheme = "m49";
  const SourceCode* found = nullptr;
  for (std::uint16_t i : impl_->codes(scheme, code)) {
    const SourceCode& row = impl_->source_codes[i];
    if (on && ((row.from && *on < *row.from) || (row.to && *row.to < *on))) continue;
    if (found != nullptr) return nullptr;  // two meanings, and no month to choose by
    found = &row;
  }
  return found;
}

PlaceId Places::find_code(std::string_view scheme, std::string_view code,
                          std::optional<core::Month> on) const {
  if (scheme == "un") scheme = "m49";
  if (const SourceCode* row = source_code(scheme, code, on); row != nullptr) return row->place;
  if (!impl_->codes(scheme, code).empty()) return {};  // known, but not for this month
  const bool numbers = scheme == "m49" || scheme == "comtrade" || scheme == "cepii";
  if (numbers && all_digits(code)) {
    const std::string_view plain = plain_code(code);
    if (plain.size() > 3) return {};
    return look_up(impl_->by_numeric, std::string(3 - plain.size(), '0') + std::string(plain));
  }
  if (scheme == "iso2" || scheme == "eurostat" || scheme == "cepii-iso2" ||
      (scheme == "cepii" && code.size() == 2)) {
    if (const PlaceId id = look_up(impl_->by_alpha2, code); id.valid()) return id;
    return scheme == "iso2" ? PlaceId{} : find_code("iso2", code, on);
  }
  if (scheme == "iso3" || scheme == "cepii" || scheme == "comtrade" || scheme == "worldbank" ||
      scheme == "wits") {
    return find(code);
  }
  return {};
}

std::span<const PlaceId> Places::members(PlaceId id, core::Month month) const {
  const PlaceRow& place = row(id);
  if (place.membership.empty()) return {&impl_->self[id.value()], 1};
  for (const Membership& stretch : place.membership) {
    if (stretch.from <= month && (!stretch.to || month <= *stretch.to)) return stretch.members;
  }
  return {};
}

bool Places::is_member(PlaceId country, PlaceId bloc, core::Month month) const {
  const std::span<const PlaceId> all = members(bloc, month);
  return std::find(all.begin(), all.end(), country) != all.end();
}

std::vector<Membership> Places::compositions(PlaceId id, const core::Period& period) const {
  const PlaceRow& place = row(id);
  if (place.membership.empty()) return {Membership{core::Month(0, 1), std::nullopt, {id}}};
  std::vector<Membership> out;
  for (const Membership& stretch : place.membership) {
    if (stretch.from <= period.last && (!stretch.to || period.first <= *stretch.to)) {
      out.push_back(stretch);
    }
  }
  return out;
}

core::Period Places::fiscal_year(PlaceId place, int ending) const {
  const int first = row(place).fiscal_first_month;
  if (first == 1) return core::Period::year(ending);
  const core::Month start(ending - 1, first);
  return {start, start + 11};
}

const Places& places() {
  static const Places instance = [] {
    auto loaded = Places::load_lazily();
    if (!loaded) give_up(loaded.error());
    return *std::move(loaded);
  }();
  return instance;
}

}  // namespace tally::places
