// What a change is measured from, how long a streak lasted, and the order in which all is settled.
#include <algorithm>
#include <utility>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"

namespace tally::reading {

std::optional<Period> PeriodSettler::base_time_behind(const Draft& d,
                                                      const std::optional<Period>& main) const {
  // 'after February's 13.9 percent plunge'
  if (const TimeSpan* own = a.time(d.item - 1);
      own != nullptr && main && own->kind == TimeKind::period && own->month_from > 0 &&
      a.is_any(d.item - 2, {"after", "following", "from"})) {
    auto p = resolve(*own, context(d.claim, false, main));
    if (p && own->year_by == YearBy::none && p->first > main->last) p = p->year_before();
    if (p) return p;
  }
  if (const int own = owner_time(d.item); own >= 0) {
    if (const auto p = resolve(*a.time(own), context(d.claim, false, main))) return p;
  }
  if (const auto own = time_of_earlier_rate(d, main)) return own;
  int from = d.item + 1;
  if (a.punct(from, "(")) {  // 'from 102 billion ringgit ($25 billion) in 2018'
    int close = from + 1;
    while (close < a.size() && close < from + 6 && !a.punct(close, ")")) ++close;
    if (a.punct(close, ")")) from = close + 1;
  }
  for (int i = from; i < a.size() && i <= from + 5; ++i) {
    if (w.clause(i) != d.clause) break;
    const QuantitySpan* q = a.quantity(i);
    if (q != nullptr && q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count) break;
    const TimeSpan* t = a.time(i);
    // 'in the third quarter, compared with $210 million in the second'
    if (main && main->months() == 3 && a.is(i, "the") && a.is(i - 1, "in") &&
        a.quantity(i + 1) != nullptr && a.quantity(i + 1)->kind == QuantityKind::ordinal &&
        !a.kind(i + 2, ItemKind::word)) {
      const int n = static_cast<int>(a.quantity(i + 1)->value.value());
      if (n >= 1 && n <= 4) return Period::quarter(main->last.year(), n);
    }
    if (t == nullptr) continue;
    if (t->kind == TimeKind::year_on_year)
      return main ? std::optional<Period>(main->year_before()) : std::nullopt;
    // 'to 499 billion from 483 in the period under review': the time of the first
    if (main && t->anaphoric && t->year_by == YearBy::none && a.is(d.item - 1, "from"))
      return main->year_before();
    if (t->kind == TimeKind::month_on_month)
      return main ? std::optional<Period>(main->shifted(-1)) : std::nullopt;
    if (t->kind != TimeKind::period && t->kind != TimeKind::base) continue;
    if (in_a_cause(i, d) || (t->kind == TimeKind::period && i > d.item + 1 &&
                             (after_event(i, d) || of_publication(i) || in_remark(i, d))))
      break;
    // 'in June 2022, against $12 billion a year later'
    if (main && main->months() < 12 && t->year_by == YearBy::following && t->month_from == 0)
      return main->shifted(12 * std::max(1, t->year));
    TimeContext c = context(d.claim, false, main);
    auto p = resolve(*t, c);
    if (!p) return std::nullopt;
    // 'from $2.7 billion in May to ...' may lie in the year before only if it would be later
    if (main && t->year_by == YearBy::none && t->month_from > 0 && p->first > main->last)
      p = p->year_before();
    // 'during the fiscal year, from 2,025 million last year': the fiscal year before
    if (main && t->year_by == YearBy::relative && t->year == -1 && main->months() == 12 &&
        main->first.month() != 1 && p->months() == 12 && p->first.month() == 1)
      return main->year_before();
    // a year alone beside a part of a year: the same months of that year
    const bool whole = t->whole || d.claim.kind == ClaimKind::share || of_a_record(d) ||
                       (main && long_before(*t, *main));
    if (!whole && main && t->kind == TimeKind::period && t->month_from == 0 &&
        main->months() < 12 && p->months() == 12 &&
        (t->year_by == YearBy::written || t->year_by == YearBy::relative) &&
        p->first.month() == 1) {
      return main->shifted(12 * (p->last.year() - main->last.year()));
    }
    return p;
  }
  return std::nullopt;
}

std::optional<Period> PeriodSettler::since_in(int clause, const Draft& d) const {
  for (int i = 0; i < d.item; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::since || t->ever_since || w.clause(i) != clause)
      continue;
    TimeSpan plain = *t;
    plain.kind = TimeKind::period;
    return resolve(plain, context(d.claim, false));
  }
  return std::nullopt;
}

