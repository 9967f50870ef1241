// What is said of the figure before, of 'his country', of goods in return and of the year that a
// text is about. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class SaidOfIt : public testing::TestWithParam<Told> {};

TEST_P(SaidOfIt, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, SaidOfIt,
    testing::Values(
        Told{"ThatWasARecord",
             "2017-01-27",
             "El Salvador's exports to Honduras reached $804.4 million in 2016. That was a record.",
             {"level SLV-HND exports 2016-01/2016-12 804400000 USD",
              "record SLV-HND exports 2016-01/2016-12 804400000 USD"}},
        Told{"HighestSince",
             "2017-01-27",
             "Kenya's exports to Tanzania reached $404 million in 2016. This was the highest level "
             "since 2008.",
             {"level KEN-TZA exports 2016-01/2016-12 404000000 USD",
              "since KEN-TZA exports 2016-01/2016-12"}},
        Told{"BestInYears",
             "2019-01-27",
             "Peru's exports to Japan reached $2.4 billion in 2018. It was the best result in "
             "eight years.",
             {"level PER-JPN exports 2018-01/2018-12 2400000000 USD",
              "record PER-JPN exports 2018-01/2018-12 2400000000 USD"}},
        Told{"HighestSinceRecordsBegan",
             "2019-01-27",
             "Peru's surplus with Japan reached $1.4 billion in 2018. It is the highest since "
             "records began in 1994.",
             {"balance PER-JPN balance 2018-01/2018-12 1400000000 USD",
              "record PER-JPN balance 2018-01/2018-12 1400000000 USD"}},
        Told{"FirstDeclineSince",
             "2017-01-27",
             "Latvia's exports to Estonia fell by 3 percent in 2016. It was the first decline "
             "since 2009.",
             {"change LVA-EST exports 2016-01/2016-12 -3 pct",
              "since LVA-EST exports 2016-01/2016-12"}},
        Told{"FirstYearInTheRed",
             "2021-09-15",
             "Kenya had a deficit of $290 million with Tanzania in 2020. It was the first year in "
             "the red since 2009.",
             {"balance KEN-TZA balance 2020-01/2020-12 -290000000 USD",
              "since KEN-TZA balance 2020-01/2020-12"}},
        Told{"FirstMonthInTheBlack",
             "2021-09-15",
             "Oman had a surplus of $29 million with Jordan in July. It was the first month in the "
             "black since March.",
             {"balance OMN-JOR balance 2021-07/2021-07 29000000 USD",
              "since OMN-JOR balance 2021-07/2021-07"}},
        Told{"FormerAndLatter",
             "2017-01-27",
             "Croatia had a surplus of 204 million euros with Bosnia and a deficit of 243 million "
             "euros with Austria in 2016. The former is the highest since 2008, the latter the "
             "smallest in five years.",
             {"balance HRV-BIH balance 2016-01/2016-12 204000000 EUR",
              "balance HRV-AUT balance 2016-01/2016-12 -243000000 EUR",
              "since HRV-BIH balance 2016-01/2016-12",
              "record HRV-AUT balance 2016-01/2016-12 -243000000 EUR"}},
        Told{"AnotherThing",
             "2021-09-15",
             "Kenya's exports to Tanzania were 20 million dollars in August. It was the largest "
             "exhibition since 2010.",
             {"level KEN-TZA exports 2021-08/2021-08 20000000 USD"}},
        Told{"OneProduct",
             "2021-09-15",
             "Kenya's exports to Tanzania were 20 million dollars in August. It set a record in "
             "oil.",
             {"level KEN-TZA exports 2021-08/2021-08 20000000 USD"}},
        Told{"Temperature",
             "2021-09-15",
             "Kenya's exports to Tanzania were 20 million dollars in August. This was the highest "
             "temperature on record.",
             {"level KEN-TZA exports 2021-08/2021-08 20000000 USD"}},
        Told{"Denied",
             "2021-09-15",
             "Kenya's exports to Tanzania were 20 million dollars in August. That is not a record.",
             {"level KEN-TZA exports 2021-08/2021-08 20000000 USD"}},
        Told{"WhichOfTwo",
             "2021-09-15",
             "Kenya's exports to Tanzania were 20 million dollars in August, and its imports 30 "
             "million. It was the highest since 2010.",
             {"level KEN-TZA exports 2021-08/2021-08 20000000 USD",
              "level KEN-TZA imports 2021-08/2021-08 30000000 USD"}},
        Told{"HisCountryTrade",
             "2018-08-27",
             "Oman's ambassador to Doha said that his country's trade with Qatar came to 10 "
             "billion dollars in 2017.",
             {"level OMN-QAT turnover 2017-01/2017-12 10000000000 USD"}},
        Told{"HerCountryForecast",
             "2018-08-27",
             "The Omani minister believes her country's exports to Qatar could come to 10 billion "
             "dollars in 2020.",
             {"forecast OMN-QAT exports 2020-01/2020-12 10000000000 USD"}},
        Told{"HisCountryOfNobody",
             "2018-08-27",
             "The minister said his country's exports to Qatar came to 10 billion dollars in 2017.",
             {}},
        Told{"NoPairOfTwoPartners",
             "2018-09-17",
             "Surpluses with Manila and Delhi soften August deficit\n\nIndonesia sold goods worth "
             "$14 billion in August.\n\nExports to India rose 7.1 percent to $1.19 billion.",
             {"change IDN-IND exports 2018-08/2018-08 7.1 pct",
              "level IDN-IND exports 2018-08/2018-08 1190000000 USD"}},
        Told{"OfThese",
             "2021-07-20",
             "In January-May 2021 trade between Kazakhstan and Uzbekistan totaled 1.47 billion "
             "dollars. In 2020 it had been 2.9 billion dollars. Of these, 2.12 billion were Kazakh "
             "exports.",
             {"level KAZ-UZB turnover 2021-01/2021-05 1470000000 USD",
              "level KAZ-UZB turnover 2020-01/2020-12 2900000000 USD",
              "level KAZ-UZB exports 2020-01/2020-12 2120000000 USD"}},
        Told{"ReceivedWorth",
             "2022-05-24",
             "The UAE sent Iran goods worth $16.5 billion last year and received $4.9 billion "
             "worth.",
             {"level ARE-IRN exports 2021-01/2021-12 16500000000 USD",
              "level ARE-IRN imports 2021-01/2021-12 4900000000 USD"}},
        Told{"TookInReturn",
             "2022-05-24",
             "Spain shipped goods worth 9 billion euros to Morocco in 2021 and took 7 billion "
             "euros in return.",
             {"level ESP-MAR exports 2021-01/2021-12 9000000000 EUR",
              "level ESP-MAR imports 2021-01/2021-12 7000000000 EUR"}},
        Told{"OfItAndTheNext",
             "2022-05-24",
             "Trade of Oman and Iran came to $1.34 billion in 2021.\n\nIran's sales to Oman made "
             "up $716 million of it; Omani exports, at $620 million, were 38% higher.",
             {"level OMN-IRN turnover 2021-01/2021-12 1340000000 USD",
              "level IRN-OMN exports 2021-01/2021-12 716000000 USD",
              "level OMN-IRN exports 2021-01/2021-12 620000000 USD",
              "change OMN-IRN exports 2021-01/2021-12 38 pct"}},
        Told{"WhichIsTheLastSum",
             "2014-01-21",
             "Latvia bought goods worth 1.38 billion euros from Estonia in 2013, versus 584 "
             "million euros from Finland, which was up by 23 percent.",
             {"level LVA-EST imports 2013-01/2013-12 1380000000 EUR",
              "level LVA-FIN imports 2013-01/2013-12 584000000 EUR",
              "change LVA-FIN imports 2013-01/2013-12 23 pct"}},
        Told{"StillRankedThen",
             "2019-02-07",
             "Trade of Armenia with Iran grew by 10.8% in 2018.\n\nExports to Georgia, which in "
             "2017 still ranked fourth among the markets, fell for the first time since 2015.",
             {"change ARM-IRN turnover 2018-01/2018-12 10.8 pct",
              "rank ARM-GEO exports 2017-01/2017-12 4 rank",
              "since ARM-GEO exports 2018-01/2018-12"}},
        Told{"HasSinceComeDown",
             "2018-12-06",
             "In 2013 Iraq took 7.9 percent of Turkey's exports; the share has since come down to "
             "5.8 percent.",
             {"share TUR-IRQ exports 2013-01/2013-12 7.9 pct",
              "share TUR-IRQ exports 2017-01/2017-12 5.8 pct"}},
        Told{"BackToTheYear",
             "2022-05-24",
             "Trade of Oman and Iran came to $1.34 billion in 2021.\n\nBetween January and April, "
             "trade rose by 21% to $430 million.\n\nBehind the others\n\nThe UAE sent Iran goods "
             "worth $16.5 billion last year.\n\nFor Oman, Iran was the ninth largest source of "
             "imports, with a share of 2.3%.",
             {"level OMN-IRN turnover 2021-01/2021-12 1340000000 USD",
              "change OMN-IRN turnover 2022-01/2022-04 21 pct",
              "level OMN-IRN turnover 2022-01/2022-04 430000000 USD",
              "level ARE-IRN exports 2021-01/2021-12 16500000000 USD",
              "rank OMN-IRN imports 2021-01/2021-12 9 rank",
              "share OMN-IRN imports 2021-01/2021-12 2.3 pct"}},
        Told{"GaveASurplus",
             "2018-09-17",
             "In 2017 Germany gave Poland a surplus of 5 billion euros.",
             {"balance POL-DEU balance 2017-01/2017-12 5000000000 EUR"}},
        Told{"LeavesWithADeficit",
             "2018-09-17",
             "China leaves Kenya with a deficit of $3 billion in 2017.",
             {"balance KEN-CHN balance 2017-01/2017-12 -3000000000 USD"}},
        Told{"OneOfThem",
             "2018-09-17",
             "In 2017 Poland had a surplus of 5 billion euros with Germany, with Britain one of 3 "
             "billion.",
             {"balance POL-DEU balance 2017-01/2017-12 5000000000 EUR",
              "balance POL-GBR balance 2017-01/2017-12 3000000000 EUR"}},
        Told{"TradeWithNamed",
             "2018-09-17",
             "Kenya's exports rose 7.1 percent in 2017. Uganda trade was worth $1.2 billion.",
             {"change KEN-WLD exports 2017-01/2017-12 7.1 pct",
              "level KEN-UGA turnover 2017-01/2017-12 1200000000 USD"}},
        Told{"ShortOf",
             "2012-08-22",
             "In July Pakistan's exports to Afghanistan were $140 million, 11.4 per cent short of "
             "June.",
             {"level PAK-AFG exports 2012-07/2012-07 140000000 USD",
              "change PAK-AFG exports 2012-07/2012-07 -11.4 pct"}},
        Told{"WhatItDidThen",
             "2012-08-22",
             "In 2011 Oman sold Yemen goods worth $1.9 billion, four times what it did in 2006.",
             {"level OMN-YEM exports 2011-01/2011-12 1900000000 USD",
              "change OMN-YEM exports 2011-01/2011-12 4 ratio"}},
        Told{"LessThanHalfOfWhat",
             "2012-08-22",
             "Peru's exports to Chile doubled to $17 million in 2011, while Bolivia bought less "
             "than half of what it had the year before.",
             {"change PER-CHL exports 2011-01/2011-12 2 ratio",
              "level PER-CHL exports 2011-01/2011-12 17000000 USD",
              "change PER-BOL exports 2011-01/2011-12 0.5 ratio"}},
        Told{"AboveTheirLevel",
             "2022-05-31",
             "In April 2022 Qatar's exports to Japan were 22.0% above their level of April 2021.",
             {"change QAT-JPN exports 2022-04/2022-04 22 pct"}},
        Told{"OverallValueOfExports",
             "2023-08-02",
             "Turkey's exports to Russia reached $9.34bn in 2022. The overall value of Turkish "
             "exports hit $254bn.",
             {"level TUR-RUS exports 2022-01/2022-12 9340000000 USD",
              "level TUR-WLD exports 2022-01/2022-12 254000000000 USD"}},
        Told{"OverallValueToOne",
             "2023-08-02",
             "Turkey's exports to Poland rose 3 percent in 2022. The total value of Turkish "
             "exports to Russia was $9bn.",
             {"change TUR-POL exports 2022-01/2022-12 3 pct",
              "level TUR-RUS exports 2022-01/2022-12 9000000000 USD"}},
        Told{"ComparedWithAnother",
             "2010-04-02",
             "Australia's exports to China came to $42 billion in 2009, compared with $35 billion "
             "of exports to Japan.",
             {"level AUS-CHN exports 2009-01/2009-12 42000000000 USD",
              "level AUS-JPN exports 2009-01/2009-12 35000000000 USD"}},
        Told{"ExportsSentTo",
             "2010-04-02",
             "Australia exported more than $42 billion worth of goods to China in the year to "
             "February. This compared with $35 billion worth of exports sent to Japan during the "
             "period.",
             {"level AUS-CHN exports 2009-03/2010-02 42000000000 USD",
              "level AUS-JPN exports 2009-03/2010-02 35000000000 USD"}},
        Told{"ComparedWithThen",
             "2010-04-02",
             "Australia exported $42 billion worth of goods to China in 2009, against $35 billion "
             "worth of exports to China in 2008.",
             {"level AUS-CHN exports 2009-01/2009-12 42000000000 USD",
              "level AUS-CHN exports 2008-01/2008-12 35000000000 USD"}},
        Told{"PartnersAreTwo",
             "2023-08-02",
             "Kenya's main partners in the region are Uganda and Tanzania. Exports to the former "
             "were $600 million in 2022, those to the latter $400 million.",
             {"level KEN-UGA exports 2022-01/2022-12 600000000 USD",
              "level KEN-TZA exports 2022-01/2022-12 400000000 USD"}},
        Told{"InMoney",
             "2015-11-05",
             "By 2014 Russia's slice of Moldova's exports had dwindled to 18 percent, and in "
             "January-August of this year it is down to 12.6. In money: $163 million, a fall of 38 "
             "percent.",
             {"share MDA-RUS exports 2014-01/2014-12 18 pct",
              "share MDA-RUS exports 2015-01/2015-08 12.6 pct",
              "level MDA-RUS exports 2015-01/2015-08 163000000 USD",
              "change MDA-RUS exports 2015-01/2015-08 -38 pct"}},
        Told{"SameMonthsOfUnread",
             "2015-11-05",
             "Russia took 18 percent of Moldova's exports in 2014, and January-August of this year "
             "was bleaker still. The European Union absorbed 62.4 percent over the same eight "
             "months.",
             {"share MDA-RUS exports 2014-01/2014-12 18 pct",
              "share MDA-EU exports 2015-01/2015-08 62.4 pct"}},
        Told{"ItsPurchases",
             "2015-11-05",
             "Moldova exported goods worth $300 million to Romania in January-August. Belarus "
             "increased its purchases 1.5 times to $78 million, Ukraine cut its by a third.",
             {"level MDA-ROU exports 2015-01/2015-08 300000000 USD",
              "change BLR-MDA imports 2015-01/2015-08 1.5 ratio",
              "level BLR-MDA imports 2015-01/2015-08 78000000 USD",
              "change UKR-MDA imports 2015-01/2015-08 -33.3 pct"}},
        Told{"MarkToBePassed",
             "2007-08-16",
             "Trade of Kyrgyzstan and Kazakhstan rose by 16.5% in 2006 to $396.1 million. The $500 "
             "million mark is to be passed this year.",
             {"change KGZ-KAZ turnover 2006-01/2006-12 16.5 pct",
              "level KGZ-KAZ turnover 2006-01/2006-12 396100000 USD",
              "forecast KGZ-KAZ turnover 2007-01/2007-12 500000000 USD"}},
        Told{"MarkWillBePassed",
             "2007-08-16",
             "Trade of Peru and Chile rose by 16.5% in 2006 to $396.1 million. The $500 million "
             "mark will soon be reached.",
             {"change PER-CHL turnover 2006-01/2006-12 16.5 pct",
              "level PER-CHL turnover 2006-01/2006-12 396100000 USD",
              "forecast PER-CHL turnover none 500000000 USD"}},
        Told{"FormerAndLatterOfTwoNamed",
             "2018-09-17",
             "Indonesia's exports to India rose in August to 3 billion dollars. With Thailand and "
             "Australia it is the other way round. The former left Jakarta with a shortfall of "
             "$3.4 billion.",
             {"level IDN-IND exports 2018-08/2018-08 3000000000 USD",
              "balance IDN-THA balance 2018-08/2018-08 -3400000000 USD"}},
        Told{"ShareThenInBracket",
             "2022-05-24",
             "China took 29 percent of New Zealand's exports in 2021 (32 percent in 2020).",
             {"share NZL-CHN exports 2021-01/2021-12 29 pct",
              "share NZL-CHN exports 2020-01/2020-12 32 pct"}},
        Told{"ShareOfYearBeforeInBracket",
             "2017-10-24",
             "The share of the EU in Moldova's exports was 65.9% in 2016 (66.3% a year earlier).",
             {"share MDA-EU exports 2016-01/2016-12 65.9 pct",
              "share MDA-EU exports 2015-01/2015-12 66.3 pct"}},
        Told{"ShareOfProductInBracket",
             "2017-10-24",
             "Exports to Germany made up 28% of Poland's total in 2016 (steel 12% in 2015).",
             {"share POL-DEU exports 2016-01/2016-12 28 pct"}},
        Told{"RankThenInBracket",
             "2019-02-07",
             "In 2018 Iran moved up to third place among Armenia's suppliers (fifth in 2017).",
             {"rank ARM-IRN imports 2018-01/2018-12 3 rank",
              "rank ARM-IRN imports 2017-01/2017-12 5 rank"}},
        Told{"RateThenInBracket",
             "2019-02-07",
             "Armenia's exports to Iran rose 28% in 2018 (12% in 2017).",
             {"change ARM-IRN exports 2018-01/2018-12 28 pct",
              "change ARM-IRN exports 2017-01/2017-12 12 pct"}},
        Told{"RateThenBehindAFall",
             "2019-02-07",
             "Armenia's exports to Iran fell 28% in 2018 (12% in 2017).",
             {"change ARM-IRN exports 2018-01/2018-12 -28 pct"}},
        Told{"RateOfSomethingInBracket",
             "2019-02-07",
             "Armenia's exports to Iran rose 28% in 2018 (inflation was 12% in 2017).",
             {"change ARM-IRN exports 2018-01/2018-12 28 pct"}},
        Told{"FigureOfSomethingElse",
             "2015-11-05",
             "Moldova's exports to Romania were $300 million in 2014. Remittances from Italy "
             "reached $1 billion. The year before, the figure was $900 million.",
             {"level MDA-ROU exports 2014-01/2014-12 300000000 USD"}},
        Told{"ItOfSomethingElse",
             "2015-11-05",
             "Moldova's exports to Romania were $300 million in 2014. Companies invested $10 "
             "million. In 2013 it was $9 million.",
             {"level MDA-ROU exports 2014-01/2014-12 300000000 USD"}},
        Told{"FigureOfTheTrade",
             "2015-11-05",
             "Moldova's exports to Romania were $300 million in 2014. In 2013 the figure was $320 "
             "million.",
             {"level MDA-ROU exports 2014-01/2014-12 300000000 USD",
              "level MDA-ROU exports 2013-01/2013-12 320000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
