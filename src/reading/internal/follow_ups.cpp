// What goes on with the sum before it: ', which is 15.7 per cent more than in the year before',
// ', which was a drop of 6 percent and the least in 15 years'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/rank_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

// The item of 'which' or 'that' with its verb right before the rate at `item`; -1 if there is none.
int which_is(const Work& w, int item) {
  constexpr int kReach = 8;
  const Analysis& a = w.a;
  for (int k = item - 1; k > 0 && k > item - kReach; --k) {
    if (a.quantity(k) != nullptr || a.punct(k, ";") ||
        w.mention_at[static_cast<std::size_t>(k)] >= 0)
      return -1;
    if (!a.is_any(k, {"which", "that", "this"}) || !(a.punct(k - 1, ",") || a.punct(k - 1, ";")))
      continue;
    const bool verb =
        a.sense(k + 1, Class::be) != nullptr || a.is_any(k + 1, words::kVerbOfEqualling);
    return verb ? k : -1;
  }
  return -1;
}

// 'they had been 27 and 3 billion': two sums side by side, as those of the sentence before.
bool side_by_side(const Analysis& a, const Draft& x, const Draft& y) {
  return a.quantity(x.item) != nullptr && a.is(x.item + 1, "and") && y.item == x.item + 2 &&
         !a.is(x.item - 1, "between");
}

// 'The year before, it had been 62.9 billion and 52.0 billion, respectively': of the sums of the
// sentence before, in their order.
void respective_to_before(Work& w) {
  const std::vector<Discourse::Side>& before = w.d.sums_before;
  if (before.size() < 2 || !w.a.places.empty()) return;
  if (std::any_of(w.mentions.begin(), w.mentions.end(),
                  [](const Mention& m) { return m.kind == Mention::Kind::noun; }))
    return;
  std::vector<Draft*> sums;
  for (Draft& d : w.drafts) {
    if (!d.drop && (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance))
      sums.push_back(&d);
  }
  if (sums.size() != before.size()) return;
  std::sort(sums.begin(), sums.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  if (!w.a.any(Class::respectively)) {
    const bool apart = before[0].flow != before[1].flow || before[0].partner != before[1].partner;
    if (sums.size() != 2 || !apart || !side_by_side(w.a, *sums[0], *sums[1])) return;
  }
  for (std::size_t n = 0; n < sums.size(); ++n) {
    if (before[n].flow == Flow::balance) return;
    sums[n]->claim.kind = ClaimKind::level;
    sums[n]->claim.reporter = before[n].reporter;
    sums[n]->claim.partner = before[n].partner;
    sums[n]->claim.flow = before[n].flow;
  }
}

// 'In 2010 Spain supplied 66 percent of what the country imported and France 15. Last year it was
// 51 and 24': the same two shares.
void shares_as_before(Work& w) {
  const std::vector<Discourse::Side>& before = w.d.shares_before;
  if (before.size() != 2 || before[0].partner == before[1].partner || !w.a.places.empty() ||
      w.a.times.empty())
    return;
  if (before[0].flow != before[1].flow || before[0].reporter != before[1].reporter) return;
  if (std::any_of(w.mentions.begin(), w.mentions.end(),
                  [](const Mention& m) { return m.kind == Mention::Kind::noun; }))
    return;
  std::vector<int> at;
  bool percent = false;
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (q == nullptr) continue;
    percent = percent || q->kind == QuantityKind::percent;
    const bool bare = q->kind == QuantityKind::count || q->kind == QuantityKind::percent;
    if (!bare || q->high || q->value.value() > 100) return;
    at.push_back(i);
  }
  if (at.size() != 2 || !w.a.is(at[0] + 1, "and") || at[1] != at[0] + 2) return;
  const int verb = at[0] - 1;
  if (w.a.sense(verb, Class::be) == nullptr && w.a.sense(verb, Class::level) == nullptr &&
      !w.a.is(verb, "to"))
    return;
  for (Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::share && !d.drop) return;
  }
  for (Draft& d : w.drafts) d.drop = true;
  for (std::size_t n = 0; n < 2; ++n) {
    Series s;
    s.reporter = before[n].reporter;
    s.partner = before[n].partner;
    s.flow = before[n].flow;
    s.ok = true;
    Draft& d = w.add(ClaimKind::share, s, at[n], "share");
    d.claim.unit = ClaimUnit::pct;
    d.claim.value = w.a.quantity(at[n])->value;
    language::ClaimSide whole;
    whole.reporter = s.reporter;
    whole.partner = single(places::places().world());
    whole.flow = s.flow;
    d.claim.denominator = whole;
    d.assumed.emplace_back("series: the shares of the sentence before, in their order");
  }
}

