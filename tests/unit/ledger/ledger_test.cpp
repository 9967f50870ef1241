#include "ledger/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "make.h"

namespace tally::ledger {
namespace {

using testing::add;
using testing::Folder;
using testing::place;

Ledger open_base(const Folder& folder, const std::vector<Batch>& batches) {
  const auto written = write_base(folder / "base.tally", batches);
  EXPECT_TRUE(written.has_value()) << written.error().to_string();
  auto ledger = Ledger::open({folder / "base.tally", {}});
  EXPECT_TRUE(ledger.has_value()) << ledger.error().to_string();
  return std::move(*ledger);
}

TEST(Knowledge, FollowsTheBounds) {
  const Day a = *Day::parse("2022-01-10"), b = *Day::parse("2022-03-01");
  EXPECT_EQ(knowledge({a, b, Evidence::quoted_on}, a - 1), Knowledge::unknown);
  EXPECT_EQ(knowledge({a, b, Evidence::quoted_on}, a), Knowledge::assumed);
  EXPECT_EQ(knowledge({a, b, Evidence::quoted_on}, b - 1), Knowledge::assumed);
  EXPECT_EQ(knowledge({a, b, Evidence::quoted_on}, b), Knowledge::known);
  EXPECT_EQ(knowledge({a, {}, Evidence::unknown}, b + 4000), Knowledge::assumed);
}

TEST(Ledger, GivesBackWhatWasWritten) {
  const Folder folder;
  Batch b = testing::figures_batch("releases");
  SeriesKey growth;
  growth.measure = Measure::growth;
  growth.direction = Direction::turnover;
  growth.unit = core::Unit::percent;
  FigureRow& row = add(b, "CHN", "RUS", {core::Month(2022, 1), core::Month(2022, 2)}, "-190.0",
                       "2022-03-07", growth);
  row.flags = kAgency | kAbout;
  row.detail = 0;
  row.evidence = Evidence::stated;
  b.details.push_back(
      {"r1", "a page", "a note", Period{core::Month(2021, 1), core::Month(2021, 2)}});
  FigureRow& empty = add(b, "CHN", "RUS", Period::year(2023), "", "2024-03-07");
  empty.flags = kWithdrawn;
  empty.not_after = FigureRow::kNoDay;
  empty.evidence = Evidence::unknown;
  const Ledger ledger = open_base(folder, {testing::sources_batch(), b});
  const auto rows = ledger.pair(place("CHN"), place("RUS"));
  ASSERT_TRUE(rows.has_value());
  ASSERT_EQ(rows->size(), 2u);
  const Figure& level = (*rows)[0];
  EXPECT_FALSE(level.value.has_value());
  EXPECT_TRUE(level.has(kWithdrawn));
  EXPECT_FALSE(level.released.not_after.has_value());
  EXPECT_EQ(level.released.evidence, Evidence::unknown);
  EXPECT_TRUE(level.id.empty());
  const Figure& f = (*rows)[1];
  EXPECT_EQ(f.measure, Measure::growth);
  EXPECT_EQ(f.direction, Direction::turnover);
  EXPECT_EQ(f.unit, core::Unit::percent);
  EXPECT_EQ(f.currency, core::kUsd);
  EXPECT_EQ(f.value->text(), "-190.0");
  EXPECT_EQ(f.flags, kAgency | kAbout);
  EXPECT_EQ(f.period, (Period{core::Month(2022, 1), core::Month(2022, 2)}));
  EXPECT_EQ(f.base, (Period{core::Month(2021, 1), core::Month(2021, 2)}));
  EXPECT_EQ(f.id, "r1");
  EXPECT_EQ(f.page, "a page");
  EXPECT_EQ(f.note, "a note");
  EXPECT_EQ(f.released.evidence, Evidence::stated);
  EXPECT_EQ(f.released.not_after->iso(), "2022-03-07");
  EXPECT_EQ(f.line, 2);
  EXPECT_EQ(ledger.file(f.file).name, "releases");
  EXPECT_EQ(ledger.source(f.source).code, "us-census");
  EXPECT_EQ(ledger.source(f.source).first_release_lag_days, 36);
}

RC_GTEST_PROP(Ledger, KeepsWrittenDigits, ()) {
  static const Folder folder;
  const auto mantissa = *rc::gen::inRange<std::int64_t>(-999'999'999'999, 999'999'999'999);
  const auto exponent = *rc::gen::inRange(-6, 12);
  Batch b = testing::figures_batch();
  add(b, "USA", "CHN", Period::year(2020), "1", "2021-03-05").value = {mantissa, exponent};
  RC_ASSERT(write_base(folder / "digits.tally", {testing::sources_batch(), b}).has_value());
  const auto ledger = Ledger::open({folder / "digits.tally", {}});
  RC_ASSERT(ledger.has_value());
  const auto rows = ledger->pair(place("USA"), place("CHN"));
  RC_ASSERT(rows.has_value() && rows->size() == 1u);
  RC_ASSERT(rows->front().value == (core::Decimal{mantissa, exponent}));
}

TEST(Ledger, AnswersInOrder) {
  const Folder folder;
  const Ledger ledger = open_base(folder, testing::small_base());
  const auto rows = ledger.pair(place("USA"), place("CHN"));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->size(), 6u + 6u + 72u + 1u);
  // Exports before imports; months before years; vintages by release.
  EXPECT_EQ(rows->front().period, Period::month(2015, 1));
  EXPECT_EQ((*rows)[72].period, Period::year(2015));
  EXPECT_EQ((*rows)[77].number(), 2120);
  EXPECT_EQ((*rows)[78].number(), 123456789012.0);
  EXPECT_EQ((*rows)[79].direction, Direction::imports);
}

TEST(Ledger, PartnersAndReporters) {
  const Folder folder;
  const Ledger ledger = open_base(folder, testing::small_base());
  const auto years =
      ledger.partners(place("USA"), Direction::exports, {Period::year(2019), Period::year(2015)});
  ASSERT_TRUE(years.has_value());
  EXPECT_EQ(years->size(), 4u);
  const auto months = ledger.partners(place("USA"), Direction::exports,
                                      {Period::month(2019, 2), Period::month(2019, 3)});
  ASSERT_TRUE(months.has_value());
  EXPECT_EQ(months->size(), 2u);
  EXPECT_TRUE(ledger.partners(place("USA"), Direction::balance, {Period::year(2019)})->empty());
  EXPECT_TRUE(ledger.partners(place("FRA"), Direction::exports, {Period::year(2019)})->empty());
  const auto sellers = ledger.reporters(place("CHN"), Direction::exports, {Period::year(2017)});
  ASSERT_TRUE(sellers.has_value());
  EXPECT_EQ(sellers->size(), 2u);
  EXPECT_EQ(ledger.partners_of(place("USA"))->size(), 2u);
}

TEST(Ledger, Coverage) {
  const Folder folder;
  const Ledger ledger = open_base(folder, testing::small_base());
  const auto pair = ledger.coverage(place("USA"), place("CHN"));
  ASSERT_TRUE(pair.has_value());
  ASSERT_EQ(pair->size(), 3u);
  const auto months = std::find_if(pair->begin(), pair->end(),
                                   [](const auto& row) { return row.step_months == 1; });
  ASSERT_NE(months, pair->end());
  EXPECT_EQ(months->periods, 72);
  EXPECT_EQ(months->first, core::Month(2015, 1));
  EXPECT_EQ(months->last, core::Month(2020, 12));
  const auto all = ledger.coverage({}, {});
  ASSERT_TRUE(all.has_value());
  int partners = 0;
  for (const auto& row : *all) {
    if (row.reporter == place("USA") && row.step_months == 12 &&
        row.direction == Direction::exports) {
      partners = row.partners;
    }
  }
  EXPECT_EQ(partners, 2);
}

TEST(Ledger, TodayIsTheLastReleaseAndSameInputSameBytes) {
  const Folder folder;
  const Ledger ledger = open_base(folder, testing::small_base());
  EXPECT_EQ(ledger.today().iso(), "2021-09-05");
  EXPECT_EQ(ledger.info().built, "2021-09-05");
  EXPECT_EQ(ledger.info().figures, 97);
  EXPECT_EQ(ledger.info().id.size(), 64u);
  const auto again = write_base(folder / "again.tally", testing::small_base());
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->id, ledger.info().id);
  EXPECT_EQ(testing::bytes_of(folder / "again.tally"), testing::bytes_of(folder / "base.tally"));
  auto other = testing::small_base();
  other[1].figures[0].value.mantissa += 1;
  const auto changed = write_base(folder / "other.tally", other);
  ASSERT_TRUE(changed.has_value());
  EXPECT_NE(changed->id, ledger.info().id);
}

