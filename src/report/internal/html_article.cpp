#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "core/utf8.h"
#include "report/internal/html_parts.h"
#include "report/internal/ranges.h"
#include "report/internal/words.h"

namespace tally::report::internal {
namespace {

using core::Span;

struct Mark {
  std::size_t item = 0;    // from 0
  std::size_t repeat = 0;  // 0: the first span of the statement
  Span span;
};

template <typename Aside>
std::vector<Span> spans_of(const std::vector<Aside>& list) {
  std::vector<Span> out;
  for (const Aside& aside : list) out.push_back(aside.span);
  return out;
}

Span clipped(const Span& span, const Span& to) {
  const std::int64_t start = std::clamp(span.start, to.start, to.end);
  return {start, std::clamp(span.end, start, to.end)};
}

std::vector<Mark> marks_of(const ArticleAnswer& answer, std::int64_t size) {
  std::vector<Mark> out;
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    const auto& spans = answer.items[i].read.spans;
    for (std::size_t k = 0; k < spans.size(); ++k) {
      const Span span = clipped(spans[k], {0, size});
      if (span.start < span.end) out.push_back({i, k, span});
    }
  }
  return out;
}

class Marker {
 public:
  explicit Marker(const ArticleAnswer& answer)
      : answer_(answer),
        text_(core::decode_all(answer.reading.text)),
        marks_(marks_of(answer, size())),
        mark_ranges_(spans_of(marks_)),
        aside_ranges_(spans_of(answer.reading.set_aside)),
        unread_ranges_(spans_of(answer.reading.unread)) {}

  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(text_.size()); }
  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }

  // The stretch that is set aside and holds all of `span`, if there is one.
  [[nodiscard]] const reading::SetAside* set_aside(const Span& span) const {
    for (std::size_t i : aside_ranges_.over(span)) {
      const reading::SetAside& aside = answer_.reading.set_aside[i];
      if (aside.span.start <= span.start && aside.span.end >= span.end) return &aside;
    }
    return nullptr;
  }

  // The text of `block` as HTML, with its marks.
  std::string inner(const Span& block) {
    std::vector<const Mark*> here;
    std::vector<std::int64_t> edges = {block.start, block.end};
    const auto edge = [&](const Span& span) {
      for (std::int64_t at : {span.start, span.end}) {
        if (at > block.start && at < block.end) edges.push_back(at);
      }
    };
    for (std::size_t i : mark_ranges_.over(block)) here.push_back(&marks_[i]);
    for (const Mark* mark : here) edge(mark->span);
    for (std::size_t i : aside_ranges_.over(block)) edge(answer_.reading.set_aside[i].span);
    for (std::size_t i : unread_ranges_.over(block)) edge(answer_.reading.unread[i].span);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::string out;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
      out += segment({edges[i], edges[i + 1]}, block);
    }
    return out;
  }

 private:
  [[nodiscard]] std::string words(const Span& span) const {
    std::string out;
    for (std::int64_t i = span.start; i < span.end; ++i) {
      core::append_utf8(out, text_[static_cast<std::size_t>(i)]);
    }
    return esc(out);
  }

  [[nodiscard]] std::string described(std::size_t item) const {
    const Item& it = answer_.items[item];
    const auto day = as_known(it), later = hindsight(it);
    std::string out = fmt::format("Statement {}: {}", item + 1, look(day).long_word);
    if (day != later) out += fmt::format("; with hindsight: {}", look(later).long_word);
    return out;
  }

  // Number of the statement, for screen readers its verdict, and a second sign if hindsight
  // differs.
  [[nodiscard]] std::string reference(std::size_t item) const {
    const Item& it = answer_.items[item];
    return fmt::format("<sup class=\"ref {}\">{}<span class=\"vh\"> ({})</span></sup>",
                       look(as_known(it)).css, item + 1, look(as_known(it)).word);
  }
  [[nodiscard]] std::string later_sign(std::size_t item) const {
    const Item& it = answer_.items[item];
    const auto later = hindsight(it);
    if (later == as_known(it)) return {};
    return fmt::format(
        "<svg class=\"later {0}\" role=\"img\" aria-label=\"with hindsight: {1}\"><title>with "
        "hindsight: {1}</title><use href=\"#i-{0}\"/></svg>",
        look(later).css, look(later).word);
  }

  std::string segment(const Span& span, const Span& block) {
    std::vector<const Mark*> over;
    for (std::size_t i : mark_ranges_.over(span)) over.push_back(&marks_[i]);
    if (over.empty()) return plain(span);
    // The innermost statement gives colour and link.
    const Mark* top = *std::min_element(over.begin(), over.end(), [](const Mark* a, const Mark* b) {
      return a->span.end - a->span.start < b->span.end - b->span.start;
    });
    const auto ends = [&](const Mark* mark) {
      return mark->span.end == span.end || (mark->span.end > block.end && span.end == block.end);
    };
    std::string out =
        fmt::format("<mark class=\"{}\"", look(as_known(answer_.items[top->item])).css);
    std::string anchors;
    for (const Mark* mark : over) {
      if (mark->span.start != span.start && span.start != block.start) continue;
      std::string id = mark->repeat == 0 ? fmt::format("t{}", mark->item + 1)
                                         : fmt::format("t{}-{}", mark->item + 1, mark->repeat + 1);
      if (!used_.insert(id).second) continue;
      if (mark == top) {
        out += " id=\"" + id + "\"";
      } else {
        anchors += "<span id=\"" + id + "\"></span>";
      }
    }
    out += ">" + anchors;
    out += fmt::format("<a href=\"#s{}\" title=\"{}\"{}>", top->item + 1, described(top->item),
                       ends(top) ? "" : " tabindex=\"-1\"");
    out += words(span);
    if (ends(top)) out += reference(top->item);
    out += "</a>";
    if (ends(top)) out += later_sign(top->item);
    out += "</mark>";
    for (const Mark* mark : over) {  // other statements that end here
      if (mark == top || !ends(mark)) continue;
      out += fmt::format("<a class=\"also\" href=\"#s{}\" title=\"{}\">{}</a>{}", mark->item + 1,
                         described(mark->item), reference(mark->item), later_sign(mark->item));
    }
    return out;
  }

  std::string plain(const Span& span) {
    if (const reading::SetAside* aside = set_aside(span)) {
      return fmt::format("<span class=\"gone\" title=\"Set aside: {}\">{}</span>",
                         esc(aside->reason), words(span));
    }
    for (std::size_t i : unread_ranges_.over(span)) {
      return fmt::format("<span class=\"unread\" title=\"Not read: {}\">{}</span>",
                         esc(answer_.reading.unread[i].reason), words(span));
    }
    return words(span);
  }

  const ArticleAnswer& answer_;
  std::u32string text_;
  std::vector<Mark> marks_;
  Ranges mark_ranges_, aside_ranges_, unread_ranges_;
  std::unordered_set<std::string> used_;  // ids
};

