#include "sources/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../ledger/make.h"

namespace tally::sources {
namespace {

using ledger::FigureRow;
using ledger::Ledger;
using ledger::Period;
using ledger::testing::Folder;
using ledger::testing::place;
using ledger::testing::write_bytes;
using ::testing::HasSubstr;

constexpr std::string_view kHeader =
    "reporter,partner,direction,period,value,unit,currency,source,released\n";

int lag(std::string_view source) { return source == "slow" ? 60 : 0; }

core::Result<ledger::Batch> parse(std::string_view text) { return parse_plain(text, "f.csv", lag); }

std::string with_header(std::string_view rows) { return std::string(kHeader) + std::string(rows); }

TEST(PlainForm, ReadsARow) {
  const auto b = parse(with_header("CHN,RUS,export,2022-05,10.50,bn,USD,slow,2022-08-07\n"));
  ASSERT_TRUE(b.has_value()) << b.error().to_string();
  ASSERT_EQ(b->figures.size(), 1u) << b->quarantined.front().reason;
  const FigureRow& row = b->figures.front();
  EXPECT_EQ(row.value, (core::Decimal{1050, 7}));
  EXPECT_EQ(row.first, core::Month(2022, 5).serial());
  EXPECT_EQ(row.months, 1);
  EXPECT_EQ(row.evidence, ledger::Evidence::stated);
  EXPECT_EQ(row.not_before, row.not_after);
  EXPECT_EQ(row.line, 2);
}

TEST(PlainForm, ReleaseDays) {
  const auto b = parse(
      "reporter,partner,direction,period,value,currency,source,released,evidence\n"
      "CHN,RUS,export,2022,1,USD,slow,2023-06,\n"
      "CHN,RUS,export,2022,2,USD,slow,2023-06-05,quoted_on\n"
      "CHN,RUS,export,2022,3,USD,slow,,\n");
  ASSERT_TRUE(b.has_value());
  ASSERT_EQ(b->figures.size(), 3u);
  const std::int32_t since = core::Day::parse("2023-03-01")->serial();  // 60 days after the year
  EXPECT_EQ(b->figures[0].not_after, core::Day::parse("2023-06-30")->serial());
  EXPECT_EQ(b->figures[0].not_before, since);
  EXPECT_EQ(b->figures[1].not_before, since);
  EXPECT_EQ(b->figures[2].not_after, FigureRow::kNoDay);
  EXPECT_EQ(b->figures[2].not_before, since);
  EXPECT_EQ(b->figures[2].evidence, ledger::Evidence::unknown);
}

TEST(PlainForm, MeasuresAndEmptyValues) {
  const auto b = parse(
      "reporter,partner,direction,first_month,last_month,value,currency,source,measure,whole,base\n"
      "CHN,RUS,export,2022-01,2022-12,12.8,USD,a,growth,,\n"
      "CHN,RUS,export,2022-01,2022-12,12.8,USD,a,growth,,2020\n"
      "RUS,CHN,turnover,2022-01,2022-12,1,,a,rank,countries,\n"
      "RUS,CHN,turnover,2022-01,2022-12,18.5,,a,share,WLD,\n"
      "RUS,CHN,export,2022-01,2022-12,,USD,a,,,\n");
  ASSERT_TRUE(b.has_value());
  ASSERT_EQ(b->figures.size(), 5u) << b->quarantined.front().reason;
  EXPECT_EQ(b->details[0].base, Period::year(2021));
  EXPECT_EQ(b->details[1].base, Period::year(2020));
  EXPECT_EQ(b->series[b->figures[2].series].unit, core::Unit::rank);
  EXPECT_FALSE(b->figures[4].has_value);
}

struct Bad {
  const char* row;
  int column;
  const char* reason;
};

class BadRow : public ::testing::TestWithParam<Bad> {};

TEST_P(BadRow, GoesIntoQuarantine) {
  const auto b =
      parse(with_header(std::string("CHN,RUS,export,2021,1,bn,USD,a,2022-02-01\n") +
                        GetParam().row + "\nCHN,RUS,export,2020,1,bn,USD,a,2022-02-01\n"));
  ASSERT_TRUE(b.has_value());
  EXPECT_EQ(b->figures.size(), 2u) << "reading goes on";
  ASSERT_EQ(b->quarantined.size(), 1u);
  EXPECT_EQ(b->quarantined.front().line, 3);
  EXPECT_EQ(b->quarantined.front().column, GetParam().column);
  EXPECT_THAT(b->quarantined.front().reason, HasSubstr(GetParam().reason));
  EXPECT_EQ(b->rows_in, 3);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadRow,
    ::testing::Values(
        Bad{"RSU,RUS,export,2022,1,bn,USD,a,2023-02-01", 1, "no place has the code 'RSU'"},
        Bad{"CHN,Russia,export,2022,1,bn,USD,a,2023-02-01", 2, "did you mean RUS?"},
        Bad{"CHN,CHN,export,2022,1,bn,USD,a,2023-02-01", 2, "with itself"},
        Bad{"CHN,RUS,sells,2022,1,bn,USD,a,2023-02-01", 3, "export"},
        Bad{"CHN,RUS,export,2022-13,1,bn,USD,a,2023-02-01", 4, "no period"},
        Bad{"CHN,RUS,export,0022,1,bn,USD,a,2023-02-01", 4, "period"},
        Bad{"CHN,RUS,export,2022,1 000,bn,USD,a,2023-02-01", 5, "no plain number"},
        Bad{"CHN,RUS,export,2022,1e9,bn,USD,a,2023-02-01", 5, "no plain number"},
        Bad{"CHN,RUS,export,2022,-1,bn,USD,a,2023-02-01", 5, "negative"},
        Bad{"CHN,RUS,export,2022,999999999999999999,bn,USD,a,2023-02-01", 5, "larger"},
        Bad{"CHN,RUS,export,2022,1,lakh,USD,a,2023-02-01", 6, "thousand"},
        Bad{"CHN,RUS,export,2022,1,pct,USD,a,2023-02-01", 6, "does not fit"},
        Bad{"CHN,RUS,export,2022,1,bn,usd,a,2023-02-01", 7, "capital"},
        Bad{"CHN,RUS,export,2022,1,bn,USD,,2023-02-01", 8, "source"},
        Bad{"CHN,RUS,export,2022,1,bn,USD,=cmd(),2023-02-01", 8, "letters"},
        Bad{"CHN,RUS,export,2022,1,bn,USD,a,2023-02-30", 9, "no day"},
        Bad{"CHN,RUS,export,2022,1,bn,USD,a,2022-12-31", 9, "before its period"},
        Bad{"CHN,RUS,export,2022,1,bn,USD,a", 0, "8 fields"},
        Bad{"CHN,RUS,export,2022,1,bn,USD,\xff\xfe,2023-02-01", 0, "UTF-8"}));

TEST(PlainForm, BrokenRecords) {
  const auto nul =
      parse(with_header(std::string("CHN,RUS,export,2022,1,bn,USD,a\0,2023-02-01\n", 43)));
  ASSERT_TRUE(nul.has_value());
  EXPECT_EQ(nul->quarantined.size(), 1u);
  const auto open_quote = parse(with_header("\"CHN,RUS,export,2022,1,bn,USD,a,2023-02-01\n"));
  ASSERT_TRUE(open_quote.has_value());
  EXPECT_TRUE(open_quote->figures.empty());
  EXPECT_EQ(static_cast<std::int64_t>(open_quote->quarantined.size()), open_quote->rows_in);
}

TEST(PlainForm, Header) {
  EXPECT_THAT(parse("").error().message, HasSubstr("no header"));
  EXPECT_THAT(parse("reporter,partner\n").error().message, HasSubstr("period"));
  const auto typo = parse("reporter,partnr,direction,period,value,source\n");
  ASSERT_FALSE(typo.has_value());
  EXPECT_THAT(typo.error().hint, HasSubstr("partner"));
  EXPECT_FALSE(parse("reporter,partner,direction,period,first_month,last_month,value,source\n"));
  EXPECT_FALSE(parse("reporter,reporter,partner,direction,period,value,source\n"));
}

TEST(PlainForm, TooManyBadRows) {
  std::string text = with_header("");
  for (int i = 0; i < 100'002; ++i) text += "x\n";
  const auto b = parse(text);
  ASSERT_FALSE(b.has_value());
  EXPECT_THAT(b.error().message, HasSubstr("100,000"));
}

class Import : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(ledger::write_base(base_, ledger::testing::small_base()).has_value());
  }
  core::Result<ImportReport> import(std::string_view rows, const ImportOptions& options = {}) {
    write_bytes(file_, with_header(rows));
    return import_plain(file_, user_, base_, options);
  }
  Ledger open() { return std::move(*Ledger::open({base_, user_})); }

