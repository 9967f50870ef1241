// Runs of partners with their shares: 'Most goods went to Russia (10.6 per cent), Latvia (9.1) and
// Germany (8.4)', 'The largest share of exports fell on Britain (44.1 percent), followed by ...',
// 'Sweden (18% of total exports) and Finland (16%) were the top destinations'. What stands before
// or behind a run says of which flow the shares are, and of whose.
#include "reading/internal/share_runs.h"

#include <algorithm>
#include <utility>

#include "reading/internal/rank_before.h"
#include "reading/internal/sentence_checks.h"
#include "reading/words/event.h"
#include "reading/words/figures.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {
namespace {

constexpr int kFar = 10;  // items between a place and its share
constexpr int kReach =
    7;  // items between a place and its share, between a share and the next place

struct Element {
  int place = -1, percent = -1;
  int rank = 0;  // as the words say: 'took second place'
};

struct Runs {
  Work& w;
  const Analysis& a = w.a;

  bool signed_or_change(int i) const {
    const QuantitySpan& q = *a.quantity(i);
    if (q.signed_plus || q.signed_minus) return true;
    return a.sense(i - 1, Class::dir) != nullptr || a.sense(i + 1, Class::dir) != nullptr ||
           a.sense(i - 1, Class::dirnoun) != nullptr || a.is_any(i - 1, {"by", "up", "down"}) ||
           a.is_any(i + 1, words::kComparativeUp | words::kComparativeDown, {"up", "down"}) ||
           a.sense(i + 1, Class::trend) != nullptr || a.sense(i + 1, Class::dirnoun) != nullptr;
  }

  // 'the fourth market, after China, Japan and Brazil, with a share of 8 per cent': not Brazil's
  bool named_behind(int i) const {
    int k = i - 1;
    while (k > 0 && (a.place(k) != nullptr || a.is_any(k, {",", "and", "the", "only"}))) --k;
    return a.is_any(k, {"after", "behind"}) || a.sense(k, Class::after) != nullptr;
  }

  // The share of the place at `i`; the words between may rank it.
  Element element(int i, bool bare_too) const {
    Element e;
    const PlaceSpan& p = *a.place(i);
    if (p.possessive || p.any || p.kind == places::NameKind::institution ||
        p.kind == places::NameKind::person || p.kind == places::NameKind::adjective)
      return e;
    for (int k = i + 1; k < a.size() && k <= i + kFar; ++k) {
      const QuantitySpan* q = a.quantity(k);
      if (q != nullptr && q->kind == QuantityKind::ordinal) {
        e.rank = static_cast<int>(q->value.value());
        continue;
      }
      const bool percent = q != nullptr && q->kind == QuantityKind::percent;
      const bool bare = bare_too && q != nullptr && q->value.value() < 100 &&
                        (q->kind == QuantityKind::count || q->kind == QuantityKind::bare);
      if (percent || bare) {
        if (signed_or_change(k)) return e;
        const bool in_bracket = a.punct(k - 1, "(") && (a.punct(k + 1, ")") || a.is(k + 1, "of"));
        const bool with = a.is_any(k - 1, words::kFigureLead) || a.punct(k - 1, "-") ||
                          a.punct(k - 1, "–") || a.punct(k - 1, ":");
        const bool apposed = k == i + 2 && a.punct(k - 1, ",") && named_behind(i);
        if (in_bracket || apposed || (with && !(a.punct(i + 1, ",") && named_behind(i))))
          e.percent = k;
        if (e.percent >= 0) e.place = i;
        return e;
      }
      if (q != nullptr || a.place(k) != nullptr) return e;
      if (a.sense(k, Class::super) != nullptr || a.is_any(k, {"led", "leads", "first"})) e.rank = 1;
      const bool passes =
          a.is_any(k, words::kBetweenPlaceAndShare) || a.sense(k, Class::place_noun) != nullptr ||
          a.sense(k, Class::sharenoun) != nullptr || a.sense(k, Class::super) != nullptr ||
          a.sense(k, Class::flow) != nullptr || a.sense(k, Class::ranknoun) != nullptr ||
          (a.sense(k, Class::shareverb) != nullptr && !a.sense(k, Class::shareverb)->goes &&
           !a.sense(k, Class::shareverb)->comes);
      if (!passes) return e;
    }
    return e;
  }