// 'has doubled since the annexation in 2014', 'since the agreement took effect': the time in what
// it is measured from, or the word behind 'since' if it has none; -1 without such words.
int PeriodSettler::since_event(const Draft& d) const {
  const int first = w.clauses[static_cast<std::size_t>(d.clause)].first;
  for (const int at : {first, d.item + 1}) {
    if (!a.is(at, "since") || a.is(at + 1, "then")) continue;
    int i = at + 1;
    while (i < a.size() && a.time(i) == nullptr && a.quantity(i) == nullptr && !a.punct(i, ",") &&
           !a.punct(i, "."))
      ++i;
    if (i > at + 1) return a.time(i) != nullptr ? i : at + 1;
  }
  return -1;
}

// 'rose by 21 % to 1.7 billion between December and January': what January's were.
void PeriodSettler::reached_in_later_month(Draft& d) const {
  if (!d.claim.period || d.claim.period->months() != 2 || d.role != Role::main ||
      !a.is(d.item - 1, "to") || !between_two_months(d.clause))
    return;
  for (int i = d.item - 2; i >= 0 && w.clause(i) == d.clause; --i) {
    const Entry* trend = a.sense(i, Class::trend);
    if (trend == nullptr || trend->sign == 0) continue;
    d.claim.period = Period{d.claim.period->last, d.claim.period->last};
    return;
  }
}

