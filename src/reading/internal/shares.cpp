// Shares: what a percentage beside a whole says.
#include <algorithm>

#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"

namespace tally::reading {

bool Shares::run() {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind == QuantityKind::ratio || q.kind == QuantityKind::points) return false;
  if (q.signed_plus && !a.is(item + 1, "of")) return false;  // '(+9.8%)' is a growth
  if (of_partner_group(w, item)) {
    w.refuse("a share of several together");
    return true;
  }
  if (in_each_flow() || of_goods_exported()) return true;
  if (said_of_the_part()) {
    w.refuse("what the figure is of cannot be told");
    return true;
  }
  // 'it took goods worth 190 million, or 6.5 percent of everything Georgia sold': where the sum is
  // not read, whose it is cannot be told
  const int sum = a.is(item - 1, "or") ? (a.punct(item - 2, ",") ? item - 3 : item - 2) : -1;
  const QuantitySpan* beside = sum >= 0 ? a.quantity(sum) : nullptr;
  const bool part = a.is(item + 1, "of") || a.sense(item + 1, Class::sharenoun) != nullptr;
  if (beside != nullptr && beside->kind == QuantityKind::money && part &&
      w.subject_place(sum) < 0 &&
      std::none_of(w.drafts.begin(), w.drafts.end(),
                   [&](const Draft& d) { return d.item == sum; })) {
    w.refuse("a share beside a sum that is not read");
    return true;
  }
  if (to_him_went() || of_yours() || apposed_share() || behind_apposed() || of_the_market() ||
      together_again())
    return true;
  // 'Between them the two now handle 65 percent of the trade': both together
  const int begins = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (a.is(begins, "between") && a.is(begins + 1, "them") && !a.punct(begins + 2, ",")) {
    w.refuse("a share of several together");
    return true;
  }
  const Whole of = whole();
  if (that_was(of)) return true;
  if (a_flow_of(of)) {
    w.refuse("a share within the trade of the two");
    return true;
  }
  if (of.found) {
    if (of.foreign) return true;  // a share of something else: no claim of ours
    of_total = of.unnamed;
    if (of.unnamed) return unnamed(of);
    const Series& s = *of.series;
    if (of_sum_in_front(of.mention)) return true;
    if ((!s.ok || beside_rank_of(s)) && of_rank(of.mention)) return true;
    if (!s.ok) {
      // 'Brazil absorbed 37 percent of exports' in a text about Paraguay and its partners
      const Mention& whole = w.mentions[static_cast<std::size_t>(of.mention)];
      Series own;
      own.flow = flow_of(whole.flow);
      own.reporter = single(w.d.hub());
      if (whole.plain_noun && whole.reporter.empty() && whole.partner.empty() &&
          !own.reporter.empty() && own.flow != Flow::balance && whole.product.empty()) {
        const ClaimParty who = holder(&own, of.last);
        if (!who.empty() && who != own.reporter) return emit(own, who, role());
      }
      if (w.why.empty()) w.why = s.why;
      return true;
    }
    const Mention& m = w.mentions[static_cast<std::size_t>(of.mention)];
    if (!s.product.empty() || product_left(of.mention)) return true;
    // all that a country sells to the world; but not "all that we exchange with the world"
    const bool open = m.partner.empty() || (m.partner.kind == PartyRef::Kind::world &&
                                            m.reporter.kind == PartyRef::Kind::places);
    if (open && m.reporter.empty() && of_same_whole(s, of.last)) return true;
    if (open &&
        (of_taken_from(s, m) || it_takes(s, m) || of_who_takes(s, m) || of_whose_goods(s, m)))
      return true;
    // 'China took 84 percent of Mongolia's exports, Russia supplied 30 percent of its imports'
    if (open && m.reporter.kind == PartyRef::Kind::its) {
      const int subject = w.subject_place(item);
      for (const Draft& d : w.drafts) {
        if (d.claim.kind != ClaimKind::share || d.item > item || subject < d.item) continue;
        const ClaimParty who = w.party_of_item(subject);
        if (who == d.claim.partner || who == d.claim.reporter || who.empty()) continue;
        if (s.reporter != d.claim.partner && s.reporter != who) continue;
        Series other = s;
        other.reporter = d.claim.reporter;
        emit(other, who, role());
        return true;
      }
    }
    if (open && m.reporter.kind == PartyRef::Kind::its && (of_rank_owner(s) || of_supplier(s)))
      return true;
    const bool of_taker = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.claim.kind == ClaimKind::share && d.claim.partner == s.reporter && d.item < item &&
             w.clause(d.item) == w.clause(item);
    });
    if (open && m.reporter.kind == PartyRef::Kind::its && of_taker) {
      for (const Draft& d :
           w.drafts) {  // '21 percent of its exports and 15 percent of its imports'
        if (d.claim.kind != ClaimKind::share || d.claim.partner != s.reporter) continue;
        Series other = s;
        other.reporter = d.claim.reporter;
        emit(other, ClaimParty(s.reporter), role());
        return true;
      }
    }
    const bool named = m.reporter.kind == PartyRef::Kind::places && w.subject_place(item) < 0;
    if (open && (named || m.reporter.kind == PartyRef::Kind::its) && of_own_sum(s)) return true;
    if (open && m.reporter.kind == PartyRef::Kind::its && s.flow == Flow::exports && taker_left()) {
      // 'The UK, Ireland's market, took 9 percent of its exports': 'its' is not the taker
      const int subject = w.subject_place(item);
      const ClaimParty taker = subject >= 0 ? w.party_of_item(subject) : ClaimParty{};
      if (!taker.empty() && taker == s.reporter) {
        Series other = s;
        other.reporter = {};
        for (const Draft& d : w.drafts) {
          if (d.claim.kind == ClaimKind::rank && d.claim.partner == taker)
            other.reporter = d.claim.reporter;
        }
        if (other.reporter.empty()) other.reporter = w.d.other_of(taker);
        emit(other, taker, role());
        return true;
      }
    }
    if (open && m.reporter.empty() && of_the_other(s)) return true;
    if (open && of_who_is_supplied(s, m)) return true;
    // 'That is 81.8 per cent of all imports': of the one that was spoken of
    if (open && a.is_any(0, {"that", "this"}) && a.sense(1, Class::be) != nullptr && item <= 4 &&
        w.d.pair_holds() && (s.reporter == w.d.reporter || s.reporter == w.d.partner)) {
      emit(s, w.d.other_of(s.reporter), role());
    } else if (open) {
      emit(s, holder(&s, of.last), role());
    } else if (m.partner.at == -1 || m.partner.kind != PartyRef::Kind::none) {
      // '40 percent of its exports to China': with a verb of sending it is China's share
      of_one_pair(s);
    }
    return true;
  }
  if (share_in_front_of_rank() || anothers_share() || whole_behind_next()) return true;
  if (of_in_front() || of_what_is_earned() || in_front_of_holder()) return true;
  if (a.place(item - 1) != nullptr && a.place(item - 1)->possessive && has_share_draft()) {
    for (const Draft& d : w.drafts) {  // 'with a share of 20.9%, behind China's 36.1%'
      if (d.claim.kind != ClaimKind::share || d.item > item) continue;
      Series s;
      s.reporter = d.claim.reporter;
      s.flow = d.claim.flow;
      return emit(s, w.party_of_item(item - 1), Role::main);
    }
  }
  if (next_share()) return true;
  if (behind_rank()) return true;
  if (beside_sum()) return true;
  if (alone_accounts() || with_taker() || taken_again()) return true;
  if (that_in_other_flow()) return true;
  if (share_word_left()) return by_share_word() || (has_share_draft() && again());
  // 'Today the figure is about 14 percent', 'compared with 75.6 % a year before'
  if (w.d.share || has_share_draft()) return again();
  if (w.bracketed(item) && w.d.list_share) return in_list();
  return false;
}