// 'exported 535 million worth of goods and bought 157 million, making a total of 692 million': the
// trade of the two.
void total_of_both(Work& w) {
  const Analysis& a = w.a;
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.kind != ClaimKind::level || d.claim.flow == Flow::turnover) continue;
    bool total = a.is(d.item - 1, "of") && a.is(d.item - 2, "total");
    const Item& sum = a.items[static_cast<std::size_t>(d.item)];  // 'a total of $692 million'
    for (std::size_t t = sum.first; t < sum.last; ++t) total = total || a.tokens[t].low == "total";
    if (!total) continue;
    bool exports = false;
    bool imports = false;
    for (const Draft& x : w.drafts) {
      if (x.drop || x.claim.kind != ClaimKind::level || x.item >= d.item) continue;
      const bool same = x.claim.reporter == d.claim.reporter && x.claim.partner == d.claim.partner;
      exports = exports || (same && x.claim.flow == Flow::exports);
      imports = imports || (same && x.claim.flow == Flow::imports);
    }
    if (exports && imports) d.claim.flow = Flow::turnover;
  }
}

// 'exports of 27 billion, imports of 71 billion, against 24 and 66 billion respectively one year
// before': in their order.
void respective_bases(Work& w) {
  const Analysis& a = w.a;
  if (w.drafts.size() < 4) return;
  std::vector<Draft*> sums;
  for (Draft& d : w.drafts) {
    if (!d.drop && d.claim.kind == ClaimKind::level) sums.push_back(&d);
  }
  if (sums.size() != 4) return;
  std::sort(sums.begin(), sums.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  // (exports and imports, or those to two, then two sums set against them, need no 'respectively')
  if (!a.any(Class::respectively)) {
    const bool led = a.sense(sums[2]->item - 1, Class::comparedwith) != nullptr;
    const bool two = sums[0]->claim.flow != sums[1]->claim.flow ||
                     sums[0]->claim.partner != sums[1]->claim.partner;
    if (!two || !led) return;
  }
  if ((!a.is_any(sums[2]->item - 1, {"against", "from", "with", "to"}) &&
       a.sense(sums[2]->item - 1, Class::comparedwith) == nullptr &&
       a.sense(sums[2]->item - 1, Class::upfrom) == nullptr) ||
      !a.is(sums[3]->item - 1, "and") || sums[3]->item != sums[2]->item + 2)
    return;
  for (std::size_t n = 2; n < 4; ++n) {
    const language::Claim& of = sums[n - 2]->claim;
    sums[n]->claim.reporter = of.reporter;
    sums[n]->claim.partner = of.partner;
    sums[n]->claim.flow = of.flow;
    sums[n]->role = Role::base;
  }
  // '..., respectively, in 2020': of both
  int time = sums[3]->item + 1;
  while (time < sums[3]->item + 5 && a.time(time) == nullptr) ++time;
  if (a.time(time) == nullptr) return;
  sums[2]->time_item = sums[3]->time_item = time;
}

bool is_bare_place_behind_for(const Work& w, int item) {
  const PlaceSpan* p = w.a.place(item);
  return p != nullptr && !p->possessive && !is_adjective(w.a, item) &&
         p->kind != places::NameKind::institution && p->kind != places::NameKind::person;
}

// Whom another one takes the place of: the subject, or whoever stands behind 'to', 'from', 'with'.
enum class Instead { reporter, partner, unclear };

Instead stands_for(const Work& w, const Draft& of) {
  const Analysis& a = w.a;
  bool owner = false;      // 'Tanzania's sales', 'Polish exports'
  bool reporter = false;   // 'Germany bought'
  bool partner = false;    // 'Germany took', 'is the top market'
  bool behind_to = false;  // 'to Uganda'
  for (int i = 0; i < of.item; ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    const ClaimParty who = w.party_of_item(i);
    const int before = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool governed = a.is_any(before, {"to", "from", "with", "into"});
    const bool bare = is_bare_place(a, i) && !governed && !a.is_any(before, {"for"});
    if (who == of.claim.reporter) {
      owner = owner || p->possessive || is_adjective(a, i);
      reporter = reporter || bare;
    } else if (who == of.claim.partner) {
      partner = partner || bare || a.is(before, "by");
      behind_to = behind_to || governed;
    }
  }
  if (partner) return Instead::partner;
  if (reporter) return Instead::reporter;
  // 'Norway's exports to Denmark, against 3.3 billion for Finland': to Finland, unless the text is
  // about Denmark
  if (owner && behind_to)
    return w.d.hub().valid() && single(w.d.hub()) == of.claim.partner ? Instead::unclear
                                                                      : Instead::partner;
  return owner ? Instead::reporter : Instead::partner;
}

// 'had 22 percent, as against 14 for China': a number at `item` is a share like the one in front of
// `begins`.
void add_bare_share(Work& w, int item, int begins) {
  const QuantitySpan& q = *w.a.quantity(item);
  if (q.kind != QuantityKind::count || q.high || q.value.value() > 100) return;
  const Draft* of = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item == item) return;
    const bool share = d.claim.kind == ClaimKind::share && !d.drop && d.role == Role::main;
    if (share && !d.total_partner && d.item < begins) of = &d;
  }
  if (of == nullptr) return;
  Draft d = *of;
  d.item = d.first = item;
  d.last = item + 1;
  d.clause = w.clause(item);
  w.set_percent(d, q, 1);
  d.claim.unit = ClaimUnit::pct;
  w.drafts.push_back(std::move(d));
}

