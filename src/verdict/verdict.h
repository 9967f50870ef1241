// Statement + figures + registries -> verdict with evidence, as known on a day and with hindsight.
//
// May use: language, series, ledger, outlook. Start reading at Judge::check. The rules are
// docs/judging.md; the numbers in them are data/verdict/*.csv, not code. Not thread-safe: one Judge
// per thread.
#ifndef TALLY_VERDICT_VERDICT_H_
#define TALLY_VERDICT_VERDICT_H_

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/interval.h"
#include "core/result.h"
#include "language/statement.h"
#include "ledger/ledger.h"
#include "outlook/target.h"

namespace tally::verdict {

enum class Outcome : std::uint8_t {
  no_data,  // what is missing, and who has it; also the state before anything was looked up
  not_checkable,
  open,     // about the future
  depends,  // on the reading: each is named
  holds,
  holds_roughly,
  fails,
};
std::string_view word(Outcome outcome);  // "holds roughly"
std::string_view sign(Outcome outcome);  // "≈"
std::string_view key(Outcome outcome);   // "holds_roughly" for JSON

// Where a figure, or a part of one, stands: the row of a file.
struct Origin {
  places::PlaceId reporter, partner;
  ledger::Direction direction = ledger::Direction::exports;
  core::Period period;
  ledger::SourceId source;
  ledger::FileId file;
  std::int64_t line = 0;
  ledger::Released released;
};
inline constexpr std::size_t kMostOrigins = 60;  // of one figure
void add_origins(const std::vector<ledger::Figure>& parts, std::vector<Origin>& to);

// A figure as an answer shows it: enough to recompute the verdict without the ledger.
struct Evidence {
  std::string series;   // formal: "turnover(CHN, RUS)"
  std::string measure;  // level, growth, share, rank
  core::Period period;
  double value = 0;
  std::string written;  // digits as published, or as computed
  core::Unit unit = core::Unit::money;
  core::Currency currency;
  std::string source;       // id
  std::string source_name;  // for people
  std::optional<ledger::Released> released;
  ledger::Knowledge knowledge = ledger::Knowledge::known;  // on the day of this verdict
  bool derived = false;      // computed by us (sum, quotient, conversion) ...
  std::string how;           // ... how: "exports + imports", "quotient of levels"
  bool lower_bound = false;  // a leg, a member or a month is missing: at least this much
  std::string origin;        // "releases.csv:361"
  std::string note;
  std::vector<Origin> origins;  // of what it is made of, the first kMostOrigins
  bool deciding = true;         // false: shown beside (other book, mirror)
};

struct Coverage {
  int periods_present = 0, periods_spanned = 0;
  int partners_present = 0, partners_spanned = 0;
  std::string words;  // "2003-2022, 2012 not reported"
};

// Points of a chart: one line per book or place.
struct ChartPoint {
  core::Period period;
  double value = 0;
  bool after_article = false;                   // released after the day of the statement
  std::optional<double> before = std::nullopt;  // as known on that day, where it was revised since
};
struct ChartLine {
  std::string label;               // "China", "EU", "by Russia's book"
  std::vector<ChartPoint> points;  // in time order; a gap in periods is a gap in the line
};
struct Chart {
  enum class Kind : std::uint8_t {
    none,
    level,
    target,
    record,
    rank,
    share,
    two_books,
    comparison
  };
  Kind kind = Kind::none;
  std::string title;      // one sentence for a screen reader: what the picture argues
  std::string unit;       // "bn USD", "% a year", "%"
  double unit_scale = 1;  // value / unit_scale is drawn: 1e9
  std::string source;     // "China's customs"
  std::vector<ChartLine> lines;
  std::optional<double> stated;           // the stated value or goal, in value units
  std::optional<core::Interval> allowed;  // what the wording allows
  std::optional<core::Period> stated_at;  // period of the claim, deadline of a target
  std::vector<core::Period> beaten_by;    // record: the periods that beat it
  std::optional<core::Day> as_of;         // day of the statement
  struct Mark {
    core::Period at;
    std::string text;
  };
  std::vector<Mark> marks;  // events, turning points
};

// What an open statement's chances are (docs/outlook.md), and by what it will be settled.
struct OpenOdds {
  double chance = 0;                    // that it comes true; never 0 or 1
  std::optional<outlook::Odds> target;  // of a target: early, expected month, the years
  outlook::Goal goal;                   // of a target
  std::optional<outlook::Band> figure;  // of a value: what the figure may be, in the claim's unit
  core::Unit unit = core::Unit::money;
  core::Currency currency;
  // Fixed with the statement: which period, whose figures, which currency, which release.
  std::string resolution;
  std::string members, calibration;
  std::vector<std::string> notes;
  std::vector<outlook::Observation> years;  // full years known that day, for a picture
};

struct Verdict {
  Outcome outcome = Outcome::no_data;
  core::Day as_of;
  std::string summary;  // one or two plain sentences, the deciding figure in **double stars**
  std::string deciding_short;                    // for the table: "240.1 bn in 2023"
  std::optional<core::Interval> claim_interval;  // inside: holds; in value units of the claim
  std::string claim_interval_words;              // "24.5 to 25.5 %"
  std::vector<Evidence> evidence;                // deciding first
  Coverage coverage;
  std::vector<std::string> tags;  // 'true but misleading', closed list in data/verdict/tags.csv
  std::string would_change;       // what would change it
  std::string missing;            // no_data: what is missing, and which source has it
  std::vector<std::string>
      remarks;                   // other readings of a value, revisions, assumptions, conversions
  std::string rules;             // anchors of docs/judging.md that decided: "rounding, deny"
  std::optional<OpenOdds> odds;  // of an open target or value, where the figures allow
};

struct ReadingResult {
  std::string name;       // "by China's customs", "EU as one partner", "fiscal year"
  bool ordinary = false;  // the headline's reading
  Outcome as_known = Outcome::no_data, hindsight = Outcome::no_data;
  std::string words;  // what it says, short
};

struct Checked {
  language::Statement statement;
  std::string plain;
  Verdict as_known;
  Verdict hindsight;
  std::vector<ReadingResult> readings;
  std::string chosen_reading;  // the rule in words: "by China's customs: the article's speaker ..."
  Chart chart;
};

// Why a firm outcome cannot exist without figures: holds, holds_roughly and fails are only
// reachable through here, which needs at least one deciding figure. Returns no_data if there is
// none.
Verdict firm(Outcome outcome, std::vector<Evidence> deciding, std::string summary);

class Judge {
 public:
  // The ledger must outlive the judge.
  explicit Judge(const ledger::Ledger& ledger);
  ~Judge();
  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;

  // Both verdicts. `context.said_on` is the day of as_known; empty: as_known equals hindsight.
  [[nodiscard]] core::Result<Checked> check(const language::Statement& statement,
                                            const language::Context& context);
  // The same of many statements, in their order, the two days on two threads where there are two
  // processors; answers do not depend on that.
  struct Question {
    const language::Statement* statement = nullptr;
    language::Context context;
  };
  [[nodiscard]] core::Result<std::vector<Checked>> check(std::span<const Question> questions);

  // Figures of a bare series by every book, for `tally ask 'exports(RUS, CHN)[2010..2021 by
  // year]'`.
  struct TableRow {
    core::Period period;
    std::vector<std::optional<Evidence>> by_book;  // as many as `books`
  };
  struct Table {
    std::string title;
    std::vector<std::string> books;  // whose and where: "Germany: IMF Direction of Trade", ...
    std::vector<TableRow> rows;
    std::vector<std::string> remarks;
  };
  [[nodiscard]] core::Result<Table> figures(const language::Query& query,
                                            const language::Context& context);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_VERDICT_H_
