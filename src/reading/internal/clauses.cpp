// Where a new clause of a sentence begins: brackets, semicolons, 'while', relative clauses, and
// conjunctions behind which another series or subject is spoken of.
#include <algorithm>

#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

bool verb_like(const Analysis& a, int i) {
  return a.sense(i, Class::be) != nullptr || a.sense(i, Class::trend) != nullptr ||
         a.sense(i, Class::level) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
         a.sense(i, Class::runverb) != nullptr || a.sense(i, Class::shareverb) != nullptr ||
         a.sense(i, Class::overtake) != nullptr;
}

// Where a new clause begins.
struct Splitter {
  Work& w;
  const Analysis& a = w.a;
  int current = 0;             // clause
  std::vector<int> open = {};  // clauses around the brackets that are open
  int main_of_relative = -1;   // clause in which the relative one stands that is open

  void open_bracket(int i) {
    Clause c;
    c.first = i;
    c.parent = current;
    c.bracket = true;
    open.push_back(current);
    current = static_cast<int>(w.clauses.size());
    w.clauses.push_back(c);
    set(i, current);
  }
  void close_bracket(int i) {
    set(i, current);
    current = open.back();
    open.pop_back();
  }

  bool mention_starts(int i) const {
    for (int k = i; k < i + 3 && k < a.size(); ++k) {
      const int m = w.mention_at[static_cast<std::size_t>(k)];
      if (m >= 0) {
        const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
        return mention.kind == Mention::Kind::noun && mention.first == k;
      }
      if (!a.is_any(k, words::kDeterminer, {"our", "total", "a", "with"}) &&
          a.sense(k, Class::mod) == nullptr)
        return false;
    }
    return false;
  }

  bool subject_starts(int i) const {
    int k = i;
    if (a.is(k, "the")) ++k;
    if (a.place(k) != nullptr && is_bare_place(a, k)) {
      if (a.punct(k + 1, ",")) return false;  // 'Kenya's biggest supplier, China, shipped'
      return verb_like(a, k + 1) || verb_like(a, k + 2) || a.quantity(k + 1) != nullptr ||
             a.is_any(k + 1, {"with", "only", "came"}) || a.punct(k + 1, "(");
    }
    if (a.sense(k, Class::self) != nullptr &&
        (verb_like(a, k + 1) || a.sense(k + 1, Class::target) != nullptr))
      return true;
    return false;
  }

  bool timed(int from, int to) const {
    for (int k = from; k < to; ++k) {
      if (a.time(k) != nullptr && a.time(k)->kind == TimeKind::period) return true;
    }
    return false;
  }

  // Something was said since the last boundary.
  bool said_something(int from, int to) const {
    for (int k = from; k < to; ++k) {
      const QuantitySpan* q = a.quantity(k);
      if ((q != nullptr && q->kind != QuantityKind::ordinal) ||
          a.sense(k, Class::trend) != nullptr || a.sense(k, Class::ranknoun) != nullptr ||
          a.sense(k, Class::level) != nullptr) {
        return true;
      }
    }
    return false;
  }

  // 'which had been third in May', 'which led until 2016'
  bool ranked(int from, int to) const {
    for (int k = from; k < to; ++k) {
      if (a.quantity(k) != nullptr || a.sense(k, Class::place_noun) != nullptr ||
          a.is_any(k, {"led", "topped"}))
        return true;
    }
    return false;
  }

  // ', a rank that India had held in 2022': of another and of another time
  bool apposed_rank(int i) const {
    if (!a.is_any(i, {"a", "the"})) return false;
    int k = i + 1;
    while (k < i + 3 && !a.is_any(k, words::kRankNoun | words::kHonour)) ++k;
    return k < i + 3 && a.is_any(k + 1, {"that", "which", "held", "occupied", "lost"});
  }

  // ', which is not shown,': it tells nothing of trade.
  bool by_the_way(int from, int to) const {
    constexpr int kLongest = 8;  // items
    const int be = a.is_any(from, {"which", "who"}) ? from + 1 : from + 2;
    if (to - from > kLongest || a.sense(be, Class::be) == nullptr) return false;
    for (int k = from; k < to; ++k) {
      if (a.time(k) != nullptr || a.place(k) != nullptr ||
          w.mention_at[static_cast<std::size_t>(k)] >= 0)
        return false;
    }
    return true;
  }

