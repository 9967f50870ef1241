// Forms of international services and collections by a small file in the same shape, with the
// traps of its source: UN Comtrade, Eurostat, the IMF, BACI.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms.h"

namespace tally::sources {
namespace {

using ledger::testing::place;
using ::testing::HasSubstr;
using testing::kComtradeHeader;
using testing::Read;
using testing::read;
using ::testing::UnorderedElementsAre;

TEST(Comtrade, TotalsAreTakenAndBreakdownsSetAside) {
  const Read r = read(std::string(kComtradeHeader) +
                      "C,A,20100101,2010,156,M,276,0,TOTAL,C00,0,0,74251420000,false\n"
                      "C,A,20100101,2010,156,M,276,0,27,C00,0,0,5,false\n"
                      "C,A,20100101,2010,156,M,276,0,TOTAL,C01,0,0,5,false\n"
                      "C,A,20100101,2010,156,M,276,0,TOTAL,C00,0,2100,5,false\n"
                      "C,A,20100101,2010,156,M,276,36,TOTAL,C00,0,0,5,false\n"
                      "S,A,20100101,2010,156,M,276,0,TOTAL,C00,0,0,5,false\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("CHN>DEU import 2010 = 74251420000 USD"));
  EXPECT_EQ(r.report.set_aside, 5);
  EXPECT_EQ(r.aside("means of transport"), 1);
  EXPECT_EQ(r.aside("second partners"), 1);
  EXPECT_TRUE(r.adds_up());
  EXPECT_EQ(r.batches.front().name, "flows/un-comtrade-part") << "one partner is no list";
}

TEST(Comtrade, CodesThatAreNotM49) {
  const Read r = read(std::string(kComtradeHeader) +
                      "C,A,1,2018,842,X,251,0,TOTAL,C00,0 ,0,1,\n"
                      "C,A,1,2018,842,X,381,0,TOTAL,C00,0,0,2,\n"
                      "C,A,1,2018,842,X,757,0,TOTAL,C00,0,0,3,\n"
                      "C,A,1,2018,842,X,579,0,TOTAL,C00,0,0,4,\n"
                      "C,A,1,2018,699,X,490,0,TOTAL,C00,0,0,5,\n"
                      "C,A,1,2018,842,RX,0,0,TOTAL,C00,0,0,6,\n"
                      "C,M,1,201805,842,X,516,0,TOTAL,C00,0,0,7,\n"
                      "C,A,1,2018,842,X,12345,0,TOTAL,C00,0,0,8,\n");
  EXPECT_THAT(r.figures(),
              UnorderedElementsAre("USA>FRA export 2018 = 1 USD", "USA>ITA export 2018 = 2 USD",
                                   "USA>CHE export 2018 = 3 USD", "USA>NOR export 2018 = 4 USD",
                                   "IND>TWN export 2018 = 5 USD", "USA>WLD export re 2018 = 6 USD",
                                   "USA>NAM export 2018-05 = 7 USD"));
  EXPECT_THAT(r.quarantine(), UnorderedElementsAre(HasSubstr("9:0 Comtrade's code 12345")));
}

TEST(Comtrade, TheOlderFormAndSnakeCase) {
  const Read old = read(
      "Classification,Year,Period,Aggregate Level,Trade Flow Code,Reporter Code,Partner Code,"
      "Commodity Code,Trade Value (US$),Flag\n"
      "H4,2016,2016,0,2,36,156,TOTAL,60767238112,0\n"
      "H4,2016,2016,2,2,36,156,01,1,0\n");
  EXPECT_THAT(old.figures(), UnorderedElementsAre("AUS>CHN export 2016 = 60767238112 USD"));
  const Read snake = read(
      "\"type_code\",\"freq_code\",\"period\",\"reporter_code\",\"partner_code\",\"flow_code\","
      "\"cmd_code\",\"primary_value\"\n"
      "\"C\",\"A\",\"2018\",842,276,\"M\",\"TOTAL\",128345618454\n");
  EXPECT_THAT(snake.figures(), UnorderedElementsAre("USA>DEU import 2018 = 128345618454 USD"));
}

TEST(Comtrade, JsonOfTheService) {
  const std::string row =
      R"({"typeCode":"C","freqCode":"A","period":"2010","reporterCode":156,"flowCode":"M",)"
      R"("partnerCode":32,"partner2Code":0,"cmdCode":"TOTAL","customsCode":"C00","mosCode":"0",)"
      R"("motCode":0,"qty":null,"primaryValue":6804128143.0})";
  const Read r = read("{\"count\": 1,\n \"data\": [\n" + row + "]}");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("CHN>ARG import 2010 = 6804128143.0 USD"));
  EXPECT_EQ(r.batches.front().figures.front().line, 3);
  EXPECT_THAT(read("{\"count\": 2, \"data\": [" + row + "]}").error, HasSubstr("cut off"));
  EXPECT_THAT(read("{\"count\": 1, \"data\": [" + row).error, HasSubstr("JSON"));
}

TEST(Comtrade, AListIsWholeWhenItsPartnersAddUpToTheWorld) {
  std::string text(kComtradeHeader);
  for (int i = 0; i < 25; ++i) {
    static const char* const kCodes[] = {
        "276", "392", "410", "251", "381", "36",  "76",  "124", "699", "360", "458", "484", "528",
        "56",  "616", "643", "702", "704", "710", "724", "752", "757", "764", "792", "826"};
    text += std::string("C,A,1,2022,156,X,") + kCodes[i] + ",0,TOTAL,C00,0,0,4,\n";
    text += std::string("C,A,1,2021,156,X,") + kCodes[i] + ",0,TOTAL,C00,0,0,4,\n";
  }
  text += "C,A,1,2022,156,X,0,0,TOTAL,C00,0,0,100,\n";
  text += "C,A,1,2021,156,X,0,0,TOTAL,C00,0,0,200,\n";
  const Read r = read(text);
  ASSERT_EQ(r.batches.size(), 2u);
  EXPECT_EQ(r.batches[0].name, "flows/un-comtrade-whole");
  EXPECT_EQ(r.batches[0].figures.size(), 26u) << "2022";
  EXPECT_EQ(r.batches[1].name, "flows/un-comtrade-part");
  EXPECT_EQ(r.batches[1].figures.size(), 26u) << "2021 lacks half of the world";
  EXPECT_TRUE(r.adds_up());
}

TEST(Comtrade, SaysWhenAFileIsAsLongAsTheServerAllows) {
  std::string text(kComtradeHeader);
  for (int i = 0; i < 500; ++i) text += "C,A,1,2018,842,X,276,0,27,C00,0,0,1,\n";
  EXPECT_THAT(read(text).report.notes, ::testing::Contains(HasSubstr("cut off")));
}

// What else the end of a file tells.
TEST(Open, HalfALineAndTheLimitsOfServersAreSaid) {
  const std::string header = "t,i,j,k,v,q\n", row = "2021,4,699,080620,12.500,1.000\n";
  const auto notes = [](const std::string& text) { return read(text).report.notes; };
  EXPECT_THAT(notes(header + row), ::testing::Not(::testing::Contains(HasSubstr("cut off"))));
  EXPECT_THAT(notes(header + row + "2021,4,699,080620,12.5"),
              ::testing::Contains(HasSubstr("the last line has no line break")));
  std::string text = header;
  for (int i = 0; i < 100'000; ++i) text += row;
  EXPECT_THAT(notes(text), ::testing::Contains(HasSubstr("100000 rows are exactly as many")));
  EXPECT_THAT(notes(text + row), ::testing::Not(::testing::Contains(HasSubstr("cut off"))));
}

// A list in which every partner has the same is no list.
TEST(Comtrade, OneValueForAllPartnersGoesToQuarantine) {
  static const char* const kCodes[] = {"276", "392", "410", "251", "381", "36", "76", "124", "699"};
  std::string text(kComtradeHeader);
  for (const char* code : kCodes) {
    text += std::string("C,A,1,2022,156,X,") + code + ",0,TOTAL,C00,0,0,57131000000,\n";
    text += std::string("C,A,1,2021,156,X,") + code + ",0,TOTAL,C00,0,0,5713" + code + ",\n";
    text += std::string("C,A,1,2020,156,X,") + code + ",0,TOTAL,C00,0,0,1,\n";
  }
  text += "C,A,1,2022,156,X,0,0,TOTAL,C00,0,0,3593600000000,\n";
  const Read r = read(text);
  EXPECT_TRUE(r.adds_up());
  EXPECT_EQ(r.quarantine().size(), 9u);
  EXPECT_THAT(r.quarantine(), ::testing::Each(HasSubstr("one value for all 9 partners")));
  EXPECT_EQ(r.figures().size(), 19u) << "the world, the year before, and the rounded 1 of 2020";
}

TEST(Eurostat, EasyComext) {
  const Read r = read(
      "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"
      "\"Greece\",\"Russian Federation (Russia)\",\"Total\",\"EXPORT\",\"Total\",\"Aug. "
      "2024\",6715293\n"
      "\"Belgium (incl. Luxembourg 'LU' -> 1998)\",\"Viet Nam (incl. North Viet Nam 'VD' from "
      "1977)\",\"Total\",\"IMPORT\",\"Total\",\"Jan.-Dec. 2010\",12\n"
      "\"Euro area - 20 countries (AT, BE)\",\"Russian Federation (Russia)\",\"Total\",\"EXPORT\","
      "\"Total\",\"Aug. 2024\",1\n"
      "\"Greece\",\"Korea, Democratic People’s Republic of (North "
      "Korea)\",\"27\",\"EXPORT\",\"Total\",\"Aug. 2024\",1\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("GRC>RUS export 2024-08 = 6715293 EUR",
                                                "BEL>VNM import 2010 = 12 EUR"));
  EXPECT_EQ(r.aside("products"), 1);
  EXPECT_EQ(r.aside("groups of countries"), 1);
  EXPECT_TRUE(r.adds_up());
}

TEST(Eurostat, LabelsThatListTheirMembersAtLength) {
  std::string members;
  for (int i = 0; i < 30; ++i) members += "AT-01/1995, ";
  const Read r = read(
      "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"
      "\"Euro area (" +
      members +
      ")\",\"Georgia\",\"Total\",\"EXPORT\",\"Total\","
      "\"Aug. 2024\",1\n");
  EXPECT_EQ(r.aside("groups of countries"), 1) << ::testing::PrintToString(r.quarantine());
}

TEST(Eurostat, SdmxCsvWithFlagsAndTheDayOfTheEdition) {
  const Read r = read(
      "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,"
      "OBS_FLAG\n"
      "ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,EL,GB,TOTAL,2,VALUE_IN_EUROS,2024-08,100,p\n"
      "ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,EL,XU,TOTAL,2,VALUE_IN_EUROS,2024-08,90,\n"
      "ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,EL,XI,TOTAL,2,VALUE_IN_EUROS,2024-08,,c\n"
      "ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,EL,QV,TOTAL,2,VALUE_IN_EUROS,2024-08,1,\n"
      "ESTAT:DS-045409(1.0),15/11/24 "
      "23:00:00,M,EL,EU27_2020_EXTRA,TOTAL,2,VALUE_IN_EUROS,2024-08,1,\n"
      "ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,EU27_2020,EU27_2020_EXTRA,TOTAL,2,VALUE_IN_EUROS,"
      "2024-08,7,\n"
      "ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,EL,RU,TOTAL,2,QUANTITY_IN_100KG,2024-08,1,\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("GRC>GBR export 2024-08 = 100 EUR provisional",
                                                "GRC>XU export 2024-08 = 90 EUR",
                                                "GRC>XI export 2024-08 = none EUR confidential",
                                                "EU27_2020>WLD export 2024-08 = 7 EUR"));
  EXPECT_EQ(r.report.edition, core::Day::parse("2024-11-15"));
  EXPECT_EQ(r.aside("groups, stores and what is not specified"), 2);
  EXPECT_EQ(r.aside("quantities and indices"), 1);
}

TEST(Eurostat, TsvWithFlagsBehindTheNumber) {
  const Read r = read(
      "freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2020-01 \t2020-02 \t2020-03 \n"
      "M,DE,RU,TOTAL,1,VALUE_IN_EUROS\t123456789 \t: c\t: \n"
      "M,DE,US,TOTAL,1,VALUE_IN_EUROS\t12 p\t0 \tx1\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("DEU>RUS import 2020-01 = 123456789 EUR",
                                                "DEU>RUS import 2020-02 = none EUR confidential",
                                                "DEU>USA import 2020-01 = 12 EUR provisional",
                                                "DEU>USA import 2020-02 = 0 EUR"))
      << "confidential is not zero, and a colon is nothing";
  EXPECT_THAT(r.quarantine(), UnorderedElementsAre("3:4 no plain number"));
  EXPECT_TRUE(r.adds_up());
}

