// The plain form in stretches that are read at the same time. What comes out is what one reader
// makes of the whole, whatever their number.
#ifndef TALLY_SOURCES_INTERNAL_PLAIN_PART_H_
#define TALLY_SOURCES_INTERNAL_PLAIN_PART_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"

namespace tally::sources::internal {

inline constexpr std::size_t kMaxPlainSeries = 2000;  // of one file
inline constexpr std::size_t kMaxPlainSources = 1000;

using LagOf = std::function<int(std::string_view)>;

struct PlainPart {
  ledger::Batch batch;
  bool over_limit = false;
  bool broken = false;  // a row broke the form: where rows begin is not sure behind it
};

// Rows of `text`, whose first line is the header, or of `block` in place of those that follow the
// header; lines are counted from the first of the block. `room` is how many rows are expected.
core::Result<PlainPart> parse_plain_part(std::string_view text,
                                         std::optional<std::string_view> block, std::size_t room,
                                         const std::string& path, const LagOf& lag_of);

// At most `most` stretches of whole lines, together the text; a line break within quotes is no end
// of one, as long as quotes stand as RFC 4180 has them.
std::vector<std::string_view> line_blocks(std::string_view text, std::size_t most);

// By up to `readers` threads. `lag_of` is called from all of them.
core::Result<PlainPart> parse_plain_parts(std::string_view text, const std::string& path,
                                          const LagOf& lag_of, std::size_t readers);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_PLAIN_PART_H_
