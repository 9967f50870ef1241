#include "report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "report/internal/html_parts.h"
#include "report/internal/terminal_parts.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using internal::esc;
using verdict::Outcome;

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string statements_counted(std::size_t n) {
  return capital(internal::count_in_words(n)) + (n == 1 ? " statement" : " statements");
}

// "2 hold", "1 fails"
std::string counted(Outcome outcome, int n) {
  std::string word(internal::look(outcome).word);
  word[0] = static_cast<char>(word[0] + 32);
  if (n != 1) {
    if (word.starts_with("holds")) word.erase(4, 1);
    if (word == "fails" || word == "depends") word.pop_back();
  }
  return word;
}

using Counts = std::array<int, 7>;

std::string strip_row(std::string_view lead, const Counts& counts) {
  std::string out = "<ul class=\"strip\"><li class=\"lead\">" + std::string(lead) + "</li>";
  for (Outcome outcome : internal::kOutcomes) {
    const int n = counts[static_cast<std::size_t>(outcome)];
    if (n == 0) continue;
    out +=
        fmt::format("<li class=\"{}\">{}<span><b>{}</b> {}</span></li>",
                    internal::look(outcome).css, internal::icon(outcome), n, counted(outcome, n));
  }
  return out + "</ul>";
}

std::string strip(const ArticleAnswer& answer) {
  if (answer.items.empty()) return {};
  Counts day{}, later{};
  for (const Item& item : answer.items) {
    ++day[static_cast<std::size_t>(internal::as_known(item))];
    ++later[static_cast<std::size_t>(internal::hindsight(item))];
  }
  if (day == later) return strip_row("On the day and with hindsight", day);
  return strip_row("On the day", day) + strip_row("With hindsight", later);
}

std::string verdict_cell(std::string_view label, Outcome outcome) {
  return fmt::format("<td class=\"v {}\" data-l=\"{}\"><span>{}{}</span></td>",
                     internal::look(outcome).css, label, internal::icon(outcome),
                     internal::look(outcome).word);
}

std::string table(const ArticleAnswer& answer) {
  if (answer.items.empty()) {
    return "<p class=\"ui\">No statement about trade was found in this text.</p>";
  }
  std::string out = "<table class=\"sum\"><caption>" + statements_counted(answer.items.size()) +
                    "</caption><thead><tr><th scope=\"col\" colspan=\"2\">Statement</th><th "
                    "scope=\"col\">On the day</th><th scope=\"col\">With hindsight</th><th "
                    "scope=\"col\">Deciding figure</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    const Item& item = answer.items[i];
    out +=
        fmt::format("<tr><td class=\"k\">{0}</td><th scope=\"row\"><a href=\"#s{0}\">{1}</a></th>",
                    i + 1, esc(internal::tied(internal::sentence(item))));
    out += verdict_cell("on the day", internal::as_known(item));
    out += verdict_cell("with hindsight", internal::hindsight(item));
    out += "<td>" + internal::rich(internal::deciding_figure(item)) + "</td></tr>";
  }
  return out + "</tbody></table>";
}

std::string head(const ArticleAnswer& answer) {
  const reading::Reading& reading = answer.reading;
  std::string out = "<header><div class=\"top\">" + internal::brand();
  out += "<span>" +
         (reading.date ? "Article of " + reading.date->in_words()
                       : esc(internal::without_date(reading.date_from))) +
         "</span>";
  out += fmt::format("<span>Checked {}with the ledger of {}</span>",
                     reading.date ? "as known that day and " : "",
                     esc(internal::day_in_words(answer.colophon.ledger_built)));
  out += fmt::format("<span>{} · ledger {}</span></div>", esc(answer.colophon.version),
                     esc(internal::short_id(answer.colophon.ledger_id)));
  return out;
}

