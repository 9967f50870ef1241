// Whose trade a noun is that names nobody or one side only: the subject of its verb, the pair of
// the sentence, the pair of the text.
#include <algorithm>

#include "reading/internal/series_resolver.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'With Uzbekistan the turnover passed 1 bln', '..., with Iran imports fell'
ClaimParty SeriesResolver::partner_in_front() const {
  if (!m.plain_noun || m.kind != Mention::Kind::noun) return {};
  int place = m.first - 1;
  while (place > 0 && a.is_any(place, words::kDeterminer, {"total", "mutual"})) --place;
  const int with = a.is(place - 1, "the") ? place - 2 : place - 1;
  const bool begins = with == 0 || (with > 0 && a.kind(with - 1, ItemKind::punct)) ||
                      a.is_any(with - 1, words::kClauseJoint);
  const PlaceSpan* named = a.is(with, "with") && begins ? a.place(place) : nullptr;
  if (named == nullptr || named->possessive || named->kind == places::NameKind::person) return {};
  return one(place_meant(*named, d, true));
}

// 'the gap', 'the trade imbalance': a surplus or a deficit, whichever was spoken of.
bool SeriesResolver::says_gap() const {
  if (m.flow != FlowWord::balance || m.kind != Mention::Kind::noun) return false;
  const Item& head = a.items[static_cast<std::size_t>(m.head)];
  const LowWord& word = a.tokens[head.last - 1].low;
  return word == "gap" || word == "gaps" || word == "imbalance";
}

// 'leaves your country with a deficit', 'left us with a surplus': `with` is the item of that word.
bool SeriesResolver::left_with(int with, Series& s) const {
  for (int v = with - 1; v >= 0 && v >= with - 4; --v) {
    if (a.sense(v, Class::leave) == nullptr) continue;
    int next = 0;
    const PartyRef who = party_at(a, v + 1, next, false);
    if (next != with || who.kind == K::places || who.kind == K::pair) return false;
    s.reporter = resolve_party(a, who, d, {}, false);
    if (s.reporter.empty()) return false;
    for (auto it = earlier.rbegin(); it != earlier.rend() && s.partner.empty(); ++it) {
      if (!it->ok || it->open_partner) continue;
      if (it->reporter == s.reporter) s.partner = it->partner;
      if (it->partner == s.reporter) s.partner = it->reporter;
    }
    if (s.partner.empty()) s.partner = d.other_of(s.reporter);
    return !s.partner.empty();
  }
  return false;
}

