// Who had a place in the order of partners before, who took it from whom, and who comes next:
// 'pushed Brazil off the top', 'a place that China had held in 2021', 'China and Italy come next'.
#include "reading/internal/rank_before.h"

#include <algorithm>

#include "reading/internal/rank_reader.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {

std::optional<Driven> driven_at(const Analysis& a, int verb) {
  if (!a.is_any(verb, words::kVerbOfDriving)) return std::nullopt;
  Driven d;
  d.verb = verb;
  d.object = a.is(verb + 1, "the") ? verb + 2 : verb + 1;
  const PlaceSpan* who = a.place(d.object);
  if (who == nullptr || who->possessive || who->kind == places::NameKind::person)
    return std::nullopt;
  int prep = d.object + 1;
  if (a.is_any(prep, {"back", "down", "out"})) ++prep;
  d.from = a.is_any(prep, {"off", "from", "of"});
  if (!d.from && !a.is_any(prep, {"to", "into", "in"})) return std::nullopt;
  d.place = a.is_any(prep + 1, words::kDeterminer) ? prep + 2 : prep + 1;
  const QuantitySpan* q = a.quantity(d.place);
  const bool ordinal = q != nullptr && q->kind == QuantityKind::ordinal;
  if (!ordinal && a.sense(d.place, Class::place_noun) == nullptr) return std::nullopt;
  return d;
}

std::optional<Driven> driven_to(const Analysis& a, int place) {
  constexpr int kReach = 7;
  for (int v = place - 1; v >= 0 && v > place - kReach; --v) {
    const std::optional<Driven> d = driven_at(a, v);
    if (d && d->place == place) return d;
  }
  return std::nullopt;
}

int comes_next(const Analysis& a, int verb) {
  if (!a.kind(verb, ItemKind::word)) return -1;
  if (a.is_any(verb, {"follow", "follows", "followed"})) return verb;
  if (a.is_any(verb, {"come", "comes", "came"}) && a.is(verb + 1, "next")) return verb + 1;
  const bool phrase = a.sense(verb, Class::followedby) != nullptr && a.low(verb) != "next" &&
                      a.tokens[a.items[static_cast<std::size_t>(verb)].last - 1].low == "next";
  return phrase ? verb : -1;
}

namespace {

// 'which in 2021 had been occupied by China', 'held by China in 2021', 'that China had held in
// 2021': whom the verb at an item tells; -1 if it tells nobody.
int holder_of(const Analysis& a, int verb, int from) {
  constexpr int kAuxiliaries = 4;
  int who = a.is(verb + 1, "by") ? verb + 2 : -1;
  if (who > 0 && a.is(who, "the")) ++who;
  for (int i = verb - 1; who < 0 && i > from && i > verb - kAuxiliaries; --i) {
    if (is_bare_place(a, i)) who = i;
    if (!a.is_any(i, {"had", "has", "still"})) break;
  }
  const PlaceSpan* p = a.place(who);
  return p != nullptr && !p->possessive && !is_adjective(a, who) ? who : -1;
}

// Where the words begin that tell more of the place: 'which', 'a position that', ', held by'.
bool tells_of_place(const Analysis& a, int from, int verb) {
  for (int i = verb - 1; i > from; --i) {
    if (a.is_any(i, {"which", "that"})) return true;
    if (a.sense(i, Class::place_noun) != nullptr || a.is_any(i, words::kRankNoun | words::kHonour))
      return true;
    if (a.punct(i, ",")) return i == verb - 1;
  }
  return false;
}

}  // namespace

// The place told behind an apposition: ', once its biggest customer, was only fifth in 2022'; 0 if
// none is.
int RankReader::place_behind(int item) const {
  constexpr int kNear = 4, kReach = 9;
  int i = item + 1;
  while (i < item + kNear && !a.punct(i, ",")) ++i;
  if (!a.punct(i, ",")) return 0;
  const int comma = i;
  while (++i < comma + kReach && !a.kind(i, ItemKind::punct)) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal) continue;
    const bool ends = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) ||
                      a.time(i + 1) != nullptr || a.sense(i + 1, Class::place_noun) != nullptr ||
                      a.is_any(i + 1, {"in", "with", "among", "last", "on"});
    return ends && !a.is(i - 1, "a") ? static_cast<int>(q->value.value()) : 0;
  }
  return 0;
}

