// read_sentence() and explain(): one sentence with the text before it.
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/internal/document.h"
#include "reading/internal/sentence_reader.h"
#include "reading/reading.h"

namespace tally::reading {
namespace {

// A document of one sentence.
core::Result<Document> one_sentence(std::string_view text, const Options& options) {
  if (text.size() > options.max_bytes) {
    return core::fail(core::Code::too_large, "the sentence is longer than the limit");
  }
  if (const auto fault = core::first_invalid_utf8(text)) {
    return core::fail(core::Code::bad_input,
                      "the sentence is not UTF-8 at byte " + std::to_string(*fault));
  }
  Document doc;
  doc.text = std::string(text);
  doc.date = options.date;
  doc.date_from = options.date ? "given" : "none";
  Sentence s;
  s.end = doc.text.size();
  doc.sentences.push_back(s);
  doc.blocks.push_back({0, doc.text.size(), BlockRole::body});
  return doc;
}

void add(Reading& out, const Found& found, const Document& doc, const CodePointIndex& index) {
  ReadStatement s;
  s.spans.push_back({index.at(found.begin), index.at(found.end)});
  s.text = doc.text.substr(found.begin, found.end - found.begin);
  s.claim = found.claim;
  s.confidence = found.confidence;
  s.assumed = found.assumed;
  auto statement = language::to_statement(found.claim);
  if (statement)
    s.statement = std::move(*statement);
  else
    s.why_no_statement = statement.error().message;
  out.statements.push_back(std::move(s));
}

}  // namespace

core::Result<Reading> read_sentence(std::string_view sentence, const Options& options) {
  TALLY_TRY(doc, one_sentence(sentence, options));
  if (core::first_invalid_utf8(options.context)) {
    return core::fail(core::Code::bad_input, "the context is not UTF-8");
  }
  Reading out;
  out.text = doc.text;
  out.title = options.headline;
  out.date = doc.date;
  out.date_from = doc.date_from;
  out.language = "en";
  const CodePointIndex index(doc.text);
  SentenceReader reader(doc);
  if (!options.headline.empty()) reader.feed(options.headline);
  if (!options.context.empty()) reader.feed(options.context);
  std::vector<MissedSentence> missed;
  for (const Sentence& s : doc.sentences) {
    for (const Found& found : reader.read(s, &missed)) add(out, found, doc, index);
  }
  for (const MissedSentence& m : missed) {
    out.unread.push_back({{index.at(m.begin), index.at(m.end)}, m.reason});
  }
  return out;
}

std::string explain(std::string_view sentence, const Options& options) {
  auto doc = one_sentence(sentence, options);
  if (!doc) return doc.error().to_string() + "\n";
  SentenceReader reader(*doc);
  if (!options.headline.empty()) reader.feed(options.headline);
  if (!options.context.empty()) reader.feed(options.context);
  return reader.explain(doc->sentences.front());
}

}  // namespace tally::reading
