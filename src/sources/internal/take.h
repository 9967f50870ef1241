// What a reader makes of one file: figures, rows set aside, rows in quarantine, and what was
// assumed. Every row ends in one of them, so that the counts add up.
#ifndef TALLY_SOURCES_INTERNAL_TAKE_H_
#define TALLY_SOURCES_INTERNAL_TAKE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"

namespace tally::sources::internal {

// One figure on its way in. Its place in the file goes with it.
struct Item {
  places::PlaceId reporter, partner;
  ledger::Direction direction = ledger::Direction::exports;
  ledger::FlowKind kind = ledger::FlowKind::all_goods;
  ledger::Adjustment adjustment = ledger::Adjustment::none;
  core::Currency currency;
  ledger::Period period;
  // In whole units, none: not reported. Of published growth on the same months a year before: per
  // cent, and the currency is that in which it was computed.
  std::optional<core::Decimal> value;
  bool growth = false;
  std::uint32_t flags = 0;
  std::int64_t line = 0, column = 0;
};

class Take {
 public:
  // `path` as it is shown to people.
  Take(std::string path, std::string sha256);

  // The source of the figures that follow: an id of data/ledger/sources.csv.
  void source(std::string_view code);
  // The sheet in which the rows that follow stand; each has a batch of its own.
  void sheet(std::string_view name);

  void figure(const Item& item);
  // A row, or `rows` of them, that is no total of a country: why is a few plain words ("products",
  // "groups of countries"), the same for all rows of a kind.
  void aside(std::string_view why, std::int64_t rows = 1);
  void reject(std::int64_t line, std::int64_t column, std::string reason,
              std::string_view raw = {});

  // The day by which all that stands in the file was public, as the file says it.
  void edition(core::Day day) { edition_ = day; }
  // What was assumed, one sentence; each once.
  void note(std::string text);

  [[nodiscard]] std::int64_t rows_in() const { return rows_in_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool is_over_limit() const;
  [[nodiscard]] std::optional<core::Day> edition() const { return edition_; }
  [[nodiscard]] const std::map<std::string, std::int64_t, std::less<>>& set_aside() const {
    return aside_;
  }
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

  // Last day of the latest period; kNoDay if there is no figure.
  [[nodiscard]] std::int32_t latest() const;

  // Dates the rows by `edition`, or by nothing, and hands the batches over, one for each sheet and
  // source ("flows/SOURCE-whole"), and one more ("flows/SOURCE-part") for rows of lists that are
  // not whole: they answer for their pair, and no rank follows from them. A row whose period had
  // not ended on that day goes to quarantine.
  std::vector<ledger::Batch> finish(std::optional<core::Day> edition,
                                    const std::function<int(std::string_view)>& lag_of);

 private:
  ledger::Batch& batch();
  std::uint16_t series_of(const Item& item);

  std::string path_, sha256_, source_, sheet_;
  std::vector<ledger::Batch> batches_;
  std::map<std::pair<std::string, std::string>, std::size_t> by_name_;  // sheet, source
  std::vector<std::vector<std::pair<std::uint64_t, std::uint16_t>>> series_;
  std::size_t current_ = SIZE_MAX;
  std::map<std::string, std::int64_t, std::less<>> aside_;
  std::pair<const std::string, std::int64_t>* last_aside_ = nullptr;
  std::vector<std::string> notes_;
  std::optional<core::Day> edition_;
  std::int64_t rows_in_ = 0, bad_ = 0;
};

// Names and codes of partners as one source writes them.
struct Partner {
  places::PlaceId place;  // null: no place of ours
  bool group = false;     // a region, a group, or a part of a country: to be set aside
};

class Partners {
 public:
  // `source` is the id under which data/sources/partners.csv lists its spellings.
  explicit Partners(std::string_view source);
  // By name, footnotes and explanations in brackets aside.
  Partner named(std::string_view name);
  // By code of a scheme of places::Places::find_code, in that month.
  Partner coded(std::string_view scheme, std::string_view code, core::Month month);

 private:
  std::string source_;
  std::unordered_map<std::string, Partner> known_;
  std::string key_;  // kept for its memory
};

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_TAKE_H_
