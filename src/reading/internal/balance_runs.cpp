// Runs of surpluses or deficits over years that are named: 'closed every year from 2004 to 2018
// with a surplus', 'has been in the red each year since 2009'.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr int kLongest = 60;  // years

struct BalanceRun {
  Work& w;
  const Moves m;
  const Analysis& a = w.a;

  explicit BalanceRun(Work& work) : w(work), m(work) {}

  // 'every year', 'in each of the years', 'always', 'without a break', 'all the years'
  [[nodiscard]] bool each_time(int from) const {
    const int part = m.segment_of(from);
    for (int i = from + 1; i < a.size(); ++i) {  // '..., with one exception'
      if (m.says(i, words::kExceptionWord | words::kPauseWord))
        return m.says_any(i - 1, {"a", "any"});
    }
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != part) continue;
      if (a.sense(i, Class::inarow) != nullptr) return true;
      // 'nearly every year', 'every year except 2014'
      if (m.says(i, words::kExceptionWord | words::kApproximator) ||
          m.says_any(i, {"not", "virtually", "practically", "usually", "mostly", "apart", "save"}))
        return false;
      if (m.says_any(i, {"always", "invariably", "constantly"})) return true;
      if (a.is_any(i, {"without", "no"})) {
        for (int k = i + 1; k < i + 4; ++k) {
          if (m.says(k, words::kPauseWord)) return true;
        }
      }
      if (!m.says(i, words::kEachWord) && !m.says_any(i, {"all"})) continue;
      for (int k = i; k < i + 5 && k < a.size(); ++k) {
        if (k > i && a.kind(k, ItemKind::punct)) break;
        if (m.says_any(k, {"year", "years"})) return true;
      }
    }
    return false;
  }

  // The years of a range, or from one up to the last full year before the text.
  [[nodiscard]] std::optional<core::Period> years(int i) const {
    const TimeSpan& t = *a.time(i);
    if (t.month_from != 0 || t.has_month_rel) return std::nullopt;
    if (t.kind == TimeKind::period && t.base_year > 0 && t.year > t.base_year)
      return core::Period{core::Month(t.base_year, 1), core::Month(t.year, 12)};
    if (t.kind == TimeKind::since && !t.ever_since && t.year > 1900 && t.base_year == 0) {
      for (int k = 0; k < i; ++k) {  // 'had been in the red each year since 2004': up to what?
        if (a.low(k) == "had") return std::nullopt;
      }
      return core::Period{core::Month(t.year, 1), core::Month(w.d.now.year() - 1, 12)};
    }
    return std::nullopt;
  }

  // The word of a surplus or deficit in the part of an item, and its sign.
  [[nodiscard]] int event(int from, int& sign) const {
    int found = -1;
    for (int i = 0; i < a.size(); ++i) {
      if (m.segment_of(i) != m.segment_of(from)) continue;
      const Entry* flow = a.sense(i, Class::flow);
      const Entry* red = a.sense(i, Class::inred);
      if (a.sense(i, Class::trend) != nullptr ||
          (a.sense(i, Class::neg) != nullptr && !a.is(i, "without")))
        return -1;
      if (flow != nullptr && flow->flow == FlowWord::balance && flow->sign == 0) return -1;
      const int own = red != nullptr                                       ? red->sign
                      : flow != nullptr && flow->flow == FlowWord::balance ? flow->sign
                                                                           : 0;
      if (own == 0) continue;
      if (found >= 0 && own != sign) return -1;
      found = found < 0 ? i : found;
      sign = own;
    }
    return found;
  }

  // Whose it is: the series of the word, or the subject against the other one of the pair.
  [[nodiscard]] std::optional<Series> series(int item) const {
    const int n = w.mention_at[static_cast<std::size_t>(item)];
    const Series* s = n >= 0 ? &w.series[static_cast<std::size_t>(n)] : w.governing(item);
    Series own;
    if (s != nullptr && s->ok && !s->open_partner && s->product.empty()) own = *s;
    const int subject = w.subject_place(item);
    const ClaimParty who = subject < 0 ? ClaimParty{} : w.party_of_item(subject);
    if (own.reporter.empty() || !own.ok) {
      if (who.empty() || !w.d.pair_holds()) return std::nullopt;
      own = Series{};
      own.reporter = who;
      own.partner = w.d.other_of(who);
      own.assumed.emplace_back("partner: the other one of the pair");
    } else if (!who.empty() && who == own.partner && (n < 0 || own.flow != Flow::balance)) {
      std::swap(own.reporter, own.partner);
    }
    own.flow = Flow::balance;
    own.ok = !own.partner.empty() && own.reporter != own.partner;
    if (!own.ok) return std::nullopt;
    return own;
  }

  bool read() {
    for (int i = 0; i < a.size(); ++i) {
      if (a.time(i) == nullptr) continue;
      const auto span = years(i);
      if (!span || span->last >= w.d.now) continue;
      const int length = (span->last - span->first + 1) / 12;
      if (length < 2 || length > kLongest || !each_time(i)) continue;
      int sign = 0;
      const int item = event(i, sign);
      if (item < 0 || m.ahead(item) || m.denied(item)) continue;
      const auto s = series(item);
      if (!s) continue;
      write(*s, item, i, sign, *span, length);
      return true;
    }
    return false;
  }

  void write(const Series& s, int item, int when, int sign, const core::Period& span, int length) {
    for (Draft& d : w.drafts) {  // a surplus of one year
      if (d.claim.kind == ClaimKind::balance && d.claim.unit == ClaimUnit::none) d.drop = true;
    }
    Draft& d = w.add(ClaimKind::since, s, item, "balances of years");
    d.claim.comparator =
        sign > 0 ? ClaimComparator::surplus_streak : ClaimComparator::deficit_streak;
    ClaimNumber n;
    n.number = core::Decimal{length, 0};
    d.claim.value = n;
    d.claim.unit = ClaimUnit::count_years;
    d.claim.derived = true;
    d.claim.period = span;
    d.claim.since = span.first;
    d.claim.period_written = true;
    d.period_set = d.mode_set = true;
    d.first = std::min(item, when);
    d.last = std::max(item, when) + 1;
    d.confidence = 0.8;
  }
};

}  // namespace

void read_balance_runs(Work& w) {
  const Analysis& a = w.a;
  if (a.times.empty() || w.question || !(a.may_have(Class::inred) || a.may_have(Class::flow)))
    return;
  if (a.has_quantity(QuantityKind::money) || a.has_quantity(QuantityKind::percent)) {
    const bool apart = std::any_of(w.clauses.begin(), w.clauses.end(), [](const Clause& c) {
      return c.first > 0 && !c.bracket && !c.relative;
    });
    if (!apart) return;
  }
  for (const Draft& d : w.drafts) {
    if (d.drop) continue;
    const ClaimComparator c = d.claim.comparator;
    if (d.claim.kind == ClaimKind::comparison ||
        (d.claim.kind == ClaimKind::since &&
         (c == ClaimComparator::deficit_streak || c == ClaimComparator::surplus_streak)))
      return;
  }
  BalanceRun(w).read();
}

}  // namespace tally::reading
