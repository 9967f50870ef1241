// Kinds beyond sums and ranks: 'drawn closer since 1991', 'isolation from the West grows', 'at this
// rate the target is reached', 'announced plans to ...'.
#include <algorithm>

#include "reading/internal/work.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

struct Trends {
  Work& w;
  const Analysis& a = w.a;

  std::optional<core::Month> since_time() const {
    for (int i = 0; i < a.size(); ++i) {
      const TimeSpan* t = a.time(i);
      if (t == nullptr || t->kind != TimeKind::since || t->ever_since) continue;
      TimeSpan plain = *t;
      plain.kind = TimeKind::period;
      const TimeContext c{w.d.now, w.d.today, w.d.period, {}, false};
      if (const auto p = resolve(plain, c)) return p->first;
    }
    // events that everybody dates the same
    for (int i = 0; i + 1 < a.size(); ++i) {
      if (!a.is_any(i, words::kEndOfUnion)) continue;
      for (int k = i + 1; k < i + 5 && k < a.size(); ++k) {
        const PlaceSpan* p = a.place(k);
        if (p != nullptr && std::find(p->candidates.begin(), p->candidates.end(),
                                      places::places().find("SUN")) != p->candidates.end()) {
          return core::Month(1992, 1);  // the first full year after it
        }
        if (a.is(k, "cold") && a.is(k + 1, "war")) return core::Month(1992, 1);
      }
    }
    return std::nullopt;
  }

  Draft& trend(const ClaimParty& reporter, const ClaimParty& partner, int item, bool falls,
               const char* frame) {
    Series s;
    s.reporter = reporter;
    s.partner = partner;
    s.flow = Flow::turnover;
    s.ok = true;
    Draft& d = w.add(ClaimKind::trend, s, item, frame);
    d.claim.falls = falls;
    d.claim.trend_of = "share";
    language::ClaimSide whole;
    whole.reporter = reporter;
    whole.partner = single(places::places().world());
    whole.flow = Flow::turnover;
    d.claim.denominator = whole;
    d.confidence = 0.6;
    d.period_set = true;
    d.assumed.push_back("read as the share in total trade");
    return d;
  }

  std::vector<int> bare_places() const {
    std::vector<int> out;
    for (int i = 0; i < a.size(); ++i) {
      if (is_bare_place(a, i)) out.push_back(i);
    }
    return out;
  }

  // 'isolation from the West continues to grow', 'decoupling from China'
  void apart(int i) {
    int k = i + 1;
    if (a.is(k, "the")) ++k;
    if (a.place(k) == nullptr) return;
    const ClaimParty other = w.party_of_item(k);
    ClaimParty who;
    for (int b = i - 1; b >= 0 && b > i - 4; --b) {
      if (a.place(b) != nullptr && (a.place(b)->possessive || is_adjective(a, b)))
        who = w.party_of_item(b);
    }
    if (who.empty()) {
      const int s = w.subject_place(i);
      if (s >= 0) who = w.party_of_item(s);
    }
    if (who.empty() || other.empty() || who == other) return;
    // it must be said to grow or to be under way
    bool grows = false;
    for (int b = std::max(0, i - 6); b < a.size() && b < i + 22; ++b) {
      const Entry* t = a.sense(b, Class::trend);
      if (t != nullptr && t->sign > 0) grows = true;
      if (a.is_any(b, words::kGrowingWord)) grows = true;
    }
    if (!grows) return;
    Draft& d = trend(who, other, i, true, "growing apart");
    finish(d, 8);
  }

  void closer(int i) {
    // 'China and Russia have drawn closer since ...'
    std::vector<int> found;
    for (int p : bare_places()) {
      if (p < i) found.push_back(p);
    }
    ClaimParty first, second;
    if (found.size() >= 2) {
      first = w.party_of_item(found[found.size() - 2]);
      second = w.party_of_item(found.back());
      // 'China and Russia': the smaller economy's trade shows it; the text's topic is the reporter
      if (w.d.topic.valid() && second == single(w.d.topic))
        std::swap(first, second);
      else if (!w.d.reporter.empty() && second == w.d.reporter)
        std::swap(first, second);
    } else if (w.d.has_pair()) {
      first = w.d.reporter;
      second = w.d.partner;
    } else {
      return;
    }
    if (first.empty() || second.empty() || first == second) return;
    const auto since = since_time();
    if (!since) return;
    Draft& d = trend(first, second, i, false, "drawn closer");
    d.claim.steadily = a.any(Class::inarow) || a.is(i, "steadily");
    finish(d, 0);
  }

