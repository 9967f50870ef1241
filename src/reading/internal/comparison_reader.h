// Comparisons of partners (comparisons.cpp) and of flows (comparison_flows.cpp).
#ifndef TALLY_READING_INTERNAL_COMPARISON_READER_H_
#define TALLY_READING_INTERNAL_COMPARISON_READER_H_

#include "reading/internal/work.h"

namespace tally::reading {

// 'four times the', 'three times higher than', 'twice as large as the': where what follows begins.
[[nodiscard]] int behind_multiple(const Analysis& a, int item);

struct Comparisons {
  Work& w;
  const Analysis& a = w.a;
  void add(const Series& winner, const ClaimParty& loser, int item, bool greater,
           const char* frame);
  void was_behind(int item);
  [[nodiscard]] const Draft* ranked_before(int item, const ClaimParty& not_this) const;
  void market_of_size();
  void times_of_another();
  ClaimParty party_behind(int item, int& at, const ClaimParty& reporter) const;
  bool not_yet(int verb);
  void overtakes();
  // comparison_more.cpp: 'overtook Russia in Kazakhstan's trade', 'pushed Brazil off the top'
  bool in_trade(int loser, Series& s) const;
  void ahead_of_it();
  void share_above_others();
  void driven_off();
  // 'Austria and Czechia both moved past it'
  void past_it();
  [[nodiscard]] const Series* series_before(int at) const;
  void series_overtakes();
  void times_those();
  void more_than();
  void as_much();
  void bigger_partner();
  void sums_of_two_flows();
  static Flow mirror(Flow f);
  [[nodiscard]] const Series* verb_before(int at) const;
  void flows(const Series& s, const language::ClaimSide& other, int item, int times, bool greater);
  static bool multiple(const QuantitySpan* q);
  void times_its();
  void exceeds_its();
  void than_somebody();
  void ahead();
  [[nodiscard]] bool sells_most(const Series& s) const;
  void any_other();
  // comparison_roles.cpp: who is ahead of whom, in any order
  void by_roles();
  // comparison_more.cpp
  void times_as_large();
  void more_business();
  void others_of_owner();
  void latter_overtakes();
  bool compared(int item, Series& s) const;
  void than_what_others_trade();
  // comparison_elided.cpp
  void another_owners();
  void takes_times_as_much();
  void one_sum_each();
  // comparison_multiples.cpp
  void times_anothers_figure();
  void as_much_as_before();
  [[nodiscard]] Series set_beside_before(int item) const;
  [[nodiscard]] bool of_verb(int item) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_COMPARISON_READER_H_
