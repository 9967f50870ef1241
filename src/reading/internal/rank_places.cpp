// 'ranked second among its partners', 'regained the top spot', 'bought the most Saudi goods'.
#include <algorithm>

#include "reading/internal/rank_before.h"
#include "reading/internal/rank_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'among each other's top 10 largest trading partners': no place of its own; 'top trading partner
// in services': not of goods.
bool RankReader::no_place(const Head& h) const {
  for (int i = h.first - 2; i <= h.item; ++i) {
    const QuantitySpan* q = a.is(i, "top") ? a.quantity(i + 1) : nullptr;
    if (q != nullptr && q->kind == QuantityKind::count && q->value.value() > 1) return true;
  }
  return a.is_any(h.item + 1, {"in", "for"}) &&
         (a.is(h.item + 2, "services") || a.sense(h.item + 2, Class::services) != nullptr) &&
         !a.is(h.item + 3, "and");
}

// 'In the list of partners Iran dropped from fourth to sixth': the words in front say in what.
bool RankReader::of_a_table(int i) const {
  if (i + 1 < a.size() && !a.kind(i + 1, ItemKind::punct)) return false;
  for (int k = 1; k < i; ++k) {
    if (a.is_any(k, words::kTableOfRanks) && a.is(k + 1, "of") && w.clause(k) == w.clause(i))
      return true;
  }
  return false;
}

