#include "ledger/registry.h"

namespace tally::ledger {
namespace {

bool mentions(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// `pattern` with at most one '*'.
bool glob(std::string_view pattern, std::string_view text) {
  const auto star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == text;
  const std::string_view head = pattern.substr(0, star);
  const std::string_view tail = pattern.substr(star + 1);
  return text.size() >= head.size() + tail.size() && text.starts_with(head) && text.ends_with(tail);
}

}  // namespace

bool Source::is_own_office() const {
  return mentions(what, "own tables") || mentions(what, "own release");
}
bool Source::is_international() const { return mentions(what, "international collection"); }
bool Source::is_reconciled() const { return mentions(what, "reconciled"); }

bool File::is_in(std::string_view where) const {
  if (where.empty() || where == "*" || where == name) return true;
  const auto slash = name.rfind('/');
  const std::string_view folder =
      slash == std::string::npos ? std::string_view{} : std::string_view(name).substr(0, slash);
  const std::string_view stem = slash == std::string::npos
                                    ? std::string_view(name)
                                    : std::string_view(name).substr(slash + 1);
  if (where == folder || where == stem) return true;
  if (where.ends_with(".csv")) where.remove_suffix(4);
  return glob(where, name) || glob(where, stem);
}

}  // namespace tally::ledger
