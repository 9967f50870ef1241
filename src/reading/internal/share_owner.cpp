// Whose whole it is that a partner takes a part of: who takes 8 percent of 'its exports' is not
// the one who exports them.
#include "reading/internal/share_reader.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

// 'is Bulgaria's third partner', 'ranks third among Lithuania's partners', 'is the main market of
// Guatemala': whose partner is told before `end`; -1 if nobody's is.
int owner_of_partner(const Analysis& a, int end) {
  constexpr int kNear = 6;  // items from the owner to the noun
  int owner = -1;
  for (int i = 1; i < end; ++i) {
    const bool partner = a.sense(i, Class::ranknoun) != nullptr ||
                         a.is_any(i, words::kPartnerNoun, {"partners", "allies", "neighbours"});
    if (!partner) continue;
    const int behind = a.is(i + 2, "the") ? i + 3 : i + 2;
    if (a.is(i + 1, "of") && a.place(behind) != nullptr && !a.place(behind)->possessive)
      owner = behind;
    for (int k = i - 1; k > i - kNear && k > 0; --k) {
      if (a.place(k) == nullptr) continue;
      if (a.place(k)->possessive) owner = k;
      break;
    }
  }
  return owner;
}

}  // namespace

// 'Romania is Bulgaria's third partner, after Germany and Italy, and receives 8.9 per cent of its
// exports': of Bulgaria's. 'It takes 5 percent of its exports': of the other one's.
bool Shares::of_taken_from(const Series& whole, const Mention& m) {
  const PlaceSpan* own = m.reporter.kind == PartyRef::Kind::places && m.reporter.items.size() == 1
                             ? a.place(m.reporter.items.front())
                             : nullptr;
  if (m.reporter.kind != PartyRef::Kind::its && (own == nullptr || !own->any)) return false;
  if (whole.flow != Flow::exports && whole.flow != Flow::imports) return false;
  int verb = -1;
  for (int i = item - 1; i > item - 5 && i >= 0 && verb < 0; --i) {
    if (a.sense(i, Class::flowverb) != nullptr || a.sense(i, Class::shareverb) != nullptr) verb = i;
  }
  if (verb < 0) return false;
  if (const Entry* flow = a.sense(verb, Class::flowverb)) {
    const bool takes = flow->flow == FlowWord::taker || flow->flow == FlowWord::imports;
    const bool gives = flow->flow == FlowWord::provider || flow->flow == FlowWord::exports;
    if (!(takes && whole.flow == Flow::exports) && !(gives && whole.flow == Flow::imports))
      return false;
  } else if (const Entry* part = a.sense(verb, Class::shareverb); part->goes || part->comes) {
    return false;
  }
  Series s = whole;
  s.partner = {};
  const int owner = owner_of_partner(a, verb);
  if (owner > 0) {
    // who is somebody's partner: the first that the sentence names in front of the owner
    int subject = -1;
    bool is = false;
    for (int i = 0; i < verb; ++i) {
      if (i < owner && subject < 0 && is_bare_place(a, i) && !listed_after(a, i) &&
          !a.is_any(i - 1, {"like", "unlike"}))
        subject = i;
      // (who is named behind and not by the way is the subject of the verb)
      if (i > owner && is_bare_place(a, i) && !listed_after(a, i) &&
          !(a.is_any(i - 1, {"before", "in"}) || (a.is(i - 1, "and") && a.place(i - 2) != nullptr)))
        return false;
      is = is || (i < owner && (a.sense(i, Class::be) != nullptr || a.sense(i, Class::level) ||
                                a.is_any(i, {"ranks", "ranked", "remains", "remained"})));
    }
    if (!is) return false;
    ClaimParty who;
    if (subject >= 0)
      who = w.party_of_item(subject);
    else if (a.is(0, "it"))
      who = single(w.d.subject);
    s.reporter = w.party_of_item(owner);
    if (who.empty() || s.reporter.empty() || overlaps(who, s.reporter)) return false;
    return emit(s, who, role());
  }
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  if (!a.is(first, "it") || m.reporter.kind != PartyRef::Kind::its || !w.d.pair_holds() ||
      w.d.weak_pair || verb != first + 1)
    return false;
  s.reporter = w.d.other_of(whole.reporter);
  return !s.reporter.empty() && emit(s, ClaimParty(whole.reporter), role());
}

// 'CIS countries bought 25.1 % of the exported goods and provided 31.6 % of the imported ones': of
// all that the country of the text sells and buys.
bool Shares::of_goods_exported() {
  int i = a.is(item + 1, "of") ? item + 2 : -1;
  if (i < 0 || !a.may_say("exported") || a.quantity(item)->kind == QuantityKind::ratio)
    return false;
  if (a.is(i, "the")) ++i;
  const bool sold = a.is_any(i, {"exported"});
  if (!sold && !a.is(i, "imported")) return false;
  if (a.sense(i + 1, Class::goods) == nullptr && !a.is(i + 1, "ones")) return false;
  const Entry* verb = a.sense(item - 1, Class::flowverb);
  if (verb == nullptr) return false;
  const bool takes = verb->flow == FlowWord::taker || verb->flow == FlowWord::imports;
  const bool gives = verb->flow == FlowWord::provider || verb->flow == FlowWord::exports;
  int who = item - 1;
  while (who > 0 && a.place(who) == nullptr) --who;
  Series s;
  s.flow = sold ? Flow::exports : Flow::imports;
  const ClaimParty holder = w.party_of_item(who);
  s.reporter = w.d.own_side(holder);
  if (!(takes && sold) && !(gives && !sold)) return false;
  if (holder.empty() || s.reporter.empty()) {
    w.refuse("whose exports they are is not said");
    return true;
  }
  return emit(s, holder, Role::main);
}

}  // namespace tally::reading
