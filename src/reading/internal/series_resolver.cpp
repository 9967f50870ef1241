// Which series a mention means: 'its exports', 'trade with the neighbour', 'those to China', with
// the sentence so far and the text before it.
#include "reading/internal/series_resolver.h"

#include <algorithm>

#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// Places that stand in the sentence before the mention, nearest first, then those behind it.
// `owners`: without those behind 'from', 'to', 'with', which are partners.
std::vector<PlaceId> SeriesResolver::in_sentence(bool owners) const {
  std::vector<PlaceId> out;
  auto add = [&](int i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) return;
    const int before = a.is(i - 1, "the") ? i - 2 : i - 1;
    // (nor 'over the Western Sahara': what they quarrel about)
    if (owners && a.is_any(before, {"from", "to", "with", "over"})) return;
    const PlaceId id = place_meant(*p, d, false);
    if (id.valid() && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  };
  for (int i = m.first - 1; i >= 0; --i) add(i);
  for (int i = m.last; i < a.size(); ++i) add(i);
  return out;
}

ClaimParty SeriesResolver::missing_reporter(const ClaimParty& partner, Series& s) const {
  if (m.flow == FlowWord::none && earlier.empty() && d.of_whole() &&
      !overlaps(one(d.whole), partner))
    return one(d.whole);
  if (m.bilateral && d.centred() && !overlaps(one(d.centre), partner)) return one(d.centre);
  if (m.bilateral) {  // 'bilateral trade with China' in a text about Russia and China
    const ClaimParty other = d.other_of(partner);
    if (!other.empty()) return other;
  }
  // 'the former bought goods for 430 million; exports to the latter': of whom both trade with
  if ((m.partner.kind == K::former || m.partner.kind == K::latter) && d.two.size() == 2) {
    const Discourse::Side& x = d.two[0];
    const Discourse::Side& y = d.two[1];
    for (const ClaimParty* side : {&x.reporter, &x.partner}) {
      if ((*side == y.reporter || *side == y.partner) && !overlaps(*side, partner)) return *side;
    }
  }
  if (const ClaimParty data = whose_data(partner, s); !data.empty()) return data;
  // a series of this sentence with the same view
  for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
    if (!it->ok) continue;
    // 'Japan's exports to China exceeded those to South Korea' in a text about China
    if (m.flow == FlowWord::none && !overlaps(it->reporter, partner)) return it->reporter;
    // 'Uganda took goods from Kenya, while sales to Tanzania fell' in a text about Kenya
    if (d.centred() && it->partner == one(d.centre) && !overlaps(it->partner, partner))
      return it->partner;
    if (!overlaps(it->reporter, partner)) return it->reporter;
    if (!overlaps(it->partner, partner) && !it->partner.empty()) return it->partner;
  }
  // 'Russia is in second place, exports to Kazakhstan came to' of a text about Kyrgyzstan
  if (d.national && d.topic.valid() && !overlaps(one(d.topic), partner) && !d.framed() &&
      !d.speaker.valid() && m.kind == Mention::Kind::noun)
    return one(d.topic);
  // 'Canada sold ... , exports to' : the subject of the clause
  for (int i = m.first - 1; i >= 0 && i > m.first - 16; --i) {
    if (!is_bare_place(a, i) || a.punct(i + 1, "(")) continue;
    const PlaceId id = place_meant(*a.place(i), d, false);
    if (id.valid() && !overlaps(one(id), partner)) return one(id);
  }
  if (d.speaker.valid() && !overlaps(one(d.speaker), partner)) return one(d.speaker);
  // 'The Bank of Uganda has other data: it put imports from Kenya at 596 million'
  if (const PlaceId bank = whose_book(); bank.valid() && !overlaps(one(bank), partner)) {
    s.assumed.push_back("reporter: whose figures they are");
    return one(bank);
  }
  if (goes_on_with(partner)) return d.reporter;
  if (const ClaimParty own = d.own_side(partner); !own.empty()) {
    if (own == one(d.topic) && own != d.reporter)
      s.assumed.push_back("reporter: the country that the text is about");
    return own;
  }
  // who speaks in the same sentence: 'Seoul said', 'the Indian ambassador said'
  for (int i = 0; i + 1 < a.size(); ++i) {
    if (!is_bare_place(a, i) || a.sense(i + 1, Class::speech) == nullptr) continue;
    const PlaceId id = place_meant(*a.place(i), d, false);
    if (!id.valid() || overlaps(one(id), partner)) continue;
    s.assumed.push_back("reporter: who speaks");
    return one(id);
  }
  if (const PlaceId office = whose_figures(); office.valid() && !overlaps(one(office), partner)) {
    s.assumed.push_back("reporter: whose figures they are");
    return one(office);
  }
  if (d.headline) return {};  // 'Exports to China fall as US surplus shrinks'
  std::vector<PlaceId> found = in_sentence(true);
  // 'The $337 billion deficit with China is larger than the next - Mexico with $89 billion'
  for (int i = m.last; i + 2 < a.size(); ++i) {
    if (!is_bare_place(a, i) || !a.is(i + 1, "with") || a.quantity(i + 2) == nullptr) continue;
    const PlaceId other = place_meant(*a.place(i), d, false);
    found.erase(std::remove(found.begin(), found.end(), other), found.end());
  }
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](PlaceId p) { return overlaps(one(p), partner); }),
              found.end());
  if (found.size() == 1) {
    s.assumed.push_back("reporter: the other place of the sentence");
    return one(found.front());
  }
  if (!found.empty()) return {};
  for (PlaceId p : d.recent) {
    if (overlaps(one(p), partner) || d.only_partner(p)) continue;
    s.assumed.push_back("reporter: the place spoken of before");
    return one(p);
  }
  // 'SEOUL - Exports to Japan sank 11.7 percent', where nobody else has been named
  if (d.dateline.valid() && !overlaps(one(d.dateline), partner)) {
    s.assumed.push_back("reporter: the country of the dateline");
    return one(d.dateline);
  }
  return {};
}