  // Nothing but words that join stands between a share and the next place.
  bool joined(int from, int to) const {
    if (to - from > kReach) return false;
    for (int k = from; k < to; ++k) {
      const bool joins = a.sense(k, Class::followedby) != nullptr ||
                         a.sense(k, Class::ahead) != nullptr ||
                         a.is_any(k, words::kBetweenShares) || a.sense(k, Class::flow) != nullptr ||
                         a.place(k) != nullptr;
      if (!joins) return false;
    }
    return true;
  }

  // ---- what the words before or behind say
  struct Lead {
    std::optional<FlowWord> flow;
    ClaimParty reporter;
    bool shares = false;  // they speak of shares, or of who is first
    bool top = false;     // the first of the run has the largest share
    bool change = false;  // or of growth
    std::string product;
  };

  void owner_of(const Mention& m, const Series& s, Lead& lead) const {
    if (s.ok && s.reporter.places.size() == 1 && (s.open_partner || m.partner.empty()) &&
        !m.reporter.empty())
      lead.reporter = s.reporter;
  }

  Lead words(int from, int to) const {
    Lead lead;
    int superlative = -1;
    bool goods = false;
    for (int i = from; i < to; ++i) {
      const int at = w.mention_at[static_cast<std::size_t>(i)];
      if (at >= 0) {
        const Mention& m = w.mentions[static_cast<std::size_t>(at)];
        const bool trade = m.kind == Mention::Kind::noun && m.flow != FlowWord::none &&
                           m.flow != FlowWord::balance;
        if (trade && i == m.head) {
          lead.flow = m.flow;
          if (!m.product.empty()) lead.product = m.product;
          owner_of(m, w.series[static_cast<std::size_t>(at)], lead);
        }
      }
      if (a.sense(i, Class::product) != nullptr) lead.product = a.low(i);
      if (a.sense(i, Class::super) != nullptr || a.is(i, "most")) superlative = i;
      goods = goods || a.sense(i, Class::goods) != nullptr || lead.flow.has_value();
      if (const Entry* v = a.sense(i, Class::shareverb); v != nullptr && goods) {
        if (v->goes) lead.flow = FlowWord::exports;
        if (v->comes) lead.flow = FlowWord::imports;
        lead.shares = lead.shares || superlative >= 0 || v->goes || v->comes;
      }
      if (a.sense(i, Class::sharenoun) != nullptr || a.is_any(i, words::kVolumeNoun)) {
        lead.shares = true;
        lead.top = lead.top || (superlative >= 0 && i - superlative <= 2);
        if (!lead.flow && a.is_any(i, words::kVolumeNoun)) lead.flow = FlowWord::turnover;
      }
      if (const Entry* noun = a.sense(i, Class::ranknoun); noun != nullptr) {
        rank_noun(i, *noun, superlative, lead);
      }
      const bool fell_on = a.is_any(i, words::kFormOfFall) && a.is_any(i + 1, {"on", "to"});
      lead.change = lead.change || (a.sense(i, Class::trend) != nullptr && !fell_on) ||
                    a.sense(i, Class::dirnoun) != nullptr || a.sense(i, Class::dir) != nullptr;
    }
    return lead;
  }

  // 'the main export partners of Latvia', 'the top destination countries'
  void rank_noun(int i, const Entry& noun, int superlative, Lead& lead) const {
    const LowWord& last = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
    const bool many = last.ends_with("s") || a.is_any(i + 1, {"countries", "of"});
    // 'The main destination was Finland with 16%'
    const bool one = !many && a.sense(i + 1, Class::be) != nullptr && a.place(i + 2) != nullptr;
    if (superlative < 0 || !(many || one) || i - superlative > 4) return;
    lead.shares = true;
    lead.top = lead.top || one;
    const bool said = lead.flow == FlowWord::exports || lead.flow == FlowWord::imports;
    if (!said || noun.flow != FlowWord::turnover) lead.flow = noun.flow;
    const int of = a.is(i + 2, "the") ? i + 3 : i + 2;
    if (a.is(i + 1, "of") && a.place(of) != nullptr) lead.reporter = w.party_of_item(of);
    for (int k = superlative - 1; k >= 0 && k >= superlative - 2; --k) {
      if (a.place(k) != nullptr && (a.place(k)->possessive || is_adjective(a, k)))
        lead.reporter = w.party_of_item(k);
    }
  }

