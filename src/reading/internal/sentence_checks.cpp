#include "reading/internal/sentence_checks.h"

#include <algorithm>

#include "core/text.h"
#include "reading/internal/find_text.h"
#include "reading/internal/neighbours.h"
#include "reading/internal/rank_before.h"
#include "reading/internal/running_time.h"
#include "reading/internal/said_of_it.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

namespace {

bool says_trade_alone(const Work& w) {
  return std::any_of(w.series.begin(), w.series.end(), [](const Series& s) {
    return s.ok && s.open_partner && !s.total && s.flow == Flow::turnover;
  });
}

bool out_of_time(const Claim& claim, core::Month now) {
  const bool fact = claim.kind == ClaimKind::level || claim.kind == ClaimKind::balance ||
                    claim.kind == ClaimKind::change || claim.kind == ClaimKind::share;
  return fact && claim.period && claim.period->first > now;
}

bool opens_with_a_group(const Analysis& a) {
  const int prep = a.is(0, "as") ? 1 : 0;
  if (!a.is_any(prep, {"with", "to", "from", "for"})) return false;
  const int at = a.is(prep + 1, "the") ? prep + 2 : prep + 1;
  return a.is(at, "other") || (a.is(at, "rest") && a.is(at + 1, "of"));
}

}  // namespace

bool says_what_follows(std::string_view text) {
  // a word may begin the sentence: without its first letter
  if (holds(text, "ollowed by ") || holds(text, " come next") || holds(text, " came next"))
    return true;
  if (!holds(text, "ata ") && !holds(text, "igures ")) return false;
  // (but 'The figures were released in March', 'will publish data for March')
  if (holds(text, " not ") || holds(text, " will ") || holds(text, "expected")) return false;
  const bool out = holds(text, " out") || holds(text, "available") || holds(text, "exist");
  return out && (text.starts_with("For ") || holds(text, "ata for ") || holds(text, "igures for "));
}

void drop_out_of_place(Work& w, bool dated) {
  const bool bare = w.d.headline && says_trade_alone(w);
  const bool others = opens_with_a_group(w.a);
  for (Draft& draft : w.drafts) {
    const Claim& c = draft.claim;
    if (bare && draft.total_partner && c.flow == Flow::turnover) draft.drop = true;
    if ((others && draft.total_partner) || (dated && out_of_time(c, w.d.now))) draft.drop = true;
    draft.drop = draft.drop || annual_in_a_month(w, draft);
  }
}

// 'in each of these ten years'
static bool names_span(const Analysis& a) {
  return std::any_of(a.times.begin(), a.times.end(),
                     [](const TimeSpan& t) { return t.kind == TimeKind::duration; });
}

bool worth_reading(const Analysis& a, const Discourse& d) {
  bool amount = false;
  for (const QuantitySpan& q : a.quantities) {
    amount = amount || (q.kind != QuantityKind::count && q.kind != QuantityKind::other) ||
             (q.kind == QuantityKind::count && (d.scale >= 6 || d.share));  // 'Last year: 3.3.'
  }
  bool word = false;
  for (int i = 0; i < a.size() && !word; ++i) {
    word = a.sense(i, Class::flow) != nullptr || a.sense(i, Class::ranknoun) != nullptr ||
           a.sense(i, Class::flowverb) != nullptr || a.sense(i, Class::overtake) != nullptr ||
           a.sense(i, Class::closer) != nullptr || a.sense(i, Class::changehands) != nullptr ||
           a.sense(i, Class::place_noun) != nullptr || a.sense(i, Class::record) != nullptr ||
           a.sense(i, Class::services) != nullptr || a.is_any(i, words::kGoodsWord) ||
           // 'now it is number eleven', 'The European Union came next'
           (d.list_flow && (a.is(i, "number") || a.sense(i, Class::followedby) != nullptr ||
                            comes_next(a, i) >= 0)) ||
           (a.sense(i, Class::inred) != nullptr &&
            (a.places.size() > 1 || (d.has_pair() && names_span(a))));
  }
  if (word || d.former_order || (!d.told.empty() && speaks_of_figure(a))) return true;
  if (d.move_told && !a.times.empty()) return true;
  for (int i = 0; i < a.size() && !amount; ++i) {  // 'It aims to double the figure by 2028'
    const Entry* t = a.sense(i, Class::trend);
    amount = t != nullptr && t->times > 0;
  }
  return amount && (d.has_pair() || d.list_flow || d.national);
}

