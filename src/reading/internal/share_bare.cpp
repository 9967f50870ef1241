// Shares whose unit is said once: 'India took 24 percent of Chilean exports and Japan only 9'.
#include <algorithm>
#include <vector>

#include "reading/internal/share_reader.h"
#include "reading/internal/work.h"
#include "reading/words/grammar.h"

namespace tally::reading {
namespace {

// 'Seven years later Russia's share was below 3', 'ten years ago it was less than 4', 'Sweden, the
// eternal first, takes 11.6': the unit is that of the share before.
bool bare_share_again(Work& w, int item, bool before) {
  const Analysis& a = w.a;
  const QuantitySpan& q = *a.quantity(item);
  if (!before && !w.d.share) return false;
  int be = item - 1;
  while (be > 0 && (a.is_any(be, words::kFocusAdverb | words::kAspectAdverb) || a.time(be))) --be;
  const bool is = a.sense(be, Class::be) != nullptr;
  const bool it = is && (a.is(be - 1, "it") || (a.is(be - 1, "had") && a.is(be - 2, "it")));
  // 'today it is about seven'
  const bool in_words = it && item + 1 >= a.size() - 1 && q.kind == QuantityKind::count;
  const bool digits = a.tokens[q.number_at].kind == TokenKind::number;
  if (!(digits || in_words) || q.value.value() >= 100) return false;
  if (item + 1 < a.size() && !a.kind(item + 1, ItemKind::punct) && a.time(item + 1) == nullptr &&
      !a.is_any(item + 1, {"in", "and"}))
    return false;
  Shares shares{w, item};
  QuantityKind& kind =
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind;
  const QuantityKind was = kind;
  kind = QuantityKind::percent;
  if (shares.taken_again()) return true;
  // 'A year later that was down to 17'
  const auto word = [&](std::size_t back) {
    return q.first >= back ? std::string_view(a.tokens[q.first - back].low) : std::string_view();
  };
  const bool down = word(1) == "to" && (word(2) == "down" || word(2) == "up") &&
                    (word(3) == "was" || word(3) == "is") &&
                    (word(4) == "it" || word(4) == "that" || word(4) == "this");
  // 'its share was 10.5 percent, and China's was 16'
  const PlaceSpan* whose = is && before ? a.place(be - 1) : nullptr;
  if (whose != nullptr && whose->possessive) {
    const Draft* last = shares.share_before();
    Series s;
    if (last != nullptr) {
      s.reporter = last->claim.reporter;
      s.flow = last->claim.flow;
      const ClaimParty other = w.party_of_item(be - 1);
      if (other != s.reporter && shares.emit(s, other, Role::main)) return true;
    }
  }
  const bool said = (is || a.is(item - 1, "to")) && shares.share_word_left();
  if (said && shares.by_share_word()) return true;
  if (down && !before) {
    Series s;
    s.reporter = w.d.reporter;
    s.flow = w.d.flow.value_or(Flow::turnover);
    if (w.d.has_pair() && s.flow != Flow::balance &&
        shares.emit(s, ClaimParty(w.d.partner), Role::main))
      return true;
  }
  // 'had dwindled to 18 percent by 2014, and in January-August it is down to 12.6'
  if (const Draft* last = down && before ? shares.share_before() : nullptr; last != nullptr) {
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    if (shares.emit(s, ClaimParty(last->claim.partner), Role::main)) return true;
  }
  if ((it || down) && shares.again()) return true;
  if (shares.beside_next_rank(before)) return true;
  kind = was;
  return false;
}

}  // namespace

// 'headed the list with a share of 18 percent. India was second, with 11.4'; 'took 18 percent,
// followed by Korea with 11.4'
bool Shares::beside_next_rank(bool before) {
  if (!a.is(item - 1, "with")) return false;
  const int at = a.punct(item - 2, ",") ? item - 3 : item - 2;
  Series s;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.item != at || d.drop) continue;
    s.reporter = d.claim.reporter;
    s.flow = d.claim.flow;
    return emit(s, ClaimParty(d.claim.partner), Role::main);
  }
  const Draft* last = before ? share_before() : nullptr;
  if (last == nullptr || last->role != Role::main || !is_bare_place(a, at) ||
      w.mention_at[static_cast<std::size_t>(at)] >= 0)
    return false;
  const int first = a.is(at - 1, "the") ? at - 2 : at - 1;
  if (a.sense(first, Class::followedby) == nullptr && !a.is(first, "and")) return false;
  s.reporter = last->claim.reporter;
  s.flow = last->claim.flow;
  return emit(s, w.party_of_item(at), Role::main);
}

