#include "reading/internal/text_hub.h"

#include <algorithm>
#include <utility>

#include "reading/internal/cities.h"
#include "reading/internal/profile.h"
#include "reading/internal/speech_parties.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// How the sentence names a place: not at all, only behind 'to', 'from', 'with', or as whose trade
// it may be.
enum class Said : std::uint8_t { no, partner, owner };

Said said(const Analysis& a, const ClaimParty& party) {
  Said out = Said::no;
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->any || p->epithet) continue;
    const bool named = std::any_of(p->candidates.begin(), p->candidates.end(), [&](PlaceId id) {
      return std::find(party.places.begin(), party.places.end(), id) != party.places.end();
    });
    if (!named) continue;
    const int before = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool adjective = is_adjective(a, i) || p->possessive;
    if (!adjective && a.is_any(before, words::kPartnerPreposition)) {
      out = std::max(out, Said::partner);
    } else {
      out = Said::owner;
    }
  }
  return out;
}

// What stands between a place and the rest of a line that says where a text was written: 'Feature |
// Vilnius', 'Letter from Kampala', 'ULAANBAATAR, September 5'.
bool leads_to_seat(const Token& t) {
  return t.low == "|" || t.low == "," || t.low == "-" || t.low == "\u2013" || t.low == "\u2014" ||
         t.low == "in" || t.low == "from" || t.low == "/" || t.low == ":";
}

}  // namespace

PlaceId seat_of(const Document& document, const Discourse& d) {
  constexpr std::size_t kHead = 400, kLongest = 60, kLines = 4;  // bytes, bytes, lines
  if (const std::string& place = document.dateline_place; !place.empty()) {
    const PlaceId named = place_of_label(place, d);
    // 'KARACHI:', 'MUMBAI, June 8', 'SAO PAULO/BRASILIA'
    return named.valid()
               ? named
               : country_of_city(std::string_view(place).substr(0, place.find_first_of(",/")));
  }
  std::string_view text = std::string_view(document.text).substr(0, kHead);
  for (std::size_t n = 0; n < kLines && !text.empty(); ++n) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (n == 0 || line.size() > kLongest || line.ends_with('.') || line.ends_with('?')) continue;
    const Analysis a(line, d.today, Analysis::Need::words_and_places);
    if (a.places.size() != 1 || a.any(Class::flow) || a.any(Class::trend)) continue;
    const PlaceSpan& p = a.places.front();
    if (p.kind != places::NameKind::capital || p.candidates.size() != 1 || p.possessive) continue;
    const bool begins = p.first == 0 || leads_to_seat(a.tokens[p.first - 1]);
    const bool ends = p.last == a.tokens.size() || leads_to_seat(a.tokens[p.last]);
    if (begins && ends) return p.candidates.front();
  }
  return {};
}

bool grounded(const Analysis& a, const Claim& claim) {
  const bool whole =
      claim.partner.places.size() == 1 && claim.partner.places.front() == places::places().world();
  if (!whole) return said(a, claim.reporter) == Said::owner && said(a, claim.partner) != Said::no;
  // 'Japan's exports', 'Japan logged a deficit'; not 'the Russian market reopened and exports ...'
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->candidates.size() != 1 || p->epithet ||
        !overlaps(single(p->candidates.front()), claim.reporter))
      continue;
    if (is_bare_place(a, i) || a.sense(i + 1, Class::flow) != nullptr ||
        a.sense(i + 2, Class::flow) != nullptr)
      return true;
  }
  return false;
}

bool borrowed_owner(const Work& w, const Claim& claim) {
  bool borrowed = false;
  for (const Series& s : w.series) {
    if (!s.ok || s.mention < 0 || s.reporter != claim.reporter || s.partner != claim.partner)
      continue;
    const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
    if (!m.reporter.empty() || m.partner.empty() || m.kind != Mention::Kind::noun) return false;
    borrowed = borrowed || std::any_of(w.series.begin(), w.series.end(), [&](const Series& x) {
                 return x.ok && x.mention >= 0 && x.mention < s.mention && !x.open_partner &&
                        x.reporter == s.reporter && x.partner != s.partner &&
                        w.mentions[static_cast<std::size_t>(x.mention)].kind == Mention::Kind::verb;
               });
  }
  return borrowed;
}

