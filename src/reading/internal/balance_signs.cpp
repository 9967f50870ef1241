// Whose surplus it is where no sum is said: 'the balance tilted towards Riyadh', 'put Malaysia in
// the black'.
#include <algorithm>

#include "reading/internal/balance_roles.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

// Whose the side is: 'on the Kenyan side', 'on our part'.
static ClaimParty on_side(const Work& w, int side) {
  const Analysis& a = w.a;
  if (!a.is_any(side, {"side", "part"})) return {};
  const int owner = side - 1;
  if (a.place(owner) == nullptr) {
    const Entry* poss = a.is(side - 2, "on") ? a.sense(owner, Class::poss) : nullptr;
    if (poss == nullptr || (poss->ref != Ref::our && poss->ref != Ref::your)) return {};
    PartyRef ref;
    ref.kind = poss->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
    return resolve_party(a, ref, w.d, {}, false);
  }
  const int on = a.is(owner - 1, "the") ? owner - 2 : owner - 1;
  const bool whose = a.place(owner)->possessive || is_adjective(a, owner);
  return whose && a.is(on, "on") ? w.party_of_item(owner) : ClaimParty{};
}

ClaimParty favoured_side(const Work& w, int side, const Series& s) {
  const ClaimParty own = s.sign == 0 ? ClaimParty{} : on_side(w, side);
  if (own.empty() || (own != s.reporter && own != s.partner)) return {};
  return (s.sign > 0) == (own == s.reporter) ? s.reporter : s.partner;
}

// Whose surplus a word of leaning tells: 'the balance tilted towards Riyadh', 'put Malaysia in the
// black', 'a plus for Malaysia', 'closed the quarter in the red'. Empty if none does.
static ClaimParty winner_by_words(const Work& w, int i, const ClaimParty& one,
                                  const ClaimParty& two) {
  const Analysis& a = w.a;
  const auto other = [&](const ClaimParty& who) {
    return who == one ? two : who == two ? one : ClaimParty{};
  };
  const auto party = [&](int item) {
    if (a.is(item, "the")) ++item;
    const bool side = a.place(item) != nullptr && a.is(item + 1, "side");
    if (a.place(item) == nullptr || (a.place(item)->possessive && !side)) return ClaimParty{};
    const ClaimParty who = w.party_of_item(item);
    return other(who).empty() ? ClaimParty{} : who;
  };
  bool balance = false;  // (not 'opinion leans to Chile', 'a plus for Peru')
  for (int k = 0; k < a.size(); ++k) {
    const Entry* flow = a.sense(k, Class::flow);
    balance = balance || (flow != nullptr && flow->flow == FlowWord::balance) ||
              a.is_any(k, {"account", "scales"});
  }
  if (balance && a.is_any(i, words::kLeaningVerb)) {
    for (int k = i + 1; k < i + 7; ++k) {
      if (a.is_any(k, {"towards", "toward", "to"}) && !party(k + 1).empty()) return party(k + 1);
    }
    return {};
  }
  // 'favoured Chile', 'was favourable to Peru'
  if (a.is_any(i, {"favoured", "favored", "favours", "favors"})) return party(i + 1);
  if (a.is_any(i, {"favourable", "favorable"}) && a.is(i + 1, "to")) return party(i + 2);
  if (a.is_any(i, {"unfavourable", "unfavorable", "adverse"}) && a.is(i + 1, "to"))
    return other(party(i + 2));
  // 'a plus for Malaysia', 'a minus sign for the Uzbek side'
  if (balance && a.is_any(i, {"plus", "minus"})) {
    const int at = a.is_any(i + 1, {"sign"}) ? i + 2 : i + 1;
    const ClaimParty who = a.is_any(at, {"for", "on"}) ? party(at + 1) : ClaimParty{};
    return who.empty() || a.is(i, "plus") ? who : other(who);
  }
  const Entry* red = a.sense(i, Class::inred);
  if (red == nullptr) return {};
  ClaimParty who;
  // 'put Malaysia in the black', 'closed 2017 in the black for Uruguay'
  if (a.place(i - 1) != nullptr && a.sense(i - 2, Class::makeverb) != nullptr) who = party(i - 1);
  if (who.empty() && a.is(i + 1, "for")) who = party(i + 2);
  // 'Latvia's account with Lithuania closed the quarter in the red'
  for (int k = i - 1; who.empty() && k > i - 5 && k > 2; --k) {
    if (!a.is_any(k, words::kYearEndWord, {"went", "slipped", "remained", "stayed"})) continue;
    for (int p = k - 1; p >= 0 && who.empty(); --p) {
      const PlaceSpan* place = a.place(p);
      if (place == nullptr || a.is(p - 1, "with")) continue;
      const ClaimParty own = w.party_of_item(p);
      bool trade = false;  // of its trade, not of its budget
      for (int n = p + 1; n < k; ++n)
        trade = trade || a.sense(n, Class::flow) != nullptr || a.is(n, "account");
      if (trade && !other(own).empty()) who = own;
    }
  }
  return who.empty() || red->sign > 0 ? who : other(who);
}

