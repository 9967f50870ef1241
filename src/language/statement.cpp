#include "language/statement.h"

namespace tally::language {

double Quantity::value() const { return number.scaled(scale).value(); }
double Quantity::step() const { return fraction_word ? 5 : number.scaled(scale).step(); }

}  // namespace tally::language
