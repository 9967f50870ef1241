// 'The same period of 2022': whether it is what the statement is about or what it is compared with,
// and what is told beside it. Sums of no single period: 'since 2020', 'used to be 7 billion'.
#include <algorithm>

#include "reading/internal/period_settler.h"
#include "reading/internal/running_time.h"
#include "reading/words/speech.h"

namespace tally::reading {

// 'from 51 million in the first half of 2020 to 61 million in the same period of 2021', 'in the
// same months of this year': the later of two times, no base.
bool PeriodSettler::later_of_two(int item) const {
  const TimeSpan& own = *a.time(item);
  if (!own.same_months) return false;
  if (own.year_by == YearBy::relative && own.year == 0) return true;
  if (own.year_by != YearBy::written) return false;
  for (int i = item - 1; i >= 0; --i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || t->month_from == 0) continue;
    const auto p = resolve(*t, TimeContext{w.d.now, w.d.today, {}, {}, false});
    return p && p->last.year() < own.year;
  }
  return own.year >= w.d.now.year();
}

// 'reached 609 million, up from 549 million during the same period of last year' in a text that
// told no months: not the last full year, if that year is the earlier one.
bool PeriodSettler::untold_months(Draft& d) const {
  if (w.d.period) return false;
  // 'rose 15 percent, the 15th consecutive month of growth': of a month
  if (w.d.counts_months || counts_months(a)) {
    d.drop = true;
    if (w.why.empty()) w.why = "a month that is not said";
    return true;
  }
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || !t->same_months || t->year_by != YearBy::written ||
        w.clause(i) != d.clause || t->year < w.d.now.year() - 1)
      continue;
    d.drop = true;
    if (w.why.empty()) w.why = "a time that cannot be resolved";
    return true;
  }
  return false;
}

// 'has come to 272 million since September 2020', 'trade since 2020 stood at 272 million': no sum
// of a year.
bool PeriodSettler::summed_since(const Draft& d) const {
  if (d.claim.kind != ClaimKind::level || d.claim.unit != ClaimUnit::money) return false;
  for (int i = 0; i <= d.item + 1 && i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::since || t->ever_since || w.clause(i) != d.clause)
      continue;
    if (t->month_from == 1 && (t->year_by != YearBy::written || t->year == w.d.now.year()))
      continue;
    const bool behind_sum = i == d.item + 1;
    const bool behind_trade = i < d.item && d.item - i <= 3 &&
                              w.mention_at[static_cast<std::size_t>(i) - (i > 0 ? 1 : 0)] >= 0;
    if (!behind_sum && !behind_trade) continue;
    for (int k = d.item - 1; k >= 0 && w.clause(k) == d.clause; --k) {
      if (a.sense(k, Class::trend) != nullptr || a.sense(k, Class::dir) != nullptr ||
          a.sense(k, Class::super) != nullptr || a.sense(k, Class::extreme) != nullptr)
        return false;
    }
    return true;
  }
  return false;
}

// 'used to be worth seven billion dollars a year'
bool PeriodSettler::of_old(Draft& d, int time) const {
  if (d.claim.unit != ClaimUnit::money) return false;
  for (int i = d.item - 1; i > 0 && i > d.item - 8 && w.clause(i) == d.clause; --i) {
    if (a.quantity(i) != nullptr || a.time(i) != nullptr) return false;
    if (!a.is(i, "to") || !a.is(i - 1, "used")) continue;
    const bool told = time >= 0 && w.clause(time) == d.clause &&
                      !amount_between(std::min(time, d.item), std::max(time, d.item));
    if (told) return false;
    d.drop = true;
    if (w.why.empty()) w.why = "a time that is not said";
    return true;
  }
  return false;
}

// 'Last week, exports came to 5 million', 'had a surplus of 352 million with Chile last week'
bool PeriodSettler::in_a_week(Draft& d, int time) const {
  if (time >= 0 || future(d) || d.claim.kind == ClaimKind::rank) return false;
  const Clause& clause = w.clauses[static_cast<std::size_t>(d.clause)];
  for (int i = clause.first; i + 1 < clause.last && i + 1 < a.size(); ++i) {
    const bool week = a.is(i + 1, "week") && a.is_any(i, {"last", "past", "this", "previous"});
    if (!week || (i > clause.first + 1 && i < d.item)) continue;
    if (i > d.item && amount_between(d.item, i)) continue;
    d.drop = true;
    if (w.why.empty()) w.why = "a part of a month";
    return true;
  }
  return false;
}