// 'taking 43 percent, compared with 23 percent for the United States': the same figure of another
// partner, at the same time.
void figures_of_others(Work& w) {
  const Analysis& a = w.a;
  bool led = false;  // the figure before was one: '... and 5 percent for Italy'
  int begins = -1;   // the first of them
  for (int i = 1; i < a.size(); ++i) {
    if (a.quantity(i) == nullptr) continue;
    const int who = a.is(i + 2, "the") ? i + 3 : i + 2;
    int before = i - 1;
    while (a.is_any(before, words::kFocusAdverb | words::kApproximator, {"a", "the"})) --before;
    const bool base = a.sense(before, Class::comparedwith) != nullptr;
    const bool goes_on = led && a.is_any(before, {"and", ","});
    led = a.is(i + 1, "for") && is_bare_place_behind_for(w, who) && (base || goes_on);
    if (!led) continue;
    if (!goes_on) begins = i;
    const ClaimParty other = w.party_of_item(who);
    add_bare_share(w, i, begins);
    for (Draft& d : w.drafts) {
      const bool figure = d.claim.kind == ClaimKind::share || d.claim.kind == ClaimKind::level;
      if (d.item != i || d.drop || !figure || d.total_partner || other.empty()) continue;
      const Draft* of = nullptr;
      for (const Draft& x : w.drafts) {
        const bool led_by = !x.drop && x.claim.kind == d.claim.kind && x.item < begins &&
                            x.role == Role::main && !x.total_partner;
        if (led_by) of = &x;
      }
      if (of == nullptr || other == of->claim.reporter || other == of->claim.partner) continue;
      const Instead instead = stands_for(w, *of);
      if (instead == Instead::unclear) {
        d.drop = true;
        w.refuse("whose it is cannot be told");
        continue;
      }
      d.claim.reporter = instead == Instead::reporter ? other : of->claim.reporter;
      d.claim.partner = instead == Instead::partner ? other : of->claim.partner;
      if (d.claim.denominator && instead == Instead::reporter)
        d.claim.denominator->reporter = other;
      d.claim.flow = of->claim.flow;
      d.role = Role::main;
    }
  }
}

// 'France follows with trade worth 1 billion, representing 9.8 per cent of total exports': of the
// flow that the rank or the share beside it names.
void trade_of_one_flow(Work& w) {
  const Analysis& a = w.a;
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.kind != ClaimKind::level || d.claim.flow != Flow::turnover ||
        d.total_partner)
      continue;
    int worth = d.item - 1;
    while (a.is_any(worth, {"at", "of"})) --worth;
    if (!a.is(worth - 1, "trade") || !a.is(worth - 2, "with")) continue;
    for (const Draft& x : w.drafts) {
      const bool beside = x.claim.kind == ClaimKind::rank || x.claim.kind == ClaimKind::share;
      if (x.drop || !beside || x.claim.flow == Flow::balance || x.claim.flow == Flow::turnover ||
          x.claim.reporter != d.claim.reporter || x.claim.partner != d.claim.partner)
        continue;
      d.claim.flow = x.claim.flow;
      break;
    }
  }
}

