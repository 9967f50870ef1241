#include "gravity/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "gravity/internal/grid.h"

namespace tally::gravity {
namespace {

std::string padded(const std::string& text, std::size_t width, bool left) {
  const auto shown = static_cast<std::size_t>(std::max(0, core::display_width(text)));
  const std::string space(width > shown ? width - shown : 0, ' ');
  return left ? text + space : space + text;
}

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::max(0, core::display_width(text)));
}

// What LaTeX takes for a command.
std::string latex_safe(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        out += '\\';
        out += c;
        break;
      case '^':
        out += "\\^{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '<':
        out += "\\textless{}";
        break;
      case '>':
        out += "\\textgreater{}";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

std::string markdown_safe(std::string_view text) {
  std::string out;
  for (const char c : core::html_escape(text)) {
    if (c == '|' || c == '*' || c == '_' || c == '`' || c == '\\' || c == '[' || c == ']')
      out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string json_number(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : "null";
}

std::string_view outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::failed:
      return "failed";
    case Outcome::converged:
      return "converged";
    case Outcome::not_converged:
      return "not converged";
    case Outcome::interrupted:
      return "interrupted";
  }
  return "failed";
}

std::string_view rule_word(Rule rule) {
  switch (rule) {
    case Rule::used:
      return "used";
    case Rule::not_selected:
      return "not_selected";
    case Rule::missing:
      return "missing";
    case Rule::no_weight:
      return "no_weight";
    case Rule::singleton:
      return "singleton";
    case Rule::zero_group:
      return "zero_group";
    case Rule::separated:
      return "separated";
  }
  return "used";
}

class Json {
 public:
  explicit Json(const Estimate& fit, const AfterFit* after) : fit_(fit), after_(after) {}

  std::string text() {
    out_ = "{\"schema\": 1";
    field("formula", core::json_quote(fit_.formula));
    field("estimator", fit_.family == Family::poisson ? "\"ppml\"" : "\"ols\"");
    field("outcome", core::json_quote(outcome_word(fit_.outcome)));
    field("converged", fit_.outcome == Outcome::converged ? "true" : "false");
    field("message", core::json_quote(fit_.message));
    coefficients();
    covariance();
    omitted();
    observations();
    effects();
    errors();
    field("iterations", fmt::format("{}", fit_.iterations));
    field("inner_iterations", fmt::format("{}", fit_.inner_iterations));
    field("largest_step", json_number(fit_.largest_step));
    field("deviance", json_number(fit_.deviance));
    field("null_deviance", json_number(fit_.null_deviance));
    field("pseudo_r2", json_number(fit_.pseudo_r2));
    field("solver", fit_.solver == Solver::cube ? "\"cube\"" : "\"general\"");
    field("solver_reason", core::json_quote(fit_.solver_reason));
    field("instructions", core::json_quote(numeric::name(fit_.simd)));
    field("threads", fmt::format("{}", fit_.threads));
    field("memory_bytes", fmt::format("{}", fit_.memory));
    field("seconds",
          fmt::format("{{\"read\": {}, \"factorise\": {}, \"fit\": {}, \"covariance\": {}}}",
                      json_number(fit_.seconds.read), json_number(fit_.seconds.factorise),
                      json_number(fit_.seconds.fit), json_number(fit_.seconds.covariance)));
    card();
    if (after_ != nullptr) after(*after_);
    field("warnings", strings(fit_.warnings));
    return out_ + "}";
  }

 private:
  void field(std::string_view name, std::string_view value) {
    out_ += fmt::format(",\n \"{}\": {}", name, value);
  }

  static std::string strings(const std::vector<std::string>& list) {
    std::string out = "[";
    for (const std::string& text : list)
      out += (out.size() > 1 ? ", " : "") + core::json_quote(text);
    return out + "]";
  }

  void coefficients() {
    std::string list = "[";
    for (const Coefficient& c : fit_.coefficients) {
      list += list.size() > 1 ? ",\n  {" : "\n  {";
      list += fmt::format(
          "\"name\": {}, \"estimate\": {}, \"std_error\": {}, \"statistic\": {}, \"p_value\": {}, "
          "\"low\": {}, \"high\": {}",
          core::json_quote(c.name), json_number(c.estimate), json_number(c.std_error),
          json_number(c.statistic), json_number(c.p_value), json_number(c.low),
          json_number(c.high));
      if (!std::isnan(c.bias)) {
        list += fmt::format(", \"bias\": {}, \"corrected\": {}, \"adjusted_std_error\": {}",
                            json_number(c.bias), json_number(c.corrected),
                            json_number(c.adjusted_std_error));
      }
      list += "}";
    }
    field("coefficients", list + "]");
  }

  void covariance() {
    std::string list = "[";
    for (std::size_t i = 0; i < fit_.covariance.rows(); ++i) {
      list += i > 0 ? ", [" : "[";
      for (std::size_t j = 0; j < fit_.covariance.columns(); ++j) {
        list += (j > 0 ? ", " : "") + json_number(fit_.covariance(i, j));
      }
      list += "]";
    }
    field("covariance", list + "]");
  }

  void omitted() {
    std::string list = "[";
    for (const Omitted& o : fit_.omitted) {
      list += fmt::format("{}{{\"name\": {}, \"reason\": {}}}", list.size() > 1 ? ", " : "",
                          core::json_quote(o.name), core::json_quote(o.reason));
    }
    field("omitted", list + "]");
  }

  void observations() {
    std::string list = "[";
    for (const Dropped& d : fit_.dropped) {
      list += fmt::format(
          "{}{{\"rule\": \"{}\", \"why\": {}, \"rows\": {}, \"example_row\": {}, \"example\": {}}}",
          list.size() > 1 ? ", " : "", rule_word(d.rule), core::json_quote(d.why), d.rows,
          d.example + 1, core::json_quote(d.example_shown));
    }
    field("observations", fmt::format("{{\"read\": {}, \"used\": {}, \"dropped\": {}]}}",
                                      fit_.rows_read, fit_.rows_used, list));
  }

  void effects() {
    std::string list = "[";
    for (const EffectInfo& e : fit_.effects) {
      list += fmt::format("{}{{\"name\": {}, \"levels\": {}, \"redundant\": {}, \"nested\": {}}}",
                          list.size() > 1 ? ", " : "", core::json_quote(e.name), e.levels,
                          e.redundant, e.nested);
    }
    field("effects", list + "]");
  }

  void errors() {
    const ErrorInfo& e = fit_.errors;
    const char* kind = e.kind == Errors::iid               ? "iid"
                       : e.kind == Errors::heteroskedastic ? "heteroskedastic"
                                                           : "clustered";
    std::string clusters = "[";
    for (std::size_t d = 0; d < e.clusters.size(); ++d) {
      clusters += fmt::format("{}{{\"name\": {}, \"clusters\": {}}}", d > 0 ? ", " : "",
                              core::json_quote(e.clusters[d]), e.cluster_counts[d]);
    }
    const char* factor = e.small_sample == SmallSample::stata    ? "stata"
                         : e.small_sample == SmallSample::fixest ? "fixest"
                                                                 : "none";
    field("standard_errors",
          fmt::format(
              "{{\"kind\": \"{}\", \"clusters\": {}], \"ssc\": \"{}\", \"factor\": {}, "
              "\"degrees_of_freedom\": {}, \"parameters\": {}, \"repaired\": {}, \"text\": {}}}",
              kind, clusters, factor, json_number(e.factor), json_number(e.degrees_of_freedom),
              e.parameters, e.repaired, core::json_quote(e.text)));
  }

  void card() {
    const DataCard& c = fit_.card;
    std::string ids = "[";
    for (const ColumnCard& id : c.identifiers) {
      ids += fmt::format("{}{{\"name\": {}, \"distinct\": {}}}", ids.size() > 1 ? ", " : "",
                         core::json_quote(id.name), id.distinct);
    }
    field("data",
          fmt::format(
              "{{\"rows\": {}, \"zeros\": {}, \"missing\": {}, \"own_country\": {}, "
              "\"fill\": {}, \"rows_added\": {}, \"zeros_added\": {}, \"identifiers\": {}]}}",
              c.rows, c.zeros, c.missing_outcome,
              c.own_country ? fmt::format("{}", *c.own_country) : "null", json_number(c.fill),
              c.rows_added, c.added_text.empty() ? "null" : core::json_quote(c.added_text), ids));
  }

  void after(const AfterFit& a) {
    if (a.wants_marginal) {
      std::string list = "[";
      for (const Marginal& m : a.marginal) {
        list += fmt::format(
            "{}{{\"name\": {}, \"for\": \"{}\", \"in\": \"{}\", \"change\": {}, \"std_error\": "
            "{}}}",
            list.size() > 1 ? ", " : "", core::json_quote(m.name),
            m.elasticity ? "1 % more" : "one unit more", m.relative ? "per cent" : "units",
            json_number(m.change), json_number(m.std_error));
      }
      field("marginal_effects", list + "]");
    }
    if (a.reset) {
      field("reset", fmt::format("{{\"statistic\": {}, \"p_value\": {}, \"text\": {}}}",
                                 json_number(a.reset->statistic), json_number(a.reset->p_value),
                                 core::json_quote(a.reset->text)));
    }
    if (a.bootstrap) bootstrap(*a.bootstrap);
  }

  void bootstrap(const Bootstrap& boot) {
    std::string names = "[";
    for (std::size_t k = 0; k < boot.names.size(); ++k) {
      names += fmt::format("{}{{\"name\": {}, \"std_error\": {}, \"low\": {}, \"high\": {}}}",
                           k > 0 ? ", " : "", core::json_quote(boot.names[k]),
                           json_number(boot.std_errors[k]), json_number(boot.low[k]),
                           json_number(boot.high[k]));
    }
    std::string draws = "[";
    for (std::size_t d = 0; d < boot.draws.size(); ++d) {
      draws += d > 0 ? ",\n  [" : "\n  [";
      for (std::size_t k = 0; k < boot.draws[d].size(); ++k) {
        draws += (k > 0 ? ", " : "") + json_number(boot.draws[d][k]);
      }
      draws += "]";
    }
    field("bootstrap",
          fmt::format("{{\"seed\": {}, \"failed\": {}, \"coefficients\": {}],\n  \"draws\": {}]}}",
                      boot.seed, boot.failed, names, draws));
  }

  const Estimate& fit_;
  const AfterFit* after_;
  std::string out_;
};

}  // namespace

