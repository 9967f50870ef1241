// Sums of which the scale and the money are said once: 'sold goods for 3.2 and bought for 1.9
// billion', 'from 5.4 billion euros to 2.7', 'and Moscow for 825', 'in 2015 it had been 60'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

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
    return a.is_any(n, {"and", "while", "but", "in", "from", "to", "with", "after", "against",
                        "back", "last", "this", "a", "the"});
  }

  // What stands before the number wants a sum behind it.
  bool wants_sum(int i) const {
    int l = i - 1;
    while (a.is_any(l, {"only", "just", "a", "some", "already"})) --l;
    if (a.is(l, "for")) return true;
    // 'came to 16 billion last year and with China 10.5', 'that with Italy to 9.6'
    int p = a.is(l, "to") ? l - 1 : l;
    if (a.place(p) != nullptr && !a.place(p)->possessive) {
      if (a.is(p - 1, "the")) --p;
      if (a.is(p - 1, "with") &&
          (a.is(p - 2, "and") || a.punct(p - 2, ",") || a.sense(p - 2, Class::flowref) != nullptr))
        return true;
    }
    // '2.6 billion in 2013 and 1.6 the year after'
    if (a.is(l, "and") && l == i - 1 && a.time(l - 1) != nullptr &&
        (a.time(i + 1) != nullptr || (a.is(i + 1, "in") && a.time(i + 2) != nullptr)))
      return true;
    const Entry* verb = a.sense(l, Class::flowverb);
    if (verb != nullptr) return true;
    return a.sense(l, Class::level) != nullptr && !a.is(l, "record");
  }

  // The sum nearest before `i` in the sentence, with no other amount in between.
  int sum_left(int i) const {
    for (int k = i - 1; k >= 0; --k) {
      if (scaled(k)) return k;
      const QuantitySpan* q = a.quantity(k);
      if (q != nullptr && q->kind != QuantityKind::ordinal) return -1;
    }
    return -1;
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

  // 'In 2015 it had been 60': the scale of the sum before.
  bool of_the_text(int i) const {
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

  void run() {
    for (int i = 1; i < a.size(); ++i) {
      if (!bare_number(i)) continue;
      int from = sum_left(i);
      if (from >= 0) {
        const bool after = from == i - 2 && a.is_any(i - 1, {"after", "from", "against"});
        const bool to = a.is(i - 1, "to") && a.is(from - 1, "from");
        if (wants_sum(i) || after || to) lend(from, i);
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
