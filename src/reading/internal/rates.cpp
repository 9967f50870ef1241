// Changes: what a percentage or a ratio says of the series that governs it.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

// 'even more', 'still faster': which way it went says the verb before it.
static bool still_more(const Analysis& a, int i) {
  return a.is_any(i, {"more", "faster", "less"}) && a.is_any(i - 1, {"even", "still"});
}

AmountReader::Direction AmountReader::direction(int item) const {
  const QuantitySpan& q = *a.quantity(item);
  Direction out;
  // 'have now risen three times in succession'
  if (q.kind == QuantityKind::ratio && a.sense(item + 1, Class::inarow) != nullptr) return out;
  if (q.signed_plus || q.signed_minus) {
    out.found = true;
    out.sign = q.signed_plus ? 1 : -1;
    return out;
  }
  if (q.kind == QuantityKind::ratio && a.sense(item + 1, Class::asmuch) != nullptr &&
      (a.kind(item + 2, ItemKind::time) || a.kind(item + 3, ItemKind::time))) {
    out.found = true;  // 'twice as much as in 2021'
    out.sign = 1;
    return out;
  }
  // 'seven years later the sum was five times as large'
  if (q.kind == QuantityKind::ratio && a.is(item + 1, "as") &&
      a.is_any(item + 2, words::kSizeAdjective) &&
      (item + 3 >= a.size() || a.kind(item + 3, ItemKind::punct)) && refers_back(item)) {
    // (but 'As recently as 2012 it was ten times as large' looks back)
    for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
      const TimeSpan* t = a.time(i);
      out.found = out.found || (t != nullptr && !(t->year_by == YearBy::written && w.d.period &&
                                                  t->year < w.d.period->last.year()));
    }
    out.sign = 1;
    if (out.found) return out;
  }
  // '5 % more', '1.35 times, or $1.1 billion, more', '25 % higher'
  int r = item + 1;
  if (a.punct(r, ",") && a.is(r + 1, "or") && is_money(a.quantity(r + 2))) {
    r += 3;
    if (a.punct(r, ",")) ++r;
  } else if (a.is(r, "or") && is_money(a.quantity(r + 1))) {
    r += 2;
  }
  if (const Entry* e = a.sense(r, Class::dir);
      e != nullptr && !a.is_any(r, words::kUpOrDown, {"under", "over", "extra"})) {
    out.found = true;
    out.sign = e->sign;
    return out;
  }
  // (also '11% under November')
  if ((a.is_any(r, words::kUpOrDown) || (a.is(r, "under") && a.kind(r + 1, ItemKind::time))) &&
      (a.is_any(r + 1, {"on", "from", "the", "compared"}) || a.kind(r + 1, ItemKind::time) ||
       (a.is(r + 1, "last") && a.kind(r + 2, ItemKind::time)) ||  // 'above last January'
       a.sense(r + 1, Class::figureref) != nullptr || a.sense(r + 1, Class::flowref) != nullptr ||
       (a.sense(r + 1, Class::poss) != nullptr && a.is_any(r + 2, words::kFigureNoun)))) {
    out.found = true;
    out.sign = a.sense(r, Class::dir)->sign;
    return out;
  }
  // '9 percent below the 2 billion of 2022', 'under the record 2 billion', 'short of 2 billion'
  const bool short_of = a.is(r, "short") && a.is(r + 1, "of");
  if (r == item + 1 && (short_of || a.is_any(r, {"below", "above", "under"}))) {
    int sum = short_of ? r + 2 : r + 1;
    while (a.is(sum, "the") || a.sense(sum, Class::record) != nullptr) ++sum;
    if (is_money(a.quantity(sum))) {
      out.found = true;
      out.sign = a.is(r, "above") ? 1 : -1;
      return out;
    }
  }
  // '11.4 per cent short of June', '5 percent short of the level of 2019'
  if (short_of && q.kind == QuantityKind::percent &&
      (a.time(r + 2) != nullptr || a.time(r + 3) != nullptr ||
       a.sense(r + 2, Class::figureref) != nullptr)) {
    out.found = true;
    out.sign = -1;
    return out;
  }
  // 'exports to Peru were 14.8 percent down', ', those to Chile 3 percent up'
  if (a.is_any(r, {"up", "down"}) && r == item + 1 && q.kind == QuantityKind::percent &&
      (a.sense(item - 1, Class::be) != nullptr || a.place(item - 1) != nullptr ||
       w.mention_at[static_cast<std::size_t>(std::max(0, item - 1))] >= 0) &&
      (r + 1 >= a.size() || a.kind(r + 1, ItemKind::punct) ||
       a.is_any(r + 1, words::kClauseJoint, {"in"}))) {
    out.found = true;
    out.sign = a.sense(r, Class::dir)->sign;
    return out;
  }
  // 'came to €4.1 billion, 1.2% down.'
  if (a.is_any(r, {"up", "down"}) && a.punct(item - 1, ",") && is_money(a.quantity(item - 2)) &&
      (r + 1 >= a.size() || a.kind(r + 1, ItemKind::punct))) {
    out.found = true;
    out.sign = a.sense(r, Class::dir)->sign;
    return out;
  }
  // 'a 5 % rise', '5 percent annual growth'
  for (int k = r; k <= r + 2; ++k) {
    const Entry* e = a.sense(k, Class::dirnoun);
    if (e != nullptr) {
      out.found = true;
      out.sign = a.is(k - 1, "negative") ? -1 : e->sign;
      out.nominal = true;
      return out;
    }
    if (a.sense(k, Class::mod) == nullptr && !a.kind(k, ItemKind::time)) break;
  }
  return direction_left(item, out);
}

