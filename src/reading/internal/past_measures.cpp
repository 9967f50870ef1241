// Sums of a time that is over, told only to measure a later one by them: 'short of the all-time
// high of $10 billion registered in 2022', 'against a record $10 billion in 2022'.
#include <algorithm>

#include "reading/internal/aims.h"
#include "reading/internal/amount_reader.h"
#include "reading/internal/running_time.h"
#include "reading/internal/work.h"

namespace tally::reading {

// 'is likely to come to 8 billion this year, short of the 10 billion registered in 2022': no
// forecast.
bool measured_by_past(const Work& w, const Draft& d) {
  constexpr int kBefore = 9, kBehind = 5;  // items
  const Analysis& a = w.a;
  if (!is_money(a.quantity(d.item))) return false;
  const TimeSpan* then = nullptr;
  for (int i = d.item + 1; i < a.size() && i < d.item + kBehind && then == nullptr; ++i) {
    then = a.time(i);
    if (then == nullptr &&
        !a.is_any(i, {"in", "of", "registered", "set", "reached", "recorded", "posted", "seen",
                      "achieved", "hit", "made", "back", "during", "for"}))
      return false;
  }
  if (then == nullptr || then->kind != TimeKind::period) return false;
  const bool over = (then->year_by == YearBy::written && then->year < w.d.now.year()) ||
                    (then->year_by == YearBy::relative && then->year < 0);
  if (!over) return false;
  const QuantitySpan& q = *a.quantity(d.item);  // 'far below the 10 billion' may be part of it
  bool measure = a.tokens[q.first].low.is_any({"below", "under", "above", "over"});
  for (int i = d.item - 1; i >= 0 && i > d.item - kBefore; --i) {
    if (is_money(a.quantity(i))) return measure;
    measure = measure ||
              a.is_any(i, {"short", "below", "above", "shy", "against", "after", "than", "beyond",
                           "under", "compared"}) ||
              a.sense(i, Class::comparedwith) != nullptr || (a.is(i, "far") && a.is(i + 1, "from"));
    if (measure && (a.time(i) != nullptr || a.sense(i, Class::forecast) != nullptr)) return true;
  }
  return false;
}

void brought_by_months(Work& w) {
  const Analysis& a = w.a;
  if (!w.mentions.empty() || !a.any_of({"brought", "contributed", "yielded", "added"})) return;
  const bool brought = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    const int verb = is_money(a.quantity(d.item)) ? d.item - 1 : 0;
    return !d.drop && d.claim.kind == ClaimKind::balance && d.role == Role::main &&
           a.is_any(verb, {"brought", "contributed", "yielded", "added"});
  });
  if (!brought) return;
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.flow != Flow::balance) continue;
    if (!w.d.trade) {
      d.drop = true;
      w.refuse("no series for the sum");
      continue;
    }
    if (d.claim.kind == ClaimKind::balance) d.claim.kind = ClaimKind::level;
    d.claim.flow = Flow::turnover;
    d.claim.reporter = w.d.trade->reporter;
    d.claim.partner = w.d.trade->partner;
    if (d.claim.value && d.claim.value->number.mantissa < 0)
      d.claim.value->number.mantissa = -d.claim.value->number.mantissa;
  }
}

// 'The record of $10 billion was set in 2022. Exports to Laos came to 1 billion': the text stays
// with its own months.
bool of_an_old_record(const Work& w, const Discourse& d, const core::Period& period) {
  if (!d.period || period.last >= d.period->last) return false;
  if (d.period->months() < 12 && w.a.any_of({"record", "best", "peak", "peaked", "highest"}))
    return true;
  return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
    return !x.drop && x.claim.kind == ClaimKind::record && x.claim.period == period;
  });
}

}  // namespace tally::reading
