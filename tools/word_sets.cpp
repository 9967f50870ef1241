// Makes a header for each data/reading/words/GROUP.toml and the table of all their words: run by
// the build (cmake/words.cmake). So a set that does not exist stops the compiler, a change of one
// group rebuilds only the files that ask for it, and at run time a set is one bit of a word's row.
//
//   word_sets OUT_DIR GROUP.toml...
//
// A file that is not as data/reading/words/README.md says stops the build, with file and line.
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t kGroups = 8;  // as in reading/internal/word_sets.h: a row is one cache line
constexpr std::size_t kSets = 64;   // bits of one group

struct Set {
  std::string name, note, file;
  std::vector<std::string> words, against;
  unsigned line = 0;
};

struct Group {
  std::string name, file;
  std::vector<Set> sets;  // in the order of the file
};

int faults = 0;

void fault(const std::string& file, unsigned line, const std::string& message) {
  std::cerr << file << ':' << line << ": " << message << '\n';
  ++faults;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && text.back() != '_' &&
         text.find("__") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}

// What the tokenizer makes one token of; empty, or what is wrong with it.
std::string fault_of_word(std::string_view word) {
  if (std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return "words are written in small letters";
  }
  if (word == "'s" || word.size() == 1) return "";
  if (std::all_of(word.begin(), word.end(), is_letter)) return "";
  if (std::all_of(word.begin(), word.end(), is_digit)) return "";
  return "one word, one number or one sign is expected: hyphens, dots and apostrophes are tokens "
         "of "
         "their own ('u.s.' is read as 'us')";
}

// 'verb_of_arrival' -> 'kVerbOfArrival'
std::string constant(std::string_view name) {
  std::string out = "k";
  bool capital = true;
  for (const char c : name) {
    if (c == '_') {
      capital = true;
    } else {
      out += capital ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      capital = false;
    }
  }
  return out;
}

