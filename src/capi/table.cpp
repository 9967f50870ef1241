// Tables of the C interface.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "capi/handles.h"
#include "core/text.h"
#include "tables/arrow.h"

using tally::capi::failed;
using tally::capi::guarded;
using tally::core::Code;
using tally::tables::Column;
using tally::tables::Type;

namespace tally::capi {
namespace {

std::string& last_error() {
  thread_local std::string message;
  return message;
}

tally_status status_of(Code code) {
  switch (code) {
    case Code::bad_input:
    case Code::corrupt:
      return TALLY_BAD_INPUT;
    case Code::bad_usage:
      return TALLY_BAD_USAGE;
    case Code::not_found:
      return TALLY_NOT_FOUND;
    case Code::io:
    case Code::busy:
      return TALLY_IO;
    case Code::too_large:
      return TALLY_TOO_LARGE;
    case Code::unsupported:
      return TALLY_UNSUPPORTED;
    case Code::interrupted:
      return TALLY_FAULT;
  }
  return TALLY_FAULT;
}

// A new column of the table, or null after a message.
Column* new_column(tally_table* table, const char* name, const void* values, std::int64_t count,
                   tally_status& status) {
  if (table == nullptr || name == nullptr || count < 0 || (values == nullptr && count > 0)) {
    status = failed(Code::bad_usage, "an argument is missing");
    return nullptr;
  }
  if (table->panel) {
    status = failed(Code::bad_usage, "the table has been estimated from: it takes no more columns");
    return nullptr;
  }
  tables::Table& t = table->table;
  if (t.find(name) != nullptr) {
    status = failed(Code::bad_usage, "there is a column '" + std::string(name) + "' already");
    return nullptr;
  }
  if (!t.columns.empty() && t.rows != static_cast<std::size_t>(count)) {
    status =
        failed(Code::bad_usage, "column '" + std::string(name) + "' has " + std::to_string(count) +
                                    " values, the others have " + std::to_string(t.rows));
    return nullptr;
  }
  if (core::first_invalid_utf8(name)) {
    status = failed(Code::bad_usage, "the name of a column is not UTF-8");
    return nullptr;
  }
  t.rows = static_cast<std::size_t>(count);
  t.columns.push_back({.name = name});
  return &t.columns.back();
}

void copy_valid(Column& column, const std::uint8_t* valid, std::size_t count) {
  column.valid.assign(count, 1);
  for (std::size_t i = 0; i < count; ++i) {
    const bool missing = (valid != nullptr && valid[i] == 0) ||
                         (column.type == Type::real && !std::isfinite(column.reals[i])) ||
                         (column.type == Type::text && column.codes[i] < 0);
    if (!missing) continue;
    column.valid[i] = 0;
    ++column.nulls;
    if (column.type == Type::real) column.reals[i] = 0;
    if (column.type == Type::integer) column.integers[i] = 0;
  }
  if (column.nulls == 0) column.valid.clear();
}

core::Result<tables::ReadOptions> read_options(const char* text) {
  tables::ReadOptions options;
  if (text == nullptr || *text == '\0') return options;
  const auto object = nlohmann::json::parse(text, nullptr, false);
  if (!object.is_object()) return core::fail(Code::bad_usage, "the options are no JSON object");
  for (const auto& [name, value] : object.items()) {
    const auto wrong = [&, key = name] {
      return core::fail(Code::bad_usage, "option '" + key + "' is unknown or of the wrong type");
    };
    if ((name == "columns" || name == "as_text") && value.is_array()) {
      auto& into = name == "columns" ? options.columns : options.as_text;
      for (const auto& item : value) {
        if (!item.is_string()) return wrong();
        into.push_back(item.get<std::string>());
      }
    } else if ((name == "delimiter" || name == "decimal" || name == "sheet") && value.is_string()) {
      const auto word = value.get<std::string>();
      if (name == "sheet") {
        options.sheet = word;
        continue;
      }
      if (word.size() != 1) return wrong();
      if (name == "delimiter") options.delimiter = word[0];
      if (name == "decimal") options.decimal = word[0];
    } else if (name == "threads" && value.is_number_integer()) {
      options.threads =
          static_cast<int>(std::clamp<std::int64_t>(value.get<std::int64_t>(), 0, 1024));
    } else {
      return wrong();
    }
  }
  return options;
}

}  // namespace

tally_status failed(const core::Error& error) {
  last_error() = error.to_string();
  return status_of(error.code);
}
tally_status failed(core::Code code, std::string message) {
  last_error() = std::move(message);
  return status_of(code);
}

}  // namespace tally::capi

