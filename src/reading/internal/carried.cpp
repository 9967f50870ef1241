// What a qualifying word adds to a claim where the statement language can say it: runs of years and
// steady trends, ranks within a bloc, goals that were missed or met early, a base that was a peak,
// and what follows from a word without a figure ('rose to', 'the surplus narrowed').
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "reading/internal/qualifiers.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

using core::Month;
using core::Period;

struct Carrier {
  Work& w;
  const Analysis& a = w.a;

  bool in_clause(const Draft& d, const WordSet& set) const {
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) == d.clause && a.is_any(i, set)) return true;
    }
    return false;
  }

  // The words of the clause one after the other, whatever items they are part of.
  bool says(const Draft& d, Words words) const {
    std::size_t from = a.tokens.size();
    std::size_t to = 0;
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) != d.clause) continue;
      from = std::min(from, a.items[static_cast<std::size_t>(i)].first);
      to = std::max(to, a.items[static_cast<std::size_t>(i)].last);
    }
    for (std::size_t t = from; t + words.size() <= to; ++t) {
      std::size_t k = t;
      bool same = true;
      for (const Word& word : words) same = same && a.tokens[k++].low == word;
      if (same) return true;
    }
    return false;
  }

  // -------------------------------------------------------------- overtaking

  void overtaking(Draft& d) const {
    Claim& c = d.claim;
    const bool year = c.period && c.period->months() == 12;
    if (!year || !c.period_written || c.modality != language::Modality::fact) c.overtakes = false;
  }

  // -------------------------------------------------------------- step by step

  // 'fell every year from 2013 to 2019', 'rose steadily between 2014 and 2019'
  void step_by_step(Draft& d) {
    Claim& c = d.claim;
    if (c.value || !c.base_period || !c.period) return;
    if (!c.period->is_year() || !c.base_period->is_year()) return;
    const int years = c.period->last.year() - c.base_period->last.year();
    const bool rises = c.comparator == ClaimComparator::gt;
    if (years < 2 || (!rises && c.comparator != ClaimComparator::lt)) return;
    const bool each = says(d, {"every", "year"}) || says(d, {"each", "year"}) ||
                      says(d, {"year", "after", "year"}) || says(d, {"without", "interruption"}) ||
                      says(d, {"every", "single", "year"}) ||
                      in_clause(d, words::kContinuityAdverb);
    const bool steady = in_clause(d, words::kSteadyAdverb);
    if (!each && !steady) return;
    const Month first(c.base_period->last.year() + 1, 1);
    if (each && !c.denominator) {
      c.kind = ClaimKind::since;
      c.comparator = rises ? ClaimComparator::rise_streak : ClaimComparator::decline_streak;
      c.since = first;
      c.period = Period{first, c.period->last};
      c.base_period.reset();
      ClaimNumber n;
      n.number = core::Decimal{years, 0};
      c.value = n;
      c.unit = ClaimUnit::count_years;
      c.at_least = true;
      d.frame = "every year of a span";
    } else if (steady && c.flow != Flow::balance) {
      c.kind = ClaimKind::trend;
      c.trend_of = c.denominator ? "share" : "level";
      c.falls = !rises;
      c.steadily = true;
      c.since = c.base_period->first;
      c.period = Period{c.base_period->first, c.period->last};
      c.base_period.reset();
      d.frame = "steadily over a span";
    }
  }

  // -------------------------------------------------------------- ranks of a group

  // 'Among EU members, Germany was the largest supplier': of the Union's, not of all.
  void within_a_bloc(Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) != d.clause || !a.is_any(i, {"among", "within"})) continue;
      const int k = a.is(i + 1, "the") ? i + 2 : i + 1;
      const PlaceSpan* p = a.place(k);
      if (p == nullptr || p->possessive) continue;
      const PlaceId id = place_meant(*p, w.d, false);
      if (!id.valid() || places::places().row(id).kind != places::PlaceKind::bloc) continue;
      const std::string code = places::places().code(id);
      if ((code != "EU" && code != "ASEAN") || single(id) == d.claim.reporter) continue;
      d.claim.scope = "within " + code;
      return;
    }
  }

  // 'After Mexico and Canada, China was the biggest buyer': the third.
  void after_others(Draft& d) const {
    if (!d.claim.value || d.claim.value->value() != 1 || d.claim.comparator != ClaimComparator::eq)
      return;
    const int first = w.clauses[static_cast<std::size_t>(d.clause)].first;
    if (!a.is_any(first, {"after", "behind"})) return;
    int next = 0;
    const PartyRef others = party_at(a, first + 1, next);
    if (others.kind != PartyRef::Kind::places || !a.punct(next, ",") || next >= d.item) return;
    d.claim.value->number = core::Decimal{1 + static_cast<std::int64_t>(others.items.size()), 0};
  }

  // -------------------------------------------------------------- goods and services

  // 'It came to 1.4 billion, goods and services taken together'
  [[nodiscard]] bool with_services() const {
    for (int i = 1; i < a.size(); ++i) {
      if (a.sense(i, Class::goods_services) == nullptr) continue;
      const int before = a.is_any(i - 1, {"in", "for", "of", "both"}) ? i - 2 : i - 1;
      int next = i + 1;
      while (a.is_any(next, {"taken", "together", "combined", "included", "alike"})) ++next;
      if (a.kind(before, ItemKind::punct) && (next >= a.size() || a.kind(next, ItemKind::punct)))
        return true;
    }
    return false;
  }

  // -------------------------------------------------------------- shares of one of two

  // 'The United States (8.8%) was second among the former', of the exports and imports that the
  // sentence before told: its share of that flow, and its rank. False if none of two is meant.
  bool among_one_of_two(Draft& d, std::vector<Draft>& ranks) {
    if (!w.bracketed(d.item)) return true;
    int ordinal = -1;
    for (int i = d.item + 1; i < d.item + 9 && i < a.size(); ++i) {
      if (a.punct(i, ",") || a.punct(i, ";")) return true;
      const QuantitySpan* q = a.quantity(i);
      if (q != nullptr && q->kind == QuantityKind::ordinal) ordinal = i;
      if (!a.is(i, "among")) continue;
      const int which = a.is(i + 1, "the") ? i + 2 : i + 1;
      const bool former = a.sense(which, Class::former) != nullptr;
      if (!former && a.sense(which, Class::latter) == nullptr) return true;
      if (w.d.flows.size() != 2 || w.d.flows[0].reporter != d.claim.reporter) return false;
      d.claim.flow = w.d.flows[former ? 0 : 1].flow;
      if (d.claim.denominator) d.claim.denominator->flow = d.claim.flow;
      if (ordinal < 0) return true;
      Draft rank = d;
      rank.claim = Claim{};
      copy_series(d.claim, rank.claim);
      rank.claim.kind = ClaimKind::rank;
      rank.claim.value = a.quantity(ordinal)->value;
      rank.claim.unit = ClaimUnit::rank;
      rank.item = rank.first = ordinal;
      rank.last = ordinal + 1;
      rank.frame = "rank among one of two flows";
      ranks.push_back(std::move(rank));
      return true;
    }
    return true;
  }

  // -------------------------------------------------------------- goals

  // 'missed their target of $100 billion', 'fell short of the goal': it was not reached.
  bool missed(const Draft& d) const {
    for (int i = d.item - 1; i >= 0 && i > d.item - 12; --i) {
      if (w.clause(i) != d.clause) return false;
      const bool short_of =
          a.low(i) == "fell" || a.low(i) == "fall" || a.low(i) == "fallen" || a.low(i) == "falling";
      const bool words =
          a.is_any(i, words::kVerbOfMissing) || (short_of && says(d, {"short", "of"}));
      if (!words) continue;
      for (int k = i + 1; k < d.item; ++k) {
        if (a.is_any(k, words::kTargetNoun)) return true;
      }
    }
    return false;
  }

  // 'met their goal a year early, in 2023': due a year later than the year that is named.
  void met_early(Draft& d) const {
    Claim& c = d.claim;
    if (!c.achieved || !c.early || !c.period || !c.period->is_year()) return;
    bool in = false;
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::period || t->year != c.period->first.year())
        continue;
      in = t->preposition == "in" || a.is(i - 1, "in") || t->preposition.empty();
    }
    if (!in || c.period->first > w.d.now) return;
    int years = 0;
    static const std::vector<std::pair<std::string_view, int>> kNumbers = {
        {"a", 1}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}};
    for (std::size_t t = 0; t + 2 < a.tokens.size(); ++t) {
      if (a.tokens[t + 1].low != "year" && a.tokens[t + 1].low != "years") continue;
      if (a.tokens[t + 2].low != "early" && a.tokens[t + 2].low != "ahead") continue;
      for (const auto& [word, n] : kNumbers) years = a.tokens[t].low == word ? n : years;
    }
    if (years == 0) {
      c.early = false;
      return;
    }
    c.period = c.period->shifted(12 * years);
    c.deadline = c.period->last;
  }

  // -------------------------------------------------------------- a base that was a peak

  // 'peaked in 2018 and have fallen by 18.5 percent since': from 2018 to the last full year.
  void since_the_peak(Draft& d) const {
    int peak = -1;
    for (int i = 0; i < d.item; ++i) {
      if (a.is(i, "peaked")) peak = i;
    }
    if (peak < 0) return;
    bool since = false;
    for (int i = d.item + 1; i <= d.item + 4 && i < a.size(); ++i) {
      since = since || a.low(i) == "since" || (a.time(i) != nullptr && a.time(i)->ever_since);
    }
    for (int i = peak; i < d.item; ++i) since = since || a.is(i, "since");
    const TimeSpan* t = a.time(peak + 1) != nullptr ? a.time(peak + 1) : a.time(peak + 2);
    if (!since || t == nullptr || t->kind != TimeKind::period) return;
    const auto base = resolve(*t, TimeContext{w.d.now, w.d.today, w.d.period, {}, false});
    const Period last = Period::year(w.d.now.year() - 1);
    if (!base || !base->is_year() || base->first >= last.first) return;
    d.claim.base_period = base;
    d.claim.period = last;
    d.claim.period_written = false;
    d.assumed.push_back("period: from the peak to the last full year");
  }

  // -------------------------------------------------------------- what follows from a word

  // The sign of the balance that the words name: 'surplus' is 1.
  int named_sign(const Draft& d) const {
    const Series* s = w.governing(d.item);
    return s != nullptr && s->flow == Flow::balance && s->reporter == d.claim.reporter &&
                   s->partner == d.claim.partner
               ? s->sign
               : 0;
  }

  // 'The surplus narrowed' says that there was one.
  void sign_of_balance(const Draft& of) {
    const int sign = named_sign(of);
    if (sign == 0) return;
    const bool said = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return !d.drop && d.claim.flow == Flow::balance && d.claim.kind == ClaimKind::balance &&
             d.claim.period == of.claim.period;
    });
    if (said) return;
    Draft d = of;
    d.claim = Claim{};
    copy_series(of.claim, d.claim);
    d.claim.kind = ClaimKind::balance;
    d.claim.comparator = sign > 0 ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.implied = true;
    d.frame = "the sign of a balance that changed";
    w.drafts.push_back(std::move(d));
  }

  static void copy_series(const Claim& from, Claim& to) {
    to.reporter = from.reporter;
    to.partner = from.partner;
    to.flow = from.flow;
    to.product = from.product;
    to.scope = from.scope;
    to.period = from.period;
    to.period_written = from.period_written;
  }

  // The verb of 'rose to', 'has fallen back to' before a sum; -1 if there is none.
  int verb_of_motion(const Draft& d) const {
    int i = d.item - 1;
    while (a.is_any(i, words::kFocusAdverb | words::kApproximator, {"a", "the", "record"})) --i;
    if (!a.is(i, "to")) return -1;
    for (--i; i >= 0 && i > d.item - 7 && w.clause(i) == d.clause; --i) {
      if (a.sense(i, Class::level) != nullptr || a.sense(i, Class::be) != nullptr) return -1;
      const Entry* t = a.sense(i, Class::trend);
      if (t != nullptr && w.mention_at[static_cast<std::size_t>(i)] < 0)
        return t->sign != 0 && t->times == 0 && !perfect(i) ? i : -1;
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return -1;
    }
    return -1;
  }

  bool perfect(int i) const {
    return a.is_any(i - 1, words::kPerfectAuxiliary | words::kModal, {"to"}) ||
           a.is_any(i - 2, words::kPerfectAuxiliary);
  }

  // 'Rose to 97.3 billion in 2023': where it stood, and that it had been less the year before.
  void direction_of_level(const Draft& of) {
    const Claim& c = of.claim;
    if (of.role != Role::main || c.modality != language::Modality::fact || !c.period ||
        !c.period->is_year() || of.total_partner || !c.product.empty())
      return;
    const int verb = verb_of_motion(of);
    if (verb < 0) return;
    for (const Draft& d : w.drafts) {
      if (d.drop || &d == &of) continue;
      const bool base = d.role == Role::base && d.clause == of.clause;
      const bool change = d.claim.kind == ClaimKind::change && d.claim.flow == c.flow &&
                          d.claim.reporter == c.reporter && d.claim.partner == c.partner;
      if (base || change) return;
    }
    for (int i = verb; i < a.size(); ++i) {  // 'rose to 97 billion from 2010', 'since 2010'
      const TimeSpan* t = a.time(i);
      if (w.clause(i) == of.clause && t != nullptr &&
          (t->kind == TimeKind::since || t->preposition == "from" || a.is(i - 1, "from") ||
           t->base_year > 0 || t->kind == TimeKind::duration))
        return;
    }
    Draft d = of;
    d.claim = Claim{};
    copy_series(c, d.claim);
    d.claim.kind = ClaimKind::change;
    const bool up = a.sense(verb, Class::trend)->sign > 0;
    d.claim.comparator = up ? ClaimComparator::gt : ClaimComparator::lt;
    d.claim.base_period = c.period->year_before();
    d.claim.implied = true;
    d.frame = "the direction beside a sum";
    d.confidence = 0.7;
    w.drafts.push_back(std::move(d));
  }

  void run() {
    const bool services = a.may_have(Class::goods_services) && with_services();
    std::vector<Draft> ranks;
    for (Draft& d : w.drafts) {
      if (d.drop) continue;
      if (services && d.claim.scope.empty() && d.claim.product.empty())
        d.claim.scope = "goods and services";
      switch (d.claim.kind) {
        case ClaimKind::comparison:
          overtaking(d);
          break;
        case ClaimKind::change:
          since_the_peak(d);
          step_by_step(d);
          break;
        case ClaimKind::rank:
          within_a_bloc(d);
          after_others(d);
          break;
        case ClaimKind::share:
          if (!among_one_of_two(d, ranks)) {
            d.drop = true;
            w.refuse("which of the two is meant");
          }
          break;
        case ClaimKind::target:
          d.claim.negated = d.claim.negated || missed(d);
          met_early(d);
          break;
        default:
          break;
      }
    }
    for (Draft& rank : ranks) w.drafts.push_back(std::move(rank));
    const std::vector<Draft> before = w.drafts;
    for (const Draft& d : before) {
      if (d.drop) continue;
      if (d.claim.kind == ClaimKind::change && d.claim.flow == Flow::balance && d.claim.period)
        sign_of_balance(d);
      if (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance)
        direction_of_level(d);
    }
  }
};

}  // namespace

void carry_qualifiers(Work& w) {
  if (!w.drafts.empty()) Carrier{w}.run();
}

}  // namespace tally::reading
