// Amounts that are shared out over a list: 'trade with Nepal and Bhutan was $11 bn and $1.4 bn
// respectively', 'Hungary and Slovakia bought goods for $1.3 billion and $1.1 billion,
// respectively'. Where the lists do not fit each other, nothing is read of them.
#include <algorithm>

#include "reading/internal/amount_reader.h"
#include "reading/internal/work.h"

namespace tally::reading {
namespace {

struct RespectiveLists {
  Work& w;
  const Analysis& a = w.a;
  using Items = std::vector<int>;

  // Items of one sort that only commas and 'and' stand between.
  template <typename Is>
  std::vector<Items> runs(Is is, Words between) const {
    std::vector<Items> out;
    int last = -10;
    for (int i = 0; i < a.size(); ++i) {
      if (!is(i)) continue;
      bool joined = last >= 0 && i > last + 1;
      for (int k = last + 1; k < i && joined; ++k)
        joined = a.punct(k, ",") || a.is(k, "and") || a.is_any(k, between);
      if (joined)
        out.back().push_back(i);
      else
        out.push_back({i});
      last = i;
    }
    std::erase_if(out, [](const Items& run) { return run.size() < 2; });
    return out;
  }

  // The bracket around the sum follows the last of two places or more: 'with Germany and Poland (62
  // and 58 million)'.
  bool behind_places(int item) const {
    const int open = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    if (!a.punct(open, "(") || a.quantity(open + 1) == nullptr || a.place(open - 1) == nullptr)
      return false;
    const int joint = a.is(open - 2, "the") ? open - 3 : open - 2;  // 'and the Netherlands'
    return a.is(joint, "and") && a.place(joint - 1) != nullptr &&
           (item == open + 1 ? a.is_any(item + 1, {"and", ","}) && a.quantity(item + 2) != nullptr
                             : a.is_any(item - 1, {"and", ","}) && a.quantity(item - 2) != nullptr);
  }

  std::vector<Items> amount_runs() const {
    std::vector<Items> out = runs(
        [&](int i) {
          const QuantitySpan* q = a.quantity(i);
          return (is_money(q) || (q != nullptr && q->kind == QuantityKind::percent)) &&
                 (!w.bracketed(i) || behind_places(i));
        },
        {"up", "down"});
    // '$98 million, up 11 percent and 2.7 percent': the list begins with the rates
    for (Items& run : out) {
      if (is_money(a.quantity(run.front())) && a.is_any(run[1] - 1, {"up", "down"}))
        run.erase(run.begin());
    }
    std::erase_if(out, [](const Items& run) { return run.size() < 2; });
    std::erase_if(out, [&](const Items& run) {
      return std::any_of(run.begin(), run.end(), [&](int i) {
        return is_money(a.quantity(i)) != is_money(a.quantity(run.front()));
      });
    });
    return out;
  }

  std::vector<Items> place_runs() const {
    return runs(
        [&](int i) {
          const PlaceSpan* p = a.place(i);
          return p != nullptr && !p->possessive &&
                 (p->kind != places::NameKind::adjective || !a.kind(i + 1, ItemKind::word)) &&
                 p->kind != places::NameKind::institution && p->kind != places::NameKind::person;
        },
        {"the", "to", "from", "with"});
  }

  Draft* draft_at(int item) const {
    for (Draft& d : w.drafts) {
      if (d.item == item && d.claim.kind != ClaimKind::rank && d.claim.kind != ClaimKind::record)
        return &d;
    }
    return nullptr;
  }

  // The places of the list nearest before the amounts that is as long as they are.
  std::vector<ClaimParty> places_for(const Items& amounts, const std::vector<Items>& lists,
                                     int after) const {
    std::vector<ClaimParty> out;
    const Items* best = nullptr;
    for (const Items& list : lists) {
      if (list.front() > after && list.back() < amounts.front() && list.size() == amounts.size())
        best = &list;
    }
    if (best == nullptr) return out;
    for (const int i : *best) out.push_back(w.party_of_item(i));
    return out;
  }

