// Which months a claim is about: the time beside it, in its clause, sentence or text.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

TimeContext PeriodSettler::context(const Claim& c, bool future,
                                   std::optional<Period> spoken) const {
  TimeContext t;
  t.now = w.d.now;
  t.today = w.d.today;
  t.spoken_of = spoken ? spoken : w.d.period;
  // 'The year before, the kingdom had bought' behind a ban of that month: the whole year
  const bool event = !spoken && w.d.period && w.d.period == w.d.event_month;
  if (event && std::any_of(a.times.begin(), a.times.end(), [](const TimeSpan& time) {
        return time.kind == TimeKind::base && time.unit_months == 12;
      }))
    t.spoken_of = Period::year(w.d.period->last.year());
  t.future = future;
  t.fiscal_text = w.d.fiscal_months;
  t.fiscal_place = fiscal_place(c);
  return t;
}

bool PeriodSettler::is_base_time(int item) const {
  const TimeSpan& t = *a.time(item);
  if (step_of(item) > 0) return false;  // 'fell from the second to the third quarter'
  // 'is 7% less than the same figure for 2023'
  if (a.is_any(item - 1, {"for", "of"}) && a.is_any(item - 2, words::kFigureNoun) &&
      a.is_any(item - 3, {"same", "corresponding", "similar"}))
    return true;
  if (t.kind == TimeKind::base) {
    if (a.is(item - 1, "from") && a.is_any(item - 2, words::kVerbOfComparing)) return true;
    if (later_of_two(item)) return false;
    if (of_the_text(item)) return false;
    // 'Compared with the same two months of last year', but 'Over the same period of 2022 it was'
    const bool over = item == 1 && a.is(0, "over") && says_own_year(t);
    if (a.sense(item - 1, Class::comparedwith) != nullptr && !over) return true;
    // 'two years ago trade was', 'a year earlier it had been': their own times when they open
    return !(opens_clause(item) || governs_level(item) || sum_of_years_ago(item));
  }
  if (t.kind != TimeKind::period) return false;
  if (measured_against(item)) return true;
  // 'fell in the second quarter from the first quarter', but 'from January-March to ...'
  const bool said = t.counted || (t.last > 0 && a.tokens[t.last - 1].low == "quarter") ||
                    (t.last > 1 && a.tokens[t.last - 2].low == "quarter");  // 'March quarter 2021'
  const bool quarter = said && t.month_to == t.month_from + 2 && t.month_from % 3 == 1 &&
                       !a.is_any(item + 1, {"to", "until", "through", "and"});
  const bool range =
      (t.month_from != 0 && t.month_to != t.month_from && !quarter) || t.base_year > 0;
  int p = item - 1;
  while (a.is_any(p, words::kEarlyOrLate | words::kFocusAdverb, {"the", "in"})) --p;
  if (a.is_any(p, {"in", "during"})) --p;
  if (a.is(item + 1, "as") && a.is(item + 3, "whole")) return false;
  int direct = item - 1;
  while (a.is_any(direct, words::kPreCrisisWord)) --direct;
  direct = before_named_year(item, direct);
  if (t.whole && a.is(direct, "of") && a.is_any(direct - 1, words::kWholeNoun)) direct -= 2;
  if (a.is_any(direct, {"in", "during"}) && a.sense(direct - 1, Class::asmuch) != nullptr)
    return true;
  if (of_comparison(item, direct)) return true;
  if (behind_what(item) || (a.is(direct, "of") && a.is(direct - 1, "short"))) return true;
  if (of_compared(item)) return true;
  // 'a deficit in place of last year's surplus'
  if (a.is(direct, "of") && a.is(direct - 1, "place") && a.is(direct - 2, "in")) return true;
  // 'a 32% increase over its 2022 turnover'
  if (a.sense(direct, Class::poss) != nullptr && a.is_any(direct - 1, {"over", "from", "than"}) &&
      t.year_by == YearBy::written && a.sense(item + 1, Class::flow) != nullptr)
    return true;
  if (a.is_any(direct, {"in", "during"}) && a.is(direct - 1, "as") && a.time(direct - 2) != nullptr)
    return true;
  // 'no later than 2022' is when it is due
  if (a.is(direct, "than") && a.is(direct - 1, "later") && a.is_any(direct - 2, {"no", "not"}))
    return false;
  if (a.is_any(a.is_any(direct, {"in", "during"}) ? direct - 1 : direct, {"than", "unlike"}))
    return true;
  // '1.7 times the 2022 level', 'half the 2019 figure'
  if (const QuantitySpan* q = a.quantity(direct);
      q != nullptr && (q->kind == QuantityKind::ratio || q->kind == QuantityKind::fraction) &&
      a.is_any(item + 1, words::kFigureNoun))
    return true;
  if (below_a_record(direct)) return true;
  // '(a 0.8 per cent drop over the July figure)'
  if (a.is_any(direct, {"over", "from", "on", "against"}) && !range &&
      a.is_any(item + 1, words::kFigureNoun))
    return true;
  if (a.is(direct, "over") && t.year_by == YearBy::same)
    return false;  // 'over the year as a whole'
  if (a.sense(direct, Class::comparedwith) != nullptr && !(a.is(direct, "over") && range)) {
    return !(a.is(direct, "over") && t.kind == TimeKind::period && t.year_by == YearBy::none);
  }
  if (a.is_any(direct, words::kComparisonPreposition) && !range) return true;
  if (a.is(direct, "from") && t.counted &&
      (a.quantity(direct - 1) != nullptr || a.sense(direct - 1, Class::trend) != nullptr))
    return true;  // 'doubled from the first half of 2017'
  if (a.sense(direct, Class::upfrom) != nullptr) return true;
  if (a.is_any(direct, {"of", "for"}) &&
      (!a.is(direct, "for") ||
       a.is_any(direct - 2, words::kComparisonPreposition, {"than", "above", "below"})) &&
      (a.is(direct - 1, "level") || a.sense(direct - 1, Class::figureref) != nullptr ||
       (a.sense(direct - 1, Class::flowref) != nullptr && !a.is(direct - 2, "and") &&
        !governs_level(item))))
    return true;  // 'above the level of 2021', 'above those of 2021'
  if (a.is(direct, "on") && t.month_from == 0 &&
      (t.year_by == YearBy::written || t.year_by == YearBy::previous ||
       (t.year_by == YearBy::relative && t.year < 0)))
    return true;
  // '1.5 percent on March', 'down on April'
  const QuantitySpan* rate = a.quantity(direct - 1);
  if (a.is(direct, "on") && range && rate != nullptr &&
      (rate->kind == QuantityKind::percent || rate->kind == QuantityKind::fraction))
    return true;  // 'an increase of 4.4 per cent on the first half of 2019'
  if (a.is(direct, "on") && t.month_from != 0 && !range &&
      (a.quantity(direct - 1) != nullptr || a.sense(direct - 1, Class::dir) != nullptr ||
       a.sense(direct - 1, Class::dirnoun) != nullptr || a.punct(direct - 1, ")")))
    return true;
  if (a.is(direct, "to") && a.is(direct - 1, "compared")) return true;
  // 'against $5 bn in 2019': the time of a base amount
  for (const Draft& d : w.drafts) {
    if (d.role == Role::base && d.item < item && item - d.item <= 6 &&
        w.clause(d.item) == w.clause(item) && !amount_between(d.item, item))
      return true;
  }
  return false;
}

