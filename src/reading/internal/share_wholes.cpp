// What a share is of, who has it, and in which role it stands.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// 'exports to the regional countries including Nepal and the Maldives account for 13.9 percent':
// neither has that share.
bool in_a_group(const Analysis& a, int place) {
  int i = place - 1;
  while (a.place(i) != nullptr || a.is_any(i, {",", "and", "the"})) --i;
  return a.is_any(i, {"including", "namely"}) &&
         (a.is_any(i - 1, words::kCountryNoun) ||
          a.is_any(i - 1, words::kMemberCountries, {"partners", "neighbours"}));
}

}  // namespace

Shares::Whole Shares::whole() const {
  Whole out;
  // 'a 13% share of Iraq's imports', 'with a 7 percent slice in them'
  const bool share =
      a.sense(item + 1, Class::sharenoun) != nullptr && a.is_any(item + 2, {"of", "in"});
  if (!share && !a.is(item + 1, "of")) return out;
  out.found = true;
  int k = share ? item + 3 : item + 2;
  // 'lost a fifth of their value': a change
  if (a.sense(k, Class::poss) != nullptr && a.is_any(k + 1, {"value", "volume"})) {
    out.found = false;
    return out;
  }
  // '76 percent of which was Turkish exports': within the trade of the two
  if (a.is(k, "which") && a.sense(k + 1, Class::be) != nullptr) {
    out.foreign = true;
    return out;
  }
  if (a.is(k, "the") && a.place(k + 1) != nullptr && a.place(k + 1)->possessive) ++k;
  if (a.place(k) != nullptr && a.place(k)->possessive &&
      a.sense(k + 1, Class::wholenoun) != nullptr) {
    ++k;  // 'about 6.8% of the bloc's total'
  }
  // '6.2 percent of total Israeli imports'
  if (a.sense(k, Class::wholenoun) != nullptr && k + 1 < a.size() &&
      w.mention_at[static_cast<std::size_t>(k)] < 0 && a.place(k + 1) != nullptr &&
      w.mention_at[static_cast<std::size_t>(k) + 1] >= 0)
    ++k;
  if (a.sense(k, Class::wholenoun) != nullptr && w.mention_at[static_cast<std::size_t>(k)] < 0) {
    out.unnamed = true;
    out.last = k + 1;
    // 'of the country's total energy consumption'; 'the total exports' is a mention
    if (unknown_word(a, k + 1) || a.sense(k + 1, Class::noise) != nullptr ||
        a.sense(k + 1, Class::product) != nullptr) {
      out.unnamed = false;
      out.foreign = true;
    }
    return out;
  }
  for (int i = k; i < a.size() && i <= k + 6; ++i) {
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    if (m >= 0) {
      const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
      for (int c = k; c < mention.head; ++c) {  // 'of their combined commerce'
        if (a.is_any(c, {"combined", "joint"})) out.foreign = true;
      }
      if (out.foreign) return out;
      if (mention.kind == Mention::Kind::goods && !(taker_left() && left_flowverb() >= 0)) {
        out.foreign = true;  // but 'Finland bought 21.5 percent of Estonian goods' is a share
        return out;
      }
      if (mention.weak && !mention.reporter.empty() &&
          mention.reporter.kind != PartyRef::Kind::places && firm_left()) {
        out.foreign = true;  // 'a haulage firm that has lost 70 percent of its turnover'
        return out;
      }
      // 'whose firm has lost 70 percent of its turnover'
      for (int f = item - 1; mention.flow == FlowWord::turnover && f >= 0; --f) {
        if (w.clause(f) != w.clause(item) || a.sense(f, Class::company) == nullptr) continue;
        out.foreign = true;
        return out;
      }
      out.mention = m;
      out.series = &w.series[static_cast<std::size_t>(m)];
      out.last = mention.last;
      return out;
    }
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) break;
    if (a.sense(i, Class::noise) != nullptr || a.sense(i, Class::company) != nullptr) break;
    if (a.is(i, "this") &&
        (w.mention_at[static_cast<std::size_t>(i + 1 < a.size() ? i + 1 : i)] >= 0)) {
      out.foreign = true;  // 'of this turnover': a share within the pair
      return out;
    }
    if (i == k && a.is_any(i, {"them", "these", "it"}) &&
        (a.kind(i + 1, ItemKind::punct) || i + 1 >= a.size() || a.is(i + 1, "all"))) {
      out.unnamed = true;  // 'with Russia absorbing 96 percent of them'
      out.last = i + 1;
      return out;
    }
    if (a.is(i, "that") && a.is_any(i - 1, {"all", "everything", "goods", "those"})) continue;
    if (a.is(i, "that") || a.is(i, "this")) {
      out.foreign = true;
      return out;
    }
  }
  out.foreign = true;
  return out;
}

