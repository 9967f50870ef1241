// Which way a rate went where neither a verb of growth nor 'more' stands beside it: 'outdid those
// of 2012 by 9 percent', 'at 4.5 percent, the rise in', 'growth of exports: 47%', 'lost 21% of'.
#include "reading/internal/amount_reader.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"

namespace tally::reading {

// 'exceeded the 2014 level by 9 percent', 'exceeds that of last year 1.6 times'
AmountReader::Direction AmountReader::outdone_by(int item) const {
  constexpr int kReach = 12;
  Direction out;
  bool measured = false;
  for (int i = item - 1; i >= 0 && i > item - kReach && w.clause(i) == w.clause(item); --i) {
    if (a.quantity(i) != nullptr) return out;
    measured = measured || a.time(i) != nullptr;
    if (!a.is_any(i, words::kVerbOfOutdoing | words::kVerbOfTrailing)) continue;
    // 'September's level was exceeded by 4 percent'
    const bool passive = a.sense(i - 1, Class::be) != nullptr && a.is(i + 1, "by");
    measured = measured ||
               (passive && a.is_any(i - 2, words::kMeasuredFigure) && a.time(i - 3) != nullptr);
    out.found = measured;
    out.sign = a.is_any(i, words::kVerbOfTrailing) ? -1 : 1;
    return out;
  }
  return out;
}

// 'The number of Polish exporters was 3 percent above that of 2015', 'Prices of Polish goods',
// 'numbered 3,000, 3 percent more': no value of goods.
bool AmountReader::of_no_value(int item) const {
  const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
  for (int i = first; i < item && i < first + 4; ++i) {
    if (w.mention_at[static_cast<std::size_t>(i)] >= 0) break;
    const Token& end = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1];  // 'the number'
    if (words::kNoValueNoun.has(*end.row) && a.is_any(i + 1, {"of", "for", "in"})) return true;
  }
  const QuantitySpan* count = a.punct(item - 1, ",") ? a.quantity(item - 2) : nullptr;
  return count != nullptr && is_rate(a.quantity(item)) &&
         (count->kind == QuantityKind::other ||
          (count->kind == QuantityKind::count && count->value.value() > 20));
}

// '6 percent under the one for 2015'
AmountReader::Direction AmountReader::under_that(int item) const {
  Direction out;
  // '4 percent ahead of January 2017', '2 percent behind those of May', '8 percent short of it'
  const bool ahead = a.low(item + 1) == "ahead";
  if (ahead || a.is(item + 1, "behind") || a.low(item + 1) == "short") {
    int time = item + 2;
    while (time < item + 6 && a.time(time) == nullptr &&
           (a.is_any(time, {"of", "the", "in", "its"}) ||
            a.sense(time, Class::flowref) != nullptr || a.is_any(time, words::kMeasuredFigure)))
      ++time;
    out.found = a.time(time) != nullptr;
    out.sign = ahead ? 1 : -1;
    return out;
  }
  if (!a.is_any(item + 1, {"under", "over", "beyond"})) return out;
  if (a.sense(item + 2, Class::flowref) == nullptr &&
      a.sense(item + 2, Class::figureref) == nullptr)
    return out;
  out.found = a.is_any(item + 3, {"of", "for", "in"});
  out.sign = a.is(item + 1, "under") ? -1 : 1;
  return out;
}

