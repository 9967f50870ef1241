// Who sold and who bought, told by the part that each country plays and not by a frame: 'Turkish
// buyers cleared $183 million of Georgian merchandise through customs', 'Kenya earned $130 million
// in the Indian market'. What one part leaves out is the other one of the text's pair.
// May use: Work, the sets of data/reading/words/roles.toml. Start with goods_roles().
#ifndef TALLY_READING_INTERNAL_GOODS_ROLES_H_
#define TALLY_READING_INTERNAL_GOODS_ROLES_H_

#include "reading/internal/work.h"

namespace tally::reading {

struct GoodsRoles {
  ClaimParty origin, destination;  // empty: nobody is named in that part
  bool unclear = false;            // two in one part, or somebody whose part is not known
  bool both() const { return !origin.empty() && !destination.empty() && !unclear; }
};

// The parts that are played around the figure at `item`.
[[nodiscard]] GoodsRoles goods_roles(const Work& w, int item);

// The exports that the figure at `item` is of, by those parts and the pair of the text; not `ok` if
// they do not tell it, or if a word stands by that makes it something else (one product, a share,
// an investment, a condition).
[[nodiscard]] Series series_by_roles(const Work& w, int item);

// The same where a frame found `read`: what names both sides, or the side that sells or buys, has
// more weight than a side that the frame took from the text before. Not `ok` if nothing speaks
// against `read`.
[[nodiscard]] Series series_overruled(const Work& w, int item, const Series& read);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_GOODS_ROLES_H_
