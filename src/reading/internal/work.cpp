#include "reading/internal/work.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reading/internal/money_meant.h"
#include "reading/internal/number_words.h"
#include "reading/internal/row_heads.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {
ClaimParty single(PlaceId id) {
  ClaimParty p;
  if (id.valid()) p.places = {id};
  return p;
}

namespace {

// Money that its own people call dollars.
bool is_dollar(core::Currency c) { return number_tables().is_called(c, "dollar"); }

// 'the Kingdom's exports ..., the Saudi statistics authority reports': which one it is.
void named_behind(Work& w) {
  for (const PlaceSpan& p : w.a.places) {
    if (!p.epithet || p.any || p.candidates.size() < 2) continue;
    const auto may_be = [&](PlaceId id) {
      return std::find(p.candidates.begin(), p.candidates.end(), id) != p.candidates.end();
    };
    if (std::any_of(w.d.recent.begin(), w.d.recent.end(), may_be)) continue;
    for (const PlaceSpan& q : w.a.places) {
      if (q.epithet || q.any || q.candidates.size() != 1 || !may_be(q.candidates.front())) continue;
      w.d.saw(q.candidates.front());
      break;
    }
  }
}

enum class Pronoun : std::uint8_t { none, it, they };

// The pronoun that is the subject of the sentence: before any amount and any place.
Pronoun subject_pronoun(const Analysis& a) {
  for (int i = 0; i < a.size() && i < 12; ++i) {
    if (a.quantity(i) != nullptr || a.place(i) != nullptr) break;
    if (a.is(i, "it"))  // 'It was their sixth decline'
      return a.is(i + 2, "their") ? Pronoun::they : Pronoun::it;
    if (a.is_any(i, {"they", "these", "those"})) return Pronoun::they;
  }
  return Pronoun::none;
}

// 'The latter was thus Colombia's second-largest customer': the item becomes the place that it
// means, one of the two that the text set side by side.
void former_as_place(Analysis& a, const Discourse& d) {
  const bool ranks = a.any(Class::ranknoun) || a.any(Class::super);
  for (int i = 0; ranks && i < a.size() && i < 6; ++i) {
    const bool former = a.sense(i, Class::former) != nullptr;
    if (!former && a.sense(i, Class::latter) == nullptr) continue;
    if (a.sense(i + 1, Class::be) == nullptr && !a.is_any(i + 1, words::kVerbOfRankReached)) return;
    const ClaimParty who = d.of_two(former);
    if (who.places.size() != 1) return;
    PlaceSpan span;
    Item& it = a.items[static_cast<std::size_t>(i)];
    span.first = it.first;
    span.last = it.last;
    span.candidates = who.places;
    span.text = former ? "the former" : "the latter";
    it.kind = ItemKind::place;
    it.ref = static_cast<int>(a.places.size());
    it.phrase = nullptr;
    a.places.push_back(std::move(span));
    a.altered = true;
    return;
  }
}

}  // namespace

