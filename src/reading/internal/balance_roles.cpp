// A sum that is what one flow leaves over the other, said by a word of difference: 'bought more
// than it sold; the difference was 3 billion', 'the excess of exports over imports came to'; and
// whose time is whose where a sentence gives a balance of now and one of before.
#include "reading/internal/balance_roles.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/internal/three_sums.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr int kReach = 18;  // items

struct Differences {
  Work& w;
  const Analysis& a = w.a;

  // The way goods go of a verb or noun, seen from whoever stands before it; turnover if none.
  [[nodiscard]] Flow way(int i) const {
    const Entry* verb = a.sense(i, Class::flowverb);
    const Entry* noun = a.sense(i, Class::flow);
    const FlowWord f = verb != nullptr ? verb->flow : noun != nullptr ? noun->flow : FlowWord::none;
    if (f == FlowWord::exports || f == FlowWord::provider) return Flow::exports;
    if (f == FlowWord::imports || f == FlowWord::taker) return Flow::imports;
    return Flow::turnover;
  }

  // Who sells or buys at `i`: 'Kazakh exports', 'we sold', 'Georgia still bought'.
  [[nodiscard]] ClaimParty owner(int i) const {
    for (int k = i - 1; k >= 0 && k > i - 6; --k) {
      if (a.quantity(k) != nullptr || way(k) != Flow::turnover) break;
      if (a.place(k) != nullptr && !a.is_any(k - 1, {"to", "from", "with", "in"}))
        return w.party_of_item(k);
      const Entry* self = a.sense(k, Class::self);
      if (self == nullptr) self = a.sense(k, Class::poss);
      if (self == nullptr || (self->ref != Ref::our && self->ref != Ref::your)) continue;
      PartyRef ref;
      ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
      return resolve_party(a, ref, w.d, {}, false);
    }
    return {};
  }

  // Sets whose surplus it is; `first` is the flow that is the greater one, at item `i`.
  bool settle(Series& s, int i, Flow first, bool greater) const {
    ClaimParty own = owner(i);
    if (own.empty()) own = s.reporter.empty() ? w.d.reporter : s.reporter;
    ClaimParty other;
    if (own == s.reporter) other = s.partner;
    if (own == s.partner) other = s.reporter;
    if (other.empty() && w.d.pair_holds()) other = w.d.other_of(own);
    if (own.empty() || other.empty() || own == other) return false;
    s.reporter = own;
    s.partner = other;
    s.open_partner = s.total = false;
    s.flow = Flow::balance;
    s.sign = (first == Flow::exports) == greater ? 1 : -1;
    s.ok = true;
    return true;
  }

  // 'bought far more than it sold', 'sold less here than': in front of `end`
  bool more_than(Series& s, int end) const {
    for (int i = 0; i < end; ++i) {
      const Flow first = a.sense(i, Class::flowverb) != nullptr ? way(i) : Flow::turnover;
      if (first == Flow::turnover) continue;  // (not 'exports grew more than imports')
      int more = -1;
      for (int k = i + 1; k < i + 7 && k < end && more < 0; ++k) {
        if (way(k) != Flow::turnover) break;
        if (a.is_any(k, {"more", "less"})) more = k;
      }
      if (more < 0) continue;
      int than = more + 1;
      while (than < more + 8 && than < end && !a.is(than, "than")) ++than;
      if (!a.is(than, "than")) continue;
      for (int k = than + 1; k < than + 6 && k < end; ++k) {
        const bool back = way(k) != Flow::turnover && way(k) != first;
        if (back) return settle(s, i, first, a.is(more, "more"));
      }
    }
    return false;
  }

  // 'the difference between what we sold and what we bought', 'exports minus imports', 'the excess
  // of exports over imports'
  bool one_over_other(Series& s, int from, int end) const {
    for (int i = from; i < end; ++i) {
      const Flow first = way(i);
      if (first == Flow::turnover) continue;
      for (int k = i + 1; k < i + 9 && k <= end; ++k) {
        if (way(k) == Flow::turnover) continue;
        if (way(k) == first) return false;
        return settle(s, i, first, true);
      }
      return false;
    }
    return false;
  }

