// Parts of the trade of two, each with its owner: 'of the 41 billion, 19.3 billion were Turkish
// exports', '$5 billion the other way', 'Chile and Peru each'; and whether a sum is what is said or
// what it is compared with.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/running_time.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

// 'Last year it topped 3 billion, overtaking that with Turkey', 'In January they came to 71
// million; imports went on growing': the sum is of what the pronoun means, not of what stands
// behind it.
bool AmountReader::led_by_pronoun(int item) const {
  const Clause& clause = w.clauses[static_cast<std::size_t>(w.clause(item))];
  if (clause.bracket || clause.relative || !w.d.has_pair() || !w.d.flow) return false;
  if (w.mention_right_behind(item) >= 0) return false;
  for (int i = item - 1; i >= clause.first; --i) {
    if (is_bare_place(a, i) || (a.place(i) != nullptr && a.place(i)->possessive) ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.punct(i, ";"))
      return false;
    // 'By 2005 that had grown to', 'Four years on, the sum was down to', 'That is 26 percent less'
    const bool figure = a.sense(i, Class::figureref) != nullptr;
    const bool that = a.is_any(i, {"that", "this"}) && (i == 0 || a.time(i - 1) != nullptr);
    if (!a.is_any(i, {"it", "they"}) && !figure && !that) continue;
    if (figure && a.is_any(i + 1, {"of", "for"})) return false;
    // 'It is reported that goods worth 584 million were exported'
    if (a.is(i, "it") && (a.is(i + 2, "that") || a.is(i + 3, "that") || a.is(i + 4, "that")))
      return false;
    if (!known_up_to(i, item)) return false;
    const int verb =
        a.is_any(i + 1, words::kPerfectAuxiliary | words::kAspectAdverb, {"then"}) ? i + 2 : i + 1;
    return a.sense(verb, Class::level) != nullptr || a.sense(verb, Class::be) != nullptr ||
           a.sense(verb, Class::trend) != nullptr || a.sense(verb, Class::overtake) != nullptr;
  }
  return false;
}

// 'Imports declined, so that the two together were down by a third, to $9.8 billion'
bool AmountReader::both_flows(int item) const {
  bool together = false;
  for (int i = item - 1; i >= 0 && i > item - 14 && !together; --i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
    together = a.is_any(i, words::kTogetherAdverb) && (a.sense(i - 1, Class::pairref) != nullptr ||
                                                       a.is_any(i - 1, {"two", "both", "flows"}));
  }
  if (!together) return false;
  const Series* pair = nullptr;
  for (const Series& s : w.series) {
    if (s.ok && !s.open_partner && s.flow != Flow::balance) pair = &s;
  }
  if (pair == nullptr && w.d.flows.size() == 2) pair = w.from_before();
  if (pair == nullptr || !pair->ok || (pair->flow != Flow::exports && pair->flow != Flow::imports))
    return false;
  borrowed = *pair;
  borrowed.flow = Flow::turnover;
  return true;
}

bool AmountReader::other_flow_before(Flow flow, int item) const {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.kind == ClaimKind::level) last = &d;
  }
  return last != nullptr && last->claim.flow != flow;
}

// 'with $11.2 billion in imports compared to $2.5 billion in exports': the two flows of one time.
bool AmountReader::of_other_flow(int item) const {
  int k = item + 1;
  while (k < item + 5 && k < a.size() && w.mention_at[static_cast<std::size_t>(k)] < 0 &&
         (a.is_any(k, words::kBeforeSumOfFlow) || a.place(k) != nullptr))
    ++k;
  const int m = k < a.size() ? w.mention_at[static_cast<std::size_t>(k)] : -1;
  if (m < 0 || !w.series[static_cast<std::size_t>(m)].ok) return false;
  const Flow flow = w.series[static_cast<std::size_t>(m)].flow;
  if (flow != Flow::exports && flow != Flow::imports) return false;
  const int last = w.mentions[static_cast<std::size_t>(m)].last;
  for (int i = last; i < last + 4 && i < a.size(); ++i) {
    if (a.time(i) != nullptr) return false;  // 'against 2 billion in exports a year before'
  }
  return other_flow_before(flow, item);
}

