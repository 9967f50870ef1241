// Plain text: lines become blocks; a text that was broken at a fixed width is joined again;
// bullets, headings and tables are found. The text keeps its length, so that offsets are those of
// the file (apart from the byte order mark, carriage returns and invisible characters).
#include <algorithm>

#include "core/csv.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

struct Line {
  std::size_t begin = 0, end = 0;  // trimmed
  bool after_gap = false;
  bool indented = false;
  std::size_t start = 0;  // of the line, before the blanks
  std::size_t stop = 0;   // and behind them
};

bool blank(char c) { return c == ' ' || c == '\t'; }

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t stop = text.find('\n', at);
    if (stop == std::string_view::npos) stop = text.size();
    std::size_t begin = at, end = stop;
    while (begin < end && blank(text[begin])) ++begin;
    while (end > begin && blank(text[end - 1])) --end;
    if (begin == end) {
      gap = true;
    } else {
      lines.push_back({begin, end, gap, begin > at, at, stop});
      gap = false;
      if (lines.size() > kMaxBlocks * 4) break;  // read_plain() refuses it
    }
    at = stop + 1;
  }
  return lines;
}

// Bytes of a bullet or number at the start of a list item, with the blanks after it; 0 = no item.
std::size_t list_marker(std::string_view s) {
  constexpr std::string_view kBullets[] = {
      "\u2022", "\u25AA", "\u25CF", "\u25A0", "\u25E6", "\u2023", "\u2043", "\u00B7",
      "-",      "*",      "\u2013", "\u2014", "\u2666", "\u27A2", "\u25BA", "\u2714"};
  std::size_t n = 0;
  for (std::string_view b : kBullets) {
    if (s.starts_with(b)) n = b.size();
  }
  if (n > 0 && static_cast<unsigned char>(s[0]) > 0x80 && n < s.size() && !blank(s[n]) &&
      !s.starts_with("\u2013") && !s.starts_with("\u2014")) {
    return n;  // "•India": no blank needed after a real bullet
  }
  if (n == 0) {
    const std::size_t open = s.starts_with('(') ? 1 : 0;
    std::size_t i = open;
    while (i < s.size() && i < open + 2 && s[i] >= '0' && s[i] <= '9') ++i;
    if (i == open && open == 1 && s.size() > 2 && s[1] >= 'a' && s[1] <= 'z') ++i;
    if (i == open || i >= s.size()) return 0;
    if (s[i] != ')' && (s[i] != '.' || open == 1)) return 0;
    n = i + 1;
  }
  std::size_t i = n;
  while (i < s.size() && blank(s[i])) ++i;
  return i > n && i < s.size() ? i : 0;
}

bool lower(char c) { return c >= 'a' && c <= 'z'; }

bool ends_sentence(std::string_view s) {
  return !s.empty() && std::string_view(".!?:;").find(s.back()) != std::string_view::npos;
}

// True if the text was broken at a fixed width, as mail and old wires are.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines, std::size_t& width) {
  std::size_t pairs = 0, continued = 0;
  width = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    width = std::max(width, lines[i].end - lines[i].begin);
    if (i == 0 || lines[i].after_gap) continue;
    ++pairs;
    const auto before = text.substr(lines[i - 1].begin, lines[i - 1].end - lines[i - 1].begin);
    continued +=
        before.size() >= 40 && !ends_sentence(before) && lower(text[lines[i].begin]) ? 1 : 0;
  }
  return pairs >= 2 && width <= 120 && continued * 5 >= pairs * 2;
}

std::size_t cells_in(std::string_view text, const Line& l) {
  const auto s = text.substr(l.begin, l.end - l.begin);
  if (s.size() > 600) return 0;
  if (s.find('|') == std::string_view::npos && s.find('\t') == std::string_view::npos &&
      s.find("  ") == std::string_view::npos && !semicolons(s) && dash_between(s).empty()) {
    return 0;
  }
  const std::size_t n = split_cells(text, l.begin, l.end).size();
  return n < 2 ? 0 : n;
}

bool rule_line(std::string_view s) {  // "|---|---|", "======"
  return s.size() > 2 && std::all_of(s.begin(), s.end(), [](char c) {
           return c == '-' || c == '|' || c == '=' || c == '+' || c == ':' || c == ' ' ||
                  c == '_' || c == '*';
         });
}

class Reader {
 public:
  explicit Reader(RawText& raw) : raw_(raw), lines_(split_lines(raw.text)) {
    wrapped_ = is_wrapped(raw.text, lines_, width_);
  }

