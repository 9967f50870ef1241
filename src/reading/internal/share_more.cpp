// Shares beside other statements: in front of the rank that says of what they are, behind 'of
// which', within the trade of two.
#include <algorithm>

#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'France is the first customer of Tunisia's factories. It took 24.7 percent of the country's
// exports': the country is not the one that takes, but the other one of the two.
bool Shares::it_takes(const Series& whole, const Mention& m) {
  const bool the_country =
      m.reporter.kind == PartyRef::Kind::places && m.reporter.items.size() == 1 &&
      a.place(m.reporter.items.front()) != nullptr && a.place(m.reporter.items.front())->any;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  // 'China took goods worth 2.3 billion, a quarter of everything the country exports'
  const int subject = w.subject_place(item);
  if (the_country && subject >= 0 && w.party_of_item(subject) == whole.reporter) {
    const Mention* taker = nullptr;
    for (const Mention& verb : w.mentions) {
      if (verb.kind == Mention::Kind::verb && verb.subject == subject) taker = &verb;
    }
    const ClaimParty own = w.d.other_of(whole.reporter);
    const bool opposite = taker != nullptr && flow_of(taker->flow) != whole.flow;
    if (opposite && !own.empty() && whole.flow != Flow::turnover) {
      Series s = whole;
      s.reporter = own;
      return emit(s, ClaimParty(whole.reporter), role());
    }
  }
  // 'India has stepped in. It took 12 percent of all exports': not of India's
  const Entry* took = a.sense(first + 1, Class::flowverb);
  if (m.reporter.empty() && m.kind == Mention::Kind::noun && a.is(first, "it") && took != nullptr &&
      w.d.framed() && whole.reporter == single(w.d.frame) && whole.flow != Flow::turnover &&
      (took->flow == FlowWord::taker || took->flow == FlowWord::imports) ==
          (whole.flow == Flow::exports)) {
    Series s = whole;
    s.reporter = w.d.other_of(whole.reporter);
    if (w.d.centre.valid() && w.d.centre != w.d.frame) s.reporter = single(w.d.centre);
    if (s.reporter.empty()) {
      w.refuse("whose exports they are is not said");
      return true;
    }
    return emit(s, ClaimParty(whole.reporter), role());
  }
  if (!the_country || !a.is(first, "it") || !w.d.weak_pair || w.d.reporter.empty()) return false;
  const Entry* verb = a.sense(first + 1, Class::flowverb);
  const bool takes = verb != nullptr && whole.flow == Flow::exports &&
                     (verb->flow == FlowWord::taker || verb->flow == FlowWord::imports);
  const bool gives = verb != nullptr && whole.flow == Flow::imports &&
                     (verb->flow == FlowWord::provider || verb->flow == FlowWord::exports);
  if (!(takes || gives) || w.d.partner.empty()) return false;
  Series s = whole;
  s.reporter = w.d.partner;
  s.ok = true;
  return emit(s, ClaimParty(w.d.reporter), role());
}

