// German word by word, on any bytes: the gloss covers its own text in order, every piece stands for
// bytes of the sentence, and the way back never leaves it. Then the reader on the same bytes.
#include "reading/internal/gloss.h"

#include <algorithm>
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tally::reading;  // NOLINT: a fuzzer
  const std::string_view text(reinterpret_cast<const char*>(data),
                              std::min<std::size_t>(size, 4096));
  const Gloss gloss = gloss_of(text, "de");
  std::size_t last = 0;
  for (const Gloss::Piece& p : gloss.pieces) {
    require(p.begin >= last && p.begin < p.end && p.end <= gloss.text.size());
    require(p.from < p.to && p.to <= text.size());
    const auto [from, to] = gloss.back(p.begin, p.end);
    require(from <= to && to <= text.size());
    last = p.end;
  }
  require(gloss_of(text, "en").pieces.empty());
  require(language_of(text) == "en" || language_of(text) == "de");

  // Words enough for the text to be taken as German.
  const std::string article = "Die Zahlen von der Behörde und das Amt.\n\n" + std::string(text);
  Options options;
  options.format = Format::text;
  options.date = tally::core::Day::parse("2024-03-01");
  const auto reading = read_article(article, options);
  if (!reading) {
    require(!reading.error().message.empty());
    return 0;
  }
  const std::int64_t length = tally::core::code_points(reading->text);
  for (const auto& s : reading->statements) {
    for (const auto& span : s.spans)
      require(span.start >= 0 && span.start <= span.end && span.end <= length);
  }
  return 0;
}