void PeriodSettler::base_of_change(Draft& d) {
  if (!d.claim.period || d.frame == kMultipleOfThat) return;
  const Period main = *d.claim.period;
  // 'rose by 4 percent between July and August': from the one month to the next
  if (main.months() == 2 && d.claim.period_written && between_two_months(d.clause)) {
    d.claim.period = Period{main.last, main.last};
    d.claim.base_period = Period{main.first, main.first};
    return;
  }
  if (main.months() == 2 && between_two_months(d.clause)) {  // 'rose by 4% between May and June'
    d.claim.period = Period{main.last, main.last};
    d.claim.base_period = Period{main.first, main.first};
    return;
  }
  d.claim.base_period = before(main);
  if (const auto then = stepped_from(d.clause, main)) {
    d.claim.base_period = then;
    return;
  }
  if (d.role == Role::base) return measured_as_before(d);
  if (has_since(d)) {
    if (const auto then = sum_of_then(d, main)) {
      d.claim.base_period = then;
      return;
    }
  }
  const bool on_year = std::any_of(a.times.begin(), a.times.end(), [](const TimeSpan& t) {
    return t.kind == TimeKind::year_on_year;  // 'up 14% YoY while imports rose by 18%'
  });
  if (on_year || !(w.d.month_on_month && main.is_month())) d.claim.base_period = main.year_before();
  // 'between 2005 and 2019' names both years
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->base_year <= 0 || t->year != main.last.year()) continue;
    if (w.clause(i) != d.clause && i != d.item) continue;
    if (d.claim.value && yearly(d.item)) {  // 'by 20 percent a year between 2005 and 2019'
      d.drop = true;
      w.refuse("an average");
      return;
    }
    d.claim.base_period = main.shifted(12 * (t->base_year - t->year));
    return;
  }
  // 'has doubled in five years', 'Over the past 15 years trade has grown by 150 percent'
  if (const int years = years_of_growth(d); years != 0) {
    const bool until_text = main.months() == 12 && w.d.period && has_changed(d) &&
                            *w.d.period == main.shifted(12 * years);
    if (years < 0)
      d.drop = true;
    else if (until_text)  // 'In 1990 they had been 25 million, so they have grown tenfold in 15'
      d.claim.base_period = std::exchange(d.claim.period, w.d.period);
    else
      d.claim.base_period = main.shifted(-12 * years);
    return;
  }
  // 'by 19 percent every year'
  if (a.is_any(d.item + 1, words::kEachWord, {"per"}) && a.is_any(d.item + 2, {"year", "annum"})) {
    d.drop = true;
    w.refuse("an average");
    return;
  }
  const bool average = yearly_growth(d);  // 'by 17% annually since 2005'
  if (average || untold_span(d)) {
    d.drop = true;
    w.refuse(average ? "an average" : "measured from a time that is not said");
    return;
  }
  // the nearest comparison in the clause
  int best = -1;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != d.clause || a.time(i) == nullptr) continue;
    const TimeSpan& t = *a.time(i);
    const bool rate = t.kind == TimeKind::year_on_year || t.kind == TimeKind::month_on_month ||
                      t.kind == TimeKind::quarter_on_quarter || t.kind == TimeKind::since;
    if ((!rate && !is_base_time(i)) || of_earlier_rate(i, d) || worst_since(i) ||
        since_in_aside(i, d))
      continue;
    if (i > d.item && best < 0) best = i;
    if (i < d.item && best < 0) best = i;
    if (i > d.item && best < d.item) best = i;
  }
  if (best < 0) best = base_shared(d);
  if (const int since = best < 0 ? since_event(d) : -1; since >= 0) {
    const TimeSpan* year = a.time(since);
    const auto p = year != nullptr ? resolve(*year, context(d.claim, false)) : std::nullopt;
    if (p && p->last < main.first) {
      d.claim.base_period = p;
      return;
    }
    d.drop = true;
    w.refuse("measured from a time that is not said");
    return;
  }
  if (best < 0 && has_changed(d)) {  // 'Since 2009, when trade collapsed, exports have grown 48.5%'
    for (int i = 0; i < 2; ++i) {
      const TimeSpan* since = a.time(i);
      if (since == nullptr || since->kind != TimeKind::since || w.clause(i) == d.clause) continue;
      TimeSpan plain = *since;
      plain.kind = TimeKind::period;
      const auto p = resolve(plain, context(d.claim, false));
      if (p && p->last < main.first) d.claim.base_period = p;
      return;
    }
  }
  if (best < 0) return base_of_others(d, main);
  const TimeSpan& t = *a.time(best);
  switch (t.kind) {
    case TimeKind::year_on_year:
      d.claim.base_period = main.year_before();
      break;
    case TimeKind::month_on_month:
      d.claim.base_period = main.shifted(-1);
      break;
    case TimeKind::quarter_on_quarter:
      d.claim.base_period = main.shifted(-3);
      break;
    case TimeKind::since: {
      TimeSpan plain = t;
      plain.kind = TimeKind::period;
      if (const auto p = resolve(plain, context(d.claim, false))) d.claim.base_period = p;
      break;
    }
    default: {
      auto p = resolve(t, context(d.claim, false, main));
      if (!p) break;
      if (t.year_by == YearBy::none && t.month_from > 0 && p->first > main.last)
        p = p->year_before();
      if (t.month_from == 0 && !t.same_months && !t.whole && main.months() < 12 &&
          p->months() == 12 && t.kind == TimeKind::period) {
        p = main.shifted(12 * (p->last.year() - main.last.year()));
      }
      d.claim.base_period = p;
      // 'fallen by 38 percent from the second half of last year': when is not said
      if (!d.claim.period_written && p->last >= main.last && p->months() < 12) {
        d.drop = true;
        if (w.why.empty()) w.why = "no period";
        return;
      }
      if (t.kind == TimeKind::period && t.month_from > 0 &&
          behind_base_month(d, *p, t.year_by != YearBy::none))
        return;
      // 'Exports slipped 1 percent from June' in a text about January to July: those of July
      if (!d.claim.period_written && p->is_month() && main.months() > 1 &&
          main.last == p->last + 1 && t.kind == TimeKind::period && t.month_from > 0)
        d.claim.period = Period{main.last, main.last};
    }
  }
}

// The months of a unit that streaks are counted in.
static int months_of(ClaimUnit unit) {
  return unit == ClaimUnit::count_months ? 1 : unit == ClaimUnit::count_quarters ? 3 : 12;
}

