// Times of what is told behind the figures of a sentence and is none of theirs: of a cause ('as
// orders dried up in the first half'), of a remark ('and officials expect a recovery in the first
// quarter') or of who says it ('the bureau said in January').
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

constexpr int kReach = 18;  // items

bool is_figure(const QuantitySpan* q) {
  return q != nullptr && (is_money(q) || q->kind == QuantityKind::percent ||
                          q->kind == QuantityKind::fraction || q->kind == QuantityKind::ratio);
}

// 'lost', 'dried up', 'told': a verb with a subject in front of it.
bool tells(const Analysis& a, int i) {
  if (a.sense(i, Class::target) != nullptr || a.sense(i, Class::forecast) != nullptr) return true;
  return a.kind(i, ItemKind::word) &&
         (a.is_any(i, words::kFiniteVerb,
                   {"said", "told", "put", "began", "met", "expect", "expects"}) ||
          (a.low(i).ends_with("ed") && a.low(i) != "united"));
}

}  // namespace

// Begins words that give a reason: 'thanks to', 'because of', 'as orders ... dried up'.
bool PeriodSettler::gives_reason(int i, int time) const {
  if (a.is_any(i, {"because", "despite", "amid", "notwithstanding"})) return true;
  if (a.is_any(i, {"thanks", "owing", "due"})) return a.is(i + 1, "to");
  if (a.is(i, "spite")) return a.is(i - 1, "in");
  if (a.is(i, "even")) return a.is(i + 1, "though");
  if (a.is_any(i, {"although", "though"})) return true;
  if (!a.is(i, "as")) return false;
  // 'as in 2015', 'as of May', 'as much as in 2015', 'such as', 'as the largest buyer in 2016'
  if (a.is_any(i + 1, {"in", "of", "much", "many", "well", "against", "compared", "early", "late",
                       "recently", "opposed", "a", "if", "per", "to"}) ||
      a.is_any(i - 1, {"such", "much", "many", "well", "same", "early", "late", "recently", "just",
                       "far", "long", "soon", "high", "low", "twice", "ranked"}))
    return false;
  for (int k = i + 2; k < time; ++k) {
    if (tells(a, k)) return true;
  }
  return false;
}

// ', and officials expect', ', which is explained by', ', while the yen gained': something that is
// told of nobody's trade and has no figure.
bool PeriodSettler::remarks(int i, int time) const {
  const bool relative = a.is_any(i, {"which", "when"}) && a.punct(i - 1, ",");
  const bool joint = a.is_any(i, {"and", "but", "while", "whereas", "before"});
  if (!relative && !joint) return false;
  if (joint && (time - i < 3 || tells(a, i + 1))) return false;  // 'and fell in May'
  bool verb = false;
  for (int k = i + 1; k < time; ++k) {
    if (w.mention_at[static_cast<std::size_t>(k)] >= 0 || a.sense(k, Class::ranknoun) != nullptr ||
        a.sense(k, Class::super) != nullptr)
      return false;
    verb = verb || tells(a, k);
  }
  return verb;
}

// 'Owing to the strike in May, exports fell', 'Although the market recovered in December, imports':
// in front of a comma, without a figure.
bool PeriodSettler::in_a_front(int item, const Draft& d) const {
  if (item >= d.item || w.d.guessed || !w.d.period) return false;
  const bool behind = a.is(item + 1, "notwithstanding");
  if (!a.punct(behind ? item + 2 : item + 1, ",")) return false;
  int opener = -1;
  for (int i = 0; i < 2 && !behind; ++i) {
    const bool moved =
        a.is_any(i, {"hit", "hurt", "helped", "boosted", "buoyed", "driven"}) && a.is(i + 1, "by");
    if (opener < 0 && !a.is(i, "as") && (moved || gives_reason(i, item))) opener = i;
  }
  if (!behind && opener < 0) return false;
  for (int i = 0; i < item; ++i) {
    if (is_figure(a.quantity(i)) || w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
  }
  const auto told = resolve(*a.time(item), context(d.claim, false));
  return told && told->months() < w.d.period->months() && told->first >= w.d.period->first &&
         told->last <= w.d.period->last;
}

// Behind the figure at `d`, no other figure in between or in the rest of its clause.
bool PeriodSettler::in_a_cause(int item, const Draft& d) const {
  const TimeSpan& t = *a.time(item);
  if (future(d) || t.kind != TimeKind::period) return false;
  if (item < d.item) return in_a_front(item, d);
  // ', the bureau said in January', ', said the minister in May'
  const int before = a.is_any(item - 1, {"in", "late", "early"}) ? item - 2 : item - 1;
  const bool said = a.is_any(before, {"said", "announced", "reported"}) && before > d.item;
  int opener = -1;
  for (int i = item - 1; i > d.item && i > item - kReach && opener < 0; --i) {
    if (is_figure(a.quantity(i)) || a.punct(i, ";")) return false;
    if (said && a.punct(i, ",") && before > i + 1) return true;
    if (gives_reason(i, item) || remarks(i, item)) opener = i;
  }
  if (opener < 0) return false;
  // The figures have a time: that of the sentence, or of the text; what is told lies in it or
  // behind it. ('fell as the pandemic broke out in 2020' in a text about 2022 is of 2020.)
  std::optional<Period> own;
  for (int i = 0; i < opener && !own; ++i) {
    const TimeSpan* other = a.time(i);
    if (other == nullptr || other->kind != TimeKind::period || is_base_time(i)) continue;
    own = resolve(*other, context(d.claim, false));
  }
  if (!own && !w.d.guessed) own = w.d.period;
  const auto told = resolve(t, context(d.claim, false));
  return own && told && *own != *told && told->first >= own->first &&
         (told->months() < own->months() || told->first > own->last);
}

// 'fell by 3.2 percent from September to October', 'between the second and third quarters': how
// many months the later one has, 0 if it is a span ('from January to October').
int PeriodSettler::step_of(int item) const {
  const TimeSpan* t = a.time(item);
  if (t == nullptr || t->kind != TimeKind::period || t->last_months > 0 || t->month_from == 0 ||
      t->many_years)
    return 0;
  const bool between = a.is(item - 1, "between");
  if (!between && !a.is(item - 1, "from")) return 0;
  const int months = (t->month_to - t->month_from + 12) % 12 + 1;
  const bool quarters =
      months == 6 && t->month_from % 3 == 1 &&
      std::any_of(a.tokens.begin() + static_cast<std::ptrdiff_t>(t->first),
                  a.tokens.begin() + static_cast<std::ptrdiff_t>(t->last), [](const Token& x) {
                    return x.low == "quarter" || x.low == "quarters" || x.low == "q";
                  });
  if (months != 2 && !quarters) return 0;
  for (const TimeSpan& x : a.times) {
    if (x.kind == TimeKind::year_on_year || x.same_months || a_year_ago(x)) return 0;
  }
  // two months that open a year may as well be counted together
  const bool opens = t->month_from == 1 || t->month_from == 4 || t->month_from == 7;
  if (!between && !quarters && opens && !(w.d.period && w.d.period->is_month())) return 0;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != w.clause(item)) continue;
    const Entry* trend = a.sense(i, Class::trend);
    if ((trend != nullptr && trend->sign != 0) || a.sense(i, Class::dirnoun) != nullptr ||
        a.sense(i, Class::dir) != nullptr)
      return quarters ? 3 : 1;
  }
  return 0;
}