std::string to_text(std::span<const Estimate> fits, const PrintOptions& options) {
  const Grid grid = make_grid(fits, options);
  std::size_t label = 0;
  std::vector<std::size_t> widths(fits.size(), 8);
  for (const Grid::Row& row : grid.rows) {
    label = std::max(label, width_of(row.label));
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      widths[k] = std::max(widths[k], width_of(row.cells[k]));
    }
  }
  std::size_t total = label;
  for (const std::size_t width : widths) total += width + 2;
  const std::string rule(total, '-');
  std::string out;
  if (options.card) {
    for (std::size_t k = 0; k < fits.size(); ++k) {
      if (k > 0 && fits[k].card.rows == fits[0].card.rows) continue;
      for (const std::string& line : card_lines(fits[k])) out += line + "\n";
    }
  }
  out += rule + "\n";
  for (const Grid::Row& row : grid.rows) {
    if (row.rule_above) out += rule + "\n";
    std::string line = padded(row.label, label, true);
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      line += "  " + padded(row.cells[k], widths[k], false);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + "\n";
  }
  out += rule + "\n";
  for (const std::string& note : grid.notes) out += note + "\n";
  std::string safe;
  for (std::size_t at = 0; at < out.size();) {  // line by line: newlines are ours
    const std::size_t end = out.find('\n', at);
    safe += core::terminal_safe(std::string_view(out).substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return safe;
}

std::string to_markdown(std::span<const Estimate> fits, const PrintOptions& options) {
  const Grid grid = make_grid(fits, options);
  std::string out;
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    out += "| " + markdown_safe(grid.rows[r].label) + " |";
    for (const std::string& cell : grid.rows[r].cells) out += " " + markdown_safe(cell) + " |";
    out += "\n";
    if (r > 0) continue;
    out += "| --- |";
    for (std::size_t k = 0; k < fits.size(); ++k) out += " ---: |";
    out += "\n";
  }
  out += "\n";
  for (const std::string& note : grid.notes) out += markdown_safe(note) + "  \n";
  return out;
}

