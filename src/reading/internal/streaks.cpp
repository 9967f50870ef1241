// Streaks: 'for the ninth month in a row', 'since 2009', 'ending an eight-year run'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/moves.h"
#include "reading/internal/record_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/time.h"

namespace tally::reading {

bool RecordReader::unit_of(const LowWord& word, ClaimUnit& unit) {
  if (word == "year" || word == "years" || word == "annual" || word == "yearly")
    unit = ClaimUnit::count_years;
  else if (word == "month" || word == "months" || word == "monthly")
    unit = ClaimUnit::count_months;
  else if (word == "quarter" || word == "quarters" || word == "quarterly")
    unit = ClaimUnit::count_quarters;
  else
    return false;
  return true;
}

std::optional<RecordReader::Streak> RecordReader::streak_in(int clause, bool counted,
                                                            int from) const {
  if (a.times.empty() && a.quantities.empty()) return std::nullopt;
  for (int i = from; i < a.size(); ++i) {
    if (w.clause(i) != clause) continue;
    Streak s;
    s.item = i;
    const QuantitySpan* q = a.quantity(i);
    if (q != nullptr && (q->kind == QuantityKind::ordinal || q->kind == QuantityKind::count)) {
      // 'extending their losing streak to a fifth month'
      const int to = a.is_any(i - 1, {"a", "the", "an"}) ? i - 2 : i - 1;
      bool row = a.is(to, "to") && a.is_any(to - 1, words::kRunNoun);
      for (int k = i + 2; k <= i + 5; ++k) {  // 'the 26th month of growth in a row'
        row = row || (a.sense(k, Class::inarow) != nullptr && a.is(i + 2, "of"));
      }
      for (int k = i + 1; k <= i + 4 && k < a.size(); ++k) {
        if (a.sense(k, Class::inarow) != nullptr) row = true;
        if (a.punct(k, "-")) continue;
        ClaimUnit unit{};
        const bool time = a.is(k, "time") && q->kind == QuantityKind::ordinal && k == i + 1;
        if (time ? unit_of_clause(clause, unit) : unit_of(a.low(k), unit)) {
          const bool run = a.is_any(k + 1, words::kRunNoun);
          // 'the seventh monthly decline running'
          const bool behind = a.sense(k + 1, Class::inarow) != nullptr ||
                              (a.sense(k + 1, Class::dirnoun) != nullptr &&
                               a.sense(k + 2, Class::inarow) != nullptr);
          if ((row || behind || run) && q->value.value() >= 2 && q->value.value() < 200) {
            s.length = static_cast<int>(q->value.value());
            s.unit = unit;
            s.ended = ended_before(i) || (!run && after_before(i));
            return s;
          }
          break;
        }
      }
      if (q->kind == QuantityKind::ordinal && q->value.value() >= 2 && q->value.value() < 200) {
        s.length = static_cast<int>(q->value.value());
        // 'rose 5 percent in 2023, their third increase in a row', 'a 7.3% rise, the 34th in a row'
        const bool noun = a.sense(i + 1, Class::dirnoun) != nullptr;
        const int mark = i + (noun ? 2 : 1);
        if (a.sense(mark, Class::inarow) != nullptr && !unknown_word(a, mark + 1) &&
            unit_of_clause(clause, s.unit))
          return s;
        // 'the fourth in as many months'
        const int many = noun ? i + 2 : i + 1;
        if (a.is(many, "in") && a.is(many + 1, "as") && a.is(many + 2, "many") &&
            unit_of(a.low(many + 3), s.unit))
          return s;
      }
    }
    const TimeSpan* t = a.time(i);
    if (t == nullptr) continue;
    // 'for the fourth quarter in a row'
    if (t->kind == TimeKind::period && t->month_to == t->month_from + 2 && t->month_to > 5 &&
        t->month_to % 3 == 0 && a.sense(i + 1, Class::inarow) != nullptr &&
        (t->preposition == "for" || a.is(i - 1, "for") ||
         // 'was the third quarter in succession in which sales were down'
         (a.sense(i - 1, Class::be) != nullptr && a.is(i + 2, "in") && a.is(i + 3, "which")))) {
      s.length = t->month_to / 3;
      s.unit = ClaimUnit::count_quarters;
      return s;
    }
    if (t->kind == TimeKind::duration) {
      const bool losing = a.is_any(i + 1, words::kLosingOrWinning);
      const bool run = a.is_any(losing ? i + 2 : i + 1, words::kRunNoun) ||
                       (a.is(i - 1, "to") && a.is_any(i - 2, words::kRunNoun));
      const bool row = a.sense(i + 1, Class::inarow) != nullptr;
      const bool for_it = t->preposition == "for" || (t->at_least && a.is_any(i - 1, {"for"})) ||
                          preceded_by_for(i);
      // 'in each of the past 20 years', 'in every one of the last 12 years'
      const bool each = a.is(i - 1, "of") && (a.is_any(i - 2, words::kEachWord) ||
                                              (a.is(i - 2, "one") && a.is(i - 3, "every")));
      // 'after two years of decline', 'ending seven years of growth'
      const bool over = ((a.is(i + 1, "of") && (a.sense(i + 2, Class::dirnoun) != nullptr ||
                                                a.sense(i + 3, Class::dirnoun) != nullptr)) ||
                         a.sense(i + 1, Class::inred) != nullptr) &&
                        (after_before(i) || ended_before(i));
      if (!run && !row && !for_it && !each && !over) continue;
      if (!(a.sense(i - 1, Class::inarow) == nullptr)) continue;
      s.length = t->amount;
      s.unit = t->unit_months == 1   ? ClaimUnit::count_months
               : t->unit_months == 3 ? ClaimUnit::count_quarters
                                     : ClaimUnit::count_years;
      s.at_least = t->at_least || over_before(i);
      s.ended = over || (run && ended_before(i)) || (row && after_before(i));
      if (s.length < 2) continue;
      return s;
    }
    if (t->kind == TimeKind::since) {
      if (a.is_any(i - 1, {"time", "first"}) || a.sense(i - 1, Class::firsttime) != nullptr)
        continue;
      s.ever = t->ever_since;
      if (!s.ever) s.since = month_of(*t);
      if (!counted && (s.ever || s.since)) return s;
    }
  }
  return std::nullopt;
}

void RecordReader::streaks() {
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    if (w.drafts[n].claim.kind != ClaimKind::rank || w.drafts[n].frame != "rank") continue;
    const int clause = w.clause(w.drafts[n].item);
    auto s = streak_in(clause);
    // 'Since 2009, when it passed the United States, China has been'
    if (!s && clause > 1 && a.time(0) != nullptr && a.time(0)->kind == TimeKind::since &&
        w.clause(0) == 0 && w.clauses[0].last <= 2)
      s = streak_in(0);
    else if (!s && clause > 0) {  // 'Ending Italy's six-year run at the top, Turkey became'
      s = streak_in(clause - 1, true);
      if (!s || !s->ended) continue;
      ended_streak(n, *s);
      continue;
    }
    if (!s || !nearest_rank(n, s->item)) continue;
    if (s->ever && takes_place(w.drafts[n], s->item) >= 0) continue;  // another's run
    // 'became the main market for five months' in a text about January to May: in these
    if (s->unit == ClaimUnit::count_months && s->length > 1 && w.d.period &&
        w.d.period->first.month() == 1 && w.d.period->months() == s->length && !s->at_least &&
        !a.any(Class::inarow))
      continue;
    // 'Shipments to China, the biggest partner, lost 6.7 percent, down for the seventh month'
    bool moves = false;
    for (int i = w.drafts[n].item + 1; i < s->item && s->length > 0; ++i) {
      const Entry* t = a.sense(i, Class::trend);
      moves = moves || (t != nullptr && t->sign != 0) || a.is_any(i, {"up", "down"});
    }
    if (moves) continue;
    if (s->ended) {
      ended_streak(n, *s);
      continue;
    }
    Draft copy = w.drafts[n];
    const bool regional = copy.drop;
    if (s->ever) copy.drop = false;
    Series series;
    series.reporter = copy.claim.reporter;
    series.partner = copy.claim.partner;
    series.flow = copy.claim.flow;
    Draft& d = w.add(ClaimKind::since, series, copy.item, "rank held");
    d.claim.rank_word = copy.claim.rank_word;
    d.claim.comparator = CC::rank_held_streak;
    d.first = copy.first;
    d.last = std::max(copy.last, s->item + 1);
    d.assumed = copy.assumed;
    const int rank = static_cast<int>(copy.claim.value ? copy.claim.value->value() : 1);
    if (rank != 1) d.claim.rank = rank;
    set_length(d, *s);
    const TimeSpan* began = nullptr;  // 'In 2009 China became ..., a place it has held ever since'
    for (int i = 0; i < s->item && s->ever; ++i) {
      const TimeSpan* t = a.time(i);
      if (t != nullptr && t->kind == TimeKind::period && w.clause(i) == w.clause(s->item))
        began = t;
    }
    d.drop = regional;
    const bool held = began != nullptr && !regional;
    for (int i = s->item + 1; i < a.size() && s->ever && began == nullptr; ++i) {
      const TimeSpan* t = a.time(i);  // 'ever since the country was founded in 1993'
      if (w.clause(i) != w.clause(s->item) || i > s->item + 12) break;
      if (t != nullptr && t->kind == TimeKind::period && t->year_by == YearBy::written) began = t;
    }
    if (began != nullptr) d.claim.since = month_of(*began);
    w.drafts[n].drop = !held;
  }
  ever_since();
  held_place();
  stayed_beside_mark();
  runs();
}