// 'Of Finland's imports, 12 percent came from Russia'
bool Shares::of_in_front() {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is(first, "of")) return false;
  int m = -1;
  for (int i = first + 1; i < first + 5 && i < item && m < 0; ++i)  // 'Of all that Serbia imports'
    m = w.mention_at[static_cast<std::size_t>(i)];
  if (m < 0 || w.mentions[static_cast<std::size_t>(m)].head > item) return false;
  const Series& s = w.series[static_cast<std::size_t>(m)];
  const int at = a.is_any(item + 1, words::kAspectAdverb) ? item + 2 : item + 1;
  const Entry* verb = a.sense(at, Class::shareverb);
  if (!s.ok || !s.product.empty() || verb == nullptr || !(verb->goes || verb->comes)) return false;
  return emit(s, holder(&s, at), Role::main);
}

// 'Ukraine is the EU's 15th partner, accounting for 1.2 percent of its trade': of the EU's.
bool Shares::of_rank_owner(const Series& whole) {
  // 'its third supplier after China and France, with 7 percent of its purchases'
  const Draft* rank = nullptr;
  for (const Draft& d : w.drafts) {
    const bool own = d.claim.kind == ClaimKind::rank && d.frame == "rank" && !d.total_partner;
    if (own && d.item < item && d.item > item - 12 && (rank == nullptr || rank->item < d.item))
      rank = &d;
  }
  if (rank != nullptr && a.is(item - 1, "with") && rank->claim.flow == whole.flow &&
      whole.flow != Flow::turnover) {
    Series s;
    s.reporter = rank->claim.reporter;
    s.flow = whole.flow;
    return emit(s, ClaimParty(rank->claim.partner), role());
  }
  for (int i = item - 1; i > item - 5; --i) {
    if (a.place(i) != nullptr) return false;
  }
  if (!a.low(item - 1).ends_with("ing") && !a.low(item - 2).ends_with("ing")) return false;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.item > item || d.claim.partner != whole.reporter)
      continue;
    Series s;
    s.reporter = d.claim.reporter;
    s.flow = whole.flow;
    return emit(s, ClaimParty(d.claim.partner), role());
  }
  return false;
}

