// The cube itself: outcomes and regressors in their cells, and which rows are left.
#ifndef TALLY_GRAVITY_INTERNAL_CUBE_DATA_H_
#define TALLY_GRAVITY_INTERNAL_CUBE_DATA_H_

#include <cstdint>
#include <vector>

#include "gravity/internal/buffer.h"
#include "gravity/internal/cube.h"
#include "gravity/internal/cube_kernels.h"
#include "numeric/threads.h"

namespace tally::gravity {

// A range of units of one sector, with its own sums. The list depends on the data alone.
struct CubePart {
  std::size_t sector = 0;
  std::size_t unit_begin = 0, unit_end = 0;
};

class CubeData {
 public:
  CubeData(const Frame& frame, const CubeShape& shape, const Together& together,
           numeric::Threads& threads);

  // Puts rows into cells.
  void scatter(const Frame& frame);
  // Empties cells of groups without trade and of rows alone in a group, again and again. False if
  // there are not as many full cells as rows that should be in some: two fell into one.
  bool prune(const Options& options, std::size_t rows);
  // Empties the cells where `gone[k]` is set for row rows[k].
  void drop(const Frame& frame, const std::vector<std::size_t>& rows,
            const std::vector<std::uint8_t>& gone);
  // Tells the frame which rows went, and why.
  void report(Frame& frame) const;

  [[nodiscard]] std::size_t cells() const { return y.size(); }
  [[nodiscard]] std::size_t importer_doubles() const { return importer_size; }

  const CubeShape& shape;
  Together together;
  numeric::Threads& threads;
  std::size_t periods = 0;
  std::size_t lanes = 0;
  std::size_t units = 0;
  std::size_t blocks = 0;
  std::size_t sectors = 0;
  std::size_t importer_size = 0;  // doubles by importer and period in a sector
  std::vector<CubePart> parts;
  Buffer y;               // below 0: empty, and why
  std::vector<Buffer> x;  // about their means
  std::vector<double> mean;
  std::vector<double> reach;  // largest |x| about the mean
  // By row of the frame, where it lies (rows that are not used: anything).
  std::vector<std::uint32_t> cell_of;
  [[nodiscard]] std::size_t cell(const Frame& frame, std::size_t row) const {
    return cell_of.empty() ? shape.cell(frame, row) : cell_of[row];
  }
  double scale = 1;
  std::size_t gone = 0;  // rows dropped by prune() and drop()
  std::size_t live = 0;  // rows that are left
  // Sums of y, after prune(): [unit][T], [sector][importer][T], [block][lane].
  Buffer total_a, total_b, total_c;

 private:
  void totals(Buffer& na, Buffer& nb, Buffer& nc);
  [[nodiscard]] bool nothing_to_drop(const Options& options, const Buffer& na, const Buffer& nb,
                                     const Buffer& nc) const;
  std::size_t mark(const Options& options, const Buffer& na, const Buffer& nb, const Buffer& nc);
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_CUBE_DATA_H_
