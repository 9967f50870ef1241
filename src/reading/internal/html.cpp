// From the tree of an HTML page to the blocks of its visible text.
#include "reading/internal/html.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "core/csv.h"
#include "core/text.h"
#include "reading/internal/blocks.h"
#include "reading/internal/boilerplate.h"
#include "reading/internal/dates.h"

namespace tally::reading {
namespace {

// The element or null.
const GumboElement* element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE ? &node->v.element
                                                                               : nullptr;
}

std::string_view attribute(const GumboElement& e, const char* name) {
  const GumboAttribute* a = gumbo_get_attribute(&e.attributes, name);
  return a == nullptr ? std::string_view() : std::string_view(a->value);
}

template <typename F>
void for_children(const GumboElement& e, F f) {
  for (unsigned i = 0; i < e.children.length; ++i) f(static_cast<GumboNode*>(e.children.data[i]));
}

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

// Bytes of running text below: what stands in paragraphs, lists and cells, and not in links.
std::size_t running_text(const GumboNode* node, bool inside) {
  if (is_text(node)) return inside ? std::string_view(node->v.text.text).size() : 0;
  const GumboElement* e = element(node);
  if (e == nullptr || e->tag == GUMBO_TAG_ABBR || e->tag == GUMBO_TAG_NAV) return 0;
  inside = inside || e->tag == GUMBO_TAG_P || e->tag == GUMBO_TAG_TD || e->tag == GUMBO_TAG_LI;
  std::size_t sum = 0;
  for_children(*e, [&](const GumboNode* c) { sum += running_text(c, inside); });
  return sum;
}

bool contains_tag(const GumboNode* node, GumboTag tag) {
  const GumboElement* e = element(node);
  if (e == nullptr) return false;
  if (e->tag == tag) return true;
  bool found = false;
  for_children(*e, [&](const GumboNode* c) { found = found || contains_tag(c, tag); });
  return found;
}

// The largest <article> and <main> (or role=main) of a page.
struct Scopes {
  const GumboNode* article = nullptr;
  const GumboNode* main = nullptr;
  std::size_t article_size = 0, main_size = 0;

  void find(const GumboNode* node) {
    const GumboElement* e = element(node);
    if (e == nullptr) return;
    const bool is_article = e->tag == GUMBO_TAG_ARTICLE;
    if (is_article || e->tag == GUMBO_TAG_MAIN || attribute(*e, "role") == "main") {
      const std::size_t size = running_text(node, false);
      if (is_article && size > article_size) article = node, article_size = size;
      if (!is_article && size > main_size) main = node, main_size = size;
    }
    for_children(*e, [&](const GumboNode* c) { find(c); });
  }

  // The smallest of them that holds at least half of what the one around it holds.
  const GumboNode* choose(std::size_t total) const {
    const GumboNode* scope = nullptr;
    if (main != nullptr && main_size * 2 >= total) scope = main, total = main_size;
    if (article != nullptr && article_size * 2 >= total) scope = article;
    return scope;
  }
};

bool phrasing(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_SUP:
      return true;
    default:
      return false;
  }
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? 1 + static_cast<int>(tag - GUMBO_TAG_H1) : 0;
}

// What is known of the place in the tree.
struct Where {
  std::string_view reason;
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  bool link = false, in_scope = true, in_article = false, pre = false, in_text = false;
};

class Walker {
 public:
  Walker(RawText& raw, const GumboNode* root, const GumboNode* scope, std::size_t total)
      : raw_(raw), root_(root), scope_(scope), total_(total) {}

  core::Status run() {
    Where w;
    w.in_scope = scope_ == nullptr;
    walk(root_, w);
    flush(w);
    if (raw_.blocks.size() > kMaxBlocks) {
      return core::fail(core::Code::too_large, "the page has more than 250,000 blocks: no article",
                        {}, "save the article's text and check that");
    }
    return {};
  }

  // Headings of the first level, in order.
  std::vector<std::size_t> first_headings;
  std::string time_published;

