// Records, first times and streaks: 'a record $5 bn', 'the highest since 2016', 'for the first time
// since 2020', 'for the ninth month in a row', 'topped 10 billion for the first time'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/moves.h"
#include "reading/internal/record_reader.h"
#include "reading/internal/said_of_it.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

Draft* RecordReader::draft_for(int item) {
  Draft* behind = nullptr;
  Draft* before = nullptr;
  for (Draft& d : w.drafts) {
    const ClaimKind k = d.claim.kind;
    if (k != ClaimKind::level && k != ClaimKind::balance && k != ClaimKind::change &&
        k != ClaimKind::share)
      continue;
    if (d.role == Role::base) continue;
    if (d.item > item && d.item <= item + 4 && behind == nullptr && !crosses(item, d.item))
      behind = &d;
    // 'Never before had Turkey exported as much as in 2021: $6.4 billion'
    if (d.item > item && behind == nullptr && a.low(item) == "never" && k == ClaimKind::level)
      behind = &d;
    if (d.item < item && !far(d.item, item)) before = &d;
  }
  // 'cost us 22 billion; we shipped 9.6 billion the other way, the lowest in a decade': of the sum
  // that nothing was read from
  for (int i = before != nullptr ? before->item + 1 : item; i < item; ++i) {
    if (a.quantity(i) == nullptr || a.quantity(i)->kind != QuantityKind::money) continue;
    const bool read =
        std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) { return d.item == i; });
    if (!read && !w.bracketed(i) && w.clause(i) != w.clause(before->item)) {
      before = nullptr;
      break;
    }
  }
  // 'bought 5 billion worth, a record and 28 percent above last year', 'the most ever and 8 percent
  // up': the sum is the record
  if (behind != nullptr && before != nullptr && behind->claim.kind == ClaimKind::change &&
      before->claim.kind == ClaimKind::level && !growth_word(item) &&
      (a.punct(item - 1, ",") || (a.is_any(item - 1, {"a", "the"}) && a.punct(item - 2, ",")))) {
    for (int k = item + 1; k < behind->item; ++k) {
      if (a.is(k, "and")) return before;
    }
  }
  return behind != nullptr ? behind : before;
}

// 'fell 9 percent from the record 2 billion of 2022': the sum that is compared with was one.
bool RecordReader::record_compared_with(int item, int sign) {
  for (std::size_t k = 0; k < w.drafts.size(); ++k) {
    const Draft of = w.drafts[k];
    const bool behind = of.item > item && of.item <= item + 2 && !of.drop;
    if (!behind || of.role != Role::base || of.claim.kind != ClaimKind::level) continue;
    record(of, item, sign).role = Role::base;
    return true;
  }
  return false;
}

// '28.6 percent less than in the record year 2022': the other year had it.
bool RecordReader::record_of_base(int item) const {
  if (!a.is(item, "record") || !a.is_any(item + 1, words::kFigureNoun, {"year"})) return false;
  if (!a.is(item - 1, "the")) return false;
  for (int i = item - 2; i >= 0 && i >= item - 3; --i) {
    if (a.is_any(i, words::kComparisonPreposition) || a.sense(i, Class::comparedwith) != nullptr)
      return true;
  }
  return false;
}

// 'reached 5.1 billion, 38 percent up on the year and the highest ever': of the sum.
Draft* RecordReader::sum_beside(Draft* of, int item) {
  if (of == nullptr || of->claim.kind != ClaimKind::change || of->item > item) return of;
  if (item - of->item <= 2 && !a.is(item - 1, ",")) return of;
  for (Draft& d : w.drafts) {
    const bool sum = d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance;
    if (!sum || d.role != Role::main || d.item > item || d.clause != of->clause) continue;
    if (d.claim.flow == of->claim.flow && d.claim.partner == of->claim.partner &&
        d.claim.reporter == of->claim.reporter)
      return &d;
  }
  return of;
}

bool RecordReader::crosses(int from, int to) const {
  for (int i = from + 1; i < to; ++i) {
    if (a.kind(i, ItemKind::punct) && !a.punct(i, "-")) return true;
    if (a.quantity(i) != nullptr) return true;
  }
  return false;
}

