// The places in an order that a sentence says: 'fifth', 'in 14th place', 'number six', 'runner-up';
// and two of one holder at two times: 'seventh in May last year, fifth in May this year'.
#include "reading/internal/rank_values.h"

#include <algorithm>

#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"

namespace tally::reading {
namespace {

struct Values {
  const Work& w;
  const RankReader& ranks;
  const std::vector<PartnerList>& lists;
  const Analysis& a = w.a;

  [[nodiscard]] bool ends_at(int i) const {
    return i >= a.size() || (a.kind(i, ItemKind::punct) && !a.punct(i, "-")) ||
           a.time(i) != nullptr || a.is_any(i, words::kBehindBareOrdinal) ||
           a.low(i) == "instead" || a.low(i) == "rather" ||
           a.is_any(i, {"thanks", "due", "owing", "ahead", "outside"});
  }

  [[nodiscard]] bool in_list_noun(int i) const {
    return std::any_of(lists.begin(), lists.end(),
                       [&](const PartnerList& l) { return l.noun && l.first <= i && i < l.last; });
  }

  [[nodiscard]] bool bare_ordinal(int i) const {
    // 'Third is where Riyadh stands'
    if (i == 0 && a.is(1, "is") && a.is(2, "where")) return true;
    if (!ends_at(i + 1)) return false;
    if (a.is_any(i - 1,
                 {"at", "a", "every", "each", "per", "this", "that", "an", "another", "one", "of"}))
      return false;
    if (!a.is(i - 1, "the")) return true;
    const int k = i - 2;
    return a.sense(k, Class::be) != nullptr || a.place(k) != nullptr ||
           a.sense(k, Class::comparedwith) != nullptr ||
           a.is_any(k, {"as", "being", "up", "it", "us", "them"}) || a.punct(k, ",");
  }

  void ordinals(std::vector<RankValue>& out) const {
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      // 'first place' is one phrase
      if (const Entry* e = a.sense(i, Class::place_noun);
          e != nullptr && e->times > 0 && (a.low(i) == "first" || a.low(i) == "top")) {
        out.push_back({i, i, 1});
        continue;
      }
      if (q == nullptr || q->kind != QuantityKind::ordinal || q->value.value() > 150) continue;
      const int rank = static_cast<int>(q->value.value());
      int k = i + 1;
      while (a.punct(k, "-") || a.sense(k, Class::super) != nullptr) ++k;
      const bool noun =
          a.sense(k, Class::place_noun) != nullptr || a.is_any(k, words::kPlaceOfOrder);
      // 'the second-largest national share of Kenya's imports'
      int share = k;
      while (share < k + 2 && (a.sense(share, Class::mod) != nullptr ||
                               a.is_any(share, {"national", "single", "individual"})))
        ++share;
      const bool part =
          k > i + 1 && a.is_any(share, {"share", "slice", "portion"}) && a.is(share + 1, "of");
      if ((noun && k == i + 1) || part)
        out.push_back({i, part ? share : k, rank});
      else if (in_list_noun(i) || bare_ordinal(i) ||
               // 'was its third-best in 2014'
               (k > i + 1 && ends_at(k) &&
                (a.is(i - 1, "the") || a.sense(i - 1, Class::poss) != nullptr)))
        out.push_back({i, i, rank});
    }
  }

  void numbers(std::vector<RankValue>& out) const {
    for (int i = 1; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || q->kind != QuantityKind::count || q->value.value() < 1 ||
          q->value.value() > 150 || q->high)
        continue;
      const int rank = static_cast<int>(q->value.value());
      // 'number seven rather than nine'
      const bool rather =
          !out.empty() && ends_at(i + 1) &&
          ((a.is(i - 1, "than") && a.is(i - 2, "rather")) || a.low(i - 1) == "rather" ||
           a.low(i - 1) == "instead" || (a.is(i - 1, "of") && a.is(i - 2, "instead")));
      if (ranks.number_sign(i) || a.is_any(i - 1, words::kRankNoun) || rather)
        out.push_back({i, i, rank});
      else if (a.punct(i - 1, ":") && (i + 1 >= a.size() || a.kind(i + 1, ItemKind::punct)) &&
               a.any_of(words::kRankNoun))
        out.push_back({i, i, rank});
    }
  }

