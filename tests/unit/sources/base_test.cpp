// The base ledger against what editions and releases showed.
#include "base.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/csv.h"

namespace tally::sources {
namespace {

using ledger::Direction;
using ledger::Figure;
using ledger::Ledger;
using ledger::Measure;
using ledger::Period;
using testing::base;
using ::testing::Contains;
using ::testing::Not;
using testing::place;

Ledger open() {
  EXPECT_EQ(base().error, "");
  auto ledger = Ledger::open({base().file, {}});
  EXPECT_TRUE(ledger.has_value()) << ledger.error().to_string();
  return std::move(*ledger);
}

// The rule of the ledger: the newest row that is known on the day.
const Figure* known(const std::vector<Figure>& rows, std::string_view source, const Ledger& ledger,
                    Direction direction, Measure measure, const Period& period,
                    const core::Day& day, bool tables) {
  const Figure* newest = nullptr;
  for (const Figure& f : rows) {
    const bool in_flows = ledger.file(f.file).name.starts_with("flows/");
    if (f.direction != direction || f.measure != measure || f.period != period ||
        f.adjustment != ledger::Adjustment::none || f.has(ledger::kQuotedAgain) ||
        ledger.source(f.source).code != source || in_flows != tables ||
        ledger::knowledge(f.released, day) != ledger::Knowledge::known) {
      continue;
    }
    if (newest == nullptr || *newest->released.not_after <= *f.released.not_after) newest = &f;
  }
  return newest;
}

TEST(Base, EveryRowIsAccountedFor) {
  ASSERT_EQ(base().error, "");
  std::int64_t figures = 0;
  for (const FileCount& f : base().report.files) {
    EXPECT_EQ(f.rows_in, f.figures + f.other + f.duplicates + f.quarantined) << f.file;
    EXPECT_GT(f.rows_in, 0) << f.file;
    figures += f.figures;
  }
  const Ledger ledger = open();
  EXPECT_EQ(ledger.info().figures, figures);
  EXPECT_EQ(base().report.figures, figures);
  EXPECT_GT(figures, 1'000'000);
  EXPECT_LE(base().report.bytes, 70'000'000);
  EXPECT_EQ(ledger.info().id, base().report.id);
}

TEST(Base, SameDataSameBytes) {
  const auto again = build_base(std::filesystem::path(TALLY_SOURCE_DIR) / "data",
                                testing::folder() / "again.tally", {});
  ASSERT_TRUE(again.has_value()) << again.error().to_string();
  EXPECT_EQ(again->id, base().report.id);
  EXPECT_TRUE(testing::bytes_of(testing::folder() / "again.tally") ==
              testing::bytes_of(base().file));
}

TEST(Base, VerifiesAndStaysWithinItsBudget) {
  EXPECT_TRUE(open().verify().has_value());
  EXPECT_EQ(base().report.differences.size(), 9u);
  for (const Difference& d : base().report.differences) {
    EXPECT_LE(d.found, d.allowed) << d.what;
    EXPECT_GT(d.tried, 0) << d.what;
  }
}

TEST(Base, EditionsOfTheUsCensusComeBack) {
  const Ledger ledger = open();
  const auto file = std::filesystem::path(TALLY_SOURCE_DIR) / "tests/reference/as-of-us-census.csv";
  const auto table = core::CsvTable::parse(testing::bytes_of(file), file.string());
  ASSERT_TRUE(table.has_value());
  ASSERT_EQ(table->rows(), 240u);
  std::map<std::string, std::vector<Figure>> pairs;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string partner(table->get(r, "partner"));
    auto [rows, fresh] = pairs.try_emplace(partner);
    if (fresh) rows->second = *ledger.pair(place(table->get(r, "reporter")), place(partner));
    const auto day = *core::Day::parse(table->get(r, "as_of"));
    const auto direction =
        table->get(r, "direction") == "export" ? Direction::exports : Direction::imports;
    const Period period{*core::Month::parse(table->get(r, "first_month")),
                        *core::Month::parse(table->get(r, "last_month"))};
    const Figure* f =
        known(rows->second, "us-census", ledger, direction, Measure::level, period, day, true);
    ASSERT_NE(f, nullptr) << table->line(r);
    EXPECT_EQ(f->value->text(), table->get(r, "value")) << table->line(r);
    double months = 0;
    for (core::Month m = period.first; m <= period.last; m = m + 1) {
      const Figure* one =
          known(rows->second, "us-census", ledger, direction, Measure::level, {m, m}, day, true);
      ASSERT_NE(one, nullptr) << table->line(r);
      months += one->number();
    }
    EXPECT_NEAR(months, f->number(), 1.2e6) << table->line(r);
  }
}

struct Vintage {
  const char *source, *reporter, *partner;
  Direction direction;
  Measure measure;
  const char *period, *early, *first, *late, *later;
};

TEST(Base, VintagesOfReleases) {
  using enum Direction;
  const Vintage vintages[] = {
      {"us-census", "USA", "CHN", balance, Measure::level, "2015", "2016-03-01", "-365694500000",
       "2018-01-01", "-367172900000"},
      {"us-census", "USA", "CHN", balance, Measure::level, "2017", "2018-03-01", "-375200000000",
       "2020-01-01", "-375500000000"},
      {"us-census", "USA", "CHN", balance, Measure::level, "2018", "2019-06-01", "-419200000000",
       "2025-03-01", "-418230000000"},
      {"us-census", "USA", "CHN", balance, Measure::level, "2019", "2020-06-01", "-345620000000",
       "2021-01-01", "-345204200000"},
      {"us-census", "USA", "CHN", balance, Measure::level, "2020", "2021-06-01", "-310800000000",
       "2022-03-01", "-310300000000"},
      {"cn-gacc", "CHN", "WLD", exports, Measure::growth, "2023-03", "2023-05-01", "14.8",
       "2023-09-01", "11.4"},
      {"cn-gacc", "CHN", "RUS", turnover, Measure::level, "2015", "2016-06-01", "64200000000",
       "2017-03-01", "68000000000"},
      {"cn-gacc", "CHN", "IND", exports, Measure::level, "2021", "2022-12-01", "97520000000",
       "2023-02-01", "97590000000"},
      {"in-moc", "IND", "USA", imports, Measure::level, "2023-04..2024-03", "2024-06-01",
       "40800000000", "2025-05-01", "42190000000"},
      // The same figure with more digits later, and quoted again with fewer: no revision.
      {"cn-gacc", "CHN", "RUS", turnover, Measure::level, "2022", "2023-02-01", "190270000000",
       "2024-01-01", "190271000000"},
      {"cn-gacc", "CHN", "RUS", turnover, Measure::level, "2021", "2022-02-01", "146800000000",
       "2024-01-01", "146887000000"},
      {"cn-gacc", "CHN", "RUS", turnover, Measure::level, "2023", "2024-04-01", "240110000000",
       "2025-06-01", "240110000000"},
  };
  const Ledger ledger = open();
  for (const Vintage& v : vintages) {
    const auto rows = ledger.pair(place(v.reporter), place(v.partner));
    ASSERT_TRUE(rows.has_value());
    std::vector<Figure> dollars;
    for (const Figure& f : *rows) {
      if (f.currency == core::kUsd) dollars.push_back(f);
    }
    const Period period = *Period::parse(v.period);
    for (const auto& [day, value] : {std::pair{v.early, v.first}, std::pair{v.late, v.later}}) {
      const Figure* f = known(dollars, v.source, ledger, v.direction, v.measure, period,
                              *core::Day::parse(day), false);
      ASSERT_NE(f, nullptr) << v.reporter << v.partner << v.period << day;
      EXPECT_EQ(f->value->text(), value) << v.reporter << v.partner << v.period << day;
    }
  }
}

TEST(Base, QuotationsAreNoVintages) {
  const Ledger ledger = open();
  const auto rows = *ledger.pair(place("CHN"), place("RUS"));
  int again = 0, finer = 0, disputed = 0;
  for (const Figure& f : rows) {
    again += f.has(ledger::kQuotedAgain) ? 1 : 0;
    finer += f.has(ledger::kFiner) ? 1 : 0;
    disputed += f.has(ledger::kDisputed) ? 1 : 0;
  }
  EXPECT_GT(again, 20);
  EXPECT_GT(finer, 8);
  EXPECT_EQ(disputed, 4);
}

TEST(Base, ReleasesKeepDigitsAndDays) {
  const Ledger ledger = open();
  const auto rows = *ledger.pair(place("CHN"), place("RUS"));
  int rounded = 0;
  for (const Figure& f : rows) {
    if (f.unit == core::Unit::money && f.currency == core::kCny && f.period == Period::year(2022) &&
        f.direction == Direction::turnover) {
      EXPECT_EQ(f.value->text(), "1280000000000");
      EXPECT_EQ(f.value->step(), 1e10);  // written as 1.28 trillion
      ++rounded;
    }
    if (f.released.evidence == ledger::Evidence::stated) {
      EXPECT_EQ(f.released.not_before, *f.released.not_after);
    }
    if (f.released.not_after) {
      EXPECT_LE(f.released.not_before, *f.released.not_after);
      EXPECT_GT(*f.released.not_after, f.period.last.last_day());
    }
  }
  EXPECT_EQ(rounded, 1);
}

TEST(Base, WithdrawnFigures) {
  const Ledger ledger = open();
  int withdrawn = 0;
  const auto partners = *ledger.partners_of(place("USA"));
  for (const auto partner : partners) {
    const auto rows = *ledger.pair(place("USA"), partner);
    for (const Figure& f : rows) {
      if (!f.has(ledger::kWithdrawn)) continue;
      ++withdrawn;
      EXPECT_FALSE(f.value.has_value());
    }
  }
  EXPECT_EQ(withdrawn, 6);
}

TEST(Base, OldestEditionMayHaveBeenPublicSinceTheLag) {
  const Ledger ledger = open();
  const auto rows = *ledger.pair(place("DEU"), place("FRA"));
  ASSERT_GT(rows.size(), 100u);
  for (const Figure& f : rows) {
    if (ledger.source(f.source).code != "imf-dots") continue;
    const int lag = ledger.source(f.source).first_release_lag_days;
    EXPECT_EQ(f.released.not_before, f.period.last.last_day() + lag);
    EXPECT_EQ(f.released.evidence, ledger::Evidence::edition);
  }
}

TEST(Base, RussianTables) {
  const Ledger ledger = open();
  const auto rows = *ledger.pair(place("RUS"), place("KAZ"));
  const auto partial = std::find_if(rows.begin(), rows.end(),
                                    [](const Figure& f) { return f.has(ledger::kPartial); });
  ASSERT_NE(partial, rows.end());
  EXPECT_EQ(partial->period, Period::year(2010));
  EXPECT_EQ(partial->value->text(6), "5264.9");
  EXPECT_EQ(partial->note, "sum of 6 months of the year");
  EXPECT_TRUE(partial->has(ledger::kDerived));
  const auto china = *ledger.pair(place("RUS"), place("CHN"));
  const auto month = std::find_if(china.begin(), china.end(), [&](const Figure& f) {
    return ledger.file(f.file).name.starts_with("russia-china-monthly") &&
           f.period == Period::month(2006, 1) && f.direction == Direction::exports;
  });
  ASSERT_NE(month, china.end());
  EXPECT_EQ(month->value->text(6), "1197.01");
  EXPECT_EQ(month->released.not_after->iso(), "2024-11-15");
}

TEST(Base, Governance) {
  const Ledger ledger = open();
  EXPECT_EQ(ledger.sources().size(), 28u);
  EXPECT_EQ(ledger.source(*ledger.find_source("cn-gacc")).short_name, "China's customs");
  EXPECT_FALSE(ledger.source(*ledger.find_source("cepii-baci")).may_deny);
  EXPECT_TRUE(ledger.source(*ledger.find_source("us-census")).is_own_office());
  EXPECT_TRUE(ledger.source(*ledger.find_source("imf-dots")).is_international());
  EXPECT_TRUE(ledger.source(*ledger.find_source("cepii-baci")).is_reconciled());
  EXPECT_EQ(ledger.defaults().size(), 82u);
  EXPECT_EQ(ledger.defects().size(), 149u);
  EXPECT_EQ(ledger.rank_to().size(), 43u);
  for (const auto& d : ledger.defaults()) EXPECT_TRUE(d.source.valid());
  ASSERT_TRUE(ledger.read_registries().has_value());
  EXPECT_EQ(ledger.targets().size(), 71u);
  EXPECT_EQ(ledger.utterances().size(), 128u);
  EXPECT_EQ(ledger.events().size(), 128u);
  for (const auto& u : ledger.utterances()) {
    EXPECT_NE(u.label_from, "LIAR");
    EXPECT_NE(u.label_from, "ClaimsKG");
  }
  // Every file that ranks may be taken from is there, but for those that a user imports.
  for (const auto& r : ledger.rank_to()) {
    const auto& files = ledger.files();
    if (r.where.ends_with("-whole")) continue;
    EXPECT_TRUE(std::any_of(files.begin(), files.end(), [&](const auto& f) {
      return f.is_in(r.where);
    })) << r.where;
  }
}

TEST(Base, FaultsInDataStopTheBuild) {
  namespace fs = std::filesystem;
  const auto copy = testing::folder() / "data";
  fs::create_directories(copy);
  fs::copy(fs::path(TALLY_SOURCE_DIR) / "data/ledger", copy / "ledger",
           fs::copy_options::recursive);
  for (const auto& entry : fs::directory_iterator(copy / "ledger/flows")) {
    if (entry.path().filename() != "jp-mof-china.csv.gz") fs::remove(entry.path());
  }
  const auto out = testing::folder() / "faulty.tally";
  const auto releases = copy / "ledger/releases.csv";
  const std::string good = testing::bytes_of(releases);
  std::string bad = good;
  bad.replace(bad.find(",CHN,RUS,"), 9, ",CHN,RSU,");
  testing::write_bytes(releases, bad);
  auto report = build_base(copy, out, {});
  ASSERT_FALSE(report.has_value());
  EXPECT_THAT(report.error().message, ::testing::HasSubstr("no place has the code 'RSU'"));
  EXPECT_GT(report.error().place.line, 1);
  EXPECT_FALSE(fs::exists(out));
  // A second value without a mark contradicts: both are set aside.
  const std::string row = "rcae324f919,BLR,RUS,balance,level,,2022-01,2022-12,0.1274,0.0001";
  ASSERT_NE(good.find(row), std::string::npos);
  const auto line_end = good.find('\n', good.find(row)) + 1;
  std::string twin = good.substr(good.find(row), line_end - good.find(row));
  twin.replace(0, 11, "rcae324f91a");
  twin.replace(twin.find("0.1274"), 6, "0.9274");
  testing::write_bytes(releases, good + twin);
  report = build_base(copy, out, {});
  ASSERT_FALSE(report.has_value());
  EXPECT_THAT(report.error().message, ::testing::HasSubstr("2 rows"));
  testing::write_bytes(releases, good);
  testing::write_bytes(copy / "ledger/consistency-budget.csv", "what,allowed\nnothing,1\n");
  EXPECT_FALSE(build_base(copy, out, {}).has_value());
}

}  // namespace
}  // namespace tally::sources
