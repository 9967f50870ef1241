#include "reading/internal/analysis.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "reading/internal/fillers.h"
#include "reading/internal/number_words.h"
#include "reading/words/figures.h"

namespace tally::reading {
namespace {

// Words that never begin a phrase of the lexicon in this place: the month, the minister.
bool is_word(const Token& token) { return token.kind != TokenKind::symbol; }

// Signs and words of money, rates and multiples.
bool may_hold_amount(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return words::kMayHoldAmount.has(*t.row) || (t.low.size() > 6 && t.low.ends_with("fold"));
  });
}

// 'billion U.S. dollars', '5 million Hong Kong dollars': behind a number the name of a country is
// part of the money. `taken` with these words added.
std::vector<bool> money_words(const std::vector<Token>& tokens, const std::vector<bool>& taken) {
  std::vector<bool> out = taken;
  const NumberTables& tables = number_tables();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if ((!tokens[i].capital && tokens[i].low != "$") || taken[i]) continue;  // '$US1.2 billion'
    int scale = 0;
    CurrencyWord word;
    const std::size_t n = tables.currencies.match(tokens, i, word);
    if (n < 2) continue;
    const bool behind_number = i > 0 && (tokens[i - 1].kind == TokenKind::number ||
                                         tables.scales.match(tokens, i - 1, scale) == 1);
    const bool before_number = i + n < tokens.size() && tokens[i + n].kind == TokenKind::number;
    if (!behind_number && !before_number) continue;  // 'US$58.7 billion'
    for (std::size_t k = i; k < i + n; ++k) out[k] = true;
  }
  return out;
}

}  // namespace

Analysis::Analysis(std::string_view sentence, core::Day today, Need need, Comma comma)
    : tokens(tokenize(sentence, comma)), bytes_(sentence.size()), need_(need) {
  const Openings any = mark_openings(tokens);
  drop_fillers(tokens, any);
  for (const Token& token : tokens) {
    sieve_.add(token.low.key());
    row_ |= *token.row;
  }
  std::vector<bool> taken(tokens.size(), false);
  if (need == Need::words_and_places) {
    places = find_places(tokens, today, taken);
    make_items();
    return;
  }
  if (need != Need::all && !(opens(any, Opens::trade) && lexicon().has_trade_word(tokens)) &&
      !(need == Need::trade_or_amount && may_hold_amount(tokens))) {
    places = find_places(tokens, today, taken);
    only_places = true;
    make_place_items();
    return;
  }
  times = find_times(tokens, taken);
  // "second half", "the first quarter" have been taken; so may have been the year of 'since 2009'.
  std::vector<bool> not_places = money_words(tokens, taken);
  places = find_places(tokens, today, not_places);
  for (const PlaceSpan& p : places) {
    for (std::size_t k = p.first; k < p.last; ++k) taken[k] = true;
  }
  quantities = find_quantities(tokens, taken);
  found_ = quantities;
  make_items();
}

bool Analysis::restore() {
  quantities = found_;
  return !altered;
}

void Analysis::make_place_items() {
  items.reserve(tokens.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < tokens.size(); i = items.back().last) {
    Item item;
    item.first = i;
    item.last = i + 1;
    if (next < places.size() && places[next].first == i) {
      item.kind = ItemKind::place;
      item.ref = static_cast<int>(next);
      item.last = places[next++].last;
    } else if (tokens[i].kind == TokenKind::symbol && tokens[i].low != "'s") {
      item.kind = ItemKind::punct;
    }
    items.push_back(item);
  }
}

void Analysis::make_items() {
  // An ordinal or a bare count is only a word; it stays among the amounts for ranks and streaks.
  std::vector<int> owner(tokens.size(), -1);
  for (std::size_t n = 0; n < quantities.size(); ++n) {
    for (std::size_t k = quantities[n].first; k < quantities[n].last && k < tokens.size(); ++k) {
      owner[k] = static_cast<int>(n);
    }
  }
  std::vector<int> time_owner(tokens.size(), -1);
  std::vector<int> place_owner(tokens.size(), -1);
  for (std::size_t n = 0; n < times.size(); ++n) {
    for (std::size_t k = times[n].first; k < times[n].last; ++k)
      time_owner[k] = static_cast<int>(n);
  }
  for (std::size_t n = 0; n < places.size(); ++n) {
    for (std::size_t k = places[n].first; k < places[n].last; ++k)
      place_owner[k] = static_cast<int>(n);
  }
  items.reserve(tokens.size());
  std::size_t i = 0;
  while (i < tokens.size()) {
    Item item;
    item.first = i;
    item.last = i + 1;
    if (time_owner[i] >= 0) {
      item.kind = ItemKind::time;
      item.ref = time_owner[i];
      item.last = times[static_cast<std::size_t>(item.ref)].last;
    } else if (place_owner[i] >= 0) {
      item.kind = ItemKind::place;
      item.ref = place_owner[i];
      item.last = places[static_cast<std::size_t>(item.ref)].last;
    } else {
      const bool may_begin =
          (is_word(tokens[i]) || tokens[i].low == "#") && lexicon().may_begin(tokens[i]);
      std::size_t length = 0;
      // A phrase may not run into a time, a place or the number of an amount.
      std::size_t limit = i;
      while (may_begin && limit < tokens.size() && limit < i + 8 && time_owner[limit] < 0 &&
             place_owner[limit] < 0) {
        const int q = owner[limit];
        if (q >= 0 && quantities[static_cast<std::size_t>(q)].kind != QuantityKind::ordinal &&
            quantities[static_cast<std::size_t>(q)].kind != QuantityKind::count) {
          break;
        }
        ++limit;
      }
      const LexiconPhrase* phrase = limit > i ? lexicon().match(tokens, i, length, limit) : nullptr;
      const int q = owner[i];
      if (q >= 0 && (phrase == nullptr || length == 1)) {
        item.kind = ItemKind::quantity;
        item.ref = q;
        item.last = std::max(i + 1, quantities[static_cast<std::size_t>(q)].last);
      } else if (phrase != nullptr) {
        item.phrase = phrase;
        classes_ |= phrase->classes;
        item.last = i + length;
      } else if (tokens[i].kind == TokenKind::symbol && tokens[i].low != "'s") {
        item.kind = ItemKind::punct;
      }
    }
    i = item.last;
    items.push_back(item);
  }
}

std::size_t Analysis::begin_byte(int item) const {
  if (item < 0 || item >= size()) return 0;
  return tokens[items[static_cast<std::size_t>(item)].first].begin;
}

std::size_t Analysis::end_byte(int item) const {
  if (item < 0 || item >= size()) return 0;
  return tokens[items[static_cast<std::size_t>(item)].last - 1].end;
}

int Analysis::find(Class cls) const {
  for (int i = 0; i < size(); ++i) {
    if (sense(i, cls) != nullptr) return i;
  }
  return -1;
}

}  // namespace tally::reading
