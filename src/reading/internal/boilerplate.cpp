// Says of each block what it is: headline, lead, body, heading inside, or set aside and why. Words
// come from data/reading/boilerplate.csv; what is general (a line of short links, a headline
// without a full stop at the end of the page, an appeal over several paragraphs) is here.
#include "reading/internal/boilerplate.h"

#include <algorithm>
#include <array>

#include "core/csv.h"
#include "core/text.h"
#include "reading/internal/blocks.h"
#include "reading/internal/dateline.h"
#include "reading/internal/dates.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

constexpr std::size_t kLongestMatched = 1500;  // bytes of a block whose phrases are looked for

bool has_digit(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Without closing quotes and brackets.
std::string_view strip_closers(std::string_view s) {
  for (;;) {
    const std::size_t before = s.size();
    while (!s.empty() && std::string_view("\"')] ").find(s.back()) != std::string_view::npos)
      s.remove_suffix(1);
    for (const std::string_view q : {"\u201D", "\u2019", "\u00BB"}) {
      if (s.ends_with(q)) s.remove_suffix(q.size());
    }
    if (s.size() == before) return s;
  }
}

bool ends_sentence(std::string_view s) {
  s = strip_closers(s);
  return s.ends_with('.') || s.ends_with('!') || s.ends_with('?') || s.ends_with("\u2026");
}

// A paragraph of the article rather than a line of its furniture.
bool body_like(std::string_view s) {
  return (s.size() >= 40 && ends_sentence(s)) || (s.size() >= 60 && s.ends_with(':')) ||
         s.size() >= 220;
}

struct Matches {
  std::string_view reason;
  bool section = false, appeal_at_start = false;
  int appeals = 0, pleas = 0;
};

class Classifier {
 public:
  Classifier(RawText& raw, const Options& options)
      : raw_(raw), options_(options), rules_(rules()) {}

  void run() {
    match_phrases();
    mark_appeals();
    mark_sections();
    find_headline();
    mark_head();
    mark_shapes();
    mark_tail();
    set_roles();
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return raw_.of(raw_.blocks[i]); }
  [[nodiscard]] bool is_open(std::size_t i) const { return raw_.blocks[i].reason.empty(); }
  [[nodiscard]] bool body(std::size_t i) const {
    const RawBlock& b = raw_.blocks[i];
    return b.reason.empty() && b.kind != BlockKind::table_row && b.kind != BlockKind::heading &&
           body_like(core::trim(text(i).substr(0, text(i).size() - b.tail)));
  }

  // ---- phrases
  static bool matches(const Phrase& p, std::size_t at, const std::vector<PlainWord>& words,
                      std::string_view block) {
    std::size_t w = at + 1;
    for (std::size_t k = 1; k < p.words.size(); ++k) {
      if (p.words[k] == "*") {
        const LowWord& next = p.words[++k];
        const std::size_t limit = std::min(words.size(), w + 12);
        while (w < limit && words[w] != next) ++w;
        if (w >= limit) return false;
        ++w;
      } else if (w >= words.size() || words[w] != p.words[k]) {
        return false;
      } else {
        ++w;
      }
    }
    const bool at_end = w == words.size();
    if (p.colon) {
      std::size_t i = words[w - 1].end;
      while (i < block.size() && block[i] == ' ') ++i;
      if (i >= block.size() || block[i] != ':') return false;
    }
    switch (p.kind) {
      case Phrase::Kind::line:
      case Phrase::Kind::section:
        return at == 0 && at_end;
      case Phrase::Kind::starts:
        return at == 0;
      case Phrase::Kind::ends:
        return at_end;
      default:
        return true;
    }
  }

  void match_phrases() {
    matches_.resize(raw_.blocks.size());
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      RawBlock& b = raw_.blocks[i];
      const std::string_view s = text(i);
      if (!b.reason.empty() || b.kind == BlockKind::table_row || i == raw_.headline) continue;
      if (s.size() <= kLongestMatched) match_block(i, s, bodies >= 2);
      b.reason = matches_[i].reason;
      bodies += body(i) ? 1 : 0;
    }
  }

  void match_block(std::size_t i, std::string_view s, bool in_tail) {
    const auto words = split_words(s, buffer_);
    Matches& m = matches_[i];
    const bool quoted = s.starts_with('"') || s.starts_with("\u201C") || s.starts_with('\'');
    const bool sentence = s.ends_with('.');
    for (std::size_t w = 0; w < words.size(); ++w) {
      for (const std::uint32_t index : rules_.starting_with(words[w])) {
        const Phrase& p = rules_.phrases()[index];
        if (s.size() > p.max_bytes || (p.tail_only && !in_tail)) continue;
        if (p.reason == "related link" && sentence) continue;
        if (!matches(p, w, words, s)) continue;
        if (p.kind == Phrase::Kind::plea) {
          ++m.pleas;
        } else if (p.kind == Phrase::Kind::appeal) {
          ++m.appeals;
          m.appeal_at_start = m.appeal_at_start || (w == 0 && !quoted);
        } else if (m.reason.empty() || (p.kind == Phrase::Kind::section && !m.section)) {
          m.reason = p.reason;
          m.section = p.kind == Phrase::Kind::section;
        }
      }
    }
  }

  // ---- appeals: a trigger, then every paragraph that goes on pleading
  void mark_appeals() {
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      const Matches& m = matches_[i];
      const bool trigger = (m.appeal_at_start && (text(i).size() <= 160 || m.pleas > 0)) ||
                           (m.appeals > 0 && m.pleas >= 2);
      if (!trigger || raw_.blocks[i].kind == BlockKind::table_row || i == raw_.headline) continue;
      std::size_t last = i;
      for (std::size_t k = i + 1; k < raw_.blocks.size() && k <= last + 2 && k < i + 40; ++k) {
        const Matches& n = matches_[k];
        const bool goes_on = n.pleas > 0 || n.appeals > 0;
        if (goes_on && (k == last + 1 || text(k - 1).size() <= 300)) last = k;
      }
      for (std::size_t k = i; k <= last; ++k) raw_.blocks[k].reason = "donation appeal";
      i = last;
    }
  }

  // ---- "Latest", "Related": what follows without a full stop belongs to it
  void mark_sections() {
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      if (!matches_[i].section) continue;
      const std::string_view reason = raw_.blocks[i].reason;
      for (std::size_t k = i + 1; k < raw_.blocks.size(); ++k) {
        RawBlock& b = raw_.blocks[k];
        if (matches_[k].section) break;  // it has its own turn
        if (!b.reason.empty()) continue;
        const bool comment = reason == "comments";
        // 'China-Kazakhstan trade up 29 pct in Jan.-Sept.' in a list is no sentence
        const bool link = b.kind == BlockKind::list_item && text(k).size() < 120;
        if (b.kind == BlockKind::table_row || b.level > 0 || (body(k) && !comment && !link)) break;
        b.reason = reason;
      }
    }
  }

  // ---- headline
  void find_headline() {
    if (!raw_.headline && !options_.headline.empty()) {
      for (std::size_t i = 0; i < raw_.blocks.size() && i < 5; ++i) {
        if (text(i) == core::trim(options_.headline)) raw_.headline = i;
      }
    }
    if (!raw_.headline) {
      for (std::size_t i = 0; i < raw_.blocks.size() && i < 30; ++i) {
        if (!is_open(i)) continue;
        if (looks_like_headline(i)) raw_.headline = i;
        break;
      }
    }
    if (raw_.headline) {
      raw_.blocks[*raw_.headline].reason = {};
      raw_.blocks[*raw_.headline].role = BlockRole::headline;
      if (raw_.title.empty())
        raw_.title = text(*raw_.headline).substr(raw_.blocks[*raw_.headline].marker);
    }
    if (!options_.headline.empty()) raw_.title = core::trim(options_.headline);
  }

  [[nodiscard]] bool looks_like_headline(std::size_t i) const {
    const RawBlock& b = raw_.blocks[i];
    const std::string_view s = text(i);
    if (b.kind == BlockKind::heading) return true;
    if (b.kind != BlockKind::paragraph || s.size() > 250 || s.ends_with(':') || s.ends_with(','))
      return false;
    if (strip_closers(s).ends_with('.') && !s.ends_with("...")) return false;
    if (i + 1 >= raw_.blocks.size()) return false;
    return !find_dateline(s);
  }

  // ---- lines between headline and first paragraph: bylines, datelines, sections
  void mark_head() {
    std::size_t first = 0;
    while (first < raw_.blocks.size() && !(body(first) && first != raw_.headline)) ++first;
    if (first == raw_.blocks.size()) first = std::min<std::size_t>(first, 8);
    for (std::size_t i = 0; i < first; ++i) {
      RawBlock& b = raw_.blocks[i];
      if (i == raw_.headline) continue;
      if (b.reason.empty() && b.kind != BlockKind::table_row && b.kind != BlockKind::list_item) {
        b.reason = head_line(text(i));
      }
      if (!b.reason.empty() && text(i).size() <= 300) take_date(text(i), "dateline");
    }
    std::size_t tried = 0;
    for (std::size_t i = first; i < raw_.blocks.size() && tried < 2; ++i) {
      if (!body(i) || i == raw_.headline) continue;
      ++tried;
      if (const auto d = find_dateline(text(i))) {
        RawBlock& b = raw_.blocks[i];
        b.marker = d->length;
        raw_.pieces.push_back(
            {{static_cast<std::int64_t>(b.begin), static_cast<std::int64_t>(b.begin + d->length)},
             "dateline"});
        take_date(text(i).substr(0, d->length), "dateline");
        if (raw_.publisher.empty()) raw_.publisher = d->agency;
        dateline_place_ = d->place;
        break;
      }
    }
    raw_.dateline_place = dateline_place_;
    date_from_tail();
  }

  void take_date(std::string_view s, const char* from) {
    if (raw_.date || s.size() > 400) return;
    for (const FoundDay& d : find_days(s)) {
      if (const auto date = d.date()) {
        raw_.date = date;
        raw_.date_from = from;
        return;
      }
      if (without_year_.empty()) without_year_ = s.substr(d.begin, d.end - d.begin);
    }
  }

  // "Published: 3 May 2023" below the article; a full date with its weekday in the first
  // paragraphs.
  void date_from_tail() {
    for (std::size_t i = 0; i < raw_.blocks.size() && !raw_.date; ++i) {
      if (raw_.blocks[i].reason == "date line") take_date(text(i), "dateline");
    }
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < raw_.blocks.size() && !raw_.date && bodies < 3; ++i) {
      if (!body(i) || text(i).size() > 3000) continue;
      ++bodies;
      for (const FoundDay& d : find_days(text(i))) {
        if (!d.weekday || !d.date() || d.date()->weekday() != *d.weekday || raw_.date) continue;
        raw_.date = d.date();
        raw_.date_from = "text";
      }
    }
    if (!raw_.date && !without_year_.empty()) {
      raw_.notes.push_back("the dateline '" + without_year_ + "' has no year");
    }
  }

  [[nodiscard]] std::string_view head_line(std::string_view s) const {
    if (s.size() > 160 || ends_sentence(s)) {
      // "BERLIN, Aug. 20." is a dateline on a line of its own.
      return s.size() <= 60 && !find_days(s).empty() && !has_lower_word(s) ? "date line"
                                                                           : std::string_view();
    }
    if ((s.starts_with("By ") || s.starts_with("by ") || s.starts_with("BY ")) && s.size() > 5)
      return "byline";
    if (rules_.agency(s)) return "agency credit";
    if (!find_days(s).empty() && s.size() <= 120 && !has_lower_word(s)) return "date line";
    if (is_link_bar(s)) return "section line";
    if (s.size() <= 40 && all_capitals(s) && !has_digit(s)) return "dateline";
    return {};
  }

  // A word in small letters of four letters or more: the line says something.
  static bool has_lower_word(std::string_view s) {
    std::size_t run = 0;
    bool starts_small = false;
    for (std::size_t i = 0; i <= s.size(); ++i) {
      const char c = i < s.size() ? s[i] : ' ';
      const bool small = c >= 'a' && c <= 'z', big = c >= 'A' && c <= 'Z';
      if (small || big) {
        if (run == 0) starts_small = small;
        ++run;
      } else {
        if (run >= 4 && starts_small) return true;
        run = 0;
      }
    }
    return false;
  }

  static bool all_capitals(std::string_view s) {
    std::size_t letters = 0;
    for (const char c : s) {
      if (c >= 'a' && c <= 'z') return false;
      letters += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    return letters >= 3;
  }

  // ---- shapes: bars of links, initials, paragraphs that are one link
  static bool is_link_bar(std::string_view s) {
    if (s.size() > 250 || s.find('|') == std::string_view::npos) return false;
    const auto parts = core::split(s, '|');
    if (parts.size() < 2) return false;
    return std::all_of(parts.begin(), parts.end(), [](std::string_view p) {
      return p.size() <= 45 && !ends_sentence(p) && p.find('%') == std::string_view::npos &&
             p.find('$') == std::string_view::npos;
    });
  }

  static bool is_initials(std::string_view s) {  // "SB/EF", "AB/cd"
    if (s.size() < 3 || s.size() > 14 || s.find('/') == std::string_view::npos) return false;
    std::size_t run = 0;
    for (const char c : s) {
      const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && c != '/') return false;
      run = letter ? run + 1 : 0;
      if (run > 4) return false;
    }
    return s.front() != '/' && s.back() != '/';
  }

  void mark_shapes() {
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      RawBlock& b = raw_.blocks[i];
      if (!b.reason.empty() || i == raw_.headline || b.kind == BlockKind::table_row) continue;
      const std::string_view s = text(i);
      if (b.kind == BlockKind::paragraph && is_caption(s)) {
        b.reason = "caption";
        continue;
      }
      if (bodies > 0 && b.kind != BlockKind::heading) staff_initials(b);
      if (body(i)) {
        ++bodies;
        continue;
      }
      if (is_link_bar(s)) b.reason = bodies > 0 ? "page links" : "section line";
      if (bodies > 0) headline_below(i);
      if (bodies > 0 && is_initials(s)) b.reason = "agency credit";
      if (b.link_bytes > 0 && b.link_bytes * 10 >= s.size() * 8 && s.size() < 220 &&
          b.kind != BlockKind::heading) {
        b.reason = "related link";
      }
    }
  }

  // "... to Bangladesh. PTI SH RKL": the agency and the initials of its desk.
  void staff_initials(RawBlock& b) {
    const std::string_view s = raw_.of(b);
    const std::size_t stop = s.substr(s.size() - std::min<std::size_t>(s.size(), 40)).rfind(". ");
    if (stop == std::string_view::npos) return;
    const std::size_t from = s.size() - std::min<std::size_t>(s.size(), 40) + stop + 2;
    const auto words = core::split(s.substr(from), ' ');
    if (words.empty() || words.size() > 5 || !rules_.agency(words.front()) || s.ends_with('.'))
      return;
    for (const std::string_view w : words) {
      if (w.size() > 5 ||
          !std::all_of(w.begin(), w.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return;
    }
    b.tail = s.size() - from + 1;
    raw_.pieces.push_back(
        {{static_cast<std::int64_t>(b.begin + from), static_cast<std::int64_t>(b.end)},
         "agency credit"});
  }

  // 'Trucks at the border. Trade fell last year. [Photo/Agency]', 'FILE - Trucks at ...'
  [[nodiscard]] static bool is_caption(std::string_view s) {
    constexpr std::size_t kLongest = 300, kCredit = 45;  // bytes
    if (s.size() > kLongest || s.size() < 10) return false;
    if (s.starts_with("FILE - ") || s.starts_with("FILE \u2013 ")) return true;
    const std::size_t from = s.size() - std::min(s.size(), kCredit);
    if (s.ends_with('.')) return false;
    for (std::size_t stop = s.rfind(". ");
         stop != std::string_view::npos && stop + 2 >= from && stop > 0;
         stop = s.rfind(". ", stop - 1)) {
      if (is_credit(core::to_lower(s.substr(stop + 2)))) return true;
    }
    return false;
  }
  static bool is_credit(std::string_view low) {
    static const std::vector<std::string_view> credits = words_in(words::kCreditOfPicture);
    return low.starts_with("\u00A9") || low.starts_with("afp/") ||
           std::any_of(credits.begin(), credits.end(),
                       [&](std::string_view word) { return low.find(word) <= 1; });
  }

  // Below the line of a newsletter or of links stands the headline of another article.
  void headline_below(std::size_t i) {
    RawBlock& b = raw_.blocks[i];
    if (i == 0 || b.after_gap || b.kind != BlockKind::paragraph || text(i).size() > 140 ||
        ends_sentence(text(i)))
      return;
    const std::string_view above = raw_.blocks[i - 1].reason;
    if (above == "newsletter" || above == "related link" || above == "share bar" ||
        above == "page links")
      b.reason = "related link";
  }

  // ---- the end: headlines of other articles without any heading
  void mark_tail() {
    std::size_t bodies = 0, last_body = 0;
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      if (i == raw_.headline) continue;
      if (body(i)) ++bodies, last_body = i;
      if (is_open(i) && ends_sentence(text(i))) last_body = i;
    }
    if (bodies < 2) return;
    std::vector<std::size_t> lines;
    bool kept = false;
    bool furniture = false;  // something set aside stands between the article and the line
    for (std::size_t i = last_body + 1; i < raw_.blocks.size(); ++i) {
      const RawBlock& b = raw_.blocks[i];
      if (i == raw_.headline) continue;
      if (!b.reason.empty()) {
        furniture = furniture || lines.empty();
        continue;
      }
      if (b.kind != BlockKind::paragraph || text(i).ends_with(':')) kept = true;
      lines.push_back(i);
    }
    // A list, a table or a heading there: the article goes on.
    if (kept || lines.empty()) return;
    if (lines.size() == 1 && !furniture &&
        (has_digit(text(lines[0])) || text(lines[0]).size() < 12))
      return;
    for (const std::size_t i : lines) raw_.blocks[i].reason = "related link";
  }

  void set_roles() {
    bool lead = false;
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      RawBlock& b = raw_.blocks[i];
      if (i == raw_.headline) continue;
      if (!b.reason.empty()) {
        b.role = BlockRole::aside;
      } else if (b.kind == BlockKind::table_row) {
        b.role = BlockRole::table_row;
      } else if (b.kind == BlockKind::list_item) {
        b.role = BlockRole::list_item;
      } else if (b.kind == BlockKind::heading || is_subhead(i)) {
        b.role = BlockRole::subhead;
      } else if (!lead && body(i)) {
        b.role = BlockRole::lead;
        lead = true;
      }
    }
  }

  // A short line without a full stop before a paragraph, a list or a table.
  [[nodiscard]] bool is_subhead(std::size_t i) const {
    const std::string_view s = text(i);
    return raw_.blocks.size() > 1 && s.size() <= 120 && !ends_sentence(s) && !s.ends_with(':') &&
           !s.ends_with(',') && i + 1 < raw_.blocks.size();
  }

  RawText& raw_;
  const Options& options_;
  const Rules& rules_;
  std::vector<Matches> matches_;
  std::string buffer_, without_year_, dateline_place_;
};

}  // namespace

void classify(RawText& raw, const Options& options) { Classifier(raw, options).run(); }

}  // namespace tally::reading
