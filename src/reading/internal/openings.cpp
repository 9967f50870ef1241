#include "reading/internal/openings.h"

#include <utility>

#include "reading/internal/first_words.h"
#include "reading/internal/tokens.h"

namespace tally::reading {
namespace {

const OpeningTable& openings() {
  static const OpeningTable instance = [] {
    OpeningTable table;
    add_lexicon_openings(table);
    add_number_openings(table);
    add_quantity_openings(table);
    add_place_openings(table);
    add_qualifier_openings(table);
    add_filler_openings(table);
    return table;
  }();
  return instance;
}

}  // namespace

void OpeningTable::add(const FirstWords& words, Opens what) {
  words.each_key([&](std::uint64_t key) { add(key, what); });
}

void OpeningTable::add(std::uint64_t key, Opens what) {
  if (used_ * 2 > slots_.size()) grow();
  const std::uint32_t tag = word_hash(key);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = tag & mask;
  while (slots_[at].bits != 0 && slots_[at].tag != tag) at = (at + 1) & mask;
  used_ += slots_[at].bits == 0 ? 1 : 0;
  slots_[at] = {tag, slots_[at].bits | what};
}

void OpeningTable::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    std::size_t at = slot.tag & mask;
    while (slots_[at].bits != 0) at = (at + 1) & mask;
    if (slot.bits != 0) slots_[at] = slot;
  }
}

Openings OpeningTable::of(std::uint64_t key) const {
  const std::uint32_t tag = word_hash(key);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = tag & mask;
  while (slots_[at].bits != 0 && slots_[at].tag != tag) at = (at + 1) & mask;
  return slots_[at].bits;
}

Openings mark_openings(std::vector<Token>& tokens) {
  const OpeningTable& table = openings();
  Openings all = 0;
  for (Token& token : tokens) {
    token.opens = table.of(token.low.key());
    all |= token.opens;
  }
  return all;
}

}  // namespace tally::reading
