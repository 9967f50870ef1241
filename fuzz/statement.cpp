// Any bytes: a statement or an error with a place. What parses must print to a text that parses to
// the same, and have a sentence.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/parse.h"
#include "language/print.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto statement = tally::language::parse(text);
  if (!statement) {
    if (statement.error().message.empty()) std::abort();
    (void)tally::language::point_at(text, statement.error());
    return 0;
  }
  const auto again = tally::language::parse(tally::language::print(*statement));
  if (!again || !(*again == *statement)) std::abort();
  if (tally::language::plain(*statement).size() < 2) std::abort();
  return 0;
}
