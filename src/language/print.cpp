#include "language/print.h"

#include <fmt/format.h>

#include "language/internal/lexer.h"
#include "language/internal/words.h"

namespace tally::language {
namespace {

using core::Unit;
using internal::quoted;
using internal::sign_of;
using internal::word_of;

// A place by its code, in quotes where the code could not stand alone.
std::string code_of(PlaceId id) {
  if (!id) return "?";
  const std::string& code = places::places().code(id);
  for (char c : code) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '+';
    if (!plain) return quoted(code);
  }
  return code;
}

std::string month_text(Month month) {
  return month.month() == 1 ? fmt::format("{:04}", month.year()) : month.iso();
}

std::string number_text(const Quantity& q) {
  const bool worded = q.scale == 0 || !internal::brief_scale(q.scale).empty();
  return worded ? q.number.text() : q.number.scaled(q.scale).text();
}

// What stands behind the number: " bn USD", "%", " points", " x".
std::string unit_text(const Quantity& q) {
  switch (q.unit) {
    case Unit::percent:
      return q.fraction_word ? "% as fraction" : "%";
    case Unit::points:
      return " points";
    case Unit::ratio:
      return " x";
    case Unit::rank:
    case Unit::count:
      return {};
    case Unit::money:
      break;
  }
  std::string out;
  if (const auto scale = internal::brief_scale(q.scale); !scale.empty()) {
    out = fmt::format(" {}", scale);
  }
  if (!q.currency.empty()) out += " " + q.currency.code();
  return out;
}

std::string book_text(const Book& book) {
  switch (book.kind) {
    case Book::Kind::unsaid:
      return {};
    case Book::Kind::place:
      return " by " + code_of(book.place);
    case Book::Kind::source: {
      const bool bare = internal::is_one_word(book.source) && book.source[0] >= 'a' &&
                        book.source[0] <= 'z' && book.source != "reconciled";
      return " by " + (bare ? book.source : quoted(book.source));
    }
    case Book::Kind::reconciled:
      return " by reconciled";
  }
  return {};
}

std::string product_text(const std::string& product) {
  if (product.empty()) return {};
  return " product " + (internal::is_one_word(product) ? product : quoted(product));
}

bool is_sum(const Expr& e) {
  const auto* binary = std::get_if<Binary>(&e.node);
  return binary != nullptr && binary->op != Binary::Op::divide;
}

std::string operand_of(const Expr& e, bool parentheses) {
  return parentheses ? "(" + print(e) + ")" : print(e);
}

struct ExprPrinter {
  std::string operator()(const Series& s) const { return print(s); }
  std::string operator()(const Growth& g) const { return fmt::format("growth({})", print(*g.of)); }
  std::string operator()(const Change& c) const {
    return fmt::format("change({}; {})", print(*c.of), c.base.iso());
  }
  std::string operator()(const Diff& d) const {
    return fmt::format("diff({}; {})", print(*d.of), d.base.iso());
  }
  std::string operator()(const Share& s) const {
    return fmt::format("share({}; {})", print(*s.part), print(*s.whole));
  }
  std::string operator()(const Rank& r) const {
    return fmt::format("rank({}; {})", print(r.subject), print(r.of));
  }
  std::string operator()(const Window& w) const {
    return fmt::format("{}({}; {} months)", w.kind == Window::Kind::sum ? "sum" : "mean",
                       print(*w.of), w.months);
  }
  std::string operator()(const Binary& b) const {
    const bool right_nested = std::holds_alternative<Binary>(b.right->node);
    if (b.op == Binary::Op::divide) {
      return fmt::format("{} / {}", operand_of(*b.left, is_sum(*b.left)),
                         operand_of(*b.right, right_nested));
    }
    return fmt::format("{} {} {}", print(*b.left), b.op == Binary::Op::add ? "+" : "-",
                       operand_of(*b.right, is_sum(*b.right)));
  }
};

std::string hedge_text(Hedge hedge) {
  const std::string_view word = word_of(hedge);
  return word.empty() ? "" : fmt::format("{} ", word);
}

std::string range_text(const Operand& o) {
  Quantity low = o.low;
  low.number = o.high.number;
  const bool common = low == o.high && !o.high.fraction_word;
  if (!common) return fmt::format("[{}, {}]", print(o.low), print(o.high));
  return fmt::format("[{}, {}]{}", number_text(o.low), number_text(o.high), unit_text(o.high));
}

// A period or a factor belongs to one series or function: sums and quotients go in parentheses.
std::string subject_text(const Expr& e) {
  return operand_of(e, std::holds_alternative<Binary>(e.node));
}

// "> about 10 x exports(A, B)", "in [60, 65] bn USD".
std::string comparison(Comparator comparator, Hedge hedge, const Operand& operand) {
  if (operand.kind == Operand::Kind::range) {
    return fmt::format("in {}{}", hedge_text(hedge), range_text(operand));
  }
  const std::string head = fmt::format("{} {}", sign_of(comparator), hedge_text(hedge));
  if (operand.kind == Operand::Kind::quantity) {
    // Nought is nought in every unit, and takes that of the expression: growth(...) < 0.
    const Quantity& q = operand.low;
    const bool nought = q.number == Decimal{} && q.unit != Unit::money && !q.fraction_word;
    return head + (nought ? "0" : print(q));
  }
  return fmt::format("{}{}{}{}", head, operand.factor ? operand.factor->text() + " x " : "",
                     operand.expr ? subject_text(**operand.expr) : "?",
                     operand.when ? "[" + print(*operand.when) + "]" : "");
}

std::string condition_text(const Condition& c) {
  return fmt::format("{} {}", print(c.expr), comparison(c.comparator, c.hedge, c.operand));
}

// The ends of several periods: 2010..2021, or 2010-Q2..2012-Q4.
std::string span_text(const Period& p, Step step) {
  const bool years = p.first.month() == 1 && p.last.month() == 12;
  if (years && p.first.year() == p.last.year()) return p.iso();
  if (years) return fmt::format("{:04}..{:04}", p.first.year(), p.last.year());
  const int months = internal::months_in(step);
  const Period first{p.first, p.first + (months - 1)};
  const Period last{p.last - (months - 1), p.last};
  const bool quarters = step == Step::quarter && first.is_quarter();
  const bool halves = step == Step::half && first.is_half();
  if (quarters || halves) return fmt::format("{}..{}", first.iso(), last.iso());
  return fmt::format("{}..{}", p.first.iso(), p.last.iso());
}

std::string when_text(const When& when, bool years_go_without_saying) {
  std::string out;
  if (when.fiscal_of) {
    const int last = when.period.last.year();
    const int first = last - (when.period.months() / 12 - 1);
    out = when.by == Step::fiscal_year || first != last
              ? fmt::format("FY{:04}..FY{:04} of {}", first, last, code_of(*when.fiscal_of))
              : fmt::format("FY{:04} of {}", last, code_of(*when.fiscal_of));
    if (when.by && when.by != Step::fiscal_year) out += fmt::format(" by {}", word_of(*when.by));
    return out;
  }
  if (!when.by) return when.period.iso();
  out = span_text(when.period, *when.by);
  if (when.by == Step::year && years_go_without_saying && !when.period.is_year() &&
      out.size() == 10) {
    return out;
  }
  return out + fmt::format(" by {}", word_of(*when.by));
}

std::string_view target_verb(Comparator comparator) {
  switch (comparator) {
    case Comparator::eq:
    case Comparator::ne:
      return "comes to";
    case Comparator::lt:
      return "falls below";
    case Comparator::le:
      return "falls to";
    case Comparator::gt:
      return "exceeds";
    case Comparator::ge:
      break;
  }
  return "reaches";
}

struct FormPrinter {
  std::string operator()(const Value& v) const {
    return fmt::format("{}[{}] {}", subject_text(v.expr), print(v.when),
                       comparison(v.comparator, v.hedge, v.operand));
  }
  std::string operator()(const Compare& c) const {
    Operand operand;
    operand.kind = Operand::Kind::series;
    operand.factor = c.factor;
    operand.expr = Box<Expr>(c.right);
    operand.when = c.right_when;
    return fmt::format("{}[{}] {}", subject_text(c.left), print(c.left_when),
                       comparison(c.comparator, c.hedge, operand));
  }
  std::string operator()(const Extreme& e) const {
    std::string out = fmt::format("{}({}) at {}", e.kind == Extreme::Kind::max ? "max" : "min",
                                  print(e.expr), print(e.at));
    if (e.since) out += " since " + month_text(*e.since);
    if (e.within_years) out += fmt::format(" in {} years", *e.within_years);
    if (e.within_months) out += fmt::format(" in {} months", *e.within_months);
    const bool window = e.since || e.within_years || e.within_months;
    if (e.among_same_months) return out + " among " + internal::same_months_words(e.at);
    return window ? out : out + " ever";
  }
  std::string operator()(const First& f) const {
    std::string out = fmt::format("first({})", condition_text(f.condition));
    if (f.at) out += " at " + print(*f.at);
    if (f.since) out += " since " + f.since->iso();
    if (f.within_months) {
      const int n = *f.within_months;
      out += n % 12 == 0 ? fmt::format(" in {} years", n / 12) : fmt::format(" in {} months", n);
    }
    if (f.after) out += " after " + f.after->iso();
    return out;
  }
  std::string operator()(const Run& r) const {
    const std::string_view step = word_of(r.step);
    const std::string steps = r.step == Step::half ? "halves" : fmt::format("{}s", step);
    return fmt::format("run({}) {} {}{} {} to {}", condition_text(r.condition),
                       sign_of(r.comparator), hedge_text(r.hedge), r.length,
                       r.length == 1 ? std::string(step) : steps, r.to.iso());
  }
  std::string operator()(const Overtake& o) const {
    return fmt::format("overtakes({}, {}; {}) at {}", print(o.winner), print(o.loser), print(o.of),
                       print(o.at));
  }
  std::string operator()(const Trend& t) const {
    const std::string_view verb = t.kind == Trend::Kind::rises   ? "rises"
                                  : t.kind == Trend::Kind::falls ? "falls"
                                                                 : "flat";
    return fmt::format("{} {}{} {}", subject_text(t.expr), verb, t.steadily ? " steadily" : "",
                       when_text(t.over, true));
  }
  std::string operator()(const AtRate& a) const {
    return fmt::format("{} at {} a year{} reaches {} by {}{}", subject_text(a.expr), print(a.rate),
                       a.from ? " from " + a.from->iso() : "", print(a.goal), a.by.iso(),
                       a.early ? " early" : "");
  }
  std::string operator()(const Target& t) const {
    using Resolution = Target::Resolution;
    std::string out = fmt::format("{} {} {}{}", subject_text(t.expr), target_verb(t.comparator),
                                  hedge_text(t.hedge), print(t.goal));
    if (t.base) out += " from " + t.base->iso();
    if (t.resolution == Resolution::any_12_months) out += " within any 12 months";
    if (t.by) {
      out += t.resolution == Resolution::in_period ? " in " : " by ";
      out += t.by->iso();
    }
    return t.early ? out + " early" : out;
  }
  std::string operator()(const Said& s) const {
    std::string out = "said(" + quoted(s.speaker);
    if (s.day) {
      out += ", " + s.day->iso();
    } else if (s.around) {
      out += ", " + s.around->iso();
    }
    return out + ", " + print(*s.what) + ")";
  }
  std::string operator()(const Effect& e) const {
    std::string to;
    if (e.to) to = e.to->month() == 12 ? fmt::format("{:04}", e.to->year()) : e.to->iso();
    return fmt::format("effect({} on {} by {}, {}..{}; {}) {} {}",
                       internal::is_one_word(e.cause) ? e.cause : quoted(e.cause), print(e.on),
                       print(e.by), month_text(e.from), to, print(e.on_what), sign_of(e.comparator),
                       print(e.value));
  }
  std::string operator()(const Query& q) const {
    return q.when ? fmt::format("{}[{}]", subject_text(q.expr), print(*q.when)) : print(q.expr);
  }
};

}  // namespace

