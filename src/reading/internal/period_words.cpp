// Words that tell whose time a time is: 'the same stretch', 'the record year 2022', 'annual trade',
// 'since the pact of 2010', 'against 63 % in 2022 and 39 % before the war, in 2021'.
#include <algorithm>

#include "reading/internal/period_settler.h"
#include "reading/internal/quantity.h"
#include "reading/internal/running_time.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'totalled $10 billion over the same stretch': the months spoken of before, no base.
// 'The Union absorbed 62.4 percent over the same eight months'
bool PeriodSettler::took_share(int percent) const {
  if (a.quantity(percent)->kind != QuantityKind::percent) return false;
  const Entry* flow = a.sense(percent - 1, Class::flowverb);
  const Entry* share = a.sense(percent - 1, Class::shareverb);
  return (flow != nullptr && flow->flow == FlowWord::taker) || share != nullptr;
}

bool PeriodSettler::of_the_text(int item, bool ahead) const {
  const TimeSpan& time = *a.time(item);
  if (!ahead && so_far_this_year(item)) return true;
  const bool bare =
      time.year_by == YearBy::none ||
      (time.kind == TimeKind::base && time.year_by == YearBy::previous && !says_year(time));
  if (!time.same_months || !bare) return false;
  const int prep = a.is(item - 1, "the") ? item - 2 : item - 1;
  const bool within = a.is_any(prep, words::kDurationPreposition) &&
                      (a.quantity(prep - 1) == nullptr ||
                       a.quantity(prep - 1)->kind == QuantityKind::money || took_share(prep - 1)) &&
                      a.sense(prep - 1, Class::asmuch) == nullptr && !a.is(prep - 1, "than");
  return within;
}

// 'annual trade', 'their yearly turnover': of the year that holds the month.
bool PeriodSettler::yearly_sum(const Draft& d) const {
  if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
  const std::size_t unit = a.quantity(d.item) != nullptr ? a.quantity(d.item)->last : 0;
  if (unit > 0 && unit + 1 < a.tokens.size() && a.tokens[unit + 1].low == "year" &&
      a.tokens[unit].low.is_any({"a", "per", "each"}))  // '15 billion kroner a year'
    return true;
  for (const Mention& m : w.mentions) {
    if (m.kind != Mention::Kind::noun || m.head > d.item || w.clause(m.head) != d.clause) continue;
    for (int i = m.first; i < m.head; ++i) {
      if (a.is_any(i, words::kYearlyAdjective)) return true;
    }
  }
  return false;
}

// 'Since the pact took effect in 2010, trade has tripled', 'since 2016': to the last full year.
bool PeriodSettler::since_a_year(const Draft& d) const {
  // 'have doubled since 2015'
  bool perfect = false;
  for (int i = d.item - 1; i >= 0 && i > d.item - 7 && w.clause(i) == d.clause; --i)
    perfect = perfect || a.is_any(i, {"has", "have"});
  for (int i = d.item + 1; perfect && i < a.size() && w.clause(i) == d.clause; ++i) {
    if (a.quantity(i) != nullptr || a.punct(i, ",")) break;
    const TimeSpan* t = a.time(i);
    if (t != nullptr)
      return t->kind == TimeKind::since && t->month_from == 0 && t->year_by == YearBy::written;
  }
  for (int i = 0; i < d.item; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->month_from != 0 || t->year_by != YearBy::written) continue;
    if (t->kind == TimeKind::since) return true;
    if (t->kind == TimeKind::period && a.is(0, "since")) return true;
  }
  return false;
}