// 'The balance tilted towards Chile, by 900 million'
bool leans_by_sum(const Work& w, int item, Series& s) {
  const Analysis& a = w.a;
  if (!a.is(item - 1, "by")) return false;
  bool balance = false;
  ClaimParty who;
  for (int i = 0; i < item; ++i) {
    const Entry* flow = a.sense(i, Class::flow);
    balance = balance || (flow != nullptr && flow->flow == FlowWord::balance) ||
              a.is_any(i, {"scales", "account"});
    if (balance && i > item - 9 && who.empty())
      who = winner_by_words(w, i, w.d.reporter, w.d.partner);
  }
  if (!balance || who.empty()) return false;
  s = Series{};
  s.reporter = who;
  s.partner = w.d.other_of(who);
  s.flow = Flow::balance;
  s.sign = 1;
  s.ok = true;
  s.assumed.push_back("pair: the one spoken of before");
  return true;
}

namespace {

// 'More came in from Lithuania than went out to it', 'earned more from Brazil than it spent there',
// 'exports were the larger of the two': who has the surplus.
struct Streams {
  const Work& w;
  const Analysis& a = w.a;

  [[nodiscard]] int way(int i) const {  // into the country +1, out of it -1
    if (a.is_any(i, words::kVerbOfComing, {"arrived", "entered"})) return 1;
    if (a.is_any(i, words::kVerbOfGoing, {"left", "went"})) return -1;
    return 0;
  }
  [[nodiscard]] ClaimParty of_pair(int item) const {
    if (a.place(item) == nullptr || a.place(item)->possessive) return {};
    const ClaimParty who = w.party_of_item(item);
    return w.d.other_of(who).empty() ? ClaimParty{} : who;
  }

  [[nodiscard]] ClaimParty winner() const {
    int than = -1;
    bool more = false;
    for (int i = 0; i < a.size() && than < 0; ++i) {
      more = more || a.is(i, "more");
      if (a.is(i, "than") && more) than = i;
    }
    if (than > 0) return by_verbs(than);
    for (int i = 1; i + 2 < a.size(); ++i) {
      const bool larger = a.is(i - 1, "the") && a.is_any(i, {"larger", "bigger", "greater"});
      const bool ends = a.kind(i + 1, ItemKind::punct) || a.is_any(i + 1, {"of", "flow", "ones"});
      if (!larger || !ends) continue;
      for (std::size_t m = 0; m < w.mentions.size(); ++m) {
        const Series& s = w.series[m];
        if (w.mentions[m].head > i || w.mentions[m].head < i - 6 || !s.ok || s.open_partner ||
            !s.product.empty() || w.mentions[m].kind != Mention::Kind::noun)
          continue;
        if (s.flow == Flow::exports) return s.reporter;
        if (s.flow == Flow::imports) return s.partner;
      }
    }
    return {};
  }