AmountReader::Direction AmountReader::direction_left(int item, Direction out) const {
  int i = item - 1;
  int steps = 0;
  bool by = false;
  bool of = false;
  bool to = false;
  // 'the fall in the chemical industry was more than 41%' is that of a part
  const auto of_a_part = [&](int noun) {
    if (!a.is_any(noun + 1, {"in", "for"}) || !a.is(noun + 2, "the")) return false;
    for (int k = noun + 3; k < noun + 6 && k < item; ++k) {
      if (a.is_any(k, words::kBranchOfIndustry)) return true;
    }
    return false;
  };
  while (i >= 0 && steps < 14) {
    if (of_a_part(i)) return out;
    if (w.clause(i) != w.clause(item)) {
      if (w.clauses[static_cast<std::size_t>(w.clause(i))].bracket) {
        --i;
        continue;
      }
      break;
    }
    if (a.is(i, "by"))
      by = true;
    else if (a.is(i, "of") || a.sense(i, Class::level) != nullptr ||
             a.sense(i, Class::be) != nullptr) {
      if (const Entry* t = a.sense(i, Class::trend)) {
        out.found = !to;
        out.sign = t->sign;
        return out;
      }
      of = true;
    } else if (a.is(i, "to") && steps == 0)
      to = true;
    else if (const Entry* t = a.sense(i, Class::trend);
             t != nullptr && !(w.mention_at[static_cast<std::size_t>(i)] >= 0)) {
      if (to) return out;
      out.found = true;
      out.sign = t->sign;
      out.times = t->times;
      return out;
    } else if (still_more(a, i)) {
      // 'grew even more, by 14 percent'
    } else if (by && a.is(i, "over")) {
      // 'rose over the first nine months by 12 percent'
    } else if (const Entry* e = a.sense(i, Class::dir)) {
      if (a.is_any(i, words::kDirectionWord) || steps == 0) {
        out.found = !to;
        out.sign = e->sign;
        return out;
      }
      return out;
    } else if (const Entry* n = a.sense(i, Class::dirnoun)) {
      out.found = of || by || steps == 0 || a.punct(i + 1, ":");
      out.sign = a.is(i - 1, "negative") ? -1 : n->sign;  // 'negative growth of 42 percent'
      out.nominal = true;
      return out;
    } else if (a.quantity(i) != nullptr) {
      const QuantitySpan* other = a.quantity(i);
      int join = i + 1;  // '6.1 % month on month and 11.8 % year on year'
      while (join < item && (a.kind(join, ItemKind::time) || a.is_any(join, words::kBaseOfRate)))
        ++join;
      if (is_rate(other) && (a.is_any(join, words::kJointOfRates)) &&
          w.spent[static_cast<std::size_t>(i)]) {
        // 'rose 5 and 7 per cent', '12% on the year but 3%'
        for (const Draft& d : w.drafts) {
          if (d.item == i && d.claim.kind == ClaimKind::change) {
            out.found = true;
            out.sign = d.claim.value && d.claim.value->value() < 0 ? -1 : 1;
            return out;
          }
        }
      }
      if (other->kind == QuantityKind::ordinal || other->kind == QuantityKind::count) {
        --i;
        ++steps;
        continue;
      }
      if (!is_money(other)) return out;
      // 'rose to $5 bn, or by 17.5 %'
      if (!(by || a.is(item - 1, "or"))) return out;
    } else if (w.mention_at[static_cast<std::size_t>(i)] >= 0 && !by) {
      const Mention& m =
          w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])];
      if (m.kind == Mention::Kind::noun && i == m.last - 1 && steps > 0 && !of) return out;
      if (m.kind == Mention::Kind::noun) {
        // 'growth in trade of 5 %', 'increase in exports of 5 %'
        i = m.first;
      }
    }
    --i;
    ++steps;
  }
  return out;
}

