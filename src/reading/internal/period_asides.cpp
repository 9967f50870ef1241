// Times that stand in words by the way, an aside, an apposition or a relative clause, and are of
// these alone: 'Producers, who had complained in 2014, sold 28% more', 'the Russian market, the
// most important one as late as 2013, contracted', 'Tanzania, which imposed a ban in 2014,'. And
// ranks that had ended: 'its best customer until 2012'.
#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr int kReach = 16;  // items

bool is_figure(const QuantitySpan* q) {
  return q != nullptr && (is_money(q) || q->kind == QuantityKind::percent);
}

}  // namespace

// 'Producers, who had complained for much of the previous year, sold 28% more', 'the treaty,
// renegotiated in 2016, left little trace', ', who visited Riga last month': a time of what is told
// by the way, between two commas or at the end and without a figure.
bool PeriodSettler::in_an_aside(int item, const Draft& d) const {
  if (in_an_apposition(item, d)) return true;
  int open = item - 1;
  bool opens = false;
  for (; open > 0 && open > item - kReach && !opens; --open) {
    if (a.quantity(open) != nullptr || a.punct(open, ";") || a.punct(open, ":")) return false;
    if (!a.punct(open - 1, ",")) continue;
    const bool who = a.is_any(open, {"who", "whose", "whom"});
    const bool participle =
        a.is_any(open, words::kParticipleOfEvent, {"set", "born", "built", "created"}) &&
        a.kind(open - 2, ItemKind::word) && w.mention_at[static_cast<std::size_t>(open)] < 0 &&
        w.mention_at[static_cast<std::size_t>(open) - 2] < 0;
    if (!who && !participle) return false;
    opens = true;
  }
  if (!opens) return false;
  ++open;
  int close = item + 1;
  while (close < a.size() && !a.punct(close, ",") && !a.punct(close, ".") && !a.punct(close, ";") &&
         a.quantity(close) == nullptr)
    ++close;
  if (a.quantity(close) != nullptr) return false;
  return d.item < open || d.item > close;
}

// Begins words that say what the noun in front of the comma is: 'the most important one', 'still
// the second market', "Ghana's best customer", 'first in 2006', 'a market that'.
bool PeriodSettler::opens_apposition(int i) const {
  const QuantitySpan* q = a.quantity(i);
  const PlaceSpan* place = a.place(i);
  return a.is_any(i, words::kDeterminer | words::kOpenerOfApposition, {"a", "an", "our", "your"}) ||
         (q != nullptr && q->kind == QuantityKind::ordinal) ||
         (place != nullptr && place->possessive) || a.sense(i, Class::poss) != nullptr ||
         a.sense(i, Class::super) != nullptr || a.sense(i, Class::extreme) != nullptr;
}

