// Sums that nobody states: doubted ('are sceptical of the claim that trade stood at 4 billion'),
// asked about ('wondered whether'), imagined, wished ('would that it were'), heard from somebody or
// called untrue.
#include "reading/internal/unreal.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

struct Unreal {
  const Work& w;
  const Analysis& a = w.a;
  const std::vector<Token>& t = a.tokens;

  [[nodiscard]] bool comma(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (t[i].low == "," || t[i].low == ";") return true;
    }
    return false;
  }
  [[nodiscard]] bool says(std::size_t i, const WordSet& set) const {
    return i < t.size() && set.has(*t[i].row);
  }

  // 'wish it were', 'wishes the two countries did', not 'wish to bring'
  [[nodiscard]] bool wished(std::size_t i, std::size_t sum) const {
    if (t[i].low != "wish" && t[i].low != "wishes" && t[i].low != "wished") return false;
    if (i + 1 < t.size() && t[i + 1].low == "to") return false;
    for (std::size_t k = i + 1; k < sum && k < i + 12; ++k) {
      if (t[k].low == "to") return false;
      if (t[k].low == "were" || t[k].low == "was" || t[k].low == "did" || t[k].low == "had" ||
          t[k].low == "could" || t[k].low == "would")
        return true;
    }
    return false;
  }

  [[nodiscard]] bool says_were(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (t[i].low == "were") return true;
    }
    return false;
  }

  // In front of the sum.
  [[nodiscard]] bool in_front(std::size_t sum) const {
    for (std::size_t i = 0; i < sum; ++i) {
      if (t[i].low == ";") continue;
      const bool apart = comma(i, sum);
      const LowWord& low = t[i].low;
      if (low == "whether" && !apart) return true;
      if (low == "if" && i > 0 && says(i - 1, words::kVerbOfAsking) && !apart) return true;
      // ('no doubt', 'without doubt')
      const bool sure =
          i > 0 && (t[i - 1].low == "no" || t[i - 1].low == "without" || t[i - 1].low == "beyond" ||
                    t[i - 1].low == "not" || t[i - 1].low == "nobody" || t[i - 1].low == "none" ||
                    t[i - 1].low == "one" || t[i - 1].low == "hardly");
      if (says(i, words::kDoubtWord) && !sure && !apart) return true;
      if ((low == "imagine" && i < 3) || (low == "suppose" && i < 2)) return true;
      // 'If trade were 5 billion', 'nobody believes that', 'would like to report that'
      if (low == "if" && !apart && says_were(i, sum)) return true;
      if (i + 2 < sum && low == "like" && t[i + 1].low == "to" && !apart &&
          (t[i + 2].low == "believe" || t[i + 2].low == "think" || t[i + 2].low == "report"))
        return true;
      if (i < 2 && !apart && (low == "nobody" || low == "few") &&
          t[i + 1].low.starts_with("believe"))
        return true;
      if (wished(i, sum)) return true;
      if (i + 1 < sum && ((low == "would" && t[i + 1].low == "that" && i < 2) ||
                          (low == "if" && t[i + 1].low == "only" && t[i + 2].low != "by")))
        return true;
      if (low == "nowhere" && i + 4 > sum) return true;
      // 'It would be nice if trade came to', 'some may believe that'
      if (low == "would" && i + 2 < sum && t[i + 1].low == "be" && says(i + 2, words::kNiceWord))
        return true;
      if ((low == "may" || low == "might") && !apart &&
          (t[i + 1].low == "believe" || t[i + 1].low == "think"))
        return true;
      // 'It is an error to say that'
      if ((low == "error" || low == "mistake" || low == "wrong" || low == "false" ||
           low == "untrue") &&
          i < 6 && !apart && (t[i + 1].low == "to" || t[i + 1].low == "that"))
        return true;
      if ((low == "somebody" || low == "someone") && !apart && i < 3) return true;
    }
    return false;
  }

  // Behind it: 'trade of 4 billion is a myth', 'as a paper wrongly wrote'
  [[nodiscard]] bool behind(std::size_t sum) const {
    constexpr std::size_t kReach = 24;  // tokens
    for (std::size_t i = sum; i < t.size() && i < sum + kReach; ++i) {
      const bool money =
          std::any_of(a.quantities.begin(), a.quantities.end(), [&](const QuantitySpan& q) {
            return q.first == i && q.first >= sum &&
                   (q.kind == QuantityKind::money || q.kind == QuantityKind::bare ||
                    q.kind == QuantityKind::percent);
          });
      if (money || t[i].low == ";") return false;
      // 'have no basis', 'does not correspond to reality', 'is not true'
      const bool end = i + 1 >= t.size() || t[i + 1].kind == TokenKind::symbol;
      const bool no_truth =
          says(i, words::kTruthWord) || (end && (t[i].low == "so" || t[i].low == "case"));
      if (no_truth) {
        for (std::size_t k = i; k > sum && k + 4 > i; --k) {
          if (t[k - 1].low == "not" || t[k - 1].low == "no" || t[k - 1].low == "without")
            return true;
        }
      }
      if (!says(i, words::kFalseWord) || (!end && t[i + 1].low == "to")) continue;
      if (t[i].low.ends_with("ly")) return true;
      for (std::size_t k = i; k > sum && k + 5 > i; --k) {
        if (t[k - 1].low == "not" || t[k - 1].low == "no") return false;
        if (words::kCopula.has(*t[k - 1].row)) return true;
      }
    }
    return false;
  }
};

}  // namespace

