// What a sum is of, told by the noun that it is said of: 'Furniture makers exported 11 percent
// more', 'a terminal, which cost 280 million', 'led by cars, which surged 31 percent'.
#include <algorithm>
#include <string_view>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

struct OtherSums {
  const Work& w;
  const Analysis& a = w.a;

  [[nodiscard]] const Mention* mention(int item) const {
    if (item < 0 || item >= a.size()) return nullptr;
    const int m = w.mention_at[static_cast<std::size_t>(item)];
    return m < 0 ? nullptr : &w.mentions[static_cast<std::size_t>(m)];
  }
  [[nodiscard]] const Token& last_token(int item) const {
    return a.tokens[a.items[static_cast<std::size_t>(item)].last - 1];
  }
  [[nodiscard]] bool says(int item, const WordSet& set) const {
    return a.kind(item, ItemKind::word) && set.has(*last_token(item).row);
  }

  // A word that may stand for trade, for its figures or for one who trades.
  [[nodiscard]] bool of_trade(int i) const {
    static constexpr WordSet kTrading =
        words::kCountryNoun | words::kBlocNoun | words::kCountriesNoun | words::kPartnerNoun |
        words::kCountryEpithet | words::kFriendlyNation | words::kTraderNoun | words::kSellerNoun |
        words::kBuyerNoun | words::kTradingNoun | words::kGoodsNoun | words::kPartnerWhoBuys |
        words::kPartnerWhoSells | words::kFlowOfGoods | words::kBuyingNoun | words::kTakingsNoun |
        words::kMeasuredFigure | words::kGoodsWord | words::kFlowNoun | words::kDifferenceWord;
    if (a.place(i) != nullptr || a.quantity(i) != nullptr || a.time(i) != nullptr) return true;
    if (mention(i) != nullptr || says(i, kTrading)) return true;
    for (const Class c :
         {Class::flow, Class::goods, Class::self, Class::poss, Class::pairref, Class::neighbour,
          Class::former, Class::latter, Class::there, Class::figureref, Class::flowref,
          Class::ranknoun, Class::place_noun, Class::dirnoun, Class::sharenoun, Class::wholenoun,
          Class::record, Class::extreme, Class::mark}) {
      if (a.sense(i, c) != nullptr) return true;
    }
    return false;
  }

  // A word that names something which is not all trade of a country.
  [[nodiscard]] bool of_a_thing(int i) const {
    return a.sense(i, Class::product) != nullptr || a.sense(i, Class::noise) != nullptr ||
           a.sense(i, Class::scope) != nullptr || a.sense(i, Class::subnational) != nullptr ||
           a.sense(i, Class::company) != nullptr || says(i, words::kBranchNoun) ||
           unknown_word(a, i);
  }

  [[nodiscard]] bool verb_like(int i) const {
    return a.sense(i, Class::be) != nullptr || a.sense(i, Class::trend) != nullptr ||
           a.sense(i, Class::level) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
           a.sense(i, Class::shareverb) != nullptr || a.sense(i, Class::runverb) != nullptr;
  }

  // The item that ends the noun phrase in front of the verb at `v`: adverbs, auxiliaries and what
  // stands between two commas left out. -1 if there is none.
  [[nodiscard]] int noun_before(int v) const {
    constexpr int kAside = 16;  // items
    int i = v - 1;
    const auto skip = [&] {
      while (
          i >= 0 && a.kind(i, ItemKind::word) && a.sense(i, Class::self) == nullptr &&
          (says(i, words::kPerfectAuxiliary | words::kModal | words::kFocusAdverb |
                       words::kAspectAdverb | words::kApproximator) ||
           a.is_any(i, {"also", "who", "which", "that", "together", "thus", "to", "is", "are",
                        "due", "able", "set", "alone"}) ||
           (a.sense(i, Class::flow) == nullptr && a.low(i).size() > 4 && a.low(i).ends_with("ly"))))
        --i;
    };
    skip();
    if (!a.punct(i, ",")) return i;
    // ('A terminal, which': what the relative clause is about)
    if (i > 0 && a.is_any(i + 1, {"which", "who"})) return i - 1;
    for (int k = i - 1; k > 0 && k > i - kAside; --k) {
      if (a.punct(k, ";") || a.punct(k, ":")) return -1;
      if (a.punct(k, ",")) return k - 1;
    }
    return -1;
  }

