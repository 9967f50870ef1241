// What stands around tables: the sentences that explain their figures, and lines of a label and
// named figures ('Turkey: exports 219.7 (+44), imports 1,031.2') that are rows of one.
#include <algorithm>

#include "core/csv.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

constexpr std::size_t kLongestNote = 700;      // bytes of a paragraph that explains a table
constexpr std::size_t kLongestSentence = 200;  // of one of its sentences
constexpr std::size_t kMostSentences = 8;
constexpr std::size_t kLongestRow = 160;  // of a line of named figures
constexpr std::size_t kMostParts = 6;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Sentences, by full stops before a blank and a capital, and by semicolons.
void add_sentences(std::string_view text, std::vector<std::string>& out) {
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size() && out.size() < kMostSentences; ++i) {
    const bool stop = i == text.size() || text[i] == ';' ||
                      (text[i] == '.' && i + 2 < text.size() && text[i + 1] == ' ' &&
                       !(text[i + 2] >= 'a' && text[i + 2] <= 'z') && !digit(text[i + 2]));
    if (!stop) continue;
    const std::string_view one = core::trim(text.substr(from, i - from));
    from = i + 1;
    if (!one.empty() && one.size() <= kLongestSentence && !one.starts_with("Source"))
      out.emplace_back(one);
  }
}

bool explains(const RawText& raw, const RawBlock& b) {
  return b.kind != BlockKind::table_row && b.cells.empty() && raw.of(b).size() <= kLongestNote;
}

// A line cut into its label and its parts; empty headers: no such line.
struct NamedFigures {
  ByteRange label;
  std::vector<std::string> heads;
  std::vector<ByteRange> figures;
};

// '219.7 (+44)', '1,031.2', '-8.4%': from its first character to its last.
bool only_figure(std::string_view s) {
  const std::size_t open = s.find('(');
  std::string_view bare = core::trim(s.substr(0, open));
  if (bare.ends_with('%')) bare = core::trim(bare.substr(0, bare.size() - 1));
  if (bare.empty() || !digit(bare.back())) return false;
  if (bare.find_first_not_of("0123456789.,+- ") != std::string_view::npos) return false;
  return open == std::string_view::npos || (s.ends_with(')') && s.size() - open <= 10);
}

bool read_part(const RawText& raw, ByteRange part, NamedFigures& row) {
  while (part.begin < part.end && raw.text[part.begin] == ' ') ++part.begin;
  while (part.end > part.begin && (raw.text[part.end - 1] == ' ' || raw.text[part.end - 1] == '.'))
    --part.end;
  const std::string_view s = std::string_view(raw.text).substr(part.begin, part.end - part.begin);
  std::size_t at = 0;
  while (at < s.size() && !digit(s[at])) ++at;
  if (at > 0 && at < s.size() && (s[at - 1] == '-' || s[at - 1] == '+')) --at;
  const std::string_view head = core::trim(s.substr(0, at));
  const bool named =
      head.empty() || (head.size() <= 30 && letter(head.front()) && letter(head.back()));
  if (at == s.size() || !named || !only_figure(s.substr(at))) return false;
  row.heads.emplace_back(head);
  row.figures.push_back({part.begin + at, part.end});
  return true;
}

NamedFigures named_figures(const RawText& raw, const RawBlock& b) {
  NamedFigures row;
  const std::size_t begin = b.begin + std::min(b.marker, b.end - b.begin);
  const std::string_view s = std::string_view(raw.text).substr(begin, b.end - begin);
  if (!b.cells.empty() || s.size() > kLongestRow) return {};
  std::size_t colon = s.find(": ");
  std::size_t skip = 2;
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    if (colon != std::string_view::npos) break;
    colon = s.find(dash);
    skip = dash.size();
  }
  if (colon == std::string_view::npos || colon == 0 || colon > 40) return {};
  row.label = {begin, begin + colon};
  const char apart = s.find(';', colon) != std::string_view::npos ? ';' : ',';
  std::size_t from = colon + skip;
  for (std::size_t i = from; i <= s.size(); ++i) {
    const bool end = i == s.size() || (s[i] == apart && i + 1 < s.size() && s[i + 1] == ' ');
    if (!end) continue;
    if (row.heads.size() == kMostParts || !read_part(raw, {begin + from, begin + i}, row))
      return {};
    from = i + 1;
  }
  // '2009: 38,100': one figure needs no name
  const bool nameless = std::find(row.heads.begin(), row.heads.end(), "") != row.heads.end();
  if (nameless && row.heads.size() > 1) return {};
  return row;
}