// 'Exports to Chile reached 6 billion. That was 31 percent of all goods exported', 'It represents a
// tenth of Peru's exports': the share of the series spoken of.
bool Shares::that_was(const Whole& of) {
  if (!of.found || w.d.weak_pair || !w.d.has_pair() || !w.d.flow || !w.d.product.empty())
    return false;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  const int verb = first + 1;
  if (!a.is_any(first, words::kPronounOfShare) || item > verb + 6) return false;
  const Entry* share = a.sense(verb, Class::shareverb);
  const bool says = a.sense(verb, Class::be) != nullptr || a.sense(verb, Class::level) != nullptr ||
                    (share != nullptr && !share->goes && !share->comes) ||
                    a.is_any(verb, words::kVerbOfEqualling);
  if (!says) return false;
  for (int i = verb + 1; i < item; ++i) {
    if (a.quantity(i) != nullptr || a.place(i) != nullptr) return false;
  }
  Series s;
  s.reporter = w.d.reporter;
  s.flow = *w.d.flow;
  ClaimParty who = w.d.partner;
  if (s.flow == Flow::balance) return false;
  if (of.series != nullptr) {
    const Series& whole = *of.series;
    if (!whole.product.empty() || whole.flow == Flow::balance ||
        (whole.ok && !whole.open_partner && whole.partner != who && whole.partner != s.reporter))
      return false;
    const Mention& m = w.mentions[static_cast<std::size_t>(of.mention)];
    const bool named = m.reporter.kind == PartyRef::Kind::places;
    if (named && whole.reporter == who) {
      // of what the partner bought or sold: the flow seen from there
      if (whole.flow == s.flow && s.flow != Flow::turnover) return false;
      std::swap(s.reporter, who);
    } else if ((named && whole.reporter != s.reporter) || whole.flow != s.flow) {
      return false;
    }
    s.flow = whole.flow;
  } else if (!of.unnamed) {
    // 'of all goods exported', 'of everything that the country sold'
    bool moved = false;
    for (int i = item + 2; i < item + 9 && i < a.size() && !a.kind(i, ItemKind::punct); ++i) {
      moved = moved || (s.flow == Flow::exports && a.is_any(i, words::kParticipleOfSelling)) ||
              (s.flow == Flow::imports && a.is_any(i, words::kParticipleOfBuying));
    }
    if (!moved) return false;
  }
  return emit(s, who, role());
}

// 'The figure rose to 27 percent, while the European Union's shrank to less than a fifth': the same
// whole, of another.
bool Shares::anothers_share() {
  if (!w.d.share && !has_share_draft()) return false;
  int owner = item - 1;
  while (owner > item - 7 && owner >= 0 && a.place(owner) == nullptr) {
    if (a.quantity(owner) != nullptr || w.mention_at[static_cast<std::size_t>(owner)] >= 0 ||
        a.sense(owner, Class::noise) != nullptr || a.is(owner, "by"))
      return false;
    --owner;
  }
  const PlaceSpan* p = a.place(owner);
  if (p == nullptr || !p->possessive || p->any) return false;
  if (a.sense(owner + 1, Class::trend) == nullptr && a.sense(owner + 1, Class::be) == nullptr &&
      a.sense(owner + 1, Class::level) == nullptr)
    return false;
  if (!a.is_any(item - 1, {"to", "at"}) && a.sense(item - 1, Class::be) == nullptr) return false;
  Series s;
  const Draft* last = share_before();
  if (last != nullptr) {
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
  } else if (w.d.has_pair() && w.d.flow) {
    s.reporter = w.d.reporter;
    s.flow = *w.d.flow;
  }
  const ClaimParty who = w.party_of_item(owner);
  if (s.reporter.empty() || who.empty() || overlaps(who, s.reporter)) return false;
  return emit(s, who, Role::main);
}

// 'With a 10-percent share, Poland became the second biggest supplier to Ukraine', 'with a share of
// 10 percent, Poland was ...'
bool Shares::share_in_front_of_rank() {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is(first, "with") || item > first + 5) return false;
  const bool behind = a.sense(item + 1, Class::sharenoun) != nullptr ||
                      (a.punct(item + 1, "-") && a.sense(item + 2, Class::sharenoun) != nullptr);
  const bool before = a.is(item - 1, "of") && a.sense(item - 2, Class::sharenoun) != nullptr;
  if (!behind && !before) return false;
  const int last = behind ? item + 2 : item + 1;
  if (a.is_any(last, {"of", "in"}) || a.is_any(last - 1, {"of", "in"})) return false;
  const Draft* rank = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.total_partner || d.item < item) continue;
    rank = &d;
    break;
  }
  if (rank == nullptr || rank->item > item + 14) return false;
  Series s;
  s.reporter = rank->claim.reporter;
  s.flow = rank->claim.flow;
  return emit(s, ClaimParty(rank->claim.partner), Role::main);
}

