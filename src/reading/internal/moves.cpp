// Words of rising and falling in a sentence, whose trade they are said of and of which time.
#include "reading/internal/moves.h"

#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/period_settler.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

constexpr int kDenyReach = 6;  // items from a denial to what it denies

bool closed(const Series& s) {
  return s.ok && !s.open_partner && !s.reporter.empty() && !s.partner.empty();
}

bool same_series(const Series& x, const Series& y) {
  if (x.flow == y.flow && x.reporter == y.reporter && x.partner == y.partner) return true;
  const bool mirrored = x.reporter == y.partner && x.partner == y.reporter;
  if (x.flow == Flow::turnover && y.flow == Flow::turnover) return mirrored;
  return mirrored && ((x.flow == Flow::exports && y.flow == Flow::imports) ||
                      (x.flow == Flow::imports && y.flow == Flow::exports));
}

}  // namespace

Moves::Moves(const Work& work) : w(work) {
  int part = 0;
  segment.reserve(static_cast<std::size_t>(a.size()));
  for (int i = 0; i < a.size(); ++i) {
    const bool sign =
        a.kind(i, ItemKind::punct) && !a.punct(i, "-") && !a.punct(i, "\"") && !a.punct(i, "'");
    if (sign || new_clause(i)) ++part;
    segment.push_back(part);
  }
  const bool falling = a.may_say(words::kFallingWord);
  const bool rising = a.may_say(words::kRisingWord);
  const bool compared = a.may_have(Class::dir);
  if (!falling && !rising && !compared && !a.may_have(Class::trend) && !a.may_have(Class::dirnoun))
    return;
  for (int i = 0; i < a.size(); ++i) {
    if (a.time(i) != nullptr || a.place(i) != nullptr) continue;
    const Entry* e = a.sense(i, Class::trend);
    if (e == nullptr || e->sign == 0) e = a.sense(i, Class::dirnoun);
    int sign = e != nullptr ? e->sign : 0;
    if (a.low(i).starts_with("add")) sign = 0;  // 'he added'
    if (sign == 0 && falling && says(i, words::kFallingWord)) sign = -1;
    if (sign == 0 && rising && says(i, words::kRisingWord)) sign = 1;
    if (sign == 0 && compared && compared_word(i)) sign = a.sense(i, Class::dir)->sign;
    if (sign != 0) all.push_back({i, sign, denied(i)});
  }
}

// 'and imports from Peru rose', 'while exports fell': another thing is told.
bool Moves::new_clause(int i) const {
  if (!a.is_any(i, {"while", "whereas", "after", "following", "and", "but"})) return false;
  if (a.is_any(i, {"while", "whereas"})) return true;
  // 'slipped in 2023 after rising every year since 2009', 'after thirteen years of growth'
  for (int k = i + 1; a.is_any(i, {"after", "following"}) && k < i + 5; ++k) {
    if (a.kind(k, ItemKind::punct)) break;
    const Entry* e = a.sense(k, Class::trend);
    if (e == nullptr) e = a.sense(k, Class::dirnoun);
    if (e != nullptr && e->sign != 0) return true;
  }
  if (!a.is_any(i, {"and", "but"})) return false;
  const int next = a.is_any(i + 1, {"the", "its", "their", "our", "your"}) ? i + 2 : i + 1;
  const int m = next < a.size() ? w.mention_at[static_cast<std::size_t>(next)] : -1;
  if (m < 0) return false;
  const int behind = w.mentions[static_cast<std::size_t>(m)].last;
  for (int k = behind; k < behind + 3; ++k) {
    const Entry* e = a.sense(k, Class::trend);
    if (e != nullptr && e->sign != 0) return true;
  }
  return false;
}

bool Moves::says(int item, const WordSet& set) const {
  if (item < 0 || item >= a.size()) return false;
  const Item& it = a.items[static_cast<std::size_t>(item)];
  for (std::size_t k = it.first; k < it.last; ++k) {
    if (set.has(*a.tokens[k].row)) return true;
  }
  return false;
}

int Moves::segment_of(int item) const {
  return item < 0 || item >= a.size() ? -1 : segment[static_cast<std::size_t>(item)];
}

bool Moves::denied(int item) const {
  for (int i = item - 1; i >= 0 && i > item - kDenyReach; --i) {
    if (segment_of(i) != segment_of(item)) return false;
    if (says(i, words::kNegation | words::kDenyingWord)) return true;
  }
  return false;
}

