// Distribution functions that tests and intervals need. Accuracy is about 1e-12 relative in the
// body of each distribution; tails stay positive down to about 1e-300.
#ifndef TALLY_NUMERIC_DISTRIBUTIONS_H_
#define TALLY_NUMERIC_DISTRIBUTIONS_H_

namespace tally::numeric {

double normal_cdf(double x);
// Wichura (1988), algorithm AS 241. p outside (0, 1) gives -inf, +inf or NaN.
double normal_quantile(double p);
// Probability that |T| exceeds |x|, `df` > 0 degrees of freedom.
double t_two_sided(double x, double df);
// The x with P(|T| <= x) = level, 0 < level < 1.
double t_two_sided_quantile(double level, double df);
// Probability that a chi-squared variable with `df` degrees of freedom exceeds x.
double chi_squared_upper(double x, double df);
// Probability that F(df1, df2) exceeds x.
double f_upper(double x, double df1, double df2);

// Regularised incomplete beta I_x(a, b) (continued fraction, modified Lentz).
double incomplete_beta(double x, double a, double b);
// Regularised upper incomplete gamma Q(a, x).
double incomplete_gamma_upper(double a, double x);

}  // namespace tally::numeric

#endif  // TALLY_NUMERIC_DISTRIBUTIONS_H_