// 'At 4.5 percent, the yearly rise in exports', 'The growth rate of our shipments, at 4.5 percent,'
AmountReader::Direction AmountReader::at_rate_of_noun(int item) const {
  constexpr int kNear = 7;
  Direction out;
  if (!a.is(item - 1, "at")) return out;
  const auto take = [&](int noun, bool rising) {
    out.found = true;
    out.sign = rising ? 1 : a.sense(noun, Class::dirnoun)->sign;
    out.nominal = true;
  };
  const bool opens = item <= 2 || a.kind(item - 2, ItemKind::punct);
  const bool bare = a.sense(item + 2, Class::dirnoun) != nullptr;
  if (opens && a.punct(item + 1, ",") &&
      (bare || a.is_any(item + 2, {"the", "this", "that", "a"}))) {
    for (int i = bare ? item + 2 : item + 3; i < item + 3 + kNear && i < a.size(); ++i) {
      if (a.kind(i, ItemKind::punct) && !a.punct(i, "-")) break;
      if (a.sense(i, Class::be) != nullptr || a.quantity(i) != nullptr) break;
      if (a.sense(i, Class::dirnoun) != nullptr) {
        take(i, false);
        return out;
      }
      const Entry* verb = a.sense(i, Class::trend);  // 'the pace at which exporters increased'
      const bool pace = a.is_any(i, words::kPaceOfGrowth) && a.is_any(i + 1, {"at", "of"});
      if (!pace) continue;
      for (int k = i + 1; k < i + 10 && k < a.size(); ++k) {
        verb = a.sense(k, Class::trend);
        if (a.kind(k, ItemKind::punct)) break;
        if (verb == nullptr || verb->sign == 0) continue;
        out.found = true;
        out.sign = verb->sign;
        return out;
      }
    }
  }
  if (!a.punct(item - 2, ",")) return out;
  for (int i = item - 3; i >= 0 && i > item - 14; --i) {
    if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return out;
    const Entry* noun = a.sense(i, Class::dirnoun);
    if (noun == nullptr || !a.is_any(i + 1, {"of", "in"})) continue;
    take(i, false);
    return out;
  }
  return out;
}

// 'Growth of exports to Italy: 47%', 'growth over the previous year worked out to 4.5 percent'
AmountReader::Direction AmountReader::noun_in_front(int item) const {
  constexpr int kReach = 14;
  Direction out;
  const bool colon = a.punct(item - 1, ":");
  const bool level = a.sense(item - 1, Class::level) != nullptr;
  if (!colon && !level) return out;
  for (int i = item - 2; i >= 0 && i > item - kReach; --i) {
    if (a.quantity(i) != nullptr || (a.kind(i, ItemKind::punct) && !a.punct(i, "-"))) return out;
    const Entry* noun = a.sense(i, Class::dirnoun);
    if (noun == nullptr || !a.is_any(i + 1, {"of", "in", "over", "on"})) continue;
    const bool opens = i == 0 || a.kind(i - 1, ItemKind::punct) || a.is(i - 1, "the") ||
                       a.sense(i - 1, Class::mod) != nullptr;
    out.found = opens;
    out.sign = noun->sign;
    out.nominal = true;
    return out;
  }
  return out;
}

// 'Finnish firms lost 21% of their Swedish sales', 'shed 9 percent of their value': what is gone,
// no share.
AmountReader::Direction AmountReader::lost_part(int item) const {
  Direction out;
  if (a.quantity(item)->kind == QuantityKind::ratio || !a.is(item + 1, "of")) return out;
  if (!a.is_any(item - 1, words::kVerbOfLosing)) return out;
  const bool own = a.sense(item + 2, Class::poss) != nullptr || a.is(item + 2, "the");
  bool sales = false;  // (not 'a fifth of its orders' of a firm)
  for (int i = item + 3; i < item + 6 && i < a.size() && !a.kind(i, ItemKind::punct); ++i)
    sales = sales || a.sense(i, Class::flow) != nullptr ||
            a.is_any(i, words::kMeasuredFigure | words::kTakingsNoun);
  for (int i = item - 2; i >= 0 && w.clause(i) == w.clause(item); --i) {  // 'A firm in Thika'
    if (a.sense(i, Class::company) != nullptr && !a.is_any(i, words::kTradingNoun)) return out;
  }
  out.found = own && sales;
  out.sign = -1;
  return out;
}

// 'by almost a half, 47% to be precise': the rough one, said again exactly.
bool AmountReader::said_exactly(int item) const {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::fraction && q.kind != QuantityKind::ratio) return false;
  constexpr int kReach = 9;
  bool exact = false;
  bool percent = false;
  if (!a.kind(item + 1, ItemKind::punct) && !a.is(item + 1, "or")) return false;
  for (int i = item + 1; i < item + kReach && i < a.size(); ++i) {
    exact = exact || a.is_any(i, words::kExactWord);
    percent = percent || (a.quantity(i) != nullptr && a.quantity(i)->kind == QuantityKind::percent);
    if (a.time(i) != nullptr) break;
  }
  return exact && percent;
}