void PeriodSettler::streak(Draft& d) {
  Claim& c = d.claim;
  const int unit = months_of(c.unit);
  const int time = streak_time(d);
  std::optional<Period> end;
  if (time >= 0 && !lies_ahead(time, c)) end = resolve(*a.time(time), context(c, false));
  if (!end && unit == 12) end = run_from_sum(d);
  if (!end) {
    c.period_written = false;
    if (unit == 12)
      end = last_full_plain(d);
    else if (w.d.period && w.d.period->months() <= 3)
      end = w.d.period;
    else
      end = Period{w.d.now - unit, w.d.now - 1};
    if (unit == 1) end = Period{end->last, end->last};
  }
  Month last = end->last;
  // 'for 15 years until Mexico took over in 2023': up to the year before
  for (int i = time - 1; time >= 0 && i >= 0 && i > time - 8 && w.clause(i) == w.clause(time);
       --i) {
    if (a.is_any(i, words::kUntilWord)) last = end->first - 1;
  }
  // '..., which had occupied the first position for six years': before somebody else took it
  for (int i = d.item - 1; c.comparator == CC::rank_held_streak && unit == 12 && i > d.item - 8;
       --i)
    if (i >= 0 && a.is(i, "had") && a.kind(i + 1, ItemKind::word) && time < i)
      last = end->first - 1;
  if (c.window_years && *c.window_years == -1) {  // it ended the year before
    c.window_years.reset();
    if (!turns_there(d)) last = end->first - 1;
  }
  if (c.derived) {
    Month first = last;
    if (c.window_months && *c.window_months == -1) {
      c.window_months.reset();
      for (const Draft& other : w.drafts) {
        if (other.claim.kind == ClaimKind::rank && other.claim.period &&
            other.claim.partner == c.partner)
          first = other.claim.period->first;
      }
      last = c.deadline ? *c.deadline : Period::year(w.d.now.year() - 1).last;
      c.deadline.reset();
    } else if (c.since) {
      first = *c.since;
      if (last < first || end->months() < 12 || last - first < 12)
        last = Period::year(w.d.now.year() - 1).last;
    }
    if (first >= last) {
      d.drop = true;
      return;
    }
    if (first.month() != 1 || (last.month() != 12)) {
      // months are counted in months
      if (first.month() != 1) first = Month(first.year(), 1);
    }
    c.period = Period{first, last};
    c.since = first;
    ClaimNumber n;
    n.number = core::Decimal{(last - first + 1) / 12, 0};
    c.value = n;
    c.unit = ClaimUnit::count_years;
    return;
  }
  const int length = static_cast<int>(c.value ? c.value->value() : 1);
  c.period = Period{last - (length * unit - 1), last};
  c.since = c.period->first;
}

int PeriodSettler::streak_time(const Draft& d) const {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || w.clause(i) != d.clause) continue;
    if (after_event(i, d) || a.sense(i + 1, Class::inarow) != nullptr) continue;
    if (before_run(i, d) || of_sum_beside_run(i, d)) continue;
    // 'Since 2004 Italy has been the main customer, and in 2014 it took 52 percent': of the share
    const bool of_another =
        d.claim.derived && i > d.last && i > 0 &&
        std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& other) {
          return other.item > i && other.clause == d.clause && other.claim.kind == ClaimKind::share;
        });
    if (of_another) continue;
    const auto p = resolve(*t, context(d.claim, false));
    if (!p) continue;
    const int unit = months_of(d.claim.unit);
    if (p->months() == unit || unit == 12) {
      if (unit == 12 && p->months() != 12) continue;
      return i;
    }
    if (unit == 1) return i;
  }
  // the period of the sentence
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || is_base_time(i) || after_event(i, d))
      continue;
    if (i > d.item && semicolon_between(d.item, i)) break;
    if (before_run(i, d) || of_sum_beside_run(i, d)) continue;
    const auto p = resolve(*t, context(d.claim, false));
    if (p && (p->months() == 12 || d.claim.unit != ClaimUnit::count_years)) return i;
  }
  return -1;
}

// 'agreed last week to bring trade to $1 billion by 2020', 'agreed on a goal: 5 billion of trade':
// what lies ahead was agreed or is aimed at, in whichever clause that is said.
bool PeriodSettler::aimed_at(const Draft& d) const {
  for (int i = d.item - 1; i >= 0; --i) {
    if (a.sense(i, Class::forecast) != nullptr || a.sense(i, Class::hedged) != nullptr)
      return false;
    if (a.sense(i, Class::target) != nullptr) return true;
    if (!a.is_any(i, words::kAgreementWord)) continue;
    for (int k = i + 1; k < d.item && !a.punct(k, ";"); ++k) {
      if (a.is(k, "to") && a.sense(k + 1, Class::flow) == nullptr && a.place(k + 1) == nullptr)
        return true;
    }
  }
  return false;
}

