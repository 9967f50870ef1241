// First times: 'topped 10 billion for the first time', 'the first decline since 2020', 'bought more
// from Mexico than from China for the first time'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/record_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

void RecordReader::firsts() {
  for (int i = 0; i < a.size(); ++i) {
    const bool phrase = a.sense(i, Class::firsttime) != nullptr;
    const bool ordinal = a.quantity(i) != nullptr && a.quantity(i)->kind == QuantityKind::ordinal &&
                         a.quantity(i)->value.value() == 1;
    const bool last_done = a.is(i, "last") && a.is(i + 1, "happened");
    if (last_done) continue;
    if (phrase && a.sense(i + 1, Class::inred) != nullptr) {  // 'the first year in the red since'
      first_event(i);
      continue;
    }
    const Entry* passed = ordinal ? a.sense(i + 1, Class::level) : nullptr;
    if (phrase || (passed != nullptr && passed->gt))  // 'it first topped 300 million in 2014'
      first_time(i);
    else if (ordinal)
      first_event(i);
  }
  // 'the first deficit in 16 years, compared with 73.6 billion in 2014': that was no deficit
  for (const Draft& first : w.drafts) {
    const CC c = first.claim.comparator;
    if (first.claim.kind != ClaimKind::since ||
        (c != CC::first_deficit_since && c != CC::first_surplus_since))
      continue;
    for (Draft& d : w.drafts) {
      const bool same = d.role == Role::base && d.claim.kind == ClaimKind::balance &&
                        d.claim.reporter == first.claim.reporter && d.claim.value;
      if (!same || (d.claim.value->value() > 0) == (c == CC::first_deficit_since)) continue;
      d.drop = true;
      w.refuse("the year before was none of that sign");
    }
  }
}

void RecordReader::first_event(int i) {
  int noun = -1;
  CC comparator = CC::eq;
  for (int k = i + 1; k <= i + 6 && k < a.size(); ++k) {
    if (const Entry* e = a.sense(k, Class::dirnoun)) {
      noun = k;
      comparator = e->sign > 0 ? CC::first_rise_since : CC::first_decline_since;
      break;
    }
    if (const Entry* e = a.sense(k, Class::flow);
        e != nullptr && e->flow == FlowWord::balance && e->sign != 0) {
      noun = k;
      comparator = e->sign > 0 ? CC::first_surplus_since : CC::first_deficit_since;
      break;
    }
    // 'the first year in the red since 2009'
    if (const Entry* e = a.sense(k, Class::inred)) {
      noun = k;
      comparator = e->sign > 0 ? CC::first_surplus_since : CC::first_deficit_since;
      break;
    }
    if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) break;
  }
  // 'The decline in shipments to Korea was the first in seven years'
  const int be = a.is(i - 1, "the") ? i - 2 : i - 1;
  const bool is_first = a.sense(be, Class::be) != nullptr && a.time(i + 1) != nullptr;
  for (int k = be - 1; is_first && noun < 0 && k >= 0 && k > be - 12; --k) {
    if (w.clause(k) != w.clause(i)) break;
    const Entry* e = a.sense(k, Class::dirnoun);
    if (e == nullptr) continue;
    noun = k;
    comparator = e->sign > 0 ? CC::first_rise_since : CC::first_decline_since;
  }
  if (noun < 0) {
    first_of_draft(i);
    return;
  }
  const TimeSpan* since = nullptr;
  const TimeSpan* window = nullptr;
  for (int k = std::max(noun, is_first ? i : noun) + 1; k < a.size() && k < std::max(noun, i) + 9;
       ++k) {
    if (a.time(k) == nullptr) continue;
    if (a.time(k)->kind == TimeKind::since) since = a.time(k);
    if (a.time(k)->kind == TimeKind::duration && a.time(k)->preposition == "in") window = a.time(k);
  }
  if (since == nullptr && window == nullptr) return;
  // 'It would be the first fall since 2009'
  for (int k = i - 1; k >= 0 && k > i - 5; --k) {
    if (a.is_any(k, {"would", "could", "might"}) && w.clause(k) == w.clause(i)) return;
  }
  const Series* s = w.governing(noun);
  if (s == nullptr && w.mentions.empty()) s = w.from_before();
  if (s == nullptr || !s->ok || s->open_partner) return;
  Draft& d = w.add(ClaimKind::since, *s, noun, "first since");
  d.first = i;
  d.claim.comparator = comparator;
  if (since != nullptr) d.claim.since = month_of(*since);
  if (window != nullptr) {
    if (window->unit_months == 12)
      d.claim.window_years = window->amount;
    else
      d.claim.window_months = window->amount * window->unit_months;
  }
}

