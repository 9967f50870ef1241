// Columns in and out through the Arrow C data interface and C stream interface: plain structs that
// other libraries (pyarrow, polars, nanoarrow, DuckDB) fill. No library is needed for it. The three
// structs are laid out as the specification gives them.
#ifndef TALLY_TABLES_ARROW_H_
#define TALLY_TABLES_ARROW_H_

#include <cstdint>
#include <string>

#include "core/result.h"
#include "tables/table.h"

extern "C" {
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
#endif
}

namespace tally::tables {

// Reads a stream of record batches to its end, copying, and releases it. Columns of whole numbers
// up to 64 bits, floating point (16 bits aside), truth values, text (also large, view and
// dictionary coded) and null; others are left out and noted, or an error if they are asked for by
// options.columns. NaN is null. The producer is trusted to have filled the structs as specified.
core::Result<Table> import_arrow(ArrowArrayStream* stream, const ReadOptions& options = {});

// Hands a table out as one record batch; texts are dictionary coded. `schema` and `array` are
// filled and keep the data alive until they are released, each by itself.
void export_arrow(Table table, ArrowSchema* schema, ArrowArray* array);

}  // namespace tally::tables

#endif  // TALLY_TABLES_ARROW_H_