  // The comma behind a relative clause that has said its own: what follows is the verb of the
  // clause around it ('trade, which in 2016 fell by a third to $15 billion, rebounded').
  bool ends_relative(int i, int since) const {
    if (!a.punct(i, ",") || main_of_relative < 0) return false;
    if (a.is(i + 1, "had") && apposed_rank(since + 1)) return false;  // 'that India, too, had held'
    if (!said_something(since, i) && !ranked(since, i) && !by_the_way(since, i)) return false;
    bool verb = false;
    for (int k = since; k < i && !verb; ++k) verb = verb_like(a, k);
    if (!verb) return false;
    int k = i + 1;
    while (a.is_any(k, words::kAspectAdverb | words::kFocusAdverb | words::kApproximator,
                    {"also", "then", "more", "than"}))
      ++k;
    if (a.is_any(k, words::kPerfectAuxiliary | words::kModal)) return true;
    if (a.is_any(k, words::kPredicateOfSequel)) return true;
    const LowWord& word = a.low(k);
    return verb_like(a, k) && !word.ends_with("ing") && a.quantity(k) == nullptr &&
           a.sense(k, Class::flow) == nullptr && word != "worth" && word != "up" &&
           word != "compared" && !(word.ends_with("ed") && a.is(k + 1, "by") && a.place(k + 2));
  }

  // 'grew to Sh596 billion despite a drop in exports to Europe'
  bool despite_trade(int i, int since) const {
    if (!a.is(i, "despite") || !said_something(since, i)) return false;
    for (int k = i + 1; k < i + 6 && k < a.size(); ++k) {
      if (w.mention_at[static_cast<std::size_t>(k)] >= 0) return true;
    }
    return false;
  }

  bool dash(int i) const {
    return a.punct(i, "—") ||
           (a.punct(i, "–") && !a.tokens[a.items[static_cast<std::size_t>(i)].first].glued);
  }
  // 'with Iran – $228 million', 'Laos – for 7 percent': the figure of that place.
  bool figure_behind(int i) const {
    if (a.place(i - 1) == nullptr || a.place(i - 1)->possessive) return false;
    const int k = a.is_any(i + 1, {"for", "by", "at"}) ? i + 2 : i + 1;
    return a.quantity(k) != nullptr;
  }
  // The dash that ends what the dash at `i` begins; 0 if there is none. What has a figure of its
  // own is no aside.
  int closing_dash(int i) const {
    for (int k = i + 1; k < a.size(); ++k) {
      if (a.punct(k, ";") || a.quantity(k) != nullptr) return 0;
      if (dash(k)) return k > i + 2 ? k : 0;
    }
    return 0;
  }

  // 'Imports from Morocco, meanwhile, rose': an aside between the subject and its verb.
  bool stands_by(int i, int since) const {
    if (!a.punct(i - 1, ",") || !a.punct(i + 1, ",")) return false;
    for (int k = since; k < i; ++k) {
      if (a.quantity(k) != nullptr ||
          (verb_like(a, k) && w.mention_at[static_cast<std::size_t>(k)] < 0))
        return false;
    }
    return i > since;
  }

