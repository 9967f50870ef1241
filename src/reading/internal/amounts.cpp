// Levels, balances and changes: what an amount says of the series that governs it.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

namespace {

void respectively(Work& w) {
  // 'exports to and imports from Russia stood at A and B respectively': amounts go to the series in
  // order
  const Analysis& a = w.a;
  for (std::size_t m = 0; m + 1 < w.mentions.size(); ++m) {
    const Mention& first = w.mentions[m];
    const Mention& second = w.mentions[m + 1];
    if (first.kind != Mention::Kind::noun || second.kind != Mention::Kind::noun) continue;
    if (w.clause(first.head) != w.clause(second.head)) continue;
    bool between = false;
    for (int i = first.last; i < second.first; ++i) {
      if (a.quantity(i) != nullptr || a.sense(i, Class::trend) != nullptr) between = true;
    }
    const bool joined =
        first.shares_next || a.is(second.first - 1, "and") || a.is(second.first - 2, "and");
    if (between || !joined) continue;
    std::vector<std::size_t> money, rates;
    for (std::size_t n = 0; n < w.drafts.size(); ++n) {
      const Draft& d = w.drafts[n];
      if (d.clause != w.clause(second.head) || d.item < second.head || d.role != Role::main)
        continue;
      if (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance)
        money.push_back(n);
      if (d.claim.kind == ClaimKind::change) rates.push_back(n);
    }
    for (const auto* list : {&money, &rates}) {
      if (list->size() != 2) {
        if (list->size() == 1) w.drafts[(*list)[0]].drop = true;
        continue;
      }
      const Series& s1 = w.series[m];
      const Series& s2 = w.series[m + 1];
      if (!s1.ok || !s2.ok) {
        w.drafts[(*list)[0]].drop = w.drafts[(*list)[1]].drop = true;
        continue;
      }
      Claim& c1 = w.drafts[(*list)[0]].claim;
      c1.flow = s1.flow;
      c1.reporter = s1.reporter;
      c1.partner = s1.partner;
      Claim& c2 = w.drafts[(*list)[1]].claim;
      c2.flow = s2.flow;
      c2.reporter = s2.reporter;
      c2.partner = s2.partner;
    }
  }
}

}  // namespace