bool will_be_passed(const Analysis& a, int sum) {
  if (a.quantity(sum) == nullptr) return false;
  std::size_t t = a.quantity(sum)->last;
  const auto is = [&](std::string_view word) {
    return t < a.tokens.size() && a.tokens[t].low == word;
  };
  while (is("mark") || is("level") || is("threshold") || is("milestone")) ++t;
  if (is("will") || is("shall")) {
    ++t;
  } else if ((is("is") || is("are")) && t + 1 < a.tokens.size() && a.tokens[t + 1].low == "to") {
    t += 2;
  } else {
    return false;
  }
  if (is("soon") || is("also") || is("certainly") || is("probably")) ++t;
  return is("be") && t + 1 < a.tokens.size() &&
         words::kParticipleOfPassing.has(*a.tokens[t + 1].row);
}

bool future(const Claim& c) {
  return c.kind == ClaimKind::target || c.kind == ClaimKind::forecast ||
         c.kind == ClaimKind::said || c.kind == ClaimKind::at_rate ||
         c.modality != language::Modality::fact;
}

int sign_of_balance(const Claim& c) {
  if (c.comparator == ClaimComparator::surplus_streak) return 1;
  if (c.comparator == ClaimComparator::deficit_streak) return -1;
  if (c.kind != ClaimKind::balance || !c.value) return 0;
  return c.value->value() < 0 ? -1 : 1;
}

bool same_slots(const Claim& x, const Claim& y) {
  return x.kind == y.kind && x.reporter == y.reporter && x.partner == y.partner &&
         x.flow == y.flow && x.period == y.period && x.value == y.value && x.unit == y.unit &&
         x.comparator == y.comparator && x.product == y.product;
}

bool in_order_of_growth(const Analysis& a, int item) {
  for (int i = item - 1; i > 0; --i) {
    if (!a.is(i, "by")) continue;
    for (int k = i + 1; k < i + 5 && k < item && a.quantity(k) == nullptr; ++k) {
      if (a.sense(k, Class::dirnoun) != nullptr) return a.sense(i - 1, Class::ranknoun) != nullptr;
    }
  }
  return false;
}

// 'services', 'services trade', but not 'goods and services'
bool is_services(const Analysis& a, int i) {
  if (a.sense(i, Class::services) != nullptr) return true;
  const Entry* scope = a.sense(i, Class::scope);  // but not 'the customs service'
  return scope != nullptr && scope->as == "services" && a.low(i) == "services";
}

// 'followed by the US which accounted for 9 billion': the sum of another country than the draft's.
bool of_another_subject(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::level || d.claim.unit != language::ClaimUnit::money) return false;
  for (int i = d.item - 1; i > 0 && i > d.item - 7; --i) {
    if (w.a.place(i) != nullptr || w.a.kind(i, ItemKind::punct) || w.a.quantity(i) != nullptr ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      return false;
    if (!w.a.is(i, "which")) continue;
    if (!is_bare_place(w.a, i - 1)) return false;
    const language::ClaimParty subject = w.party_of_item(i - 1);
    return !subject.empty() && subject != d.claim.reporter && subject != d.claim.partner;
  }
  return false;
}

