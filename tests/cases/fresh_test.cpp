// From a service to a verdict, through the whole program: what had no data before a fetch has a
// verdict after it; a report is judged again; what may not be passed on is not exported.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "support/local_server.h"
#include "unit/ledger/make.h"

namespace tally::app {
namespace {

using ledger::testing::bytes_of;
using ledger::testing::Folder;
using ledger::testing::write_bytes;
using tally::testing::LocalServer;
using ::testing::HasSubstr;

struct Ran {
  int status = 0;
  std::string out;
};

class Fresh : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("TALLY_BASE") == nullptr) GTEST_SKIP() << "no base ledger";
    ::setenv("TALLY_USER", (folder_ / "user.tally").c_str(), 1);
    ::setenv("TALLY_CACHE", (folder_ / "cache").c_str(), 1);
  }

  Ran tally(std::vector<std::string> args) {
    const auto out = folder_ / ("out" + std::to_string(count_++));
    args.insert(args.begin(), "tally");
    args.emplace_back("-o");
    args.push_back(out.string());
    std::vector<const char*> argv;
    for (const auto& a : args) argv.push_back(a.c_str());
    Ran ran;
    ran.status = run(static_cast<int>(argv.size()), argv.data());
    ran.out = bytes_of(out);
    return ran;
  }

  std::string verdict(const std::string& statement) {
    const Ran ran = tally({"ask", statement, "--format", "json"});
    const auto json = nlohmann::json::parse(ran.out, nullptr, false);
    if (json.is_discarded()) return "no answer";
    return json["verdicts"]["hindsight"]["verdict"];
  }

  Folder folder_;
  int count_ = 0;
};

// Kazakhstan's trade with China in 2022 as UN Comtrade's service would give it.
std::string answer(std::string_view exports) {
  const auto row = [](std::string_view flow, std::string_view partner, std::string_view value) {
    return std::string(R"({"typeCode":"C","freqCode":"A","period":"2022","reporterCode":398,)") +
           R"("flowCode":")" + std::string(flow) + R"(","partnerCode":)" + std::string(partner) +
           R"(,"partner2Code":0,"cmdCode":"TOTAL","customsCode":"C00","motCode":0,"primaryValue":)" +
           std::string(value) + "}";
  };
  return "{\"count\":2,\"data\":[" + row("X", "156", exports) + "," +
         row("M", "156", "10982000000") + "]}";
}

TEST_F(Fresh, AFetchTurnsNoDataIntoAVerdict) {
  constexpr const char* kStatement = "exports(KAZ, CHN)[2022] = 13.2 bn USD";
  std::string exports = "13165000000";
  LocalServer server;
  std::string asked;
  server.http.Get("/public/v1/preview/C/A/HS",
                  [&](const httplib::Request& r, httplib::Response& out) {
                    asked = r.get_param_value("reporterCode") + " " + r.get_param_value("period") +
                            " " + r.get_param_value("flowCode");
                    out.set_content(answer(exports), "application/json");
                  });
  server.start();
  ASSERT_EQ(verdict(kStatement), "no_data");
  const Ran fetched = tally({"fetch", "un-comtrade", "KAZ", "2022", "--server", server.url()});
  ASSERT_EQ(fetched.status, kDone) << fetched.out;
  EXPECT_EQ(asked, "398 2022 M,X");
  EXPECT_THAT(fetched.out,
              HasSubstr("2 rows in: 2 kept, 0 duplicates, 0 set aside, 0 in quarantine"));
  EXPECT_EQ(verdict(kStatement), "holds");

  // A report made now, a revision, and the report judged again.
  const Ran report = tally({"ask", kStatement, "--format", "json"});
  write_bytes(folder_ / "report.json", report.out);
  EXPECT_EQ(tally({"verify", (folder_ / "report.json").string()}).status, kDone);
  exports = "14500000000";
  ASSERT_EQ(tally({"fetch", "un-comtrade", "KAZ", "2022", "--server", server.url(), "--refresh",
                   "--keep-only"})
                .status,
            kDone);
  write_bytes(folder_ / "later.json", answer(exports));
  ASSERT_EQ(tally({"import", (folder_ / "later.json").string(), "--edition", "2027-03-01"}).status,
            kDone);
  const Ran watched = tally({"watch", (folder_ / "report.json").string()});
  EXPECT_EQ(watched.status, kDone);
  EXPECT_THAT(watched.out, HasSubstr("'holds' became 'fails'"));
  EXPECT_EQ(tally({"verify", (folder_ / "report.json").string()}).status, kFailed);
  const Ran diff =
      tally({"diff", "--source", "un-comtrade", "--between", "2026-12-31", "2027-12-31"});
  EXPECT_THAT(diff.out, HasSubstr("1 figures revised"));
  EXPECT_THAT(diff.out, HasSubstr("+10.14 %"));

  // UN Comtrade may be used and not passed on.
  const Ran exported = tally({"export", "KAZ", "CHN", "--own"});
  EXPECT_THAT(exported.out, Not(HasSubstr("un-comtrade")));
  const Ran own = tally({"export", "KAZ", "CHN", "--own", "--not-to-pass-on"});
  EXPECT_THAT(own.out, HasSubstr("KAZ,CHN,export,2022-01,2022-12,13165000000,1,USD,un-comtrade"));
  EXPECT_THAT(bytes_of(folder_ / ("out" + std::to_string(count_ - 1) + ".notice.txt")),
              HasSubstr("NOT TO BE PASSED ON"));
}

