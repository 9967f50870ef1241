// The inner loops of the cube solver, built once for each instruction set (cube_kernels.inc).
//
// Layout. A unit is one exporter in one sector. Its trade is stored in blocks of L importers
// (lanes), each block T periods long: value (block, t, lane) lies at (block * T + t) * L + lane.
// Sums over importers or periods then need no shuffles: lanes are importers, and time runs along
// memory. Blocks without a single row are left out; block_importer says which L importers a block
// holds. Vectors by importer and period (effects b, residuals) have the same layout with all blocks
// present.
//
// Everything a kernel touches is in its arguments: no global or hidden state.
#ifndef TALLY_GRAVITY_INTERNAL_CUBE_KERNELS_H_
#define TALLY_GRAVITY_INTERNAL_CUBE_KERNELS_H_

#include <cstddef>
#include <cstdint>

namespace tally::gravity {

inline constexpr int kMostColumns = 24;  // regressors plus one

// Column 0 is the working residual, columns 1.. are regressors.
struct CubeView {
  int periods = 0;
  int columns = 1;            // regressors + 1
  std::size_t importers = 0;  // doubles in one vector by importer and period
  const double* y = nullptr;  // negative: no row here
  double* mu = nullptr;
  const double* x[kMostColumns] = {};
  const std::size_t* block_begin = nullptr;      // by unit
  const std::int32_t* block_importer = nullptr;  // by block
  double* a = nullptr;                           // exporter-period effects [unit][T]
  double* c = nullptr;                           // pair effects [block][L]
  double* inverse_weight = nullptr;              // 1 / sum of mu over time [block][L], 0 for 0
  double* schur = nullptr;                       // inverse Schur complement [unit][T][T]
  const double* total_a = nullptr;               // what a and c have to meet: sums of y
  const double* total_c = nullptr;
  double* r = nullptr;  // factors of exp(a) and exp(c) since expose
  double* q = nullptr;
  bool newton = false;  // a moves by Newton's method (the last Schur complements have to be there)
  bool first = false;   // wanted: CubeChunk::constants
  bool plain = false;   // a and c stay where Newton's method left them
  double* step_a[kMostColumns] = {};  // effects of each projection
  double* step_c[kMostColumns] = {};
  double beta[kMostColumns] = {};
  bool active[kMostColumns] = {};  // [0] always
};

// What one chunk of units of one sector works with.
struct CubeChunk {
  std::size_t unit_begin = 0, unit_end = 0;
  const double* b = nullptr;              // importer-period effects
  const double* from[kMostColumns] = {};  // vectors by importer and period, of this sector
  double* out[kMostColumns] = {};         // sums of the chunk
  double* weight_out = nullptr;
  double* scratch = nullptr;  // scratch_doubles()
  bool cluster = false;       // wanted: sums over pairs of scores
  // Results, added to.
  double constants[kMostColumns] = {};  // sums of y log y - y; of y x
  double fit = 0;                       // sum of y (a + c)
  double square[kMostColumns] = {};     // sum of mu x^2
  double cross[kMostColumns * kMostColumns] = {};
  double gradient[kMostColumns] = {};
  double meat[kMostColumns * kMostColumns] = {};
};

struct CubeKernels {
  int lanes;
  std::size_t (*scratch_doubles)(const CubeView&, std::size_t most_blocks);
  // Brings a and c to where they belong given b and beta, as factors r and q, and puts sums of mu r
  // q by importer and period into out[0]. `fresh`: first mu = exp of the linear predictor; else mu
  // is what that left. from[0]: factors of exp(b) since then.
  void (*balance)(const CubeView&, CubeChunk&, bool fresh);
  // As balance(), without those sums; then takes factors into a, c (logarithms) and mu, and has
  // weights and Schur complements there. After elimination of a and c, with from[] as b of each
  // regressor: sums of what is left of the active columns by importer and period into out[] (column
  // 0: without y - mu itself, which is what b's totals are above weight_out), their products into
  // cross, and with the working residual into gradient; sums of mu into weight_out. step_a[0]: how
  // far a still is off.
  void (*assemble)(const CubeView&, CubeChunk&, bool fresh);
  // out[v] = sum over units of W (a + c), a and c the local solution for W from[v], for active v.
  void (*multiply)(const CubeView&, CubeChunk&, const bool* active);
  // Steps of a and c of all active columns given from[] = b; products of what is left of the
  // regressors, with each other and with y - mu, and by pair.
  void (*finish)(const CubeView&, CubeChunk&);
  // By importer block: sum over its units of w w'/sum w, for the preconditioner, [T][T][L]; the
  // upper triangle.
  void (*importer_schur)(const CubeView&, const std::size_t* blocks, std::size_t count,
                         double* out);
  // z = M^-1 r for a matrix of blocks [importer block][T][T][L]; returns r'z.
  double (*precondition)(int periods, std::size_t blocks, const double* inverse, const double* r,
                         double* z);
  // A generalised inverse, in place, of a graph's Laplacian of n rows (at most 128), given by what
  // connects i < j, at [i][j], not negative; its weighted means are 0.
  void (*invert)(double* matrix, const double* weights, int n);
};

const CubeKernels& cube_kernels_baseline();
const CubeKernels& cube_kernels_avx2();
const CubeKernels& cube_kernels_avx512();
const CubeKernels& cube_kernels_wide();  // eight lanes, without instructions of AVX-512

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_CUBE_KERNELS_H_
