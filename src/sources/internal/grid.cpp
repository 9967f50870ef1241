#include "sources/internal/grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.h"
#include "sources/internal/sheet.h"

namespace tally::sources::internal {
namespace {

constexpr std::size_t kMaxCells = 2'000'000;

// Bytes of a blank at `i`, 0 if there is none: ASCII blanks, U+00A0, U+2000-200A, U+2009, U+202F,
// U+3000, the byte order mark.
std::size_t blank_at(std::string_view s, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0u;
  };
  const unsigned a = byte(0);
  if (a == ' ' || (a >= 9 && a <= 13)) return 1;
  if (a == 0xC2 && byte(1) == 0xA0) return 2;
  if (a == 0xE2 && byte(1) == 0x80 && ((byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xAF)) {
    return 3;
  }
  if (a == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return 3;
  if (a == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  return 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class GridText {
 public:
  GridText(std::string_view text, char separator) : text_(text), separator_(separator) {}

  core::Result<Grid> read(const std::string& file) {
    Grid grid;
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    std::size_t cells = 0;
    while (at_ < text_.size()) {
      grid.lines.push_back(line_);
      std::vector<std::string>& row = grid.rows.emplace_back();
      do row.push_back(field());
      while (more());
      cells += row.size();
      if (cells > kMaxCells) {
        return core::fail(core::Code::too_large, "the table has more than 2,000,000 cells",
                          {file, line_, 0}, "split it");
      }
      end_line();
    }
    return grid;
  }

 private:
  bool more() {
    if (at_ >= text_.size() || text_[at_] != separator_) return false;
    ++at_;
    return true;
  }

  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
  }

  std::string field() {
    if (at_ < text_.size() && text_[at_] == '"') {
      const std::size_t start = at_;
      if (std::string value; quoted(value)) return value;
      at_ = start;
    }
    const std::size_t end = std::min(text_.find_first_of(stops(), at_), text_.size());
    std::string value(text_.substr(at_, end - at_));
    at_ = end;
    return value;
  }

  // False if what follows is no quoted field: a quote that does not close within 64 kB, or text
  // behind it.
  bool quoted(std::string& value) {
    constexpr std::size_t kMaxField = 1u << 16;
    std::int64_t lines = 0;
    for (std::size_t i = at_ + 1; i < text_.size() && value.size() < kMaxField; ++i) {
      if (text_[i] == '\n') ++lines;
      if (text_[i] != '"') {
        value += text_[i];
        continue;
      }
      if (i + 1 < text_.size() && text_[i + 1] == '"') {
        value += '"';
        ++i;
        continue;
      }
      std::size_t end = i + 1;  // blanks behind a closing quote are let pass
      while (end < text_.size() && text_[end] == ' ') ++end;
      if (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' &&
          text_[end] != '\r') {
        return false;
      }
      at_ = end;
      line_ += lines;
      return true;
    }
    return false;
  }

  [[nodiscard]] std::string_view stops() const {
    if (separator_ == ';') return ";\r\n";
    if (separator_ == '\t') return "\t\r\n";
    return ",\r\n";
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
};

struct Word {
  std::string_view text;
  CellValue::Kind kind;
};
constexpr std::array<Word, 25> kWords = {{
    {"", CellValue::Kind::missing},         {"-", CellValue::Kind::missing},
    {"--", CellValue::Kind::missing},       {"---", CellValue::Kind::missing},
    {"\u2013", CellValue::Kind::missing},   {"\u2014", CellValue::Kind::missing},
    {"\u2026", CellValue::Kind::missing},   {":", CellValue::Kind::missing},
    {".", CellValue::Kind::missing},        {"..", CellValue::Kind::missing},
    {"...", CellValue::Kind::missing},      {"n/a", CellValue::Kind::missing},
    {"na", CellValue::Kind::missing},       {"nan", CellValue::Kind::missing},
    {"null", CellValue::Kind::missing},     {": z", CellValue::Kind::missing},
    {": u", CellValue::Kind::missing},      {"z", CellValue::Kind::missing},
    {"c", CellValue::Kind::confidential},   {":c", CellValue::Kind::confidential},
    {": c", CellValue::Kind::confidential}, {"x", CellValue::Kind::confidential},
    {"(d)", CellValue::Kind::confidential}, {"[c]", CellValue::Kind::confidential},
    {"[x]", CellValue::Kind::missing},
}};

// Letters of flags behind a number, as Eurostat, the ONS and others write them.
bool flags_of(std::string_view letters, std::uint32_t& flags) {
  for (const char c : letters) {
    switch (c) {
      case 'p':
        flags |= ledger::kProvisional;
        break;
      case 'e':
      case 's':
      case 'i':
        flags |= ledger::kEstimated;
        break;
      case 'b':
        flags |= ledger::kBreak;
        break;
      case 'r':
        flags |= ledger::kRevised;
        break;
      case 'c':
        flags |= ledger::kConfidential;
        break;
      case 'd':
      case 'u':
      case '*':
      case ' ':
        break;
      default:
        return false;
    }
  }
  return true;
}

// What may stand behind a number: a footnote in brackets, or letters of flags.
bool tail_is_known(std::string_view tail, std::uint32_t& flags) {
  if (tail.empty()) return true;
  if (tail.size() >= 3 && (tail.front() == '[' || tail.front() == '(')) {
    const char close = tail.front() == '[' ? ']' : ')';
    if (tail.back() != close) return false;
    const std::string_view inside = tail.substr(1, tail.size() - 2);
    const bool note =
        inside.size() <= 8 && std::all_of(inside.begin(), inside.end(), [](char c) {
          return is_digit(c) || c == ' ' || c == 'n' || c == 'o' || c == 't' || c == 'e';
        });
    return note || flags_of(inside, flags);
  }
  return tail.size() <= 4 && flags_of(tail, flags);
}

}  // namespace

core::Result<Grid> grid_of_text(std::string_view text, char separator, const std::string& file) {
  return GridText(text, separator).read(file);
}

std::string tidy(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t n = blank_at(text, i); n > 0) {
      gap = true;
      i += n;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text[i++];
  }
  return out;
}

namespace {

// Digits with at most one point between them, as machines write numbers.
bool is_plain_number(std::string_view cell) {
  bool point = false;
  for (const char c : cell) {
    if (c == '.' && !point) {
      point = true;
    } else if (!is_digit(c)) {
      return false;
    }
  }
  return !cell.empty() && is_digit(cell.front()) && is_digit(cell.back());
}

}  // namespace

CellValue cell_value(std::string_view cell, const NumberForm& form) {
  CellValue out;
  if (cell.size() <= 17 && form.decimal == '.' && form.decimals == 0 && is_plain_number(cell)) {
    if (const auto number = core::Decimal::parse(cell)) {
      out.kind = CellValue::Kind::number;
      out.number = *number;
      return out;
    }
  }
  if (cell.size() > 64) {
    out.kind = CellValue::Kind::bad;
    return out;
  }
  const std::string text = tidy(cell);
  const std::string lower = core::to_lower(text);
  for (const Word& word : kWords) {
    if (lower != word.text) continue;
    out.kind = word.kind;
    if (word.kind == CellValue::Kind::confidential) out.flags |= ledger::kConfidential;
    return out;
  }
  out.kind = CellValue::Kind::bad;
  std::string digits;
  std::size_t i = 0;
  if (text.starts_with("\u2212")) {
    digits += '-';
    i = 3;
  } else if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    digits += text[i++];
  }
  bool point = false;
  int exponent = 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      digits += c;
    } else if (c == form.decimal && !point) {
      digits += '.';
      point = true;
    } else if (!point && form.thousands.find(c) != std::string_view::npos && i > 0 &&
               is_digit(text[i - 1]) && i + 3 < text.size() && is_digit(text[i + 1]) &&
               is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
               (i + 4 == text.size() || !is_digit(text[i + 4]))) {
      continue;  // three digits follow, and no fourth
    } else if ((c == 'E' || c == 'e') && i + 1 < text.size() &&
               (is_digit(text[i + 1]) || ((text[i + 1] == '+' || text[i + 1] == '-') &&
                                          i + 2 < text.size() && is_digit(text[i + 2])))) {
      const char* from = text.data() + i + (text[i + 1] == '+' ? 2 : 1);
      const auto [end, ec] = std::from_chars(from, text.data() + text.size(), exponent);
      if (ec != std::errc() || exponent > 30 || exponent < -30) return out;
      i = static_cast<std::size_t>(end - text.data());
      break;
    } else {
      break;
    }
  }
  std::uint32_t flags = 0;
  std::string_view tail = std::string_view(text).substr(std::min(i, text.size()));
  if (tail.starts_with(' ')) tail.remove_prefix(1);
  if (!tail_is_known(tail, flags)) return out;
  if (digits.ends_with('.')) digits.pop_back();
  if (digits.size() > 17) {  // 2252.5365999999999 of a spreadsheet
    const auto dot = digits.find('.');
    if (dot != std::string::npos)
      digits.resize(std::min(digits.size(), std::max(dot, std::size_t{17})));
  }
  auto number = core::Decimal::parse(digits);
  if (!number) return out;
  number->exponent += exponent;
  while (number->exponent > 0 && number->mantissa < INT64_MAX / 10 &&
         number->mantissa > INT64_MIN / 10) {
    number->mantissa *= 10;  // an exponent says nothing of how exact it is
    --number->exponent;
  }
  while (number->exponent > -form.decimals && number->mantissa < INT64_MAX / 10 &&
         number->mantissa > INT64_MIN / 10) {
    number->mantissa *= 10;
    --number->exponent;
  }
  out.kind = CellValue::Kind::number;
  out.number = *number;
  out.flags = flags;
  return out;
}

