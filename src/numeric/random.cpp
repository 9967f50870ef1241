#include "numeric/random.h"

#include "numeric/distributions.h"

namespace tally::numeric {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> c,
                                    std::array<std::uint32_t, 2> k) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xD2511F53U} * c[0];
    const std::uint64_t b = std::uint64_t{0xCD9E8D57U} * c[2];
    c = {static_cast<std::uint32_t>(b >> 32U) ^ c[1] ^ k[0], static_cast<std::uint32_t>(b),
         static_cast<std::uint32_t>(a >> 32U) ^ c[3] ^ k[1], static_cast<std::uint32_t>(a)};
    k[0] += 0x9E3779B9U;
    k[1] += 0xBB67AE85U;
  }
  return c;
}

std::uint64_t Random::bits() {
  if (left_ == 0) {
    const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
    const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); };
    const auto words = philox({low(position_), high(position_), low(stream_), high(stream_)},
                              {low(seed_), high(seed_)});
    block_ = {std::uint64_t{words[0]} | std::uint64_t{words[1]} << 32U,
              std::uint64_t{words[2]} | std::uint64_t{words[3]} << 32U};
    ++position_;
    left_ = 2;
  }
  return block_[static_cast<std::size_t>(2 - left_--)];
}

double Random::uniform() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }

double Random::normal() {
  return normal_quantile((static_cast<double>(bits() >> 12U) + 0.5) * 0x1p-52);
}

std::uint64_t Random::below(std::uint64_t bound) {
  const std::uint64_t rest = (~bound + 1) % bound;  // 2^64 mod bound
  for (;;) {
    const std::uint64_t x = bits();
    if (x >= rest) return x % bound;
  }
}

}  // namespace tally::numeric
