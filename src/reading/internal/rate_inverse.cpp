// What something was then, as a part of what it is now: 'trade was a fifth of what it is today',
// 'In 2016 our trade was four times smaller': by how many times it has grown since.
#include <cmath>

#include "reading/internal/amount_reader.h"
#include "reading/words/time.h"

namespace tally::reading {

// 'a third of the trade they do today', 'one seventh of the goods that they exchange today', 'a
// fifth of that'
bool AmountReader::part_of_today(int item) const {
  constexpr int kReach = 11;
  if (!a.is(item + 1, "of")) return false;
  if (a.is(item + 2, "that") && (item + 3 >= a.size() || a.kind(item + 3, ItemKind::punct)))
    return true;
  bool self = false;
  for (int i = item + 2; i < item + kReach && i < a.size(); ++i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
    self = self || a.sense(i, Class::self) != nullptr || a.sense(i, Class::pairref) != nullptr ||
           a.is_any(i, {"is", "are"});
    const TimeSpan* t = a.time(i);
    if (t != nullptr) return self && t->kind == TimeKind::now;
    if (a.is_any(i, words::kNowAdverb)) return self;
  }
  return false;
}

// The past that is set against today: a year, or 'when the century began' with one.
bool AmountReader::told_of_then(int item) const {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || t->year_by != YearBy::written) continue;
    if (i < item || w.clause(i) == w.clause(item))
      return t->year < (w.d.period ? w.d.period->last.year() : w.d.now.year() - 1);
  }
  return false;
}

bool AmountReader::times_less_then(int item) {
  const QuantitySpan& q = *a.quantity(item);
  const bool part = q.kind == QuantityKind::fraction && part_of_today(item);
  const Entry* less = q.kind == QuantityKind::ratio ? a.sense(item + 1, Class::dir) : nullptr;
  const bool smaller = less != nullptr && less->sign < 0 &&
                       (item + 2 >= a.size() || a.kind(item + 2, ItemKind::punct));
  if ((!part && !smaller) || !told_of_then(item)) return false;
  for (int i = item - 1; i >= 0 && i > item - 5; --i) {
    if (a.low(i).is_any({"is", "are", "has", "have"})) return false;
  }
  const Series* s = series_for(item);
  if (s == nullptr && w.mentions.empty()) s = w.from_before();
  if (s == nullptr || !s->ok || s->open_partner || s->flow == Flow::balance) return false;
  const double times = part ? 100 / q.value.value() : q.value.value();
  if (part && std::abs(times - std::round(times)) > 0.02) return false;
  Draft& draft = w.add(ClaimKind::change, *s, item, std::string(kMultipleOfThen));
  draft.claim.unit = ClaimUnit::ratio;
  draft.claim.value =
      ClaimNumber{core::Decimal::from_double(part ? std::round(times) : times, 2), 0, true};
  draft.aside = true;
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

}  // namespace tally::reading
