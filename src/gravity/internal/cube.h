// Estimation on a cube of exporters, importers and periods, by sector or not: the effects
// exporter-period, importer-period and pair, in any naming and order.
//
// For given weights W = mu the exporter-period and pair effects of one exporter are eliminated
// exactly: pair effects by division, exporter-period effects through the inverse of a T x T Schur
// complement. What remains is a system in the importer-period effects,
//
//     S b = (W_b - sum_i W_i (...)) b = r,
//
// solved by conjugate gradients. One pass over mu per step serves all right-hand sides. The
// preconditioner inverts, for each importer, its own T x T block with pair effects eliminated,
// which takes away the slow directions (effects that hardly vary over time). Before each
// linearisation the exporters' own effects are brought to their first-order conditions
// (cube_balance.inc); docs/estimation.md has the whole method.
#ifndef TALLY_GRAVITY_INTERNAL_CUBE_H_
#define TALLY_GRAVITY_INTERNAL_CUBE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"
#include "gravity/internal/pulse.h"
#include "gravity/internal/solved.h"
#include "gravity/internal/together.h"
#include "numeric/threads.h"

namespace tally::gravity {

// How the columns of three effects make a cube, and how large it would be.
struct CubeShape {
  bool fits = false;
  std::string why;
  std::size_t exporter = 0, importer = 0, period = 0;              // keys
  std::vector<std::size_t> sectors;                                // keys that all effects share
  std::size_t exporter_period = 0, importer_period = 0, pair = 0;  // effects
  // Dense positions by code, -1 for codes that do not occur, and back.
  std::vector<std::int32_t> exporter_at, importer_at, period_at, sector_at;
  std::vector<std::int32_t> exporter_code, importer_code, period_code;
  std::vector<std::vector<std::int32_t>> sector_code;  // by position: codes of the sector keys
  int lanes = 4;
  std::size_t importer_blocks = 0;
  std::vector<std::int32_t> block_of;        // [unit][importer block] -> block, -1 absent
  std::vector<std::size_t> block_begin;      // by unit, and the end
  std::vector<std::int32_t> block_importer;  // by block

  [[nodiscard]] std::size_t units() const { return block_begin.size() - 1; }
  // Of row `row`, which must be used: its sector, and where it lies.
  [[nodiscard]] std::size_t sector(const Frame& frame, std::size_t row) const;
  [[nodiscard]] std::size_t cell(const Frame& frame, std::size_t row) const;
};

// Bytes that solve_cube will take.
std::size_t cube_memory(const Frame& frame, const Options& options, const CubeShape& shape);
// The pair effect is the one cluster dimension, so that its sums come out of the last pass.
bool clustered_by_pair(const Frame& frame, const CubeShape& shape);

CubeShape find_cube(const Frame& frame, const Options& options, numeric::Threads& threads);
// Makes the sizes of keys the same in all processes; bad_usage if codes cannot be.
core::Status agree_on_codes(Frame& frame, const Together& together);

// As solve_general. Without any active entry in the path if a cell has two rows.
core::Result<Solved> solve_cube(Frame& frame, const Options& options, const CubeShape& shape,
                                numeric::Threads& threads, Pulse& pulse);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_CUBE_H_
