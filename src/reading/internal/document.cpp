// Bytes to Document: checks, format, blocks, boilerplate, sentences.
#include "reading/internal/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/csv.h"
#include "core/text.h"
#include "reading/internal/blocks.h"
#include "reading/internal/boilerplate.h"
#include "reading/internal/sentences.h"

namespace tally::reading {
namespace {

// ---- transcripts: "President of Russia: ...", "Q: ...", "VLADIMIR PUTIN: ..."
struct Label {
  std::size_t words = 0;   // bytes of the label, without the colon
  std::size_t length = 0;  // with the colon and the blanks after it
  bool sure = false;       // it names a speaker by itself
};

// 'Q (Reuters)', 'Question from the floor': words for a turn come first. 'A' is an article too:
// 'A word to the minister' is none.
bool names_speaker(std::string_view name, const PlainWord& word) {
  const bool turn =
      word.text == "q" || word.text == "a" || word.text == "question" || word.text == "answer";
  if (!rules().speaker_word(word.text)) return false;
  if (!turn) return true;
  if (word.begin > 0) return false;
  return word.text.size() > 1 || word.end == name.size() || name.substr(word.end, 2) == " (";
}

// 'Mr', 'H.E', 'Dr': the last word before a dot is short and begins with a capital.
bool abbreviates(std::string_view before) {
  const std::size_t blank = before.find_last_of(" .");
  const std::string_view word = before.substr(blank == before.npos ? 0 : blank + 1);
  return !word.empty() && word.size() <= 3 && word[0] >= 'A' && word[0] <= 'Z';
}

Label speaker_label(std::string_view s) {
  const std::size_t colon = s.substr(0, 90).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 2 > s.size()) return {};
  if (s[colon + 1] != ' ') return {};
  std::string_view name = s.substr(0, colon);
  if (name.size() == 2 && name[1] == '.') name.remove_suffix(1);  // 'Q.: Has it grown?'
  if (name.find_first_of("?!;\"0123456789|") != std::string_view::npos) return {};
  for (std::size_t dot = name.find('.'); dot != name.npos; dot = name.find('.', dot + 1)) {
    if (!abbreviates(name.substr(0, dot))) return {};  // 'H.E. Mr. Doe', but no sentence
  }
  if (!((name[0] >= 'A' && name[0] <= 'Z') || (name[0] & 0x80) != 0)) return {};
  std::string buffer;
  const auto words = split_words(name, buffer);
  if (words.empty() || words.size() > 10) return {};
  Label label{name.size(), colon + 1, false};
  bool capitals = words.size() >= 2 || name.size() <= 2;
  for (const PlainWord& w : words) {
    // 'You have come on a festive day: ...' is a sentence
    // (but 'HE:' is His Excellency)
    const bool initials = name.size() == 2 && name[0] <= 'Z' && name[1] >= 'A' && name[1] <= 'Z';
    if (rules().sentence_word(w.text) && !initials) return {};
    label.sure = label.sure || names_speaker(name, w);
    for (const char c : name.substr(w.begin, w.end - w.begin))
      capitals = capitals && !(c >= 'a' && c <= 'z');
  }
  label.sure = label.sure || capitals;
  while (label.length < s.size() && s[label.length] == ' ') ++label.length;
  return label;
}

// The labels of a transcript come back or are at least two; one alone is no transcript.
class Speakers {
 public:
  explicit Speakers(const RawText& raw) : raw_(raw), labels_(raw.blocks.size()) {
    std::size_t count = 0;
    std::vector<Label> any(raw.blocks.size());  // 'Daily:', 'Larsen:' too
    for (std::size_t i = 0; i < raw.blocks.size(); ++i) {
      const RawBlock& b = raw.blocks[i];
      if (!b.reason.empty() || b.kind == BlockKind::table_row || b.role == BlockRole::headline)
        continue;
      any[i] = speaker_label(words_of(b));
      if (any[i].sure) labels_[i] = any[i];
      count += labels_[i].length > 0 ? 1 : 0;
    }
    transcript_ = count >= 2;
    if (!take_turns(any)) return;
    labels_ = std::move(any);
    transcript_ = true;
  }