Work::Work(Analysis analysis, const Discourse& before) : a(std::move(analysis)), d(before) {
  const auto n = static_cast<std::size_t>(a.size());
  mention_at.assign(n, -1);
  spent.assign(n, false);
  if (a.only_places) {  // no words that could make a mention or a clause that counts
    clause_of.assign(n, 0);
    clauses.push_back({0, a.size()});
    return;
  }
  if (d.country.valid()) forget_country(*this);
  if (d.two.size() == 2) former_as_place(a, d);
  turn_to_front(*this);
  mentions = find_mentions(a);
  if (d.in_row && d.rows) add_row_mention(a, d, mentions);
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].kind == Mention::Kind::verb) {
      mention_at[static_cast<std::size_t>(mentions[m].head)] = static_cast<int>(m);
      continue;
    }
    for (int k = mentions[m].first; k < mentions[m].last && k < a.size(); ++k) {
      mention_at[static_cast<std::size_t>(k)] = static_cast<int>(m);
    }
  }
  split_clauses(*this);
  // 'exports to and imports from Russia': the first takes its partner from the second
  for (std::size_t m = 0; m + 1 < mentions.size(); ++m) {
    if (!mentions[m].shares_next) continue;
    if (mentions[m].partner.empty()) mentions[m].partner = mentions[m + 1].partner;
    if (mentions[m + 1].reporter.empty()) mentions[m + 1].reporter = mentions[m].reporter;
  }
  if (mentions.empty()) return;
  named_behind(*this);
  Discourse along = d;
  std::size_t next_place = 0;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    while (next_place < n && static_cast<int>(next_place) < mentions[m].head) {
      if (const PlaceSpan* p = a.place(static_cast<int>(next_place)))
        along.saw(place_meant(*p, along, false));
      ++next_place;
    }
    Series s = resolve_mention(a, mentions, m, series, along);
    if (s.product.empty()) s.product = mentions[m].product;  // 'those of food'
    if (s.ok && !s.open_partner) {
      along.reporter = s.reporter;
      along.partner = s.partner;
    }
    series.push_back(std::move(s));
  }
}

void Work::refuse(std::string reason) {
  if (why.empty()) why = reason;
  if (std::find(refused.begin(), refused.end(), reason) == refused.end())
    refused.push_back(std::move(reason));
}

bool Work::bracketed(int item) const {
  return clauses[static_cast<std::size_t>(clause(item))].bracket;
}

int Work::left_sense(int item, Class cls, int reach) const {
  for (int i = item - 1; i >= 0 && i >= item - reach; --i) {
    if (clause(i) != clause(item)) {
      if (clauses[static_cast<std::size_t>(clause(i))].bracket) continue;
      return -1;
    }
    if (a.sense(i, cls) != nullptr) return i;
  }
  return -1;
}

int Work::right_sense(int item, Class cls, int reach) const {
  for (int i = item + 1; i < a.size() && i <= item + reach; ++i) {
    if (clause(i) != clause(item)) return -1;
    if (a.sense(i, cls) != nullptr) return i;
  }
  return -1;
}

int Work::mention_right_behind(int item) const {
  for (int i = item + 1; i < a.size() && i <= item + 5; ++i) {
    const int m = mention_at[static_cast<std::size_t>(i)];
    if (m >= 0) {
      const Mention& mention = mentions[static_cast<std::size_t>(m)];
      return mention.kind == Mention::Kind::noun ? m : -1;
    }
    if (!(a.is_any(i, words::kBetweenSumAndFlow) ||
          (i == item + 1 && a.is_any(i, {"for", "on", "from"})) ||
          a.sense(i, Class::mod) != nullptr || a.sense(i, Class::dirnoun) != nullptr ||
          a.sense(i, Class::target) != nullptr || a.sense(i, Class::mark) != nullptr ||
          a.sense(i, Class::level) != nullptr || a.sense(i, Class::goods) != nullptr)) {
      return -1;
    }
  }
  return -1;
}

// 'For Mozambique the total was 2 billion' below what another one sold and bought
static bool names_total(const Analysis& a) {
  for (int i = 0; i + 1 < a.size(); ++i) {  // 'the total' is one item
    if (a.sense(i, Class::figureref) != nullptr && a.sense(i + 1, Class::be) != nullptr &&
        a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low == "total")
      return true;
  }
  return false;
}

// 'Thailand was $2 billion in the black. A year earlier it had been $1.5 billion': the balance that
// the sentence before told last, with whose it was.
static std::optional<Discourse::Side> gap_before(const Discourse& d) {
  if (d.told.empty() || d.told.back().total) return std::nullopt;
  const Claim& c = d.told.back().claim;
  if (c.kind != ClaimKind::balance || c.unit != ClaimUnit::money || !c.value ||
      c.value->value() == 0)
    return std::nullopt;
  return Discourse::Side{c.reporter, c.partner, Flow::balance, c.value->value() > 0 ? 1 : -1};
}

