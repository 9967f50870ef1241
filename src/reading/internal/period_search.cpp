// Which time of the sentence a draft has: in its own clause, in the one around it, before or
// behind.
#include <algorithm>
#include <vector>

#include "reading/internal/period_settler.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'slipped to third place', 'has climbed to fifth'
bool moved_to(const Analysis& a, int item) {
  const std::size_t first = a.items[static_cast<std::size_t>(item)].first;
  if (first < 2 || a.tokens[first - 1].low != "to") return false;
  return a.sense(item - 1, Class::trend) != nullptr || a.sense(item - 2, Class::trend) != nullptr;
}

int PeriodSettler::in_clause(const Draft& d, int clause) const {
  std::vector<int> times;
  for (int i = 0; i < a.size(); ++i) {
    // 'and imports by 31 percent, with January's exports of 29 million': the time of those only
    const bool owns = i > d.item && a.is(i + 1, "'s") &&
                      a.is_any(i - 1, {"with", "than", "from", "of", "against", "above", "below"});
    if (w.clause(i) == clause && !owns && usable(i, d)) times.push_back(i);
  }
  if (times.empty()) return -1;
  if (future(d)) {
    // the deadline: 'by 2030', 'for 2025'; that right behind the amount, else the first
    for (int t :
         times) {  // 'to 100 billion in 2023 and 150 billion by 2030', '100 billion next year'
      const bool beside = t == d.item + 1 || a.is(t - 1, "in");
      if (t > d.item && t <= d.item + 3 && beside && !amount_between(d.item, t) && times.size() > 1)
        return t;
    }
    for (int t : times) {
      const bool by = a.is_any(t - 1, {"by", "for"}) || a.time(t)->preposition == "by" ||
                      (a.is(t - 1, "the") && a.is(t - 2, "by"));
      if (by && t > d.item && !amount_between(d.item, t)) return t;
    }
    for (int t : times) {
      if (a.is_any(t - 1, {"by", "for"}) || (a.is(t - 1, "the") && a.is(t - 2, "by"))) return t;
    }
  }
  if (times.size() == 1) {
    // a time that belongs to a later amount does not reach back: 'swung to a deficit of 9 billion,
    // having booked a surplus of 4 billion the year before'
    const int t = times.front();
    const TimeSpan& only = *a.time(t);
    const bool before = only.year_by == YearBy::previous && only.month_from == 0;
    if (before && t > d.item && same_kind_between(d, t) && comma_between(d.item, t)) return -1;
    if (t > d.item && behind_a_base(d, t)) return -1;
    // 'grew to $10.3 billion and they have set a target of $15 billion by 2020'
    const bool goals = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& other) {
      return other.item > d.item && other.item < t && future(other);
    });
    if (goals && !future(d)) return -1;
    return t;
  }
  int behind = -1;
  for (int t : times) {
    if (t > d.item) {
      behind = t;
      break;
    }
  }
  int before = -1;
  for (int t : times) {
    if (t < d.item) before = t;
  }
  // 'in 2022, a third more than the year before, ..., adding that this year': the nearer, not the
  // one behind a comma
  if (behind >= 0 && before >= 0 && (d.item - before <= 3 || opens_clause(before)) &&
      comma_between(d.item, behind))
    return before;
  // 'In 2013 exports were 1.5 billion and in 2012 1.9': the time behind has its own sum
  const int joint = a.is(behind - 1, "in") ? behind - 2 : behind - 1;
  if (behind >= 0 && before >= 0 && opens_clause(before) && a.is_any(joint, {"and", "but"}) &&
      is_money_or_rate(behind + 1) && is_money_or_rate(d.item))
    return before;
  // 'last year it rose by 21% exceeding $9 bn, and gained another 20% in seven months of this year'
  if (behind >= 0 && before >= 0 && moved_on(d.item, behind)) return before;
  if (behind >= 0 && !same_kind_between(d, behind)) return behind;
  if (before >= 0) return before;
  return behind;
}

bool PeriodSettler::comma_between(int from, int to) const {
  for (int i = from + 1; i < to; ++i) {
    if (a.punct(i, ",")) return true;
  }
  return false;
}

bool PeriodSettler::ahead_of(int time, int clause) const {
  const TimeSpan& t = *a.time(time);
  if (t.year_by != YearBy::relative || t.year < 0) return false;
  for (int i = 0; i < time; ++i) {
    if (w.clause(i) == clause && a.is_any(i, {"will", "shall"})) return true;
  }
  return false;
}