std::vector<std::string> blanks(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

Set read_set(const std::string& file, const toml::key& key, const toml::table& table) {
  Set set;
  set.name = std::string(key.str());
  set.file = file;
  set.line = key.source().begin.line;
  if (!is_name(set.name)) fault(file, set.line, "a set has a name like 'verb_of_arrival'");
  for (const auto& [field, value] : table) {
    const unsigned line = field.source().begin.line;
    const auto text = value.value<std::string>();
    if (!text) {
      fault(file, line, "'" + std::string(field.str()) + "' is to be text in quotes");
    } else if (field == "note") {
      set.note = *text;
    } else if (field == "words") {
      set.words = blanks(*text);
    } else if (field == "against") {
      set.against = blanks(*text);
    } else {
      fault(file, line, "expected note, words or against, not '" + std::string(field.str()) + "'");
    }
  }
  const auto in_set = "in '" + set.name + "': ";
  if (set.note.empty()) fault(file, set.line, in_set + "a note is expected: what is it asked for?");
  if (set.note.find('\n') != std::string::npos) fault(file, set.line, in_set + "one line of note");
  if (set.words.empty()) fault(file, set.line, in_set + "words are expected");
  std::set<std::string> seen;
  for (const std::string& word : set.words) {
    const std::string wrong = fault_of_word(word);
    if (!wrong.empty()) fault(file, set.line, in_set + "'" + word + "': " + wrong);
    if (!seen.insert(word).second) fault(file, set.line, in_set + "'" + word + "' stands twice");
  }
  return set;
}

Group read_group(const std::string& path) {
  Group group;
  group.name = std::filesystem::path(path).stem().string();
  group.file = path;
  if (!is_name(group.name)) fault(path, 1, "the name of a group is made of small letters");
  try {
    const toml::table file = toml::parse_file(path);
    for (const auto& [key, value] : file) {
      if (const toml::table* table = value.as_table()) {
        group.sets.push_back(read_set(path, key, *table));
      } else {
        fault(path, key.source().begin.line, "a set is expected, '[name]' with note and words");
      }
    }
  } catch (const toml::parse_error& error) {
    fault(path, error.source().begin.line, std::string(error.description()));
  }
  std::sort(group.sets.begin(), group.sets.end(),
            [](const Set& a, const Set& b) { return a.line < b.line; });
  if (group.sets.size() > kSets) {
    fault(path, group.sets[kSets].line, "a group has at most 64 sets: begin a new file");
  }
  return group;
}

// No two sets have one name or the same words; no word is in two sets that exclude one another.
void check_all(const std::vector<Group>& groups) {
  std::map<std::string, const Set*> names;
  std::map<std::set<std::string>, const Set*> contents;
  for (const Group& group : groups) {
    for (const Set& set : group.sets) {
      const auto where = [](const Set& s) { return s.file + ":" + std::to_string(s.line); };
      const auto [name, fresh] = names.emplace(set.name, &set);
      if (!fresh) {
        fault(set.file, set.line, "'" + set.name + "' is already in " + where(*name->second));
      }
      const auto [same, other] =
          contents.emplace(std::set<std::string>(set.words.begin(), set.words.end()), &set);
      if (!other) {
        fault(set.file, set.line,
              "'" + set.name + "' has the words of '" + same->second->name + "' in " +
                  where(*same->second) + ": one set is enough");
      }
    }
  }
  for (const Group& group : groups) {
    for (const Set& set : group.sets) {
      for (const std::string& name : set.against) {
        const auto other = names.find(name);
        if (other == names.end()) {
          fault(set.file, set.line, "against: there is no set '" + name + "'");
          continue;
        }
        const auto& words = other->second->words;
        for (const std::string& word : set.words) {
          if (std::find(words.begin(), words.end(), word) != words.end()) {
            fault(set.file, set.line, "'" + word + "' is in '" + name + "' too, the contrary");
          }
        }
      }
    }
  }
}

// A file that has not changed keeps its time, so nothing is built anew for it.
void write(const std::filesystem::path& path, const std::string& text) {
  std::ostringstream old;
  if (std::ifstream in(path, std::ios::binary); in) old << in.rdbuf();
  if (old.str() == text) return;
  std::ofstream(path, std::ios::binary) << text;
}

std::string header_of(const Group& group, std::size_t index) {
  std::string upper = group.name;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const std::string guard = "TALLY_READING_WORDS_" + upper + "_H_";
  std::string out =
      "// Generated from data/reading/words/" + group.name + ".toml.\n#ifndef " + guard +
      "\n#define " + guard +
      "\n\n#include \"reading/internal/word_sets.h\"\n\nnamespace tally::reading::words "
      "{\n\n";
  for (std::size_t bit = 0; bit < group.sets.size(); ++bit) {
    const Set& set = group.sets[bit];
    out += "// " + set.note + "\ninline constexpr WordSet " + constant(set.name) + "{" +
           std::to_string(index) + ", " + std::to_string(bit) + "};\n";
  }
  return out + "\n}  // namespace tally::reading::words\n\n#endif  // " + guard + "\n";
}

std::string literal(std::string_view word) {
  std::string out = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string table_of(const std::vector<Group>& groups) {
  std::map<std::string, std::array<std::uint64_t, kGroups>> rows;
  std::string names;
  std::size_t sets = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (std::size_t bit = 0; bit < groups[g].sets.size(); ++bit) {
      const Set& set = groups[g].sets[bit];
      names += "    {" + literal(groups[g].name) + ", " + literal(set.name) + ", {" +
               std::to_string(g) + ", " + std::to_string(bit) + "}},\n";
      ++sets;
      for (const std::string& word : set.words) rows[word].at(g) |= std::uint64_t{1} << bit;
    }
  }
  std::string out =
      "// Generated from data/reading/words/*.toml.\n#include \"reading/internal/word_sets.h\"\n\n"
      "namespace tally::reading::words {\nnamespace {\n\nconstexpr std::array<WordOfSets, " +
      std::to_string(rows.size()) + "> kWords = {{\n";
  for (const auto& [word, row] : rows) {
    out += "    {" + literal(word) + ", {{";
    for (std::size_t g = 0; g < kGroups; ++g) {
      std::array<char, 32> text{};
      std::snprintf(text.data(), text.size(), "%s0x%llxu", g > 0 ? ", " : "",
                    static_cast<unsigned long long>(row.at(g)));
      out += text.data();
    }
    out += "}}},\n";
  }
  out += "}};\n\nconstexpr std::array<NamedSet, " + std::to_string(sets) + "> kSets = {{\n" +
         names +
         "}};\n\n}  // namespace\n\nstd::span<const WordOfSets> all_words() { return kWords; }\n"
         "std::span<const NamedSet> all_sets() { return kSets; }\n\n"
         "}  // namespace tally::reading::words\n";
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() < 2) {
    std::cerr << "usage: word_sets OUT_DIR GROUP.toml...\n";
    return 2;
  }
  std::vector<Group> groups;
  for (std::size_t i = 1; i < args.size(); ++i) groups.push_back(read_group(args[i]));
  if (groups.size() > kGroups) fault(groups[kGroups].file, 1, "there are at most 8 groups");
  check_all(groups);
  if (faults > 0) return 1;
  const std::filesystem::path folder = args.front();
  std::filesystem::create_directories(folder);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    write(folder / (groups[g].name + ".h"), header_of(groups[g], g));
  }
  write(folder / "table.cpp", table_of(groups));
  return 0;
}