// 'Its weight was 3.3%, up two tenths': points, not a fifth.
void tenths_of_a_share(Work& w) {
  for (Draft& d : w.drafts) {
    const QuantitySpan* q = w.a.quantity(d.item);
    if (d.drop || d.claim.kind != ClaimKind::change || q == nullptr ||
        q->kind != QuantityKind::fraction)
      continue;
    const Item& item = w.a.items[static_cast<std::size_t>(d.item)];
    if (!w.a.tokens[item.last - 1].low.ends_with("tenths") &&
        !w.a.tokens[item.last - 1].low.ends_with("tenth"))
      continue;
    for (int i = d.item - 1; i >= 0 && i > d.item - 5; --i) {
      if (w.a.quantity(i) != nullptr && w.a.quantity(i)->kind == QuantityKind::percent) {
        d.drop = true;
        w.refuse("tenths of a point");
      }
    }
  }
}

// 'deliveries to Romania were 6.1 percent and those to Serbia 8.5 percent below November': the word
// for the way stands behind the last of them, for all.
void rates_of_one_way(Work& w) {
  const Analysis& a = w.a;
  for (int i = 2; i + 3 < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::percent || a.sense(i - 1, Class::be) == nullptr ||
        w.spent[static_cast<std::size_t>(i)] || !a.is_any(i + 1, {"and", ","}))
      continue;
    if (std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) { return d.item == i; }))
      continue;
    int next = i + 2;
    bool plain = true;
    while (next < a.size() && a.quantity(next) == nullptr && plain) {
      plain = a.place(next) != nullptr || w.mention_at[static_cast<std::size_t>(next)] >= 0 ||
              a.is_any(next, {"the", "to", "from", "with", "those", "that"}) ||
              a.sense(next, Class::be) != nullptr;
      plain = plain && a.sense(next, Class::trend) == nullptr;
      ++next;
    }
    const Draft* of = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.item == next && d.claim.kind == ClaimKind::change && !d.drop && d.claim.value) of = &d;
    }
    const Series* s = plain && of != nullptr ? w.governing(i) : nullptr;
    if (s == nullptr || !s->ok || s->open_partner || s->flow != of->claim.flow ||
        s->partner == of->claim.partner)
      continue;
    Draft d = *of;
    d.claim.reporter = s->reporter;
    d.claim.partner = s->partner;
    d.claim.product = s->product;
    d.item = i;
    d.first = i - 1;
    d.last = i + 1;
    w.set_percent(d, *q, of->claim.value->value() < 0 ? -1 : 1);
    w.drafts.push_back(std::move(d));
  }
}

// 'was the first partner, both in exports and in imports': one place for each.
void first_in_both(Work& w) {
  const Analysis& a = w.a;
  int both = -1;
  for (int i = 1; i < a.size() && both < 0; ++i) {
    if (a.is(i, "both")) both = i;
  }
  if (both < 0) return;
  bool exports = false;
  bool imports = false;
  for (int i = both + 1; i < both + 7 && i < a.size(); ++i) {
    const Entry* flow = a.sense(i, Class::flow);
    if (flow == nullptr && !a.is_any(i, {"in", "for", "and", "of", "its", "the", "by"})) break;
    exports = exports || (flow != nullptr && flow->flow == FlowWord::exports);
    imports = imports || (flow != nullptr && flow->flow == FlowWord::imports);
  }
  if (!exports || !imports) return;
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const language::Claim& c = w.drafts[n].claim;
    const bool place =
        c.kind == ClaimKind::rank ||
        (c.kind == ClaimKind::since && c.comparator == language::ClaimComparator::rank_held_streak);
    if (w.drafts[n].drop || !place || c.flow != Flow::turnover || w.drafts[n].item > both) continue;
    Draft second = w.drafts[n];
    w.drafts[n].claim.flow = Flow::exports;
    second.claim.flow = Flow::imports;
    w.drafts.push_back(std::move(second));
  }
}

