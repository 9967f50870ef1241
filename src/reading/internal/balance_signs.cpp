// Whose surplus it is where no sum is said: 'the balance tilted towards Riyadh', 'put Malaysia in
// the black'.
#include <algorithm>

#include "reading/internal/balance_roles.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/time.h"

namespace tally::reading {

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
  if (a.is_any(i, words::kLeaningVerb)) {
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
  if (a.is_any(i, {"plus", "minus"})) {
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
      if (!other(own).empty()) who = own;
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
    trade = trade || a.sense(i, Class::flow) != nullptr || a.is_any(i, {"account", "scales"});
  for (int i = 1; trade && i < a.size(); ++i) {
    const ClaimParty who = winner_by_words(w, i, w.d.reporter, w.d.partner);
    if (who.empty()) continue;
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

}  // namespace tally::reading