bool RecordReader::nearest_rank(std::size_t n, int item) const {
  int before = -1;
  int behind = -1;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.frame != "rank" || w.clause(d.item) != w.clause(item))
      continue;
    if (d.item < item)
      before = std::max(before, d.item);
    else if (behind < 0)
      behind = d.item;
  }
  const int own = w.drafts[n].item;
  const int nearest = before >= 0 ? before : behind;
  // 'has been both the first supplier and the first client since 2012': each of them
  constexpr int kJoined = 5;  // items between the two nouns
  return own == nearest ||
         (a.is(own + 1, "and") && own < nearest && nearest - own <= kJoined && nearest < item);
}

void RecordReader::set_length(Draft& d, const Streak& s) const {
  d.claim.at_least = s.at_least;
  d.claim.unit = s.unit;
  if (s.length > 0) {
    ClaimNumber n;
    n.number = core::Decimal{s.length, 0};
    d.claim.value = n;
  } else {
    d.claim.since = s.since;
    d.claim.derived = true;  // the length follows from the period, see periods.cpp
    d.claim.unit = ClaimUnit::count_years;
  }
}

void RecordReader::ended_streak(std::size_t n, const Streak& s) {
  const Draft copy = w.drafts[n];
  // 'Ending Italy's six-year run at the top, Turkey became Libya's main supplier'
  if (const PlaceSpan* owner = a.place(s.item - 1); owner != nullptr && owner->possessive) {
    const ClaimParty before = w.party_of_item(s.item - 1);
    if (before.empty() || before == copy.claim.reporter || before == copy.claim.partner) return;
    Series series;
    series.reporter = copy.claim.reporter;
    series.partner = before;
    series.flow = copy.claim.flow;
    Draft& d = w.add(ClaimKind::since, series, copy.item, "streak that ended");
    d.claim.comparator = CC::rank_held_streak;
    d.first = s.item;
    d.last = s.item + 1;
    set_length(d, s);
    d.claim.window_years = -1;
    return;
  }
  for (const Draft& c : std::vector<Draft>(w.drafts)) {
    if (c.claim.kind != ClaimKind::comparison || !c.claim.other) continue;
    Series series;
    series.reporter = copy.claim.reporter;
    series.partner = c.claim.other->partner;
    series.flow = copy.claim.flow;
    Draft& d = w.add(ClaimKind::since, series, copy.item, "streak that ended");
    d.claim.comparator = CC::rank_held_streak;
    d.first = s.item;
    d.last = s.item + 1;
    Streak plain = s;
    set_length(d, plain);
    d.claim.achieved = false;
    d.claim.negated = false;
    d.claim.window_years = -1;  // marks 'ended the year before'; cleared with the period
    return;
  }
}

