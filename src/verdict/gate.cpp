#include "verdict/internal/gate.h"

#include <fmt/format.h>

#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Party;
using language::Scope;
using language::Series;

struct Collector {
  std::vector<const Series*>& out;

  void add(const language::Expr& expr) const {
    for (const Series* series : all_series(expr)) out.push_back(series);
  }
  void add(const language::Operand& operand) const {
    if (operand.expr) add(**operand.expr);
  }
  void add(const language::Condition& condition) const {
    add(condition.expr);
    add(condition.operand);
  }
  void operator()(const language::Value& f) const {
    add(f.expr);
    add(f.operand);
  }
  void operator()(const language::Compare& f) const {
    add(f.left);
    add(f.right);
  }
  void operator()(const language::Extreme& f) const { add(f.expr); }
  void operator()(const language::First& f) const { add(f.condition); }
  void operator()(const language::Run& f) const { add(f.condition); }
  void operator()(const language::Overtake& f) const { out.push_back(&f.of); }
  void operator()(const language::Trend& f) const { add(f.expr); }
  void operator()(const language::AtRate& f) const { add(f.expr); }
  void operator()(const language::Target& f) const { add(f.expr); }
  void operator()(const language::Said& f) const { std::visit(*this, f.what->form); }
  void operator()(const language::Effect& f) const { add(f.on_what); }
  void operator()(const language::Query& f) const { add(f.expr); }
};

bool known(const Party& party, bool any_allowed) {
  switch (party.kind) {
    case Party::Kind::place:
      return party.place.valid();
    case Party::Kind::any:
      return any_allowed;
    case Party::Kind::sum:
      for (const PlaceId member : party.members) {
        if (!member.valid()) return false;
      }
      return !party.members.empty();
  }
  return false;
}

std::string scope_words(Scope scope) {
  switch (scope) {
    case Scope::goods_and_services:
      return "goods and services";
    case Scope::services:
      return "services";
    case Scope::non_oil:
      return "trade without oil";
    case Scope::volume:
      return "volumes";
    default:
      return "something other than all goods";
  }
}

}  // namespace

std::vector<const Series*> series_of(const language::Statement& statement) {
  std::vector<const Series*> out;
  std::visit(Collector{out}, statement.form);
  return out;
}

std::optional<Judgement> gate(const language::Statement& statement, const Lens& lens) {
  (void)lens;
  const bool said = std::holds_alternative<language::Said>(statement.form);
  for (const Series* series : series_of(statement)) {
    if (!known(series->a, true) || !known(series->b, true) ||
        (series->a.kind == Party::Kind::any && series->b.kind == Party::Kind::any)) {
      return no_data("A place in it is not known, so nothing can be looked up.", "the place");
    }
    if (said) continue;  // what was announced is a matter of the registries, not of the figures
    if (!series->product.empty()) {
      return no_data(
          fmt::format(
              "It is about a product ({}); this ledger has totals of all goods, which would be "
              "checked against the wrong thing.",
              series->product),
          "figures by product: UN Comtrade and the customs offices publish them");
    }
    switch (series->scope) {
      case Scope::unsaid:
      case Scope::goods:
        break;
      case Scope::volume:
      case Scope::other: {
        Judgement out =
            without(Outcome::not_checkable,
                    fmt::format("It is about {}; figures here are money of the day, goods only.",
                                scope_words(series->scope)));
        out.verdict.rules = "scope";
        return out;
      }
      default: {
        Judgement out = no_data(
            fmt::format("It is about {}; this ledger has goods only.", scope_words(series->scope)),
            "figures of " + scope_words(series->scope));
        out.verdict.rules = "scope";
        return out;
      }
    }
    if (series->a == series->b && series->a.kind == Party::Kind::place) {
      return no_data("Trade of a place with itself is not foreign trade.", "another partner");
    }
  }
  return std::nullopt;
}

}  // namespace tally::verdict