  // The label of block `i`, if it has one.
  [[nodiscard]] Label at(std::size_t i) const { return transcript_ ? labels_[i] : Label(); }

 private:
  // 'Daily: Has it grown?', 'Larsen: It has.': two labels in turn, one of which asks.
  [[nodiscard]] bool take_turns(const std::vector<Label>& labels) const {
    struct Voice {
      std::string_view name;
      int turns = 0, questions = 0;
      bool sure = false;
    };
    std::vector<Voice> voices;
    std::string_view last;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i].length == 0) continue;
      const std::string_view words = words_of(raw_.blocks[i]);
      const std::string_view name = words.substr(0, labels[i].words);
      if (name == last) return false;
      last = name;
      auto at = std::find_if(voices.begin(), voices.end(),
                             [&](const Voice& v) { return v.name == name; });
      if (at == voices.end()) {
        if (voices.size() == 2) return false;
        at = voices.insert(voices.end(), Voice{name});
      }
      ++at->turns;
      at->questions += core::trim(words).ends_with('?') ? 1 : 0;
      at->sure = at->sure || labels[i].sure;
    }
    if (voices.size() != 2) return false;
    const auto& [x, y] = std::pair(voices[0], voices[1]);
    const int least = x.sure || y.sure ? 1 : 2;
    return x.turns >= least && y.turns >= least && std::max(x.questions, y.questions) >= least;
  }

  [[nodiscard]] std::string_view words_of(const RawBlock& b) const {
    return raw_.of(b).substr(std::min(b.marker, b.end - b.begin));
  }
  const RawText& raw_;
  std::vector<Label> labels_;
  bool transcript_ = false;
};

class Builder {
 public:
  explicit Builder(RawText& raw) : raw_(raw) {}

  core::Result<Document> run() {
    const Speakers speakers(raw_);
    std::string speaker;
    for (std::size_t i = 0; i < raw_.blocks.size(); ++i) {
      const RawBlock& b = raw_.blocks[i];
      if (!b.reason.empty()) {
        set_aside(b);
        continue;
      }
      doc_.blocks.push_back({b.begin, b.end, b.role});
      std::size_t from = b.begin + std::min(b.marker, b.end - b.begin);
      if (const Label label = speakers.at(i); label.length > 0) {
        speaker = raw_.text.substr(from, label.words);
        from += label.length;
      }
      if (b.kind == BlockKind::table_row) {
        add_row(b);
      } else {
        add_sentences(from, b.end - std::min(b.tail, b.end - from), b.role, speaker);
      }
      if (doc_.sentences.size() > kMaxBlocks) {
        return core::fail(core::Code::too_large,
                          "the text has more than 250,000 sentences: no article", {},
                          "cut out the article and check that");
      }
    }
    finish();
    return std::move(doc_);
  }

 private:
  void add_sentences(std::size_t from, std::size_t to, BlockRole role, const std::string& speaker) {
    ranges_.clear();
    if (role == BlockRole::headline || role == BlockRole::subhead) {
      ranges_.push_back({from, std::min(to, from + kMaxSentence)});
    } else {
      split_sentences(raw_.text, from, to, ranges_);
    }
    for (const ByteRange& r : ranges_) {
      if (doc_.sentences.size() > kMaxBlocks) return;  // run() refuses it
      Sentence s;
      s.begin = r.begin;
      s.end = r.end;
      s.block = doc_.blocks.size() - 1;
      s.role = role;
      s.speaker = speaker;
      doc_.sentences.push_back(std::move(s));
    }
  }

  // Rows of figures are read; the rows that name the columns are their header.
  void add_row(const RawBlock& b) {
    if (b.header_row) return;
    Sentence s;
    s.begin = b.begin;
    s.end = b.end;
    s.block = doc_.blocks.size() - 1;
    s.role = BlockRole::table_row;
    s.cells = b.cells;
    if (b.table > 0) {
      s.table_header = raw_.tables[b.table - 1].header;
      s.table_caption = raw_.tables[b.table - 1].caption;
      s.table_above = raw_.tables[b.table - 1].above;
      s.table_legend = raw_.tables[b.table - 1].legend;
      s.table_above.emplace_back(raw_.headline ? raw_.of(raw_.blocks[*raw_.headline]) : raw_.title);
      s.table_years = raw_.tables[b.table - 1].years;
      s.table_flows = raw_.tables[b.table - 1].exports && raw_.tables[b.table - 1].imports;
    }
    if (b.section > 0) s.table_section = raw_.sections[b.section - 1];
    doc_.sentences.push_back(std::move(s));
  }

