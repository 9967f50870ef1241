#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "core/text.h"
#include "reading/internal/html.h"

namespace tally::reading {
namespace {

// What happens to a start tag. Everything that is in no list becomes a <span>.
enum class Treat : std::uint8_t {
  drop_tag,      // the tag goes, its content stays: formatting, html, body
  drop_content,  // goes with all that is inside
  void_break,    // <br>, <hr>
  implied,       // p, li, td: kept; the parser closes them by itself, so they do not nest
  block,         // kept, nests; its end tag closes what is open inside
  inline_tag,    // kept, nests; its end tag is ignored across a block
};

struct Tag {
  std::string_view name;
  Treat treat;
  std::string_view emit;
};

// Sorted by name.
constexpr std::array<Tag, 99> kTags = {{
    {"a", Treat::inline_tag, "abbr"},
    {"address", Treat::block, "address"},
    {"applet", Treat::drop_tag, ""},
    {"area", Treat::drop_tag, ""},
    {"article", Treat::block, "article"},
    {"aside", Treat::block, "aside"},
    {"audio", Treat::drop_content, ""},
    {"b", Treat::drop_tag, ""},
    {"base", Treat::drop_tag, ""},
    {"big", Treat::drop_tag, ""},
    {"blockquote", Treat::block, "blockquote"},
    {"body", Treat::drop_tag, ""},
    {"br", Treat::void_break, "br"},
    {"button", Treat::block, "button"},
    {"canvas", Treat::drop_content, ""},
    {"caption", Treat::implied, "caption"},
    {"center", Treat::block, "div"},
    {"code", Treat::drop_tag, ""},
    {"col", Treat::drop_tag, ""},
    {"colgroup", Treat::drop_tag, ""},
    {"datalist", Treat::drop_content, ""},
    {"dd", Treat::implied, "dd"},
    {"details", Treat::block, "div"},
    {"div", Treat::block, "div"},
    {"dl", Treat::block, "dl"},
    {"dt", Treat::implied, "dt"},
    {"em", Treat::drop_tag, ""},
    {"embed", Treat::drop_tag, ""},
    {"fieldset", Treat::block, "div"},
    {"figcaption", Treat::block, "figcaption"},
    {"figure", Treat::block, "figure"},
    {"font", Treat::drop_tag, ""},
    {"footer", Treat::block, "footer"},
    {"form", Treat::block, "form"},
    {"frameset", Treat::drop_tag, ""},
    {"h1", Treat::block, "h1"},
    {"h2", Treat::block, "h2"},
    {"h3", Treat::block, "h3"},
    {"h4", Treat::block, "h4"},
    {"h5", Treat::block, "h5"},
    {"h6", Treat::block, "h6"},
    {"head", Treat::drop_tag, ""},
    {"header", Treat::block, "header"},
    {"hgroup", Treat::block, "div"},
    {"hr", Treat::void_break, "hr"},
    {"html", Treat::drop_tag, ""},
    {"i", Treat::drop_tag, ""},
    {"iframe", Treat::drop_content, ""},
    {"image", Treat::drop_tag, ""},
    {"img", Treat::drop_tag, ""},
    {"input", Treat::drop_tag, ""},
    {"li", Treat::implied, "li"},
    {"link", Treat::drop_tag, ""},
    {"listing", Treat::drop_tag, ""},
    {"main", Treat::block, "main"},
    {"marquee", Treat::drop_tag, ""},
    {"math", Treat::drop_content, ""},
    {"menu", Treat::block, "nav"},
    {"meta", Treat::drop_tag, ""},
    {"nav", Treat::block, "nav"},
    {"nobr", Treat::drop_tag, ""},
    {"noembed", Treat::drop_content, ""},
    {"noframes", Treat::drop_content, ""},
    {"noscript", Treat::drop_content, ""},
    {"object", Treat::drop_tag, ""},
    {"ol", Treat::block, "ol"},
    {"option", Treat::drop_tag, ""},
    {"p", Treat::implied, "p"},
    {"param", Treat::drop_tag, ""},
    {"plaintext", Treat::drop_tag, ""},
    {"pre", Treat::block, "pre"},
    {"s", Treat::drop_tag, ""},
    {"script", Treat::drop_content, ""},
    {"section", Treat::block, "section"},
    {"select", Treat::drop_content, ""},
    {"small", Treat::drop_tag, ""},
    {"source", Treat::drop_tag, ""},
    {"span", Treat::inline_tag, "span"},
    {"strike", Treat::drop_tag, ""},
    {"strong", Treat::drop_tag, ""},
    {"style", Treat::drop_content, ""},
    {"sub", Treat::drop_tag, ""},
    {"summary", Treat::block, "div"},
    {"sup", Treat::inline_tag, "sup"},
    {"svg", Treat::drop_content, ""},
    {"table", Treat::block, "table"},
    {"tbody", Treat::implied, "tbody"},
    {"td", Treat::implied, "td"},
    {"template", Treat::drop_content, ""},
    {"textarea", Treat::drop_content, ""},
    {"tfoot", Treat::implied, "tfoot"},
    {"th", Treat::implied, "th"},
    {"thead", Treat::implied, "thead"},
    {"time", Treat::inline_tag, "time"},
    {"title", Treat::drop_content, ""},
    {"tr", Treat::implied, "tr"},
    {"ul", Treat::block, "ul"},
    {"video", Treat::drop_content, ""},
    {"xmp", Treat::drop_tag, ""},
}};
constexpr std::size_t kOtherTag = kTags.size();  // in counts: elements that become <span>

constexpr std::array<std::string_view, 10> kKeptAttributes = {
    "class",   "colspan", "datetime", "id",     "itemprop",
    "pubdate", "role",    "rowspan",  "hidden", "style"};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// An attribute that matters, in lower case; `value` is raw.
struct Attribute {
  std::string name;
  std::string_view value;
};

struct Parsed {
  std::string name;
  bool end = false, self_closing = false;
  std::vector<Attribute> attributes;
};

class Cleaner {
 public:
  explicit Cleaner(std::string_view in) : in_(in) { out_.html.reserve(in.size() / 2); }

