#include "reading/internal/table_rows.h"

#include <algorithm>
#include <cmath>

#include "reading/internal/table_words.h"

namespace tally::reading {
namespace {

using language::Claim;
using language::ClaimKind;
using language::ClaimNumber;
using language::ClaimUnit;

constexpr std::size_t kMostCells = 40;  // of one row; more of them is no table of an article
constexpr std::size_t kMostLevels = 6;  // lines above a table that are looked at
constexpr int kManyYears = 3;           // rows of years: a series, not one period in two years

// Whose trade a cell is of; empty parties where that stays open.
struct Pair {
  PlaceId reporter, partner;
};

class RowReader {
 public:
  RowReader(const Sentence& row, std::string_view text, const Discourse& d)
      : row_(row), text_(text), d_(d) {}

  std::vector<Found> run() {
    const std::size_t count = std::min(row_.cells.size(), kMostCells);
    const std::size_t first = read_label(count);
    if (label_.all && !label_.flow && row_.table_flows) {  // 'Exports', 'Imports', 'Total'
      label_.flow = Flow::turnover;
      label_.other = false;
    }
    if (label_.all && !label_.flow) return {};  // all partners
    section_ = table_words(row_.table_section, d_);
    above_.push_back(table_words(row_.table_caption, d_));
    for (const std::string& line : row_.table_above) {
      if (above_.size() < kMostLevels) above_.push_back(table_words(line, d_));
    }
    legend_ = legend_words(row_.table_legend, d_);
    {
      TableWords of_all;  // what the legend says of all figures
      of_all.currency = legend_.currency;
      of_all.scale = legend_.scale;
      of_all.local = legend_.local;
      of_all.letter = legend_.letter;
      of_all.time = legend_.time;
      above_.insert(above_.begin() + 1, std::move(of_all));
    }
    if (label_.empty() || label_.other || section_.other || above_.front().other) return {};
    if (label_.owners.size() > 1 || label_.partners.size() > 1 || label_.bare.size() > 1) return {};
    if (!label_.bare.empty() && label_.owners.size() + label_.partners.size() > 0) return {};
    if (has_head(0)) corner_ = table_words(row_.table_header[0], d_);
    read_heads(first, count);
    std::size_t nameless =
        0;  // columns of figures without a head: one may be what the caption says
    for (std::size_t c = first; c < count; ++c)
      nameless += !has_head(c) && cell_figure(cell(c)) ? 1 : 0;
    for (std::size_t c = first; c < count; ++c) {
      if (heads_[c].other || (nameless > 1 && !has_head(c))) continue;
      read_cell(cell(c), heads_[c]);
      read_bracket(cell(c), heads_[c], in_brackets_[c]);
    }
    read_rank();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view cell(std::size_t c) const {
    const ByteRange r = row_.cells[c];
    return r.end <= text_.size() && r.begin <= r.end ? text_.substr(r.begin, r.end - r.begin)
                                                     : std::string_view();
  }
  [[nodiscard]] bool has_head(std::size_t c) const {
    return c < row_.table_header.size() && !row_.table_header[c].empty();
  }

  // Cells before the first figure name the row: 'China', '1 | China', 'Russia | Exports'. Gives
  // the first cell behind them.
  std::size_t read_label(std::size_t count) {
    std::size_t first = 1;
    label_ = table_words(cell(0), d_);
    const bool ranked = has_head(0) && table_words(row_.table_header[0], d_).rank;
    if (label_.empty() && count > 2) {
      label_ = table_words(cell(1), d_);
      first = 2;
      if (const auto n = cell_figure(cell(0)); n && ranked) rank_ = n->number;
    }
    if (!label_.empty() && first + 1 < count && !cell_figure(cell(first)) &&
        cell(first).size() > 2) {
      const TableWords more = table_words(cell(first), d_);
      if (!more.empty() || more.other) {
        label_.fill(more);
        ++first;
      }
    }
    return first;
  }

  // 'Exports, $ million (growth, %)' over '210.4 (-12.5)': what the brackets hold, if they do.
  std::optional<TableWords> bracket_head(std::size_t c) const {
    const std::string_view head = row_.table_header[c];
    const std::size_t open = head.rfind('(');
    const std::size_t in_cell = cell(c).find('(');
    if (open == std::string_view::npos || open == 0 || !head.ends_with(')') ||
        in_cell == std::string_view::npos || in_cell == 0)
      return std::nullopt;
    TableWords in = table_words(head.substr(open + 1, head.size() - open - 2), d_);
    if (!in.percent && !in.change && !in.share) return std::nullopt;
    if (!in.share && !in.index) in.change = true;
    return in;
  }

  // 'Turnover | Exports | Imports | Share, %': the only rate, behind the columns of all flows, is
  // of the turnover; behind 'Exports | Imports' of neither. Gives the balance for neither, and null
  // where a rate is of the column before it.
  [[nodiscard]] std::optional<Flow> flow_of_the_rate(std::size_t first, std::size_t count) const {
    std::vector<Flow> sums;
    int rates = 0;
    for (std::size_t c = first; c < count; ++c) {
      const TableWords& head = heads_[c];
      if (head.change || head.index || head.share) {
        rates += head.flow ? 2 : 1;
      } else if (rates > 0) {
        return std::nullopt;
      } else if (head.flow && (sums.empty() || sums.back() != *head.flow)) {
        sums.push_back(*head.flow);
      }
    }
    if (rates != 1 || sums.size() < 2) return std::nullopt;
    const bool turnover = std::find(sums.begin(), sums.end(), Flow::turnover) != sums.end();
    return turnover ? Flow::turnover : Flow::balance;
  }

  void read_heads(std::size_t first, std::size_t count) {
    heads_.resize(count);
    in_brackets_.resize(count);
    bool exports = false;
    bool imports = false;
    for (std::size_t c = first; c < count; ++c) {
      if (has_head(c)) {
        const std::string_view head = row_.table_header[c];
        in_brackets_[c] = bracket_head(c);
        heads_[c] = table_words(in_brackets_[c] ? head.substr(0, head.rfind('(')) : head, d_);
      }
      exports = exports || heads_[c].flow == Flow::exports;
      imports = imports || heads_[c].flow == Flow::imports;
      // what a rate without a time is of: the latest of the columns beside it
      if (const auto p = period(heads_[c]);
          p && heads_[c].time && (!latest_ || latest_->last < p->last))
        latest_ = p;
    }
    const std::optional<Flow> of_all = flow_of_the_rate(first, count);
    for (std::size_t c = first; c < count; ++c) {
      TableWords& head = heads_[c];
      // 'Exports 2024 | Exports 2025 | Change, % | Imports 2025'
      const bool rate = head.change || head.index ||
                        (head.share && c > first && heads_[c - 1].flow != Flow::balance);
      if (!head.flow && !head.both_flows && rate && c > first) {
        if (of_all && *of_all != heads_[c - 1].flow) {
          head.flow = of_all;
          head.other = *of_all == Flow::balance;
          continue;
        }
        head.flow = heads_[c - 1].flow;
        head.sign = heads_[c - 1].sign;
      }
      // 'Exports | Imports | Volume'
      if (head.all && !head.flow && exports && imports) head.flow = Flow::turnover;
    }
  }

  // ---- time
  [[nodiscard]] std::optional<core::Period> resolved(TimeSpan t) const {
    return resolve(t, TimeContext{d_.now, d_.today, d_.period, d_.topic, false});
  }

  // 'Exports 2025' under 'Trade by country, July': July 2025
  [[nodiscard]] std::optional<core::Period> joined(const TimeSpan& near,
                                                   const TimeSpan& far) const {
    TimeSpan t = near;
    // (and 'Exports by country, year to June': the twelve months to June of that year)
    const bool far_months = far.month_from > 0 || (far.last_months > 0 && far.month_to > 0);
    if (near.month_from == 0 && near.year_by == YearBy::written && far_months) {
      if (row_.table_years >= kManyYears) return resolved(near);
      t = far;
      t.year_by = YearBy::written;
      t.year = near.year;
    } else if (near.month_from > 0 && near.year_by == YearBy::none) {
      t.year_by = far.year_by;
      t.year = far.year;
    }
    return resolved(t);
  }

  [[nodiscard]] const TimeSpan* time_above() const {
    if (section_.time) return &*section_.time;
    for (const TableWords& level : above_) {
      if (level.time) return &*level.time;
    }
    return nullptr;
  }

  [[nodiscard]] std::optional<core::Period> period(const TableWords& head) const {
    const TimeSpan* near = head.time ? &*head.time : label_.time ? &*label_.time : nullptr;
    const TimeSpan* far = head.time && label_.time ? &*label_.time : time_above();
    if (near != nullptr && far != nullptr) return joined(*near, *far);
    if (near != nullptr) return resolved(*near);
    if (far != nullptr) return resolved(*far);
    return std::nullopt;
  }

  // ---- parties
  // Whose trade the text is about, where the table does not say: the office's that issues it, the
  // one that most statements are of, a party of the pair spoken of.
  [[nodiscard]] PlaceId own_place(PlaceId partner) const {
    std::vector<PlaceId> may = {d_.centre, d_.office, d_.topic};
    for (const ClaimParty* p : {&d_.reporter, &d_.partner}) {
      if (p->places.size() == 1) may.push_back(p->places.front());
    }
    for (const PlaceId id : may) {
      if (id.valid() && id != partner) return id;
    }
    return {};
  }

  static PlaceId first_but(const std::vector<PlaceId>& places, PlaceId partner) {
    return places.size() == 1 && places.front() != partner ? places.front() : PlaceId{};
  }

  // The row, or the head of its column, names the partner: the owner stands in the head, above the
  // table, or is whoever the text is about.
  [[nodiscard]] PlaceId owner_for(PlaceId partner, const TableWords& head) const {
    for (const TableWords* near : {&label_, &head}) {
      if (const PlaceId id = first_but(near->owners, partner); id.valid()) return id;
    }
    if (!label_.names_place()) return owner_above(partner);
    if (const PlaceId id = first_but(head.bare, partner); id.valid()) return id;
    return owner_above(partner);
  }
  [[nodiscard]] PlaceId owner_above(PlaceId partner) const {
    if (const PlaceId id = first_but(section_.owners, partner); id.valid()) return id;
    for (const TableWords& level : above_) {
      if (const PlaceId id = first_but(level.owners, partner); id.valid()) return id;
    }
    for (const PlaceId id : {d_.centre, d_.office}) {
      if (id.valid() && id != partner) return id;
    }
    for (const TableWords& level : above_) {
      const PlaceId id = first_but(level.bare, partner);
      if (id.valid() && places::places().row(id).kind == places::PlaceKind::country) return id;
    }
    return own_place(partner);
  }

  // The two sides as the lines above name them, the owner first.
  [[nodiscard]] Pair pair_above() const {
    Pair out;
    const PlaceId in_section = section_.only();
    if (in_section.valid() && section_.owners.empty()) out.partner = in_section;
    PlaceId alone;
    for (const TableWords& level : above_) {
      std::vector<PlaceId> named = level.owners;
      named.insert(named.end(), level.bare.begin(), level.bare.end());
      if (level.partners.size() == 1 && !out.partner.valid()) out.partner = level.partners.front();
      std::erase(named, out.partner);
      if (named.size() == 2 && level.partners.empty() && !out.partner.valid() && !alone.valid()) {
        // 'Armenian-Georgian trade' of the Georgian office
        const PlaceId own = own_place({});
        return named[1] == own ? Pair{named[1], named[0]} : Pair{named[0], named[1]};
      }
      if (named.size() == 1 && out.partner.valid()) return {named[0], out.partner};
      if (named.size() == 1 && !alone.valid()) {
        alone = named[0];
      } else if (named.size() == 1 && named[0] != alone) {
        return {named[0], alone};
      }
    }
    if (out.partner.valid()) return {own_place(out.partner), out.partner};
    const ClaimParty other =
        d_.pair_holds() && !d_.weak_pair ? d_.other_of(one(alone)) : ClaimParty{};
    const bool own =
        alone.valid() && (alone == d_.office || alone == d_.centre || alone == d_.topic);
    if (other.places.size() == 1)
      return own || !(d_.topic == other.places.front()) ? Pair{alone, other.places.front()}
                                                        : Pair{other.places.front(), alone};
    if (alone.valid() && !own) return {own_place(alone), alone};
    return {};
  }

  // 'Share of Russia in exports', 'Exports to Japan by country': the rows are whose exports.
  [[nodiscard]] bool rows_are_owners(PlaceId row) const {
    const TableWords& caption = above_.front();
    return label_.bare.size() == 1 && label_.bare.front() == row && caption.partners.size() == 1 &&
           caption.owners.empty() && caption.bare.empty() && caption.partners.front() != row &&
           places::places().row(caption.partners.front()).kind == places::PlaceKind::country;
  }

  // Reporter and partner of a cell; false if they stay open.
  bool pair(const TableWords& head, Claim& c) const {
    PlaceId partner;
    for (const TableWords* near : {&label_, &head}) {
      if (partner.valid()) break;
      if (near->partners.size() == 1) partner = near->partners.front();
      if (!partner.valid() && near->bare.size() == 1) partner = near->bare.front();
    }
    Pair found;
    if (partner.valid() && rows_are_owners(partner)) {
      found = {partner, above_.front().partners.front()};
    } else if (partner.valid()) {
      found = {owner_for(partner, head), partner};
    } else {
      found = pair_above();
      // 'Kazakh exports' of a table about two countries
      PlaceId owner = first_but(head.owners, {});
      if (!label_.owners.empty()) owner = first_but(label_.owners, {});
      if (owner.valid() && owner == found.partner) std::swap(found.reporter, found.partner);
      if (owner.valid() && owner != found.reporter) {
        const PlaceId only = above_.front().only();
        found = {owner, only.valid() && only != owner ? only : found.partner};
        if (const ClaimParty other = d_.other_of(one(owner));
            !found.partner.valid() && other.places.size() == 1)
          found.partner = other.places.front();
      }
    }
    if (found.reporter.valid() && found.partner.valid() && found.reporter != found.partner) {
      c.reporter = one(found.reporter);
      c.partner = one(found.partner);
      return true;
    }
    if (partner.valid() || found.reporter.valid() || found.partner.valid()) return false;
    if (!d_.pair_holds() || d_.weak_pair) return false;
    c.reporter = d_.reporter;
    c.partner = d_.partner;
    return true;
  }

  // ---- flow
  // The line above the columns may speak of trade; lines further up only where they say which way.
  bool flow(const TableWords& head, Claim& c, int& sign) const {
    // (the last: 'Exports, $ million | 2018 | 2019' over rows of partners)
    for (const TableWords* s : {&label_, &head, &section_, &corner_}) {
      if (!s->flow || s->both_flows) continue;
      c.flow = *s->flow;
      sign = s->sign;
      return true;
    }
    for (std::size_t i = 0; i < above_.size(); ++i) {
      if (above_[i].both_flows) return false;
      if (!above_[i].flow || (i > 0 && *above_[i].flow == Flow::turnover)) continue;
      c.flow = *above_[i].flow;
      sign = above_[i].sign;
      return true;
    }
    if (d_.list_flow) c.flow = *d_.list_flow;
    return d_.list_flow.has_value();
  }

  // ---- figures
  static ClaimNumber number(const core::Decimal& value) {
    ClaimNumber n;
    n.number = value;
    return n;
  }

  bool unit(const TableWords& head, const CellFigure& f, Claim& c) const {
    const TableWords& caption = above_.front();
    if (head.share || head.change || head.index || f.percent || f.times || head.percent)
      return rate(head, f, c);
    // '+13.1' below a head that nobody knows: exports and imports have no sign
    if ((f.plus || f.number.mantissa < 0) && c.flow != Flow::balance) return false;
    // 'Share of Russia in exports, per cent' over bare figures
    const bool money = !head.currency.empty() || head.scale || !label_.currency.empty();
    if (caption.share && caption.percent && caption.currency.empty() && !caption.scale && !money) {
      TableWords shares;
      shares.share = true;
      return rate(shares, f, c);
    }
    // 'Indices, 2014 (2013 = 100)' over bare figures
    if (caption.index && caption.currency.empty() && !caption.scale && !money) {
      TableWords indices;
      indices.index = true;
      return rate(indices, f, c);
    }
    for (const TableWords* s : {&head, &label_, &section_}) {
      if (c.currency.empty()) c.currency = s->money_of(c.reporter, c.partner);
    }
    std::optional<int> scale = head.scale;
    for (const TableWords* s : {&label_, &section_}) {
      if (!scale) scale = s->scale;
    }
    if (!corner_.currency.empty() && corner_.scale) {
      if (c.currency.empty()) c.currency = corner_.money_of(c.reporter, c.partner);
      if (!scale) scale = corner_.scale;
    }
    for (const TableWords& level : above_) {
      if (c.currency.empty()) c.currency = level.money_of(c.reporter, c.partner);
      if (!scale) scale = level.scale;
    }
    // a caption that counts in per cent alone
    if (!head.scale && head.currency.empty() && caption.percent && caption.currency.empty())
      return false;
    if (c.currency.empty() || (!scale && std::abs(f.number.value()) < 1e5)) return false;
    c.kind = c.flow == Flow::balance ? ClaimKind::balance : ClaimKind::level;
    c.unit = ClaimUnit::money;
    c.value = number(f.number);
    c.value->scale = scale.value_or(0);
    return true;
  }

  // 'Growth rate, %' of 117.6 beside sums of 1,118 and 1,316 counts the year before as 100.
  [[nodiscard]] bool ratio_of_sums(const CellFigure& f, const Claim& c) const {
    std::vector<double> sums;
    for (const Found& x : out_) {
      if (x.claim.unit == ClaimUnit::money && x.claim.flow == c.flow)
        sums.push_back(std::abs(x.claim.value->value()));
    }
    if (sums.size() != 2 || sums[0] <= 0 || sums[1] <= 0) return false;
    const double v = f.number.value();
    return std::any_of(sums.begin(), sums.end(), [&](double later) {
      const double earlier = later == sums[0] ? sums[1] : sums[0];
      const double ratio = 100 * later / earlier;
      return std::abs(ratio - v) < 0.01 * ratio && std::abs(ratio - 100 - v) > 5;
    });
  }

  bool rate(const TableWords& head, const CellFigure& f, Claim& c) const {
    const TableWords& caption = above_.front();
    const bool index = (head.index && !head.change) || (head.change && ratio_of_sums(f, c));
    c.unit = ClaimUnit::pct;
    c.value = number(f.number);
    // growth, or an index?
    if (head.change && !index && (head.index || head.rate) && f.number.value() > 50) return false;
    if (head.share && !head.change && !index) {
      c.kind = ClaimKind::share;
    } else if (f.times && (head.index || head.change)) {  // '2.1 times' of the year before
      c.kind = ClaimKind::change;
      c.unit = ClaimUnit::ratio;
    } else if (index) {  // 104.5 in per cent of the year before is +4.5
      const auto hundred = core::Decimal::parse("100");
      c.value = number(core::Decimal::from_double(f.number.value() - hundred->value(), 6));
      c.kind = ClaimKind::change;
    } else if (head.change || (f.percent && caption.change)) {
      c.kind = ClaimKind::change;
    } else if (f.percent && caption.share) {
      c.kind = ClaimKind::share;
    } else {
      return false;
    }
    return true;
  }

  // '81.6 (17)' where the head or the caption says that the brackets hold the change in per cent,
  // or speaks of a sum and of one rate.
  void read_bracket(std::string_view words, TableWords head,
                    const std::optional<TableWords>& named) {
    const std::size_t open = words.find('(');
    if (open == std::string_view::npos || open == 0 || !words.ends_with(')')) return;
    TableWords caption = above_.front();
    if (legend_.brackets) {
      caption.brackets = true;
      caption.change = legend_.change;
      caption.share = legend_.share;
      caption.index = legend_.index;
    }
    const bool both = caption.percent && caption.scale && !head.change && !head.share;
    if (named) {
      caption.brackets = true;
      caption.change = named->change;
      caption.share = named->share;
      caption.index = named->index;
    }
    if (!both && !caption.brackets && !head.brackets) return;
    const bool change = caption.change || head.change;
    const bool share = caption.share || head.share;
    if (change == share) return;
    head.change = change;
    head.share = share;
    head.index = head.index || (change && caption.index);
    bracket_ = true;
    read_cell(words.substr(open + 1, words.size() - open - 2), head);
    bracket_ = false;
  }

  // The number of a column 'Rank' is that of the column of all trade, or of the only one.
  void read_rank() {
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
    if (of == nullptr || several || heads_.size() < 3) return;
    Found rank = *of;
    rank.claim.kind = ClaimKind::rank;
    rank.claim.unit = ClaimUnit::rank;
    rank.claim.value = number(*rank_);
    rank.claim.currency = {};
    out_.push_back(std::move(rank));
  }

  // The period of a cell; false if it has none that is over.
  bool set_period(const TableWords& head, Claim& c) const {
    c.period = head.time || c.kind != ClaimKind::change || !latest_ ? period(head) : latest_;
    if (!c.period) c.period = period(head);
    if (!c.period && d_.period) {
      c.period = d_.period;
      c.period_written = false;
    }
    // a year that has not ended: the months that the text is about
    if (c.period && c.period->last >= d_.now) {
      const auto& months = latest_ && latest_->last < d_.now ? latest_ : d_.period;
      if (!months || months->last.year() != c.period->last.year()) return false;
      c.period = months;
    }
    return c.period && c.period->last < d_.now;
  }

  void read_cell(std::string_view words, const TableWords& head) {
    auto n = cell_figure(words);
    if (!n) return;
    Claim c;
    int sign = 0;
    if (!flow(head, c, sign) || !pair(head, c) || !unit(head, *n, c) || !set_period(head, c))
      return;
    if (n->bracketed && c.kind != ClaimKind::balance) return;
    const bool minus = (sign < 0 && !n->plus) || n->bracketed;
    if (c.kind == ClaimKind::balance && minus && c.value->value() > 0)
      c.value->number = c.value->number.negated();
    if (c.kind == ClaimKind::share || c.kind == ClaimKind::change) {
      if (c.flow == Flow::balance && !(bracket_ && c.kind == ClaimKind::change)) return;
    }
    if (head.services || label_.services || above_.front().services) c.scope = "goods and services";
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
  TableWords label_, section_, legend_;
  bool bracket_ = false;           // the figure stands in brackets behind another
  TableWords corner_;              // the head of the labels: '$ billion'
  std::vector<TableWords> above_;  // the caption first, then the lines above it
  std::vector<TableWords> heads_;
  std::vector<std::optional<TableWords>> in_brackets_;  // what their heads say of brackets
  std::optional<core::Period> latest_;
  std::optional<core::Decimal> rank_;
  std::vector<Found> out_;
};

}  // namespace

std::vector<Found> read_table_row(const Sentence& row, std::string_view text, const Discourse& d) {
  if (row.cells.size() < 2) return {};
  return RowReader(row, text, d).run();
}

}  // namespace tally::reading
