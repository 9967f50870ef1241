// Sums and rates in a sentence without a word for trade, which go on with the series of the text:
// whose they are, when, or from where is all that the sentence says.
#include <algorithm>
#include <vector>

#include "reading/internal/amount_reader.h"
#include "reading/internal/first_person.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// The first item of the stretch between commas, dashes and brackets does not matter here: a
// semicolon or a conjunction alone begins a new one.
int stretch_begin(const Analysis& a, int item) {
  int i = item;
  while (i > 0 && !a.punct(i - 1, ";") && !a.is_any(i - 1, words::kContrastConjunction)) --i;
  return i;
}

bool of_something_else(const Analysis& a, int from, int to) {
  for (int i = from; i < to; ++i) {
    for (const Class c : {Class::noise, Class::company, Class::product, Class::services,
                          Class::nontrade, Class::ranknoun, Class::sharenoun}) {
      const bool traders = c == Class::ranknoun && is_adjective(a, i - 1);  // 'Iraqi importers'
      if (a.sense(i, c) != nullptr && !traders) return true;
    }
  }
  return false;
}

bool says_of_itself(const Analysis& a, int i) {
  return a.sense(i, Class::be) != nullptr || a.sense(i, Class::level) != nullptr ||
         a.sense(i, Class::trend) != nullptr || a.sense(i, Class::record) != nullptr ||
         a.is_any(i, words::kSayingOfItself);
}

}  // namespace

// 'To the eastern neighbour, Bulgaria, they went down 6.8 percent', 'The corresponding increase
// with Chile was 26.1 percent': the series of the text, with that partner.
bool AmountReader::with_partner_in_front(int item) const {
  if (!w.d.has_pair() || !w.d.flow || w.d.weak_pair) return false;
  int prep = -1;
  bool pronoun = false;
  bool change = false;
  for (int i = 0; i < item; ++i) {
    if (a.is_any(i, {"to", "from", "with"}) && prep < 0 && (i == 0 || change)) prep = i;
    pronoun = pronoun || a.is_any(i, {"they", "it"});
    change = change || (i < 5 && a.sense(i, Class::dirnoun) != nullptr && a.is(0, "the"));
    if (a.quantity(i) != nullptr && !w.spent[static_cast<std::size_t>(i)] && !pronoun) return false;
    if (a.punct(i, ";")) return false;
  }
  if (prep < 0 || !(change || pronoun)) return false;
  const Flow flow = *w.d.flow;
  const bool fits = a.is(prep, "with")   ? flow == Flow::turnover || flow == Flow::balance
                    : a.is(prep, "from") ? flow == Flow::imports
                                         : flow == Flow::exports;
  int next = 0;
  PartyRef ref = party_at(a, prep + 1, next);
  if (ref.kind == PartyRef::Kind::neighbour && a.punct(next, ",") && a.place(next + 1) != nullptr)
    ref = party_at(a, next + 1, next);  // 'the eastern neighbour, Bulgaria,'
  if (!fits || ref.empty() || next > item) return false;
  const ClaimParty partner = resolve_party(a, ref, w.d, w.d.reporter, true);
  if (partner.empty() || overlaps(partner, w.d.reporter)) return false;
  borrowed = Series{};
  borrowed.reporter = w.d.reporter;
  borrowed.partner = partner;
  borrowed.flow = flow;
  borrowed.sign = w.d.sign;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: the one spoken of before, with the partner in front");
  return true;
}

// 'This year the ministry expects growth of 6 percent'
bool AmountReader::expects_growth(int item) const {
  if (!is_rate(a.quantity(item)) || !a.is(item - 1, "of") ||
      a.sense(item - 2, Class::dirnoun) == nullptr || !w.d.pair_holds())
    return false;
  const int behind = item + 1;
  const bool ends = behind >= a.size() || a.kind(behind, ItemKind::punct) ||
                    a.time(behind) != nullptr || a.is_any(behind, {"for", "in", "this"});
  for (int i = item - 3; ends && i >= 0 && i > item - 6; --i) {
    if (a.sense(i, Class::forecast) != nullptr) return true;
    if (!a.is_any(i, {"a", "an", "further", "another"})) return false;
  }
  return false;
}

