// The first of two figures between which a longer time went by: 'Over the decade exports rose from
// $517 million to $2.46 billion', 'edged up to 3.5 percent from 3 percent before the deal'. It is
// of the start of that time, never of the year before the last one; where the start is not told it
// is of no time.
#include <algorithm>

#include "reading/internal/period_settler.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {

// Whether the sentence tells that more than a year lies between the figure of `d` and that of
// `main`; `start` is then when the time began, if that can be told.
bool PeriodSettler::says_span(const Draft& d, const Period& main,
                              std::optional<Period>& start) const {
  constexpr int kBehind = 4;
  // 'from 3 percent before the deal', 'at the time of the pact'
  for (int i = d.item + 1; i <= d.item + kBehind && w.clause(i) == d.clause; ++i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct) || a.time(i) != nullptr) break;
    const bool at =
        a.is(i, "at") && a.is(i + 1, "the") && a.is_any(i + 2, {"time", "start", "outset"});
    const bool before = a.is_any(i, {"before", "prior", "when"}) && a.time(i + 1) == nullptr;
    // 'in the year of the launch'
    const bool year_of =
        a.is(i, "year") && a.is(i - 1, "the") && a.is_any(i + 1, {"of", "that", "when", "in"});
    if (at || before || year_of) return true;
  }
  constexpr int kYears = 10;
  const bool year = main.months() == 12;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != d.clause && i > d.item) break;
    // 'over the decade'
    if (a.is(i, "decade") && a.is_any(i - 1, words::kDeterminer, {"a"}) &&
        (a.is(i - 2, "over") || a.is_any(i - 2, words::kDurationPreposition))) {
      if (year) start = main.shifted(-12 * kYears);
      return true;
    }
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->unit_months != 12 || t->amount < 2) continue;
    // 'was fifth, against eighth five years earlier, and its share rose to 5.6 percent from 3'
    if (t->kind == TimeKind::base && i < d.item) {
      if (year) start = main.shifted(-12 * t->amount);
      return true;
    }
    if (t->kind != TimeKind::duration || a.sense(i + 1, Class::inarow) != nullptr) continue;
    int prep = i - 1;
    while (a.is_any(prep, words::kSkippedBeforeYears, {"the", "these"})) --prep;
    const bool bears = a.tokens[t->first].low == "over" || t->preposition == "over";
    if (!bears && !a.is_any(prep, words::kDurationPreposition) && t->preposition != "within")
      continue;
    const bool loose = (t->at_least && !bears) || a.is_any(prep + 1, {"less", "more", "first"}) ||
                       a.is_any(i + 1, {"of", "after", "before", "since"});
    if (!loose && year) start = main.shifted(-12 * t->amount);
    return true;
  }
  // 'Since the pact took effect in 2012, exports have gone up from 40 million to 130'
  if (a.is(0, "since") && a.kind(1, ItemKind::word) && !a.is_any(1, {"then"})) {
    int i = 1;
    while (i < a.size() && a.time(i) == nullptr && !a.kind(i, ItemKind::punct)) ++i;
    const auto then =
        a.time(i) != nullptr ? resolve(*a.time(i), context(d.claim, false)) : std::nullopt;
    if (then && year && then->last < main.first) start = Period::year(then->last.year());
    if (a.punct(i, ",") || a.punct(i + 1, ",")) return true;
    start.reset();
  }
  const bool timed = std::any_of(a.times.begin(), a.times.end(), [](const TimeSpan& t) {
    return t.kind == TimeKind::period || t.kind == TimeKind::base ||
           t.kind == TimeKind::year_on_year || t.kind == TimeKind::month_on_month;
  });
  if (timed || !a.is(d.item - 1, "from")) return false;
  // 'In 2003 they traded 1.6 billion, last year 7.1. Our sales went from 1.1 to 4.7': the two times
  // of this paragraph
  const auto& began = w.d.paragraph_main;
  if (began && year && began->months() == 12 && began->last + 12 < main.first) {
    start = began;
    return true;
  }
  // 'have gone from 300 million to 700': over how long is not said
  for (int i = d.item - 2; i >= 0 && i > d.item - 6 && w.clause(i) == d.clause; --i) {
    if (a.is_any(i, {"has", "have"})) return true;
    if (a.quantity(i) != nullptr) break;
  }
  return false;
}