  // 'exports less imports': the word between the two
  [[nodiscard]] int subtraction(int item) const {
    for (int i = 1; i + 1 < a.size() && i < item; ++i) {
      if (a.is_any(i, {"minus", "less"}) && way(i - 1) != Flow::turnover &&
          way(i + 1) != Flow::turnover && way(i - 1) != way(i + 1))
        return i;
    }
    return -1;
  }

  // The word of difference that governs the sum; -1 if there is none.
  [[nodiscard]] int word(int item) const {
    for (int i = item - 1; i >= 0 && i > item - kReach; --i) {
      if (is_money(a.quantity(i)) || a.punct(i, ";")) return -1;
      if (a.is_any(i, words::kDifferenceWord)) return i;
    }
    return -1;
  }

  // 'the excess of cars, with exports of 2 billion': the sum has a noun of its own.
  [[nodiscard]] bool own_noun(int from, int item) const {
    return std::any_of(w.mentions.begin(), w.mentions.end(),
                       [&](const Mention& m) { return m.head > from && m.head < item; });
  }

  // 'ended the year with a hole of 300 million in its trade with Romania', 'a plus of 4 million'
  bool hole(int item, Series& s) const {
    // 'The hole in Jordan's trade with Riyadh measured 940 million'
    if (s.mention >= 0 && s.flow == Flow::turnover && s.ok && !s.open_partner) {
      const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
      const bool in = a.is(m.first - 1, "in") || a.is(m.first - 2, "in");
      const int noun = a.is(m.first - 1, "in") ? m.first - 2 : m.first - 3;
      if (in && m.head < item && a.is_any(noun, {"hole", "minus", "shortage", "plus"})) {
        s.sign = a.is(noun, "plus") ? 1 : -1;
        s.flow = Flow::balance;
        return true;
      }
    }
    if (!a.is(item - 1, "of") || s.flow != Flow::turnover || s.partner.empty()) return false;
    const bool plus = a.is_any(item - 2, {"plus"});
    if (!plus && !a.is_any(item - 2, {"hole", "minus", "shortage", "deficiency"})) return false;
    ClaimParty own;
    for (int i = item - 3; i >= 0 && own.empty(); --i) {
      if (is_bare_place(a, i) && !a.is_any(i - 1, words::kPreposition)) own = w.party_of_item(i);
    }
    if (own != s.reporter && own != s.partner) return false;
    if (own == s.partner) std::swap(s.reporter, s.partner);
    s.flow = Flow::balance;
    s.sign = plus ? 1 : -1;
    return true;
  }

  // Behind 'the difference was 3 billion': 'rather than 4', '; the year before it had been 4'.
  [[nodiscard]] const Draft* same_again(int item) const {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.item < item && d.claim.unit == ClaimUnit::money) last = &d;
    }
    if (last == nullptr || last->claim.kind != ClaimKind::balance || last->frame != "difference")
      return nullptr;
    for (int i = last->item + 1; i < item; ++i) {
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.place(i) != nullptr) return nullptr;
    }
    return last;
  }
};

}  // namespace

bool governed_by_difference(Work& w, int item) {
  if (!w.a.may_say(words::kDifferenceWord)) return false;
  const Differences x{w};
  return x.word(item) >= 0 || x.same_again(item) != nullptr;
}

