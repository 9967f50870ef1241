// Times that are told in words become months.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/csv.h"
#include "reading/embedded.h"
#include "reading/internal/shipped.h"
#include "reading/internal/times.h"

namespace tally::reading {
namespace {

using core::Month;
using core::Period;
using places::PlaceId;

struct FiscalRow {
  int first_month = 1;
  bool by_start = false;
  bool two_years = true;  // is also written as '2018-19'
};
using FiscalTable = std::unordered_map<PlaceId, FiscalRow>;

core::Result<FiscalTable> load_fiscal() {
  const std::string file = "reading/fiscal.csv";
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  FiscalTable out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    if (table.get(r, "place") == "#") continue;
    const core::Place where{file, table.line(r), 0};
    const PlaceId place = places::places().find(table.get(r, "place"));
    if (!place.valid()) return core::fail(core::Code::bad_input, "no such place", where);
    FiscalRow row;
    const std::string_view digits = table.get(r, "first_month");
    std::from_chars(digits.data(), digits.data() + digits.size(), row.first_month);
    if (row.first_month < 2 || row.first_month > 12) {
      return core::fail(core::Code::bad_input, "first_month is 2 to 12", where);
    }
    const std::string_view by = table.get(r, "named_by");
    if (by != "start" && by != "end") {
      return core::fail(core::Code::bad_input, "named_by is start or end", where);
    }
    row.by_start = by == "start";
    row.two_years = table.get(r, "two_years") != "no";
    if (!out.emplace(place, row).second) {
      return core::fail(core::Code::bad_input, "this place is there twice", where);
    }
  }
  return out;
}

const FiscalTable& fiscal_table() {
  static const FiscalTable instance = shipped(load_fiscal());
  return instance;
}

FiscalRow fiscal_of(PlaceId place) {
  if (!place.valid()) return {};
  const auto it = fiscal_table().find(place);
  if (it != fiscal_table().end()) return it->second;
  return {};
}

// The fiscal year of `row` that starts in calendar year `start`.
Period starting(const FiscalRow& row, int start) {
  const Month first(start, row.first_month);
  return {first, first + 11};
}

// The fiscal year that holds `month`.
Period holding(const FiscalRow& row, Month month) {
  const int start = month.month() >= row.first_month ? month.year() : month.year() - 1;
  return starting(row, start);
}

struct Resolver {
  const TimeSpan& time;
  const TimeContext& context;

  Month base_month() const { return context.spoken_of ? context.spoken_of->last : context.now; }

  // The calendar year meant, if one is.
  std::optional<int> year() const {
    switch (time.year_by) {
      case YearBy::written:
        return time.year;
      case YearBy::relative:
        if (time.outgoing && context.now.month() <= 2) return context.now.year() - 1;
        return context.now.year() + time.year;
      case YearBy::previous: {
        if (context.spoken_of) return context.spoken_of->last.year() - 1;
        return context.now.year() - 1;
      }
      case YearBy::following: {
        if (!context.spoken_of) return std::nullopt;
        return context.spoken_of->last.year() + (time.year > 0 ? time.year : 1);
      }
      case YearBy::same:
        return base_month().year();
      case YearBy::fiscal:
        return time.year;
      default:
        return std::nullopt;
    }
  }

  std::optional<Period> fiscal() const {
    const FiscalRow row = fiscal_of(context.fiscal_place);
    switch (time.year_by) {
      case YearBy::fiscal:
        return fiscal_named(context.fiscal_place, time.year);
      case YearBy::fiscal_pair:
        if (row.first_month == 1) {
          // No fiscal calendar is known: April to March is the commonest year across two.
          return starting({7, false}, time.year);
        }
        return starting(row, time.year);
      case YearBy::fiscal_relative: {
        const Period current = holding(row, context.now);
        // 'the outgoing fiscal year' is the one that has just ended, else the one that runs out
        if (time.outgoing && context.now - current.first < 4) return current.shifted(-12);
        return current.shifted(12 * time.year);
      }
      default:
        return std::nullopt;
    }
  }

