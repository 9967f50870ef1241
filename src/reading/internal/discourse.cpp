#include "reading/internal/discourse.h"

#include <algorithm>
#include <cctype>

#include "reading/internal/first_person.h"
#include "reading/internal/series_resolver.h"

namespace tally::reading {

namespace {

using K = PartyRef::Kind;

// 'these states', 'its member countries': several places in one word of the lexicon
bool says_members(const Analysis& a, int item) {
  if (!a.kind(item, ItemKind::word)) return false;
  const Item& it = a.items[static_cast<std::size_t>(item)];
  if (it.last < it.first + 2) return false;
  const LowWord& low = a.tokens[it.last - 1].low;
  return low.size() > 5 && low.ends_with('s');
}

}  // namespace

bool office_at(const Analysis& a, int item) {
  if (!a.kind(item, ItemKind::word)) return false;
  if (a.sense(item, Class::office) != nullptr) return true;  // 'trade representative'
  const std::size_t last = a.items[static_cast<std::size_t>(item)].last - 1;
  if (!lexicon().may_begin(a.tokens[last])) return false;
  std::size_t length = 0;
  const LexiconPhrase* p = lexicon().match(a.tokens, last, length);
  return p != nullptr && p->has(Class::office);
}

bool named_together(const Analysis& a, const Discourse& d, int end, Series& s) {
  for (int i = end - 1; i >= 2; --i) {
    if (a.place(i) == nullptr || !a.is(i - 1, "and") || !is_bare_place(a, i - 2)) continue;
    if (a.place(i)->possessive || is_adjective(a, i)) continue;
    if (a.kind(i - 3, ItemKind::place) || a.punct(i - 3, ",")) continue;  // of three or more
    const PlaceId x = place_meant(*a.place(i - 2), d, false);
    const PlaceId y = place_meant(*a.place(i), d, false);
    if (!x.valid() || !y.valid() || x == y) continue;
    s.reporter = one(x);
    s.partner = one(y);
    return true;
  }
  return false;
}

// 'Taiwan's role was small: even in 2011 its trade with the islands': whose the subject is, where
// nobody else is named before `at`.
static PlaceId owner_in_front(const Analysis& a, int at, const Discourse& d) {
  if (at < 4 || a.place(0) == nullptr || !a.place(0)->possessive) return {};
  bool is = false;
  for (int i = 1; i < at; ++i) {
    if (a.place(i) != nullptr) return {};
    is = is || a.sense(i, Class::be) != nullptr;
  }
  return is ? place_meant(*a.place(0), d, false) : PlaceId{};
}

// 'India is catching up, and sales to it rose': the country that the sentence is about; null if it
// names none in front of `at`, or two. (`owner` is who trades with it.)
static PlaceId subject_of_it(const Analysis& a, int at, const Discourse& d,
                             const ClaimParty& owner) {
  if (!a.is(at, "it") || !a.is_any(at - 1, {"to", "from", "with"})) return {};
  PlaceId only;
  for (int i = 0; i < at; ++i) {
    if (a.place(i) == nullptr) continue;
    const PlaceId id = place_meant(*a.place(i), d, true);
    if (!owner.empty() && overlaps(one(id), owner)) continue;
    if (!is_bare_place(a, i) || a.place(i)->any || only.valid()) return {};
    only = id;
  }
  return only;
}

ClaimParty one(PlaceId id) {
  ClaimParty p;
  if (id.valid()) p.places = {id};
  return p;
}

bool overlaps(const ClaimParty& a, const ClaimParty& b) {
  return std::any_of(a.places.begin(), a.places.end(), [&](PlaceId x) {
    return std::find(b.places.begin(), b.places.end(), x) != b.places.end();
  });
}

Flow flow_of(FlowWord word) {
  switch (word) {
    case FlowWord::exports:
      return Flow::exports;
    case FlowWord::imports:
      return Flow::imports;
    case FlowWord::balance:
      return Flow::balance;
    default:
      return Flow::turnover;
  }
}

void Discourse::saw(PlaceId place) {
  if (!place.valid()) return;
  const auto it = std::find(recent.begin(), recent.end(), place);
  if (it != recent.end()) recent.erase(it);
  recent.insert(recent.begin(), place);
  if (recent.size() > 8) recent.pop_back();
}

bool Discourse::only_partner(PlaceId place) const {
  return std::find(only_partners.begin(), only_partners.end(), place) != only_partners.end();
}

void Discourse::named(PlaceId place) {
  if (paragraph_block != block) paragraph.clear();
  paragraph_block = block;
  const places::PlaceKind kind = places::places().row(place).kind;
  if (kind != places::PlaceKind::country || paragraph.size() > 2) return;
  if (std::find(paragraph.begin(), paragraph.end(), place) == paragraph.end())
    paragraph.push_back(place);
}

void Discourse::vote(PlaceId place) {
  constexpr std::size_t kMost = 16;
  for (auto& [id, count] : votes) {
    if (id != place) continue;
    ++count;
    return;
  }
  if (votes.size() < kMost) votes.emplace_back(place, 1);
}

void Discourse::count_pair(const ClaimParty& a, const ClaimParty& b) {
  constexpr std::size_t kMost = 16;
  for (Pair& p : pairs) {
    if (!(p.reporter == a && p.partner == b) && !(p.reporter == b && p.partner == a)) continue;
    ++p.count;
    return;
  }
  if (pairs.size() < kMost) pairs.push_back({a, b, 1});
}

const Discourse::Pair* Discourse::main_pair() const {
  int all = 0;
  const Pair* best = nullptr;
  for (const Pair& p : pairs) {
    all += p.count;
    if (best == nullptr || p.count > best->count) best = &p;
  }
  return best != nullptr && best->count >= 3 && 2 * best->count >= all ? best : nullptr;
}

bool Discourse::centred() const {
  if (!centre.valid()) return false;
  const bool elsewhere = has_pair() && pair_block == block && !weak_pair &&
                         !overlaps(one(centre), reporter) && !overlaps(one(centre), partner);
  return !elsewhere;
}

PlaceId Discourse::hub() const {
  if (centre.valid()) return centre;
  const std::pair<PlaceId, int>* best = nullptr;
  int second = 0;
  for (const auto& v : votes) {
    if (best == nullptr || v.second > best->second) {
      second = best != nullptr ? best->second : 0;
      best = &v;
    } else {
      second = std::max(second, v.second);
    }
  }
  return best != nullptr && best->second >= 2 && best->second >= 2 * second ? best->first
                                                                            : PlaceId{};
}

PlaceId told_from(const Discourse& d) {
  if (d.votes.empty() || d.votes.front().first != d.dateline) return {};
  // 'Italy and Algeria traded goods worth 18 billion' speaks of both
  const int least = d.votes.front().second - (d.trade ? 1 : 0);
  const bool most = std::all_of(d.votes.begin() + 1, d.votes.end(),
                                [&](const auto& v) { return v.second <= least; });
  return most ? d.dateline : PlaceId{};
}

ClaimParty Discourse::own_side(const ClaimParty& not_this) const {
  if (speaker.valid() && !overlaps(one(speaker), not_this)) return one(speaker);
  if (framed() && !overlaps(one(frame), not_this)) return one(frame);
  if (centred() && !overlaps(one(centre), not_this)) return one(centre);
  if (national && topic.valid() && !overlaps(one(topic), not_this)) return one(topic);
  // two places that were only named together say less than a trade that was named
  if (weak_pair && topic.valid() && !overlaps(one(topic), not_this)) return one(topic);
  const ClaimParty most = one(hub());
  if (!most.empty() && !overlaps(most, not_this) && (most == reporter || most == partner))
    return most;
  // 'KARACHI: Pakistan's exports ... Afghanistan sold mostly coal.': of Pakistan, whoever was named
  const ClaimParty from = one(told_from(*this));
  if (!from.empty() && !overlaps(from, not_this) && (!not_this.empty() || from == partner))
    return from;
  // 'All Arab countries bought ... of Egyptian products. Exports to the UAE': of Egypt
  if (most.empty() && !votes.empty() && topic.valid() && partner == one(topic) &&
      !overlaps(partner, not_this))
    return partner;
  if (!reporter.empty() && !overlaps(reporter, not_this)) return reporter;
  if (!partner.empty() && !overlaps(partner, not_this)) return partner;
  if (topic.valid() && !overlaps(one(topic), not_this)) return one(topic);
  return {};
}

void Discourse::leave_asides() {
  opened.reset();
  left = period;
  if (before_aside) period = before_aside;
  before_aside.reset();
  if (!seen_from_partner) return;
  std::swap(reporter, partner);
  seen_from_partner = false;
}

void Discourse::set_pair(const ClaimParty& owner, const ClaimParty& other) {
  if (owner.empty() || other.empty()) return;
  if (!(owner == reporter && other == partner) && !(owner == partner && other == reporter))
    exports = imports = 0;
  seen_from_partner = seen_from_partner && owner == reporter && other == partner;
  reporter = owner;
  partner = other;
  weak_pair = false;
  whole = {};
  pair_block = block;
  group_block = kNowhere;
  if (!topic.valid() && owner.places.size() == 1) topic = owner.places.front();
}

void Discourse::frame_paragraph(PlaceId place) {
  // in a release 'United States' above a paragraph names the partner
  if (national && topic.valid() && topic != place) {
    reporter = one(topic);
    partner = one(place);
    weak_pair = false;
    pair_block = block;
    whole = {};
    return;
  }
  if (frames.empty() || frames.back() != place) frames.push_back(place);
  if (frames.size() > 2) frames.erase(frames.begin());
  frame = place;
  frame_block = block;
  const ClaimParty other = weak_pair ? ClaimParty{} : other_of(one(place));
  reporter = one(place);
  partner = other;
  exports = imports = 0;
  whole = {};
  weak_pair = false;
  pair_block = block;
}

ClaimParty Discourse::of_two(bool former) const {
  if (two.size() != 2) return {};
  const Side& x = two[0];
  const Side& y = two[1];
  const Side& own = former ? x : y;
  if (x.reporter == y.reporter || x.reporter == y.partner)
    return own.reporter == x.reporter ? own.partner : own.reporter;
  if (x.partner == y.partner || x.partner == y.reporter)
    return own.partner == x.partner ? own.reporter : own.partner;
  return {};
}

ClaimParty Discourse::other_of(const ClaimParty& party) const {
  if (!has_pair() || party.empty()) return {};
  if (party == reporter || overlaps(party, reporter)) return partner;
  if (party == partner || overlaps(party, partner)) return reporter;
  return {};
}

// 'In Uganda, Kenya ranked second, and its share of the country's imports rose': Uganda's
static PlaceId country_of_frame(const Analysis& a, const Discourse& d) {
  const int place = a.is(1, "the") ? 2 : 1;
  const int next = a.is(place + 2, "the") ? place + 3 : place + 2;
  const PlaceSpan* in = a.place(place);
  if (in == nullptr || in->any || in->possessive || !a.is_any(0, {"in", "for"}) ||
      !a.punct(place + 1, ",") || !is_bare_place(a, next) || a.place(next)->any)
    return {};
  return place_meant(*in, d, false);
}

ClaimParty resolve_party(const Analysis& a, const PartyRef& ref, const Discourse& d,
                         const ClaimParty& not_this, bool as_partner) {
  switch (ref.kind) {
    case K::places: {
      ClaimParty out;
      for (int item : ref.items) {
        const PlaceSpan* span = a.place(item);
        if (span == nullptr) return {};
        PlaceId id = span->any ? country_of_frame(a, d) : PlaceId{};
        if (!id.valid()) id = place_meant(*span, d, as_partner);
        // 'Gabon's exports to Congo', which has not been named before
        if (span->kind == places::NameKind::name && not_this.places.size() == 1 &&
            std::find(d.recent.begin(), d.recent.end(), id) == d.recent.end()) {
          const PlaceId near = neighbour_meant(*span, not_this.places.front());
          if (near.valid()) id = near;
        }
        if (span->any && overlaps(one(id), not_this)) {
          const ClaimParty other = d.other_of(one(id));
          id = other.empty() ? PlaceId{} : other.places.front();
          // 'Exports to India fall', then 'COLOMBO: The country's exports to India fell'
          if (!id.valid() && !as_partner && !overlaps(one(d.dateline), not_this)) id = d.dateline;
        }
        // 'Jordanian exports to the Kingdom': the other kingdom
        if (span->epithet && !span->any && overlaps(one(id), not_this)) {
          id = {};
          for (PlaceId p : d.recent) {
            const auto& may = span->candidates;
            if (!id.valid() && !overlaps(one(p), not_this) &&
                std::find(may.begin(), may.end(), p) != may.end())
              id = p;
          }
        }
        if (!id.valid()) return {};
        if (std::find(out.places.begin(), out.places.end(), id) == out.places.end()) {
          out.places.push_back(id);
        }
      }
      return out;
    }
    case K::neighbour:
      return neighbour_spoken_of(a, ref, d, not_this);
    case K::its:
    case K::their: {
      if (const PlaceId id = owner_in_front(a, ref.at, d);
          !as_partner && id.valid() && !overlaps(one(id), not_this))
        return one(id);
      if (const PlaceId id = d.only_named();
          id.valid() && !as_partner && ref.at == 0 && a.is(0, "it") && !overlaps(one(id), not_this))
        return one(id);
      if (!as_partner && d.subject.valid() && !overlaps(one(d.subject), not_this))
        return one(d.subject);
      // 'Kenya's exports to Uganda grew. Tanzania bought $300 million of its goods': the exporter's
      if (as_partner && a.is(ref.at, "its") && a.sense(ref.at + 1, Class::goods) && d.flow &&
          d.pair_holds() && (d.flow == Flow::exports || d.flow == Flow::imports)) {
        const ClaimParty& exporter = d.flow == Flow::exports ? d.reporter : d.partner;
        if (!overlaps(exporter, not_this)) return exporter;
      }
      // 'the same sum with Kenya ..., although our exports to it dropped' of a speech
      for (int i = ref.at - 1; as_partner && d.speaker.valid() && i > 0; --i) {
        if (a.place(i) == nullptr || !a.is_any(i - 1, {"with", "to", "from"})) continue;
        const PlaceId id = place_meant(*a.place(i), d, true);
        if (id.valid() && !overlaps(one(id), not_this) && !is_adjective(a, i)) return one(id);
      }
      // 'The US slipped further: exports to it fell': to the subject, the only place named so far
      if (const PlaceId id = subject_of_it(a, ref.at, d, not_this);
          as_partner && id.valid() && !overlaps(one(id), not_this))
        return one(id);
      // 'Togo bought goods from Ghana. Benin sold it goods for 70 million': to the one who buys
      const bool third = as_partner && !not_this.empty() && d.pair_holds() && !d.weak_pair &&
                         !overlaps(not_this, d.reporter) && !overlaps(not_this, d.partner) &&
                         a.is(ref.at, "it") && a.sense(ref.at - 1, Class::flowverb) != nullptr;
      if (third) return d.flow == Flow::exports ? d.partner : d.reporter;
      // 'Exports to Bolivia fell. Look at Ecuador, though. Imports from it ...': the one named
      // since (but 'Deliveries to the neighbour fell, and imports from it ...' is of the neighbour)
      bool told = false;
      for (int i = 0; i < ref.at; ++i) told = told || a.sense(i, Class::neighbour) != nullptr;
      if (as_partner && a.is(ref.at, "it") && d.has_pair() && !told) {
        const auto last = std::find_if(d.recent.begin(), d.recent.end(), [&](PlaceId p) {
          return !overlaps(one(p), not_this) && p != d.speaker;
        });
        if (last != d.recent.end() && one(*last) != d.reporter && one(*last) != d.partner)
          return one(*last);
      }
      // 'imports from Russia fell; exports to it rose'
      if (as_partner && !d.partner.empty() && !overlaps(d.partner, not_this)) return d.partner;
      if (!d.reporter.empty() && !overlaps(d.reporter, not_this)) return d.reporter;
      if (!d.partner.empty() && !overlaps(d.partner, not_this)) return d.partner;
      for (PlaceId p : d.recent) {
        if (!overlaps(one(p), not_this)) return one(p);
      }
      return {};
    }
    case K::our:
      if (const PlaceId named = we_named(a, d); named.valid()) return one(named);
      if (d.stranger) return {};
      if (d.speaker.valid()) return one(d.speaker);
      if (const PlaceId said = speaker_of_sentence(a, d); said.valid()) return one(said);
      if (d.envoy_of.valid()) return one(d.envoy_of);
      if (d.quoted.valid()) return one(d.quoted);
      if (d.office.valid()) return one(d.office);
      // a speech at home: 'Address at the Türkiye-Algeria Forum. Ankara, ...'
      if (!d.other_of(one(d.home)).empty()) return one(d.home);
      // 'imports from our country', 'our exports', the minister said: of an agency at home
      if (d.dateline.valid() && (!d.other_of(one(d.dateline)).empty() || d.dateline == d.hub()))
        return one(d.dateline);
      // 'our best customer' of a paper that writes '$' for the dollar of the country it is about
      if (d.national && d.topic.valid() && !d.dollar.empty() &&
          places::places().row(d.topic).currency == d.dollar)
        return one(d.topic);
      return one(d.official);
    case K::your:
      if (d.addressee.valid())  // 'Minister, we Peruvians sold you': quoted by who is spoken to
        return one(we_named(a, d) == d.addressee ? d.speaker : d.addressee);
      if (d.envoy_to.valid()) return one(d.envoy_to);
      if (d.quoted.valid()) {  // 'comes from you' in an article: the other one of its own pair
        const Discourse::Pair* main = d.main_pair();
        if (main != nullptr && main->reporter == one(d.quoted)) return main->partner;
        if (main != nullptr && main->partner == one(d.quoted)) return main->reporter;
        return d.other_of(one(d.quoted));
      }
      if (const PlaceId said = speaker_of_sentence(a, d); said.valid())
        return one(host_of_quote(a, d, said));
      return d.other_of(one(d.home));
    case K::there: {
      if (a.is(ref.at, "here")) {
        const PlaceId said = d.speaker.valid() ? PlaceId{} : speaker_of_sentence(a, d);
        if (said.valid())
          return one(
              host_of_quote(a, d, said));  // where the one who speaks is: at home, or with the host
        const bool host = d.home.valid() && (d.home == d.speaker || d.home == d.addressee);
        if (host && !overlaps(one(d.home), not_this)) return one(d.home);
        if (d.addressee.valid() && !overlaps(one(d.addressee), not_this)) return one(d.addressee);
        // 'Are your exports here still growing?', asks the one who is at home
        return d.asks && !overlaps(one(d.speaker), not_this) ? one(d.speaker) : ClaimParty{};
      }
      // 'Germany is another world: a quarter of all exports goes there'
      for (int i = ref.at - 1; i >= 0; --i) {
        if (a.place(i) == nullptr || a.place(i)->possessive || is_adjective(a, i)) continue;
        const PlaceId id = place_meant(*a.place(i), d, true);
        if (says_members(a, ref.at) && id.valid() &&
            places::places().row(id).kind != places::PlaceKind::bloc)
          continue;
        if (id.valid() && !overlaps(one(id), not_this)) return one(id);
      }
      // 'Rwanda turned to Nairobi and Dar es Salaam. Kenyan exports there ...': to whoever turned
      if (d.subject.valid() && !overlaps(one(d.subject), not_this) && !says_members(a, ref.at)) {
        for (PlaceId p : d.recent) {
          if (p == d.subject) break;
          if (overlaps(one(p), not_this)) return one(d.subject);
        }
      }
      // 'Uganda was the main buyer of Kenyan goods. Shipments there rose': to the partner
      if (d.pair_holds() && !d.weak_pair && d.partner.places.size() == 1 && !d.recent.empty() &&
          !says_members(a, ref.at) && d.reporter == one(d.recent.front()) &&
          (d.recent.size() < 2 || d.partner == one(d.recent[1])) && !overlaps(d.partner, not_this))
        return d.partner;
      // 'Russia was Finland's largest partner before Germany. Finland bought goods for 9 billion
      // there': from the other one of the pair
      if (const ClaimParty other = d.other_of(not_this);
          a.quantity(ref.at - 1) != nullptr && d.pair_holds() && !other.empty())
        return other;
      // 'exports to these states': to the bloc spoken of
      const bool many = says_members(a, ref.at);
      for (PlaceId p : d.recent) {
        if (overlaps(one(p), not_this) || p == d.speaker) continue;  // who speaks says 'here'
        if (!many || places::places().row(p).kind == places::PlaceKind::bloc) return one(p);
      }
      return {};
    }
    case K::former:
    case K::latter: {
      // of two places of the sentence itself, else of the two that the text set side by side
      std::vector<PlaceId> named;
      for (int i = ref.at - 1; i >= 0 && named.size() < 3; --i) {
        if (a.place(i) == nullptr || a.place(i)->possessive) continue;
        const PlaceId id = place_meant(*a.place(i), d, false);
        if (!id.valid() || overlaps(one(id), not_this)) continue;
        if (std::find(named.begin(), named.end(), id) == named.end()) named.push_back(id);
      }
      if (named.size() == 2) return one(named[ref.kind == K::former ? 1 : 0]);
      if (const ClaimParty side = d.of_two(ref.kind == K::former);
          !side.empty() && !overlaps(side, not_this) && named.size() < 2)
        return side;
      // 'Trade between Poland and Ukraine has prospered since the former joined the Union'
      if (named.empty() && d.has_pair() && !d.weak_pair && (!d.flow || *d.flow == Flow::turnover) &&
          d.reporter.places.size() == 1 && d.partner.places.size() == 1) {
        const ClaimParty& meant = ref.kind == K::former ? d.reporter : d.partner;
        if (!overlaps(meant, not_this)) return meant;
      }
      std::vector<PlaceId> two;
      for (PlaceId p : d.recent) {
        if (!overlaps(one(p), not_this)) two.push_back(p);
      }
      const std::size_t n = ref.kind == K::former ? 1 : 0;
      if (two.size() == 1 && !not_this.empty())
        return one(two.front());  // 'the former's ... the latter'
      return two.size() > n ? one(two[n]) : ClaimParty{};
    }
    case K::world:
      return one(places::places().world());
    default:
      return {};
  }
}

}  // namespace tally::reading
