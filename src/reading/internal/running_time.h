// What the words of a sentence tell of the time that the text is about.
#ifndef TALLY_READING_INTERNAL_RUNNING_TIME_H_
#define TALLY_READING_INTERNAL_RUNNING_TIME_H_

#include <optional>

#include "reading/internal/work.h"

namespace tally::reading {

// 'a notch better than in 2022-23, when it was fourth': what something is set against.
[[nodiscard]] bool than_in(const Analysis& a, const TimeSpan& t);

// 'trade of 30 billion by 2025, up from 25 billion in 2018': beside a goal, the time of today.
[[nodiscard]] std::optional<core::Period> time_beside_goal(const Work& w, core::Month now);

// The series of the sums of this sentence, in its order.
void remember_sums(const Work& w, Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_RUNNING_TIME_H_