  void finish(Draft& d, int default_years) {
    const auto since = since_time();
    const int last = w.d.now.month() == 12 ? w.d.now.year() : w.d.now.year() - 1;
    core::Month first(w.d.now.year() - default_years - 1, 1);
    if (since)
      first = core::Month(since->year(), 1);
    else
      d.assumed.push_back("period: the years before the article");
    d.claim.since = first;
    d.claim.period = core::Period{first, core::Month(last, 12)};
    if (d.claim.period->months() < 24) d.drop = true;
  }

  // 'At this pace we shall be at $90 billion before the date we set'
  void at_rate() {
    int at = -1;
    for (int i = 0; i + 2 < a.size(); ++i) {
      if (a.is(i, "at") && a.is_any(i + 1, {"this", "that", "such", "the"}) &&
          (a.is_any(i + 2, words::kPaceNoun) ||
           (a.is(i + 2, "current") || a.is(i + 2, "present")))) {
        at = i;
        break;
      }
    }
    if (at < 0) return;
    for (std::size_t n = 0; n < w.drafts.size(); ++n) {
      Draft& d = w.drafts[n];
      if (d.claim.kind != ClaimKind::target && d.claim.kind != ClaimKind::forecast) continue;
      if (d.claim.unit != ClaimUnit::money) continue;
      d.claim.rate = last_rate();
      if (!d.claim.rate) continue;  // the rate is not known: it stays what it was
      d.claim.kind = ClaimKind::at_rate;
      d.frame = "at this rate";
    }
  }

  std::optional<ClaimNumber> last_rate() const {
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if ((it->claim.kind == ClaimKind::change || it->claim.kind == ClaimKind::forecast) &&
          it->claim.unit == ClaimUnit::pct && it->claim.value)
        return it->claim.value;
    }
    if (w.d.rate) return w.d.rate;
    return std::nullopt;
  }

  // 'Days ahead of ..., Putin announced plans to grow trade to $250 billion by 2024'
  void said() {
    for (std::size_t n = 0; n < w.drafts.size(); ++n) {
      Draft& d = w.drafts[n];
      if (d.drop || d.claim.kind != ClaimKind::target || d.claim.early || d.claim.achieved)
        continue;
      const int verb = w.left_sense(d.item, Class::announce, 12);
      if (verb < 0) continue;
      int person = -1;
      for (int i = verb - 1; i >= 0 && i > verb - 5; --i) {
        if (a.place(i) != nullptr && (a.place(i)->kind == places::NameKind::person)) person = i;
      }
      if (person < 0) continue;
      d.claim.kind = ClaimKind::said;
      d.claim.target_set_by = a.place(person)->text;
      d.claim.speaker = a.place(person)->text;
      d.claim.speaker_place = place_meant(*a.place(person), w.d, false);
      d.frame = "announced";
    }
  }
};

}  // namespace

// Words of an agreement that is to bring something about, and no verb that says it did.
bool owns_up(const Analysis& a, int will) {
  if (!a.is_any(will, {"will", "shall", "would"})) return false;
  const int verb = a.is_any(will + 1, {"not", "never", "all"}) ? will + 2 : will + 1;
  if (a.is(verb, "find"))
    return a.is(will, "would") || a.is_any(will - 1, {"you", "one", "readers"});
  return a.is_any(verb, words::kVerbOfOwningUp);
}