  // Neighbours set aside for one reason are one stretch.
  void set_aside(const RawBlock& b) {
    const auto begin = static_cast<std::int64_t>(b.begin), end = static_cast<std::int64_t>(b.end);
    if (!aside_.empty() && aside_.back().reason == b.reason &&
        last_aside_ + 1 == &b - raw_.blocks.data()) {
      aside_.back().span.end = end;
    } else {
      aside_.push_back({{begin, end}, std::string(b.reason)});
    }
    last_aside_ = &b - raw_.blocks.data();
  }

  void finish() {
    aside_.insert(aside_.end(), raw_.pieces.begin(), raw_.pieces.end());
    std::stable_sort(aside_.begin(), aside_.end(), [](const SetAside& a, const SetAside& b) {
      return a.span.start < b.span.start;
    });
    const CodePointIndex index(raw_.text);
    for (SetAside& a : aside_) {
      a.span = {index.at(static_cast<std::size_t>(a.span.start)),
                index.at(static_cast<std::size_t>(a.span.end))};
    }
    doc_.set_aside = std::move(aside_);
    doc_.title = std::move(raw_.title);
    doc_.date = raw_.date;
    doc_.date_from = raw_.date ? raw_.date_from : "none";
    doc_.dateline_place = std::move(raw_.dateline_place);
    doc_.publisher = std::move(raw_.publisher);
    doc_.notes = std::move(raw_.notes);
    doc_.text = std::move(raw_.text);
  }

  RawText& raw_;
  Document doc_;
  std::vector<SetAside> aside_;
  std::ptrdiff_t last_aside_ = -2;
  std::vector<ByteRange> ranges_;
};

}  // namespace

namespace {

constexpr std::size_t kStride = 128;

// Bytes that go on with a code point, of text[begin, end).
std::int64_t continuations(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::uint64_t kLowest = 0x0101010101010101u;
  std::int64_t count = 0;
  std::size_t i = begin;
  for (; i + 8 <= end; i += 8) {
    std::uint64_t v = 0;
    std::memcpy(&v, text.data() + i, sizeof v);
    const std::uint64_t ones = (v >> 7) & (~v >> 6) & kLowest;   // bytes 10xxxxxx
    count += static_cast<std::int64_t>((ones * kLowest) >> 56);  // their sum
  }
  for (; i < end; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80 ? 1 : 0;
  return count;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  before_.reserve(text.size() / kStride + 1);
  std::int64_t count = 0;
  for (std::size_t i = 0; i <= text.size(); i += kStride) {
    before_.push_back(count);
    const std::size_t end = std::min(i + kStride, text.size());
    count += static_cast<std::int64_t>(end - i) - continuations(text, i, end);
  }
}

std::int64_t CodePointIndex::at(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const std::size_t slot = byte / kStride;
  const std::size_t begin = slot * kStride;
  return before_[slot] + static_cast<std::int64_t>(byte - begin) -
         continuations(text_, begin, byte);
}

core::Result<Document> load_document(std::string_view bytes, const Options& options) {
  TALLY_CHECK(check_bytes(bytes, options.max_bytes));
  const bool html = options.format == Format::html ||
                    (options.format == Format::automatic && looks_like_html(bytes));
  TALLY_TRY(raw, html ? read_html(bytes) : read_plain(bytes));
  tables_of_lists(raw);
  tables_of_named_figures(raw);
  legends_of_tables(raw);
  if (raw.blocks.empty()) {
    return core::fail(core::Code::bad_input,
                      html ? "the page holds no visible text" : "the text holds no words");
  }
  if (options.date) {
    raw.date = options.date;
    raw.date_from = "given";
  }
  classify(raw, options);
  TALLY_TRY(document, Builder(raw).run());
  if (!document.date) {
    document.notes.push_back("the text does not say when it was published");
  }
  return document;
}

}  // namespace tally::reading