  std::optional<Period> whole_year() const {
    if (const auto f = fiscal()) return f;
    // 'this year' of a text about some months of it, or of a fiscal year that is not yet over
    if (time.year_by == YearBy::relative && time.year == 0 && !context.future &&
        context.spoken_of && context.spoken_of->last < context.now &&
        context.spoken_of->last.year() == context.now.year() &&
        (context.spoken_of->months() < 12 || context.spoken_of->first.month() != 1))
      return context.spoken_of;
    // 'At year-end, Kyrgyzstan became the fifth', said in spring: of the year before
    if (time.end_of && time.preposition == "at" && time.year_by == YearBy::relative &&
        time.year == 0 && !context.future && context.now.month() < 12)
      return Period::year(context.now.year() - 1);
    if (time.year_by == YearBy::previous && context.spoken_of &&
        context.spoken_of->months() == 12) {
      return context.spoken_of->year_before();
    }
    if (time.year_by == YearBy::previous && context.spoken_of && context.spoken_of->months() < 12) {
      return context.spoken_of->year_before();
    }
    if (const auto y = year()) return Period::year(*y);
    return std::nullopt;
  }

  std::optional<Period> months() const {
    const int from = time.month_from;
    const int to = time.month_to;
    int wrapped = time.wraps ? 12 : 0;
    // Months of a fiscal year: 'April-July of this fiscal', 'first quarter of FY24'.
    if (const auto f = fiscal(); f && f->first.month() != 1) {
      if (time.counted && from >= 1 && to >= from && to <= 12)
        return Period{f->first + (from - 1), f->first + (to - 1)};
      const bool by_name = from >= 1 && to >= from;
      if (by_name) {
        // quarters and halves count from the start of the fiscal year, named months do not; both
        // are given as calendar months here, so a month before the first belongs to the second
        // year.
        const int y = from >= f->first.month() ? f->first.year() : f->last.year();
        return Period{Month(y, from), Month(y, to)};
      }
      // 'July-March FY21' of a year from July 2020 to June 2021
      if (time.wraps && from >= f->first.month() && to < f->first.month())
        return Period{Month(f->first.year(), from), Month(f->last.year(), to)};
    }
    const bool this_year = time.year_by == YearBy::relative && time.year == 0;
    if (time.counted && (time.year_by == YearBy::none || this_year) && context.fiscal_text &&
        to <= 12) {
      const FiscalRow row = fiscal_of(context.fiscal_place);
      if (row.first_month != 1) {
        const Period f = holding(row, context.now);
        Period p{f.first + (from - 1), f.first + (to - 1)};
        return p.last >= context.now ? p.shifted(-12) : p;
      }
    }
    // 'from $165 million during the first month last year' in a text about a fiscal year's first
    const bool last_year = time.year_by == YearBy::relative && time.year == -1;
    if (time.counted && last_year && context.fiscal_text && context.spoken_of && from == 1 &&
        context.spoken_of->months() == to && context.spoken_of->first.month() != 1)
      return context.spoken_of->year_before();
    int y = 0;
    if (const auto known = year()) {
      y = *known;
    } else {
      y = context.now.year();
      const Month end(y, to);
      if (!context.future) {
        if (Month(y, to) + wrapped > context.now) --y;
      } else if (end < context.now) {
        ++y;
      }
    }
    if (time.wraps) return Period{Month(y, from), Month(y + 1, to)};
    return Period{Month(y, from), Month(y, to)};
  }

  std::optional<Period> relative() const {
    // amount and unit_months: 'two years ago', 'a month earlier'
    const int back = time.amount * time.unit_months;
    if (time.year_by == YearBy::relative && time.unit_months >= 12) {  // ago: from the article
      if (context.spoken_of && back == 12) return context.spoken_of->shifted(-12);
      return Period::year(context.now.year() - back / 12);
    }
    if (context.spoken_of) return context.spoken_of->shifted(-back);
    if (time.unit_months == 12) return Period::year(context.now.year() - time.amount);
    return std::nullopt;
  }

