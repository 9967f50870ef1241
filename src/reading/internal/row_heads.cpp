#include "reading/internal/row_heads.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/internal/find_text.h"
#include "reading/internal/time_parser.h"
#include "reading/words/event.h"

namespace tally::reading {
namespace {

constexpr int kLongestHeading = 12;  // items of a heading without a colon

// 'July', also 'Jul'.
bool month_name(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z' &&
         month_word(LowWord(core::to_lower(word))).has_value();
}

// 'Exports by destination', 'imports from our main suppliers': partners follow, none is named.
bool partners_follow(const Work& w, const Mention& m) {
  if (m.partner.kind == PartyRef::Kind::others) return true;
  if (!m.partner.empty()) return false;
  for (int i = m.head + 1; i < w.a.size() && i < m.head + 8; ++i) {
    if (w.a.sense(i, Class::ranknoun) != nullptr) return true;
    if (w.a.is_any(i, words::kPartnerHeading)) return true;
  }
  return false;
}

}  // namespace

void head_rows(const Work& w, Discourse& d) {
  const Analysis& a = w.a;
  const bool colon = a.size() > 0 && a.punct(a.size() - 1, ":");
  const bool heading = a.quantities.empty() && a.size() <= kLongestHeading &&
                       !a.punct(a.size() - 1, ".") && !a.any(Class::be) && !a.any(Class::trend);
  if (!colon && !heading) return;
  for (auto it = w.mentions.rbegin(); it != w.mentions.rend(); ++it) {
    const Mention& m = *it;
    if (m.kind != Mention::Kind::noun || m.flow == FlowWord::none) continue;
    if (!partners_follow(w, m) && !(colon && m.partner.empty() && d.national)) return;
    RowHead head;
    head.flow = flow_of(m.flow);
    head.sign = m.sign;
    head.product = m.product;
    for (int i = 0; i < a.size() && head.move == 0 && a.may_have(Class::trend); ++i) {
      if (const Entry* e = a.sense(i, Class::trend); e != nullptr) head.move = e->sign;
    }
    head.reporter = resolve_party(a, m.reporter, d, {}, false);
    if (head.reporter.empty()) head.reporter = d.own_side({});
    if (!head.reporter.empty()) d.rows = head;
    return;
  }
}

namespace {

// 'Export markets', 'Main suppliers', 'Sources of imports', 'Import origins': the flow whose
// partners such a heading announces.
std::optional<Flow> flow_of_partners(const Analysis& a, int end) {
  std::optional<Flow> flow;
  bool partners = false;
  for (int i = 0; i < end; ++i) {
    const Entry* noun = a.sense(i, Class::ranknoun);
    const Entry* trade = a.sense(i, Class::flow);
    if (a.sense(i, Class::super) != nullptr || a.punct(i, ":") ||
        a.is_any(i, {"the", "of", "for", "top", "major", "its", "our", "their"}))
      continue;
    const Entry* e = noun != nullptr ? noun : trade;
    if (e == nullptr) return std::nullopt;
    const Flow said = e->flow == FlowWord::taker      ? Flow::exports
                      : e->flow == FlowWord::provider ? Flow::imports
                                                      : flow_of(e->flow);
    const bool one_way = said == Flow::exports || said == Flow::imports;
    if (flow && one_way && *flow != said) return std::nullopt;
    if (one_way) flow = said;
    partners = partners || noun != nullptr;
  }
  return partners ? flow : std::nullopt;
}

// 'Where exports went', 'Where imports come from', 'Where the island sells', 'Who buys from us':
// the flow of a heading that asks for partners.
std::optional<Flow> flow_asked_for(const Analysis& a) {
  const bool where = a.is(0, "where");
  if (!where && !a.is(0, "who")) return std::nullopt;
  std::optional<Flow> flow;
  const auto say = [&](Flow said) {
    if (flow && *flow != said) return false;
    flow = said;
    return true;
  };
  bool goes = false;
  for (int i = 1; i < a.size(); ++i) {
    const std::string_view low = a.low(i);
    const Entry* noun = a.sense(i, Class::flow);
    const Entry* verb = a.sense(i, Class::flowverb);
    bool alone = true;
    if (noun != nullptr && (noun->flow == FlowWord::exports || noun->flow == FlowWord::imports)) {
      alone = say(flow_of(noun->flow));
    } else if (where && (low == "go" || low == "goes" || low == "went" || low == "ends")) {
      goes = true;
      alone = say(Flow::exports);
    } else if (where && (low == "come" || low == "comes" || low == "came")) {
      goes = true;
      alone = say(Flow::imports);
    } else if (verb != nullptr &&
               (verb->flow == FlowWord::exports || verb->flow == FlowWord::imports)) {
      const bool sells = verb->flow == FlowWord::exports;
      alone = say(sells == where ? Flow::exports : Flow::imports);
      goes = true;
    }
    if (!alone) return std::nullopt;
  }
  return goes ? flow : std::nullopt;
}

// How many items stand before the times of a heading: 3 in 'Top export partners, June 2022 against
// June 2021', 'Main suppliers (first quarter)'; 0 where a time is part of the words.
int size_without_times(const Analysis& a) {
  if (a.times.empty()) return a.size();
  int when = 0;  // 'Main destinations in 2021:', 'Its largest markets that year'
  while (when < a.size() && a.time(when) == nullptr) ++when;
  if (when + 1 >= a.size() || (when + 2 == a.size() && a.punct(when + 1, ":")))
    return when > 0 && a.is_any(when - 1, {"in", "for", "during", ",", "-", "\u2013", ":"})
               ? when - 1
               : when;
  for (int i = 0; i < a.size() && a.time(i) == nullptr; ++i)
    if (a.punct(i, ",") || a.punct(i, "(") || a.punct(i, ":") || a.punct(i, "-") ||
        a.punct(i, "\u2013"))
      return i;
  return 0;
}

}  // namespace

bool head_side(const Work& w, const std::optional<core::Period>& first, Discourse& d) {
  constexpr int kLongest = 7;  // items of 'Exports (including re-exports)'
  const Analysis& a = w.a;
  const int end = size_without_times(a);
  if (end == 0 || end > kLongest || !a.quantities.empty()) return false;
  const Entry* e = a.sense(0, Class::flow);
  std::optional<Flow> partners = flow_of_partners(a, end);
  if (!partners) partners = flow_asked_for(a);
  if (e == nullptr && !partners) return false;
  if (!a.places.empty()) return false;
  const Flow flow = partners ? *partners : flow_of(e->flow);
  if (flow != Flow::exports && flow != Flow::imports) return false;
  const bool only =
      partners || end == 1 || a.punct(1, "(") || a.punct(1, ":") || a.is_any(1, {"by", "of"});
  if (!only || a.punct(a.size() - 1, ".")) return false;
  const ClaimParty reporter = d.office.valid() ? one(d.office) : d.own_side({});
  if (reporter.empty()) return false;
  std::optional<core::Period> time = first ? first : d.text_main;
  int when = 0;
  while (when < a.size() && a.time(when) == nullptr) ++when;
  const bool base = a.is_any(when - 1, {"against", "than", "from", "over", "on", "versus", "with"});
  if (!a.times.empty() && a.times.front().kind == TimeKind::period && !base) {
    const auto own =
        resolve(a.times.front(), TimeContext{d.now, d.today, d.period, d.topic, false});
    if (own) time = own;  // 'Top export partners, June 2022 against June 2021'
  }
  if (time && time->last < d.now) d.period = time;
  if (d.list_flow != flow) d.list_rank = 0;
  d.flow = d.list_flow = flow;
  d.list_reporter = reporter;
  if (a.is(1, "of")) return true;  // 'Exports of machinery'
  RowHead head;
  head.flow = flow;
  head.reporter = reporter;
  d.rows = head;
  return true;
}

void list_side(std::string_view text, PlaceId own, Discourse& d) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 8> kLeads = {
      "Among ",          "On the ",     "As for ", "As regards ",
      "With regard to ", "Turning to ", "In ",     "For "};
  const auto lead = std::find_if(kLeads.begin(), kLeads.end(),
                                 [&](std::string_view words) { return text.starts_with(words); });
  if (lead == kLeads.end()) return;
  const std::string_view begin = text.substr(0, std::min(text.find(' ', kLongest), text.size()));
  const bool among = *lead == "Among ";
  if (!among && begin.find("port") == std::string_view::npos &&
      begin.find("PORT") == std::string_view::npos)
    return;  // 'imports', 'exports'
  const Analysis a(begin, d.today, Analysis::Need::words_and_places);
  std::optional<Flow> flow;
  for (int i = 1; i < a.size() && i < 7 && !flow && !a.kind(i, ItemKind::punct); ++i) {
    const bool side = a.is(i + 1, "side") || a.is(i + 1, "front");
    const Entry* e = a.sense(i, Class::ranknoun);
    if (among && e != nullptr) {
      if (e->flow == FlowWord::taker || e->flow == FlowWord::exports) flow = Flow::exports;
      if (e->flow == FlowWord::provider || e->flow == FlowWord::imports) flow = Flow::imports;
      if (e->flow == FlowWord::turnover) flow = Flow::turnover;
    } else if (!among && (*lead == "On the " ? side : a.punct(i + 1, ",") || a.size() == i + 1)) {
      if (a.low(i).starts_with("import")) flow = Flow::imports;
      if (a.low(i).starts_with("export")) flow = Flow::exports;
    }
  }
  if (!flow) return;
  const ClaimParty reporter = own.valid() ? single(own) : d.list_reporter;
  if (reporter.empty()) return;
  const bool of_both = !d.list_flow || *d.list_flow == Flow::turnover;
  if (!of_both && *d.list_flow != *flow) d.list_rank = 0;
  d.flow = d.list_flow = flow;
  d.list_reporter = reporter;
}