bool AmountReader::elided(int item) const {
  const bool has_text = w.d.flow.has_value() && w.d.product.empty();
  // 'the top five were (export value and share of the total): China, ...'
  const bool unnamed = std::all_of(w.mentions.begin(), w.mentions.end(), [&](const Mention& m) {
    return w.bracketed(m.head) && !w.series[static_cast<std::size_t>(&m - w.mentions.data())].ok;
  });
  if (!unnamed || !has_text || is_noise_clause(w, item)) return false;
  const QuantitySpan* q = a.quantity(item);
  if (!is_money(q) && !is_rate(q)) return false;
  const int from = stretch_begin(a, item);
  if (of_something_else(a, from, item + 3)) return false;
  borrowed = Series{};
  if (expects_growth(item)) {
    const Series* trade = expected_series();
    if (trade == nullptr) return false;
    borrowed = *trade;
    return true;
  }
  return owned_by_another(from, item) ||
         (is_money(q) && (that_month_alone(from, item) || we_are_at(item) || came_from(item) ||
                          two_figures(item) || named_in_a_row(item)));
}

// 'The Turkish ones were flat at 2.3 billion', "China's amounted to $430 million" behind the
// exports of somebody else.
bool AmountReader::owned_by_another(int from, int item) const {
  const Discourse& d = w.d;
  if (!d.has_pair() || d.pair_block + 1 < d.block || d.weak_pair) return false;
  int owner = -1;
  bool ones = false;
  ClaimParty who;
  for (int i = from; i < item; ++i) {
    const PlaceSpan* p = a.place(i);
    if (i <= from + 1 && a.is_any(i, words::kPossessivePronoun) && a.sense(i, Class::poss)) {
      owner = i;
      who = a.is(i, "ours")    ? one(d.speaker)
            : a.is(i, "yours") ? one(d.addressee)
                               : ClaimParty(d.partner);
      continue;
    }
    if (p == nullptr) continue;
    if (owner >= 0 || p->any) return false;
    ones = is_adjective(a, i) && a.is_any(i + 1, {"ones", "one"});
    if (!ones && !(p->possessive && (a.punct(i + 1, ",") || says_of_itself(a, i + 1))))
      return false;
    owner = i;
  }
  if (owner < 0 || item - owner > 12) return false;
  if (who.empty()) who = a.place(owner) != nullptr ? w.party_of_item(owner) : ClaimParty{};
  if (who.empty()) return false;
  Series s;
  s.flow = *d.flow;
  s.reporter = d.reporter;
  s.partner = d.partner;
  const ClaimParty hub = one(d.hub());
  if (s.flow == Flow::balance) return false;
  if (who == d.partner) {  // theirs to the one before
    if (s.flow == Flow::turnover) return false;
    std::swap(s.reporter, s.partner);
  } else if (who != d.reporter) {
    const bool hub_reports = hub == d.reporter;
    const bool in_pair = hub_reports || hub == d.partner;
    if (s.flow == Flow::turnover && hub_reports) {
      s.partner = who;
    } else if (s.flow == Flow::imports && ones && (hub_reports || !in_pair)) {
      s.partner = who;  // French goods among those that the country buys
    } else if (s.flow != Flow::turnover && hub_reports) {
      return false;  // of its exports to them, or of theirs to the same partner
    } else {
      s.reporter = who;
    }
  }
  if (overlaps(s.reporter, s.partner)) return false;
  s.ok = true;
  s.assumed.push_back("series: the one spoken of before, of another country");
  borrowed = s;
  return true;
}

