// Expressions over columns.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include "core/text.h"
#include "gravity/internal/frame.h"

namespace tally::gravity {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

// What a part of an expression is worth: one number for all rows, numbers by row, a text, or a
// column of categories.
struct Part {
  enum class Kind : std::uint8_t { scalar, numbers, text, categories };
  Kind kind = Kind::scalar;
  double scalar = 0;
  Values numbers;
  std::string text;
  const Column* column = nullptr;

  [[nodiscard]] double at(std::size_t row) const {
    return kind == Kind::scalar ? scalar : numbers.view[row];
  }
};

core::Result<const Column*> find(const Columns& columns, const std::string& name) {
  if (const Column* column = columns.find(name)) return column;
  std::vector<std::string> names;
  for (const Column& column : columns.all()) names.push_back(column.name);
  const std::string near = core::nearest(name, names);
  std::string hint = near.empty() ? "" : fmt::format("did you mean {}?", near);
  if (hint.empty()) {
    for (std::size_t i = 0; i < names.size() && i < 12; ++i) {
      hint += (i == 0 ? "there are: " : ", ") + names[i];
    }
  }
  return core::fail(core::Code::not_found, fmt::format("there is no column '{}'", name), {}, hint);
}

Part column_part(const Column& column) {
  Part out;
  out.column = &column;
  if (!column.has_numbers()) {
    if (column.labels.empty()) {  // the codes are the numbers
      out.kind = Part::Kind::numbers;
      out.numbers.own.resize(column.rows());
      for (std::size_t i = 0; i < column.rows(); ++i) {
        const bool there = column.is_valid(i) && column.codes[i] >= 0;
        out.numbers.own[i] = there ? column.codes[i] : kMissing;
      }
      out.numbers.view = out.numbers.own;
      return out;
    }
    out.kind = Part::Kind::categories;
    return out;
  }
  out.kind = Part::Kind::numbers;
  if (column.valid.empty()) {
    out.numbers.view = column.numbers;
  } else {
    out.numbers.own.assign(column.numbers.begin(), column.numbers.end());
    for (std::size_t i = 0; i < out.numbers.own.size(); ++i) {
      if (column.valid[i] == 0) out.numbers.own[i] = kMissing;
    }
    out.numbers.view = out.numbers.own;
  }
  return out;
}

double apply(const std::string& name, double a) {
  if (name == "neg") return -a;
  if (name == "!") return std::isnan(a) ? a : (a == 0 ? 1.0 : 0.0);
  if (name == "log") return a > 0 ? std::log(a) : kMissing;
  if (name == "log10") return a > 0 ? std::log10(a) : kMissing;
  if (name == "log1p") return a > -1 ? std::log1p(a) : kMissing;
  if (name == "exp") return std::exp(a);
  if (name == "sqrt") return std::sqrt(a);
  if (name == "abs") return std::fabs(a);
  return std::asinh(a);
}

double truth(bool value) { return value ? 1.0 : 0.0; }

// Operators are looked up once, not for every row.
using Binary = double (*)(double, double);
Binary binary(const std::string& name) {
  if (name == "+") return [](double a, double b) { return a + b; };
  if (name == "-") return [](double a, double b) { return a - b; };
  if (name == "*") return [](double a, double b) { return a * b; };
  if (name == "/") return [](double a, double b) { return b == 0 ? kMissing : a / b; };
  if (name == "^") return [](double a, double b) { return std::pow(a, b); };
  if (name == "min")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : std::min(a, b); };
  if (name == "max")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : std::max(a, b); };
  if (name == "==")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : truth(a == b); };
  if (name == "!=")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : truth(a != b); };
  if (name == "<")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : truth(a < b); };
  if (name == "<=")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : truth(a <= b); };
  if (name == ">")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : truth(a > b); };
  if (name == ">=")
    return [](double a, double b) { return std::isnan(a + b) ? kMissing : truth(a >= b); };
  // What decides decides, though the other be missing.
  if (name == "&") {
    return [](double a, double b) {
      if (a == 0 || b == 0) return 0.0;
      return std::isnan(a + b) ? kMissing : 1.0;
    };
  }
  return [](double a, double b) {
    if ((!std::isnan(a) && a != 0) || (!std::isnan(b) && b != 0)) return 1.0;
    return std::isnan(a + b) ? kMissing : 0.0;
  };
}

class Evaluator {
 public:
  explicit Evaluator(const Columns& columns) : columns_(columns), rows_(columns.rows()) {}

  core::Result<Part> part(const Expression& e) {
    Part out;
    switch (e.kind) {
      case Expression::Kind::number:
        out.scalar = e.number;
        return out;
      case Expression::Kind::text:
        out.kind = Part::Kind::text;
        out.text = e.name;
        return out;
      case Expression::Kind::column: {
        TALLY_TRY(column, find(columns_, e.name));
        return column_part(*column);
      }
      case Expression::Kind::call:
        return call(e);
    }
    return out;
  }