// 'was Ireland's biggest market, taking 27 percent of all exports': of the one whose rank it is
bool Shares::of_rank(int mention) {
  const Mention& m = w.mentions[static_cast<std::size_t>(mention)];
  if (!m.reporter.empty() || !m.partner.empty() || !m.product.empty()) return false;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.item > item || d.drop ||
        d.claim.flow != flow_of(m.flow))
      continue;
    Series s;
    s.reporter = d.claim.reporter;
    s.flow = d.claim.flow;
    return emit(s, ClaimParty(d.claim.partner), role());
  }
  return false;
}

// 'is Albania's number one partner (46%)'
bool Shares::behind_rank() {
  const QuantitySpan& q = *a.quantity(item);
  if (!a.punct(item - 1, "(") || !a.punct(item + 1, ")") || q.signed_plus || q.signed_minus)
    return false;
  // 'took first place among the destinations with $3.3 billion (38.7%)'
  for (const Draft& sum : w.drafts) {
    if (sum.item != item - 2 || sum.claim.kind != ClaimKind::level || sum.total_partner) continue;
    const bool ranked = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& r) {
      return r.claim.kind == ClaimKind::rank && r.claim.flow == sum.claim.flow &&
             r.claim.reporter == sum.claim.reporter && r.item < item;
    });
    if (!ranked || sum.claim.flow == Flow::balance) continue;
    Series s;
    s.reporter = sum.claim.reporter;
    s.flow = sum.claim.flow;
    return emit(s, ClaimParty(sum.claim.partner), Role::main);
  }
  for (const Draft& d : w.drafts) {
    // 'the main source of imports (31.5 percent)'
    bool near = d.item <= item - 2 && d.item >= item - 5;
    for (int k = d.item + 1; k < item - 1 && near; ++k)
      near = a.kind(k, ItemKind::word) && a.sense(k, Class::be) == nullptr;
    if (d.claim.kind != ClaimKind::rank || d.frame != "rank" || !near) continue;
    Series s;
    s.reporter = d.claim.reporter;
    s.flow = d.claim.flow;
    return emit(s, ClaimParty(d.claim.partner), Role::main);
  }
  return false;
}

