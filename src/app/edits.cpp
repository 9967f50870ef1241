#include "app/edits.h"

#include <fmt/format.h>
// Without NDEBUG the parser would stop the program at '[[ table]]', which it reads well.
#define TOML_ASSERT(expr) static_cast<void>(0)
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

#include "core/text.h"
#include "language/parse.h"
#include "language/print.h"

namespace tally::app {

using core::Code;
using core::fail;

namespace {

constexpr std::size_t kMaxEdits = 10'000;

core::Status check_edit(const Edit& edit, const core::Place& where) {
  static constexpr std::array<std::string_view, 4> kDecisions = {"", "accepted", "changed",
                                                                 "rejected"};
  if (std::find(kDecisions.begin(), kDecisions.end(), edit.decision) == kDecisions.end()) {
    return fail(Code::bad_input,
                fmt::format("decision '{}' is none of accepted, changed, rejected", edit.decision),
                where);
  }
  if (edit.text.empty()) return fail(Code::bad_input, "a statement without its text", where);
  if (edit.decision == "changed") {
    if (edit.statement.empty())
      return fail(Code::bad_input, "decision 'changed' needs a statement", where);
    if (const auto parsed = language::parse(edit.statement); !parsed)
      return fail(Code::bad_input, "statement: " + parsed.error().message, where);
  }
  return {};
}

core::Result<Edit> edit_of(const toml::table& table, const std::string& file) {
  Edit edit;
  edit.line = static_cast<std::int64_t>(table.source().begin.line);
  const core::Place where{file, edit.line, 0};
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    if (name == "start" || name == "end") {
      const auto number = value.value<std::int64_t>();
      if (!number || *number < 0) return fail(Code::bad_input, name + " is no number", where);
      (name == "start" ? edit.start : edit.end) = *number;
      continue;
    }
    std::string* field = name == "text"        ? &edit.text
                         : name == "statement" ? &edit.statement
                         : name == "decision"  ? &edit.decision
                         : name == "note"      ? &edit.note
                                               : nullptr;
    if (field == nullptr)
      return fail(Code::bad_input, fmt::format("unknown key '{}'", name), where);
    const auto text = value.value<std::string>();
    if (!text) return fail(Code::bad_input, name + " should be text", where);
    *field = *text;
  }
  if (const auto status = check_edit(edit, where); !status) return core::fail(status.error());
  return edit;
}

// Bytes of `text` between two code points; empty if they lie outside.
std::string_view between(std::string_view text, std::int64_t start, std::int64_t end) {
  std::size_t byte = 0;
  std::size_t first = std::string_view::npos;
  std::int64_t at = 0;
  for (; byte <= text.size(); ++byte) {
    const bool boundary =
        byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
    if (!boundary) continue;
    if (at == start) first = byte;
    if (at == end) {
      return first == std::string_view::npos ? std::string_view()
                                             : text.substr(first, byte - first);
    }
    ++at;
  }
  return {};
}

std::int64_t code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

// Where the words of an edit stand now: at the old place, else at the only other one.
std::optional<core::Span> place_of(const Edit& edit, std::string_view text) {
  if (between(text, edit.start, edit.end) == edit.text) return core::Span{edit.start, edit.end};
  const std::size_t at = text.find(edit.text);
  if (at == std::string_view::npos || text.find(edit.text, at + 1) != std::string_view::npos)
    return std::nullopt;
  const std::int64_t start = code_points(text.substr(0, at));
  return core::Span{start, start + code_points(edit.text)};
}

std::string formal(const reading::ReadStatement& s) {
  return s.statement ? language::print(*s.statement) : std::string();
}

bool at_span(const reading::ReadStatement& s, const core::Span& span) {
  return std::find(s.spans.begin(), s.spans.end(), span) != s.spans.end();
}

// The statement that an edit is about: its words, and its formal statement where several share
// them. An edit that was 'changed' no longer has the reader's statement: the first of these words.
reading::ReadStatement* statement_of(const Edit& edit, const core::Span& span,
                                     std::vector<reading::ReadStatement>& all,
                                     const std::vector<bool>& used) {
  reading::ReadStatement* first = nullptr;
  for (std::size_t n = 0; n < all.size(); ++n) {
    if (used[n] || !at_span(all[n], span)) continue;
    if (formal(all[n]) == edit.statement) return &all[n];
    if (first == nullptr) first = &all[n];
  }
  return edit.decision == "changed" ? first : nullptr;
}

std::string with_note(std::string words, const Edit& edit) {
  if (!edit.note.empty()) words += ": " + edit.note;
  return words;
}

void change(const Edit& edit, reading::ReadStatement& s) {
  const std::string was = formal(s);
  if (auto parsed = language::parse(edit.statement)) s.statement = std::move(*parsed);
  s.why_no_statement.clear();
  std::string words = was.empty() ? "given by hand" : "changed by hand from " + was;
  s.assumed.insert(s.assumed.begin(), with_note(std::move(words), edit));
}

}  // namespace

