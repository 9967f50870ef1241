#include "sources/internal/plain_part.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <future>
#include <iterator>
#include <numeric>
#include <utility>

#include "sources/import.h"

namespace tally::sources::internal {
namespace {

using ledger::FigureRow;

// How often `c` stands in `text`, eight bytes at a time.
std::size_t count_of(std::string_view text, char c) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kLow = 0x7f * kOnes;
  const std::uint64_t wanted = kOnes * static_cast<unsigned char>(c);
  std::size_t count = 0, i = 0;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + i, sizeof(bytes));
    bytes ^= wanted;  // a byte of zeros where it stands
    count += static_cast<std::size_t>(std::popcount(~(((bytes & kLow) + kLow) | bytes | kLow)));
  }
  return count + static_cast<std::size_t>(
                     std::count(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), c));
}

std::size_t lines_in(std::string_view text) { return count_of(text, '\n'); }

// Adds `next`, whose first line is number `lines` + 1 of the file.
void append(ledger::Batch& all, ledger::Batch next, std::int64_t lines) {
  std::vector<std::uint16_t> series, sources;
  for (const auto& key : next.series) series.push_back(all.series_number(key));
  for (const auto& code : next.sources) sources.push_back(all.source_number(code));
  const auto details = static_cast<std::int32_t>(all.details.size());
  for (FigureRow& row : next.figures) {
    row.series = series[row.series];
    row.source = sources[row.source];
    row.line = static_cast<std::int32_t>(std::min<std::int64_t>(row.line + lines, INT32_MAX));
    if (row.detail >= 0) row.detail += details;
  }
  all.figures.insert(all.figures.end(), next.figures.begin(), next.figures.end());
  std::move(next.details.begin(), next.details.end(), std::back_inserter(all.details));
  for (ledger::Quarantined& q : next.quarantined) {
    q.line += lines;
    all.quarantined.push_back(std::move(q));
  }
  all.rows_in += next.rows_in;
}

bool is_sure(const PlainPart& part) { return !part.broken && !part.over_limit; }

// Within the limits that hold for a whole file; beyond them one reader tells which row was too
// much.
bool fits(const ledger::Batch& b) {
  return b.rows_in <= kMaxRows && b.series.size() <= kMaxPlainSeries &&
         b.sources.size() <= kMaxPlainSources &&
         static_cast<std::int64_t>(b.quarantined.size()) <= kMaxQuarantined;
}

}  // namespace

std::vector<std::string_view> line_blocks(std::string_view text, std::size_t most) {
  std::vector<std::string_view> out;
  const std::size_t size = text.size() / std::max<std::size_t>(most, 1) + 1;
  std::size_t begin = 0;
  bool quoted = false;  // whether the quotes before `at` leave one open
  while (out.size() + 1 < most && text.size() - begin > size) {
    std::size_t at = begin + size;
    quoted = count_of(text.substr(begin, size), '"') % 2 != 0;
    while (at < text.size() && (text[at] != '\n' || quoted)) {
      if (text[at] == '"') quoted = !quoted;
      ++at;
    }
    if (at + 1 >= text.size()) break;
    out.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  out.push_back(text.substr(begin));
  return out;
}

core::Result<PlainPart> parse_plain_parts(std::string_view text, const std::string& path,
                                          const LagOf& lag_of, std::size_t readers) {
  const std::vector<std::string_view> blocks = line_blocks(text, readers);
  const auto whole = [&] {
    return parse_plain_part(text, std::nullopt, lines_in(text) + 1, path, lag_of);
  };
  // At the start of a text three bytes are a mark of UTF-8, elsewhere a part of a field.
  if (blocks.size() < 2 || std::any_of(blocks.begin() + 1, blocks.end(), [](std::string_view b) {
        return b.starts_with("\xEF\xBB\xBF");
      })) {
    return whole();
  }
  std::vector<std::size_t> lines;
  for (const std::string_view block : blocks) lines.push_back(lines_in(block));
  std::vector<std::future<core::Result<PlainPart>>> others;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    others.push_back(std::async(std::launch::async, [&, i] {
      return parse_plain_part(text, blocks[i], lines[i] + 1, path, lag_of);
    }));
  }
  // The first has room for those that follow.
  auto all =
      parse_plain_part(blocks[0], std::nullopt,
                       std::accumulate(lines.begin(), lines.end(), std::size_t{1}), path, lag_of);
  std::vector<core::Result<PlainPart>> rest;
  for (auto& other : others) rest.push_back(other.get());
  if (!all) return all;
  bool sure = is_sure(*all);
  std::size_t before = lines[0];
  for (std::size_t i = 0; i < rest.size() && sure; ++i) {
    if (!rest[i]) return std::move(rest[i]);
    sure = is_sure(*rest[i]);
    append(all->batch, std::move(rest[i]->batch), static_cast<std::int64_t>(before));
    before += lines[i + 1];
  }
  return sure && fits(all->batch) ? std::move(all) : whole();
}

}  // namespace tally::sources::internal