TEST_F(Fresh, WhatIsExportedComesBackIn) {
  const Ran exported = tally({"export", "CHN", "RUS", "--source", "cn-gacc"});
  ASSERT_EQ(exported.status, kDone);
  write_bytes(folder_ / "back.csv", exported.out);
  const Ran again = tally({"import", (folder_ / "back.csv").string(), "--dry-run"});
  EXPECT_THAT(again.out, HasSubstr("0 kept")) << again.out;
  EXPECT_THAT(again.out, HasSubstr("0 set aside, 0 in quarantine")) << again.out;
  const Ran sdmx = tally({"export", "CHN", "RUS", "--source", "cn-gacc", "--format", "sdmx-csv"});
  EXPECT_THAT(sdmx.out, HasSubstr("STRUCTURE,STRUCTURE_ID,ACTION"));
}

TEST_F(Fresh, AReportJudgedAgainWithTheSameLedgerIsTheSame) {
  for (const char* name : {"china-russia.txt", "usa-china.txt"}) {
    const Ran report =
        tally({"check", std::string(TALLY_SOURCE_DIR) + "/examples/" + name, "--format", "json"});
    ASSERT_EQ(report.status, kDone);
    write_bytes(folder_ / "report.json", report.out);
    const Ran verified = tally({"verify", (folder_ / "report.json").string()});
    EXPECT_EQ(verified.status, kDone) << verified.out;
    EXPECT_THAT(verified.out, HasSubstr("same: "));
  }
  write_bytes(folder_ / "report.json", "{\"schema\": 99}");
  EXPECT_EQ(tally({"verify", (folder_ / "report.json").string()}).status, kFailed);
  write_bytes(folder_ / "report.json", "not json");
  EXPECT_EQ(tally({"watch", (folder_ / "report.json").string()}).status, kFailed);
}

TEST_F(Fresh, AnotherLedgerIsRefused) {
  const Ran id = tally({"ledger", "id"});
  const std::string known = id.out.substr(0, 16);
  EXPECT_EQ(tally({"ledger", "id", "--ledger-id", known}).status, kDone);
  EXPECT_EQ(tally({"ledger", "id", "--ledger-id", "0123456789abcdef"}).status, kFailed);
}