bool PeriodSettler::opens_clause(int item) const {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  return item - first <= 2;
}

bool PeriodSettler::governs_level(int item) const {
  if (a.sense(item + 1, Class::self) != nullptr &&
      (a.sense(item + 2, Class::be) != nullptr || a.sense(item + 2, Class::level) != nullptr ||
       a.is(item + 2, "had")))
    return true;  // 'the month before it had been 6 billion'
  // 'When I took office three years ago, Turkey's trade with ...'
  if (a.time(item)->amount > 1 && a.is(0, "when") && a.punct(item + 1, ",")) return true;
  return a.sense(item + 1, Class::be) != nullptr ||
         (a.punct(item + 1, ",") &&
          (a.sense(item + 2, Class::self) != nullptr || a.sense(item + 2, Class::poss) != nullptr));
}

bool PeriodSettler::amount_between(int from, int to) const {
  for (int i = from + 1; i < to; ++i) {
    const QuantitySpan* q = w.bracketed(i) && !w.bracketed(from) ? nullptr : a.quantity(i);
    if (q != nullptr && q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count)
      return true;
  }
  return false;
}

bool PeriodSettler::after_event(int item, const Draft& d) const {
  for (int i = item - 1; i >= 0 && i > item - 18; --i) {
    if (w.clause(i) != w.clause(item)) break;
    if (a.is_any(i, {"after", "following", "since"}) ||
        (a.is(i, "before") && a.is_any(i + 1, {"the", "a"}) && i < item - 2)) {
      if (a.is(i, "following") && (a.is(i - 1, "the") || a.is(i + 1, "countries"))) continue;
      // 'After falling four years in a row, trade hit bottom in 2016, when'
      if (i <= 1 && a.is(i, "after") && in_main_clause(i, item)) return false;
      const TimeSpan& t = *a.time(item);  // 'stood at 1.1 billion after nine months'
      if (i == item - 1 && a.is(i, "after") && t.kind == TimeKind::period && t.month_from == 1)
        return false;
      // 'second after Japan in 2014' is an order; 'after Japan joined in 2014' is an event
      return a.kind(item, ItemKind::time) && i >= 0 &&
             (!a.kind(i + 1, ItemKind::place) || something_happens(i + 1, item));
    }
    if (a.quantity(i) != nullptr && a.quantity(i)->kind != QuantityKind::ordinal &&
        a.quantity(i)->kind != QuantityKind::count)
      break;
    if (i == d.item) break;
  }
  return false;
}