// 'Thai customs counted $6.9 billion with Laos', 'Their colleagues in Beijing booked $4.3 billion
// with it': the trade by the book of that country.
void counted_by_office(Work& w) {
  const Analysis& a = w.a;
  if (w.question) return;
  const auto keeper = words::kStatisticsOfficeWord | words::kOfficeOfFigures |
                      words::kOrganOfState | words::kBankOrOffice;
  for (int i = 1; i + 2 < a.size(); ++i) {
    if (!is_money(a.quantity(i)) || !a.is(i + 1, "with") ||
        !a.is_any(i - 1, words::kVerbOfShowing) || w.spent[static_cast<std::size_t>(i)])
      continue;
    if (std::any_of(w.drafts.begin(), w.drafts.end(),
                    [&](const Draft& d) { return d.item == i && !d.drop; }))
      continue;
    int k = i - 2;  // the end of the name
    const PlaceSpan* seat = a.place(k);
    ClaimParty whose;
    if (seat != nullptr && seat->kind == places::NameKind::institution) {
      whose = w.party_of_item(k);
    } else if (seat != nullptr && seat->kind == places::NameKind::capital && a.is(k - 1, "in") &&
               (a.is_any(k - 2, keeper) || a.is_any(k - 2, {"colleagues", "counterparts"}))) {
      whose = w.party_of_item(k);
    } else {
      while (a.is_any(k, keeper)) --k;
      const PlaceSpan* p = k < i - 2 ? a.place(k) : nullptr;
      if (p != nullptr && (p->possessive || is_adjective(a, k))) whose = w.party_of_item(k);
    }
    const int with = a.is(i + 2, "the") ? i + 3 : i + 2;
    if (whose.empty() || a.place(with) == nullptr || a.place(with)->possessive ||
        is_adjective(a, with))
      continue;
    Series s;
    s.reporter = whose;
    s.partner = w.party_of_item(with);
    s.flow = Flow::turnover;
    s.ok = true;
    if (s.partner.empty() || overlaps(s.partner, s.reporter)) continue;
    Draft& d = w.add(ClaimKind::level, s, i, "counted by an office");
    if (!w.set_money(d, *a.quantity(i))) {
      w.drafts.pop_back();
      continue;
    }
    d.assumed.emplace_back("reporter: whose figures they are");
    w.spent[static_cast<std::size_t>(i)] = true;
  }
}

}  // namespace

void read_follow_ups(Work& w) {
  counted_by_office(w);
  if (w.a.has_quantity(QuantityKind::ordinal)) RankReader{w}.place_told_of();
  first_in_both(w);
  rates_of_one_way(w);
  total_of_both(w);
  respective_to_before(w);
  shares_as_before(w);
  respective_bases(w);
  figures_of_others(w);
  trade_of_one_flow(w);
  tenths_of_a_share(w);
  for (std::size_t n = 0; n < w.drafts.size(); ++n) {
    Draft& d = w.drafts[n];
    if (d.drop || d.role != Role::main || d.claim.kind != ClaimKind::change) continue;
    const int which = which_is(w, d.item);
    if (which < 0) continue;
    const Draft* sum = nullptr;
    for (const Draft& x : w.drafts) {
      const bool kind = x.claim.kind == ClaimKind::level || x.claim.kind == ClaimKind::balance;
      if (x.drop || !kind || x.role != Role::main || x.item >= which || x.item < which - 12)
        continue;
      if (sum == nullptr || x.item > sum->item) sum = &x;
    }
    if (sum == nullptr) continue;
    const ClaimParty reporter = d.claim.reporter;
    const ClaimParty partner = d.claim.partner;
    if (reporter == sum->claim.reporter && partner == sum->claim.partner &&
        d.claim.flow == sum->claim.flow)
      continue;
    const language::Claim of = sum->claim;
    for (Draft& x : w.drafts) {  // the record behind it as well
      if (x.item < which || x.claim.reporter != reporter || x.claim.partner != partner) continue;
      x.claim.reporter = of.reporter;
      x.claim.partner = of.partner;
      x.claim.flow = of.flow;
      x.claim.product = of.product;
      x.total_partner = false;
    }
  }
}

}  // namespace tally::reading
