// Balances said by two flows: 'imported £9.8bn more from Germany than it exported there', 'exports
// exceeded imports by 3 billion'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/balance_roles.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

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
      const bool back = a.is_any(i, words::kReturnWord);
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
                          a.is_any(dir, words::kComparativeUp | words::kComparativeDown);
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

// The party in whose favour it is: 'in Kenya's favour', 'to your advantage'.
ClaimParty favoured_at(const Work& w, int i) {
  const Analysis& a = w.a;
  if (a.place(i - 1) != nullptr && a.place(i - 1)->possessive) return w.party_of_item(i - 1);
  const Entry* poss = a.sense(i - 1, Class::poss);
  if (poss != nullptr && (poss->ref == Ref::our || poss->ref == Ref::your)) {
    PartyRef ref;
    ref.kind = poss->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
    return resolve_party(a, ref, w.d, {}, false);
  }
  // 'Nairobi was left with 74 million in its favour': of the only country in front
  if (poss != nullptr && poss->ref == Ref::its) {
    int owner = -1;
    for (int p = 0; p < i; ++p) {
      if (a.place(p) == nullptr || w.clause(p) != w.clause(i)) continue;
      if (owner >= 0 || !is_bare_place(a, p)) return {};
      owner = p;
    }
    return owner >= 0 ? w.party_of_item(owner) : ClaimParty{};
  }
  int k = i + 2;
  while (a.is(k, "the")) ++k;
  if (a.is(i + 1, "of") && a.place(k) != nullptr) return w.party_of_item(k);
  return {};
}

}  // namespace

