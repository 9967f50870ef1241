// Ranks: nouns of rank (ranks.cpp), places by number or by the most (rank_places.cpp), and what a
// rank says of others (rank_order.cpp).
#ifndef TALLY_READING_INTERNAL_RANK_READER_H_
#define TALLY_READING_INTERNAL_RANK_READER_H_

#include <optional>
#include <string>
#include <vector>

#include "reading/internal/work.h"
#include "reading/words/ranking.h"

namespace tally::reading {

inline FlowWord flow_word(Flow flow) {
  return flow == Flow::exports   ? FlowWord::exports
         : flow == Flow::imports ? FlowWord::imports
                                 : FlowWord::turnover;
}

struct RankReader {
  Work& w;
  const Analysis& a = w.a;
  struct Head {
    int item = -1;     // rank noun, or the place noun
    int between = -1;  // item of the owner in 'the top U.S. trading partner'
    int first = 0;     // leftmost item of the phrase, without the owner
    int rank = 0;
    FlowWord flow = FlowWord::none;
    language::Context::RankWord word = language::Context::RankWord::partner;
    ClaimParty reporter;
    bool product = false;
    bool regional = false;
    bool country = false;
    bool past = false;  // 'used to be'
    std::string product_name;
  };
  static language::Context::RankWord word_of(const std::string& noun, FlowWord flow);
  // The words before the rank noun: 'second largest', 'top', 'No. 3', 'fourth most important
  // export'.
  bool adjectives(Head& h) const;
  bool lost_before(Head& h) const;
  [[nodiscard]] int place_behind(int item) const;
  void place_told_of();
  [[nodiscard]] int country_for_flow(int i) const;
  [[nodiscard]] FlowWord partner_for(int i) const;
  [[nodiscard]] int ordinal_in_front(int first) const;
  [[nodiscard]] bool of_its_trade(int noun) const;
  void noun_left_out();
  [[nodiscard]] bool list_live() const;
  [[nodiscard]] bool named_behind(const Head& h, bool many) const;
  bool ordinal_alone(const Head& h) const;
  bool number_behind(Head& h) const;
  bool number_sign_word(int i) const {
    if (i >= 0 && i < a.size() && a.low(i) == "the")  // 'the number five customer'
      return a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low == "number";
    return a.is_any(i, words::kNumberSign);
  }
  bool number_sign(int i) const { return number_sign_word(i - 1); }
  // Whose partner: the owner before, 'of', 'for Turkish goods', 'to the UK'.
  void owner(Head& h);
  bool of_product(const Head& h) const;
  [[nodiscard]] ClaimParty of_it(const Head& h) const;
  [[nodiscard]] ClaimParty described(const Head& h) const;
  ClaimParty first_person(int i) const;
  int mention_within(int i) const;
  Ref own_ref = Ref::none;
  // The one that has the rank.
  [[nodiscard]] ClaimParty with_its_part(int item, const Head& h) const;
  [[nodiscard]] bool no_place(const Head& h) const;
  ClaimParty holder(const Head& h) const;
  bool apposition_mark(int i) const;
  [[nodiscard]] ClaimParty apposed(const Head& h) const;
  bool no_verb(int from, int to) const;
  bool has_own_subject(int c) const;
  bool inverted_subject(const Head& h) const;
  bool no_place_before(const Head& h) const;
  ClaimParty pronoun(const ClaimParty& not_this, int item) const;
  ClaimParty owner_from_text(const ClaimParty& partner) const;
  [[nodiscard]] bool surplus_behind(int i) const;
  void nouns();
  // Plurals name several: 'the three largest partners' head a list.
  void several(Head& h);
  // 'A and B are each other's largest partners'
  bool mutual(const Head& h);
  void list_of(Head& h);
  void region(Head& h) const;
  void after_others(Head& h) const;
  void flow_in_front(Head& h) const;
  bool something_finite(int i) const;
  void emit(Head& h);
  void make(const Head& h, const ClaimParty& partner, bool assumed);
  [[nodiscard]] ClaimParty book_in_front() const;
  bool of_neighbour(int from, int to, Head& h) const;
  bool is_bloc(int item) const;
  // ------------------------------------------------------- 'ranked second', 'retained the first
  // position'
  void places();
  [[nodiscard]] bool of_a_table(int i) const;
  [[nodiscard]] int with_ranking_place(int i) const;
  void place_rank(int i, int rank, int last);
  void named_ranking(Head& h, int before) const;
  void of_whole_trade(Head& h, int last) const;
  void spend_sums(int from);
  [[nodiscard]] std::optional<Flow> flow_of_paragraph(const ClaimParty& reporter) const;
  [[nodiscard]] bool with_goods(int item) const;
  void among_in_front(Head& h, int item) const;
  void among_partners(Head& h, int of) const;
  void for_whom(Head& h, int item) const;
  bool as_in_front(Head& h, int item) const;
  bool as_it(int i, const Head& h);
  [[nodiscard]] ClaimParty seen_from(const ClaimParty& not_this) const;
  bool leads_among(int i);
  [[nodiscard]] ClaimParty owner_of_both(int poss) const;
  [[nodiscard]] ClaimParty neighbour_subject(int i, const ClaimParty& not_this) const;
  [[nodiscard]] int beside_place(int i) const;
  void moved_behind();
  bool second_to(int i, Head& h, ClaimParty& partner) const;
  // ------------------------------------------------------- 'more than to any other country', 'the
  // most'
  void said_shortly();
  bool number_for_them(int i, int rank);  // talk.cpp
  void behind_share();
  void not_of_region();
  void heads_list();
  void only_others();
  void most();
  bool most_went(int i);
  // rank_relative.cpp: 'the country to which Morocco exports most', 'no country bought more than'
  bool relative_most(int i);
  void number_one_alone(int i);
  bool said_again(int i) const;
  // 'China leads the suppliers of Peru'
  void leads(int i);
  bool no_one_more(int i);
  bool no_one_before(int i) const;
  int verb_left(int i) const;
  void most_of(int i, int v);
  // ------------------------------------------------------- rank_inverted.cpp
  void first_on_list();
  void beside_name();
  void then_in_bracket();
  void from_noun_to_ordinal();
  // rank_before.cpp
  void held_before();
  void come_next();
  // rank_roles.cpp: a place, a word for partners and a holder, in any order
  void by_roles();
  void partners_by_role();
  void moved_in_list();    // rank_values.cpp
  void listed_in_order();  // rank_lists.cpp
  // ------------------------------------------------------- rank_order.cpp: what is said of others
  [[nodiscard]] std::vector<ClaimParty> leaders(int i) const;
  void order_behind();
  // rank_sums.cpp
  void sums_of_several();
  void purchases_of_holder();
  void sums_of_ranked();
  [[nodiscard]] bool taken_back(int first) const;
  void from_ordinal();
  [[nodiscard]] bool stood_before(int ordinal) const;
  [[nodiscard]] int carried_ref(int first) const;
  bool made_of_series(const Head& h, ClaimParty& reporter, ClaimParty& partner) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RANK_READER_H_
