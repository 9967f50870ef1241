// Lists of goods: 'the top export products were ...', 'exports were dominated by gas (63 bn),
// followed by crude', 'such as coal worth $5 bn', 'wheat - 11.6 times'. What is said there is of a
// product, whatever series the sentence has.
#include <algorithm>

#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

struct ProductLists {
  Work& w;
  const Analysis& a = w.a;

  // A word for goods that is no part of a series: 'crude oil', not 'oil exports'.
  bool goods_word(int i) const {
    return a.sense(i, Class::product) != nullptr && w.mention_at[static_cast<std::size_t>(i)] < 0;
  }

  bool goods_within(int from, int to) const {
    for (int i = from; i < std::min(to, a.size()); ++i) {
      if (goods_word(i)) return true;
      if (i > from + 1 && (a.place(i) != nullptr || a.quantity(i) != nullptr)) return false;
    }
    return false;
  }

  // 'Major exports included nickel mattes ($305 million)': words that are no place, in front of a
  // sum, where exports or goods are what includes them.
  bool things_behind(int verb, int at) const {
    if (a.is(verb, "such")) return false;
    bool flows = false;
    for (int i = verb - 1; i >= 0 && i > verb - 8 && !flows; --i) {
      if (a.quantity(i) != nullptr) return false;
      flows = a.sense(i, Class::flow) != nullptr || a.sense(i, Class::goods) != nullptr;
    }
    if (!flows) return false;
    int k = at;
    while (k < a.size() && k < at + 6 && (a.kind(k, ItemKind::word) || a.punct(k, "-")) &&
           a.place(k) == nullptr && a.time(k) == nullptr &&
           a.sense(k, Class::ranknoun) == nullptr && !a.is_any(k, {"those", "countries", "trade"}))
      ++k;
    return k > at && (a.quantity(k) != nullptr || a.punct(k, "(") || a.punct(k, ",") ||
                      a.is_any(k - 1, {"worth", "at", "valued"}));
  }

  // 'on the back of several commodities, including vaccines (up $4.6 million, or 137 times)'
  bool behind_goods_named(const Draft& d) const {
    if (!w.bracketed(d.item)) return false;
    const int open = w.clauses[static_cast<std::size_t>(w.clause(d.item))].first - 1;
    const int goods = a.punct(open, "(") ? open - 1 : open;
    if (!a.kind(goods, ItemKind::word) || a.place(goods) != nullptr || a.time(goods) != nullptr ||
        a.sense(goods, Class::flow) != nullptr || a.sense(goods, Class::trend) != nullptr)
      return false;
    for (int i = goods - 1; i > 0; --i) {
      if (a.sense(i, Class::flow) != nullptr) return false;
      if (a.is(i, "including") || (a.is(i, "as") && a.is(i - 1, "such"))) return true;
    }
    return false;
  }

  // Words that are no place, in front of a sum.
  bool listed_behind(int at) const {
    int k = at;
    while (k < a.size() && k < at + 7 && a.kind(k, ItemKind::word) && a.place(k) == nullptr &&
           a.time(k) == nullptr && a.sense(k, Class::ranknoun) == nullptr)
      ++k;
    return k > at && (a.quantity(k) != nullptr || a.punct(k, "("));
  }

