// Places that say whose trade is not meant, and whose neighbour is.
#include <utility>

#include "reading/internal/series_resolver.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'In Tanzania, exports dipped' behind what Uganda sells to Kenya: theirs or those to there, but
// not those of the pair.
bool SeriesResolver::elsewhere() const {
  if (!m.plain_noun || m.kind != Mention::Kind::noun || !a.is(0, "in")) return false;
  const int at = a.is(1, "the") ? 2 : 1;
  const PlaceSpan* named = a.place(at);
  if (named == nullptr || named->kind != places::NameKind::name || named->possessive) return false;
  if (m.first > (a.punct(at + 1, ",") ? at + 3 : at + 2)) return false;
  const ClaimParty there = one(place_meant(*named, d, false));
  return !there.empty() && !overlaps(there, d.reporter) && !overlaps(there, d.partner);
}

// 'Rwanda bought Ugandan exports worth $61m', 'The DR Congo took formal exports of $611m': the
// buyer.
ClaimParty SeriesResolver::buyer_in_front() const {
  if (m.kind != Mention::Kind::noun || m.flow != FlowWord::exports || !m.partner.empty()) return {};
  int verb = m.first - 1;
  if (verb > 0 && a.kind(verb, ItemKind::word) &&
      a.items[static_cast<std::size_t>(verb)].phrase == nullptr && a.low(verb).ends_with("al"))
    --verb;  // 'formal', 'official'
  const Entry* buys = a.sense(verb, Class::flowverb);
  if (buys == nullptr || (buys->flow != FlowWord::imports && buys->flow != FlowWord::taker))
    return {};
  int place = verb - 1;
  while (a.is_any(place, words::kAspectAdverb | words::kFocusAdverb, {"has", "have", "had"}))
    --place;
  if (!is_bare_place(a, place) || a.place(place)->any) return {};
  return one(place_meant(*a.place(place), d, true));
}

// 'It exchanged $640 million with Armenia, although exports to it halved': Armenia's to the
// subject.
bool SeriesResolver::to_the_subject(Series& s) const {
  if (m.partner.kind != K::its || earlier.empty() || !earlier.back().ok ||
      earlier.back().open_partner || earlier.back().flow != Flow::turnover)
    return false;
  const Mention& before = all[earlier.size() - 1];
  if (before.kind != Mention::Kind::verb || before.reporter.kind != K::its) return false;
  s.reporter = earlier.back().partner;
  s.partner = earlier.back().reporter;
  s.ok = true;
  return true;
}

// 'Managua does better in El Salvador, where cheese brought sales up': what the subject sells
// there.
bool SeriesResolver::where_it_trades(Series& s) const {
  if (!m.plain_noun || m.bilateral || s.flow != Flow::exports) return false;
  const int first = a.is(0, "the") ? 1 : 0;
  if (!is_bare_place(a, first)) return false;
  for (int i = m.first - 1; i > first + 3; --i) {
    if (!a.is(i, "where")) continue;
    const int place = a.punct(i - 1, ",") ? i - 2 : i - 1;
    const int in = a.is(place - 1, "the") ? place - 2 : place - 1;
    const PlaceSpan* there = a.is(in, "in") ? a.place(place) : nullptr;
    if (there == nullptr || there->any || there->possessive || is_adjective(a, place)) return false;
    s.reporter = one(place_meant(*a.place(first), d, false));
    s.partner = one(place_meant(*a.place(place), d, true));
    return !s.reporter.empty() && !s.partner.empty() && !overlaps(s.reporter, s.partner);
  }
  return false;
}

// 'India has given Indonesia a surplus of', 'China leaves Kenya with a deficit of': that of `whom`
// with the subject.
bool SeriesResolver::given_to(int whom, Series& s) const {
  const int verb = whom - 1;
  if (!is_bare_place(a, whom) || a.place(whom)->any || !a.is_any(verb, words::kVerbOfGiving))
    return false;
  for (int i = whom + 1; i < m.first; ++i) {
    if (a.kind(i, ItemKind::punct) || a.place(i) != nullptr) return false;
  }
  for (int i = verb - 1; i >= 0 && i > verb - 6; --i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
    const bool former = a.sense(i, Class::former) != nullptr;
    if (former || a.sense(i, Class::latter) != nullptr) {  // 'The former left Jakarta with a gap'
      PartyRef who;
      who.kind = former ? K::former : K::latter;
      s.reporter = one(place_meant(*a.place(whom), d, false));
      s.partner = resolve_party(a, who, d, s.reporter, true);
      return !s.partner.empty() && !s.reporter.empty() && !overlaps(s.partner, s.reporter);
    }
    if (!is_bare_place(a, i)) continue;
    s.partner = one(place_meant(*a.place(i), d, true));
    s.reporter = one(place_meant(*a.place(whom), d, false));
    return !s.partner.empty() && !s.reporter.empty() && !overlaps(s.partner, s.reporter);
  }
  return false;
}

