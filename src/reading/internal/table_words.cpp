#include "reading/internal/table_words.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "reading/internal/number_words.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/ranking.h"

namespace tally::reading {
namespace {

constexpr std::size_t kLongestWords = 400;  // of a label, a head or a caption, in bytes

void add_once(std::vector<PlaceId>& places, PlaceId id) {
  if (std::find(places.begin(), places.end(), id) == places.end()) places.push_back(id);
}

// 'Jan-Sep 13', 'Oct-22', "March '21": the year in full, which is none to come.
std::string years_in_full(std::string_view words, core::Day today) {
  std::string out(words.substr(0, kLongestWords));
  constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
  const auto digit = [&](std::size_t i) {
    return i < out.size() && out[i] >= '0' && out[i] <= '9';
  };
  const auto letter = [&](std::size_t i) {
    return i < out.size() && ((out[i] | 0x20) >= 'a' && (out[i] | 0x20) <= 'z');
  };
  for (std::size_t i = 1; i + 2 < out.size() && i < 4; ++i) {  // '8M/2023'
    if (out[i] == '/' && digit(i + 1) && (out[i - 1] == 'M' || out[i - 1] == 'H')) out[i] = ' ';
  }
  for (std::size_t i = 3; i + 1 < out.size(); ++i) {
    if (!digit(i) || !digit(i + 1) || digit(i + 2) || digit(i - 1) || letter(i + 2)) continue;
    std::size_t end = i;  // of the word before
    while (end > 0 && !letter(end - 1) && i - end < 3 &&
           std::string_view(" -'.").find(out[end - 1]) != std::string_view::npos)
      --end;
    std::size_t begin = end;
    while (begin > 0 && letter(begin - 1)) --begin;
    if (end == i || end - begin < 3 || i - end > 2) continue;
    const std::string month = core::to_lower(std::string_view(out).substr(begin, 3));
    if (const std::size_t at = kMonths.find(month); at == std::string_view::npos || at % 3 != 0)
      continue;
    const int year = (out[i] - '0') * 10 + (out[i + 1] - '0');
    const bool past = 2000 + year <= core::Month::of(today).year();
    out.replace(end, i - end, " ");
    out.insert(end + 1, past ? "20" : "19");
    i = end + 4;
  }
  return out;
}

class WordsReader {
 public:
  WordsReader(std::string_view words, const Discourse& d)
      : a_(words, d.today, Analysis::Need::all), d_(d) {}

  TableWords run() {
    read_flow();
    read_unit();
    read_places();
    read_measure();
    read_time();
    s_.words = a_.size();
    s_.figures = std::any_of(a_.quantities.begin(), a_.quantities.end(), [](const QuantitySpan& q) {
      return q.kind == QuantityKind::money || q.kind == QuantityKind::percent;
    });
    return std::move(s_);
  }

 private:
  template <std::size_t N>
  [[nodiscard]] bool token_is(std::size_t i, const Word (&words)[N]) const {
    return i < a_.tokens.size() && a_.tokens[i].low.is_any(words);
  }
  [[nodiscard]] bool token_is(std::size_t i, const WordSet& set) const {
    return i < a_.tokens.size() && set.has(*a_.tokens[i].row);
  }
  [[nodiscard]] std::size_t first_token(int item) const {
    return a_.items[static_cast<std::size_t>(item)].first;
  }

  void read_flow() {
    bool exports = false;
    bool imports = false;
    for (const Token& t : a_.tokens) {
      exports = exports || t.low == "exports" || t.low == "export";
      imports = imports || t.low == "imports" || t.low == "import";
    }
    // 'Turnover (exports plus imports)'
    const bool sum = std::any_of(a_.tokens.begin(), a_.tokens.end(), [](const Token& t) {
      return t.low == "turnover" || t.low == "plus" || t.low == "+";
    });
    if (exports && imports && sum) s_.flow = Flow::turnover;
    s_.both_flows = exports && imports && !sum;
    for (int i = 0; i < a_.size() && !s_.both_flows; ++i) {
      const Entry* e = a_.sense(i, Class::flow);
      if (e == nullptr || s_.flow) continue;
      s_.flow = flow_of(e->flow);
      s_.sign = e->sign;
    }
    const std::size_t n = a_.tokens.size();
    s_.all =
        !s_.both_flows && n >= 1 && n <= 8 && a_.places.empty() && token_is(0, words::kWholeTable);
  }