// 'a deficit of 9 billion with Tanzania, the first since 2004', 'its first with Tanzania since
// 2004'
void RecordReader::first_of_draft(int i) {
  const TimeSpan* t = a.time(i + 1);
  const int with = a.is(i + 1, "with") ? (a.is(i + 2, "the") ? i + 3 : i + 2) : -1;
  if (with > 0 && a.place(with) != nullptr) t = a.time(with + 1);
  if (t == nullptr || t->kind != TimeKind::since || t->ever_since) return;
  const Draft* of = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < i && d.role == Role::main && d.claim.value &&
        (d.claim.kind == ClaimKind::balance || d.claim.kind == ClaimKind::change))
      of = &d;
  }
  if (of == nullptr || of->total_partner) return;
  if (with > 0 && w.party_of_item(with) != of->claim.partner) return;
  const Draft copy = *of;
  const bool up = copy.claim.value->value() > 0 ||
                  (copy.claim.comparator == CC::gt && copy.claim.kind == ClaimKind::balance);
  Series s;
  s.reporter = copy.claim.reporter;
  s.partner = copy.claim.partner;
  s.flow = copy.claim.flow;
  Draft& d = w.add(ClaimKind::since, s, copy.item, "first since");
  d.claim.comparator = copy.claim.kind == ClaimKind::balance
                           ? (up ? CC::first_surplus_since : CC::first_deficit_since)
                           : (up ? CC::first_rise_since : CC::first_decline_since);
  d.claim.since = month_of(*t);
}

// 'exceeded 100 million in 2022; in 2019 they had been worth 17 million'
bool RecordReader::of_other_time(const Draft& one, const Draft& other) const {
  if (one.clause == other.clause) {  // 'worth $500 million in 1992, exceeded $30 billion in 2014'
    const auto own = [&](int item) -> const TimeSpan* {
      for (int i = item + 1; i < item + 7 && i < a.size(); ++i) {
        if (a.time(i) != nullptr && a.time(i)->kind == TimeKind::period) return a.time(i);
        if (a.quantity(i) != nullptr && a.quantity(i)->kind != QuantityKind::ordinal)
          return nullptr;
      }
      return nullptr;
    };
    const TimeSpan* first = own(one.item);
    const TimeSpan* second = own(other.item);
    return first != nullptr && second != nullptr && first != second && first->year != second->year;
  }
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t != nullptr && t->kind == TimeKind::period && w.clause(i) == other.clause) return true;
  }
  return false;
}

// 'topped 20 billion in 2022 and now stands at 21.4': the sum of another time.
bool RecordReader::stands_now(int item) const {
  for (int k = item - 1; k >= 0 && k > item - 5; --k) {
    if (a.quantity(k) != nullptr) return false;
    if (a.time(k) != nullptr) return a.time(k)->kind == TimeKind::now;
  }
  return false;
}

// 'GDP shrank for the first time since 2009, and exports to Peru suffered': not of the exports.
bool RecordReader::of_another_subject(int verb, const Series& s) const {
  if (s.mention < 0) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  if (m.head <= verb) return false;
  for (int i = verb; i < m.head; ++i) {
    const bool next = a.punct(i, ",") || a.punct(i, ";") || (a.is(i, "and") && m.first <= i + 2);
    if (next) return is_noise_clause(w, verb) || w.clause(verb) == 0;
  }
  return false;
}

