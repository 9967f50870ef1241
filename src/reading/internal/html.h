// HTML in two steps. clean_html() is one linear pass over the bytes that tokenizes as browsers do,
// drops what is no text (scripts, styles, pictures, comments, formatting tags, needless
// attributes), takes the metadata out, and refuses nesting and tag counts that no article has: HTML
// parsers take quadratic time on those. What is left goes through gumbo, an HTML5 parser, in
// read_html().
#ifndef TALLY_READING_INTERNAL_HTML_H_
#define TALLY_READING_INTERNAL_HTML_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace tally::reading {

inline constexpr std::size_t kMaxNesting = 256;
inline constexpr std::size_t kMaxTags = 300'000;

struct CleanHtml {
  std::string html;   // links are <abbr>, elements of other names are <span>
  std::string title;  // raw content of <title>
  std::vector<std::pair<std::string, std::string>> meta;  // lower-case name or property -> content
  std::vector<std::string> json_ld;  // content of <script type="application/ld+json">
};

core::Result<CleanHtml> clean_html(std::string_view bytes);

// What JSON-LD says of the article: the first object whose type is an article, else whatever has a
// date of publication. Any bytes are accepted; linear time, bounded nesting.
struct LinkedData {
  std::string headline, published, publisher;
};
LinkedData read_linked_data(std::string_view json);

// &amp; &#39; &eacute; ... in attribute values and titles; unknown ones stay.
std::string decode_entities(std::string_view text);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_HTML_H_