bool of_difference(Work& w, int item, Series& s) {
  const Analysis& a = w.a;
  if (s.flow == Flow::balance) return false;
  const Differences x{w};
  // 'sold more here than it bought, by 50 million in 2014 and by 80 million in 2015'
  if (a.is(item - 1, "by") && a.may_say("than") && x.more_than(s, item)) return true;
  // 'India out-exported its partner to the extent of 2 billion'
  if (s.mention >= 0) {
    const int head = w.mentions[static_cast<std::size_t>(s.mention)].head;
    if (a.is(head - 1, "-") && a.is(head - 2, "out") && a.sense(head, Class::flowverb) != nullptr) {
      s.sign = s.flow == Flow::exports ? 1 : -1;
      s.flow = Flow::balance;
      return true;
    }
  }
  if (x.hole(item, s)) return true;
  if (!a.may_say(words::kDifferenceWord) && !a.any_of({"minus", "less"})) return false;
  if (const Draft* last = x.same_again(item)) {
    s.reporter = last->claim.reporter;
    s.partner = last->claim.partner;
    s.flow = Flow::balance;
    s.sign = last->claim.value && last->claim.value->value() < 0 ? -1 : 1;
    s.open_partner = s.total = false;
    s.ok = true;
    return true;
  }
  const int minus = x.subtraction(item);
  const int word = minus >= 0 ? minus : x.word(item);
  if (word < 0) return false;
  if (minus >= 0 ? x.one_over_other(s, minus - 1, minus + 1)
                 : x.one_over_other(s, word + 1, item) || x.more_than(s, word)) {
    if (a.quantity(item)->signed_minus || a.is(item - 1, "minus")) s.sign = -1;
    return true;
  }
  if (x.own_noun(word, item)) return false;
  // 'Purchases had outstripped sales by 3 billion. The year after the difference was 2 billion'
  if (w.d.flow == Flow::balance && w.d.sign != 0 && w.d.pair_holds()) {
    s.reporter = w.d.reporter;
    s.partner = w.d.partner;
    s.sign = w.d.sign;
  } else {
    s.sign = 0;
  }
  s.flow = Flow::balance;
  return true;
}

// 'what the two countries buy from each other', 'their trade with one another'
void of_each_other(Work& w, int item, Series& s) {
  const Analysis& a = w.a;
  if (!a.may_say("other") && !a.may_say("another")) return;
  bool mutual = false;
  for (int i = 1; i < a.size(); ++i) {
    if (a.sense(i, Class::pairref) == nullptr || std::abs(i - item) > kReach) continue;
    const Item& it = a.items[static_cast<std::size_t>(i)];
    const LowWord& first = a.tokens[it.first].low;
    mutual = mutual || ((first == "each" || first == "one") && it.last == it.first + 2 &&
                        a.is_any(i - 1, {"from", "to", "with", "by"}));
  }
  if (!mutual) return;
  const bool one_way = s.flow == Flow::exports || s.flow == Flow::imports;
  if (one_way && s.ok && !s.open_partner && s.product.empty()) s.flow = Flow::turnover;
  // 'Stockholm and Helsinki have the ambition that their trade with each other'
  if (!s.ok && s.flow == Flow::turnover && s.why == "no partner" && w.d.pair_holds()) {
    s.reporter = w.d.reporter;
    s.partner = w.d.partner;
    s.open_partner = s.total = false;
    s.ok = true;
  }
}

// ---------------------------------------------------------------- who is ahead
namespace {

struct Stance {
  Work& w;
  const Analysis& a = w.a;

  // Whose the sum is: the country, 'we' or 'it' in front of it in its clause.
  [[nodiscard]] ClaimParty who(int item) const {
    for (int i = item - 1; i >= 0 && i > item - 12 && w.clause(i) == w.clause(item); --i) {
      if (is_money(a.quantity(i)) || a.sense(i, Class::flow) != nullptr ||
          a.sense(i, Class::goods) != nullptr || a.kind(i, ItemKind::punct))
        return {};
      if (is_bare_place(a, i) && !a.is_any(i - 1, words::kPreposition)) return w.party_of_item(i);
      const Entry* self = a.sense(i, Class::self);
      if (self == nullptr) continue;
      if (self->ref == Ref::our || self->ref == Ref::your) {
        PartyRef ref;
        ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        return resolve_party(a, ref, w.d, {}, false);
      }
      if (!a.is(i, "it")) return {};
      // 'Uruguay sold more, which left it 50 million ahead'
      if (a.sense(i - 1, Class::leave) != nullptr) {
        for (int k = 0; k < i; ++k) {
          if (is_bare_place(a, k) && !a.is_any(k - 1, words::kPreposition))
            return w.party_of_item(k);
        }
      }
      // 'it finished last year 80 million ahead': whoever was ahead before
      for (const Draft& d : w.drafts) {
        if (!d.drop && d.claim.kind == ClaimKind::balance && d.claim.value && d.item < item)
          return d.claim.value->value() > 0 ? d.claim.reporter : d.claim.partner;
      }
      if (w.d.flow == Flow::balance && w.d.sign != 0)
        return w.d.sign > 0 ? w.d.reporter : w.d.partner;
      return {};
    }
    return {};
  }
};

}  // namespace

