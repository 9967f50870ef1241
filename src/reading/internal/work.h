// One sentence being read: its spans, series, clauses and the claims drafted so far. The frames
// (amounts, ranks, records, comparisons, trends) add drafts; periods and modes are settled
// afterwards.
#ifndef TALLY_READING_INTERNAL_WORK_H_
#define TALLY_READING_INTERNAL_WORK_H_

#include <optional>
#include <string>
#include <vector>

#include "language/claim.h"
#include "reading/internal/analysis.h"
#include "reading/internal/discourse.h"
#include "reading/internal/mentions.h"

namespace tally::reading {

using language::Claim;
using language::ClaimComparator;
using language::ClaimKind;
using language::ClaimNumber;
using language::ClaimUnit;

struct Clause {
  int first = 0, last = 0;  // items, last exclusive
  int parent = -1;          // of a bracket: the clause it stands in
  bool bracket = false;
  bool relative = false;  // 'which ...'
};

enum class Role : std::uint8_t { main, base };

struct Draft {
  Claim claim;
  int item = 0;             // anchor
  int first = 0, last = 0;  // items that carry it, last exclusive
  int clause = 0;
  Role role = Role::main;
  bool period_set = false;
  bool mode_set = false;       // a denial in it is part of what was read: 'not since 2009'
  int time_item = -1;          // its time, where a list says which
  bool total_partner = false;  // partner is the world, said by 'total'
  double confidence = 0.9;
  std::string frame;
  std::vector<std::string> assumed;
  bool moved = false;  // its partner stands beside the amount, not beside the series
  bool drop = false;
  bool aside = false;        // its time is that of words that stand by: 'its third market in 2023,'
  bool usual_money = false;  // its money is only what the word usually means
};

struct Work {
  Work(Analysis analysis, const Discourse& before);
  Work(std::string_view sentence, const Discourse& before,
       Analysis::Need need = Analysis::Need::all)
      : Work(Analysis(sentence, before.today, need, before.comma), before) {}

  Analysis a;
  Discourse d;  // goes along with the sentence
  std::vector<Mention> mentions;
  std::vector<Series> series;  // of the mentions
  std::vector<Clause> clauses;
  std::vector<int> clause_of;   // item -> clause
  std::vector<int> mention_at;  // item -> mention, -1
  std::vector<Draft> drafts;
  std::vector<bool> spent;  // items that a frame has used up
  std::string why;          // reason if nothing was read
  // Reasons of claims that were given up for a word of theirs; said even where others were read.
  std::vector<std::string> refused;
  std::optional<Discourse::FormerOrder> former_order;  // that this sentence tells
  bool question = false, denied = false;
  bool of_goods = false;  // it ends with goods that are told by name
  // 'Uganda's biggest markets were ...': the head of a list of partners, without ranks
  struct ListHead {
    ClaimParty reporter;
    Flow flow = Flow::turnover;
    int item = -1;
  };
  std::optional<ListHead> list_head;
  // Partners with their shares, one behind the other; share_runs.h
  struct ShareRun {
    int first = 0, last = 0;  // items
    ClaimParty reporter;
    Flow flow = Flow::turnover;
  };
  std::vector<ShareRun> runs;

  // ---- helpers for frames
  void refuse(std::string reason);
  [[nodiscard]] int clause(int item) const {
    return item < 0 || item >= a.size() ? 0 : clause_of.data()[item];
  }
  // The series that governs `item`; null if none can be told.
  [[nodiscard]] const Series* governing(int item) const;
  [[nodiscard]] bool follows_from(int item, const Mention& m) const;
  [[nodiscard]] bool has_own_sum(int item, const Mention& m) const;
  [[nodiscard]] bool measured_against(const Mention& m, int item) const;
  // A series that follows directly ('$30 billion in annual trade with Russia').
  [[nodiscard]] int mention_right_behind(int item) const;
  [[nodiscard]] bool for_flow(int item, int mention) const;
  [[nodiscard]] bool fell_on(int item, const Mention& m) const;
  [[nodiscard]] const Series* from_before() const;
  // The nearest item to the left in the same clause with that class; -1 if none.
  [[nodiscard]] core::Currency terms_of(int item, std::string& local) const;
  [[nodiscard]] int left_sense(int item, Class cls, int reach) const;
  [[nodiscard]] int right_sense(int item, Class cls, int reach) const;
  [[nodiscard]] bool bracketed(int item) const;
  // Nearest bare place to the left in the clause: the subject. -1 if none.
  [[nodiscard]] int subject_place(int item) const;
  [[nodiscard]] ClaimParty party_of_item(int item) const;
  Draft& add(ClaimKind kind, const Series& s, int item, std::string frame);
  // Fills value, unit and comparator of a money amount; false if its currency cannot be told.
  bool set_money(Draft& draft, const QuantitySpan& q) const;
  void set_percent(Draft& draft, const QuantitySpan& q, int sign) const;
  [[nodiscard]] ClaimComparator bend_of(const QuantitySpan& q) const;