  // The noun phrase that ends at `end` begins there.
  [[nodiscard]] int phrase_begin(int end) const {
    constexpr int kLongest = 9;  // items
    int i = end;
    while (i > 0 && i > end - kLongest && !a.kind(i - 1, ItemKind::punct) &&
           a.quantity(i - 1) == nullptr && !verb_like(i - 1) &&
           !a.is_any(i - 1, words::kClauseJoint | words::kContrastConjunction, {"and", "but"}))
      --i;
    return i;
  }

  // It names a thing, and nothing that trades or is traded as a whole.
  [[nodiscard]] bool phrase_of_thing(int end) const {
    bool thing = false;
    for (int i = phrase_begin(end); i <= end; ++i) {
      if (of_trade(i)) return false;
      thing = thing || of_a_thing(i);
    }
    return thing;
  }

  // ', led by cars, which surged 31 percent to 8.9 billion', 'a terminal, which cost 280 million'
  [[nodiscard]] bool in_clause_about_thing(const Draft& d) const {
    const Clause& own = w.clauses[static_cast<std::size_t>(d.clause)];
    if (!own.relative) return false;
    int which = own.first;
    while (which < d.item && which < own.first + 2 && !a.is_any(which, {"which", "who"})) ++which;
    if (!a.is_any(which, {"which", "who"}) || !a.punct(which - 1, ",")) return false;
    // ', which is 16 percent less': of the sum before
    if (a.sense(which + 1, Class::be) != nullptr) return false;
    // 'the pact, which is to triple trade with Kenya', 'which meant that exports rose'
    for (int i = which + 1; i < d.item + 4; ++i) {
      if (mention(i) != nullptr || (i < d.item && a.place(i) != nullptr) ||
          a.sense(i, Class::self) != nullptr)
        return false;
    }
    return phrase_of_thing(which - 2);
  }

  // The words in front of it say that it was paid for a thing: 'cost 280 million', 'rebuilt for 120
  // million', 'on which Kenya spent 90 million'.
  [[nodiscard]] bool price(const Draft& d) const {
    if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
    if (!is_money(a.quantity(d.item))) return false;
    int v = d.item - 1;
    // 'A bridge over the Oder, for which 150 million was paid'
    int which = v;
    while (which > v - 3 && which > 0 && !a.is(which, "which")) --which;
    if (a.is(which, "which") && a.is_any(which - 1, {"for", "on"}) && a.punct(which - 2, ",") &&
        phrase_of_thing(which - 3))
      return true;
    if (a.is_any(v, {"an", "a"})) --v;
    if (a.is(v, "of") && a.is_any(v - 1, {"cost", "costs", "price", "expense"}) &&
        a.is_any(v - 2, {"a", "the", "total", "at"}))
      return true;
    if (a.is_any(v, {"for", "at"})) {
      for (int k = v - 1; k > v - 7 && k >= 0 && w.clause(k) == d.clause; --k) {
        if (mention(k) != nullptr || a.sense(k, Class::goods) != nullptr) return false;
        if (a.is_any(k, words::kParticipleOfBuilding)) return true;
      }
    }
    if (a.is_any(v, words::kCosting)) {
      const int end = noun_before(v);
      for (int i = std::max(0, end < 0 ? v : phrase_begin(end)); i < v; ++i) {
        if (a.sense(i, Class::flow) != nullptr || a.sense(i, Class::goods) != nullptr ||
            a.sense(i, Class::self) != nullptr || a.sense(i, Class::figureref) != nullptr ||
            a.is_any(i, {"what", "this", "that", "all"}))
          return false;
      }
      return end >= 0;
    }
    if (!a.is_any(v, words::kVerbOfSpending)) return false;
    int on = v - 1;
    while (on > 0 && on > v - 6 && !a.is(on, "which")) --on;
    return a.is(on, "which") && a.is_any(on - 1, {"on", "for"}) &&
           phrase_of_thing(a.punct(on - 2, ",") ? on - 3 : on - 2);
  }