  // 'Exports to the two countries were worth 376 and 625 million': the two named last, in order.
  std::vector<ClaimParty> the_two(const Items& amounts, int after, const Draft& of) const {
    if (amounts.size() != 2) return {};
    bool said = false;
    for (int i = after + 1; i < amounts.front(); ++i)
      said = said || a.sense(i, Class::pairref) != nullptr;
    if (!said) return {};
    std::vector<ClaimParty> out;
    for (PlaceId p : w.d.recent) {
      const ClaimParty party = single(p);
      if (party == of.claim.reporter || out.size() == 2) continue;
      out.insert(out.begin(), party);
    }
    return out.size() == 2 ? out : std::vector<ClaimParty>{};
  }

  // Gives the draft at one amount to one place: as partner, or as reporter if the list is the
  // subject of a verb.
  static bool give(Draft& d, const ClaimParty& place, const std::vector<ClaimParty>& all) {
    Claim& c = d.claim;
    const bool subject = std::all_of(all.begin(), all.end(), [&](const ClaimParty& p) {
      return overlaps(p, c.reporter) && c.reporter.places.size() > 1;
    });
    (subject ? c.reporter : c.partner) = place;
    d.moved = true;
    d.total_partner = false;
    return !place.empty() && c.reporter != c.partner;
  }

  // 'were worth $7 billion and $9 billion in 2021 and 2022, respectively'
  bool share_out_times(const Items& amounts) {
    const auto times =
        runs([&](int i) { return a.time(i) != nullptr && a.time(i)->kind == TimeKind::period; },
             {"in", "the"});
    for (const Items& list : times) {
      if (list.size() != amounts.size()) continue;
      bool done = true;
      for (const int i : amounts) done = done && draft_at(i) != nullptr;
      if (!done) return false;
      for (std::size_t k = 0; k < amounts.size(); ++k) {
        Draft& d = *draft_at(amounts[k]);
        d.role = Role::main;
        d.time_item = list[k];
      }
      return true;
    }
    return false;
  }

  void drop(const Items& amounts) {
    for (Draft& d : w.drafts) {
      if (std::find(amounts.begin(), amounts.end(), d.item) == amounts.end()) continue;
      d.drop = true;
      w.refuse("amounts of a list that are not told apart");
    }
  }

  std::vector<ClaimParty> last_places = {};

  // 'fell 12 and 5 percent to 47.6 and 8.9 billion, respectively': the places of the list before
  std::vector<ClaimParty> same_again(const Items& amounts, int after) const {
    if (after < 0 || last_places.size() != amounts.size()) return {};
    for (int i = after + 1; i < amounts.front(); ++i) {
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.place(i) != nullptr) return {};
    }
    return last_places;
  }

  // 'exports and imports were worth 2 and 1.5 billion': one each, in the order of the words.
  bool share_out_flows(const Items& amounts, const Draft& of) {
    if (amounts.size() > 3 || amounts.size() < 2 || of.claim.flow != Flow::turnover) return false;
    std::optional<Flow> first;
    bool total = false;  // 'trade, exports and imports fell by 4, 3 and 5 percent'
    for (const Mention& m : w.mentions) {
      if (m.kind != Mention::Kind::noun || m.head > amounts.front()) continue;
      const Item& it = a.items[static_cast<std::size_t>(m.head)];
      const auto words = std::string_view("exports and imports");
      std::string said;
      for (std::size_t k = it.first; k < it.last; ++k)
        said += (said.empty() ? "" : " ") + a.tokens[k].low;
      first.reset();
      if (said == words) first = Flow::exports;
      if (said == "imports and exports") first = Flow::imports;
      const int front = m.head > 1 && a.punct(m.head - 1, ",")
                            ? w.mention_at[static_cast<std::size_t>(m.head) - 2]
                            : -1;
      total = front >= 0 && w.mentions[static_cast<std::size_t>(front)].flow == FlowWord::turnover;
    }
    if (total != (amounts.size() == 3)) return false;
    Draft* one = draft_at(amounts[total ? 1 : 0]);
    Draft* two = draft_at(amounts[total ? 2 : 1]);
    if (!first || one == nullptr || two == nullptr) return false;
    if (Draft* whole = total ? draft_at(amounts[0]) : nullptr) whole->role = Role::main;
    one->claim.flow = *first;
    two->claim.flow = *first == Flow::exports ? Flow::imports : Flow::exports;
    one->role = two->role = Role::main;
    return true;
  }

