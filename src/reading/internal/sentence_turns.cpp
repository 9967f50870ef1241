// Sentences that turn the text to somebody else without a figure: 'Take Peru first.', 'Japan's side
// of the ledger is smaller.', 'Romania leads in imports, too.'
#include <algorithm>

#include "reading/internal/sentence_checks.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'The Mexican government counts differently. It says its sales', 'China's customs office sees it
// differently.': who speaks for the country.
static bool of_state(const Analysis& a, int place) {
  if (!a.place(place)->possessive && !is_adjective(a, place)) return false;
  for (int i = place + 1; i < place + 4 && a.kind(i, ItemKind::word); ++i) {
    if (a.is_any(i, words::kFiguresNoun | words::kOrganOfState)) return true;
  }
  return false;
}

// Sums and rates tell of a series, other numbers do not.
static bool has_figure(const Analysis& a) {
  return std::any_of(a.quantities.begin(), a.quantities.end(), [](const QuantitySpan& q) {
    return q.kind != QuantityKind::ordinal && q.kind != QuantityKind::count &&
           q.kind != QuantityKind::other;
  });
}

// 'Poland's main market lies elsewhere.', 'Nobody can say that Peru forgets its sister.': the only
// country of a sentence without a figure; null if it names two.
static PlaceId only_country(const Analysis& a, const Discourse& d) {
  PlaceId only;
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    if (p->any || p->kind == places::NameKind::person || is_adjective(a, i)) return {};
    const PlaceId id = place_meant(*p, d, false);
    if (!id.valid()) return {};
    // 'in Lima', 'on the Berlin ring road': where something happened
    if (p->kind == places::NameKind::capital && (a.is(i - 1, "in") || i > 1)) continue;
    if (places::places().row(id).kind == places::PlaceKind::bloc) continue;
    if (only.valid() && only != id) return {};
    only = id;
  }
  return only;
}

// The place that a sentence without a series is about: 'Uganda, meanwhile, looks elsewhere.'
static PlaceId opening_place(const Work& w, const Discourse& d) {
  if (w.a.places.empty()) return {};
  for (int i = 0; i < 2 && i < w.a.size(); ++i) {
    const PlaceSpan* p = w.a.place(i);
    if (is_bare_place(w.a, i) || (p != nullptr && of_state(w.a, i)))
      return place_meant(*p, d, false);
  }
  if (has_figure(w.a)) return {};
  // 'For Turkey the Caucasus does not end in Baku.'
  const int led = w.a.is(1, "the") ? 2 : 1;
  if (w.a.is(0, "for") && w.a.place(led) != nullptr && !w.a.place(led)->possessive &&
      !w.a.place(led)->any && !is_adjective(w.a, led))
    return place_meant(*w.a.place(led), d, false);
  return only_country(w.a, d);
}

// 'exports to Japan', 'goods sold to Japan': the partner stands behind a preposition.
static bool partner_behind(const Work& w, const Series& s) {
  if (s.mention < 0) return false;
  const PartyRef& partner = w.mentions[static_cast<std::size_t>(s.mention)].partner;
  if (partner.kind != PartyRef::Kind::places || partner.items.size() != 1) return false;
  const int at = partner.items.front();
  return w.a.is_any(w.a.is(at - 1, "the") ? at - 2 : at - 1, {"to", "from", "with", "in"});
}

// 'With the northern neighbour the country exchanged 26 billion. Sales there ...': it was spoken of
// as if it had been named.
static void see_neighbours(const Work& w, Discourse& d) {
  for (const Series& s : w.series) {
    if (!s.ok || s.mention < 0 || s.partner.places.size() != 1) continue;
    const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
    if (m.partner.kind == PartyRef::Kind::neighbour) d.saw(s.partner.places.front());
  }
}

void turn_subject(const Work& w, Discourse& d, bool series, const Series* last) {
  see_neighbours(w, d);
  if (last != nullptr) d.partner_behind = partner_behind(w, *last);
  d.subject = d.country = {};
  if (series) return;
  d.subject = opening_place(w, d);
  if (!d.subject.valid() || !w.drafts.empty() || has_figure(w.a)) return;
  d.country = only_country(w.a, d);
  d.country_block = d.block;
}

