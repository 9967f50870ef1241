#' Estimates a formula, or several.
#'
#' @param data A data frame, a list of named columns, or the path of a .csv, .parquet, .xlsx, .xls or
#'   .dta file.
#' @param formula A formula or its text, `trade ~ rta | exporter^year + importer^year`; a character
#'   vector or a list of formulas gives several estimates, side by side in one table.
#' @param ... Options of the command (docs/estimation.md of Tallystick): family = "ppml" or "ols",
#'   where, weights, offset, clusters = "exporter^importer" or several, vcov = "iid", "hetero" or
#'   "cluster", ssc = "stata", "fixest" or "none", bias_correction, level, zeros = "fill" or "as-is",
#'   panel, solver, threads, tolerance, max_iterations, keep_singletons, separation.
#' @return An object with coef(), vcov(), fitted(), predict(), nobs(), print(), and
#'   `$names`, `$std_errors`, `$converged`, `$json` (everything that the command says). A fit that did
#'   not converge is returned with a warning.
estimate <- function(data, formula, ...) {
  many <- is.list(formula) || (is.character(formula) && length(formula) > 1)
  texts <- if (inherits(formula, "formula")) {
    formula_text(formula)
  } else {
    vapply(as.list(formula), function(f) {
      if (inherits(f, "formula")) formula_text(f) else as.character(f)
    }, character(1))
  }
  options <- list(formula = texts, ...)
  request <- json(options)
  table <- table_of(data)
  if (identical(options$zeros, "fill")) table <- .Call(C_table_fill, table, request)
  owner <- .Call(C_estimate, table, request)
  details <- .Call(C_fit_json, owner)
  fits <- lapply(seq_len(.Call(C_fit_count, owner)) - 1L, function(index) {
    names <- .Call(C_fit_names, owner, index)
    fit <- list(
      formula = texts[index + 1L],
      names = names,
      std_errors = stats::setNames(.Call(C_fit_std_errors, owner, index), names),
      converged = .Call(C_fit_converged, owner, index),
      json = details,
      owner = owner, index = index, table = table
    )
    if (!fit$converged)
      warning("'", fit$formula, "' did not converge: $json says how far it came", call. = FALSE)
    structure(fit, class = "tally_fit")
  })
  if (many) structure(fits, class = "tally_fits") else fits[[1]]
}

#' All estimates of a call side by side: "table", "latex" or "markdown".
table_as <- function(fit, form = "table") {
  if (inherits(fit, "tally_fits")) fit <- fit[[1]]
  .Call(C_fit_print, fit$owner, form)
}

print.tally_fit <- function(x, ...) {
  cat(table_as(x))
  invisible(x)
}
print.tally_fits <- print.tally_fit

coef.tally_fit <- function(object, ...) {
  stats::setNames(.Call(C_fit_estimates, object$owner, object$index), object$names)
}

vcov.tally_fit <- function(object, ...) {
  n <- length(object$names)
  matrix(.Call(C_fit_covariance, object$owner, object$index), n, n,
         dimnames = list(object$names, object$names))
}

#' The expected outcome of each row of the data; NA where there is none, 0 for separated rows.
fitted.tally_fit <- function(object, ...) {
  .Call(C_fit_fitted, object$owner, object$index, object$table)
}

#' The same for other data with the columns of the formula; NA for levels that the fit does not know.
predict.tally_fit <- function(object, newdata = NULL, ...) {
  if (is.null(newdata)) return(fitted(object))
  .Call(C_fit_predict, object$owner, object$index, table_of(newdata))
}

#' Rows that the estimate used.
nobs.tally_fit <- function(object, ...) {
  found <- regmatches(object$json, gregexpr("\"observations\": \\{\"read\": [0-9]+, \"used\": [0-9]+",
                                            object$json))[[1]]
  as.integer(sub(".* ", "", found[object$index + 1L]))
}
