#include "report/card.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/text.h"
#include "report/chart.h"
#include "report/internal/html_parts.h"
#include "report/internal/plot.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using internal::esc;

constexpr double kWidth = 440, kInset = 24, kInner = kWidth - 2 * kInset + 4;

std::string source_line(const ArticleAnswer& answer, const Item& item) {
  std::string source =
      item.checked ? internal::cite_as(*item.checked, answer.colophon, answer.attributions) : "";
  if (source.empty()) {
    source = fmt::format("checked with Tallystick {}, ledger {}", answer.colophon.version,
                         internal::short_id(answer.colophon.ledger_id));
  }
  return "Source: " + source;
}

// Words of a paragraph set in lines of the picture: bold runs as tspans.
class Setter {
 public:
  double y = 0;

  void paragraph(std::string_view css, std::string_view starred, double x, double size,
                 double leading, bool bold, std::size_t most_lines) {
    std::string line;
    double used = 0;
    std::size_t lines = 0;
    const auto flush = [&](bool more) {
      if (line.empty()) return;
      y += leading;
      out_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{:.1f}\">{}{}</text>", css, x, y, line,
                          more ? "…" : "");
      line.clear();
      used = 0;
      ++lines;
    };
    bool blank_before = false;
    for (const internal::Piece& piece : internal::pieces(starred)) {
      const std::string text = core::terminal_safe(internal::tied(piece.text));
      std::size_t i = 0;
      while (i < text.size()) {
        if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') {
          blank_before = true;
          ++i;
          continue;
        }
        std::size_t end = i;
        while (end < text.size() && text[end] != ' ' && text[end] != '\n' && text[end] != '\t')
          ++end;
        const std::string word =
            internal::fitted(std::string_view(text).substr(i, end - i), size, true, kInner);
        const double wide = internal::text_width(word, size, bold || piece.bold);
        const double gap = used > 0 && blank_before ? 0.3 * size : 0;
        if (used + gap + wide > kInner - x + kInset && used > 0) {
          const bool last = lines + 1 >= most_lines;
          flush(last);
          if (last) return;
        } else if (gap > 0) {
          line += ' ';
        }
        line += piece.bold ? "<tspan class=\"b\">" + esc(word) + "</tspan>" : esc(word);
        used += gap + wide;
        blank_before = false;
        i = end;
      }
    }
    flush(false);
  }
  void raw(std::string_view svg) { out_ += svg; }
  [[nodiscard]] const std::string& body() const { return out_; }

 private:
  std::string out_;
};

void verdict_chip(Setter& set, verdict::Outcome outcome, std::string_view when, double x) {
  const auto& l = internal::look(outcome);
  set.raw(fmt::format(
      "<g class=\"{}\"><use href=\"#i-{}\" x=\"{}\" y=\"{:.1f}\" width=\"24\" "
      "height=\"24\"/><text class=\"small\" x=\"{}\" y=\"{:.1f}\">{}</text><text "
      "class=\"verdict\" x=\"{}\" y=\"{:.1f}\">{}</text></g>",
      l.css, l.css, x, set.y, x + 33, set.y + 9, esc(when), x + 33, set.y + 24, l.word));
}

void text_parts(Setter& set, const Item& item) {
  set.paragraph("title", internal::sentence(item), kInset, 16, 21, true, 4);
  const std::string who = internal::attribution_line(item.read.claim);
  if (!who.empty()) set.paragraph("small", who, kInset, 12, 18, false, 1);
  set.y += 14;
  const bool split = item.checked.has_value();
  verdict_chip(set, internal::as_known(item),
               split ? "on the day, " + internal::short_day(item.checked->as_known.as_of)
                     : "no formal statement",
               kInset);
  if (split) verdict_chip(set, internal::hindsight(item), "with hindsight", kInset + 205);
  set.y += 30;
  if (!split) {
    set.paragraph("words", item.read.why_no_statement, kInset, 14, 20, false, 3);
    return;
  }
  const verdict::Verdict& day = item.checked->as_known;
  const verdict::Verdict& later = item.checked->hindsight;
  const bool same = day.summary == later.summary;
  if (!same && !day.summary.empty()) {
    set.paragraph("words", "On the day: " + day.summary, kInset, 14, 20, false, 4);
    set.y += 4;
  }
  set.paragraph("words", same ? later.summary : "With hindsight: " + later.summary, kInset, 14, 20,
                false, 5);
}

// The chart inside the card: the same picture, placed.
void chart_part(Setter& set, const verdict::Chart& chart) {
  const std::string svg = chart_svg(chart);
  constexpr std::string_view kBox = "viewBox=\"0 0 ";
  const std::size_t box = svg.find(kBox);
  if (box == std::string::npos) return;
  const std::size_t blank = svg.find(' ', box + kBox.size());
  const std::size_t quote = svg.find('"', box + kBox.size());
  double height = 0;
  std::from_chars(svg.data() + blank + 1, svg.data() + quote, height);
  const double drawn = height * kInner / internal::kChartWidth;
  set.y += 16;
  set.raw(fmt::format("<svg x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\" ", kInset, set.y,
                      kInner, drawn));
  set.raw(std::string_view(svg).substr(5));
  set.y += drawn;
}

}  // namespace

std::string card_html(const ArticleAnswer& answer, std::size_t index) {
  if (index >= answer.items.size()) return {};
  internal::Page page;
  page.language = "en";
  page.version = answer.colophon.version;
  page.title = internal::sentence(answer.items[index]);
  page.body = "<main class=\"solo\">" + internal::card(answer, index + 1, true);
  page.body +=
      "<p class=\"src ui\">" + esc(source_line(answer, answer.items[index])) + "</p></main>";
  return internal::render(page);
}

std::string card_svg(const ArticleAnswer& answer, std::size_t index) {
  if (index >= answer.items.size()) return {};
  const Item& item = answer.items[index];
  Setter set;
  set.y = 16;
  text_parts(set, item);
  if (item.checked) chart_part(set, item.checked->chart);
  set.y += 12;
  set.paragraph("small", source_line(answer, item), kInset, 11, 16, false, 3);
  const double height = set.y + 18;
  std::string icons(internal::asset("icons.svg"));
  const std::size_t from = icons.find('>') + 1;
  icons = icons.substr(from, icons.rfind("</svg>") - from);
  const std::string label =
      fmt::format("{} {} on the day; {} with hindsight.", internal::sentence(item),
                  internal::look(internal::as_known(item)).long_word,
                  internal::look(internal::hindsight(item)).long_word);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1:.0f}\" width=\"{0}\" "
      "height=\"{1:.0f}\" role=\"img\" aria-label=\"{2}\"><style>{3}{4}{5}</style><defs>{6}</defs>"
      "<g class=\"{7}\"><rect class=\"paper\" x=\".5\" y=\".5\" width=\"{8}\" height=\"{9:.0f}\" "
      "rx=\"8\"/><path class=\"edge\" d=\"M4 1h4v{9:.0f}h-4a4 4 0 0 1-3.5-4v-{10:.0f}a4 4 0 0 1 "
      "3.5-4z\"/></g>{11}</svg>\n",
      kWidth, height, esc(label), internal::asset("colours.css"), internal::asset("chart.css"),
      internal::asset("card.css"), icons, internal::look(internal::as_known(item)).css, kWidth - 1,
      height - 1, height - 9, set.body());
}

}  // namespace tally::report
