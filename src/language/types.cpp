#include "language/types.h"

#include <fmt/format.h>

#include "language/parse.h"
#include "language/print.h"

namespace tally::language {
namespace {

using core::Code;
using core::fail;
using core::Unit;

core::Result<Unit> unit_of_node(const Series& s) {
  if (s.a.kind == Party::Kind::any || s.b.kind == Party::Kind::any) {
    return fail(Code::bad_usage,
                "'*' stands for every partner, which only rank() and overtakes() can compare", {},
                "for all partners together write WLD");
  }
  return Unit::money;
}

core::Result<Unit> unit_of_node(const Growth& g) {
  TALLY_CHECK(unit_of(*g.of));
  return Unit::percent;
}

core::Result<Unit> unit_of_node(const Change& c) {
  TALLY_CHECK(unit_of(*c.of));
  return Unit::percent;
}

core::Result<Unit> unit_of_node(const Diff& d) {
  TALLY_TRY(unit, unit_of(*d.of));
  return unit == Unit::percent ? Unit::points : unit;
}

core::Result<Unit> unit_of_node(const Share& s) {
  TALLY_TRY(part, unit_of(*s.part));
  TALLY_TRY(whole, unit_of(*s.whole));
  if (part != Unit::money || whole != Unit::money) {
    return fail(Code::bad_usage, "share() takes two flows: share(exports(A, B); exports(A, WLD))");
  }
  return Unit::percent;
}

core::Result<Unit> unit_of_node(const Rank& r) {
  const bool a = r.of.a.kind == Party::Kind::any;
  const bool b = r.of.b.kind == Party::Kind::any;
  if (a == b || r.subject.kind == Party::Kind::any) {
    return fail(
        Code::bad_usage,
        "a rank needs one '*' for the partners that are compared: rank(CHN; exports(RUS, *))");
  }
  return Unit::rank;
}

core::Result<Unit> unit_of_node(const Window& w) { return unit_of(*w.of); }

core::Result<Unit> unit_of_node(const Binary& b) {
  TALLY_TRY(left, unit_of(*b.left));
  TALLY_TRY(right, unit_of(*b.right));
  if (left != right) {
    return fail(Code::bad_usage,
                fmt::format("{} and {} cannot be put together", name_of(left), name_of(right)));
  }
  if (b.op == Binary::Op::divide) return Unit::ratio;
  return b.op == Binary::Op::subtract && left == Unit::percent ? Unit::points : left;
}

}  // namespace

core::Result<Unit> unit_of(const Expr& expr) {
  return std::visit([](const auto& node) { return unit_of_node(node); }, expr.node);
}

bool comparable(Unit unit, const Quantity& quantity) { return unit == quantity.unit; }

std::string_view name_of(Unit unit) {
  switch (unit) {
    case Unit::money:
      return "money";
    case Unit::percent:
      return "per cent";
    case Unit::points:
      return "percentage points";
    case Unit::ratio:
      return "a ratio";
    case Unit::rank:
      return "a rank";
    case Unit::count:
      return "a count";
  }
  return "a number";
}

core::Status check(const Statement& statement) {
  TALLY_TRY(again, parse(print(statement)));
  if (!(again == statement)) {
    return fail(Code::bad_usage,
                "the statement says something that its text cannot hold: " + print(statement));
  }
  return {};
}

}  // namespace tally::language