  // 'exports to Romania and Turkey were worth 3 and 2 billion': as many sums as partners, joined by
  // 'and', although the word 'respectively' is missing.
  bool one_for_each(const Items& amounts) const {
    if (amounts.size() < 2 || !a.is(amounts.back() - 1, "and")) return false;
    for (std::size_t k = 1; k < amounts.size(); ++k) {
      const bool apart = a.is_any(amounts[k] - 1, {",", "and"}) && amounts[k] - amounts[k - 1] <= 3;
      if (!apart || draft_at(amounts[k]) == nullptr) return false;
    }
    const Draft* first = draft_at(amounts.front());
    if (first == nullptr || a.is(amounts.front() - 1, "between")) return false;
    for (const Mention& m : w.mentions) {
      if (m.kind == Mention::Kind::noun && m.head < amounts.front() &&
          m.partner.kind == PartyRef::Kind::places && m.partner.items.size() == amounts.size() &&
          m.last <= amounts.front() && amounts.front() - m.last < 7)
        return true;
    }
    // 'with Germany and Poland (62 million and 58 million euros)'
    return amounts.size() == 2 && behind_places(amounts.front());
  }

  // 'were Germany, Italy and Bosnia, with 2.0, 1.9 and 1.3 billion euros'
  bool with_each(const Items& amounts, const std::vector<Items>& lists) const {
    if (!a.is(amounts.front() - 1, "with")) return false;
    for (const Items& list : lists) {
      if (list.size() == amounts.size() && list.back() < amounts.front() &&
          list.back() >= amounts.front() - 3)
        return true;
    }
    return false;
  }

  // 'sent 40% and 12% of its exports to China and Peru, respectively', 'ten and five percent of':
  // the last share is the draft, its partners are the list.
  void shares_of_partners() {
    for (std::size_t n = 0; n < w.drafts.size(); ++n) {
      const Draft of = w.drafts[n];
      const auto& partners = of.claim.partner.places;
      if (of.claim.kind != ClaimKind::share || of.drop || partners.size() < 2) continue;
      Items percents = {of.item};
      for (int i = of.item - 1; i > 0 && percents.size() < partners.size(); --i) {
        const QuantitySpan* q = a.quantity(i);
        if (a.is(i, "and") || a.punct(i, ",")) continue;
        if (q == nullptr || (q->kind != QuantityKind::percent && q->kind != QuantityKind::count &&
                             q->kind != QuantityKind::bare))
          break;
        percents.insert(percents.begin(), i);
      }
      if (percents.size() != partners.size()) {
        w.drafts[n].drop = true;
        w.refuse("amounts of a list that are not told apart");
        continue;
      }
      // in the order of the text, whatever the order of the sum of places
      std::vector<ClaimParty> in_order;
      for (int i = of.item + 1; i < a.size(); ++i) {
        const ClaimParty p = a.place(i) != nullptr ? w.party_of_item(i) : ClaimParty{};
        if (p.places.size() == 1 &&
            std::find(partners.begin(), partners.end(), p.places.front()) != partners.end())
          in_order.push_back(p);
      }
      if (in_order.size() != partners.size()) {
        w.drafts[n].drop = true;
        continue;
      }
      for (std::size_t k = 0; k < percents.size(); ++k) {
        Draft one = of;
        one.item = one.first = percents[k];
        one.last = percents[k] + 1;
        one.claim.partner = in_order[k];
        if (one.claim.denominator) one.claim.denominator->partner = of.claim.denominator->partner;
        w.set_percent(one, *a.quantity(percents[k]), 1);
        for (Draft& d : w.drafts) {
          if (d.item == one.item && d.item != of.item && d.claim.kind == ClaimKind::share)
            d.drop = true;
        }
        w.spent[static_cast<std::size_t>(percents[k])] = true;
        if (percents[k] == of.item)
          w.drafts[n] = std::move(one);
        else
          w.drafts.push_back(std::move(one));
      }
    }
  }