// The one place that a sentence without a figure at the head of a paragraph is about; null if none.
static PlaceId paragraph_of(const Work& w, const Discourse& d) {
  const bool figure =
      std::any_of(w.a.quantities.begin(), w.a.quantities.end(),
                  [](const QuantitySpan& q) { return q.kind != QuantityKind::ordinal; });
  if (figure || w.a.size() > 12) return {};
  PlaceId only;
  int at = -1;
  for (int i = 0; i < w.a.size(); ++i) {
    const PlaceSpan* p = w.a.place(i);
    if (p == nullptr || p->any) continue;
    const PlaceId id = place_meant(*p, d, false);
    // 'Rwanda turned to Nairobi and Dar es Salaam.'
    const bool turned = at >= 0 && w.a.is_any(at + 1, words::kTurnTo);
    if (turned && only.valid()) break;
    if (!id.valid() || (only.valid() && id != only)) return {};
    if (at < 0) at = i;
    only = id;
  }
  if (at < 0 || at > 3 || places::places().row(only).kind == places::PlaceKind::bloc) return {};
  const PlaceSpan* p = w.a.place(at);
  if (p->kind == places::NameKind::institution || p->kind == places::NameKind::person) return {};
  const int noun = w.a.is(at + 1, "own") ? at + 2 : at + 1;
  const bool figures = w.a.is_any(noun, words::kFiguresNoun | words::kStoryNoun);
  if (figures) return only;
  const bool led = at <= 2 && w.a.is_any(w.a.is(at - 1, "the") ? at - 2 : at - 1, {"for"}) &&
                   !is_adjective(w.a, at);
  return (is_bare_place(w.a, at) || led) && !p->possessive ? only : PlaceId{};
}

// 'Brazil stays the only neighbour with which the balance is negative': the place; -1 if there is
// none.
static int subject_with_which(const Analysis& a) {
  int place = a.is(0, "the") ? 1 : 0;
  if (!is_bare_place(a, place)) return -1;
  for (int i = place + 2; i < a.size() && i < place + 12; ++i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return -1;
    if (a.is_any(i, {"which", "whom"}) && a.is(i - 1, "with")) return place;
    if (a.is(i, "where") && a.is_any(i - 1, words::kCountryNoun | words::kPartnerNoun))
      return place;
  }
  return -1;
}

// A country by its name, neither 'Tanzania's' nor 'Tanzanian' nor 'the country'.
static bool is_partner(const Analysis& a, int item) {
  const PlaceSpan* p = a.place(item);
  return p != nullptr && !p->any && !p->possessive && !is_adjective(a, item) &&
         p->kind != places::NameKind::institution && p->kind != places::NameKind::person;
}

// The partner that a paragraph turns to; null if none.
static PlaceId opens_with(const Work& w, const Discourse& d, bool begins) {
  if (const int place = subject_with_which(w.a); place >= 0)
    return place_meant(*w.a.place(place), d, true);
  const bool figure =
      std::any_of(w.a.quantities.begin(), w.a.quantities.end(),
                  [](const QuantitySpan& q) { return q.kind != QuantityKind::ordinal; });
  // 'With Tanzania, the country came off worse for the fifth year': whatever is told of it
  const int front = w.a.is(1, "the") ? 2 : 1;
  // (but 'With Tanzania, Rwanda and Burundi the country forms a union' names others)
  const bool listed = w.a.place(front + 2) != nullptr && !w.a.place(front + 2)->possessive &&
                      (w.a.is(front + 3, "and") || w.a.punct(front + 3, ","));
  if (w.a.is(0, "with") && is_partner(w.a, front) && w.a.punct(front + 1, ",") &&
      w.mentions.empty() && !listed)
    return place_meant(*w.a.place(front), d, true);
  if (!begins || figure || !w.mentions.empty() || w.a.size() > 12 ||
      !w.a.is_any(0, {"with", "to", "from"}))
    return {};
  PlaceId only;
  for (int i = 1; i < w.a.size(); ++i) {
    const PlaceSpan* p = w.a.place(i);
    if (p == nullptr) continue;
    const PlaceId id = place_meant(*p, d, true);
    if (only.valid() || i > 2 || !id.valid() || p->possessive) return {};
    only = id;
  }
  return only;
}

