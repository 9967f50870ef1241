// Values for whatever input can cause: Result<T> is a T or an Error that says what happened, where,
// and what was expected. Exceptions are left to broken invariants and exhausted memory.
#ifndef TALLY_CORE_RESULT_H_
#define TALLY_CORE_RESULT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace tally::core {

// The kinds of failure that a caller may want to tell apart. bad_usage leads to exit status 2,
// everything else to 1.
enum class Code : std::uint8_t {
  bad_input,    // the text or file is not what it should be
  bad_usage,    // the command or statement asks for something that does not exist
  not_found,    // a file, place, source or ledger that is not there
  io,           // reading or writing failed
  corrupt,      // a ledger that is truncated, altered or of another version
  busy,         // somebody else holds the lock
  too_large,    // beyond a stated limit
  unsupported,  // understood, but not offered
  interrupted,
};

// Where in an input: file name (empty = none), line and column counted from 1 (0 = unknown).
// Columns count Unicode code points.
struct Place {
  std::string file;
  std::int64_t line = 0;
  std::int64_t column = 0;
};

struct [[nodiscard]] Error {
  Code code = Code::bad_input;
  std::string message;  // one plain sentence: what is wrong and what was expected
  Place place;
  std::string hint;  // what to do next, or the nearest thing that exists; may be empty

  // "file:line:column: message (hint)", leaving out what is unknown.
  [[nodiscard]] std::string to_string() const;
};

template <typename T>
using Result = tl::expected<T, Error>;

using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> fail(Code code, std::string message, Place place = {},
                                  std::string hint = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(place), std::move(hint)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

// `TALLY_TRY(value, expression)`: declares `value`, or returns the error of `expression`.
#define TALLY_CONCAT_INNER_(a, b) a##b
#define TALLY_CONCAT_(a, b) TALLY_CONCAT_INNER_(a, b)
#define TALLY_TRY(decl, expr)                                                              \
  auto TALLY_CONCAT_(tally_result_, __LINE__) = (expr);                                    \
  if (!TALLY_CONCAT_(tally_result_, __LINE__))                                             \
    return ::tally::core::fail(std::move(TALLY_CONCAT_(tally_result_, __LINE__)).error()); \
  auto decl = std::move(*TALLY_CONCAT_(tally_result_, __LINE__))
#define TALLY_CHECK(expr)                        \
  if (auto tally_status = (expr); !tally_status) \
  return ::tally::core::fail(std::move(tally_status).error())

}  // namespace tally::core

#endif  // TALLY_CORE_RESULT_H_
