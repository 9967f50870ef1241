#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/chart.h"
#include "report/html.h"
#include "report/internal/html_parts.h"
#include "report/internal/plot.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using internal::esc;

// A line without axes, for a table; its ends are told beside it.
std::string spark(const std::vector<std::optional<double>>& values, std::string_view words) {
  double low = 0, high = 0;
  std::size_t present = 0;
  for (const auto& v : values) {
    if (!v || !std::isfinite(*v)) continue;
    low = std::min(low, *v);
    high = std::max(high, *v);
    ++present;
  }
  if (present < 3 || high - low <= 0 || !std::isfinite(high - low)) return {};
  std::string out = fmt::format(
      "<svg class=\"spark\" viewBox=\"0 0 96 24\" role=\"img\" "
      "aria-label=\"{}\"><title>{}</title>",
      esc(words), esc(words));
  std::vector<internal::Svg::Dot> run;
  internal::Svg svg;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i] || !std::isfinite(*values[i])) {
      svg.path("", run);
      run.clear();
      continue;
    }
    run.push_back({2 + 91.0 * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                   22 - 20 * (*values[i] - low) / (high - low)});
  }
  svg.path("", run);
  if (!run.empty()) svg.circle("", run.back().x, run.back().y, 2);
  return out + svg.body() + "</svg>";
}

std::string cell(const std::vector<std::optional<verdict::Evidence>>& list, std::size_t book,
                 bool with_period) {
  if (book >= list.size() || !list[book]) return "<td class=\"num\">–</td>";
  const verdict::Evidence& e = *list[book];
  std::string out = "<td class=\"num\">" + esc(internal::value_text(e));
  if (with_period) {
    out += "<small>" + esc(e.period.in_words());
    if (e.derived) out += ", computed";
    out += "</small>";
  }
  return out + "</td>";
}

std::string flows(const ShowPage& page) {
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Latest figures\"><table "
      "class=\"fig\"><thead><tr><th scope=\"col\">Flow</th><th "
      "scope=\"col\">Counted in</th><th scope=\"col\" class=\"num\">Latest year</th><th "
      "scope=\"col\" class=\"num\">on the year</th><th scope=\"col\" class=\"num\">Latest "
      "months</th><th scope=\"col\" class=\"num\">on the year</th><th "
      "scope=\"col\">Course</th></tr></thead><tbody>";
  for (const ShowFlow& flow : page.flows) {
    for (std::size_t b = 0; b < page.books.size(); ++b) {
      out += "<tr>";
      if (b == 0) {
        out += fmt::format("<th scope=\"row\" rowspan=\"{}\">{}</th>", page.books.size(),
                           esc(flow.label));
      }
      out += "<td class=\"book\">" + esc(page.books[b]) + "</td>";
      out += cell(flow.year, b, true) + cell(flow.year_growth, b, false);
      out += cell(flow.recent, b, true) + cell(flow.recent_growth, b, false);
      if (b == 0) {
        out += fmt::format(
            "<td class=\"book\" rowspan=\"{}\">{}<small>{}</small></td>", page.books.size(),
            spark(flow.history, flow.label + ", " + flow.history_words), esc(flow.history_words));
      }
      out += "</tr>";
    }
  }
  return out + "</tbody></table></div>";
}

std::string lines(std::string_view title, const std::vector<ShowLine>& list) {
  if (list.empty()) return {};
  std::string out = fmt::format("<section><h2>{}</h2><ul>", title);
  for (const ShowLine& line : list) {
    out += "<li>" + internal::rich(line.words);
    if (!line.source.empty()) out += " <small>" + esc(line.source) + "</small>";
    out += "</li>";
  }
  return out + "</ul></section>";
}

std::string targets(const ShowPage& page) {
  if (page.targets.empty()) return {};
  std::string out = "<section><h2>Announced targets</h2><table class=\"fig\"><tbody>";
  for (const ShowTarget& target : page.targets) {
    out += "<tr><td>" + internal::rich(target.words) + "</td><td>" +
           internal::signed_word(target.outcome) + "<small>" + internal::rich(target.result) +
           "</small></td></tr>";
  }
  return out + "</tbody></table></section>";
}

std::string events(const ShowPage& page) {
  if (page.events.empty()) return {};
  std::string out = "<section><h2>Events</h2><ul>";
  for (const ledger::Event& event : page.events) {
    out += "<li>" + esc(internal::day_in_words(event.date)) + ": " + esc(event.what) + "</li>";
  }
  return out + "</ul></section>";
}

std::string charts(const ShowPage& page) {
  std::string out;
  for (const verdict::Chart& chart : page.charts) {
    const std::string svg = chart_svg(chart);
    if (svg.empty()) continue;
    out += "<figure>" + svg + "<figcaption>" + esc(chart.title) +
           "</figcaption><details class=\"inner\"><summary>Numbers of the chart</summary>" +
           chart_table(chart) + "</details></figure>";
  }
  return out.empty() ? out : "<section>" + out + "</section>";
}

}  // namespace

std::string to_html(const ShowPage& page) {
  internal::Page html;
  html.title = page.title + ": trade by both books";
  html.version = page.colophon.version;
  std::string& out = html.body;
  out = "<div class=\"wrap\"><header><div class=\"top\">" + internal::brand();
  out += fmt::format("<span>Ledger of {}</span><span>{} · ledger {}</span></div>",
                     esc(internal::day_in_words(page.colophon.ledger_built)),
                     esc(page.colophon.version), esc(internal::short_id(page.colophon.ledger_id)));
  out += "<h1>" + esc(page.title) + "</h1></header><main class=\"show\">";
  out += "<section><h2>Latest figures, by both books</h2>" + flows(page) + "</section>";
  const std::string drawn = charts(page);
  const std::string told = lines("Records", page.records) + targets(page);
  if (!drawn.empty() && !told.empty()) {
    out += "<div class=\"grid2\">" + drawn + "<div class=\"stack\">" + told + "</div></div>";
  } else {
    out += drawn + told;
  }
  out += "<div class=\"grid2\">" + lines("Rank", page.ranks) +
         lines("The two books compared", page.mirror) + events(page) + "</div>";
  if (!page.remarks.empty()) {
    out += "<section><h2>Remarks</h2><ul>";
    for (const std::string& remark : page.remarks) out += "<li>" + esc(remark) + "</li>";
    out += "</ul></section>";
  }
  out += "</main><footer class=\"foot\">";
  const std::string sources = internal::sources_list(page.attributions);
  if (!sources.empty()) out += "<section><h2>Sources</h2>" + sources + "</section>";
  out += "<section><h2>Do it again</h2>" + internal::colophon_list(page.colophon) +
         "</section></footer></div>";
  return internal::render(html);
}

}  // namespace tally::report
