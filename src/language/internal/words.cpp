#include "language/internal/words.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "core/csv.h"
#include "core/text.h"
#include "language/embedded.h"

namespace tally::language::internal {
namespace {

constexpr std::array<std::string_view, 4> kFlows = {"exports", "imports", "turnover", "balance"};
constexpr std::array<std::string_view, 5> kSteps = {"year", "half", "quarter", "month",
                                                    "fiscal year"};
constexpr std::array<std::string_view, 7> kScopes = {
    "", "goods", "goods and services", "services", "non-oil", "volume", "other"};
constexpr std::array<std::string_view, 6> kSigns = {"=", "!=", "<", "<=", ">", ">="};
constexpr std::array<std::string_view, 5> kHedges = {"", "about", "nearly", "over", "up to"};
constexpr std::array<std::string_view, 4> kOrdinals = {"first", "second", "third", "fourth"};

template <typename E>
std::size_t index(E e) {
  return static_cast<std::size_t>(e);
}

std::vector<std::string> alternatives(std::string_view cell) {
  std::vector<std::string> out;
  for (std::string_view part : core::split(cell, '|')) out.emplace_back(part);
  return out;
}

core::Result<core::CsvTable> table(std::string_view name) {
  TALLY_TRY(bytes, embedded().get(name));
  return core::CsvTable::parse(bytes, std::string(name));
}

core::Error at_line(const core::CsvTable& csv, std::size_t row, std::string message) {
  return {core::Code::bad_input, std::move(message), {csv.file(), csv.line(row), 0}, {}};
}

core::Status read_currencies(Tables& out) {
  TALLY_TRY(csv, table("language/currencies.csv"));
  for (std::size_t i = 0; i < csv.rows(); ++i) {
    const auto currency = Currency::parse(csv.get(i, "code"));
    if (!currency) return core::fail(at_line(csv, i, "expected a currency code such as USD"));
    out.currencies.push_back({*currency, std::string(csv.get(i, "sign")),
                              std::string(csv.get(i, "words")),
                              alternatives(csv.get(i, "aliases"))});
  }
  return {};
}

core::Status read_scales(Tables& out) {
  TALLY_TRY(csv, table("language/scales.csv"));
  for (std::size_t i = 0; i < csv.rows(); ++i) {
    const auto power = core::Decimal::parse(csv.get(i, "power"));
    ScaleWords scale;
    scale.brief = csv.get(i, "short");
    scale.words = alternatives(csv.get(i, "words"));
    if (!power || power->exponent != 0 || power->mantissa < 1 || power->mantissa > 15 ||
        scale.words.empty()) {
      return core::fail(at_line(csv, i, "expected a power of ten from 1 to 15 and its words"));
    }
    scale.power = static_cast<int>(power->mantissa);
    scale.word = scale.words.front();
    out.scales.push_back(std::move(scale));
  }
  return {};
}

core::Status read_fractions(Tables& out) {
  TALLY_TRY(csv, table("language/fractions.csv"));
  for (std::size_t i = 0; i < csv.rows(); ++i) {
    const auto percent = core::Decimal::parse(csv.get(i, "percent"));
    if (!percent) return core::fail(at_line(csv, i, "expected a number of per cent"));
    out.fractions.push_back({std::string(csv.get(i, "words")), *percent});
  }
  return {};
}

}  // namespace

core::Result<Tables> load_tables() {
  Tables out;
  TALLY_CHECK(read_currencies(out));
  TALLY_CHECK(read_scales(out));
  TALLY_CHECK(read_fractions(out));
  return out;
}

const Tables& tables() {
  static const Tables loaded = load_tables().value_or(Tables{});
  return loaded;
}

std::string_view word_of(Flow flow) { return kFlows[index(flow)]; }

std::optional<Flow> flow_of(std::string_view word) {
  const std::string lower = core::to_lower(word);
  for (std::size_t i = 0; i < kFlows.size(); ++i) {
    if (kFlows[i] == lower) return static_cast<Flow>(i);
  }
  return std::nullopt;
}

std::string_view word_of(Step step) { return kSteps[index(step)]; }

std::optional<Step> step_of(std::string_view word) {
  std::string lower = core::to_lower(word);
  if (lower == "half-year" || lower == "half-years" || lower == "halves") return Step::half;
  if (lower.ends_with('s')) lower.pop_back();
  for (std::size_t i = 0; i < 4; ++i) {
    if (kSteps[i] == lower) return static_cast<Step>(i);
  }
  return std::nullopt;
}

int months_in(Step step) {
  switch (step) {
    case Step::month:
      return 1;
    case Step::quarter:
      return 3;
    case Step::half:
      return 6;
    case Step::year:
    case Step::fiscal_year:
      return 12;
  }
  return 12;
}

std::string_view word_of(Scope scope) { return kScopes[index(scope)]; }
std::string_view sign_of(Comparator comparator) { return kSigns[index(comparator)]; }
std::string_view word_of(Hedge hedge) { return kHedges[index(hedge)]; }

std::optional<Currency> currency_of(std::string_view word) {
  if (const auto code = Currency::parse(word)) return code;
  const std::string lower = core::to_lower(word);
  for (const CurrencyWords& row : tables().currencies) {
    if (lower == core::to_lower(row.currency.code()) || lower == core::to_lower(row.words)) {
      return row.currency;
    }
    for (const std::string& alias : row.aliases) {
      if (lower == core::to_lower(alias)) return row.currency;
    }
  }
  return std::nullopt;
}

std::optional<int> scale_of(std::string_view word) {
  const std::string lower = core::to_lower(word);
  for (const ScaleWords& row : tables().scales) {
    if (lower == row.brief) return row.power;
    for (const std::string& other : row.words) {
      if (lower == other) return row.power;
    }
  }
  return std::nullopt;
}

std::string_view brief_scale(int power) {
  for (const ScaleWords& row : tables().scales) {
    if (row.power == power) return row.brief;
  }
  return {};
}

const CurrencyWords* words_of(Currency currency) {
  for (const CurrencyWords& row : tables().currencies) {
    if (row.currency == currency) return &row;
  }
  return nullptr;
}

std::string same_months_words(const When& at) {
  const core::Period& p = at.period;
  if (at.by || at.fiscal_of) return "same months";
  if (p.is_month()) return fmt::format("{}s", core::month_name(p.first.month()));
  const auto ordinal = [&](int months) {
    return kOrdinals[static_cast<std::size_t>((p.first.month() - 1) / months)];
  };
  if (p.is_quarter()) return fmt::format("{} quarters", ordinal(3));
  if (p.is_half()) return fmt::format("{} halves", ordinal(6));
  return "same months";
}

}  // namespace tally::language::internal
