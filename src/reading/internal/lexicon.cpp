#include "reading/internal/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/csv.h"
#include "reading/embedded.h"
#include "reading/internal/shipped.h"

namespace tally::reading {
namespace {

std::optional<Class> class_of(std::string_view name) {
  static const std::unordered_map<std::string_view, Class> table = {
#define TALLY_CLASS(name) {#name, Class::name},
      TALLY_READING_CLASSES(TALLY_CLASS)
#undef TALLY_CLASS
  };
  const auto it = table.find(name);
  if (it == table.end()) return std::nullopt;
  return it->second;
}

bool set_flow(Entry& e, std::string_view word) {
  if (word == "exports")
    e.flow = FlowWord::exports;
  else if (word == "imports")
    e.flow = FlowWord::imports;
  else if (word == "turnover")
    e.flow = FlowWord::turnover;
  else if (word == "balance")
    e.flow = FlowWord::balance;
  else if (word == "taker")
    e.flow = FlowWord::taker;
  else if (word == "provider")
    e.flow = FlowWord::provider;
  else
    return false;
  return true;
}

bool set_ref(Entry& e, std::string_view word) {
  if (word == "its" || word == "it")
    e.ref = Ref::its;
  else if (word == "their" || word == "they")
    e.ref = Ref::their;
  else if (word == "our")
    e.ref = Ref::our;
  else if (word == "your")
    e.ref = Ref::your;
  else if (word == "my")
    e.ref = Ref::my;
  else
    return false;
  return true;
}

bool set_attribute(Entry& e, std::string_view word) {
  if (set_flow(e, word) || set_ref(e, word)) return true;
  if (word == "+")
    e.sign = 1;
  else if (word == "-")
    e.sign = -1;
  else if (word == "0")
    e.sign = 0;
  else if (word == "weak")
    e.weak = true;
  else if (word == "pair")
    e.pair = true;
  else if (word == "total")
    e.total = true;
  else if (word == "gt")
    e.gt = true;
  else if (word == "lt")
    e.lt = true;
  else if (word == "approx")
    e.approx = true;
  else if (word == "goes")
    e.goes = true;
  else if (word == "comes")
    e.comes = true;
  else if (word.substr(0, 3) == "as=")
    e.as = word.substr(3);
  else if (word.substr(0, 2) == "x=")
    return std::from_chars(word.data() + 2, word.data() + word.size(), e.times).ec == std::errc{};
  else
    return false;
  return true;
}

// "rise/rises up" -> {rise, up}, {rises, up}
std::vector<std::vector<LowWord>> expand(std::string_view phrase) {
  std::vector<std::vector<LowWord>> out{{}};
  for (std::string_view part : core::split(phrase, ' ')) {
    if (part.empty()) continue;
    const auto forms = part == "/" ? std::vector<std::string_view>{part} : core::split(part, '/');
    std::vector<std::vector<LowWord>> next;
    for (const auto& head : out) {
      for (std::string_view form : forms) {
        next.push_back(head);
        next.back().emplace_back(form);
      }
    }
    out = std::move(next);
  }
  return out;
}

std::string joined(const std::vector<LowWord>& words) {
  std::string out;
  for (const LowWord& word : words) out += (out.empty() ? "" : " ") + word.str();
  return out;
}

}  // namespace

core::Status Lexicon::add(const std::vector<LowWord>& words, const Entry& entry,
                          const std::string& file, Ids& by_first) {
  auto& bucket = by_first[words.front().str()];
  for (std::uint32_t id : bucket) {
    if (phrases_[id].words != words) continue;
    for (const Entry& e : phrases_[id].senses) {
      if (e.cls == entry.cls) {
        return core::fail(
            core::Code::bad_input,
            fmt::format("'{}' is already on line {} in the same class", joined(words), e.line),
            {file, entry.line, 0});
      }
    }
    phrases_[id].senses.push_back(entry);
    phrases_[id].classes.set(static_cast<std::size_t>(entry.cls));
    return {};
  }
  bucket.push_back(static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back({words, {entry}, {}});
  phrases_.back().classes.set(static_cast<std::size_t>(entry.cls));
  return {};
}

core::Result<Lexicon> Lexicon::parse(std::string_view csv, const std::string& file) {
  Lexicon out;
  Ids by_first;
  by_first.reserve(2048);
  core::CsvReader reader(csv, file);
  bool header = true;
  while (reader.next()) {
    if (!reader.ok()) return core::fail(reader.error());
    const auto& fields = reader.fields();
    if (header) {
      header = false;
      continue;
    }
    if (!fields.empty() && fields[0] == "#") continue;
    if (fields.size() != 3) {
      return core::fail(core::Code::bad_input, "expected class, attributes, words",
                        {file, reader.line(), 0});
    }
    Entry entry;
    entry.line = reader.line();
    const auto cls = class_of(fields[0]);
    if (!cls) {
      return core::fail(core::Code::bad_input, fmt::format("there is no class '{}'", fields[0]),
                        {file, reader.line(), 0});
    }
    entry.cls = *cls;
    for (std::string_view word : core::split(fields[1], ' ')) {
      if (!word.empty() && !set_attribute(entry, word)) {
        return core::fail(core::Code::bad_input, fmt::format("there is no attribute '{}'", word),
                          {file, reader.line(), 0});
      }
    }
    for (std::string_view phrase : core::split(fields[2], '|')) {
      for (const auto& words : expand(core::trim(phrase))) {
        if (words.empty()) continue;
        TALLY_CHECK(out.add(words, entry, file, by_first));
      }
    }
  }
  for (std::uint32_t id = 0; id < out.phrases_.size(); ++id) {
    const LexiconPhrase& p = out.phrases_[id];
    out.by_first_.add(p.words.front(), id, p.words.size());
    out.second_.push_back(p.words.size() > 1 ? p.words[1].key() : 0);
    out.trade_.push_back(std::any_of(p.senses.begin(), p.senses.end(), [&p](const Entry& e) {
      return (e.cls == Class::goods &&
              (p.words.front() == "goods" || p.words.front() == "wares" || p.words.size() > 1)) ||
             e.cls == Class::flow || e.cls == Class::ranknoun || e.cls == Class::flowverb ||
             e.cls == Class::overtake || e.cls == Class::closer || e.cls == Class::changehands ||
             e.cls == Class::place_noun || e.cls == Class::record || e.cls == Class::services ||
             e.cls == Class::inred;
    }));
    if (out.trade_.back()) out.trade_by_first_.add(p.words.front(), id);
  }
  out.by_first_.seal();
  out.trade_by_first_.seal();
  return out;
}

bool Lexicon::has_trade_word(const std::vector<Token>& tokens) const {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    if (!opens(tokens[i].opens, Opens::trade)) continue;
    // a longer phrase that is not of trade may stand there
    std::size_t length = 0;
    const LexiconPhrase* p = match(tokens, i, length);
    if (p != nullptr && trade_[static_cast<std::size_t>(p - phrases_.data())]) return true;
  }
  return false;
}

const LexiconPhrase* Lexicon::longest(const std::vector<Token>& tokens, std::size_t at,
                                      std::size_t& length, std::size_t limit) const {
  const auto word_from = [&](std::size_t t) {
    return t < tokens.size() && tokens[t].glued && tokens[t].low == "-" ? t + 1 : t;
  };
  const std::size_t next = word_from(at + 1);
  const std::uint64_t second = next < tokens.size() ? tokens[next].low.key() : 0;
  for (const std::uint32_t id : by_first_.find(tokens[at].low)) {
    if (second_[id] != 0 && second_[id] != second) continue;
    const LexiconPhrase& p = phrases_[id];
    std::size_t t = at + 1;
    bool ok = true;
    for (std::size_t w = 1; w < p.words.size(); ++w) {
      t = word_from(t);
      if (t >= tokens.size() || tokens[t].low != p.words[w]) {
        ok = false;
        break;
      }
      ++t;
    }
    if (ok && t <= limit) {
      length = t - at;
      return &p;
    }
  }
  return nullptr;
}

void Lexicon::add_openings(OpeningTable& table) const {
  table.add(by_first_, Opens::lexicon);
  table.add(trade_by_first_, Opens::trade);
}

const Lexicon& lexicon() {
  static const Lexicon instance = [] {
    const auto bytes = embedded().get("reading/lexicon.csv");
    auto parsed = bytes ? Lexicon::parse(*bytes, "reading/lexicon.csv")
                        : core::Result<Lexicon>(tl::unexpected(bytes.error()));
    return shipped(std::move(parsed));
  }();
  return instance;
}

void add_lexicon_openings(OpeningTable& table) { lexicon().add_openings(table); }

}  // namespace tally::reading
