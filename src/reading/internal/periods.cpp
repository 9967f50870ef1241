// Which months a claim is about: the time beside it, in its clause, in the sentence, in the text
// before, or the rule for texts without one.
#include <algorithm>

#include "reading/internal/work.h"

namespace tally::reading {
namespace {

using core::Month;
using core::Period;
using CC = ClaimComparator;

struct Periods {
  Work& w;
  const Analysis& a = w.a;

  TimeContext context(const Claim& c, bool future, std::optional<Period> spoken = {}) const {
    TimeContext t;
    t.now = w.d.now;
    t.today = w.d.today;
    t.spoken_of = spoken ? spoken : w.d.period;
    t.future = future;
    t.fiscal_place = fiscal_place(c);
    return t;
  }

  PlaceId fiscal_place(const Claim& c) const {
    for (const ClaimParty* p : {&c.reporter, &c.partner}) {
      for (PlaceId id : p->places) {
        if (has_fiscal_calendar(id)) return id;
      }
      if (p == &c.reporter && w.d.topic.valid() && has_fiscal_calendar(w.d.topic)) return w.d.topic;
    }
    return c.reporter.places.empty() ? PlaceId{} : c.reporter.places.front();
  }

  bool is_base_time(int item) const {
    const TimeSpan& t = *a.time(item);
    if (t.kind == TimeKind::base) {
      // 'two years ago trade was', 'a year earlier it had been' are times of their own when they
      // open
      return !(opens_clause(item) || governs_level(item));
    }
    if (t.kind != TimeKind::period) return false;
    const bool range = t.month_from != 0 && t.month_to != t.month_from;
    int p = item - 1;
    while (a.is_any(p, {"the", "in", "just", "only", "early", "late"})) --p;
    if (a.is(p, "in")) --p;
    const int direct = a.is(item - 1, "the") ? item - 2 : item - 1;
    if (a.is(direct, "in") && a.sense(direct - 1, Class::asmuch) != nullptr) return true;
    if (a.is(direct, "than") || (a.is(direct, "in") && a.is(direct - 1, "than"))) return true;
    if (a.sense(direct, Class::comparedwith) != nullptr && !(a.is(direct, "over") && range)) {
      return !(a.is(direct, "over") && t.kind == TimeKind::period && t.year_by == YearBy::none);
    }
    if (a.is_any(direct, {"from", "against", "below", "above"}) && !range) return true;
    if (a.sense(direct, Class::upfrom) != nullptr) return true;
    if (a.is(direct, "on") && t.month_from == 0 &&
        (t.year_by == YearBy::written || t.year_by == YearBy::previous))
      return true;
    if (a.is(direct, "to") && a.is(direct - 1, "compared")) return true;
    // 'against $5 bn in 2019': the time of a base amount
    for (const Draft& d : w.drafts) {
      if (d.role == Role::base && d.item < item && item - d.item <= 4 &&
          w.clause(d.item) == w.clause(item) && !amount_between(d.item, item))
        return true;
    }
    return false;
  }

  bool opens_clause(int item) const {
    const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    return item - first <= 2;
  }
  bool governs_level(int item) const {
    return a.sense(item + 1, Class::be) != nullptr ||
           (a.punct(item + 1, ",") && a.sense(item + 2, Class::self) != nullptr);
  }

  bool amount_between(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q != nullptr && q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count)
        return true;
    }
    return false;
  }

  // 'after the 2014 sanctions', 'since the annexation in 2014', 'following ... in 2014', 'set in
  // 2010'
  bool something_happens(int from, int to) const {
    for (int i = from; i < to; ++i) {
      if (a.is_any(i, {"imposed", "introduced", "invaded", "annexed", "signed", "joined", "left",
                       "withdrew", "banned", "lifted", "attacked", "seized", "broke", "entered",
                       "sanctioned"})) {
        return true;
      }
    }
    return false;
  }

