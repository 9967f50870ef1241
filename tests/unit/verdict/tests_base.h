// The built base ledger, for specifications with real figures. Null if the build has made none yet.
#ifndef TALLY_TESTS_UNIT_VERDICT_TESTS_BASE_H_
#define TALLY_TESTS_UNIT_VERDICT_TESTS_BASE_H_

#include <cstdlib>
#include <filesystem>
#include <memory>

#include "ledger/ledger.h"

namespace tally::verdict {

inline const ledger::Ledger* base_ledger() {
  static const std::unique_ptr<ledger::Ledger> kLedger = [] {
    const char* path = std::getenv("TALLY_BASE");
    const std::filesystem::path base = path != nullptr ? path : TALLY_BINARY_DIR "/base.tally";
    std::unique_ptr<ledger::Ledger> out;
    if (!std::filesystem::exists(base)) return out;
    auto opened = ledger::Ledger::open({base, std::nullopt});
    if (opened) out = std::make_unique<ledger::Ledger>(std::move(*opened));
    return out;
  }();
  return kLedger.get();
}

}  // namespace tally::verdict

#endif  // TALLY_TESTS_UNIT_VERDICT_TESTS_BASE_H_
