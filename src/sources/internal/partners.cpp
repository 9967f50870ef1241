// Spellings of partners: data/sources/partners.csv, then the names that all of Tallystick knows.
#include <algorithm>

#include "core/csv.h"
#include "core/text.h"
#include "sources/embedded.h"
#include "sources/internal/grid.h"
#include "sources/internal/take.h"

namespace tally::sources::internal {
namespace {

constexpr std::size_t kMaxName = 200;

// Lower case, single blanks; in Cyrillic words Latin letters that look the same become Cyrillic
// (Russian tables mix them).
std::string folded(std::string_view name) {
  std::string text = core::to_lower(tidy(name));
  const bool cyrillic = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) == 0xD0 || static_cast<unsigned char>(c) == 0xD1;
  });
  if (!cyrillic) return text;
  std::string out;
  for (const char c : text) {
    switch (c) {
      case 'a':
        out += "а";
        break;
      case 'c':
        out += "с";
        break;
      case 'e':
        out += "е";
        break;
      case 'o':
        out += "о";
        break;
      case 'p':
        out += "р";
        break;
      case 'x':
        out += "х";
        break;
      case 'y':
        out += "у";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// "source\nname" to place; "-" is a group.
const std::unordered_map<std::string, std::string>& table() {
  static const std::unordered_map<std::string, std::string> rows = [] {
    std::unordered_map<std::string, std::string> out;
    const auto bytes = embedded().find("sources/partners.csv");
    if (!bytes) return out;
    const auto csv = core::CsvTable::parse(*bytes, "sources/partners.csv");
    if (!csv) return out;
    for (std::size_t i = 0; i < csv->rows(); ++i) {
      out.emplace(std::string(csv->at(i, 0)) + "\n" + folded(csv->at(i, 1)),
                  std::string(csv->at(i, 2)));
    }
    return out;
  }();
  return rows;
}

std::optional<Partner> listed(const std::string& source, const std::string& name) {
  const auto found = table().find(source + "\n" + name);
  if (found == table().end()) return std::nullopt;
  if (found->second == "-") return Partner{{}, true};
  return Partner{places::places().find(found->second), false};
}

// Without "(incl. ...)", "[note 1]" and the like at the end.
std::string without_brackets(const std::string& name) {
  const auto at = name.find_first_of("([");
  return at == std::string::npos ? std::string() : tidy(std::string_view(name).substr(0, at));
}

Partner look_up(const std::string& source, std::string_view name) {
  const std::string text = tidy(name);
  const std::string bare = without_brackets(text);
  for (const std::string& form : {text, bare}) {
    if (form.empty() || form.size() > kMaxName) continue;
    for (const std::string& list : {source, std::string("*")}) {
      if (const auto found = listed(list, folded(form))) return *found;
    }
    if (const auto place = places::places().find_by_name(form)) {
      return Partner{place, false};
    }
  }
  return {};
}

}  // namespace

Partners::Partners(std::string_view source) : source_(source) {}

Partner Partners::named(std::string_view name) {
  if (name.size() > 4 * kMaxName) return {};
  std::string key(name);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  const Partner partner = look_up(source_, name);
  if (known_.size() < 20'000) known_.emplace(std::move(key), partner);
  return partner;
}

Partner Partners::coded(std::string_view scheme, std::string_view code, core::Month month) {
  if (code.empty() || code.size() > 16) return {};
  // A code may pass from one place to another, at the turn of a year in every scheme here.
  key_.assign(scheme);
  key_ += '\n';
  key_ += code;
  key_ += '\n';
  key_ += std::to_string(month.year());
  if (const auto found = known_.find(key_); found != known_.end()) return found->second;
  Partner partner;
  if (const auto row = listed(source_, core::to_lower(code))) {
    partner = *row;
  } else {
    partner.place = places::places().find_code(scheme, code, month);
  }
  if (known_.size() < 200'000) known_.emplace(key_, partner);
  return partner;
}

}  // namespace tally::sources::internal
