// Levels, balances and changes: what an amount says of the series that governs it.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/balance_roles.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

namespace {

// 'Exports to the two countries': those that stood side by side.
bool both_sides(const Mention& m) { return m.partner.kind == PartyRef::Kind::pair; }

// 'Trade with Vietnam and Malaysia rose by 21 and 11 percent, respectively': one for each.
void respectively_partners(Work& w) {
  const bool said = w.a.any(Class::respectively);
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& s = w.series[m];
    const bool subjects = s.partner.places.size() == 1 && w.mentions[m].reporter.list;
    const ClaimParty& several = subjects ? s.reporter : s.partner;
    const std::size_t n = several.places.size();
    if (!s.ok || n < 2 || !(subjects || w.mentions[m].partner.list || both_sides(w.mentions[m])))
      continue;
    for (const ClaimKind kind :
         {ClaimKind::level, ClaimKind::change, ClaimKind::share, ClaimKind::balance}) {
      std::vector<Draft*> own;
      for (Draft& d : w.drafts) {
        if (d.claim.kind == kind && d.role == Role::main && d.claim.partner == s.partner &&
            d.claim.flow == s.flow && d.item > w.mentions[m].head)
          own.push_back(&d);
      }
      // 'to A, B and C were worth $58m, $51m and $47m' is one each without the word
      if (!said &&
          !(own.size() == n && own.back()->item - own.front()->item == 2 * static_cast<int>(n - 1)))
        continue;
      for (std::size_t k = 0; k < own.size(); ++k) {
        if (own.size() == n)
          (subjects ? own[k]->claim.reporter : own[k]->claim.partner) = single(several.places[k]);
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
      if (d.clause != w.clause(second.head) || d.item < second.head || d.role != Role::main ||
          d.moved)
        continue;
      if (d.claim.kind == ClaimKind::level ||
          (d.claim.kind == ClaimKind::balance && d.frame != "balance by its sign"))
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
  const bool ahead = ahead_by_sum(w, item, borrowed);  // '300 million ahead' is no rise
  if (!ahead && no_sum_of_its_own(item)) {
    changed_in_bracket = changed_in_bracket || (w.bracketed(item) && beside_rate(item));
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (!ahead &&
      (hoped_for(item) || of_a_thing(item) || of_partner_group(w, item) || trailing(item))) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (!ahead && a.is(item + 1, "short") && !a.is(item + 2, "of") && a.any(Class::leave)) {
    w.refuse("whose shortfall it is cannot be told");
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (!ahead && (owners_part(item) || sum_of_share(item))) return;
  if (foreign_money(item)) return;
  if (accounts_for(item)) return;
  if ((q.signed_plus || a.punct(item - 1, "+")) &&
      w.bracketed(item)) {  // 'in Kazakhstan (+$2.8 billion)': a change
    const Series* of = w.governing(item);
    const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    if (of == nullptr || of->flow != Flow::balance || is_money(a.quantity(open - 1))) {
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
  }
  if (q.value.value() < 1e4) return;  // '$100 a barrel': no trade between countries
  // 'a nation of 260 million': people
  if (q.kind == QuantityKind::bare && a.is(item - 1, "of") &&
      a.is_any(item - 2, words::kCountryNoun | words::kBlocNoun,
               {"people", "population", "market"})) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  const Series* s = ahead_by_sum(w, item, borrowed) ? &borrowed : series_for(item);
  if (balance_again(w, item, borrowed, s == nullptr)) s = &borrowed;
  if ((s == nullptr || !s->ok) && (loose(item) || by_roles(item))) s = &borrowed;
  if (s != nullptr && s != &borrowed && (overruled(item, *s) || told_by_roles(item, *s)))
    s = &borrowed;
  if (s == nullptr && w.mentions.empty() && w.d.pair_block == w.d.block &&
      ranked_in_front(item) >= 0 && a.quantity(ranked_in_front(item) + 2) == nullptr)
    s = w.from_before();  // 'Burundi followed with $58 million'
  if (s == nullptr && w.d.pair_holds() && !is_noise_clause(w, item) &&
      governed_by_difference(w, item))
    s = w.from_before();  // 'Last year the difference was 3 billion'
  if (s == nullptr || of_another_verb(item, *s)) {
    if (w.why.empty()) w.why = "no series for the sum";
    return;
  }
  // 'I expect it to total from $1.1 billion to $1.2 billion'
  const QuantitySpan* top =
      a.is(item + 1, "to") && a.is(item - 1, "from") &&
              (is_level(item - 2) || a.is_any(item - 2, words::kLevelGovernor))
          ? a.quantity(item + 2)
          : nullptr;
  // 'forecasts sales of $15 billion to $15.5 billion for 2014'
  if (top == nullptr && a.is(item + 1, "to") && a.is(item - 1, "of") &&
      is_money(a.quantity(item + 2)) && a.quantity(item + 2)->value.value() < 2 * q.value.value() &&
      (a.any(Class::forecast) || a.any(Class::hedged)))
    top = a.quantity(item + 2);
  const bool range = is_money(top) && top->value.value() > q.value.value();
  if (without_scale(item)) {
    w.refuse("a sum whose scale is not said");
    return;
  }
  Series own = *s;
  const bool part = part_behind(item, own);
  if (!part && share_of_flow(item, own)) {
    if (w.why.empty()) w.why = "a part of the flow";
    return;
  }
  if (!part) balance_in_trade(*s, own);
  partner_moved(item, own);
  const bool beside = beside_amount(item, own);
  const ClaimParty partner = own.partner;
  retarget(item, own);
  const bool moved = beside || own.partner != partner;  // 'and 308 million from India, down from'
  relative_taker(item, own);
  if (s != &borrowed && reversed_near(item) &&
      (own.flow == Flow::exports || own.flow == Flow::imports) && !own.open_partner)
    std::swap(own.reporter, own.partner);
  // 'The deficit stems from trade with China (-3,420 million), Russia (-1,712)': no sum of a trade
  if (own.flow == Flow::turnover && q.signed_minus && w.bracketed(item)) {
    own.flow = Flow::balance;
    own.sign = -1;
  }
  if ((own.flow == Flow::exports || own.flow == Flow::imports) && !own.open_partner &&
      a.is(item + 1, "in") && a.is(item + 2, "both") && a.is(item + 3, "directions"))
    own.flow = Flow::turnover;  // 'By 2020 I hope for 2 billion in both directions'
  partner_of_bracket(item, own);
  of_ranked_member(item, own);
  if (of_another_subject(item, own)) return;
  const bool market = of_the_markets(item, *s);
  if (market) w.series[static_cast<std::size_t>(s->mention)].ok = false;
  if (market || of_either(item) || of_several_together(w, item, own.partner) ||
      !equals_share(item, own)) {
    w.refuse("whose sum it is cannot be told");
    return;
  }
  gone_to(item, own);
  of_each_other(w, item, own);
  in_red(item, own);
  const bool difference = of_difference(w, item, own);
  if (own.flow == Flow::balance && s->flow != Flow::balance) retarget(item, own);
  if (!own.ok && !settled_by_favour(item, own)) {
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
      ((a.is(left_of(item), "for") && !goods_between(own.mention, item) &&
        bought_thing(own.mention, item)) ||
       counted_things(own.mention, item))) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  // '$2.5 billion worth of goods every day'
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != w.clause(item) || a.sense(i, Class::rhythm) == nullptr) continue;
    if (i < item - 12 || i > item + 8 || (i > item && a.punct(item + 1, ","))) continue;
    if (w.why.empty()) w.why = "a sum for each day or month";
    return;
  }
  // 'exports to Algeria, once above 6 billion': a time that is not said
  for (int i = item - 1; i >= 0 && i > item - 5; --i) {
    if (!a.is_any(i, words::kOnceAdverb) && !(a.is(i, "point") && a.is_any(i - 1, {"some", "one"})))
      continue;
    if (w.why.empty()) w.why = "a time that is not said";
    return;
  }
  // '; food accounted for 1.3 billion'
  if (const Entry* verb = a.sense(item - 1, Class::shareverb);
      verb != nullptr && !verb->goes && !verb->comes && !moved &&
      a.kind(item - 2, ItemKind::word) && w.mention_at[static_cast<std::size_t>(item) - 2] < 0 &&
      a.sense(item - 2, Class::self) == nullptr && a.sense(item - 2, Class::figureref) == nullptr &&
      !a.is_any(item - 2, {"having", "which", "that"}) &&
      (a.sense(item - 2, Class::product) != nullptr || a.punct(item - 3, ";") ||
       a.punct(item - 3, ",")))
    own.product = a.low(item - 2);
  // 'goods worth 9 billion, including 8.5 billion of crude': a part
  if (!part && a.is_any(item - 1, words::kVerbOfIncluding)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  {
    int k = item + 1;
    while (a.is_any(k, {"of", "in", "worth"})) ++k;
    if (k > item + 1 && a.sense(k, Class::product) != nullptr &&
        w.mention_at[static_cast<std::size_t>(k)] < 0 && a.sense(k, Class::goods) == nullptr)
      own.product = a.low(k);
  }
  // 'supplies of 100 kinds of goods worth $1.1 billion'
  if (own.mention >= 0) {
    const int head = w.mentions[static_cast<std::size_t>(own.mention)].head;
    const QuantitySpan* count = a.quantity(head + 2);
    if (a.is(head + 1, "of") && count != nullptr && count->kind == QuantityKind::count &&
        head + 2 < item) {
      if (w.why.empty()) w.why = "a number of goods, not all";
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
  }
  // 'electricity and metal structures, the former worth 19 million euros'
  if (a.is(item - 1, "worth") &&
      (a.sense(item - 2, Class::former) != nullptr ||
       a.sense(item - 2, Class::latter) != nullptr) &&
      a.any(Class::product))
    return;
  // 'Of the $14 billion that we trade, about $2 billion': a part
  if (part_of_sum(item) && !goes_to_place(item)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  // 'Vehicles accounted for $690 million of the imports'
  if (const Entry* verb = a.sense(item - 1, Class::shareverb);
      verb != nullptr && !verb->goes && !verb->comes && a.is(item + 1, "of") &&
      w.subject_place(item) < 0 && a.kind(item - 2, ItemKind::word) &&
      a.sense(item - 2, Class::self) == nullptr &&
      w.mention_at[static_cast<std::size_t>(item - 2)] < 0) {
    if (w.why.empty()) w.why = "a part of the flow";
    return;
  }
  if (unread_part(item, own)) {
    if (w.why.empty()) w.why = "a part of the flow";
    return;
  }
  of_goods(item, own);
  const bool balance = own.flow == Flow::balance;
  ClaimParty favoured;
  int sign = 0;
  if (balance) {
    sign = balance_sign(own, item, favoured);
    // 'the balance amounted to +254 billion', 'was minus 3 billion'
    if (sign == 0 && (q.signed_plus || a.is_any(item - 1, {"plus", "+"}))) sign = 1;
    if (sign == 0 && a.is(item - 1, "minus")) sign = -1;
    if (sign == 0) {
      w.why = "whose surplus is not said";
      return;
    }
    // 'The balance is clearly in our favour, by 120 million'
    if (!favoured.empty() && own.open_partner && !own.total && own.reporter == favoured) {
      own.partner = w.d.pair_holds() ? w.d.other_of(favoured) : ClaimParty{};
      if (own.partner.empty() && favoured == single(w.d.speaker) && w.d.addressee.valid())
        own.partner = single(w.d.addressee);
      own.open_partner = own.partner.empty();
    }
    if (!favoured.empty() && !own.partner.empty()) {
      if (favoured == own.partner) std::swap(own.reporter, own.partner);
      sign = 1;
    }
  }
  Draft& draft = w.add(balance ? ClaimKind::balance : ClaimKind::level, own, item,
                       difference ? "difference"
                       : balance  ? "balance"
                                  : "level");
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
  draft.moved = moved;
  draft.role = money_role(item);
  if (w.bracketed(item) && a.time(item - 1) != nullptr && a.quantity(item - 2) == nullptr)
    draft.time_item = item - 1;  // '($26.0, for December $23.1)'
  if (w.bracketed(item) && a.punct(item - 1, ":") && a.time(item - 2) != nullptr)
    draft.time_item = item - 2;  // '(June: $84.7 billion; May: $80 billion)'
  if (a.is(item - 1, "of") && a.time(item - 2) != nullptr && a.time(item - 2)->month_from > 0 &&
      a.is_any(item - 3, {"in", "for"}))
    draft.time_item = item - 2;  // 'than the exports recorded in June 2016 of 99 billion'
  if (range && !balance) {
    draft.role = Role::main;
    draft.claim.value_high = top->value;
    draft.claim.comparator = ClaimComparator::between;
    draft.last = item + 3;
    w.spent[static_cast<std::size_t>(item) + 2] = true;
  }
  // 'were revised to 15.9 billion francs from 15.6 billion': the old sum is no sum any more
  // (but 'after a revised deficit of 3 billion in August' gives that of August)
  if (draft.role == Role::base && w.left_sense(item, Class::revised, 12) >= 0 &&
      a.sense(item - 1, Class::revised) == nullptr)
    draft.drop = true;
  bend_by_verb(draft, item);
  if (balance && sign < 0) turn_comparator(draft.claim);
  w.spent[static_cast<std::size_t>(item)] = true;
}

void AmountReader::bend_by_verb(Draft& draft, int item) const {
  if (draft.claim.comparator != ClaimComparator::eq) return;
  // 'surpassed the $44.72 billion figure recorded in the first half of 2019'
  if (a.is(item - 1, "the") && a.sense(item + 1, Class::observed) != nullptr) return;
  if (a.is(item - 1, "the") && a.sense(item + 2, Class::observed) != nullptr) return;
  const int l = left_of(item);
  const Entry* level = a.sense(l, Class::level);
  if (level == nullptr && a.is(l, "the")) level = a.sense(l - 1, Class::level);
  if (a.sense(l, Class::breakverb) != nullptr && a.sense(item + 1, Class::mark) != nullptr)
    draft.claim.comparator = ClaimComparator::gt;
  if (level == nullptr) return;
  if (level->gt) draft.claim.comparator = ClaimComparator::gt;
  if (level->lt) draft.claim.comparator = ClaimComparator::lt;
  if (level->approx) draft.claim.comparator = ClaimComparator::approx;
}

void read_amounts(Work& w) {
  read_taken_as_much(w);
  read_two_flows(w);
  AmountReader amounts{w};
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (is_money(q))
      amounts.money(i);
    else if (is_rate(q))
      amounts.rate(i);
    else if (q != nullptr && q->kind == QuantityKind::count && amounts.share_from(i))
      continue;
    else if (q != nullptr && q->kind == QuantityKind::count && !amounts.multiplied(i) &&
             !read_bare_share(w, i) && amounts.bare_rate(i)) {
      w.a.quantities[static_cast<std::size_t>(w.a.items[static_cast<std::size_t>(i)].ref)].kind =
          QuantityKind::percent;
      amounts.rate(i);
    }
  }
  read_bare_trends(w);
  read_favoured(w);
  read_signs(w);
  share_out_lists(w);
  read_shares_of_then(w);
  respectively(w);
  respectively_partners(w);
  respectively_subjects(w);
  one_each(w);
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
        return (d.claim.kind == ClaimKind::change || d.claim.kind == ClaimKind::share) &&
               d.clause == w.clause(i);
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
    if (e == nullptr || e->times == 0 || amounts.nearer_noise(i)) continue;
    if (a.is_any(i + 1, {"-", "digit", "taxation"}) || amounts.against_another_series(i)) continue;
    if (a.sense(i + 1, Class::flowref) != nullptr && a.is_any(i + 2, {"to", "with"})) continue;
    if (a.is(i + 1, "that") && a.is_any(i + 2, {"of", "in", "from"}) &&
        !amounts.of_other_time(i + 1))
      continue;
    const Series* s = amounts.series_for(i);
    // 'we want to double the latter by 2030', 'to triple it'
    if (s == nullptr && amounts.of_two_sides(i + 2)) s = &amounts.borrowed;
    const bool again = !w.mentions.empty() || a.is_any(i + 1, {"it", "them", "that", "this"}) ||
                       amounts.said_of_that(i);
    if (s == nullptr) s = again ? w.from_before() : nullptr;
    if (s == nullptr || !s->ok || (s->open_partner && !s->total)) continue;
    Series own = *s;  // 'from the latter they doubled to $152 million'
    amounts.latter_in_front(i, own);
    Draft& d = w.add(ClaimKind::change, own, i, "change by a verb of multiplication");
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
    if (a.is_any(i - 1, words::kHedgeWord)) {
      d.claim.comparator = ClaimComparator::approx;
      d.claim.hedge =
          a.is_any(i - 1, {"roughly", "about"}) ? language::Hedge::about : language::Hedge::nearly;
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
    const bool swings = a.sense(mention.first - 1, Class::runverb) != nullptr ||
                        a.sense(mention.first - 2, Class::runverb) != nullptr;
    const bool has = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      // 'narrowed to $3.9 billion in 2018 and turned into a surplus last year'
      if (swings && d.claim.kind == ClaimKind::balance && d.claim.value && d.item < mention.first &&
          d.claim.reporter == s.reporter && d.claim.value->value() * s.sign < 0)
        return false;
      return d.claim.flow == Flow::balance &&
             (d.frame != "balance by its sign" || d.claim.partner == s.partner ||
              d.claim.partner == s.reporter || d.total_partner);
    });
    if (has) continue;
    int v = -1;
    for (int i = mention.first - 1; i >= 0 && i > mention.first - 5; --i) {
      if (a.sense(i, Class::runverb) != nullptr) {
        v = i;
        break;
      }
    }
    // 'Peru is in the black with Bolivia'
    const bool red = a.sense(mention.head, Class::inred) != nullptr;
    if (red && a.sense(mention.head - 1, Class::be) != nullptr) v = mention.head - 1;
    // 'ran a surplus with the US last year but a deficit with China': the verb said once
    const std::size_t at = a.items[static_cast<std::size_t>(mention.first)].first;
    const std::string_view joined = at > 1 ? std::string_view(a.tokens[at - 2].low) : "";
    const bool again = at > 1 && a.tokens[at - 1].low == "a" &&
                       (joined == "but" || joined == "and" || joined == "though" ||
                        joined == "while" || joined == ",");
    if (v < 0 && again) {
      for (const Draft& d : w.drafts) {
        if (d.frame == "balance by its sign" && d.claim.reporter == s.reporter) v = d.first;
      }
    }
    if (v < 0 ||
        !(red || again || a.is(mention.first - 1, "a") || a.is(mention.first - 1, "its") ||
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
