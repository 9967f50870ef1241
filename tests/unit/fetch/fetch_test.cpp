#include "fetch/fetch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "../ledger/make.h"
#include "support/local_server.h"

namespace tally::fetch {
namespace {

using ledger::testing::bytes_of;
using ledger::testing::Folder;
using ledger::testing::place;
using tally::testing::LocalServer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view kRecipe = R"(
id = "office"
title = "An office"
url = "https://office.example/data?from={reporter}&to={partner}&when={period}&flow={flow}"
ending = ".csv"
scheme = "comtrade"
all_partners = "-"
flows = ["M", "X"]
flow_joint = ","
month = "{year}{month}"
pause_ms = 0
max_mb = 1
key_from = "OFFICE_KEY"
key_header = "X-Key"
terms = "Free to use."
[codes]
FRA = "251"
)";

Recipe recipe() { return *parse_recipe(kRecipe, "office.toml"); }

Query query(std::string_view reporter, std::string_view period) {
  Query q;
  if (!reporter.empty()) q.reporter = place(reporter);
  return *parse_period(period, q);
}

TEST(Recipes, AllThatShipAreWhole) {
  const auto all = recipes();
  ASSERT_TRUE(all.has_value()) << all.error().to_string();
  std::vector<std::string> ids;
  for (const Recipe& r : *all) ids.push_back(r.id);
  EXPECT_THAT(ids, ::testing::IsSupersetOf({"un-comtrade", "un-comtrade-key", "imf", "eurostat",
                                            "us-census", "ecb", "fed"}));
  EXPECT_FALSE(find_recipe("un-comtrade")->may_pass_on);
  EXPECT_THAT(find_recipe("un-comtrad").error().hint, HasSubstr("un-comtrade"));
}

TEST(Recipes, FaultsAreNamed) {
  EXPECT_THAT(parse_recipe("id = \"x\"\nurll = \"y\"\n", "f").error().to_string(),
              HasSubstr("f:2"));
  EXPECT_THAT(parse_recipe("id = ", "f").error().to_string(), HasSubstr("f:1"));
  EXPECT_FALSE(parse_recipe("id='a'\ntitle='a'\nurl='http://x'\nterms='t'\n", "f").has_value())
      << "not over HTTPS";
}

TEST(Plan, OneRequestAYearInTheCodesOfTheService) {
  Query q = query("FRA", "2021..2022");
  const auto pieces = plan(recipe(), q);
  ASSERT_TRUE(pieces.has_value()) << pieces.error().to_string();
  std::vector<std::string> urls;
  for (const Piece& p : *pieces) urls.push_back(p.url);
  EXPECT_THAT(urls, ElementsAre("https://office.example/data?from=251&when=2021&flow=M,X",
                                "https://office.example/data?from=251&when=2022&flow=M,X"));
  EXPECT_EQ(split(recipe(), q, pieces->front()).size(), 2u);
  EXPECT_EQ(split(recipe(), q, pieces->front())[1].url,
            "https://office.example/data?from=251&when=2021&flow=X");
  EXPECT_EQ(plan(recipe(), query("DEU", "2024-01..2024-03"))->size(), 3u);
  EXPECT_THAT(plan(recipe(), query("", "2022")).error().message, HasSubstr("wants a reporter"));
  EXPECT_THAT(plan(recipe(), Query{place("DEU"), {}, {}, {}, false}).error().message,
              HasSubstr("wants a period"));
  EXPECT_FALSE(parse_period("2022..2021", {}).has_value());
  EXPECT_FALSE(parse_period("2022-Q1", {}).has_value());
}

TEST(Plan, SpansWhereTheServiceTakesThem) {
  const auto pieces = plan(*find_recipe("imf"), query("CHN", "2019..2023"));
  ASSERT_TRUE(pieces.has_value()) << pieces.error().to_string();
  ASSERT_EQ(pieces->size(), 1u);
  EXPECT_THAT(pieces->front().url,
              HasSubstr("/CHN.XG_FOB_USD+MG_CIF_USD..A?startPeriod=2019&endPeriod=2023"));
}

TEST(Plan, AnOfficeThatHasItsOwnFiguresAlone) {
  const auto pieces = plan(*find_recipe("us-census"), query("", "2024-01..2024-02"));
  ASSERT_TRUE(pieces.has_value()) << pieces.error().to_string();
  ASSERT_EQ(pieces->size(), 2u) << "exports and imports";
  EXPECT_THAT(pieces->front().url,
              HasSubstr("exports/hs?get=ALL_VAL_MO,CTY_NAME,CTY_CODE&time=from"));
  EXPECT_TRUE(plan(*find_recipe("us-census"), query("USA", "2024-01")).has_value());
  EXPECT_THAT(plan(*find_recipe("us-census"), query("CHN", "2024-01")).error().message,
              HasSubstr("of USA alone"));
  EXPECT_TRUE(plan(*find_recipe("ecb"), Query{}).has_value());
}

class Downloads : public ::testing::Test {
 protected:
  core::Result<File> get() { return download(recipe_, piece_, options()); }
  Options options() {
    Options o;
    o.cache = folder_ / "cache";
    o.server = server_.url();
    o.wait_ms = 1;
    o.tries = 4;
    o.stall_seconds = 1;
    o.key = key_;
    o.refresh = refresh_;
    return o;
  }
  Folder folder_;
  LocalServer server_;
  Recipe recipe_ = recipe();
  Piece piece_{"https://office.example/data?x=1", "office, x", "", {}};
  std::string key_;
  bool refresh_ = false;
  std::atomic<int> calls_ = 0;
};

TEST_F(Downloads, KeepsWhatComesAndAsksOnceADay) {
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    ++calls_;
    out.set_content(r.get_param_value("x") + "," + r.get_header_value("X-Key") + "\n", "text/csv");
  });
  server_.start();
  key_ = "secret";
  const auto first = get();
  ASSERT_TRUE(first.has_value()) << first.error().to_string();
  EXPECT_EQ(bytes_of(first->path), "1,secret\n");
  EXPECT_FALSE(first->from_cache);
  const auto second = get();
  ASSERT_TRUE(second.has_value());
  EXPECT_TRUE(second->from_cache);
  EXPECT_EQ(calls_, 1);
  // A file that was altered on disk is not trusted.
  ledger::testing::write_bytes(first->path, "1,changed\n");
  EXPECT_FALSE(get()->from_cache);
  EXPECT_EQ(calls_, 2);
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "cache")) {
    if (entry.path().extension() == ".memo") {
      EXPECT_THAT(bytes_of(entry.path()), Not(HasSubstr("secret")));
    }
  }
}

