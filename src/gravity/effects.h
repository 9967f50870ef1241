// Estimated fixed effects, with the identifiers of each level. Only sums of effects that occur
// together are identified; the levels are as the solver left them, and any normalisation is the
// reader's.
#ifndef TALLY_GRAVITY_EFFECTS_H_
#define TALLY_GRAVITY_EFFECTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tally::gravity {

struct EffectLevels {
  std::string name;                  // "exporter^year"
  std::vector<std::string> columns;  // "exporter", "year"
  std::vector<double> values;        // one per level
  // codes[c][l]: what column c is at level l, an index into *labels[c].
  std::vector<std::vector<std::int32_t>> codes;
  std::vector<std::shared_ptr<const std::vector<std::string>>> labels;
  // Levels without any trade, whose effect is minus infinity: their codes, one after the other.
  std::vector<std::int32_t> zero_codes;

  [[nodiscard]] const std::string& key(std::size_t column, std::size_t level) const {
    return (*labels[column])[static_cast<std::size_t>(codes[column][level])];
  }
};

struct Effects {
  std::vector<EffectLevels> terms;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_EFFECTS_H_
