// Talks, forums and interviews: what is a label of a speaker and what a sentence, whose 'we' a
// balance or a share is, and which figures stand for two series. Texts and figures are made up.
#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::Told;

struct Talks : testing::TestWithParam<Told> {};

TEST_P(Talks, AreRead) { test::expect_told(GetParam()); }

// Kenya's and Uganda's ministers at a forum; Uganda's says the sentence.
std::string forum(const std::string& sentence) {
  return "Remarks at the Kenya-Uganda Business Forum\n"
         "Kampala, 12 June 2024\n\n"
         "Minister of Trade, Kenya: It is good to be back in Kampala.\n\n"
         "Minister of Commerce, Uganda: Thank you. " +
         sentence + "\n";
}

struct Forum {
  const char* name;
  const char* sentence;
  std::vector<std::string> claims;
};

struct AtAForum : testing::TestWithParam<Forum> {};

TEST_P(AtAForum, AreRead) {
  EXPECT_THAT(test::claims(forum(GetParam().sentence), "2024-06-12"),
              testing::UnorderedElementsAreArray(GetParam().claims))
      << GetParam().sentence;
}

// A sentence before a colon is no label: who speaks stays who he is.
INSTANTIATE_TEST_SUITE_P(
    Labels, Talks,
    testing::Values(
        Told{"APronounAndAVerb",
             "2023-10-12",
             "Serbian-Swiss talks\n"
             "October 12, 2023  14:10  Belgrade\n\n"
             "President of Serbia: Welcome to Belgrade.\n\n"
             "You are here on a good day: a year ago the line was opened. Last year we sold you "
             "goods worth 70 million dollars and bought some 90 million's worth from you. Your "
             "country takes 6 percent of all our exports. In January-August our sales went down by "
             "5 percent.\n\n"
             "President of Switzerland: Thank you.\n",
             {"level SRB-CHE exports 2022-01/2022-12 70000000 USD",
              "level SRB-CHE imports 2022-01/2022-12 90000000 USD",
              "share SRB-CHE exports 2022-01/2022-12 6 pct",
              "change SRB-CHE exports 2023-01/2023-08 -5 pct"}},
        Told{"AWordForATurnAmongOthers",
             "2024-06-12",
             "Remarks at the Ghana-Togo Business Forum\n"
             "Lome, 12 June 2024\n\n"
             "Minister of Trade, Ghana: Last year we sold you goods worth 300 million dollars.\n\n"
             "I know your answer: we buy too little. Our imports from Togo grew by 8 percent in "
             "2023.\n\n"
             "Minister of Commerce, Togo: Thank you.\n",
             {"level GHA-TGO exports 2023-01/2023-12 300000000 USD",
              "change GHA-TGO imports 2023-01/2023-12 8 pct"}},
        Told{
            "AnArticleIsNoAnswer",
            "2019-05-03",
            "Speech by the Minister of Trade of Ghana\n"
            "Lome, 3 May 2019\n\n"
            "A word to our hosts: our imports from Togo grew by 8 percent in 2018, and our exports "
            "to you by 12 percent.\n\n"
            "A second word to the press: the border is open.\n",
            {"change GHA-TGO imports 2018-01/2018-12 8 pct",
             "change GHA-TGO exports 2018-01/2018-12 12 pct"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    Forums, AtAForum,
    testing::Values(
        Forum{"TheDeficitThatWeHad",
              "The deficit that we had with you last year was 200 million dollars.",
              {"balance UGA-KEN balance 2023-01/2023-12 -200000000 USD"}},
        Forum{"TheDeficitWeHad",
              "The deficit we had with you last year was 200 million dollars.",
              {"balance UGA-KEN balance 2023-01/2023-12 -200000000 USD"}},
        Forum{"TheSurplusThatYouHad",
              "The surplus that you had with us in 2022 was 200 million dollars.",
              {"balance KEN-UGA balance 2022-01/2022-12 200000000 USD"}},
        Forum{"TheDeficitACountryHad",
              "The deficit Uganda had with Kenya last year was 200 million dollars.",
              {"balance UGA-KEN balance 2023-01/2023-12 -200000000 USD"}},
        Forum{"InYourFavourEveryYearSince",
              "The trade balance is in your favour, and it has been every year since 2016.",
              {"balance KEN-UGA balance 2023-01/2023-12 0 ",
               "since KEN-UGA balance 2016-01/2023-12 8 count_years"}},
        Forum{"HasBeenInOurFavour",
              "The trade balance has been in our favour since 2019.",
              {"since UGA-KEN balance 2019-01/2023-12 5 count_years"}},
        Forum{"InFavourOfOne",
              "The trade balance has been in Kenya's favour every year since 2019.",
              {"since KEN-UGA balance 2019-01/2023-12 5 count_years"}},
        Forum{"TodayItIsAboutSeven",
              "In 2010 you took 12 percent of our exports; today it is about seven.",
              {"share UGA-KEN exports 2010-01/2010-12 12 pct",
               "share UGA-KEN exports 2023-01/2023-12 7 pct"}},
        Forum{"LastYearItWasOnlyEight",
              "In 2005 Kenya took 14 per cent of our exports, and last year it was only eight.",
              {"share UGA-KEN exports 2005-01/2005-12 14 pct",
               "share UGA-KEN exports 2023-01/2023-12 8 pct"}},
        Forum{"WhenIWasAtSchool", "When I was at school you were our biggest customer.", {}},
        Forum{"InMyYouth", "In my youth you took 14 percent of our exports.", {}}),
    [](const auto& row) { return std::string(row.param.name); });

// Two sums for the two series of the sentence before, in their order.
INSTANTIATE_TEST_SUITE_P(
    TwoSums, Talks,
    testing::Values(
        Told{
            "ThoseFigures",
            "2024-06-12",
            "Last year Kenya sold Uganda goods worth 46 billion shillings and bought goods worth 7 "
            "billion shillings from it. Ten years before, those figures were 27 and 3 billion.\n",
            {"level KEN-UGA exports 2023-01/2023-12 46000000000 KES",
             "level KEN-UGA imports 2023-01/2023-12 7000000000 KES",
             "level KEN-UGA exports 2013-01/2013-12 27000000000 KES",
             "level KEN-UGA imports 2013-01/2013-12 3000000000 KES"}},
        Told{"TheyHadBeen",
             "2024-06-12",
             "Kenya's exports to Uganda were 5 billion dollars in 2023 and its imports 3 billion. "
             "The year before, they had been 4 and 2 billion.\n",
             {"level KEN-UGA exports 2023-01/2023-12 5000000000 USD",
              "level KEN-UGA imports 2023-01/2023-12 3000000000 USD",
              "level KEN-UGA exports 2022-01/2022-12 4000000000 USD",
              "level KEN-UGA imports 2022-01/2022-12 2000000000 USD"}},
        Told{"OfTwoPartners",
             "2024-06-12",
             "In 2023 Kenya exported goods worth 5 billion dollars to Uganda and 3 billion to "
             "Rwanda. In 2013 the figures were 3 and 1 billion.\n",
             {"level KEN-UGA exports 2023-01/2023-12 5000000000 USD",
              "level KEN-RWA exports 2023-01/2023-12 3000000000 USD",
              "level KEN-UGA exports 2013-01/2013-12 3000000000 USD",
              "level KEN-RWA exports 2013-01/2013-12 1000000000 USD"}},
        Told{"ARangeIsNoTwoSums",
             "2024-06-12",
             "Last year Kenya sold Uganda goods worth 4 billion dollars and bought goods worth 2 "
             "billion from it. In 2013 the figures were between 1 and 3 billion.\n",
             {"level KEN-UGA exports 2023-01/2023-12 4000000000 USD",
              "level KEN-UGA imports 2023-01/2023-12 2000000000 USD"}},
        Told{
            "GoodsAndServicesTogether",
            "2023-05-09",
            "Britain's ambassador to Peru talks to The Lima Observer\n\n"
            "Q: How big is the trade between our two countries?\n\n"
            "A: It reached 1.4 billion pounds in 2022, goods and services taken together. In goods "
            "we bought 395 million's worth from Peru and sold 320 million's worth.\n",
            {"level GBR-PER turnover 2022-01/2022-12 1400000000 GBP",
             "level GBR-PER imports 2022-01/2022-12 395000000 GBP",
             "level GBR-PER exports 2022-01/2022-12 320000000 GBP"}}),
    test::name_of);

// When what was promised is due, and since when something has grown.
INSTANTIATE_TEST_SUITE_P(
    Times, Talks,
    testing::Values(
        Told{"PromisedThen",
             "2023-10-12",
             "Kenyan sales to Uganda came to 632 million dollars in 2022. In 2021 the two "
             "presidents promised to double trade in five years.\n",
             {"level KEN-UGA exports 2022-01/2022-12 632000000 USD",
              "target KEN-UGA turnover 2026-01/2026-12 2 ratio"}},
        Told{"AgreedLastYear",
             "2023-10-12",
             "Kenyan sales to Uganda came to 632 million dollars in 2022. Last year the two "
             "presidents agreed to double trade within five years.\n",
             {"level KEN-UGA exports 2022-01/2022-12 632000000 USD",
              "target KEN-UGA turnover 2027-01/2027-12 2 ratio"}},
        Told{"AgreedOnDoubling",
             "2023-10-12",
             "Kenyan sales to Uganda came to 632 million dollars in 2022. The sides agreed on "
             "doubling trade by 2030.\n",
             {"level KEN-UGA exports 2022-01/2022-12 632000000 USD",
              "target KEN-UGA turnover 2030-01/2030-12 2 ratio"}},
        Told{
            "HaveDoubledSince",
            "2023-10-12",
            "From January to August of this year Kenya's sales to Uganda reached 519 million "
            "dollars. Kenyan exports to Rwanda have doubled since 2015, when the road was built.\n",
            {"level KEN-UGA exports 2023-01/2023-08 519000000 USD",
             "change KEN-RWA exports 2022-01/2022-12 2 ratio"}},
        Told{"ARankOfTodayBehindAShareOfThen",
             "2023-10-02",
             "In 2008 Kenya sold Uganda goods worth 610 million dollars, 16 percent of all its "
             "exports, which made Uganda the second-largest customer.\n\n"
             "From January to August of this year Kenyan sales to Uganda reached 519 million "
             "dollars. Kenya is Uganda's fourth-largest supplier.\n",
             {"level KEN-UGA exports 2008-01/2008-12 610000000 USD",
              "share KEN-UGA exports 2008-01/2008-12 16 pct",
              "rank KEN-UGA exports 2008-01/2008-12 2 rank",
              "level KEN-UGA exports 2023-01/2023-08 519000000 USD",
              "rank UGA-KEN imports 2022-01/2022-12 4 rank"}}),
    test::name_of);

// How many times as much, where the other side is a bare name or left out.
INSTANTIATE_TEST_SUITE_P(
    Multiples, Talks,
    testing::Values(
        Told{"TwiceTheBelgianFigure",
             "2020-02-18",
             "Dutch companies exported goods worth 53 billion euros to Belgium last year. Exports "
             "to Germany came to 115 billion euros, more than twice the Belgian figure.\n",
             {"level NLD-BEL exports 2019-01/2019-12 53000000000 EUR",
              "level NLD-DEU exports 2019-01/2019-12 115000000000 EUR",
              "comparison NLD-DEU exports 2019-01/2019-12 2 ratio"}},
        Told{
            "DoubleAnothersTotalIsNoGrowth",
            "2020-02-18",
            "Norwegian companies exported goods worth 5 billion euros to Finland last year. Sweden "
            "bought goods worth 10 billion euros from Norway, double the Finnish total.\n",
            {"level NOR-FIN exports 2019-01/2019-12 5000000000 EUR",
             "level SWE-NOR imports 2019-01/2019-12 10000000000 EUR",
             "comparison NOR-SWE exports 2019-01/2019-12 2 ratio"}},
        Told{"TheAmountForSomebody",
             "2020-02-18",
             "Norway exported goods worth 5 billion euros to Finland last year. Exports to Sweden "
             "came to 15 billion euros, three times the figure for Finland.\n",
             {"level NOR-FIN exports 2019-01/2019-12 5000000000 EUR",
              "level NOR-SWE exports 2019-01/2019-12 15000000000 EUR",
              "comparison NOR-SWE exports 2019-01/2019-12 3 ratio"}},
        Told{"WeTradeAQuarterAsMuch",
             "2024-06-12",
             "Interview with Norway's ambassador in Lima\n\n"
             "Q: How big is the trade between our two countries?\n\n"
             "A: In 2023 it was 400 million dollars. With Bolivia we trade only a quarter as "
             "much.\n",
             {"level NOR-PER turnover 2023-01/2023-12 400000000 USD",
              "comparison NOR-BOL turnover 2023-01/2023-12 0.25 ratio"}},
        Told{"ThreeTimesAsMuch",
             "2023-10-02",
             "Peru exported goods worth 630 million dollars to Chile in 2022. Ecuador bought 1.9 "
             "billion dollars' worth of Peruvian goods in 2022, three times as much.\n",
             {"level PER-CHL exports 2022-01/2022-12 630000000 USD",
              "level ECU-PER imports 2022-01/2022-12 1900000000 USD",
              "comparison PER-ECU exports 2022-01/2022-12 3 ratio"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    Interviews, Talks,
    testing::Values(
        Told{"TheChamberInACityThatIsNoCapital",
             "2024-03-04",
             "'We trade more than ever'\n\nThe secretary-general of the Peruvian chamber in "
             "Barcelona talks to The Quay\n\nQ: How was last year?\n\nA: Good. Our exports to you "
             "rose by 6 percent to 4.1 billion dollars.\n\nQ: And ours to you?\n\nA: I do not "
             "know.",
             {"change PER-ESP exports 2023-01/2023-12 6 pct",
              "level PER-ESP exports 2023-01/2023-12 4100000000 USD"}},
        Told{"YourExportsHere",
             "2024-03-04",
             "'We trade more than ever'\n\nInterview with the Ambassador of Peru to Spain\n\nQ: "
             "Are your exports here still growing?\n\nA: In 2023 they grew by 6 percent to 4.1 "
             "billion dollars.\n\nQ: Thank you.\n\nA: Thank you.",
             {"change PER-ESP exports 2023-01/2023-12 6 pct",
              "level PER-ESP exports 2023-01/2023-12 4100000000 USD"}},
        Told{
            "WorthOfYourGoods",
            "2024-03-04",
            "'We trade more than ever'\n\nInterview with the Ambassador of Peru to Spain\n\nQ: How "
            "was last year?\n\nA: Excellent. We bought 2.5 billion dollars' worth of your "
            "goods.\n\nQ: Thank you.\n\nA: Thank you.",
            {"level PER-ESP imports 2023-01/2023-12 2500000000 USD"}}),
    test::name_of);

}  // namespace
}  // namespace tally::reading
