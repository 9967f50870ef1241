// Writes JSON in the order in which it is told to. Layout: two blanks a level, or one line.
#ifndef TALLY_REPORT_INTERNAL_JSON_WRITER_H_
#define TALLY_REPORT_INTERNAL_JSON_WRITER_H_

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace tally::report::internal {

class JsonWriter {
 public:
  explicit JsonWriter(bool pretty = true) : pretty_(pretty) {}

  JsonWriter& object() { return open('{'); }
  JsonWriter& array() { return open('['); }
  JsonWriter& end() {
    const Level level = levels_.back();
    levels_.pop_back();
    if (level.count > 0) new_line();
    out_ += level.bracket == '{' ? '}' : ']';
    return *this;
  }
  JsonWriter& key(std::string_view name) {
    before();
    out_ += core::json_quote(name);
    out_ += pretty_ ? ": " : ":";
    after_key_ = true;
    return *this;
  }
  JsonWriter& text(std::string_view value) { return raw(core::json_quote(value)); }
  JsonWriter& number(double value) {
    return raw(std::isfinite(value) ? fmt::format("{}", value == 0 ? 0.0 : value) : "null");
  }
  JsonWriter& integer(long long value) { return raw(fmt::format("{}", value)); }
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  // A value that is JSON already.
  JsonWriter& raw(std::string_view json) {
    before();
    out_ += json;
    return *this;
  }
  // Members of objects.
  JsonWriter& put(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonWriter& put(std::string_view name, const std::vector<std::string>& values) {
    key(name).array();
    for (const std::string& value : values) text(value);
    return end();
  }
  // Left out if empty.
  JsonWriter& put_if(std::string_view name, std::string_view value) {
    return value.empty() ? *this : put(name, value);
  }

  std::string take() {
    if (pretty_) out_ += '\n';
    return std::move(out_);
  }

 private:
  struct Level {
    char bracket;
    int count = 0;
  };
  JsonWriter& open(char bracket) {
    before();
    out_ += bracket;
    levels_.push_back({bracket, 0});
    return *this;
  }
  void before() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (levels_.empty()) return;
    if (levels_.back().count++ > 0) out_ += ',';
    new_line();
  }
  void new_line() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(2 * levels_.size(), ' ');
  }

  bool pretty_;
  bool after_key_ = false;
  std::string out_;
  std::vector<Level> levels_;
};

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_JSON_WRITER_H_