// 'The United States paid 13 billion, and Peru moved up to third place': the partner of a sum in
// front of another one's rank; empty if that cannot be told.
ClaimParty AmountReader::partner_beside(const Draft& rank, int item) const {
  const int subject = rank.item > item ? w.subject_place(item) : -1;
  const ClaimParty own = subject < 0 ? ClaimParty{} : w.party_of_item(subject);
  if (own.empty() || own == rank.claim.partner) return rank.claim.partner;
  if (own == rank.claim.reporter) return {};
  for (int i = subject + 1; i < item; ++i) {
    if (a.is_any(i, words::kVerbOfBuyers)) return own;
  }
  return {};
}

bool AmountReader::begins_with_the(int item) const {
  return a.quantity(item) != nullptr && a.tokens[a.quantity(item)->first].low == "the";
}

// '9 percent below the 2 billion of 2022', '9 percent down on the record 2 billion', 'a fifth short
// of 2 billion': the words in front of a sum, up to `last`, that set another one against it.
bool AmountReader::away_from(int last) const {
  int rate = last - 1;
  if (a.is_any(last, {"on", "of"})) {
    const bool down = a.is(last, "on") ? a.is_any(rate, words::kUpOrDown) : a.is(rate, "short");
    if (!down) return false;
    --rate;
  } else if (!a.is_any(last, {"below", "above", "under"})) {
    return false;
  }
  return is_rate(a.quantity(rate));
}

Role AmountReader::money_role(int item) const {
  int l = left_of(item);
  if (a.is(l, "previous"))
    l -= a.is(l - 1, "the") || a.sense(l - 1, Class::poss) != nullptr ? 2 : 1;
  // 'an increase compared to the 2022 figures ($770 million)'
  if (w.bracketed(item)) {
    const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    int k = open - 1;
    while (a.is_any(k, words::kFigureNoun)) --k;
    if (item == open + 1 && a.kind(k, ItemKind::time)) {
      int prep = a.is(k - 1, "the") ? k - 2 : k - 1;
      if (a.is(prep, "in")) --prep;  // 'than in the same period in 2021'
      if (a.sense(prep, Class::comparedwith) != nullptr || a.is(prep, "than") ||
          a.sense(prep, Class::asmuch) != nullptr || likened_to(a, k))
        return Role::base;
    }
  }
  const bool outcome = a.is(l, "from") && a.is_any(l - 1, words::kParticipleOfOutcome);
  if ((a.is(l, "from") && !outcome) || a.sense(l, Class::upfrom) != nullptr) return Role::base;
  // '$6 billion against $5 billion for China' are sums of one time
  const bool for_place =
      a.is(item + 1, "for") &&
      (a.place(item + 2) != nullptr || (a.is(item + 2, "the") && a.place(item + 3) != nullptr));
  if (a.sense(l, Class::comparedwith) != nullptr && !a.is(l, "over") && !for_place)
    return of_other_flow(item) ? Role::main : Role::base;
  const bool bounded = a.is(l - 2, "no") && a.is(l, "than");  // 'went no further than'
  if ((a.is(l, "than") && !bounded) || (a.is(l, "after") && l == item - 1)) return Role::base;
  // '9 percent above the previous year's 2 billion'
  if (away_from(a.kind(l, ItemKind::time) ? l - 1 : l)) return Role::base;
  if (a.is(l, "and") && !w.drafts.empty()) {  // 'as against 14 million in 2023 and 190 in 2021'
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.item < item) last = &d;
    }
    if (last != nullptr && last->role == Role::base && last->clause == w.clause(item) &&
        l - last->item <= (a.punct(last->item + 1, "(") ? 7 : 4) &&
        last->claim.unit == ClaimUnit::money && a.time(l - 1) != nullptr)
      return Role::base;
  }
  // 'were 12 billion in 2023 and 9.7 billion a year earlier'
  if (const TimeSpan* own = a.time(item + 1); own != nullptr && own->kind == TimeKind::base &&
                                              own->year_by == YearBy::previous &&
                                              a.is_any(l, {"and", ","})) {
    for (const Draft& d : w.drafts) {
      if (d.claim.unit == ClaimUnit::money && d.item < item && d.role == Role::main &&
          a.time(l - 1) != nullptr && l - d.item <= 5)
        return Role::base;
    }
  }
  // 'almost double the $6.5 billion of the year before'
  const bool the = a.is(item - 1, "the") ? l == item - 2 : l == item - 1 && begins_with_the(item);
  if (the && (a.is_any(l, words::kMultiple) ||
              (is_rate(a.quantity(l)) && a.quantity(l)->kind != QuantityKind::points)))
    return Role::base;
  // 'following a 3 billion deficit in August'
  if (a.is_any(l, words::kAfterPreposition) ||
      (a.sense(l, Class::revised) != nullptr && a.is_any(left_of(l), words::kAfterPreposition))) {
    const int m = item + 1 < a.size() ? w.mention_at[static_cast<std::size_t>(item) + 1] : -1;
    if (m >= 0 && w.series[static_cast<std::size_t>(m)].flow == Flow::balance) return Role::base;
  }
  // 'compared with a deficit of 58 billion a year before', 'against exports worth of $167 million'
  int of = a.is(l, "of") ? l : -1;
  if (a.is(l, "worth")) of = l;
  if (of > 0 && a.is(l, "of") && a.is(l - 1, "worth")) of = l - 1;
  if (of > 0) {
    const int m = w.mention_at[static_cast<std::size_t>(of) - 1];
    int k = m >= 0 ? w.mentions[static_cast<std::size_t>(m)].first - 1 : -1;
    while (a.is_any(k, {"a", "the"})) --k;
    // (but 'imports of 5 bn against exports of 3 bn' are two flows of one time)
    if (m >= 0 &&
        (a.sense(k, Class::comparedwith) != nullptr || a.sense(k, Class::upfrom) != nullptr ||
         (a.is(k, "from") && !a.is_any(k - 1, words::kParticipleOfOutcome))) &&
        !other_flow_before(w.series[static_cast<std::size_t>(m)].flow, item))
      return Role::base;
  }
  return Role::main;
}