bool RecordReader::far(int from, int to) const {
  // 'exports fell 8 % as it pushed the deficit to the highest level': of the deficit
  if (w.clause(from) == w.clause(to)) {
    const int own = w.mention_at[static_cast<std::size_t>(from)];
    for (int i = from + 1; i < to; ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m < 0 || m == own || w.mentions[static_cast<std::size_t>(m)].kind != Mention::Kind::noun)
        continue;
      const Series& s = w.series[static_cast<std::size_t>(m)];
      if (s.flow == Flow::balance && a.kind(to - 1, ItemKind::word)) return true;
    }
    return false;
  }
  // '..., the largest since January 2017': an apposition behind a comma
  for (int i = from + 1; i < to; ++i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 &&
        w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])].kind ==
            Mention::Kind::noun)
      return true;
  }
  return false;
}

bool RecordReader::growth_word(int item) const {
  for (int i = item + 1; i <= item + 3 && i < a.size(); ++i) {
    if (a.sense(i, Class::dirnoun) != nullptr) return true;
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
  }
  for (int i = item - 1; i >= item - 3 && i >= 0; --i) {
    if (a.sense(i, Class::dirnoun) != nullptr) return true;
  }
  return false;
}

Draft& RecordReader::record(const Draft& of, int item, int sign) {
  Series s;
  s.reporter = of.claim.reporter;
  s.partner = of.claim.partner;
  s.flow = of.claim.flow;
  s.product = of.claim.product;
  s.scope = of.claim.scope;
  Draft copy = of;
  Draft& d = w.add(ClaimKind::record, s, item, "record");
  d.total_partner = copy.total_partner;
  d.clause = copy.clause;
  d.first = std::min(copy.first, item);
  d.last = std::max(copy.last, item + 1);
  d.assumed = copy.assumed;
  const ClaimKind k = copy.claim.kind;
  if (k == ClaimKind::change) {
    d.claim.comparator = sign > 0 ? CC::max_growth : CC::min_growth;
    d.claim.unit = ClaimUnit::pct;
    d.claim.value = copy.claim.value;
    d.claim.value_high = copy.claim.value_high;
    if (copy.claim.unit != ClaimUnit::pct) d.claim.value.reset();
  } else if (k == ClaimKind::share) {
    d.claim.comparator = sign > 0 ? CC::max_share : CC::min_share;
    d.claim.unit = ClaimUnit::pct;
    d.claim.value = copy.claim.value;
    d.claim.denominator = copy.claim.denominator;
  } else if (k == ClaimKind::balance) {
    const bool negative = copy.claim.value && copy.claim.value->value() < 0;
    d.claim.comparator = (sign > 0) != negative ? CC::max_balance : CC::min_balance;
    d.claim.unit = ClaimUnit::money;
    d.claim.value = copy.claim.value;
    d.claim.value_high = copy.claim.value_high;
    d.claim.currency = copy.claim.currency;
  } else {
    d.claim.comparator = sign > 0 ? CC::max_level : CC::min_level;
    d.claim.unit = ClaimUnit::money;
    d.claim.value = copy.claim.value;
    d.claim.value_high = copy.claim.value_high;
    d.claim.currency = copy.claim.currency;
  }
  d.role = Role::main;
  d.item = copy.item;
  return d;
}

