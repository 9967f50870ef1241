// Which series an amount belongs to, and in which role it stands there.
#include <algorithm>

#include "reading/internal/aims.h"
#include "reading/internal/amount_reader.h"
#include "reading/internal/first_person.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'It spent $40 billion on roads', 'signed a $250 million deal': a word that is not known, between
// the pronoun and the sum or right behind it, makes it the sum of something else.
bool AmountReader::known_up_to(int from, int item) const {
  for (int i = from; i < item; ++i) {
    if (unknown_word(a, i)) return false;
  }
  // '$3 billion for hospitals'
  if (a.is_any(item + 1, {"for", "on", "into"}) && unknown_word(a, item + 2)) return false;
  return !unknown_word(a, item + 1);
}

bool AmountReader::refers_back(int item) const {
  for (int i = item - 1; i >= 0 && i > item - 14; --i) {
    if (w.clause(i) != w.clause(item) && !w.bracketed(i)) break;
    if (!known_up_to(a.is_any(i, words::kFigureNoun) ? i + 1 : i, item)) return false;
    if (a.sense(i, Class::figureref) != nullptr) return !of_other_things(i);
    if (a.is(i, "total") && a.sense(i - 1, Class::poss) != nullptr) return true;  // 'our total is'
    // 'In dollar terms, the growth was 12.6 percent'
    // (also 'Growth was 12.6 percent.')
    const bool alone = i == 0 && a.sense(1, Class::be) != nullptr;
    if (a.sense(i, Class::dirnoun) != nullptr &&
        (alone || a.is_any(i - 1, {"the", "this", "that"})) && is_of_itself(i + 1) &&
        w.d.block - w.d.pair_block <= 1 && is_rate(a.quantity(item)))
      return true;
    // 'Growth came to 3.3 percent', right behind a figure
    if (a.sense(i, Class::dirnoun) != nullptr && !w.d.told.empty() && is_rate(a.quantity(item)) &&
        i == w.clauses[static_cast<std::size_t>(w.clause(item))].first &&
        (is_of_itself(i + 1) || a.sense(i + 1, Class::level) != nullptr) &&
        w.d.block - w.d.told_block <= 1 && w.d.block - w.d.pair_block <= 1)
      return true;
    // 'In the first half of last year growth had been 8.7 percent'
    if (a.sense(i, Class::dirnoun) != nullptr && w.d.rate && is_of_itself(i + 1) &&
        a.kind(a.punct(i - 1, ",") ? i - 2 : i - 1, ItemKind::time) &&
        w.d.pair_block == w.d.block && is_rate(a.quantity(item)))
      return true;
    if (a.is_any(i, words::kFigureNoun) &&
        a.kind(a.is(i - 1, "'s") ? i - 2 : i - 1, ItemKind::time) && w.d.pair_block == w.d.block)
      return true;  // 'last year's figure'
    if (a.sense(i, Class::poss) != nullptr && a.is(i + 1, "cost")) return false;
    const Entry* e = a.sense(i, Class::self);
    if (e != nullptr && (e->ref == Ref::its || e->ref == Ref::their)) return i + 1 < item;
    // 'This was 5 % more', '$5 bn, which is more than ...'; but not 'a post that cost $12 million'
    const bool opens = i - w.clauses[static_cast<std::size_t>(w.clause(i))].first <= 1;
    const bool led =
        a.sense(i + 1, Class::be) != nullptr &&  // 'Compared with May this is a rise'
        (a.time(i - 1) != nullptr || (a.punct(i - 1, ",") && a.time(i - 2) != nullptr));
    if (a.is_any(i, {"this", "that"}) && (opens || led)) return true;
    if (a.is(i, "which") && !w.drafts.empty()) return true;
  }
  return false;
}

// 'Imports went up faster, by 19.5%, but at 0.81 billion they still left a surplus': the sum is of
// what 'they' stands for.
bool AmountReader::they_behind(int item) const {
  if (!a.is_any(item - 1, {"at", "with"})) return false;
  int self = item + 1;
  while (a.punct(self, ",") || a.time(self) != nullptr ||
         (self < item + 5 && a.is_any(self, words::kSkippedBeforeSubject)))
    ++self;
  if (!a.is_any(self, {"they", "it"})) return false;
  if (item <= 2 && a.is_any(0, {"at", "with"}) && w.d.has_pair() && w.d.flow) {
    const Series* before = w.from_before();
    if (before == nullptr || !before->ok) return false;
    borrowed = *before;
    return true;
  }
  const Series* last = nullptr;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    if (w.mentions[m].kind == Mention::Kind::noun && w.mentions[m].head < item) last = &w.series[m];
  }
  if (last == nullptr || !last->ok || last->flow == Flow::balance) return false;
  borrowed = *last;
  return true;
}