// 'In December alone, Iraqi importers took $610 million', 'April alone saw RM8.1 billion'
bool AmountReader::that_month_alone(int from, int item) const {
  bool alone = false;
  int traders = -1;
  for (int i = from; i < item; ++i) {
    alone = alone || (a.is(i, "alone") && a.time(i - 1) != nullptr);
    if (a.is(i, "alone") || a.time(i) != nullptr || a.kind(i, ItemKind::punct)) continue;
    if (a.sense(i, Class::be) != nullptr || a.sense(i, Class::level) != nullptr ||
        a.sense(i, Class::shareverb) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
        a.sense(i, Class::self) != nullptr || a.sense(i, Class::figureref) != nullptr)
      continue;
    const bool trader =
        is_adjective(a, i) && a.is_any(i + 1, words::kBuyingTrader | words::kSellingTrader);
    if (trader) {
      traders = i++;
      continue;
    }
    if (!a.is_any(i, words::kWithoutPartner)) return false;
  }
  if (!alone) return false;
  const Series* before = w.from_before();
  if (before == nullptr || !w.d.pair_holds()) return false;
  borrowed = *before;
  if (traders < 0) return true;
  const ClaimParty who = w.party_of_item(traders);  // they buy, or sell, from the other one
  const ClaimParty other = w.d.other_of(who);
  if (who.empty() || other.empty()) return false;
  borrowed.reporter = who;
  borrowed.partner = other;
  borrowed.flow = a.is_any(traders + 1, words::kSellingTrader) ? Flow::exports : Flow::imports;
  return true;
}

// 'Through July we are at 2.4 billion', said of the trade of the pair
bool AmountReader::we_are_at(int item) const {
  if (!w.d.has_pair() || !we_stand_at(a, item)) return false;
  const Series* trade = expected_series();
  if (trade == nullptr) return false;
  borrowed = *trade;
  // 'With Saudi Arabia, which stands fourth, we are at 52 billion'
  int next = 1;
  const PartyRef front = a.is(0, "with") ? party_at(a, 1, next, false) : PartyRef{};
  if (front.kind == PartyRef::Kind::places && a.punct(next, ",")) {
    const ClaimParty other = resolve_party(a, front, w.d, {}, true);
    const ClaimParty own = single(w.d.speaker);
    if (other.empty() || own.empty() || overlaps(own, other)) return false;
    borrowed.reporter = own;
    borrowed.partner = other;
  }
  // (but 'we sold you goods for 355 million. From January to August we are at 138' of what is sold)
  const bool same = w.d.pair_block == w.d.block && w.d.flow == borrowed.flow;
  if (borrowed.flow != Flow::balance && !same) borrowed.flow = Flow::turnover;
  return true;
}

// 'From Venezuela came $246 million; from Ecuador, $668 million', '$770 million went to Peru'
bool AmountReader::came_from(int item) const {
  const auto verb = [&](int i) { return a.is_any(i, words::kVerbOfGoing | words::kVerbOfComing); };
  // the party behind 'from' or 'to' at `i`, and the flow
  const auto party = [&](int i, int& next, ClaimParty& who, Flow& flow) {
    const bool from = a.is(i, "from");
    if (!from && !a.is(i, "to")) return false;
    const PartyRef ref = party_at(a, i + 1, next);
    if (ref.kind != PartyRef::Kind::places) return false;
    who = resolve_party(a, ref, w.d, {}, true);
    flow = from ? Flow::imports : Flow::exports;
    return !who.empty();
  };
  ClaimParty who;
  Flow flow = Flow::exports;
  int next = 0;
  bool found = false;
  for (int i = item - 2; i >= 0 && i > item - 8 && !found; --i) {  // in front
    if (a.quantity(i) != nullptr || a.punct(i, ";")) break;
    if (!party(i, next, who, flow) || next > item) continue;
    // said once, the verb holds for the rest of the sentence
    bool goes = verb(next);
    for (int k = 0; k < i && !goes; ++k) goes = verb(k);
    const bool beside = next == item || (next == item - 1 && (verb(next) || a.punct(next, ",")));
    const bool opens =
        i == 0 || a.kind(i - 1, ItemKind::punct) || a.is_any(i - 1, {"and", "while"});
    found = goes && beside && opens;
  }
  if (!found) {  // behind
    int v = item + 1;
    if (a.is(v, "worth")) ++v;
    while (a.is_any(v, words::kBeforeShareVerb)) ++v;
    const Entry* phrase = a.sense(v, Class::shareverb);
    if (phrase != nullptr && (phrase->goes || phrase->comes)) {
      next = v + 1;
      const PartyRef ref = party_at(a, v + 1, next);
      if (ref.kind == PartyRef::Kind::places) who = resolve_party(a, ref, w.d, {}, true);
      flow = phrase->comes ? Flow::imports : Flow::exports;
      found = !who.empty() && (a.low(v).starts_with("came") || a.low(v).starts_with("went") ||
                               a.low(v).starts_with("come") || a.low(v).starts_with("go") ||
                               a.low(v).starts_with("arriv"));
    } else {
      found = verb(v) && party(v + 1, next, who, flow);
    }
    // '84 million went to Kenya for its goods': the money, against the goods
    const int paid = a.sense(next + 2, Class::goods) != nullptr ? next + 2 : next + 1;
    if (found && a.is(next, "for") && a.sense(paid, Class::goods) != nullptr)
      flow = flow == Flow::exports ? Flow::imports : Flow::exports;
  }
  const ClaimParty own = found ? w.d.own_side(who) : ClaimParty{};
  if (own.empty() || overlaps(own, who)) return false;
  borrowed.reporter = own;
  borrowed.partner = who;
  borrowed.flow = flow;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: what came from there or went there");
  return true;
}