std::string print(const Party& party) {
  switch (party.kind) {
    case Party::Kind::any:
      return party.place ? "* in " + code_of(party.place) : "*";
    case Party::Kind::sum: {
      std::string out;
      for (PlaceId member : party.members) out += (out.empty() ? "" : ", ") + code_of(member);
      return "{" + out + "}";
    }
    case Party::Kind::place:
      break;
  }
  std::string out = code_of(party.place);
  if (party.composition) out += "@" + month_text(*party.composition);
  return out;
}

std::string print(const Series& s) {
  std::string out = fmt::format("{}({}, {})", word_of(s.flow), print(s.a), print(s.b));
  out += product_text(s.product);
  out += book_text(s.book);
  if (!s.currency.empty()) out += " in " + s.currency.code();
  if (s.scope != Scope::unsaid) out += fmt::format(" scope {}", word_of(s.scope));
  return out;
}

std::string print(const Expr& expr) { return std::visit(ExprPrinter{}, expr.node); }

std::string print(const When& when) { return when_text(when, false); }

std::string print(const Quantity& quantity) { return number_text(quantity) + unit_text(quantity); }

std::string print(const Statement& statement) {
  const std::string form = std::visit(FormPrinter{}, statement.form);
  return statement.negated ? "not (" + form + ")" : form;
}

}  // namespace tally::language