// 'The US took seven times as much: $5.1 billion, a gain of 2 percent': of who took it.
bool AmountReader::taken_as_much(int item) const {
  for (const Draft& d : w.drafts) {
    if (d.frame != "times as much as before" || d.item > item || d.drop) continue;
    borrowed = Series{};
    borrowed.reporter = d.claim.reporter;
    borrowed.partner = d.claim.partner;
    borrowed.flow = d.claim.flow;
    borrowed.ok = true;
    borrowed.assumed = d.assumed;
    return true;
  }
  return false;
}

const Series* AmountReader::series_for(int item) const {
  if (taken_as_much(item)) return &borrowed;
  if (they_behind(item) || both_flows(item) || total_of_all(item)) return &borrowed;
  if (const Series* meant = of_the_pronoun(item)) return meant;
  // 'Finland took 1.5 billion, and sold Estonia goods for 1.4'
  if (!w.mentions.empty() && w.mentions.front().head > item && taken_from_text(item))
    return &borrowed;
  if (a.any(Class::former) && of_two_sides(item)) return &borrowed;
  const Series* s = w.governing(item);
  // 'Chinese wares worth 18 billion came in, which left the country 8 billion in the red with'
  const int red =
      s != nullptr && s->mention >= 0 ? w.mentions[static_cast<std::size_t>(s->mention)].head : -1;
  if (red > item + 1 && a.sense(red, Class::inred) != nullptr && a.quantity(red - 1) != nullptr &&
      red - 1 != item)
    s = nullptr;
  const bool later = s != nullptr && s->mention >= 0 &&
                     w.mentions[static_cast<std::size_t>(s->mention)].head > item + 3;
  if (later && opened_with(item)) return &borrowed;
  if (later && sums_up_rank(item)) s = nullptr;
  if (w.mentions.empty() && w.d.product.empty() && with_partner_in_front(item)) return &borrowed;
  const bool next = s != nullptr && s->mention >= 0 &&
                    w.mentions[static_cast<std::size_t>(s->mention)].head > item;
  if (s == nullptr && w.mentions.empty() && opened_with(item)) return &borrowed;
  bool placed = false;  // 'To Iraq they stood at'
  for (int i = 0; i < a.size() && s == nullptr; ++i) {
    if (a.is(i, "which") && a.is(i - 1, "of")) break;
    placed = placed || a.place(i) != nullptr;
  }
  if ((next || (s == nullptr && !placed && !goal_before(item))) && led_by_pronoun(item))
    return of_unread_sum() ? nullptr : w.from_before();
  if (beside_rank(s, item)) {
    if (const Series* r = from_drafts(s, item)) return r;
  }
  if (s == nullptr && of_two_sides(item)) return &borrowed;
  if (s == nullptr && other_way(item)) return &borrowed;
  if (s != nullptr && s->ok && !(s->open_partner && !s->total)) return s;
  if (const Series* r = from_drafts(s, item)) return r;
  if (s != nullptr) return s;
  if (w.mentions.empty() && opened_with(item)) return &borrowed;
  if (w.mentions.empty() && w.d.asked && !is_noise_clause(w, item)) return w.from_before();
  // ('Growth came to 3 percent, while all exports fell')
  const bool alone = std::all_of(w.mentions.begin(), w.mentions.end(), [&](const Mention& m) {
    return m.first > item && w.clause(m.head) != w.clause(item);
  });
  if (refers_back(item) && (alone || (s == nullptr && a.is(item + 2, "of"))))
    return of_unread_sum() ? nullptr : w.from_before();
  if (w.mentions.empty() && a.punct(item - 1, ":") && a.time(item - 2) != nullptr &&
      is_money(a.quantity(item)) && w.d.pair_holds() && item - 2 <= 1)
    return w.from_before();  // 'Last year: 3.3 billion.'
  if (w.mentions.empty() && we_expect(item)) return expected_series();
  if (w.mentions.empty() && they_report(item)) return w.from_before();
  if (red_of_before(item)) return w.from_before();
  if (taken_from_text(item) || elided(item)) return &borrowed;
  if (w.mentions.empty() && (mark_of_two(item) || aimed_sum(w, item, borrowed))) return &borrowed;
  // 'their goal for 2025 is RM300 billion', 'reaching $2 billion': the trade of the pair
  if (w.mentions.empty() && w.d.has_pair() && goal_before(item)) {
    const Series* s2 = w.from_before();
    if (s2 != nullptr && !is_noise_clause(w, item)) {
      w.carried.flow = Flow::turnover;
      if (w.d.speaker.valid() && w.d.addressee.valid() && w.d.speaker != w.d.addressee) {
        w.carried.reporter = single(w.d.speaker);
        w.carried.partner = single(w.d.addressee);
      }
      // 'Astana and Baku have set themselves the goal of 1 billion'
      if (const Discourse::Pair* main = w.d.main_pair();
          main != nullptr && w.d.pair_block != w.d.block) {
        w.carried.reporter = main->reporter;
        w.carried.partner = main->partner;
      }
      if (!named_together(a, w.d, item, w.carried) && !goal_of_named(w.carried)) return nullptr;
      w.carried.assumed = {"series: the trade of the pair"};
      return s2;
    }
  }
  return nullptr;
}