TEST(Ledger, UserFiguresStandBesideTheBase) {
  const Folder folder;
  ASSERT_TRUE(write_base(folder / "base.tally", testing::small_base()).has_value());
  Batch own = testing::figures_batch("mine.csv");
  add(own, "USA", "CHN", Period::year(2021), "77", "2022-03-05");
  own.source_number("my-source");
  add(own, "FRA", "CHN", Period::year(2021), "78", "2022-03-05").source =
      own.source_number("my-source");
  own.quarantined.push_back({"mine.csv", 9, 2, "no number", "raw \xff"});
  ++own.rows_in;
  ASSERT_TRUE(append(folder / "user.tally", {own}).has_value());
  const auto ledger = Ledger::open({folder / "base.tally", folder / "user.tally"});
  ASSERT_TRUE(ledger.has_value()) << ledger.error().to_string();
  const auto rows = ledger->pair(place("USA"), place("CHN"));
  EXPECT_EQ(rows->size(), 86u);
  EXPECT_EQ(ledger->reporters(place("CHN"), Direction::exports, {Period::year(2021)})->size(), 2u);
  const auto source = ledger->find_source("my-source");
  ASSERT_TRUE(source.has_value());
  EXPECT_FALSE(ledger->source(*source).may_deny);
  EXPECT_FALSE(ledger->source(*source).described);
  EXPECT_TRUE(ledger->source(*ledger->find_source("us-census")).may_deny);
  EXPECT_NE(ledger->info().id.find('+'), std::string::npos);
  EXPECT_EQ(ledger->today().iso(), "2022-03-05");
  const auto bad = ledger->quarantine(10);
  ASSERT_TRUE(bad.has_value());
  ASSERT_EQ(bad->size(), 1u);
  EXPECT_EQ(bad->front().raw, "raw \xff");
  EXPECT_TRUE(ledger->verify().has_value()) << ledger->verify().error().to_string();
}