void RankReader::places() {
  const bool ordinals = a.has_quantity(QuantityKind::ordinal);
  const bool count = a.has_quantity(QuantityKind::count);
  for (int i = 0; ordinals && i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal) continue;
    const bool noun = a.sense(i + 1, Class::place_noun) != nullptr;
    // 'India came in third with', 'Japan placed the second, accounting for'
    const bool in_nth = a.is(i - 1, "in") && i + 1 >= a.size() - 1 &&  // 'it is only in 32nd.'
                        (a.sense(i - 2, Class::be) != nullptr ||
                         (a.is(i - 2, "only") && a.sense(i - 3, Class::be) != nullptr));
    const bool late = in_nth || (a.is(i - 1, "in") && a.is_any(i - 2, words::kFormOfCome)) ||
                      (a.is(i - 1, "the") && a.is_any(i - 2, words::kVerbOfRankNow) &&
                       (a.kind(i + 1, ItemKind::punct) || a.is_any(i + 1, {"with", "and"})));
    // 'stood fourth among the buyers', 'you rank about 20th'
    int v = i - 1;
    while (a.is_any(v, words::kFocusAdverb | words::kApproximator, {"a"})) --v;
    const bool stood = (a.is_any(v, words::kFormOfStand) && a.is(i + 1, "among")) ||
                       (v < i - 1 && a.is_any(v, words::kVerbOfRankNow));
    const bool been = a.sense(i - 1, Class::be) != nullptr &&
                      (a.low(i - 1) == "had" || a.low(i - 1) == "has" || a.low(i - 1) == "have");
    // 'was a close second at', 'finished third with'
    const bool close = a.is_any(i - 1, words::kAttributeOfRank) && a.is(i - 2, "a") &&
                       (a.sense(i - 3, Class::be) != nullptr || a.is_any(i - 3, {"finished"}) ||
                        (a.is(i - 3, "in") && a.is_any(i - 4, words::kFormOfCome)));
    const bool finished =
        a.is_any(i - 1, words::kParticipleOfPlace) && a.is_any(i + 1, {"with", "at"});
    // 'which in 2010 was second among its partners, was only fourth last year'
    const bool mere = a.is(i - 1, "only") && a.sense(i - 2, Class::be) != nullptr;
    const bool verb =
        late || been || stood || close || finished || mere ||
        (a.is_any(i - 1, {"goes", "went"}) && is_bare_place(a, i - 2) && list_live()) ||
        (a.sense(i - 1, Class::be) != nullptr && (a.is_any(i - 1, words::kVerbOfRanking)));
    const bool came_in = a.is(i - 1, "in") && a.is_any(i - 2, words::kFormOfCome);
    const bool with_ranking = with_ranking_place(i) >= 0;
    const bool list = is_bare_place(a, i - 1) &&
                      (a.kind(i + 1, ItemKind::punct) || a.is(i + 1, "with") || i + 1 >= a.size());
    // 'leaving it fourth among Turkey's markets', 'the US, the second, took', 'China third at $5
    // bn'
    const QuantitySpan* from = a.is(i - 1, "to") ? a.quantity(i - 2) : nullptr;
    // 'slipped from third to fifth among', 'climbed to fifth among'
    const bool moved =
        (from != nullptr && from->kind == QuantityKind::ordinal && a.is(i - 3, "from")) ||
        (a.is(i - 1, "to") && a.sense(i - 2, Class::trend) != nullptr &&
         w.mention_at[static_cast<std::size_t>(i - 2)] < 0);
    // 'was the fourth supplier in 2014, and it slipped to sixth last year'
    const bool later = moved && a.time(i + 1) != nullptr &&
                       std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
                         return d.claim.kind == ClaimKind::rank && d.frame == "rank" && !d.drop;
                       });
    const bool among =
        (a.is(i + 1, "among") &&
         (a.sense(i - 1, Class::self) != nullptr || a.place(i - 1) != nullptr ||
          a.sense(i - 1, Class::be) != nullptr || a.punct(i - 1, ",") || a.is(i - 1, "and"))) ||
        (moved && (a.is_any(i + 1, {"among", "in", "on"}) || (from != nullptr && of_a_table(i))));
    const bool beside =
        beside_place(i) >= 0 || (a.punct(i - 1, ",") && a.is_any(i + 1, {"after", "behind"}));
    if (!noun && !verb && !list && !among && !beside && !came_in && !with_ranking && !later)
      continue;
    // 'Russia and Armenia third and fourth': of two at a time
    const auto ordinal = [&](int k) {
      return a.quantity(k) != nullptr && a.quantity(k)->kind == QuantityKind::ordinal;
    };
    if ((a.is(i + 1, "and") && ordinal(i + 2)) || (a.is(i - 1, "and") && ordinal(i - 2))) continue;
    if (a.punct(i + 1, "-")) continue;  // 'the third-biggest supplier'
    // 'the second country', 'first woman': a noun behind it that is no place noun
    if (!noun && a.kind(i + 1, ItemKind::word) && a.low(i + 1) != "with" &&
        !a.is_any(i + 1, words::kBehindRankAlone)) {
      continue;
    }
    place_rank(i, static_cast<int>(q->value.value()), noun ? i + 1 : i);
  }
  const bool numbered = count || (a.may_have(Class::super) && a.may_say("among"));
  for (int i = 1; numbered && i < a.size(); ++i) {  // 'number five among the buyers of your goods'
    const QuantitySpan* q = a.quantity(i);
    const bool number = q != nullptr && q->kind == QuantityKind::count && number_sign(i);
    int be = i - 1, end = i + 1;  // 'now it is number eleven'
    while (number && (number_sign_word(be) || a.is_any(be, words::kFocusAdverb))) --be;
    if (a.is(end, "overall")) ++end;
    const bool alone = number && a.sense(be, Class::be) != nullptr && !a.is(i - 1, ".") &&
                       (end >= a.size() || a.kind(end, ItemKind::punct));
    if (number && (alone || a.is_any(i + 1, {"among", "on", "in"})) && q->value.value() < 100)
      place_rank(i, static_cast<int>(q->value.value()), i);
    // 'has been the number one among the suppliers'
    const LowWord& low = a.low(i);
    if (a.sense(i, Class::super) != nullptr && a.is(i + 1, "among") &&
        (low == "number" || low == "no" || low == "#" || low == "the"))
      place_rank(i, 1, i);
  }
  for (int i = 0; ordinals && i < a.size(); ++i) {  // 'from ninth place in 2018 to sixth in 2020'
    const QuantitySpan* q = a.quantity(i);
    const int to = a.is(i - 1, "the") ? i - 2 : i - 1;  // 'from the fourth place to the sixth'
    if (q == nullptr || q->kind != QuantityKind::ordinal || !a.is(to, "to")) continue;
    const Draft* from = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.frame == "rank" && d.item < i && d.item > i - 14 &&
          w.clause(d.item) == w.clause(i))
        from = &d;
    }
    if (from == nullptr || from->drop) continue;
    if (!a.is(a.is(from->item - 1, "the") ? from->item - 2 : from->item - 1, "from")) continue;
    Draft second = *from;
    second.claim.value->number = core::Decimal{static_cast<std::int64_t>(q->value.value()), 0};
    second.item = second.first = i;
    second.last = i + 1;
    second.role = Role::main;
    // 'pushed Togo from second place to third': that one's
    if (const std::optional<Driven> d = driven_to(a, from->item); d && d->from)
      second.claim.partner = w.party_of_item(d->object);
    w.drafts.push_back(std::move(second));
    break;
  }
  for (int i = 0; a.may_have(Class::after) && i < a.size(); ++i) {
    // 'second only to Germany' is one phrase
    if (a.low(i) == "second" && a.sense(i, Class::after) != nullptr) place_rank(i, 2, i);
  }
  // 'Kenya, with $1.4 billion, was last of the first three'
  for (int i = 0; count && a.may_say("top") && i < a.size(); ++i) {
    if (!a.is_any(i, words::kVerbOfClosingList)) continue;
    for (int k = i + 1; k < i + 5 && k < a.size(); ++k) {
      const QuantitySpan* q = a.quantity(k);
      if (q == nullptr || q->kind != QuantityKind::count || !a.is(k - 1, "top")) continue;
      if (q->value.value() >= 2 && q->value.value() <= 10)
        place_rank(i, static_cast<int>(q->value.value()), k);
      break;
    }
  }
  // 'The European Union came next.'
  const bool goes_on = list_live();
  for (int i = 1; i < a.size() && goes_on; ++i) {
    const int end = comes_next(a, i);
    const bool next = end > i || a.sense(i, Class::followedby) != nullptr;
    const bool ends = end >= 0 && (end + 1 >= a.size() || a.kind(end + 1, ItemKind::punct) ||
                                   (end == i && a.low(i + 1) == "with"));
    const bool more = a.is(i - 2, "and") && a.place(i - 3) != nullptr;
    if (next && ends && !more && is_bare_place(a, i - 1)) place_rank(i, w.d.list_rank + 1, i);
  }
  noun_left_out();
  for (int i = 1; a.may_have(Class::super) && i < a.size(); ++i) number_one_alone(i);
  const bool may_lead = a.may_say(words::kFormOfLead | words::kVerbOfLeading) ||
                        (a.may_have(Class::be) && a.may_say(words::kTopWord));
  for (int i = 1; may_lead && i < a.size(); ++i) leads(i);
  for (int i = 0; a.may_have(Class::place_noun) && i < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::place_noun);
    if (e == nullptr || e->times == 0) continue;
    if (a.quantity(i - 1) != nullptr || with_goods(i)) continue;
    const int subject = w.subject_place(i);  // 'France and Italy topped the list': which of them?
    if (subject > 1 && a.is(subject - 1, "and") &&
        (a.place(subject - 2) != nullptr || a.punct(subject - 2, ")")))
      continue;
    place_rank(i, 1, i);
  }
}

