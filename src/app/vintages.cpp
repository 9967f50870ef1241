#include "app/vintages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "app/internal/cli_util.h"
#include "core/text.h"

namespace tally::app {

namespace {

using ledger::Figure;
using ledger::Ledger;
using places::PlaceId;

using Key = std::tuple<ledger::Direction, ledger::FlowKind, ledger::Measure, ledger::Adjustment,
                       std::uint16_t, std::string, std::string, core::Period, core::Period>;

Key key_of(const Figure& f) {
  return {f.direction,
          f.kind,
          f.measure,
          f.adjustment,
          f.currency.packed(),
          f.product,
          f.whole,
          f.period,
          f.base.value_or(core::Period{})};
}

// The newest of the rows that are known on the day, none if none is.
const Figure* known_on(const std::vector<const Figure*>& rows, core::Day day) {
  const Figure* out = nullptr;
  for (const Figure* f : rows) {
    if (f->has(ledger::kQuotedAgain) ||
        ledger::knowledge(f->released, day) != ledger::Knowledge::known) {
      continue;
    }
    if (out == nullptr || !(f->released.not_after < out->released.not_after)) out = f;
  }
  return out;
}

void compare(const std::vector<const Figure*>& rows, const DiffQuery& query, Diff& out) {
  const Figure* before = known_on(rows, query.from);
  const Figure* after = known_on(rows, query.to);
  if (after == nullptr) return;
  if (before == nullptr) {
    ++out.added;
  } else if (before == after || (before->value.has_value() == after->value.has_value() &&
                                 (!before->value || before->value->same_figure(*after->value)))) {
    ++out.same;
  } else {
    if (!after->value) ++out.withdrawn;
    out.revised.push_back({*before, *after});
  }
}

std::vector<PlaceId> reporters(PlaceId only) {
  if (only) return {only};
  std::vector<PlaceId> out;
  for (std::size_t i = 0; i < places::places().size(); ++i) {
    out.emplace_back(static_cast<std::uint16_t>(i));
  }
  return out;
}

std::string shown(const Figure& f) {
  if (!f.value) return "none";
  if (f.unit != core::Unit::money)
    return f.value->text() + (f.unit == core::Unit::rank ? "" : " %");
  return core::money_short(f.number(), f.currency, 3);
}

}  // namespace

double Revision::change_pct() const {
  if (!before.value || !after.value || before.number() == 0) return 0;
  return 100 * (after.number() / before.number() - 1);
}

core::Result<Diff> diff(const Ledger& ledger, const DiffQuery& query) {
  if (query.to < query.from) {
    return core::fail(core::Code::bad_usage, "the second day lies before the first");
  }
  Diff out;
  for (const PlaceId reporter : reporters(query.reporter)) {
    TALLY_TRY(partners, ledger.partners_of(reporter));
    for (const PlaceId partner : partners) {
      if (query.partner && partner != query.partner) continue;
      TALLY_TRY(figures, ledger.pair(reporter, partner));
      std::map<Key, std::vector<const Figure*>> by_key;
      for (const Figure& f : figures) {
        if (f.source == query.source) by_key[key_of(f)].push_back(&f);
      }
      for (const auto& [key, rows] : by_key) compare(rows, query, out);
    }
  }
  return out;
}

std::string diff_text(const Ledger& ledger, const DiffQuery& query, const Diff& diff,
                      std::size_t limit) {
  const auto& table = places::places();
  const ledger::Source& source = ledger.source(query.source);
  std::string out = core::terminal_safe(fmt::format(
      "{} ({}) between {} and {}: {} figures revised, {} new, {} as they were\n", source.short_name,
      source.code, query.from.iso(), query.to.iso(), diff.revised.size(), diff.added, diff.same));
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < std::min(limit, diff.revised.size()); ++i) {
    const Revision& r = diff.revised[i];
    rows.push_back(
        {table.code(r.after.reporter), std::string(ledger::to_string(r.after.direction)),
         table.code(r.after.partner), r.after.period.iso(),
         r.after.measure == ledger::Measure::level ? "" : std::string(to_string(r.after.measure)),
         shown(r.before), "->", shown(r.after),
         r.after.value && r.after.measure == ledger::Measure::level && r.before.number() != 0
             ? fmt::format("{:+.2f} %", r.change_pct())
             : std::string(),
         core::terminal_safe(fmt::format("{}:{}", ledger.file(r.after.file).path, r.after.line))});
  }
  out += columns(rows);
  if (diff.revised.size() > limit) {
    out +=
        fmt::format("... {} more: --limit, or --format csv for all\n", diff.revised.size() - limit);
  }
  return out;
}

std::string diff_csv(const Ledger& ledger, const Diff& diff) {
  const auto& table = places::places();
  std::string out =
      "reporter,partner,direction,measure,first_month,last_month,currency,before,released_before,"
      "after,released_after,change_pct,origin\n";
  const auto released = [](const Figure& f) {
    return f.released.not_after ? f.released.not_after->iso() : std::string();
  };
  for (const Revision& r : diff.revised) {
    const Figure& f = r.after;
    out += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\n", table.code(f.reporter),
                       table.code(f.partner), ledger::to_string(f.direction),
                       ledger::to_string(f.measure), f.period.first.iso(), f.period.last.iso(),
                       f.currency.code(), r.before.value ? r.before.value->text() : "",
                       released(r.before), f.value ? f.value->text() : "", released(f),
                       fmt::format("{:.4f}", r.change_pct()),
                       core::csv_cell(fmt::format("{}:{}", ledger.file(f.file).path, f.line)));
  }
  return out;
}

core::Result<std::string> update_base(const std::filesystem::path& fresh,
                                      const std::filesystem::path& base,
                                      const std::filesystem::path& user, bool dry_run) {
  TALLY_TRY(now, Ledger::open({fresh, std::nullopt}));
  TALLY_CHECK(now.verify());
  TALLY_TRY(together, Ledger::open({fresh, user}));  // the user's imports go with it
  TALLY_TRY(before, Ledger::open({base, std::nullopt}));
  std::string out = fmt::format(
      "old: {} figures, newest release {}, id {}\nnew: {} figures, newest release {}, id {}\n",
      before.info().figures, before.info().built, before.info().id.substr(0, 16),
      now.info().figures, now.info().built, now.info().id.substr(0, 16));
  const auto own = together.info().figures - now.info().figures;
  out += own > 0 ? fmt::format("your own {} figures stay and answer with it\n", own)
                 : std::string("you have no imports of your own\n");
  if (before.info().id == now.info().id) return out + "they are the same: nothing to do\n";
  if (now.today() < before.today()) {
    return core::fail(core::Code::bad_usage, "the ledger given is older than the one in use",
                      {fresh.string(), 0, 0});
  }
  if (dry_run) return out + "nothing was written (--dry-run)\n";
  std::error_code ec;
  std::filesystem::path beside = base;
  beside += ".new";
  std::filesystem::path old = base;
  old += ".old";
  std::filesystem::copy_file(fresh, beside, std::filesystem::copy_options::overwrite_existing, ec);
  if (!ec) {
    std::filesystem::remove(old, ec);
    std::filesystem::create_hard_link(base, old, ec);
    if (ec) std::filesystem::copy_file(base, old, ec);
  }
  if (!ec) std::filesystem::rename(beside, base, ec);
  if (ec) {
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return core::fail(core::Code::io, "cannot put the ledger in its place: " + ec.message(),
                      {base.string(), 0, 0}, "is its folder yours to write?");
  }
  return out + fmt::format("{} is in its place; the old one is {}\n", base.string(), old.string());
}

}  // namespace tally::app