// 'Meanwhile, Japan reported exports of $30 billion' in a text about the trade of two others.
bool of_third_subject(const Work& w, const Draft& d) {
  if (d.total_partner || d.claim.unit == language::ClaimUnit::rank) return false;
  int subject = 0;
  while (subject < 3 && w.a.place(subject) == nullptr) ++subject;
  if (!is_bare_place(w.a, subject) || !w.a.kind(subject + 1, ItemKind::word)) return false;
  const language::ClaimParty third = w.party_of_item(subject);
  if (third.places.size() != 1 || overlaps(third, d.claim.reporter) ||
      overlaps(third, d.claim.partner))
    return false;
  bool bare = false;
  for (int i = subject + 1; i < d.item; ++i) {
    // 'Brussels says it was $2 billion', but 'Japan led, as it did in 2023 with $2 billion'
    const bool as_it = w.a.is(i, "it") && w.a.is(i - 1, "as");
    if (w.a.place(i) != nullptr || (w.a.is_any(i, {"it", "they", "which"}) && !as_it)) return false;
    const int at = w.mention_at[static_cast<std::size_t>(i)];
    if (at < 0) continue;
    const Mention& m = w.mentions[static_cast<std::size_t>(at)];
    const bool its = bare && m.reporter.kind == PartyRef::Kind::its;
    if (m.kind != Mention::Kind::noun || (!m.reporter.empty() && !its) || !m.partner.empty())
      return false;
    bare = true;
  }
  const bool sum = d.claim.kind == ClaimKind::level || d.claim.kind == ClaimKind::change;
  return bare || (sum && w.clause(subject) == w.clause(d.item));
}

// 'Imports from the northern neighbour were 3 billion and those from the southern, 2 billion': a
// neighbour that is left out and is not looked for.
bool of_left_out_neighbour(const Work& w, const Draft& d) {
  for (int i = d.item - 1; i > 1; --i) {
    if (w.a.quantity(i) != nullptr || w.a.place(i) != nullptr) return false;
    if (!w.a.is_any(i, {"northern", "southern", "eastern", "western"}) || !w.a.is(i - 1, "the"))
      continue;
    const int next = i + 1;
    return w.a.is_any(i - 2, words::kPartnerPreposition) &&
           (!w.a.kind(next, ItemKind::word) || w.a.sense(next, Class::be) != nullptr ||
            w.a.sense(next, Class::trend) != nullptr || w.a.sense(next, Class::level) != nullptr);
  }
  return false;
}

// 'Peru's exports to Chile were 2 billion, its eastern neighbour took 1.5': the sum of that one,
// which is not of the pair.
bool of_neighbour_in_front(const Work& w, const Draft& d) {
  int i = w.clauses[static_cast<std::size_t>(w.clause(d.item))].first;
  while (w.a.is_any(i, words::kContrastConjunction, {"and", "but", "its", "the"})) ++i;
  const Entry* side = w.a.sense(i, Class::neighbour);
  if (side == nullptr || side->as.empty() || i >= d.item || w.a.is(i + 1, "'s") ||
      w.a.punct(i + 1, ","))
    return false;
  if (d.claim.reporter.places.size() != 1 || d.claim.partner.places.size() != 1) return false;
  const PlaceId own = d.claim.reporter.places.front();
  const PlaceId other = d.claim.partner.places.front();
  const bool known = are_neighbours(own, other) || !neighbours().on(own, side->as).empty();
  return known && neighbours().on_side(own, side->as, other) == OnSide::no &&
         neighbours().on_side(other, side->as, own) == OnSide::no;
}

// 'Chinese goods for 4 billion came in, while sales to China were small': China sold them.
bool goods_of_another(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::level || d.total_partner) return false;
  int goods = d.item - 1;
  while (goods > 0 &&
         w.a.is_any(goods, {"for", "worth", "of", "to", "the", "value", "valued", "at"}))
    --goods;
  if (w.a.sense(goods, Class::goods) == nullptr || w.a.place(goods - 1) == nullptr) return false;
  const int front = goods - 2;
  if (front >= 0 && !w.a.kind(front, ItemKind::punct) && !w.a.is_any(front, words::kClauseJoint))
    return false;
  const language::ClaimParty seller =
      d.claim.flow == Flow::imports ? d.claim.partner : d.claim.reporter;
  const language::ClaimParty owner = w.party_of_item(goods - 1);
  return d.claim.flow != Flow::balance && d.claim.flow != Flow::turnover && !owner.empty() &&
         !overlaps(owner, seller);
}