void RecordReader::without_sum(int item, int sign) {
  const Series* s = w.governing(item);
  if (s == nullptr && w.mentions.empty()) s = nullptr;
  if (s == nullptr || !s->ok || (s->open_partner && !s->total)) return;
  if (of_another_subject(item, *s)) return;
  // 'Never before have so many firms shown interest'
  if (a.low(item) == "never" && (a.is(item + 2, "many") || a.is(item + 3, "many"))) return;
  if (w.clauses[static_cast<std::size_t>(w.clause(item))].relative) return;
  for (int i = item - 1; i >= 0 && i > item - 4; --i) {
    if (a.is(i, "where")) return;  // 'China, where growth has slowed'
  }
  // 'U.S. exports to and imports from Mexico both hit record highs'
  for (std::size_t m = 0; m + 1 < w.mentions.size() && s->flow != Flow::balance; ++m) {
    if (!w.mentions[m].shares_next || &w.series[m + 1] != s || !w.series[m].ok ||
        w.series[m].open_partner || growth_word(item))
      continue;
    Draft& first = w.add(ClaimKind::record, w.series[m], item, "record without a sum");
    first.claim.comparator = sign > 0 ? CC::max_level : CC::min_level;
  }
  Draft& d = w.add(ClaimKind::record, *s, item, "record without a sum");
  if (growth_word(item)) {
    d.claim.comparator = sign > 0 ? CC::max_growth : CC::min_growth;
    d.claim.unit = ClaimUnit::pct;
  } else if (s->flow == Flow::balance) {
    if (s->sign == 0) {
      w.drafts.pop_back();
      return;
    }
    d.claim.comparator = (s->sign > 0) == (sign > 0) ? CC::max_balance : CC::min_balance;
  } else {
    d.claim.comparator = sign > 0 ? CC::max_level : CC::min_level;
  }
}

const TimeSpan* RecordReader::since_behind(int item, int& at) const {
  for (int i = item + 1; i <= item + 5 && i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t != nullptr && t->kind == TimeKind::since) {
      at = i;
      return t;
    }
    if (a.kind(i, ItemKind::punct)) return nullptr;
  }
  return nullptr;
}

const TimeSpan* RecordReader::window_behind(int item) const {
  for (int i = item + 1; i <= item + 4 && i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t != nullptr && t->kind == TimeKind::duration) return t;
    if (a.kind(i, ItemKind::punct)) return nullptr;
  }
  return nullptr;
}

std::optional<core::Month> RecordReader::month_of(const TimeSpan& t) const {
  TimeContext context{w.d.now, w.d.today, w.d.period, {}, false};
  TimeSpan plain = t;
  plain.kind = TimeKind::period;
  const auto p = resolve(plain, context);
  if (!p) return std::nullopt;
  return p->first;
}

bool RecordReader::records_began(int item) const {
  for (int i = item; i < a.size() && i < item + 6; ++i) {
    if (a.is(i, "records") || a.is(i, "began") || a.is(i, "record")) return true;
  }
  return false;
}

// 'rising to 16.5 percent in 2016 and a record high of 19.6': of a figure that nothing was read
// from
bool RecordReader::of_unread_figure(int item, const Draft* of) const {
  for (int k = item + 1; k <= item + 3 && of != nullptr; ++k) {
    const QuantitySpan* q = a.is(k, "of") ? a.quantity(k + 1) : nullptr;
    if (q == nullptr) continue;
    return of->item < item && (q->kind == QuantityKind::money || q->kind == QuantityKind::percent);
  }
  return false;
}

// 'beating the previous record of $8.5 billion set in March': a sum of then, and no record now.
bool RecordReader::earlier_record(int i) {
  if (!a.is_any(i - 1, words::kFormerWord, {"existing"}) ||
      !(a.sense(i, Class::record) != nullptr || a.is_any(i, words::kMaximumNoun)))
    return false;
  for (Draft& d : w.drafts) {
    if (d.item <= i || d.item > i + 3 || d.claim.unit != ClaimUnit::money) continue;
    bool dated = false;
    for (int k = d.item + 1; k < d.item + 5; ++k) dated = dated || a.time(k) != nullptr;
    d.role = Role::base;
    if (dated) continue;
    d.drop = true;
    w.refuse("a time that is not said");
  }
  return true;
}

// 'a surplus of 799 billion, helped by record-high exports to China': a record of those.
bool RecordReader::record_of_cause(int i) const {
  if (!a.is(i - 1, "by")) return false;
  for (int k = i + 1; k < i + 4; ++k) {
    if (w.mention_at[static_cast<std::size_t>(std::min(k, a.size() - 1))] >= 0) return true;
  }
  return false;
}