// 'The ministry wants India trade to hit $50 billion' in a text about Indonesia: trade with India.
bool SeriesResolver::trade_with_named(Series& s) const {
  if (m.kind != Mention::Kind::noun || m.flow != FlowWord::turnover || m.bilateral ||
      m.reporter.kind != K::places || m.reporter.items.size() != 1)
    return false;
  const int item = m.reporter.items.front();
  const PlaceSpan* p = a.place(item);
  if (item + 1 != m.head || p->possessive || p->also_adjective ||
      p->kind != places::NameKind::name || is_adjective(a, item))
    return false;
  const PlaceId id = place_meant(*p, d, true);
  const PlaceId own = d.centre.valid() ? d.centre : d.national ? d.topic : d.hub();
  if (!id.valid() || !own.valid() || own == id || a.is(item - 1, "and")) return false;
  s.reporter = one(own);
  s.partner = one(id);
  s.ok = !overlaps(s.reporter, s.partner);
  return s.ok;
}

// 'Belarus increased its purchases to $78 million' behind what Moldova sells: 'its' is as good as
// the name that the sentence begins with.
bool SeriesResolver::is_named(const ClaimParty& reporter) const {
  if (m.reporter.kind == K::places) return true;
  if (m.reporter.kind != K::its || !m.weak || m.flow == FlowWord::turnover || !a.is(m.first, "its"))
    return false;
  if (!is_bare_place(a, 0) || !d.has_pair() || overlaps(reporter, d.reporter) ||
      overlaps(reporter, d.partner))
    return false;
  return one(place_meant(*a.place(0), d, false)) == reporter;
}

// 'The former left Jakarta with a shortfall' where no two were told: with whom cannot be said.
bool SeriesResolver::former_of_nobody() const {
  const bool either = a.sense(0, Class::former) != nullptr || a.sense(0, Class::latter) != nullptr;
  if (!either || m.flow != FlowWord::balance || !a.is_any(1, words::kVerbOfGiving)) return false;
  PartyRef who;
  who.kind = a.sense(0, Class::former) != nullptr ? K::former : K::latter;
  return resolve_party(a, who, d, {}, true).empty();
}

// For 'the neighbour' without a reporter: the one whose neighbour it is.
ClaimParty SeriesResolver::neighbour_base() const {
  if (m.partner.kind != K::neighbour && m.partner.kind != K::there && m.partner.kind != K::former &&
      m.partner.kind != K::latter)
    return {};
  for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
    if (it->ok) return it->reporter;
  }
  if (!m.partner.direction.empty()) {
    if (const ClaimParty own = whose_neighbour(m.partner.direction, d); !own.empty()) return own;
  }
  if (d.centred()) return one(d.centre);
  if (!d.reporter.empty()) return d.reporter;
  if (d.topic.valid()) return one(d.topic);
  return {};
}

// 'China was Peru's first customer, with shipments to the Asian giant': Peru's, to China.
bool SeriesResolver::of_the_ranked(Series& s) const {
  const PlaceSpan* named = m.partner.kind == K::places && m.partner.items.size() == 1
                               ? a.place(m.partner.items.front())
                               : nullptr;
  const bool somebody = (m.partner.kind == K::neighbour && m.partner.direction.empty()) ||
                        (named != nullptr && (named->epithet || named->any));
  if (m.kind != Mention::Kind::noun || !m.reporter.empty() || !somebody) return false;
  const int with = a.is(m.first - 1, "with") ? m.first - 1 : m.first - 2;
  if (!a.is(with, "with")) return false;
  int noun = with - 1;
  while (noun > with - 6 && noun > 0 && a.sense(noun, Class::ranknoun) == nullptr) --noun;
  if (a.sense(noun, Class::ranknoun) == nullptr) return false;
  int owner = noun - 1;
  while (owner > noun - 7 && owner > 0 && a.place(owner) == nullptr) --owner;
  if (a.place(owner) == nullptr || !a.place(owner)->possessive) return false;
  bool is = false;
  for (int i = owner - 1; i >= 0 && i > owner - 5; --i) {
    is = is || a.sense(i, Class::be) != nullptr;
    if (!is || !is_bare_place(a, i)) continue;
    s.reporter = one(place_meant(*a.place(owner), d, false));
    s.partner = one(place_meant(*a.place(i), d, true));
    s.ok = !s.reporter.empty() && !s.partner.empty() && s.reporter != s.partner;
    return s.ok;
  }
  return false;
}