// 'could bill its partner for just $4 million in the six months', 'could sell only 130 million':
// what somebody was able to do in a time that is over is a fact.
bool able_then(const Work& w, int could, const Draft& d) {
  const Analysis& a = w.a;
  if (!a.is(could, "could")) return false;
  int verb = could + 1;
  while (verb < could + 3 &&
         (a.is_any(verb, words::kFocusAdverb, {"also", "still"}) || a.low(verb).ends_with("ly")))
    ++verb;
  if (a.sense(verb, Class::flowverb) == nullptr &&
      !a.is_any(verb, words::kVerbOfAbility | words::kVerbOfSellingFor))
    return false;
  TimeContext context;
  context.now = w.d.now;
  context.today = w.d.today;
  context.spoken_of = w.d.period;
  bool past = false;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* time = a.time(i);
    if (time == nullptr) continue;
    if (time->preposition == "by" || time->preposition == "until") return false;
    const std::optional<core::Period> period = resolve(*time, context);
    if (!period) continue;
    if (period->last >= w.d.now) return false;
    past = true;
  }
  if (past) return true;
  for (int i = verb + 1; i < d.item; ++i) {
    if (a.is_any(i, {"only", "just", "merely"})) return true;
  }
  const QuantitySpan* q = a.quantity(d.item);
  return q != nullptr && a.tokens[q->first].low.is_any({"only", "just", "merely"});
}

// 'did not exceed 26 million', 'did not amount to 300 million': as much at most
bool short_of(const Analysis& a, const Draft& d) {
  if (d.claim.kind != ClaimKind::level || d.claim.unit != ClaimUnit::money) return false;
  for (int i = d.item - 1; i > 1 && i > d.item - 4; --i) {
    if (!a.is(i, "not") || !a.is(i - 1, "did")) continue;
    const LowWord& verb = a.low(i + 1);
    return verb == "exceed" || verb == "amount" || verb == "surpass" || verb == "total";
  }
  return false;
}

// 'did not reach 20 million', 'had not even reached 20 million': less than that
bool not_reached(const Analysis& a, const Draft& d) {
  if (d.claim.kind != ClaimKind::level || d.claim.unit != ClaimUnit::money) return false;
  int verb = d.item - 1;
  // 'has not yet reached the desired level of 20 billion', 'has yet to reach the desired 20
  // billion'
  while (verb > d.item - 6 && a.is_any(verb, {"the", "desired", "level", "of", "mark", "even"}))
    --verb;
  if (!a.is_any(verb, {"reach", "reached"})) return false;
  if (a.is(verb - 1, "to") && a.is(verb - 2, "yet") && a.is_any(verb - 3, {"has", "have"}))
    return true;
  int no = verb - 1;
  while (a.is_any(no, {"even", "yet", "still"})) --no;
  const bool wished = a.is_any(no - 1, {"has", "have"}) && verb < d.item - 1;
  return a.is(no, "not") && (a.is_any(no - 1, {"did", "had"}) || wished);
}

bool signed_to(const Work& w, int at) {
  const Analysis& a = w.a;
  for (int i = at; i >= 0 && i > at - 12 && !a.kind(i, ItemKind::punct); --i) {
    if (a.is_any(i, words::kAgreementNoun)) {
      for (int k = i - 1; k >= 0 && k > i - 8; --k) {
        if (a.is_any(k, words::kVerbOfSigning)) return true;
      }
      return false;
    }
    if (a.is_any(i, words::kVerbOfSigning)) return true;
    const std::string_view word = a.low(i);
    if (a.kind(i, ItemKind::word) && (word.ends_with("ed") || word == "led")) return false;
  }
  return false;
}

// 'reckons that trade with Jordan, 900 million last year, may touch': what has been, by the way
static bool apposed_fact(const Analysis& a, int item) {
  if (!a.punct(item - 1, ",")) return false;
  const int at = a.is(item + 1, "in") ? item + 2 : item + 1;
  const TimeSpan* t = a.time(at);
  if (t == nullptr || t->kind != TimeKind::period || !a.punct(at + 1, ",")) return false;
  return (t->year_by == YearBy::relative && t->year < 0) ||
         (t->year_by == YearBy::written && a.may_have(Class::hedged)) ||
         (t->year_by == YearBy::written && a.may_have(Class::forecast));
}

