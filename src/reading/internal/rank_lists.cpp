// Several partners of one country, each with its place: '1. China, $2 bn; 2. Brazil, $1 bn',
// 'Brazil has the second place and Chile the third', 'Gold goes to Kenya, silver to Togo'.
#include <algorithm>

#include "reading/internal/rank_reader.h"
#include "reading/internal/role_lists.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

struct Listed {
  int item = -1;
  ClaimParty party;
  int rank = 0;
};

struct ListedRanks {
  const Work& w;
  const Analysis& a = w.a;
  std::vector<Listed> entries = {};

  [[nodiscard]] bool country(const ClaimParty& p) const {
    return p.places.size() == 1 &&
           places::places().row(p.places.front()).kind != places::PlaceKind::bloc;
  }

  // False where one stands by the way: 'ahead of Chile', 'than Chile'.
  bool find(const PartnerList& list) {
    for (int i = 0; i < a.size(); ++i) {
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->possessive || p->kind == places::NameKind::person ||
          p->kind == places::NameKind::institution || (i >= list.first && i < list.last))
        continue;
      const bool to = a.is_any(a.is(i - 1, "the") ? i - 2 : i - 1, {"to", "by", "with"});
      const bool number = a.punct(i - 1, ".") || a.punct(i - 1, ")");
      const int of = a.is(i - 1, "the") ? i - 2 : i - 1;  // 'the purchases of Kenya'
      const bool theirs = a.is(of, "of") && a.is_any(of - 1, {"purchases", "orders", "imports"});
      if (!to && !number && !theirs && !is_bare_place(a, i)) continue;
      if (listed_after(a, i) ||
          a.sense(a.is(i - 1, "the") ? i - 2 : i - 1, Class::overtake) != nullptr)
        return false;
      const ClaimParty c = w.party_of_item(i);
      if (!country(c) || c == list.owner) continue;
      for (const Listed& e : entries) {
        if (e.party == c) return false;
      }
      entries.push_back({i, c, 0});
    }
    return entries.size() >= 2 && entries.size() <= 6;
  }

  // '1. China', '(2) Brazil', 'No. 3 Argentina'
  [[nodiscard]] int numbered(const Listed& e) const {
    int k = e.item - 1;
    while (a.punct(k, ".") || a.punct(k, ")") || a.punct(k, "-") || a.is(k, "the")) --k;
    const QuantitySpan* q = a.quantity(k);
    if (q == nullptr || q->kind != QuantityKind::count || q->value.value() > 20) return 0;
    const bool opens = k == 0 || a.kind(k - 1, ItemKind::punct) || a.is(k - 1, "and") ||
                       a.is_any(k - 1, words::kNumberSign);
    return opens && k >= e.item - 3 ? static_cast<int>(q->value.value()) : 0;
  }

  // 'Gold goes to Kenya, silver to Togo', 'secondly to India': the word before a name.
  [[nodiscard]] int worded(int from, int to) const {
    int rank = 0;
    for (int i = from; i < to; ++i) {
      if (a.is_any(i, {"gold", "primarily", "firstly"})) rank = 1;
      if (a.is_any(i, {"silver", "secondly"})) rank = 2;
      if (a.is_any(i, {"bronze", "thirdly"})) rank = 3;
    }
    return rank;
  }

  // 'Brazil has the second place', 'Chile, in third,': between a name and the next.
  [[nodiscard]] int placed(int from, int to) const {
    int rank = 0;
    for (int i = from; i < to; ++i) {
      if (a.punct(i, ";")) break;
      int value = 0;
      const Entry* top = a.sense(i, Class::place_noun);
      const QuantitySpan* q = a.quantity(i);
      if (top != nullptr && top->times > 0) value = 1;
      if (q != nullptr && q->kind == QuantityKind::ordinal) {
        const bool noun =
            a.sense(i + 1, Class::place_noun) != nullptr || a.is_any(i + 1, words::kPlaceOfOrder);
        const bool alone = (a.is_any(i - 1, {"the", "in", "came", "coming", "ranked", "comes"}) ||
                            i - 1 == from - 1) &&
                           (a.kind(i + 1, ItemKind::punct) || i + 1 >= a.size() ||
                            a.is_any(i + 1, {"with", "at", "and", "among"}));
        if (noun || alone) value = static_cast<int>(q->value.value());
      }
      if (value == 0) continue;
      if (rank > 0 && rank != value) return -1;
      rank = value;
    }
    return rank;
  }

  // 'in descending order', 'from first to third', 'from the top down': in the order of the names.
  [[nodiscard]] bool in_order() const {
    for (int i = 0; i + 1 < a.size(); ++i) {
      if (a.is(i, "descending") && a.is(i + 1, "order")) return true;
      if (a.is(i, "top") && a.is(i + 1, "down")) return true;
      const QuantitySpan* q = a.quantity(i);
      if (a.is(i - 1, "from") && q != nullptr && q->kind == QuantityKind::ordinal &&
          q->value.value() == 1 && a.is(i + 1, "to") && a.quantity(i + 2) != nullptr &&
          a.quantity(i + 2)->kind == QuantityKind::ordinal &&
          a.quantity(i + 2)->value.value() == static_cast<double>(entries.size()))
        return true;
    }
    return false;
  }

  bool rank() {
    if (in_order()) {
      for (std::size_t n = 0; n < entries.size(); ++n) entries[n].rank = static_cast<int>(n) + 1;
      return true;
    }
    std::size_t told = 0;
    bool all = true;
    for (std::size_t n = 0; n < entries.size(); ++n)
      all = all && numbered(entries[n]) == static_cast<int>(n) + 1;
    for (std::size_t n = 0; n < entries.size(); ++n) {
      Listed& e = entries[n];
      const int end = n + 1 < entries.size() ? entries[n + 1].item : a.size();
      e.rank = all ? numbered(e) : 0;
      if (e.rank == 0) e.rank = worded(n == 0 ? 0 : entries[n - 1].item + 1, e.item);
      if (e.rank == 0) e.rank = placed(e.item + 1, end);
      if (e.rank < 0) return false;
      if (e.rank > 0) ++told;
      for (std::size_t k = 0; k < n; ++k) {
        if (e.rank > 0 && entries[k].rank == e.rank) return false;
      }
    }
    return told >= 2;
  }
};

}  // namespace

