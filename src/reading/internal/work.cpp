#include "reading/internal/work.h"

#include <algorithm>

#include "reading/internal/number_words.h"
#include "reading/internal/row_heads.h"

namespace tally::reading {
namespace {

bool verb_like(const Analysis& a, int i) {
  return a.sense(i, Class::be) != nullptr || a.sense(i, Class::trend) != nullptr ||
         a.sense(i, Class::level) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
         a.sense(i, Class::runverb) != nullptr || a.sense(i, Class::shareverb) != nullptr ||
         a.sense(i, Class::overtake) != nullptr;
}

// Where a new clause begins.
struct Splitter {
  Work& w;
  const Analysis& a = w.a;
  int current = 0;             // clause
  std::vector<int> open = {};  // clauses around the brackets that are open
  int main_of_relative = -1;   // clause in which the relative one stands that is open

  void open_bracket(int i) {
    Clause c;
    c.first = i;
    c.parent = current;
    c.bracket = true;
    open.push_back(current);
    current = static_cast<int>(w.clauses.size());
    w.clauses.push_back(c);
    set(i, current);
  }
  void close_bracket(int i) {
    set(i, current);
    current = open.back();
    open.pop_back();
  }

  bool mention_starts(int i) const {
    for (int k = i; k < i + 3 && k < a.size(); ++k) {
      const int m = w.mention_at[static_cast<std::size_t>(k)];
      if (m >= 0) {
        const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
        return mention.kind == Mention::Kind::noun && mention.first == k;
      }
      if (!a.is_any(k, {"the", "its", "their", "our", "total", "a", "with"}) &&
          a.sense(k, Class::mod) == nullptr)
        return false;
    }
    return false;
  }

  bool subject_starts(int i) const {
    int k = i;
    if (a.is(k, "the")) ++k;
    if (a.place(k) != nullptr && is_bare_place(a, k)) {
      if (a.punct(k + 1, ",")) return false;  // 'Kenya's biggest supplier, China, shipped'
      return verb_like(a, k + 1) || verb_like(a, k + 2) || a.quantity(k + 1) != nullptr ||
             a.is_any(k + 1, {"with", "only", "came"}) || a.punct(k + 1, "(");
    }
    if (a.sense(k, Class::self) != nullptr &&
        (verb_like(a, k + 1) || a.sense(k + 1, Class::target) != nullptr))
      return true;
    return false;
  }

  // Something was said since the last boundary.
  bool said_something(int from, int to) const {
    for (int k = from; k < to; ++k) {
      const QuantitySpan* q = a.quantity(k);
      if ((q != nullptr && q->kind != QuantityKind::ordinal) ||
          a.sense(k, Class::trend) != nullptr || a.sense(k, Class::ranknoun) != nullptr ||
          a.sense(k, Class::level) != nullptr) {
        return true;
      }
    }
    return false;
  }

  // The comma behind a relative clause that has said its own: what follows is the verb of the
  // clause around it ('trade, which in 2016 fell by a third to $15 billion, rebounded').
  bool ends_relative(int i, int since) const {
    if (!a.punct(i, ",") || main_of_relative < 0 || !said_something(since, i)) return false;
    bool verb = false;
    for (int k = since; k < i && !verb; ++k) verb = verb_like(a, k);
    if (!verb) return false;
    int k = i + 1;
    while (a.is_any(
        k, {"also", "then", "still", "again", "now", "only", "nearly", "almost", "more", "than"}))
      ++k;
    if (a.is_any(k, {"has", "had", "have", "will", "could", "may", "might", "would"})) return true;
    const std::string& word = a.low(k);
    return verb_like(a, k) && !word.ends_with("ing") && a.quantity(k) == nullptr &&
           a.sense(k, Class::flow) == nullptr && word != "worth" && word != "up" &&
           word != "compared" && !(word.ends_with("ed") && a.is(k + 1, "by") && a.place(k + 2));
  }