PlaceId text_hub(const std::vector<Found>& found, PlaceId home, PlaceId seat) {
  struct Count {
    PlaceId place;
    int said = 0, all = 0;               // in statements whose sentences name both parties, in all
    int owner = 0;                       // in how many of those as whose trade it is
    std::vector<PlaceId> partners = {};  // in those
  };
  const PlaceId world = places::places().world();
  std::vector<Count> counts;
  int grounded = 0;
  int all = 0;
  std::vector<const Found*> guessed;
  for (const Found& f : found) {
    const Claim& c = f.claim;
    const bool named = f.grounded;
    grounded += named ? 1 : 0;
    if (!named) guessed.push_back(&f);
    ++all;
    for (const ClaimParty* party : {&c.reporter, &c.partner}) {
      for (const PlaceId id : party->places) {
        if (id == world) continue;
        auto at = std::find_if(counts.begin(), counts.end(),
                               [&](const Count& n) { return n.place == id; });
        if (at == counts.end()) at = counts.insert(counts.end(), Count{id});
        at->said += named ? 1 : 0;
        at->owner += named && (party == &c.reporter || c.flow == Flow::turnover) ? 1 : 0;
        ++at->all;
        if (!named) continue;
        for (const PlaceId other : (party == &c.reporter ? c.partner : c.reporter).places) {
          if (other != world &&
              std::find(at->partners.begin(), at->partners.end(), other) == at->partners.end())
            at->partners.push_back(other);
        }
      }
    }
  }
  constexpr int kEnough = 3;  // statements
  const bool by_said = grounded >= kEnough;
  const int total = by_said ? grounded : all;
  const auto weight = [&](const Count& n) {
    return 2 * (by_said ? n.said : n.all) + (n.place == home ? 1 : 0);
  };
  // of a country and its bloc that stand in the same statements the text is about the country
  const auto country = [](const Count& n) {
    return places::places().row(n.place).kind == places::PlaceKind::country;
  };
  std::stable_sort(counts.begin(), counts.end(), [&](const Count& x, const Count& y) {
    return weight(x) != weight(y) ? weight(x) > weight(y) : country(x) && !country(y);
  });
  if (counts.empty()) return {};
  const Count& best = counts.front();
  const int first = weight(best);
  const int second = counts.size() > 1 ? weight(counts[1]) : 0;
  const bool all_its_own =
      best.all == all || std::all_of(guessed.begin(), guessed.end(), [&](const Found* f) {
        return overlaps(f->claim.reporter, single(best.place)) ||
               overlaps(f->claim.partner, single(best.place));
      });
  if (all < 4 || first * 3 < 2 * total * 2) return {};
  // 'Pakistan's exports to Afghanistan ... In 2011 Iran sold the Afghans ...': whose trade it is,
  // and in more of all statements, is not lost to the partner that others have too
  if (counts.size() > 1 && counts[1].all > best.all && 2 * best.owner < best.said &&
      2 * counts[1].owner >= counts[1].said)
    return {};
  // 'KARACHI: Pakistan's exports to Afghanistan ...': told from there, though the Afghans trade
  // with India too
  const auto at_home =
      std::find_if(counts.begin(), counts.end(), [&](const Count& n) { return n.place == seat; });
  const bool told_at_home = at_home != counts.end() && best.place != seat &&
                            found.front().claim.reporter == single(seat) &&
                            at_home->all * 3 >= all * 2;
  if (told_at_home) return {};
  // nothing came out that is not its own: reading again only finds what nobody's name stood beside
  if (all_its_own) return first * 4 >= second * 5 ? best.place : PlaceId{};
  // Kenya of a text about Kenya and Uganda that sets another partner beside Uganda
  const bool wider = by_said && counts.size() > 1 && best.said == grounded &&
                     best.partners.size() > 1 && counts[1].partners.size() == 1;
  if (first * 4 < second * 5 && !wider) {
    // those whose sentences name both parties are of one pair: all of them tell
    int next = 0;
    const Count* most = &best;
    for (const Count& n : counts) {
      if (n.all > most->all) most = &n;
    }
    for (const Count& n : counts) {
      if (&n != most) next = std::max(next, n.all);
    }
    const bool clear = most->all * 4 >= all * 3 && next * 5 <= most->all * 4;
    return clear && most->said >= best.said ? most->place : PlaceId{};
  }
  return best.place;
}