 private:
  core::Result<Part> call(const Expression& e) {
    TALLY_TRY(left, part(e.arguments[0]));
    if (e.arguments.size() == 1) {
      TALLY_CHECK(needs_number(left, e.arguments[0]));
      return map(left, [&](double a) { return apply(e.name, a); });
    }
    for (std::size_t k = 1; k < e.arguments.size(); ++k) {
      TALLY_TRY(right, part(e.arguments[k]));
      const bool equality = e.name == "==" || e.name == "!=";
      if (equality && (is_text(left) || is_text(right))) return compare(e, left, right);
      TALLY_CHECK(needs_number(left, e.arguments[0]));
      TALLY_CHECK(needs_number(right, e.arguments[k]));
      left = combine(left, right, binary(e.name));
    }
    return left;
  }

  static bool is_text(const Part& p) {
    return p.kind == Part::Kind::text || p.kind == Part::Kind::categories;
  }

  static core::Status needs_number(const Part& p, const Expression& e) {
    if (!is_text(p)) return {};
    return core::fail(core::Code::bad_input,
                      fmt::format("{} is text, where a number is needed", e.to_string()), {},
                      p.kind == Part::Kind::categories
                          ? fmt::format("i({}) makes dummies of it", e.to_string())
                          : "");
  }

  template <typename F>
  Part map(const Part& a, F f) {
    Part out;
    if (a.kind == Part::Kind::scalar) {
      out.scalar = f(a.scalar);
      return out;
    }
    out.kind = Part::Kind::numbers;
    out.numbers.own.resize(rows_);
    for (std::size_t i = 0; i < rows_; ++i) out.numbers.own[i] = f(a.numbers.view[i]);
    out.numbers.view = out.numbers.own;
    return out;
  }

  Part combine(const Part& a, const Part& b, Binary f) {
    Part out;
    if (a.kind == Part::Kind::scalar && b.kind == Part::Kind::scalar) {
      out.scalar = f(a.scalar, b.scalar);
      return out;
    }
    out.kind = Part::Kind::numbers;
    out.numbers.own.resize(rows_);
    for (std::size_t i = 0; i < rows_; ++i) out.numbers.own[i] = f(a.at(i), b.at(i));
    out.numbers.view = out.numbers.own;
    return out;
  }

  // Equality where at least one side is text.
  core::Result<Part> compare(const Expression& e, const Part& a, const Part& b) {
    const bool wanted = e.name == "==";
    if (a.kind == Part::Kind::text && b.kind == Part::Kind::text) {
      Part out;
      out.scalar = truth((a.text == b.text) == wanted);
      return out;
    }
    const Part& categories = a.kind == Part::Kind::categories ? a : b;
    const Part& other = &categories == &a ? b : a;
    if (categories.kind != Part::Kind::categories || !is_text(other)) {
      return core::fail(core::Code::bad_input,
                        fmt::format("{} compares a number with text", e.to_string()));
    }
    return compare_categories(*categories.column, other, wanted);
  }

  Part compare_categories(const Column& left, const Part& other, bool wanted) {
    Part out;
    out.kind = Part::Kind::numbers;
    out.numbers.own.assign(rows_, kMissing);
    out.numbers.view = out.numbers.own;
    const auto usable = [](const Column& c, std::size_t i) {
      return c.is_valid(i) && c.codes[i] >= 0 &&
             static_cast<std::size_t>(c.codes[i]) < c.labels.size();
    };
    std::vector<double> equal_text;
    if (other.kind == Part::Kind::text) {
      for (const std::string& label : left.labels) {
        equal_text.push_back(truth((label == other.text) == wanted));
      }
      for (std::size_t i = 0; i < rows_; ++i) {
        if (usable(left, i))
          out.numbers.own[i] = equal_text[static_cast<std::size_t>(left.codes[i])];
      }
      return out;
    }
    const Column& right = *other.column;
    std::unordered_map<std::string_view, std::int64_t> ids;
    const auto number = [&](const std::string& label) {
      return ids.emplace(label, static_cast<std::int64_t>(ids.size())).first->second;
    };
    std::vector<std::int64_t> a;
    std::vector<std::int64_t> b;
    for (const std::string& label : left.labels) a.push_back(number(label));
    for (const std::string& label : right.labels) b.push_back(number(label));
    for (std::size_t i = 0; i < rows_; ++i) {
      if (!usable(left, i) || !usable(right, i)) continue;
      const bool same =
          a[static_cast<std::size_t>(left.codes[i])] == b[static_cast<std::size_t>(right.codes[i])];
      out.numbers.own[i] = truth(same == wanted);
    }
    return out;
  }

  const Columns& columns_;
  std::size_t rows_;
};

}  // namespace