  void run() {
    w.clause_of.assign(static_cast<std::size_t>(a.size()), 0);
    w.clauses.push_back({});
    int since = 0;
    int dash_closes = -1;
    for (int i = 0; i < a.size(); ++i) {
      if (a.punct(i, "(") || a.punct(i, "[")) {
        open_bracket(i);
        continue;
      }
      if ((a.punct(i, ")") || a.punct(i, "]")) && !open.empty()) {
        close_bracket(i);
        continue;
      }
      bool cut = false;
      int skip = 0;
      bool relative = false;
      bool inserted = false;
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0 &&
          i > w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])]
                  .first) {
        set(i, current);
        continue;
      }
      // nothing begins or ends at most words
      if (!a.kind(i, ItemKind::punct) &&
          !a.is_any(i, words::kContrastConjunction,
                    {"yet", "meanwhile", "and", "as", "with", "despite"})) {
        set(i, current);
        continue;
      }
      // '— the gap between what ... —' stands by like a bracket
      if (dash(i) && open.empty() && closing_dash(i) > 0) {
        dash_closes = closing_dash(i);
        open_bracket(i);
        continue;
      }
      if (i == dash_closes && !open.empty()) {
        close_bracket(i);
        dash_closes = -1;
        continue;
      }
      if (a.punct(i, ";") || a.punct(i, ":") || a.punct(i, "—") ||
          (a.punct(i, "–") && !a.tokens[a.items[static_cast<std::size_t>(i)].first].glued)) {
        cut = !(dash(i) && figure_behind(i));
        skip = cut ? 1 : 0;
      } else if (a.is_any(i, words::kContrastConjunction) || despite_trade(i, since) ||
                 (a.is_any(i, words::kMeanwhileWord) && a.kind(i - 1, ItemKind::punct) &&
                  !stands_by(i, since))) {
        cut = i > since;
        skip = 1;
        // 'Imports, though they grew 1.7-fold, came to 127 million'
        inserted = a.punct(i - 1, ",") && a.is_any(i, words::kContrastConjunction);
        for (int k = since; k < i && inserted; ++k) {
          inserted = !verb_like(a, k) || w.mention_at[static_cast<std::size_t>(k)] >= 0;
        }
      } else if (open.empty() && ends_relative(i, since)) {  // ', rebounded by 36 percent'
        set(i, current);
        current = main_of_relative;
        main_of_relative = -1;
        since = i + 1;
        continue;
      } else if ((a.is(i, "and") || a.is(i, "as") || a.is(i, "with") || a.punct(i, ",")) &&
                 i + 1 < a.size()) {
        int k = i + 1;
        if (a.punct(i, ",") && a.is_any(k, words::kClauseJoint, {"with", "as"})) ++k;
        if (a.punct(i, ",") && a.is(i + 1, "and") &&
            w.clauses[static_cast<std::size_t>(current)].relative) {
          cut = true;
          skip = 2;
        } else if (a.punct(i, ",") && a.is_any(k, words::kAddingParticiple)) {
          cut = true;
          skip = k - i;
        } else if (a.punct(i, ",") && a.is_any(k, {"which", "who", "where"})) {
          cut = true;
          relative = true;
        } else if (a.punct(i, ",") && apposed_rank(k)) {
          cut = true;
          relative = true;
        } else if (a.punct(i, ",") && a.is(k, "when") && a.place(k + 1) != nullptr) {
          cut = true;  // '..., when Chinese goods worth $24 billion entered the country'
          skip = 2;
        } else if (mention_starts(k) && said_something(since, i)) {
          cut = true;
          skip = k - i;
        } else if (a.is(k - 1, "and") && a.is_any(k, {"in", "during", "by", "over"}) &&
                   a.kind(k + 1, ItemKind::time) &&
                   (said_something(since, i) || (a.punct(i, ",") && timed(since, i))) &&
                   (mention_starts(k + 2) || subject_starts(k + 2) || a.punct(k + 2, ","))) {
          cut = true;
          skip = k - i;
        } else if (a.is(i, "and") && a.is(k, "for") && a.place(k + 1) != nullptr &&
                   said_something(since, i) &&
                   (subject_starts(k + 2) || (a.punct(k + 2, ",") && subject_starts(k + 3)))) {
          cut = true;  // 'and for Nepal it rose from 7 to 11 billion'
          skip = k - i;
        } else if (subject_starts(k) && said_something(since, i) && !a.is(i, "with") &&
                   !(a.is(i, "and") && is_bare_place(a, i - 1))) {  // 'Beijing and Moscow had'
          cut = true;
          skip = k - i;
        }
        if (a.is(i, "with") && !mention_starts(k)) cut = false;
      }
      if (cut && open.empty()) {
        for (int k = 0; k < skip && i + k < a.size(); ++k) set(i + k, current);
        Clause c;
        c.first = i + skip;
        c.relative = relative;
        main_of_relative = relative || inserted ? current : -1;
        current = static_cast<int>(w.clauses.size());
        w.clauses.push_back(c);
        since = i + skip;
        if (skip == 0) set(i, current);
        i += std::max(skip, 1) - 1;
        continue;
      }
      set(i, current);
    }
    for (int i = 0; i < a.size(); ++i) {
      Clause& c = w.clauses[static_cast<std::size_t>(w.clause_of[static_cast<std::size_t>(i)])];
      c.last = std::max(c.last, i + 1);
    }
  }

  void set(int i, int clause) { w.clause_of[static_cast<std::size_t>(i)] = clause; }
};

}  // namespace

void split_clauses(Work& w) { Splitter{w}.run(); }

}  // namespace tally::reading