bool PeriodSettler::moved_on(int from, int to) const {
  for (int i = from + 1; i + 1 < to; ++i) {
    const Entry* trend = a.is(i, "and") ? a.sense(i + 1, Class::trend) : nullptr;
    if (trend != nullptr && trend->sign != 0 && amount_between(i, to)) return true;
  }
  return false;
}

bool PeriodSettler::semicolon_between(int from, int to) const {
  for (int i = from + 1; i < to; ++i) {
    if (a.punct(i, ";")) return true;
  }
  return false;
}

// '...: in September it stood at $570 million', ', a rank that India had held in 2022': the time of
// what is said there.
bool PeriodSettler::said_anew(int time, int clause) const {
  const Clause& c = w.clauses[static_cast<std::size_t>(clause)];
  if (c.relative && a.punct(c.first, ",") && a.is_any(c.first + 1, {"a", "the"})) return true;
  const bool opens = time - c.first <= 2 && c.first > 0 && a.punct(c.first - 1, ":");
  const int subject = a.punct(time + 1, ",") ? time + 2 : time + 1;
  return opens && a.is_any(subject, {"it", "they", "this", "these"}) &&
         amount_between(time, c.last);
}

bool PeriodSettler::same_kind_between(const Draft& d, int time) const {
  for (const Draft& other : w.drafts) {
    if (other.item > d.item && other.item < time && other.clause == d.clause && &other != &d) {
      if (other.claim.kind == d.claim.kind && other.role == d.role) return true;
    }
  }
  return false;
}

