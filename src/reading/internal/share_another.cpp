// Shares of others beside a share that is told: 'and that of Russia shrank from 26 percent to
// 18.1', 'on the buying side their weights were 26.6 and 15.3 percent', 'Japan and Korea together
// took 31.7%'; and shares of a rank's holder.
#include <algorithm>

#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

Series of_same(const Draft& d) {
  Series s;
  s.reporter = d.claim.reporter;
  s.flow = d.claim.flow;
  return s;
}

}  // namespace

void Shares::in_percent() {
  w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
      QuantityKind::percent;
}

// The percentage, or the number that goes without its sign, ends what is said.
bool Shares::may_be_share() const {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind == QuantityKind::percent || q.kind == QuantityKind::fraction) return true;
  if (q.kind != QuantityKind::count || q.value.value() >= 100 ||
      a.tokens[q.number_at].kind != TokenKind::number)
    return false;
  return item + 1 >= a.size() || a.kind(item + 1, ItemKind::punct) || a.time(item + 1) != nullptr ||
         a.is_any(item + 1, {"in", "and", "from", "to"});
}

// '..., and that of Russia shrank from 26 percent to 18.1', '..., and China's was 16': of the same
// whole as the share before, of another.
bool Shares::of_another_owner() {
  constexpr int kNear = 14;  // items
  if (!has_share_draft() || !may_be_share() || a.is(item + 1, "of")) return false;
  const bool from = a.is(item - 1, "from");
  if (!from && !a.is_any(item - 1, {"to", "at"}) && a.sense(item - 1, Class::be) == nullptr)
    return false;
  int owner = -1;
  int amounts = 0;
  for (int i = item - 1; i >= 0 && i > item - kNear && owner < 0; --i) {
    if (a.is(i, "by") || a.sense(i, Class::noise) != nullptr) return false;
    if (const QuantitySpan* q = a.quantity(i); q != nullptr) {
      if (++amounts > 1 || q->kind != QuantityKind::percent) return false;
      continue;
    }
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) {
      if (a.sense(i, Class::flow) != nullptr) return false;
      continue;
    }
    const int of = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool that_of = a.is(of, "of") && a.is(of - 1, "that") && !p->possessive;
    const bool moves = a.sense(i + 1, Class::trend) != nullptr ||
                       a.sense(i + 1, Class::be) != nullptr ||
                       a.sense(i + 1, Class::level) != nullptr;
    if (p->any || !(that_of || (p->possessive && moves))) return false;
    owner = i;
  }
  const Draft* of = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share && d.item < owner) of = &d;
  }
  if (of == nullptr) return false;
  const Series s = of_same(*of);
  const ClaimParty who = w.party_of_item(owner);
  if (who.empty() || overlaps(who, s.reporter)) return false;
  in_percent();
  return emit(s, who, from ? Role::base : Role::main);
}

// 'Brazil absorbed a fifth of all Argentine shipments and China 7.5 percent; on the buying side
// their weights were 26.6 and 15.3 percent': of the two told before, in that order.
bool Shares::their_weights() {
  const auto figure = [&](int i) {
    const QuantitySpan* q = a.quantity(i);
    return q != nullptr && (q->kind == QuantityKind::percent || q->kind == QuantityKind::count);
  };
  const bool first = a.is(item + 1, "and") && figure(item + 2);
  const bool second = a.is(item - 1, "and") && figure(item - 2);
  if (first == second) return false;
  const int sums = first ? item : item - 2;
  if (a.quantity(sums + 2)->kind != QuantityKind::percent) return false;
  int noun = sums - 1;
  while (noun > sums - 4 && !a.is_any(noun, {"weights", "shares"})) --noun;
  if (!a.is_any(noun, {"weights", "shares"}) || !a.is_any(noun - 1, {"their", "respective"}))
    return false;
  std::vector<const Draft*> told;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share && d.item < noun && d.role == Role::main && !d.drop)
      told.push_back(&d);
  }
  if (told.size() != 2 || told[0]->claim.reporter != told[1]->claim.reporter ||
      told[0]->claim.flow != told[1]->claim.flow ||
      told[0]->claim.partner == told[1]->claim.partner)
    return false;
  Series s = of_same(*told[0]);
  const auto says = [&](std::initializer_list<Word> flow_words) {
    for (int i = told[1]->item + 1; i < sums; ++i) {
      for (const Word& word : flow_words) {
        if (a.is(i, word)) return true;
      }
    }
    return false;
  };
  if (says({"buying", "import", "imports", "purchases", "buys"})) {
    s.flow = Flow::imports;
  } else if (says({"selling", "export", "exports", "sales", "sells"})) {
    s.flow = Flow::exports;
  } else if (a.times.empty()) {
    return false;
  }
  in_percent();
  return emit(s, ClaimParty(told[first ? 0 : 1]->claim.partner), Role::main);
}

