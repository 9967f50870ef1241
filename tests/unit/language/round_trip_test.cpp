#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "language/parse.h"
#include "language/print.h"
#include "language/types.h"
#include "support/statement_gen.h"

namespace tally::language {

inline void showValue(const Statement& s, std::ostream& out) { out << print(s); }

namespace {

RC_GTEST_PROP(RoundTrip, WhatIsPrintedReadsBackAsTheSame, ()) {
  const Statement s = *testing::any_statement();
  const std::string text = print(s);
  const auto again = parse(text);
  if (!again)
    RC_FAIL(text + "\n" + point_at(text, again.error()) + "\n" + again.error().to_string());
  if (!(*again == s)) RC_FAIL(text + "\nreads back as\n" + print(*again));
}

RC_GTEST_PROP(RoundTrip, PrintingIsStable, ()) {
  const std::string once = print(*testing::any_statement());
  const auto again = parse(once);
  RC_ASSERT(again.has_value());
  RC_ASSERT(print(*again) == once);
}

RC_GTEST_PROP(RoundTrip, CheckAcceptsWhatCanBeWritten, ()) {
  RC_ASSERT(check(*testing::any_statement()).has_value());
}

// Cut anywhere, doubled anywhere: an answer or an error with a place inside the text, never a
// crash.
RC_GTEST_PROP(RoundTrip, DamagedTextGivesAnErrorWithAPlace, ()) {
  const std::string text = print(*testing::any_statement());
  const auto cut = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  const auto from = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  const std::string damaged = text.substr(0, cut) + text.substr(from);
  const auto result = parse(damaged);
  if (!result) {
    RC_ASSERT(result.error().code == core::Code::bad_usage);
    RC_ASSERT(result.error().place.column >= 1);
    RC_ASSERT(result.error().place.column <= static_cast<std::int64_t>(damaged.size()) + 1);
    RC_ASSERT(!result.error().message.empty());
    RC_ASSERT(!point_at(damaged, result.error()).empty());
  } else {
    const std::string printed = print(*result);
    const auto again = parse(printed);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == *result);
  }
}

}  // namespace
}  // namespace tally::language