  // 'Chad's share in Gabon's imports was 7 percent. It ranks third behind France (33 percent) and
  // Togo (20 percent)': shares of the same whole.
  [[nodiscard]] bool beside_share(int first, const std::vector<Element>& run) const {
    if (!w.d.share || !w.d.flow || *w.d.flow == Flow::balance || w.d.pair_block != w.d.block ||
        w.d.reporter.places.size() != 1)
      return false;
    const bool said = std::any_of(w.mentions.begin(), w.mentions.end(),
                                  [&](const Mention& m) { return m.first < run.back().percent; });
    if (said || std::any_of(w.drafts.begin(), w.drafts.end(),
                            [](const Draft& x) { return x.claim.kind == ClaimKind::share; }))
      return false;
    const bool behind = named_behind(first);
    return std::all_of(run.begin(), run.end(), [&](const Element& e) {
      const int lead = e.percent - 1;
      return e.rank == 0 && (a.punct(lead, "(") ? a.punct(lead - 1, ")") || lead - 1 == e.place
                                                : behind && a.is_any(lead, {"with", "at", ","}));
    });
  }

  // 'Latvia (13%) and Sweden (9%) came second and third': as many places as stand in front of them,
  // back to a semicolon.
  void ranks_behind(std::vector<Element>& run) const {
    const int last = run.back().percent;
    std::vector<int> ranks;
    for (int k = last + 1; k < a.size() && k < last + 9 && !a.punct(k, ";"); ++k) {
      const QuantitySpan* q = a.quantity(k);
      if (q != nullptr && q->kind != QuantityKind::ordinal) return;
      if (q != nullptr) ranks.push_back(static_cast<int>(q->value.value()));
      const bool passes = q != nullptr || a.is_any(k, words::kVerbOfRanking, {"and", ",", "in"}) ||
                          a.punct(k, ")") || a.sense(k, Class::place_noun) != nullptr ||
                          a.is_any(k, {"the", "places"});
      if (!passes) break;
    }
    std::size_t beside = 1;
    while (beside < run.size()) {
      const Element& before = run[run.size() - beside - 1];
      bool apart = false;
      for (int k = before.percent; k < run[run.size() - beside].place; ++k)
        apart = apart || a.punct(k, ";");
      if (apart) break;
      ++beside;
    }
    if (ranks.size() < 2 || ranks.size() != beside) return;
    for (std::size_t n = 0; n < beside; ++n) run[run.size() - beside + n].rank = ranks[n];
  }

  // 'Finland, Germany and Latvia led with 15%, 12% and 11%, respectively': as many shares as
  // places.
  bool listed_apart() {
    const auto joins = [&](int k) { return a.punct(k, ",") || a.is_any(k, {"and", "the"}); };
    std::vector<int> shares;
    for (int i = 0; i < a.size(); ++i) {
      if (a.quantity(i) == nullptr) {
        if (!shares.empty() && !joins(i)) break;
        continue;
      }
      if (a.quantity(i)->kind != QuantityKind::percent || signed_or_change(i)) return false;
      shares.push_back(i);
    }
    if (shares.size() < 2 || !a.any(Class::respectively)) return false;
    int last = shares.front() - 1;
    bool lead = false;
    while (last > shares.front() - 5 && a.place(last) == nullptr) {
      lead = lead || a.is_any(last, words::kFormOfLead, {"first", "front", "top"});
      if (!a.is_any(last, words::kFigureLead | words::kBetweenPlaceAndShare) &&
          !a.is_any(last, words::kFormOfLead, {"in", "front", "the", "top"}))
        return false;
      --last;
    }
    std::vector<Element> run;
    int k = last;
    for (; k >= 0 && run.size() < shares.size() && (a.place(k) != nullptr || joins(k)); --k) {
      if (a.place(k) != nullptr && is_bare_place(a, k))
        run.insert(run.begin(), Element{.place = k, .percent = -1});
    }
    if (!lead || run.size() != shares.size() || (a.is(k, "and") && a.place(k - 1) != nullptr) ||
        (a.punct(k, ",") && a.place(k - 1) != nullptr))
      return false;
    for (std::size_t n = 0; n < run.size(); ++n) run[n].percent = shares[n];
    read(0, run, true);
    return true;
  }