const Series* Work::from_before() const {
  if (!d.has_pair() || !d.flow) return nullptr;
  // a text that has stated nothing yet has nothing that a bare rate could go on with
  const bool guided = d.asked || d.speaker.valid() || d.envoy_of.valid() || d.national || d.in_row;
  if (!guided && d.pairs.empty() && d.votes.empty() && d.block != 0 &&
      d.block != Discourse::kContext)
    return nullptr;
  carried = Series{};
  carried.reporter = d.reporter;
  carried.partner = d.partner;
  // 'it' is a trade or a deficit, 'they' are exports or imports
  const Pronoun pronoun = subject_pronoun(a);
  const bool many = *d.flow == Flow::exports || *d.flow == Flow::imports;
  constexpr int kNear = 3;  // sentences
  const Discourse::Side* meant = nullptr;
  // a trade of the paragraph before is not meant where exports have been spoken of since
  const bool passed = d.singular && d.plural && d.singular_block != d.block &&
                      d.plural_age < d.singular_age &&
                      d.other_of(d.singular->reporter) == d.singular->partner;
  if (pronoun == Pronoun::it && many && d.singular && d.singular_age <= kNear && !passed)
    meant = &*d.singular;
  const bool that = a.is_any(0, {"that", "this"}) &&
                    (a.sense(1, Class::be) != nullptr || a.is_any(1, {"compares", "compared"}));
  const auto gap = pronoun == Pronoun::it || that ? gap_before(d) : std::nullopt;
  if (gap) meant = &*gap;
  if (pronoun == Pronoun::they && !many && d.plural && d.plural_age <= kNear) meant = &*d.plural;
  if (meant != nullptr) {
    carried.reporter = meant->reporter;
    carried.partner = meant->partner;
    carried.flow = meant->flow;
    carried.sign = meant->sign;
    carried.ok = true;
    carried.assumed.push_back("series: the one that the pronoun can mean");
    return &carried;
  }
  // 'Uzbekistan's trade totalled $42.7 billion. This indicator increased by 6.7 percent'
  const bool that_was = a.is_any(0, {"that", "they"}) && a.sense(1, Class::be) != nullptr;
  const bool this_figure = a.any(Class::figureref) || a.is_any(0, {"this", "it"}) || that_was;
  const bool whole_near = d.whole_block == d.block || d.whole_block + 1 == d.block;
  if (d.whole_last && d.whole.valid() && d.whole_flow && whole_near && this_figure) {
    carried.reporter = single(d.whole);
    carried.partner = {};
    carried.flow = *d.whole_flow;
    carried.open_partner = carried.total = carried.ok = true;
    carried.assumed.push_back("series: the one spoken of before");
    return &carried;
  }
  // 'The full-year figure should be 76 billion' behind both flows: of the trade of the two
  bool of_a_year = false;
  for (std::size_t k = 1; k < a.tokens.size(); ++k)
    of_a_year = of_a_year || (a.tokens[k].low == "figure" &&
                              a.tokens[k - 1].low.is_any({"year", "annual", "yearly"}));
  if (of_a_year && many && d.flows.size() == 2 && d.trade &&
      d.other_of(d.trade->reporter) == d.trade->partner) {
    carried.flow = d.trade->flow;
    carried.ok = true;
    carried.assumed.push_back("series: the trade spoken of before");
    return &carried;
  }
  // 'You sold us goods worth 1.1 billion and bought 900 million. That makes two billion in all'
  bool makes = false;
  bool in_all = false;
  for (int i = 0; i < a.size(); ++i) {
    makes = makes || (i <= 2 && a.is_any(i, {"that", "this", "together", "altogether"}));
    in_all = in_all || a.is_any(i, words::kTogetherAdverb) || (a.is(i, "all") && a.is(i - 1, "in"));
  }
  if (many && makes && in_all && !d.weak_pair) {
    carried.flow = Flow::turnover;
    carried.ok = true;
    carried.assumed.push_back("series: the trade of the pair");
    return &carried;
  }
  // 'In 2018 the figure was only 2.5 billion' of another voice: the trade, not its imports
  const bool talk = d.speaker.valid() || d.envoy_of.valid();
  if (talk && many && d.block != d.pair_block && d.singular && d.singular->flow == Flow::turnover &&
      a.any(Class::figureref)) {
    const Discourse::Side& trade = *d.singular;
    const bool same = (trade.reporter == d.reporter && trade.partner == d.partner) ||
                      (trade.reporter == d.partner && trade.partner == d.reporter);
    if (same) {
      carried.reporter = trade.reporter;
      carried.partner = trade.partner;
      carried.flow = Flow::turnover;
      carried.ok = true;
      carried.assumed.push_back("series: the trade of the pair");
      return &carried;
    }
  }
  // 'In September alone the figure reached 130 million' below a deficit; 'Our aim is to bring this
  // figure to 10 billion'
  if (d.trade && *d.flow != Flow::turnover && a.any(Class::figureref)) {
    const Discourse::Side& trade = *d.trade;
    const bool same = (trade.reporter == d.reporter && trade.partner == d.partner) ||
                      (trade.reporter == d.partner && trade.partner == d.reporter);
    const bool aim = (a.any(Class::target) && a.any_of(words::kVerbOfBringing)) ||
                     std::any_of(a.times.begin(), a.times.end(), [&](const TimeSpan& t) {
                       return t.year_by == YearBy::written && t.year > d.now.year();
                     });  // 'by 2030 the indicator should be 10 billion'
    if (same && (aim || (!many && d.block != d.pair_block))) {
      carried.flow = Flow::turnover;
      carried.ok = true;
      carried.assumed.push_back("series: the trade of the pair");
      return &carried;
    }
  }
  // 'Exports saved the economy. It grew by 0.2 percent': exports are no 'it'
  if (pronoun == Pronoun::it && many && meant == nullptr && d.named_it && !a.any(Class::figureref))
    return nullptr;
  // in a new paragraph the text is back at its own pair, unless a pronoun goes on or answers
  const bool answers = talk && d.block - d.pair_block == 1 && d.singular_age <= 2;
  const bool goes_on = pronoun != Pronoun::none && (answers || d.singular_age * d.plural_age == 0);
  const Discourse::Pair* main = d.pair_holds() || goes_on ? nullptr : d.main_pair();
  if (main != nullptr && !d.national) {
    carried.reporter = main->reporter;
    carried.partner = main->partner;
  }
  carried.flow =
      many && d.trade && d.block != d.pair_block && names_total(a) ? Flow::turnover : *d.flow;
  carried.sign = d.sign;
  carried.product = d.product;
  carried.ok = true;
  carried.assumed.push_back("series: the one spoken of before");
  return &carried;
}

