// A sentence as typed spans in order: words with their senses, places, times, amounts, punctuation.
#ifndef TALLY_READING_INTERNAL_ANALYSIS_H_
#define TALLY_READING_INTERNAL_ANALYSIS_H_

#include <bitset>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.h"
#include "reading/internal/lexicon.h"
#include "reading/internal/place_spans.h"
#include "reading/internal/quantity.h"
#include "reading/internal/times.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

enum class ItemKind : std::uint8_t { word, place, time, quantity, punct };

struct Item {
  ItemKind kind = ItemKind::word;
  std::size_t first = 0, last = 0;        // tokens
  int ref = -1;                           // index into places, times or quantities
  const LexiconPhrase* phrase = nullptr;  // of words: the phrase of the lexicon, if any
};

class Analysis {
 public:
  // How much of a sentence is looked at: all of it, or no more than its places unless it has a word
  // of trade (or, where the text before gives a pair, an amount); or all but times and amounts.
  enum class Need : std::uint8_t { all, trade, trade_or_amount, words_and_places };
  Analysis(std::string_view sentence, core::Day today, Need need = Need::all,
           Comma comma = Comma::thousands);

  bool only_places = false;  // no more was looked at
  bool altered = false;      // an item has become something else
  std::vector<Token> tokens;
  std::vector<PlaceSpan> places;
  std::vector<TimeSpan> times;
  std::vector<QuantitySpan> quantities;
  std::vector<Item> items;

  [[nodiscard]] int size() const { return static_cast<int>(items.size()); }
  // Lower case of the first token of an item; empty outside.
  [[nodiscard]] const LowWord& low(int item) const {
    static const LowWord kNone;
    return inside(item) ? token(at(item)).low : kNone;
  }
  // The sense of a word item in a class, or null.
  [[nodiscard]] const Entry* sense(int item, Class cls) const {
    if (!inside(item)) return nullptr;
    const LexiconPhrase* phrase = at(item).phrase;
    if (phrase == nullptr || !phrase->has(cls)) return nullptr;
    return phrase->sense(cls);
  }
  [[nodiscard]] bool is(int item, const Word& word) const {
    const LowWord* low = single(item);
    return low != nullptr && *low == word;
  }
  [[nodiscard]] bool is(int item, const LowWord& word) const {
    const LowWord* low = single(item);
    return low != nullptr && *low == word;
  }
  template <std::size_t N>
  [[nodiscard, gnu::always_inline]] bool is_any(int item, const Word (&words)[N]) const {
    const LowWord* low = single(item);
    return low != nullptr && low->is_any(words);
  }
  template <std::same_as<Words> List>
  [[nodiscard]] bool is_any(int item, const List& words) const {
    const LowWord* low = single(item);
    return low != nullptr && low->is_any(words);
  }
  // The same with a set of data/reading/words, and with words beside it that count here alone.
  [[nodiscard]] bool is_any(int item, const WordSet& set) const {
    if (!inside(item)) return false;
    const Item& it = at(item);
    return it.last == it.first + 1 && set.has(*token(it).row);
  }
  template <std::size_t N>
  [[nodiscard, gnu::always_inline]] bool is_any(int item, const WordSet& set,
                                                const Word (&words)[N]) const {
    return is_any(item, set) || is_any(item, words);
  }
  [[nodiscard]] bool any_of(const WordSet& set) const {
    if (!set.has(row_)) return false;
    for (const Item& it : items) {
      if (it.last == it.first + 1 && set.has(*token(it).row)) return true;
    }
    return false;
  }
  template <std::size_t N>
  [[nodiscard, gnu::always_inline]] bool any_of(const Word (&words)[N]) const {
    if (!sieve_.may_have(words)) return false;
    for (const Item& it : items) {
      if (it.last == it.first + 1 && token(it).low.is_any(words)) return true;
    }
    return false;
  }
  // False if none of the words stands in the sentence, alone or in a phrase: soon said.
  template <std::size_t N>
  [[nodiscard, gnu::always_inline]] bool may_say(const Word (&words)[N]) const {
    return sieve_.may_have(words);
  }
  [[nodiscard]] bool may_say(const Word& word) const { return sieve_.may_have(word); }
  [[nodiscard]] bool may_say(const WordSet& set) const { return set.has(row_); }
  [[nodiscard]] bool kind(int item, ItemKind k) const { return inside(item) && at(item).kind == k; }
  [[nodiscard]] const PlaceSpan* place(int item) const {
    return kind(item, ItemKind::place) ? &places[static_cast<std::size_t>(at(item).ref)] : nullptr;
  }
  [[nodiscard]] const TimeSpan* time(int item) const {
    return kind(item, ItemKind::time) ? &times[static_cast<std::size_t>(at(item).ref)] : nullptr;
  }
  [[nodiscard]] const QuantitySpan* quantity(int item) const {
    return kind(item, ItemKind::quantity) ? &quantities[static_cast<std::size_t>(at(item).ref)]
                                          : nullptr;
  }
  [[nodiscard]] bool punct(int item, const Word& text) const {
    return kind(item, ItemKind::punct) && token(at(item)).low == text;
  }
  [[nodiscard]] bool has_quantity(QuantityKind kind) const {
    for (const QuantitySpan& q : quantities) {
      if (q.kind == kind) return true;
    }
    return false;
  }
  // It is that of the same sentence for the same need.
  [[nodiscard]] bool may_stand_for(std::string_view sentence, Need need) const {
    return bytes_ == sentence.size() && need_ == need;
  }
  // Takes back what frames have said of amounts; false if more was changed than that.
  bool restore();
  // Bytes of the sentence that items [first, last] cover.
  [[nodiscard]] std::size_t begin_byte(int item) const;
  [[nodiscard]] std::size_t end_byte(int item) const;
  // Some item has a sense in that class.
  [[nodiscard]] bool any(Class cls) const { return may_have(cls) && find(cls) >= 0; }
  // False if no item of the sentence can have a sense in that class: one bit for all of them.
  [[nodiscard]] bool may_have(Class cls) const {
    return classes_.test(static_cast<std::size_t>(cls));
  }

 private:
  [[nodiscard]] bool inside(int item) const { return item >= 0 && item < size(); }
  // Of an item that is inside(): checked once, not at each step.
  [[nodiscard]] const Item& at(int item) const { return items.data()[item]; }
  [[nodiscard]] const Token& token(const Item& item) const { return tokens.data()[item.first]; }
  // The word of an item of one token, or null.
  [[nodiscard]] const LowWord* single(int item) const {
    if (!inside(item)) return nullptr;
    const Item& it = at(item);
    return it.last == it.first + 1 ? &token(it).low : nullptr;
  }
  [[nodiscard]] int find(Class cls) const;
  void make_items();
  void make_place_items();  // of tokens and places alone

  std::vector<QuantitySpan> found_;  // the amounts as they were before any frame
  std::size_t bytes_;
  Need need_;
  std::bitset<kClassCount> classes_;  // of all items
  WordSieve sieve_;                   // of all tokens
  WordRow row_;                       // of all tokens
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_ANALYSIS_H_
