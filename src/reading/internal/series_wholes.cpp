// Series of all trade of a country, and of several partners together.
#include <algorithm>

#include "reading/internal/series_resolver.h"

namespace tally::reading {

// 'Japan's total deficit was 1.4 trillion yen, with exports at 5.6': all of Japan's
bool SeriesResolver::from_whole(Series& s) const {
  if (earlier.empty() || m.bilateral) return false;
  const Series& last = earlier.back();
  const Mention& before = all[earlier.size() - 1];
  if (!last.ok || !last.open_partner || before.kind != Mention::Kind::noun) return false;
  if (!last.total && !(d.national || !d.has_pair())) return false;
  if (before.first > 0 && a.is_any(before.first - 1, {"of", "in"})) return false;
  // 'The Russian market reopened, and exports quadrupled' in a text about Georgia
  if (!last.total && m.plain_noun && !m.total && d.centred() &&
      !overlaps(last.reporter, one(d.centre))) {
    s.reporter = one(d.centre);
    s.partner = last.reporter;
    s.assumed.push_back("reporter: the country that the text is about");
    return true;
  }
  s.reporter = last.reporter;
  s.open_partner = s.total = true;
  return true;
}

// 'China took 28 percent of the imports. The trade deficit contracted to 37 billion' in a text
// about all trade: not that with China.
bool SeriesResolver::gap_behind_shares(const Series& s) const {
  const bool alone = s.flow == Flow::balance && m.plain_noun && !m.bilateral && earlier.empty() &&
                     a.places.empty();
  // 'China was the top source of imports. The surplus narrowed to 3 billion'
  const bool ranked = d.list_rank > 0 && d.list_reporter == d.reporter &&
                      std::none_of(d.pairs.begin(), d.pairs.end(), [&](const Discourse::Pair& p) {
                        return (p.reporter == d.reporter && p.partner == d.partner) ||
                               (p.reporter == d.partner && p.partner == d.reporter);
                      });
  return alone && (d.share || ranked);
}

// 'In total, Zambia's deficit narrowed', 'Globally, the country's exports': those with everybody.
bool SeriesResolver::says_everywhere() const {
  if (m.kind != Mention::Kind::noun || m.reporter.empty()) return false;
  if (a.sense(0, Class::everywhere) != nullptr && a.punct(1, ",")) return true;
  // 'the country's exports passed $30 billion, with Iraq being the top export destination'
  for (int i = m.last; i + 3 < a.size(); ++i) {
    if (!a.is(i, "with") || a.place(i + 1) == nullptr || !a.is_any(i + 2, {"being", "as"}))
      continue;
    for (int k = i + 3; k < i + 8 && k < a.size(); ++k) {
      const Entry* e = a.sense(k, Class::ranknoun);
      if (e != nullptr) return e->flow == m.flow;
    }
  }
  return false;
}

// 'RIGA. Exports in August were worth 171 million' below a headline that names Latvia first: all of
// Latvia's.
bool SeriesResolver::of_dateline(Series& s) const {
  const bool one_way =
      s.flow == Flow::exports || s.flow == Flow::imports || s.flow == Flow::balance;
  if (!d.dateline.valid() || d.headline || d.speaker.valid() || !d.pairs.empty() || !one_way ||
      !m.plain_noun || m.bilateral || !a.places.empty() || !earlier.empty())
    return false;
  if ((d.has_pair() && !d.weak_pair) || d.recent.empty() || d.recent.back() != d.dateline)
    return false;
  s.reporter = one(d.dateline);
  s.open_partner = s.total = true;
  s.assumed.push_back("reporter: the country of the dateline");
  return true;
}

// 'EU27-South Africa Summit: surplus in EU27 trade in goods' as a headline: with the one that
// stands joined to it.
ClaimParty SeriesResolver::joined_to(const ClaimParty& reporter) const {
  if (!d.headline || m.kind != Mention::Kind::noun) return {};
  for (int i = 0; i + 2 < m.first; ++i) {
    if (a.place(i) == nullptr || !a.punct(i + 1, "-") || a.place(i + 2) == nullptr) continue;
    const ClaimParty one_side = one(place_meant(*a.place(i), d, false));
    const ClaimParty other = one(place_meant(*a.place(i + 2), d, true));
    if (one_side == reporter && other != reporter) return other;
    if (other == reporter && one_side != reporter) return one_side;
  }
  return {};
}

// 'Peru is the only country with which Nigeria has a surplus', 'partners with which it has one':
// the subject, else the place just named.
PartyRef SeriesResolver::front_of_which() const {
  for (int k = 0; k < 2; ++k) {
    if (is_bare_place(a, k)) return PartyRef{.kind = K::places, .items = {k}};
  }
  return PartyRef{.kind = K::there};
}

// 'Brazil stays the only neighbour with which the balance is negative': the balance with Brazil.
bool SeriesResolver::with_which(Series& s) const {
  int which = m.first - 1;
  while (which > m.first - 4 && !a.is_any(which, {"which", "whom"})) --which;
  const int place = a.is(0, "the") ? 1 : 0;
  if (which <= place + 1 || !a.is_any(which, {"which", "whom"}) || !a.is(which - 1, "with") ||
      !is_bare_place(a, place))
    return false;
  s.partner = one(place_meant(*a.place(place), d, true));
  s.reporter = d.own_side(s.partner);
  return !s.reporter.empty() && !overlaps(s.reporter, s.partner);
}

// 'Exports to the two countries' behind a sentence about Moldova's trade with Romania and Russia.
bool SeriesResolver::to_both(Series& s) const {
  if (m.flow != FlowWord::exports && m.flow != FlowWord::imports) return false;
  const ClaimParty former = d.of_two(true);
  const ClaimParty latter = d.of_two(false);
  if (former.places.size() != 1 || latter.places.size() != 1 || former == latter) return false;
  const Discourse::Side& x = d.two[0];
  s.reporter = x.partner == former ? x.reporter : x.partner;
  s.partner = former;
  s.partner.places.push_back(latter.places.front());
  return !overlaps(s.reporter, s.partner);
}

}  // namespace tally::reading
