#include "language/internal/clause.h"

#include <fmt/format.h>

#include "language/internal/noun.h"
#include "language/internal/words.h"
#include "language/types.h"

namespace tally::language::internal {
namespace {

using core::Unit;

struct Maker {
  Comparator comparator;
  Hedge hedge;
  const Operand& operand;
  const Style& style;

  [[nodiscard]] Noun noun(const Expr& e) const {
    return noun_of(e, style.with_tail, *style.context);
  }
  // The change of a balance is that of its size, whatever its sign.
  [[nodiscard]] Noun size_of(const Expr& e) const {
    const auto* series = std::get_if<Series>(&e.node);
    const Noun n = noun(e);
    if (series == nullptr || series->flow != Flow::balance) return n;
    return {"the size of " + n.text, false};
  }
  [[nodiscard]] bool is_quantity() const { return operand.kind == Operand::Kind::quantity; }
  [[nodiscard]] bool is_range() const { return operand.kind == Operand::Kind::range; }
  [[nodiscard]] bool is_nought() const { return is_quantity() && operand.low.number.mantissa == 0; }
  [[nodiscard]] std::string verb(std::string_view v, bool plural) const {
    return conjugate(v, style.tense, plural);
  }
  [[nodiscard]] std::string hedged(const std::string& value) const {
    // 'More than' is said once.
    const bool bound_says_it = hedge == Hedge::over && comparator != Comparator::eq;
    const std::string_view bend = bound_says_it ? std::string_view() : hedge_words(hedge);
    return bend.empty() ? value : fmt::format("{} {}", bend, value);
  }
  // What stands on the right, in words; sizes only where the verb says the sign.
  [[nodiscard]] std::string right(bool size) const {
    switch (operand.kind) {
      case Operand::Kind::quantity:
        return hedged(words(operand.low, size));
      case Operand::Kind::range:
        return range_words(operand.low, operand.high, hedge_words(hedge), size);
      case Operand::Kind::series:
        break;
    }
    std::string out = operand.factor ? fmt::format("{} times ", digits(*operand.factor)) : "";
    out += operand.expr ? noun(**operand.expr).text : "another series";
    if (operand.when) out += " " + in_period(*operand.when);
    return hedged(out);
  }

  Clause level(const Expr& e) const;
  Clause growth(const Noun& of, const Expr& whole) const;
  Clause difference(const Noun& of) const;
  Clause balance(const Series& s) const;
  Clause rank(const Rank& r) const;

