// Runs of rises or falls told in any order: 'For five years, without a pause, each year has seen
// the Dutch sell more to Ghana than the year before', 'rose in 2011, in 2012 and again in 2013',
// 'three quarters on end'. What carries a run: a move, how often it came, and a mark that it came
// each time.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/internal/record_reader.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr int kLongest = 60;  // times in a row

int months_of(ClaimUnit unit) {
  return unit == ClaimUnit::count_months ? 1 : unit == ClaimUnit::count_quarters ? 3 : 12;
}

struct RunTold {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;
  int length = 0;
  ClaimUnit unit = ClaimUnit::count_years;
  int item = -1;  // that says how long
  std::optional<core::Period> span;
  bool at_least = false;

  explicit RunTold(Work& work) : w(work), m(work) {}

  static bool unit_word(const LowWord& word, ClaimUnit& unit) {
    if (word == "fiscal") unit = ClaimUnit::count_years;
    return word == "fiscal" || RecordReader::unit_of(word, unit);
  }

  // 'in a row', 'without a pause', 'a series of', 'each year', 'has kept climbing'
  [[nodiscard]] bool marked() const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::inarow) != nullptr || m.says(i, words::kRunNoun | words::kRunWord))
        return true;
      if (m.says_any(i, {"uninterrupted", "unbroken", "consecutive", "successive", "continuous",
                         "steady", "kept", "keeps", "keep"}) &&
          !a.is_any(i + 1, {"up", "down", "out"}))
        return true;
      if (a.is_any(i, {"without", "no", "never"}) || a.is(i, "not")) {
        for (int k = i + 1; k < i + 4; ++k) {
          if (m.says(k, words::kPauseWord)) return true;
        }
      }
      if (each(i)) return true;
      if (a.is(i, "and") && m.says_any(i - 1, {"more"}) && m.says_any(i + 1, {"more"})) return true;
      // 'for the third time in as many years'
      if (m.says_any(i, {"many"}) && m.says_any(i - 1, {"as"}) && m.says_any(i - 2, {"in"}))
        return true;
      // 'year after year'
      ClaimUnit u{};
      if (a.is(i, "after") && a.kind(i - 1, ItemKind::word) && a.low(i - 1) == a.low(i + 1) &&
          unit_word(a.low(i + 1), u))
        return true;
    }
    return false;
  }
  // 'each year', 'every single month', 'in each of those years'
  [[nodiscard]] bool each(int i) const {
    if (!m.says(i, words::kEachWord)) return false;
    ClaimUnit any{};
    const Item& it = a.items[static_cast<std::size_t>(i)];
    const std::size_t end = std::min(a.tokens.size(), it.first + 7);
    for (std::size_t k = it.first; k < end; ++k) {
      if (a.tokens[k].kind != TokenKind::word && !a.tokens[k].low.is_any({"-"})) {
        if (k > it.first && a.tokens[k].kind != TokenKind::number) return false;
      }
      if (unit_word(a.tokens[k].low, any) || a.tokens[k].low == "time") return true;
    }
    return false;
  }

  // What the units are, where only the number is said: 'extended to three', 'the fifth'.
  [[nodiscard]] std::optional<ClaimUnit> unit_said() const {
    ClaimUnit u{};
    for (const Token& t : a.tokens) {
      if (unit_word(t.low, u)) return u;
    }
    if (!w.d.period) return std::nullopt;
    const int months = w.d.period->months();
    if (months == 1) return ClaimUnit::count_months;
    if (months == 3) return ClaimUnit::count_quarters;
    return ClaimUnit::count_years;
  }

  // 'three years', 'the past three quarters', 'a four-month streak'
  bool by_duration() {
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::duration || t->amount < 2 || t->amount > kLongest)
        continue;
      if (t->unit_months != 12 && t->unit_months != 3 && t->unit_months != 1) continue;
      if (t->decade || ends_it(i)) continue;
      const int one = m.says_any(i, {"preceding", "previous", "prior"}) ||
                              m.says_any(i - 1, {"preceding", "previous", "prior"})
                          ? 1
                          : 0;
      length = t->amount + one;
      unit = t->unit_months == 1   ? ClaimUnit::count_months
             : t->unit_months == 3 ? ClaimUnit::count_quarters
                                   : ClaimUnit::count_years;
      at_least = t->at_least;
      item = i;
      // 'for nine months, that is three quarters on end'
      if (a.sense(i + 1, Class::inarow) != nullptr) return true;
    }
    return length > 0;
  }
  // 'broke the run of three years'
  [[nodiscard]] bool ends_it(int i) const {
    for (int k = 0; k < a.size(); ++k) {
      if (m.segment_of(k) == m.segment_of(i) && a.time(k) == nullptr &&
          (a.sense(k, Class::ended) != nullptr || m.says(k, words::kEndingWord)) && !m.denied(k) &&
          !m.says_any(k - 1, {"a", "without", "any", "no"}))
        return true;
      if (k == i - 1 && m.says_any(k, {"after", "following"})) return true;
    }
    return false;
  }

  // 'a third year of growth', 'entered its third year', 'extended to a third year'
  bool by_running_number() {
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || q->kind != QuantityKind::ordinal || q->value.value() < 2 ||
          q->value.value() > kLongest || !a.kind(i + 1, ItemKind::word) ||
          !unit_word(a.low(i + 1), unit) || ends_it(i))
        continue;
      int before = i - 1;
      while (a.is_any(before, {"a", "the", "its", "their"})) --before;
      const bool of = a.is(i + 2, "of") && (a.sense(i + 3, Class::dirnoun) != nullptr ||
                                            a.sense(i + 4, Class::dirnoun) != nullptr);
      // 'kept growing for a third year'
      bool kept = false;
      for (int k = 0; k < i && m.says_any(before, {"for"}); ++k)
        kept = kept || m.says_any(k, {"kept", "continued", "again"});
      if (!of && !kept && !m.says_any(before, {"entered", "into", "to", "enters", "entering"}))
        continue;
      length = static_cast<int>(q->value.value());
      item = i;
      return true;
    }
    return false;
  }

  bool by_quarters() {
    for (int i = 0; i < a.size(); ++i) {
      const int n = quarters(i);
      if (n < 2) continue;
      length = n;
      unit = ClaimUnit::count_quarters;
      item = i;
      return true;
    }
    return false;
  }

  // 'every year from 2011 up to 2015'
  bool by_span(const Series& s) {
    for (int i = 0; i < a.size(); ++i) {
      if (!each(i)) continue;
      int from = -1;
      int to = -1;
      for (int k = i + 1; k < i + 10 && k < a.size(); ++k) {
        const TimeSpan* t = a.time(k);
        if (t == nullptr || t->kind != TimeKind::period || t->month_from != 0) continue;
        if (from < 0 && m.says_any(k - 1, {"from", "between"}))
          from = k;
        else if (from >= 0 && to < 0)
          to = k;
      }
      if (to < 0) continue;
      const auto first = m.time(from, s);
      const auto end = m.time(to, s);
      if (!first || !end || end->months() != 12 || first->months() != 12) continue;
      length = (end->first - first->first) / 12 + 1;
      if (length < 2 || length > kLongest) continue;
      unit = ClaimUnit::count_years;
      span = core::Period{first->first, end->last};
      item = to;
      return true;
    }
    return false;
  }

  // 'came on top of increases in the four preceding years': one more than these
  bool by_years_before() {
    if (m.all.size() < 2) return false;
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || q->kind != QuantityKind::count || q->value.value() < 2 ||
          q->value.value() > kLongest ||
          !m.says_any(i + 1, {"preceding", "previous", "prior", "foregoing"}) ||
          !a.kind(i + 2, ItemKind::word) || !unit_word(a.low(i + 2), unit))
        continue;
      length = static_cast<int>(q->value.value()) + 1;
      item = i;
      return true;
    }
    return false;
  }

  // 'the third consecutive one in which', 'the second in succession', 'has been extended to three',
  // 'makes five in succession', 'entered its third quarter'
  // 'the third quarter in a row', 'entered its third quarter': read as a time of the year
  [[nodiscard]] int quarters(int i) const {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || t->year_by != YearBy::none ||
        t->month_to != t->month_from + 2 || t->month_to % 3 != 0 || t->month_to < 6)
      return 0;
    const bool row = a.sense(i + 1, Class::inarow) != nullptr;
    const bool its = m.says_any(i - 1, {"its", "their"}) || m.says_any(i, {"its", "their"});
    return row || (its && m.says_any(i - 2, {"entered", "into", "to"})) ||
                   (its && m.says_any(i - 1, {"entered", "into", "to"}))
               ? t->month_to / 3
               : 0;
  }
  bool by_number() {
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      // 'have now risen three times in succession'
      const bool times = q != nullptr && q->kind == QuantityKind::ratio &&
                         a.sense(i + 1, Class::inarow) != nullptr;
      if (q == nullptr ||
          (q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count && !times))
        continue;
      const double n = q->value.value();
      if (n < 2 || n > kLongest || n != static_cast<int>(n) || ends_it(i)) continue;
      int k = i + 1;
      while (a.sense(k, Class::inarow) != nullptr || a.punct(k, "-") ||
             m.says_any(k, {"one", "such", "single"}))
        ++k;
      ClaimUnit u{};
      const bool row = a.sense(i + 1, Class::inarow) != nullptr;
      // 'for the third time in as many years'
      if (q->kind == QuantityKind::ordinal && m.says_any(i + 1, {"time", "increase", "rise"}) &&
          a.is(i + 2, "in") && m.says_any(i + 3, {"as"}) && m.says_any(i + 4, {"many"}) &&
          a.kind(i + 5, ItemKind::word) && unit_word(a.low(i + 5), unit)) {
        length = static_cast<int>(n);
        item = i;
        return true;
      }
      const bool counted = a.kind(k, ItemKind::word) && unit_word(a.low(k), u);
      const bool to = a.is(i - 1, "to") && !a.kind(i + 1, ItemKind::word);
      const bool bare = q->kind == QuantityKind::ordinal && (!a.kind(i + 1, ItemKind::word)) &&
                        m.says_any(i - 1, {"the", "being"});
      const bool so_far = m.says_any(i + 1, {"so"}) || m.says_any(i + 1, {"so far"});
      if (!row && !counted && !to && !bare && !so_far) continue;
      if (row && !counted && other_thing(k)) continue;
      if (counted && !row && !near_mark(i, k)) continue;
      if (!counted) {
        const auto said = unit_said();
        if (!said) continue;
        u = *said;
      }
      length = static_cast<int>(n);
      unit = u;
      item = i;
      return true;
    }
    return false;
  }
  // 'the fifth consecutive meeting', 'three successive rounds of talks'
  [[nodiscard]] bool other_thing(int i) const {
    return a.kind(i, ItemKind::word) && a.items[static_cast<std::size_t>(i)].phrase == nullptr &&
           !m.says_any(i, {"in", "during", "that", "to", "of", "for", "with", "now", "when", "on",
                           "time", "after", "by", "under", "and", "one", "since"});
  }
  // 'have negotiated for three years without interruption, and exports grew'
  [[nodiscard]] bool of_something_else(int move) const {
    if (m.segment_of(item) == m.segment_of(move)) return false;
    bool verb = false;
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != m.segment_of(item)) continue;
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
      if (std::any_of(m.all.begin(), m.all.end(), [&](const Move& x) { return x.item == i; }))
        return false;
      const bool is = m.says_any(i, {"have", "has", "had", "was", "were", "is", "are", "did"});
      verb = verb || (is && i < item && !m.says_any(i - 1, {"that", "which"}));
    }
    return verb;
  }
  [[nodiscard]] bool near_mark(int from, int to) const {
    for (int i = from - 4; i <= to + 6; ++i) {
      if (a.sense(i, Class::inarow) != nullptr || m.says(i, words::kRunNoun | words::kRunWord) ||
          each(i))
        return true;
    }
    return false;
  }

  // 'in 2011, in 2012 and again in 2013', 'April, May, June and July': one behind the other, of one
  // length, up to the time that the sentence is about.
  bool by_list(const Series& s) {
    std::vector<core::Period> all;
    int last = -1;
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period) continue;
      if (t->year_by == YearBy::previous &&
          (m.says_any(i - 1, {"than"}) || m.says_any(i - 2, {"than"})))
        continue;
      const auto p = m.time(i, s);
      if (!p || p->last >= w.d.now) continue;
      // months of one span are told one by one where there is a comma or 'and' among them
      const int count = months_told(*t);
      if (count > 1 && count == p->months()) {
        for (int k = 0; k < count; ++k) all.push_back({p->first + k, p->first + k});
      } else {
        all.push_back(*p);
      }
      last = i;
    }
    if (all.size() < 2) return false;
    int way = 0;
    for (const Move& x : m.all) {
      if (x.denied && m.segment_of(x.item) == m.segment_of(last)) return false;
      if (x.denied) continue;  // 'have not had a weaker month: they grew in April, May and June'
      if (way != 0 && x.sign != way) return false;
      way = x.sign;
    }
    if (way == 0) return false;
    std::sort(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.last < y.last; });
    const int each_months = all.front().months();
    const int step = all[1].first - all[0].first;
    for (std::size_t k = 1; k < all.size(); ++k) {
      if (all[k].months() != each_months || all[k].first - all[k - 1].first != step) return false;
    }
    // the same months of two years are years apart; else one begins where the other ends
    if (step != each_months && !(step == 12 && each_months < 12)) return false;
    if (step != 1 && step != 3 && step != 12) return false;
    if (all.size() == 2 && !twice()) return false;
    length = static_cast<int>(all.size());
    unit = step == 1   ? ClaimUnit::count_months
           : step == 3 ? ClaimUnit::count_quarters
                       : ClaimUnit::count_years;
    span = core::Period{all.back().last - (length * step - 1), all.back().last};
    item = last;
    return true;
  }
  [[nodiscard]] int months_told(const TimeSpan& t) const {
    if (t.month_from == 0 || t.month_to <= t.month_from) return 0;
    int signs = 0;
    for (std::size_t k = t.first; k < t.last; ++k) {
      if (a.tokens[k].low == "," || a.tokens[k].low == "and") ++signs;
    }
    const int count = t.month_to - t.month_from + 1;
    return signs > 0 && signs >= count - 2 ? count : 0;
  }
  // 'and again in', 'continued to climb', 'both', 'after rising in 2017, rose in 2018'
  [[nodiscard]] bool twice() const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.time(i) == nullptr &&
          m.says_any(i,
                     {"again", "continued", "both", "too", "once", "another", "further", "stayed",
                      "remained", "repeated", "followed", "likewise", "also", "kept", "persisted"}))
        return true;
    }
    int moves = 0;
    for (const Move& x : m.all) moves += x.denied ? 0 : 1;
    return moves > 1 && (a.is_any(0, {"after", "having"}));
  }

  // The one way that everything in the sentence went.
  [[nodiscard]] const Move* move() const {
    const Move* of = nullptr;
    for (const Move& x : m.all) {
      if (x.denied) continue;
      if (of != nullptr && of->sign != x.sign) {
        // 'and that in spite of a slump': the one nearer to what says how long
        const int far = std::abs(x.item - item);
        if (far == std::abs(of->item - item)) return nullptr;
        if (far < std::abs(of->item - item)) of = &x;
        continue;
      }
      if (of == nullptr) of = &x;
    }
    return of;
  }
  [[nodiscard]] bool figures() const {
    return std::any_of(a.quantities.begin(), a.quantities.end(), [](const QuantitySpan& q) {
      return q.kind != QuantityKind::ordinal && q.kind != QuantityKind::count &&
             q.kind != QuantityKind::other;
    });
  }

  void read() {
    if (m.all.empty() || m.of_an_order() || w.question) return;
    if ((by_years_before() || by_running_number() || by_quarters()) && write()) return;
    length = 0;
    if (marked()) {
      if ((by_duration() || by_number()) && write()) return;
      length = 0;
    }
    if (figures()) return;
    const auto s = m.series(m.all.front().item);
    if (s && (by_span(*s) || by_list(*s))) write();
  }

  bool write() {
    const Move* of = move();
    if (of == nullptr || m.ahead(of->item) || m.of_another(of->item) || of_something_else(of->item))
      return false;
    if (item >= 0 && m.ahead(item)) return false;
    const auto s = m.series(of->item);
    if (!s) return false;
    const int step = months_of(unit);
    if (!span) {
      const auto now = m.period(*s, -1);
      if (!now) return false;
      const bool whole = now->months() >= step || unit == ClaimUnit::count_years;
      if (!whole) return false;
      core::Month last = now->last;
      if (unit == ClaimUnit::count_years && now->months() < 12 && now->months() < 6) return false;
      span = core::Period{last - (length * step - 1), last};
    }
    Draft& d = w.add(ClaimKind::since, *s, of->item, "run told");
    d.claim.comparator =
        of->sign > 0 ? ClaimComparator::rise_streak : ClaimComparator::decline_streak;
    ClaimNumber n;
    n.number = core::Decimal{length, 0};
    d.claim.value = n;
    d.claim.unit = unit;
    d.claim.at_least = at_least;
    d.claim.period = span;
    d.claim.since = span->first;
    d.claim.period_written = m.own_time(*s, -1) >= 0;
    d.period_set = d.mode_set = true;
    d.first = std::min(of->item, item);
    d.last = std::max(of->item, item) + 1;
    d.confidence = 0.8;
    return true;
  }
};

}  // namespace

