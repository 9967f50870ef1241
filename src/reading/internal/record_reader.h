// Records (records.cpp), first times (first_times.cpp) and streaks (streaks.cpp).
#ifndef TALLY_READING_INTERNAL_RECORD_READER_H_
#define TALLY_READING_INTERNAL_RECORD_READER_H_

#include <optional>
#include <string>
#include <vector>

#include "reading/internal/work.h"

namespace tally::reading {

using CC = ClaimComparator;

struct RecordReader {
  Work& w;
  const Analysis& a = w.a;
  // The draft that a record word speaks of: the amount right behind it, else the last one before it
  // in the clause, else the next.
  Draft* draft_for(int item);
  bool growth_extreme(int i, const TimeSpan* since, const TimeSpan* window);
  Draft* sum_beside(Draft* of, int item);
  bool record_of_base(int item) const;
  bool record_compared_with(int item, int sign);
  bool of_unread_figure(int item, const Draft* of) const;
  bool crosses(int from, int to) const;
  bool far(int from, int to) const;
  bool growth_word(int item) const;
  Draft& record(const Draft& of, int item, int sign);
  // A record of which no sum is said: 'unprecedented growth in trade', 'trade set a record'.
  void without_sum(int item, int sign);
  const TimeSpan* since_behind(int item, int& at) const;
  const TimeSpan* window_behind(int item) const;
  std::optional<core::Month> month_of(const TimeSpan& t) const;
  bool records_began(int item) const;
  void records();
  bool earlier_record(int i);
  bool set_in(int i, int sign);
  bool record_of_cause(int i) const;
  bool is_record_noun(int i) const;
  bool behind_others(int i);
  void extreme_of(const Series& s, int i, int sign, const TimeSpan* since, const TimeSpan* window);
  void year_high(int i);
  // 'for any first quarter', 'for May', 'in January-May'
  void limits(Draft& d, int item) const;
  void extreme(int i, const Entry& x);
  void finish_extreme(Draft& d, const TimeSpan* since, const TimeSpan* window, int sign);
  // ---------------------------------------------------------------- first times
  void firsts();
  // 'the first decline since 2020', 'its first annual deficit with China since 1992', 'first rise
  // in six months'
  void first_event(int i);
  void first_of_draft(int i);
  [[nodiscard]] bool stands_now(int item) const;
  [[nodiscard]] bool of_another_subject(int verb, const Series& s) const;
  void first_time(int i);
  bool first_order(int i, const TimeSpan* since);
  void in_red_first(int i, const TimeSpan* since, const TimeSpan* window);
  [[nodiscard]] bool of_other_time(const Draft& one, const Draft& other) const;
  // 'for the first time beyond the trillion': a scale word as a threshold
  bool threshold_word(int i);
  // ---------------------------------------------------------------- streaks
  struct Streak {
    int length = 0;
    ClaimUnit unit = ClaimUnit::count_years;
    int item = -1;
    bool at_least = false;
    std::optional<core::Month> since;
    bool ever = false;
    bool ended = false;
  };
  static bool unit_of(const LowWord& word, ClaimUnit& unit);
  // 'for a second straight month', 'eleven consecutive years', 'for over ten years', 'since 2009'
  // `counted`: only one whose length is said.
  std::optional<Streak> streak_in(int clause, bool counted = false, int from = 0) const;
  bool preceded_by_for(int i) const;
  bool over_before(int i) const;
  bool ended_before(int i) const;
  bool after_before(int i) const;
  bool unit_of_clause(int clause, ClaimUnit& unit) const;
  void streaks();
  // A streak belongs to the rank before it, else to the first behind it.
  bool nearest_rank(std::size_t n, int item) const;
  void set_length(Draft& d, const Streak& s) const;
  // 'ending an eight-year run': the streak of the one that was overtaken
  void ended_streak(std::size_t n, const Streak& s);
  // '..., and it has stayed there ever since'
  void ever_since();
  bool held_since(const Draft& rank, int since);
  // 'a place that it kept through 2014', 'has not given up that place since'
  void held_place();
  [[nodiscard]] bool keeps_place(int i) const;
  // runs_held.cpp
  [[nodiscard]] int takes_place(const Draft& rank, int end) const;
  bool taken_over(const Draft& rank, int since);
  void stayed_beside_mark();
  [[nodiscard]] int beside_mark(const Streak& s) const;
  // 'exports rose for the sixth month in a row', 'a deficit for the tenth straight year'
  [[nodiscard]] bool of_other_years(int item) const;
  [[nodiscard]] bool ahead_or_counted(int event) const;
  [[nodiscard]] bool year_by_year(int clause) const;
  [[nodiscard]] bool has_run_balance(int clause) const;
  void runs();
  void run_of(int clause, const Streak& run);
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RECORD_READER_H_