core::Result<std::vector<Edit>> parse_edits(std::string_view text, const std::string& file) {
  toml::table table;
  try {
    table = toml::parse(text, file);
  } catch (const toml::parse_error& error) {
    return fail(Code::bad_input, std::string(error.description()),
                core::Place{file, static_cast<std::int64_t>(error.source().begin.line),
                            static_cast<std::int64_t>(error.source().begin.column)});
  }
  std::vector<Edit> out;
  for (const auto& [key, value] : table) {
    if (key.str() == "article") continue;
    const auto* rows = value.as_array();
    const core::Place where{file, static_cast<std::int64_t>(value.source().begin.line), 0};
    if (key.str() != "statement" || rows == nullptr)
      return fail(Code::bad_input, fmt::format("unknown key '{}'", key.str()), where);
    if (rows->size() > kMaxEdits) return fail(Code::too_large, "too many statements", where);
    for (const auto& row : *rows) {
      const auto* one = row.as_table();
      if (one == nullptr) return fail(Code::bad_input, "a statement should be a table", where);
      TALLY_TRY(edit, edit_of(*one, file));
      out.push_back(std::move(edit));
    }
  }
  return out;
}

void apply_edits(const std::vector<Edit>& edits, const std::string& file, reading::Reading& read) {
  std::vector<bool> used(read.statements.size(), false);
  std::vector<bool> rejected(read.statements.size(), false);
  std::vector<reading::ReadStatement> added;
  std::array<int, 4> done = {};  // accepted, changed, rejected, added
  for (const Edit& edit : edits) {
    if (edit.decision.empty()) continue;
    const auto not_applied = [&](std::string_view why) {
      read.notes.push_back(
          fmt::format("{} line {}: '{}' not applied: {}", file, edit.line, edit.decision, why));
    };
    const auto span = place_of(edit, read.text);
    if (!span) {
      not_applied("its words are no longer in the article, or stand there more than once");
      continue;
    }
    reading::ReadStatement* s = statement_of(edit, *span, read.statements, used);
    if (s == nullptr) {
      if (edit.decision != "changed") {
        not_applied("the article is read otherwise now");
        continue;
      }
      reading::ReadStatement own;
      own.spans.push_back(*span);
      own.text = edit.text;
      own.confidence = 1;
      change(edit, own);
      added.push_back(std::move(own));
      ++done[3];
      continue;
    }
    const auto n = static_cast<std::size_t>(s - read.statements.data());
    used[n] = true;
    if (edit.decision == "accepted") {
      s->assumed.insert(s->assumed.begin(), with_note("accepted by hand", edit));
      ++done[0];
    } else if (edit.decision == "changed") {
      change(edit, *s);
      ++done[1];
    } else {
      rejected[n] = true;
      ++done[2];
      read.notes.push_back(with_note(fmt::format("rejected by hand: \"{}\"", edit.text), edit));
    }
  }
  std::vector<reading::ReadStatement> kept;
  for (std::size_t n = 0; n < read.statements.size(); ++n) {
    if (!rejected[n]) kept.push_back(std::move(read.statements[n]));
  }
  for (auto& own : added) kept.push_back(std::move(own));
  std::stable_sort(kept.begin(), kept.end(), [](const auto& x, const auto& y) {
    return x.spans.front().start < y.spans.front().start;
  });
  read.statements = std::move(kept);
  if (done[0] + done[1] + done[2] + done[3] > 0) {
    read.notes.push_back(fmt::format("by hand ({}): {} accepted, {} changed, {} rejected, {} added",
                                     file, done[0], done[1], done[2], done[3]));
  }
}

std::string edits_text(const reading::Reading& read, const std::vector<Edit>& before,
                       const std::string& article) {
  std::ostringstream out;
  out << "# Statements of an article as they were read. Set `decision` to \"accepted\", "
         "\"changed\"\n"
         "# (and write another `statement`) or \"rejected\"; leave it empty where nobody has "
         "looked.\n"
         "# 'tally check' on the same article honours this file. A statement may be added: its "
         "words\n"
         "# as `text`, the formal statement, decision = \"changed\".\n\n";
  const auto row = [&](const toml::table& table) { out << "[[statement]]\n" << table << "\n\n"; };
  toml::table head{{"file", article}, {"sha256", read.sha256}};
  out << "[article]\n" << head << "\n\n";
  std::vector<bool> kept(before.size(), false);
  const auto table_of = [](const Edit& e) {
    return toml::table{{"text", e.text},           {"start", e.start},       {"end", e.end},
                       {"statement", e.statement}, {"decision", e.decision}, {"note", e.note}};
  };
  for (const auto& s : read.statements) {
    if (s.spans.empty()) continue;
    Edit now;
    now.text = std::string(between(read.text, s.spans.front().start, s.spans.front().end));
    now.start = s.spans.front().start;
    now.end = s.spans.front().end;
    now.statement = formal(s);
    for (std::size_t n = 0; n < before.size(); ++n) {
      const bool same = before[n].text == now.text &&
                        (before[n].statement == now.statement || before[n].decision == "changed");
      if (kept[n] || !same) continue;
      kept[n] = true;
      now.statement = before[n].statement;
      now.decision = before[n].decision;
      now.note = before[n].note;
      break;
    }
    row(table_of(now));
  }
  for (std::size_t n = 0; n < before.size(); ++n) {
    if (!kept[n] && !before[n].decision.empty()) row(table_of(before[n]));
  }
  return out.str();
}

}  // namespace tally::app
