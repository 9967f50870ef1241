// Levels, balances and changes: what an amount says of the series that governs it.
#include <algorithm>

#include "reading/internal/work.h"

namespace tally::reading {
namespace {

bool is_money(const QuantitySpan* q) {
  return q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
}
bool is_rate(const QuantitySpan* q) {
  return q != nullptr && (q->kind == QuantityKind::percent || q->kind == QuantityKind::ratio ||
                          q->kind == QuantityKind::fraction || q->kind == QuantityKind::points);
}

struct Amounts {
  Work& w;
  const Analysis& a = w.a;

  // A reference to the series of the text before: 'it', 'the figure', 'of this'.
  bool refers_back(int item) const {
    for (int i = item - 1; i >= 0 && i > item - 14; --i) {
      if (w.clause(i) != w.clause(item) && !w.bracketed(i)) break;
      if (a.sense(i, Class::figureref) != nullptr) return true;
      const Entry* e = a.sense(i, Class::self);
      if (e != nullptr && (e->ref == Ref::its || e->ref == Ref::their)) return true;
      if (a.is(i, "this") || a.is(i, "which") || a.is(i, "that")) return true;
    }
    return false;
  }

  const Series* series_for(int item) const {
    const Series* s = w.governing(item);
    if (s != nullptr && s->ok && !(s->open_partner && !s->total)) return s;
    if (const Series* r = from_drafts(s)) return r;
    if (s != nullptr) return s;
    if (refers_back(item) && w.mentions.empty()) return w.from_before();
    // 'their goal for 2025 is RM300 billion', 'reaching $2 billion': the trade of the pair
    if (w.mentions.empty() && w.d.has_pair() && goal_before(item)) {
      const Series* s2 = w.from_before();
      if (s2 != nullptr && !is_noise_clause(w, item)) {
        w.carried.flow = Flow::turnover;
        w.carried.assumed = {"series: the trade of the pair"};
        return s2;
      }
    }
    return nullptr;
  }

  // The pair that a rank or a share of this sentence has named: 'Canada, the No. 1 customer for
  // American goods, bought $354 billion'. A noun without parties keeps its flow.
  const Series* from_drafts(const Series* plain) const {
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (it->total_partner || it->claim.partner.empty()) continue;
      if (it->claim.kind != ClaimKind::rank && it->claim.kind != ClaimKind::share) continue;
      borrowed = Series{};
      borrowed.reporter = it->claim.reporter;
      borrowed.partner = it->claim.partner;
      borrowed.flow = it->claim.flow;
      borrowed.ok = true;
      if (plain != nullptr && plain->mention >= 0) {
        const Mention& m = w.mentions[static_cast<std::size_t>(plain->mention)];
        if (m.kind == Mention::Kind::noun && m.plain_noun) {
          borrowed.flow = flow_of(m.flow);
          borrowed.sign = m.sign;
          borrowed.product = m.product;
        } else if (m.kind == Mention::Kind::noun) {
          return nullptr;
        }
      }
      borrowed.assumed.push_back("pair: that of the rank or share beside it");
      return &borrowed;
    }
    return nullptr;
  }
  mutable Series borrowed;

  bool goal_before(int item) const {
    for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
      if (a.is_any(i, {"goal", "target", "task", "objective"})) return true;
    }
    return a.is_any(item + 1, {"goal", "target"});
  }

  // Word left of the amount that decides its role: 'to', 'from', 'by', 'of', ...
  int left_of(int item) const {
    int i = item - 1;
    while (i >= 0 && (a.is_any(i, {"a", "an", "the", "only", "just", "another", "also", "even",
                                   "already", "some", "new", "still", "all", "thus"}) ||
                      a.sense(i, Class::record) != nullptr)) {
      --i;
    }
    return i;
  }