// 'than in the record year 2022', 'from the crisis year of 2020': the item before such words, else
// `direct`.
int PeriodSettler::before_named_year(int item, int direct) const {
  // 'compared to the period from January through September 2023'
  if (int k = a.is_any(direct, {"from", "of", "between"}) ? direct - 1 : direct;
      a.is_any(k, {"period", "months"})) {
    for (--k; a.is_any(k, {"the", "same", "corresponding", "similar"});) --k;
    if (a.sense(k, Class::comparedwith) != nullptr || a.is_any(k, {"against", "on", "than"}))
      return k;
  }
  int i = a.is(item - 1, "of") ? item - 2 : item - 1;
  if (!a.is(i, "year") && !a.is(i, "level")) return direct;
  for (int steps = 0; steps < 4 && a.kind(i, ItemKind::word); ++steps) {
    if (a.is_any(--i, {"the", "a"})) return i - 1;
  }
  return direct;
}

// 'in Tehran in July the president said that trade could triple': when he said so.
bool PeriodSettler::said_then(const Draft& d, int item) const {
  if (!future(d) || item < 0 || item > d.item || !a.is(item - 1, "in") ||
      a.time(item)->year_by != YearBy::none || a.time(item)->month_from == 0)
    return false;
  bool said = w.clause(item) != d.clause;
  for (int i = item + 1; i < d.item; ++i) said = said || a.sense(i, Class::speech) != nullptr;
  return said;
}

// 'This year imports grew by 16 percent' in a text about January to November: in these.
std::optional<Period> PeriodSettler::so_far(const TimeSpan& t, const Draft& d,
                                            std::optional<Period> p) const {
  const bool this_year = t.kind == TimeKind::period && t.year_by == YearBy::relative &&
                         t.year == 0 && t.month_from == 0 && !t.to_date && !t.end_of;
  if (!p || future(d) || !this_year || !p->is_year() || p->last < w.d.now || !w.d.part) return p;
  const bool known = w.d.part->first == p->first && w.d.part->last.year() == p->last.year();
  return known ? w.d.part : p;
}

// 'this trend suggests that it will be 900 million by the end of the year': of no fact.
bool PeriodSettler::not_over(const TimeSpan& t, const Draft& d) const {
  return !future(d) && t.end_of && t.preposition == "by" && t.month_from == 0 &&
         t.year_by == YearBy::relative && t.year >= 0;
}

// 'in the previous year', where the text has named no year yet: before the article's.
bool PeriodSettler::behind_a_guess(int item) const {
  const TimeSpan& t = *a.time(item);
  return t.year_by == YearBy::previous && w.d.guessed && t.month_from == 0 &&
         t.kind == TimeKind::period;
}

// A year that has not begun: no time of what is told as done.
bool PeriodSettler::lies_ahead(int item, const Claim& c) const {
  const auto p = resolve(*a.time(item), context(c, false));
  return p && p->first > w.d.now;
}

// 'took 65%, against 63% in 2022 and 39% before the war, in 2021': the time of the last base.
bool PeriodSettler::behind_a_base(const Draft& d, int time) const {
  bool against = false;
  bool another = false;
  bool after = false;
  for (int i = d.item + 1; i < time; ++i) {
    if (w.clause(i) != d.clause) return false;
    const QuantitySpan* q = a.quantity(i);
    // 'the second-largest on record behind a $418 billion gap in 2018'
    after = after || (a.sense(i, Class::after) != nullptr && !a.is(i, "following"));
    if (after && q != nullptr && q->kind == QuantityKind::money) return true;
    // 'shrank to $1.3 billion, one-twentieth of the $24 billion logged in 2021'
    if (q != nullptr && q->kind == QuantityKind::money && a.is(i - 1, "the") && a.is(i - 2, "of") &&
        a.kind(i + 1, ItemKind::word) && a.low(i + 1).ends_with("ed"))
      return true;
    if (a.sense(i, Class::comparedwith) != nullptr) against = true;
    another = another ||
              (against && q != nullptr && q->kind != QuantityKind::ordinal &&
               q->kind != QuantityKind::count && a.time(i + 1) == nullptr && a.is(i - 1, "and"));
  }
  return against && another;
}

