#include "ledger/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <tuple>

#include "ledger/internal/canonical.h"
#include "ledger/internal/schema.h"
#include "ledger/internal/store.h"

namespace tally::ledger {

using internal::CoverageCell;
using internal::Store;

struct Ledger::Impl {
  // Of the stores and of what is read at first use: one reader at a time.
  std::recursive_mutex reading;
  std::vector<Store> stores;  // the base, then the user's file if there is one
  LedgerInfo info;
  Day today;
  std::vector<Source> sources;
  std::vector<File> files;
  std::vector<DefaultBook> defaults;
  std::vector<Defect> defects;
  std::vector<RankTo> rank_to;
  // Read at first use.
  std::optional<std::vector<Target>> targets;
  std::optional<std::vector<Utterance>> utterances;
  std::optional<std::vector<Event>> events;

  void join(Store& store, bool user);
  void describe();
  core::Status govern();
  [[nodiscard]] SourceId source_of(std::string_view code) const;
};

namespace {

// Where a figure stands in the answers of pair(), partners() and reporters().
struct Rank {
  std::uint64_t series = 0, time = 0;
  std::uint32_t row = 0;
  bool operator<(const Rank& o) const {
    return series != o.series ? series < o.series : time != o.time ? time < o.time : row < o.row;
  }
};

Rank rank_of(const Figure& f, std::size_t row) {
  const int months = f.period.months();
  const std::uint64_t length = months == 1 ? 0 : f.period.is_year() ? 1 : 2;
  const std::int32_t day = f.released.not_after ? f.released.not_after->serial() : INT32_MAX;
  Rank r;
  r.series = static_cast<std::uint64_t>(f.measure) << 40 |
             static_cast<std::uint64_t>(f.direction) << 36 |
             static_cast<std::uint64_t>(f.source.value()) << 20 |
             static_cast<std::uint64_t>(f.file.value()) << 4 | length;
  r.time = static_cast<std::uint64_t>(f.period.first.serial() & 0xffff) << 43 |
           static_cast<std::uint64_t>(months & 0x7ff) << 32 |
           (static_cast<std::uint64_t>(std::int64_t{day} + (std::int64_t{1} << 31)));
  r.row = static_cast<std::uint32_t>(row);
  return r;
}

// One file's answer is nearly in order; rows of several currencies and files are joined here.
void put_in_order(std::vector<Figure>& figures) {
  std::vector<Rank> ranks;
  ranks.reserve(figures.size());
  for (const Figure& f : figures) ranks.push_back(rank_of(f, ranks.size()));
  if (std::is_sorted(ranks.begin(), ranks.end())) return;
  std::sort(ranks.begin(), ranks.end());
  std::vector<Figure> out;
  out.reserve(figures.size());
  for (const Rank& r : ranks) out.push_back(std::move(figures[r.row]));
  figures = std::move(out);
}

std::vector<Period> sorted(std::vector<Period> periods) {
  std::sort(periods.begin(), periods.end());
  periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
  return periods;
}

// The periods of one step class.
std::array<std::vector<Period>, 3> by_step(const std::vector<Period>& periods) {
  std::array<std::vector<Period>, 3> out;
  for (const Period& p : sorted(periods)) {
    out[static_cast<std::size_t>(internal::step_of(p.first.serial(), p.months()))].push_back(p);
  }
  return out;
}

std::optional<Direction> direction_of(std::string_view text) {
  if (text == "export") return Direction::exports;
  if (text == "import") return Direction::imports;
  if (text == "turnover") return Direction::turnover;
  if (text == "balance") return Direction::balance;
  return std::nullopt;
}

PlaceId place_or_any(const std::string& code) {
  return code == "*" ? PlaceId() : places::places().find(code);
}

}  // namespace

SourceId Ledger::Impl::source_of(std::string_view code) const {
  for (const Source& s : sources) {
    if (s.code == code) return s.id;
  }
  return {};
}

// Gives the sources and files of `store` their numbers in this ledger.
void Ledger::Impl::join(Store& store, bool user) {
  std::map<std::int64_t, SourceId> source_ids;
  for (const internal::StoredSource& stored : store.sources()) {
    SourceId id = source_of(stored.source.code);
    if (!id) {
      id = SourceId(static_cast<std::uint16_t>(sources.size()));
      Source& s = sources.emplace_back(stored.source);
      s.id = id;
      if (!stored.defined) {  // nobody said what it is: it may support, not deny
        s.family = s.publisher = s.short_name = s.code;
        s.described = s.may_ship = s.may_deny = false;
      }
    }
    source_ids[stored.id] = id;
  }
  std::map<std::int64_t, FileId> file_ids;
  for (const internal::BatchRow& batch : store.batches()) {
    File& f = files.emplace_back();
    f.id = FileId(static_cast<std::uint16_t>(files.size() - 1));
    f.name = batch.file;
    f.path = batch.path;
    f.user = user;
    file_ids[batch.id] = f.id;
  }
  for (Store::Book& book : store.books()) {
    if (const auto s = source_ids.find(book.source); s != source_ids.end()) {
      book.source_id = s->second;
    }
    if (const auto f = file_ids.find(book.batch); f != file_ids.end()) book.file_id = f->second;
  }
}

void Ledger::Impl::describe() {
  std::optional<std::int32_t> newest;
  for (const Store& store : stores) {
    const auto& batches = store.batches();
    for (const internal::BatchRow& b : batches) {
      info.figures += b.figures;
      info.duplicates += b.duplicates;
      info.quarantined += b.quarantined;
      ++info.batches;
      if (b.newest && (!newest || *newest < *b.newest)) newest = b.newest;
    }
    if (batches.empty()) continue;
    if (!info.id.empty()) info.id += '+';
    info.id += batches.back().sha256;
  }
  info.schema = static_cast<int>(stores.front().schema());
  if (newest) today = Day::from_serial(*newest);
  info.built = today.iso();
}

// Who speaks for whom, and with what rights, is the base's to say.
core::Status Ledger::Impl::govern() {
  TALLY_TRY(books, internal::read_defaults(stores.front().db()));
  for (const Batch::CodedDefault& row : books) {
    DefaultBook& d = defaults.emplace_back();
    d.reporter = place_or_any(row.reporter);
    d.each_member = row.each_member;
    d.rank = row.rank;
    d.source = source_of(row.source);
    d.where = row.place;
    d.first_year = row.first_year;
    d.last_year = row.last_year;
    d.support_only_exports = row.support_only == "all" || row.support_only == "export";
    d.support_only_imports = row.support_only == "all" || row.support_only == "import";
  }
  TALLY_TRY(faults, internal::read_defects(stores.front().db()));
  for (const Batch::CodedDefect& row : faults) {
    Defect& d = defects.emplace_back();
    d.source = source_of(row.source);
    d.reporter = place_or_any(row.reporter);
    d.each_member = row.each_member;
    d.partner = place_or_any(row.partner);
    d.direction = direction_of(row.direction);
    d.first_year = row.first_year;
    d.last_year = row.last_year;
    d.effect = row.effect;
    d.what = row.what;
    d.evidence = row.evidence;
  }
  TALLY_TRY(ranks, internal::read_rank_to(stores.front().db()));
  for (const Batch::CodedRankTo& row : ranks) {
    RankTo& r = rank_to.emplace_back();
    r.source = row.source == "*" ? SourceId() : source_of(row.source);
    r.where = row.place;
    r.reporter = place_or_any(row.reporter);
    r.each_member = row.each_member;
    r.direction = direction_of(row.direction);
    r.first_year = row.first_year;
    r.last_year = row.last_year;
    r.places = row.places;
  }
  return {};
}

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

core::Result<Ledger> Ledger::open(const OpenOptions& options) {
  auto impl = std::make_unique<Impl>();
  TALLY_TRY(base, Store::open_base(options.base));
  impl->stores.push_back(std::move(base));
  std::error_code ec;
  if (options.user && std::filesystem::exists(*options.user, ec)) {
    TALLY_TRY(user, Store::open_user(*options.user));
    impl->stores.push_back(std::move(user));
  }
  for (std::size_t i = 0; i < impl->stores.size(); ++i) impl->join(impl->stores[i], i > 0);
  impl->describe();
  TALLY_CHECK(impl->govern());
  return Ledger(std::move(impl));
}

const LedgerInfo& Ledger::info() const { return impl_->info; }
Day Ledger::today() const { return impl_->today; }

core::Result<std::vector<Figure>> Ledger::pair(PlaceId reporter, PlaceId partner) const {
  const std::lock_guard lock(impl_->reading);
  std::vector<Figure> out;
  for (Store& store : impl_->stores) TALLY_CHECK(store.pair(reporter, partner, out));
  put_in_order(out);
  return out;
}

core::Result<std::vector<Figure>> Ledger::partners(PlaceId reporter, Direction direction,
                                                   const std::vector<Period>& periods) const {
  const std::lock_guard lock(impl_->reading);
  const auto wanted = by_step(periods);
  std::vector<Figure> out;
  for (Store& store : impl_->stores) {
    std::vector<CoverageCell> cells;
    if (reporter) TALLY_CHECK(store.coverage(reporter, {}, cells));
    std::erase_if(cells, [&](const CoverageCell& cell) {
      const SeriesKey& key = store.series(cell.series);
      return key.measure != Measure::level || key.direction != direction ||
             wanted[static_cast<std::size_t>(cell.step) % 3].empty();
    });
    // About one figure for each cell and period that it covers.
    std::size_t expected = out.size();
    for (const CoverageCell& cell : cells) {
      const auto& of_step = wanted[static_cast<std::size_t>(cell.step) % 3];
      expected += static_cast<std::size_t>(
          std::count_if(of_step.begin(), of_step.end(), [&](const Period& p) {
            return cell.first <= p.first.serial() && p.first.serial() <= cell.last;
          }));
    }
    out.reserve(expected);
    for (const CoverageCell& cell : cells)
      TALLY_CHECK(store.periods(cell, wanted[static_cast<std::size_t>(cell.step) % 3], out));
  }
  put_in_order(out);
  return out;
}

core::Result<std::vector<Figure>> Ledger::reporters(PlaceId partner, Direction direction,
                                                    const std::vector<Period>& periods) const {
  const std::lock_guard lock(impl_->reading);
  const auto wanted = by_step(periods);
  std::vector<Figure> out;
  for (Store& store : impl_->stores) {
    TALLY_TRY(all, store.reporters());
    for (const PlaceId reporter : all) {
      std::vector<CoverageCell> cells;
      if (partner) TALLY_CHECK(store.coverage(reporter, partner, cells));
      for (const CoverageCell& cell : cells) {
        const SeriesKey& key = store.series(cell.series);
        if (key.measure != Measure::level || key.direction != direction) continue;
        TALLY_CHECK(store.periods(cell, wanted[static_cast<std::size_t>(cell.step) % 3], out));
      }
    }
  }
  put_in_order(out);
  return out;
}

core::Result<std::vector<PlaceId>> Ledger::partners_of(PlaceId reporter,
                                                       std::optional<SourceId> source) const {
  const std::lock_guard lock(impl_->reading);
  std::vector<PlaceId> out;
  for (Store& store : impl_->stores) {
    std::vector<CoverageCell> cells;
    if (reporter) TALLY_CHECK(store.coverage(reporter, {}, cells));
    for (const CoverageCell& cell : cells) {
      const bool wanted = !source || (store.books()[cell.book].source_id == *source &&
                                      store.series(cell.series).measure == Measure::level);
      if (wanted) out.push_back(cell.partner);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

const std::vector<Source>& Ledger::sources() const { return impl_->sources; }
const Source& Ledger::source(SourceId id) const { return impl_->sources.at(id.value()); }
std::optional<SourceId> Ledger::find_source(std::string_view code) const {
  const SourceId id = impl_->source_of(code);
  return id ? std::optional(id) : std::nullopt;
}
const File& Ledger::file(FileId id) const { return impl_->files.at(id.value()); }
const std::vector<File>& Ledger::files() const { return impl_->files; }

const std::vector<DefaultBook>& Ledger::defaults() const { return impl_->defaults; }
const std::vector<Defect>& Ledger::defects() const { return impl_->defects; }
const std::vector<RankTo>& Ledger::rank_to() const { return impl_->rank_to; }

namespace {
template <typename T>
core::Status once(std::optional<std::vector<T>>& slot,
                  core::Result<std::vector<T>> (*read)(const internal::Db&),
                  const std::vector<Store>& stores) {
  if (slot) return {};
  core::Result<std::vector<T>> rows = read(stores.front().db());
  slot.emplace();
  if (!rows) return core::fail(std::move(rows).error());
  *slot = std::move(*rows);
  return {};
}
}  // namespace

core::Status Ledger::read_registries() const {
  const std::lock_guard lock(impl_->reading);
  TALLY_CHECK(once(impl_->targets, internal::read_targets, impl_->stores));
  TALLY_CHECK(once(impl_->utterances, internal::read_utterances, impl_->stores));
  return once(impl_->events, internal::read_events, impl_->stores);
}
const std::vector<Target>& Ledger::targets() const {
  const std::lock_guard lock(impl_->reading);
  static_cast<void>(once(impl_->targets, internal::read_targets, impl_->stores));
  return *impl_->targets;
}
const std::vector<Utterance>& Ledger::utterances() const {
  const std::lock_guard lock(impl_->reading);
  static_cast<void>(once(impl_->utterances, internal::read_utterances, impl_->stores));
  return *impl_->utterances;
}
const std::vector<Event>& Ledger::events() const {
  const std::lock_guard lock(impl_->reading);
  static_cast<void>(once(impl_->events, internal::read_events, impl_->stores));
  return *impl_->events;
}

core::Result<std::vector<Ledger::CoverageRow>> Ledger::coverage(PlaceId reporter,
                                                                PlaceId partner) const {
  const std::lock_guard lock(impl_->reading);
  struct Sum {
    CoverageRow row;
    PlaceId last_partner;
  };
  // (reporter, partner, source, file, direction, step)
  std::map<std::tuple<PlaceId, PlaceId, SourceId, FileId, Direction, int>, Sum> sums;
  const auto add = [&](const Store& store, const CoverageCell& cell) {
    const SeriesKey& key = store.series(cell.series);
    if (key.measure != Measure::level) return;
    const Store::Book& book = store.books()[cell.book];
    const int step = cell.step == internal::kStepMonth  ? 1
                     : cell.step == internal::kStepYear ? 12
                                                        : 0;
    const PlaceId whose = partner ? cell.partner : PlaceId();
    Sum& sum = sums[{cell.reporter, whose, book.source_id, book.file_id, key.direction, step}];
    CoverageRow& row = sum.row;
    const core::Month first = core::Month::from_serial(cell.first);
    const core::Month last = core::Month::from_serial(cell.last);
    if (row.periods == 0) {
      row = {cell.reporter, whose, book.source_id, book.file_id, key.direction,
             step,          first, last,           cell.periods, 1};
    } else {
      row.first = std::min(row.first, first);
      row.last = std::max(row.last, last);
      row.periods = std::max(row.periods, cell.periods);
      if (sum.last_partner != cell.partner) ++row.partners;
    }
    sum.last_partner = cell.partner;
  };
  for (Store& store : impl_->stores) {
    std::vector<CoverageCell> cells;
    TALLY_CHECK(store.coverage(reporter, partner, cells));
    if (reporter && partner) TALLY_CHECK(store.coverage(partner, reporter, cells));
    std::stable_sort(cells.begin(), cells.end(), [](const CoverageCell& a, const CoverageCell& b) {
      return std::tie(a.reporter, a.partner) < std::tie(b.reporter, b.partner);
    });
    for (const CoverageCell& cell : cells) add(store, cell);
  }
  std::vector<CoverageRow> out;
  for (auto& [key, sum] : sums) out.push_back(sum.row);
  return out;
}

core::Result<std::vector<Quarantined>> Ledger::quarantine(std::size_t limit) const {
  const std::lock_guard lock(impl_->reading);
  std::vector<Quarantined> out;
  for (const Store& store : impl_->stores) {
    TALLY_TRY(rows, store.quarantine(limit - out.size()));
    out.insert(out.end(), rows.begin(), rows.end());
  }
  return out;
}

namespace {

core::Status verify_store(const Store& store) {
  const auto altered = [&](std::string message) {
    return core::fail(core::Code::corrupt, std::move(message), {store.db().file(), 0, 0},
                      "do not trust its answers: put back a copy, or build the base ledger anew");
  };
  TALLY_TRY(sound, store.db().word("PRAGMA integrity_check(1)"));
  if (sound != "ok") return altered("the file is damaged: " + sound);
  TALLY_TRY(hashes, internal::hash_batches(store.db(), 0));
  for (const internal::BatchHash& h : hashes) {
    if (h.computed != h.stored) {
      return altered(
          fmt::format("batch {} ({}) does not fit its hash: it was altered", h.id, h.file));
    }
    if (!h.counts_fit) {
      return altered(
          fmt::format("batch {} ({}) does not have the rows that it counts", h.id, h.file));
    }
  }
  TALLY_TRY(
      counted,
      store.db().number(
          "SELECT (SELECT coalesce(sum(figures), 0) FROM batch) - (SELECT count(*) FROM figure)"));
  if (counted != 0) return altered("there are figures that belong to no batch");
  TALLY_TRY(schema, store.db().number("PRAGMA user_version"));
  if (schema >= 2) {
    TALLY_TRY(stray, store.db().number("SELECT (SELECT count(*) FROM figure_row) - "
                                       "(SELECT count(*) FROM figure)"));
    if (stray != 0) return altered("there are rows that belong to no series");
  }
  TALLY_TRY(off, store.db().number("SELECT count(*) FROM (SELECT reporter, partner, series, "
                                   "book, step, first, last, periods FROM coverage EXCEPT SELECT "
                                   "reporter, partner, series, book, "
                                   "step, min(first), max(first + months - 1), count(DISTINCT "
                                   "first * 1000 + months) FROM figure "
                                   "GROUP BY reporter, partner, series, book, step)"));
  TALLY_TRY(missing, store.db().number("SELECT (SELECT count(*) FROM (SELECT 1 FROM figure GROUP "
                                       "BY reporter, partner, series, book, "
                                       "step)) - (SELECT count(*) FROM coverage)"));
  if (off != 0 || missing != 0) return altered("the table of coverage does not fit the figures");
  return {};
}

}  // namespace

core::Status Ledger::verify() const {
  const std::lock_guard lock(impl_->reading);
  for (const Store& store : impl_->stores) TALLY_CHECK(verify_store(store));
  return {};
}

}  // namespace tally::ledger