bool ahead_by_sum(Work& w, int item, Series& s) {
  const Analysis& a = w.a;
  if (!w.d.pair_holds()) return false;
  if (leans_by_sum(w, item, s)) return true;
  if (!a.may_say({"ahead", "front", "short"})) return false;
  // (not 'was 300 million ahead of Brazil as a supplier', but 'You are 300 million ahead of us')
  const bool of = a.is(item + 2, "of") && a.sense(item + 3, Class::self) == nullptr;
  // 'That leaves us about 200 million short'
  const bool lacks = a.is(item + 1, "short") && !a.is(item + 2, "of") && a.any(Class::leave);
  const bool behind = (a.is(item + 1, "ahead") && !of) || lacks ||
                      (a.is(item + 1, "in") && a.is(item + 2, "front") && !a.is(item + 3, "of"));
  if (!behind && !(a.is(item - 1, "by") && a.is(item - 2, "ahead"))) return false;
  ClaimParty own = Stance{w}.who(item);
  ClaimParty other = own.empty() ? ClaimParty{} : w.d.other_of(own);
  // 'Imports from Chile, at 8 billion, left the country 3 billion short': with Chile
  const Series* told = nullptr;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& of_it = w.series[m];
    if (w.mentions[m].head < item && of_it.ok && !of_it.open_partner) told = &of_it;
  }
  if (told != nullptr) {
    // ('the Caribbean nation': the one whose imports they are, although Chile were one, too)
    const int word = a.place(item - 1) != nullptr ? item - 1 : item - 2;
    const PlaceSpan* country = a.place(word);
    if (country != nullptr && (country->any || country->epithet || is_adjective(a, word)))
      own = told->reporter;
    other = own == told->reporter  ? told->partner
            : own == told->partner ? told->reporter
                                   : ClaimParty{};
  }
  if (own.empty() || other.empty()) return false;
  s = Series{};
  s.reporter = own;
  s.partner = other;
  s.flow = Flow::balance;
  s.sign = lacks ? -1 : 1;
  s.ok = true;
  s.assumed.push_back("pair: the one spoken of before");
  return true;
}

// 'From 45 million in 2018, the surplus with Peru rose', 'At 45 million, Peru's deficit was': in
// front of the balance that it is of.
static bool opens_before(const Work& w, int item, Series& s) {
  const Analysis& a = w.a;
  if (item > 4 || !a.is_any(0, {"from", "having", "at", "after", "with"}) || w.mentions.empty())
    return false;
  const Mention& next = w.mentions.front();
  const Series& own = w.series.front();
  if (!own.ok || own.open_partner || own.flow != Flow::balance ||
      next.kind != Mention::Kind::noun || next.head < item)
    return false;
  for (int i = item + 1; i < next.first; ++i) {
    if (a.quantity(i) != nullptr) return false;
  }
  s = own;
  return true;
}

