#include "gravity/internal/factor.h"

#include <bit>
#include <utility>

namespace tally::gravity {
namespace {

// Numbers keys in order of appearance: by a table where keys are small, else by open addressing.
class Numbering {
 public:
  Numbering(std::uint64_t bound, std::size_t rows) {
    if (bound <= 8 * rows + 4096) {
      direct_.assign(bound, -1);
    } else {
      slots_.assign(std::bit_ceil(2 * rows + 16), {kFree, 0});
    }
  }

  std::pair<std::int32_t, bool> operator()(std::uint64_t key) {
    if (!direct_.empty()) {
      std::int32_t& id = direct_[key];
      if (id >= 0) return {id, false};
      id = next_++;
      return {id, true};
    }
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 20U & (slots_.size() - 1);
    while (slots_[at].key != kFree && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    if (slots_[at].key == key) return {slots_[at].id, false};
    slots_[at] = {key, next_};
    return {next_++, true};
  }
  [[nodiscard]] std::int32_t count() const { return next_; }

 private:
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};
  struct Slot {
    std::uint64_t key;
    std::int32_t id;
  };
  std::vector<std::int32_t> direct_;
  std::vector<Slot> slots_;
  std::int32_t next_ = 0;
};

template <typename Key>
Factor number(std::size_t rows, std::uint64_t bound, Key key) {
  Factor out;
  out.codes.resize(rows);
  Numbering numbering(bound, rows);
  for (std::size_t k = 0; k < rows; ++k) {
    const auto [id, fresh] = numbering(key(k));
    out.codes[k] = id;
    if (fresh) out.first.push_back(k);
  }
  out.levels = numbering.count();
  return out;
}

}  // namespace

Factor cross(const Factor& a, const Factor& b) {
  const auto size = static_cast<std::uint64_t>(b.levels);
  return number(a.codes.size(), static_cast<std::uint64_t>(a.levels) * size, [&](std::size_t k) {
    return static_cast<std::uint64_t>(a.codes[k]) * size + static_cast<std::uint64_t>(b.codes[k]);
  });
}

Factor make_factor(const Frame& frame, std::span<const std::size_t> keys,
                   std::span<const std::size_t> rows) {
  const auto code = [&](std::size_t key, std::size_t k) {
    return static_cast<std::uint64_t>(frame.keys[key].codes[rows[k]]);
  };
  const auto size = [&](std::size_t key) {
    return static_cast<std::uint64_t>(frame.keys[key].size);
  };
  if (keys.size() == 1) {
    return number(rows.size(), size(keys[0]), [&](std::size_t k) { return code(keys[0], k); });
  }
  Factor out = number(rows.size(), size(keys[0]) * size(keys[1]), [&](std::size_t k) {
    return code(keys[0], k) * size(keys[1]) + code(keys[1], k);
  });
  for (std::size_t i = 2; i < keys.size(); ++i) {
    const Factor& so_far = out;
    Factor next = number(
        rows.size(), static_cast<std::uint64_t>(so_far.levels) * size(keys[i]), [&](std::size_t k) {
          return static_cast<std::uint64_t>(so_far.codes[k]) * size(keys[i]) + code(keys[i], k);
        });
    out = std::move(next);
  }
  return out;
}

bool is_nested(const Factor& inner, const Factor& outer) {
  std::vector<std::int32_t> of(static_cast<std::size_t>(inner.levels), -1);
  for (std::size_t k = 0; k < inner.codes.size(); ++k) {
    std::int32_t& seen = of[static_cast<std::size_t>(inner.codes[k])];
    if (seen < 0) seen = outer.codes[k];
    if (seen != outer.codes[k]) return false;
  }
  return true;
}

}  // namespace tally::gravity
