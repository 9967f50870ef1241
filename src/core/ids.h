// Strong integer ids: a PlaceId is not a SourceId.
#ifndef TALLY_CORE_IDS_H_
#define TALLY_CORE_IDS_H_

#include <compare>
#include <cstdint>
#include <functional>

namespace tally::core {

template <typename Tag, typename Rep = std::uint16_t>
class Id {
 public:
  constexpr Id() = default;  // the null id
  constexpr explicit Id(Rep value) : value_(value) {}
  [[nodiscard]] constexpr Rep value() const { return value_; }
  [[nodiscard]] constexpr bool valid() const { return value_ != kNull; }
  constexpr explicit operator bool() const { return valid(); }
  constexpr auto operator<=>(const Id&) const = default;

 private:
  static constexpr Rep kNull = static_cast<Rep>(-1);
  Rep value_ = kNull;
};

}  // namespace tally::core

template <typename Tag, typename Rep>
struct std::hash<tally::core::Id<Tag, Rep>> {
  std::size_t operator()(const tally::core::Id<Tag, Rep>& id) const noexcept {
    return std::hash<Rep>()(id.value());
  }
};

#endif  // TALLY_CORE_IDS_H_