// 'fell short of the 0.8% rise in October': the growth of then, no other one's.
bool AmountReader::of_other_growth(int item) const {
  const QuantitySpan& q = *a.quantity(item);
  const bool the = begins_with_the(item) || a.is(item - 1, "the");
  if (q.kind != QuantityKind::percent || !the || a.sense(item + 1, Class::dirnoun) == nullptr)
    return false;
  const int of = a.is(item - 1, "the") ? item - 2 : item - 1;  // 'fell short of' may be one item
  if (of < 1) return false;
  const std::size_t last = a.items[static_cast<std::size_t>(of)].last - 1;
  return a.tokens[last].low == "of" && a.tokens[last - 1].low == "short";
}

// '47% to be precise' behind 'expanded by almost half': as the rough one.
AmountReader::Direction AmountReader::said_again(int item) const {
  constexpr int kReach = 9;
  for (int i = item - 1; i >= 0 && i > item - kReach; --i) {
    if (a.quantity(i) == nullptr) continue;
    return said_exactly(i) ? direction(i) : Direction{};
  }
  return {};
}

// 'we imported less from Italy, by 9.5 percent'
AmountReader::Direction AmountReader::less_by(int item) const {
  constexpr int kReach = 8;
  Direction out;
  const QuantitySpan& q = *a.quantity(item);
  if (!a.is(item - 1, "by") || q.last < q.number_at + 2) return out;  // (its unit is written)
  for (int i = item - 2; i > 0 && i > item - kReach && w.clause(i) == w.clause(item); --i) {
    if (a.quantity(i) != nullptr) return out;
    const Entry* dir = a.is_any(i, {"less", "more", "fewer"}) ? a.sense(i, Class::dir) : nullptr;
    if (dir == nullptr || a.sense(i - 1, Class::flowverb) == nullptr) continue;
    out.found = true;
    out.sign = dir->sign;
    return out;
  }
  return out;
}

// 'has become four times as large' since then, 'Compared with 2016 our turnover is fourfold'
AmountReader::Direction AmountReader::as_large_since(int item) const {
  Direction out;
  if (a.quantity(item)->kind != QuantityKind::ratio || a.sense(item - 1, Class::be) == nullptr)
    return out;
  const bool large = a.is(item + 1, "as") && a.is_any(item + 2, words::kSizeAdjective);
  const int end = large ? item + 3 : item + 1;
  if (end < a.size() && !a.kind(end, ItemKind::punct)) return out;
  for (int i = 0; i < item; ++i) {
    const bool since =
        a.is(i, "since") || (a.time(i) != nullptr && a.time(i)->kind == TimeKind::since);
    const bool compared =
        a.sense(i, Class::comparedwith) != nullptr || a.is_any(i, words::kMeasuringPreposition);
    if (!since && !compared) continue;
    out.found = true;
    out.sign = 1;
  }
  return out;
}

// 'fifteen percent has been added to the exports', 'and seventeen taken from the imports'
AmountReader::Direction AmountReader::added_to(int item) const {
  Direction out;
  int v = item + 1;
  while (v < item + 4 && (a.sense(v, Class::be) != nullptr || a.is_any(v, {"has", "have", "been"})))
    ++v;
  const bool plus = a.is(v, "added") && a.is(v + 1, "to");
  const bool minus = a.is_any(v, words::kParticipleOfTaking) && a.is_any(v + 1, {"from", "off"});
  out.found = out.nominal = plus || minus;
  out.sign = plus ? 1 : -1;
  return out;
}

// 'rose to 148 million in June: by 5% month on month, by 8% year on year'
AmountReader::Direction AmountReader::by_behind_colon(int item) const {
  Direction out;
  if (!a.is(item - 1, "by") || !(a.punct(item - 2, ":") || a.punct(item - 2, ","))) return out;
  int colon = item - 2;
  while (colon > 0 && !a.punct(colon, ":")) {
    if (a.place(colon) != nullptr || w.mention_at[static_cast<std::size_t>(colon)] >= 0 ||
        a.sense(colon, Class::trend) != nullptr)
      return out;
    --colon;
  }
  for (int i = colon - 1; i >= 0 && i > colon - 10; --i) {
    const Entry* verb = a.sense(i, Class::trend);
    if (verb == nullptr || verb->sign == 0 || verb->times != 0) continue;
    out.found = !a.is(i - 1, "to");  // (not 'wants exports to rise: by 5 percent this year')
    out.sign = verb->sign;
    return out;
  }
  return out;
}

