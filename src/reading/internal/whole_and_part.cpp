#include "reading/internal/whole_and_part.h"

#include <algorithm>
#include <array>

#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// All that a country sells or buys abroad: items [first, last).
struct Whole {
  ClaimParty owner;
  Flow flow = Flow::exports;
  int first = -1, last = -1;
};

// The time of a per cent: right behind it, 'from 1.8 percent in 2016', or in front, 'in 2012 it was
// 3.1 percent'; -1 if none.
int time_of(const Analysis& a, int rate) {
  for (int i = rate + 1; i < rate + 5 && i < a.size(); ++i) {
    if (a.time(i) != nullptr) return i;
    const bool aside = a.punct(i, ",") && i == rate + 1;  // '2.2 percent, in 2008, to'
    if (a.quantity(i) != nullptr || (!aside && !a.kind(i, ItemKind::word))) break;
  }
  for (int i = rate - 1; i >= 0 && i > rate - 8; --i) {
    if (a.time(i) != nullptr) return i;
    if (a.quantity(i) != nullptr || a.punct(i, ";") || a.punct(i, ".")) break;
  }
  return -1;
}

struct WholeAndPart {
  Work& w;
  const Analysis& a = w.a;
  int item;    // the per cent
  int second;  // another one of the same share at another time, or -1
  int from = 0, to = 0;

  // The stretch between semicolons and colons that the figure stands in; a colon right before the
  // figure opens no new one.
  void stretch() {
    from = item;
    to = item + 1;
    const auto ends = [&](int i) {
      return a.punct(i, ";") || (a.punct(i, ":") && item - i > 2) ||
             a.is_any(i, words::kContrastConjunction);
    };
    while (from > 0 && !ends(from - 1)) --from;
    while (to < a.size() && !a.punct(to, ";") && !a.is_any(to, words::kContrastConjunction)) ++to;
  }

  [[nodiscard]] ClaimParty said_by(const Entry& poss) const {
    if (poss.ref == Ref::its || poss.ref == Ref::their) {
      // 'Kenya met 1.3 percent of its import needs in Egypt'
      for (int i = from; i + 1 < item; ++i) {
        if (!is_bare_place(a, i)) continue;
        if (a.is_any(i + 1, words::kVerbOfOwner)) return w.party_of_item(i);
        break;
      }
      return w.d.has_pair() && !w.d.weak_pair ? w.d.own_side({}) : ClaimParty{};
    }
    PartyRef ref;
    ref.kind = poss.ref == Ref::our || poss.ref == Ref::my ? PartyRef::Kind::our
               : poss.ref == Ref::your                     ? PartyRef::Kind::your
                                                           : PartyRef::Kind::none;
    return ref.empty() ? ClaimParty{} : resolve_party(a, ref, w.d, {}, false);
  }

  // The country before the noun at `head`, over words for 'total'; `first` is where its phrase
  // begins. `total`: such a word stands there.
  [[nodiscard]] ClaimParty owner_before(int head, int& first, bool& total) const {
    int i = head - 1;
    for (int steps = 0; i >= from && steps < 6; ++steps, --i) {
      const Item& it = a.items[static_cast<std::size_t>(i)];
      if (a.place(i) != nullptr) {
        if (!a.place(i)->possessive && !is_adjective(a, i)) return {};
        first = i;
        if (a.place(i)->any && w.d.has_pair() && !w.d.own_side({}).empty())
          return w.d.own_side({});  // 'the country's overall exports'
        return w.party_of_item(i);
      }
      if (const Entry* poss = a.sense(i, Class::poss)) {
        first = i;
        return said_by(*poss);
      }
      if (words::kOfAllCountries.has(*a.tokens[it.last - 1].row)) {
        total = true;
      } else if (a.sense(i, Class::mod) == nullptr && a.sense(i, Class::goods) == nullptr &&
                 a.time(i) == nullptr && !a.is_any(i, {"'s", "the", "quarter", "basket"})) {
        return {};
      }
      first = i;
    }
    return {};
  }