void AmountReader::money(int item) {
  const QuantitySpan& q = *a.quantity(item);
  if (w.spent[static_cast<std::size_t>(item)]) return;
  if (conversion(item) || absolute_change(item)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (foreign_money(item)) return;
  const Series* s = series_for(item);
  if (s == nullptr) {
    if (w.why.empty()) w.why = "no series for the sum";
    return;
  }
  Series own = *s;
  retarget(item, own);
  if (!own.ok) {
    if (w.why.empty()) w.why = own.why;
    return;
  }
  if (own.open_partner && !own.total) {
    if (w.why.empty()) w.why = "no partner";
    return;
  }
  // 'buy three frigates for 3 billion euros': a price
  if (own.mention >= 0 &&
      w.mentions[static_cast<std::size_t>(own.mention)].kind == Mention::Kind::verb &&
      ((a.is(left_of(item), "for") && !goods_between(own.mention, item)) ||
       counted_things(own.mention, item))) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  // 'Of the $14 billion that we trade, about $2 billion': a part
  if (part_of_sum(item)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  // '... of which 2 bn came from Izmir': a part, not the whole
  if (a.is(item - 1, "which") && a.is(item - 2, "of")) return;
  const bool balance = own.flow == Flow::balance;
  ClaimParty favoured;
  int sign = 0;
  if (balance) {
    sign = balance_sign(own, item, favoured);
    if (sign == 0) {
      w.why = "whose surplus is not said";
      return;
    }
    if (!favoured.empty() && !own.partner.empty()) {
      if (favoured == own.partner) std::swap(own.reporter, own.partner);
      sign = 1;
    }
  }
  Draft& draft = w.add(balance ? ClaimKind::balance : ClaimKind::level, own, item,
                       balance ? "balance" : "level");
  if (!w.set_money(draft, q)) {
    w.why = "unit not known";
    w.drafts.pop_back();
    return;
  }
  if (balance && sign < 0) {
    draft.claim.value->number = draft.claim.value->number.negated();
    if (draft.claim.value_high) {
      draft.claim.value_high->number = draft.claim.value_high->number.negated();
      std::swap(draft.claim.value, draft.claim.value_high);
    }
  }
  draft.role = money_role(item);
  bend_by_verb(draft, item);
  if (balance && sign < 0) turn_comparator(draft.claim);
  w.spent[static_cast<std::size_t>(item)] = true;
}

void AmountReader::turn_comparator(Claim& claim) {
  switch (claim.comparator) {
    case ClaimComparator::gt:
      claim.comparator = ClaimComparator::lt;
      break;
    case ClaimComparator::ge:
      claim.comparator = ClaimComparator::le;
      break;
    case ClaimComparator::lt:
      claim.comparator = ClaimComparator::gt;
      break;
    case ClaimComparator::le:
      claim.comparator = ClaimComparator::ge;
      break;
    default:
      break;
  }
}

void AmountReader::bend_by_verb(Draft& draft, int item) const {
  if (draft.claim.comparator != ClaimComparator::eq) return;
  const int l = left_of(item);
  const Entry* level = a.sense(l, Class::level);
  if (level == nullptr && a.is(l, "the")) level = a.sense(l - 1, Class::level);
  if (level == nullptr) return;
  if (level->gt) draft.claim.comparator = ClaimComparator::gt;
  if (level->lt) draft.claim.comparator = ClaimComparator::lt;
  if (level->approx) draft.claim.comparator = ClaimComparator::approx;
}

ClaimParty AmountReader::viewpoint(const ClaimParty& not_this, int item) const {
  for (int i = item - 1; i >= 0; --i) {
    if (is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0) {
      const ClaimParty p = w.party_of_item(i);
      if (!p.empty() && p != not_this) return p;
    }
  }
  if (!w.d.reporter.empty() && w.d.reporter != not_this) return w.d.reporter;
  if (w.d.topic.valid() && single(w.d.topic) != not_this) return single(w.d.topic);
  if (w.d.recent.size() == 1 && single(w.d.recent.front()) != not_this)
    return single(w.d.recent.front());
  return {};
}

void AmountReader::retarget(int item, Series& s) const {
  if (s.flow == Flow::balance || s.flow == Flow::turnover || s.flow == Flow::exports ||
      s.flow == Flow::imports) {
    const char* prep = s.flow == Flow::exports ? "to" : s.flow == Flow::imports ? "from" : "with";
    if (a.is(item + 1, prep)) {
      int next = 0;
      if (w.mention_at[static_cast<std::size_t>(item + 1)] >= 0) return;
      const PartyRef ref = party_at(a, item + 2, next);
      if (!ref.empty()) {
        const ClaimParty p = resolve_party(a, ref, w.d, s.reporter, true);
        if (!p.empty() && p != s.partner) {
          if (p == s.reporter) return;
          if (!s.ok) {
            s.reporter = viewpoint(p, item);
            if (s.reporter.empty()) return;
            s.ok = true;
            s.assumed.push_back("reporter: the country that the text is about");
          }
          s.partner = p;
          s.open_partner = false;
          s.total = false;
        }
      }
    }
  }
}

void read_amounts(Work& w) {
  AmountReader amounts{w};
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (is_money(q))
      amounts.money(i);
    else if (is_rate(q))
      amounts.rate(i);
    else if (q != nullptr && q->kind == QuantityKind::count)
      read_bare_share(w, i);
  }
  read_bare_trends(w);
  respectively(w);
}

void read_bare_trends(Work& w) {
  const Analysis& a = w.a;
  AmountReader amounts{w};
  for (int i = 0; i < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::trend);
    if (e != nullptr && e->times == 0 && e->sign == 0 &&
        w.mention_at[static_cast<std::size_t>(i)] < 0) {
      // 'were flat': no change
      const Series* flat = amounts.series_for(i);
      const bool other = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
        return d.claim.kind == ClaimKind::change && d.clause == w.clause(i);
      });
      if (flat == nullptr || !flat->ok || flat->open_partner || other ||
          flat->flow == Flow::balance)
        continue;
      Draft& d = w.add(ClaimKind::change, *flat, i, "no change");
      d.claim.value = ClaimNumber{core::Decimal{0, 0}, 0, true};
      d.claim.unit = ClaimUnit::pct;
      d.claim.comparator = ClaimComparator::approx;
      continue;
    }
    if (e == nullptr || e->times == 0) continue;
    if (a.is(i + 1, "-") || a.is(i + 1, "digit") || a.is(i + 1, "that")) continue;
    const Series* s = amounts.series_for(i);
    if (s == nullptr) s = w.mentions.empty() ? nullptr : w.from_before();
    if (s == nullptr || !s->ok || (s->open_partner && !s->total)) continue;
    Draft& d = w.add(ClaimKind::change, *s, i, "change by a verb of multiplication");
    ClaimNumber n;
    n.from_words = true;
    if (e->times < 1) {
      n.number = core::Decimal::from_double(-100 * (1 - e->times), 4);
      d.claim.unit = ClaimUnit::pct;
    } else {
      n.number = core::Decimal::from_double(e->times, 4);
      d.claim.unit = ClaimUnit::ratio;
    }
    d.claim.value = n;
    if (a.is_any(i - 1, {"almost", "nearly", "virtually", "practically", "roughly", "about"})) {
      d.claim.comparator = ClaimComparator::approx;
      d.claim.hedge = language::Hedge::nearly;
      d.first = i - 1;
    } else if (a.is(i - 1, "than") && a.is(i - 2, "more")) {
      d.claim.comparator = e->times < 1 ? ClaimComparator::lt : ClaimComparator::gt;
      d.claim.hedge = language::Hedge::over;
      d.first = i - 2;
    }
  }
  // A surplus or deficit of which only the sign is said: 'runs a deficit with China'.
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (mention.kind != Mention::Kind::noun || !s.ok || s.flow != Flow::balance || s.sign == 0 ||
        s.open_partner)
      continue;
    const bool has = std::any_of(w.drafts.begin(), w.drafts.end(),
                                 [&](const Draft& d) { return d.claim.flow == Flow::balance; });
    if (has) continue;
    int v = -1;
    for (int i = mention.first - 1; i >= 0 && i > mention.first - 5; --i) {
      if (a.sense(i, Class::runverb) != nullptr) {
        v = i;
        break;
      }
    }
    if (v < 0 ||
        !(a.is(mention.first - 1, "a") || a.is(mention.first - 1, "its") ||
          a.is_any(mention.first, {"a"}) || a.is(mention.first - 1, "first") ||
          a.is(mention.first - 1, "to") || a.quantity(mention.first - 1) != nullptr ||
          a.is(mention.first - 1, "the") || a.sense(mention.first - 1, Class::runverb) != nullptr ||
          a.sense(mention.first, Class::mod) != nullptr)) {
      continue;
    }
    Draft& d = w.add(ClaimKind::balance, s, mention.head, "balance by its sign");
    d.claim.comparator = s.sign > 0 ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
    d.first = v;
  }
}

}  // namespace tally::reading
