// Times of events: days, months, years, seasons, and what is counted from the article's date.
#include <fmt/format.h>

#include <algorithm>

#include "reading/internal/dates.h"
#include "reading/internal/number_words.h"
#include "reading/words/event.h"

namespace tally::reading {
namespace {

using core::Day;
using core::Month;

std::string month_iso(const Month& m) { return m.iso(); }
std::string month_range(const Month& a, const Month& b) { return a.iso() + "/" + b.iso(); }

std::optional<int> small_number(std::string_view w) {
  if (const auto number = number_tables().single.find(w); number != number_tables().single.end())
    return number->second;
  if (w == "a" || w == "an") return 1;
  int value = 0;
  if (w.empty() || w.size() > 4) return std::nullopt;
  for (const char c : w) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> year_word(std::string_view w) {
  const auto n = w.size() == 4 ? small_number(w) : std::nullopt;
  return n && *n >= 1900 && *n <= 2100 ? n : std::nullopt;
}

// First and last month of a season, for the northern year.
std::optional<std::pair<int, int>> season(std::string_view w) {
  const auto first = season_word(w);
  if (!first) return std::nullopt;
  return std::pair{*first, *first + 2};
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<PlainWord>& words, std::optional<Day> article)
      : text_(text), words_(words), article_(article), days_(find_days(text, words)) {}

  std::vector<TimePhrase> run() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t n = phrase(i);
      i += std::max<std::size_t>(n, 1);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < words_.size() ? words_[i].text : std::string_view();
  }
  // A month or season as a name: capital letter; "may", "march" and "fall" are words.
  [[nodiscard]] bool capital(std::size_t i) const {
    return i < words_.size() && text_[words_[i].begin] >= 'A' && text_[words_[i].begin] <= 'Z';
  }
  std::size_t add(std::size_t i, std::size_t n, std::string iso, bool future = false) {
    out_.push_back({words_[i].begin, words_[i + n - 1].end, std::move(iso), future});
    return n;
  }
  std::size_t add_day(std::size_t i, std::size_t n, const Day& day) {
    return add(i, n, day.iso(), article_ && day > *article_);
  }

  std::size_t phrase(std::size_t i) {
    if (const std::size_t n = whole_day(i); n > 0) return n;
    if (const std::size_t n = month_phrase(i); n > 0) return n;
    if (const std::size_t n = season_phrase(i); n > 0) return n;
    if (const std::size_t n = relative(i); n > 0) return n;
    if (const std::size_t n = ago(i); n > 0) return n;
    return bare_year(i);
  }

  std::size_t whole_day(std::size_t i) {
    while (next_day_ < days_.size() && days_[next_day_].end <= words_[i].begin) ++next_day_;
    if (next_day_ >= days_.size() || days_[next_day_].begin != words_[i].begin) return 0;
    const FoundDay& d = days_[next_day_];
    std::size_t n = 1;
    while (i + n < words_.size() && words_[i + n].end <= d.end) ++n;
    if (const auto date = d.date()) return add_day(i, n, *date);
    if (!article_ || d.year) return 0;
    // The year that brings the day nearest.
    std::optional<Day> best;
    for (int y = article_->year() - 1; y <= article_->year() + 1; ++y) {
      const auto day = Day::from_ymd(y, d.month, d.day);
      if (!day) continue;
      const auto away = [&](const Day& x) { return std::abs(x.serial() - article_->serial()); };
      if (!best || away(*day) < away(*best)) best = day;
    }
    return best ? add_day(i, n, *best) : 0;
  }

  // "March 2021", "in March"
  std::size_t month_phrase(std::size_t i) {
    const auto month = month_word(word(i));
    if (!month || !capital(i)) return 0;
    const std::size_t at = word(i + 1) == "of" ? i + 2 : i + 1;
    if (const auto year = year_word(word(at)))
      return add(i, at - i + 1, month_iso(Month(*year, *month)));
    const std::string_view before = i > 0 ? word(i - 1) : std::string_view();
    if (!article_ ||
        (before != "in" && before != "since" && before != "until" && before != "last" &&
         before != "this" && before != "early" && before != "late" && before != "next")) {
      return 0;
    }
    Month m(article_->year(), *month);
    const Month now = Month::of(*article_);
    if (before == "next" && m <= now) m = m + 12;
    if (before != "next" && m > now) m = m - 12;
    return add(i, 1, month_iso(m), before == "next");
  }

