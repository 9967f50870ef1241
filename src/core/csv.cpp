#include "core/csv.h"

#include <fmt/format.h>

#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/text.h"

namespace tally::core {
namespace {

std::int64_t lines_in(std::string_view text) {
  std::int64_t n = 0;
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    ++n;
  return n;
}

// The first of `stops` in `text` at or behind `i`; `separator`, line break, quote and NUL are those
// of which `stops` has true.
std::size_t next_stop(std::string_view text, std::size_t i, char separator,
                      const std::array<bool, 256>& stops) {
#ifdef __SSE2__
  // Sixteen bytes at a time: most fields end within the first.
  const __m128i a = _mm_set1_epi8(separator), b = _mm_set1_epi8('\n'), c = _mm_set1_epi8('"'),
                d = _mm_setzero_si128();
  for (; text.size() - i >= 16; i += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i));
    const __m128i hit =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, a), _mm_cmpeq_epi8(bytes, b)),
                     _mm_or_si128(_mm_cmpeq_epi8(bytes, c), _mm_cmpeq_epi8(bytes, d)));
    const auto mask = static_cast<std::uint32_t>(_mm_movemask_epi8(hit));
    if (mask != 0) return i + static_cast<std::size_t>(std::countr_zero(mask));
  }
#else
  static_cast<void>(separator);
#endif
  while (i < text.size() && !stops[static_cast<unsigned char>(text[i])]) ++i;
  return i;
}

bool at_line_end(std::string_view text, std::size_t i) {
  return i >= text.size() || text[i] == '\n' ||
         (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] == '\n'));
}

std::size_t lenient_code_points(std::string_view text) {
  std::size_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u ? 1 : 0;
  return n;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, std::string file, char separator)
    : text_(text), file_(std::move(file)), separator_(separator) {
  for (const char c : {separator, '\n', '"', '\0'}) stops_[static_cast<unsigned char>(c)] = true;
  if (text_.starts_with("\xEF\xBB\xBF")) pos_ = 3;
}

bool CsvReader::next() {
  fields_.clear();
  used_buffers_ = 0;
  ok_ = true;
  while (pos_ < text_.size() && at_line_end(text_, pos_)) {  // blank lines
    if (text_[pos_] == '\r') ++pos_;
    if (pos_ < text_.size()) ++pos_, ++line_;
  }
  if (pos_ >= text_.size()) return false;
  record_line_ = line_;
  const std::size_t start = pos_;
  std::size_t i = start;
  for (;;) {
    if (!read_field(i)) return true;
    if (i >= text_.size() || text_[i] != separator_) break;
    ++i;
  }
  raw_ = text_.substr(start, i - start);
  if (i < text_.size() && text_[i] == '\r') ++i;
  if (i < text_.size()) ++i, ++line_;
  pos_ = i;
  return true;
}

// Reads the field that begins at `i` and leaves `i` on the comma, the line break or the end.
bool CsvReader::read_field(std::size_t& i) {
  if (i < text_.size() && text_[i] == '"') return read_quoted(i);
  const std::size_t start = i;
  i = next_stop(text_, i, separator_, stops_);
  if (i < text_.size() && text_[i] == '"') {
    return break_record("a quote inside a field that does not begin with one", i);
  }
  if (i < text_.size() && text_[i] == '\0') return break_record("a NUL byte", i);
  const bool line_end = i >= text_.size() || text_[i] == '\n';
  if (line_end && i > start && text_[i - 1] == '\r') --i;
  fields_.push_back(text_.substr(start, i - start));
  return true;
}

