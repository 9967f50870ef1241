// Who is meant by 'the northern neighbour': the table, its check, and how texts are read with it.
// Sentences and figures are made up.
#include "reading/internal/neighbours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using places::PlaceId;
using test::name_of;
using test::Told;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

PlaceId place(std::string_view code) { return places::places().find(code); }

std::string usual(std::string_view code, std::string_view direction) {
  const PlaceId p = neighbours().usual(place(code), direction);
  return p.valid() ? std::string(places::places().code(p)) : std::string();
}

std::vector<std::string> on(std::string_view code, std::string_view direction) {
  std::vector<std::string> out;
  for (const PlaceId p : neighbours().on(place(code), direction))
    out.emplace_back(places::places().code(p));
  return out;
}

bool may_be(std::string_view code, std::string_view direction, std::string_view other) {
  return neighbours().on_side(place(code), direction, place(other)) != OnSide::no;
}

TEST(Neighbours, TheUsualOne) {
  struct Row {
    const char *code, *north, *east, *south, *west;
  };
  for (const Row& r : {
           Row{"KEN", "ETH", "SOM", "TZA", "UGA"}, Row{"UGA", "SSD", "KEN", "RWA", "COD"},
           Row{"ZMB", "COD", "MWI", "ZWE", "AGO"}, Row{"BWA", "ZMB", "ZWE", "ZAF", "NAM"},
           Row{"GHA", "BFA", "TGO", "", "CIV"},    Row{"EGY", "CYP", "ISR", "SDN", "LBY"},
           Row{"TUN", "ITA", "LBY", "LBY", "DZA"}, Row{"MRT", "MAR", "MLI", "SEN", ""},
           Row{"AUT", "DEU", "HUN", "ITA", "CHE"}, Row{"HUN", "SVK", "ROU", "SRB", "AUT"},
           Row{"CZE", "POL", "SVK", "AUT", "DEU"}, Row{"DEU", "DNK", "POL", "AUT", "FRA"},
           Row{"FIN", "NOR", "RUS", "EST", "SWE"}, Row{"EST", "FIN", "RUS", "LVA", "SWE"},
           Row{"IRL", "GBR", "GBR", "", ""},       Row{"PRT", "ESP", "ESP", "MAR", ""},
           Row{"MLT", "ITA", "", "LBY", "TUN"},    Row{"GEO", "RUS", "AZE", "ARM", "TUR"},
           Row{"UZB", "KAZ", "KGZ", "AFG", "TKM"}, Row{"MNG", "RUS", "", "CHN", "KAZ"},
           Row{"IND", "CHN", "BGD", "LKA", "PAK"}, Row{"BGD", "IND", "MMR", "MMR", "IND"},
           Row{"LKA", "IND", "", "MDV", "MDV"},    Row{"THA", "LAO", "KHM", "MYS", "MMR"},
           Row{"KOR", "PRK", "JPN", "", "CHN"},    Row{"AUS", "IDN", "NZL", "NZL", ""},
           Row{"NZL", "", "COK", "", "AUS"},       Row{"SAU", "IRQ", "ARE", "YEM", "EGY"},
           Row{"OMN", "IRN", "", "YEM", "ARE"},    Row{"KWT", "IRQ", "IRN", "SAU", "IRQ"},
           Row{"COL", "PAN", "VEN", "ECU", "PAN"}, Row{"PER", "ECU", "BRA", "CHL", ""},
           Row{"ARG", "BRA", "URY", "", "CHL"},    Row{"NIC", "HND", "", "CRI", "SLV"},
           Row{"DOM", "TCA", "PRI", "", "HTI"},    Row{"USA", "CAN", "", "MEX", ""},
       }) {
    EXPECT_EQ(usual(r.code, "north"), r.north) << r.code;
    EXPECT_EQ(usual(r.code, "east"), r.east) << r.code;
    EXPECT_EQ(usual(r.code, "south"), r.south) << r.code;
    EXPECT_EQ(usual(r.code, "west"), r.west) << r.code;
  }
}

TEST(Neighbours, SeveralOnASide) {
  EXPECT_THAT(on("KEN", "north"), ElementsAre("ETH", "SSD", "SOM"));
  EXPECT_THAT(on("CHE", "east"), ElementsAre("AUT", "LIE", "DEU"));
  EXPECT_THAT(on("TGO", "south"), IsEmpty());
}

// Of several there none is meant when the text says no more.
TEST(Neighbours, NoUsualOne) {
  EXPECT_EQ(usual("COD", "east"), "");
  EXPECT_THAT(on("COD", "east"), ElementsAre("UGA", "RWA", "BDI", "TZA", "ZMB", "SSD"));
  EXPECT_EQ(usual("BRA", "west"), "");
  EXPECT_EQ(usual("JPN", "west"), "");
}

