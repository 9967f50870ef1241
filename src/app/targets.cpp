// The odds of targets: `tally target`, and the register of announced ones with `--odds`.
#include <fmt/format.h>

#include <algorithm>

#include "app/internal/session_impl.h"
#include "language/parse.h"
#include "language/print.h"

namespace tally::app {

using core::Code;

namespace {

// 'S at 25% a year reaches X by Y early' as the target that it speaks of.
language::Target target_of(const language::AtRate& a) {
  language::Target out;
  out.expr = a.expr;
  out.goal = a.goal;
  out.by = a.by;
  out.early = a.early;
  return out;
}

}  // namespace

core::Result<report::TargetAnswer> Session::target(std::string_view text, const AskOptions& options,
                                                   std::optional<double> rate) {
  TALLY_TRY(statement, language::parse(text));
  if (const auto* at_rate = std::get_if<language::AtRate>(&statement.form)) {
    if (!rate) rate = at_rate->rate.value();
    const language::Target goal = target_of(*at_rate);
    statement.form = goal;
  }
  const auto* target = std::get_if<language::Target>(&statement.form);
  if (target == nullptr) {
    return core::fail(Code::bad_usage, "this is no target", {},
                      "write 'turnover(RUS, CHN) reaches 200 bn USD by 2024'");
  }
  if (!target->by) {
    return core::fail(Code::bad_usage, "a target without a deadline has no odds", {},
                      "add 'by YEAR'");
  }
  language::Context context;
  context.said_on = options.as_of;
  context.speaker_place = options.speaker_place;
  report::TargetAnswer out;
  out.colophon = impl_->colophon(options.command);
  out.formal = language::print(statement);
  TALLY_TRY(checked, impl_->judge.check(statement, context));
  std::vector<std::string> codes;
  cite(checked.as_known, &codes);
  cite(checked.hindsight, &codes);
  out.attributions = impl_->attributions(codes);
  const auto& odds = checked.as_known.odds;
  if (rate && odds && odds->target && odds->target->at_rate) {
    const outlook::AtRate& base = *odds->target->at_rate;
    out.stated = outlook::carried_on(base.base, base.base_year, *rate, odds->goal);
    out.stated->stated = true;
  }
  out.checked = std::move(checked);
  return out;
}

}  // namespace tally::app
