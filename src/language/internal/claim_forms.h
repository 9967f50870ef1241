// The slots of a claim made into the form that its kind and comparator have. One object a claim;
// the kinds are in claim_forms.cpp, the parts that they share in claim_parts.cpp.
#ifndef TALLY_LANGUAGE_INTERNAL_CLAIM_FORMS_H_
#define TALLY_LANGUAGE_INTERNAL_CLAIM_FORMS_H_

#include <string>

#include "core/result.h"
#include "language/claim.h"
#include "language/statement.h"

namespace tally::language::internal {

class ClaimForms {
 public:
  explicit ClaimForms(const Claim& claim) : claim_(claim) {}

  core::Result<Form> form() const;

 private:
  struct Bend {
    Comparator comparator = Comparator::eq;
    Hedge hedge = Hedge::none;
  };

  // Parts (claim_parts.cpp).
  static tl::unexpected<core::Error> missing(std::string message);
  static Party party_of(const ClaimParty& party);
  [[nodiscard]] Series series(bool with_currency) const;
  [[nodiscard]] Series series_of(const ClaimSide& side, bool with_currency) const;
  [[nodiscard]] Expr share() const;
  [[nodiscard]] Rank rank() const;
  // The region of 'within Africa', or null.
  [[nodiscard]] PlaceId region() const;
  [[nodiscard]] Scope scope() const;
  [[nodiscard]] When when(const Period& period) const;
  [[nodiscard]] core::Result<When> when() const;
  [[nodiscard]] Quantity quantity(const ClaimNumber& number, ClaimUnit unit) const;
  [[nodiscard]] Operand operand(ClaimUnit unit) const;
  [[nodiscard]] Bend bend() const;
  [[nodiscard]] Period since_period(const Month& since, const Period& like) const;
  // The period that a deadline names, or the claim's own.
  [[nodiscard]] std::optional<Period> goal_period() const;

  // Kinds (claim_forms.cpp).
  core::Result<Form> value(Expr expr, ClaimUnit unit) const;
  core::Result<Form> level() const;
  core::Result<Form> balance() const;
  core::Result<Form> change() const;
  core::Result<Form> change_by_ratio(const Period& base, const Period& period) const;
  core::Result<Form> rank_form() const;
  core::Result<Form> comparison() const;
  core::Result<Form> record() const;
  core::Result<Form> extreme(bool max, Expr expr) const;
  core::Result<Form> first(Condition condition) const;
  core::Result<Condition> beyond(Comparator comparator) const;
  core::Result<Form> since() const;
  core::Result<Form> run(Condition condition) const;
  core::Result<Form> target() const;
  core::Result<Form> forecast() const;
  core::Result<Form> trend() const;
  core::Result<Form> at_rate() const;
  core::Result<Form> said() const;

  const Claim& claim_;
};

}  // namespace tally::language::internal

#endif  // TALLY_LANGUAGE_INTERNAL_CLAIM_FORMS_H_
