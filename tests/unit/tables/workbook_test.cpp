#include "tables/workbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "support/zip_writer.h"
#include "tables/internal/sheet_table.h"
#include "tables/internal/xlsx_styles.h"

namespace tally::tables {
namespace {

using tally::testing::one_sheet_workbook;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Workbook parsed(const std::string& bytes) {
  auto book = parse_xlsx(bytes, "book.xlsx");
  EXPECT_TRUE(book.has_value()) << book.error().to_string();
  return book ? std::move(*book) : Workbook{};
}

std::string refused(std::string_view bytes, const WorkbookLimits& limits = {}) {
  auto book = parse_xlsx(bytes, "book.xlsx", limits);
  EXPECT_FALSE(book.has_value());
  return book ? std::string() : book.error().to_string();
}

TEST(Workbook, CellsOfEveryKind) {
  const Workbook book = parsed(one_sheet_workbook(
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
      "<c r='C1' t='inlineStr'><is><t>in </t><r><t>line</t></r></is></c></row>"
      "<row r='3'><c r='B3'><v>1234.5</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>"
      "<c t='str'><f>A1</f><v>made</v></c><c s='3'><v>7</v></c></row>"));
  const Sheet& sheet = book.sheets.at(0);
  EXPECT_EQ(sheet.name, "Table");
  EXPECT_EQ(sheet.rows(), 3U);
  EXPECT_EQ(sheet.columns(), 6U);
  EXPECT_EQ(sheet.at(0, 0).text, "reporter");
  EXPECT_EQ(sheet.at(0, 1).text, "C\xC3\xB4te d'Ivoire");  // runs joined, phonetics left out
  EXPECT_EQ(sheet.at(0, 2).text, "in line");
  EXPECT_EQ(sheet.at(2, 1).number, 1234.5);
  EXPECT_EQ(sheet.at(2, 2).kind, CellKind::boolean);
  EXPECT_EQ(sheet.at(2, 3).kind, CellKind::error);
  EXPECT_EQ(sheet.at(2, 4).text, "made");
  EXPECT_EQ(sheet.at(2, 5).kind, CellKind::number);  // "mdd" stands in quotes in its format
  EXPECT_TRUE(sheet.at(1, 1).is_empty());
  EXPECT_TRUE(sheet.at(99, 99).is_empty());
}

TEST(Workbook, SerialDaysAreDatesWhereTheFormatSaysSo) {
  const std::string row =
      "<row><c s='1'><v>44986</v></c><c s='2'><v>45016.75</v></c>"
      "<c s='0'><v>44986</v></c><c t='d'><v>2023-03-01T00:00:00</v></c></row>";
  const Workbook book = parsed(one_sheet_workbook(row));
  EXPECT_EQ(book.sheets[0].at(0, 0).shown(), "2023-03-01");
  EXPECT_EQ(book.sheets[0].at(0, 1).shown(), "2023-03-31");
  EXPECT_EQ(book.sheets[0].at(0, 2).shown(), "44986");
  EXPECT_EQ(book.sheets[0].at(0, 3).shown(), "2023-03-01");
  const Workbook mac = parsed(one_sheet_workbook(row, "", "<workbookPr date1904='1'/>"));
  EXPECT_EQ(mac.sheets[0].at(0, 0).shown(), "2027-03-02");
}

TEST(Workbook, DaysOfSerialNumbers) {
  const auto day = [](double serial) {
    const CalendarDay d = day_of_serial(serial);
    return std::vector<int>{d.year, d.month, d.day};
  };
  EXPECT_THAT(day(1), ElementsAre(1900, 1, 1));
  EXPECT_THAT(day(59), ElementsAre(1900, 2, 28));
  EXPECT_THAT(day(61), ElementsAre(1900, 3, 1));
  EXPECT_THAT(day(43831.99), ElementsAre(2020, 1, 1));
  EXPECT_THAT(day(2958465), ElementsAre(9999, 12, 31));
  EXPECT_THAT(day(0.5), ElementsAre(0, 0, 0));
  EXPECT_THAT(day(1e300), ElementsAre(0, 0, 0));
  for (int serial = 61; serial < 80'000; serial += 7) {
    EXPECT_EQ(serial_of_day(day_of_serial(serial)), serial);
  }
  EXPECT_EQ(serial_of_day({2023, 2, 29}), 0);
}

TEST(Workbook, FormatsOfDates) {
  using internal::is_date_format;
  for (const char* date :
       {"dd.mm.yyyy", "mmm-yy", "[$-409]d/m/yy;@", "yyyy\"\xE5\xB9\xB4\"m", "m/d/yy h:mm"}) {
    EXPECT_TRUE(is_date_format(date)) << date;
  }
  for (const char* number : {"General", "0.00", "#,##0 \"days\"", "[Red]0", "h:mm:ss", "[mm]:ss",
                             "0\\d", "_-* #,##0_-"}) {
    EXPECT_FALSE(is_date_format(number)) << number;
  }
}

TEST(Workbook, MergedCellsShareTheValueOfTheFirst) {
  const Workbook book =
      parsed(one_sheet_workbook("<row r='1'><c r='B1' t='str'><v>2023</v></c></row>"
                                "<row r='2'><c r='B2'><v>1</v></c></row>",
                                "<mergeCells><mergeCell ref='B1:D1'/></mergeCells>"));
  const Sheet& sheet = book.sheets[0];
  ASSERT_EQ(sheet.merged.size(), 1U);
  EXPECT_TRUE(sheet.at(0, 3).is_empty());
  EXPECT_EQ(sheet.at_merged(0, 3).text, "2023");
  EXPECT_TRUE(sheet.at_merged(0, 4).is_empty());
}

TEST(Workbook, BrokenFilesAreRefused) {
  const std::string good = one_sheet_workbook("<row><c><v>1</v></c></row>");
  EXPECT_THAT(refused("PK\x03\x04 nothing"), HasSubstr("no whole zip"));
  EXPECT_THAT(refused(std::string_view(good).substr(0, good.size() / 2)), HasSubstr("whole zip"));
  std::string altered = good;
  altered[altered.find("<v>1</v>") + 3] = '2';  // the checksum no longer fits
  EXPECT_THAT(refused(altered), HasSubstr("is damaged"));
  EXPECT_THAT(refused(one_sheet_workbook("<row><c>")), HasSubstr("no whole XML"));
  EXPECT_THAT(refused(one_sheet_workbook("<row><c t='s'><v>99</v></c></row>")),
              HasSubstr("sheet 'Table': cell A1 names a shared text that is not there"));
  EXPECT_THAT(refused(one_sheet_workbook("<row><c r='B1'><v>1,5</v></c></row>")),
              HasSubstr("cell B1 is no number: '1,5'"));
  EXPECT_THAT(refused(one_sheet_workbook("<row r='9999999'><c><v>1</v></c></row>")),
              HasSubstr("a row has no place"));
  EXPECT_THAT(refused(tally::testing::ZipWriter().add("content.xml", "").finish()),
              HasSubstr("OpenDocument"));
}

TEST(Workbook, LimitsHold) {
  WorkbookLimits limits;
  limits.max_cells = 2;
  EXPECT_THAT(
      refused(one_sheet_workbook("<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>"),
              limits),
      HasSubstr("more cells than may be read"));
  limits = {};
  limits.max_unpacked = 700;
  EXPECT_THAT(refused(one_sheet_workbook("<row><c><v>1</v></c></row>"), limits),
              HasSubstr("unpacks to more than may be read"));
  limits = {};
  limits.max_merged = 1;
  EXPECT_THAT(refused(one_sheet_workbook("",
                                         "<mergeCells><mergeCell ref='A1:B1'/>"
                                         "<mergeCell ref='A2:B2'/></mergeCells>"),
                      limits),
              HasSubstr("more than 1 merged ranges"));
}

TEST(Workbook, CellNames) {
  EXPECT_EQ(cell_name(6, 1), "B7");
  EXPECT_EQ(cell_name(0, 25), "Z1");
  EXPECT_EQ(cell_name(0, 26), "AA1");
  EXPECT_EQ(cell_name(1048575, 16383), "XFD1048576");
}

TEST(Workbook, TheOlderFormat) {
  const std::string path = TALLY_SOURCE_DIR "/tests/unit/tables/data/small.xls";
  auto book = read_workbook(path);
  ASSERT_TRUE(book.has_value()) << book.error().to_string();
  ASSERT_EQ(book->sheets.size(), 2U);
  const Sheet& sheet = book->sheets[0];
  EXPECT_EQ(sheet.at(2, 1).text, "C\xC3\xB4te d\xE2\x80\x99Ivoire");
  EXPECT_EQ(sheet.at(2, 2).number, 12.5);
  EXPECT_EQ(sheet.at(3, 3).shown(), "2023-03-02");
  auto table = internal::table_of(*book, {});
  ASSERT_TRUE(table.has_value()) << table.error().to_string();
  EXPECT_EQ(table->find("trade")->nulls, 1);
  EXPECT_THAT(table->notes, ElementsAre(HasSubstr("sheet 'Table' was read")));
}

TEST(SheetTable, ATableInASheet) {
  const Workbook book = parsed(one_sheet_workbook(
      "<row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2' t='str'><v>trade</v></c>"
      "<c r='D2' t='str'><v>day</v></c></row>"
      "<row r='3'><c r='B3' t='str'><v>DEU</v></c><c r='C3'><v>2</v></c>"
      "<c r='D3' s='1'><v>44986</v></c></row>"
      "<row r='4'><c r='B4' t='str'><v>FRA</v></c><c r='C4' t='e'><v>#N/A</v></c></row>"));
  auto table = internal::table_of(book, {});
  ASSERT_TRUE(table.has_value()) << table.error().to_string();
  EXPECT_EQ(table->rows, 2U);
  EXPECT_THAT(table->find("reporter")->dictionary, ElementsAre("DEU", "FRA"));
  EXPECT_EQ(table->find("trade")->type, Type::integer);
  EXPECT_EQ(table->find("trade")->nulls, 1);
  EXPECT_EQ(table->find("day")->text(0), "2023-03-01");
  EXPECT_EQ(table->lines.line(1), 4);
  EXPECT_THAT(table->notes, ElementsAre(HasSubstr("1 cells hold an error")));
  ReadOptions options;
  options.sheet = "Tabel";
  EXPECT_THAT(internal::table_of(book, options).error().to_string(), HasSubstr("it has 'Table'"));
}

}  // namespace
}  // namespace tally::tables