void PeriodSettler::run() {
  for (Draft& d : w.drafts) {
    if (d.drop || d.role == Role::base || d.period_set) continue;
    const CC c = d.claim.comparator;
    const bool counts = c == CC::rank_held_streak || c == CC::rise_streak ||
                        c == CC::decline_streak || c == CC::surplus_streak ||
                        c == CC::deficit_streak || c == CC::streak_above || c == CC::streak_below;
    if (d.claim.kind == ClaimKind::since && counts) continue;
    if (d.frame == "additive target") {
      additive(d);
      continue;
    }
    if (before_event(d) || rank_is_over(d)) {
      d.drop = true;
      w.refuse("a time that is not said");
      continue;
    }
    d.claim.period = main_period(d);
    if (d.claim.kind == ClaimKind::target || d.claim.kind == ClaimKind::forecast) {
      if (d.claim.period && !growth_of_one_year(d.claim)) d.claim.deadline = d.claim.period->last;
    } else if (!d.claim.period) {
      d.drop = true;
      if (w.why.empty()) w.why = "no period";
    }
  }
  for (Draft& d : w.drafts) {
    // a sum of a year ahead is no fact, nor is 'trade to top 9 billion this year' in a headline
    if (!d.drop && d.claim.period && d.claim.modality == language::Modality::fact &&
        (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::change ||
         d.claim.kind == ClaimKind::balance) &&
        d.claim.period_written && (d.claim.period->first > w.d.now || announced(d))) {
      const bool aim = d.claim.kind != ClaimKind::balance && aimed_at(d);
      d.claim.kind = aim ? ClaimKind::target : ClaimKind::forecast;
      d.claim.modality = aim ? language::Modality::target : language::Modality::forecast;
      if (aim && d.claim.comparator == CC::eq) d.claim.comparator = CC::ge;
      d.claim.deadline = d.claim.period->last;
      if (says_soon(d)) {
        d.claim.period.reset();
        d.claim.deadline.reset();
      }
    }
    if (d.drop || d.role != Role::base || d.period_set) continue;
    // the main draft of the same series nearest to it
    std::optional<Period> main;
    Draft* end = nullptr;
    int distance = 1000;
    bool ahead = false;
    for (Draft& other : w.drafts) {
      if (other.role == Role::base || other.drop) continue;
      if (!other.claim.period && !future(other)) continue;
      if (other.claim.kind == ClaimKind::since) continue;
      const int far = std::abs(other.item - d.item) + (other.clause == d.clause ? 0 : 50);
      if (far < distance) {
        distance = far;
        main = other.claim.period;
        ahead = future(other);
        end = &other;
      }
    }
    // 'fell between October and November from 80 to 60 million': of one month and of the next. Of
    // months further apart it may as well be the same months of the year before.
    if (end != nullptr && end->claim.kind == d.claim.kind && main && main->months() == 2 &&
        between_two_months(d.clause)) {
      d.claim.period = Period{main->first, main->first};
      end->claim.period = Period{main->last, main->last};
      continue;
    }
    if (end != nullptr && end->claim.kind == d.claim.kind && main) {
      if (const auto then = stepped_from(d.clause, *main)) {
        d.claim.period = then;
        continue;
      }
    }
    // 'to $10 bn by 2030 from the current $3.4 bn': of the last year, not of the one before 2030
    if (ahead) main = std::nullopt;
    // 'That compares with a $24 billion surplus with China': of the same time
    const bool alone = !main && !ahead && !w.d.partner.empty() && a.is_any(0, {"that", "this"}) &&
                       d.claim.partner != w.d.partner && d.claim.partner != w.d.reporter &&
                       !base_time_behind(d, w.d.period);
    if (!main && !ahead) main = w.d.period;
    // 'a deficit of 31 billion with China, five times the 6.2 billion with Mexico': of the same
    // time
    const bool beside = main && end != nullptr && !ahead && end->claim.kind == d.claim.kind &&
                        a.quantity(d.item - 1) != nullptr &&
                        a.quantity(d.item - 1)->kind == QuantityKind::ratio &&
                        end->claim.partner != d.claim.partner;
    auto p =
        main && (alone || beside || (!ahead && with_another(d))) ? main : base_time_behind(d, main);
    if (!p && main && a.any_of(words::kRevisionWord)) p = main;  // the same months, once more
    if (!p) p = since_in(d.clause, d);
    for (int i = 0; i < a.size() && !p; ++i) {  // 'between 2012 and 2019 exports rose from'
      if (a.time(i) != nullptr && a.time(i)->base_year > 0 && a.time(i)->month_from == 0)
        p = Period::year(a.time(i)->base_year);
    }
    // 'from 9.3 billion in 2017-18 to 18 in 2021-22, while for Nepal it rose from 7 to 11'
    if (!p && main && !ahead) {
      for (const Draft& other : w.drafts) {
        if (other.role == Role::base && other.item < d.item && other.claim.period &&
            other.claim.period_written && other.claim.kind == d.claim.kind && !other.drop &&
            other.claim.period->last < main->first && other.claim.partner != d.claim.partner)
          p = other.claim.period;
      }
    }
    if (!p && ahead) {
      const bool past = w.d.period && w.d.period->months() == 12 && w.d.period->last < w.d.now;
      p = past ? *w.d.period : last_full(d.claim);
      d.assumed.push_back("period: the last full year before the article");
      d.claim.period_written = false;
    }
    // 'from 10 to 50 billion in the past ten years'
    const int years =
        !p && main && end != nullptr && end->clause == d.clause ? years_of_growth(*end) : 0;
    if (years < 0) {
      d.drop = true;
      continue;
    }
    if (years > 0) p = main->shifted(-12 * years);
    if (!p && d.claim.kind == ClaimKind::change) w.refuse("a rate of a time that is not said");
    if (!p && main && !ahead && says_span(d, *main, p) && !p) {
      d.drop = true;
      w.refuse("a time that is not said");
      continue;
    }
    if (!p && main) p = first_of_paragraph(d, *main);
    if (!p && main && d.claim.kind != ClaimKind::change) {
      p = before(*main);
      d.assumed.push_back("period: the one before");
      d.claim.period_written = false;
    }
    if (!p) {
      d.drop = true;
      continue;
    }
    d.claim.period = p;
  }
  beside_sums();
  looked_back_on();
  two_sums();
  looked_back();
  implied_changes();
  for (Draft& d : w.drafts) {
    if (d.drop) continue;
    if (d.claim.kind == ClaimKind::change) base_of_change(d);
    if (d.claim.kind == ClaimKind::level) reached_in_later_month(d);
    const CC c = d.claim.comparator;
    const bool counts = c == CC::rank_held_streak || c == CC::rise_streak ||
                        c == CC::decline_streak || c == CC::surplus_streak ||
                        c == CC::deficit_streak || c == CC::streak_above || c == CC::streak_below;
    if (d.claim.kind == ClaimKind::since && counts && !d.period_set) streak(d);
    if (d.claim.kind != ClaimKind::rank) continue;
    if (ended_by_event(d)) {
      d.drop = true;
      w.refuse("a rank that ended at a time that is not said");
      continue;
    }
    after(d);
  }
}

