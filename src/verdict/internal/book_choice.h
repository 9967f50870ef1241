// Which reading: the one ordered rule that picks the book, and the other books that could be asked.
// docs/judging.md, 'Which book'.
#ifndef TALLY_VERDICT_INTERNAL_BOOK_CHOICE_H_
#define TALLY_VERDICT_INTERNAL_BOOK_CHOICE_H_

#include <memory>
#include <vector>

#include "verdict/internal/lens.h"

namespace tally::verdict {

// What the choice of a book has to know about a statement, whatever its form.
struct Outline {
  std::vector<const language::Expr*> exprs;  // the series that are judged
  std::vector<Period> key;                   // periods that a book must have figures for
  std::vector<PlaceId> common;               // compare: places that all sides share, in order
  bool ranks = false;                        // partners of one place are compared
  bool whole = false;                        // a share: the whole belongs to the first place
  bool yes_or_no = false;                    // another reading makes it `depends`, not a remark
  // Periods that are set beside each other: a bloc has the members of the last of them in all.
  std::optional<Period> window;
  std::optional<Month> members_of;        // where its membership changed between them
  bool any_key = false;                   // figures for any of the key periods are enough
  Currency currency;                      // named in the text
  bool convert = false;                   // levels may be converted
  std::shared_ptr<language::Expr> owned;  // an expression made for the outline
};
// `day`: of the verdict, which is later with hindsight.
Outline outline_of(const language::Statement& statement, Day said_on, Day day);

struct Choice {
  Book ordinary;
  std::vector<Book> others;  // other fair readings
};
// `lens` carries the day; its book is not looked at.
Choice choose_book(const Outline& outline, const Lens& lens);

// What counts as having figures: of both legs, of one leg at least, or most of a period that should
// be out.
enum class Figures : std::uint8_t { whole, a_leg, parts };
// Whether the lens's book has a figure of an office or an international collection for the
// expression.
bool has_figures(const language::Expr& expr, const Period& period, const Lens& lens,
                 Figures wanted);
// A finished period whose figures should be out by that day.
bool is_due(const Period& period, Day day);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_BOOK_CHOICE_H_
