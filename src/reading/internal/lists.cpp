// Lists of partners: 'followed by Kenya ($0.8 bn, 9 %) and Zambia', bullets, 'Belgium came second
// (₦996 bn, 11.8 %)', 'Italy with $13.9 billion'. The head gives flow, reporter, period; each place
// its sum, share and rank.
#include <algorithm>

#include "reading/internal/role_lists.h"
#include "reading/internal/sentence_checks.h"
#include "reading/internal/work.h"
#include "reading/words/figures.h"
#include "reading/words/ranking.h"

namespace tally::reading {
namespace {

struct Lists {
  Work& w;
  const Analysis& a = w.a;
  bool bracket_has_time = false;  // a bracket of the list said the time of the sums in brackets

  struct Head {
    ClaimParty reporter;
    Flow flow = Flow::turnover;
    int rank = 0;
    bool ok = false;
    bool fresh = false;  // the rank stands in this sentence
    int from = -1;       // places count only behind this item
  };

  Head head() const {
    Head h;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::rank) continue;
      h.reporter = d.claim.reporter;
      h.flow = d.claim.flow;
      h.rank = static_cast<int>(d.claim.value ? d.claim.value->value() : 0);
      h.ok = h.fresh = true;
      break;
    }
    if (!h.ok && w.list_head) {
      h.reporter = w.list_head->reporter;
      h.flow = w.list_head->flow;
      h.ok = h.fresh = true;
      h.from = w.list_head->item;
    }
    // 'In imports, Lithuania led with 17.6%' goes on with the partners of the same country
    if (!h.ok && w.d.list_flow && !w.d.list_reporter.empty() && !w.mentions.empty()) {
      const Mention& m = w.mentions.front();
      const bool opens = m.plain_noun && m.head <= 2 &&
                         a.is_any(m.first - 1, {"in", "for", "of"}) && a.punct(m.last, ",");
      // 'In overall trade Slovakia, at 11.9 billion, was ahead'
      const bool all = m.plain_noun || (m.total && m.reporter.empty());
      const bool subject = is_bare_place(a, m.last);
      const bool turns = all && m.first == 1 && a.is(0, "in") && m.flow != FlowWord::balance &&
                         m.flow != FlowWord::none && flow_of(m.flow) != *w.d.list_flow &&
                         (a.punct(m.last, ",") || subject);
      if ((turns || (opens && (m.flow == FlowWord::exports || m.flow == FlowWord::imports))) &&
          m.partner.empty()) {
        h.reporter = w.d.list_reporter;
        h.flow = flow_of(m.flow);
        h.ok = h.fresh = true;
        h.from = subject ? m.last - 1 : m.last;
        return h;
      }
    }
    // 'The major part of imports came from Germany (1,852), followed by Russia' below a list of
    // exports; a sentence about balances is no part of a list of flows
    if (!h.ok && w.d.list_flow && !w.d.list_reporter.empty()) {
      for (const Mention& m : w.mentions) {
        if (m.kind != Mention::Kind::noun || m.flow == FlowWord::none) continue;
        const Flow flow = flow_of(m.flow);
        if (flow == Flow::balance || (flow != *w.d.list_flow && !m.plain_noun)) return h;
        // 'the largest volume of trade was registered with Kazakhstan' below shares of imports
        if (flow == Flow::turnover && *w.d.list_flow != flow && m.plain_noun &&
            a.is_any(m.last, {"was", "is"}) && !w.a.quantities.empty()) {
          h.reporter = w.d.list_reporter;
          h.flow = flow;
          h.ok = h.fresh = true;
          h.from = m.last;
          return h;
        }
        if (flow == *w.d.list_flow || flow == Flow::turnover) continue;
        h.reporter = w.d.list_reporter;
        h.flow = flow;
        h.rank = 1;
        h.ok = h.fresh = true;
        h.from = m.last;
        return h;
      }
    }
    // below 'Main destinations of exports:' each item is of them
    if (const auto& rows = w.d.rows; !h.ok && w.d.in_row && rows && rows->flow != Flow::balance &&
                                     rows->product.empty() &&
                                     (!w.d.list_goes_on() || *w.d.list_flow != rows->flow)) {
      h.reporter = rows->reporter;
      h.flow = rows->flow;
      h.ok = true;
      return h;
    }
    // 'It is the second-largest investor, followed by the UK': another list
    const bool of_money = a.any_of({"investor", "investors", "investment", "investments"});
    if (!h.ok && w.d.list_goes_on() && !of_money && !another_rank()) {
      h.reporter = w.d.list_reporter;
      h.flow = *w.d.list_flow;
      h.rank = w.d.list_rank;
      h.ok = true;
      own_list(h);
    }
    return h;
  }