int AmountReader::balance_sign(const Series& s, int item, ClaimParty& favoured) const {
  const int c = w.clause(item);
  // 'a surplus of $0.7 billion after four months in deficit': its own word, right before it
  const int head = s.mention >= 0 ? w.mentions[static_cast<std::size_t>(s.mention)].head : item + 1;
  const bool said =
      s.sign != 0 && head < item && head > item - 4 && a.sense(head, Class::inred) == nullptr;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != c && !(w.clause(i) == w.clauses[static_cast<std::size_t>(c)].parent))
      continue;
    // 'The balance favoured Montevideo by 50 million', 'was favourable to it'
    const bool favours = a.is_any(i, {"favoured", "favored", "favours", "favors"});
    const bool good_for = a.is_any(i, {"favourable", "favorable"}) && a.is(i + 1, "to");
    const int winner = favours ? i + 1 : i + 2;
    // 'tilted towards the Netherlands, by 80 million'
    if (a.is_any(i, words::kLeaningVerb) && a.is_any(i + 1, {"towards", "toward"})) {
      const int to = a.is(i + 2, "the") ? i + 3 : i + 2;
      if (a.place(to) != nullptr && !a.place(to)->possessive) {
        favoured = w.party_of_item(to);
        return 1;
      }
    }
    if ((favours || good_for) && a.place(winner) != nullptr && !a.place(winner)->possessive) {
      favoured = w.party_of_item(winner);
      return 1;
    }
    if (a.sense(i, Class::favour) != nullptr) {
      const PlaceSpan* owner = a.place(i - 1);
      if (owner != nullptr && owner->possessive) {
        favoured = w.party_of_item(i - 1);
        return 1;
      }
      if (const Entry* poss = a.sense(i - 1, Class::poss)) {
        if (poss->ref == Ref::its && !s.reporter.empty()) {
          favoured = s.reporter;
          return 1;
        }
        PartyRef ref;
        ref.kind = poss->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        favoured = resolve_party(a, ref, w.d, {}, false);
        return favoured.empty() ? 0 : 1;
      }
      if (a.is(i + 1, "of")) {
        int k = i + 2;
        if (a.is(k, "the")) ++k;
        if (a.place(k) != nullptr) {
          favoured = w.party_of_item(k);
          return 1;
        }
      }
    }
    if (favoured = favoured_side(w, i, s); !favoured.empty()) return 1;
    // 'The balance is against us, by 120 million', 'half a billion against it'
    const Entry* whom = a.is(i, "against") && s.sign == 0 ? a.sense(i + 1, Class::self) : nullptr;
    if (whom != nullptr && !s.reporter.empty() && !s.partner.empty()) {
      PartyRef ref;
      ref.kind = whom->ref == Ref::our    ? PartyRef::Kind::our
                 : whom->ref == Ref::your ? PartyRef::Kind::your
                                          : PartyRef::Kind::its;
      const ClaimParty loser =
          ref.kind == PartyRef::Kind::its ? s.reporter : resolve_party(a, ref, w.d, {}, false);
      if (loser == s.reporter || loser == s.partner) {
        favoured = loser == s.reporter ? s.partner : s.reporter;
        return 1;
      }
    }
    // 'The gap was against India, to the extent of $19 billion'
    if (s.sign == 0 && a.is(i, "against") && a.place(i + 1) != nullptr &&
        !a.place(i + 1)->possessive && a.quantity(i - 1) == nullptr) {
      const ClaimParty loser = w.party_of_item(i + 1);
      if (loser == s.reporter || loser == s.partner) {
        favoured = loser == s.reporter ? s.partner : s.reporter;
        return 1;
      }
    }
    if (const Entry* e = said ? nullptr : a.sense(i, Class::inred)) {
      // 'EUR 2.6 bn in surplus, with China EUR 3.0 bn in deficit'
      if (const Entry* own = a.sense(item + 1, Class::inred)) return own->sign;
      bool nearer = false;  // '¥1,436 billion, compared with ¥434 billion in surplus'
      for (int k = std::min(i, item) + 1; k < std::max(i, item); ++k)
        nearer = nearer || is_money(a.quantity(k));
      // 'a surplus of 0.7 billion in September, after four months in deficit'
      if (s.sign != 0 && i > item + 1 && (a.is(item - 1, "of") || a.is(item - 1, "a"))) continue;
      if (!nearer) return e->sign;
    }
    // (but 'negative growth' is of the change)
    if (said || a.sense(i + 1, Class::dirnoun) != nullptr) continue;
    if (a.is(i, "positive") || a.is(i, "active")) return 1;
    if (a.is(i, "negative") || a.is(i, "passive")) return -1;
  }
  if (s.sign != 0) return s.sign;
  const QuantitySpan* q = a.quantity(item);
  if (q != nullptr && q->signed_minus) return -1;
  if ((q != nullptr && q->signed_plus) || a.is(item - 1, "plus")) return 1;
  if (w.d.exports > 0 && w.d.imports > 0) return w.d.exports > w.d.imports ? 1 : -1;
  return 0;
}

// 'The imbalance of 860 million in Vietnam's favour in its trade with Czechia'
bool AmountReader::settled_by_favour(int item, Series& own) const {
  if (own.flow != Flow::balance) return false;
  ClaimParty favoured;
  if (balance_sign(own, item, favoured) == 0 || favoured.empty()) return false;
  ClaimParty other;
  for (const Series& s : w.series) {
    if (!s.ok || s.open_partner) continue;
    if (s.reporter == favoured) other = s.partner;
    if (s.partner == favoured) other = s.reporter;
  }
  if (other.empty() && w.d.pair_holds()) other = w.d.other_of(favoured);
  if (other.empty() || other == favoured) return false;
  own.reporter = favoured;
  own.partner = other;
  own.open_partner = own.total = false;
  own.ok = true;
  return true;
}

