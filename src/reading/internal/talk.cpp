// What people say to each other: answers that leave out what the question said, 'we' and 'you'
// whose verb is said once, goals that leaders name, ranks of an answer.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/rank_reader.h"
#include "reading/internal/sentence_memory.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/speech.h"
#include "reading/words/time.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'Did trade grow last year?' 'Your sales to us fell, they say.': what the answer is about, and
// which way it went. 'It did.' leaves it open for the next sentence.
void remember_question(const Work& w, bool series, Discourse& d) {
  // what has been stated of two that were only named together makes them a pair
  d.weak_pair = d.weak_pair && std::none_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
                  return !x.drop && x.claim.kind == ClaimKind::level && d.speaker.valid() &&
                         x.claim.reporter == d.reporter && x.claim.partner == d.partner;
                });
  const bool may = w.a.may_say(words::kEconomyWord);
  d.named_it = may && std::any_of(w.a.tokens.begin(), w.a.tokens.end(),
                                  [](const Token& t) { return words::kEconomyWord.has(*t.row); });
  const bool mark = w.a.size() > 0 && w.a.punct(w.a.size() - 1, "?");
  if (d.asked && !mark && w.a.quantities.empty() && w.mentions.empty() && w.a.size() <= 4) return;
  d.asked = series && (mark || d.asks);
  d.asked_sign = 0;
  d.asked_rank = mark && std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) {
                   return x.drop && x.claim.kind == ClaimKind::rank;
                 });
  for (int i = 0; i < w.a.size() && d.asked; ++i) {
    const Entry* t = w.a.sense(i, Class::trend);
    if (t != nullptr && t->sign != 0) d.asked_sign = t->sign;
  }
}

// 'The nearer mark, 5 billion, is to be taken by the end of this year'
static bool to_be_reached(const Analysis& a, int item) {
  if (!is_money(a.quantity(item)) || !a.may_say("be")) return false;
  const int is = a.punct(item + 1, ",") ? item + 2 : item + 1;
  if (!a.kind(is, ItemKind::word)) return false;
  const std::size_t t = a.items[static_cast<std::size_t>(is)].first;
  return t + 3 < a.tokens.size() && a.tokens[t].low.is_any({"is", "are"}) &&
         a.tokens[t + 1].low == "to" && a.tokens[t + 2].low == "be" &&
         a.tokens[t + 3].low.is_any(
             {"taken", "reached", "attained", "achieved", "passed", "hit", "met", "crossed"});
}

bool named_by_leaders(const Work& w, int item) {
  const Analysis& a = w.a;
  if (to_be_reached(a, item)) return true;
  int v = item - 1;
  while (a.is_any(v, words::kNamedSum)) --v;
  if (!is_money(a.quantity(item)) || !a.is_any(v, words::kVerbOfMention)) return false;
  // 'Your foreign minister spoke of five billion by 2025'
  const bool dated = a.is(item + 1, "by")
                         ? a.time(item + 2) != nullptr
                         : a.time(item + 1) != nullptr && a.time(item + 1)->preposition == "by";
  for (int i = v - 1; i >= 0 && i > v - 7; --i) {
    if (dated && a.is_any(i, {"minister", "president", "premier", "ambassador", "chancellor"}))
      return true;
    if (a.is_any(i, words::kLeadersNoun) || a.sense(i, Class::pairref) != nullptr) return true;
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) return false;
  }
  return false;
}

bool AmountReader::goal_before(int item) const {
  if (named_by_leaders(w, item)) return true;
  for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
    if (a.is_any(i, words::kTargetNoun)) return true;
  }
  // 'The two governments are now working toward $70 billion by 2020'
  const int to = a.is_any(item - 1, {"toward", "towards", "for", "on"}) ? item - 2 : item - 1;
  if (a.is_any(to, words::kVerbOfAiming) ||
      (a.sense(item - 1, Class::target) != nullptr &&
       (a.low(item - 1).starts_with("work") || a.low(item - 1).starts_with("sights"))))
    return true;
  // 'have set 5 billion dollars as our goal for 2020', 'for 3 billion we are giving ourselves
  // until'
  if (a.is(item + 1, "as") &&
      (a.is_any(item + 2, words::kTargetNoun) || a.is_any(item + 3, words::kTargetNoun)))
    return true;
  for (int i = item + 1; i < item + 6 && a.is(item - 1, "for"); ++i) {
    if (reflexive(i) && (a.is(i + 1, "until") || a.time(i + 1) != nullptr)) return true;
  }
  // 'The two governments had set themselves 10 billion for 2023'
  for (int i = item - 1; i > item - 5 && i > 0; --i) {
    if (reflexive(i) &&
        (a.sense(i, Class::target) != nullptr || a.is_any(i - 1, words::kFormOfGive, {"set"})))
      return true;
  }
  return a.is_any(item + 1, words::kTargetNoun);
}

