// Records told without the word: 'Never since independence had Georgia sold as much to Turkey',
// 'beat every earlier year', 'the highest reading so far', 'in none of those years did it sell
// more'. What carries one: that no time before had as much, or that all times before were passed.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/moves.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

constexpr int kReach = 16;  // items from a denial to what is compared

struct RecordForm {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;
  int at = -1;    // item that says so
  int time = -1;  // item of the time that holds the record; -1: that of the sentence
  int sign = 1;
  int since = -1;  // 'never since 2009': no record of all times

  explicit RecordForm(Work& work) : w(work), m(work) {}

  // A unit of time, also as part of a phrase: 'year', 'half-years', 'three-month period'.
  [[nodiscard]] bool unit(int i) const {
    return m.says_any(i, {"year", "years", "month", "months", "quarter", "quarters", "half",
                          "halves", "fiscal", "fiscals", "period", "periods", "season", "semester",
                          "decade", "twelvemonth"}) &&
           (a.time(i) == nullptr || a.time(i)->kind != TimeKind::period);
  }
  // More, or as much: what no other time had.
  [[nodiscard]] int compared(int i) const {
    if (m.says_any(i,
                   {"much", "many", "large", "high", "great", "big", "little", "low", "small"}) &&
        !m.says_any(i, {"as", "so", "too"}) && !m.says_any(i - 1, {"as", "so", "that", "this"}))
      return 0;
    if (m.says_any(i, {"more",     "higher",   "larger",  "greater",    "bigger",   "stronger",
                       "better",   "much",     "many",    "large",      "high",     "great",
                       "big",      "exceeded", "matched", "surpassed",  "equalled", "equaled",
                       "rivalled", "rivaled",  "topped",  "approached", "such",     "match",
                       "rival",    "equal",    "surpass", "exceed",     "beat",     "close",
                       "compare",  "compares", "matches", "rivals"}))
      return 1;
    if (m.says_any(i, {"less", "lower", "smaller", "little", "fewer", "low", "small", "weaker"}))
      return -1;
    return 0;
  }
  // 'never', 'at no time', 'no month on record', 'in none of those years', 'not in any half-year'
  [[nodiscard]] int denial() const {
    // 'In the thirty years of relations it has not sold as much as in 2023'
    bool over_years = false;
    for (int i = 1; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      over_years = over_years || m.says_any(i, {"history"}) ||
                   (t != nullptr && t->kind == TimeKind::duration && m.says_any(i + 1, {"of"}));
    }
    for (int i = 0; i < a.size(); ++i) {
      if (m.says_any(i, {"never"})) return i;
      if (m.says_any(i, {"no"})) {
        int k = i + 1;
        while (m.says(k, words::kFormerWord) ||
               m.says_any(k, {"other", "single", "calendar", "full", "whole", "one", "-"}))
          ++k;
        if (unit(k) || m.says_any(k, {"time", "point", "year's"})) return i;
        // 'no previous fiscal' is one time
        if (a.time(i + 1) != nullptr && a.time(i + 1)->kind != TimeKind::duration) return i;
      }
      if (m.says_any(i, {"none"}) && m.says_any(i + 1, {"of"})) {
        for (int k = i + 2; k < i + 6; ++k) {
          if (unit(k)) return i;
        }
      }
      if (m.says(i, words::kNegation) || m.says_any(i, {"n't"})) {
        for (int k = i + 1; k < i + kReach; ++k) {
          if (m.segment_of(k) != m.segment_of(i)) break;
          if (over_years && compared(k) != 0) return i;
          const bool any = m.says_any(k, {"any", "whatever", "all"});
          if (any &&
              (unit(k + 1) || unit(k + 2) || a.time(k + 1) != nullptr || a.time(k) != nullptr))
            return i;
        }
      }
    }
    return -1;
  }

