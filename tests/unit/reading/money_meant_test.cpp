// Whose money a word of several moneys is, whose book an office keeps, and two partners in front of
// their sums. Sentences are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class MoneyMeant : public testing::TestWithParam<Told> {};

TEST_P(MoneyMeant, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    OfTwo, MoneyMeant,
    testing::Values(Told{"OfTheDateline",
                         "2023-02-24",
                         "ISLAMABAD, Feb 24 (Wire) - India's exports to Pakistan amounted to Rs "
                         "52.6 billion in 2022, officials said.",
                         {"level IND-PAK exports 2022-01/2022-12 52600000000 PKR"}},
                    Told{"OfTheOffice",
                         "2023-02-24",
                         "Sweden's exports to Norway amounted to 52.6 billion crowns in 2022, "
                         "according to the Central Bank of Norway.",
                         {"level SWE-NOR exports 2022-01/2022-12 52600000000 NOK"}},
                    Told{"OfTheCustoms",
                         "2023-02-24",
                         "Chilean customs said Mexico's exports to Chile amounted to 52.6 billion "
                         "pesos in 2022.",
                         {"level MEX-CHL exports 2022-01/2022-12 52600000000 CLP"}},
                    Told{"OfTheOneNamedInFull",
                         "2023-02-24",
                         "The Tunisian central bank counts in Tunisian dinars. Algeria's exports "
                         "to Tunisia amounted to 5.2 billion dinars in 2022.",
                         {"level DZA-TUN exports 2022-01/2022-12 5200000000 TND"}},
                    Told{"OfTheOnlyOwner",
                         "2023-02-24",
                         "Kampala, Addis Ababa trade at Sh630bn\n\nTrade between Uganda and "
                         "Ethiopia came to Sh634 billion in 2022, more than with Kenya.",
                         {"level UGA-ETH turnover 2022-01/2022-12 634000000000 UGX"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Dollars, MoneyMeant,
    testing::Values(Told{"ApartFromTheAmerican",
                         "2023-02-24",
                         "New Zealand's exports to China came to $7 billion in 2022.\n\nOther "
                         "figures are kept elsewhere. China's exports to New Zealand were worth "
                         "US$2.5 billion in 2022.",
                         {"level NZL-CHN exports 2022-01/2022-12 7000000000 NZD",
                          "level CHN-NZL exports 2022-01/2022-12 2500000000 USD"}},
                    Told{"AmericanFirst",
                         "2023-02-24",
                         "New Zealand's exports to China came to US$7 billion in 2022. China's "
                         "exports to New Zealand were worth $2.5 billion.",
                         {"level NZL-CHN exports 2022-01/2022-12 7000000000 USD",
                          "level CHN-NZL exports 2022-01/2022-12 2500000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Books, MoneyMeant,
    testing::Values(Told{"OfCustoms",
                         "2022-02-20",
                         "Brazil supplied Bolivia with goods worth $3.1 billion in 2021.\n\n"
                         "Peruvian customs booked $6.9 billion of trade with Bolivia in 2021.",
                         {"level BRA-BOL exports 2021-01/2021-12 3100000000 USD",
                          "level PER-BOL turnover 2021-01/2021-12 6900000000 USD"}},
                    Told{"OfAMinistryInACapital",
                         "2022-02-20",
                         "Brazil supplied Bolivia with goods worth $3.1 billion in 2021.\n\nThe "
                         "ministry in Lima puts imports from Bolivia at $690 million in 2021.",
                         {"level BRA-BOL exports 2021-01/2021-12 3100000000 USD",
                          "level PER-BOL imports 2021-01/2021-12 690000000 USD"}},
                    Told{"SumWithSomebody",
                         "2022-02-20",
                         "Brazil supplied Bolivia with goods worth $3.1 billion in 2021.\n\n"
                         "Peruvian customs counted $6.9 billion with Bolivia in 2021.",
                         {"level BRA-BOL exports 2021-01/2021-12 3100000000 USD",
                          "level PER-BOL turnover 2021-01/2021-12 6900000000 USD"}},
                    Told{"PartnerBehindTheSum",
                         "2022-02-20",
                         "Brazil supplied Bolivia with goods worth $3.1 billion in 2021.\n\n"
                         "Peru's customs office logged exports of $690 million to Bolivia in 2021.",
                         {"level BRA-BOL exports 2021-01/2021-12 3100000000 USD",
                          "level PER-BOL exports 2021-01/2021-12 690000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    TwoPartners, MoneyMeant,
    testing::Values(Told{"InFrontOfTheirSums",
                         "2022-02-24",
                         "To Estonia Finland exported $450 million in 2021 and to Latvia $310 "
                         "million.",
                         {"level FIN-EST exports 2021-01/2021-12 450000000 USD",
                          "level FIN-LVA exports 2021-01/2021-12 310000000 USD"}},
                    Told{"WithThoseOfBefore",
                         "2022-02-24",
                         "Kenya sold Uganda goods worth $1.04 billion in 2021. From Tanzania it "
                         "bought goods worth $450 million and from Rwanda $31 million, as against "
                         "$352 million and $26 million, respectively, in 2020.",
                         {"level KEN-UGA exports 2021-01/2021-12 1040000000 USD",
                          "level KEN-TZA imports 2021-01/2021-12 450000000 USD",
                          "level KEN-RWA imports 2021-01/2021-12 31000000 USD",
                          "level KEN-TZA imports 2020-01/2020-12 352000000 USD",
                          "level KEN-RWA imports 2020-01/2020-12 26000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Places, MoneyMeant,
    testing::Values(Told{"AgainstOneOfBefore",
                         "2023-01-23",
                         "Poland has climbed to seventh place among Sweden's suppliers, against "
                         "18th in 2021.",
                         {"rank SWE-POL imports 2022-01/2022-12 7 rank",
                          "rank SWE-POL imports 2021-01/2021-12 18 rank"}},
                    Told{"OfAPartnerAYearEarlier",
                         "2023-01-23",
                         "Peru was Chile's seventh largest trading partner in 2022, compared to "
                         "18th in 2021.",
                         {"rank CHL-PER turnover 2022-01/2022-12 7 rank",
                          "rank CHL-PER turnover 2021-01/2021-12 18 rank"}},
                    Told{"InAPlaceForSomebody",
                         "2023-01-23",
                         "Sweden is only in 16th place for Poland.",
                         {"rank POL-SWE turnover 2022-01/2022-12 16 rank"}},
                    Told{
                        "WhichCorrespondsToAPlace",
                        "2023-01-23",
                        "Peru's share in the foreign trade of Chile was 4.2 percent in 2022, which "
                        "corresponds to the fourth place.",
                        {"share CHL-PER turnover 2022-01/2022-12 4.2 pct",
                         "rank CHL-PER turnover 2022-01/2022-12 4 rank"}},
                    Told{"FirstInBoth",
                         "2023-01-23",
                         "In 2022 Germany was Poland's first partner both in exports and in "
                         "imports.",
                         {"rank POL-DEU exports 2022-01/2022-12 1 rank",
                          "rank POL-DEU imports 2022-01/2022-12 1 rank"}},
                    Told{"LongTheFirst",
                         "2023-01-23",
                         "China, long Vietnam's first partner, came only third in 2022.",
                         {"rank VNM-CHN turnover 2022-01/2022-12 3 rank"}},
                    Told{"StillTheFirst",
                         "2023-01-23",
                         "China, long Vietnam's first customer, bought goods worth $57 billion "
                         "from it in 2022.",
                         {"rank VNM-CHN exports 2022-01/2022-12 1 rank",
                          "level CHN-VNM imports 2022-01/2022-12 57000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Shares, MoneyMeant,
    testing::Values(Told{"OfEach",
                         "2023-02-08",
                         "In 2022 Brazil and Argentina each took 12 percent of Paraguayan exports.",
                         {"share PRY-BRA exports 2022-01/2022-12 12 pct",
                          "share PRY-ARG exports 2022-01/2022-12 12 pct"}},
                    Told{"OfTheSource",
                         "2023-02-08",
                         "Brazil was Paraguay's second-largest source of imports in 2022, "
                         "providing 17.6 percent of the total, and its fourth-largest export "
                         "market.",
                         {"rank PRY-BRA imports 2022-01/2022-12 2 rank",
                          "share PRY-BRA imports 2022-01/2022-12 17.6 pct",
                          "rank PRY-BRA exports 2022-01/2022-12 4 rank"}},
                    Told{"OfTheTwoBefore",
                         "2023-02-08",
                         "In 2010 Brazil supplied 66 percent of what Paraguay imported and "
                         "Argentina 15. Last year it was 51 and 24.",
                         {"share PRY-BRA imports 2010-01/2010-12 66 pct",
                          "share PRY-ARG imports 2010-01/2010-12 15 pct",
                          "share PRY-BRA imports 2022-01/2022-12 51 pct",
                          "share PRY-ARG imports 2022-01/2022-12 24 pct"}},
                    Told{"AsAgainstNumbersForOthers",
                         "2023-02-08",
                         "Brazil had 22 percent of Paraguayan trade in 2022, as against 14 for "
                         "Argentina and 11 for Chile.",
                         {"share PRY-BRA turnover 2022-01/2022-12 22 pct",
                          "share PRY-ARG turnover 2022-01/2022-12 14 pct",
                          "share PRY-CHL turnover 2022-01/2022-12 11 pct"}},
                    Told{"OfAllThatWeExport",
                         "2022-03-08",
                         "Remarks after the Estonia\u2013Latvia summit\nRiga, 8 March 2022 "
                         "(transcript)\n\nPrime Minister of Estonia: Dear friend, we sold you "
                         "goods worth 287 million euros last year.\n\nPrime Minister of Latvia: "
                         "With Lithuania, our second supplier, the picture is different: it takes "
                         "60 percent of all that we export.",
                         {"level EST-LVA exports 2021-01/2021-12 287000000 EUR",
                          "rank LVA-LTU imports 2021-01/2021-12 2 rank",
                          "share LVA-LTU exports 2021-01/2021-12 60 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Parts, MoneyMeant,
    testing::Values(Told{"ToACity",
                         "2024-08-22",
                         "Poland's exports to Germany rose by 12 percent in 2023.\n\nOf the "
                         "exports, goods worth $1.85 billion went to Hamburg alone.",
                         {"change POL-DEU exports 2023-01/2023-12 12 pct"}},
                    Told{"FromACity",
                         "2024-08-22",
                         "Poland's exports to Germany rose by 12 percent in 2023.\n\nExports from "
                         "Gdansk to Germany came to $1.85 billion.",
                         {"change POL-DEU exports 2023-01/2023-12 12 pct"}},
                    Told{"ThroughAPort",
                         "2024-08-22",
                         "Uganda and Kenya traded goods worth $1.1 billion in 2023.\n\nImports "
                         "through Mombasa were worth $0.85 billion.",
                         {"level UGA-KEN turnover 2023-01/2023-12 1100000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
