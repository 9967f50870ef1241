// Which time a figure is of: not that of words that stand by the way, of the start of a span, of
// what it is measured against. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class TimesOfFigures : public testing::TestWithParam<Told> {};

TEST_P(TimesOfFigures, AreTold) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Asides, TimesOfFigures,
    testing::Values(
        Told{"AppositionOfAMarket",
             "2019-02-15",
             "In 2018 Ghana's exports to Togo came to $310 million. Sales to Benin, still the "
             "second market in 2012, dropped by 12 percent to $205 million.",
             {"level GHA-TGO exports 2018-01/2018-12 310000000 USD",
              "rank GHA-BEN exports 2012-01/2012-12 2 rank",
              "change GHA-BEN exports 2018-01/2018-12 -12 pct",
              "level GHA-BEN exports 2018-01/2018-12 205000000 USD"}},
        Told{"RelativeClauseWithoutAFigure",
             "2019-02-15",
             "In 2018 Ghana's exports to Togo came to $310 million. Sales to Benin, which closed "
             "its border in 2012, dropped by 12 percent.",
             {"level GHA-TGO exports 2018-01/2018-12 310000000 USD",
              "change GHA-BEN exports 2018-01/2018-12 -12 pct"}},
        Told{"WithWhichAPactWasSigned",
             "2019-02-15",
             "In 2018 Ghana's exports to Togo came to $310 million. Sales to Benin, with which a "
             "pact was signed in 2012, dropped by 12 percent.",
             {"level GHA-TGO exports 2018-01/2018-12 310000000 USD",
              "change GHA-BEN exports 2018-01/2018-12 -12 pct"}},
        Told{"TimeOfTheWholeIsKept",
             "2019-02-15",
             "Ghana sold goods worth $310 million to Togo, which made it the best customer in "
             "2017.",
             {"level GHA-TGO exports 2017-01/2017-12 310000000 USD",
              "rank GHA-TGO exports 2017-01/2017-12 1 rank"}},
        Told{"NoRankThatIsOver",
             "2019-02-15",
             "In 2018 sales to Benin, Ghana's best customer until 2012, dropped by 12 percent.",
             {"change GHA-BEN exports 2018-01/2018-12 -12 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Spans, TimesOfFigures,
    testing::Values(
        Told{"AgainstYearsEarlier",
             "2019-02-15",
             "Togo was Ghana's fourth market last year, against seventh ten years earlier, and its "
             "share in Ghana's exports rose to 4.1 percent from 2.9 percent.",
             {"rank GHA-TGO exports 2018-01/2018-12 4 rank",
              "rank GHA-TGO exports 2008-01/2008-12 7 rank",
              "share GHA-TGO exports 2018-01/2018-12 4.1 pct",
              "share GHA-TGO exports 2008-01/2008-12 2.9 pct"}},
        Told{"SincePactOfAYear",
             "2019-02-15",
             "Since the pact took effect in 2012, Ghana's exports to Togo have gone up from $120 "
             "million to $310 million.",
             {"level GHA-TGO exports 2012-01/2012-12 120000000 USD",
              "level GHA-TGO exports 2018-01/2018-12 310000000 USD"}},
        Told{"SinceThen",
             "2019-02-15",
             "Ghana's exports to Togo had stood at $62 million in 2003, which means that they "
             "have risen fivefold since then.",
             {"level GHA-TGO exports 2003-01/2003-12 62000000 USD",
              "change GHA-TGO exports 2018-01/2018-12 5 ratio"}},
        Told{"WhatMayComeIsNotYet",
             "2019-04-15",
             "In 2018 Togo was the second customer of Ghana with 9 percent of its exports and may "
             "be the first by the end of this year.",
             {"rank GHA-TGO exports 2018-01/2018-12 2 rank",
              "share GHA-TGO exports 2018-01/2018-12 9 pct",
              "forecast GHA-TGO exports 2019-01/2019-12 1 rank"}},
        Told{"NoFurtherThan",
             "2019-02-15",
             "Exports from Ghana to Togo went no further than $21 million last year.",
             {"level GHA-TGO exports 2018-01/2018-12 21000000 USD"}},
        Told{"OverTheDecade",
             "2019-02-15",
             "Over the decade Ghana's exports to Togo rose from $120 million to $310 million.",
             {"level GHA-TGO exports 2008-01/2008-12 120000000 USD",
              "level GHA-TGO exports 2018-01/2018-12 310000000 USD"}},
        Told{"BeforeThePact",
             "2019-02-15",
             "Togo's share in Ghana's exports edged up to 3.5 percent in 2018 from 3 percent "
             "before the pact.",
             {"share GHA-TGO exports 2018-01/2018-12 3.5 pct"}},
        Told{"SinceAnEventOfAMonth",
             "2019-02-15",
             "Ghana's trade with Togo has grown since a free trade agreement took effect in May "
             "2014.\n\nGhana's exports to Togo have risen from $120 million to $310 million.",
             {"level GHA-TGO exports 2018-01/2018-12 310000000 USD"}},
        Told{"TwoTimesOfTheParagraph",
             "2019-02-15",
             "In 2009 Ghana and Togo traded goods for $190 million. In 2018 trade was $520 "
             "million. Ghana's exports to Togo went from $120 million to $310 million.",
             {"level GHA-TGO turnover 2009-01/2009-12 190000000 USD",
              "level GHA-TGO turnover 2018-01/2018-12 520000000 USD",
              "level GHA-TGO exports 2009-01/2009-12 120000000 USD",
              "level GHA-TGO exports 2018-01/2018-12 310000000 USD"}},
        Told{"TheYearBeforeWhereNoSpanIsSaid",
             "2019-02-15",
             "In 2018 Ghana's exports to Togo rose from $280 million to $310 million.",
             {"level GHA-TGO exports 2017-01/2017-12 280000000 USD",
              "level GHA-TGO exports 2018-01/2018-12 310000000 USD"}},
        Told{"FromNewYear",
             "2019-08-15",
             "From New Year to the end of June Ghana's exports to Togo were worth $150 million.",
             {"level GHA-TGO exports 2019-01/2019-06 150000000 USD"}},
        Told{"RunThatWentOnToItsLow",
             "2019-02-15",
             "After falling three years in a row, Ghana's exports to Togo hit bottom in 2016.",
             {"since GHA-TGO exports 2014-01/2016-12 3 count_years"}},
        Told{"RunThatHadEnded",
             "2019-02-15",
             "After falling three years in a row, Ghana's exports to Togo rose 14 percent in "
             "2017.",
             {"since GHA-TGO exports 2014-01/2016-12 3 count_years",
              "change GHA-TGO exports 2017-01/2017-12 14 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Measured, TimesOfFigures,
    testing::Values(
        Told{"MonthOfTheYearBefore",
             "2019-06-15",
             "In 2018 Ghana's exports to Togo came to $310 million. Sales to Togo were 3 percent "
             "below those of April last year, and 22 percent lower than in March.",
             {"level GHA-TGO exports 2018-01/2018-12 310000000 USD",
              "change GHA-TGO exports 2019-04/2019-04 -3 pct",
              "change GHA-TGO exports 2019-04/2019-04 -22 pct"}},
        Told{"PercentOfALevel",
             "2019-07-15",
             "In June Ghana's exports to Togo made 93.5 percent of the May level.",
             {"change GHA-TGO exports 2019-06/2019-06 -6.5 pct"}},
        Told{"QuarterOfAYear",
             "2019-05-15",
             "In the first quarter Ghana's exports to Togo were $71 million, against $64 million "
             "in the 2018 quarter.",
             {"level GHA-TGO exports 2019-01/2019-03 71000000 USD",
              "level GHA-TGO exports 2018-01/2018-03 64000000 USD"}},
        Told{"SameMonthsAYearAgo",
             "2019-09-15",
             "From January to July Ghana had a surplus of $40 million with Togo, whereas a year "
             "ago it had a deficit of $33 million.",
             {"balance GHA-TGO balance 2019-01/2019-07 40000000 USD",
              "balance GHA-TGO balance 2018-01/2018-07 -33000000 USD"}},
        Told{"MoreThanInAnyYearBefore",
             "2019-02-15",
             "Ghana's exports to Togo were $310 million in 2018, an increase of 12 percent and "
             "more than in any year before.",
             {"level GHA-TGO exports 2018-01/2018-12 310000000 USD",
              "change GHA-TGO exports 2018-01/2018-12 12 pct"}},
        Told{"IsAboutASumOfAYear",
             "2019-04-15",
             "In January and February Ghana's exports to Togo were $52 million. Ghana's trade "
             "with Benin is around $400 million.",
             {"level GHA-TGO exports 2019-01/2019-02 52000000 USD",
              "level GHA-BEN turnover 2018-01/2018-12 400000000 USD"}},
        Told{"TimesThatAmount",
             "2019-02-15",
             "In 2009 Ghana and Togo traded goods for $100 million. Last year trade between them "
             "was $520 million, 5.2 times that amount.",
             {"level GHA-TGO turnover 2009-01/2009-12 100000000 USD",
              "level GHA-TGO turnover 2018-01/2018-12 520000000 USD",
              "change GHA-TGO turnover 2018-01/2018-12 5.2 ratio"}},
        Told{"DoubleWhatItWas",
             "2019-02-15",
             "In 2018 trade between Ghana and Togo was $520 million. It was double what it had "
             "been in 2010.",
             {"level GHA-TGO turnover 2018-01/2018-12 520000000 USD",
              "change GHA-TGO turnover 2018-01/2018-12 2 ratio"}},
        Told{"IndexInABracket",
             "2019-06-15",
             "In January-April 2019 exports of Kazakhstan to Georgia were $40 million, or 120.5 "
             "percent of the level of January-April 2018. Imports from Georgia came to $20 "
             "million (137.5%).",
             {"level KAZ-GEO exports 2019-01/2019-04 40000000 USD",
              "change KAZ-GEO exports 2019-01/2019-04 20.5 pct",
              "level KAZ-GEO imports 2019-01/2019-04 20000000 USD",
              "change KAZ-GEO imports 2019-01/2019-04 37.5 pct"}},
        Told{"NoIndexWhereNoneIsUsed",
             "2019-06-15",
             "In January-April 2019 exports of Kazakhstan to Georgia were $40 million, and "
             "imports from Georgia came to $20 million (137.5%).",
             {"level KAZ-GEO exports 2019-01/2019-04 40000000 USD",
              "level KAZ-GEO imports 2019-01/2019-04 20000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