bool AmountReader::owners_part(int item) {
  int k = item + 1;
  const bool be = a.sense(k, Class::be) != nullptr && a.sense(k, Class::level) == nullptr;
  if (be || a.is_any(k, words::kCopula)) ++k;
  const PlaceSpan* owner = a.place(k);
  if (owner == nullptr || !(owner->possessive || is_adjective(a, k))) return false;
  Flow flow = Flow::turnover;
  for (int n = k + 1; n < k + 6 && n < a.size() && flow == Flow::turnover; ++n) {
    const Entry* e = a.sense(n, Class::flow);
    if (e != nullptr && (e->flow == FlowWord::exports || e->flow == FlowWord::imports)) {
      flow = flow_of(e->flow);
    } else if (a.is(n, "ones")) {
      for (const Draft& d : w.drafts) {
        if (d.frame == "an owner's part") flow = d.claim.flow;
      }
      break;
    } else if (n == k + 1 && (a.sense(n, Class::goods) != nullptr || a.is(n, "deliveries"))) {
      flow = Flow::exports;
    } else if (n == k + 1 ? !a.is(n, "and") : a.quantity(n) == nullptr && a.place(n) == nullptr) {
      return false;
    }
  }
  if (flow == Flow::turnover) return false;
  // directly behind the sum only where a part was named before
  if (k == item + 1 && std::none_of(w.drafts.begin(), w.drafts.end(),
                                    [](const Draft& d) { return d.frame == "an owner's part"; }))
    return false;
  const ClaimParty own = w.party_of_item(k);
  Series s;
  for (std::size_t m = 0; m < w.mentions.size() && !own.empty(); ++m) {
    const Series& pair = w.series[m];
    if (!pair.ok || pair.open_partner || w.mentions[m].head > item) continue;
    if (pair.reporter != own && pair.partner != own) continue;
    s.partner = pair.reporter == own ? pair.partner : pair.reporter;
  }
  if (s.partner.empty() && w.mentions.size() < 2) s.partner = w.d.other_of(own);
  if (own.empty() || s.partner.empty() || s.partner == own) return false;
  s.reporter = own;
  s.flow = flow;
  s.ok = true;
  Draft& d = w.add(ClaimKind::level, s, item, "an owner's part");
  if (!w.set_money(d, *a.quantity(item))) {
    w.drafts.pop_back();
    return false;
  }
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

// 'The highest surplus was achieved in trade with Bosnia, EUR 582 million': of the surplus.
void AmountReader::balance_in_trade(const Series& trade, Series& own) const {
  if (trade.flow != Flow::turnover || trade.mention < 1 || !trade.ok) return;
  const Mention& in = w.mentions[static_cast<std::size_t>(trade.mention)];
  const auto before = static_cast<std::size_t>(trade.mention) - 1;
  const Mention& sum = w.mentions[before];
  const bool same = w.series[before].reporter == trade.reporter;
  if (!a.is(in.first - 1, "in") || sum.flow != FlowWord::balance || !(sum.plain_noun || same) ||
      w.clause(sum.head) != w.clause(in.head))
    return;
  for (int i = sum.last; i < in.first; ++i) {
    // 'the balance of Armenia was $74 million in trade with Georgia'
    if (is_money(a.quantity(i)) && i == in.first - 2 && sum.sign != 0) continue;
    if (is_money(a.quantity(i)) || a.kind(i, ItemKind::punct)) return;
  }
  own.flow = Flow::balance;
  own.sign = w.series[before].sign != 0 ? w.series[before].sign : sum.sign;
  own.mention = static_cast<int>(before);
}

// 'Brazil bought 1.06 billion and fell behind the European Union, which took 1.4 billion'
void AmountReader::relative_taker(int item, Series& own) const {
  const Entry* verb = a.sense(item - 1, Class::flowverb);
  const Clause& clause = w.clauses[static_cast<std::size_t>(w.clause(item))];
  if (verb == nullptr || !clause.relative || !a.is(item - 2, "which")) return;
  if (verb->flow != FlowWord::taker && verb->flow != FlowWord::imports) return;
  const int at = a.punct(item - 3, ",") ? item - 4 : item - 3;
  if (a.place(at) == nullptr || a.place(at)->possessive) return;
  const ClaimParty taker = w.party_of_item(at);
  if (taker.empty() || overlaps(taker, own.reporter) || overlaps(taker, own.partner)) return;
  if (own.flow == Flow::imports) own.reporter = taker;
  if (own.flow == Flow::exports) own.partner = taker;
}

// 'totalled', but not 'passed': imports that passed from 320 to 720 million are no range.
bool AmountReader::is_level(int item) const {
  const Entry* e = a.sense(item, Class::level);
  return e != nullptr && !e->gt;
}

// 'while goods for 226.6 million came the other way, up 6.4 percent': the part of the sentence that
// has this amount is of the trade the other way. What names a flow says itself which it is, unless
// it repeats the flow before it ('imports in the other direction', 'sales in the other direction').
bool AmountReader::reversed_near(int item) const {
  if (!a.any(Class::otherway)) return false;
  const auto ends = [&](int k) {
    const QuantitySpan* q = a.quantity(k);
    return a.is_any(k, words::kContrastConjunction, {"against"}) || a.punct(k, ";") ||
           (q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::percent));
  };
  int first = item;
  int last = item + 1;
  while (first > 0 && first > item - 12 && !ends(first - 1)) --first;
  while (last < a.size() && last < item + 9 && !ends(last)) ++last;
  bool way = false;
  int mention = -1;
  for (int k = first; k < last; ++k) {
    way = way || a.sense(k, Class::otherway) != nullptr;
    const int m = w.mention_at[static_cast<std::size_t>(k)];
    if (m < 0 || mention >= 0) continue;
    const Mention::Kind kind = w.mentions[static_cast<std::size_t>(m)].kind;
    if (kind == Mention::Kind::noun || kind == Mention::Kind::verb) mention = m;
  }
  if (!way) {
    // '..., up 6.4 percent' and 'fell 3 percent to $600 million' go on with the amount before
    // (also 'counter-deliveries added 12% and made up almost $1 billion')
    const bool to = a.is(item - 1, "to") || (a.is(first, "and") && item - first < 6);
    const bool goes_on =
        is_money(a.quantity(item)) ? to : first > 0 && is_money(a.quantity(first - 1));
    return mention < 0 && goes_on && first > 0 && a.quantity(first - 1) != nullptr &&
           reversed_near(first - 1);
  }
  // 'sent 908 million in the opposite direction, 66.7 per cent more': of that sum
  if (mention < 0 && first > 0 && !is_money(a.quantity(item)) && is_money(a.quantity(first - 1)))
    return reversed_near(first - 1);
  if (mention < 0) return true;
  const Mention& named = w.mentions[static_cast<std::size_t>(mention)];
  for (int m = mention - 1; m >= 0 && !named.reversed; --m) {
    const Mention& before = w.mentions[static_cast<std::size_t>(m)];
    if (before.kind == Mention::Kind::noun || before.kind == Mention::Kind::verb)
      return before.flow == named.flow;
  }
  return false;
}

