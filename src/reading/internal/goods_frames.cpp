// Frames that only goods stand in, also those whose names the reader does not know: 'gypsum was the
// top export, with ...', 'were mainly alkylbenzenes valued at ...', 'led by vehicles at ...'.
#include <algorithm>

#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

struct GoodsFrames {
  const Work& w;
  const Analysis& a = w.a;

  [[nodiscard]] int mention(int i) const {
    return i < 0 || i >= a.size() ? -1 : w.mention_at[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] bool goods_word(int i) const {
    return a.sense(i, Class::product) != nullptr && mention(i) < 0;
  }
  // A word that may be the name of goods: no place, no time, no series, nothing that refers.
  [[nodiscard]] bool plain(int i) const {
    if (goods_word(i)) return true;
    return a.kind(i, ItemKind::word) && mention(i) < 0 && a.sense(i, Class::self) == nullptr &&
           a.sense(i, Class::neighbour) == nullptr && a.sense(i, Class::there) == nullptr &&
           a.sense(i, Class::former) == nullptr && a.sense(i, Class::latter) == nullptr &&
           a.sense(i, Class::ranknoun) == nullptr && a.sense(i, Class::flow) == nullptr &&
           a.sense(i, Class::figureref) == nullptr && a.sense(i, Class::trend) == nullptr &&
           a.sense(i, Class::dirnoun) == nullptr && a.sense(i, Class::flowref) == nullptr &&
           a.sense(i, Class::others) == nullptr &&
           !a.is_any(i, words::kCountryNoun | words::kCountriesNoun | words::kPartnerNoun |
                            words::kBlocNoun);
  }
  [[nodiscard]] bool quote_mark(int i) const {
    return a.kind(i, ItemKind::punct) && !a.punct(i, ",") && !a.punct(i, "(") && !a.punct(i, ".") &&
           !a.punct(i, ";") && !a.punct(i, ":");
  }

  // ', reached', ', rose': what the words before the aside are about goes on.
  [[nodiscard]] bool verb_behind_comma(int i) const {
    if (!a.punct(i, ",")) return false;
    const bool level = a.sense(i + 1, Class::level) != nullptr && a.low(i + 1) != "valued" &&
                       !a.is_any(i + 1, {"worth"});
    return level || a.sense(i + 1, Class::trend) != nullptr || a.sense(i + 1, Class::be) != nullptr;
  }

  // 'phones ($2 billion)', 'gypsum valued at', "'Petroleum oils and oils from minerals, crude' at":
  // names of goods from `at` on, as far as the sum behind them.
  [[nodiscard]] bool named_from(int at) const {
    while (a.is_any(at, {"the", "a", "an"}) || quote_mark(at)) ++at;
    if (!plain(at) || a.is_any(at, words::kNoGoodsBehind)) return false;
    for (int i = at; i < a.size() && i < at + 24; ++i) {
      if (a.quantity(i) != nullptr) return i > at;
      if (is_bare_place(a, i) || a.is_any(i, {"to", "from"}) || a.punct(i, ";")) return false;
      const bool flows = mention(i) >= 0 && !w.mentions[static_cast<std::size_t>(mention(i))].weak;
      const bool turns = a.sense(i, Class::trend) != nullptr ||
                         a.sense(i, Class::self) != nullptr ||
                         a.sense(i, Class::speech) != nullptr || a.sense(i, Class::be) != nullptr;
      if (flows || turns || verb_behind_comma(i)) return false;
    }
    return false;
  }

  // A rank noun right behind: 'the top export market', 'the largest goods trading partner'.
  [[nodiscard]] bool of_partners(int i) const {
    for (int k = i + 1; k < i + 4; ++k) {
      if (a.sense(k, Class::be) != nullptr || a.quantity(k) != nullptr || a.punct(k, ",") ||
          a.is_any(k, words::kPrepositionBeforePlace))
        return false;
      if (a.sense(k, Class::ranknoun) != nullptr) return true;
    }
    return false;
  }

  // 'top export', 'main imported commodity', 'second-largest import item', 'most exported product'
  [[nodiscard]] bool top_thing(int i) const {
    const Item& it = a.items[static_cast<std::size_t>(i)];
    if (it.kind != ItemKind::word || of_partners(i)) return false;
    const Token& end = a.tokens[it.last - 1];
    const bool kind = words::kKindOfGoods.has(*end.row);
    const bool one = a.is_any(i, {"export", "import"}) &&
                     (a.size() == i + 1 || a.is_any(i + 1, words::kBehindTopExport) ||
                      a.sense(i + 1, Class::be) != nullptr || a.time(i + 1) != nullptr ||
                      a.place(i + 1) != nullptr || a.sense(i + 1, Class::product) != nullptr ||
                      (a.kind(i + 1, ItemKind::punct) && !a.punct(i + 1, "-")));
    const bool flows = a.is_any(i, {"exports", "imports"});
    if (!kind && !one && !flows) return false;
    bool first = false;
    for (int p = i - 1; p >= 0 && p > i - 4 && !first; --p) {
      if (p == i - 1 && a.place(p) != nullptr && is_adjective(a, p))
        continue;  // 'top Georgian export'
      if (a.kind(p, ItemKind::place) || a.kind(p, ItemKind::punct)) break;
      first = a.sense(p, Class::super) != nullptr || a.is(p, "most") ||
              (a.is_any(p, words::kHighestAdjective) && !a.is(p, "other"));
    }
    return first;
  }

  [[nodiscard]] int be_behind(int i) const {
    for (int k = i + 1; k < a.size() && k < i + 16; ++k) {
      if (a.quantity(k) != nullptr) return -1;
      if (a.punct(k, ",") || a.punct(k, ";")) return -1;
      if (a.sense(k, Class::be) != nullptr || a.punct(k, ":") ||
          a.is_any(k, words::kVerbOfIncluding | words::kVerbOfConsisting))
        return k;
    }
    return -1;
  }

  // What is the top export: no place. 'China was its top import'; 'the biggest import was from
  // Peru'.
  [[nodiscard]] bool of_a_thing(int i) const {
    int is = i - 1;
    while (is > 0 && is > i - 8 && a.sense(is, Class::be) == nullptr) --is;
    if (is > 0 && a.sense(is, Class::be) != nullptr) {
      const int who = is - 1;
      return (plain(who) || a.punct(who, ",") || quote_mark(who) || a.punct(who, ")")) &&
             !a.is_any(who, {"it", "which", "that", "there"});
    }
    const bool many = a.is_any(i, {"exports", "imports"});
    is = be_behind(i);
    if (is < 0) return !many;
    int next = is + 1;
    while (a.is_any(next, words::kMostlyAdverb | words::kMainlyAdverb) || quote_mark(next)) ++next;
    if (many) return named_from(next);
    return plain(next) && !a.is_any(next, {"to", "from", "with", "by", "in"}) &&
           a.sense(next, Class::level) == nullptr;
  }

  // 'were mainly gypsum valued at', 'mainly imported machines worth', 'imported mainly machines at'
  [[nodiscard]] bool mainly(int i) const {
    if (!a.is_any(i, words::kMainlyAdverb)) return false;
    const bool before = a.sense(i - 1, Class::be) != nullptr ||
                        a.sense(i - 1, Class::flowverb) != nullptr ||
                        a.is_any(i - 1, words::kVerbOfConsisting);
    const bool behind = a.sense(i + 1, Class::flowverb) != nullptr;
    if (!before && !behind) return false;
    return named_from(a.is(i + 1, "of") || behind ? i + 2 : i + 1);
  }

  // 'X accounted for 12 billion, followed by palm oil at 6 billion', ', mostly machinery worth 3
  // billion', 'the bulk of which was electronics at'
  [[nodiscard]] bool part_by_name(int i) const {
    if (i == 0 || (w.mentions.empty() && !w.d.flow)) return false;
    if (a.sense(i, Class::followedby) != nullptr) return named_from(i + 1);
    // ', with garments up 10 percent and phones down 3 percent'
    if (a.is(i, "with"))
      return goods_word(i + 1) &&
             (a.sense(i + 2, Class::dir) != nullptr ||
              (a.sense(i + 2, Class::trend) != nullptr && a.low(i + 2).ends_with("ing")));
    if (a.is_any(i, words::kMainlyAdverb))
      return (a.punct(i - 1, ",") || a.punct(i - 1, "(")) && goods_word(i + 1) && named_from(i + 1);
    return a.sense(i, Class::be) != nullptr && a.is_any(i - 1, {"which", "it", "them", "this"}) &&
           a.is(i - 2, "of") && named_from(i + 1);
  }

  // ', led by vehicles at $1.1 billion', 'topped by'
  [[nodiscard]] bool led_by(int i) const {
    return i > 0 && a.is_any(i, words::kVerbOfLeading) && a.is(i + 1, "by") && named_from(i + 2) &&
           (!w.mentions.empty() || w.d.flow);
  }

  // 'the bulk of exports', 'the largest share of the country's imports'
  [[nodiscard]] bool most_of_a_flow(int i) const {
    while (a.is_any(i, {"the", "a"}) || a.sense(i, Class::super) != nullptr) ++i;
    if (!a.is_any(i, {"bulk", "most", "majority", "lion", "share", "part", "chunk", "portion"}) ||
        !a.is(i + 1, "of"))
      return false;
    for (int k = i + 2; k < i + 6; ++k) {
      if (a.is_any(k, {"exports", "imports", "shipments"})) return true;
    }
    return false;
  }

  // 'electronic products, valued at $2.4 billion, had the highest import value'
  [[nodiscard]] bool valued_behind(int i) const {
    return a.punct(i, ",") && (a.low(i + 1) == "valued" || a.is(i + 1, "worth")) &&
           (goods_word(i - 1) || (a.is(i - 1, "products") && goods_word(i - 2)));
  }

  // 'with petrol leading the imports at', 'gas oil ranked highest', 'phones topped the list'
  [[nodiscard]] bool leads(int i) const {
    const bool may = a.is_any(i, words::kVerbOfRanking | words::kVerbOfLeading) ||
                     a.is_any(i, {"leading", "topping"}) ||
                     a.sense(i, Class::place_noun) != nullptr ||
                     a.sense(i, Class::shareverb) != nullptr;
    if (!may || !plain(i - 1) ||
        a.is_any(i - 1,
                 {"it", "which", "that", "who", "they", "and", "we", "had", "has", "have"}) ||
        a.sense(i - 1, Class::be) != nullptr || a.sense(i - 1, Class::speech) != nullptr)
      return false;
    if (a.is_any(i, words::kVerbOfRanking)) {
      const QuantitySpan* order = a.quantity(i + 1);
      return a.is_any(i + 1, {"highest", "top"}) ||
             (order != nullptr && order->kind == QuantityKind::ordinal && goods_word(i - 1));
    }
    if (a.sense(i, Class::place_noun) != nullptr && a.sense(i, Class::place_noun)->times == 1)
      return !a.is(i - 1, "the");
    // 'accounted for the bulk of exports with', 'with maize leading at'
    // 'Vehicles made up 30 percent of what Brazil sold there'
    if (a.sense(i, Class::shareverb) != nullptr)
      return most_of_a_flow(i + 1) || (goods_word(i - 1) && a.quantity(i + 1) != nullptr);
    if (a.is_any(i, {"leading", "topping"}) && a.is(i - 2, "with") &&
        a.is_any(i + 1, {"at", "with"}))
      return true;
    if (!a.is_any(i, words::kVerbOfLeading, {"leading", "topping"})) return false;
    int k = i + 1;
    while (a.is_any(k, {"the", "its", "all", "country", "'s", "list", "of"})) ++k;
    return k > i + 1 && a.is_any(k, {"exports", "imports", "shipments", "purchases"});
  }

  // 'This is followed by mineral fuels at 2 billion', 'Machine parts followed at 1.6 billion' below
  // a sentence about goods
  [[nodiscard]] bool goes_on(int i) const {
    if (!w.d.of_goods || i > 12) return false;
    const bool next = a.sense(i, Class::followedby) != nullptr ||
                      a.is_any(i, {"followed", "follows", "follow", "next", "then"});
    if (!next) return false;
    for (int k = 0; k < a.size() && k < i + 12; ++k) {
      if (is_bare_place(a, k) || a.sense(k, Class::ranknoun) != nullptr) return false;
      if (a.quantity(k) != nullptr) return k > i;
    }
    return false;
  }

  // Something else is spoken of: another series, another country. (But '11 percent of total
  // imports' is of the goods.)
  [[nodiscard]] int ends(int from) const {
    // 'exports, led by cars at 2 billion, rose 5 percent'
    const bool aside = a.punct(from - 1, ",");
    for (int i = from + 2; i < a.size(); ++i) {
      if (aside && verb_behind_comma(i)) return i;
      // '19 percent of imports, mostly food, and takes 22 percent of exports'
      if (a.is(i, "and") && a.punct(i - 1, ",") &&
          (a.sense(i + 1, Class::flowverb) != nullptr ||
           a.sense(i + 1, Class::shareverb) != nullptr))
        return i;
      if (i < from + 5) continue;
      // ('motor spirit, which cost Nigeria 500 billion')
      if (is_bare_place(a, i) && !a.is_any(i - 1, {"and", "cost", "earned", "brought", "gave"}))
        return i;
      const int m = mention(i);
      if (m < 0) continue;
      const Mention& named = w.mentions[static_cast<std::size_t>(m)];
      if (named.kind != Mention::Kind::noun || (named.weak && named.plain_noun)) continue;
      int of = named.first - 1;
      while (a.is_any(of, {"the", "country", "'s", "total", "all", "overall"})) --of;
      if (!a.is_any(of, {"of", "in"})) return i;
    }
    return a.size();
  }

  [[nodiscard]] std::vector<GoodsFrame> all() const {
    std::vector<GoodsFrame> out;
    for (int i = 0; i < a.size(); ++i) {
      const bool on = goes_on(i);
      if (!on && !(top_thing(i) && of_a_thing(i)) && !mainly(i) && !led_by(i) && !leads(i) &&
          !part_by_name(i) && !valued_behind(i))
        continue;
      GoodsFrame frame{on ? 0 : i, ends(i), on};
      // 'At $2.4 billion, cars were the biggest import'
      if (a.is_any(0, {"at", "with"}) && a.quantity(1) != nullptr) frame.first = 0;
      out.push_back(frame);
      i = frame.last - 1;
    }
    return out;
  }
};

}  // namespace

std::vector<GoodsFrame> goods_frames(const Work& w) {
  const bool may = w.d.of_goods || w.a.may_have(Class::product) ||
                   w.a.any_of(words::kMainlyAdverb | words::kVerbOfLeading) ||
                   w.a.may_have(Class::followedby) || w.a.any_of({"which", "with"}) ||
                   w.a.may_have(Class::super) || w.a.may_have(Class::place_noun) ||
                   w.a.any_of({"most", "highest", "leading", "topping", "top", "major", "main"});
  return may ? GoodsFrames{w}.all() : std::vector<GoodsFrame>{};
}

}  // namespace tally::reading
