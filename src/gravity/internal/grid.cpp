#include "gravity/internal/grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tally::gravity {
namespace {

std::string_view stars(double p) {
  if (!(p < 0.1)) return "";
  return p < 0.01 ? "***" : p < 0.05 ? "**" : "*";
}

std::string fixed(double value, int digits) {
  if (std::isnan(value)) return "n/a";
  const double size = std::fabs(value);
  if (size != 0 && (size < 0.5 * std::pow(10.0, -digits) || size >= 1e9)) {
    return fmt::format("{:.{}e}", value, std::max(1, digits - 1));
  }
  return fmt::format("{:.{}f}", value, digits);
}

const Coefficient* find(const Estimate& fit, const std::string& name) {
  for (const Coefficient& c : fit.coefficients) {
    if (c.name == name) return &c;
  }
  return nullptr;
}

const Omitted* omitted(const Estimate& fit, const std::string& name) {
  for (const Omitted& o : fit.omitted) {
    if (o.name == name) return &o;
  }
  return nullptr;
}

void push_unique(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

class GridMaker {
 public:
  GridMaker(std::span<const Estimate> fits, const PrintOptions& options)
      : fits_(fits), options_(options) {}

  Grid make() {
    header();
    coefficients();
    corrections();
    effects();
    statistics();
    notes();
    return std::move(grid_);
  }

 private:
  template <typename Cell>
  void row(std::string label, Cell cell, bool rule_above = false) {
    Grid::Row out{std::move(label), {}, rule_above};
    for (const Estimate& fit : fits_) out.cells.push_back(cell(fit));
    grid_.rows.push_back(std::move(out));
  }

  void header() {
    int number = 0;
    row("", [&](const Estimate&) { return fmt::format("({})", ++number); });
    row("", [](const Estimate& fit) { return fit.outcome_name; });
  }

  void coefficients() {
    std::vector<std::string> names;
    for (const Estimate& fit : fits_) {
      for (const Coefficient& c : fit.coefficients) push_unique(names, c.name);
      for (const Omitted& o : fit.omitted) push_unique(names, o.name);
    }
    bool first = true;
    for (const std::string& name : names) {
      row(
          name,
          [&](const Estimate& fit) -> std::string {
            if (omitted(fit, name) != nullptr) return "omitted";
            const Coefficient* c = find(fit, name);
            if (c == nullptr) return "";
            return fixed(c->estimate, options_.digits) +
                   std::string(options_.stars ? stars(c->p_value) : "");
          },
          first);
      row("", [&](const Estimate& fit) -> std::string {
        const Coefficient* c = find(fit, name);
        return c == nullptr ? "" : fmt::format("({})", fixed(c->std_error, options_.digits));
      });
      first = false;
    }
  }

  void corrections() {
    bool any = false;
    for (const Estimate& fit : fits_) {
      for (const Coefficient& c : fit.coefficients) any = any || !std::isnan(c.corrected);
    }
    if (!any) return;
    std::vector<std::string> names;
    for (const Estimate& fit : fits_) {
      for (const Coefficient& c : fit.coefficients) push_unique(names, c.name);
    }
    bool first = true;
    for (const std::string& name : names) {
      const auto cell = [&](double Coefficient::*member, const char* form) {
        return [&, member, form](const Estimate& fit) -> std::string {
          const Coefficient* c = find(fit, name);
          if (c == nullptr || std::isnan(c->*member)) return "";
          return fmt::format(fmt::runtime(form), fixed(c->*member, options_.digits));
        };
      };
      row(name + ", bias-corrected", cell(&Coefficient::corrected, "{}"), first);
      row("", cell(&Coefficient::adjusted_std_error, "({})"));
      first = false;
    }
  }

  void effects() {
    std::vector<std::string> names;
    for (const Estimate& fit : fits_) {
      for (const EffectInfo& effect : fit.effects) push_unique(names, effect.name);
    }
    bool first = true;
    for (const std::string& name : names) {
      row(
          name,
          [&](const Estimate& fit) -> std::string {
            for (const EffectInfo& effect : fit.effects) {
              if (effect.name == name) return grouped(effect.levels) + " effects";
            }
            return "-";
          },
          first);
      first = false;
    }
  }

  void statistics() {
    row(
        "Observations", [](const Estimate& fit) { return grouped(fit.rows_used); }, true);
    row("Dropped", [](const Estimate& fit) { return grouped(fit.rows_read - fit.rows_used); });
    row("Estimator", [](const Estimate& fit) {
      return std::string(fit.family == Family::poisson ? "PPML" : "OLS");
    });
    row("Deviance", [](const Estimate& fit) { return fmt::format("{:.6g}", fit.deviance); });
    row("Pseudo R2", [&](const Estimate& fit) { return fixed(fit.pseudo_r2, options_.digits); });
    row("Converged", [](const Estimate& fit) {
      return std::string(fit.outcome == Outcome::converged ? "yes" : "NO");
    });
  }

  void notes() {
    for (std::size_t k = 0; k < fits_.size(); ++k) {
      const std::string mark = fits_.size() > 1 ? fmt::format("({}) ", k + 1) : "";
      notes_of(fits_[k], mark);
      if (k < options_.after.size()) after(options_.after[k], fits_[k], mark);
    }
    if (options_.stars) grid_.notes.push_back("*** p < 0.01, ** p < 0.05, * p < 0.1");
  }

  void notes_of(const Estimate& fit, const std::string& mark) {
    const auto note = [&](const std::string& text) { grid_.notes.push_back(mark + text); };
    for (const std::string& warning : fit.warnings) note("Warning: " + warning);
    if (!fit.card.added_text.empty()) note("Zeros: " + fit.card.added_text);
    note(fit.errors.text);
    for (const Omitted& o : fit.omitted) note(fmt::format("{} is omitted: {}", o.name, o.reason));
    for (const Dropped& d : fit.dropped) {
      note(fmt::format("{} rows dropped: {} ({}), e.g. row {}: {}", grouped(d.rows), name(d.rule),
                       d.why, d.example + 1, d.example_shown));
    }
    note(fit.message);
  }

  void after(const AfterFit& after, const Estimate& fit, const std::string& mark) {
    const auto note = [&](const std::string& text) { grid_.notes.push_back(mark + text); };
    for (const Marginal& m : after.marginal) {
      note(fmt::format("{}: {}{} ({}) for {}", m.name, fixed(m.change, m.relative ? 2 : 4),
                       m.relative ? " %" : "", fixed(m.std_error, m.relative ? 2 : 4),
                       m.elasticity ? "1 % more" : "one unit more"));
    }
    if (after.reset) note(after.reset->text);
    if (!after.bootstrap) return;
    const Bootstrap& boot = *after.bootstrap;
    note(fmt::format(
        "Bootstrap of {} draws of whole clusters (seed {}), {} of which did not "
        "converge and are left out",
        boot.draws.size() + static_cast<std::size_t>(boot.failed), boot.seed, boot.failed));
    for (std::size_t k = 0; k < boot.names.size(); ++k) {
      note(fmt::format("{}: bootstrap std. error {}, {:g} % interval {} to {}", boot.names[k],
                       fixed(boot.std_errors[k], options_.digits), 100 * fit.options.level,
                       fixed(boot.low[k], options_.digits), fixed(boot.high[k], options_.digits)));
    }
  }

  std::span<const Estimate> fits_;
  const PrintOptions& options_;
  Grid grid_;
};

}  // namespace

std::string grouped(std::size_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

Grid make_grid(std::span<const Estimate> fits, const PrintOptions& options) {
  return GridMaker(fits, options).make();
}

std::vector<std::string> card_lines(const Estimate& fit) {
  const DataCard& card = fit.card;
  std::vector<std::string> lines;
  std::string ids;
  for (const ColumnCard& c : card.identifiers) {
    ids += fmt::format("{}{} {}", ids.empty() ? "" : ", ", grouped(c.distinct), c.name);
    if (!c.first.empty() && c.distinct > 1) ids += fmt::format(" ({} to {})", c.first, c.last);
  }
  lines.push_back(
      fmt::format("Data: {} rows{}{}", grouped(card.rows), ids.empty() ? "" : "; ", ids));
  std::string share =
      fmt::format("      {}: {:.1f} % zeros", fit.outcome_name, 100 * card.zero_share());
  if (card.missing_outcome > 0) {
    share += fmt::format(", {} rows with something missing", grouped(card.missing_outcome));
  }
  if (card.own_country) {
    share += fmt::format(", {} rows of a country with itself", grouped(*card.own_country));
  }
  if (card.fill > 0 && card.fill <= 1) {
    share += fmt::format(", {:.1f} % of all combinations have a row", 100 * card.fill);
  }
  lines.push_back(std::move(share));
  return lines;
}

}  // namespace tally::gravity