std::string to_latex(std::span<const Estimate> fits, const PrintOptions& options) {
  const Grid grid = make_grid(fits, options);
  std::string out =
      fmt::format("\\begin{{tabular}}{{l{}}}\n\\toprule\n", std::string(fits.size(), 'r'));
  for (const Grid::Row& row : grid.rows) {
    if (row.rule_above) out += "\\midrule\n";
    out += latex_safe(row.label);
    for (const std::string& cell : row.cells) out += " & " + latex_safe(cell);
    out += " \\\\\n";
  }
  out += "\\bottomrule\n";
  for (const std::string& note : grid.notes) {
    out += fmt::format("\\multicolumn{{{}}}{{l}}{{\\footnotesize {}}} \\\\\n", fits.size() + 1,
                       latex_safe(note));
  }
  return out + "\\end{tabular}\n";
}

std::string to_json(std::span<const Estimate> fits, std::span<const AfterFit> after) {
  const auto text = [&](std::size_t k) {
    return Json(fits[k], k < after.size() ? &after[k] : nullptr).text();
  };
  if (fits.size() == 1) return text(0) + "\n";
  std::string out = "{\"schema\": 1, \"estimates\": [";
  for (std::size_t k = 0; k < fits.size(); ++k) out += (k > 0 ? ",\n" : "\n") + text(k);
  return out + "]}\n";
}

