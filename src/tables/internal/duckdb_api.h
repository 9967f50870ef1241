// The part of DuckDB's stable C interface that is used, declared here since Debian has no DuckDB.
// Layouts are those of its duckdb.h since 1.0; sizes are asserted, the version is checked at open.
#ifndef TALLY_TABLES_INTERNAL_DUCKDB_API_H_
#define TALLY_TABLES_INTERNAL_DUCKDB_API_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/result.h"

namespace tally::tables::internal {

extern "C" {
using duck_idx = std::uint64_t;
using duck_state = int;  // 0 is success
struct DuckDatabase;
struct DuckConnection;
struct DuckConfig;
struct DuckChunk;
struct DuckVector;
struct DuckAppender;

struct DuckResult {
  duck_idx column_count, row_count, rows_changed;  // deprecated, not used here
  void* columns;
  char* error_message;
  void* internal_data;
};

// A text in a vector: up to 12 bytes in place, longer ones behind a pointer.
union DuckString {
  struct {
    std::uint32_t length;
    char text[12];
  } inlined;
  struct {
    std::uint32_t length;
    char prefix[4];
    const char* text;
  } pointer;
};
}

static_assert(sizeof(DuckResult) == 48 && alignof(DuckResult) == 8);
static_assert(sizeof(DuckString) == 16 && alignof(DuckString) == 8);

// Types of columns: the three to which every query casts.
inline constexpr int kDuckBigint = 5, kDuckDouble = 11, kDuckVarchar = 17;

struct DuckApi {
  const char* (*library_version)();
  duck_state (*create_config)(DuckConfig**);
  duck_state (*set_config)(DuckConfig*, const char*, const char*);
  void (*destroy_config)(DuckConfig**);
  duck_state (*open_ext)(const char*, DuckDatabase**, DuckConfig*, char**);
  void (*close)(DuckDatabase**);
  duck_state (*connect)(DuckDatabase*, DuckConnection**);
  void (*disconnect)(DuckConnection**);
  duck_state (*query)(DuckConnection*, const char*, DuckResult*);
  void (*destroy_result)(DuckResult*);
  const char* (*result_error)(DuckResult*);
  duck_idx (*column_count)(DuckResult*);
  int (*column_type)(DuckResult*, duck_idx);
  DuckChunk* (*fetch_chunk)(DuckResult);
  void (*destroy_data_chunk)(DuckChunk**);
  duck_idx (*data_chunk_get_size)(DuckChunk*);
  DuckVector* (*data_chunk_get_vector)(DuckChunk*, duck_idx);
  void* (*vector_get_data)(DuckVector*);
  std::uint64_t* (*vector_get_validity)(DuckVector*);
  duck_state (*appender_create)(DuckConnection*, const char*, const char*, DuckAppender**);
  duck_state (*appender_destroy)(DuckAppender**);
  duck_state (*appender_end_row)(DuckAppender*);
  duck_state (*append_int64)(DuckAppender*, std::int64_t);
  duck_state (*append_double)(DuckAppender*, double);
  duck_state (*append_varchar_length)(DuckAppender*, const char*, duck_idx);
  duck_state (*append_null)(DuckAppender*);
  void (*free)(void*);

  std::string path, version;
};

// Opens the library once per process. Thread-safe.
core::Result<const DuckApi*> duckdb();

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_DUCKDB_API_H_
