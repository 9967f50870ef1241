// Small questions about a sentence that was read: whether it is worth reading at all, whether a
// draft is about something else, why nothing came of it. No state.
#ifndef TALLY_READING_INTERNAL_SENTENCE_CHECKS_H_
#define TALLY_READING_INTERNAL_SENTENCE_CHECKS_H_

#include <string>
#include <string_view>
#include <utility>

#include "reading/internal/work.h"

namespace tally::reading {

// Drops what a sentence cannot have meant: 'Vietnam trade' of a headline, which does not say with
// whom; all trade in 'With other Asian countries, Japan logged a surplus'; facts of months that
// have not begun (where the day of the text is known).
void drop_out_of_place(Work& w, bool dated);

// False: it cannot hold a claim and is not parsed beyond its places.
// 'The $500 million mark will be passed this year', '$2 billion is to be reached': a sum in front
// of what will become of it.
[[nodiscard]] bool will_be_passed(const Analysis& a, int sum);

bool worth_reading(const Analysis& a, const Discourse& d);
// 'Data for January are out.', 'They were followed by Peru and Chile.': no word of trade, but what
// is said goes on.
bool says_what_follows(std::string_view text);
// The words that carry a claim: from its verb or series to the amount.
std::pair<int, int> words_of(const Work& w, const Draft& draft);
// Said of what is to come.
bool future(const Claim& c);
// +1 for a surplus, -1 for a deficit, of a sum or of a run of years; 0 if it is none.
[[nodiscard]] int sign_of_balance(const Claim& c);
bool same_slots(const Claim& x, const Claim& y);
// What stands right before a series and makes it something else ("the port's trade", "re-exports"),
// in words; empty if nothing does.
std::string_view other_trade(const Work& w, const Draft& draft);
// 'the top five import sources by year-on-year growth include Thailand (43.99%)': what stands from
// `item` on is growth.
[[nodiscard]] bool in_order_of_growth(const Analysis& a, int item);
// 'services', 'services trade', but not 'goods and services'
bool is_services(const Analysis& a, int i);
// 'Goods deficit', 'merchandise exports', 'trade in goods': services are not meant.
bool says_goods(std::string_view text);
// A statement of that kind was drafted.
[[nodiscard]] bool tells(const Work& w, ClaimKind kind);
// Who 'we' and 'you' are where two office holders meet.
void find_envoys(const Work& w, Discourse& d);
void find_official(const Work& w, Discourse& d);
// Whom the next sentences mean by 'it' and 'the country', where this one told no series.
// `last`: the series that the text goes on with, if it told one.
void turn_subject(const Work& w, Discourse& d, bool series, const Series* last);
// The place of the dateline in the first lines, where a speech is given; null if none.
PlaceId home_of(std::string_view text, const Discourse& d);
// Why a sentence with a trade word gave nothing; empty if nothing was to be expected of it.
std::string reason_for_nothing(const Work& w);

// 'With China the picture is lopsided.': the text turns to whom a sentence without a statement is
// about, or one of all trade of a country. `begins`: the sentence begins a paragraph.
void turn_to_pair(const Work& w, Discourse& d, const ClaimParty& owner, const ClaimParty& other);
void turn_by_words(const Work& w, Discourse& d, bool begins);
void forget_pair(const Work& w, Discourse& d);

// 'Romania leads in imports, too.' behind a list of buyers: the next are suppliers.
void turn_list(const Work& w, Discourse& d);

// The two that a sentence names side by side, as 'the former' and 'the latter' of the next.
void two_named(const Work& w, Discourse& d);

// The sentence tells of a time of its own: 2012 of 'China took 20.7 percent (14.9 percent in 2012)'
// is none, nor is 2016 of 'Peru, which joined the pact in 2016, buys less'.
[[nodiscard]] bool has_own_time(const Work& w);
// It tells of an event and not of figures: 'banned all imports in October'.
[[nodiscard]] bool of_an_event(const Analysis& a);

// 'overtaking that with Turkey', 'more than those to Bolivia': what the text is compared with does
// not turn it.
[[nodiscard]] bool set_against(const Work& w, const Mention& m);

// Releases of some offices compare with the month before without saying so.
void month_default(const Work& w, Discourse& d);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_SENTENCE_CHECKS_H_