// 'Did trade grow last year?' - 'By 7 percent, yes.', 'It did, by 12 percent.'
bool AmountReader::answers(int item) const {
  if (!w.d.asked || w.d.asked_sign == 0 || !w.mentions.empty() || !w.drafts.empty()) return false;
  if (a.quantity(item)->kind != QuantityKind::percent) return false;
  int by = item - 1;
  while (a.is_any(by, words::kFocusAdverb | words::kApproximator, {"more", "than", "a", "full"}))
    --by;
  if (by >= 0 && !a.is(by, "by")) return false;
  for (int i = 0; i < by; ++i) {
    if (a.sense(i, Class::deny) != nullptr || a.is_any(i, words::kDenialAdverb)) return false;
  }
  return item + 1 >= a.size() || !a.is(item + 1, "of");
}

// 'For September alone the statisticians report minus 44 percent': a signed rate of the series that
// the text is about.
bool AmountReader::they_report(int item) const {
  const QuantitySpan* q = a.quantity(item);
  if (q == nullptr || !is_rate(q) || !w.d.pair_holds() || !w.d.flow || is_noise_clause(w, item))
    return false;
  if (!q->signed_minus && !q->signed_plus && !a.is_any(item - 1, {"minus", "plus"})) return false;
  for (int i = item - 1; i >= 0 && i > item - 5; --i) {
    if (a.is_any(i, words::kVerbOfReporting)) return true;
  }
  return false;
}

bool counted_from_sum(const Analysis& a, int item) {
  const QuantitySpan* q = a.quantity(item);
  if (!is_money(q)) return false;
  const int after = a.is(item - 1, "the") ? item - 2 : item - 1;
  const bool the = after == item - 2 || a.tokens[q->first].low == "the";
  if (!the || !a.is_any(after, {"after", "before"})) return false;
  return a.time(after - 1) != nullptr || a.is_any(after - 1, words::kYearWord | words::kDecadeWord);
}

// 'The plan is to triple them by 2028; imports are projected to grow by 6 percent': 'them' is the
// series before, not the noun of the next clause.
const Series* AmountReader::of_the_pronoun(int item) const {
  if (w.mentions.empty() || !w.d.pair_holds() || is_noise_clause(w, item)) return nullptr;
  int next = a.size();
  for (const Mention& m : w.mentions) {
    if (m.head < item || m.kind == Mention::Kind::goods || m.kind == Mention::Kind::abroad)
      return nullptr;
    next = std::min(next, m.first);
  }
  bool turned = false;
  for (int i = item + 1; i < next; ++i) {
    turned = turned || a.punct(i, ";") || a.is_any(i, words::kContrastConjunction) ||
             (a.punct(i, ",") && a.is_any(i + 1, words::kClauseJoint, {"with"}));
  }
  if (!turned) return nullptr;
  for (int i = item + 1; i >= 0 && i > item - 8; --i) {
    if (a.place(i) != nullptr) return nullptr;
    if (a.is_any(i, {"it", "they", "them", "these"}) && w.clause(i) == w.clause(item))
      return w.from_before();
  }
  return nullptr;
}

// 'You exported goods for 2.1 billion to us, and we for 1.5 billion to you': the verb is said once.
bool AmountReader::we_for(int item, Series& s) const {
  if (s.mention < 0 || s.flow == Flow::turnover) return false;
  const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
  // (also 'Indonesia exported 300 million, we 220')
  const int self = a.is(item - 1, "for") ? item - 2 : item - 1;
  const Entry* who = a.sense(self, Class::self);
  if (who == nullptr || (who->ref != Ref::our && who->ref != Ref::your) || a.is(self, "us") ||
      m.kind != Mention::Kind::verb || m.passive || m.head > self)
    return false;
  if (!a.is_any(self - 1, words::kClauseJoint, {",", ";"})) return false;
  PartyRef ref;
  ref.kind = who->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
  ref.at = self;
  const ClaimParty other = resolve_party(a, ref, w.d, {}, false);
  if (other.empty() || other == s.reporter) return false;
  if (other == s.partner) s.partner = s.reporter;
  s.reporter = other;
  return true;
}