  // 'total Swedish exports', 'the export account of India', 'our import bill', 'foreign sales'
  [[nodiscard]] bool noun_of_flow(int i, Whole& out) const {
    std::optional<Flow> flow;
    int last = i + 1;
    if (const Entry* e = a.sense(i, Class::flow)) {
      if (e->flow == FlowWord::exports) flow = Flow::exports;
      if (e->flow == FlowWord::imports) flow = Flow::imports;
    } else if (a.is_any(i, {"export", "import"}) && a.is_any(i + 1, words::kAccountOfFlow)) {
      flow = a.is(i, "export") ? Flow::exports : Flow::imports;
      last = i + 2;
    }
    if (!flow) return false;
    while (a.is_any(last, words::kAccountOfFlow)) ++last;
    // 'exports to Italy' are no whole (but 'it directed 16 percent of its exports to Italy')
    const int whither = a.is(last + 1, "the") ? last + 2 : last + 1;
    if (a.is_any(last, {"to", "from", "into"}) && !a.is_any(whither, words::kOfAllCountries) &&
        !(i > item && a.is(item + 1, "of") && a.is_any(item - 1, words::kPartVerb)))
      return false;
    bool total = false;
    out.first = i;
    out.owner = owner_before(i, out.first, total);
    if (out.owner.empty() && a.is(last, "of")) {
      int k = last + 1;
      while (a.is_any(k, {"the", "goods", "merchandise"})) ++k;
      if (a.sense(k, Class::product) != nullptr) return false;
      if (a.place(k) != nullptr && !is_adjective(a, k)) {
        out.owner = w.party_of_item(k);
        last = k + 1;
      }
    }
    for (int k = last; k < last + 3; ++k)
      total = total || a.is_any(k, {"worldwide", "overall", "globally"}) ||
              (a.is(k, "all") && a.is_any(k + 1, {"countries", "destinations", "over"}));
    if (out.owner.empty()) {
      if (!total || !w.d.has_pair() || w.d.weak_pair) return false;
      out.owner = w.d.own_side({});
    }
    out.flow = *flow;
    out.last = last;
    return !out.owner.empty();
  }

  // 'everything Colombia shipped abroad', 'all that the Netherlands sold to the world', 'the goods
  // that India bought in the world'
  [[nodiscard]] bool clause_of_flow(int i, Whole& out) const {
    if (!a.is_any(i, words::kWholeOfThings) && a.sense(i, Class::goods) == nullptr) return false;
    int k = i + 1;
    bool all = a.is_any(i, {"all", "everything", "what", "whatever", "anything"});
    while (k < i + 5 && (a.is_any(k, {"that", "which", "the"}) ||
                         a.is_any(k, words::kWholeOfThings) || a.sense(k, Class::goods) != nullptr))
      ++k;
    if (const Entry* self = a.sense(k, Class::self);
        self != nullptr && (self->ref == Ref::our || self->ref == Ref::your)) {
      PartyRef ref;
      ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
      out.owner = resolve_party(a, ref, w.d, {}, false);
    } else if (a.place(k) != nullptr && !a.place(k)->possessive) {
      out.owner = w.party_of_item(k);
    }
    if (out.owner.empty()) return false;
    int v = k + 1;
    while (v < k + 3 && (a.is_any(v, words::kPerfectAuxiliary) || a.time(v) != nullptr)) ++v;
    const Entry* verb = a.sense(v, Class::flowverb);
    const bool brings = a.is_any(v, {"brings", "brought", "bring"}) && a.is(v + 1, "in");
    const bool spends = a.is_any(v, {"spent", "spends", "spend"}) && a.is(v + 1, "on");
    if (verb == nullptr && !brings && !spends) return false;
    if (verb != nullptr && verb->flow == FlowWord::turnover) return false;
    out.flow =
        verb != nullptr && (verb->flow == FlowWord::exports || verb->flow == FlowWord::provider)
            ? Flow::exports
            : Flow::imports;
    out.first = i;
    out.last = v + 1;
    for (int x = v + 1; x < v + 7 && x < to; ++x) {
      const Token& end = a.tokens[a.items[static_cast<std::size_t>(x)].last - 1];
      if (words::kOfAllCountries.has(*end.row)) {
        all = true;
        out.last = x + 1;
      }
      if (a.punct(x, ",")) break;
      // to one country: no whole
      if (a.place(x) != nullptr && a.is_any(x - 1, {"to", "from", "in"}) && x < item) return false;
    }
    return all;
  }