// 'were 0.8 billion in 2003 and have since doubled': the time of the last sum of that series.
std::optional<Period> PeriodSettler::sum_of_then(const Draft& d, const Period& main) const {
  const auto of_series = [&](const Claim& c) {
    return c.kind == ClaimKind::level && c.reporter == d.claim.reporter &&
           c.partner == d.claim.partner && c.flow == d.claim.flow && c.period &&
           c.period->last < main.first;
  };
  std::optional<Period> then;
  for (const Draft& x : w.drafts) {
    if (!x.drop && x.item < d.item && of_series(x.claim)) then = x.claim.period;
  }
  for (const ToldFigure& f : w.d.told) {
    if (!then && of_series(f.claim)) then = f.claim.period;
  }
  return then;
}

// 'followed with 17 percent and may well have pulled level by the middle of this year'
bool PeriodSettler::behind_modal(int time, const Draft& d) const {
  if (d.item > time || future(d) || !a.may_say(words::kModal)) return false;
  for (int i = d.item + 1; i < time; ++i) {
    if (a.is_any(i, words::kModal)) return true;
  }
  return false;
}

// Behind the words that 'after' begins and their comma somebody or some trade is spoken of.
bool PeriodSettler::in_main_clause(int after, int time) const {
  bool comma = false;
  for (int i = after + 1; i < time; ++i) {
    comma = comma || a.punct(i, ",");
    if (comma &&
        (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.sense(i, Class::self) != nullptr))
      return true;
  }
  return false;
}

// 'After falling four years in a row, trade hit bottom in 2016', 'after rising for six years,
// exports peaked in 2013': the run went on to that year.
bool PeriodSettler::turns_there(const Draft& d) const {
  const bool falls = d.claim.comparator == CC::decline_streak;
  if (!falls && d.claim.comparator != CC::rise_streak) return false;
  for (int i = d.last; i < a.size(); ++i) {
    const std::size_t first = a.items[static_cast<std::size_t>(i)].first;
    const WordSet& turning = falls ? words::kVerbOfBottoming : words::kVerbOfPeaking;
    if (turning.has(*a.tokens[first].row)) return true;
    const Entry* extreme = a.sense(i, Class::extreme);
    if (extreme != nullptr && (extreme->sign < 0) == falls) return true;
    if (a.is_any(i, {"hit", "touched", "reached"})) {
      for (int k = i + 1; k < i + 4; ++k) {
        if (a.is_any(k, falls ? words::kNounOfBottom : words::kNounOfPeak)) return true;
      }
    }
  }
  return false;
}