// A figure in Norwegian crowns, for which no monthly rate ships; then the ECB's, then another.
TEST_F(Fresh, AnImportedRateAnswersAndIsPartOfTheLedgersId) {
  constexpr const char* kStatement = "exports(NOR, SWE)[2022-01] = 701 mn USD";
  const auto rates = [](std::string_view crowns) {
    return "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\n"
           "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2022-01,1.1314\n"
           "EXR.M.NOK.EUR.SP00.A,M,NOK,EUR,SP00,A,2022-01," +
           std::string(crowns) + "\n";
  };
  write_bytes(folder_ / "own.csv",
              "reporter,partner,direction,period,value,unit,currency,source,released\n"
              "NOR,SWE,export,2022-01,6.2,bn,NOK,no-ssb,2022-02-15\n");
  write_bytes(folder_ / "sources.csv",
              "id,publisher,short_name,may_deny,first_release_lag_days\n"
              "no-ssb,Statistics Norway,Statistics Norway,yes,15\n");
  ASSERT_EQ(tally({"import", (folder_ / "own.csv").string(), "--sources",
                   (folder_ / "sources.csv").string()})
                .status,
            kDone);
  const std::string before = tally({"ledger", "id"}).out;
  ASSERT_EQ(verdict(kStatement), "no_data");

  write_bytes(folder_ / "ecb.csv", rates("10.0070"));  // 8.8448 a dollar: 701 million
  ASSERT_EQ(tally({"import", (folder_ / "ecb.csv").string()}).status, kDone);
  const Ran answer = tally({"ask", kStatement, "--format", "json"});
  const auto json = nlohmann::json::parse(answer.out);
  EXPECT_EQ(json["verdicts"]["hindsight"]["verdict"], "holds");
  EXPECT_THAT(answer.out, HasSubstr("Rate of NOK: ECB monthly averages, imported by you from"));
  const std::string id = json["ledger"]["id"];
  EXPECT_THAT(id, ::testing::StartsWith(before.substr(0, before.size() - 1) + "+rates:"));
  EXPECT_EQ(tally({"ledger", "id"}).out, id + "\n");

  // A short form names each part; what leaves one out is another ledger.
  const auto plus = id.find('+'), rates_at = id.find("+rates:");
  const std::string brief =
      id.substr(0, 8) + id.substr(plus, 9) + id.substr(rates_at, std::string("+rates:").size() + 8);
  for (const std::string& same : {id, brief}) {
    EXPECT_EQ(tally({"ask", kStatement, "--ledger-id", same}).status, kDone) << same;
  }
  for (const std::string& other : {before.substr(0, before.size() - 1), id.substr(0, 8),
                                   brief.substr(0, brief.size() - 1), id.substr(0, plus)}) {
    EXPECT_EQ(tally({"ask", kStatement, "--ledger-id", other}).status, kFailed) << other;
  }
  EXPECT_EQ(
      tally({"ask", "turnover(CHN, RUS)[2021]", "--no-user-ledger", "--ledger-id", id.substr(0, 8)})
          .status,
      kDone);

  // Another rate is another ledger, and a report that rests on the first is found out.
  write_bytes(folder_ / "report.json", answer.out);
  EXPECT_EQ(tally({"verify", (folder_ / "report.json").string()}).status, kDone);
  write_bytes(folder_ / "ecb.csv", rates("12.0"));  // 10.6063 a dollar: 585 million
  ASSERT_EQ(tally({"import", (folder_ / "ecb.csv").string()}).status, kDone);
  EXPECT_EQ(verdict(kStatement), "fails");
  EXPECT_EQ(tally({"ask", kStatement, "--ledger-id", id}).status, kFailed);
  const Ran verified = tally({"verify", (folder_ / "report.json").string()});
  EXPECT_EQ(verified.status, kFailed);
  EXPECT_THAT(verified.out, HasSubstr("other exchange rates of your own, in the same ledger"));

  // Rates that ship stand: the ECB's euro changes nothing, and the id says so.
  std::filesystem::remove(folder_ / "rates.csv");
  write_bytes(folder_ / "euro.csv",
              "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\n"
              "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2022-01,1.5\n");
  ASSERT_EQ(tally({"import", (folder_ / "euro.csv").string()}).status, kDone);
  EXPECT_EQ(tally({"ledger", "id"}).out, before);
}

