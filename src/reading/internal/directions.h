// Directions without a figure: 'Kenya's exports to Uganda fell in 2019'.
#ifndef TALLY_READING_INTERNAL_DIRECTIONS_H_
#define TALLY_READING_INTERNAL_DIRECTIONS_H_

namespace tally::reading {

struct Work;

// Drafts a change without a number where the sentence says nothing else.
void read_directions(Work& w);
// Once the periods are settled: a direction without a written period says too little to be checked.
void drop_vague_directions(Work& w);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_DIRECTIONS_H_
