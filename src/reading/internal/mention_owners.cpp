// Whose trade a noun is by what stands around it: 'Egyptian-Saudi trade', 'the turnover of the
// plant'.
#include "reading/internal/mention_finder.h"
#include "reading/internal/mentions.h"
#include "reading/words/grammar.h"

namespace tally::reading {

void MentionFinder::take_place_left(int j, const PlaceSpan& p, Mention& m) const {
  // 'With Uzbekistan trade was 1 billion', 'and with Iran imports fell': the partner in front
  const bool begins =
      j == 1 || (j > 1 && (a.kind(j - 2, ItemKind::punct) || a.is_any(j - 2, words::kClauseJoint)));
  if (a.is(j - 1, "with") && begins && !p.possessive && p.kind == NameKind::name) return;
  m.first = j;
  m.reporter = of_places({j});
  if (hyphen(a, j - 1) && a.place(j - 2) != nullptr &&
      (a.punct(j - 1, "-") || a.tokens[a.items[static_cast<std::size_t>(j)].first].glued)) {
    m.reporter = of_places({j - 2});
    m.partner = of_places({j});
    m.first = j - 2;
    return;
  }
  // a hyphenated pair that was split by an adjective ("the Egyptian - Saudi trade") is the same
  int b = j - 1;
  if (a.is(b, "and") || a.is(b, "&")) {
    const PlaceSpan* other = a.place(b - 1);
    if (other != nullptr && !other->possessive &&
        (p.possessive || (is_adjective(a, j) && is_adjective(a, b - 1)) ||
         (m.flow == FlowWord::turnover && other->kind == p.kind && !preposition(b - 2)))) {
      m.reporter = of_places({b - 1});
      m.partner = of_places({j});
      m.first = b - 1;
      return;
    }
  }
  if ((m.flow == FlowWord::turnover || m.flow == FlowWord::balance || m.flow == FlowWord::exports ||
       m.flow == FlowWord::imports) &&
      !p.possessive) {
    const PlaceSpan* owner = a.place(b);
    if (owner != nullptr && owner->possessive) {
      m.reporter = of_places({b});
      m.partner = of_places({j});
      m.first = b;
      return;
    }
    if (const Entry* e = a.sense(b, Class::poss)) {  // 'its Saudi trade'
      m.reporter = PartyRef{};
      m.reporter.kind = kind_of(e->ref);
      m.reporter.at = b;
      m.partner = of_places({j});
      m.first = b;
    }
  }
}

// 'the turnover of the joint combine plant'
bool MentionFinder::of_a_firm(const Mention& m) const {
  if (m.flow != FlowWord::turnover || !a.is(m.head + 1, "of")) return false;
  for (int k = m.head + 2; k < m.head + 7 && a.kind(k, ItemKind::word); ++k) {
    if (a.sense(k, Class::company) != nullptr || a.sense(k, Class::subnational) != nullptr)
      return true;
  }
  return false;
}

}  // namespace tally::reading