int PeriodSettler::find_time(const Draft& d) const {
  if (d.frame == "rank of the one before") {  // as the rank that it was told by
    const Draft* of = nullptr;
    for (const Draft& x : w.drafts) {
      if (x.claim.kind == ClaimKind::rank && x.frame == "rank" && x.item < d.item) of = &x;
    }
    if (of != nullptr) return find_time(*of);
  }
  // 'less than in 2021, when it was $1.98 billion'
  for (int i = d.item - 1; i > 1 && i > d.item - 8 && w.clause(i) == d.clause; --i) {
    if (a.quantity(i) != nullptr || a.punct(i, ",")) break;
    if (!a.is_any(i, {"when", "where"})) continue;
    const int time = a.punct(i - 1, ",") ? i - 2 : i - 1;
    if (a.time(time) != nullptr && (a.is(i, "when") || a.time(time)->kind == TimeKind::base) &&
        (a.time(time)->kind == TimeKind::period || a.time(time)->kind == TimeKind::since ||
         a.time(time)->kind == TimeKind::base))
      return time;
    break;
  }
  // 'since 2012, the year in which it overtook France'
  for (int i = d.item - 1; i > 4 && i > d.item - 6; --i) {
    if (a.quantity(i) != nullptr || a.punct(i, ",")) break;
    if (!a.is(i, "which") || !a.is(i - 1, "in") || !a.is(i - 2, "year") || !a.is(i - 3, "the"))
      continue;
    const int time = a.punct(i - 4, ",") ? i - 5 : i - 4;
    if (a.time(time) != nullptr &&
        (a.time(time)->kind == TimeKind::period || a.time(time)->kind == TimeKind::since))
      return time;
    break;
  }
  // 'May exports of $157 billion were more than April exports of $156 billion', 'than the April
  // figure of $217 billion'
  // (but 'The first-half total, 280 million in 2020,' is of that year)
  const bool dated = a.is(d.item + 1, "in") && a.time(d.item + 2) != nullptr;
  for (int i = d.item - 1; !dated && i > 0 && i > d.item - 4 && a.quantity(i) == nullptr; --i) {
    const TimeSpan* t = a.time(i - 1);
    if (t == nullptr || t->month_from == 0 || t->kind == TimeKind::since) continue;
    if (a.sense(i, Class::flow) != nullptr || a.is_any(i, words::kFigureNoun)) return i - 1;
  }
  int c = d.clause;
  int t = in_clause(d, c);
  // 'the fiscal first half (April-September)'
  if (t >= 0 && a.punct(t + 1, "(") && a.time(t + 2) != nullptr && a.punct(t + 3, ")") &&
      a.time(t + 2)->kind == TimeKind::period && a.time(t + 2)->month_from > 0)
    return t + 2;
  const Clause& own = w.clauses[static_cast<std::size_t>(c)];
  // 'China ($26.0, for December $23.1)': of the sum behind it alone
  const bool of_next = t > d.item && own.bracket && a.quantity(t + 1) != nullptr;
  if (of_next) t = -1;
  if (t >= 0) return t;
  // 'in January (468 million), February (385 million)', 'an increase of 6 percent on September (8.4
  // billion)': the time in front of the bracket
  const TimeSpan* front = own.bracket && !of_next ? a.time(own.first - 1) : nullptr;
  const bool sum_of_then = front != nullptr && front->kind == TimeKind::period &&
                           front->month_from > 0 && front->month_from == front->month_to &&
                           d.claim.kind == ClaimKind::level && own.last - own.first <= 3;
  if (front != nullptr && (sum_of_then || usable(own.first - 1, d))) return own.first - 1;
  // '4.7 billion (6.7 billion in 2022), to Romania 3.7 (3.9 billion)': as in the bracket before
  if (own.bracket && !of_next && behind_money(own.first)) {
    for (int k = c - 1; k >= 0; --k) {
      const Clause& other = w.clauses[static_cast<std::size_t>(k)];
      if (!other.bracket || !behind_money(other.first)) continue;
      if (const int same = in_clause(d, k); same >= 0) return same;
    }
  }
  // 'Finland, which takes a fifth of all exports, bought 31 percent less in February'
  if (own.relative && takes_now(d)) return -1;
  if (own.parent >= 0) {
    t = in_clause(d, own.parent);
    if (t >= 0 || of_next) return t;
  }
  // 'In 2005 a third had gone there; the Union now takes 49 percent': not the time before
  for (int i = own.first; i < own.last; ++i) {
    if (a.time(i) != nullptr && a.time(i)->kind == TimeKind::now && w.clause(i) == c) return -1;
  }
  // brackets inside this clause do not count; earlier clauses do, then later ones
  for (int k = c - 1; k >= 0; --k) {
    if (w.clauses[static_cast<std::size_t>(k)].bracket) continue;
    if (w.clauses[static_cast<std::size_t>(k)].relative) continue;
    t = in_clause(d, k);
    if (t >= 0 && (!a.is(t - 1, "by") || future(d) || told_by_then(t, k))) return t;
  }
  // 'China (5 bn in January-May), Russia (3 bn)': the bracket before it
  if (own.bracket) {
    for (int k = c - 1; k >= 0; --k) {
      const Clause& other = w.clauses[static_cast<std::size_t>(k)];
      if (!other.bracket) continue;
      t = in_clause(d, k);
      if (t >= 0) return t;
    }
  }
  for (int k = c + 1; k < static_cast<int>(w.clauses.size()); ++k) {
    if (w.clauses[static_cast<std::size_t>(k)].bracket) continue;
    t = in_clause(d, k);
    if (t >= 0 && semicolon_between(d.item, t)) break;  // the next thing that is said
    if (t >= 0 && t > d.item && said_anew(t, k)) break;
    // 'was 10.7 billion, whereas it had been 11.9 billion in August 2020': of the other sum
    const int opens = w.clauses[static_cast<std::size_t>(k)].first;
    if (t >= 0 && a.is_any(opens, {"whereas", "while", "when"}) &&
        a.is_any(opens + 1, {"it", "they", "that"}) && amount_between(d.item, t))
      break;
    // 'whereas in 2017 there had been a deficit of 490 million'
    if (a.is(t - 1, "in") && a.is_any(t - 2, {"whereas", "while"}) && t > d.item &&
        a.is_any(t + 1, {"it", "they", "there"}) &&
        amount_between(t, w.clauses[static_cast<std::size_t>(k)].last))
      break;
    // 'which in April had pushed Brazil aside'; 'Spain, which had been third in May, fell to fifth'
    // (but 'China, which took 20 percent in 2023, stayed ahead' is of that year)
    const auto had = [&] {
      const Clause& relative = w.clauses[static_cast<std::size_t>(k)];
      for (int i = relative.first; i < t; ++i) {
        if (a.low(i) == "had") return true;
      }
      return false;
    };
    // 'Georgia, which in 2017 still ranked fourth, fell for the first time since 2015'
    // 'The neighbour, which was the second market as recently as 2014, dropped to fourth'
    const bool moved = d.claim.kind == ClaimKind::rank && moved_to(a, d.item);
    if (t >= 0 && w.clauses[static_cast<std::size_t>(k)].relative &&
        (a.is_any(t + 1, {"had", "still"}) || had() || (t < d.item && moved)))
      continue;
    // 'a surplus of 1 billion, where as late as 2017 there had been a deficit of 490 million'
    if (t >= 0 && a.is(a.punct(opens, ",") ? opens + 1 : opens, "where") &&
        amount_between(opens, w.clauses[static_cast<std::size_t>(k)].last))
      continue;
    if (t >= 0 && !future(d) && lies_ahead(t, d.claim)) break;  // ', adding that by 2030 ...'
    if (t >= 0 && a.time(t)->kind != TimeKind::base) return t;
  }
  return -1;
}