  // The verb of buying or selling that governs the draft; null if a noun of trade stands nearer.
  [[nodiscard]] const Mention* verb_of(const Draft& d) const {
    const Mention* verb = nullptr;
    for (const Mention& m : w.mentions) {
      if (m.head >= d.item || w.clause(m.head) != d.clause) continue;
      if (m.kind == Mention::Kind::goods) continue;
      const bool trades = a.sense(m.head, Class::flowverb) != nullptr;  // not 'goes to'
      verb = m.kind == Mention::Kind::verb && trades && !m.passive ? &m : nullptr;
    }
    return verb;
  }

  // 'Furniture makers', 'dairy farms', 'A brewery in Poznan', 'Volkswagen': one branch, one place
  // or one firm.
  [[nodiscard]] bool branch(int end) const {
    if (end < 0 || !a.kind(end, ItemKind::word)) return false;
    if (a.is(end - 1, "and")) return false;  // 'farmers and manufacturers'
    const Token& last = last_token(end);
    // a name that is no place: 'Volkswagen', 'the plant in Tychy'
    if (last.capital && !w.d.headline && unknown_word(a, end) && !of_trade(end)) {
      const int article = a.is(end - 1, "the") ? end - 1 : end;
      if (article > 0 || !last.low.ends_with("s")) return true;
    }
    if (says(end, words::kBranchNoun)) return true;
    // 'The southern regions', 'the ports'
    if (last.low.ends_with("s") && says(end, words::kPartOfCountry)) return true;
    if (a.sense(end, Class::product) != nullptr || a.sense(end, Class::subnational) != nullptr)
      return true;
    if (!says(end, words::kTraderNoun | words::kSellerNoun | words::kTradingNoun)) return false;
    // 'Furniture makers', 'car companies'; but 'local firms', 'Polish companies'
    const bool makers = says(end, words::kMakerNoun);
    for (int i = end - 1; i > end - 3 && i >= 0; --i) {
      if (!a.kind(i, ItemKind::word) || of_trade(i)) return false;
      if (a.sense(i, Class::product) != nullptr) return true;
      if (makers && unknown_word(a, i)) {
        static const std::vector<std::string_view> endings = words_in(words::kEndingOfAdjective);
        const std::string_view low = a.low(i);
        return std::none_of(endings.begin(), endings.end(),
                            [&](std::string_view e) { return low.ends_with(e); });
      }
    }
    return false;
  }

  // 'The region of Silesia', 'The city of Poznan' in front of the verb.
  [[nodiscard]] bool part_of_country(int end) const {
    for (int i = end - 1; i > end - 4 && i >= 0; --i) {
      if (a.is(i, "of")) return says(i - 1, words::kPartOfCountry);
      if (a.kind(i, ItemKind::punct)) return false;
    }
    return false;
  }

  [[nodiscard]] bool of_one_branch(const Draft& d) const {
    if (d.total_partner && d.claim.product.empty()) return false;
    const Mention* verb = verb_of(d);
    int v = verb == nullptr ? d.item - 1 : verb->first;
    // 'The customs office collected 600 million from importers'
    if (verb == nullptr && !a.is_any(v, words::kVerbOfSellingFor | words::kVerbOfBuyingFor))
      return false;
    if (d.item > v + 14) return false;
    const int end = noun_before(v);
    return branch(end) || part_of_country(end);
  }

  // 'Electrical equipment made up 22 percent of exports', 'a railway, rebuilt in 2019, carries half
  // of exports': not a partner's share.
  [[nodiscard]] bool share_of_thing(const Draft& d) const {
    if (d.claim.kind != ClaimKind::share) return false;
    int v = d.item - 1;
    if (!a.kind(v, ItemKind::word)) return false;
    const bool hauls = a.is_any(v, words::kVerbOfHauling);
    const Entry* verb = a.sense(v, Class::shareverb);
    if (!hauls && (verb == nullptr || verb->goes || verb->comes)) return false;
    const int end = noun_before(v);
    if (end < 0) return false;
    if (hauls) return !of_trade(end) || a.punct(v - 1, ",");
    return a.punct(v - 1, ",") && phrase_of_thing(end);
  }

  // 'clothing for the Inditex group and its rivals accounted for purchases of 1.9 billion'
  [[nodiscard]] bool brought_by_thing(const Draft& d) const {
    if (d.claim.kind != ClaimKind::level || !a.is(d.item - 1, "of")) return false;
    const Mention* m = mention(d.item - 2);
    if (m == nullptr || m->kind != Mention::Kind::noun) return false;
    int v = m->first - 1;
    while (a.is_any(v, {"the", "its", "total"})) --v;
    const Entry* verb = a.sense(v, Class::shareverb);
    if ((verb == nullptr || verb->goes || verb->comes) && !a.is_any(v, words::kYielding))
      return false;
    const int end = noun_before(v);
    return end >= 0 && !of_trade(end) && of_a_thing(end);
  }