// 'was the third largest buyer with $1.7 billion, or 8.2 percent': the share beside the sum of a
// rank
bool Shares::beside_sum() {
  int sum = item - 1;
  if (!a.is(sum, "or")) return false;
  while (a.is_any(sum, {"or", ","})) --sum;
  if (a.sense(item + 1, Class::dir) != nullptr || a.sense(item + 1, Class::dirnoun) != nullptr)
    return false;
  const bool rank =
      of_which_has_part() || std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
        return d.claim.kind == ClaimKind::rank && d.item < item;
      });
  for (const Draft& d : w.drafts) {
    if (!rank || d.item != sum || d.claim.kind != ClaimKind::level || d.total_partner) continue;
    if (d.claim.flow == Flow::balance || a.sense(sum - 1, Class::trend) != nullptr) return false;
    Series s;
    s.reporter = d.claim.reporter;
    s.flow = d.claim.flow;
    return emit(s, ClaimParty(d.claim.partner), Role::main);
  }
  return false;
}

bool Shares::unnamed(const Whole& of) {
  // 'exports to the EAEU rose, with Russia absorbing 96 percent of them'
  if (a.is_any(of.last - 1, {"them", "these", "it"})) {
    // 'Trade came to 1.2 billion. Exports accounted for two thirds of it': within that trade
    const Entry* part = a.sense(item - 1, Class::shareverb);
    const int noun =
        part != nullptr && item > 1 ? w.mention_at[static_cast<std::size_t>(item) - 2] : -1;
    if (noun >= 0 && a.is(of.last - 1, "it") &&
        w.mentions[static_cast<std::size_t>(noun)].plain_noun) {
      w.refuse("a share within the trade of the two");
      return true;
    }
    const int v = left_flowverb();
    const int taker = v >= 0 && a.place(v - 1) != nullptr ? v - 1 : -1;
    const Series* s = w.governing(item);
    // 'has been the main customer for Brazilian goods and took 32.3 percent of them'
    const Draft* rank = taker < 0 && v >= 0 ? rank_spoken_of() : nullptr;
    if (rank != nullptr && rank->claim.flow != Flow::turnover) {
      Series own;
      own.reporter = rank->claim.reporter;
      own.flow = rank->claim.flow;
      emit(own, ClaimParty(rank->claim.partner), role());
      return true;
    }
    // 'exports to Romania shrank, but the country still accounted for 28 percent of them all'
    const Entry* verb = a.sense(item - 1, Class::shareverb);
    if (taker < 0 && s != nullptr && s->ok && !s->open_partner && verb != nullptr) {
      const int subject = w.subject_place(item);
      if (subject < 0 || a.place(subject)->any || w.party_of_item(subject) == s->partner)
        return emit(*s, ClaimParty(s->partner), role());
      return true;
    }
    if (taker < 0 || s == nullptr || !s->ok || a.place(taker)->possessive) return true;
    emit(*s, w.party_of_item(taker), role());
    return true;
  }
  // 'and imports from it for 19.6 percent of the total': the series of the clause, if it is nearer
  for (std::size_t m = w.mentions.size(); m-- > 0;) {
    const Mention& mention = w.mentions[m];
    const Series& near = w.series[m];
    if (mention.head > item || mention.kind == Mention::Kind::goods ||
        mention.kind == Mention::Kind::abroad)
      continue;
    const bool drafted = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.item > mention.head && d.item < item;
    });
    if (drafted || w.clause(mention.head) != w.clause(item)) break;
    // 'imports from those countries were 43.8 percent of the total'
    if (!near.ok && near.why == "a group of countries without a code") {
      w.refuse(near.why);
      return true;
    }
    if (!near.ok || near.open_partner || near.flow == Flow::balance || !near.product.empty()) break;
    emit(near, near.partner, role());
    return true;
  }
  // the whole of the series or rank that the sentence has
  Series s;
  // 'Russia kept first place with 50.6 percent of the total, Italy rose to second'
  const Draft* nearest = nullptr;
  for (const Draft& d : w.drafts) {
    const bool rank = d.claim.kind == ClaimKind::rank && !d.total_partner && !d.drop;
    if (rank && d.item < item && d.item > item - 9 &&
        (nearest == nullptr || d.item > nearest->item))
      nearest = &d;
  }
  for (int i = nearest == nullptr ? item : nearest->item + 1; i < item && nearest != nullptr; ++i) {
    const bool other = is_bare_place(a, i) && !a.is_any(i - 1, {"after", "behind"});
    if (other || a.punct(i, ";") || a.quantity(i) != nullptr) nearest = nullptr;
  }
  // '..., providing 17.6 percent of the total, and its fourth-largest market'
  const Entry* does =
      a.low(item - 1).ends_with("ing") ? a.sense(item - 1, Class::shareverb) : nullptr;
  if (does == nullptr && a.low(item - 1).ends_with("ing"))
    does = a.sense(item - 1, Class::flowverb);
  if (nearest != nullptr && (a.is(item - 1, "with") || does != nullptr)) {
    s.reporter = nearest->claim.reporter;
    s.flow = nearest->claim.flow;
    emit(s, ClaimParty(nearest->claim.partner), role());
    return true;
  }
  for (const Draft& d : w.drafts) {  // '; China, with 16.4 percent of the total, led the suppliers'
    if (d.claim.kind != ClaimKind::rank || d.total_partner || d.drop ||
        d.clause != w.clause(item) || d.item < item)
      continue;
    s.reporter = d.claim.reporter;
    s.flow = d.claim.flow;
    emit(s, ClaimParty(d.claim.partner), role());
    return true;
  }
  // 'The main partners are Italy with 14 percent of the total, Germany with 10': Italy's
  const bool named = a.is_any(item - 1, {"with", "at"}) && a.place(item - 2) != nullptr &&
                     !a.place(item - 2)->possessive && !is_adjective(a, item - 2);
  // 'with $982 million, i.e. 23.3% of the whole; Kazakhstan ($838 million) goes next': as before it
  const bool led = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.item < item && !d.total_partner && !d.claim.partner.empty();
  });
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    if (it->total_partner || (led && it->item > item)) continue;
    s.reporter = it->claim.reporter;
    s.flow = it->claim.flow;
    if (it->claim.partner.empty()) continue;
    const ClaimParty own = named ? w.party_of_item(item - 2) : it->claim.partner;
    if (own == s.reporter) continue;
    emit(s, own, role());
    return true;
  }
  for (const Series& each : w.series) {
    if (!each.ok) continue;
    s.reporter = each.reporter;
    s.flow = each.flow;
    const ClaimParty p = each.open_partner ? holder(&each, of.last) : each.partner;
    emit(s, p, role());
    return true;
  }
  if (w.d.has_pair() && w.d.flow && *w.d.flow != Flow::balance) {
    s.reporter = w.d.reporter;
    s.flow = *w.d.flow;
    ClaimParty p = holder(&s, of.last);
    emit(s, p.empty() ? w.d.partner : p, role());
  }
  return true;
}