// 'the May level', 'the level of May 2012', 'those of March': a figure of another time, not a whole
// that something is a part of.
bool AmountReader::of_level_of_then(int i) const {
  const auto level = [&](int k) {  // 'the level' may be one item
    return a.kind(k, ItemKind::word) &&
           words::kNounOfLevel.has(*a.tokens[a.items[static_cast<std::size_t>(k)].last - 1].row);
  };
  if (a.is(i, "the") || a.sense(i, Class::poss) != nullptr) ++i;
  if (a.time(i) != nullptr) return level(a.is(i + 1, "'s") ? i + 2 : i + 1);
  const bool those = a.sense(i, Class::flowref) != nullptr;
  if (!(level(i) && a.is_any(i + 1, {"of", "in", "for"})) && !(those && a.is(i + 1, "of")))
    return false;
  return a.time(a.is(i + 2, "the") ? i + 3 : i + 2) != nullptr;
}

// '$20.3 million (137.5%)' in a text that counts from a hundred ('180.2% of the level of May'),
// '$70 million (178.2% as against January-May 2018)'.
bool AmountReader::index_in_bracket(int item) {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::percent || q.signed_plus || q.signed_minus || q.high ||
      !a.punct(item - 1, "(") || q.value.value() < 10 || q.value.value() > 400)
    return false;
  const bool used =
      w.d.by_index || std::any_of(w.drafts.begin(), w.drafts.end(),
                                  [](const Draft& d) { return d.frame == kPercentOfThen; });
  if (!a.punct(item + 1, ")")) {
    int i = item + 1;
    bool part = true;  // '(98 percent of 2016)' may be a share
    while (i < item + 4 && (a.sense(i, Class::comparedwith) != nullptr ||
                            a.is_any(i, {"as", "against", "to", "of", "the", "level"}))) {
      part = part && a.is_any(i, {"of", "the", "level"});
      ++i;
    }
    const bool base = i > item + 1 && a.time(i) != nullptr && a.punct(i + 1, ")");
    if (!base || (part && !used && q.value.value() <= 100)) return false;
  } else if (!used) {
    return false;
  }
  int sum = item - 2;  // '$200 million in 2017 (115.3% to 2016)'
  if (a.time(sum) != nullptr) sum -= a.is(sum - 1, "in") ? 2 : 1;
  for (const Draft& d : w.drafts) {
    if (d.drop || d.item != sum || d.claim.kind != ClaimKind::level || d.role != Role::main)
      continue;
    Series own;
    own.reporter = d.claim.reporter;
    own.partner = d.claim.partner;
    own.flow = d.claim.flow;
    own.ok = true;
    Draft& draft = w.add(ClaimKind::change, own, item, std::string(kPercentOfThen));
    w.set_percent(draft, q, 1);
    draft.claim.value->number = core::Decimal::from_double(q.value.value() - 100, 3);
    w.spent[static_cast<std::size_t>(item)] = true;
    return true;
  }
  return false;
}

// 'was 7.1 billion, 4.5 times that amount' behind the sum of another time: grown since then.
bool AmountReader::multiple_of_that(int item) {
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::ratio || !a.low(item + 1).is_any({"that", "this"})) return false;
  const bool one = a.sense(item + 1, Class::figureref) != nullptr;  // 'that sum'
  const int noun = one ? item + 1 : item + 2;
  if ((!one && !a.is_any(noun, words::kFigureNoun)) ||
      a.is_any(noun + 1, {"of", "with", "to", "for", "in"}))
    return false;
  const Draft* sum = nullptr;
  for (const Draft& d : w.drafts) {
    if (!d.drop && d.item < item && d.claim.kind == ClaimKind::level && d.role == Role::main &&
        d.clause == w.clause(item))
      sum = &d;
  }
  if (sum == nullptr) return false;
  for (const ToldFigure& f : w.d.told) {
    if (f.claim.kind != ClaimKind::level || f.claim.flow != sum->claim.flow || !f.claim.period ||
        f.claim.reporter != sum->claim.reporter || f.claim.partner != sum->claim.partner)
      continue;
    Series own;
    own.reporter = sum->claim.reporter;
    own.partner = sum->claim.partner;
    own.flow = sum->claim.flow;
    own.ok = true;
    Draft& draft = w.add(ClaimKind::change, own, item, std::string(kMultipleOfThat));
    w.set_percent(draft, q, 1);
    draft.claim.base_period = f.claim.period;
    w.spent[static_cast<std::size_t>(item)] = true;
    return true;
  }
  return false;
}

