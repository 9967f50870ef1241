#include "reading/internal/neighbours.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>

#include "core/csv.h"
#include "reading/embedded.h"
#include "reading/internal/shipped.h"

namespace tally::reading {
namespace {

using places::PlaceId;
using Sides = std::uint8_t;

constexpr std::array<std::pair<std::string_view, Sides>, 4> kSides{
    {{"north", 1}, {"south", 2}, {"east", 4}, {"west", 8}}};

Sides opposite(Sides sides) {
  const auto moved = [&](Sides from, Sides to) { return (sides & from) != 0 ? to : Sides{0}; };
  return static_cast<Sides>(moved(1, 2) | moved(2, 1) | moved(4, 8) | moved(8, 4));
}

// 'north': north; 'southeast': south and east; else none.
Sides sides_of(std::string_view direction) {
  Sides out = 0;
  for (const auto& [name, side] : kSides) {
    if (direction.starts_with(name)) {
      out |= side;
      direction.remove_prefix(name.size());
    }
  }
  return direction.empty() && (out & opposite(out)) == 0 ? out : Sides{0};
}

OnSide fit(Sides said, Sides sides, Sides main, bool even) {
  if (said == 0) return OnSide::no;
  if (sides == 0) return OnSide::beside;
  if (std::popcount(said) == 1) {
    if (main == said) return OnSide::squarely;
    if ((sides & said) == 0) return OnSide::no;
    return even ? OnSide::halfway : OnSide::partly;
  }
  // 'the north-western neighbour' may lie north or west, but not north and east
  if ((sides & said) == said) return OnSide::squarely;
  return (sides & ~said) == 0 ? OnSide::partly : OnSide::no;
}

}  // namespace

core::Result<Neighbours> Neighbours::parse(std::string_view text, const std::string& file) {
  TALLY_TRY(table, core::CsvTable::parse(text, file));
  Neighbours out;
  out.around_.resize(places::places().size());
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const core::Place where{file, table.line(r), 0};
    const auto fault = [&](std::string message) {
      return core::fail(core::Code::bad_input, std::move(message), where);
    };
    const bool none = table.get(r, "neighbour") == "*";
    const std::string_view code = table.get(r, "place");
    Neighbour row;
    row.line = where.line;
    const PlaceId place = places::places().find(code);
    row.place = none ? place : places::places().find(table.get(r, "neighbour"));
    for (const PlaceId p : {place, row.place}) {
      if (!p.valid()) return fault("no such place");
      if (places::places().row(p).kind != places::PlaceKind::country) {
        return fault(fmt::format("'{}' is no country", places::places().code(p)));
      }
    }
    const std::string_view directions = table.get(r, "direction");
    row.even = directions.find('-') != std::string_view::npos;
    for (const std::string_view direction : core::split(directions, row.even ? '-' : ' ')) {
      if (directions == "beside") break;
      const Sides side = sides_of(direction);
      if (std::popcount(side) != 1) {
        return fault("the direction is beside, or some of north, south, east and west");
      }
      if ((row.sides & (side | opposite(side))) != 0) {
        return fault("is on one side twice, or on two opposite ones");
      }
      if (row.main == 0) row.main = side;
      row.sides |= side;
    }
    Around& around = out.around_[place.value()];
    if (none) {
      if (out.on(place, directions).size() < 2) return fault("fewer than two lie on that side");
      around.unclear |= row.sides;
      continue;
    }
    if (row.place == place) return fault("is a neighbour of itself");
    if (const Neighbour* before = out.find(place, row.place)) {
      return fault(fmt::format("is already on line {}", before->line));
    }
    if (row.sides == 0 && directions != "beside") return fault("no direction");
    around.all.push_back(row);
  }
  TALLY_CHECK(out.check(file));
  return out;
}

// Each border is there from both sides: where Chad lies to the north and east, Cameroon lies to the
// south or to the west, and neither to the north nor to the east.
core::Status Neighbours::check(const std::string& file) const {
  for (std::uint32_t p = 0; p < around_.size(); ++p) {
    for (const Neighbour& n : around_[p].all) {
      const PlaceId place(p);
      const core::Place where{file, n.line, 0};
      const std::string_view own = places::places().code(place);
      const std::string_view other = places::places().code(n.place);
      const Neighbour* back = find(n.place, place);
      if (back == nullptr) {
        return core::fail(
            core::Code::bad_input,
            fmt::format("{} has {} for a neighbour, but not {} {}", own, other, other, own), where);
      }
      const bool fits =
          n.sides == 0 ? back->sides == 0
                       : (back->sides & opposite(n.sides)) != 0 && (back->sides & n.sides) == 0;
      if (!fits) {
        return core::fail(
            core::Code::bad_input,
            fmt::format("does not agree with line {}, {} as seen from {}", back->line, own, other),
            where);
      }
    }
  }
  return {};
}

const Neighbours::Neighbour* Neighbours::find(PlaceId place, PlaceId other) const {
  if (!place.valid() || !other.valid()) return nullptr;
  const std::vector<Neighbour>& all = around_[place.value()].all;
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const Neighbour& n) { return n.place == other; });
  return it == all.end() ? nullptr : &*it;
}

OnSide Neighbours::on_side(PlaceId place, std::string_view direction, PlaceId other) const {
  const Neighbour* n = find(place, other);
  return n == nullptr ? OnSide::no : fit(sides_of(direction), n->sides, n->main, n->even);
}

std::vector<PlaceId> Neighbours::on(PlaceId place, std::string_view direction) const {
  std::vector<PlaceId> out;
  if (!place.valid()) return out;
  for (const OnSide wanted : {OnSide::squarely, OnSide::halfway, OnSide::partly}) {
    for (const Neighbour& n : around_[place.value()].all) {
      if (fit(sides_of(direction), n.sides, n.main, n.even) == wanted) out.push_back(n.place);
    }
  }
  return out;
}

PlaceId Neighbours::usual(PlaceId place, std::string_view direction) const {
  if (!place.valid()) return {};
  const Sides said = sides_of(direction);
  const Around& around = around_[place.value()];
  const bool compound = std::popcount(said) != 1;
  const bool unclear = (around.unclear & said) != 0;
  if (unclear && !compound) return {};
  std::vector<PlaceId> squarely, partly;
  for (const Neighbour& n : around.all) {
    const OnSide side = fit(said, n.sides, n.main, n.even);
    if (side == OnSide::squarely) squarely.push_back(n.place);
    if (side == OnSide::halfway || side == OnSide::partly) partly.push_back(n.place);
  }
  if (!squarely.empty()) return unclear && squarely.size() > 1 ? PlaceId{} : squarely.front();
  return !compound && partly.size() == 1 ? partly.front() : PlaceId{};
}

bool Neighbours::beside(PlaceId a, PlaceId b) const { return find(a, b) != nullptr; }

static core::Result<Neighbours> built_in() {
  const std::string file = "reading/neighbours.csv";
  TALLY_TRY(bytes, embedded().get(file));
  return Neighbours::parse(bytes, file);
}

const Neighbours& neighbours() {
  static const Neighbours instance = shipped(built_in());
  return instance;
}

core::Status check_neighbours() {
  TALLY_TRY(loaded, built_in());
  (void)loaded;
  return {};
}

bool are_neighbours(PlaceId a, PlaceId b) { return neighbours().beside(a, b); }

}  // namespace tally::reading