  // ---------------------------------------------------------------- money
  bool foreign_money(int item) const {
    // the words beside it say that it is no trade
    int r = item + 1;
    if (a.is_any(r, {"in", "of", "worth", "for"})) ++r;
    if (a.is_any(r, {"of", "a", "the"})) ++r;
    for (int i = r; i <= r + 1 && i < a.size(); ++i) {
      if (w.clause(i) != w.clause(item) || a.quantity(i) != nullptr) break;
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0) break;
      if (a.sense(i, Class::noise) != nullptr || a.sense(i, Class::nontrade) != nullptr)
        return true;
      if (!a.kind(i, ItemKind::word) ||
          a.is_any(i, {"despite", "after", "in", "with", "as", "and", "on"}))
        break;
    }
    for (int i = item - 1; i >= item - 6 && i >= 0; --i) {
      if (w.clause(i) != w.clause(item) && !w.bracketed(item)) break;
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
      if (a.quantity(i) != nullptr) break;
      if (a.sense(i, Class::noise) != nullptr) return true;
    }
    return false;
  }

  bool absolute_change(int item) const {
    const int l = left_of(item);
    if (a.is(l, "by")) return true;
    if (a.sense(l, Class::dir) != nullptr && !a.is_any(l, {"above", "below", "under"})) return true;
    if (a.sense(item + 1, Class::dir) != nullptr &&
        a.is_any(item + 1, {"more", "less", "higher", "lower", "up", "down", "fewer"}) &&
        !a.is(item + 2, "or")) {
      return true;
    }
    const Entry* t = a.sense(l, Class::trend);
    if (t != nullptr && a.sense(l, Class::level) == nullptr && t->sign != 0 && t->times == 0)
      return true;
    if (a.sense(item + 1, Class::dirnoun) != nullptr) return true;
    if (a.is(l, "of") && a.sense(l - 1, Class::dirnoun) != nullptr) return true;
    // 'or $1.1 billion, more than'
    if (a.is(item - 1, "or") && a.punct(item + 1, ",") && a.sense(item + 2, Class::dir) != nullptr)
      return true;
    return false;
  }

  // A sum in brackets behind a sum, or the same sum again: the conversion.
  bool conversion(int item) const {
    if (!w.bracketed(item)) return false;
    const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    const QuantitySpan* before = a.quantity(open - 1);
    if (!is_money(before)) return false;
    const QuantitySpan* q = a.quantity(item);
    // a time within the bracket makes it another period's sum
    for (int i = open; i < a.size() && w.clause(i) == w.clause(item); ++i) {
      if (a.kind(i, ItemKind::time)) return false;
    }
    return q->currency != before->currency || q->local != before->local;
  }

  Role money_role(int item) const {
    const int l = left_of(item);
    if (a.is(l, "from") || a.sense(l, Class::upfrom) != nullptr) return Role::base;
    if (a.sense(l, Class::comparedwith) != nullptr && !a.is(l, "over")) return Role::base;
    if (a.is(l, "than")) return Role::base;
    return Role::main;
  }

  bool counted_things(int mention, int item) const {
    for (int i = w.mentions[static_cast<std::size_t>(mention)].head + 1; i < item; ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q != nullptr && (q->kind == QuantityKind::count || q->kind == QuantityKind::other))
        return true;
    }
    return false;
  }
  bool goods_between(int mention, int item) const {
    for (int i = w.mentions[static_cast<std::size_t>(mention)].head + 1; i < item; ++i) {
      if (a.sense(i, Class::goods) != nullptr) return true;
    }
    return false;
  }
  bool part_of_sum(int item) const {
    const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    if (!a.is(first, "of") && !(a.punct(first, "\"") && a.is(first + 1, "of"))) return false;
    bool comma = false;
    for (int i = first; i < item; ++i) {
      comma = comma || a.punct(i, ",");
      if (comma && i > first && is_money(a.quantity(i))) return false;
    }
    for (int i = first; i < item; ++i) {
      if (is_money(a.quantity(i))) return comma;
    }
    return false;
  }

  int balance_sign(const Series& s, int item, ClaimParty& favoured) const {
    const int c = w.clause(item);
    for (int i = 0; i < a.size(); ++i) {
      if (w.clause(i) != c && !(w.clause(i) == w.clauses[static_cast<std::size_t>(c)].parent))
        continue;
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
      if (const Entry* e = a.sense(i, Class::inred)) return e->sign;
      if (a.is(i, "positive") || a.is(i, "active")) return 1;
      if (a.is(i, "negative") || a.is(i, "passive")) return -1;
    }
    if (s.sign != 0) return s.sign;
    const QuantitySpan* q = a.quantity(item);
    if (q != nullptr && q->signed_minus) return -1;
    if (w.d.exports > 0 && w.d.imports > 0) return w.d.exports > w.d.imports ? 1 : -1;
    return 0;
  }

  void money(int item) {
    const QuantitySpan& q = *a.quantity(item);
    if (w.spent[static_cast<std::size_t>(item)]) return;
    if (conversion(item) || absolute_change(item)) {
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
    if (foreign_money(item)) return;
    const Series* s = series_for(item);
    if (s == nullptr) {
      if (w.why.empty()) w.why = "no series for the sum";
      return;
    }
    Series own = *s;
    retarget(item, own);
    if (!own.ok) {
      if (w.why.empty()) w.why = own.why;
      return;
    }
    if (own.open_partner && !own.total) {
      if (w.why.empty()) w.why = "no partner";
      return;
    }
    // 'buy three frigates for 3 billion euros': a price
    if (own.mention >= 0 &&
        w.mentions[static_cast<std::size_t>(own.mention)].kind == Mention::Kind::verb &&
        ((a.is(left_of(item), "for") && !goods_between(own.mention, item)) ||
         counted_things(own.mention, item))) {
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
    // 'Of the $14 billion that we trade, about $2 billion': a part
    if (part_of_sum(item)) {
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
    // '... of which 2 bn came from Izmir': a part, not the whole
    if (a.is(item - 1, "which") && a.is(item - 2, "of")) return;
    const bool balance = own.flow == Flow::balance;
    ClaimParty favoured;
    int sign = 0;
    if (balance) {
      sign = balance_sign(own, item, favoured);
      if (sign == 0) {
        w.why = "whose surplus is not said";
        return;
      }
      if (!favoured.empty() && !own.partner.empty()) {
        if (favoured == own.partner) std::swap(own.reporter, own.partner);
        sign = 1;
      }
    }
    Draft& draft = w.add(balance ? ClaimKind::balance : ClaimKind::level, own, item,
                         balance ? "balance" : "level");
    if (!w.set_money(draft, q)) {
      w.why = "unit not known";
      w.drafts.pop_back();
      return;
    }
    if (balance && sign < 0) {
      draft.claim.value->number = draft.claim.value->number.negated();
      if (draft.claim.value_high) {
        draft.claim.value_high->number = draft.claim.value_high->number.negated();
        std::swap(draft.claim.value, draft.claim.value_high);
      }
    }
    draft.role = money_role(item);
    bend_by_verb(draft, item);
    if (balance && sign < 0) turn_comparator(draft.claim);
    w.spent[static_cast<std::size_t>(item)] = true;
  }

  // 'The deficit exceeded 400 billion': of the signed balance that is 'below -400 billion'.
  static void turn_comparator(Claim& claim) {
    switch (claim.comparator) {
      case ClaimComparator::gt:
        claim.comparator = ClaimComparator::lt;
        break;
      case ClaimComparator::ge:
        claim.comparator = ClaimComparator::le;
        break;
      case ClaimComparator::lt:
        claim.comparator = ClaimComparator::gt;
        break;
      case ClaimComparator::le:
        claim.comparator = ClaimComparator::ge;
        break;
      default:
        break;
    }
  }

  void bend_by_verb(Draft& draft, int item) const {
    if (draft.claim.comparator != ClaimComparator::eq) return;
    const int l = left_of(item);
    const Entry* level = a.sense(l, Class::level);
    if (level == nullptr && a.is(l, "the")) level = a.sense(l - 1, Class::level);
    if (level == nullptr) return;
    if (level->gt) draft.claim.comparator = ClaimComparator::gt;
    if (level->lt) draft.claim.comparator = ClaimComparator::lt;
    if (level->approx) draft.claim.comparator = ClaimComparator::approx;
  }

  ClaimParty viewpoint(const ClaimParty& not_this, int item) const {
    for (int i = item - 1; i >= 0; --i) {
      if (is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0) {
        const ClaimParty p = w.party_of_item(i);
        if (!p.empty() && p != not_this) return p;
      }
    }
    if (!w.d.reporter.empty() && w.d.reporter != not_this) return w.d.reporter;
    if (w.d.topic.valid() && single(w.d.topic) != not_this) return single(w.d.topic);
    if (w.d.recent.size() == 1 && single(w.d.recent.front()) != not_this)
      return single(w.d.recent.front());
    return {};
  }

  // 'came to 4.64 trillion yuan with the European Union, 4.01 trillion with America': the partner
  // stands behind the sum, or in front of it ('with China it was 5 bn').
  void retarget(int item, Series& s) const {
    if (s.flow == Flow::balance || s.flow == Flow::turnover || s.flow == Flow::exports ||
        s.flow == Flow::imports) {
      const char* prep = s.flow == Flow::exports ? "to" : s.flow == Flow::imports ? "from" : "with";
      if (a.is(item + 1, prep)) {
        int next = 0;
        if (w.mention_at[static_cast<std::size_t>(item + 1)] >= 0) return;
        const PartyRef ref = party_at(a, item + 2, next);
        if (!ref.empty()) {
          const ClaimParty p = resolve_party(a, ref, w.d, s.reporter, true);
          if (!p.empty() && p != s.partner) {
            if (p == s.reporter) return;
            if (!s.ok) {
              s.reporter = viewpoint(p, item);
              if (s.reporter.empty()) return;
              s.ok = true;
              s.assumed.push_back("reporter: the country that the text is about");
            }
            s.partner = p;
            s.open_partner = false;
            s.total = false;
          }
        }
      }
    }
  }

  // ---------------------------------------------------------------- rates
  struct Direction {
    bool found = false;
    int sign = 0;
    double times = 0;
    bool nominal = false;
  };

  Direction direction(int item) const {
    const QuantitySpan& q = *a.quantity(item);
    Direction out;
    if (q.signed_plus || q.signed_minus) {
      out.found = true;
      out.sign = q.signed_plus ? 1 : -1;
      return out;
    }
    if (q.kind == QuantityKind::ratio && a.sense(item + 1, Class::asmuch) != nullptr &&
        (a.kind(item + 2, ItemKind::time) || a.kind(item + 3, ItemKind::time))) {
      out.found = true;  // 'twice as much as in 2021'
      out.sign = 1;
      return out;
    }
    // '5 % more', '1.35 times, or $1.1 billion, more', '25 % higher'
    int r = item + 1;
    if (a.punct(r, ",") && a.is(r + 1, "or") && is_money(a.quantity(r + 2))) {
      r += 3;
      if (a.punct(r, ",")) ++r;
    } else if (a.is(r, "or") && is_money(a.quantity(r + 1))) {
      r += 2;
    }
    if (const Entry* e = a.sense(r, Class::dir);
        e != nullptr && !a.is_any(r, {"up", "down", "above", "below", "under", "over", "extra"})) {
      out.found = true;
      out.sign = e->sign;
      return out;
    }
    if (a.is_any(r, {"up", "down", "above", "below"}) &&
        (a.is_any(r + 1, {"on", "from", "the", "compared"}) || a.kind(r + 1, ItemKind::time))) {
      out.found = true;
      out.sign = a.sense(r, Class::dir)->sign;
      return out;
    }
    // 'a 5 % rise', '5 percent annual growth'
    for (int k = r; k <= r + 2; ++k) {
      const Entry* e = a.sense(k, Class::dirnoun);
      if (e != nullptr && !(a.is_any(k, {"growth"}) && false)) {
        out.found = true;
        out.sign = e->sign;
        out.nominal = true;
        return out;
      }
      if (a.sense(k, Class::mod) == nullptr && !a.kind(k, ItemKind::time)) break;
    }
    return direction_left(item, out);
  }

  Direction direction_left(int item, Direction out) const {
    int i = item - 1;
    int steps = 0;
    bool by = false;
    bool of = false;
    bool to = false;
    while (i >= 0 && steps < 9) {
      if (w.clause(i) != w.clause(item)) {
        if (w.clauses[static_cast<std::size_t>(w.clause(i))].bracket) {
          --i;
          continue;
        }
        break;
      }
      if (a.is(i, "by"))
        by = true;
      else if (a.is(i, "of") || a.sense(i, Class::level) != nullptr ||
               a.sense(i, Class::be) != nullptr) {
        if (const Entry* t = a.sense(i, Class::trend)) {
          out.found = !to;
          out.sign = t->sign;
          return out;
        }
        of = true;
      } else if (a.is(i, "to") && steps == 0)
        to = true;
      else if (const Entry* t = a.sense(i, Class::trend);
               t != nullptr && !(w.mention_at[static_cast<std::size_t>(i)] >= 0)) {
        if (to) return out;
        out.found = true;
        out.sign = t->sign;
        out.times = t->times;
        return out;
      } else if (const Entry* e = a.sense(i, Class::dir)) {
        if (a.is_any(i, {"up", "down", "higher", "lower"}) || steps == 0) {
          out.found = !to;
          out.sign = e->sign;
          return out;
        }
        return out;
      } else if (const Entry* n = a.sense(i, Class::dirnoun)) {
        out.found = of || by || steps == 0 || a.punct(i + 1, ":");
        out.sign = n->sign;
        out.nominal = true;
        return out;
      } else if (a.quantity(i) != nullptr) {
        const QuantitySpan* other = a.quantity(i);
        if (is_rate(other) && (a.is_any(i + 1, {"and", "or", ",", "to"})) &&
            w.spent[static_cast<std::size_t>(i)]) {
          // 'rose 5 and 7 per cent', '12% on the year but 3%'
          for (const Draft& d : w.drafts) {
            if (d.item == i && d.claim.kind == ClaimKind::change) {
              out.found = true;
              out.sign = d.claim.value && d.claim.value->value() < 0 ? -1 : 1;
              return out;
            }
          }
        }
        if (other->kind == QuantityKind::ordinal || other->kind == QuantityKind::count) {
          --i;
          ++steps;
          continue;
        }
        if (!is_money(other)) return out;
        // 'rose to $5 bn, or by 17.5 %'
        if (!(by || a.is(item - 1, "or"))) return out;
      } else if (w.mention_at[static_cast<std::size_t>(i)] >= 0 && !by) {
        const Mention& m =
            w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])];
        if (m.kind == Mention::Kind::noun && i == m.last - 1 && steps > 0 && !of) return out;
        if (m.kind == Mention::Kind::noun) {
          // 'growth in trade of 5 %', 'increase in exports of 5 %'
          i = m.first;
        }
      }
      --i;
      ++steps;
    }
    return out;
  }

  bool ellipsis(int item, int& sign) const {
    // 'imports 7 %' behind 'exports rose 4 percent'
    const int m = w.mention_at[static_cast<std::size_t>(item > 0 ? item - 1 : 0)];
    const bool adjoins = m >= 0 || (a.is(item - 1, "by") && item > 1 &&
                                    w.mention_at[static_cast<std::size_t>(item - 2)] >= 0);
    bool terms = false;  // 'in yuan terms 9.8 percent, in dollar terms 3'
    for (int i = item - 1; i >= 0 && i > item - 4; --i) terms = terms || a.is(i, "terms");
    if (!adjoins && !terms) return false;
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (it->claim.kind != ClaimKind::change || it->item > item || it->role != Role::main)
        continue;
      if (!it->claim.value) continue;
      sign = it->claim.value->value() < 0 ? -1 : 1;
      return it->clause != w.clause(item) || true;
    }
    return false;
  }

  void rate(int item) {
    if (w.spent[static_cast<std::size_t>(item)]) return;
    if (read_share(w, item)) {
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
    const QuantitySpan& q = *a.quantity(item);
    if (q.kind == QuantityKind::points) {
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
    Direction dir = direction(item);
    if (!dir.found) {
      int sign = 0;
      if (ellipsis(item, sign)) {
        dir.found = true;
        dir.sign = sign;
      } else {
        if (w.why.empty()) w.why = "what the rate is of cannot be told";
        return;
      }
    }
    if (q.kind == QuantityKind::ratio && dir.sign < 0) {
      if (w.why.empty()) w.why = "a fall by a ratio";
      return;
    }
    // '10 % of GDP', 'tariffs by 25 %'
    for (int i = item + 1; i <= item + 3 && i < a.size() && w.clause(i) == w.clause(item); ++i) {
      if (a.quantity(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) break;
      if (a.sense(i, Class::noise) != nullptr) return;
    }
    const Series* s = nullptr;
    if (dir.nominal) {
      const int behind = behind_noun(item);
      if (behind >= 0) s = &w.series[static_cast<std::size_t>(behind)];
    }
    if (s == nullptr) s = series_for(item);
    if (s == nullptr && w.mentions.empty()) s = w.drafts.empty() ? nullptr : w.from_before();
    if (s == nullptr || !s->ok) {
      if (w.why.empty()) w.why = s != nullptr ? s->why : "no series for the rate";
      return;
    }
    if (nearer_noise(item)) return;
    Series own = *s;
    if (own.open_partner && !own.total) {
      if (w.why.empty()) w.why = "no partner";
      return;
    }
    Draft& draft = w.add(ClaimKind::change, own, item, "change");
    w.set_percent(draft, q, dir.sign);
    currency_terms(draft, item);
    w.spent[static_cast<std::size_t>(item)] = true;
  }

  // 'a rise of 5 % in exports to China'
  int behind_noun(int item) const {
    for (int i = item + 1; i <= item + 6 && i < a.size(); ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun) {
        return a.is(w.mentions[static_cast<std::size_t>(m)].first - 1, "in") ||
                       a.is(w.mentions[static_cast<std::size_t>(m)].first - 1, "of") ||
                       a.is(w.mentions[static_cast<std::size_t>(m)].first - 2, "in")
                   ? m
                   : -1;
      }
      if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return -1;
    }
    return -1;
  }

  // A word between the series and the rate that takes the rate for itself: 'while investment rose 5
  // %'.
  bool nearer_noise(int item) const {
    for (int i = item - 1; i >= 0; --i) {
      if (w.clause(i) != w.clause(item) && !w.bracketed(i)) {
        return false;
      }
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
      if (a.sense(i, Class::noise) != nullptr && a.sense(i, Class::noise) != nullptr) return true;
    }
    return false;
  }

  void currency_terms(Draft& draft, int item) const {
    // 'in yuan terms'
    for (int i = item - 5; i <= item + 5; ++i) {
      if (i < 0 || i >= a.size() || w.clause(i) != w.clause(item)) continue;
      if (!a.is_any(i, {"terms", "denominated"})) continue;
      const std::string& word = a.low(i - 1);
      if (word == "yuan" || word == "renminbi")
        draft.claim.currency = core::kCny;
      else if (word == "dollar")
        draft.claim.currency = core::kUsd;
      else if (word == "euro")
        draft.claim.currency = core::kEur;
      else if (word == "volume" || word == "real")
        draft.claim.scope = "volume";
    }
  }
};

void respectively(Work& w) {
  // 'exports to and imports from Russia stood at A and B respectively': amounts go to the series in
  // order
  const Analysis& a = w.a;
  for (std::size_t m = 0; m + 1 < w.mentions.size(); ++m) {
    const Mention& first = w.mentions[m];
    const Mention& second = w.mentions[m + 1];
    if (first.kind != Mention::Kind::noun || second.kind != Mention::Kind::noun) continue;
    if (w.clause(first.head) != w.clause(second.head)) continue;
    bool between = false;
    for (int i = first.last; i < second.first; ++i) {
      if (a.quantity(i) != nullptr || a.sense(i, Class::trend) != nullptr) between = true;
    }
    const bool joined =
        first.shares_next || a.is(second.first - 1, "and") || a.is(second.first - 2, "and");
    if (between || !joined) continue;
    std::vector<std::size_t> money, rates;
    for (std::size_t n = 0; n < w.drafts.size(); ++n) {
      const Draft& d = w.drafts[n];
      if (d.clause != w.clause(second.head) || d.item < second.head || d.role != Role::main)
        continue;
      if (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance)
        money.push_back(n);
      if (d.claim.kind == ClaimKind::change) rates.push_back(n);
    }
    for (const auto* list : {&money, &rates}) {
      if (list->size() != 2) {
        if (list->size() == 1) w.drafts[(*list)[0]].drop = true;
        continue;
      }
      const Series& s1 = w.series[m];
      const Series& s2 = w.series[m + 1];
      if (!s1.ok || !s2.ok) {
        w.drafts[(*list)[0]].drop = w.drafts[(*list)[1]].drop = true;
        continue;
      }
      Claim& c1 = w.drafts[(*list)[0]].claim;
      c1.flow = s1.flow;
      c1.reporter = s1.reporter;
      c1.partner = s1.partner;
      Claim& c2 = w.drafts[(*list)[1]].claim;
      c2.flow = s2.flow;
      c2.reporter = s2.reporter;
      c2.partner = s2.partner;
    }
  }
}

}  // namespace