bool AmountReader::ellipsis(int item, int& sign) const {
  // 'imports 7 %' behind 'exports rose 4 percent'
  const int m = w.mention_at[static_cast<std::size_t>(item > 0 ? item - 1 : 0)];
  int by = item - 1;  // 'and imports by a full 24 percent'
  // 'and imports by even more, 14 percent', 'and imports even faster, by 14 percent'
  const int more = a.is(by, "by") && a.punct(by - 1, ",") ? by - 2 : by - 1;
  if (a.punct(more + 1, ",") && still_more(a, more)) by = more - 2;
  while (a.is_any(by, words::kSkippedBeforeRate)) --by;
  const bool adjoins =
      m >= 0 || (by > 0 && w.mention_at[static_cast<std::size_t>(by)] >= 0) ||
      (a.is(by, "by") && by > 0 && w.mention_at[static_cast<std::size_t>(by) - 1] >= 0);
  // ', and what we buy from you by 23'
  const bool behind_verb =
      a.is(by, "by") && std::any_of(w.mentions.begin(), w.mentions.end(), [&](const Mention& own) {
        return own.kind == Mention::Kind::verb && own.last == by && own.head < by;
      });
  // 'Exports to Georgia grew 1.6 times; to Iran – 1.2 times'
  const bool dash = (a.punct(item - 1, "-") || a.punct(item - 1, "–") || a.punct(item - 1, "—")) &&
                    a.place(item - 2) != nullptr && a.is_any(item - 3, {"to", "from", "with"});
  // 'our imports, 12 percent, to 270 million'
  const bool apart = a.punct(item - 1, ",") && item > 1 && a.punct(item + 1, ",") &&
                     a.is(item + 2, "to") && is_money(a.quantity(item + 3)) &&
                     w.mention_at[static_cast<std::size_t>(item) - 2] >= 0;
  bool terms = false;  // 'in yuan terms 9.8 percent, in dollar terms 3'
  for (int i = item - 1; i >= 0 && i > item - 4; --i) terms = terms || a.is(i, "terms");
  // 'a decline of 11.3% in exports and 16.3% in imports'
  const int other = item + 2 < a.size() ? w.mention_at[static_cast<std::size_t>(item) + 2] : -1;
  const int own =
      a.is(item - 1, "and") && item > 1 ? w.mention_at[static_cast<std::size_t>(item) - 2] : -1;
  const int to = a.is(item + 2, "the") ? item + 3 : item + 2;  // 'and by 19 percent with Egypt'
  const bool next_partner = a.is(item - 1, "by") && a.is_any(item - 2, {"and", ","}) &&
                            a.is_any(item + 1, {"with", "to", "from"}) && a.place(to) != nullptr;
  const bool in_each = other >= 0 && own >= 0 && a.is(item + 1, "in") &&
                       a.is(w.mentions[static_cast<std::size_t>(own)].first - 1, "in") &&
                       is_rate(a.quantity(w.mentions[static_cast<std::size_t>(own)].first - 2));
  // 'up 6.1% after 24.5% in the first seven months of 2018'
  if (!adjoins && !behind_verb && !dash && !apart && !terms && !in_each && !next_partner &&
      !from_partner(item) && listed_place(item) < 0 && !led_as_base(item))
    return false;
  for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
    if (it->claim.kind != ClaimKind::change || it->item > item || it->role != Role::main) continue;
    if (!it->claim.value) continue;
    sign = it->claim.value->value() < 0 ? -1 : 1;
    return it->clause != w.clause(item) || true;
  }
  return false;
}