// 'This year we expect to go beyond 300 bln': of the series spoken of before.
bool AmountReader::we_expect(int item) const {
  const QuantitySpan* q = a.quantity(item);  // a verb alone ('doubled') has none
  if (!is_money(q) || !w.d.has_pair() || !w.d.flow || *w.d.flow == Flow::balance ||
      is_noise_clause(w, item))
    return false;
  // 'The ambassador expects 11 billion this year', 'I expect between 220 and 230 million'
  int verb = item - 1;
  while (a.is_any(verb, words::kFigureNoun | words::kApproximator, {"a", "of", "between"})) --verb;
  const bool direct = a.sense(verb, Class::forecast) != nullptr &&
                      (a.low(verb).starts_with("expect") || a.low(verb).starts_with("forecast") ||
                       a.low(verb).starts_with("count") || a.low(verb).starts_with("reckon") ||
                       a.low(verb).starts_with("predict") || a.low(verb).starts_with("anticipat"));
  const bool says = direct && a.sense(verb - 1, Class::company) == nullptr &&
                    a.sense(verb - 1, Class::flow) == nullptr &&
                    (w.d.pair_holds() || w.d.main_pair() != nullptr);
  if (says) {
    int behind = item + 1;
    // 'about 900 million for the whole of the year', 'for both directions together'
    if (a.is(behind, "for") && (a.low(behind + 1) == "the" || a.is(behind + 1, "both")))
      behind += 2;
    return behind >= a.size() || !a.is_any(behind, words::kSumGovernor) ||
           a.time(behind + 1) != nullptr;
  }
  // 'next year we will have 3 billion euros'
  if (a.is_any(item - 1, {"have", "see", "reach", "hit"}) && a.is(item - 2, "will") &&
      a.sense(item - 3, Class::self) != nullptr && w.d.pair_holds()) {
    const int behind = item + 1;
    return behind >= a.size() || a.kind(behind, ItemKind::punct) || a.time(behind) != nullptr;
  }
  if (q->kind != QuantityKind::bare) return false;
  bool we = false;
  bool expect = false;
  for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
    // 'I expect you to take about 1.4 billion'
    if (a.quantity(i) != nullptr || a.sense(i, Class::flowverb) != nullptr) return false;
    we = we || a.sense(i, Class::self) != nullptr;
    expect =
        expect || a.sense(i, Class::forecast) != nullptr || a.sense(i, Class::target) != nullptr;
  }
  return we && expect;
}

// In an interview 'I expect 800 million in 2020' is of the trade that was spoken of, although the
// last word was about exports.
const Series* AmountReader::expected_series() const {
  const Series* s = w.from_before();
  if (s == nullptr || !w.d.singular) return s;
  // elsewhere where the sentence between has stated nothing: 'Close to 88 percent of that was ...'
  const bool talk = w.d.speaker.valid() || w.d.envoy_of.valid();
  if (!talk && (w.d.side || w.d.singular_age > 2)) return s;
  const Discourse::Side& trade = *w.d.singular;
  const bool same = (trade.reporter == s->reporter && trade.partner == s->partner) ||
                    (trade.reporter == s->partner && trade.partner == s->reporter);
  const bool goods = s->flow == Flow::exports || s->flow == Flow::imports;
  if (!same || !goods || trade.flow != Flow::turnover) return s;
  for (int i = 0; i < a.size(); ++i) {
    const Entry* self = a.sense(i, Class::self);
    if (self != nullptr && self->ref == Ref::their) return s;
  }
  w.carried.flow = Flow::turnover;
  w.carried.assumed = {"series: the trade of the pair"};
  return s;
}

ClaimParty RankReader::first_person(int i) const {
  const Entry* e = a.sense(i, Class::self);
  const bool country = a.sense(i, Class::poss) != nullptr && a.is_any(i + 1, words::kCountryNoun);
  if (country) e = a.sense(i, Class::poss);
  const bool my = country && e->ref == Ref::my;
  if (e == nullptr || (e->ref != Ref::our && e->ref != Ref::your && !my)) return {};
  if (a.is(i, "us")) return {};
  PartyRef ref;
  ref.kind = e->ref != Ref::your ? PartyRef::Kind::our : PartyRef::Kind::your;
  return resolve_party(a, ref, w.d, {}, false);
}

