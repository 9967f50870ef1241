// Comparisons with what the sentence before was about, and of those who do business.
#include <algorithm>

#include "reading/internal/comparison_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {

// 'Czech exports to Ukraine came to 27 billion. Those to Russia were only half as large': the
// series before is what it is set against.
void Comparisons::times_as_large() {
  for (int i = 1; i + 2 < a.size(); ++i) {
    const QuantitySpan* times = a.quantity(i);
    if (times == nullptr ||
        (times->kind != QuantityKind::ratio && times->kind != QuantityKind::fraction))
      continue;
    if (!a.is(i + 1, "as") || !a.is_any(i + 2, {"large", "big", "high", "great", "much"})) continue;
    if (i + 3 < a.size() && !a.kind(i + 3, ItemKind::punct)) continue;
    int be = i - 1;
    while (a.is_any(be, {"only", "just", "about", "almost", "nearly", "some", "more", "than"}))
      --be;
    if (a.sense(be, Class::be) == nullptr) continue;
    const Series* s = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (w.mentions[m].head < be && w.series[m].ok && !w.series[m].open_partner &&
          w.mentions[m].kind == Mention::Kind::noun && w.series[m].product.empty())
        s = &w.series[m];
    }
    if (s == nullptr || !w.d.pair_holds() || w.d.weak_pair || !w.d.flow || *w.d.flow != s->flow ||
        s->flow == Flow::balance || w.d.reporter != s->reporter || w.d.partner == s->partner)
      continue;
    const std::size_t count = w.drafts.size();
    add(*s, w.d.partner, i, times->kind == QuantityKind::ratio, "times as large as before");
    if (w.drafts.size() == count) continue;
    Draft& d = w.drafts.back();
    d.claim.unit = ClaimUnit::ratio;
    d.claim.value = times->value;
    if (times->kind == QuantityKind::fraction) d.claim.value->scale -= 2;  // a half is 0.5
    w.spent[static_cast<std::size_t>(i)] = true;
  }
}

// 'Tokyo did more business with the mainland than with the United States', 'we did more business
// with you than with the Turks'
void Comparisons::more_business() {
  for (int i = 1; i + 4 < a.size(); ++i) {
    if (!a.is_any(i, {"do", "does", "did", "done", "doing"}) || !a.is_any(i + 1, {"more", "less"}))
      continue;
    if (!a.is_any(i + 2, {"business", "trade"}) || !a.is(i + 3, "with")) continue;
    int next = 0;
    const PartyRef first = party_at(a, i + 4, next, false);
    if (first.empty() || !a.is(next, "than")) continue;
    int end = 0;
    const int other = a.is(next + 1, "with") ? next + 2 : next + 1;
    const PartyRef second = party_at(a, other, end, false);
    ClaimParty subject;
    for (int k = i - 1; k >= 0 && k > i - 6 && subject.empty(); --k) {
      const Entry* self = a.sense(k, Class::self);
      if (self != nullptr && (self->ref == Ref::our || self->ref == Ref::your)) {
        PartyRef who;
        who.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        subject = resolve_party(a, who, w.d, {}, false);
      } else if (is_bare_place(a, k)) {
        subject = w.party_of_item(k);
      }
    }
    Series s;
    s.partner = resolve_party(a, first, w.d, subject, true);
    // 'with you than the Turks': whose business with you is the other one's
    const bool rival = other == next + 1;
    const ClaimParty loser = resolve_party(a, second, w.d, rival ? s.partner : subject, true);
    if (subject.empty() || s.partner.empty() || loser.empty() || subject == s.partner) continue;
    s.reporter = subject;
    s.flow = Flow::turnover;
    s.ok = true;
    if (rival) std::swap(s.reporter, s.partner);
    add(s, loser, i, a.is(i + 1, "more"), "more business with");
  }
}

// 'As a result the latter overtook the former and became China's biggest partner'
void Comparisons::latter_overtakes() {
  for (int i = 1; i + 1 < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::overtake);
    if (e == nullptr || e->sign < 0) continue;
    const bool latter = a.sense(i - 1, Class::latter) != nullptr;
    const bool former = a.sense(i - 1, Class::former) != nullptr;
    if (!latter && !former) continue;
    if (latter ? a.sense(i + 1, Class::former) == nullptr
               : a.sense(i + 1, Class::latter) == nullptr)
      continue;
    if (w.d.two.size() != 2) continue;
    const ClaimParty winner = w.d.of_two(former);
    const ClaimParty loser = w.d.of_two(latter);
    const Discourse::Side& side = w.d.two[latter ? 1 : 0];
    if (winner.empty() || loser.empty() || winner == loser) continue;
    Series s;
    s.reporter = side.reporter == winner ? side.partner : side.reporter;
    s.partner = winner;
    s.flow = side.flow;
    s.ok = true;
    add(s, loser, i, true, "overtakes");
    was_behind(i);
  }
}

}  // namespace tally::reading