// 'The 500-million-dollar mark that Tbilisi and Astana had set themselves for 2025'
bool AmountReader::mark_of_two(int item) const {
  const bool mark = a.sense(item + 1, Class::mark) != nullptr ||
                    a.is_any(item + 1, words::kTargetNoun, {"that", "which"}) ||
                    a.is(item - 1, "of");
  if (!mark || is_noise_clause(w, item)) return false;
  bool set = false;
  bool pair = false;
  for (int i = item + 1; i < a.size() && i < item + 12; ++i) {
    pair = pair || a.sense(i, Class::pairref) != nullptr;
    set = set || reflexive(i) || a.sense(i, Class::target) != nullptr ||
          a.is_any(i, words::kParticipleOfGoal);
  }
  Series s;
  const Discourse::Pair* main = w.d.main_pair();
  if (set && pair && main != nullptr) {  // 'The 45 billion that the two governments had set'
    s.reporter = main->reporter;
    s.partner = main->partner;
  } else if (set && pair && w.d.pair_holds()) {
    s.reporter = w.d.reporter;
    s.partner = w.d.partner;
  } else if (!set || !named_together(a, w.d, a.size(), s)) {
    return false;
  }
  borrowed = Series{};
  borrowed.reporter = s.reporter;
  borrowed.partner = s.partner;
  borrowed.flow = Flow::turnover;
  borrowed.ok = true;
  borrowed.assumed.push_back("series: the trade of the two named");
  return true;
}

// 'Goods worth 8.7 billion euros went the other way': the flow spoken of, turned.
bool AmountReader::other_way(int item) const {
  if (!w.mentions.empty() || !w.d.pair_holds() || !w.d.flow || w.d.weak_pair) return false;
  if (*w.d.flow != Flow::exports && *w.d.flow != Flow::imports) return false;
  bool way = false;
  int at = -1;  // that says so
  bool goods = false;
  bool other_sum = false;  // 'goods for 22 billion went north, and 11 billion came the other way'
  for (int i = 0; i < a.size(); ++i) {
    other_sum = other_sum || (i > item && is_money(a.quantity(i)));
    way = way || (a.sense(i, Class::otherway) != nullptr && !other_sum &&
                  (i < item || w.clause(i) == w.clause(item)));
    if (way && at < 0) at = i;
    goods =
        goods || a.sense(i, Class::goods) != nullptr ||
        a.is_any(i, words::kVerbOfGoing | words::kVerbOfComing) ||
        (a.is_any(i, {"flow", "flows", "traffic"}) && a.sense(i + 1, Class::otherway) != nullptr);
  }
  if (!way || !goods) return false;
  borrowed = Series{};
  borrowed.reporter = w.d.partner;
  borrowed.partner = w.d.reporter;
  borrowed.flow = *w.d.flow;
  for (const Draft& d : w.drafts) {  // '56 billion came from Germany; 44 went the other way'
    const Claim& c = d.claim;
    if (c.kind != ClaimKind::level || d.item > item || d.total_partner || c.partner.empty())
      continue;
    // (but 'flows the other way came to 44, 5 percent more': the rate is of what was turned)
    const bool turned = at < d.item || reversed_near(d.item) ||
                        std::find(d.assumed.begin(), d.assumed.end(), kOtherWay) != d.assumed.end();
    borrowed.reporter = turned ? c.reporter : c.partner;
    borrowed.partner = turned ? c.partner : c.reporter;
    borrowed.flow = c.flow;
  }
  borrowed.ok = true;
  borrowed.assumed.emplace_back(kOtherWay);
  return true;
}

