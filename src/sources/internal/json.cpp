#include "sources/internal/json.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace tally::sources::internal {
namespace {

namespace od = simdjson::ondemand;

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxNodes = 20'000'000;

core::Error trouble(simdjson::error_code code, const std::string& file, std::int64_t line) {
  return core::Error{
      core::Code::bad_input, fmt::format("no valid JSON: {}", simdjson::error_message(code)),
      core::Place{file, line, 0}, "a download that was cut off looks like this: fetch it again"};
}

// Line of a position; positions are asked for in growing order.
class Lines {
 public:
  explicit Lines(const char* begin) : at_(begin) {}
  std::int64_t of(const char* p) {
    if (p > at_) {
      line_ += std::count(at_, p, '\n');
      at_ = p;
    }
    return line_;
  }

 private:
  const char* at_;
  std::int64_t line_ = 1;
};

struct Owner {
  od::parser parser;
  simdjson::padded_string text;
  std::vector<std::unique_ptr<std::string>> keys;
};

// Text of a scalar: strings unescaped, numbers as they were written.
simdjson::error_code scalar_text(od::value value, od::json_type type, std::string_view& out) {
  if (type == od::json_type::string) return value.get_string().get(out);
  std::string_view raw = value.raw_json_token();
  while (!raw.empty() &&
         (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\r' || raw.back() == '\t')) {
    raw.remove_suffix(1);
  }
  out = raw;
  if (type == od::json_type::number) {
    double ignored = 0;
    return value.get_double().get(ignored);
  }
  if (type == od::json_type::boolean) {
    bool ignored = false;
    return value.get_bool().get(ignored);
  }
  return value.is_null() ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
}

}  // namespace

bool looks_like_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto at = text.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && (text[at] == '{' || text[at] == '[');
}

const Json& Json::operator[](std::string_view name) const {
  static const Json none;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (names_[i] == name) return items_[i];
  }
  return none;
}

core::Result<JsonDocument> JsonDocument::parse(std::string_view text, const std::string& file) {
  // simdjson's DOM gives no written digits; a walk over its on-demand tokens does.
  struct Walk {
    Lines lines;
    std::size_t nodes = 0;
    simdjson::error_code build(od::value value, Json& into, std::size_t depth) {
      if (depth > kMaxDepth) return simdjson::DEPTH_ERROR;
      if (++nodes > kMaxNodes) return simdjson::CAPACITY;
      const char* where = nullptr;
      if (auto e = value.current_location().get(where); e == simdjson::SUCCESS) {
        into.line = lines.of(where);
      }
      od::json_type type{};
      if (auto e = value.type().get(type); e != simdjson::SUCCESS) return e;
      switch (type) {
        case od::json_type::array: {
          into.kind = Json::Kind::array;
          od::array array;
          if (auto e = value.get_array().get(array); e != simdjson::SUCCESS) return e;
          for (auto item : array) {
            if (auto e = item.error(); e != simdjson::SUCCESS) return e;
            od::value inner = item.value_unsafe();
            if (auto e = build(inner, into.items_.emplace_back(), depth + 1);
                e != simdjson::SUCCESS) {
              return e;
            }
          }
          return simdjson::SUCCESS;
        }
        case od::json_type::object: {
          into.kind = Json::Kind::object;
          od::object object;
          if (auto e = value.get_object().get(object); e != simdjson::SUCCESS) return e;
          for (auto member : object) {
            od::field field;
            if (auto e = std::move(member).get(field); e != simdjson::SUCCESS) return e;
            std::string_view name;
            if (auto e = field.unescaped_key().get(name); e != simdjson::SUCCESS) return e;
            into.names_.push_back(name);
            if (auto e = build(field.value(), into.items_.emplace_back(), depth + 1);
                e != simdjson::SUCCESS) {
              return e;
            }
          }
          return simdjson::SUCCESS;
        }
        case od::json_type::string:
          into.kind = Json::Kind::string;
          break;
        case od::json_type::number:
          into.kind = Json::Kind::number;
          break;
        case od::json_type::boolean:
          into.kind = Json::Kind::boolean;
          break;
        case od::json_type::null:
          into.kind = Json::Kind::null;
          break;
      }
      return scalar_text(value, type, into.text);
    }
  };
  auto owner = std::make_shared<Owner>();
  owner->text = simdjson::padded_string(text);
  od::document document;
  if (auto e = owner->parser.iterate(owner->text).get(document); e != simdjson::SUCCESS) {
    return core::fail(trouble(e, file, 0));
  }
  od::value value;
  JsonDocument out;
  out.root_ = std::make_shared<Json>();
  Walk walk{Lines(owner->text.data())};
  auto e = document.get_value().get(value);
  if (e == simdjson::SUCCESS) e = walk.build(value, *out.root_, 0);
  if (const char* rest = nullptr;
      e == simdjson::SUCCESS && document.current_location().get(rest) == simdjson::SUCCESS) {
    return core::fail(core::Code::bad_input, "text after the end of the JSON document",
                      {file, walk.lines.of(rest), 0});
  }
  if (e != simdjson::SUCCESS) return core::fail(trouble(e, file, 0));
  out.owner_ = owner;
  return out;
}