  void idioms(std::vector<RankValue>& out) const {
    for (int i = 0; i < a.size(); ++i) {
      if (a.low(i) == "second" && a.sense(i, Class::after) != nullptr) out.push_back({i, i, 2});
      if (a.is_any(i, {"runner", "runners"}) && a.punct(i + 1, "-")) out.push_back({i, i + 2, 2});
      const bool medal = a.is_any(i + 1, {"medal", "medallist", "medalist", "position", "place"});
      if (medal && a.is_any(i, {"bronze", "silver"}))
        out.push_back({i, i + 1, a.is(i, "bronze") ? 3 : 2});
    }
  }
};

// From the comma before an item to the one behind it.
std::pair<int, int> segment(const Analysis& a, int item) {
  const auto stop = [&](int i) {
    return (a.kind(i, ItemKind::punct) && !a.punct(i, "-") && !a.punct(i, ".")) || a.is(i, "and");
  };
  int first = item, last = item + 1;
  while (first > 0 && !stop(first - 1)) --first;
  while (last < a.size() && !stop(last)) ++last;
  return {first, last};
}

// The time told beside a place; -1 if none is.
int time_beside(const Analysis& a, const RankValue& p) {
  const auto [first, last] = segment(a, p.item);
  int best = -1;
  for (int i = first; i < last; ++i) {
    if (a.time(i) != nullptr && (best < 0 || std::abs(i - p.item) < std::abs(best - p.item)))
      best = i;
  }
  return best;
}

// 1: a place of before; -1: one of now; 0: not said.
int earlier(const Analysis& a, const RankValue& p) {
  int k = p.item - 1;
  while (
      a.is_any(k, {"the", "no", "number", "a", "#", ".", "place", "position", "rank", "being"}) ||
      a.sense(k, Class::super) != nullptr)
    --k;
  if (a.is(k, "from") || a.sense(k, Class::upfrom) != nullptr ||
      a.sense(k, Class::comparedwith) != nullptr)
    return 1;
  if (a.is(k, "to") || a.low(k) == "now") return -1;
  const auto last_of = [&](int i) {
    return a.kind(i, ItemKind::word) ? a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low
                                     : a.low(-1);
  };
  if (last_of(k) == "than" && (a.is(k - 1, "rather") || a.low(k) == "rather")) return 1;
  if (last_of(k) == "of" && (a.is(k - 1, "instead") || a.low(k) == "instead")) return 1;
  const auto [first, last] = segment(a, p.item);
  int said = 0;
  for (int i = first; i < last; ++i) {
    if (a.is_any(i, {"having", "formerly", "previously"}) ||
        (i < p.item && a.low(i) == "had" && a.sense(i, Class::be) != nullptr))
      said = 1;
    if (a.is_any(i, {"now", "currently", "is", "are", "meanwhile"}) && said == 0) said = -1;
  }
  return said;
}

// The months of a time as a number that grows; 0 if it cannot be told here.
int order_of(const Work& w, int item) {
  if (item < 0) return 0;
  const TimeSpan& t = *w.a.time(item);
  const int now = w.d.today.year();
  if (t.year > 1000) return t.year * 12 + t.month_to;
  if (t.year_by == YearBy::relative && (t.same_months || t.kind != TimeKind::base))
    return (now + t.year) * 12 + t.month_to;
  return t.kind == TimeKind::base ? -1 : 0;
}

}  // namespace

std::vector<RankValue> rank_values(const Work& w, const RankReader& ranks,
                                   const std::vector<PartnerList>& lists) {
  std::vector<RankValue> out;
  const Values v{w, ranks, lists};
  v.ordinals(out);
  v.numbers(out);
  v.idioms(out);
  return out;
}

int later_of_two(const Work& w, const std::vector<RankValue>& two) {
  const int a = earlier(w.a, two[0]), b = earlier(w.a, two[1]);
  if (a != b) return a > b ? 1 : 0;
  const int ta = time_beside(w.a, two[0]), tb = time_beside(w.a, two[1]);
  const int oa = order_of(w, ta), ob = order_of(w, tb);
  if (ta == tb) return -1;
  if (oa == -1 && ob != -1) return 1;
  if (ob == -1 && oa != -1) return 0;
  if (oa > 0 && ob > 0 && oa != ob) return oa > ob ? 0 : 1;
  return -1;
}

