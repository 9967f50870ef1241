// The growth of another time beside the one that is told: 'rose 12 percent, faster than the 8
// percent seen in January', 'a turnaround from the month's 3 percent fall', 'easing from 5
// percent'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/time.h"

namespace tally::reading {

// The growth that stands in front of a rate, of the same clause or of the one before it; null if
// there is none.
const Draft* AmountReader::growth_before(int item) const {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::change && d.item < item && d.role == Role::main && !d.drop)
      last = &d;
  }
  return last;
}

// Nothing else is spoken of between the growth and the word that sets another against it.
bool AmountReader::set_against(int word, const Draft& growth) const {
  for (int i = growth.item + 1; i < word; ++i) {
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun &&
        w.mentions[static_cast<std::size_t>(m)].partner.empty())
      return false;
    if (a.quantity(i) == nullptr || a.quantity(i)->kind != QuantityKind::percent) continue;
    if (std::none_of(w.drafts.begin(), w.drafts.end(),
                     [&](const Draft& d) { return d.item == i && d.role == Role::base; }))
      return false;
  }
  return true;
}

// What stands behind a rate says that it is none of another time: 'than the 5 percent growth in
// imports', 'than the 10 percent expected'.
bool AmountReader::of_no_time(int item) const {
  for (int i = item + 1; i < item + 6 && i < a.size(); ++i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr || a.time(i) != nullptr) break;
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.place(i) != nullptr ||
        a.is_any(i, words::kRateOfNoTime) || a.sense(i, Class::forecast) != nullptr ||
        a.sense(i, Class::target) != nullptr || a.sense(i, Class::sharenoun) != nullptr ||
        (i == item + 1 && a.is(i, "to")))
      return true;
  }
  return false;
}

// The word that sets this rate against the growth before it: 'than', 'from', 'reversing'; -1 if it
// is none of another time.
int AmountReader::earlier_rate(int item) const {
  const QuantitySpan& q = *a.quantity(item);
  const Draft* main = q.kind == QuantityKind::percent ? growth_before(item) : nullptr;
  if (main == nullptr || main->claim.unit != ClaimUnit::pct) return -1;
  for (std::size_t k = q.first; k < q.last; ++k) {  // ', well above the 11 percent of May'
    if (a.tokens[k].low != "above" && a.tokens[k].low != "below") continue;
    return a.punct(item - 1, ",") && set_against(item, *main) ? item : -1;
  }
  bool joined = false;  // 'and'
  for (int i = item - 1; i > main->item && i > item - 9; --i) {
    if (a.place(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0 ||
        (a.kind(i, ItemKind::punct) && !(a.punct(i, ",") && a.is(i + 1, "and"))) ||
        a.is_any(i, {"but", "yet", "though", "although", "while"}) ||
        a.sense(i, Class::be) != nullptr)
      return -1;
    joined = joined || a.is(i, "and");
    // 'than a year before though 3 percent' is no rate of that time; 'than February's 3 percent' is
    if (const TimeSpan* t = a.time(i); t != nullptr && !joined) {
      const bool owns = a.is(i + 1, "'s") || a.tokens[t->last - 1].low == "'s";
      if (!owns) return -1;
      if (a.tokens[t->first].low == "from") return set_against(i, *main) ? i : -1;
    }
    if (a.quantity(i) != nullptr) return joined ? joint_behind(i, item) : -1;
    if (joined) continue;
    // 'a reversal of the 7 percent drop in March'
    if (a.is(i, "of") && a.is_any(i - 1, words::kVerbOfReversing))
      return set_against(i - 1, *main) ? i - 1 : -1;
    if ((a.sense(i, Class::comparedwith) != nullptr && !a.is(i, "over")) ||
        a.sense(i, Class::upfrom) != nullptr ||
        a.is_any(i, words::kBeforeEarlierRate | words::kVerbOfReversing))
      return set_against(i, *main) ? i : -1;
  }
  return -1;
}

// 'than the 11 percent seen in January and 15 percent in February 2017': the 'and' behind the first
// of them; -1 if that is no rate of another time.
int AmountReader::joint_behind(int rate, int item) const {
  const bool earlier = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.item == rate && d.role == Role::base && d.claim.kind == ClaimKind::change;
  });
  for (int k = rate + 1; k < item && earlier; ++k) {
    if (a.is(k, "and")) return k;
  }
  return -1;
}