// 'from September's record £3.6 billion', 'February 2022's exports of R143 billion'.
int PeriodSettler::owner_time(int item) const {
  int i = item - 1;
  // '2019 – 350 million dollars, 2020 – 402 million'
  if ((a.punct(i, "–") || a.punct(i, "—") || a.punct(i, "-")) && a.time(i - 1) != nullptr &&
      a.time(i - 1)->kind == TimeKind::period && !is_base_time(i - 1))
    return i - 1;
  for (int steps = 0; steps < 6 && i >= 0; ++steps, --i) {
    if (w.clause(i) != w.clause(item) || a.quantity(i) != nullptr) return -1;
    if (const TimeSpan* t = a.time(i)) {
      const bool owns = a.is(i + 1, "'s") || a.tokens[t->last - 1].low == "'s";
      return owns && (t->kind == TimeKind::period || t->kind == TimeKind::base) ? i : -1;
    }
    if (a.is_any(i, words::kFigureAttribute) || a.sense(i, Class::record) != nullptr ||
        a.sense(i, Class::extreme) != nullptr || a.sense(i, Class::revised) != nullptr ||
        a.sense(i, Class::mod) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0)
      continue;
    return -1;
  }
  return -1;
}

// 'after growth of 33 percent in the same period of 2011': the time right behind a rate that
// stands for what was before.
int PeriodSettler::led_time(const Draft& d) const {
  if (d.claim.kind != ClaimKind::change) return -1;
  bool led = false;
  for (int i = d.item - 1; i >= 0 && i > d.item - 7 && !led; --i) {
    if (w.clause(i) != d.clause || a.quantity(i) != nullptr || a.time(i) != nullptr) return -1;
    led = a.is_any(i, words::kAfterPreposition);
  }
  int i = d.item + 1;
  if (a.sense(i, Class::dirnoun) != nullptr || a.sense(i, Class::trend) != nullptr) ++i;
  while (a.is_any(i, words::kDurationPreposition, {"the"})) ++i;
  const TimeSpan* t = led && i <= d.item + 4 ? a.time(i) : nullptr;
  return t != nullptr && (t->kind == TimeKind::period || t->kind == TimeKind::base) ? i : -1;
}

// 'according to figures released this month', 'in a report published in May'
bool PeriodSettler::of_publication(int item) const {
  int i = item - 1;
  while (a.is_any(i, words::kSkippedBeforeDate)) --i;
  if (a.sense(i, Class::published) != nullptr) return true;
  // 'released by the bureau in May'
  for (int k = i; k >= 0 && k > i - 8 && w.clause(k) == w.clause(item); --k) {
    if (a.quantity(k) != nullptr || a.time(k) != nullptr ||
        w.mention_at[static_cast<std::size_t>(k)] >= 0)
      return false;
    if (a.sense(k, Class::published) != nullptr) return a.is(k + 1, "by");
  }
  return false;
}

// 'more than double the deficit observed in 2019', 'below the level seen in May'
bool PeriodSettler::of_compared(int item) const {
  // 'down 6.9 percent compared to that in 2019', 'less than those of 2019'
  if (a.is_any(item - 1, {"in", "of"}) && a.sense(item - 2, Class::flowref) != nullptr &&
      (a.is(item - 3, "than") || a.sense(item - 3, Class::comparedwith) != nullptr))
    return true;
  int i = item - 1;
  if (a.is_any(i, {"the", "all"})) --i;
  if (!a.is_any(i, {"in", "during", "throughout", "for", "a"}) && i != item - 1) return false;
  if (a.is_any(i, words::kDurationPreposition) || a.is(i, "throughout")) --i;
  if (a.sense(i, Class::observed) == nullptr) return false;
  for (int k = i - 1; k >= 0 && k > i - 7 && w.clause(k) == w.clause(item); --k) {
    if (a.time(k) != nullptr) return false;
    const Entry* trend = a.sense(k, Class::trend);
    if (a.is_any(k, words::kWordOfComparison) || a.sense(k, Class::comparedwith) != nullptr ||
        a.sense(k, Class::asmuch) != nullptr || a.sense(k, Class::upfrom) != nullptr ||
        (trend != nullptr && trend->times > 0))
      return true;
    // 'almost twice the value recorded in 2006'
    if (const QuantitySpan* q = a.quantity(k); q != nullptr && q->kind == QuantityKind::ratio)
      return true;
    if (is_money_or_rate(k)) return false;
  }
  return false;
}