bool read_share(Work& w, int item) {
  // ', or 47 percent less than a year earlier' is a change
  const bool compared =
      w.a.is_any(item + 1, words::kComparativeUp | words::kComparativeDown, {"up", "down"});
  return !compared && (Shares{w, item}.then_in_bracket() || Shares{w, item}.of_two_told() ||
                       Shares{w, item}.of_another_owner() || Shares{w, item}.their_weights() ||
                       Shares{w, item}.run());
}

// '19 percent of imports and 22 of exports; a year ago the latter share was 19.7 percent'
bool Shares::of_two_told() {
  constexpr int kNear = 5;  // items
  int which = item - 1;
  while (which > 0 && which > item - kNear && a.sense(which, Class::former) == nullptr &&
         a.sense(which, Class::latter) == nullptr)
    --which;
  const bool former = a.sense(which, Class::former) != nullptr;
  if ((!former && a.sense(which, Class::latter) == nullptr) ||
      a.sense(which + 1, Class::sharenoun) == nullptr)
    return false;
  std::vector<const Draft*> told;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share && d.item < which) told.push_back(&d);
  }
  if (told.size() != 2) {
    w.refuse("what the share is of cannot be told");
    return true;
  }
  const Claim& of = told[former ? 0 : 1]->claim;
  Series s;
  s.reporter = of.reporter;
  s.flow = of.flow;
  return emit(s, ClaimParty(of.partner), Role::main);
}

// 'India took 24 percent of Chilean exports and Japan only 9': a share without its unit.
bool read_bare_share(Work& w, int item) {
  if (Shares{w, item}.to_him_went() || Shares{w, item}.of_what_is_earned() ||
      Shares{w, item}.behind_apposed() || Shares{w, item}.of_another_owner() ||
      Shares{w, item}.their_weights())
    return true;
  const bool before = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::share && d.item < item;
  });
  const Analysis& a = w.a;
  if (bare_share_again(w, item, before)) return true;
  if (!before || a.is(item - 1, "by")) return false;
  if (a.punct(item - 1, "(") && a.punct(item + 1, ")") &&
      a.quantity(item)->value.value() < 100) {  // 'third behind China's 5.6 billion (18.9)'
    for (const Draft& d : w.drafts) {  // 'Germany (10.4 percent) was the largest, Norway (10.1)'
      const int other = d.item - 2;
      if (d.claim.kind != ClaimKind::share || a.place(item - 2) == nullptr ||
          a.place(other) == nullptr || !a.punct(d.item - 1, "(") || d.item > item)
        continue;
      Series s;
      s.reporter = d.claim.reporter;
      s.flow = d.claim.flow;
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
          QuantityKind::percent;
      return Shares{w, item}.emit(s, w.party_of_item(item - 2), Role::main);
    }
    for (const Draft& d : w.drafts) {
      if (d.item != item - 2 || d.claim.kind != ClaimKind::level) continue;
      Series s;
      s.reporter = d.claim.reporter;
      s.flow = d.claim.flow;
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
          QuantityKind::percent;
      return Shares{w, item}.emit(s, ClaimParty(d.claim.partner), Role::main);
    }
  }
  int l = item - 1;
  while (a.is_any(l, words::kFocusAdverb | words::kApproximator, {"over"})) --l;
  if (a.is_any(l, {"for", "to"}) && a.place(l - 1) != nullptr)
    --l;  // 'India accounts for 64 %, China for 14'
  // the share of another partner in the whole of the share before
  const auto as_before = [&](int partner) {
    const Draft* last = Shares{w, item}.share_before();
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
        QuantityKind::percent;
    return Shares{w, item}.emit(s, w.party_of_item(partner), Role::main);
  };
  // 'Australia bought 35 percent, and China, at 22.7, was not far behind'
  if (a.is_any(l, {"at", "with"}) && a.punct(l - 1, ",") && is_bare_place(a, l - 2) &&
      (a.punct(item + 1, ",") || item + 1 >= a.size())) {
    return as_before(l - 2);
  }
  // 'took 21 percent of exports, against 17 for India'
  const int whose = a.is(item + 2, "the") ? item + 3 : item + 2;
  if (a.is_any(l, {"against", "versus"}) && a.is(item + 1, "for") && a.place(whose) != nullptr &&
      !a.place(whose)->possessive && !is_adjective(a, whose)) {
    return as_before(whose);
  }
  const PlaceSpan* p = a.place(l);
  const bool is = a.sense(l, Class::be) != nullptr && a.place(l - 1) != nullptr;
  // 'second after Germany's 36.6'; 'two years later, less than five'
  const bool owner = p != nullptr && p->possessive && l == item - 1;
  if (owner) {
    for (const Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::share || d.item > item) continue;
      Series s;
      s.reporter = d.claim.reporter;
      s.flow = d.claim.flow;
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
          QuantityKind::percent;
      return Shares{w, item}.emit(s, w.party_of_item(item - 1), Role::main);
    }
  }
  if (a.punct(l, ",") && a.time(l - 1) != nullptr &&
      (item + 1 >= a.size() || a.punct(item + 1, "."))) {
    const Draft* last = Shares{w, item}.share_before();
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    return Shares{w, item}.emit(s, ClaimParty(last->claim.partner), Role::main);
  }
  // 'with a share of 7.7 percent last year, down from 8.3 in 2014'
  if (a.sense(l, Class::upfrom) != nullptr &&
      (a.kind(item + 1, ItemKind::punct) || item + 1 >= a.size() || a.time(item + 1) != nullptr ||
       a.time(item + 2) != nullptr)) {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::share && d.item < item && d.role == Role::main) last = &d;
    }
    if (last == nullptr || w.clause(last->item) != w.clause(item)) return false;
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
        QuantityKind::percent;
    return Shares{w, item}.emit(s, ClaimParty(last->claim.partner), Role::base);
  }
  if (!(p != nullptr && !p->possessive) && !is) return false;
  if (!(a.kind(item + 1, ItemKind::punct) || item + 1 >= a.size() || a.is(item + 1, "and")))
    return false;
  return Shares{w, item}.again();
}