// 'Japan logged a deficit': the subject of the verb.
bool SeriesResolver::from_subject(Series& s) const {
  if (s.flow != Flow::balance) return false;
  bool verb = false;
  for (int i = m.first - 1; i >= 0 && i > m.first - 8; --i) {
    const QuantitySpan* q = a.quantity(i);  // 'posted its first surplus in four months'
    if ((q != nullptr && q->kind != QuantityKind::ordinal) || a.punct(i, ",")) return false;
    verb = verb || a.sense(i, Class::runverb) != nullptr;
    if (!verb && given_to(i, s)) return true;
    // 'Sweden's trade with Germany yielded a deficit': that of the trade, not Germany's own
    for (std::size_t n = 0; n < earlier.size(); ++n) {
      if (i < all[n].first || i >= all[n].last || all[n].kind != Mention::Kind::noun) continue;
      if (!earlier[n].ok || earlier[n].open_partner || !verb) return false;
      s.reporter = earlier[n].reporter;
      s.partner = earlier[n].partner;
      return true;
    }
    // 'which leaves you with a deficit', 'leaves your country with a deficit'
    if (!verb && a.is(i, "with") && left_with(i, s)) return true;
    // 'leaving Israel with a deficit of $4.5 billion'
    if (!verb && a.place(i) != nullptr && a.is(i + 1, "with") && !a.place(i)->possessive &&
        a.is_any(i - 1, words::kVerbOfLeaving)) {
      const PlaceId left = place_meant(*a.place(i), d, false);
      if (!left.valid()) return false;
      s.reporter = one(left);
      for (auto it = earlier.rbegin(); it != earlier.rend() && s.partner.empty(); ++it) {
        if (!it->ok || it->open_partner) continue;
        if (it->reporter == s.reporter) s.partner = it->partner;
        if (it->partner == s.reporter) s.partner = it->reporter;
      }
      if (s.partner.empty()) s.partner = d.other_of(s.reporter);
      // 'imports from there came to 540, leaving Ulaanbaatar with a surplus': with the one there
      if (s.partner.empty() && !earlier.empty() && earlier.back().ok &&
          !earlier.back().open_partner && !overlaps(earlier.back().partner, s.reporter))
        s.partner = earlier.back().partner;
      return !s.partner.empty();
    }
    // 'We still had a surplus of 21 million'
    if (const Entry* self = a.sense(i, Class::self);
        verb && self != nullptr && (self->ref == Ref::our || self->ref == Ref::your) &&
        !a.is(i, "us") && (d.speaker.valid() || d.envoy_of.valid())) {
      PartyRef who;
      who.kind = self->ref == Ref::our ? K::our : K::your;
      s.reporter = resolve_party(a, who, d, {}, false);
      if (s.reporter.empty()) return false;
      s.partner = front_partner(s.reporter);
      if (s.partner.empty()) s.partner = d.other_of(s.reporter);
      if (s.partner.empty()) {
        who.kind = self->ref == Ref::our ? K::your : K::our;
        s.partner = resolve_party(a, who, d, {}, false);
      }
      return !s.partner.empty() && !overlaps(s.partner, s.reporter);
    }
    // 'with Nigeria enjoying a surplus'
    const bool with = a.place(i) != nullptr && a.is(i - 1, "with") && !a.place(i)->possessive &&
                      a.sense(i + 1, Class::runverb) != nullptr && !is_adjective(a, i);
    if (!verb || !(is_bare_place(a, i) || with)) continue;
    const PlaceId id = place_meant(*a.place(i), d, false);
    if (!id.valid()) return false;
    s.reporter = one(id);
    if (d.pair_holds() && !d.national && !from_everywhere() && !before_its_part())
      s.partner = d.other_of(s.reporter);
    for (auto it = earlier.rbegin(); it != earlier.rend() && with; ++it) {
      if (!it->ok || it->open_partner) continue;
      if (it->reporter == s.reporter) s.partner = it->partner;
      if (it->partner == s.reporter) s.partner = it->reporter;
    }
    if (const ClaimParty front = front_partner(s.reporter); !front.empty()) s.partner = front;
    if (a.is(i - 1, "which") && a.is(i - 2, "with"))
      s.partner = resolve_party(a, front_of_which(), d, s.reporter, true);
    s.open_partner = s.total = s.partner.empty();
    return true;
  }
  return false;
}

// 'The surplus could shrink' behind a deficit with somebody else: the pair of the last surplus.
bool SeriesResolver::from_last_sign(Series& s) const {
  if (s.flow != Flow::balance || s.sign == 0 || !m.plain_noun || m.bilateral) return false;
  if (!d.flow || *d.flow != Flow::balance || d.sign == 0 || d.sign == s.sign) return false;
  const auto& last = s.sign > 0 ? d.last_surplus : d.last_deficit;
  if (last.first.empty() || last.first != d.reporter) return false;
  if (!front_partner(last.first).empty()) return false;  // 'With Norway the deficit was 5 billion'
  s.reporter = last.first;
  s.partner = last.second;
  return true;
}

// 'With Taiwan, the country's balance was a favourable one': 'the country' is the other one, which
// the sentence before was about.
void SeriesResolver::not_the_front(Series& s) const {
  if (m.reporter.kind != K::places || m.reporter.items.size() != 1) return;
  const PlaceSpan* own = a.place(m.reporter.items.front());
  if (own == nullptr || !own->any || !a.is(0, "with")) return;
  const ClaimParty front = front_partner({});
  if (front.empty() || !overlaps(s.reporter, front)) return;
  const ClaimParty subject = one(d.subject);
  s.reporter = !subject.empty() && subject != front ? subject : d.own_side(front);
}

