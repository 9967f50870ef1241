// The last resort for an amount in a sentence about trade: which series no frame could tell. The
// nearest words say where the goods come from and where they go; what they leave out is that of the
// text. Refuses where a word stands by that makes it something else.
#include <algorithm>
#include <array>

#include "reading/internal/amount_reader.h"
#include "reading/internal/goods_roles.h"
#include "reading/internal/series_resolver.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

struct Roles {
  ClaimParty origin, destination, with, subject;
  FlowWord verb = FlowWord::none;  // of the verb nearest the amount
  FlowWord noun = FlowWord::none;
  bool others = false;  // a place in a role that is not known
};

// The part of the sentence that the amount stands in.
void segment(const Analysis& a, int item, int& first, int& last) {
  const auto ends = [&](int i) {
    return a.punct(i, ";") || a.is_any(i, words::kContrastConjunction);
  };
  first = item;
  last = item + 1;
  while (first > 0 && !ends(first - 1)) --first;
  while (last < a.size() && !ends(last) && !(a.is(last, "which") && a.is(last - 1, "of"))) ++last;
}

bool something_else(const Analysis& a, int first, int last) {
  constexpr std::array kElse = {
      Class::noise,       Class::company,  Class::product,     Class::services, Class::nontrade,
      Class::subnational, Class::neg,      Class::conditional, Class::wish,     Class::deny,
      Class::sharenoun,   Class::ranknoun, Class::anyother,    Class::asmuch,   Class::reroute};
  for (int i = first; i < last; ++i) {
    for (const Class c : kElse) {
      if (a.sense(i, c) != nullptr) return true;
    }
  }
  return false;
}

}  // namespace

// A word that the lexicon does not know may be the subject: 'Siemens hopes for', 'the peso gained',
// 'Unemployment rose'.
bool unknown_word(const Analysis& a, int i) {
  if (!a.kind(i, ItemKind::word) || a.items[static_cast<std::size_t>(i)].phrase != nullptr)
    return false;
  const Token& t = a.tokens[a.items[static_cast<std::size_t>(i)].first];
  const std::string_view low = t.low;
  if (low.size() < 4 || low.ends_with("ly")) return false;
  return !a.is_any(i, words::kFillerWord);
}

