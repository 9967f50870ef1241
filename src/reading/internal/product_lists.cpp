// Lists of goods: 'the top export products were ...', 'exports were dominated by gas (63 bn),
// followed by crude', 'such as coal worth $5 bn', 'wheat - 11.6 times'. What is said there is of a
// product, whatever series the sentence has.
#include <algorithm>

#include "reading/internal/work.h"

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

  // Where a list of goods begins; -1 if there is none.
  int begins() const {
    for (int i = 0; i < a.size(); ++i) {
      // 'such as', 'consisted mainly of', 'was dominated by', 'included crude'
      int k = i + 1;
      if (a.is(i, "such") && a.is(k, "as")) {
        ++k;
      } else if (a.is_any(i, {"consisted", "consists", "consist", "dominated", "comprised"})) {
        while (a.is_any(k, {"mainly", "mostly", "largely", "chiefly", "of", "by", "the"})) ++k;
      } else if (!a.is_any(i, {"include", "includes", "included"})) {
        k = -1;
      }
      if (k > 0 && goods_within(k, k + 3)) return i;
      // 'the largest exported commodity', 'the top export products were', 'the main items'
      const std::string& low = a.low(i);
      const bool thing =
          low == "commodity" || low == "commodities" || low == "items" || low == "item" ||
          low == "products" || low == "export item" ||
          (a.kind(i, ItemKind::word) &&
           a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low.starts_with("commodit"));
      if (!thing) continue;
      bool first = false;
      for (int p = i - 1; p >= 0 && p >= i - 3; --p)
        first = first || a.sense(p, Class::super) != nullptr ||
                a.is_any(p, {"highest", "top", "main", "major", "other"});
      if (first && (goods_within(i + 1, a.size()) || goods_within(0, i))) return i;
    }
    return -1;
  }

  // Something else is spoken of between: another series, another country.
  bool turned(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m >= 0 && i > from + 4 &&
          w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun)
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
          a.is_any(i + 2, {"sector", "field", "segment", "category", "industry", "goods"}) &&
          w.clause(i) == d.clause && i > 0 && w.mention_at[static_cast<std::size_t>(i) - 1] >= 0)
        return true;
    }
    return false;
  }

  void run() {
    if (w.drafts.empty()) return;
    const int from = begins();
    for (Draft& d : w.drafts) {
      const ClaimKind k = d.claim.kind;
      if ((k != ClaimKind::level && k != ClaimKind::change) || !d.claim.product.empty()) continue;
      const bool listed = from >= 0 && d.item > from && !turned(from, d.item);
      if (listed || behind_dash(d.item) || in_this_sector(d)) d.claim.product = "part of the goods";
    }
  }
};

}  // namespace

void read_product_lists(Work& w) { ProductLists{w}.run(); }

}  // namespace tally::reading
