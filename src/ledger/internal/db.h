// A thin, owning face on SQLite: connections, prepared statements, errors as values.
#ifndef TALLY_LEDGER_INTERNAL_DB_H_
#define TALLY_LEDGER_INTERNAL_DB_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tally::ledger::internal {

// A prepared statement; parameters and columns count from 0. bind() copies. Statements must go
// before their Db.
class Stmt {
 public:
  Stmt() = default;
  Stmt(Stmt&& other) noexcept;
  Stmt& operator=(Stmt&& other) noexcept;
  ~Stmt();

  Stmt& bind(int index, std::int64_t value);
  Stmt& bind(int index, std::string_view text);
  Stmt& bind_blob(int index, std::string_view bytes);
  Stmt& bind_null(int index);
  Stmt& bind_real(int index, double value);

  // True while there are rows. False at the end and after an error: ask status().
  bool next();
  // Runs to the end and resets.
  core::Status run();
  [[nodiscard]] core::Status status() const;
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  // valid until next() or reset()
  [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
  [[nodiscard]] int columns() const;

 private:
  friend class Db;
  sqlite3_stmt* stmt_ = nullptr;
  int code_ = 0;
  std::string file_;
};

enum class Mode { immutable, read, write, create };

class Db {
 public:
  Db() = default;
  Db(Db&& other) noexcept;
  Db& operator=(Db&& other) noexcept;
  ~Db();

  // `file` is a path, taken literally whatever characters it has.
  static core::Result<Db> open(const std::filesystem::path& file, Mode mode);
  core::Result<Stmt> prepare(std::string_view sql) const;
  core::Status run(const std::string& sql) const;  // one or several statements without rows
  core::Result<std::int64_t> number(std::string_view sql) const;
  core::Result<std::string> word(std::string_view sql) const;
  [[nodiscard]] core::Error error() const;
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] sqlite3* handle() const { return db_; }

 private:
  sqlite3* db_ = nullptr;
  std::string file_;
};

// What SQLite's result code means for the person who has the file.
core::Error error_of(int code, std::string_view detail, const std::string& file);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_DB_H_