// 'Romania passed Russia in 2014 and has been the biggest buyer since'
bool RecordReader::held_since(const Draft& rank, int since) {
  if (since - rank.item > 5 || rank.claim.kind != ClaimKind::rank || rank.drop) return false;
  bool has = false;
  for (int i = rank.first - 1; i >= 0 && i > rank.first - 4; --i)
    has = has || a.low(i) == "has" || a.low(i) == "have";
  std::optional<core::Month> from;
  int times = 0;
  for (int i = 0; i < rank.item; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period) continue;
    ++times;
    from = month_of(*t);
  }
  if (!has || times != 1 || !from) return false;
  Draft d = rank;
  for (Draft& other : w.drafts) {
    if (other.item == rank.item && other.claim.kind == ClaimKind::rank) other.drop = true;
  }
  d.drop = false;
  const int ordinal = d.claim.value ? static_cast<int>(d.claim.value->value()) : 1;
  d.claim.kind = ClaimKind::since;
  d.claim.comparator = CC::rank_held_streak;
  d.claim.value.reset();
  if (ordinal > 1) d.claim.rank = ordinal;
  d.claim.derived = true;
  d.claim.unit = ClaimUnit::count_years;
  d.claim.since = from;
  d.frame = "rank held since";
  d.last = since + 1;
  w.drafts.push_back(std::move(d));
  return true;
}

