// How currencies are written in running text: symbols, codes and words, from
// data/places/currencies.csv.
//
// May use: core. A sign that means several currencies has several rows: one without a place, which
// is what it means in international texts (if it means anything there), and one per place whose own
// texts use it so. "$" is USD, in texts from Canada it may be CAD; "¥" has no meaning without a
// place.
#ifndef TALLY_PLACES_CURRENCIES_H_
#define TALLY_PLACES_CURRENCIES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/money.h"
#include "core/result.h"
#include "places/places.h"

namespace tally::places {

enum class CurrencyKind : std::uint8_t {
  symbol,  // $, R$, Rs: stands before the number, mostly without a blank
  word,    // yuan, roubles: stands after the number; lower case but for a nationality before it
  code,    // USD, RMB: before or after
};

struct CurrencyWord {
  std::string text;  // case kept
  core::Currency currency;
  CurrencyKind kind = CurrencyKind::word;
  PlaceId place;           // null = in any text; else in texts from that place
  bool ambiguous = false;  // needs context: a common word, or another meaning elsewhere
};

// All rows, sorted by text (bytes), rows without a place before those with one. Immutable;
// thread-safe.
const std::vector<CurrencyWord>& currency_words();

// Status of the embedded table, for tests; with a fault it counts as empty.
core::Status check_currencies();

// What `text` (exactly as written) means in a text from `place` (null = international). nullopt if
// it is no currency or means none without a place.
std::optional<core::Currency> currency_of(std::string_view text, PlaceId place = {});

}  // namespace tally::places

#endif  // TALLY_PLACES_CURRENCIES_H_