// 'by 2015 it was 22.1 against 19.7, which makes', 'By the fourth quarter no more than 4.1 million
// was left, and imports had shrunk to 2.9': a time that is over, of what is told in its clause.
bool PeriodSettler::told_by_then(int time, int clause) const {
  const Clause& c = w.clauses[static_cast<std::size_t>(clause)];
  if (time - c.first > 2 || !amount_between(time, c.last)) return false;
  const auto p = resolve(*a.time(time), TimeContext{w.d.now, w.d.today, w.d.period, {}, false});
  return p && p->last < w.d.now;
}

// A share or rank in the present, in a relative clause in front of the verb of its subject.
bool PeriodSettler::takes_now(const Draft& d) const {
  const bool lasting = d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share;
  const Clause& own = w.clauses[static_cast<std::size_t>(d.clause)];
  if (!lasting || !a.punct(own.first, ",") || own.last + 1 >= a.size()) return false;
  bool now = false;
  for (int i = own.first + 1; i < own.first + 4; ++i)
    now = now || a.is_any(i, words::kPresentOfStanding);
  bool months = false;
  for (int i = own.last; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    months = months || (t != nullptr && t->kind == TimeKind::period && t->month_from != 0 &&
                        t->month_to == t->month_from);
  }
  return now && months && a.punct(own.last - 1, ",");
}

// 'seven times what it was in 1990', 'less than half of what it had bought from Moldova in 2010'
bool PeriodSettler::behind_what(int item) const {
  for (int i = item - 1; i > 0 && i > item - 9; --i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
    // 'You bought from us six times what we bought from you in 2010' sets two trades of then
    if (a.sense(i, Class::self) != nullptr && !a.is(i - 1, "what")) return false;
    if (!a.is(i, "what") || a.sense(i + 1, Class::self) == nullptr) continue;
    // 'more than double what it had been in 2010'
    const Entry* multiplied = a.sense(i - 1, Class::trend);
    if (multiplied != nullptr && multiplied->times > 0) return true;
    const QuantitySpan* times = a.quantity(a.is(i - 1, "of") ? i - 2 : i - 1);
    return times != nullptr &&
           (times->kind == QuantityKind::ratio || times->kind == QuantityKind::fraction);
  }
  return false;
}

// 'takes a quarter of its exports', 'is the fourth largest partner': how things stand, said in the
// present.
bool PeriodSettler::habit(const Draft& d) const {
  if (d.claim.kind == ClaimKind::since) return false;
  // 'There was a dip of 6 percent, year on year, in what Peru buys there': of the time spoken of
  if (d.claim.kind == ClaimKind::change &&
      std::any_of(a.times.begin(), a.times.end(), [](const TimeSpan& t) {
        return t.kind == TimeKind::year_on_year || t.kind == TimeKind::base;
      }))
    return false;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    if (mention.kind != Mention::Kind::verb || w.clause(mention.head) != d.clause) continue;
    if (!a.is_any(mention.head, words::kVerbOfTradingNow)) continue;
    // 'What you ship to us went down too': of the time spoken of
    const bool what = a.is(mention.subject - 1, "what") && d.item > mention.last;
    if (!what || a.is_any(mention.last, {"is", "are", "stands"})) return true;
  }
  return false;
}

// 'In January you took 7 percent less. Korea's trade with Peru is around 3 billion': of no month.
bool PeriodSettler::of_others_today(const Draft& d) const {
  if (d.claim.kind != ClaimKind::level || d.role != Role::main || !w.d.has_pair()) return false;
  const bool same = (d.claim.reporter == w.d.reporter && d.claim.partner == w.d.partner) ||
                    (d.claim.reporter == w.d.partner && d.claim.partner == w.d.reporter);
  return !same && d.claim.flow == Flow::turnover && a.is(d.item - 1, "is");
}

