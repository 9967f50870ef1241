// Ranks told the other way round: the place in the list first, then who has it; and ranks of
// another time that stand beside a name.
#include <algorithm>

#include "reading/internal/rank_reader.h"
#include "reading/internal/work.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'First on the list is, as before, Lithuania', 'At the top of the table stands Italy'
void RankReader::first_on_list() {
  for (int i = 0; i < a.size() && i < 3; ++i) {
    const QuantitySpan* q = a.quantity(i);
    int rank =
        q != nullptr && q->kind == QuantityKind::ordinal ? static_cast<int>(q->value.value()) : 0;
    int next = i + 1;
    if (a.is_any(i, {"at"}) && a.is(i + 1, "the") && a.is_any(i + 2, words::kTopWord)) {
      rank = 1;
      next = i + 3;
    } else if (rank == 0 && a.is(i, "top")) {
      rank = 1;
    }
    // 'Next is the Netherlands with goods worth 988 million'
    const bool following = i == 0 && a.is(0, "next") && a.sense(1, Class::be) != nullptr;
    if (following && w.d.list_rank > 0 && w.d.list_flow && !w.d.list_reporter.empty())
      rank = w.d.list_rank + 1;
    if (rank < 1 || rank > 50) continue;
    bool list = false;
    std::optional<Flow> named;  // 'on the list of suppliers'
    int be = next;
    while (be < next + 6 && a.sense(be, Class::be) == nullptr &&
           !a.is_any(be, {"stands", "came"})) {
      const Entry* noun = list && a.is(be - 1, "of") ? a.sense(be, Class::ranknoun) : nullptr;
      if (noun != nullptr) named = flow_of(noun->flow);
      if (list && a.is(be - 1, "of") && a.is(be, "partners")) named = Flow::turnover;
      if (!a.is_any(be, words::kListPreposition) && !named) return;
      list = list || a.is_any(be, words::kListWordBeforeRank);
      ++be;
    }
    if (be >= next + 6 || !(list || rank == 1 || following)) return;
    int who = be + 1;
    while (who < be + 8 && a.place(who) == nullptr) {
      if (a.quantity(who) != nullptr || a.sense(who, Class::flow) != nullptr ||
          a.sense(who, Class::product) != nullptr || a.sense(who, Class::ranknoun) != nullptr)
        return;
      ++who;
    }
    if (!is_bare_place(a, who)) return;
    const ClaimParty partner = w.party_of_item(who);
    Head h;
    h.item = who;
    h.first = i;
    h.rank = rank;
    std::optional<Flow> flow = named ? named : w.d.list_flow;
    h.reporter = w.d.list_reporter;
    const PlaceId own = w.d.centre.valid() ? w.d.centre : w.d.national ? w.d.topic : PlaceId{};
    if (named && h.reporter.empty() && own.valid()) h.reporter = single(own);
    if (!flow || h.reporter.empty()) {
      flow = w.d.flow;
      h.reporter = w.d.own_side(partner);
      if (!h.reporter.empty() && h.reporter != w.d.reporter) return;
    }
    if (!flow || *flow == Flow::balance || h.reporter.empty() || partner.empty() ||
        overlaps(h.reporter, partner) || !w.d.product.empty())
      return;
    h.flow = flow_word(*flow);
    make(h, partner, true);
    return;
  }
}

// 'Norway, third in 2020, became Iceland's largest supplier': a rank of that year.
void RankReader::beside_name() {
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    if (w.drafts[n].claim.kind != ClaimKind::rank || w.drafts[n].frame != "rank") continue;
    for (int i = 2; i + 3 < w.drafts[n].item; ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || q->kind != QuantityKind::ordinal || !a.punct(i - 1, ",") ||
          a.place(i - 2) == nullptr || !a.is(i + 1, "in") || a.time(i + 2) == nullptr ||
          !a.punct(i + 3, ",") || w.party_of_item(i - 2) != w.drafts[n].claim.partner)
        continue;
      Draft other = w.drafts[n];
      other.claim.value->number = core::Decimal{static_cast<std::int64_t>(q->value.value()), 0};
      other.item = other.first = i;
      other.last = i + 3;
      other.time_item = i + 2;
      w.drafts.push_back(std::move(other));
      break;
    }
  }
}

// 'from Australia's 11th largest trading partner to its eighth': the later one is meant; when it
// was the first is not said.
void RankReader::from_noun_to_ordinal() {
  for (std::size_t n = 0; n < w.drafts.size(); ++n) {
    const Draft& from = w.drafts[n];
    if (from.claim.kind != ClaimKind::rank || from.drop ||
        a.sense(from.item, Class::ranknoun) == nullptr)
      continue;
    int first = from.first - 1;
    while (first > from.first - 5 &&
           (a.place(first) != nullptr || a.sense(first, Class::poss) != nullptr))
      --first;
    if (!a.is(first, "from")) continue;
    for (int i = from.item + 1; i < from.item + 6 && i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || q->kind != QuantityKind::ordinal) continue;
      const int to = a.sense(i - 1, Class::poss) != nullptr || a.is(i - 1, "the") ? i - 2 : i - 1;
      if (!a.is(to, "to")) break;
      Draft later = from;
      later.claim.value->number = core::Decimal{static_cast<std::int64_t>(q->value.value()), 0};
      later.item = later.first = i;
      later.last = i + 1;
      later.role = Role::main;
      w.drafts[n].drop = true;
      w.refuse("a rank of a time that is not said");
      w.drafts.push_back(std::move(later));
      return;
    }
  }
}

