#include "reading/internal/said_of_it.h"

#include <algorithm>
#include <array>

#include "reading/words/figures.h"
#include "reading/words/ranking.h"
#include "reading/words/time.h"

namespace tally::reading {
namespace {

constexpr std::string_view kLent = "told before";

// The item of the verb behind the one that names the figure; -1 if there is none.
int verb_of_figure(const Analysis& a) {
  const bool named = a.sense(0, Class::figureref) != nullptr ||
                     a.is_any(0, {"that", "this", "it"}) || a.sense(0, Class::former) != nullptr ||
                     a.sense(0, Class::latter) != nullptr;
  if (!named || a.is(2, "not")) return -1;
  return a.sense(1, Class::be) != nullptr || a.is_any(1, words::kVerbOfMarking) ? 1 : -1;
}

// 'It was the largest exhibition since 2010', 'That is a record in oil': of something else.
bool of_another_thing(const Analysis& a, int word) {
  int n = word + 1;
  while (a.is_any(n, words::kBetweenRecordAndNoun)) ++n;
  if (a.sense(n + 1, Class::product) != nullptr || a.sense(n, Class::product) != nullptr)
    return true;
  return a.kind(n, ItemKind::word) && a.time(n) == nullptr && a.sense(n, Class::flow) == nullptr &&
         a.sense(n, Class::dirnoun) == nullptr && a.sense(n, Class::mark) == nullptr &&
         a.sense(n, Class::figureref) == nullptr && !a.is_any(n, words::kUnitOfPeriod) &&
         !a.is_any(n, words::kFigureNoun, {"of", "on", "in", "for", "since"});
}

}  // namespace

bool opens_on_figure(std::string_view text) {
  constexpr std::array<std::string_view, 9> kOpenings{"It ",         "That ",       "This ",
                                                      "The former ", "The latter ", "The sum ",
                                                      "The figure ", "The total ",  "The result "};
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

bool speaks_of_figure(const Analysis& a) {
  if (verb_of_figure(a) < 0) return false;
  for (int i = 2; i < a.size(); ++i) {
    const QuantitySpan* q = a.quantity(i);
    if (a.sense(i, Class::record) != nullptr || a.sense(i, Class::extreme) != nullptr) return true;
    if (q != nullptr && q->kind == QuantityKind::ordinal) return true;
  }
  return false;
}

void lend_figures(Work& w) {
  const Analysis& a = w.a;
  const std::vector<ToldFigure>& told = w.d.told;
  if (told.empty() || w.d.block - w.d.told_block > 1) return;
  if (!w.mentions.empty() || !w.drafts.empty() || !speaks_of_figure(a)) return;
  const auto lend = [&](const ToldFigure& figure, int item) {
    Draft d;
    d.claim = figure.claim;
    d.total_partner = figure.total;
    d.item = d.first = item;
    d.last = item + 1;
    d.clause = w.clause(item);
    d.frame = kLent;
    d.period_set = true;
    w.drafts.push_back(std::move(d));
  };
  if (told.size() == 1) {
    if (a.sense(0, Class::former) == nullptr && a.sense(0, Class::latter) == nullptr)
      lend(told.front(), 0);
    return;
  }
  for (int i = 0; i < a.size() && told.size() == 2; ++i) {
    if (a.sense(i, Class::former) != nullptr) lend(told[0], i);
    if (a.sense(i, Class::latter) != nullptr) lend(told[1], i);
  }
}

void take_back(Work& w) {
  const Analysis& a = w.a;
  std::vector<Draft> own;
  for (Draft& d : w.drafts) {
    if (d.frame == kLent) continue;
    const auto of = std::find_if(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
      return x.frame == kLent && x.item == d.item;
    });
    if (of != w.drafts.end()) {
      // 'It was the eighth decline in a row, and the half-year brought the largest since 2009'
      const int word = d.last - 1;
      bool beyond = w.clause(word) != w.clause(of->item);
      for (int k = of->item; k < word && !beyond; ++k) beyond = a.punct(k, ",");
      if (beyond || of_another_thing(a, word)) continue;
      d.claim.period = of->claim.period;
      d.claim.period_written = false;
      d.period_set = true;
      d.assumed = {"figure: the one told before"};
    }
    own.push_back(std::move(d));
  }
  w.drafts = std::move(own);
}

void remember_figures(const Work& w, Discourse& d) {
  std::vector<const Draft*> sums;
  std::vector<const Draft*> rates;
  for (const Draft& x : w.drafts) {
    const Claim& c = x.claim;
    if (x.drop || x.role != Role::main || !c.product.empty() || !c.value || !c.period) continue;
    if (c.modality != language::Modality::fact) continue;
    if (c.kind == ClaimKind::level || c.kind == ClaimKind::balance || c.kind == ClaimKind::share)
      sums.push_back(&x);
    if (c.kind == ClaimKind::change) rates.push_back(&x);
  }
  // of a sum and its share 'it' is the sum
  const auto is_sum = [](const Draft* x) { return x->claim.kind != ClaimKind::share; };
  if (std::count_if(sums.begin(), sums.end(), is_sum) == 1)
    sums = {*std::find_if(sums.begin(), sums.end(), is_sum)};
  std::vector<const Draft*>& kept = sums.empty() ? rates : sums;
  d.told.clear();
  if (kept.size() > 2) return;
  std::sort(kept.begin(), kept.end(),
            [](const Draft* x, const Draft* y) { return x->item < y->item; });
  for (const Draft* x : kept) d.told.push_back({x->claim, x->total_partner});
  d.told_block = d.block;
}

}  // namespace tally::reading