// 'trade between us' of one who speaks: that with whom the speech is about, not with the third
// country just named.
bool SeriesResolver::between_us(Series& s) const {
  if (!m.bilateral || !d.speaker.valid() || !a.is(m.last - 1, "us") || !a.is(m.last - 2, "between"))
    return false;
  const ClaimParty own = one(d.speaker);
  const Discourse::Pair* best = nullptr;
  for (const Discourse::Pair& p : d.pairs) {
    const bool ours = p.reporter == own || p.partner == own;
    if (ours && (best == nullptr || p.count > best->count)) best = &p;
  }
  if (d.addressee.valid() && d.addressee != d.speaker) {
    s.reporter = own;
    s.partner = one(d.addressee);
  } else if (best != nullptr) {
    s.reporter = best->reporter;
    s.partner = best->partner;
  } else {
    return false;
  }
  return true;
}

// 'Worldwide in October, the country ran a deficit', 'Overall, German exports fell'
bool SeriesResolver::from_everywhere() const {
  // 'In month-on-month comparison, seasonally adjusted exports decreased by 4.1%' of a release
  if (m.plain_noun && d.national && (m.flow == FlowWord::exports || m.flow == FlowWord::imports) &&
      std::any_of(a.tokens.begin(), a.tokens.end(), [](const Token& t) {
        return t.low == "seasonally" || t.low == "adjusted" || t.low == "unadjusted";
      }))
    return true;
  return a.is_any(0, {"globally", "worldwide"}) ||
         (a.is(0, "overall") && a.punct(1, ",") && !m.bilateral && m.flow != FlowWord::turnover);
}

// 'A deficit of 210 million, whereas a year ago we had one of 340': not that of the other one.
bool SeriesResolver::of_who_speaks(const Series& s) const {
  if (!d.speaker.valid() || s.sign == 0 || s.partner != one(d.speaker)) return false;
  bool we = false;
  for (int i = 0; i < a.size(); ++i) {
    const Entry* self = a.sense(i, Class::self);
    if (self != nullptr && self->ref == Ref::your) return false;
    we = we || a.is(i, "we");
  }
  return we;
}

