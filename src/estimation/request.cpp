// Options by their words, from the command line and from JSON.
#include <fmt/format.h>

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/text.h"
#include "estimation/panel.h"
#include "gravity/formula.h"

namespace tally::estimation {
namespace {

using core::Code;
using nlohmann::json;

template <typename Value>
core::Result<Value> word(const std::string& what, const std::string& given,
                         std::initializer_list<std::pair<const char*, Value>> known) {
  std::string list;
  for (const auto& [name, value] : known) {
    if (given == name) return value;
    list += fmt::format("{}{}", list.empty() ? "" : ", ", name);
  }
  return core::fail(Code::bad_usage,
                    fmt::format("{} cannot be '{}'", what, core::terminal_safe(given)), {},
                    "known are " + list);
}

// Takes the members of the object one by one, and complains about those that are left.
class Members {
 public:
  explicit Members(json object) : object_(std::move(object)) {}

  template <typename Value>
  core::Status take(const char* name, Value& into) {
    const auto at = object_.find(name);
    if (at == object_.end()) return {};
    const bool fits = std::is_same_v<Value, bool>          ? at->is_boolean()
                      : std::is_same_v<Value, std::string> ? at->is_string()
                      : std::is_same_v<Value, int>         ? at->is_number_integer()
                                                           : at->is_number();
    if (!fits || (std::is_same_v<Value, int> &&
                  (at->template get<double>() > 1e9 || at->template get<double>() < -1e9))) {
      return core::fail(Code::bad_usage, fmt::format("option '{}' is of the wrong type", name));
    }
    into = at->template get<Value>();
    object_.erase(at);
    return {};
  }
  core::Status take(const char* name, std::vector<std::string>& into) {
    const auto at = object_.find(name);
    if (at == object_.end()) return {};
    const auto wrong = [&] {
      return core::fail(Code::bad_usage,
                        fmt::format("option '{}' must be a text or a list of texts", name));
    };
    if (at->is_string()) {
      into.push_back(at->get<std::string>());
    } else if (at->is_array()) {
      for (const json& item : *at) {
        if (!item.is_string()) return wrong();
        into.push_back(item.get<std::string>());
      }
    } else {
      return wrong();
    }
    object_.erase(at);
    return {};
  }
  [[nodiscard]] bool has(const char* name) const { return object_.contains(name); }
  [[nodiscard]] core::Status nothing_left() const {
    if (object_.empty()) return {};
    return core::fail(Code::bad_usage, fmt::format("there is no option '{}'",
                                                   core::terminal_safe(object_.begin().key())));
  }

 private:
  json object_;
};

core::Status take_words(Members& members, gravity::Options& options) {
  std::string family, vcov, ssc, zeros, solver;
  TALLY_CHECK(members.take("family", family));
  TALLY_CHECK(members.take("vcov", vcov));
  TALLY_CHECK(members.take("ssc", ssc));
  TALLY_CHECK(members.take("zeros", zeros));
  TALLY_CHECK(members.take("solver", solver));
  if (!family.empty()) {
    TALLY_TRY(value, family_of(family));
    options.family = value;
  }
  if (!vcov.empty()) {
    TALLY_TRY(value, errors_of(vcov));
    options.errors = value;
  }
  if (!ssc.empty()) {
    TALLY_TRY(value, small_sample_of(ssc));
    options.small_sample = value;
  }
  if (!zeros.empty()) {
    TALLY_TRY(value, zeros_of(zeros));
    options.zeros = value;
  }
  if (!solver.empty()) {
    TALLY_TRY(value, solver_of(solver));
    options.solver = value;
  }
  return {};
}

}  // namespace

core::Result<gravity::Family> family_of(const std::string& given) {
  return word<gravity::Family>(
      "the estimator", given,
      {{"ppml", gravity::Family::poisson}, {"ols", gravity::Family::linear}});
}

core::Result<gravity::Errors> errors_of(const std::string& given) {
  return word<gravity::Errors>("the kind of standard errors", given,
                               {{"iid", gravity::Errors::iid},
                                {"hetero", gravity::Errors::heteroskedastic},
                                {"cluster", gravity::Errors::clustered}});
}

core::Result<gravity::SmallSample> small_sample_of(const std::string& given) {
  return word<gravity::SmallSample>("the small-sample factor", given,
                                    {{"stata", gravity::SmallSample::stata},
                                     {"fixest", gravity::SmallSample::fixest},
                                     {"none", gravity::SmallSample::none}});
}

core::Result<gravity::Zeros> zeros_of(const std::string& given) {
  return word<gravity::Zeros>("what is done about zeros", given,
                              {{"fill", gravity::Zeros::fill}, {"as-is", gravity::Zeros::as_is}});
}

core::Result<gravity::Solver> solver_of(const std::string& given) {
  return word<gravity::Solver>("the solver", given,
                               {{"auto", gravity::Solver::automatic},
                                {"cube", gravity::Solver::cube},
                                {"general", gravity::Solver::general}});
}

core::Result<std::vector<std::string>> panel_of(const std::vector<std::string>& names) {
  if (names.size() == 1) return gravity::parse_interaction(names[0]);
  return names;
}

core::Result<Request> request_from_json(std::string_view text) {
  json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) {
    return core::fail(Code::bad_usage, "the options are no JSON object");
  }
  Members members(std::move(object));
  Request request;
  gravity::Options& o = request.options;
  bool separation = true;
  TALLY_CHECK(members.take("formula", request.formulas));
  TALLY_CHECK(members.take("where", o.where));
  TALLY_CHECK(members.take("weights", o.weights));
  TALLY_CHECK(members.take("offset", o.offset));
  TALLY_CHECK(members.take("clusters", o.clusters));
  std::vector<std::string> panel;
  TALLY_CHECK(members.take("panel", panel));
  TALLY_TRY(panel_columns, panel_of(panel));
  request.panel = std::move(panel_columns);
  TALLY_CHECK(members.take("bias_correction", o.bias_correction));
  TALLY_CHECK(members.take("level", o.level));
  TALLY_CHECK(members.take("threads", o.threads));
  TALLY_CHECK(members.take("max_iterations", o.max_iterations));
  TALLY_CHECK(members.take("tolerance", o.tolerance));
  if (members.has("keep_singletons")) {
    bool keep = false;
    TALLY_CHECK(members.take("keep_singletons", keep));
    o.keep_singletons = keep;
  }
  TALLY_CHECK(members.take("separation", separation));
  o.check_separation = separation;
  TALLY_CHECK(take_words(members, o));
  TALLY_CHECK(members.nothing_left());
  return request;
}

}  // namespace tally::estimation
