// The sidecar of `tally check --edit` on any bytes: edits or an error with its file; what can be
// read is applied to a reading, and the sidecar that is then written can be read again.
#include "app/edits.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text.h"
#include "reading/reading.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

const tally::reading::Reading& article() {
  static const tally::reading::Reading reading = [] {
    tally::reading::Options options;
    options.date = tally::core::Day::parse("2024-03-01");
    auto read = tally::reading::read_article(
        "Kenya sold Uganda more\n\nKenya's exports to Uganda rose 12 % to $1.1 billion in 2023. "
        "Imports from Uganda fell.\n\nIn 2022 they were $400 million.\n",
        options);
    require(read.has_value() && !read->statements.empty());
    return std::move(*read);
  }();
  return reading;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tally::app;  // NOLINT: a fuzzer
  const std::string_view toml(reinterpret_cast<const char*>(data), size);
  const auto edits = parse_edits(toml, "a.toml");
  if (!edits) {
    require(!edits.error().message.empty());
    return 0;
  }
  tally::reading::Reading reading = article();
  apply_edits(*edits, "a.toml", reading);
  const std::string written = edits_text(reading, *edits, "a.txt");
  const auto again = parse_edits(written, "b.toml");
  require(again.has_value());
  require(again->size() >= reading.statements.size());
  return 0;
}