TEST_F(Downloads, TriesAgainWhenTheServerIsBusy) {
  server_.http.Get("/data", [&](const httplib::Request&, httplib::Response& out) {
    out.status = ++calls_ == 1 ? 429 : calls_ == 2 ? 503 : 200;
    if (out.status == 429) out.set_header("Retry-After", "0");
    out.set_content("fine\n", "text/csv");
  });
  server_.start();
  const auto file = get();
  ASSERT_TRUE(file.has_value()) << file.error().to_string();
  EXPECT_EQ(file->tries, 3);
}

TEST_F(Downloads, GivesUpInWords) {
  server_.http.Get("/data", [&](const httplib::Request&, httplib::Response& out) {
    ++calls_;
    out.status = 403;
    out.set_content("Access denied \x1b[31m due to invalid key", "text/plain");
  });
  server_.start();
  const auto file = get();
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(calls_, 1) << "a refusal is not repeated";
  EXPECT_THAT(file.error().message, HasSubstr("403"));
  EXPECT_THAT(file.error().message, Not(HasSubstr("\x1b")));
  EXPECT_THAT(file.error().hint, HasSubstr("OFFICE_KEY"));
}

TEST_F(Downloads, GoesOnWhereItStopped) {
  const std::string whole(50'000, 'a');
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    const bool first = ++calls_ == 1;
    if (first) {
      out.set_header("ETag", "\"v1\"");
      // Says 50,000 bytes and breaks off.
      out.set_content_provider(whole.size(), "text/csv",
                               [&](std::size_t at, std::size_t, httplib::DataSink& sink) {
                                 if (at >= 20'000) return false;
                                 sink.write(whole.data() + at, 20'000);
                                 return true;
                               });
      return;
    }
    EXPECT_EQ(r.get_header_value("If-Range"), "\"v1\"");
    out.set_header("ETag", "\"v1\"");
    out.set_content(whole, "text/csv");  // the library answers the range
  });
  server_.start();
  const auto file = get();
  ASSERT_TRUE(file.has_value()) << file.error().to_string();
  EXPECT_TRUE(file->resumed);
  EXPECT_EQ(bytes_of(file->path), whole);
}

TEST_F(Downloads, RefusesWhatIsTooLargeOrTooSlowOrEmpty) {
  server_.http.Get("/data", [&](const httplib::Request&, httplib::Response& out) {
    out.set_chunked_content_provider("text/csv", [](std::size_t, httplib::DataSink& sink) {
      static const std::string block(100'000, 'x');
      return sink.write(block.data(), block.size());  // for ever
    });
  });
  server_.http.Get("/empty", [](const httplib::Request&, httplib::Response&) {});
  server_.start();
  EXPECT_THAT(get().error().message, HasSubstr("larger than 1 MB"));
  piece_.url = "https://office.example/empty";
  EXPECT_THAT(get().error().message, HasSubstr("empty"));
}

// Says 50,000 bytes, sends 20,000 of them and nothing more, for as long as the connection is open.
void send_half(const std::string& whole, httplib::Response& out) {
  out.set_content_provider(whole.size(), "text/csv",
                           [&](std::size_t at, std::size_t, httplib::DataSink& sink) {
                             if (at == 0) {
                               sink.write(whole.data(), 20'000);
                             } else {
                               std::this_thread::sleep_for(std::chrono::milliseconds(20));
                             }
                             return sink.is_writable();
                           });
}

TEST_F(Downloads, AServerThatStallsIsGivenUpAndWhatCameIsKept) {
  const std::string whole = std::string(20'000, 'a') + std::string(30'000, 'b');
  std::string range;
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    out.set_header("ETag", "\"v1\"");
    if (++calls_ == 1) return send_half(whole, out);
    range = r.get_header_value("Range");
    out.set_content(whole, "text/csv");  // the library answers the range
  });
  server_.start();
  Options once = options();
  once.tries = 1;
  const auto given_up = download(recipe_, piece_, once);
  ASSERT_FALSE(given_up.has_value());
  EXPECT_THAT(given_up.error().message, HasSubstr("the server sent nothing for 1 s"));
  EXPECT_THAT(given_up.error().hint, HasSubstr("the 20000 bytes that came are kept"));
  const auto file = get();
  ASSERT_TRUE(file.has_value()) << file.error().to_string();
  EXPECT_TRUE(file->resumed);
  EXPECT_EQ(range, "bytes=20000-");
  EXPECT_TRUE(bytes_of(file->path) == whole);
}

// Without a word by which its states are told apart, what came may be half of another one.
TEST_F(Downloads, WhatHasNoVersionBeginsAnew) {
  const std::string whole(50'000, 'a');
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    if (++calls_ == 1) return send_half(whole, out);
    EXPECT_FALSE(r.has_header("Range"));
    out.set_content(whole, "text/csv");
  });
  server_.start();
  Options once = options();
  once.tries = 1;
  const auto given_up = download(recipe_, piece_, once);
  ASSERT_FALSE(given_up.has_value());
  EXPECT_THAT(given_up.error().hint, HasSubstr("it begins anew"));
  const auto file = get();
  ASSERT_TRUE(file.has_value()) << file.error().to_string();
  EXPECT_FALSE(file->resumed);
  EXPECT_TRUE(bytes_of(file->path) == whole);
}