  // 'The Peruvian group Alicorp said that it would double its sales in Quito': the firm's own.
  [[nodiscard]] bool its_own_of_a_firm(const Draft& d) const {
    constexpr int kBeside = 6, kBefore = 16;  // items
    int its = -1;
    for (const Mention& m : w.mentions) {
      if (m.kind == Mention::Kind::noun && m.reporter.kind == PartyRef::Kind::its &&
          std::abs(m.head - d.item) <= kBeside && w.clause(m.head) == d.clause)
        its = m.first;
    }
    for (int i = its - 1; i >= 0 && i > its - kBefore; --i) {
      const bool named = a.kind(i + 1, ItemKind::word) && last_token(i + 1).capital &&
                         unknown_word(a, i + 1) && !of_trade(i + 1);
      if (a.is(i, "group") ? named : says(i, words::kFirmNoun) && (named || a.place(i - 1)))
        return true;
      if (a.place(i) != nullptr && is_bare_place(a, i)) return false;
    }
    return false;
  }

  // The noun of trade nearest in front of the draft, in its clause.
  [[nodiscard]] const Mention* noun_in_front(const Draft& d) const {
    const Mention* noun = nullptr;
    for (const Mention& m : w.mentions) {
      if (m.kind == Mention::Kind::noun && m.head < d.item && w.clause(m.head) == d.clause)
        noun = &m;
    }
    return noun;
  }

  // 'Purchases by the Lidl chain came to', 'Exports by sea'
  [[nodiscard]] bool by_an_agent(const Draft& d) const {
    const Mention* noun = noun_in_front(d);
    if (noun == nullptr) return false;
    const int by = a.is(noun->head + 1, "by") ? noun->head + 1 : noun->last;
    if (!a.is(by, "by")) return false;
    bool thing = false;
    for (int i = by + 1; i < d.item && i < by + 7; ++i) {
      if (a.place(i) != nullptr) continue;
      if (!a.kind(i, ItemKind::word) || verb_like(i) || a.is_any(i, words::kPreposition)) break;
      const bool product = a.sense(i, Class::product) != nullptr || unknown_word(a, i);
      // ('by Polish firms', but 'by the car industry', 'by the furniture maker Forte')
      if (says(i, words::kTraderNoun | words::kSellerNoun | words::kTradingNoun)) return thing;
      if (of_trade(i)) return false;
      thing = thing || product || says(i, words::kBranchNoun) ||
              a.is_any(i, {"sea", "rail", "road", "air", "pipeline", "truck", "ship"});
    }
    return thing;
  }

  // 'The exports of Lower Silesia': whose they are is a name that is no country.
  [[nodiscard]] bool of_unknown_name(const Draft& d) const {
    const Mention* noun = noun_in_front(d);
    if (noun == nullptr || w.d.headline || !noun->reporter.empty() || !noun->partner.empty())
      return false;
    const int of = a.is(noun->last, "of") ? noun->last : noun->head + 1;
    if (!a.is(of, "of") || a.kind(of + 1, ItemKind::punct)) return false;
    for (int i = of + 1; i < of + 4; ++i) {
      if (of_trade(i) || !a.kind(i, ItemKind::word) || verb_like(i)) return false;
      if (last_token(i).capital && unknown_word(a, i) && !last_token(i).all_caps) return true;
    }
    return false;
  }

  // A word with a capital that is in no table.
  [[nodiscard]] bool unknown_name(int i) const {
    return a.kind(i, ItemKind::word) && a.items[static_cast<std::size_t>(i)].phrase == nullptr &&
           a.place(i) == nullptr && a.time(i) == nullptr && a.quantity(i) == nullptr &&
           last_token(i).capital && !last_token(i).all_caps && a.place(i + 1) == nullptr &&
           !is_adjective(a, i + 1);
  }