  core::Status run() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (const std::size_t n = table_at(i); n > 0) {
        add_rows(i, n);
        i += n;
      } else {
        i += add_block(i);
      }
      if (raw_.blocks.size() > kMaxBlocks) {
        return core::fail(core::Code::too_large, "the text has more than 250,000 lines: no article",
                          {}, "cut out the article and check that");
      }
    }
    return {};
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const {
    return std::string_view(raw_.text).substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
  }

  [[nodiscard]] std::vector<ByteRange> cells_of(std::size_t i) const {
    if (tight_) {
      auto cells = split_figures(raw_.text, lines_[i].begin, lines_[i].end);
      if (!cells.empty()) return cells;
      return head_cells(i);
    }
    auto cells = split_cells(raw_.text, lines_[i].begin, lines_[i].end);
    if (grouped_ == i + 1) return group_cells(i, cells);
    if (cells.size() != columns_ && cells_with_ends(i) == columns_) return with_ends(i);
    if (cells.size() + 1 == columns_) {
      if (auto apart = label_apart(cells); !apart.empty()) return apart;
    }
    // the head of the first column is often left out
    if ((lines_[i].indented || headless_ == i + 1) && cells.size() + 1 == columns_)
      cells.insert(cells.begin(), {lines_[i].begin, lines_[i].begin});
    return cells;
  }

  // '| Exports | | Imports |', 'Exports\t\tImports\t': how many cells such a line has if what it
  // begins and ends with sets cells apart, too; 0: it has no such ends.
  [[nodiscard]] std::size_t cells_with_ends(std::size_t i) const {
    const std::string_view s = line(i);
    if (s.size() > 600) return 0;
    if (s.starts_with('|') && s.ends_with('|'))
      return static_cast<std::size_t>(std::count(s.begin(), s.end(), '|')) + 1;
    if (s.find('|') != std::string_view::npos || s.find('\t') == std::string_view::npos) return 0;
    const std::string_view all =
        std::string_view(raw_.text).substr(lines_[i].start, lines_[i].stop - lines_[i].start);
    return static_cast<std::size_t>(std::count(all.begin(), all.end(), '\t')) + 1;
  }
  [[nodiscard]] std::vector<ByteRange> with_ends(std::size_t i) const {
    const bool bars = line(i).starts_with('|');
    const std::size_t begin = bars ? lines_[i].begin : lines_[i].start;
    const std::size_t end = bars ? lines_[i].end : lines_[i].stop;
    auto cells = split_cells(raw_.text, begin, end);
    if (bars) cells.insert(cells.begin(), {begin, begin});
    while (cells.size() < columns_) cells.push_back({end, end});
    return cells;
  }

  // 'Imports from Japan 10.13   9.85': one blank alone between the label and the first figure.
  [[nodiscard]] std::vector<ByteRange> label_apart(std::vector<ByteRange> cells) const {
    if (cells.empty()) return {};
    const std::string_view text = raw_.text;
    const ByteRange all = cells[0];
    const auto parts = split_figures(text, all.begin, all.end);
    if (parts.size() != 2 || parts[0].begin != all.begin) return {};
    cells[0] = parts[0];
    cells.insert(cells.begin() + 1, parts[1]);
    return cells;
  }

  [[nodiscard]] bool has_figure(std::size_t i) const {
    const auto cells = cells_of(i);
    return std::any_of(cells.begin() + 1, cells.end(), [&](const ByteRange& c) {
      return is_figure(std::string_view(raw_.text).substr(c.begin, c.end - c.begin));
    });
  }

  // A line of its own among rows: 'Exports', 'EU countries'.
  [[nodiscard]] bool section_at(std::size_t k) const {
    return k + 1 < lines_.size() && !lines_[k + 1].after_gap &&
           cells_in(raw_.text, lines_[k]) == 0 && line(k).size() <= 60 && !line(k).ends_with('.') &&
           cells_in(raw_.text, lines_[k + 1]) == columns_ && has_figure(k + 1);
  }

  // A head of fewer cells than the rows below it: that of the first column is left out, or each
  // stands over several columns.
  void heads_at(std::size_t i) {
    grouped_ = headless_ = 0;
    const std::size_t heads = columns_;
    std::vector<std::size_t> below;  // cells of the next lines
    for (std::size_t k = i + 1; k < lines_.size() && k < i + 4 && !lines_[k].after_gap; ++k) {
      const std::size_t n = cells_in(raw_.text, lines_[k]);
      if (n > 1) below.push_back(n);
    }
    if (below.empty()) return;
    const std::size_t rows = below.back();
    const bool alike = below.size() > 1 && below[below.size() - 2] == rows;
    if (rows > heads && cells_with_ends(i) == rows) {
      columns_ = rows;
    } else if (rows > heads + 1 && heads > 1 && heads_over_columns(i, rows)) {
      columns_ = rows;
      grouped_ = i + 1;
    } else if (rows == heads + 1 && (lines_[i].indented || alike)) {
      columns_ = rows;
      headless_ = i + 1;
    }
  }

  // 'Exports   Imports' over '2020  2021  2020  2021': each stands over one column or more of the
  // line of heads below it.
  [[nodiscard]] bool heads_over_columns(std::size_t i, std::size_t rows) const {
    if (i + 2 >= lines_.size() || line(i).find_first_of("|\t;") != std::string_view::npos)
      return false;
    const std::string_view text = raw_.text;
    const Line& next = lines_[i + 1];
    const auto below = split_cells(text, next.begin, next.end);
    if (below.size() != rows && below.size() + 1 != rows) return false;
    const std::size_t labels = rows - below.size() == 1 ? 0 : 1;
    for (std::size_t c = labels; c < below.size(); ++c) {
      if (is_figure(text.substr(below[c].begin, below[c].end - below[c].begin))) return false;
    }
    auto heads = split_cells(text, lines_[i].begin, lines_[i].end);
    // 'Country   Exports   Imports'
    if (heads[0].end - lines_[i].start <= below[labels].begin - next.start)
      heads.erase(heads.begin());
    std::size_t h = 0;
    std::size_t stands_over = 0;  // columns of the head `h`
    for (std::size_t c = labels; c < below.size(); ++c) {
      while (h < heads.size() && heads[h].begin - lines_[i].start <= below[c].end - next.start) {
        if (h > 0 && stands_over == 0) return false;
        stands_over = 0;
        ++h;
      }
      if (h == 0) return false;
      ++stands_over;
    }
    return heads.size() > 1 && h == heads.size();
  }

  // Heads over several columns, by where they stand: a column is that of the last one that begins
  // before it ends.
  [[nodiscard]] std::vector<ByteRange> group_cells(std::size_t i,
                                                   const std::vector<ByteRange>& heads) const {
    std::vector<ByteRange> out(columns_, {lines_[i].begin, lines_[i].begin});
    if (i + 1 >= lines_.size()) return out;
    const Line& next = lines_[i + 1];
    const auto below = split_cells(raw_.text, next.begin, next.end);
    const std::size_t shift = columns_ - std::min(columns_, below.size());
    for (std::size_t c = 0; c < below.size() && c + shift < columns_; ++c) {
      if (c + shift == 0) continue;  // the labels
      for (const ByteRange& head : heads) {
        if (head.begin - lines_[i].start <= below[c].end - next.start) out[c + shift] = head;
      }
    }
    return out;
  }

  // Number of lines from `i` on that form a table; 0 = none. Sets how its lines are cut.
  std::size_t table_at(std::size_t i) {
    if (i < no_table_before_) return 0;
    tight_ = false;
    columns_ = cells_in(raw_.text, lines_[i]);
    if (columns_ == 0) return tight_table_at(i);
    heads_at(i);
    std::size_t n = 1, rows = 0, with_figures = 0;
    for (std::size_t k = i + 1; k < lines_.size(); ++k, ++n) {
      if (rule_line(line(k)) && !lines_[k].after_gap) continue;
      const std::size_t cells = cells_in(raw_.text, lines_[k]);
      const bool same = cells == columns_ || (cells > 1 && cells_with_ends(k) == columns_) ||
                        (lines_[k].indented && cells > 1 && k < i + 3 && rows == with_figures &&
                         cells + 1 == columns_) ||
                        (cells > 1 && cells + 1 == columns_ && cells_of(k).size() == columns_);
      if (lines_[k].after_gap && !(same && columns_ > 2 && has_figure(k))) break;
      if (!same && !section_at(k)) break;
      rows += same ? 1 : 0;
      with_figures += same && has_figure(k) ? 1 : 0;
    }
    if (n >= 2 && with_figures * 2 >= rows && with_figures > 0) return n;
    no_table_before_ = i + n;  // no line is looked at twice
    return 0;
  }

  // 'Country Exports Imports' over 'Latvia 210.3 190.4': heads of one word each.
  [[nodiscard]] std::vector<ByteRange> head_cells(std::size_t i) const {
    std::vector<ByteRange> cells;
    const std::string_view s = line(i);
    if (s.size() > 80 || ends_sentence(s)) return {};
    for (std::size_t at = 0; at < s.size();) {
      const std::size_t stop = std::min(s.find(' ', at), s.size());
      if (stop > at) cells.push_back({lines_[i].begin + at, lines_[i].begin + stop});
      at = stop + 1;
    }
    return cells;
  }

  // Rows whose cells are apart by single blanks: three of them at least, with as many figures each.
  // Several figures need a line of heads.
  std::size_t tight_table_at(std::size_t i) {
    std::size_t rows = i;
    auto cells = split_figures(raw_.text, lines_[i].begin, lines_[i].end);
    if (cells.empty() && i + 1 < lines_.size() && !lines_[i + 1].after_gap) {
      cells = split_figures(raw_.text, lines_[i + 1].begin, lines_[i + 1].end);
      if (head_cells(i).size() != cells.size()) return 0;
      rows = i + 1;
    }
    // '1 China 186.6': places in a ranking, and one figure
    const bool ranked = cells.size() == 3 && cells[0].end - cells[0].begin <= 3 &&
                        raw_.text[cells[0].begin] >= '0' && raw_.text[cells[0].begin] <= '9';
    if (cells.size() < 2 || (rows == i && cells.size() > 2 && !ranked)) return 0;
    std::size_t n = 1;
    while (rows + n < lines_.size() && !lines_[rows + n].after_gap &&
           split_figures(raw_.text, lines_[rows + n].begin, lines_[rows + n].end).size() ==
               cells.size())
      ++n;
    if (n < 3) {
      no_table_before_ = rows + n;
      return 0;
    }
    tight_ = true;
    columns_ = cells.size();
    return rows + n - i;
  }

  void add_rows(std::size_t first, std::size_t n) {
    const std::size_t from = raw_.blocks.size();
    for (std::size_t k = first; k < first + n; ++k) {
      if (rule_line(line(k))) continue;
      RawBlock b;
      b.begin = lines_[k].begin;
      b.end = lines_[k].end;
      b.after_gap = lines_[k].after_gap;
      b.cells = cells_of(k);
      if (b.cells.size() != columns_) b.cells.clear();
      raw_.blocks.push_back(std::move(b));
    }
    std::string caption;
    if (from > 0) {
      const std::string_view before = raw_.of(raw_.blocks[from - 1]);
      if (before.size() <= 200 && (before.ends_with(':') || !ends_sentence(before)))
        caption = before;
    }
    const bool note = first + n < lines_.size() && !lines_[first + n].after_gap;
    add_table(raw_, from, raw_.blocks.size(), std::move(caption),
              note ? line(first + n) : std::string_view());
  }

  std::size_t add_block(std::size_t i) {
    RawBlock b;
    b.begin = lines_[i].begin;
    b.end = lines_[i].end;
    b.after_gap = lines_[i].after_gap;
    const std::string_view s = line(i);
    if (rule_line(s)) return 1;
    if (const std::size_t m = list_marker(s); m > 0) {
      b.kind = BlockKind::list_item;
      b.marker = m;
    } else if (s.starts_with('#')) {
      const std::size_t level = s.find_first_not_of('#');
      if (level <= 6 && level < s.size() && blank(s[level])) {
        b.kind = BlockKind::heading;
        b.level = static_cast<std::uint8_t>(level);
        b.marker = level + 1;
      }
    }
    std::size_t n = 1;
    while (wrapped_ && b.kind != BlockKind::heading && i + n < lines_.size() && joins(i + n)) {
      // Blanks before the line stay in the text: only the break becomes a blank.
      for (std::size_t k = b.end; k < lines_[i + n].begin; ++k) raw_.text[k] = ' ';
      b.end = lines_[i + n].end;
      ++n;
    }
    raw_.blocks.push_back(std::move(b));
    return n;
  }

  // True if line `k` of a wrapped text goes on with the paragraph of the line before.
  [[nodiscard]] bool joins(std::size_t k) const {
    return !lines_[k].after_gap && list_marker(line(k)) == 0 &&
           cells_in(raw_.text, lines_[k]) == 0 &&
           (line(k - 1).size() * 5 >= width_ * 3 || lower(line(k)[0])) && !rule_line(line(k));
  }

  RawText& raw_;
  std::vector<Line> lines_;
  bool wrapped_ = false;
  std::size_t width_ = 0;
  std::size_t no_table_before_ = 0;
  std::size_t columns_ = 0;   // of the table found last
  std::size_t grouped_ = 0;   // line of heads over several columns, from 1
  std::size_t headless_ = 0;  // line of heads without the first, from 1
  bool tight_ = false;        // its cells are apart by single blanks
};

}  // namespace

core::Result<RawText> read_plain(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  RawText raw;
  raw.text = normalise(bytes);
  TALLY_CHECK(Reader(raw).run());
  return raw;
}

}  // namespace tally::reading
