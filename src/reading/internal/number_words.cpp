#include "reading/internal/number_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/shipped.h"

namespace tally::reading {
namespace {

// "pound/pounds sterling" -> two phrases, cut into tokens as a text would be.
std::vector<std::vector<std::string>> phrases_of(std::string_view cell) {
  std::vector<std::vector<std::string>> out;
  for (std::string_view phrase : core::split(cell, '|')) {
    std::vector<std::string> forms{""};
    for (std::string_view part : core::split(core::trim(phrase), ' ')) {
      std::vector<std::string> next;
      const auto choices =
          part == "/" ? std::vector<std::string_view>{part} : core::split(part, '/');
      for (const auto& form : forms) {
        for (std::string_view choice : choices) {
          next.push_back(form.empty() ? std::string(choice) : form + " " + std::string(choice));
        }
      }
      forms = std::move(next);
    }
    for (const auto& form : forms) {
      std::vector<std::string> words;
      for (const Token& t : tokenize(form)) words.push_back(t.raw);
      if (!words.empty()) out.push_back(std::move(words));
    }
  }
  return out;
}

using Rows = std::vector<std::pair<std::int64_t, std::vector<std::string>>>;

core::Result<Rows> rows_of(const std::string& file, std::size_t columns) {
  TALLY_TRY(bytes, embedded().get(file));
  core::CsvReader reader(bytes, file);
  Rows out;
  bool header = true;
  while (reader.next()) {
    if (!reader.ok()) return core::fail(reader.error());
    if (header) {
      header = false;
      continue;
    }
    if (!reader.fields().empty() && reader.fields()[0] == "#") continue;
    if (reader.fields().size() != columns) {
      return core::fail(core::Code::bad_input, fmt::format("expected {} columns", columns),
                        {file, reader.line(), 0});
    }
    std::vector<std::string> cells(reader.fields().begin(), reader.fields().end());
    out.emplace_back(reader.line(), std::move(cells));
  }
  return out;
}

template <typename T>
core::Status add_all(PhraseTable<T>& table, std::string_view cell, const T& value,
                     const std::string& file, std::int64_t line) {
  for (auto& words : phrases_of(cell)) {
    if (table.has(words)) {
      return core::fail(core::Code::bad_input,
                        fmt::format("'{}' is there twice", fmt::join(words, " ")), {file, line, 0});
    }
    table.add(std::move(words), value);
  }
  return {};
}

core::Status load_numbers(NumberTables& t) {
  const std::string file = "reading/numbers.csv";
  TALLY_TRY(rows, rows_of(file, 3));
  for (const auto& [line, cells] : rows) {
    int value = 0;
    const std::string& digits = cells[1];
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc()) {
      return core::fail(core::Code::bad_input, "the value is not a whole number", {file, line, 0});
    }
    PhraseTable<int>* table = cells[0] == "scale"      ? &t.scales
                              : cells[0] == "number"   ? &t.numbers
                              : cells[0] == "ordinal"  ? &t.ordinals
                              : cells[0] == "fraction" ? &t.fractions
                                                       : nullptr;
    if (table == nullptr) {
      return core::fail(core::Code::bad_input, fmt::format("there is no class '{}'", cells[0]),
                        {file, line, 0});
    }
    TALLY_CHECK(add_all(*table, cells[2], value, file, line));
    if (table != &t.numbers) continue;
    for (const auto& words : phrases_of(cells[2])) {
      if (words.size() == 1) t.single.emplace(words.front(), value);
    }
  }
  return {};
}

core::Status load_currencies(NumberTables& t) {
  const std::string file = "reading/currencies.csv";
  TALLY_TRY(rows, rows_of(file, 3));
  for (const auto& [line, cells] : rows) {
    CurrencyWord word;
    if (cells[0] == "local") {
      const auto first = phrases_of(cells[1]);
      if (!first.empty())
        word.local = core::to_lower(fmt::format("{}", fmt::join(first.front(), " ")));
      // "INR: INR PKR": the usual meaning, which may be left out, and all of them
      const std::string_view codes = cells[2];
      const std::size_t colon = std::min(codes.find(':'), codes.size());
      for (const std::string_view code : core::split(codes, ' ')) {
        const bool is_usual = code.data() < codes.data() + colon;
        const std::string_view letters = is_usual ? code.substr(0, colon) : code;
        if (letters.empty() || letters == ":") continue;
        const auto money = core::Currency::parse(letters);
        if (!money) {
          return core::fail(core::Code::bad_input, fmt::format("no such currency: '{}'", letters),
                            {file, line, 0});
        }
        if (is_usual) {
          word.usual = *money;
          t.usual[word.local] = *money;
        } else {
          t.called[word.local].push_back(*money);
        }
      }
    } else {
      const auto code = core::Currency::parse(cells[0]);
      if (!code) return core::fail(core::Code::bad_input, "no such currency", {file, line, 0});
      word.code = *code;
    }
    TALLY_CHECK(add_all(t.currencies, cells[1], word, file, line));
  }
  return {};
}

core::Status load_hedges(NumberTables& t) {
  const std::string file = "reading/hedges.csv";
  TALLY_TRY(rows, rows_of(file, 2));
  for (const auto& [line, cells] : rows) {
    std::string_view name = cells[0];
    const bool behind = name.substr(0, 6) == "after-";
    if (behind) name.remove_prefix(6);
    HedgeWord hedge;
    if (name == "about")
      hedge.bend = Bend::about;
    else if (name == "over")
      hedge.bend = Bend::over;
    else if (name == "least")
      hedge.bend = Bend::least;
    else if (name == "under")
      hedge.bend = Bend::under;
    else if (name == "most")
      hedge.bend = Bend::most;
    else if (name != "plain") {
      return core::fail(core::Code::bad_input, fmt::format("there is no hedge '{}'", cells[0]),
                        {file, line, 0});
    }
    for (auto& words : phrases_of(cells[1])) {
      HedgeWord each = hedge;
      each.short_of = words.front() == "nearly" || words.front() == "almost";
      each.another = words.back() == "another" || words.back() == "further";
      auto& table = behind ? t.behind : t.before;
      // 'just' may stand in two rows: the first wins.
      if (!table.has(words)) table.add(std::move(words), each);
    }
  }
  return {};
}

bool has_capital(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

template <typename T>
void PhraseTable<T>::add(std::vector<std::string> words, T value) {
  const std::size_t length = words.size();
  by_first_.add(core::to_lower(words.front()), static_cast<std::uint32_t>(rows_.size()), length);
  Row row{{}, std::move(value)};
  for (std::string& word : words) {
    if (has_capital(word))
      row.words.push_back({LowWord(core::to_lower(word)), std::move(word)});
    else
      row.words.push_back({LowWord(std::move(word)), {}});
  }
  rows_.push_back(std::move(row));
}

template <typename T>
bool PhraseTable<T>::has(const std::vector<std::string>& words) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& r) {
    return std::equal(r.words.begin(), r.words.end(), words.begin(), words.end(),
                      [](const PhraseWord& word, const std::string& other) {
                        return word.raw.empty() ? word.low == other : word.raw == other;
                      });
  });
}