// 'the Russian market, the most important one as late as 2013, contracted', 'Benin, still the
// second market in 2015,', 'Tanzania, which imposed a ban in 2014,', 'with which a pact was signed
// in 2005,', 'a market that in 2013 was twice as large,': the time of these words, and of nothing
// outside them.
bool PeriodSettler::in_an_apposition(int item, const Draft& d) const {
  const auto says_rank = [&](int i) {
    const QuantitySpan* q = a.quantity(i);
    return a.sense(i, Class::ranknoun) != nullptr || a.sense(i, Class::super) != nullptr ||
           a.sense(i, Class::place_noun) != nullptr ||
           (q != nullptr && q->kind == QuantityKind::ordinal);
  };
  int open = -1;
  int clause = -1;  // its 'which' or 'that'
  int verb = -1;
  bool rank = false;
  for (int i = item - 1; i > 1 && i > item - kReach && open < 0; --i) {
    const QuantitySpan* q = a.quantity(i);
    if (is_figure(q) || a.punct(i, ";") || a.punct(i, ":") || a.punct(i, "(")) return false;
    if (a.is_any(i, {"that", "which", "where"}) && !a.is(i - 1, "after")) clause = i;
    rank = rank || says_rank(i);
    if (a.sense(i, Class::be) != nullptr || a.sense(i, Class::level) != nullptr ||
        (a.sense(i, Class::trend) != nullptr && !a.low(i).ends_with("ed")))
      verb = i;
    if (a.punct(i - 1, ",")) open = i;
  }
  if (open < 2 || d.item == open - 2) return false;
  // what stands by a sum, a time or the like tells of that
  const int noun = open - 2;
  if (a.place(noun) == nullptr && !a.kind(noun, ItemKind::word)) return false;
  // (not 'last year, the second market')
  const bool relative = clause == open || (clause == open + 1 && a.is(clause, "which") &&
                                           a.is_any(open, words::kRelativePreposition));
  const bool that_is = clause > open && clause <= open + 4 && !relative;
  if (!relative) {
    if (!opens_apposition(open)) return false;
    if (verb >= 0 && (!that_is || verb < clause)) return false;
  }
  int close = item + 1;
  for (; close < a.size() && close < item + kReach; ++close) {
    if (is_figure(a.quantity(close))) return false;
    if (a.punct(close, ",") || a.punct(close, ".") || a.punct(close, ";")) break;
    rank = rank || says_rank(close);
  }
  if (!relative && !rank && !that_is) return false;
  if (d.item >= open && d.item <= close) return false;
  const bool enclosed = a.punct(close, ",");
  // at the end of a sentence: 'fell by 5 percent in Togo, still the second market in 2015.'
  const bool at_end = a.is_any(open, words::kOpenerOfApposition);
  if (!enclosed && !at_end) return false;
  // 'sold 5 million worth to Mali, which made it the best customer in 2014, and': of both
  const bool which = relative && a.is(open, "which");
  return !which || d.item > close || event_between(open, item);
}

// 'imports from there, duty-free since 2005, gained 6 percent': no base of what stands outside.
bool PeriodSettler::since_in_aside(int item, const Draft& d) const {
  if (a.time(item)->kind != TimeKind::since || a.time(item)->ever_since ||
      !a.punct(item + 1, ",") || d.item < item)
    return false;
  for (int i = item - 1; i > 0 && i > item - 6; --i) {
    if (a.punct(i, ",")) return i < item - 1 && !a.punct(i - 1, ",");
    if (!a.kind(i, ItemKind::word) || a.sense(i, Class::trend) != nullptr ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      return false;
  }
  return false;
}

// "Ghana's best customer until 2012", 'the fourth market before the embargo of 2014': it is that no
// more, and when it was is not said.
bool PeriodSettler::rank_is_over(const Draft& d) const {
  if (d.claim.kind != ClaimKind::rank || future(d)) return false;
  constexpr int kNear = 6;
  for (int i = d.item + 1; i < a.size() && i <= d.item + kNear; ++i) {
    if (a.kind(i, ItemKind::punct) || a.time(i) != nullptr || is_figure(a.quantity(i)))
      return false;
    const bool until = a.is_any(i, words::kUntilWord);
    if (!until && !a.is(i, "before")) continue;
    const int next = i + 1;
    if (a.time(next) != nullptr)
      return a.time(next)->kind == TimeKind::period || a.time(next)->kind == TimeKind::base;
    return !until && a.is_any(next, words::kDeterminer) && a.place(next + 1) == nullptr &&
           a.sense(next + 1, Class::trend) == nullptr;
  }
  return false;
}

// 'swung to a surplus in 2021-22, having posted a deficit in 2020-21': the text goes on with the
// later year.
void PeriodSettler::looked_back_on() {
  constexpr int kFarBack = 8;  // items
  for (Draft& d : w.drafts) {
    if (d.drop || d.role != Role::main || !d.claim.period) continue;
    int having = d.item - 1;
    while (having > 0 && having > d.item - kFarBack && !a.is(having, "having")) --having;
    if (!a.is(having, "having") || !a.punct(having - 1, ",")) continue;
    for (const Draft& x : w.drafts) {
      if (!x.drop && x.role == Role::main && x.item < having && x.claim.period &&
          x.claim.period->last > d.claim.period->last)
        d.aside = true;
    }
  }
}

}  // namespace tally::reading