// The months that a change is of where nothing but what it is measured against tells them: 'were 3
// percent below those of April last year, and 22 percent lower than in March' is of this April,
// '37 percent more than in 2023' of 2024 in a text about that year.
std::optional<Period> PeriodSettler::month_measured(const Draft& d) const {
  if (d.claim.kind != ClaimKind::change || d.role != Role::main || future(d) || !w.d.period)
    return std::nullopt;
  int best = -1;
  for (int i = d.item + 1; i < a.size() && w.clause(i) == d.clause; ++i) {
    if (a.time(i) == nullptr) continue;
    if (a.time(i)->kind == TimeKind::period && is_base_time(i)) best = i;
    break;
  }
  if (best < 0) return std::nullopt;
  const TimeSpan& t = *a.time(best);
  const auto base = resolve(t, context(d.claim, false));
  if (!base || t.same_months || t.many_years) return std::nullopt;
  const Period& text = *w.d.period;
  const bool of_a_year = t.year_by == YearBy::written || t.year_by == YearBy::relative;
  if (t.month_from == 0) {
    const Period later = base->shifted(12);
    const bool text_year = of_a_year && text.months() < 12 && base->is_year() &&
                           w.d.text_main == later && later.last < w.d.now;
    return text_year ? std::optional<Period>(later) : std::nullopt;
  }
  if (!of_a_year) {  // the month behind that of another rate: 'and 22 percent lower than in March'
    if (!base->is_month()) return std::nullopt;
    for (const Draft& x : w.drafts) {
      if (x.drop || x.item >= d.item || x.claim.kind != ClaimKind::change || !x.claim.period ||
          !x.claim.period->is_month() ||
          x.claim.period->first.month() != base->first.month() % 12 + 1)
        continue;
      return x.claim.period;
    }
    return std::nullopt;
  }
  const Period later = base->shifted(12);
  const bool known = text.months() == base->months() && (text.first > base->last || text == *base);
  if (known || later.last >= w.d.now || later.last + 12 < w.d.now) return std::nullopt;
  // in a text about a year or some months that have nothing to do with these
  const bool within = text.first <= later.first && later.last <= text.last;
  if (!within && text.months() < 12) return std::nullopt;
  return later;
}

// 'a surplus of 40 million for the eight months, whereas a year ago there was a deficit': the same
// months of the year before.
std::optional<Period> PeriodSettler::same_months_ago(int item, const Draft& d) const {
  const TimeSpan& t = *a.time(item);
  if (t.kind != TimeKind::base || t.year_by != YearBy::relative || t.unit_months != 12 ||
      t.amount != 1)
    return std::nullopt;
  std::optional<Period> of = w.d.guessed ? std::nullopt : w.d.period;
  bool own = false;
  for (int i = 0; i < a.size() && i < item; ++i) {
    const TimeSpan* x = a.time(i);
    if (x == nullptr || x->kind != TimeKind::period || is_base_time(i)) continue;
    of = resolve(*x, context(d.claim, false));
    own = true;
  }
  if (!of || of->months() >= 12 || of->last.year() != w.d.now.year()) return std::nullopt;
  const bool set_against =
      own || a.any_of(words::kContrastConjunction) || a.any_of({"compared", "against", "had"});
  return set_against ? std::optional<Period>(of->year_before()) : std::nullopt;
}

// Over how many years a change took place, from 'in five years' right behind it or in front of its
// clause; 0 if that is not said. 'the highest in five years' is no such thing. Refuses what has no
// base that could be told: 'in the two years after the war began', '10 percent a year for a
// decade'.
int PeriodSettler::years_of_growth(const Draft& d) const {
  const auto& clause = w.clauses[static_cast<std::size_t>(d.clause)];
  for (int i = clause.first; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::duration || t->unit_months != 12 || t->amount < 2 ||
        w.clause(i) != d.clause)
      continue;
    // 'Over five years, exports grew by 60 percent'; but not 'in over five years'
    const bool bears = a.tokens[t->first].low == "over" && !a.is_any(i - 1, {"in", "just", "well"});
    int prep = bears ? i : i - 1;
    while (prep > clause.first && a.is_any(prep, words::kSkippedBeforeYears)) --prep;
    if (!bears && !a.is_any(prep, words::kDurationPreposition) && t->preposition != "within")
      continue;
    const bool behind = i > d.item && prep <= d.item + 2 &&
                        (prep == d.item + 1 || a.time(d.item + 1) != nullptr || yearly(d.item));
    const bool opens = i < d.item && (prep <= clause.first + 1 || a.punct(prep - 1, ",") ||
                                      (a.is(prep - 1, "and") && a.punct(i + 1, ",")));
    if (!behind && !opens) continue;
    if (yearly(d.item) || yearly(d.item - 1)) {
      w.refuse("an average");
      return -1;
    }
    if (a.is(prep, "for") || a.sense(i + 1, Class::trend) != nullptr) continue;
    const bool loose = (t->at_least && !bears) || a.is(i - 1, "than") || a.is(i - 2, "first") ||
                       a.is(i - 1, "first") || a.is_any(i + 1, {"of", "after", "before", "since"});
    if (loose) {
      w.refuse("over how many years is not said");
      return -1;
    }
    return t->amount;
  }
  return 0;
}

