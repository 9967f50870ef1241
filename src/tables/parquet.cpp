#include "tables/parquet.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

#include "core/text.h"
#include "tables/internal/duckdb_api.h"
#include "tables/internal/text_column.h"

namespace tally::tables {
namespace {

using core::Code;
using internal::DuckApi;
using internal::DuckResult;

// A database in memory that reads and writes files and fetches nothing.
class Database {
 public:
  static core::Result<std::unique_ptr<Database>> open(int threads) {
    TALLY_TRY(api, internal::duckdb());
    auto db = std::unique_ptr<Database>(new Database(*api));
    internal::DuckConfig* config = nullptr;
    if (api->create_config(&config) != 0) return broken("no memory for its settings");
    api->set_config(config, "autoinstall_known_extensions", "false");
    api->set_config(config, "autoload_known_extensions", "false");
    if (threads > 0) api->set_config(config, "threads", std::to_string(threads).c_str());
    char* message = nullptr;
    const bool opened = api->open_ext(nullptr, &db->database_, config, &message) == 0;
    api->destroy_config(&config);
    if (!opened) {
      const std::string why = message == nullptr ? "no reason given" : message;
      if (message != nullptr) api->free(message);
      return broken(why);
    }
    if (api->connect(db->database_, &db->connection_) != 0) return broken("no connection");
    return db;
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() {
    if (connection_ != nullptr) api_.disconnect(&connection_);
    if (database_ != nullptr) api_.close(&database_);
  }

  [[nodiscard]] const DuckApi& api() const { return api_; }
  [[nodiscard]] internal::DuckConnection* connection() { return connection_; }

  // Runs a query and calls on_chunk(chunk, rows) for each chunk of its result, in order.
  template <typename OnChunk>
  core::Status query(const std::string& sql, const std::string& file, OnChunk&& on_chunk) {
    DuckResult result{};
    const bool done = api_.query(connection_, sql.c_str(), &result) == 0;
    const auto free_result = [this](DuckResult* r) { api_.destroy_result(r); };
    const std::unique_ptr<DuckResult, decltype(free_result)> owner(&result, free_result);
    if (!done) {
      const char* message = api_.result_error(&result);
      std::string why = message == nullptr ? "no reason given" : message;
      return core::fail(Code::bad_input, core::terminal_safe(why.substr(0, why.find('\n'))),
                        {file, 0, 0});
    }
    for (;;) {
      internal::DuckChunk* chunk = api_.fetch_chunk(result);
      if (chunk == nullptr) return {};
      const auto free_chunk = [this](internal::DuckChunk* c) { api_.destroy_data_chunk(&c); };
      const std::unique_ptr<internal::DuckChunk, decltype(free_chunk)> holder(chunk, free_chunk);
      const auto rows = static_cast<std::size_t>(api_.data_chunk_get_size(chunk));
      if (rows == 0) return {};
      on_chunk(chunk, rows);
    }
  }
  core::Status run(const std::string& sql, const std::string& file) {
    return query(sql, file, [](internal::DuckChunk*, std::size_t) {});
  }

 private:
  explicit Database(const DuckApi& api) : api_(api) {}
  static tl::unexpected<core::Error> broken(const std::string& why) {
    return core::fail(Code::io, "DuckDB could not be started: " + core::terminal_safe(why));
  }

  const DuckApi& api_;
  internal::DuckDatabase* database_ = nullptr;
  internal::DuckConnection* connection_ = nullptr;
};

std::string in_quotes(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) out.append(c == quote ? 2 : 1, c);
  return out + quote;
}

std::string_view text_of(const internal::DuckString& s) {
  return {s.inlined.length <= 12 ? s.inlined.text : s.pointer.text, s.inlined.length};
}

bool is_set(const std::uint64_t* validity, std::size_t row) {
  return validity == nullptr || ((validity[row / 64] >> (row % 64)) & 1U) != 0;
}

struct FileColumn {
  std::string name, type;
};

core::Result<std::vector<FileColumn>> describe(Database& db, const std::string& source,
                                               const std::string& file) {
  std::vector<FileColumn> columns;
  const DuckApi& api = db.api();
  TALLY_CHECK(db.query(
      "DESCRIBE SELECT * FROM " + source, file, [&](internal::DuckChunk* chunk, std::size_t rows) {
        const auto texts = [&](internal::duck_idx i) {
          return static_cast<const internal::DuckString*>(
              api.vector_get_data(api.data_chunk_get_vector(chunk, i)));
        };
        for (std::size_t r = 0; r < rows; ++r) {
          columns.push_back({std::string(text_of(texts(0)[r])), std::string(text_of(texts(1)[r]))});
        }
      }));
  return columns;
}

std::optional<Type> type_of(const std::string& type) {
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), type) != names.end();
  };
  if (is({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER",
          "BOOLEAN"})) {
    return Type::integer;
  }
  if (is({"UBIGINT", "HUGEINT", "UHUGEINT", "FLOAT", "DOUBLE"}) || type.starts_with("DECIMAL")) {
    return Type::real;
  }
  if (is({"VARCHAR", "DATE", "TIME", "UUID"}) || type.starts_with("TIMESTAMP") ||
      type.starts_with("ENUM")) {
    return Type::text;
  }
  return std::nullopt;
}

