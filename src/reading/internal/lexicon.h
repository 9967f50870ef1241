// The words that the reader knows, from data/reading/lexicon.csv: classes with attributes. A phrase
// may have several senses; which of them counts is decided by the frames. Immutable once loaded.
#ifndef TALLY_READING_INTERNAL_LEXICON_H_
#define TALLY_READING_INTERNAL_LEXICON_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "reading/internal/first_words.h"
#include "reading/internal/openings.h"
#include "reading/internal/tokens.h"

namespace tally::reading {

// The names in this list are the classes of the file.
// clang-format off
#define TALLY_READING_CLASSES(X)                                                                   \
  X(flow)                                                                                          \
  X(nontrade)                                                                                      \
  X(goods) X(goods_services) X(scope) X(mod) X(trend) X(dir) X(dirnoun) X(level) X(be) X(flowverb) \
      X(changehands) X(sharenoun) X(shareverb) X(wholenoun) X(super) X(ranknoun) X(place_noun)     \
          X(record) X(extreme) X(firsttime) X(inarow) X(target) X(mark) X(forecast) X(hedged)      \
              X(conditional) X(deny) X(neg) X(early) X(achieved) X(question) X(wish) X(anyother)   \
                  X(overtake) X(asmuch) X(ahead) X(after) X(pairref) X(poss) X(self) X(neighbour)  \
                      X(former) X(latter) X(there) X(figureref) X(flowref) X(favour) X(inred)      \
                          X(respectively) X(followedby) X(comparedwith) X(upfrom) X(revised)       \
                              X(runverb) X(product) X(noise) X(services) X(reroute) X(subnational) \
                                  X(company) X(speech) X(announce) X(others) X(closer) X(depend) \
                              X(lostrank) X(office) X(rhythm) X(ended) X(makeverb) X(across) X(leave) X(otherway) \
                              X(published) X(observed) X(soon) X(breakverb) X(everywhere)
// clang-format on

enum class Class : std::uint8_t {
#define TALLY_CLASS(name) name,
  TALLY_READING_CLASSES(TALLY_CLASS)
#undef TALLY_CLASS
};

inline constexpr std::size_t kClassCount = 128;  // room for more

enum class FlowWord : std::uint8_t { none, exports, imports, turnover, balance, taker, provider };
enum class Ref : std::uint8_t { none, its, their, our, your, my };

struct Entry {
  Class cls = Class::mod;
  FlowWord flow = FlowWord::none;
  int sign = 0;      // + is 1, - is -1
  double times = 0;  // x=2
  bool weak = false, pair = false, total = false;
  bool gt = false, lt = false, approx = false, goes = false, comes = false;
  Ref ref = Ref::none;
  std::string as;  // as=...
  std::int64_t line = 0;
};

struct LexiconPhrase {
  std::vector<LowWord> words;  // hyphens left out
  std::vector<Entry> senses;
  std::bitset<kClassCount> classes;  // of the senses

  [[nodiscard]] bool has(Class cls) const { return classes[static_cast<std::size_t>(cls)]; }
  // The sense in that class, or null.
  [[nodiscard]] const Entry* sense(Class cls) const {
    for (const Entry& e : senses) {
      if (e.cls == cls) return &e;
    }
    return nullptr;
  }
};

class Lexicon {
 public:
  // Errors name file and line: unknown class or attribute, a phrase twice in one class.
  static core::Result<Lexicon> parse(std::string_view csv, const std::string& file);

  // The longest phrase that starts at token `at`; hyphens between words are passed over. `length`
  // gets the number of tokens. It ends before token `limit`. Null if none.
  const LexiconPhrase* match(const std::vector<Token>& tokens, std::size_t at, std::size_t& length,
                             std::size_t limit = static_cast<std::size_t>(-1)) const {
    return may_begin(tokens[at]) ? longest(tokens, at, length, limit) : nullptr;
  }
  // False if no phrase begins with that word (see openings.h).
  [[nodiscard]] bool may_begin(const Token& token) const {
    return opens(token.opens, Opens::lexicon);
  }
  // A word without which no frame can find anything: a flow, a rank, a record, a verb of trade.
  [[nodiscard]] bool has_trade_word(const std::vector<Token>& tokens) const;
  [[nodiscard]] std::size_t size() const { return phrases_.size(); }
  [[nodiscard]] const std::vector<LexiconPhrase>& phrases() const { return phrases_; }
  void add_openings(OpeningTable& table) const;

 private:
  using Ids = std::unordered_map<std::string, std::vector<std::uint32_t>>;
  core::Status add(const std::vector<LowWord>& words, const Entry& entry, const std::string& file,
                   Ids& by_first);

  const LexiconPhrase* longest(const std::vector<Token>& tokens, std::size_t at,
                               std::size_t& length, std::size_t limit) const;

  std::vector<LexiconPhrase> phrases_;
  // By phrase: the key of its second word, 0 if it has none; of the many that begin with 'the' most
  // are told apart by it.
  std::vector<std::uint64_t> second_;
  FirstWords by_first_;        // longest first
  FirstWords trade_by_first_;  // the words of which a phrase of has_trade_word() begins
  std::vector<bool> trade_;    // by phrase: has_trade_word()
};

const Lexicon& lexicon();

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_LEXICON_H_
