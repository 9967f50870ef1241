// Forms of countries' own offices by a small file in the same shape, with the traps of its source.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms.h"

namespace tally::sources {
namespace {

using ledger::testing::place;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kComtradeHeader;
using testing::Read;
using testing::read;
using ::testing::UnorderedElementsAre;

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

// A table that somebody made of Russian customs' lines, in whose words a direction is the world.
TEST(Tables, OfRussianCustomsOwnLines) {
  ImportOptions options;
  options.source = "ru-fcs";
  const Read r = read(
      "year,flow,item_ru,value_usd_mn\n1994,export,Экспорт,63286\n"
      "1994,export,со странами СНГ,14082\n1994,import,Армения,55.2\n1994,import,Атлантида,1\n",
      options);
  EXPECT_THAT(r.figures(), ElementsAre("RUS>WLD export 1994 = 63286000000 USD",
                                       "RUS>ARM import 1994 = 55200000 USD"));
  EXPECT_EQ(r.aside("groups of countries"), 1);
  EXPECT_THAT(r.quarantine(), ElementsAre("5:3 no such partner"));
  EXPECT_TRUE(r.adds_up());
}

TEST(Tables, ThatHoldNoTradeAreRefusedByName) {
  EXPECT_THAT(read("exporter,importer,year,trade,dist\nARG,BRA,1986,1,2\n").error,
              HasSubstr("a panel for estimation"));
  EXPECT_THAT(read("sn,type,start_year,start_month,n,values_semicolon\nN1,A,1990,1,1,2;3\n").error,
              HasSubstr("a contest of forecasts"));
  EXPECT_THAT(read("method,sn,V1,V2\nNAIVE,N1,1,2\n").error, HasSubstr("forecasts"));
}

TEST(Tables, AnOwnFileThatEndsWithinALineSaysSo) {
  const std::string head = "reporter,partner,direction,period,value,currency,source\n";
  EXPECT_THAT(read(head + "NOR,SWE,export,2001,12345,USD,x\n").report.notes, IsEmpty());
  EXPECT_THAT(read(head + "NOR,SWE,export,2001,12345,USD,x").report.notes,
              ElementsAre(HasSubstr("the last line has no line break")));
}

}  // namespace
}  // namespace tally::sources