bool balance_again(Work& w, int item, Series& s, bool missing) {
  const Analysis& a = w.a;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.unit == ClaimUnit::money) last = &d;
  }
  if (last == nullptr) return missing && opens_before(w, item, s);
  if (last->claim.kind != ClaimKind::balance || last->item < item - kReach) return false;
  // behind 'imported 300 million more than it exported' the verb is not the next sum's
  const bool two = last->frame == "balance of two flows" || last->frame == "difference";
  if (!missing && !two) return false;
  int led = -1;
  for (int i = last->item + 1; i < item; ++i) {
    if (a.quantity(i) != nullptr) return false;
    if (a.is_any(i, {"it", "this", "same"}) || a.is_any(i, words::kAfterPreposition) ||
        a.sense(i, Class::comparedwith) != nullptr || a.is_any(i, {"from"}) ||
        (a.is(i, "than") && !two))
      led = i;
  }
  if (led < 0) return false;
  for (int i = two ? led : last->item + 1; i < item; ++i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.place(i) != nullptr ||
        unknown_word(a, i))
      return false;
  }
  s = Series{};
  s.reporter = last->claim.reporter;
  s.partner = last->claim.partner;
  s.flow = Flow::balance;
  s.sign = last->claim.value && last->claim.value->value() < 0 ? -1 : 1;
  s.ok = true;
  s.assumed = last->assumed;
  return true;
}

// ---------------------------------------------------------------- times
namespace {

struct Times {
  Work& w;
  const Analysis& a = w.a;

  // How far the time stands from the sum; a sum between them parts them.
  [[nodiscard]] int distance(int time, int item) const {
    const int from = std::min(time, item);
    const int to = std::max(time, item);
    int far = 2 * (to - from);
    if (time < item) ++far;
    for (int i = from + 1; i < to; ++i) {
      if (is_money(a.quantity(i))) far += 40;
      if (a.kind(i, ItemKind::punct)) far += 3;
      if (a.is_any(i, words::kClauseJoint)) far += 3;
    }
    return far;
  }

  // The time of the sentence that is earlier than the text's; -1 if none or more than one.
  [[nodiscard]] int earlier(const Draft& d, const Period& now, Period& when) const {
    const PeriodSettler periods{w};
    int found = -1;
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || (t->kind != TimeKind::period && t->kind != TimeKind::base)) continue;
      const auto p = resolve(*t, periods.context(d.claim, false, now));
      if (!p || p->last >= now.last) continue;
      if (found >= 0 && *p != when) return -1;
      if (found < 0) when = *p;
      if (found < 0 || distance(i, d.item) < distance(found, d.item)) found = i;
    }
    return found;
  }

  [[nodiscard]] bool today(const Draft& d) const {
    const TimeSpan* t = a.time(d.item + 1);
    // '; now the margin is 6 billion'
    const int first = w.clauses[static_cast<std::size_t>(d.clause)].first;
    for (int i = first; i < first + 3 && i < d.item; ++i) {
      if (w.clause(i) == d.clause &&
          ((a.time(i) != nullptr && a.time(i)->kind == TimeKind::now) || a.is(i, "now")))
        return true;
    }
    return (t != nullptr && t->kind == TimeKind::now) || a.is_any(d.item + 1, {"now", "today"});
  }

  // A word of before stands in front of the sum or right behind it: 1, or 2 if it is the year's.
  [[nodiscard]] int said_before(const Draft& d) const {
    int found = 0;
    bool year = false;
    for (int i = d.item - 1; i >= 0 && i > d.item - 6 && !is_money(a.quantity(i)); --i) {
      if (a.is_any(i, words::kPreviousWord, {"prev", "before", "earlier"})) found = 1;
      year = year || a.is_any(i, words::kYearWord);
    }
    for (int i = d.item + 1; i < d.item + 4; ++i) {
      if (a.is_any(i, {"before", "earlier"})) found = 1;
    }
    return found > 0 && year ? 2 : found;
  }

  // 'the trade surplus widened to 70 million from ... in July 2018': two balances of one pair, of
  // which one has a time of before beside it: the other is of the text's time.
  void two() const {
    std::vector<Draft*> own;
    for (Draft& d : w.drafts) {
      if (d.drop || d.claim.kind != ClaimKind::balance || d.claim.unit != ClaimUnit::money ||
          !d.claim.period || d.total_partner)
        continue;
      own.push_back(&d);
    }
    if (own.size() != 2 || !w.d.period) return;
    Draft& x = *own[0];
    Draft& y = *own[1];
    const bool same =
        (x.claim.reporter == y.claim.reporter && x.claim.partner == y.claim.partner) ||
        (x.claim.reporter == y.claim.partner && x.claim.partner == y.claim.reporter);
    if (!same || x.claim.value == y.claim.value) return;
    const Period now = *w.d.period;
    // '6.4 billion now, 4.1 billion a year ago'
    for (Draft* d : own) {
      if (!today(*d) || *d->claim.period == now) continue;
      d->claim.period = now;
      d->claim.period_written = false;
    }
    if (*x.claim.period != *y.claim.period) return;
    Period when = now;
    const int time = earlier(x, now, when);
    if (time < 0) {  // '$1.27bn (prev. year: $1.37bn)', '900 million, 700 the time before'
      if (!said_before(y)) return;
      if (said_before(y) > 1 && y.claim.period->months() <= 12)
        y.claim.period = y.claim.period->year_before();
      else
        y.drop = true;
      return;
    }
    const bool first = distance(time, x.item) < distance(time, y.item);
    Draft& then = first ? x : y;
    Draft& latest = first ? y : x;
    if (then.claim.period == now) then.claim.period = when;
    if (latest.claim.period != now) {
      latest.claim.period = now;
      latest.claim.period_written = false;
      latest.assumed.push_back("period: that of the text before");
    }
  }
};

}  // namespace

