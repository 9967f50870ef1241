#include "ledger/internal/db.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace tally::ledger::internal {
namespace {

using core::Code;

// A file: URI in which no character of the path has a meaning of its own.
std::string uri_of(const std::filesystem::path& file, std::string_view query) {
  static constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-~+,@";
  std::string uri = "file:";
  std::error_code ignored;
  const std::string path = std::filesystem::absolute(file, ignored).string();
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri + std::string(query);
}

}  // namespace

core::Error error_of(int code, std::string_view detail, const std::string& file) {
  core::Error e;
  e.place.file = file;
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      e.code = Code::busy;
      e.message = "the ledger is being written by another process";
      e.hint = "try again when the other import has ended";
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      e.code = Code::corrupt;
      e.message = fmt::format("the ledger is damaged ({})", detail);
      e.hint = "put back a copy, or build the base ledger anew";
      break;
    case SQLITE_CANTOPEN:
      e.code = Code::io;
      e.message = "the ledger cannot be opened";
      e.hint = "check that the file and its folder may be read";
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      e.code = Code::io;
      e.message = "the ledger may not be written";
      e.hint = "check the permissions of the file and its folder";
      break;
    case SQLITE_FULL:
      e.code = Code::io;
      e.message = "the disk is full; nothing of this import was kept";
      break;
    case SQLITE_NOMEM:
      e.code = Code::too_large;
      e.message = "not enough memory to read the ledger";
      break;
    default:
      e.code = code == SQLITE_IOERR_SHORT_READ ? Code::corrupt : Code::io;
      e.message = fmt::format("the ledger cannot be read ({})", detail);
  }
  return e;
}

Stmt::Stmt(Stmt&& other) noexcept
    : stmt_(std::exchange(other.stmt_, nullptr)),
      code_(other.code_),
      file_(std::move(other.file_)) {}

Stmt& Stmt::operator=(Stmt&& other) noexcept {
  std::swap(stmt_, other.stmt_);
  std::swap(code_, other.code_);
  std::swap(file_, other.file_);
  return *this;
}

Stmt::~Stmt() { sqlite3_finalize(stmt_); }

Stmt& Stmt::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(stmt_, index + 1, value);
  return *this;
}

Stmt& Stmt::bind(int index, std::string_view text) {
  sqlite3_bind_text64(stmt_, index + 1, text.data() != nullptr ? text.data() : "", text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Stmt& Stmt::bind_blob(int index, std::string_view bytes) {
  sqlite3_bind_blob64(stmt_, index + 1, bytes.data() != nullptr ? bytes.data() : "", bytes.size(),
                      SQLITE_TRANSIENT);
  return *this;
}

Stmt& Stmt::bind_null(int index) {
  sqlite3_bind_null(stmt_, index + 1);
  return *this;
}

Stmt& Stmt::bind_real(int index, double value) {
  sqlite3_bind_double(stmt_, index + 1, value);
  return *this;
}

bool Stmt::next() {
  code_ = sqlite3_step(stmt_);
  return code_ == SQLITE_ROW;
}

core::Status Stmt::run() {
  while (next()) {
  }
  core::Status result = status();
  reset();
  return result;
}

core::Status Stmt::status() const {
  if (code_ == SQLITE_DONE || code_ == SQLITE_ROW || code_ == SQLITE_OK) return {};
  return core::fail(error_of(code_, sqlite3_errstr(code_), file_));
}

void Stmt::reset() {
  sqlite3_reset(stmt_);
  code_ = SQLITE_OK;
}

bool Stmt::is_null(int column) const { return sqlite3_column_type(stmt_, column) == SQLITE_NULL; }
std::int64_t Stmt::integer(int column) const { return sqlite3_column_int64(stmt_, column); }
double Stmt::real(int column) const { return sqlite3_column_double(stmt_, column); }
std::string_view Stmt::text(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(stmt_, column));
  const int size = sqlite3_column_bytes(stmt_, column);
  return data != nullptr ? std::string_view(data, static_cast<std::size_t>(size))
                         : std::string_view();
}
int Stmt::columns() const { return sqlite3_column_count(stmt_); }

Db::Db(Db&& other) noexcept
    : db_(std::exchange(other.db_, nullptr)), file_(std::move(other.file_)) {}

Db& Db::operator=(Db&& other) noexcept {
  std::swap(db_, other.db_);
  std::swap(file_, other.file_);
  return *this;
}

Db::~Db() { sqlite3_close_v2(db_); }

core::Result<Db> Db::open(const std::filesystem::path& file, Mode mode) {
  Db db;
  db.file_ = file.string();
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case Mode::immutable:
    case Mode::read:
      flags |= SQLITE_OPEN_READONLY;
      break;
    case Mode::write:
      flags |= SQLITE_OPEN_READWRITE;
      break;
    case Mode::create:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
  }
  const std::string uri = uri_of(file, mode == Mode::immutable ? "?immutable=1" : "");
  const int code = sqlite3_open_v2(uri.c_str(), &db.db_, flags, nullptr);
  if (code != SQLITE_OK) return core::fail(error_of(code, sqlite3_errstr(code), db.file_));
  sqlite3_busy_timeout(db.db_, 2000);
  return db;
}

core::Result<Stmt> Db::prepare(std::string_view sql) const {
  Stmt stmt;
  stmt.file_ = file_;
  const int code = sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &stmt.stmt_, nullptr);
  if (code != SQLITE_OK) return core::fail(error());
  return stmt;
}

core::Status Db::run(const std::string& sql) const {
  if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return core::fail(error());
  }
  return {};
}

core::Result<std::int64_t> Db::number(std::string_view sql) const {
  TALLY_TRY(stmt, prepare(sql));
  if (stmt.next()) return stmt.integer(0);
  TALLY_CHECK(stmt.status());
  return 0;
}

core::Result<std::string> Db::word(std::string_view sql) const {
  TALLY_TRY(stmt, prepare(sql));
  if (stmt.next()) return stmt.string(0);
  TALLY_CHECK(stmt.status());
  return std::string();
}

core::Error Db::error() const {
  return error_of(sqlite3_extended_errcode(db_), sqlite3_errmsg(db_), file_);
}

}  // namespace tally::ledger::internal