// 'Denmark was Kenya's 30th supplier, with hardly one per cent of the market'
bool Shares::of_the_market() {
  constexpr int kNear = 16;  // items
  if (!a.is(item + 1, "of")) return false;
  const bool the_market = a.is(item + 2, "the") && a.is(item + 3, "market");
  // 'the third customer of Brazilian companies, with 4.6 percent of their shipments'
  const bool theirs = a.is(item + 2, "their");
  if (!the_market && !theirs) return false;
  const int end = item + 4;
  if (the_market && end < a.size() && !a.kind(end, ItemKind::punct)) return false;
  int with = item - 1;
  while (a.is_any(with, words::kFocusAdverb | words::kApproximator, {"hardly", "barely"})) --with;
  if (!a.is_any(with, {"with", "at"})) return false;
  const Draft* rank = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && d.frame == "rank" && !d.total_partner && !d.drop &&
        d.item < item && d.item > item - kNear && d.claim.flow != Flow::turnover)
      rank = &d;
  }
  if (rank == nullptr) return false;
  if (theirs) {
    int m = -1;
    for (int i = item + 2; i < item + 6 && i < a.size() && m < 0; ++i)
      m = w.mention_at[static_cast<std::size_t>(i)];
    const Mention* whole = m < 0 ? nullptr : &w.mentions[static_cast<std::size_t>(m)];
    if (whole == nullptr || flow_of(whole->flow) != rank->claim.flow || !whole->partner.empty() ||
        !whole->product.empty())
      return false;
  } else if (rank->claim.flow != Flow::imports) {
    return false;
  }
  const Series s = of_same(*rank);
  return emit(s, ClaimParty(rank->claim.partner), role());
}

// 'is Peru's third partner, after China and Korea, and absorbs': the holder goes on as a buyer.
bool Shares::takes_on(int rank, Flow whole) const {
  const int v = left_flowverb();
  if (v < rank || !a.is(v - 1, "and")) return false;
  const FlowWord verb = a.sense(v, Class::flowverb)->flow;
  return whole == Flow::exports ? verb == FlowWord::taker || verb == FlowWord::imports
                                : verb == FlowWord::provider || verb == FlowWord::exports;
}

// 'Russia was the top supplier of Kazakhstan with 41.5 percent of its imports', 'is Peru's third
// market after China and Korea, and absorbs 5 percent of its exports': of whoever's rank it is.
bool Shares::of_supplier(const Series& whole) {
  for (const Draft& d : w.drafts) {
    const bool same = d.claim.flow == whole.flow ||
                      (d.claim.flow == Flow::turnover && takes_on(d.item, whole.flow));
    if (d.claim.kind != ClaimKind::rank || d.item > item || !same || whole.flow == Flow::turnover ||
        w.clause(d.item) != w.clause(item))
      continue;
    bool named = whole.reporter == d.claim.partner;
    for (int i = d.item + 1; i < item && !named; ++i)
      named = listed_after(a, i) && w.party_of_item(i) == whole.reporter;
    if (!named || d.frame != "rank") continue;
    Series s;
    s.reporter = d.claim.reporter;
    s.flow = whole.flow;
    return emit(s, ClaimParty(d.claim.partner), role());
  }
  return false;
}

// 'China's share was 20 percent. Japan and Korea together took 31.7%': both of the same whole.
bool Shares::together_again() {
  if (!w.d.share || !w.d.pair_holds() || !w.d.flow || *w.d.flow == Flow::balance ||
      *w.d.flow == Flow::turnover || !w.mentions.empty() || a.is(item + 1, "of") || !may_be_share())
    return false;
  int v = item - 1;
  while (a.is_any(v, words::kFocusAdverb | words::kApproximator, {"for"})) --v;
  const Entry* verb = a.sense(v, Class::flowverb);
  const Entry* accounts = a.sense(v, Class::shareverb);
  if (accounts != nullptr && (accounts->goes || accounts->comes)) accounts = nullptr;
  const bool takes =
      verb != nullptr && (verb->flow == FlowWord::taker || verb->flow == FlowWord::imports);
  if (accounts == nullptr && (verb == nullptr || takes != (*w.d.flow == Flow::exports)))
    return false;
  int last = v - 1;
  while (a.is_any(last, {"together", "combined", "jointly", "now"})) --last;
  const bool joint = last < v - 1 && (last < v - 2 || !a.is(v - 1, "now"));
  const int first = a.is(last - 1, "the") ? last - 3 : last - 2;
  if (!joint || a.place(last) == nullptr || a.place(last)->possessive || !a.is(first + 1, "and") ||
      a.place(first) == nullptr || a.place(first)->possessive || a.punct(first - 1, ","))
    return false;
  ClaimParty both = w.party_of_item(first);
  const ClaimParty other = w.party_of_item(last);
  if (both.places.size() != 1 || other.places.size() != 1 || both == other) return false;
  both.places.push_back(other.places.front());
  Series s;
  s.reporter = w.d.reporter;
  s.flow = *w.d.flow;
  return emit(s, both, Role::main);
}