void RecordReader::ever_since() {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || !t->ever_since) continue;
    const Draft* of = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.item < i) of = &d;
    }
    if (of == nullptr) continue;
    const bool same = w.clause(of->item) == w.clause(i);
    if (takes_place(*of, i) >= 0) {
      const Draft rank = *of;
      taken_over(rank, i);
      continue;
    }
    if (same && held_since(*of, i)) continue;
    if (same) continue;
    const Draft copy = *of;
    Series series;
    series.reporter = copy.claim.reporter;
    series.partner = copy.claim.partner;
    series.flow = copy.claim.flow;
    Draft& d = w.add(ClaimKind::since, series, copy.item, "rank held ever since");
    d.claim.comparator = CC::rank_held_streak;
    d.claim.derived = true;
    d.claim.unit = ClaimUnit::count_years;
    d.claim.window_months = -1;  // marks 'from the period of the rank on'
    d.first = i;
    d.last = i + 1;
  }
}

// A verb of keeping, or of losing with 'not', beside a word for the place: 'a place that it kept',
// 'has not given up that place'.
bool RecordReader::keeps_place(int i) const {
  const bool keeps = a.is_any(i, words::kVerbOfKeeping);
  bool loses = a.sense(i, Class::lostrank) != nullptr && a.is_any(i - 1, words::kNegation);
  loses = loses || (a.sense(i, Class::lostrank) != nullptr && a.is_any(i - 2, words::kNegation) &&
                    a.is(i - 1, "since"));
  if (!keeps && !loses) return false;
  for (int k = i - 1; k >= 0 && k > i - 7; --k) {
    if (a.sense(k, Class::place_noun) != nullptr || a.is(k, "title")) return true;
    if (a.kind(k, ItemKind::punct) || a.quantity(k) != nullptr) break;
  }
  const int noun = a.is_any(i + 1, words::kDeterminer) ? i + 2 : i + 1;
  return a.is(i + 1, "it") || a.sense(noun, Class::place_noun) != nullptr || a.is(noun, "title");
}

