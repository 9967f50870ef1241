// Figures of goods that papers tell by name, also of such as the reader has no word for: they are
// of no country's whole trade. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Goods {
  const char* name;
  const char* text;
  int of_goods;                     // statements about goods
  std::vector<std::string> claims;  // all others
};

class PressGoods : public testing::TestWithParam<Goods> {};

TEST_P(PressGoods, AreNotAllTrade) {
  Options options;
  options.date = core::Day::parse("2024-03-08");
  const auto reading = read_article(GetParam().text, options);
  ASSERT_TRUE(reading);
  std::vector<std::string> others;
  int of_goods = 0;
  for (const ReadStatement& s : reading->statements) {
    if (s.claim.product.empty())
      others.push_back(in_short(s.claim));
    else
      ++of_goods;
  }
  EXPECT_EQ(of_goods, GetParam().of_goods);
  EXPECT_THAT(others, testing::UnorderedElementsAreArray(GetParam().claims));
}

std::string name_of(const testing::TestParamInfo<Goods>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Frames, PressGoods,
    testing::Values(
        Goods{"TheTopExport",
              "Sri Lanka's exports reached $1.1 billion in January 2024.\n\n"
              "Gizmos remained the country's top export in January 2024, with earnings of $370 "
              "million.",
              1,
              {"level LKA-WLD exports 2024-01/2024-01 1100000000 USD"}},
        Goods{"TheBiggestImportGoesOn",
              "Kenya's imports came to 245 billion shillings in January 2024. Gizmos were the "
              "biggest import with a bill of 51 billion shillings.\n\n"
              "This is followed by gaskets at 16 billion shillings, and flanges at 9 billion "
              "shillings.",
              1,
              {"level KEN-WLD imports 2024-01/2024-01 245000000000 KES"}},
        Goods{"WereMainly",
              "In 2023, Ghana's imports from Spain came to $30 million. Imports from Spain were "
              "mainly mixed alkylbenzenes valued at $11 million, and gypsum valued at $6 million.",
              2,
              {"level GHA-ESP imports 2023-01/2023-12 30000000 USD"}},
        Goods{"RankedHighest",
              "Nigeria's exports to India were worth $1 billion in 2023. Imports from India showed "
              "that gas oil ranked highest with a value of $260 million.",
              1,
              {"level NGA-IND exports 2023-01/2023-12 1000000000 USD"}},
        Goods{"LedBy",
              "Chile's imports from Brazil came to $7 billion in 2023, led by vehicles at $1.1 "
              "billion and gizmos at $900 million. Chile's imports from Peru were $2 billion.",
              2,
              {"level CHL-BRA imports 2023-01/2023-12 7000000000 USD",
               "level CHL-PER imports 2023-01/2023-12 2000000000 USD"}},
        Goods{"FollowedBy",
              "Malaysia's exports rose to RM122 billion in January 2024. Gizmos accounted for RM48 "
              "billion or 39 percent of total exports, followed by petroleum products at RM12 "
              "billion.",
              1,
              {"level MYS-WLD exports 2024-01/2024-01 122000000000 MYR"}},
        Goods{"GoodsUpAndDown",
              "Korea's exports fell 14 percent in January 2024, with semiconductors plunging 35 "
              "percent and cars rising 64 percent.",
              2,
              {"change KOR-WLD exports 2024-01/2024-01 -14 pct"}},
        Goods{"MadeUpAShare",
              "Brazil's exports to Argentina were $6.2 billion in 2023. Vehicles made up 30% of "
              "what Brazil sold there, at $1.9 billion.",
              1,
              {"level BRA-ARG exports 2023-01/2023-12 6200000000 USD"}},
        Goods{"LedByACountry",
              "Turkey's exports in January 2024 were led by Germany at $1.9 billion, followed by "
              "the US at $1.3 billion and Iraq at $1.1 billion.",
              0,
              {"level TUR-DEU exports 2024-01/2024-01 1900000000 USD",
               "level TUR-USA exports 2024-01/2024-01 1300000000 USD",
               "level TUR-IRQ exports 2024-01/2024-01 1100000000 USD"}},
        Goods{"AMarketIsNone",
              "Kenya was Uganda's biggest export market in 2023, with $800 million.",
              0,
              {"rank UGA-KEN exports 2023-01/2023-12 1 rank",
               "level UGA-KEN exports 2023-01/2023-12 800000000 USD"}},
        Goods{"WhatIsLedByAPronoun",
              "Kenya's exports to Peru were small in 2023. Led by tea, they reached $20 million.",
              0,
              {"level KEN-PER exports 2023-01/2023-12 20000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
