// What the text has been about: places, pair, series, period, money, speaker. Turns the references
// of mentions ('its', 'the two countries', 'the northern neighbour') into places. An unresolved
// reference gives no series: refuse rather than guess.
#ifndef TALLY_READING_INTERNAL_DISCOURSE_H_
#define TALLY_READING_INTERNAL_DISCOURSE_H_

#include <optional>
#include <string>
#include <vector>

#include "core/time.h"
#include "language/claim.h"
#include "reading/internal/analysis.h"
#include "reading/internal/mentions.h"

namespace tally::reading {

using language::ClaimParty;
using language::Flow;
using places::PlaceId;

struct Series {
  ClaimParty reporter, partner;
  Flow flow = Flow::turnover;
  int sign = 0;  // of a balance
  std::string product, scope;
  bool total = false;         // partner is the world, or not said
  bool open_partner = false;  // only the reporter is known: a whole
  bool ok = false;
  std::string why;  // why not ok
  std::vector<std::string> assumed;
  int mention = -1;  // index; -1 when from the text before
};

// What the items of a list are of, as the line above them says.
struct RowHead {
  ClaimParty reporter;
  Flow flow = Flow::turnover;
  int sign = 0;
  int move = 0;  // 'Exports grew most to:'
  std::string product;
};

// A figure that the sentence before told: what 'It was the highest since 2008' is said of.
struct ToldFigure {
  language::Claim claim;
  bool total = false;  // its partner is the world
};

// What a sentence told of a rise or fall, for the next: 'Imports fell in May. That had last
// happened in 2009.'; with `since`, that there had been none: 'They had not fallen since 2009. In
// May they did.'
struct MoveTold {
  ClaimParty reporter, partner;
  Flow flow = Flow::turnover;
  int sign = 0;
  std::optional<core::Period> period;
  std::optional<core::Month> since;
  std::size_t block = 0;
  int age = 0;  // sentences since
};

struct Discourse {
  core::Day today;
  core::Month now;
  Comma comma = Comma::thousands;  // of the text
  std::vector<PlaceId> recent;     // newest first, distinct
  // 'Exports to Japan fell' in a text that has not said whose, 'our exports' of nobody knows whom:
  // partners, not whose trade is meant
  std::vector<PlaceId> only_partners;
  bool counts_months = false;    // 'for the sixth straight month' was said
  ClaimParty reporter, partner;  // of the last series; both empty if none
  std::optional<Flow> flow;
  int sign = 0;
  bool seen_from_partner = false;  // the pair: 'In Chile, Korea ranked fifth'
  bool weak_pair = false;    // only because two places were named side by side, not their trade
  bool national = false;     // the text is about all trade of `topic`, pairs come by the way
  bool many = false;         // ... as its many partners tell, no word says it
  bool opens_whole = false;  // its headline or first paragraph spoke of all trade
  PlaceId whole;             // whose whole trade was spoken of last, after the pair
  std::size_t whole_block = 0;
  std::optional<Flow> whole_flow;
  // That whole is what 'those from China' is a part of.
  [[nodiscard]] bool of_whole() const {
    return whole.valid() && whole_flow &&
           (*whole_flow == Flow::exports || *whole_flow == Flow::imports) &&
           (whole_block == block || whole_block == kContext || block - whole_block <= 1);
  }
  bool whole_last = false;  // the last figure was of all trade of `whole`: 'This indicator grew'
  std::size_t group_block = kNowhere;  // paragraph that was last about a group without a code
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-2);
  std::size_t block = 0, pair_block = 0;  // paragraph of this sentence, of the last series
  bool share = false;                     // the last series was spoken of as a share
  std::optional<core::Period> period;
  std::optional<core::Period> release;  // as the title of a release says: it is about that alone
  // The month of an event by which the text is now ('banned imports in October'): no figure is of
  // it, and 'the year before' is a whole one.
  std::optional<core::Period> event_month;
  std::optional<core::Period> left;  // where the paragraph before ended: 'that year' of the next
  std::optional<core::Period> before_aside;  // the text's, while it looks at 'June alone'
  std::optional<core::Period> part;  // the last period spoken of that is shorter than a year
  // The first period that this paragraph was about, and the first of the text below its headline.
  std::optional<core::Period> paragraph_main, text_main;
  std::optional<core::Period> fiscal_year;  // the last fiscal year named: 'in that fiscal year'
  std::vector<int> named_years;             // of the sentence before: 'in that year'
  bool guessed = false;                     // `period` was assumed, no word says it
  std::optional<core::Period> opened;       // 'In 1991, when ...': of the sentences behind it
  std::optional<core::Period> goal;         // when the last aim is due: 'by then'
  int goal_age = 0;                         // sentences since
  std::string product;                      // of the last series: what follows is about it too
  bool of_goods = false;  // the sentence before told goods by name: 'Wheat followed with 2 billion'
  PlaceId home;           // of the dateline: who says 'we' in a speech
  PlaceId dateline;       // where an agency writes: whose 'our country' is
  PlaceId office;         // whose office issues the text, if it is a release
  // Whose trade a paragraph is about, as its first sentence says without a figure: 'Take Peru
  // first.'
  PlaceId frame;
  std::size_t frame_block = 0;
  // The countries that this paragraph named so far, in order: 'the trade between the two'.
  std::vector<PlaceId> paragraph;
  std::size_t paragraph_block = 0;
  PlaceId subject;  // 'Uganda, meanwhile, looks elsewhere. Its exports ...'
  PlaceId country;  // 'Every third lorry comes from Poland. The country's exports ...'
  std::size_t country_block = 0;
  // reporter and partner of the last surplus and deficit
  std::pair<ClaimParty, ClaimParty> last_surplus, last_deficit;
  bool carried = false;        // the paragraph told figures of the text's time without saying it
  int period_age = 0;          // sentences since
  bool fiscal_months = false;  // 'the first quarter of the fiscal year': what quarters are of
  bool part_of_month = false;  // the text last spoke of 'the first 20 days': nothing to judge
  bool of_days = false;        // its headline or first paragraph did
  core::Currency currency;     // of the last sum
  bool us_dollar = false;      // the text has said 'US$'
  // Whose money a word of several moneys is by what the text says first: one named in full, that of
  // the office it quotes.
  std::vector<core::Currency> told_in;
  int scale = 0;  // of the last sum of the sentence before: 9 for billions; 0: none
  // The two series that the text last set against each other, in its order: 'the former', 'in the
  // second case'.
  struct Side {
    ClaimParty reporter, partner;
    Flow flow = Flow::turnover;
    int sign = 0;
  };
  std::vector<Side> two;
  // The series of the sums of the sentence before: 'the year before, it had been 6 and 5 billion,
  // respectively'.
  std::vector<Side> sums_before;
  // Those of the two shares of the sentence before: 'Last year it was 51 and 24'.
  std::vector<Side> shares_before;
  std::vector<ToldFigure> told;
  std::optional<core::Period> asked_time;  // 'And 2025?' was the sentence before
  bool aim_said = false;                   // the sentence before spoke of a goal without a sum
  std::optional<MoveTold> move_told;
  bool unread_sum = false;  // the sentence before told a sum that nothing was made of: 'the figure'
  std::size_t told_block = 0;
  std::optional<core::Period> sums_time;  // the one time of those sums: 'of these, 2 billion were'
  // Who was ahead of whom before, as the sentence before told: 'In July it was the reverse'.
  struct FormerOrder {
    ClaimParty first, second, owner;
    Flow flow = Flow::imports;
  };
  std::optional<FormerOrder> former_order;
  // The two flows of one pair that the sentence before set against each other: 'the former'.
  std::vector<Side> flows;
  // The last trade or balance ('it') and the last exports or imports ('they'), and how many
  // sentences ago.
  std::optional<Side> singular, plural;
  std::optional<Side> trade;  // the last trade of two: 'the figure' of a goal
  int singular_age = 0, plural_age = 0;
  std::size_t singular_block = 0;
  // The last series named its partner behind 'to', 'from', 'with': 'Imports from there'.
  bool partner_behind = false;
  std::optional<Side> side;  // the only series of the sentence before, and its paragraph
  std::size_t side_block = 0;
  core::Currency dollar;          // what '$' means in this text
  bool dollar_of_office = false;  // ... as the office does whose figures it retells
  PlaceId topic;                  // whose trade the text is about
  PlaceId centre;  // the country that most trades named in the text are of; text_hub.h
  // How many sentences had that place as reporter: who has most is the hub of the text.
  std::vector<std::pair<PlaceId, int>> votes;
  // The last two places that paragraphs were about: 'trade between the two'.
  std::vector<PlaceId> frames;
  bool headline = false;          // this sentence is one: what it leaves out is said below
  bool named_it = false;          // the sentence before named an economy or the like: its 'it'
  bool asked = false;             // the sentence before was a question about a series
  int asked_sign = 0;             // ... and the direction that it named: 'Did trade grow?'
  bool asked_rank = false;        // the sentence before asked which place somebody takes
  bool asks = false;              // who speaks now is the one who asks
  PlaceId speaker, addressee;     // of a speech
  bool stranger = false;          // the one who speaks is of a country that is not known
  PlaceId quoted;                 // whose leader or office is quoted in this paragraph
  PlaceId official;               // of the last office holder that was named
  int official_age = 0;           // sentences since
  PlaceId envoy_of, envoy_to;     // 'Türkiye's ambassador to Bangladesh': who answers, who asks
  bool month_on_month = false;    // monthly release that compares with the month before
  bool by_rates = false;          // ... as its rates say
  bool by_index = false;          // it counts from a hundred: '180 % of the level of last May'
  bool year_on_year = false;      // it has compared with the year before
  std::optional<Flow> list_flow;  // of a list of partners by rank
  int list_rank = 0;              // the last rank given
  int export_rank = 0;            // ... among the buyers of `list_reporter`'s goods
  int import_rank = 0;            // ... among its suppliers
  // 'The top source of imports was Russia ... It was followed by': not the list of exports before
  [[nodiscard]] bool list_goes_on() const {
    const bool turned = flow && list_flow && *flow != *list_flow &&
                        (*flow == Flow::exports || *flow == Flow::imports) &&
                        (*list_flow == Flow::exports || *list_flow == Flow::imports);
    return list_flow && !list_reporter.empty() && !turned;
  }
  ClaimParty list_reporter;
  bool list_share = false;          // the list gives shares in brackets
  std::optional<Flow> partners_by;  // 'the top ten partners by exports': of this paragraph
  std::size_t partners_by_block = 0;
  std::optional<RowHead> rows;                // of the list that this sentence is an item of
  bool in_row = false;                        // this sentence is an item of a list
  bool list_live = false;                     // ... right below the ranks that it goes on with
  std::optional<language::ClaimNumber> rate;  // the last growth a year that was said
  double exports = 0, imports = 0;            // last sums of the pair, for the direction of a gap

