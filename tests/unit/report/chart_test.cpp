#include "report/chart.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <regex>

#include "report/internal/plot.h"
#include "support/sample_page.h"

namespace tally::report {
namespace {

using verdict::Chart;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

Chart chart_of(const Item& item) { return item.checked->chart; }

TEST(Chart, NothingToSayNothingDrawn) {
  EXPECT_FALSE(worth_drawing(Chart{}));
  Chart one = chart_of(testing::growth_item());
  one.lines[0].points.resize(1);
  EXPECT_TRUE(worth_drawing(one)) << "one figure against the stated value";
  one.stated.reset();
  EXPECT_FALSE(worth_drawing(one));
  EXPECT_EQ(chart_svg(one), "");
  EXPECT_EQ(chart_table(one), "");
}

TEST(Chart, TargetIsAnOpenCircleAtItsDeadline) {
  const std::string svg = chart_svg(chart_of(testing::target_item()));
  EXPECT_EQ(count(svg, "class=\"goaldot\""), 1u);
  EXPECT_NE(svg.find(">200 by 2024</text>"), std::string::npos);
  EXPECT_NE(svg.find("after the article"), std::string::npos);
  EXPECT_NE(svg.find("series s0 hind"), std::string::npos) << "dotted after the article";
  EXPECT_EQ(count(svg, "class=\"ghost\""), 1u) << "2015 as first published";
  // 2012 is not reported: the line has a gap, so two solid runs and one dotted.
  EXPECT_EQ(count(svg, "<polyline"), 3u);
  EXPECT_NE(svg.find("bn USD, China&#39;s customs"), std::string::npos);
}

TEST(Chart, RecordShowsWhatBeatsIt) {
  const std::string svg = chart_svg(chart_of(testing::record_item()));
  EXPECT_EQ(count(svg, "class=\"bar hit\""), 7u);
  EXPECT_EQ(count(svg, "class=\"bar own\""), 1u);
  EXPECT_EQ(count(svg, "<rect class=\"bar"), 18u) << "no bar for the two years without a figure";
  EXPECT_EQ(count(svg, "class=\"zero\""), 1u);
}

TEST(Chart, NegativeBarsHangFromZero) {
  Chart chart = chart_of(testing::growth_item());
  for (auto& p : chart.lines[0].points) p.value = -p.value;
  const std::string svg = chart_svg(chart);
  EXPECT_EQ(svg.find("height=\"-"), std::string::npos);
  EXPECT_EQ(count(svg, "class=\"zero\""), 1u);
}

TEST(Chart, TwoBooksShadeTheGap) {
  const std::string svg = chart_svg(chart_of(testing::gap_item()));
  EXPECT_GE(count(svg, "class=\"gap\""), 1u);
  EXPECT_NE(svg.find("China&#39;s book"), std::string::npos);
  EXPECT_NE(svg.find("Russia&#39;s book"), std::string::npos);
}

TEST(Chart, LabelsNeverTouch) {
  rc::check("labels keep their distance inside the plot",
            [](const std::vector<std::uint8_t>& heights) {
              std::vector<internal::Label> labels;
              for (std::size_t i = 0; i < std::min<std::size_t>(heights.size(), 8); ++i) {
                labels.push_back({static_cast<double>(heights[i]) / 2, "x", "", ""});
              }
              internal::keep_apart(labels, 10, 150, 13);
              for (std::size_t i = 0; i < labels.size(); ++i) {
                RC_ASSERT(labels[i].y >= 10 - 1e-9);
                RC_ASSERT(labels[i].y <= 150 + 1e-9);
                if (i > 0) RC_ASSERT(labels[i].y - labels[i - 1].y >= 13 - 1e-9);
              }
            });
}

TEST(Chart, TicksAreRoundAndCover) {
  rc::check("ticks", [](std::int32_t a, std::int32_t b) {
    const double low = std::min(a, b) / 7.0, high = std::max(a, b) / 7.0;
    const internal::Ticks ticks = internal::nice_ticks(low, high, 3);
    RC_ASSERT(ticks.at.size() >= 2u);
    RC_ASSERT(ticks.at.size() <= 6u);
    RC_ASSERT(ticks.at.front() <= low + 1e-6 * std::abs(low));
    RC_ASSERT(ticks.at.back() >= high - 1e-6 * std::abs(high));
  });
  EXPECT_EQ(internal::nice_ticks(0, 245, 3).text(50), "50");
  EXPECT_EQ(internal::nice_ticks(0, 0.7, 3).text(0.2), "0.2");
}

TEST(Chart, AnyFiguresGiveFiniteCoordinates) {
  const std::vector<double> odd = {0,
                                   -1,
                                   1e300,
                                   -1e300,
                                   1e-300,
                                   std::numeric_limits<double>::infinity(),
                                   std::numeric_limits<double>::quiet_NaN(),
                                   5e9};
  rc::check("no NaN reaches a picture", [&](std::vector<std::uint8_t> picks, std::uint8_t kind) {
    Chart chart = chart_of(testing::market_item());
    chart.kind = static_cast<Chart::Kind>(1 + kind % 7);
    chart.stated = picks.empty() ? 1.0 : odd[picks[0] % odd.size()];
    chart.stated_at = core::Period::year(2015);
    chart.allowed = core::Interval{-1, std::numeric_limits<double>::infinity()};
    for (auto& line : chart.lines) {
      line.points.resize(std::min<std::size_t>(picks.size(), line.points.size()));
      for (std::size_t i = 0; i < line.points.size(); ++i) {
        line.points[i].value = odd[picks[i] % odd.size()];
        if (picks[i] > 200) line.points[i].before = odd[(picks[i] + 1) % odd.size()];
      }
    }
    const std::string svg = chart_svg(chart);
    RC_ASSERT(svg.find("nan") == std::string::npos);
    RC_ASSERT(svg.find("inf") == std::string::npos);
    RC_ASSERT(svg.empty() || svg.ends_with("</svg>"));
  });
}

TEST(Chart, LongMonthlySeriesIsBounded) {
  Chart chart = chart_of(testing::record_item());
  chart.lines[0].points.clear();
  for (int i = 0; i < 600; ++i) {
    const core::Month m(1975 + i / 12, i % 12 + 1);
    chart.lines[0].points.push_back({{m, m}, 100.0 + i, false});
  }
  const std::string svg = chart_svg(chart);
  EXPECT_FALSE(svg.empty());
  EXPECT_LT(svg.size(), 120'000u);
}

TEST(Chart, NumbersStandInATable) {
  const std::string table = chart_table(chart_of(testing::market_item()));
  EXPECT_NE(table.find("<th scope=\"col\">Netherlands</th>"), std::string::npos);
  EXPECT_NE(table.find("<th scope=\"row\">2017</th><td>38.9</td><td>35.6</td>"), std::string::npos)
      << table;
}

}  // namespace
}  // namespace tally::report
