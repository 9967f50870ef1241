// Interviews, speeches and quotes: who 'we' and 'you' are, what an answer goes on with, and how a
// speech turns to somebody else and back. Texts and figures are made up.
#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::Told;

struct FirstPerson : testing::TestWithParam<Told> {};

TEST_P(FirstPerson, IsRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Interviews, FirstPerson,
    testing::Values(
        Told{"ThePaperIsOfTheGuestsCountry",
             "2016-10-20",
             "Kazakhstan's trade representative in Hungary answers questions\n\n"
             "Q.: Has our trade with Hungary recovered?\n\n"
             "A.: Not yet. It ended 2015 at $180 million, minus 22%.\n\n"
             "Q.: And this year?\n\n"
             "A.: Our deliveries rose by 41% in the eight months.\n",
             {"level KAZ-HUN turnover 2015-01/2015-12 180000000 USD",
              "change KAZ-HUN turnover 2015-01/2015-12 -22 pct",
              "change KAZ-HUN exports 2016-01/2016-08 41 pct"}},
        Told{"LabelsThatTakeTurns",
             "2015-03-12",
             "Egypt's ambassador in Nairobi looks back\n\n"
             "Herald: How did the year go?\n\n"
             "Salem: In 2014 our countries traded goods for 400 million dollars.\n\n"
             "Herald: Who sells more?\n\n"
             "Salem: You do not. We sold you goods worth 290 million.\n",
             {"level EGY-KEN turnover 2014-01/2014-12 400000000 USD",
              "level EGY-KEN exports 2014-01/2014-12 290000000 USD"}},
        Told{"ARunInTheQuestionAndItsSumInTheAnswer",
             "2018-06-14",
             "Poland's ambassador to Morocco answers questions\n\n"
             "Q: We have been in deficit with you in each of these six years.\n\n"
             "A: That is so; 310 million euros in 2017.\n",
             {"since MAR-POL balance 2012-01/2017-12 6 count_years",
              "balance MAR-POL balance 2017-01/2017-12 -310000000 EUR"}},
        Told{"WhatWasSpokenOfHasNoDate",
             "2016-10-05",
             "Interview with Serbia's ambassador in Egypt\n\n"
             "Q: In May the ministers again spoke of $500 million in trade between Serbia and "
             "Egypt.\n\n"
             "A: The goal is an old one.\n",
             {"target SRB-EGY turnover none 500000000 USD"}},
        Told{"WeWentOver",
             "2018-05-14",
             "Kenya's ambassador in Doha talks to the Qatar Ledger\n\n"
             "Q: How was it ten years ago?\n\n"
             "A: In 2007 the two of us traded 16 million dollars. We went over ninety million in "
             "2014, since transport got cheaper.\n",
             {"level KEN-QAT turnover 2007-01/2007-12 16000000 USD",
              "level KEN-QAT turnover 2014-01/2014-12 90000000 USD"}},
        Told{"ForYouWeAreNumberNine",
             "2019-05-14",
             "Finland's ambassador in Hanoi talks to the Hanoi Dispatch\n\n"
             "Q: How big are we for you?\n\n"
             "A: Vietnam is our twelfth largest trading partner. For you, I am told, we are number "
             "nine overall. Among your suppliers we are only number thirty; it will change.\n",
             {"rank FIN-VNM turnover 2018-01/2018-12 12 rank",
              "rank VNM-FIN turnover 2018-01/2018-12 9 rank",
              "rank VNM-FIN imports 2018-01/2018-12 30 rank"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    Speeches, FirstPerson,
    testing::Values(
        Told{"GoodsPassBetweenTheTwo",
             "2009-08-20",
             "Address by the Minister of Trade at the Kenya-Ghana Business Forum\n"
             "Accra, 20 August 2009\n\n"
             "In 1999 our two countries hardly knew each other: $4.1 million worth of goods passed "
             "between them. By last year this had become $61 million.\n\n"
             "In 2008 you sold us goods worth $9 million, and you bought from us $52 million.\n",
             {"level KEN-GHA turnover 1999-01/1999-12 4100000 USD",
              "level KEN-GHA turnover 2008-01/2008-12 61000000 USD",
              "level GHA-KEN exports 2008-01/2008-12 9000000 USD",
              "level GHA-KEN imports 2008-01/2008-12 52000000 USD"}},
        Told{"NotEvenThatMuch",
             "2013-04-10",
             "Speech by the Prime Minister of Malaysia in Islamabad\n\n"
             "Friends, in 2002 our firms did not sell you even eight million dollars.\n\n"
             "You know what we sell you now.\n",
             {"level MYS-PAK exports 2002-01/2002-12 8000000 USD"}},
        Told{"WithAThirdCountryAndBack",
             "2019-05-11",
             "Speech by the President of Estonia in Tbilisi\n\n"
             "Last year our trade reached 60 million euros. With Ukraine, your neighbour, we stand "
             "at 290 million. But I can see the two of us at 100 million by 2025.\n",
             {"level EST-GEO turnover 2018-01/2018-12 60000000 EUR",
              "level EST-UKR turnover 2018-01/2018-12 290000000 EUR",
              "forecast EST-GEO turnover 2025-01/2025-12 100000000 EUR"}},
        Told{"WithYouWeAreAt",
             "2019-05-11",
             "Hungary's ambassador in Accra talks to the Accra Mirror\n\n"
             "Q: Nigeria trades more with you.\n\n"
             "A: Our trade with Nigeria was 210 million euros in 2018. With you we are at 50 "
             "million.\n",
             {"level HUN-NGA turnover 2018-01/2018-12 210000000 EUR",
              "level HUN-GHA turnover 2018-01/2018-12 50000000 EUR"}},
        Told{"LeftShort",
             "2018-11-27",
             "Speech by the Minister for Foreign Trade of Denmark in Lima\n\n"
             "Last year we bought goods worth 160 million dollars from you, and you 90 million's "
             "worth from us. That leaves us about 70 million short.\n",
             {"level DNK-PER imports 2017-01/2017-12 160000000 USD",
              "level PER-DNK imports 2017-01/2017-12 90000000 USD",
              "balance DNK-PER balance 2017-01/2017-12 -70000000 USD"}},
        Told{"WhatYouShipToUsWentDownThen",
             "2018-05-14",
             "Interview with Norway's ambassador to Brazil\n\n"
             "Q: How did this year begin?\n\n"
             "A: In January and February you took 7 percent less from us than a year before. What "
             "you ship to us went down too, by 12 percent.\n",
             {"change BRA-NOR imports 2018-01/2018-02 -7 pct",
              "change BRA-NOR exports 2018-01/2018-02 -12 pct"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    Quotes, FirstPerson,
    testing::Values(
        Told{"UsKenyans",
             "2016-09-01",
             "\"Kigali bought 84 million dollars' worth from us Kenyans between January and "
             "June,\" the head of the association told reporters.\n",
             {"level RWA-KEN imports 2016-01/2016-06 84000000 USD"}},
        Told{"WePolesAndThey",
             "2011-09-22",
             "An importer shrugs. \"We Poles sold the Swedes 4.1 billion euros' worth between "
             "January and July, and they sold us 2.6 billion.\"\n",
             {"level POL-SWE exports 2011-01/2011-07 4100000000 EUR",
              "level SWE-POL exports 2011-01/2011-07 2600000000 EUR"}},
        Told{"AHostIsQuotedByTheGuest",
             "2007-03-12",
             "Speech by the Kenyan minister of trade in Kampala\n\n"
             "A trader from Jinja told me: \"Minister, in 2006 we Ugandans sold you 88 million "
             "dollars' worth and bought 430 million.\"\n\n"
             "Our numbers are yours, my friends.\n",
             {"level UGA-KEN exports 2006-01/2006-12 88000000 USD",
              "level UGA-KEN imports 2006-01/2006-12 430000000 USD"}},
        Told{"LunchWithTheEnvoy",
             "2018-11-20",
             "Lunch in Tunis with the Italian ambassador. \"We bought goods worth 5.4 "
             "billion euros from you last year,\" he says.\n",
             {"level ITA-TUN imports 2017-01/2017-12 5400000000 EUR"}},
        Told{"YourCountryOnAVisit",
             "2019-02-05",
             "\"Our exports to your country were $1.2 billion in 2018, our imports from it $1.6 "
             "billion,\" the Turkish trade minister said during a visit to Baku.\n",
             {"level TUR-AZE exports 2018-01/2018-12 1200000000 USD",
              "level TUR-AZE imports 2018-01/2018-12 1600000000 USD"}},
        Told{"YourCountrySold",
             "2007-03-01",
             "Speech by the Minister of Trade of Chile in Lima\n\n"
             "We know you well, and you know us. Your country sold 205 million dollars' worth of "
             "goods to Bolivia last year.\n",
             {"level PER-BOL exports 2006-01/2006-12 205000000 USD"}},
        Told{
            "AYearAgoOfTheSameMonths",
            "2017-10-18",
            "Georgia's exports to Ukraine came to 170 million dollars in the eight months, whereas "
            "a year ago they were 120 million.\n",
            {"level GEO-UKR exports 2017-01/2017-08 170000000 USD",
             "level GEO-UKR exports 2016-01/2016-08 120000000 USD"}}),
    test::name_of);

}  // namespace
}  // namespace tally::reading