  // Where a list of goods begins; -1 if there is none.
  int begins() const {
    for (int i = 0; i < a.size(); ++i) {
      // 'such as', 'consisted mainly of', 'was dominated by', 'included crude'
      int k = i + 1;
      if (a.is(i, "such") && a.is(k, "as")) {
        ++k;
      } else if (a.is_any(i, words::kVerbOfConsisting)) {
        while (a.is_any(k, words::kMostlyAdverb)) ++k;
      } else if (!a.is_any(i, words::kVerbOfIncluding)) {
        k = -1;
      }
      if (k > 0 && (goods_within(k, k + 3) || things_behind(i, k))) return i;
      // 'the largest exported commodity', 'the top export products were', 'the main items'
      const LowWord& low = a.low(i);
      const bool thing =
          low == "commodity" || low == "commodities" || low == "items" || low == "item" ||
          low == "products" || low == "constituents" || low == "export item" ||
          (a.kind(i, ItemKind::word) &&
           a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low.starts_with("commodit"));
      // 'The main imports were computers and spare parts at a total value of 5.1 billion'
      const bool flows = a.sense(i, Class::flow) != nullptr && a.is_any(i, {"exports", "imports"});
      if (!thing && !flows) continue;
      bool first = false;
      for (int p = i - 1; p >= 0 && p >= i - 3; --p)
        first =
            first || a.sense(p, Class::super) != nullptr || a.is_any(p, words::kHighestAdjective);
      if (flows) {
        int is = i + 1;
        while (is < a.size() && is < i + 8 && a.sense(is, Class::be) == nullptr) ++is;
        if (first && a.sense(is, Class::be) != nullptr && goods_within(is + 1, is + 4)) return is;
        continue;
      }
      if (first && (goods_within(i + 1, a.size()) || goods_within(0, i))) return i;
      // 'the main commodity groups that Egypt exported to Turkey in 2023 were fuel ($831m), ...'
      int is = i + 1;
      while (first && is < a.size() && is < i + 16 && a.quantity(is) == nullptr &&
             a.sense(is, Class::be) == nullptr && !a.punct(is, ":") &&
             !a.is_any(is, {"were", "are", "include", "included"}))
        ++is;
      if (first && is < a.size() && a.quantity(is) == nullptr &&
          (goods_within(is + 1, is + 5) || listed_behind(is + 1)))
        return is;
    }
    return -1;
  }

