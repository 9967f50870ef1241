#include "reading/internal/figures_left.h"

#include <algorithm>
#include <string>
#include <utility>

#include "reading/internal/sentence_checks.h"

namespace tally::reading {
namespace {

constexpr std::string_view kInPart = "read in part, without ";

bool sum_or_rate(const QuantitySpan& q) {
  switch (q.kind) {
    case QuantityKind::money:
    case QuantityKind::bare:
    case QuantityKind::percent:
    case QuantityKind::points:
    case QuantityKind::ratio:
      return true;
    default:
      return false;
  }
}

// '$1.2 billion (1.1 billion euros)': the same sum in another money.
bool converted(const Analysis& a, int i) {
  const QuantitySpan* q = a.quantity(i);
  const QuantitySpan* before = a.quantity(i - 2);
  return q->kind == QuantityKind::money && before != nullptr &&
         before->kind == QuantityKind::money &&
         (a.punct(i - 1, "(") || a.punct(i - 1, "/") || a.is(i - 1, "or")) &&
         (q->currency != before->currency || q->local != before->local);
}

// The sums and rates that no draft is about, in quotation marks; empty if there are none.
std::string figures_left(const Work& w, std::string_view words) {
  std::vector<bool> used(static_cast<std::size_t>(w.a.size()), false);
  for (const Draft& d : w.drafts) {
    const auto [first, last] = words_of(w, d);
    const int end = std::min(std::max(last, d.item) + 1, w.a.size());
    for (int i = std::max(0, std::min(first, d.item)); i < end; ++i)
      used[static_cast<std::size_t>(i)] = true;
  }
  std::string out;
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (q == nullptr || used[static_cast<std::size_t>(i)] || !sum_or_rate(*q) || converted(w.a, i))
      continue;
    const std::size_t begin = w.a.begin_byte(i);
    if (!out.empty()) out += ", ";
    out += '"';
    out += words.substr(begin, w.a.end_byte(i) - begin);
    out += '"';
  }
  return out;
}

}  // namespace

void say_missed(const Work& w, std::string_view words, const Sentence& sentence, bool nothing,
                std::vector<MissedSentence>& missed) {
  const auto say = [&](std::string why) {
    missed.push_back({sentence.begin, sentence.end, std::move(why)});
  };
  if (nothing) {
    if (std::string why = reason_for_nothing(w); !why.empty()) say(std::move(why));
    return;
  }
  for (const std::string& why : w.refused) say(why);
  if (const std::string left = figures_left(w, words); !left.empty())
    say(std::string(kInPart) + left);
}

std::string still_left(const std::string& reason, const std::vector<std::string_view>& told) {
  if (!reason.starts_with(kInPart)) return reason;
  std::string left;
  for (std::size_t at = kInPart.size(); at < reason.size();) {
    const std::size_t end = std::min(reason.find('"', at + 1), reason.size() - 1);
    const std::string quoted = reason.substr(at, end + 1 - at);
    const std::string_view words = std::string_view(quoted).substr(1, quoted.size() - 2);
    if (std::none_of(told.begin(), told.end(), [&](std::string_view text) {
          return text.find(words) != std::string_view::npos;
        }))
      left += (left.empty() ? "" : ", ") + quoted;
    at = end + 3;
  }
  return left.empty() ? left : std::string(kInPart) + left;
}

}  // namespace tally::reading