namespace {

// 'June 2014 quarter', 'June quarter 2014', 'June 2014 month', 'Month of June 2014', 'June 2014
// year'
std::optional<core::Period> month_with_unit(std::string_view text) {
  if (!has_digit(text)) return std::nullopt;
  const std::vector<Token> t = tokenize(text);
  if (t.size() < 3 || t.size() > 4) return std::nullopt;
  int month = 0;
  int year = 0;
  int months = 0;
  for (const Token& token : t) {
    const int named = month_number(token);
    if (named > 0 && month == 0) {
      month = named;
    } else if (token.kind == TokenKind::number && token.low.size() == 4 && year == 0) {
      const auto number = core::Decimal::parse(token.low);
      if (!number || number->exponent != 0) return std::nullopt;
      year = static_cast<int>(number->mantissa);
    } else if (months == 0 &&
               (token.low == "month" || token.low == "quarter" || token.low == "year")) {
      months = token.low == "month" ? 1 : token.low == "quarter" ? 3 : 12;
    } else if (token.low != "of") {
      return std::nullopt;
    }
  }
  if (month == 0 || year < 1900 || year > 2100 || months == 0) return std::nullopt;
  const core::Month last(year, month);
  return core::Period{last - (months - 1), last};
}

// 'Annual values - year ended June 2014, compared with year ended June 2013': the part that says
// when
std::string_view part_with_time(std::string_view text) {
  if (const auto with = text.find(", compared"); with != std::string_view::npos)
    text = text.substr(0, with);
  if (!has_digit(text)) return text;
  for (const std::string_view mark : {" - ", " \u2013 ", ": "}) {
    const auto at = text.rfind(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = text.substr(at + mark.size());
    if (has_digit(behind)) text = behind;
  }
  return text;
}

// Exactly one time is named, of whatever kind: asked before the whole is analysed.
bool one_time(const std::vector<Token>& tokens) {
  std::vector<bool> taken(tokens.size(), false);
  return find_times(tokens, taken).size() == 1;
}

}  // namespace

std::optional<core::Period> period_of_heading(std::string_view text, const Discourse& d) {
  constexpr std::size_t kLine = 110;  // bytes
  if (text.size() > kLine) return std::nullopt;
  if (!text.ends_with('.')) text = part_with_time(text);
  if (const auto p = month_with_unit(text); p && p->last < d.now) return p;
  constexpr std::size_t kLongest = 60;  // bytes
  if (text.size() > kLongest || text.ends_with('?')) return std::nullopt;
  // 'July turned the tables.', 'In January the flow slackened.'
  const std::string_view lead = text.starts_with("In ") ? text.substr(3) : text;
  const std::string_view first = lead.substr(0, lead.find_first_of(" -,"));
  const bool month = text.ends_with('.') && first.size() > 2 && month_name(first);
  if (text.ends_with('.') && !month) return std::nullopt;
  if (!one_time(tokenize(text))) return std::nullopt;
  const Analysis a(text, d.today, Analysis::Need::all);
  if (a.times.size() != 1 || a.times.front().kind != TimeKind::period || !a.places.empty())
    return std::nullopt;
  const auto words = static_cast<std::size_t>(a.size());
  if (words > (month ? 9U : 6U)) return std::nullopt;  // 'September brought a first sign of life.'
  const auto p = resolve(a.times.front(), TimeContext{d.now, d.today, d.period, d.topic, false});
  if (!p || p->months() > 12 || p->last >= d.now) return std::nullopt;
  return p;
}

std::optional<core::Period> opening_year(std::string_view text, const Discourse& d) {
  if (!text.starts_with("In ") || text.size() < 9) return std::nullopt;
  // 'In 2005 the matter was simple.'
  constexpr std::size_t kShort = 60;  // bytes
  const bool whole = text[7] == ' ' && text.size() <= kShort && text.ends_with('.') &&
                     text.find_first_of("0123456789", 7) == std::string_view::npos;
  if (text[7] != ',' && !whole) return std::nullopt;
  int year = 0;
  for (const char c : text.substr(3, 4)) {
    if (c < '0' || c > '9') return std::nullopt;
    year = 10 * year + (c - '0');
  }
  if (year < 1900 || year >= d.now.year()) return std::nullopt;
  return core::Period::year(year);
}

std::optional<core::Period> time_of_figures(std::string_view text, const Analysis& words,
                                            const Discourse& d) {
  constexpr std::size_t kShort = 150;  // bytes
  static constexpr std::array<std::string_view, 10> kOfFigures = {
      "number", "figure",  "statistics", " data", "result",
      "month",  "quarter", "Take ",      "Look ", "pick "};
  if (!(d.has_pair() || d.national || d.speaker.valid()) || text.size() > kShort ||
      text.ends_with('?'))
    return std::nullopt;
  const bool opens =
      text.starts_with("In ") || text.starts_with("During ") || text.starts_with("Over ");
  if (!opens && std::none_of(kOfFigures.begin(), kOfFigures.end(),
                             [&](std::string_view word) { return holds(text, word); }))
    return std::nullopt;
  if (words.only_places ? !one_time(words.tokens) : words.times.size() != 1) return std::nullopt;
  const Analysis a(text, d.today, Analysis::Need::all);
  if (a.times.size() != 1 || a.times.front().kind != TimeKind::period || a.may_have(Class::neg) ||
      a.may_have(Class::published) ||
      a.any_of({"will", "not", "until", "since", "yet", "due", "by", "next", "earlier", "before",
                "released", "issued", "published", "appeared"}))
    return std::nullopt;
  for (const QuantitySpan& q : a.quantities) {
    if (q.kind != QuantityKind::ordinal && q.kind != QuantityKind::count) return std::nullopt;
  }
  // 'In the first half of this year, I regret to say, the crisis caught up with us.'
  int when = 1;
  while (when < 3 && a.time(when) == nullptr) ++when;
  // 'In the final quarter the picture was less rosy.'
  constexpr int kScene = 14;  // items
  const bool scene =
      a.time(when) != nullptr && a.size() <= kScene &&
      a.any_of({"picture", "situation", "trend", "trends", "tide", "story", "things", "pattern",
                "mood", "roles", "tables", "tone", "pace", "wind", "order"});
  if (opens && !scene && !(a.time(when) != nullptr && a.punct(when + 1, ","))) return std::nullopt;
  const auto p = resolve(a.times.front(), TimeContext{d.now, d.today, d.period, d.topic, false});
  if (!p || p->months() > 12 || p->last >= d.now) return std::nullopt;
  return p;
}

void add_row_mention(const Analysis& a, const Discourse& d, std::vector<Mention>& mentions) {
  int i = 0;
  while (i < a.size() && i < 3 &&
         (a.is_any(i, {"the", "to", "from", "with"}) || a.punct(i, "-") || a.punct(i, "–") ||
          a.punct(i, "•")))
    ++i;
  const PlaceSpan* p = a.place(i);
  if (p == nullptr || p->possessive) return;
  if (is_adjective(a, i) && !a.kind(i + 1, ItemKind::punct)) return;  // but 'USA: up 16 percent'
  if (std::any_of(mentions.begin(), mentions.end(),
                  [&](const Mention& m) { return m.first <= i && i < m.last; }))
    return;
  // '• China remained the main destination.', '• Korea climbed from fourth to second place.': told
  const bool figure =
      std::any_of(a.quantities.begin(), a.quantities.end(), [](const QuantitySpan& q) {
        return q.kind != QuantityKind::ordinal && q.kind != QuantityKind::count;
      });
  if (!figure || (a.sense(i + 1, Class::be) != nullptr && a.may_have(Class::ranknoun))) return;
  Mention m;
  m.kind = Mention::Kind::noun;
  m.row = true;
  int next = i + 1;
  m.partner = party_at(a, i, next);
  if (m.partner.kind != PartyRef::Kind::places) return;
  m.first = i;
  m.head = m.last = next;
  --m.head;
  m.flow = d.rows->flow == Flow::exports   ? FlowWord::exports
           : d.rows->flow == Flow::imports ? FlowWord::imports
           : d.rows->flow == Flow::balance ? FlowWord::balance
                                           : FlowWord::turnover;
  m.sign = d.rows->sign;
  m.product = d.rows->product;
  mentions.insert(mentions.begin(), std::move(m));
}

}  // namespace tally::reading