// 'second only to Germany', 'second after Germany': whose rank the series of the clause says.
bool RankReader::second_to(int i, Head& h, ClaimParty& partner) const {
  const bool to = a.sense(i, Class::after) != nullptr || a.is_any(i + 1, {"after", "behind"});
  if (!to) return false;
  const Series* s = w.governing(i);
  if (s == nullptr || !s->ok || s->open_partner || s->flow == Flow::balance || !s->product.empty())
    return false;
  h.reporter = s->reporter;
  h.flow = flow_word(s->flow);
  partner = s->partner;
  return true;
}

// 'Imports totalled 7.6 billion. Here too China tops the list': the flow that the paragraph spoke
// of last, if it was of that country.
std::optional<Flow> RankReader::flow_of_paragraph(const ClaimParty& reporter) const {
  const auto one_way = [](Flow f) { return f == Flow::exports || f == Flow::imports; };
  if (w.d.whole.valid() && w.d.whole_flow && w.d.whole_block == w.d.block &&
      single(w.d.whole) == reporter && one_way(*w.d.whole_flow))
    return w.d.whole_flow;
  if (w.d.flow && one_way(*w.d.flow) && w.d.pair_block == w.d.block && w.d.reporter == reporter)
    return w.d.flow;
  return std::nullopt;
}