bool SeriesResolver::from_pair(Series& s) const {
  // 'Import bills from the top 10 countries for imports came to': of these
  if (m.plain_noun && !earlier.empty() && !earlier.back().ok && earlier.back().flow == s.flow &&
      earlier.back().why == "a group of countries without a code")
    return false;
  if (gap_behind_shares(s) || across_to_another()) return false;
  if (booked_by_office(s)) return true;
  // 'The growth in Japan's exports outpaced that of imports, which rose 5.3 percent'
  if (m.plain_noun && a.is(m.first - 1, "of") && a.is_any(m.first - 2, {"that", "those"}) &&
      !earlier.empty() && earlier.back().ok && earlier.back().open_partner) {
    s.reporter = earlier.back().reporter;
    s.open_partner = s.total = true;
    return true;
  }
  // 'Tunisia: Trade deficit shrinks'
  if (d.headline && m.plain_noun && !m.bilateral && a.punct(1, ":") && is_bare_place(a, 0) &&
      !d.has_pair() && earlier.empty()) {
    s.reporter = one(place_meant(*a.place(0), d, false));
    s.open_partner = s.total = true;
    return !s.reporter.empty();
  }
  // 'Globally, goods imports fell by 12 percent': from everywhere; 'Overall trade' may be a pair's
  if (m.plain_noun && from_everywhere()) {
    s.reporter = d.own_side({});
    s.open_partner = s.total = true;
    return !s.reporter.empty();
  }
  if (std::none_of(earlier.begin(), earlier.end(),
                   [](const Series& x) { return x.ok && !x.open_partner; }) &&
      from_last_sign(s))
    return true;
  if (const ClaimParty with = partner_in_front(); !with.empty()) {
    s.partner = with;
    s.reporter = !earlier.empty() && earlier.back().ok && !overlaps(earlier.back().reporter, with)
                     ? earlier.back().reporter
                     : d.own_side(with);
    if (!s.reporter.empty()) return true;
  }
  if (between_us(s) || where_it_trades(s)) return true;
  if (const ClaimParty buyer = buyer_in_front(); !buyer.empty()) {
    s.partner = buyer;
    s.reporter = one(d.hub());
    // 'KAMPALA. The DR Congo bought exports worth ...': from where the text is written
    if (s.reporter.empty())
      s.reporter = d.has_pair() && !d.weak_pair ? d.own_side(buyer) : one(d.dateline);
    return !s.reporter.empty() && !overlaps(s.reporter, buyer);
  }
  for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
    if (!it->ok || it->open_partner) continue;
    s.reporter = it->reporter;
    s.partner = it->partner;
    if (it->flow == Flow::balance && it->sign > 0 && says_gap()) s.sign = it->sign;
    return true;
  }
  if (const ClaimParty front = front_partner({}); !front.empty() && m.plain_noun) {
    s.reporter = d.own_side(front);
    s.partner = front;
    if (!s.reporter.empty()) return true;
  }
  if (with_subject(s)) return true;
  // 'When Seoul and Hanoi opened embassies, two-way trade was ...'
  const bool two_way = m.flow == FlowWord::turnover && m.plain_noun && !m.total;
  if ((m.bilateral || two_way) && named_together(a, d, m.first, s)) return true;
  if (leaders_of_two(s)) return true;
  // 'During Japarov's visit to Tashkent the sides agreed to bring trade to $1 billion'
  if (m.flow == FlowWord::turnover && m.plain_noun && !m.total && a.any(Class::pairref) &&
      a.any_of(words::kMeetingWord)) {
    std::vector<PlaceId> named;
    for (int i = 0; i < a.size(); ++i) {
      const PlaceSpan* p = a.place(i);
      const PlaceId id = p == nullptr || p->any ? PlaceId{} : place_meant(*p, d, false);
      if (id.valid() && std::find(named.begin(), named.end(), id) == named.end())
        named.push_back(id);
    }
    if (named.size() == 2) {
      s.reporter = one(named[0]);
      s.partner = one(named[1]);
      s.assumed.push_back("pair: the two places of the sentence");
      return true;
    }
  }
  // 'Algiers broke off relations with Rabat. The trade between the two ...'
  if (m.bilateral && a.any(Class::pairref) && d.paragraph_block == d.block &&
      d.paragraph.size() == 2 && d.pair_block != d.block) {
    s.reporter = one(d.paragraph[0]);
    s.partner = one(d.paragraph[1]);
    s.assumed.push_back("pair: the two that the paragraph named");
    return true;
  }
  // 'Canberra keeps its books by financial year. They show two-way trade of' in a text about what
  // Papua New Guinea trades with several
  if (m.bilateral && d.paragraph_block == d.block && d.paragraph.size() == 1 &&
      d.pair_block != d.block && d.centre.valid() && d.paragraph[0] != d.centre) {
    s.reporter = one(d.paragraph[0]);
    s.partner = one(d.centre);
    s.assumed.push_back("pair: the one that the paragraph named, and the text");
    return true;
  }
  if (m.bilateral && d.frames.size() == 2 && d.pair_block != d.block) {
    s.reporter = one(d.frames[0]);
    s.partner = one(d.frames[1]);
    s.assumed.push_back("pair: the two that the paragraphs before were about");
    return true;
  }
  const bool of_whole =
      d.whole_block == d.block || (d.whole_block + 1 == d.block && m.first <= 1 && !m.weak);
  if (!m.bilateral && d.whole.valid() && of_whole && !a.is(m.last, "across")) {
    s.reporter = one(d.whole);
    beside_a_pair(s);
    s.open_partner = s.total = true;
    return true;
  }
  if (m.plain_noun && d.group_block == d.block && !m.bilateral) return false;
  // two places that were only named together are no pair for 'exports', but for 'trade'
  const bool of_two = m.bilateral || m.flow == FlowWord::turnover || m.flow == FlowWord::none;
  if (d.pair_holds() && (of_two || !d.weak_pair)) {
    if (elsewhere()) return false;
    if (gap_of_named(s)) return true;
    if (m.plain_noun && !m.bilateral && back_home(s)) return !s.reporter.empty();
    s.reporter = d.reporter;
    s.partner = d.partner;
    if (m.plain_noun && !m.bilateral) s.assumed.push_back("pair: the one spoken of before");
    if (m.plain_noun && !m.bilateral && told_from_partner(s)) {
      std::swap(s.reporter, s.partner);
      s.assumed.push_back("reporter: the country that the text is told from");
    }
    // a gap or surplus is that of the country whose trade the text is about
    if (s.flow == Flow::balance && (s.partner == one(d.hub()) || of_who_speaks(s)))
      std::swap(s.reporter, s.partner);
    // 'Seoul runs a deficit with Doha every year. In 2009 the gap was 7.5 billion': whose it was
    const auto& last = s.sign > 0 ? d.last_surplus : d.last_deficit;
    if (s.flow == Flow::balance && s.sign != 0 && last.first == s.partner &&
        last.second == s.reporter && !last.first.empty())
      std::swap(s.reporter, s.partner);
    // 'widened its surplus to 102 billion. The trade gap was up': the surplus
    if (s.reporter == d.reporter && says_gap()) {
      if (d.flow == Flow::balance)
        s.sign = d.sign > 0 ? d.sign : s.sign;
      else  // 'sold goods for 1.5 billion and bought 400 million. The gap was ...': a surplus
        s.sign = d.exports <= 0 || d.imports <= 0 ? 0 : d.exports > d.imports ? 1 : -1;
    }
    return true;
  }
  if (m.plain_noun && !m.bilateral && d.has_pair() && back_home(s)) return !s.reporter.empty();
  // 'bilateral trade' far behind the pair of the text, with others in between
  if (const Discourse::Pair* main = d.main_pair(); main != nullptr && of_two && !d.national) {
    s.reporter = main->reporter;
    s.partner = main->partner;
    s.assumed.push_back("pair: the one that the text is about");
    return true;
  }
  const bool after_whole = d.whole == d.topic && d.block - d.whole_block <= 1;
  // 'Exports in August were worth ...' at the head of a text that goes on with the buyers
  const bool opens = d.pairs.empty() && m.flow != FlowWord::turnover;
  if (d.national && !m.bilateral && d.topic.valid() &&
      (!d.many || after_whole || d.opens_whole || opens)) {
    s.reporter = one(d.topic);
    beside_a_pair(s);
    s.open_partner = s.total = true;
    return true;
  }
  if (m.flow == FlowWord::none) return false;
  if (of_dateline(s)) return true;
  // two places named in the sentence or just before it
  std::vector<PlaceId> found = in_sentence();
  if (found.size() == 2 &&
      (m.bilateral || (m.plain_noun && (coordinated() || a.any(Class::pairref))))) {
    // order of the sentence
    std::vector<PlaceId> order;
    for (int i = 0; i < a.size(); ++i) {
      if (const PlaceSpan* p = a.place(i)) {
        const PlaceId id = place_meant(*p, d, false);
        if (id.valid() && std::find(order.begin(), order.end(), id) == order.end())
          order.push_back(id);
      }
    }
    s.reporter = one(order[0]);
    s.partner = one(order[1]);
    s.assumed.push_back("pair: the two places of the sentence");
    return true;
  }
  if (d.recent.size() == 2 && of_two && d.only_partners.empty()) {
    s.reporter = one(d.recent[1]);
    s.partner = one(d.recent[0]);
    s.assumed.push_back("pair: the two places spoken of before");
    return true;
  }
  if (m.bilateral && d.recent.size() == 1 && found.size() == 1 && found[0] != d.recent[0]) {
    s.reporter = one(found[0]);
    s.partner = one(d.recent[0]);
    s.assumed.push_back("pair: the place of the sentence and the one before");
    return true;
  }
  if (d.speaker.valid() && d.addressee.valid()) {
    s.reporter = one(d.speaker);
    s.partner = one(d.addressee);
    return true;
  }
  return false;
}

