// The numbers and tables of data/verdict: every tolerance, which office ranks which bloc, whose
// headline is goods and services, which sources are no book. Read once per judge, checked at load.
#ifndef TALLY_VERDICT_INTERNAL_RULES_H_
#define TALLY_VERDICT_INTERNAL_RULES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "language/statement.h"

namespace tally::verdict {

struct Rules {
  // Named as in data/verdict/tolerances.csv; percentages as fractions of one hundred, as written
  // there.
  double unit_cap_of_level = 0, holds_units = 0, roughly_units = 0, roughly_of_level = 0;
  double roughly_of_rate = 0, roughly_rate_most = 0, about_factor = 0;
  double cap_of_level = 0, cap_of_level_about = 0, fraction_word = 0, flat = 0;
  double nearly_level = 0, nearly_rate_units = 0, threshold_units = 0, far_above = 0;
  double multiple_low = 0, multiple_high = 0, convert_deny = 0, step_in_deny = 0;
  double record_years = 0, steadily_against = 0, trend_cover = 0, trend_end_gap = 0,
         trend_least = 0;
  double run_open_end = 0, low_base = 0, low_base_growth = 0, chosen_start = 0, nominal_years = 0;
  double early_years = 0, partners_cover = 0, half_year_gap = 0;

  struct BlocRival {
    places::PlaceId reporter, bloc;
    std::string note;
  };
  std::vector<BlocRival> bloc_rivals;

  struct HeadlineScope {
    places::PlaceId reporter;
    language::Flow flow = language::Flow::balance;
    std::string scope, note;
  };
  std::vector<HeadlineScope> headline_scope;

  std::vector<std::string> no_book;         // sources that are no book, by code
  std::map<std::string, std::string> tags;  // key -> words

  [[nodiscard]] std::vector<places::PlaceId> blocs_ranked_by(places::PlaceId reporter) const;
  [[nodiscard]] const HeadlineScope* headline(places::PlaceId reporter, language::Flow flow) const;
  [[nodiscard]] bool is_no_book(std::string_view source) const;

  // From the embedded tables; an error names file, line and column.
  static core::Result<Rules> load();
  // One table each, for tests: `text` in the form of the file of that name.
  core::Status read_tolerances(std::string_view text);
  core::Status read_bloc_rivals(std::string_view text);
  core::Status read_headline_scope(std::string_view text);
  core::Status read_no_book(std::string_view text);
  core::Status read_tags(std::string_view text);
};

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_RULES_H_
