// Sums of which the scale and the money are said once: 'sold goods for 3.2 and bought for 1.9
// billion', 'from 5.4 billion euros to 2.7', 'and Moscow for 825', 'in 2015 it had been 60'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

struct Ellipsis {
  Work& w;
  const Analysis& a = w.a;

  bool scaled(int i) const {
    const QuantitySpan* q = a.quantity(i);
    return is_money(q) && q->value.scale >= 6;
  }

  // Digits that stand alone: no year, no number of things.
  bool bare_number(int i) const {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::count || q->high) return false;
    if (a.tokens[q->number_at].kind != TokenKind::number || q->value.scale != 0) return false;
    if (q->value.value() <= 0 || q->value.value() >= 1000) return false;
    const int n = i + 1;
    if (n >= a.size() || a.time(n) != nullptr) return true;
    if (a.kind(n, ItemKind::punct)) return !a.punct(n, "-") && !a.punct(n, "/");
    if (a.is(n, "of")) return a.is_any(n + 1, {"it", "this", "that"});
    if (a.is(n, "by")) return a.sense(n + 1, Class::poss) != nullptr;  // '90 by our count'
    return a.is_any(n, words::kBehindBareNumber);
  }

  // What stands before the number wants a sum behind it.
  bool wants_sum(int i) const {
    int l = i - 1;
    while (a.is_any(l, words::kAspectAdverb | words::kFocusAdverb | words::kApproximator, {"a"}))
      --l;
    if (a.is(l, "for")) return true;
    // 'came to 16 billion last year and with China 10.5', 'that with Italy to 9.6'
    int p = a.is(l, "to") ? l - 1 : l;
    if (a.place(p) != nullptr && !a.place(p)->possessive) {
      if (a.is(p - 1, "the")) --p;
      if (a.is(p - 1, "with") &&
          (a.is(p - 2, "and") || a.punct(p - 2, ",") || a.sense(p - 2, Class::flowref) != nullptr))
        return true;
    }
    // 'first with 5.1 billion, Italy second with 3.9 and Russia third with 2.6'
    if (a.is(l, "with") && l == i - 1 && a.quantity(l - 1) != nullptr &&
        a.quantity(l - 1)->kind == QuantityKind::ordinal && a.place(l - 2) != nullptr)
      return true;
    // 'To Japan it was 7 billion, to South Korea 4.3', 'took 10.3 billion, Japan 7 and Korea 4.3'
    if (l == i - 1 && a.place(l) != nullptr && !a.place(l)->possessive) {
      int lead = a.is(l - 1, "the") ? l - 2 : l - 1;
      const bool prep = a.is_any(lead, {"to", "from", "with"});
      if (prep) --lead;
      const bool listed = a.punct(lead, ",") || a.is(lead, "and") || a.punct(lead, ";");
      const bool ends = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) || a.is(i + 1, "and");
      if (listed && ends) return true;
    }
    // 'Italy was next with 6.2 billion, then France, with 4.9'
    if (a.is(l, "with") && l == i - 1) {
      const int who = a.punct(l - 1, ",") ? l - 2 : l - 1;
      const int then = a.is(who - 1, "the") ? who - 2 : who - 1;
      if (a.place(who) != nullptr && a.is(then, "then")) return true;
    }
    // 'Indonesia exported 300 million, we 220'
    if (l == i - 1 && a.is_any(l, {"we", "you"}) && (a.punct(l - 1, ",") || a.is(l - 1, "and")))
      return true;
    // '2.6 billion in 2013 and 1.6 the year after'
    if (a.is(l, "and") && l == i - 1 && a.time(l - 1) != nullptr &&
        (a.time(i + 1) != nullptr || (a.is(i + 1, "in") && a.time(i + 2) != nullptr)))
      return true;
    const Entry* verb = a.sense(l, Class::flowverb);
    if (verb != nullptr) return true;
    // 'About 160 million a year; in 2010 it was 20'
    if (a.sense(l, Class::be) != nullptr && a.is(l - 1, "it") && a.time(l - 2) != nullptr)
      return true;
    if (a.sense(l, Class::self) != nullptr && a.sense(l - 1, Class::flowverb) != nullptr)
      return true;  // 'and sold you 138'

    return a.sense(l, Class::level) != nullptr && !a.is(l, "record");
  }

  // The sum nearest before `i` in the sentence, with no other amount in between.
  int sum_left(int i) const {
    // (a number that was lent its scale before is one too)
    for (int k = i - 1; k >= 0; --k) {
      if (scaled(k)) return k;
      const QuantitySpan* q = a.quantity(k);
      if (q != nullptr && q->kind != QuantityKind::ordinal) return -1;
    }
    return -1;
  }

  // 'then France, with 4.9, or 13 percent of the total': a sum, since its share stands behind it.
  [[nodiscard]] bool before_its_share(int i) const {
    const QuantitySpan* share = a.quantity(i + 3);
    return a.is_any(i - 1, {"with", "at"}) && a.punct(i + 1, ",") && a.is(i + 2, "or") &&
           share != nullptr && share->kind == QuantityKind::percent &&
           (a.place(i - 2) != nullptr || (a.punct(i - 2, ",") && a.place(i - 3) != nullptr));
  }
  [[nodiscard]] int any_sum_left(int i) const {
    int k = i - 1;
    while (k >= 0 && !scaled(k)) --k;
    return k;
  }

  // 'for 3.2 and bought from you for 1.9 billion': the next sum behind the same word.
  int sum_right(int i) const {
    if (!a.is(i - 1, "for")) return -1;
    for (int k = i + 1; k < a.size() && k < i + 9; ++k) {
      if (scaled(k)) return a.is(k - 1, "for") ? k : -1;
      if (a.quantity(k) != nullptr || a.punct(k, ";")) return -1;
    }
    return -1;
  }

  void lend(int from, int to) const {
    const QuantitySpan& sum = *a.quantity(from);
    QuantitySpan& q =
        w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(to)].ref)];
    q.kind = sum.kind;
    q.value.scale = sum.value.scale;
    q.currency = sum.currency;
    q.local = sum.local;
  }

  // 'We sold 1.9 of it and bought 1.2', behind a sum in billions.
  bool we_traded(int i) const {
    int v = i - 1;
    const Entry* whom = a.sense(v, Class::self);
    if (whom != nullptr) --v;
    // 'You bought from us for 3.5'
    if (a.is(v, "for") && a.sense(v - 1, Class::self) != nullptr &&
        a.is_any(v - 2, {"from", "to"})) {
      whom = a.sense(v - 1, Class::self);
      v -= 3;
    }
    if (a.sense(v, Class::flowverb) == nullptr) return false;
    const QuantitySpan* q = a.quantity(i);
    if (w.d.scale == 6 && q->value.number.value() < 10) return false;  // of billions, perhaps
    const bool decimals = q->value.number.value() != static_cast<int>(q->value.number.value());
    if (!decimals && whom == nullptr && !a.is_any(i + 1, {"from", "to"})) return false;
    for (int k = v - 1; k >= 0 && k > v - 10; --k) {
      const Entry* self = a.sense(k, Class::self);
      if (self != nullptr && (self->ref == Ref::our || self->ref == Ref::your)) return true;
    }
    return false;
  }

  // 'Trade was worth 1.6 billion in 2014. Last year: 3.3.', 'puts the former at 1.9'
  bool alone(int i) const {
    if (!w.mentions.empty()) return false;
    const bool end = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct);
    if (!end) return false;
    if (a.punct(i - 1, ":") && a.time(i - 2) != nullptr && i - 2 <= 1) return true;
    bool put = false;
    bool former = false;
    for (int k = i - 2; k >= 0 && k > i - 6 && a.is(i - 1, "at"); --k) {
      put = put || a.is_any(k, words::kVerbOfEstimate);
      former = former || a.sense(k, Class::former) != nullptr ||
               a.sense(k, Class::latter) != nullptr || a.sense(k, Class::figureref) != nullptr;
    }
    return put && former;
  }

  // 'Japan with 9.9 percent, India with 9.6 and Korea with 8.4': the percent of the share before.
  int share_left(int i) const {
    if (!a.is_any(i - 1, {"with", "at", "for", "on"}) || a.place(i - 2) == nullptr) return -1;
    for (int k = i - 3; k > 1; --k) {
      const QuantitySpan* q = a.quantity(k);
      if (q == nullptr) continue;
      const bool like = q->kind == QuantityKind::percent && a.low(k - 1) == a.low(i - 1) &&
                        a.place(k - 2) != nullptr;
      return like ? k : -1;
    }
    return -1;
  }

  // 'In 2015 it had been 60': the scale of the sum before.
  bool of_the_text(int i) const {
    if (w.d.scale >= 6 && w.d.has_pair() && (we_traded(i) || alone(i))) return true;
    if (w.d.scale < 6 || !w.mentions.empty() || !w.d.has_pair()) return false;
    if (a.sense(i - 1, Class::be) == nullptr && a.sense(i - 1, Class::level) == nullptr)
      return false;
    if (i + 1 < a.size() && !a.kind(i + 1, ItemKind::punct) && a.time(i + 1) == nullptr &&
        !a.is(i + 1, "in"))
      return false;
    for (int k = i - 2; k >= 0 && k > i - 5; --k) {
      const Entry* self = a.sense(k, Class::self);
      if ((self != nullptr && self->ref == Ref::its && a.is(k, "it")) ||
          a.sense(k, Class::figureref) != nullptr)
        return true;
    }
    return false;
  }

  // 'rose 18 percent, yours to us 9', '11.5 percent goes to you and 13.6 to the Italians': the unit
  // of the rate or share before it.
  bool per_cent(int i) const {
    int from = -1;
    for (int k = i - 1; k >= 0 && from < 0; --k) {
      const QuantitySpan* q = a.quantity(k);
      if (q == nullptr || q->kind == QuantityKind::ordinal) continue;
      if (q->kind != QuantityKind::percent || a.punct(k - 1, "(")) return false;
      from = k;
    }
    if (from < 0 || i - from > 14 || a.quantity(i)->value.number.value() > 150) return false;
    if (a.is_any(i - 1, {"from", "against", "after"}) && i - from <= 5 && !a.is(from - 1, "by"))
      return true;  // 'to 8.4 percent, from 8.1'
    int comma = i - 1;
    while (comma > from && !a.kind(comma, ItemKind::punct) &&
           !a.is_any(comma, words::kClauseJoint, {"against"}))
      --comma;
    if (comma == from) return false;
    const bool end = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) || a.is(i + 1, "and");
    if (comma == i - 1) {  // ', 16 from Australia', 'and 9 to the Italians'
      const int who = a.is(i + 2, "the") ? i + 3 : i + 2;
      return a.is_any(i + 1, {"to", "from", "with"}) &&
             (a.place(who) != nullptr || a.sense(who, Class::self) != nullptr);
    }
    // ', and our imports from here 15', ', and our imports by 14'
    bool flow = false;
    bool verb = false;
    for (int k = comma + 1; k < i; ++k) {
      flow = flow || a.sense(k, Class::flow) != nullptr;
      verb = verb || a.sense(k, Class::trend) != nullptr || a.sense(k, Class::be) != nullptr ||
             a.sense(k, Class::level) != nullptr || a.sense(k, Class::ranknoun) != nullptr;
    }
    const bool rose = a.is(from - 1, "by") || a.sense(from - 1, Class::trend) != nullptr;
    if (flow && !verb && end && rose && i - comma < 8 &&
        (a.is(i - 1, "by") || a.place(i - 1) != nullptr || a.sense(i - 1, Class::flow) != nullptr ||
         a.sense(i - 1, Class::there) != nullptr || a.is(i - 1, "here") ||
         a.sense(i - 1, Class::self) != nullptr))
      return true;
    // ', yours to us 9', 'ours to you by a more modest 27'
    const Entry* own = a.sense(comma + 1, Class::poss);
    if (!end || own == nullptr || !a.is_any(comma + 1, words::kPossessivePronoun)) return false;
    const int last = i - 1;
    return a.sense(last, Class::self) != nullptr || a.place(last) != nullptr ||
           a.is_any(comma + 1, words::kPossessivePronoun);
  }

  void run() {
    for (int i = 1; i < a.size(); ++i) {
      if (!bare_number(i)) continue;
      if (before_its_share(i)) {
        if (const int sum = any_sum_left(i); sum >= 0) lend(sum, i);
        continue;
      }
      if (const int share = share_left(i); share >= 0) {
        lend(share, i);
        continue;
      }
      int from = sum_left(i);
      if (from >= 0) {
        const bool after = from == i - 2 && a.is_any(i - 1, {"after", "from", "against"});
        const bool to = a.is(i - 1, "to") && a.is(from - 1, "from");
        if (wants_sum(i) || after || to) lend(from, i);
        continue;
      }
      if (per_cent(i)) {
        w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(i)].ref)].kind =
            QuantityKind::percent;
        continue;
      }
      from = sum_right(i);
      if (from >= 0) {
        lend(from, i);
      } else if (of_the_text(i)) {
        QuantitySpan& q =
            w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(i)].ref)];
        q.kind = QuantityKind::bare;
        q.value.scale = w.d.scale;
      }
    }
  }
};

}  // namespace

void complete_sums(Work& w) {
  const bool any = std::any_of(w.a.quantities.begin(), w.a.quantities.end(),
                               [](const QuantitySpan& q) { return q.kind == QuantityKind::count; });
  if (any) Ellipsis{w}.run();
}

}  // namespace tally::reading
