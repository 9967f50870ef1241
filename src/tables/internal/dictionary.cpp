#include "tables/internal/dictionary.h"

#include <cstring>
#include <random>

namespace tally::tables::internal {
namespace {

struct Keys {
  std::uint64_t a, b;
};

const Keys& keys() {
  static const Keys made = [] {
    std::random_device device;
    const auto draw = [&] { return (std::uint64_t{device()} << 32 | device()) | 1; };
    return Keys{draw(), draw()};
  }();
  return made;
}

std::uint64_t mix(std::uint64_t x, std::uint64_t y) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{x} * y;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint32_t hash(std::string_view text) {
  const Keys& k = keys();
  std::uint64_t h = k.b ^ text.size();
  const char* p = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, p += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, p, 8);
    h = mix(h ^ word, k.a);
  }
  std::uint64_t word = 0;
  if (left > 0) std::memcpy(&word, p, left);
  h = mix(h ^ word, k.a);
  h = mix(h ^ k.b, k.a);
  return static_cast<std::uint32_t>(h ^ (h >> 32));
}

constexpr std::size_t kFirstSlots = 64;

}  // namespace

Dictionary::Dictionary() : slots_(kFirstSlots) {}

void Dictionary::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.code < 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].code >= 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

std::int32_t Dictionary::code(std::string_view text, bool* is_new) {
  if (is_new != nullptr) *is_new = false;
  if (last_ >= 0 && texts_[static_cast<std::size_t>(last_)] == text) return last_;
  const std::uint32_t h = hash(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = h & mask;
  for (; slots_[at].code >= 0; at = (at + 1) & mask) {
    if (slots_[at].hash == h && texts_[static_cast<std::size_t>(slots_[at].code)] == text) {
      return last_ = slots_[at].code;
    }
  }
  last_ = static_cast<std::int32_t>(texts_.size());
  slots_[at] = {h, last_};
  texts_.push_back(text);
  if (is_new != nullptr) *is_new = true;
  if (texts_.size() * 2 > slots_.size()) grow();
  return last_;
}

}  // namespace tally::tables::internal
