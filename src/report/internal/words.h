// How the outcomes are called and drawn, and small pieces of text that all writers share.
#ifndef TALLY_REPORT_INTERNAL_WORDS_H_
#define TALLY_REPORT_INTERNAL_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "report/answer.h"

namespace tally::report::internal {

struct OutcomeLook {
  std::string_view key;        // JSON: "holds_roughly"
  std::string_view sign;       // "≈"
  std::string_view word;       // "Holds roughly"
  std::string_view long_word;  // "Depends on the reading"
  std::string_view css;        // class of the style sheet, and id of the icon
};
const OutcomeLook& look(verdict::Outcome outcome);
inline constexpr verdict::Outcome kOutcomes[] = {
    verdict::Outcome::holds,        verdict::Outcome::holds_roughly, verdict::Outcome::fails,
    verdict::Outcome::depends,      verdict::Outcome::open,          verdict::Outcome::no_data,
    verdict::Outcome::not_checkable};

// The outcomes of an item; one without a formal statement is not checkable.
verdict::Outcome as_known(const Item& item);
verdict::Outcome hindsight(const Item& item);
// The plain sentence of an item, or its own words.
std::string sentence(const Item& item);
// The figure that decides: of hindsight if it has one, else of the day; else what is missing.
std::string deciding_figure(const Item& item);

// Safe in HTML and SVG, text and quoted attributes; characters that turn the direction of what
// stands around them are left out.
std::string esc(std::string_view text);

// Parts of a text with **stars**: bold or not.
struct Piece {
  std::string text;
  bool bold = false;
};
std::vector<Piece> pieces(std::string_view starred);
std::string without_stars(std::string_view starred);

// A number and its unit ("25 %", "$200 bn") with a blank that does not break.
std::string tied(std::string_view text);

// "4f9c2e18" of a long hash; both halves of "abc...+def..." .
std::string short_id(std::string_view ledger_id);
// "14 January 2026" of "2026-01-14"; other text as it is.
std::string day_in_words(std::string_view iso);
// "Article without a date, read as of 30 September 2026", from Reading::date_from.
std::string without_date(std::string_view date_from);
// "one", "two", ... "twelve", "13"
std::string count_in_words(std::size_t n);

// A number for people: 240110000000 with scale 1e9 is "240.1"; never in exponents.
std::string number_text(double value, int decimals);
// Value of a figure with unit: "240.11 bn USD", "+29.3 %", "1st", "2.1 times".
std::string value_text(const verdict::Evidence& evidence);
// "13 Jan 2023", "by 7 Mar 2024", "between 1 Jan and 31 Jan 2012", "day not known".
std::string released_text(const verdict::Evidence& evidence);
std::string released_text(const ledger::Released& released);
std::string short_day(const core::Day& day);
// "known", "assumed, from a later edition", "not yet known"
std::string_view knowledge_words(ledger::Knowledge knowledge);
std::string_view evidence_key(ledger::Evidence evidence);
std::string_view unit_key(core::Unit unit);

// "in the words of ...": speaker and way of speaking of a claim: "Vladimir Putin · target"; empty
// if it is the text's own statement of fact.
std::string attribution_line(const language::Claim& claim);
std::string_view modality_key(language::Modality modality);

// Deciding figures first, without repeats, of both verdicts.
std::vector<const verdict::Evidence*> all_figures(const verdict::Checked& checked);

// How to cite an answer: original sources first, then the ledger.
std::string cite_as(const verdict::Checked& checked, const Colophon& colophon,
                    const std::vector<Attribution>& attributions);

}  // namespace tally::report::internal

#endif  // TALLY_REPORT_INTERNAL_WORDS_H_