// 'Chile earned 30 billion in China, or 38 percent of its exports' in a text about Peru: not Peru's
// part of them.
bool share_of_third_place(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::share || d.total_partner) return false;
  bool reporter = false;
  bool third = false;
  for (int i = 0; i < w.a.size(); ++i) {
    if (w.a.place(i) == nullptr) continue;
    const language::ClaimParty party = w.party_of_item(i);
    if (party.empty() || overlaps(party, d.claim.partner)) return false;
    reporter = reporter || (i < d.item && overlaps(party, d.claim.reporter));
    third = third || (reporter && i < d.item && !overlaps(party, d.claim.reporter) &&
                      w.a.is_any(i - 1, words::kPartnerPreposition, {"in"}));
  }
  return third;
}

// 'Morocco overtook South Africa as a buyer, importing 4.3 billion against 1.9': South Africa's.
bool of_the_overtaken(const Work& w, const Draft& d) {
  if (d.role != Role::base || !w.a.is(d.item - 1, "against")) return false;
  for (int i = d.item + 1; i < d.item + 4; ++i) {
    if (w.a.time(i) != nullptr) return false;
  }
  return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
    return x.claim.kind == ClaimKind::comparison && !x.drop && x.item < d.item;
  });
}

// 'The current account showed a surplus of', 'Poland's balance of payments posted a deficit of',
// and 'takes in the trade in goods (+16 billion), services (-6 billion), primary income (+5
// billion)'.
bool of_another_account(const Work& w, const Draft& d) {
  int before = d.item - 1;
  if (w.bracketed(d.item)) {
    before = w.clauses[static_cast<std::size_t>(w.clause(d.item))].first - 1;
    if (w.a.any(Class::nontrade) &&
        (is_services(w.a, before) || w.a.is_any(before, words::kMoneyWithoutGoods)))
      return true;
  }
  if (d.claim.flow != Flow::balance) return false;
  for (int i = before; i >= 0 && i > before - 16; --i) {
    const Entry* flow = w.a.sense(i, Class::flow);
    if (flow != nullptr && flow->flow != FlowWord::balance) return false;
    if (w.a.sense(i, Class::nontrade) == nullptr) continue;
    const Item& item = w.a.items[static_cast<std::size_t>(i)];
    const LowWord& account = w.a.tokens[item.last - 1].low;  // 'current account'
    return account == "account" || account == "accounts" || account == "payments";
  }
  return false;
}

// 'Investments totaled 3.5 billion, while the figure for the first quarter neared 80 million': what
// a word that stands for a figure means when no trade is spoken of in the sentence.
bool of_no_trade(const Work& w, const Draft& d) {
  const bool spoken = std::any_of(d.assumed.begin(), d.assumed.end(), [](const std::string& why) {
    return why == "series: the one spoken of before";
  });
  if (!spoken || !w.mentions.empty()) return false;
  for (int i = 0; i < d.item; ++i) {
    if (w.a.is_any(i, words::kMoneyWithoutGoods)) return true;
  }
  return false;
}

// 'Russia is in second place - 230 million, exports to Kazakhstan 187 million': it is one of those
// to whom somebody sells, and none of those who sell.
bool of_a_ranked_one(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::level && d.claim.kind != ClaimKind::share) return false;
  for (int i = 0; i + 3 < d.item; ++i) {
    if (!is_bare_place(w.a, i) || w.a.sense(i + 1, Class::be) == nullptr || !w.a.is(i + 2, "in"))
      continue;
    const int noun = w.a.is(i + 3, "the") ? i + 5 : i + 4;
    if (w.a.sense(noun, Class::place_noun) == nullptr || w.a.is_any(noun + 1, {"among", "of"}))
      continue;
    return w.party_of_item(i) == d.claim.reporter &&
           std::none_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
             return x.claim.kind == ClaimKind::rank && x.item < d.item;
           });
  }
  return false;
}

// 'reached an annual value of 1.3 billion, according to data until August': of twelve months
bool yearly_sum_of_months(const Work& w, const Draft& d) {
  if (d.claim.kind != ClaimKind::level || !d.claim.period || d.claim.period->months() >= 12)
    return false;
  for (int i = d.item - 2; i >= 0 && i > d.item - 6; --i) {
    if (w.a.is(i, "annual") && w.a.is_any(i + 1, {"value", "volume", "total"})) return true;
  }
  return false;
}