// '$61 million for exports', 'earned 1.5 billion from exports and spent 2.9 billion on imports'
bool Work::for_flow(int item, int mention) const {
  const Mention& m = mentions[static_cast<std::size_t>(mention)];
  const bool flow = m.flow == FlowWord::exports || m.flow == FlowWord::imports;
  const bool paid = flow && a.is_any(item + 1, {"on", "from"}) &&
                    a.is_any(item - 1, words::kVerbOfSpending | words::kVerbOfEarning,
                             {"paid", "made", "got", "took"});
  return (a.is(item + 1, "for") || paid) &&
         ((m.head == item + 2 && m.plain_noun) ||
          (m.first == item + 2 && flow && !m.reporter.empty()) || (m.head == item + 2 && flow));
}

// 'Arrivals were down to 806 million, so that the balance stayed positive', ', leaving a surplus'
bool Work::follows_from(int item, const Mention& m) const {
  for (int i = item + 1; i < m.first && m.flow == FlowWord::balance; ++i) {
    if (a.is_any(i, words::kConsequence)) return true;
  }
  return false;
}

const Series* Work::governing(int item) const {
  const int c = clause(item);
  const int own = mention_at[static_cast<std::size_t>(item)];
  if (own >= 0 && mentions[static_cast<std::size_t>(own)].kind == Mention::Kind::noun) {
    return &series[static_cast<std::size_t>(own)];
  }
  // '7.8 percent of Nepal's total exports of 1.2 billion dollars': the sum is of what it stands by
  const int of = a.is(item - 1, "of") ? item - 2 : -1;
  const int near = of >= 0 ? mention_at[static_cast<std::size_t>(of)] : -1;
  const QuantitySpan* sum = a.quantity(item);
  if (near >= 0 && sum != nullptr && sum->kind == QuantityKind::money &&
      series[static_cast<std::size_t>(near)].ok && series[static_cast<std::size_t>(near)].total &&
      mentions[static_cast<std::size_t>(near)].kind == Mention::Kind::noun)
    return &series[static_cast<std::size_t>(near)];
  // '$7.4 billion was what Peru sold, down a fifth, and $6.8 billion what it bought'
  const int what = a.sense(item + 1, Class::be) != nullptr ? item + 2 : item + 1;
  for (std::size_t m = 0; a.is(what, "what") && m < mentions.size(); ++m) {
    if (mentions[m].kind == Mention::Kind::verb && mentions[m].head > what &&
        mentions[m].head < what + 4)
      return &series[m];
  }
  for (std::size_t m = 0; m < mentions.size() && a.is_any(item + 1, {"on", "to", "fell", "falls"});
       ++m) {
    if (fell_on(item, mentions[m])) return &series[m];
  }
  // 'the country spent 26.7 billion on importing goods from Vietnam'
  for (std::size_t m = 0; a.is(item + 1, "on") && m < mentions.size(); ++m) {
    if (mentions[m].kind == Mention::Kind::verb && mentions[m].head == item + 2 &&
        a.is_any(item - 1, words::kVerbOfSpending))
      return &series[m];
  }
  const int behind = mention_right_behind(item);
  if (behind >= 0 && clause(mentions[static_cast<std::size_t>(behind)].head) == c) {
    const QuantitySpan* q = a.quantity(item);
    const bool worth =
        q != nullptr &&
        (a.is_any(item + 1, {"in", "of", "worth"}) || for_flow(item, behind) ||
         a.sense(item + 1, Class::dirnoun) != nullptr || a.sense(item + 1, Class::mod) != nullptr ||
         mentions[static_cast<std::size_t>(behind)].first == item + 1);
    if (worth) return &series[static_cast<std::size_t>(behind)];
  }
  const Series* best = nullptr;
  const Series* after = nullptr;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Mention& mention = mentions[m];
    if (mention.kind == Mention::Kind::goods || mention.kind == Mention::Kind::abroad) continue;
    const bool the = a.is(mention.first - 1, "the") && !drafts.empty() &&
                     drafts.front().claim.kind == ClaimKind::rank;
    const int of_whole = the ? mention.first - 2 : mention.first - 1;
    if (series[m].open_partner && series[m].flow != Flow::balance && mention.head > item &&
        mention.kind == Mention::Kind::noun && a.is(of_whole, "of")) {
      continue;  // a whole
    }
    // 'exports to China, 79 percent of all exports, totalled': the whole of a share is not meant
    const QuantitySpan* share =
        a.is(mention.first - 1, "of") ? a.quantity(mention.first - 2) : nullptr;
    if (share != nullptr && series[m].open_partner && best != nullptr &&
        (share->kind == QuantityKind::percent || share->kind == QuantityKind::fraction))
      continue;
    if (best != nullptr && measured_against(mention, item)) continue;
    // 'The surplus that Latvia has always enjoyed in this trade melted away to': inside its clause
    if (best != nullptr && best->mention >= 0 && mention.head < item &&
        a.is_any(mention.first - 1, {"in", "on"}) &&
        a.is_any(mentions[static_cast<std::size_t>(best->mention)].last, {"that", "which"}))
      continue;
    if (clause(mention.head) == c) {
      if (mention.head < item)
        best = &series[m];
      else if (after == nullptr && !follows_from(item, mention) && !has_own_sum(item, mention) &&
               !(a.is(mention.first - 1, "which") && a.is(mention.first - 2, "of")))
        after = &series[m];  // ('it was $85 bn, of which Japan's exports ...': a part)
    }
  }
  if (best != nullptr) return best;
  if (after != nullptr) return after;
  // a bracket or a clause without a series of its own looks back
  for (std::size_t m = mentions.size(); m-- > 0;) {
    const Mention& mention = mentions[m];
    if (mention.head > item || mention.kind == Mention::Kind::goods ||
        mention.kind == Mention::Kind::abroad) {
      continue;
    }
    if (series[m].open_partner && mention.first > 0 && a.is(mention.first - 1, "of") &&
        !a.is_any(mention.first - 2, {"that", "those"}))  // ('that of imports, which rose')
      continue;
    return &series[m];
  }
  // 'The $200 billion mark ... has been crossed: trade came to ...'
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (a.is(mentions[m].first - 1, "which") && a.is(mentions[m].first - 2, "of")) continue;
    if (mentions[m].kind != Mention::Kind::noun || mentions[m].head < item ||
        series[m].open_partner)
      continue;
    // 'Slovak goods were worth 178 billion, so Prague had a surplus of 147': not of the surplus
    bool colon = series[m].flow != Flow::balance;
    for (int i = item; i < mentions[m].head && !colon; ++i) colon = a.punct(i, ":");
    if (colon) return &series[m];
  }
  return nullptr;
}

