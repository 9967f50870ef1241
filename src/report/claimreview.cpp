#include "report/claimreview.h"

#include <fmt/format.h>

#include "report/internal/json_writer.h"
#include "report/internal/words.h"

namespace tally::report {
namespace {

using internal::JsonWriter;
using verdict::Outcome;

// Where an outcome stands on the scale; 0: no review.
int rating(Outcome outcome) {
  switch (outcome) {
    case Outcome::holds:
      return 5;
    case Outcome::holds_roughly:
      return 4;
    case Outcome::depends:
      return 3;
    case Outcome::fails:
      return 1;
    case Outcome::open:
    case Outcome::no_data:
    case Outcome::not_checkable:
      return 0;
  }
  return 0;
}

constexpr std::string_view kScale =
    "Scale: 5 holds, 4 holds roughly, 3 depends on the reading, 1 fails; as known on the day.";

void write_claim(JsonWriter& json, const ArticleAnswer& answer, const Item& item) {
  json.key("itemReviewed").object().put("@type", "Claim");
  const std::string& speaker = item.read.claim.speaker;
  if (!speaker.empty()) {
    const bool office = speaker == item.read.claim.source_named;
    json.key("author").object().put("@type", office ? "Organization" : "Person");
    json.put("name", speaker).end();
  }
  if (answer.reading.date) json.put("datePublished", answer.reading.date->iso());
  if (!answer.reading.title.empty()) {
    json.key("appearance").object().put("@type", "CreativeWork");
    json.put("headline", answer.reading.title).end();
  }
  json.end();
}

std::string review(const ArticleAnswer& answer, const Item& item, const ClaimReviewOptions& options,
                   bool pretty) {
  const verdict::Checked& checked = *item.checked;
  const bool draft = options.publisher.empty() || options.url.empty();
  JsonWriter json(pretty);
  json.object().put("@context", "https://schema.org").put("@type", "ClaimReview");
  if (draft) {
    json.put("creativeWorkStatus", "Draft: needs a publisher and the address of the review");
  }
  json.put("datePublished", answer.colophon.ledger_built).put_if("url", options.url);
  json.put("claimReviewed", internal::sentence(item));
  if (!options.publisher.empty()) {
    json.key("author").object().put("@type", "Organization").put("name", options.publisher).end();
  }
  write_claim(json, answer, item);
  const Outcome day = checked.as_known.outcome;
  json.key("reviewRating").object().put("@type", "Rating");
  json.key("ratingValue").integer(rating(day)).key("bestRating").integer(5);
  json.key("worstRating").integer(1);
  json.put("alternateName", internal::look(day).long_word).put("ratingExplanation", kScale).end();
  std::string body = internal::without_stars(checked.as_known.summary);
  if (checked.hindsight.summary != checked.as_known.summary && !checked.hindsight.summary.empty()) {
    body += fmt::format(" With hindsight ({}): {}", internal::look(checked.hindsight.outcome).word,
                        internal::without_stars(checked.hindsight.summary));
  }
  json.put("reviewBody", body);
  json.put("citation", internal::cite_as(checked, answer.colophon, answer.attributions));
  json.end();
  return json.take();
}

bool reviewed(const Item& item) {
  return item.checked && rating(item.checked->as_known.outcome) > 0;
}

}  // namespace

std::vector<ClaimReviewFile> claimreview_files(const ArticleAnswer& answer,
                                               const ClaimReviewOptions& options) {
  std::vector<ClaimReviewFile> out;
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    if (!reviewed(answer.items[i])) continue;
    out.push_back(
        {fmt::format("claim-{}.jsonld", i + 1), review(answer, answer.items[i], options, true)});
  }
  return out;
}

std::string claimreview(const ArticleAnswer& answer, const ClaimReviewOptions& options) {
  std::string out;
  for (const Item& item : answer.items) {
    if (reviewed(item)) out += review(answer, item, options, false) + "\n";
  }
  return out;
}

}  // namespace tally::report
