// Between tables and gravity: what the command and the bindings share.
//
// May use: core, tables, gravity. Start reading here.
#ifndef TALLY_ESTIMATION_PANEL_H_
#define TALLY_ESTIMATION_PANEL_H_

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "gravity/columns.h"
#include "gravity/estimate.h"
#include "tables/table.h"

namespace tally::estimation {

// What was done about absent trade; see fill.h.
struct Filling {
  std::vector<std::string> panel;  // the columns whose combinations were filled
  std::size_t rows = 0;            // of the file
  std::size_t added = 0;
  std::size_t without_trade = 0;     // not added: an effect has no trade there
  std::size_t own_country = 0;       // not added: trade of a country with itself
  std::vector<std::string> sources;  // "log_dist from exporter^importer"
  std::string text;                  // all of it, to be shown beside the answer
};

// A table with the columns that estimation takes: numbers are both variables and, where they are
// whole and not negative, identifiers; texts are identifiers. Owns what the columns view; may be
// moved, not copied.
class Panel {
 public:
  explicit Panel(tables::Table table, std::optional<Filling> filling = std::nullopt);
  Panel(Panel&&) noexcept = default;
  Panel& operator=(Panel&&) noexcept = default;
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  ~Panel() = default;

  [[nodiscard]] const tables::Table& table() const { return table_; }
  [[nodiscard]] const gravity::Columns& columns() const { return columns_; }
  [[nodiscard]] const std::optional<Filling>& filling() const { return filling_; }

 private:
  tables::Table table_;
  std::optional<Filling> filling_;
  std::deque<std::vector<double>> doubles_;
  std::deque<std::vector<std::int32_t>> codes_;
  gravity::Columns columns_;
};

struct Request {
  std::vector<std::string> formulas;  // one estimate each
  gravity::Options options;           // but for the formula
  // Exporter, importer, period, sectors: for filling absent trade. Empty: as the effects tell.
  std::vector<std::string> panel;
};

// The columns that the formulas and options name, each once: only they need to be read. Fails if
// one cannot be parsed.
core::Result<std::vector<std::string>> columns_needed(const Request& request);

// Lists only the trade that took place (CEPII's BACI by its header, the ledger), so that absent
// pairs need a word.
bool lists_only_trade(const std::vector<std::string>& header);

// One estimate per formula. With Zeros::fill the panel must come from fill_absent(). A column that
// must hold numbers and is text is an error that says where its first text stands in the file.
core::Result<std::vector<gravity::Estimate>> estimate(const Panel& panel, const Request& request);

// Options from a JSON object, as the bindings send them: "formula" (a text or a list of texts),
// "family" ("ppml", "ols"), "where", "weights", "offset", "clusters", "vcov" ("iid", "hetero",
// "cluster"), "ssc" ("stata", "fixest", "none"), "bias_correction", "level", "zeros" ("fill",
// "as-is"), "panel" (for fill), "solver" ("auto", "cube", "general"), "threads", "max_iterations",
// "tolerance", "keep_singletons", "separation". An unknown name is an error.
core::Result<Request> request_from_json(std::string_view json);

// The words of the options above, for every front; bad_usage with the words there are.
core::Result<gravity::Family> family_of(const std::string& word);
core::Result<gravity::Errors> errors_of(const std::string& word);
core::Result<gravity::SmallSample> small_sample_of(const std::string& word);
core::Result<gravity::Zeros> zeros_of(const std::string& word);
core::Result<gravity::Solver> solver_of(const std::string& word);
// "exporter^importer^year" as one text, or one name each.
core::Result<std::vector<std::string>> panel_of(const std::vector<std::string>& names);

}  // namespace tally::estimation

#endif  // TALLY_ESTIMATION_PANEL_H_