  core::Result<CleanHtml> run() {
    if (in_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < in_.size()) {
      const std::size_t tag = in_.find('<', at_);
      out_.html.append(in_.substr(at_, tag == std::string_view::npos ? tag : tag - at_));
      if (tag == std::string_view::npos) break;
      at_ = tag;
      markup();
      if (stack_.size() > kMaxNesting) return refuse("is nested more than 256 elements deep");
      if (tags_ > kMaxTags) return refuse("has more than 300,000 tags");
    }
    return std::move(out_);
  }

 private:
  tl::unexpected<core::Error> refuse(std::string_view what) const {
    const auto line =
        1 + std::count(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    return core::fail(core::Code::too_large,
                      fmt::format("the HTML {} (line {}): no article is", what, line),
                      core::Place{{}, line, 0}, "save the article's text and check that");
  }

  void skip_to(std::string_view what) {
    const std::size_t found = in_.find(what, at_);
    at_ = found == std::string_view::npos ? in_.size() : found + what.size();
  }

  void markup() {
    const std::string_view rest = in_.substr(at_);
    if (rest.starts_with("<!--")) {
      at_ += 4;
      if (in_.substr(at_).starts_with('>')) {
        ++at_;
      } else {
        skip_to("-->");
      }
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
      skip_to(">");
    } else if (rest.size() > 1 &&
               (letter(rest[1]) || (rest[1] == '/' && rest.size() > 2 && letter(rest[2])))) {
      tag();
    } else {
      out_.html.append("&lt;");
      ++at_;
    }
  }

  // Reads a tag by the rules of the HTML tokenizer: quotes count only where a value begins.
  Parsed parse_tag() {
    Parsed t;
    ++at_;
    if (in_[at_] == '/') {
      t.end = true;
      ++at_;
    }
    while (at_ < in_.size() && !space(in_[at_]) && in_[at_] != '>' && in_[at_] != '/') {
      if (t.name.size() < 24) t.name.push_back(lower(in_[at_]));
      ++at_;
    }
    while (at_ < in_.size() && in_[at_] != '>') {
      if (space(in_[at_])) {
        ++at_;
      } else if (in_[at_] == '/') {
        ++at_;
        t.self_closing = at_ < in_.size() && in_[at_] == '>';
      } else {
        attribute(t);
      }
    }
    if (at_ < in_.size()) ++at_;
    return t;
  }

  void attribute(Parsed& t) {
    const std::size_t name_at = at_;
    ++at_;  // '=' may start a name
    while (at_ < in_.size() && !space(in_[at_]) && in_[at_] != '=' && in_[at_] != '>' &&
           in_[at_] != '/') {
      ++at_;
    }
    const std::string_view name = in_.substr(name_at, at_ - name_at);
    while (at_ < in_.size() && space(in_[at_])) ++at_;
    std::string_view value;
    if (at_ < in_.size() && in_[at_] == '=') {
      ++at_;
      while (at_ < in_.size() && space(in_[at_])) ++at_;
      if (at_ < in_.size() && (in_[at_] == '"' || in_[at_] == '\'')) {
        const char quote = in_[at_++];
        const std::size_t stop = std::min(in_.find(quote, at_), in_.size());
        value = in_.substr(at_, stop - at_);
        at_ = std::min(stop + 1, in_.size());
      } else {
        const std::size_t from = at_;
        while (at_ < in_.size() && !space(in_[at_]) && in_[at_] != '>') ++at_;
        value = in_.substr(from, at_ - from);
      }
    }
    if (name.size() <= 16 && t.attributes.size() < 32) {
      std::string low(name);
      std::transform(low.begin(), low.end(), low.begin(), lower);
      t.attributes.push_back({std::move(low), value.substr(0, 2000)});
    }
  }

  static std::string_view value_of(const Parsed& t, std::string_view name) {
    for (const Attribute& a : t.attributes) {
      if (a.name == name) return a.value;
    }
    return {};
  }

  void tag() {
    const Parsed t = parse_tag();
    ++tags_;
    const auto it = std::lower_bound(kTags.begin(), kTags.end(), t.name,
                                     [](const Tag& a, const std::string& b) { return a.name < b; });
    const bool known = it != kTags.end() && it->name == t.name;
    const std::size_t index = known ? static_cast<std::size_t>(it - kTags.begin()) : kOtherTag;
    const Treat treat = known ? it->treat : Treat::inline_tag;
    if (t.end) {
      end_tag(index, treat);
      return;
    }
    switch (treat) {
      case Treat::drop_tag:
        if (t.name == "meta") meta(t);
        return;
      case Treat::drop_content:
        drop_content(t);
        return;
      case Treat::void_break:
      case Treat::implied:
        emit(it->emit, t);
        return;
      case Treat::block:
      case Treat::inline_tag:
        break;
    }
    if (t.self_closing) return;  // meant to be empty
    if (t.name == "a") {
      if (value_of(t, "href").empty()) return;  // an anchor, no link
      if (!stack_.empty() && stack_.back() == index) end_tag(index, treat);
    }
    stack_.push_back(static_cast<std::uint8_t>(index));
    ++open_[index];
    emit(known ? it->emit : "span", t);
  }

  // Closes as the parser will: an inline tag never across a block, nothing across a table.
  void end_tag(std::size_t index, Treat treat) {
    if (treat == Treat::implied) {
      out_.html.append("</").append(kTags[index].emit).push_back('>');
      return;
    }
    if ((treat != Treat::block && treat != Treat::inline_tag) || open_[index] == 0) return;
    std::size_t depth = stack_.size();
    while (depth > 0 && stack_[depth - 1] != index) {
      const std::size_t other = stack_[depth - 1];
      const bool other_block = other < kTags.size() && kTags[other].treat == Treat::block;
      if (other_block && (treat == Treat::inline_tag || kTags[other].name == "table")) return;
      --depth;
    }
    if (depth == 0) return;
    for (std::size_t i = depth - 1; i < stack_.size(); ++i) --open_[stack_[i]];
    stack_.resize(depth - 1);
    out_.html.append("</").append(index < kTags.size() ? kTags[index].emit : "span").push_back('>');
  }

  void emit(std::string_view name, const Parsed& t) {
    out_.html.push_back('<');
    out_.html.append(name);
    for (const Attribute& a : t.attributes) {
      if (std::find(kKeptAttributes.begin(), kKeptAttributes.end(), a.name) ==
          kKeptAttributes.end()) {
        continue;
      }
      if (a.name == "style" && core::to_lower(a.value).find("display:none") == std::string::npos)
        continue;
      out_.html.push_back(' ');
      out_.html.append(a.name == "style" ? "hidden" : a.name);
      out_.html.append("=\"");
      for (char c : a.value.substr(0, 400)) out_.html.push_back(c == '"' ? ' ' : c);
      out_.html.push_back('"');
    }
    out_.html.push_back('>');
  }

  // Goes to the end tag of the same name. A script without one takes the rest, as in a browser; of
  // anything else only the tag is dropped, and is not searched for again, so that time stays
  // linear.
  void drop_content(const Parsed& t) {
    if (t.self_closing && t.name != "script" && t.name != "style") return;
    if (no_end_[name_slot(t.name)]) return;
    const std::size_t from = at_;
    for (std::size_t i = in_.find("</", at_); i != std::string_view::npos;
         i = in_.find("</", i + 2)) {
      const std::string_view name = in_.substr(i + 2, t.name.size());
      if (!std::equal(name.begin(), name.end(), t.name.begin(), t.name.end(),
                      [](char a, char b) { return lower(a) == b; })) {
        continue;
      }
      keep_content(t, in_.substr(from, i - from));
      at_ = i;
      skip_to(">");
      return;
    }
    if (t.name == "script" || t.name == "style") at_ = in_.size();
    no_end_[name_slot(t.name)] = true;
  }

  static std::size_t name_slot(std::string_view name) {
    const auto it = std::lower_bound(kTags.begin(), kTags.end(), name,
                                     [](const Tag& a, std::string_view b) { return a.name < b; });
    return static_cast<std::size_t>(it - kTags.begin());
  }

  void keep_content(const Parsed& t, std::string_view content) {
    if (t.name == "title" && out_.title.empty()) out_.title = content.substr(0, 2000);
    if (t.name != "script" || out_.json_ld.size() >= 50) return;
    if (core::to_lower(value_of(t, "type")).find("ld+json") != std::string::npos) {
      out_.json_ld.emplace_back(content);
    }
  }

  void meta(const Parsed& t) {
    std::string_view name = value_of(t, "property");
    if (name.empty()) name = value_of(t, "name");
    if (name.empty()) name = value_of(t, "itemprop");
    if (name.empty() || out_.meta.size() >= 500) return;
    out_.meta.emplace_back(core::to_lower(name), decode_entities(value_of(t, "content")));
  }

  std::string_view in_;
  CleanHtml out_;
  std::size_t at_ = 0, tags_ = 0;
  std::vector<std::uint8_t> stack_;
  std::array<std::size_t, kTags.size() + 1> open_ = {};
  std::array<bool, kTags.size() + 1> no_end_ = {};
};

static_assert(std::is_sorted(kTags.begin(), kTags.end(),
                             [](const Tag& a, const Tag& b) { return a.name < b.name; }));

}  // namespace

core::Result<CleanHtml> clean_html(std::string_view bytes) { return Cleaner(bytes).run(); }

}  // namespace tally::reading