// 'For you, I am told, we are number two overall': among all partners.
bool RankReader::number_for_them(int i, int rank) {
  const Entry* them = a.is(0, "for") ? a.sense(1, Class::self) : nullptr;
  if (them == nullptr || (them->ref != Ref::our && them->ref != Ref::your)) return false;
  int sign = i - 1;
  while (number_sign_word(sign)) --sign;
  if (a.sense(sign, Class::be) == nullptr) return false;
  PartyRef ref;
  ref.kind = them->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
  ref.at = 1;
  Head h;
  h.item = h.first = i;
  h.rank = rank;
  h.flow = FlowWord::turnover;
  h.reporter = resolve_party(a, ref, w.d, {}, false);
  const ClaimParty holder = first_person(sign - 1);
  if (h.reporter.empty() || holder.empty() || holder == h.reporter) return false;
  make(h, holder, false);
  return true;
}

// 'You used to be our second market. Now you are the fourth.': of the list spoken of; 'Among your
// suppliers we occupy place fifty-one'; 'Which place do we take?' - 'The fourth.'
void RankReader::said_shortly() {
  const bool figures = !a.quantities.empty();
  for (int i = 0; figures && i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->value.value() < 1 || q->value.value() >= 150) continue;
    const bool ends = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) ||
                      a.is_any(i + 1, {"now", "today", "among", "in"});
    const int rank = static_cast<int>(q->value.value());
    if (a.is(i + 1, "overall") && number_sign_word(i - 1) && number_for_them(i, rank)) continue;
    if (!ends) continue;
    if (q->kind == QuantityKind::count) {
      int place = i - 1;
      while (number_sign_word(place)) --place;
      if (!a.is_any(place, words::kRankNoun)) continue;
      if (std::none_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
            return d.claim.kind == ClaimKind::rank && std::abs(d.item - i) < 4;
          }))
        place_rank(i, rank, i);
      continue;
    }
    if (q->kind != QuantityKind::ordinal || w.d.list_reporter.empty() || !w.d.list_flow) continue;
    const int be = a.is(i - 1, "the") ? i - 2 : i - 1;
    const bool is = a.is(i - 1, "the") && a.is_any(be, words::kCopula);
    if (is && a.sense(be - 1, Class::self) != nullptr) {
      place_rank(i, rank, i);
    } else if (w.d.asked_rank && be < 0 && a.size() <= i + 2 && w.d.has_pair()) {
      Head h;
      h.item = h.first = i;
      h.rank = rank;
      h.reporter = w.d.list_reporter;
      h.flow = *w.d.list_flow == Flow::exports   ? FlowWord::exports
               : *w.d.list_flow == Flow::imports ? FlowWord::imports
                                                 : FlowWord::turnover;
      const ClaimParty holder = w.d.other_of(h.reporter);
      if (!holder.empty()) make(h, holder, true);
    }
  }
  // 'Last year Turkey pushed us down to fifth'
  for (int i = 2; figures && i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal || q->value.value() < 1) continue;
    int k = i - 1;
    while (k > i - 5 && a.is_any(k, words::kSkippedBeforeOrdinal)) --k;
    const Entry* self = a.sense(k, Class::self);
    if (self == nullptr || k == i - 1 || (self->ref != Ref::our && self->ref != Ref::your) ||
        a.is(k, "we") || !a.kind(k - 1, ItemKind::word))
      continue;
    PartyRef ref;
    ref.kind = self->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
    const ClaimParty who = resolve_party(a, ref, w.d, {}, false);
    bool read = who.empty();
    for (Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::rank || d.item != i || who.empty()) continue;
      d.claim.partner = who;
      d.drop = d.drop || d.claim.reporter == who;
      read = true;
    }
    if (read || !w.d.list_flow || w.d.list_reporter.empty() || w.d.list_reporter == who) continue;
    const bool ends = i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct) ||
                      a.is_any(i + 1, {"in", "on", "last"}) || a.time(i + 1) != nullptr ||
                      a.sense(i + 1, Class::place_noun) != nullptr;
    if (!ends) continue;
    Head h;
    h.item = h.first = i;
    h.rank = static_cast<int>(q->value.value());
    h.reporter = w.d.list_reporter;
    h.flow = *w.d.list_flow == Flow::exports   ? FlowWord::exports
             : *w.d.list_flow == Flow::imports ? FlowWord::imports
                                               : FlowWord::turnover;
    make(h, who, true);
  }
  // the question itself states nothing, but says of whose partners the answer is
  for (int i = 1; i < a.size() && a.punct(a.size() - 1, "?"); ++i) {
    if (a.sense(i, Class::place_noun) == nullptr || !a.is_any(i - 1, {"which", "what"})) continue;
    const std::size_t before = w.drafts.size();
    place_rank(i, 1, i);
    if (w.drafts.size() == before) {
      int who = i + 1;
      while (who < i + 4 && first_person(who).empty()) ++who;
      const ClaimParty holder = first_person(who);
      Head h;
      h.item = h.first = i;
      h.rank = 1;
      for (int r = i; r < a.size(); ++r) {
        const Entry* e = a.sense(r, Class::ranknoun);
        const Entry* poss = e == nullptr ? nullptr : a.sense(r - 1, Class::poss);
        if (poss == nullptr || (poss->ref != Ref::our && poss->ref != Ref::your)) continue;
        PartyRef ref;
        ref.kind = poss->ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        h.reporter = resolve_party(a, ref, w.d, {}, false);
        h.flow = e->flow;
      }
      if (!holder.empty() && !h.reporter.empty() && holder != h.reporter) make(h, holder, true);
    }
    for (std::size_t n = before; n < w.drafts.size(); ++n) w.drafts[n].drop = true;
    if (w.why.empty()) w.why = "a question";
  }
}