// 'with a share of 2.3% (2.1% in 2020)', '65.9% in 2016 (2015: 66.3%)': the same share of another
// time.
bool Shares::then_in_bracket() {
  if (!w.bracketed(item)) return false;
  const Clause& bracket = w.clauses[static_cast<std::size_t>(w.clause(item))];
  bool dated = false;
  for (int i = bracket.first; i < bracket.last; ++i) {
    if (a.time(i) != nullptr) dated = dated || a.time(i)->kind != TimeKind::duration;
    if (i != item && a.quantity(i) != nullptr) return false;
    const bool moves = a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dir) != nullptr ||
                       a.sense(i, Class::dirnoun) != nullptr ||
                       a.sense(i, Class::upfrom) != nullptr;
    if (moves || a.place(i) != nullptr || a.sense(i, Class::product) != nullptr) return false;
  }
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (!d.drop && d.item < bracket.first && (last == nullptr || d.item > last->item)) last = &d;
  }
  if (!dated || last == nullptr || last->claim.kind != ClaimKind::share || last->role != Role::main)
    return false;
  for (int i = last->item + 1; i < bracket.first; ++i) {
    if (a.quantity(i) != nullptr || a.punct(i, ",")) return false;
  }
  Series s;
  s.reporter = last->claim.reporter;
  s.flow = last->claim.flow;
  return emit(s, ClaimParty(last->claim.partner), Role::main);
}

// The nearest share stated before this one in the sentence; null if there is none.
const Draft* Shares::share_before() const {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::share && d.item < item) last = &d;
  }
  return last;
}