  // 'Of the exports, goods worth 1.8 billion went to Hamburg alone', 'Exports from Gdansk to
  // Germany', 'Imports through Mombasa': of a place within a country.
  [[nodiscard]] bool of_a_place_within(const Draft& d) const {
    // 'In Hamburg, Polish goods worth 1.8 billion were sold'
    if (a.is(0, "in") && unknown_name(1) && a.punct(2, ",") &&
        a.is_any(d.item + 2, {"sold", "bought", "landed"}))
      return true;
    for (int i = 1; i + 1 < a.size(); ++i) {
      if (!unknown_name(i + 1) || w.clause(i) != d.clause) continue;
      bool another = false;  // sum stands between
      for (int k = std::min(i, d.item) + 1; k < std::max(i, d.item); ++k)
        another = another || is_money(a.quantity(k));
      if (another) continue;
      const Entry* share = a.sense(i, Class::shareverb);  // 'went to'
      const bool near = i - d.item < 6 && d.item - i < 6;
      if (near && share != nullptr && (share->goes || share->comes) &&
          (last_token(i).low == "to" || last_token(i).low == "from"))
        return true;
      if (a.is(i, "left")) return true;
      if (!a.is_any(i, {"to", "from", "through", "via", "between"})) continue;
      const Mention* noun = mention(i - 1);
      if ((noun != nullptr && noun->kind == Mention::Kind::noun) ||
          a.sense(i - 1, Class::flow) != nullptr ||
          a.is_any(i - 1, {"went", "came", "goes", "comes", "going", "coming"}))
        return true;
    }
    return false;
  }

  // 'Insurance cover for exports was raised to 2 billion', 'Penalties for late exports reached'
  [[nodiscard]] bool for_a_flow(const Draft& d) const {
    const Mention* noun = noun_in_front(d);
    if (noun == nullptr) return false;
    int prep = noun->first - 1;
    while (prep > noun->first - 3 && prep > 0 && !a.is(prep, "for")) --prep;
    if (prep < 1 || !a.is(prep, "for") || a.is_any(prep - 1, {"except", "save", "data", "as"}))
      return false;
    const int begin = phrase_begin(prep - 1);
    return (begin == 0 || a.kind(begin - 1, ItemKind::punct)) && of_a_thing(prep - 1) &&
           phrase_of_thing(prep - 1);
  }

  // '84 million of Kenyan goods', '12 billion worth of merchandise' right behind the sum
  [[nodiscard]] bool goods_behind(int item) const {
    int i = item + 1;
    if (!a.is_any(i, {"of", "worth"})) return false;
    for (++i; i < item + 5; ++i) {
      if (a.sense(i, Class::goods) != nullptr) return a.sense(i + 1, Class::flow) == nullptr;
      if (!a.is(i, "of") && a.place(i) == nullptr && a.sense(i, Class::poss) == nullptr)
        return false;
    }
    return false;
  }

  // 'The bill that Baku presented to them, gas and all, was 1.9 billion': who owes it is not told
  [[nodiscard]] bool billed(const Draft& d) const {
    const auto by_roles = [](const std::string& why) {
      return why == "series: by who sells and who buys";
    };
    if (!a.may_say("bill") || std::any_of(d.assumed.begin(), d.assumed.end(), by_roles))
      return false;
    for (const Mention& m : w.mentions) {
      if (m.kind != Mention::Kind::noun || m.head > d.item || !a.is(m.head, "bill")) continue;
      if (!m.reporter.empty() || !m.partner.empty()) continue;
      for (int i = m.head + 1; i < d.item; ++i) {
        if (a.is_any(i, words::kVerbOfBilling | words::kVerbOfPaying,
                     {"settle", "settled", "foot"}))
          return true;
      }
    }
    return false;
  }

