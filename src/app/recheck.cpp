#include "app/recheck.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/internal/rates.h"
#include "core/text.h"
#include "language/parse.h"
#include "report/json.h"

namespace tally::app {

namespace {

using nlohmann::json;

std::string text_of(const json& node, const char* name) {
  const auto at = node.find(name);
  return at != node.end() && at->is_string() ? at->get<std::string>() : std::string();
}
bool flag_of(const json& node, const char* name, bool otherwise) {
  const auto at = node.find(name);
  return at != node.end() && at->is_boolean() ? at->get<bool>() : otherwise;
}
const json& member(const json& node, const char* name) {
  static const json none = json::object();
  const auto at = node.find(name);
  return at != node.end() && at->is_object() ? *at : none;
}

language::Context::RankWord rank_word(const std::string& word) {
  using W = language::Context::RankWord;
  if (word == "market") return W::market;
  if (word == "supplier") return W::supplier;
  if (word == "customer") return W::customer;
  if (word == "destination") return W::destination;
  if (word == "other") return W::other;
  return W::partner;
}

// How the statement was said. Reports from before 'context' was written say less.
language::Context context_of(const json& item, const std::string& article_date) {
  language::Context out;
  const json& c = member(item, "context");
  const std::string said = c.empty() ? article_date : text_of(c, "said_on");
  if (const auto day = core::Day::parse(said)) out.said_on = *day;
  if (const auto place = places::places().find(text_of(c, "speaker_place"))) {
    out.speaker_place = place;
  }
  out.speaker = c.empty() ? text_of(item, "speaker") : text_of(c, "speaker");
  out.names_source = flag_of(c, "names_source", false);
  out.period_written = flag_of(c, "period_written", true);
  out.says_country = flag_of(c, "says_country", false);
  out.rank_word = rank_word(text_of(c, "rank_word"));
  out.record_without_start = flag_of(c, "record_without_start", false);
  return out;
}

// "exports(CHN, RUS) 2022: 76.1 bn USD by cn-gacc, released 2023-01-13"
struct Line {
  std::string key, value;
};

std::vector<Line> deciding(const json& verdict) {
  std::vector<Line> out;
  const auto list = verdict.find("deciding");
  if (list == verdict.end() || !list->is_array()) return out;
  for (const json& f : *list) {
    if (!f.is_object()) continue;
    Line line;
    line.key = fmt::format("{} {} by {}", text_of(f, "series"), text_of(f, "period"),
                           text_of(f, "source"));
    const auto value = f.find("value");
    line.value = text_of(f, "written");
    if (line.value.empty() && value != f.end() && value->is_number()) {
      line.value = fmt::format("{:.6g}", value->get<double>());
    }
    const std::string day = text_of(member(f, "released"), "not_after");
    if (!day.empty()) line.value += " (released by " + day + ")";
    out.push_back(std::move(line));
  }
  return out;
}

Compared compare(const json& before, const json& now) {
  Compared out;
  out.before = text_of(before, "verdict");
  out.now = text_of(now, "verdict");
  out.summary_before = text_of(before, "summary");
  out.summary_now = text_of(now, "summary");
  auto old_figures = deciding(before), new_figures = deciding(now);
  // One figure may decide under several readings: what is the same on both sides goes first.
  for (auto line = old_figures.begin(); line != old_figures.end();) {
    const auto at = std::find_if(new_figures.begin(), new_figures.end(), [&](const Line& l) {
      return l.key == line->key && l.value == line->value;
    });
    if (at == new_figures.end()) {
      ++line;
    } else {
      new_figures.erase(at);
      line = old_figures.erase(line);
    }
  }
  for (const Line& line : old_figures) {
    const auto at = std::find_if(new_figures.begin(), new_figures.end(),
                                 [&](const Line& l) { return l.key == line.key; });
    if (at == new_figures.end()) {
      out.figures.push_back(fmt::format("{}: was {}, decides no longer", line.key, line.value));
    } else {
      out.figures.push_back(fmt::format("{}: was {}, is {}", line.key, line.value, at->value));
      new_figures.erase(at);
    }
  }
  for (const Line& line : new_figures) {
    out.figures.push_back(fmt::format("{}: {}, is new", line.key, line.value));
  }
  return out;
}

std::string words(const std::string& key) {
  std::string out = key.empty() ? "nothing" : key;
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

void write(std::string& out, std::string_view name, const Compared& c, bool verdicts_only) {
  if (verdicts_only ? c.same_verdict() : c.same()) return;
  if (c.same_verdict()) {
    out += fmt::format("    {}: still '{}'\n", name, words(c.now));
  } else {
    out += fmt::format("    {}: '{}' became '{}'\n", name, words(c.before), words(c.now));
  }
  if (c.summary_before != c.summary_now) {
    out += "      before: " + core::terminal_safe(c.summary_before) +
           "\n      now:    " + core::terminal_safe(c.summary_now) + "\n";
  }
  for (const std::string& f : c.figures) out += "      " + core::terminal_safe(f) + "\n";
}

core::Result<json> parse(std::string_view text, const std::string& file) {
  json document = json::parse(text, nullptr, false);
  if (document.is_discarded() || !document.is_object()) {
    return core::fail(core::Code::bad_input, "this is no JSON document", {file, 0, 0},
                      "it takes what 'tally check --format json' writes");
  }
  const auto schema = document.find("schema");
  if (schema == document.end() || !schema->is_number_integer()) {
    return core::fail(core::Code::bad_input, "this JSON is no answer of tally", {file, 0, 0},
                      "it takes what 'tally check --format json' writes");
  }
  if (schema->get<long long>() > report::kAnswerSchema) {
    return core::fail(core::Code::unsupported, "the report is of a later version than this program",
                      {file, 0, 0});
  }
  return document;
}

std::string_view without_rates(std::string_view id) {
  return id.substr(0, id.find(std::string("+") + kRatesPart));
}

}  // namespace

core::Result<Recheck> recheck(Session& session, std::string_view text, const std::string& file) {
  TALLY_TRY(document, parse(text, file));
  Recheck out;
  out.file = file;
  const json& article = member(document, "article");
  out.title = text_of(article, "title");
  out.date = text_of(article, "date");
  out.version_before = text_of(document, "tallystick");
  out.ledger_before = text_of(member(document, "ledger"), "id");
  out.built_before = text_of(member(document, "ledger"), "built");
  out.ledger_now = session.ledger_id();
  out.built_now = session.ledger().info().built;
  std::vector<json> items;
  const auto list = document.find("statements");
  if (list != document.end() && list->is_array()) {
    items.assign(list->begin(), list->end());
  } else if (document.contains("verdicts")) {
    items.push_back(document);
  } else {
    return core::fail(core::Code::bad_input, "the document holds no verdicts", {file, 0, 0});
  }
  bool without_context = false;
  for (const json& item : items) {
    if (!item.is_object()) continue;
    RecheckedStatement s;
    s.statement = text_of(item, "statement");
    if (s.statement.empty()) continue;
    if (const auto id = item.find("id"); id != item.end() && id->is_number_integer()) {
      s.id = id->get<long long>();
    }
    s.plain = text_of(item, "plain");
    without_context = without_context || !item.contains("context");
    ++out.statements;
    auto judged = session.judge_again(s.statement, context_of(item, out.date));
    if (!judged) {
      s.why_not = judged.error().to_string();
      out.changed.push_back(std::move(s));
      continue;
    }
    const json now = json::parse(*judged, nullptr, false);
    const json& before = member(item, "verdicts");
    s.as_known = compare(member(before, "as_known"), member(member(now, "verdicts"), "as_known"));
    s.hindsight =
        compare(member(before, "hindsight"), member(member(now, "verdicts"), "hindsight"));
    if (!s.same()) out.changed.push_back(std::move(s));
  }
  if (without_context) {
    out.notes.emplace_back(
        "the report is older than the record of who spoke and how: taken as said plainly on the "
        "day "
        "of the article");
  }
  return out;
}

std::string Recheck::text(bool verdicts_only) const {
  std::string out = core::terminal_safe(file);
  if (!title.empty()) out += core::terminal_safe(" · " + title);
  if (!date.empty()) out += " · " + date;
  std::vector<const RecheckedStatement*> shown;
  for (const RecheckedStatement& s : changed) {
    if (!verdicts_only || !s.why_not.empty() || !s.as_known.same_verdict() ||
        !s.hindsight.same_verdict()) {
      shown.push_back(&s);
    }
  }
  if (shown.empty()) {
    out += fmt::format("\n  {}: {} statement{}\n", verdicts_only ? "no verdict changes" : "same",
                       statements, statements == 1 ? "" : "s");
  } else {
    std::string why =
        ledger_before == ledger_now ? "the same ledger, another version of the program"
        : without_rates(ledger_before) == without_rates(ledger_now)
            ? "other exchange rates of your own, in the same ledger"
            : fmt::format("the ledger moved on from {} to {}",
                          built_before.empty() ? "one before" : built_before, built_now);
    out +=
        fmt::format("\n  {} of {} statements changed, because {}\n", shown.size(), statements, why);
    for (const RecheckedStatement* s : shown) {
      out += core::terminal_safe(
          fmt::format("  {}. {}\n", s->id, s->plain.empty() ? s->statement : s->plain));
      if (!s->why_not.empty()) {
        out += core::terminal_safe("    cannot be judged again: " + s->why_not) + "\n";
        continue;
      }
      write(out, "as known then", s->as_known, verdicts_only);
      write(out, "with hindsight", s->hindsight, verdicts_only);
    }
  }
  for (const std::string& note : notes) out += "  (" + note + ")\n";
  return out;
}

}  // namespace tally::app
