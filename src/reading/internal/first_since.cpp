// The first fall or rise since a year, told in any order: 'One has to go back to 2009 to find
// another drop', 'Not since 2009 had imports fallen, until this July', 'ended a run without
// declines that dated from 2009'. What carries it: a year that lies back, a word that ties it to
// the last time it happened, and the move that has happened now.
#include <algorithm>
#include <iterator>
#include <vector>

#include "reading/internal/moves.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr int kNear = 20;  // items between the year and the words that tie it to the move

struct FirstSince {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;
  std::vector<Move> moves;  // without those of the time that lies back: 'since the slump of 2009'
  int year = -1;            // item of the year that lies back
  bool linked = false;      // 'since 2009', 'in the years following 2009'
  int sign = 0;             // what happened now for the first time
  int at = -1;              // item that says so
  bool found_back = false;  // 'you would have to go back to 2009'

  explicit FirstSince(Work& work) : w(work), m(work) {}

  // A plain year or 'since' a time, before the one that the sentence is about.
  [[nodiscard]] bool lies_back(int i) const {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->ever_since) return false;
    const bool since = t->kind == TimeKind::since;
    if (!since && t->kind != TimeKind::period) return false;
    const bool written = t->year_by == YearBy::written || t->year_by == YearBy::fiscal ||
                         t->year_by == YearBy::fiscal_pair;
    if (!written || (!since && t->month_from != 0)) return false;
    return t->year + 1 < w.d.now.year();
  }
  [[nodiscard]] bool is_linked(int i) const {
    if (a.time(i)->kind == TimeKind::since) return true;
    for (int k = i - 1; k >= 0 && k > i - 6; --k) {
      if (a.kind(k, ItemKind::punct) || a.time(k) != nullptr) return false;
      if (m.says_any(k, {"since", "after", "following"})) return true;
    }
    return a.is(i - 1, "from") && a.is(i + 1, "on");
  }
  // 'since the slump of 2009', '2009, a year of contraction'
  [[nodiscard]] bool names_the_year(int item) const {
    if (item > year && item <= year + 5 && m.segment_of(item) == m.segment_of(year) + 1) {
      int first = item;
      while (m.segment_of(first - 1) == m.segment_of(item)) --first;
      while (a.kind(first, ItemKind::punct)) ++first;
      return m.says_any(first, {"itself", "a", "the", "when"}) &&
             m.says_any(first + 1, {"a", "year", "time"});
    }
    if (item >= year) return false;
    for (int k = year - 1; k >= 0 && k > year - 6; --k) {
      if (a.kind(k, ItemKind::punct)) return false;
      if (m.says_any(k, {"since", "after"})) return k < item && m.says_any(year - 1, {"of", "in"});
    }
    return false;
  }
  // Moves that are no part of what is told of the year itself.
  [[nodiscard]] bool happened(int s, int not_segment) const {
    return std::any_of(moves.begin(), moves.end(), [&](const Move& x) {
      return x.sign == s && !x.denied && m.segment_of(x.item) != not_segment &&
             !only_back(m.segment_of(x.item));
    });
  }
  // That part of the sentence names no time but one that lies back.
  [[nodiscard]] bool only_back(int part) const {
    bool back = false;
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != part || a.time(i) == nullptr) continue;
      if (a.time(i)->kind == TimeKind::since || a.time(i)->kind == TimeKind::duration) continue;
      if (!lies_back(i)) return false;
      back = true;
    }
    return back;
  }
  [[nodiscard]] bool again() const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.time(i) == nullptr && m.says(i, words::kAgainWord)) return true;
      if (m.says_any(i, {"did"}) || (a.is(i, "that") && a.is_any(i + 1, {"is", "was"})))
        return true;
    }
    return false;
  }
  [[nodiscard]] const Move* nearest(int item, int reach) const {
    const Move* best = nullptr;
    for (const Move& x : moves) {
      const int far = std::abs(x.item - item);
      if (far > reach || (best != nullptr && far >= std::abs(best->item - item))) continue;
      best = &x;
    }
    return best;
  }
  // One sign for all that is not denied; 0 if there are two.
  [[nodiscard]] int only_sign(bool denied) const {
    int s = 0;
    for (const Move& x : moves) {
      if (x.denied != denied) continue;
      if (s != 0 && s != x.sign) return 0;
      s = x.sign;
    }
    return s;
  }
  [[nodiscard]] bool extreme_near(int item) const {
    for (int i = item - 1; i >= 0 && i >= item - 3; --i) {
      if (a.sense(i, Class::extreme) != nullptr || a.sense(i, Class::super) != nullptr ||
          m.says_any(i, {"bigger", "larger", "steeper", "sharper", "deeper", "worse", "greater",
                         "so", "as"}))
        return true;
    }
    return false;
  }

  // Not 'have grown without a break since 2009'.
  [[nodiscard]] bool denied_before(int item) const {
    for (int i = item - 1; i >= 0 && m.segment_of(i) == m.segment_of(item); --i) {
      if (m.says(i, words::kNegation | words::kDenyingWord)) return true;
    }
    return false;
  }
  // 'Not since 2009 had they fallen, until this July', 'had kept clear of any decline since 2009;
  // in January they declined'
  bool not_since() {
    int part = m.segment_of(year);
    for (const Move& x : moves) {  // 'Since 2009, when ..., imports had not fallen; ...'
      if (year < 2 && x.denied && m.segment_of(x.item) > part && part == m.segment_of(year))
        part = m.segment_of(x.item);
    }
    bool denies = false;
    bool perfect = false;  // 'had not': up to then
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != part) continue;
      denies = denies || (m.says(i, words::kNegation | words::kDenyingWord) &&
                          !a.punct(i - 1, "-"));  // 'duty-free'
      perfect = perfect || m.says_any(i, {"had", "having", "hadn't"});
    }
    if (!denies || !linked) return false;
    for (const Move& x : moves) {
      if (m.segment_of(x.item) != part || extreme_near(x.item) || !denied_before(x.item)) continue;
      if (sign != 0 && sign != x.sign) return false;
      sign = x.sign;
      at = x.item;
    }
    const bool turned = year > 0 && m.says(year - 1, words::kNegation);  // 'Not since 2009 has'
    if (sign != 0) return happened(sign, part) || ((perfect || turned) && tells_of_now(part));
    for (const Move& x : moves) {
      if (m.segment_of(x.item) == part) return false;
    }
    // 'something which had not happened since 2009'
    bool happening = false;
    for (int i = 0; i < a.size() && !happening; ++i)
      happening = m.segment_of(i) == part && a.time(i) == nullptr &&
                  m.says(i, words::kHappeningWord | words::kDenyingWord);
    if (!happening) return false;
    for (const Move& x : moves) {
      if (x.denied || m.segment_of(x.item) == part) continue;
      if (sign != 0 && sign != x.sign) return false;
      sign = x.sign;
      at = x.item;
    }
    return sign != 0 && happened(sign, part);
  }
  // Another part than that of the year, or what stands behind 'until' and 'as', is about now.
  [[nodiscard]] bool tells_of_now(int part) const {
    bool now = false;
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || i == year || t->kind == TimeKind::base || lies_back(i)) continue;
      now = now || m.segment_of(i) != part || m.says_any(i - 1, {"until", "till"});
    }
    return now && (again() || has_end(part));
  }
  [[nodiscard]] bool has_end(int part) const {
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != part && m.says(i, words::kEndingWord | words::kHappeningWord))
        return true;
    }
    return false;
  }

  // 'was the first to be registered after that of 2009', 'for the first time since 2009'
  bool first_of() {
    if (!linked) return false;
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      const bool ordinal =
          q != nullptr && q->kind == QuantityKind::ordinal && q->value.value() == 1;
      const bool phrase = a.sense(i, Class::firsttime) != nullptr;
      if ((!ordinal && !phrase) || std::abs(i - year) > kNear || m.denied(i)) continue;
      const Move* of = nullptr;
      for (const Move& x : moves) {
        if (x.item > i && x.item <= i + 3 && !phrase) of = of == nullptr ? &x : of;
      }
      if (of == nullptr && ordinal && !may_stand_for_move(i + 1)) continue;
      for (const Move& x : moves) {
        if (of == nullptr || (of->item > i + 3 && x.item < i) ||
            (of->item < i && x.item < i && x.item > of->item))
          of = &x;
      }
      if (of == nullptr || of->denied || extreme_near(of->item)) continue;
      if (year < of->item && year > i + 4 && a.time(year)->kind != TimeKind::since) continue;
      sign = of->sign;
      at = of->item;
      return true;
    }
    return false;
  }
  // Behind 'the first': no other thing that is counted ('the first visit since').
  [[nodiscard]] bool may_stand_for_move(int i) const {
    return a.time(i) != nullptr || a.place(i) != nullptr || !a.kind(i, ItemKind::word) ||
           m.says_any(
               i, {"such", "annual", "yearly",  "monthly", "quarterly", "half",  "in",    "of",
                   "to",   "they",   "it",      "one",     "that",      "since", "after", "time",
                   "year", "month",  "quarter", "for",     "we",        "their", "its"}) ||
           m.says(i, words::kHappeningWord);
  }

  // 'Y was the last year in which', 'something they had last done in Y', 'the previous one being
  // that of Y', 'the last time was in Y'
  bool last_time() {
    for (int i = 0; i < a.size(); ++i) {
      if (a.time(i) != nullptr || !m.says_any(i, {"last", "latest", "previous", "preceding"}) ||
          std::abs(i - year) > kNear)
        continue;
      const Move* own = nullptr;
      for (const Move& x : moves) {
        if (x.item >= i && x.item <= i + 9 && m.segment_of(x.item) == m.segment_of(i) &&
            own == nullptr)
          own = &x;
      }
      const int next = a.is_any(i + 1, {"the", "such", "other"}) ? i + 2 : i + 1;
      const bool thing = own != nullptr || m.says(next, words::kHappeningWord) ||
                         m.says_any(next, {"time", "one", "year", "month", "quarter", "was", "in",
                                           "instance", "occasion", "being", "such", "to", "case"});
      if (!thing) continue;
      // between the two nothing else is told
      int low = std::min(i, year);
      const int high = std::max(i, year);
      bool other = false;
      for (; low < high; ++low)
        other = other || (a.time(low) != nullptr && low != year &&
                          !m.says_any(low - 1, {"before", "until"}));
      if (other && own == nullptr) continue;
      const int part = m.segment_of(i);
      sign = own != nullptr ? own->sign : 0;
      at = own != nullptr ? own->item : -1;
      bool told = false;  // it has happened again
      bool opposite = false;
      for (const Move& x : moves) {
        if (&x == own || x.denied) continue;
        if (sign == 0 && m.segment_of(x.item) != m.segment_of(year)) {
          sign = x.sign;
          at = x.item;
        }
        if (sign == 0) {
          sign = x.sign;
          at = x.item;
          continue;
        }
        if (x.sign != sign) {
          if (m.segment_of(x.item) != part) return false;
          opposite = true;
          continue;
        }
        told = told || m.segment_of(x.item) != m.segment_of(year) || x.item != at;
      }
      if (sign == 0 || extreme_near(at)) return false;
      if (told || happened(sign, m.segment_of(year))) return true;
      if (opposite) return false;  // 'last fell in 2009 and rose once more in 2017'
      return again() && !then_alone();
    }
    return false;
  }
  // Of no other time than the one that lies back.
  [[nodiscard]] bool then_alone() const {
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t != nullptr && i != year && t->kind == TimeKind::period && !lies_back(i)) return false;
      if (m.says_any(i, {"again", "another", "now", "until", "till"})) return false;
    }
    return true;
  }

  // 'One must go back to 2009 to find another drop like that of July'
  bool back_to() {
    if (!a.is(year - 1, "to") && !(m.says_any(year - 1, {"as"}) && (m.says_any(year - 1, {"far"}) ||
                                                                    m.says_any(year - 2, {"far"}))))
      return false;
    bool back = false;
    for (int k = year - 2; k >= 0 && k > year - 7; --k) back = back || m.says_any(k, {"back"});
    bool find = false;
    for (int k = year + 1; k < a.size() && k < year + 6; ++k)
      find = find || m.says_any(k, {"find", "for", "see", "meet", "encounter", "discover"});
    if (!back || !find) return false;
    const Move* of = nullptr;
    for (const Move& x : moves) {
      if (x.item > year && of == nullptr) of = &x;
    }
    if (of == nullptr || of->denied || extreme_near(of->item)) return false;
    sign = of->sign;
    at = of->item;
    found_back = !then_alone();
    for (int k = year + 1; k < of->item; ++k)
      found_back = found_back || m.says_any(k, {"previous", "last", "preceding"});
    return found_back;
  }

  // 'ended a run without declines that dated from 2009', 'breaks an upward curve lasting since'
  bool ended_run() {
    int end = -1;
    for (int i = 0; i < a.size() && end < 0; ++i) {
      if (a.time(i) == nullptr && m.says(i, words::kEndingWord) && std::abs(i - year) < kNear)
        end = i;
    }
    if (end < 0) return false;
    bool back = linked;
    for (int k = year - 1; k >= 0 && k > year - 5 && !back; --k)
      back = m.says(k, words::kReachingBack);
    if (!back) return false;
    // the run stands between the verb and the year; what ended it outside
    int of_run = 0;
    int low = std::min(end, year);
    const int high = std::max(end, year);
    if (end > year) {  // 'a period free of declines, stretching back to 2009, drew to a close'
      const int part = m.segment_of(year);
      while (low > 0 && m.segment_of(low - 1) >= part - 1) --low;
    }
    for (const Move& x : moves) {
      if (x.item < low || x.item > high) continue;
      const int s = x.denied ? x.sign : -x.sign;
      if (of_run != 0 && of_run != s) return false;
      of_run = s;
    }
    if (of_run == 0) return false;
    for (const Move& x : moves) {
      if (x.denied || x.sign != of_run || (x.item >= low && x.item <= high)) continue;
      sign = of_run;
      at = x.item;
      return true;
    }
    return false;
  }

  // 'After growing in each of the years following 2009, it went into reverse in 2013'
  bool after_every_year() {
    if (!linked) return false;
    const int part = m.segment_of(year);
    bool every = false;
    int run = 0;
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != part) continue;
      // 'had been growing since 2009', 'after thirteen years of growth since 2009'
      every = every || (m.says_any(i, {"been"}) && m.says_any(i - 1, {"had"})) ||
              m.says_any(i, {"had been"}) || (i == year - 1 && a.low(i).ends_with("ing")) ||
              (a.time(i) != nullptr && a.time(i)->kind == TimeKind::duration);
      every = every || m.says(i, words::kEachWord) || m.says_any(i, {"all"}) ||
              a.sense(i, Class::inarow) != nullptr || m.says(i, words::kRunWord);
    }
    for (const Move& x : moves) {
      if (m.segment_of(x.item) != part) continue;
      if (x.denied || (run != 0 && run != x.sign)) return false;
      run = x.sign;
    }
    if (!every || run == 0) return false;
    for (const Move& x : moves) {
      if (x.sign != -run || x.denied || m.segment_of(x.item) == part ||
          only_back(m.segment_of(x.item)))
        continue;
      const Series s;
      if (m.own_time(s, year) < 0) return false;
      sign = -run;
      at = x.item;
      return true;
    }
    return false;
  }

  void read() {
    if (m.all.empty() || m.of_an_order()) return;
    for (int i = 0; i < a.size(); ++i) {
      if (!lies_back(i)) continue;
      year = i;
      linked = is_linked(i);
      moves.clear();
      std::copy_if(m.all.begin(), m.all.end(), std::back_inserter(moves),
                   [&](const Move& x) { return !names_the_year(x.item); });
      for (const auto form :
           {&FirstSince::first_of, &FirstSince::ended_run, &FirstSince::not_since,
            &FirstSince::back_to, &FirstSince::last_time, &FirstSince::after_every_year}) {
        sign = 0;
        at = -1;
        found_back = false;
        if (!(this->*form)() || sign == 0 || at < 0) continue;
        if (write()) return;
      }
    }
  }
  bool write() {
    if (!found_back && m.ahead(at)) return false;
    if (w.question || m.of_another(at)) return false;
    const auto s = m.series(at);
    if (!s) return false;
    const auto then = m.time(year, *s);
    const auto now = m.period(*s, year);
    if (!then || !now || now->first <= then->last + 11) return false;
    Draft& d = w.add(ClaimKind::since, *s, at, "first since, by the last time");
    d.claim.comparator =
        sign > 0 ? ClaimComparator::first_rise_since : ClaimComparator::first_decline_since;
    m.set_since(d, *s, at, year, *then, *now);
    return true;
  }
};

}  // namespace

void read_first_since(Work& w) {
  if (w.a.times.empty() || w.question) return;
  const bool back = std::any_of(w.a.times.begin(), w.a.times.end(), [&](const TimeSpan& t) {
    return t.year > 1900 && t.year + 1 < w.d.now.year();
  });
  if (!back) return;
  for (const Draft& d : w.drafts) {
    const ClaimComparator c = d.claim.comparator;
    if (d.claim.kind == ClaimKind::comparison && !d.drop) return;
    if (d.claim.kind == ClaimKind::since && !d.drop &&
        (c == ClaimComparator::first_decline_since || c == ClaimComparator::first_rise_since))
      return;
  }
  FirstSince(w).read();
}

}  // namespace tally::reading