  // 'Never had it sold as much as in 2013', 'No month has seen so large a value as July did'
  bool never() {
    const int no = denial();
    if (no < 0) return false;
    if (m.says_any(no + 1, {"again", "mind"})) return false;
    for (int i = no + 1; i < a.size() && i < no + kReach + 4; ++i) {
      const int s = a.time(i) == nullptr ? compared(i) : 0;
      if (s == 0 || a.is(i + 1, "than") || (s != 0 && m.says_any(i, {"such"}))) {
        if (s == 0) continue;
      }
      // 'exceeded 2 billion', 'as much as to Russia'
      if (a.quantity(i + 1) != nullptr && a.quantity(i + 1)->kind != QuantityKind::count)
        return false;
      sign = s;
      at = i;
      break;
    }
    if (at < 0 || needs_it(at)) return false;
    // 'was larger in 2012; since then no quarter has matched it'
    for (int i = 0; i < a.size(); ++i) {
      if (a.is(i, "since") && (a.is(i + 1, "then") || a.kind(i + 1, ItemKind::punct))) return false;
      if (a.time(i) != nullptr && a.time(i)->ever_since) return false;
    }
    for (int i = no; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t != nullptr && t->kind == TimeKind::since && !t->ever_since &&
          t->year_by == YearBy::written)
        since = i;
    }
    return holder(at);
  }
  // 'has never needed much more': no sum of the trade.
  [[nodiscard]] bool needs_it(int i) const {
    // 'there has never been so much goodwill'
    if (m.says_any(i, {"much"}) && unknown_word(a, i + 1)) return true;
    if (m.says_any(i, {"many"}) && a.sense(i + 1, Class::goods) == nullptr &&
        a.sense(i + 2, Class::goods) == nullptr)
      return true;
    int p = i - 1;
    while (m.says_any(p, {"so", "as", "much", "a", "such", "that", "any"})) --p;
    return a.kind(p, ItemKind::word) && a.low(p).ends_with("ed") &&
           a.items[static_cast<std::size_t>(p)].phrase == nullptr &&
           !m.says(p, words::kHappeningWord) && w.mention_at[static_cast<std::size_t>(p)] < 0;
  }
  // What stands behind 'as' or 'than' holds the record: a time, or what 'it did' then.
  bool holder(int from) {
    for (int i = from; i < a.size(); ++i) {
      const bool than = a.is_any(i, {"than", "as"}) || a.sense(i, Class::asmuch) != nullptr ||
                        a.is_any(i, {"that", "those"});
      if (!than) continue;
      for (int k = i + 1; k < a.size() && k < i + 10; ++k) {
        if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) break;
        // 'as much to Turkey as to Russia', 'more than any other country'
        if (a.is_any(k, {"to", "from"}) && a.place(k + 1) != nullptr && k == i + 1 &&
            a.is_any(i, {"as", "than"}) && !as_much(i))
          return false;
        if (k == i + 1 && a.place(k) != nullptr) return false;
        const TimeSpan* t = a.time(k);
        if (t != nullptr && t->kind == TimeKind::period) time = k;
      }
    }
    return true;
  }
  [[nodiscard]] bool as_much(int i) const { return a.is(i, "as") && compared(i + 1) != 0; }

  // 'left all earlier years behind'
  [[nodiscard]] bool left_behind(int i) const {
    for (int k = i + 1; k < i + 8 && k < a.size(); ++k) {
      if (m.says_any(k, {"behind"})) return true;
      if (a.kind(k, ItemKind::punct)) return false;
    }
    return false;
  }

  // 'broke every previous monthly record', 'topped anything seen before', 'left behind every year'
  bool surpassed() {
    for (int i = 0; i < a.size(); ++i) {
      const bool verb =
          m.says(i, words::kSurpassingVerb) ||
          (m.says_any(i, {"left", "leaves", "leaving"}) && m.says_any(i, {"behind"})) ||
          (m.says_any(i, {"left", "leaves", "leaving"}) && left_behind(i));
      if (!verb || m.denied(i)) continue;
      for (int k = i + 1; k < i + 7 && k < a.size(); ++k) {
        if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) break;
        if (a.quantity(k) != nullptr && a.quantity(k)->kind == QuantityKind::money) break;
        // 'left all earlier years behind', 'broke its own record'
        if (record_noun(k) && m.says_any(k - 1, {"own"})) {
          at = i;
          return true;
        }
        if (m.says_any(k, {"every", "all", "any", "whatever", "anything", "everything"}) &&
            all_times(k)) {
          at = i;
          return true;
        }
        const int former =
            m.says_any(k - 1, {"monthly", "annual", "quarterly", "yearly"}) ? k - 2 : k - 1;
        if (record_noun(k) && m.says(former, words::kFormerWord) && !a.is(k + 1, "of") &&
            a.quantity(k + 1) == nullptr) {
          at = i;
          return true;
        }
      }
      // 'The old peak for exports to Finland has been surpassed', 'the record was beaten'
      const bool passive =
          m.says_any(i - 1, {"was", "were", "been", "being"}) || m.says_any(i, {"was", "been"});
      for (int k = i - 1; passive && k >= 0 && m.segment_of(k) == m.segment_of(i); --k) {
        if (!record_noun(k) ||
            !(m.says_any(k - 1, {"the", "its", "a"}) || m.says(k - 1, words::kFormerWord)))
          continue;
        at = i;
        return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool record_noun(int i) const {
    return m.says(i, words::kMaximumNoun) ||
           m.says_any(i, {"record", "best", "highs", "records", "ceiling"});
  }
  // 'every previous year', 'those of all earlier quarters', 'anything seen before'
  [[nodiscard]] bool all_times(int from) const {
    bool before = false;
    bool thing = m.says_any(from, {"anything", "everything"});
    for (int k = from; k < from + 7 && k < a.size(); ++k) {
      if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) break;
      if (m.says_any(k, {"other"}) && unit(k + 1)) before = thing = true;
      before = before || m.says(k, words::kFormerWord) ||
               (a.is(k, "record") && a.is(k - 1, "on")) ||
               m.says_any(k, {"before", "preceding", "past", "far", "hence", "previously",
                              "hitherto", "earlier", "ever", "existing"});
      thing = thing || unit(k) || record_noun(k) || (a.time(k) != nullptr && before) ||
              m.says_any(k, {"result", "results", "figure", "figures", "level", "levels", "ones",
                             "value", "values", "monthly", "quarterly", "annual", "yearly"});
      if (a.place(k) != nullptr || a.sense(k, Class::ranknoun) != nullptr ||
          m.says_any(k, {"country", "countries", "partner", "partners", "expectations", "forecasts",
                         "forecast"}) ||
          (m.says_any(k, {"other"}) && !unit(k + 1)))
        return false;
    }
    return before && thing;
  }

  // 'the highest value of all time', 'the best month in history', 'the maximal one for the entire
  // period of observations', 'heads the list of all quarters'
  bool superlative() {
    for (int i = 0; i < a.size(); ++i) {
      const Entry* x = a.sense(i, Class::extreme);
      if (x == nullptr) x = a.sense(i, Class::super);
      const bool other = m.says_any(
          i, {"maximal", "greatest", "unsurpassed", "unequalled", "unrivalled", "unmatched"});
      if (m.denied(i)) continue;
      const QuantitySpan* place = a.quantity(a.punct(i - 1, "-") ? i - 2 : i - 1);
      if (place != nullptr && place->kind == QuantityKind::ordinal && place->value.value() > 1)
        continue;
      const bool said = x == nullptr && !other && record_word(i);
      if (said && fits(i + 1)) {
        sign = a.sense(i, Class::record)->sign;
        at = i;
        return true;
      }
      if (x == nullptr && !other) continue;
      // 'greater in 2023 than at any time in the past'
      if (m.says_any(i, {"than"})) {
        for (int k = i - 1; k >= 0 && k > i - 8; --k) {
          const int s = compared(k);
          if (s == 0 || a.quantity(k) != nullptr) continue;
          if (a.time(i + 1) != nullptr && a.time(i + 1)->kind == TimeKind::since) break;
          sign = s;
          at = k;
          return true;
        }
        continue;
      }
      if (m.says_any(i, {"fastest", "steepest", "sharpest", "widest", "narrowest", "slowest"}) ||
          growth_before(i))
        continue;
      if (m.says_any(i, {"most", "least", "main", "top", "leading", "major", "key", "important",
                         "principal", "chief"}) &&
          !other)
        continue;
      const bool plain = m.says_any(i, {"unsurpassed", "unequalled", "unrivalled", "unmatched"});
      int noun = i + 1;
      while (m.says_any(noun, {"single", "ever", "monthly", "annual", "quarterly", "yearly",
                               "recorded", "-", "volume", "value", "total"}))
        ++noun;
      if (!fits(noun)) continue;
      if (!plain && !universe(i)) continue;
      sign = x != nullptr && x->cls == Class::extreme ? x->sign : 1;
      if (sign == 0) sign = 1;
      at = i;
      return true;
    }
    return false;
  }
  // 'The growth of exports was the strongest ever': not of the exports.
  [[nodiscard]] bool growth_before(int i) const {
    for (int k = 0; k < i; ++k) {
      if (m.segment_of(k) == m.segment_of(i) && a.sense(k, Class::dirnoun) != nullptr &&
          a.sense(k, Class::trend) == nullptr)
        return true;
    }
    return false;
  }
  // 'an all-time high', 'has broken all records'
  [[nodiscard]] bool record_word(int i) const {
    if (a.sense(i, Class::record) == nullptr) return false;
    if (m.says_any(i, {"never", "than", "recorded", "recording", "records"}) &&
        !m.says_any(i, {"all"}))
      return false;
    return !a.is(i, "record") || m.says_any(i - 1, {"a", "new"});
  }
  // What is highest is a figure of the trade or a time of it, not a partner, a delegation, a rate.
  [[nodiscard]] bool fits(int i) const {
    if (a.sense(i, Class::ranknoun) != nullptr || a.sense(i, Class::dirnoun) != nullptr ||
        a.sense(i, Class::product) != nullptr)
      return false;
    if (i < a.size() && w.mention_at[static_cast<std::size_t>(i)] >= 0) return true;
    if (!a.kind(i, ItemKind::word)) return a.time(i) != nullptr || !a.kind(i, ItemKind::place);
    return unit(i) || m.says(i, words::kFigureNoun) || a.sense(i, Class::flow) != nullptr ||
           a.sense(i, Class::figureref) != nullptr || a.sense(i, Class::goods) != nullptr ||
           w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.sense(i, Class::mod) != nullptr ||
           m.says_any(
               i,
               {"to",     "of",      "in",      "for",         "on",   "so",    "since", "reading",
                "result", "results", "one",     "ever",        "they", "it",    "that",  "mark",
                "score",  "outcome", "showing", "performance", "yet",  "total", "as",    "last",
                "thanks", "when",    "after",   "at",          "by",   "and",   "with",  "this"});
  }
  // Of all times: 'ever', 'on record', 'in history', 'of all time', 'to date', 'in the series'
  [[nodiscard]] bool universe(int from) const {
    for (int k = from; k < from + 14 && k < a.size(); ++k) {
      if (m.segment_of(k) != m.segment_of(from)) break;
      if (k < from + 4 && m.says_any(k, {"yet"})) return true;
      if (m.says_any(k, {"ever", "history", "hitherto", "annals", "observations", "independence"}))
        return true;
      if (a.is(k, "record") && a.is(k - 1, "on")) return true;
      if (a.is_any(k, {"time", "times"}) && m.says_any(k - 1, {"all"})) return true;
      if (m.says_any(k, {"date"}) && m.says_any(k, {"to"})) return true;
      if (a.is(k, "date") && a.is(k - 1, "to")) return true;
      if (m.says_any(k, {"far"}) && !m.says_any(k + 1, {"this"}) &&
          (m.says_any(k, {"so"}) || a.is(k - 1, "so")) && !this_year(k))
        return true;
      if (m.says_any(k, {"series"}) &&
          (m.says_any(k - 1, {"historical", "entire", "whole", "statistical", "time", "full"})))
        return true;
      // 'of all quarters', 'for any month'
      if (m.says_any(k, {"all", "any"}) && unit(k + 1)) return true;
      if (m.says_any(k, {"since"}) &&
          m.says_any(k + 1, {"records", "statistics", "observations", "independence", "such",
                             "figures", "data", "measurements"}))
        return true;
    }
    return false;
  }
  [[nodiscard]] bool this_year(int far) const {
    const TimeSpan* t = a.time(far);
    return (t != nullptr && t->to_date) || (a.time(far + 1) != nullptr) ||
           (a.is(far + 1, "in") && a.time(far + 2) != nullptr &&
            a.time(far + 2)->year_by == YearBy::relative);
  }

  // 'without precedent', 'has no precedent', 'knows no higher half-year', 'in vain for a year with
  // higher exports', 'contains no larger figure'
  bool unheard() {
    for (int i = 0; i < a.size(); ++i) {
      // 'Nothing like the 2023 level had ever been seen'
      if (m.says_any(i, {"nothing"}) && m.says_any(i + 1, {"like"})) {
        for (int k = i + 2; k < a.size() && m.segment_of(k) == m.segment_of(i); ++k) {
          if (!m.says_any(k, {"ever", "before"})) continue;
          at = i;
          return true;
        }
      }
      if (m.says_any(i, {"precedent"}) && (m.says_any(i - 1, {"without", "no"}))) {
        at = i;
        return true;
      }
      if (m.says_any(i, {"no"})) {
        const int s = compared(i + 1);
        // 'no longer', 'no more than'
        if (s == 0 || a.is(i + 2, "than") ||
            !(unit(i + 2) || m.says(i + 2, words::kFigureNoun) ||
              a.sense(i + 2, Class::flow) != nullptr))
          continue;
        bool all = m.says_any(0, {"never"});
        for (int k = 0; k < a.size(); ++k) {
          all = all || m.says_any(k, {"history", "series", "statistics", "records", "annals",
                                      "archives", "books", "database", "tables", "ever", "since"});
        }
        if (!all) continue;
        sign = s;
        at = i + 1;
        return holder(at);
      }
      if (m.says_any(i, {"vain"})) {
        bool year = false;
        for (int k = i + 1; k < i + 9 && k < a.size(); ++k) {
          year = year || unit(k) || a.time(k) != nullptr;
          const int s = compared(k);
          if (s == 0 || !year) continue;
          sign = s;
          at = k;
          return holder(at);
        }
      }
    }
    return false;
  }

  // 'was higher than in any earlier quarter', 'more than in whatever year before'
  bool than_all() {
    for (int i = 1; i < a.size(); ++i) {
      if (!a.is(i, "than")) continue;
      int s = 0;
      for (int k = i - 1; k >= 0 && k > i - 6 && s == 0; --k) {
        if (a.quantity(k) != nullptr) break;
        if (m.says_any(
                k, {"more", "higher", "larger", "greater", "bigger", "less", "lower", "smaller"}))
          s = compared(k);
      }
      if (s == 0) continue;
      bool any = false;
      bool ever = false;
      int end = i + 1;
      for (int k = i + 1; k < i + 9 && k < a.size(); ++k) {
        if (a.kind(k, ItemKind::punct) && !a.punct(k, "-")) break;
        if (a.place(k) != nullptr || a.sense(k, Class::ranknoun) != nullptr ||
            a.sense(k, Class::anyother) != nullptr)
          return false;
        any = any || m.says_any(k, {"any", "whatever", "all", "every", "ever"});
        ever = ever || m.says_any(k, {"ever"});
        end = k;
      }
      if (!any) continue;
      bool earlier = false;
      bool of_time = false;
      for (int k = i + 1; k <= end; ++k) {
        earlier = earlier || m.says(k, words::kFormerWord) ||
                  m.says_any(k, {"before", "preceding", "hitherto", "record", "past", "other"});
        of_time = of_time || unit(k) || a.time(k) != nullptr;
      }
      if (!ever && (!earlier || !of_time)) continue;
      sign = s;
      at = i - 1;
      return true;
    }
    return false;
  }

  void read() {
    if (w.question || m.of_an_order(false)) return;
    for (const auto form : {&RecordForm::surpassed, &RecordForm::never, &RecordForm::superlative,
                            &RecordForm::unheard, &RecordForm::than_all}) {
      at = time = since = -1;
      sign = 1;
      if ((this->*form)() && at >= 0 && write()) return;
    }
  }

  bool write() {
    if (m.ahead(at) || m.of_another(at)) return false;
    const auto s = m.series(at);
    if (!s || (w.mentions.empty() && a.places.empty())) return false;
    // 'This is the highest figure since records began' behind a sum that was not read: of its time
    if (a.is_any(0, {"this", "it", "that"}) && m.own_time(*s, since) < 0 &&
        (w.d.unread_sum || w.d.told.empty()))
      return false;
    Draft& d = w.add(since >= 0 ? ClaimKind::since : ClaimKind::record, *s, at, "record told");
    if (since >= 0) {
      d.claim.comparator = sign > 0 ? ClaimComparator::max_since : ClaimComparator::min_since;
      if (const auto then = m.time(since, *s)) d.claim.since = then->first;
    } else {
      d.claim.comparator = sign > 0 ? ClaimComparator::max_level : ClaimComparator::min_level;
    }
    d.claim.unit = ClaimUnit::none;
    if (time < 0 || !m.time(time, *s)) time = m.own_time(*s, since);
    const auto p = time >= 0 ? m.time(time, *s) : m.period(*s, since);
    if (!p || p->first > w.d.now) {
      w.drafts.pop_back();
      return false;
    }
    d.claim.period = p;
    d.claim.period_written = time >= 0;
    d.period_set = d.mode_set = true;
    d.first = time >= 0 ? std::min(at, time) : at;
    d.last = std::max(at, time) + 1;
    d.confidence = 0.8;
    return true;
  }
};

}  // namespace

void read_record_forms(Work& w) {
  for (const QuantitySpan& q : w.a.quantities) {
    if (q.kind == QuantityKind::money || q.kind == QuantityKind::percent ||
        q.kind == QuantityKind::ratio)
      return;
  }
  for (const Draft& d : w.drafts) {
    const ClaimComparator c = d.claim.comparator;
    if (d.claim.kind == ClaimKind::record || d.claim.kind == ClaimKind::comparison ||
        c == ClaimComparator::max_since || c == ClaimComparator::min_since)
      return;
  }
  const Analysis& a = w.a;
  const bool may = a.may_have(Class::record) || a.may_have(Class::extreme) ||
                   a.may_have(Class::super) || a.may_say(words::kSurpassingVerb) ||
                   a.may_say(words::kNegation) ||
                   a.may_say({"no", "none", "nothing", "precedent", "vain", "than", "maximal",
                              "unsurpassed", "unmatched", "unrivalled", "unequalled", "behind"});
  if (may) RecordForm(w).read();
}

}  // namespace tally::reading