  // Something else is spoken of between: another series, another country.
  bool turned(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      // (but 'household supplies' of the list are no series)
      if (m >= 0 && i > from + 4 &&
          w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun &&
          !(w.mentions[static_cast<std::size_t>(m)].weak &&
            w.mentions[static_cast<std::size_t>(m)].plain_noun))
        return true;
      if (a.place(i) != nullptr && is_bare_place(a, i) && i > from + 4) return true;
    }
    return false;
  }

  // 'wheat - 11.6 times', 'oil products - an increase of 2.7 times'
  bool behind_dash(int item) const {
    bool dash = false;
    for (int i = item - 1; i >= 0 && i > item - 7; --i) {
      if (a.punct(i, "-") || a.punct(i, "–") || a.punct(i, "—")) {
        dash = true;
        continue;
      }
      if (dash) return goods_word(i);
      if (!a.is_any(i, {"a", "an", "of", "by"}) && a.sense(i, Class::dirnoun) == nullptr &&
          a.sense(i, Class::trend) == nullptr)
        return false;
    }
    return false;
  }

  // 'the trade in this sector'
  bool in_this_sector(const Draft& d) const {
    for (int i = 0; i + 2 < a.size(); ++i) {
      if (a.is(i, "in") && a.is_any(i + 1, {"this", "that", "these"}) &&
          a.is_any(i + 2, words::kBranchOfIndustry) && w.clause(i) == d.clause && i > 0 &&
          w.mention_at[static_cast<std::size_t>(i) - 1] >= 0)
        return true;
    }
    return false;
  }

  // 'Vehicles and auto parts were down 29 percent', 'Coal made up 6 billion and palm oil 4.3
  // billion', 'tractors alone brought 92 million': goods are what the verb or the amount is about.
  bool of_goods_subject(const Draft& d) const {
    if (goods_word(d.item - 1) && a.is_any(d.item - 2, {"and", ",", ";"})) return true;
    for (int i = d.item - 1; i > 0 && i > d.item - 7 && w.clause(i) == d.clause; --i) {
      if (a.quantity(i) != nullptr) break;
      const bool thing = a.is(i, "alone") && a.kind(i - 1, ItemKind::word) &&
                         w.mention_at[static_cast<std::size_t>(i) - 1] < 0 &&
                         a.sense(i - 1, Class::neighbour) == nullptr &&
                         a.sense(i - 1, Class::self) == nullptr && a.low(i - 1).ends_with("s");
      if (thing) return true;
    }
    // 'What does Paraguay sell to Chile? Beef, above all: 480 million'
    if (w.mentions.empty() && d.clause > 0 && goods_word(0) && a.punct(1, ",")) return true;
    int i = w.clauses[static_cast<std::size_t>(d.clause)].first;
    while (a.is_any(i, words::kSkippedBeforeGoods)) ++i;
    if (i >= d.item || !goods_word(i) || a.sense(i, Class::goods) != nullptr) return false;
    for (int k = i + 1; k < d.item; ++k) {
      const int m = w.mention_at[static_cast<std::size_t>(k)];
      if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind != Mention::Kind::goods)
        return w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::verb &&
               w.mentions[static_cast<std::size_t>(m)].passive;
      const bool refers =
          a.sense(k, Class::self) != nullptr || a.sense(k, Class::figureref) != nullptr;
      if (is_bare_place(a, k) || (refers && !a.is_any(k - 1, {"of", "in"}))) return false;
    }
    return true;
  }

  // '55 percent of the exports was made up of machines', 'the share of farm and food products in
  // the exports was 10 percent'
  bool share_of_goods(const Draft& d) const {
    for (int i = d.item + 1; i < a.size() && i < d.item + 12 && w.clause(i) == d.clause; ++i) {
      if (a.quantity(i) != nullptr) break;
      // '32 percent of the total exported to Brazil was dairy products'
      if (a.is(d.item + 1, "of") && a.sense(i, Class::be) != nullptr && goods_word(i + 1))
        return true;
      const bool made = words::kParticipleOfConsisting.has(a.low(i)) &&
                        (a.is_any(i + 1, {"of", "by", "up"}) || ends_in_up(i));
      if (!made) continue;
      int k = i + 1;
      while (a.is_any(k, words::kMostlyAdverb, {"up"})) ++k;
      return a.kind(k, ItemKind::word) && a.place(k) == nullptr &&
             a.sense(k, Class::self) == nullptr && a.sense(k, Class::there) == nullptr;
    }
    for (int i = d.item - 1; i > 0 && i > d.item - 16; --i) {
      if (a.sense(i, Class::sharenoun) == nullptr) continue;
      if (!a.is(i + 1, "of")) return false;
      bool goods = false;
      for (int k = i + 2; k < d.item && k < i + 9 && !a.is(k, "in"); ++k) {
        if (a.place(k) != nullptr || w.mention_at[static_cast<std::size_t>(k)] >= 0) return false;
        goods = goods || goods_word(k) || a.sense(k, Class::scope) != nullptr ||
                a.sense(k, Class::goods) != nullptr;
      }
      return goods;
    }
    return false;
  }

  bool ends_in_up(int i) const {
    return a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low == "up";
  }

  // '24.6 per cent of the total imports of these goods'
  bool of_these_goods(const Draft& d) const {
    for (int i = d.item + 1; i < a.size() && i < d.item + 9 && w.clause(i) == d.clause; ++i) {
      if (a.is_any(i, {"these", "those", "such"}) && a.is_any(i - 1, {"of", "in"}) &&
          (a.sense(i + 1, Class::goods) != nullptr || a.is_any(i + 1, words::kClassOfGoods)))
        return true;
    }
    return false;
  }

  // 'Out of the 268 million sold, palm oil was 170 million'
  bool goods_before_verb(const Draft& d) const {
    int k = d.item - 1;
    while (a.is_any(k, words::kApproximator | words::kFocusAdverb)) --k;
    if (a.sense(k, Class::be) == nullptr && a.sense(k, Class::level) == nullptr) return false;
    if (!goods_word(--k)) return false;
    for (int i = k - 1; i > k - 4; --i) {
      if (i < 0 || a.punct(i, ",") || a.punct(i, ";")) return true;
      const bool of_name =
          a.kind(i, ItemKind::word) && a.items[static_cast<std::size_t>(i)].phrase == nullptr;
      if (!of_name && !goods_word(i)) return false;
    }
    return false;
  }

  // 'Of this, $176 million was Ghanaian cement going out'
  bool is_goods(const Draft& d) const {
    if (a.sense(d.item + 1, Class::be) == nullptr) return false;
    int k = d.item + 2;
    while (k < a.size() && k < d.item + 5 &&
           ((a.place(k) != nullptr && is_adjective(a, k)) || a.is_any(k, words::kMostlyAdverb)))
      ++k;
    return k < a.size() && goods_word(k) && a.sense(k, Class::goods) == nullptr;
  }

  // 'Of the exports, 388 million fell on wheat and flour'
  bool fell_on_goods(const Draft& d) const {
    if (!a.is_any(d.item + 1, words::kProductListVerb)) return false;
    int k = d.item + 2;
    while (k < d.item + 4 && a.is_any(k, words::kBeforeFallenGoods)) ++k;
    return k > d.item + 1 && goods_word(k) && a.sense(k, Class::goods) == nullptr;
  }

  // 'Cars were its biggest import, at 2.4 billion or 22 percent of the total'
  void of_frames() {
    const std::vector<GoodsFrame> frames = goods_frames(w);
    w.of_goods = !frames.empty() && frames.back().last == a.size();
    for (Draft& d : w.drafts) {
      const ClaimKind k = d.claim.kind;
      const bool figure = k == ClaimKind::level || k == ClaimKind::change ||
                          k == ClaimKind::share || k == ClaimKind::comparison ||
                          k == ClaimKind::record;
      const auto told = std::find_if(frames.begin(), frames.end(), [&](const GoodsFrame& f) {
        return d.item >= f.first && d.item < f.last;
      });
      if (!figure || told == frames.end()) continue;
      if (d.claim.product.empty()) d.claim.product = "part of the goods";
      // whose goods cannot be told
      if (told->goes_on) {
        d.drop = true;
        w.refuse("about one product, not all goods");
      }
    }
  }

  bool semicolon_between(int from, int to) const {
    for (int i = from; i < to; ++i) {
      if (a.punct(i, ";")) return true;
    }
    return false;
  }

  // 'In the category of medicines, sales to Peru', 'In cocoa our deliveries', 'Electricity exported
  // to Finland': the goods with which the sentence opens, -1 if it opens otherwise.
  int fronted() const {
    constexpr int kLead = 7;
    if (!a.may_have(Class::product)) return -1;
    int i = 0;
    while (i < kLead && a.is_any(i, words::kLeadOfProduct)) ++i;
    const bool led = i > 0 && a.is_any(0, {"in", "for", "as", "take", "taking", "considering",
                                           "counting", "if", "of"});
    while (i < kLead && goods_word(i) && goods_word(i + 1)) ++i;
    if (!goods_word(i)) return -1;
    const int next = i + 1;
    if (a.is_any(next, words::kOfProduct)) return i;
    if (!led) return -1;
    const bool whose =
        a.sense(next, Class::poss) != nullptr ||
        (a.place(next) != nullptr && !a.place(next)->possessive && is_adjective(a, next)) ||
        (a.place(next) != nullptr && a.place(next)->possessive);
    return whose || a.punct(next, ",") ? i : -1;
  }

  void run() {
    of_frames();
    if (w.drafts.empty()) return;
    const int from = begins();
    const int front = fronted();
    for (Draft& d : w.drafts) {
      const ClaimKind k = d.claim.kind;
      if (k == ClaimKind::share && d.claim.product.empty() && w.mentions.empty() &&
          of_goods_subject(d))
        d.claim.product = "part of the goods";
      if (k == ClaimKind::share && d.claim.product.empty() &&
          (of_these_goods(d) || share_of_goods(d)))
        d.claim.product = "part of the goods";
      if ((k != ClaimKind::level && k != ClaimKind::change) || !d.claim.product.empty()) continue;
      const bool listed = from >= 0 && d.item > from && !turned(from, d.item);
      const bool of_front = front >= 0 && d.item > front && !semicolon_between(front, d.item);
      if (listed || of_front || behind_goods_named(d) || behind_dash(d.item) || in_this_sector(d) ||
          of_goods_subject(d) || goods_before_verb(d) || is_goods(d) || fell_on_goods(d))
        d.claim.product = "part of the goods";
    }
  }
};

}  // namespace

void read_product_lists(Work& w) { ProductLists{w}.run(); }

}  // namespace tally::reading