// Whose red or black it is: who stands before it, 'for Buenos Aires' behind it, 'leaves you'.
ClaimParty AmountReader::whose_red(int item, int red) const {
  int behind = a.is(red + 1, "for") ? red + 2 : -1;
  if (behind > 0 && a.is(behind, "the")) ++behind;
  if (behind > 0 && a.place(behind) != nullptr && !a.place(behind)->possessive &&
      !is_adjective(a, behind))
    return w.party_of_item(behind);
  for (int i = item - 1; i >= 0 && i > item - 5 && w.clause(i) == w.clause(item); --i) {
    const Entry* self = a.sense(i, Class::self);  // 'leaves you', 'we were 12 million in the black'
    if (a.quantity(i) != nullptr || a.place(i) != nullptr) break;
    if (self == nullptr || (self->ref != Ref::our && self->ref != Ref::your)) continue;
    PartyRef ref;
    ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
    return resolve_party(a, ref, w.d, {}, false);
  }
  // 'the picture was reversed, with Nairobi $42 million in the black'
  if (a.place(item - 1) != nullptr && a.is(item - 2, "with") && a.punct(item - 3, ",") &&
      !a.place(item - 1)->possessive)
    return w.party_of_item(item - 1);
  const int subject = w.subject_place(item);
  // 'the country' is whose the series is already
  return subject >= 0 && !a.place(subject)->any ? w.party_of_item(subject) : ClaimParty{};
}

// 'with 0.7 billion in Kenya's favour', 'close 2.2 billion in your favour': the word behind the
// sum; -1 if there is none.
int AmountReader::favour_behind(int item) const {
  if (!a.is_any(item + 1, {"in", "to"})) return -1;
  for (int i = item + 2; i < item + 6 && i < a.size(); ++i) {
    if (a.sense(i, Class::favour) != nullptr) return i;
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return -1;
  }
  return -1;
}

// 'closed in Namibia's favour (310 million)', 'was in your favour, at 12 million': the word in
// front of the sum; -1 if there is none.
int AmountReader::favour_in_front(int item) const {
  for (int i = item - 1; i > 0 && i > item - 6; --i) {
    if (a.sense(i, Class::favour) != nullptr) return i;
    if (a.quantity(i) != nullptr || a.place(i) != nullptr || a.punct(i, ";") ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      return -1;
  }
  return -1;
}

// 'The year closed with 594 million in the red for Buenos Aires after 560 million in 2019': of the
// pair spoken of before.
bool AmountReader::red_of_before(int item) const {
  if (!w.mentions.empty() || !w.d.pair_holds() || !is_money(a.quantity(item)) ||
      is_noise_clause(w, item))
    return false;
  if (a.sense(item + 1, Class::inred) != nullptr || favour_behind(item) > 0) return true;
  if (a.is(item - 1, "by") && a.sense(item - 2, Class::inred) != nullptr) return true;
  return a.is_any(item - 1, {"after", "from", "against"}) &&
         std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
           return d.item < item && d.claim.kind == ClaimKind::balance &&
                  a.sense(d.item + 1, Class::inred) != nullptr;
         });
}

// A sum behind 'and with Brazil', 'after' beside one that is in the red: of the same kind.
bool AmountReader::red_again(int item, Series& s) const {
  if (s.mention >= 0 || s.flow == Flow::balance) return false;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.unit == ClaimUnit::money) last = &d;
  }
  if (last == nullptr || last->claim.flow != Flow::balance || last->item < item - 9) return false;
  if (a.sense(last->item + 1, Class::inred) == nullptr) return false;
  for (int i = last->item + 1; i < item; ++i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
  }
  s.flow = Flow::balance;
  s.sign = a.sense(last->item + 1, Class::inred)->sign;
  if (s.partner == last->claim.reporter) std::swap(s.reporter, s.partner);
  return true;
}

// 'Ghana paid 1.7 billion for Togolese goods. Hence a surplus of 1 billion for Lome': Togo's.
bool AmountReader::surplus_for(int item, Series& s) const {
  if (s.flow != Flow::balance || s.sign == 0 || s.mention < 0) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  if (!m.reporter.empty() || m.head > item) return false;
  // 'The surplus is Romania's: 300 million'
  if (const PlaceSpan* own = a.place(m.head + 2);
      own != nullptr && own->possessive && a.sense(m.head + 1, Class::be) != nullptr &&
      a.kind(m.head + 3, ItemKind::punct) && w.party_of_item(m.head + 2) == s.partner) {
    std::swap(s.reporter, s.partner);
    return true;
  }
  // 'a surplus of 1 billion for Lome, against a deficit of 0.5 billion in 2017': Togo's too
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.kind == ClaimKind::balance) last = &d;
  }
  if (last != nullptr && m.partner.empty() && last->claim.reporter == s.partner &&
      last->claim.partner == s.reporter) {
    std::swap(s.reporter, s.partner);
    return true;
  }
  int whose = a.is(item + 1, "for") ? item + 2 : a.is(m.head + 1, "for") ? m.head + 2 : -1;
  if (whose > 0 && a.is(whose, "the")) ++whose;
  const PlaceSpan* place = whose < 0 ? nullptr : a.place(whose);
  if (place == nullptr || place->possessive || is_adjective(a, whose) ||
      w.party_of_item(whose) != s.partner)
    return false;
  std::swap(s.reporter, s.partner);
  return true;
}

