// Any bytes: a formula, a condition and an interaction, or errors with a message. What parses must
// print to a text that parses to the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "gravity/formula.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tally::gravity::parse_expression;
  using tally::gravity::parse_formula;
  using tally::gravity::parse_interaction;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto formula = parse_formula(text);
  if (formula) {
    const auto again = parse_formula(formula->to_string());
    if (!again || !(*again == *formula)) std::abort();
  } else if (formula.error().message.empty()) {
    std::abort();
  }
  const auto expression = parse_expression(text);
  if (expression) {
    const auto again = parse_expression(expression->to_string());
    if (!again || !(*again == *expression)) std::abort();
  }
  const auto columns = parse_interaction(text);
  if (columns && columns->empty()) std::abort();
  return 0;
}