ClaimParty SeriesResolver::missing_partner(const ClaimParty& reporter, Series& s) const {
  for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
    if (!it->ok || it->open_partner) continue;
    const bool owner = overlaps(it->reporter, reporter);
    if (!owner && !overlaps(it->partner, reporter)) continue;
    s.assumed.push_back("partner: that of the series before");
    return owner ? it->partner : it->reporter;
  }
  // 'Azerbaijan's foreign trade grew to 49 billion. Azerbaijan's imports rose': all of them
  if (d.whole.valid() && one(d.whole) == reporter && d.block - d.whole_block <= 1 && !m.bilateral &&
      m.kind == Mention::Kind::noun && m.reporter.kind == K::places)
    return {};
  const ClaimParty other = d.pair_holds() ? d.other_of(reporter) : ClaimParty{};
  const bool firm = m.reporter.kind == K::its && m.weak;  // of two places only named together
  const bool several = other.places.size() > 1 && m.reporter.kind == K::places;
  if (!other.empty() && !several && (!d.weak_pair || (m.flow == FlowWord::turnover && !firm))) {
    s.assumed.push_back("partner: the other one of the pair");
    return other;
  }
  // 'our exports will top 2.5 billion' of an envoy, behind a sentence about a third country
  if (m.reporter.kind == K::our && d.addressee.valid() && !overlaps(one(d.addressee), reporter) &&
      !m.weak && m.kind == Mention::Kind::noun) {
    s.assumed.push_back("partner: who is spoken to");
    return one(d.addressee);
  }
  return {};
}

// 'According to Uzbekistan's statistics, the country's foreign trade ...': the one just named.
PlaceId SeriesResolver::the_country() const {
  if (m.reporter.kind != K::places || m.reporter.items.size() != 1) return {};
  const PlaceSpan* own = a.place(m.reporter.items.front());
  if (own == nullptr || !own->any) return {};
  // 'bought a fifth of Estonian goods and delivered a third of the country's imports'
  for (std::size_t n = earlier.size(); n-- > 0;) {
    if (all[n].kind == Mention::Kind::verb) continue;
    if (!earlier[n].ok || !earlier[n].open_partner || earlier[n].reporter.places.size() != 1) break;
    return earlier[n].reporter.places.front();
  }
  if (a.low(0) != "according") return {};
  if (std::any_of(earlier.begin(), earlier.end(), [](const Series& x) { return x.ok; })) return {};
  for (int i = m.first - 1; i >= 0; --i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->any || p->kind == places::NameKind::adjective) continue;
    return place_meant(*p, d, false);
  }
  return {};
}