// 'dipped by 9.7 percent from $32 million in September 2022, against $28 million in September 2023'
// in a text about July to September: in the month of the later sum.
void PeriodSettler::between_sums(Draft& d) const {
  if (d.claim.period_written || d.claim.period->months() < 2) return;
  std::optional<Period> earlier, later;
  for (const Draft& x : w.drafts) {
    const Claim& c = x.claim;
    if (x.drop || c.kind != ClaimKind::level || !c.period || !c.period->is_month() ||
        c.reporter != d.claim.reporter || c.partner != d.claim.partner || c.flow != d.claim.flow ||
        x.clause != d.clause)
      continue;
    if (!earlier || *c.period < *earlier) earlier = c.period;
    if (!later || *later < *c.period) later = c.period;
  }
  if (earlier && later && *earlier != *later && later->last == d.claim.period->last)
    d.claim.period = later;
}

// 'In the same period of 2022 it was 324 million, which means an increase of 19 percent': from then
// to the later time that was told before.
void PeriodSettler::implied_changes() {
  for (Draft& d : w.drafts) {
    if (d.drop || d.role != Role::main || d.claim.kind != ClaimKind::change || !d.claim.period)
      continue;
    between_sums(d);
    bool implies = false;
    for (int i = d.item - 1; i >= 0 && i > d.item - 8 && a.quantity(i) == nullptr; --i)
      implies = implies || a.is_any(i, words::kVerbOfEqualling | words::kParticipleOfMeaning);
    if (!implies) continue;
    const bool looks_back = std::any_of(a.times.begin(), a.times.end(), [&](const TimeSpan& t) {
      return t.kind == TimeKind::base && t.first < a.items[static_cast<std::size_t>(d.item)].first;
    });
    if (!looks_back) continue;  // 'last year it was 324 million, representing growth of 20 percent'
    const core::Period later = d.claim.period->shifted(12);
    const auto of_series = [&](const Draft& x) {
      return !x.drop && x.item < d.item && x.claim.unit == ClaimUnit::money && x.claim.period &&
             x.claim.reporter == d.claim.reporter && x.claim.partner == d.claim.partner &&
             x.claim.flow == d.claim.flow;
    };
    const bool then = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
      return of_series(x) && *x.claim.period == *d.claim.period;
    });
    const bool now =
        w.d.period == later || std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
          return of_series(x) && *x.claim.period == later;
        });
    if (then && now) d.claim.period = later;
  }
}

// '... 12 billion in 2023. In 2022 it was 9. India is its third largest source': in 2023.
std::optional<Period> PeriodSettler::of_the_paragraph(Draft& d) const {
  // 'In 2020 it had been 2.9 billion. Of these, 2.1 billion were exports'
  if (w.d.goes_on && w.d.sums_time) {
    d.assumed.push_back("period: that of the text before");
    d.aside = true;
    return w.d.sums_time;
  }
  const bool lasting = d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share;
  const auto& main = w.d.paragraph_main;
  if (!lasting || !present_tense(d) || !w.d.period || !main || main->last <= w.d.period->last ||
      main->months() != 12)
    return std::nullopt;
  d.assumed.push_back("period: that of the text before");
  return main;
}

// '14 percent below the record of 2021': `of` is the word before the time.
bool PeriodSettler::below_a_record(int of) const {
  if (!a.is(of, "of") || !a.is_any(of - 1, {"record", "peak", "high"})) return false;
  const int than = a.is(of - 2, "the") ? of - 3 : of - 2;
  return a.is_any(than, {"below", "under", "above"}) ||
         (a.is(than, "of") && a.is(than - 1, "short"));
}