  // `shares`: a word of the run itself says that they are.
  void read(int from, std::vector<Element>& run, bool shares = false) {
    const int first = run.front().place;
    const int last = run.back().percent;
    Lead lead = words(from, first);
    // 'Germany took the largest share of exports (31.6 percent)'
    const Lead own = words(first + 1, run.front().percent);
    if (own.flow && own.shares) lead.flow = own.flow;
    lead.shares = lead.shares || own.shares || shares;
    lead.top = lead.top || own.top;
    lead.change = lead.change || own.change;
    if (lead.product.empty()) lead.product = own.product;
    // '18% of Estonia's total exports'
    const Lead inside = words(run.front().percent + 1, std::min(last, run.front().percent + 7));
    if (inside.flow && a.is(run.front().percent + 1, "of")) {
      lead.flow = inside.flow;
      lead.shares = true;
      if (!inside.reporter.empty()) lead.reporter = inside.reporter;
    }
    int end = last + 1;
    while (end < a.size() && !a.punct(end, ";") && !a.punct(end, ".") && end < last + 12) ++end;
    const Lead behind = words(last + 1, end);
    if (in_order_of_growth(a, first)) return;
    // 'was the main destination for Austria (30%) and Poland (27%)': those whose trade it is
    const int in_front = a.is(first - 1, "the") ? first - 2 : first - 1;
    if (a.is(in_front, "for") && a.sense(in_front - 1, Class::ranknoun) != nullptr) return;
    if (run.size() > 1 && behind.shares && behind.flow && !lead.shares) {
      lead.flow = lead.flow && *lead.flow != FlowWord::turnover ? lead.flow : behind.flow;
      lead.shares = true;
      if (lead.reporter.empty()) lead.reporter = behind.reporter;
    }
    const bool led = run.front().rank == 1;
    lead.shares = lead.shares || led;
    // shares of the same country and flow as before: 'In imports, Germany led with 26.1 percent'
    if (!lead.flow && lead.shares && w.d.list_flow && w.d.share) {
      lead.flow = *w.d.list_flow == Flow::exports   ? FlowWord::exports
                  : *w.d.list_flow == Flow::imports ? FlowWord::imports
                                                    : FlowWord::turnover;
    }
    // 'Exports to the EU were 32 percent of all. The main partners: Germany (16 percent), ...'
    const bool flow_before = w.d.share && w.d.flow && w.d.pair_block == w.d.block &&
                             (*w.d.flow == Flow::exports || *w.d.flow == Flow::imports);
    if (lead.flow == FlowWord::turnover && w.mentions.empty() && flow_before)
      lead.flow = *w.d.flow == Flow::exports ? FlowWord::exports : FlowWord::imports;
    const bool beside = beside_share(first, run);
    if (beside && !lead.flow) {
      lead.flow = *w.d.flow == Flow::exports   ? FlowWord::exports
                  : *w.d.flow == Flow::imports ? FlowWord::imports
                                               : FlowWord::turnover;
      lead.shares = true;
      lead.reporter = w.d.reporter;
    }
    if (!lead.flow || !lead.shares || lead.change || !lead.product.empty()) return;
    if (behind.change && !beside) return;
    // a single share without the largest one is read elsewhere
    if (run.size() < 2 && !lead.top && !beside) return;
    if (lead.reporter.empty()) lead.reporter = w.d.own_side({});
    if (lead.reporter.places.size() != 1) return;
    Series s;
    s.reporter = lead.reporter;
    s.flow = flow_of(*lead.flow);
    s.ok = true;
    for (const Element& e : run) {
      if (w.party_of_item(e.place) == s.reporter || w.party_of_item(e.place).empty()) return;
    }
    ranks_behind(run);
    int rank = 0;
    following_ = false;
    for (std::size_t n = 0; n < run.size(); ++n) {
      const Element& e = run[n];
      s.partner = w.party_of_item(e.place);
      const bool follows = n > 0 && followed(run[n - 1].percent, e.place);
      if (n == 0 && (lead.top || led)) {
        rank = 1;
      } else if (n == 0 && w.d.list_goes_on() && w.d.list_rank > 0 &&
                 w.d.list_reporter == s.reporter && *w.d.list_flow == s.flow &&
                 (followed(0, e.place) || next_behind(run.back().percent))) {
        rank = w.d.list_rank + 1;  // 'It was followed by Latvia (10.4%) and Sweden (8.9%)'
        following_ = true;
      } else if (e.rank > 1) {
        rank = e.rank;
      } else if (rank > 0 && (follows || following_)) {
        ++rank;
        following_ = true;
      } else {
        rank = 0;
      }
      if (rank > 0) add_rank(s, e, rank);
      add_share(s, e);
    }
    w.runs.push_back({from, last, s.reporter, s.flow});
  }