// 'Italy supplied 5.3 percent of all imports' in a text about Italy and Poland: of Poland's.
bool Shares::of_who_is_supplied(const Series& whole, const Mention& m) {
  if (whole.flow != Flow::imports || !m.reporter.empty()) return false;
  const int v = left_flowverb();
  const Entry* verb = v >= 0 ? a.sense(v, Class::flowverb) : nullptr;
  if (verb == nullptr || (verb->flow != FlowWord::exports && verb->flow != FlowWord::provider))
    return false;
  const int subject = w.subject_place(v);
  const ClaimParty who = subject >= 0 ? w.party_of_item(subject) : ClaimParty{};
  if (who.empty() || who != whole.reporter) return false;
  Series s = whole;
  s.reporter = w.d.other_of(who);
  return !s.reporter.empty() && emit(s, who, role());
}

// The sum of 'bought 45 billion of Japanese goods, or 21 percent', 'took goods for 5 billion, 3
// percent': in front of the goods that it is of, or of `end`; -1 if there is none.
int Shares::sum_of_goods(int end) const {
  if (a.quantity(end - 1) != nullptr) return end - 1;
  int i = end - 1;
  if (!a.punct(end, ",")) i = end;
  const bool goods =
      i >= 0 && w.mention_at[static_cast<std::size_t>(i)] >= 0 &&
      w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])].kind ==
          Mention::Kind::goods;
  while (goods && i > end - 5 && a.quantity(i) == nullptr) --i;
  return goods && a.quantity(i) != nullptr ? i : -1;
}

// 'took goods worth 141 million (37.6 percent of total exports)': of the exports of the sum.
bool Shares::of_sum_in_front(int mention) {
  const Mention& m = w.mentions[static_cast<std::size_t>(mention)];
  if (!m.reporter.empty() || !m.partner.empty() || !m.product.empty()) return false;
  const int open = a.is(item - 1, "or") ? item - 2 : item - 1;
  if (!a.punct(open, "(") && !a.punct(open, ",") && open == item - 1) return false;
  const int sum = a.punct(open, "(") ? open - 1 : sum_of_goods(open);
  for (const Draft& d : w.drafts) {
    if (d.item != sum || d.claim.kind != ClaimKind::level || d.role != Role::main ||
        d.total_partner || !d.claim.product.empty())
      continue;
    // the exports of the other one are what a buyer bought
    const Flow flow = flow_of(m.flow);
    if (flow == Flow::balance) return false;
    Series s;
    s.flow = flow;
    s.reporter = d.claim.flow == flow ? d.claim.reporter : d.claim.partner;
    return emit(s, ClaimParty(d.claim.flow == flow ? d.claim.partner : d.claim.reporter), role());
  }
  return false;
}

// 'China-GCC trade totalled $287 bn, Saudi Arabia alone accounting for more than a third'
bool Shares::alone_accounts() {
  const Entry* verb = a.sense(item - 1, Class::shareverb);
  if (verb == nullptr || verb->goes || verb->comes || a.is(item + 1, "of")) return false;
  int k = item - 2;
  while (a.is_any(k, {"alone", "itself"})) --k;
  const PlaceSpan* p = a.place(k);
  if (p == nullptr || p->possessive || is_adjective(a, k)) return false;
  for (std::size_t m = w.mentions.size(); m-- > 0;) {
    const Series& s = w.series[m];
    if (w.mentions[m].head > item || !s.ok || s.flow == Flow::balance || !s.product.empty())
      continue;
    return emit(s, w.party_of_item(k), Role::main);
  }
  return false;
}

