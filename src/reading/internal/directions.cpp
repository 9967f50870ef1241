// A rise or a fall of which only the direction is said: 'Kenya's exports to Uganda fell in 2019'.
// It is read only where the sentence says nothing else: elsewhere the direction belongs to an
// amount, a record or a comparison.
#include "reading/internal/directions.h"

#include <algorithm>

#include "reading/internal/work.h"

namespace tally::reading {
namespace {

constexpr int kReach = 7;  // items from the series to its verb
constexpr const char* kFrame = "direction alone";

// The verb that says which way the series of the mention went; -1 if there is none.
int verb_of(const Work& w, const Mention& mention) {
  const Analysis& a = w.a;
  for (int i = mention.last; i < a.size() && i < mention.last + kReach; ++i) {
    if (w.clause(i) != w.clause(mention.head) || w.mention_at[static_cast<std::size_t>(i)] >= 0)
      return -1;
    if (a.sense(i, Class::be) != nullptr || a.sense(i, Class::overtake) != nullptr) return -1;
    const Entry* t = a.sense(i, Class::trend);
    if (t != nullptr) return t->sign != 0 && t->times == 0 ? i : -1;
  }
  return -1;
}

// 'exported more to Spain in 2019 than in 2018': the word that says which way; -1 if there is none.
int more_than_then(const Work& w, const Mention& verb) {
  const Analysis& a = w.a;
  int more = -1;
  for (int i = verb.head + 1; i < a.size() && w.clause(i) == w.clause(verb.head); ++i) {
    if (a.is_any(i, {"more", "less"})) more = i;
    if (more < 0 || !a.is(i, "than")) continue;
    int time = i + 1;
    while (a.is_any(time, {"in", "the"})) ++time;
    const TimeSpan* t = a.time(time);
    return t != nullptr && (t->kind == TimeKind::period || t->kind == TimeKind::base) ? more : -1;
  }
  return -1;
}

}  // namespace

void read_directions(Work& w) {
  const Analysis& a = w.a;
  const bool other =
      std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) { return !d.drop; });
  if (other || !a.quantities.empty() || w.question || w.denied || a.any(Class::record)) return;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (!s.ok || s.open_partner || !s.product.empty()) continue;
    if (mention.kind != Mention::Kind::noun && mention.kind != Mention::Kind::verb) continue;
    const bool noun = mention.kind == Mention::Kind::noun;
    const int verb = noun ? verb_of(w, mention) : more_than_then(w, mention);
    if (verb < 0) continue;
    const bool up = noun ? a.sense(verb, Class::trend)->sign > 0 : a.is(verb, "more");
    Draft& d = w.add(ClaimKind::change, s, verb, kFrame);
    d.claim.unit = ClaimUnit::none;
    d.claim.comparator = up ? ClaimComparator::gt : ClaimComparator::lt;
    d.first = mention.first;
    d.confidence = 0.7;
  }
}

void drop_vague_directions(Work& w) {
  for (Draft& d : w.drafts) {
    if (d.frame != kFrame || (d.claim.period && d.claim.period_written)) continue;
    d.drop = true;
    w.why = "only the direction is said, and no period";
  }
}

}  // namespace tally::reading