// 'once Ireland's biggest market': no rank of now. 'France, long Algeria's first partner, came
// third' tells the one of now behind it.
bool RankReader::lost_before(Head& h) const {
  for (int k = h.first - 1; k >= 0 && k > h.first - 4; --k) {
    if (a.is(k, "once") && a.is_any(k + 1, {"more", "again"})) continue;
    const bool lost =
        a.is_any(k, words::kLostAdverb) || (a.is(k, "until") && a.is(k + 1, "recently"));
    if (!lost && !(a.is(k, "long") && a.punct(k - 1, ","))) continue;
    const int now = place_behind(h.item);
    if (now == 0) return lost;
    h.rank = now;
    return false;
  }
  return false;
}

// 'Russia took first place among the partners, which in 2021 had been held by China': China's then.
void RankReader::held_before() {
  if (!a.may_say(words::kVerbOfHolding) || a.times.empty()) return;
  Draft* main = nullptr;
  for (Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.drop || d.role != Role::main) continue;
    if (main != nullptr || d.frame != "rank") return;
    main = &d;
  }
  if (main == nullptr) return;
  for (int v = main->item + 1; v < a.size(); ++v) {
    if (!a.is_any(v, words::kVerbOfHolding)) continue;
    const int who = holder_of(a, v, main->item);
    if (who < 0 || !tells_of_place(a, main->item, v)) continue;
    const ClaimParty before = w.party_of_item(who);
    if (before.empty() || before == main->claim.partner || before == main->claim.reporter) continue;
    int then = -1;
    int own = -1;
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || (t->kind != TimeKind::period && t->kind != TimeKind::base)) continue;
      if (i < main->item)
        own = i;
      else if (then < 0)
        then = i;
    }
    if (then < 0) return;  // 'held by China until then'
    Draft d = *main;
    d.claim.partner = before;
    d.item = who;
    d.first = std::min(who, v);
    d.last = std::max({who, v, then}) + 1;
    d.clause = w.clause(v);
    d.time_item = then;
    d.aside = true;
    if (own >= 0) {
      main->time_item = own;
    } else {
      main->claim.period = w.d.period ? *w.d.period : core::Period::year(w.d.now.year() - 1);
      main->claim.period_written = false;
      main->period_set = true;
      main->assumed.emplace_back(w.d.period ? "period: that of the text before"
                                            : "period: the last full year before the article");
    }
    w.drafts.push_back(std::move(d));
    return;
  }
}

