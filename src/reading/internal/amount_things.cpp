// Sums in lists: of a thing that is no country's trade, of those to whom the goods went, of who
// accounts for a part.
#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {

// 'a surplus with Spain of 5 billion, followed by Italy with 3 billion', 'the largest surplus was
// with Spain, at 5 billion': the item of the partner of this balance; -1 if there is none.
int AmountReader::next_in_red(int item) const {
  if (!a.is_any(item - 1, {"at", "with", "of"})) return -1;
  int place = item - 2;
  const bool comma = a.punct(place, ",");
  if (comma) --place;
  if (!is_bare_place(a, place)) return -1;
  const int front = a.is(place - 1, "the") ? place - 2 : place - 1;
  if (comma) return a.is(front, "with") && a.sense(front - 1, Class::be) != nullptr ? place : -1;
  return a.sense(front, Class::followedby) != nullptr ? place : -1;
}

// 'exports to Angola grew 18 percent, while the total dropped by 27': the total is that of all
// partners, if one flow has been named.
bool AmountReader::total_of_all(int item) const {
  const int c = w.clause(item);
  const int first = w.clauses[static_cast<std::size_t>(c)].first;
  int total = first;
  while (a.is_any(total, words::kContrastConjunction) || a.is_any(total, {"but", "the", "overall"}))
    ++total;
  const bool joined = a.is_any(first - 1, words::kContrastConjunction) || a.is(first - 1, "but") ||
                      a.is_any(first, words::kContrastConjunction) || a.is(first, "but");
  if (!joined || total >= item) return false;
  const bool named = (total < item &&
                      a.tokens[a.items[static_cast<std::size_t>(total)].last - 1].low == "total") ||
                     (a.is(total, "figure") && a.is(total - 1, "overall"));
  const bool verb = a.sense(total + 1, Class::trend) != nullptr ||
                    a.sense(total + 1, Class::be) != nullptr ||
                    a.sense(total + 1, Class::level) != nullptr;
  if (!named || !verb) return false;
  const Series* last = nullptr;
  for (std::size_t n = 0; n < w.mentions.size(); ++n) {
    if (w.mentions[n].head >= item) return false;
    const Series& s = w.series[n];
    if (!s.ok || s.open_partner || (last != nullptr && last->flow != s.flow)) return false;
    last = &s;
  }
  if (last == nullptr || (last->flow != Flow::exports && last->flow != Flow::imports)) return false;
  borrowed = *last;
  borrowed.partner = {};
  borrowed.open_partner = borrowed.total = true;
  return true;
}

// '€1.4bn went to the Netherlands'
bool AmountReader::goes_to_place(int item) const {
  const Entry* verb = a.sense(item + 1, Class::shareverb);
  const int place = a.is(item + 2, "the") ? item + 3 : item + 2;
  return verb != nullptr && (verb->goes || verb->comes) && a.place(place) != nullptr;
}

// 'Of the goods exported to the EU, €1.4bn went to the Netherlands and €1.1bn to Germany'
void AmountReader::gone_to(int item, Series& s) const {
  // '163 million worth of goods went out and 141 million came in'
  if (s.flow == Flow::turnover && s.ok && !s.open_partner) {
    int v = item + 1;
    while (v < item + 6 &&
           (a.is_any(v, {"worth", "of"}) || a.punct(v, "'") ||
            a.sense(v, Class::level) != nullptr || a.sense(v, Class::goods) != nullptr))
      ++v;
    const bool ends = v + 2 >= a.size() || a.kind(v + 2, ItemKind::punct) || a.is(v + 2, "and");
    const bool out = a.is_any(v, {"went", "flowed", "moved"}) && a.is(v + 1, "out");
    const bool in = a.is_any(v, {"came", "flowed", "moved"}) && a.is(v + 1, "in");
    if (ends && (out || in)) s.flow = out ? Flow::exports : Flow::imports;
  }
  if (s.reporter.empty() || !s.ok || (s.flow != Flow::exports && s.flow != Flow::imports)) return;
  const Entry* verb = a.sense(item + 1, Class::shareverb);
  const bool goes = s.flow == Flow::exports;
  if (verb == nullptr || !(goes ? verb->goes : verb->comes)) return;
  int next = 0;
  const PartyRef ref = party_at(a, item + 2, next, false);
  if (ref.kind != PartyRef::Kind::places) return;
  const ClaimParty p = resolve_party(a, ref, w.d, s.reporter, true);
  if (p.empty() || overlaps(p, s.reporter)) return;
  s.partner = p;
  s.open_partner = s.total = false;
}

