#include "outlook/seasonal.h"

#include <fmt/format.h>

#include <cmath>

namespace tally::outlook {

core::Result<std::vector<Adjusted>> seasonally_adjusted(std::span<const Observation> observations,
                                                        bool may_be_negative) {
  TALLY_TRY(past, history(observations, !may_be_negative));
  if (past.step != Step::month) {
    return core::fail(core::Code::bad_input, "years have no season");
  }
  if (past.months() < 36) {
    return core::fail(core::Code::bad_input,
                      fmt::format("too little data: {} months, a season needs 36", past.months()));
  }
  Options options;
  options.method = Method::structural;
  options.may_be_negative = may_be_negative;
  TALLY_TRY(model, Model::fit(std::move(past), options));
  const History& h = model.history();
  std::vector<Adjusted> out(static_cast<std::size_t>(h.months()));
  const Model::Smoothed& s = model.smoothed();
  for (std::size_t t = 0; t < out.size(); ++t) {
    out[t].month = h.first + static_cast<int>(t);
    out[t].value = model.in_logs() ? std::exp(s.x[t]) : s.x[t];
    out[t].published = false;
  }
  for (const Piece& p : h.pieces) {
    if (p.months.size() != 1) continue;
    Adjusted& at = out[static_cast<std::size_t>(p.months[0] - h.first)];
    at.value = p.value;
    at.published = true;
  }
  for (std::size_t t = 0; t < out.size(); ++t) {
    out[t].adjusted =
        model.in_logs() ? out[t].value * std::exp(-s.seasonal[t]) : out[t].value - s.seasonal[t];
  }
  return out;
}

}  // namespace tally::outlook
