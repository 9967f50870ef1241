// What a rank says of others: 'second-largest, behind Brazil', 'fifth, from tenth in 2008'; and
// what takes it back: 'dropped out of first place', 'lost its top spot to Italy'.
#include <algorithm>

#include "reading/internal/rank_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

void RankReader::region(Head& h) const {
  for (int k = h.item + 1; k < h.item + 4 && k < a.size(); ++k) {
    if (a.is_any(k, words::kPrepositionOfRegion)) {
      int p = k + 1;
      if (a.is(p, "the")) ++p;
      if (a.place(p) != nullptr &&
          (a.place(p)->kind == places::NameKind::bloc || a.place(p)->epithet))
        h.regional = true;
      if (a.is_any(p, words::kSideOfContinent) && a.is_any(p + 1, words::kWorldRegion))
        h.regional = true;
      // not 'Malaysia's fifth largest partner in the world'
      const bool owned = (a.place(h.first - 1) != nullptr && a.place(h.first - 1)->possessive) ||
                         a.sense(h.first - 1, Class::poss) != nullptr || !h.reporter.empty();
      if (a.is(p, "world") && !owned) h.regional = true;
      if (a.is_any(p, words::kBoundedRegion)) h.regional = true;
      if (a.place(p) != nullptr && !h.reporter.empty() && w.party_of_item(p) != h.reporter &&
          a.is_any(k, {"in", "within"})) {
        h.regional = true;
      }
      if (a.place(p) != nullptr && h.reporter.empty() && a.is(k, "in") &&
          h.flow == FlowWord::exports)
        h.regional = true;
    }
    if (a.punct(k, ",") || a.is(k, "and")) break;
  }
}

// The list of places that stand behind 'behind' or 'after' at `i`: 'only Germany and Italy',
// 'China's 5.6 billion (18.9) and Korea's 4.3 billion'. Empty if one of them cannot be told.
std::vector<ClaimParty> RankReader::leaders(int i) const {
  std::vector<ClaimParty> out;
  int k = i + 1;
  for (int steps = 0; k < a.size() && steps < 30; ++steps) {
    while (a.is_any(k, words::kAttributeOfRanked)) ++k;
    const PlaceSpan* p = a.place(k);
    if (p == nullptr || p->kind == places::NameKind::adjective ||
        p->kind == places::NameKind::person || p->kind == places::NameKind::institution)
      break;
    const ClaimParty party = w.party_of_item(k);
    if (party.empty()) return {};
    if (p->possessive && a.quantity(k + 1) == nullptr) return {};  // 'behind China's economy'
    out.push_back(party);
    ++k;
    if (p->possessive) ++k;  // its sum
    if (a.punct(k, "(")) {
      const int open = k;
      while (k < a.size() && k < open + 8 && !a.punct(k, ")")) ++k;
      ++k;
    }
    const bool comma = a.punct(k, ",");
    if (comma) ++k;
    if (a.is(k, "and"))
      ++k;
    else if (!comma)
      break;
  }
  return out;
}

// 'was Uruguay's second-largest market, behind Brazil': Brazil is the first. Only where as many
// places are named as stand before that rank.
void RankReader::order_behind() {
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const Draft of = w.drafts[n];
    if (of.claim.kind != ClaimKind::rank || of.drop || of.frame != "rank" || !of.claim.value)
      continue;
    const int rank = static_cast<int>(of.claim.value->value());
    if (rank < 2) continue;
    for (int i = of.item; i < a.size() && i < of.item + 14; ++i) {
      if (i > of.item && (a.sense(i, Class::ranknoun) != nullptr || a.punct(i, ";"))) break;
      if (a.sense(i, Class::after) == nullptr || a.is(i, "following")) continue;
      const std::vector<ClaimParty> before = leaders(i);
      if (static_cast<int>(before.size()) != rank - 1) break;
      const bool odd = std::any_of(before.begin(), before.end(), [&](const ClaimParty& p) {
        return p == of.claim.reporter || p == of.claim.partner;
      });
      if (odd) break;
      for (std::size_t k = 0; k < before.size(); ++k) {
        const bool known = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
          return d.claim.kind == ClaimKind::rank && d.claim.partner == before[k];
        });
        if (known) continue;
        Draft other = of;
        other.frame = "rank of the one before";
        other.claim.partner = before[k];
        other.claim.value->number = core::Decimal{static_cast<std::int64_t>(k) + 1, 0};
        other.item = other.first = i;
        other.last = i + 2;
        other.assumed.push_back("rank: from the order of those named before");
        w.drafts.push_back(std::move(other));
      }
      break;
    }
  }
}