// 'the 12-month trailing trade balance recorded a surplus of 895 billion': of no period that is
// named.
bool AmountReader::trailing(int item) const {
  for (int i = 0; i < item; ++i) {
    if (a.is_any(i, {"trailing", "rolling"})) return true;
  }
  return false;
}

// 'and Belarus ranked third with 66 million', 'Russia is in second place - 230 million': the item
// of who has the place; -1 if there is none.
int AmountReader::ranked_in_front(int item) const {
  int k = item - 1;
  if (!a.is_any(k, {"with", "at", "-", "–", "—"})) return -1;
  --k;
  if (a.punct(k, ",")) --k;
  // 'Burundi followed with $58 million', 'Chile came next, with 40'
  const bool next = a.is(k, "next") && a.is_any(k - 1, {"came", "comes", "is", "was", "ranks"});
  if ((next || a.is_any(k, {"followed", "follows"})) && is_bare_place(a, next ? k - 2 : k - 1))
    return next ? k - 2 : k - 1;
  if (a.sense(k, Class::place_noun) != nullptr) --k;
  const QuantitySpan* order = a.quantity(k);
  if (order == nullptr || order->kind != QuantityKind::ordinal) return -1;
  --k;
  while (a.is_any(k, {"in", "the", "a", "close", "distant"})) --k;
  if (a.sense(k, Class::be) == nullptr && !a.is_any(k, words::kVerbOfRanking)) return -1;
  const bool one = is_bare_place(a, k - 1) && !a.is(k - 2, "and");
  return one || (is_bare_place(a, k - 1) && a.quantity(k - 3) != nullptr) ? k - 1 : -1;
}

// The item behind 'were' in '70 billion (38.9%) were exports', '70 billion or 39 percent are'; else
// -1.
int AmountReader::be_behind(int item) const {
  // '5.9 billion dollars of trade fell on imports', '58 percent of the turnover accounted for
  // imports'
  for (int i = item + 1; i < item + 9 && i + 1 < a.size(); ++i) {
    if (is_money(a.quantity(i)) || a.punct(i, ",") || a.place(i) != nullptr) break;
    const bool fell = (a.is(i, "on") && a.is_any(i - 1, {"fell", "falls", "fall"})) ||
                      (a.is(i, "for") && a.is_any(i - 1, {"accounted", "accounts", "account"})) ||
                      (a.sense(i, Class::shareverb) != nullptr &&
                       !a.sense(i, Class::shareverb)->goes && !a.sense(i, Class::shareverb)->comes);
    if (fell && w.mention_at[static_cast<std::size_t>(i) + 1] >= 0) return i + 1;
  }
  int k = item + 1;
  if (a.punct(k, "(") && is_rate(a.quantity(k + 1)) && a.punct(k + 2, ")"))
    k += 3;
  else if (a.is(k, "or") && is_rate(a.quantity(k + 1)))
    k += 2;
  return a.sense(k, Class::be) != nullptr ? k + 1 : -1;
}

// 'The country's trade totalled 3.1 trillion, including 1.7 trillion of exports and 1.3 trillion of
// imports': of the same partners.
bool AmountReader::part_of_total(int item, Series& s) const {
  const int m = a.is_any(item + 1, {"of", "in"}) && item + 2 < a.size()
                    ? w.mention_at[static_cast<std::size_t>(item) + 2]
                    : -1;
  if (m < 0) return false;
  const Mention& part = w.mentions[static_cast<std::size_t>(m)];
  if (part.kind != Mention::Kind::noun || !part.product.empty() || part.first != item + 2 ||
      !part.partner.empty() || (part.flow != FlowWord::exports && part.flow != FlowWord::imports))
    return false;
  const Draft* whole = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && !d.drop && d.role == Role::main && d.claim.kind == ClaimKind::level &&
        d.claim.flow == Flow::turnover && d.claim.product.empty())
      whole = &d;
  }
  if (whole == nullptr) return false;
  const Series& own = w.series[static_cast<std::size_t>(m)];
  if (!part.reporter.empty()) {
    if (!own.ok || whole->total_partner) return false;
    s = own;
    return true;
  }
  s.reporter = whole->claim.reporter;
  s.partner = whole->claim.partner;
  s.open_partner = s.total = whole->total_partner;
  s.flow = part.flow == FlowWord::exports ? Flow::exports : Flow::imports;
  s.ok = true;
  return true;
}

