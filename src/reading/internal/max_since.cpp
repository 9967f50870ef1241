// The largest since a year, told by the last time it was larger: 'Not since 2013 had they sold so
// much', 'You have to go back to 2012 to find a quarter in which they sold more', 'The last time
// exports were higher was in 2016'.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"

namespace tally::reading {
namespace {

constexpr int kReach = 22;  // items between the year and what is compared

struct MaxSince {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;
  int year = -1;
  int at = -1;
  int sign = 0;

  explicit MaxSince(Work& work) : w(work), m(work) {}

  [[nodiscard]] bool lies_back(int i) const {
    const TimeSpan* t = a.time(i);
    return t != nullptr && !t->ever_since && t->year_by == YearBy::written &&
           (t->kind == TimeKind::since || t->kind == TimeKind::period) &&
           t->year < w.d.now.year() - 1;
  }
  // 'more', 'as high', 'so much'; not 'more than the year before'.
  [[nodiscard]] int compared(int i) const {
    const bool than = m.says_any(i, {"more", "higher", "larger", "bigger", "greater", "better",
                                     "stronger", "less", "lower", "smaller", "fewer", "weaker"});
    const bool as =
        (m.says_any(i, {"as", "so"}) || m.says_any(i - 1, {"as", "so", "this", "that"})) &&
        m.says_any(i, {"much", "many", "large", "high", "great", "big", "well", "little", "low",
                       "small", "few"});
    if (!than && !as) return 0;
    // 'were discussed more': not of the trade
    if (a.kind(i - 1, ItemKind::word) && a.low(i - 1).ends_with("ed") &&
        a.items[static_cast<std::size_t>(i) - 1].phrase == nullptr &&
        w.mention_at[static_cast<std::size_t>(i) - 1] < 0)
      return 0;
    if (a.sense(i + 1, Class::dirnoun) != nullptr && a.sense(i + 1, Class::flow) == nullptr)
      return 0;  // 'a larger fall'
    for (int k = i + 1; k < a.size() && m.segment_of(k) == m.segment_of(i); ++k) {
      if (!m.says_any(k, {"than"})) continue;
      for (int n = k + 1; n < k + 4; ++n) {
        const TimeSpan* t = a.time(n);
        if (t != nullptr && (t->kind == TimeKind::base || t->year_by == YearBy::previous)) return 0;
        if (m.says_any(n, {"before", "earlier", "any"})) return 0;
        // 'more to Peru than to Chile'
        if (a.place(n) != nullptr) return 0;
      }
    }
    return m.says_any(
               i, {"less", "lower", "smaller", "fewer", "weaker", "little", "low", "small", "few"})
               ? -1
               : 1;
  }
  bool find(int from, int to) {
    for (int i = std::max(0, from); i < std::min(to, a.size()); ++i) {
      if (a.time(i) != nullptr) continue;
      const int s = compared(i);
      if (s == 0) continue;
      sign = s;
      at = i;
      return true;
    }
    return false;
  }

  // 'Not since 2013 had Uruguayan firms exported so much'
  bool not_since() {
    return a.time(year)->kind == TimeKind::since && m.says(year - 1, words::kNegation) &&
           find(year + 1, year + kReach);
  }
  // 'had not been so high since 2015', 'have not been this high since 2015'
  bool had_not() {
    if (a.time(year)->kind != TimeKind::since) return false;
    const int part = m.segment_of(year);
    bool denied = false;
    bool had = false;
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != part || a.time(i) != nullptr) continue;
      had = had || m.says_any(i, {"had"});
      if (!denied) {
        denied = m.says(i, words::kNegation);
        continue;
      }
      const int s = compared(i);
      // 'has not sold as much since 2015' may as well be less than then
      const bool so = m.says_any(i, {"so"}) || m.says_any(i - 1, {"so", "this"});
      if (s == 0 || (!had && !so)) continue;
      sign = s;
      at = i;
      return true;
    }
    return false;
  }
  // 'climbed to a level last seen in 2015', 'Only in 2015 were they higher'
  bool seen_last() {
    if (m.says_any(year - 1, {"in"}) && m.says_any(year - 2, {"only"}) && find(year + 1, year + 9))
      return true;
    for (int i = year - 2; i > 1 && i > year - 6; --i) {
      const bool last = m.says_any(i, {"last"}) &&
                        (m.says(i, words::kHappeningWord) || m.says(i + 1, words::kHappeningWord));
      if (!last || !m.says_any(i - 1, {"level", "levels", "height", "heights", "figure", "value",
                                       "sum", "volume", "depth", "depths"}))
        continue;
      for (const Move& x : m.all) {
        if (x.item < i && !x.denied) sign = x.sign;
      }
      at = i;
      return sign != 0;
    }
    // 'It was in 2015 that they last sold more'
    for (int i = year + 1; i < a.size() && i < year + 9; ++i) {
      if (m.segment_of(i) != m.segment_of(year)) break;
      if (a.time(i) == nullptr && m.says_any(i, {"last"}) && m.says_any(year + 1, {"that"}))
        return find(i + 1, i + 7);
    }
    return false;
  }
  // 'You have to go back to 2012 to find a quarter with higher exports'
  bool back_to() {
    if (!a.is(year - 1, "to")) return false;
    bool back = false;
    for (int k = year - 2; k >= 0 && k > year - 7; --k) back = back || m.says_any(k, {"back"});
    bool find_it = false;
    for (int k = year + 1; k < year + 5; ++k)
      find_it = find_it || m.says_any(k, {"find", "for", "see", "meet"});
    return back && find_it && find(year + 1, year + kReach);
  }
  // 'The last time they exported more was in 2016', 'had last been higher in 2012', 'A higher
  // result was last recorded in 2017'
  bool last_time() {
    for (int i = 0; i < year; ++i) {
      if (a.time(i) != nullptr || !m.says_any(i, {"last"}) || year - i > kReach) continue;
      bool other = false;  // what is told of another time: 'last fell in 2013 and is higher now'
      for (int k = i; k < year; ++k)
        other = other || a.is(k, "but") ||
                (a.punct(k, ";") && !a.is_any(k + 1, {"that", "which", "it"}));
      if (other) continue;
      for (const Move& x : m.all) {
        if (x.item > i && x.item <= i + 3 && compared(x.item) == 0) return false;
      }
      if (find(i + 1, year)) return true;
      // in front of it, in the same part
      int first = i;
      while (first > 0 && m.segment_of(first - 1) == m.segment_of(i)) --first;
      if (m.says(i + 1, words::kHappeningWord) || m.says(i, words::kHappeningWord))
        return find(first, i);
    }
    return false;
  }