  [[nodiscard]] ClaimParty by_verbs(int than) const {
    for (int i = 0; i < than; ++i) {
      const int first = way(i);
      const bool sells = a.is_any(i, words::kVerbOfSellingFor);
      for (int k = than + 1; k < than + 5 && k < a.size(); ++k) {
        if (first != 0 && way(k) == -first) {
          // the partner stands behind 'from' or 'to'
          for (int p = i + 1; p < than; ++p) {
            if (first > 0 ? !a.is(p - 1, "from") : !a.is(p - 1, "to")) continue;
            const ClaimParty partner = of_pair(p);
            if (!partner.empty()) return first > 0 ? partner : w.d.other_of(partner);
          }
        }
        if (sells && a.is_any(k, words::kVerbOfBuyingFor)) {
          for (int p = i - 1; p >= 0; --p) {
            if (is_bare_place(a, p) && !of_pair(p).empty()) return of_pair(p);
          }
        }
      }
    }
    return {};
  }
};

}  // namespace

// Only the sign is said, of the pair that the text is about.
void read_leaning(Work& w) {
  const Analysis& a = w.a;
  const bool may =
      a.may_say(words::kLeaningVerb) || a.may_have(Class::inred) || a.may_say({"plus", "minus"});
  if (!may || !w.d.pair_holds() || w.d.weak_pair || a.any(Class::neg)) return;
  for (const QuantitySpan& q : a.quantities) {
    if (q.kind != QuantityKind::count && q.kind != QuantityKind::ordinal) return;
  }
  for (const TimeSpan& t : a.times) {
    if (t.kind == TimeKind::since) return;
  }
  if (std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) { return !d.drop; })) return;
  bool trade = false;  // a word of trade or balance makes it theirs
  for (int i = 0; i < a.size(); ++i)
    trade = trade || a.sense(i, Class::flow) != nullptr || a.sense(i, Class::goods) != nullptr ||
            a.is_any(i, {"account", "scales"});
  for (int i = 1; trade && i < a.size(); ++i) {
    ClaimParty who = winner_by_words(w, i, w.d.reporter, w.d.partner);
    if (who.empty() && i == 1 && !a.any(Class::product)) who = Streams{w}.winner();
    if (who.empty() || w.d.other_of(who).empty()) continue;
    Series s;
    s.reporter = who;
    s.partner = w.d.other_of(who);
    s.flow = Flow::balance;
    s.ok = true;
    Draft& d = w.add(ClaimKind::balance, s, i, "balance by its sign");
    d.claim.comparator = ClaimComparator::gt;
    d.claim.value = language::ClaimNumber{core::Decimal{0, 0}, 0, true};
    d.claim.unit = ClaimUnit::none;
    return;
  }
}

int favoured_since(const Analysis& a, int favour) {
  constexpr int kBehind = 10, kBefore = 6;  // items
  int since = -1;
  for (int k = favour + 1; k < a.size() && k <= favour + kBehind && since < 0; ++k) {
    if (a.quantity(k) != nullptr || a.place(k) != nullptr || a.punct(k, ";")) return -1;
    const TimeSpan* t = a.time(k);
    if (t == nullptr) continue;
    const bool year = t->kind == TimeKind::since && !t->ever_since && t->month_from == 0 &&
                      t->year_by == YearBy::written;
    if (!year) return -1;
    since = k;
  }
  if (since < 0) return -1;
  const std::size_t from = a.items[static_cast<std::size_t>(std::max(0, favour - kBefore))].first;
  const std::size_t to = a.items[static_cast<std::size_t>(since)].first;
  for (std::size_t t = from; t + 1 < to; ++t) {
    if (!a.tokens[t].low.is_any({"has", "have"})) continue;
    for (std::size_t k = t + 1; k < std::min(t + 4, to); ++k) {
      if (a.tokens[k].low == "been") return since;
    }
  }
  return -1;
}

void favour_lasts(Work& w, const Series& s, int favour, int since) {
  Draft& d = w.add(ClaimKind::since, s, favour, "balance that has favoured one since");
  d.claim.comparator = ClaimComparator::surplus_streak;
  d.claim.unit = ClaimUnit::count_years;
  d.claim.since = core::Month(w.a.time(since)->year, 1);
  d.claim.derived = true;
  d.last = since + 1;
}

}  // namespace tally::reading