// 'Of the total trade, 70 billion dollars were exported goods and 40 billion imported goods', '50
// billion were exports and 40 billion were imports'
bool AmountReader::part_behind(int item, Series& s) const {
  if (part_of_total(item, s)) return true;
  int k = be_behind(item);
  if (k < 0 && a.is_any(item - 1, {"and", ","}) && !w.drafts.empty() &&
      be_behind(w.drafts.back().item) > 0)
    k = a.is_any(item + 1, {"on", "for"}) ? item + 2 : item + 1;
  if (k < 0 || k >= a.size()) return false;
  Flow flow = Flow::exports;
  std::string product;
  if (a.is_any(k, {"exported", "imported"}) && a.sense(k + 1, Class::goods) != nullptr) {
    if (a.is(k, "imported")) flow = Flow::imports;
  } else {
    const int m = w.mention_at[static_cast<std::size_t>(k)];
    if (m < 0) return false;
    const Mention& part = w.mentions[static_cast<std::size_t>(m)];
    const Series& own = w.series[static_cast<std::size_t>(m)];
    if (part.kind != Mention::Kind::noun || part.head <= item) return false;
    if (part.flow != FlowWord::exports && part.flow != FlowWord::imports) return false;
    if (own.ok && !own.open_partner) {
      s = own;
      return true;
    }
    if (!part.reporter.empty() || !part.partner.empty()) return false;
    if (part.flow == FlowWord::imports) flow = Flow::imports;
    product = own.product;
  }
  if (s.reporter.empty() || !s.ok || s.flow == Flow::balance) return false;
  s.flow = flow;
  s.product = product;
  return true;
}

// 'Germany took the largest share of exports with $1.6 billion': those to Germany. True if whose
// part it is cannot be told.
bool AmountReader::share_of_flow(int item, Series& s) const {
  if (s.mention < 0 || !s.open_partner || (s.flow != Flow::exports && s.flow != Flow::imports))
    return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  if (m.head > item || !a.is_any(item - 1, {"with", "at", "worth"})) return false;
  int k = m.first - 1;
  while (a.is_any(k, {"the", "its", "total", "country", "'s"})) --k;
  // (but 'the volume of exports' is all of them)
  const bool share = a.is_any(k - 1, {"share", "portion", "part", "slice"}) ||
                     (a.is_any(k - 1, {"volume", "amount", "value"}) &&
                      a.is_any(k - 2, {"largest", "biggest", "highest", "greatest"}));
  if (!a.is_any(k, {"of", "in"}) || !share) return false;
  const int place = w.subject_place(k);
  const ClaimParty p = place < 0 ? ClaimParty{} : w.party_of_item(place);
  if (p.empty() || overlaps(p, s.reporter)) return true;
  s.partner = p;
  s.open_partner = s.total = false;
  return false;
}

// 'food and live animals (€330m)', 'the rest of the world (€21bn)', 'Northern Ireland (€2bn)': the
// sum of a product, of a group, of a name that is no country.
bool AmountReader::of_a_thing(int item) const {
  // 'deficits, in billions of dollars, with China $21.0 ($20.2)': of a month that is not said
  if (w.bracketed(item) && in_a_unit_list(item)) {
    const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    bool time = false;
    for (int i = first; i < item; ++i) time = time || a.time(i) != nullptr;
    if (!time && is_money(a.quantity(first - 1))) return true;
  }
  // '400 projects, valued at $28 billion'
  int worth = item - 1;
  while (worth > item - 4 && (a.sense(worth, Class::level) != nullptr || a.punct(worth, ",")))
    --worth;
  if (worth < item - 1 && a.is_any(worth, {"projects", "contracts", "deals", "agreements"}))
    return true;
  for (int i = item - 1; i > 0 && i > item - 6; --i) {  // 'its cost is estimated at 170 billion'
    if (a.is(i, "cost") && a.sense(i - 1, Class::poss) != nullptr &&
        a.is_any(i + 1, words::kCopula))
      return true;
  }
  if (!w.bracketed(item)) return false;
  const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  const int before = open - 1;
  if (item != open + 1 || before < 1 || !a.kind(before, ItemKind::word) ||
      w.mention_at[static_cast<std::size_t>(before)] >= 0)
    return false;
  if (a.sense(before, Class::product) != nullptr || a.sense(before, Class::others) != nullptr)
    return true;
  const Item& it = a.items[static_cast<std::size_t>(before)];
  return it.phrase == nullptr && a.tokens[it.last - 1].capital && a.punct(item + 1, ")");
}