// 'The UK ran a deficit with that country': whose balance it is; empty if no verb says it.
ClaimParty SeriesResolver::runs_it() const {
  if (m.kind != Mention::Kind::noun) return {};
  bool verb = false;
  for (int i = m.first - 1; i >= 0 && i > m.first - 6 && !a.kind(i, ItemKind::punct); --i) {
    verb = verb || a.sense(i, Class::runverb) != nullptr;
    if (a.place(i) == nullptr) continue;
    const bool subject = verb && is_bare_place(a, i) && !a.place(i)->any;
    return subject ? one(place_meant(*a.place(i), d, false)) : ClaimParty{};
  }
  return {};
}

// 'The US remained the largest market, as goods worth 3 bn were exported to the country': the
// subject of the sentence, if the partner is no more than 'the country'.
ClaimParty SeriesResolver::country_of_sentence(const ClaimParty& reporter) const {
  if (m.partner.kind != K::places || m.partner.items.size() != 1) return {};
  const PlaceSpan* own = a.place(m.partner.items.front());
  if (own == nullptr || !own->any) return {};
  ClaimParty only;
  const ClaimParty owner = runs_it();
  for (int i = 0; i < m.partner.items.front(); ++i) {
    if (!is_bare_place(a, i) || a.place(i)->any) continue;
    const ClaimParty p = one(place_meant(*a.place(i), d, false));
    if (p.empty() || p == reporter || p == only || p == owner) continue;
    if (!only.empty()) return {};
    only = p;
  }
  return only;
}