  // 'followed by Kazakhstan', 'then came Italy'; not 'ahead of Turkey'
  bool followed(int from, int to) const {
    for (int k = from; k < to; ++k) {
      if (a.sense(k, Class::followedby) != nullptr && a.low(k) != "ahead") return true;
    }
    return false;
  }

  // 'China (17.8%) and Kazakhstan (9.2%) come next', '... follow'
  bool next_behind(int last) const {
    const int verb = a.punct(last + 1, ")") ? last + 2 : last + 1;
    const int end = comes_next(a, verb);
    return end >= 0 && (end + 1 >= a.size() || a.kind(end + 1, ItemKind::punct));
  }

  void add_rank(const Series& s, const Element& e, int rank) {
    Draft& d = w.add(ClaimKind::rank, s, e.place, "rank in a run of shares");
    d.last = e.percent + 1;
    d.claim.unit = ClaimUnit::rank;
    ClaimNumber n;
    n.number = core::Decimal{rank, 0};
    d.claim.value = n;
  }

  void add_share(const Series& s, const Element& e) {
    Draft& d = w.add(ClaimKind::share, s, e.percent, "share in a run");
    d.first = e.place;
    if (a.quantity(e.percent)->kind == QuantityKind::percent) {
      w.set_percent(d, *a.quantity(e.percent), 1);
    } else {
      d.claim.unit = ClaimUnit::pct;
      d.claim.value = a.quantity(e.percent)->value;
    }
    language::ClaimSide side;
    side.reporter = s.reporter;
    side.partner = single(places::places().world());
    side.flow = s.flow;
    d.claim.denominator = side;
    w.spent[static_cast<std::size_t>(e.percent)] = true;
  }

  void run() {
    if (listed_apart()) return;
    int from = 0;
    for (int i = 0; i < a.size(); ++i) {
      if (a.place(i) == nullptr) continue;
      std::vector<Element> found;
      following_ = false;
      for (int k = i; k < a.size(); ++k) {
        if (a.place(k) == nullptr) continue;
        if (!found.empty() && !joined(found.back().percent + 1, k)) break;
        const Element e = element(k, !found.empty());
        if (e.percent < 0) {
          // 'Sweden (18% of Estonia's total exports)': whose exports they are
          const bool owner = !found.empty() && a.place(k)->possessive;
          if (owner) continue;
          break;
        }
        found.push_back(e);
        k = e.percent;
      }
      if (found.empty()) continue;
      read(from, found);
      i = found.back().percent;
      from = i + 1;
    }
  }

  bool following_ = false;
};

}  // namespace

void read_share_runs(Work& w) {
  const auto is_percent = [](const QuantitySpan& q) { return q.kind == QuantityKind::percent; };
  if (w.a.places.empty() || std::none_of(w.a.quantities.begin(), w.a.quantities.end(), is_percent))
    return;
  Runs{w}.run();
}

// 'Chad's share was 9.4%, third after France with 18.4% and Togo with 17.6%': the share of another
// in the same whole.
static bool in_front_of(const Work& w, const Work::ShareRun& run, const Draft& share) {
  if (share.claim.reporter != run.reporter || share.claim.flow != run.flow) return false;
  return std::none_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
    return x.frame == "share in a run" && x.item >= run.first && x.item <= run.last &&
           (x.first < share.item || x.claim.partner == share.claim.partner);
  });
}

// Other frames may have taken a place of a run for the first, or its share for that of another
// flow.
void keep_share_runs(Work& w) {
  for (const Work::ShareRun& run : w.runs) {
    for (Draft& d : w.drafts) {
      const bool own = d.frame == "share in a run" || d.frame == "rank in a run of shares";
      if (own || d.item < run.first || d.item > run.last + 12) continue;
      if (d.claim.kind == ClaimKind::share && d.item <= run.last && !in_front_of(w, run, d))
        d.drop = true;
      if (d.claim.kind != ClaimKind::rank) continue;
      const bool listed = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
        return x.frame == "share in a run" && x.claim.partner == d.claim.partner &&
               x.item >= run.first && x.item <= run.last;
      });
      if (listed) d.drop = true;
    }
  }
}

}  // namespace tally::reading