namespace {

// 'Estonia and Lithuania took 11.6 and 18.3 percent': one each.
void shares_of_two(Work& w) {
  const Analysis& a = w.a;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    if (w.drafts[n].claim.kind != ClaimKind::share || w.drafts[n].drop) continue;
    const int item = w.drafts[n].item;
    const QuantitySpan* before = a.is(item - 1, "and") ? a.quantity(item - 2) : nullptr;
    if (before == nullptr || before->kind != QuantityKind::percent) continue;
    if (w.drafts[n].claim.partner.places.size() == 2) {
      const ClaimParty two = w.drafts[n].claim.partner;
      Draft first = w.drafts[n];
      w.drafts[n].claim.partner = single(two.places[1]);
      first.claim.partner = single(two.places[0]);
      first.claim.value = before->value;
      first.item = first.first = item - 2;
      first.last = item - 1;
      std::erase_if(w.drafts, [&](const Draft& d) {
        return d.item == item - 2 && d.claim.kind == ClaimKind::share;
      });
      w.drafts.push_back(std::move(first));
      return;
    }
    // 'Trade with Hungary and Slovenia accounted for 9 and 7 percent of Croatia's total'
    for (Draft& d : w.drafts) {
      if (d.item != item - 2 || d.claim.kind != ClaimKind::share ||
          d.claim.partner != w.drafts[n].claim.partner)
        continue;
      for (std::size_t m = 0; m < w.mentions.size(); ++m) {
        const ClaimParty& list = w.series[m].partner;
        if (list.places.size() == 2 && single(list.places[1]) == d.claim.partner)
          d.claim.partner = single(list.places[0]);
      }
      for (int i = 0; i + 2 < item; ++i) {  // 'with Hungary and Slovenia'
        if (a.place(i) == nullptr || !a.is(i + 1, "and") || a.place(i + 2) == nullptr) continue;
        if (w.party_of_item(i + 2) == w.drafts[n].claim.partner &&
            d.claim.partner == w.drafts[n].claim.partner)
          d.claim.partner = w.party_of_item(i);
      }
    }
  }
}

}  // namespace