bool after_change(const Work& w, const Draft& d) {
  const Analysis& a = w.a;
  if (d.claim.kind == ClaimKind::level && apposed_fact(a, d.item)) return true;
  const int time = a.is(d.item + 1, "in") ? d.item + 2 : d.item + 1;
  const TimeSpan* then = a.time(time);
  if (then == nullptr || then->kind != TimeKind::period) return false;
  for (int i = d.item - 1; i >= 0 && i > d.item - 12; --i) {
    if (a.sense(i, Class::forecast) != nullptr || a.sense(i, Class::target) != nullptr ||
        a.sense(i, Class::hedged) != nullptr)
      return false;
    if (!a.is_any(i, {"after", "following", "having"})) continue;
    for (int k = i + 1; k < i + 5 && k < d.item; ++k) {
      if (a.sense(k, Class::trend) != nullptr || a.sense(k, Class::dirnoun) != nullptr) return true;
    }
    return false;
  }
  return false;
}

// 'increased by 5.4 percent - up to 9.9 billion dollars': so much it was, not at most.
static void grown_up_to(Work& w) {
  for (Draft& d : w.drafts) {
    const QuantitySpan* q = w.a.quantity(d.item);
    if (d.claim.kind != ClaimKind::level || d.claim.comparator != ClaimComparator::le ||
        q == nullptr || w.a.tokens[q->first].low != "up")
      continue;
    const bool grew = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
      return x.claim.kind == ClaimKind::change && x.claim.unit == ClaimUnit::pct &&
             x.item < d.item && x.item > d.item - 12 && x.claim.reporter == d.claim.reporter &&
             x.claim.partner == d.claim.partner && x.claim.flow == d.claim.flow;
    });
    if (grew) d.claim.comparator = ClaimComparator::eq;
  }
}

// 'almost ten times more than that registered with Germany', 'three times more to Uganda than to
// Rwanda', ', which quadruples the deficit with Egypt': set against another partner, no growth.
static bool of_another(const Work& w, const Draft& d) {
  const Analysis& a = w.a;
  if (d.frame == "change by a verb of multiplication") {
    const bool relative = w.clauses[static_cast<std::size_t>(d.clause)].relative;
    return relative && std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
             return x.item < d.item && x.claim.unit == ClaimUnit::money &&
                    x.claim.flow == d.claim.flow && x.claim.reporter == d.claim.reporter &&
                    x.claim.partner != d.claim.partner;
           });
  }
  int than = d.item + 1;
  while (than < d.item + 7 && !a.is(than, "than")) {
    if (a.kind(than, ItemKind::punct) || a.quantity(than) != nullptr) return false;
    ++than;
  }
  for (int i = than + 1; a.is(than, "than") && i < than + 6 && i + 1 < a.size(); ++i) {
    if (a.time(i) != nullptr || a.kind(i, ItemKind::punct)) return false;
    if (!a.is_any(i, {"to", "from", "with"})) continue;
    const ClaimParty other = a.place(i + 1) != nullptr ? w.party_of_item(i + 1) : ClaimParty{};
    return !other.empty() && other != d.claim.partner && other != d.claim.reporter;
  }
  return false;
}

void read_closeness(Work& w) {
  grown_up_to(w);
  for (Draft& d : w.drafts) {
    if (d.drop || d.claim.kind != ClaimKind::change || d.claim.unit != ClaimUnit::ratio ||
        !of_another(w, d))
      continue;
    d.drop = true;
    w.refuse("set against the trade with another partner");
  }
  Trends t{w};
  for (int i = 0; i < w.a.size(); ++i) {
    const Entry* e = w.a.sense(i, Class::closer);
    if (e == nullptr) continue;
    if (e->sign < 0)
      t.apart(i);
    else
      t.closer(i);
  }
}

void read_at_rate_and_said(Work& w) {
  Trends t{w};
  t.at_rate();
  t.said();
}

bool resolved_to(const Work& w, int at, int end) {
  const Analysis& a = w.a;
  if (!a.is_any(at, words::kVerbOfResolving,
                {"pledged", "told", "asked", "urged", "ordered", "directed", "mandated"}))
    return false;
  for (int k = at + 1; k < at + 10 && k < end; ++k) {
    if (a.quantity(k) != nullptr || a.kind(k, ItemKind::punct) || a.is(k, "that")) return false;
    if (a.is(k, "to") && a.is_any(k + 1, words::kVerbOfTakingTo, {"double", "triple"})) return true;
    // 'agreed on doubling trade'
    if (a.is(k, "on") && a.sense(k + 1, Class::trend) != nullptr && a.low(k + 1).ends_with("ing"))
      return true;
  }
  return false;
}

}  // namespace tally::reading