// 'came to 4 billion in the first 11 months, down from a record 10 billion in 2022': of all of
// 2022.
bool PeriodSettler::of_a_record(const Draft& d) const {
  for (int i = d.item - 1; i >= 0 && i > d.item - 4; --i) {
    if (a.is_any(i, {"record", "peak", "high", "all-time"}) ||
        a.sense(i, Class::extreme) != nullptr)
      return true;
    if (!a.is(i, "of")) return false;
  }
  return false;
}

// 'In four years it had doubled from 4.7 billion in 2018': in 2022.
std::optional<Period> PeriodSettler::years_from_then(const Draft& d) const {
  if (d.claim.kind != ClaimKind::change || d.role != Role::main || future(d)) return std::nullopt;
  const TimeSpan* then = nullptr;
  bool duration = false;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    duration = duration || (t != nullptr && t->kind == TimeKind::duration);
    if (t == nullptr || t->kind != TimeKind::period) continue;
    const bool of_sum = is_money_or_rate(i - 1) || is_money_or_rate(i - 2) ||
                        (opens_clause(i) && w.clause(i) != d.clause);
    if (then != nullptr || t->year_by != YearBy::written || t->month_from != 0 || t->many_years ||
        t->base_year > 0 || !of_sum)
      return std::nullopt;
    then = t;
  }
  if (then == nullptr || !duration) return std::nullopt;
  const int years = years_of_growth(d);
  if (years <= 0 || then->year + years >= w.d.now.year()) return std::nullopt;
  return Period::year(then->year + years);
}

// 'That is up from 4.7 billion in 2018' in a text about eleven months of 2023: a whole year.
bool PeriodSettler::long_before(const TimeSpan& t, const Period& main) const {
  return t.year_by == YearBy::written && t.year + 2 <= main.last.year() &&
         std::none_of(a.times.begin(), a.times.end(),
                      [&](const TimeSpan& x) { return &x != &t && x.kind == TimeKind::period; });
}

// 'Exports rose to $2.1 billion in FY24. Last year, Saudi Arabia bought goods worth $710 million':
// the fiscal year that the text is about.
bool PeriodSettler::says_fiscal_last(const TimeSpan& t, const Draft& d) const {
  if (t.kind != TimeKind::period || t.year_by != YearBy::relative || t.year != -1 ||
      t.month_from != 0 || t.calendar || t.last_months > 0 || !w.d.fiscal_year || !w.d.period ||
      future(d))
    return false;
  const Period& year = *w.d.fiscal_year;
  const bool just_ended = year.last < w.d.now && year.last + 12 >= w.d.now;
  return just_ended && w.d.period->months() == 12 &&
         w.d.period->first.month() == year.first.month();
}

// The month before, if the clause tells of a step from one month to the next; else nothing.
std::optional<Period> PeriodSettler::stepped_from(int clause, const Period& main) const {
  for (int i = 1; i < a.size(); ++i) {
    if (a.time(i) == nullptr || w.clause(i) != clause) continue;
    const int step = step_of(i);
    if (step > 0 && step == main.months()) return main.shifted(-step);
  }
  return std::nullopt;
}

}  // namespace tally::reading