// 'Azerbaijan bought from it' in a text about Georgia's trade with Turkey: from Georgia.
void SeriesResolver::third_from_it(Series& s) const {
  // (but 'Tanzania is a friend, and Rwanda's imports from it': from whom the sentence names)
  for (int i = 0; i < m.partner.at && m.partner.kind == K::its; ++i) {
    if (!is_bare_place(a, i) || a.place(i)->any) continue;
    if (one(place_meant(*a.place(i), d, true)) == s.partner) return;
  }
  if (m.partner.kind == K::its && d.has_pair() && d.flow != s.flow &&
      !overlaps(s.reporter, d.reporter) && !overlaps(s.reporter, d.partner) &&
      !d.own_side(s.reporter).empty())
    s.partner = d.own_side(s.reporter);
}

// 'what we send to Ecuador', 'Thailand bought from us' of somebody who is not known: of the pair's
// two, the one that is not named.
void SeriesResolver::of_the_other_of_us(Series& s) const {
  if (!d.has_pair() || d.weak_pair) return;
  // (whom 'they' stands for is too little to tell who 'we' are)
  if (s.reporter.empty() && m.reporter.kind == K::our && m.partner.kind == K::places)
    s.reporter = d.other_of(s.partner);
  if (s.partner.empty() && m.partner.kind == K::our && m.reporter.kind == K::places && !m.total)
    s.partner = d.other_of(s.reporter);
}

// 'Chinese exports to Russia rose. Imports from Russia grew by 13 percent' in anybody's text; also
// behind a paragraph of others than the text is about.
bool SeriesResolver::goes_on_with(const ClaimParty& partner) const {
  const bool away = d.centre.valid() && d.block - d.pair_block <= 1 &&
                    one(d.centre) != d.reporter && one(d.centre) != d.partner;
  return d.pair_holds() && !d.weak_pair && (d.pair_block == d.block || away) &&
         d.partner == partner && !overlaps(d.reporter, partner);
}

// 'KARACHI: Pakistan's exports to Afghanistan ... Afghanistan sold mostly coal. In May, exports
// came to 62 million': a word without an owner is of the country that the text is told from, unless
// it goes on with that same flow of the other one.
bool SeriesResolver::told_from_partner(const Series& s) const {
  const ClaimParty from = one(told_from(d));
  if (d.headline || d.framed() || d.speaker.valid() || from.empty() || s.partner != from)
    return false;
  const bool goes_on = d.told_block == d.block && !d.told.empty() &&
                       d.told.back().claim.reporter == s.reporter &&
                       d.told.back().claim.flow == s.flow;
  return !goes_on;
}

// 'KARACHI: Pakistan's exports to Afghanistan ... Iran has become Kabul's first supplier. In May,
// exports came to 62 million': those of the text's own pair; no series if it has none.
bool SeriesResolver::back_home(Series& s) const {
  const ClaimParty from = one(told_from(d));
  if (d.headline || d.framed() || d.speaker.valid() || from.empty() || from == d.reporter ||
      from == d.partner)
    return false;
  const Discourse::Pair* main = d.main_pair();
  if (main == nullptr) return true;
  s.reporter = from;
  s.partner = main->reporter == s.reporter  ? main->partner
              : main->partner == s.reporter ? main->reporter
                                            : ClaimParty{};
  if (s.partner.empty()) s.reporter = {};
  s.assumed.push_back("pair: the one that the text is about");
  return true;
}

// 'The British had been in that position for 27 years. Exports across the North Sea rose too', in a
// text about Norway and Germany: to whom is not said. ('Across the border' is the pair's.)
bool SeriesResolver::across_to_another() const {
  if (!m.plain_noun || !a.is(m.last, "across") || d.recent.empty()) return false;
  const int where = a.is(m.last + 1, "the") ? m.last + 2 : m.last + 1;
  if (a.is_any(where, {"border", "borders", "frontier", "strait", "straits"})) return false;
  const ClaimParty last = one(d.recent.front());
  return last != d.reporter && last != d.partner;
}

