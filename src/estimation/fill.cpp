#include "estimation/fill.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/text.h"
#include "gravity/formula.h"

namespace tally::estimation {
namespace {

using core::Code;
using tables::Column;
using tables::Type;

constexpr std::size_t kMostCells = 500'000'000;
constexpr std::size_t kMostAxes = 6;
constexpr std::int32_t kNoRow = -1;

bool same(const Column& column, std::size_t a, std::size_t b) {
  switch (column.type) {
    case Type::real:
      return column.reals[a] == column.reals[b];
    case Type::integer:
      return column.integers[a] == column.integers[b];
    case Type::text:
      return column.codes[a] == column.codes[b];
  }
  return false;
}

// A column of the panel: its levels in order of size (numbers) or appearance (texts).
struct Axis {
  const Column* column = nullptr;
  std::vector<std::int32_t> codes;  // by row, -1 for null
  std::vector<std::size_t> rows;    // by level: a row that has it
  std::size_t stride = 1;

  [[nodiscard]] std::size_t size() const { return rows.size(); }
  [[nodiscard]] std::size_t level(std::size_t cell) const { return cell / stride % size(); }
};

Axis make_axis(const Column& column, std::size_t rows) {
  Axis axis;
  axis.column = &column;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows; ++i) {
    if (column.is_valid(i)) order.push_back(i);
  }
  const auto less = [&](std::size_t a, std::size_t b) {
    return column.type == Type::text ? column.codes[a] < column.codes[b]
                                     : column.number(a) < column.number(b);
  };
  std::stable_sort(order.begin(), order.end(), less);
  axis.codes.assign(rows, -1);
  for (std::size_t k = 0; k < order.size(); ++k) {
    if (k == 0 || less(order[k - 1], order[k])) axis.rows.push_back(order[k]);
    axis.codes[order[k]] = static_cast<std::int32_t>(axis.rows.size()) - 1;
  }
  return axis;
}

// How much of what the two hold is in both.
double overlap(const Axis& a, const Axis& b) {
  std::unordered_set<std::string> seen;
  for (const std::size_t row : a.rows) seen.insert(a.column->text(row));
  std::size_t shared = 0;
  for (const std::size_t row : b.rows) shared += seen.count(b.column->text(row));
  return static_cast<double>(shared) / static_cast<double>(a.size() + b.size() - shared);
}

// Axes whose levels decide what a column holds, one bit each, and a row for each combination.
struct Source {
  unsigned axes = 0;
  std::vector<std::int32_t> row;
};

class Filler {
 public:
  Filler(const tables::Table& table, const Request& request) : table_(table), request_(request) {}

  core::Result<Filled> run() {
    TALLY_CHECK(read_formulas());
    TALLY_CHECK(lay_out());
    TALLY_CHECK(find_countries());
    TALLY_CHECK(check_columns());
    place_rows();
    list_absent();
    TALLY_CHECK(append());
    say();
    return std::move(out_);
  }

 private:
  core::Status read_formulas() {
    for (const std::string& text : request_.formulas) {
      TALLY_TRY(formula, gravity::parse_formula(text));
      if (formula.outcome.kind != gravity::Expression::Kind::column) {
        return core::fail(Code::bad_usage,
                          fmt::format("absent trade cannot be filled with 0 where the outcome is "
                                      "{}: it must be a column by itself",
                                      formula.outcome.to_string()));
      }
      outcomes_.push_back(formula.outcome.name);
      formulas_.push_back(std::move(formula));
    }
    return {};
  }

