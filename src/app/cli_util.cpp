#include "app/internal/cli_util.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "app/files.h"
#include "app/internal/rates.h"
#include "core/csv.h"
#include "core/text.h"

namespace tally::app {

using core::Code;
using core::fail;

int report_error(const core::Error& error) {
  const std::string text = "tally: " + core::terminal_safe(error.to_string()) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
  return error.code == Code::bad_usage ? kBadCommand : kFailed;
}

int emit(const Common& common, const std::string& text) {
  if (!common.output.empty()) {
    if (auto status = write_whole(common.output, text); !status)
      return report_error(status.error());
    return kDone;
  }
  const bool ok =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (ok || errno == EPIPE) return kDone;
  return report_error(
      {Code::io, fmt::format("cannot write the answer: {}", std::strerror(errno)), {}, {}});
}

bool use_colour(const Common& common) {
  if (common.no_color || !common.output.empty()) return false;
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe)
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe)
  if (term != nullptr && std::string_view(term) == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

int terminal_width(const Common& common) {
  if (!common.output.empty()) return 80;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<int>(size.ws_col, 60, 100);
}

core::Result<std::optional<core::Day>> parse_day(const std::string& text,
                                                 const std::string& option) {
  if (text.empty()) return std::optional<core::Day>{};
  const auto day = core::Day::parse(text);
  if (!day) {
    return fail(Code::bad_usage, fmt::format("{} '{}' is no day", option, text), {},
                "write it as 2022-12-30");
  }
  return day;
}

core::Result<places::PlaceId> parse_place(const std::string& text) {
  auto found = places::places().require(text);
  if (!found) {
    core::Error error = found.error();
    error.code = Code::bad_usage;
    return fail(std::move(error));
  }
  return *found;
}

core::Result<std::vector<places::PlaceId>> parse_places(const std::vector<std::string>& texts) {
  std::vector<places::PlaceId> out;
  for (const auto& text : texts) {
    TALLY_TRY(place, parse_place(text));
    out.push_back(place);
  }
  return out;
}

// Each part of an id (the base, one's own ledger, one's own rates) may be cut to eight characters
// or more; none may be left out.
static bool is_ledger(std::string_view id, std::string_view asked) {
  const auto parts = core::split(id, '+'), wanted = core::split(asked, '+');
  return std::equal(parts.begin(), parts.end(), wanted.begin(), wanted.end(),
                    [](std::string_view part, std::string_view want) {
                      constexpr std::string_view kRates = kRatesPart;
                      const std::size_t least = want.starts_with(kRates) ? kRates.size() + 8 : 8;
                      return want.size() >= least && part.starts_with(want);
                    });
}

core::Result<Session> open_session(const Common& common) {
  SessionOptions options;
  options.ledger = common.ledger;
  options.user_ledger = !common.no_user_ledger;
  TALLY_TRY(session, Session::open(options));
  const std::string& id = session.ledger_id();
  if (!common.ledger_id.empty() && !is_ledger(id, common.ledger_id)) {
    return fail(Code::not_found,
                fmt::format("this is another ledger than {}: {}", common.ledger_id, id), {},
                "name the ledger with --ledger, leave out your own with --no-user-ledger");
  }
  return session;
}

std::string columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  for (const auto& row : rows) {
    if (widths.size() < row.size()) widths.resize(row.size(), 0);
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], core::display_width(row[i]));
    }
  }
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += row[i];
      if (i + 1 < row.size()) {
        const int gap = widths[i] - core::display_width(row[i]) + 2;
        out.append(static_cast<std::size_t>(gap), ' ');
      }
    }
    out += '\n';
  }
  return out;
}

}  // namespace tally::app