// 'dropped out of first place', 'lost its top spot', 'is no longer the largest market'.
bool RankReader::taken_back(int first) const {
  for (int i = first - 1; i >= 0 && i > first - 7; --i) {
    if (w.clause(i) != w.clause(first) || a.quantity(i) != nullptr || a.punct(i, ",")) return false;
    if (a.sense(i, Class::lostrank) != nullptr) return true;
    if (a.place(i) != nullptr && is_bare_place(a, i)) return false;
  }
  return false;
}

// 'Spain kept first place among the partners, Italy rose to second with 19 percent, and France fell
// to third': of the one whose rank stands before.
void RankReader::moved_behind() {
  if (!a.has_quantity(QuantityKind::ordinal)) return;
  for (int i = 2; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal || !a.is(i - 1, "to")) continue;
    const Entry* verb = a.sense(i - 2, Class::trend);
    const bool ends = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) ||
                      a.is_any(i + 1, {"with", "and", "while"});
    if (verb == nullptr || !ends || !is_bare_place(a, i - 3)) continue;
    const Draft* of = nullptr;
    bool read = false;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::rank || d.drop) continue;
      read = read || d.item == i;
      if (d.item < i && d.frame == "rank" && !d.total_partner) of = &d;
    }
    const ClaimParty who = w.party_of_item(i - 3);
    // 'Kenya was Uganda's largest market. Rwanda fell to second: it took 324 million': of the list
    if (of == nullptr && !read && w.d.list_goes_on() && !who.empty() && who != w.d.list_reporter &&
        i <= 5) {
      place_rank(i, static_cast<int>(q->value.value()), i);
      continue;
    }
    if (of == nullptr || read || who.empty() || who == of->claim.reporter) continue;
    Draft next = *of;
    next.claim.partner = who;
    next.claim.value->number = core::Decimal{static_cast<std::int64_t>(q->value.value()), 0};
    next.item = i;
    next.first = i - 3;
    next.last = i + 1;
    next.clause = w.clause(i);
    next.role = Role::main;
    w.drafts.push_back(std::move(next));
  }
}

// 'having been ninth two years earlier', 'after standing seventh in 2019': a rank of before.
bool RankReader::stood_before(int ordinal) const {
  int be = ordinal - 1;
  while (a.is_any(be, words::kAspectAdverb | words::kFocusAdverb, {"the", "in"})) --be;
  return a.is_any(be, words::kParticipleOfRanking) && a.is_any(be - 1, {"having", "after"});
}

// 'rose to fifth place in 2023, from tenth in 2008': the rank before.
void RankReader::from_ordinal() {
  if (!a.has_quantity(QuantityKind::ordinal)) return;
  for (int i = 1; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal) continue;
    int from = i - 1;
    while (a.is(from, "the")) --from;
    // 'up from the fifth position in the previous fiscal and ninth in 2020-21'
    const bool next = a.is(from, "and") && a.kind(from - 1, ItemKind::time) && a.is(i + 1, "in") &&
                      a.kind(i + 2, ItemKind::time);
    const bool after = a.is(from, "after") && a.is(i + 1, "in") && a.kind(i + 2, ItemKind::time);
    // '5th place among the buyers (7th a year earlier)'
    const TimeSpan* time = a.punct(i - 1, "(") ? a.time(i + 1) : nullptr;
    const bool bracket = time != nullptr && a.punct(i + 2, ")");
    if (!a.is(from, "from") && a.sense(from, Class::upfrom) == nullptr && !next && !after &&
        !bracket && !stood_before(i))
      continue;
    const bool ends = i + 1 >= a.size() || a.is(i + 1, "to") || a.kind(i + 1, ItemKind::punct) ||
                      a.kind(i + 1, ItemKind::time) || a.is_any(i + 1, words::kEndOfRank) ||
                      a.sense(i + 1, Class::place_noun) != nullptr;
    if (!ends) continue;
    const Draft* main = nullptr;
    bool read = false;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::rank) continue;
      read = read || std::abs(d.item - i) <= 1;
      if (d.frame != "rank" || d.drop) continue;
      const bool to = d.item > i && d.item <= i + 3;  // 'from third to fifth'
      if (to || (d.item < i && d.item > i - 14)) main = &d;
    }
    // a rank that is read here, but of another order ('and ninth in 2020-21' as if of now)
    if (main == nullptr) {
      for (const Draft& d : w.drafts) {
        const bool base_before = next && d.claim.kind == ClaimKind::rank && d.role == Role::base &&
                                 d.item < i && d.item > i - 8;
        if (base_before) main = &d;
      }
    }
    if (read || main == nullptr) continue;
    Draft base = *main;
    base.claim.value->number = core::Decimal{static_cast<std::int64_t>(q->value.value()), 0};
    base.item = base.first = i;
    base.last = i + 1;
    base.role = Role::base;
    w.drafts.push_back(std::move(base));
  }
}