  // 'foreign goods bought by Sweden', 'foreign goods that entered Georgia'
  [[nodiscard]] bool foreign_goods(int i, Whole& out) const {
    if (a.sense(i, Class::goods) == nullptr || !a.is_any(i - 1, {"foreign", "imported"}))
      return false;
    for (int k = i + 1; k < i + 6 && k < to; ++k) {
      if (a.punct(k, ",")) return false;
      if (a.place(k) == nullptr || is_adjective(a, k) || a.place(k)->possessive) continue;
      out.owner = w.party_of_item(k);
      out.flow = Flow::imports;
      out.first = i - 1;
      out.last = k + 1;
      return !out.owner.empty();
    }
    return false;
  }

  [[nodiscard]] std::optional<Whole> whole() const {
    for (int i = from; i < to; ++i) {
      Whole out;
      if (noun_of_flow(i, out) || clause_of_flow(i, out) || foreign_goods(i, out)) return out;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool says_share() const {
    for (int i = from; i < to; ++i) {
      if (a.sense(i, Class::sharenoun) != nullptr || a.is_any(i, words::kPartNoun)) return true;
    }
    return false;
  }

  // The per cent is one of the whole: 'of', a noun or a verb of a part, a whole that stands in
  // front.
  [[nodiscard]] bool linked(const Whole& of) const {
    if (a.is(item + 1, "of") && of.first > item && of.first <= item + 5) return true;
    // 'contributing 6 percent to total exports'
    bool part = false;
    for (int i = from; i < item; ++i) part = part || a.is_any(i, words::kPartVerb);
    if (part && a.is_any(item + 1, {"to", "of", "in"}) && of.first > item && of.first <= item + 4)
      return true;
    if (says_share()) return true;
    int lead = of.first - 1;
    while (lead > from && (a.is_any(lead, {"the", "total", "structure", "whole", "in", "all"}) ||
                           a.sense(lead, Class::mod) != nullptr))
      --lead;
    const bool fronted = of.first < item && a.is_any(lead, {"of", "within", "in", "out"});
    bool verb = false;
    for (int i = from; i < to; ++i) verb = verb || a.is_any(i, words::kPartVerb);
    return fronted || (verb && of.first < item);
  }

  [[nodiscard]] bool something_else(const Whole& of) const {
    constexpr std::array kElse = {
        Class::noise,       Class::services, Class::nontrade, Class::subnational, Class::neg,
        Class::conditional, Class::wish,     Class::deny,     Class::anyother,    Class::asmuch,
        Class::reroute,     Class::target,   Class::former,   Class::latter};
    // 'a 6 percent rise in total exports' is no share; 'its share in them rose to 6 percent' is
    constexpr std::array kMoves = {Class::trend, Class::dirnoun, Class::comparedwith};
    const bool share = says_share() && !a.is(item - 1, "by");
    const int behind = std::max(item, of.last);
    for (int i = from; i < to; ++i) {
      if (i > behind && (a.punct(i, ",") || a.punct(i, "("))) break;
      for (const Class c : kElse) {
        if (a.sense(i, c) != nullptr && !a.is_any(i, {"ports", "port"})) return true;
      }
      for (const Class c : kMoves) {
        if (!share && a.sense(i, c) != nullptr) return true;
      }
      if (a.sense(i, Class::product) != nullptr) return true;
      if (a.sense(i, Class::company) != nullptr &&
          !a.is_any(i, words::kTradingNoun | words::kSellerNoun | words::kBuyerNoun))
        return true;
      const Entry* flow = a.sense(i, Class::flow);
      if (flow != nullptr && (flow->flow == FlowWord::balance || flow->flow == FlowWord::turnover))
        return true;
    }
    return false;
  }

  // The other one: 'you', 'the neighbour', 'there', or the only country beside the owner.
  [[nodiscard]] ClaimParty part(const Whole& of) const {
    ClaimParty found;
    bool other = false;
    const int behind = std::max(item, of.last);
    for (int i = from; i < to; ++i) {
      const bool told = !found.empty() || other;
      if (i > behind && told && (a.punct(i, ",") || a.punct(i, "("))) break;
      other = other || a.is_any(i, {"you", "there", "them", "ours", "yours", "us"}) ||
              a.sense(i, Class::neighbour) != nullptr ||
              (a.sense(i, Class::poss) != nullptr && a.is_any(i + 1, words::kCountryNoun));
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->any || p->kind == places::NameKind::person ||
          p->kind == places::NameKind::institution)
        continue;
      const ClaimParty who = w.party_of_item(i);
      if (who == of.owner) continue;
      // 'a single EU member state'
      if (who.empty() || (!found.empty() && found != who) || a.is(i + 1, "member")) return {};
      found = who;
    }
    if (!other) return found;
    if (!w.d.has_pair() || w.d.weak_pair) return {};
    const ClaimParty meant = w.d.other_of(of.owner);
    return found.empty() || found == meant ? meant : ClaimParty{};
  }

  void run() {
    stretch();
    const std::optional<Whole> of = whole();
    if (!of || !linked(*of) || something_else(*of)) return;
    if (of->first <= item && item < of->last) return;
    const ClaimParty partner = part(*of);
    if (partner.empty() || overlaps(partner, of->owner) || of_several_together(w, item, partner))
      return;
    emit(*of, partner, item);
    if (second >= 0) emit(*of, partner, second);
  }

  void emit(const Whole& of, const ClaimParty& partner, int rate) {
    Series s;
    s.reporter = of.owner;
    s.partner = partner;
    s.flow = of.flow;
    s.ok = true;
    Draft& d = w.add(ClaimKind::share, s, rate, "whole and part");
    w.set_percent(d, *a.quantity(rate), 1);
    d.claim.unit = ClaimUnit::pct;
    d.assumed.push_back("series: a part and its whole");
    if (second >= 0) d.time_item = time_of(a, rate);
    language::ClaimSide side;
    side.reporter = s.reporter;
    side.partner = single(places::places().world());
    side.flow = s.flow;
    d.claim.denominator = side;
    w.spent[static_cast<std::size_t>(rate)] = true;
  }
};

// The share of `told` at another time. Nobody else may be named between, nor another flow.
void same_share(Work& w, Draft told, int rate, int time) {
  const Analysis& a = w.a;
  for (int i = told.item + 1; i < rate; ++i) {
    const ClaimParty who = a.place(i) == nullptr ? ClaimParty{} : w.party_of_item(i);
    if (!who.empty() && who != told.claim.reporter && who != told.claim.partner) return;
    const Entry* flow = a.sense(i, Class::flow);
    if (flow != nullptr && ((flow->flow == FlowWord::exports && told.claim.flow == Flow::imports) ||
                            (flow->flow == FlowWord::imports && told.claim.flow == Flow::exports)))
      return;
    if (a.sense(i, Class::noise) != nullptr || a.sense(i, Class::product) != nullptr ||
        a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dirnoun) != nullptr)
      return;
  }
  if (a.is(rate - 1, "by") || w.spent[static_cast<std::size_t>(rate)]) return;
  Draft next = std::move(told);
  next.item = rate;
  next.first = rate;
  next.last = rate + 1;
  next.clause = w.clause(rate);
  next.role = Role::main;
  next.period_set = false;
  next.claim.period.reset();
  next.time_item = time;
  w.set_percent(next, *a.quantity(rate), 1);
  next.claim.unit = ClaimUnit::pct;
  w.drafts.push_back(std::move(next));
  w.spent[static_cast<std::size_t>(rate)] = true;
}

