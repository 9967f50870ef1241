// Any bytes: a formula, a condition and an interaction, or errors with a message. What parses must
// print to a text that parses to the same, unless the brackets that printing adds nest too deeply.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "gravity/formula.h"

namespace {

template <typename Parsed, typename Parse>
void print_and_parse(const Parsed& first, Parse parse) {
  const auto again = parse(first->to_string());
  const bool deep = !again && again.error().message.find("nested too deeply") != std::string::npos;
  if (!deep && (!again || !(*again == *first))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tally::gravity::parse_expression;
  using tally::gravity::parse_formula;
  using tally::gravity::parse_interaction;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto formula = parse_formula(text);
  if (formula) {
    print_and_parse(formula, parse_formula);
  } else if (formula.error().message.empty()) {
    std::abort();
  }
  const auto expression = parse_expression(text);
  if (expression) print_and_parse(expression, parse_expression);
  const auto columns = parse_interaction(text);
  if (columns && columns->empty()) std::abort();
  return 0;
}