bool Shares::firm_left() const {
  for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::company) != nullptr) return true;
  }
  return false;
}

bool Shares::share_word_left() const {
  for (int i = item - 1; i >= 0 && i > item - 14; --i) {
    if (w.clause(i) != w.clause(item)) {
      if (w.clauses[static_cast<std::size_t>(w.clause(i))].bracket) continue;
      return false;
    }
    if (a.sense(i, Class::sharenoun) == nullptr) continue;
    // 'China's weight in Chile's exports', but not 'part of', 'the weight of goods'
    const bool owned = (a.place(i - 1) != nullptr && a.place(i - 1)->possessive) ||
                       a.sense(i - 1, Class::poss) != nullptr;
    if ((!a.is(i, "part") && !a.is(i, "weight")) || (owned && a.is(i + 1, "in"))) return true;
  }
  return false;
}

// Who has the share.
ClaimParty Shares::holder(const Series* whole_series, int whole_last) const {
  const ClaimParty reporter = whole_series != nullptr ? whole_series->reporter : ClaimParty{};
  // behind: 'goes to China', 'came from Türkiye', '... to China'
  for (int i = std::max(whole_last, item + 1); i < a.size() && i < item + 14; ++i) {
    const Entry* verb = a.sense(i, Class::shareverb);
    const bool is_with = a.is(i, "with") && i > whole_last && a.sense(i - 1, Class::be) != nullptr;
    // '28 percent of its exports were to Brazil'
    const std::string& end = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
    const bool were_to = i <= whole_last + 1 && i >= whole_last && end == "to" &&
                         (a.low(i) == "were" || a.sense(i - 1, Class::be) != nullptr);
    const bool ended_there = a.is(i, "ended") && a.is(i + 1, "up") && a.is(i + 2, "there");
    if ((verb != nullptr && (verb->goes || verb->comes)) || is_with || were_to ||
        (i == whole_last && a.is_any(i, {"to", "from", "with"})) ||
        (whole_last == 0 && i == item + 1 && a.is(i, "by")) ||
        (a.is_any(i, words::kVerbOfGoing) && a.is(i + 1, "there")) || ended_there) {
      int next = 0;
      const PartyRef ref = party_at(a, ended_there ? i + 2 : i + 1, next);
      const ClaimParty p = resolve_party(a, ref, w.d, reporter, true);
      if (!p.empty() && p != reporter) return p;
    }
    if (a.kind(i, ItemKind::punct) && !a.punct(i, ",")) break;
    // '43% of exports, of which 2 billion went to Germany': that is another sum
    const QuantitySpan* q = a.quantity(i);
    if (q != nullptr && q->kind == QuantityKind::money) break;
  }
  if (whole_last > item) {
    const ClaimParty p = whose_they_were(whole_last);
    if (!p.empty() && p != reporter) return p;
  }
  // 'depends on South Africa for half of its imports', 'bought 48 % of its imports in the US'
  for (int i = item - 1; i >= 0 && i > item - 14 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::depend) == nullptr) continue;
    int next = 0;
    const PartyRef ref = party_at(a, i + 1, next);
    const ClaimParty p = resolve_party(a, ref, w.d, reporter, true);
    if (!p.empty() && p != reporter) return p;
  }
  // 'earned 17.8 percent of its export income in Russia'
  bool earns = false;
  for (int i = item - 1; i > item - 4 && i >= 0; --i)
    earns = earns || a.is_any(i, words::kVerbOfEarning, {"made", "makes", "got", "gained"});
  const bool bought =
      whole_series != nullptr && whole_series->flow == Flow::imports && left_flowverb() >= 0;
  const bool sold = whole_series != nullptr && whole_series->flow == Flow::exports && earns;
  if ((bought || sold) && whole_last > item && a.is_any(whole_last, {"in", "from"})) {
    int next = 0;
    const PartyRef ref = party_at(a, whole_last + 1, next);
    if (ref.kind == PartyRef::Kind::places) return resolve_party(a, ref, w.d, reporter, true);
  }
  // 'you take', 'your share in our imports' of a speech
  const auto person = [&](const Entry* word) {
    const bool you = word->ref == Ref::your;
    if (!you && word->ref != Ref::our) return ClaimParty{};
    return one(you ? w.d.addressee : w.d.speaker);
  };
  // before: 'China takes', 'Türkiye accounts for', "China's share"
  for (int i = item - 1; i >= 0; --i) {
    if (w.clause(i) != w.clause(item) && w.clauses[static_cast<std::size_t>(w.clause(i))].bracket)
      continue;
    if (a.sense(i, Class::sharenoun) != nullptr) {
      int k = i - 1;
      if (a.sense(k, Class::mod) != nullptr) --k;
      const PlaceSpan* owner = a.place(k);
      if (owner != nullptr && (owner->possessive || owner->kind == places::NameKind::adjective ||
                               owner->kind == places::NameKind::bloc)) {
        const ClaimParty p = w.party_of_item(k);
        if (!p.empty() && p != reporter) return p;
      }
      // 'ahead of Peru, whose share was 12 percent'
      const int before = a.punct(k - 1, ",") ? k - 2 : k - 1;
      if (a.is(k, "whose") && a.place(before) != nullptr && !a.place(before)->possessive) {
        const ClaimParty p = w.party_of_item(before);
        if (!p.empty() && p != reporter) return p;
      }
      // 'the share of China in Russia's trade'
      int f = i + 2;
      if (a.is(i + 1, "of") && a.is(f, "the")) ++f;
      if (a.is(i + 1, "of") && a.place(f) != nullptr && !a.place(f)->possessive) {
        const ClaimParty p = w.party_of_item(f);
        if (!p.empty() && p != reporter) return p;
      }
      // 'the export share of Moldova's western neighbour'
      if (a.is(i + 1, "of")) {
        int next = 0;
        const PartyRef ref = party_at(a, i + 2, next, false);
        if (ref.kind == PartyRef::Kind::neighbour)
          return resolve_party(a, ref, w.d, reporter, true);
      }
      if (const Entry* poss = a.sense(k, Class::poss)) {
        // 'our share in yours': another whole than that of the words before
        if (a.is_any(i + 1, {"in", "of"}) && a.is_any(i + 2, words::kPossessivePronoun)) return {};
        if (const ClaimParty who = person(poss); !who.empty() && who != reporter) return who;
        const ClaimParty p = its(reporter);
        if (!p.empty()) return p;
      }
    }
    if (a.place(i) != nullptr && in_a_group(a, i)) continue;
    const bool here = w.clause(i) == w.clause(item);
    // 'Italy (...), which takes nearly half': the place before the relative clause
    if (!here && w.clauses[static_cast<std::size_t>(w.clause(item))].relative &&
        a.place(i) != nullptr && !a.place(i)->possessive &&
        a.place(i)->kind != places::NameKind::adjective &&
        w.mention_at[static_cast<std::size_t>(i)] < 0) {
      const ClaimParty p = w.party_of_item(i);
      if (!p.empty() && p != reporter) return p;
    }
    if (listed_after(a, i)) continue;
    // 'The Member States of the EU received 76.4 percent of exports'
    const int members = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool states = a.place(i) != nullptr && a.is(members, "of") &&
                        a.is_any(members - 1, words::kMemberCountries);
    // 'with China supplying 15 percent of the total'
    const bool with =
        a.place(i) != nullptr && !a.place(i)->possessive && a.is(members, "with") &&
        a.low(i + 1).ends_with("ing") &&
        (a.sense(i + 1, Class::flowverb) != nullptr || a.sense(i + 1, Class::shareverb) != nullptr);
    if ((is_bare_place(a, i) || states || with) &&
        (w.mention_at[static_cast<std::size_t>(i)] < 0 || a.sense(i, Class::flow) == nullptr)) {
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0) continue;
      ClaimParty p = w.party_of_item(i);
      // 'Germany and Sweden together took a quarter'
      if (!p.empty() && a.is(i - 1, "and") && a.place(i - 2) != nullptr &&
          !a.place(i - 2)->possessive && w.mention_at[static_cast<std::size_t>(i) - 2] < 0) {
        for (int k = i - 2; a.place(k) != nullptr && !a.place(k)->possessive; k -= 2) {
          const ClaimParty q = w.party_of_item(k);
          if (q.places.size() == 1) p.places.insert(p.places.begin(), q.places.front());
          if (!a.punct(k - 1, ",")) break;  // 'China, India and the Emirates'
        }
      }
      if (!p.empty() && p != reporter) return p;
    }
    // 'The giant neighbour took a third of the country's exports'
    if (const Entry* n = here ? a.sense(i, Class::neighbour) : nullptr;
        n != nullptr && a.is(i - 1, "the") && w.mention_at[static_cast<std::size_t>(i)] < 0 &&
        !a.is_any(i - 2, words::kGoverningPreposition)) {
      PartyRef ref;
      ref.kind = PartyRef::Kind::neighbour;
      ref.direction = n->as;
      ref.at = i;
      const ClaimParty p = resolve_party(a, ref, w.d, reporter, true);
      if (!p.empty() && p != reporter) return p;
    }
    // 'China and India between them supplied 36 percent' are the two
    const bool both = a.is(i, "them") && a.is_any(i - 1, {"between", "among"});
    if (const Entry* self = a.sense(i, Class::self); self != nullptr && here && !both) {
      if (const ClaimParty who = person(self); !who.empty() && who != reporter) return who;
      // 'With Spain, our second supplier, it is different: it takes 60 percent'
      const ClaimParty front = self->ref == Ref::its && a.is(0, "with") && a.place(1) != nullptr &&
                                       !a.place(1)->possessive && a.punct(2, ",")
                                   ? w.party_of_item(1)
                                   : ClaimParty{};
      if (!front.empty() && front != reporter) return front;
      const ClaimParty p = its(reporter);
      if (!p.empty()) return p;
    }
  }
  // 'accounting for 12.8 % of the country's trade' behind a series or a rank
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    if (it->claim.partner.empty() || it->total_partner) continue;
    if (reporter.empty() || it->claim.reporter == reporter) return it->claim.partner;
    if (it->claim.partner == reporter) return it->claim.reporter;
  }
  for (const Series& s : w.series) {
    if (!s.ok || s.open_partner || (&s == whole_series && !pronoun_left())) continue;
    if (reporter.empty() || s.reporter == reporter) return s.partner;
    if (s.partner == reporter) return s.reporter;
  }
  return {};
}

