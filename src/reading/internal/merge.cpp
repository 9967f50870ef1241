#include "reading/internal/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace tally::reading {
namespace {

using language::Claim;
using language::ClaimComparator;
using language::ClaimNumber;
using language::ClaimUnit;

// Claims of one key that are compared with each other; more of them is no article.
constexpr std::size_t kMostPerKey = 64;

// Half the worth of the last digit; words ("a fourth") are read within 2.5 points or a twentieth.
double slack(const ClaimNumber& n, ClaimUnit unit) {
  if (n.from_words) return unit == ClaimUnit::pct ? 2.5 : std::abs(n.value()) / 20;
  const double digit = n.number.step() * std::pow(10.0, n.scale);
  return std::min(digit / 2, std::abs(n.value()) / 20) * (1 + 1e-9);
}

bool same_number(const std::optional<ClaimNumber>& a, const std::optional<ClaimNumber>& b,
                 ClaimUnit unit) {
  if (!a || !b) return !a && !b;
  if ((a->value() < 0) != (b->value() < 0)) return false;
  return std::abs(a->value() - b->value()) <= std::max(slack(*a, unit), slack(*b, unit));
}

bool plain(ClaimComparator c) { return c == ClaimComparator::eq || c == ClaimComparator::approx; }

// The slots that must agree to the letter, without numbers and without who says it.
Claim bare(Claim c) {
  c.value.reset();
  c.value_high.reset();
  c.hedge = {};
  if (plain(c.comparator)) c.comparator = ClaimComparator::eq;
  c.speaker.clear();
  c.speaker_place.reset();
  c.said_on.reset();
  c.said_around.reset();
  c.source_named.clear();
  c.source_place.reset();
  c.period_written = true;
  c.says_country = false;
  c.rank_word = {};
  c.derived = c.optional = c.implied = false;
  c.at_least = false;
  c.early = c.achieved = false;
  c.target_set_by.clear();
  // "Aims at 160 billion by 2017" in the headline, "will reach 160 billion by 2017" below.
  const bool goal =
      c.kind == language::ClaimKind::target ||
      (c.kind == language::ClaimKind::forecast && c.unit == ClaimUnit::money && c.deadline);
  if (goal) {
    c.kind = language::ClaimKind::target;
    c.modality = language::Modality::target;
    c.comparator = ClaimComparator::eq;
    if (c.period && c.deadline && c.period->contains(*c.deadline)) c.deadline.reset();
  }
  // A record is the same with and without its sum.
  if (c.kind == language::ClaimKind::record) {
    c.unit = ClaimUnit::none;
    c.currency = {};
  }
  if (c.base_period && c.period && *c.base_period == c.period->year_before()) c.base_period.reset();
  // A turnover's pair has no order.
  if (c.flow == language::Flow::turnover && c.kind != language::ClaimKind::rank &&
      c.kind != language::ClaimKind::share && c.kind != language::ClaimKind::since &&
      c.partner.code() < c.reporter.code()) {
    std::swap(c.reporter, c.partner);
  }
  return c;
}

bool compatible(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

std::string key_of(const Claim& c) {
  return fmt::format("{}|{}|{}|{}|{}|{}|{}", static_cast<int>(c.kind), c.reporter.code(),
                     c.partner.code(), static_cast<int>(c.flow), c.period ? c.period->iso() : "-",
                     static_cast<int>(c.unit), static_cast<int>(c.comparator));
}

// How well a mention tells the claim.
auto fullness(const Found& f) {
  const double step =
      f.claim.value ? f.claim.value->number.step() * std::pow(10.0, f.claim.value->scale) : 0;
  const bool words = f.claim.value && f.claim.value->from_words;
  return std::make_tuple(f.claim.value.has_value(), !words, -step,
                         !f.claim.speaker.empty() || !f.claim.source_named.empty(), f.confidence,
                         f.end - f.begin);
}

void add(MergedClaim& into, Found f) {
  const ByteRange span{f.begin, f.end};
  into.first_begin = std::min(into.first_begin, f.begin);
  if (fullness(f) > fullness(into.found)) {
    std::swap(into.found, f);
    into.spans.insert(into.spans.begin(), span);
  } else if (std::find(into.spans.begin(), into.spans.end(), span) == into.spans.end()) {
    into.spans.push_back(span);
  }
  Claim& kept = into.found.claim;
  const Claim& other = f.claim;
  if (kept.speaker.empty() && !other.speaker.empty()) {
    kept.speaker = other.speaker;
    kept.speaker_place = other.speaker_place;
  }
  if (kept.source_named.empty() && !other.source_named.empty()) {
    kept.source_named = other.source_named;
    kept.source_place = other.source_place;
  }
  into.found.confidence = std::max(into.found.confidence, f.confidence);
}

}  // namespace

bool same_claim(const Claim& a, const Claim& b) {
  const bool record = a.kind == language::ClaimKind::record && (!a.value || !b.value);
  if (!record &&
      (!same_number(a.value, b.value, a.unit) || !same_number(a.value_high, b.value_high, a.unit)))
    return false;
  if (!compatible(a.speaker, b.speaker) || !compatible(a.source_named, b.source_named))
    return false;
  if (a.kind == language::ClaimKind::said && (a.speaker != b.speaker || a.said_on != b.said_on))
    return false;
  return bare(a) == bare(b);
}

std::vector<MergedClaim> merge_claims(std::vector<Found> found) {
  std::vector<MergedClaim> merged;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  for (Found& f : found) {
    std::vector<std::size_t>& same_key = by_key[key_of(bare(f.claim))];
    const auto it = std::find_if(same_key.begin(), same_key.end(), [&](std::size_t k) {
      return same_claim(merged[k].found.claim, f.claim);
    });
    if (it != same_key.end()) {
      add(merged[*it], std::move(f));
      continue;
    }
    if (same_key.size() < kMostPerKey) same_key.push_back(merged.size());
    const ByteRange span{f.begin, f.end};
    merged.push_back({std::move(f), {span}, span.begin});
  }
  std::stable_sort(merged.begin(), merged.end(), [](const MergedClaim& a, const MergedClaim& b) {
    return a.first_begin < b.first_begin;
  });
  return merged;
}

namespace {

bool is_goal(const Claim& c) {
  return c.unit == ClaimUnit::money && c.value && !c.value_high &&
         (c.kind == language::ClaimKind::target || c.kind == language::ClaimKind::at_rate ||
          c.kind == language::ClaimKind::forecast);
}

bool same_series(const Claim& a, const Claim& b) {
  if (a.flow != b.flow || a.product != b.product || a.currency != b.currency) return false;
  const bool straight = a.reporter == b.reporter && a.partner == b.partner;
  const bool turned = a.reporter == b.partner && a.partner == b.reporter;
  return straight || (turned && a.flow == language::Flow::turnover);
}

}  // namespace

void date_guesses(std::vector<Found>& found) {
  const auto key = [](const Claim& c) {
    // what one buys is what the other sells; a turnover has no order
    const bool bought = c.flow == language::Flow::imports;
    const bool swap =
        bought || (c.flow == language::Flow::turnover && c.partner.code() < c.reporter.code());
    const language::Flow flow = bought ? language::Flow::exports : c.flow;
    return fmt::format("{}|{}|{}|{}|{}|{}|{}", static_cast<int>(c.kind),
                       swap ? c.partner.code() : c.reporter.code(),
                       swap ? c.reporter.code() : c.partner.code(), static_cast<int>(flow),
                       static_cast<int>(c.unit), c.currency.code(), c.product);
  };
  const auto dated_kind = [](const Claim& c) {
    return c.value && !c.value_high && c.period &&
           (c.kind == language::ClaimKind::level || c.kind == language::ClaimKind::change ||
            c.kind == language::ClaimKind::balance);
  };
  std::unordered_map<std::string, std::vector<const Found*>> written;
  for (const Found& f : found) {
    if (!dated_kind(f.claim) || !f.claim.period_written) continue;
    std::vector<const Found*>& same = written[key(f.claim)];
    if (same.size() < kMostPerKey) same.push_back(&f);
  }
  for (Found& f : found) {
    Claim& c = f.claim;
    const bool guessed = std::any_of(f.assumed.begin(), f.assumed.end(), [](std::string_view why) {
      return why.starts_with("period: the last full year");
    });
    if (!guessed || !dated_kind(c) || c.period_written) continue;
    const auto same = written.find(key(c));
    if (same == written.end()) continue;
    const Found* only = nullptr;
    bool one = true;
    for (const Found* other : same->second) {
      if (!same_number(c.value, other->claim.value, c.unit)) continue;
      one = one && (only == nullptr || *only->claim.period == *other->claim.period);
      only = other;
    }
    if (only == nullptr || !one || *only->claim.period == *c.period) continue;
    c.period = only->claim.period;
    c.base_period = only->claim.base_period;
    f.assumed.push_back("period: that which the text gives for the same figure");
  }
}

void date_goals(std::vector<MergedClaim>& claims) {
  std::vector<const Claim*> dated;
  for (const MergedClaim& m : claims) {
    const Claim& c = m.found.claim;
    if (is_goal(c) && c.period && c.period->months() == 12 && dated.size() < kMostPerKey) {
      dated.push_back(&c);
    }
  }
  for (MergedClaim& m : claims) {
    Claim& c = m.found.claim;
    if (!is_goal(c) || c.period) continue;
    std::optional<core::Period> deadline;
    bool one = true;
    for (const Claim* other : dated) {
      if (!same_series(c, *other) || !same_number(c.value, other->value, c.unit)) continue;
      if (deadline && *deadline != *other->period) one = false;
      deadline = other->period;
    }
    if (!deadline || !one) continue;
    c.period = deadline;
    c.deadline = deadline->last;
    c.period_written = false;
    m.found.assumed.push_back(
        fmt::format("deadline: {}, which the text gives for the same sum", deadline->iso()));
  }
}

void drop_thresholds(std::vector<MergedClaim>& claims) {
  std::vector<const Claim*> passed;
  for (const MergedClaim& m : claims) {
    const Claim& c = m.found.claim;
    if (c.kind == language::ClaimKind::record && c.comparator == ClaimComparator::first_above &&
        c.value && c.period && c.unit == ClaimUnit::money && passed.size() < kMostPerKey)
      passed.push_back(&c);
  }
  const auto of = [](const Claim& c, const Claim& record) {
    return c.kind == language::ClaimKind::level && c.value && c.period == record.period &&
           same_series(c, record);
  };
  std::vector<std::size_t> gone;
  for (const Claim* record : passed) {
    const double line = record->value->value();
    const bool summed = std::any_of(claims.begin(), claims.end(), [&](const MergedClaim& m) {
      const Claim& c = m.found.claim;
      return of(c, *record) && plain(c.comparator) && c.value->value() > line &&
             c.value->value() < 2 * line;
    });
    for (std::size_t n = 0; n < claims.size() && summed; ++n) {
      const Claim& c = claims[n].found.claim;
      if (of(c, *record) && c.comparator == ClaimComparator::gt && c.value->value() == line)
        gone.push_back(n);
    }
  }
  std::sort(gone.begin(), gone.end());
  gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
  for (auto n = gone.rbegin(); n != gone.rend(); ++n)
    claims.erase(claims.begin() + static_cast<std::ptrdiff_t>(*n));
}

}  // namespace tally::reading
