// Loads data/reading/calendar.csv: the words for months, days of the week and seasons.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/dates.h"
#include "reading/internal/first_words.h"
#include "reading/internal/shipped.h"

namespace tally::reading {
namespace {

constexpr std::string_view kFile = "reading/calendar.csv";

enum Kind : std::size_t { kMonth, kWeekday, kSeason };
struct KindOfRow {
  std::string_view name;
  int first, last;  // the numbers that there are
};
constexpr std::array<KindOfRow, 3> kKinds = {
    {{"month", 1, 12}, {"weekday", 0, 6}, {"season", 1, 12}}};

struct Calendar {
  std::array<FirstWords, kKinds.size()> words;

  static core::Result<Calendar> load();
  template <typename Text>
  [[nodiscard]] std::optional<int> find(Kind kind, const Text& word) const {
    const auto numbers = words.at(kind).find(word);
    if (numbers.empty()) return std::nullopt;
    return static_cast<int>(numbers.front());
  }
};

core::Result<Calendar> Calendar::load() {
  TALLY_TRY(bytes, embedded().get(kFile));
  TALLY_TRY(table, core::CsvTable::parse(bytes, std::string(kFile)));
  for (const char* name : {"kind", "number", "words"}) TALLY_CHECK(table.require(name));
  Calendar out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const auto fail = [&](std::string message) {
      return core::fail(core::Code::bad_input, std::move(message),
                        {std::string(kFile), table.line(r), 0});
    };
    const std::string_view name = table.get(r, "kind");
    if (name == "#") continue;
    std::size_t kind = 0;
    while (kind < kKinds.size() && kKinds.at(kind).name != name) ++kind;
    if (kind == kKinds.size()) return fail(fmt::format("there is no kind '{}'", name));
    const std::string_view digits = table.get(r, "number");
    int number = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number < kKinds.at(kind).first || number > kKinds.at(kind).last)
      return fail(fmt::format("there is no {} '{}'", name, digits));
    for (const std::string_view part : core::split(table.get(r, "words"), '|')) {
      const std::string_view word = core::trim(part);
      if (word.empty() || word != core::to_lower(word))
        return fail(fmt::format("a word in small letters is expected, not '{}'", word));
      out.words.at(kind).add(word, static_cast<std::uint32_t>(number));
    }
  }
  for (FirstWords& words : out.words) words.seal();
  return out;
}

const Calendar& calendar() {
  static const Calendar instance = shipped(Calendar::load());
  return instance;
}

}  // namespace

std::optional<int> month_word(const LowWord& word) { return calendar().find(kMonth, word); }
std::optional<int> month_word(std::string_view word) { return calendar().find(kMonth, word); }
std::optional<int> weekday_word(std::string_view word) { return calendar().find(kWeekday, word); }
std::optional<int> season_word(std::string_view word) { return calendar().find(kSeason, word); }

core::Status check_calendar() {
  auto loaded = Calendar::load();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