// 'Last year the figures were $132 million and $62 million, respectively', 'ten years before, these
// figures were 27 and 3 billion': two sums for two series.
bool AmountReader::two_figures(int item) const {
  const std::vector<Discourse::Side>& two = w.d.flows.size() == 2 ? w.d.flows : w.d.two;
  if (two.size() != 2) return false;
  bool said = a.any(Class::respectively);
  int sums = 0;
  int place = -1;
  bool figures = false;
  for (int i = 0; i < a.size(); ++i) {
    if (i == item) place = sums;
    if (is_money(a.quantity(i))) ++sums;
    said = said || (is_money(a.quantity(i)) && a.is(i + 1, "and") && is_money(a.quantity(i + 2)) &&
                    !a.is(i - 1, "between"));
    figures = figures || (sums == 0 && a.sense(i, Class::pairref) != nullptr) ||
              (sums == 0 && a.is_any(i, words::kFiguresInPlural));
    if (a.place(i) != nullptr) return false;
  }
  if (!said || !figures || sums != 2 || place < 0) return false;
  return borrow_side(two[static_cast<std::size_t>(place)]);
}

bool AmountReader::borrow_side(const Discourse::Side& side) const {
  borrowed = Series{};
  borrowed.reporter = side.reporter;
  borrowed.partner = side.partner;
  borrowed.flow = side.flow;
  borrowed.sign = side.sign;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: one of the two that stood side by side");
  return true;
}

// The two series that the words before the item set side by side: of one pair, or of one flow.
std::vector<Discourse::Side> AmountReader::sides_before(int item) const {
  std::vector<Discourse::Side> sides;
  for (const Draft& d : w.drafts) {
    const bool figure = d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance;
    if (!figure || d.item > item || d.drop || d.total_partner) continue;
    const Claim& c = d.claim;
    const bool known = std::any_of(sides.begin(), sides.end(), [&](const Discourse::Side& s) {
      return s.reporter == c.reporter && s.partner == c.partner && s.flow == c.flow;
    });
    const int sign = d.claim.kind == ClaimKind::balance && c.value && c.value->value() < 0 ? -1 : 1;
    if (!known)
      sides.push_back({c.reporter, c.partner, c.flow, c.kind == ClaimKind::balance ? sign : 0});
  }
  return sides;
}

// 'The former went up by 30.5 percent, the latter by 36': the two series spoken of before, in the
// same sentence or before it.
bool AmountReader::of_two_sides(int item) const {
  for (int i = item - 1; i >= 0 && i > item - 9; --i) {
    const bool former = a.sense(i, Class::former) != nullptr;
    if (!former && a.sense(i, Class::latter) == nullptr) {
      if (a.place(i) != nullptr || (a.quantity(i) != nullptr && !is_rate(a.quantity(i))))
        return false;
      continue;
    }
    if (a.is_any(i - 1, words::kGovernsReference)) return false;
    std::vector<Discourse::Side> two = sides_before(i);
    if (two.size() != 2) {
      if (!w.mentions.empty()) return false;
      two = w.d.flows.size() == 2 ? w.d.flows : w.d.two;
    }
    if (two.size() != 2) return false;
    return borrow_side(two[former ? 0 : 1]);
  }
  return false;
}

