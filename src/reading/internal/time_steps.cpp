// Quarters that follow each other: 'from the second to the third quarter', 'between Q2 and Q3',
// 'from the second quarter to the third'; and those with Roman numbers.
#include "reading/internal/quantity.h"
#include "reading/internal/time_parser.h"

namespace tally::reading {

// 'II quarter 2023'
std::optional<int> roman_number(const Tokens& t, std::size_t at, std::size_t& used) {
  static constexpr std::array<std::string_view, 4> kNumbers = {"I", "II", "III", "IV"};
  for (std::size_t n = 0; n < kNumbers.size() && at < t.size(); ++n) {
    if (t[at].raw != kNumbers[n]) continue;
    used = 1;
    return static_cast<int>(n) + 1;
  }
  return std::nullopt;
}

// The token behind the next quarter, where the one at `at` ends at `i`, with its noun or without;
// 0 if there is none. Widens `out` to both.
std::size_t TimeParser::next_quarter_at(std::size_t at, std::size_t i, int quarter,
                                        TimeSpan& out) const {
  const std::size_t before = at > 1 && is(t, at - 1, "the") ? at - 2 : at - 1;
  if (at == 0 || quarter > 3 || !in(t, before, {"from", "between"}) || !in(t, i, {"to", "and"}))
    return 0;
  std::size_t k = is(t, i + 1, "the") ? i + 2 : i + 1;
  const bool named = i > 0 && !ordinal_word(i - 1);  // the first has its noun
  std::size_t used = 0;
  if (is(t, k, "q") && k + 1 < t.size() && t[k + 1].glued) {
    const auto n = digits(t[k + 1], 1);
    if (!n || *n != quarter + 1) return 0;
    k += 2;
  } else {
    const auto n = ordinal_number(t, k, used);
    if (!n || *n != quarter + 1) return 0;
    k += used;
    const bool noun = in(t, k, {"quarter", "quarters"});
    if (!named && !noun) return 0;
    if (noun) ++k;
  }
  out.month_from = 3 * quarter - 2;
  out.month_to = 3 * quarter + 3;
  out.counted = true;
  return k + year_behind(k, out);
}

bool TimeParser::ordinal_word(std::size_t at) const {
  std::size_t used = 0;
  return ordinal_number(t, at, used).has_value();
}

}  // namespace tally::reading
