// Who is ahead of whom among a country's suppliers or buyers, by the roles of those named
// (comparison_roles.cpp), and who is ahead now where another one had been (comparison_former.cpp).
#ifndef TALLY_READING_INTERNAL_AHEAD_BY_ROLE_H_
#define TALLY_READING_INTERNAL_AHEAD_BY_ROLE_H_

#include <optional>
#include <utility>
#include <vector>

#include "reading/internal/role_lists.h"

namespace tally::reading {

struct AheadByRole {
  Work& w;
  const Analysis& a = w.a;
  std::vector<PartnerList> lists = {};
  // who buys or sells, as verbs say
  std::vector<ClaimParty> owners = {};

  struct Order {
    int item = -1;
    ClaimParty first, second;  // the first is ahead
    ClaimParty owner;          // empty: by the lists
    std::optional<Flow> flow;
    bool overtook = false;
    bool former = false;
    bool of_second = false;  // 'China is behind Italy': told of the one that is behind
  };
  [[nodiscard]] std::pair<int, int> segment(int item) const;
  [[nodiscard]] bool former(int item) const;
  [[nodiscard]] bool unsure(int item) const;
  [[nodiscard]] bool in_list(int i) const;
  [[nodiscard]] ClaimParty named(int i) const;
  [[nodiscard]] bool governed(int i) const;
  [[nodiscard]] ClaimParty subject(int item) const;
  [[nodiscard]] ClaimParty other_named(const ClaimParty& not_this, int before) const;
  [[nodiscard]] bool is_owner(const ClaimParty& c) const;
  [[nodiscard]] ClaimParty object(int from, const ClaimParty& not_this, int reach = 6) const;
  void add(std::vector<Order>& out, int item, const ClaimParty& first, const ClaimParty& second,
           bool overtook) const;
  void verbs(std::vector<Order>& out) const;
  bool left_behind(std::vector<Order>& out, int behind) const;
  void gives_way(std::vector<Order>& out) const;
  [[nodiscard]] int trade_verb(int from, int to) const;
  [[nodiscard]] ClaimParty trader_before(int verb) const;
  void than(std::vector<Order>& out) const;
  [[nodiscard]] bool product_near(int from, int to) const;
  [[nodiscard]] bool only_earlier_times() const;
  [[nodiscard]] Series whose(const Order& o, const ClaimParty& first, const ClaimParty& second,
                             const std::vector<Order>& all) const;
  bool settle(const Order& o, const ClaimParty& first, const ClaimParty& second,
              const std::vector<Order>& all);
  bool make(const Series& of, const ClaimParty& second, int item, bool overtakes,
            bool of_second = false);
  void led_before(std::vector<Order>& out) const;
  [[nodiscard]] int now_ahead(int from, const Series& before, const ClaimParty& first) const;
  [[nodiscard]] bool past_it(int verb) const;
  void after_former(const std::vector<Order>& orders);
  void goes_on(const Discourse::FormerOrder& f);
  [[nodiscard]] bool turned() const;
  void read();
};

}  // namespace tally::reading

#endif  // TALLY_READING_INTERNAL_AHEAD_BY_ROLE_H_