void RecordReader::held_place() {
  for (int i = 1; i < a.size(); ++i) {
    if (!keeps_place(i)) continue;
    const Draft* of = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.frame == "rank" && d.item < i && !d.drop) of = &d;
    }
    if (of == nullptr) continue;
    int end = -1;
    std::optional<core::Month> until;
    bool since = a.is(i - 1, "since");
    for (int k = i + 1; k < a.size() && k < i + 7 && end < 0 && !since; ++k) {
      if (a.kind(k, ItemKind::punct)) break;
      const TimeSpan* t = a.time(k);
      if (a.is(k, "since") && (k + 1 >= a.size() || a.kind(k + 1, ItemKind::punct))) since = true;
      if (t == nullptr) continue;
      if (t->ever_since) break;
      int p = k - 1;
      while (a.is_any(p, {"the", "end", "of"})) --p;
      const bool through =
          a.is_any(p, {"through", "to"}) || t->preposition == "through" || a.is(k - 1, "of");
      if (!through && !a.is_any(p, words::kUntilWord)) break;
      end = k;
      until = month_of(*t);
      if (until) until = through ? *until + 11 : *until - 1;
    }
    if (!since && !until) continue;
    const Draft copy = *of;
    Series series;
    series.reporter = copy.claim.reporter;
    series.partner = copy.claim.partner;
    series.flow = copy.claim.flow;
    Draft& d = w.add(ClaimKind::since, series, copy.item, "rank held on");
    d.claim.comparator = CC::rank_held_streak;
    d.claim.rank_word = copy.claim.rank_word;
    const int rank = static_cast<int>(copy.claim.value ? copy.claim.value->value() : 1);
    if (rank != 1) d.claim.rank = rank;
    d.claim.derived = true;
    d.claim.unit = ClaimUnit::count_years;
    d.claim.window_months = -1;  // marks 'from the period of the rank on'
    d.claim.deadline = until;    // up to here; cleared with the period
    d.first = i;
    d.last = std::max(end, i) + 1;
    return;
  }
}

void RecordReader::runs() {
  for (std::size_t c = 0; c < w.clauses.size(); ++c) {
    const int clause = static_cast<int>(c);
    auto s = streak_in(clause, true);
    if (!s) {  // 'has run a deficit every year since 2011'
      s = streak_in(clause);
      if (!s || !s->since) continue;
      const bool every = s->item > 1 && a.is_any(s->item - 2, words::kEachWord);
      if (!every && !year_by_year(clause) && !has_run_balance(clause)) continue;
      // 'had grown every year since 2009': up to what is told next
      const auto had = [&](int i) {
        return a.is(i, "had") && w.clause(i) == clause && !a.is_any(i - 1, {"has", "have"});
      };
      bool over = false;
      for (int i = 0; i < s->item && !over; ++i) over = had(i);
      // 'slipped in 2023 after rising every year since 2009'
      for (int i = s->item - 1; i > 0 && i > s->item - 6; --i)
        over = over || (a.is_any(i, words::kAfterPreposition) &&
                        !a.is_any(i - 1, words::kUnitOfPeriod));  // 'year after year'
      if (over) continue;
      s->length = 0;
    }
    run_of(clause, *s);
    // '5.3% in July, the 6th straight decrease, as against a 7.3% rise in those, the 34th in a row'
    if (const auto more = s->length > 0 ? streak_in(clause, true, s->item + 1) : std::nullopt)
      run_of(clause, *more);
  }
}