bool CsvReader::read_quoted(std::size_t& i) {
  const std::size_t open = i++;
  std::size_t piece = i;
  std::string* buffer = nullptr;
  for (;;) {
    const std::size_t quote = text_.find('"', i);
    if (quote == std::string_view::npos) return break_record("a quote that never closes", open);
    i = quote + 1;
    if (i < text_.size() && text_[i] == '"') {
      if (buffer == nullptr) {
        if (used_buffers_ == unescaped_.size()) unescaped_.emplace_back();
        buffer = &unescaped_[used_buffers_++];
        buffer->clear();
      }
      buffer->append(text_.substr(piece, i - piece));
      piece = ++i;
      continue;
    }
    break;
  }
  const std::string_view whole = text_.substr(open + 1, i - open - 2);
  if (const std::size_t nul = whole.find('\0'); nul != std::string_view::npos) {
    return break_record("a NUL byte", open + 1 + nul);
  }
  if (!(at_line_end(text_, i) || text_[i] == separator_)) {
    return break_record("text after a closing quote", i);
  }
  line_ += lines_in(whole);
  if (buffer != nullptr) {
    buffer->append(text_.substr(piece, i - 1 - piece));
    fields_.emplace_back(*buffer);
  } else {
    fields_.push_back(whole);
  }
  return true;
}

// Reports the fault and moves to the line after the one on which the record starts. Always false.
bool CsvReader::break_record(std::string message, std::size_t at) {
  ok_ = false;
  fields_.clear();
  const std::string_view before = text_.substr(pos_, at - pos_);
  const std::size_t last_break = before.rfind('\n');
  const std::string_view on_line =
      last_break == std::string_view::npos ? before : before.substr(last_break + 1);
  error_ =
      Error{Code::bad_input,
            std::move(message),
            {file_, record_line_ + lines_in(before),
             static_cast<std::int64_t>(lenient_code_points(on_line)) + 1},
            "fields that hold quotes, commas or line breaks are written in double quotes, with "
            "quotes doubled"};
  std::size_t end = text_.find('\n', pos_);
  const bool last = end == std::string_view::npos;
  if (last) end = text_.size();
  raw_ = text_.substr(pos_, end - pos_);
  if (raw_.ends_with('\r')) raw_.remove_suffix(1);
  pos_ = last ? end : end + 1;
  line_ = record_line_ + (last ? 0 : 1);
  return false;
}

Result<CsvTable> CsvTable::parse(std::string_view text, std::string file) {
  CsvReader reader(text, file);
  CsvTable table;
  table.file_ = std::move(file);
  if (!reader.next()) {
    return fail(Code::bad_input, "the table is empty, a header was expected", {table.file_, 1, 1});
  }
  if (!reader.ok()) return fail(reader.error());
  for (std::string_view name : reader.fields()) {
    if (table.column(name) != std::string::npos) {
      return fail(Code::bad_input, fmt::format("column '{}' stands twice in the header", name),
                  {table.file_, reader.line(), 0});
    }
    table.header_.emplace_back(name);
  }
  while (reader.next()) {
    if (!reader.ok()) return fail(reader.error());
    if (reader.fields().size() != table.header_.size()) {
      return fail(Code::bad_input,
                  fmt::format("{} fields, but the header has {}", reader.fields().size(),
                              table.header_.size()),
                  {table.file_, reader.line(), 0});
    }
    table.cells_.emplace_back(reader.fields().begin(), reader.fields().end());
    table.lines_.push_back(reader.line());
  }
  return table;
}

std::size_t CsvTable::column(std::string_view name) const {
  for (std::size_t i = 0; i < header_.size(); ++i) {
    if (header_[i] == name) return i;
  }
  return std::string::npos;
}

Result<std::size_t> CsvTable::require(std::string_view name) const {
  const std::size_t i = column(name);
  if (i != std::string::npos) return i;
  return fail(Code::bad_input, fmt::format("there is no column '{}'", name), {file_, 1, 0},
              fmt::format("it has {}", fmt::join(header_, ", ")));
}

std::string_view CsvTable::get(std::size_t row, std::string_view name) const {
  const std::size_t i = column(name);
  return i == std::string::npos ? std::string_view{} : at(row, i);
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n\f\v";
  const std::size_t a = text.find_first_not_of(kBlanks);
  if (a == std::string_view::npos) return {};
  return text.substr(a, text.find_last_not_of(kBlanks) - a + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (trim(text).empty()) return parts;
  for (;;) {
    const std::size_t i = text.find(separator);
    parts.push_back(trim(text.substr(0, i)));
    if (i == std::string_view::npos) return parts;
    text.remove_prefix(i + 1);
  }
}

}  // namespace tally::core