void RankReader::listed_in_order() {
  if (a.places.size() < 3 || a.punct(a.size() - 1, "?")) return;
  const bool may = a.has_quantity(QuantityKind::ordinal) ||
                   a.may_say({"1", "gold", "silver", "primarily", "secondly", "descending", "top"});
  if (!may) return;
  const std::vector<PartnerList> lists = partner_lists(w);
  const PartnerList* list = nullptr;
  for (const PartnerList& l : lists) {
    if (l.product || l.owner.places.size() != 1) continue;
    if (list == nullptr || (list->whole && !l.whole)) list = &l;
  }
  if (list == nullptr) return;
  for (int i = 0; i < a.size(); ++i) {
    if (a.sense(i, Class::neg) != nullptr || a.sense(i, Class::hedged) != nullptr ||
        a.sense(i, Class::services) != nullptr || a.sense(i, Class::subnational) != nullptr ||
        a.is_any(i, {"used", "formerly", "not"}))
      return;
  }
  ListedRanks listed{w};
  if (!listed.find(*list) || !listed.rank()) return;
  const auto read = [&](const Draft& d, const Listed& e) {
    return d.claim.kind == ClaimKind::rank && !d.drop && d.claim.partner == e.party &&
           d.claim.reporter == list->owner && d.claim.value &&
           static_cast<int>(d.claim.value->value()) == e.rank;
  };
  for (const Draft& d : w.drafts) {  // what is read says something else
    if (d.claim.kind != ClaimKind::rank || d.drop) continue;
    if (std::none_of(listed.entries.begin(), listed.entries.end(),
                     [&](const Listed& e) { return read(d, e); }))
      return;
  }
  for (const Listed& e : listed.entries) {
    if (e.rank < 1 || overlaps(e.party, list->owner)) continue;
    if (std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) { return read(d, e); }))
      continue;
    Head h;
    h.item = h.first = e.item;
    h.rank = e.rank;
    h.flow = flow_word(list->flow);
    h.reporter = list->owner;
    h.word = list->flow == Flow::exports ? language::Context::RankWord::market
                                         : language::Context::RankWord::supplier;
    make(h, e.party, false);
  }
}

}  // namespace tally::reading
