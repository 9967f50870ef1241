#include "ledger/internal/feed.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <new>
#include <string>

namespace tally::ledger::internal {
namespace {

constexpr const char* kModule = "rows_in_memory";

// SQLite calls back with pointers to its own structures, which stand first in ours.
struct Table {
  sqlite3_vtab base{};
  Feed* feed = nullptr;
};
struct Cursor {
  sqlite3_vtab_cursor base{};
  Feed* feed = nullptr;
  const Record* row = nullptr;
  sqlite3_int64 number = 0;
};

struct Source {
  Feed* feed;
  std::string declaration;
};

int connect(sqlite3* db, void* source, int /*argc*/, const char* const* /*argv*/,
            sqlite3_vtab** out, char** /*error*/) {
  const auto* from = static_cast<Source*>(source);
  const int code = sqlite3_declare_vtab(db, from->declaration.c_str());
  if (code != SQLITE_OK) return code;
  auto* table = new (std::nothrow) Table;
  if (table == nullptr) return SQLITE_NOMEM;
  table->feed = from->feed;
  *out = &table->base;
  return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
  delete reinterpret_cast<Table*>(table);
  return SQLITE_OK;
}

int best_index(sqlite3_vtab* /*table*/, sqlite3_index_info* info) {
  info->estimatedCost = 1e6;
  return SQLITE_OK;
}

int open(sqlite3_vtab* table, sqlite3_vtab_cursor** out) {
  auto* cursor = new (std::nothrow) Cursor;
  if (cursor == nullptr) return SQLITE_NOMEM;
  cursor->feed = reinterpret_cast<Table*>(table)->feed;
  *out = &cursor->base;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  delete reinterpret_cast<Cursor*>(cursor);
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  auto* c = reinterpret_cast<Cursor*>(cursor);
  c->row = c->feed->next();
  ++c->number;
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int /*index*/, const char* /*name*/, int /*argc*/,
           sqlite3_value** /*argv*/) {
  return next(cursor);
}

int eof(sqlite3_vtab_cursor* cursor) {
  return reinterpret_cast<Cursor*>(cursor)->row == nullptr ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* out, int index) {
  const Record& row = *reinterpret_cast<Cursor*>(cursor)->row;
  const auto i = static_cast<std::size_t>(index);
  // A column that is not set is null.
  if (!row.is_null(i)) sqlite3_result_int64(out, row.value[i]);
  return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
  *out = reinterpret_cast<Cursor*>(cursor)->number;
  return SQLITE_OK;
}

const sqlite3_module& module() {
  static const sqlite3_module methods = [] {
    sqlite3_module m{};  // without xCreate: it exists for as long as it is registered
    m.xConnect = connect;
    m.xBestIndex = best_index;
    m.xDisconnect = disconnect;
    m.xOpen = open;
    m.xClose = close;
    m.xFilter = filter;
    m.xNext = next;
    m.xEof = eof;
    m.xColumn = column;
    m.xRowid = rowid;
    return m;
  }();
  return methods;
}

}  // namespace

core::Status insert_rows(const Db& db, std::string_view table, int columns, Feed& feed) {
  Source source{&feed, "CREATE TABLE rows(c0"};
  for (int c = 1; c < columns; ++c) source.declaration += fmt::format(", c{}", c);
  source.declaration += ")";
  if (sqlite3_create_module_v2(db.handle(), kModule, &module(), &source, nullptr) != SQLITE_OK) {
    return core::fail(db.error());
  }
  // FAIL: no statement of its own to undo, since the caller rolls the whole transaction back.
  core::Status done =
      db.run(fmt::format("INSERT OR FAIL INTO {} SELECT * FROM {}", table, kModule));
  sqlite3_create_module_v2(db.handle(), kModule, nullptr, nullptr, nullptr);
  return done;
}

}  // namespace tally::ledger::internal