// 'Asean remains a partner for Malaysia, accounting for RM509.2 billion' behind Malaysia's trade
// with China: of neither.
bool AmountReader::of_another_subject(int item, const Series& s) const {
  int v = item - 1;
  if (a.is(v, "or") && is_rate(a.quantity(v - 1))) v -= 2;
  const Entry* verb = a.sense(v, Class::shareverb);
  if (verb == nullptr || verb->goes || verb->comes) return false;
  for (int i = 0; i < v; ++i) {
    if (!is_bare_place(a, i) || w.mention_at[static_cast<std::size_t>(i)] >= 0) continue;
    const ClaimParty p = w.party_of_item(i);
    return !p.empty() && !overlaps(p, s.reporter) && !overlaps(p, s.partner);
  }
  return false;
}

// 'Ethiopia exported goods valued at 2.8 billion dollars last year', 'in 2014 the country imported
// goods for $400 billion': with whom is not said and nobody in particular is meant.
bool AmountReader::moved_goods(const Mention& m, const ClaimParty& who) const {
  if (m.kind != Mention::Kind::verb || m.passive || m.weak || !m.partner.empty()) return false;
  if (m.reporter.kind != PartyRef::Kind::places && !w.d.national) return false;
  if (!a.low(m.head).starts_with("export") && !a.low(m.head).starts_with("import"))
    return false;  // 'sold goods': to those just spoken of
  // of a text about two countries it would be their trade
  if (w.d.has_pair()) return false;
  const auto another = [&](PlaceId p) { return p.valid() && !overlaps(single(p), who); };
  if (w.d.national ? another(w.d.topic)
                   : std::any_of(w.d.recent.begin(), w.d.recent.end(), another))
    return false;
  for (int i = 0; i < a.size(); ++i) {
    if (a.place(i) != nullptr && another(place_meant(*a.place(i), w.d, false))) return false;
  }
  const int clause = w.clause(m.head);
  bool goods = false;
  for (int i = m.head + 1; i < a.size() && w.clause(i) == clause; ++i) {
    if (a.sense(i, Class::flowverb) != nullptr && i > m.head + 2)
      break;  // '... and imported goods'
    goods = goods || (i < m.head + 6 && a.sense(i, Class::goods) != nullptr);
    // 'exported goods worth 2 billion to the region'
    if (a.is_any(i, {"to", "from", "with", "into", "via", "through", "by"}) &&
        a.quantity(i + 1) == nullptr)
      return false;
  }
  return goods;
}

// 'Exports to Africa rose. Algeria topped the list with 979 million': not to all of Africa.
void AmountReader::of_ranked_member(int item, Series& s) const {
  if (item < 2 || s.partner.places.size() != 1 ||
      places::places().row(s.partner.places.front()).kind != places::PlaceKind::bloc)
    return;
  const LowWord& with = a.tokens[a.items[static_cast<std::size_t>(item)].first - 1].low;
  if (with != "with" && with != "at" && a.sense(item - 1, Class::level) == nullptr) return;
  const int subject = w.subject_place(item);
  if (subject < 0) return;
  bool ranked = false;
  for (int i = subject + 1; i < item && i < subject + 9; ++i) {
    const QuantitySpan* q = a.quantity(i);
    ranked = ranked || a.sense(i, Class::place_noun) != nullptr ||
             (q != nullptr && q->kind == QuantityKind::ordinal);
  }
  const ClaimParty member = w.party_of_item(subject);
  if (!ranked || member.empty() || overlaps(member, s.reporter)) return;
  s.partner = member;
}