// 'Comparing September 2014 with September 2013', 'from 50.8% in January-August 2005 to 43.1%':
// what is compared with. `direct`: the word in front of the time.
bool PeriodSettler::of_comparison(int item, int direct) const {
  if (a.is(direct, "in") && is_money_or_rate(direct - 1) && a.is(direct - 2, "from") &&
      a.is(item + 1, "to"))
    return true;
  // 'rose by 15.4 percent over February'
  const QuantitySpan* rate = a.is(direct, "over") ? a.quantity(direct - 1) : nullptr;
  if (rate != nullptr && rate->kind == QuantityKind::percent && a.time(item)->month_from > 0 &&
      a.time(item)->month_from == a.time(item)->month_to)
    return true;
  // '24 percent down on the ten months of last year'
  if (a.is(direct, "on") && a.is_any(direct - 1, {"down", "up"})) return true;
  return likened_to(a, item) ||
         (a.is(direct, "with") && a.time(direct - 1) != nullptr && a.any_of({"comparing"}));
}

// 'outpacing the previous high, set in October': of that high alone.
bool PeriodSettler::of_earlier_high(int item) const {
  for (int k = item - 2; k > item - 7 && k > 0; --k) {
    if (a.is_any(k, words::kFormerWord) &&
        (a.sense(k + 1, Class::record) != nullptr || a.sense(k + 1, Class::extreme) != nullptr ||
         a.is_any(k + 1, {"high", "low", "peak"})))
      return true;
  }
  return false;
}

bool PeriodSettler::is_money_or_rate(int item) const {
  const QuantitySpan* q = a.quantity(item);
  return q != nullptr && q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count;
}

// 'to $15 billion soon and $20 billion by 2030', 'for 2020 half a billion, in the long run a
// billion'
bool PeriodSettler::says_soon(const Draft& d) const {
  bool dated = false;
  for (int i = d.item + 1; i < a.size() && i <= d.item + 3 && w.clause(i) == d.clause; ++i) {
    if (a.sense(i, Class::soon) != nullptr) return true;
    dated = a.time(i) != nullptr;
    if (dated || a.quantity(i) != nullptr || a.is(i, "and") || a.punct(i, ",")) break;
  }
  for (int i = d.item - 1; !dated && i > 0 && i > d.item - 7; --i) {
    if (a.time(i) != nullptr || a.quantity(i) != nullptr) return false;
    if (a.sense(i, Class::soon) != nullptr) return true;
  }
  return false;
}

// 'has since doubled', 'since then it has grown by half', 'the share has since come down to 5%'
bool PeriodSettler::has_since(const Draft& d) const {
  if (d.claim.kind != ClaimKind::change && d.claim.kind != ClaimKind::share) return false;
  int since = -1;
  for (int i = d.item; i >= 0 && i > d.item - 8 && w.clause(i) == d.clause; --i) {
    if (i < d.item && (a.time(i) != nullptr || is_money_or_rate(i))) break;
    if (a.is(i, "since") && (a.is_any(i - 1, {"has", "have"}) || a.is(i + 1, "then"))) since = i;
  }
  // 'which means that they have risen more than sevenfold since then'
  if (const TimeSpan* then = a.time(d.item + 1); then != nullptr && then->ever_since)
    return has_changed(d);
  if (a.is(d.item + 1, "since") && a.is(d.item + 2, "then")) return has_changed(d);
  if (since < 0) return false;
  for (int i = since; i < a.size() && w.clause(i) == d.clause; ++i) {
    if (a.time(i) != nullptr) return false;
  }
  return true;
}

