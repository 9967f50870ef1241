#include "report/internal/html_parts.h"

#include <fmt/format.h>

#include "core/csv.h"
#include "core/sha256.h"
#include "report/embedded.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// 'sha256-...' of a content-security policy.
std::string policy_hash(std::string_view bytes) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex = core::sha256_hex(bytes);
  std::vector<unsigned> raw;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    raw.push_back(static_cast<unsigned>(16 * hex_digit(hex[i]) + hex_digit(hex[i + 1])));
  }
  std::string out = "sha256-";
  for (std::size_t i = 0; i < raw.size(); i += 3) {
    const unsigned a = raw[i];
    const unsigned b = i + 1 < raw.size() ? raw[i + 1] : 0;
    const unsigned c = i + 2 < raw.size() ? raw[i + 2] : 0;
    const unsigned bits = (a << 16) | (b << 8) | c;
    out += kLetters[(bits >> 18) & 63];
    out += kLetters[(bits >> 12) & 63];
    out += i + 1 < raw.size() ? kLetters[(bits >> 6) & 63] : '=';
    out += i + 2 < raw.size() ? kLetters[bits & 63] : '=';
  }
  return out;
}

}  // namespace

std::string_view asset(std::string_view name) {
  return embedded().find("report/" + std::string(name)).value_or("");
}

std::string filled(std::string_view pattern,
                   const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string out;
  while (true) {
    const std::size_t open = pattern.find("{{");
    const std::size_t close = open == std::string_view::npos ? open : pattern.find("}}", open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 2, close - open - 2);
    for (const auto& [key, value] : values) {
      if (key == name) out += value;
    }
    pattern.remove_prefix(close + 2);
  }
  out += pattern;
  return out;
}

std::string render(const Page& page) {
  const std::string style = std::string(asset("colours.css")) + std::string(asset("report.css")) +
                            std::string(asset("chart.css"));
  const std::string script = page.script ? std::string(asset("report.js")) : "";
  return filled(asset("page.html"),
                {{"language", page.language.empty() ? "en" : slug(page.language)},
                 {"style_hash", policy_hash(style)},
                 {"script_hash", policy_hash(script)},
                 {"version", esc(page.version)},
                 {"title", esc(page.title)},
                 {"style", style},
                 {"icons", std::string(asset("icons.svg"))},
                 {"body", page.body},
                 {"script", script}});
}

std::string rich(std::string_view starred) {
  std::string out;
  for (const Piece& piece : pieces(starred)) {
    const std::string text = esc(tied(piece.text));
    out += piece.bold ? "<b>" + text + "</b>" : text;
  }
  return out;
}

std::string linked(std::string_view words, std::string_view address) {
  const bool safe = address.starts_with("https://") || address.starts_with("http://");
  if (!safe || address.size() > 2000) return esc(words);
  return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", esc(address), esc(words));
}

std::string icon(verdict::Outcome outcome) {
  return fmt::format("<svg class=\"ic\" aria-hidden=\"true\"><use href=\"#i-{}\"/></svg>",
                     look(outcome).css);
}

std::string signed_word(verdict::Outcome outcome) {
  return fmt::format("<span class=\"sgn {}\">{}{}</span>", look(outcome).css, icon(outcome),
                     look(outcome).word);
}

std::string slug(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
    if (fine && out.size() < 60) out += c;
  }
  return out;
}

std::string brand() {
  return "<span class=\"brand\"><svg viewBox=\"0 0 30 14\" aria-hidden=\"true\"><path d=\"M1 "
         "7h28M5 "
         "3v8M9 3v8M13 3v8M17 3v8M3 11.5 19 2.5\"/></svg>Tallystick</span>";
}

std::string rules_section(const std::vector<RuleRow>& rules, std::string_view level) {
  if (rules.empty()) return {};
  std::string out;
  std::string group;
  bool open = false;
  for (const RuleRow& rule : rules) {
    if (rule.group != group) {
      if (open) out += "</dl>";
      open = false;
      group = rule.group;
      if (!group.empty()) out += fmt::format("<{0}>{1}</{0}>", level, esc(group));
    }
    if (!open) out += "<dl>";
    open = true;
    out += fmt::format("<dt id=\"rule-{}\">{}", slug(rule.id), esc(rule.words));
    if (!rule.number.empty()) {
      out += fmt::format(" <span class=\"num\">{} {}</span>", esc(rule.number), esc(rule.unit));
    }
    out += "</dt>";
    if (!rule.example.empty()) out += "<dd>" + esc(rule.example) + "</dd>";
    if (!rule.why.empty()) out += "<dd class=\"q\">" + esc(rule.why) + "</dd>";
  }
  if (open) out += "</dl>";
  return out;
}

std::string sources_list(const std::vector<Attribution>& attributions) {
  std::string out;
  for (const Attribution& a : attributions) {
    const std::string& name = a.publisher.empty() ? a.source : a.publisher;
    out += "<li>" + linked(name, a.link);
    if (!a.text.empty()) out += " <span class=\"q\">" + esc(a.text) + "</span>";
    out += "</li>";
  }
  return out.empty() ? out : "<ul>" + out + "</ul>";
}

std::string colophon_list(const Colophon& colophon) {
  std::string out = "<dl>";
  out += fmt::format("<dt>Program</dt><dd>Tallystick {}</dd>", esc(colophon.version));
  out += fmt::format("<dt>Ledger</dt><dd>{}</dd>", esc(colophon.ledger_id));
  out +=
      fmt::format("<dt>Figures to</dt><dd>{}</dd></dl>", esc(day_in_words(colophon.ledger_built)));
  if (!colophon.command.empty()) out += "<code>" + esc(colophon.command) + "</code>";
  return out;
}

}  // namespace tally::report::internal