  bool after_event(int item, const Draft& d) const {
    for (int i = item - 1; i >= 0 && i > item - 18; --i) {
      if (w.clause(i) != w.clause(item)) break;
      if (a.is_any(i, {"after", "following", "since"})) {
        // 'second after Japan in 2014' is an order; 'after Japan joined in 2014' is an event
        return a.kind(item, ItemKind::time) && i > 0 &&
               (!a.kind(i + 1, ItemKind::place) || something_happens(i + 1, item));
      }
      if (a.quantity(i) != nullptr && a.quantity(i)->kind != QuantityKind::ordinal &&
          a.quantity(i)->kind != QuantityKind::count)
        break;
      if (i == d.item) break;
    }
    return false;
  }

  bool usable(int item, const Draft& d) const {
    const TimeSpan* t = a.time(item);
    if (t == nullptr) return false;
    if (t->kind == TimeKind::base) return !is_base_time(item);
    if (t->kind != TimeKind::period && t->kind != TimeKind::from_now) return false;
    if (is_base_time(item)) return false;
    if (t->kind == TimeKind::from_now && !future(d)) return false;
    if (a.is(item - 1, "set") || a.is(item - 2, "set")) {
      // 'the goal set in 2019' is not its date; 'set for 2025' is
      if (t->preposition == "in" && d.claim.kind == ClaimKind::target) return false;
    }
    if (after_event(item, d)) return false;
    if (t->preposition == "by" && !future(d) && d.claim.kind != ClaimKind::level) return t->end_of;
    return true;
  }

  bool future(const Draft& d) const {
    return d.claim.kind == ClaimKind::target || d.claim.kind == ClaimKind::forecast ||
           d.claim.kind == ClaimKind::said || d.claim.kind == ClaimKind::at_rate;
  }