// The word before a rank that stands for whoever is raised or left there: 'making it', 'lifting the
// European nation to', 'kept the neighbour at'; -1 if there is none.
int RankReader::carried_ref(int first) const {
  int it = first - 1;
  for (int steps = 0; steps < 5 && it > 0; ++steps, --it) {
    if (a.sense(it, Class::latter) != nullptr || a.is(it, "it")) break;
    if (a.is_any(it, words::kSkippedBeforeCarried) || a.quantity(it) != nullptr ||
        a.sense(it, Class::poss) != nullptr || a.punct(it, "-"))
      continue;
    if (a.sense(it, Class::neighbour) != nullptr ||
        a.is_any(it, words::kCountryNoun | words::kCountryEpithet | words::kPartnerNoun))
      break;
    const PlaceSpan* p = a.place(it);  // 'the country' as a place of the text
    if (p != nullptr && p->any) break;
    return -1;
  }
  if (it < 1) return -1;
  int verb = it - 1;
  for (int steps = 0; steps < 4 && verb > 0 && a.sense(verb, Class::makeverb) == nullptr; ++steps) {
    const bool skip = a.is_any(verb, {"the", "its"}) || a.sense(verb, Class::poss) != nullptr ||
                      is_adjective(a, verb) || a.kind(verb, ItemKind::word);
    if (!skip) return -1;
    --verb;
  }
  return a.sense(verb, Class::makeverb) != nullptr ? it : -1;
}

// 'Ireland sent goods worth 15 billion to the UK, making it its second market': 'it' is the partner
// of the series, 'its' the one whose series it is.
bool RankReader::made_of_series(const Head& h, ClaimParty& reporter, ClaimParty& partner) const {
  const int it = carried_ref(h.first);
  if (it < 0) return false;
  const Series* s = w.governing(it);
  // 'Exports to Hungary grew. This made the southern neighbour its fourth customer'
  const bool before = s == nullptr && w.mentions.empty() &&
                      a.is_any(0, {"this", "that", "which"}) && w.d.pair_holds() &&
                      !w.d.weak_pair && w.d.flow &&
                      (h.flow == FlowWord::turnover || flow_of(h.flow) == *w.d.flow);
  if (before) s = w.from_before();
  if (s == nullptr || !s->ok || s->open_partner || s->flow == Flow::balance) return false;
  if (!reporter.empty() && reporter != s->reporter && reporter != s->partner) return false;
  bool own = reporter.empty() || reporter == s->reporter;
  // 'Japan bought Peruvian goods for 2 billion, which made it the fourth customer': of Peru
  if (reporter.empty() && s->flow != Flow::turnover) {
    if (h.flow == FlowWord::exports) own = s->flow == Flow::exports;
    if (h.flow == FlowWord::imports) own = s->flow == Flow::imports;
  }
  reporter = own ? s->reporter : s->partner;
  partner = own ? s->partner : s->reporter;
  return true;
}

bool RankReader::is_bloc(int item) const {
  const ClaimParty p = w.party_of_item(item);
  return !p.empty() &&
         tally::places::places().row(p.places.front()).kind == tally::places::PlaceKind::bloc;
}