void RecordReader::records() {
  if (!a.may_have(Class::record) && !a.may_have(Class::extreme) && a.times.empty()) return;
  for (int i = 0; i < a.size(); ++i) {
    const Entry* r = a.sense(i, Class::record);
    if (earlier_record(i) || (r != nullptr && record_compared_with(i, r->sign))) continue;
    // '14 percent below the record of 2021', 'short of the record'
    const int short_of = a.is(i - 1, "the") ? i - 2 : i - 1;
    if (a.is_any(short_of, {"below", "under"}) ||
        (a.is(short_of, "of") && a.is(short_of - 1, "short")))
      continue;
    const Entry* x = a.sense(i, Class::extreme);
    const int peak = a.is_any(i, words::kMaximumNoun)   ? 1
                     : a.is_any(i, words::kMinimumNoun) ? -1
                                                        : 0;
    if ((r != nullptr || peak != 0) && set_in(i, r != nullptr ? r->sign : peak)) continue;
    if (r == nullptr && x == nullptr) {
      year_high(i);
      continue;
    }
    if (behind_others(i) || record_of_base(i)) continue;
    // 'from 1.2 trillion a year before, when oil peaked at $147': no peak of the trade
    if (a.low(i).starts_with("peaked") &&
        (a.is(i - 2, "when") || a.sense(i - 1, Class::product) != nullptr))
      continue;
    if (r != nullptr && a.sense(i, Class::level) != nullptr && !is_record_noun(i)) continue;
    if (r == nullptr) {
      extreme(i, *x);
      continue;
    }
    if (a.sense(i + 1, Class::product) != nullptr) continue;
    // 'leads the largest ever delegation'
    if (a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low == "ever" &&
        unknown_word(a, i + 1))
      continue;
    // 'less than in the record year 2022' names a year
    if (a.is_any(i + 1, words::kUnitOfPeriod) &&
        (a.time(i + 2) != nullptr || (a.is(i + 2, "of") && a.time(i + 3) != nullptr)))
      continue;
    Draft* of = draft_for(i);
    if (of_unread_figure(i, of)) continue;
    // 'record growth' with a sum beside it is about the growth
    const bool growth = growth_word(i);
    if (!growth) of = sum_beside(of, i);
    if (record_of_cause(i)) of = nullptr;
    if (of != nullptr && growth && of->claim.kind != ClaimKind::change) of = nullptr;
    int sign = r->sign;
    for (int k = i - 1; a.low(i) == "than" && k >= 0 && k > i - 6; --k) {
      const Entry* dir = a.sense(k, Class::dir);  // 'was lower in 2024 than ever before'
      if (dir == nullptr) dir = a.sense(k, Class::trend);
      if (dir == nullptr) continue;
      sign = dir->sign;
      break;
    }
    if (of != nullptr) {
      Draft& d = record(*of, i, sign);
      limits(d, i);
    } else {
      without_sum(i, sign);
    }
  }
}

// 'hit a three-year high of $4.7 billion', 'a five-month low'
void RecordReader::year_high(int i) {
  const TimeSpan* t = a.time(i);
  if (t == nullptr || t->kind != TimeKind::duration || t->amount < 2) return;
  const int word = a.punct(i + 1, "-") ? i + 2 : i + 1;
  const bool high = a.is_any(word, words::kMaximumNoun);
  if (!high && !a.is_any(word, words::kMinimumNoun)) return;
  const int sign = high ? 1 : -1;
  const Draft* of = draft_for(word);
  if (of != nullptr && of->claim.kind != ClaimKind::change) {
    Draft& d = record(Draft(*of), word, sign);
    finish_extreme(d, nullptr, t, sign);
    return;
  }
  // 'exports fell (by a fifth) to a ten-year low': of the exports, not of their growth
  const Series* own = w.governing(i);
  if (own != nullptr && own->ok && !own->open_partner && own->product.empty())
    extreme_of(*own, i, sign, nullptr, t);
}

// 'the third-highest on record', 'the second-lowest since 2010': no record.
bool RecordReader::behind_others(int i) {
  const QuantitySpan* q = a.quantity(a.punct(i - 1, "-") ? i - 2 : i - 1);
  if (q == nullptr || q->kind != QuantityKind::ordinal || q->value.value() < 2) return false;
  int at = -1;
  const bool record = a.sense(i, Class::record) != nullptr;
  if (!record && since_behind(i, at) == nullptr && window_behind(i) == nullptr) return false;
  if (a.sense(i + 1, Class::ranknoun) == nullptr) w.refuse("a place behind the record");
  return true;
}

