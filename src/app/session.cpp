#include "app/session.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/files.h"
#include "app/internal/provenance.h"
#include "app/internal/rates.h"
#include "app/internal/session_impl.h"
#include "core/csv.h"
#include "core/process.h"
#include "language/claim.h"
#include "language/parse.h"
#include "language/print.h"
#include "report/json.h"
#include "verdict/rules_table.h"

namespace tally::app {

Session::Session(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

core::Result<Session> Session::open(const SessionOptions& options) {
  TALLY_TRY(base, find_base(options.ledger));
  ledger::OpenOptions open{base, std::nullopt};
  if (options.user_ledger) open.user = user_ledger();
  TALLY_TRY(rates, take_user_rates(options.user_ledger));
  TALLY_TRY(opened, ledger::Ledger::open(open));
  auto impl = std::make_unique<Impl>(std::move(opened));
  impl->answers_id = impl->ledger.info().id;
  if (!rates.empty()) impl->answers_id += std::string("+") + kRatesPart + rates;
  return Session(std::move(impl));
}

void Session::leave() && {
  std::unique_ptr<Impl> impl = std::move(impl_);
  const bool of_a_user = impl->ledger.info().id.find('+') != std::string::npos;
  if (!of_a_user) core::keep_until_exit(std::shared_ptr<Impl>(std::move(impl)));
}

const ledger::Ledger& Session::ledger() const { return impl_->ledger; }
const std::string& Session::ledger_id() const { return impl_->answers_id; }

series::Engine& Session::Impl::series() {
  if (!engine) engine = std::make_unique<series::Engine>(ledger);
  return *engine;
}

report::Colophon Session::Impl::colophon(std::string command) const {
  report::Colophon out;
  out.version = std::string(kVersion);
  out.ledger_id = answers_id;
  out.ledger_built = ledger.info().built;
  out.command = std::move(command);
  return out;
}

std::vector<report::Attribution> Session::Impl::attributions(
    const std::vector<std::string>& source_codes) const {
  std::vector<report::Attribution> out;
  for (const auto& code : source_codes) {
    const auto id = ledger.find_source(code);
    if (!id) continue;
    const auto& source = ledger.source(*id);
    out.push_back({source.code, source.publisher, source.attribution, {}});
  }
  return out;
}

void cite(const verdict::Evidence& evidence, std::vector<std::string>* codes) {
  if (evidence.source.empty()) return;
  if (std::find(codes->begin(), codes->end(), evidence.source) == codes->end()) {
    codes->push_back(evidence.source);
  }
}

void cite(const verdict::Verdict& verdict, std::vector<std::string>* codes) {
  for (const auto& evidence : verdict.evidence) cite(evidence, codes);
}

static report::RuleRow rule_of(const std::vector<verdict::RuleWords>& words, std::string_view id) {
  report::RuleRow row;
  row.id = std::string(id);
  for (const auto& w : words) {
    if (w.id != id) continue;
    row.group = w.title;
    row.words = w.words;
  }
  return row;
}

std::vector<report::RuleRow> rules_of(const std::vector<const verdict::Checked*>& checked) {
  std::vector<report::RuleRow> out;
  const auto read = verdict::rule_words();
  const std::vector<verdict::RuleWords> words = read ? *read : std::vector<verdict::RuleWords>();
  for (const auto* c : checked) {
    for (const auto* v : {&c->as_known, &c->hindsight}) {
      for (const auto id : core::split(v->rules, ',')) {
        const bool known = std::any_of(out.begin(), out.end(),
                                       [&](const report::RuleRow& r) { return r.id == id; });
        if (!known && !id.empty()) {
          out.push_back(rule_of(words, id));
        }
      }
    }
  }
  return out;
}

core::Result<report::ArticleAnswer> Session::check(reading::Reading read, std::string command,
                                                   const std::vector<Edit>& edits,
                                                   const std::string& edits_file) {
  apply_edits(edits, edits_file, read);
  report::ArticleAnswer answer;
  answer.colophon = impl_->colophon(std::move(command));
  std::vector<std::string> codes;
  std::vector<const verdict::Checked*> checked;
  answer.items.reserve(read.statements.size());
  std::vector<verdict::Judge::Question> questions;
  for (auto& statement : read.statements) {
    report::Item& item = answer.items.emplace_back();
    item.read = std::move(statement);
    if (!item.read.statement) continue;
    item.formal = language::print(*item.read.statement);
    item.context = language::context_of(item.read.claim, read.date);
    questions.push_back({&*item.read.statement, *item.context});
  }
  TALLY_TRY(judged, impl_->judge.check(questions));
  auto next = judged.begin();
  for (report::Item& item : answer.items) {
    if (!item.read.statement) continue;
    cite(next->as_known, &codes);
    cite(next->hindsight, &codes);
    item.checked = std::move(*next++);
  }
  for (const auto& item : answer.items) {
    if (item.checked) checked.push_back(&*item.checked);
  }
  read.statements.clear();
  answer.reading = std::move(read);
  answer.attributions = impl_->attributions(codes);
  answer.rules = rules_of(checked);
  return answer;
}

core::Result<report::AskAnswer> Session::ask(std::string_view text, const AskOptions& options) {
  TALLY_TRY(statement, language::parse(text));
  language::Context context;
  context.said_on = options.as_of;
  context.speaker_place = options.speaker_place;
  report::AskAnswer answer;
  answer.colophon = impl_->colophon(options.command);
  answer.formal = language::print(statement);
  std::vector<std::string> codes;
  if (const auto* query = std::get_if<language::Query>(&statement.form)) {
    TALLY_TRY(table, impl_->judge.figures(*query, context));
    for (const auto& row : table.rows) {
      for (const auto& cell : row.by_book) {
        if (cell) cite(*cell, &codes);
      }
    }
    answer.table = std::move(table);
  } else {
    TALLY_TRY(checked, impl_->judge.check(statement, context));
    cite(checked.as_known, &codes);
    cite(checked.hindsight, &codes);
    answer.rules = rules_of({&checked});
    answer.checked = std::move(checked);
    answer.context = context;
  }
  answer.attributions = impl_->attributions(codes);
  if (options.provenance) answer.provenance = provenance_of(answer, impl_->ledger);
  return answer;
}

core::Result<std::string> Session::judge_again(std::string_view text,
                                               const language::Context& context) {
  TALLY_TRY(statement, language::parse(text));
  if (std::holds_alternative<language::Query>(statement.form)) {
    return core::fail(core::Code::unsupported, "a list of figures has no verdict");
  }
  report::AskAnswer answer;
  answer.colophon = impl_->colophon({});
  answer.formal = language::print(statement);
  TALLY_TRY(checked, impl_->judge.check(statement, context));
  answer.checked = std::move(checked);
  answer.context = context;
  return report::to_json(answer);
}

}  // namespace tally::app
