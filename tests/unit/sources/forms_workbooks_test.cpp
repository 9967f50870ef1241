// Workbooks, and what is no table.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms.h"
#include "support/zip_writer.h"

namespace tally::sources {
namespace {

using ledger::testing::place;
using ::testing::HasSubstr;
using testing::kComtradeHeader;
using testing::Read;
using testing::read;
using ::testing::UnorderedElementsAre;

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

// Rows of cells as a sheet; empty cells are left out, as a spreadsheet leaves out what it merged.
std::string sheet(const std::vector<std::vector<std::string>>& rows,
                  const std::vector<std::string>& merged) {
  std::string data, after;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    data += "<row r='" + std::to_string(r + 1) + "'>";
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const std::string& cell = rows[r][c];
      const std::string at = std::string(1, static_cast<char>('A' + c)) + std::to_string(r + 1);
      if (cell.empty()) continue;
      const bool number = cell.find_first_not_of("0123456789.-") == std::string::npos;
      data += number ? "<c r='" + at + "'><v>" + cell + "</v></c>"
                     : "<c r='" + at + "' t='inlineStr'><is><t>" + cell + "</t></is></c>";
    }
    data += "</row>";
  }
  for (const std::string& range : merged) after += "<mergeCell ref='" + range + "'/>";
  return tally::testing::one_sheet_workbook(data, "<mergeCells>" + after + "</mergeCells>");
}

// The layout of China's customs: heads over two columns, the name beside two rows of heads.
TEST(Workbooks, MergedHeadsStandOverAllTheirColumns) {
  const Read r = read(
      sheet({{"(2)2023年5月进出口商品国别(地区)总值表(人民币值)"},
             {"单位:万元人民币"},
             {"进口原产国(地) 出口最终目的国(地) 国别(地区)", "进出口", "", "出口", "", "进口", ""},
             {"", "5月", "1至5月累计", "5月", "1至5月累计", "5月", "1至5月累计"},
             {"俄罗斯", "1420000", "6420000", "600000", "2970000", "820000", "3450000"}},
            {"A1:G1", "A2:G2", "A3:A4", "B3:C3", "D3:E3", "F3:G3"}));
  EXPECT_THAT(r.figures(),
              UnorderedElementsAre("CHN>RUS turnover 2023-05 = 14200000000 CNY",
                                   "CHN>RUS turnover 2023-01..2023-05 = 64200000000 CNY",
                                   "CHN>RUS export 2023-05 = 6000000000 CNY",
                                   "CHN>RUS export 2023-01..2023-05 = 29700000000 CNY",
                                   "CHN>RUS import 2023-05 = 8200000000 CNY",
                                   "CHN>RUS import 2023-01..2023-05 = 34500000000 CNY"))
      << r.error << ::testing::PrintToString(r.figures());
  EXPECT_TRUE(r.adds_up());
}

// A country beside two rows belongs to both; a number in merged cells stands once; a figure beside
// which no country stands is not passed over.
TEST(Workbooks, MergedNamesAndNumbers) {
  const Read r = read(sheet({{"Exports by countries (Thousand US $)"},
                             {"Turkish Statistical Institute"},
                             {"Countries", "2022", "2023"},
                             {"Germany", "21144000", "21085000"},
                             {"", "7", "8"},
                             {"China", "3282000", ""},
                             {"", "5", "6"}},
                            {"A1:C1", "A4:A5", "B6:C6"}));
  EXPECT_THAT(r.figures(), UnorderedElementsAre("TUR>DEU export 2022 = 21144000000 USD",
                                                "TUR>DEU export 2023 = 21085000000 USD",
                                                "TUR>DEU export 2022 = 7000 USD",
                                                "TUR>DEU export 2023 = 8000 USD",
                                                "TUR>CHN export 2022 = 3282000000 USD"))
      << r.error << ::testing::PrintToString(r.figures());
  EXPECT_THAT(r.quarantine(), UnorderedElementsAre("7:2 no country stands beside it",
                                                   "7:3 no country stands beside it"));
  EXPECT_TRUE(r.adds_up());
}

// Two rows of one country, year and release contradict each other: none of them is taken.
TEST(Workbooks, TwoRowsOfAMergedNameContradictEachOther) {
  const ledger::testing::Folder folder;
  const auto base = folder / "base.tally", file = folder / "t.xlsx";
  ASSERT_TRUE(ledger::write_base(base, ledger::testing::small_base()).has_value());
  ledger::testing::write_bytes(file, sheet({{"Exports by countries (Thousand US $)"},
                                            {"Turkish Statistical Institute"},
                                            {"Countries", "2022"},
                                            {"Germany", "21144000"},
                                            {"", "7"},
                                            {"China", "3282000"}},
                                           {"A1:B1", "A4:A5"}));
  ImportOptions options;
  options.edition = core::Day::from_ymd(2024, 1, 31);
  const auto report = import_file(file, folder / "user.tally", base, options);
  ASSERT_TRUE(report.has_value()) << report.error().to_string();
  EXPECT_EQ(report->rows_in, 3);
  const auto ledger = ledger::Ledger::open({base, folder / "user.tally"});
  ASSERT_TRUE(ledger.has_value());
  EXPECT_EQ(ledger->pair(place("TUR"), place("CHN"))->size(), 1u);
  EXPECT_EQ(ledger->pair(place("TUR"), place("DEU"))->size(), 0u);
  EXPECT_EQ(ledger->info().quarantined, 2);
}

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