// 'The EU accounted for €4,436 million (56%) of total exports'
bool AmountReader::accounts_with_bracket(int item) {
  const QuantitySpan* q = a.quantity(item + 2);
  if (q == nullptr || q->kind != QuantityKind::percent || !a.punct(item + 3, ")") ||
      !a.is(item + 4, "of"))
    return false;
  const int subject = w.subject_place(item);
  int m = -1;
  for (int i = item + 5; i < item + 8 && i < a.size() && m < 0; ++i)
    m = w.mention_at[static_cast<std::size_t>(i)];
  if (subject < 0 || m < 0) return false;
  const Mention& whole = w.mentions[static_cast<std::size_t>(m)];
  if (whole.kind != Mention::Kind::noun || !whole.partner.empty() || !whole.product.empty())
    return false;
  Series own = w.series[static_cast<std::size_t>(m)];
  own.partner = w.party_of_item(subject);
  if (!own.ok || own.reporter.empty()) own.reporter = w.d.own_side(own.partner);
  own.flow = flow_of(whole.flow);
  own.open_partner = own.total = false;
  own.ok = true;
  if (own.partner.empty() || own.reporter.empty() || overlaps(own.reporter, own.partner) ||
      own.flow == Flow::balance)
    return false;
  Draft& level = w.add(ClaimKind::level, own, item, "a part of the whole");
  if (!w.set_money(level, *a.quantity(item))) {
    w.drafts.pop_back();
    return false;
  }
  share_of_all_trade(own, item + 2, "a part of the whole");
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

// The place in front of a sum to which it belongs: 'and to Denmark 13 billion', 'by the US at 1.3
// billion and Iraq at 1.1 billion', ', with China at 427 billion'; -1 if there is none.
int AmountReader::place_before_sum(int item, const Series& s) const {
  const Word prep = s.flow == Flow::exports   ? Word("to")
                    : s.flow == Flow::imports ? Word("from")
                                              : Word("with");
  int place = place_in_front(item, prep);
  const int before = a.is(item - 3, "the") ? item - 4 : item - 3;
  const Mention* m = s.mention >= 0 ? &w.mentions[static_cast<std::size_t>(s.mention)] : nullptr;
  const bool noun = m != nullptr && m->kind == Mention::Kind::noun;
  // (but 'the US bought $58 m worth of them, followed by Britain with $25 m' are two buyers)
  const bool buyer = s.open_partner && m != nullptr && m->kind == Mention::Kind::verb;
  if (place < 0 && s.flow != Flow::balance && !buyer && a.is(item - 1, "with") &&
      a.place(item - 2) != nullptr && !a.is(item - 3, "with") &&
      (!a.is(item - 3, "and") || sum_before(item - 3)))
    place = item - 2;
  // 'by the US at 1.3 billion and Iraq at 1.1 billion'
  if (place < 0 && s.flow != Flow::balance && a.is(item - 1, "at") && a.is(before, "and") &&
      sum_before(before) && a.place(item - 2) != nullptr && noun && m->partner.empty())
    place = item - 2;
  // 'just ahead of the United States at 252 billion'
  if (place < 0 && s.flow != Flow::balance && a.is_any(item - 1, {"at", "on", "with"}) &&
      a.place(item - 2) != nullptr) {
    // 'exports were led by Germany at 1.9 billion, followed by the US at 1.3 billion'
    const bool led = a.is(before, "by") && a.is_any(before - 1, words::kVerbOfLeading);
    if (a.sense(before, Class::ahead) != nullptr || a.sense(before, Class::after) != nullptr ||
        led || (noun && a.sense(before, Class::followedby) != nullptr))
      place = item - 2;
  }
  // ', with China at 427 billion'
  if (place < 0 && s.flow != Flow::balance && a.is(item - 1, "at") && a.is(before, "with") &&
      a.punct(before - 1, ",") && !w.drafts.empty() && a.place(item - 2) != nullptr)
    place = item - 2;
  if (place < 0) place = ranked_in_front(item);
  // 'Rwanda took Ugandan exports of $61m and Burundi $58m'
  const Entry* verb = noun ? a.sense(m->first - 1, Class::flowverb) : nullptr;
  if (place < 0 && verb != nullptr && s.flow == Flow::exports && is_bare_place(a, item - 1) &&
      (verb->flow == FlowWord::taker || verb->flow == FlowWord::imports) && m->first < item - 2 &&
      (a.is_any(item - 2, {"and", ",", "while"}) || a.punct(item - 2, ";")))
    place = item - 1;
  if (place < 0 && s.flow == Flow::balance) place = next_in_red(item);
  // 'the deepest deficits were with Australia at 387 million, Thailand at 341 million'
  if (place < 0 && s.flow == Flow::balance && (s.total || s.open_partner) && a.is(item - 1, "at") &&
      is_bare_place(a, item - 2) && w.party_of_item(item - 2) != s.reporter)
    place = item - 2;
  return place;
}

// 'Brazil was its ninth partner, after Germany with $181 billion': of Brazil or of Germany; that of
// Brazil has not been told before.
bool AmountReader::of_either(int item) const {
  if (!a.is_any(item - 1, {"with", "at"}) || !listed_after(a, item - 2)) return false;
  bool rank = false;
  for (const Draft& d : w.drafts) {
    if (d.item >= item) continue;
    if (d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::share) return false;
    rank = rank || d.claim.kind == ClaimKind::rank;
  }
  return rank;
}

// 'Japan's exports totalled $823 million or 13 percent of the country's total' in a text about
// another country's markets: what it means is that country's exports to Japan.
bool AmountReader::of_the_markets(int item, const Series& s) const {
  if (s.mention < 0 || !w.d.list_flow || w.d.list_rank == 0 || w.d.list_reporter.empty() ||
      w.d.list_reporter == s.reporter || s.flow != Flow::exports)
    return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  if (m.reporter.kind != PartyRef::Kind::places || !m.partner.empty()) return false;
  for (int i = item + 1; i + 2 < a.size() && i < item + 12; ++i) {
    if (a.is_any(i, {"the"}) && a.is(i + 1, "country") && a.is(i + 2, "'s")) return true;
    if (a.place(i) != nullptr && a.place(i)->any && a.place(i)->possessive) return true;
  }
  return false;
}

bool AmountReader::of_which(int item, Series& s) const {
  // '43% of Ireland's exports, of which 2 billion euros went to Germany'
  const int last = a.is(item + 1, "of") ? item + 2 : item;  // '8 billion of which went to China'
  const Entry* verb = a.sense(last + 1, Class::shareverb);
  if (verb != nullptr && (verb->goes || verb->comes)) {
    int next = 0;
    const PartyRef ref = party_at(a, last + 2, next, false);
    for (std::size_t m = w.mentions.size(); m-- > 0 && ref.kind == PartyRef::Kind::places;) {
      const Series& whole = w.series[m];
      if (w.mentions[m].head > item || !whole.ok || !whole.open_partner || !whole.product.empty())
        continue;
      if (whole.flow != (verb->goes ? Flow::exports : Flow::imports)) return false;
      const ClaimParty partner = resolve_party(a, ref, w.d, whole.reporter, true);
      if (partner.empty() || partner == whole.reporter) return false;
      s = whole;
      s.partner = partner;
      s.open_partner = s.total = false;
      return true;
    }
    return false;
  }
  for (int i = last + 1; i < last + 6 && i < a.size(); ++i) {
    // 'Iran's sales made up $716m of it; Omani exports were higher': the next series
    if (a.kind(i, ItemKind::punct) && !a.is(last, "which")) return false;
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    if (m < 0) continue;
    const Series& part = w.series[static_cast<std::size_t>(m)];
    if (!part.ok || (part.flow != Flow::exports && part.flow != Flow::imports)) return false;
    if (part.reporter == s.reporter) {
      s.flow = part.flow;
    } else if (part.reporter == s.partner) {
      std::swap(s.reporter, s.partner);
      s.flow = part.flow;
    } else {
      return false;
    }
    s.product = part.product;
    return true;
  }
  return false;
}

// '... of which 2 bn came from Izmir', '€131m of which were Austrian deliveries': a part; true if
// it is not told of what series. Turns `s` into that of the part.
bool AmountReader::unread_part(int item, Series& s) const {
  if (apposed_to_part(item)) return true;
  const bool before = a.is(item - 1, "which") && a.is(item - 2, "of");
  const bool behind = a.is(item + 1, "of") && a.sense(item - 1, Class::flowverb) == nullptr &&
                      a.is_any(item + 2, {"which", "it", "that", "this"});
  if (!before && !behind) return false;
  if (of_which(item, s)) return false;
  // 'trade came to €156m, Austrian exports making up €131m of it'
  const bool own = behind && s.flow != Flow::turnover && s.flow != Flow::balance;
  return !own || std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::level && d.claim.flow == s.flow;
  });
}