// 'Turkey was Georgia's biggest partner, with turnover of $3 bn': a noun without parties behind a
// rank belongs to the rank, whatever pair the text had before.
bool AmountReader::beside_rank(const Series* s, int item) const {
  if (s == nullptr || s->mention < 0) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s->mention)];
  if (it_of_rank(m)) return true;
  if (m.kind != Mention::Kind::noun || !m.reporter.empty() || !m.partner.empty() ||
      m.head > item + 3 || a.is(m.last - 1, "large"))  // 'the trade deficit at large'
    return false;
  int rank = -1;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && !d.total_partner && d.item < m.head) rank = d.item;
  }
  // 'with deliveries of 641 million dollars it ranks second'
  rank_behind = nullptr;
  for (const Draft& d : w.drafts) {
    const bool next = d.claim.kind == ClaimKind::rank && !d.total_partner && d.item > item &&
                      d.item <= item + 6 && w.clause(d.item) == w.clause(item);
    if (next && rank < 0 && a.is(m.first - 1, "with") && m.head < item) rank_behind = &d;
  }
  if (rank_behind != nullptr) return true;
  if (rank < 0) return false;
  for (std::size_t n = 0; n < w.mentions.size(); ++n) {
    const Mention& other = w.mentions[n];
    if (other.kind == Mention::Kind::noun && other.head > rank && other.head < m.head &&
        !other.partner.empty())
      return false;
  }
  return true;
}

const Series* AmountReader::from_drafts(const Series* plain, int item) const {
  const Draft* best = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.total_partner || d.claim.partner.empty()) continue;
    if (d.claim.kind != ClaimKind::rank && d.claim.kind != ClaimKind::share) continue;
    // the nearest before the amount, else the first behind it
    const bool nearer = best == nullptr ||
                        (d.item <= item && (best->item > item || d.item >= best->item)) ||
                        (d.item > item && best->item > d.item);
    if (nearer) best = &d;
  }
  if (rank_behind != nullptr) best = rank_behind;
  rank_behind = nullptr;
  if (best == nullptr) return nullptr;
  borrowed = Series{};
  borrowed.reporter = best->claim.reporter;
  borrowed.partner = partner_beside(*best, item);
  if (borrowed.partner.empty()) return nullptr;
  borrowed.flow = best->claim.flow;
  borrowed.ok = true;
  if (plain != nullptr && plain->mention >= 0) {
    const Mention& m = w.mentions[static_cast<std::size_t>(plain->mention)];
    // 'Most German exports went to the US, the figure rising to ...': the noun is the rank's own
    const bool own = best->claim.reporter == plain->reporter && best->claim.flow == plain->flow &&
                     best->item < item && m.partner.empty();
    const bool plain_flow = m.kind == Mention::Kind::noun || m.flow == FlowWord::turnover;
    if (plain_flow && m.reporter.empty() && m.partner.empty()) {
      // 'China was the biggest supplier, with deliveries of $186 bn': those of China
      const bool theirs = m.weak &&
                          (flow_of(m.flow) == Flow::exports || flow_of(m.flow) == Flow::imports) &&
                          best->claim.kind == ClaimKind::rank && best->claim.flow != Flow::turnover;
      if (!theirs) borrowed.flow = flow_of(m.flow);
      borrowed.sign = m.sign;
      borrowed.product = m.product;
    } else if (m.kind == Mention::Kind::noun && !own) {
      return nullptr;
    }
  }
  of_relative(best->item, item);
  borrowed.assumed.push_back("pair: that of the rank or share beside it");
  return &borrowed;
}

