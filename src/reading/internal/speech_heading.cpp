#include "reading/internal/speech_heading.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/csv.h"
#include "core/text.h"
#include "reading/embedded.h"
#include "reading/internal/find_text.h"
#include "reading/internal/lexicon.h"
#include "reading/internal/phrase_scan.h"
#include "reading/internal/place_spans.h"
#include "reading/internal/shipped.h"
#include "reading/internal/tokens.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

using places::NameKind;
using places::PlaceId;
using places::PlaceKind;

constexpr std::size_t kHead = 900, kLine = 200;  // bytes
constexpr std::size_t kLines = 6, kBlocks = 4;

using Phrase = std::vector<LowWord>;
struct SpeechWords {
  std::vector<Phrase> kind, debate, post, parliament, envoy, guest, both;
  PhraseScan marks;  // kind and debate
};

core::Result<SpeechWords> load_words() {
  const std::string file = "reading/speeches.csv";
  TALLY_TRY(bytes, embedded().get(file));
  TALLY_TRY(table, core::CsvTable::parse(bytes, file));
  SpeechWords out;
  const std::array<std::pair<std::string_view, std::vector<Phrase>*>, 7> lists = {
      {{"kind", &out.kind},
       {"debate", &out.debate},
       {"post", &out.post},
       {"parliament", &out.parliament},
       {"envoy", &out.envoy},
       {"guest", &out.guest},
       {"both", &out.both}}};
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const std::string_view what = table.get(r, "what");
    if (what == "#") continue;
    const std::string words(table.get(r, "words"));
    const core::Place at{file, table.line(r), 0};
    if (words.empty() || words != core::to_lower(words))
      return core::fail(core::Code::bad_input, "words are in small letters", at);
    const auto list =
        std::find_if(lists.begin(), lists.end(), [&](const auto& l) { return l.first == what; });
    if (list == lists.end())
      return core::fail(core::Code::bad_input,
                        "what is kind, debate, post, parliament, envoy, guest or both", at);
    Phrase phrase;
    for (const std::string_view word : core::split(words, ' ')) phrase.emplace_back(word);
    if (what == "kind" || what == "debate") {
      out.marks.add(words);
      if (const std::size_t sign = words.find(" & "); sign != std::string::npos)  // 'Q&A'
        out.marks.add(words.substr(0, sign) + '&' + words.substr(sign + 3));
    }
    list->second->push_back(std::move(phrase));
  }
  out.marks.seal();
  return out;
}

const SpeechWords& speech_words() {
  static const SpeechWords instance = shipped(load_words());
  return instance;
}

// At most that many bytes, cut between characters.
std::size_t whole_characters(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text.size();
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return bytes;
}

// The tokens and places of one line.
struct Line {
  std::vector<Token> tokens;
  std::vector<PlaceSpan> places;
  bool digits = false;

