#include "reading/internal/headings.h"

namespace tally::reading {

bool stands_alone(const Document& document, const Sentence& sentence) {
  const DocBlock& block = document.blocks[sentence.block];
  return block.begin == sentence.begin && block.end <= sentence.end + 1 &&
         (sentence.role == BlockRole::subhead || sentence.role == BlockRole::body);
}

bool may_head(const Document& document, const Sentence& sentence) {
  if (stands_alone(document, sentence)) return true;
  constexpr std::size_t kMarker = 6;  // bytes of '(1) ' and the like, at most
  const std::vector<DocBlock>& blocks = document.blocks;
  const std::size_t n = sentence.block;
  const auto marker = [&](std::size_t k) {
    const char c = document.text[blocks[k].begin];
    return c >= '0' && c <= '9' ? '0' : c;
  };
  // (the next one of a list, but not '(1) China' below '2. By country')
  const auto sibling = [&](std::size_t k) {
    return k < blocks.size() && blocks[k].role == BlockRole::list_item && marker(k) == marker(n);
  };
  return sentence.role == BlockRole::list_item && blocks[n].end <= sentence.end + 1 &&
         blocks[n].begin + kMarker > sentence.begin && n + 1 < blocks.size() && !sibling(n + 1) &&
         !(n > 0 && sibling(n - 1));
}

}  // namespace tally::reading