// 'China followed with 36 billion, an increase of 4 percent': the series of the amount before.
const Series* AmountReader::last_amount(int item) const {
  const Draft* last = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.item < item && d.claim.kind == ClaimKind::level && !d.drop) last = &d;
  }
  if (last == nullptr) return w.from_before();
  borrowed = Series{};
  borrowed.reporter = last->claim.reporter;
  borrowed.partner = last->claim.partner;
  borrowed.flow = last->claim.flow;
  borrowed.product = last->claim.product;
  borrowed.total = borrowed.open_partner = last->total_partner;
  borrowed.ok = true;
  return &borrowed;
}

// 'was the second largest market and accounted for 10.2 percent'
bool AmountReader::share_beside_rank(int item) {
  const Entry* verb = a.sense(item - 1, Class::shareverb);
  const QuantitySpan& q = *a.quantity(item);
  // 'remained the largest source, supplying 36.4%'
  const bool supplying =
      a.sense(item - 1, Class::flowverb) != nullptr && a.low(item - 1).ends_with("ing");
  const bool with = (supplying || a.is(item - 1, "with")) && q.kind == QuantityKind::percent &&
                    a.sense(item + 1, Class::dir) == nullptr &&
                    a.sense(item + 1, Class::dirnoun) == nullptr;
  if (!with && (verb == nullptr || verb->goes || verb->comes)) return false;
  if (a.is(item + 1, "of") || (q.kind != QuantityKind::percent && q.kind != QuantityKind::fraction))
    return false;
  const Draft* rank = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank && d.item < item && item - d.item < 14 && !d.drop)
      rank = &d;
  }
  if (rank == nullptr || rank->claim.partner.empty()) return false;
  if (of_several_together(w, item, rank->claim.partner)) {
    w.refuse("a share of several together");
    return true;
  }
  for (int i = rank->item + 1; i < item; ++i) {
    // 'the second destination of Zambia's exports in that month, accounting for 17 per cent'
    const ClaimParty named = a.place(i) != nullptr ? w.party_of_item(i) : ClaimParty{};
    const bool own =
        !named.empty() &&
        (named == rank->claim.partner ||
         (named == rank->claim.reporter &&
          (a.place(i)->possessive || a.place(i)->kind == places::NameKind::adjective)));
    if ((a.place(i) != nullptr && !own) || a.quantity(i) != nullptr) return false;
  }
  Series s;
  s.reporter = rank->claim.reporter;
  s.partner = rank->claim.partner;
  s.flow = rank->claim.flow;
  s.ok = true;
  Draft& d = w.add(ClaimKind::share, s, item, "share beside a rank");
  w.set_percent(d, q, 1);
  language::ClaimSide side;
  side.reporter = s.reporter;
  side.partner = single(places::places().world());
  side.flow = s.flow;
  d.claim.denominator = side;
  return true;
}

