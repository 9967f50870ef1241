// Absent trade as rows of 0: which rows, what their other columns are, and what is refused.
#include "estimation/fill.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tables/csv.h"

namespace tally::estimation {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

tables::Table table_of(std::string_view csv) {
  auto table = tables::parse_csv(csv, "trade.csv");
  EXPECT_TRUE(table.has_value()) << table.error().to_string();
  return std::move(*table);
}

Request asked(std::string formula) {
  Request request;
  request.formulas = {std::move(formula)};
  request.options.zeros = gravity::Zeros::fill;
  return request;
}

std::string refusal(std::string_view csv, const Request& request) {
  const auto filled = fill_absent(table_of(csv), request);
  return filled ? "filled: " + filled->filling.text : filled.error().to_string();
}

// Three countries, two years; FRA sells nothing to DEU in 2020.
constexpr std::string_view kFive =
    "e,i,year,dist,rta,trade\n"
    "DEU,FRA,2019,5,1,10\nDEU,FRA,2020,5,1,12\n"
    "FRA,DEU,2019,5,1,7\n"
    "DEU,ITA,2019,8,0,3\nDEU,ITA,2020,8,0,4\n"
    "ITA,DEU,2019,8,0,2\nITA,DEU,2020,8,0,2\n"
    "FRA,ITA,2019,6,0,1\nFRA,ITA,2020,6,0,2\n"
    "ITA,FRA,2019,6,0,5\nITA,FRA,2020,6,0,6\n";

TEST(Fill, AddsTheCombinationThatIsAbsentWithWhatThePairTells) {
  const auto filled = fill_absent(table_of(kFive), asked("trade ~ dist + rta | e^year + i^year"));
  ASSERT_TRUE(filled.has_value()) << filled.error().to_string();
  EXPECT_EQ(filled->filling.added, 1U);
  EXPECT_EQ(filled->filling.own_country, 6U);  // never 0: nobody said that DEU sells nothing to DEU
  const tables::Table& t = filled->table;
  ASSERT_EQ(t.rows, 12U);
  EXPECT_EQ(t.find("e")->text(11), "FRA");
  EXPECT_EQ(t.find("i")->text(11), "DEU");
  EXPECT_EQ(t.find("year")->text(11), "2020");
  EXPECT_EQ(t.find("dist")->text(11), "5");
  EXPECT_EQ(t.find("rta")->text(11), "1");
  EXPECT_EQ(t.find("trade")->text(11), "0");
  EXPECT_THAT(filled->filling.text, HasSubstr("1 rows of 0 were added to the 11 of the file"));
  EXPECT_THAT(filled->filling.sources, ElementsAre("dist from e^i", "rta from e^i"));
}

TEST(Fill, TheEstimateSaysSoAndEqualsThatOfAFileWithTheZero) {
  const Request request = asked("trade ~ dist + rta | e^year + i^year");
  auto filled = fill_absent(table_of(kFive), request);
  ASSERT_TRUE(filled.has_value());
  const auto with = estimate(Panel(std::move(filled->table), std::move(filled->filling)), request);
  ASSERT_TRUE(with.has_value()) << with.error().to_string();
  EXPECT_EQ(with->front().card.rows_added, 1U);
  Request as_is = request;
  as_is.options.zeros = gravity::Zeros::as_is;
  const std::string whole = std::string(kFive) + "FRA,DEU,2020,5,1,0\n";
  const auto given = estimate(Panel(table_of(whole)), as_is);
  ASSERT_TRUE(given.has_value());
  ASSERT_EQ(with->front().coefficients.size(), given->front().coefficients.size());
  for (std::size_t k = 0; k < given->front().coefficients.size(); ++k) {
    EXPECT_EQ(with->front().coefficients[k].estimate, given->front().coefficients[k].estimate);
  }
  EXPECT_THAT(estimate(Panel(table_of(kFive)), request).error().message,
              HasSubstr("not been filled"));
}

TEST(Fill, WhatVariesInThePairIsTakenOnlyFromNeighboursThatAgree) {
  // An agreement of A and B from 2002 on; 2001, 2003 and 2004 are absent in one direction.
  std::string csv = "e,i,year,rta,trade\n";
  const auto add = [&](const char* pair, int year, int rta) {
    csv += std::string(pair) + "," + std::to_string(year) + "," + std::to_string(rta) + ",1\n";
  };
  for (int year = 2000; year <= 2005; ++year) {
    if (year != 2003) add("A,B", year, year >= 2002 ? 1 : 0);
    add("B,A", year, year >= 2002 ? 1 : 0);
    for (const char* pair : {"A,C", "C,A", "B,C", "C,B"}) add(pair, year, 0);
  }
  const auto filled = fill_absent(table_of(csv), asked("trade ~ rta | e^year + i^year"));
  ASSERT_TRUE(filled.has_value()) << filled.error().to_string();
  EXPECT_EQ(filled->table.find("rta")->integers.back(), 1);
  EXPECT_THAT(filled->filling.sources,
              ElementsAre("rta from the rows before and after, where they agree"));
  // Without 2002 as well the rows around disagree (0 in 2001, 1 in 2004).
  const std::size_t at = csv.find("A,B,2002,1,1\n");
  ASSERT_NE(at, std::string::npos);
  csv.erase(at, 13);
  EXPECT_THAT(refusal(csv, asked("trade ~ rta | e^year + i^year")),
              HasSubstr("what rta is for e A, i B, year 2002 is not known"));
}

TEST(Fill, APairWithoutAnyRowHasNoDistance) {
  const std::string_view csv =
      "e,i,year,dist,trade\n"
      "A,B,2000,1,1\nA,B,2001,1,2\nB,A,2000,1,1\nB,A,2001,1,1\nA,C,2000,2,3\nA,C,2001,2,3\n"
      "C,A,2000,2,1\nC,A,2001,2,1\nB,C,2000,3,1\nB,C,2001,3,1\n";
  EXPECT_THAT(
      refusal(csv, asked("trade ~ dist | e^year + i^year")),
      HasSubstr("what dist is for e C, i B, year 2000 is not known (the file has no row with "
                "this e^i)"));
  // Beside an effect of the pair its rows would say nothing: they are not needed.
  const auto filled = fill_absent(table_of(csv), asked("trade ~ dist | e^year + i^year + e^i"));
  ASSERT_TRUE(filled.has_value()) << filled.error().to_string();
  EXPECT_EQ(filled->filling.added, 0U);
  EXPECT_EQ(filled->filling.without_trade, 2U);
}

TEST(Fill, TwiceIsTheSameAsOnce) {
  const Request request = asked("trade ~ dist + rta | e^year + i^year");
  const auto once = fill_absent(table_of(kFive), request);
  ASSERT_TRUE(once.has_value());
  const auto twice = fill_absent(once->table, request);
  ASSERT_TRUE(twice.has_value());
  EXPECT_EQ(twice->filling.added, 0U);
  EXPECT_EQ(twice->table.rows, once->table.rows);
}

TEST(Fill, ANullIsThereAndStaysNull) {
  std::string csv(kFive);
  csv += "FRA,DEU,2020,5,1,\n";
  const auto filled = fill_absent(table_of(csv), asked("trade ~ dist + rta | e^year + i^year"));
  ASSERT_TRUE(filled.has_value()) << filled.error().to_string();
  EXPECT_EQ(filled->filling.added, 0U);
  EXPECT_FALSE(filled->table.find("trade")->is_valid(11));
}

TEST(Fill, NumbersAsCountriesAndSectors) {
  // As BACI has them: numbers of countries, products as a fourth column.
  std::string csv = "t,i,j,k,v\n";
  for (int t = 2019; t <= 2020; ++t) {
    for (int i = 1; i <= 4; ++i) {
      for (int j = 1; j <= 4; ++j) {
        for (int k = 10; k <= 11; ++k) {
          if (i == j || (t == 2020 && i == 2 && j == 3 && k == 11)) continue;
          csv += std::to_string(t) + "," + std::to_string(i) + "," + std::to_string(j) + "," +
                 std::to_string(k) + "," + std::to_string(i + j + t - 2018) + "\n";
        }
      }
    }
  }
  const auto filled = fill_absent(table_of(csv), asked("v ~ 1 | i^t^k + j^t^k + i^j^k"));
  ASSERT_TRUE(filled.has_value()) << filled.error().to_string();
  EXPECT_EQ(filled->filling.added, 1U);
  EXPECT_EQ(filled->filling.own_country, 16U);
}

TEST(Fill, WhatIsNoPanelIsRefused) {
  std::string csv = "exp_year,imp_year,pair,e,i,year,trade\n";
  for (const char* e : {"A", "B", "C"}) {
    for (const char* i : {"A", "B", "C"}) {
      for (const char* year : {"2000", "2001"}) {
        if (*e == *i || (*e == 'A' && *i == 'B' && year[3] == '1')) continue;
        csv += std::string(e) + year + "," + i + year + "," + e + i + "," + e + "," + i + "," +
               year + ",1\n";
      }
    }
  }
  Request request = asked("trade ~ 1 | exp_year + imp_year + pair");
  EXPECT_THAT(refusal(csv, request), HasSubstr("combinations of exp_year and imp_year occur"));
  request.panel = {"e", "i", "year"};
  const auto filled = fill_absent(table_of(csv), request);
  ASSERT_TRUE(filled.has_value()) << filled.error().to_string();
  ASSERT_EQ(filled->filling.added, 1U);
  EXPECT_EQ(filled->table.find("exp_year")->text(11), "A2001");
  EXPECT_EQ(filled->table.find("imp_year")->text(11), "B2001");
  EXPECT_EQ(filled->table.find("pair")->text(11), "AB");
  EXPECT_THAT(refusal(csv, asked("log(trade) ~ 1 | e + i")),
              HasSubstr("must be a column by itself"));
  EXPECT_THAT(refusal(csv, asked("trade ~ 1 | e")), HasSubstr("no effect tells"));
  EXPECT_THAT(refusal(csv, asked("trade ~ 1 | e + year")), HasSubstr("is not clear"));
  request.panel = {"e", "nobody"};
  EXPECT_THAT(refusal(csv, request), HasSubstr("there is no column 'nobody'"));
}

}  // namespace
}  // namespace tally::estimation
