// What every chart needs: a frame with scales, ticks, widths of text, labels that keep apart, and a
// small SVG writer.
#ifndef TALLY_REPORT_INTERNAL_PLOT_H_
#define TALLY_REPORT_INTERNAL_PLOT_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/answer.h"

namespace tally::report::internal {

inline constexpr double kChartWidth = 360;

// Width of a text in pixels in the sans-serif of the report, estimated on the wide side.
double text_width(std::string_view text, double size, bool bold = false);
// Cut with an ellipsis to fit.
std::string fitted(std::string_view text, double size, bool bold, double room);

struct Ticks {
  std::vector<double> at;
  double step = 1;
  [[nodiscard]] std::string text(double value) const;
};
// Round numbers that cover [low, high] with about `wanted` steps.
Ticks nice_ticks(double low, double high, int wanted);

// Collects SVG. All text is escaped here.
class Svg {
 public:
  void line(std::string_view css, double x1, double y1, double x2, double y2);
  void rect(std::string_view css, double x, double y, double width, double height,
            double radius = 0, std::string_view title = {});
  void circle(std::string_view css, double x, double y, double radius, std::string_view title = {});
  void text(std::string_view css, double x, double y, std::string_view words,
            std::string_view anchor = "start");
  struct Dot {
    double x, y;
  };
  void path(std::string_view css, const std::vector<Dot>& points);
  void polygon(std::string_view css, const std::vector<Dot>& points);
  [[nodiscard]] const std::string& body() const { return out_; }

 private:
  std::string out_;
};

// The plotting area. x counts months, y the drawn values (value / unit_scale).
struct Frame {
  double left = 30, right = 330, top = 34, bottom = 150, height = 170;
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  [[nodiscard]] double x(double month) const;
  [[nodiscard]] double y(double value) const;
};

// Ticks for [low, high] with the ends of the axis: at a tick where one is near, else just beyond
// the figures; zero is never passed.
Ticks set_y_scale(Frame& frame, double low, double high);

// Where a period stands on the axis: its end, when it is complete.
double at_end(const core::Period& period);
double on_day(const core::Day& day);

// A label at the right end of a line (or beside a dot); keep_apart moves them so that none overlap.
struct Label {
  double y = 0;
  std::string text;
  std::string css = "lab";
  std::string second;  // second line of a long name; may be empty
};
// Short names that tell lines apart: words that all begin or end with are left out where they are
// long.
std::vector<std::string> short_names(std::vector<std::string> names, double room);
// A name on one or two lines that fit `room`.
void set_name(Label& label, std::string_view name, double room);
void draw_labels(Svg& svg, const Frame& frame, const std::vector<Label>& labels);
// `distance` is the height of one line.
void keep_apart(std::vector<Label>& labels, double top, double bottom, double distance);

// Grid lines with their numbers at the left.
void draw_y_axis(Svg& svg, const Frame& frame, const Ticks& ticks);
// Years (or months of a short series) under the plot.
void draw_x_axis(Svg& svg, const Frame& frame, bool yearly);
// "bn USD, China's customs" above the axis.
void draw_unit(Svg& svg, const verdict::Chart& chart);
// Events and turning points: dotted lines with their words in the row above the plot.
// Where the words over the part that came after the article stand: their left and right ends; none
// if no point came after it.
inline constexpr std::string_view kAfterWords = "after the article";
std::optional<std::pair<double, double>> after_words(const Frame& frame,
                                                     const verdict::Chart& chart);
void draw_marks(Svg& svg, const Frame& frame, const verdict::Chart& chart);

// Drawn value.
double drawn(const verdict::Chart& chart, double value);
// "240" or "29.3": as many decimals as the size deserves.
std::string short_number(double drawn_value, int decimals = -1);

// The smallest distance between neighbouring points, in months.
int step_months(const verdict::Chart& chart);
// Every value that must fit: points, ghosts, stated value and band.
struct Extent {
  double low = 0, high = 0, first = 0, last = 0;
  std::size_t points = 0;
  std::size_t longest = 0;  // points of the longest line
};
Extent extent_of(const verdict::Chart& chart);

// <svg ...>...</svg> with title and size.
std::string wrap_svg(const verdict::Chart& chart, double height, const Svg& svg);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_PLOT_H_