// 'to 100 billion in five years', 'over the next three years'
// A bracket right behind a sum, that begins with a sum in the same money.
bool PeriodSettler::behind_money(int open) const {
  const QuantitySpan* before = a.quantity(open - 1);
  const QuantitySpan* inside = a.quantity(open + 1);
  const auto money = [](const QuantitySpan* q) {
    return q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
  };
  return money(before) && money(inside) &&
         (inside->currency == before->currency || inside->kind == QuantityKind::bare);
}

bool PeriodSettler::present_tense(const Draft& d) const {
  for (int i = std::max(0, d.item - 12); i < d.item + 4 && i < a.size(); ++i) {
    if (w.clause(i) != d.clause) continue;
    if (a.is_any(i, words::kPresentOfState)) {
      return true;
    }
  }
  return false;
}

// 'Portugal remains Angola's main supplier'
bool PeriodSettler::remains(const Draft& d) const {
  for (int i = std::max(0, d.item - 8); i < d.item; ++i) {
    if (w.clause(i) == d.clause && a.is_any(i, words::kFormOfRemain)) return true;
  }
  return false;
}

// 'In 2018, the year before it took effect': what 2018 was, no other year.
bool PeriodSettler::apposed(int item) const {
  const TimeSpan& t = *a.time(item);
  // 'Norway, third in 2010, became the largest'
  const QuantitySpan* place = a.quantity(item - 2);
  if (place != nullptr && place->kind == QuantityKind::ordinal && a.is(item - 1, "in") &&
      a.punct(item - 3, ",") && a.punct(item + 1, ",") && a.place(item - 4) != nullptr)
    return true;
  if (t.year_by != YearBy::previous && t.kind != TimeKind::base) return false;
  if (!a.punct(item - 1, ",") || a.time(item - 2) == nullptr) return false;
  const TimeSpan& of = *a.time(item - 2);
  if (of.kind != TimeKind::period || of.month_from != 0 || of.year_by == YearBy::none) return false;
  return a.tokens[t.last - 1].low == "before" && item + 1 < a.size() &&
         !a.kind(item + 1, ItemKind::punct) && a.sense(item + 1, Class::be) == nullptr;
}

// 'South Korea, Japan's third market in 2023, bought 12 percent more': a time in words that say
// what the place before them is. `inside`: the draft stands there too.
bool PeriodSettler::beside_a_place(int time, const Draft& d, bool inside) const {
  int begin = time - 1;
  bool what = false;
  for (; begin > 0 && !a.punct(begin, ","); --begin) {
    if (a.quantity(begin) != nullptr && a.quantity(begin)->kind != QuantityKind::ordinal)
      return false;
    if (a.sense(begin, Class::be) != nullptr || a.sense(begin, Class::level) != nullptr)
      return false;
    what = what || a.sense(begin, Class::ranknoun) != nullptr;
  }
  if (!what || begin < 1 || !a.punct(time + 1, ",") || a.place(begin - 1) == nullptr) return false;
  const bool in = d.item > begin && d.item < time + 1;
  return inside ? in : d.item > time + 1;
}

// 'which in April had pushed Brazil aside, ended the year in second place'
std::optional<Period> PeriodSettler::closed_year(const Draft& d) const {
  if (says_only_year(d) && w.d.named_years.size() == 1)
    return Period::year(w.d.named_years.front());
  for (int i = d.item - 1; i > 1 && i > d.item - 7 && w.clause(i) == d.clause; --i) {
    if (!a.is(i, "year") || !a.is(i - 1, "the") || !a.is_any(i - 2, words::kYearEndWord)) continue;
    if (w.d.period && w.d.period->months() == 12) return w.d.period;
    return Period::year(w.d.now.month() > 10 ? w.d.now.year() : w.d.now.year() - 1);
  }
  return std::nullopt;
}

