// Ranks: 'China is India's largest trading partner', 'No. 1 customer', lists 'followed by Kenya'.
#include <algorithm>

#include "reading/internal/rank_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/trade.h"

namespace tally::reading {

language::Context::RankWord RankReader::word_of(const std::string& noun, FlowWord flow) {
  using R = language::Context::RankWord;
  if (flow == FlowWord::turnover) return R::partner;
  if (noun.find("market") != std::string::npos || noun.find("outlet") != std::string::npos)
    return R::market;
  if (noun.find("destination") != std::string::npos) return R::destination;
  if (noun.find("customer") != std::string::npos || noun.find("buyer") != std::string::npos ||
      noun.find("client") != std::string::npos) {
    return R::customer;
  }
  if (flow == FlowWord::imports) return R::supplier;
  return R::other;
}

bool RankReader::adjectives(Head& h) const {
  int i = h.item - 1;
  int super = -1, ordinal = 0, steps = 0;
  bool major = false;
  const bool many = a.tokens[a.items[static_cast<std::size_t>(h.item)].last - 1].low.ends_with("s");
  while (i >= 0 && steps < 9) {
    if (const Entry* e = a.sense(i, Class::super); e != nullptr || a.is(i, "highest")) {
      if (super < 0 || (e != nullptr && e->times > 0)) super = i;
      --i;
    } else if (const QuantitySpan* q = a.quantity(i);
               q != nullptr && q->kind == QuantityKind::ordinal) {
      ordinal = static_cast<int>(q->value.value());
      --i;
      break;
    } else if (q != nullptr && q->kind == QuantityKind::count && number_sign(i)) {
      ordinal = static_cast<int>(q->value.value());
      while (number_sign_word(i - 1)) --i;
      --i;
      break;
    } else if (q != nullptr && q->kind == QuantityKind::count &&
               a.sense(i - 1, Class::super) != nullptr) {
      --i;  // 'the top three partners'
    } else if (a.sense(i, Class::product) != nullptr) {
      h.product = true;
      h.product_name = a.low(i);
      --i;
    } else if (a.place(i) != nullptr && !a.place(i)->possessive && is_adjective(a, i) &&
               super < 0) {
      // 'largest African partner' is a rank within Africa, 'the top U.S. partner' one of the U.S.
      const PlaceId own = place_meant(*a.place(i), w.d, false);
      if (own.valid() && places::places().row(own).kind == places::PlaceKind::country &&
          (h.flow == FlowWord::turnover || of_its_trade(h.item)))
        h.between = i;
      else
        h.regional = true;
      --i;
    } else if (super >= 0 && a.is(i, "next") && many) {
      --i;  // 'the next largest markets'
    } else if (a.sense(i, Class::mod) != nullptr || a.sense(i, Class::goods) != nullptr ||
               a.punct(i, "-") || a.is_any(i, words::kAttributeOfPartner) ||
               a.sense(i, Class::flow) != nullptr) {
      if (a.is_any(i, words::kRegionalAdjective)) h.regional = true;
      if (a.is(i, "major")) major = true;
      // 'the top five export trading partners'
      const Entry* of = a.sense(i, Class::flow);
      if (of != nullptr && h.flow == FlowWord::turnover && i + 1 == h.item &&
          (of->flow == FlowWord::exports || of->flow == FlowWord::imports))
        h.flow = of->flow;
      --i;
    } else {
      break;
    }
    ++steps;
  }
  h.first = i + 1;
  // 'the world's biggest exporter': of everybody
  if (a.low(i) == "world's" || (a.is(i, "'s") && a.is(i - 1, "world"))) h.regional = true;
  // 'Zambia's major export destination was Switzerland': the first of them
  if (super < 0 && ordinal == 0 && !(major && h.flow != FlowWord::none && named_behind(h, many)))
    return false;
  if (ordinal > 0 && super < 0 && !ordinal_alone(h)) return false;
  if (ordinal == 0) ordinal = ordinal_in_front(h.first);
  h.rank = ordinal > 0 ? ordinal : 1;
  // 'The next-biggest customer, Italy': behind the one before
  int next = super - 1;
  if (a.punct(next, "-")) --next;
  if (super >= 0 && ordinal == 0 && a.is(next, "next") && !many) {
    if (w.d.list_rank == 0) {
      w.refuse("a rank behind one that is not said");
      return false;
    }
    h.rank = w.d.list_rank + 1;
  }
  if (super >= 0 && (a.is(super, "key") || a.is(super, "principal") || a.is(super, "main") ||
                     a.is(super, "major"))) {
    if (ordinal == 0 && !(a.is(super, "main") || a.is(super, "principal"))) return false;
  }
  // 'one of the largest', 'among the top'
  if (a.is(h.first - 1, "of") && (a.is(h.first - 2, "one"))) return false;
  const bool rest = many && a.is(h.first - 2, "of") && a.is(h.first - 3, "rest");
  if (a.is(h.first - 1, "the") && (a.is(h.first - 2, "of") || a.is(h.first - 2, "among")) && !rest)
    return false;
  if (a.is(h.first - 1, "among")) return false;
  if (lost_before(h)) return false;
  // 'We used to be your second market': no rank of now
  for (int k = h.first - 2; k > h.first - 7 && k >= 0; --k) h.past = h.past || a.low(k) == "used";
  // 'among its largest', 'one of Russia's largest'
  int owner = h.first - 1;
  if ((a.place(owner) != nullptr || a.sense(owner, Class::poss) != nullptr) &&
      (a.is(owner - 1, "of") || a.is(owner - 1, "among") ||
       a.sense(owner - 1, Class::ahead) != nullptr) &&
      !(a.is(owner - 1, "of") && !(a.is(owner - 2, "one") || a.quantity(owner - 2) != nullptr))) {
    return false;
  }
  return true;
}

bool RankReader::ordinal_alone(const Head& h) const {
  // 'its second market' is said, 'the third country market' not
  return h.flow != FlowWord::none && !a.is(h.item - 1, "country");
}

// 'Germany's largest supplier of gas', 'the top source of the surplus'
bool RankReader::of_product(const Head& h) const {
  if (!a.is_any(h.item + 1, {"of", "for"})) return false;
  for (int k = h.item + 2; k < h.item + 6 && k < a.size(); ++k) {
    const Entry* flow = a.sense(k, Class::flow);
    if (flow != nullptr && flow->flow == FlowWord::balance) return true;
    if (a.sense(k, Class::goods) != nullptr || flow != nullptr) return false;
    if (a.sense(k, Class::product) != nullptr) return true;
    const bool goes_on = (a.kind(k, ItemKind::word) && a.sense(k, Class::be) == nullptr &&
                          !a.is_any(k, words::kNotGoingOn)) ||
                         (a.place(k) != nullptr && is_adjective(a, k));
    if (!goes_on) return false;
  }
  return false;
}

void RankReader::owner(Head& h) {
  if (of_product(h)) h.product = true;
  const int o = h.first - 1;
  const PlaceSpan* p = a.place(o);
  if (h.between >= 0) {
    h.reporter = w.party_of_item(h.between);
    return;
  }
  if (p != nullptr && (p->possessive || is_adjective(a, o))) {
    h.reporter = p->any ? single(place_meant(*p, w.d, false)) : w.party_of_item(o);
    for (int k = 0; p->any && k < o; ++k) {
      if (a.place(k) != nullptr && a.place(k)->kind == places::NameKind::institution)
        h.reporter = w.party_of_item(k);
    }
    // 'Spain has been the kingdom's leading partner': the other kingdom
    const int subject = p->epithet && !p->any ? w.subject_place(h.first) : -1;
    if (subject >= 0 && w.party_of_item(subject) == h.reporter) {
      const ClaimParty other = w.d.other_of(h.reporter);
      const auto& may = p->candidates;
      if (other.places.size() == 1 &&
          std::find(may.begin(), may.end(), other.places.front()) != may.end())
        h.reporter = other;
    }
    return;
  }
  if (const Entry* e = a.sense(o, Class::poss)) {
    own_ref = e->ref;
    h.reporter = owner_of_both(o);
    return;
  }
  if (a.is(o, "'s") && a.sense(o - 1, Class::neighbour) != nullptr) {
    own_ref = Ref::its;
    return;
  }
  int k = h.item + 1;
  // 'the 11th biggest trade partner and the 7th largest export market of Malaysia'
  if (a.is(k, "and") && a.is(h.first - 1, "the")) {
    for (int r = k + 1; r < k + 7 && r < a.size(); ++r) {
      if (a.kind(r, ItemKind::punct) || a.place(r) != nullptr) break;
      if (a.sense(r, Class::ranknoun) == nullptr || !a.is(r + 1, "of")) continue;
      k = r + 1;
      break;
    }
  }
  for (int guard = 0; guard < 4 && k < a.size(); ++guard) {
    if (!a.is_any(k, words::kJoinsRankToFlow)) break;
    const int m = mention_within(k + 1);
    if (m >= 0) {
      const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
      if (!mention.reporter.empty() && w.series[static_cast<std::size_t>(m)].ok) {
        h.reporter = w.series[static_cast<std::size_t>(m)].reporter;
        if (!w.series[static_cast<std::size_t>(m)].product.empty()) h.product = true;
        return;
      }
      if (mention.reporter.kind == PartyRef::Kind::its || mention.reporter.empty()) {
        own_ref = Ref::its;
        return;
      }
    }
    if (a.place(k + 1) != nullptr && is_adjective(a, k + 1) &&
        a.is_any(k + 2, words::kTraderNoun)) {  // 'for Bulgarian exporters'
      h.reporter = w.party_of_item(k + 1);
      return;
    }
    int next = 0;
    const PartyRef ref = party_at(a, k + 1, next);
    if (!ref.empty() &&
        (a.is(k, "of") || a.is(k, "for") || (a.is(k, "to") && h.flow == FlowWord::imports) ||
         (a.is(k, "from") && h.flow == FlowWord::exports &&
          a.sense(k - 1, Class::goods) != nullptr))) {
      // ('Spain has been the main supplier of the kingdom': not its own)
      h.reporter = resolve_party(a, ref, w.d, w.party_of_item(w.subject_place(h.first)), false);
      return;
    }
    if (a.sense(k + 1, Class::product) != nullptr) {
      h.product = true;
      return;
    }
    if (a.is(k, "of") && a.sense(k + 1, Class::goods) != nullptr) {
      k += 2;  // 'supplier of goods to the United States'
      continue;
    }
    break;
  }
}

int RankReader::mention_within(int i) const {
  for (int k = i; k < i + 3 && k < a.size(); ++k) {
    const int m = w.mention_at[static_cast<std::size_t>(k)];
    if (m >= 0) return m;
    if (!a.is_any(k, {"the", "all", "its"}) && a.sense(k, Class::mod) == nullptr &&
        a.sense(k, Class::goods) == nullptr)
      return -1;
  }
  return -1;
}

ClaimParty RankReader::holder(const Head& h) const {
  const int c = w.clause(h.item);
  // 'overtook China as Germany's largest partner': the winner is before the verb
  const int over = w.left_sense(h.first, Class::overtake, 12);
  // 'Australia was passed by China as New Zealand's biggest customer'
  if (over > 0 && a.is(over + 1, "by") && a.is_any(over - 1, words::kCopula)) {
    const int by = a.is(over + 2, "the") ? over + 3 : over + 2;
    if (a.place(by) != nullptr && !a.place(by)->possessive) return w.party_of_item(by);
  }
  // 'stayed ahead of China as the top destination', 'fell behind China as the largest partner'
  int as = h.first - 1;
  while (a.is(as, "the") || a.sense(as, Class::poss) != nullptr || a.place(as) != nullptr) --as;
  const int ahead = a.is(as, "as") ? w.left_sense(as, Class::ahead, 10) : -1;
  for (const int verb : {over, ahead}) {
    const Entry* e = verb < 0       ? nullptr
                     : verb == over ? a.sense(verb, Class::overtake)
                                    : a.sense(verb, Class::ahead);
    if (e == nullptr || e->sign >= 0) continue;
    for (int k = verb + 1; k < as && k < verb + 4; ++k) {
      if (is_bare_place(a, k)) return w.party_of_item(k);
    }
  }
  int from = (over >= 0 ? over : ahead >= 0 ? ahead : h.first) - 1;
  const bool inverted = inverted_subject(h);
  if (over < 0) {
    if (const ClaimParty p = apposed(h); !p.empty()) return p;
  }
  // 'exports to the U.S., which remained Vietnam's largest customer'
  if (w.clauses[static_cast<std::size_t>(c)].relative) {
    const int first = w.clauses[static_cast<std::size_t>(c)].first;
    for (int k = first - 1; k >= 0 && k >= first - 2; --k) {
      if (a.place(k) == nullptr || a.place(k)->possessive || is_adjective(a, k)) continue;
      const ClaimParty p = w.party_of_item(k);
      if (!p.empty() && p != h.reporter) return p;
    }
  }
  if (!inverted) {
    for (int i = from; i >= 0; --i) {
      if (w.clause(i) != c) {
        const Clause& other = w.clauses[static_cast<std::size_t>(w.clause(i))];
        if (other.bracket || other.relative) continue;
        if (!w.clauses[static_cast<std::size_t>(c)].relative && has_own_subject(c)) break;
      }
      // 'the latter overtook the former and became China's biggest partner'
      const bool former = a.sense(i, Class::former) != nullptr;
      if ((former || a.sense(i, Class::latter) != nullptr) &&
          a.sense(i - 1, Class::overtake) == nullptr &&
          !a.is_any(i - 1, words::kGoverningPreposition)) {
        const ClaimParty p = w.d.of_two(former);
        if (!p.empty() && p != h.reporter) return p;
      }
      // 'moving ahead of the United States, and is now its largest supplier'
      const Entry* beaten = a.sense(a.is(i - 1, "the") ? i - 2 : i - 1, Class::ahead);
      if (is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0 &&
          (beaten == nullptr || beaten->sign < 0)) {
        const ClaimParty p = with_its_part(i, h);
        if (!p.empty() && p != h.reporter) return p;
      }
      // 'you are our fourth partner', 'your country has climbed to 11th place', 'we are number
      // five'
      if (const ClaimParty p = first_person(i); !p.empty() && p != h.reporter) return p;
      if (const ClaimParty p = neighbour_subject(i, h.reporter); !p.empty()) return p;
      if (a.sense(i, Class::self) != nullptr && (a.is_any(i, {"it", "they", "which"}))) {
        const ClaimParty p = pronoun(h.reporter, i);
        if (!p.empty()) return p;
      }
      if (i <= 1 && a.place(i) != nullptr && !a.place(i)->possessive && a.place(i)->any &&
          !h.reporter.empty()) {
        if (const ClaimParty p = w.d.other_of(h.reporter); !p.empty()) return p;
      }
      // 'Trade with the US ... which is the largest': nothing
    }
  }
  // 'The largest market was Germany', 'its top supplier, China,'
  int k = h.item + 1;
  for (int guard = 0; guard < 12 && k < a.size(); ++guard, ++k) {
    if (w.clause(k) != c && !a.punct(k, ",") && !a.punct(k, ":")) break;
    if (is_bare_place(a, k) && w.mention_at[static_cast<std::size_t>(k)] < 0 && inverted) {
      const ClaimParty p = w.party_of_item(k);
      if (!p.empty() && p != h.reporter) return p;
      break;
    }
  }
  return {};
}

bool RankReader::inverted_subject(const Head& h) const {
  int k = h.item + 1;
  // skip 'of Nigerian goods', 'for its exports', times
  for (int guard = 0; guard < 10 && k < a.size(); ++guard, ++k) {
    if (a.sense(k, Class::be) != nullptr || a.punct(k, ":")) {
      int p = k + 1;
      while (a.is_any(p, words::kAspectAdverb, {"the", "once", "therefore", "thus"})) ++p;
      if (a.sense(p, Class::be) != nullptr) ++p;
      return is_bare_place(a, p);
    }
    if (a.punct(k, ",") || a.punct(k, "—") || a.punct(k, "–")) {
      const int p = a.is(k + 1, "the") ? k + 2 : k + 1;  // '..., the US, saw'
      return is_bare_place(a, p) && (a.kind(p + 1, ItemKind::punct) || p + 1 >= a.size()) &&
             no_place_before(h);
    }
    if (a.quantity(k) != nullptr) return false;
  }
  return false;
}

ClaimParty RankReader::pronoun(const ClaimParty& not_this, int item) const {
  // 'It takes 7 percent of what Moldova exports, yet it ranks second': whoever opened the text
  if (a.is(0, "it") && w.d.subject.valid() && single(w.d.subject) != not_this)
    return single(w.d.subject);
  for (int i = item - 1; i >= 0; --i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->possessive || is_adjective(a, i) ||
        p->kind == places::NameKind::institution || p->kind == places::NameKind::person)
      continue;
    if (a.is_any(i - 1, words::kPrepositionOfFlow) || listed_after(a, i)) continue;
    const ClaimParty named = w.party_of_item(i);
    if (!named.empty() && named != not_this) return named;
  }
  // the place of the sentence before the pronoun, else the one spoken of before
  for (const Series& s : w.series) {
    if (s.ok && !s.open_partner && s.partner == not_this) return s.reporter;
  }
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    // 'Now it is first, with Argentina third, and it has moved up': not the one named by the way
    if (a.place(it->item - 1) != nullptr && a.is(it->item - 2, "with")) continue;
    if (!it->claim.partner.empty() && it->claim.partner != not_this && !it->total_partner)
      return it->claim.partner;
  }
  if (w.d.pair_holds() && !not_this.empty() && w.d.reporter == not_this) return w.d.partner;
  // 'Kenya sold goods to Uganda and to Rwanda. It is Uganda's third supplier'
  for (const Discourse::Side& side : w.d.two) {
    if (side.partner == not_this && side.reporter == w.d.reporter) return side.reporter;
  }
  if (w.d.framed() && w.d.centre.valid() && single(w.d.frame) != not_this) return single(w.d.frame);
  for (PlaceId p : w.d.recent) {
    if (single(p) != not_this && (w.d.reporter.empty() || single(p) != w.d.reporter))
      return single(p);
  }
  return {};
}

