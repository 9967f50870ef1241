#include "reading/internal/release_period.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "reading/internal/find_text.h"
#include "reading/internal/time_parser.h"
#include "reading/internal/times.h"
#include "reading/internal/tokens.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

constexpr std::size_t kSentences = 12, kBytes = 1200;

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

}  // namespace tally::reading