// The country that most of the text is about, if that is not `not_this`.
ClaimParty SeriesResolver::whose_text(const ClaimParty& not_this, Series& s) const {
  // 'Brazil bought 1.06 billion dollars' worth' in a release about Uruguay
  const ClaimParty hub = one(d.national && d.topic.valid() ? d.topic : d.hub());
  if (hub.empty() || overlaps(hub, not_this)) return {};
  // 'China is the world's biggest exporter, shipping merchandise worth $2.3tn': to everybody
  for (int i = 0; i + 1 < a.size(); ++i) {
    const bool worlds = a.low(i) == "world's" || (a.is(i, "world") && a.is(i + 1, "'s"));
    for (int k = i + 1; worlds && k < i + 6 && k < a.size(); ++k) {
      if (a.sense(k, Class::ranknoun) != nullptr) return {};
    }
  }
  s.assumed.push_back("partner: the country that the text is about");
  return hub;
}

// 'Purchases by Pakistan' in a text about what Kenya exports.
ClaimParty SeriesResolver::bought_from(Series& s) const {
  const ClaimParty text = whose_text(s.reporter, s);
  if (!text.empty()) return text;
  const ClaimParty own = d.own_side(s.reporter);
  if (own.empty() || !d.flow || *d.flow != Flow::exports || own != d.reporter) return {};
  s.assumed.push_back("partner: whose exports were spoken of");
  return own;
}

// 'Mozambique, too, bought less' behind what Portugal sells to Angola; 'Spain's deliveries'
ClaimParty SeriesResolver::went_on_with(Series& s) const {
  if (!d.has_pair() || !d.flow || d.weak_pair || d.block - d.pair_block > 1) return {};
  const bool other_side = (s.flow == Flow::imports && *d.flow == Flow::exports) ||
                          (s.flow == Flow::exports && *d.flow == Flow::imports);
  if (!other_side || overlaps(s.reporter, d.reporter) || overlaps(s.reporter, d.partner)) return {};
  const ClaimParty own = d.own_side(s.reporter);
  if (own != d.reporter) return {};
  s.assumed.push_back("partner: whose trade was spoken of");
  return own;
}

// 'Iceland's main market was the Netherlands. It received goods worth 200 billion': the market.
bool SeriesResolver::ranked_before() const {
  if (m.kind != Mention::Kind::verb || m.reporter.kind != K::its || !m.partner.empty())
    return false;
  if (!a.is(m.head - 1, "it") || !d.list_flow || d.list_rank < 1 || !d.has_pair() ||
      d.list_reporter != d.reporter || d.pair_block != d.block)
    return false;
  const Flow flow = flow_of(m.flow);
  return (*d.list_flow == Flow::exports && flow == Flow::imports) ||
         (*d.list_flow == Flow::imports && flow == Flow::exports);
}

// 'India's exports to Nepal rose 8 percent, while those from it soared 45': behind exports 'from'
// is who sells.
bool SeriesResolver::from_there(Series& s) const {
  if (s.flow != Flow::exports || !a.is(m.head + 1, "from") || m.partner.empty()) return false;
  if (m.kind != Mention::Kind::noun || !m.reporter.empty() || m.reversed) return false;
  const bool here = !earlier.empty() && earlier.back().ok && !earlier.back().open_partner;
  const ClaimParty own = here ? earlier.back().reporter : d.reporter;
  const ClaimParty other = here ? earlier.back().partner : d.partner;
  const bool points = m.partner.kind == K::its || m.partner.kind == K::there;
  const ClaimParty seller = points ? other : resolve_party(a, m.partner, d, own, true);
  if (seller.empty() || own.empty() || overlaps(seller, own)) return false;
  // 'deliveries from Turkey to Iraq recovered; those from Iran sank': to the same
  if (seller != other) {
    if (points || other.empty() || other.places.size() != 1 || overlaps(seller, other))
      return false;
    if (!here && (!d.flow || *d.flow != Flow::exports || !d.pair_holds())) return false;
    if (here ? earlier.back().total : d.whole_last) return false;
    s.reporter = seller;
    s.partner = other;
    s.ok = true;
    return true;
  }
  s.reporter = own;
  s.partner = seller;
  s.flow = Flow::imports;
  s.ok = true;
  return true;
}