// 'Russia comes second with a turnover of 4.4 billion' in a text about a half-year: the rank is of
// the months of the sum.
void PeriodSettler::beside_sums() {
  for (Draft& d : w.drafts) {
    const bool standing = d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share;
    if (d.drop || d.role == Role::base || !standing) continue;  // (not: 'fell from 6.2%')
    if (d.claim.period_written || !d.claim.period) continue;
    for (const Draft& sum : w.drafts) {
      if (sum.drop || sum.role != Role::main || sum.claim.kind != ClaimKind::level ||
          !sum.claim.period || sum.claim.flow != d.claim.flow ||
          sum.claim.reporter != d.claim.reporter || sum.claim.partner != d.claim.partner ||
          sum.claim.period->months() >= 12 || sum.claim.period->last <= d.claim.period->last)
        continue;
      d.claim.period = sum.claim.period;
    }
  }
}

bool PeriodSettler::growth_of_one_year(const Claim& c) const {
  return c.kind == ClaimKind::forecast && c.unit == ClaimUnit::pct && !c.denominator &&
         !c.base_period && c.period->months() <= 12 && c.period->first.year() <= w.d.now.year() + 1;
}

void PeriodSettler::after(Draft& d) {
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || w.clause(i) != d.clause) continue;
    if (!after_event(i, d)) continue;
    const auto p = resolve(*t, context(d.claim, false));
    if (!p) continue;
    d.claim.after = p;
    d.claim.since = p->first;
    return;
  }
}

}  // namespace tally::reading
