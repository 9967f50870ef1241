// Who means a sum of the years ahead, what is left of two flows, and balances of two times.
// Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class Targets : public testing::TestWithParam<Told> {};

TEST_P(Targets, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Aims, Targets,
    testing::Values(
        Told{
            "IsWhatTheyShootFor",
            "2018-03-14",
            "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nSix "
            "billion dollars a year by 2025 is what Lima and Santiago are shooting for.",
            {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
             "target PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{"ProtocolForesees",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nA "
             "protocol signed in Arequipa foresees that trade should stand at $6 billion by 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "target PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{"LiftThat",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe ministers want to lift that to $6 billion by 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "target PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{"GaveAsDeadline",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe leaders gave 2025 as the deadline for annual trade of $6 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "target PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{"HaveTheirWay",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nIf "
             "the two presidents have their way, commerce will be worth $6 billion in 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "target PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{"OneForEach",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe agreement provides for Peruvian exports of $2 billion and Chilean "
             "exports of $4 billion by 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "target PER-CHL exports 2025-01/2025-12 2000000000 USD",
              "target CHL-PER exports 2025-01/2025-12 4000000000 USD"}},
        Told{"WouldLike",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nChisinau and Bucharest would like the annual exchange to be 4 "
             "billion euros by 2022.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{
            "UpTo",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nIt has been agreed to bring the figure up to 4 billion euros a year by 2022.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{"CallsFor",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe roadmap is more daring: it calls for 4 billion euros by 2022.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{"Supposed",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nTrade is supposed to get to 4 billion euros by 2022; so the two "
             "foreign ministers decided.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{"ChosenAsDate",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe year 2022 was chosen as the date by which trade should equal 4 "
             "billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{
            "NoLaterThan",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nBoth capitals want to see trade of 4 billion euros no later than 2022.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{"AmbitionBefore",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe two ministers have an ambition. By 2022 trade should be worth 4 "
             "billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}},
        Told{"TradeWithEachOther",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe two capitals agreed that their trade with each other should come "
             "to 4 billion euros by 2022.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "target MDA-ROU turnover 2022-01/2022-12 4000000000 EUR"}}),
    name_of);

class Forecasts : public testing::TestWithParam<Told> {};

TEST_P(Forecasts, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Aims, Forecasts,
    testing::Values(
        Told{"Pegs",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe chamber of commerce pegs this year's trade at $3.4 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "forecast PER-CHL turnover 2018-01/2018-12 3400000000 USD"}},
        Told{"Analysts",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nAnalysts at a Lima bank say trade should reach $6 billion by 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "forecast PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{
            "Pencilling",
            "2018-03-14",
            "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nFor "
            "2018 the deputy minister is pencilling in $3.4 billion in both directions.",
            {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
             "forecast PER-CHL turnover 2018-01/2018-12 3400000000 USD"}},
        Told{"AsAWhole",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nChile's central bank sees trade with Peru at $3.5 billion in 2018 as a "
             "whole.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "forecast CHL-PER turnover 2018-01/2018-12 3500000000 USD"}},
        Told{"ForecastColon",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe forecast of the ministry for this year: $3.4 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "forecast PER-CHL turnover 2018-01/2018-12 3400000000 USD"}},
        Told{"StudySays",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nPeru and Chile will see trade of $6 billion by 2025, the study says.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "forecast PER-CHL turnover 2025-01/2025-12 6000000000 USD"}},
        Told{"MinistryPuts",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe economy ministry puts this year's trade at 2.6 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"IsSeenAt",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nTrade is seen at 2.6 billion euros this year.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"Estimate",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe institute's estimate for the current year is 2.6 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"YearToEnd",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe year is expected to end with a turnover of 2.6 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"FullYear",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nFull-year trade of 2.6 billion euros is on the cards, said the head "
             "of the chamber.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"ForecastRaised",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe bank has raised its forecast for trade in 2017 to 2.6 billion "
             "euros from 2.5 billion.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{
            "IfRight",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nIf the chamber is right, trade should reach 2.6 billion euros this year.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "forecast MDA-ROU turnover 2017-01/2017-12 2600000000 EUR"}},
        Told{"AskedYear",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nAnd 2018? Economists at the academy think trade will come to 2.8 "
             "billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "forecast MDA-ROU turnover 2018-01/2018-12 2800000000 EUR"}}),
    name_of);

class NoGoals : public testing::TestWithParam<Told> {};

TEST_P(NoGoals, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Aims, NoGoals,
    testing::Values(
        Told{
            "SumOfLastYear",
            "2018-03-14",
            "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nThe "
            "roadmap adopted in Lima lists 40 projects until 2025 and trade was $3.1 billion.",
            {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"NobodyExpects",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nNobody expects trade to reach $6 billion by 2025, the goal that the two "
             "presidents set in 2014.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"NotAgreed",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe two countries did not agree on a goal of $6 billion by 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"WillCost",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe pipeline to be built by 2025 under the agreement of the two governments "
             "will cost $6 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"Tourism",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe two governments want tourism revenue of $1 billion by 2025.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{
            "Loan",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nThe governments have agreed on a loan of 100 million euros until 2022.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"Question",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nWould 4 billion euros by 2022 be possible?",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}},
        Told{"HadBeen",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nHad the goal of 2010 been reached, trade would be 4 billion euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR"}}),
    name_of);

class Differences : public testing::TestWithParam<Told> {};

TEST_P(Differences, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Aims, Differences,
    testing::Values(
        Told{"WasAgainst",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nPeru's exports to Chile were $1.1 billion, its imports from there $2 "
             "billion. The difference was $0.9 billion, against $0.7 billion in 2016.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "level PER-CHL exports 2017-01/2017-12 1100000000 USD",
              "level PER-CHL imports 2017-01/2017-12 2000000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD",
              "balance PER-CHL balance 2016-01/2016-12 -700000000 USD"}},
        Told{"BoughtMore",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nPeru bought more than it sold, the difference being $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD"}},
        Told{"ExcessOfTheirs",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe excess of Chilean exports over imports stood at $900 million, up from "
             "$700 million in 2016.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 900000000 USD",
              "balance CHL-PER balance 2016-01/2016-12 700000000 USD"}},
        Told{
            "PriceOfCopper",
            "2018-03-14",
            "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nThe "
            "difference in price between Chilean and Peruvian copper was $200 million.",
            {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD"}},
        Told{"NetImports",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nPeru's net imports from Chile came to $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD"}},
        Told{"MinusSum",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nExports minus imports left Peru with minus $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD"}},
        Told{"TookTheLead",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nIn "
             "trade with Chile Peru took the lead in 2017 with exports of $2 billion.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "level PER-CHL exports 2017-01/2017-12 2000000000 USD"}},
        Told{"ExcessOfImports",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nThe excess of imports over exports amounted to 300 million euros.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR"}},
        Told{"Hole",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nMoldova ended 2016 with a hole of 300 million euros in its trade "
             "with Romania.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR"}},
        Told{"ExceededBy",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nExports to Chile exceeded imports by $200 million in 2012.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2012-01/2012-12 200000000 USD"}},
        Told{"AheadBySum",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nRomania's surplus was 250 million euros in 2015; last year it was "
             "300 million euros ahead.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance ROU-MDA balance 2015-01/2015-12 250000000 EUR",
              "balance ROU-MDA balance 2016-01/2016-12 300000000 EUR"}},
        Told{"InTheRedWith",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nChile, for its part, is $900 million in the red with Peru.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance CHL-PER balance 2017-01/2017-12 -900000000 USD"}},
        Told{"WhatTheyBuy",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nWhat the two countries buy from each other was worth 2.1 billion "
             "euros in 2015.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "level MDA-ROU turnover 2015-01/2015-12 2100000000 EUR"}}),
    name_of);

class TwoBalances : public testing::TestWithParam<Told> {};

TEST_P(TwoBalances, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Aims, TwoBalances,
    testing::Values(
        Told{"OfThenInCommas",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nPeru's deficit, $700 million in 2016, swelled to $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2016-01/2016-12 -700000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD",
              "change PER-CHL balance 2017-01/2017-12"}},
        Told{"FromSumOfThen",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nFrom $700 million in 2016, Peru's deficit with Chile rose to $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2016-01/2016-12 -700000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD",
              "change PER-CHL balance 2017-01/2017-12"}},
        Told{"FollowedByOne",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office said.\n\nA "
             "deficit of $700 million in 2016 was followed by one of $900 million.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2016-01/2016-12 -700000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD"}},
        Told{"PrevYear",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nDeficit, Peru with Chile: $900m (prev. year: $700m).",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD",
              "balance PER-CHL balance 2016-01/2016-12 -700000000 USD"}},
        Told{"TheTimeBefore",
             "2018-03-14",
             "Peru's trade with Chile came to $3.1 billion in 2017, the customs office "
             "said.\n\nThe deficit was $900 million this time, $700 million the time before.",
             {"level PER-CHL turnover 2017-01/2017-12 3100000000 USD",
              "balance PER-CHL balance 2017-01/2017-12 -900000000 USD"}},
        Told{"SemicolonItWas",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nMoldova recorded a negative balance of 300 million euros; in 2015 it "
             "had been 250 million.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR",
              "balance MDA-ROU balance 2015-01/2015-12 -250000000 EUR"}},
        Told{"HavingStood",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nHaving stood at 250 million euros in 2015, Moldova's deficit rose to "
             "300 million.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance MDA-ROU balance 2015-01/2015-12 -250000000 EUR",
              "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR",
              "change MDA-ROU balance 2016-01/2016-12"}},
        Told{"WhichHadBeen",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nRomania's surplus, which had been 250 million euros in 2015, rose to "
             "300 million.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance ROU-MDA balance 2015-01/2015-12 250000000 EUR",
              "balance ROU-MDA balance 2016-01/2016-12 300000000 EUR",
              "change ROU-MDA balance 2016-01/2016-12"}},
        Told{
            "NowAndThen",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nIn 2015 Moldova's deficit had been 250 million euros. It is now 300 million.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "balance MDA-ROU balance 2015-01/2015-12 -250000000 EUR",
             "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR"}},
        Told{"ThanItExported",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nMoldova imported 300 million euros more than it exported, compared "
             "with 250 million in 2015.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR",
              "balance MDA-ROU balance 2015-01/2015-12 -250000000 EUR"}},
        Told{
            "BlackBy",
            "2017-05-20",
            "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics bureau "
            "said.\n\nRomania was in the black by 300 million euros, after 250 million in 2015.",
            {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
             "balance ROU-MDA balance 2016-01/2016-12 300000000 EUR",
             "balance ROU-MDA balance 2015-01/2015-12 250000000 EUR"}},
        Told{"TurnedIntoOne",
             "2017-05-20",
             "Moldova's trade with Romania reached 2.4 billion euros in 2016, the statistics "
             "bureau said.\n\nMoldova's deficit of 250 million euros in 2015 turned into one of "
             "300 million.",
             {"level MDA-ROU turnover 2016-01/2016-12 2400000000 EUR",
              "balance MDA-ROU balance 2015-01/2015-12 -250000000 EUR",
              "balance MDA-ROU balance 2016-01/2016-12 -300000000 EUR"}},
        Told{"MarchOfBefore",
             "2017-05-20",
             "Moldova's trade with Romania reached 310 million euros in March, the statistics "
             "bureau said.\n\nRomania's surplus, 25 million euros in March 2016, rose to 30 "
             "million.",
             {"level MDA-ROU turnover 2017-03/2017-03 310000000 EUR",
              "balance ROU-MDA balance 2016-03/2016-03 25000000 EUR",
              "balance ROU-MDA balance 2017-03/2017-03 30000000 EUR"}},
        Told{"HalfOfAnother",
             "2017-05-20",
             "Moldova's trade with Romania reached 310 million euros in March, the statistics "
             "bureau said.\n\nMoldova's deficit of 30 million euros was half the 60 million it had "
             "with Ukraine.",
             {"level MDA-ROU turnover 2017-03/2017-03 310000000 EUR",
              "balance MDA-ROU balance 2017-03/2017-03 -30000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
