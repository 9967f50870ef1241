// One function per form of statement, and what they share. Each judges by one lens.
#ifndef TALLY_VERDICT_INTERNAL_FORM_H_
#define TALLY_VERDICT_INTERNAL_FORM_H_

#include <string>
#include <vector>

#include "verdict/internal/lens.h"
#include "verdict/internal/test.h"

namespace tally::verdict {

Judgement judge_value(const language::Value& value, const Lens& lens);
Judgement judge_rank(const language::Value& value, const Lens& lens);
Judgement judge_compare(const language::Compare& compare, const Lens& lens);
Judgement judge_extreme(const language::Extreme& extreme, const Lens& lens);
Judgement judge_first(const language::First& first, const Lens& lens);
Judgement judge_run(const language::Run& run, const Lens& lens);
Judgement judge_overtake(const language::Overtake& overtake, const Lens& lens);
Judgement judge_trend(const language::Trend& trend, const Lens& lens);
Judgement judge_at_rate(const language::AtRate& at_rate, const Lens& lens);
Judgement judge_target(const language::Target& target, const Lens& lens);
Judgement judge_said(const language::Said& said, const Lens& lens);
Judgement judge_effect(const language::Effect& effect, const Lens& lens);
// Any of them, `not` included.
Judgement judge(const language::Statement& statement, const Lens& lens);

// ---- shared
// The outcome goes through firm(): without evidence it stays no_data.
Judgement decided(Outcome outcome, std::vector<Evidence> deciding, std::string summary);
Judgement without(Outcome outcome, std::string summary);  // no_data, not_checkable, open, depends
Judgement no_data(std::string summary, std::string missing);
Outcome outcome_of(Truth truth);
// The period of a `when`, moved to the fiscal year under a fiscal reading.
Period period_of(const language::When& when, const Lens& lens);
std::vector<Period> periods_of(const language::When& when, const Lens& lens);
int step_months(language::Step step);
std::string year_word(const Period& period);
// "us-census: years 1985-2025 ...": who has anything on the statement's flows.
std::string who_has(const language::Expr& expr, const Lens& lens);
// Why a period has no figure: not finished, not out on the day, or nowhere; in words for `missing`.
Judgement no_figure(const language::Expr& expr, const Period& period, const std::string& why,
                    const Lens& lens);
// "China's exports to Russia": the expression in words.
std::string subject_in_words(const language::Expr& expr);
// "by China's customs".
std::string by_source(const Measured& measured, const Lens& lens);
bool may_use(const series::Rung& rung, const Lens& lens);
void add_tag(Verdict& verdict, const Rules& rules, const std::string& key);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_FORM_H_
