#include "reading/internal/unit_lists.h"

#include "reading/internal/table_rows.h"
#include "reading/internal/table_words.h"
#include "reading/words/figures.h"

namespace tally::reading {
namespace {

constexpr std::size_t kFewest = 2, kMost = 40;  // items of a list
constexpr std::size_t kLongestLead = 300;       // bytes before it

struct ListItem {
  int place = 0, from = 0, last = 0;  // items: the place, the figure and what its bracket holds
};

bool plain_number(const Analysis& a, int i) {
  const QuantitySpan* q = a.quantity(i);
  return q != nullptr && q->kind == QuantityKind::count && q->value.scale == 0;
}

// 'Germany (97.4)', 'Germany 97.4 (-5.1)', 'Germany: 97.4'; the item behind it, or -1.
int item_at(const Analysis& a, int i, ListItem& out) {
  if (a.place(i) == nullptr || a.place(i)->possessive) return -1;
  int k = i + 1;
  const bool bracket = a.punct(k, "(");
  if (bracket || a.punct(k, ":") || a.punct(k, "-") || a.punct(k, "–")) ++k;
  if (!plain_number(a, k)) return -1;
  out = {i, k, k};
  ++k;
  if (bracket) {
    if (!a.punct(k, ")")) return -1;
    return k + 1;
  }
  if (a.punct(k, "(")) {
    int end = k + 1;
    while (end < a.size() && end < k + 5 && !a.punct(end, ")")) ++end;
    if (!a.punct(end, ")")) return -1;
    out.last = end;
    k = end + 1;
  }
  return k;
}

}  // namespace

std::vector<Found> read_unit_list(const Analysis& a, const Sentence& sentence,
                                  std::string_view text, const Discourse& d) {
  std::vector<ListItem> items;
  for (int i = 0; i < a.size() && items.size() < kMost;) {
    ListItem item;
    const int next = item_at(a, i, item);
    if (next < 0) {
      // between two items stand a comma and 'and', 'to' and the like alone
      if (!items.empty() && !a.punct(i, ",") && !a.punct(i, ";") && !a.punct(i, ".") &&
          !a.is_any(i, words::kBetweenUnits)) {
        if (items.size() < kFewest)
          items.clear();
        else
          break;
      }
      ++i;
      continue;
    }
    items.push_back(item);
    i = next;
  }
  if (items.size() < kFewest) return {};
  const std::size_t first = a.begin_byte(items.front().place);
  const std::string_view whole = text.substr(sentence.begin, sentence.end - sentence.begin);
  if (first > kLongestLead || first > whole.size()) return {};
  const TableWords lead = table_words(whole.substr(0, first), d);
  if (lead.currency.empty() || !lead.scale || lead.figures || lead.other) return {};
  std::vector<Found> out;
  for (const ListItem& item : items) {
    Sentence row;
    row.begin = sentence.begin + a.begin_byte(item.place);
    row.end = sentence.begin + a.end_byte(item.last);
    row.cells = {{row.begin, sentence.begin + a.end_byte(item.place)},
                 {sentence.begin + a.begin_byte(item.from), row.end}};
    row.table_header = {"", ""};
    row.table_caption = whole.substr(0, first);
    for (Found& f : read_table_row(row, text, d)) out.push_back(std::move(f));
  }
  return out;
}

}  // namespace tally::reading
