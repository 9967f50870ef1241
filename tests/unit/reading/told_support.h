// A text, its day, and all that it states, in short: the rows of tests that are tables.
#ifndef TALLY_TESTS_UNIT_READING_TOLD_SUPPORT_H_
#define TALLY_TESTS_UNIT_READING_TOLD_SUPPORT_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading::test {

struct Told {
  const char* name;
  const char* date;
  const char* text;
  std::vector<std::string> claims;  // in any order
};

inline std::string name_of(const testing::TestParamInfo<Told>& info) { return info.param.name; }

inline void expect_told(const Told& told) {
  EXPECT_THAT(claims(told.text, told.date), testing::UnorderedElementsAreArray(told.claims))
      << told.text;
}

}  // namespace tally::reading::test

#endif  // TALLY_TESTS_UNIT_READING_TOLD_SUPPORT_H_