  std::size_t season_phrase(std::size_t i) {
    const auto s = season(word(i));
    if (!s) return 0;
    const std::string_view before = i > 0 ? word(i - 1) : std::string_view();
    const std::size_t at = word(i + 1) == "of" ? i + 2 : i + 1;
    int year = 0;
    std::size_t n = 1;
    if (const auto y = year_word(word(at))) {
      year = *y;
      n = at - i + 1;
    } else if (article_ && (before == "this" || before == "next" || before == "last")) {
      year = article_->year() + (before == "next" ? 1 : before == "last" ? -1 : 0);
    } else {
      return 0;
    }
    return add(i, n, month_range(Month(year, s->first), Month(year, s->second)), before == "next");
  }

  std::size_t relative(std::size_t i) {
    if (!article_) return 0;
    const std::string_view w = word(i), next = word(i + 1);
    const std::string_view before = i > 0 ? word(i - 1) : std::string_view();
    if (w == "today" || w == "tonight") return add_day(i, 1, *article_);
    if (w == "yesterday") return add_day(i, 1, *article_ - 1);
    if (w == "tomorrow") return add_day(i, 1, *article_ + 1);
    const std::string_view plain_w = w.ends_with("'s") ? w.substr(0, w.size() - 2) : w;
    if (const auto day = weekday_word(plain_w); day && capital(i) && plain_w.size() > 3) {
      int back = (article_->weekday() - *day + 7) % 7;
      if (before == "last" && back == 0) back = 7;
      if (before == "next" || before == "coming")
        return add_day(i, 1, *article_ + (back == 0 ? 7 : 7 - back));
      return add_day(i, 1, *article_ - back);
    }
    const int step = w == "last" || w == "previous" ? -1 : w == "this" ? 0 : w == "next" ? 1 : 9;
    if (step == 9) return 0;
    if (next == "month") return add(i, 2, month_iso(Month::of(*article_) + step), step > 0);
    if (next == "year" || next == "year's")
      return add(i, 2, fmt::format("{}", article_->year() + step), step > 0);
    if (next == "week" || next == "week's") {
      const Day monday = *article_ - article_->weekday() + 7 * step;
      return add(i, 2, monday.iso() + "/" + (monday + 6).iso(), step > 0);
    }
    return 0;
  }

  // "eighty years ago", "two and a half years ago" is left alone
  std::size_t ago(std::size_t i) {
    const auto n = article_ ? small_number(word(i)) : std::nullopt;
    if (!n || word(i + 2) != "ago" || *n > 500) return 0;
    if (i > 0 && (word(i - 1) == "half" || word(i - 1) == "and")) return 0;
    const std::string_view unit = word(i + 1);
    if (unit == "year" || unit == "years")
      return add(i, 3, fmt::format("{}", article_->year() - *n));
    if (unit == "month" || unit == "months") return add(i, 3, month_iso(Month::of(*article_) - *n));
    if (unit == "day" || unit == "days") return add(i, 3, (*article_ - *n).iso());
    if (unit == "week" || unit == "weeks") {
      const Day day = *article_ - 7 * *n;
      const Day monday = day - day.weekday();
      return add(i, 3, monday.iso() + "/" + (monday + 6).iso());
    }
    return 0;
  }

  std::size_t bare_year(std::size_t i) {
    const auto year = year_word(word(i));
    if (!year || i == 0) return 0;
    if (!words::kBeforeBareYear.has(word(i - 1))) return 0;
    // "2014 sanctions", "in 2014"; not "of 2000 tonnes".
    const std::string_view next = word(i + 1);
    if (next == "tonnes" || next == "tons" || next == "people" || next == "companies" ||
        next == "km")
      return 0;
    return add(i, 1, fmt::format("{}", *year), article_ && *year > article_->year());
  }

  std::string_view text_;
  const std::vector<PlainWord>& words_;
  std::optional<Day> article_;
  std::vector<FoundDay> days_;
  std::size_t next_day_ = 0;
  std::vector<TimePhrase> out_;
};

}  // namespace

std::vector<TimePhrase> find_event_times(std::string_view text, const std::vector<PlainWord>& words,
                                         std::optional<core::Day> article) {
  return Finder(text, words, article).run();
}

}  // namespace tally::reading