std::string excerpt(const std::u32string& text, const core::Span& span, std::int64_t most) {
  const auto size = static_cast<std::int64_t>(text.size());
  const std::int64_t start = std::clamp<std::int64_t>(span.start, 0, size);
  const std::int64_t end = std::clamp<std::int64_t>(span.end, start, size);
  std::string out;
  for (std::int64_t i = start; i < std::min(end, start + most); ++i) {
    core::append_utf8(out, text[static_cast<std::size_t>(i)]);
  }
  return out + (end - start > most ? "…" : "");
}

template <typename Aside>
std::string asides(std::string_view id, std::string_view title, const std::vector<Aside>& list,
                   const std::u32string& text) {
  if (list.empty()) return {};
  std::string out = fmt::format("<section id=\"{}\"><h2>{}</h2><ul>", id, title);
  constexpr std::size_t kMost = 60;  // the answer as JSON has them all
  for (std::size_t i = 0; i < std::min(list.size(), kMost); ++i) {
    const Aside& aside = list[i];
    out += "<li>" + esc(capital(aside.reason)) + ": <span class=\"q\">“" +
           esc(excerpt(text, aside.span, 160)) + "”</span></li>";
  }
  if (list.size() > kMost) out += fmt::format("<li>and {} more</li>", list.size() - kMost);
  return out + "</ul></section>";
}

std::string events(const std::vector<reading::Event>& list) {
  if (list.empty()) return {};
  std::string out = "<section><h2>Events in the text, in order</h2><ul>";
  for (const reading::Event* event : internal::in_order(list)) {
    out += "<li>" + esc(internal::event_words(*event)) + "</li>";
  }
  return out + "</ul></section>";
}

std::string notes(const std::vector<std::string>& list) {
  if (list.empty()) return {};
  std::string out = "<section><h2>Assumed about the text</h2><ul>";
  for (const std::string& note : list) out += "<li>" + esc(note) + "</li>";
  return out + "</ul></section>";
}

std::string foot(const ArticleAnswer& answer) {
  const std::u32string text = core::decode_all(answer.reading.text);
  std::string out = "<footer class=\"foot\">";
  out += events(answer.reading.events);
  out += asides("aside", "Set aside", answer.reading.set_aside, text);
  out +=
      asides("unread", "Not read, though it looks like a statement", answer.reading.unread, text);
  out += notes(answer.reading.notes);
  const std::string sources = internal::sources_list(answer.attributions);
  if (!sources.empty()) out += "<section><h2>Sources</h2>" + sources + "</section>";
  out += "<section><h2>Do it again</h2>" + internal::colophon_list(answer.colophon) + "</section>";
  const std::string rules = internal::rules_section(answer.rules, "h4");
  if (!rules.empty()) {
    out +=
        "<section class=\"full rules\" id=\"judging\"><h2>How we judge</h2>" + rules + "</section>";
  }
  if (!answer.colophon.judging_link.empty()) {
    out +=
        "<p>" + internal::linked("All rules: how we judge", answer.colophon.judging_link) + "</p>";
  }
  return out + "</footer>";
}

}  // namespace

std::string to_html(const ArticleAnswer& answer) {
  const internal::ArticleParts parts = internal::article(answer);
  internal::Page page;
  page.language = answer.reading.language;
  page.version = answer.colophon.version;
  page.script = true;
  const std::string title = answer.reading.title.empty() ? "Checked text" : answer.reading.title;
  page.title = "Checked: " + title;
  page.body = "<a class=\"skip\" href=\"#article\">To the article</a><div class=\"wrap\">";
  page.body += head(answer);
  page.body += "<h1>" + (parts.heading.empty() ? esc(title) : parts.heading) + "</h1>";
  page.body += strip(answer) + table(answer) + "</header>";
  page.body += "<main id=\"article\"><div class=\"split\"><article>" + parts.body +
               "</article><aside aria-label=\"Statements\"></aside></div></main>";
  page.body += foot(answer) + "</div>";
  return internal::render(page);
}

}  // namespace tally::report