using tally::capi::copy_valid;
using tally::capi::new_column;

int32_t tally_abi(void) { return TALLY_ABI; }
const char* tally_version(void) { return TALLY_VERSION; }
const char* tally_last_error(void) { return tally::capi::last_error().c_str(); }

tally_status tally_table_new(tally_table** out) {
  return guarded([&] {
    if (out == nullptr) return failed(Code::bad_usage, "an argument is missing");
    auto table = std::make_unique<tally_table>();
    table->table.file = "data";
    *out = table.release();
    return TALLY_OK;
  });
}

tally_status tally_table_read(const char* path, const char* options, tally_table** out) {
  return guarded([&] {
    if (path == nullptr || out == nullptr) return failed(Code::bad_usage, "an argument is missing");
    auto how = tally::capi::read_options(options);
    if (!how) return failed(how.error());
    auto read = tally::tables::read_table(path, *how);
    if (!read) return failed(read.error());
    auto table = std::make_unique<tally_table>();
    table->table = std::move(*read);
    *out = table.release();
    return TALLY_OK;
  });
}

tally_status tally_table_from_arrow(struct ArrowArrayStream* stream, tally_table** out) {
  return guarded([&] {
    if (stream == nullptr || out == nullptr)
      return failed(Code::bad_usage, "an argument is missing");
    auto read = tally::tables::import_arrow(stream);
    if (!read) return failed(read.error());
    auto table = std::make_unique<tally_table>();
    table->table = std::move(*read);
    *out = table.release();
    return TALLY_OK;
  });
}

tally_status tally_table_add_real(tally_table* table, const char* name, const double* values,
                                  const uint8_t* valid, int64_t count) {
  return guarded([&] {
    tally_status status = TALLY_OK;
    Column* column = new_column(table, name, values, count, status);
    if (column == nullptr) return status;
    column->type = Type::real;
    column->reals.assign(values, values + count);
    copy_valid(*column, valid, static_cast<std::size_t>(count));
    return TALLY_OK;
  });
}

tally_status tally_table_add_integer(tally_table* table, const char* name, const int64_t* values,
                                     const uint8_t* valid, int64_t count) {
  return guarded([&] {
    tally_status status = TALLY_OK;
    Column* column = new_column(table, name, values, count, status);
    if (column == nullptr) return status;
    column->type = Type::integer;
    column->integers.assign(values, values + count);
    copy_valid(*column, valid, static_cast<std::size_t>(count));
    return TALLY_OK;
  });
}

tally_status tally_table_add_text(tally_table* table, const char* name, const int32_t* codes,
                                  int64_t count, const char* const* labels, int32_t labels_count) {
  return guarded([&] {
    if (labels_count < 0 || (labels == nullptr && labels_count > 0)) {
      return failed(Code::bad_usage, "an argument is missing");
    }
    for (std::int64_t i = 0; codes != nullptr && i < count; ++i) {
      if (codes[i] >= labels_count) return failed(Code::bad_usage, "a code has no label");
    }
    for (std::int32_t i = 0; i < labels_count; ++i) {
      if (labels[i] == nullptr || tally::core::first_invalid_utf8(labels[i])) {
        return failed(Code::bad_usage, "a label is not UTF-8");
      }
    }
    tally_status status = TALLY_OK;
    Column* column = new_column(table, name, codes, count, status);
    if (column == nullptr) return status;
    column->type = Type::text;
    column->codes.assign(codes, codes + count);
    column->dictionary.assign(labels, labels + labels_count);
    copy_valid(*column, nullptr, static_cast<std::size_t>(count));
    return TALLY_OK;
  });
}

int64_t tally_table_rows(const tally_table* table) {
  return table == nullptr ? 0 : static_cast<std::int64_t>(table->contents().rows);
}

int32_t tally_table_columns(const tally_table* table) {
  return table == nullptr ? 0 : static_cast<std::int32_t>(table->contents().columns.size());
}

const char* tally_table_column_name(const tally_table* table, int32_t column) {
  if (column < 0 || column >= tally_table_columns(table)) return nullptr;
  return table->contents().columns[static_cast<std::size_t>(column)].name.c_str();
}

const char* tally_table_notes(tally_table* table) {
  if (table == nullptr) return "";
  const tally_status status = guarded([&] {
    table->notes.clear();
    for (const std::string& note : table->contents().notes) table->notes += note + "\n";
    return TALLY_OK;
  });
  return status == TALLY_OK ? table->notes.c_str() : "";
}

void tally_table_free(tally_table* table) { delete table; }