// 'your country accounted for 80 percent of our trade': the whole itself says whose share it is;
// 'the 29 states accounted for 19 percent of German trade' does not.
bool Shares::pronoun_left() const {
  for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::self) != nullptr || a.sense(i, Class::poss) != nullptr ||
        a.sense(i, Class::figureref) != nullptr)
      return true;
  }
  return false;
}

ClaimParty Shares::its(const ClaimParty& reporter) const {
  if (a.is(0, "it") && w.d.subject.valid() && single(w.d.subject) != reporter)
    return single(w.d.subject);
  // 'It is the third-biggest supplier, after Turkey, and takes 13 percent of Georgian exports'
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && d.item < item && !d.drop && d.frame == "rank" &&
        d.claim.reporter == reporter && w.clause(d.item) == w.clause(item))
      return d.claim.partner;
  }
  // 'As a buyer, France has held out longer: in 2021 it took 21.9 percent'
  for (int i = item - 1; i >= 0; --i) {
    if (!is_bare_place(a, i) || listed_after(a, i) ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      continue;
    const ClaimParty p = w.party_of_item(i);
    if (!p.empty() && p != reporter) return p;
  }
  // 'Vietnam took 8 percent of Korea's exports, behind China. Its share had been 9': Vietnam's
  if (w.d.pair_holds() && w.d.reporter == reporter) return w.d.partner;
  for (PlaceId p : w.d.recent) {
    if (single(p) != reporter) return single(p);
  }
  return {};
}

