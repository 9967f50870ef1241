// What an amount says of the series that governs it: levels and balances (amounts.cpp), changes
// (rates.cpp), and which series that is (amount_series.cpp).
#ifndef TALLY_READING_INTERNAL_AMOUNT_READER_H_
#define TALLY_READING_INTERNAL_AMOUNT_READER_H_

#include <cstdlib>

#include "reading/internal/work.h"

namespace tally::reading {

inline bool is_money(const QuantitySpan* q) {
  return q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
}
inline bool is_rate(const QuantitySpan* q) {
  return q != nullptr && (q->kind == QuantityKind::percent || q->kind == QuantityKind::ratio ||
                          q->kind == QuantityKind::fraction || q->kind == QuantityKind::points);
}

// The frame of '1.1 times the exchange of goods between Peru and Chile in 2012'.
inline constexpr std::string_view kMultipleOfThen = "a multiple of the trade of then";
// ... of '4.5 times that amount', of 'is 104% of the September level'.
inline constexpr std::string_view kMultipleOfThat = "a multiple of that sum";
inline constexpr std::string_view kPercentOfThen = "a percentage of then";

// 'The two presidents have spoken of half a billion dollars': a goal; amount_series.cpp
[[nodiscard]] bool named_by_leaders(const Work& w, int item);

// 'Ten years after the 5.6 billion, trade was ...': a sum named before that stands for its time.
[[nodiscard]] bool counted_from_sum(const Analysis& a, int item);

// A word that the lexicon does not know: 'It spent $40 billion' is said of something else.
[[nodiscard]] bool unknown_word(const Analysis& a, int i);

struct AmountReader {
  Work& w;
  const Analysis& a = w.a;
  // A reference to the series of the text before: 'it', 'the figure', 'of this'.
  [[nodiscard]] bool of_other_things(int i) const;
  bool refers_back(int item) const;
  [[nodiscard]] bool known_up_to(int from, int item) const;
  [[nodiscard]] bool is_of_itself(int i) const;
  const Series* series_for(int item) const;
  [[nodiscard]] std::vector<Discourse::Side> sides_before(int item) const;
  bool of_two_sides(int item) const;
  bool borrow_side(const Discourse::Side& side) const;  // true
  bool both_flows(int item) const;
  [[nodiscard]] bool led_by_pronoun(int item) const;
  bool other_way(int item) const;
  bool taken_as_much(int item) const;
  // The pair that a rank or a share of this sentence has named: 'Chile, the top
  // buyer of Peruvian goods, took $9 billion'. A noun without parties keeps its flow.
  bool beside_rank(const Series* s, int item) const;
  [[nodiscard]] ClaimParty partner_beside(const Draft& rank, int item) const;
  const Series* from_drafts(const Series* plain, int item) const;
  void of_relative(int from, int item) const;
  mutable const Draft* rank_behind = nullptr;  // ', with deliveries of 6 bn it ranks second'
  mutable Series borrowed;
  bool goal_before(int item) const;
  bool they_report(int item) const;
  [[nodiscard]] bool we_expect(int item) const;
  [[nodiscard]] bool mark_of_two(int item) const;
  // elided_series.cpp: the sentence has no word for trade
  bool elided(int item) const;
  bool loose(int item) const;  // loose_series.cpp
  [[nodiscard]] bool hoped_for(int item) const;
  bool opens_from(int item) const;     // sum_pairs.cpp
  bool second_of_two(int item) const;  // sum_pairs.cpp
  bool same_people(int item) const;    // sum_pairs.cpp
  bool told_by_roles(int item, const Series& read) const;
  bool by_roles(int item) const;  // loose_series.cpp
  bool overruled(int item, const Series& read) const;
  bool rate_overruled(int item, const Series& read) const;
  bool with_partner_in_front(int item) const;
  [[nodiscard]] bool expects_growth(int item) const;
  bool owned_by_another(int from, int item) const;
  bool that_month_alone(int from, int item) const;
  bool we_are_at(int item) const;
  bool came_from(int item) const;
  bool two_figures(int item) const;
  [[nodiscard]] int place_of_row(int item) const;
  bool named_in_a_row(int item) const;
  bool row_of_series(int item, Series& s) const;
  bool goods_beside(int item, Series& s) const;
  // Word left of the amount that decides its role: 'to', 'from', 'by', 'of', ...
  int left_of(int item) const;
  bool goal_of_named(Series& s) const;
  [[nodiscard]] bool rate_of_less(int item) const;
  [[nodiscard]] bool apposed_to_part(int item) const;
  [[nodiscard]] bool share_moves(int verb) const;
  [[nodiscard]] bool of_another_verb(int item, const Series& s) const;
  // ---------------------------------------------------------------- money
  bool foreign_money(int item) const;
  // The place that opens the sentence is the partner; fills `borrowed`.
  bool opened_with(int item) const;
  bool absolute_change(int item) const;
  bool beside_rate(int item) const;
  [[nodiscard]] bool bracket_of_change(int item) const;
  bool changed_in_bracket = false;  // a bracket before said by how much something changed
  // 'compared with 3 percent', 'after 24 percent'
  [[nodiscard]] bool led_as_base(int item) const;
  // A sum in brackets behind a sum, or the same sum again: the conversion.
  bool conversion(int item) const;
  Role money_role(int item) const;
  bool away_from(int last) const;
  bool other_flow_before(Flow flow, int item) const;
  [[nodiscard]] bool begins_with_the(int item) const;
  [[nodiscard]] bool of_other_flow(int item) const;
  bool counted_things(int mention, int item) const;
  bool goods_between(int mention, int item) const;
  [[nodiscard]] bool bought_thing(int mention, int item) const;
  bool part_of_sum(int item) const;
  void share_of_all_trade(const Series& own, int percent, const char* frame);
  int balance_sign(const Series& s, int item, ClaimParty& favoured) const;
  void money(int item);
  // 'The deficit exceeded 400 billion': of the signed balance that is 'below -400 billion'.
  static void turn_comparator(Claim& claim);
  void bend_by_verb(Draft& draft, int item) const;
  ClaimParty viewpoint(const ClaimParty& not_this, int item) const;
  // 'was 80 billion yuan with Chile, 60 billion with Peru': the partner
  // stands behind the sum, or in front of it ('with China it was 5 bn').
  [[nodiscard]] bool with_place_alone(int at) const;
  bool place_moves(int item, Series& s) const;
  bool market_moves(int item, Series& s) const;
  // Its words point to an owner, whoever that is.
  [[nodiscard]] bool owner_said(const Series& s) const {
    return s.mention >= 0 && !w.mentions[static_cast<std::size_t>(s.mention)].reporter.empty();
  }
  void retarget(int item, Series& s) const;
  bool partner_in_front(int item, Series& s) const;
  int place_in_front(int item, const Word& prep) const;
  [[nodiscard]] bool sum_before(int item) const;
  void partner_moved(int item, Series& s) const;
  bool equals_share(int item, Series& own) const;
  bool taker_subject(int item, Series& s) const;
  bool accounting_subject(int item, Series& s) const;
  bool owner_of_amount(int item, Series& s) const;
  bool pair_in_front(int item, Series& s) const;
  bool partner_opens_clause(int item, Series& s) const;
  bool latter_in_front(int item, Series& s) const;
  const Series* former_flow(bool former, int item) const;
  bool owner_alone(int item, Series& s) const;
  bool ones_of(int item, Series& s) const;
  bool next_subject(int item, Series& s) const;
  bool we_for(int item, Series& s) const;
  bool next_of_list(int item, Series& s) const;
  // The place of ', Vietnam by 14 percent'; -1 if there is none.
  [[nodiscard]] int listed_place(int item) const;
  bool beside_amount(int item, Series& s) const;
  // 'Belarus accounted for 2.2 tln rubles of that, or 5.1 percent'
  bool accounts_for(int item);
  bool accounts_with_bracket(int item);
  [[nodiscard]] bool of_a_thing(int item) const;
  [[nodiscard]] bool of_another_subject(int item, const Series& s) const;
  // '$4.9 billion worth of Chinese goods' in a text about Serbia's trade with China.
  void of_goods(int item, Series& s) const;
  // '$18 bn, of which 15 bn were Emirati exports'
  bool of_which(int item, Series& s) const;
  bool unread_part(int item, Series& s) const;
  bool sum_of_share(int item);
  bool without_scale(int item) const;
  bool whole_again(int item) const;
  bool no_sum_of_its_own(int item);
  bool bracket_of_no_place(int item) const;
  void of_ranked_member(int item, Series& s) const;
  bool sum_beside_share(int at, int item);
  // amount_parts.cpp: '19.3 billion were Turkish exports and 21.7 billion German ones'
  bool owners_part(int item);
  // '... and 5 billion the other way'
  static constexpr std::string_view kOtherWay = "series: the one spoken of before, the other way";
  void the_other_way(int item, Series& own, bool known) const;
  [[nodiscard]] bool reversed_near(int item) const;
  [[nodiscard]] bool is_level(int item) const;
  void balance_in_trade(const Series& trade, Series& own) const;
  void relative_taker(int item, Series& own) const;
  bool multiplied(int item);
  bool share_from(int item) const;
  [[nodiscard]] bool reflexive(int i) const;
  bool they_behind(int item) const;
  const Series* of_the_pronoun(int item) const;  // talk.cpp
  const Series* expected_series() const;
  bool taken_from_text(int item) const;
  void in_red(int item, Series& s) const;
  void with_behind_red(int red, Series& s) const;
  bool surplus_for(int item, Series& s) const;
  bool it_of_rank(const Mention& m) const;
  bool sums_up_rank(int item) const;
  [[nodiscard]] int favour_behind(int item) const;
  [[nodiscard]] int favour_in_front(int item) const;
  [[nodiscard]] ClaimParty whose_red(int item, int red) const;
  [[nodiscard]] bool singled_out(int item, Series& s) const;
  bool red_again(int item, Series& s) const;
  [[nodiscard]] bool red_of_before(int item) const;
  // 'the deficit grew with China (-117 bn), Russia (-64 bn)', 'exports to Russia (+27%), China
  // (+24%)': the place in front of the bracket takes the place of the partner.
  bool whole_trade(Series& s) const;
  bool moved_goods(const Mention& m, const ClaimParty& who) const;
  void partner_of_bracket(int item, Series& s) const;
  [[nodiscard]] bool in_a_unit_list(int item) const;
  void gone_to(int item, Series& s) const;
  [[nodiscard]] int be_behind(int item) const;
  [[nodiscard]] int ranked_in_front(int item) const;
  [[nodiscard]] bool trailing(int item) const;
  [[nodiscard]] int next_in_red(int item) const;
  bool total_of_all(int item) const;
  bool part_behind(int item, Series& s) const;
  bool part_of_total(int item, Series& s) const;
  bool share_of_flow(int item, Series& s) const;
  [[nodiscard]] bool goes_to_place(int item) const;
  // The place before that one in 'Norway and India (both +14%)'; -1 if there is none.
  [[nodiscard]] int other_of_both(int item) const;
  // ---------------------------------------------------------------- rates
  struct Direction {
    bool found = false;
    int sign = 0;
    double times = 0;
    bool nominal = false;
  };
  Direction direction(int item) const;
  Direction direction_left(int item, Direction out) const;
  Direction behind_change(int item) const;
  Direction before_colon(int item) const;
  // rate_measures.cpp
  [[nodiscard]] Direction measured_direction(int item) const;
  [[nodiscard]] Direction outdone_by(int item) const;
  [[nodiscard]] Direction said_again(int item) const;
  [[nodiscard]] Direction as_large_since(int item) const;
  [[nodiscard]] Direction added_to(int item) const;
  [[nodiscard]] Direction by_behind_colon(int item) const;
  bool percent_of_then(int item);
  [[nodiscard]] bool of_level_of_then(int i) const;
  [[nodiscard]] bool said_of_that(int item) const;
  bool index_in_bracket(int item);
  bool multiple_of_that(int item);
  [[nodiscard]] Direction under_that(int item) const;
  [[nodiscard]] bool of_no_value(int item) const;
  [[nodiscard]] bool of_other_growth(int item) const;
  [[nodiscard]] Direction less_by(int item) const;
  bool multiple_of_then(int item);
  [[nodiscard]] bool part_of_today(int item) const;  // rate_inverse.cpp
  [[nodiscard]] bool told_of_then(int item) const;
  bool times_less_then(int item);
  [[nodiscard]] Direction at_rate_of_noun(int item) const;
  [[nodiscard]] Direction noun_in_front(int item) const;
  [[nodiscard]] Direction lost_part(int item) const;
  [[nodiscard]] bool said_exactly(int item) const;
  bool expected_by_others(int item) const;
  // 'sales fell for steel products (-13.1 percent)'
  [[nodiscard]] bool bracket_of_product(int item) const;
  [[nodiscard]] bool other_trade_behind(int item) const;
  [[nodiscard]] bool in_a_thing(int item) const;
  bool ellipsis(int item, int& sign) const;
  [[nodiscard]] bool answers(int item) const;
  void rate(int item);
  bool multiple_of(int item);
  bool shrunk_to(int item);
  [[nodiscard]] bool of_other_time(int i) const;
  [[nodiscard]] bool then_by_two(int what) const;
  [[nodiscard]] bool as_it_was(int i) const;
  [[nodiscard]] bool against_another_series(int item) const;
  [[nodiscard]] bool against_other_flow(int item) const;
  // 'a rise of 5 % in exports to China'
  bool of_two_rates(int item) const;
  bool bare_rate(int item) const;
  [[nodiscard]] bool from_partner(int item) const;
  bool counts_something(int item) const;
  [[nodiscard]] bool said_of_both(int item) const;
  [[nodiscard]] bool rate_before(int item, const Series& own) const;
  // rate_earlier.cpp
  [[nodiscard]] const Draft* growth_before(int item) const;
  [[nodiscard]] bool set_against(int word, const Draft& growth) const;
  [[nodiscard]] int earlier_rate(int item) const;
  [[nodiscard]] bool of_no_time(int item) const;
  [[nodiscard]] int joint_behind(int rate, int item) const;
  bool rate_of_earlier(int item);
  [[nodiscard]] bool of_either(int item) const;  // amount_things.cpp
  [[nodiscard]] int place_before_sum(int item, const Series& s) const;
  [[nodiscard]] bool of_the_markets(int item, const Series& s) const;
  [[nodiscard]] bool over_a_span(int item) const;
  bool average_rate(int item) const;
  void beside_change_in_money(int item, Direction& dir) const;
  // The balance that somebody's favour settles: 'the imbalance in Vietnam's favour'.
  bool settled_by_favour(int item, Series& own) const;
  bool share_in_bracket(int item);
  bool share_beside_rank(int item);
  const Series* last_amount(int item) const;
  int behind_noun(int item) const;
  bool of_unread_sum() const;
  Direction rate_of_then(int item) const;
  bool behind_which(int item, Series& own) const;
  void another_one(int item, Series& s) const;
  void its_own(int item, Series& s) const;
  // A word between the series and the rate that takes the rate for itself: 'while investment rose 5
  // %'.
  bool nearer_noise(int item) const;
  void currency_terms(Draft& draft, int item) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_AMOUNT_READER_H_