// 'bought less than the year before', 'its lower intake of Italian goods'
bool Moves::compared_word(int item) const {
  const Entry* e = a.sense(item, Class::dir);
  if (e == nullptr || e->sign == 0) return false;
  if (!says_any(item, {"more", "less", "lower", "higher", "fewer", "smaller", "larger"}))
    return false;
  // 'sold Turkey more than the year before', but 'more than to any other', 'more than it bought'
  for (int i = item + 1; i < a.size() && segment_of(i) == segment_of(item); ++i) {
    if (!a.is(i, "than")) continue;
    for (int k = i + 1; k < i + 5; ++k) {
      const TimeSpan* t = a.time(k);
      const bool before = t != nullptr && t->kind == TimeKind::period && w.d.period &&
                          t->year_by == YearBy::written && t->year == w.d.period->last.year() - 1;
      if (t != nullptr && (t->kind == TimeKind::base || t->year_by == YearBy::previous || before))
        return true;
      if (says_any(k, {"before", "earlier"})) return true;
    }
    return false;
  }
  if (a.any(Class::inred) || std::any_of(w.series.begin(), w.series.end(),
                                         [](const Series& s) { return s.flow == Flow::balance; }))
    return false;
  for (int i = item - 1; i >= 0 && i >= item - 3; --i) {
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    if ((m >= 0 && w.mentions[static_cast<std::size_t>(m)].kind == Mention::Kind::verb) ||
        a.sense(i, Class::flowverb) != nullptr || a.sense(i, Class::flow) != nullptr)
      return true;
  }
  return a.sense(item + 1, Class::flow) != nullptr || a.is(item + 1, "intake") ||
         a.is(item + 1, "demand");
}

bool Moves::ahead(int item) const {
  if (w.question) return true;
  for (int i = 0; i < a.size(); ++i) {
    if (w.clause(i) != w.clause(item)) continue;
    // 'With pride I may say'
    if (a.is(i, "may") && a.is_any(i + 1, {"say", "add", "note", "report", "tell"})) continue;
    if (a.sense(i, Class::hedged) != nullptr || a.sense(i, Class::conditional) != nullptr ||
        a.sense(i, Class::forecast) != nullptr || a.sense(i, Class::target) != nullptr)
      return true;
    if (says_any(i, {"will", "shall", "would", "should", "if", "unless", "likely", "'ll"}))
      return true;
  }
  return false;
}

// 'The number of exporters grew', 'GDP shrank for the first time since 2009, and exports to Peru
// suffered': not of the trade.
bool Moves::of_another(int item) const {
  bool mention = false;
  for (int i = item - 1; i >= 0 && segment_of(i) == segment_of(item) && !mention; --i) {
    mention = w.mention_at[static_cast<std::size_t>(i)] >= 0;
    if (!mention && a.sense(i, Class::noise) != nullptr) return true;
  }
  for (int i = 0; i < a.size(); ++i) {
    if (segment_of(i) == segment_of(item) && i < item && says_any(i, {"number"})) return true;
    if (segment_of(i) <= segment_of(item) && w.mention_at[static_cast<std::size_t>(i)] >= 0)
      mention = true;
  }
  if (mention || a.sense(item, Class::trend) == nullptr) return false;
  int subject = item - 1;
  while (says_any(subject, {"has", "have", "had", "been", "also"})) --subject;
  if (subject < 0 || segment_of(subject) != segment_of(item) || !a.kind(subject, ItemKind::word))
    return false;
  if (unknown_word(a, subject) || a.sense(subject, Class::noise) != nullptr) return true;
  return a.is_any(subject, words::kCountryNoun);
}

// 'heads the list of all quarters'
bool Moves::of_times(int place) const {
  for (int i = place + 1; i < place + 6; ++i) {
    if (says_any(i, {"quarters", "years", "months", "halves", "fiscals"})) return true;
  }
  return false;
}

bool Moves::of_an_order(bool passing) const {
  if (a.any(Class::lostrank)) return true;
  for (int i = 0; i < a.size() && a.may_have(Class::place_noun); ++i) {
    // 'came on top of increases in the years before'
    const int of = a.is(i + 1, "of") ? i + 2 : i + 1;
    if (a.sense(i, Class::place_noun) != nullptr &&
        !(says_any(i, {"top"}) &&
          (a.sense(of, Class::dirnoun) != nullptr || a.sense(of, Class::trend) != nullptr)) &&
        !of_times(i))
      return true;
  }
  if (passing && a.any(Class::overtake)) return true;
  for (int i = 0; i < a.size() && a.may_have(Class::ranknoun); ++i) {
    const QuantitySpan* q = a.quantity(i);
    const bool place = a.sense(i, Class::super) != nullptr ||
                       a.sense(i, Class::extreme) != nullptr ||
                       (q != nullptr && q->kind == QuantityKind::ordinal);
    for (int k = i + 1; place && k < i + 4; ++k) {
      if (a.sense(k, Class::ranknoun) != nullptr) return true;
    }
  }
  return false;
}

