#include "report/rules.h"

#include <fmt/format.h>

#include "report/internal/html_parts.h"

namespace tally::report {
namespace {

constexpr std::string_view kIntroduction =
    "Each statement is judged by one reading of it, twice: by the figures that were known on the "
    "day "
    "it was made, and by all that have been published since. These are the rules, with their "
    "numbers. They are read from the same tables that the program uses.";

// A cell of a Markdown table: one line, no markup of its own.
std::string cell(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\n' || c == '\r' || c == '\t') {
      out += ' ';
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '|' || c == '*' || c == '_' || c == '`' || c == '[' || c == '\\') {
      out += '\\';
      out += c;
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string rules_markdown(const std::vector<RuleRow>& rules) {
  std::string out = "# How we judge\n\n" + std::string(kIntroduction) + "\n";
  std::string group = "\n";  // no group is called that
  for (const RuleRow& rule : rules) {
    if (rule.group != group) {
      group = rule.group;
      out += "\n";
      if (!group.empty()) out += "## " + cell(group) + "\n\n";
      out += "| rule | number | example | why |\n| --- | --- | --- | --- |\n";
    }
    const std::string number =
        rule.number.empty() ? "" : rule.number + (rule.unit.empty() ? "" : " " + rule.unit);
    out += fmt::format("| <a id=\"rule-{}\"></a>{} | {} | {} | {} |\n", internal::slug(rule.id),
                       cell(rule.words), cell(number), cell(rule.example), cell(rule.why));
  }
  return out;
}

std::string rules_html(const std::vector<RuleRow>& rules, const std::string& version) {
  internal::Page page;
  page.title = "How we judge";
  page.version = version;
  page.body = "<div class=\"wrap\"><header><div class=\"top\">" + internal::brand() +
              "</div><h1>How we judge</h1></header><main class=\"rules\"><p>" +
              internal::esc(kIntroduction) + "</p>" + internal::rules_section(rules, "h2") +
              "</main></div>";
  return internal::render(page);
}

}  // namespace tally::report
