#include "reading/internal/table_rows.h"

#include <algorithm>
#include <cmath>

#include "reading/internal/number_words.h"

namespace tally::reading {
namespace {

using language::Claim;
using language::ClaimKind;
using language::ClaimNumber;
using language::ClaimUnit;

constexpr std::size_t kMostCells = 40;      // of one row; more of them is no table of an article
constexpr std::size_t kLongestWords = 400;  // of a label, a head or a caption

// What the words of a label, a column's head or a caption say.
struct Slots {
  std::optional<Flow> flow;
  int sign = 0;  // of a balance
  std::vector<PlaceId> places;
  std::optional<TimeSpan> time;
  bool percent = false, change = false, share = false, index = false;
  bool rank = false, brackets = false;
  bool other = false;  // a product, tonnes, a count
  std::optional<int> scale;
  core::Currency currency;
};

void read_flow(const Analysis& a, Slots& s) {
  bool exports = false;
  bool imports = false;
  for (const Token& t : a.tokens) {
    exports = exports || t.low == "exports" || t.low == "export";
    imports = imports || t.low == "imports" || t.low == "import";
  }
  for (int i = 0; i < a.size() && !(exports && imports); ++i) {
    const Entry* e = a.sense(i, Class::flow);
    if (e == nullptr || s.flow) continue;
    s.flow = flow_of(e->flow);
    s.sign = e->sign;
  }
}

void read_unit(const Analysis& a, const Discourse& d, Slots& s) {
  const NumberTables& tables = number_tables();
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    CurrencyWord word;
    if (const std::size_t n = tables.currencies.match(a.tokens, i, word); n > 0) {
      const bool letter =
          n == 1 && a.tokens[i].raw.size() == 1 && a.tokens[i].kind == TokenKind::word;
      const core::Currency code = !word.code.empty() ? word.code : word.usual;
      if (!letter && s.currency.empty()) {
        const bool dollar = word.local == "$" || word.local == "dollar";
        s.currency = !dollar             ? code
                     : !d.dollar.empty() ? d.dollar
                     : code.empty()      ? core::kUsd
                                         : code;
      }
    }
    int scale = 0;
    if (s.scale || tables.scales.match(a.tokens, i, scale) == 0) continue;
    if (a.tokens[i].low.size() > 1 || (a.tokens[i].glued && i > 0)) s.scale = scale;
  }
}

// 'percent of total trade', 'of all exports', but not 'percent of the previous year'.
bool whole_behind(const Analysis& a, int i) {
  for (int k = i; k < i + 3; ++k) {
    if (a.is_any(k, {"total", "all", "overall"}) || a.sense(k, Class::flow) != nullptr) return true;
  }
  return false;
}

Slots slots_of(std::string_view words, const Discourse& d) {
  Slots s;
  const Analysis a(words.substr(0, kLongestWords), d.today, Analysis::Need::all);
  read_flow(a, s);
  read_unit(a, d, s);
  for (const PlaceSpan& p : a.places) {
    if (p.any || p.kind == places::NameKind::institution) continue;
    const PlaceId id = place_meant(p, d, false);
    if (id.valid()) s.places.push_back(id);
  }
  const bool measured = std::any_of(a.tokens.begin(), a.tokens.end(), [](const Token& t) {
    return t.low == "change" || t.low == "growth" || t.low == "variation";
  });
  for (const TimeSpan& t : a.times) {
    if (t.kind != TimeKind::period) continue;
    // 'change on Jan-Aug 2018': what it is measured from
    const std::string& led = t.preposition;
    if (measured && (led == "on" || led == "over" || led == "from" || led == "against" ||
                     led == "with" || led == "vs" || led == "to" || led == "than"))
      continue;
    // 'in % of 1st quarter of 2018'
    if (t.first > 1 && a.tokens[t.first - 1].low == "of" &&
        (a.tokens[t.first - 2].low == "%" || a.tokens[t.first - 2].low == "percent" ||
         a.tokens[t.first - 2].low == "cent"))
      continue;
    // 'year to date (January-April 2021)': the one with a year
    if (!s.time || (s.time->year_by != YearBy::written && t.year_by == YearBy::written)) s.time = t;
  }
  for (int i = 0; i < a.size(); ++i) {
    s.percent = s.percent || a.is_any(i, {"%", "percent", "pct", "per"});
    s.change = s.change || a.sense(i, Class::dirnoun) != nullptr ||
               a.is_any(i, {"change", "changes", "growth", "yoy", "variation", "rate"}) ||
               (a.time(i) != nullptr && a.time(i)->kind == TimeKind::year_on_year);
    s.share = s.share || a.sense(i, Class::sharenoun) != nullptr;
    const bool percent_of = a.is_any(i, {"%", "percent", "pct"}) && a.is(i + 1, "of");
    const bool of_whole = percent_of && whole_behind(a, i + 2);
    s.share = s.share || of_whole;
    s.index = s.index || a.is(i, "index") || (percent_of && !of_whole);
    s.rank = s.rank || a.is_any(i, {"rank", "position", "place"});
    s.brackets = s.brackets || a.is_any(i, {"brackets", "parentheses", "bracket"});
    s.other = s.other || a.sense(i, Class::product) != nullptr ||
              a.is_any(i, {"tonnes", "tons", "kg", "volume", "quantity", "number", "units", "rank",
                           "points", "services", "price", "prices"});
  }
  return s;
}

// '1,751', '-3.5', '+8.6 %'
std::optional<ClaimNumber> figure(std::string_view cell, bool& percent) {
  const std::vector<Token> t = tokenize(cell);
  std::size_t i = 0;
  bool minus = false;
  if (i < t.size() && (t[i].low == "-" || t[i].low == "–" || t[i].low == "−")) {
    minus = true;
    ++i;
  } else if (i < t.size() && t[i].low == "+") {
    ++i;
  }
  if (i >= t.size() || t[i].kind != TokenKind::number) return std::nullopt;
  const auto parsed = core::Decimal::parse(t[i].low);
  if (!parsed) return std::nullopt;
  ++i;
  percent = i < t.size() && t[i].low == "%";
  if (percent) ++i;
  if (i < t.size() && t[i].kind != TokenKind::symbol)
    return std::nullopt;  // '12 ships', '2019 2020'
  ClaimNumber n;
  n.number = minus ? parsed->negated() : *parsed;
  return n;
}

class RowReader {
 public:
  RowReader(const Sentence& row, std::string_view text, const Discourse& d)
      : row_(row), text_(text), d_(d) {}

