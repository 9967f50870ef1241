// Statements about trade: a small typed language that a person can write, the reader produces and
// the evaluator runs. `turnover(RUS, CHN)[2022] = about 190 bn USD`.
//
// May use: core, places. Start reading at Statement; grammar in docs/statements.md, text form in
// language/parse.h and language/print.h (parse(print(s)) == s, written digits included).
// Values only; every type here is copyable, comparable and safe to use from any thread.
#ifndef TALLY_LANGUAGE_STATEMENT_H_
#define TALLY_LANGUAGE_STATEMENT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/decimal.h"
#include "core/money.h"
#include "core/time.h"
#include "places/places.h"

namespace tally::language {

using core::Currency;
using core::Decimal;
using core::Month;
using core::Period;
using places::PlaceId;

// A value type on the heap, for recursive expressions.
template <typename T>
class Box {
 public:
  Box() : value_(std::make_unique<T>()) {}
  Box(T value) : value_(std::make_unique<T>(std::move(value))) {}  // NOLINT: a Box is a T
  Box(const Box& other) : value_(std::make_unique<T>(*other.value_)) {}
  Box& operator=(const Box& other) {
    *value_ = *other.value_;
    return *this;
  }
  Box(Box&&) noexcept = default;
  Box& operator=(Box&&) noexcept = default;
  ~Box() = default;
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }
  bool operator==(const Box& other) const { return *value_ == *other.value_; }

 private:
  std::unique_ptr<T> value_;
};

// ---------------------------------------------------------------------------------- parties,
// series

// One side of a flow: a place or bloc ("RUS", "EU", "EU28", "WLD"), a bloc in the composition of a
// given time ("EU@2020"), a sum of places ("{CHN, HKG}"), or the place that a rank runs over ("*",
// "* in ASEAN").
struct Party {
  enum class Kind : std::uint8_t { place, sum, any };
  Kind kind = Kind::place;
  PlaceId place;                     // place; for `any`: the bloc that limits the rivals, or null
  std::optional<Month> composition;  // EU@2020-02, EU@2020 (= 2020-01); place only
  std::vector<PlaceId> members;      // sum, in the order written
  bool operator==(const Party&) const = default;
};

enum class Flow : std::uint8_t { exports, imports, turnover, balance };
// What the text counts; anything but goods cannot be decided by a ledger of goods.
enum class Scope : std::uint8_t {
  unsaid,
  goods,
  goods_and_services,
  services,
  non_oil,
  volume,
  other
};

// Whose figures: `by RUS` (a place's own book), `by cn-gacc` (a source), `by reconciled`, or
// unsaid.
struct Book {
  enum class Kind : std::uint8_t { unsaid, place, source, reconciled };
  Kind kind = Kind::unsaid;
  PlaceId place;
  std::string source;  // id of a source table, not checked here
  bool operator==(const Book&) const = default;
};

// exports(A, B): what A sells to B. `a` is the reporter, from whose viewpoint the words speak.
struct Series {
  Flow flow = Flow::turnover;
  Party a, b;
  std::string product;  // empty = all goods; else "HS27" or words in quotes
  Scope scope = Scope::unsaid;
  Book book;
  Currency currency;  // `in CNY`; empty = unsaid
  bool operator==(const Series&) const = default;
};

// ---------------------------------------------------------------------------------- expressions
struct Expr;

// Growth, change and difference of a balance are those of its size, whatever its sign.
struct Growth {
  Box<Expr> of;
  bool operator==(const Growth&) const;
};  // on the same period a year before, %
struct Change {
  Box<Expr> of;
  Period base;
  bool operator==(const Change&) const;
};  // against `base`, %
struct Diff {
  Box<Expr> of;
  Period base;
  bool operator==(const Diff&) const;
};  // against `base`, money or points
struct Share {
  Box<Expr> part, whole;
  bool operator==(const Share&) const;
};  // %
// Place of `subject` among all partners that `*` stands for, 1 = largest.
struct Rank {
  Party subject;
  Series of;
  bool operator==(const Rank&) const = default;
};
struct Window {  // sum or mean of the last n months
  enum class Kind : std::uint8_t { sum, mean };
  Kind kind = Kind::sum;
  Box<Expr> of;
  int months = 12;
  bool operator==(const Window&) const;
};
struct Binary {  // a / b, a + b, a - b
  enum class Op : std::uint8_t { divide, add, subtract };
  Op op = Op::divide;
  Box<Expr> left, right;
  bool operator==(const Binary&) const;
};