  // 'was larger in 2012; since then no quarter has matched it', 'better than any year in between'
  bool none_between() {
    const int part = m.segment_of(year);
    bool behind = false;
    bool none = false;
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) <= part) continue;
      const TimeSpan* t = a.time(i);
      behind = behind || (t != nullptr && t->ever_since) || m.says_any(i, {"since", "between"});
      none = none || m.says_any(i, {"no", "none", "never", "not"});
    }
    int first = year;
    while (first > 0 && m.segment_of(first - 1) == part) --first;
    return behind && none && find(first, year);
  }
  // 'the best year for exports to Zambia since 2008'
  bool best_since() {
    if (a.time(year)->kind != TimeKind::since && !m.says_any(year - 1, {"since"}) &&
        !m.says_any(year - 3, {"since"}))
      return false;
    for (int i = year - 1; i >= 0 && i > year - 14 && m.segment_of(i) == m.segment_of(year); --i) {
      const Entry* x = a.sense(i, Class::extreme);
      if (x == nullptr || x->sign == 0 || m.says_any(i, {"most", "least", "than"})) continue;
      const QuantitySpan* place = a.quantity(a.punct(i - 1, "-") ? i - 2 : i - 1);
      if (place != nullptr && place->kind == QuantityKind::ordinal && place->value.value() > 1)
        return false;
      if (!m.says_any(i + 1,
                      {"year", "month", "quarter", "half", "result", "figure", "value", "level",
                       "total", "sum", "sales", "exports", "imports", "fiscal", "since"}))
        return false;
      sign = x->sign;
      at = i;
      return true;
    }
    return false;
  }

  void read() {
    if (m.of_an_order()) return;
    for (int i = 0; i < a.size(); ++i) {
      if (!lies_back(i)) continue;
      year = i;
      for (const auto form :
           {&MaxSince::not_since, &MaxSince::had_not, &MaxSince::seen_last, &MaxSince::back_to,
            &MaxSince::last_time, &MaxSince::none_between, &MaxSince::best_since}) {
        at = -1;
        sign = 0;
        if ((this->*form)() && write(form == &MaxSince::back_to)) return;
      }
    }
  }
  bool write(bool back) {
    if (w.question || (!back && m.ahead(at)) || m.of_another(at)) return false;
    const auto s = m.series(at);
    if (!s || (w.mentions.empty() && a.places.empty())) return false;
    const auto then = m.time(year, *s);
    const auto now = m.period(*s, year);
    if (!then || !now || now->first <= then->last) return false;
    Draft& d = w.add(ClaimKind::since, *s, at, "largest since, by the last time");
    d.claim.comparator = sign > 0 ? ClaimComparator::max_since : ClaimComparator::min_since;
    m.set_since(d, *s, at, year, *then, *now);
    return true;
  }
};

}  // namespace

void read_max_since(Work& w) {
  const bool back = std::any_of(w.a.times.begin(), w.a.times.end(), [&](const TimeSpan& t) {
    return t.year_by == YearBy::written && t.year < w.d.now.year() - 1;
  });
  if (!back ||
      !(w.a.may_say(words::kNegation) || w.a.may_say({"back", "last", "since", "between", "only"})))
    return;
  for (const QuantitySpan& q : w.a.quantities) {
    if (q.kind == QuantityKind::money || q.kind == QuantityKind::percent ||
        q.kind == QuantityKind::ratio)
      return;
  }
  for (const Draft& d : w.drafts) {
    if (!d.drop && (d.claim.kind == ClaimKind::since || d.claim.kind == ClaimKind::record ||
                    d.claim.kind == ClaimKind::comparison))
      return;
  }
  MaxSince(w).read();
}

}  // namespace tally::reading