ClaimParty Moves::seller() const {
  for (int i = 0; i < a.size(); ++i) {
    if (a.place(i) == nullptr) continue;
    for (int k = i + 1; k < i + 3; ++k) {
      if (a.is_any(k, words::kSellerNoun)) return w.party_of_item(i);
      if (a.is_any(k, words::kTradingNoun) &&
          a.is_any(k + 1, {"supplying", "selling", "exporting", "shipping", "delivering"}))
        return w.party_of_item(i);
    }
  }
  return {};
}

// 'Georgian goods' that others buy, 'sales on the Finnish market'; not all that one country sells.
bool Moves::may_be_of_two(const Mention& of) const {
  if (of.kind == Mention::Kind::goods) return true;
  for (int i = of.last; i < of.last + 4; ++i) {
    if (a.place(i) == nullptr) continue;
    const int before = a.is(i - 1, "the") ? i - 2 : i - 1;
    return a.is_any(before, {"to", "in", "into", "on", "from", "across", "there"});
  }
  return false;
}

// 'Turkish demand for Georgian goods', 'Kazakhstan's exporters', 'our imports from Ecuador' in the
// mouth of nobody who is known: of the two that the text is about.
std::optional<Series> Moves::series_by_roles(int item) const {
  if (!w.d.has_pair()) return std::nullopt;
  const ClaimParty& one = w.d.reporter;
  const ClaimParty& two = w.d.partner;
  bool has_one = false;
  bool has_two = false;
  const ClaimParty seller = this->seller();
  ClaimParty buyer;
  for (int i = 0; i < a.size(); ++i) {
    if (a.place(i) == nullptr || segment_of(i) > segment_of(item)) continue;
    const ClaimParty who = w.party_of_item(i);
    if (who.empty()) continue;
    if (who != one && who != two) return std::nullopt;
    (who == one ? has_one : has_two) = true;
    for (int k = i + 1; k < i + 3; ++k) {
      if (a.is_any(k, words::kBuyerNoun)) buyer = who;
    }
  }
  const auto other = [&](const ClaimParty& who) { return who == one ? two : one; };
  Series s;
  s.ok = true;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Series& x = w.series[m];
    if (!x.product.empty() || !x.scope.empty() || w.mentions[m].total) return std::nullopt;
    if (x.ok && x.open_partner && may_be_of_two(w.mentions[m]) && x.reporter == one && has_two)
      s.partner = two;
    else if (x.ok && x.open_partner && may_be_of_two(w.mentions[m]) && x.reporter == two && has_one)
      s.partner = one;
    else if (!x.ok && (x.partner == one || x.partner == two) && x.reporter.empty())
      s.partner = x.partner;
    else if (!x.ok && w.mentions[m].partner.items.size() == 1 &&
             w.mentions[m].reporter.kind != PartyRef::Kind::places) {
      const ClaimParty to = w.party_of_item(w.mentions[m].partner.items.front());
      if (to != one && to != two) continue;
      s.partner = to;
    } else {
      continue;
    }
    s.reporter = other(s.partner);
    s.flow = flow_of(w.mentions[m].flow);
    if (s.flow != Flow::exports && s.flow != Flow::imports) return std::nullopt;
    return s;
  }
  if (!w.mentions.empty()) return std::nullopt;
  if (!seller.empty() && (seller == one || seller == two) && has_one && has_two) {
    s.reporter = seller;
    s.partner = other(seller);
    s.flow = Flow::exports;
    return s;
  }
  if (!buyer.empty() && has_one && has_two) {
    s.reporter = buyer;
    s.partner = other(buyer);
    s.flow = Flow::imports;
    return s;
  }
  return std::nullopt;
}