// 'Russia comes second with a $4.4 billion turnover': that of the subject and whoever the text is
// about.
bool SeriesResolver::with_subject(Series& s) const {
  if (m.bilateral || !m.plain_noun) return false;
  int i = m.first - 1;
  while (i > 0 && i > m.first - 4 &&
         (a.quantity(i) != nullptr || a.is_any(i, {"a", "an", "the", "total"})))
    --i;
  if (!a.is(i, "with") || i < 2) return false;
  for (int k = i - 1; k >= 0 && k > i - 8; --k) {
    if (a.quantity(k) != nullptr && a.quantity(k)->kind != QuantityKind::ordinal) return false;
    if (a.sense(k, Class::flow) != nullptr || a.sense(k, Class::ranknoun) != nullptr) return false;
    if (a.place(k) == nullptr) continue;
    if (listed_after(a, k)) return with_ranked(k, s);
    if (!is_bare_place(a, k) || a.place(k)->any) return false;
    const ClaimParty subject = one(place_meant(*a.place(k), d, false));
    const ClaimParty own = d.own_side(subject);
    if (subject.empty() || own.empty()) return false;
    s.reporter = own;
    s.partner = subject;
    if (s.flow == Flow::balance)
      std::swap(s.reporter, s.partner);  // 'Prague closed with a surplus'
    return true;
  }
  return false;
}

// 'Turkey is Georgia's top partner, ahead of Russia with a turnover of 2.9 billion': Turkey's.
// Whose a surplus is cannot be told there.
bool SeriesResolver::with_ranked(int listed, Series& s) const {
  if (s.flow == Flow::balance) return true;
  ClaimParty subject, own;
  for (int k = listed - 1; k >= 0 && !a.punct(k, ";"); --k) {
    const PlaceSpan* p = a.place(k);
    if (p == nullptr || p->any) continue;
    const ClaimParty named = one(place_meant(*p, d, false));
    if (p->possessive || is_adjective(a, k)) {
      if (own.empty()) own = named;
    } else if (is_bare_place(a, k) && !listed_after(a, k)) {
      subject = named;
    }
  }
  if (own.empty()) own = d.own_side(subject);
  if (subject.empty() || own.empty() || overlaps(own, subject)) return false;
  s.reporter = own;
  s.partner = subject;
  return true;
}

bool SeriesResolver::from_coordination(Series& s) const {
  for (int i = m.first - 1; i >= 2; --i) {
    if (a.place(i) == nullptr || !(a.is(i - 1, "and") || a.is(i - 1, "the"))) continue;
    int b = i - 1;
    if (a.is(b, "the")) --b;
    if (!a.is(b, "and")) continue;
    --b;
    if (a.place(b) == nullptr) continue;
    // 'before they signed a treaty with Kenya and Uganda, they traded': others than these
    if (d.has_pair() && a.is_any(a.is(b - 1, "the") ? b - 2 : b - 1, words::kHersNotHolders))
      continue;
    const PlaceId x = place_meant(*a.place(b), d, false);
    const PlaceId y = place_meant(*a.place(i), d, false);
    if (!x.valid() || !y.valid() || x == y) continue;
    s.reporter = one(x);
    s.partner = one(y);
    return true;
  }
  if (d.has_pair()) {
    s.reporter = d.reporter;
    s.partner = d.partner;
    return true;
  }
  return false;
}

// 'Beijing and Moscow' somewhere in the sentence, but not 'surpluses with Manila and Delhi'
bool SeriesResolver::coordinated() const {
  for (int i = 0; i + 2 < a.size(); ++i) {
    if (a.place(i) != nullptr && a.is(i + 1, "and") && a.place(i + 2) != nullptr &&
        !a.is(i - 1, "with"))
      return true;
  }
  return false;
}