// 'Kenya captured 11 percent of Egypt's trade with Africa, reaching $224 million': not all of it.
bool AmountReader::sum_beside_share(int at, int item) {
  const Entry* level = a.sense(item - 1, Class::level);
  if (level == nullptr || at < 0 || a.quantity(at)->kind != QuantityKind::percent) return false;
  const bool part =
      a.sense(at + 1, Class::sharenoun) != nullptr ? a.is(at + 2, "of") : a.is(at + 1, "of");
  const bool whole = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.item == at && d.claim.kind == ClaimKind::share && !d.drop;
  });
  if (!part || whole) return false;
  for (int i = at + 1; i < item - 1; ++i) {
    if (a.sense(i, Class::trend) != nullptr || a.sense(i, Class::level) != nullptr) return false;
  }
  w.spent[static_cast<std::size_t>(item)] = true;
  if (w.why.empty()) w.why = "a part of the flow";
  return true;
}

// 'The Netherlands took 11 percent of its exports in 2024, or $103 million': the share in money.
bool AmountReader::sum_of_share(int item) {
  // 'China absorbed a third of all exports, $6.1 billion, and Spain a tenth'
  const bool apposed = a.punct(item - 1, ",") && item > 1 &&
                       w.mention_at[static_cast<std::size_t>(item) - 2] >= 0 &&
                       (item + 1 >= a.size() || a.kind(item + 1, ItemKind::punct));
  if (!a.punct(item - 2, ",") && !apposed) return false;
  int at = item - 3;
  while (at >= 0 && a.quantity(at) == nullptr) --at;
  if (!a.is(item - 1, "or") && !apposed) return sum_beside_share(at, item);
  // 'recorded in Tashkent, which is 47 percent, or $1.97 billion'
  const bool beside = at == item - 3;
  if (at < 0 || w.clause(at) != w.clause(item) || !(beside || a.is(at + 1, "of"))) return false;
  const QuantityKind kind = a.quantity(at)->kind;
  if (kind != QuantityKind::percent && kind != QuantityKind::fraction) return false;
  const auto share = std::find_if(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.item == at && d.claim.kind == ClaimKind::share && d.role == Role::main && !d.drop &&
           d.claim.product.empty();
  });
  if (beside && share != w.drafts.end()) return false;
  if (apposed && share == w.drafts.end()) return false;
  w.spent[static_cast<std::size_t>(item)] = true;
  // 'Copper made up half of Zambia's exports last year, or $3 billion': of the copper
  if (share == w.drafts.end()) {
    if (w.why.empty()) w.why = "a part of the flow";
    return true;
  }
  Series s;
  s.reporter = share->claim.reporter;
  s.partner = share->claim.partner;
  s.flow = share->claim.flow;
  s.scope = share->claim.scope;
  s.ok = true;
  Draft& d = w.add(ClaimKind::level, s, item, "a share in money");
  if (!w.set_money(d, *a.quantity(item))) w.drafts.pop_back();
  return true;
}