 private:
  void walk(const GumboNode* node, Where w) {
    if (raw_.blocks.size() > kMaxBlocks) return;
    if (is_text(node)) {
      add_text(node->v.text.text, w);
      return;
    }
    const GumboElement* e = element(node);
    if (e == nullptr) {
      if (node->type == GUMBO_NODE_DOCUMENT) {
        for (unsigned i = 0; i < node->v.document.children.length; ++i) {
          walk(static_cast<GumboNode*>(node->v.document.children.data[i]), w);
        }
      }
      return;
    }
    if (gumbo_get_attribute(&e->attributes, "hidden") != nullptr) return;
    if (node == scope_) w.in_scope = true;
    if (e->tag == GUMBO_TAG_ARTICLE) w.in_article = true;
    if (e->tag == GUMBO_TAG_TIME && time_published.empty() && w.reason.empty()) {
      time_published = attribute(*e, "datetime");
    }
    visit(node, *e, w);
  }

  void visit(const GumboNode* node, const GumboElement& e, Where w) {
    const Where outer = w;
    const std::string_view own = w.reason.empty() ? reason_of(node, e, w) : std::string_view();
    if (!own.empty()) w.reason = own;
    if (e.tag == GUMBO_TAG_BR || e.tag == GUMBO_TAG_HR) {
      line_break(w, e.tag == GUMBO_TAG_HR);
      return;
    }
    if (e.tag == GUMBO_TAG_SUP && footnote(e)) return;
    if (e.tag == GUMBO_TAG_TABLE && data_table(e)) {
      flush(outer);
      table(e, w);
      return;
    }
    const bool block = !phrasing(e.tag) || !own.empty();
    if (e.tag == GUMBO_TAG_ABBR) w.link = true;
    if (e.tag == GUMBO_TAG_PRE) w.pre = true;
    if (const int level = heading_level(e.tag); level > 0) {
      w.kind = BlockKind::heading;
      w.level = static_cast<std::uint8_t>(level);
    }
    if (e.tag == GUMBO_TAG_LI || e.tag == GUMBO_TAG_DD) w.kind = BlockKind::list_item;
    if (e.tag == GUMBO_TAG_BLOCKQUOTE) w.kind = BlockKind::quote;
    w.in_text = w.in_text || e.tag == GUMBO_TAG_P || w.level > 0 || e.tag == GUMBO_TAG_LI ||
                e.tag == GUMBO_TAG_TD;
    // '<dt>Italy</dt><dd>$230 million</dd>' is one item
    constexpr std::size_t kLongestTerm = 48;  // bytes
    const bool goes_on = e.tag == GUMBO_TAG_DD && term_;
    term_ = false;
    if (goes_on) pending_.push_back(' ');
    if (block && !goes_on) flush(outer);
    for_children(e, [&](const GumboNode* c) { walk(c, w); });
    term_ =
        e.tag == GUMBO_TAG_DT && pending_.size() <= kLongestTerm && !core::trim(pending_).empty();
    if (block && !term_) flush(w);
  }

  // Why an element is not the article, from its tag and the words of its class, id and role.
  std::string_view reason_of(const GumboNode* node, const GumboElement& e, const Where& w) const {
    std::string_view reason;
    switch (e.tag) {
      case GUMBO_TAG_NAV:
        reason = "navigation";
        break;
      case GUMBO_TAG_ASIDE:
        reason = "box beside the article";
        break;
      case GUMBO_TAG_FOOTER:
        reason = "page footer";
        break;
      case GUMBO_TAG_FIGCAPTION:
        reason = "caption";
        break;
      case GUMBO_TAG_BUTTON:
        reason = "button";
        break;
      case GUMBO_TAG_FORM:
        reason = "form";
        break;
      case GUMBO_TAG_HEADER:
        reason = w.in_article ? "" : "page header";
        break;
      default:
        break;
    }
    if (reason.empty() && !(phrasing(e.tag) && (w.in_text || !pending_.empty()))) {
      std::string words(attribute(e, "class"));
      for (const char* name : {"id", "role", "itemprop"})
        words.append(" ").append(attribute(e, name));
      if (words.size() > 3) reason = rules().markup(words);
    }
    if (reason.empty() || phrasing(e.tag)) return reason;
    // A wrapper around the article itself may carry such a word ("has-sidebar").
    if (contains_tag(node, GUMBO_TAG_H1) || node == scope_) return {};
    return running_text(node, false) * 3 > total_ ? std::string_view() : reason;
  }