int month_number(std::string_view name) {
  std::string word = core::to_lower(tidy(name));
  if (word.ends_with('.')) word.pop_back();
  if (word.size() < 3) return 0;
  if (word == "sept") return 9;
  for (int m = 1; m <= 12; ++m) {
    const std::string full = core::to_lower(core::month_name(m));
    if (word == full || word == std::string_view(full).substr(0, 3)) return m;
  }
  return 0;
}

namespace {

std::optional<int> small_number(std::string_view text) {
  int value = 0;
  if (text.empty() || text.size() > 4) return std::nullopt;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (ec != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<int> year_number(std::string_view text) {
  const auto n = small_number(text);
  if (!n) return std::nullopt;
  if (text.size() == 4) return *n >= 1500 ? n : std::nullopt;
  if (text.size() != 2) return std::nullopt;
  return *n >= 70 ? 1900 + *n : 2000 + *n;
}

std::optional<ledger::Period> month_period(std::optional<int> year, int month) {
  if (!year || month < 1 || month > 12) return std::nullopt;
  return ledger::Period::month(*year, month);
}

// Words and numbers of a text, apart at anything that is neither, and where a digit meets a letter.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> out;
  const auto kind = [](char c) {
    return is_digit(c) ? 1 : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 2 : 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const int k = kind(text[i]);
    std::size_t end = i + 1;
    while (end < text.size() && kind(text[end]) == k) ++end;
    if (k != 0) out.push_back(text.substr(i, end - i));
    i = end;
  }
  return out;
}

}  // namespace

std::optional<ledger::Period> period_of(std::string_view raw) {
  if (raw.size() > 40) return std::nullopt;
  const std::string text = tidy(raw);
  if (auto plain = ledger::Period::parse(text)) return plain;
  const auto parts = pieces(text);
  if (parts.size() == 1 && parts[0].size() == 6) {  // 202205
    const auto month = small_number(parts[0].substr(4));
    return month ? month_period(year_number(parts[0].substr(0, 4)), *month) : std::nullopt;
  }
  if (parts.size() == 1 && parts[0].size() == 4 && text.size() == 4) {
    const auto year = year_number(parts[0]);
    return year ? std::optional(ledger::Period::year(*year)) : std::nullopt;
  }
  if (parts.size() == 3 && parts[0].size() == 4 && (parts[1] == "M" || parts[1] == "Q")) {
    const auto n = small_number(parts[2]);
    const auto year = year_number(parts[0]);
    if (!n || !year) return std::nullopt;
    if (parts[1] == "M") return month_period(year, *n);
    if (*n < 1 || *n > 4) return std::nullopt;
    return ledger::Period::quarter(*year, *n);
  }
  if (parts.size() == 2) {
    if (const int m = month_number(parts[0]); m > 0) return month_period(year_number(parts[1]), m);
    if (const int m = month_number(parts[1]); m > 0) return month_period(year_number(parts[0]), m);
    if (parts[0].size() == 4 && parts[1].size() <= 2) {
      const auto month = small_number(parts[1]);
      return month ? month_period(year_number(parts[0]), *month) : std::nullopt;
    }
  }
  if (parts.size() == 3) {
    const int from = month_number(parts[0]), to = month_number(parts[1]);
    const auto year = year_number(parts[2]);
    if (from > 0 && to >= from && year) {
      return ledger::Period{core::Month(*year, from), core::Month(*year, to)};
    }
    if (parts[0].size() == 4 && small_number(parts[2]) == 1 && parts[1].size() == 2) {
      const auto month = small_number(parts[1]);
      return month ? month_period(year_number(parts[0]), *month) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace tally::sources::internal
