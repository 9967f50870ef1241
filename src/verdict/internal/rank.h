// Places among partners. Rivals are countries; a bloc is one partner only under a reading that says
// so.
#ifndef TALLY_VERDICT_INTERNAL_RANK_H_
#define TALLY_VERDICT_INTERNAL_RANK_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verdict/internal/lens.h"

namespace tally::verdict {

// One line of a list of partners. The point belongs to RankFact::ranking or RankFact::made.
struct Standing {
  PlaceId partner;  // null for a sum
  const series::Point* point = nullptr;
  std::string sum_name;  // of a sum
  [[nodiscard]] double value() const { return point->value; }
  [[nodiscard]] bool lower_bound() const { return point->lower_bound; }
  [[nodiscard]] std::string name() const;
};

// Rankings are large and asked for again and again: kept per book, day and period.
class RankCache {
 public:
  RankCache();
  ~RankCache();
  RankCache(const RankCache&) = delete;
  RankCache& operator=(const RankCache&) = delete;
  std::shared_ptr<const series::Answer<series::Ranking>> ranking(
      series::Engine& engine, PlaceId reporter, series::Direction direction, const Period& period,
      const series::Rung& rung, const series::AsOf& as_of);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct RankFact {
  Period period;
  const series::Rung* rung = nullptr;
  int place = 0;           // 1 = largest; 0 = not listed
  bool published = false;  // the place as published, no list behind it
  std::vector<Standing>
      beside;                  // of a published place: the one ahead and the subject, if published
  std::vector<Standing> list;  // largest first, the subject included
  std::shared_ptr<const series::Answer<series::Ranking>> ranking;  // owns the points of the list
  std::vector<std::shared_ptr<const series::Point>> made;          // sums and blocs
  int trusted = 0;          // down to which place the list may be believed
  bool may_decide = false;  // naming one first denies the others
  PlaceId rivals_of;        // `* in ASEAN`: only its members
  double margin_pct = 0;    // gaps below this decide nothing
  series::Point point;      // for evidence: of a published rank
  ledger::Knowledge knowledge = ledger::Knowledge::known;
  std::vector<std::string> notes;

  // The subject's own line; null if it is not listed.
  [[nodiscard]] const Standing* subject() const {
    return place > 0 && !list.empty() ? &list[static_cast<std::size_t>(place - 1)] : nullptr;
  }
};
struct RankOr {
  std::optional<RankFact> value;
  std::string why_not;
};

RankOr rank_of(const language::Rank& rank, const Period& period, const series::Rung& rung,
               const Lens& lens);
// The reporter whose partners are compared, and the direction from its side.
PlaceId rank_reporter(const language::Series& of);
series::Direction rank_direction(const language::Series& of);

// Whether `comparator wanted` is true of the fact, and whether the gaps let it be said.
struct RankAnswer {
  enum class Say : std::uint8_t { yes, no, too_close, too_far_down, may_not };
  Say say = Say::may_not;
  std::string why;
};
RankAnswer rank_answer(const RankFact& fact, language::Comparator comparator, int wanted,
                       const Lens& lens);

std::string standing_in_words(const Standing& standing);
// "China $59.3 bn, the Netherlands $58.4 bn".
std::string leaders_in_words(const RankFact& fact, std::size_t most);
// The subject and its neighbours as figures.
void add_rank_evidence(std::vector<Evidence>& to, const RankFact& fact, const language::Rank& rank,
                       const Lens& lens, bool deciding);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_RANK_H_