bool Shares::emit(const Series& base, const ClaimParty& partner, Role role) {
  if (partner.empty() || base.reporter.empty() || overlaps(partner, base.reporter)) return false;
  if (of_several_together(w, item, partner)) {
    w.refuse("a share of several together");
    return true;
  }
  Series s = base;
  s.partner = partner;
  s.open_partner = false;
  s.total = false;
  s.ok = true;
  // 'China was the country's biggest supplier with ... or 25 percent of total imports': as the rank
  for (const Draft& rank : w.drafts) {
    if (rank.claim.kind == ClaimKind::rank && !rank.drop && rank.claim.flow == s.flow &&
        s.flow != Flow::turnover && rank.clause == w.clause(item) && rank.item < item &&
        rank.claim.reporter == s.partner && rank.claim.partner == s.reporter)
      std::swap(s.reporter, s.partner);
  }
  // 'China sold it goods for 4.4 billion, 29 percent of the total': of what the country of the text
  // buys, not of what China sells
  // (nor 'Russia exchanged $640 million with Armenia, a fifth of the total' of what Russia trades)
  const bool either = s.flow == Flow::turnover &&
                      (s.partner == single(w.d.topic) || s.partner == single(w.d.hub()));
  if (of_total && (either || ((s.flow == Flow::exports || s.flow == Flow::imports) &&
                              s.partner == single(w.d.hub())))) {
    std::swap(s.reporter, s.partner);
    if (!either) s.flow = s.flow == Flow::exports ? Flow::imports : Flow::exports;
  }
  Draft& d = w.add(ClaimKind::share, s, item, "share");
  const QuantitySpan& q = *a.quantity(item);
  w.set_percent(d, q, 1);
  d.claim.unit = ClaimUnit::pct;
  if (d.claim.comparator == ClaimComparator::eq) bend_by_verb(d);
  d.role = role;
  language::ClaimSide side;
  side.reporter = s.reporter;
  side.partner = single(places::places().world());
  side.flow = s.flow;
  d.claim.denominator = side;
  return true;
}

