#include "reading/internal/explain.h"

#include <fmt/format.h>

namespace tally::reading {
namespace {

std::string written(const Analysis& a, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t k = first; k < last && k < a.tokens.size(); ++k) {
    if (!out.empty() && !a.tokens[k].glued) out += ' ';
    out += a.tokens[k].raw;
  }
  return out;
}

std::string_view flow_name(Flow f) {
  switch (f) {
    case Flow::exports:
      return "exports";
    case Flow::imports:
      return "imports";
    case Flow::balance:
      return "balance";
    default:
      return "turnover";
  }
}

std::string_view quantity_name(QuantityKind k) {
  switch (k) {
    case QuantityKind::money:
      return "money";
    case QuantityKind::bare:
      return "number without a money";
    case QuantityKind::percent:
      return "per cent";
    case QuantityKind::points:
      return "percentage points";
    case QuantityKind::ratio:
      return "ratio";
    case QuantityKind::fraction:
      return "fraction";
    case QuantityKind::ordinal:
      return "ordinal";
    case QuantityKind::count:
      return "count";
    default:
      return "amount of something else";
  }
}

void spans(const Work& w, std::string& out) {
  const Analysis& a = w.a;
  out += "spans\n";
  for (const PlaceSpan& p : a.places) {
    const PlaceId id = place_meant(p, w.d, false);
    out += fmt::format("  place     {:<28} {}\n", written(a, p.first, p.last),
                       id.valid() ? places::places().code(id) : "?");
  }
  for (int i = 0; i < a.size(); ++i) {
    const TimeSpan* t = a.time(i);
    if (t == nullptr) continue;
    TimeContext context{w.d.now, w.d.today, w.d.period, {}, false};
    const auto p = resolve(*t, context);
    out += fmt::format("  time      {:<28} {}\n", written(a, t->first, t->last),
                       p ? p->slashed() : "no period of its own");
  }
  for (const QuantitySpan& q : a.quantities) {
    out += fmt::format("  amount    {:<28} {} {}\n", written(a, q.first, q.last),
                       quantity_name(q.kind), q.value.value());
  }
  out += "series\n";
  for (std::size_t m = 0; m < w.mentions.size(); ++m) {
    const Mention& mention = w.mentions[m];
    const Series& s = w.series[m];
    out += fmt::format(
        "  {:<38} ",
        written(a, a.items[static_cast<std::size_t>(mention.first)].first,
                a.items[static_cast<std::size_t>(std::min(mention.last, a.size()) - 1)].last));
    if (!s.ok) {
      out += "not resolved: " + s.why + "\n";
      continue;
    }
    out += fmt::format("{}({}, {}){}{}\n", flow_name(s.flow), s.reporter.code(),
                       s.partner.empty() ? "*" : s.partner.code(),
                       s.product.empty() ? "" : " product " + s.product,
                       s.scope.empty() ? "" : " scope " + s.scope);
  }
}

}  // namespace

std::string explain_work(const Work& w) {
  std::string out;
  spans(w, out);
  out += "clauses\n";
  for (const Clause& c : w.clauses) {
    if (c.last <= c.first) continue;
    out += fmt::format("  {}\n", written(w.a, w.a.items[static_cast<std::size_t>(c.first)].first,
                                         w.a.items[static_cast<std::size_t>(c.last - 1)].last));
  }
  out += "statements\n";
  bool any = false;
  for (const Draft& d : w.drafts) {
    if (d.drop) continue;
    any = true;
    const Claim& c = d.claim;
    out += fmt::format("  {} by the frame '{}' at '{}'\n", language::to_string(c.kind), d.frame,
                       written(w.a, w.a.items[static_cast<std::size_t>(d.item)].first,
                               w.a.items[static_cast<std::size_t>(d.item)].last));
    out += fmt::format("    series      {}({}, {})\n", flow_name(c.flow), c.reporter.code(),
                       c.partner.code());
    out += fmt::format("    period      {}{}\n", c.period ? c.period->slashed() : "none",
                       c.period_written ? "" : " (not written beside it)");
    if (c.value) {
      out += fmt::format(
          "    value       {}{} {} {}\n", c.value->value(),
          c.value_high ? fmt::format(" to {}", c.value_high->value()) : "",
          c.unit == ClaimUnit::money ? c.currency.code() : std::string(language::to_string(c.unit)),
          language::to_string(c.comparator));
    } else {
      out += fmt::format("    value       none said, {}\n", language::to_string(c.comparator));
    }
    for (const std::string& note : d.assumed) out += fmt::format("    assumed     {}\n", note);
  }
  if (!any) out += fmt::format("  none{}\n", w.why.empty() ? "" : ": " + w.why);
  return out;
}

}  // namespace tally::reading
