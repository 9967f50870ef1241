#include "tables/internal/csv_scan.h"

#include <algorithm>

namespace tally::tables::internal {

std::string Field::plain() const {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '"') ++i;
  }
  return out;
}

CsvScanner::CsvScanner(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {
  for (const char c : {delimiter, '\n', '"', '\0'}) stops_[static_cast<unsigned char>(c)] = true;
}

bool CsvScanner::broken(const char* why, std::size_t at) {
  fault_ = why;
  fault_at_ = at;
  return false;
}

void CsvScanner::skip_blank_lines() {
  while (pos_ < text_.size() && at_line_end(pos_)) {
    if (text_[pos_] == '\r') ++pos_;
    if (pos_ < text_.size()) ++pos_, ++line_;
  }
}

bool CsvScanner::read_quoted(std::size_t& i, Field& field) {
  const std::size_t open = i++;
  field.quoted = true;
  field.doubled = false;
  for (;;) {
    const std::size_t quote = text_.find('"', i);
    if (quote == std::string_view::npos) return broken("a quote that never closes", open);
    i = quote + 1;
    if (i >= text_.size() || text_[i] != '"') break;
    field.doubled = true;
    ++i;
  }
  field.text = text_.substr(open + 1, i - open - 2);
  if (const std::size_t nul = field.text.find('\0'); nul != std::string_view::npos) {
    return broken("a NUL byte", open + 1 + nul);
  }
  if (!at_line_end(i) && text_[i] != delimiter_) return broken("text after a closing quote", i);
  line_ += std::count(field.text.begin(), field.text.end(), '\n');
  return true;
}

}  // namespace tally::tables::internal
