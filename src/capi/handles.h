// What the handles of the C interface hold, and how errors leave it.
#ifndef TALLY_CAPI_HANDLES_H_
#define TALLY_CAPI_HANDLES_H_

#include <exception>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "capi/tallystick.h"
#include "core/result.h"
#include "estimation/panel.h"
#include "gravity/estimate.h"
#include "tables/table.h"

struct tally_table {
  tally::tables::Table table;                     // until the first estimate
  std::optional<tally::estimation::Panel> panel;  // from then on
  std::optional<tally::estimation::Filling> filling;
  std::string notes;
  [[nodiscard]] const tally::tables::Table& contents() const {
    return panel ? panel->table() : table;
  }
  const tally::estimation::Panel& as_panel() {
    if (!panel) panel.emplace(std::move(table), std::move(filling));
    return *panel;
  }
};

struct tally_fit {
  std::vector<tally::gravity::Estimate> fits;
  std::string json;
  std::map<std::string, std::string> printed;
};

namespace tally::capi {

// Keeps the message for tally_last_error() and gives the status that belongs to it.
tally_status failed(const core::Error& error);
tally_status failed(core::Code code, std::string message);

// Runs `body`, which returns a tally_status; whatever it throws becomes a status.
template <typename Body>
tally_status guarded(Body&& body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return failed(core::Code::too_large, "out of memory");
  } catch (const std::exception& e) {
    failed(core::Code::corrupt, e.what());
  } catch (...) {
    failed(core::Code::corrupt, "an unknown fault");
  }
  return TALLY_FAULT;
}

}  // namespace tally::capi

#endif  // TALLY_CAPI_HANDLES_H_