// A process that is killed leaves a part too; a date is as good as an ETag.
TEST_F(Downloads, APartThatAKilledProcessLeftIsGoneOnWith) {
  const std::string whole = std::string(20'000, 'a') + std::string(30'000, 'b');
  const std::string date = "Tue, 03 Mar 2026 10:00:00 GMT";
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    out.set_header("Last-Modified", date);
    if (++calls_ == 1) return send_half(whole, out);
    EXPECT_EQ(r.get_header_value("If-Range"), date);
    out.set_content(whole, "text/csv");
  });
  server_.start();
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    Options patient = options();
    patient.stall_seconds = 100;
    static_cast<void>(download(recipe_, piece_, patient));
    ::_exit(0);
  }
  const auto has_part = [&] {
    std::error_code ec;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "cache", ec)) {
      if (entry.path().extension() == ".part" && entry.file_size(ec) == 20'000) return true;
    }
    return false;
  };
  for (int n = 0; n < 2000 && !has_part(); ++n) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const auto file = get();
  ASSERT_TRUE(file.has_value()) << file.error().to_string();
  EXPECT_TRUE(file->resumed);
  EXPECT_TRUE(bytes_of(file->path) == whole);
}

TEST_F(Downloads, AServerThatSaysNothingIsAskedTwice) {
  server_.http.Get("/data", [&](const httplib::Request&, httplib::Response& out) {
    ++calls_;
    out.set_chunked_content_provider("text/csv", [](std::size_t, httplib::DataSink& sink) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      return sink.is_writable();
    });
  });
  server_.start();
  const auto file = get();  // four tries are allowed
  ASSERT_FALSE(file.has_value());
  EXPECT_THAT(file.error().message, HasSubstr("(2 tries)"));
  EXPECT_THAT(file.error().hint, HasSubstr("run it again later"));
  EXPECT_EQ(calls_, 2);
}