  Line(std::string_view text, core::Day today) : tokens(tokenize(text)) {
    std::vector<bool> taken(tokens.size(), false);
    places = find_places(tokens, today, taken);
    digits = has_digit(text);
  }
  [[nodiscard]] std::size_t size() const { return tokens.size(); }
  template <std::size_t N>
  [[nodiscard]] bool is_any(std::size_t i, const Word (&words)[N]) const {
    return i < size() && tokens[i].low.is_any(words);
  }
  [[nodiscard]] bool is_any(std::size_t i, const WordSet& set) const {
    return i < size() && set.has(*tokens[i].row);
  }
  template <std::size_t N>
  [[nodiscard]] bool is_any(std::size_t i, const WordSet& set, const Word (&words)[N]) const {
    return is_any(i, set) || is_any(i, words);
  }
  [[nodiscard]] bool word(std::size_t i) const {
    return i < size() && tokens[i].kind == TokenKind::word;
  }
  // The length of the longest phrase of the list that begins at that token; 0: none.
  [[nodiscard]] std::size_t match(std::size_t i, const std::vector<Phrase>& list) const {
    std::size_t longest = 0;
    for (const Phrase& p : list) {
      if (p.size() <= longest || i + p.size() > size()) continue;
      bool same = true;
      for (std::size_t k = 0; k < p.size() && same; ++k) same = tokens[i + k].low == p[k];
      if (same) longest = p.size();
    }
    return longest;
  }
  [[nodiscard]] bool has(const std::vector<Phrase>& list) const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (match(i, list) > 0) return true;
    }
    return false;
  }
  [[nodiscard]] bool office(std::size_t i) const {
    if (match(i, speech_words().post) > 0 || match(i, speech_words().envoy) > 0) return true;
    std::size_t length = 0;
    const LexiconPhrase* p = lexicon().match(tokens, i, length);
    return p != nullptr && p->has(Class::office);
  }
};

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A place that may speak: one meaning, a country or a union.
PlaceId country(const PlaceSpan& p) {
  if (p.candidates.size() != 1 || p.any || p.epithet) return {};
  const PlaceId id = p.candidates.front();
  const PlaceKind kind = places::places().row(id).kind;
  const bool union_ = kind == PlaceKind::bloc && p.kind != NameKind::adjective &&
                      p.text.find("EU") != std::string::npos;
  return kind == PlaceKind::country || union_ ? id : PlaceId{};
}

class Reader {
 public:
  explicit Reader(core::Day today) : today_(today) {}

  void line(std::string_view text) {
    const Line l(text.substr(0, whole_characters(text, kLine)), today_);
    title_ = lines_++ == 0;
    out.speech = out.speech || l.has(speech_words().kind);
    debate_ = debate_ || l.has(speech_words().debate);
    for (std::size_t k = 0; k < l.size(); ++k) {
      interview_ = interview_ || l.is_any(k, words::kInterviewWord);
      office_ = office_ || l.office(k);
    }
    for (const PlaceSpan& p : l.places) {
      const PlaceId id = country(p);
      if (id.valid()) place(l, p, id);
    }
  }

  SpeechHeading finish() {
    out.speech = out.speech || debate_;
    if (!out.speech) return {};
    if (!speaker_.valid() && !two_ && debate_ && parliament_.valid()) {
      speaker_ = parliament_;
      out.debate = true;
    }
    if (!two_) out.speaker = speaker_;
    for (const PlaceId id : {guest_, post_, paper_, parliament_}) {
      if (id.valid() && id != out.speaker && !out.addressee.valid()) out.addressee = id;
    }
    // 'at the Zambia-DR Congo business forum': who speaks speaks to the other
    if (pair_.size() == 2 && out.speaker.valid() && !out.addressee.valid()) {
      if (out.speaker == pair_[0]) out.addressee = pair_[1];
      if (out.speaker == pair_[1]) out.addressee = pair_[0];
    }
    if (pair_.size() == 2 && !out.speaker.valid()) out.pair = pair_;
    out.given = given_;
    out.interview = interview_ && office_;
    return out;
  }

  SpeechHeading out;

 private:
  // The office that the place belongs to: 'President of Finland', 'Finland's foreign minister'.
  static std::size_t office_of(const Line& l, const PlaceSpan& p) {
    constexpr std::size_t kBehind = 4, kBefore = 9;
    for (std::size_t k = p.last; k < l.size() && k < p.last + kBehind && l.word(k); ++k) {
      if (l.office(k)) return k;
      if (l.is_any(k, words::kPrepositionInNameOfOffice, {"and", "of", "for"})) break;
    }
    std::size_t k = p.first;
    if (k > 0 && l.is_any(k - 1, {"the"})) --k;
    if (k == 0 || !l.is_any(k - 1, {"of"})) return kNone;
    for (std::size_t n = 0; n < kBefore && k > 0 && l.word(k - 1); ++n, --k) {
      if (l.office(k - 1)) return k - 1;
      if (l.is_any(k - 1, words::kPrepositionInNameOfOffice)) break;
    }
    return kNone;
  }