  // 'As a buyer of Kazakh goods, China is still behind Italy ($14.9 billion)' below a list of all
  // trade: the words for partners of the sentence say which list it is.
  void own_list(Head& h) const {
    if (!a.may_have(Class::ahead)) return;
    for (const PartnerList& l : partner_lists(w)) {
      if (!l.noun || l.vague || l.owner.places.size() != 1) continue;
      if (l.flow == h.flow && l.owner == h.reporter) return;
      h.ok = !l.product;
      h.flow = l.flow;
      h.reporter = l.owner;
      h.rank = 0;
      return;
    }
  }

  // 'Venezuela remained the largest source of imports, followed by' behind a list of partners: a
  // rank of another flow, that was not read.
  bool another_rank() const {
    for (int i = 1; i < a.size(); ++i) {
      const Entry* noun = a.sense(i, Class::ranknoun);
      if (noun != nullptr && a.sense(i - 1, Class::super) != nullptr &&
          flow_of(noun->flow) != *w.d.list_flow)
        return true;
    }
    return false;
  }

  static bool money(const QuantitySpan* q) {
    return q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare);
  }
  static bool percent(const QuantitySpan* q) {
    return q != nullptr && q->kind == QuantityKind::percent;
  }

  bool mentions_between(int from, int to) const {
    for (int i = from; i < to; ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m < 0) continue;
      const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
      if (mention.kind != Mention::Kind::goods || !a.is(mention.first - 1, "with")) return true;
    }
    return false;
  }

  // The amount that belongs to the place at `i`, or -1.
  int amount_of(int i) const {
    for (int k = i + 1; k < a.size() && k <= i + 6; ++k) {
      const QuantitySpan* q = a.quantity(k);
      if (money(q) || percent(q)) {
        return w.spent[static_cast<std::size_t>(k)] || mentions_between(i + 1, k) ? -1 : k;
      }
      // 'Singapore with goods valued at 5 billion'
      if (a.sense(k, Class::goods) != nullptr && a.is_any(k - 1, {"with", "at", ","})) continue;
      if (a.is_any(k, words::kValuedWord) || a.sense(k, Class::level) != nullptr) continue;
      if (q != nullptr && q->kind == QuantityKind::ordinal) continue;
      if (a.is_any(k, words::kBetweenPlaceAndAmount)) continue;
      if (a.sense(k, Class::be) != nullptr || a.sense(k, Class::place_noun) != nullptr ||
          a.sense(k, Class::shareverb) != nullptr)
        continue;
      return -1;
    }
    return -1;
  }

  // 'The countries from which most goods were imported to Ukraine in 2023: China - $10 bn, ...',
  // 'The following countries bought most from Peru: ...': what is listed behind the colon.
  void countries_with_most() {
    if (w.list_head) return;
    bool countries = false;
    bool most = false;
    bool turned = false;  // 'from which', 'to which'
    FlowWord verb = FlowWord::none;
    ClaimParty reporter;
    std::optional<Flow> flow;
    for (int i = 0; i < a.size(); ++i) {
      if (a.quantity(i) != nullptr || a.sense(i, Class::product) != nullptr) return;
      for (std::size_t k = a.items[static_cast<std::size_t>(i)].first;
           k < a.items[static_cast<std::size_t>(i)].last; ++k) {
        const LowWord& low = a.tokens[k].low;
        countries = countries || low == "countries" || low == "states" || low == "nations";
        most = most || low == "most" || low == "largest";
      }
      turned = turned || (a.is(i, "which") && a.is_any(i - 1, {"from", "to"})) || a.is(i, "where");
      if (const Entry* e = a.sense(i, Class::flowverb); e != nullptr) verb = e->flow;
      if (a.place(i) != nullptr && reporter.empty()) {
        reporter = w.party_of_item(i);
        const int prep = a.is(i - 1, "the") ? i - 2 : i - 1;
        if (a.is_any(prep, {"to", "into"})) flow = Flow::imports;
        if (a.is(prep, "from")) flow = Flow::exports;
        if (!flow && turned && is_bare_place(a, i)) {
          const Entry* own = a.sense(i + 1, Class::flowverb);
          if (own != nullptr && own->flow == FlowWord::exports) flow = Flow::exports;
          if (own != nullptr && own->flow == FlowWord::imports) flow = Flow::imports;
        }
      }
      if (!a.punct(i, ":")) continue;
      if (!countries || !most || verb == FlowWord::none || reporter.empty() || !flow) return;
      w.list_head = Work::ListHead{reporter, *flow, i};
      return;
    }
  }

  // 'followed next with', 'came next, with', 'were next with': where 'with' stands; -1 if it is
  // none
  int follows_to(int v) const {
    int at = v + 1;
    const Entry* next = a.sense(v, Class::followedby);
    const bool phrase =
        next != nullptr && a.tokens[a.items[static_cast<std::size_t>(v)].last - 1].low == "next";
    if (!phrase && !a.is_any(v, words::kVerbOfFollowing)) {
      if (!a.is_any(v, {"were", "are", "come", "came"}) || !a.is(v + 1, "next")) return -1;
    }
    while (a.is_any(at, {"next", ",", "behind"})) ++at;
    return a.is_any(at, {"with", "at"}) ? at : -1;
  }

  // 'South Korea and India follow with exports worth 9.4 billion and 8.9 billion, respectively':
  // the next of the list, one sum each.
  bool follow_with(const Head& h) {
    for (int v = 1; v + 1 < a.size(); ++v) {
      const int with = follows_to(v);
      if (with < 0) continue;
      std::vector<int> places;
      int i = v - 1;
      for (; i >= 0 && v - i < 12; --i) {
        if (a.place(i) != nullptr && !a.place(i)->possessive && !is_adjective(a, i))
          places.insert(places.begin(), i);
        else if (!a.is_any(i, {"and", ",", "the"}))
          break;
      }
      std::vector<int> sums;
      for (int k = with + 1; k < a.size() && sums.size() <= places.size(); ++k) {
        if (a.place(k) != nullptr || a.punct(k, ";") || a.is(k, "while")) break;
        if (money(a.quantity(k)) || percent(a.quantity(k))) sums.push_back(k);
      }
      if (places.size() < 2 || (h.rank == 0 && !h.fresh)) return false;
      int rank = h.rank;
      for (std::size_t n = 0; n < places.size(); ++n) {
        Series s;
        s.reporter = h.reporter;
        s.partner = w.party_of_item(places[n]);
        s.flow = h.flow;
        s.ok = true;
        if (s.partner.empty() || s.partner == s.reporter) return false;
        s.assumed.push_back("series: that of the list");
        if (rank > 0 && !has_rank(s.partner)) {
          Draft& d = w.add(ClaimKind::rank, s, places[n], "rank in a list");
          d.claim.unit = ClaimUnit::rank;
          ClaimNumber number;
          number.number = core::Decimal{++rank, 0};
          d.claim.value = number;
        }
        if (sums.size() == places.size()) amounts(s, sums[n]);
      }
      for (const int k : sums) w.spent[static_cast<std::size_t>(k)] = true;
      return true;
    }
    return false;
  }

  // 'By destination, exports were: Italy – $410 million (28 percent); Turkey – ...': partners of a
  // series that the words before the colon name alone.
  void series_by_partner() {
    constexpr int kFar = 14;  // items before the colon
    int colon = 1;
    if (w.list_head || w.a.quantities.size() < 2 || w.mentions.empty()) return;
    while (colon < kFar && !a.punct(colon, ":")) ++colon;
    const Mention& m = w.mentions.front();
    if (colon >= std::min(kFar, a.size()) || m.kind != Mention::Kind::noun || m.head > colon ||
        !m.partner.empty() || !m.product.empty() || m.flow == FlowWord::none)
      return;
    const Flow flow = flow_of(m.flow);
    const int place = a.is(colon + 1, "the") ? colon + 2 : colon + 1;
    const bool apart = a.punct(place + 1, "-") || a.punct(place + 1, "\u2013") ||
                       a.punct(place + 1, "(") || a.punct(place + 1, ",");
    if (flow == Flow::balance || a.place(place) == nullptr || !apart) return;
    for (int i = 0; i < colon; ++i) {
      if (a.quantity(i) != nullptr || a.sense(i, Class::product) != nullptr ||
          a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dirnoun) != nullptr)
        return;
    }
    ClaimParty reporter = resolve_party(a, m.reporter, w.d, {}, false);
    if (reporter.empty() && w.d.office.valid()) reporter = single(w.d.office);
    if (reporter.empty()) reporter = w.d.own_side({});
    if (!reporter.empty()) w.list_head = Work::ListHead{reporter, flow, colon};
  }

  // '• Italy, by 31 percent to 4.6 billion euros' below 'Exports grew most to:'.
  void moved_by(const Series& s, int place) {
    if (!w.d.in_row || !w.d.rows || w.d.rows->move == 0 || a.any(Class::trend)) return;
    int by = place + 1;
    if (a.punct(by, ",") || a.punct(by, ":") || a.punct(by, "(")) ++by;
    const int at = a.is(by, "by") ? by + 1 : by;
    if (at == place + 1 || !percent(a.quantity(at)) || w.spent[static_cast<std::size_t>(at)])
      return;
    if (at == by && !(at + 1 >= a.size() || a.is(at + 1, "to") || a.kind(at + 1, ItemKind::punct)))
      return;
    Draft& d = w.add(ClaimKind::change, s, at, "change in a list");
    w.set_percent(d, *a.quantity(at), w.d.rows->move);
    w.spent[static_cast<std::size_t>(at)] = true;
  }

  void run(bool bullet) {
    countries_with_most();
    series_by_partner();
    const Head h = head();
    if (!h.ok) return;
    if (follow_with(h)) return;
    const bool followed = a.any(Class::followedby);
    int rank = h.rank;
    int follows_at = -1;
    int next_from = -1;
    Flow flow = h.flow;
    int listed = 0;  // places behind a head without a rank: 'The main markets were A, B and C'
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::followedby) != nullptr &&
          (a.low(i) == "followed" || a.low(i) == "then" || a.low(i) == "next" ||
           a.low(i) == "trailed" || a.low(i) == "after"))
        follows_at = i;
      // 'Italy was next (6.2 billion), then France, with 4.9'
      const bool then = a.is(i, "then") && a.punct(i - 1, ",") && rank > 0 &&
                        a.place(a.is(i + 1, "the") ? i + 2 : i + 1) != nullptr &&
                        (a.punct(i - 2, ")") || money(a.quantity(i - 2)));
      if (then) follows_at = i;
      if (follows_at == i) {
        for (const Draft& d : w.drafts) {  // '..., with Germany second, followed by'
          if (d.claim.kind == ClaimKind::rank && d.item < i && d.claim.value)
            rank = std::max(rank, static_cast<int>(d.claim.value->value()));
        }
        if (rank == 0) rank = listed;
      }
      // '..., while the top partners by imports were Turkey (1.8 billion)'
      if (i > h.from && h.fresh && a.sense(i, Class::ranknoun) != nullptr && a.is(i + 1, "by")) {
        if (a.low(i + 2).starts_with("export")) flow = Flow::exports;
        if (a.low(i + 2).starts_with("import")) flow = Flow::imports;
      }
      // 'followed by the rest of the world, the US and Britain': no order of countries
      if (a.sense(i, Class::others) != nullptr) rank = 0;
      if (next_in_order(i) && next_from < 0) next_from = i;
      // 'China (14.1%), France (10.9%) and Italy (8.5%) were Algeria's main suppliers'
      const bool in_front = i <= h.from && a.punct(i + 1, "(") && is_bare_place(a, i);
      if ((i <= h.from && !in_front) || a.place(i) == nullptr || a.place(i)->possessive ||
          a.place(i)->kind == places::NameKind::institution ||
          a.place(i)->kind == places::NameKind::person)
        continue;
      const bool in_list =
          (follows_at >= 0 && i > follows_at) || (next_from >= 0 && i >= next_from);
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0 && !row_at(i) &&
          !(in_list && partner_of(i, flow)))
        continue;
      const bool first_of_bullet = bullet && i <= 2;
      const int sum = a.is(i + 2, "for") ? i + 3 : i + 2;
      const bool dash = (a.punct(i + 1, "-") || a.punct(i + 1, "–")) && money(a.quantity(sum));
      const bool bare =
          is_bare_place(a, i) || in_list || first_of_bullet || a.punct(i + 1, "(") || dash;
      if (!bare || is_adjective_before_noun(i) || behind_others(i)) continue;
      // 'the highest surpluses were recorded with Germany (451 mn)' is no row of the list before
      if (!h.fresh && named_before(i)) continue;
      const int amount = amount_of(i);
      // 'The European Union accounted for 64.4% of external trade': of a whole that is named
      if (amount >= 0 && percent(a.quantity(amount)) && a.is(amount + 1, "of") &&
          !w.bracketed(amount))
        continue;
      const ClaimParty partner = w.party_of_item(i);
      if (amount >= 0 && percent(a.quantity(amount)) && for_another(i, partner, amount)) continue;
      if (partner.empty() || partner == h.reporter) continue;
      if (amount < 0 && !(in_list || first_of_bullet)) continue;
      if (amount >= 0 && !(in_list || first_of_bullet) && !closes(i, amount) && !followed &&
          !h.fresh)
        continue;
      Series s;
      s.reporter = h.reporter;
      s.partner = partner;
      s.flow = flow;
      s.ok = true;
      s.assumed.push_back("series: that of the list");
      if (!h.fresh) s.product = w.d.product;
      if (((in_list && rank > 0) || (first_of_bullet && rank > 0 && (h.fresh || w.d.list_live))) &&
          !has_rank(partner)) {
        ++rank;
        Draft& d = w.add(ClaimKind::rank, s, i, "rank in a list");
        d.claim.unit = ClaimUnit::rank;
        ClaimNumber n;
        n.number = core::Decimal{rank, 0};
        d.claim.value = n;
      }
      if (amount >= 0 && follows_at >= 0) s.flow = flow_of_leader(s, h.from, follows_at);
      if (first_of_bullet) moved_by(s, i);
      if (amount >= 0) amounts(s, amount);
      if (follows_at < 0) ++listed;
    }
  }

  // 'Brazil was the main partner with exports of 922 million, followed by China (475 million)':
  // exports, too
  Flow flow_of_leader(const Series& s, int from, int item) const {
    if (s.flow != Flow::turnover) return s.flow;
    int sums = 0;
    for (int i = from; i < item; ++i) sums += money(a.quantity(i)) ? 1 : 0;
    if (sums != 1) return s.flow;
    for (const Mention& m : w.mentions) {
      const Flow own = flow_of(m.flow);
      if (m.head < from || m.head > item || m.kind != Mention::Kind::noun || !m.reporter.empty() ||
          !m.partner.empty() || (own != Flow::exports && own != Flow::imports))
        continue;
      const bool of = (a.is(m.head - 1, "of") && money(a.quantity(m.head - 2))) ||
                      (a.is_any(m.head + 1, {"of", "worth"}) && money(a.quantity(m.head + 2)));
      if (of) return own;
    }
    return s.flow;
  }

  // 'Germany was the main destination for Austria (30%), Hungary (28%) and Poland (27%)': those
  // behind 'for' are whose trade it is.
  bool for_another(int i, const ClaimParty& owner, int amount) {
    int k = i - 1;
    while (k > 0 && (a.place(k) != nullptr || w.bracketed(k) || a.punct(k, "(") ||
                     a.punct(k, ")") || a.is_any(k, {"and", ",", "the"})))
      --k;
    if (!a.is(k, "for") || !w.bracketed(amount)) return false;
    const Draft* rank = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::rank && d.item < k && d.item > k - 4) rank = &d;
    }
    // 'This partner was Germany for Austria (30%) and Poland (27%)'
    const bool named = rank == nullptr && is_bare_place(a, k - 1) && w.d.list_flow.has_value();
    if (rank == nullptr && !named) return false;
    Series s;
    s.reporter = owner;
    s.partner = named ? w.party_of_item(k - 1) : rank->claim.partner;
    s.flow = named ? *w.d.list_flow : rank->claim.flow;
    s.ok = true;
    s.assumed.push_back("series: that of the list");
    if (!s.reporter.empty() && s.reporter != s.partner) share(s, amount);
    w.spent[static_cast<std::size_t>(amount)] = true;
    return true;
  }

  // 'Russia came next with $311 million', 'The United States followed with 26 billion'
  bool next_in_order(int i) const {
    if (a.place(i) == nullptr || !is_bare_place(a, i)) return false;
    const bool came = a.is_any(i + 1, words::kVerbOfStanding) && a.is(i + 2, "next") &&
                      a.is_any(i + 3, words::kBeforeOrderFigure);
    return came || (a.is_any(i + 1, words::kVerbOfFollowing) && a.is_any(i + 2, {"with", "at"}));
  }

  // The place that begins an item of a list with a line above it.
  bool row_at(int i) const {
    const int m = w.mention_at[static_cast<std::size_t>(i)];
    return m >= 0 && w.mentions[static_cast<std::size_t>(m)].row;
  }

  // 'This was followed by imports from Belgium with': the list's flow, said again
  bool partner_of(int i, Flow flow) const {
    const Mention& m =
        w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])];
    return m.kind == Mention::Kind::noun && m.head < i && m.reporter.empty() &&
           flow_of(m.flow) == flow && m.product.empty();
  }

  bool named_before(int i) const {
    return std::any_of(w.mentions.begin(), w.mentions.end(), [&](const Mention& m) {
      return m.kind == Mention::Kind::noun && m.head < i && m.flow == FlowWord::balance;
    });
  }

  // 'third, after China and Australia, with $1.1 billion'
  bool behind_others(int i) const {
    int k = i - 1;
    while (k > 0 && (a.is_any(k, {"and", "the", ","}) || a.place(k) != nullptr)) --k;
    // 'is the top partner, ahead of Russia with 2.9 billion' (but 'with 5 billion, ahead of Russia
    // with 2.9')
    const bool passed = a.sense(k, Class::ahead) != nullptr ||
                        (a.sense(k, Class::overtake) != nullptr && a.low(k).ends_with("ing"));
    bool sum = false;
    for (int q = 0; q < k && passed && !sum; ++q)
      sum = money(a.quantity(q)) || percent(a.quantity(q));
    if (passed && !sum && !a.punct(i + 1, "(")) return true;
    return a.sense(k, Class::after) != nullptr && !a.is(k, "following") && !a.punct(i + 1, "(");
  }

  bool closes(int place, int amount) const { return amount - place <= 3 || w.bracketed(amount); }

  bool is_adjective_before_noun(int i) const {
    return a.place(i)->kind == places::NameKind::adjective && a.kind(i + 1, ItemKind::word) &&
           !a.is_any(i + 1, {"with", "came", "was", "and"});
  }

  bool has_rank(const ClaimParty& partner) const {
    return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
      return d.claim.kind == ClaimKind::rank && d.claim.partner == partner;
    });
  }

  void amounts(const Series& s, int k) {
    if (money(a.quantity(k))) {
      Draft& d = w.add(ClaimKind::level, s, k, "level in a list");
      if (!w.set_money(d, *a.quantity(k))) {
        w.drafts.pop_back();
        return;
      }
      w.spent[static_cast<std::size_t>(k)] = true;
      // the share behind it, in brackets or after 'or'
      int p = k + 1;
      while (a.is_any(p, words::kBeforeShareInList)) ++p;
      if (percent(a.quantity(p)) && p <= k + 3 && !a.quantity(p)->signed_plus &&
          !a.quantity(p)->signed_minus && plain_share(p))
        share(s, p);
      earlier_sum(s, k);
    } else if (plain_share(k) && !of_a_series(k)) {
      share(s, k);
    }
  }

  // 'China - USD 10.4 billion (USD 8.7 billion in 2022), Poland - USD 6.6 billion (USD 5.5
  // billion)': in brackets the sum of another time, which the first bracket names for all.
  void earlier_sum(const Series& s, int k) {
    const int p = a.punct(k + 1, "(") ? k + 2 : k + 3;
    if (!a.punct(p - 1, "(") || !money(a.quantity(p)) || w.spent[static_cast<std::size_t>(p)] ||
        a.quantity(p)->currency != a.quantity(k)->currency ||
        a.quantity(p)->local != a.quantity(k)->local)
      return;
    for (int i = p + 1; a.kind(i, ItemKind::word) || a.kind(i, ItemKind::time); ++i) {
      bracket_has_time = bracket_has_time || a.kind(i, ItemKind::time);
    }
    if (!bracket_has_time) return;
    Draft& d = w.add(ClaimKind::level, s, p, "level in a list");
    if (!w.set_money(d, *a.quantity(p))) {
      w.drafts.pop_back();
      return;
    }
    w.spent[static_cast<std::size_t>(p)] = true;
  }

  // '12.31% of total exports', '(9.81%)', but not '(up 9 %)'
  bool plain_share(int p) const {
    if (a.quantity(p)->signed_plus || a.quantity(p)->signed_minus) return false;  // 'Turkey (+35%)'
    if (a.is(p + 1, "of")) return true;
    if (in_order_of_growth(a, p) || (w.d.in_row && w.d.rows && w.d.rows->move != 0)) return false;
    // '($446m, a 9% rise)'
    if (a.sense(p + 1, Class::dirnoun) != nullptr || a.sense(p + 1, Class::trend) != nullptr)
      return false;
    return w.bracketed(p) || a.punct(p + 1, ",") || a.punct(p + 1, ".") || a.punct(p + 1, ")") ||
           p + 1 >= a.size();
  }

  // 'The EU accounted for 24 % of Georgia's turnover' names its own whole.
  bool of_a_series(int p) const {
    for (int i = p + 2; a.is(p + 1, "of") && i < p + 6 && i < a.size(); ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m >= 0 && !w.mentions[static_cast<std::size_t>(m)].reporter.empty()) return true;
    }
    return false;
  }

  void share(const Series& s, int p) {
    if (w.spent[static_cast<std::size_t>(p)]) return;
    // '; China, with 16.4 percent of the total, led the suppliers': of a rank of its own
    for (const Draft& rank : w.drafts) {
      if (rank.claim.kind == ClaimKind::rank && rank.clause == w.clause(p) && rank.item > p &&
          rank.claim.partner == s.partner && rank.claim.flow != s.flow)
        return;
    }
    Draft& d = w.add(ClaimKind::share, s, p, "share in a list");
    w.set_percent(d, *a.quantity(p), 1);
    language::ClaimSide side;
    side.reporter = s.reporter;
    side.partner = single(places::places().world());
    side.flow = s.flow;
    d.claim.denominator = side;
    w.spent[static_cast<std::size_t>(p)] = true;
  }
};

}  // namespace

void read_lists(Work& w, bool bullet) { Lists{w}.run(bullet); }

}  // namespace tally::reading
