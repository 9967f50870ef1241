// Columns made ready: expressions evaluated, identifiers as codes, and for each row whether it is
// used. Everything here is by row of the input; nothing is copied that can be borrowed.
#ifndef TALLY_GRAVITY_INTERNAL_FRAME_H_
#define TALLY_GRAVITY_INTERNAL_FRAME_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "gravity/columns.h"
#include "gravity/estimate.h"
#include "gravity/formula.h"
#include "numeric/threads.h"

namespace tally::gravity {

// Numbers by row, borrowed from a column or owned. Missing is NaN. Moving keeps `view` valid.
struct Values {
  std::vector<double> own;
  std::span<const double> view;
  double total = kNone;  // sum over all rows, once somebody knows it; NaN if something is missing

  Values() = default;
  Values(Values&&) = default;
  Values& operator=(Values&&) = default;
  Values(const Values&) = delete;
  Values& operator=(const Values&) = delete;
  ~Values() = default;
  [[nodiscard]] bool empty() const { return view.empty(); }
  double operator[](std::size_t row) const { return view[row]; }
};

// not_found for unknown columns (with the nearest name), bad_input for text where a number is
// needed.
core::Result<Values> evaluate(const Expression& expression, const Columns& columns);

// A column as codes 0..size-1, -1 for missing. Not every code need occur.
struct Key {
  std::string name;
  std::vector<std::int32_t> own;
  std::span<const std::int32_t> codes;
  std::int32_t size = 0;
  std::span<const std::string> labels;  // by code, or empty
  std::vector<double> numbers;          // by code, or empty
  double first_number = 0;              // code c is first_number + c if both are empty
  std::vector<std::uint8_t> seen;       // by code, whether a used row has it; or empty

  [[nodiscard]] std::string label(std::int32_t code) const;
  // The number that a code stands for; NaN for text.
  [[nodiscard]] double number(std::int32_t code) const;
};
core::Result<Key> make_key(const Columns& columns, const std::string& name);

// A named regressor.
struct Variable {
  std::string name;
  Values values;
};

struct Frame {
  std::size_t rows = 0;
  Values outcome;
  Values weight;  // empty: 1
  Values offset;  // empty: 0
  std::vector<Variable> variables;
  std::vector<Key> keys;                           // each column once
  std::vector<std::vector<std::size_t>> effects;   // keys of each effect
  std::vector<std::vector<std::size_t>> clusters;  // keys of each cluster dimension
  std::vector<Rule> rules;                         // by row
  std::vector<Dropped> dropped;
  std::vector<std::uint8_t> why;  // by row: 1 + index into `dropped`; empty until a row is dropped
  std::size_t used = 0;
  std::size_t zeros = 0;     // used rows whose outcome is 0
  bool checked = false;      // no used row is separated
  std::vector<bool> active;  // which variables are not absorbed; empty: the fit decides

  [[nodiscard]] std::size_t key_index(const std::string& name) const;
  // "exporter ITA, year 1999": the identifiers of a row.
  [[nodiscard]] std::string describe(std::size_t row) const;
  // Marks a row as left out, and counts it under `reason`.
  void drop(std::size_t row, Rule rule, const std::string& reason);
};

// `threads` only make it quicker.
core::Result<Frame> make_frame(const Columns& columns, const Formula& formula,
                               const Options& options, numeric::Threads& threads);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_FRAME_H_
