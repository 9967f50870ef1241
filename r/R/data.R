# A table of the library from a data frame, a list of columns, or the path of a file.
table_of <- function(data) {
  open_library()
  if (is.character(data) && length(data) == 1 && is.null(names(data)))
    return(.Call(C_table_read, path.expand(enc2utf8(data)), NULL))
  if (!is.list(data) || is.null(names(data)))
    stop("data is a data frame, a list of named columns, or the path of a file", call. = FALSE)
  columns <- Map(column_of, data, names(data))
  rows <- unique(vapply(columns, function(c) length(c[[1]]), integer(1)))
  if (length(rows) > 1)
    stop("columns differ in length: ", paste(sort(rows), collapse = ", "), " rows", call. = FALSE)
  .Call(C_table_of, columns, enc2utf8(names(data)))
}

# Numbers stay numbers, text and factors become codes with labels. What R keeps in a number but means
# otherwise (dates, 64-bit integers, labelled values) is refused: it would be read as something else.
column_of <- function(x, name) {
  if (is.factor(x)) return(list(as.integer(x), enc2utf8(levels(x))))
  if (is.object(x) && !inherits(x, "AsIs"))
    stop("column '", name, "' is of class ", class(x)[1],
         ": make it numbers, text or a factor first", call. = FALSE)
  if (is.character(x)) {
    labels <- unique(x[!is.na(x)])
    return(list(match(x, labels), enc2utf8(labels)))
  }
  if (is.logical(x)) return(list(as.integer(x), NULL))
  if (is.integer(x) || is.double(x)) return(list(as.vector(x), NULL))
  stop("column '", name, "' is of type ", typeof(x), ": numbers, text or a factor are wanted",
       call. = FALSE)
}