// '10 percent a year', 'an annual 10 percent', '10 percent annually'
bool PeriodSettler::yearly(int item) const {
  if (item < 0) return false;
  if (a.is_any(item - 1, words::kYearlyAdjective) || a.is_any(item + 1, words::kYearlyAdverb))
    return true;
  for (int i = item + 1; i <= item + 2 && i < a.size(); ++i) {
    const std::size_t k = a.items[static_cast<std::size_t>(i)].last - 1;
    if (k > 0 && a.tokens[k].low == "year")
      return a.tokens[k - 1].low == "a" || a.tokens[k - 1].low == "per" ||
             a.tokens[k - 1].low == "each" || a.tokens[k - 1].low == "every";
  }
  return false;
}

// 'shot up by 40 percent over eight months' in September or October: the months of this year.
std::optional<Period> PeriodSettler::months_so_far(const Draft& d) const {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    // 'trade since January came to ...': the months that the text is about
    if (t != nullptr && t->kind == TimeKind::since && t->month_from == 1 &&
        (t->year_by != YearBy::written || t->year == w.d.now.year()) && w.clause(i) == d.clause &&
        d.claim.kind != ClaimKind::since && d.claim.kind != ClaimKind::record) {
      const auto& part = w.d.part;
      const bool known = part && part->last.year() == w.d.now.year() && part->last < w.d.now;
      const Month last = known ? part->last : w.d.now - 1;
      if (last.year() == w.d.now.year()) return Period{Month(w.d.now.year(), 1), last};
    }
    if (t == nullptr || t->kind != TimeKind::duration || t->unit_months != 1) continue;
    if (w.clause(i) != d.clause && w.clauses.size() > 2) continue;
    if (a.sense(i + 1, Class::inarow) != nullptr || t->amount < 3 || t->amount > 11) continue;
    if (!(t->at_least || a.is_any(i - 1, words::kDurationPreposition))) continue;
    // 'the first decline in five months', 'the lowest level in four months': no time of the figure
    bool window = false;
    for (int k = i - 2; k >= 0 && k > i - 7 && a.is(i - 1, "in"); --k) {
      const QuantitySpan* q = a.quantity(k);
      window = window || (q != nullptr && q->kind == QuantityKind::ordinal) ||
               a.sense(k, Class::super) != nullptr || a.sense(k, Class::extreme) != nullptr ||
               a.sense(k, Class::firsttime) != nullptr;
    }
    if (window) continue;
    const int ago = w.d.now.month() - t->amount;
    // 'In nine months the two traded 240 million dollars': of this year, or of the last
    const int opens = w.clauses[static_cast<std::size_t>(w.clause(i))].first;
    if (i == opens + 1 && a.is_any(opens, {"in", "over", "for"}) && d.item > i &&
        d.claim.kind != ClaimKind::since && d.claim.kind != ClaimKind::record) {
      const int year = ago > 0 ? w.d.now.year() : w.d.now.year() - 1;
      return Period{Month(year, 1), Month(year, t->amount)};
    }
    if (ago != 1 && ago != 2) continue;
    return Period{Month(w.d.now.year(), 1), Month(w.d.now.year(), t->amount)};
  }
  return std::nullopt;
}