  bool dash(int i) const {
    return a.punct(i, "—") ||
           (a.punct(i, "–") && !a.tokens[a.items[static_cast<std::size_t>(i)].first].glued);
  }
  // The dash that ends what the dash at `i` begins; 0 if there is none. What has a figure of its
  // own is no aside.
  int closing_dash(int i) const {
    for (int k = i + 1; k < a.size(); ++k) {
      if (a.punct(k, ";") || a.quantity(k) != nullptr) return 0;
      if (dash(k)) return k > i + 2 ? k : 0;
    }
    return 0;
  }

  void run() {
    w.clause_of.assign(static_cast<std::size_t>(a.size()), 0);
    w.clauses.push_back({});
    int since = 0;
    int dash_closes = -1;
    for (int i = 0; i < a.size(); ++i) {
      if (a.punct(i, "(") || a.punct(i, "[")) {
        open_bracket(i);
        continue;
      }
      if ((a.punct(i, ")") || a.punct(i, "]")) && !open.empty()) {
        close_bracket(i);
        continue;
      }
      bool cut = false;
      int skip = 0;
      bool relative = false;
      if (w.mention_at[static_cast<std::size_t>(i)] >= 0 &&
          i > w.mentions[static_cast<std::size_t>(w.mention_at[static_cast<std::size_t>(i)])]
                  .first) {
        set(i, current);
        continue;
      }
      // '— the gap between what ... —' stands by like a bracket
      if (dash(i) && open.empty() && closing_dash(i) > 0) {
        dash_closes = closing_dash(i);
        open_bracket(i);
        continue;
      }
      if (i == dash_closes && !open.empty()) {
        close_bracket(i);
        dash_closes = -1;
        continue;
      }
      if (a.punct(i, ";") || a.punct(i, ":") || a.punct(i, "—") ||
          (a.punct(i, "–") && !a.tokens[a.items[static_cast<std::size_t>(i)].first].glued)) {
        cut = true;
        skip = 1;
      } else if (a.is_any(i, {"while", "whereas", "whilst", "but", "although", "though"}) ||
                 (a.is_any(i, {"yet", "meanwhile"}) && a.kind(i - 1, ItemKind::punct))) {
        cut = i > since;
        skip = 1;
      } else if (open.empty() && ends_relative(i, since)) {  // ', rebounded by 36 percent'
        set(i, current);
        current = main_of_relative;
        main_of_relative = -1;
        since = i + 1;
        continue;
      } else if ((a.is(i, "and") || a.is(i, "as") || a.is(i, "with") || a.punct(i, ",")) &&
                 i + 1 < a.size()) {
        int k = i + 1;
        if (a.punct(i, ",") && a.is_any(k, {"and", "with", "as", "while", "but"})) ++k;
        if (a.punct(i, ",") && a.is(i + 1, "and") &&
            w.clauses[static_cast<std::size_t>(current)].relative) {
          cut = true;
          skip = 2;
        } else if (a.punct(i, ",") && a.is_any(k, {"saying", "adding", "noting", "stating"})) {
          cut = true;
          skip = k - i;
        } else if (a.punct(i, ",") && a.is_any(k, {"which", "who", "where"})) {
          cut = true;
          relative = true;
        } else if (mention_starts(k) && said_something(since, i)) {
          cut = true;
          skip = k - i;
        } else if (a.is(k - 1, "and") && a.is_any(k, {"in", "during", "by", "over"}) &&
                   a.kind(k + 1, ItemKind::time) && said_something(since, i) &&
                   (mention_starts(k + 2) || subject_starts(k + 2) || a.punct(k + 2, ","))) {
          cut = true;
          skip = k - i;
        } else if (subject_starts(k) && said_something(since, i) && !a.is(i, "with") &&
                   !(a.is(i, "and") && is_bare_place(a, i - 1))) {  // 'Beijing and Moscow had'
          cut = true;
          skip = k - i;
        }
        if (a.is(i, "with") && !mention_starts(k)) cut = false;
      }
      if (cut && open.empty()) {
        for (int k = 0; k < skip && i + k < a.size(); ++k) set(i + k, current);
        Clause c;
        c.first = i + skip;
        c.relative = relative;
        main_of_relative = relative ? current : -1;
        current = static_cast<int>(w.clauses.size());
        w.clauses.push_back(c);
        since = i + skip;
        if (skip == 0) set(i, current);
        i += std::max(skip, 1) - 1;
        continue;
      }
      set(i, current);
    }
    for (int i = 0; i < a.size(); ++i) {
      Clause& c = w.clauses[static_cast<std::size_t>(w.clause_of[static_cast<std::size_t>(i)])];
      c.last = std::max(c.last, i + 1);
    }
  }

