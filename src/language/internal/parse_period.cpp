// Periods, days, lengths.
#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <limits>

#include "core/text.h"
#include "language/internal/parser.h"
#include "language/internal/words.h"

namespace tally::language::internal {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 9999;

// A whole number of exactly `digits` digits (0 = any), or -1.
int digits_of(std::string_view text, std::size_t digits) {
  if (digits != 0 && text.size() != digits) return -1;
  int value = 0;
  const auto done = std::from_chars(text.data(), text.data() + text.size(), value);
  return done.ec == std::errc() && done.ptr == text.data() + text.size() ? value : -1;
}

bool is_year(int year) { return year >= kFirstYear && year <= kLastYear; }

bool starts_with_fy(std::string_view text) {
  return text.size() >= 2 && (text[0] == 'F' || text[0] == 'f') &&
         (text[1] == 'Y' || text[1] == 'y');
}

// The year in which "FY2025", "FY2024-25" ends, or -1.
int fiscal_ending(std::string_view text) {
  text.remove_prefix(2);
  const int year = digits_of(text.substr(0, 4), 4);
  if (!is_year(year)) return -1;
  if (text.size() == 4) return year;
  const bool next = text.size() == 7 && text[4] == '-' &&
                    digits_of(text.substr(5), 2) == (year + 1) % 100 && is_year(year + 1);
  return next ? year + 1 : -1;
}

}  // namespace

bool Parser::starts_period(std::size_t ahead) const {
  const Token& token = peek(ahead);
  return token.kind == Token::Kind::number ||
         (token.kind == Token::Kind::word && starts_with_fy(token.text) &&
          (token.text.size() > 2 || peek(ahead + 1).kind == Token::Kind::number));
}

core::Result<Parser::End> Parser::fiscal_end() {
  const Token& token = take();
  End end;
  end.fiscal = true;
  end.step = Step::fiscal_year;
  end.fiscal_ending = fiscal_ending(token.text);
  if (end.fiscal_ending < 0) {
    return at(token, fmt::format("'{}' is no fiscal year", core::terminal_safe(token.text)),
              "it is named by the year in which it ends: FY2025 of IND");
  }
  return end;
}

// What follows "2022-": a month, Q1 to Q4, H1 or H2.
core::Result<Parser::End> Parser::dashed_end(const Token& year_token, int year) {
  const Token& token = take();
  const std::string_view text = token.text;
  End end;
  if (token.kind == Token::Kind::number) {
    const int month = digits_of(text, 0);
    if (text.size() > 2 || month < 1 || month > 12) {
      return at(
          token, fmt::format("expected a month from 01 to 12, found '{}'", text),
          month > 1000 ? fmt::format("a range is written {}..{}", year_token.text, text) : "");
    }
    end.period = core::Period::month(year, month);
    end.step = Step::month;
    return end;
  }
  const bool word = token.kind == Token::Kind::word && text.size() == 2;
  const char letter = word ? static_cast<char>(text[0] & ~0x20) : '\0';
  const int part = word ? text[1] - '0' : 0;
  if (letter == 'Q' && part >= 1 && part <= 4) {
    end.period = core::Period::quarter(year, part);
    end.step = Step::quarter;
  } else if (letter == 'H' && part >= 1 && part <= 2) {
    end.period = core::Period::half(year, part);
    end.step = Step::half;
  } else {
    return at(token,
              "expected a month (05), a quarter (Q1 to Q4) or a half (H1, H2) after the year");
  }
  return end;
}

core::Result<Parser::End> Parser::end_of_range() {
  if (!starts_period())
    return expected("a period such as 2022, 2022-05, 2022-Q1, 2022-H1 or FY2025 of IND");
  if (peek().kind == Token::Kind::word) return fiscal_end();
  const Token token = take();
  const int year = digits_of(token.text, 4);
  if (!is_year(year)) {
    return at(token, fmt::format("expected a year such as 2022, found '{}'", token.text));
  }
  if (accept("-")) return dashed_end(token, year);
  End end;
  end.period = core::Period::year(year);
  return end;
}