// 'Taiwan's side of the ledger is smaller. It bought ...': of the trade with the one whose other
// partner was spoken of before.
static PlaceId other_side(const Work& w, const Discourse& d) {
  if (!d.has_pair() || d.weak_pair || !w.a.quantities.empty() || w.a.size() > 14) return {};
  const int at = w.a.is(0, "the") ? 1 : 0;
  const PlaceSpan* p = w.a.place(at);
  if (p == nullptr || p->any || !(p->possessive || is_adjective(w.a, at)) ||
      !w.a.is_any(at + 1, words::kAccountNoun))
    return {};
  const PlaceId id = place_meant(*p, d, true);
  const ClaimParty own = id.valid() ? d.own_side(single(id)) : ClaimParty{};
  return overlaps(own, d.reporter) || overlaps(own, d.partner) ? id : PlaceId{};
}

void turn_to_pair(const Work& w, Discourse& d, const ClaimParty& owner, const ClaimParty& other) {
  const bool turned = d.reporter == other && d.partner == owner;
  d.set_pair(owner, other);
  if (!turned || d.seen_from_partner) return;
  // 'In Chile, South Korea ranked fifth among suppliers' in a text about what Korea trades with it
  const int at = w.a.is(0, "seen") || w.a.is(0, "viewed") ? 1 : 0;
  const int place = w.a.is(at + 1, "the") ? at + 2 : at + 1;
  d.seen_from_partner = w.a.is_any(at, {"in", "for", "from"}) && w.a.punct(place + 1, ",") &&
                        overlaps(w.party_of_item(place), owner);
}

// 'Japan's overall surplus swelled.' in a text about Kuwait and Japan: what the paragraph goes on
// with is Japan's.
static void turn_to_whole(const Work& w, Discourse& d, bool begins) {
  const PlaceId about = d.centre.valid() ? d.centre : d.topic;
  if (!begins || !about.valid() || d.speaker.valid()) return;
  PlaceId only;
  for (const Series& s : w.series) {
    if (s.mention < 0) continue;
    const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
    const bool all = s.ok && s.reporter.places.size() == 1 &&
                     (m.partner.kind == PartyRef::Kind::world || (s.open_partner && m.total));
    if (!all || m.reporter.kind != PartyRef::Kind::places) return;
    if (only.valid() && only != s.reporter.places.front()) return;
    only = s.reporter.places.front();
  }
  if (!only.valid() || only == about) return;
  d.frame = only;
  d.frame_block = d.block;
}

// 'Mongolia traded goods with 156 countries': 'total turnover' of the next sentence is of all.
static void whole_of_verb(const Work& w, Discourse& d) {
  for (const Series& s : w.series) {
    const bool verb = s.ok && s.open_partner && s.total && s.mention >= 0 &&
                      w.mentions[static_cast<std::size_t>(s.mention)].kind == Mention::Kind::verb;
    if (!verb || s.reporter.places.size() != 1) continue;
    d.whole = s.reporter.places.front();
    d.whole_block = d.block;
    d.whole_flow = s.flow;
  }
}

// Behind a sentence of trade and figures with others than the pair from which nothing was read,
// nobody can tell whose trade the next one goes on with; behind 'With Japan, the country was in
// deficit' it is that with Japan.
void forget_pair(const Work& w, Discourse& d) {
  const Analysis& a = w.a;
  if (a.only_places || !d.has_pair()) return;
  const bool trade = !w.mentions.empty() || a.any(Class::goods);
  const bool figure = a.has_quantity(QuantityKind::money) || a.has_quantity(QuantityKind::percent);
  const bool read =
      std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) { return !x.drop; });
  const bool turned = a.is_any(0, {"with", "as"}) && w.d.has_pair() && w.d.pair_block == d.block &&
                      w.d.other_of(d.reporter) != d.partner;
  if (turned && (read || (trade && figure))) {
    if (!read || std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
          return !x.drop && w.d.other_of(x.claim.reporter) == x.claim.partner;
        })) {
      d.set_pair(w.d.reporter, w.d.partner);
      for (const PlaceId p : w.d.partner.places) d.saw(p);
      return;
    }
  }
  // 'Germany and Poland led with 15 and 12 percent, respectively': of none of them alone
  std::vector<ClaimParty> partners;
  for (const Draft& x : w.drafts) {
    if (x.drop || x.claim.kind != ClaimKind::share || !a.any(Class::respectively)) continue;
    if (std::find(partners.begin(), partners.end(), x.claim.partner) == partners.end())
      partners.push_back(x.claim.partner);
  }
  if (partners.size() > 1) d.reporter = d.partner = {};
  if (!trade || !figure || read) return;
  for (const PlaceSpan& p : a.places) {
    if (p.any || p.epithet) continue;
    const PlaceId id = place_meant(p, d, false);
    if (!id.valid() || places::places().row(id).kind != places::PlaceKind::country ||
        overlaps(single(id), d.reporter) || overlaps(single(id), d.partner))
      continue;
    d.reporter = d.partner = {};
    return;
  }
}