  std::vector<Found> run() {
    const std::size_t count = std::min(row_.cells.size(), kMostCells);
    std::size_t first = 1;
    label_ = slots_of(cell(0), d_);
    if (says_nothing(label_) && count > 2) {  // '1 | China | 12.3'
      label_ = slots_of(cell(1), d_);
      first = 2;
      bool percent = false;
      const bool ranked = !row_.table_header.empty() && slots_of(row_.table_header[0], d_).rank;
      if (ranked) rank_ = figure(cell(0), percent);
    }
    caption_ = slots_of(row_.table_caption, d_);
    if (says_nothing(label_) || label_.other || caption_.other || label_.places.size() > 1)
      return {};
    std::vector<Slots> heads(count);
    for (std::size_t c = first; c < count; ++c) {
      if (c < row_.table_header.size()) heads[c] = slots_of(row_.table_header[c], d_);
      // what a rate without a time is of: the latest of the columns beside it
      if (const auto p = period(heads[c]);
          p && heads[c].time && (!latest_ || latest_->last < p->last))
        latest_ = p;
    }
    for (std::size_t c = first; c < count; ++c) {
      if (heads[c].other) continue;
      // 'Exports 2024 | Exports 2025 | Change, % | Imports 2025'
      if (!heads[c].flow && heads[c].change && c > first) {
        heads[c].flow = heads[c - 1].flow;
        heads[c].sign = heads[c - 1].sign;
      }
      read_cell(cell(c), heads[c]);
      if (caption_.brackets || heads[c].brackets) read_bracket(cell(c), heads[c]);
    }
    read_rank(heads);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view cell(std::size_t c) const {
    const ByteRange r = row_.cells[c];
    return r.end <= text_.size() && r.begin <= r.end ? text_.substr(r.begin, r.end - r.begin)
                                                     : std::string_view();
  }
  static bool says_nothing(const Slots& s) { return s.places.empty() && !s.flow && !s.time; }

  [[nodiscard]] std::optional<core::Period> resolved(TimeSpan t) const {
    return resolve(t, TimeContext{d_.now, d_.today, d_.period, d_.topic, false});
  }

  // 'Exports 2025' under 'Trade by country, July': July 2025
  [[nodiscard]] std::optional<core::Period> joined(const TimeSpan& near,
                                                   const TimeSpan& far) const {
    TimeSpan t = near;
    if (near.month_from == 0 && near.year_by == YearBy::written && far.month_from > 0) {
      t = far;
      t.year_by = YearBy::written;
      t.year = near.year;
    } else if (near.month_from > 0 && near.year_by == YearBy::none) {
      t.year_by = far.year_by;
      t.year = far.year;
    }
    return resolved(t);
  }

  [[nodiscard]] std::optional<core::Period> period(const Slots& head) const {
    const auto& near = head.time ? head.time : label_.time;
    const auto& far = head.time && label_.time ? label_.time : caption_.time;
    if (near && far) return joined(*near, *far);
    if (near) return resolved(*near);
    if (far) return resolved(*far);
    return std::nullopt;
  }

  // Reporter and partner of a column; false if they stay open.
  bool pair(const Slots& head, Claim& c) const {
    const auto set = [&](PlaceId reporter, PlaceId partner) {
      if (!reporter.valid() || !partner.valid() || reporter == partner) return false;
      c.reporter = one(reporter);
      c.partner = one(partner);
      return true;
    };
    PlaceId partner;
    if (!label_.places.empty()) partner = label_.places.front();
    const PlaceId in_head = head.places.size() == 1 ? head.places.front() : PlaceId{};
    if (!partner.valid() && in_head.valid()) partner = in_head;
    if (partner.valid()) {
      std::vector<PlaceId> owners;
      if (in_head.valid()) owners.push_back(in_head);
      owners.insert(owners.end(), caption_.places.begin(), caption_.places.end());
      owners.push_back(d_.topic);
      for (const ClaimParty* p : {&d_.reporter, &d_.partner}) {
        if (p->places.size() == 1) owners.push_back(p->places.front());
      }
      for (PlaceId owner : owners) {
        if (owner.valid() && owner != partner) return set(owner, partner);
      }
      return false;
    }
    if (caption_.places.size() == 2) return set(caption_.places[0], caption_.places[1]);
    if (!d_.pair_holds() || d_.weak_pair) return false;
    c.reporter = d_.reporter;
    c.partner = d_.partner;
    return true;
  }

  bool unit(const Slots& head, bool percent, const ClaimNumber& n, Claim& c) const {
    if (head.share || head.change || head.index || percent || head.percent) {
      if (head.index && !head.change) {  // 104.5 in per cent of the year before is +4.5
        const auto less = core::Decimal::parse("100");
        c.value = n;
        c.value->number = core::Decimal::from_double(n.value() - less->value(), 6);
        c.kind = ClaimKind::change;
      } else if (head.share || (!head.change && caption_.share)) {
        c.kind = ClaimKind::share;
      } else if (head.change || (percent && caption_.change)) {
        c.kind = ClaimKind::change;
      } else {
        return false;
      }
      if (!c.value) c.value = n;
      c.unit = ClaimUnit::pct;
      return true;
    }
    for (const Slots* s : std::initializer_list<const Slots*>{&head, &label_, &caption_}) {
      if (c.currency.empty()) c.currency = s->currency;
    }
    std::optional<int> scale = head.scale     ? head.scale
                               : label_.scale ? label_.scale
                                              : caption_.scale;
    if (c.currency.empty() || (!scale && std::abs(n.value()) < 1e5)) return false;
    c.kind = c.flow == Flow::balance ? ClaimKind::balance : ClaimKind::level;
    c.unit = ClaimUnit::money;
    c.value = n;
    c.value->scale = scale.value_or(0);
    return true;
  }

  // '81.6 (17)' where the caption says that the brackets hold the change in per cent.
  void read_bracket(std::string_view words, Slots head) {
    const std::size_t open = words.find('(');
    if (open == std::string_view::npos || open == 0 || !words.ends_with(')')) return;
    const bool change = caption_.change || head.change;
    const bool share = caption_.share || head.share;
    if (change == share) return;
    head.change = change;
    head.share = share;
    read_cell(words.substr(open + 1, words.size() - open - 2), head);
  }

  // The number of a column 'Rank' is that of the column of all trade, or of the only one.
  void read_rank(const std::vector<Slots>& heads) {
    if (!rank_ || rank_->value() < 1 || rank_->value() > 300 || out_.empty()) return;
    const Found* of = nullptr;
    bool several = false;
    for (const Found& f : out_) {
      if (f.claim.kind != ClaimKind::level) continue;
      if (f.claim.flow == Flow::turnover) {
        of = &f;
        several = false;
        break;
      }
      several = of != nullptr && of->claim.flow != f.claim.flow;
      of = &f;
    }
    if (of == nullptr || several || heads.size() < 3) return;
    Found rank = *of;
    rank.claim.kind = ClaimKind::rank;
    rank.claim.unit = ClaimUnit::rank;
    rank.claim.value = *rank_;
    rank.claim.currency = {};
    out_.push_back(std::move(rank));
  }

  void read_cell(std::string_view words, const Slots& head) {
    bool percent = false;
    const auto n = figure(words, percent);
    if (!n) return;
    Claim c;
    int sign = 0;
    for (const Slots* s : std::initializer_list<const Slots*>{&label_, &head, &caption_}) {
      if (!s->flow) continue;
      c.flow = *s->flow;
      sign = s->sign;
      break;
    }
    const bool known = label_.flow || head.flow || caption_.flow;
    if (!known && !d_.list_flow) return;
    if (!known) c.flow = *d_.list_flow;
    if (!pair(head, c) || !unit(head, percent, *n, c)) return;
    c.period = head.time || label_.time || c.kind != ClaimKind::change ? period(head) : latest_;
    if (!c.period) c.period = period(head);
    if (!c.period && d_.period) {
      c.period = d_.period;
      c.period_written = false;
    }
    // a year that has not ended: the months that the text is about
    if (c.period && c.period->last >= d_.now) {
      const auto& months = latest_ && latest_->last < d_.now ? latest_ : d_.period;
      if (!months || months->last.year() != c.period->last.year()) return;
      c.period = months;
    }
    if (!c.period || c.period->last >= d_.now) return;
    if (c.kind == ClaimKind::balance && sign < 0 && c.value->value() > 0)
      c.value->number = c.value->number.negated();
    if (c.kind == ClaimKind::share || c.kind == ClaimKind::change) {
      if (c.flow == Flow::balance) return;
    }
    if (c.kind == ClaimKind::change) c.base_period = c.period->year_before();
    if (c.kind == ClaimKind::share) {
      language::ClaimSide side;
      side.reporter = c.reporter;
      side.partner = one(places::places().world());
      side.flow = c.flow;
      c.denominator = side;
    }
    Found f;
    f.begin = row_.begin;
    f.end = row_.end;
    f.claim = std::move(c);
    f.confidence = 0.75;
    f.assumed.push_back("put together from the row, the column and the caption of a table");
    f.trace.push_back("frame: table");
    out_.push_back(std::move(f));
  }

  const Sentence& row_;
  std::string_view text_;
  const Discourse& d_;
  Slots label_, caption_;
  std::optional<core::Period> latest_;
  std::optional<ClaimNumber> rank_;
  std::vector<Found> out_;
};

}  // namespace

std::vector<Found> read_table_row(const Sentence& row, std::string_view text, const Discourse& d) {
  if (row.cells.size() < 2) return {};
  return RowReader(row, text, d).run();
}

}  // namespace tally::reading