  // Behind 'in honour of', 'hosted by', 'remarks to' stands a guest or a host, not the speaker.
  static bool spoken_to(const Line& l, std::size_t from) {
    constexpr std::size_t kBefore = 7;
    for (std::size_t n = 0; n < kBefore && from > 0; ++n) {
      --from;
      if (!l.word(from) && !l.is_any(from, {"."})) return false;
      const std::size_t length = l.match(from, speech_words().guest);
      if (length > 0 && n + 1 >= length) return true;
      if (l.is_any(from, {"by", "with"}) &&
          (from == 0 || l.match(from - 1, speech_words().guest) == 0))
        return false;
    }
    return false;
  }

  void place(const Line& l, const PlaceSpan& p, PlaceId id) {
    const std::size_t office = office_of(l, p);
    if (office != kNone && !hyphened(l, p)) {
      holder(l, p, id, office);
      return;
    }
    // 'President Tokayev's speech', 'remarks by President Tokayev'
    const bool person = p.kind == NameKind::person && p.first > 0 && l.office(p.first - 1);
    if (person && title_) {
      holder(l, p, id, p.first - 1);
      return;
    }
    std::size_t before = p.first;
    while (before > 0 && l.is_any(before - 1, {"the", ":"})) --before;
    const bool led = before > 0 && l.is_any(before - 1, words::kBeforeHost);
    const bool beside = hyphened(l, p);
    const bool behind_parliament =
        before > 1 && l.is_any(before - 1, {"of"}) && of_parliament(l, before - 1);
    const bool house = p.note.find("parliament") != std::string::npos || behind_parliament ||
                       (l.match(p.last, speech_words().parliament) > 0 ||
                        l.match(p.last + 1, speech_words().parliament) > 0);
    if (house) {
      if (!parliament_.valid()) parliament_ = id;
      return;
    }
    if (beside) {
      if (pair_.size() < 2 && (pair_.empty() || pair_.front() != id)) pair_.push_back(id);
      return;
    }
    const bool named = p.kind == NameKind::name || p.kind == NameKind::capital;
    const bool envoy =
        led && l.is_any(before - 1, {"to", "in"}) && before > 1 && envoy_before(l, before - 1);
    if (envoy) {
      if (!post_.valid()) post_ = id;
      return;
    }
    // 'talks to the Jakarta Dispatch', but not 'talks to Jakarta'
    const bool paper = led && l.is_any(before - 1, {"to", "with"}) &&
                       l.is_any(p.first - 1, {"the"}) && l.word(p.last) &&
                       l.tokens[p.last].capital && !p.possessive;
    // 'The Minsk Observer | 19 February 2014'
    const bool head = l.digits && l.size() <= 16 && p.first == 1 && l.is_any(0, {"the"}) &&
                      l.word(p.last) && l.tokens[p.last].capital && !p.possessive;
    if (paper || head) {
      if (!paper_.valid()) paper_ = id;
      return;
    }
    if (!named || p.possessive || given_.valid()) return;
    const bool capital = p.kind == NameKind::capital;
    const bool column = p.first > 0 && l.is_any(p.first - 1, {"|"});
    const bool edge = l.digits && (l.size() <= 16 || column) &&
                      (p.first == 0 || l.is_any(p.first - 1, words::kHeadingSign)) &&
                      (p.last == l.size() || !l.word(p.last));
    if ((led && l.is_any(before - 1, {"in"})) || edge || (capital && p.first == 0 && l.size() <= 4))
      given_ = id;
  }

  void holder(const Line& l, const PlaceSpan& p, PlaceId id, std::size_t office) {
    const std::size_t from = std::min(office, p.first);
    if (spoken_to(l, from)) {
      if (!guest_.valid()) guest_ = id;
      return;
    }
    if (title_ && quotes(l, std::max(office + 1, p.last))) out.speech = true;
    if (speaker_.valid() && speaker_ != id) two_ = true;
    if (!speaker_.valid()) speaker_ = id;
  }

