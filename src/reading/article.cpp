// read_article(): the input side and the language side put together.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/sha256.h"
#include "core/text.h"
#include "reading/internal/document.h"
#include "reading/internal/events.h"
#include "reading/internal/gloss.h"
#include "reading/internal/merge.h"
#include "reading/internal/sentence_reader.h"
#include "reading/reading.h"

namespace tally::reading {
namespace {

// Share of the commonest English words among the first thousand or so; below a twentieth it is
// another language (English has about a third).
bool looks_english(std::string_view text) {
  constexpr std::array<std::string_view, 16> kCommon = {"the",  "of", "to",  "and",  "in",   "a",
                                                        "for",  "on", "was", "with", "from", "by",
                                                        "that", "at", "is",  "were"};
  std::size_t words = 0, common = 0;
  std::string word;
  for (const char c : text.substr(0, 8000)) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0) {
      word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    } else if (!word.empty()) {
      ++words;
      common += std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end() ? 1 : 0;
      word.clear();
    }
  }
  return words < 60 || common * 20 >= words;
}

std::string_view block_kind(BlockRole role) {
  switch (role) {
    case BlockRole::headline:
      return "headline";
    case BlockRole::list_item:
      return "list";
    case BlockRole::table_row:
      return "table";
    case BlockRole::aside:
      return "aside";
    default:
      return "paragraph";
  }
}

class Assembly {
 public:
  explicit Assembly(Document document) : doc_(std::move(document)), index_(doc_.text) {}

  Reading run() {
    read_sentences();
    add_statements();
    add_unread();
    add_blocks();
    out_.events = find_events(doc_);
    out_.title = doc_.title;
    out_.date = doc_.date;
    out_.date_from = doc_.date_from;
    out_.set_aside = std::move(doc_.set_aside);
    out_.notes = std::move(doc_.notes);
    out_.language = language_of(doc_.text);
    if (out_.language == "en" && !looks_english(doc_.text)) out_.language = "und";
    if (out_.language == "de")
      out_.notes.push_back("German is read word by word: only plain levels, changes and targets");
    else if (out_.language != "en")
      out_.notes.push_back("the text does not look like English or German, which alone are read");
    out_.text = std::move(doc_.text);
    return std::move(out_);
  }

 private:
  [[nodiscard]] Span span(const ByteRange& r) const {
    return {index_.at(r.begin), index_.at(r.end)};
  }

  void read_sentences() {
    SentenceReader reader(doc_);
    for (const Sentence& s : doc_.sentences) {
      std::vector<Found> found = reader.read(s, &missed_);
      for (Found& f : found) {
        // 'He announced plans to reach 250 billion by 2024' says two things: that he said so, and
        // the goal.
        if (f.claim.kind == language::ClaimKind::said &&
            f.claim.unit == language::ClaimUnit::money) {
          Found goal = f;
          goal.claim.kind = language::ClaimKind::target;
          found_.push_back(std::move(f));
          found_.push_back(std::move(goal));
        } else {
          found_.push_back(std::move(f));
        }
      }
    }
  }

  void add_statements() {
    std::vector<MergedClaim> merged = merge_claims(std::move(found_));
    date_goals(merged);
    for (MergedClaim& m : merged) {
      ReadStatement r;
      for (const ByteRange& b : m.spans) r.spans.push_back(span(b));
      r.text = doc_.text.substr(m.spans[0].begin, m.spans[0].end - m.spans[0].begin);
      auto formal = language::to_statement(m.found.claim);
      if (formal) {
        r.statement = std::move(*formal);
      } else {
        r.why_no_statement = formal.error().message;
      }
      r.claim = std::move(m.found.claim);
      r.confidence = m.found.confidence;
      r.assumed = std::move(m.found.assumed);
      out_.statements.push_back(std::move(r));
    }
  }

  // What a headline leaves open is said again in the text.
  void add_unread() {
    std::size_t headline_end = 0;
    for (const DocBlock& b : doc_.blocks) {
      if (b.role == BlockRole::headline) headline_end = b.end;
    }
    for (MissedSentence& m : missed_) {
      if (m.end <= headline_end && !out_.statements.empty()) continue;
      out_.unread.push_back({span({m.begin, m.end}), std::move(m.reason)});
    }
  }

  void add_blocks() {
    for (const DocBlock& b : doc_.blocks) {
      out_.blocks.push_back({span({b.begin, b.end}), std::string(block_kind(b.role))});
    }
    // What is set aside stands between the blocks, or inside one (a dateline).
    std::vector<Block> asides;
    std::size_t k = 0;
    for (const SetAside& a : doc_.set_aside) {
      while (k < out_.blocks.size() && out_.blocks[k].span.end <= a.span.start) ++k;
      const bool inside = k < out_.blocks.size() && out_.blocks[k].span.start <= a.span.start;
      if (!inside) asides.push_back({a.span, "aside"});
    }
    out_.blocks.insert(out_.blocks.end(), asides.begin(), asides.end());
    std::stable_sort(out_.blocks.begin(), out_.blocks.end(),
                     [](const Block& a, const Block& b) { return a.span.start < b.span.start; });
  }

  Document doc_;
  CodePointIndex index_;
  Reading out_;
  std::vector<Found> found_;
  std::vector<MissedSentence> missed_;
};

}  // namespace

core::Result<Reading> read_article(std::string_view bytes, const Options& options) {
  TALLY_TRY(document, load_document(bytes, options));
  Reading reading = Assembly(std::move(document)).run();
  reading.sha256 = core::sha256_hex(bytes);
  return reading;
}

}  // namespace tally::reading
