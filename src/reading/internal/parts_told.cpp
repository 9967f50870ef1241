#include "reading/internal/parts_told.h"

#include <algorithm>

#include "reading/internal/amount_reader.h"

namespace tally::reading {
namespace {

struct PartsTold {
  Work& w;
  const Analysis& a = w.a;
  const Discourse& d = w.d;
  struct Part {
    int item = -1;         // of the sum or share
    int place = -1;        // whose part it is
    int flow = -1;         // or the noun of the flow that it is
    bool outward = false;  // 'to', 'for'
    bool inward = false;   // 'from'
  };
  std::vector<Part> parts;

  // 'Of this,', 'Of that sum,', 'Of the total': its length in tokens, 0 if the sentence does not
  // open so.
  [[nodiscard]] std::size_t opening() const {
    const std::vector<Token>& t = a.tokens;
    if (t.size() < 5 || t[0].low != "of") return 0;
    const bool all = t[1].low == "the";
    if (!all && !t[1].low.is_any({"this", "that", "these", "it"})) return 0;
    const bool noun = t[2].low.is_any({"total", "sum", "amount", "figure", "volume", "turnover"});
    if (all && !noun) return 0;
    return noun ? 3 : 2;
  }

  [[nodiscard]] bool is_part(int i) const {
    const QuantitySpan* q = a.quantity(i);
    return q != nullptr && (q->kind == QuantityKind::money || q->kind == QuantityKind::bare ||
                            q->kind == QuantityKind::percent);
  }

  [[nodiscard]] bool passed_over(int i) const {
    const Item& item = a.items[static_cast<std::size_t>(i)];
    for (std::size_t k = item.first; k < item.last; ++k) {
      if (!a.tokens[k].low.is_any(
              {"went",  "fell",  "came",    "was",       "were", "is",       "are",      "goes",
               "comes", "with",  "to",      "on",        "from", "for",      "the",      "trade",
               "bound", "sent",  "shipped", "delivered", "sold", "arrived",  "destined", "its",
               "worth", "goods", "of",      "that",      "in",   "exchanges"}))
        return false;
    }
    return true;
  }

  // What stands behind the sum, up to the next one.
  [[nodiscard]] Part part_at(int item) const {
    constexpr int kReach = 9;
    Part out;
    out.item = item;
    for (int i = item + 1; i < a.size() && i < item + kReach; ++i) {
      if (is_part(i) || a.punct(i, ";")) break;
      const LowWord& last = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
      if (last.is_any({"to", "for"})) out.outward = true;
      if (last == "from") out.inward = true;
      const Entry* flow = a.sense(i, Class::flow);
      if (flow != nullptr && (flow->flow == FlowWord::exports || flow->flow == FlowWord::imports)) {
        out.flow = i;
        break;
      }
      if (flow != nullptr && !a.is(i, "trade")) break;
      // '$3 billion was wheat from Kazakhstan' is not all of its goods
      if (a.place(i) == nullptr && !passed_over(i)) break;
      std::size_t first = a.items[static_cast<std::size_t>(i)].first;
      if (a.tokens[first - 1].low == "the") --first;
      const bool led = a.tokens[first - 1].low.is_any({"to", "from", "on", "with", "for"});
      if (led && a.place(i) != nullptr && !a.place(i)->possessive && !is_adjective(a, i)) {
        out.place = i;
        break;
      }
    }
    return out;
  }

  [[nodiscard]] bool find_parts() {
    const std::size_t open = opening();
    if (open == 0) return false;
    for (int i = 1; i < a.size(); ++i) {
      const QuantitySpan* q =
          a.items[static_cast<std::size_t>(i)].first < open ? nullptr : a.quantity(i);
      if (q == nullptr || q->kind == QuantityKind::ordinal || q->kind == QuantityKind::count)
        continue;
      if (!is_part(i)) return false;
      // '..., 5 percent less, and': the growth of the part in front
      const bool growth = a.sense(i + 1, Class::dir) != nullptr ||
                          a.sense(i + 1, Class::dirnoun) != nullptr ||
                          a.sense(i - 1, Class::dirnoun) != nullptr ||
                          (a.is(i - 1, "of") && a.sense(i - 2, Class::dirnoun) != nullptr);
      if (growth && q->kind == QuantityKind::percent) continue;
      parts.push_back(part_at(i));
    }
    return !parts.empty();
  }

