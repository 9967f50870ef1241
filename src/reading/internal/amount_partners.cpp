// Whom an amount is about when that stands beside the amount and not beside the series: 'to Denmark
// 13 billion', 'China (24 %)', 'of which 15 bn were Emirati exports', '£23 bn in the red'.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

ClaimParty AmountReader::viewpoint(const ClaimParty& not_this, int item) const {
  for (int i = item - 1; i >= 0; --i) {
    if (is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0) {
      const ClaimParty p = w.party_of_item(i);
      if (!p.empty() && p != not_this) return p;
    }
  }
  for (const PlaceSpan& p : a.places) {  // 'Japan's finance ministry said'
    const std::size_t next = p.last;
    const bool office =
        p.kind == places::NameKind::institution ||
        (p.possessive && next + 1 < a.tokens.size() &&
         (a.tokens[next].low == "ministry" || a.tokens[next + 1].low == "ministry" ||
          a.tokens[next + 1].low == "office" || a.tokens[next].low == "customs" ||
          a.tokens[next].low == "statistics"));
    if (!office) continue;
    const PlaceId id = place_meant(p, w.d, false);
    if (id.valid() && single(id) != not_this) return single(id);
  }
  if (!w.d.reporter.empty() && w.d.reporter != not_this) return w.d.reporter;
  if (w.d.topic.valid() && single(w.d.topic) != not_this) return single(w.d.topic);
  if (w.d.recent.size() == 1 && single(w.d.recent.front()) != not_this)
    return single(w.d.recent.front());
  return {};
}

// The item of a place that stands in front of the amount with the preposition of the flow:
// 'and to Denmark 13 billion', 'with the Netherlands it came to 23 billion'; -1 if there is none.
int AmountReader::place_in_front(int item, const Word& prep) const {
  int i = item - 1;
  for (int steps = 0; steps < 6 && i > 0; ++steps, --i) {
    if (w.clause(i) != w.clause(item) || a.quantity(i) != nullptr) return -1;
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return -1;
    if (a.place(i) != nullptr) break;
    // 'with Turkey – $228 million'
    if (i == item - 1 && (a.punct(i, "-") || a.punct(i, "–") || a.punct(i, "—"))) continue;
    // 'and with Togo, right on our doorstep, to hardly 120 million'
    if (a.punct(i, ",") && steps < 3) {
      int k = i - 1;
      while (k > i - 8 && k > 0 && a.kind(k, ItemKind::word) && a.sense(k, Class::be) == nullptr &&
             a.sense(k, Class::trend) == nullptr && a.sense(k, Class::flow) == nullptr)
        --k;
      if (k < i - 1 && a.punct(k, ",") && a.place(k - 1) != nullptr) {
        i = k - 1;
        break;
      }
    }
    const Entry* self = a.sense(i, Class::self);
    const bool verb = a.sense(i, Class::trend) != nullptr || a.sense(i, Class::level) != nullptr ||
                      a.sense(i, Class::be) != nullptr || a.sense(i, Class::dir) != nullptr ||
                      (self != nullptr && (self->ref == Ref::its || self->ref == Ref::their));
    if (!verb && !a.is_any(i, words::kBeforeSharedAmount)) return -1;
  }
  if (a.place(i) == nullptr) return -1;
  int p = i - 1;
  while (a.is(p, "the")) --p;
  if (!a.is(p, prep)) return -1;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  const bool apart = p <= first || a.is_any(p - 1, words::kClauseJoint, {"belonged"}) ||
                     a.punct(p - 1, ",") || a.punct(p - 1, ";") || a.punct(p - 1, ":");
  return apart ? i : -1;
}

// A sum right before the item: 'China with QR 3.9 billion and India with'.
bool AmountReader::sum_before(int item) const {
  const int i = a.punct(item - 1, ",") ? item - 2 : item - 1;
  return is_money(a.quantity(i));
}

