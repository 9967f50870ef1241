// Records and fields of a piece of CSV that begins and ends between records (RFC 4180).
#ifndef TALLY_TABLES_INTERNAL_CSV_SCAN_H_
#define TALLY_TABLES_INTERNAL_CSV_SCAN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tally::tables::internal {

struct Field {
  std::string_view text;  // without the quotes around it
  bool quoted = false;
  bool doubled = false;  // holds doubled quotes: see plain()
  // The text with each doubled quote as one.
  [[nodiscard]] std::string plain() const;
};

class CsvScanner {
 public:
  enum class Outcome : std::uint8_t { record, end, broken };

  CsvScanner(std::string_view text, char delimiter);

  // Reads the next record and calls on_field(index, field) for each of its fields. Blank lines are
  // skipped. After `broken`, fault() and fault_at() tell what is wrong and at which byte; the
  // scanner is then of no more use. Linear in the text.
  template <typename OnField>
  Outcome next(OnField&& on_field);

  [[nodiscard]] std::int64_t line() const { return record_line_; }  // of the record, from 0
  [[nodiscard]] std::int64_t lines() const { return line_; }        // line breaks passed so far
  [[nodiscard]] std::size_t position() const { return pos_; }
  [[nodiscard]] std::size_t fields() const { return fields_; }  // of the record
  // The last field of the record is empty and bare: a delimiter stands at the end of the line.
  [[nodiscard]] bool ends_bare() const { return ends_bare_; }
  [[nodiscard]] const char* fault() const { return fault_; }
  [[nodiscard]] std::size_t fault_at() const { return fault_at_; }

 private:
  bool read_field(std::size_t& i, Field& field);
  bool read_quoted(std::size_t& i, Field& field);
  bool broken(const char* why, std::size_t at);
  [[nodiscard]] bool at_line_end(std::size_t i) const;
  void skip_blank_lines();

  std::string_view text_;
  char delimiter_;
  std::array<bool, 256> stops_{};
  std::size_t pos_ = 0, fields_ = 0, fault_at_ = 0;
  std::int64_t line_ = 0, record_line_ = 0;
  bool ends_bare_ = false;
  const char* fault_ = "";
};

inline bool CsvScanner::at_line_end(std::size_t i) const {
  return i >= text_.size() || text_[i] == '\n' ||
         (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] == '\n'));
}

inline bool CsvScanner::read_field(std::size_t& i, Field& field) {
  if (i < text_.size() && text_[i] == '"') return read_quoted(i, field);
  const std::size_t start = i;
  const char* const p = text_.data();
  const std::size_t size = text_.size();
  while (i < size && !stops_[static_cast<unsigned char>(p[i])]) ++i;
  if (i < size && p[i] == '"') {
    return broken("a quote inside a field that does not begin with one", i);
  }
  if (i < size && p[i] == '\0') return broken("a NUL byte", i);
  if ((i == size || p[i] == '\n') && i > start && p[i - 1] == '\r') --i;
  field.text = text_.substr(start, i - start);
  field.quoted = field.doubled = false;
  return true;
}

template <typename OnField>
CsvScanner::Outcome CsvScanner::next(OnField&& on_field) {
  skip_blank_lines();
  if (pos_ >= text_.size()) return Outcome::end;
  record_line_ = line_;
  fields_ = 0;
  std::size_t i = pos_;
  Field field;
  for (;;) {
    if (!read_field(i, field)) return Outcome::broken;
    on_field(fields_++, field);
    if (i >= text_.size() || text_[i] != delimiter_) break;
    ++i;
  }
  ends_bare_ = field.text.empty() && !field.quoted;
  if (i < text_.size() && text_[i] == '\r') ++i;
  if (i < text_.size()) ++i, ++line_;
  pos_ = i;
  return Outcome::record;
}

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_CSV_SCAN_H_
