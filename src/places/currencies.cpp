#include "places/currencies.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "places/embedded.h"
#include "places/internal/table.h"

namespace tally::places {
namespace {

core::Result<std::vector<CurrencyWord>> parse(std::string_view text) {
  Table t(text, "data/places/currencies.csv",
          {"text", "currency", "kind", "place", "ambiguous", "note"});
  std::vector<CurrencyWord> out;
  out.reserve(1024);
  while (t.next()) {
    CurrencyWord row;
    row.text = t[0];
    if (row.text.empty()) return t.fault(0, "the text is empty");
    TALLY_TRY(currency, t.currency(1));
    row.currency = currency;
    if (currency.empty()) return t.fault(1, "the currency is missing");
    if (t[2] == "symbol") {
      row.kind = CurrencyKind::symbol;
    } else if (t[2] == "word") {
      row.kind = CurrencyKind::word;
    } else if (t[2] == "code") {
      row.kind = CurrencyKind::code;
    } else {
      return t.fault(2, fmt::format("'{}' is not symbol, word or code", t[2]));
    }
    if (!t[3].empty()) {
      row.place = places().find(t[3]);
      if (!row.place.valid()) return t.fault(3, fmt::format("'{}' is not a place", t[3]));
    }
    TALLY_TRY(ambiguous, t.yes(4));
    row.ambiguous = ambiguous;
    out.push_back(std::move(row));
  }
  TALLY_CHECK(t.status());
  const auto rank = [](const CurrencyWord& w) {
    return std::tuple(std::string_view(w.text), w.place.valid(), w.place);
  };
  std::sort(out.begin(), out.end(),
            [&](const CurrencyWord& a, const CurrencyWord& b) { return rank(a) < rank(b); });
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (rank(out[i - 1]) == rank(out[i])) {
      return core::fail(core::Code::bad_input,
                        fmt::format("'{}' stands twice for one place", out[i].text),
                        {"data/places/currencies.csv", 0, 0});
    }
  }
  return out;
}

struct Loaded {
  std::vector<CurrencyWord> words;
  core::Status status;
};

const Loaded& loaded() {
  static const Loaded instance = [] {
    Loaded out;
    auto words = embedded().get("places/currencies.csv").and_then(parse);
    if (words) {
      out.words = *std::move(words);
    } else {
      out.status = core::fail(words.error());
    }
    return out;
  }();
  return instance;
}

}  // namespace

const std::vector<CurrencyWord>& currency_words() { return loaded().words; }

core::Status check_currencies() { return loaded().status; }

std::optional<core::Currency> currency_of(std::string_view text, PlaceId place) {
  const std::vector<CurrencyWord>& words = currency_words();
  auto it = std::lower_bound(words.begin(), words.end(), text,
                             [](const CurrencyWord& w, std::string_view t) { return w.text < t; });
  std::optional<core::Currency> general;
  for (; it != words.end() && it->text == text; ++it) {
    if (!it->place.valid()) {
      general = it->currency;
    } else if (it->place == place) {
      return it->currency;
    }
  }
  return general;
}

}  // namespace tally::places
