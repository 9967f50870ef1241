// What a session holds open.
#ifndef TALLY_APP_INTERNAL_SESSION_IMPL_H_
#define TALLY_APP_INTERNAL_SESSION_IMPL_H_

#include <memory>
#include <string>
#include <vector>

#include "app/session.h"
#include "series/series.h"

namespace tally::app {

struct Session::Impl {
  explicit Impl(ledger::Ledger opened) : ledger(std::move(opened)), judge(ledger) {}

  ledger::Ledger ledger;
  verdict::Judge judge;
  std::string answers_id;                  // Session::ledger_id()
  std::unique_ptr<series::Engine> engine;  // made when a page is asked for

  series::Engine& series();
  [[nodiscard]] report::Colophon colophon(std::string command) const;
  // Attributions of the sources that these figures cite, in the order of first mention.
  [[nodiscard]] std::vector<report::Attribution> attributions(
      const std::vector<std::string>& source_codes) const;
};

// Codes of the sources that an answer cites, without repeats.
void cite(const verdict::Verdict& verdict, std::vector<std::string>* codes);
void cite(const verdict::Evidence& evidence, std::vector<std::string>* codes);
// The rules that decided, from the anchors in the verdicts.
std::vector<report::RuleRow> rules_of(const std::vector<const verdict::Checked*>& checked);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_SESSION_IMPL_H_