// 'Exports to Hungary came to 5.1 billion. Only Germany and Czechia bought more': it is the third.
void RankReader::only_others() {
  if (!w.d.pair_holds() || w.d.weak_pair || !w.d.flow || !w.d.product.empty()) return;
  for (int i = 0; i + 2 < a.size(); ++i) {
    if (!a.is(i, "only") || (i > 0 && !a.kind(i - 1, ItemKind::punct) && !a.is(i - 1, "and")))
      continue;
    std::vector<ClaimParty> ahead;
    int k = i + 1;
    while (k < i + 9 && (a.place(k) != nullptr || a.is_any(k, {"the", "and", ","}))) {
      if (a.place(k) != nullptr) {
        if (a.place(k)->possessive || is_adjective(a, k)) return;
        ahead.push_back(w.party_of_item(k));
      }
      ++k;
    }
    const Entry* verb = a.sense(k, Class::flowverb);
    if (ahead.empty() || verb == nullptr || !a.is(k + 1, "more")) continue;
    const bool other = std::any_of(w.mentions.begin(), w.mentions.end(),
                                   [&](const Mention& m) { return m.head != k; });
    if (other) continue;
    if (k + 2 < a.size() && !a.kind(k + 2, ItemKind::punct) &&
        !a.is_any(k + 2, {"there", "goods", "from", "to"}))
      continue;
    const bool buys = verb->flow == FlowWord::imports || verb->flow == FlowWord::taker;
    const bool sells = verb->flow == FlowWord::exports || verb->flow == FlowWord::provider;
    if (!(buys && *w.d.flow == Flow::exports) && !(sells && *w.d.flow == Flow::imports)) continue;
    const bool odd = std::any_of(ahead.begin(), ahead.end(), [&](const ClaimParty& p) {
      return p.empty() || p == w.d.partner || p == w.d.reporter;
    });
    if (odd) continue;
    Head h;
    h.item = h.first = i;
    h.rank = static_cast<int>(ahead.size()) + 1;
    h.reporter = w.d.reporter;
    h.flow = *w.d.flow == Flow::exports ? FlowWord::exports : FlowWord::imports;
    make(h, ClaimParty(w.d.partner), true);
    return;
  }
}

