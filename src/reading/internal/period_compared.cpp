// What a change is compared with where no time stands beside it, and times that belong to something
// else.
#include <algorithm>

#include "reading/internal/period_settler.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'Exports dropped 5% while imports surged 10% in January, as compared to December': the time of a
// comparison at the end, if no time stands beside the first rate; else -1.
int PeriodSettler::base_shared(const Draft& d) const {
  const Draft* next = nullptr;
  for (const Draft& x : w.drafts) {
    if (x.drop || x.item <= d.item) continue;
    const bool twin = x.claim.kind == ClaimKind::change && x.claim.unit == d.claim.unit &&
                      x.claim.reporter == d.claim.reporter && x.claim.partner == d.claim.partner &&
                      x.claim.flow != d.claim.flow && x.claim.period == d.claim.period;
    if (!twin || next != nullptr) return -1;
    next = &x;
  }
  if (next == nullptr || next->clause == d.clause) return -1;
  int best = -1;
  for (int i = 0; i < a.size(); ++i) {
    if (a.time(i) == nullptr) continue;
    if (w.clause(i) == d.clause) return -1;
    const TimeKind kind = a.time(i)->kind;
    if (i > next->item && w.clause(i) == next->clause &&
        (is_base_time(i) || kind == TimeKind::month_on_month))
      best = i;
  }
  return best;
}

// 'doubled during the pandemic', 'rose by a fifth in six months' where no time is known at all: not
// the change of the last full year.
bool PeriodSettler::untold_span(const Draft& d) const {
  const bool guessed = std::any_of(d.assumed.begin(), d.assumed.end(), [](const std::string& s) {
    return s.find("last full") != std::string::npos;
  });
  if (!guessed || d.claim.period_written) return false;
  const int next = d.item + 1;
  const TimeSpan* months = a.is_any(next, words::kDurationPreposition) ? a.time(next + 1) : nullptr;
  if (months != nullptr && months->kind == TimeKind::duration && months->unit_months == 1)
    return true;
  return a.is_any(next, {"during", "under", "after", "following"}) && a.time(next + 1) == nullptr &&
         a.quantity(next + 1) == nullptr;
}

Period PeriodSettler::before(const Period& p) const {
  if (w.d.month_on_month && p.is_month()) return p.shifted(-1);
  return p.year_before();
}

bool PeriodSettler::says_year(const TimeSpan& t) const {
  for (std::size_t k = t.first; k < t.last && k < a.tokens.size(); ++k) {
    if (a.tokens[k].low == "year") return true;
  }
  return false;
}

// 'the series, which begins in 1994; the latter was 214 million the year before': a relative clause
// without a figure lends its time to nothing outside it.
bool PeriodSettler::beside_the_point(int time, int item) const {
  const int clause = w.clause(time);
  if (clause == w.clause(item) || !w.clauses[static_cast<std::size_t>(clause)].relative)
    return false;
  const Clause& relative = w.clauses[static_cast<std::size_t>(clause)];
  return !amount_between(relative.first, relative.last);
}

// 'imports soared to 8.9 billion, so that the surplus, 5.3 billion in 2006, shrank': of that sum.
bool PeriodSettler::of_sum_aside(int time, const Draft& d) const {
  const int sum = a.is(time - 1, "in") ? time - 2 : time - 1;
  const QuantitySpan* told = a.quantity(sum);
  return told != nullptr && told->kind == QuantityKind::money && d.item < sum &&
         a.punct(sum - 1, ",") && a.punct(time + 1, ",");
}

// 'rose to 870 million in 2013 before shrinking four years in a row': the run came after that.
bool PeriodSettler::before_run(int time, const Draft& d) const {
  if (time > d.first) return false;
  bool sum = false;
  for (const Draft& other : w.drafts)
    sum = sum || (other.item < time && other.item > time - 4 && &other != &d);
  for (int i = time + 1; i < d.first && i < time + 6 && sum; ++i) {
    if (a.is_any(i, {"before", "then"})) return true;
    if (a.quantity(i) != nullptr) return false;
  }
  return false;
}

// 'have fallen four years running, and in 2014 they were still 10 billion', 'have grown for three
// years in a row, from 3 billion in 2016': the time of that sum.
bool PeriodSettler::of_sum_beside_run(int time, const Draft& d) const {
  if (time < d.last) return false;
  bool joint = false;
  for (int i = d.last; i < time; ++i) {
    if (a.is(i, "from") && a.quantity(i + 1) != nullptr) return true;
    const bool places = a.place(i - 1) != nullptr && a.place(i + 1) != nullptr;
    joint = joint || (a.is_any(i, words::kClauseJoint) && !places);
  }
  return joint && std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& other) {
           return other.item > time && other.item < time + 8;
         });
}