NamedSides::Count& NamedSides::count(PlaceId place) {
  const auto at = std::find_if(counts_.begin(), counts_.end(),
                               [&](const Count& c) { return c.place == place; });
  return at != counts_.end() ? *at : counts_.emplace_back(Count{place});
}

// 'its sixth partner, after Germany, Italy and China': named once, not what the text is about.
static bool ranked_by_the_way(const Found& f) {
  return f.claim.kind == language::ClaimKind::rank && !f.trace.empty() &&
         f.trace.front() == "frame: rank of the one before";
}

bool many_partners(const std::vector<Found>& found, PlaceId hub) {
  const PlaceId world = places::places().world();
  std::vector<std::pair<PlaceId, int>> partners;
  int all = 0;
  for (const Found& f : found) {
    if (!f.grounded || ranked_by_the_way(f)) continue;
    const bool sells = overlaps(f.claim.reporter, single(hub));
    if (!sells && !overlaps(f.claim.partner, single(hub))) continue;
    for (const PlaceId id : (sells ? f.claim.partner : f.claim.reporter).places) {
      if (id == world) continue;
      ++all;
      const auto at = std::find_if(partners.begin(), partners.end(),
                                   [&](const auto& p) { return p.first == id; });
      if (at == partners.end())
        partners.emplace_back(id, 1);
      else
        ++at->second;
    }
  }
  constexpr std::size_t kMany = 3;
  return partners.size() >= kMany &&
         std::all_of(partners.begin(), partners.end(),
                     [&](const auto& p) { return 2 * p.second <= all; });
}

PlaceId NamedSides::only_country(const std::vector<Found>& found) const {
  if (!found.empty() || named_.size() != 1 || several_) return {};
  for (const Count& c : counts_) {
    if (c.place == named_.front() && c.other > 0) return {};
  }
  return named_.front();
}

PlaceId NamedSides::office(const std::vector<Found>& found, PlaceId hub) const {
  if (const PlaceId only = only_country(found); only.valid()) return only;
  if (!office_.valid() || offices_ || hub == office_) return {};
  for (const Count& c : counts_) {
    if (c.place != office_ && c.owner > 0) return {};
  }
  std::vector<PlaceId> others;
  for (const Found& f : found) {
    for (const ClaimParty* party : {&f.claim.reporter, &f.claim.partner}) {
      for (const PlaceId id : party->places) {
        if (id != office_ && id != places::places().world() &&
            std::find(others.begin(), others.end(), id) == others.end())
          others.push_back(id);
      }
    }
  }
  constexpr std::size_t kSeveral = 3;
  return others.size() >= kSeveral || found.empty() ? office_ : PlaceId{};
}

// 'Algerian customs', 'French statistics', 'the Botswana authorities': whose figures the sentence
// gives; null if it does not say.
static PlaceId source_of_figures(const Work& w) {
  for (int i = 0; i < w.a.size(); ++i) {
    const PlaceSpan* p = w.a.place(i);
    if (p == nullptr || p->any || p->candidates.size() != 1) continue;
    const bool owns = p->possessive || p->also_adjective || p->kind == places::NameKind::adjective;
    for (int k = i + 1; k < i + (owns ? 3 : 2) && w.a.kind(k, ItemKind::word); ++k) {
      if (w.a.is_any(k, words::kFiguresNoun | words::kOrganOfState, {"statisticians"}))
        return p->candidates.front();
    }
  }
  return {};
}