// 'exports came to 60 billion, with China taking 15 percent', 'imports ..., with the US supplying a
// fifth': of the whole before it.
bool Shares::with_taker() {
  const Entry* verb = a.sense(item - 1, Class::flowverb);
  const int place = item - 2;
  const int with = a.is(place - 1, "the") ? place - 2 : place - 1;
  if (verb == nullptr || !a.low(item - 1).ends_with("ing") || a.place(place) == nullptr ||
      a.place(place)->possessive || !a.is(with, "with") || !a.punct(with - 1, ","))
    return false;
  if (item + 1 < a.size() && !a.kind(item + 1, ItemKind::punct)) return false;
  const bool takes = verb->flow == FlowWord::taker || verb->flow == FlowWord::imports;
  for (std::size_t m = w.mentions.size(); m-- > 0;) {
    const Series& s = w.series[m];
    if (w.mentions[m].head > with || !s.ok || s.flow == Flow::balance || !s.product.empty())
      continue;
    const bool named =
        w.mentions[m].reporter.kind == PartyRef::Kind::places || s.reporter == single(w.d.hub());
    if (!named || !s.open_partner || s.flow != (takes ? Flow::exports : Flow::imports))
      return false;
    return emit(s, w.party_of_item(place), Role::main);
  }
  return false;
}

// 'You account for 3 percent of our trade, we for 9 percent of yours': the same, turned.
bool Shares::of_yours() {
  const Entry* poss = a.is(item + 1, "of") ? a.sense(item + 2, Class::poss) : nullptr;
  if (poss == nullptr || !a.is_any(item + 2, words::kPossessivePronoun)) return false;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share && d.item < item && !d.total_partner) last = &d;
  }
  if (last == nullptr) return false;
  Series s;
  s.reporter = last->claim.partner;
  s.flow = last->claim.flow;
  return emit(s, ClaimParty(last->claim.reporter), role());
}

// 'India's share in bilateral trade with China': of what the two trade with each other.
// 'the combined share of imports from these countries': of those named before, taken together.
bool Shares::of_several() const {
  for (int i = item - 1; i > 0 && i > item - 14 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::sharenoun) == nullptr) continue;
    return a.is_any(i - 1, words::kJointAdjective) && a.place(i - 2) == nullptr &&
           a.sense(i - 2, Class::poss) == nullptr;
  }
  return false;
}

bool Shares::inside_the_pair(const Series& s) const {
  if (s.open_partner || s.partner.empty() || s.flow != Flow::turnover) return false;
  for (int i = item - 1; i >= 0 && i > item - 14; --i) {
    if (a.sense(i, Class::sharenoun) == nullptr) continue;
    const PlaceSpan* owner = a.place(i - 1);
    if (owner == nullptr || !(owner->possessive || is_adjective(a, i - 1))) return false;
    const ClaimParty who = w.party_of_item(i - 1);
    return who == s.reporter || who == s.partner;
  }
  return false;
}

// 'exports of 3.6 billion, of which Somalia took 0.3 billion, or 9.1 percent'
bool Shares::of_which_has_part() const {
  for (int i = item - 1; i > 0 && i > item - 9 && w.clause(i) == w.clause(item); --i) {
    if (a.is(i, "which") && a.is(i - 1, "of")) return true;
  }
  return false;
}

// 'Kenya's share in Ugandan trade, 8.1 percent in 2016, is down to 7.2': both of the same.
bool Shares::apposed_share() {
  if (!a.punct(item - 1, ",")) return false;
  int share = -1;
  for (int i = item - 2; i >= 0 && i > item - 14 && share < 0; --i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct) ||
        a.sense(i, Class::be) != nullptr || a.sense(i, Class::trend) != nullptr)
      return false;
    if (a.sense(i, Class::sharenoun) != nullptr) share = i;
  }
  if (share < 0) return false;
  const Series* of = nullptr;
  int first = 0;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (mention.head < share || mention.head > item || !s.ok || !s.product.empty() ||
        s.flow == Flow::balance || s.reporter.empty())
      continue;
    of = &s;
    first = mention.first;
  }
  if (of == nullptr) return false;
  ClaimParty who;
  if (a.is(share + 1, "of")) {  // 'the share of Kenya in', 'the share of your country in'
    int next = 0;
    const PartyRef ref = party_at(a, share + 2, next, false);
    if (!a.is(next, "in") || next >= first) return false;
    who = resolve_party(a, ref, w.d, of->reporter, true);
  } else if (a.is(share + 1, "in") && a.place(share - 1) != nullptr &&
             (a.place(share - 1)->possessive || is_adjective(a, share - 1))) {
    const PlaceSpan& owner = *a.place(share - 1);
    who = owner.any ? w.d.other_of(of->reporter) : w.party_of_item(share - 1);
  } else if (const Entry* poss = a.sense(share - 1, Class::poss);
             poss != nullptr && a.is(share + 1, "in") && poss->ref != Ref::their) {
    PartyRef ref;
    ref.kind = poss->ref == Ref::our    ? PartyRef::Kind::our
               : poss->ref == Ref::your ? PartyRef::Kind::your
                                        : PartyRef::Kind::its;
    ref.at = share - 1;
    who = ref.kind == PartyRef::Kind::its ? w.d.other_of(of->reporter)
                                          : resolve_party(a, ref, w.d, of->reporter, true);
  }
  if (who.empty() || !emit(*of, who, Role::main)) return false;
  w.drafts.back().frame = "apposed share";
  return true;
}