// 'With Romania, your neighbour, the volume exceeds 6 billion'
bool AmountReader::opened_with(int item) const {
  int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  // 'With Peru, which stands fourth, we are at 2 billion'
  const bool we = we_stand_at(a, item);
  if (we && w.clauses[static_cast<std::size_t>(w.clause(item))].relative && a.is(0, "with"))
    first = 0;
  const bool turns = a.is_any(first, words::kClauseJoint);
  if (turns) ++first;
  if ((first > 1 && !turns) || !a.is(first, "with")) return false;
  int next = 0;
  const PartyRef ref = party_at(a, first + 1, next);
  const bool person = we && (ref.kind == PartyRef::Kind::our || ref.kind == PartyRef::Kind::your);
  if ((ref.kind != PartyRef::Kind::places && !person) || next > item || is_noise_clause(w, item))
    return false;
  bool red = a.sense(item + 1, Class::inred) != nullptr;
  for (int i = next; i < item; ++i) red = red || a.sense(i, Class::inred) != nullptr;
  if (!red && !we && !refers_back(item)) return false;
  const ClaimParty partner = resolve_party(a, ref, w.d, {}, true);
  // 'With Thailand, too, Manila is in the red, by some 4.5 billion'
  int subject = w.subject_place(item);
  if (subject < next || !red || a.place(subject)->any) subject = -1;
  if (subject < 0 && !w.d.has_pair() && !(red && w.d.topic.valid())) return false;
  const ClaimParty own = subject >= 0          ? w.party_of_item(subject)
                         : w.d.speaker.valid() ? single(w.d.speaker)
                                               : w.d.own_side(partner);
  if (partner.empty() || own.empty() || overlaps(own, partner)) return false;
  borrowed = Series{};
  borrowed.reporter = own;
  borrowed.partner = partner;
  borrowed.flow =
      w.d.flow && *w.d.flow == Flow::balance && (red || !we) ? Flow::balance : Flow::turnover;
  borrowed.sign = w.d.sign;
  borrowed.ok = true;
  borrowed.assumed.push_back("pair: the place that opens the sentence");
  return true;
}

bool AmountReader::reflexive(int i) const {
  if (i < 0 || i >= a.size()) return false;
  const LowWord& low = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
  return low == "themselves" || low == "itself" || low == "ourselves" || low == "yourselves";
}

int AmountReader::left_of(int item) const {
  int i = item - 1;
  while (i >= 0 && (a.is_any(i,
                             words::kSkippedBeforeAmount | words::kAspectAdverb |
                                 words::kFocusAdverb | words::kSizeOfAmount,
                             {"some"}) ||
                    a.sense(i, Class::record) != nullptr ||
                    (a.low(i) == "as" && a.sense(i, Class::asmuch) != nullptr))) {
    --i;
  }
  return i;
}

bool AmountReader::foreign_money(int item) const {
  if (counted_from_sum(a, item)) return true;
  // 'gas kept flowing: Algeria delivered 7.2 billion euros' worth of it': of one product
  // (but 'the top customer for American goods bought $354 billion worth of them' is all)
  const bool of_goods = std::any_of(w.mentions.begin(), w.mentions.end(), [&](const Mention& m) {
    return m.kind == Mention::Kind::goods && m.head < item && m.product.empty();
  });
  for (int i = item + 1; i < item + 4 && !of_goods; ++i) {
    if (a.is(i, "worth") && a.is(i + 1, "of") && a.is_any(i + 2, {"it", "them"})) return true;
  }
  // '... $165 million worth of it, in 2015 only $27 million'
  for (int i = item - 1; i > 2 && i > item - 8 && !of_goods; --i) {
    if (a.is_any(i, {"it", "them"}) && a.is(i - 1, "of") && a.is(i - 2, "worth")) return true;
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) break;
  }
  // the words beside it say that it is no trade
  int r = item + 1;
  if (a.is_any(r, {"in", "of", "worth", "for"})) ++r;
  if (a.is_any(r, {"of", "a", "the"})) ++r;
  for (int i = r; i <= r + 1 && i < a.size(); ++i) {
    if (w.clause(i) != w.clause(item) || a.quantity(i) != nullptr) break;
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) break;
    if (a.sense(i, Class::noise) != nullptr || a.sense(i, Class::nontrade) != nullptr) return true;
    if (!a.kind(i, ItemKind::word) || a.is_any(i, words::kEndOfReason)) break;
  }
  for (int i = item - 1; i >= item - 10 && i >= 0; --i) {
    if (w.clause(i) != w.clause(item) && !w.bracketed(item)) break;
    if (const int m = w.mention_at[static_cast<std::size_t>(i)]; m >= 0) {
      if (w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::goods) continue;
      return false;
    }
    // ('has donated 20 drones worth 34 million')
    if (a.quantity(i) != nullptr && a.quantity(i)->kind != QuantityKind::count) break;
    // 'when a treaty abolished most duties, the sum had been $29 million'
    if (a.sense(i, Class::figureref) != nullptr) return false;
    if (a.sense(i, Class::noise) != nullptr) return true;
  }
  return false;
}

