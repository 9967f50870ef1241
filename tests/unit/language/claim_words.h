// Short ways to write a claim down, for its tests.
#ifndef TALLY_TESTS_LANGUAGE_CLAIM_WORDS_H_
#define TALLY_TESTS_LANGUAGE_CLAIM_WORDS_H_

#include <string>
#include <string_view>

#include "language/claim.h"
#include "language/print.h"

namespace tally::language {

using C = ClaimComparator;
using K = ClaimKind;
using U = ClaimUnit;

inline PlaceId id(std::string_view code) { return places::places().find(code); }
inline ClaimParty party(std::string_view code) { return {{id(code)}}; }
inline Currency currency(std::string_view code) { return *Currency::parse(code); }

inline ClaimNumber number(std::string_view digits, int scale = 0, bool from_words = false) {
  return {*Decimal::parse(digits), scale, from_words};
}

inline Claim claim(K kind, std::string_view a, std::string_view b, Flow flow,
                   std::string_view period) {
  Claim c;
  c.kind = kind;
  c.reporter = party(a);
  c.partner = party(b);
  c.flow = flow;
  c.period = Period::parse(period);
  return c;
}

// trade between Russia and China in 2022, to be filled in
inline Claim trade(K kind, std::string_view period = "2022") {
  return claim(kind, "RUS", "CHN", Flow::turnover, period);
}

inline Claim money(Claim c, std::string_view digits, int scale = 9, std::string_view unit = "USD") {
  c.value = number(digits, scale);
  c.unit = U::money;
  c.currency = currency(unit);
  return c;
}

inline Claim with(Claim c, U unit, std::string_view digits) {
  c.value = number(digits);
  c.unit = unit;
  return c;
}

inline Claim compared(Claim c, C comparator) {
  c.comparator = comparator;
  return c;
}

inline std::string text(const Claim& c) {
  const auto s = to_statement(c);
  return s ? print(*s) : "error: " + s.error().message;
}

}  // namespace tally::language

#endif  // TALLY_TESTS_LANGUAGE_CLAIM_WORDS_H_