struct Expr {
  std::variant<Series, Growth, Change, Diff, Share, Rank, Window, Binary> node;
  bool operator==(const Expr&) const;
};
inline bool Growth::operator==(const Growth&) const = default;
inline bool Change::operator==(const Change&) const = default;
inline bool Diff::operator==(const Diff&) const = default;
inline bool Share::operator==(const Share&) const = default;
inline bool Window::operator==(const Window&) const = default;
inline bool Binary::operator==(const Binary&) const = default;
inline bool Expr::operator==(const Expr&) const = default;

// ---------------------------------------------------------------------------------- periods,
// values

enum class Step : std::uint8_t { year, half, quarter, month, fiscal_year };

// `2022`, `2022-05`, `2022-01..2022-09` (one range), `2010..2021 by year` (several), `FY2025 of
// IND`.
struct When {
  Period period;                     // the range, or the span of all steps
  std::optional<Step> by;            // several periods
  std::optional<PlaceId> fiscal_of;  // written as FY<year it ends> of PLACE
  bool operator==(const When&) const = default;
};

enum class Comparator : std::uint8_t { eq, ne, lt, le, gt, ge };
// Words that bend a value: 'about', 'nearly', 'over', 'up to'. They speak of its size: `= over
// -50%` is a fall of more than 50 %.
enum class Hedge : std::uint8_t { none, about, nearly, over, up_to };

// A number as written, with the unit that it was written in.
struct Quantity {
  Decimal number;  // "190.27" stays 190.27
  int scale = 0;   // power of ten of the word: bn 9, tn 12, mn 6; 0 = none
  core::Unit unit = core::Unit::money;
  Currency currency;                   // of money; empty if not written
  bool fraction_word = false;          // 'a third': the unit is 5 points
  [[nodiscard]] double value() const;  // whole currency units, per cent, points or ratio
  [[nodiscard]] double step() const;   // worth of the last written digit
  bool operator==(const Quantity&) const = default;
};

// What stands on the right of a comparison: a value, a range `in [60, 65] bn USD`, or another
// series.
struct Operand {
  enum class Kind : std::uint8_t { quantity, range, series };
  Kind kind = Kind::quantity;
  Quantity low;                   // quantity, or lower end of a range
  Quantity high;                  // upper end of a range
  std::optional<Decimal> factor;  // `10 x exports(...)`
  std::optional<Box<Expr>> expr;  // series
  std::optional<When> when;       // of that series, if it differs
  bool operator==(const Operand&) const = default;
};

struct Condition {
  Expr expr;
  Comparator comparator = Comparator::eq;
  Hedge hedge = Hedge::none;
  Operand operand;
  bool operator==(const Condition&) const = default;
};

// ---------------------------------------------------------------------------------- statements

// expr[when] comparator value. Also the forecast: the same about a period that ends after it was
// said.
struct Value {
  Expr expr;
  When when;
  Comparator comparator = Comparator::eq;
  Hedge hedge = Hedge::none;
  Operand operand;  // quantity or range
  bool operator==(const Value&) const = default;
};

// Two series, or one at two times: `turnover(RUS, CHN)[2023] > turnover(RUS, EU)[2023]`.
struct Compare {
  Expr left;
  When left_when;
  Comparator comparator = Comparator::gt;
  Hedge hedge = Hedge::none;
  std::optional<Decimal> factor;  // 10 x
  Expr right;
  When right_when;
  bool operator==(const Compare&) const = default;
};

// `max(growth(turnover(RUS, CHN))) at 2022 ever`, `... since 2010`, `... among first quarters`.
struct Extreme {
  enum class Kind : std::uint8_t { max, min };
  enum class Among : std::uint8_t { same_step, same_months, twelve_months };
  Kind kind = Kind::max;
  Expr expr;
  When at;
  std::optional<Month> since;        // empty = ever
  std::optional<int> within_years;   // `in 11 years`
  std::optional<int> within_months;  // `in 14 months`
  bool among_same_months = false;    // `among first quarters`, `among Mays`
  bool operator==(const Extreme&) const = default;
};