// 'is 104% of the September level': 4 percent more than then.
bool AmountReader::percent_of_then(int item) {
  constexpr int kReach = 7;
  const QuantitySpan& q = *a.quantity(item);
  if (q.kind != QuantityKind::percent || q.value.value() > 400 || q.high || !a.is(item + 1, "of"))
    return false;
  if (q.value.value() <= 100 && !of_level_of_then(item + 2)) return false;
  bool figure = false;
  bool time = false;
  for (int i = item + 2; i < item + kReach && i < a.size() && !(figure && time); ++i) {
    if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr || a.place(i) != nullptr)
      return false;
    figure = figure || a.is_any(i, words::kMeasuredFigure) ||
             a.sense(i, Class::figureref) != nullptr || a.sense(i, Class::flowref) != nullptr;
    time = time || a.time(i) != nullptr;
  }
  if (!figure || !time) return false;
  for (const Draft& d : w.drafts) {  // '104% of the September level and 122% of that of a year ago'
    if (d.frame != kPercentOfThen) continue;
    w.spent[static_cast<std::size_t>(item)] = true;
    return true;
  }
  const Series* s = series_for(item);
  if (s == nullptr || !s->ok || s->open_partner || s->flow == Flow::balance) return false;
  Draft& draft = w.add(ClaimKind::change, *s, item, std::string(kPercentOfThen));
  w.set_percent(draft, q, 1);
  draft.claim.value->number = core::Decimal::from_double(q.value.value() - 100, 3);
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

AmountReader::Direction AmountReader::measured_direction(int item) const {
  Direction dir = outdone_by(item);
  if (!dir.found) dir = at_rate_of_noun(item);
  if (!dir.found) dir = noun_in_front(item);
  if (!dir.found) dir = said_again(item);
  if (!dir.found) dir = less_by(item);
  if (!dir.found) dir = under_that(item);
  if (!dir.found) dir = as_large_since(item);
  if (!dir.found) dir = added_to(item);
  if (!dir.found) dir = by_behind_colon(item);
  return dir;
}

// 'That corresponds to 1.1 times the exchange of goods between Peru and Chile in 2012': the trade
// of then, by how many times it has grown. With a series in front it is a comparison of two.
bool AmountReader::multiple_of_then(int item) {
  if (a.quantity(item)->kind != QuantityKind::ratio || item + 2 >= a.size()) return false;
  const int m = w.mention_at[static_cast<std::size_t>(a.is(item + 1, "the") ? item + 2 : item + 1)];
  if (m < 0) return false;
  const Mention& then = w.mentions[static_cast<std::size_t>(m)];
  if (then.kind != Mention::Kind::noun || then.first > item + 2) return false;
  for (const Mention& other : w.mentions) {
    if (&other != &then && w.clause(other.head) == w.clause(item)) return false;
  }
  int time = then.last;
  while (time < then.last + 3 && a.is_any(time, {"in", "of", "for", "the", "during"})) ++time;
  if (a.time(time) == nullptr || time == then.last) return false;
  const Series& s = w.series[static_cast<std::size_t>(m)];
  if (!s.ok || s.open_partner || s.flow == Flow::balance) return false;
  Draft& draft = w.add(ClaimKind::change, s, item, std::string(kMultipleOfThen));
  w.set_percent(draft, *a.quantity(item), 1);
  w.spent[static_cast<std::size_t>(item)] = true;
  return true;
}

}  // namespace tally::reading
