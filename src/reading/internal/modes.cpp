// How it is said: target, forecast, hedge, denial, condition, question. Turns levels and changes
// about what is to come into targets and forecasts, and drops what nobody asserts.
#include <algorithm>

#include "reading/internal/aims.h"
#include "reading/internal/amount_reader.h"
#include "reading/internal/sentence_checks.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

struct Modes {
  Work& w;
  const Analysis& a = w.a;

  struct Mode {
    int target = -1, forecast = -1, hedged = -1;
    bool anew = false;  // a goal that took the place of one that was reached
    bool past = false;  // 'economists had expected': not what came
    bool early = false, achieved = false, denied = false, conditional = false, would = false;
  };

  bool target_noun(int i) const { return a.is_any(i, words::kTargetNoun); }

  // Words of mode in the clause, up to the amount and, for nouns, right behind it.
  Mode of(const Draft& d) const {
    Mode m;
    const int c = d.clause;
    if (aside(d)) return m;
    for (int i = 0; i < a.size(); ++i) {
      // 'striving to turn ASEAN into its first partner with trade exceeding 1 trillion'
      const int own_first = w.clauses[static_cast<std::size_t>(c)].first;
      const bool with = c > 0 && w.clause(i) == c - 1 && a.is(own_first - 1, "with") &&
                        w.clause(own_first - 1) == c - 1;
      const bool same = w.clause(i) == c || with;
      const bool before = i < d.item;
      // 'have agreed on a goal: one billion euros of trade by 2010'
      if (i == d.item - 2 && target_noun(i) && a.punct(i + 1, ":")) m.target = i;
      if (!same) {
        // 'The committee expects that ...; it will ...': only the same clause; but a verb of saying
        // may stand before a colon
        continue;
      }
      // (but not 'exporters look to Tanzania')
      if (a.sense(i, Class::target) != nullptr &&
          !(a.place(i + 1) != nullptr && a.low(i).starts_with("look")) &&
          !(a.is(i + 1, "say") && a.is_any(i - 1, {"that", "which"}))) {
        if (target_noun(i) ? near_amount(i, d) : before && goes_with(i, d)) m.target = i;
      }
      if (i == d.item && named_by_leaders(w, i)) m.target = i;
      if (before && raised_it(i, d)) {
        m.target = i;
        m.anew = true;
      }
      if (before && (fixed_mark(i, d) || agreed_should(i, d) || set_themselves(i, d))) m.target = i;
      if (!before && i < d.item + 7 &&
          a.is_any(i, words::kReflexivePlural) &&  // 'giving ourselves'
          a.is_any(i - 1, words::kFormOfGive) && a.is(d.item - 1, "for"))
        m.target = i;
      if (before && estimated_to(i) && goes_with(i, d)) m.forecast = i;
      // 'the $200 billion mark that they had aimed for'
      const bool aim = a.sense(i, Class::target) != nullptr;
      if (!before && i < d.item + 9 && d.claim.kind == ClaimKind::level &&
          (a.is_any(i, words::kParticipleOfAiming) ||
           (a.low(i).is_any({"set", "have", "has"}) && (a.is_any(i + 1, {"for", "as"}) || aim)) ||
           (a.is_any(i, words::kTargetNoun) && a.is(i - 1, "the") && !crossed(d.item, i)))) {
        if (that_between(d.item, i)) m.target = i;
      }
      // 'Trade of 8 billion by 2022 is the goal that Ankara has set itself'
      if (!before && a.is_any(i, words::kTargetNoun) && a.is(i - 1, "the") &&
          a.sense(i - 2, Class::be) != nullptr && i <= d.item + 9)
        m.target = i;
      // '10 billion dollars, the target I set'
      if (!before && a.is_any(i, words::kTargetNoun) && a.is(i - 1, "the") && a.punct(i - 2, ",") &&
          i <= d.item + 3)
        m.target = i;
      // '290 million are forecast for this year', '5 percent is expected'
      const bool told = i == d.item + 2 && a.is_any(i - 1, {"is", "are"}) && !a.is(i + 1, "by");
      if (told && a.sense(i, Class::forecast) != nullptr) m.forecast = i;
      if (i == d.item + 1 && will_be_passed(a, d.item)) m.forecast = i;
      if (a.sense(i, Class::forecast) != nullptr && before && goes_with(i, d) && !owns_up(a, i) &&
          !(a.is_any(i, {"reckon", "reckons", "reckoned"}) && a.is(i + 1, "in"))) {
        // '9.2 billion for 2023, which would be 11 percent less than': what follows from it
        if (a.is(i, "would") && a.is_any(i - 1, {"which", "that", "this"}) &&
            a.is_any(i + 1, words::kVerbOfMeaning) && fact_before(i))
          continue;
        if (a.is_any(i, {"would", "should"})) m.would = true;
        if ((!a.is(i, "see") && !a.is(i, "sees") && !a.is(i, "believes") && !a.is(i, "estimate")) ||
            sees_growing(i, d))
          m.forecast = i;
        m.past = m.past || (a.is(i, "expected") && (a.is(i - 1, "had") || a.low(i - 1) == "had"));
      }
      if (a.sense(i, Class::hedged) != nullptr && before && goes_with(i, d) && !able_then(w, i, d))
        m.hedged = i;
      if (a.sense(i, Class::conditional) != nullptr && before && !if_right(a, i)) {
        // 'we could have a turnover of 15 billion by 2022', but 'could have reached 15 billion'
        const std::size_t end = a.items[static_cast<std::size_t>(i)].last;
        const bool has = a.tokens[end - 1].low == "have" &&
                         (a.is_any(i + 1, {"a", "an", "the"}) || a.quantity(i + 1) != nullptr ||
                          a.sense(i + 1, Class::flow) != nullptr);
        if (has) {
          m.hedged = i;
        } else if (a.low(i) == "were" && a.place(a.is(i + 1, "the") ? i + 2 : i + 1) != nullptr) {
          continue;  // 'exports were to Brazil'
        } else if (a.low(i) == "would" || a.low(i) == "could" || a.low(i) == "might" ||
                   a.low(i) == "had" || a.low(i) == "to" || a.low(i) == "were" ||
                   a.low(i) == "should")
          m.conditional = true;
      }
      if (a.sense(i, Class::deny) != nullptr && before) m.denied = true;
    }
    for (int i = 0; i < a.size() && m.would; ++i) {
      if (a.is(i, "if") && !if_right(a, i))
        m.conditional = true;  // 'if sanctions are lifted, trade would reach'
      // 'Had the price stayed at 100 dollars, exports would be at four billion'
      const bool begins = i == 0 || a.kind(i - 1, ItemKind::punct);
      if (a.is_any(i, {"had", "were"}) && begins && i < d.item &&
          (a.is(i + 1, "the") || a.place(i + 1) != nullptr ||
           a.sense(i + 1, Class::self) != nullptr))
        m.conditional = true;
    }
    for (int i = 0; i < a.size(); ++i) {
      const bool as_early = a.is(i, "early") && a.is(i - 1, "as") && a.is(i + 1, "as");
      if (a.sense(i, Class::early) != nullptr && !as_early) m.early = true;
      const bool other = i + 1 != d.item && is_money(a.quantity(i + 1));  // 'exceeded $1 billion;'
      if (a.sense(i, Class::achieved) != nullptr && !other) m.achieved = true;
    }
    m.achieved = m.achieved && !m.anew;
    return m;
  }