// 'Trade between Thailand and Laos ... For Laos that is a deficit of $2 billion', 'This gave Laos a
// deficit', 'The balance was negative for Laos': whose it is, by the only one of the two that the
// sentence names, if it names it so.
bool SeriesResolver::gap_of_named(Series& s) const {
  if (s.flow != Flow::balance || !m.plain_noun || m.bilateral) return false;
  ClaimParty owner;
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    const ClaimParty who = p->any ? ClaimParty{} : one(place_meant(*p, d, false));
    if (who.empty() || (who != d.reporter && who != d.partner)) return false;
    const int before = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool side = is_adjective(a, i) && a.is(i + 1, "side") && a.is(before, "on");
    const bool given = is_bare_place(a, i) && a.is_any(before, {"for", "gave", "gives", "giving",
                                                                "brought", "earned", "handed"});
    const bool meant = !p->possessive && !is_adjective(a, i) && a.is(before, "for");
    if ((!side && !given && !meant) || (!owner.empty() && owner != who)) return false;
    owner = who;
  }
  if (owner.empty()) return false;
  s.reporter = owner;
  s.partner = d.other_of(owner);
  s.assumed.push_back("pair: the one spoken of before");
  return true;
}

// The subject of a sentence that begins with a preposition, where 'its' stands before the comma;
// -1 if there is none.
int SeriesResolver::named_behind() const {
  const int its = m.reporter.at;
  if (its < 1 || !a.is(its, "its") ||
      !a.is_any(0, words::kPreposition, {"thanks", "despite", "besides"}))
    return -1;
  for (int i = 0; i < its; ++i) {
    if (a.punct(i, ",") || a.punct(i, ";") || a.place(i) != nullptr) return -1;
  }
  for (int i = its; i + 1 < a.size(); ++i) {
    if (a.punct(i, ";") || a.punct(i, ":")) return -1;
    if (!a.punct(i, ",")) continue;
    const int place = a.is(i + 1, "the") ? i + 2 : i + 1;
    return is_bare_place(a, place) && !a.place(place)->any ? place : -1;
  }
  return -1;
}

// 'China's customs arrive at a higher figure for its trade with Kazakhstan', 'According to Kenyan
// statisticians, its imports': whose office is the only one that the sentence names in front.
PlaceId SeriesResolver::office_in_front() const {
  if (m.reporter.kind != K::its || !a.is(m.reporter.at, "its")) return {};
  PlaceId office;
  for (int i = 0; i < m.first; ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    if (office.valid() || p->any) return {};
    bool counts = p->kind == places::NameKind::institution;
    for (int k = i + 1; k < i + 4 && a.kind(k, ItemKind::word) && !counts; ++k)
      counts =
          (p->possessive || is_adjective(a, i)) &&
          a.is_any(k, words::kStatisticsOfficeWord | words::kOfficeOfFigures | words::kFiguresNoun);
    if (!counts) return {};
    office = place_meant(*p, d, false);
  }
  return office;
}

// The discourse as seen by 'its': the nearest place before the mention that can own something.
Discourse SeriesResolver::sentence_view(const ClaimParty& partner) const {
  Discourse view = d;
  if (m.reporter.kind != K::its && m.reporter.kind != K::their) return view;
  for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
    const Mention::Kind kind = all[static_cast<std::size_t>(it->mention)].kind;
    if (kind == Mention::Kind::goods || kind == Mention::Kind::abroad) continue;
    if (it->ok && !overlaps(it->reporter, partner)) {
      view.reporter = it->reporter;
      view.partner = it->partner;
      view.subject = {};
      return view;
    }
  }
  for (int i = m.first - 1; i >= 0; --i) {
    if (!is_bare_place(a, i)) continue;
    // 'when the republic joined the EAEU, it traded': not the bloc
    const int verb = a.is(i - 1, "the") ? i - 2 : i - 1;
    if (a.is_any(verb, words::kVerbOfMembership)) continue;
    const PlaceId id = place_meant(*a.place(i), d, false);
    if (id.valid() && !overlaps(one(id), partner)) {
      const ClaimParty other = d.other_of(one(id));
      view.reporter = one(id);
      view.partner = other;
      view.subject = {};
      return view;
    }
  }
  if (const PlaceId office = office_in_front(); office.valid() && !overlaps(one(office), partner)) {
    view.reporter = one(office);
    view.partner = d.other_of(one(office));
    view.subject = {};
    return view;
  }
  // 'In its exchanges with Brazil, Argentina recorded a deficit', 'With 12 billion from its sales
  // to the kingdom, Poland had': who is named behind
  const int named = named_behind();
  for (int i = m.last; named < 0 && m.first <= 2 && i < m.last + 5 && i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || !(is_bare_place(a, i) || p->possessive)) continue;
    const PlaceId id = place_meant(*p, d, false);
    if (!id.valid() || overlaps(one(id), partner)) break;
    view.reporter = one(id);
    view.partner = {};
    view.subject = {};
    break;
  }
  if (named >= 0) {
    const PlaceId id = place_meant(*a.place(named), d, false);
    if (!id.valid() || overlaps(one(id), partner)) return view;
    view.reporter = one(id);
    view.partner = {};
    view.subject = {};
  }
  return view;
}

