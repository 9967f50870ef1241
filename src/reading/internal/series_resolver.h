// Which series a mention means; see series_resolver.cpp for the order in which it is asked, and
// series_pairs.cpp for whose trade a noun without names is.
#ifndef TALLY_READING_INTERNAL_SERIES_RESOLVER_H_
#define TALLY_READING_INTERNAL_SERIES_RESOLVER_H_

#include <string_view>
#include <vector>

#include "reading/internal/discourse.h"

namespace tally::reading {

// The country where an agency's item was written, if the item began with its trade and has spoken
// of it most; else null. discourse.cpp
[[nodiscard]] PlaceId told_from(const Discourse& d);

struct SeriesResolver {
  using K = PartyRef::Kind;
  const Analysis& a;
  const std::vector<Mention>& all;
  std::size_t index;
  const std::vector<Series>& earlier;
  const Discourse& d;
  const Mention& m;

  // Places that stand in the sentence before the mention, nearest first, then those behind it.
  // `owners`: without those behind 'from', 'to', 'with', which are partners.
  std::vector<PlaceId> in_sentence(bool owners = false) const;
  // 'U.S. data show', 'according to Finnish Customs'
  PlaceId whose_figures() const;
  PlaceId whose_count() const;
  struct Keeper {
    PlaceId place;
    int last = -1;  // item behind its name
  };
  Keeper keeper_of_books(int i) const;
  PlaceId keeper_in_front() const;
  bool booked_by_office(Series& s) const;
  bool leaders_of_two(Series& s) const;
  PlaceId whose_book() const;
  ClaimParty whose_data(const ClaimParty& partner, Series& s) const;
  bool from_there(Series& s) const;
  ClaimParty missing_reporter(const ClaimParty& partner, Series& s) const;
  [[nodiscard]] ClaimParty joined_to(const ClaimParty& reporter) const;
  bool to_both(Series& s) const;
  ClaimParty whose_text(const ClaimParty& not_this, Series& s) const;
  ClaimParty bought_from(Series& s) const;
  bool ranked_before() const;
  bool names_them() const;
  ClaimParty went_on_with(Series& s) const;
  ClaimParty missing_partner(const ClaimParty& reporter, Series& s) const;
  // 'Japan's total deficit was 1.4 trillion yen, with exports at 5.6': all of Japan's
  bool from_whole(Series& s) const;
  // 'In trade with the United States, Japan's surplus fell', 'As for the EU, Japan booked a
  // deficit'
  [[nodiscard]] ClaimParty partner_in_front() const;
  [[nodiscard]] bool elsewhere() const;
  [[nodiscard]] bool says_everywhere() const;
  bool with_which(Series& s) const;
  [[nodiscard]] PartyRef front_of_which() const;
  [[nodiscard]] bool says_gap() const;
  [[nodiscard]] bool of_a_group(int at) const;
  [[nodiscard]] bool before_its_part() const;
  [[nodiscard]] bool with_the_same() const;
  void those_to_another(Series& s) const;
  void of_the_other_of_us(Series& s) const;
  void sold_to_before(Series& s) const;
  bool opens_a_list(int from) const;
  void third_from_it(Series& s) const;
  bool goes_on_with(const ClaimParty& partner) const;
  [[nodiscard]] bool told_from_partner(const Series& s) const;
  [[nodiscard]] bool back_home(Series& s) const;
  [[nodiscard]] bool across_to_another() const;
  [[nodiscard]] bool gap_of_named(Series& s) const;
  ClaimParty front_partner(const ClaimParty& reporter) const;
  // 'Japan logged a deficit': the subject of the verb.
  bool left_with(int with, Series& s) const;
  [[nodiscard]] bool given_to(int whom, Series& s) const;
  bool trade_with_named(Series& s) const;
  [[nodiscard]] bool former_of_nobody() const;
  [[nodiscard]] bool is_named(const ClaimParty& reporter) const;
  bool from_subject(Series& s) const;
  // 'According to Uzbekistan's statistics, the country's foreign trade ...': the one just named.
  PlaceId the_country() const;
  // 'The surplus could shrink' behind a deficit with somebody else: the pair of the last surplus.
  bool from_last_sign(Series& s) const;
  [[nodiscard]] bool from_everywhere() const;
  [[nodiscard]] bool of_outsiders() const;
  [[nodiscard]] int counted_partners() const;
  [[nodiscard]] bool part_of_a_bloc() const;
  void beside_a_pair(Series& s) const;
  [[nodiscard]] bool of_who_speaks(const Series& s) const;
  bool from_pair(Series& s) const;
  bool between_us(Series& s) const;
  void not_the_front(Series& s) const;
  ClaimParty beside_others(const ClaimParty& reporter, Series& s) const;
  // 'Russia comes second with a $4.4 billion turnover': that of the subject and whoever the text is
  // about.
  bool with_subject(Series& s) const;
  [[nodiscard]] bool gap_behind_shares(const Series& s) const;
  bool with_ranked(int listed, Series& s) const;
  bool from_coordination(Series& s) const;
  // 'Beijing and Moscow' somewhere in the sentence
  bool coordinated() const;
  Series run() const;
  // 'The US remained the largest market, as goods worth 3 bn were exported to the country': the
  // subject of the sentence, if the partner is no more than 'the country'.
  [[nodiscard]] ClaimParty runs_it() const;
  ClaimParty country_of_sentence(const ClaimParty& reporter) const;
  // For 'the neighbour' without a reporter: the one whose neighbour it is.
  ClaimParty neighbour_base() const;
  bool of_dateline(Series& s) const;
  ClaimParty buyer_in_front() const;
  bool where_it_trades(Series& s) const;
  bool of_the_ranked(Series& s) const;
  bool to_the_subject(Series& s) const;
  // The discourse as seen by 'its': the nearest place before the mention that can own something.
  [[nodiscard]] int named_behind() const;
  [[nodiscard]] int among_buyers() const;
  [[nodiscard]] PlaceId office_in_front() const;
  bool there_as_before(Series& s) const;
  [[nodiscard]] ClaimParty beside_goods_from(const Series& s) const;
  bool of_another_owner(Series& s) const;
  [[nodiscard]] ClaimParty not_itself() const;
  Discourse sentence_view(const ClaimParty& partner) const;
  Discourse with_reporter(const ClaimParty& reporter) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SERIES_RESOLVER_H_