// 'Sweden is only in 16th place for Poland': among all with whom Poland trades. '..., which
// corresponds to the fourth place': of the series in front.
void RankReader::place_told_of() {
  for (int i = 1; i + 1 < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal || q->value.value() > 150 ||
        a.sense(i + 1, Class::place_noun) == nullptr)
      continue;
    const auto told = [&](const Draft& d) {
      return d.claim.kind == ClaimKind::rank && (d.item == i || d.item == i + 1);
    };
    if (std::any_of(w.drafts.begin(), w.drafts.end(), told)) return;
    Head h;
    h.item = i + 1;
    h.rank = static_cast<int>(q->value.value());
    int before = i - 1;
    if (a.is(before, "the")) --before;
    h.first = before + 1;
    const int owner = a.is(i + 3, "the") ? i + 4 : i + 3;
    if (a.is(i + 2, "for") && a.place(owner) != nullptr && !a.place(owner)->possessive &&
        !is_adjective(a, owner) && a.is_any(before, {"in", "at", "on"})) {
      int who = before - 1;
      while (a.is_any(who, words::kFocusAdverb | words::kAspectAdverb)) --who;
      if (a.sense(who, Class::be) == nullptr || !is_bare_place(a, who - 1)) continue;
      const bool one_way = w.d.has_pair() && w.d.flow && *w.d.flow != Flow::turnover;
      h.reporter = w.party_of_item(owner);
      h.flow = FlowWord::turnover;
      const ClaimParty partner = w.party_of_item(who - 1);
      if (one_way || h.reporter.empty() || partner.empty() || partner == h.reporter) continue;
      make(h, partner, false);
      return;
    }
    const int to = a.is(before, "to") ? before - 1 : before;
    // ('corresponds to' may be one item)
    const LowWord& verb = a.tokens[a.items[static_cast<std::size_t>(std::max(to, 0))].first].low;
    if (!verb.is_any({"corresponds", "corresponded", "corresponding", "equals", "equalled"}))
      continue;
    const Draft* of = nullptr;
    for (const Draft& d : w.drafts) {
      const bool figure = d.claim.kind == ClaimKind::share || d.claim.kind == ClaimKind::level;
      if (!d.drop && figure && d.role == Role::main && d.item < to && !d.total_partner &&
          (of == nullptr || d.item > of->item))
        of = &d;
    }
    if (of == nullptr || !of->claim.product.empty() || of->claim.flow == Flow::balance) continue;
    h.reporter = of->claim.reporter;
    h.flow = flow_word(of->claim.flow);
    const ClaimParty partner = of->claim.partner;
    make(h, partner, false);
    return;
  }
}

// 'China (17.8%) and Kazakhstan (9.2%) come next' behind the first of the list.
void RankReader::come_next() {
  constexpr int kReach = 30;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && !d.drop) last = &d;
  }
  for (int v = 1; v < a.size(); ++v) {
    int end = comes_next(a, v);
    // 'France and Germany follow at a distance'
    if (end >= 0 && a.is(end + 1, "at") && a.is_any(end + 2, {"a", "some"})) {
      int k = end + 3;
      while (k < end + 5 && a.is_any(k, {"great", "long", "respectful", "safe", "considerable"}))
        ++k;
      if (a.is(k, "distance")) end = k;
    }
    if (end < 0 || (end + 1 < a.size() && !a.kind(end + 1, ItemKind::punct))) continue;
    std::vector<int> named;
    bool bracket = false;
    bool both = false;
    int i = v - 1;
    for (; i >= 0 && i > v - kReach; --i) {
      if (a.punct(i, ")")) bracket = true;
      if (bracket) {
        bracket = !a.punct(i, "(");
        continue;
      }
      both = both || a.is(i, "and");
      if (a.place(i) != nullptr && !a.place(i)->possessive && !is_adjective(a, i))
        named.insert(named.begin(), i);
      else if (!a.is_any(i, {"and", "the"}) && !a.punct(i, ","))
        break;
    }
    if (named.size() < 2 || !both || (i >= 0 && !a.punct(i, ";") && !a.punct(i, ":"))) continue;
    Head h;
    if (last != nullptr && last->item < named.front()) {
      h.reporter = last->claim.reporter;
      h.flow = flow_word(last->claim.flow);
      h.rank = static_cast<int>(last->claim.value ? last->claim.value->value() : 0);
    } else if (last == nullptr && list_live()) {
      h.reporter = w.d.list_reporter;
      h.flow = flow_word(*w.d.list_flow);
      h.rank = w.d.list_rank;
    }
    if (h.rank < 1 || h.reporter.empty()) return;
    for (const int item : named) {
      const ClaimParty p = w.party_of_item(item);
      if (p.empty() || overlaps(p, h.reporter)) return;
    }
    for (const int item : named) {
      h.item = h.first = item;
      ++h.rank;
      make(h, w.party_of_item(item), false);
      if (!w.drafts.empty()) w.drafts.back().assumed.emplace_back("series: that of the list");
    }
    return;
  }
}

}  // namespace tally::reading