Discourse SeriesResolver::with_reporter(const ClaimParty& reporter) const {
  Discourse view = d;
  if (!view.has_pair() || view.other_of(reporter).empty()) return view;
  const ClaimParty other = view.other_of(reporter);
  view.reporter = reporter;
  view.partner = other;
  return view;
}

// 'Among the buyers of its exports Bolivia stands with 205 million dollars': who is named behind;
// -1 if it is not that.
int SeriesResolver::among_buyers() const {
  const int noun = m.first - 2;
  const bool of = a.is(m.first - 1, "of") && a.is(0, "among") && noun > 0 && noun < 4;
  if (!of || m.reporter.kind != K::its ||
      !a.is_any(noun, words::kBuyerNoun | words::kPartnerWhoBuys))
    return -1;
  int who = -1;
  for (int i = m.last; i < a.size() && a.quantity(i) == nullptr; ++i) {
    if (who < 0 && is_bare_place(a, i) && !a.place(i)->any) who = i;
  }
  return who;
}

// 'Exports to Japan contracted. Imports from there expanded': from Japan, whoever most of the text
// is about.
bool SeriesResolver::there_as_before(Series& s) const {
  if (m.partner.kind != K::there || !a.is(m.partner.at, "there") || !a.places.empty() ||
      !earlier.empty() || !d.has_pair() || d.weak_pair || d.pair_block != d.block ||
      !d.partner_behind || d.speaker.valid() || d.recent.empty() ||
      (one(d.recent.front()) != d.reporter && one(d.recent.front()) != d.partner))
    return false;
  s.reporter = d.reporter;
  s.partner = d.partner;
  s.ok = true;
  return true;
}

// 'Goods worth 8 billion arrived from China; French deliveries dropped': to the same buyer.
ClaimParty SeriesResolver::beside_goods_from(const Series& s) const {
  if (earlier.empty() || s.flow != Flow::exports) return {};
  const Series& before = earlier.back();
  const bool bought = before.ok && !before.open_partner && before.flow == Flow::imports &&
                      before.product.empty() && !overlaps(before.reporter, s.reporter) &&
                      !overlaps(before.partner, s.reporter);
  return bought ? before.reporter : ClaimParty{};
}

// 'and that of the Emirates fell': with the partner of the series before.
bool SeriesResolver::of_another_owner(Series& s) const {
  const bool either = m.reporter.kind == K::former || m.reporter.kind == K::latter;
  if (m.flow != FlowWord::none || !(either || m.reporter.kind == K::places) || !m.partner.empty() ||
      !a.is(m.head + 1, "of") || m.kind != Mention::Kind::noun ||
      (!either && m.reporter.items.front() > m.head + 3))
    return false;
  // (behind 'the former's exports' too)
  if (either && (earlier.empty() || (all[earlier.size() - 1].reporter.kind != K::former &&
                                     all[earlier.size() - 1].reporter.kind != K::latter)))
    return false;
  if (earlier.empty() || !earlier.back().ok || earlier.back().open_partner) {
    s.why = "no series for 'that' or 'those'";
    return true;
  }
  const Series& before = earlier.back();
  s.reporter = resolve_party(a, m.reporter, d, either ? before.partner : ClaimParty{}, false);
  s.partner = before.partner;
  s.flow = before.flow;
  s.sign = before.sign;
  s.product = before.product;
  s.ok = !s.reporter.empty() && !overlaps(s.reporter, before.reporter) &&
         !overlaps(s.reporter, s.partner);
  if (!s.ok) s.why = "no series for 'that' or 'those'";
  return true;
}

// 'Imports from the island nation' in a text about an island: not from itself. Whose trade it is
// where the sentence does not say.
ClaimParty SeriesResolver::not_itself() const {
  const PlaceSpan* named = m.partner.kind == K::places && m.partner.items.size() == 1
                               ? a.place(m.partner.items.front())
                               : nullptr;
  if (named == nullptr || !named->epithet || named->any || named->candidates.size() < 2) return {};
  for (int i = 0; i < a.size(); ++i) {  // ('Seoul has run a deficit with the emirate')
    if (a.place(i) != nullptr && a.place(i) != named) return {};
  }
  return d.own_side({});
}

}  // namespace tally::reading
