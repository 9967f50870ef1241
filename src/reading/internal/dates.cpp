#include "reading/internal/dates.h"

#include <algorithm>

#include "reading/internal/find_text.h"

namespace tally::reading {
namespace {

using Words = std::vector<PlainWord>;

// The value of 1 to 4 digits; "20th", "1st" give 20, 1. -1 = no number.
int number(std::string_view w) {
  int value = 0;
  std::size_t i = 0;
  while (i < w.size() && i < 4 && w[i] >= '0' && w[i] <= '9') value = value * 10 + (w[i++] - '0');
  if (i == 0) return -1;
  const std::string_view rest = w.substr(i);
  return rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" ? value : -1;
}

bool is_year(int n) { return n >= 1900 && n <= 2100; }
bool is_day(int n) { return n >= 1 && n <= 31; }

// What stands between two words, without blanks.
std::string_view between(std::string_view text, const PlainWord& a, const PlainWord& b) {
  std::string_view gap = text.substr(a.end, b.begin - a.end);
  while (!gap.empty() && gap.front() == ' ') gap.remove_prefix(1);
  while (!gap.empty() && gap.back() == ' ') gap.remove_suffix(1);
  return gap;
}

bool soft_gap(std::string_view gap) {
  return gap.empty() || gap == "," || gap == "." || gap == ".,";
}

class DayFinder {
 public:
  DayFinder(std::string_view text, const Words& words) : text_(text), words_(words) {}

  std::vector<FoundDay> run() {
    std::vector<FoundDay> out;
    for (std::size_t i = 0; i < words_.size();) {
      FoundDay d;
      const std::size_t used = numeric(i, d) + 0;
      const std::size_t n = used > 0 ? used : (month_first(i, d) > 0 ? taken_ : day_first(i, d));
      if (n == 0) {
        ++i;
        continue;
      }
      d.begin = words_[i].begin;
      d.end = words_[i + n - 1].end;
      add_weekday(i, d);
      out.push_back(d);
      i += n;
    }
    return out;
  }

 private:
  [[nodiscard]] std::string_view gap(std::size_t i) const {
    return i + 1 < words_.size() ? between(text_, words_[i], words_[i + 1]) : std::string_view("#");
  }
  [[nodiscard]] bool tight(std::size_t i, char c) const {
    return i + 1 < words_.size() && words_[i + 1].begin == words_[i].end + 1 &&
           text_[words_[i].end] == c;
  }

  // 2022-12-30, 30.12.2022, 30/12/2022 where only one order is possible.
  std::size_t numeric(std::size_t i, FoundDay& d) const {
    if (i + 2 >= words_.size()) return 0;
    const int a = number(words_[i].text);
    if (a < 0) return 0;
    const char c = words_[i].end < text_.size() ? text_[words_[i].end] : ' ';
    if ((c != '-' && c != '.' && c != '/') || !tight(i, c) || !tight(i + 1, c)) return 0;
    const int b = number(words_[i + 1].text);
    std::string_view last = words_[i + 2].text;
    // The time of a timestamp: "2022-12-30t08".
    if (last.size() > 2 && last[2] == 't') last = last.substr(0, 2);
    const int e = number(last);
    if (is_year(a) && b >= 1 && b <= 12 && is_day(e)) {
      d.year = a, d.month = b, d.day = e;
    } else if (is_year(e) && is_day(a) && b >= 1 && b <= 12 && (c == '.' || a > 12 || a == b)) {
      d.year = e, d.month = b, d.day = a;
    } else if (is_year(e) && a >= 1 && a <= 12 && b > 12 && is_day(b) && c == '/') {
      d.year = e, d.month = a, d.day = b;
    } else {
      return 0;
    }
    return 3;
  }

  // December 30, 2022; Dec. 30
  std::size_t month_first(std::size_t i, FoundDay& d) {
    taken_ = 0;
    const auto month = month_word(words_[i].text);
    if (!month || i + 1 >= words_.size() || !soft_gap(gap(i))) return 0;
    const int day = number(words_[i + 1].text);
    if (!is_day(day) || percent_or_money(i + 1)) return 0;
    d.month = *month, d.day = day;
    taken_ = 2;
    if (i + 2 < words_.size() && soft_gap(gap(i + 1)) && is_year(number(words_[i + 2].text)) &&
        words_[i + 2].text.size() == 4) {
      d.year = number(words_[i + 2].text);
      taken_ = 3;
    }
    return taken_;
  }

  // 30 December 2022; 30th of December
  std::size_t day_first(std::size_t i, FoundDay& d) const {
    const int day = number(words_[i].text);
    if (!is_day(day) || i + 1 >= words_.size()) return 0;
    const std::size_t m = words_[i + 1].text == "of" && i + 2 < words_.size() ? i + 2 : i + 1;
    const auto month = month_word(words_[m].text);
    if (!month || !soft_gap(between(text_, words_[i], words_[i + 1]))) return 0;
    if (text_[words_[m].begin] >= 'a') return 0;  // 'up 5 may be'
    d.month = *month, d.day = day;
    std::size_t n = m - i + 1;
    if (m + 1 < words_.size() && soft_gap(gap(m)) && is_year(number(words_[m + 1].text)) &&
        words_[m + 1].text.size() == 4) {
      d.year = number(words_[m + 1].text);
      ++n;
    }
    return n;
  }

  // "May 5.2 percent", "March 12%": the number is no day.
  [[nodiscard]] bool percent_or_money(std::size_t i) const {
    const std::size_t at = words_[i].end;
    if (at >= text_.size()) return false;
    if (text_[at] == '%') return true;
    if (text_[at] == '.' && at + 1 < text_.size() && text_[at + 1] >= '0' && text_[at + 1] <= '9')
      return true;
    if (i + 1 >= words_.size()) return false;
    const std::string_view next = words_[i + 1].text;
    return next == "percent" || next == "per" || next == "pct" || next == "billion" ||
           next == "million";
  }

  void add_weekday(std::size_t i, FoundDay& d) const {
    if (i == 0 || !soft_gap(between(text_, words_[i - 1], words_[i]))) return;
    d.weekday = weekday_word(words_[i - 1].text);
    if (d.weekday) d.begin = words_[i - 1].begin;
  }

  std::string_view text_;
  const Words& words_;
  std::size_t taken_ = 0;
};

}  // namespace

std::optional<core::Day> FoundDay::date() const {
  return year ? core::Day::from_ymd(*year, month, day) : std::nullopt;
}

std::vector<FoundDay> find_days(std::string_view text, const std::vector<PlainWord>& words) {
  return DayFinder(text, words).run();
}

std::vector<FoundDay> find_days(std::string_view text) {
  if (!has_digit(text)) return {};
  std::string buffer;
  const auto words = split_words(text, buffer);
  return find_days(text, words);
}

std::optional<core::Day> day_of_timestamp(std::string_view text) {
  text = text.substr(0, 100);
  if (text.size() >= 8 &&
      std::all_of(text.begin(), text.begin() + 8, [](char c) { return c >= '0' && c <= '9'; })) {
    const auto part = [&](std::size_t at, std::size_t n) {
      int v = 0;
      for (const char c : text.substr(at, n)) v = v * 10 + (c - '0');
      return v;
    };
    if (is_year(part(0, 4))) return core::Day::from_ymd(part(0, 4), part(4, 2), part(6, 2));
  }
  for (const FoundDay& d : find_days(text)) {
    if (const auto date = d.date()) return date;
  }
  return std::nullopt;
}

}  // namespace tally::reading