  Folder folder_;
  std::filesystem::path base_ = folder_ / "base.tally", user_ = folder_ / "user.tally",
                        file_ = folder_ / "f.csv";
};

TEST_F(Import, KeepsCountsAndFindsDuplicates) {
  constexpr std::string_view rows =
      "USA,CHN,export,2021,5,bn,USD,us-census,2022-02-08\n"
      "USA,CHN,export,2021,5,bn,USD,us-census,2022-02-08\n"    // twice in the file
      "USA,CHN,export,2020,2120,1,USD,us-census,2021-03-05\n"  // in the base
      "USA,XXX,export,2021,5,bn,USD,us-census,2022-02-08\n"
      "USA,FRA,export,2021,5,bn,USD,mine,2022-02-08\n";
  const auto report = import(rows);
  ASSERT_TRUE(report.has_value()) << report.error().to_string();
  EXPECT_EQ(report->rows_in, 5);
  EXPECT_EQ(report->kept, 2);
  EXPECT_EQ(report->duplicates, 2);
  EXPECT_EQ(report->quarantined, 1);
  EXPECT_THAT(report->unknown_sources, ::testing::ElementsAre("mine"));
  EXPECT_THAT(report->text(),
              HasSubstr("5 rows in: 2 kept, 2 duplicates, 0 set aside, 1 in quarantine"));
  EXPECT_TRUE(open().verify().has_value());
  EXPECT_EQ(open().info().quarantined, 1);
  const auto id = open().info().id;
  // Again: nothing new but the bad row, which is told again; without it nothing is written.
  const auto again = import("USA,CHN,export,2021,5,bn,USD,us-census,2022-02-08\n");
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->duplicates, 1);
  EXPECT_TRUE(again->id.empty());
  EXPECT_EQ(open().info().id, id);
}

