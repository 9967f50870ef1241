// Tables of an HTML page as grids. A small scanner: tags it does not know are passed over, and a
// table within a table becomes a table of its own.
#include <algorithm>

#include "core/text.h"
#include "core/utf8.h"
#include "sources/internal/grid.h"

namespace tally::sources::internal {
namespace {

constexpr std::size_t kMaxSpan = 60;
constexpr std::size_t kMaxRowSpan = 400;
constexpr std::size_t kMaxDepth = 16;
constexpr std::size_t kMaxCells = 2'000'000;

struct Open {
  Grid grid;
  std::string cell;
  bool in_cell = false;
  std::size_t colspan = 1, rowspan = 1;
  std::vector<std::pair<std::size_t, std::string>> down;  // per column: rows to fill yet, text
};

std::string entity(std::string_view name) {
  if (name == "amp") return "&";
  if (name == "lt") return "<";
  if (name == "gt") return ">";
  if (name == "quot") return "\"";
  if (name == "nbsp") return " ";
  if (name == "apos") return "'";
  if (name.size() > 1 && name[0] == '#') {
    char32_t code = 0;
    const bool hex = name[1] == 'x' || name[1] == 'X';
    for (const char c : name.substr(hex ? 2 : 1)) {
      const int digit = c >= '0' && c <= '9'          ? c - '0'
                        : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                      : -1;
      if (digit < 0 || code > 0x10FFFF) return "";
      code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    std::string out;
    if (code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF)) {
      core::append_utf8(out, code);
    }
    return out;
  }
  return "";
}

std::size_t attribute(std::string_view tag, std::string_view name) {
  const std::string lower = core::to_lower(tag.substr(0, 400));
  const auto at = lower.find(name);
  if (at == std::string::npos) return 1;
  std::size_t i = at + name.size(), value = 0;
  while (i < lower.size() &&
         (lower[i] == '=' || lower[i] == '"' || lower[i] == '\'' || lower[i] == ' ')) {
    ++i;
  }
  for (; i < lower.size() && lower[i] >= '0' && lower[i] <= '9' && value < 10'000; ++i) {
    value = value * 10 + static_cast<std::size_t>(lower[i] - '0');
  }
  return std::max<std::size_t>(value, 1);
}

class Scanner {
 public:
  explicit Scanner(std::string_view html) : html_(html) {}

  std::vector<Grid> run() {
    for (std::size_t i = 0; i < html_.size() && cells_ < kMaxCells;) {
      if (html_[i] == '<') {
        i = tag(i);
      } else {
        i = text(i);
      }
    }
    while (!open_.empty()) close_table();
    return std::move(done_);
  }

 private:
  std::size_t text(std::size_t i) {
    if (open_.empty() || !open_.back().in_cell) {
      return std::min(html_.find('<', i), html_.size());
    }
    std::string& cell = open_.back().cell;
    if (html_[i] == '&') {
      const auto end = html_.find(';', i);
      if (end != std::string_view::npos && end - i < 12) {
        cell += entity(html_.substr(i + 1, end - i - 1));
        return end + 1;
      }
    }
    if (cell.size() < 4000) cell += html_[i];
    return i + 1;
  }

  std::size_t tag(std::size_t i) {
    if (html_.substr(i, 4) == "<!--") {
      const auto end = html_.find("-->", i);
      return end == std::string_view::npos ? html_.size() : end + 3;
    }
    const auto end = html_.find('>', i);
    if (end == std::string_view::npos) return html_.size();
    const std::string_view inside = html_.substr(i + 1, end - i - 1);
    const auto stop = std::min(inside.find_first_of(" \t\r\n/", 1), inside.size());
    const std::string name = core::to_lower(inside.substr(0, std::min<std::size_t>(stop, 12)));
    if (name == "script" || name == "style") {
      const auto close = html_.find("</" + name, end);
      return close == std::string_view::npos ? html_.size() : close;
    }
    act(name, inside);
    return end + 1;
  }

  void act(const std::string& name, std::string_view inside) {
    if (name == "table") {
      if (open_.size() < kMaxDepth) open_.emplace_back();
      return;
    }
    if (open_.empty()) return;
    if (name == "/table") {
      close_table();
    } else if (name == "tr") {
      close_cell();
      open_.back().grid.rows.emplace_back();
    } else if (name == "/tr") {
      close_cell();
      fill_down();
    } else if (name == "td" || name == "th") {
      close_cell();
      Open& o = open_.back();
      if (o.grid.rows.empty()) o.grid.rows.emplace_back();
      fill_down();
      o.in_cell = true;
      o.colspan = std::min(attribute(inside, "colspan"), kMaxSpan);
      o.rowspan = std::min(attribute(inside, "rowspan"), kMaxRowSpan);
    } else if (name == "/td" || name == "/th") {
      close_cell();
    } else if (name == "br" || name == "p" || name == "div") {
      if (open_.back().in_cell) open_.back().cell += ' ';
    }
  }

  // Cells that a rowspan above left for this row, from where the row stands.
  void fill_down() {
    Open& o = open_.back();
    if (o.grid.rows.empty()) return;
    auto& row = o.grid.rows.back();
    while (row.size() < o.down.size() && o.down[row.size()].first > 0) {
      --o.down[row.size()].first;
      row.push_back(o.down[row.size()].second);
      ++cells_;
    }
  }

  void close_cell() {
    Open& o = open_.back();
    if (!o.in_cell) return;
    o.in_cell = false;
    const std::string value = tidy(o.cell);
    o.cell.clear();
    auto& row = o.grid.rows.back();
    for (std::size_t k = 0; k < o.colspan; ++k) {
      if (o.rowspan > 1) {
        if (o.down.size() <= row.size()) o.down.resize(row.size() + 1);
        o.down[row.size()] = {o.rowspan - 1, value};
      }
      row.push_back(value);
      ++cells_;
    }
  }

  void close_table() {
    close_cell();
    if (!open_.back().grid.rows.empty()) done_.push_back(std::move(open_.back().grid));
    open_.pop_back();
  }

  std::string_view html_;
  std::vector<Open> open_;
  std::vector<Grid> done_;
  std::size_t cells_ = 0;
};

}  // namespace

std::vector<Grid> grids_of_html(std::string_view html) {
  std::vector<Grid> grids = Scanner(html).run();
  for (std::size_t i = 0; i < grids.size() && grids.size() > 1; ++i) {
    grids[i].name = "table " + std::to_string(i + 1);
  }
  return grids;
}

}  // namespace tally::sources::internal