TEST(Eurostat, TheBulkFilesHaveOneTotalForEachProcedure) {
  const Read r = read(
      "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,"
      "VALUE_EUR,QUANTITY_KG\n"
      "DE,CN,E,TOTAL,TOTAL,1,1,,202408,100,1\n"
      "DE,CN,E,TOTAL,TOTAL,1,2,,202408,20,1\n"
      "DE,CN,E,01012100,00150,1,1,,202408,3,1\n"
      "DE,CN,E,TOTAL,TOTAL,2,1,,202452,50,1\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("DEU>CHN import 2024-08 = 120 EUR",
                                                "DEU>CHN export 2024 = 50 EUR"));
  EXPECT_TRUE(r.adds_up());
}

TEST(Eurostat, JsonStat) {
  const Read r = read(R"({"version":"2.0","class":"dataset","updated":"2023-01-13T11:00:00+0100",
    "value":{"0":10,"1":20,"3":40},"status":{"1":"p","2":": c"},
    "id":["freq","reporter","partner","product","flow","indicators","time"],
    "size":[1,1,2,1,1,1,2],
    "dimension":{
     "freq":{"category":{"index":{"M":0}}},
     "reporter":{"category":{"index":{"AT":0}}},
     "partner":{"category":{"index":{"RU":0,"UA":1}}},
     "product":{"category":{"index":{"TOTAL":0}}},
     "flow":{"category":{"index":{"2":0}}},
     "indicators":{"category":{"index":{"VALUE_IN_EUROS":0}}},
     "time":{"category":{"index":{"2022-01":0,"2022-02":1}}}}})");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("AUT>RUS export 2022-01 = 10 EUR",
                                                "AUT>RUS export 2022-02 = 20 EUR provisional",
                                                "AUT>UKR export 2022-02 = 40 EUR"))
      << r.error;
  EXPECT_EQ(r.report.edition, core::Day::parse("2023-01-13"));
}

