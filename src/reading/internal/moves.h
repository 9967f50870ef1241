// What a sentence says of rises and falls, whatever the order of its words: which words say them,
// of whose trade, and of which time. For the readers of runs, first times and records that go by
// these three (first_since.cpp, runs_told.cpp, record_forms.cpp).
#ifndef TALLY_READING_INTERNAL_MOVES_H_
#define TALLY_READING_INTERNAL_MOVES_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/internal/word_sets.h"
#include "reading/internal/work.h"

namespace tally::reading {

struct Move {
  int item = 0;
  int sign = 0;
  bool denied = false;  // 'without a decline', 'had not fallen'
};

struct Moves {
  const Work& w;
  const Analysis& a = w.a;
  std::vector<int> segment;  // item -> part of the sentence between commas, colons, brackets
  std::vector<Move> all;

  explicit Moves(const Work& work);
  // One of the words of the item, which may be a phrase or a time.
  [[nodiscard]] bool says(int item, const WordSet& set) const;
  template <std::size_t N>
  [[nodiscard]] bool says_any(int item, const Word (&words)[N]) const {
    if (item < 0 || item >= a.size()) return false;
    const Item& it = a.items[static_cast<std::size_t>(item)];
    for (std::size_t k = it.first; k < it.last; ++k) {
      if (a.tokens[k].low.is_any(words)) return true;
    }
    return false;
  }
  [[nodiscard]] int segment_of(int item) const;
  [[nodiscard]] bool denied(int item) const;  // something is denied before it in its part
  // It is expected, aimed at, asked or conditional, in the clause of that item.
  [[nodiscard]] bool ahead(int item) const;
  // It is about places in an order of partners; `passing`: also where one passes another.
  [[nodiscard]] bool of_an_order(bool passing = true) const;
  [[nodiscard]] bool of_another(int item) const;  // what is told there is not told of the trade
  // The one series that the sentence is about; none if there are several, or one of goods.
  [[nodiscard]] std::optional<Series> series(int item) const;
  [[nodiscard]] std::optional<core::Period> time(int item, const Series& s) const;
  // The item of the time that the sentence is about, not `besides`; -1 if none is said.
  [[nodiscard]] int own_time(const Series& s, int besides) const;
  // The same, with the time of the text where none is said.
  [[nodiscard]] std::optional<core::Period> period(const Series& s, int besides) const;
  // A draft of what is so `now` for the first time since `then`: the items that say what and since
  // when.
  void set_since(Draft& d, const Series& s, int what, int when, const core::Period& then,
                 const core::Period& now) const;

 private:
  [[nodiscard]] bool compared_word(int item) const;
  [[nodiscard]] bool new_clause(int item) const;
  [[nodiscard]] bool of_old_record(int time) const;
  [[nodiscard]] std::optional<Series> series_by_roles(int item) const;
  [[nodiscard]] bool of_times(int place) const;
  [[nodiscard]] bool may_be_of_two(const Mention& of) const;
  [[nodiscard]] ClaimParty seller() const;  // 'Finnish exporters', 'Peruvian firms supplying'
  [[nodiscard]] std::optional<core::Period> up_to(int item, std::optional<core::Period> p) const;
};

// Keeps what the sentence told of a rise or fall for the next one; moves_told.cpp.
void remember_moves(const Work& w, Discourse& d);
// It may go on with the move of the sentence before: a cheap test before anything is analysed.
[[nodiscard]] bool goes_on_with_move(std::string_view text, const Discourse& d);
// Reads it: 'The last time that happened was in 2009', 'In May they did'.
void read_move_before(Work& w);

// ---- readers behind those of records.cpp, where these found nothing
void read_first_since(Work& w);       // first_since.cpp
void read_runs_told(Work& w);         // runs_told.cpp
void read_balance_runs(Work& w);      // balance_runs.cpp
void read_record_forms(Work& w);      // record_forms.cpp
void read_marks_passed(Work& w);      // marks_passed.cpp, before the first times
void read_signs_told(Work& w);        // balance_of_flows.cpp, last
void read_balance_of_flows(Work& w);  // balance_of_flows.cpp, behind the comparisons
void read_max_since(Work& w);         // max_since.cpp

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_MOVES_H_