// "China's share of Russia's exports rose to 14 %", 'with a share of 10.8 percent'
bool Shares::by_share_word() {
  // only if it is the share and not its growth: 'to', 'of', 'at', 'was' before the number
  int l = item - 1;
  while (l >= 0 && (a.is_any(l, words::kFocusAdverb, {"a", "the"}))) --l;
  const bool value = a.is_any(l, words::kBeforeShareValue) || a.sense(l, Class::be) != nullptr ||
                     a.sense(l, Class::level) != nullptr ||
                     a.sense(l, Class::shareverb) != nullptr ||
                     a.sense(l, Class::upfrom) != nullptr ||
                     a.sense(l, Class::comparedwith) != nullptr || past_a_mark(l);
  if (!value && of_the_share_itself(l)) {
    w.refuse("a change of a share, in per cent or in points");
    return true;
  }
  if (!value) return false;
  if (of_several()) {
    w.refuse("a share of several together");
    return true;
  }
  const Series* best = nullptr;
  bool before = false;  // 'the share in imports was 22 percent, that in exports 11': the nearest
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    if (!w.series[m].ok || mention.kind == Mention::Kind::goods) continue;
    if (mention.head > item && before) break;
    // ('the export share of Romania')
    const bool in_front = mention.plain_noun && mention.last < item &&
                          a.sense(mention.last, Class::sharenoun) != nullptr;
    if (in_front || a.is_any(mention.first - 1, {"of", "in"}) ||
        a.is_any(mention.first - 2, {"of", "in"})) {
      before = before || mention.head < item;
      if (w.clause(mention.head) == w.clause(item) || best == nullptr) best = &w.series[m];
    }
  }
  Series s;
  if (best == nullptr && plain_whole(s)) {
    const ClaimParty p = holder(&s, 0);
    emit(s, p.empty() ? w.d.partner : p, role());
    return true;
  }
  if (best != nullptr) {
    if (!best->product.empty()) return true;
    s = *best;
    if (inside_the_pair(s)) {
      w.refuse("a share within the trade of the two");
      return true;
    }
    const ClaimParty p = holder(&s, 0);
    emit(s, p, role());
    return true;
  }
  // the rank or series before: 'was third among Kenya's partners, with a share of 7 %'
  const bool led = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.item < item && !d.claim.partner.empty() && !d.total_partner;
  });
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    if (it->claim.partner.empty() || it->total_partner || (led && it->item > item)) continue;
    s.reporter = it->claim.reporter;
    s.flow = it->claim.flow;
    const ClaimParty owner = owner_of_share();
    emit(s, owner.empty() || owner == s.reporter ? it->claim.partner : owner, role());
    return true;
  }
  // 'Exports to Asia fell. America's share was 22.6 percent': of the exports spoken of
  bool owned = false;
  for (int i = item - 1; i > item - 5 && i > 0; --i) {
    owned = owned || (a.sense(i, Class::sharenoun) != nullptr && a.place(i - 1) != nullptr &&
                      a.place(i - 1)->possessive && w.d.pair_block == w.d.block);
  }
  if ((w.d.share || owned) && w.d.has_pair() && w.d.flow && *w.d.flow != Flow::balance) {
    s.reporter = w.d.reporter;
    s.flow = *w.d.flow;
    ClaimParty p = holder(&s, 0);
    if (owned && (p.empty() || p == s.reporter)) return true;
    emit(s, p.empty() ? w.d.partner : p, role());
  }
  return true;
}

