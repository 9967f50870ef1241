// Balances said by two flows: 'imported £9.8bn more from Germany than it exported there', 'exports
// exceeded imports by 3 billion'.
#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {
namespace {

struct TwoFlows {
  Work& w;
  const Analysis& a = w.a;

  static bool one_way(Flow f) { return f == Flow::exports || f == Flow::imports; }

  void add(const Series& s, int item, int sign) {
    Series own = s;
    own.flow = Flow::balance;
    Draft& d = w.add(ClaimKind::balance, own, item, "balance of two flows");
    if (!w.set_money(d, *a.quantity(item))) {
      w.drafts.pop_back();
      return;
    }
    if (sign < 0) {
      d.claim.value->number = d.claim.value->number.negated();
      AmountReader::turn_comparator(d.claim);
    }
    w.spent[static_cast<std::size_t>(item)] = true;
  }

  // 'exported $63 billion more to the US than it imported'
  void verb(int item) {
    int more = item + 1;
    if (a.is_any(more, {"worth", "of"})) ++more;
    if (!a.is_any(more, {"more", "less"})) return;
    const Series* s = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (w.mentions[m].kind == Mention::Kind::verb && w.mentions[m].head < item &&
          w.mentions[m].head > item - 10 && w.clause(w.mentions[m].head) == w.clause(item))
        s = &w.series[m];
    }
    if (s == nullptr || !s->ok || s->open_partner || !one_way(s->flow) || !s->product.empty())
      return;
    int than = -1;
    for (int i = more + 1; i < a.size() && i < more + 12 && than < 0; ++i) {
      if (a.quantity(i) != nullptr) return;
      if (a.is(i, "than")) than = i;
    }
    if (than < 0) return;
    for (int i = than + 1; i < a.size() && i < than + 5; ++i) {
      const Entry* v = a.sense(i, Class::flowverb);
      const bool back = a.is_any(i, {"versa", "reverse", "return"});
      if (v == nullptr && !back) continue;
      const FlowWord own = s->flow == Flow::exports ? FlowWord::exports : FlowWord::imports;
      if (!back &&
          (v->flow == own || (v->flow != FlowWord::exports && v->flow != FlowWord::imports)))
        return;
      const bool greater = a.is(more, "more");
      add(*s, item, (s->flow == Flow::exports) == greater ? 1 : -1);
      return;
    }
  }

  // 'exports to Norway exceeded imports from there by 30 billion', 'imports from Russia were 2.1
  // billion higher than exports'
  void nouns(int item) {
    for (std::size_t m = 0; m + 1 < w.mentions.size(); ++m) {
      const Mention& first = w.mentions[m];
      const Mention& second = w.mentions[m + 1];
      if (first.kind != Mention::Kind::noun || second.kind != Mention::Kind::noun) continue;
      const bool by = a.is(item - 1, "by") && second.last <= item && item - second.last < 5 &&
                      a.sense(second.first - 1, Class::overtake) != nullptr;
      const int dir = item + 1;
      const bool higher = first.head < item && item < second.first && a.is(dir + 1, "than") &&
                          second.first <= dir + 3 &&
                          a.is_any(dir, {"higher", "lower", "more", "less", "larger", "smaller",
                                         "bigger", "greater"});
      if (!by && !higher) continue;
      const Series& s = w.series[m];
      const Series& o = w.series[m + 1];
      if (!s.ok || s.open_partner || !one_way(s.flow) || !one_way(o.flow) || !s.product.empty() ||
          !o.ok || !o.product.empty())
        continue;
      const bool same = o.reporter == s.reporter && o.partner == s.partner && o.flow != s.flow;
      const bool mirror = o.reporter == s.partner && o.partner == s.reporter && o.flow == s.flow;
      if (!same && !mirror) continue;
      const bool greater =
          by || a.sense(dir, Class::dir) == nullptr || a.sense(dir, Class::dir)->sign > 0;
      add(s, item, (s.flow == Flow::exports) == greater ? 1 : -1);
      return;
    }
  }
};

}  // namespace

void read_two_flows(Work& w) {
  TwoFlows t{w};
  for (int i = 1; i + 1 < w.a.size(); ++i) {
    if (!is_money(w.a.quantity(i)) || w.spent[static_cast<std::size_t>(i)]) continue;
    t.verb(i);
    if (!w.spent[static_cast<std::size_t>(i)]) t.nouns(i);
  }
}

}  // namespace tally::reading
