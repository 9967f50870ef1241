// Shares: per cent (or a fraction) of a whole that is named or understood (shares.cpp); the whole,
// who has the share and in which role it stands (share_wholes.cpp).
#ifndef TALLY_READING_INTERNAL_SHARE_READER_H_
#define TALLY_READING_INTERNAL_SHARE_READER_H_

#include "reading/internal/work.h"

namespace tally::reading {

struct Shares {
  Work& w;
  int item;
  const Analysis& a = w.a;
  bool of_total = false;  // 'of the total', whose is not said
  // The whole behind 'of': a mention, 'the total', 'what Peru sells abroad'.
  struct Whole {
    bool found = false;
    bool foreign = false;  // of something that is no trade: GDP, output
    const Series* series = nullptr;
    int mention = -1;
    int last = 0;          // item behind it
    bool unnamed = false;  // 'the total'
  };
  Whole whole() const;
  bool share_word_left() const;
  bool firm_left() const;
  ClaimParty holder(const Series* whole_series, int whole_last) const;
  bool pronoun_left() const;
  ClaimParty its(const ClaimParty& reporter) const;
  bool emit(const Series& base, const ClaimParty& partner, Role role);
  void bend_by_verb(Draft& d) const;
  bool past_a_mark(int before) const;
  bool of_the_share_itself(int before) const;
  Role role() const;
  bool taker_left() const;
  bool run();
  bool of_in_front();
  bool of_two_told();
  // ------------------------------------------------------------- share_forms.cpp
  [[nodiscard]] bool said_of_the_part() const;
  [[nodiscard]] bool a_flow_of(const Whole& of) const;
  [[nodiscard]] bool product_left(int whole) const;
  bool of_who_takes(const Series& whole, const Mention& m);
  bool of_whose_goods(const Series& whole, const Mention& m);
  bool of_one_pair(const Series& s);
  bool of_what_is_earned();
  bool in_front_of_holder();
  bool that_in_other_flow();
  bool whole_behind_next();
  bool in_each_flow();
  [[nodiscard]] ClaimParty whose_share() const;
  [[nodiscard]] bool says_both_flows(int at) const;
  bool of_the_other(const Series& whole);
  bool of_rank(int mention);
  bool of_sum_in_front(int mention);
  [[nodiscard]] int sum_of_goods(int end) const;
  bool of_taken_from(const Series& whole, const Mention& m);  // share_owner.cpp
  bool of_goods_exported();
  bool of_rank_owner(const Series& whole);
  bool of_supplier(const Series& whole);
  [[nodiscard]] bool takes_on(int rank, Flow whole) const;
  bool of_own_sum(const Series& whole);
  bool behind_rank();
  bool beside_sum();
  bool next_share();
  bool direction_before() const;
  bool alone_accounts();
  bool with_taker();
  bool taken_again();
  bool beside_next_rank(bool before);
  // share_more.cpp
  bool share_in_front_of_rank();
  bool of_yours();
  bool apposed_share();
  bool behind_apposed();
  bool to_him_went();
  [[nodiscard]] bool beside_rank_of(const Series& whole) const;
  bool of_who_is_supplied(const Series& whole, const Mention& m);
  bool of_several() const;
  bool inside_the_pair(const Series& s) const;
  bool of_which_has_part() const;
  [[nodiscard]] const Draft* rank_spoken_of() const;
  int left_flowverb() const;
  bool has_share_draft() const;
  const Draft* share_before() const;
  bool then_in_bracket();
  bool that_was(const Whole& of);
  bool it_takes(const Series& whole, const Mention& m);
  bool unnamed(const Whole& of);
  bool by_share_word();
  [[nodiscard]] ClaimParty owner_of_share() const;
  bool plain_whole(Series& s) const;
  bool again();
  bool of_same_whole(const Series& whole, int last);
  [[nodiscard]] bool then_to(const Draft& last, int to) const;
  bool in_list();
  bool anothers_share();
  // share_another.cpp
  void in_percent();
  [[nodiscard]] bool may_be_share() const;
  bool of_another_owner();
  bool their_weights();
  bool of_the_market();
  bool together_again();
  [[nodiscard]] ClaimParty whose_they_were(int last) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SHARE_READER_H_