bool PeriodSettler::usable(int item, const Draft& d) const {
  const TimeSpan* t = a.time(item);
  if (t == nullptr) return false;
  // '2015, the year before the Brexit referendum': before what is named there
  if (t->kind == TimeKind::base && a.is(item + 1, "the") && item + 2 < a.size() &&
      a.tokens[t->last - 1].low == "before" && a.sense(item + 2, Class::dirnoun) == nullptr &&
      w.mention_at[static_cast<std::size_t>(item) + 2] < 0)
    return false;
  // 'The two will mark forty years this year, and Peru is the largest supplier'
  if (d.claim.kind == ClaimKind::rank && !future(d) && item < d.item &&
      ahead_of(item, w.clause(item)))
    return false;
  // 'the plan runs until 2030 and trade was 3 billion'
  if (d.role == Role::main && d.claim.modality == language::Modality::fact &&
      (a.is_any(d.item - 1, {"was", "were"}) || sold_already(d)) && lies_ahead(item, d.claim))
    return false;
  if (behind_modal(item, d) || apposed(item) || beside_a_place(item, d, false) ||
      not_its_own(item, d))
    return false;
  // 'Sales to Uganda, $11.6 million in 2018, were cut by half': the change came after that
  if (d.claim.kind == ClaimKind::change && d.role == Role::main && a.punct(item + 1, ",") &&
      d.item > item + 1 && t->year_by == YearBy::written && w.d.period &&
      w.d.period->last.year() > t->year) {
    int sum = item - 1;
    while (a.is_any(sum, {"in", "for"})) --sum;
    const QuantitySpan* q = a.quantity(sum);
    if (q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare) &&
        a.punct(sum - 1, ","))
      return false;
  }
  // 'In the year to May, the first twelve months of the siege,': the same time in other words
  if (t->counted && a.is(item + 1, "of") && a.punct(item - 1, ",") && a.time(item - 2) != nullptr &&
      t->year_by == YearBy::none)
    return false;
  // 'the favourite of the 1990s'
  if (t->many_years && d.claim.kind == ClaimKind::rank) return false;
  // 'Russia, which had headed the ranking in the same quarter of 2022, slipped to third'
  if (d.claim.kind == ClaimKind::rank && w.clauses[static_cast<std::size_t>(d.clause)].relative &&
      w.clause(item) == d.clause && a.is(item - 1, "in") &&
      (t->kind == TimeKind::base || t->kind == TimeKind::period))
    return true;
  // 'was 5 billion ten years ago and is 9 billion now': of that sum
  if (t->kind == TimeKind::base && t->year_by == YearBy::relative && d.role == Role::main &&
      (a.sense(d.item - 1, Class::be) != nullptr || a.is(d.item - 1, "and")) &&
      item == d.item + 1 && (d.claim.unit == ClaimUnit::money || d.claim.kind == ClaimKind::share))
    return true;
  if (t->kind == TimeKind::base) return !is_base_time(item);
  if (t->kind != TimeKind::period && t->kind != TimeKind::from_now) return false;
  if (is_base_time(item) || of_publication(item)) return false;
  // 'still below the 27.2 billion of 2011': of that sum alone
  if (const QuantitySpan* q = a.quantity(item - 2);
      q != nullptr && a.is(item - 1, "of") && t->year_by == YearBy::written && d.item != item - 2 &&
      (a.is(item - 3, "the") || says_the(*q)))
    return false;
  // 'following an 8 percent fall in September': the time of that fall alone
  if (a.is(item - 1, "in") && a.sense(item - 2, Class::dirnoun) != nullptr &&
      a.quantity(item - 3) != nullptr && a.is_any(item - 4, words::kAfterPreposition) &&
      d.item != item - 3)
    return false;
  {  // 'between the second quarter of 2022 and that of 2023': the later one counts
    const int before = a.is(item - 1, "the") ? item - 2 : item - 1;
    const bool that = a.is(item + 2, "that") && a.is(item + 3, "of");
    const int behind = that ? item + 4 : a.is(item + 2, "the") ? item + 3 : item + 2;
    if (a.is(before, "between") && a.is(item + 1, "and") && a.time(behind) != nullptr) return false;
  }
  if ((t->kind == TimeKind::from_now && !future(d)) || not_over(*t, d)) return false;
  if (d.claim.kind == ClaimKind::target && t->preposition == "in" &&
      (a.is_any(item - 1, words::kParticipleOfNaming) ||
       a.is_any(item - 2, words::kParticipleOfNaming)))
    return false;
  if (of_earlier_high(item) || of_sum_aside(item, d)) return false;
  // 'In May the ministers again spoke of 500 million'
  for (int i = d.item - 1; i > item && d.claim.kind == ClaimKind::target; --i) {
    if (a.is_any(i, words::kVerbOfMention)) return false;
    if (a.quantity(i) != nullptr) break;
  }
  if (a.is(item - 1, "set") || a.is(item - 2, "set")) {
    // 'the goal set in 2019' is not its date; 'set for 2025' is
    if (t->preposition == "in" && d.claim.kind == ClaimKind::target) return false;
  }
  if (after_event(item, d) || until_event(item, d) || in_remark(item, d) || in_a_cause(item, d))
    return false;
  if (d.role == Role::main && d.item < item && of_earlier_rate(item, d)) return false;
  if (t->preposition == "by" && !future(d) && d.claim.kind != ClaimKind::level &&
      d.claim.kind != ClaimKind::balance && d.claim.kind != ClaimKind::share)
    return t->end_of || (t->year_by == YearBy::relative && t->year < 0) ||
           // 'By 1995 they had halved'
           (item - w.clauses[static_cast<std::size_t>(w.clause(item))].first <= 1 &&
            (t->year_by == YearBy::written || t->year_by == YearBy::fiscal ||
             t->year_by == YearBy::fiscal_pair || t->year_by == YearBy::fiscal_relative ||
             t->last_months == 12) &&
            a.any_of({"had"}));
  return true;
}

