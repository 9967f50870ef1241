#include "tables/internal/duckdb_api.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace tally::tables::internal {
namespace {

using core::Code;

constexpr const char* kHow =
    "tools/get_duckdb.sh fetches it; or point TALLY_DUCKDB to a libduckdb.so of version 1; or "
    "convert the file to CSV";

std::vector<std::string> candidates() {
  // Whoever names a file wants that one.
  if (const char* own = std::getenv("TALLY_DUCKDB"); own != nullptr && *own != '\0') return {own};
  std::vector<std::string> out;
  std::error_code ec;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ec);
  if (!ec) {
    const std::filesystem::path folder = program.parent_path();
    const std::filesystem::path below = std::filesystem::path("lib") / "tallystick";
    for (const std::filesystem::path& beside :
         {folder, folder / below, folder.parent_path() / below}) {
      const std::filesystem::path path = beside / "libduckdb.so";
      if (std::filesystem::exists(path, ec)) out.push_back(path.string());
    }
  }
  out.emplace_back("libduckdb.so");
  return out;
}

// The function `name` of the library; false if it is not there.
template <typename Function>
bool load(void* library, const char* name, Function*& function) {
  void* const symbol = dlsym(library, name);
  function = reinterpret_cast<Function*>(symbol);
  return symbol != nullptr;
}

bool load_all(void* library, DuckApi& api) {
  return load(library, "duckdb_library_version", api.library_version) &&
         load(library, "duckdb_create_config", api.create_config) &&
         load(library, "duckdb_set_config", api.set_config) &&
         load(library, "duckdb_destroy_config", api.destroy_config) &&
         load(library, "duckdb_open_ext", api.open_ext) &&
         load(library, "duckdb_close", api.close) && load(library, "duckdb_connect", api.connect) &&
         load(library, "duckdb_disconnect", api.disconnect) &&
         load(library, "duckdb_query", api.query) &&
         load(library, "duckdb_destroy_result", api.destroy_result) &&
         load(library, "duckdb_result_error", api.result_error) &&
         load(library, "duckdb_column_count", api.column_count) &&
         load(library, "duckdb_column_type", api.column_type) &&
         load(library, "duckdb_fetch_chunk", api.fetch_chunk) &&
         load(library, "duckdb_destroy_data_chunk", api.destroy_data_chunk) &&
         load(library, "duckdb_data_chunk_get_size", api.data_chunk_get_size) &&
         load(library, "duckdb_data_chunk_get_vector", api.data_chunk_get_vector) &&
         load(library, "duckdb_vector_get_data", api.vector_get_data) &&
         load(library, "duckdb_vector_get_validity", api.vector_get_validity) &&
         load(library, "duckdb_appender_create", api.appender_create) &&
         load(library, "duckdb_appender_destroy", api.appender_destroy) &&
         load(library, "duckdb_appender_end_row", api.appender_end_row) &&
         load(library, "duckdb_append_int64", api.append_int64) &&
         load(library, "duckdb_append_double", api.append_double) &&
         load(library, "duckdb_append_varchar_length", api.append_varchar_length) &&
         load(library, "duckdb_append_null", api.append_null) &&
         load(library, "duckdb_free", api.free);
}

core::Result<DuckApi> open() {
  std::string tried;
  for (const std::string& path : candidates()) {
    void* const library = dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) {
      tried += fmt::format("{}{}", tried.empty() ? "" : ", ", path);
      continue;
    }
    DuckApi api;
    if (!load_all(library, api)) {
      return core::fail(Code::unsupported, "this libduckdb.so lacks functions that version 1 has",
                        {path, 0, 0}, kHow);
    }
    api.path = path;
    api.version = api.library_version();
    if (!api.version.starts_with("v1.")) {
      return core::fail(Code::unsupported,
                        fmt::format("DuckDB {} is not of version 1", api.version), {path, 0, 0},
                        kHow);
    }
    return api;
  }
  return core::fail(Code::unsupported,
                    fmt::format("Parquet files need DuckDB, which was not found ({})", tried), {},
                    kHow);
}

}  // namespace

core::Result<const DuckApi*> duckdb() {
  static const core::Result<DuckApi> opened = open();
  if (!opened) return core::fail(opened.error());
  return &*opened;
}

}  // namespace tally::tables::internal