// 'a third of what Nepal bought abroad was Chinese': whose goods they are, behind the whole.
ClaimParty Shares::whose_they_were(int last) const {
  int k = last;
  while (k < last + 3 &&
         (a.time(k) != nullptr || a.is_any(k, {"in", "from", "abroad", "overseas"})))
    ++k;
  if (a.sense(k, Class::be) == nullptr || !is_adjective(a, k + 1)) return {};
  const bool ends = k + 2 >= a.size() || a.kind(k + 2, ItemKind::punct) || a.is(k + 2, "and");
  return ends ? w.party_of_item(k + 1) : ClaimParty{};
}

namespace {

// 'took 21 percent of Peru's exports in 2013, still 13 in 2020 and about 4 today': the same share
// at other times.
struct SharesOfThen {
  Work& w;
  const Analysis& a = w.a;

  // A figure that can be a share, of which nothing was read: '13 percent', '13' before a stop.
  [[nodiscard]] bool may_be_share(int i) const {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->high || q->signed_plus || q->signed_minus || q->value.value() >= 100)
      return false;
    if (q->kind != QuantityKind::percent && q->kind != QuantityKind::count) return false;
    const bool ends = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) ||
                      a.is_any(i + 1, {"in", "and", "today", "now"}) || a.time(i + 1) != nullptr;
    return ends && std::none_of(w.drafts.begin(), w.drafts.end(),
                                [&](const Draft& d) { return d.item == i; });
  }
  [[nodiscard]] bool is_time(int i) const {
    const TimeSpan* t = a.time(i);
    return t != nullptr && (t->kind == TimeKind::now ||
                            (t->kind == TimeKind::period && t->year_by == YearBy::written));
  }
  [[nodiscard]] bool passes(int i) const {
    return a.kind(i, ItemKind::punct) || a.sense(i, Class::be) != nullptr ||
           a.is_any(i, words::kFocusAdverb | words::kApproximator | words::kAspectAdverb,
                    {"and", "but", "in", "it", "had", "has"});
  }
  // What the share is of, behind it: 'of Peru's exports'.
  [[nodiscard]] int behind_whole(int item) const {
    for (const Mention& m : w.mentions) {
      if (m.first > item && m.first <= item + 4) return m.last;
    }
    return item + 1;
  }

  void go_on(const Draft& first) {
    int from = behind_whole(first.item);
    int own = -1;  // the time of the first one, behind it
    int since = -1;
    for (int i = from; i < a.size(); ++i) {
      if (is_time(i)) {
        if (since >= 0) return;
        since = i;
        if (own < 0 && from == behind_whole(first.item) && a.kind(i + 1, ItemKind::punct)) {
          own = i;
          since = -1;
        }
        continue;
      }
      if (a.quantity(i) == nullptr) {
        if (!passes(i)) return;
        continue;
      }
      if (!may_be_share(i)) return;
      int time = since;
      if (time < 0)
        time = is_time(i + 1) ? i + 1 : a.is(i + 1, "in") && is_time(i + 2) ? i + 2 : -1;
      if (time < 0 || (time > i && a.time(time)->kind == TimeKind::now)) return;
      add(first, i, time);
      i = std::max(i, time);
      since = -1;
      from = i + 1;
    }
  }
  void add(const Draft& first, int item, int time) {
    Draft one = first;
    one.item = one.first = item;
    one.last = item + 1;
    one.clause = w.clause(item);
    one.role = Role::main;
    w.set_percent(one, *a.quantity(item), 1);
    one.claim.unit = ClaimUnit::pct;
    one.time_item = a.time(time)->kind == TimeKind::period ? time : -1;
    one.frame = "share at another time";
    w.spent[static_cast<std::size_t>(item)] = true;
    found.push_back(std::move(one));
    // 'In 2013 it took 21 percent and in 2020 13': each its own
    for (Draft& d : w.drafts) {
      if (d.item != first.item || d.claim.kind != ClaimKind::share || d.time_item >= 0) continue;
      for (int i = first.item - 1; i >= 0 && w.clause(i) == first.clause; --i) {
        if (!is_time(i) || a.time(i)->kind != TimeKind::period) continue;
        d.time_item = i;
        break;
      }
    }
  }
  std::vector<Draft> found = {};
};

}  // namespace

void read_shares_of_then(Work& w) {
  if (w.a.times.size() < 2 || w.a.any(Class::forecast) || w.a.any(Class::target) ||
      w.a.any(Class::hedged))
    return;
  SharesOfThen s{w};
  const std::vector<Draft> shares = w.drafts;
  for (const Draft& d : shares) {
    if (d.claim.kind == ClaimKind::share && !d.drop && d.role == Role::main &&
        d.claim.product.empty())
      s.go_on(d);
    if (!s.found.empty()) break;
  }
  for (Draft& d : s.found) w.drafts.push_back(std::move(d));
}

}  // namespace tally::reading
