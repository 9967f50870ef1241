#include "reading/internal/release_period.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "reading/internal/find_text.h"
#include "reading/internal/headings.h"
#include "reading/internal/quantity.h"
#include "reading/internal/time_parser.h"
#include "reading/internal/times.h"
#include "reading/internal/tokens.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr std::size_t kSentences = 12, kTitles = 8, kBytes = 1200;

bool publication(const Tokens& t, std::size_t at) { return in(t, at, words::kFiguresNoun); }

// 'report for the third quarter', 'report titled 'Foreign trade statistics Q3 2022'', 'the May
// figures', 'second-quarter data'
bool of_publication(const Tokens& t, const TimeSpan& time) {
  for (std::size_t k = time.last; k < t.size() && k < time.last + 4; ++k) {
    if (publication(t, k)) return true;
    if (!in(t, k, words::kCustomsAdjective)) break;
  }
  std::size_t k = time.first;
  bool led = false;
  for (int steps = 0; steps < 10 && k > 0; ++steps) {
    --k;
    if (in(t, k, {"for", "titled", "entitled"})) led = true;
    if (publication(t, k)) return led || k + 1 == time.first;
    if (t[k].kind == TokenKind::number || in(t, k, {",", ";", "and"})) return false;
  }
  return false;
}

// 'foreign trade', 'trade statistics', 'exports and imports', 'Reference month': what a release is
// named by.
bool names_release(const Tokens& t) {
  bool trade = false, kind = false, data = false;
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (in(t, i,
           {"forum", "fair", "agreement", "conference", "mission", "meeting", "visit", "talks",
            "summit", "seminar", "outlook", "forecast", "calendar", "next"}))
      return false;
    trade = trade || in(t, i, {"trade", "exports", "imports", "goods"});
    kind = kind || in(t, i,
                      {"foreign", "external", "international", "overseas", "merchandise", "goods",
                       "balance", "imports"});
    data =
        data || publication(t, i) || in(t, i, {"results", "highlights", "reference", "indicators"});
    if (is(t, i, "period") && i == 0 && is(t, 1, ":")) data = true;
  }
  return data || (trade && kind);
}

// '2023.05', '2023-05', '2023 May'
std::optional<core::Period> month_in_digits(std::string_view text, const Tokens& t) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (std::size_t i = 0; i + 6 < text.size(); ++i) {
    if ((i > 0 && (digit(i - 1) || text[i - 1] == '.' || text[i - 1] == '-')) || !digit(i) ||
        !digit(i + 1) || !digit(i + 2) || !digit(i + 3) || !digit(i + 5) || !digit(i + 6))
      continue;
    if ((text[i + 4] != '.' && text[i + 4] != '-' && text[i + 4] != '/') || digit(i + 7) ||
        (i + 7 < text.size() && (text[i + 7] == text[i + 4] && digit(i + 8))))
      continue;
    const int year = (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 +
                     (text[i + 3] - '0');
    const int month = (text[i + 5] - '0') * 10 + (text[i + 6] - '0');
    if (year < 1950 || year > 2100 || month < 1 || month > 12) continue;
    return core::Period{core::Month(year, month), core::Month(year, month)};
  }
  for (std::size_t i = 0; i + 1 < t.size(); ++i) {
    const auto year = year_number(t, i);
    const int month = month_number(t[i + 1]);
    if (!year || month == 0 || in(t, i + 2, words::kSpanJoint) || year_number(t, i + 2)) continue;
    return core::Period{core::Month(*year, month), core::Month(*year, month)};
  }
  return std::nullopt;
}