  std::optional<Period> run() const {
    if (time.to_date) {
      const int y = year().value_or(context.now.year());
      if (y < context.now.year()) return Period::year(y);
      if (context.now.month() == 1) return std::nullopt;
      // the text has spoken of this year's figures: up to there
      if (const auto& text = context.spoken_of;
          text && text->first.year() == y && text->last.year() == y && text->last < context.now)
        return Period{Month(y, 1), text->last};
      return Period{Month(y, 1), context.now - 1};
    }
    if (time.decade && time.end_of) {
      const int y = context.now.year() / 10 * 10 + 10;
      return Period::year(y);
    }
    if (time.anaphoric) {
      if (context.spoken_of &&
          (!time.anaphoric_length || context.spoken_of->months() == *time.anaphoric_length)) {
        if (const auto y = year())  // 'the reporting period of 2022'
          return context.spoken_of->shifted(12 * (*y - context.spoken_of->last.year()));
        return context.spoken_of;
      }
      if (time.anaphoric_length && *time.anaphoric_length > 1) {
        int y = context.now.year();
        if (Month(y, *time.anaphoric_length) >= context.now) --y;
        return Period{Month(y, 1), Month(y, *time.anaphoric_length)};
      }
      return std::nullopt;
    }
    if (time.closing && time.last_months > 0) {
      const auto& of = context.spoken_of;
      const bool known = of && of->months() > time.last_months && of->last < context.now;
      const Month end = known ? of->last : Month(context.now.year() - 1, 12);
      return Period{end - (time.last_months - 1), end};
    }
    if (time.has_month_rel && time.last_months > 0) {
      const Month end = context.now - 1;
      return Period{end - (time.last_months - 1), end};
    }
    if (time.has_month_rel) {
      const Month m = context.now + time.month_rel;
      return Period{m, m};
    }
    if (time.quarter_rel) {
      const int q = (context.now.month() - 1) / 3;
      if (q == 0) return Period::quarter(context.now.year() - 1, 4);
      return Period::quarter(context.now.year(), q);
    }
    if (time.last_months > 0) {
      TimeSpan end = time;
      end.last_months = 0;
      end.month_from = end.month_to;
      const auto last = Resolver{end, context}.months();
      if (!last) return std::nullopt;
      Month until = last->last;
      // the year to mid-July has as its last full month June
      if (time.fiscal_end && fiscal_of(context.fiscal_place).first_month == time.month_to)
        until = until - 1;
      return Period{until - (time.last_months - 1), until};
    }
    if (time.same_months) {
      if (!context.spoken_of) {
        const auto y = year();
        if (!y) return std::nullopt;
        return std::nullopt;
      }
      const auto y = year();
      if (!y) return context.spoken_of->year_before();
      const Period same = context.spoken_of->shifted(12 * (*y - context.spoken_of->last.year()));
      return same == *context.spoken_of ? same.year_before() : same;
    }
    if (time.kind == TimeKind::base && time.amount > 0) return relative();
    if (time.kind == TimeKind::from_now)
      return Period::year(context.now.year() + (time.amount * time.unit_months) / 12);
    if (time.month_from > 0) {
      const auto p = months();
      // 'by the end of April', 'as of end-April': the year up to then
      // (and of what is to come, 'by the end of December': the year)
      if (p && time.end_of && p->is_month() && (!context.future || p->last.month() == 12))
        return Period{Month(p->last.year(), 1), p->last};
      return p;
    }
    return whole_year();
  }
};

}  // namespace

std::optional<Period> resolve(const TimeSpan& time, const TimeContext& context) {
  // 'in that year', 'in the same fiscal year' behind one: those twelve months
  if (time.kind == TimeKind::period && time.year_by == YearBy::same && time.month_from == 0 &&
      !time.same_months && !time.counted && context.spoken_of && context.spoken_of->months() == 12)
    return context.spoken_of;
  if (time.part_of_month) return std::nullopt;
  if (time.kind == TimeKind::day || time.kind == TimeKind::now || time.kind == TimeKind::duration ||
      time.kind == TimeKind::year_on_year || time.kind == TimeKind::month_on_month ||
      time.kind == TimeKind::quarter_on_quarter) {
    return std::nullopt;
  }
  const auto out = Resolver{time, context}.run();
  if (!out || out->first > out->last || out->first.year() < 1800 || out->last.year() > 2200) {
    return std::nullopt;
  }
  return out;
}

core::Period fiscal_named(PlaceId place, int number) {
  const FiscalRow row = fiscal_of(place);
  if (row.first_month == 1) return Period::year(number);
  return starting(row, row.by_start ? number : number - 1);
}

core::Period last_full_fiscal(PlaceId place, Month now) {
  const FiscalRow row = fiscal_of(place);
  Period p = holding(row, now);
  return p.shifted(-12);
}

bool has_fiscal_calendar(PlaceId place) { return fiscal_of(place).first_month != 1; }
bool writes_two_years(PlaceId place) { return fiscal_of(place).two_years; }

core::Status check_fiscal_table() {
  auto loaded = load_fiscal();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
