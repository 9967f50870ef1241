// Short ways to look at a Document.
#ifndef TALLY_TESTS_UNIT_READING_DOCUMENT_SUPPORT_H_
#define TALLY_TESTS_UNIT_READING_DOCUMENT_SUPPORT_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "reading/internal/document.h"

namespace tally::reading::test {

inline Document load(std::string_view text, Options options = {}) {
  auto document = load_document(text, options);
  EXPECT_TRUE(document) << (document ? "" : document.error().to_string());
  return document ? std::move(*document) : Document();
}

inline std::string error_of(std::string_view text, Options options = {}) {
  auto document = load_document(text, options);
  EXPECT_FALSE(document);
  return document ? std::string() : document.error().to_string();
}

inline std::vector<std::string> sentences(const Document& d) {
  std::vector<std::string> out;
  for (const Sentence& s : d.sentences) out.push_back(d.text.substr(s.begin, s.end - s.begin));
  return out;
}

// Text of a span that counts code points.
inline std::string at(const std::string& text, const core::Span& span) {
  std::string out;
  const std::u32string all = core::decode_all(text);
  for (std::int64_t i = span.start; i < span.end && i < static_cast<std::int64_t>(all.size());
       ++i) {
    core::append_utf8(out, all[static_cast<std::size_t>(i)]);
  }
  return out;
}

// "reason: text" of everything set aside.
inline std::vector<std::string> set_aside(const Document& d) {
  std::vector<std::string> out;
  for (const SetAside& a : d.set_aside) out.push_back(a.reason + ": " + at(d.text, a.span));
  return out;
}

// A body of full sentences, so that a text has a middle and an end.
inline std::string body() {
  return "Trade between Chile and Peru came to $3 billion in 2021, the ministry in Lima said.\n\n"
         "Exports made up two thirds of that sum, and most of them were copper and fruit.\n\n"
         "Officials of both countries expect little change in the coming year.\n";
}

}  // namespace tally::reading::test

#endif  // TALLY_TESTS_UNIT_READING_DOCUMENT_SUPPORT_H_
