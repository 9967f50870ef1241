// Odds of open statements in words, JSON, CSV and pictures.
#ifndef TALLY_REPORT_ODDS_H_
#define TALLY_REPORT_ODDS_H_

#include <optional>
#include <string>

#include "report/answer.h"
#include "report/terminal.h"

namespace tally::report {

// `tally target`: one target on one day.
struct TargetAnswer {
  Colophon colophon;
  std::string formal;
  verdict::Checked checked;               // as_known of the day asked about
  std::optional<outlook::AtRate> stated;  // 'at this rate', where a rate was named
  std::vector<Attribution> attributions;
};

std::string to_terminal(const TargetAnswer& answer, const TerminalOptions& options);
std::string to_json(const TargetAnswer& answer);
// Quantiles of each period: period,median,q2_5,q10,q25,q75,q90,q97_5.
std::string to_csv(const TargetAnswer& answer);

// "69 %", "under 1 %", "over 99 %".
std::string chance_text(double chance);
// Years that are known and the fan of those to come, with the goal; empty if there is nothing to
// draw.
std::string fan_svg(const verdict::OpenOdds& odds);

}  // namespace tally::report

#endif  // TALLY_REPORT_ODDS_H_