int Work::subject_place(int item) const {
  const int c = clause(item);
  if (const int place = subject_before_aside(a, item);
      place >= 0 && clause(place) == c && mention_at[static_cast<std::size_t>(place)] < 0)
    return place;
  for (int i = item - 1; i >= 0; --i) {
    if (clause(i) != c) {
      if (clauses[static_cast<std::size_t>(clause(i))].bracket) continue;
      break;
    }
    if (is_bare_place(a, i) && mention_at[static_cast<std::size_t>(i)] < 0 && !listed_after(a, i))
      return i;
  }
  return -1;
}

ClaimParty Work::party_of_item(int item) const {
  const PlaceSpan* p = a.place(item);
  if (p == nullptr) return {};
  // 'Eastern European countries account for 19%' are not the Union
  if (p->first > 0 && p->kind != places::NameKind::name &&
      a.tokens[p->first].low.starts_with("europe")) {
    const LowWord& side = a.tokens[p->first - 1].low;
    if (side.ends_with("ern") || side == "central") return {};
  }
  // 'exports to the Netherlands rose, lifting the European nation to third place'
  for (int i = item - 1; p->epithet && !p->any && i >= 0; --i) {
    const PlaceSpan* named = a.place(i);
    if (named == nullptr || named->any || named->candidates.size() != 1 || named->possessive)
      continue;
    const PlaceId id = named->candidates.front();
    if (std::find(p->candidates.begin(), p->candidates.end(), id) != p->candidates.end())
      return single(id);
  }
  return single(place_meant(*p, d, true));
}