// 'Venezuela $770 million (-71 percent), Ecuador $845 million (+29 percent)': the place of a row of
// them; -1 if the sum stands in no row.
int AmountReader::place_of_row(int item) const {
  const auto at = [&](int i) {
    // 'China, $901 million; Japan, $890 million'
    const int q = a.is(i - 3, "and") ? i - 4 : i - 3;
    const bool comma = a.punct(i - 1, ",") && (a.punct(q, ";") || a.punct(q, ":") ||
                                               (a.punct(q, ",") && a.punct(q - 1, ")")));
    const bool sign = a.punct(i - 1, ":") || a.punct(i - 1, "-") || a.punct(i - 1, "–") || comma;
    const int p = sign ? i - 2 : i - 1;
    const bool opens = p == 0 || a.kind(p - 1, ItemKind::punct) || a.is_any(p - 1, {"and", "the"});
    return is_bare_place(a, p) && !a.place(p)->any && opens ? p : -1;
  };
  const int place = is_money(a.quantity(item)) ? at(item) : -1;
  if (place < 0) return -1;
  for (int i = 1; i < a.size(); ++i) {
    if (i != item && is_money(a.quantity(i)) && at(i) >= 0) return place;
  }
  return -1;
}

// Such a row in a text about what Colombia exports.
bool AmountReader::named_in_a_row(int item) const {
  const int p = place_of_row(item);
  if (p < 0 || !w.d.flow || *w.d.flow == Flow::balance) return false;
  const ClaimParty who = w.party_of_item(p);
  const ClaimParty own = w.d.own_side(who);
  if (who.empty() || own.empty() || own != w.d.reporter || overlaps(own, who)) return false;
  borrowed.reporter = own;
  borrowed.partner = who;
  borrowed.flow = *w.d.flow;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: the one spoken of before, with the places named");
  return true;
}

// 'exports to the neighbours changed places: Venezuela $770 million, Ecuador $845 million'; 'sales
// to Algeria were: Spain 3 billion, Italy 2.9 billion'
bool AmountReader::row_of_series(int item, Series& s) const {
  const int p = s.mention >= 0 ? place_of_row(item) : -1;
  if (p < 0) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  const ClaimParty who = w.party_of_item(p);
  if (m.kind != Mention::Kind::noun || m.last > p || who.empty()) return false;
  if (m.partner.empty() || s.open_partner || s.total) {
    if (s.reporter.empty() || overlaps(s.reporter, who)) return false;
    s.partner = who;
  } else if (m.reporter.empty() && !overlaps(s.partner, who)) {
    s.reporter = who;
  } else {
    return false;
  }
  s.open_partner = s.total = false;
  s.ok = true;
  return true;
}

// 'With Vietnam the target is $20 billion', 'Hun Manet and his Thai counterpart set a goal of': of
// whom the sentence names, where it is another pair than that of the text. False if none is clear.
bool AmountReader::goal_of_named(Series& s) const {
  std::vector<ClaimParty> named;
  int other = -1;
  for (int i = 0; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->any) continue;
    const PlaceId id = place_meant(*p, w.d, false);
    if (!id.valid() || places::places().row(id).kind != places::PlaceKind::country) continue;
    const ClaimParty party = single(id);
    if (std::find(named.begin(), named.end(), party) == named.end()) named.push_back(party);
    if (other < 0 && !overlaps(party, s.reporter) && !overlaps(party, s.partner)) other = i;
  }
  if (other < 0) return true;
  if (named.size() == 2 && a.any(Class::office)) {
    s.reporter = named[0];
    s.partner = named[1];
    return true;
  }
  const int before = a.is(other - 1, "the") ? other - 2 : other - 1;
  if (named.size() > 2 || !a.is_any(before, {"with", "for"})) return false;
  const ClaimParty partner = w.party_of_item(other);
  ClaimParty own = single(w.d.hub());
  if (!w.d.hub().valid()) own = named.size() == 2 ? named[named[0] == partner ? 1 : 0] : s.reporter;
  if (overlaps(own, partner)) return false;
  s.reporter = own;
  s.partner = partner;
  return true;
}

