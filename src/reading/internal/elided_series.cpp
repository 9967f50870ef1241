// Sums and rates in a sentence without a word for trade, which go on with the series of the text:
// whose they are, when, or from where is all that the sentence says.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {
namespace {

// The first item of the stretch between commas, dashes and brackets does not matter here: a
// semicolon or a conjunction alone begins a new one.
int stretch_begin(const Analysis& a, int item) {
  int i = item;
  while (i > 0 && !a.punct(i - 1, ";") && !a.is_any(i - 1, {"while", "whereas", "but"})) --i;
  return i;
}

bool of_something_else(const Analysis& a, int from, int to) {
  for (int i = from; i < to; ++i) {
    for (const Class c : {Class::noise, Class::company, Class::product, Class::services,
                          Class::nontrade, Class::ranknoun, Class::sharenoun}) {
      if (a.sense(i, c) != nullptr) return true;
    }
  }
  return false;
}

bool says_of_itself(const Analysis& a, int i) {
  return a.sense(i, Class::be) != nullptr || a.sense(i, Class::level) != nullptr ||
         a.sense(i, Class::trend) != nullptr || a.sense(i, Class::record) != nullptr ||
         a.is_any(i, {"did", "came", "have", "has", "had", "by", "at", "only", "just", "also"});
}

}  // namespace

bool AmountReader::elided(int item) const {
  const bool has_text = w.d.flow.has_value() && w.d.product.empty();
  if (!w.mentions.empty() || !has_text || is_noise_clause(w, item)) return false;
  const QuantitySpan* q = a.quantity(item);
  if (!is_money(q) && !is_rate(q)) return false;
  const int from = stretch_begin(a, item);
  if (of_something_else(a, from, item + 3)) return false;
  borrowed = Series{};
  return owned_by_another(from, item) || (is_money(q) && (that_month_alone(from, item) ||
         we_are_at(from, item) || came_from(item) || two_figures(item)));
}

// 'The Turkish ones were flat at 2.3 billion', "China's amounted to $430 million" behind the
// exports of somebody else.
bool AmountReader::owned_by_another(int from, int item) const {
  const Discourse& d = w.d;
  if (!d.has_pair() || d.pair_block + 1 < d.block || d.weak_pair) return false;
  int owner = -1;
  bool ones = false;
  for (int i = from; i < item; ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    if (owner >= 0 || p->any) return false;
    ones = is_adjective(a, i) && a.is_any(i + 1, {"ones", "one"});
    if (!ones && !(p->possessive && (a.punct(i + 1, ",") || says_of_itself(a, i + 1)))) return false;
    owner = i;
  }
  if (owner < 0 || item - owner > 12) return false;
  const ClaimParty who = w.party_of_item(owner);
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
  for (int i = from; i < item; ++i) {
    alone = alone || (a.is(i, "alone") && a.time(i - 1) != nullptr);
    if (a.is(i, "alone") || a.time(i) != nullptr || a.kind(i, ItemKind::punct)) continue;
    if (a.sense(i, Class::be) != nullptr || a.sense(i, Class::level) != nullptr ||
        a.sense(i, Class::shareverb) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
        a.sense(i, Class::self) != nullptr || a.sense(i, Class::figureref) != nullptr)
      continue;
    const bool trader = is_adjective(a, i) && a.is_any(i + 1, {"importers", "buyers", "customers",
                                                               "exporters", "sellers"});
    if (trader) {
      ++i;
      continue;
    }
    if (!a.is_any(i, {"in", "for", "saw", "brought", "yielded", "added", "of", "the", "month",
                      "that", "this", "it", "to", "a", "total", "and", "already", "them"}))
      return false;
  }
  if (!alone) return false;
  const Series* before = w.from_before();
  if (before == nullptr || !w.d.pair_holds()) return false;
  borrowed = *before;
  return true;
}

// 'Through July we are at 2.4 billion', said of the trade of the pair
bool AmountReader::we_are_at(int from, int item) const {
  if (!a.is_any(item - 1, {"at", "over", "beyond", "above"}) || !w.d.has_pair()) return false;
  int verb = item - 2;
  while (verb > from && a.is_any(verb, {"already", "now", "still", "only", "just", "currently"}))
    --verb;
  const Entry* self = a.sense(verb - 1, Class::self);
  if (self == nullptr || self->ref != Ref::our || !a.is_any(verb, {"are", "stand", "were", "stood"}))
    return false;
  const Series* trade = expected_series();
  if (trade == nullptr) return false;
  borrowed = *trade;
  if (borrowed.flow != Flow::balance) borrowed.flow = Flow::turnover;
  return true;
}

// 'From Venezuela came $246 million; from Ecuador, $668 million', '$770 million went to Peru'
bool AmountReader::came_from(int item) const {
  const auto verb = [&](int i) {
    return a.is_any(i, {"came", "come", "comes", "arrived", "went", "goes", "go", "flowed"});
  };
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
    const bool opens = i == 0 || a.kind(i - 1, ItemKind::punct) || a.is_any(i - 1, {"and", "while"});
    found = goes && beside && opens;
  }
  if (!found) {  // behind
    int v = item + 1;
    if (a.is(v, "worth")) ++v;
    while (a.is_any(v, {"of", "goods", "also", "only", "just"})) ++v;
    const Entry* phrase = a.sense(v, Class::shareverb);
    if (phrase != nullptr && (phrase->goes || phrase->comes)) {
      const PartyRef ref = party_at(a, v + 1, next);
      if (ref.kind == PartyRef::Kind::places) who = resolve_party(a, ref, w.d, {}, true);
      flow = phrase->comes ? Flow::imports : Flow::exports;
      found = !who.empty() && (a.low(v).starts_with("came") || a.low(v).starts_with("went") ||
                               a.low(v).starts_with("come") || a.low(v).starts_with("go") ||
                               a.low(v).starts_with("arriv"));
    } else {
      found = verb(v) && party(v + 1, next, who, flow);
    }
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

// 'Last year the figures were $132 million and $62 million, respectively.'
bool AmountReader::two_figures(int item) const {
  if (w.d.flows.size() != 2 || !a.any(Class::respectively)) return false;
  int sums = 0;
  int place = -1;
  bool figures = false;
  for (int i = 0; i < a.size(); ++i) {
    if (i == item) place = sums;
    if (is_money(a.quantity(i))) ++sums;
    figures = figures || (sums == 0 && a.is_any(i, {"figures", "sums", "values", "these", "they",
                                                    "amounts", "numbers"}));
    if (a.place(i) != nullptr) return false;
  }
  if (!figures || sums != 2 || place < 0) return false;
  const Discourse::Side& side = w.d.flows[static_cast<std::size_t>(place)];
  borrowed.reporter = side.reporter;
  borrowed.partner = side.partner;
  borrowed.flow = side.flow;
  borrowed.sign = side.sign;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: one of the two that stood side by side");
  return true;
}

}  // namespace tally::reading