  mutable Series carried;  // storage of from_before()
};

// Fills `clauses` and `clause_of`; clauses.cpp.
void split_clauses(Work& w);

// ---- frames, in the order in which they run
void read_ranks(Work& w);                 // ranks.cpp
void read_lists(Work& w, bool bullet);    // lists.cpp
void read_follow_ups(Work& w);            // follow_ups.cpp: ', which is 5 percent more', then
void read_favoured(Work& w);              // balance_forms.cpp, behind the amounts
void read_signs(Work& w);                 // balance_forms.cpp: 'is in the black with', no sum
void read_two_flows(Work& w);             // balance_forms.cpp, before the amounts
void complete_sums(Work& w);              // ellipsis.cpp: 'for 3.2 and ... for 1.9 billion'
void one_each(Work& w);                   // amount_parts.cpp, behind the amounts
void read_taken_as_much(Work& w);         // comparison_elided.cpp, before the amounts
void read_amounts(Work& w);               // amounts.cpp: levels, balances, changes
bool read_bare_share(Work& w, int item);  // shares.cpp, for a count
bool read_share(Work& w, int item);       // shares.cpp, for one amount
void read_shares_without_mention(Work& w);
void share_out_lists(Work& w);        // respective_lists.cpp
void read_shares_of_then(Work& w);    // share_another.cpp, behind the amounts
void read_bare_trends(Work& w);       // amounts.cpp: 'doubled', 'halved', surplus without a sum
void read_rank_order(Work& w);        // rank_order.cpp: 'second, behind Brazil'
void read_records(Work& w);           // records.cpp: records, firsts, streaks
void read_comparisons(Work& w);       // comparisons.cpp
void read_closeness(Work& w);         // trends.cpp: closer, isolation, at this rate, announcements
void read_at_rate_and_said(Work& w);  // trends.cpp, after the modes
void read_product_lists(Work& w);     // product_lists.cpp: amounts of goods, not of all trade
void drop_other_sums(Work& w);        // other_sums.cpp: prices, one branch, one of the goods
void settle_modes(Work& w);           // modes.cpp: target, forecast, denial, condition
void settle_periods(Work& w);         // periods.cpp

// ---- shared by frames
[[nodiscard]] bool is_noise_clause(const Work& w, int item);
// 'is to reach 3 billion, after a drop to 2.2 billion in 2020': what has come; trends.cpp
[[nodiscard]] bool after_change(const Work& w, const Draft& d);
// 'signed an agreement to bring trade to 5 billion'; trends.cpp
[[nodiscard]] bool signed_to(const Work& w, int at);
// 'could sell only 130 million in 2012': a fact of a time that is over; trends.cpp
[[nodiscard]] bool able_then(const Work& w, int could, const Draft& d);
// 'did not exceed 26 million', 'had not even reached 20 million'; trends.cpp
[[nodiscard]] bool short_of(const Analysis& a, const Draft& d);
[[nodiscard]] bool not_reached(const Analysis& a, const Draft& d);
// 'agreed in March to bring trade to', 'decided at a summit in Libreville to double it', before
// `end`.
[[nodiscard]] bool resolved_to(const Work& w, int at, int end);
// 'I will not conceal that exports lost 12 percent', 'you will find a rise': no forecast;
// trends.cpp
[[nodiscard]] bool owns_up(const Analysis& a, int will);
// 'hope to reach a record 10 billion': a record that is to come; records.cpp
[[nodiscard]] bool record_ahead(const Work& w, const Draft& d);
[[nodiscard]] std::optional<int> streak_length(const Work& w, int item, ClaimUnit& unit, int& at);
ClaimParty single(PlaceId id);
// Drops the country told before if 'the country' of this sentence is another one;
// sentence_turns.cpp.
void forget_country(Work& w);
// 'With Japan, its neighbour across the sea, the country was in deficit': the sentence is about the
// trade with the one in front, whoever was spoken of before; sentence_turns.cpp.
void turn_to_front(Work& w);

// Where a sentence tells goods by name: 'the top export was tea, worth ...', 'led by cars at ...';
// goods_frames.cpp.
struct GoodsFrame {
  int first = 0, last = 0;  // items of what is told of goods, last exclusive
  bool goes_on = false;     // with the goods of the sentence before
};
[[nodiscard]] std::vector<GoodsFrame> goods_frames(const Work& w);

// What stands at that item is of several partners together; partner_groups.cpp.
[[nodiscard]] bool of_partner_group(const Work& w, int item);
[[nodiscard]] bool of_several_together(const Work& w, int item, const ClaimParty& partner);

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_WORK_H_