  void set(int i, int clause) { w.clause_of[static_cast<std::size_t>(i)] = clause; }
};

}  // namespace

ClaimParty single(PlaceId id) {
  ClaimParty p;
  if (id.valid()) p.places = {id};
  return p;
}

Work::Work(std::string_view sentence, const Discourse& before, Analysis::Need need)
    : a(sentence, before.today, need), d(before) {
  const auto n = static_cast<std::size_t>(a.size());
  mention_at.assign(n, -1);
  spent.assign(n, false);
  if (a.only_places) {  // no words that could make a mention or a clause that counts
    clause_of.assign(n, 0);
    clauses.push_back({0, a.size()});
    return;
  }
  mentions = find_mentions(a);
  if (d.in_row && d.rows) add_row_mention(a, d, mentions);
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].kind == Mention::Kind::verb) {
      mention_at[static_cast<std::size_t>(mentions[m].head)] = static_cast<int>(m);
      continue;
    }
    for (int k = mentions[m].first; k < mentions[m].last && k < a.size(); ++k) {
      mention_at[static_cast<std::size_t>(k)] = static_cast<int>(m);
    }
  }
  Splitter{*this}.run();
  // 'exports to and imports from Russia': the first takes its partner from the second
  for (std::size_t m = 0; m + 1 < mentions.size(); ++m) {
    if (!mentions[m].shares_next) continue;
    if (mentions[m].partner.empty()) mentions[m].partner = mentions[m + 1].partner;
    if (mentions[m + 1].reporter.empty()) mentions[m + 1].reporter = mentions[m].reporter;
  }
  if (mentions.empty()) return;
  Discourse along = d;
  std::size_t next_place = 0;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    while (next_place < n && static_cast<int>(next_place) < mentions[m].head) {
      if (const PlaceSpan* p = a.place(static_cast<int>(next_place)))
        along.saw(place_meant(*p, along, false));
      ++next_place;
    }
    Series s = resolve_mention(a, mentions, m, series, along);
    if (s.ok && !s.open_partner) {
      along.reporter = s.reporter;
      along.partner = s.partner;
    }
    series.push_back(std::move(s));
  }
}

void Work::refuse(std::string reason) {
  if (why.empty()) why = reason;
  if (std::find(refused.begin(), refused.end(), reason) == refused.end())
    refused.push_back(std::move(reason));
}

int Work::clause(int item) const {
  if (item < 0 || item >= a.size()) return 0;
  return clause_of[static_cast<std::size_t>(item)];
}

bool Work::bracketed(int item) const {
  return clauses[static_cast<std::size_t>(clause(item))].bracket;
}

int Work::left_sense(int item, Class cls, int reach) const {
  for (int i = item - 1; i >= 0 && i >= item - reach; --i) {
    if (clause(i) != clause(item)) {
      if (clauses[static_cast<std::size_t>(clause(i))].bracket) continue;
      return -1;
    }
    if (a.sense(i, cls) != nullptr) return i;
  }
  return -1;
}

int Work::right_sense(int item, Class cls, int reach) const {
  for (int i = item + 1; i < a.size() && i <= item + reach; ++i) {
    if (clause(i) != clause(item)) return -1;
    if (a.sense(i, cls) != nullptr) return i;
  }
  return -1;
}