ClaimParty RankReader::owner_from_text(const ClaimParty& partner) const {
  // 'Finland bought a fifth of Estonian goods. Sweden overtook it': among Estonia's buyers
  for (int i = 0; i + 1 < a.size() && w.d.share; ++i) {
    if (a.sense(i, Class::overtake) != nullptr && a.is(i + 1, "it") && w.d.reporter != partner)
      return w.d.reporter;
  }
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    if (!it->claim.reporter.empty() && it->claim.reporter != partner) return it->claim.reporter;
  }
  for (auto it = w.series.rbegin(); it != w.series.rend(); ++it) {
    if (it->ok && it->reporter != partner) return it->reporter;
  }
  return w.d.own_side(partner);
}

void RankReader::nouns() {
  for (int i = 0; i < a.size(); ++i) {
    const Entry* e = a.sense(i, Class::ranknoun);
    const int of_flow = e == nullptr ? country_for_flow(i) : -1;
    if ((e == nullptr && of_flow < 0) ||
        (w.mention_at[static_cast<std::size_t>(i)] >= 0 && a.sense(i, Class::flow) != nullptr))
      continue;
    // 'the largest source of trade surplus' is no supplier
    if (a.is(i + 1, "of") && surplus_behind(i + 2)) continue;
    // 'the largest source of FDI', 'the second largest provider of tourists' is neither
    if (a.is(i + 1, "of") &&
        (a.sense(i + 2, Class::noise) != nullptr || a.sense(i + 3, Class::noise) != nullptr))
      continue;
    Head h;
    h.item = i;
    h.flow = e != nullptr ? e->flow : w.mentions[static_cast<std::size_t>(of_flow)].flow;
    // 'the fourth largest importer to Kenya' brings goods there
    if (a.low(i).starts_with("importer") && a.is(i + 1, "to")) h.flow = FlowWord::imports;
    if (const FlowWord own = partner_for(i); own != FlowWord::none) h.flow = own;
    {
      std::string noun;
      const Item& it = a.items[static_cast<std::size_t>(i)];
      for (std::size_t k = it.first; k < it.last; ++k) noun += a.tokens[k].low + " ";
      h.word = word_of(noun, h.flow);
    }
    own_ref = Ref::none;
    if (!adjectives(h) && !number_behind(h)) {
      list_of(h);
      continue;
    }
    // plurals name several: 'the three largest partners'
    std::size_t noun = a.items[static_cast<std::size_t>(i)].last - 1;  // 'source of imports'
    for (std::size_t k = a.items[static_cast<std::size_t>(i)].first + 1; k < noun; ++k) {
      if (a.tokens[k].low == "of" || a.tokens[k].low == "for" || a.tokens[k].low == "in")
        noun = k - 1;
    }
    const LowWord& last_word = a.tokens[noun].low;
    const bool plural = last_word.ends_with("s") && last_word != "overseas";
    owner(h);
    if (of_flow >= 0 && h.reporter.empty() && w.series[static_cast<std::size_t>(of_flow)].ok)
      h.reporter = w.series[static_cast<std::size_t>(of_flow)].reporter;
    if (plural) {
      if (mutual(h)) continue;
      several(h);
      continue;
    }
    region(h);
    emit(h);
  }
}

