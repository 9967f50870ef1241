// 'The ten largest partners took 68.7 percent': what is said of several partners together is no
// statement about one of them.
#include <algorithm>

#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {
namespace {

// 'countries', 'trading partners', 'export destinations' within four items behind the number.
int several_behind(const Analysis& a, int number) {
  for (int k = number + 1; k < number + 6 && k < a.size(); ++k) {
    if (!a.kind(k, ItemKind::word) && !a.punct(k, "-")) return -1;
    const LowWord& last = a.tokens[a.items[static_cast<std::size_t>(k)].last - 1].low;
    if (last == "countries" || last == "partners" || last == "destinations" || last == "markets" ||
        last == "nations" || last == "states" || last == "suppliers" || last == "buyers")
      return k;
  }
  return -1;
}

// 'the top ten exports', 'the first five commodities'
bool goods_behind(const Analysis& a, int number) {
  for (int k = number + 1; k < number + 4 && k < a.size(); ++k) {
    if (!a.kind(k, ItemKind::word)) return false;
    const LowWord& last = a.tokens[a.items[static_cast<std::size_t>(k)].last - 1].low;
    if (a.punct(k + 1, "-")) return false;  // 'the first 15 exports-partners'
    if (last == "exports" || last == "imports" || last == "commodities" || last == "products" ||
        last == "items" || last == "goods" || last == "categories")
      return true;
  }
  return false;
}

}  // namespace

bool of_partner_group(const Work& w, int item) {
  const Analysis& a = w.a;
  // 'a decrease in the goods deficit of 1.2 billion to 65.7': by how much
  const int m =
      a.is(item - 1, "of") && item > 1 ? w.mention_at[static_cast<std::size_t>(item) - 2] : -1;
  if (m >= 0) {
    int in = w.mentions[static_cast<std::size_t>(m)].first - 1;
    while (a.is_any(in, {"the", "its"})) --in;
    if (a.is(in, "in") && a.sense(in - 1, Class::dirnoun) != nullptr && a.is(item + 1, "to"))
      return true;
  }
  constexpr int kReach = 44;
  bool placed = false;  // somebody is named between the group and the amount
  for (int i = item - 1; i >= 0 && i > item - kReach; --i) {
    if (a.punct(i, ";")) return false;
    placed = placed || (is_bare_place(a, i) && !a.place(i)->any);
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::count) continue;
    if (q->value.value() < 2 || q->value.value() > 60) continue;
    if (!placed && a.is_any(i - 1, words::kFirstOfRanked) && goods_behind(a, i)) return true;
    const int noun = several_behind(a, i);
    if (noun < 0 || noun > item || a.is_any(i - 2, {"of", "among"}) ||
        a.is_any(i - 1, {"of", "among"}))
      continue;
    const bool listed = a.is_any(noun + 1, {"including", "—", "–", ":", "namely"}) ||
                        (a.punct(noun + 1, ",") && a.is_any(noun + 2, {"including", "namely"}));
    const bool first = a.sense(i - 1, Class::super) != nullptr ||
                       a.is_any(i - 1, {"top", "first", "largest"}) ||
                       a.sense(i + 1, Class::super) != nullptr;
    if (listed || (first && !placed)) return true;
  }
  return false;
}

// 'Algeria was followed, respectively, by Kenya, Libya and Sudan with exports worth $934 million'
static bool followed_by_several(const Work& w, int item) {
  const Analysis& a = w.a;
  int places = 0;
  for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
    if (a.quantity(i) != nullptr) return false;
    if (a.is(i, "followed")) return places > 1;
    if (a.place(i) != nullptr && a.is_any(i - 1, {",", "and", "by"})) ++places;
  }
  return false;
}

// 'India, Spain and France followed, collectively representing 46 percent': no figure of the last
// of them. (But 'the EU countries together took 40 percent' is the Union's.)
bool of_several_together(const Work& w, int item, const ClaimParty& partner) {
  const Analysis& a = w.a;
  const auto country = [](PlaceId id) {
    return places::places().row(id).kind == places::PlaceKind::country;
  };
  if (partner.places.empty() && followed_by_several(w, item)) return true;
  if (partner.places.size() != 1 || !country(partner.places.front())) return false;
  for (int i = item - 1; i >= 0 && i > item - 8; --i) {
    if (a.place(i) != nullptr || a.quantity(i) != nullptr) return false;
    if (!a.is_any(i, words::kTogetherAdverb)) continue;
    const int front = a.punct(i - 1, ",") ? i - 2 : i - 1;
    const bool opens = i == 0 && a.is_any(a.punct(1, ",") ? 2 : 1, {"they", "these"});
    return a.place(front) != nullptr || opens || a.is(front, "which") || a.punct(i - 1, ",");
  }
  return false;
}

}  // namespace tally::reading