// 'Chile and Peru each sold Ecuador goods worth $0.9 billion': one statement for each.
void one_each(Work& w) {
  shares_of_two(w);
  if (!w.a.any_of({"each"})) return;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const Claim& c = w.drafts[n].claim;
    if (c.kind != ClaimKind::level && c.kind != ClaimKind::change && c.kind != ClaimKind::share)
      continue;
    const bool of_reporters = c.reporter.places.size() == 2;
    if (!of_reporters && c.partner.places.size() != 2) continue;
    bool each = false;
    for (int i = 0; i < w.a.size(); ++i)
      each = each ||
             (w.a.is(i, "each") && w.clause(i) == w.drafts[n].clause && !w.a.is(i + 1, "other"));
    if (!each) continue;
    const ClaimParty two = of_reporters ? c.reporter : c.partner;
    Draft second = w.drafts[n];
    (of_reporters ? w.drafts[n].claim.reporter : w.drafts[n].claim.partner) = single(two.places[0]);
    (of_reporters ? second.claim.reporter : second.claim.partner) = single(two.places[1]);
    w.drafts.push_back(std::move(second));
  }
}

bool AmountReader::accounts_for(int item) {
  const Entry* verb = a.sense(item - 1, Class::shareverb);
  if (verb == nullptr || verb->goes || verb->comes) return false;
  if (a.punct(item + 1, "(")) return accounts_with_bracket(item);
  if (!a.is(item + 1, "of") || !a.is_any(item + 2, {"that", "this", "it", "which"})) return false;
  const int subject = w.subject_place(item);
  if (subject < 0 || !w.d.flow) return false;
  Series own;
  own.reporter = w.d.whole.valid() ? single(w.d.whole) : w.d.reporter;
  if (own.reporter.empty() && w.d.topic.valid()) own.reporter = single(w.d.topic);
  own.partner = w.party_of_item(subject);
  own.flow = *w.d.flow;
  own.product = w.d.product;
  own.ok = true;
  if (own.reporter.empty() || own.partner.empty() || own.reporter == own.partner) return false;
  if (own.flow == Flow::balance) return false;
  Draft& draft = w.add(ClaimKind::level, own, item, "a part of the whole before");
  if (!w.set_money(draft, *a.quantity(item))) {
    w.drafts.pop_back();
    return false;
  }
  w.spent[static_cast<std::size_t>(item)] = true;
  // ', or 5.1 percent'
  int p = item + 3;
  while (a.is_any(p, {",", "or"})) ++p;
  const QuantitySpan* q = a.quantity(p);
  if (q == nullptr || q->kind != QuantityKind::percent || p > item + 5) return true;
  share_of_all_trade(own, p, "a part of the whole before");
  return true;
}