  // 'in March 2010; the following year': what a relative year is measured from.
  std::optional<Period> spoken_before(int item, const Claim& c) const {
    for (int i = item - 1; i >= 0; --i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->year_by != YearBy::written) continue;
      if (t->kind == TimeKind::day) return Period::year(t->year);
      if (t->kind != TimeKind::period) continue;
      const auto p = resolve(*t, context(c, false));
      if (!p) continue;
      return a.time(item)->year_by == YearBy::following
                 ? std::optional<Period>(Period::year(p->last.year()))
                 : p;
    }
    return std::nullopt;
  }

  // The best time for a draft among those of one clause; -1 if none.
  int in_clause(const Draft& d, int clause) const {
    std::vector<int> times;
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) == clause && usable(i, d)) times.push_back(i);
    }
    if (times.empty()) return -1;
    if (future(d)) {
      // the deadline: 'by 2030', 'for 2025'; else the nearest behind
      for (int t : times) {
        if (a.is_any(t - 1, {"by", "for"}) || (a.is(t - 1, "the") && a.is(t - 2, "by"))) return t;
      }
    }
    if (times.size() == 1) {
      // a time that belongs to a later amount of a list does not reach back: 'barely $700 million
      // in 2000, was close to $36 billion last year'
      return times.front();
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
    if (behind >= 0 && !same_kind_between(d, behind)) return behind;
    if (before >= 0) return before;
    return behind;
  }

  bool same_kind_between(const Draft& d, int time) const {
    for (const Draft& other : w.drafts) {
      if (other.item > d.item && other.item < time && other.clause == d.clause && &other != &d) {
        if (other.claim.kind == d.claim.kind && other.role == d.role) return true;
      }
    }
    return false;
  }

  int find_time(const Draft& d) const {
    int c = d.clause;
    int t = in_clause(d, c);
    if (t >= 0) return t;
    const Clause& own = w.clauses[static_cast<std::size_t>(c)];
    if (own.parent >= 0) {
      t = in_clause(d, own.parent);
      if (t >= 0) return t;
    }
    // brackets inside this clause do not count; earlier clauses do, then later ones
    for (int k = c - 1; k >= 0; --k) {
      if (w.clauses[static_cast<std::size_t>(k)].bracket) continue;
      if (w.clauses[static_cast<std::size_t>(k)].relative) continue;
      t = in_clause(d, k);
      if (t >= 0 && !a.is(t - 1, "by")) return t;
      if (t >= 0 && future(d)) return t;
    }
    for (int k = c + 1; k < static_cast<int>(w.clauses.size()); ++k) {
      if (w.clauses[static_cast<std::size_t>(k)].bracket) continue;
      t = in_clause(d, k);
      if (t >= 0) return t;
    }
    return -1;
  }

  Period last_full(const Claim& c) const {
    const Month now = w.d.now;
    const PlaceId india = places::places().find("IND");
    const bool indian = (!c.reporter.places.empty() && c.reporter.places.front() == india) ||
                        (w.d.speaker.valid() && w.d.speaker == india) ||
                        (w.d.topic.valid() && w.d.topic == india && c.partner.places.size() == 1 &&
                         c.partner.places.front() == india);
    if (indian) return last_full_fiscal(india, now);
    return Period::year(now.year() - 1);
  }

  bool present_tense(const Draft& d) const {
    for (int i = std::max(0, d.item - 12); i < d.item + 4 && i < a.size(); ++i) {
      if (w.clause(i) != d.clause) continue;
      if (a.is_any(
              i, {"is",      "are",   "has",        "have",    "remains",     "takes",  "accounts",
                  "makes",   "goes",  "stands",     "runs",    "sends",       "buys",   "sells",
                  "imports", "ranks", "represents", "absorbs", "constitutes", "trades", "'s",
                  "now",     "comes", "supplies",   "receives"})) {
        return true;
      }
    }
    return false;
  }

  // 'we buy from you goods worth ...': a habit, not the period spoken of
  bool habit(const Draft& d) const {
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      const Mention& mention = w.mentions[m];
      if (mention.kind != Mention::Kind::verb || w.clause(mention.head) != d.clause) continue;
      if (a.is_any(mention.head, {"buy", "buys", "sell", "sells", "import", "imports", "export",
                                  "trade", "trades", "ship", "ships"}))
        return true;
    }
    return false;
  }

  std::optional<Period> main_period(Draft& d) {
    const int item = find_time(d);
    if (item >= 0) {
      const YearBy by = a.time(item)->year_by;
      const bool relative = by == YearBy::following || by == YearBy::previous || by == YearBy::same;
      auto p = resolve(
          *a.time(item),
          context(d.claim, future(d), relative ? spoken_before(item, d.claim) : std::nullopt));
      // what is aimed at lies ahead: 'under the pact signed in March 2021'
      if (p && future(d) && !d.claim.achieved && p->last < w.d.now &&
          !a.is_any(item - 1, {"by", "for"})) {
        d.claim.period_written = false;
        return std::nullopt;
      }
      if (p) {
        d.claim.period_written = true;
        if (item >= d.first - 12 && item <= d.last + 12) {
          if (w.clause(item) == d.clause && a.time(item) != nullptr) time_item_ = item;
        }
        return p;
      }
      d.assumed.push_back("a time that could not be resolved was passed over");
      if (a.time(item)->kind != TimeKind::base) {
        d.drop = true;
        if (w.why.empty()) w.why = "a time that cannot be resolved";
        return std::nullopt;
      }
    }
    d.claim.period_written = false;
    if (future(d)) return std::nullopt;
    const bool now = std::any_of(a.times.begin(), a.times.end(),
                                 [](const TimeSpan& t) { return t.kind == TimeKind::now; });
    const bool lasting = d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share;
    // an article of December sums up the year that ends
    if (d.claim.kind == ClaimKind::record && !d.claim.value && w.d.now.month() == 12 &&
        !w.d.period) {
      d.assumed.push_back("period: the year that ends with the article");
      return Period::year(w.d.now.year());
    }
    if (habit(d)) {
      d.assumed.push_back("period: the last full year before the article");
      d.confidence = std::min(d.confidence, 0.7);
      return last_full(d.claim);
    }
    if (w.d.period && !now && w.d.period_age <= 3 &&
        !(lasting && present_tense(d) && w.d.period->months() < 3 && w.d.period_age > 1)) {
      d.assumed.push_back("period: that of the text before");
      d.confidence = std::min(d.confidence, 0.8);
      return w.d.period;
    }
    if (w.d.period && w.d.period->months() == 12 && !now) {
      d.assumed.push_back("period: that of the text before");
      d.confidence = std::min(d.confidence, 0.7);
      return w.d.period;
    }
    d.assumed.push_back("period: the last full year before the article");
    d.confidence = std::min(d.confidence, 0.7);
    return last_full(d.claim);
  }

  int time_item_ = -1;

  // ---------------------------------------------------------------- bases
  std::optional<Period> base_time_behind(const Draft& d, const std::optional<Period>& main) const {
    for (int i = d.item + 1; i < a.size() && i <= d.item + 6; ++i) {
      if (w.clause(i) != d.clause) break;
      const QuantitySpan* q = a.quantity(i);
      if (q != nullptr && q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count) break;
      const TimeSpan* t = a.time(i);
      if (t == nullptr) continue;
      if (t->kind == TimeKind::year_on_year)
        return main ? std::optional<Period>(main->year_before()) : std::nullopt;
      if (t->kind == TimeKind::month_on_month)
        return main ? std::optional<Period>(main->shifted(-1)) : std::nullopt;
      if (t->kind != TimeKind::period && t->kind != TimeKind::base) continue;
      TimeContext c = context(d.claim, false, main);
      auto p = resolve(*t, c);
      if (!p) return std::nullopt;
      // 'from $2.7 billion in May to ...' may lie in the year before only if it would be later
      if (main && t->year_by == YearBy::none && t->month_from > 0 && p->first > main->last)
        p = p->year_before();
      // a year alone beside a part of a year: the same months of that year
      if (main && t->kind == TimeKind::period && t->month_from == 0 && main->months() < 12 &&
          p->months() == 12 && (t->year_by == YearBy::written || t->year_by == YearBy::relative) &&
          p->first.month() == 1) {
        return main->shifted(12 * (p->last.year() - main->last.year()));
      }
      return p;
    }
    return std::nullopt;
  }

  // 'multiplied 248 times since 1995, from $450 million to ...'
  std::optional<Period> since_in(int clause, const Draft& d) const {
    for (int i = 0; i < d.item; ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::since || t->ever_since || w.clause(i) != clause)
        continue;
      TimeSpan plain = *t;
      plain.kind = TimeKind::period;
      return resolve(plain, context(d.claim, false));
    }
    return std::nullopt;
  }

  Period before(const Period& p) const {
    if (w.d.month_on_month && p.is_month()) return p.shifted(-1);
    return p.year_before();
  }

  // What a change is measured from.
  void base_of_change(Draft& d) {
    if (!d.claim.period) return;
    const Period main = *d.claim.period;
    d.claim.base_period = before(main);
    if (!(w.d.month_on_month && main.is_month())) d.claim.base_period = main.year_before();
    // 'between 2005 and 2019' names both years
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->base_year <= 0 || t->year != main.last.year()) continue;
      if (w.clause(i) != d.clause && i != d.item) continue;
      d.claim.base_period = main.shifted(12 * (t->base_year - t->year));
      return;
    }
    // the nearest comparison in the clause
    int best = -1;
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) != d.clause || a.time(i) == nullptr) continue;
      const TimeSpan& t = *a.time(i);
      const bool rate = t.kind == TimeKind::year_on_year || t.kind == TimeKind::month_on_month ||
                        t.kind == TimeKind::quarter_on_quarter || t.kind == TimeKind::since;
      if (!rate && !is_base_time(i)) continue;
      if (i > d.item && best < 0) best = i;
      if (i < d.item && best < 0) best = i;
      if (i > d.item && best < d.item) best = i;
    }
    if (best < 0) {
      for (const Draft& other : w.drafts) {  // 'doubled from $43 bn in FY21 to ...'
        if (other.role == Role::base && other.clause == d.clause && other.claim.period)
          d.claim.base_period = other.claim.period;
      }
      return;
    }
    const TimeSpan& t = *a.time(best);
    switch (t.kind) {
      case TimeKind::year_on_year:
        d.claim.base_period = main.year_before();
        break;
      case TimeKind::month_on_month:
        d.claim.base_period = main.shifted(-1);
        break;
      case TimeKind::quarter_on_quarter:
        d.claim.base_period = main.shifted(-3);
        break;
      case TimeKind::since: {
        TimeSpan plain = t;
        plain.kind = TimeKind::period;
        if (const auto p = resolve(plain, context(d.claim, false))) d.claim.base_period = p;
        break;
      }
      default: {
        auto p = resolve(t, context(d.claim, false, main));
        if (!p) break;
        if (t.year_by == YearBy::none && t.month_from > 0 && p->first > main.last)
          p = p->year_before();
        if (t.month_from == 0 && !t.same_months && main.months() < 12 && p->months() == 12 &&
            t.kind == TimeKind::period) {
          p = main.shifted(12 * (p->last.year() - main.last.year()));
        }
        d.claim.base_period = p;
      }
    }
  }

  // ---------------------------------------------------------------- streaks
  void streak(Draft& d) {
    Claim& c = d.claim;
    const int unit = c.unit == ClaimUnit::count_months     ? 1
                     : c.unit == ClaimUnit::count_quarters ? 3
                                                           : 12;
    const int time = streak_time(d);
    std::optional<Period> end;
    if (time >= 0) end = resolve(*a.time(time), context(c, false));
    if (!end) {
      c.period_written = false;
      if (unit == 12)
        end = last_full_plain(d);
      else if (w.d.period && w.d.period->months() <= 3)
        end = w.d.period;
      else
        end = Period{w.d.now - unit, w.d.now - 1};
      if (unit == 1) end = Period{end->last, end->last};
    }
    Month last = end->last;
    if (c.window_years && *c.window_years == -1) {  // it ended the year before
      c.window_years.reset();
      last = end->first - 1;
    }
    if (c.derived) {
      Month first = last;
      if (c.window_months && *c.window_months == -1) {
        c.window_months.reset();
        for (const Draft& other : w.drafts) {
          if (other.claim.kind == ClaimKind::rank && other.claim.period &&
              other.claim.partner == c.partner)
            first = other.claim.period->first;
        }
        last = Period::year(w.d.now.year() - 1).last;
      } else if (c.since) {
        first = *c.since;
        if (last < first || end->months() < 12) last = Period::year(w.d.now.year() - 1).last;
      }
      if (first >= last) {
        d.drop = true;
        return;
      }
      if (first.month() != 1 || (last.month() != 12)) {
        // months are counted in months
        if (first.month() != 1) first = Month(first.year(), 1);
      }
      c.period = Period{first, last};
      c.since = first;
      ClaimNumber n;
      n.number = core::Decimal{(last - first + 1) / 12, 0};
      c.value = n;
      c.unit = ClaimUnit::count_years;
      return;
    }
    const int length = static_cast<int>(c.value ? c.value->value() : 1);
    c.period = Period{last - (length * unit - 1), last};
    c.since = c.period->first;
  }

  Period last_full_plain(const Draft& d) const {
    if (w.d.period && w.d.period->months() == 12 && w.d.period_age <= 2) return *w.d.period;
    (void)d;
    return Period::year(w.d.now.year() - 1);
  }

  int streak_time(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period || w.clause(i) != d.clause) continue;
      if (after_event(i, d)) continue;
      const auto p = resolve(*t, context(d.claim, false));
      if (!p) continue;
      const int unit = d.claim.unit == ClaimUnit::count_months     ? 1
                       : d.claim.unit == ClaimUnit::count_quarters ? 3
                                                                   : 12;
      if (p->months() == unit || unit == 12) {
        if (unit == 12 && p->months() != 12) continue;
        return i;
      }
      if (unit == 1) return i;
    }
    // the period of the sentence
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period || is_base_time(i) || after_event(i, d))
        continue;
      const auto p = resolve(*t, context(d.claim, false));
      if (p && (p->months() == 12 || d.claim.unit != ClaimUnit::count_years)) return i;
    }
    return -1;
  }

  void run() {
    for (Draft& d : w.drafts) {
      if (d.drop || d.role == Role::base || d.period_set) continue;
      const CC c = d.claim.comparator;
      const bool counts = c == CC::rank_held_streak || c == CC::rise_streak ||
                          c == CC::decline_streak || c == CC::surplus_streak ||
                          c == CC::deficit_streak || c == CC::streak_above || c == CC::streak_below;
      if (d.claim.kind == ClaimKind::since && counts) continue;
      if (d.frame == "additive target") {
        additive(d);
        continue;
      }
      d.claim.period = main_period(d);
      if (d.claim.kind == ClaimKind::target || d.claim.kind == ClaimKind::forecast) {
        if (d.claim.period && !growth_of_one_year(d.claim)) d.claim.deadline = d.claim.period->last;
      } else if (!d.claim.period) {
        d.drop = true;
        if (w.why.empty()) w.why = "no period";
      }
    }
    for (Draft& d : w.drafts) {
      if (d.drop || d.role != Role::base || d.period_set) continue;
      // the main draft of the same series nearest to it
      std::optional<Period> main;
      int distance = 1000;
      for (const Draft& other : w.drafts) {
        if (other.role == Role::base || !other.claim.period || other.drop) continue;
        if (other.claim.kind == ClaimKind::since) continue;
        const int far = std::abs(other.item - d.item) + (other.clause == d.clause ? 0 : 50);
        if (far < distance) {
          distance = far;
          main = other.claim.period;
        }
      }
      if (!main) main = w.d.period;
      auto p = base_time_behind(d, main);
      if (!p) p = since_in(d.clause, d);
      if (!p && main) {
        p = before(*main);
        d.assumed.push_back("period: the one before");
        d.claim.period_written = false;
      }
      if (!p) {
        d.drop = true;
        continue;
      }
      d.claim.period = p;
    }
    for (Draft& d : w.drafts) {
      if (d.drop) continue;
      if (d.claim.kind == ClaimKind::change) base_of_change(d);
      const CC c = d.claim.comparator;
      const bool counts = c == CC::rank_held_streak || c == CC::rise_streak ||
                          c == CC::decline_streak || c == CC::surplus_streak ||
                          c == CC::deficit_streak || c == CC::streak_above || c == CC::streak_below;
      if (d.claim.kind == ClaimKind::since && counts) streak(d);
      if (d.claim.kind == ClaimKind::rank) after(d);
    }
  }

  // 'Expected to grow by 25 % by the end of 2022', said in that year or the one before, is the
  // growth of that year, not a goal measured from some base.
  bool growth_of_one_year(const Claim& c) const {
    return c.kind == ClaimKind::forecast && c.unit == ClaimUnit::pct && !c.denominator &&
           !c.base_period && c.period->months() <= 12 &&
           c.period->first.year() <= w.d.now.year() + 1;
  }

  void additive(Draft& d) {
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

  // 'after the 2014 sanctions'
  void after(Draft& d) {
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period || w.clause(i) != d.clause) continue;
      if (!after_event(i, d)) continue;
      const auto p = resolve(*t, context(d.claim, false));
      if (!p) continue;
      d.claim.after = p;
      d.claim.since = p->first;
      return;
    }
  }
};

}  // namespace

void settle_periods(Work& w) { Periods{w}.run(); }

}  // namespace tally::reading
