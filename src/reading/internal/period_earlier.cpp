// Times that are not the statement's own: of the growth that it is set against ('rose 12 percent in
// May, faster than the 8 percent seen in the previous month'), of what came about beside it
// ('despite a tariff implemented in August'), and such as nobody can tell ('when I came here').
#include <algorithm>

#include "reading/internal/period_settler.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/time.h"

namespace tally::reading {

// 'in the previous month' is when the 8 percent were seen.
bool PeriodSettler::of_earlier_rate(int item, const Draft& d) const {
  for (const Draft& x : w.drafts) {
    if (x.role != Role::base || x.claim.kind != ClaimKind::change || x.item < d.item ||
        x.item == d.item)
      continue;
    if (item >= x.first && item < x.item + 8) return true;
  }
  return false;
}

// 'fell 34 percent, the worst performance since 2020': no base.
bool PeriodSettler::worst_since(int item) const {
  if (a.time(item)->kind != TimeKind::since) return false;
  for (int i = item - 1; i > 0 && i > item - 5; --i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
    if (a.is_any(i, {"worst", "best"}) || a.sense(i, Class::extreme) != nullptr ||
        a.sense(i, Class::super) != nullptr)
      return true;
  }
  return false;
}

// 'a turnaround from the previous month's revised 3.5 percent growth'
std::optional<Period> PeriodSettler::time_of_earlier_rate(const Draft& d,
                                                          const std::optional<Period>& main) const {
  if (!main || d.claim.kind != ClaimKind::change) return std::nullopt;
  for (int i = d.item - 1; i >= d.first; --i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr) continue;
    if (t->kind == TimeKind::month_on_month) return main->shifted(-1);
    if (t->kind == TimeKind::year_on_year) return main->year_before();
    auto p = resolve(*t, context(d.claim, false, main));
    if (p && t->year_by == YearBy::none && t->month_from > 0 && p->first > main->last)
      p = p->year_before();
    return p;
  }
  return std::nullopt;
}

// 'despite a 19 percent tariff implemented in early August', 'as Peru lifted the ban it had imposed
// in 2020', 'thanks to a crossing that opened in May': when something else came about, told behind
// the figure or in front of it with a comma.
bool PeriodSettler::in_remark(int item, const Draft& d) const {
  if (future(d)) return false;
  // 'where new duties decreed in May left sales at 300 million'
  if (d.item > item && a.is(item - 1, "in") && a.is_any(item - 2, words::kParticipleOfEvent) &&
      a.low(item - 2).ends_with("ed") && a.sense(item - 3, Class::be) == nullptr &&
      (a.sense(item + 1, Class::makeverb) != nullptr || a.sense(item + 1, Class::trend) != nullptr))
    return true;
  int opener = -1;
  for (int i = item - 1; i >= 0 && i > item - 16 && opener < 0; --i) {
    if (a.kind(i, ItemKind::punct) || a.time(i) != nullptr) return false;
    if (std::any_of(w.drafts.begin(), w.drafts.end(),
                    [&](const Draft& x) { return x.item == i && !x.drop; }))
      return false;
    const bool had =
        a.is(i, "had") && a.is_any(i + 1, words::kParticipleOfEvent) &&
        w.mention_at[static_cast<std::size_t>(i) + 1] < 0;  // 'goods had entered Chile'
    if (had || a.is_any(i, words::kOpenerOfRemark)) opener = i;
  }
  if (opener < 0) return false;
  const bool behind = d.item < opener;
  const bool despite = a.is_any(opener, {"despite", "notwithstanding", "spite", "had"});
  if (behind) return despite || event_between(opener + 1, item);
  // 'Despite a slump in 2020, exports grew'
  const bool slump =
      despite && a.is(item - 1, "in") && a.sense(item - 2, Class::dirnoun) != nullptr;
  return a.punct(item + 1, ",") && (slump || event_between(opener + 1, item));
}

// A participle or a verb of something that came about stands right in front of the time.
bool PeriodSettler::event_between(int from, int time) const {
  for (int i = time - 1; i >= from && i > time - 5; --i) {
    if (a.is_any(i, words::kParticipleOfEvent)) return true;
  }
  return false;
}

// 'Colombo's deficit, $68 million before the pact, has widened': of which year is not said.
bool PeriodSettler::before_event(const Draft& d) const {
  return !future(d) && (a.punct(d.item - 1, ",") || a.punct(d.item - 1, "(")) &&
         a.is(d.item + 1, "before") && a.is_any(d.item + 2, words::kDeterminer) &&
         a.time(d.item + 3) == nullptr && a.sense(d.item + 3, Class::trend) == nullptr;
}

// 'bought for 350 million in its best year', 'at the height of the boom': nobody knows when.
bool PeriodSettler::of_best_years(int i) const {
  if (!a.is_any(i, {"in", "at"})) return false;
  const int next = a.is_any(i + 1, words::kDeterminer, {"a", "an"}) ? i + 2 : i + 1;
  if (a.is_any(next, {"peak", "heyday", "zenith", "height"}))
    return next > i + 1 && (a.is(i, "in") || !a.is(next + 1, "of") || a.is(next + 2, "the"));
  return a.is(i, "in") && a.is_any(next, words::kAttributeOfYears) &&
         a.is_any(next + 1, {"year", "years", "times", "days"});
}

