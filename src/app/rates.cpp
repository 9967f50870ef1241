#include "app/internal/rates.h"

#include <fmt/format.h>

#include <fstream>

#include "app/files.h"
#include "core/sha256.h"
#include "places/money.h"
#include "places/user_rates.h"
#include "sources/rates.h"

namespace tally::app {
namespace {

constexpr std::size_t kMost = std::size_t{64} << 20;

bool begins_as_rates(const std::filesystem::path& file) {
  std::string head(2000, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return sources::holds_rates(head);
}

}  // namespace

core::Result<std::string> take_user_rates(bool wanted) {
  places::use_rates({});
  const std::filesystem::path file = user_rates();
  std::error_code ec;
  if (!wanted || !std::filesystem::exists(file, ec)) return std::string();
  TALLY_TRY(text, read_input(file.string(), kMost));
  TALLY_TRY(rates, sources::read_rate_table(text, file.string()));
  places::use_rates(rates);
  std::string counted;
  for (const places::UserRate& rate : rates) {
    if (!places::rests_on_user_rates(rate.currency, {rate.month, rate.month})) continue;
    counted += fmt::format("{} {} {} {}\n", rate.currency.code(), rate.month.iso(), rate.per_usd,
                           rate.source);
  }
  return counted.empty() ? std::string() : core::sha256_hex(counted);
}

core::Result<std::string> import_rates(const std::filesystem::path& file,
                                       const std::filesystem::path& into, bool dry_run) {
  if (!begins_as_rates(file)) return std::string();
  TALLY_TRY(text, read_input(file.string(), kMost));
  TALLY_TRY(fresh, sources::read_rates(text, file.string()));
  const std::filesystem::path table = into.parent_path() / "rates.csv";
  std::error_code ec;
  std::string old;
  if (std::filesystem::exists(table, ec)) {
    TALLY_TRY(bytes, read_input(table.string(), kMost));
    old = std::move(bytes);
  }
  std::int64_t fill = 0;
  for (const auto& row : fresh.rows) {
    const core::Period month{row.month, row.month};
    if (!places::usd_rate(row.currency, month)) ++fill;
  }
  TALLY_TRY(all, sources::with_rates(old, table.string(), fresh, file.string()));
  if (!dry_run) TALLY_CHECK(write_whole(table, all));
  std::string out = fmt::format(
      "taken for: {}\n{} rows in: {} rates, {} set aside, {} wrong\n{} are of months and "
      "currencies "
      "for which no rate ships: answers use them, and say so; where one ships, it stands\n",
      fresh.what, fresh.rows_in, fresh.rows.size(), fresh.set_aside, fresh.bad, fill);
  for (const auto& example : fresh.examples) out += "  " + example + "\n";
  return out + (dry_run ? std::string() : "kept in " + table.string() + "\n");
}

}  // namespace tally::app