// 'the trading partner number one', 'supplier No. 2'
bool RankReader::number_behind(Head& h) const {
  int k = h.item + 1;
  if (a.sense(k, Class::super) != nullptr &&
      (a.low(k) == "number" || a.low(k) == "no" || a.low(k) == "#")) {
    h.rank = 1;
    return true;
  }
  if (!number_sign_word(k)) return false;
  while (number_sign_word(k)) ++k;
  const QuantitySpan* q = a.quantity(k);
  if (q == nullptr || q->kind != QuantityKind::count) return false;
  h.rank = static_cast<int>(q->value.value());
  return h.rank >= 1 && h.rank <= 50;
}

void RankReader::several(Head& h) {
  if (h.product || w.list_head) return;
  flow_in_front(h);  // 'The most significant partners in exports were'
  if (h.flow == FlowWord::turnover && w.d.partners_by && w.d.partners_by_block == w.d.block)
    h.flow = *w.d.partners_by == Flow::exports ? FlowWord::exports : FlowWord::imports;
  if (h.reporter.empty()) {
    if (own_ref == Ref::our || own_ref == Ref::your) return;
    h.reporter = owner_from_text({});
  }
  if (h.reporter.empty()) return;
  w.list_head = Work::ListHead{h.reporter, flow_of(h.flow), h.item};
}

