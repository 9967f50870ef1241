// The reader on any bytes: the first byte chooses text, HTML or neither, the rest is the article.
// Whatever comes in, it ends, nothing is read outside of memory, and all spans lie in the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text.h"
#include "reading/internal/document.h"
#include "reading/reading.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const tally::core::Span& span, std::int64_t length) {
  require(span.start >= 0 && span.start <= span.end && span.end <= length);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tally::reading;  // NOLINT: a fuzzer
  if (size == 0) return 0;
  Options options;
  options.max_bytes = 1u << 16;
  options.format = data[0] % 3 == 0   ? Format::automatic
                   : data[0] % 3 == 1 ? Format::text
                                      : Format::html;
  if (data[0] % 2 == 0) options.date = tally::core::Day::parse("2022-12-30");
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);

  const auto document = load_document(text, options);
  if (document) {
    require(!tally::core::first_invalid_utf8(document->text));
    std::size_t last = 0;
    for (const Sentence& s : document->sentences) {
      require(s.begin >= last && s.begin < s.end && s.end <= document->text.size());
      require(s.block < document->blocks.size());
      last = s.end;
      for (const ByteRange& c : s.cells)
        require(c.begin <= c.end && c.end <= document->text.size());
    }
  }
  const auto reading = read_article(text, options);
  require(reading.has_value() == document.has_value());
  if (!reading) {
    require(!reading.error().message.empty());
    return 0;
  }
  const std::int64_t length = tally::core::code_points(reading->text);
  for (const auto& s : reading->statements) {
    require(!s.spans.empty());
    for (const auto& span : s.spans) check(span, length);
  }
  for (const auto& e : reading->events) check(e.span, length);
  for (const auto& a : reading->set_aside) check(a.span, length);
  for (const auto& u : reading->unread) check(u.span, length);
  for (const auto& b : reading->blocks) check(b.span, length);
  return 0;
}