// 'Germany's share in exports was 28 %' in a text about Poland
bool Shares::plain_whole(Series& s) const {
  const PlaceId topic = w.d.topic;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    if (!mention.plain_noun || mention.head > item || !a.is(mention.first - 1, "in")) continue;
    if (w.clause(mention.head) != w.clause(item) || !mention.product.empty()) continue;
    s.flow = flow_of(mention.flow);
    s.reporter = topic.valid() ? single(topic) : w.d.reporter;
    if (s.reporter.empty() && w.d.recent.size() == 1) s.reporter = single(w.d.recent.front());
    s.ok = !s.reporter.empty() && s.flow != Flow::balance;
    return s.ok;
  }
  return false;
}

bool Shares::again() {
  if (w.mentions.empty() && a.any(Class::noise)) return false;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share) last = &d;
  }
  int l = item - 1;
  while (l >= 0 && a.is_any(l, words::kFocusAdverb, {"a", "the"})) --l;
  const bool base = role() == Role::base;
  const bool subject = is_bare_place(a, l) || a.sense(l, Class::be) != nullptr;
  if (last != nullptr) {
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    // 'against 63 percent in 2022 and 39 percent in 2021'
    const bool again_base =
        last->role == Role::base && a.is(l, "and") && w.clause(last->item) == w.clause(item);
    if (base || again_base) return emit(s, ClaimParty(last->claim.partner), Role::base);
    // 'after falling from 25% in 2000 to 14% in 2011'
    if (a.is(l, "to") && last->role == Role::base && a.is(last->item - 1, "from") &&
        w.clause(last->item) == w.clause(item) && item - last->item <= 4)
      return emit(s, ClaimParty(last->claim.partner), Role::main);
    if (then_to(*last, l)) return emit(s, ClaimParty(last->claim.partner), Role::main);
    // '9.1 percent in 1991, 16.5 percent in 1996 and 17.6 percent in 2000'
    const bool listed = (a.punct(l, ",") || a.is(l, "and")) && a.kind(l - 1, ItemKind::time) &&
                        (a.kind(item + 1, ItemKind::time) ||
                         (a.is(item + 1, "in") && a.kind(item + 2, ItemKind::time)));
    if (listed && w.clause(last->item) == w.clause(item) && item - last->item <= 5)
      return emit(s, ClaimParty(last->claim.partner), Role::main);
    // 'and China only 11', 'while China's is over 60'
    for (int i = item - 1; i >= 0 && i > item - 6; --i) {
      const PlaceSpan* p = a.place(i);
      const Entry* t = a.sense(i, Class::trend);
      if (a.quantity(i) != nullptr || (t != nullptr && t->sign != 0) ||
          a.sense(i, Class::dir) != nullptr)
        return false;
      int of = i - 1;  // 'that of China'
      while (a.is(of, "the")) --of;
      const bool that_of = a.is(of, "of") && a.sense(of - 1, Class::flowref) != nullptr;
      if (p != nullptr && (is_bare_place(a, i) || p->possessive || that_of))
        return emit(s, w.party_of_item(i), Role::main);
    }
    // 'ten years ago it was 75 percent; today it is 84'
    const bool verb = a.sense(l, Class::be) != nullptr || a.sense(l, Class::level) != nullptr;
    if (verb &&
        (a.sense(l - 1, Class::self) != nullptr || a.sense(l - 1, Class::figureref) != nullptr)) {
      for (const Mention& m : w.mentions) {  // 'in imports it stood at 22 %'
        if (m.plain_noun && w.clause(m.head) == w.clause(item) && a.is(m.first - 1, "in"))
          s.flow = flow_of(m.flow);
      }
      return emit(s, ClaimParty(last->claim.partner), Role::main);
    }
    (void)subject;
    return false;
  }
  if (!w.d.has_pair() || !w.d.flow || a.is(item - 1, "by")) return false;
  bool refers = false;
  for (int i = item - 1; i >= 0 && i > item - 8; --i) {
    const Entry* self = a.sense(i, Class::self);
    const bool person = self != nullptr && (self->ref == Ref::our || self->ref == Ref::your);
    if (a.sense(i, Class::figureref) != nullptr || (self != nullptr && !person)) refers = true;
    // 'By 2016, this had fallen to 43 percent'
    refers = refers ||
             (a.is_any(i, {"this", "that"}) && (a.low(i + 1) == "had" || a.low(i + 1) == "has" ||
                                                a.sense(i + 1, Class::trend) != nullptr));
    if (a.sense(i, Class::trend) != nullptr && !a.is(item - 1, "to")) return false;
  }
  if (!refers) return false;
  Series s;
  s.reporter = w.d.reporter;
  s.flow = *w.d.flow;
  return emit(s, w.d.partner, role());
}

bool Shares::in_list() {
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    if (it->claim.kind != ClaimKind::level || it->total_partner) continue;
    Series s;
    s.reporter = it->claim.reporter;
    s.flow = it->claim.flow;
    return emit(s, ClaimParty(it->claim.partner), Role::main);
  }
  return false;
}

}  // namespace tally::reading
