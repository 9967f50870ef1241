#include "tables/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"

namespace tally::tables {

using core::Code;

namespace {

// "1,5" or "1.234,5".
bool has_decimal_comma(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  return comma != std::string_view::npos && comma > 0 && comma + 1 < text.size() &&
         text.find_first_not_of("0123456789.,-+") == std::string_view::npos;
}

std::string hint_for(const Column& column) {
  if (has_decimal_comma(column.first_text_value)) {
    return "if commas are decimal points in this file, say so (--decimal ,)";
  }
  if (column.numbers_before == 0) return {};
  return fmt::format("{} numbers stand before it", column.numbers_before);
}

}  // namespace

std::string_view name_of(Type type) {
  switch (type) {
    case Type::real:
      return "real";
    case Type::integer:
      return "integer";
    case Type::text:
      return "text";
  }
  return "?";
}

std::string Column::text(std::size_t row) const {
  if (!is_valid(row)) return {};
  switch (type) {
    case Type::real:
      return fmt::format("{}", reals[row]);
    case Type::integer:
      return fmt::format("{}", integers[row]);
    case Type::text:
      return dictionary[static_cast<std::size_t>(codes[row])];
  }
  return {};
}

std::int64_t RowLines::line(std::size_t row) const {
  if (first == 0) return 0;
  const auto after =
      std::upper_bound(jumps.begin(), jumps.end(), row,
                       [](std::size_t r, const std::pair<std::size_t, std::int64_t>& jump) {
                         return r < jump.first;
                       });
  if (after == jumps.begin()) return first + static_cast<std::int64_t>(row);
  const auto& [at, line] = *std::prev(after);
  return line + static_cast<std::int64_t>(row - at);
}

const Column* Table::find(std::string_view name) const {
  for (const Column& column : columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

core::Result<const Column*> Table::require(std::string_view name) const {
  if (const Column* column = find(name)) return column;
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  const std::string near = core::nearest(name, names);
  std::string hint = near.empty() ? std::string() : fmt::format("did you mean '{}'? ", near);
  constexpr std::size_t kListed = 30;
  const std::size_t shown = std::min(names.size(), kListed);
  hint += fmt::format(
      "it has {}",
      fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (shown < names.size()) hint += fmt::format(" and {} more", names.size() - shown);
  return core::fail(Code::bad_input, fmt::format("there is no column '{}'", name), {file, 0, 0},
                    core::terminal_safe(hint));
}

core::Result<const Column*> Table::require_number(std::string_view name) const {
  TALLY_TRY(column, require(name));
  if (column->is_number()) return column;
  if (column->first_text) {
    return core::fail(
        Code::bad_input,
        core::terminal_safe(fmt::format("column '{}' must hold numbers, but here it has '{}'", name,
                                        column->first_text_value.substr(0, 60))),
        *column->first_text, hint_for(*column));
  }
  return core::fail(Code::bad_input,
                    fmt::format("column '{}' must hold numbers, but is text", name), {file, 0, 0});
}

}  // namespace tally::tables