std::string dropped_csv(const Estimate& fit) {
  std::string out = "row,rule\n";
  for (std::size_t i = 0; i < fit.row_rules.size(); ++i) {
    if (fit.row_rules[i] == Rule::used) continue;
    out += fmt::format("{},{}\n", i + 1, rule_word(fit.row_rules[i]));
  }
  return out;
}

std::string coefficient_plot(std::span<const Estimate> fits) {
  struct Point {
    std::string name;
    double low, mid, high;
    std::size_t fit;
  };
  std::vector<Point> points;
  double low = 0;
  double high = 0;
  for (std::size_t k = 0; k < fits.size(); ++k) {
    for (const Coefficient& c : fits[k].coefficients) {
      if (!std::isfinite(c.estimate)) continue;
      const bool tested = std::isfinite(c.low) && std::isfinite(c.high);
      points.push_back(
          {c.name, tested ? c.low : c.estimate, c.estimate, tested ? c.high : c.estimate, k});
      low = std::min(low, points.back().low);
      high = std::max(high, points.back().high);
    }
  }
  // One name after the other, in order of appearance.
  std::vector<std::string> names;
  for (const Point& p : points) {
    if (std::find(names.begin(), names.end(), p.name) == names.end()) names.push_back(p.name);
  }
  const auto rank = [&](const Point& p) {
    return std::find(names.begin(), names.end(), p.name) - names.begin();
  };
  std::stable_sort(points.begin(), points.end(),
                   [&](const Point& a, const Point& b) { return rank(a) < rank(b); });
  if (!(high > low)) high = low + 1;
  constexpr double kLeft = 190;
  constexpr double kWidth = 420;
  constexpr double kRow = 26;
  const double height = kRow * static_cast<double>(points.size()) + 50;
  const auto at = [&](double value) { return kLeft + (value - low) / (high - low) * kWidth; };
  static constexpr const char* kColours[] = {"#1f5fa8", "#b4511f", "#2f7d4f", "#7a4ea3"};
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 {0:.0f}\" width=\"640\" "
      "height=\"{0:.0f}\" font-family=\"sans-serif\" font-size=\"12\">\n<title>Coefficients with "
      "confidence intervals</title>\n<line x1=\"{1:.2f}\" x2=\"{1:.2f}\" y1=\"10\" y2=\"{2:.0f}\" "
      "stroke=\"#999\" stroke-dasharray=\"3 3\"/>\n",
      height, at(0), height - 34);
  for (std::size_t k = 0; k < points.size(); ++k) {
    const Point& p = points[k];
    const double y = 22 + kRow * static_cast<double>(k);
    const std::string label = fits.size() > 1 ? fmt::format("{} ({})", p.name, p.fit + 1) : p.name;
    out += fmt::format(
        "<text x=\"{:.0f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text><line x1=\"{:.2f}\" "
        "x2=\"{:.2f}\" "
        "y1=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\" stroke-width=\"2\"/><circle cx=\"{:.2f}\" "
        "cy=\"{:.1f}\" r=\"4\" fill=\"{}\"/>\n",
        kLeft - 14, y + 4, core::html_escape(label), at(p.low), at(p.high), y, y,
        kColours[p.fit % 4], at(p.mid), y, kColours[p.fit % 4]);
  }
  for (const double value : {low, high}) {
    out += fmt::format("<text x=\"{:.2f}\" y=\"{:.0f}\" text-anchor=\"middle\">{:.3g}</text>\n",
                       at(value), height - 14, value);
  }
  return out + "</svg>\n";
}

}  // namespace tally::gravity
