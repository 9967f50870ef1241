// JSON-LD, as far as an article's headline, date and publisher need it: a walk over the tokens that
// keeps the keys of the open objects. What is not JSON ends the walk.
#include <algorithm>
#include <array>
#include <charconv>

#include "core/utf8.h"
#include "reading/internal/html.h"

namespace tally::reading {
namespace {

constexpr std::size_t kMaxDepth = 64;

struct Object {
  std::string key;  // of this object in the one around
  std::string type, headline, published, name, publisher;
  bool array = false;
};

class Walk {
 public:
  explicit Walk(std::string_view json) : in_(json) {}

  LinkedData run() {
    std::string key, text;
    while (at_ < in_.size()) {
      const char c = in_[at_];
      if (c == '{' || c == '[') {
        if (open_.size() >= kMaxDepth) break;
        Object o;
        o.array = c == '[';
        o.key = o.array || !open_.empty() ? key : std::string();
        // The objects of a list belong to the key of the list.
        if (!o.array && !open_.empty() && open_.back().array) o.key = open_.back().key;
        open_.push_back(std::move(o));
        key.clear();
        ++at_;
      } else if (c == '}' || c == ']') {
        close();
        key.clear();
        ++at_;
      } else if (c == '"') {
        if (!string(text)) break;
        skip_space();
        if (at_ < in_.size() && in_[at_] == ':' && !open_.empty() && !open_.back().array) {
          key = text;
          ++at_;
        } else {
          value(key, text);
          if (open_.empty() || !open_.back().array) key.clear();
        }
      } else {
        ++at_;
      }
    }
    while (!open_.empty()) close();
    return std::move(best_);
  }

 private:
  void skip_space() {
    while (at_ < in_.size() && (in_[at_] == ' ' || (in_[at_] >= '\t' && in_[at_] <= '\r'))) ++at_;
  }

  bool string(std::string& out) {
    out.clear();
    for (++at_; at_ < in_.size(); ++at_) {
      const char c = in_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (c != '\\') {
        if (out.size() < 4000) out.push_back(c);
        continue;
      }
      if (++at_ >= in_.size()) return false;
      escape(out);
    }
    return false;
  }

  void escape(std::string& out) {
    const char c = in_[at_];
    if (c != 'u') {
      out.push_back(c == 'n' || c == 't' || c == 'r' ? ' ' : c);
      return;
    }
    const std::string_view hex = in_.substr(at_ + 1, 4);
    unsigned code = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    if (error != std::errc() || end != hex.data() + 4) return;
    at_ += 4;
    core::append_utf8(out,
                      code >= 0xD800 && code <= 0xDFFF ? U'\uFFFD' : static_cast<char32_t>(code));
  }

  void value(const std::string& key, const std::string& text) {
    if (open_.empty()) return;
    Object& o = open_.back();
    // "@type": ["NewsArticle", "Article"] is a list inside the object.
    Object& owner = o.array && o.key == "@type" && open_.size() > 1 ? open_[open_.size() - 2] : o;
    const std::string& name = o.array ? o.key : key;
    if (name == "@type" && owner.type.empty()) owner.type = text;
    if (name == "headline") owner.headline = text;
    if (name == "datePublished") owner.published = text;
    if (name == "name") owner.name = text;
    if (name == "publisher") owner.publisher = text;
  }

  void close() {
    if (open_.empty()) return;
    Object o = std::move(open_.back());
    open_.pop_back();
    if (o.array) return;
    if (o.key == "publisher") {
      for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
        if (!it->array) {
          it->publisher = o.name;
          break;
        }
      }
    }
    constexpr std::array<std::string_view, 5> kTypes = {"Article", "Report", "Posting", "Release",
                                                        "Speech"};
    const bool article = std::any_of(kTypes.begin(), kTypes.end(), [&](std::string_view t) {
      return o.type.find(t) != std::string::npos;
    });
    if (o.published.empty() && !(article && !o.headline.empty())) return;
    const int worth = (article ? 2 : 0) + (o.published.empty() ? 0 : 1);
    if (worth <= best_worth_) return;
    best_worth_ = worth;
    best_ = {o.headline, o.published, o.publisher};
  }

  std::string_view in_;
  std::size_t at_ = 0;
  std::vector<Object> open_;
  LinkedData best_;
  int best_worth_ = 0;
};

}  // namespace

LinkedData read_linked_data(std::string_view json) { return Walk(json).run(); }

}  // namespace tally::reading
