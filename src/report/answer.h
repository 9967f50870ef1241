// Answers as their readers meet them: plain structs that the command (or a server) fills and the
// other headers of this module turn into terminal text, JSON, CSV, HTML, SVG and ClaimReview.
//
// May use: the result types of verdict, reading, series; never the store. Values only, thread-safe.
// All strings may hold outside text: each writer escapes for its own sink.
#ifndef TALLY_REPORT_ANSWER_H_
#define TALLY_REPORT_ANSWER_H_

#include <optional>
#include <string>
#include <vector>

#include "ledger/registry.h"
#include "reading/reading.h"
#include "verdict/verdict.h"

namespace tally::report {

// What every answer says about itself, so that it can be made again.
struct Colophon {
  std::string version;       // "0.1.0"
  std::string ledger_id;     // Session::ledger_id(), in full; shown shortened where a person reads
  std::string ledger_built;  // day of the newest release: "2026-01-14"
  std::string command;       // reproduces it: "tally check article.txt --date 2022-12-30"
  std::string
      judging_link;  // address of the page 'how we judge'; empty: the rules given are printed
};

// A source that an answer cites, with the words that its publisher asks for.
struct Attribution {
  std::string source;     // id as in Evidence::source
  std::string publisher;  // "General Administration of Customs of China"
  std::string text;       // attribution or licence line; may be empty
  std::string link;       // where it is published; may be empty, kept only if http(s)
};

// Where one figure of an answer comes from: the row of a file, the batch that brought it, its
// terms.
struct Provenance {
  std::string figure;  // "exports(CHN, RUS)"
  core::Period period;
  std::string file, sheet;  // as imported; sheet: of a workbook
  std::int64_t line = 0;    // the first of the file is 1
  int batch = 0;            // the how-manieth of its ledger, from 1
  bool own = false;         // from the user's ledger; false: from the base
  ledger::Released released;
  std::string source, publisher;
  std::string terms;  // licence, as the table of sources has it; may be empty
  bool may_pass_on = true;
};

// One rule of 'how we judge': a row of the tables under data/verdict.
struct RuleRow {
  std::string id;      // anchor, as in Verdict::rules: "rounding"
  std::string group;   // heading it stands under; may be empty
  std::string words;   // what it says
  std::string number;  // "2.5"
  std::string unit;    // "% of a level"
  std::string example;
  std::string why;
};

// One statement of an article: how it was read, and what the books say.
struct Item {
  reading::ReadStatement read;
  std::string formal;                       // language::print(statement); empty without a statement
  std::optional<verdict::Checked> checked;  // empty: the claim has no formal form (not checkable)
  std::optional<language::Context> context;  // how it was said, so that it can be judged again
};

struct ArticleAnswer {
  Colophon colophon;
  reading::Reading reading;  // its `statements` are not used; `items` are
  std::vector<Item> items;   // in the order of the text; numbered from 1
  std::vector<Attribution> attributions;
  std::vector<RuleRow> rules;  // those that decided, for the section 'how we judge'
};

// `tally ask`: a statement with its verdicts, or the figures of a bare series.
struct AskAnswer {
  Colophon colophon;
  std::string formal;
  std::optional<verdict::Checked> checked;
  std::optional<verdict::Judge::Table> table;
  std::optional<language::Context> context;  // of `checked`
  std::vector<Attribution> attributions;
  std::vector<RuleRow> rules;
  std::optional<std::vector<Provenance>> provenance;  // if asked for
};

// `tally show A B`: what the two books say about a pair.
struct ShowFlow {
  std::string label;                                          // "Russia's exports to China"
  std::vector<std::optional<verdict::Evidence>> year;         // latest year, as many as `books`
  std::vector<std::optional<verdict::Evidence>> year_growth;  // on the year before, %
  std::vector<std::optional<verdict::Evidence>> recent;       // latest month or year to date
  std::vector<std::optional<verdict::Evidence>> recent_growth;
  std::vector<std::optional<double>> history;  // years in order, for a sparkline
  std::string history_words;                   // "2008-2025, by China's customs"
};
struct ShowLine {
  std::string words;   // one plain sentence, its figure in **double stars**
  std::string source;  // for people; may be empty
};
struct ShowTarget {
  std::string words;  // "$200 bn by 2024, set 2019-06-05 by ..."
  verdict::Outcome outcome = verdict::Outcome::open;
  std::string result;  // "reached in 2023: $240.1 bn"
};
struct ShowPage {
  Colophon colophon;
  std::string title;               // "Russia and China"
  std::string code;                // "RUS CHN"
  std::vector<std::string> books;  // "Russia's book", "China's book"
  std::vector<ShowFlow> flows;     // exports, imports, turnover, balance
  std::vector<ShowLine> ranks, records, mirror;
  std::vector<ShowTarget> targets;
  std::vector<ledger::Event> events;
  std::vector<verdict::Chart> charts;
  std::vector<std::string> remarks;  // coverage, books that stopped, what is missing
  std::vector<Attribution> attributions;
  std::optional<std::vector<Provenance>> provenance;  // of `flows`, if asked for
};

}  // namespace tally::report

#endif  // TALLY_REPORT_ANSWER_H_