// 'Germany took 31 percent of all exports. To Slovakia went 8 percent, to Poland 6': of the same
// whole.
bool Shares::to_him_went() {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::percent && q.kind != QuantityKind::count) return false;
  if (a.is(item + 1, "of") || q.value.value() >= 100) return false;
  const bool ends = item + 1 >= a.size() || a.kind(item + 1, ItemKind::punct) ||
                    a.is(item + 1, "and") || a.time(item + 1) != nullptr;
  if (!ends) return false;
  int v = item - 1;
  while (a.is_any(v, words::kFocusAdverb | words::kApproximator, {"another"})) --v;
  const bool went = a.is_any(v, words::kVerbOfGoing | words::kVerbOfComing);
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.frame == "share by its direction" && d.item < item) last = &d;
  }
  if (!went && (last == nullptr || v != item - 1)) return false;
  int place = went ? v - 1 : v;
  if (a.place(place) == nullptr || a.place(place)->possessive) return false;
  const int lead = a.is(place - 1, "the") ? place - 2 : place - 1;
  const bool to = a.is(lead, "to");
  if (!to && !a.is(lead, "from")) return false;
  const bool opens = lead <= 0 || a.kind(lead - 1, ItemKind::punct) || a.is(lead - 1, "and");
  if (!opens) return false;
  Series s;
  s.flow = to ? Flow::exports : Flow::imports;
  if (last != nullptr) {
    s.reporter = last->claim.reporter;
  } else {
    if (!w.d.share || !w.d.pair_holds() || w.d.flow != s.flow || !w.mentions.empty()) return false;
    s.reporter = w.d.reporter;
  }
  w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
      QuantityKind::percent;
  if (!emit(s, w.party_of_item(place), Role::main)) return false;
  w.drafts.back().frame = "share by its direction";
  return true;
}

// The figure behind an apposed share: 'is down to 7.2', 'has reached 8.7 percent'.
bool Shares::behind_apposed() {
  const Draft* first = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.frame == "apposed share" && d.item < item) first = &d;
  }
  if (first == nullptr || item - first->item > 10) return false;
  bool comma = false;
  for (int i = first->item + 1; i < item; ++i) {
    comma = comma || a.punct(i, ",");
    if (a.quantity(i) != nullptr || a.place(i) != nullptr || a.is(i, "by")) return false;
  }
  const bool ends = item + 1 >= a.size() || a.kind(item + 1, ItemKind::punct) ||
                    a.time(item + 1) != nullptr || a.is(item + 1, "in");
  const bool to = a.is_any(item - 1, {"to", "at", "is", "now"}) ||
                  a.sense(item - 1, Class::level) != nullptr ||
                  a.sense(item - 1, Class::be) != nullptr;
  if (!comma || !ends || !to) return false;
  Series s;
  s.reporter = first->claim.reporter;
  s.flow = first->claim.flow;
  const ClaimParty who = first->claim.partner;
  w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
      QuantityKind::percent;
  if (!emit(s, who, Role::main)) return false;
  Draft& d = w.drafts.back();
  if (a.time(item + 1) == nullptr && a.time(item + 2) == nullptr) {
    d.claim.period = core::Period::year(w.d.now.year() - 1);
    d.claim.period_written = false;
    d.period_set = true;
    d.assumed.push_back("period: the last full year before the article");
  }
  return true;
}

