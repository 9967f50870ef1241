// Numbers, periods, places and books in the words of a summary. No trailing stops; figures that
// decide are put between double stars by the caller.
#ifndef TALLY_VERDICT_INTERNAL_WORDS_H_
#define TALLY_VERDICT_INTERNAL_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/money.h"
#include "core/time.h"
#include "language/statement.h"
#include "series/series.h"

namespace tally::verdict {

// "$240.1 bn", "-6.9 %", "2.1 times", "first", "6 points".
std::string number_in_words(double value, core::Unit unit, core::Currency currency);
// "+29.3 %": with its sign, for growth and differences.
std::string signed_in_words(double value, core::Unit unit, core::Currency currency);
// "24.5 to 25.5 %", "$199.5 to 200.5 bn".
std::string range_in_words(double low, double high, core::Unit unit, core::Currency currency);
// "first", "second", ... "21st".
std::string ordinal(int n);
// "2012", "2012 and 2013", "2012, 2013 and 2015", at most `most` of them and "and 7 more".
std::string list_in_words(const std::vector<std::string>& items, std::size_t most = 8);
// What a figure lacks: codes of places are named.
std::string lacking_in_words(const std::vector<std::string>& missing, std::size_t most);
std::string periods_in_words(const std::vector<core::Period>& periods, std::size_t most = 8);
// "in 2022", "in May 2022", "from January to September 2022".
std::string in_period(const core::Period& period);
// "Russia", "the Netherlands"; a sum "China and Hong Kong".
std::string name_of(const language::Party& party);
std::string name_of(places::PlaceId place);
// "Russia's", "the Netherlands'".
std::string possessive(std::string_view name);
std::string bold(std::string_view text);
// First letter in upper case.
std::string sentence(std::string text);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_WORDS_H_