void RankReader::place_rank(int i, int rank, int last) {
  // 'the third largest destination, after A and B, up from the fifth position': of the same
  int from = i - 1;
  while (a.is(from, "the")) --from;
  if (a.sense(from, Class::upfrom) != nullptr) {
    const Draft* main = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.frame == "rank" && d.item < i && d.item > i - 24 &&
          d.role == Role::main && !d.drop)
        main = &d;
    }
    if (main != nullptr) {
      Draft base = *main;
      base.claim.value->number = core::Decimal{rank, 0};
      base.item = base.first = i;
      base.last = last + 1;
      base.role = Role::base;
      w.drafts.push_back(std::move(base));
      return;
    }
  }
  Head h;
  h.item = i;
  h.first = i;
  h.rank = rank;
  // among whose partners
  for (int k = last + 1; k < last + 9 && k < a.size(); ++k) {
    if (!a.is_any(k, words::kPrepositionOfWhoseRank)) {
      if (a.punct(k, ",") || a.punct(k, ";")) break;
      continue;
    }
    for (int r = k + 1; r < k + 7 && r < a.size(); ++r) {
      if (const Entry* e = a.sense(r, Class::ranknoun)) {
        h.flow = e->flow;
        for (int o = k + 1; o < r; ++o) {
          if (a.place(o) != nullptr) {
            if (is_bloc(o) && !a.place(o)->possessive)
              h.regional = true;
            else
              h.reporter = w.party_of_item(o);
          }
          if (a.sense(o, Class::product) != nullptr || a.sense(o, Class::noise) != nullptr)
            h.product = true;
        }
        const int of = a.is(r + 2, "the") ? r + 3 : r + 2;  // 'among the export partners of Turkey'
        if (h.reporter.empty() && a.is(r + 1, "of") && a.place(of) != nullptr)
          h.reporter = w.party_of_item(of);
        if (h.reporter.empty() && !of_neighbour(k + 1, r, h)) return;
        for (int o = k + 1; o < r + 3 && h.reporter.empty(); ++o) {  // 'of your goods'
          const Entry* poss = a.sense(o, Class::poss);
          if (poss == nullptr || (poss->ref != Ref::our && poss->ref != Ref::your)) continue;
          PartyRef ref;
          ref.kind = poss->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
          h.reporter = resolve_party(a, ref, w.d, {}, false);
        }
        break;
      }
      const int m = w.mention_at[static_cast<std::size_t>(r)];
      // 'The first place in imports was held by China'
      if (m >= 0 && w.mentions[static_cast<std::size_t>(m)].plain_noun &&
          w.mentions[static_cast<std::size_t>(m)].product.empty() && a.is(k, "in") &&
          !w.series[static_cast<std::size_t>(m)].ok) {
        h.flow = w.mentions[static_cast<std::size_t>(m)].flow;
        break;
      }
      if (m >= 0 && w.series[static_cast<std::size_t>(m)].ok &&
          w.mentions[static_cast<std::size_t>(m)].kind != Mention::Kind::verb) {
        h.flow = w.mentions[static_cast<std::size_t>(m)].flow;
        h.reporter = w.series[static_cast<std::size_t>(m)].reporter;
        if (!w.series[static_cast<std::size_t>(m)].product.empty()) h.product = true;
        break;
      }
    }
    if (h.flow != FlowWord::none) break;
  }
  if (h.flow == FlowWord::none) among_in_front(h, i);
  if (as_it(i, h)) return;
  // 'had ranked fifth with a turnover of 127 billion euros'
  const int behind = a.low(i + 1) == "with" ? i + 1 : last + 1;  // 'closed the top three with a'
  if (h.flow == FlowWord::none && a.low(behind) == "with" && behind < a.size()) {
    const Item& with = a.items[static_cast<std::size_t>(behind)];
    if (a.tokens[with.last - 1].low == "of" && a.tokens[with.last - 2].low == "turnover")
      h.flow = FlowWord::turnover;
  }
  ClaimParty partner;
  if (h.flow == FlowWord::none && rank > 1 && second_to(i, h, partner)) {
    if (h.reporter != partner) make(h, partner, true);
    return;
  }
  // 'China was Peru's main source with 3 billion (16 percent), Brazil the second with 2'
  for (const Draft& d : w.drafts) {
    if (h.flow != FlowWord::none || !a.is(i - 1, "the") || beside_place(i) < 0 ||
        d.claim.kind != ClaimKind::rank || d.frame != "rank" || d.item > i || d.drop)
      continue;
    h.flow = flow_word(d.claim.flow);
    h.reporter = d.claim.reporter;
  }
  // 'China supplied 24 percent of what Kenya imported; India overtook the Emirates for second
  // place'
  for (std::size_t m = w.mentions.size(); m-- > 0 && h.flow == FlowWord::none;) {
    const Series& s = w.series[m];
    if (w.mentions[m].head > i || !s.ok || !s.open_partner || !s.product.empty()) continue;
    if (s.flow != Flow::exports && s.flow != Flow::imports) continue;
    h.flow = s.flow == Flow::exports ? FlowWord::exports : FlowWord::imports;
    h.reporter = s.reporter;
  }
  // 'Thailand comes fifth, with 4.7 per cent of Malaysia's total trade'
  for (std::size_t m = 0; m < w.mentions.size() && h.flow == FlowWord::none; ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    const QuantitySpan* q = a.is(mention.first - 1, "of") ? a.quantity(mention.first - 2) : nullptr;
    if (q == nullptr || q->kind != QuantityKind::percent || mention.first > i + 9 ||
        mention.head < i || !s.ok || !s.open_partner || !s.product.empty() ||
        s.flow == Flow::balance)
      continue;
    h.flow = mention.flow;
    h.reporter = s.reporter;
  }
  // 'India accounted for 9 percent of Kenya's imports and overtook the Emirates for second place'
  for (const Draft& d : w.drafts) {
    if (h.flow != FlowWord::none || d.claim.kind != ClaimKind::share || d.item > i) continue;
    h.flow = flow_word(d.claim.flow);
    h.reporter = d.claim.reporter;
  }
  if (h.flow == FlowWord::none) named_ranking(h, i);
  // 'ranked first with an export value of 5 billion' behind a list of all trade
  // 'The surplus with China shrank. It ranked 22nd': among the surpluses
  if (h.flow == FlowWord::none && a.is(i - 2, "it") && w.d.flow && *w.d.flow == Flow::balance &&
      !w.d.list_live) {
    w.refuse("a rank among balances");
    return;
  }
  const bool of_list = h.flow == FlowWord::none;
  // '; in 2017 it was 13th': as the rank in front of it, not as a list before
  const bool again =
      a.is(i - 2, "it") && std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
        return d.claim.kind == ClaimKind::rank && d.item < i;
      });
  if (h.flow == FlowWord::none && !again && w.d.list_flow && !w.d.list_reporter.empty()) {
    h.flow = flow_word(*w.d.list_flow);
    h.reporter = w.d.list_reporter;
    // 'India was the second destination ... Imports from India were ... Spain secured the third
    // position': of the list in which it is the next
    const int before = rank - 1;
    const bool exports = before > 0 && w.d.export_rank == before;
    const bool imports = before > 0 && w.d.import_rank == before;
    const std::optional<Flow> spoken = flow_of_paragraph(h.reporter);
    if (exports != imports)
      h.flow = exports ? FlowWord::exports : FlowWord::imports;
    else if (spoken && *w.d.list_flow != Flow::turnover)
      h.flow = *spoken == Flow::exports ? FlowWord::exports : FlowWord::imports;
  }
  // 'On Hanoi's list it holds fourth place' behind a place on somebody else's
  if (of_list && a.is_any(0, {"on", "in"}) && a.place(1) != nullptr && a.place(1)->possessive &&
      a.is_any(2, words::kTableOfRanks))
    h.reporter = w.party_of_item(1);
  if (h.flow == FlowWord::none) {
    for (const Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::rank || d.item > i) continue;
      h.flow = flow_word(d.claim.flow);
      h.reporter = d.claim.reporter;
    }
  }
  // 'With Algeria the turnover was 5 billion. South Africa came fourth with 1.1 billion.'
  if (h.flow == FlowWord::none && a.is_any(last + 1, {"with", "at"}) && w.mentions.empty() &&
      a.quantity(last + 2) != nullptr &&
      (a.quantity(last + 2)->kind == QuantityKind::money ||
       (w.d.share && (a.quantity(last + 2)->kind == QuantityKind::percent ||
                      a.quantity(last + 2)->kind == QuantityKind::bare))) &&
      w.d.flow && *w.d.flow != Flow::balance && w.d.product.empty() && !w.d.reporter.empty())
    h.flow = flow_word(*w.d.flow);
  if (h.flow == FlowWord::none) of_whole_trade(h, last);
  if (h.flow == FlowWord::none || h.product) return;
  for (int k = last + 1; of_list && k < last + 6 && k < a.size(); ++k) {
    const Entry* e = a.low(last + 1) == "with" ? a.sense(k, Class::flow) : nullptr;
    if (e == nullptr || (e->flow != FlowWord::exports && e->flow != FlowWord::imports)) continue;
    if (h.flow == FlowWord::turnover) {
      h.flow = e->flow;
    } else if (h.flow != e->flow) {
      w.refuse("a rank of the flow before, or of the one behind it");
      spend_sums(k + 1);
      return;
    }
    break;
  }
  // 'pushed Brazil off the top of the list', 'relegating Russia to second place'
  if (const std::optional<Driven> d = driven_to(a, i)) {
    const int who = d->from ? w.subject_place(d->verb) : d->object;
    partner = who < 0 ? ClaimParty{} : w.party_of_item(who);
    const bool assumed = h.reporter.empty();
    if (assumed && !partner.empty()) h.reporter = owner_from_text(partner);
    if (partner.empty() || h.reporter.empty() || partner == h.reporter || h.regional) return;
    const std::size_t count = w.drafts.size();
    make(h, partner, assumed);
    if (w.drafts.size() > count) w.drafts.back().role = Role::main;  // 'from first place'
    return;
  }
  if (taken_back(i)) {
    // 'lost first place among Japan's markets to the United States'
    for (int k = last + 1; k < last + 10 && k + 1 < a.size(); ++k) {
      if (a.kind(k, ItemKind::punct)) break;
      const int who = a.is(k + 1, "the") ? k + 2 : k + 1;
      if (!a.is(k, "to") || a.place(who) == nullptr || a.place(who)->possessive) continue;
      const ClaimParty winner = w.party_of_item(who);
      if (!winner.empty() && !h.reporter.empty() && winner != h.reporter && !h.regional)
        make(h, winner, false);
      return;
    }
    if (w.why.empty()) w.why = "a rank that was lost";
    return;
  }
  if (h.regional) h.reporter = {};
  // 'lifting the European nation to the third spot among its destinations'
  if (ClaimParty owner = h.reporter; made_of_series(h, owner, partner)) {
    h.reporter = owner;
    if (partner != h.reporter) make(h, partner, true);
    return;
  }
  const int ranking = with_ranking_place(i);
  const int beside = ranking >= 0 ? ranking : beside_place(i);
  // 'In Belgrade's list the northern neighbour comes fifth'
  if (beside < 0 && h.reporter.empty()) h.reporter = book_in_front();
  partner = beside >= 0 ? w.party_of_item(beside) : holder(h);
  if (beside < 0 && a.sense(i - 1, Class::self) != nullptr) {  // 'leaving it fourth'
    const Series* s = w.governing(i);
    if (s != nullptr && s->ok && s->reporter == h.reporter) partner = s->partner;
  }
  // 'The producer, which last year was the fourth-largest customer, dropped to sixth position'
  for (const Draft& d : w.drafts) {
    if (!partner.empty() || d.claim.kind != ClaimKind::rank || d.item > i || d.drop) continue;
    if (w.clauses[static_cast<std::size_t>(d.clause)].relative && w.subject_place(i) < 0) {
      partner = d.claim.partner;
      h.reporter = d.claim.reporter;
    }
  }
  if (partner.empty()) {
    // 'The first place belongs to Italy'
    for (int k = i + 1; k < i + 6 && k < a.size(); ++k) {
      if (a.is_any(k, {"to", "by"}) && a.place(k + 1) != nullptr) {
        const ClaimParty p = w.party_of_item(k + 1);
        if (h.reporter.empty()) h.reporter = owner_from_text(p);
        if (!p.empty() && p != h.reporter) make(h, p, true);
        return;
      }
    }
    return;
  }
  if (h.reporter.empty()) h.reporter = owner_from_text(partner);
  if (h.reporter.empty() || h.reporter == partner) return;
  make(h, partner, true);
}

