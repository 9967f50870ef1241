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

TEST_F(Fresh, UpdateRefusesWhatIsNoLedger) {
  write_bytes(folder_ / "new.tally", "no ledger");
  EXPECT_EQ(tally({"update", (folder_ / "new.tally").string(), "--dry-run"}).status, kFailed);
}

}  // namespace
}  // namespace tally::app