// The blocks of the text; paragraphs at line breaks where the reader gave none.
std::vector<reading::Block> blocks_of(const reading::Reading& reading) {
  std::vector<reading::Block> out;
  const std::u32string text = core::decode_all(reading.text);
  const auto size = static_cast<std::int64_t>(text.size());
  for (const reading::Block& block : reading.blocks) {
    const std::int64_t from = out.empty() ? 0 : out.back().span.end;
    const Span span = clipped(block.span, {std::min(from, size), size});
    if (span.start < span.end) out.push_back({span, block.kind});
  }
  if (!out.empty()) return out;
  std::int64_t start = 0;
  for (std::int64_t i = 0; i <= size; ++i) {
    if (i < size && text[static_cast<std::size_t>(i)] != U'\n') continue;
    if (i > start) out.push_back({{start, i}, "paragraph"});
    start = i + 1;
  }
  return out;
}

// For each statement the block after which its card stands; blocks.size() for the end.
std::vector<std::size_t> homes(const ArticleAnswer& answer, const Marker& marker,
                               const std::vector<reading::Block>& blocks, std::size_t heading) {
  std::vector<std::size_t> out(answer.items.size(), blocks.size());
  std::vector<bool> in_heading(answer.items.size(), false);
  for (const Mark& mark : marker.marks()) {
    // Blocks stand in order and do not overlap.
    const auto block = std::partition_point(
        blocks.begin(), blocks.end(),
        [&](const reading::Block& b) { return b.span.end <= mark.span.start; });
    if (block == blocks.end() || block->span.start >= mark.span.end) continue;
    if (marker.set_aside(block->span) != nullptr) continue;
    const auto index = static_cast<std::size_t>(block - blocks.begin());
    std::size_t& home = out[mark.item];
    // Under the text rather than under the headline, where there is a choice.
    if (home != blocks.size() && (!in_heading[mark.item] || index == heading)) continue;
    home = index;
    in_heading[mark.item] = index == heading;
  }
  return out;
}

}  // namespace

ArticleParts article(const ArticleAnswer& answer) {
  Marker marker(answer);
  const std::vector<reading::Block> blocks = blocks_of(answer.reading);
  std::size_t heading = blocks.size();
  for (std::size_t b = 0; b < blocks.size() && heading == blocks.size(); ++b) {
    if (blocks[b].kind == "headline") heading = b;
  }
  std::vector<std::vector<std::size_t>> items_at(blocks.size() + 1);
  const std::vector<std::size_t> home = homes(answer, marker, blocks, heading);
  for (std::size_t i = 0; i < home.size(); ++i) items_at[home[i]].push_back(i);
  const auto cards_at = [&](std::size_t block) {
    std::string cards;
    for (std::size_t i : items_at[block]) cards += card(answer, i + 1, false);
    return cards.empty() ? cards : "<div class=\"cards\">" + cards + "</div>";
  };
  ArticleParts parts;
  if (heading < blocks.size()) {
    parts.heading = marker.inner(blocks[heading].span);
    const std::string cards = cards_at(heading);
    if (!cards.empty()) parts.body += "<div></div>" + cards;
  } else {
    parts.heading = esc(answer.reading.title);
  }
  bool in_list = false;
  const reading::SetAside* last_aside = nullptr;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (b == heading) continue;
    const bool item = blocks[b].kind == "list";
    if (in_list && !item) parts.body += "</ul>";
    const reading::SetAside* aside = marker.set_aside(blocks[b].span);
    if (aside != nullptr) {
      if (in_list && item) parts.body += "</ul>";
      in_list = false;
      if (last_aside == nullptr || last_aside->reason != aside->reason) {
        parts.body += "<p class=\"gone ui\">Set aside: " + esc(aside->reason) + "</p>";
      }
      last_aside = aside;
      continue;
    }
    last_aside = nullptr;
    if (item && !in_list) parts.body += "<ul>";
    in_list = item;
    const std::string inner = marker.inner(blocks[b].span);
    const std::string cards = cards_at(b);
    const char* tag = item ? "li" : blocks[b].kind == "headline" ? "h2" : "p";
    parts.body += fmt::format("<{0}>{1}</{0}>", tag, inner);
    if (!cards.empty() && in_list) {
      parts.body += "</ul>";
      in_list = false;
    }
    parts.body += cards;
  }
  if (in_list) parts.body += "</ul>";
  if (blocks.empty()) parts.body += "<div></div>";
  parts.body += cards_at(blocks.size());
  return parts;
}

}  // namespace tally::report::internal
