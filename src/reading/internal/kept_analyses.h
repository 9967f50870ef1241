// The analyses of the sentences of a text, kept from one reading of it to the next: a text that is
// read twice (text_hub.h) is cut into words, places, times and amounts once.
#ifndef TALLY_READING_INTERNAL_KEPT_ANALYSES_H_
#define TALLY_READING_INTERNAL_KEPT_ANALYSES_H_

#include <string_view>
#include <utility>
#include <vector>

#include "reading/internal/analysis.h"
#include "reading/internal/discourse.h"

namespace tally::reading {

class KeptAnalyses {
 public:
  // The one kept of the sentence at that byte of the text, if it was looked at for the same need;
  // else a new one. Sentences are asked for in the order of the text.
  Analysis take(std::size_t begin, std::string_view sentence, const Discourse& d,
                Analysis::Need need) {
    while (next_ < kept_.size() && kept_[next_].begin < begin) ++next_;
    if (next_ < kept_.size() && kept_[next_].begin == begin &&
        kept_[next_].analysis.may_stand_for(sentence, need))
      return std::move(kept_[next_++].analysis);
    return {sentence, d.today, need, d.comma};
  }
  void keep(std::size_t begin, Analysis&& analysis) {
    constexpr std::size_t kMostTokens = 200'000;  // some 20 MB
    tokens_ += analysis.tokens.size();
    if (tokens_ > kMostTokens || !analysis.restore()) return;
    kept_.push_back({begin, std::move(analysis)});
  }
  // For the reading that comes next.
  KeptAnalyses pass_on() {
    next_ = 0;
    return std::move(*this);
  }

 private:
  struct Kept {
    std::size_t begin = 0;
    Analysis analysis;
  };
  std::vector<Kept> kept_;
  std::size_t next_ = 0, tokens_ = 0;
};

// Keeps an analysis when the sentence has been read, however that ends.
struct AnalysisKeeper {
  KeptAnalyses& kept;
  Analysis& analysis;
  std::size_t begin;
  ~AnalysisKeeper() { kept.keep(begin, std::move(analysis)); }
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_KEPT_ANALYSES_H_
