// A text that goes on to its next partner: 'With Tanzania, the country was in deficit', headings
// with numbers, partners that are counted and not named, runs of shares with their ranks, rows
// between dashes, who took so many times as much, whose shortfall a flow leaves. Sentences are made
// up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class NextPartner : public testing::TestWithParam<Told> {};

TEST_P(NextPartner, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    WithFront, NextPartner,
    testing::Values(Told{"WithACommaAndASubject",
                         "2022-02-08",
                         "Kenya had a surplus of $340 million with Uganda last "
                         "year.\n\nWith Tanzania, the country was in deficit for the fifth "
                         "year on end. Purchases of $54 million as against sales of $30 "
                         "million left a shortfall of $24 million.",
                         {"balance KEN-UGA balance 2021-01/2021-12 340000000 USD",
                          "since KEN-TZA balance 2017-01/2021-12 5 count_years",
                          "level KEN-TZA imports 2021-01/2021-12 54000000 USD",
                          "level KEN-TZA exports 2021-01/2021-12 30000000 USD",
                          "balance KEN-TZA balance 2021-01/2021-12 -24000000 USD"}},
                    Told{"WithAnAsideBehindThePlace",
                         "2022-02-08",
                         "Kenya had a surplus of $340 million with Uganda last "
                         "year.\n\nWith Tanzania, its neighbour across the lake, Kenya "
                         "remained in the red for the third year running. Imports rose by "
                         "4 percent.",
                         {"balance KEN-UGA balance 2021-01/2021-12 340000000 USD",
                          "since KEN-TZA balance 2019-01/2021-12 3 count_years",
                          "change KEN-TZA imports 2021-01/2021-12 4 pct"}},
                    Told{"WithAVerbThatIsNotRead",
                         "2022-02-08",
                         "Kenya had a surplus of $340 million with Uganda last "
                         "year.\n\nWith Tanzania, the country came off worse. Exports were "
                         "$30 million and imports $54 million.",
                         {"balance KEN-UGA balance 2021-01/2021-12 340000000 USD",
                          "level KEN-TZA exports 2021-01/2021-12 30000000 USD",
                          "level KEN-TZA imports 2021-01/2021-12 54000000 USD"}},
                    Told{"NotWithAnAdjective",
                         "2022-02-08",
                         "Kenya had a surplus of $340 million with Uganda last "
                         "year.\n\nWith Tanzanian lorries, the road was blocked. Exports "
                         "fell by 4 percent.",
                         {"balance KEN-UGA balance 2021-01/2021-12 340000000 USD",
                          "change KEN-TZA exports 2021-01/2021-12 -4 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Headings, NextPartner,
    testing::Values(Told{"NumberedLinesNameThePartner",
                         "2022-02-08",
                         "Foreign trade of Norway in 2021\nStatistics Norway\n\n1. "
                         "Total\nIn 2021 exports were 1,400 billion kroner and imports 850 "
                         "billion kroner.\n\n2. By country\n(1) Sweden\nExports 95.2 "
                         "billion kroner, up 14%; imports 97.1 billion kroner, down "
                         "2.1%.\n(2) U.S.A.\nExports 41.5 billion kroner, down 3%. The "
                         "balance was plus 1.3 billion kroner.\n(3) Others\n- Exports to "
                         "Poland rose 17%.\n- Exports to African LDCs rose 9%.",
                         {"level NOR-WLD exports 2021-01/2021-12 1400000000000 NOK",
                          "level NOR-WLD imports 2021-01/2021-12 850000000000 NOK",
                          "level NOR-SWE exports 2021-01/2021-12 95200000000 NOK",
                          "change NOR-SWE exports 2021-01/2021-12 14 pct",
                          "level NOR-SWE imports 2021-01/2021-12 97100000000 NOK",
                          "change NOR-SWE imports 2021-01/2021-12 -2.1 pct",
                          "level NOR-USA exports 2021-01/2021-12 41500000000 NOK",
                          "change NOR-USA exports 2021-01/2021-12 -3 pct",
                          "balance NOR-USA balance 2021-01/2021-12 1300000000 NOK",
                          "change NOR-POL exports 2021-01/2021-12 17 pct"}},
                    Told{"AListOfNamesIsNoHeading",
                         "2022-02-08",
                         "Foreign trade of Norway in 2021\nStatistics Norway\n\nIn 2021 "
                         "exports were 1,400 billion kroner.\n\nOffices abroad\n1. "
                         "Sweden\n2. Poland\n3. Japan\n\nExports rose by 7%.",
                         {"level NOR-WLD exports 2021-01/2021-12 1400000000000 NOK",
                          "change NOR-WLD exports 2021-01/2021-12 7 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    CountedPartners, NextPartner,
    testing::Values(Told{"VerbWithMany",
                         "2022-02-08",
                         "Exports to Chile make up a third of Bolivia's total\n\nLast year "
                         "Bolivia traded goods with 112 countries. Total turnover reached "
                         "$18.6 billion, of which exports were $10.1 billion and imports "
                         "$8.5 billion.\n\nTurnover with Chile was $2.3 billion.",
                         {"level BOL-WLD turnover 2021-01/2021-12 18600000000 USD",
                          "level BOL-WLD exports 2021-01/2021-12 10100000000 USD",
                          "level BOL-WLD imports 2021-01/2021-12 8500000000 USD",
                          "level BOL-CHL turnover 2021-01/2021-12 2300000000 USD"}},
                    Told{"ExportedToMany",
                         "2022-02-08",
                         "Turnover between Bolivia and Chile was $2.3 billion last year. "
                         "Bolivia exported goods worth $10 billion to 112 countries.",
                         {"level BOL-CHL turnover 2021-01/2021-12 2300000000 USD",
                          "level BOL-WLD exports 2021-01/2021-12 10000000000 USD"}},
                    Told{"ToAFew",
                         "2022-02-08",
                         "Turnover between Bolivia and Chile was $2.3 billion last year. "
                         "Bolivia exported goods worth $5 billion to 12 countries. It "
                         "imported goods worth $1 billion from 20 African countries.",
                         {"level BOL-CHL turnover 2021-01/2021-12 2300000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Offices, NextPartner,
    testing::Values(Told{"SecretariatForTrade",
                         "2022-02-08",
                         "Greece sold goods worth 1.2 billion euros to Albania in 2021, "
                         "said the General Secretariat for Industry and Trade. Never "
                         "before had the figure been above 1 billion.",
                         {"level GRC-ALB exports 2021-01/2021-12 1200000000 EUR",
                          "record GRC-ALB exports 2021-01/2021-12 1000000000 EUR"}},
                    Told{"MinistryOfTrade",
                         "2022-02-08",
                         "Tunisia sold Libya goods worth 2 billion dinars in 2021, "
                         "according to the Ministry of Investment and Trade. The year "
                         "before, the figure was 1.4 billion.",
                         {"level TUN-LBY exports 2021-01/2021-12 2000000000 TND",
                          "level TUN-LBY exports 2020-01/2020-12 1400000000 TND"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Growth, NextPartner,
    testing::Values(Told{"GrowthOfTheFigureBefore",
                         "2022-02-08",
                         "Peru sold Chile goods worth $1.2 billion in 2021. Growth came to "
                         "3.3%, whereas Peruvian exports as a whole retreated by 1.4%.",
                         {"level PER-CHL exports 2021-01/2021-12 1200000000 USD",
                          "change PER-CHL exports 2021-01/2021-12 3.3 pct",
                          "change PER-WLD exports 2021-01/2021-12 -1.4 pct"}},
                    Told{"TheOtherWay",
                         "2022-02-08",
                         "Peru sold Chile goods worth $1.2 billion in 2021. Flows in the "
                         "opposite direction stood at $0.9 billion, 4.1% more than in 2020.",
                         {"level PER-CHL exports 2021-01/2021-12 1200000000 USD",
                          "level CHL-PER exports 2021-01/2021-12 900000000 USD",
                          "change CHL-PER exports 2021-01/2021-12 4.1 pct"}},
                    Told{"TrafficTheOtherWay",
                         "2022-02-08",
                         "Peru sold Chile goods worth $1.2 billion in 2021. Traffic the "
                         "other way came to $0.9 billion.",
                         {"level PER-CHL exports 2021-01/2021-12 1200000000 USD",
                          "level CHL-PER exports 2021-01/2021-12 900000000 USD"}},
                    Told{"UnderAMonth",
                         "2022-02-08",
                         "Peru's sales to Chile in December 2021 were 11% under November.",
                         {"change PER-CHL exports 2021-12/2021-12 -11 pct"}},
                    Told{"Excess",
                         "2022-02-08",
                         "Peru sold Chile goods worth $1.2 billion in 2021 and bought "
                         "goods for $0.9 billion. The exchange left Lima with an excess of "
                         "$0.3 billion.",
                         {"level PER-CHL exports 2021-01/2021-12 1200000000 USD",
                          "level PER-CHL imports 2021-01/2021-12 900000000 USD",
                          "balance PER-CHL balance 2021-01/2021-12 300000000 USD"}},
                    Told{"InExcessOf",
                         "2022-02-08",
                         "Peru sold Chile goods in excess of $1.2 billion in 2021.",
                         {"level PER-CHL exports 2021-01/2021-12 1200000000 USD"}},
                    Told{"BothRanksHeld",
                         "2022-02-08",
                         "Peru's trade with Chile was $3 billion last year. Seen from "
                         "Santiago, Peru has been both the first supplier and the first "
                         "client since 2015.",
                         {"level PER-CHL turnover 2021-01/2021-12 3000000000 USD",
                          "since CHL-PER imports 2015-01/2021-12 7 count_years",
                          "since CHL-PER exports 2015-01/2021-12 7 count_years"}},
                    Told{"NeverSoDeep",
                         "2022-02-08",
                         "Chile's deficit with Peru, $0.4 billion last year, had never "
                         "been so deep.",
                         {"balance CHL-PER balance 2021-01/2021-12 -400000000 USD",
                          "record CHL-PER balance 2021-01/2021-12 -400000000 USD"}},
                    Told{"TurnedUp",
                         "2022-02-08",
                         "Chile's exports to Peru turned up in December 2021 for the first "
                         "time in 11 months, by 2%.",
                         {"since CHL-PER exports 2021-12/2021-12",
                          "change CHL-PER exports 2021-12/2021-12 2 pct"}},
                    Told{"LastYearsFigure",
                         "2022-02-08",
                         "In 2018 Chile's exports to Peru were $1.1 billion. Last year's "
                         "figure was $0.9 billion. It has not recovered: January brought "
                         "$80 million, 12 percent less than a year ago.",
                         {"level CHL-PER exports 2018-01/2018-12 1100000000 USD",
                          "level CHL-PER exports 2021-01/2021-12 900000000 USD",
                          "level CHL-PER exports 2022-01/2022-01 80000000 USD",
                          "change CHL-PER exports 2022-01/2022-01 -12 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RunsOfShares, NextPartner,
    testing::Values(Told{"MainDestinationAndOrdinals",
                         "2022-02-08",
                         "Latvia's exports fell by 4% in December 2021.\n\nThe main "
                         "destination was Estonia with 16% of all exports; Lithuania (13%) "
                         "and Sweden (9%) came second and third.",
                         {"change LVA-WLD exports 2021-12/2021-12 -4 pct",
                          "rank LVA-EST exports 2021-12/2021-12 1 rank",
                          "share LVA-EST exports 2021-12/2021-12 16 pct",
                          "rank LVA-LTU exports 2021-12/2021-12 2 rank",
                          "share LVA-LTU exports 2021-12/2021-12 13 pct",
                          "rank LVA-SWE exports 2021-12/2021-12 3 rank",
                          "share LVA-SWE exports 2021-12/2021-12 9 pct"}},
                    Told{"TopBuyer",
                         "2022-02-08",
                         "Latvia's exports fell by 4% in December 2021.\n\nThe biggest "
                         "buyer was Estonia with 16% of exports; Lithuania (13%), Sweden "
                         "(9%) and Poland (8%) ranked second, third and fourth.",
                         {"change LVA-WLD exports 2021-12/2021-12 -4 pct",
                          "rank LVA-EST exports 2021-12/2021-12 1 rank",
                          "share LVA-EST exports 2021-12/2021-12 16 pct",
                          "rank LVA-LTU exports 2021-12/2021-12 2 rank",
                          "share LVA-LTU exports 2021-12/2021-12 13 pct",
                          "rank LVA-SWE exports 2021-12/2021-12 3 rank",
                          "share LVA-SWE exports 2021-12/2021-12 9 pct",
                          "rank LVA-POL exports 2021-12/2021-12 4 rank",
                          "share LVA-POL exports 2021-12/2021-12 8 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Dashes, NextPartner,
    testing::Values(Told{"RowsWithDashes",
                         "2022-02-08",
                         "Argentine exports by destination, January/December 2021\nCountry "
                         "– US$ million – var. %\nPeru – 4,712 – (-10.4)\nMexico – 4,655 – "
                         "(+19.7)",
                         {"level ARG-PER exports 2021-01/2021-12 4712000000 USD",
                          "change ARG-PER exports 2021-01/2021-12 -10.4 pct",
                          "level ARG-MEX exports 2021-01/2021-12 4655000000 USD",
                          "change ARG-MEX exports 2021-01/2021-12 19.7 pct"}},
                    Told{"NoRows",
                         "2022-02-08",
                         "Peru – a neighbour – is a partner.\n\nPeru's exports to Chile – "
                         "mostly copper – were $1 billion in 2021.",
                         {"level PER-CHL exports 2021-01/2021-12 1000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    TakenAsMuch, NextPartner,
    testing::Values(Told{"TimesAsMuchAndItsSum",
                         "2022-02-08",
                         "Exports of Togo to Benin were $68 million in 2021. Exports of "
                         "Togo to Niger were $20 million. Ghana took more than three times "
                         "as much: $64 million, a gain of 2.2 percent and equal to 14.9 "
                         "percent of everything sold abroad.",
                         {"level TGO-BEN exports 2021-01/2021-12 68000000 USD",
                          "level TGO-NER exports 2021-01/2021-12 20000000 USD",
                          "comparison TGO-GHA exports 2021-01/2021-12 3 ratio",
                          "level TGO-GHA exports 2021-01/2021-12 64000000 USD",
                          "change TGO-GHA exports 2021-01/2021-12 2.2 pct",
                          "share TGO-GHA exports 2021-01/2021-12 14.9 pct"}},
                    Told{"HalfAsMuchIsNoShare",
                         "2022-02-08",
                         "Exports of Togo to Benin were $68 million in 2021. Exports of "
                         "Togo to Niger were $20 million. Ghana bought half as much, $10 "
                         "million.",
                         {"level TGO-BEN exports 2021-01/2021-12 68000000 USD",
                          "level TGO-NER exports 2021-01/2021-12 20000000 USD",
                          "comparison TGO-GHA exports 2021-01/2021-12 0.5 ratio",
                          "level TGO-GHA exports 2021-01/2021-12 10000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    LeftShort, NextPartner,
    testing::Values(Told{"WithWhoTheSentenceIsAbout",
                         "2022-02-08",
                         "Exports of Togo to Benin were $68 million in 2021.\n\nImports "
                         "from Ghana, down 4 percent to $86 million, left the country $35 "
                         "million short.",
                         {"level TGO-BEN exports 2021-01/2021-12 68000000 USD",
                          "change TGO-GHA imports 2021-01/2021-12 -4 pct",
                          "level TGO-GHA imports 2021-01/2021-12 86000000 USD",
                          "balance TGO-GHA balance 2021-01/2021-12 -35000000 USD"}},
                    Told{"TheNationByItsEpithet",
                         "2022-02-08",
                         "Dominican exports to Haiti were $688 million in 2021.\n\nImports "
                         "from Jamaica came to $86 million, which left the Caribbean "
                         "nation $35 million short.",
                         {"level DOM-HTI exports 2021-01/2021-12 688000000 USD",
                          "level DOM-JAM imports 2021-01/2021-12 86000000 USD",
                          "balance DOM-JAM balance 2021-01/2021-12 -35000000 USD"}},
                    Told{"ShortOfSomething",
                         "2022-02-08",
                         "Exports of Togo to Benin were $68 million in 2021. It was third "
                         "among Togo's markets. That left Lome $6 million short of cash.",
                         {"level TGO-BEN exports 2021-01/2021-12 68000000 USD",
                          "rank TGO-BEN exports 2021-01/2021-12 3 rank"}},
                    Told{"WhoseItIsCannotBeTold",
                         "2022-02-08",
                         "Exports of Togo to Benin were $68 million in 2021. It was third "
                         "among Togo's markets. That left the exporters $6 million short.",
                         {"level TGO-BEN exports 2021-01/2021-12 68000000 USD",
                          "rank TGO-BEN exports 2021-01/2021-12 3 rank"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