// An extreme of a series of which no sum is said.
void RecordReader::extreme_of(const Series& s, int i, int sign, const TimeSpan* since,
                              const TimeSpan* window) {
  Draft fake;
  fake.claim.kind = s.flow == Flow::balance ? ClaimKind::balance : ClaimKind::level;
  if (s.flow == Flow::balance) {
    ClaimNumber n;
    n.number = core::Decimal{s.sign, 0};
    fake.claim.value = n;
  }
  fake.claim.reporter = s.reporter;
  fake.claim.partner = s.partner;
  fake.claim.flow = s.flow;
  fake.item = i;
  fake.clause = w.clause(i);
  Draft& d = record(fake, i, sign);
  d.claim.value.reset();
  d.claim.unit = ClaimUnit::none;
  finish_extreme(d, since, window, sign);
}

bool RecordReader::is_record_noun(int i) const {
  if (a.is_any(i, words::kNoRecordNoun)) return false;
  if (a.is(i, "record")) {
    return a.is_any(i - 1, words::kBeforeRecord) || a.quantity(i + 1) != nullptr ||
           a.is(i + 1, "of") || a.is(i + 1, "-") || a.sense(i + 1, Class::flow) != nullptr ||
           a.sense(i + 1, Class::dirnoun) != nullptr || a.sense(i + 1, Class::mod) != nullptr ||
           a.sense(i + 1, Class::mark) != nullptr;
  }
  return true;
}

void RecordReader::limits(Draft& d, int item) const {
  for (int i = item + 1; i <= item + 4 && i < a.size(); ++i) {
    if (a.is(i, "for") && (a.is(i + 1, "any") || a.is(i + 1, "a") || a.is(i + 1, "the")))
      d.claim.record_same_months = true;
  }
}

void RecordReader::extreme(int i, const Entry& word) {
  Entry x = word;
  for (int k = i - 1; a.low(i) == "than" && k >= 0 && k > i - 6; --k) {
    const Entry* dir = a.sense(k, Class::dir);  // 'were lower in 2024 than at any time since 2015'
    if (dir == nullptr) dir = a.sense(k, Class::trend);
    if (dir != nullptr) x.sign = dir->sign;
  }
  // 'the second-highest surplus on record' is none
  const int place = a.punct(i - 1, "-") ? i - 2 : i - 1;
  if (a.quantity(place) != nullptr && a.quantity(place)->kind == QuantityKind::ordinal &&
      a.quantity(place)->value.value() > 1)
    return;
  // only with its limits: 'since 2016', 'in 14 months', 'for any first quarter', 'ever'
  if (a.sense(i + 1, Class::ranknoun) != nullptr) return;
  int at = -1;
  const TimeSpan* since = since_behind(i, at);
  const TimeSpan* window = window_behind(i);
  bool any = false;
  for (int k = i + 1; k <= i + 4 && k < a.size(); ++k) {
    // ('its biggest with any country' is an order of partners)
    const bool partner = a.is_any(k + 1, words::kCountryNoun | words::kPartnerNoun, {"other"});
    if ((a.is(k, "any") && !partner) || a.is(k, "ever")) any = true;
    if (a.is(k, "on") && a.is(k + 1, "record")) any = true;  // 'the best second quarter on record'
  }
  const bool began = since == nullptr && [&] {
    for (int k = i + 1; k <= i + 4 && k < a.size(); ++k) {
      if (a.is(k, "since") && records_began(k)) return true;
    }
    return false;
  }();
  if (since == nullptr && window == nullptr && !any && !began) return;
  if (growth_extreme(i, since, window)) return;
  Draft* of = draft_for(i);
  if (!growth_word(i)) of = sum_beside(of, i);
  if (of == nullptr) {
    const Series* s = w.governing(i);
    if (s == nullptr || !s->ok || s->open_partner) return;
    // 'the largest contract ever'
    if (any && a.sense(i, Class::extreme)->sign > 0 && unknown_word(a, i + 1) &&
        !a.is_any(i + 1, words::kFigureNoun,
                  {"ever", "result", "since", "point", "mark", "reading", "score", "showing"}))
      return;
    extreme_of(*s, i, x.sign, since, window);
    return;
  }
  // a later amount in the sentence keeps its own
  Draft& d = record(*of, i, x.sign);
  finish_extreme(d, since, window, x.sign);
  limits(d, i);
}

