#include "reading/internal/figures_left.h"

#include <algorithm>
#include <string>
#include <utility>

#include "reading/internal/sentence_checks.h"

namespace tally::reading {
namespace {

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

// The sums and rates that no draft is about.
std::vector<std::string> figures_left(const Work& w, std::string_view words) {
  std::vector<bool> used(static_cast<std::size_t>(w.a.size()), false);
  for (const Draft& d : w.drafts) {
    const auto [first, last] = words_of(w, d);
    const int end = std::min(std::max(last, d.item) + 1, w.a.size());
    for (int i = std::max(0, std::min(first, d.item)); i < end; ++i)
      used[static_cast<std::size_t>(i)] = true;
  }
  std::vector<std::string> out;
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (q == nullptr || used[static_cast<std::size_t>(i)] || !sum_or_rate(*q) || converted(w.a, i))
      continue;
    const std::size_t begin = w.a.begin_byte(i);
    out.emplace_back(words.substr(begin, w.a.end_byte(i) - begin));
  }
  return out;
}

// The words stand there, and not as the end of a longer figure ('5 percent' in '15 percent').
bool has_figure(std::string_view text, std::string_view figure) {
  for (std::size_t at = text.find(figure); at != std::string_view::npos;
       at = text.find(figure, at + 1)) {
    const char before = at > 0 ? text[at - 1] : ' ';
    if ((before < '0' || before > '9') && before != '.' && before != ',') return true;
  }
  return false;
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
  if (std::vector<std::string> left = figures_left(w, words); !left.empty())
    missed.push_back({sentence.begin, sentence.end, "read in part", std::move(left)});
}

bool name_figures(MissedSentence& missed, const std::vector<std::string_view>& told) {
  if (missed.figures.empty()) return true;
  std::erase_if(missed.figures, [&](const std::string& figure) {
    return std::any_of(told.begin(), told.end(),
                       [&](std::string_view text) { return has_figure(text, figure); });
  });
  const char* joint = ", without \"";
  for (const std::string& figure : missed.figures) {
    missed.reason += joint + figure + '"';
    joint = ", \"";
  }
  return !missed.figures.empty();
}

}  // namespace tally::reading