std::string_view sql_type(Type type) {
  switch (type) {
    case Type::real:
      return "DOUBLE";
    case Type::integer:
      return "BIGINT";
    case Type::text:
      return "VARCHAR";
  }
  return "";
}

core::Result<std::string> select_list(const std::vector<FileColumn>& found,
                                      const ReadOptions& options, Table& table) {
  Table names;
  names.file = table.file;
  for (const FileColumn& column : found) names.columns.push_back({.name = column.name});
  std::vector<std::string> wanted = options.columns;
  if (wanted.empty()) {
    for (const FileColumn& column : found) wanted.push_back(column.name);
  }
  std::string list;
  for (const std::string& name : wanted) {
    TALLY_TRY(known, names.require(name));
    if (table.find(name) != nullptr) continue;
    const FileColumn& column = found[static_cast<std::size_t>(known - names.columns.data())];
    std::optional<Type> type = type_of(column.type);
    if (!type && !options.columns.empty()) {
      return core::fail(Code::unsupported,
                        core::terminal_safe(fmt::format("column '{}' is of type {}, which cannot "
                                                        "be read as numbers or text",
                                                        name, column.type)),
                        {table.file, 0, 0});
    }
    if (!type) {
      table.notes.push_back(core::terminal_safe(
          fmt::format("column '{}' of type {} was left out", name, column.type)));
      continue;
    }
    if (std::find(options.as_text.begin(), options.as_text.end(), name) != options.as_text.end()) {
      type = Type::text;
    }
    list += fmt::format("{}CAST({} AS {})", list.empty() ? "" : ", ", in_quotes(name, '"'),
                        sql_type(*type));
    table.columns.push_back({.name = name, .type = *type});
  }
  if (table.columns.empty()) {
    return core::fail(Code::bad_input, "no column of the file can be read", {table.file, 0, 0});
  }
  return list;
}

void append_vector(const void* data, const std::uint64_t* validity, std::size_t rows,
                   std::size_t before, Column& column, internal::TextBuilder& texts) {
  for (std::size_t r = 0; r < rows; ++r) {
    bool null = !is_set(validity, r);
    if (!null && column.type == Type::real) {
      null = !std::isfinite(static_cast<const double*>(data)[r]);
    }
    if (null) {
      internal::append_null(column, before + r);
      continue;
    }
    switch (column.type) {
      case Type::real:
        column.reals.push_back(static_cast<const double*>(data)[r]);
        break;
      case Type::integer:
        column.integers.push_back(static_cast<const std::int64_t*>(data)[r]);
        break;
      case Type::text:
        column.codes.push_back(
            texts.code(text_of(static_cast<const internal::DuckString*>(data)[r])));
        break;
    }
    internal::mark_valid(column);
  }
}

}  // namespace

