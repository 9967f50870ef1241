# The library: opened at first use, from $TALLYSTICK_LIBRARY, from beside the package, or from where
# the system looks.
.state <- new.env(parent = emptyenv())

candidates <- function() {
  own <- Sys.getenv("TALLYSTICK_LIBRARY")
  if (nzchar(own)) return(own)
  beside <- system.file("libtallystick.so", package = "tallystick")
  c(if (nzchar(beside)) beside, "libtallystick.so")
}

open_library <- function() {
  if (isTRUE(.state$open)) return(invisible())
  tried <- character()
  for (path in candidates()) {
    trouble <- .Call(C_open, path)
    if (is.null(trouble)) {
      .state$open <- TRUE
      return(invisible())
    }
    tried <- c(tried, trouble)
  }
  stop("libtallystick.so was not found: ", paste(tried, collapse = "; "), call. = FALSE)
}

#' Version of the library.
library_version <- function() {
  open_library()
  .Call(C_version)
}

# Options as the library reads them: a JSON object. NULL leaves an option out; a vector is a list.
json <- function(options) {
  text <- function(x) {
    x <- enc2utf8(x)
    x <- gsub("\\", "\\\\", x, fixed = TRUE)
    x <- gsub("\"", "\\\"", x, fixed = TRUE)
    x <- gsub("\n", "\\n", x, fixed = TRUE)
    x <- gsub("\t", "\\t", x, fixed = TRUE)
    paste0("\"", x, "\"")
  }
  value <- function(x, name) {
    if (anyNA(x)) stop("option '", name, "' is NA", call. = FALSE)
    if (inherits(x, "formula")) x <- formula_text(x)
    one <- if (is.character(x)) {
      text(x)
    } else if (is.logical(x)) {
      ifelse(x, "true", "false")
    } else if (is.numeric(x) && !is.object(x) && all(is.finite(x))) {
      format(x, digits = 17, scientific = NA, trim = TRUE)
    } else {
      stop("option '", name, "' is neither text, number nor TRUE/FALSE", call. = FALSE)
    }
    if (length(x) == 1) one else paste0("[", paste(one, collapse = ", "), "]")
  }
  options <- options[!vapply(options, is.null, logical(1))]
  named <- names(options)
  if (length(options) && (is.null(named) || any(!nzchar(named))))
    stop("every option has a name: estimate(data, formula, clusters = \"exporter^importer\")",
         call. = FALSE)
  parts <- vapply(seq_along(options), function(k) {
    paste0(text(named[k]), ": ", value(options[[k]], named[k]))
  }, character(1))
  paste0("{", paste(parts, collapse = ", "), "}")
}

formula_text <- function(formula) {
  paste(trimws(deparse(formula, width.cutoff = 500L)), collapse = " ")
}