// 'Romania - 2,610 million euros', 'China: up 5 percent to $4 bn': an item of a list.
bool labelled_item(const RawText& raw, const RawBlock& b) {
  constexpr std::size_t kLongestItem = 100, kLongestLabel = 30;
  const std::string_view s = raw.of(b);
  if (b.kind != BlockKind::paragraph || !b.cells.empty() || s.size() > kLongestItem) return false;
  for (const std::string_view sign : {": ", " - ", " – ", " — "}) {
    const std::size_t at = s.find(sign);
    if (at == std::string_view::npos || at < 3 || at > kLongestLabel) continue;
    const std::string_view label = s.substr(0, at);
    const std::string_view rest = s.substr(at + sign.size());
    return label.front() >= 'A' && label.front() <= 'Z' &&
           label.find_first_of("0123456789:,") == std::string_view::npos && !rest.empty() &&
           (digit(rest.front()) || rest.front() == '$' || rest.starts_with("€") ||
            rest.starts_with("£") || rest.front() == '+' || rest.starts_with("up ") ||
            rest.starts_with("down "));
  }
  return false;
}

// 'November', 'Trade with Asia': the heading of what comes below the table, not of its figures.
bool heads_the_next(const RawText& raw, const RawBlock& b) {
  constexpr std::size_t kLongestHeading = 30;
  const std::string_view s = core::trim(raw.of(b));
  return s.size() <= kLongestHeading && !s.empty() && s.front() >= 'A' && s.front() <= 'Z' &&
         s.find_first_of("0123456789.:;=,%$*") == std::string_view::npos;
}

}  // namespace

void legends_of_tables(RawText& raw) {
  const std::size_t n = raw.blocks.size();
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t id = raw.blocks[i].table;
    if (id == 0 || (i > 0 && raw.blocks[i - 1].table == id)) continue;
    RawTable& table = raw.tables[id - 1];
    for (std::size_t k = 1; k <= 3 && k <= i && explains(raw, raw.blocks[i - k]); ++k)
      add_sentences(raw.of(raw.blocks[i - k]), table.legend);
    std::size_t last = i;
    while (last + 1 < n && raw.blocks[last + 1].table == id) ++last;
    for (std::size_t k = 1; k <= 2 && last + k < n && explains(raw, raw.blocks[last + k]) &&
                            !heads_the_next(raw, raw.blocks[last + k]);
         ++k)
      add_sentences(raw.of(raw.blocks[last + k]), table.legend);
  }
}

void tables_of_named_figures(RawText& raw) {
  const std::size_t n = raw.blocks.size();
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<NamedFigures> rows;
    for (std::size_t k = i; k < n; ++k) {
      NamedFigures row = named_figures(raw, raw.blocks[k]);
      if (row.heads.empty() || (!rows.empty() && row.heads != rows.front().heads)) break;
      rows.push_back(std::move(row));
    }
    if (rows.size() < (rows.empty() || rows.front().heads.front().empty() ? 3 : 2)) continue;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      auto& cells = raw.blocks[i + r].cells;
      cells.push_back(rows[r].label);
      cells.insert(cells.end(), rows[r].figures.begin(), rows[r].figures.end());
    }
    std::string caption;
    if (i > 0 && raw.of(raw.blocks[i - 1]).size() <= kLongestSentence)
      caption = raw.of(raw.blocks[i - 1]);
    add_table(raw, i, i + rows.size(), std::move(caption));
    raw.tables.back().header = {""};
    for (const std::string& head : rows.front().heads) raw.tables.back().header.push_back(head);
    i += rows.size() - 1;
  }
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t k = i;
    while (k < n && labelled_item(raw, raw.blocks[k])) ++k;
    for (std::size_t r = i; r < k && k - i >= 2; ++r) raw.blocks[r].kind = BlockKind::list_item;
    if (k > i) i = k;
  }
}

}  // namespace tally::reading
