// Times that another one is measured against, in many wordings.
// Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class GrowthMeasured : public testing::TestWithParam<Told> {};

TEST_P(GrowthMeasured, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, GrowthMeasured,
    testing::Values(
        Told{"AboveThose",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nShipments to Chile were 6.3 "
             "percent above those of 2013.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 6.3 pct"}},
        Told{"VisAVis",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nPurchases from there, "
             "vis-à-vis the previous year, shrank by a tenth.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL imports 2014-01/2014-12 -10 pct"}},
        Told{"SetAgainst",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nSet against the 2013 "
             "figure, exports were up 4 percent.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 4 pct"}},
        Told{"GrewThen",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nIn 2013, exports to Chile "
             "grew 12 percent.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2013-01/2013-12 12 pct"}},
        Told{"FromTheFirstHalf",
             "2020-08-20",
             "Oman's trade with Qatar came to $410 million in the first half of 2020.\n\nExports "
             "to Qatar fell 5 percent, or 5.2 to be precise, from the first six months of 2019.",
             {"level OMN-QAT turnover 2020-01/2020-06 410000000 USD",
              "change OMN-QAT exports 2020-01/2020-06 -5 pct"}},
        Told{"FromJanuaryThrough",
             "2020-08-20",
             "Oman's trade with Qatar came to $410 million in the first half of 2020.\n\nImports "
             "from Qatar fell 5 percent from January through May.",
             {"level OMN-QAT turnover 2020-01/2020-06 410000000 USD",
              "change OMN-QAT imports 2020-01/2020-05 -5 pct"}},
        Told{"WithAsTheBase",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nTurnover multiplied by 1.2, "
             "with 2013 as the base.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL turnover 2014-01/2014-12 1.2 ratio"}},
        Told{"ComparedWithThat",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nCompare this with 2013 and "
             "you will find an increase of 4 percent in exports to Chile.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 4 pct"}},
        Told{"MinusOnDeliveries",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nExports: minus 4 percent on "
             "the deliveries of 2013.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 -4 pct"}},
        Told{"LessThanTheyHad",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nCongolese importers paid 8 percent less than they had in 2020.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "change ZMB-COD exports 2021-01/2021-09 -8 pct"}},
        Told{"InTheYearTo",
             "2019-06-12",
             "Kenya's exports to Rwanda came to $22 million in April 2019.\n\nImports from Rwanda "
             "grew by half in the year to April.",
             {"level KEN-RWA exports 2019-04/2019-04 22000000 USD",
              "change KEN-RWA imports 2019-04/2019-04 50 pct"}},
        Told{"OutdidThose",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nZambian deliveries to Congo outdid those of January-September 2020 by 8 "
             "percent.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "change ZMB-COD exports 2021-01/2021-09 8 pct"}},
        Told{"OutdidOfOneProduct",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nCopper exports to Congo outdid those of 2020 by 8 percent.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "change ZMB-COD exports 2021-01/2021-09 8 pct"}},
        Told{"TrailedThose",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nExports to Chile trailed "
             "those of 2013 by 3 percent.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 -3 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading
