// A condition period by period: shared by firsts, runs and their charts.
#include "verdict/internal/walk.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/print.h"
#include "verdict/internal/as_known.h"
#include "verdict/internal/book_choice.h"
#include "verdict/internal/evidence.h"
#include "verdict/internal/form.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/value.h"
#include "verdict/internal/words.h"

namespace tally::verdict {

bool is_yes(const Tested& t) { return t.truth == Truth::yes || t.truth == Truth::roughly; }

void add_tested(std::vector<Evidence>& to, const Tested& tested,
                const language::Condition& condition, const Lens& lens, bool deciding) {
  if (tested.rank) {
    add_rank_evidence(to, *tested.rank, *as_rank(condition.expr), lens, deciding);
    return;
  }
  if (!tested.measured) return;
  add_evidence(to, *tested.measured, language::print(condition.expr), measure_name(condition.expr),
               lens, deciding);
  if (tested.right && condition.operand.expr)
    add_evidence(to, *tested.right, language::print(**condition.operand.expr), "level", lens,
                 deciding);
}

std::string tested_in_words(const Tested& tested, const language::Condition& condition) {
  if (tested.rank) {
    const RankFact& fact = *tested.rank;
    if (fact.published || fact.list.empty()) {
      std::string out = fact.place > 0 ? ordinal(fact.place) : std::string("not listed");
      std::vector<std::string> beside;
      for (const Standing& standing : fact.beside) beside.push_back(standing_in_words(standing));
      return beside.empty() ? out : out + ", " + list_in_words(beside);
    }
    return leaders_in_words(fact, 2);
  }
  if (!tested.measured) return "no figure";
  std::string out = value_in_words(*tested.measured, condition.expr);
  if (tested.right)
    out += " against " + value_in_words(*tested.right, condition.operand.expr
                                                           ? **condition.operand.expr
                                                           : condition.expr);
  return out;
}

std::vector<Step> walk(const Condition& condition, const std::vector<Period>& periods,
                       const series::Rung& rung, const Lens& lens) {
  std::vector<Step> out;
  out.reserve(periods.size());
  for (const Period& period : periods) out.push_back({period, condition.test(period, rung, lens)});
  return out;
}

bool has_figure(const Tested& t) { return t.measured.has_value() || t.rank.has_value(); }

namespace {

void draw(Judgement& out, const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    if (step.tested.measured) {
      out.drawn.push_back(*step.tested.measured);
    } else if (step.tested.rank) {
      Measured place;
      place.period = step.period;
      place.rung = step.tested.rank->rung;
      place.point = step.tested.rank->point;
      out.drawn.push_back(std::move(place));
    }
  }
  std::sort(out.drawn.begin(), out.drawn.end(),
            [](const Measured& a, const Measured& b) { return a.period < b.period; });
}

Coverage cover(const std::vector<Step>& steps) {
  Coverage out;
  std::vector<Period> holes;
  std::optional<Period> first, last;
  for (const Step& step : steps) {
    ++out.periods_spanned;
    if (has_figure(step.tested)) {
      ++out.periods_present;
      if (!first || step.period < *first) first = step.period;
      if (!last || *last < step.period) last = step.period;
    } else {
      holes.push_back(step.period);
    }
  }
  std::sort(holes.begin(), holes.end());
  if (first) {
    out.words = *first == *last ? first->in_words()
                                : fmt::format("{} to {}", first->in_words(), last->in_words());
  }
  if (!holes.empty())
    out.words +=
        fmt::format("{}{} not reported", out.words.empty() ? "" : ", ", periods_in_words(holes, 6));
  return out;
}

}  // namespace

std::string source_of(const series::Rung& rung, const Lens& lens) {
  return lens.deps.ledger->source(rung.source).short_name;
}

void seal(Judgement& out, const std::vector<Step>& steps, const series::Rung& rung, bool may_deny) {
  out.verdict.coverage = cover(steps);
  out.rung = &rung;
  out.may_deny = may_deny;
  draw(out, steps);
  if (out.words.empty()) out.words = out.verdict.deciding_short;
}

Judgement over_rungs(const Lens& lens, const language::Expr& expr, const Period& period,
                     const char* rules, const std::function<ByRung(const series::Rung&)>& by_rung) {
  std::optional<Judgement> waiting;
  for (const series::Rung& rung : lens.book.rungs) {
    if (rung.reconciled && !lens.book.by_source) continue;
    ByRung found = by_rung(rung);
    found.judgement.verdict.rules = rules;
    if (found.final) return std::move(found.judgement);
    if (!waiting || found.judgement.verdict.coverage.periods_present >
                        waiting->verdict.coverage.periods_present) {
      waiting = std::move(found.judgement);
    }
  }
  if (waiting && waiting->verdict.coverage.periods_present > 0) return std::move(*waiting);
  Judgement out = no_figure(expr, period, {}, lens);
  out.verdict.rules = rules;
  return out;
}

}  // namespace tally::verdict