void drop_unreal(Work& w) {
  if (w.drafts.empty()) return;
  const Analysis& a = w.a;
  const bool may = a.may_say(words::kDoubtWord) || a.may_say(words::kTruthWord) ||
                   a.may_say(words::kNiceWord) ||
                   a.may_say({"nobody", "few", "like", "suppose", "nowhere", "may", "might",
                              "error", "mistake", "were"}) ||
                   a.may_say(words::kFalseWord) ||
                   a.may_say({"whether", "wish", "wishes", "wished", "imagine", "only"}) ||
                   a.may_say({"if", "would", "somebody", "someone", "imagining", "imagined"});
  if (!may) return;
  const Unreal u{w};
  // 'Were trade between the two 2 billion, the bridge would need'
  const bool were = a.tokens.front().low == "were" && a.may_say("would");
  for (Draft& d : w.drafts) {
    if (d.drop) continue;
    // 'would not say whether the goal of 20 billion still stands': there is one
    if (d.claim.kind == ClaimKind::target && a.is(d.item - 1, "of") &&
        a.is_any(d.item - 2, words::kTargetNoun))
      continue;
    const Item& item = a.items[static_cast<std::size_t>(d.item)];
    if (!were && !u.in_front(item.first) && !u.behind(item.last)) continue;
    d.drop = true;
    w.refuse("doubted, asked or imagined, not stated");
  }
}

// 'It is not so.', 'No, no, we do not.': what the sentence before said is denied.
static bool denies_before(std::string_view text) {
  constexpr std::size_t kShort = 90;  // bytes
  if (text.size() > kShort) return false;
  std::string low;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      low.push_back(static_cast<char>(c - 'A' + 'a'));
    else if (!low.empty() || (c >= 'a' && c <= 'z'))
      low.push_back(c);
  }
  static constexpr std::string_view kDenials[] = {"it is not so",
                                                  "that is not so",
                                                  "this is not so",
                                                  "that is not true",
                                                  "this is not true",
                                                  "it is not true",
                                                  "not so.",
                                                  "not so,",
                                                  "nonsense",
                                                  "no, no",
                                                  "that is nonsense",
                                                  "this is nonsense",
                                                  "that is wrong",
                                                  "this is wrong",
                                                  "it is wrong",
                                                  "it is a myth",
                                                  "that is a myth",
                                                  "he is wrong",
                                                  "she is wrong",
                                                  "they are wrong",
                                                  "i wish it were",
                                                  "i wish he were",
                                                  "i wish she were",
                                                  "i wish they were",
                                                  "i wish that were",
                                                  "if only it were",
                                                  "would that it were",
                                                  "the figure is wrong",
                                                  "the number is wrong",
                                                  "that is not the case",
                                                  "this is not the case",
                                                  "it is not the case",
                                                  "none of it is true"};
  return std::any_of(std::begin(kDenials), std::end(kDenials),
                     [&](std::string_view d) { return std::string_view(low).starts_with(d); });
}

bool denied_behind(const Document& document, const Sentence& sentence) {
  const auto& all = document.sentences;
  const auto next =
      std::upper_bound(all.begin(), all.end(), sentence.begin,
                       [](std::size_t at, const Sentence& other) { return at < other.begin; });
  if (next == all.end() || next->end > document.text.size()) return false;
  // (also by who answers in an interview)
  const bool answer = next->block == sentence.block + 1 && !sentence.speaker.empty() &&
                      !next->speaker.empty() && next->speaker != sentence.speaker;
  if (next->block != sentence.block && !answer) return false;
  const std::string_view text = document.text;
  return denies_before(text.substr(next->begin, next->end - next->begin));
}

}  // namespace tally::reading