void NamedSides::see(const Work& w, bool headline) {
  for (const PlaceSpan& p : w.a.places) {
    if (p.candidates.size() == 1 && !p.any &&
        std::find(named_.begin(), named_.end(), p.candidates.front()) == named_.end())
      named_.push_back(p.candidates.front());
    if (p.candidates.size() > 1) several_ = true;
  }
  if (const PlaceId of = statistics_office(w.a.tokens, w.a.places);
      of.valid() && places::places().row(of).kind == places::PlaceKind::country) {
    offices_ = offices_ || (office_.valid() && office_ != of);
    office_ = of;
  }
  const auto place_of = [&](const PartyRef& ref) {
    const bool single_place = ref.kind == PartyRef::Kind::places && ref.items.size() == 1;
    const PlaceSpan* p = single_place ? w.a.place(ref.items.front()) : nullptr;
    return p == nullptr || p->any ? PlaceId{} : place_meant(*p, w.d, false);
  };
  if (headline && !w.a.places.empty() && w.a.places.front().first == 0 &&
      w.a.places.front().candidates.size() == 1 && w.a.places.size() == 1) {
    titled_ = w.a.places.front().candidates.front();
    ++count(titled_).owner;
  }
  for (const PlaceSpan& p : w.a.places) {
    at_home_ = at_home_ || (w.d.dateline.valid() && p.candidates.size() == 1 && !headline &&
                            (p.possessive || p.kind == places::NameKind::adjective) &&
                            p.candidates.front() == w.d.dateline);
  }
  // whom the text begins with: 'With two neighbours, Mongolia has no choice.'
  for (int i = 0; i < w.a.size() && i < 7 && !headline && !opened_; ++i) {
    if (!is_bare_place(w.a, i) || w.a.place(i)->candidates.size() != 1) continue;
    opening_ = w.a.place(i)->candidates.front();
    opened_ = true;
  }
  opened_ = opened_ || (!headline && w.a.size() > 6);
  if (w.a.only_places) return;
  for (int i = 0; i + 2 < w.a.size(); ++i) {  // 'leaving Ulaanbaatar with a surplus'
    const PlaceSpan* p = w.a.place(i + 1);
    if (p != nullptr && w.a.is_any(i, words::kVerbOfLeaving) && w.a.is(i + 2, "with") &&
        p->candidates.size() == 1 && !p->possessive)
      ++count(p->candidates.front()).owner;
  }
  for (int i = 0; i < w.a.size(); ++i) {  // 'Nigeria's best customer'
    if (w.a.sense(i, Class::ranknoun) == nullptr) continue;
    int of = i - 1;
    while (of > i - 4 && w.a.kind(of, ItemKind::word)) --of;
    const PlaceSpan* p = w.a.place(of);
    if (p != nullptr && p->possessive && p->candidates.size() == 1)
      ++count(p->candidates.front()).owner;
  }
  const PlaceId source = source_of_figures(w);
  if (source.valid()) ++count(source).owner;
  for (const Mention& m : w.mentions) {
    const PlaceId owner = place_of(m.reporter);
    const PlaceId other = place_of(m.partner);
    if (m.kind == Mention::Kind::verb) {
      // 'Uruguay sells to Brazil'; 'China took goods worth 2.3 billion', from whom is not said
      const Entry* verb = w.a.sense(m.head, Class::flowverb);
      const bool takes =
          verb != nullptr && (verb->flow == FlowWord::taker || verb->flow == FlowWord::provider);
      if (owner.valid() && takes && m.partner.empty()) ++count(owner).other;
      if (owner.valid() && other.valid() && m.flow == FlowWord::exports && !m.passive)
        ++count(owner).owner;
      continue;
    }
    if (owner.valid()) ++count(owner).owner;
    // (not in 'French statistics put exports to Algeria at 6 billion')
    if (m.reporter.empty() && other.valid())
      ++(source.valid() && source != other ? count(other).by_source : count(other).other);
  }
}