  void read_unit() {
    const NumberTables& tables = number_tables();
    for (std::size_t i = 0; i < a_.tokens.size(); ++i) {
      const Token& t = a_.tokens[i];
      CurrencyWord word;
      if (const std::size_t n = tables.currencies.match(a_.tokens, i, word); n > 0) {
        const bool letter = n == 1 && t.raw.size() == 1 && t.kind == TokenKind::word;
        const core::Currency code = !word.code.empty() ? word.code : word.usual;
        int scale = 0;
        if (!letter || tables.scales.match(a_.tokens, i + 1, scale) > 0 ||
            (i + 1 < a_.tokens.size() && a_.tokens[i + 1].low == "000")) {
          money_.emplace_back(i, i + n);
          const bool dollar = word.local == "$" || word.local == "dollar";
          if (s_.currency.empty()) {
            s_.currency = !dollar              ? code
                          : !d_.dollar.empty() ? d_.dollar
                          : code.empty()       ? core::kUsd
                                               : code;
            if (!dollar && word.code.empty()) s_.local = word.local;
            s_.letter = letter;
          }
        }
      }
      int scale = 0;
      if (s_.scale) continue;
      // 'USD 1,000', '1000 EUR': in thousands
      if (t.kind == TokenKind::number && (t.low == "1000" || t.low == "1000000")) {
        CurrencyWord money;
        const bool behind = !money_.empty() && money_.back().second == i;
        if (behind || tables.currencies.match(a_.tokens, i + 1, money) > 0)
          s_.scale = t.low == "1000" ? 3 : 6;
      }
      if (tables.scales.match(a_.tokens, i, scale) > 0) {
        const bool behind_money = !money_.empty() && money_.back().second == i;
        if (t.low.size() > 1 || (t.glued && i > 0) || behind_money) s_.scale = scale;
      } else if (t.low == "mill") {  // 'mill. EUR'
        s_.scale = 6;
      } else if (t.low == "000" && !t.glued) {  // "EUR '000"
        s_.scale = 3;
      }
    }
  }

  [[nodiscard]] bool part_of_money(const PlaceSpan& p) const {
    return std::any_of(money_.begin(), money_.end(),
                       [&](const auto& m) { return p.first < m.second && m.first < p.last; });
  }

  // 'Kenyan exports', "Norway's trade", 'U.S. imports', 'trade of Finland', 'exports of Georgia'
  [[nodiscard]] bool owns(int i) const {
    const PlaceSpan& p = *a_.place(i);
    if (a_.is(i - 1, "of") || (a_.is(i - 1, "the") && a_.is(i - 2, "of"))) {
      for (int k = i - 2; k >= 0 && k > i - 6; --k) {
        if (a_.sense(k, Class::flow) != nullptr) return true;
      }
    }
    if (p.possessive) return true;
    if (!is_adjective(a_, i)) return false;
    // 'Armenian-Georgian trade'
    if ((a_.punct(i + 1, "-") || a_.punct(i + 1, "\u2013")) && is_adjective(a_, i + 2)) i += 2;
    for (int k = i + 1; k < i + 5 && a_.kind(k, ItemKind::word); ++k) {
      if (a_.sense(k, Class::flow) != nullptr) return true;
    }
    return false;
  }

  // 'EU countries' is the EU; 'other EU countries', 'non-EU countries' and 'the rest of Asia' are
  // no place that has a name.
  [[nodiscard]] bool nameless(int i) const {
    for (int k = i - 1; k >= 0 && k >= i - 3; --k) {
      if (a_.is_any(k, words::kNamelessPart)) return true;
      if (!a_.is_any(k, {"-", "of", "the", "."})) return false;
    }
    return false;
  }

  void read_places() {
    for (int i = 0; i < a_.size(); ++i) {
      const PlaceSpan* p = a_.place(i);
      if (p == nullptr || p->any || p->kind == places::NameKind::institution || part_of_money(*p))
        continue;
      if (nameless(i)) {
        s_.other = true;
        continue;
      }
      const PlaceId id = place_meant(*p, d_, false);
      if (!id.valid()) continue;
      const int before = a_.is(i - 1, "the") ? i - 2 : i - 1;
      const bool share_of =
          a_.is(before, "of") && a_.sense(before - 1, Class::sharenoun) != nullptr;
      const bool second = a_.is(before, "and") && !s_.owners.empty() && between_;
      if (a_.is(before, "between")) {
        between_ = true;
        add_once(s_.owners, id);
      } else if (second || share_of || a_.is_any(before, words::kPartnerPreposition)) {
        add_once(s_.partners, id);
      } else if (owns(i)) {
        add_once(s_.owners, id);
      } else {
        add_once(s_.bare, id);
      }
    }
  }