  core::Status lay_out() {
    std::vector<std::string> names = request_.panel;
    for (const auto& formula : formulas_) {
      for (const auto& effect : formula.effects) {
        if (!request_.panel.empty()) break;
        for (const std::string& name : effect) {
          if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
      }
    }
    if (names.size() < 2) {
      return wrong("absent trade cannot be filled: no effect tells the columns of the panel");
    }
    if (names.size() > kMostAxes) {
      return wrong(fmt::format("a panel of {} columns is more than can be filled", names.size()));
    }
    std::size_t cells = 1;
    for (const std::string& name : names) {
      TALLY_TRY(column, table_.require(name));
      axes_.push_back(make_axis(*column, table_.rows));
      axes_.back().stride = cells;
      cells *= std::max<std::size_t>(1, axes_.back().size());
      if (cells > kMostCells) {
        return core::fail(Code::too_large,
                          fmt::format("{} would have more than {} combinations to fill",
                                      fmt::join(names, " x "), kMostCells),
                          {}, kHint);
      }
      out_.filling.panel.push_back(name);
    }
    cells_ = cells;
    return {};
  }

  // Which two axes are the countries, and which is time.
  core::Status find_countries() {
    if (!request_.panel.empty()) {
      if (axes_.size() > 2) period_ = 2;
    } else {
      double most = 0;
      for (std::size_t a = 0; a < axes_.size(); ++a) {
        for (std::size_t b = a + 1; b < axes_.size(); ++b) {
          const double share = overlap(axes_[a], axes_[b]);
          if (share <= most) continue;
          most = share;
          exporter_ = a;
          importer_ = b;
        }
      }
      if (most < 0.5) {
        return wrong(
            "absent trade cannot be filled: which columns are the two countries is not "
            "clear");
      }
      if (axes_.size() == 3) period_ = 3 - exporter_ - importer_;
    }
    // The same country on both sides.
    std::unordered_map<std::string, std::int32_t> of;
    for (std::size_t level = 0; level < axes_[importer_].size(); ++level) {
      of.emplace(axes_[importer_].column->text(axes_[importer_].rows[level]),
                 static_cast<std::int32_t>(level));
    }
    for (const std::size_t row : axes_[exporter_].rows) {
      const auto at = of.find(axes_[exporter_].column->text(row));
      itself_.push_back(at == of.end() ? -1 : at->second);
    }
    return {};
  }

  // Columns of which most combinations never occur (a number of a pair beside exporter-year) make
  // no panel. Who names the columns knows.
  core::Status check_columns() const {
    if (!request_.panel.empty()) return {};
    for (std::size_t a = 0; a < axes_.size(); ++a) {
      for (std::size_t b = a + 1; b < axes_.size(); ++b) {
        const std::size_t all = axes_[a].size() * axes_[b].size();
        std::vector<bool> seen(all, false);
        std::size_t occur = 0;
        for (std::size_t i = 0; i < table_.rows; ++i) {
          if (axes_[a].codes[i] < 0 || axes_[b].codes[i] < 0) continue;
          const auto at = static_cast<std::size_t>(axes_[a].codes[i]) * axes_[b].size() +
                          static_cast<std::size_t>(axes_[b].codes[i]);
          if (!seen[at]) ++occur;
          seen[at] = true;
        }
        if (3 * occur < all) {
          return wrong(
              fmt::format("absent trade cannot be filled: only {} of {} combinations of "
                          "{} and {} occur, so that the effects do not tell the panel",
                          occur, all, axes_[a].column->name, axes_[b].column->name));
        }
      }
    }
    return {};
  }

  static core::Status wrong(std::string message) {
    return core::fail(Code::bad_usage, std::move(message), {}, kHint);
  }

  [[nodiscard]] bool placed(std::size_t row) const {
    return std::all_of(axes_.begin(), axes_.end(),
                       [&](const Axis& axis) { return axis.codes[row] >= 0; });
  }
  [[nodiscard]] std::size_t cell_of(std::size_t row) const {
    std::size_t cell = 0;
    for (const Axis& axis : axes_) cell += static_cast<std::size_t>(axis.codes[row]) * axis.stride;
    return cell;
  }

  void place_rows() {
    row_at_.assign(cells_, kNoRow);
    for (std::size_t i = 0; i < table_.rows; ++i) {
      if (placed(i)) row_at_[cell_of(i)] = static_cast<std::int32_t>(i);
    }
  }

  // The combination of a cell in some axes, as one number.
  [[nodiscard]] std::size_t group(unsigned axes, std::size_t cell) const {
    std::size_t out = 0;
    for (std::size_t a = 0; a < axes_.size(); ++a) {
      if ((axes >> a & 1U) != 0) out = out * axes_[a].size() + axes_[a].level(cell);
    }
    return out;
  }
  [[nodiscard]] std::size_t groups(unsigned axes) const {
    std::size_t out = 1;
    for (std::size_t a = 0; a < axes_.size(); ++a) {
      if ((axes >> a & 1U) != 0) out *= axes_[a].size();
    }
    return out;
  }

  // The source if the column is the same in all rows that agree in `axes`, with enough rows to
  // tell.
  [[nodiscard]] std::optional<Source> determined(const Column& column, unsigned axes) const {
    Source source{axes, std::vector<std::int32_t>(groups(axes), kNoRow)};
    std::size_t compared = 0;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < table_.rows; ++i) {
      if (!column.is_valid(i) || !placed(i)) continue;
      ++seen;
      std::int32_t& first = source.row[group(axes, cell_of(i))];
      if (first == kNoRow) {
        first = static_cast<std::int32_t>(i);
      } else if (same(column, i, static_cast<std::size_t>(first))) {
        ++compared;
      } else {
        return std::nullopt;
      }
    }
    if (20 * compared < seen) return std::nullopt;
    return source;
  }