core::Result<When> Parser::when() {
  const Token from = peek();
  TALLY_TRY(first, end_of_range());
  End last = first;
  bool range = false;
  if (is("..")) {
    take();
    range = true;
    TALLY_TRY(end, end_of_range());
    last = end;
  }
  range_written_ = range;
  range_step_ = months_in(last.step) < months_in(first.step) ? last.step : first.step;
  TALLY_TRY(when, finish(from, first, last, range));
  TALLY_CHECK(step_suffix(from, when));
  return when;
}

core::Result<When> Parser::finish(const Token& from, const End& first, const End& last,
                                  bool range) {
  When when;
  if (first.fiscal != last.fiscal)
    return at(from, "both ends of a range are fiscal years, or neither is");
  if (first.fiscal) {
    TALLY_CHECK(expect_word("of", "and a place, whose fiscal year it is: FY2025 of IND"));
    TALLY_TRY(whose, place());
    const places::Places& all = places::places();
    when.fiscal_of = whose;
    when.period = {all.fiscal_year(whose, first.fiscal_ending).first,
                   all.fiscal_year(whose, last.fiscal_ending).last};
    if (range) when.by = Step::fiscal_year;
  } else {
    when.period = {first.period.first, last.period.last};
    // 2010..2021 names years, 2022-01..2022-09 is one range.
    if (range && first.step == Step::year && last.step == Step::year) when.by = Step::year;
  }
  if (when.period.last < when.period.first || last.period.first < first.period.first ||
      last.fiscal_ending < first.fiscal_ending) {
    return at(from, "the range ends before it begins");
  }
  return when;
}

core::Status Parser::step_suffix(const Token& from, When& when) {
  if (!is_word("by") || peek(1).kind != Token::Kind::word) return {};
  const auto step = step_of(peek(1).text);
  if (!step) return {};
  take();
  take();
  if (when.period.months() % months_in(*step) != 0) {
    return at(from, fmt::format("{} cannot be cut into whole {}s", when.period.in_words(),
                                word_of(*step)));
  }
  when.by = *step == Step::year && when.fiscal_of ? Step::fiscal_year : *step;
  return {};
}

core::Result<When> Parser::single_when() {
  const Token from = peek();
  TALLY_TRY(result, when());
  if (result.by) {
    return at(from, "one period is needed here, not several",
              fmt::format("all of it as one range: {}..{}", result.period.first.iso(),
                          result.period.last.iso()));
  }
  return result;
}

core::Result<core::Period> Parser::period() {
  TALLY_TRY(result, single_when());
  return result.period;
}

// [2022], [2010..2021 by year], or nothing.
core::Result<std::optional<When>> Parser::bracketed() {
  if (!accept("[")) return std::optional<When>();
  TALLY_TRY(result, when());
  TALLY_CHECK(expect("]", "to close the period"));
  return std::optional<When>(result);
}

// 2014, 2014-03: the month in which something begins.
core::Result<Month> Parser::month() {
  const Token from = peek();
  TALLY_TRY(end, end_of_range());
  if (end.fiscal || (end.step != Step::year && end.step != Step::month)) {
    return at(from, "expected a year or a month: 2014 or 2014-03");
  }
  return end.period.first;
}

core::Result<core::Day> Parser::day() {
  const Token from = take();
  const int year = digits_of(from.text, 4);
  TALLY_CHECK(expect("-"));
  const Token month = take();
  TALLY_CHECK(expect("-"));
  const Token day_of_month = take();
  const auto result =
      core::Day::from_ymd(year, digits_of(month.text, 0), digits_of(day_of_month.text, 0));
  if (!is_year(year) || !result) return at(from, "there is no such day: expected 2022-02-04");
  return *result;
}

core::Result<int> Parser::whole_number(std::string_view what, int most) {
  if (peek().kind != Token::Kind::number) return expected(what);
  const Token& token = peek();
  const int value = digits_of(token.text, 0);
  if (value < 1 || value > most) return expected(fmt::format("{}, from 1 to {}", what, most));
  take();
  return value;
}

// "12 months", "2 years", "4 quarters", in months.
core::Result<int> Parser::months_length(std::string_view what) {
  TALLY_TRY(number, whole_number(what, 1200));
  const auto step = peek().kind == Token::Kind::word ? step_of(peek().text) : std::nullopt;
  if (!step) return expected("months, quarters or years");
  take();
  return number * months_in(*step);
}

}  // namespace tally::language::internal