// The year in which a run ends where nothing else tells.
Period PeriodSettler::last_full_plain(const Draft& d) const {
  // a text that looks back at 2001 does not mean that by 'for eight years now', nor does one about
  // a fiscal year by 'for more than 40 years'
  const bool fiscal = d.claim.at_least && w.d.period && w.d.period->first.month() != 1;
  if (w.d.period && w.d.period->months() == 12 && w.d.period_age <= 2 && !fiscal &&
      w.d.period->last < w.d.now && w.d.period->last + 24 >= w.d.now)
    return *w.d.period;
  return Period::year(w.d.now.year() - 1);
}

// 'Compared with January-February 2022, imports gained 5.5%': the same months of the latest year.
std::optional<Period> PeriodSettler::after_base(const Draft& d) const {
  constexpr int kLate = 4;  // months
  const bool level = d.claim.kind == ClaimKind::level && d.role == Role::main &&
                     std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& o) {
                       return o.claim.kind == ClaimKind::change && o.clause == d.clause &&
                              o.claim.partner == d.claim.partner;
                     });
  if (d.claim.kind != ClaimKind::change && !level) return std::nullopt;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || !is_base_time(i)) continue;
    auto base = resolve(*t, context(d.claim, false));
    if (!base || base->months() >= 12) continue;
    // 'jumped 12.5 percent from July, to 720 million': of August, if that is not long ago
    if (t->year_by == YearBy::none && base->is_month()) {
      while (base->last >= w.d.now) base = base->year_before();
      const core::Month next = base->last + 1;
      if (next < w.d.now && w.d.now < next + kLate) return Period{next, next};
      continue;
    }
    Period p = base->shifted(12);
    while (p.shifted(12).last < w.d.now) p = p.shifted(12);
    if (p.last < w.d.now) return p;
  }
  return std::nullopt;
}

// 'Chile bought goods for 1.2 billion and wants to buy more by 2025': that has been bought.
bool PeriodSettler::sold_already(const Draft& d) const {
  for (int i = d.item - 1; i > 0 && i > d.item - 5 && w.clause(i) == d.clause; --i) {
    if (a.quantity(i) != nullptr) return false;
    if (a.sense(i, Class::flowverb) == nullptr) continue;
    const LowWord& low = a.low(i);
    return (low == "bought" || low == "sold" || low == "sent" || low.ends_with("ported")) &&
           !a.is_any(i - 1, {"be", "have", "been", "to", "being"});
  }
  return false;
}

std::optional<Period> PeriodSettler::spoken_before(int item, const Claim& c) const {
  const TimeSpan& own = *a.time(item);
  const bool same = own.anaphoric || own.same_months || own.year_by == YearBy::same ||
                    (own.kind == TimeKind::base && own.unit_months > 0 && own.unit_months < 12) ||
                    // 'in January it was 90 million; a year before it was 70'
                    (own.kind == TimeKind::base && own.year_by == YearBy::previous) ||
                    a_year_ago(own);
  for (int i = item - 1; i >= 0; --i) {
    const TimeSpan* t = a.time(i);
    const bool written =
        t != nullptr && (t->year_by == YearBy::written || t->year_by == YearBy::fiscal);
    if (t == nullptr || (!written && !same)) continue;
    if (beside_the_point(i, item)) continue;
    // 'in the same months of 2021 and 402 million in all of that year'
    if (own.year_by == YearBy::same && own.month_from == 0 && t->same_months &&
        t->year_by == YearBy::written)
      return Period::year(t->year);
    if (t->kind == TimeKind::day) return Period::year(t->year);
    if (t->kind != TimeKind::period) continue;
    const auto p = resolve(*t, context(c, false));
    if (!p) continue;
    const bool fiscal = p->months() == 12 && p->first.month() != 1;
    return a.time(item)->year_by == YearBy::following && !fiscal
               ? std::optional<Period>(Period::year(p->last.year()))
               : p;
  }
  return std::nullopt;
}

// 'In 2003 we traded 1.6 billion. Last year it was 7.1. Our sales went from 1 to 5 billion'
std::optional<Period> PeriodSettler::first_of_paragraph(Draft& d, const Period& main) const {
  const auto& first = w.d.paragraph_main;
  if (!first || w.d.period != main || first->months() != main.months() ||
      first->last >= before(main).first || d.claim.kind != ClaimKind::level)
    return std::nullopt;
  d.assumed.push_back("period: the first that the paragraph told");
  d.claim.period_written = false;
  return first;
}

}  // namespace tally::reading