void RecordReader::first_time(int i) {
  int at = -1;
  const TimeSpan* since = since_behind(i, at);
  const TimeSpan* window = window_behind(i);
  // a threshold: 'passed 10 billion for the first time', 'the first year it went above a
  // trillion'
  Draft* over = nullptr;
  for (Draft& d : w.drafts) {
    if (d.role == Role::base || !d.claim.value) continue;
    if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance &&
        d.claim.kind != ClaimKind::share)
      continue;
    if (std::abs(d.item - i) > 14) continue;
    // 'ran a surplus for the first time since 2003': of the sign, no threshold
    if ((since != nullptr || window != nullptr) && d.claim.kind == ClaimKind::balance &&
        d.claim.unit == ClaimUnit::none)
      continue;
    const CC c = d.claim.comparator;
    if (c != CC::gt && c != CC::lt && c != CC::ge && c != CC::le) continue;
    if (over == nullptr || std::abs(d.item - i) < std::abs(over->item - i)) over = &d;
  }
  if (over != nullptr) {
    Draft copy = *over;
    const bool above = copy.claim.comparator != CC::lt && copy.claim.comparator != CC::le;
    const bool other_sum = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.claim.kind == ClaimKind::level && d.item != copy.item && d.role == Role::main &&
             d.claim.reporter == copy.claim.reporter && d.claim.partner == copy.claim.partner &&
             d.claim.flow == copy.claim.flow && d.claim.comparator == CC::eq &&
             !of_other_time(copy, d) && !stands_now(d.item);
    });
    if (other_sum) over->drop = true;
    Draft& d = record(copy, i, 1);
    d.claim.comparator = above ? CC::first_above : CC::first_below;
    d.claim.threshold = copy.claim.value;
    d.claim.threshold_unit = copy.claim.unit;
    d.claim.unit = copy.claim.unit;
    d.frame = "first above";
    if (since != nullptr) d.claim.since = month_of(*since);
    return;
  }
  // 'the trillion mark'
  if (threshold_word(i)) return;
  if (first_order(i, since)) return;
  const bool limited = since != nullptr || window != nullptr;
  if (!limited) return;
  // 'for the first time since 2020 trade contracted'
  for (int k = i - 14; k <= i + 14; ++k) {
    if (k < 0 || k >= a.size()) continue;
    const Entry* t = a.sense(k, Class::trend);
    if (t == nullptr || t->sign == 0) continue;
    const Series* s = w.governing(k);
    if (s == nullptr && w.mentions.empty()) s = w.from_before();
    if (s == nullptr || !s->ok || s->open_partner) continue;
    if (of_another_subject(k, *s)) return;
    Draft& d = w.add(ClaimKind::since, *s, k, "first time since");
    d.first = std::min(i, k);
    d.claim.comparator = t->sign > 0 ? CC::first_rise_since : CC::first_decline_since;
    if (since != nullptr) d.claim.since = month_of(*since);
    if (window != nullptr) {
      if (window->unit_months == 12)
        d.claim.window_years = window->amount;
      else
        d.claim.window_months = window->amount * window->unit_months;
    }
    return;
  }
  // '... ran a deficit for the first time since 1992'
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& s = w.series[m];
    if (!s.ok || s.flow != Flow::balance || s.sign == 0 || s.open_partner) continue;
    Draft& d = w.add(ClaimKind::since, s, w.mentions[m].head, "first balance since");
    d.claim.comparator = s.sign > 0 ? CC::first_surplus_since : CC::first_deficit_since;
    if (since != nullptr) d.claim.since = month_of(*since);
    if (window != nullptr && window->unit_months == 12) d.claim.window_years = window->amount;
    return;
  }
  in_red_first(i, since, window);
}

// 'For the first time since 2003 it is Argentina that is in the black, by 220 million': of the
// balance that the sentence tells without a word for it.
void RecordReader::in_red_first(int i, const TimeSpan* since, const TimeSpan* window) {
  if (!a.may_have(Class::inred)) return;
  const Draft* of = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::balance || d.role != Role::main || d.drop || !d.claim.value ||
        d.total_partner)
      continue;
    if (of != nullptr) return;
    of = &d;
  }
  if (of == nullptr) return;
  Series s;
  s.reporter = of->claim.reporter;
  s.partner = of->claim.partner;
  s.flow = Flow::balance;
  s.ok = true;
  const bool up = of->claim.unit == ClaimUnit::none ? of->claim.comparator == CC::gt
                                                    : of->claim.value->value() > 0;
  const Draft copy = *of;
  Draft& d = w.add(ClaimKind::since, s, copy.item, "first balance since");
  d.first = std::min(i, copy.first);
  d.assumed = copy.assumed;
  d.claim.comparator = up ? CC::first_surplus_since : CC::first_deficit_since;
  if (since != nullptr) d.claim.since = month_of(*since);
  if (window != nullptr && window->unit_months == 12) d.claim.window_years = window->amount;
}