void AmountReader::share_of_all_trade(const Series& own, int percent, const char* frame) {
  Draft& share = w.add(ClaimKind::share, own, percent, frame);
  w.set_percent(share, *a.quantity(percent), 1);
  language::ClaimSide side;
  side.reporter = own.reporter;
  side.partner = single(places::places().world());
  side.flow = own.flow;
  share.claim.denominator = side;
  w.spent[static_cast<std::size_t>(percent)] = true;
}

bool AmountReader::part_of_sum(int item) const {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is(first, "of") && !(a.punct(first, "\"") && a.is(first + 1, "of"))) return false;
  bool comma = false;
  for (int i = first; i < item; ++i) {
    comma = comma || a.punct(i, ",");
    if (comma && i > first && is_money(a.quantity(i))) return false;
  }
  for (int i = first; i < item; ++i) {
    if (is_money(a.quantity(i))) return comma;
  }
  return false;
}

bool AmountReader::conversion(int item) const {
  if (!w.bracketed(item)) return false;
  const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  const QuantitySpan* before = a.quantity(open - 1);
  if (!is_money(before)) return false;
  const QuantitySpan* q = a.quantity(item);
  // a time within the bracket makes it another period's sum
  for (int i = open; i < a.size() && w.clause(i) == w.clause(item); ++i) {
    if (a.kind(i, ItemKind::time)) return false;
  }
  return q->currency != before->currency || q->local != before->local;
}

// 'The East African Community as a whole absorbed 125 billion' in a text about Kenya's exports
bool AmountReader::taken_from_text(int item) const {
  // 'The United States took 10.3 billion, Japan 7 and South Korea 4.3'
  if (is_bare_place(a, item - 1) && is_money(a.quantity(item)) &&
      a.is_any(a.is(item - 2, "the") ? item - 3 : item - 2, {",", "and"})) {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.item < item) last = &d;
    }
    const ClaimParty taker = w.party_of_item(item - 1);
    if (last != nullptr && last->claim.kind == ClaimKind::level && last->item < item - 1 &&
        last->item > item - 6 && !taker.empty() && last->claim.flow == Flow::exports &&
        taker != last->claim.reporter && w.mentions.empty() && last->frame == "level") {
      borrowed = Series{};
      borrowed.reporter = last->claim.reporter;
      borrowed.partner = taker;
      borrowed.flow = Flow::exports;
      borrowed.ok = true;
      borrowed.assumed.push_back("series: the exports that the text is about");
      return true;
    }
  }
  const bool named = std::any_of(w.mentions.begin(), w.mentions.end(),
                                 [&](const Mention& m) { return m.head < item; });
  if (named || !w.d.flow || *w.d.flow != Flow::exports || !w.d.product.empty() ||
      !is_money(a.quantity(item)) || is_noise_clause(w, item))
    return false;
  int v = item - 1;
  while (a.is_any(v, words::kFocusAdverb | words::kApproximator, {"another"})) --v;
  const Entry* verb = a.sense(v, Class::flowverb);
  if (verb == nullptr || (verb->flow != FlowWord::taker && verb->flow != FlowWord::imports))
    return false;
  if (item + 1 < a.size() && !a.kind(item + 1, ItemKind::punct) && a.time(item + 1) == nullptr &&
      !a.is_any(item + 1, {"in", "and", "worth", "or"}))
    return false;
  const int subject = w.subject_place(v);
  if (subject < 0 || v - subject > 5 || a.place(subject)->any) return false;
  for (int i = subject + 1; i < v; ++i) {
    if (a.punct(i, ",")) return false;
  }
  const ClaimParty taker = w.party_of_item(subject);
  const ClaimParty own = w.d.own_side(taker);
  if (taker.empty() || own.empty() || own != w.d.reporter || overlaps(own, taker)) return false;
  borrowed = Series{};
  borrowed.reporter = own;
  borrowed.partner = taker;
  borrowed.flow = Flow::exports;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: the exports that the text is about");
  return true;
}