  bool fact_before(int i) const {
    return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.item < i && d.role == Role::main && d.claim.kind == ClaimKind::level;
    });
  }

  // 'raise their trade, now $10.7 billion, to $30 billion': what it is today, inside a goal.
  bool aside(const Draft& d) const {
    if (after_change(w, d) || measured_by_past(w, d)) return true;
    // 'trade, 4.1 billion last year, may touch five billion'
    const TimeSpan* then = a.punct(d.item - 1, ",") ? a.time(d.item + 1) : nullptr;
    if (then != nullptr && a.punct(d.item + 2, ",") &&
        ((then->year_by == YearBy::relative && then->year < 0) ||
         (then->year_by == YearBy::written && then->year < w.d.now.year())))
      return true;
    for (int k = d.item - 1; k > d.item - 5 && k > 0; --k) {
      if (a.quantity(k) != nullptr) return false;
      const bool now = a.time(k) != nullptr && a.time(k)->kind == TimeKind::now;
      if ((now || a.is_any(k, {"now", "currently", "worth"})) && a.punct(k - 1, ",")) return true;
      if (!a.is_any(k, {"that", "which"})) continue;
      return a.is_any(k + 1, words::kPastBehindRelative) &&
             a.sense(k + 1, Class::forecast) == nullptr;
    }
    return false;
  }

  // 'economists see exports growing by 6 percent', 'sees exports exceeding $100 billion', 'sees
  // them at 7.5 billion'
  bool sees_growing(int i, const Draft& d) const {
    if (!a.is_any(i, words::kFormOfSee)) return false;
    for (int k = i + 1; k < d.item; ++k) {
      if (a.sense(k, Class::trend) != nullptr || a.sense(k, Class::level) != nullptr)
        return a.low(k).ends_with("ing");
    }
    if (a.is(d.item - 1, "at")) return true;
    // the verb may be part of the amount: 'exceeding $100 billion'
    const QuantitySpan* q = a.quantity(d.item);
    return q != nullptr && a.tokens[q->first].low.ends_with("ing");
  }

  // 'had fixed the mark of $10 billion for 2024', 'set themselves a threshold of 5 billion'
  bool fixed_mark(int i, const Draft& d) const {
    if (a.sense(i, Class::mark) == nullptr || !a.is(i + 1, "of") || d.item > i + 3) return false;
    for (int k = i - 1; k > i - 5 && k >= 0; --k) {
      if (a.is_any(k, words::kVerbOfSetting)) return true;
      if (a.kind(k, ItemKind::punct) || a.quantity(k) != nullptr) return false;
    }
    return false;
  }

  // 'have set themselves 10 billion for 2023'
  bool set_themselves(int i, const Draft& d) const {
    return a.low(i) == "set" && a.sense(i, Class::target) != nullptr && d.item <= i + 5 &&
           d.claim.kind == ClaimKind::level;
  }

  // 'agreed that trade should grow five-fold', 'wants exports to double'
  bool agreed_should(int i, const Draft& d) const {
    if (!goes_with(i, d)) return false;
    if (resolved_to(w, i, d.item)) return true;
    if (!a.is_any(i, words::kObligationModal)) return false;
    for (int k = i - 1; k > 0 && k > i - 16; --k) {
      if (a.punct(k, ";")) return false;
      if (!a.is(k, "that")) continue;
      for (int said = k - 1; said > k - 5; --said) {  // 'agreed this morning that'
        if (a.is_any(said, words::kVerbOfResolving)) return true;
        if (a.kind(said, ItemKind::punct) || a.quantity(said) != nullptr) break;
      }
    }
    return false;
  }

  // 'is estimated to lift exports by a fifth', but not 'was estimated to be', 'to have grown'
  bool estimated_to(int i) const {
    return a.is(i, "estimated") && a.is_any(i - 1, {"is", "are"}) && a.is(i + 1, "to") &&
           !a.is_any(i + 2, words::kNoEstimateBehind);
  }

  // 'carry out work to increase the turnover by 2.5 times', 'an instruction to double trade': what
  // is to be done. Of an infinitive behind 'continued', 'helped' and the like it is a fact.
  bool to_be_done(const Draft& d, bool& meant) const {
    if (d.claim.kind != ClaimKind::change) return false;
    int v = d.item;
    while (v > 0 && v > d.item - 14 &&
           (w.clause(v) != d.clause || a.sense(v, Class::trend) == nullptr))
      --v;
    const LowWord& verb = a.low(v);
    if (a.sense(v, Class::trend) == nullptr || !a.is(v - 1, "to") || verb.ends_with("ed") ||
        verb.ends_with("ing"))
      return false;
    meant = false;
    static const std::vector<std::string_view> stems = words_in(words::kStemOfOrder);
    for (int k = v - 2; k >= 0 && k > v - 14 && w.clause(k) == w.clause(v); --k) {
      const LowWord& low = a.low(k);
      for (const std::string_view stem : stems) meant = meant || low.starts_with(stem);
    }
    return meant || a.is_any(v - 2, words::kMeansToAnEnd);
  }

  // '$200 billion goal', 'target of $5 bn', 'the goal for 2025 at RM300 billion'
  bool near_amount(int i, const Draft& d) const {
    if (i > d.item) {  // 'set $15 billion by 2015 as the goal for trade'
      bool as = false;
      for (int k = d.item + 1; k < i && !as; ++k) as = a.is(k, "as") && i - k <= 2;
      for (int k = d.item + 1; k < i && as; ++k) as = a.quantity(k) == nullptr;
      return i - d.item <= (as ? 6 : 2);
    }
    // 'fell short of the $5 billion target, amounting to $1.2 billion': the noun has its sum
    const QuantitySpan* own = a.quantity(i - 1);
    if (own != nullptr && own->kind == QuantityKind::money && i - 1 != d.item) return false;
    // 'his target to take trade of 78 million dollars to 200 million'
    const bool from_to = a.is(i + 1, "to") && a.is(d.item - 1, "to");
    for (int k = i + 1; k < d.item; ++k) {
      if (from_to && is_money(a.quantity(k)) && a.is_any(k - 1, {"of", "from"})) continue;
      if (a.quantity(k) != nullptr && a.quantity(k)->kind != QuantityKind::ordinal &&
          a.quantity(k)->kind != QuantityKind::count)
        return false;
      if (a.sense(k, Class::trend) != nullptr && a.sense(k, Class::target) == nullptr &&
          d.claim.kind == ClaimKind::change)
        continue;
    }
    return d.item - i <= (from_to ? 22 : 14);
  }

  bool that_between(int from, int to) const {
    for (int k = from + 1; k < to; ++k)
      if (a.is_any(k, {"that", "which", "they", "had"})) return true;
    return false;
  }
  bool crossed(int from, int to) const {
    for (int k = from + 1; k < to; ++k) {
      if (a.kind(k, ItemKind::punct)) return true;
    }
    return false;
  }

  bool amount_between(int from, int to) const {
    for (int k = from + 1; k < to; ++k) {
      if (is_money(a.quantity(k)) || is_rate(a.quantity(k))) return true;
    }
    return false;
  }

  // 'The goal of 2 billion was reached, and they have since raised it to 5 billion'
  bool raised_it(int i, const Draft& d) const {
    if (!a.is(i, "it") || i != d.item - 2 || !a.is(i + 1, "to")) return false;
    if (!a.is_any(i - 1, words::kVerbOfRaising)) return false;
    for (int k = 0; k < i; ++k) {
      if (target_noun(k)) return true;
    }
    return false;
  }

  bool new_clause(int from, int to) const {
    for (int k = from + 1; k < to; ++k) {
      if (a.is_any(k, {"that", "and", "but"}) || a.punct(k, ",")) return true;
    }
    return false;
  }

  // 'Its eyes are on the Oder, beyond which Germans bought 300 million': a fact of its own.
  bool sold_by_somebody(int mode, int verb) const {
    if (a.sense(verb, Class::flowverb) == nullptr) return false;
    const LowWord& low = a.low(verb);
    if (!low.ends_with("ed") && !low.is_any({"bought", "sold", "sent"})) return false;
    if (a.is_any(verb - 1, words::kCopula | words::kPerfectAuxiliary)) return false;
    const int at = w.mention_at[static_cast<std::size_t>(verb)];
    if (at < 0) return false;
    const Mention& m = w.mentions[static_cast<std::size_t>(at)];
    return m.kind == Mention::Kind::verb && !m.passive && m.subject > mode;
  }

  // A mode governs what follows it up to the next finite statement of fact.
  bool goes_with(int i, const Draft& d) const {
    for (int k = i + 1; k < d.item; ++k) {
      // 'want to see it at 10 billion, and the Turkish side expects 2 billion this year'
      if (a.is_any(k, words::kVerbOfExpecting) && a.sense(i, Class::target) != nullptr &&
          amount_between(i, k))
        return false;
      if (a.punct(k, ";") || a.punct(k, ":")) return false;
      // 'may bring $24 bn, compared with $19 bn in 2020, when trade was down 4.6 %'
      if (a.is(k, "when") && a.time(a.punct(k - 1, ",") ? k - 2 : k - 1) != nullptr) return false;
      // 'agreed to lift trade by 10 percent, after it crossed 1 billion, totalling 1.03 billion'
      if (a.is(k, "after") && (a.punct(k - 1, ",") || a.time(k - 1) != nullptr) &&
          (a.sense(k + 1, Class::self) != nullptr || is_bare_place(a, k + 1) ||
           w.mention_at[static_cast<std::size_t>(k) + 1] >= 0))
        return false;
      // 'They plan to buy aircraft and say the surplus could shrink'
      if (a.is_any(k, words::kVerbOfOpinion) && a.is(k - 1, "and")) return false;
      // 'planned', then 'rose 5 %': past tense ends the reach
      if (a.is_any(k, words::kPastOfFact) || sold_by_somebody(i, k)) return false;
      // 'will mark forty years, and it is worth saying that Peru is the largest supplier'
      if (d.claim.kind == ClaimKind::rank && a.is_any(k, {"is", "are", "remains"}) &&
          a.is_any(i, {"will", "shall", "should", "would"}) && new_clause(i, k))
        return false;
      const bool will_have = a.is(k - 1, "have") && a.is_any(k - 2, {"will", "would", "to"});
      if (a.sense(k, Class::trend) != nullptr && a.low(k).ends_with("ed") && !a.is(k - 1, "be") &&
          !a.is(k - 1, "been") && !will_have)
        return false;
    }
    return true;
  }

  // 'to take the current trade of 78 million to 200 million': where it stands, not the goal.
  bool stands_today(const Draft& d) const {
    if (d.claim.kind != ClaimKind::level || !a.is(d.item - 1, "of")) return false;
    const int own = w.mention_at[static_cast<std::size_t>(d.item - 2 < 0 ? 0 : d.item - 2)];
    if (own < 0) return false;
    const Mention& mention = w.mentions[static_cast<std::size_t>(own)];
    // 'to take trade of 40 million dollars to 100 million'
    const bool take = a.is_any(mention.first - 1, words::kVerbOfTakingTo);
    for (int k = d.item + 1; take && k < d.item + 14 && w.clause(k) == d.clause; ++k) {
      if (is_money(a.quantity(k))) return a.is(k - 1, "to");
    }
    for (int i = mention.first - 1; i < mention.head; ++i) {
      if (a.is_any(i, words::kCurrentAdjective)) return true;
    }
    return false;
  }

  void settle(Draft& d) {
    Claim& c = d.claim;
    const Mode m = of(d);
    if (stands_today(d) && (m.target >= 0 || m.forecast >= 0 || m.hedged >= 0)) {
      d.drop = true;
      w.refuse("where it stands today, inside a goal: of a time that is not said");
      return;
    }
    const bool money = c.kind == ClaimKind::level || c.kind == ClaimKind::balance;
    const bool change = c.kind == ClaimKind::change;
    if (m.past && m.forecast >= 0 && (money || change)) {
      d.drop = true;
      if (w.why.empty()) w.why = "what had been expected, not what came";
      return;
    }
    if (!d.mode_set && m.conditional && !(m.hedged >= 0 && !m.would)) {
      d.drop = true;
      w.why = "a condition, not a statement";
      return;
    }
    if (short_of(a, d)) {
      c.comparator = ClaimComparator::le;
      return;
    }
    if (not_reached(a, d)) {
      c.comparator = ClaimComparator::lt;
      return;
    }
    if (not_even(w, d)) {
      c.comparator = ClaimComparator::lt;
      return;
    }
    if (!d.mode_set && negated(d)) {
      d.drop = true;
      if (w.why.empty()) w.why = "negated";
      return;
    }
    if (m.denied) {
      c.negated = true;
      c.optional = true;
      d.drop = true;
      w.why = "denied by the speaker";
      return;
    }
    if (d.role == Role::base) return;
    if (c.kind == ClaimKind::comparison && (m.target >= 0 || m.forecast >= 0 || m.hedged >= 0)) {
      d.drop = true;  // 'will overtake', 'a matter of time before it overtakes'
      if (w.why.empty()) w.why = "a comparison that lies ahead";
      return;
    }
    if (!money && !change && c.kind != ClaimKind::share && c.kind != ClaimKind::rank &&
        c.kind != ClaimKind::record)
      return;
    bool meant = false;
    const bool to_do = m.target < 0 && m.forecast < 0 && m.hedged < 0 && to_be_done(d, meant);
    if (to_do && !meant) {
      d.drop = true;
      if (w.why.empty()) w.why = "what is to be done, not a statement";
      return;
    }
    if (c.kind == ClaimKind::rank && m.target >= 0 && m.forecast < 0 && m.hedged < 0) {
      d.drop = true;
      if (w.why.empty()) w.why = "a rank that is aimed at";
      return;
    }
    if (record_ahead(w, d)) {
      d.drop = true;
      return;
    }
    const Draft* first_goal = next_goal(w, d);
    if (first_goal != nullptr && !c.period_written) c.period = first_goal->claim.period;
    const bool target =
        (m.target >= 0 || meant || first_goal != nullptr || steps_to(d)) && (money || change);
    if (target && c.kind == ClaimKind::balance && c.unit == ClaimUnit::none) {
      d.drop = true;  // 'to redress the imbalance in their favour'
      if (w.why.empty()) w.why = "what is to be done, not a statement";
      return;
    }
    const bool forecast = m.forecast >= 0 || m.hedged >= 0;
    if (target) {
      c.kind = ClaimKind::target;
      c.modality = language::Modality::target;
      if (c.comparator == ClaimComparator::eq) c.comparator = ClaimComparator::ge;
      c.early = m.early;
      c.achieved = m.achieved;
      if (m.forecast >= 0 && m.early) c.modality = language::Modality::forecast;
      return;
    }
    if (forecast && (money || change)) {
      if (m.early && money &&
          m.forecast >= 0) {  // 'will reach $200 bn ahead of schedule' tells of a target
        c.kind = ClaimKind::target;
        c.modality = language::Modality::forecast;
        c.early = true;
        if (c.comparator == ClaimComparator::eq) c.comparator = ClaimComparator::ge;
        return;
      }
      c.kind = ClaimKind::forecast;
      c.modality = m.hedged >= 0 ? language::Modality::hedged : language::Modality::forecast;
      return;
    }
    if (forecast &&
        (c.kind == ClaimKind::rank || c.kind == ClaimKind::share || c.kind == ClaimKind::record)) {
      if (c.kind == ClaimKind::rank) {
        c.kind = ClaimKind::forecast;
        c.modality = m.hedged >= 0 ? language::Modality::hedged : language::Modality::forecast;
      } else {
        d.drop = true;
      }
    }
  }

  // 'trade with Cambodia will reach 3.3 billion, and that with Laos around 900 million'
  void verb_said_once(Draft& d) const {
    if (d.drop || d.claim.kind != ClaimKind::level || d.claim.unit != ClaimUnit::money) return;
    int ref = d.item - 1;
    for (; ref > 0 && a.sense(ref, Class::flowref) == nullptr; --ref) {
      const bool passed = a.place(ref) != nullptr || a.is_any(ref, words::kApproximator) ||
                          a.is_any(ref, {"with", "to", "from", "the", "at"});
      if (!passed) return;
    }
    if (ref <= 0 || !a.is_any(ref - 1, {"and", ","})) return;
    const Draft* led = nullptr;
    for (const Draft& x : w.drafts) {
      const bool ahead = x.claim.kind == ClaimKind::forecast || x.claim.kind == ClaimKind::target;
      if (!x.drop && ahead && x.item < ref && x.claim.unit == ClaimUnit::money) led = &x;
    }
    if (led == nullptr) return;
    d.claim.kind = led->claim.kind;
    d.claim.modality = led->claim.modality;
    if (d.claim.comparator == ClaimComparator::eq) d.claim.comparator = led->claim.comparator;
  }

  // '5 billion, not 3 billion'; but 'not only', 'no longer than'
  bool negated(const Draft& d) const {
    for (int i = d.item - 1; i >= 0 && i >= d.item - 6; --i) {
      if (w.clause(i) != d.clause || a.quantity(i) != nullptr || a.punct(i, ",")) return false;
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind != Mention::Kind::verb)
        return false;
      if (a.sense(i, Class::neg) == nullptr || a.is(i, "no") || a.is(i, "without")) continue;
      return !a.is_any(i + 1, words::kDenialOfDegree);
    }
    return false;
  }

  // 'are taking concrete steps to expand the trade volume to 5 billion', 'signed an agreement to
  // bring their trade to 15 billion', 'discussed how to bring trade to 5 billion'
  bool steps_to(const Draft& d) const {
    if (d.claim.kind != ClaimKind::level || !a.is(d.item - 1, "to")) return false;
    for (int v = d.item - 2; v > 1 && v > d.item - 9 && w.clause(v) == d.clause; --v) {
      if (a.sense(v, Class::trend) == nullptr && !a.is_any(v, {"take", "bring"})) continue;
      if (!a.is(v - 1, "to")) return false;
      return a.is_any(v - 2, {"steps", "measures", "efforts", "how"}) || signed_to(w, v - 2);
    }
    return false;
  }

  // '... by at least $200 billion over two years' behind a pledge: an additive target
  void additive() {
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || (q->kind != QuantityKind::money)) continue;
      if (!a.is(i - 1, "by")) continue;
      const int t = w.left_sense(i, Class::target, 16);
      if (t < 0) continue;
      const Series* s = w.governing(i);
      if (s == nullptr || !s->ok || s->open_partner) continue;
      Draft& d = w.add(ClaimKind::target, *s, i, "additive target");
      if (!w.set_money(d, *q)) {
        w.drafts.pop_back();
        continue;
      }
      if (d.claim.comparator == ClaimComparator::eq) d.claim.comparator = ClaimComparator::ge;
      d.claim.modality = language::Modality::target;
      d.claim.derived = true;
    }
  }

  void questions() {
    const bool question = [&] {
      for (int i = a.size() - 1; i >= 0 && i > a.size() - 4; --i) {
        if (a.punct(i, "?")) return true;
      }
      return false;
    }();
    const bool denied_all = [&] {
      for (int i = 0; i < a.size(); ++i) {
        if (a.sense(i, Class::deny) != nullptr &&
            (a.is_any(i, words::kDenial) || a.low(i) == "not"))
          return true;
      }
      return false;
    }();
    if (question || denied_all) {
      for (Draft& d : w.drafts) {
        if (question && d.claim.kind == ClaimKind::target) continue;
        // what he says instead, behind 'but' or a semicolon, stands
        if (denied_all && !question && d.clause > 0 && behind_denial(d)) continue;
        d.drop = true;
        w.why = question ? "a question" : "denied by the speaker";
      }
    }
  }

  bool behind_denial(const Draft& d) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::deny) != nullptr && w.clause(i) == d.clause) return false;
    }
    for (int i = 0; i < d.item; ++i) {
      if (a.sense(i, Class::deny) != nullptr)
        return a.is_any(w.clauses[static_cast<std::size_t>(d.clause)].first - 1,
                        {"but", ";", ":"}) ||
               a.is(w.clauses[static_cast<std::size_t>(d.clause)].first, "saying");
    }
    return true;
  }
};

}  // namespace

void settle_modes(Work& w) {
  brought_by_months(w);
  Modes m{w};
  m.additive();
  for (Draft& d : w.drafts) {
    // (the growth of another time, 'up from 3 percent in 2023', has come)
    if (!d.drop && !(d.role == Role::base && d.claim.kind == ClaimKind::change)) m.settle(d);
  }
  for (Draft& d : w.drafts) m.verb_said_once(d);
  m.questions();
}

}  // namespace tally::reading