core::Result<Values> evaluate(const Expression& expression, const Columns& columns) {
  Evaluator evaluator(columns);
  TALLY_TRY(part, evaluator.part(expression));
  if (part.kind == Part::Kind::scalar) {
    part.numbers.own.assign(columns.rows(), part.scalar);
    part.numbers.view = part.numbers.own;
  } else if (part.kind != Part::Kind::numbers) {
    return core::fail(core::Code::bad_input,
                      fmt::format("{} is text, where a number is needed", expression.to_string()),
                      {}, fmt::format("i({}) makes dummies of it", expression.to_string()));
  }
  return std::move(part.numbers);
}

std::string Key::label(std::int32_t code) const {
  if (code < 0) return "missing";
  const auto index = static_cast<std::size_t>(code);
  if (!labels.empty()) return index < labels.size() ? labels[index] : fmt::format("{}", code);
  return fmt::format("{}", number(code));
}

double Key::number(std::int32_t code) const {
  if (!labels.empty()) return kMissing;
  if (!numbers.empty()) return numbers[static_cast<std::size_t>(code)];
  return first_number + code;
}

namespace {

core::Result<Key> key_of_codes(const Column& column, Key key) {
  const std::size_t n = column.rows();
  std::int32_t largest = -1;
  for (const std::int32_t code : column.codes) largest = std::max(largest, code);
  if (!column.labels.empty()) {
    if (static_cast<std::size_t>(largest + std::int64_t{1}) > column.labels.size()) {
      return core::fail(core::Code::bad_input,
                        fmt::format("column '{}': code {} has no label", column.name, largest));
    }
    std::unordered_map<std::string_view, std::int32_t> first;
    std::vector<std::int32_t> same(column.labels.size());
    for (std::size_t c = 0; c < same.size(); ++c) {
      same[c] = first.emplace(column.labels[c], static_cast<std::int32_t>(c)).first->second;
    }
    key.labels = column.labels;
    key.size = largest + 1;
    if (first.size() == column.labels.size() && column.valid.empty()) {
      key.codes = column.codes;
      return key;
    }
    key.own.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      const bool there = column.is_valid(i) && column.codes[i] >= 0;
      key.own[i] = there ? same[static_cast<std::size_t>(column.codes[i])] : -1;
    }
    key.codes = key.own;
    return key;
  }
  if (static_cast<std::size_t>(largest + std::int64_t{1}) <= 4 * n + 1000000 &&
      largest < 2147483647) {
    key.size = largest + 1;
    if (column.valid.empty()) {
      key.codes = column.codes;
      return key;
    }
    key.own.assign(column.codes.begin(), column.codes.end());
    for (std::size_t i = 0; i < n; ++i) {
      if (column.valid[i] == 0) key.own[i] = -1;
    }
    key.codes = key.own;
    return key;
  }
  std::unordered_map<std::int32_t, std::int32_t> seen;
  key.own.assign(n, -1);
  for (std::size_t i = 0; i < n; ++i) {
    if (!column.is_valid(i) || column.codes[i] < 0) continue;
    const auto next = static_cast<std::int32_t>(seen.size());
    const auto [at, fresh] = seen.emplace(column.codes[i], next);
    if (fresh) key.numbers.push_back(column.codes[i]);
    key.own[i] = at->second;
  }
  key.size = static_cast<std::int32_t>(seen.size());
  key.codes = key.own;
  return key;
}

Key key_of_numbers(const Column& column, Key key) {
  const std::size_t n = column.rows();
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  bool whole = true;
  const auto there = [&](std::size_t i) {
    return column.is_valid(i) && !std::isnan(column.numbers[i]);
  };
  for (std::size_t i = 0; i < n; ++i) {
    if (!there(i)) continue;
    const double x = column.numbers[i];
    low = std::min(low, x);
    high = std::max(high, x);
    whole = whole && x == std::floor(x) && std::fabs(x) < 1e15;
  }
  key.own.assign(n, -1);
  if (high < low) return key;  // nothing but missing
  if (whole && high - low <= 4.0 * static_cast<double>(n) + 1e6 && high - low < 2e9) {
    for (std::size_t i = 0; i < n; ++i) {
      if (there(i)) key.own[i] = static_cast<std::int32_t>(column.numbers[i] - low);
    }
    key.first_number = low;
    key.size = static_cast<std::int32_t>(high - low) + 1;
    key.codes = key.own;
    return key;
  }
  std::unordered_map<double, std::int32_t> seen;
  for (std::size_t i = 0; i < n; ++i) {
    if (!there(i)) continue;
    const auto next = static_cast<std::int32_t>(seen.size());
    const auto [at, fresh] = seen.emplace(column.numbers[i], next);
    if (fresh) key.numbers.push_back(column.numbers[i]);
    key.own[i] = at->second;
  }
  key.size = static_cast<std::int32_t>(seen.size());
  key.codes = key.own;
  return key;
}

}  // namespace

core::Result<Key> make_key(const Columns& columns, const std::string& name) {
  TALLY_TRY(column, find(columns, name));
  Key key;
  key.name = name;
  if (column->has_codes()) return key_of_codes(*column, std::move(key));
  Key made = key_of_numbers(*column, std::move(key));
  made.codes = made.own;
  return made;
}

}  // namespace tally::gravity
