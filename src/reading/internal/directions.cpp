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

}  // namespace

void read_directions(Work& w) {
  const Analysis& a = w.a;
  const bool other =
      std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& d) { return !d.drop; });
  if (other || !a.quantities.empty() || w.question || w.denied || a.any(Class::record)) return;
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    if (mention.kind != Mention::Kind::noun || !s.ok || s.open_partner || !s.product.empty())
      continue;
    const int verb = verb_of(w, mention);
    if (verb < 0) continue;
    Draft& d = w.add(ClaimKind::change, s, verb, kFrame);
    d.claim.unit = ClaimUnit::none;
    d.claim.comparator =
        a.sense(verb, Class::trend)->sign > 0 ? ClaimComparator::gt : ClaimComparator::lt;
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