int Work::mention_right_behind(int item) const {
  for (int i = item + 1; i < a.size() && i <= item + 5; ++i) {
    const int m = mention_at[static_cast<std::size_t>(i)];
    if (m >= 0) {
      const Mention& mention = mentions[static_cast<std::size_t>(m)];
      return mention.kind == Mention::Kind::noun ? m : -1;
    }
    if (!(a.is_any(i, {"in", "of", "worth", "a", "the", "its", "total", "value"}) ||
          (i == item + 1 && a.is(i, "for")) || a.sense(i, Class::mod) != nullptr ||
          a.sense(i, Class::dirnoun) != nullptr || a.sense(i, Class::target) != nullptr ||
          a.sense(i, Class::mark) != nullptr || a.sense(i, Class::level) != nullptr ||
          a.sense(i, Class::goods) != nullptr)) {
      return -1;
    }
  }
  return -1;
}

const Series* Work::from_before() const {
  if (!d.has_pair() || !d.flow) return nullptr;
  carried = Series{};
  carried.reporter = d.reporter;
  carried.partner = d.partner;
  carried.flow = *d.flow;
  carried.sign = d.sign;
  carried.product = d.product;
  carried.ok = true;
  carried.assumed.push_back("series: the one spoken of before");
  return &carried;
}

// '$61 million for exports'
bool Work::for_flow(int item, int mention) const {
  const Mention& m = mentions[static_cast<std::size_t>(mention)];
  return a.is(item + 1, "for") && m.head == item + 2 && m.plain_noun;
}

const Series* Work::governing(int item) const {
  const int c = clause(item);
  const int own = mention_at[static_cast<std::size_t>(item)];
  if (own >= 0 && mentions[static_cast<std::size_t>(own)].kind == Mention::Kind::noun) {
    return &series[static_cast<std::size_t>(own)];
  }
  const int behind = mention_right_behind(item);
  if (behind >= 0 && clause(mentions[static_cast<std::size_t>(behind)].head) == c) {
    const QuantitySpan* q = a.quantity(item);
    const bool worth =
        q != nullptr &&
        (a.is_any(item + 1, {"in", "of", "worth"}) || for_flow(item, behind) ||
         a.sense(item + 1, Class::dirnoun) != nullptr || a.sense(item + 1, Class::mod) != nullptr ||
         mentions[static_cast<std::size_t>(behind)].first == item + 1);
    if (worth) return &series[static_cast<std::size_t>(behind)];
  }
  const Series* best = nullptr;
  const Series* after = nullptr;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Mention& mention = mentions[m];
    if (mention.kind == Mention::Kind::goods || mention.kind == Mention::Kind::abroad) continue;
    if (series[m].open_partner && series[m].flow != Flow::balance &&
        mention.kind == Mention::Kind::noun && mention.first > 0 && a.is(mention.first - 1, "of") &&
        mention.head > item) {
      continue;  // a whole
    }
    // 'exports to China, 79 percent of all exports, totalled': the whole of a share is not meant
    const QuantitySpan* share =
        a.is(mention.first - 1, "of") ? a.quantity(mention.first - 2) : nullptr;
    if (share != nullptr && series[m].open_partner && best != nullptr &&
        (share->kind == QuantityKind::percent || share->kind == QuantityKind::fraction))
      continue;
    // 'have overtaken those to Austria, reaching 7 billion': what they are set against is not meant
    const int against = mention.first - 1;
    if (mention.flow == FlowWord::none && mention.head < item && best != nullptr &&
        (a.sense(against, Class::overtake) != nullptr || a.is(against, "than") ||
         a.sense(against, Class::asmuch) != nullptr) &&
        a.punct(mention.last, ","))
      continue;
    if (clause(mention.head) == c) {
      if (mention.head < item)
        best = &series[m];
      else if (after == nullptr &&
               !(a.is(mention.first - 1, "which") && a.is(mention.first - 2, "of")))
        after = &series[m];  // ('it was $85 bn, of which Japan's exports ...': a part)
    }
  }
  if (best != nullptr) return best;
  if (after != nullptr) return after;
  // a bracket or a clause without a series of its own looks back
  const Clause& own_clause = clauses[static_cast<std::size_t>(c)];
  for (std::size_t m = mentions.size(); m-- > 0;) {
    const Mention& mention = mentions[m];
    if (mention.head > item || mention.kind == Mention::Kind::goods ||
        mention.kind == Mention::Kind::abroad) {
      continue;
    }
    if (series[m].open_partner && mention.first > 0 && a.is(mention.first - 1, "of")) continue;
    return &series[m];
  }
  (void)own_clause;
  // 'The $200 billion mark ... has been crossed: trade came to ...'
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].kind == Mention::Kind::noun && mentions[m].head > item &&
        !series[m].open_partner)
      return &series[m];
  }
  return nullptr;
}