Draft& Work::add(ClaimKind kind, const Series& s, int item, std::string frame) {
  Draft draft;
  draft.claim.kind = kind;
  draft.claim.reporter = s.reporter;
  draft.claim.partner = s.partner;
  draft.claim.flow = s.flow;
  draft.claim.product = s.product;
  draft.claim.scope = s.scope;
  if (s.open_partner && s.partner.empty()) {
    draft.claim.partner = single(places::places().world());
    draft.total_partner = true;
  }
  draft.item = item;
  draft.first = item;
  draft.last = item + 1;
  draft.clause = clause(item);
  draft.frame = std::move(frame);
  draft.assumed = s.assumed;
  drafts.push_back(std::move(draft));
  return drafts.back();
}

bool Work::set_money(Draft& draft, const QuantitySpan& q) const {
  Claim& c = draft.claim;
  c.unit = ClaimUnit::money;
  c.value = q.value;
  c.value_high = q.high;
  c.comparator = bend_of(q);
  c.hedge = q.short_of              ? language::Hedge::nearly
            : q.bend == Bend::about ? language::Hedge::about
            : q.bend == Bend::over  ? language::Hedge::over
            : q.bend == Bend::most  ? language::Hedge::up_to
                                    : language::Hedge::none;
  if (!q.currency.empty()) {
    c.currency = q.currency;
    return true;
  }
  if (q.kind == QuantityKind::bare) {
    std::string local;  // 'Norwegian statistics, which count in kroner'
    if (const core::Currency named = terms_of(draft.item, local); !named.empty()) {
      c.currency = named;
      return true;
    }
    for (const ClaimParty* party : {&c.reporter, &c.partner}) {
      if (local.empty() || party->places.size() != 1) continue;
      const core::Currency own = places::places().row(party->places.front()).currency;
      if (own.empty() || !number_tables().is_called(own, local)) continue;
      c.currency = own;
      return true;
    }
    // the money of the last sum: in the sentence, then in the text
    for (auto it = drafts.rbegin(); it != drafts.rend(); ++it) {
      if (&*it != &draft && it->claim.unit == ClaimUnit::money && !it->claim.currency.empty()) {
        c.currency = it->claim.currency;
        draft.assumed.push_back("money: that of the sum before");
        return true;
      }
    }
    for (const QuantitySpan& other : a.quantities) {
      if (other.kind == QuantityKind::money && other.local == kUnknownMark) return false;
      if (other.kind == QuantityKind::money && !other.currency.empty()) {
        c.currency = other.currency;
        return true;
      }
      if (other.kind == QuantityKind::money && (other.local == "$" || other.local == "dollar")) {
        c.currency = d.dollar.empty() ? core::kUsd : d.dollar;
        return true;
      }
    }
    if (!d.currency.empty()) {
      c.currency = d.currency;
      draft.assumed.push_back("money: that of the sum before");
      return true;
    }
    return false;
  }
  if (q.local == "$" || q.local == "dollar") {
    c.currency = d.dollar.empty() ? core::kUsd : d.dollar;
    if (d.dollar_of_office)
      draft.assumed.push_back("money: the dollar of the office that is named");
    // 'A$4.9 billion', then '$4.6 billion'
    if (d.dollar.empty() && is_dollar(d.currency) && !d.us_dollar) {
      c.currency = d.currency;
      draft.assumed.push_back("money: the dollar of the sum before");
    }
    // 'Australian dollars' at first, then 'dollars'
    if (d.dollar.empty() && q.local == "dollar" && d.speaker.valid() && !d.currency.empty() &&
        d.currency == places::places().row(d.speaker).currency && is_dollar(d.currency))
      c.currency = d.currency;
    return true;
  }
  const MoneyMeant meant = money_meant(*this, c, q);
  c.currency = meant.money;
  if (meant.usual) {
    draft.assumed.push_back("money: " + c.currency.code() + ", the usual meaning of the word");
    draft.usual_money = true;
  }
  return !c.currency.empty();
}

bool is_noise_clause(const Work& w, int item) {
  const int c = w.clause(item);
  for (int i = 0; i < w.a.size(); ++i) {
    if (w.clause(i) != c) continue;
    if (w.a.sense(i, Class::noise) != nullptr) return true;
  }
  return false;
}

}  // namespace tally::reading
