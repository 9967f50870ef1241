// A first fall or rise that is told over two sentences: 'Imports fell in the first half. They had
// not done so since 2009', 'Imports had kept clear of any decline since 2009. In May they fell'.
#include <algorithm>

#include "reading/internal/moves.h"
#include "reading/words/grammar.h"
#include "reading/words/roles.h"

namespace tally::reading {
namespace {

// 'since 2009', or a plain year that has a word of the last time before it
int year_back(const Moves& m) {
  const Analysis& a = m.a;
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr || t->ever_since || t->year_by != YearBy::written ||
        t->year + 1 >= m.w.d.now.year())
      continue;
    if (t->kind == TimeKind::since || (t->kind == TimeKind::period && t->month_from == 0)) return i;
  }
  return -1;
}

bool linked(const Moves& m, int year) {
  const Analysis& a = m.a;
  if (a.time(year)->kind == TimeKind::since) return true;
  if (a.is(year - 1, "from") && a.is(year + 1, "on")) return true;
  for (int k = year - 1; k >= 0 && k > year - 6; --k) {
    if (a.kind(k, ItemKind::punct)) return false;
    if (m.says_any(k, {"since", "after", "following"})) return true;
  }
  return false;
}

// 'the last time that happened', 'the last time they had fallen', but not 'the last time they met'
bool that_time(const Moves& m, int i) {
  const int noun = m.says_any(i, {"time"}) ? i : i + 1;
  if (!m.says_any(noun, {"time", "one", "instance", "occasion"})) return false;
  if (m.says_any(noun + 1, {"that", "this", "it", "such", "there"})) return true;
  const bool they = m.says_any(noun + 1, {"they", "we"});
  return (they && (!m.all.empty() || m.says_any(noun + 2, {"did", "had"}))) ||
         m.a.sense(noun + 1, Class::be) != nullptr;
}

Series series_of(const MoveTold& told) {
  Series s;
  s.reporter = told.reporter;
  s.partner = told.partner;
  s.flow = told.flow;
  s.ok = true;
  s.assumed.push_back("series: the one spoken of before");
  return s;
}

void write(Work& w, const MoveTold& told, int item, core::Month since, const core::Period& now) {
  Draft& d = w.add(ClaimKind::since, series_of(told), item, "first since, of the move before");
  d.claim.comparator =
      told.sign > 0 ? ClaimComparator::first_rise_since : ClaimComparator::first_decline_since;
  d.claim.since = since;
  d.claim.period = now;
  d.claim.period_written = false;
  d.period_set = d.mode_set = true;
  d.confidence = 0.75;
}

}  // namespace

bool goes_on_with_move(std::string_view text, const Discourse& d) {
  if (!d.move_told || d.move_told->block != d.block) return false;
  if (d.move_told->since) return true;
  const auto has = [&](std::string_view words) { return text.find(words) != text.npos; };
  return has("since ") || has("last ") || has("previous ") || has("back to ");
}

void remember_moves(const Work& w, Discourse& d) {
  if (d.move_told && (d.move_told->block != d.block || ++d.move_told->age > 2)) d.move_told.reset();
  const Analysis& a = w.a;
  if (a.only_places || w.question || w.mentions.empty() ||
      !(a.may_have(Class::trend) || a.may_have(Class::dirnoun) || a.may_have(Class::dir)))
    return;
  const Moves m(w);
  if (m.all.empty()) return;
  d.move_told.reset();
  const int back = year_back(m);
  const bool since = back >= 0 && linked(m, back);
  MoveTold told;
  told.block = d.block;
  int item = -1;
  bool every = false;
  for (int i = 0; i < a.size() && since; ++i) every = every || m.says(i, words::kEachWord);
  for (const Move& x : m.all) {
    if (told.sign != 0 && told.sign != x.sign) return;
    told.sign = x.sign;
    item = x.item;
    if (since != x.denied && !(since && every)) return;
  }
  if (m.ahead(item) || m.of_another(item) || m.of_an_order()) return;
  const auto s = m.series(item);
  if (!s) return;
  told.reporter = s->reporter;
  told.partner = s->partner;
  told.flow = s->flow;
  if (since) {
    const auto then = m.time(back, *s);
    if (!then || m.own_time(*s, back) >= 0) return;
    told.since = then->first;
    if (!m.all.front().denied) told.sign = -told.sign;  // 'had grown every year since 2009'
  } else {
    if (back >= 0 && m.own_time(*s, back) < 0) return;
    told.period = m.period(*s, back);
    if (!told.period) return;
  }
  d.move_told = told;
}

void read_move_before(Work& w) {
  if (!w.d.move_told || w.d.move_told->block != w.d.block || w.question) return;
  for (const Draft& d : w.drafts) {
    if (!d.drop) return;
  }
  const MoveTold& told = *w.d.move_told;
  const Analysis& a = w.a;
  const Moves m(w);
  if (m.of_an_order() || !w.mentions.empty()) return;
  for (const PlaceSpan& p : a.places) {
    if (!p.any && !p.epithet) return;
  }
  const Series s = series_of(told);
  if (told.since) {  // 'In January-March they declined', 'In 2018-19, for once, they did'
    const int now = m.own_time(s, -1);
    if (now < 0) return;
    const auto p = m.time(now, s);
    if (!p || p->first <= *told.since + 11) return;
    int item = -1;
    for (const Move& x : m.all) {
      if (x.sign != told.sign || x.denied) return;
      item = x.item;
    }
    // 'In 2023 the currency fell'
    int subject = item - 1;
    while (m.says_any(subject, {"has", "have", "had", "also", "then", "again", "once", "first"}))
      --subject;
    if (item >= 0 && !m.says_any(subject, {"they", "it", "this", "that", "a", "the", "another"}))
      return;
    for (int i = 0; i < a.size() && item < 0; ++i) {
      if (m.says_any(i, {"did"}) && m.says_any(i - 1, {"they", "it"}) && !m.denied(i + 1)) item = i;
    }
    if (item < 0 || m.ahead(item)) return;
    write(w, told, item, *told.since, *p);
    return;
  }
  const int back = year_back(m);
  if (back < 0 || !told.period) return;
  const auto then = m.time(back, s);
  if (!then || told.period->first <= then->last + 11) return;
  for (const Move& x : m.all) {
    if (x.sign != told.sign) return;
  }
  int item = -1;
  for (int i = 0; i < a.size() && item < 0; ++i) {
    if (a.time(i) != nullptr) continue;
    // 'had not done so since 2009', 'nothing of the sort had happened since'
    const bool happening = m.says(i, words::kHappeningWord);
    if (happening && linked(m, back) && (m.denied(i) || m.says_any(0, {"nothing"}))) item = i;
    // 'The last time that happened was in 2009', 'It had last happened in 2009'
    if (m.says_any(i, {"last", "previous"}) && a.time(i) == nullptr &&
        (that_time(m, i) || m.says(i + 1, words::kHappeningWord) ||
         m.says(i, words::kHappeningWord)))
      item = i;
  }
  if (item < 0 || m.ahead(item)) return;
  write(w, told, item, then->first, *told.period);
}

}  // namespace tally::reading