Series SeriesResolver::run() const {
  Series s;
  s.mention = static_cast<int>(index);
  s.sign = m.sign;
  s.product = m.product;
  s.scope = m.scope;
  s.total = m.total;
  s.flow = flow_of(m.flow);
  if (m.kind == Mention::Kind::noun ? of_outsiders() : part_of_a_bloc()) {
    s.why = "a group of countries without a code";
    return s;
  }
  if (m.unknown_owner || former_of_nobody()) {
    s.why = "whose trade it is: no country that is known";
    return s;
  }
  // 'exports were 2 billion, imports in the other direction 1': the other flow, of the same country
  const std::optional<Flow> told =
      !earlier.empty() && earlier.back().ok ? std::optional(earlier.back().flow) : d.flow;
  const bool other_flow = !m.weak && m.flow != FlowWord::none && told != s.flow;
  if (m.reversed && other_flow && s.flow != Flow::turnover) {
    const bool here = !earlier.empty() && earlier.back().ok && !earlier.back().open_partner;
    if (here || d.pair_holds()) {
      s.reporter = here ? earlier.back().reporter : d.reporter;
      s.partner = here ? earlier.back().partner : d.partner;
      s.ok = told == Flow::exports || told == Flow::imports;
      if (s.ok) return s;
      s.reporter = s.partner = {};
    }
  }
  if (m.reversed && !other_flow) {  // 'those in the opposite direction'
    for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
      if (!it->ok || it->open_partner || (it->flow != Flow::exports && it->flow != Flow::imports))
        continue;
      s.reporter = it->partner;
      s.partner = it->reporter;
      s.flow = it->flow;
      s.product = it->product;
      s.ok = true;
      return s;
    }
    if (d.pair_holds() && d.flow && (*d.flow == Flow::exports || *d.flow == Flow::imports)) {
      s.reporter = d.partner;
      s.partner = d.reporter;
      s.flow = *d.flow;
      s.ok = true;
      return s;
    }
    s.why = "no series in the other direction";
    return s;
  }
  if (m.row && d.rows) {
    s.reporter = d.rows->reporter;
    s.partner = resolve_party(a, m.partner, d, s.reporter, true);
    s.ok = !s.partner.empty() && !overlaps(s.reporter, s.partner);
    s.assumed.push_back("series: that of the line above the list");
    return s;
  }
  if (m.plain_noun && a.is_any(m.first - 1, {"that", "this"}) && a.is(m.last, "alone")) {
    s.why = "a part of the trade";
    return s;
  }
  if (of_another_owner(s)) return s;
  if (m.flow == FlowWord::none) {  // 'those to China'
    if (!earlier.empty() && earlier.back().ok) {
      s.flow = earlier.back().flow;
      s.sign = earlier.back().sign;
      s.product = earlier.back().product;
    } else if (earlier.empty() && d.of_whole()) {  // 'Imports rose to 29 billion. Those from China'
      s.flow = *d.whole_flow;
    } else if (d.flow) {
      s.flow = *d.flow;
      s.sign = d.sign;
      // 'Exports tell a similar tale. Those to India': whatever was read last
      if (s.flow == Flow::imports && a.is(m.head, "those") && a.is_any(m.head + 1, {"to", "into"}))
        s.flow = Flow::exports;
    } else {
      s.why = "no series for 'that' or 'those'";
      return s;
    }
    // behind a deficit 'those to the United States' are exports, 'those from Korea' imports
    const bool sides = s.flow == Flow::balance || s.flow == Flow::turnover;
    if (sides && a.is(m.head, "those") && a.is_any(m.head + 1, {"to", "into", "from"})) {
      s.flow = a.is(m.head + 1, "from") ? Flow::imports : Flow::exports;
      s.sign = 0;
    }
    if (!sides && from_there(s)) return s;
  }
  if (m.reporter.kind == K::our && m.partner.empty() && s.flow == Flow::turnover && !m.total &&
      m.kind == Mention::Kind::noun) {
    // 'our trade' in a speech is the pair's
    if (d.speaker.valid() && d.addressee.valid()) {
      s.reporter = one(d.speaker);
      const ClaimParty front = front_partner(s.reporter);  // 'With Peru, our turnover ...'
      s.partner = front.empty() ? one(d.addressee) : front;
      s.ok = s.reporter != s.partner;
      return s;
    }
    if (d.has_pair()) {
      s.reporter = d.reporter;
      s.partner = d.partner;
      s.ok = true;
      return s;
    }
  }
  // 'France and Algeria want to double their trade'
  const bool both =
      m.reporter.kind == K::their && m.partner.empty() && s.flow == Flow::turnover && !m.total;
  if (both && from_coordination(s)) {
    s.ok = true;
    return s;
  }
  const bool has_reporter = !m.reporter.empty();
  const bool has_partner = !m.partner.empty();
  if (m.partner.kind == K::others) {
    s.open_partner = names_them();
    if (s.open_partner) s.reporter = resolve_party(a, m.reporter, d, {}, false);
    s.ok = !s.reporter.empty();
    if (!s.ok) s.why = "a group of countries without a code";
    return s;
  }
  if (of_the_ranked(s)) return s;
  if (m.kind == Mention::Kind::goods || m.kind == Mention::Kind::abroad) {
    ClaimParty taker;
    for (int i = 0; i < m.first && taker.empty(); ++i) {
      if (is_bare_place(a, i) && !a.place(i)->epithet && !a.place(i)->any)
        taker = one(place_meant(*a.place(i), d, false));
    }
    s.reporter = resolve_party(a, m.reporter, d, taker, false);
    s.open_partner = true;
    s.ok = !s.reporter.empty();
    if (!s.ok) s.why = "no reporter";
    return s;
  }
  if (!has_reporter && !has_partner) {
    if (m.total && !m.bilateral) {
      // 'total exports': a whole of the reporter that is spoken of
      s.reporter = !earlier.empty() && earlier.back().ok ? earlier.back().reporter : d.reporter;
      // 'It received 200 billion of goods, 32.4% of all exports': those of who sold them
      if (!earlier.empty() && earlier.back().ok && !earlier.back().open_partner &&
          ((s.flow == Flow::exports && earlier.back().flow == Flow::imports) ||
           (s.flow == Flow::imports && earlier.back().flow == Flow::exports)))
        s.reporter = earlier.back().partner;
      // 'China bought Brazilian products. Its share of total exports': of Brazil's
      const bool share =
          a.is(m.first - 1, "of") && a.sense(m.first - 2, Class::sharenoun) != nullptr;
      const bool turned = d.flow && ((*d.flow == Flow::imports && s.flow == Flow::exports) ||
                                     (*d.flow == Flow::exports && s.flow == Flow::imports));
      if (share && turned && earlier.empty() && d.pair_holds() && !d.centred())
        s.reporter = d.partner;
      // 'Brazil took 1.4 billion, or 17% of all sales' in a text about Uruguay: Uruguay's
      const ClaimParty own = one(d.centre.valid() ? d.centre : d.national ? d.topic : PlaceId{});
      if (!own.empty() && !earlier.empty() && earlier.back().ok && earlier.back().partner == own)
        s.reporter = own;
      if (s.reporter.empty() && d.topic.valid()) s.reporter = one(d.topic);
      // 'total exports' behind 'Tanzanian purchases of Kenyan goods' in a text about Kenya
      if (earlier.empty() && d.hub().valid() && one(d.hub()) == d.partner) s.reporter = d.partner;
      s.open_partner = true;
      s.ok = !s.reporter.empty();
      // 'total trade' in a text about a pair is the pair's
      if (d.has_pair() && s.flow == Flow::turnover && m.kind == Mention::Kind::noun &&
          !a.is(m.first, "foreign") && !a.low(m.head).starts_with("foreign") &&
          !(d.whole.valid() && d.whole_block == d.block)) {
        s.partner = overlaps(d.partner, s.reporter) ? d.reporter : d.partner;
        s.open_partner = false;
        s.ok = s.ok && !overlaps(s.partner, s.reporter);
      }
      if (!s.ok) s.why = "no reporter";
      return s;
    }
    if (!with_which(s) && !from_subject(s) && !from_whole(s) && !from_pair(s)) {
      s.why = "no pair";
      return s;
    }
  } else if (has_reporter && has_partner) {
    // what is a name first, then what refers to it
    // 'the country's purchases from Vietnam' in a text about Vietnam: the other country
    const PlaceSpan* own = m.reporter.kind == K::places && m.reporter.items.size() == 1
                               ? a.place(m.reporter.items.front())
                               : nullptr;
    const bool unnamed = own != nullptr && own->any && m.partner.kind == K::places;
    if (unnamed) {
      s.partner = resolve_party(a, m.partner, d, {}, true);
      s.reporter = resolve_party(a, m.reporter, d, s.partner, false);
    } else if (m.reporter.kind == K::places) {
      s.reporter = resolve_party(a, m.reporter, d, {}, false);
      s.partner = resolve_party(a, m.partner, with_reporter(s.reporter), s.reporter, true);
      if (const ClaimParty named = country_of_sentence(s.reporter); !named.empty())
        s.partner = named;
      third_from_it(s);
    } else if (m.partner.kind == K::there) {
      // 'Poland bought 61 percent of its imports there': Poland's first
      s.reporter = resolve_party(a, m.reporter, sentence_view({}), {}, false);
      s.partner = resolve_party(a, m.partner, d, s.reporter, true);
      if (m.reporter.kind == K::our && s.reporter.empty()) s.reporter = d.other_of(s.partner);
    } else if (m.reporter.kind == K::neighbour && m.partner.kind == K::its) {
      // 'the neighbour to the south sold it goods': whose neighbour it is
      s.reporter = resolve_party(a, m.reporter, sentence_view({}), {}, false);
      s.partner = d.own_side(s.reporter);
    } else if (m.partner.kind == K::neighbour && !m.partner.direction.empty()) {
      // 'it imported goods from its southern neighbour': whose neighbour it is
      s.reporter = resolve_party(a, m.reporter, sentence_view({}), {}, false);
      s.partner = resolve_party(a, m.partner, with_reporter(s.reporter), s.reporter, true);
    } else {
      s.partner = resolve_party(a, m.partner, d, {}, true);
      s.reporter = resolve_party(a, m.reporter, sentence_view(s.partner), s.partner, false);
    }
    sold_to_before(s);
  } else if (has_partner) {
    if (to_the_subject(s)) return s;
    if (m.partner.kind == K::pair && to_both(s)) {
      s.ok = true;
      return s;
    }
    if (m.partner.kind == K::pair) {
      if (!from_pair(s)) {
        s.why = "no pair";
        return s;
      }
    } else {
      // 'Argentina is a case of its own. Purchases from there fell': from Argentina
      const bool framed = m.partner.kind == K::there && d.framed() && a.places.empty() &&
                          earlier.empty() && d.frame != d.centre;
      ClaimParty base = neighbour_base();
      if (base.empty()) base = not_itself();
      if (base.empty()) base = runs_it();
      s.partner = framed ? one(d.frame) : resolve_party(a, m.partner, d, base, true);
      if (framed) s.reporter = d.other_of(s.partner);
      if (framed && s.reporter.empty()) s.reporter = one(d.hub());
      if (there_as_before(s)) return s;
      if (framed && !s.reporter.empty() && !overlaps(s.reporter, s.partner)) {
        s.ok = true;
        return s;
      }
      if (const ClaimParty named = country_of_sentence({}); !named.empty()) s.partner = named;
      if (!s.partner.empty()) s.reporter = missing_reporter(s.partner, s);
      // 'imports from those countries' behind a list of them
      if (s.partner.empty() && m.partner.kind == K::there &&
          a.sense(m.partner.at, Class::there) != nullptr && !a.is(m.partner.at, "there")) {
        s.why = "a group of countries without a code";
        return s;
      }
    }
  } else if (trade_with_named(s)) {
    return s;
  } else {
    s.reporter = resolve_party(a, m.reporter, sentence_view({}), {}, false);
    if (const PlaceId named = the_country(); named.valid()) s.reporter = one(named);
    not_the_front(s);
    if (ranked_before()) {
      s.reporter = d.partner;
      s.partner = d.reporter;
      s.ok = true;
      return s;
    }
    constexpr int kAsGoodAsAll = 40;  // countries
    const int counted = counted_partners();
    if (counted > 0 && counted < kAsGoodAsAll) {
      s.why = "a group of countries without a code";
      return s;
    }
    if ((m.total || says_everywhere() || counted > 0) && !m.bilateral) {
      s.open_partner = s.total = true;
    } else if (!s.reporter.empty()) {
      // 'trade with the bloc was 1.8, of which Chinese shipments accounted for 1.2'
      const bool part = a.is(m.first - 1, "which") && a.is(m.first - 2, "of") && !earlier.empty() &&
                        earlier.back().ok && !earlier.back().open_partner;
      const bool named = is_named(s.reporter) && !m.bilateral && !part;
      if (const int among = among_buyers(); among >= 0) {
        s.partner = one(place_meant(*a.place(among), d, true));
        s.ok = !s.partner.empty() && !overlaps(s.partner, s.reporter);
        return s;
      }
      s.partner = buyer_in_front();
      if (s.partner.empty() || overlaps(s.partner, s.reporter))
        s.partner = front_partner(s.reporter);
      // 'the largest market for German exports': all of them
      const bool ranked = named && a.is_any(m.first - 1, {"for", "of"}) &&
                          a.sense(m.first - 2, Class::ranknoun) != nullptr;
      if (s.partner.empty() && (!(d.national && named) || with_the_same()) && !ranked &&
          !from_everywhere() && !before_its_part())
        s.partner = missing_partner(s.reporter, s);
      // '..., so that the Turkish surplus was' in a text that no word calls one of all trade
      if (s.partner.empty() && named && s.flow == Flow::balance && d.many && m.first > 5 &&
          d.has_pair() && d.block - d.pair_block <= 1)
        s.partner = d.other_of(s.reporter);
      // '..., so that the Turkish surplus was': over the one that the sentence began with
      if (s.partner.empty() && named && s.flow == Flow::balance && !ranked && !earlier.empty() &&
          earlier.back().ok && !earlier.back().open_partner)
        s.partner = earlier.back().reporter == s.reporter  ? earlier.back().partner
                    : earlier.back().partner == s.reporter ? earlier.back().reporter
                                                           : ClaimParty{};
      // 'Tokyo supplied $10.6 billion' in a text about Vietnam
      // (in a national text only who takes: 'goods of 4 billion exported' have no subject)
      const int before = a.is(m.head - 1, "the") ? m.head - 2 : m.head - 1;
      // 'the largest source of imported goods': no verbs
      const bool participle = a.is(before, "of") || a.sense(m.head, Class::ranknoun) != nullptr;
      const bool takes = s.flow == Flow::imports || !d.national;
      const bool verb = m.kind == Mention::Kind::verb && takes && !participle;
      // 'India's deliveries shrank' in a text about Kenya: there
      const bool noun = m.kind == Mention::Kind::noun && a.is_any(m.head, words::kDeliveriesNoun) &&
                        (d.office.valid() || d.centre.valid() || d.national);
      if (s.partner.empty() && named && m.weak) s.partner = beside_goods_from(s);
      if (s.partner.empty() && named && (verb || noun)) s.partner = whose_text(s.reporter, s);
      if (s.partner.empty() && (m.kind == Mention::Kind::verb || m.weak) && named && !participle)
        s.partner = went_on_with(s);
      // 'Purchases by Pakistan were down' in a text about Kenya: from Kenya
      if (s.partner.empty() && s.flow == Flow::imports && m.reporter.kind == K::places &&
          a.is(m.reporter.items.front() - 1, "by"))
        s.partner = bought_from(s);
      if (s.partner.empty() && named) s.partner = beside_others(s.reporter, s);
      // 'while Ecuador bought goods': exports to it, as the sentence began
      if (m.kind == Mention::Kind::verb && !s.partner.empty() && !earlier.empty() &&
          !a.is(m.subject - 1, "what") && !earlier.back().open_partner &&
          earlier.back().reporter == s.partner && earlier.back().flow != s.flow) {
        std::swap(s.reporter, s.partner);
        s.flow = earlier.back().flow;
      }
      // 'Hanoi's sales came to 1.2 billion' in a text about all trade of Cambodia: to Cambodia
      if (s.partner.empty() && d.national && d.topic.valid() && named && m.weak && !ranked &&
          m.kind == Mention::Kind::noun && !overlaps(one(d.topic), s.reporter)) {
        s.partner = one(d.topic);
        s.assumed.push_back("partner: the country that the text is about");
      }
      if (s.partner.empty()) s.partner = joined_to(s.reporter);
      if (s.partner.empty()) s.open_partner = true;
    }
  }
  those_to_another(s);
  of_the_other_of_us(s);
  if (s.reporter.empty() || (s.partner.empty() && !s.open_partner)) {
    s.why = s.reporter.empty() ? "no reporter" : "no partner";
    return s;
  }
  if (!s.partner.empty() && overlaps(s.reporter, s.partner)) {
    s.why = "a country does not trade with itself";
    return s;
  }
  s.ok = true;
  return s;
}

}  // namespace tally::reading