bool PeriodSettler::stands(const Draft& d) const {
  if (d.claim.kind != ClaimKind::rank && d.claim.kind != ClaimKind::share) return false;
  if (d.frame == "share in a list") return false;  // of the sum beside it
  // 'Oman, with 3.3 percent, is eighth' goes on with the list of the sentence before
  if (w.d.list_live && w.d.list_reporter == d.claim.reporter && w.d.list_flow == d.claim.flow &&
      w.d.period_age <= 1)
    return false;
  // 'Second on the list is India': the one behind the first, whose time was said
  for (const Draft& x : w.drafts) {
    const int next = x.claim.flow == Flow::exports   ? w.d.export_rank + 1
                     : x.claim.flow == Flow::imports ? w.d.import_rank + 1
                                                     : w.d.list_rank + 1;
    if (x.claim.kind == ClaimKind::rank && next > 1 && w.d.period && !w.d.guessed &&
        x.claim.value && static_cast<int>(x.claim.value->value()) == next &&
        w.d.list_reporter == x.claim.reporter && x.claim.reporter == d.claim.reporter &&
        x.claim.partner == d.claim.partner)
      return false;
  }
  // ', which takes nearly half', 'That makes it the fourth largest': of the figures beside it
  if (w.clauses[static_cast<std::size_t>(d.clause)].relative ||
      a.is_any(0, {"that", "this", "thus"}))
    return false;
  // 'data from the first quarter showed that it accounts for 14 percent'
  if (std::any_of(a.times.begin(), a.times.end(),
                  [](const TimeSpan& t) { return t.kind == TimeKind::period; }))
    return false;
  for (int i = d.item; i < d.item + 4; ++i) {
    if (a.is_any(i, words::kFormOfRemain) && w.clause(i) == d.clause) return true;
  }
  // 'Pakistan, which buys tea, slipped to third place'
  if (moved_to(a, d.item)) return false;
  const int behind = d.claim.kind == ClaimKind::share ? 9 : 3;
  for (int i = std::max(0, d.item - 8); i < d.item + behind && i < a.size(); ++i) {
    if (i > d.item && a.quantity(i) != nullptr) return false;
    const std::size_t next = a.items[static_cast<std::size_t>(i)].first + 1;  // 'is up to fourth'
    if ((a.low(i) == "is" || a.low(i) == "are") && next < a.tokens.size() &&
        (a.tokens[next].low == "up" || a.tokens[next].low == "down"))
      return false;
    if (w.clause(i) == d.clause && a.kind(i, ItemKind::word) && !a.is(i - 1, "to") &&
        words::kPresentOfStanding.has(*a.tokens[next - 1].row))
      return true;
  }
  return false;
}

bool PeriodSettler::between_two_months(int clause) const {
  for (int i = 1; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t != nullptr && w.clause(i) == clause && a.is(i - 1, "between") && t->month_from > 0 &&
        t->month_to % 12 == (t->month_from + 1) % 12)
      return true;
  }
  return false;
}

void PeriodSettler::additive(Draft& d) {
  for (int i = d.item + 1; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr) continue;
    if (t->kind == TimeKind::duration && t->unit_months == 12) {
      const Month first(w.d.now.year(), 1);
      d.claim.period = Period{first, first + (12 * t->amount - 1)};
      d.claim.deadline = d.claim.period->last;
      return;
    }
    if (t->kind == TimeKind::period) {
      d.claim.period = resolve(*t, context(d.claim, true));
      if (d.claim.period) d.claim.deadline = d.claim.period->last;
      return;
    }
  }
}

// 'The deficit this year has grown by 2 percent compared with the same period of the last', 'in the
// current fiscal year' of a text about nine months of it: in the months that the text is about.
bool PeriodSettler::so_far_this_year(int item) const {
  const TimeSpan& time = *a.time(item);
  // 'in three months of this year' of a text about the first three months of a fiscal year
  const bool as_long = time.counted && time.month_from == 1 && w.d.fiscal_months && w.d.period &&
                       w.d.period->months() == time.month_to;
  const bool fiscal = time.year_by == YearBy::fiscal_relative && !time.outgoing;
  if ((time.year_by != YearBy::relative && !fiscal) || time.year != 0 ||
      (time.month_from != 0 && !as_long) || time.kind != TimeKind::period || time.to_date ||
      !w.d.period || w.d.period->months() >= 12 || w.d.period->last + 5 < w.d.now ||
      w.d.period->last > w.d.now)
    return false;
  bool compared =
      fiscal || w.d.fiscal_months ||
      (w.d.period->first == core::Month(w.d.now.year(), 1) && w.d.period->last + 3 > w.d.now);
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t != nullptr && i < item) return false;
    compared = compared || (t != nullptr && t->same_months);
  }
  return compared;
}

// 'was eighth that year and fourth a year later': counted from the year that was named.
std::optional<Period> PeriodSettler::year_of_that_year(int item) const {
  for (int i = item - 1; i >= 0; --i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr) continue;
    if (t->year_by == YearBy::same && t->kind == TimeKind::period) return that_year(i);
    return std::nullopt;
  }
  const std::vector<int>& named = w.d.named_years;
  const bool year = w.d.period && w.d.period->months() == 12;
  if (named.size() != 1 || (year && w.d.period->last.year() == named.front())) return std::nullopt;
  return Period::year(named.front());
}

}  // namespace tally::reading