// 'it was Oslo that was in the red, if only by 200 million': whose red it is, in front of it.
bool AmountReader::singled_out(int item, Series& s) const {
  for (int i = item - 1; i > 3 && i > item - 8; --i) {
    if (a.quantity(i) != nullptr) return false;
    const Entry* red = a.sense(i, Class::inred);
    if (red == nullptr || a.sense(i - 1, Class::be) == nullptr || !a.is_any(i - 2, {"that", "who"}))
      continue;
    const ClaimParty own = w.party_of_item(i - 3);
    if (own.empty() || (own != s.reporter && own != s.partner)) return false;
    if (own == s.partner) std::swap(s.reporter, s.partner);
    s.flow = Flow::balance;
    s.sign = red->sign;
    return true;
  }
  return false;
}

// 'Italy, for its part, is 6 billion in the red with Kazakhstan', 'Kenya's account with India was
// in deficit by 2 billion': it is the other one's.
void AmountReader::with_behind_red(int red, Series& s) const {
  int with = a.is_any(red + 1, {"with", "towards", "toward"}) ? red + 1 : -1;
  for (int i = red - 1; with < 0 && i > 0 && i > red - 5; --i) {
    if (a.is(i - 1, "with") && a.place(i) != nullptr && !a.place(i)->possessive) with = i - 1;
  }
  if (with < 0) return;
  const int place = a.is(with + 1, "the") ? with + 2 : with + 1;
  if (a.place(place) == nullptr || s.partner.empty()) return;
  bool owned = false;  // somebody else is named in front
  for (int i = 0; i < with; ++i) {
    owned = owned || (a.place(i) != nullptr && w.party_of_item(i) == s.partner);
  }
  if (owned && w.party_of_item(place) == s.reporter) std::swap(s.reporter, s.partner);
}

