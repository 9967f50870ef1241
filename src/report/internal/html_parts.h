// Pieces of HTML pages. Everything that goes in is text and is escaped here.
#ifndef TALLY_REPORT_INTERNAL_HTML_PARTS_H_
#define TALLY_REPORT_INTERNAL_HTML_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "report/answer.h"
#include "report/internal/words.h"

namespace tally::report::internal {

struct Page {
  std::string language = "en";
  std::string title;
  std::string version;
  std::string body;  // HTML
  bool script = false;
};
// The whole file, with style, icons, policy.
std::string render(const Page& page);
// A file of data/report; empty if it is not there.
std::string_view asset(std::string_view name);
// Fills {{name}} of a template; what is put in is not looked at again.
std::string filled(std::string_view pattern,
                   const std::vector<std::pair<std::string_view, std::string>>& values);

// Bold between double stars, everything else escaped.
std::string rich(std::string_view starred);
// The words as a link if the address is http(s), else the words.
std::string linked(std::string_view words, std::string_view address);
std::string icon(verdict::Outcome outcome);
// "holds" with sign, in its colour.
std::string signed_word(verdict::Outcome outcome);
// Usable in an id: letters, digits, - and _.
std::string slug(std::string_view text);
std::string brand();

// One statement. `number` from 1; back links lead to #t<number>. `alone`: no links to other parts.
std::string card(const ArticleAnswer& answer, std::size_t number, bool alone);

// The article: heading with its marks, and the paragraphs with cards after them.
struct ArticleParts {
  std::string heading;  // inner HTML of h1
  std::string body;
};
ArticleParts article(const ArticleAnswer& answer);

// Sections at the end.
std::string rules_section(const std::vector<RuleRow>& rules, std::string_view level);
std::string sources_list(const std::vector<Attribution>& attributions);
std::string colophon_list(const Colophon& colophon);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_HTML_PARTS_H_