  [[nodiscard]] Draft* draft_at(int item) const {
    for (Draft& x : w.drafts) {
      if (!x.drop && x.item == item) return &x;
    }
    return nullptr;
  }

  void add(const Part& part, const Series& s) {
    const QuantitySpan& q = *a.quantity(part.item);
    const bool share = q.kind == QuantityKind::percent;
    Draft& draft =
        w.add(share ? ClaimKind::share : ClaimKind::level, s, part.item, "part of what was told");
    if (share) {
      w.set_percent(draft, q, 0);
    } else if (!w.set_money(draft, q)) {
      w.drafts.pop_back();
      return;
    }
    draft.assumed.push_back("whole: what the sentence before told");
    w.spent[static_cast<std::size_t>(part.item)] = true;
  }

  // Of all trade of a country: a partner each.
  void by_partner() {
    if (!d.whole.valid() || !d.whole_flow || !d.whole_last || d.block - d.whole_block > 1) return;
    if (*d.whole_flow == Flow::balance || !d.product.empty()) return;
    std::vector<Series> out;
    for (const Part& part : parts) {
      if (part.place < 0 || (part.outward && *d.whole_flow == Flow::imports) ||
          (part.inward && *d.whole_flow == Flow::exports))
        return;
      Series s;
      s.reporter = single(d.whole);
      s.partner = w.party_of_item(part.place);
      s.flow = *d.whole_flow;
      s.ok = true;
      if (s.partner.empty() || overlaps(s.reporter, s.partner)) return;
      out.push_back(std::move(s));
    }
    for (std::size_t n = 0; n < parts.size(); ++n) {
      Draft* read = draft_at(parts[n].item);
      if (read == nullptr) {
        add(parts[n], out[n]);
      } else if (read->claim.partner != out[n].partner || read->claim.flow != out[n].flow) {
        read->drop = true;  // as something else: of the pair of the text
        add(parts[n], out[n]);
      }
    }
  }

  // Of the trade of two: exports and imports, of one of them.
  void by_flow() {
    if (!d.pair_holds() || d.weak_pair || d.flow != Flow::turnover || d.whole_last) return;
    ClaimParty owner;
    std::vector<Flow> flows;
    for (const Part& part : parts) {
      if (part.flow < 0 || a.quantity(part.item)->kind == QuantityKind::percent) return;
      const int own = part.flow - 1;
      if (owner.empty() && a.place(own) != nullptr) owner = w.party_of_item(own);
      flows.push_back(a.sense(part.flow, Class::flow)->flow == FlowWord::exports ? Flow::exports
                                                                                 : Flow::imports);
    }
    if (flows.size() == 2 && flows[0] == flows[1]) return;
    if (owner.empty()) owner = d.own_side({});
    const ClaimParty other = d.other_of(owner);
    if (owner.empty() || other.empty()) return;
    for (std::size_t n = 0; n < parts.size(); ++n) {
      Series s;
      s.reporter = owner;
      s.partner = other;
      s.flow = flows[n];
      s.ok = true;
      Draft* read = draft_at(parts[n].item);
      if (read != nullptr && read->claim.flow == s.flow) continue;
      if (read != nullptr) read->drop = true;
      add(parts[n], s);
    }
  }

  void run() {
    if (!find_parts()) return;
    const bool places =
        std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.place >= 0; });
    const bool flows =
        std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.flow >= 0; });
    if (places) by_partner();
    if (flows) by_flow();
  }
};

}  // namespace

void read_parts_told(Work& w) {
  if (w.question || w.d.headline || w.a.quantities.empty()) return;
  PartsTold{w}.run();
}

}  // namespace tally::reading
