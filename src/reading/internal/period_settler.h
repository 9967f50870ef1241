// Settles the period of every draft (periods.cpp; which time it has: period_search.cpp), what it is
// measured from and how long a streak lasted (period_bases.cpp).
#ifndef TALLY_READING_INTERNAL_PERIOD_SETTLER_H_
#define TALLY_READING_INTERNAL_PERIOD_SETTLER_H_

#include <optional>

#include "reading/internal/work.h"

namespace tally::reading {

using core::Month;
using core::Period;
using CC = ClaimComparator;

// 'for the eight months, whereas a year ago we had a deficit': of the same months.
[[nodiscard]] inline bool a_year_ago(const TimeSpan& t) {
  return t.kind == TimeKind::base && t.year_by == YearBy::relative && t.amount == 1 &&
         t.unit_months == 12;
}
// 'slipped to third place': a rank that somebody moved to.
[[nodiscard]] bool moved_to(const Analysis& a, int item);

struct PeriodSettler {
  Work& w;
  const Analysis& a = w.a;
  TimeContext context(const Claim& c, bool future, std::optional<Period> spoken = {}) const;
  PlaceId fiscal_place(const Claim& c) const;
  bool is_base_time(int item) const;
  // period_measured.cpp
  [[nodiscard]] bool measured_against(int item) const;
  [[nodiscard]] bool serves_as_base(int item) const;
  [[nodiscard]] bool of_what_two_did(int item) const;
  [[nodiscard]] bool behind_growth(int word) const;
  [[nodiscard]] bool opens_measure(int i) const;
  [[nodiscard]] bool says_both_ends(const TimeSpan& t) const;
  // period_pairs.cpp: two sums or two times that belong together
  void two_sums();
  void looked_back();
  [[nodiscard]] bool follows_from_then(const Draft& d) const;
  [[nodiscard]] bool counts_part_of_year(int item) const;
  [[nodiscard]] bool says_the(const QuantitySpan& q) const;
  [[nodiscard]] bool now_of_months() const;
  bool same_months_before(const Draft& now, Draft& then) const;
  [[nodiscard]] int own_time(const Draft& d, const Period& p) const;
  [[nodiscard]] bool nearer_to(int time, const Draft& x, const Draft& y) const;
  std::optional<Period> in_that_year(int item, const Draft& d, std::optional<Period> p) const;
  std::optional<Period> months_of_that(int item, const Draft& d) const;
  // period_asides.cpp
  [[nodiscard]] bool in_an_aside(int item, const Draft& d) const;
  [[nodiscard]] bool opens_apposition(int i) const;
  [[nodiscard]] bool in_an_apposition(int item, const Draft& d) const;
  [[nodiscard]] bool since_in_aside(int item, const Draft& d) const;
  [[nodiscard]] bool rank_is_over(const Draft& d) const;
  // period_causes.cpp
  [[nodiscard]] bool gives_reason(int i, int time) const;
  [[nodiscard]] bool remarks(int i, int time) const;
  [[nodiscard]] bool in_a_front(int item, const Draft& d) const;
  [[nodiscard]] bool in_a_cause(int item, const Draft& d) const;
  [[nodiscard]] int step_of(int item) const;
  [[nodiscard]] bool of_a_record(const Draft& d) const;
  [[nodiscard]] std::optional<Period> years_from_then(const Draft& d) const;
  [[nodiscard]] bool long_before(const TimeSpan& t, const Period& main) const;
  [[nodiscard]] bool says_fiscal_last(const TimeSpan& t, const Draft& d) const;
  [[nodiscard]] std::optional<Period> stepped_from(int clause, const Period& main) const;
  // period_spans.cpp
  [[nodiscard]] std::optional<Period> sum_of_then(const Draft& d, const Period& main) const;
  [[nodiscard]] bool behind_modal(int time, const Draft& d) const;
  [[nodiscard]] bool in_main_clause(int after, int time) const;
  [[nodiscard]] bool turns_there(const Draft& d) const;
  [[nodiscard]] std::optional<Period> month_measured(const Draft& d) const;
  [[nodiscard]] std::optional<Period> same_months_ago(int item, const Draft& d) const;
  [[nodiscard]] bool says_span(const Draft& d, const Period& main,
                               std::optional<Period>& start) const;
  [[nodiscard]] bool of_sum_they_had(int item, const Draft& d) const;
  [[nodiscard]] bool of_first_sum(int item, const Draft& d) const;
  [[nodiscard]] bool not_its_own(int item, const Draft& d) const;
  void base_of_others(Draft& d, const Period& main);
  std::optional<Period> of_the_paragraph(Draft& d) const;
  bool below_a_record(int of) const;
  bool of_sum_aside(int time, const Draft& d) const;
  bool yearly_growth(const Draft& d) const;
  bool behind_base_month(Draft& d, Period base, bool of_a_year) const;
  [[nodiscard]] bool so_far_this_year(int item) const;
  bool of_the_text(int item, bool ahead = false) const;
  [[nodiscard]] bool took_share(int percent) const;
  bool since_a_year(const Draft& d) const;
  bool yearly_sum(const Draft& d) const;
  int before_named_year(int item, int direct) const;
  // 'the same period of 2022', 'last year in the same period': not only the year before.
  static bool says_own_year(const TimeSpan& t) {
    return t.same_months && (t.year_by == YearBy::written || t.year_by == YearBy::relative);
  }
  bool opens_clause(int item) const;
  bool governs_level(int item) const;
  bool amount_between(int from, int to) const;
  // 'after the 2014 sanctions', 'since the annexation in 2014', 'following ... in 2014', 'set in
  // 2010'
  bool something_happens(int from, int to) const;
  bool after_event(int item, const Draft& d) const;
  bool usable(int item, const Draft& d) const;
  [[nodiscard]] bool sold_already(const Draft& d) const;
  bool future(const Draft& d) const;
  [[nodiscard]] bool growing_now(const Draft& d) const;
  [[nodiscard]] bool has_changed(const Draft& d) const;
  // period_same.cpp: 'the same period of 2022' and what is told beside it
  [[nodiscard]] bool later_of_two(int item) const;
  [[nodiscard]] bool untold_months(Draft& d) const;
  [[nodiscard]] bool summed_since(const Draft& d) const;
  [[nodiscard]] bool of_old(Draft& d, int time) const;
  [[nodiscard]] bool in_a_week(Draft& d, int time) const;
  void implied_changes();
  std::optional<Period> first_of_paragraph(Draft& d, const Period& main) const;
  void between_sums(Draft& d) const;
  // 'in March 2010; the following year': what a relative year is measured from.
  std::optional<Period> spoken_before(int item, const Claim& c) const;
  // The best time for a draft among those of one clause; -1 if none.
  int in_clause(const Draft& d, int clause) const;
  bool behind_a_base(const Draft& d, int time) const;
  // period_words.cpp
  bool apposed(int item) const;
  bool announced(const Draft& d) const;
  bool said_then(const Draft& d, int item) const;
  bool behind_a_guess(int item) const;
  bool not_over(const TimeSpan& t, const Draft& d) const;
  [[nodiscard]] std::optional<Period> latest_months(const TimeSpan& t,
                                                    std::optional<Period> p) const;
  std::optional<Period> so_far(const TimeSpan& t, const Draft& d, std::optional<Period> p) const;
  [[nodiscard]] bool aimed_at(const Draft& d) const;
  bool now_of(const Draft& d) const;
  std::optional<Period> running_total(const Draft& d) const;
  bool beside_a_place(int time, const Draft& d, bool inside) const;
  std::optional<Period> closed_year(const Draft& d) const;
  [[nodiscard]] int place_of_another(int item) const;
  bool with_another(Draft& d) const;
  int base_of_sum(const Draft& d) const;
  std::optional<Period> sum_of_before(const Draft& d, int base) const;
  std::optional<Period> grown_in_years(const Draft& d, int item) const;
  std::optional<Period> that_year(int item) const;
  [[nodiscard]] std::optional<Period> year_of_that_year(int item) const;
  std::optional<Period> by_then(const Draft& d) const;
  bool stands(const Draft& d) const;
  [[nodiscard]] bool of_others_today(const Draft& d) const;
  [[nodiscard]] bool behind_what(int item) const;
  [[nodiscard]] bool is_about(const Draft& d) const;
  bool stands_today(const Draft& d) const;
  // period_words.cpp: the time that stands in front of the amount as its owner, -1 if none.
  int owner_time(int item) const;
  int led_time(const Draft& d) const;
  bool of_publication(int item) const;
  bool of_compared(int item) const;
  bool over_many_years(const Draft& d, int time) const;
  [[nodiscard]] bool one_sum_of_two_years(const Draft& d, int time) const;
  [[nodiscard]] bool sum_of_years_ago(int item) const;
  [[nodiscard]] bool in_a_season(const Draft& d) const;
  [[nodiscard]] bool says_then(const Draft& d) const;
  bool says_soon(const Draft& d) const;
  bool has_since(const Draft& d) const;
  bool beside_the_point(int time, int item) const;
  bool before_run(int time, const Draft& d) const;
  bool of_sum_beside_run(int time, const Draft& d) const;
  std::optional<Period> run_from_sum(const Draft& d) const;
  bool between_two_months(int clause) const;
  int years_of_growth(const Draft& d) const;
  bool yearly(int item) const;
  bool untold_span(const Draft& d) const;
  int since_event(const Draft& d) const;
  [[nodiscard]] int until_event(int time) const;
  [[nodiscard]] bool until_event(int time, const Draft& d) const;
  [[nodiscard]] bool ended_by_event(const Draft& d) const;
  bool is_money_or_rate(int item) const;
  [[nodiscard]] bool of_comparison(int item, int direct) const;
  [[nodiscard]] bool of_earlier_high(int item) const;
  bool behind_money(int open) const;
  [[nodiscard]] int year_of_promise(const Draft& d) const;
  std::optional<Period> within_years(const Draft& d) const;
  bool comma_between(int from, int to) const;
  bool semicolon_between(int from, int to) const;
  [[nodiscard]] bool said_anew(int time, int clause) const;
  bool moved_on(int from, int to) const;
  bool ahead_of(int time, int clause) const;
  bool lies_ahead(int item, const Claim& c) const;
  bool same_kind_between(const Draft& d, int time) const;
  [[nodiscard]] bool takes_now(const Draft& d) const;
  [[nodiscard]] bool told_by_then(int time, int clause) const;
  int find_time(const Draft& d) const;
  Period last_full(const Claim& c) const;
  bool present_tense(const Draft& d) const;
  [[nodiscard]] bool says_year(const TimeSpan& t) const;
  [[nodiscard]] std::optional<Period> months_so_far(const Draft& d) const;
  [[nodiscard]] std::optional<Period> after_base(const Draft& d) const;
  // 'we buy from you goods worth ...': a habit, not the period spoken of
  bool habit(const Draft& d) const;
  bool remains(const Draft& d) const;
  std::optional<Period> main_period(Draft& d);
  int time_item_ = -1;
  // ---------------------------------------------------------------- bases
  std::optional<Period> base_time_behind(const Draft& d, const std::optional<Period>& main) const;
  // 'grown ninefold since 2001, from $30 million to ...'
  std::optional<Period> since_in(int clause, const Draft& d) const;
  Period before(const Period& p) const;
  // period_earlier.cpp: the growth of another time that is set against the one told
  [[nodiscard]] bool of_earlier_rate(int item, const Draft& d) const;
  [[nodiscard]] std::optional<Period> time_of_earlier_rate(const Draft& d,
                                                           const std::optional<Period>& main) const;
  [[nodiscard]] bool worst_since(int item) const;
  void measured_as_before(Draft& d) const;
  [[nodiscard]] bool in_remark(int item, const Draft& d) const;
  [[nodiscard]] bool event_between(int from, int time) const;
  [[nodiscard]] bool before_event(const Draft& d) const;
  [[nodiscard]] bool of_best_years(int i) const;
  [[nodiscard]] bool has_since_span() const;
  [[nodiscard]] bool says_only_year(const Draft& d) const;
  [[nodiscard]] bool untold_time(const Draft& d) const;
  // What a change is measured from.
  [[nodiscard]] int base_shared(const Draft& d) const;
  void reached_in_later_month(Draft& d) const;
  void base_of_change(Draft& d);
  // ---------------------------------------------------------------- streaks
  void streak(Draft& d);
  Period last_full_plain(const Draft& d) const;
  int streak_time(const Draft& d) const;
  void run();
  void beside_sums();
  void looked_back_on();
  // 'Seen growing 9 % by the end of 2017', said in that year or the one before, is the
  // growth of that year, not a goal measured from some base.
  bool growth_of_one_year(const Claim& c) const;
  void additive(Draft& d);
  // 'after the 2014 sanctions'
  void after(Draft& d);
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_PERIOD_SETTLER_H_