TEST(Neighbours, CompoundDirections) {
  EXPECT_EQ(usual("KEN", "northwest"), "SSD");
  EXPECT_EQ(usual("AUS", "northwest"), "IDN");
  EXPECT_EQ(usual("BGR", "southeast"), "TUR");
  EXPECT_EQ(usual("AUS", "southeast"), "NZL");
  EXPECT_EQ(usual("KEN", "southeast"), "");  // Tanzania lies south, Somalia north-east
  EXPECT_TRUE(may_be("KEN", "southeast", "TZA"));
  EXPECT_FALSE(may_be("KEN", "southeast", "SOM"));
  EXPECT_FALSE(may_be("KEN", "southeast", "UGA"));
  EXPECT_FALSE(may_be("KEN", "northsouth", "TZA"));
}

TEST(Neighbours, OnOtherSidesOnly) {
  for (const auto& [code, direction, other] :
       std::vector<std::tuple<const char*, const char*, const char*>>{{"DEU", "west", "AUT"},
                                                                      {"DEU", "east", "DNK"},
                                                                      {"POL", "west", "UKR"},
                                                                      {"ROU", "south", "HUN"},
                                                                      {"EGY", "south", "LBY"},
                                                                      {"NER", "north", "BEN"},
                                                                      {"MOZ", "north", "ZAF"},
                                                                      {"THA", "west", "VNM"},
                                                                      {"PAK", "east", "IRN"},
                                                                      {"SAU", "south", "IRQ"},
                                                                      {"PER", "west", "BRA"},
                                                                      {"MEX", "south", "USA"}}) {
    EXPECT_FALSE(may_be(code, direction, other)) << code << " " << direction << " " << other;
  }
}

// 'the southern neighbour' of Lesotho, as of any land within another one
TEST(Neighbours, OnAllSides) {
  for (const char* direction : {"north", "east", "southwest"}) {
    EXPECT_TRUE(may_be("LSO", direction, "ZAF"));
    EXPECT_TRUE(may_be("SMR", direction, "ITA"));
    EXPECT_TRUE(may_be("GMB", direction, "SEN"));
  }
}

