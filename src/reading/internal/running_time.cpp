#include "reading/internal/running_time.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "reading/internal/amount_reader.h"
#include "reading/internal/moves.h"
#include "reading/internal/period_settler.h"
#include "reading/internal/said_of_it.h"
#include "reading/internal/time_parser.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"

namespace tally::reading {

bool than_in(const Analysis& a, const TimeSpan& t) {
  for (std::size_t k = t.first; k > 0 && k + 2 > t.first; --k) {
    if (a.tokens[k - 1].low == "than") return true;
  }
  return false;
}

bool goes_on_with_it(std::string_view text) {
  return text.starts_with("Of this") || text.starts_with("Of that") ||
         text.starts_with("Of which") || text.starts_with("Of these") ||
         text.starts_with("Of the total");
}

bool compared_to(const Analysis& a, const TimeSpan& t) {
  if (t.preposition == "than" || t.preposition == "against") return true;
  for (std::size_t k = t.first; k > 0 && k + 5 > t.first; --k) {
    const Token& token = a.tokens[k - 1];
    const LowWord& low = token.low;
    if (low == "compared" || low == "comparison" || low == "comparing" || low == "than" ||
        low == "above" || low == "below")
      return true;
    if (low != "to" && low != "with" && low != "the" && low != "in" && low != "of" &&
        !words::kFigureNoun.has(*token.row))
      return false;
  }
  return false;
}

bool likened_to(const Analysis& a, int item) {
  int i = item - 1;
  if (a.is(i, "the")) --i;
  const bool in = a.is(i, "in");
  if (in) --i;
  if (in && a.sense(i, Class::be) != nullptr && a.sense(i - 1, Class::self) != nullptr) i -= 2;
  if (a.is(i, "as")) return in && !a.is_any(i - 1, words::kBeforeAsOfNoLikeness);
  if (a.is(i, "like")) return in;
  return a.is_any(i, {"with", "to"}) && a.is_any(i - 1, words::kWordOfLikeness);
}

bool runs_to_date(const Work& w, const Draft& draft, const Discourse& d) {
  const Claim& c = draft.claim;
  return draft.role == Role::main && d.period && c.period && c.period_written &&
         c.period->last == d.period->last && c.period->months() > d.period->months() &&
         std::any_of(w.a.times.begin(), w.a.times.end(),
                     [](const TimeSpan& t) { return t.to_date; });
}

bool only_of_groups(const Work& w) {
  return std::any_of(w.series.begin(), w.series.end(), [](const Series& s) {
    return !s.ok && s.why == "a group of countries without a code";
  });
}

bool counts_months(const Analysis& a) {
  return a.any(Class::inarow) && std::any_of(a.tokens.begin(), a.tokens.end(), [](const Token& t) {
           return t.low == "month" || t.low == "months" || t.low == "monthly";
         });
}

void remember_fiscal_year(const Work& w, Discourse& d) {
  for (const Draft& x : w.drafts) {
    const auto& p = x.claim.period;
    if (!x.drop && p && x.claim.period_written && p->months() == 12 && p->first.month() != 1 &&
        x.role == Role::main)
      d.fiscal_year = p;
  }
}

void remember_partners_of_nobody(const Work& w, Discourse& d) {
  for (const Series& s : w.series) {
    if (s.ok || s.mention < 0 || s.why != "no reporter") continue;
    const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
    std::vector<int> items;
    if (m.partner.kind == PartyRef::Kind::places) items = m.partner.items;
    for (int i = 1; i < w.a.size() && m.reporter.kind == PartyRef::Kind::our; ++i) {
      // 'To Samoa we sold 121 million, and to Tonga 64'
      if (w.a.place(i) != nullptr && w.a.is_any(i - 1, {"to", "from", "with"})) items.push_back(i);
    }
    for (const int item : items) {
      const PlaceId id = place_meant(*w.a.place(item), d, false);
      if (id.valid() && !d.only_partner(id)) d.only_partners.push_back(id);
    }
  }
}

// 'in January-August of this year it is down to 12.6': months that were said, read or not; what
// 'the same eight months' are.
static void remember_part(const Work& w, Discourse& d) {
  for (const TimeSpan& t : w.a.times) {
    if (t.kind != TimeKind::period || t.month_from == 0 || t.month_to == t.month_from) continue;
    if (t.year_by != YearBy::written && t.year_by != YearBy::relative) continue;
    const auto p = resolve(t, {d.now, d.today, d.period, d.topic, false});
    if (p && p->months() < 12 && p->last < d.now) d.part = p;
  }
}

// 'And 2025?', 'Where do we want to be in 2025?', 'This year?'
static std::optional<core::Period> asked_time(const Work& w, core::Month now) {
  constexpr std::size_t kShort = 14;  // tokens
  const std::vector<Token>& t = w.a.tokens;
  if (t.empty() || t.size() > kShort || t.back().low != "?") return std::nullopt;
  for (std::size_t i = 0; i + 1 < t.size(); ++i) {
    if (const auto year = year_number(t, i); year && *year >= now.year())
      return core::Period::year(*year);
    if (t[i].low == "this" && t[i + 1].low == "year") return core::Period::year(now.year());
  }
  return std::nullopt;
}

void remember_sums(const Work& w, Discourse& d) {
  d.asked_time = asked_time(w, d.now);
  for (const Draft& x : w.drafts) d.by_index = d.by_index || (!x.drop && x.frame == kPercentOfThen);
  d.aim_said = w.drafts.empty() && w.a.may_say(words::kTargetNoun);
  constexpr int kMillion = 6;
  d.unread_sum =
      w.drafts.empty() &&
      std::any_of(w.a.quantities.begin(), w.a.quantities.end(), [](const QuantitySpan& q) {
        return q.kind == QuantityKind::money && q.value.scale >= kMillion;
      });
  remember_part(w, d);
  remember_figures(w, d);
  remember_moves(w, d);
  const bool by = w.a.may_have(Class::ranknoun) && w.a.may_say("by");
  for (int i = 0; by && i + 2 < w.a.size(); ++i) {  // 'the top ten partners by exports'
    const Entry* e = w.a.is(i + 1, "by") ? w.a.sense(i, Class::ranknoun) : nullptr;
    if (e == nullptr || e->flow != FlowWord::turnover) continue;
    const bool exports = w.a.low(i + 2).starts_with("export");
    if (!exports && !w.a.low(i + 2).starts_with("import")) continue;
    d.partners_by = exports ? Flow::exports : Flow::imports;
    d.partners_by_block = d.block;
  }
  const Draft* end = nullptr;
  for (const Draft& x : w.drafts) {
    const bool figure = x.claim.kind == ClaimKind::level || x.claim.kind == ClaimKind::change ||
                        x.claim.kind == ClaimKind::balance;
    if (!x.drop && figure && (end == nullptr || x.item > end->item)) end = &x;
  }
  if (end != nullptr) d.whole_last = end->total_partner && end->claim.product.empty();
  std::vector<const Draft*> sums;
  for (const Draft& x : w.drafts) {
    const bool level = x.claim.kind == ClaimKind::level || x.claim.kind == ClaimKind::balance;
    if (!x.drop && level && x.role == Role::main && x.claim.product.empty() && x.claim.value)
      sums.push_back(&x);
  }
  d.sums_time.reset();
  std::vector<const Draft*> shares;
  for (const Draft& x : w.drafts) {
    if (!x.drop && x.claim.kind == ClaimKind::share && x.role == Role::main) shares.push_back(&x);
  }
  std::sort(shares.begin(), shares.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  if (end != nullptr || !shares.empty()) d.shares_before.clear();
  for (const Draft* x : shares)
    d.shares_before.push_back({x->claim.reporter, x->claim.partner, x->claim.flow, 0});
  if (sums.empty()) return;
  const auto& time = sums.front()->claim.period;
  if (std::all_of(sums.begin(), sums.end(),
                  [&](const Draft* x) { return x->claim.period == time; }))
    d.sums_time = time;
  std::sort(sums.begin(), sums.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  d.sums_before.clear();
  for (const Draft* x : sums) {
    const int sign = x->claim.kind != ClaimKind::balance ? 0 : x->claim.value->value() < 0 ? -1 : 1;
    d.sums_before.push_back({x->claim.reporter, x->claim.partner, x->claim.flow, sign});
  }
}

void name_years(const std::vector<TimeSpan>& times, Discourse& d) {
  for (const TimeSpan& t : times) {
    const bool season = t.kind == TimeKind::day && t.month_from == 0;
    if (t.kind != TimeKind::period && t.kind != TimeKind::base && !season) continue;
    if (t.year_by != YearBy::written && t.year_by != YearBy::relative) continue;
    // (also 'ten years ago')
    const bool ago = t.kind == TimeKind::base && t.unit_months == 12 && t.amount > 1 &&
                     t.year_by == YearBy::relative;
    if (t.amount != 0 && !ago) continue;
    const int year =
        t.year_by == YearBy::written ? t.year : d.now.year() + t.year - (ago ? t.amount : 0);
    if (year < d.now.year()) d.named_years.push_back(year);
  }
}

void plain_years(const Work& w, Discourse& d) {
  std::vector<int> named;
  if (w.a.only_places && std::any_of(w.a.tokens.begin(), w.a.tokens.end(),
                                     [](const Token& t) { return t.low == "ago"; })) {
    std::vector<bool> taken(w.a.tokens.size(), false);
    d.named_years.clear();
    name_years(find_times(w.a.tokens, taken), d);
    return;
  }
  for (std::size_t i = 0; i < w.a.tokens.size(); ++i) {
    if (const auto year = year_number(w.a.tokens, i); year && *year < d.now.year())
      named.push_back(*year);
  }
  if (!named.empty()) d.named_years = std::move(named);
}

std::optional<core::Period> time_beside_goal(const Work& w, core::Month now) {
  std::optional<core::Period> out;
  for (const Draft& x : w.drafts) {
    const Claim& c = x.claim;
    if (x.drop || !c.period || !c.period_written || c.period->last >= now) continue;
    if (c.kind != ClaimKind::level && c.kind != ClaimKind::balance) continue;
    if (!out || out->last < c.period->last) out = c.period;
  }
  return out;
}

PlaceId PeriodSettler::fiscal_place(const Claim& c) const {
  const bool two = std::any_of(a.times.begin(), a.times.end(),
                               [](const TimeSpan& t) { return t.year_by == YearBy::fiscal_pair; });
  const auto has = [&](PlaceId id) {
    return id.valid() && has_fiscal_calendar(id) && (!two || writes_two_years(id));
  };
  // 'Indian exports in 2018-19 ... Tanzania imported Indian goods in FY19': of the same years
  for (const ClaimParty* p : {&c.reporter, &c.partner}) {
    for (PlaceId id : p->places) {
      if (w.d.fiscal_year && has(id) &&
          fiscal_named(id, w.d.fiscal_year->last.year()).first.month() ==
              w.d.fiscal_year->first.month())
        return id;
    }
  }
  for (const ClaimParty* p : {&c.reporter, &c.partner}) {
    for (PlaceId id : p->places) {
      if (has(id)) return id;
    }
    if (p == &c.reporter && has(w.d.topic)) return w.d.topic;
  }
  return c.reporter.places.empty() ? PlaceId{} : c.reporter.places.front();
}

// 'Korea's trade with Peru is around 3 billion dollars' in a text about the first two months of
// Korea's trade with Chile: of a year.
bool PeriodSettler::is_about(const Draft& d) const {
  if (future(d) || d.role != Role::main || d.claim.kind != ClaimKind::level || !w.d.period ||
      w.d.period->months() >= 12 || w.bracketed(d.item))
    return false;
  const QuantitySpan& q = *a.quantity(d.item);
  const bool is = a.low(d.item - 1) == "is" || a.low(d.item - 1) == "are";
  const bool a_year = yearly(d.item);
  if (!is || (q.bend == Bend::none && !a_year)) return false;
  const Claim& c = d.claim;
  const bool other = w.d.has_pair() && !(w.d.reporter == c.reporter && w.d.partner == c.partner) &&
                     !(w.d.reporter == c.partner && w.d.partner == c.reporter);
  return (other || a_year || w.d.speaker.valid()) && !w.d.office.valid();
}

// 'Trade was worth 800 million in 2010. Today it exceeds 3 billion', 'is the third largest
// supplier' behind what was years ago: how it stands at the time of the text.
bool PeriodSettler::stands_today(const Draft& d) const {
  constexpr int kLongAgo = 24;  // months
  if (is_about(d)) return true;
  if (future(d) || d.role != Role::main || !w.d.period || w.d.opened ||
      w.d.period->last + kLongAgo >= w.d.now)
    return false;
  if (stands(d)) return true;
  if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
  for (int i = d.item; i >= 0 && i > d.item - 4; --i) {
    if (w.clause(i) != d.clause || (i < d.item && a.quantity(i) != nullptr)) return false;
    const std::size_t first = a.items[static_cast<std::size_t>(i)].first;
    if (words::kVerbOfStandingToday.has(*a.tokens[first].row)) return true;
  }
  return false;
}

// 'the largest since minus figures in January 2014 hit 2.80 trillion', 'After the setback in July
// 2022 trade increased': no time of the sentence.
static bool of_earlier_event(const Analysis& a, const TimeSpan& t) {
  constexpr std::size_t kReach = 10;
  for (std::size_t i = t.first; i > 0 && i + kReach > t.first; --i) {
    const Token& word = a.tokens[i - 1];
    if (word.low == "since" ||
        (i == 1 && t.first > 3 && (word.low == "after" || word.low == "following")))
      return true;
    if (word.kind == TokenKind::symbol) return false;
  }
  return false;
}

bool names_figure(const Analysis& a, const TimeSpan& t) {
  return t.last < a.tokens.size() && t.first > 1 &&
         (a.tokens[t.last].low == "figure" || a.tokens[t.last].low == "level") &&
         (a.tokens[t.first - 1].low == "from" || a.tokens[t.first - 2].low == "from");
}

// 'stagnated at 1.0 billion, as much as in 2012'
static bool likened(const Analysis& a, const TimeSpan& t) {
  for (int i = 0; i < a.size(); ++i) {
    if (a.time(i) != &t) continue;
    const int before = a.is(i - 1, "in") ? i - 2 : i - 1;
    return likened_to(a, i) || a.sense(before, Class::asmuch) != nullptr;
  }
  return false;
}

std::optional<core::Period> only_time(const Work& w, const Discourse& d) {
  std::optional<core::Period> only;
  int count = 0;
  for (const TimeSpan& t : w.a.times) {
    if (count == 1 && w.a.times.front().first <= 1) break;  // 'Last year ..., more than in 2000'
    // 'Since the beginning of the year trade both ways has risen.': the months so far
    const bool this_year = t.year_by == YearBy::none || t.year == d.now.year();
    if (t.kind == TimeKind::since && t.month_from == 1 && t.month_to == 1 && this_year &&
        d.now.month() > 1) {
      const bool known = d.part && d.part->last.year() == d.now.year() && d.part->last < d.now;
      ++count;
      only = core::Period{core::Month(d.now.year(), 1), known ? d.part->last : d.now - 1};
      continue;
    }
    if (t.kind != TimeKind::period || t.preposition == "since" || t.preposition == "by" ||
        (t.preposition == "over" && t.month_to <= t.month_from) || t.to_date ||
        compared_to(w.a, t) || of_earlier_event(w.a, t) || likened(w.a, t))
      continue;
    const auto p = resolve(t, TimeContext{d.now, d.today, d.period, d.topic, false});
    // 'During the first half of this year (January-June 2011)': the same time twice
    if (count == 1 && only && p == only) continue;
    ++count;
    only = p;
  }
  if (count != 1 || !only || only->months() > 12 || only->last >= d.now) return std::nullopt;
  return only;
}

bool says_running_time(const Work& w, const Discourse& d) {
  if (!d.period || w.mentions.empty()) return false;
  const TimeContext context{d.now, d.today, d.period, d.topic, false};
  return std::any_of(w.a.times.begin(), w.a.times.end(), [&](const TimeSpan& t) {
    return t.kind == TimeKind::period && t.month_from > 0 && resolve(t, context) == d.period;
  });
}

// 'I have just seen the numbers for the first two months of this year.', 'Take January to May
// together.': the time of what follows, said without a figure.
void time_of_data(const Work& w, Discourse& d) {
  constexpr int kLongest = 22;  // items
  const Analysis& a = w.a;
  if (!w.mentions.empty() || a.size() > kLongest || !(a.may_say(words::kDataWord)) ||
      a.may_say({"will", "next", "due", "until", "expected", "scheduled"}) ||
      a.has_quantity(QuantityKind::money) || a.has_quantity(QuantityKind::percent))
    return;
  const TimeSpan* only = nullptr;
  int at = -1;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->kind != TimeKind::period) continue;
    if (only != nullptr) return;
    only = t;
    at = i;
  }
  if (only == nullptr || only->month_from == 0 || only->part_of_month) return;
  // 'figures for January', 'the January figures', 'have published the first two months'
  int word = at - 1;
  while (word >= 0 && word > at - 9 && !a.is_any(word, words::kDataWord)) --word;
  bool of_data = a.is_any(at + 1, words::kDataWord);
  if (word >= 0 && a.is_any(word, words::kDataWord)) {
    of_data = true;
    for (int i = word + 1; i < at; ++i)
      of_data = of_data && (a.place(i) != nullptr || a.is_any(i, words::kBetweenDataAndTime));
  }
  if (!of_data) return;
  const auto p = resolve(*only, {d.now, d.today, d.period, d.topic, false});
  if (!p || p->last >= d.now || p->last + 12 < d.now) return;
  d.period = p;
  d.period_age = 0;
  d.guessed = false;
}

void pair_of_places(const Work& w, Discourse& d) {
  if (w.a.places.size() < 2) return;
  // 'To Samoa we sold 121 million, and to Tonga 64': both are partners of who speaks
  for (const Mention& m : w.mentions) {
    if (m.reporter.kind == PartyRef::Kind::our || m.partner.kind == PartyRef::Kind::our) return;
  }
  // 'Latvia takes 12 percent, Poland 9': buyers of somebody else
  for (int i = 0; i + 1 < w.a.size(); ++i) {
    const Entry* verb = w.a.place(i) != nullptr ? w.a.sense(i + 1, Class::flowverb) : nullptr;
    if (verb != nullptr && verb->flow == FlowWord::taker && is_bare_place(w.a, i)) return;
  }
  std::vector<PlaceId> order;
  for (const PlaceSpan& p : w.a.places) {
    const PlaceId id = place_meant(p, d, false);
    const bool known = std::find(order.begin(), order.end(), id) != order.end();
    if (id.valid() && !known && !d.only_partner(id)) order.push_back(id);
  }
  if (order.size() > 2) {  // 'Putin and Erdogan met on the sidelines of the G20'
    std::erase_if(
        order, [](PlaceId p) { return places::places().row(p).kind == places::PlaceKind::bloc; });
  }
  if (order.size() != 2) return;
  d.reporter = one(order[0]);
  d.partner = one(order[1]);
  d.weak_pair = true;
  d.pair_block = d.block;
  if (!d.flow) d.flow = Flow::turnover;
}

bool returns_to(const core::Period& began, const Discourse& d, bool answer, bool month_stated,
                bool home) {
  const core::Period& now = *d.period;
  const bool whole = now.months() == 12;
  const bool back = now.last < began.first;
  const bool part =
      now.first >= began.first && now.last <= began.last && now.months() < began.months();
  // 'For the year 2020 ...' in a report about December
  const bool year = began.months() == 1 && whole && month_stated && now.last == began.last &&
                    began.last.month() == 12;
  // 'In the first half it sold 640 million' in a text about June: the months that end with it
  const bool sum_of_months = d.carried && began.is_month() && !whole && now.months() > 1 &&
                             now.last == began.last && d.text_main == began;
  // an answer may go back to last year for good, not to 1997
  const bool far = now.last + 18 < began.first;
  // the year that the text is about, behind some months of the next
  const bool stays = home && d.period == d.text_main && whole && began.months() < 12;
  return (back && (!answer || far) && !stays) || year || (part && !answer) ||
         (sum_of_months && !answer);
}

bool annual_in_a_month(const Work& w, const Draft& draft) {
  const Claim& c = draft.claim;
  const Discourse& d = w.d;
  if (!d.period || d.period->months() >= 12 || d.guessed || c.period_written) return false;
  const bool sum = c.kind == ClaimKind::level || c.kind == ClaimKind::balance;
  bool annual = false;  // 'annual' may be part of a phrase
  bool in_the_year = false;
  for (std::size_t t = 0; t < w.a.tokens.size(); ++t) {
    // 'The annual volume is about $10 billion': of the last year
    if (w.a.tokens[t].low.is_any({"is", "are", "stands", "amounts"})) return false;
    annual = annual || w.a.tokens[t].low == "annual";
    in_the_year = in_the_year || (t > 1 && w.a.tokens[t].low == "year" &&
                                  w.a.tokens[t - 1].low == "the" && w.a.tokens[t - 2].low == "in");
  }
  return annual && (sum || (in_the_year && c.kind == ClaimKind::change));
}

}  // namespace tally::reading
