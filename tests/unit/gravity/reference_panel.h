// The reference panels a, b, c and tiny, drawn again: they were made once with R's random numbers,
// whose definition is public (Matsumoto and Nishimura's Mersenne Twister, normal numbers by
// inversion, whole numbers by rejection), so that nothing of them needs to ship or to be there.
#ifndef TALLY_TESTS_UNIT_GRAVITY_REFERENCE_PANEL_H_
#define TALLY_TESTS_UNIT_GRAVITY_REFERENCE_PANEL_H_

#include <cstdint>

#include "support.h"

namespace tally::gravity::test {

struct ReferenceKind {
  int exporters, importers, years, sectors;
  std::uint32_t seed;
};
inline constexpr ReferenceKind kPanelA{150, 150, 20, 1, 20240601};
inline constexpr ReferenceKind kPanelB{200, 200, 30, 1, 20240602};
inline constexpr ReferenceKind kPanelC{200, 200, 30, 4, 20240603};
inline constexpr ReferenceKind kTiny{12, 12, 6, 1, 77};

// Rows in order of sector, exporter, importer, year; all codes from 1. Values agree with those of R
// but for the last bits of exp and log.
Table reference_panel(const ReferenceKind& kind);

}  // namespace tally::gravity::test

#endif  // TALLY_TESTS_UNIT_GRAVITY_REFERENCE_PANEL_H_
