// 'China is the largest customer of Brazil': the place of a partner in one period.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

std::string place_in_words(const RankFact& fact, const language::Rank& rank) {
  const std::string name =
      fact.subject() != nullptr ? fact.subject()->name() : name_of(rank.subject);
  if (fact.place == 0) return name + " is not among those listed";
  return fmt::format("{} was {}", name, bold(ordinal(fact.place)));
}

std::string around_in_words(const RankFact& fact) {
  if (fact.published || fact.list.empty()) return {};
  if (fact.place <= 3) return ": " + leaders_in_words(fact, 3);
  // Further down the two beside it decide.
  const auto at = static_cast<std::size_t>(fact.place - 1);
  if (at >= fact.list.size())
    return ": " + leaders_in_words(fact, 2) + "; " + standing_in_words(*fact.subject());
  std::vector<std::string> beside;
  for (std::size_t i = at - 1; i <= at + 1 && i < fact.list.size(); ++i) {
    beside.push_back(
        fmt::format("{} {}", ordinal(static_cast<int>(i) + 1), standing_in_words(fact.list[i])));
  }
  return fmt::format(": first {}; {}", standing_in_words(fact.list.front()), list_in_words(beside));
}

Judgement of_fact(const RankFact& fact, const RankAnswer& answer, const language::Value& value,
                  const language::Rank& rank, const Lens& lens) {
  using Say = RankAnswer::Say;
  std::vector<Evidence> evidence;
  add_rank_evidence(evidence, fact, rank, lens, true);
  const std::string source = lens.deps.ledger->source(fact.rung->source).short_name;
  std::string summary = fmt::format("{} {} by {}{}", sentence(place_in_words(fact, rank)),
                                    in_period(fact.period), source, around_in_words(fact));
  Judgement out;
  const bool wants_not = value.comparator == language::Comparator::ne;
  if (answer.say == Say::yes || answer.say == Say::no) {
    const bool yes = (answer.say == Say::yes) != wants_not;
    out = decided(yes ? Outcome::holds : Outcome::fails, std::move(evidence), summary + ".");
  } else {
    not_deciding(evidence);
    out = no_data(summary + ", but " + answer.why + ".",
                  "an office's own list of partners for " + fact.period.in_words());
    out.verdict.evidence = std::move(evidence);
  }
  Verdict& verdict = out.verdict;
  verdict.deciding_short = fact.place > 0
                               ? fmt::format("{} {}", ordinal(fact.place), in_period(fact.period))
                               : "not listed " + in_period(fact.period);
  if (!fact.list.empty() && fact.place > 0 && fact.place <= 2 && fact.list.size() > 1) {
    verdict.deciding_short =
        fmt::format("{} {}", leaders_in_words(fact, 2), in_period(fact.period));
  }
  verdict.coverage.periods_present = verdict.coverage.periods_spanned = 1;
  verdict.coverage.partners_present = static_cast<int>(fact.list.size());
  verdict.coverage.partners_spanned = static_cast<int>(fact.list.size());
  verdict.coverage.words = fact.published ? "the rank as published"
                           : fact.trusted >= ledger::RankTo::kAllPlaces
                               ? fmt::format("{} partners", fact.list.size())
                               : fmt::format("{} partners, to be trusted to the {} place",
                                             fact.list.size(), ordinal(fact.trusted));
  for (const std::string& note : fact.notes) add_once(verdict.remarks, note);
  if (lens.on_the_day && fact.knowledge == ledger::Knowledge::assumed)
    add_once(verdict.remarks, "That the figures were public on the day is assumed.");
  out.may_deny = fact.may_decide;
  out.rung = fact.rung;
  out.words = fact.place > 0 ? ordinal(fact.place) + around_in_words(fact) : "not listed";
  return out;
}

}  // namespace

Judgement judge_rank(const language::Value& value, const Lens& lens) {
  const language::Rank& rank = *as_rank(value.expr);
  const Period period = period_of(value.when, lens);
  const int wanted = static_cast<int>(std::lround(value.operand.low.value()));
  language::Comparator comparator = value.comparator;
  if (comparator == language::Comparator::ne) comparator = language::Comparator::eq;
  std::string why;
  std::optional<Judgement> undecided;
  for (const series::Rung& rung : lens.book.rungs) {
    if (!may_use(rung, lens)) continue;
    RankOr fact = rank_of(rank, period, rung, lens);
    if (!fact.value) {
      if (why.empty()) why = std::move(fact.why_not);
      continue;
    }
    const RankAnswer answer = rank_answer(*fact.value, comparator, wanted, lens);
    Judgement out = of_fact(*fact.value, answer, value, rank, lens);
    out.verdict.rules = "ranks";
    if (answer.say == RankAnswer::Say::yes || answer.say == RankAnswer::Say::no) return out;
    // A list of one or two partners says nothing; the fullest is shown.
    if (!fact.value->published && fact.value->trusted == 0 && fact.value->list.size() < 10) {
      if (why.empty()) why = "only a few partners are on record";
      continue;
    }
    if (!undecided ||
        undecided->verdict.coverage.partners_present < out.verdict.coverage.partners_present)
      undecided = std::move(out);
  }
  if (undecided) return std::move(*undecided);
  // A year that is not over is the last full one in such sentences only if the text leaves it open.
  Judgement out = no_figure(value.expr, period, why, lens);
  out.verdict.rules = "ranks";
  return out;
}

}  // namespace tally::verdict
