// Contrast of the style sheet's colours, by the formula of WCAG 2: text needs 4.5 to 1.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tally::report {
namespace {

struct Rgb {
  double r, g, b;
};
using Palette = std::map<std::string, Rgb>;

Palette palette(const std::string& css, std::size_t from) {
  Palette out;
  const std::size_t end = css.find('}', from);
  for (std::size_t at = css.find("--", from); at < end; at = css.find("--", at + 2)) {
    const std::size_t colon = css.find(':', at);
    if (css[colon + 1] != '#') continue;
    const unsigned long v = std::stoul(css.substr(colon + 2, 6), nullptr, 16);
    out[css.substr(at + 2, colon - at - 2)] = {static_cast<double>(v >> 16),
                                               static_cast<double>((v >> 8) & 255),
                                               static_cast<double>(v & 255)};
  }
  return out;
}

double linear(double c) {
  c /= 255;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(const Rgb& c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}
double contrast(const Rgb& a, const Rgb& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}
Rgb mixed(const Rgb& a, const Rgb& b, double part) {
  return {a.r * part + b.r * (1 - part), a.g * part + b.g * (1 - part),
          a.b * part + b.b * (1 - part)};
}

TEST(Colours, TextCanBeReadInLightAndDark) {
  std::ifstream file(std::string(TALLY_SOURCE_DIR) + "/data/report/colours.css");
  std::stringstream text;
  text << file.rdbuf();
  const std::string css = text.str();
  const std::size_t light = css.find(":root"), dark = css.find(":root", light + 5);
  ASSERT_NE(dark, std::string::npos);
  for (std::size_t start : {light, dark}) {
    const Palette p = palette(css, start);
    ASSERT_GE(p.size(), 17u);
    const std::string mode = start == light ? "light " : "dark ";
    const std::vector<std::string> verdicts = {"holds",   "rough", "fails",
                                               "depends", "open",  "none"};
    for (const char* ground : {"bg", "card", "code"}) {
      for (const char* ink : {"ink", "mut"}) {
        EXPECT_GE(contrast(p.at(ink), p.at(ground)), 4.5) << mode << ink << " on " << ground;
      }
    }
    for (const std::string& v : verdicts) {
      EXPECT_GE(contrast(p.at(v), p.at("bg")), 4.5) << mode << v;
      EXPECT_GE(contrast(p.at(v), p.at("card")), 4.5) << mode << v;
      EXPECT_GE(contrast(p.at("on"), p.at(v)), 4.5) << mode << "on " << v;
      // Marked words, also under the pointer, and the number behind them.
      EXPECT_GE(contrast(p.at("ink"), mixed(p.at(v), p.at("bg"), 0.20)), 4.5)
          << mode << "marked " << v;
      EXPECT_GE(contrast(p.at(v), mixed(p.at(v), p.at("bg"), 0.08)), 4.5)
          << mode << "number of " << v;
    }
    for (const char* line : {"series", "two", "three"}) {
      EXPECT_GE(contrast(p.at(line), p.at("card")), 4.5) << mode << line;
    }
    EXPECT_GE(contrast(p.at("bar"), p.at("card")), 1.5) << mode << "bars are seen";
  }
}

}  // namespace
}  // namespace tally::report
