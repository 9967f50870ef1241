#include "reading/internal/consistency.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "reading/internal/amount_reader.h"

namespace tally::reading {
namespace {

using language::Claim;
using language::ClaimComparator;
using language::ClaimKind;
using language::ClaimUnit;
using language::Flow;
using language::Hedge;
using language::Period;

constexpr std::size_t kMostInCluster = 48;
// Figures of one series that differ by less may be a rounded and an exact one, or an old and a
// revised one.
constexpr double kMostRatio = 1.1;
constexpr double kMostRatioRounded = 1.2;  // 'almost', 'over': of one that is not exact
constexpr double kMostRatioOfBooks = 4;    // where each names a source of its own
constexpr double kMostPartRatio = 1.2;     // of a total: two books, two dates of release

// A claim in the order of its pair's codes: what goes from the first to the second, what comes
// back, or both.
struct Ordered {
  std::string first, second;
  Flow flow = Flow::turnover;
  double value = 0;
};

Ordered ordered(const Claim& c) {
  Ordered o{c.reporter.code(), c.partner.code(), c.flow, c.value->value()};
  // whose rank, and a part of whose trade, the order of the pair says
  const bool one_sided = c.kind == ClaimKind::rank || c.kind == ClaimKind::share;
  if (o.second < o.first && !one_sided) {
    std::swap(o.first, o.second);
    if (o.flow == Flow::exports) {
      o.flow = Flow::imports;
    } else if (o.flow == Flow::imports) {
      o.flow = Flow::exports;
    } else if (o.flow == Flow::balance) {
      o.value = -o.value;
    }
  }
  return o;
}

// Something of it was assumed that begins with one of these.
bool assumes(const Found& f, std::initializer_list<std::string_view> slots) {
  return std::any_of(f.assumed.begin(), f.assumed.end(), [&](std::string_view why) {
    return std::any_of(slots.begin(), slots.end(),
                       [&](std::string_view slot) { return why.starts_with(slot); });
  });
}

bool carries_its_time(const Found& f) { return assumes(f, {"period:"}); }

// It says whose trade it is, or from what on its pair is known.
bool names_its_series(const Found& f) {
  return !assumes(f, {"pair:", "partner:", "series:", "money:"});
}

// Some slot was not written with the figure.
bool inferred(const Found& f) {
  return !names_its_series(f) || assumes(f, {"reporter:", "period:"});
}

bool comparable(const Claim& c) {
  if (!c.value || c.value_high || !c.period || !c.product.empty() || c.negated) return false;
  if (!c.scope.empty() && c.scope != "goods") return false;
  switch (c.kind) {
    case ClaimKind::level:
    case ClaimKind::balance:
      return c.unit == ClaimUnit::money && c.value->value() != 0;
    case ClaimKind::share:
      return c.unit == ClaimUnit::pct && c.value->value() > 0;
    case ClaimKind::change:
      return c.unit == ClaimUnit::pct;
    case ClaimKind::rank:
      return c.unit == ClaimUnit::rank && c.comparator == ClaimComparator::eq;
    default:
      return false;
  }
}

// Or seen from both sides: 'Beijing's customs arrive at a much higher figure for its trade with
// us'.
bool two_sources(const Claim& a, const Claim& b) {
  return a.source_named != b.source_named || a.source_place != b.source_place ||
         a.speaker != b.speaker || a.reporter != b.reporter;
}

bool far_apart(double a, double b, double most) { return a / b > most || a / b < 1 / most; }

bool exact(const Claim& c) {
  return c.comparator == ClaimComparator::eq && !c.value->from_words && c.hedge == Hedge::none;
}

// A rate of 20 % beside one of 8 % of the same months; a word ('a quarter') is no exact rate.
bool other_rate(const Claim& a, const Claim& b) {
  const bool both = exact(a) && exact(b);
  const double x = a.value->value(), y = b.value->value();
  const double points = both ? 2 : 4, part = both ? 0.1 : 0.25;
  return std::abs(x - y) > std::max(points, part * std::max(std::abs(x), std::abs(y)));
}

Period measured_from(const Claim& c) {
  return c.base_period ? *c.base_period : c.period->year_before();
}

// Of two comparable claims of one cluster.
bool contradict(const Claim& a, const Claim& b) {
  const bool sources = two_sources(a, b);
  const Ordered x = ordered(a), y = ordered(b);
  const bool both_exact = exact(a) && exact(b);
  const double rounded = both_exact ? kMostRatio : kMostRatioRounded;
  switch (a.kind) {
    case ClaimKind::share:
      return !sources && x.flow == y.flow && a.denominator == b.denominator &&
             far_apart(x.value, y.value, rounded);
    case ClaimKind::change:
      return !sources && x.flow == y.flow && a.scope == b.scope &&
             measured_from(a) == measured_from(b) && other_rate(a, b);
    case ClaimKind::rank:
      return !sources && x.flow == y.flow && a.scope == b.scope && a.rank_word == b.rank_word &&
             x.value != y.value;
    default:
      break;
  }
  const double most = sources ? kMostRatioOfBooks : rounded;
  if (x.flow == y.flow) return far_apart(x.value, y.value, most);
  if (x.flow == Flow::turnover) return y.value > most * x.value;
  if (y.flow == Flow::turnover) return x.value > most * y.value;
  return false;
}

// Claims that could contradict each other: of one kind, pair, period and money.
std::string cluster_of(const Claim& c) {
  const Ordered o = ordered(c);
  return fmt::format("{}|{}|{}|{}|{}", static_cast<int>(c.kind), o.first, o.second, c.period->iso(),
                     c.currency.code());
}

// Adds to `loses` who goes for whose sake.
void settle(const std::vector<Found>& found, const std::vector<std::size_t>& cluster,
            const std::vector<bool>& proved, std::unordered_map<std::size_t, std::size_t>& loses) {
  const std::size_t size = cluster.size();
  std::vector<std::vector<std::size_t>> against(size);
  for (std::size_t x = 0; x < size; ++x) {
    for (std::size_t y = x + 1; y < size; ++y) {
      if (!contradict(found[cluster[x]].claim, found[cluster[y]].claim)) continue;
      against[x].push_back(y);
      against[y].push_back(x);
    }
  }
  // what the flows bear out stays, and what contradicts it goes, if something of it was inferred
  for (std::size_t n = 0; n < size; ++n) {
    if (!proved[cluster[n]]) continue;
    for (const std::size_t other : against[n]) {
      if (proved[cluster[other]] || !inferred(found[cluster[other]])) continue;
      loses.emplace(cluster[other], cluster[n]);
      for (const std::size_t third : against[other]) {
        if (third != n) std::erase(against[third], other);
      }
      against[other].clear();
    }
    against[n].clear();
  }
  const auto weight = [&](std::size_t n) {
    const Found& f = found[cluster[n]];
    // two figures for one time are most often of two times
    return std::make_tuple(against[n].size(), carries_its_time(f), f.assumed.size(), !f.grounded);
  };
  for (;;) {
    std::size_t worst = size;
    for (std::size_t n = 0; n < size; ++n) {
      if (against[n].empty() || !inferred(found[cluster[n]])) continue;
      if (worst == size || weight(n) >= weight(worst)) worst = n;
    }
    if (worst == size) return;
    loses.emplace(cluster[worst], cluster[against[worst].front()]);
    for (const std::size_t other : against[worst]) std::erase(against[other], worst);
    against[worst].clear();
  }
}

// The claims of a cluster that an identity bears out: 93.1 of exports, 108.7 of imports and a
// deficit of 15.6; or both flows and their sum.
void find_proved(const std::vector<Found>& found, const std::vector<std::size_t>& levels,
                 const std::vector<std::size_t>& balances, std::vector<bool>& proved) {
  constexpr double kRounded = 0.01;
  constexpr std::size_t kMostCompared = 12;
  const auto of_flow = [&](Flow flow) {
    std::vector<std::size_t> out;
    for (const std::size_t n : levels) {
      if (ordered(found[n].claim).flow == flow && out.size() < kMostCompared) out.push_back(n);
    }
    return out;
  };
  const auto near = [&](double sum, std::size_t n, double of) {
    return std::abs(sum - ordered(found[n].claim).value) <= kRounded * of;
  };
  const std::vector<std::size_t> turnovers = of_flow(Flow::turnover);
  const std::vector<std::size_t> back = of_flow(Flow::imports);
  for (const std::size_t e : of_flow(Flow::exports)) {
    for (const std::size_t i : back) {
      const double out = found[e].claim.value->value(), in = found[i].claim.value->value();
      const auto prove = [&](std::size_t third) { proved[e] = proved[i] = proved[third] = true; };
      for (const std::size_t t : turnovers) {
        if (near(out + in, t, out + in)) prove(t);
      }
      for (const std::size_t b : balances) {
        if (near(out - in, b, std::max(out, in))) prove(b);
      }
    }
  }
}

// 'In January the turnover was 8.5 billion' in a text that gives 0.6 and 0.3 billion for the two
// flows of the pair: not the pair's.
void turnover_beside_flows(const std::vector<Found>& found, const std::vector<std::size_t>& cluster,
                           std::unordered_map<std::size_t, std::size_t>& loses) {
  constexpr double kMost = 1.6;
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t out = kNone, back = kNone;
  for (const std::size_t n : cluster) {
    if (found[n].claim.kind != ClaimKind::level || loses.count(n) > 0) continue;
    const Flow flow = ordered(found[n].claim).flow;
    if (flow == Flow::exports && out == kNone) out = n;
    if (flow == Flow::imports && back == kNone) back = n;
  }
  if (out == kNone || back == kNone) return;
  const double both = found[out].claim.value->value() + found[back].claim.value->value();
  for (const std::size_t n : cluster) {
    const Claim& c = found[n].claim;
    if (c.kind == ClaimKind::level && c.flow == Flow::turnover && inferred(found[n]) &&
        !two_sources(c, found[out].claim) && far_apart(c.value->value(), both, kMost))
      loses.emplace(n, out);
  }
}

// One country's exports, imports or turnover of a period, to or from all others.
std::string total_key(const std::string& country, Flow flow, const Claim& c) {
  return fmt::format("{}|{}|{}|{}", country, static_cast<int>(flow), c.period->iso(),
                     c.currency.code());
}

// 'Kenya's exports came to 7.4 billion': no partner bought more than that.
void parts_above_wholes(const std::vector<Found>& found,
                        std::unordered_map<std::size_t, std::size_t>& loses) {
  std::unordered_map<std::string, std::size_t> totals;
  const auto is_level = [&](std::size_t n) {
    return comparable(found[n].claim) && found[n].claim.kind == ClaimKind::level;
  };
  for (std::size_t n = 0; n < found.size(); ++n) {
    const Claim& c = found[n].claim;
    if (is_level(n) && c.partner.code() == "WLD")
      totals.emplace(total_key(c.reporter.code(), c.flow, c), n);
  }
  if (totals.empty()) return;
  for (std::size_t n = 0; n < found.size(); ++n) {
    const Claim& c = found[n].claim;
    if (!is_level(n) || c.partner.code() == "WLD") continue;
    const auto above = [&](const std::string& country, Flow flow) {
      const auto total = totals.find(total_key(country, flow, c));
      if (total == totals.end()) return;
      const Found& whole = found[total->second];
      if (!exact(c) || !exact(whole.claim) ||
          c.value->value() <= kMostPartRatio * whole.claim.value->value())
        return;
      // 'Imports fell to $694 million' was no trade with all
      const bool part_goes = names_its_series(whole) || !names_its_series(found[n]);
      const std::size_t goes = part_goes ? n : total->second;
      if (inferred(found[goes])) loses.emplace(goes, part_goes ? total->second : n);
    };
    above(c.reporter.code(), c.flow);
    above(c.partner.code(), c.flow == Flow::exports   ? Flow::imports
                            : c.flow == Flow::imports ? Flow::exports
                                                      : c.flow);
  }
}

// The sums of what goes from the first of a pair to the second, and back.
struct TwoSums {
  double out = 0, back = 0;
};

// 'Exports came to 12.9 billion, imports to 9.8 billion. The surplus was 3.1 billion': whose it is,
// the two flows say, whatever the sentence was taken to mean.
void balances_by_flows(std::vector<Found>& found) {
  constexpr double kRounded = 0.03;
  const auto key = [](const Claim& c, const Ordered& o) {
    return fmt::format("{}|{}|{}|{}", o.first, o.second, c.period->iso(), c.currency.code());
  };
  std::unordered_map<std::string, TwoSums> flows;
  for (const Found& f : found) {
    if (f.claim.kind != ClaimKind::level || !comparable(f.claim)) continue;
    const Ordered o = ordered(f.claim);
    if (o.flow != Flow::exports && o.flow != Flow::imports) continue;
    TwoSums& sums = flows[key(f.claim, o)];
    double& sum = o.flow == Flow::exports ? sums.out : sums.back;
    if (sum == 0) sum = o.value;
  }
  if (flows.empty()) return;
  std::vector<bool> turned(found.size(), false);
  const auto turn = [&](std::size_t n) {
    Claim& c = found[n].claim;
    // 'The shortfall, 6.2 billion, was the largest ever': a record of the same sum goes with it
    for (Found& f : found) {
      Claim& r = f.claim;
      const bool same = r.kind == ClaimKind::record && r.flow == Flow::balance && r.value &&
                        r.reporter == c.reporter && r.partner == c.partner &&
                        r.period == c.period && r.value->value() == c.value->value();
      if (!same) continue;
      r.value->number = r.value->number.negated();
      r.comparator = r.comparator == ClaimComparator::min_balance   ? ClaimComparator::max_balance
                     : r.comparator == ClaimComparator::max_balance ? ClaimComparator::min_balance
                                                                    : r.comparator;
    }
    c.value->number = c.value->number.negated();
    AmountReader::turn_comparator(c);
    found[n].assumed.push_back("series: whose balance it is, by the two flows");
    turned[n] = true;
  };
  const auto is_balance = [&](std::size_t n) {
    const Claim& c = found[n].claim;
    return c.kind == ClaimKind::balance && c.unit == ClaimUnit::money && c.value && !c.value_high &&
           c.period && c.value->value() != 0 && c.product.empty();
  };
  for (std::size_t n = 0; n < found.size(); ++n) {
    if (!is_balance(n) || found[n].claim.partner.code() == "WLD") continue;
    const Ordered o = ordered(found[n].claim);
    const auto at = flows.find(key(found[n].claim, o));
    if (at == flows.end() || at->second.out <= 0 || at->second.back <= 0) continue;
    const double gap = at->second.out - at->second.back;
    const double slack = kRounded * std::max(at->second.out, at->second.back);
    if (gap * o.value < 0 && std::abs(std::abs(gap) - std::abs(o.value)) <= slack &&
        std::abs(gap) > 2 * slack)
      turn(n);
  }
  // '..., barely changed from 3.1 billion in 2023': the other year's with it
  for (std::size_t n = 0; n < found.size(); ++n) {
    if (!turned[n]) continue;
    constexpr std::size_t kNear = 160;  // bytes
    for (std::size_t k = n + 1; k < found.size() && found[k].begin < found[n].end + kNear; ++k) {
      const Claim& a = found[n].claim;
      const Claim& b = found[k].claim;
      const bool beside = is_balance(k) && !turned[k] && b.reporter == a.reporter &&
                          b.partner == a.partner && b.currency == a.currency &&
                          a.value->value() * b.value->value() < 0 && *b.period != *a.period;
      if (beside && flows.count(key(b, ordered(b))) == 0) turn(k);
    }
  }
}

}  // namespace

void refuse_contradictions(const Document& document, std::vector<Found>& found,
                           std::vector<MissedSentence>& missed) {
  balances_by_flows(found);
  std::unordered_map<std::string, std::vector<std::size_t>> clusters;
  for (std::size_t n = 0; n < found.size(); ++n) {
    if (!comparable(found[n].claim)) continue;
    std::vector<std::size_t>& cluster = clusters[cluster_of(found[n].claim)];
    if (cluster.size() < kMostInCluster) cluster.push_back(n);
  }
  std::vector<bool> proved(found.size(), false);
  const auto kind_of = [&](const std::vector<std::size_t>& cluster) {
    return found[cluster.front()].claim.kind;
  };
  for (const auto& [key, cluster] : clusters) {
    if (kind_of(cluster) != ClaimKind::level) continue;
    Claim balance = found[cluster.front()].claim;
    balance.kind = ClaimKind::balance;
    const auto at = clusters.find(cluster_of(balance));
    find_proved(found, cluster, at == clusters.end() ? std::vector<std::size_t>() : at->second,
                proved);
  }
  std::unordered_map<std::size_t, std::size_t> loses;  // claim -> the one for whose sake
  for (const auto& [key, cluster] : clusters) {
    settle(found, cluster, proved, loses);
    turnover_beside_flows(found, cluster, loses);
  }
  parts_above_wholes(found, loses);
  if (loses.empty()) return;
  std::vector<bool> goes(found.size(), false);
  const auto sentence_of = [&](std::size_t byte) {
    const auto it = std::upper_bound(document.sentences.begin(), document.sentences.end(), byte,
                                     [](std::size_t b, const Sentence& s) { return b < s.end; });
    return it == document.sentences.end()
               ? document.sentences.size()
               : static_cast<std::size_t>(it - document.sentences.begin());
  };
  for (std::size_t n = 0; n < found.size(); ++n) {
    const auto lost = loses.find(n);
    if (lost == loses.end()) continue;
    goes[n] = true;
    const std::size_t sentence = sentence_of(found[n].begin);
    const Claim& c = found[n].claim;
    // 'The RoK's exports hit 684 billion, up 6 %': the rate that stands nearest to it.
    const auto distance = [&](std::size_t x, std::size_t y) {
      return found[x].begin < found[y].begin
                 ? found[y].begin - std::min(found[y].begin, found[x].end)
                 : found[x].begin - std::min(found[x].begin, found[y].end);
    };
    std::size_t from = n, to = n + 1;  // of the same sentence
    while (from > 0 && sentence_of(found[from - 1].begin) == sentence) --from;
    while (to < found.size() && sentence_of(found[to].begin) == sentence) ++to;
    const auto belongs = [&](std::size_t k) {
      const Claim& o = found[k].claim;
      if (o.kind != ClaimKind::change || o.reporter != c.reporter || o.partner != c.partner ||
          o.flow != c.flow || found[k].assumed != found[n].assumed)
        return false;
      for (std::size_t x = from; x < to; ++x) {
        if (found[x].claim.kind == c.kind && x != n && distance(x, k) < distance(n, k))
          return false;
      }
      return true;
    };
    for (std::size_t k = from; k < to && c.kind == ClaimKind::level; ++k) {
      if (k != n && belongs(k)) goes[k] = true;
    }
    if (sentence == document.sentences.size()) continue;
    const Sentence& s = document.sentences[sentence];
    const Found& other = found[lost->second];
    missed.push_back({s.begin, s.end,
                      fmt::format("read as of {} and {} it would contradict \"{}\"",
                                  c.reporter.code(), c.partner.code(),
                                  document.text.substr(other.begin, other.end - other.begin))});
  }
  std::size_t n = 0;
  std::erase_if(found, [&](const Found&) { return goes[n++]; });
  std::stable_sort(
      missed.begin(), missed.end(),
      [](const MissedSentence& a, const MissedSentence& b) { return a.begin < b.begin; });
}

}  // namespace tally::reading