// 'China, which in 2003 bought 2 percent of Zambia's exports, now takes a fifth', 'The Chinese take
// almost 40' behind a share: of the same whole.
bool Shares::taken_again() {
  if (a.is(item + 1, "of")) return false;
  int v = item - 1;
  while (
      a.is_any(v, words::kAspectAdverb | words::kFocusAdverb | words::kApproximator, {"a", "for"}))
    --v;
  const Entry* verb = a.sense(v, Class::flowverb);
  const Entry* accounts = a.sense(v, Class::shareverb);
  if (accounts != nullptr && (accounts->goes || accounts->comes)) accounts = nullptr;
  // 'China took 82 percent. Switzerland came to 8.9'
  const bool came = a.low(v) == "came" || a.low(v) == "comes";
  if (came && accounts == nullptr && w.mentions.empty()) accounts = a.sense(v, Class::level);
  // 'By its share in Dutch imports Spain ranks third. France has 27.5 percent'
  const bool has = a.is_any(v, {"has", "had", "have", "holds", "held"}) && w.mentions.empty();
  if (verb == nullptr && accounts == nullptr && !has) return false;
  Series s;
  const Draft* last = share_before();
  if (last != nullptr) {
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
  } else if (w.d.share && w.d.has_pair() && w.d.flow && w.mentions.empty()) {
    s.reporter = w.d.reporter;
    s.flow = *w.d.flow;
  } else {
    return false;
  }
  const bool takes =
      verb != nullptr && (verb->flow == FlowWord::taker || verb->flow == FlowWord::imports);
  if (verb != nullptr && takes != (s.flow == Flow::exports)) return false;
  int subject = w.subject_place(v);
  for (int i = v - 1; i > 0 && subject < 0 && i > v - 6; --i) {  // 'The Chinese, of course, take'
    if (a.place(i) != nullptr && !a.place(i)->possessive && a.is(i - 1, "the") &&
        (i == v - 1 || a.punct(i + 1, ",")))
      subject = i;
  }
  const Clause& own = w.clauses[static_cast<std::size_t>(w.clause(item))];
  for (int i = own.first - 1; own.relative && subject < 0 && i > own.first - 4 && i >= 0; --i) {
    if (is_bare_place(a, i)) subject = i;  // 'Bulgaria, which took 6.1'
  }
  // 'The Union takes 41 percent of our exports. In 1995 it took nearly 60'
  if (subject < 0 && last == nullptr && a.is(v - 1, "it") && verb != nullptr &&
      verb->flow == FlowWord::taker && w.d.flow == Flow::exports && w.d.pair_holds())
    return emit(s, ClaimParty(w.d.partner), role());
  if (subject < 0) return false;
  const ClaimParty p = w.party_of_item(subject);
  if (p.empty() || p == s.reporter) return false;
  // 'New Zealand and China stood for 14 percent each'
  if (a.is(item + 1, "each") && a.is(subject - 1, "and") && a.place(subject - 2) != nullptr) {
    const ClaimParty other = w.party_of_item(subject - 2);
    if (!other.empty() && other != s.reporter) emit(s, other, role());
  }
  return emit(s, p, role());
}

// 'had fallen to 43 percent, before increasing to 44 percent in 2017', 'fell to 43 percent in 2016
// and recovered to 45 percent in 2017': the same share of a later time.
bool Shares::then_to(const Draft& last, int to) const {
  constexpr int kNear = 9;  // items
  if (!a.is(to, "to") || last.role != Role::main || last.item > to || item - last.item > kNear)
    return false;
  bool turns = false;
  bool moves = false;
  for (int i = last.item + 1; i < to; ++i) {
    if (a.place(i) != nullptr || a.quantity(i) != nullptr ||
        w.mention_at[static_cast<std::size_t>(i)] >= 0)
      return false;
    turns = turns || a.is_any(i, {"before", "and", "then", "but"});
    const Entry* trend = a.sense(i, Class::trend);
    moves = moves || (turns && trend != nullptr && trend->sign != 0);
  }
  return moves && (a.time(item + 1) != nullptr || a.time(item + 2) != nullptr);
}

// 'for Portugal 26 percent of exports went to Spain'; '7 percent of Chilean exports go there and 3
// percent of imports come from Japan': the trade of the place in front, or of the share before.
bool Shares::of_same_whole(const Series& whole, int last) {
  if (whole.flow == Flow::balance) return false;
  Series s = whole;
  s.open_partner = true;
  const int at = a.is(item - 2, "the") ? item - 3 : item - 2;
  const Draft* before = share_before();
  if (a.place(item - 1) != nullptr && a.is(at, "for")) {
    s.reporter = w.party_of_item(item - 1);
  } else if (before != nullptr && before->role == Role::main &&
             before->claim.reporter != whole.reporter && before->claim.flow != whole.flow &&
             w.mentions.size() > 1 && w.subject_place(item) < before->item) {
    s.reporter = before->claim.reporter;
  } else {
    return false;
  }
  const ClaimParty who = holder(&s, last);
  if (s.reporter.empty() || who.empty() || who == s.reporter) return false;
  return emit(s, who, role());
}

}  // namespace tally::reading
