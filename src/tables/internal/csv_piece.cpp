#include "tables/internal/csv_piece.h"

#include <fmt/format.h>

#include <algorithm>

#include "tables/internal/csv_scan.h"
#include "tables/internal/number.h"

namespace tally::tables::internal {
namespace {

std::string_view strip(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_null_word(std::string_view text, const PiecePlan& plan) {
  return std::find(plan.null_words->begin(), plan.null_words->end(), text) !=
         plan.null_words->end();
}

class PieceReader {
 public:
  PieceReader(std::string_view text, const PiecePlan& plan)
      : text_(text), plan_(plan), by_field_(plan.width, -1) {
    piece_.columns.resize(plan.columns.size());
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
      by_field_[plan.columns[i].field] = static_cast<std::int32_t>(i);
      if (plan.columns[i].as_text) piece_.columns[i].type = Type::text;
    }
  }

  Piece read() {
    CsvScanner scanner(text_, plan_.delimiter);
    std::int64_t expected = -1;
    for (;;) {
      const std::size_t start = scanner.position();
      const auto outcome = scanner.next([&](std::size_t index, const Field& field) {
        if (index >= by_field_.size() || by_field_[index] < 0) return;
        const auto column = static_cast<std::size_t>(by_field_[index]);
        add(piece_.columns[column], field, plan_.columns[column].as_text, scanner);
      });
      if (outcome == CsvScanner::Outcome::end) break;
      if (outcome == CsvScanner::Outcome::broken) {
        const auto before = text_.substr(0, scanner.fault_at());
        fault(scanner.fault(), std::count(before.begin(), before.end(), '\n'), scanner.fault_at());
        break;
      }
      if (scanner.fields() == plan_.width + 1 && scanner.ends_bare()) {
        ++piece_.trailing;
      } else if (scanner.fields() != plan_.width) {
        fault(fmt::format("{} fields, but the header has {}", scanner.fields(), plan_.width),
              scanner.line(), start);
        break;
      }
      if (scanner.line() != expected) piece_.jumps.emplace_back(piece_.rows, scanner.line());
      expected = scanner.line() + 1;
      ++piece_.rows;
    }
    piece_.lines = scanner.lines();
    return std::move(piece_);
  }

 private:
  void fault(std::string why, std::int64_t line, std::size_t at) {
    piece_.fault = std::move(why);
    piece_.fault_line = line;
    piece_.fault_at = at;
  }

  void set_null(PieceColumn& c) {
    if (c.nulls++ == 0) c.valid.assign(piece_.rows, 1);
  }

  void add(PieceColumn& c, const Field& field, bool as_text, const CsvScanner& scanner) {
    if (as_text) {
      add_text(c, field);
    } else if (!c.is_broken) {
      add_number(c, field, scanner);
    }
  }

  void add_text(PieceColumn& c, const Field& field) {
    const bool null = field.text.empty();
    if (null) set_null(c);
    if (c.nulls > 0) c.valid.push_back(null ? 0 : 1);
    if (null) {
      c.codes.push_back(-1);
    } else if (field.doubled) {
      bool is_new = false;
      c.unescaped.push_back(field.plain());
      c.codes.push_back(c.dictionary.code(c.unescaped.back(), &is_new));
      if (!is_new) c.unescaped.pop_back();
    } else {
      c.codes.push_back(c.dictionary.code(field.text));
    }
  }

  void add_number(PieceColumn& c, const Field& field, const CsvScanner& scanner) {
    Number number = parse_number(field.text, plan_.decimal);
    if (number.kind == Number::Kind::none) {
      const std::string_view text = strip(field.text);
      if (text.size() < field.text.size()) number = parse_number(text, plan_.decimal);
      if (number.kind == Number::Kind::none) {
        if (!text.empty() && !is_null_word(text, plan_)) return break_column(c, field, scanner);
        if (!text.empty()) ++c.null_words[std::string(text)];
        set_null(c);
      }
    }
    const bool null = number.kind == Number::Kind::none;
    if (c.nulls > 0) c.valid.push_back(null ? 0 : 1);
    c.numbers += null ? 0 : 1;
    if (number.kind == Number::Kind::real && c.type == Type::integer) {
      c.type = Type::real;
      c.reals.assign(c.integers.begin(), c.integers.end());
      c.integers = {};
    }
    if (c.type == Type::integer) {
      c.integers.push_back(number.integer);
    } else {
      c.reals.push_back(number.kind == Number::Kind::integer ? static_cast<double>(number.integer)
                                                             : number.real);
    }
  }

  void break_column(PieceColumn& c, const Field& field, const CsvScanner& scanner) {
    c.is_broken = true;
    c.broken_line = scanner.lines();
    c.broken_at = static_cast<std::size_t>(field.text.data() - text_.data());
    c.broken_value = field.text;
    c.reals = {};
    c.integers = {};
    c.valid = {};
  }

  std::string_view text_;
  const PiecePlan& plan_;
  std::vector<std::int32_t> by_field_;
  Piece piece_;
};

}  // namespace

Piece read_piece(std::string_view text, const PiecePlan& plan) {
  return PieceReader(text, plan).read();
}

bool is_number_or_null(std::string_view text, const PiecePlan& plan) {
  text = strip(text);
  return text.empty() || parse_number(text, plan.decimal).kind != Number::Kind::none ||
         is_null_word(text, plan);
}

std::int64_t column_of(std::string_view text, std::size_t at) {
  const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t start = line_break == std::string_view::npos ? 0 : line_break + 1;
  std::int64_t n = 1;
  for (std::size_t i = start; i < at && i < text.size(); ++i) {
    n += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
  }
  return n;
}

}  // namespace tally::tables::internal
