# The R package on the shared library: what it computes, and what it refuses.
library(tallystick)

checks <- 0L
check <- function(what, ok) {
  checks <<- checks + 1L
  if (!isTRUE(ok)) stop("not so: ", what, call. = FALSE)
}
refusal <- function(expression) tryCatch({ expression; "" }, error = conditionMessage)

# 12 countries, 5 years; every value positive but for some zeros.
panel <- expand.grid(year = 2001:2005, importer = sprintf("C%02d", 0:11),
                     exporter = sprintf("C%02d", 0:11), stringsAsFactors = FALSE)
i <- match(panel$exporter, sprintf("C%02d", 0:11)) - 1
j <- match(panel$importer, sprintf("C%02d", 0:11)) - 1
panel$rta <- as.integer((i + j) %% 3 == 0 & panel$year > 2001 + (i * j) %% 4)
set.seed(1)
panel$trade <- exp(0.4 * panel$rta + 0.1 * i - 0.05 * j + 0.02 * (panel$year - 2000) * (i %% 3)) *
  runif(nrow(panel), 0.5, 1.5)
panel$trade[seq(7, nrow(panel), 17)] <- 0
three_way <- trade ~ rta | exporter^year + importer^year + exporter^importer
fit <- estimate(panel, three_way, clusters = "exporter^importer")

check("it converges", fit$converged)
check("coefficients are named", identical(names(coef(fit)), "rta"))
check("the covariance belongs to the errors",
      abs(vcov(fit)["rta", "rta"] - fit$std_errors[["rta"]]^2) < 1e-14)
mean <- fitted(fit)
gap <- function(...) max(abs(tapply(panel$trade - mean, paste(...), sum, na.rm = TRUE)))
check("first-order conditions of exporter-years", gap(panel$exporter, panel$year) < 1e-5)
check("first-order conditions of importer-years", gap(panel$importer, panel$year) < 1e-5)
check("first-order conditions of pairs", gap(panel$exporter, panel$importer) < 1e-5)
check("first-order condition of the variable",
      abs(sum((panel$trade - mean) * panel$rta, na.rm = TRUE)) < 1e-5)
check("rows used", nobs(fit) == sum(!is.na(mean) & mean > 0))
check("predictions in sample are the fitted values",
      all.equal(predict(fit, panel), mean, tolerance = 1e-10))

stranger <- panel[1:2, ]
stranger$exporter <- "nowhere"
check("no prediction for a country that the fit does not know", all(is.na(predict(fit, stranger))))

# The same by every way in.
same <- function(other) {
  identical(coef(fit), coef(other)) && identical(fit$std_errors, other$std_errors)
}
check("a formula may be a text", same(estimate(
  panel, "trade ~ rta | exporter^year + importer^year + exporter^importer",
  clusters = "exporter^importer")))
factors <- transform(panel, exporter = factor(exporter, rev(unique(exporter))), year = as.double(year))
check("factors and doubles are as good as text and integers", isTRUE(all.equal(
  coef(fit), coef(estimate(factors, three_way, clusters = "exporter^importer")), tolerance = 1e-10)))
file <- tempfile(fileext = ".csv")
write.csv(format(panel, digits = 17, trim = TRUE), file, row.names = FALSE, quote = FALSE)
check("a file", isTRUE(all.equal(
  coef(fit), coef(estimate(file, three_way, clusters = "exporter^importer")), tolerance = 1e-10)))
check("one thread", same(estimate(panel, three_way, clusters = "exporter^importer", threads = 1)))

both <- estimate(panel, list(three_way, trade ~ rta | exporter^year + importer^year),
                 vcov = "hetero")
check("two formulas, two estimates", length(both) == 2 && nobs(both[[2]]) >= nobs(both[[1]]))
check("side by side in one table", grepl("(2)", table_as(both), fixed = TRUE))
check("as LaTeX", grepl("tabular", table_as(both, "latex"), fixed = TRUE))

gaps <- panel
gaps$trade[3] <- NA
check("NA is no trade, not 0", nobs(estimate(gaps, three_way)) == nobs(fit) - 1)

# Refused, with the reason.
check("an unknown column", grepl("gdp", refusal(estimate(panel, trade ~ gdp | exporter))))
check("an unknown option", grepl("clusterz", refusal(estimate(panel, three_way, clusterz = "x"))))
check("an option without a name", grepl("has a name", refusal(estimate(panel, three_way, "x"))))
check("an option that is NA", grepl("NA", refusal(estimate(panel, three_way, level = NA))))
dated <- panel
dated$year <- as.Date("2001-01-01") + dated$year
check("a date", grepl("Date", refusal(estimate(dated, three_way))))
check("a file that is not there", grepl("nothing.csv", refusal(estimate("nothing.csv", three_way))))
check("unequal columns", grepl("differ in length", refusal(
  estimate(list(trade = 1:3, rta = 1:2), trade ~ rta))))
check("a form of table that is none", nzchar(refusal(table_as(fit, "word"))))
again <- unserialize(serialize(fit, NULL))
check("a fit of another session", grepl("another session", refusal(coef(again))))

if (requireNamespace("fixest", quietly = TRUE)) {
  peer <- fixest::fepois(three_way, panel, cluster = ~ exporter^importer, notes = FALSE,
                         fixef.tol = 1e-10, glm.tol = 1e-10)
  ours <- estimate(panel, three_way, clusters = "exporter^importer", ssc = "fixest")
  check("fixest's coefficient", abs(stats::coef(peer) / coef(ours) - 1) < 1e-7)
  check("fixest's error", abs(fixest::se(peer) / ours$std_errors - 1) < 1e-6)
} else {
  cat("fixest is not installed: not compared\n")
}
cat(checks, "checks\n")