// `first(turnover(RUS, CHN) > 100 bn USD) at 2018`; `... since 2020` (it held in 2020 and not
// between);
// `... in 6 months`; `first(rank(...) = 1) after 2014` asks for the first period after.
struct First {
  Condition condition;
  std::optional<When> at;
  std::optional<Period> since;
  std::optional<int> within_months;
  std::optional<Period> after;
  bool operator==(const First&) const = default;
};

// `run(condition) >= 10 years to 2022`, `= 6 months to 2022-12`.
struct Run {
  Condition condition;
  Comparator comparator = Comparator::ge;  // eq or ge
  Hedge hedge = Hedge::none;
  int length = 0;
  Step step = Step::year;  // years, months, quarters
  Period to;               // the last of them
  bool operator==(const Run&) const = default;
};

// `overtakes(CHN, DEU; turnover(RUS, *)) at 2010`: ahead then, and not the period before.
struct Overtake {
  Party winner, loser;
  Series of;  // with `*`
  When at;
  bool operator==(const Overtake&) const = default;
};

// `share(...) falls 2014..2021`, `steadily` is stricter; `flat`.
struct Trend {
  enum class Kind : std::uint8_t { rises, falls, flat };
  Expr expr;
  Kind kind = Kind::rises;
  bool steadily = false;
  When over;  // several periods
  bool operator==(const Trend&) const = default;
};

// `turnover(RUS, CHN) at 25% a year reaches 200 bn USD by 2024 early`.
struct AtRate {
  Expr expr;
  Quantity rate;  // per cent a year
  Quantity goal;
  Period by;
  bool early = false;
  std::optional<Period> from;  // the year that grows; empty = the last full one known
  bool operator==(const AtRate&) const = default;
};

// `turnover(RUS, CHN) reaches 200 bn USD by 2024 [early]`; `within any 12 months`; `in 2024`.
// Without a deadline (`by` empty) it can only be open.
struct Target {
  enum class Resolution : std::uint8_t { calendar_year_by, any_12_months, in_period };
  Expr expr;
  Comparator comparator = Comparator::ge;
  Quantity goal;               // money, per cent of growth, or ratio to `base`
  std::optional<Period> base;  // of a ratio
  std::optional<Period> by;
  Resolution resolution = Resolution::calendar_year_by;
  bool early = false;
  Hedge hedge = Hedge::none;  // `reaches about 100 bn USD by 2030`
  bool operator==(const Target&) const = default;
};

struct Statement;

// `said("Vladimir Putin", 2022-02-04, S)`: answered from the registries.
struct Said {
  std::string speaker;
  std::optional<core::Day> day;  // the day, or ...
  std::optional<Period> around;  // ... the months within which it was said
  Box<Statement> what;
  bool operator==(const Said&) const;
};

// `effect(sanctions on RUS by WEST, 2014..; exports(RUS, CHN)) > 0`: never a verdict.
struct Effect {
  std::string cause;  // 'sanctions', 'agreement'
  Party on, by;
  Month from;
  std::optional<Month> to;
  Expr on_what;
  Comparator comparator = Comparator::gt;
  Quantity value;
  bool operator==(const Effect&) const = default;
};

// A bare series: `exports(RUS, CHN)[2010..2021 by year]` prints figures, it claims nothing.
struct Query {
  Expr expr;
  std::optional<When> when;
  bool operator==(const Query&) const = default;
};

using Form = std::variant<Value, Compare, Extreme, First, Run, Overtake, Trend, AtRate, Target,
                          Said, Effect, Query>;

struct Statement {
  Form form;
  bool negated = false;  // `not (...)`
  bool operator==(const Statement&) const;
};
inline bool Said::operator==(const Said&) const = default;
inline bool Statement::operator==(const Statement&) const = default;

// What a statement's verdict may depend on beyond the statement itself: the words around it.
struct Context {
  std::optional<core::Day> said_on;      // date of the article or speech; empty = today
  std::optional<PlaceId> speaker_place;  // the speaker's country, for the ordinary book
  std::string speaker;                   // as named
  bool names_source = false;             // the text names whose figures
  bool period_written = true;            // false: the reader chose the period; readings try others
  bool says_country = false;             // 'largest partner among countries'
  enum class RankWord : std::uint8_t { partner, market, supplier, customer, destination, other };
  RankWord rank_word = RankWord::partner;  // 'largest trading partner' may meet a bloc as rival
  bool record_without_start = false;
};

}  // namespace tally::language

#endif  // TALLY_LANGUAGE_STATEMENT_H_