// 'As a source of Ugandan imports, India led', 'As a destination it ranked only 23rd': the role
// that whoever is spoken of has.
bool RankReader::as_in_front(Head& h, int item) const {
  for (int k = item - 1; k >= 0; --k) {
    if (w.clause(k) != w.clause(item) && !a.is(0, "as")) return false;
    const bool bare = k == 0 && a.sense(1, Class::ranknoun) != nullptr;  // 'As supplier, France'
    if (!a.is(k, "as") || !(a.is_any(k + 1, {"a", "an", "the"}) || bare)) continue;
    if (k > 0 && a.kind(k - 1, ItemKind::word) && !a.is_any(k - 1, words::kClauseJoint))
      return false;
    int noun = bare ? k + 1 : k + 2;
    while (noun < k + 4 && a.sense(noun, Class::ranknoun) == nullptr) {
      if (a.sense(noun, Class::product) != nullptr) return false;
      ++noun;
    }
    const Entry* e = a.sense(noun, Class::ranknoun);
    if (e == nullptr) return false;
    for (int o = noun + 1; o < noun + 5 && o < item && !a.kind(o, ItemKind::punct); ++o) {
      if (a.sense(o, Class::product) != nullptr) return false;
      if (a.place(o) != nullptr && (a.place(o)->possessive || a.is_any(o - 1, {"of", "for", "to"})))
        h.reporter = w.party_of_item(o);
    }
    h.flow = e->flow;
    return true;
  }
  return false;
}