void read_runs_told(Work& w) {
  const Analysis& a = w.a;
  if (w.a.times.empty() && w.a.quantities.empty()) return;
  const bool moves = a.may_have(Class::trend) || a.may_have(Class::dirnoun) ||
                     a.may_have(Class::dir) || a.may_say(words::kRisingWord | words::kFallingWord);
  const bool marks =
      a.times.size() > 1 || a.may_have(Class::inarow) || a.has_quantity(QuantityKind::ordinal) ||
      a.may_say(words::kRunNoun | words::kRunWord | words::kEachWord | words::kPauseWord) ||
      a.may_say({"preceding", "previous", "prior", "foregoing", "kept", "keeps", "steady", "many",
                 "after", "more"}) ||
      a.may_say({"continuous", "uninterrupted", "unbroken", "consecutive", "successive"}) ||
      std::any_of(a.times.begin(), a.times.end(),
                  [](const TimeSpan& t) { return t.month_to > t.month_from; });
  if (!moves || !marks) return;
  for (const Draft& d : w.drafts) {
    const ClaimComparator c = d.claim.comparator;
    if (d.claim.kind == ClaimKind::comparison && !d.drop) return;
    if (d.claim.kind == ClaimKind::since &&
        (c == ClaimComparator::rise_streak || c == ClaimComparator::decline_streak ||
         c == ClaimComparator::deficit_streak || c == ClaimComparator::surplus_streak ||
         c == ClaimComparator::streak_above || c == ClaimComparator::streak_below ||
         c == ClaimComparator::rank_held_streak))
      return;
  }
  RunTold(w).read();
}

}  // namespace tally::reading