// 'Trade Statistics of Japan, May 2023 (Provisional)': the one time of a line that is the title of
// a release.
std::optional<core::Period> period_of_title(std::string_view text, const TimeContext& context) {
  constexpr std::size_t kTitle = 140;  // bytes
  if (text.size() > kTitle || text.ends_with('.') || text.ends_with('?')) return std::nullopt;
  const Tokens t = tokenize(text);
  if (!names_release(t)) return std::nullopt;
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (in(t, i, words::kFiniteVerb, {"than", "since", "until", "by", "after", "%", "percent"}) &&
        !t[i].capital)
      return std::nullopt;
  }
  if (const auto p = month_in_digits(text, t); p && p->last < context.now) return p;
  std::vector<bool> taken(t.size(), false);
  const TimeSpan* only = nullptr;
  const std::vector<TimeSpan> times = find_times(t, taken);
  for (const TimeSpan& time : times) {
    if (time.kind == TimeKind::day) continue;
    if (time.kind != TimeKind::period || only != nullptr) return std::nullopt;
    only = &time;
  }
  if (only == nullptr || only->many_years || only->year_by == YearBy::none) return std::nullopt;
  const auto p = resolve(*only, context);
  if (!p || p->months() > 12 || p->last >= context.now) return std::nullopt;
  return p;
}

// 'Press release No. 411: Foreign trade of Japan, May 2023' is no sentence of the text.
std::optional<core::Period> period_of_label(std::string_view text, const TimeContext& context) {
  constexpr std::size_t kHead = 600, kLine = 160;  // bytes
  text = text.substr(0, kHead);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.size() > kLine) continue;
    const std::string low = core::to_lower(line.substr(0, 14));
    for (const std::string_view label : {"press release", "news release", "media release"}) {
      if (!low.starts_with(label)) continue;
      if (const auto p = period_of_title(line, context)) return p;
    }
  }
  return std::nullopt;
}

// As the title says.
std::optional<core::Period> titled_period(const Document& document, const TimeContext& context) {
  if (const auto p = period_of_label(document.text, context)) return p;
  for (std::size_t n = 0; n < document.sentences.size() && n < kTitles; ++n) {
    const Sentence& s = document.sentences[n];
    if (s.role == BlockRole::table_row ||
        (s.role != BlockRole::headline && !stands_alone(document, s)))
      continue;
    const std::string_view text = std::string_view(document.text).substr(s.begin, s.end - s.begin);
    if (const auto p = period_of_title(text, context)) return p;
  }
  return std::nullopt;
}

}  // namespace

std::optional<core::Period> release_period(const Document& document, core::Day today,
                                           places::PlaceId fiscal_place) {
  const TimeContext context{core::Month::of(today), today, std::nullopt, fiscal_place, false};
  for (std::size_t n = 0; n < document.sentences.size() && n < kSentences; ++n) {
    const Sentence& s = document.sentences[n];
    if (s.role == BlockRole::table_row || s.end - s.begin > kBytes) continue;
    const std::string_view text = std::string_view(document.text).substr(s.begin, s.end - s.begin);
    constexpr std::array<std::string_view, 7> kNames = {"data",   "igures",  "eport",  "tatistics",
                                                        "elease", "ulletin", "numbers"};
    const bool names = std::any_of(kNames.begin(), kNames.end(),
                                   [&](std::string_view name) { return holds(text, name); });
    if (!names) continue;
    const Tokens tokens = tokenize(text);
    // 'January trade figures are not available'
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
          return t.low == "not" || t.low == "unavailable" || t.low == "without";
        }))
      continue;
    std::vector<bool> taken(tokens.size(), false);
    for (const TimeSpan& time : find_times(tokens, taken)) {
      if (time.kind != TimeKind::period || time.many_years || !of_publication(tokens, time))
        continue;
      const auto p = resolve(time, context);
      if (p && p->months() <= 12 && p->last < context.now) return p;
    }
  }
  return std::nullopt;
}

void read_release_period(const Document& document, Discourse& d) {
  constexpr int kHeadLines = 9;  // below the title, before the first figure
  const TimeContext context{core::Month::of(d.today), d.today, std::nullopt, d.topic, false};
  d.release = titled_period(document, context);
  d.period = d.release ? d.release : release_period(document, d.today, d.topic);
  d.period_age = -kHeadLines;
}

}  // namespace tally::reading