// 'exports to Norway amounted to 20 billion, and to Denmark 13 billion', 'behind Turkey with 2.9
// billion': the partner stands in front of the sum.
bool AmountReader::partner_in_front(int item, Series& s) const {
  if (s.reporter.empty()) return false;
  const int place = place_before_sum(item, s);
  if (place < 0 || a.place(place)->possessive) return false;
  if (is_adjective(a, place) && a.kind(place + 1, ItemKind::word) &&
      !a.is_any(place + 1, {"at", "by"}))
    return false;
  if (w.mention_at[static_cast<std::size_t>(place)] >= 0) return false;
  const ClaimParty p = w.party_of_item(place);
  if (p.empty() || p == s.reporter) return false;
  s.partner = p;
  s.open_partner = false;
  s.total = false;
  s.ok = true;
  return true;
}

// 'the US, which took goods worth $5.8 bn', 'Kazakhstan alone took $21 bn': who takes is the
// partner of the exports spoken of.
bool AmountReader::taker_subject(int item, Series& s) const {
  // 'The Finns bought goods for 60 million from Russia; the Russians took 21 million': the other
  // way
  if (s.flow == Flow::imports && !s.partner.empty() && is_bare_place(a, item - 2)) {
    const Entry* took = a.sense(item - 1, Class::flowverb);
    if (took != nullptr && took->flow == FlowWord::taker &&
        w.party_of_item(item - 2) == s.partner) {
      s.flow = Flow::exports;
      return true;
    }
  }
  if (s.flow != Flow::exports || s.reporter.empty()) return false;
  int verb = -1;
  for (int i = item - 1; i >= 0 && i > item - 6 && w.clause(i) == w.clause(item); --i) {
    if (a.quantity(i) != nullptr) return false;
    const Entry* e = a.is(i + 1, "together") ? nullptr : a.sense(i, Class::flowverb);
    const bool taker = e != nullptr && e->flow == FlowWord::taker;  // ('taken together')
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 && !taker) return false;
    if (e != nullptr && (e->flow == FlowWord::taker || e->flow == FlowWord::imports)) {
      verb = i;
      break;
    }
  }
  if (verb < 0) return false;
  int subject = w.subject_place(verb);
  const Clause& c = w.clauses[static_cast<std::size_t>(w.clause(verb))];
  if (c.relative) {
    subject = c.first - 1;
    while (subject > c.first - 4 && a.place(subject) == nullptr) --subject;
  }
  if (a.place(subject) == nullptr || a.place(subject)->possessive) return false;
  const ClaimParty p = w.party_of_item(subject);
  if (p.empty() || p == s.reporter) return false;
  s.partner = p;
  s.open_partner = s.total = false;
  return true;
}

// 'Of the 21 billion that Morocco earned from exports to the EU, Spain accounted for 7 billion and
// France for 6 billion': who accounts for a sum is the partner.
bool AmountReader::accounting_subject(int item, Series& s) const {
  if (s.reporter.empty() || s.flow == Flow::balance) return false;
  const Entry* verb = a.sense(item - 1, Class::shareverb);
  int subject = item - 2;
  if (verb == nullptr || verb->goes || verb->comes) {
    const bool again = a.is(item - 1, "for") && a.is(item - 3, "and") && sum_before(item - 3);
    if (!again) return false;
  } else {
    while (a.is_any(subject, words::kAspectAdverb, {"alone", "itself", "also"})) --subject;
  }
  const PlaceSpan* p = a.place(subject);
  if (p == nullptr || p->possessive || is_adjective(a, subject) ||
      w.mention_at[static_cast<std::size_t>(subject)] >= 0)
    return false;
  const ClaimParty party = w.party_of_item(subject);
  if (party.empty() || party == s.reporter) return false;
  s.partner = party;
  s.open_partner = s.total = false;
  return true;
}

// 'ahead of China's $308 billion', 'second after Germany's 36.6 percent'
bool AmountReader::owner_of_amount(int item, Series& s) const {
  const PlaceSpan* p = a.place(item - 1);
  if (p == nullptr || !p->possessive || s.reporter.empty() || s.flow == Flow::balance) return false;
  if (w.mention_at[static_cast<std::size_t>(item - 1)] >= 0) return false;
  const ClaimParty owner = w.party_of_item(item - 1);
  if (owner.empty() || owner == s.reporter) return false;
  s.partner = owner;
  s.open_partner = s.total = false;
  s.ok = true;
  return true;
}