  void saw(PlaceId place);
  [[nodiscard]] bool only_partner(PlaceId place) const;
  void named(PlaceId place);  // in this paragraph
  // The different pairs of the statements so far, and how often each: a text with three of them or
  // more is about no pair of its own, unless one has most of the statements.
  struct Pair {
    ClaimParty reporter, partner;
    int count = 0;
  };
  std::vector<Pair> pairs;
  // The pair spoken of holds for this sentence: in a national text only within the paragraph.
  bool goes_on = false;  // 'Of this, ...': this sentence goes on with the paragraph before
  [[nodiscard]] bool pair_holds() const {
    if (goes_on && has_pair() && (pair_block == kContext || block - pair_block <= 1)) return true;
    const Pair* main = main_pair();
    const bool aside = main != nullptr &&
                       !(main->reporter == reporter && main->partner == partner) &&
                       !(main->reporter == partner && main->partner == reporter);
    const bool local = national || pairs.size() > 2 || aside;
    return has_pair() && (!local || pair_block == block || pair_block == kContext);
  }
  // The party that the two sides do not share: Romania of Moldova's trade with Romania and Russia.
  [[nodiscard]] ClaimParty of_two(bool former) const;
  static constexpr std::size_t kContext = static_cast<std::size_t>(-1);
  [[nodiscard]] bool has_pair() const { return !reporter.empty() && !partner.empty(); }
  [[nodiscard]] bool framed() const { return frame.valid() && frame_block == block; }
  // Whose view the text takes where it does not say: the paragraph's place, the country of the
  // release, the pair spoken of, the topic. Empty if nothing tells.
  [[nodiscard]] ClaimParty own_side(const ClaimParty& not_this) const;
  // From here on the paragraph is about all partners of that place.
  // At the end of a paragraph: what was said of another time, or as the partner sees it, is over.
  void leave_asides();
  // Whose trade the next sentences are about that name nobody.
  void set_pair(const ClaimParty& owner, const ClaimParty& other);
  void frame_paragraph(PlaceId place);
  // 'China came late. It took ...': the only country that this paragraph has named, where no series
  // has been told in it; null if there is none.
  [[nodiscard]] PlaceId only_named() const {
    const bool one = paragraph_block == block && paragraph.size() == 1 && pair_block != block;
    return one && block != kContext ? paragraph.front() : PlaceId{};
  }
  void vote(PlaceId place);
  void count_pair(const ClaimParty& a, const ClaimParty& b);
  [[nodiscard]] const Pair* main_pair() const;  // at least half of the statements; null if none
  // The place that most pairs of the text share; with all_trade, a text about all its partners.
  void centre_on(PlaceId place, bool all_trade, bool by_its_office) {
    centre = place;
    if (!all_trade || speaker.valid()) return;
    many = !national && !by_its_office;
    national = true;
    topic = place;
  }
  // The text is about its centre here: this paragraph has not turned to a pair without it.
  [[nodiscard]] bool centred() const;
  // The centre; else the reporter of at least two sentences and twice as many as any other; null if
  // none.
  [[nodiscard]] PlaceId hub() const;
  // The other one of the pair, or empty.
  [[nodiscard]] ClaimParty other_of(const ClaimParty& party) const;
};

