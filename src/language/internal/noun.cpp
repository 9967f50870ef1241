#include "language/internal/noun.h"

#include <fmt/format.h>

#include <utility>

#include "language/internal/english.h"
#include "language/internal/words.h"

namespace tally::language::internal {
namespace {

bool is_world(const Party& p) {
  return p.kind == Party::Kind::place && p.place && p.place == places::places().world();
}

// A single country, so that "trade between A and B" reads well.
bool is_country(const Party& p) {
  if (p.kind != Party::Kind::place || !p.place) return false;
  const places::PlaceKind kind = places::places().row(p.place).kind;
  return kind == places::PlaceKind::country || kind == places::PlaceKind::former;
}

// "goods", "oil", "products under HS27", or empty.
std::string object_words(const Series& s) {
  if (!s.product.empty()) {
    const bool code = s.product.find_first_of("0123456789") != std::string::npos &&
                      s.product.find(' ') == std::string::npos;
    return code ? "products under " + s.product : s.product;
  }
  if (s.scope == Scope::goods || s.scope == Scope::services ||
      s.scope == Scope::goods_and_services) {
    return std::string(word_of(s.scope));
  }
  return {};
}

// "exports of oil", "non-oil trade", "trade balance in goods".
std::string flow_words(const Series& s, bool total) {
  const bool one_way = s.flow == Flow::exports || s.flow == Flow::imports;
  std::string out = s.flow == Flow::turnover  ? "trade"
                    : s.flow == Flow::balance ? "trade balance"
                                              : std::string(word_of(s.flow));
  if (s.scope == Scope::non_oil) out = "non-oil " + out;
  if (total) out = "total " + out;
  if (const std::string object = object_words(s); !object.empty()) {
    out += (one_way ? " of " : " in ") + object;
  }
  return out;
}

std::string without_scope(const Series& s) {
  const bool total = is_world(s.b) && s.flow != Flow::balance;
  const std::string flow = flow_words(s, total && !is_world(s.a));
  if (s.flow == Flow::turnover && is_country(s.a) && is_country(s.b)) {
    return fmt::format("{} between {} and {}", flow, name_of(s.a), name_of(s.b));
  }
  const std::string owner = possessive(name_of(s.a));
  if (is_world(s.b)) return fmt::format("{} {}", owner, flow);
  const std::string_view preposition = s.flow == Flow::exports   ? "to"
                                       : s.flow == Flow::imports ? "from"
                                                                 : "with";
  return fmt::format("{} {} {} {}", owner, flow, preposition, name_of(s.b));
}

const Series* as_series(const Expr& e) { return std::get_if<Series>(&e.node); }

void collect(const Expr& e, std::vector<const Series*>& out) {
  struct Visitor {
    std::vector<const Series*>& out;
    void operator()(const Series& s) const { out.push_back(&s); }
    void operator()(const Growth& g) const { collect(*g.of, out); }
    void operator()(const Change& c) const { collect(*c.of, out); }
    void operator()(const Diff& d) const { collect(*d.of, out); }
    void operator()(const Share& s) const {
      collect(*s.part, out);
      collect(*s.whole, out);
    }
    void operator()(const Rank& r) const { out.push_back(&r.of); }
    void operator()(const Window& w) const { collect(*w.of, out); }
    void operator()(const Binary& b) const {
      collect(*b.left, out);
      collect(*b.right, out);
    }
  };
  std::visit(Visitor{out}, e.node);
}

// "China's share of Russia's trade", where part and whole differ in the partner alone.
std::string share_words(const Share& share, bool with_tail, const Context& context) {
  const Series* part = as_series(*share.part);
  const Series* whole = as_series(*share.whole);
  if (part != nullptr && whole != nullptr) {
    Series same = *part;
    same.b = whole->b;
    if (same == *whole && part->b != whole->b) {
      Noun of = noun_of(*whole, with_tail);
      if (is_world(whole->b) && !is_world(whole->a)) {
        of.text = possessive(name_of(whole->a)) + " " + flow_words(*whole, false);
        if (with_tail && !tail_of(*whole).empty()) of.text = noun_of(*whole, true).text;
      }
      return fmt::format("{} share of {}", possessive(name_of(part->b)), of.text);
    }
  }
  return fmt::format("the share of {} in {}", noun_of(*share.part, with_tail, context).text,
                     noun_of(*share.whole, with_tail, context).text);
}

struct NounMaker {
  bool with_tail;
  const Context& context;

