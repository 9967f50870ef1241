// Who means a sum of the years ahead: governments, a protocol, a word of wanting or agreeing make
// it a target ('$4 billion by 2022 is what both governments are shooting for'); analysts, an
// estimate, a scenario a forecast ('the chamber pegs this year's trade at $3 billion'), wherever
// they stand.
#include "reading/internal/aims.h"

#include <algorithm>
#include <array>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr int kFar = 24;    // items
constexpr int kRange = 14;  // items

struct Aims {
  Work& w;
  const Analysis& a = w.a;

  // A word of what is expected, not wanted: of the same clause, or whose office it is to expect.
  [[nodiscard]] bool expected(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, words::kForecaster)) return true;
      // 'a protocol foresees that' sets a goal
      if (a.low(i).starts_with("foresee") && a.may_say(words::kAimMaker)) continue;
      const bool word = a.is_any(i, words::kExpectationWord) ||
                        (a.sense(i, Class::forecast) != nullptr && a.low(i).starts_with("expect"));
      if (word && (w.clause(i) == d.clause || i < d.item)) return true;
    }
    return false;
  }

  // 'is the goal', 'both governments have committed themselves', 'according to a protocol'
  [[nodiscard]] bool wanted(const Draft& d) const {
    if (a.may_say(words::kAimMaker)) return true;
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, words::kAimWord) && !denied(i)) return true;
      // 'Our ministers have an ambition. By 2020 trade should be worth'
      if (w.d.aim_said && a.is_any(i, words::kObligationModal)) return true;
      if (a.is(i, "way") && a.is(i - 1, "their")) return true;  // 'if they get their way'
      if (a.sense(i, Class::target) != nullptr && std::abs(i - d.item) < kFar && !a.is(i, "is to"))
        return true;
    }
    return both_in_front(d);
  }
  [[nodiscard]] bool denied(int i) const { return a.is_any(i - 1, {"no", "not", "without"}); }

  // 'Stockholm and Helsinki are counting on': both of the pair, one beside the other, and no verb
  // of saying.
  [[nodiscard]] bool both_in_front(const Draft& d) const {
    for (int i = 0; i + 2 < a.size() && i < d.item; ++i) {
      if (a.place(i) == nullptr || a.place(i + 2) == nullptr || !a.is(i + 1, "and") ||
          a.place(i + 2)->possessive || is_adjective(a, i + 2) || a.place(i)->possessive)
        continue;
      // 'trade between A and B should reach' is nobody's wish
      if (i > 0 && !a.kind(i - 1, ItemKind::punct) && !a.is_any(i - 1, {"both", "that", "which"}))
        continue;
      if (a.is_any(i + 3, words::kModal | words::kObligationModal)) continue;
      const ClaimParty one = w.party_of_item(i);
      const ClaimParty two = w.party_of_item(i + 2);
      if ((one == d.claim.reporter && two == d.claim.partner) ||
          (two == d.claim.reporter && one == d.claim.partner))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool estimate(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, words::kForecaster | words::kExpectationWord)) return true;
      // 'puts this year's trade at', 'is seen at'
      if (i < d.item && w.d.now.month() < 11 && a.is_any(i, words::kVerbOfCounting, {"seen"}))
        return true;
      const bool likely = a.low(i) == "likely";  // 'the level that trade is likely to see'
      if (a.sense(i, Class::forecast) != nullptr && w.clause(i) == d.clause &&
          (i < d.item || likely))
        return true;
    }
    return false;
  }

  // The one time of the sentence that is still to come, or, with `current`, the year that runs.
  [[nodiscard]] std::optional<Period> time_ahead(const Claim& c, bool current) const {
    const PeriodSettler periods{w};
    std::optional<Period> out;
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period) continue;
      const auto p = resolve(*t, periods.context(c, true));
      if (!p || p->last < w.d.now || p->months() < 12) continue;
      if (current ? p->first > w.d.now || p->months() > 12 : p->first <= w.d.now) continue;
      if (out && *out != *p) return std::nullopt;
      out = p;
    }
    // 'And 2016?' in front of it
    const auto& asked = w.d.asked_time;
    if (!out && asked && current == (asked->first <= w.d.now)) return asked;
    return out || !current ? out : running_year();
  }

  // 'full-year trade', 'by the time the year closes': the year of the text
  [[nodiscard]] std::optional<Period> running_year() const {
    const std::vector<Token>& t = a.tokens;
    const auto whole = [&](std::size_t k) { return words::kWholeAttribute.has(*t[k].row); };
    for (std::size_t i = 1; i + 1 < t.size(); ++i) {
      if (t[i].low != "year") continue;
      const bool goes_on =
          t[i - 1].low == "the" &&
          (t[i + 1].low == "is" || t[i + 1].low == "will" || t[i + 1].low == "should");
      const bool for_it = i > 1 && t[i - 1].low == "the" && t[i - 2].low == "for" &&
                          t[i + 1].low != "to" && t[i + 1].low != "ended" &&
                          t[i + 1].low != "ending";
      const bool all =
          goes_on || for_it || whole(i - 1) || (i > 1 && t[i - 1].low == "-" && whole(i - 2));
      const bool ends = t[i - 1].low == "the" &&
                        (words::kYearEndWord.has(*t[i + 1].row) || t[i + 1].low == "closes" ||
                         t[i + 1].low == "ends" ||
                         (i + 2 < t.size() && t[i + 1].low == "is" &&
                          (t[i + 2].low == "out" || t[i + 2].low == "over")) ||
                         (i + 3 < t.size() && t[i + 1].low == "as" && t[i + 3].low == "whole"));
      if (all || ends) return Period::year(w.d.now.year());
    }
    return std::nullopt;
  }

  // 'lifted to 2 billion', 'commerce of 4 billion: that is what': no word says that it has come.
  [[nodiscard]] bool open_sum(const Draft& d) const {
    for (int i = d.item - 1; i >= 0 && i > d.item - 6; --i) {
      if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) break;
      const bool fact = a.is_any(i, words::kPastOfFact | words::kVerbOfStandingToday) ||
                        a.is_any(i, {"is", "has", "had", "have"}) ||
                        (a.sense(i, Class::level) != nullptr && a.low(i).ends_with("ed"));
      if (fact) return false;
    }
    if (PeriodSettler{w}.sold_already(d)) return false;
    return std::none_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
      return !x.drop && x.item != d.item && x.claim.unit == ClaimUnit::money &&
             x.claim.kind != ClaimKind::target && x.claim.kind != ClaimKind::forecast;
    });
  }

  void settle(Draft& d) const {
    Claim& c = d.claim;
    // 'to bring the figure up to 4 billion' sets no upper bound
    if (c.kind == ClaimKind::target && c.comparator == ClaimComparator::le && up_to(d))
      c.comparator = ClaimComparator::ge;
    const bool undated = c.kind == ClaimKind::target || c.kind == ClaimKind::forecast;
    // 'In June the two presidents again spoke of 5 billion': when they spoke
    if (c.kind == ClaimKind::target && c.period && c.period->months() < 12 && !by_then(d.item) &&
        named_by_leaders(w, d.item))
      c.period.reset();
    if (undated && !c.period && !d.drop && c.unit == ClaimUnit::money && !a.any(Class::soon)) {
      c.period = time_ahead(c, false);
      if (!c.period && c.kind == ClaimKind::forecast) c.period = time_ahead(c, true);
      if (c.period) c.deadline = c.period->last;
    }
    const bool sum = c.unit == ClaimUnit::money && c.flow != Flow::balance;
    of_the_goal(d);
    // 'By December trade should have accumulated 3 billion': of the year up to then
    const bool adds_up =
        a.may_say({"accumulated", "accumulate", "since", "cumulative", "amassed", "added"});
    if (undated && sum && adds_up && c.period && c.period->is_month() &&
        c.period->last.month() == 12 &&
        std::any_of(a.times.begin(), a.times.end(),
                    [](const TimeSpan& t) { return t.preposition == "by" && t.month_to == 12; })) {
      c.period = Period::year(c.period->last.year());
    }
    if (d.drop || d.role == Role::base || !sum || w.d.headline) return;
    // 'Nobody expects trade to reach 6 billion'
    if (c.kind == ClaimKind::forecast && a.is_any(0, {"nobody", "none", "few"})) {
      d.drop = true;
      w.refuse("what nobody expects");
      return;
    }
    // 'With trade of 3.1 billion, as told, ... the pact that runs until 2025': what has come
    if ((undated || c.kind == ClaimKind::level) && sum && c.period && c.period->last >= w.d.now &&
        told(c)) {
      d.drop = true;
      w.refuse("told before");
      return;
    }
    // ('working together so that it may stand at 2 billion' is wanted)
    const bool meant = c.modality == language::Modality::forecast ||
                       (c.modality == language::Modality::hedged && purpose(d));
    if (c.kind == ClaimKind::forecast && meant && c.period && c.period->first > w.d.now &&
        !expected(d) && wanted(d)) {
      make_target(c);
      of_both(d);
      return;
    }
    if (c.kind == ClaimKind::level && !c.period_written && goal_follows(d.item) && open_sum(d) &&
        !told(c)) {
      if (const auto year = time_ahead(c, false); year && wanted(d) && !expected(d)) {
        c.period = year;
        make_target(c);
      } else if (const auto now = time_ahead(c, true); now && estimate(d)) {
        c.period = now;
        make_forecast(c);
      }
      return;
    }
    // a year that is not over yet: as a range, or said by who expects
    if (c.kind == ClaimKind::level && c.period && c.period_written && c.period->months() == 12 &&
        c.period->last > w.d.now && c.period->first <= w.d.now && (c.value_high || estimate(d)))
      make_forecast(c);
  }

  // 'We are looking at trade of 90 billion next year' behind a goal of two: their trade, not all
  void of_the_goal(Draft& d) const {
    const Claim& c = d.claim;
    const bool all = std::any_of(d.assumed.begin(), d.assumed.end(), [](const std::string& s) {
      return s == "series: all trade of the country that the text is about";
    });
    if (!all || !d.total_partner || c.kind != ClaimKind::forecast || !w.d.goal ||
        w.d.goal_age > 2 || !w.d.trade || c.flow != Flow::turnover)
      return;
    if (w.d.trade->reporter == c.reporter)
      d.claim.partner = w.d.trade->partner;
    else if (w.d.trade->partner == c.reporter)
      d.claim.partner = w.d.trade->reporter;
    else
      return;
    d.total_partner = false;
  }
  // The sentence before has told the same sum of the same series as a fact.
  [[nodiscard]] bool told(const Claim& c) const {
    return std::any_of(w.d.told.begin(), w.d.told.end(), [&](const ToldFigure& f) {
      const bool pair = (f.claim.reporter == c.reporter && f.claim.partner == c.partner) ||
                        (f.claim.reporter == c.partner && f.claim.partner == c.reporter);
      return f.claim.kind == ClaimKind::level && pair && f.claim.flow == c.flow && f.claim.value &&
             c.value && !c.value_high && f.claim.value->value() == c.value->value();
    });
  }
  [[nodiscard]] bool by_then(int item) const {
    for (int i = item + 1; i < item + 6 && i < a.size(); ++i) {
      if (a.time(i) != nullptr) return a.is(i - 1, "by") || a.time(i)->preposition == "by";
    }
    return false;
  }
  // 'commerce of 4 billion: that is what', 'to 2 billion before the decade is out'
  [[nodiscard]] bool goal_follows(int item) const {
    return a.time(item + 1) != nullptr || a.punct(item + 1, ":") ||
           a.is_any(item + 1, {"before", "by", "no", "in", "each", "per", "a", ",", "and", "is",
                               "of", "as"}) ||
           item + 1 >= a.size();
  }
  [[nodiscard]] bool up_to(const Draft& d) const {
    const std::size_t sum = a.items[static_cast<std::size_t>(d.item)].first;
    for (std::size_t i = sum > 1 ? sum - 2 : 0; i + 1 < a.tokens.size() && i < sum + 2; ++i) {
      if (a.tokens[i].low == "up" && a.tokens[i + 1].low == "to") return true;
    }
    return false;
  }

  // 'to reach 2.5 billion to 2.7 billion', 'at least 2.6 billion and at most 2.8 billion', 'ranges
  // from 2.6 to 2.8 billion': one forecast with a range
  void ranges() const {
    for (Draft& high : w.drafts) {
      const Claim& top = high.claim;
      const bool ahead = top.kind == ClaimKind::forecast || top.kind == ClaimKind::target;
      if (high.drop || top.unit != ClaimUnit::money || !top.value || top.value_high) continue;
      const int sum = lower_sum(high.item);
      if (sum < 0) continue;
      ClaimNumber from = a.quantity(sum)->value;
      if (!is_money(a.quantity(sum))) from.scale = top.value->scale;
      if (from.value() >= top.value->value() || 2 * from.value() < top.value->value()) continue;
      Draft* low = nullptr;
      for (Draft& d : w.drafts) {
        if (d.item == sum && !d.drop && d.claim.unit == ClaimUnit::money) low = &d;
      }
      const bool both = ahead || (low != nullptr && (low->claim.kind == ClaimKind::forecast ||
                                                     low->claim.kind == ClaimKind::target));
      if (!both || (low != nullptr && low->claim.flow != top.flow)) continue;
      Draft& kept = ahead ? high : *low;
      Draft* other = ahead ? low : &high;
      const ClaimNumber upper = *top.value;
      kept.claim.value = from;
      kept.claim.value_high = upper;
      kept.claim.comparator = ClaimComparator::between;
      kept.first = std::min(kept.first, sum);
      kept.last = std::max(kept.last, high.item + 1);
      if (other != nullptr) other->drop = true;
    }
  }

  // The sum that is the lower end of what the one at `item` is the upper end of; -1 if none.
  [[nodiscard]] int lower_sum(int item) const {
    if (a.quantity(item) == nullptr) return -1;  // 'the billion-dollar mark'
    int sum = -1;
    for (int i = item - 1; i >= 0 && i > item - kRange && sum < 0; --i) {
      if (is_money(a.quantity(i)) || shares_scale(i, item)) sum = i;
      if (a.punct(i, ";")) return -1;
    }
    if (sum < 0) return -1;
    const bool direct =
        item == sum + 1 || (item == sum + 2 && a.is_any(sum + 1, {"to", "or", "-", "–"}));
    bool word = false;
    bool moved = false;
    for (int i = sum - 1; i >= 0 && i > sum - 9 && !is_money(a.quantity(i)); --i) {
      word = word || a.is_any(i, words::kRangeWord);
      moved = moved || a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dir) != nullptr;
    }
    bool from = false;  // also 'from the current 12 billion': what it is, no range
    for (int i = sum - 1; i >= 0 && i > sum - 5 && !is_money(a.quantity(i)); --i) {
      from = from || a.is(i, "from");
      if (a.is_any(i, words::kCurrentAdjective, {"now", "today"})) return -1;
    }
    if (from) return word || (direct && !moved) ? sum : -1;
    if (direct && item == sum + 2) return sum;
    const QuantitySpan& low = *a.quantity(sum);
    const QuantitySpan& high = *a.quantity(item);
    const bool least =
        low.bend == Bend::least || low.bend == Bend::over || says(sum - 8, sum + 4, true);
    const bool most =
        high.bend == Bend::most || high.bend == Bend::under || says(sum + 2, item + 6, false);
    return least && most ? sum : -1;
  }
  // 'no less than 29 and perhaps as much as 31 billion'
  [[nodiscard]] bool shares_scale(int low, int high) const {
    const QuantitySpan* q = a.quantity(low);
    const QuantitySpan* top = a.quantity(high);
    return q != nullptr && top != nullptr && q->kind == QuantityKind::count &&
           top->value.scale >= 6 && q->value.scale == 0 &&
           q->value.value() < top->value.number.value() &&
           2 * q->value.value() > top->value.number.value();
  }
  [[nodiscard]] bool says(int from, int to, bool least) const {
    for (int i = std::max(from, 0); i < to; ++i) {
      if (least ? a.is_any(i, {"least", "worst", "minimum", "floor", "low", "lower", "bottom"})
                : a.is_any(i, {"most", "best", "maximum", "ceiling", "high", "upper", "top"}))
        return true;
    }
    return false;
  }

  // 'has raised its forecast for trade to 2.6 billion from 2.5 billion': what was expected before
  void earlier_forecast() const {
    int noun = -1;
    for (int i = 1; i < a.size() && noun < 0; ++i) {
      if (!a.is_any(i, words::kTargetNoun | words::kForecastsNoun,
                    {"forecast", "estimate", "projection", "outlook", "prognosis"}))
        continue;
      for (int k = i - 1; k >= 0 && k > i - 5; --k) {
        if (a.is_any(k, words::kVerbOfRevising)) noun = i;
      }
    }
    if (noun < 0) return;
    for (Draft& d : w.drafts) {
      if (d.drop || d.item < noun || d.claim.kind != ClaimKind::level ||
          !a.is_any(d.item - 1, {"from", "against"}))
        continue;
      d.drop = true;
      w.refuse("what had been expected, not what came");
    }
  }

  [[nodiscard]] bool purpose(const Draft& d) const {
    const std::size_t end = a.items[static_cast<std::size_t>(d.item)].first;
    for (std::size_t i = 0; i + 1 < end; ++i) {
      if (a.tokens[i].low == "so" && a.tokens[i + 1].low == "that") return true;
    }
    return false;
  }
  // 'working together so that this total may stand at 4 billion' behind a sum of both flows
  void of_both(Draft& d) const {
    const bool carried = std::any_of(d.assumed.begin(), d.assumed.end(), [](const std::string& s) {
      return s == "series: the one spoken of before";
    });
    if (carried && w.d.flows.size() == 2 && w.d.flows[0].reporter == d.claim.reporter &&
        w.d.flows[0].partner == d.claim.partner)
      d.claim.flow = Flow::turnover;
  }
  static void make_target(Claim& c) {
    c.kind = ClaimKind::target;
    c.modality = language::Modality::target;
    c.deadline = c.period->last;
    c.period_written = true;
    if (c.comparator == ClaimComparator::eq) c.comparator = ClaimComparator::ge;
  }
  static void make_forecast(Claim& c) {
    c.kind = ClaimKind::forecast;
    c.modality = language::Modality::forecast;
    c.deadline = c.period->last;
    c.period_written = true;
  }
};