// A source that has rates of growth of a reporter and no level, and levels of other years.
TEST_F(Import, DuplicatesAreFoundWhateverTheSourceHasBesides) {
  const auto import_this = [&](std::string_view text) {
    write_bytes(file_, text);
    return import_plain(file_, user_, base_, {});
  };
  constexpr std::string_view kGrowth =
      "reporter,partner,direction,period,value,currency,source,measure,released\n"
      "USA,FRA,export,2021,12.8,USD,mine,growth,2022-02-08\n";
  constexpr std::string_view kLevels =
      "reporter,partner,direction,period,value,currency,source,released\n"
      "USA,FRA,export,2020,7,USD,mine,2021-02-08\n"
      "USA,FRA,export,2021-12,5,USD,mine,2022-02-08\n"
      "USA,FRA,export,2019-Q4,6,USD,mine,2020-02-08\n";
  EXPECT_EQ(import_this(kGrowth)->kept, 1);
  EXPECT_EQ(import_this(kGrowth)->duplicates, 1);
  EXPECT_EQ(import_this(kLevels)->kept, 3);
  EXPECT_EQ(import_this(kLevels)->duplicates, 3);
  EXPECT_EQ(import_this(kGrowth)->duplicates, 1);
}

TEST_F(Import, Contradictions) {
  const auto report = import(
      "USA,FRA,export,2021,5.0,bn,USD,mine,2022-02-08\n"
      "USA,FRA,export,2021,5.6,bn,USD,mine,2022-02-08\n"
      "USA,FRA,export,2020,5,bn,USD,mine,2022-02-08\n"
      "USA,CHN,export,2020,99,1,USD,us-census,2021-03-05\n");  // the base has 2120
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->kept, 1);
  EXPECT_EQ(report->quarantined, 3);
  EXPECT_EQ(open().pair(place("USA"), place("FRA"))->size(), 1u);
}

TEST_F(Import, OtherRoundingIsNoVintage) {
  ASSERT_TRUE(import("USA,FRA,export,2021,5.27,bn,USD,mine,2022-02-08\n"
                     "USA,FRA,export,2021,5.3,bn,USD,mine,2022-02-08\n"
                     "USA,FRA,export,2021,5.3,bn,USD,mine,2022-05-08\n"
                     "USA,FRA,export,2021,5.31,bn,USD,mine,2022-09-08\n")
                  .has_value());
  ASSERT_TRUE(import("USA,FRA,export,2021,5.312,bn,USD,mine,2023-02-08\n"
                     "USA,FRA,export,2021,5.3,bn,USD,mine,2023-05-08\n")
                  .has_value());
  const auto rows = *open().pair(place("USA"), place("FRA"));
  std::vector<std::string> standing;
  for (const auto& f : rows) {
    if (f.has(ledger::kQuotedAgain)) continue;
    standing.push_back(f.value->text(9) + (f.has(ledger::kFiner) ? " finer" : ""));
  }
  EXPECT_THAT(standing, ::testing::ElementsAre("5.27", "5.31", "5.312 finer"));
}

TEST_F(Import, OwnSources) {
  write_bytes(folder_ / "sources.csv",
              "id,publisher,may_deny,first_release_lag_days\nmine,My office,yes,10\n");
  ImportOptions options;
  options.sources_file = folder_ / "sources.csv";
  const auto report = import("USA,FRA,export,2021,5,bn,USD,mine,\n", options);
  ASSERT_TRUE(report.has_value()) << report.error().to_string();
  EXPECT_TRUE(report->unknown_sources.empty());
  const Ledger ledger = open();
  const auto& source = ledger.source(*ledger.find_source("mine"));
  EXPECT_TRUE(source.may_deny);
  EXPECT_EQ(source.short_name, "My office");
  EXPECT_EQ(ledger.pair(place("USA"), place("FRA"))->front().released.not_before.iso(),
            "2022-01-10");
  EXPECT_TRUE(ledger.verify().has_value());
  EXPECT_FALSE(import("USA,FRA,export,2020,5,bn,USD,mine,\n", options).has_value());
}

TEST_F(Import, ReportCannotDriveATerminal) {
  const auto report = import("\x1b[2JX,CHN,export,2021,5,bn,USD,mine,2022-02-08\n");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->quarantined, 1);
  EXPECT_EQ(report->text().find('\x1b'), std::string::npos);
}

TEST_F(Import, MissingFilesAndLedgers) {
  EXPECT_EQ(import_plain(folder_ / "none.csv", user_, base_).error().code, core::Code::not_found);
  EXPECT_EQ(import_plain(file_, user_, folder_ / "none.tally").error().code, core::Code::not_found);
  EXPECT_FALSE(std::filesystem::exists(user_));
}

}  // namespace
}  // namespace tally::sources
