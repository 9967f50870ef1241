#include "reading/internal/goods_roles.h"

#include <algorithm>
#include <array>

#include "reading/internal/goods_finder.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// A word near the figure that makes it no sum of all goods sold. (What comes behind the figure and
// a comma tells what was among them: ', machinery first of all'.)
bool something_else(const Work& w, int item, const GoodsFinder& finder) {
  constexpr std::array kElse = {Class::noise,  Class::services, Class::nontrade, Class::subnational,
                                Class::neg,    Class::wish,     Class::deny,     Class::anyother,
                                Class::asmuch, Class::reroute,  Class::former,   Class::latter};
  const Analysis& a = w.a;
  const bool rate = a.quantity(item)->kind == QuantityKind::percent;
  for (int i = 0; i < a.size(); ++i) {
    if (!finder.near(i)) continue;
    if (a.sense(i, Class::conditional) != nullptr) return true;
    if (i > item && (a.punct(i, ",") || a.punct(i, "("))) break;
    for (const Class c : kElse) {
      if (a.sense(i, c) != nullptr && !a.is_any(i, {"ports", "port", "customs"})) return true;
    }
    if (rate && a.sense(i, Class::sharenoun) != nullptr) return true;
    const Token& end = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1];
    if ((words::kSeveralCountries | words::kOwing).has(*end.row) && a.place(i - 1) == nullptr &&
        a.sense(i - 1, Class::poss) == nullptr)
      return true;
    if (a.sense(i, Class::product) != nullptr && !a.is_any(i, words::kGoodsNoun)) return true;
    if (a.sense(i, Class::company) != nullptr &&
        !a.is_any(i, words::kTradingNoun | words::kSellerNoun | words::kBuyerNoun))
      return true;
    const Entry* flow = a.sense(i, Class::flow);
    if (flow != nullptr && flow->flow == FlowWord::balance) return true;
  }
  return false;
}

}  // namespace

GoodsRoles goods_roles(const Work& w, int item) { return GoodsFinder(w, item).run(); }

Series series_by_roles(const Work& w, int item) {
  Series s;
  const Discourse& d = w.d;
  if (w.question || !w.refused.empty() || w.bracketed(item) || d.headline) return s;
  if (w.a.places.empty() && !w.a.may_have(Class::poss) && !w.a.may_have(Class::neighbour) &&
      !w.a.may_say(words::kOutward | words::kInward) &&
      !w.a.any_of({"eastbound", "westbound", "northbound", "southbound"}))
    return s;
  bool others = false;
  for (const Mention& m : w.mentions) {
    others = others || m.partner.kind == PartyRef::Kind::others;
    if (m.unknown_owner || m.total || !m.product.empty()) return s;
  }
  GoodsFinder finder(w, item);
  if (something_else(w, item, finder)) return s;
  const GoodsRoles roles = finder.run();
  if (!finder.of_goods()) return s;
  // 'from Ecuador, where the year before had given them 160 million': who they are stands in front
  const Clause& own = w.clauses[static_cast<std::size_t>(w.clause(item))];
  if (own.relative && !roles.both() &&
      (w.a.is(own.first, "where") || w.a.is(own.first + 1, "where")))
    return s;
  if (roles.unclear || (roles.origin.empty() && roles.destination.empty())) return s;
  if (others && !roles.both()) return s;
  s.flow = Flow::exports;
  s.reporter = roles.origin;
  s.partner = roles.destination;
  if (!roles.both()) {
    if (!d.has_pair() || d.weak_pair || !d.product.empty()) return s;
    if (d.block - d.pair_block > 1 && d.pair_block != Discourse::kContext) return s;
    const ClaimParty known = roles.origin.empty() ? roles.destination : roles.origin;
    ClaimParty other = d.other_of(known);
    if (other.empty()) other = d.own_side(known);
    (roles.origin.empty() ? s.reporter : s.partner) = other;
  }
  if (s.reporter.empty() || s.partner.empty() || overlaps(s.reporter, s.partner)) return s;
  s.ok = true;
  s.assumed.push_back("series: by who sells and who buys");
  return s;
}

// What `read` is told of stands behind another 'while' or ';' than the figure at `item`.
static bool other_part(const Work& w, const Series& read, int item) {
  if (read.mention < 0) return false;
  const int head = w.mentions[static_cast<std::size_t>(read.mention)].head;
  for (int i = head + 1; i < item; ++i) {
    if (w.a.punct(i, ";") || w.a.is_any(i, words::kContrastConjunction)) return true;
  }
  return false;
}

Series series_overruled(const Work& w, int item, const Series& read) {
  if (!read.ok || read.open_partner || read.flow == Flow::balance || !read.product.empty())
    return {};
  if (read.mention >= 0) {
    const Mention& m = w.mentions[static_cast<std::size_t>(read.mention)];
    const auto named = [](const PartyRef& p) { return p.kind == PartyRef::Kind::places; };
    if (named(m.reporter) && named(m.partner) && !other_part(w, read, item)) return {};
    if (m.kind == Mention::Kind::noun && m.flow == FlowWord::turnover && m.head < item) return {};
  }
  // (who stands for both flows of a sentence plays both parts)
  bool out = false;
  bool in = false;
  for (const Mention& m : w.mentions) {
    out = out || m.flow == FlowWord::exports || m.flow == FlowWord::provider;
    in = in || m.flow == FlowWord::imports || m.flow == FlowWord::taker;
  }
  // 'Outbound consignments aggregated $2 billion' of two that traded
  const bool way = w.a.may_say(words::kOutward | words::kInward) && read.mention < 0 &&
                   read.flow == Flow::turnover;
  // 'The bill that Baku presented to them for its goods': who presents it sells
  const Mention* noun =
      read.mention >= 0 ? &w.mentions[static_cast<std::size_t>(read.mention)] : nullptr;
  const bool billed = noun != nullptr && noun->kind == Mention::Kind::noun &&
                      noun->reporter.empty() && noun->partner.empty() &&
                      w.a.is(noun->head, "bill") &&
                      (w.a.any_of(words::kVerbOfBilling | words::kVerbOfPaying) ||
                       w.a.any_of({"settle", "settles", "settled", "foot", "footed"}));
  if ((out && in) || (!way && !billed && !goods_roles(w, item).both())) return {};
  Series s = series_by_roles(w, item);
  if (!s.ok) return {};
  const bool same = (s.reporter == read.reporter && s.partner == read.partner) ||
                    (s.reporter == read.partner && s.partner == read.reporter);
  // (the pair of a verb without parties was no more than guessed)
  const bool guessed = read.mention >= 0 && read.reporter == s.reporter &&
                       read.flow == Flow::imports &&
                       w.mentions[static_cast<std::size_t>(read.mention)].reporter.empty() &&
                       w.mentions[static_cast<std::size_t>(read.mention)].partner.empty();
  if (!same || read.flow == Flow::turnover || guessed) return s;
  // 'Sales to the partner totalled 16 billion, while Brazilian goods entering the country were
  // worth 19': of another part of the sentence, the other way round
  const bool imports = read.flow == Flow::imports;
  const bool turned = s.reporter == (imports ? read.reporter : read.partner);
  return turned && other_part(w, read, item) ? s : Series{};
}

}  // namespace tally::reading