// Every country and territory that trades, but for lone islands.
TEST(Neighbours, NobodyIsLeftOut) {
  std::vector<std::string> alone;
  for (std::uint32_t p = 0; p < places::places().size(); ++p) {
    const places::PlaceRow& row = places::places().row(PlaceId(p));
    if (row.kind != places::PlaceKind::country) continue;
    bool any = false;
    for (std::uint32_t q = 0; q < places::places().size() && !any; ++q)
      any = are_neighbours(PlaceId(p), PlaceId(q));
    if (!any) alone.push_back(row.code);
  }
  EXPECT_THAT(
      alone, testing::UnorderedElementsAre("ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "SHN", "UMI"));
}

core::Error fault_of(const std::string& rows) {
  const auto parsed = Neighbours::parse("place,direction,neighbour\n" + rows, "x.csv");
  EXPECT_FALSE(parsed.has_value());
  return parsed ? core::Error{} : parsed.error();
}

TEST(Neighbours, FaultsNameTheLine) {
  struct Fault {
    const char* rows;
    int line;
    const char* message;
  };
  for (const Fault& f : {
           Fault{"PER,south,CHL\n", 2, "CHL PER"},
           Fault{"PER,south,CHL\nCHL,south,PER\n", 3, "line 2"},
           Fault{"PER,south,CHL\nCHL,east,PER\n", 3, "line 2"},
           Fault{"PER,south,CHL\nCHL,north west,PER\nPER,east,BRA\nBRA,west south,PER\n"
                 "BRA,south west,ARG\nARG,north west,BRA\n",
                 7, "line 6"},
           Fault{"LSO,beside,ZAF\nZAF,east,LSO\n", 2, "line 3"},
           Fault{"PER,south,CHL\nCHL,north,PER\nPER,west,CHL\n", 4, "already on line 2"},
           Fault{"PER,south,XYZ\n", 2, "no such place"},
           Fault{"PER,south,ASEAN\n", 2, "'ASEAN' is no country"},
           Fault{"PER,southeast,CHL\n", 2, "direction"},
           Fault{"PER,up,CHL\n", 2, "direction"},
           Fault{"PER,,CHL\n", 2, "direction"},
           Fault{"PER,south north,CHL\n", 2, "opposite"},
           Fault{"PER,south south,CHL\n", 2, "twice"},
           Fault{"PER,south-north,CHL\n", 2, "opposite"},
           Fault{"PER,south-,CHL\n", 2, "direction"},
           Fault{"PER,south,PER\n", 2, "itself"},
           Fault{"PER,south,CHL\nCHL,north,PER\nPER,south,*\n", 4, "fewer than two"},
       }) {
    const core::Error fault = fault_of(f.rows);
    EXPECT_EQ(fault.place.file, "x.csv") << f.rows;
    EXPECT_EQ(fault.place.line, f.line) << f.rows;
    EXPECT_THAT(fault.message, HasSubstr(f.message)) << f.rows;
  }
}

class OfNeighbours : public testing::TestWithParam<Told> {};

TEST_P(OfNeighbours, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    TheUsualOne, OfNeighbours,
    testing::Values(
        Told{"InTheWest",
             "2024-05-01",
             "Kenya's exports to Tanzania came to 60 billion shillings in 2023. Exports to its "
             "western neighbour were 100 billion shillings.",
             {"level KEN-TZA exports 2023-01/2023-12 60000000000 KES",
              "level KEN-UGA exports 2023-01/2023-12 100000000000 KES"}},
        Told{"InTheSouth",
             "2024-05-01",
             "Egypt's exports to Libya rose 8 percent to $1.8 billion in 2023. Those to its "
             "southern neighbour fell 12 percent to $600 million.",
             {"change EGY-LBY exports 2023-01/2023-12 8 pct",
              "level EGY-LBY exports 2023-01/2023-12 1800000000 USD",
              "change EGY-SDN exports 2023-01/2023-12 -12 pct",
              "level EGY-SDN exports 2023-01/2023-12 600000000 USD"}},
        Told{"AcrossTheSea",
             "2024-05-01",
             "Malta's imports from its northern neighbour were 1.2 billion euros in 2023.",
             {"level MLT-ITA imports 2023-01/2023-12 1200000000 EUR"}},
        Told{"ToTheSouth",
             "2024-05-01",
             "Botswana's imports from the neighbour to the south were $5 billion in 2023.",
             {"level BWA-ZAF imports 2023-01/2023-12 5000000000 USD"}},
        Told{"ThatWasSecond",
             "2024-05-01",
             "Kenya's exports to Uganda were $900 million in 2023. The southern neighbour was the "
             "second market with $500 million.",
             {"level KEN-UGA exports 2023-01/2023-12 900000000 USD",
              "rank KEN-TZA exports 2023-01/2023-12 2 rank",
              "level KEN-TZA exports 2023-01/2023-12 500000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    TheOneSpokenOf, OfNeighbours,
    testing::Values(
        Told{"OfTwoInTheSouth",
             "2024-05-01",
             "Germany's trade with Switzerland came to 120 billion euros in 2023. Exports to the "
             "southern neighbour rose 2 percent to 70 billion euros.",
             {"level DEU-CHE turnover 2023-01/2023-12 120000000000 EUR",
              "change DEU-CHE exports 2023-01/2023-12 2 pct",
              "level DEU-CHE exports 2023-01/2023-12 70000000000 EUR"}},
        Told{"OfFourInTheWest",
             "2024-05-01",
             "Germany's exports to Belgium came to 60 billion euros in 2023. Imports from the "
             "western neighbour were 55 billion euros.",
             {"level DEU-BEL exports 2023-01/2023-12 60000000000 EUR",
              "level DEU-BEL imports 2023-01/2023-12 55000000000 EUR"}},
        Told{"OfSeveralWithoutAUsualOne",
             "2024-05-01",
             "The DR Congo's trade with Uganda came to $900 million in 2023. Imports from the "
             "eastern neighbour were $800 million.",
             {"level COD-UGA turnover 2023-01/2023-12 900000000 USD",
              "level COD-UGA imports 2023-01/2023-12 800000000 USD"}},
        Told{"PartlyThere",
             "2024-05-01",
             "Kenya's trade with Somalia came to $300 million in 2023. Exports to the northern "
             "neighbour were $250 million.",
             {"level KEN-SOM turnover 2023-01/2023-12 300000000 USD",
              "level KEN-SOM exports 2023-01/2023-12 250000000 USD"}},
        Told{"OnBothSides",
             "2024-05-01",
             "Estonia's exports to Latvia came to 2 billion euros in 2023 and those to Finland to "
             "2.5 billion euros. Imports from the northern neighbour were 3 billion euros, those "
             "from the southern one 1.4 billion.",
             {"level EST-LVA exports 2023-01/2023-12 2000000000 EUR",
              "level EST-FIN exports 2023-01/2023-12 2500000000 EUR",
              "level EST-FIN imports 2023-01/2023-12 3000000000 EUR",
              "level EST-LVA imports 2023-01/2023-12 1400000000 EUR"}},
        Told{"OfWhomTheSentenceNames",
             "2024-05-01",
             "Romania's exports to Moldova came to 2.6 billion euros in 2023. Moldova's exports to "
             "its western neighbour were 1.4 billion euros.",
             {"level ROU-MDA exports 2023-01/2023-12 2600000000 EUR",
              "level MDA-ROU exports 2023-01/2023-12 1400000000 EUR"}},
        Told{"ItsOwn",
             "2024-05-01",
             "Chad's exports to Sudan came to $50 million in 2023. Imports from its western "
             "neighbour were $90 million.",
             {"level TCD-SDN exports 2023-01/2023-12 50000000 USD",
              "level TCD-NER imports 2023-01/2023-12 90000000 USD"}},
        Told{"OnAllSides",
             "2024-05-01",
             "Lesotho's trade with South Africa came to $1.9 billion in 2023. Exports to the "
             "southern neighbour were $400 million.",
             {"level LSO-ZAF turnover 2023-01/2023-12 1900000000 USD",
              "level LSO-ZAF exports 2023-01/2023-12 400000000 USD"}},
        Told{"OfThePairItsEasternOne",
             "2024-05-01",
             "Trade between Mali and Senegal came to $1.4 billion in 2023. The eastern neighbour's "
             "imports rose 6 percent to $1.2 billion.",
             {"level MLI-SEN turnover 2023-01/2023-12 1400000000 USD",
              "change MLI-SEN imports 2023-01/2023-12 6 pct",
              "level MLI-SEN imports 2023-01/2023-12 1200000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NobodyKnown, OfNeighbours,
    testing::Values(
        Told{"OfSeveral",
             "2024-05-01",
             "The DR Congo bought goods worth $900 million from its eastern neighbour in 2023.",
             {}},
        Told{"OfTwo",
             "2024-05-01",
             "Brazil's exports to its western neighbour were $1.9 billion in 2023.",
             {}},
        // Belgium's, or Germany's
        Told{"SeenFromEither",
             "2024-05-01",
             "Germany's exports to Belgium came to 60 billion euros in 2023. Imports from the "
             "eastern neighbour were 55 billion euros.",
             {"level DEU-BEL exports 2023-01/2023-12 60000000000 EUR"}},
        Told{"OfNobodyElse",
             "2024-05-01",
             "Sudan's trade with Chad came to $90 million in 2023. Exports to the eastern "
             "neighbour's ports were $20 million.",
             {"level SDN-TCD turnover 2023-01/2023-12 90000000 USD"}},
        // Ukraine lies to the east, a little to the south, and Czechia in the south
        Told{
            "OnlyPartlyThere",
            "2024-05-01",
            "Poland's exports to Ukraine came to 11 billion euros in 2023. Exports to the southern "
            "neighbour were 22 billion euros.",
            {"level POL-UKR exports 2023-01/2023-12 11000000000 EUR"}},
        Told{"OnlyPartlyThereAsASubject",
             "2024-05-01",
             "Poland's exports to Ukraine came to 11 billion euros in 2023. The southern neighbour "
             "bought goods for 22 billion euros.",
             {"level POL-UKR exports 2023-01/2023-12 11000000000 EUR"}},
        Told{"NotOfThePair",
             "2024-05-01",
             "Peru's exports to Chile were $2 billion in 2023, while its eastern neighbour took "
             "$1.5 billion.",
             {"level PER-CHL exports 2023-01/2023-12 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Compound, OfNeighbours,
    testing::Values(
        Told{"Southeastern",
             "2024-05-01",
             "Bulgaria sold goods worth 3 billion euros to its southeastern neighbor in 2023.",
             {"level BGR-TUR exports 2023-01/2023-12 3000000000 EUR"}},
        Told{
            "NorthHyphenWestern",
            "2024-05-01",
            "Kenya's trade with Somalia came to $300 million in 2023. Exports to its north-western "
            "neighbour came to $250 million.",
            {"level KEN-SOM turnover 2023-01/2023-12 300000000 USD",
             "level KEN-SSD exports 2023-01/2023-12 250000000 USD"}},
        Told{"AndItsNorthEastern",
             "2024-05-01",
             "Thailand and its north-eastern neighbour traded goods for $8 billion in 2023.",
             {"level THA-LAO turnover 2023-01/2023-12 8000000000 USD"}},
        Told{"SpokenOf",
             "2024-05-01",
             "Croatia's exports to Hungary came to 1.9 billion euros in 2023. Exports to the "
             "north-eastern neighbour rose 3 percent.",
             {"level HRV-HUN exports 2023-01/2023-12 1900000000 EUR",
              "change HRV-HUN exports 2023-01/2023-12 3 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