  Clause operator()(const Expr& e) const;
};

// "came to about $190 billion", "was at least a third".
Clause Maker::level(const Expr& e) const {
  const Noun n = noun(e);
  const auto unit = unit_of(e);
  const bool money = unit && *unit == Unit::money;
  const std::string be = verb("be", n.plural);
  const std::string value = right(false);
  Clause out{n.text, {}, {}, false};
  switch (comparator) {
    case Comparator::eq:
      out.predicate =
          fmt::format("{} {}", money && !is_nought() ? verb("come to", n.plural) : be, value);
      break;
    case Comparator::ne:
      out.predicate = fmt::format("{} {}", conjugate_not("be", style.tense, n.plural), value);
      break;
    case Comparator::gt:
      out.predicate = money ? fmt::format("{} {}", verb("exceed", n.plural), value)
                            : fmt::format("{} above {}", be, value);
      break;
    case Comparator::ge:
      out.predicate = fmt::format("{} at least {}", be, value);
      break;
    case Comparator::lt:
      out.predicate = fmt::format("{} below {}", be, value);
      break;
    case Comparator::le:
      out.predicate = fmt::format("{} at most {}", be, value);
      break;
  }
  return out;
}

bool downwards(const Operand& o, Comparator c) {
  if (o.kind == Operand::Kind::range) {
    return o.high.number.mantissa <= 0 && o.low.number.mantissa < 0;
  }
  if (o.low.number.mantissa != 0) return o.low.number.mantissa < 0;
  return c == Comparator::lt || c == Comparator::le;
}

// "grew 25 %", "fell by a third", "did not fall", "grew more than 5 %".
Clause Maker::growth(const Noun& of, const Expr& whole) const {
  const bool mixed =
      is_range() && operand.low.number.mantissa < 0 && operand.high.number.mantissa > 0;
  if (operand.kind == Operand::Kind::series || mixed ||
      (comparator == Comparator::ne && !is_nought())) {
    return level(whole);
  }
  const bool down = downwards(operand, comparator);
  const std::string_view move = down ? "fall" : "grow";
  Clause out{of.text, verb(move, of.plural), {}, true};
  if (is_nought()) {
    if (comparator == Comparator::eq) out.predicate = verb("be", of.plural) + " unchanged";
    if (comparator == Comparator::ne) out.predicate = verb("change", of.plural);
    if (comparator == Comparator::ge) out.predicate = conjugate_not("fall", style.tense, of.plural);
    if (comparator == Comparator::le) out.predicate = conjugate_not("grow", style.tense, of.plural);
    return out;
  }
  const bool by = is_range() || operand.low.fraction_word;
  const bool beyond = comparator == (down ? Comparator::lt : Comparator::gt);
  const bool at_least = comparator == (down ? Comparator::le : Comparator::ge);
  const bool less = comparator == (down ? Comparator::gt : Comparator::lt);
  const bool at_most = comparator == (down ? Comparator::ge : Comparator::le);
  out.predicate += by ? " by " : " ";
  out.predicate += beyond     ? "more than "
                   : at_least ? "at least "
                   : less     ? "less than "
                   : at_most  ? "at most "
                              : "";
  out.predicate += right(true);
  if (less || at_most) out.predicate += ", if at all,";
  return out;
}

// "rose by $0.4 billion", "fell by 6 percentage points".
Clause Maker::difference(const Noun& of) const {
  const bool down = downwards(operand, comparator);
  Clause out{of.text, verb(down ? "fall" : "rise", of.plural), {}, false};
  if (operand.kind == Operand::Kind::series) {
    out.predicate = fmt::format("{} by an amount {} {}", verb("change", of.plural),
                                sign_of(comparator), right(false));
    return out;
  }
  if (is_nought()) {
    if (comparator == Comparator::eq) out.predicate = verb("be", of.plural) + " unchanged";
    if (comparator == Comparator::ne) out.predicate = verb("change", of.plural);
    if (comparator == Comparator::ge) out.predicate = conjugate_not("fall", style.tense, of.plural);
    if (comparator == Comparator::le) out.predicate = conjugate_not("rise", style.tense, of.plural);
    return out;
  }
  std::string_view bound;
  switch (comparator) {
    case Comparator::eq:
      break;
    case Comparator::ne:
      out.predicate = verb("change", of.plural);
      bound = "another amount than ";
      break;
    case Comparator::lt:
      bound = down ? "more than " : "less than ";
      break;
    case Comparator::le:
      bound = down ? "at least " : "at most ";
      break;
    case Comparator::gt:
      bound = down ? "less than " : "more than ";
      break;
    case Comparator::ge:
      bound = down ? "at most " : "at least ";
      break;
  }
  out.predicate += fmt::format(" by {}{}", bound, right(comparator != Comparator::ne));
  return out;
}

// "the United States" + "ran a trade deficit of $85.1 billion with China".
Clause Maker::balance(const Series& s) const {
  const bool down = downwards(operand, comparator);
  const bool mixed =
      is_range() && operand.low.number.mantissa < 0 && operand.high.number.mantissa > 0;
  const bool plain_sign =
      is_nought() && (comparator == Comparator::lt || comparator == Comparator::gt);
  const bool sized = operand.kind != Operand::Kind::series && !is_nought() && !mixed;
  const bool outward = comparator == Comparator::eq ||
                       (down && (comparator == Comparator::lt || comparator == Comparator::le)) ||
                       (!down && (comparator == Comparator::gt || comparator == Comparator::ge));
  if (!plain_sign && !(sized && outward)) return level(Expr{s});
  // "a trade deficit of $85.1 billion with China": the noun without its owner.
  const std::string whole = noun_of(s, style.with_tail).text;
  const std::string owner = possessive(name_of(s.a)) + " ";
  constexpr std::string_view kBalance = "balance";
  const std::size_t at = whole.find(kBalance, owner.size());
  if (!whole.starts_with(owner) || at == std::string::npos) return level(Expr{s});
  std::string what = whole.substr(owner.size(), at - owner.size()) + (down ? "deficit" : "surplus");
  const std::string rest = whole.substr(at + kBalance.size());
  if (sized) {
    const bool strict = comparator == Comparator::lt || comparator == Comparator::gt;
    what += fmt::format(" of {}{}",
                        comparator == Comparator::eq ? ""
                        : strict                     ? "more than "
                                                     : "at least ",
                        right(true));
  }
  return {name_of(s.a),
          fmt::format("{} {} {}{}", verb("run", false), article(what), what, rest),
          {},
          false};
}

// "China" + "was Russia's largest trading partner".
Clause Maker::rank(const Rank& r) const {
  const Ranking ranking = ranking_of(r.of, *style.context);
  const std::string owner = possessive(ranking.owner);
  const std::int64_t n = operand.low.number.mantissa;
  Clause out{name_of(r.subject), {}, {}, false};
  const std::string place =
      fmt::format("{} {} {}{}", owner, largest(n), ranking.role, ranking.within);
  const bool top = comparator == Comparator::le || comparator == Comparator::lt;
  const std::int64_t bound = comparator == Comparator::lt ? n - 1 : n;
  const std::string bend = hedge == Hedge::none ? "" : std::string(hedge_words(hedge)) + " ";
  if (operand.kind == Operand::Kind::series || n < 1) return level(Expr{r});
  if (is_range()) {
    out.predicate = fmt::format(
        "{} between {}{} and {} {}{}", verb("be", false), bend + owner + " ", largest(n),
        largest(operand.high.number.mantissa), ranking.role, ranking.within);
  } else if (comparator == Comparator::eq) {
    out.predicate = fmt::format("{} {}{}", verb("be", false), bend, place);
  } else if (comparator == Comparator::ne) {
    out.predicate = fmt::format("{} {}{}", conjugate_not("be", style.tense, false), bend, place);
  } else if (top && bound == 1) {
    out.predicate =
        fmt::format("{} {} largest {}{}", verb("be", false), owner, ranking.role, ranking.within);
  } else if (top && bound > 1) {
    out.predicate = fmt::format("{} among {} {} largest {}s{}", verb("be", false), owner,
                                count_words(bound), ranking.role, ranking.within);
  } else {
    const std::int64_t last = comparator == Comparator::gt ? n : n - 1;
    if (top || last < 1) return level(Expr{r});
    out.predicate =
        fmt::format("{} among {} {} largest {}s{}", conjugate_not("be", style.tense, false), owner,
                    count_words(last), ranking.role, ranking.within);
  }
  return out;
}

Clause Maker::operator()(const Expr& e) const {
  if (const auto* s = std::get_if<Series>(&e.node)) {
    return s->flow == Flow::balance ? balance(*s) : level(e);
  }
  if (const auto* r = std::get_if<Rank>(&e.node)) return rank(*r);
  if (const auto* g = std::get_if<Growth>(&e.node)) return growth(size_of(*g->of), e);
  if (const auto* c = std::get_if<Change>(&e.node)) {
    Clause out = growth(size_of(*c->of), e);
    if (out.on_year_before) out.base = c->base;
    out.on_year_before = false;
    return out;
  }
  if (const auto* d = std::get_if<Diff>(&e.node)) {
    Clause out = difference(size_of(*d->of));
    out.base = d->base;
    return out;
  }
  return level(e);
}

}  // namespace

std::string Clause::with(const When& when) const {
  const std::string head = fmt::format("{} {}", subject, predicate);
  if (base) return fmt::format("{} from {} to {}", head, base->in_words(), period_name(when));
  const bool month = on_year_before && when.period.months() != 12;
  return fmt::format("{} {}{}", head, in_period(when), month ? " from a year earlier" : "");
}

Clause clause_of(const Expr& expr, Comparator comparator, Hedge hedge, const Operand& operand,
                 const Style& style) {
  return Maker{comparator, hedge, operand, style}(expr);
}

}  // namespace tally::language::internal
