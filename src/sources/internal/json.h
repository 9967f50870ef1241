// The little that the readers need of a JSON document, over simdjson's parser, whose headers stay
// in json.cpp. A parsed document is bounded in depth and never throws.
#ifndef TALLY_SOURCES_INTERNAL_JSON_H_
#define TALLY_SOURCES_INTERNAL_JSON_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::sources::internal {

// A node of a document; lives as long as the document. Numbers keep their written digits.
class Json {
 public:
  enum class Kind : std::uint8_t { none, null, boolean, number, string, array, object };
  Kind kind = Kind::none;
  std::string_view text;  // of strings, and of numbers and booleans as they were written
  std::int64_t line = 0;  // where the value begins

  [[nodiscard]] bool is(Kind k) const { return kind == k; }
  // Of an object; a node of Kind::none if there is no such member.
  [[nodiscard]] const Json& operator[](std::string_view name) const;
  [[nodiscard]] const std::vector<Json>& items() const { return items_; }
  [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }
  // Strings and numbers as text, else empty.
  [[nodiscard]] std::string_view as_text() const {
    return kind == Kind::string || kind == Kind::number || kind == Kind::boolean
               ? text
               : std::string_view();
  }

 private:
  friend class JsonDocument;
  std::vector<std::string_view> names_;
  std::vector<Json> items_;
};

// True if the text begins as a JSON object or array.
bool looks_like_json(std::string_view text);

// A whole document, for small ones (JSON-stat, answers of services).
class JsonDocument {
 public:
  static core::Result<JsonDocument> parse(std::string_view text, const std::string& file);
  [[nodiscard]] const Json& root() const { return *root_; }

 private:
  std::shared_ptr<Json> root_;
  std::shared_ptr<void> owner_;
};

// The objects of the array `name` at the top of a large document, one by one, without building the
// whole: `each` gets the fields asked for, in the order of `fields` (numbers as written, missing
// and null ones empty), and the line on which the object begins. `scalars` gets every other member
// of the top level that is a number, string or boolean.
core::Status each_object(
    std::string_view text, const std::string& file, std::string_view name,
    const std::vector<std::string_view>& fields,
    const std::function<void(const std::vector<std::string_view>&, std::int64_t)>& each,
    const std::function<void(std::string_view, std::string_view)>& scalars);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_JSON_H_