// True if the rate is one of another time.
bool AmountReader::rate_of_earlier(int item) {
  const int led = earlier_rate(item);
  if (led < 0) return false;
  // 'than the 8 percent growth forecast', 'beating forecasts of 8 percent'
  bool expected = of_no_time(item);
  if (expected && !a.any_of(words::kRateOfNoTime)) return false;  // read by other rules
  for (int i = led + 1; i < item; ++i) expected = expected || a.is_any(i, words::kRateOfNoTime);
  const Draft& main = *growth_before(item);
  int sign = main.claim.value && main.claim.value->value() < 0 ? -1 : 1;
  bool said = false;
  const auto direction_at = [&](int i) {
    const Entry* noun = a.sense(i, Class::dirnoun);
    if (noun == nullptr || said) return;
    said = true;
    sign = a.is(i - 1, "negative") ? -1 : noun->sign;
  };
  for (int i = item + 1; i < item + 4 && a.kind(i, ItemKind::word); ++i) direction_at(i);
  for (int i = item - 1; i > led; --i) {
    direction_at(i);
    // 'after falling 20 percent in March'
    const Entry* verb = a.sense(i, Class::trend);
    if (said || verb == nullptr || verb->sign == 0) continue;
    said = true;
    sign = verb->sign;
  }
  const QuantitySpan& q = *a.quantity(item);
  said = said || q.signed_plus || q.signed_minus;
  // 'fell 3 percent, reversing January's 5 percent': which way that went is not said
  if (!said && !expected && a.is_any(led, words::kVerbOfReversing)) {
    w.refuse("which way a rate went is not said");
    w.spent[static_cast<std::size_t>(item)] = true;
    return true;
  }
  Draft earlier = main;
  earlier.claim.hedge = language::Hedge::none;
  earlier.item = item;
  earlier.first = led;
  earlier.last = item + 1;
  earlier.clause = w.clause(item);
  earlier.role = Role::base;
  earlier.frame = "the rate of another time";
  w.set_percent(earlier, q, sign);
  if (expected) {
    earlier.drop = true;
    w.refuse("what had been expected, not what came");
  }
  if (led == item) earlier.claim.comparator = ClaimComparator::eq;  // 'above the 11 percent of May'
  w.drafts.push_back(std::move(earlier));
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

// 'rose 28% in 2018 (12% in 2017)': a growth too. Behind a fall it may be either.
AmountReader::Direction AmountReader::rate_of_then(int item) const {
  Direction out;
  if (!w.bracketed(item) || a.quantity(item)->kind != QuantityKind::percent) return out;
  const Clause& bracket = w.clauses[static_cast<std::size_t>(w.clause(item))];
  bool dated = false;
  for (int i = bracket.first; i < bracket.last; ++i) {
    dated = dated || (a.time(i) != nullptr && a.time(i)->kind == TimeKind::period);
    if ((i != item && a.quantity(i) != nullptr) || a.place(i) != nullptr ||
        a.sense(i, Class::product) != nullptr)
      return out;
  }
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (!d.drop && d.item < bracket.first && (last == nullptr || d.item > last->item)) last = &d;
  }
  constexpr int kReach = 4;  // '28% in 2018 ('
  if (!dated || last == nullptr || last->claim.kind != ClaimKind::change || !last->claim.value ||
      last->claim.value->value() <= 0 || last->item + kReach < bracket.first)
    return out;
  out.found = true;
  out.sign = 1;
  return out;
}

}  // namespace tally::reading