// 'exceeded 10 percent', 'approached a third'
void Shares::bend_by_verb(Draft& d) const {
  int l = item - 1;
  while (a.is_any(l, words::kFocusAdverb, {"a", "the"})) --l;
  const Entry* level = a.sense(l, Class::level);
  if (level == nullptr) return;
  if (level->gt) d.claim.comparator = ClaimComparator::gt;
  if (level->lt) d.claim.comparator = ClaimComparator::lt;
  if (level->approx) d.claim.comparator = ClaimComparator::approx;
}

// 'fell below 70 percent': where it stands, not by how much.
bool Shares::past_a_mark(int before) const {
  if (a.sense(before, Class::trend) == nullptr) return false;
  const LowWord& word = a.tokens[a.quantity(item)->first].low;
  return word == "below" || word == "above" || word == "under" || word == "beyond";
}

// 'China's share of imports fell 5 percent': of the share itself, which is not the growth of the
// trade; whether points or per cent are meant is not said.
bool Shares::of_the_share_itself(int before) const {
  bool verb = false;
  for (int i = before; i >= 0 && i > item - 14 && w.clause(i) == w.clause(item); --i) {
    if (a.sense(i, Class::sharenoun) != nullptr) return verb;
    if (a.quantity(i) != nullptr) return false;
    if (a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dir) != nullptr) verb = true;
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 && !verb) return false;
  }
  return false;
}

Role Shares::role() const {
  int l = item - 1;
  while (a.is_any(l, words::kFocusAdverb, {"a", "the"})) --l;
  if (a.is(l, "from") || a.sense(l, Class::upfrom) != nullptr ||
      a.sense(l, Class::comparedwith) != nullptr) {
    return Role::base;
  }
  return Role::main;
}

bool Shares::taker_left() const {
  for (int i = item - 1; i >= 0 && i > item - 6; --i) {
    const Entry* f = a.sense(i, Class::flowverb);
    if (f != nullptr && (f->flow == FlowWord::taker || f->flow == FlowWord::imports)) return true;
    if (a.sense(i, Class::shareverb) != nullptr) return true;
  }
  return false;
}

bool Shares::direction_before() const {
  for (int i = item - 1; i >= 0 && i > item - 4; --i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return false;
    if (a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dir) != nullptr) return true;
  }
  return false;
}

int Shares::left_flowverb() const {
  for (int i = item - 1; i >= 0 && i > item - 6; --i) {
    if (a.sense(i, Class::flowverb) != nullptr) return i;
  }
  return -1;
}

bool Shares::has_share_draft() const {
  return std::any_of(w.drafts.begin(), w.drafts.end(),
                     [](const Draft& d) { return d.claim.kind == ClaimKind::share; });
}

}  // namespace tally::reading