  // 'It earned them 84 million', 'was the seller of 800 million', 'to Baku went 1.5 billion': what
  // one side did is not the trade of both. 'a surplus, on 84 million of goods': no balance.
  [[nodiscard]] bool of_one_side(const Draft& d) const {
    if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::balance) return false;
    if (d.claim.flow == Flow::balance) return goods_behind(d.item);
    if (d.claim.flow == Flow::imports) return billed(d);
    if (d.claim.flow != Flow::turnover) return false;
    for (int i = w.clauses[static_cast<std::size_t>(d.clause)].first; i < d.item; ++i) {
      const Entry* flow = a.sense(i, Class::flow);
      const Entry* verb = a.sense(i, Class::flowverb);
      if ((flow != nullptr && flow->flow == FlowWord::turnover && w.clause(i) == d.clause) ||
          (verb != nullptr && verb->flow == FlowWord::turnover))
        return false;
    }
    if (goods_behind(d.item) &&
        (a.place(d.item + 2) != nullptr || a.sense(d.item + 2, Class::poss) != nullptr))
      return true;
    int v = d.item - 1;
    if (a.is(v, "of") && says(v - 1, words::kSellerNoun | words::kBuyerNoun)) return true;
    if (a.sense(v, Class::self) != nullptr || a.place(v) != nullptr) --v;  // 'earned them'
    const Entry* verb = a.sense(v, Class::flowverb);
    // 'the one yielded them 61 million and the other 11': the verb is said once
    for (int i = d.item - 1; i > d.item - 12 && i >= 0 && a.is(d.item - 1, "other"); --i) {
      if (a.is_any(i, words::kYielding | words::kVerbOfEarning | words::kVerbOfPaying)) return true;
    }
    return verb != nullptr ||
           a.is_any(v, words::kVerbOfEarning | words::kVerbOfSpending | words::kVerbOfPaying |
                           words::kVerbOfSellingFor) ||
           (a.is(v, "went") && a.place(v - 1) != nullptr) ||
           (a.is_any(d.item + 1, words::kVerbOfGoing | words::kVerbOfComing) &&
            a.is_any(d.item + 2, {"to", "from"}));
  }

  // 'while South Sudan's orders slid by 11 percent to 357 million' behind what Kenya bought: the
  // clause begins with a country that is none of the two, and no word of it is the trade of the
  // two.
  [[nodiscard]] bool of_another_subject(const Draft& d) const {
    const Clause& own = w.clauses[static_cast<std::size_t>(d.clause)];
    bool another = false;
    for (int i = own.first; i < d.item; ++i) {
      if (w.clause(i) != d.clause) continue;
      if (const Mention* m = mention(i); m != nullptr) {
        const Series& s = w.series[static_cast<std::size_t>(m - w.mentions.data())];
        if (!s.ok || s.reporter == d.claim.reporter || s.partner == d.claim.reporter) return false;
      }
      if (a.sense(i, Class::self) != nullptr || a.sense(i, Class::poss) != nullptr ||
          a.sense(i, Class::pairref) != nullptr || a.sense(i, Class::figureref) != nullptr)
        return false;
      const PlaceSpan* p = a.place(i);
      if (p == nullptr) continue;
      const ClaimParty who = w.party_of_item(i);
      if (who.empty() || overlaps(who, d.claim.reporter) || overlaps(who, d.claim.partner))
        return false;
      std::size_t k = a.items[static_cast<std::size_t>(i)].first;
      if (k > 0 && a.tokens[k - 1].low == "the") --k;
      const bool led =
          k > 0 && i > own.first &&
          (words::kPrepositionOfFlow.has(*a.tokens[k - 1].row) ||
           a.tokens[k - 1].low.is_any(
               {"in",        "at",      "via",    "through", "by",    "for",    "of",      "on",
                "after",     "behind",  "than",   "against", "over",  "into",   "between", "before",
                "following", "outside", "within", "near",    "since", "across", "under"}));
      const bool agency =
          p->kind == places::NameKind::institution || p->kind == places::NameKind::person;
      another = another || (!led && !agency);
    }
    // 'against 90 million for Rwanda'
    for (int i = d.item + 1; another && i < a.size() && i < d.item + 5; ++i) {
      if (w.clause(i) != d.clause || a.place(i) == nullptr) continue;
      const ClaimParty who = w.party_of_item(i);
      if (overlaps(who, d.claim.reporter) || overlaps(who, d.claim.partner)) return false;
    }
    return another;
  }

  // 'Railway shipments went down 8 percent to 2.4 million tons'
  [[nodiscard]] bool counted_in_tons(const Draft& d) const {
    if (d.claim.kind != ClaimKind::change) return false;
    for (int i = d.item + 1; i < d.item + 5 && i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q != nullptr) return q->kind == QuantityKind::other && a.is(i - 1, "to");
    }
    return false;
  }

  // 'The latter, where sales grew 8 percent': of the place in front, which is none of the two
  [[nodiscard]] bool where_it_is(const Draft& d) const {
    const Clause& own = w.clauses[static_cast<std::size_t>(d.clause)];
    int where = own.first;
    while (where < own.first + 2 && !a.is(where, "where")) ++where;
    if (!own.relative || !a.is(where, "where")) return false;
    const int front = a.punct(where - 1, ",") ? where - 2 : where - 1;
    if (front < 0) return false;
    const bool again = std::any_of(d.assumed.begin(), d.assumed.end(), [](const std::string& why) {
      return why == "pair: the one spoken of before";
    });
    if (a.sense(front, Class::latter) != nullptr || a.sense(front, Class::former) != nullptr)
      return again;
    const ClaimParty who = a.place(front) != nullptr ? w.party_of_item(front) : ClaimParty{};
    return !who.empty() && !overlaps(who, d.claim.reporter) && !overlaps(who, d.claim.partner);
  }

  // 'In overall trade it is Turkey that leads, with 1.6 billion': not of the pair spoken of before
  [[nodiscard]] bool of_the_one_that_leads(const Draft& d) const {
    for (int i = 0; i + 3 < d.item; ++i) {
      if (!a.is(i, "it") || a.sense(i + 1, Class::be) == nullptr || a.place(i + 2) == nullptr ||
          !a.is_any(i + 3, {"that", "who", "which"}))
        continue;
      const ClaimParty who = w.party_of_item(i + 2);
      return !who.empty() && !overlaps(who, d.claim.reporter) && !overlaps(who, d.claim.partner);
    }
    return false;
  }

  // 'For CARICOM as a group the decline was 21.5 percent': not of the pair spoken of before.
  [[nodiscard]] bool of_a_group_in_front(const Draft& d) const {
    const auto again = [](const std::string& why) {
      return why == "series: the one spoken of before";
    };
    if (std::none_of(d.assumed.begin(), d.assumed.end(), again)) return false;
    int from = w.clauses[static_cast<std::size_t>(d.clause)].first;
    while (from < d.item && (a.kind(from, ItemKind::punct) ||
                             a.is_any(from, words::kContrastConjunction, {"and", "but"})))
      ++from;
    if (!a.is_any(from, {"for", "in", "among", "across", "to", "with"})) return false;
    bool group = false;
    for (int i = from + 1; i < d.item && i < from + 10; ++i) {
      if (a.punct(i, ",") || (i > from + 1 && a.is(i, "the")) || a.quantity(i) != nullptr) break;
      if (a.place(i) != nullptr) {
        const ClaimParty who = w.party_of_item(i);
        if (!who.empty() && (overlaps(who, d.claim.reporter) || overlaps(who, d.claim.partner)))
          return false;
        group = true;
      }
      group = group || a.is_any(i, {"group", "whole"}) ||
              a.is_any(i, words::kCountriesNoun | words::kBlocNoun);
    }
    return group;
  }
};

}  // namespace