// A source that nobody described speaks last in its reporter's book, and supports alone.
TEST_F(Fresh, AnOwnSourceSupportsAndDoesNotDeny) {
  write_bytes(folder_ / "own.csv",
              "reporter,partner,direction,period,value,unit,currency,source,released\n"
              "NOR,SWE,export,2022-01,700,million,USD,my-notes,2022-02-15\n"
              "USA,CHN,export,2022,1,million,USD,my-notes,2023-02-15\n");
  ASSERT_EQ(verdict("exports(NOR, SWE)[2022-01] = 700 mn USD"), "no_data");
  const std::string shipped = verdict("exports(USA, CHN)[2022] = 154 bn USD");
  ASSERT_EQ(tally({"import", (folder_ / "own.csv").string()}).status, kDone);
  EXPECT_EQ(verdict("exports(NOR, SWE)[2022-01] = 700 mn USD"), "holds");
  EXPECT_EQ(verdict("exports(NOR, SWE)[2022-01] = 900 mn USD"), "no_data");
  EXPECT_EQ(verdict("exports(USA, CHN)[2022] = 154 bn USD"), shipped);
}

TEST_F(Fresh, EveryFigureLeadsBackToItsLine) {
  write_bytes(folder_ / "own.csv",
              "reporter,partner,direction,period,value,unit,currency,source,released\n"
              "NOR,SWE,import,2022-01,500,million,USD,my-notes,2022-02-16\n"
              "NOR,SWE,export,2022-01,700,million,USD,my-notes,2022-02-15\n");
  ASSERT_EQ(tally({"import", (folder_ / "own.csv").string()}).status, kDone);
  const Ran json = tally(
      {"ask", "turnover(NOR, SWE)[2022-01] = 1.2 bn USD", "--provenance", "--format", "json"});
  const auto rows = nlohmann::json::parse(json.out)["provenance"];
  ASSERT_EQ(rows.size(), 2u) << "exports and imports";
  EXPECT_EQ(rows[0]["figure"], "exports(NOR, SWE)");
  EXPECT_EQ(rows[0]["period"], "2022-01");
  EXPECT_EQ(rows[0]["file"], (folder_ / "own.csv").string());
  EXPECT_EQ(rows[0]["line"], 3);
  EXPECT_EQ(rows[0]["ledger"], "own");
  EXPECT_EQ(rows[0]["batch"], 1);
  EXPECT_EQ(rows[0]["released"]["not_after"], "2022-02-15");
  EXPECT_EQ(rows[0]["may_be_passed_on"], false) << "nobody said that it may";
  EXPECT_EQ(rows[1]["line"], 2);

  const Ran text = tally({"ask", "exports(USA, CHN)[2022]", "--provenance"});
  EXPECT_THAT(text.out, HasSubstr("Where the figures come from"));
  EXPECT_THAT(text.out, HasSubstr("us-census"));
  EXPECT_THAT(text.out, HasSubstr("; batch "));
  EXPECT_THAT(text.out, HasSubstr("terms:"));
  EXPECT_THAT(tally({"ask", "exports(USA, CHN)[2022]"}).out,
              Not(HasSubstr("Where the figures come from")));

  // The page of a pair: every figure that it shows, whole or added up.
  const auto page =
      nlohmann::json::parse(tally({"show", "NOR", "SWE", "--provenance", "--format", "json"}).out);
  EXPECT_THAT(page["provenance"].dump(), HasSubstr("own.csv"));
  for (const auto& row : page["provenance"]) {
    EXPECT_GT(row["line"].get<int>(), 1) << row;
    EXPECT_GT(row["batch"].get<int>(), 0) << row;
    EXPECT_FALSE(row["publisher"].get<std::string>().empty()) << row;
  }
  EXPECT_EQ(tally({"ask", "exports(USA, CHN)[2022]", "--provenance", "--format", "csv"}).status,
            kBadCommand);
}

TEST_F(Fresh, UpdateRefusesWhatIsNoLedger) {
  write_bytes(folder_ / "new.tally", "no ledger");
  EXPECT_EQ(tally({"update", (folder_ / "new.tally").string(), "--dry-run"}).status, kFailed);
}

}  // namespace
}  // namespace tally::app