std::optional<Series> Moves::series(int item) const {
  const Series* found = nullptr;
  bool several = false;
  bool goods = false;
  for (std::size_t m = 0; m < w.series.size(); ++m) {
    const Series& s = w.series[m];
    if (!closed(s) || s.flow == Flow::balance) continue;
    if (!s.product.empty()) {
      goods = true;
      continue;
    }
    if (s.flow == Flow::turnover && found != nullptr) continue;
    if (found == nullptr || found->flow == Flow::turnover)
      found = &s;
    else
      several = several || !same_series(*found, s);
  }
  if (goods) {
    const Series* own = w.governing(item);
    if (found == nullptr || own == nullptr || !own->product.empty()) return std::nullopt;
  }
  if (several) {
    const Series* own = w.governing(item);
    if (own == nullptr || !closed(*own) || own->flow == Flow::balance) return std::nullopt;
    return *own;
  }
  if (found != nullptr) {
    // 'Finnish exporters to Sweden saw their sales there shrink'
    const Mention* of =
        found->mention < 0 ? nullptr : &w.mentions[static_cast<std::size_t>(found->mention)];
    const ClaimParty who = seller();
    if (of != nullptr && of->reporter.kind == PartyRef::Kind::their && !who.empty() &&
        found->flow == Flow::exports && who == found->partner) {
      Series s = *found;
      std::swap(s.reporter, s.partner);
      return s;
    }
    return *found;
  }
  if (auto s = series_by_roles(item)) return s;
  if (!w.mentions.empty()) return std::nullopt;
  for (const PlaceSpan& p : a.places) {
    if (!p.any && !p.epithet) return std::nullopt;
  }
  const Series* before = w.from_before();
  if (before == nullptr || !closed(*before) || before->flow == Flow::balance ||
      !before->product.empty())
    return std::nullopt;
  return *before;
}

std::optional<core::Period> Moves::time(int item, const Series& s) const {
  const TimeSpan* t = a.time(item);
  if (t == nullptr) return std::nullopt;
  Claim c;
  c.reporter = s.reporter;
  c.partner = s.partner;
  c.flow = s.flow;
  TimeSpan plain = *t;
  if (plain.kind == TimeKind::since) plain.kind = TimeKind::period;
  const PeriodSettler settler{const_cast<Work&>(w)};
  return up_to(item, resolve(plain, settler.context(c, false)));
}

// 'the old record, set in 2019', 'the previous high of 2019', 'a peak dating from 2008'
bool Moves::of_old_record(int time) const {
  for (int i = time - 1; i >= 0 && i > time - 5; --i) {
    if (says_any(i, {"set", "dating", "dates", "established", "achieved", "reached", "registered",
                     "recorded", "held", "standing", "record", "peak", "high", "maximum"}))
      return true;
  }
  return false;
}

int Moves::own_time(const Series& s, int besides) const {
  const auto then = time(besides, s);
  int best = -1;
  std::optional<core::Period> at;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (i == besides || t == nullptr || t->kind != TimeKind::period ||
        t->year_by == YearBy::previous)
      continue;
    const auto p = time(i, s);
    if (!p || p->first > w.d.now) continue;
    if (then && p->last <= then->last) continue;
    if (w.d.period && *p == *w.d.period) return i;
    // 'since records began in 1947'
    if (says_any(i - 1, {"in"}) &&
        says_any(i - 2, {"began", "begun", "started", "established", "joined", "founded"}))
      continue;
    // 'eclipsed the old record, set in 2019'
    if (w.d.period && p->last < w.d.period->first && of_old_record(i)) continue;
    // 'followed those of 2021 and 2022'
    if (says_any(i - 1, {"of"}) && says_any(i - 2, {"that", "those"})) continue;
    // 'which had hit a high in 2011': before what the text is about
    bool had = false;
    for (int k = 0; k < i && w.d.period && p->last < w.d.period->first; ++k)
      had = had || (segment_of(k) == segment_of(i) && says_any(k, {"had"}));
    if (had) continue;
    if (best >= 0 && at->last >= p->last) continue;
    best = i;
    at = p;
  }
  return best;
}

// 'the half-year that ended in June'
std::optional<core::Period> Moves::up_to(int item, std::optional<core::Period> p) const {
  if (p && p->months() == 1 && w.d.period && w.d.period->last == p->last &&
      w.d.period->months() > 1 &&
      (says_any(item - 1, {"ended", "ending"}) || says_any(item - 2, {"ended", "ending"})))
    return w.d.period;
  return p;
}

std::optional<core::Period> Moves::period(const Series& s, int besides) const {
  if (const int own = own_time(s, besides); own >= 0) return time(own, s);
  constexpr int kLongAgo = 24;  // months
  if (w.d.period && !w.d.part_of_month && w.d.period->last + kLongAgo > w.d.now) {
    const auto then = time(besides, s);
    if (then && w.d.period->last <= then->last) return std::nullopt;
    return w.d.period;
  }
  Claim c;
  c.reporter = s.reporter;
  c.partner = s.partner;
  const PeriodSettler settler{const_cast<Work&>(w)};
  return settler.last_full(c);
}

void Moves::set_since(Draft& d, const Series& s, int what, int when, const core::Period& then,
                      const core::Period& now) const {
  d.claim.since = then.first;
  d.claim.period = now;
  d.claim.period_written = own_time(s, when) >= 0;
  d.period_set = d.mode_set = true;
  d.first = std::min(what, when);
  d.last = std::max(what, when) + 1;
  d.confidence = 0.8;
}

}  // namespace tally::reading