constexpr std::array kElse = {Class::noise,     Class::company,     Class::product,
                              Class::services,  Class::subnational, Class::deny,
                              Class::sharenoun, Class::ranknoun,    Class::conditional};

}  // namespace

// 'If the chamber is right, trade should reach', 'if the two governments get their way'
bool if_right(const Analysis& a, int item) {
  if (!a.is(item, "if")) return false;
  for (int k = item + 1; k < item + 14 && k < a.size() && !a.punct(k, ","); ++k) {
    if (a.is_any(k, words::kWordOfBeingRight)) return true;
    if (a.is_any(k, {"not", "wrong"})) return false;
  }
  return false;
}

bool only_wished(const Analysis& a) {
  if (!a.may_have(Class::wish)) return false;
  for (int i = 0; i < a.size(); ++i) {
    if (a.sense(i, Class::wish) == nullptr) continue;
    // 'the roadmap calls for 6 billion' is a goal
    if (!a.low(i).starts_with("call") || !a.may_say(words::kAimMaker)) return true;
  }
  return false;
}

bool aimed_sum(Work& w, int item, Series& s) {
  const Analysis& a = w.a;
  const Discourse& d = w.d;
  if (!w.mentions.empty() || !d.pair_holds() || d.weak_pair || !d.product.empty() || d.headline ||
      d.unread_sum || w.bracketed(item) || !is_money(a.quantity(item)) || !d.flow)
    return false;
  if (std::any_of(kElse.begin(), kElse.end(), [&](Class c) { return a.any(c); })) return false;
  if (only_wished(a)) return false;
  bool ahead = d.asked_time.has_value();  // a time that is not over
  bool meant = false;                     // a word of wanting or expecting
  bool behind = false;                    // what is told of that time
  bool figure = false;                    // 'lift that to', 'the total', '6 billion a year'
  Claim pair;
  pair.reporter = d.reporter;
  pair.partner = d.partner;
  const bool two_flows = d.flows.size() == 2 && d.flows[0].reporter == d.reporter &&
                         d.flows[0].partner == d.partner;  // 'exports and purchases added up to'
  bool both = *d.flow == Flow::turnover || two_flows;
  for (int i = 0; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (i != item && (is_money(q) || is_rate(q))) return false;
    if (a.sense(i, Class::neg) != nullptr && !a.is(i + 1, "later")) return false;
    bool of_year = false;  // '6 billion a year'
    if (const TimeSpan* t = a.time(i)) {
      const PeriodSettler periods{w};
      const bool period = t->kind == TimeKind::period || t->kind == TimeKind::from_now;
      const auto p = period ? resolve(*t, periods.context(pair, true)) : std::nullopt;
      ahead = ahead || (p && p->months() >= 12 && p->last >= d.now) ||
              (t->kind == TimeKind::duration && a.is(i - 1, "within"));
      of_year = t->kind == TimeKind::duration && t->unit_months == 12 && t->amount == 1;
    }
    // ('by the end of 2030, the year in which they host the World Cup together with Portugal')
    behind = behind || (i > item && a.punct(i, ",") &&
                        (a.is_any(i + 1, {"when", "which", "where"}) || a.is(i + 4, "which")));
    if (const PlaceSpan* p = a.place(i);
        p != nullptr && !behind && p->kind != places::NameKind::institution &&
        p->kind != places::NameKind::person && !a.is_any(i - 1, {"in", "at"})) {
      const ClaimParty who = w.party_of_item(i);
      if (!who.empty() && who != d.reporter && who != d.partner) return false;
    }
    meant = meant || a.is_any(i, words::kAimWord | words::kForecaster) ||
            a.is_any(i, words::kExpectationWord) || a.sense(i, Class::target) != nullptr ||
            a.sense(i, Class::forecast) != nullptr;
    const bool pronoun = a.is_any(i, {"that", "this", "it"}) && i < item &&
                         a.is_any(i + 1, {"to", "up", "at", "as"});
    const bool total = a.sense(i, Class::figureref) != nullptr ||
                       (i == item - 1 && a.punct(i, ":") && item > 2) ||
                       (i < item && (a.is_any(i, words::kTargetNoun | words::kYearEndWord) ||
                                     a.sense(i, Class::mark) != nullptr)) ||
                       a.is_any(i, {"figure", "total", "combined", "directions", "estimate",
                                    "forecast", "projection", "bar", "close"});
    const bool yearly =
        i > item && i < item + 5 &&
        (of_year ||
         (a.is_any(i, words::kYearWord) && a.is_any(i - 1, words::kEachWord, {"a", "per"})) ||
         a.is_any(i, words::kYearlyAdverb, {"annum"}));
    figure = figure || pronoun || total || yearly;
    both = both || (a.is(i, "directions") && a.is(i - 1, "both"));
  }
  // 'Both governments speak of 6 billion by 2025, and have made it their goal'
  const bool ends = item + 1 >= a.size() || a.kind(item + 1, ItemKind::punct) ||
                    a.time(item + 1) != nullptr ||
                    (a.is_any(item + 1, {"by", "in", "for"}) && a.time(item + 2) != nullptr);
  figure = figure || (ends && (a.may_say(words::kAimMaker) || a.any(Class::pairref)));
  if (!ahead || !meant || !figure || !both) return false;
  // '6 billion for hospitals', 'will cost 6 billion'
  for (int i = std::max(0, item - 2); i < std::min(a.size(), item + 3); ++i) {
    const bool known = a.is_any(i, {"somewhere", "anywhere", "between", "around", "from"}) ||
                       a.is_any(i, words::kAimWord | words::kForecaster) ||
                       a.is_any(i, words::kExpectationWord) || a.time(i) != nullptr;
    if (!known && unknown_word(a, i)) return false;
  }
  s = Series{};
  s.reporter = d.reporter;
  s.partner = d.partner;
  s.flow = Flow::turnover;
  s.ok = true;
  s.assumed.push_back("series: the trade of the pair");
  return true;
}

