// Levels, balances and changes: what an amount says of the series that governs it.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

namespace {

// 'Trade with Vietnam and Malaysia rose by 21 and 11 percent, respectively': one for each.
void respectively_partners(Work& w) {
  if (!w.a.any(Class::respectively)) return;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& s = w.series[m];
    const std::size_t n = s.partner.places.size();
    if (!s.ok || n < 2 || !w.mentions[m].partner.list) continue;
    for (const ClaimKind kind :
         {ClaimKind::level, ClaimKind::change, ClaimKind::share, ClaimKind::balance}) {
      std::vector<Draft*> own;
      for (Draft& d : w.drafts) {
        if (d.claim.kind == kind && d.role == Role::main && d.claim.partner == s.partner &&
            d.claim.flow == s.flow && d.item > w.mentions[m].head)
          own.push_back(&d);
      }
      for (std::size_t k = 0; k < own.size(); ++k) {
        if (own.size() == n)
          own[k]->claim.partner = single(s.partner.places[k]);
        else
          own[k]->drop = true;
      }
    }
  }
}

// 'A, B and C were China's top partners, with turnover up 24%, 14% and 4% respectively'
void respectively_subjects(Work& w) {
  const Analysis& a = w.a;
  int word = -1;
  for (int i = 0; i < a.size(); ++i) {
    if (a.sense(i, Class::respectively) != nullptr) word = i;
  }
  if (word < 0) return;
  std::vector<Draft*> own;
  for (Draft& d : w.drafts) {
    if (d.item < word && d.claim.kind == ClaimKind::change && d.role == Role::main && !d.drop &&
        (own.empty() || (d.claim.partner == own.front()->claim.partner &&
                         d.claim.flow == own.front()->claim.flow)))
      own.push_back(&d);
  }
  // 'up from $40m, $39m and $36m in August, September and October respectively'
  int bases = 0;
  for (const Draft& d : w.drafts) {
    if (d.role == Role::base && d.claim.kind == ClaimKind::level && d.item < word) ++bases;
  }
  for (Draft& d : w.drafts) {
    if (bases > 1 && d.role == Role::base && d.claim.kind == ClaimKind::level) d.drop = true;
  }
  const auto first = std::find_if(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.role == Role::base && d.claim.kind == ClaimKind::level && d.item < word;
  });
  if (first != w.drafts.end()) {
    const int from = first->item;
    std::vector<Draft*> listed;
    for (Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && d.item >= from && d.item < word &&
          d.clause == first->clause)
        listed.push_back(&d);
    }
    for (Draft* d : listed) d->drop = d->drop || listed.size() > 2;
  }
  if (own.size() < 2) return;
  if (own.front()->claim.partner.places.size() > 1) return;
  std::vector<ClaimParty> places;
  for (int i = 0; i < own.front()->item; ++i) {
    if (!is_bare_place(a, i) || w.mention_at[static_cast<std::size_t>(i)] >= 0) continue;
    const ClaimParty p = w.party_of_item(i);
    if (!p.empty()) places.push_back(p);
  }
  const bool fits = places.size() == own.size() && w.list_head;
  for (std::size_t k = 0; k < own.size(); ++k) {
    if (fits && places[k] != w.list_head->reporter) {
      own[k]->claim.reporter = w.list_head->reporter;
      own[k]->claim.partner = places[k];
    } else {
      own[k]->drop = true;
    }
  }
}

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
  partner_in_front(item, own);
  retarget(item, own);
  partner_of_bracket(item, own);
  in_red(item, own);
  if (!own.ok) {
    if (w.why.empty()) w.why = own.why;
    return;
  }
  if (!whole_trade(own)) {
    if (w.why.empty()) w.why = "no partner";
    return;
  }
  // '41 billion with Germany in August, up from 38 billion': the base is of the same partner
  if (own.total && money_role(item) == Role::base) {
    for (const Draft& d : w.drafts) {
      if (d.claim.flow == own.flow && d.claim.reporter == own.reporter && !d.total_partner &&
          d.role == Role::main && d.item < item)
        own.partner = d.claim.partner;
    }
    if (!own.partner.empty()) own.open_partner = own.total = false;
  }
  // 'order two ferries for 90 million euros': a price
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