  void add_text(std::string_view s, const Where& w) {
    for (const char c : s) {
      const bool white = c == ' ' || (c >= '\t' && c <= '\r');
      if (w.pre && c == '\n') {
        line_break(w, false);
        continue;
      }
      if (white) {
        if (!pending_.empty() && pending_.back() != ' ') pending_.push_back(' ');
        continue;
      }
      pending_.push_back(c);
      breaks_ = 0;
      link_bytes_ += w.link ? 1 : 0;
    }
  }

  void line_break(const Where& w, bool rule) {
    if (!pending_.empty() && pending_.back() != ' ') pending_.push_back(' ');
    if (rule || ++breaks_ >= 2) flush(w);
  }

  void flush(const Where& w) {
    breaks_ = 0;
    const std::uint32_t links = link_bytes_;
    link_bytes_ = 0;
    if (core::trim(pending_).empty()) {
      pending_.clear();
      return;
    }
    std::string text = normalise(pending_);
    pending_.clear();
    const std::string_view trimmed = core::trim(text);
    if (trimmed.empty()) return;
    RawBlock b = new_block(w);
    b.link_bytes = links;
    raw_.text.append(trimmed);
    b.end = raw_.text.size();
    if (b.level == 1) first_headings.push_back(raw_.blocks.size());
    raw_.blocks.push_back(std::move(b));
  }

  RawBlock new_block(const Where& w) {
    if (!raw_.text.empty()) raw_.text.push_back('\n');
    RawBlock b;
    b.begin = raw_.text.size();
    b.kind = w.kind;
    b.level = w.level;
    b.reason = w.reason;
    if (b.reason.empty() && !w.in_scope && w.level != 1) b.reason = "outside the article";
    return b;
  }

  static bool footnote(const GumboElement& e) {
    std::string text;
    inline_text(e, text, 8);
    return core::trim(text).size() <= 4;
  }

  // Text below, white space collapsed, at most about `limit` bytes.
  static void inline_text(const GumboElement& e, std::string& out, std::size_t limit) {
    for_children(e, [&](const GumboNode* c) {
      if (out.size() > limit) return;
      if (is_text(c)) {
        for (const char ch : std::string_view(c->v.text.text)) {
          const bool white = ch == ' ' || (ch >= '\t' && ch <= '\r');
          if (!white) out.push_back(ch);
          if (white && !out.empty() && out.back() != ' ') out.push_back(' ');
        }
      } else if (const GumboElement* child = element(c); child != nullptr) {
        if (child->tag == GUMBO_TAG_SUP && footnote(*child)) return;
        if (!phrasing(child->tag) && !out.empty() && out.back() != ' ') out.push_back(' ');
        inline_text(*child, out, limit);
        if (!phrasing(child->tag) && !out.empty() && out.back() != ' ') out.push_back(' ');
      }
    });
  }

  // ---- tables
  struct TableShape {
    std::vector<const GumboElement*> rows;
    const GumboElement* caption = nullptr;
    std::size_t wide_rows = 0;
    bool layout = false;
  };

  static void shape_of(const GumboElement& e, TableShape& t) {
    for_children(e, [&](const GumboNode* c) {
      const GumboElement* child = element(c);
      if (child == nullptr) return;
      if (child->tag == GUMBO_TAG_CAPTION) t.caption = child;
      if (child->tag == GUMBO_TAG_TR) {
        t.rows.push_back(child);
        std::size_t cells = 0;
        for_children(*child, [&](const GumboNode* cell) {
          if (element(cell) == nullptr) return;
          ++cells;
          t.layout = t.layout || contains_tag(cell, GUMBO_TAG_TABLE) ||
                     contains_tag(cell, GUMBO_TAG_H1) || running_text(cell, true) > 600;
        });
        t.wide_rows += cells > 1 ? 1 : 0;
      } else if (child->tag == GUMBO_TAG_TBODY || child->tag == GUMBO_TAG_THEAD ||
                 child->tag == GUMBO_TAG_TFOOT) {
        shape_of(*child, t);
      }
    });
  }

