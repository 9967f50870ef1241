// Runs beside a place or a mark: 'China then took its place and has held it ever since', 'went over
// three billion in 2014 and has stayed below that line ever since', 'the second month in a row
// above the billion mark'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/record_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

// 'China then took its place': who has the place from there on; -1 if nobody takes it.
int RecordReader::takes_place(const Draft& rank, int end) const {
  constexpr int kNear = 4;
  for (int i = rank.item + 1; i < end; ++i) {
    if (!is_bare_place(a, i)) continue;
    const ClaimParty who = w.party_of_item(i);
    if (who.empty() || who == rank.claim.partner || who == rank.claim.reporter) continue;
    for (int v = i + 1; v < i + kNear && v < end; ++v) {
      const bool takes = a.is_any(v, {"took", "takes", "taken", "taking"});
      const int noun = a.is_any(v + 1, {"its", "their", "the", "that"}) ? v + 2 : v + 1;
      const bool its = takes && noun == v + 2 && a.sense(noun, Class::place_noun) != nullptr;
      const bool over = (takes && a.is(v + 1, "over")) || a.low(v) == "took over";
      const bool replaces = a.is_any(v, {"replaced", "displaced", "succeeded", "supplanted"}) &&
                            a.is_any(v + 1, {"it", "them"});
      if (its || over || replaces) return i;
    }
  }
  return -1;
}

// 'From 2011 to 2015 Russia was the main supplier; China then took its place and has held it ever
// since': the run is that of the one who came then, from the year after.
bool RecordReader::taken_over(const Draft& rank, int since) {
  const int taker = takes_place(rank, since);
  if (taker < 0) return false;
  std::optional<core::Month> from;
  for (int i = 0; i < since; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || t->month_from != 0) continue;
    const auto year = month_of(*t);
    if (!year) continue;
    if (i > rank.item) {
      from = year;  // 'in 2016 China took its place'
    } else if (t->base_year > 0 && !from) {
      from = core::Month(t->year + 1, 1);
    }
  }
  if (!from) {
    w.refuse("a rank of a time that is not said");
    return true;
  }
  Series series;
  series.reporter = rank.claim.reporter;
  series.partner = w.party_of_item(taker);
  series.flow = rank.claim.flow;
  Draft& d = w.add(ClaimKind::since, series, taker, "place taken");
  d.claim.rank_word = rank.claim.rank_word;
  d.claim.comparator = CC::rank_held_streak;
  d.claim.derived = true;
  d.claim.unit = ClaimUnit::count_years;
  d.claim.since = from;
  d.last = since + 1;
  return true;
}

// 'went over 3 billion in 2014 and has stayed below that line ever since'
void RecordReader::stayed_beside_mark() {
  if (!a.may_say({"above", "below", "over", "under", "beyond"}) || !a.may_say({"since", "ever"}))
    return;
  for (int i = 2; i < a.size(); ++i) {
    if (!a.kind(i, ItemKind::word)) continue;
    const Item& at = a.items[static_cast<std::size_t>(i)];  // 'stayed below' may be one phrase
    const LowWord& side = a.tokens[at.last - 1].low;
    const bool above = side.is_any({"above", "over", "beyond"});
    if (!above && !side.is_any({"below", "under"})) continue;
    const int verb = at.last > at.first + 1 ? i : i - 1;
    if (!a.low(verb).is_any({"stayed", "remained", "been", "kept", "stood", "stuck"}) ||
        !a.low(verb - 1).is_any({"has", "have", "and", "then", "never", "always"}))
      continue;
    int end = i + 1;
    const bool it = a.is(end, "it");
    if (!it && !a.is_any(end, {"that", "this", "the"})) continue;
    if (!it && a.sense(++end, Class::mark) == nullptr &&
        !a.is_any(end, {"line", "level", "mark", "figure", "sum", "threshold", "value"}))
      continue;
    ++end;
    const TimeSpan* since = a.time(end);
    if (!(since != nullptr && since->ever_since) &&
        !(a.is(end, "since") && (end + 1 >= a.size() || a.kind(end + 1, ItemKind::punct))))
      continue;
    const Draft* sum = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && !d.drop && !d.total_partner && d.item < i &&
          d.role == Role::main)
        sum = &d;
    }
    // ('We went over three billion': in which direction is not said)
    if (sum == nullptr || std::find(sum->assumed.begin(), sum->assumed.end(),
                                    "partner: the other one of the pair") != sum->assumed.end())
      return;
    std::optional<core::Month> from;
    int times = 0;
    for (int k = 0; k < i; ++k) {
      const TimeSpan* t = a.time(k);
      if (t == nullptr) continue;
      ++times;
      if (t->kind == TimeKind::period && t->month_from == 0) from = month_of(*t);
    }
    if (!from || times != 1) return;
    const bool over = sum->claim.comparator != ClaimComparator::lt &&
                      sum->claim.comparator != ClaimComparator::le;
    Series series;
    series.reporter = sum->claim.reporter;
    series.partner = sum->claim.partner;
    series.flow = sum->claim.flow;
    const std::vector<std::string> assumed = sum->assumed;
    Draft& d = w.add(ClaimKind::since, series, i, "stayed beside a mark");
    d.claim.comparator = above ? CC::streak_above : CC::streak_below;
    d.claim.derived = true;
    d.claim.unit = ClaimUnit::count_years;
    d.claim.since = above == over ? *from : *from + 12;
    d.first = verb - 1;
    d.last = end + 1;
    d.assumed = assumed;
    return;
  }
}

// 'the second month in a row above the billion mark', 'that it exceeded 2 billion': what the run is
// of; -1 if nothing says so.
int RecordReader::beside_mark(const Streak& s) const {
  constexpr int kReach = 8;
  for (int i = s.item + 1; i < a.size() && i <= s.item + kReach; ++i) {
    if (a.kind(i, ItemKind::punct)) return -1;
    const Entry* verb = a.sense(i, Class::level);
    if (verb != nullptr && (verb->gt || verb->lt) && is_money(a.quantity(i + 1))) return i + 1;
    // 'above the 100 million mark' is one amount
    if (const QuantitySpan* q = a.quantity(i); is_money(q))
      return q->bend == Bend::over || q->bend == Bend::under ? i : -1;
    if (!a.is_any(i, {"above", "over", "beyond", "below", "under"})) continue;
    const int mark = a.is_any(i + 1, {"the", "a"}) ? i + 2 : i + 1;
    const bool scale = a.is_any(mark, {"billion", "million", "trillion"});
    const bool sum = is_money(a.quantity(mark)) || is_money(a.quantity(i + 1));
    return scale || sum || a.sense(mark, Class::mark) != nullptr ? i : -1;
  }
  return -1;
}

}  // namespace tally::reading