TEST(Ledger, ReadersGoOnWhileSomebodyWrites) {
  const Folder folder;
  ASSERT_TRUE(write_base(folder / "base.tally", testing::small_base()).has_value());
  Batch own = testing::figures_batch("mine.csv");
  add(own, "USA", "CHN", Period::year(2021), "77", "2022-03-05");
  ASSERT_TRUE(append(folder / "user.tally", {own}).has_value());
  const OpenOptions options{folder / "base.tally", folder / "user.tally"};
  const auto before = Ledger::open(options);
  ASSERT_TRUE(before.has_value());
  Batch more = testing::figures_batch("more.csv");
  add(more, "USA", "CHN", Period::year(2022), "78", "2023-03-05");
  ASSERT_TRUE(append(folder / "user.tally", {more}).has_value());
  EXPECT_EQ(before->pair(place("USA"), place("CHN"))->size(), 86u);  // as it was when opened
  const auto after = Ledger::open(options);
  ASSERT_TRUE(after.has_value());
  EXPECT_EQ(after->pair(place("USA"), place("CHN"))->size(), 87u);
  EXPECT_TRUE(after->verify().has_value());
}

TEST(Ledger, AppendRefusesWhenAnotherCameBetween) {
  const Folder folder;
  Batch own = testing::figures_batch("mine.csv");
  add(own, "USA", "CHN", Period::year(2021), "77", "2022-03-05");
  const auto first = append(folder / "user.tally", {own}, std::string());
  ASSERT_TRUE(first.has_value()) << first.error().to_string();
  const auto late = append(folder / "user.tally", {own}, std::string());
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().code, core::Code::busy);
  EXPECT_TRUE(append(folder / "user.tally", {own}, first->id).has_value());
}

}  // namespace
}  // namespace tally::ledger