  [[nodiscard]] std::string of(const Expr& e) const { return noun_of(e, with_tail, context).text; }
  Noun operator()(const Series& s) const { return noun_of(s, with_tail); }
  Noun operator()(const Growth& g) const { return {"the growth of " + of(*g.of), false}; }
  Noun operator()(const Change& c) const {
    return {fmt::format("the growth of {} since {}", of(*c.of), c.base.in_words()), false};
  }
  Noun operator()(const Diff& d) const {
    return {fmt::format("the increase of {} since {}", of(*d.of), d.base.in_words()), false};
  }
  Noun operator()(const Share& s) const { return {share_words(s, with_tail, context), false}; }
  Noun operator()(const Rank& r) const {
    const Ranking ranking = ranking_of(r.of, context);
    return {fmt::format("{} rank among {} {}s{}", possessive(name_of(r.subject)),
                        possessive(ranking.owner), ranking.role, ranking.within),
            false};
  }
  Noun operator()(const Window& w) const {
    if (w.kind == Window::Kind::mean) {
      return {fmt::format("the {}-month average of {}", w.months, of(*w.of)), false};
    }
    return {fmt::format("the {}-month total of {}", w.months, of(*w.of)), false};
  }
  Noun operator()(const Binary& b) const {
    if (b.op == Binary::Op::divide) {
      return {fmt::format("the ratio of {} to {}", of(*b.left), of(*b.right)), false};
    }
    if (b.op == Binary::Op::add)
      return {fmt::format("{} plus {}", of(*b.left), of(*b.right)), true};
    return {fmt::format("{} minus {}", of(*b.left), of(*b.right)), false};
  }
};

}  // namespace

std::string Tail::text() const {
  std::string out;
  if (!book.empty()) out += ", " + book;
  if (!currency.empty()) out += ", " + currency;
  return out;
}

Tail tail_of(const Series& s) {
  Tail tail;
  switch (s.book.kind) {
    case Book::Kind::place: {
      Party whose;
      whose.place = s.book.place;
      tail.book = fmt::format("by {} figures", possessive(name_of(whose)));
      break;
    }
    case Book::Kind::source:
      tail.book = fmt::format("by the figures of {}", s.book.source);
      break;
    case Book::Kind::reconciled:
      tail.book = "by the reconciled figures";
      break;
    case Book::Kind::unsaid:
      break;
  }
  if (!s.currency.empty()) {
    const CurrencyWords* known = words_of(s.currency);
    const std::string word = known != nullptr ? known->words : s.currency.code();
    tail.currency = fmt::format("counted in {}", word);
  }
  return tail;
}

bool common_tail(const std::vector<const Expr*>& exprs, Tail& tail) {
  std::vector<const Series*> all;
  for (const Expr* e : exprs) collect(*e, all);
  for (const Series* s : all) {
    if (tail_of(*s) != tail_of(*all.front())) return false;
  }
  tail = all.empty() ? Tail{} : tail_of(*all.front());
  return true;
}

Noun noun_of(const Series& s, bool with_tail) {
  Noun noun{without_scope(s), s.flow == Flow::exports || s.flow == Flow::imports};
  if (s.scope == Scope::volume) noun = {"the volume of " + noun.text, false};
  if (s.scope == Scope::other) noun.text += " (counted in another way than trade in goods)";
  if (with_tail && !tail_of(s).empty())
    noun.text += fmt::format(" ({})", tail_of(s).text().substr(2));
  return noun;
}

Noun noun_of(const Expr& expr, bool with_tail, const Context& context) {
  return std::visit(NounMaker{with_tail, context}, expr.node);
}

Ranking ranking_of(const Series& of, const Context& context) {
  using Word = Context::RankWord;
  const bool star_is_a = of.a.kind == Party::Kind::any;
  const Party& star = star_is_a ? of.a : of.b;
  // What the other partners do for the owner: exports(RUS, *) are to Russia's markets.
  const bool sells = of.flow == (star_is_a ? Flow::imports : Flow::exports);
  const bool buys = of.flow == (star_is_a ? Flow::exports : Flow::imports);
  Ranking out;
  out.owner = name_of(star_is_a ? of.b : of.a);
  out.role = sells ? "export market" : buys ? "supplier" : "trading partner";
  if (sells && context.rank_word == Word::customer) out.role = "customer";
  if (sells && context.rank_word == Word::destination) out.role = "export destination";
  if (of.flow == Flow::balance) out.role = "partner by trade balance";
  if (const std::string object = object_words(of); !object.empty()) out.role += " for " + object;
  if (of.scope == Scope::non_oil) out.role = "non-oil " + out.role;
  if (star.place) {
    Party bloc;
    bloc.place = star.place;
    out.within = " in " + name_of(bloc);
  } else if (context.says_country) {
    out.within = " among countries";
  }
  return out;
}

}  // namespace tally::language::internal