// 'their share dropped from 25 to 19 percent': the unit is said once.
bool AmountReader::share_from(int item) const {
  const QuantitySpan* to = a.is(item + 1, "to") ? a.quantity(item + 2) : nullptr;
  if (to == nullptr || to->kind != QuantityKind::percent || !a.is(item - 1, "from")) return false;
  QuantitySpan& q =
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)];
  q.kind = QuantityKind::percent;
  if (read_share(w, item)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return true;
  }
  q.kind = QuantityKind::count;
  return false;
}

void AmountReader::turn_comparator(Claim& claim) {
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

// 'Guatemala dropped to third: it bought goods for 725 million': the one whose rank stands before,
// from the one whose market it is.
bool AmountReader::it_of_rank(const Mention& m) const {
  if (m.kind != Mention::Kind::verb || m.reporter.kind != PartyRef::Kind::its || !m.partner.empty())
    return false;
  const Draft* rank = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && !d.total_partner && d.item < m.head) rank = &d;
  }
  if (rank == nullptr || m.head - rank->item > 6) return false;
  const Flow own = flow_of(m.flow);
  return (own == Flow::imports && rank->claim.flow == Flow::exports) ||
         (own == Flow::exports && rank->claim.flow == Flow::imports);
}

}  // namespace tally::reading