// 'fell by 65 per cent or €906 million', 'increased 10.7% (R14.9 billion)': the rate in money.
bool AmountReader::beside_rate(int item) const {
  int k = item - 1;
  while (a.punct(k, "-") || a.punct(k, "−") || a.punct(k, "–") || a.punct(k, "+")) --k;
  if (a.punct(k, "(") && a.punct(item + 1, ")") && a.is_any(item + 2, {"from", "to"}) &&
      is_money(a.quantity(item + 3))) {
    --k;
  } else if (a.is(k, "or")) {
    --k;
    while (a.punct(k, "-") || a.punct(k, "–") || a.punct(k, ",")) --k;
  } else {
    return false;
  }
  // '14 per cent more, or £535 million,'
  if (a.is_any(k, words::kComparativeUp | words::kComparativeDown, {"up", "down"}) &&
      a.is(item - 1, "or") && a.quantity(k - 1) != nullptr &&
      a.quantity(k - 1)->kind == QuantityKind::percent)
    return true;
  const QuantitySpan* rate = a.quantity(k);
  if (rate == nullptr || rate->kind != QuantityKind::percent || rate->signed_plus) return false;
  // 'an increase of 14.6 per cent, or £535 million, on the year before'
  if (a.is(k - 1, "of") && a.sense(k - 2, Class::dirnoun) != nullptr) return true;
  const int verb = a.is(k - 1, "by") ? k - 2 : k - 1;
  // 'a surplus of 5.3 billion, down 18.5% or €1.2bn'
  if (a.is(item - 1, "or") && a.is_any(k - 1, {"up", "down"})) return true;
  const Entry* t = a.sense(verb, Class::trend);
  return t != nullptr && t->sign != 0 && a.sense(verb, Class::level) == nullptr;
}

bool AmountReader::led_as_base(int item) const {
  const int l = left_of(item);
  return (a.sense(l, Class::comparedwith) != nullptr && !a.is(l, "over")) ||
         (a.is(l, "after") && a.quantity(item)->kind == QuantityKind::percent) ||
         a.sense(l, Class::upfrom) != nullptr;
}

// 'Of this $45 billion: exports came to 9': the whole is named again.
bool AmountReader::whole_again(int item) const {
  return a.is_any(item - 1, {"this", "these", "that"}) && a.is(item - 2, "of") &&
         (item == 2 || a.kind(item - 3, ItemKind::punct));
}

bool AmountReader::no_sum_of_its_own(int item) {
  return conversion(item) || absolute_change(item) || bracket_of_change(item) || whole_again(item);
}

