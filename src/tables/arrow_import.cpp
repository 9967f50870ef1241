#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <memory>

#include "core/text.h"
#include "tables/arrow.h"
#include "tables/internal/text_column.h"

namespace tally::tables {
namespace {

using core::Code;

struct Schema {
  ArrowSchema c{};
  Schema() = default;
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;
  ~Schema() {
    if (c.release != nullptr) c.release(&c);
  }
};
struct Array {
  ArrowArray c{};
  Array() = default;
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;
  ~Array() {
    if (c.release != nullptr) c.release(&c);
  }
};

bool bit(const void* bitmap, std::int64_t i) {
  return ((static_cast<const std::uint8_t*>(bitmap)[i / 8] >> (i % 8)) & 1U) != 0;
}

template <typename T>
const T* values(const ArrowArray& array, int buffer) {
  return static_cast<const T*>(array.buffers[buffer]);
}

bool is_null(const ArrowArray& array, std::int64_t at) {
  return array.n_buffers > 0 && array.buffers[0] != nullptr && !bit(array.buffers[0], at);
}

using Format = std::string_view;

bool is_integer(Format f) {
  return f == "c" || f == "C" || f == "s" || f == "S" || f == "i" || f == "I" || f == "l" ||
         f == "b";
}
bool is_text(Format f) { return f == "u" || f == "U" || f == "vu"; }

std::optional<Type> type_of(const ArrowSchema& schema) {
  const Format f = schema.format;
  if (schema.dictionary != nullptr) {
    if (!is_integer(f) || f == "b" || !is_text(schema.dictionary->format)) return std::nullopt;
    return Type::text;
  }
  if (is_integer(f)) return Type::integer;
  if (f == "L" || f == "f" || f == "g" || f == "n") return Type::real;
  if (is_text(f)) return Type::text;
  return std::nullopt;
}

std::int64_t integer_at(Format f, const ArrowArray& a, std::int64_t i) {
  switch (f[0]) {
    case 'c':
      return values<std::int8_t>(a, 1)[i];
    case 'C':
      return values<std::uint8_t>(a, 1)[i];
    case 's':
      return values<std::int16_t>(a, 1)[i];
    case 'S':
      return values<std::uint16_t>(a, 1)[i];
    case 'i':
      return values<std::int32_t>(a, 1)[i];
    case 'I':
      return values<std::uint32_t>(a, 1)[i];
    case 'l':
      return values<std::int64_t>(a, 1)[i];
    case 'b':
      return bit(a.buffers[1], i) ? 1 : 0;
    default:
      return 0;
  }
}

double real_at(Format f, const ArrowArray& a, std::int64_t i) {
  switch (f[0]) {
    case 'f':
      return static_cast<double>(values<float>(a, 1)[i]);
    case 'g':
      return values<double>(a, 1)[i];
    case 'L':
      return static_cast<double>(values<std::uint64_t>(a, 1)[i]);
    default:
      return std::nan("");  // 'n': there are no values
  }
}

std::string_view text_at(Format f, const ArrowArray& a, std::int64_t i) {
  if (f == "u") {
    const auto* offsets = values<std::int32_t>(a, 1);
    return {values<char>(a, 2) + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
  }
  if (f == "U") {
    const auto* offsets = values<std::int64_t>(a, 1);
    return {values<char>(a, 2) + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
  }
  // A view: the length, then either up to 12 bytes, or 4 bytes, number of a buffer, offset.
  const char* view = values<char>(a, 1) + i * 16;
  std::int32_t length = 0, buffer = 0, offset = 0;
  std::memcpy(&length, view, 4);
  if (length <= 12) return {view + 4, static_cast<std::size_t>(length)};
  std::memcpy(&buffer, view + 8, 4);
  std::memcpy(&offset, view + 12, 4);
  return {values<char>(a, 2 + buffer) + offset, static_cast<std::size_t>(length)};
}

struct Reading {
  std::size_t child = 0;
  Column column;
  internal::TextBuilder texts;
};

void append(const ArrowSchema& schema, const ArrowArray& array, std::int64_t length,
            std::size_t before, Reading& r) {
  const Format format = schema.format;
  Column& column = r.column;
  for (std::int64_t k = 0; k < length; ++k) {
    const std::int64_t i = array.offset + k;
    bool null = format != "n" && is_null(array, i);
    double real = 0;
    std::string_view text;
    if (!null && column.type == Type::real) {
      real = real_at(format, array, i);
      null = !std::isfinite(real);
    } else if (!null && schema.dictionary != nullptr) {
      const ArrowArray& dictionary = *array.dictionary;
      const std::int64_t index = dictionary.offset + integer_at(format, array, i);
      null = is_null(dictionary, index);
      if (!null) text = text_at(schema.dictionary->format, dictionary, index);
    } else if (!null && column.type == Type::text) {
      text = text_at(format, array, i);
    }
    if (null) {
      internal::append_null(column, before + static_cast<std::size_t>(k));
      continue;
    }
    switch (column.type) {
      case Type::real:
        column.reals.push_back(real);
        break;
      case Type::integer:
        column.integers.push_back(integer_at(format, array, i));
        break;
      case Type::text:
        column.codes.push_back(r.texts.code(text));
        break;
    }
    internal::mark_valid(column);
  }
}

core::Status plan(const ArrowSchema& schema, const ReadOptions& options, Table& table,
                  std::vector<Reading>& readings) {
  Table names;
  names.file = table.file;
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    const char* name = schema.children[i]->name;
    names.columns.push_back({.name = name == nullptr ? "" : name});
  }
  for (const Column& column : names.columns) table.file_columns.push_back(column.name);
  std::vector<std::string> wanted = options.columns;
  if (wanted.empty()) {
    for (const Column& column : names.columns) wanted.push_back(column.name);
  }
  for (const std::string& name : wanted) {
    TALLY_TRY(found, names.require(name));
    const auto child = static_cast<std::size_t>(found - names.columns.data());
    const auto type = type_of(*schema.children[child]);
    const std::string format = schema.children[child]->format;
    if (!type && !options.columns.empty()) {
      return core::fail(Code::unsupported,
                        fmt::format("column '{}' has the Arrow type '{}', which cannot be read as "
                                    "numbers or text",
                                    name, format),
                        {table.file, 0, 0});
    }
    if (!type) {
      table.notes.push_back(
          fmt::format("column '{}' of the Arrow type '{}' was left out", name, format));
      continue;
    }
    const bool again = std::any_of(readings.begin(), readings.end(),
                                   [&](const Reading& r) { return r.child == child; });
    if (again) continue;
    Reading& reading = readings.emplace_back();
    reading.child = child;
    reading.column.name = name;
    reading.column.type = *type;
  }
  return {};
}

core::Status trouble(ArrowArrayStream* stream, const char* what) {
  const char* why = stream->get_last_error == nullptr ? nullptr : stream->get_last_error(stream);
  return core::fail(Code::bad_input,
                    core::terminal_safe(fmt::format("the Arrow stream fails at {}: {}", what,
                                                    why == nullptr ? "no reason given" : why)));
}

core::Result<Table> read_stream(ArrowArrayStream* stream, const ReadOptions& options) {
  Table table;
  table.file = "Arrow";
  table.read_as = "Arrow";
  Schema schema;
  if (stream->get_schema(stream, &schema.c) != 0) {
    return core::fail(trouble(stream, "its schema").error());
  }
  if (std::string_view(schema.c.format) != "+s") {
    return core::fail(Code::bad_input, "the Arrow stream holds no table (record batches)");
  }
  std::vector<Reading> readings;
  TALLY_CHECK(plan(schema.c, options, table, readings));
  for (;;) {
    Array batch;
    if (stream->get_next(stream, &batch.c) != 0) {
      return core::fail(trouble(stream, "a batch").error());
    }
    if (batch.c.release == nullptr) break;
    if (batch.c.n_children != schema.c.n_children || batch.c.length < 0) {
      return core::fail(Code::bad_input, "a batch of the Arrow stream does not fit its schema");
    }
    for (Reading& r : readings) {
      ArrowArray array = *batch.c.children[r.child];
      array.offset += batch.c.offset;
      append(*schema.c.children[r.child], array, batch.c.length, table.rows, r);
    }
    table.rows += static_cast<std::size_t>(batch.c.length);
  }
  for (Reading& r : readings) {
    if (r.column.type == Type::text) r.texts.finish(r.column);
    table.columns.push_back(std::move(r.column));
  }
  return table;
}

}  // namespace

core::Result<Table> import_arrow(ArrowArrayStream* stream, const ReadOptions& options) {
  const auto release = [](ArrowArrayStream* s) {
    if (s->release != nullptr) s->release(s);
  };
  const std::unique_ptr<ArrowArrayStream, decltype(release)> owner(stream, release);
  return read_stream(stream, options);
}

}  // namespace tally::tables