// 'export destination', 'import source': whose exports, an adjective in front may say.
bool RankReader::of_its_trade(int noun) const {
  const std::string& low = a.low(noun);
  return low == "export" || low == "import" || a.low(noun - 1) == "export" ||
         a.low(noun - 1) == "import";
}

// The list of partners that the text before began goes on here: the last pair told was of it.
bool RankReader::list_live() const {
  if (w.d.list_rank == 0 || w.d.block - w.d.pair_block > 1) return false;
  if (w.d.reporter == w.d.list_reporter) return w.d.list_goes_on();
  // 'Spain was the best customer, taking 6 billion of Algerian goods': the same goods, as it sees
  // them
  return w.d.list_flow && w.d.flow && w.d.partner == w.d.list_reporter &&
         *w.d.flow != *w.d.list_flow && w.d.list_rank == 1;
}

// 'Germany was the second biggest with 19 billion', 'was the next largest, at 19 billion' in a list
// of partners: a superlative that leaves its noun out.
void RankReader::noun_left_out() {
  const bool goes_on = list_live();
  for (int i = 3; i < a.size() && goes_on; ++i) {
    if (a.sense(i, Class::super) == nullptr || !a.low(i).ends_with("est")) continue;
    if (i + 1 < a.size() && !a.is_any(i + 1, words::kBehindBareSuperlative)) continue;
    const int which = a.punct(i - 1, "-") ? i - 2 : i - 1;
    const QuantitySpan* q = a.quantity(which);
    const bool ordinal = q != nullptr && q->kind == QuantityKind::ordinal;
    if ((!ordinal && !a.is(which, "next")) || !a.is(which - 1, "the")) continue;
    if (a.sense(which - 2, Class::be) == nullptr || !is_bare_place(a, which - 3)) continue;
    place_rank(i, ordinal ? static_cast<int>(q->value.value()) : w.d.list_rank + 1, i);
  }
}

// 'China (including Hong Kong) is the largest market', 'The mainland and Hong Kong remained its
// largest market': one market of two places. `item` is the last one of the subject.
ClaimParty RankReader::with_its_part(int item, const Head& h) const {
  ClaimParty one = w.party_of_item(item);
  if (one.places.size() != 1) return one;
  int other = -1;
  if (a.punct(item + 1, "(")) {
    int next = 0;
    const PartyRef ref = party_at(a, item, next, true);
    if (ref.items.size() == 2 && ref.items.front() == item) other = ref.items.back();
  } else if (a.is(item - 1, "and") && is_bare_place(a, item - 2) && !a.punct(item - 3, ",")) {
    const std::size_t noun = a.items[static_cast<std::size_t>(h.item)].last - 1;
    if (!a.tokens[noun].low.ends_with('s')) other = item - 2;
  }
  const ClaimParty second = other < 0 ? ClaimParty{} : w.party_of_item(other);
  if (second.places.size() == 1 && second != one && second != h.reporter)
    one.places.insert(other > item ? one.places.end() : one.places.begin(), second.places.front());
  return one;
}

// 'exports of 35 million, with aluminium and prawns in the lead': of goods, not of countries.
bool RankReader::with_goods(int item) const {
  for (int i = item - 1; i >= 0 && i > item - 9; --i) {
    if (a.place(i) != nullptr || a.quantity(i) != nullptr || a.kind(i, ItemKind::punct))
      return false;
    if (a.is(i, "with")) return true;
  }
  return false;
}

// 'ranked sixth as its largest importer': the sixth, not the first; 0 if no such place is told.
int RankReader::ordinal_in_front(int first) const {
  int as = first - 1;
  while (a.is_any(as, {"the", "a"}) || a.sense(as, Class::poss) != nullptr ||
         a.place(as) != nullptr)
    --as;
  const QuantitySpan* place = a.is(as, "as") ? a.quantity(as - 1) : nullptr;
  if (place == nullptr || place->kind != QuantityKind::ordinal) return 0;
  return static_cast<int>(place->value.value());
}

// 'the leading partner country for Turkish exports': the flow that the partner is one of.
FlowWord RankReader::partner_for(int i) const {
  const Entry* noun = a.sense(i, Class::ranknoun);
  if (noun == nullptr || noun->flow != FlowWord::turnover || !a.is_any(i + 1, {"for", "in"}))
    return FlowWord::none;
  const int m = mention_within(i + 2);
  if (m < 0) return FlowWord::none;
  const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
  const bool one_way = mention.flow == FlowWord::exports || mention.flow == FlowWord::imports;
  const bool plain =
      mention.kind == Mention::Kind::noun && mention.partner.empty() && mention.product.empty();
  return one_way && plain ? mention.flow : FlowWord::none;
}

bool RankReader::no_place_before(const Head& h) const {
  for (int i = h.first - 1; i >= 0; --i) {
    if (w.clause(i) != w.clause(h.item)) {
      if (w.clauses[static_cast<std::size_t>(w.clause(i))].bracket) continue;
      break;
    }
    if (is_bare_place(a, i)) return false;
  }
  return true;
}

// 'the top country for Turkey's imports': the mention of that flow, or -1.
int RankReader::country_for_flow(int i) const {
  if (!a.is_any(i, words::kCountryNoun) || !a.is_any(i + 1, {"for", "in"})) return -1;
  const int m = mention_within(i + 2);
  if (m < 0) return -1;
  const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
  const bool goods = mention.flow == FlowWord::exports || mention.flow == FlowWord::imports;
  return goods && mention.kind == Mention::Kind::noun && mention.partner.empty() &&
                 mention.product.empty()
             ? m
             : -1;
}

}  // namespace tally::reading
