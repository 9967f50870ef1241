#include "tables/internal/dta.h"

#include <fmt/format.h>
#include <readstat.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <memory>

#include "core/lazy_library.h"
#include "core/text.h"
#include "tables/bytes.h"
#include "tables/internal/text_column.h"

namespace tally::tables::internal {
namespace {

using core::Code;

struct Libreadstat {
  core::LazyLibrary library{TALLY_SONAME_READSTAT, "Stata files"};
  TALLY_LAZY_FUNCTION(readstat_double_value);
  TALLY_LAZY_FUNCTION(readstat_error_message);
  TALLY_LAZY_FUNCTION(readstat_get_file_format_version);
  TALLY_LAZY_FUNCTION(readstat_int32_value);
  TALLY_LAZY_FUNCTION(readstat_parse_dta);
  TALLY_LAZY_FUNCTION(readstat_parser_free);
  TALLY_LAZY_FUNCTION(readstat_parser_init);
  TALLY_LAZY_FUNCTION(readstat_set_close_handler);
  TALLY_LAZY_FUNCTION(readstat_set_io_ctx);
  TALLY_LAZY_FUNCTION(readstat_set_metadata_handler);
  TALLY_LAZY_FUNCTION(readstat_set_open_handler);
  TALLY_LAZY_FUNCTION(readstat_set_read_handler);
  TALLY_LAZY_FUNCTION(readstat_set_seek_handler);
  TALLY_LAZY_FUNCTION(readstat_set_update_handler);
  TALLY_LAZY_FUNCTION(readstat_set_value_handler);
  TALLY_LAZY_FUNCTION(readstat_set_variable_handler);
  TALLY_LAZY_FUNCTION(readstat_string_value);
  TALLY_LAZY_FUNCTION(readstat_value_is_missing);
  TALLY_LAZY_FUNCTION(readstat_value_type);
  TALLY_LAZY_FUNCTION(readstat_variable_get_index);
  TALLY_LAZY_FUNCTION(readstat_variable_get_label);
  TALLY_LAZY_FUNCTION(readstat_variable_get_name);
  TALLY_LAZY_FUNCTION(readstat_variable_get_type);
};

const Libreadstat& readstat() {
  static const Libreadstat loaded;
  return loaded;
}

// Bytes in memory as the library wants to read them.
struct Source {
  std::string_view bytes;
  std::size_t at = 0;
};

int open_source(const char* /*path*/, void* /*context*/) { return 0; }
int close_source(void* /*context*/) { return 0; }

readstat_off_t seek_source(readstat_off_t offset, readstat_io_flags_t whence, void* context) {
  auto& source = *static_cast<Source*>(context);
  const auto size = static_cast<readstat_off_t>(source.bytes.size());
  readstat_off_t base = 0;
  if (whence == READSTAT_SEEK_CUR) base = static_cast<readstat_off_t>(source.at);
  if (whence == READSTAT_SEEK_END) base = size;
  if (offset < -base || offset > size - base) return -1;
  source.at = static_cast<std::size_t>(base + offset);
  return base + offset;
}

ssize_t read_source(void* buffer, std::size_t count, void* context) {
  auto& source = *static_cast<Source*>(context);
  const std::size_t take = std::min(count, source.bytes.size() - source.at);
  if (take > 0) std::memcpy(buffer, source.bytes.data() + source.at, take);
  source.at += take;
  return static_cast<ssize_t>(take);
}

readstat_error_t update_source(long /*size*/, readstat_progress_handler /*progress*/,
                               void* /*user*/, void* /*io*/) {
  return READSTAT_OK;
}

struct Building {
  Table table;
  std::vector<std::int32_t> by_variable;  // index of the column, or -1
  std::vector<TextBuilder> texts;
  std::vector<bool> labelled;
  const ReadOptions* options = nullptr;
  std::exception_ptr thrown;  // no exception may pass through the library
};

template <typename Body>
int guarded(void* context, Body&& body) {
  auto& building = *static_cast<Building*>(context);
  try {
    body(building);
    return READSTAT_HANDLER_OK;
  } catch (...) {
    building.thrown = std::current_exception();
    return READSTAT_HANDLER_ABORT;
  }
}

int on_metadata(readstat_metadata_t* metadata, void* context) {
  return guarded(context, [&](Building& b) {
    b.table.read_as =
        fmt::format("Stata, file format {}", readstat().readstat_get_file_format_version(metadata));
  });
}

int on_variable(int index, readstat_variable_t* variable, const char* labels, void* context) {
  return guarded(context, [&](Building& b) {
    const auto text_or = [](const char* s) { return std::string(s == nullptr ? "" : s); };
    Column column;
    column.name = text_or(readstat().readstat_variable_get_name(variable));
    column.label = text_or(readstat().readstat_variable_get_label(variable));
    switch (readstat().readstat_variable_get_type(variable)) {
      case READSTAT_TYPE_STRING:
      case READSTAT_TYPE_STRING_REF:
        column.type = Type::text;
        break;
      case READSTAT_TYPE_FLOAT:
      case READSTAT_TYPE_DOUBLE:
        column.type = Type::real;
        break;
      default:
        column.type = Type::integer;
        break;
    }
    const auto at = static_cast<std::size_t>(std::max(index, 0));
    if (b.by_variable.size() <= at) b.by_variable.resize(at + 1, -1);
    const auto& wanted = b.options->columns;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), column.name) == wanted.end()) {
      b.table.columns.push_back(std::move(column));  // kept as a name until the end
    } else {
      b.by_variable[at] = static_cast<std::int32_t>(b.table.columns.size());
      b.table.columns.push_back(std::move(column));
    }
    b.texts.emplace_back();
    b.labelled.push_back(labels != nullptr && *labels != '\0');
  });
}