core::Result<DuckDbFound> find_duckdb() {
  TALLY_TRY(api, internal::duckdb());
  return DuckDbFound{api->path, api->version};
}

core::Result<Table> read_parquet(const std::filesystem::path& path, const ReadOptions& options) {
  Table table;
  table.file = path.string();
  std::error_code ec;
  if (!std::filesystem::is_regular_file(path, ec)) {
    return core::fail(Code::not_found, "there is no such file", {table.file, 0, 0});
  }
  TALLY_TRY(db, Database::open(options.threads));
  // A name with *, ? or [ would be taken for a pattern.
  if (table.file.find_first_of("*?[") != std::string::npos) {
    return core::fail(Code::unsupported, "the name of a Parquet file may not hold *, ? or [",
                      {table.file, 0, 0});
  }
  const std::string source = fmt::format("read_parquet({})", in_quotes(table.file, '\''));
  TALLY_TRY(found, describe(*db, source, table.file));
  for (const FileColumn& column : found) table.file_columns.push_back(column.name);
  TALLY_TRY(list, select_list(found, options, table));
  table.read_as = fmt::format("Parquet, by DuckDB {}", db->api().version);
  std::vector<internal::TextBuilder> texts(table.columns.size());
  const DuckApi& api = db->api();
  TALLY_CHECK(db->query(fmt::format("SELECT {} FROM {}", list, source), table.file,
                        [&](internal::DuckChunk* chunk, std::size_t rows) {
                          for (std::size_t c = 0; c < table.columns.size(); ++c) {
                            internal::DuckVector* vector = api.data_chunk_get_vector(chunk, c);
                            append_vector(api.vector_get_data(vector),
                                          api.vector_get_validity(vector), rows, table.rows,
                                          table.columns[c], texts[c]);
                          }
                          table.rows += rows;
                        }));
  for (std::size_t c = 0; c < table.columns.size(); ++c) texts[c].finish(table.columns[c]);
  return table;
}

core::Status write_parquet(const Table& table, const std::filesystem::path& path) {
  TALLY_TRY(db, Database::open(0));
  std::string columns;
  for (const Column& column : table.columns) {
    columns += fmt::format("{}{} {}", columns.empty() ? "" : ", ", in_quotes(column.name, '"'),
                           sql_type(column.type));
  }
  TALLY_CHECK(db->run(fmt::format("CREATE TABLE t ({})", columns), path.string()));
  const DuckApi& api = db->api();
  internal::DuckAppender* appender = nullptr;
  bool good = api.appender_create(db->connection(), nullptr, "t", &appender) == 0;
  for (std::size_t r = 0; good && r < table.rows; ++r) {
    for (const Column& column : table.columns) {
      if (!column.is_valid(r)) {
        good = good && api.append_null(appender) == 0;
      } else if (column.type == Type::text) {
        const std::string& text = column.dictionary[static_cast<std::size_t>(column.codes[r])];
        good = good && api.append_varchar_length(appender, text.data(), text.size()) == 0;
      } else if (column.type == Type::integer) {
        good = good && api.append_int64(appender, column.integers[r]) == 0;
      } else {
        good = good && api.append_double(appender, column.reals[r]) == 0;
      }
    }
    good = good && api.appender_end_row(appender) == 0;
  }
  good = api.appender_destroy(&appender) == 0 && good;
  if (!good) {
    return core::fail(Code::io, "the table could not be handed to DuckDB", {path.string(), 0, 0});
  }
  const std::string unfinished = fmt::format("{}.{}.unfinished", path.string(), getpid());
  auto written = db->run(fmt::format("COPY t TO {} (FORMAT parquet)", in_quotes(unfinished, '\'')),
                         path.string());
  std::error_code ec;
  if (written) std::filesystem::rename(unfinished, path, ec);
  if (!written || ec) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    if (!written) return written;
    return core::fail(Code::io, fmt::format("cannot write the file: {}", ec.message()),
                      {path.string(), 0, 0});
  }
  return {};
}

}  // namespace tally::tables