// 'Brazil-Russia trade stood at $6 billion, Brazil-India at $11 billion'
bool AmountReader::pair_in_front(int item, Series& s) const {
  if (s.flow != Flow::turnover) return false;
  int i = item - 1;
  while (i > 0 && i > item - 4 && a.place(i) == nullptr) {
    if (a.quantity(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
    if (!a.is_any(i, words::kBetweenPlaceAndSum) && a.sense(i, Class::level) == nullptr)
      return false;
    --i;
  }
  if (i < 2 || a.place(i) == nullptr || a.place(i - 2) == nullptr) return false;
  if (!a.punct(i - 1, "-") && !a.punct(i - 1, "–")) return false;
  if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
  const ClaimParty first = w.party_of_item(i - 2);
  const ClaimParty second = w.party_of_item(i);
  if (first.empty() || second.empty() || first == second) return false;
  s.reporter = first;
  s.partner = second;
  s.open_partner = s.total = false;
  s.ok = true;
  return true;
}

// '; with China it suffered a deficit of $0.8 billion', '; from Japan they lost 26 percent': the
// partner opens the clause.
bool AmountReader::partner_opens_clause(int item, Series& s) const {
  if (s.reporter.empty() || w.bracketed(item)) return false;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  const Word prep = s.flow == Flow::exports   ? Word("to")
                    : s.flow == Flow::imports ? Word("from")
                                              : Word("with");
  // 'while for Nepal it rose from 7 to 11 billion'
  bool figure = false;  // 'For Latvia the figure was 2.7 billion', 'For Latvia it grew'
  for (int i = first + 1; i < item && a.is(first, "for"); ++i)
    figure = figure || a.sense(i, Class::figureref) != nullptr ||
             (s.mention < 0 && a.is_any(i, {"it", "they"}) && a.place(i - 1) != nullptr);
  const bool as_for = a.is(first, "for") && (first > 0 || s.flow == Flow::turnover || figure);
  if (!a.is(first, prep) && !as_for) return false;
  if (first == 0 && s.flow != Flow::balance && !s.open_partner && !figure) return false;
  int next = 0;
  const PartyRef ref = party_at(a, first + 1, next);
  if (ref.kind != PartyRef::Kind::places || w.mention_at[static_cast<std::size_t>(first) + 1] >= 0)
    return false;
  if (s.mention >= 0) {
    const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
    if (m.head > first && !m.partner.empty()) return false;
  }
  for (int i = next; i < item; ++i) {  // an amount before it may have moved on
    if (a.place(i) != nullptr && a.is_any(i - 1, {"to", "from", "with", "the"})) return false;
  }
  const ClaimParty p = resolve_party(a, ref, w.d, s.reporter, true);
  if (p.empty() || p == s.reporter) return false;
  s.partner = p;
  if (a.is(next, "it") && s.flow != Flow::balance && w.d.trade)
    s.flow = Flow::turnover;  // no exports
  s.open_partner = s.total = false;
  s.ok = true;
  return true;
}

// 'exports to and imports from India were ..., the latter down by a third': one of two flows. Null
// if the sentence has no such two before the amount.
const Series* AmountReader::former_flow(bool former, int item) const {
  for (std::size_t m = 0; m + 1 < w.mentions.size(); ++m) {
    const Mention& first = w.mentions[m];
    const Mention& second = w.mentions[m + 1];
    if (first.kind != Mention::Kind::noun || second.kind != Mention::Kind::noun) continue;
    if (second.head > item || !w.series[m].ok || !w.series[m + 1].ok) continue;
    const bool joined = first.shares_next || second.first - first.last <= 1;
    if (!joined || w.series[m].flow == w.series[m + 1].flow) continue;
    return former ? &w.series[m] : &w.series[m + 1];
  }
  return nullptr;
}

// 'from the former were down 22 percent, and from the latter up 11 percent'; 'the former bought
// goods for 2.3 billion, the latter for 2.5 billion'
bool AmountReader::latter_in_front(int item, Series& s) const {
  // 'exports of 113 million met imports of 75. Last year the former dropped to 77': told already
  if (std::any_of(s.assumed.begin(), s.assumed.end(), [](const std::string& why) {
        return why.starts_with("series: one of the two that stood");
      }))
    return false;
  for (int i = item - 1; i >= 0 && i > item - 5 && w.clause(i) == w.clause(item); --i) {
    const bool former = a.sense(i, Class::former) != nullptr;
    if (!former && a.sense(i, Class::latter) == nullptr) {
      if (a.quantity(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
      continue;
    }
    if (const Series* flow = former_flow(former, item)) {
      s = *flow;
      return true;
    }
    PartyRef ref;
    ref.kind = former ? PartyRef::Kind::former : PartyRef::Kind::latter;
    ref.at = i;
    const bool verb = s.mention >= 0 &&
                      w.mentions[static_cast<std::size_t>(s.mention)].kind == Mention::Kind::verb;
    const ClaimParty stays = verb ? s.partner : s.reporter;
    const ClaimParty other = resolve_party(a, ref, w.d, stays, true);
    if (other.empty() || other == stays) return false;
    (verb ? s.reporter : s.partner) = other;
    s.open_partner = s.total = false;
    s.ok = true;
    return true;
  }
  return false;
}

// 'Trade with Singapore increased by 22 percent (RM11 bn), Vietnam by 14 percent (RM2 bn) and Laos
// by 72 percent': the next of a list, right before its amount.
int AmountReader::listed_place(int item) const {
  int i = item - 1;
  while (i > 0 && a.is_any(i, words::kBeforeListedAmount)) --i;
  // 'to Poland - $334 million, Spain - for $322 million'
  const bool dash = i >= item - 2 && (a.punct(i, "-") || a.punct(i, "–") || a.punct(i, "—"));
  if (dash) --i;
  const PlaceSpan* p = a.place(i);
  if (p == nullptr || p->possessive || i == item - 1 || w.bracketed(item)) return -1;
  if (w.mention_at[static_cast<std::size_t>(i)] >= 0) return -1;
  int before = a.is(i - 1, "the") ? i - 2 : i - 1;
  // 'with Poland - $5.6 billion - and with Germany - $3 billion'
  if (dash && a.is_any(before, {"with", "to", "from"})) --before;
  return a.is_any(before, {",", "and", ";"}) ? i : -1;
}

bool AmountReader::next_of_list(int item, Series& s) const {
  if (s.reporter.empty() || s.mention < 0) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  const bool verb =
      m.kind == Mention::Kind::verb &&
      (a.kind(item - 1, ItemKind::punct) || (a.is(item - 1, "for") && a.punct(item - 2, "-")) ||
       (a.is(item - 1, "for") && a.punct(item - 2, "–")));
  if ((m.kind != Mention::Kind::noun && !verb) || m.head > item || m.partner.empty()) return false;
  const int i = listed_place(item);
  if (i <= m.last) return false;
  bool amount = false;
  for (int k = m.last; k < i; ++k)
    amount = amount || is_money(a.quantity(k)) || is_rate(a.quantity(k));
  const ClaimParty party = w.party_of_item(i);
  if (!amount || party.empty() || party == s.reporter) return false;
  s.partner = party;
  s.open_partner = s.total = false;
  s.ok = true;
  return true;
}

// 'Korean sales to China shrank by 17 percent to $79 billion; Japan's, by 8 percent to 8.1 trillion
// yen': the same flow of another country.
bool AmountReader::owner_alone(int item, Series& s) const {
  if (s.reporter.empty() || s.flow == Flow::balance || w.bracketed(item)) return false;
  // 'Germany sold Iran goods for 3 billion, and Italy for 1.7 billion'
  if (s.mention >= 0 && a.is(item - 1, "for") && is_bare_place(a, item - 2) &&
      a.is_any(item - 3, {"and", ",", ";"}) &&
      w.mentions[static_cast<std::size_t>(s.mention)].kind == Mention::Kind::verb &&
      w.mentions[static_cast<std::size_t>(s.mention)].head < item - 2) {
    const ClaimParty other = w.party_of_item(item - 2);
    if (other.empty() || other == s.partner) return false;
    // 'sold Uganda goods for 600 million and Tanzania for 300': to the next, where no comma turns
    const Mention& verb = w.mentions[static_cast<std::size_t>(s.mention)];
    const bool next = a.is(item - 3, "and") && !a.punct(item - 4, ",") &&
                      verb.partner.at == verb.head + 1 && s.flow == Flow::exports &&
                      other != s.reporter;
    (next ? s.partner : s.reporter) = other;
    return true;
  }
  if (next_subject(item, s) || we_for(item, s) || ones_of(item, s)) return true;
  for (int i = item - 1; i >= 0 && i > item - 7; --i) {
    const PlaceSpan* p = a.place(i);
    // 'our sales on your market jumped 18 percent, yours on ours 9'
    if (a.is_any(i, words::kPossessivePronoun) && w.mention_at[static_cast<std::size_t>(i)] < 0 &&
        a.is_any(i - 1, words::kClauseJoint, {",", ";"})) {
      PartyRef ref;
      ref.kind = a.is(i, "ours") ? PartyRef::Kind::our : PartyRef::Kind::your;
      ref.at = i;
      const ClaimParty other = resolve_party(a, ref, w.d, {}, false);
      if (other.empty() || other == s.reporter) return false;
      if (other == s.partner) s.partner = s.reporter;
      s.reporter = other;
      return true;
    }
    if (p == nullptr) {
      if (a.is_any(i, words::kPronounOfDialogue, {"on"})) continue;
      if (a.quantity(i) == nullptr && a.sense(i, Class::trend) == nullptr &&
          !a.is_any(i, words::kBetweenSubjectAndChange))
        return false;
      continue;
    }
    if (!p->possessive || w.mention_at[static_cast<std::size_t>(i)] >= 0 || i == item - 1)
      return false;
    const ClaimParty owner = w.party_of_item(i);
    if (owner.empty() || owner == s.partner || owner == s.reporter) return false;
    s.reporter = owner;
    return true;
  }
  return false;
}

// 'bought Chinese goods for 30 billion and French ones for 46': the goods beside the sum.
bool AmountReader::goods_beside(int item, Series& s) const {
  if (s.mention < 0 || s.flow != Flow::imports || !a.is_any(item - 1, {"for", "worth"}))
    return false;
  const int verb = w.mentions[static_cast<std::size_t>(s.mention)].head;
  for (const Mention& m : w.mentions) {
    if (m.kind != Mention::Kind::goods || m.last != item - 1 || m.head < verb) continue;
    if (m.reporter.kind != PartyRef::Kind::places) return false;
    const ClaimParty from = resolve_party(a, m.reporter, w.d, s.reporter, true);
    if (from.empty() || overlaps(from, s.reporter)) return false;
    s.partner = from;
    return true;
  }
  return false;
}

bool AmountReader::beside_amount(int item, Series& s) const {
  if (owner_alone(item, s)) return false;
  return row_of_series(item, s) || goods_beside(item, s) || next_of_list(item, s) ||
         latter_in_front(item, s) || partner_in_front(item, s) || owner_of_amount(item, s) ||
         pair_in_front(item, s) || taker_subject(item, s) || accounting_subject(item, s) ||
         partner_opens_clause(item, s) || place_moves(item, s) || market_moves(item, s);
}

// The partner that the amounts before have moved to: 'with Germany $29.1 billion, up 26 percent';
// a bracket behind a sum is about the same as the sum.
void AmountReader::partner_moved(int item, Series& s) const {
  const int open =
      w.bracketed(item) ? w.clauses[static_cast<std::size_t>(w.clause(item))].first : -1;
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    const ClaimKind k = d.claim.kind;
    if (d.item >= item || d.drop) continue;
    if (k != ClaimKind::level && k != ClaimKind::change && k != ClaimKind::balance) continue;
    if (d.moved || d.item == open - 1) last = &d;
  }
  if (last != nullptr && last->item == open - 1 && last->claim.kind == ClaimKind::level &&
      s.flow != Flow::balance && !last->total_partner) {
    s.reporter = last->claim.reporter;
    s.partner = last->claim.partner;
    s.flow = last->claim.flow;
    s.open_partner = s.total = false;
    return;
  }
  if (last == nullptr || last->claim.flow != s.flow || last->claim.reporter != s.reporter) return;
  // ', led by China with 4 billion, rose 12 percent to 21 billion': of all again
  for (int i = last->item + 1; i + 1 < item; ++i) {
    if (!a.punct(i, ",") || a.sense(i + 1, Class::trend) == nullptr) continue;
    for (int k = last->item; k > 2 && k > last->item - 24; --k) {
      if (a.is(k, "by") && a.is_any(k - 1, words::kVerbOfLeading) && a.punct(k - 2, ",")) return;
    }
  }
  if (last->item != open - 1) {
    if (w.clause(last->item) != w.clause(item) && !w.bracketed(item)) return;
    for (int i = last->item + 1; i < item; ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::noun) return;
    }
  }
  s.partner = last->claim.partner;
  s.open_partner = last->total_partner;
  s.total = last->total_partner;
}

void AmountReader::retarget(int item, Series& s) const {
  if (s.flow == Flow::balance || s.flow == Flow::turnover || s.flow == Flow::exports ||
      s.flow == Flow::imports) {
    const Word prep = s.flow == Flow::exports   ? Word("to")
                      : s.flow == Flow::imports ? Word("from")
                                                : Word("with");
    int at = a.sense(item + 1, Class::inred) != nullptr ? item + 2 : item + 1;
    // 'a deficit of 212 billion yen (2 billion dollars) with the European Union'
    if (a.punct(at, "(") && is_money(a.quantity(at + 1)) && a.punct(at + 2, ")")) at += 3;
    if (a.is(at, "in") && w.d.two.size() == 2) {  // 'in the first case and of 200 in the second'
      const QuantitySpan* second = a.is(at + 1, "the") ? a.quantity(at + 2) : nullptr;
      const bool latter = a.sense(at + 1, Class::latter) != nullptr ||
                          (second != nullptr && second->kind == QuantityKind::ordinal &&
                           second->value.value() == 2 && a.any(Class::former));
      if (latter || a.sense(at + 1, Class::former) != nullptr) {
        const Discourse::Side& side = w.d.two[latter ? 1 : 0];
        const ClaimParty other = w.d.of_two(latter);
        const ClaimParty own = w.d.of_two(!latter);
        const bool common = side.reporter != own && side.reporter != other;
        s.partner = own;
        s.reporter = own.empty() || common ? side.reporter : side.partner;
        if (own.empty()) s.partner = side.partner;
        s.ok = true;
        s.open_partner = s.total = false;
        return;
      }
    }
    const bool of_other =
        a.is(at, "for") && std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
          return d.item < item && d.claim.flow == s.flow && d.claim.unit == ClaimUnit::money;
        });
    if (a.is(at, prep) || of_other || with_place_alone(at) ||
        (s.flow == Flow::balance && a.is_any(at, {"over", "against"}))) {
      int next = 0;
      if (w.mention_at[static_cast<std::size_t>(at)] >= 0) return;
      const PartyRef ref = party_at(a, at + 1, next);
      // 'and bought 200 million from it': the series has told who that is
      if (s.mention >= 0 && s.ok && ref.at >= 0 &&
          w.mentions[static_cast<std::size_t>(s.mention)].partner.at == ref.at)
        return;
      if (!ref.empty()) {
        const ClaimParty p = resolve_party(a, ref, w.d, s.reporter, true);
        if (!p.empty() && p != s.partner) {
          if (p == s.reporter) return;
          if (!s.ok) {
            if (owner_said(s)) return;  // 'His country had sales of 600 million to'
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

// A country's exports of which no partner is said are those to all, if the text is not about a
// pair.
bool AmountReader::whole_trade(Series& s) const {
  if (!s.open_partner || s.total) return true;
  if (s.mention < 0 || !s.product.empty() || s.scope == "services") return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  // 'the Philippines saw its trade deficit reduce to'
  const bool saw = m.reporter.kind == PartyRef::Kind::its &&
                   a.is_any(m.first - 1, {"saw", "see"}) && is_bare_place(a, m.first - 2);
  const bool owned = m.reporter.kind == PartyRef::Kind::places;
  if (m.kind == Mention::Kind::noun ? !owned && !saw : !moved_goods(m, s.reporter)) return false;
  if (w.d.has_pair() && !w.d.national) return false;
  s.total = true;
  return true;
}

// 'decreased by 4% (-€191 million)', 'with imports decreasing by 14.8% (R23.9 billion)' behind a
// bracket of that kind: by how much.
bool AmountReader::bracket_of_change(int item) const {
  if (!w.bracketed(item)) return false;
  const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  // '... in 2024, a 46.5 percent decrease ($1.5 billion) over 2023'
  const bool named = a.sense(open - 1, Class::dirnoun) != nullptr;
  const QuantitySpan* rate = a.quantity(named ? open - 2 : open - 1);
  if (named && rate != nullptr && rate->kind == QuantityKind::percent) return true;
  if (rate == nullptr || rate->kind != QuantityKind::percent) return false;
  const QuantitySpan& q = *a.quantity(item);
  if (q.signed_minus || q.signed_plus) return w.governing(item) != nullptr;
  return changed_in_bracket;
}

// 'surpluses, in billions of dollars, with Hong Kong $1.5, Australia $1.0 and Egypt $0.3'
bool AmountReader::in_a_unit_list(int item) const {
  const std::size_t end = a.items[static_cast<std::size_t>(item)].first;
  for (std::size_t t = 1; t < end; ++t) {
    const LowWord& low = a.tokens[t].low;
    if ((low == "billions" || low == "millions") && a.tokens[t - 1].low == "in") return true;
  }
  return false;
}

void AmountReader::partner_of_bracket(int item, Series& s) const {
  if (s.reporter.empty()) return;
  const bool listed = s.flow == Flow::balance && in_a_unit_list(item);
  if (!w.bracketed(item) && !listed) return;
  int before =
      w.bracketed(item) ? w.clauses[static_cast<std::size_t>(w.clause(item))].first - 1 : item - 1;
  // 'Australia $1.0 (for April $0.9)'
  if (listed && w.bracketed(item) && is_money(a.quantity(before))) --before;
  // 'exports to MERCOSUR countries (+16.1%)'
  if (a.is_any(before, {"countries", "states", "nations", "members"}) &&
      a.place(before - 1) != nullptr)
    --before;
  const PlaceSpan* p = a.place(before);
  if (p == nullptr || p->possessive || p->kind == places::NameKind::institution) return;
  if (s.mention >= 0 && before < w.mentions[static_cast<std::size_t>(s.mention)].head) return;
  const ClaimParty party = w.party_of_item(before);
  if (party.empty() || party == s.reporter) return;
  // 'trade between China and ASEAN (the Association ...)' is the pair itself
  if (s.mention >= 0 && before < w.mentions[static_cast<std::size_t>(s.mention)].last &&
      s.partner.places.size() == 1)
    return;
  s.partner = party;
  s.open_partner = false;
  s.total = false;
  s.ok = true;
}

int AmountReader::other_of_both(int item) const {
  if (!w.bracketed(item)) return -1;
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is_any(first + 1, {"both", "each"}) || !a.is(first - 2, "and")) return -1;
  return a.place(first - 3) != nullptr && !a.place(first - 3)->possessive ? first - 3 : -1;
}

// '..., and 1.1 billion came the other way, up 6 percent': of that sum.
void AmountReader::the_other_way(int item, Series& own, bool known) const {
  constexpr int kNear = 9;  // items
  if (!a.any(Class::otherway) || own.flow == Flow::turnover || own.flow == Flow::balance) return;
  for (int i = item - 1; i >= 0 && i > item - kNear; --i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.place(i) != nullptr ||
        w.clause(i) != w.clause(item) || a.is(i, "and"))
      break;
    if (!is_money(a.quantity(i))) continue;
    for (const Draft& d : w.drafts) {
      if (d.item != i || d.drop || d.claim.kind != ClaimKind::level || d.total_partner) continue;
      own.reporter = d.claim.reporter;
      own.partner = d.claim.partner;
      own.flow = d.claim.flow;
      return;
    }
    break;
  }
  if (!known && reversed_near(item)) std::swap(own.reporter, own.partner);
}

}  // namespace tally::reading