void turn_by_words(const Work& w, Discourse& d, bool begins) {
  if (!w.drafts.empty()) {
    turn_to_whole(w, d, begins);
    return;
  }
  whole_of_verb(w, d);
  if (const PlaceId side = begins ? other_side(w, d) : PlaceId{}; side.valid()) {
    d.set_pair(d.own_side(single(side)), single(side));
    d.subject = side;
    return;
  }
  const PlaceId of = begins ? paragraph_of(w, d) : PlaceId{};
  if (of.valid()) d.frame_paragraph(of);
  const PlaceId with = opens_with(w, d, begins);
  if (with.valid()) d.set_pair(d.own_side(single(with)), single(with));
}

void turn_to_front(Work& w) {
  const Analysis& a = w.a;
  Discourse& d = w.d;
  const int at = a.is(0, "with") ? 1 : a.is(0, "as") && a.is(1, "for") ? 2 : -1;
  if (at < 0 || !d.has_pair() || d.weak_pair || d.speaker.valid() || d.headline) return;
  int next = at;
  const PartyRef ref = party_at(a, at, next, false);
  const bool neighbour = ref.kind == PartyRef::Kind::neighbour && !ref.direction.empty();
  if (!neighbour && (ref.kind != PartyRef::Kind::places || ref.items.size() != 1)) return;
  const PlaceSpan* front = neighbour ? nullptr : a.place(ref.items.front());
  if (!neighbour && (front == nullptr || front->any || front->possessive ||
                     front->kind == places::NameKind::person))
    return;
  const bool country = a.is(next, "the") && a.place(next + 1) != nullptr && a.place(next + 1)->any;
  if (!country && !a.punct(next, ",") && a.sense(next, Class::self) == nullptr) return;
  const ClaimParty with = neighbour ? resolve_party(a, ref, d, d.own_side({}), true)
                                    : single(place_meant(*front, d, true));
  const ClaimParty own = with.empty() ? ClaimParty{} : d.own_side(with);
  if (with.places.size() != 1 || own.empty() ||
      !(overlaps(own, d.reporter) || overlaps(own, d.partner)))
    return;
  for (int i = next; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->any || p->epithet) continue;
    const ClaimParty named = single(place_meant(*p, d, false));
    if (named != with && named != own) return;
  }
  if (d.other_of(own) != with) d.set_pair(own, with);
}

// Romania of 'Romania leads in imports, too.' heads the suppliers, if nothing was read of it.
void turn_list(const Work& w, Discourse& d) {
  if (!d.list_flow || d.list_reporter.empty() || !w.drafts.empty() || w.mentions.size() != 1)
    return;
  const Mention& m = w.mentions.front();
  const bool one_way = m.flow == FlowWord::exports || m.flow == FlowWord::imports;
  if (!one_way || !m.plain_noun || !m.partner.empty() || !w.a.is(m.first - 1, "in") ||
      !is_bare_place(w.a, 0) || flow_of(m.flow) == *d.list_flow)
    return;
  d.list_flow = d.flow = flow_of(m.flow);
  d.list_rank = 1;
}

// 'French deliveries to Chad still exceed the Italian ones. The former ...': the same of both.
static bool two_sellers(const Work& w, Discourse& d) {
  const Analysis& a = w.a;
  const bool stated = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) {
    return !x.drop && x.claim.kind != ClaimKind::comparison;
  });
  for (std::size_t m = 0; m < w.mentions.size() && !stated; ++m) {
    const Series& s = w.series[m];
    const Mention& first = w.mentions[m];
    if (!s.ok || s.open_partner || first.kind != Mention::Kind::noun || !s.product.empty() ||
        first.reporter.kind != PartyRef::Kind::places ||
        (s.flow != Flow::exports && s.flow != Flow::imports))
      continue;
    for (int i = first.last; i + 1 < a.size(); ++i) {
      if (a.place(i) == nullptr || !is_adjective(a, i) || !a.is(i + 1, "ones")) continue;
      const ClaimParty other = w.party_of_item(i);
      if (other.empty() || overlaps(other, s.reporter) || overlaps(other, s.partner)) return false;
      d.two = {{s.reporter, s.partner, s.flow, 0}, {other, s.partner, s.flow, 0}};
      return true;
    }
  }
  return false;
}