void read_amounts(Work& w) {
  Amounts amounts{w};
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (is_money(q))
      amounts.money(i);
    else if (is_rate(q))
      amounts.rate(i);
    else if (q != nullptr && q->kind == QuantityKind::count)
      read_bare_share(w, i);
  }
  read_bare_trends(w);
  respectively(w);
}

void read_bare_trends(Work& w) {
  const Analysis& a = w.a;
  Amounts amounts{w};
  for (int i = 0; i < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::trend);
    if (e != nullptr && e->times == 0 && e->sign == 0 &&
        w.mention_at[static_cast<std::size_t>(i)] < 0) {
      // 'were flat': no change
      const Series* flat = amounts.series_for(i);
      const bool other = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
        return d.claim.kind == ClaimKind::change && d.clause == w.clause(i);
      });
      if (flat == nullptr || !flat->ok || flat->open_partner || other ||
          flat->flow == Flow::balance)
        continue;
      Draft& d = w.add(ClaimKind::change, *flat, i, "no change");
      d.claim.value = ClaimNumber{core::Decimal{0, 0}, 0, true};
      d.claim.unit = ClaimUnit::pct;
      d.claim.comparator = ClaimComparator::approx;
      continue;
    }
    if (e == nullptr || e->times == 0) continue;
    if (a.is(i + 1, "-") || a.is(i + 1, "digit") || a.is(i + 1, "that")) continue;
    const Series* s = amounts.series_for(i);
    if (s == nullptr) s = w.mentions.empty() ? nullptr : w.from_before();
    if (s == nullptr || !s->ok || (s->open_partner && !s->total)) continue;
    Draft& d = w.add(ClaimKind::change, *s, i, "change by a verb of multiplication");
    ClaimNumber n;
    n.from_words = true;
    if (e->times < 1) {
      n.number = core::Decimal::from_double(-100 * (1 - e->times), 4);
      d.claim.unit = ClaimUnit::pct;
    } else {
      n.number = core::Decimal::from_double(e->times, 4);
      d.claim.unit = ClaimUnit::ratio;
    }
    d.claim.value = n;
    if (a.is_any(i - 1, {"almost", "nearly", "virtually", "practically", "roughly", "about"})) {
      d.claim.comparator = ClaimComparator::approx;
      d.claim.hedge = language::Hedge::nearly;
      d.first = i - 1;
    } else if (a.is(i - 1, "than") && a.is(i - 2, "more")) {
      d.claim.comparator = e->times < 1 ? ClaimComparator::lt : ClaimComparator::gt;
      d.claim.hedge = language::Hedge::over;
      d.first = i - 2;
    }
  }
  // A surplus or deficit of which only the sign is said: 'runs a deficit with China'.
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (mention.kind != Mention::Kind::noun || !s.ok || s.flow != Flow::balance || s.sign == 0 ||
        s.open_partner)
      continue;
    const bool has = std::any_of(w.drafts.begin(), w.drafts.end(),
                                 [&](const Draft& d) { return d.claim.flow == Flow::balance; });
    if (has) continue;
    int v = -1;
    for (int i = mention.first - 1; i >= 0 && i > mention.first - 5; --i) {
      if (a.sense(i, Class::runverb) != nullptr) {
        v = i;
        break;
      }
    }
    if (v < 0 ||
        !(a.is(mention.first - 1, "a") || a.is(mention.first - 1, "its") ||
          a.is_any(mention.first, {"a"}) || a.is(mention.first - 1, "first") ||
          a.is(mention.first - 1, "to") || a.quantity(mention.first - 1) != nullptr ||
          a.is(mention.first - 1, "the") || a.sense(mention.first - 1, Class::runverb) != nullptr ||
          a.sense(mention.first, Class::mod) != nullptr)) {
      continue;
    }
    Draft& d = w.add(ClaimKind::balance, s, mention.head, "balance by its sign");
    d.claim.comparator = s.sign > 0 ? ClaimComparator::gt : ClaimComparator::lt;
    ClaimNumber zero;
    zero.number = core::Decimal{0, 0};
    zero.from_words = true;
    d.claim.value = zero;
    d.claim.unit = ClaimUnit::none;
    d.first = v;
  }
}

}  // namespace tally::reading
