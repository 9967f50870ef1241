// Whose trade a text is about by the way it names its countries, where the sentences that were read
// first point elsewhere. Texts and figures are made up.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

// Albania owns what is sold; Kosovo and Italy only stand behind 'to' and 'from'. That Italy is in
// most of the sentences does not make the trade Italy's.
TEST(Owners, WhoIsNeverTheOtherSideOwnsTheTrade) {
  const auto found = claims(
      "Albania's slow turn north\n\n"
      "Twenty years ago Italy closed its ports to Albanian fish. Two years later Italy opened "
      "them "
      "again.\n\n"
      "Last year exports to Kosovo rose by 12 percent, to "
      "$310 million, and those to Greece fell by 4 percent.\n\n"
      "Kosovo bought $310 million worth of Albanian goods. In January, imports from Serbia were up "
      "7 percent. Albania's deficit with Italy was the smallest since 2009.\n",
      "2016-03-05");
  EXPECT_THAT(found, IsSupersetOf({"change ALB-XKX exports 2015-01/2015-12 12 pct",
                                   "change ALB-GRC exports 2015-01/2015-12 -4 pct",
                                   "change ALB-SRB imports 2016-01/2016-01 7 pct"}));
  EXPECT_THAT(found, Not(testing::Contains(HasSubstr("ITA-"))));
}

}  // namespace
}  // namespace tally::reading
