// Words and resolution shared by the forms that compare a number with what was said.
#ifndef TALLY_VERDICT_INTERNAL_VALUE_H_
#define TALLY_VERDICT_INTERNAL_VALUE_H_

#include <string>
#include <vector>

#include "verdict/internal/lens.h"
#include "verdict/internal/test.h"

namespace tally::verdict {

// "+29.3 %", "$190.27 bn", "at least $50 bn".
std::string value_in_words(const Measured& measured, const language::Expr& expr);
// "in 2022", "in the 12 months to November 2022".
std::string when_in_words(const language::Expr& expr, const Period& period);
// "4.3 points above what was said", "2.1 % below what was said"; empty if it is exact.
std::string distance_in_words(const Band& band, const Measured& measured, bool change);

// The rungs of one book that had an answer, the deciding one first.
struct Reached {
  Outcome outcome = Outcome::no_data;
  bool straddle = false;  // sources of the book disagree
  std::string why;        // of no_data: what keeps the figures from deciding
  std::vector<Tested> all;
};
// 'Fails needs agreement': docs/judging.md, 'Who may deny'.
Reached resolve(std::vector<Tested> all);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_VALUE_H_