void AmountReader::rate(int item) {
  if (w.spent[static_cast<std::size_t>(item)]) return;
  // 'bought less than half of what it had bought in 2010' is no share
  const bool of_before = a.is(item + 1, "of") && a.is(item + 2, "what") && of_other_time(item + 1);
  if (times_less_then(item) || percent_of_then(item) || index_in_bracket(item)) return;
  const Direction lost = lost_part(item);
  if (!lost.found && (share_beside_rank(item) || (!of_before && read_share(w, item)))) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  const QuantitySpan& q = *a.quantity(item);
  if (of_no_value(item)) {
    w.refuse("a number of something else");
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (q.kind == QuantityKind::points) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (multiple_of_then(item) || against_other_flow(item) || rate_of_earlier(item)) return;
  if (said_exactly(item) || of_other_growth(item)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  // '6 percent of the total, an increase from 2.7 percent in 2000': where it stood
  if (a.is(item - 1, "from") && a.sense(item - 2, Class::dirnoun) != nullptr &&
      q.kind == QuantityKind::percent && !a.is(item + 1, "to")) {
    w.refuse("where a share or a rate stood before");
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (q.kind == QuantityKind::fraction && a.low(item + 1) == "as") {
    const std::size_t behind = q.last;  // 'half as much again' is a half more, not a half
    for (std::size_t k = behind; k < behind + 4 && k < a.tokens.size(); ++k) {
      if (a.tokens[k].low != "again") continue;
      w.refuse("as much again");
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
  }
  // 'the decline has been gentler, from 29 percent in 2005 to 24': of something else that is told
  if (q.kind == QuantityKind::percent && a.is(item - 1, "from") &&
      (direction(item).nominal || a.punct(item - 2, ",") ||
       a.sense(item - 2, Class::be) != nullptr)) {
    w.refuse("where a share or a rate stood before");
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (of_two_rates(item)) {
    w.refuse("one rate set against another");
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (other_trade_behind(item)) {
    w.refuse("one trade set against another");
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  if (multiple_of_that(item) || multiple_of(item) || shrunk_to(item)) return;
  if (expected_by_others(item) || bracket_of_product(item)) {
    if (w.why.empty()) w.why = "no rate of all trade";
    w.spent[static_cast<std::size_t>(item)] = true;
    return;
  }
  Direction dir = lost.found ? lost : direction(item);
  if (!dir.found) dir = measured_direction(item);
  if (!dir.found) {  // 'increased the most to the United States (by 24 million euros, or 31
                     // percent)'
    const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    // 'increased by £0.9 billion (5.6%)'
    const bool behind_sum =
        w.bracketed(item) && is_money(a.quantity(open - 1)) && absolute_change(open - 1);
    if (w.bracketed(item) && (a.is(open + 1, "by") || behind_sum)) {
      for (int i = behind_sum ? open - 2 : open - 1; i >= 0 && i > open - 10; --i) {
        const Entry* t = a.sense(i, Class::trend);
        if (a.quantity(i) != nullptr || (t != nullptr && t->sign == 0)) break;
        if (t == nullptr) continue;
        dir.found = true;
        dir.sign = t->sign;
        break;
      }
    }
  }
  if (!dir.found) beside_change_in_money(item, dir);
  if (!dir.found) dir = behind_change(item);
  if (!dir.found) dir = before_colon(item);
  if (!dir.found) dir = rate_of_then(item);
  if (!dir.found && share_in_bracket(item)) return;
  if (!dir.found) {
    int sign = 0;
    if (ellipsis(item, sign)) {
      dir.found = true;
      dir.sign = sign;
    } else if (answers(item)) {
      dir.found = true;
      dir.sign = w.d.asked_sign;
    } else {
      if (w.why.empty()) w.why = "what the rate is of cannot be told";
      return;
    }
  }
  // 'fell 2.1 times': to what it was, divided by 2.1
  const bool divided = q.kind == QuantityKind::ratio && dir.sign < 0;
  if (divided && (q.value.value() <= 1 || q.high)) {
    if (w.why.empty()) w.why = "a fall by a ratio";
    return;
  }
  // '10 % of GDP', 'tariffs by 25 %'
  for (int i = item + 1; i <= item + 3 && i < a.size() && w.clause(i) == w.clause(item); ++i) {
    if (a.quantity(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) break;
    if (a.sense(i, Class::noise) != nullptr) return;
  }
  const Series* s = nullptr;
  if (dir.nominal) {
    if (in_a_thing(item)) {
      w.refuse("about one product, not all goods");
      w.spent[static_cast<std::size_t>(item)] = true;
      return;
    }
    const int behind = behind_noun(item);
    if (behind >= 0) s = &w.series[static_cast<std::size_t>(behind)];
  }
  if (s == nullptr) s = series_for(item);
  if (s == nullptr && w.mentions.empty()) s = w.drafts.empty() ? nullptr : last_amount(item);
  if (w.mentions.empty() && counts_something(item)) {
    if (w.why.empty()) w.why = "a number of something else";
    return;
  }
  // 'exports fell 2.2 percent to China but climbed 5.3 percent to the United States'
  Series behind;
  // (and 'grew by 45 percent to Azerbaijan, 41 percent to Georgia')
  if (s != nullptr && s->mention >= 0 &&
      (s->flow == Flow::exports || s->flow == Flow::imports ||
       (s->flow == Flow::turnover && a.is(item + 1, "with"))) &&
      (w.mentions[static_cast<std::size_t>(s->mention)].partner.empty() ||
       (a.is_any(item + 1, {"to", "from", "with"}) &&
        a.place(a.is(item + 2, "the") ? item + 3 : item + 2) != nullptr)) &&
      w.mentions[static_cast<std::size_t>(s->mention)].kind == Mention::Kind::noun) {
    behind = *s;
    retarget(item, behind);
    if (behind.ok && behind.partner != s->partner) s = &behind;
  }
  if ((s == nullptr || !s->ok) && (loose(item) || by_roles(item))) s = &borrowed;
  if (s != nullptr && s != &borrowed && (told_by_roles(item, *s) || rate_overruled(item, *s)))
    s = &borrowed;
  if (s == nullptr && rate_of_less(item)) s = w.from_before();
  if (s == nullptr || !s->ok) {
    if (w.why.empty()) w.why = s != nullptr ? s->why : "no series for the rate";
    return;
  }
  if (nearer_noise(item)) return;
  if (average_rate(item)) {
    w.spent[static_cast<std::size_t>(item)] = true;
    if (w.why.empty()) w.why = "an average";
    return;
  }
  if (bracket_of_no_place(item)) {
    w.refuse("a group of countries without a code");
    return;
  }
  Series own = *s;
  partner_moved(item, own);
  its_own(item, own);
  const bool moved = behind_which(item, own) || beside_amount(item, own);
  partner_of_bracket(item, own);
  the_other_way(item, own, s == &borrowed);
  if (!whole_trade(own)) {
    if (w.why.empty()) w.why = "no partner";
    return;
  }
  // 'a decrease of 42 percent in surplus'
  if (own.flow == Flow::turnover && a.sense(item + 1, Class::inred) != nullptr)
    own.flow = Flow::balance;
  Draft& draft = w.add(ClaimKind::change, own, item, "change");
  w.set_percent(draft, q, divided ? 1 : dir.sign);
  if (divided)
    draft.claim.value = ClaimNumber{core::Decimal::from_double(1 / q.value.value(), 4), 0, true};
  if (rate_before(item, own)) draft.role = Role::base;
  draft.moved = moved;
  currency_terms(draft, item);
  w.spent[static_cast<std::size_t>(item)] = true;
  // 'imports from Bolivia ($1.2 bn) and Chile ($1.0 bn) both rose by a tenth'
  if (said_of_both(item)) {
    std::vector<ClaimParty> partners;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && d.item < item && w.bracketed(d.item) &&
          d.claim.flow == own.flow && d.claim.reporter == own.reporter)
        partners.push_back(d.claim.partner);
    }
    const Draft rate = draft;
    for (std::size_t k = 0; k < partners.size() && partners.size() > 1; ++k) {
      if (partners[k] == rate.claim.partner) continue;
      Draft more = rate;
      more.claim.partner = partners[k];
      w.drafts.push_back(std::move(more));
    }
    return;
  }
  if (const int also = other_of_both(item); also >= 0) {
    Draft second = draft;
    second.claim.partner = w.party_of_item(also);
    if (!second.claim.partner.empty() && second.claim.partner != second.claim.reporter)
      w.drafts.push_back(std::move(second));
  }
}

// 'advanced 12.8 percent, compared with 3.1 percent a year earlier': the growth of the time before.
bool AmountReader::rate_before(int item, const Series& own) const {
  if (!led_as_base(item)) return false;
  return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::change && d.item < item && d.clause == w.clause(item) &&
           d.role == Role::main &&
           (d.claim.partner == own.partner || d.total_partner || own.partner.empty()) &&
           d.claim.flow == own.flow;
  });
}

// 'is 3.87 times greater than the value of the goods that China bought': no growth.
bool AmountReader::other_trade_behind(int item) const {
  if (a.quantity(item)->kind != QuantityKind::ratio) return false;
  int k = item + 1;  // 'greater than'
  while (k < item + 3 && k < a.size() &&
         a.tokens[a.items[static_cast<std::size_t>(k)].last - 1].low != "than")
    ++k;
  if (k >= a.size() || a.tokens[a.items[static_cast<std::size_t>(k)].last - 1].low != "than")
    return false;
  ++k;
  while (a.is_any(k, {"the", "its", "value", "volume", "amount", "sum", "total", "dollar", "of"}))
    ++k;
  if (a.time(k) != nullptr || (k < a.size() && a.is_any(k, {"in", "a"}))) return false;
  return a.place(k) != nullptr || a.sense(k, Class::goods) != nullptr ||
         (k < a.size() && w.mention_at[static_cast<std::size_t>(k)] >= 0);
}

// 'a 31 per cent drop in logs'
bool AmountReader::in_a_thing(int item) const {
  int noun = item + 1;
  while (noun < item + 4 && a.sense(noun, Class::dirnoun) == nullptr) ++noun;
  if (a.sense(noun, Class::dirnoun) == nullptr || !a.is(noun + 1, "in")) return false;
  const int thing = noun + 2;
  if (thing >= a.size() || !a.kind(thing, ItemKind::word) ||
      w.mention_at[static_cast<std::size_t>(thing)] >= 0)
    return false;
  if (a.sense(thing, Class::product) != nullptr)
    return w.mention_at[static_cast<std::size_t>(thing + 1 < a.size() ? thing + 1 : thing)] < 0;
  const Item& it = a.items[static_cast<std::size_t>(thing)];
  return it.phrase == nullptr && a.low(thing).ends_with('s') &&
         !a.is_any(thing, {"this", "its", "terms", "volumes", "values", "prices"});
}

bool AmountReader::bracket_of_product(int item) const {
  if (!w.bracketed(item)) return false;
  const int before = w.clauses[static_cast<std::size_t>(w.clause(item))].first - 1;
  if (w.mention_at[static_cast<std::size_t>(before > 0 ? before : 0)] >= 0) return false;
  return a.sense(before, Class::product) != nullptr ||
         (a.is(before, "products") && a.sense(before - 1, Class::product) != nullptr);
}

// 'against market estimates of a 3.9 percent decline', 'less than the consensus of 8 percent'
bool AmountReader::expected_by_others(int item) const {
  for (int i = item - 1; i >= 0 && i > item - 5 && w.clause(i) == w.clause(item); --i) {
    if (a.quantity(i) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) return false;
    if (a.is_any(i, words::kForecastsNoun)) return a.is_any(i + 1, {"of", "for"});
  }
  return false;
}

}  // namespace tally::reading