// 'Both Vietnam and the US are now better customers. The latter ...': partners of whoever the text
// is about.
void two_named(const Work& w, Discourse& d) {
  if (two_sellers(w, d)) return;
  for (int i = 0; i + 2 < w.a.size(); ++i) {
    const int other = w.a.is(i + 2, "the") ? i + 3 : i + 2;
    // 'With Thailand and Australia it is the other way round.'
    const bool with = i == 1 && w.a.is(0, "with") && w.a.place(i) != nullptr &&
                      !w.a.place(i)->possessive && !is_adjective(w.a, i);
    if ((!with && !is_bare_place(w.a, i)) || !w.a.is(i + 1, "and")) continue;
    if (!is_bare_place(w.a, other)) continue;
    const int first = w.a.is(i - 1, "the") ? i - 1 : i;
    // 'Two countries buy from Azerbaijan, Turkey and Georgia': no three
    const int whose = first - 2;
    const bool two = w.a.punct(first - 1, ",") && w.a.place(whose) != nullptr &&
                     w.a.is_any(whose - 1, {"from", "to", "with", "of"}) && w.a.low(0) == "two" &&
                     w.drafts.empty();
    if (w.a.punct(first - 1, ",") && w.a.place(whose) != nullptr && !two) continue;
    if (!w.a.is(first - 1, "both") && !w.drafts.empty()) continue;
    const ClaimParty x = single(place_meant(*w.a.place(i), d, true));
    const ClaimParty y = single(place_meant(*w.a.place(other), d, true));
    ClaimParty own = d.hub().valid() ? single(d.hub()) : d.own_side(x);
    if (two) own = single(place_meant(*w.a.place(whose), d, false));
    // 'Kenya's main partners in the region are Uganda and Tanzania'
    for (int k = 0; k < first; ++k) {
      const PlaceSpan* p = w.a.place(k);
      if (p == nullptr || !p->possessive) continue;
      for (int n = k + 1; n < k + 4 && n < first; ++n) {
        if (w.a.sense(n, Class::ranknoun) != nullptr) own = single(place_meant(*p, d, false));
      }
    }
    if (own.empty() || overlaps(own, x) || overlaps(own, y) || overlaps(x, y)) continue;
    const Flow flow = d.flow.value_or(Flow::turnover);
    d.two = {{own, x, flow, 0}, {own, y, flow, 0}};
  }
}

// The last office holder that is named without another beside him: 'India's commerce secretary
// addressed a forum': who says 'our' in the next sentence.
void find_official(const Work& w, Discourse& d) {
  ++d.official_age;
  if (w.a.places.empty()) return;
  for (int i = 0; i < w.a.size(); ++i) {
    const int of = w.a.is(i + 2, "the") ? i + 3 : i + 2;
    const bool behind = w.a.is(i + 1, "of") && w.a.place(of) != nullptr;
    const bool near = behind || w.a.place(i - 1) != nullptr || w.a.place(i - 2) != nullptr ||
                      w.a.place(i - 3) != nullptr;
    if (!near || !office_at(w.a, i)) continue;
    if (behind) {  // 'the president of Rwanda': 'his country' of the next sentence
      const PlaceId id = place_meant(*w.a.place(of), d, false);
      if (!id.valid() || w.a.place(of)->possessive) return;
      if (i <= 2) d.official_age = 0;
      if (i <= 2 || !d.official.valid()) d.official = id;
      return;
    }
    for (int k = i - 1; k >= 0 && k > i - 4; --k) {
      const PlaceSpan* p = w.a.place(k);
      if (p == nullptr) continue;
      const PlaceId id = place_meant(*p, d, false);
      if (id.valid() && (p->possessive || is_adjective(w.a, k))) {
        d.official = id;
        d.official_age = 0;
      }
      return;
    }
  }
}

// 'the country' is the one told before only where nobody else stands in front of it: not in 'It
// took a quarter of the country's exports', 'Zambia's secretary said that the country's exports'.
void forget_country(Work& w) {
  bool same = w.d.country_block == w.d.block;
  for (int i = 0; same && i < w.a.size(); ++i) {
    const PlaceSpan* p = w.a.place(i);
    if (p != nullptr && p->any) return;
    same = p == nullptr && !w.a.is(i, "it");
  }
  w.d.country = {};
}

}  // namespace tally::reading