// What a server sends after a break is sewn on only where ours ends.
TEST_F(Downloads, APartFromElsewhereIsNotSewnOn) {
  const std::string whole = std::string(20'000, 'a') + std::string(30'000, 'b');
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    out.set_header("ETag", "\"v1\"");
    if (++calls_ == 1) {
      out.set_content_provider(whole.size(), "text/csv",
                               [&](std::size_t at, std::size_t, httplib::DataSink& sink) {
                                 if (at >= 20'000) return false;
                                 sink.write(whole.data() + at, 20'000);
                                 return true;
                               });
    } else if (r.has_header("Range")) {
      out.status = 206;
      out.set_header("Content-Range", "bytes 10000-49999/50000");
      out.set_chunked_content_provider("text/csv", [](std::size_t, httplib::DataSink& sink) {
        const std::string other(40'000, 'x');
        sink.write(other.data(), other.size());
        sink.done();
        return true;
      });
    } else {
      out.set_content(whole, "text/csv");
    }
  });
  server_.start();
  const auto file = get();
  ASSERT_TRUE(file.has_value()) << file.error().to_string();
  EXPECT_TRUE(bytes_of(file->path) == whole);
}

// A key in a header would go to whatever server the first one names.
TEST_F(Downloads, AKeyInAHeaderIsCarriedNowhereElse) {
  server_.http.Get("/data", [](const httplib::Request&, httplib::Response& out) {
    out.set_redirect("/elsewhere");
  });
  server_.http.Get("/elsewhere", [&](const httplib::Request&, httplib::Response& out) {
    ++calls_;
    out.set_content("1\n", "text/csv");
  });
  server_.start();
  EXPECT_TRUE(get().has_value()) << "without a key there is nothing to lose";
  EXPECT_EQ(calls_, 1);
  key_ = "secret";
  refresh_ = true;
  const auto file = get();
  ASSERT_FALSE(file.has_value());
  EXPECT_THAT(file.error().message, HasSubstr("302"));
  EXPECT_EQ(calls_, 1);
}

TEST_F(Downloads, FollowsNoRedirectOutOfHttp) {
  server_.http.Get("/data", [](const httplib::Request&, httplib::Response& out) {
    out.set_redirect("file:///etc/passwd");
  });
  server_.start();
  EXPECT_FALSE(get().has_value());
}

TEST_F(Downloads, AsksWhetherItHasChanged) {
  server_.http.Get("/data", [&](const httplib::Request& r, httplib::Response& out) {
    ++calls_;
    out.set_header("ETag", "\"v7\"");
    if (r.get_header_value("If-None-Match") == "\"v7\"") {
      out.status = 304;
    } else {
      out.set_content("1\n", "text/csv");
    }
  });
  server_.start();
  recipe_.fresh_hours = 0;
  ASSERT_TRUE(get().has_value());
  const auto again = get();
  ASSERT_TRUE(again.has_value()) << again.error().to_string();
  EXPECT_TRUE(again->from_cache);
  EXPECT_EQ(calls_, 2);
  refresh_ = true;
  EXPECT_FALSE(get()->from_cache);
}

TEST_F(Downloads, StopsWhenItIsTold) {
  server_.http.Get("/data", [](const httplib::Request&, httplib::Response& out) {
    out.set_content(std::string(200'000, 'x'), "text/csv");
  });
  server_.start();
  Options o = options();
  o.progress = [](std::int64_t have, std::int64_t) { return have == 0; };
  const auto file = download(recipe_, piece_, o);
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, core::Code::interrupted);
}

}  // namespace
}  // namespace tally::fetch