// 'Trade with Russia was in the red by 4 billion': the balance, not the turnover.
void AmountReader::in_red(int item, Series& s) const {
  another_one(item, s);
  if (s.open_partner || surplus_for(item, s) || singled_out(item, s)) return;
  // 'leaving it £23 bn in the red', 'closed with 594 million in the red for Buenos Aires'
  const Entry* red = a.sense(item + 1, Class::inred);
  // (also in front of 'an imbalance that nobody likes')
  const bool later =
      s.mention >= 0 && w.mentions[static_cast<std::size_t>(s.mention)].head > item + 2;
  if (red != nullptr && (s.flow != Flow::balance || s.mention < 0 || later)) {
    s.flow = Flow::balance;
    s.sign = red->sign;
    // 'Nairobi remained 5 billion in the black', 'That leaves you 4 billion in the red'
    const ClaimParty whose = whose_red(item, item + 1);
    if (!whose.empty() && whose == s.partner) std::swap(s.reporter, s.partner);
    with_behind_red(item + 1, s);
    return;
  }
  const int ahead = s.flow == Flow::turnover ? favour_in_front(item) : -1;
  const int favour = ahead > 0 ? ahead : favour_behind(item);
  if (favour > 0 && s.flow != Flow::balance) {
    const ClaimParty whose = favoured_at(w, favour);
    if (whose.empty() && ahead > 0) {
      s.ok = false;
      s.why = "whose surplus is not said";
    }
    if (whose.empty() || (whose != s.reporter && whose != s.partner)) return;
    s.flow = Flow::balance;
    s.sign = 1;
    if (whose == s.partner) std::swap(s.reporter, s.partner);
    return;
  }
  if (red_again(item, s)) return;
  // 'close to balance: the UK was in surplus, 1.1 billion in the first quarter'
  if (s.flow == Flow::balance && s.sign == 0) {
    for (int i = item - 1; i > item - 5 && i > 0 && w.clause(i) == w.clause(item); --i) {
      const Entry* e = a.sense(i, Class::inred);
      if (e == nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) continue;
      const ClaimParty whose = whose_red(i, i);
      if (!whose.empty() && whose == s.partner) std::swap(s.reporter, s.partner);
      return;
    }
  }
  // 'Kenya's goods account with India was in deficit by 2 billion'
  const bool apart =
      s.flow != Flow::balance || s.mention < 0 ||
      w.clause(w.mentions[static_cast<std::size_t>(s.mention)].head) != w.clause(item);
  if (const Entry* by = a.is(item - 1, "by") ? a.sense(item - 2, Class::inred) : nullptr;
      by != nullptr && apart && !s.partner.empty()) {
    s.flow = Flow::balance;
    s.sign = by->sign;
    const ClaimParty whose = s.mention < 0 ? whose_red(item, item - 2) : ClaimParty{};
    if (!whose.empty() && whose == s.partner) std::swap(s.reporter, s.partner);
    with_behind_red(item - 2, s);
    return;
  }
  if (s.flow != Flow::turnover) return;
  for (int i = item - 1; i >= 0 && i > item - (a.is(item - 1, "by") ? 12 : 5); --i) {
    const QuantitySpan* q = a.quantity(i);
    if (w.clause(i) != w.clause(item) || (q != nullptr && q->kind != QuantityKind::ordinal)) return;
    if (const Entry* e = a.sense(i, Class::inred)) {
      s.flow = Flow::balance;
      s.sign = e->sign;
      const ClaimParty whose = s.mention < 0 ? whose_red(item, i) : ClaimParty{};
      if (!whose.empty() && whose == s.partner) std::swap(s.reporter, s.partner);
      with_behind_red(i, s);
      return;
    }
  }
}

// 'so the balance was in your favour': only the sign is said.
// 'tilting in Malaysia's favour for the fourth straight year': a run of surpluses.
static void favoured_run(const Work& w, int favour, Draft& d) {
  const Analysis& a = w.a;
  for (int k = favour + 1; k < favour + 9 && k + 1 < a.size(); ++k) {
    const QuantitySpan* q = a.quantity(k);
    if (q == nullptr || w.clause(k) != w.clause(favour)) continue;
    if (q->kind != QuantityKind::ordinal && q->kind != QuantityKind::count) return;
    bool row = false;
    ClaimUnit unit = ClaimUnit::none;
    for (int n = k + 1; n < k + 5 && n < a.size(); ++n) {
      row = row || a.sense(n, Class::inarow) != nullptr;
      if (a.is_any(n, words::kYearWord)) unit = ClaimUnit::count_years;
      if (a.is_any(n, words::kMonthWord)) unit = ClaimUnit::count_months;
    }
    if (!row || unit == ClaimUnit::none || q->value.value() < 2) return;
    d.claim.kind = ClaimKind::since;
    d.claim.comparator = ClaimComparator::surplus_streak;
    d.claim.value = q->value;
    d.claim.unit = unit;
    return;
  }
}