// 'Where do Romanian goods go?', 'The ministry has ranked the buyers of the country's goods': whose
// partners the next sentences rank.
void RankReader::heads_list() {
  if (w.list_head || !w.drafts.empty()) return;
  const bool figure =
      std::any_of(w.a.quantities.begin(), w.a.quantities.end(), [](const QuantitySpan& q) {
        return q.kind != QuantityKind::ordinal && q.kind != QuantityKind::count;
      });
  if (figure) return;
  const bool asks = a.punct(a.size() - 1, "?");
  for (std::size_t m = 0; m < w.mentions.size() && asks; ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (s.reporter.empty() || !s.product.empty() || !mention.partner.empty()) continue;
    const bool goods = mention.kind == Mention::Kind::goods;
    const bool who = a.is(0, "who") || a.is(0, "where") || a.is(0, "which");
    if (!who || !(goods || mention.kind == Mention::Kind::noun)) continue;
    if (s.flow == Flow::balance || s.flow == Flow::turnover) continue;
    // 'Where do Romanian goods come from?' asks for nothing that can be told
    if (goods && a.any_of({"come", "comes", "from"})) return;
    w.list_head = Work::ListHead{s.reporter, goods ? Flow::exports : s.flow, mention.head};
    return;
  }
  for (int r = 1; r < a.size(); ++r) {
    const Entry* e = a.sense(r, Class::ranknoun);
    if (e == nullptr || e->flow == FlowWord::none ||
        !a.tokens[a.items[static_cast<std::size_t>(r)].last - 1].low.ends_with("s"))
      continue;
    ClaimParty of;
    int own = r - 1;
    while (own > r - 3 &&
           (a.is_any(own, words::kAttributeOfTable) || a.sense(own, Class::super) != nullptr))
      --own;
    const PlaceSpan* p = a.place(own);
    if (p != nullptr && (p->possessive || is_adjective(a, own))) of = w.party_of_item(own);
    for (int k = r + 1; of.empty() && k < r + 4; ++k) {
      if (!a.is_any(k, {"of", "for"})) break;
      int at = k + 1;
      while (a.is(at, "the")) ++at;
      const PlaceSpan* owner = a.place(at);
      if (owner == nullptr) break;
      if (owner->possessive || is_adjective(a, at) || a.sense(at + 1, Class::goods) == nullptr)
        of = owner->any ? single(place_meant(*owner, w.d, false)) : w.party_of_item(at);
      // 'The Lao ministry has ranked the buyers of the country's goods'
      for (int own_place = r - 1; owner->any && of.empty() && own_place >= 0; --own_place) {
        if (a.place(own_place) != nullptr && !a.place(own_place)->any)
          of = w.party_of_item(own_place);
      }
    }
    // 'ranked the buyers', 'table of trading partners', 'list of suppliers'
    bool table = false;
    for (int k = r - 1; k >= 0 && k > r - 6; --k)
      table = table || a.is_any(k, words::kAskedOrderWord);
    if (of.empty() || !(table || asks)) continue;
    for (int k = r - 2; k < r + 5; ++k) {
      if (a.sense(k, Class::product) != nullptr) return;
    }
    w.list_head = Work::ListHead{of, flow_of(e->flow), r};
    return;
  }
}

// '12.9 percent of the trade (third place, after Russia and China), Laos for 7 percent (fourth)':
// the rank of who has the share.
void RankReader::behind_share() {
  if (!a.has_quantity(QuantityKind::ordinal)) return;
  for (int i = 1; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (q == nullptr || q->kind != QuantityKind::ordinal || !a.punct(i - 1, "(")) continue;
    const bool noun = a.sense(i + 1, Class::place_noun) != nullptr;
    if (!a.kind(noun ? i + 2 : i + 1, ItemKind::punct)) continue;
    const Draft* share = nullptr;
    bool read = false;
    for (const Draft& d : w.drafts) {
      if (d.drop) continue;
      read = read || (d.claim.kind == ClaimKind::rank && std::abs(d.item - i) < 3);
      if (d.claim.kind == ClaimKind::share && d.item < i && d.item > i - 14 &&
          (share == nullptr || d.item > share->item))
        share = &d;
    }
    if (read || share == nullptr || share->total_partner || share->claim.partner.empty()) continue;
    Head h;
    h.item = h.first = i;
    h.rank = static_cast<int>(q->value.value());
    h.reporter = share->claim.reporter;
    h.flow = share->claim.flow == Flow::exports   ? FlowWord::exports
             : share->claim.flow == Flow::imports ? FlowWord::imports
                                                  : FlowWord::turnover;
    const ClaimParty partner = share->claim.partner;
    make(h, partner, false);
  }
}

}  // namespace tally::reading