// The last rank, or run of years at a rank, before the share.
const Draft* Shares::rank_spoken_of() const {
  const Draft* found = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && d.item < item && !d.total_partner) found = &d;
  }
  return found;
}

// 'Germany remained the largest partner, with a share of 13.9 per cent in exports and 12.6 per cent
// in imports': of the one whose partner it is.
// 'exports and imports' as one phrase
bool Shares::says_both_flows(int at) const {
  const Item& it = a.items[static_cast<std::size_t>(at)];
  bool exports = false;
  bool imports = false;
  for (std::size_t k = it.first; k < it.last; ++k) {
    exports = exports || a.tokens[k].low == "exports";
    imports = imports || a.tokens[k].low == "imports";
  }
  return exports && imports;
}

ClaimParty Shares::whose_share() const {
  ClaimParty who;
  bool share = false;
  for (int i = 0; i < item; ++i) {
    share = share || a.sense(i, Class::sharenoun) != nullptr;
    if (a.place(i) == nullptr || a.place(i)->any) continue;
    if (!who.empty()) return {};
    who = w.party_of_item(i);
  }
  return share ? who : ClaimParty{};
}

bool Shares::in_each_flow() {
  if (!a.is(item + 1, "in")) return false;
  const int at = a.is_any(item + 2, {"total", "both"}) ? item + 3 : item + 2;
  const bool exports = a.is(at, "exports");
  const bool pair_of_flows =
      a.is(at - 1, "both") && a.sense(at, Class::flow) != nullptr && says_both_flows(at);
  if (!exports && !pair_of_flows && !a.is(at, "imports")) return false;
  const bool both = pair_of_flows || (a.is(at - 1, "both") && a.is(at + 1, "and") &&
                                      a.is(at + 2, exports ? Word("imports") : Word("exports")));
  const bool ends = at + 1 >= a.size() || a.kind(at + 1, ItemKind::punct) ||
                    a.is_any(at + 1, {"and", "while"}) || a.time(at + 1) != nullptr;
  const Draft* of = nullptr;
  for (const Draft& d : w.drafts) {
    if ((d.claim.kind == ClaimKind::rank || d.claim.kind == ClaimKind::share) && d.item < item &&
        !d.drop && !d.total_partner)
      of = &d;
  }
  if (!ends) return false;
  Series s;
  ClaimParty who;
  if (of != nullptr) {
    s.reporter = of->claim.reporter;
    who = of->claim.partner;
  } else {
    who = whose_share();  // 'The share of the EU was 81% in exports and 79% in imports'
    s.reporter = w.d.own_side(who);
    if (who.empty() || s.reporter.empty() || overlaps(who, s.reporter)) return false;
  }
  s.flow = exports ? Flow::exports : Flow::imports;
  if (both) {
    Series other = s;
    other.flow = exports ? Flow::imports : Flow::exports;
    emit(other, ClaimParty(who), role());
  }
  return emit(s, ClaimParty(who), role());
}