// 'For you, I am told, we are number two overall': of the partners of the one in front.
void RankReader::for_whom(Head& h, int item) const {
  const int at = a.is_any(0, {"but", "and"}) ? 1 : 0;
  if (!a.is(at, "for")) return;
  const int who = a.is(at + 1, "the") ? at + 2 : at + 1;
  const ClaimParty own = first_person(who);
  const PlaceSpan* p = a.place(who);
  const bool people = p != nullptr && !p->any && !p->possessive && !is_adjective(a, who);
  bool subject = false;
  for (int i = who + 1; i < item; ++i) {
    if (a.is_any(i, words::kPreposition)) return;
    subject = subject || (!first_person(i).empty() && !a.is(i, "i")) || is_bare_place(a, i);
  }
  if (!subject || (own.empty() && !people)) return;
  h.reporter = own.empty() ? w.party_of_item(who) : own;
  const bool list = w.d.list_flow && w.d.list_live && w.d.list_reporter == h.reporter;
  h.flow = list ? flow_word(*w.d.list_flow) : FlowWord::turnover;
}

// 'Among Italy's suppliers Germany ranked first, China second': whose suppliers stands in front.
// 'In the list of partners it moved to sixth place': of whom the list or the text is about.
void RankReader::among_partners(Head& h, int of) const {
  const PlaceId own = w.d.centre.valid() ? w.d.centre : w.d.national ? w.d.topic : PlaceId{};
  if (!a.is(of - 2, "the")) return;
  h.reporter = w.d.list_reporter.empty() && own.valid() ? single(own) : w.d.list_reporter;
  if (!h.reporter.empty()) h.flow = FlowWord::turnover;
}

void RankReader::among_in_front(Head& h, int item) const {
  if (as_in_front(h, item)) return;
  for_whom(h, item);
  if (h.flow != FlowWord::none) return;
  for (int k = 0; k < item; ++k) {
    if (!a.is_any(k, {"among", "of", "in"})) continue;
    for (int r = k + 1; r < k + 6 && r < item; ++r) {
      const Entry* e = a.sense(r, Class::ranknoun);
      if (a.kind(r, ItemKind::punct) || a.quantity(r) != nullptr) break;
      // 'in the list of partners'
      if (e == nullptr && r == k + 1 && a.is(r, "partners") &&
          a.is_any(k - 1, words::kTableOfRanks)) {
        among_partners(h, k);
        return;
      }
      if (e == nullptr ||
          !a.tokens[a.items[static_cast<std::size_t>(r)].last - 1].low.ends_with("s"))
        continue;
      bool ours = false;
      for (int o = k + 1; o < r; ++o) {
        if (a.sense(o, Class::product) != nullptr) return;
        if (a.place(o) != nullptr && (a.place(o)->possessive || is_adjective(a, o)))
          h.reporter = w.party_of_item(o);
        // 'On the list of our partners', 'Among all destinations you rank'
        const Entry* poss = a.sense(o, Class::poss);
        ours = ours || a.is(o, "all") || (poss != nullptr && poss->ref == Ref::our);
        // 'among your partners we rank sixth'
        if (poss != nullptr && poss->ref == Ref::your && w.d.addressee.valid())
          h.reporter = single(w.d.addressee);
      }
      // 'Among the exporters to Georgia, Turkey is leading'
      if (h.reporter.empty() && e->flow == FlowWord::imports && a.is_any(r + 1, {"to", "into"}) &&
          a.place(r + 2) != nullptr && !a.place(r + 2)->possessive)
        h.reporter = w.party_of_item(r + 2);
      if (h.reporter.empty() && ours && w.d.speaker.valid()) h.reporter = single(w.d.speaker);
      // 'On Hanoi's list of suppliers it holds third place'
      const bool list = r == k + 1 && a.is(k, "of") && a.is_any(k - 1, words::kTableOfRanks);
      if (h.reporter.empty() && list && a.place(k - 2) != nullptr && a.place(k - 2)->possessive)
        h.reporter = w.party_of_item(k - 2);
      // 'and among suppliers it has moved up to second place', 'On the list of suppliers it ranks
      // seventh': those of the same country
      if (h.reporter.empty() && ((r == k + 1 && a.is(k, "among")) || (list && a.is(k - 2, "the"))))
        h.reporter = w.d.list_reporter;
      // 'in the list of partners it moved from fourth place to sixth': of whom the text is about
      const PlaceId own = w.d.centre.valid() ? w.d.centre : w.d.national ? w.d.topic : PlaceId{};
      if (h.reporter.empty() && list && a.is(k - 2, "the") && own.valid()) h.reporter = single(own);
      if (!h.reporter.empty()) h.flow = e->flow;
      return;
    }
  }
}