// 'in the month of Mordad (July 22-August 21)'
bool in_an_iranian_month(const Work& w, const Draft& d) {
  if (d.claim.period_written && d.claim.period && d.claim.period->is_month()) return false;
  for (int i = 1; i < w.a.size(); ++i) {
    if (w.a.is(i - 1, "of") && w.a.is(i - 2, "month") && w.a.is_any(i, words::kIranianMonth))
      return true;
  }
  return false;
}

// 'Purchases from the main partner grew' in a text that has spoken of two
bool of_one_of_several(const Work& w) {
  if (w.d.pairs.size() < 2 || !w.a.places.empty()) return false;
  const auto& tokens = w.a.tokens;
  for (std::size_t t = 0; t + 2 < tokens.size(); ++t) {
    const LowWord& which = tokens[t + 1].low;
    if (tokens[t + 2].low == "partner" && tokens[t].low == "most" && which == "important")
      return true;
    if (tokens[t].low == "the" && tokens[t + 2].low == "partner" &&
        (which == "main" || which == "bigger" || which == "larger" || which == "smaller"))
      return true;
  }
  return false;
}

// 'the Kostanay region', but 'the Gulf region', 'the Asia-Pacific region'
bool named_region(const Analysis& a, int i) {
  const std::size_t at = i > 1 ? a.items[static_cast<std::size_t>(i)].first : 0;
  return at > 0 && (a.is(i, "region") || a.is(i, "regions")) && a.kind(i - 1, ItemKind::word) &&
         a.tokens[at - 1].capital && a.place(i - 1) == nullptr;
}

// What stands right before a series and makes it something else: 'the port's trade', 'the
// province's exports', 're-exports', 'services and'.
std::string_view other_trade(const Work& w, const Draft& draft) {
  if (of_another_subject(w, draft) || of_third_subject(w, draft))
    return "the sum of another country";
  if (share_of_third_place(w, draft) || of_left_out_neighbour(w, draft) ||
      of_neighbour_in_front(w, draft) || goods_of_another(w, draft))
    return "whose trade is meant is not said";
  if (of_no_trade(w, draft)) return "no trade";
  if (of_another_account(w, draft)) return "another account than trade";
  if (of_the_overtaken(w, draft)) return "whose sum it is cannot be told";
  if (of_a_ranked_one(w, draft) || of_one_of_several(w)) return "whose trade is meant is not said";
  if (in_an_iranian_month(w, draft)) return "a month of another calendar";
  if (yearly_sum_of_months(w, draft)) return "a yearly sum, over which months is not said";
  int head = -1;
  for (const Mention& m : w.mentions) {
    // 'remittances sent by migrants to Egypt'
    if (m.kind == Mention::Kind::verb && m.head < draft.item && m.head > 0 &&
        w.clause(m.head) == draft.clause && w.a.is_any(m.head - 1, {"remittances", "remittance"}))
      return "money and no goods";
    if (m.kind == Mention::Kind::noun && m.head < draft.item && w.clause(m.head) == draft.clause)
      head = m.first;
  }
  for (int i = draft.item - 1; i >= 0; --i) {
    if (w.clause(i) != draft.clause) break;
    const bool near = head >= 0 && i < head && i >= head - 4;
    if (near && (w.a.sense(i, Class::subnational) != nullptr || named_region(w.a, i)))
      return "a part of a country";
    // (but 'the firm forecasts a deficit': whoever says it)
    const bool says =
        w.a.sense(i + 1, Class::forecast) != nullptr || w.a.sense(i + 1, Class::speech) != nullptr;
    if (near && !says && w.a.sense(i, Class::company) != nullptr) return "a company";
    if (w.a.sense(i, Class::reroute) != nullptr && !w.a.is(i, "through") && !w.a.is(i, "via"))
      return "goods that pass through";
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    const bool both = m >= 0 && w.mentions[static_cast<std::size_t>(m)].scope != "services";
    if (i > head && !both && is_services(w.a, i)) return "services alone";
  }
  // 'goods worth 30 billion reached the US through Mexico'
  for (int i = draft.item + 1; i < w.a.size() && w.clause(i) == draft.clause; ++i) {
    const int place = w.a.is(i + 1, "the") ? i + 2 : i + 1;
    const PlaceSpan* by = w.a.is_any(i, {"through", "via"}) ? w.a.place(place) : nullptr;
    if (by == nullptr || by->possessive || is_adjective(w.a, place)) continue;
    const ClaimParty third = w.party_of_item(place);
    if (!third.empty() && !overlaps(third, draft.claim.reporter) &&
        !overlaps(third, draft.claim.partner))
      return "goods that pass through";
  }
  return {};
}