int Work::subject_place(int item) const {
  const int c = clause(item);
  int found = -1;
  for (int i = item - 1; i >= 0; --i) {
    if (clause(i) != c) {
      if (clauses[static_cast<std::size_t>(clause(i))].bracket) continue;
      break;
    }
    if (is_bare_place(a, i) && mention_at[static_cast<std::size_t>(i)] < 0) {
      found = i;
      break;
    }
  }
  return found;
}

ClaimParty Work::party_of_item(int item) const {
  const PlaceSpan* p = a.place(item);
  if (p == nullptr) return {};
  return single(place_meant(*p, d, true));
}

Draft& Work::add(ClaimKind kind, const Series& s, int item, std::string frame) {
  Draft draft;
  draft.claim.kind = kind;
  draft.claim.reporter = s.reporter;
  draft.claim.partner = s.partner;
  draft.claim.flow = s.flow;
  draft.claim.product = s.product;
  draft.claim.scope = s.scope;
  if (s.open_partner && s.partner.empty()) {
    draft.claim.partner = single(places::places().world());
    draft.total_partner = true;
  }
  draft.item = item;
  draft.first = item;
  draft.last = item + 1;
  draft.clause = clause(item);
  draft.frame = std::move(frame);
  draft.assumed = s.assumed;
  drafts.push_back(std::move(draft));
  return drafts.back();
}

ClaimComparator Work::bend_of(const QuantitySpan& q) const {
  if (q.high) return ClaimComparator::between;
  switch (q.bend) {
    case Bend::about:
      return ClaimComparator::approx;
    case Bend::over:
      return ClaimComparator::gt;
    case Bend::least:
      return ClaimComparator::ge;
    case Bend::under:
      return ClaimComparator::lt;
    case Bend::most:
      return ClaimComparator::le;
    default:
      return ClaimComparator::eq;
  }
}