// 'half the 60 million that it had with Ukraine', 'less than the 60 million with Ukraine': of
// another pair.
static bool of_another_pair(const Work& w, const Draft& d) {
  const Analysis& a = w.a;
  for (int i = d.item + 1; i < d.item + 7 && i < a.size(); ++i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return false;
    if (!a.is(i, "with")) continue;
    const int place = a.is(i + 1, "the") ? i + 2 : i + 1;
    if (a.place(place) == nullptr || a.place(place)->possessive) return false;
    const ClaimParty who = w.party_of_item(place);
    return !who.empty() && who != d.claim.partner && who != d.claim.reporter;
  }
  return false;
}

// 'Subtracting the 1.25 billion imported from the 1.30 billion exported yields a surplus of': what
// is taken from what is told by words that turn its flow.
static void subtracted(Work& w) {
  const Analysis& a = w.a;
  const LowWord& first = a.low(a.punct(0, "\"") ? 1 : 0);
  const bool taken = first.starts_with("subtract") || first.starts_with("deduct") ||
                     (first == "take" && a.may_say("away"));
  if (!taken) return;
  for (Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::balance &&
        w.mention_at[static_cast<std::size_t>(std::max(0, d.item - 2))] >= 0)
      continue;
    d.drop = true;
    w.refuse("whose sum it is cannot be told");
  }
}

void settle_balances(Work& w) {
  if (!w.drafts.empty()) subtracted(w);
  if (w.drafts.size() > 1) read_three_sums(w);
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.kind != ClaimKind::balance || d.role != Role::base || d.total_partner ||
        !of_another_pair(w, d))
      continue;
    d.drop = true;
    w.refuse("whose sum it is cannot be told");
  }
  if (w.drafts.size() > 1) {
    Times{w}.two();
    // 'exports exceeded imports by 6 billion' is the balance, not two statements
    for (Draft& d : w.drafts) {
      if (d.drop || d.claim.kind != ClaimKind::comparison || d.frame != "two flows" ||
          d.claim.value)
        continue;
      d.drop = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
        const bool pair =
            (x.claim.reporter == d.claim.reporter && x.claim.partner == d.claim.partner) ||
            (x.claim.reporter == d.claim.partner && x.claim.partner == d.claim.reporter);
        return !x.drop && x.claim.kind == ClaimKind::balance && x.claim.unit == ClaimUnit::money &&
               pair;
      });
    }
  }
}

}  // namespace tally::reading
