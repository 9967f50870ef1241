// Finds the mentions of a sentence: nouns first, then verbs, then goods by origin. In two files.
#ifndef TALLY_READING_INTERNAL_MENTION_FINDER_H_
#define TALLY_READING_INTERNAL_MENTION_FINDER_H_

#include <utility>
#include <vector>

#include "reading/internal/mentions.h"

namespace tally::reading {

using places::NameKind;
using K = PartyRef::Kind;

inline bool hyphen(const Analysis& a, int i) {
  return a.punct(i, "-") || a.punct(i, "–") || a.punct(i, "/");
}

inline PartyRef of_places(std::vector<int> items) {
  PartyRef r;
  r.kind = K::places;
  r.at = items.empty() ? -1 : items.front();
  r.items = std::move(items);
  return r;
}

inline K kind_of(Ref ref) {
  switch (ref) {
    case Ref::their:
      return K::their;
    case Ref::our:
    case Ref::my:
      return K::our;
    case Ref::your:
      return K::your;
    default:
      return K::its;
  }
}

struct MentionFinder {
  const Analysis& a;
  std::vector<Mention> out;
  std::vector<bool> used;
  explicit MentionFinder(const Analysis& analysis)
      : a(analysis), used(static_cast<std::size_t>(analysis.size()), false) {}
  bool free(int i) const { return i >= 0 && i < a.size() && !used[static_cast<std::size_t>(i)]; }
  // ------------------------------------------------------------------ nouns
  bool is_modifier(int j, Mention& m) const;
  void set_product(int j, Mention& m) const;
  [[nodiscard]] bool product_word(int j, const Mention& m) const;
  void left_of(Mention& m) const;
  void take_place_left(int j, const PlaceSpan& p, Mention& m) const;
  void whose(int j, Mention& m) const;
  bool of_a_firm(const Mention& m) const;
  bool preposition(int i) const;
  // One prepositional phrase behind the head; true if the scan may go on at `j`.
  [[nodiscard]] bool earned(int head) const;
  bool right_step(int& j, Mention& m) const;
  bool outside_left(int j, Mention& m) const;
  bool registered_with(int& j, Mention& m) const;
  bool all_goods_traded(int v);
  bool run_by(int& j, Mention& m) const;
  int the_other_way(Mention& m, int j, bool flow_named) const;
  bool balance_step(int& j, Mention& m) const;  // mention_balance.cpp
  void in_the_red();
  [[nodiscard]] PartyRef partner_before_red(int red) const;
  void side_with(Mention& m) const;
  bool group_without_code(int i) const;
  bool named_by_rank(int& j, Mention& m) const;
  bool of_phrase(int& j, Mention& m) const;
  bool across(int& j, Mention& m) const;
  bool is_unknown_noun(int i) const;
  void party_behind_verb(Mention& m) const;
  void relative_behind(Mention& m) const;  // mention_relative.cpp
  bool run_up_with(Mention& m) const;
  bool invoiced(Mention& m) const;
  [[nodiscard]] int that_of_another(int i) const;
  bool those_of_either(int i);
  void moved_by_its_owner(Mention& m) const;
  bool in_both_directions(int j) const;
  bool in_a_gloss(int i) const;
  bool sales_for(int& j, Mention& m) const;
  bool between(int& j, Mention& m) const;
  bool noun_not_verb(int i) const;
  bool in_reverse(int i) const;
  [[nodiscard]] int words_of_total(int j) const;
  bool of_an_exchange(int i) const;
  [[nodiscard]] bool in_name_of_office(int i) const;
  [[nodiscard]] bool no_flow_of_two(int i) const;
  [[nodiscard]] bool no_business_of_two(const Mention& m) const;
  void nouns();
  // ------------------------------------------------------------------ verbs
  // The subject of the verb at `v`: the nearest place, pair or pronoun to the left that is not in a
  // prepositional phrase, within the clause.
  int subject_of(int v) const;
  [[nodiscard]] bool own_country(int i) const;
  [[nodiscard]] bool neighbour_acts(int i) const;
  void verbs();
  void same_partner();
  [[nodiscard]] bool goods_cross(int verb) const;
  void from_there_came();  // mention_goods.cpp
  const Mention* verb_before(int v) const;
  void mark(Mention& m);
  void set_subject(Mention& m) const;
  bool ends_clause(int i) const;
  bool turns_to_another(const Mention& m, int i) const;
  bool all_that_we(int i, Mention& m) const;
  bool says_goods(int from, int to) const;
  void arguments(Mention& m) const;
  void partner_in_front(Mention& m) const;
  [[nodiscard]] bool takes_goods(int v) const;
  [[nodiscard]] bool takes_in_return(int v) const;
  [[nodiscard]] bool what_it_takes(int v) const;
  [[nodiscard]] bool says_all_of(const Mention& m) const;
  bool sent_to(int& j, Mention& m) const;
  [[nodiscard]] bool takes_as_much(int v) const;
  [[nodiscard]] bool from_us(int v) const;
  bool traded_between(int v);
  bool spent_on(int v);
  void goods_of_self(Mention& m) const;
  [[nodiscard]] bool paid_for_goods(int verb) const;
  void origin_in_front(Mention& m) const;
  void whom_relative(Mention& m) const;
  // ------------------------------------------------------------------ 'American goods'
  void goods();
  void goods_moved();
  void goods_entered();
  void goods_went_to();
  void goods_sold_there();
  [[nodiscard]] int goods_worth(int verb) const;
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_MENTION_FINDER_H_