// 'Italy supplied 5.3% of all imports': not of its own, but of whoever it supplies.
bool Shares::of_the_other(const Series& whole) {
  // 'Its deliveries were worth 1.4 billion, or 17 percent of imports': of who takes them
  for (const Draft& d : w.drafts) {
    const bool out = d.claim.flow == Flow::exports && whole.flow == Flow::imports;
    const bool in = d.claim.flow == Flow::imports && whole.flow == Flow::exports;
    if (d.claim.kind != ClaimKind::level || d.total_partner || d.item > item - 2 ||
        d.item < item - 4 || !(out || in) || d.claim.reporter != whole.reporter)
      continue;
    Series s;
    s.reporter = d.claim.partner;
    s.flow = whole.flow;
    return emit(s, ClaimParty(d.claim.reporter), role());
  }
  const int v = left_flowverb();
  const Entry* verb = v < 0 ? nullptr : a.sense(v, Class::flowverb);
  if (verb == nullptr) return false;
  const bool gives = verb->flow == FlowWord::provider || verb->flow == FlowWord::exports;
  const bool takes = verb->flow == FlowWord::taker || verb->flow == FlowWord::imports;
  if (!(gives && whole.flow == Flow::imports) && !(takes && whole.flow == Flow::exports))
    return false;
  const int subject = w.subject_place(v);
  const ClaimParty who = subject < 0 ? ClaimParty{} : w.party_of_item(subject);
  if (who.empty() || who != whole.reporter) return false;
  Series s;
  s.reporter = w.d.other_of(who);
  if (s.reporter.empty()) s.reporter = w.d.own_side(who);
  s.flow = whole.flow;
  if (s.reporter.empty() || s.reporter == who) {
    if (w.why.empty()) w.why = "whose trade the share is of";
    return true;
  }
  return emit(s, who, role());
}

// 'The two accounted for 30.7 percent of the total; America's share was 22.6 percent', 'ahead of
// Peru, whose share was 12 percent'
ClaimParty Shares::owner_of_share() const {
  for (int i = item - 1; i > 0 && i > item - 8 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::sharenoun) != nullptr && a.is(i - 1, "whose") && a.punct(i - 2, ",") &&
        a.place(i - 3) != nullptr)
      return w.party_of_item(i - 3);
    const PlaceSpan* p = a.sense(i, Class::sharenoun) != nullptr ? a.place(i - 1) : nullptr;
    if (p != nullptr && (p->possessive || is_adjective(a, i - 1))) return w.party_of_item(i - 1);
  }
  return {};
}

// 'sent 18.8% of its exports to France, 10.8% to Germany and 8.9% to Italy'
bool Shares::next_share() {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share && d.item < item && d.role == Role::main) last = &d;
  }
  if (last == nullptr || w.clause(last->item) != w.clause(item)) return false;
  const Word prep = last->claim.flow == Flow::exports   ? Word("to")
                    : last->claim.flow == Flow::imports ? Word("from")
                                                        : Word("with");
  // 'Kazakhstan accounts for 12.9 percent of the trade, Laos – for 7 percent'
  const int laos = a.is(item - 1, "for") ? item - 3 : item - 2;
  if ((a.punct(laos + 1, "–") || a.punct(laos + 1, "-") || a.punct(laos + 1, "—")) &&
      a.place(laos) != nullptr && !a.place(laos)->possessive && !is_adjective(a, laos) &&
      laos > last->item) {
    Series next;
    next.reporter = last->claim.reporter;
    next.flow = last->claim.flow;
    return emit(next, w.party_of_item(laos), Role::main);
  }
  // '11 percent ends up with you, 12 with the Germans'
  const bool ends_with =
      a.is(item + 1, "with") && last->claim.flow == Flow::exports &&
      std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
        const Entry* goes = a.sense(d.item + 1, Class::shareverb);
        return d.claim.kind == ClaimKind::share && d.item < item && goes != nullptr && goes->goes &&
               a.tokens[a.items[static_cast<std::size_t>(d.item) + 1].last - 1].low == "with";
      });
  if (!(a.is(item + 1, prep) || ends_with) || direction_before()) return false;
  int next = 0;
  const PartyRef ref = party_at(a, item + 2, next);
  if (ref.kind != PartyRef::Kind::places && ref.kind != PartyRef::Kind::our &&
      ref.kind != PartyRef::Kind::your)
    return false;
  Series s;
  s.reporter = last->claim.reporter;
  s.flow = last->claim.flow;
  return emit(s, resolve_party(a, ref, w.d, s.reporter, true), Role::main);
}

}  // namespace tally::reading