bool tells(const Work& w, ClaimKind kind) {
  return std::any_of(w.drafts.begin(), w.drafts.end(),
                     [&](const Draft& d) { return d.claim.kind == kind; });
}

// 'Goods deficit', 'merchandise exports', 'trade in goods': services are not meant.
bool says_goods(std::string_view text) {
  const std::string lower = core::to_lower(text);
  const auto says = [&](std::string_view words) { return lower.find(words) != std::string::npos; };
  if (!says("goods") && !says("merchandise")) return false;
  if (says("services")) return false;
  static const std::vector<std::string_view> flows = words_in(words::kFlowNoun);
  for (const std::string_view goods : {"goods ", "merchandise "}) {
    for (const std::string_view flow : flows) {
      if (says(std::string(goods) + std::string(flow))) return true;
    }
  }
  for (const std::string_view whole :
       {"trade in goods", "deficit in goods", "surplus in goods", "exports of goods",
        "imports of goods", "shipments of goods", "sales of goods", "purchases of goods",
        "goods worth", "goods valued", "sold goods", "bought goods", "imported goods",
        "exported goods", "sold more goods", "bought more goods"}) {
    if (says(whole)) return true;
  }
  return false;
}

// Why a sentence with a trade word gave nothing; empty if nothing was to be expected of it.
std::string reason_for_nothing(const Work& w) {
  if (!w.refused.empty()) return w.refused.front();
  const bool amount =
      std::any_of(w.a.quantities.begin(), w.a.quantities.end(), [](const QuantitySpan& q) {
        return q.kind != QuantityKind::count && q.kind != QuantityKind::ordinal &&
               q.kind != QuantityKind::other;
      });
  bool pair = false;
  bool product = false;
  bool services = false;
  bool named = false;  // a word that is of trade whatever stands beside it
  for (int i = 0; i < w.a.size(); ++i) {
    const Entry* flow = w.a.sense(i, Class::flow);
    services = services || is_services(w.a, i);
    named = named || (flow != nullptr && (!flow->weak || !w.a.places.empty())) ||
            w.a.sense(i, Class::reroute) != nullptr ||
            (w.a.sense(i, Class::flowverb) != nullptr && !w.a.places.empty());
  }
  std::string why;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    if (w.mentions[m].kind != Mention::Kind::noun) continue;
    const Series& s = w.series[m];
    product = product || !s.product.empty();
    pair = pair || (s.ok && !s.open_partner);
    if (!s.ok && why.empty()) why = s.why;
  }
  if (amount) {
    if (services) return "services alone";
    if (!w.why.empty()) return w.why;
    if (product) return "about one product, not all goods";
    if (pair) return "what the figure is of cannot be told";
    if (!why.empty()) return why;
    if (w.mentions.empty()) return named ? "no trade of two countries is named" : std::string();
    return "no partner";
  }
  if (pair && w.a.any(Class::trend)) return "only the direction is said, no figure";
  return {};
}

