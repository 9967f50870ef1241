#include "places/internal/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"

namespace tally::places {

using core::Code;
using core::fail;

Table::Table(std::string_view text, std::string file, std::vector<std::string_view> columns)
    : reader_(text, file), file_(std::move(file)), columns_(std::move(columns)) {}

bool Table::next() {
  if (!status_) return false;
  if (!header_read_) {
    header_read_ = true;
    if (!reader_.next() || !std::equal(columns_.begin(), columns_.end(), reader_.fields().begin(),
                                       reader_.fields().end())) {
      status_ = fail(Code::bad_input, "another header was expected", {file_, 1, 1},
                     fmt::format("{}", fmt::join(columns_, ",")));
      return false;
    }
  }
  if (!reader_.next()) return false;
  if (!reader_.ok()) {
    status_ = fail(reader_.error());
  } else if (reader_.fields().size() != columns_.size()) {
    status_ = fail(
        Code::bad_input,
        fmt::format("{} fields, but the header has {}", reader_.fields().size(), columns_.size()),
        {file_, reader_.line(), 0});
  }
  return status_.has_value();
}

core::Status Table::status() const { return status_; }

core::Place Table::place(std::size_t column) const {
  core::Place at{file_, reader_.line(), 0};
  const std::string_view raw = reader_.raw();
  const std::string_view field = reader_.fields()[column];
  if (field.data() >= raw.data() && field.data() <= raw.data() + raw.size()) {
    at.column =
        core::code_points(raw.substr(0, static_cast<std::size_t>(field.data() - raw.data()))) + 1;
  }
  return at;
}

tl::unexpected<core::Error> Table::fault(std::size_t column, std::string message,
                                         std::string hint) const {
  return fail(Code::bad_input, std::move(message), place(column), std::move(hint));
}

core::Result<std::optional<core::Month>> Table::month(std::size_t column) const {
  const std::string_view text = (*this)[column];
  if (text.empty()) return std::nullopt;
  if (const auto m = core::Month::parse(text)) return *m;
  return fault(column, fmt::format("'{}' is not a month", text), "months are written 2022-05");
}

core::Result<std::optional<core::Day>> Table::day(std::size_t column) const {
  const std::string_view text = (*this)[column];
  if (text.empty()) return std::nullopt;
  if (const auto d = core::Day::parse(text)) return *d;
  return fault(column, fmt::format("'{}' is not a day", text), "days are written 2022-05-31");
}

core::Result<core::Currency> Table::currency(std::size_t column) const {
  const std::string_view text = (*this)[column];
  if (text.empty()) return core::Currency{};
  if (const auto c = core::Currency::parse(text)) return *c;
  return fault(column, fmt::format("'{}' is not a currency code", text));
}

core::Result<bool> Table::yes(std::size_t column) const {
  const std::string_view text = (*this)[column];
  if (text.empty() || text == "no") return false;
  if (text == "yes") return true;
  return fault(column, fmt::format("'{}' is neither yes nor no", text));
}

}  // namespace tally::places
