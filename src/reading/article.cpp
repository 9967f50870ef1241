// read_article(): the input side and the language side put together.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/sha256.h"
#include "core/text.h"
#include "reading/internal/consistency.h"
#include "reading/internal/document.h"
#include "reading/internal/events.h"
#include "reading/internal/figures_left.h"
#include "reading/internal/merge.h"
#include "reading/internal/sentence_reader.h"
#include "reading/internal/text_hub.h"
#include "reading/internal/tokens.h"
#include "reading/reading.h"

namespace tally::reading {
namespace {

// Of any alphabet.
bool letter(char c) {
  static constexpr auto kLetters = [] {
    std::array<bool, 256> table{};
    for (std::size_t b = 0; b < table.size(); ++b)
      table[b] = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b > 127;
    return table;
  }();
  return kLetters[static_cast<unsigned char>(c)];
}

// Share of the commonest English words among the first thousand or so; below a twentieth it is
// another language (English has about a third).
bool looks_english(std::string_view text) {
  constexpr auto packed = [](std::string_view word) {
    std::uint32_t out = 0;
    for (const char c : word) out = out << 8 | static_cast<unsigned char>(c);
    return out;
  };
  constexpr std::array<std::uint32_t, 16> kCommon = {
      packed("the"),  packed("of"), packed("to"),  packed("and"),  packed("in"),   packed("a"),
      packed("for"),  packed("on"), packed("was"), packed("with"), packed("from"), packed("by"),
      packed("that"), packed("at"), packed("is"),  packed("were")};
  // a last word that the end cuts off does not count
  std::size_t words = 0, common = 0;
  text = text.substr(0, 8000);
  const char* const p = text.data();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = i;
    while (i < text.size() && letter(p[i])) ++i;
    if (i == begin || i == text.size()) continue;
    ++words;
    if (i - begin > 4) continue;
    std::uint32_t word = 0;
    for (const char c : text.substr(begin, i - begin))
      word = word << 8 | static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    common += std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end() ? 1 : 0;
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
    if (out_.language == "en" && !looks_english(doc_.text)) out_.language = "und";
    if (comma_of(doc_.text) != Comma::thousands)
      out_.notes.push_back("commas are read as decimal points, as in '20,5%'");
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
    const SentenceReader start = reader;
    out_.language = reader.language();
    read_with(reader);
    places::PlaceId hub = text_hub(found_, reader.home(), reader.dateline());
    const places::PlaceId owner = reader.named_sides().owner(found_, reader.dateline(), hub);
    if (owner.valid()) hub = owner;
    const places::PlaceId office = reader.named_sides().office(found_, hub);
    if (office.valid()) hub = office;
    if (hub.valid()) {
      SentenceReader again = start;
      again.take_analyses(reader);
      again.centre_on(hub, office.valid() || many_partners(found_, hub), office.valid());
      found_.clear();
      missed_.clear();
      read_with(again);
    }
    refuse_contradictions(doc_, found_, missed_);
  }

  void read_with(SentenceReader& reader) {
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
    date_guesses(found_);
    std::vector<MergedClaim> merged = merge_claims(std::move(found_));
    date_goals(merged);
    drop_thresholds(merged);
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
    std::vector<std::string_view> told;
    for (const ReadStatement& r : out_.statements) told.emplace_back(r.text);
    for (MissedSentence& m : missed_) {
      if (m.end <= headline_end && !out_.statements.empty()) continue;
      if (name_figures(m, told))
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
  if (options.fingerprint) reading.sha256 = core::sha256_hex(bytes);
  return reading;
}

}  // namespace tally::reading