// 'the worst decline in three years', 'the biggest jump since 2010': of the growth, not of the sum.
bool RecordReader::growth_extreme(int i, const TimeSpan* since, const TimeSpan* window) {
  const int at = a.sense(i + 1, Class::dirnoun) != nullptr   ? i + 1
                 : a.sense(i + 2, Class::dirnoun) != nullptr ? i + 2
                                                             : -1;
  if (at < 0 || (at == i + 2 && a.kind(i + 1, ItemKind::punct))) return false;
  if (a.sense(at + 1, Class::flow) != nullptr || a.sense(at, Class::flow) != nullptr) return false;
  const bool slow = a.is_any(i, words::kSlowSuperlative);
  const int of_noun = a.sense(at, Class::dirnoun)->sign;
  const Draft* of = draft_for(i);
  Draft fake;
  if (of != nullptr && of->claim.kind == ClaimKind::change) {
    fake = *of;
  } else {
    const Series* s = w.governing(i);
    if (s == nullptr || !s->ok || s->open_partner || s->flow == Flow::balance) return true;
    fake.claim.kind = ClaimKind::change;
    fake.claim.unit = ClaimUnit::pct;
    fake.claim.reporter = s->reporter;
    fake.claim.partner = s->partner;
    fake.claim.flow = s->flow;
    fake.claim.product = s->product;
    fake.item = i;
    fake.clause = w.clause(i);
  }
  Draft& d = record(fake, i, slow ? -of_noun : of_noun);
  finish_extreme(d, since, window, slow ? -of_noun : of_noun);
  return true;
}

void RecordReader::finish_extreme(Draft& d, const TimeSpan* since, const TimeSpan* window,
                                  int sign) {
  const bool rate = d.claim.unit == ClaimUnit::pct;
  if (since != nullptr) {
    d.claim.kind = ClaimKind::since;
    d.claim.comparator = sign > 0 ? CC::max_since : CC::min_since;
    d.claim.since = month_of(*since);
    d.claim.value.reset();
    d.claim.value_high.reset();
    d.claim.unit = ClaimUnit::none;
    d.frame = "extreme since";
    (void)rate;
  } else if (window != nullptr) {
    if (window->unit_months == 12)
      d.claim.window_years = window->amount;
    else
      d.claim.window_months = window->amount * window->unit_months;
    d.frame = "extreme in a window";
  }
}

// 'hope to achieve the record figure of 10 billion', 'crossed 16 billion and are likely to be the
// highest in a decade'
bool record_ahead(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::record) return false;
  for (const Draft& x : w.drafts) {
    const bool ahead = x.claim.kind == ClaimKind::target || x.claim.kind == ClaimKind::forecast;
    if (ahead && x.item == d.item && !x.drop) return true;
  }
  for (int i = d.item + 1; i < d.last; ++i) {
    if (w.clause(i) == d.clause && (w.a.sense(i, Class::forecast) != nullptr ||
                                    w.a.sense(i, Class::hedged) != nullptr || w.a.is(i, "likely")))
      return true;
  }
  return false;
}

void read_records(Work& w) {
  RecordReader r{w};
  read_marks_passed(w);
  lend_figures(w);
  r.records();
  r.firsts();
  take_back(w);
  r.streaks();
  // what follows is told of two countries: of the sentence, or of the text
  if (w.a.places.size() < 2 && !w.d.has_pair()) return;
  read_balance_of_flows(w);
  read_max_since(w);
  read_first_since(w);
  read_runs_told(w);
  read_balance_runs(w);
  read_record_forms(w);
  read_move_before(w);
  read_signs_told(w);
}

}  // namespace tally::reading