// 'exports to Norway amounted to 20 billion, and to Denmark 13 billion', 'behind Turkey with 2.9
// billion': the partner stands in front of the sum.
void AmountReader::partner_in_front(int item, Series& s) const {
  if (s.reporter.empty() || s.flow == Flow::balance) return;
  int place = -1;
  const char* prep = s.flow == Flow::exports ? "to" : s.flow == Flow::imports ? "from" : "with";
  if (a.place(item - 1) != nullptr && a.is(item - 2, prep) &&
      (a.is(item - 3, "and") || a.punct(item - 3, ",")))
    place = item - 1;
  else if (a.is(item - 1, "with") && a.place(item - 2) != nullptr && !a.is(item - 3, "with") &&
           !a.is(item - 3, "and"))
    place = item - 2;
  if (place < 0 || a.place(place)->possessive || is_adjective(a, place)) return;
  if (w.mention_at[static_cast<std::size_t>(place)] >= 0) return;
  const ClaimParty p = w.party_of_item(place);
  if (p.empty() || p == s.reporter) return;
  s.partner = p;
  s.open_partner = false;
  s.total = false;
  s.ok = true;
}

void AmountReader::retarget(int item, Series& s) const {
  if (s.flow == Flow::balance || s.flow == Flow::turnover || s.flow == Flow::exports ||
      s.flow == Flow::imports) {
    const char* prep = s.flow == Flow::exports ? "to" : s.flow == Flow::imports ? "from" : "with";
    if (a.is(item + 1, prep)) {
      int next = 0;
      if (w.mention_at[static_cast<std::size_t>(item) + 1] >= 0) return;
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

// A country's exports of which no partner is said are those to all, if the text is not about a
// pair.
bool AmountReader::whole_trade(Series& s) const {
  if (!s.open_partner || s.total) return true;
  if (s.mention < 0 || !s.product.empty() || s.scope == "services") return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  if (m.kind != Mention::Kind::noun || m.reporter.kind != PartyRef::Kind::places) return false;
  if (w.d.has_pair() && !w.d.national) return false;
  s.total = true;
  return true;
}

void AmountReader::partner_of_bracket(int item, Series& s) const {
  if (!w.bracketed(item) || s.reporter.empty()) return;
  const int before = w.clauses[static_cast<std::size_t>(w.clause(item))].first - 1;
  const PlaceSpan* p = a.place(before);
  if (p == nullptr || p->possessive || p->kind == places::NameKind::institution) return;
  if (s.mention >= 0 && before < w.mentions[static_cast<std::size_t>(s.mention)].head) return;
  const ClaimParty party = w.party_of_item(before);
  if (party.empty() || party == s.reporter) return;
  // 'trade between China and ASEAN (the Association ...)' is the pair itself
  if (s.mention >= 0 && before < w.mentions[static_cast<std::size_t>(s.mention)].last &&
      s.partner.places.size() == 1)
    return;
  s.partner = party;
  s.open_partner = false;
  s.total = false;
  s.ok = true;
}

int AmountReader::other_of_both(int item) const {
  if (!w.bracketed(item)) return -1;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is_any(first + 1, {"both", "each"}) || !a.is(first - 2, "and")) return -1;
  return a.place(first - 3) != nullptr && !a.place(first - 3)->possessive ? first - 3 : -1;
}

// 'Trade with Russia was in the red by 4 billion': the balance, not the turnover.
void AmountReader::in_red(int item, Series& s) const {
  if (s.flow != Flow::turnover || s.open_partner) return;
  for (int i = item - 1; i >= 0 && i > item - 5; --i) {
    if (w.clause(i) != w.clause(item) || a.quantity(i) != nullptr) return;
    if (const Entry* e = a.sense(i, Class::inred)) {
      s.flow = Flow::balance;
      s.sign = e->sign;
      return;
    }
  }
}

// 'trade multiplied by 26'
bool AmountReader::multiplied(int item) {
  if (!a.is(item - 1, "by") || !a.low(item - 2).starts_with("multipl")) return false;
  const Series* s = series_for(item);
  if (s == nullptr || !s->ok || s->open_partner) return false;
  Draft& d = w.add(ClaimKind::change, *s, item, "multiplied by");
  d.claim.unit = ClaimUnit::ratio;
  d.claim.value = a.quantity(item)->value;
  return true;
}

void read_amounts(Work& w) {
  AmountReader amounts{w};
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (is_money(q))
      amounts.money(i);
    else if (is_rate(q))
      amounts.rate(i);
    else if (q != nullptr && q->kind == QuantityKind::count && !amounts.multiplied(i))
      read_bare_share(w, i);
  }
  read_bare_trends(w);
  respectively(w);
  respectively_partners(w);
  respectively_subjects(w);
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
    if (a.is(i + 1, "-") || a.is(i + 1, "digit")) continue;
    if (a.is(i + 1, "that") && a.is_any(i + 2, {"of", "in", "from"})) continue;
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