// 'Exports to Venezuela fell, while Ecuador bought goods worth $158 million': from the same;
// 'Turkish deliveries were down' in a text about Qatar's trade with Turkey and others: those to
// Qatar.
ClaimParty SeriesResolver::beside_others(const ClaimParty& reporter, Series& s) const {
  const bool verb = m.kind == Mention::Kind::verb;
  if (!verb && !(m.kind == Mention::Kind::noun && m.weak)) return {};
  if (verb && (s.flow == Flow::exports || s.flow == Flow::imports) && !earlier.empty()) {
    const Series& before = earlier.back();
    const bool turned = before.ok && !before.open_partner && before.product.empty() &&
                        before.flow != s.flow && before.flow != Flow::turnover &&
                        before.flow != Flow::balance;
    if (turned && !overlaps(before.reporter, reporter) && !overlaps(before.partner, reporter) &&
        s.product.empty()) {
      s.assumed.push_back("partner: the one whose trade the sentence began with");
      return before.reporter;
    }
  }
  // 'Lithuania imported goods from Russia worth ... Norwegian deliveries, at 290 million, ...'
  const bool flows = d.flow && (*d.flow == Flow::exports || *d.flow == Flow::imports) &&
                     (s.flow == Flow::exports || s.flow == Flow::imports);
  if (!verb && flows && d.pair_holds() && !d.weak_pair && !d.centred() && s.product.empty() &&
      d.product.empty() && !overlaps(d.reporter, reporter) && !overlaps(d.partner, reporter)) {
    s.assumed.push_back("partner: that of the series before");
    return *d.flow == s.flow ? d.partner : d.reporter;
  }
  if (verb || !d.centred() || overlaps(one(d.centre), reporter)) return {};
  int with_centre = 0;
  for (const Discourse::Pair& p : d.pairs) {
    const ClaimParty other = p.reporter == reporter  ? p.partner
                             : p.partner == reporter ? p.reporter
                                                     : ClaimParty{};
    if (other.empty()) continue;
    if (other != one(d.centre)) return {};
    ++with_centre;
  }
  if (with_centre == 0) return {};
  s.assumed.push_back("partner: the country that the text is about");
  return one(d.centre);
}

// 'The Bank of Uganda put imports from Kenya at', 'Rabat's exchange office counted': the office
// that is the subject of the sentence.
PlaceId SeriesResolver::whose_book() const {
  for (int i = 0; i < m.first && i < 8; ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    const bool bank = a.is(i - 1, "of") && a.is_any(i - 2, words::kBankOrOffice);
    const bool owned =
        (p->possessive || is_adjective(a, i)) &&
        (a.is_any(i + 1, words::kStatisticsOfficeWord) || a.is_any(i + 2, words::kOfficeOfFigures));
    if (!bank && !owned) return {};
    bool puts = false;
    for (int k = i + 1; k < m.first; ++k) puts = puts || a.is_any(k, words::kVerbOfCounting);
    return puts ? place_meant(*p, d, false) : PlaceId{};
  }
  return {};
}

// 'The Kenyan and Rwandan presidents agreed to double trade', '... their countries' trade': of
// them, whatever pair was spoken of before.
bool SeriesResolver::leaders_of_two(Series& s) const {
  if (m.flow != FlowWord::turnover || !m.reporter.empty() || !m.partner.empty() || m.total)
    return false;
  for (int i = 0; i < 3 && i < m.first; ++i) {
    if (a.place(i) == nullptr || !is_adjective(a, i) || !a.is(i + 1, "and") ||
        a.place(i + 2) == nullptr || !is_adjective(a, i + 2))
      continue;
    int office = i + 3;
    while (a.is_any(office, words::kEnvoyAttribute)) ++office;
    if (office >= m.first || !a.is_any(office, words::kLeadersNoun)) return false;
    const PlaceId x = place_meant(*a.place(i), d, false);
    const PlaceId y = place_meant(*a.place(i + 2), d, false);
    if (!x.valid() || !y.valid() || x == y) return false;
    s.reporter = one(x);
    s.partner = one(y);
    s.assumed.push_back("pair: the two whose leaders the sentence names");
    return true;
  }
  return false;
}

}  // namespace tally::reading
