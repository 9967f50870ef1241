// What a person decided about the statements of one article: the sidecar ARTICLE.tally.toml that
// `tally check ARTICLE --edit` writes and every later `tally check ARTICLE` honours.
//
//   [[statement]]
//   text = "trade rose to $190 billion"   # the words, as they stand in the article
//   start = 120                           # code points of the visible text; found again if moved
//   end = 147
//   statement = "turnover(RUS, CHN)[2022] = 190 bn USD"
//   decision = "changed"                  # accepted, changed, rejected; "" = not looked at
//   note = "the year is 2022"
//
// An entry whose words are no longer in the article is reported and not applied. An entry with a
// decision 'changed' whose words carry no statement of the reader is a statement added by hand.
// May use: core, language, reading. No state; safe to use from any thread.
#ifndef TALLY_APP_EDITS_H_
#define TALLY_APP_EDITS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "reading/reading.h"

namespace tally::app {

struct Edit {
  std::string text;
  std::int64_t start = 0, end = 0;
  std::string statement;  // formal; may be empty: it has none
  std::string decision;   // "", accepted, changed, rejected
  std::string note;
  std::int64_t line = 0;  // in the sidecar
};

// Errors name file and line: broken TOML, an unknown key or decision, a statement that does not
// parse where it is to be used.
core::Result<std::vector<Edit>> parse_edits(std::string_view toml, const std::string& file);

// Changes `read` as the edits say. What was decided stands in each statement's `assumed`, what was
// done and what could not be applied in `read.notes`.
void apply_edits(const std::vector<Edit>& edits, const std::string& file, reading::Reading& read);

// The sidecar of a reading: its statements in order, with what `before` had decided about them, and
// what `before` held beyond them.
std::string edits_text(const reading::Reading& read, const std::vector<Edit>& before,
                       const std::string& article);

}  // namespace tally::app

#endif  // TALLY_APP_EDITS_H_