void append(Column& column, TextBuilder& texts, readstat_value_t value) {
  switch (readstat().readstat_value_type(value)) {
    case READSTAT_TYPE_STRING:
    case READSTAT_TYPE_STRING_REF: {
      const char* text = readstat().readstat_string_value(value);
      column.codes.push_back(texts.code(text == nullptr ? "" : text));
      break;
    }
    case READSTAT_TYPE_INT8:
    case READSTAT_TYPE_INT16:
    case READSTAT_TYPE_INT32:
      column.integers.push_back(readstat().readstat_int32_value(value));
      break;
    case READSTAT_TYPE_FLOAT:
    case READSTAT_TYPE_DOUBLE:
      column.reals.push_back(readstat().readstat_double_value(value));
      break;
  }
  mark_valid(column);
}

bool is_null(readstat_value_t value, readstat_variable_t* variable, Type type) {
  if (type == Type::text) {
    const char* text = readstat().readstat_string_value(value);
    return text == nullptr || *text == '\0';
  }
  if (readstat().readstat_value_is_missing(value, variable) != 0) return true;
  return type == Type::real && !std::isfinite(readstat().readstat_double_value(value));
}

int on_value(int row, readstat_variable_t* variable, readstat_value_t value, void* context) {
  return guarded(context, [&](Building& b) {
    const int index = readstat().readstat_variable_get_index(variable);
    if (index < 0 || row < 0 || static_cast<std::size_t>(index) >= b.by_variable.size()) return;
    const auto rows = static_cast<std::size_t>(row);
    b.table.rows = std::max(b.table.rows, rows + 1);
    const std::int32_t at = b.by_variable[static_cast<std::size_t>(index)];
    if (at < 0) return;
    Column& column = b.table.columns[static_cast<std::size_t>(at)];
    if (is_null(value, variable, column.type)) {
      append_null(column, rows);
    } else {
      append(column, b.texts[static_cast<std::size_t>(at)], value);
    }
  });
}

std::size_t length_of(const Column& column) {
  switch (column.type) {
    case Type::real:
      return column.reals.size();
    case Type::integer:
      return column.integers.size();
    case Type::text:
      return column.codes.size();
  }
  return 0;
}

// Brings the columns into the order asked for and checks that they are whole.
core::Result<Table> finish(Building& b, const ReadOptions& options) {
  std::vector<std::string> labelled;
  for (const Column& column : b.table.columns) b.table.file_columns.push_back(column.name);
  for (std::size_t i = 0; i < b.table.columns.size(); ++i) {
    Column& column = b.table.columns[i];
    b.texts[i].finish(column);
    const bool read = std::find(b.by_variable.begin(), b.by_variable.end(),
                                static_cast<std::int32_t>(i)) != b.by_variable.end();
    if (read && length_of(column) != b.table.rows) {
      return core::fail(
          Code::bad_input,
          core::terminal_safe(fmt::format("column '{}' has {} values for {} rows", column.name,
                                          length_of(column), b.table.rows)),
          {b.table.file, 0, 0});
    }
    if (read && b.labelled[i] && column.type != Type::text) labelled.push_back(column.name);
  }
  if (!labelled.empty()) {
    b.table.notes.push_back(core::terminal_safe(fmt::format(
        "value labels are left out, the numbers are used: {}", fmt::join(labelled, ", "))));
  }
  if (options.columns.empty()) return std::move(b.table);
  std::vector<Column> chosen;
  for (const std::string& name : options.columns) {
    TALLY_TRY(found, b.table.require(name));
    const bool again =
        std::any_of(chosen.begin(), chosen.end(), [&](const Column& c) { return c.name == name; });
    if (!again) chosen.push_back(*found);
  }
  b.table.columns = std::move(chosen);
  return std::move(b.table);
}

}  // namespace

core::Result<Table> parse_dta(std::string_view bytes, const std::string& file,
                              const ReadOptions& options) {
  Source source{bytes};
  Building building;
  building.options = &options;
  building.table.file = file;
  TALLY_CHECK(readstat().library.status());
  const std::unique_ptr<readstat_parser_t, decltype(&readstat_parser_free)> parser(
      readstat().readstat_parser_init(), readstat().readstat_parser_free);
  if (!parser) return core::fail(Code::too_large, "not enough memory", {file, 0, 0});
  readstat().readstat_set_open_handler(parser.get(), open_source);
  readstat().readstat_set_close_handler(parser.get(), close_source);
  readstat().readstat_set_seek_handler(parser.get(), seek_source);
  readstat().readstat_set_read_handler(parser.get(), read_source);
  readstat().readstat_set_update_handler(parser.get(), update_source);
  readstat().readstat_set_io_ctx(parser.get(), &source);
  readstat().readstat_set_metadata_handler(parser.get(), on_metadata);
  readstat().readstat_set_variable_handler(parser.get(), on_variable);
  readstat().readstat_set_value_handler(parser.get(), on_value);
  const readstat_error_t status =
      readstat().readstat_parse_dta(parser.get(), file.c_str(), &building);
  if (building.thrown) std::rethrow_exception(building.thrown);
  if (status != READSTAT_OK) {
    return core::fail(
        Code::bad_input,
        fmt::format("this is no whole Stata file: {}", readstat().readstat_error_message(status)),
        {file, 0, 0});
  }
  return finish(building, options);
}

core::Result<Table> read_dta(const std::filesystem::path& path, const ReadOptions& options) {
  TALLY_TRY(bytes, read_file(path, options.max_bytes));
  return parse_dta(bytes.view(), path.string(), options);
}

}  // namespace tally::tables::internal