  // 'Peru's ambassador: There is room for more': the headline quotes who speaks below it.
  static bool quotes(const Line& l, std::size_t behind) {
    constexpr std::size_t kNames = 5;
    const std::size_t end = std::min(l.size(), behind + kNames);
    while (behind < end && l.word(behind)) ++behind;
    return behind < end && l.is_any(behind, {":"});
  }

  // 'ambassador to', 'Ambassador of India to', 'Ambassador Paul Mbeki in'
  static bool envoy_before(const Line& l, std::size_t at) {
    constexpr std::size_t kBefore = 7;
    for (std::size_t n = 0; n < kBefore && at > 0; ++n) {
      --at;
      if (l.match(at, speech_words().envoy) > 0) return true;
      if (!l.word(at) && !l.is_any(at, {","})) return false;
      if (l.is_any(at, {"to", "in", "by", "with"})) return false;
    }
    return false;
  }

  static bool of_parliament(const Line& l, std::size_t of) {
    for (std::size_t n = 1; n <= 3 && n <= of; ++n) {
      if (l.match(of - n, speech_words().parliament) == n) return true;
    }
    return false;
  }

  // 'the Algeria-Turkey Business Forum': of the two
  static bool hyphened(const Line& l, const PlaceSpan& p) {
    return l.is_any(p.last, {"-", "\u2013", "\u2014", "/"}) ||
           (p.first > 0 && l.is_any(p.first - 1, {"-", "\u2013", "/"}));
  }

  core::Day today_;
  PlaceId speaker_, guest_, post_, paper_, parliament_, given_;
  std::vector<PlaceId> pair_;  // of 'the Algeria-Turkey Business Forum'
  bool interview_ = false, office_ = false;
  bool two_ = false, debate_ = false, title_ = false;
  std::size_t lines_ = 0;
};

}  // namespace

SpeechHeading speech_heading(const Document& document, core::Day today) {
  if (document.blocks.empty()) return {};
  const std::string_view text = document.text;
  std::size_t begin = document.blocks.front().begin;
  if (begin <= 300) begin = 0;
  std::size_t end = whole_characters(text, begin + kHead);
  if (document.blocks.size() > kBlocks) end = std::min(end, document.blocks[kBlocks].begin);
  for (const Sentence& s : document.sentences) {
    if (s.begin > end) break;
    if (!s.speaker.empty()) end = std::min(end, document.blocks[s.block].begin);
  }
  if (begin >= end) return {};
  const std::string low =
      core::to_lower(document.title) + '\n' + core::to_lower(text.substr(begin, end - begin));
  const bool quotes = low.find(": ") < low.find('\n', 1);
  if (!quotes && !speech_words().marks.in(low)) return {};
  Reader reader(today);
  if (!document.title.empty()) reader.line(document.title);
  std::size_t lines = 0;
  while (begin < end && lines < kLines) {
    const std::size_t stop = std::min(text.find('\n', begin), end);
    const std::string_view line = core::trim(text.substr(begin, stop - begin));
    begin = stop + 1;
    if (line.empty()) continue;
    ++lines;
    if (lines > 1 && (line.size() > kLine || line.back() == ',')) break;
    reader.line(line);
  }
  return reader.finish();
}

bool says_both_of_us(std::string_view text) {
  const auto tokens = tokenize(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const Phrase& p : speech_words().both) {
      bool same = i + p.size() <= tokens.size();
      for (std::size_t k = 0; k < p.size() && same; ++k) same = tokens[i + k].low == p[k];
      if (same) return true;
    }
  }
  return false;
}

core::Status check_speech_table() {
  auto loaded = load_words();
  if (!loaded) return core::fail(loaded.error());
  return {};
}

}  // namespace tally::reading