// 'half of the $1.1 billion recorded a year earlier', 'after a deficit of $15m a year earlier', 'it
// had been 34 million the year before': the time of before that stands behind a sum is the sum's.
int PeriodSettler::base_of_sum(const Draft& d) const {
  const ClaimKind kind = d.claim.kind;
  if (kind != ClaimKind::level && kind != ClaimKind::balance && kind != ClaimKind::share) return -1;
  for (int i = d.item + 1; i < a.size() && i <= d.item + 7; ++i) {
    if (w.clause(i) != d.clause) return -1;
    if (const TimeSpan* t = a.time(i)) {
      const bool year = t->kind == TimeKind::period && t->year_by == YearBy::previous;
      if ((t->kind != TimeKind::base && !year) || apposed(i)) return -1;
      if (t->same_months && (of_the_text(i) || (!says_year(*t) && t->year_by != YearBy::written)))
        return -1;
      if (t->amount > 1 && t->unit_months == 12) return -1;
      return i;
    }
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return -1;
    if (a.sense(i, Class::observed) != nullptr || a.place(i) != nullptr ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.is_any(i, words::kBeforeObserved))
      continue;
    return -1;
  }
  return -1;
}

std::optional<Period> PeriodSettler::sum_of_before(const Draft& d, int base) const {
  std::optional<Period> of = w.d.period;
  for (int i = 0; i < base; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || is_base_time(i)) continue;
    if (beside_the_point(i, base)) continue;
    if (const auto p = resolve(*t, context(d.claim, false))) of = p;
  }
  // 'reached 6.9 billion in the previous year', where no year was said: before the article's
  if (of == w.d.period && w.d.guessed && a.time(base)->year_by == YearBy::previous &&
      a.time(base)->month_from == 0 && !a.time(base)->same_months)
    of = Period::year(w.d.now.year());
  if (!of) return std::nullopt;
  return resolve(*a.time(base), context(d.claim, false, of));
}

// '240 million in 2016, more than doubled in five years, to 510 million': five years later.
std::optional<Period> PeriodSettler::grown_in_years(const Draft& d, int item) const {
  const TimeSpan* from = a.time(item);
  if (from == nullptr || item > d.item || from->kind != TimeKind::period ||
      from->year_by != YearBy::written || from->month_from != 0 || from->many_years || future(d))
    return std::nullopt;
  const bool of_a_sum = is_money_or_rate(item - 1) || is_money_or_rate(item - 2);
  if (!of_a_sum) return std::nullopt;
  for (int i = item + 1; i < a.size() && i < d.item + 4; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr) continue;
    if (t->kind != TimeKind::duration || t->unit_months != 12 || t->at_least) return std::nullopt;
    if (!a.is_any(i - 1, words::kDurationPreposition)) return std::nullopt;
    const int year = from->year + t->amount;
    return year < w.d.now.year() ? std::optional<Period>(Period::year(year)) : std::nullopt;
  }
  return std::nullopt;
}

// 'In the whole of that year', 'in that fiscal year': the one that the sentence before named.
std::optional<Period> PeriodSettler::that_year(int item) const {
  const TimeSpan& t = *a.time(item);
  if (t.month_from != 0 || t.same_months) return std::nullopt;
  if (t.year_by == YearBy::following) return year_of_that_year(item);
  for (std::size_t k = t.first; k < t.last; ++k) {
    if ((a.tokens[k].low == "fiscal" || a.tokens[k].low == "financial") && w.d.fiscal_year)
      return w.d.fiscal_year;
  }
  const std::vector<int>& named = w.d.named_years;
  // 'signed the agreement in 2014. That year trade was': the only year that was named, whatever
  // year the text is about
  if (named.size() == 1 && w.d.period && w.d.period->months() == 12 &&
      (w.d.period->first.year() > named.front() || w.d.period->last.year() < named.front()))
    return Period::year(named.front());
  if (named.empty() || (w.d.period && w.d.period->months() == 12)) return std::nullopt;
  if (w.d.left && w.d.left->is_year() &&
      std::find(named.begin(), named.end(), w.d.left->last.year()) != named.end())
    return w.d.left;
  // 'more than in the same months of 2021. In the whole of that year it had been': the one before
  return Period::year(t.whole || a.any_of({"had"}) ? named.back() : named.front());
}