bool AmountReader::loose(int item) const {
  const QuantitySpan* q = a.quantity(item);
  const Discourse& d = w.d;
  if (q == nullptr || !(is_money(q) || q->kind == QuantityKind::percent)) return false;
  if (!d.has_pair() || !d.flow || d.weak_pair || !d.product.empty() || d.headline || w.question ||
      !w.refused.empty() || w.bracketed(item) || *d.flow == Flow::balance)
    return false;
  // 'Exports saved the economy. It grew by 0.2 percent'
  if (d.named_it && (a.is(0, "it") || a.is(1, "it"))) return false;
  if (d.block - d.pair_block > 1 && d.pair_block != Discourse::kContext) return false;
  int first = 0;
  int last = 0;
  segment(a, item, first, last);
  // 'It has not recovered: January to September brought 65 million'
  for (int i = first; i < item; ++i) {
    if (a.quantity(i) != nullptr || a.place(i) != nullptr ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      break;
    if (a.punct(i, ":")) first = i + 1;
  }
  if (something_else(a, first, last)) return false;
  for (int i = first; i < last; ++i) {
    // whose they are is not looked into here
    if (a.sense(i, Class::neighbour) != nullptr || a.sense(i, Class::poss) != nullptr ||
        a.sense(i, Class::former) != nullptr || a.sense(i, Class::latter) != nullptr ||
        (i < item && unknown_word(a, i)))
      return false;
    // 'Growth in Uganda is put at 6.3 percent' is of something else
    if (i < item && a.sense(i, Class::dirnoun) != nullptr && !a.is_any(i - 1, {"further", "a"}))
      return false;
  }
  // 'of $800 million in unpaid invoices'
  if (a.is_any(item + 1, {"in", "of", "for"}) && a.kind(item + 2, ItemKind::word) &&
      a.sense(item + 2, Class::flow) == nullptr && a.sense(item + 2, Class::goods) == nullptr &&
      !a.is_any(item + 2, words::kQuantifierOfTotal))
    return false;
  for (const Mention& m : w.mentions) {
    if (m.partner.kind == PartyRef::Kind::others || m.unknown_owner || !m.product.empty())
      return false;
  }
  for (const Series& s : w.series) {
    const bool left_out = s.why == "no partner" || s.why == "no pair" || s.why == "no reporter";
    if (!s.ok && !left_out) return false;  // of somebody who has no name
  }
  Roles r;
  for (int i = first; i < last; ++i) {
    if (const Entry* e = a.sense(i, Class::flow)) {
      if (e->flow == FlowWord::balance) return false;
      if (r.noun != FlowWord::none && r.noun != e->flow) return false;
      r.noun = e->flow;
    } else if (const Entry* v = a.sense(i, Class::flowverb)) {
      // 'I expect you to take 1.4 billion': by whom is said, and from whom is not looked into here
      const int who = a.is(i - 1, "to") ? i - 2 : i - 1;
      const Entry* self = i < item ? a.sense(who, Class::self) : nullptr;
      if (self != nullptr && self->ref == Ref::your) return false;
      if (r.verb != FlowWord::none && r.verb != v->flow) return false;
      r.verb = v->flow;
    }
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    if (p->kind == places::NameKind::institution || p->kind == places::NameKind::person ||
        a.sense(i + 1, Class::speech) != nullptr)
      continue;
    const ClaimParty who = w.party_of_item(i);
    if (who.empty()) return false;
    const int before = a.is(i - 1, "the") ? i - 2 : i - 1;
    const auto set = [&](ClaimParty& role) {
      r.others = r.others || (!role.empty() && role != who);
      role = who;
    };
    const bool goods = a.sense(i + 1, Class::goods) != nullptr || a.is_any(i + 1, {"ones"});
    if (is_adjective(a, i) || p->possessive) {
      const bool sells = a.sense(i + 1, Class::flow) != nullptr &&
                         a.sense(i + 1, Class::flow)->flow == FlowWord::exports;
      const bool buys = a.sense(i + 1, Class::flow) != nullptr &&
                        a.sense(i + 1, Class::flow)->flow == FlowWord::imports;
      if (goods || sells)
        set(r.origin);
      else if (buys)
        set(r.destination);
      else
        r.others = true;
    } else if (a.is(before, "from")) {
      set(r.origin);
    } else if (a.is_any(before, {"to", "into"})) {
      set(r.destination);
    } else if (a.is(before, "with")) {
      set(r.with);
    } else if (is_bare_place(a, i)) {
      set(r.subject);
    } else if (!a.is_any(before, {"in", "at"}) ||
               (p->kind == places::NameKind::name && !overlaps(who, d.reporter) &&
                !overlaps(who, d.partner))) {
      r.others = true;  // ('In Tanzania, exports dipped')
    }
  }
  if (r.others) return false;
  if (!r.subject.empty()) {
    const bool sells = r.verb == FlowWord::exports || r.verb == FlowWord::provider;
    const bool buys = r.verb == FlowWord::imports || r.verb == FlowWord::taker;
    if (sells && r.origin.empty())
      r.origin = r.subject;
    else if (buys && r.destination.empty())
      r.destination = r.subject;
    else
      return false;
  }
  Series s;
  s.ok = true;
  s.flow = *d.flow;
  if (r.noun != FlowWord::none) s.flow = flow_of(r.noun);
  if (!r.with.empty()) {
    if (!r.origin.empty() || !r.destination.empty()) return false;
    s.partner = r.with;
    s.reporter = d.own_side(r.with);
    if (s.reporter != d.reporter && s.reporter != d.partner) return false;
    if (r.noun == FlowWord::none) s.flow = Flow::turnover;
  } else if (!r.origin.empty() && !r.destination.empty()) {
    s.reporter = r.origin;
    s.partner = r.destination;
    s.flow = Flow::exports;
  } else if (!r.origin.empty() || !r.destination.empty()) {
    const bool out = !r.origin.empty();
    const ClaimParty& known = out ? r.origin : r.destination;
    ClaimParty other = d.other_of(known);
    if (other.empty()) {
      // a third one takes the place that it has in the series before
      const Flow now = out ? Flow::exports : Flow::imports;
      const bool turned = (*d.flow == Flow::exports || *d.flow == Flow::imports) && *d.flow != now;
      other = *d.flow == Flow::turnover ? d.own_side(known) : turned ? d.reporter : d.partner;
    }
    s.reporter = known;
    s.partner = other;
    s.flow = out ? Flow::exports : Flow::imports;
  } else {
    // 'Remittances reached $1 billion. The year before, the figure was $900 million': of those
    if (d.unread_sum && r.noun == FlowWord::none && r.verb == FlowWord::none) return false;
    // 'In January we exported about $690 million': by whom is not said
    const bool ours = std::any_of(w.mentions.begin(), w.mentions.end(), [](const Mention& m) {
      return m.kind == Mention::Kind::verb && m.reporter.kind == PartyRef::Kind::our;
    });
    if (ours && r.verb != FlowWord::none && r.verb != FlowWord::turnover) return false;
    // an aside about two others is no pair of the text
    const ClaimParty from = single(told_from(d));
    if (told_from(d).valid() && from != d.reporter && from != d.partner) return false;
    s.reporter = d.reporter;
    s.partner = d.partner;
    for (int i = first; i < last; ++i) {  // 'the two-way total', 'altogether'
      const Entry* mod = a.sense(i, Class::mod);
      if ((mod != nullptr && mod->pair) || a.is_any(i, words::kTogetherAdverb) ||
          (a.is(i, "way") && a.is_any(i - 2, {"two", "both"})) ||
          (a.is(i, "way") && a.quantity(i - 2) != nullptr))
        s.flow = Flow::turnover;
    }
  }
  if (s.reporter.empty() || s.partner.empty() || overlaps(s.reporter, s.partner)) return false;
  s.assumed.push_back("series: by the words nearest the figure");
  borrowed = s;
  return true;
}

// 'Turkish buyers cleared $183 million of Georgian merchandise': fills `borrowed`.
bool AmountReader::by_roles(int item) const {
  const QuantitySpan* q = a.quantity(item);
  if (q == nullptr || !(is_money(q) || q->kind == QuantityKind::percent)) return false;
  if (is_money(q) && (opens_from(item) || same_people(item) || second_of_two(item))) return true;
  const Series s = series_by_roles(w, item);
  if (!s.ok) return false;
  borrowed = s;
  return true;
}

// 'Behind this is a plus of 9 percent which our exporters realised on your market' in a text about
// the trade of the two: what stands around it tells more than the text before.
bool AmountReader::told_by_roles(int item, const Series& read) const {
  if (read.mention >= 0 || read.flow != Flow::turnover || read.open_partner ||
      !a.may_say(words::kSellerNoun | words::kBuyerNoun) || a.may_have(Class::figureref))
    return false;
  const Series s = series_by_roles(w, item);
  if (!s.ok) return false;
  borrowed = s;
  return true;
}

// 'To Peruvian clients Colombian firms sold $96 million' in a text about Ecuador: fills `borrowed`.
bool AmountReader::overruled(int item, const Series& read) const {
  const Series s = series_overruled(w, item, read);
  if (!s.ok) return false;
  borrowed = s;
  return true;
}

// 'Tokyo supplied $10.6 billion and Seoul $27 billion': the verb is said once.
bool AmountReader::next_subject(int item, Series& s) const {
  if (s.mention < 0 || s.flow == Flow::turnover) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  int subject = item - 1;
  while (a.is_any(subject, words::kFocusAdverb | words::kApproximator)) --subject;
  // '; Brazil came second with 1.1 billion'
  if (a.is(subject, "with") && a.quantity(subject - 1) != nullptr &&
      a.quantity(subject - 1)->kind == QuantityKind::ordinal &&
      a.sense(subject - 2, Class::be) != nullptr)
    subject -= 3;
  if (m.kind != Mention::Kind::verb || m.passive || m.subject < 0 || m.head > subject) return false;
  if (a.place(m.subject) == nullptr || !is_bare_place(a, subject)) return false;
  if (!a.is_any(subject - 1, words::kClauseJoint, {",", ";"})) return false;
  bool amount = false;
  for (int i = m.head + 1; i < subject; ++i) amount = amount || is_money(a.quantity(i));
  const ClaimParty other = w.party_of_item(subject);
  if (!amount || other.empty()) return false;
  // 'sold Angola goods worth 2 billion and Brazil 300 million': to the next, as no comma turns
  if (a.is(subject - 1, "and") && !a.punct(subject - 2, ",") && s.flow == Flow::exports &&
      m.partner.at == m.head + 1 && !overlaps(other, s.reporter)) {
    s.partner = other;
    return true;
  }
  // 'while Italy bought 1.9 billion and Bosnia 1.3 billion': who buys is the partner there
  ClaimParty& side = w.party_of_item(m.subject) == s.partner ? s.partner : s.reporter;
  if (overlaps(other, s.reporter) || overlaps(other, s.partner)) return false;
  side = other;
  return true;
}

// ', while the Russian market contracted by 32.9 percent to $423 million': what is sold there.
bool AmountReader::market_moves(int item, Series& s) const {
  if (!s.ok || s.open_partner || s.mention < 0 || s.flow != Flow::exports || !a.may_say("market"))
    return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  int market = item - 1;
  bool moves = false;
  while (market > m.last && !a.is(market, "market")) {
    moves = moves || a.sense(market, Class::trend) != nullptr;
    if (a.place(market) != nullptr || a.punct(market, ";")) return false;
    --market;
  }
  const int place = market - 1;
  if (!moves || place <= m.last || a.place(place) == nullptr || !is_adjective(a, place))
    return false;
  const int joint = a.is(place - 1, "the") ? place - 2 : place - 1;
  if (!a.is_any(joint, words::kContrastConjunction, {"and", ";"})) return false;
  const ClaimParty p = w.party_of_item(place);
  if (p.empty() || p == s.reporter) return false;
  s.partner = p;
  return true;
}

// 'shipments to Chile dipped 8 percent, whereas Peruvian buyers took 5 percent more Korean
// goods': of the part of the sentence that the rate stands in.
bool AmountReader::rate_overruled(int item, const Series& read) const {
  if (read.mention < 0 || !a.may_say(words::kSellerNoun | words::kBuyerNoun)) return false;
  bool parted = false;
  for (int i = w.mentions[static_cast<std::size_t>(read.mention)].head + 1; i < item; ++i)
    parted = parted || a.punct(i, ";") || a.is_any(i, words::kContrastConjunction);
  return parted && overruled(item, read);
}

// 'Remittances reached $1 billion. The year before, the figure was $900 million': that of those;
// but 'Let us make it 15 billion by 2023!'
bool AmountReader::of_unread_sum() const {
  return w.d.unread_sum && std::none_of(a.times.begin(), a.times.end(),
                                        [&](const TimeSpan& t) { return t.year > w.d.now.year(); });
}

// 'Romania had a share of 25.1% in exports, which corresponds to 513 million': the share's. False
// if what the rate is a share of was not read.
bool AmountReader::equals_share(int item, Series& own) const {
  const auto equals = [&](int i) {  // ('corresponds to' is one item)
    return words::kVerbOfEqualling.has(*a.tokens[a.items[static_cast<std::size_t>(i)].first].row);
  };
  int verb = item - 1;
  while (verb > 0 && verb > item - 6 && !equals(verb)) --verb;
  if (verb <= 0 || !equals(verb) || !a.is(verb - 1, "which")) return true;
  for (int i = verb - 2; i >= 0 && i > verb - 12; --i) {
    if (a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dirnoun) != nullptr) return true;
    if (a.quantity(i) == nullptr) continue;
    if (a.quantity(i)->kind != QuantityKind::percent) return true;
    for (const Draft& d : w.drafts) {
      if (d.item != i || d.claim.kind != ClaimKind::share || d.total_partner) continue;
      own.reporter = d.claim.reporter;
      own.partner = d.claim.partner;
      own.flow = d.claim.flow;
      own.open_partner = own.total = false;
      return true;
    }
    for (int k = i - 1; k > 0 && k > i - 10; --k) {
      if (a.sense(k, Class::trend) != nullptr || a.sense(k, Class::dirnoun) != nullptr) return true;
    }
    return false;
  }
  return true;
}

}  // namespace tally::reading