bool Work::set_money(Draft& draft, const QuantitySpan& q) const {
  Claim& c = draft.claim;
  c.unit = ClaimUnit::money;
  c.value = q.value;
  c.value_high = q.high;
  c.comparator = bend_of(q);
  c.hedge = q.short_of              ? language::Hedge::nearly
            : q.bend == Bend::about ? language::Hedge::about
            : q.bend == Bend::over  ? language::Hedge::over
            : q.bend == Bend::most  ? language::Hedge::up_to
                                    : language::Hedge::none;
  if (!q.currency.empty()) {
    c.currency = q.currency;
    return true;
  }
  if (q.kind == QuantityKind::bare) {
    // the money of the last sum: in the sentence, then in the text
    for (auto it = drafts.rbegin(); it != drafts.rend(); ++it) {
      if (&*it != &draft && it->claim.unit == ClaimUnit::money && !it->claim.currency.empty()) {
        c.currency = it->claim.currency;
        draft.assumed.push_back("money: that of the sum before");
        return true;
      }
    }
    for (const QuantitySpan& other : a.quantities) {
      if (other.kind == QuantityKind::money && !other.currency.empty()) {
        c.currency = other.currency;
        return true;
      }
      if (other.kind == QuantityKind::money && (other.local == "$" || other.local == "dollar")) {
        c.currency = d.dollar.empty() ? core::kUsd : d.dollar;
        return true;
      }
    }
    if (!d.currency.empty()) {
      c.currency = d.currency;
      draft.assumed.push_back("money: that of the sum before");
      return true;
    }
    return false;
  }
  if (q.local == "$" || q.local == "dollar") {
    c.currency = d.dollar.empty() ? core::kUsd : d.dollar;
    return true;
  }
  // 'rupees', 'pesos': the money of the reporter, else of the partner, if it is named so.
  const auto& usual = number_tables().usual;
  auto local_of = [&](const ClaimParty& party) -> core::Currency {
    if (party.places.size() != 1) return {};
    return places::places().row(party.places.front()).currency;
  };
  static const std::vector<std::pair<std::string, std::vector<std::string>>> kFamilies = {
      {"rupee", {"INR", "PKR", "LKR", "NPR", "MUR", "SCR"}},
      {"peso", {"MXN", "PHP", "CLP", "COP", "ARS", "UYU", "CUP", "DOP"}},
      {"franc", {"CHF", "XOF", "XAF", "RWF", "BIF", "DJF", "GNF"}},
      {"krona", {"SEK", "NOK", "DKK", "ISK", "CZK"}},
      {"dinar", {"KWD", "BHD", "JOD", "IQD", "RSD", "DZD", "TND", "LYD"}},
      {"riyal", {"SAR", "QAR", "OMR", "IRR", "YER"}},
      {"dirham", {"AED", "MAD"}},
      {"pound", {"GBP", "EGP", "LBP", "SYP", "SDG", "SSP"}},
      {"shilling", {"KES", "TZS", "UGX", "SOS"}},
      {"won", {"KRW", "KPW"}},
      {"real", {"BRL"}},
      {"¥", {"CNY", "JPY"}},
      {"r", {"ZAR"}},
      {"n", {"NGN"}},
  };
  for (const auto& [word, codes] : kFamilies) {
    if (word != q.local) continue;
    for (const ClaimParty* party : {&c.reporter, &c.partner}) {
      const core::Currency own = local_of(*party);
      if (!own.empty() && std::find(codes.begin(), codes.end(), own.code()) != codes.end()) {
        c.currency = own;
        return true;
      }
    }
  }
  const auto it = usual.find(q.local);
  if (it != usual.end() && !it->second.empty()) {
    c.currency = it->second;
    draft.assumed.push_back("money: " + it->second.code() + ", the usual meaning of the word");
    return true;
  }
  return false;
}

void Work::set_percent(Draft& draft, const QuantitySpan& q, int sign) const {
  Claim& c = draft.claim;
  c.unit = q.kind == QuantityKind::ratio    ? ClaimUnit::ratio
           : q.kind == QuantityKind::points ? ClaimUnit::pp
                                            : ClaimUnit::pct;
  c.value = q.value;
  c.value_high = q.high;
  c.comparator = bend_of(q);
  if (sign < 0 && q.kind != QuantityKind::ratio) {
    c.value->number = c.value->number.negated();
    if (c.value_high) {
      c.value_high->number = c.value_high->number.negated();
      std::swap(c.value, c.value_high);
    }
    // 'fell by more than 5 %' is below -5 %
    if (c.comparator == ClaimComparator::gt)
      c.comparator = ClaimComparator::lt;
    else if (c.comparator == ClaimComparator::lt)
      c.comparator = ClaimComparator::gt;
    else if (c.comparator == ClaimComparator::ge)
      c.comparator = ClaimComparator::le;
    else if (c.comparator == ClaimComparator::le)
      c.comparator = ClaimComparator::ge;
  }
  if (q.kind == QuantityKind::fraction && c.comparator == ClaimComparator::eq)
    c.comparator = ClaimComparator::approx;
  c.hedge = q.short_of              ? language::Hedge::nearly
            : q.bend == Bend::about ? language::Hedge::about
            : q.bend == Bend::over  ? language::Hedge::over
                                    : language::Hedge::none;
}

bool is_noise_clause(const Work& w, int item) {
  const int c = w.clause(item);
  for (int i = 0; i < w.a.size(); ++i) {
    if (w.clause(i) != c) continue;
    if (w.a.sense(i, Class::noise) != nullptr) return true;
  }
  return false;
}

}  // namespace tally::reading
