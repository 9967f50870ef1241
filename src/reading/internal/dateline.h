// "MOSCOW, December 30 (TASS) -- ", "KUALA LUMPUR: ", "BAKU, Azerbaijan, October 24. " before the
// first words of an article.
#ifndef TALLY_READING_INTERNAL_DATELINE_H_
#define TALLY_READING_INTERNAL_DATELINE_H_

#include <optional>
#include <string>
#include <string_view>

namespace tally::reading {

struct Dateline {
  std::size_t length = 0;  // bytes with the sign and the blank after it
  std::string place;       // "MOSCOW"; may be empty
  std::string agency;      // "TASS"; may be empty
};

std::optional<Dateline> find_dateline(std::string_view text);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_DATELINE_H_