template <typename T>
std::size_t PhraseTable<T>::longest(const std::vector<Token>& tokens, std::size_t at,
                                    T& value) const {
  for (const std::uint32_t id : by_first_.find(tokens[at].low)) {
    const auto& words = rows_[id].words;
    std::size_t t = at;
    bool ok = true;
    for (const PhraseWord& word : words) {
      if (t > at && t < tokens.size() && tokens[t].low == "-" && tokens[t].glued && word.low != "-")
        ++t;
      const bool same = t < tokens.size() && tokens[t].low == word.low &&
                        (word.raw.empty() || words.size() > 1 || tokens[t].raw == word.raw);
      if (!same) {
        ok = false;
        break;
      }
      ++t;
    }
    if (ok) {
      value = rows_[id].value;
      return t - at;
    }
  }
  return 0;
}

template class PhraseTable<int>;
template class PhraseTable<CurrencyWord>;
template class PhraseTable<HedgeWord>;

core::Result<NumberTables> NumberTables::load() {
  NumberTables t;
  TALLY_CHECK(load_numbers(t));
  TALLY_CHECK(load_currencies(t));
  TALLY_CHECK(load_hedges(t));
  t.scales.seal(Opens::scale);
  t.numbers.seal(Opens::number);
  t.ordinals.seal(Opens::ordinal);
  t.fractions.seal(Opens::fraction);
  t.currencies.seal(Opens::currency);
  t.before.seal(Opens::hedge_before);
  t.behind.seal(Opens::hedge_behind);
  return t;
}

bool NumberTables::is_called(core::Currency money, const std::string& word) const {
  const auto it = called.find(word);
  return it != called.end() &&
         std::find(it->second.begin(), it->second.end(), money) != it->second.end();
}

const NumberTables& number_tables() {
  static const NumberTables instance = shipped(NumberTables::load());
  return instance;
}

void add_number_openings(OpeningTable& table) {
  const NumberTables& t = number_tables();
  for (const PhraseTable<int>* words : {&t.scales, &t.numbers, &t.ordinals, &t.fractions})
    words->add_openings(table);
  t.currencies.add_openings(table);
  t.before.add_openings(table);
  t.behind.add_openings(table);
}

core::Status check_number_tables() {
  auto loaded = NumberTables::load();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