// 'Most German exports went to the United States', 'most imports came from China'
bool RankReader::most_went(int i) {
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (mention.kind != Mention::Kind::noun || mention.first < i || mention.first > i + 1) continue;
    if (s.reporter.empty() || !s.product.empty() || !mention.partner.empty()) return false;
    if (s.flow != Flow::exports && s.flow != Flow::imports) return false;
    for (int k = mention.last; k < mention.last + 5 && k < a.size(); ++k) {
      const Entry* verb = a.sense(k, Class::shareverb);
      if (verb == nullptr || !(s.flow == Flow::exports ? verb->goes : verb->comes)) continue;
      int next = 0;
      const PartyRef ref = party_at(a, k + 1, next, false);
      const ClaimParty partner = resolve_party(a, ref, w.d, s.reporter, true);
      if (partner.empty() || partner == s.reporter) return false;
      Head h;
      h.item = k;
      h.first = i;
      h.rank = 1;
      h.reporter = s.reporter;
      h.flow = mention.flow;
      h.word = s.flow == Flow::exports ? language::Context::RankWord::destination
                                       : language::Context::RankWord::supplier;
      make(h, partner, false);
      return true;
    }
  }
  return false;
}

void RankReader::most_of(int i, int v) {
  const FlowWord verb = a.sense(v, Class::flowverb)->flow;
  Series s;
  s.ok = true;
  const ClaimParty subject = [&] {
    const int place = w.subject_place(v);
    return place >= 0 ? w.party_of_item(place) : ClaimParty{};
  }();
  if (a.is(i, "more")) {
    // 'no market took more': of the series that the sentence has
    for (auto it = w.series.rbegin(); it != w.series.rend(); ++it) {
      if (!it->ok || it->open_partner) continue;
      Head h;
      h.item = i;
      h.first = i - 3;
      h.rank = 1;
      h.reporter = it->reporter;
      h.flow = it->flow == Flow::imports ? FlowWord::imports : FlowWord::exports;
      h.word = language::Context::RankWord::market;
      make(h, it->partner, false);
      return;
    }
    return;
  }
  // 'It was India that sold most to Nepal'
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& verb_series = w.series[m];
    if (w.mentions[m].head != v || verb != FlowWord::exports || !verb_series.ok ||
        verb_series.open_partner || !verb_series.product.empty())
      continue;
    if (subject.empty() || verb_series.partner == subject) return;
    // 'Turkey sends the most' in a text about Georgia: the first supplier of Georgia
    const bool that = a.is_any(v - 1, {"that", "which", "who"}) || w.mentions[m].partner.empty();
    Head h;
    h.item = i;
    h.first = v;
    h.rank = 1;
    h.reporter = that ? verb_series.partner : subject;  // 'Romania exports most to Germany'
    h.flow = that ? FlowWord::imports : FlowWord::exports;
    h.word = that ? language::Context::RankWord::supplier : language::Context::RankWord::market;
    make(h, that ? subject : verb_series.partner, false);
    return;
  }
  // the maker of the goods
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    if (mention.kind != Mention::Kind::goods && mention.kind != Mention::Kind::verb) continue;
    if (!w.series[m].product.empty()) return;
    ClaimParty maker;
    if (mention.kind == Mention::Kind::goods && mention.first > i && mention.first < i + 4)
      maker = w.series[m].reporter;
    else if (mention.kind == Mention::Kind::verb && mention.head == v && verb == FlowWord::imports)
      maker = w.series[m].partner;
    if (maker.empty() || subject.empty() || maker == subject) continue;
    // 'South Africa imported most goods from China': China is its first supplier
    const bool supplies =
        mention.kind == Mention::Kind::verb && !a.is_any(v - 1, {"that", "which", "who"});
    Head h;
    h.item = i;
    h.first = v;
    h.rank = 1;
    h.reporter = supplies ? subject : maker;
    h.flow = supplies ? FlowWord::imports : FlowWord::exports;
    h.word =
        supplies ? language::Context::RankWord::supplier : language::Context::RankWord::customer;
    make(h, supplies ? maker : subject, false);
    return;
  }
}

}  // namespace tally::reading