// 'RM5.1 billion or 6.2 per cent of exports', '17.8%, that is 425 million euros,': a share said
// again as a sum that nobody has read.
void sums_of_shares(Work& w) {
  const Analysis& a = w.a;
  if (!a.has_quantity(QuantityKind::money)) return;
  const auto joint = [&](int i) {
    return a.punct(i, ",") || a.punct(i, "(") || a.punct(i, ")") ||
           a.is_any(i,
                    {"or", "that",  "is", "which", "at", "with", "in",  "money",  "terms", "equal",
                     "to", "worth", "a",  "value", "of", "good", "for", "equals", "as",    "much"});
  };
  const std::size_t count = w.drafts.size();
  for (std::size_t n = 0; n < count; ++n) {
    const Draft share = w.drafts[n];
    if (share.drop || share.claim.kind != ClaimKind::share || share.role != Role::main ||
        share.total_partner || !share.claim.product.empty() || share.claim.flow == Flow::balance ||
        a.quantity(share.item) == nullptr || a.quantity(share.item)->kind != QuantityKind::percent)
      continue;
    for (const int step : {-1, 1}) {
      int i = share.item + step;
      int joints = 0;
      bool said = false;
      while (joint(i) && joints < 5) {
        said = said || a.is_any(i, {"or", "at", "that", "equal", "equals", "for", "value"}) ||
               a.punct(i, "(");
        i += step;
        ++joints;
      }
      const QuantitySpan* q = a.quantity(i);
      if (!said || q == nullptr || q->kind != QuantityKind::money || a.is(i - 1, "by") ||
          a.is(i - 1, "from"))
        continue;
      if (std::any_of(w.drafts.begin(), w.drafts.end(),
                      [&](const Draft& d) { return d.item == i; }))
        continue;
      Series s;
      s.reporter = share.claim.reporter;
      s.partner = share.claim.partner;
      s.flow = share.claim.flow;
      s.ok = true;
      Draft& d = w.add(ClaimKind::level, s, i, "a share as a sum");
      if (!w.set_money(d, *q)) {
        w.drafts.pop_back();
        continue;
      }
      d.time_item = share.time_item;
      d.assumed.push_back("series: that of the share beside it");
      w.spent[static_cast<std::size_t>(i)] = true;
    }
  }
}