bool RankReader::surplus_behind(int i) const {
  for (int k = i; k < i + 3; ++k) {
    const Entry* e = a.sense(k, Class::flow);
    if (e != nullptr) return e->flow == FlowWord::balance;
  }
  return false;
}

// The place right beside an ordinal: 'with Japan in second place', 'China third', 'the US, the
// second,'; -1 if there is none.
int RankReader::beside_place(int i) const {
  int k = i - 1;
  // 'and Vietnam, in spite of the long border, only third with $97 million'
  int aside = k;
  while (a.is_any(aside, words::kFocusAdverb)) --aside;
  if (a.punct(aside, ",") && (a.is(i + 1, "with") || a.kind(i + 1, ItemKind::punct))) {
    int c = aside - 1;
    while (c > aside - 9 && c > 0 && a.kind(c, ItemKind::word) &&
           a.sense(c, Class::be) == nullptr && a.sense(c, Class::flow) == nullptr)
      --c;
    if (c < aside - 1 && a.punct(c, ",") && a.place(c - 1) != nullptr &&
        !a.place(c - 1)->possessive && a.is_any(c - 2, words::kClauseJoint, {",", ";"}))
      return c - 1;
  }
  // 'and, a newcomer in fourth place, Hungary'
  if (a.is(k, "in") && a.sense(i + 1, Class::place_noun) != nullptr && a.punct(i + 2, ",") &&
      a.place(i + 3) != nullptr && !a.place(i + 3)->possessive && !is_adjective(a, i + 3) &&
      (i + 4 >= a.size() || a.kind(i + 4, ItemKind::punct))) {
    for (int c = k - 1; c > k - 5 && c > 0; --c) {
      if (a.place(c) != nullptr) break;
      if (a.punct(c, ",")) return i + 3;
    }
  }
  // 'Chile led with 40 million, Peru the second with 30'
  const bool nth = a.is(k, "the") && is_bare_place(a, k - 1) && a.is(k - 2, ",") &&
                   (a.is(i + 1, "with") || a.kind(i + 1, ItemKind::punct) || i + 1 >= a.size());
  if (a.is(k, "the") && a.punct(k - 1, ",") && a.punct(i + 1, ",")) {
    k -= 2;
  } else if (nth) {
    --k;
  } else if (a.sense(i + 1, Class::place_noun) != nullptr && a.is_any(k, {"in", "at", "on"})) {
    --k;
  }
  if (a.punct(k, ")")) {  // 'and the United States (9.2) third'
    while (k > 0 && !a.punct(k, "(")) --k;
    --k;
  }
  const PlaceSpan* p = a.place(k);
  if (p == nullptr || p->possessive || p->kind == places::NameKind::adjective) return -1;
  const bool led = a.is_any(k - 1, {"with", "and", "the", ","}) || k == 0;
  const bool ends = a.kind(i + 1, ItemKind::punct) || i + 1 >= a.size() ||
                    a.is_any(i + 1, {"with", "at", "on", "and"}) ||
                    a.sense(i + 1, Class::place_noun) != nullptr;
  return led && ends ? k : -1;
}

// 'with Greece ranking fourth among Bulgaria's partners'
int RankReader::with_ranking_place(int i) const {
  const int verb = a.is(i - 1, "the") ? i - 2 : i - 1;
  if (!a.is_any(verb, {"ranking", "ranked", "being", "coming"}) || !a.is(verb - 2, "with"))
    return -1;
  return a.place(verb - 1) != nullptr && !a.place(verb - 1)->possessive ? verb - 1 : -1;
}

void RankReader::most() {
  if (!a.may_say({"most", "more"})) return;
  for (int i = 0; i < a.size(); ++i) {
    if (a.is(i, "most") && (most_went(i) || relative_most(i))) continue;
    if (a.is(i, "more") && no_one_more(i)) continue;
    // 'China that bought the most Saudi goods', 'no market took more'
    if (a.is(i, "most") || (a.is(i, "more") && no_one_before(i))) {
      const int v = verb_left(i);
      if (v < 0) continue;
      // 'China was the country Norway bought most from': not Norway's place among anybody's buyers
      const int of = a.is(v - 2, "that") ? v - 3 : v - 2;
      if (a.place(v - 1) != nullptr &&
          a.is_any(of, {"country", "nation", "market", "partner", "economy"}))
        continue;
      most_of(i, v);
    }
  }
}