// 'I expect some 700 million by then', 'it could be nearer 3 billion': when the aim before it is
// due.
std::optional<Period> PeriodSettler::by_then(const Draft& d) const {
  constexpr int kLate = 2;  // sentences
  if (!w.d.goal || w.d.goal_age > kLate) return std::nullopt;
  // 'They want trade to reach 2 billion this year. The chamber foresees something like 1.3.'
  const bool carried = std::any_of(d.assumed.begin(), d.assumed.end(), [](const std::string& why) {
    return why == "pair: the one spoken of before" || why == "series: the one spoken of before";
  });
  if (d.claim.kind == ClaimKind::forecast && w.d.goal_age == 0 && carried && a.times.empty() &&
      w.d.goal->last.year() == w.d.now.year())
    return w.d.goal;
  for (int i = 0; i + 1 < a.size(); ++i) {
    if (w.clause(i) != d.clause) continue;
    if (a.is(i, "by") && a.is_any(i + 1, {"then"})) return w.d.goal;
    // 'to 50 billion in the same time'
    const TimeSpan* same = a.time(i);
    if (same != nullptr && same->same_months && same->year_by == YearBy::previous &&
        !says_year(*same))
      return w.d.goal;
    if (w.d.goal_age >= kLate) continue;
    if (a.is(i, "it") && i < d.item && d.claim.kind == ClaimKind::forecast &&
        a.is_any(i + 1, words::kModal, {"should"}))
      return w.d.goal;
  }
  return std::nullopt;
}

// 'In 2021 they promised to double trade in five years', 'agreed last year': when it was said.
int PeriodSettler::year_of_promise(const Draft& d) const {
  const int now = w.d.now.year();
  int promised = -1;
  for (int i = d.item - 1; i >= 0 && promised < 0; --i) {
    if (a.quantity(i) != nullptr || a.punct(i, ";")) return now;
    const bool past = a.low(i).ends_with("ed") || a.is_any(i, {"set", "vowed", "undertook"});
    if (past && (a.sense(i, Class::target) != nullptr || a.is_any(i, {"agreed", "decided"})))
      promised = i;
  }
  for (int i = d.item - 1; promised >= 0 && i >= 0; --i) {
    const TimeSpan* t = a.time(i);
    const int sum = a.is(i - 1, "in") ? i - 2 : i - 1;  // 'was 3 billion in 2021'
    if (t == nullptr || t->kind != TimeKind::period || t->base_year != 0) continue;
    if (a.quantity(sum) != nullptr) return now;
    if (t->year_by == YearBy::written && t->year < now) return t->year;
    if (t->year_by == YearBy::relative && t->year < 0) return now + t->year;
  }
  return now;
}

std::optional<Period> PeriodSettler::within_years(const Draft& d) const {
  // 'within five years - to 10 billion'
  for (int i = d.item - 1; i > 0 && i > d.item - 5; --i) {
    if (is_money_or_rate(i) || a.punct(i, ",")) break;
    const TimeSpan* t = a.time(i);
    if (t != nullptr && t->kind == TimeKind::duration && t->unit_months == 12 &&
        (a.is_any(i - 1, {"in", "within"}) || t->preposition == "within"))
      return Period::year(year_of_promise(d) + t->amount);
    if (t != nullptr) break;
  }
  for (int i = d.item + 1; i < a.size() && i <= d.item + 4; ++i) {
    if (is_money_or_rate(i) || a.punct(i, ",") || a.is(i, "and")) break;
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::duration || t->unit_months != 12) continue;
    if (!a.is_any(i - 1, words::kDurationPreposition) && t->preposition != "within") continue;
    return Period::year(year_of_promise(d) + t->amount);
  }
  return std::nullopt;
}

// 'in the latest three months' of a text that tells January's trade in March: those to January.
std::optional<Period> PeriodSettler::latest_months(const TimeSpan& t,
                                                   std::optional<Period> p) const {
  constexpr int kFresh = 6;  // months
  if (!p || !t.has_month_rel || t.last_months < 2 || !w.d.period || w.d.guessed) return p;
  const bool latest = a.tokens[t.first].low == "latest" || a.tokens[t.first + 1].low == "latest";
  const Period& told = *w.d.period;
  if (!latest || told.months() > t.last_months || told.last >= p->last ||
      told.last + kFresh < p->last)
    return p;
  return Period{told.last - (t.last_months - 1), told.last};
}

}  // namespace tally::reading
