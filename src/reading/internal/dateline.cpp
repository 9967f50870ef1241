#include "reading/internal/dateline.h"

#include <algorithm>

#include "core/csv.h"
#include "places/places.h"
#include "reading/internal/boilerplate.h"
#include "reading/internal/dates.h"

namespace tally::reading {
namespace {

constexpr std::size_t kLongest = 110;

bool small(char c) { return c >= 'a' && c <= 'z'; }
bool big(char c) { return (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Blanks and the sign that ends a dateline: the bytes after `at`, or 0.
struct Ending {
  std::size_t length = 0;
  char sign = 0;  // '-', ':', '.', or ' ' for none
};

Ending ending_at(std::string_view s, std::size_t at) {
  std::size_t i = at;
  while (i < s.size() && s[i] == ' ') ++i;
  const std::string_view rest = s.substr(i);
  char sign = ' ';
  std::size_t n = 0;
  for (const std::string_view dash : {"---", "--", "\u2014", "\u2013", "\u2212", "-"}) {
    if (n == 0 && rest.starts_with(dash)) n = dash.size(), sign = '-';
  }
  if (n == 0 && rest.starts_with(":")) n = 1, sign = ':';
  if (n == 0 && rest.starts_with(".")) n = 1, sign = '.';
  if (n == 0 && rest.starts_with("/")) n = 1, sign = '-';
  // A hyphen inside a word ("US-China") is none; a dash may stand close to the place.
  if (sign == '-' && rest[0] == '-' && n == 1 && (i == at || rest.size() < 2 || rest[1] != ' '))
    return {};
  i += n;
  const std::size_t blanks = i;
  while (i < s.size() && s[i] == ' ') ++i;
  if (i >= s.size() || (sign != '-' && i == blanks && n > 0)) return {};
  return {i - at, sign};
}

// Names of the place: "KUALA LUMPUR", "BAKU, Azerbaijan", "New Delhi"; its length.
std::size_t place_length(std::string_view s, bool& capitals) {
  std::size_t end = 0;
  capitals = false;
  int words = 0;
  for (std::size_t i = 0; i < s.size() && words < 6;) {
    if (!big(s[i]) || s[i] == '\xe2') break;  // '• USA – exports rose' is an item of a list
    std::size_t k = i;
    while (k < s.size() &&
           (big(s[k]) || small(s[k]) || s[k] == '\'' || (s[k] == '.' && k - i <= 3) ||
            (s[k] == '-' && k + 1 < s.size() && big(s[k + 1])))) {
      if (s.substr(k).starts_with("\u2014") || s.substr(k).starts_with("\u2013")) break;
      ++k;
    }
    const std::string_view word = s.substr(i, k - i);
    std::string low(word);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    while (low.ends_with('.')) low.pop_back();
    if (word.empty() || month_word(LowWord(low)) || weekday_word(low)) break;
    if (words == 0) capitals = word.size() > 1 && std::none_of(word.begin(), word.end(), small);
    ++words;
    end = k;
    i = k;
    while (i < s.size() && (s[i] == ' ' || s[i] == ',' || s[i] == '/')) ++i;
  }
  return end;
}

// A country or bloc in capitals begins a sentence ("ASEAN - the bloc of ten"), no dateline.
bool is_trader(std::string_view name) {
  const auto& all = places::places();
  const auto id = all.find_by_name(name);
  return id.valid() && all.row(id).kind != places::PlaceKind::country;
}

// 'PRIME MINISTER OF PERU: Welcome to Lima' is who speaks.
bool names_speaker(std::string_view place) {
  std::string buffer;
  const auto words = split_words(place, buffer);
  return std::any_of(words.begin(), words.end(),
                     [](const PlainWord& word) { return rules().speaker_word(word.text); });
}

// 'Riga. Exports in August ...': a capital that is a sentence of its own.
bool is_capital(std::string_view name) {
  const auto& all = places::places();
  const auto id = all.find_by_name(name);
  return id.valid() && all.row(id).kind == places::PlaceKind::country && all.name(id) != name;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text) {
  const std::string_view s = text.substr(0, kLongest);
  bool capitals = false;
  const std::size_t place_end = place_length(s, capitals);
  std::size_t at = place_end;
  Dateline found;
  found.place = s.substr(0, place_end);

  // The date.
  bool date = false;
  for (const FoundDay& d :
       find_days(s.substr(0, std::min<std::size_t>(s.size(), place_end + 40)))) {
    const std::string_view gap = core::trim(s.substr(at, std::max(d.begin, at) - at));
    if (d.begin >= at && (gap.empty() || gap == "," || gap == "|")) {
      date = true;
      at = d.end;
      if (at < s.size() && s[at] == '.' && at + 1 < s.size() && s[at + 1] == ' ' &&
          s.substr(at + 1, 2) == " (")
        ++at;
    }
    break;
  }
  // The agency in brackets, or after a bar or slash.
  bool agency = false;
  std::size_t open = at;
  while (open < s.size() && (s[open] == ' ' || s[open] == ',' || s[open] == '/' || s[open] == '|'))
    ++open;
  if (open < s.size() && s[open] == '(') {
    const std::size_t close = s.find(')', open);
    if (close != std::string_view::npos && close - open <= 40) {
      const std::string_view inside = s.substr(open + 1, close - open - 1);
      for (const std::string_view part : core::split(inside, '/')) {
        if (rules().agency(part)) found.agency = part, agency = true;
      }
      // 'BAKU (Caspian Review) - ...': another paper
      const bool paper = capitals && place_end > 3 && !inside.empty() && big(inside[0]) &&
                         inside.find_first_of("0123456789") == std::string_view::npos &&
                         s.substr(close + 1).starts_with(" -");
      if (agency || date || paper) at = close + 1;
    }
  } else if (open > at && open < s.size()) {
    for (std::size_t k = std::min(s.size(), open + 20); k > open + 1 && !agency; --k) {
      if (rules().agency(s.substr(open, k - open)))
        found.agency = s.substr(open, k - open), agency = true, at = k;
    }
  }
  if (place_end == 0 && !agency) return std::nullopt;
  const Ending ending = ending_at(s, at);
  if (ending.length == 0) return std::nullopt;
  if (ending.sign == ':' && !date && !agency && names_speaker(found.place)) return std::nullopt;
  const bool alone = ending.sign == '.' && at == place_end && at + ending.length < s.size() &&
                     big(s[at + ending.length]) && is_capital(found.place);
  const bool plain = !date && !agency && !alone;
  if (plain && (!capitals || place_end <= 3 || found.place.find('.') != std::string::npos ||
                is_trader(found.place))) {
    return std::nullopt;
  }
  if (plain && std::any_of(found.place.begin(), found.place.end(), small)) {
    // "BAKU, Azerbaijan" has small letters after a comma only.
    const std::size_t comma = found.place.find(',');
    if (comma == std::string::npos ||
        std::any_of(found.place.begin(), found.place.begin() + static_cast<std::ptrdiff_t>(comma),
                    small)) {
      return std::nullopt;
    }
  }
  if (ending.sign == '.' && !date && !alone) return std::nullopt;
  if (ending.sign == ' ' && !agency) return std::nullopt;
  const std::size_t next = at + ending.length;
  found.length = next;
  return found;
}

}  // namespace tally::reading
