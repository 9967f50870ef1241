// Estimates of the C interface.
#include <algorithm>

#include "capi/handles.h"
#include "estimation/fill.h"
#include "gravity/postfit.h"
#include "gravity/print.h"

using tally::capi::failed;
using tally::capi::guarded;
using tally::core::Code;

namespace {

const tally::gravity::Estimate* estimate_of(const tally_fit* fit, std::int32_t index) {
  if (fit == nullptr || index < 0 || static_cast<std::size_t>(index) >= fit->fits.size()) {
    return nullptr;
  }
  return &fit->fits[static_cast<std::size_t>(index)];
}

template <typename How>
tally_status predict(const tally_fit* fit, std::int32_t index, tally_table* table, double* out,
                     const How& how) {
  const auto* e = estimate_of(fit, index);
  if (e == nullptr || table == nullptr || out == nullptr) {
    return failed(Code::bad_usage, "an argument is missing");
  }
  auto predictions = how(*e, table->as_panel().columns());
  if (!predictions) return failed(predictions.error());
  std::copy(predictions->mean.begin(), predictions->mean.end(), out);
  return TALLY_OK;
}

tally_status no_such_estimate() { return failed(Code::bad_usage, "there is no such estimate"); }

}  // namespace

tally_status tally_estimate(tally_table* table, const char* options, tally_fit** out) {
  return guarded([&] {
    if (table == nullptr || options == nullptr || out == nullptr) {
      return failed(Code::bad_usage, "an argument is missing");
    }
    auto request = tally::estimation::request_from_json(options);
    if (!request) return failed(request.error());
    auto fits = tally::estimation::estimate(table->as_panel(), *request);
    if (!fits) return failed(fits.error());
    auto fit = std::make_unique<tally_fit>();
    fit->fits = std::move(*fits);
    *out = fit.release();
    return TALLY_OK;
  });
}

tally_status tally_table_fill(const tally_table* table, const char* options, tally_table** out) {
  return guarded([&] {
    if (table == nullptr || options == nullptr || out == nullptr) {
      return failed(Code::bad_usage, "an argument is missing");
    }
    auto request = tally::estimation::request_from_json(options);
    if (!request) return failed(request.error());
    auto filled = tally::estimation::fill_absent(table->contents(), *request);
    if (!filled) return failed(filled.error());
    auto made = std::make_unique<tally_table>();
    made->table = std::move(filled->table);
    made->table.notes.push_back(filled->filling.text);
    made->filling = std::move(filled->filling);
    *out = made.release();
    return TALLY_OK;
  });
}

int32_t tally_fit_count(const tally_fit* fit) {
  return fit == nullptr ? 0 : static_cast<std::int32_t>(fit->fits.size());
}

int32_t tally_fit_converged(const tally_fit* fit, int32_t estimate) {
  const auto* e = estimate_of(fit, estimate);
  return e != nullptr && e->outcome == tally::gravity::Outcome::converged ? 1 : 0;
}

int32_t tally_fit_coefficients(const tally_fit* fit, int32_t estimate) {
  const auto* e = estimate_of(fit, estimate);
  return e == nullptr ? 0 : static_cast<std::int32_t>(e->coefficients.size());
}

const char* tally_fit_name(const tally_fit* fit, int32_t estimate, int32_t coefficient) {
  if (coefficient < 0 || coefficient >= tally_fit_coefficients(fit, estimate)) return nullptr;
  return estimate_of(fit, estimate)
      ->coefficients[static_cast<std::size_t>(coefficient)]
      .name.c_str();
}

tally_status tally_fit_estimates(const tally_fit* fit, int32_t estimate, double* out) {
  const auto* e = estimate_of(fit, estimate);
  if (e == nullptr || out == nullptr) return guarded(no_such_estimate);
  std::transform(e->coefficients.begin(), e->coefficients.end(), out,
                 [](const auto& c) { return c.estimate; });
  return TALLY_OK;
}

tally_status tally_fit_std_errors(const tally_fit* fit, int32_t estimate, double* out) {
  const auto* e = estimate_of(fit, estimate);
  if (e == nullptr || out == nullptr) return guarded(no_such_estimate);
  std::transform(e->coefficients.begin(), e->coefficients.end(), out,
                 [](const auto& c) { return c.std_error; });
  return TALLY_OK;
}

tally_status tally_fit_covariance(const tally_fit* fit, int32_t estimate, double* out) {
  const auto* e = estimate_of(fit, estimate);
  if (e == nullptr || out == nullptr) return guarded(no_such_estimate);
  const std::size_t n = e->coefficients.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) out[i * n + j] = e->covariance(i, j);
  }
  return TALLY_OK;
}

tally_status tally_fit_fitted(const tally_fit* fit, int32_t estimate, tally_table* table,
                              double* out) {
  return guarded([&] { return predict(fit, estimate, table, out, tally::gravity::fitted); });
}

tally_status tally_fit_predict(const tally_fit* fit, int32_t estimate, tally_table* table,
                               double* out) {
  return guarded([&] { return predict(fit, estimate, table, out, tally::gravity::predict); });
}

const char* tally_fit_json(tally_fit* fit) {
  if (fit == nullptr) return nullptr;
  const tally_status status = guarded([&] {
    if (fit->json.empty()) fit->json = tally::gravity::to_json(fit->fits);
    return TALLY_OK;
  });
  return status == TALLY_OK ? fit->json.c_str() : nullptr;
}

const char* tally_fit_print(tally_fit* fit, const char* format) {
  if (fit == nullptr || format == nullptr) return nullptr;
  const char* text = nullptr;
  guarded([&] {
    const std::string word = format;
    std::string& kept = fit->printed[word];
    if (word == "table") {
      kept = tally::gravity::to_text(fit->fits);
    } else if (word == "latex") {
      kept = tally::gravity::to_latex(fit->fits);
    } else if (word == "markdown") {
      kept = tally::gravity::to_markdown(fit->fits);
    } else {
      fit->printed.erase(word);
      return failed(Code::bad_usage, "known are table, latex and markdown");
    }
    text = kept.c_str();
    return TALLY_OK;
  });
  return text;
}

void tally_fit_free(tally_fit* fit) { delete fit; }