void RankReader::emit(Head& h) {
  after_others(h);
  flow_in_front(h);

  if (h.product || (h.regional && own_ref == Ref::none && h.reporter.empty())) {
    if (w.why.empty()) w.why = h.product ? "a rank for one product" : "a rank within a region";
    return;
  }
  if (taken_back(h.first)) {
    // 'lost its place as Germany's top partner to the United States'
    int k = h.item + 1;
    if (a.is(k, "to") && a.is(k + 1, "the")) ++k;
    if (a.is_any(k, {"to", "the"}) && a.place(k + 1) != nullptr && !h.reporter.empty() &&
        !a.place(k + 1)->possessive) {
      const ClaimParty winner = w.party_of_item(k + 1);
      if (!winner.empty() && winner != h.reporter) make(h, winner, false);
      return;
    }
    if (w.why.empty()) w.why = "a rank that was lost";
    return;
  }
  ClaimParty partner;
  if ((own_ref == Ref::its || own_ref == Ref::their || !h.reporter.empty() ||
       carried_ref(h.first) >= 0) &&
      made_of_series(h, h.reporter, partner)) {
    make(h, partner, false);
    return;
  }
  if (h.reporter.empty() && own_ref != Ref::none) {
    if (own_ref == Ref::our || own_ref == Ref::your) {
      PartyRef ref;
      ref.kind = own_ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
      h.reporter = resolve_party(a, ref, w.d, {}, false);
      partner = holder(h);
      // a minister quoted in an article about the pair: 'Singapore has been our second partner'
      if (h.reporter.empty() && own_ref == Ref::our) h.reporter = w.d.other_of(partner);
      if (h.reporter.empty()) {
        w.why = "who 'we' are is not said";
        return;
      }
    } else {
      partner = holder(h);
      h.reporter = owner_from_text(partner);
      if (partner.empty()) {
        w.why = "no partner for the rank";
        return;
      }
      // 'Germany ... its largest customer is China': 'its' is the place before
      const int subject = w.subject_place(h.first);
      const Entry* beaten =
          a.sense(a.is(subject - 1, "the") ? subject - 2 : subject - 1, Class::ahead);
      const Entry* past =
          a.sense(a.is(subject - 1, "the") ? subject - 2 : subject - 1, Class::overtake);
      if (subject >= 0 && w.party_of_item(subject) != partner && beaten == nullptr &&
          past == nullptr)
        h.reporter = w.party_of_item(subject);
    }
  } else {
    if (h.reporter.empty()) h.reporter = of_it(h);
    partner = holder(h);
  }
  if (partner.empty()) partner = described(h);
  if (partner.empty()) {
    if (w.why.empty()) w.why = "who holds the rank is not said";
    return;
  }
  bool assumed = false;
  if (h.reporter.empty()) {
    h.reporter = seen_from(partner);
    if (h.reporter.empty()) h.reporter = owner_from_text(partner);
    assumed = true;
  }
  if (h.reporter.empty() || h.reporter == partner) {
    if (w.why.empty()) w.why = "whose partner is not said";
    return;
  }
  // 'the largest partner with regard to both exports and imports' has two ranks
  for (int k = h.item + 1; k < h.item + 9 && h.flow == FlowWord::turnover; ++k) {
    const Entry* e = a.sense(k + 1, Class::flow);
    if (!a.is(k, "both") || e == nullptr || !a.low(k + 1).starts_with("export")) continue;
    h.flow = FlowWord::exports;
    make(h, partner, assumed);
    h.flow = FlowWord::imports;
  }
  make(h, partner, assumed);
}

void read_ranks(Work& w) {
  RankReader ranks{w};
  ranks.nouns();
  ranks.places();
  ranks.said_shortly();
  ranks.most();
  ranks.from_ordinal();
  if (w.drafts.empty()) ranks.first_on_list();
  ranks.beside_name();
  ranks.then_in_bracket();
  ranks.from_noun_to_ordinal();
  ranks.moved_behind();
  if (w.drafts.empty()) ranks.only_others();
  ranks.heads_list();
  ranks.by_roles();
  ranks.held_before();
  ranks.come_next();
  ranks.not_of_region();
}

void read_rank_order(Work& w) {
  RankReader ranks{w};
  ranks.behind_share();
  ranks.order_behind();
  ranks.sums_of_several();
  ranks.purchases_of_holder();
}

}  // namespace tally::reading