// 'a job in which Kampala has put $67m', 'leaving a hole of $244m', 'having shipped $154m' beside a
// surplus: a sum of something else than the series `s`.
bool AmountReader::of_another_verb(int item, const Series& s) const {
  // 'Nine million is less than we sell to Lithuania'
  if (a.sense(item + 1, Class::be) != nullptr && a.is_any(item + 2, {"less", "more"}) &&
      a.is(item + 3, "than") && s.mention >= 0 &&
      w.mentions[static_cast<std::size_t>(s.mention)].head > item)
    return true;
  const int l = left_of(item);
  if (a.is(l, "put") &&
      (a.is_any(l - 1, {"has", "have", "had"}) || a.is_any(item + 1, {"into", "in"})))
    return true;
  if (a.is(item - 1, "of") && a.is_any(item - 3, {"a", "an"}) && a.low(item - 4) == "leaving" &&
      a.sense(item - 2, Class::flow) == nullptr && a.sense(item - 2, Class::figureref) == nullptr)
    return true;
  const Entry* verb = a.sense(l, Class::flowverb);
  return verb != nullptr && verb->flow != FlowWord::turnover && l < item &&
         w.mention_at[static_cast<std::size_t>(l)] < 0 &&
         (s.flow == Flow::balance || s.flow == Flow::turnover);
}

// 'Argentina, whose share in exports has doubled': the share, not the exports.
bool AmountReader::share_moves(int verb) const {
  for (int i = verb - 1; i > 0 && i > verb - 9 && w.clause(i) == w.clause(verb); --i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
    if (a.sense(i, Class::sharenoun) != nullptr) return a.is_any(i + 1, {"in", "of"});
  }
  return false;
}

// 'This is 7.8 million less than in 2017 (-11.9%)': the rate of the sum that is spoken of.
bool AmountReader::rate_of_less(int item) const {
  const QuantitySpan& q = *a.quantity(item);
  if (!w.mentions.empty() || !w.bracketed(item) || !(q.signed_minus || q.signed_plus)) return false;
  for (int i = item - 1; i > 0 && i > item - 10; --i) {
    if (a.place(i) != nullptr) return false;
    if (is_money(a.quantity(i))) return absolute_change(i) && refers_back(i);
  }
  return false;
}

// 'Over half of the exports, 6.8 billion euros, consisted of re-exports': of nobody's by name.
bool AmountReader::apposed_to_part(int item) const {
  const int flow = item - 2;
  if (!a.punct(item - 1, ",") || flow < 2 || a.sense(flow, Class::flow) == nullptr) return false;
  if (!(a.punct(item + 1, ",") || a.punct(item + 1, "—") || a.punct(item + 1, "-"))) return false;
  int of = flow - 1;
  while (a.is_any(of, {"the", "its", "these", "those", "all"})) --of;
  const QuantitySpan* part = a.is(of, "of") ? a.quantity(of - 1) : nullptr;
  return part != nullptr &&
         (part->kind == QuantityKind::fraction || part->kind == QuantityKind::percent);
}

// 'Sri Lankan exports to Belarus came to 20 million, Belarusian ones to 27 million'
bool AmountReader::ones_of(int item, Series& s) const {
  for (int i = item - 1; i > 0 && i > item - 7 && !w.bracketed(item); --i) {
    if ((a.quantity(i) != nullptr && !is_rate(a.quantity(i))) || a.punct(i, ",") || a.punct(i, ";"))
      return false;
    if (!a.is(i, "ones") || a.place(i - 1) == nullptr || !is_adjective(a, i - 1)) continue;
    const ClaimParty owner = w.party_of_item(i - 1);
    if (owner.empty() || s.flow == Flow::balance || s.flow == Flow::turnover) return false;
    // 'Italian purchases fell, French ones rose': whoever buys, not what is bought
    const Mention* m = s.mention < 0 ? nullptr : &w.mentions[static_cast<std::size_t>(s.mention)];
    const bool buyers = m != nullptr && m->kind == Mention::Kind::noun &&
                        m->reporter.kind == PartyRef::Kind::places &&
                        m->reporter.items.front() < m->head &&
                        is_adjective(a, m->reporter.items.front());
    // (but 'Moroccans bought Chinese goods for 30 billion, French ones')
    if (s.flow == Flow::imports && !buyers) {
      if (owner == s.reporter || owner == s.partner) return false;
      s.partner = owner;
      return true;
    }
    if (owner == s.reporter) return false;
    if (owner == s.partner) s.partner = s.reporter;
    s.reporter = owner;
    return true;
  }
  return false;
}

}  // namespace tally::reading