  static bool data_table(const GumboElement& e) {
    TableShape t;
    shape_of(e, t);
    return !t.layout && t.wide_rows >= 2;
  }

  static std::size_t span_of(const GumboElement& cell, const char* name) {
    const std::string value(attribute(cell, name));
    const long n = std::strtol(value.c_str(), nullptr, 10);
    return n < 1 ? 1 : static_cast<std::size_t>(std::min(n, 64L));
  }

  void table(const GumboElement& e, const Where& w) {
    TableShape t;
    shape_of(e, t);
    std::string caption;
    if (!raw_.blocks.empty()) {
      const RawBlock& before = raw_.blocks.back();
      const std::string_view text = raw_.of(before);
      if (before.reason.empty() && (before.kind == BlockKind::heading || text.ends_with(':') ||
                                    (text.size() < 160 && !text.ends_with('.')))) {
        caption = text;
      }
    }
    if (t.caption != nullptr) {
      for_children(*t.caption, [&](const GumboNode* c) { walk(c, w); });
      flush(w);
      std::string own;
      inline_text(*t.caption, own, 2000);
      caption = normalise(core::trim(own));
    }
    std::size_t first = raw_.blocks.size();
    std::vector<std::size_t> below;  // rows that a cell of this column still spans
    bool body = false;
    for (const GumboElement* row : t.rows) {
      std::size_t columns = add_row(*row, w, below);
      if (columns != 1) {
        body = body || columns > 1;
        continue;
      }
      // A row of one cell: a title or unit above the columns, a note below them.
      RawBlock& b = raw_.blocks.back();
      b.cells.clear();
      if (!body) {
        if (!caption.empty()) caption.append(" ");
        caption.append(raw_.of(b));
        first = raw_.blocks.size();
      }
    }
    std::size_t last = raw_.blocks.size();
    while (last > first && raw_.blocks[last - 1].cells.empty()) --last;
    if (last > first) add_table(raw_, first, last, std::move(caption));
  }

  // Adds the row as one block, cells apart by tabs; gives the number of its cells.
  std::size_t add_row(const GumboElement& row, const Where& w, std::vector<std::size_t>& below) {
    RawBlock b = new_block(w);
    b.kind = BlockKind::table_row;
    std::size_t column = 0, written = 0, heads = 0;
    std::vector<bool> spanned;  // the cell on the left covers this one
    const auto put = [&](std::string_view text, bool covered = false) {
      if (column > 0) raw_.text.push_back('\t');
      spanned.push_back(covered);
      const std::size_t at = raw_.text.size();
      raw_.text.append(text);
      b.cells.push_back({at, raw_.text.size()});
      ++column;
    };
    const auto skip_spanned = [&] {
      while (column < below.size() && below[column] > 0) {
        --below[column];
        put({});
      }
    };
    for_children(row, [&](const GumboNode* c) {
      const GumboElement* cell = element(c);
      if (cell == nullptr || column > 200) return;
      skip_spanned();
      std::string text;
      inline_text(*cell, text, 2000);
      text = normalise(core::trim(text));
      std::replace(text.begin(), text.end(), '\t', ' ');
      ++written;
      heads += cell->tag == GUMBO_TAG_TH ? 1 : 0;
      const std::size_t wide = span_of(*cell, "colspan"), deep = span_of(*cell, "rowspan");
      for (std::size_t k = 0; k < wide && column <= 200; ++k) {
        if (below.size() <= column) below.resize(column + 1);
        below[column] = deep - 1;
        put(k == 0 ? std::string_view(text) : std::string_view(), k > 0);
      }
    });
    skip_spanned();
    b.end = raw_.text.size();
    b.header_row = written > 1 && heads == written;
    if (core::trim(raw_.of(b)).empty()) {
      raw_.text.resize(b.begin > 0 ? b.begin - 1 : 0);
      return 0;
    }
    spread_heads(b, spanned);
    raw_.blocks.push_back(std::move(b));
    return written;
  }