  // For each formula and effect of panel columns: the axes, and which combinations have trade.
  struct Trading {
    unsigned axes = 0;
    std::vector<bool> has;
  };
  [[nodiscard]] std::vector<std::vector<Trading>> trading() const {
    std::vector<std::vector<Trading>> out(formulas_.size());
    const gravity::Options& options = request_.options;
    if (options.family != gravity::Family::poisson || !options.check_separation) return out;
    for (std::size_t f = 0; f < formulas_.size(); ++f) {
      const Column* outcome = table_.find(outcomes_[f]);
      for (const auto& effect : formulas_[f].effects) {
        Trading one;
        bool inside = true;
        for (const std::string& name : effect) {
          const auto at = std::find(out_.filling.panel.begin(), out_.filling.panel.end(), name);
          inside = inside && at != out_.filling.panel.end();
          if (inside) one.axes |= 1U << static_cast<unsigned>(at - out_.filling.panel.begin());
        }
        if (!inside || outcome == nullptr || !outcome->is_number()) continue;
        one.has.assign(groups(one.axes), false);
        for (std::size_t i = 0; i < table_.rows; ++i) {
          if (!placed(i) || !outcome->is_valid(i) || !(outcome->number(i) > 0)) continue;
          one.has[group(one.axes, cell_of(i))] = true;
        }
        out[f].push_back(std::move(one));
      }
    }
    return out;
  }

  void list_absent() {
    const auto formulas = trading();
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      if (row_at_[cell] != kNoRow) continue;
      if (itself_[axes_[exporter_].level(cell)] ==
          static_cast<std::int32_t>(axes_[importer_].level(cell))) {
        ++out_.filling.own_country;
        continue;
      }
      const bool idle = std::all_of(formulas.begin(), formulas.end(), [&](const auto& effects) {
        return std::any_of(effects.begin(), effects.end(), [&](const Trading& effect) {
          return !effect.has[group(effect.axes, cell)];
        });
      });
      if (idle) {
        ++out_.filling.without_trade;
      } else {
        absent_.push_back(cell);
      }
    }
  }