  // 'percent of total trade', 'of all exports', but not 'percent of the previous year'
  [[nodiscard]] bool whole_behind(int i) const {
    for (int k = i; k < i + 3; ++k) {
      if (a_.is_any(k, words::kTotalWord) || a_.sense(k, Class::flow) != nullptr) return true;
    }
    return false;
  }
  // 'the previous year', 'January-June 2018': what an index is measured in
  [[nodiscard]] bool time_behind(int i) const {
    for (int k = i; k < i + 3 && k < a_.size(); ++k) {
      if (a_.time(k) != nullptr || a_.is_any(k, words::kBaseOfColumn)) return true;
    }
    return false;
  }

  // '+/-', '±', 'Δ', 'vs 2020', '2021/2020' in the head of a column
  [[nodiscard]] bool says_change_by_signs() const {
    const std::vector<Token>& t = a_.tokens;
    for (std::size_t i = 0; i < t.size(); ++i) {
      if (t[i].raw == "±" || t[i].raw == "Δ") return true;
      const bool slash = i + 2 < t.size() && t[i + 1].low == "/";
      if (slash && t[i].low == "+" && t[i + 2].low.is_any({"-", "\u2013", "\u2212"})) return true;
      const auto year = [&](std::size_t k) {
        return t[k].kind == TokenKind::number && t[k].raw.size() == 4 &&
               (t[k].raw.starts_with("19") || t[k].raw.starts_with("20"));
      };
      if (slash && year(i) && year(i + 2) && t[i].raw > t[i + 2].raw) return true;
      const std::size_t behind = i + 1 < t.size() && t[i + 1].low == "." ? i + 2 : i + 1;
      if (t[i].low.is_any({"vs", "versus"}) && behind < t.size() && year(behind)) return true;
    }
    return false;
  }

  void read_measure() {
    bool volume = false;
    s_.change = s_.change || says_change_by_signs();
    for (int i = 0; i < a_.size(); ++i) {
      const bool sign = a_.is_any(i, words::kPercentWord, {"percentage"}) ||
                        (a_.is(i, "per") && a_.is(i + 1, "cent"));
      const int behind = a_.is(i, "per") ? i + 2 : i + 1;
      s_.percent = s_.percent || sign;
      s_.change = s_.change || a_.sense(i, Class::dirnoun) != nullptr ||
                  a_.is_any(i, words::kChangeWord) ||
                  (a_.time(i) != nullptr && a_.time(i)->kind == TimeKind::year_on_year);
      s_.rate = s_.rate || a_.is_any(i, words::kRateNoun);
      const bool of_change = a_.is(i, "percentage") && a_.is_any(i + 1, {"change", "changes"});
      s_.share = s_.share || (a_.sense(i, Class::sharenoun) != nullptr && !of_change);
      const bool of = sign && a_.is(behind, "of");
      const bool whole = of && whole_behind(behind + 1);
      const bool base = (of && !whole) ||
                        (sign && a_.is_any(behind, {"to", "against"}) && time_behind(behind + 1));
      s_.share = s_.share || whole;
      s_.index = s_.index || a_.is_any(i, words::kIndexNoun) || base ||
                 (a_.is(i, "=") && a_.is(i + 1, "100"));
      s_.rank = s_.rank || a_.is_any(i, words::kRankNoun);
      s_.brackets = s_.brackets || a_.is_any(i, words::kBracketNoun);
      const bool with_goods = a_.is(i, "services") && a_.is(i - 1, "and");
      s_.services = s_.services || with_goods;
      volume = volume || a_.is_any(i, words::kVolumeNoun);
      s_.other = s_.other || a_.sense(i, Class::product) != nullptr ||
                 (a_.is(i, "services") && !with_goods) || a_.is_any(i, words::kNoStatementColumn);
    }
    // 'trade volume' is a sum of money, 'exports, volume' one of weights
    s_.other = s_.other || (volume && !s_.all && s_.flow != Flow::turnover);
    if (s_.rank && !a_.places.empty()) s_.rank = false;
  }

  // What a change, a rate or an index is measured from is not the time of the figures.
  [[nodiscard]] bool measured_from(const TimeSpan& t) const {
    if (!(s_.change || s_.percent || s_.index)) return false;
    for (const std::string_view led :
         {"on", "over", "from", "against", "with", "vs", "to", "than", "of"}) {
      if (t.preposition == led ||
          (t.first > 0 && std::string_view(a_.tokens[t.first - 1].low) == led))
        return led != "of" || s_.index;
    }
    return token_is(t.last, {"="});
  }