// The place that a span means here; null if that cannot be told.
PlaceId place_meant(const PlaceSpan& span, const Discourse& d, bool as_partner);
// 'Congo' beside Gabon: the one of two of that name that borders on it; null if not just one does.
PlaceId neighbour_meant(const PlaceSpan& span, PlaceId beside);
// The neighbour of `base` on that side that is spoken of, else the usual one; null if that cannot
// be told.
PlaceId neighbour_on(PlaceId base, const std::string& direction, const Discourse& d);
// 'The northern neighbour' of the one may be the other.
bool lies_on_side(const ClaimParty& own, const std::string& direction, const ClaimParty& other);
// Which one of the pair has the other for 'the northern neighbour'; empty if neither, or either.
ClaimParty whose_neighbour(const std::string& direction, const Discourse& d);
// The neighbour at `at` may be `there` or, seen from the partner, the reporter.
bool of_either_side(const Analysis& a, int at, const std::string& direction, PlaceId there,
                    const Discourse& d);
// 'the northern neighbour' of `not_this`, 'the friendly country'; empty if it cannot be told.
ClaimParty neighbour_spoken_of(const Analysis& a, const PartyRef& ref, const Discourse& d,
                               const ClaimParty& not_this);

// Resolves a mention. `sentence` holds the places of the sentence in order (items), `d` all before
// it and the series of the sentence so far.
Series resolve_mention(const Analysis& a, const std::vector<Mention>& all, std::size_t index,
                       const std::vector<Series>& earlier, const Discourse& d);

// Party of a reference; empty if it cannot be told.
ClaimParty resolve_party(const Analysis& a, const PartyRef& ref, const Discourse& d,
                         const ClaimParty& not_this, bool as_partner);

// The country of the office holder who says it: 'the Israeli ambassador said'; null if none.
[[nodiscard]] PlaceId speaker_of_sentence(const Analysis& a, const Discourse& d);

// A word for an office ends the item: 'minister', 'trade minister', 'colleague'.
[[nodiscard]] bool office_at(const Analysis& a, int item);

// 'Seoul and Hanoi' before item `end`, two places that are subject of something together: they
// become the parties of the series.
bool named_together(const Analysis& a, const Discourse& d, int end, Series& s);

Flow flow_of(FlowWord word);
ClaimParty one(PlaceId id);  // that place alone; empty if there is none
[[nodiscard]] bool overlaps(const ClaimParty& a, const ClaimParty& b);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_DISCOURSE_H_