bool PeriodSettler::future(const Draft& d) const {
  return d.claim.kind == ClaimKind::target || d.claim.kind == ClaimKind::forecast ||
         d.claim.kind == ClaimKind::said || d.claim.kind == ClaimKind::at_rate;
}

Period PeriodSettler::last_full(const Claim& c) const {
  const Month now = w.d.now;
  const PlaceId india = places::places().find("IND");
  const bool indian = (!c.reporter.places.empty() && c.reporter.places.front() == india) ||
                      (w.d.speaker.valid() && w.d.speaker == india) ||
                      (w.d.topic.valid() && w.d.topic == india && c.partner.places.size() == 1 &&
                       c.partner.places.front() == india);
  if (indian) return last_full_fiscal(india, now);
  return Period::year(now.year() - 1);
}

std::optional<Period> PeriodSettler::main_period(Draft& d) {
  // 'to lift their trade, now $10.7 billion, to $30 billion by 2015': what stands today
  if (const TimeSpan* now = a.time(d.item - 1);
      now != nullptr && now->kind == TimeKind::now && a.punct(d.item - 2, ",") && !future(d)) {
    d.claim.period_written = false;
    if (now_of_months()) return w.d.period;
    d.assumed.push_back("period: the last full year before the article");
    return last_full(d.claim);
  }
  for (int i = d.item - 1; i > 1 && i > d.item - 5 && !future(d) && d.role == Role::main; --i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) break;
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::now || a.time(d.item + 1) != nullptr) continue;
    const bool turns = a.is_any(i - 1, {"and", "but", ","}) &&
                       std::any_of(a.times.begin(), a.times.end(), [](const TimeSpan& x) {
                         return x.kind == TimeKind::period && x.year_by == YearBy::written;
                       });
    if (!turns || d.claim.kind == ClaimKind::change) break;
    d.claim.period_written = false;
    if (now_of_months()) return w.d.period;
    d.assumed.push_back("period: the last full year before the article");
    return last_full(d.claim);
  }
  int item = find_time(d);
  if (const int own = owner_time(d.item);
      own >= 0 && !future(d) &&
      (d.claim.unit == ClaimUnit::money ||
       (d.claim.kind == ClaimKind::change && a.is_any(own - 1, words::kAfterPreposition))))
    item = own;
  if (const int led = led_time(d); led >= 0) item = led;
  // 'as in the same period of 2011, when Iran had been in fourth place'
  for (int k = d.item - 1; k > 1 && k > d.item - 8 && d.claim.kind == ClaimKind::rank; --k) {
    if (a.time(k) != nullptr || a.quantity(k) != nullptr) break;
    if (!a.is(k, "when")) continue;
    const int time = a.punct(k - 1, ",") ? k - 2 : k - 1;
    if (a.time(time) != nullptr) item = time;
    break;
  }
  if (d.time_item >= 0) item = d.time_item;
  // 'passed 17 billion last year, and they agreed to raise it to 20': the time of the other sum
  if (const TimeSpan* t = a.time(item);
      t != nullptr && d.claim.kind == ClaimKind::target && item < d.item && d.time_item < 0 &&
      t->year_by == YearBy::relative && t->year < 0 && t->preposition != "for" &&
      !a.is_any(item - 1, {"for", "by"}))
    item = -1;
  if (said_then(d, item)) return std::nullopt;
  if (future(d)) {
    if (const auto years = within_years(d)) return years;
    if (says_soon(d)) {
      d.claim.period_written = false;
      return std::nullopt;
    }
  }
  if (const int base = base_of_sum(d); base >= 0 && d.time_item < 0) {
    if (const auto p = sum_of_before(d, base)) {
      d.claim.period_written = true;
      return p;
    }
  }
  if (const auto p = running_total(d)) {
    d.claim.period_written = true;
    return p;
  }
  if (const auto p = grown_in_years(d, item)) {
    d.claim.period_written = true;
    return p;
  }
  if (const auto p = years_from_then(d)) {
    d.claim.period_written = true;
    return p;
  }
  if (has_since(d)) {  // 'was 4.7 billion in 2013 and has since doubled'
    d.claim.period_written = false;
    d.assumed.push_back("period: the last full year before the article");
    return last_full(d.claim);
  }
  if (of_old(d, item) || in_a_week(d, item)) return std::nullopt;
  if (over_many_years(d, item) || summed_since(d)) {
    d.drop = true;
    if (w.why.empty()) w.why = "a sum of many years";
    return std::nullopt;
  }
  // 'and the yearly figure is expected to surpass $150 billion'
  for (int i = d.item - 1; future(d) && i >= 0 && w.clause(i) == d.clause; --i) {
    if (a.sense(i, Class::figureref) == nullptr) continue;
    const std::size_t second = a.items[static_cast<std::size_t>(i)].first + 1;
    const LowWord& word = a.tokens[std::min(second, a.tokens.size() - 1)].low;
    if (word != "yearly" && word != "annual" && word != "full") break;
    if (item >= 0 && lies_ahead(item, d.claim))
      break;  // 'push the annual figure to 3 billion by 2023'
    d.claim.period_written = true;
    return Period::year(w.d.now.year());
  }
  if (const auto p = item < 0 ? closed_year(d) : std::nullopt) return p;
  for (int i = 1; i < d.item && i < 8 && !future(d); ++i) {
    if (!counted_from_sum(a, i)) continue;
    d.drop = true;
    if (w.why.empty()) w.why = "a time counted from a sum";
    return std::nullopt;
  }
  if (item < 0 && !future(d) && in_a_season(d)) {
    d.drop = true;
    if (w.why.empty()) w.why = "a part of a year";
    return std::nullopt;
  }
  if (item < 0 && !w.d.opened && !future(d) && says_then(d)) {
    if (w.d.named_years.size() == 1) return Period::year(w.d.named_years.front());
    if (!w.d.period || w.d.guessed) {
      d.drop = true;
      if (w.why.empty()) w.why = "a time that is not said";
      return std::nullopt;
    }
  }
  if (item < 0 && !w.d.opened && untold_time(d)) {
    d.drop = true;
    if (w.why.empty()) w.why = "a time that is not said";
    return std::nullopt;
  }
  if (item >= 0) {
    d.aside = d.aside || beside_a_place(item, d, true);
    const YearBy by = a.time(item)->year_by;
    const bool relative = by == YearBy::following || by == YearBy::previous || by == YearBy::same ||
                          a.time(item)->anaphoric || a.time(item)->same_months ||
                          a_year_ago(*a.time(item));
    auto spoken_of = relative ? spoken_before(item, d.claim) : std::nullopt;
    // 'in the reporting month' behind a year that came by the way
    if (const auto months = a.time(item)->anaphoric_length;
        !spoken_of && months && w.d.text_main && w.d.text_main->months() == *months)
      spoken_of = w.d.text_main;
    if (!spoken_of && behind_a_guess(item)) spoken_of = Period::year(w.d.now.year());
    if (!spoken_of && (by == YearBy::same || by == YearBy::following)) spoken_of = that_year(item);
    // 'traded 281 million that year' heads a paragraph: the year that the one before ended with
    // (not where a year has been named since: 'In spring 2006 the road closed.')
    const bool anew = w.d.named_years.size() == 1 && w.d.period && w.d.period->is_year() &&
                      w.d.period->last.year() == w.d.named_years.front();
    if (!spoken_of && by == YearBy::same && w.d.left && w.d.left->months() == 12 && !anew)
      spoken_of = w.d.left;
    TimeSpan said = *a.time(item);
    if (said.kind == TimeKind::since) said.kind = TimeKind::period;  // 'since April, when it was'
    auto p = resolve(said, context(d.claim, future(d), spoken_of));
    if (by == YearBy::following && said.month_from == 0 && spoken_of && spoken_of->months() == 12)
      p = spoken_of->shifted(12 * std::max(1, said.year));
    // 'During the same period, trade with Vietnam jumped': the one spoken of
    const TimeSpan& time = *a.time(item);
    const bool bare =
        time.year_by == YearBy::none ||
        (time.kind == TimeKind::base && time.year_by == YearBy::previous && !says_year(time));
    if (of_the_text(item, future(d)) || (time.same_months && bare && opens_clause(item))) {
      const auto spoken = spoken_before(item, d.claim);
      p = spoken ? spoken : w.d.period;
      // 'the same eight months' in a text that spoke of a whole year in between
      if (!spoken && p && p->months() == 12 && w.d.part && time.last - time.first > 2) p = w.d.part;
    }
    if (future(d) && by == YearBy::same && a.time(item)->month_from == 0 && p && p->last < w.d.now)
      p = Period::year(w.d.now.year());
    // what is aimed at lies ahead: 'under the pact signed in March 2021'
    if (p && future(d) && !d.claim.achieved && p->last < w.d.now &&
        !a.is_any(item - 1, {"by", "for"})) {
      d.claim.period_written = false;
      return std::nullopt;
    }
    // 'down by a third to September': the months up to it
    if (p && p->is_month() && p->first.month() > 1 && a.is(item - 1, "to") &&
        ((time.year_by == YearBy::none && item == d.item + 2 &&
          d.claim.kind == ClaimKind::change) ||
         (item > 1 && w.mention_at[static_cast<std::size_t>(item) - 2] >= 0)))
      p = Period{Month(p->last.year(), 1), p->last};
    p = in_that_year(item, d, so_far(time, d, latest_months(time, p)));
    if (const auto months = same_months_ago(item, d)) p = months;
    // 'when they opened embassies in December 1992, annual trade stood at $490 million'
    if (p && p->months() < 12 && yearly_sum(d)) p = Period::year(p->last.year());
    if (says_fiscal_last(time, d)) p = w.d.fiscal_year;
    if (const int step = step_of(item); p && step > 0 && !future(d))
      p = Period{p->last - (step - 1), p->last};
    if (p) {
      d.claim.period_written = true;
      if (item >= d.first - 12 && item <= d.last + 12) {
        if (w.clause(item) == d.clause && a.time(item) != nullptr) time_item_ = item;
      }
      return p;
    }
    if (a.time(item)->part_of_month) {
      d.drop = true;
      if (w.why.empty()) w.why = "a part of a month";
      return std::nullopt;
    }
    d.assumed.push_back("a time that could not be resolved was passed over");
    if (a.time(item)->kind != TimeKind::base) {
      d.drop = true;
      if (w.why.empty()) w.why = "a time that cannot be resolved";
      return std::nullopt;
    }
  }
  d.claim.period_written = false;
  if (future(d)) return by_then(d);
  if (const auto p = months_so_far(d)) {
    d.claim.period_written = d.claim.value && !has_since_span();  // up to when is not said
    return p;
  }
  if ((w.d.part_of_month && w.d.period_age <= 4) ||
      (w.d.of_days && d.claim.kind != ClaimKind::rank)) {
    d.drop = true;
    if (w.why.empty()) w.why = "a part of a month";
    return std::nullopt;
  }
  // 'Back in 1995 it was not 300 million. It has, in other words, more than doubled'
  const bool moved = d.claim.kind == ClaimKind::change || d.claim.kind == ClaimKind::share ||
                     d.claim.kind == ClaimKind::level;
  if (moved && d.role == Role::main && w.d.period && w.d.period->last + 30 < w.d.now &&
      has_changed(d)) {
    d.assumed.push_back("period: the last full year before the article");
    d.confidence = std::min(d.confidence, 0.7);
    return last_full(d.claim);
  }
  if (const auto p = month_measured(d)) {
    d.assumed.push_back("period: by what it is measured against");
    return p;
  }
  // 'The United States is now the largest market' in a release about May: in May
  if (w.d.release && w.d.period == w.d.release && !w.d.opened && !future(d) && !yearly(d.item)) {
    d.assumed.push_back("period: that of the text before");
    d.confidence = std::min(d.confidence, 0.8);
    return w.d.period;
  }
  const bool now = now_of(d) && !growing_now(d) && !now_of_months();
  if (w.d.opened && !now && !future(d)) {
    d.assumed.push_back("period: the time that the sentence before spoke of");
    d.aside = true;
    return w.d.opened;
  }
  const bool lasting = d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share;
  // an article of December sums up the year that ends
  if (d.claim.kind == ClaimKind::record && !d.claim.value && w.d.now.month() == 12 && !w.d.period) {
    d.assumed.push_back("period: the year that ends with the article");
    return Period::year(w.d.now.year());
  }
  if (habit(d) || stands_today(d) || (w.d.period && yearly_sum(d) && w.d.period->months() < 12)) {
    d.assumed.push_back("period: the last full year before the article");
    d.confidence = std::min(d.confidence, 0.7);
    return last_full(d.claim);
  }
  // 'takes a quarter of its exports' in a text about some months: of the last whole year
  // (not in a list of shares: 'Peru is first in imports, too, with 13.7 percent')
  if ((stands(d) || of_others_today(d)) && !now && w.d.period && w.d.period->months() < 12 &&
      !w.d.list_share) {
    d.confidence = std::min(d.confidence, 0.7);
    if (w.d.fiscal_year && w.d.fiscal_year->last < w.d.now &&
        w.d.fiscal_year->last + 12 >= w.d.now) {
      d.assumed.push_back("period: the last fiscal year before the article");
      return w.d.fiscal_year;
    }
    d.assumed.push_back("period: the last full year before the article");
    return last_full(d.claim);
  }
  // a release is about its own months from head to foot
  const int reach = w.d.office.valid() ? 12 : 8;
  if (d.claim.kind == ClaimKind::change && w.d.period && w.d.period->months() < 12 &&
      since_a_year(d)) {
    d.assumed.push_back("period: the last full year before the article");
    return last_full(d.claim);
  }
  // 'Our shipments were 3 per cent below those of April last year' in a text about a year
  if (w.d.period && w.d.period->months() >= 12 && d.claim.kind == ClaimKind::change) {
    if (const auto p = after_base(d)) return p;
  }
  if (const auto p = of_the_paragraph(d)) return p;
  if (w.d.period && !now && w.d.period_age <= reach &&
      !(lasting && present_tense(d) && w.d.period->months() < 3 && w.d.period_age > 1) &&
      !(d.claim.kind == ClaimKind::rank && remains(d) && w.d.period->months() < 12)) {
    d.assumed.push_back("period: that of the text before");
    d.confidence = std::min(d.confidence, 0.8);
    return w.d.period;
  }
  if (w.d.period && w.d.period->months() == 12 && !now) {
    d.assumed.push_back("period: that of the text before");
    d.confidence = std::min(d.confidence, 0.7);
    return w.d.period;
  }
  if (const auto p = after_base(d)) return p;
  if (untold_months(d)) return std::nullopt;
  d.assumed.push_back("period: the last full year before the article");
  d.confidence = std::min(d.confidence, 0.7);
  return last_full(d.claim);
}

// 'Your sales are now growing by 60 percent' behind figures of this year's months: in these.
bool PeriodSettler::growing_now(const Draft& d) const {
  if (d.claim.kind != ClaimKind::change || !w.d.period || w.d.guessed) return false;
  if (w.d.period->months() >= 12 || w.d.period->first.year() != w.d.now.year()) return false;
  for (int i = d.item - 1; i >= 0 && i > d.item - 16; --i) {
    if (a.sense(i, Class::trend) != nullptr)
      return a.low(i).ends_with("ing") ||
             a.tokens[a.items[static_cast<std::size_t>(i)].first].low.ends_with("ing");
  }
  return false;
}

void settle_periods(Work& w) { PeriodSettler{w}.run(); }

}  // namespace tally::reading