void settle_aims(Work& w) {
  if (w.drafts.empty()) return;
  const bool aims = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) {
    return !d.drop && d.claim.kind == ClaimKind::target;
  });
  Aims s{w};
  s.earlier_forecast();
  for (Draft& d : w.drafts) {
    // (beside a target 'will reach 2 billion this year' stays what is expected)
    if (!aims || d.claim.kind == ClaimKind::target) s.settle(d);
  }
  s.ranges();
}

bool not_even(const Work& w, const Draft& d) {
  const Analysis& a = w.a;
  if (d.claim.kind != ClaimKind::level || d.claim.comparator != ClaimComparator::eq) return false;
  bool even = false;
  for (int i = d.item - 1; i >= 0 && i >= d.item - 7; --i) {
    if (w.clause(i) != d.clause || a.quantity(i) != nullptr || a.punct(i, ",")) return false;
    even = even || a.is(i, "even");
    if (a.sense(i, Class::neg) != nullptr) return even && !a.is_any(i, {"no", "without"});
  }
  return false;
}

const Draft* next_goal(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::level || !w.a.is(d.item - 1, "to") || !w.a.is(d.item - 2, "then"))
    return nullptr;
  const auto first = std::find_if(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
    return x.claim.kind == ClaimKind::target && x.item < d.item && x.claim.flow == d.claim.flow;
  });
  return first != w.drafts.end() ? &*first : nullptr;
}

}  // namespace tally::reading