void add_earlier(Work& w, const Draft& main, const RankValue& now, const RankValue& then) {
  Draft base = main;
  base.claim.value->number = core::Decimal{then.rank, 0};
  base.item = base.first = then.item;
  base.last = then.last + 1;
  base.clause = w.clause(then.item);
  base.drop = false;
  base.role = Role::base;
  const int time = time_beside(w.a, then);
  const int own = time_beside(w.a, now);
  const bool apart = time >= 0 && time != own;
  bool other_time = false;
  for (int i = 0; i < w.a.size(); ++i)
    other_time = other_time || (i != time && w.a.time(i) != nullptr && order_of(w, i) != 0);
  const auto each_of_now = [&](auto&& change) {
    for (Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.item == now.item) change(d);
    }
  };
  // 'ranked fifth in 2020, it is now third': the text's time, or the last year
  const core::Period last = core::Period::year(w.d.now.year() - 1);
  const bool before = order_of(w, time) > 0 && order_of(w, time) < (w.d.now.year() - 1) * 12;
  if (apart && !other_time && (w.d.period || before)) {
    each_of_now([&](Draft& d) {
      d.claim.period = w.d.period ? *w.d.period : last;
      d.period_set = true;
      d.assumed.emplace_back(w.d.period ? "period: that of the text before"
                                        : "period: the last full year before the article");
    });
  }
  if (apart && w.a.time(time)->kind != TimeKind::base) {
    base.role = Role::main;
    base.time_item = time;
    base.period_set = false;
    base.aside = true;
    if (order_of(w, own) > 0) each_of_now([&](Draft& d) { d.time_item = own; });
  } else if (apart && !other_time && w.d.period) {
    const TimeSpan& t = *w.a.time(time);  // 'seventh a year ago'
    bool year = false;
    for (std::size_t k = t.first; k < t.last; ++k) year = year || w.a.tokens[k].low == "year";
    if (year) {
      base.claim.period = w.d.period->shifted(-12);
      base.period_set = true;
    }
  }
  w.drafts.push_back(std::move(base));
}

// 'has risen to fifth on the list, having been eighth', where one of the two places is read.
void RankReader::moved_in_list() {
  const Draft* read = nullptr;
  for (const Draft& d : w.drafts) {
    if (d.claim.kind != ClaimKind::rank || d.drop) continue;
    if (read != nullptr && d.item == read->item && d.claim.partner == read->claim.partner) continue;
    if (read != nullptr || d.frame != "rank" || !d.claim.value) return;
    read = &d;
  }
  if (read == nullptr) return;
  const std::vector<PartnerList> lists = partner_lists(w);
  std::vector<RankValue> places = rank_values(w, *this, lists);
  const auto rank = static_cast<int>(read->claim.value->value());
  // 'was its seventh largest trading partner in 2022, against 18th a year earlier'
  if (places.size() == 1 && places[0].rank != rank && places[0].item > read->item &&
      !w.bracketed(places[0].item) && earlier(a, places[0]) == 1) {
    const Draft copy = *read;
    add_earlier(w, copy, {read->item, read->item, rank}, places[0]);
    return;
  }
  if (places.size() != 2 || places[0].rank == places[1].rank) return;
  if (w.bracketed(places[0].item) || w.bracketed(places[1].item)) return;
  for (int i = 0; i < a.size(); ++i) {  // 'Italy, first by far, and Spain, third': one each
    if (!is_bare_place(a, i) || listed_after(a, i)) continue;
    const ClaimParty p = w.party_of_item(i);
    if (p != read->claim.partner && p != read->claim.reporter) return;
  }
  const int at = places[0].rank == rank ? 0 : places[1].rank == rank ? 1 : -1;
  if (at < 0) return;
  const int now = later_of_two(w, places);
  if (now < 0) return;
  const RankValue& other = places[static_cast<std::size_t>(1 - at)];
  const Draft copy = *read;
  if (now == at) {
    add_earlier(w, copy, places[static_cast<std::size_t>(at)], other);
    return;
  }
  // the one read is that of before
  Draft later = copy;
  later.claim.value->number = core::Decimal{other.rank, 0};
  later.item = later.first = other.item;
  later.last = other.last + 1;
  later.clause = w.clause(other.item);
  later.role = Role::main;
  for (Draft& d : w.drafts) {
    if (d.claim.kind == ClaimKind::rank) d.drop = true;
  }
  w.drafts.push_back(later);
  add_earlier(w, later, other, places[static_cast<std::size_t>(at)]);
}

