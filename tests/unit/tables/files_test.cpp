// Files of other programs: Stata, Parquet, gzip; and what read_table() makes of endings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <readstat.h>
#include <zlib.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "tables/bytes.h"
#include "tables/internal/dta.h"
#include "tables/parquet.h"
#include "tables/table.h"

namespace tally::tables {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class TableFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("tallystick-tables-" + std::to_string(::getpid()) + "-" +
               ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path write(const std::string& name, std::string_view bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }
  std::filesystem::path folder_;
};

ssize_t append_bytes(const void* data, std::size_t size, void* context) {
  static_cast<std::string*>(context)->append(static_cast<const char*>(data), size);
  return static_cast<ssize_t>(size);
}

// Three rows: exporter (text), year (int), trade (double), with nulls.
std::string stata_file(int version) {
  std::string out;
  readstat_writer_t* writer = readstat_writer_init();
  readstat_set_data_writer(writer, append_bytes);
  readstat_writer_set_file_format_version(writer, static_cast<std::uint8_t>(version));
  readstat_variable_t* exporter =
      readstat_add_variable(writer, "exporter", READSTAT_TYPE_STRING, 16);
  readstat_variable_t* year = readstat_add_variable(writer, "year", READSTAT_TYPE_INT32, 0);
  readstat_variable_t* trade = readstat_add_variable(writer, "trade", READSTAT_TYPE_DOUBLE, 0);
  readstat_variable_set_label(trade, "Exports, USD");
  readstat_begin_writing_dta(writer, &out, 3);
  const char* names[] = {"DEU", "C\xC3\xB4te", "DEU"};
  for (int i = 0; i < 3; ++i) {
    readstat_begin_row(writer);
    readstat_insert_string_value(writer, exporter, names[i]);
    if (i == 1) {
      readstat_insert_missing_value(writer, year);
      readstat_insert_tagged_missing_value(writer, trade, 'a');
    } else {
      readstat_insert_int32_value(writer, year, 2019 + i);
      readstat_insert_double_value(writer, trade, 0.1 * i);
    }
    readstat_end_row(writer);
  }
  readstat_end_writing(writer);
  readstat_writer_free(writer);
  return out;
}

TEST_F(TableFiles, StataOfSeveralVersions) {
  for (const int version : {114, 117, 118}) {
    auto table = internal::parse_dta(stata_file(version), "panel.dta", {});
    ASSERT_TRUE(table.has_value()) << table.error().to_string();
    EXPECT_EQ(table->rows, 3U);
    EXPECT_EQ(table->read_as, "Stata, file format " + std::to_string(version));
    EXPECT_THAT(table->find("exporter")->codes, ElementsAre(0, 1, 0));
    if (version >= 118) {
      EXPECT_EQ(table->find("exporter")->text(1), "C\xC3\xB4te");
    }
    const Column& year = *table->find("year");
    EXPECT_EQ(year.type, Type::integer);
    EXPECT_THAT(year.integers, ElementsAre(2019, 0, 2021));
    EXPECT_THAT(year.valid, ElementsAre(1, 0, 1));
    const Column& trade = *table->find("trade");
    EXPECT_EQ(trade.label, "Exports, USD");
    EXPECT_EQ(trade.nulls, 1);
    EXPECT_EQ(trade.reals[2], 0.2);
  }
}

TEST_F(TableFiles, StataOnlyWhatIsAskedFor) {
  ReadOptions options;
  options.columns = {"trade", "exporter"};
  auto table = read_table(write("panel.dta", stata_file(118)), options);
  ASSERT_TRUE(table.has_value()) << table.error().to_string();
  ASSERT_EQ(table->columns.size(), 2U);
  EXPECT_EQ(table->columns[0].name, "trade");
  EXPECT_EQ(table->columns[0].reals.size(), 3U);
  options.columns = {"trad"};
  EXPECT_THAT(read_table(folder_ / "panel.dta", options).error().to_string(),
              HasSubstr("did you mean 'trade'?"));
}

TEST_F(TableFiles, StataCutOffAnywhereIsRefusedOrWhole) {
  const std::string good = stata_file(118);
  for (std::size_t size = 0; size < good.size(); size += 7) {
    auto table = internal::parse_dta(std::string_view(good).substr(0, size), "panel.dta", {});
    if (table) {
      EXPECT_EQ(table->rows, 3U) << size;
    }
  }
}

std::string gzipped(std::string_view text) {
  std::string out(compressBound(text.size()) + 64, '\0');
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  z.avail_in = static_cast<uInt>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

TEST_F(TableFiles, GzipIsUnpackedWhateverItIsCalled) {
  const std::string packed = gzipped("a,b\n1,2\n") + gzipped("3,4\n");
  for (const char* name : {"t.csv.gz", "t.csv"}) {
    auto table = read_table(write(name, packed));
    ASSERT_TRUE(table.has_value()) << table.error().to_string();
    EXPECT_THAT(table->find("b")->integers, ElementsAre(2, 4));
  }
  auto cut = read_table(write("cut.csv.gz", std::string_view(packed).substr(0, 25)));
  ASSERT_FALSE(cut.has_value());
  EXPECT_THAT(cut.error().to_string(), HasSubstr("no whole gzip file"));
  auto large = gunzip(gzipped(std::string(100'000, 'x')), "x.gz", 1000);
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().code, core::Code::too_large);
}

TEST_F(TableFiles, EndingsMustAgreeWithContents) {
  EXPECT_THAT(read_table(write("t.csv", "PK\x03\x04...")).error().to_string(),
              HasSubstr("this is a zip or an Excel file, not CSV"));
  EXPECT_THAT(read_table(write("t.xlsx", "<html>")).error().to_string(),
              HasSubstr("it is a web page"));
  EXPECT_THAT(read_table(write("t.dta", "a,b\n")).error().to_string(),
              HasSubstr("no whole Stata file"));
  EXPECT_THAT(read_table(write("t.dat", "a,b\n")).error().to_string(), HasSubstr("known are .csv"));
  EXPECT_THAT(read_table(folder_ / "none.csv").error().to_string(), HasSubstr("no such file"));
}

TEST_F(TableFiles, ParquetThereAndBack) {
  auto found = find_duckdb();
  if (!found) GTEST_SKIP() << "skipped: " << found.error().to_string();
  Table table;
  table.rows = 3;
  table.columns.push_back({.name = "exporter \"x\"",
                           .type = Type::text,
                           .codes = {0, -1, 1},
                           .dictionary = {"DEU", "a text of more than twelve bytes"},
                           .valid = {1, 0, 1},
                           .nulls = 1});
  table.columns.push_back({.name = "year", .type = Type::integer, .integers = {2019, 2020, 2021}});
  table.columns.push_back({.name = "trade",
                           .type = Type::real,
                           .reals = {0.1, 1e300, 0},
                           .valid = {1, 1, 0},
                           .nulls = 1});
  const auto path = folder_ / "it's.parquet";
  auto written = write_parquet(table, path);
  ASSERT_TRUE(written.has_value()) << written.error().to_string();
  auto back = read_table(path);
  ASSERT_TRUE(back.has_value()) << back.error().to_string();
  ASSERT_EQ(back->columns.size(), 3U);
  for (std::size_t c = 0; c < 3; ++c) {
    EXPECT_EQ(back->columns[c].name, table.columns[c].name);
    EXPECT_EQ(back->columns[c].type, table.columns[c].type);
    EXPECT_EQ(back->columns[c].reals, table.columns[c].reals);
    EXPECT_EQ(back->columns[c].integers, table.columns[c].integers);
    EXPECT_EQ(back->columns[c].codes, table.columns[c].codes);
    EXPECT_EQ(back->columns[c].dictionary, table.columns[c].dictionary);
    EXPECT_EQ(back->columns[c].valid, table.columns[c].valid);
  }
  ReadOptions options;
  options.columns = {"tradee"};
  EXPECT_THAT(read_table(path, options).error().to_string(), HasSubstr("did you mean 'trade'?"));
  EXPECT_FALSE(read_table(write("no.parquet", "PAR1 nothing PAR1")).has_value());
}

TEST_F(TableFiles, WithoutDuckDbParquetSaysHowToGetIt) {
  auto found = find_duckdb();
  if (found) GTEST_SKIP() << "skipped: DuckDB " << found->version << " is here";
  auto table = read_table(write("t.parquet", "PAR1"));
  ASSERT_FALSE(table.has_value());
  EXPECT_THAT(table.error().to_string(), HasSubstr("tools/get_duckdb.sh"));
}

}  // namespace
}  // namespace tally::tables