void share_of_two_times(Work& w);

}  // namespace

void read_whole_and_part(Work& w) {
  if (w.question || w.d.headline || !w.refused.empty() || !w.d.product.empty()) return;
  if (w.a.places.size() < 2 && !w.d.has_pair()) return;
  if (!w.a.has_quantity(QuantityKind::percent)) return;
  share_of_two_times(w);
  sums_of_shares(w);
}

namespace {

void share_of_two_times(Work& w) {
  std::vector<int> rates;
  for (int i = 0; i < w.a.size(); ++i) {
    const QuantitySpan* q = w.a.quantity(i);
    if (q != nullptr && q->kind == QuantityKind::percent) rates.push_back(i);
  }
  if (rates.size() > 2) return;
  std::vector<const Draft*> read;
  for (const int rate : rates) {
    if (w.bracketed(rate)) return;
    for (const Draft& d : w.drafts) {
      if (d.item == rate && !d.drop) read.push_back(&d);
    }
  }
  const Analysis& a = w.a;
  if (rates.size() == 1) {
    if (read.empty()) WholeAndPart{w, w.a, rates[0], -1}.run();
    return;
  }
  if (rates.size() != 2) return;
  const int first = time_of(a, rates[0]);
  const int then = time_of(a, rates[1]);
  const bool two_times = first >= 0 && then >= 0 && first != then;
  // 'from 15.9 percent in 2010 to 17.8 percent', '3.1 percent last year, against 2.2 in 2008'
  if (read.empty()) {
    if (two_times || a.is(rates[0] - 1, "from") || a.is(rates[1] - 1, "from") ||
        a.any(Class::comparedwith) || a.any(Class::upfrom))
      WholeAndPart{w, w.a, rates[0], rates[1]}.run();
    return;
  }
  // 'In 2008 Zambia took 2.2 percent of our exports; last year it took 3.1 percent': the same share
  if (read.size() == 1 && two_times && read.front()->item == rates[0] &&
      read.front()->claim.kind == ClaimKind::share && read.front()->claim.product.empty())
    same_share(w, *read.front(), rates[1], then);
}

}  // namespace

}  // namespace tally::reading