PlaceId NamedSides::owner(const std::vector<Found>& found, PlaceId dateline, PlaceId hub) const {
  constexpr int kEnough = 2;
  // who owns a trade by these words too keeps the text
  for (const Count& c : counts_) {
    if (c.place == hub && (c.owner > 0 || c.other == 0)) return {};
  }
  std::vector<Count> counts = counts_;
  if (dateline.valid() && at_home_ &&
      std::none_of(counts.begin(), counts.end(),
                   [&](const Count& c) { return c.place == dateline; }))
    counts.emplace_back(Count{dateline});
  const auto owns = [&](const Count& c) {
    const bool home = c.place == dateline && at_home_ && c.other == 0;
    return c.owner + (c.place == dateline ? 1 : 0) + (home ? 1 : 0) +
           (c.place == opening_ && c.other == 0 ? 1 : 0);
  };
  const Count* best = nullptr;
  int second = 0;
  bool turned = false;
  for (const Count& c : counts) {
    turned = turned || c.other + c.by_source > 0;
    if (best == nullptr || owns(c) > owns(*best)) {
      second = best != nullptr ? std::max(second, owns(*best)) : 0;
      best = &c;
    } else {
      second = std::max(second, owns(c));
    }
  }
  // every other country stands behind 'to' or 'from' where nobody's trade is named: who is left
  bool left_over = best != nullptr && owns(*best) > 0;
  int partners = 0;
  for (const Count& c : counts) {
    if (&c == best) continue;
    left_over = left_over && c.other + c.by_source > 0;
    partners += c.other + c.by_source;
  }
  left_over = left_over && partners >= 3 && counts.size() >= 3;
  if (best == nullptr || !turned || best->other > 0 || (owns(*best) < kEnough && !left_over))
    return {};
  // whom the headline or the dateline names too needs to stand out less
  const bool named_above = best->place == titled_ || best->place == dateline;
  const int lead = best->place == titled_ && !hub.valid() ? 1 : 2;
  if (owns(*best) < 3 * second && !(named_above && owns(*best) >= second + lead)) return {};
  const ClaimParty party = single(best->place);
  int guessed = 0, named = 0;  // statements of others
  for (const Found& f : found) {
    if (overlaps(f.claim.reporter, party) || overlaps(f.claim.partner, party)) continue;
    ++(f.grounded ? named : guessed);
  }
  const int all = static_cast<int>(found.size());
  const bool its_own = named_above && named == 0 && partners > 1;
  const bool clear =
      hub.valid() ? guessed > 1 && 3 * named <= all : its_own || (guessed > 0 && 4 * named <= all);
  return clear ? best->place : PlaceId{};
}

void centre_pairs(Work& w) {
  const Discourse& d = w.d;
  if (!d.centre.valid() || d.speaker.valid()) return;
  const ClaimParty centre = single(d.centre);
  for (Draft& draft : w.drafts) {
    Claim& c = draft.claim;
    if (draft.drop || draft.total_partner || c.kind == ClaimKind::comparison) continue;
    if (c.reporter.empty() || c.partner.empty()) continue;
    if (overlaps(c.reporter, centre) || overlaps(c.partner, centre)) continue;
    // 'Bolivia is another case. Exports to Japan ...'
    const ClaimParty frame = d.framed() ? single(d.frame) : ClaimParty{};
    if (overlaps(frame, c.reporter) || overlaps(frame, c.partner)) continue;
    // 'Next door, Mozambique sold to South Africa ... With 21 percent of exports, South Africa led'
    if (!d.centred() && (c.reporter == d.reporter || c.reporter == d.partner)) continue;
    const Said reporter = said(w.a, c.reporter);
    const Said partner = said(w.a, c.partner);
    const std::pair<ClaimParty, ClaimParty> before{c.reporter, c.partner};
    // 'Spanish sales there', 'from Azerbaijan it bought': the sentence says who, if not by name
    bool reporter_meant = false;
    bool partner_meant = false;
    for (const Series& s : w.series) {
      if (s.mention < 0 || s.reporter != c.reporter || s.partner != c.partner) continue;
      const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
      reporter_meant = reporter_meant || !m.reporter.empty();
      partner_meant = partner_meant || !m.partner.empty();
    }
    if (reporter != Said::owner && partner != Said::no && reporter_meant) continue;
    if (reporter == Said::owner && partner == Said::no && partner_meant) continue;
    if (reporter != Said::owner && partner != Said::no) {
      c.reporter = centre;
    } else if (reporter == Said::owner && partner == Said::no) {
      c.partner = centre;
    } else {
      continue;
    }
    draft.assumed.push_back("pair: with the country that the text is about");
    for (Series& s : w.series) {
      if (s.reporter != before.first || s.partner != before.second) continue;
      s.reporter = c.reporter;
      s.partner = c.partner;
    }
  }
}

}  // namespace tally::reading