// 'for the first time since 2010 it bought more from Mexico than from China', 'was the largest
// partner for the first time': of the comparison or the rank.
bool RecordReader::first_order(int i, const TimeSpan* since) {
  bool found = false;
  for (Draft& d : w.drafts) {
    const bool order = d.claim.kind == ClaimKind::comparison || d.claim.kind == ClaimKind::rank;
    if (!order || d.drop || d.role == Role::base || w.clause(i) != d.clause) continue;
    d.claim.first_time = found = true;
    d.claim.overtakes = false;
    if (since == nullptr) continue;
    if (d.claim.kind == ClaimKind::comparison)
      d.claim.first_since = month_of(*since);
    else
      d.claim.since = month_of(*since);
  }
  return found;
}

bool RecordReader::threshold_word(int i) {
  for (int k = std::max(0, i - 8); k < a.size() && k < i + 8; ++k) {
    int scale = 0;
    if (k < i && !a.is_any(k - 1, {"the", "one"})) continue;
    if (k < i && a.sense(k + 1, Class::mark) == nullptr && a.sense(k + 3, Class::mark) == nullptr)
      continue;  // 'crossed the billion-dollar line for the first time'
    if (a.is(k, "trillion"))
      scale = 12;
    else if (a.is(k, "billion"))
      scale = 9;
    else if (a.is(k, "million"))
      scale = 6;
    else
      continue;
    const Draft* of = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && d.role == Role::main) of = &d;
    }
    if (of == nullptr) return false;
    Draft copy = *of;
    Draft& d = record(copy, i, 1);
    d.claim.comparator = CC::first_above;
    ClaimNumber n;
    n.number = core::Decimal{1, 0};
    n.scale = scale;
    d.claim.value = n;
    d.claim.threshold = n;
    d.claim.threshold_unit = ClaimUnit::money;
    d.frame = "first above a mark";
    return true;
  }
  return false;
}

// 'The all-time high came in 2011, just under $40 billion', 'The record for mutual trade dates from
// 2011: 39.6 billion': a record that is told with its time, and then with its sum.
bool RecordReader::set_in(int i, int sign) {
  constexpr int kReach = 10, kNear = 4;
  if (!a.is_any(i - 1, words::kDeterminer)) return false;
  const bool hit = a.is_any(i - 2, words::kVerbOfRecord);  // 'reached its peak in 2011'
  int when = -1;
  for (int k = i + 1; k < i + kReach && k < a.size() && when < 0; ++k) {
    if (a.quantity(k) != nullptr || a.kind(k, ItemKind::punct)) return false;
    const Item& it = a.items[static_cast<std::size_t>(k)];
    const bool came =
        hit ? k == i + 1
            : a.kind(k, ItemKind::word) && words::kVerbOfRecord.has(*a.tokens[it.last - 1].row);
    if (!came && (hit || unknown_word(a, k))) return false;  // 'the record harvest came in 2011'
    if (!came) continue;
    for (int t = hit ? k : k + 1; t < k + 4 && when < 0; ++t) {
      if (a.time(t) != nullptr) when = t;
      if (!a.is_any(t, {"in", "from", "back", "to"})) break;
    }
    if (when < 0 && hit) return false;
  }
  if (when < 0 || a.time(when)->kind == TimeKind::since || a.time(when)->kind == TimeKind::duration)
    return false;
  for (Draft& of : w.drafts) {
    if (of.claim.kind != ClaimKind::level || of.item < when || of.item > when + kNear) continue;
    of.time_item = when;
    of.role = Role::main;
    const Draft copy = of;
    Draft& d = record(copy, i, sign);
    d.time_item = when;
    return true;
  }
  const std::size_t count = w.drafts.size();
  if (std::any_of(a.quantities.begin(), a.quantities.end(), [](const QuantitySpan& q) {
        return q.kind == QuantityKind::money || q.kind == QuantityKind::bare;
      }))
    return false;
  without_sum(i, sign);
  if (w.drafts.size() > count) w.drafts.back().time_item = when;
  return true;
}

}  // namespace tally::reading
