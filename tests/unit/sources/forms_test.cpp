// Each published form by a small file in the same shape, with the traps of its source.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../ledger/make.h"
#include "sources/import.h"

namespace tally::sources {
namespace {

using ledger::Direction;
using ledger::FigureRow;
using ledger::FlowKind;
using ledger::testing::place;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

struct Read {
  std::vector<ledger::Batch> batches;
  ImportReport report;
  std::string error;

  // "CHN>DEU import 2010 = 74251420000 USD" of every figure.
  std::vector<std::string> figures() const {
    std::vector<std::string> out;
    for (const auto& b : batches) {
      for (const FigureRow& row : b.figures) out.push_back(words(b, row));
    }
    return out;
  }
  static std::string words(const ledger::Batch& b, const FigureRow& row) {
    const auto& s = b.series[row.series];
    const core::Month first = core::Month::from_serial(row.first);
    static const char* const kWays[] = {"export", "import", "turnover", "balance"};
    std::string out = places::places().code(row.reporter) + ">" +
                      places::places().code(row.partner) + " " +
                      kWays[static_cast<int>(s.direction)];
    if (s.kind == FlowKind::re_export) out += " re";
    if (s.measure == ledger::Measure::growth) out += " growth";
    if (s.adjustment != ledger::Adjustment::none) out += " adjusted";
    out += " " + ledger::Period{first, first + (row.months - 1)}.iso() + " = " +
           (row.has_value ? row.value.text() : "none") + " " + s.currency.code();
    if ((row.flags & ledger::kConfidential) != 0) out += " confidential";
    if ((row.flags & ledger::kProvisional) != 0) out += " provisional";
    return out;
  }
  std::vector<std::string> quarantine() const {
    std::vector<std::string> out;
    for (const auto& b : batches) {
      for (const auto& q : b.quarantined) {
        out.push_back(std::to_string(q.line) + ":" + std::to_string(q.column) + " " + q.reason);
      }
    }
    return out;
  }
  std::int64_t aside(std::string_view why) const {
    for (const auto& [reason, rows] : report.set_aside_because) {
      if (reason == why) return rows;
    }
    return 0;
  }
  // Every row ended somewhere.
  bool adds_up() const {
    std::int64_t rows = report.set_aside;
    for (const auto& b : batches) {
      rows += static_cast<std::int64_t>(b.figures.size() + b.quarantined.size());
    }
    return rows == report.rows_in;
  }
};

Read read(std::string_view text, const ImportOptions& options = {}) {
  Read out;
  auto batches = parse_published(std::string(text), "file", options, out.report);
  if (batches) {
    out.batches = std::move(*batches);
  } else {
    out.error = batches.error().to_string();
  }
  return out;
}

// ------------------------------------------------------------------------------------ UN Comtrade

constexpr std::string_view kComtradeHeader =
    "typeCode,freqCode,refPeriodId,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,"
    "customsCode,mosCode,motCode,primaryValue,isAggregate\n";

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

// --------------------------------------------------------------------------------------- Eurostat

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

// ---------------------------------------------------------------------------------------- offices

TEST(Census, CountryTableAsCsv) {
  std::string header = "year,CTY_CODE,CTYNAME";
  for (const char* flow : {"I", "E"}) {
    for (const char* m : {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
                          "NOV", "DEC", "YR"}) {
      header += std::string(",") + flow + m;
    }
  }
  const std::string two = ",1.5,2,0,0,0,0,0,0,0,0,0,0,3.5";
  const std::string none = ",0,0,0,0,0,0,0,0,0,0,0,0,0";
  const Read r = read(header + "\n2024,5700,China" + two + two + "\n2024,0003,European Union" +
                      two + two + "\n2024,0015,\"World, Not Seasonally Adjusted\"" + two + none +
                      "\n2024,9999,Nowhere" + two + two + "\n");
  EXPECT_THAT(r.figures(), ::testing::IsSupersetOf({"USA>CHN import 2024-01 = 1500000 USD",
                                                    "USA>CHN import 2024-02 = 2000000 USD",
                                                    "USA>CHN import 2024-01..2024-02 = 3500000 USD",
                                                    "USA>WLD import 2024-02 = 2000000 USD"}))
      << r.error;
  EXPECT_EQ(r.figures().size(), 9u) << "months to come stand as 0 and are no figures";
  EXPECT_EQ(r.aside("groups of countries"), 26);
  EXPECT_EQ(r.aside("months to come"), 30);
  EXPECT_TRUE(r.adds_up());
  // 2 of a column of tenths is 2.0: its last digit is worth 100,000 dollars.
  for (const auto& row : r.batches.front().figures) EXPECT_EQ(row.value.exponent, 5);
}

TEST(Census, AnswerOfTheService) {
  const Read r = read(
      "[[\"GEN_VAL_MO\",\"CTY_NAME\",\"CTY_CODE\",\"time\"],\n"
      "[\"38153000000\",\"CHINA\",\"5700\",\"2024-06\"],\n"
      "[\"1\",\"TOTAL FOR ALL COUNTRIES\",\"-\",\"2024-06\"],\n"
      "[\"1\",\"EUROPEAN UNION\",\"0003\",\"2024-06\"],\n"
      "[\"1\",\"ASIA\",\"5XXX\",\"2024-06\"]]");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("USA>CHN import 2024-06 = 38153000000 USD",
                                                "USA>WLD import 2024-06 = 1 USD"))
      << r.error;
}

TEST(China, CopiedTable) {
  const Read r = read(
      ",进出口,出口,进口,year,month\n"
      "俄罗斯联邦,\"6,897,511\xC2\xA0\",\"4,000,000\",\"2,897,511\",2017,7\n"
      "中国香港,\"10\",\"10\",-,2017,7\n"
      "非洲,1,1,1,2017,7\n"
      "Bahrian,3,2,1,2017,7\n"
      "Atlantis,3,2,1,2017,7\n");
  EXPECT_THAT(
      r.figures(),
      UnorderedElementsAre(
          "CHN>RUS turnover 2017-07 = 6897511000 USD", "CHN>RUS export 2017-07 = 4000000000 USD",
          "CHN>RUS import 2017-07 = 2897511000 USD", "CHN>HKG turnover 2017-07 = 10000 USD",
          "CHN>HKG export 2017-07 = 10000 USD", "CHN>BHR turnover 2017-07 = 3000 USD",
          "CHN>BHR export 2017-07 = 2000 USD", "CHN>BHR import 2017-07 = 1000 USD"))
      << r.error;
  EXPECT_EQ(r.quarantine().size(), 3u);
  EXPECT_TRUE(r.adds_up());
}

TEST(China, OfficialTableAsHtmlInYuanWithPublishedGrowth) {
  const Read r = read(R"(<html><head><meta charset="utf-8"></head><body><table>
    <tr><td colspan="10">(2)2023年5月进出口商品国别(地区)总值表(人民币值)</td></tr>
    <tr><td colspan="10">单位:万元人民币</td></tr>
    <tr><td rowspan="2">进口原产国(地)<br>出口最终目的国(地) 国别(地区)</td><td colspan="2">进出口</td>
        <td colspan="2">出口</td><td colspan="2">进口</td>
        <td colspan="3">累计比去年同期±%</td></tr>
    <tr><td>5月</td><td>1至5月累计</td><td>5月</td><td>1至5月累计</td><td>5月</td><td>1至5月累计</td>
        <td>进出口</td><td>出口</td><td>进口</td></tr>
    <tr><td>俄罗斯</td><td>1,420,000</td><td>6,420,000</td><td>600,000</td><td>2,970,000</td>
        <td>820,000</td><td>3,450,000</td><td>50.3</td><td>85.6</td><td>29.3</td></tr>
    <tr><td>亚洲</td><td>1</td><td>1</td><td>1</td><td>1</td><td>1</td><td>1</td><td>1</td><td>1</td>
        <td>1</td></tr></table></body></html>)");
  EXPECT_THAT(r.figures(),
              ::testing::IsSupersetOf({"CHN>RUS turnover 2023-01..2023-05 = 64200000000 CNY",
                                       "CHN>RUS export 2023-01..2023-05 = 29700000000 CNY",
                                       "CHN>RUS turnover growth 2023-01..2023-05 = 50.3 CNY",
                                       "CHN>RUS import growth 2023-01..2023-05 = 29.3 CNY"}))
      << r.error << ::testing::PrintToString(r.figures());
  EXPECT_TRUE(r.adds_up());
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

TEST(Offices, StatisticsCanadaKeepsToCustomsBasis) {
  const Read r = read(
      "REF_DATE,GEO,DGUID,Trade,Basis,Seasonal adjustment,Principal trading "
      "partners,UOM,UOM_ID,SCALAR_FACTOR,SCALAR_ID,VECTOR,COORDINATE,VALUE,STATUS\n"
      "2024-06,Canada,x,Export,Customs,Unadjusted,China,Dollars,81,millions,6,v1,1.1,2345.6,\n"
      "2024-06,Canada,x,Export,Balance of "
      "payments,Unadjusted,China,Dollars,81,millions,6,v1,1.1,1,\n"
      "2024-06,Canada,x,Import,Customs,Seasonally adjusted,Total of all "
      "countries,Dollars,81,millions,6,v1,1.1,,x\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("CAN>CHN export 2024-06 = 2345600000 CAD"))
      << r.error;
  EXPECT_EQ(r.aside("balance-of-payments basis"), 1);
  EXPECT_TRUE(r.adds_up());
}

TEST(Offices, IndiasFiscalYears) {
  const Read r = read(
      "<table><tr><td>Export :: Country-wise</td></tr><tr><td>Values in US $ Million</td></tr>"
      "<tr><th>S.No.</th><th>Country</th><th>2022-2023</th><th>%Share</th><th>2023-2024</th></tr>"
      "<tr><td>1.</td><td>U S A</td><td>78,542.60</td><td>17.4</td><td>77,516.84</td></tr>"
      "<tr><td></td><td>Total</td><td>451,070.00</td><td></td><td>437,072.03</td></tr></table>");
  EXPECT_THAT(r.figures(),
              UnorderedElementsAre("IND>USA export 2022-04..2023-03 = 78542600000 USD",
                                   "IND>USA export 2023-04..2024-03 = 77516840000 USD",
                                   "IND>WLD export 2022-04..2023-03 = 451070000000 USD",
                                   "IND>WLD export 2023-04..2024-03 = 437072030000 USD"))
      << r.error;
  EXPECT_TRUE(r.adds_up());
}

TEST(Offices, SingStatAndComexStat) {
  const Read sg = read(
      "Theme: Trade\nTitle: Merchandise Exports By Region/Market\nThousand Dollars\n"
      "Data Series,2024 Jan ,2023 Dec \nTotal All Markets,\"1,234.5\",na\nChina,200.5,1\nOther "
      "Markets In Asia,1,2\n");
  EXPECT_THAT(sg.figures(), UnorderedElementsAre("SGP>WLD export 2024-01 = 1234500 SGD",
                                                 "SGP>CHN export 2024-01 = 200500 SGD",
                                                 "SGP>CHN export 2023-12 = 1000 SGD"))
      << sg.error;
  EXPECT_TRUE(sg.adds_up());
  const Read br = read("Flow;Year;Month;Countries;US$ FOB\nExport;2023;05. May;China;9012345678\n");
  EXPECT_THAT(br.figures(), UnorderedElementsAre("BRA>CHN export 2023-05 = 9012345678 USD"))
      << br.error;
}

TEST(Offices, PairTablesMustBeNamed) {
  constexpr std::string_view kTable = "Date;Exports;Imports\n2001/01;231700220;586529635\n";
  EXPECT_THAT(read(kTable).error, HasSubstr("--source"));
  ImportOptions options;
  options.source = "jp-mof";
  EXPECT_THAT(read(kTable, options).error, HasSubstr("--partner"));
  options.partner = "CHN";
  EXPECT_THAT(read(kTable, options).figures(),
              UnorderedElementsAre("JPN>CHN export 2001-01 = 231700220000 JPY",
                                   "JPN>CHN import 2001-01 = 586529635000 JPY"));
  options.source = "us-census";
  EXPECT_THAT(read("Month;Exports;Imports;Balance\nJanuary 2001;1,187.5;8,427.5;-7,240.0\nTOTAL "
                   "2001;1;1;1\n",
                   options)
                  .figures(),
              UnorderedElementsAre("USA>CHN export 2001-01 = 1187500000 USD",
                                   "USA>CHN import 2001-01 = 8427500000 USD"));
}

TEST(Offices, BrazilsBulkFilesAddUpToCountriesAndMonths) {
  const Read exports = read(
      "\"CO_ANO\";\"CO_MES\";\"CO_NCM\";\"CO_UNID\";\"CO_PAIS\";\"SG_UF_NCM\";\"CO_VIA\";\"CO_"
      "URF\";"
      "\"QT_ESTAT\";\"KG_LIQUIDO\";\"VL_FOB\"\n"
      "\"2026\";\"01\";\"02023000\";\"10\";\"589\";\"MT\";\"07\";\"0230154\";22356;22356;89125\n"
      "\"2026\";\"01\";\"12019000\";\"10\";\"589\";\"MT\";\"07\";\"0230154\";1;1;875\n"
      "\"2026\";\"01\";\"12019000\";\"10\";\"245\";\"MT\";\"07\";\"0230154\";1;1;10\n"
      "\"2026\";\"01\";\"12019000\";\"10\";\"151\";\"MT\";\"07\";\"0230154\";1;1;5\n"
      "\"2026\";\"02\";\"12019000\";\"10\";\"160\";\"MT\";\"07\";\"0230154\";1;1;7\n"
      "\"2026\";\"02\";\"27101922\";\"10\";\"990\";\"MT\";\"07\";\"0230154\";1;1;7\n"
      "\"2026\";\"02\";\"27101922\";\"10\";\"123\";\"MT\";\"07\";\"0230154\";1;1;7\n"
      "\"2026\";\"13\";\"27101922\";\"10\";\"160\";\"MT\";\"07\";\"0230154\";1;1;7\n");
  EXPECT_THAT(exports.figures(),
              UnorderedElementsAre("BRA>PER export 2026-01 = 90000 USD",
                                   "BRA>ESP export 2026-01 = 15 USD",  // the Canaries are Spain
                                   "BRA>CHN export 2026-02 = 7 USD"))
      << exports.error;
  EXPECT_EQ(exports.aside("products that were added up"), 2);
  EXPECT_EQ(exports.aside("what belongs to no country"), 1) << "stores of ships and aircraft";
  EXPECT_THAT(exports.quarantine(), UnorderedElementsAre(HasSubstr("8:5 Brazil's code 123"),
                                                         HasSubstr("9:0 year, month")));
  EXPECT_EQ(exports.report.rows_in, 8);
  EXPECT_TRUE(exports.adds_up());
  const Read imports = read(
      "CO_ANO;CO_MES;CO_NCM;CO_UNID;CO_PAIS;SG_UF_NCM;CO_VIA;CO_URF;QT_ESTAT;KG_LIQUIDO;VL_FOB;"
      "VL_FRETE;VL_SEGURO\n"
      "2025;12;85423190;11;160;SP;04;0817700;10;2;1500;30;2\n");
  EXPECT_THAT(imports.figures(), UnorderedElementsAre("BRA>CHN import 2025-12 = 1500 USD"));
  EXPECT_THAT(imports.report.notes, ::testing::Contains(HasSubstr("taken for imports")));
}

TEST(Offices, JapansTablesWithCountriesSideBySide) {
  constexpr std::string_view kRows =
      "Years/Months,Exp-Total,Imp-Total,Exp-105,Imp-105,Exp-999,Imp-999\n"
      ",,,,,,\n"
      "2026/06,500 ,400 ,200 ,150 ,1,2\n"
      "2026/07,510 ,-,210 ,160 ,1,2\n"
      "2026/08,0 ,0 ,0 ,0 ,0,0\n";
  const Read region = read("Asia  Monthly Data  (a thousand yen) ,,\n" + std::string(kRows));
  EXPECT_THAT(region.figures(), UnorderedElementsAre("JPN>CHN export 2026-06 = 200000 JPY",
                                                     "JPN>CHN import 2026-06 = 150000 JPY",
                                                     "JPN>CHN export 2026-07 = 210000 JPY",
                                                     "JPN>CHN import 2026-07 = 160000 JPY"))
      << region.error;
  EXPECT_EQ(region.aside("regions"), 4) << "the total of a region is no country's";
  EXPECT_EQ(region.aside("months to come"), 6) << "they stand as zeros";
  EXPECT_EQ(region.quarantine().size(), 4u) << "code 999";
  EXPECT_TRUE(region.adds_up());
  const Read world = read("WORLD  Monthly Data  (a thousand yen) ,,\n" + std::string(kRows));
  EXPECT_THAT(world.figures(), ::testing::IsSupersetOf({"JPN>WLD export 2026-06 = 500000 JPY",
                                                        "JPN>WLD import 2026-06 = 400000 JPY"}));
  EXPECT_EQ(world.aside("cells without a figure"), 1);
  EXPECT_TRUE(world.adds_up());
}

TEST(Offices, ExhibitsOfFt900) {
  const Read r = read(
      "\"Exhibit 14. U.S. Trade in Goods by Country and Area, Not Seasonally Adjusted: March "
      "2025\",,,,,,\n"
      "\"In millions of dollars. Details may not equal totals due to rounding.\",,,,,,\n"
      "Country and Area,Balance,,Exports,,Imports,\n"
      ",March,Year-to-Date,March,Year-to-Date,March,Year-to-Date\n"
      "\"Total, BOP "
      "Basis\",\"-161,500.5\",\"-460,000.0\",\"180,800.0\",\"540,000.0\",\"342,300.5\","
      "\"1,000,000.0\"\n"
      "\"Total, Census Basis\",\"-160,000.0\",\"-458,000.0\",\"181,000.0\",\"541,000.0\","
      "\"341,000.0\",\"999,000.0\"\n"
      "North America,-20.0,-50.0,60.0,170.0,80.0,220.0\n"
      "\"China [1]\",\"-17,906.7\",\"-71,000\",\"11,500.2\",\"33,100.4\",\"29,406.9\",(-)\n"
      "Nowhere,1,1,1,1,1,1\n"
      ",,,,,,\n"
      "NOTE: for what the columns mean see the explanations.,,,,,,\n");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("USA>WLD export 2025-03 = 181000000000 USD",
                                                "USA>WLD export 2025-Q1 = 541000000000 USD",
                                                "USA>WLD import 2025-03 = 341000000000 USD",
                                                "USA>WLD import 2025-Q1 = 999000000000 USD",
                                                "USA>CHN export 2025-03 = 11500200000 USD",
                                                "USA>CHN export 2025-Q1 = 33100400000 USD",
                                                "USA>CHN import 2025-03 = 29406900000 USD"))
      << r.error;
  EXPECT_EQ(r.aside("groups of countries"), 12);
  EXPECT_EQ(r.aside("balances, ranks and notes"), 6);
  EXPECT_TRUE(r.adds_up());
  const Read adjusted = read(
      "\"Exhibit 19. U.S. Trade in Goods by Selected Countries and Areas, Seasonally "
      "Adjusted\",,\n"
      "Item,Exports,Imports\n"
      ",Feb. 2025,Feb. 2025\n"
      "Germany,\"6,500.0\",\"13,000.0\"\n");
  EXPECT_THAT(adjusted.figures(),
              UnorderedElementsAre("USA>DEU export adjusted 2025-02 = 6500000000 USD",
                                   "USA>DEU import adjusted 2025-02 = 13000000000 USD"))
      << adjusted.error;
}

TEST(Offices, TurkeysTablesByCountry) {
  const Read years = read(
      "\u00dclkelere g\u00f6re y\u0131ll\u0131k ihracat,,,\n"
      "\"(De\u011fer: Bin ABD $)\",,,\n"
      "\u00dclke kodu,\u00dclke ad\u0131,2022,2023\n"
      ",Toplam,254 169 748,255 627 429\n"
      "004,Almanya,21 144 000,21 085 000\n"
      "720,\u00c7in,3 282 000,3 306 000\n"
      ",Avrupa Birli\u011fi,1,2\n"
      "999,Atlantis,1,-\n");
  EXPECT_THAT(years.figures(), UnorderedElementsAre("TUR>WLD export 2022 = 254169748000 USD",
                                                    "TUR>WLD export 2023 = 255627429000 USD",
                                                    "TUR>DEU export 2022 = 21144000000 USD",
                                                    "TUR>DEU export 2023 = 21085000000 USD",
                                                    "TUR>CHN export 2022 = 3282000000 USD",
                                                    "TUR>CHN export 2023 = 3306000000 USD"))
      << years.error;
  EXPECT_EQ(years.aside("groups of countries"), 2);
  EXPECT_EQ(years.quarantine().size(), 2u);
  EXPECT_TRUE(years.adds_up());
  const Read months = read(
      "Turkish Statistical Institute;;;;\n"
      "Imports by countries and months (Million US $);;;;\n"
      "Countries;2024;;;Share\n"
      ";Toplam-Total;Ocak-January;\u015eubat-February;%\n"
      "Rusya Federasyonu-Russian Federation;44000;3500;3400;12,8\n");
  EXPECT_THAT(months.figures(), UnorderedElementsAre("TUR>RUS import 2024 = 44000000000 USD",
                                                     "TUR>RUS import 2024-01 = 3500000000 USD",
                                                     "TUR>RUS import 2024-02 = 3400000000 USD"))
      << months.error;
  EXPECT_EQ(months.aside("shares, changes and ranks"), 1);
  EXPECT_TRUE(months.adds_up());
}

// ------------------------------------------------------------------------------------- workbooks

Read read_sample(std::string_view name) {
  return read(ledger::testing::bytes_of(std::filesystem::path(TALLY_SOURCE_DIR) /
                                        "tests/unit/sources/samples" / name));
}

TEST(Workbooks, OfficeForNationalStatistics) {
  const Read r = read_sample("ons.xlsx");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("GBR>AUT export 1997 = 1121000000 GBP",
                                                "GBR>AUT export 2025 = 2000500000 GBP",
                                                "GBR>EU27_2020 export 1997 = 100000000000 GBP",
                                                "GBR>WLD export 1997 = 171923000000 GBP",
                                                "GBR>WLD export 2025 = 300000000000 GBP",
                                                "GBR>NAM export 1997 = 7000000 GBP",
                                                "GBR>AUT export adjusted 1997-01 = 102000000 GBP",
                                                "GBR>AUT export adjusted 2026-06 = 150000000 GBP"))
      << r.error;
  EXPECT_EQ(r.report.edition, core::Day::parse("2026-08-13")) << "the day on the cover";
  EXPECT_THAT(r.batches.front().path, HasSubstr("file#1. Annual Exports"));
  EXPECT_TRUE(r.adds_up());
}

TEST(Workbooks, RussianCustomsWithLatinLettersInRussianNames) {
  const Read r = read_sample("ru-fcs.xlsx");
  EXPECT_THAT(r.figures(), ::testing::IsSupersetOf({"RUS>CHN export 2006-01 = 1197010990 USD",
                                                    "RUS>NLD export 2006-01 = 2252536600 USD",
                                                    "RUS>KOR export 2006-02 = 1000000 USD"}))
      << r.error;
  EXPECT_EQ(r.figures().size(), 11u);
  EXPECT_EQ(r.aside("cells without a figure"), 1);
  EXPECT_THAT(r.quarantine(), ::testing::IsEmpty());
}

TEST(Workbooks, EurostatsDataBrowser) {
  const Read r = read_sample("eurostat.xlsx");
  EXPECT_THAT(r.figures(), UnorderedElementsAre("AUT>ARM export 2020-01 = 3045923 EUR",
                                                "DEU>BLR export 2020-01 = 10277214 EUR",
                                                "DEU>BLR export 2020-02 = 57000 EUR"))
      << r.error;
  EXPECT_EQ(r.report.edition, core::Day::parse("2023-01-13"));
}

// ------------------------------------------------------------------------------- what is no table

TEST(Open, EncodingsThatAFormIsPublishedIn) {
  // "俄罗斯,1,1,1,2017,7" in GB18030.
  const Read r =
      read(std::string(",\xBD\xF8\xB3\xF6\xBF\xDA,\xB3\xF6\xBF\xDA,\xBD\xF8\xBF\xDA,year,month\n") +
           "\xB6\xED\xC2\xDE\xCB\xB9,3,2,1,2017,7\n");
  EXPECT_THAT(r.figures(), ::testing::Contains("CHN>RUS export 2017-07 = 2000 USD")) << r.error;
  EXPECT_THAT(r.report.notes, ::testing::Contains(HasSubstr("GB18030")));
  // A form that is not published in it is refused, not guessed.
  EXPECT_THAT(read("a,b\n\xff\xfe\xfa,1\n").error, HasSubstr("no known form"));
}

TEST(Open, StrangersAreNamed) {
  EXPECT_THAT(read("Date,Country,Exchange rate\n1999-01-01,Brazil,1.512\n").error,
              HasSubstr("exchange rates"));
  EXPECT_THAT(read("").error, HasSubstr("no form that is known"));
  EXPECT_THAT(read("PK\x03\x04garbage").error, HasSubstr("zip"));
  EXPECT_THAT(read(std::string("\x1f\x8b\x08", 3)).error, HasSubstr("gzip"));
}

TEST(Open, TheDayOfTheFileDatesWhatDoesNotSayItself) {
  ImportOptions options;
  options.edition = core::Day::parse("2019-06-30");
  const Read r = read(std::string(kComtradeHeader) +
                          "C,A,1,2018,842,X,276,0,TOTAL,C00,0,0,1,\n"
                          "C,A,1,2019,842,X,276,0,TOTAL,C00,0,0,1,\n",
                      options);
  EXPECT_THAT(r.figures(), UnorderedElementsAre("USA>DEU export 2018 = 1 USD"));
  EXPECT_THAT(r.quarantine(), UnorderedElementsAre(HasSubstr("had not ended on 2019-06-30")));
  EXPECT_EQ(r.batches.front().figures.front().not_after, options.edition->serial());
}

}  // namespace
}  // namespace tally::sources
