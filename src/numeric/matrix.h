// Small dense symmetric matrices (a few dozen rows), column-major. For big ones use a library.
#ifndef TALLY_NUMERIC_MATRIX_H_
#define TALLY_NUMERIC_MATRIX_H_

#include <cstddef>
#include <span>
#include <vector>

namespace tally::numeric {

class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t columns)
      : rows_(rows), columns_(columns), values_(rows * columns, 0.0) {}

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  double& operator()(std::size_t row, std::size_t column) { return values_[column * rows_ + row]; }
  double operator()(std::size_t row, std::size_t column) const {
    return values_[column * rows_ + row];
  }
  [[nodiscard]] std::span<const double> values() const { return values_; }
  [[nodiscard]] std::span<double> values() { return values_; }

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<double> values_;
};

Matrix multiply(const Matrix& a, const Matrix& b);
Matrix transpose(const Matrix& a);
std::vector<double> multiply(const Matrix& a, std::span<const double> x);

// Cholesky of a symmetric positive semi-definite matrix with a rank decision: a variable whose
// remaining diagonal is below `tolerance` times its original one depends on those before it.
struct Cholesky {
  Matrix inverse;               // with zero rows and columns for dependent variables
  std::vector<bool> dependent;  // one per variable
  std::size_t rank = 0;
};
Cholesky invert_semidefinite(const Matrix& a, double tolerance);
// The generalised inverse of Moore and Penrose of a symmetric matrix; eigenvalues below `tolerance`
// times the largest count as zero.
Matrix pseudo_inverse(const Matrix& a, double tolerance = 1e-12);

// Eigenvalues (ascending) and vectors (columns) of a symmetric matrix: cyclic Jacobi.
struct Eigen {
  std::vector<double> values;
  Matrix vectors;
};
Eigen symmetric_eigen(Matrix a);

// Solves a x = b by Gaussian elimination with partial pivoting; an empty matrix if singular.
Matrix solve(Matrix a, Matrix b);

}  // namespace tally::numeric

#endif  // TALLY_NUMERIC_MATRIX_H_
