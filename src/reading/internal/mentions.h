// Mentions of trade series in a sentence: 'Chinese exports to Russia', 'its trade gap with the
// northern neighbour', 'those to Saudi Arabia', 'Egypt imported goods from ...'. Who and whom are
// references here; discourse.h turns them into places.
#ifndef TALLY_READING_INTERNAL_MENTIONS_H_
#define TALLY_READING_INTERNAL_MENTIONS_H_

#include <string>
#include <vector>

#include "reading/internal/analysis.h"

namespace tally::reading {

struct PartyRef {
  enum class Kind : std::uint8_t {
    none,
    places,
    its,
    their,
    our,
    your,
    pair,
    neighbour,
    former,
    latter,
    there,
    others,
    world
  };
  Kind kind = Kind::none;
  std::vector<int> items;  // place items, in order; several are a list
  std::string direction;   // of a neighbour
  int at = -1;             // item
  bool list = false;       // 'China and Hong Kong'
  [[nodiscard]] bool empty() const { return kind == Kind::none; }
};

struct Mention {
  enum class Kind : std::uint8_t {
    noun,    // Chinese exports to Russia
    verb,    // China sold Russia goods
    goods,   // American goods: what a country makes
    abroad,  // everything Brazil sells abroad
  };
  Kind kind = Kind::noun;
  int first = 0, last = 0;  // items, last exclusive
  int head = 0;
  FlowWord flow = FlowWord::none;  // none: 'those to', the flow of the series before
  int sign = 0;                    // of a balance; 0 unknown
  bool weak = false;
  bool bilateral = false;      // mutual, two-way
  bool total = false;          // total, overall, foreign
  bool unknown_owner = false;  // 'the province's exports': of something that is no country
  bool plain_noun = false;     // neither place nor modifier: 'trade', 'exports'
  PartyRef reporter, partner;
  std::string product;
  std::string scope;
  int product_item = -1;
  bool passive = false;
  bool shares_next = false;  // 'exports to and imports from Russia'
  bool reversed = false;     // 'those in the opposite direction'
  bool row = false;          // an item of a list: the series is that of the line above it
  int subject = -1;          // item of a verb's subject
  int favour_item = -1;      // 'in X's favour'
};

std::vector<Mention> find_mentions(const Analysis& a);

// A party that begins at item `at` ('the', lists and epithets included); `next` is the item behind
// it.
PartyRef party_at(const Analysis& a, int at, int& next, bool lists = true);
// True if the place stands for itself in the clause: no adjective, no genitive, no preposition
// before.
bool is_bare_place(const Analysis& a, int item);
// 'Japan, the best customer until China overtook it, bought 3 billion': the place in front of what
// stands between two commas before the verb; -1 if there is none.
int subject_before_aside(const Analysis& a, int verb);
// One of those named behind 'after' or 'behind': 'third after China and France'.
bool listed_after(const Analysis& a, int item);
bool is_adjective(const Analysis& a, int item);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_MENTIONS_H_