  // 'exports to Samoa were $176 million and those to Tonga $98 million, up 11 percent and 2.7
  // percent, respectively': each rate is of one of the sums before it.
  bool share_out_sums(const Items& amounts, const Draft& of) {
    if (of.claim.kind != ClaimKind::change || is_money(a.quantity(amounts.front()))) return false;
    std::vector<Draft> sums;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::level && d.role == Role::main && !d.drop &&
          d.item < amounts.front())
        sums.push_back(d);
    }
    if (sums.size() != amounts.size()) return false;
    std::sort(sums.begin(), sums.end(),
              [](const Draft& x, const Draft& y) { return x.item < y.item; });
    for (int i = sums.back().item + 1; i < amounts.front(); ++i) {
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0 || a.place(i) != nullptr) return false;
    }
    for (std::size_t k = 1; k < sums.size(); ++k) {
      const Claim& x = sums[k - 1].claim;
      const Claim& y = sums[k].claim;
      if (x.flow == y.flow && x.partner == y.partner && x.reporter == y.reporter) return false;
    }
    const Draft first = of;
    for (std::size_t k = 0; k < amounts.size(); ++k) {
      const QuantitySpan& q = *a.quantity(amounts[k]);
      Draft* d = draft_at(amounts[k]);
      if (d == nullptr) {
        Draft copy = first;
        copy.item = copy.first = amounts[k];
        copy.last = amounts[k] + 1;
        w.set_percent(copy, q, first.claim.value && first.claim.value->value() < 0 ? -1 : 1);
        w.drafts.push_back(std::move(copy));
        d = &w.drafts.back();
        w.spent[static_cast<std::size_t>(amounts[k])] = true;
      }
      d->role = Role::main;
      d->moved = true;
      d->drop = false;
      d->total_partner = sums[k].total_partner;
      d->claim.reporter = sums[k].claim.reporter;
      d->claim.partner = sums[k].claim.partner;
      d->claim.flow = sums[k].claim.flow;
      d->claim.product = sums[k].claim.product;
    }
    return true;
  }

  // 'with $17 million and $304 million worth of exports to and imports from Iran, respectively'
  bool flows_behind(const Items& amounts) {
    int i = amounts.back() + 1;
    while (a.is_any(i, {"worth", "of", "in", "worth of"})) ++i;
    if (amounts.size() != 2 || i == amounts.back() + 1 || i >= a.size()) return false;
    const Token& word = a.tokens[a.items[static_cast<std::size_t>(i)].first];
    if (word.low != "exports" && word.low != "imports") return false;
    const Flow first = word.low == "exports" ? Flow::exports : Flow::imports;
    Draft* one = draft_at(amounts[0]);
    Draft* two = draft_at(amounts[1]);
    if (one == nullptr || two == nullptr) return false;
    if (one->claim.flow == Flow::turnover || two->claim.flow == Flow::turnover) {
      drop(amounts);  // whose exports they are is not said
      return true;
    }
    two->claim = [&] {
      Claim c = two->claim;
      c.reporter = one->claim.reporter;
      c.partner = one->claim.partner;
      c.flow = first == Flow::exports ? Flow::imports : Flow::exports;
      return c;
    }();
    one->claim.flow = first;
    return true;
  }

  // Two sums of one series and one time: at most one of them can be right.
  bool all_of_one(const Items& amounts) const {
    const Draft* first = nullptr;
    for (const int i : amounts) {
      const auto d = std::find_if(w.drafts.begin(), w.drafts.end(),
                                  [&](const Draft& x) { return x.item == i && !x.drop; });
      if (d == w.drafts.end() || d->claim.kind != ClaimKind::level) return false;
      if (first != nullptr &&
          (d->claim.flow != first->claim.flow || d->role != first->role ||
           d->claim.partner != first->claim.partner || d->claim.reporter != first->claim.reporter))
        return false;
      first = &*d;
    }
    return amounts.size() > 1 && std::any_of(w.a.tokens.begin(), w.a.tokens.end(),
                                             [](const Token& t) { return t.low == "followed"; });
  }

  void share_out(const Items& amounts, const std::vector<Items>& lists, int after) {
    const Draft* known = nullptr;
    for (const int i : amounts) known = known == nullptr ? draft_at(i) : known;
    if (known == nullptr || flows_behind(amounts)) return;
    const Draft of = *known;
    if (share_out_flows(amounts, of)) return;
    if (w.a.any(Class::respectively) && share_out_sums(amounts, of)) return;
    if (of.claim.partner.places.size() == 1 && share_out_times(amounts)) return;
    std::vector<ClaimParty> places = places_for(amounts, lists, after);
    if (places.empty()) places = the_two(amounts, after, of);
    if (places.empty()) places = same_again(amounts, after);
    if (places.empty()) {
      // several sums of one partner list, of which nothing tells whose is whose
      // (or 'Spain was the top customer, followed by Italy, with 480 and 410 million respectively')
      if (of.claim.partner.places.size() > 1 || all_of_one(amounts)) drop(amounts);
      return;
    }
    const bool odd = std::any_of(places.begin(), places.end(), [&](const ClaimParty& p) {
      return p.empty() || (p == of.claim.reporter);
    });
    if (odd) return drop(amounts);
    last_places = places;
    for (std::size_t k = 0; k < amounts.size(); ++k) {
      Draft* d = draft_at(amounts[k]);
      if (d == nullptr) {  // 'saw 8 per cent, 23 per cent and 4 per cent growth'
        Draft copy = of;
        copy.item = copy.first = amounts[k];
        copy.last = amounts[k] + 1;
        const QuantitySpan& q = *a.quantity(amounts[k]);
        const int sign = of.claim.value && of.claim.value->value() < 0 ? -1 : 1;
        if (is_money(&q) ? !w.set_money(copy, q) : (w.set_percent(copy, q, sign), false)) continue;
        w.drafts.push_back(std::move(copy));
        d = &w.drafts.back();
        w.spent[static_cast<std::size_t>(amounts[k])] = true;
      }
      d->role = Role::main;
      if (!give(*d, places[k], places)) d->drop = true;
    }
  }
};

}  // namespace

void share_out_lists(Work& w) {
  const bool said = w.a.any(Class::respectively);
  if (w.drafts.empty()) return;
  RespectiveLists r{w};
  if (said) r.shares_of_partners();
  const auto amounts_of = r.amount_runs();
  if (amounts_of.empty()) return;
  const auto lists = r.place_runs();
  int after = -1;
  for (const auto& amounts : amounts_of) {
    if (!said && !r.one_for_each(amounts) && !r.with_each(amounts, lists)) {
      const Draft* first = r.draft_at(amounts.front());
      if (first != nullptr && w.a.is(amounts.back() - 1, "and")) r.share_out_flows(amounts, *first);
      continue;
    }
    r.share_out(amounts, lists, after);
    after = amounts.back();
  }
}

}  // namespace tally::reading
