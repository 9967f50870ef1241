// Amounts in running text: money, per cent, points, ratios, fractions, with what bends them.
// One grammar for '$200bn', 'USD34.6 million', '1.28 trillion yuan', 'Rs 4.9 lakh crore', '25%',
// '60-65 billion', '$62, $23 and $13 billion', 'a third', 'sevenfold', 'USD 14-odd billion'.
// Refuses rather than guesses: an amount whose unit is a thing that is counted is `other`.
#ifndef TALLY_READING_INTERNAL_QUANTITY_H_
#define TALLY_READING_INTERNAL_QUANTITY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/money.h"
#include "core/result.h"
#include "language/claim.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

enum class QuantityKind : std::uint8_t {
  money,  // currency written, or a local word still to be resolved
  bare,   // number with a scale, no currency: money if the text before was in money
  percent,
  points,    // percentage points
  ratio,     // 1.4 times, sevenfold
  fraction,  // a third, half, two thirds
  ordinal,   // second, 4th
  count,     // a number, or a number of things
  other,     // tonnes, people, barrels, ...
};

enum class Bend : std::uint8_t { none, about, over, least, under, most };

// What `local` is for letters before '$' that are in no table.
inline constexpr std::string_view kUnknownMark = "?";

struct QuantitySpan {
  std::size_t first = 0, last = 0;  // tokens, last exclusive; with hedges and unit
  std::size_t number_at = 0;        // first token of the number itself
  QuantityKind kind = QuantityKind::count;
  language::ClaimNumber value;
  std::optional<language::ClaimNumber> high;
  core::Currency currency;
  std::string local;  // "dollar", "rupee", "$": a word of several moneys
  Bend bend = Bend::none;
  bool short_of = false;      // 'nearly', 'almost'
  bool signed_plus = false;   // written '+12 %'
  bool signed_minus = false;  // written '-1 %'
  bool another = false;       // 'another 5 percent'
};

// Numbers, ordinals and fractions as words; scales; currencies; hedges. From the tables under
// data/reading. Immutable.
class NumberWords;
core::Status check_number_tables();  // faults with file and line; for tests

std::vector<QuantitySpan> find_quantities(const std::vector<Token>& tokens,
                                          const std::vector<bool>& taken);

// The number that a word or digits stand for: "ten", "11"; nullopt if none. `length` in tokens.
std::optional<int> small_number(const std::vector<Token>& tokens, std::size_t at,
                                std::size_t& length);
// 'second', '4th', '21st'.
std::optional<int> ordinal_number(const std::vector<Token>& tokens, std::size_t at,
                                  std::size_t& length);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_QUANTITY_H_
