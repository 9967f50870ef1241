// Weidner and Zylkin (2021), "Bias and consistency in three-way gravity models", Journal of
// International Economics 132: the bias of three-way PPML from exporter-period and importer-period
// effects, and standard errors that allow for what those effects take out of the residuals.
#ifndef TALLY_GRAVITY_INTERNAL_BIAS_H_
#define TALLY_GRAVITY_INTERNAL_BIAS_H_

#include "core/result.h"
#include "gravity/internal/solved.h"
#include "numeric/threads.h"

namespace tally::gravity {

// Fills bias, corrected and adjusted_std_error of the coefficients. By pair, with mu, what is left
// of the regressors X (T x K), residuals e = y - mu and H = diag(mu) - mu mu'/sum mu:
//
//   bias = (sum X'diag(mu)X)^-1 [ I/(I-1) sum_i b_i + J/(J-1) sum_j d_j ]
//   b_i  = - tr(H_i^+ sum_j H x e') + 1/2 tr(H_i^+ (sum_j -(diag(x)H + H diag(x))) H_i^+ sum_j e
//   e')
//
// with H_i = sum_j H, d_j the same by importer, I exporters and J importers (of a sector, if
// effects are by sector). The adjusted variance replaces e e' by (I - A)^-1 e e', A = H (X V X' + z
// V_z z') the leverage of the pair. With exporter-period and importer-period effects alone H is
// diag(mu), there is no bias to first order (Fernandez-Val and Weidner, 2016), and only standard
// errors are adjusted.
core::Status correct_bias(const Frame& frame, const Options& options, const Solved& solved,
                          Estimate& out);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_BIAS_H_