// 'Trade to top 9 billion USD this year', 'exports seen topping 4 billion' as a headline.
bool PeriodSettler::announced(const Draft& d) const {
  if (!w.d.headline) return false;
  for (int i = d.item - 1; i > 0 && i > d.item - 4; --i) {
    if (a.sense(i, Class::trend) == nullptr && a.sense(i, Class::level) == nullptr) continue;
    if (a.is(i - 1, "seen")) return true;
    return a.is(i - 1, "to") &&
           (w.mention_at[static_cast<std::size_t>(i) - 2] >= 0 || a.place(i - 2) != nullptr);
  }
  return false;
}

// 'now' of this statement, not of what follows: 'lost 8 per cent and now stand at half of them'.
bool PeriodSettler::now_of(const Draft& d) const {
  for (int i = 0; i < a.size(); ++i) {
    if (a.time(i) == nullptr || a.time(i)->kind != TimeKind::now) continue;
    // 'Latvia (10.5%) and Estonia (7.4%) now buy almost as much as Russia (13.4%)'
    if (w.bracketed(d.item) && !w.bracketed(i)) continue;
    bool later = false;
    for (int k = d.item + 1; k < i; ++k) later = later || a.is_any(k, {"and", "but"});
    if (!later) return true;
  }
  return false;
}

// 'came to 45 million in May, for a five-month total of 210 million', 'bringing the total for the
// year to 499 million': the months up to the one spoken of.
std::optional<Period> PeriodSettler::running_total(const Draft& d) const {
  if (d.claim.unit != ClaimUnit::money || future(d)) return std::nullopt;
  int total = -1;
  for (int i = d.item - 1; i > 0 && i > d.item - 9 && total < 0; --i) {
    if (a.quantity(i) != nullptr && is_money_or_rate(i)) return std::nullopt;
    if (a.is_any(i, words::kFigureNoun) || a.low(i) == "the total") total = i;
  }
  if (total < 0) return std::nullopt;
  std::optional<Period> of = w.d.period;
  for (int i = 0; i < total; ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period || is_base_time(i)) continue;
    if (const auto p = resolve(*t, context(d.claim, false))) of = p;
  }
  if (!of || !of->is_month()) return std::nullopt;
  const std::size_t first = a.items[static_cast<std::size_t>(total)].first;
  const std::size_t last = a.items[static_cast<std::size_t>(d.item)].first;
  for (std::size_t k = first; k + 2 < last; ++k) {  // 'the total for the year to'
    if (a.tokens[k].low == "for" && a.tokens[k + 1].low == "the" && a.tokens[k + 2].low == "year")
      return Period{Month(of->last.year(), 1), of->last};
  }
  // 'five-month total'
  if (first >= 3 && a.tokens[first - 1].low == "month" && a.tokens[first - 2].low == "-") {
    std::size_t used = 0;
    const auto n = small_number(a.tokens, first - 3, used);
    if (n && *n == of->last.month()) return Period{Month(of->last.year(), 1), of->last};
  }
  return std::nullopt;
}

// 'has more than doubled', 'have risen sevenfold': up to now.
bool PeriodSettler::has_changed(const Draft& d) const {
  for (int i = d.item; i >= 0 && i > d.item - 10; --i) {
    if (w.clause(i) != d.clause || (i < d.item && a.quantity(i) != nullptr)) return false;
    if (a.is_any(i, {"had", "by", "in"}) && i < d.item - 1 && a.is(i, "had")) return false;
    if (a.is_any(i, {"has", "have"})) return true;
  }
  return false;
}

// 'since January'
bool PeriodSettler::has_since_span() const {
  return std::any_of(a.times.begin(), a.times.end(),
                     [](const TimeSpan& t) { return t.kind == TimeKind::since; });
}

}  // namespace tally::reading