core::Status each_object(
    std::string_view text, const std::string& file, std::string_view name,
    const std::vector<std::string_view>& fields,
    const std::function<void(const std::vector<std::string_view>&, std::int64_t)>& each,
    const std::function<void(std::string_view, std::string_view)>& scalars) {
  od::parser parser;
  const simdjson::padded_string padded(text);
  od::document document;
  if (auto e = parser.iterate(padded).get(document); e != simdjson::SUCCESS) {
    return core::fail(trouble(e, file, 0));
  }
  Lines lines(padded.data());
  std::vector<std::string_view> values(fields.size());
  const auto object_of = [&](od::object object) -> simdjson::error_code {
    std::fill(values.begin(), values.end(), std::string_view());
    for (auto member : object) {
      od::field field;
      if (auto e = std::move(member).get(field); e != simdjson::SUCCESS) return e;
      std::string_view key;
      if (auto e = field.unescaped_key().get(key); e != simdjson::SUCCESS) return e;
      const auto at = std::find(fields.begin(), fields.end(), key);
      if (at == fields.end()) continue;
      od::json_type type{};
      if (auto e = field.value().type().get(type); e != simdjson::SUCCESS) return e;
      if (type == od::json_type::array || type == od::json_type::object) continue;
      std::string_view out;
      if (auto e = scalar_text(field.value(), type, out); e != simdjson::SUCCESS) return e;
      if (type != od::json_type::null) values[static_cast<std::size_t>(at - fields.begin())] = out;
    }
    return simdjson::SUCCESS;
  };
  const auto walk = [&]() -> simdjson::error_code {
    od::object top;
    if (auto e = document.get_object().get(top); e != simdjson::SUCCESS) return e;
    for (auto member : top) {
      od::field field;
      if (auto e = std::move(member).get(field); e != simdjson::SUCCESS) return e;
      std::string_view key;
      if (auto e = field.unescaped_key().get(key); e != simdjson::SUCCESS) return e;
      od::json_type type{};
      if (auto e = field.value().type().get(type); e != simdjson::SUCCESS) return e;
      if (key == name && type == od::json_type::array) {
        od::array array;
        if (auto e = field.value().get_array().get(array); e != simdjson::SUCCESS) return e;
        for (auto item : array) {
          if (auto e = item.error(); e != simdjson::SUCCESS) return e;
          od::value value = item.value_unsafe();
          const char* where = padded.data();
          if (auto e = value.current_location().get(where); e != simdjson::SUCCESS) return e;
          od::object object;
          if (auto e = value.get_object().get(object); e != simdjson::SUCCESS) return e;
          if (auto e = object_of(object); e != simdjson::SUCCESS) return e;
          each(values, lines.of(where));
        }
      } else if (type != od::json_type::array && type != od::json_type::object) {
        std::string_view out;
        if (auto e = scalar_text(field.value(), type, out); e != simdjson::SUCCESS) return e;
        scalars(key, out);
      }
    }
    return simdjson::SUCCESS;
  };
  if (const auto e = walk(); e != simdjson::SUCCESS) {
    return core::fail(trouble(e, file, lines.of(padded.data())));
  }
  return {};
}

}  // namespace tally::sources::internal