  // A head over several columns names each of them.
  void spread_heads(RawBlock& b, const std::vector<bool>& spanned) const {
    const bool names =
        b.header_row || std::none_of(b.cells.begin(), b.cells.end(), [&](ByteRange c) {
          return is_figure(std::string_view(raw_.text).substr(c.begin, c.end - c.begin));
        });
    if (!names) return;
    for (std::size_t i = 1; i < b.cells.size(); ++i) {
      if (spanned[i]) b.cells[i] = b.cells[i - 1];
    }
  }

  RawText& raw_;
  const GumboNode* root_;
  const GumboNode* scope_;
  std::size_t total_;
  std::string pending_;
  int breaks_ = 0;
  bool term_ = false;  // what is pending is the term of a definition list
  std::uint32_t link_bytes_ = 0;
};

void take_metadata(const CleanHtml& page, std::string_view time, RawText& raw) {
  LinkedData data;
  for (const std::string& json : page.json_ld) {
    if (data.published.empty()) data = read_linked_data(json);
  }
  const auto set_date = [&](std::string_view text, const char* from) {
    if (raw.date) return;
    raw.date = day_of_timestamp(text);
    if (raw.date) raw.date_from = from;
  };
  set_date(data.published, "JSON-LD");
  raw.title = data.headline;
  raw.publisher = data.publisher;
  constexpr std::array<std::string_view, 10> kDates = {
      "article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dc.date",
      "dcterms.created",        "pubdate",       "publishdate",      "publish-date",   "date"};
  for (const std::string_view key : kDates) {
    for (const auto& [name, content] : page.meta) {
      if (name == key) set_date(content, "meta");
    }
  }
  for (const auto& [name, content] : page.meta) {
    if (name == "og:title" && raw.title.empty()) raw.title = content;
    if (name == "og:site_name" && raw.publisher.empty()) raw.publisher = content;
  }
  set_date(time, "time element");
  raw.title = normalise(raw.title);
  raw.publisher = normalise(raw.publisher);
}

// Words of three letters and more that two titles share, as a part of the shorter.
bool alike(std::string_view a, std::string_view b) {
  std::string buffer_a, buffer_b;
  const auto words_a = split_words(a, buffer_a), words_b = split_words(b, buffer_b);
  std::size_t shared = 0, n = 0;
  for (const PlainWord& w : words_a) {
    if (w.text.size() < 3) continue;
    ++n;
    shared += std::any_of(words_b.begin(), words_b.end(),
                          [&](const PlainWord& v) { return v.text == w.text; })
                  ? 1
                  : 0;
  }
  return n > 0 && shared * 2 >= n;
}

void choose_headline(const CleanHtml& page, const std::vector<std::size_t>& headings,
                     RawText& raw) {
  std::string title = raw.title.empty() ? normalise(decode_entities(page.title)) : raw.title;
  for (const std::size_t h : headings) {
    const std::string_view text = raw.of(raw.blocks[h]).substr(0, 500);
    const bool better = !raw.headline || !raw.blocks[*raw.headline].reason.empty();
    if (better && (title.empty() || alike(text, std::string_view(title).substr(0, 500))))
      raw.headline = h;
  }
  for (const std::size_t h : headings) {
    if (!raw.headline && raw.blocks[h].reason.empty()) raw.headline = h;
  }
  if (raw.headline) {
    raw.title = raw.of(raw.blocks[*raw.headline]);
    raw.blocks[*raw.headline].reason = {};
  } else if (raw.title.empty()) {
    raw.title = std::string(core::trim(title));
  }
}

}  // namespace

core::Result<RawText> read_html(std::string_view bytes) {
  TALLY_TRY(page, clean_html(bytes));
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> tree(
      gumbo_parse_with_options(&options, page.html.data(), page.html.size()),
      [](GumboOutput* o) { gumbo_destroy_output(&kGumboDefaultOptions, o); });
  if (tree == nullptr) return core::fail(core::Code::bad_input, "the HTML cannot be parsed");
  RawText raw;
  Scopes scopes;
  scopes.find(tree->root);
  const std::size_t total = running_text(tree->root, false);
  Walker walker(raw, tree->root, scopes.choose(total), total);
  TALLY_CHECK(walker.run());
  take_metadata(page, walker.time_published, raw);
  choose_headline(page, walker.first_headings, raw);
  return raw;
}

}  // namespace tally::reading