// The years of a run that came after a sum, if nothing else says when it ended.
std::optional<Period> PeriodSettler::run_from_sum(const Draft& d) const {
  for (int i = d.first; i >= 0 && d.claim.value; --i) {
    if (a.time(i) == nullptr || !before_run(i, d)) continue;
    const auto p = resolve(*a.time(i), context(d.claim, false));
    if (!p || p->months() != 12) return std::nullopt;
    const Period end = p->shifted(12 * static_cast<int>(d.claim.value->value()));
    return end.last < w.d.now ? std::optional<Period>(end) : std::nullopt;
  }
  return std::nullopt;
}

bool PeriodSettler::something_happens(int from, int to) const {
  for (int i = from; i < to; ++i) {
    const Entry* trend = a.sense(i, Class::trend);
    if (trend == nullptr && a.kind(i, ItemKind::word) && a.low(i).size() > 4 &&
        a.low(i).ends_with("ed"))
      return true;
    if (a.is_any(i, words::kPastOfJoining)) return true;
  }
  return false;
}

// 'the best customer until China went past it last year, bought 5 billion': where the words begin
// that say what happened then; -1: none.
int PeriodSettler::until_event(int time) const {
  for (int i = time - 1; i >= 0 && i > time - 12 && w.clause(i) == w.clause(time); --i) {
    if (a.is_any(i, words::kUntilWord)) return i < time - 2 ? i : -1;
    if (a.punct(i, ",") || is_money_or_rate(i)) return -1;
  }
  return -1;
}

// The time of such an event is none of what stands outside these words.
bool PeriodSettler::until_event(int time, const Draft& d) const {
  const int until = until_event(time);
  return until >= 0 && (d.item < until || comma_between(time, d.item));
}

// 'was the best customer until China overtook it in 2007': no rank of today nor of 2007.
bool PeriodSettler::ended_by_event(const Draft& d) const {
  constexpr int kNear = 5;
  for (int i = d.item + 1; i < a.size(); ++i) {
    if (a.time(i) == nullptr || w.clause(i) != d.clause) continue;
    const int until = until_event(i);
    if (until > d.item && until <= d.item + kNear && !comma_between(d.item, until)) return true;
  }
  return false;
}

// The place behind a sum or rate that is another's: 'with Angola', 'in the case of Angola', 'in
// Angola's case'; -1 if there is none.
int PeriodSettler::place_of_another(int item) const {
  // 'smaller only than the $22 billion hole with China'
  if (a.is_any(item + 1, words::kNounOfAGap) && a.is_any(item + 2, {"with"})) ++item;
  // 'compared with $35 billion worth of exports sent to Japan'
  int flow = a.is(item + 1, "worth") ? item + 2 : item + 1;
  if (a.is(flow, "of") && a.sense(flow + 1, Class::flow) != nullptr) {
    flow += a.is_any(flow + 2, words::kParticipleOfSelling) ? 2 : 1;
    item = flow;
  }
  int at = item + 2;
  bool in_case = false;
  if (a.is(item + 1, "in")) {
    const bool of = a.is(at, "the") && a.is(at + 1, "case") && a.is(at + 2, "of");
    if (of) at += 3;
    in_case = of || a.is(item + 3, "case");
    if (!in_case) return -1;
  } else if (!a.is_any(item + 1, {"with", "to", "from", "for"})) {
    return -1;
  }
  if (a.is(at, "the")) ++at;
  const PlaceSpan* p = a.place(at);
  if (p == nullptr || (p->possessive && !in_case)) return -1;
  return a.time(at + 1) != nullptr || a.time(at + 2) != nullptr ? -1 : at;
}

// 'came to 65 billion in 2020, against 17 billion with Tanzania': another partner, the same time.
bool PeriodSettler::with_another(Draft& d) const {
  const int at = place_of_another(d.item);
  if (at < 0) return false;
  const language::ClaimParty other = w.party_of_item(at);
  if (other.empty() || other == d.claim.reporter) return false;
  const ClaimKind kind = d.claim.kind;
  const bool sum =
      d.claim.unit == ClaimUnit::money && (kind == ClaimKind::level || kind == ClaimKind::balance);
  if (!sum && kind != ClaimKind::change) return false;
  if (other == d.claim.partner) {  // the amount knows it: is another country's before it?
    if (w.d.has_pair() && w.d.partner != other && w.d.reporter == d.claim.reporter &&
        std::all_of(w.drafts.begin(), w.drafts.end(),
                    [&](const Draft& x) { return &x == &d || x.drop || x.item > d.item; }))
      return true;  // 'The gap compares with a deficit of 22 billion with China'
    return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
      return x.item < d.item && x.role == Role::main && x.claim.kind == kind &&
             x.claim.flow == d.claim.flow && x.claim.reporter == d.claim.reporter &&
             x.claim.partner != other;
    });
  }
  // 'grew 9 percent, compared with 4 percent for Peru': to Peru, or Peru's own
  if (kind != ClaimKind::level && a.is(d.item + 1, "for")) {
    d.drop = true;
    return true;
  }
  d.claim.partner = other;
  return true;
}

}  // namespace tally::reading
