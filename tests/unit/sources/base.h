// The real base ledger, built once per test program from data/.
#ifndef TALLY_TESTS_UNIT_SOURCES_BASE_H_
#define TALLY_TESTS_UNIT_SOURCES_BASE_H_

#include <filesystem>
#include <string>

#include "../ledger/make.h"
#include "sources/build.h"

namespace tally::sources::testing {

using ledger::testing::bytes_of;
using ledger::testing::Folder;
using ledger::testing::place;
using ledger::testing::write_bytes;

inline const Folder& folder() {
  static const Folder f;
  return f;
}

struct Base {
  std::filesystem::path file;
  BuildReport report;
  std::string error;
};

inline const Base& base() {
  static const Base b = [] {
    Base out;
    out.file = folder() / "base.tally";
    auto report = build_base(std::filesystem::path(TALLY_SOURCE_DIR) / "data", out.file, {});
    if (report) {
      out.report = *report;
    } else {
      out.error = report.error().to_string();
    }
    return out;
  }();
  return b;
}

}  // namespace tally::sources::testing

#endif  // TALLY_TESTS_UNIT_SOURCES_BASE_H_