// 'In Angolan statistics, Portugal topped the list of suppliers': Angola's.
ClaimParty RankReader::book_in_front() const {
  // 'For Tehran it comes second'
  if (a.is(0, "for") && a.place(1) != nullptr && !a.place(1)->possessive && !is_adjective(a, 1))
    return w.party_of_item(1);
  if (!a.is_any(0, {"in", "on", "by"}) && a.low(0) != "according") return {};
  for (int at = 1; at < 4 && at < a.size(); ++at) {
    const PlaceSpan* p = a.place(at);
    if (p == nullptr) continue;
    const bool whose = (p->possessive || is_adjective(a, at)) && !p->any;
    const bool book = a.is_any(at + 1, words::kTableOfRanks | words::kFiguresNoun,
                               {"tables", "books", "rankings", "records", "count"});
    return whose && book ? w.party_of_item(at) : ClaimParty{};
  }
  return {};
}

// '11th among the northern neighbour's suppliers': fills the head's country; false if it is not
// known.
bool RankReader::of_neighbour(int from, int to, Head& h) const {
  for (int i = from; i < to; ++i) {
    const Entry* neighbour = a.sense(i, Class::neighbour);
    if (neighbour == nullptr || !a.is(i + 1, "'s")) continue;
    PartyRef ref;
    ref.kind = PartyRef::Kind::neighbour;
    ref.direction = neighbour->as;
    ref.at = i;
    h.reporter = resolve_party(a, ref, w.d, {}, false);
    return !h.reporter.empty();
  }
  return true;
}

void RankReader::make(const Head& h, const ClaimParty& partner, bool assumed) {
  if (no_place(h)) return;
  Series s;
  s.reporter = h.reporter;
  s.partner = partner;
  s.flow = flow_of(h.flow);
  s.ok = true;
  Draft& d = w.add(ClaimKind::rank, s, h.item, "rank");
  d.first = std::max(0, h.first);
  d.claim.unit = ClaimUnit::rank;
  ClaimNumber n;
  n.number = core::Decimal{h.rank, 0};
  n.from_words = true;
  d.claim.value = n;
  d.claim.rank_word = h.word;
  if (h.regional) {  // kept for the amounts beside it, not told
    d.drop = true;
    w.why = "a rank within a region";
  }
  // 'used to come first'
  bool used = h.past;
  for (int k = h.first - 1; k > h.first - 7 && k >= 0 && w.clause(k) == w.clause(h.item); --k)
    used = used || a.low(k) == "used";
  if (used) {
    d.drop = true;
    w.refuse("a rank of a time that is not said");
  }
  // 'down from the fourth place a year ago'
  int from = h.item - 1;
  while (a.is_any(from, {"the", "a"})) --from;
  // 'has risen from being Turkey's 10th largest partner to the fifth largest'
  int being = h.first - 1;
  while (being > h.first - 4 && being > 0 && !a.is(being, "being")) --being;
  const bool was = a.is(being, "being") && a.is(being - 1, "from");
  if (was || a.is(from, "from") || a.sense(from, Class::upfrom) != nullptr || stood_before(h.item))
    d.role = Role::base;
  for (int i = 0; i < a.size(); ++i) {
    if (a.is_any(i, {"country", "countries", "nation"}) && std::abs(i - h.item) < 5)
      d.claim.says_country = true;
  }
  if (const ClaimParty book = assumed ? book_in_front() : ClaimParty{};
      !book.empty() && !overlaps(book, partner)) {
    d.claim.reporter = book;
  } else if (assumed) {
    d.assumed.push_back("reporter: the one spoken of before");
    d.confidence = 0.75;
  }
}

}  // namespace tally::reading