void drop_other_sums(Work& w) {
  if (w.drafts.empty()) return;
  const OtherSums o{w};
  for (Draft& d : w.drafts) {
    if (d.drop || !d.claim.product.empty()) continue;
    const bool sum = d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::balance ||
                     d.claim.kind == ClaimKind::change || d.claim.kind == ClaimKind::share;
    if (!sum) continue;
    std::string_view why;
    if (o.price(d)) {
      why = "a price, no trade";
    } else if (o.in_clause_about_thing(d) || o.brought_by_thing(d) || o.share_of_thing(d)) {
      why = "of one thing, not of all trade";
    } else if (o.of_one_branch(d) || o.by_an_agent(d) || o.of_unknown_name(d) || o.for_a_flow(d) ||
               o.of_a_place_within(d) || o.its_own_of_a_firm(d)) {
      why = "of one branch, firm or place, not of all trade";
    } else if (o.of_one_side(d)) {
      why = "of one side, not the trade of both";
    } else if (o.counted_in_tons(d)) {
      why = "counted in tons or pieces, not in money";
    } else if (o.of_the_one_that_leads(d) || o.of_another_subject(d) || o.where_it_is(d)) {
      why = "of another country than the pair";
    } else if (o.of_a_group_in_front(d)) {
      why = "a group of countries that is not the pair";
    }
    if (why.empty()) continue;
    d.drop = true;
    if (w.why.empty()) w.why = std::string(why);
  }
}

}  // namespace tally::reading