TEST(Baci, AddsProductsUpAndKnowsItsCodes) {
  const Read r = read(
      "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n"
      "2021,4,24,382390,52.051,\"       13.235\"\n"
      "2021,4,24,481890,0.041,\"        0.022\"\n"
      "2021,842,251,010121,1.000,NA\n"
      "2021,4,999,010121,1,1\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("AFG>AGO export 2021 = 52092 USD",
                                                "USA>FRA export 2021 = 1000 USD"));
  EXPECT_EQ(r.aside("products that were added up"), 1);
  EXPECT_TRUE(r.adds_up());
}

TEST(Imf, WideAndLongForms) {
  const Read wide = read(
      "Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country "
      "Name,Counterpart "
      "Country Code,Attribute,2019,2020,2020M1,2020Q1,\n"
      "Japan,158,x,TXG_FOB_USD,World,001,Value,10,20,3,9,\n"
      "Japan,158,x,TXG_FOB_USD,World,001,Status,E,,,,\n"
      "Japan,158,x,TMG_FOB_USD,World,001,Value,1,2,,,\n"
      "Japan,158,x,TBG_USD,World,001,Value,1,2,,,\n");
  EXPECT_THAT(wide.figures(),
              UnorderedElementsAre("JPN>WLD export 2019 = 10 USD", "JPN>WLD export 2020 = 20 USD",
                                   "JPN>WLD export 2020-01 = 3 USD"))
      << wide.error;
  EXPECT_TRUE(wide.adds_up());
  const Read sdmx = read(
      "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n"
      "IMF.STA:IMTS(1.0.0),CHN,XG_FOB_USD,RUS,A,2023,110990.5,6\n"
      "IMF.STA:IMTS(1.0.0),CHN,MG_CIF_USD,G001,M,2023-M05,1,0\n"
      "IMF.STA:IMTS(1.0.0),CHN,XG_FOB_USD,GX123,A,2023,1,0\n");
  EXPECT_THAT(sdmx.figures(), UnorderedElementsAre("CHN>RUS export 2023 = 110990500000 USD",
                                                   "CHN>WLD import 2023-05 = 1 USD"))
      << sdmx.error;
  EXPECT_EQ(sdmx.aside("groups of countries"), 1);
}

}  // namespace
}  // namespace tally::sources