// 'In the import ranking, Israel was 32nd'
void RankReader::named_ranking(Head& h, int before) const {
  for (int k = before - 1; k >= 0 && h.flow == FlowWord::none; --k) {
    // 'In exports it ranks seventh'
    const int first = w.clauses[static_cast<std::size_t>(w.clause(k))].first;
    if (!a.is_any(k + 1, words::kTableOfRanks) && !(first == k - 1 && a.is(first, "in"))) continue;
    if (a.low(k).starts_with("import")) h.flow = FlowWord::imports;
    if (a.low(k).starts_with("export")) h.flow = FlowWord::exports;
  }
}

// 'Egyptian exports rose 3 percent. Algeria topped the list with $979 million': among the markets.
void RankReader::of_whole_trade(Head& h, int last) const {
  const QuantitySpan* sum = a.is(last + 1, "with") ? a.quantity(last + 2) : nullptr;
  if (sum == nullptr || sum->kind != QuantityKind::money || !w.d.national || !w.d.whole.valid() ||
      w.d.block - w.d.whole_block > 1 || w.d.whole_flow == Flow::balance)
    return;
  h.flow = flow_word(w.d.whole_flow.value_or(Flow::turnover));
  h.reporter = single(w.d.whole);
}

// 'second with imports worth 5.3 billion, up 88 percent': whose figures is as unclear as the rank.
void RankReader::spend_sums(int from) {
  for (int i = from; i < a.size(); ++i) {
    if (a.quantity(i) != nullptr) w.spent[static_cast<std::size_t>(i)] = true;
  }
}

// 'Among its African partners, South Africa is first': not among the partners of Africa.
void RankReader::not_of_region() {
  for (Draft& d : w.drafts) {
    language::Claim& c = d.claim;
    if (c.kind != ClaimKind::rank || c.reporter.places.size() != 1 || c.partner.places.size() != 1)
      continue;
    if (!places::places().is_member(c.partner.places.front(), c.reporter.places.front(), w.d.now))
      continue;
    ClaimParty own;
    for (const ClaimParty& p :
         {single(w.d.hub()), single(w.d.speaker), w.d.reporter, w.d.partner}) {
      const bool country = p.places.size() == 1 && p.places.front().valid();
      if (own.empty() && country && p != c.reporter && !overlaps(p, c.partner)) own = p;
    }
    if (own.empty()) {
      d.drop = true;
      w.refuse("a rank inside a region");
      continue;
    }
    for (Draft& x : w.drafts) {
      if (x.claim.reporter == c.reporter && &x != &d) x.claim.reporter = own;
    }
    c.reporter = std::move(own);
  }
}

// 'moved up to third place among the suppliers (fifth in 2017)', '(2017: 5th)': of another time.
void RankReader::then_in_bracket() {
  for (int i = 1; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal || !w.bracketed(i)) continue;
    if (w.spent[static_cast<std::size_t>(i)]) continue;
    const Clause& bracket = w.clauses[static_cast<std::size_t>(w.clause(i))];
    bool dated = false, other = false;
    for (int k = bracket.first; k < bracket.last; ++k) {
      dated = dated || a.time(k) != nullptr;
      other = other || (k != i && a.quantity(k) != nullptr) || a.place(k) != nullptr ||
              a.sense(k, Class::ranknoun) != nullptr || a.sense(k, Class::product) != nullptr;
    }
    const Draft* last = nullptr;
    bool told = false;
    for (const Draft& d : w.drafts) {
      told = told || d.item == i;
      if (!d.drop && d.item < bracket.first && (last == nullptr || d.item > last->item)) last = &d;
    }
    constexpr int kReach = 9;  // 'third place among the countries of import (fifth in 2017)'
    if (!dated || other || told || last == nullptr || last->claim.kind != ClaimKind::rank ||
        last->item + kReach < bracket.first)
      continue;
    Head h;
    h.item = h.first = i;
    h.reporter = last->claim.reporter;
    h.flow = flow_word(last->claim.flow);
    h.rank = static_cast<int>(q->value.value());
    make(h, ClaimParty(last->claim.partner), false);
    w.spent[static_cast<std::size_t>(i)] = true;
  }
}

}  // namespace tally::reading
