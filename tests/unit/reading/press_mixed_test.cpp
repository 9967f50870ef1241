// Turns within a text of several countries: the other direction, whose rank and whose share it is,
// who is singled out, the data of another month. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PressMixed : public testing::TestWithParam<Told> {};

TEST_P(PressMixed, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    OtherDirection, PressMixed,
    testing::Values(
        Told{"TheFlow",
             "2021-03-11",
             "Peru shipped goods worth $502 million to Bolivia in 2020. In the other direction the "
             "flow swelled by 2.5 per cent to $369 million.",
             {"level PER-BOL exports 2020-01/2020-12 502000000 USD",
              "change BOL-PER exports 2020-01/2020-12 2.5 pct",
              "level BOL-PER exports 2020-01/2020-12 369000000 USD"}},
        Told{"WhatMoved",
             "2021-03-11",
             "Kenya sold Rwanda goods for $200 million in 2020. What moved in the opposite "
             "direction shrank by 12 percent to $9 million.",
             {"level KEN-RWA exports 2020-01/2020-12 200000000 USD",
              "change RWA-KEN exports 2020-01/2020-12 -12 pct",
              "level RWA-KEN exports 2020-01/2020-12 9000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhoseShare, PressMixed,
    testing::Values(
        Told{"BehindOthersOfTheRank",
             "2021-03-11",
             "Chile exported goods worth $502 million to Bolivia in 2020. For La Paz, Chile is the "
             "third largest supplier after Brazil and China, and provides some 9 per cent of its "
             "imports.",
             {"level CHL-BOL exports 2020-01/2020-12 502000000 USD",
              "rank BOL-CHL imports 2020-01/2020-12 3 rank",
              "rank BOL-BRA imports 2020-01/2020-12 1 rank",
              "rank BOL-CHN imports 2020-01/2020-12 2 rank",
              "share BOL-CHL imports 2020-01/2020-12 9 pct"}},
        Told{"AheadOfOne",
             "2021-03-11",
             "Kenya is Uganda's second supplier, behind China, and provides 11 percent of its "
             "imports.",
             {"rank UGA-KEN imports 2020-01/2020-12 2 rank",
              "rank UGA-CHN imports 2020-01/2020-12 1 rank",
              "share UGA-KEN imports 2020-01/2020-12 11 pct"}},
        Told{"WhoseShare",
             "2019-08-14",
             "In 2018 Kenya took 31 percent of Uganda's exports, ahead of Rwanda, whose share was "
             "12 per cent.",
             {"share UGA-KEN exports 2018-01/2018-12 31 pct",
              "share UGA-RWA exports 2018-01/2018-12 12 pct"}},
        Told{"WhereTheFallBegan",
             "2022-10-06",
             "In 2005 Russia took 40 percent of Armenia's exports. On the import side the decline "
             "was gentler, from 29 percent in 2005 to 24 in 2021.",
             {"share ARM-RUS exports 2005-01/2005-12 40 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    SingledOut, PressMixed,
    testing::Values(
        Told{"InTheRed",
             "2023-06-14",
             "Peru's deficit in trade with Chile reached $2 bln in 2022. In 2020 it had still been "
             "Santiago that was in the red, if only by some $200 mln.",
             {"balance PER-CHL balance 2022-01/2022-12 -2000000000 USD",
              "balance CHL-PER balance 2020-01/2020-12 -200000000 USD"}},
        Told{"InTheBlack",
             "2023-06-14",
             "Peru's deficit in trade with Chile reached $2 bln in 2022. In 2020 it was the "
             "Peruvians who were in the black by $200 mln.",
             {"balance PER-CHL balance 2022-01/2022-12 -2000000000 USD",
              "balance PER-CHL balance 2020-01/2020-12 200000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OnesThatBuy, PressMixed,
    testing::Values(
        Told{
            "Purchases",
            "2023-04-12",
            "Polish purchases from Norway dropped by 11 percent in 2022, while German ones climbed "
            "9 percent.",
            {"change POL-NOR imports 2022-01/2022-12 -11 pct",
             "change DEU-NOR imports 2022-01/2022-12 9 pct"}},
        Told{"ByTheText",
             "2023-04-12",
             "Kenya exported goods for $600 million to Uganda in 2021. In 2022 Ugandan purchases "
             "rose by 11 percent, while Rwandan ones fell by 9 percent.",
             {"level KEN-UGA exports 2021-01/2021-12 600000000 USD",
              "change UGA-KEN imports 2022-01/2022-12 11 pct",
              "change RWA-KEN imports 2022-01/2022-12 -9 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    SoldThere, PressMixed,
    testing::Values(
        Told{"In",
             "2023-02-20",
             "Peruvian exporters sold $300 million worth of goods in Ecuador between January and "
             "June 2022.",
             {"level PER-ECU exports 2022-01/2022-06 300000000 USD"}},
        Told{"PlacedInTheMarket",
             "2023-02-20",
             "Brazil placed goods worth $3 billion in the Mexican market in 2022, up 4 percent.",
             {"level BRA-MEX exports 2022-01/2022-12 3000000000 USD",
              "change BRA-MEX exports 2022-01/2022-12 4 pct"}},
        Told{"Where",
             "2023-02-20",
             "Kenya sold goods for $600 million to Uganda in 2022.\n\nIt is a different story in "
             "Tanzania, where new duties decreed in May left Kenyan sales at $300 million, 12 % "
             "less than in 2021.",
             {"level KEN-UGA exports 2022-01/2022-12 600000000 USD",
              "level KEN-TZA exports 2022-01/2022-12 300000000 USD",
              "change KEN-TZA exports 2022-01/2022-12 -12 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhatDataAreOut, PressMixed,
    testing::Values(
        Told{
            "ForJanuary",
            "2017-03-28",
            "Croatia sold goods for EUR 580 million to Serbia in 2016.\n\nFor January, figures are "
            "already available. Exports were 4.4 percent down on the year.",
            {"level HRV-SRB exports 2016-01/2016-12 580000000 EUR",
             "change HRV-SRB exports 2017-01/2017-01 -4.4 pct"}},
        Told{"DataAreOut",
             "2017-03-28",
             "Croatia sold goods for EUR 580 million to Serbia in 2016.\n\nData for January are "
             "out, "
             "too. Exports fell by 4.4 percent.",
             {"level HRV-SRB exports 2016-01/2016-12 580000000 EUR",
              "change HRV-SRB exports 2017-01/2017-01 -4.4 pct"}},
        Told{
            "HeadingBelowATable",
            "2016-01-29",
            "Finland's trade in goods by country, January-November 2015\n\nGermany was the largest "
            "export country and accounted for 13.9 per cent of the total.\n\nOther "
            "partners\n\nCountry | "
            "Exports, EUR million | Change, %\n\nEstonia | 1,448 | -3\n\nLatvia | 1,774 | "
            "2\n\nNovember\n\nIn "
            "November alone, exports to Sweden were 5 per cent up on the year.",
            {"rank FIN-DEU exports 2015-01/2015-11 1 rank",
             "share FIN-DEU exports 2015-01/2015-11 13.9 pct",
             "level FIN-EST exports 2015-01/2015-11 1448000000 EUR",
             "change FIN-EST exports 2015-01/2015-11 -3 pct",
             "level FIN-LVA exports 2015-01/2015-11 1774000000 EUR",
             "change FIN-LVA exports 2015-01/2015-11 2 pct",
             "change FIN-SWE exports 2015-11/2015-11 5 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OnWhoseList, PressMixed,
    testing::Values(
        Told{"ListOfSuppliers",
             "2017-03-28",
             "Kenya sold goods for $580 million to Uganda and for $200 million to Rwanda in 2016. "
             "It is Uganda's third supplier. On Rwanda's list of suppliers it is fifth.",
             {"level KEN-UGA exports 2016-01/2016-12 580000000 USD",
              "level KEN-RWA exports 2016-01/2016-12 200000000 USD",
              "rank UGA-KEN imports 2016-01/2016-12 3 rank",
              "rank RWA-KEN imports 2016-01/2016-12 5 rank"}},
        Told{
            "TheListOfSuppliers",
            "2021-03-11",
            "Chile exported goods worth $502 million to Bolivia in 2020. For La Paz, Chile is the "
            "third most important market after Brazil and China. On the list of suppliers it ranks "
            "fifth.",
            {"level CHL-BOL exports 2020-01/2020-12 502000000 USD",
             "rank BOL-CHL exports 2020-01/2020-12 3 rank",
             "rank BOL-BRA exports 2020-01/2020-12 1 rank",
             "rank BOL-CHN exports 2020-01/2020-12 2 rank",
             "rank BOL-CHL imports 2020-01/2020-12 5 rank"}},
        Told{"OnlySeventh",
             "2022-10-06",
             "Peru, which in 2015 was third among Chile's suppliers with 8 percent of imports, was "
             "only seventh last year, with 3.8 percent.",
             {"rank CHL-PER imports 2015-01/2015-12 3 rank",
              "share CHL-PER imports 2015-01/2015-12 8 pct",
              "rank CHL-PER imports 2021-01/2021-12 7 rank",
              "share CHL-PER imports 2021-01/2021-12 3.8 pct"}},
        Told{
            "WhoseShareIsByTheWay",
            "2019-08-14",
            "Kenya sold goods worth $580 million to Uganda in 2018, 30 percent of its exports, "
            "ahead of Rwanda, whose share was 12 per cent.\n\nSales in the other direction came to "
            "$90 million.",
            {"level KEN-UGA exports 2018-01/2018-12 580000000 USD",
             "share KEN-UGA exports 2018-01/2018-12 30 pct",
             "comparison KEN-UGA exports 2018-01/2018-12",
             "share KEN-RWA exports 2018-01/2018-12 12 pct",
             "level UGA-KEN exports 2018-01/2018-12 90000000 USD"}},
        Told{"FromTheSide",
             "2017-03-28",
             "Benin sold goods for $60 million to Togo in 2016.\n\nFrom the Togolese side of the "
             "border, imports of $15 million arrived (up 8.1 percent).",
             {"level BEN-TGO exports 2016-01/2016-12 60000000 USD",
              "level BEN-TGO imports 2016-01/2016-12 15000000 USD",
              "change BEN-TGO imports 2016-01/2016-12 8.1 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NextInOrder, PressMixed,
    testing::Values(
        Told{"TheSecondWith",
             "2019-05-17",
             "China was Peru's leading source with USD 1,063.2 million (15.9 per cent) in 2018, "
             "Brazil the second with USD 806.0 million (12.0 per cent). They were followed by "
             "Mexico and Chile.",
             {"rank PER-CHN imports 2018-01/2018-12 1 rank",
              "level PER-CHN imports 2018-01/2018-12 1063200000 USD",
              "share PER-CHN imports 2018-01/2018-12 15.9 pct",
              "rank PER-BRA imports 2018-01/2018-12 2 rank",
              "level PER-BRA imports 2018-01/2018-12 806000000 USD",
              "share PER-BRA imports 2018-01/2018-12 12 pct",
              "rank PER-MEX imports 2018-01/2018-12 3 rank",
              "rank PER-CHL imports 2018-01/2018-12 4 rank"}},
        Told{"UnitSaidOnce",
             "2023-04-12",
             "China headed the list of Kenya's suppliers in 2022 with a share of 18 percent. India "
             "was second, with 11.4, and Japan came fourth with 7.6.",
             {"rank KEN-CHN imports 2022-01/2022-12 1 rank",
              "share KEN-CHN imports 2022-01/2022-12 18 pct",
              "rank KEN-IND imports 2022-01/2022-12 2 rank",
              "share KEN-IND imports 2022-01/2022-12 11.4 pct",
              "rank KEN-JPN imports 2022-01/2022-12 4 rank",
              "share KEN-JPN imports 2022-01/2022-12 7.6 pct"}},
        Told{"FollowedByBareShares",
             "2023-04-12",
             "In 2022 China took 18 percent of Chile's exports, followed by Korea with 11.4 and "
             "Japan with 9.",
             {"share CHL-CHN exports 2022-01/2022-12 18 pct",
              "share CHL-KOR exports 2022-01/2022-12 11.4 pct",
              "share CHL-JPN exports 2022-01/2022-12 9 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    AsideAndEpithet, PressMixed,
    testing::Values(
        Told{"Meanwhile",
             "2023-02-20",
             "Peru sold goods for 11.75 billion dollars to Chile in 2022. Imports from Chile, "
             "meanwhile, rose by 19.3 % to 8.69 billion, so that trade came to 20.44 billion.",
             {"level PER-CHL exports 2022-01/2022-12 11750000000 USD",
              "change PER-CHL imports 2022-01/2022-12 19.3 pct",
              "level PER-CHL imports 2022-01/2022-12 8690000000 USD",
              "level PER-CHL turnover 2022-01/2022-12 20440000000 USD"}},
        Told{"TheBalkanCountry",
             "2023-02-20",
             "Germany sold goods for 5 billion euros to Albania in 2022. Purchases from the Balkan "
             "country rose by 3 percent to 1 billion.",
             {"level DEU-ALB exports 2022-01/2022-12 5000000000 EUR",
              "change DEU-ALB imports 2022-01/2022-12 3 pct",
              "level DEU-ALB imports 2022-01/2022-12 1000000000 EUR"}},
        Told{
            "HighestInTheSeries",
            "2023-02-20",
            "Peru sold goods for 11.75 billion dollars to Chile in 2022, the highest amount in the "
            "historical series.",
            {"level PER-CHL exports 2022-01/2022-12 11750000000 USD",
             "record PER-CHL exports 2022-01/2022-12 11750000000 USD"}},
        Told{"DeliverIt",
             "2020-01-29",
             "Kenya and Senegal want trade to catch up.\n\nA stadium is next: a company from "
             "Nairobi "
             "will deliver it for $265 million by 2022.",
             {}},
        Told{"FlowInTheCorner",
             "2019-05-17",
             "Peru's trade with its neighbours\n\nExports, $ million | 2017 | 2018\n\nChile | "
             "1,190 | "
             "1,240\n\nBolivia | 632 | 651",
             {"level PER-CHL exports 2017-01/2017-12 1190000000 USD",
              "level PER-CHL exports 2018-01/2018-12 1240000000 USD",
              "level PER-BOL exports 2017-01/2017-12 632000000 USD",
              "level PER-BOL exports 2018-01/2018-12 651000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NamedNeighbour, PressMixed,
    testing::Values(
        Told{"ItsSouthern",
             "2016-10-14",
             "Bolivia sold goods for $300 million to Brazil in 2015. Exports to its southern "
             "neighbour Chile came to $40 million.",
             {"level BOL-BRA exports 2015-01/2015-12 300000000 USD",
              "level BOL-CHL exports 2015-01/2015-12 40000000 USD"}},
        Told{"YourNeighbour",
             "2011-04-05",
             "Address by the President of Austria in Ljubljana\n\nIn 2010 our sales to you came to "
             "2.85 billion euros. With your neighbour Croatia we traded only 1.2 billion.",
             {"level AUT-SVN exports 2010-01/2010-12 2850000000 EUR",
              "level AUT-HRV turnover 2010-01/2010-12 1200000000 EUR"}},
        Told{"SlippedTo",
             "2016-10-14",
             "Kenya was Uganda's fourth supplier in 2014, and it slipped to sixth last year.",
             {"rank UGA-KEN imports 2014-01/2014-12 4 rank",
              "rank UGA-KEN imports 2015-01/2015-12 6 rank"}},
        Told{"WeAreAt",
             "2016-10-14",
             "Portugal's ambassador in Maputo talks to our weekly\n\nIn 2015 we sold Mozambique "
             "goods "
             "for 355 million euros. From January to August of this year we are at 138 million, a "
             "drop of 41 percent.",
             {"level PRT-MOZ exports 2015-01/2015-12 355000000 EUR",
              "level PRT-MOZ exports 2016-01/2016-08 138000000 EUR",
              "change PRT-MOZ exports 2016-01/2016-08 -41 pct"}},
        Told{"FormerAndLatterSellers",
             "2023-04-12",
             "In 2022 Kenyan exports to Uganda again exceeded the Tanzanian ones. The former were "
             "$600 million, the latter $300 million.",
             {"comparison UGA-KEN imports 2022-01/2022-12",
              "level KEN-UGA exports 2022-01/2022-12 600000000 USD",
              "level TZA-UGA exports 2022-01/2022-12 300000000 USD"}},
        Told{"SetOurselves",
             "2021-03-11",
             "Peru's trade with Chile came to $871 million in 2020. \"We stick to the two billion "
             "dollars of trade that we have set ourselves for 2023,\" the minister said.",
             {"level PER-CHL turnover 2020-01/2020-12 871000000 USD",
              "target PER-CHL turnover 2023-01/2023-12 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ToldInRows, PressMixed,
    testing::Values(
        Told{"Bullets",
             "2019-05-17",
             "Peru's merchandise trade by partner, 2018\n\nExports\n\n• China remained the main "
             "destination.\n\n• Korea climbed from fourth to second place.",
             {"rank PER-CHN exports 2018-01/2018-12 1 rank",
              "rank PER-KOR exports 2017-01/2017-12 4 rank",
              "rank PER-KOR exports 2018-01/2018-12 2 rank"}},
        Told{"TheGiantNeighbour",
             "2019-08-14",
             "Rwanda sold goods worth $178.4 million to the Democratic Republic of Congo in "
             "2018.\n\nThe giant neighbour took a third of the country's exports.",
             {"level RWA-COD exports 2018-01/2018-12 178400000 USD",
              "share RWA-COD exports 2018-01/2018-12 33.3 pct"}},
        Told{"ThoseToAnother",
             "2023-04-12",
             "Algeria shipped goods for 20.6 billion dollars to Italy in 2022 and for 6.6 billion "
             "to France.\n\nSales to the peninsula were 2.3 times those of 2021. Those to the "
             "former "
             "colonial power rose by half.",
             {"level DZA-ITA exports 2022-01/2022-12 20600000000 USD",
              "level DZA-FRA exports 2022-01/2022-12 6600000000 USD",
              "change DZA-ITA exports 2022-01/2022-12 2.3 ratio",
              "change DZA-FRA exports 2022-01/2022-12 50 pct"}},
        Told{"ThoseToNobody",
             "2023-04-12",
             "Senegal's exports to Mali were $600 million in 2022. Those to the former colonial "
             "power fell by 12 percent.",
             {"level SEN-MLI exports 2022-01/2022-12 600000000 USD"}},
        Told{"FiguresReleasedInMarch",
             "2023-04-12",
             "Peru's exports to Chile rose 3 percent in 2022. The figures were released in March. "
             "Imports fell 4 percent.",
             {"change PER-CHL exports 2022-01/2022-12 3 pct",
              "change PER-CHL imports 2022-01/2022-12 -4 pct"}},
        Told{"DataToCome",
             "2023-04-12",
             "Peru's exports to Chile rose 3 percent in 2022. The ministry will publish data for "
             "March next week. Imports fell 4 percent.",
             {"change PER-CHL exports 2022-01/2022-12 3 pct",
              "change PER-CHL imports 2022-01/2022-12 -4 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OthersAndSome, PressMixed,
    testing::Values(
        Told{
            "AllTradeOfThePartner",
            "2015-05-20",
            "Qatar's exports to India rose 12 percent in April to $1.2 billion. Imports from India "
            "fell 3 percent to $90 million.\n\nIndia's total exports in the month fell 4 percent. "
            "Exports to the United States, its biggest customer, grew 2 percent. Imports from "
            "China rose 6 percent.",
            {"change QAT-IND exports 2015-04/2015-04 12 pct",
             "level QAT-IND exports 2015-04/2015-04 1200000000 USD",
             "change QAT-IND imports 2015-04/2015-04 -3 pct",
             "level QAT-IND imports 2015-04/2015-04 90000000 USD",
             "change IND-WLD exports 2015-04/2015-04 -4 pct",
             "rank IND-USA exports 2015-04/2015-04 1 rank",
             "change IND-USA exports 2015-04/2015-04 2 pct",
             "change IND-CHN imports 2015-04/2015-04 6 pct"}},
        Told{"WithAllItsTradingPartners",
             "2015-05-20",
             "Oman's surplus with Korea narrowed 9 percent in April.\n\nKorea's own surplus with "
             "all "
             "its trading partners swelled 4 percent. Exports to China fell 5 percent.",
             {"change OMN-KOR balance 2015-04/2015-04 -9 pct",
              "balance OMN-KOR balance 2015-04/2015-04 0 ",
              "change KOR-WLD balance 2015-04/2015-04 4 pct",
              "change KOR-CHN exports 2015-04/2015-04 -5 pct"}},
        Told{"AllCountriesOfARegion",
             "2015-05-20",
             "Peru's exports to all countries of the region rose 3 percent in 2014.",
             {}},
        Told{"SomeOfABloc",
             "2017-02-03",
             "Turkey's exports to five African countries rose 4% to $1.4 billion in 2016. Trade "
             "between Turkey and six Arab states grew by 2%.",
             {}},
        Told{"AllOfABloc",
             "2017-02-03",
             "Turkey's exports to the ten ASEAN countries rose 4% in 2016.",
             {"change TUR-ASEAN exports 2016-01/2016-12 4 pct"}},
        Told{"OfTheCrudeWhichItBought",
             "2017-02-03",
             "Gabon provided 8.1 percent of the crude which Spain bought in 2016, and Togo 3 "
             "percent of "
             "the timber that Spain imported.",
             {}},
        Told{"WhoseGoods",
             "2014-03-31",
             "Thai goods made up 6 percent of Laos' imports in 2013. Dutch products accounted for "
             "some "
             "4 percent of Chilean imports.",
             {"share LAO-THA imports 2013-01/2013-12 6 pct",
              "share CHL-NLD imports 2013-01/2013-12 4 pct"}},
        Told{
            "WhatItTookFrom",
            "2017-02-03",
            "Togo traded goods worth $600 million with India in 2016. Togo's exports shrank 12% to "
            "$140 million, and what it took from India was halved, to $460 million from $920 "
            "million.",
            {"level TGO-IND turnover 2016-01/2016-12 600000000 USD",
             "change TGO-IND exports 2016-01/2016-12 -12 pct",
             "level TGO-IND exports 2016-01/2016-12 140000000 USD",
             "change TGO-IND imports 2016-01/2016-12 -50 pct",
             "level TGO-IND imports 2016-01/2016-12 460000000 USD",
             "level TGO-IND imports 2015-01/2015-12 920000000 USD"}},
        Told{
            "BiggerByARate",
            "2019-10-09",
            "Latvia's exports to France were a third bigger in August than a year before. Sales to "
            "Spain were 8% bigger.",
            {"change LVA-FRA exports 2019-08/2019-08 33.3 pct",
             "change LVA-ESP exports 2019-08/2019-08 8 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ForAnother, PressMixed,
    testing::Values(
        Told{"TheTotal",
             "2017-02-03",
             "Trade between China and Portugal was worth $9.9 billion last year. China sold goods "
             "for $4 billion there.\n\nFor Mozambique the total was $1.79 billion, a quarter less "
             "than the year before. For Brazil it grew by half, to $6.4 billion.",
             {"level CHN-PRT turnover 2016-01/2016-12 9900000000 USD",
              "level CHN-PRT exports 2016-01/2016-12 4000000000 USD",
              "level CHN-MOZ turnover 2016-01/2016-12 1790000000 USD",
              "change CHN-MOZ turnover 2016-01/2016-12 -25 pct",
              "change CHN-BRA turnover 2016-01/2016-12 50 pct",
              "level CHN-BRA turnover 2016-01/2016-12 6400000000 USD"}},
        Told{"TheTotalOfExports",
             "2017-02-03",
             "Turkey's exports to Georgia reached $1.9 billion last year.\n\nFor Armenia the total "
             "was $79 million.",
             {"level TUR-GEO exports 2016-01/2016-12 1900000000 USD",
              "level TUR-ARM exports 2016-01/2016-12 79000000 USD"}},
        Told{"TheyFell",
             "2017-02-03",
             "Turkey's exports to Georgia were $1.9 billion in 2016. For Armenia they fell 3% to "
             "$64 million.",
             {"level TUR-GEO exports 2016-01/2016-12 1900000000 USD",
              "change TUR-ARM exports 2016-01/2016-12 -3 pct",
              "level TUR-ARM exports 2016-01/2016-12 64000000 USD"}},
        Told{"InTheReportingMonth",
             "2019-09-12",
             "Peru's exports to Chile rose 4 percent in July.\n\nIn 2018 they were worth $1.1 "
             "billion.\n\nIn the reporting month, imports from Chile fell 3 percent.",
             {"change PER-CHL exports 2019-07/2019-07 4 pct",
              "level PER-CHL exports 2018-01/2018-12 1100000000 USD",
              "change PER-CHL imports 2019-07/2019-07 -3 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