// 'Ankara, 18.02.2025' in the first lines: where a speech is given.
PlaceId home_of(std::string_view text, const Discourse& d) {
  text = text.substr(0, 600);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.size() <= 40 && has_digit(line)) {
      const Analysis a(line, d.today, Analysis::Need::all);
      // 'Jakarta, 14 March 2017', not 'ASEAN: Exports reached $9.4 billion'
      if (!a.places.empty() && a.place(0) != nullptr && !a.times.empty() && !a.any(Class::flow))
        return place_meant(a.places.front(), d, false);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

bool set_against(const Work& w, const Mention& m) {
  const int before = m.first - 1;
  // 'came to 2.1 billion, compared with a surplus of 2.4 billion with India'
  const int noun = w.a.is_any(before, {"a", "the"}) ? before - 1 : before;
  if (m.flow == FlowWord::balance && w.a.sense(noun, Class::comparedwith) != nullptr) return true;
  return m.flow == FlowWord::none && (w.a.is_any(before, words::kComparisonPreposition) ||
                                      w.a.sense(before, Class::overtake) != nullptr);
}

// 'Exports fell 2.2% from July. Imports rose 1.7%': on July too, as long as nothing is compared
// with the year before.
static void month_of_rates(const Work& w, Discourse& d) {
  bool monthly = false;
  bool yearly = std::any_of(w.a.times.begin(), w.a.times.end(), [](const TimeSpan& t) {
    return t.kind == TimeKind::year_on_year || t.same_months;
  });
  for (const Draft& x : w.drafts) {
    const Claim& c = x.claim;
    if (x.drop || c.kind != ClaimKind::change || !c.period || !c.period->is_month() ||
        !c.base_period)
      continue;
    // what differs from what is taken where nothing is said has been said
    monthly = monthly || (!d.month_on_month && *c.base_period == c.period->shifted(-1));
    yearly = yearly || (d.month_on_month && *c.base_period == c.period->year_before());
    // '6.8% more than in July and 9.9% above August 2015'
    const TimeContext context{d.now, d.today, d.period, d.topic, false};
    yearly = yearly || std::any_of(w.a.times.begin(), w.a.times.end(), [&](const TimeSpan& t) {
               return t.month_from > 0 && t.year_by == YearBy::written &&
                      resolve(t, context) == c.period->year_before();
             });
  }
  d.year_on_year = d.year_on_year || yearly;
  if (d.year_on_year && d.by_rates) d.month_on_month = d.by_rates = false;
  if (monthly && !d.year_on_year) d.month_on_month = d.by_rates = true;
}

void month_default(const Work& w, Discourse& d) {
  month_of_rates(w, d);
  for (const Draft& draft : w.drafts) {
    if (draft.drop || draft.role != Role::base || !draft.claim.period) continue;
    if (draft.claim.kind == ClaimKind::change) continue;  // 'faster than the 8 percent in January'
    for (const Draft& main : w.drafts) {
      if (main.role == Role::main && !main.drop && main.claim.period &&
          main.claim.period->is_month() && draft.claim.period->is_month() &&
          *draft.claim.period == main.claim.period->shifted(-1) && draft.claim.period_written) {
        d.month_on_month = true;
      }
    }
  }
}

// 'Peru, which joined the pact in 2016, buys less'
static bool in_relative_aside(const Work& w, int item) {
  constexpr int kReach = 14;  // items
  for (int i = item - 1; i > 1 && i > item - kReach; --i) {
    if (w.a.punct(i, ",")) return false;
    if (w.a.is_any(i, {"which", "who", "whose"}))
      return w.a.punct(i - 1, ",") && w.a.place(i - 2) != nullptr;
  }
  return false;
}

bool of_an_event(const Analysis& a) {
  return a.quantities.empty() && !a.any(Class::trend) && !a.any(Class::dirnoun);
}

bool has_own_time(const Work& w) {
  for (int i = 0; i < w.a.size(); ++i) {
    const TimeSpan* t = w.a.time(i);
    if (t != nullptr && t->kind != TimeKind::now && !w.bracketed(i) && !in_relative_aside(w, i))
      return true;
  }
  return false;
}

// The words that carry a claim: from its verb or series to the amount.
std::pair<int, int> words_of(const Work& w, const Draft& draft) {
  int first = draft.first;
  int last = std::max(draft.item, draft.last - 1);
  const int c = w.clause(draft.item);
  for (int i = draft.item - 1; i >= 0 && i > draft.item - 9; --i) {
    if (w.clause(i) != c) break;
    if (w.a.sense(i, Class::trend) != nullptr || w.a.sense(i, Class::level) != nullptr ||
        w.a.sense(i, Class::be) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) {
      first = std::min(first, i);
      break;
    }
    if (w.a.quantity(i) != nullptr) break;
  }
  return {std::max(0, first), std::min(last, w.a.size() - 1)};
}

}  // namespace tally::reading