void RecordReader::run_of(int clause, const Streak& run) {
  const Streak* s = &run;
  const int c = clause;
  if (s->length < 2 && !s->since) return;
  const TimeSpan* t = a.time(s->item);
  const bool each = a.is(s->item - 1, "of");
  const bool bare_for = t != nullptr && !s->since && !s->ended && !each &&
                        a.sense(s->item + 1, Class::inarow) == nullptr;
  bool rank = false;
  for (const Draft& d : w.drafts) {
    if (d.claim.comparator == CC::rank_held_streak && d.clause == c) rank = true;
  }
  if (rank || of_other_years(s->item)) return;
  // the event that repeats: a fall, a rise, a surplus, a deficit
  CC comparator = CC::eq;
  int event = -1;
  for (int i = s->item + 1; i < a.size() && i <= s->item + 7;
       ++i) {  // 'third monthly fall in a row'
    if (a.punct(i, ",")) break;
    if (const Entry* e = a.sense(i, Class::dirnoun); e != nullptr && w.clause(i) == c) {
      comparator = e->sign > 0 ? CC::rise_streak : CC::decline_streak;
      event = i;
      break;
    }
  }
  if (const int mark = event < 0 && !s->ended ? beside_mark(*s) : -1; mark >= 0) {
    const QuantitySpan* sum = a.quantity(mark);
    const Entry* verb = a.sense(mark - 1, Class::level);  // 'that it exceeded 2 billion'
    const bool below = verb != nullptr && (verb->gt || verb->lt) ? verb->lt
                       : sum != nullptr                          ? sum->bend == Bend::under
                                        : a.is_any(mark, {"below", "under"});
    comparator = below ? CC::streak_below : CC::streak_above;
    for (Draft& d : w.drafts) d.drop = d.drop || (sum != nullptr && d.item == mark);
    event = mark;
  }
  if (a.is_any(s->item + 1, words::kLosingOrWinning)) {  // 'snapping a three-month losing streak'
    comparator = a.is(s->item + 1, "winning") ? CC::rise_streak : CC::decline_streak;
    event = s->item + 1;
  }
  // 'extending their losing streak to five months'
  for (int i = s->item - 1; event < 0 && i > s->item - 5 && i >= 0; --i) {
    if (!a.is_any(i, words::kLosingOrWinning) || !a.is_any(i + 1, words::kRunNoun)) continue;
    comparator = a.is(i, "winning") ? CC::rise_streak : CC::decline_streak;
    event = i;
  }
  if (s->ended && event < 0) {  // 'after falling for two years in a row'
    for (int i = s->item - 1; i >= 0 && i > s->item - 4 && event < 0; --i) {
      const Entry* e = a.sense(i, Class::trend);
      if (e == nullptr || e->sign == 0) continue;
      comparator = e->sign > 0 ? CC::rise_streak : CC::decline_streak;
      event = i;
    }
  }
  // 'after four straight months in deficit'
  for (int i = s->item + 1; i < a.size() && i <= s->item + 5 && event < 0 && s->ended; ++i) {
    const Entry* red = a.sense(i, Class::inred);
    const Entry* flow = a.sense(i, Class::flow);
    const Entry* e = red != nullptr                                       ? red
                     : flow != nullptr && flow->flow == FlowWord::balance ? flow
                                                                          : nullptr;
    if (w.clause(i) != c || e == nullptr || e->sign == 0) continue;
    comparator = e->sign > 0 ? CC::surplus_streak : CC::deficit_streak;
    event = i;
  }
  if (event < 0 && !s->ended) {
    for (int i = s->item - 1; i >= 0; --i) {
      if (w.clause(i) != c) break;
      // 'was worth more than 6 billion euros for the third year in a row'
      if (const QuantitySpan* q = a.quantity(i);
          q != nullptr && is_money(q) && q->value.value() >= 1e6 &&
          (q->bend == Bend::over || q->bend == Bend::under)) {
        comparator = q->bend == Bend::over ? CC::streak_above : CC::streak_below;
        event = i;
        break;
      }
      if (const Entry* e = a.sense(i, Class::trend); e != nullptr && e->sign != 0) {
        comparator = e->sign > 0 ? CC::rise_streak : CC::decline_streak;
        event = i;
        break;
      }
      if (const Entry* e = a.sense(i, Class::flow);
          e != nullptr && e->flow == FlowWord::balance && e->sign != 0) {
        comparator = e->sign > 0 ? CC::surplus_streak : CC::deficit_streak;
        event = i;
        break;
      }
      if (const Entry* e = a.sense(i, Class::inred)) {
        comparator = e->sign > 0 ? CC::surplus_streak : CC::deficit_streak;
        event = i;
        break;
      }
      if (const Entry* e = a.sense(i, Class::level);
          e != nullptr && (e->gt || e->lt) && a.place(i + 1) == nullptr) {
        comparator = e->gt ? CC::streak_above : CC::streak_below;
        event = i;
        break;
      }
    }
  }
  // 'For the ninth year running, Israel finished 2019 in the red in its trade with Turkey'
  for (int i = s->item + 1; event < 0 && !s->ended && i < a.size(); ++i) {
    if (w.clause(i) != c || (a.punct(i, ",") && a.is_any(i + 1, {"and", "while"}))) break;
    const Entry* e = a.sense(i, Class::trend);
    const Entry* red = a.sense(i, Class::inred);
    const Entry* flow = a.sense(i, Class::flow);
    const bool balance = flow != nullptr && flow->flow == FlowWord::balance && flow->sign != 0;
    if (e != nullptr && e->sign != 0)
      comparator = e->sign > 0 ? CC::rise_streak : CC::decline_streak;
    else if (red != nullptr || balance)
      comparator =
          (red != nullptr ? red->sign : flow->sign) > 0 ? CC::surplus_streak : CC::deficit_streak;
    else
      continue;
    event = i;
  }
  if (event < 0 || ahead_or_counted(event)) return;
  if (bare_for && comparator != CC::surplus_streak && comparator != CC::deficit_streak) return;
  const Series* series = w.governing(event);
  // 'a 7.3% rise in those to the US': the series behind the noun
  for (int i = event + 1; i < event + 4 && i < s->item; ++i) {
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    if (m < 0) continue;
    if (a.is(w.mentions[static_cast<std::size_t>(m)].first - 1, "in"))
      series = &w.series[static_cast<std::size_t>(m)];
    break;
  }
  // 'Three gains on the trot is what Swedish exporters to Finland look back on'
  std::optional<Series> by_seller;
  if (series == nullptr && w.mentions.empty() && !a.places.empty())
    by_seller = Moves(w).series(event);
  if (by_seller) series = &*by_seller;
  if (series == nullptr && w.mentions.empty()) series = w.from_before();
  if (series == nullptr || !series->ok || series->open_partner) return;
  if (!s->ended && a.sense(event, Class::trend) != nullptr && of_another_subject(event, *series))
    return;
  Series own =
      *series;  // 'a surplus with China, and has been in the red with Australia for 20 years'
  if (const int with = a.is(event + 1, "with") ? event + 2 : -1; with > 0) {
    const ClaimParty whom = w.party_of_item(a.is(with, "the") ? with + 1 : with);
    if (!whom.empty() && !overlaps(whom, own.reporter)) own.partner = whom;
  }
  for (const Draft& d : w.drafts) {  // 'was 3 billion in Hanoi's favour, the sixth year that it'
    const bool same = d.claim.reporter == own.partner && d.claim.partner == own.reporter;
    if (own.flow == Flow::balance && own.sign == 0 && d.claim.kind == ClaimKind::balance &&
        !d.drop && d.item < s->item && same)
      std::swap(own.reporter, own.partner);
  }
  Draft& d = w.add(ClaimKind::since, own, event, "streak");
  d.claim.comparator = comparator;
  if (s->ended) d.claim.window_years = -1;  // up to what ended it, see periods
  if (comparator == CC::surplus_streak || comparator == CC::deficit_streak)
    d.claim.flow = Flow::balance;
  d.first = std::min(event, s->item);
  d.last = std::max(event, s->item) + 1;
  set_length(d, *s);
  // 'at 1.02 billion, had stayed above a billion': the sum of that year is told
  const auto level = [&](const Draft& x) {
    return x.claim.kind == ClaimKind::level && !x.drop && x.claim.reporter == own.reporter &&
           x.claim.partner == own.partner && x.claim.flow == own.flow && x.role == Role::main;
  };
  const bool told = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
    return level(x) && x.item < event && event - x.item < 8 && x.claim.comparator == CC::eq;
  });
  for (Draft& x : w.drafts) x.drop = x.drop || (told && x.item == event && level(x));
  if (comparator == CC::surplus_streak || comparator == CC::deficit_streak) {
    for (Draft& other : w.drafts) {
      if (other.claim.kind == ClaimKind::balance && other.claim.unit == ClaimUnit::none)
        other.drop = true;
    }
  }
}

}  // namespace tally::reading