  [[nodiscard]] std::string describe(std::size_t cell) const {
    std::string out;
    const auto add = [&](const Axis& axis) {
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", axis.column->name,
                         axis.column->text(axis.rows[axis.level(cell)]));
    };
    add(axes_[exporter_]);
    add(axes_[importer_]);
    for (std::size_t a = 0; a < axes_.size(); ++a) {
      if (a != exporter_ && a != importer_) add(axes_[a]);
    }
    return out;
  }

  [[nodiscard]] std::string names(unsigned axes) const {
    std::vector<std::string> list;
    for (std::size_t a = 0; a < axes_.size(); ++a) {
      if ((axes >> a & 1U) != 0) list.push_back(axes_[a].column->name);
    }
    return list.empty() ? "all rows" : gravity::interaction_name(list);
  }

  // The same value in the last row before and the first after, all else being the same.
  [[nodiscard]] std::int32_t between(const Column& column, std::size_t cell) const {
    if (!period_) return kNoRow;
    const Axis& time = axes_[*period_];
    if (!time.column->is_number()) return kNoRow;
    const std::size_t now = time.level(cell);
    const auto row_in = [&](std::size_t t) {
      const std::int32_t row = row_at_[cell + t * time.stride - now * time.stride];
      return row != kNoRow && column.is_valid(static_cast<std::size_t>(row)) ? row : kNoRow;
    };
    std::int32_t before = kNoRow;
    std::int32_t after = kNoRow;
    for (std::size_t t = now; t-- > 0 && before == kNoRow;) before = row_in(t);
    for (std::size_t t = now + 1; t < time.size() && after == kNoRow; ++t) after = row_in(t);
    if (before == kNoRow || after == kNoRow) return kNoRow;
    return same(column, static_cast<std::size_t>(before), static_cast<std::size_t>(after)) ? before
                                                                                           : kNoRow;
  }

  // For each cell to be added the row whose value it takes.
  core::Result<std::vector<std::int32_t>> sources_of(const Column& column) {
    std::vector<unsigned> subsets;
    for (unsigned s = 0; s + 1 < (1U << axes_.size()); ++s) subsets.push_back(s);
    std::stable_sort(subsets.begin(), subsets.end(),
                     [](unsigned a, unsigned b) { return std::popcount(a) < std::popcount(b); });
    std::vector<Source> known;
    for (const unsigned subset : subsets) {
      // What a part of the columns decides, all of them do.
      const bool implied = std::any_of(
          known.begin(), known.end(), [&](const Source& k) { return (k.axes & subset) == k.axes; });
      if (implied) continue;
      if (auto source = determined(column, subset)) known.push_back(std::move(*source));
    }
    std::vector<std::int32_t> from;
    from.reserve(absent_.size());
    bool used_between = false;
    for (const std::size_t cell : absent_) {
      std::int32_t row = kNoRow;
      for (const Source& source : known) {
        if (row == kNoRow) row = source.row[group(source.axes, cell)];
      }
      if (row == kNoRow && known.empty()) {
        row = between(column, cell);
        used_between = used_between || row != kNoRow;
      }
      if (row == kNoRow) return unknown(column, cell, known);
      from.push_back(row);
    }
    std::string how;
    for (const Source& source : known) {
      how += (how.empty() ? "" : " or ") + names(source.axes);
    }
    if (used_between) how = "the rows before and after, where they agree";
    if (!absent_.empty()) {
      out_.filling.sources.push_back(fmt::format("{} from {}", column.name, how));
    }
    return from;
  }

  tl::unexpected<core::Error> unknown(const Column& column, std::size_t cell,
                                      const std::vector<Source>& known) const {
    std::string why = "it varies, and the rows before and after do not settle it";
    if (!known.empty()) {
      why = fmt::format("the file has no row with this {}", names(known.front().axes));
    }
    return core::fail(
        Code::bad_input,
        core::terminal_safe(
            fmt::format("absent trade cannot be filled with 0: what {} is for {} is not known ({})",
                        column.name, describe(cell), why)),
        {table_.file, 0, 0}, "add such rows to the file, with 0 as their trade");
  }

  core::Status append() {
    tables::Table& to = out_.table;
    to.file = table_.file;
    to.read_as = table_.read_as;
    to.rows = table_.rows + absent_.size();
    to.lines = table_.lines;
    to.file_columns = table_.file_columns;
    to.notes = table_.notes;
    to.seconds = table_.seconds;
    TALLY_TRY(needed, columns_needed(request_));
    for (const std::string& name : needed) {
      TALLY_TRY(column, table_.require(name));
      to.columns.push_back(*column);
      TALLY_CHECK(extend(*column, to.columns.back()));
    }
    return {};
  }

  core::Status extend(const Column& from, Column& to) {
    if (std::find(outcomes_.begin(), outcomes_.end(), from.name) != outcomes_.end()) {
      TALLY_CHECK(table_.require_number(from.name));
      if (from.type == Type::real) to.reals.resize(out_.table.rows, 0.0);
      if (from.type == Type::integer) to.integers.resize(out_.table.rows, 0);
      if (!to.valid.empty()) to.valid.resize(out_.table.rows, 1);
      return {};
    }
    std::vector<std::int32_t> rows;
    const auto axis = std::find_if(axes_.begin(), axes_.end(),
                                   [&](const Axis& a) { return a.column->name == from.name; });
    if (axis != axes_.end()) {
      rows.reserve(absent_.size());
      for (const std::size_t cell : absent_) {
        rows.push_back(static_cast<std::int32_t>(axis->rows[axis->level(cell)]));
      }
    } else {
      TALLY_TRY(found, sources_of(from));
      rows = std::move(found);
    }
    for (const std::int32_t row : rows) {
      const auto at = static_cast<std::size_t>(row);
      if (from.type == Type::real) to.reals.push_back(from.reals[at]);
      if (from.type == Type::integer) to.integers.push_back(from.integers[at]);
      if (from.type == Type::text) to.codes.push_back(from.codes[at]);
    }
    if (!to.valid.empty()) to.valid.resize(out_.table.rows, 1);
    return {};
  }

  void say() {
    Filling& f = out_.filling;
    f.rows = table_.rows;
    f.added = absent_.size();
    f.text = fmt::format(
        "{} rows of 0 were added to the {} of the file, for the combinations of "
        "{} without a row",
        f.added, f.rows, fmt::join(f.panel, ", "));
    if (f.added > 0) f.text += fmt::format(" (rows {} to {})", f.rows + 1, f.rows + f.added);
    if (f.without_trade > 0) {
      f.text += fmt::format(
          "; not added: {} where an effect has no trade at all, so that they "
          "would say nothing",
          f.without_trade);
    }
    if (f.own_country > 0) {
      f.text += fmt::format("{} {} of a country with itself",
                            f.without_trade > 0 ? "," : "; not added:", f.own_country);
    }
    if (!f.sources.empty()) f.text += fmt::format("; {}", fmt::join(f.sources, ", "));
  }

  static constexpr const char* kHint =
      "name the columns of the panel: --panel exporter^importer^year";
  const tables::Table& table_;
  const Request& request_;
  std::vector<gravity::Formula> formulas_;
  std::vector<std::string> outcomes_;
  std::vector<Axis> axes_;
  std::size_t cells_ = 0;
  std::size_t exporter_ = 0, importer_ = 1;
  std::optional<std::size_t> period_;
  std::vector<std::int32_t> itself_;  // by exporter: the importer that is the same, or -1
  std::vector<std::int32_t> row_at_;
  std::vector<std::size_t> absent_;
  Filled out_;
};

}  // namespace

core::Result<Filled> fill_absent(const tables::Table& table, const Request& request) {
  return Filler(table, request).run();
}

}  // namespace tally::estimation