void read_favoured(Work& w) {
  const Analysis& a = w.a;
  for (int i = 1; i < a.size(); ++i) {
    if (a.sense(i, Class::favour) == nullptr) continue;
    const ClaimParty party = favoured_at(w, i);
    if (party.empty()) continue;
    bool balance = false;
    bool amount = false;
    bool lasting = false;  // 'in Russia's favour since 2008' is a run of years
    ClaimParty other;
    for (int k = 0; k < a.size(); ++k) {
      if (w.clause(k) != w.clause(i)) continue;
      const Entry* flow = a.sense(k, Class::flow);
      const bool of_trade = flow != nullptr && flow->flow == FlowWord::balance;
      balance = balance || of_trade || a.is_any(k, {"balance", "scales"});
      amount = amount || (balance && (is_money(a.quantity(k)) || is_rate(a.quantity(k))));
      lasting = lasting || (a.time(k) != nullptr && a.time(k)->kind == TimeKind::since);
    }
    for (const Series& s : w.series) {
      if (!s.ok || s.open_partner) continue;
      if (s.reporter == party) other = s.partner;
      if (s.partner == party) other = s.reporter;
    }
    const bool said = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.claim.flow == Flow::balance && d.clause == w.clause(i);
    });
    const int since = favoured_since(a, i);
    if (!balance || amount || (lasting && since < 0) || said) continue;
    if (other.empty() && w.d.pair_holds()) other = w.d.other_of(party);
    if (other.empty()) continue;
    Series s;
    s.reporter = party;
    s.partner = other;
    s.flow = Flow::balance;
    s.ok = true;
    if (since > 0) {
      bool again = false;  // 'is in your favour, and it has been since 2016' says both
      for (int k = i + 1; k < since; ++k) again = again || a.punct(k, ",");
      favour_lasts(w, s, i, since);
      if (!again) continue;
    }
    Draft& d = w.add(ClaimKind::balance, s, i, "balance by whom it favours");
    d.claim.comparator = ClaimComparator::gt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
    favoured_run(w, i, d);
  }
}

// 'With Taiwan, Paraguay is in the black': only the sign is said.
void read_signs(Work& w) {
  const Analysis& a = w.a;
  for (int i = 1; i < a.size(); ++i) {
    const Entry* red = a.sense(i, Class::inred);
    if (red == nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) continue;
    int be = i - 1;
    while (a.is_any(be, words::kAspectAdverb | words::kFirmnessAdverb)) --be;
    if (a.sense(be, Class::be) == nullptr || a.any(Class::neg)) continue;
    bool amount = false;
    for (int k = 0; k < a.size(); ++k)
      amount = amount || is_money(a.quantity(k)) || is_rate(a.quantity(k)) ||
               (a.time(k) != nullptr && a.time(k)->kind == TimeKind::since);
    const int first = w.clauses[static_cast<std::size_t>(w.clause(i))].first;
    const int with = a.is(i + 1, "with") ? i + 1 : a.is(first, "with") ? first : -1;
    if (amount || with < 0 || !w.drafts.empty()) continue;
    int next = 0;
    const PartyRef ref = party_at(a, with + 1, next, false);
    const ClaimParty partner = resolve_party(a, ref, w.d, {}, true);
    ClaimParty own;
    for (int k = be - 1; k >= first && own.empty() && k != with; --k) {
      const Entry* self = a.sense(k, Class::self);
      if (is_bare_place(a, k)) {
        own = w.party_of_item(k);
      } else if (self != nullptr && (self->ref == Ref::our || self->ref == Ref::your)) {
        PartyRef who;
        who.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        own = resolve_party(a, who, w.d, {}, false);
      } else if (a.is(k, "it") && !w.d.reporter.empty()) {
        own = w.d.own_side(partner);
      }
    }
    if (ref.kind != PartyRef::Kind::places || partner.empty() || own.empty() ||
        overlaps(own, partner))
      continue;
    Series s;
    s.reporter = own;
    s.partner = partner;
    s.flow = Flow::balance;
    s.ok = true;
    Draft& d = w.add(ClaimKind::balance, s, i, "balance by its sign");
    d.claim.comparator = red->sign > 0 ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
  }
}

void read_two_flows(Work& w) {
  TwoFlows t{w};
  for (int i = 1; i + 1 < w.a.size(); ++i) {
    if (!is_money(w.a.quantity(i)) || w.spent[static_cast<std::size_t>(i)]) continue;
    t.verb(i);
    if (!w.spent[static_cast<std::size_t>(i)]) t.nouns(i);
  }
}

}  // namespace tally::reading
