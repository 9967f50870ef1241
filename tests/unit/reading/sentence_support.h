// One sentence and what a careful reader finds in it, in short.
#ifndef TALLY_TESTS_UNIT_READING_SENTENCE_SUPPORT_H_
#define TALLY_TESTS_UNIT_READING_SENTENCE_SUPPORT_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/decimal.h"
#include "core/time.h"
#include "language/print.h"
#include "reading/reading.h"

namespace tally::reading {

// "kind A-B flow period value unit"
inline std::string in_short(const language::Claim& c) {
  using language::Flow;
  const char* flow = c.flow == Flow::exports   ? "exports"
                     : c.flow == Flow::imports ? "imports"
                     : c.flow == Flow::balance ? "balance"
                                               : "turnover";
  std::string out = std::string(to_string(c.kind)) + " " + c.reporter.code() + "-" +
                    c.partner.code() + " " + flow + " " + (c.period ? c.period->slashed() : "none");
  if (c.value) {
    out += " " + core::Decimal::from_double(c.value->value(), 6).text();
    out += " " + (c.unit == language::ClaimUnit::money ? c.currency.code()
                                                       : std::string(to_string(c.unit)));
  }
  return out;
}

namespace test {

// All statements of a text of that day, in short.
inline std::vector<std::string> claims(const std::string& text, const std::string& date) {
  Options options;
  options.date = core::Day::parse(date);
  const auto reading = read_article(text, options);
  EXPECT_TRUE(reading) << (reading ? "" : reading.error().to_string());
  std::vector<std::string> out;
  if (!reading) return out;
  for (const ReadStatement& s : reading->statements) out.push_back(in_short(s.claim));
  return out;
}

// What one sentence of that day states, in the language of statements, and why the rest is unread.
struct Stated {
  std::vector<std::string> statements, unread;
};

inline Stated stated(const std::string& sentence, const char* date) {
  Options options;
  options.date = core::Day::parse(date);
  const auto reading = read_sentence(sentence, options);
  EXPECT_TRUE(reading) << (reading ? "" : reading.error().to_string());
  Stated out;
  if (!reading) return out;
  for (const ReadStatement& s : reading->statements)
    out.statements.push_back(s.statement ? language::print(*s.statement) : s.why_no_statement);
  for (const Unread& u : reading->unread) out.unread.push_back(u.reason);
  return out;
}

// `Param` has date, context, sentence and the claims that the sentence makes, in any order.
template <typename Param>
void expect_claims(const Param& param) {
  Options options;
  options.date = core::Day::parse(param.date);
  options.context = param.context;
  const auto reading = read_sentence(param.sentence, options);
  ASSERT_TRUE(reading.has_value());
  std::vector<std::string> found;
  for (const ReadStatement& s : reading->statements) found.push_back(in_short(s.claim));
  std::vector<std::string> expected = param.claims;
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(found, expected) << explain(param.sentence, options);
}

}  // namespace test

}  // namespace tally::reading

#endif  // TALLY_TESTS_UNIT_READING_SENTENCE_SUPPORT_H_