  void read_time() {
    for (const TimeSpan& t : a_.times) {
      if (t.kind != TimeKind::period || measured_from(t)) continue;
      // 'year to date (January-April 2021)': the one with a year
      if (!s_.time || (s_.time->year_by != YearBy::written && t.year_by == YearBy::written))
        s_.time = t;
    }
  }

  Analysis a_;
  const Discourse& d_;
  TableWords s_;
  std::vector<std::pair<std::size_t, std::size_t>> money_;  // tokens of names of moneys
  bool between_ = false;
};

}  // namespace

PlaceId TableWords::only() const {
  std::vector<PlaceId> named = bare;
  for (const auto* more : {&owners, &partners}) {
    for (const PlaceId id : *more) add_once(named, id);
  }
  return named.size() == 1 ? named.front() : PlaceId{};
}

core::Currency TableWords::money_of(const ClaimParty& reporter, const ClaimParty& partner) const {
  if (local.empty() && !letter) return currency;
  for (const ClaimParty* party : {&reporter, &partner}) {
    if (party->places.size() != 1) continue;
    const core::Currency own = places::places().row(party->places.front()).currency;
    if (own.empty()) continue;
    if (own == currency || number_tables().is_called(own, local)) return own;
  }
  return letter ? core::Currency{} : currency;
}

void TableWords::fill(const TableWords& more) {
  if (!names_place()) {
    owners = more.owners;
    partners = more.partners;
    bare = more.bare;
  }
  if (!flow) {
    flow = more.flow;
    sign = more.sign;
  }
  if (!time) time = more.time;
  if (!scale) scale = more.scale;
  if (currency.empty()) {
    currency = more.currency;
    local = more.local;
    letter = more.letter;
  }
  percent = percent || more.percent;
  change = change || more.change;
  share = share || more.share;
  index = index || more.index;
  other = other || more.other;
  services = services || more.services;
}

TableWords table_words(std::string_view words, const Discourse& d) {
  if (words.empty()) return {};
  return WordsReader(years_in_full(words, d.today), d).run();
}

TableWords legend_words(const std::vector<std::string>& sentences, const Discourse& d) {
  constexpr int kShort = 8;  // items of 'Data for January-March 2020'
  TableWords out;
  for (const std::string& sentence : sentences) {
    const TableWords w = table_words(sentence, d);
    if (w.figures) continue;
    if (out.currency.empty() && !w.currency.empty() && w.scale && !w.other) {
      out.currency = w.currency;
      out.scale = w.scale;
    }
    if (!out.brackets && w.brackets) {
      out.brackets = true;
      out.change = w.change;
      out.share = w.share;
      out.index = w.index;
    }
    if (!out.time && w.time && !w.change && !w.percent && !w.flow && w.words <= kShort)
      out.time = w.time;
  }
  return out;
}

std::optional<CellFigure> cell_figure(std::string_view cell) {
  CellFigure out;
  if (cell.size() > 2 && cell.front() == '(' && cell.back() == ')') {
    out.bracketed = true;
    cell = cell.substr(1, cell.size() - 2);
  }
  const std::vector<Token> t = tokenize(cell);
  std::size_t i = 0;
  bool minus = false;
  if (i < t.size() && (t[i].low == "-" || t[i].low == "–" || t[i].low == "−")) {
    minus = true;
    ++i;
  } else if (i < t.size() && t[i].low == "+") {
    out.plus = true;
    ++i;
  }
  if (minus || out.plus) out.bracketed = false;  // '(-10.4)', '(+19.7)' say it themselves
  if (i >= t.size() || t[i].kind != TokenKind::number) return std::nullopt;
  std::string digits = t[i++].low;
  // '1 985', '12 004.5': thousands apart by blanks
  while (i < t.size() && t[i].kind == TokenKind::number && !t[i].glued &&
         digits.find('.') == std::string::npos && t[i].raw.size() >= 3 &&
         (t[i].raw.size() == 3 || t[i].raw[3] == '.'))
    digits += t[i++].low;
  const auto parsed = core::Decimal::parse(digits);
  if (!parsed) return std::nullopt;
  out.number = minus ? parsed->negated() : *parsed;
  out.percent = i < t.size() && t[i].low == "%";
  out.times = i < t.size() && t[i].low == "times";
  if (out.percent || out.times) ++i;
  if (i < t.size() && t[i].kind != TokenKind::symbol) return std::nullopt;  // '12 ships'
  return out;
}

}  // namespace tally::reading
