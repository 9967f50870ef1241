// Other fair readings of a statement, and what they do to the verdict. docs/judging.md, 'Other
// readings'.
#ifndef TALLY_VERDICT_INTERNAL_READINGS_H_
#define TALLY_VERDICT_INTERNAL_READINGS_H_

#include <string>
#include <vector>

#include "verdict/internal/book_choice.h"
#include "verdict/internal/form.h"

namespace tally::verdict {

struct Reading {
  std::string name;        // "by China's book", "the EU as one partner", "with Hong Kong"
  bool counts = false;     // answers otherwise: `depends`; else a remark
  bool lifts = false;      // of a value: lifts `fails` to `depends` where nobody is named
  bool same_book = false;  // another count of the ordinary book: lifts whoever is named
  Lens lens;
};

// The readings that apply to the statement beside the ordinary one.
std::vector<Reading> other_readings(const language::Statement& statement, const Outline& outline,
                                    const Choice& choice, const Lens& ordinary);
// What the ordinary reading is called in the list.
std::string ordinary_name(const Outline& outline, const Lens& lens);

struct Tried {
  const Reading* reading = nullptr;
  Judgement judgement;
};
// Turns the ordinary judgement into `depends` where a fair reading answers otherwise, else adds
// remarks.
void weigh_readings(Judgement& ordinary, const std::vector<Tried>& tried, const Outline& outline,
                    const Lens& lens);
// Goods figures against a headline of goods and services: off it is `depends`, not `fails`.
void weigh_scope(Judgement& judgement, const Outline& outline, const Lens& lens);

}  // namespace tally::verdict

#endif  // TALLY_VERDICT_INTERNAL_READINGS_H_