// 'It was the only year when Belarus had a deficit', 'Back then it had one': the year that the
// sentence before was about
bool PeriodSettler::says_only_year(const Draft& d) const {
  if (a.is(0, "back") && a.is(1, "then")) return true;
  for (int i = 1; i + 1 < d.item; ++i) {
    const TimeSpan* t = a.time(i);  // 'the one year'
    const bool one = t != nullptr && t->kind == TimeKind::duration && t->unit_months == 12 &&
                     t->amount == 1 && a.is(i - 1, "the");
    const bool only = a.is(i, "year") && a.is_any(i - 1, {"only", "single", "sole"});
    if ((one || only) &&
        (a.is_any(i + 1, {"when", "that"}) || (a.is(i + 1, "in") && a.is(i + 2, "which"))))
      return true;
  }
  return false;
}

// 'When I came here two and a half years ago', 'At the time of independence', 'when the agreement
// was signed': a time that is said and of which no month is known.
bool PeriodSettler::untold_time(const Draft& d) const {
  if (future(d)) return false;
  if (says_only_year(d)) return true;
  const Clause& own = w.clauses[static_cast<std::size_t>(d.clause)];
  const int first = std::min(own.first, d.item);
  for (int i = 0; i < a.size(); ++i) {
    const bool near = w.clause(i) == d.clause || (i < first && a.punct(first - 1, ",")) ||
                      (i < first && a.punct(first, ","));
    if (!near) continue;
    // 'three and a half years ago': no time was made of it
    if (a.is(i, "ago") && a.time(i) == nullptr) return true;
    // 'at the time of independence'
    const bool then =
        (a.is(i, "at") && a.is(i + 1, "the") && a.is(i + 2, "time") && a.is(i + 3, "of")) ||
        (a.is_any(i, {"on", "before", "upon"}) && a.is_any(i + 1, words::kPastEvent));
    if ((then || of_best_years(i)) && (i <= 1 || i > d.item)) return true;
    // 'when the agreement was signed'
    if (!a.is(i, "when") || (i > 1 && i < d.item) || a.is_any(i - 1, {"except", "of"}) ||
        a.time(i - 1) != nullptr || a.time(i - 2) != nullptr)
      continue;
    for (int k = i + 1; k < a.size() && k < i + 9 && !a.punct(k, ","); ++k) {
      if (a.quantity(k) != nullptr || w.mention_at[static_cast<std::size_t>(k)] >= 0) break;
      if (a.is_any(k, words::kPastEvent)) return true;
    }
  }
  return false;
}

// Of the same kind as the growth that it is set against: on the year, or on the month before.
void PeriodSettler::measured_as_before(Draft& d) const {
  for (const Draft& x : w.drafts) {
    const bool growth = x.claim.kind == ClaimKind::change && x.role != Role::base && !x.drop;
    if (!growth || x.item > d.item || !x.claim.period || !x.claim.base_period) continue;
    d.claim.base_period =
        d.claim.period->shifted(x.claim.base_period->first - x.claim.period->first);
  }
}

// 'Exports rise 1.6% over July' where no time is known: those of August. Without a text of about
// then nothing is known.
bool PeriodSettler::behind_base_month(Draft& d, Period base, bool of_a_year) const {
  constexpr int kLate = 4;  // months
  const Period& main = *d.claim.period;
  if (d.claim.period_written || !base.is_month() || main.months() != 12) return false;
  if (w.d.period && *w.d.period == main) return false;
  while (!of_a_year && base.last + 12 < w.d.now) base = base.shifted(12);  // the last July
  d.claim.base_period = base;
  const core::Month next = base.last + 1;
  if (next < w.d.now && w.d.now < next + kLate)
    d.claim.period = Period{next, next};
  else
    d.drop = true;
  if (d.drop && w.why.empty()) w.why = "no period";
  return true;
}

// 'by 17% annually since 2005', 'an annual trade growth of around 17% since 2005'
bool PeriodSettler::yearly_growth(const Draft& d) const {
  bool since = false;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    since = since ||
            (t != nullptr && t->kind == TimeKind::since && t->year > 0 && w.clause(i) == d.clause);
  }
  if (!since) return false;
  if (yearly(d.item)) return true;
  for (int i = d.item - 1; i > d.item - 6; --i) {
    if (!a.is_any(i, words::kYearlyAdjective)) continue;
    for (int k = i + 1; k < i + 3; ++k) {
      if (a.sense(k, Class::dirnoun) != nullptr) return true;
    }
  }
  return false;
}

// The base of a change beside which none is said: that of another figure of the sentence.
void PeriodSettler::base_of_others(Draft& d, const Period& main) {
  for (const Draft& other : w.drafts) {  // 'doubled from $43 bn in FY21 to ...'
    if (other.role == Role::base && other.clause == d.clause && other.claim.period &&
        other.claim.kind != ClaimKind::change)
      d.claim.base_period = other.claim.period;
    const Claim& o = other.claim;
    // 'exports were down 5.2% on the month, imports 3.1%': both from the same base
    const bool both = o.kind == ClaimKind::change && !other.drop && other.item < d.item &&
                      o.base_period && o.period == d.claim.period && o.flow != d.claim.flow &&
                      o.reporter == d.claim.reporter && o.partner == d.claim.partner;
    if (both && main.is_month() && *o.base_period == main.shifted(-1))
      d.claim.base_period = o.base_period;
    // 'slipped 1 percent from June and those to Korea 3': the same month and the same base
    const bool narrowed = o.kind == ClaimKind::change && !o.period_written && o.period &&
                          o.period->is_month() && o.base_period &&
                          *o.base_period == o.period->shifted(-1);
    if (narrowed && other.item < d.item && d.item < other.item + 12 && main.months() > 1 &&
        !d.claim.period_written &&
        (main.last == o.period->last || (main.months() == 12 && main.last < o.period->first))) {
      d.claim.period = o.period;
      d.claim.base_period = o.base_period;
    }
  }
}

}  // namespace tally::reading