void AmountReader::of_goods(int item, Series& s) const {
  if (s.flow != Flow::exports || s.open_partner) return;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& g = w.mentions[m];
    if (g.kind != Mention::Kind::goods || g.first <= item || g.first > item + 4) continue;
    if (!w.series[m].ok || w.series[m].reporter != s.partner) return;
    // 'sent you goods worth 1.6 billion and took Serbian goods worth 1 billion', '$16 billion,
    // while Brazilian goods were worth 19': of the next sum
    for (int i = item + 1; i < g.first; ++i) {
      if (a.is_any(i, words::kContrastConjunction, {"and"}) || a.kind(i, ItemKind::punct)) return;
    }
    std::swap(s.reporter, s.partner);
    s.product = w.series[m].product;
    return;
  }
}

// 'exports grew by 37 percent with Algeria and by 19 percent with Egypt', but not 'with France
// leading'
// 'Imports from India dropped by 13 percent while China grew by 30': whose flow moves instead.
bool AmountReader::place_moves(int item, Series& s) const {
  if (!s.ok || s.open_partner || s.mention < 0 || s.flow == Flow::balance) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (m.kind != Mention::Kind::noun || m.partner.kind != PartyRef::Kind::places || m.head >= first)
    return false;
  while (a.is_any(first, {"while", "whereas", "but"})) ++first;
  if (!is_bare_place(a, first) || a.sense(first + 1, Class::trend) == nullptr ||
      a.sense(first + 1, Class::flow) != nullptr)
    return false;
  for (int i = first + 1; i < item; ++i) {
    if (a.place(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
  }
  const ClaimParty p = w.party_of_item(first);
  if (p.empty() || p == s.reporter || p == s.partner) return false;
  s.partner = p;
  return true;
}

bool AmountReader::with_place_alone(int at) const {
  if (!a.is(at, "with")) return false;
  const int place = a.is(at + 1, "the") ? at + 2 : at + 1;
  if (a.place(place) == nullptr || a.place(place)->possessive) return false;
  return place + 1 >= a.size() || a.kind(place + 1, ItemKind::punct) || a.is(place + 1, "and");
}

// 'China is the top source, with 2 billion, along with India, which supplied 1.3 billion': India's.
void AmountReader::of_relative(int from, int item) const {
  for (int i = item - 1; i > from; --i) {
    if (a.place(i) == nullptr || a.place(i)->possessive || is_adjective(a, i)) continue;
    if (!a.is_any(a.punct(i + 1, ",") ? i + 2 : i + 1, {"which", "that", "who"})) return;
    ClaimParty party = w.party_of_item(i);
    if (!party.empty() && party != borrowed.reporter) borrowed.partner = std::move(party);
    return;
  }
}

// 'deficits with China ($24.1 billion), Mexico ($12,200) and Vietnam ($9,400)': not 12,200 dollars.
bool AmountReader::without_scale(int item) const {
  constexpr double kMillion = 1e6;
  const language::ClaimNumber& sum = a.quantity(item)->value;
  if (!w.bracketed(item) || sum.scale != 0 || sum.value() >= kMillion) return false;
  return std::any_of(a.quantities.begin(), a.quantities.end(),
                     [&](const QuantitySpan& q) { return is_money(&q) && q.value.scale >= 6; });
}

// 'followed as the third partner, totaling 248 million in May, with 61 million in exports'
bool AmountReader::sums_up_rank(int item) const {
  if (!a.punct(item - 2, ",") || a.sense(item - 1, Class::level) == nullptr) return false;
  return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::rank && d.item < item && d.item > item - 9;
  });
}

}  // namespace tally::reading