bool AmountReader::absolute_change(int item) const {
  const int l = left_of(item);
  // 'fell below $110 billion' says where it stands, not by how much
  const Token& word =
      a.tokens[a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)]
                   .first];
  if (word.low == "below" || word.low == "above" || word.low == "under" || word.low == "beyond")
    return false;
  if (a.is(l, "by")) {
    if (favour_behind(item) > 0) return false;  // 'It is, by 2.16 billion in our favour'
    for (int i = l - 1; i >= 0 && i > l - 14 && w.clause(i) == w.clause(item); --i) {
      // 'The balance is in our favour, by 51 million', 'is against us, by 3 billion'
      if (a.sense(i, Class::favour) != nullptr ||
          (a.is(i, "against") && a.sense(i + 1, Class::self) != nullptr))
        return false;
      if (a.sense(i, Class::inred) != nullptr) return false;
      if (a.is_any(i, words::kSignOfBalance)) return false;
      if (a.sense(i, Class::trend) != nullptr) break;
    }
    return true;
  }
  if (a.sense(l, Class::dir) != nullptr && !a.is_any(l, {"above", "below", "under"})) return true;
  if (a.sense(item + 1, Class::dir) != nullptr &&
      a.is_any(item + 1, words::kComparativeUp | words::kComparativeDown, {"up", "down"}) &&
      !a.is(item + 2, "or")) {
    return true;
  }
  // 'which is 85.9 million dollars or 13.5 percent less'
  if (const QuantitySpan* rate = a.is(item + 1, "or") ? a.quantity(item + 2) : nullptr;
      rate != nullptr && rate->kind == QuantityKind::percent &&
      a.is_any(item + 3, words::kComparativeUp | words::kComparativeDown, {"below", "above"}))
    return true;
  // '1.5 billion below the level of 2016'
  if (const std::size_t n = a.items[static_cast<std::size_t>(item)].last; n + 3 < a.tokens.size()) {
    const auto is = [&](std::size_t k, Words words) { return a.tokens[k].low.is_any(words); };
    const bool figure = words::kFigureNoun.has(*a.tokens[n + 2].row);
    if (is(n, {"below", "above"}) && is(n + 1, {"the", "that", "its"}) &&
        (figure || is(n + 2, {"of"}) || a.tokens[n + 2].kind == TokenKind::number))
      return true;
  }
  // 'was a few hundred million ahead of the United States'
  const LowWord& apart = a.low(item + 1);
  if ((apart == "ahead" || apart == "behind" || apart == "short") && item + 1 < a.size() &&
      w.mention_at[static_cast<std::size_t>(item) + 1] < 0)
    return true;
  const Entry* t = a.sense(l, Class::trend);
  if (t != nullptr && a.sense(l, Class::level) == nullptr && t->sign != 0 && t->times == 0)
    return true;
  if (a.sense(item + 1, Class::dirnoun) != nullptr) return true;
  // 'a 7.8% ($120.7 billion) increase', 'was $2.6 trillion, up 8.6% ($202.9 billion)'
  if (const QuantitySpan* rate = a.punct(item - 1, "(") ? a.quantity(item - 2) : nullptr;
      rate != nullptr && rate->kind == QuantityKind::percent && a.punct(item + 1, ")")) {
    if (a.sense(item + 2, Class::dirnoun) != nullptr) return true;
    if (a.sense(item - 3, Class::dir) != nullptr && a.punct(item - 4, ",")) {
      for (int i = item - 5; i > item - 12 && i >= 0; --i) {
        if (is_money(a.quantity(i))) return true;
      }
    }
  }
  if (beside_rate(item)) return true;
  if (a.is(l, "of") && a.sense(l - 1, Class::dirnoun) != nullptr) return true;
  // 'a decrease in trade volumes of almost $260 million'
  if (const int m = a.is(l, "of") && l > 0 ? w.mention_at[static_cast<std::size_t>(l) - 1] : -1;
      m >= 0) {
    const int in = w.mentions[static_cast<std::size_t>(m)].first - 1;
    if (a.is(in, "in") && a.sense(in - 1, Class::dirnoun) != nullptr) return true;
  }
  // 'a $4.7 billion or 19.4% rise'
  if (a.is(item + 1, "or") && is_rate(a.quantity(item + 2)) &&
      (a.sense(item + 3, Class::dirnoun) != nullptr ||
       a.is_any(item + 3, {"rise", "climb", "drop"})))
    return true;
  // 'growing by 24 percent on the year before, or more than $12 billion in monetary terms'
  if (a.is(item - 1, "or") && a.is(item + 1, "in") && a.is_any(item + 2, words::kMoneyAdjective))
    return true;
  // 'or $1.1 billion, more than'
  if (a.is(item - 1, "or") && a.punct(item + 1, ",") && a.sense(item + 2, Class::dir) != nullptr)
    return true;
  return false;
}

bool AmountReader::counted_things(int mention, int item) const {
  for (int i = w.mentions[static_cast<std::size_t>(mention)].head + 1; i < item; ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q != nullptr && (q->kind == QuantityKind::count || q->kind == QuantityKind::other))
      return true;
  }
  return false;
}

// Something stands between the verb and 'for': 'order two ferries for', not 'buy from you for'.
bool AmountReader::bought_thing(int mention, int item) const {
  for (int i = w.mentions[static_cast<std::size_t>(mention)].head + 1; i < left_of(item); ++i) {
    if (a.is_any(i, {"from", "to", "the"}) || a.place(i) != nullptr || a.time(i) != nullptr ||
        a.sense(i, Class::self) != nullptr)
      continue;
    return true;
  }
  return false;
}

bool AmountReader::goods_between(int mention, int item) const {
  for (int i = w.mentions[static_cast<std::size_t>(mention)].head + 1; i < item; ++i) {
    if (a.sense(i, Class::goods) != nullptr) return true;
  }
  return false;
}

}  // namespace tally::reading
