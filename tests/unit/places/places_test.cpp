#include "places/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "core/text.h"

namespace tally::places {
namespace {

using core::Day;
using core::Month;
using core::Period;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

PlaceId id(std::string_view code) {
  const PlaceId found = places().find(code);
  EXPECT_TRUE(found.valid()) << code;
  return found;
}
std::size_t count(std::string_view bloc, Month month) {
  return places().members(id(bloc), month).size();
}
bool member(std::string_view country, std::string_view bloc, Month month) {
  return places().is_member(id(country), id(bloc), month);
}

TEST(Places, TablesAreSound) {
  const auto loaded = Places::load();
  ASSERT_TRUE(loaded) << loaded.error().to_string();
  EXPECT_EQ(loaded->names().size(), places().names().size());
}

TEST(Places, HaveCodesNamesAndDates) {
  const Places& p = places();
  for (std::size_t i = 0; i < p.size(); ++i) {
    const PlaceId place(static_cast<std::uint16_t>(i));
    const PlaceRow& row = p.row(place);
    EXPECT_EQ(row.id, place);
    EXPECT_EQ(p.find(row.code), place);
    if (row.kind == PlaceKind::country) {
      EXPECT_EQ(row.code.size(), 3u);
      EXPECT_EQ(p.find_code("iso2", row.alpha2), place) << row.code;
      EXPECT_EQ(p.find_by_name(row.name), place) << row.name;
    }
  }
  EXPECT_EQ(p.name(id("USA")), "the United States");
  EXPECT_EQ(p.name(id("NLD")), "the Netherlands");
  EXPECT_EQ(p.name(id("GBR")), "Britain");
  EXPECT_EQ(p.row(id("RUS")).adjective, "Russian");
  EXPECT_EQ(p.row(id("NLD")).people, "Dutch");
  EXPECT_EQ(p.row(id("SCG")).to, Month(2006, 5));
  EXPECT_EQ(p.row(id("SRB")).from, Month(2006, 6));
  EXPECT_EQ(p.row(id("SDN")).changed, Month(2011, 7));
  EXPECT_EQ(p.row(p.world()).code, "WLD");
  EXPECT_EQ(p.row(id("CHN+HKG+MAC")).kind, PlaceKind::sum);
}

// ---- blocs by month

TEST(Blocs, TheUnionIsOfTheMonth) {
  EXPECT_FALSE(member("HRV", "EU", Month(2013, 6)));
  EXPECT_TRUE(member("HRV", "EU", Month(2013, 7)));
  EXPECT_TRUE(member("GBR", "EU", Month(2020, 1)));
  EXPECT_FALSE(member("GBR", "EU", Month(2020, 2)));
  EXPECT_EQ(count("EU", Month(1960, 1)), 6u);
  EXPECT_EQ(count("EU", Month(1990, 1)), 12u);
  EXPECT_EQ(count("EU", Month(2004, 4)), 15u);
  EXPECT_EQ(count("EU", Month(2004, 5)), 25u);
  EXPECT_EQ(count("EU", Month(2007, 1)), 27u);
  EXPECT_EQ(count("EU", Month(2013, 7)), 28u);
  EXPECT_EQ(count("EU", Month(2026, 1)), 27u);
  EXPECT_EQ(count("EU", Month(1957, 12)), 0u);
}

TEST(Blocs, AFixedCompositionNeverMoves) {
  for (int year : {1995, 2010, 2024}) {
    EXPECT_TRUE(member("HRV", "EU27_2020", Month(year, 1)));
    EXPECT_FALSE(member("GBR", "EU27_2020", Month(year, 1)));
    EXPECT_TRUE(member("GBR", "EU27_2007", Month(year, 1)));
    EXPECT_EQ(count("EU28", Month(year, 1)), 28u);
  }
  EXPECT_TRUE(places().row(id("EU28")).fixed_composition);
  EXPECT_FALSE(places().row(id("EU")).fixed_composition);
  EXPECT_EQ(id("EU27"), id("EU27_2020"));
}

TEST(Blocs, FollowTheirTreaties) {
  EXPECT_FALSE(member("HRV", "EUROAREA", Month(2022, 12)));
  EXPECT_TRUE(member("HRV", "EUROAREA", Month(2023, 1)));
  EXPECT_EQ(count("EUROAREA", Month(2026, 1)), 21u);
  EXPECT_EQ(count("BRICS", Month(2010, 11)), 4u);
  EXPECT_EQ(count("BRICS", Month(2010, 12)), 5u);
  EXPECT_EQ(count("BRICS", Month(2024, 1)), 9u);
  EXPECT_EQ(count("BRICS", Month(2025, 1)), 10u);
  EXPECT_EQ(count("ASEAN", Month(1998, 1)), 9u);
  EXPECT_EQ(count("ASEAN", Month(2025, 9)), 10u);
  EXPECT_EQ(count("ASEAN", Month(2025, 10)), 11u);
  EXPECT_EQ(count("EAEU", Month(2014, 12)), 0u);
  EXPECT_EQ(count("EAEU", Month(2016, 1)), 5u);
  EXPECT_TRUE(member("GBR", "CPTPP", Month(2024, 12)));
  EXPECT_FALSE(member("GBR", "CPTPP", Month(2024, 11)));
  EXPECT_FALSE(member("GEO", "CIS", Month(2009, 8)));
  EXPECT_EQ(count("USMCA", Month(2020, 6)), 0u);
  EXPECT_EQ(count("NAFTA", Month(2020, 6)), 3u);
  EXPECT_EQ(count("AFRICA", Month(2020, 1)), 54u);
  EXPECT_EQ(count("LATAM", Month(2020, 1)), 33u);
  EXPECT_EQ(count("ARAB", Month(2020, 1)), 22u);
}

TEST(Blocs, TheWestHoldsTheUnionOfTheDay) {
  EXPECT_TRUE(member("GBR", "WEST", Month(2024, 1)));
  for (PlaceId m : places().members(id("EU"), Month(2015, 1))) {
    EXPECT_TRUE(places().is_member(m, id("WEST"), Month(2015, 1)));
  }
  EXPECT_FALSE(member("CHN", "WEST", Month(2024, 1)));
}

TEST(Blocs, ACountryIsItsOwnMember) {
  ASSERT_EQ(count("DEU", Month(2020, 1)), 1u);
  EXPECT_EQ(places().members(id("DEU"), Month(2020, 1))[0], id("DEU"));
}

TEST(Blocs, CompositionsSplitAPeriod) {
  EXPECT_EQ(places().compositions(id("EU"), Period::year(2020)).size(), 2u);
  EXPECT_EQ(places().compositions(id("EU"), Period::year(2013)).size(), 2u);
  EXPECT_EQ(places().compositions(id("EU"), Period::year(2015)).size(), 1u);
  EXPECT_EQ(places().compositions(id("EU28"), Period::year(2020)).size(), 1u);
  EXPECT_EQ(places().compositions(id("DEU"), Period::year(2020)).size(), 1u);
  EXPECT_TRUE(places().compositions(id("EAEU"), Period::year(2010)).empty());
}

RC_GTEST_PROP(Blocs, MembershipHasNoGapsInside, ()) {
  const auto code = *rc::gen::element<std::string>("EU", "EUROAREA", "ASEAN", "BRICS", "CIS",
                                                   "WEST", "MERCOSUR", "EAC", "SCO", "OPEC");
  const PlaceRow& row = places().row(places().find(code));
  const Month m = Month::from_serial(*rc::gen::inRange(12 * 1958, 12 * 2030));
  const bool exists = m >= row.membership.front().from;
  RC_ASSERT(places().members(row.id, m).empty() != exists);
}

// ---- fiscal years

TEST(FiscalYear, IsNamedByTheYearItEnds) {
  const Places& p = places();
  EXPECT_EQ(p.fiscal_year(id("IND"), 2025), (Period{Month(2024, 4), Month(2025, 3)}));
  EXPECT_EQ(p.fiscal_year(id("JPN"), 2025), (Period{Month(2024, 4), Month(2025, 3)}));
  EXPECT_EQ(p.fiscal_year(id("AUS"), 2025), (Period{Month(2024, 7), Month(2025, 6)}));
  EXPECT_EQ(p.fiscal_year(id("PAK"), 2025), (Period{Month(2024, 7), Month(2025, 6)}));
  EXPECT_EQ(p.fiscal_year(id("BGD"), 2025), (Period{Month(2024, 7), Month(2025, 6)}));
  EXPECT_EQ(p.fiscal_year(id("EGY"), 2025), (Period{Month(2024, 7), Month(2025, 6)}));
  EXPECT_EQ(p.fiscal_year(id("USA"), 2025), (Period{Month(2024, 10), Month(2025, 9)}));
  EXPECT_EQ(p.fiscal_year(id("CHN"), 2025), Period::year(2025));
  EXPECT_FALSE(p.row(id("NPL")).fiscal_exact);
  EXPECT_TRUE(p.row(id("IND")).fiscal_exact);
}

// ---- looking up

TEST(FindByName, KnowsNamesAdjectivesAndCapitals) {
  const Places& p = places();
  for (const auto& [text, code] : std::initializer_list<std::pair<const char*, const char*>>{
           {"the united states", "USA"},
           {"Emirati", "ARE"},
           {"Kazakhstani", "KAZ"},
           {"Burmese", "MMR"},
           {"beijing", "CHN"},
           {"New Delhi", "IND"},
           {"  Russia ", "RUS"},
           {"de", "DEU"},
           {"276", "DEU"},
           {"rus", "RUS"},
           {"the Kremlin", "RUS"},
           {"Eurostat", "EU"},
           {"Latin America", "LATAM"},
           {"Gulf states", "GCC"},
       }) {
    EXPECT_EQ(p.find_by_name(text), id(code)) << text;
  }
  EXPECT_FALSE(p.find_by_name("Putin").valid());  // people change offices
}

TEST(Require, SuggestsOrNamesTheChoice) {
  const Places& p = places();
  EXPECT_EQ(*p.require("Germany"), id("DEU"));
  const auto unknown = p.require("Chian");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, core::Code::not_found);
  EXPECT_EQ(unknown.error().hint, "did you mean China (CHN)?");
  const auto code = p.require("RUZ");
  ASSERT_FALSE(code);
  EXPECT_THAT(code.error().hint, HasSubstr("did you mean"));
  const auto two = p.require("Congo");
  ASSERT_FALSE(two);
  EXPECT_THAT(two.error().message, HasSubstr("(COD)"));
  EXPECT_THAT(two.error().message, HasSubstr("(COG)"));
  const auto nonsense = p.require(std::string(100000, 'x'));
  ASSERT_FALSE(nonsense);
  EXPECT_LT(nonsense.error().to_string().size(), 400u);
}

RC_GTEST_PROP(Places, LookUpsTakeAnyBytes, (const std::string& text)) {
  (void)places().find(text);
  (void)places().find_by_name(text);
  (void)places().find_code("comtrade", text);
  (void)places().find_code(text, text);
  if (const auto r = places().require(text); !r) RC_ASSERT(!r.error().message.empty());
}

TEST(FindCode, SaysWhatACodeCovers) {
  const SourceCode* other_asia = places().source_code("comtrade", "490");
  ASSERT_NE(other_asia, nullptr);
  EXPECT_EQ(other_asia->place, id("TWN"));
  EXPECT_THAT(other_asia->note, HasSubstr("Taiwan"));
  EXPECT_EQ(places().source_code("comtrade", "276"), nullptr);  // nothing to add to ISO
  EXPECT_EQ(places().find_code("comtrade", "276"), id("DEU"));
}

// ---- names

std::set<std::string> meanings(std::string_view text, std::string_view day = "2022-12-30") {
  std::set<std::string> out;
  const Day d = Day::parse(day).value();
  for (const Name& n : places().names()) {
    if (n.text == text && (!n.from || *n.from <= d) && (!n.to || d < *n.to)) {
      out.insert(places().code(n.place));
    }
  }
  return out;
}

TEST(Names, PeopleSpeakForTheirOfficeOfTheDay) {
  EXPECT_EQ(meanings("Putin"), std::set<std::string>{"RUS"});
  EXPECT_EQ(meanings("Xi"), std::set<std::string>{"CHN"});
  EXPECT_EQ(meanings("Trump", "2018-06-01"), std::set<std::string>{"USA"});
  EXPECT_EQ(meanings("Trump", "2022-06-01"), std::set<std::string>{});
  EXPECT_EQ(meanings("Tokayev"), std::set<std::string>{"KAZ"});
  EXPECT_EQ(meanings("Kallas", "2023-01-01"), std::set<std::string>{"EST"});
  EXPECT_EQ(meanings("Kallas", "2025-01-01"), std::set<std::string>{"EU"});
  EXPECT_EQ(meanings("Stoltenberg", "2010-01-01"), std::set<std::string>{"NOR"});
}

TEST(Names, CapitalsAndOfficesStandForGovernments) {
  EXPECT_THAT(meanings("Beijing"), Contains("CHN"));
  EXPECT_THAT(meanings("Kremlin"), Contains("RUS"));
  EXPECT_THAT(meanings("Brussels"), Contains("EU"));
  EXPECT_THAT(meanings("Brussels"), Contains("BEL"));
  EXPECT_THAT(meanings("GACC"), Contains("CHN"));
}

TEST(Names, EveryCountryHasANameAndNearlyEveryOneACapital) {
  std::set<PlaceId> named, with_capital, with_adjective;
  for (const Name& n : places().names()) {
    if (n.kind == NameKind::name) named.insert(n.place);
    if (n.kind == NameKind::capital) with_capital.insert(n.place);
    if (n.kind == NameKind::adjective) with_adjective.insert(n.place);
  }
  int capitals = 0, adjectives = 0, countries = 0;
  for (std::size_t i = 0; i < places().size(); ++i) {
    const PlaceRow& row = places().row(PlaceId(static_cast<std::uint16_t>(i)));
    if (row.kind != PlaceKind::country) continue;
    ++countries;
    EXPECT_TRUE(named.contains(row.id)) << row.code;
    capitals += with_capital.contains(row.id) ? 1 : 0;
    adjectives += with_adjective.contains(row.id) ? 1 : 0;
  }
  EXPECT_EQ(countries, 250);  // ISO 3166-1 and Kosovo
  EXPECT_GE(capitals, 215);
  EXPECT_GE(adjectives, 205);
}

TEST(Names, AreSortedAndSayWhenTheyAreAmbiguous) {
  const auto& names = places().names();
  for (std::size_t i = 1; i < names.size(); ++i) ASSERT_LE(names[i - 1].text, names[i].text);
  for (const char* text : {"Georgia", "Turkey", "Jordan", "Chad", "Guinea", "Korea", "Congo"}) {
    for (const Name& n : names) {
      if (n.text != text) continue;
      EXPECT_TRUE(n.ambiguous) << text;
    }
  }
  EXPECT_THAT(places().not_places(), Contains("New Mexico"));
}

// ---- faults in tables

constexpr std::string_view kPlaces =
    "code,kind,iso2,numeric,name,adjective,people,from,to,fiscal_first_month,fiscal_exact,currency,"
    "changed,note\n"
    "AAA,country,AA,001,Aland,,,,,1,,,,\n"
    "BBB,country,BB,002,Bland,,,,,4,,BBD,,\n"
    "BLOC,bloc,,,the bloc,,,,,1,,,,\n"
    "WLD,world,,,the world,,,,,1,,,,\n";
constexpr std::string_view kNames = "text,kind,place,from,to,ambiguous,note\n";
constexpr std::string_view kBlocs = "code,from,to,members,fixed,basis,note\n";
constexpr std::string_view kBloc = "BLOC,2000-01,,AAA BBB,,treaty,\n";
constexpr std::string_view kCodes = "scheme,code,place,from,to,note\n";

core::Result<Places> with(std::string names, std::string people = {}, std::string blocs = {},
                          std::string codes = {}, std::string more_places = {}) {
  names = std::string(kNames) + names;
  people = std::string(kNames) + people;
  blocs = std::string(kBlocs) + (blocs.empty() ? std::string(kBloc) : blocs);
  codes = std::string(kCodes) + codes;
  more_places = std::string(kPlaces) + more_places;
  return Places::parse({more_places, names, people, kNames, blocs, codes, "text\n"});
}

std::string fault(const core::Result<Places>& r) {
  return r ? std::string("no fault") : r.error().to_string();
}

TEST(Faults, SmallTablesAreSound) {
  const auto p = with("Aland,name,AAA,,,,\n");
  ASSERT_TRUE(p) << p.error().to_string();
  EXPECT_EQ(p->find_by_name("aland"), p->find("AAA"));
  EXPECT_EQ(p->members(p->find("BLOC"), Month(1999, 12)).size(), 0u);
  EXPECT_EQ(p->members(p->find("BLOC"), Month(2000, 1)).size(), 2u);
}

TEST(Faults, AreNamedWithFileLineAndColumn) {
  EXPECT_THAT(fault(with("Aland,name,AAX,,,,\n")),
              HasSubstr("data/places/names.csv:2:12: 'AAX' is not a code"));
  EXPECT_THAT(fault(with("Aland,nom,AAA,,,,\n")), HasSubstr("names.csv:2:7: 'nom' is not a kind"));
  EXPECT_THAT(fault(with("Aland,name,AAA,2022,,,\n")), HasSubstr("'2022' is not a day"));
  EXPECT_THAT(fault(with("A,name,AAA,,,,\nA,name,BBB,,,,\n")), HasSubstr("not marked ambiguous"));
  EXPECT_THAT(fault(with("A,name,AAA,,,yes,\nA,name,BBB,,,yes,\n")), HasSubstr("no fault"));
  EXPECT_THAT(fault(with("A,name,AAA,,,,\nA,name,AAA,,,,\n")), HasSubstr("stands twice"));
  EXPECT_THAT(fault(with("A,name,AAA\n")), HasSubstr("3 fields, but the header has 7"));
}

TEST(Faults, TwoHoldersOfOneOffice) {
  const std::string first = "Ann,person,AAA,2000-01-01,2004-01-01,,president\n";
  EXPECT_THAT(fault(with("", first + "Bob,person,AAA,2004-01-01,,,president\n")),
              HasSubstr("no fault"));
  EXPECT_THAT(fault(with("", first + "Bob,person,AAA,2003-12-31,,,president\n")),
              HasSubstr("are both president of AAA at one time"));
  EXPECT_THAT(fault(with("", first + "Bob,person,AAA,2002-01-01,,,deputy prime minister\n")),
              HasSubstr("no fault"));
}

TEST(Faults, Membership) {
  EXPECT_THAT(fault(with("", "", "BLOC,2000-01,,AAA,,treaty,\nBLOC,2001-01,,BBB,,treaty,\n")),
              HasSubstr("overlaps"));
  EXPECT_THAT(fault(with("", "", "BLOC,2000-01,,AAA AAA,,treaty,\n")), HasSubstr("stands twice"));
  EXPECT_THAT(fault(with("", "", "BLOC,2000-01,,AAA CCC,,treaty,\n")),
              HasSubstr("'CCC' is no country"));
  EXPECT_THAT(fault(with("", "", "BLOC,,,AAA,,treaty,\n")), HasSubstr("first month"));
  EXPECT_THAT(fault(with("", "", "AAA,2000-01,,BBB,,treaty,\n")), HasSubstr("neither a bloc"));
}

TEST(Faults, CodesWithTwoMeanings) {
  EXPECT_THAT(fault(with("", "", "", "x,1,AAA,,,\nx,1,BBB,,,\n")), HasSubstr("two meanings"));
  EXPECT_THAT(fault(with("", "", "", "x,1,AAA,,1999-12,\nx,1,BBB,2000-01,,\n")),
              HasSubstr("no fault"));
  EXPECT_THAT(fault(with("", "", "", "alias,BBB,AAA,,,\n")), HasSubstr("is a code of places.csv"));
  EXPECT_THAT(fault(with("", "", "", "", "AAA,country,,,again,,,,,1,,,,\n")),
              HasSubstr("order of codes"));
}

}  // namespace
}  // namespace tally::places
