# fixest beside tally: three-way PPML, two regressors, errors clustered by pair, two threads, data in
# memory, default tolerances. Prints one line a panel: name, median and best seconds, the process's
# peak memory in MiB (R and the data included), coefficients and errors.
# usage: Rscript fixest.R ROUNDS PANEL...
# A panel is a reference file NAME.bin (or .bin.gz): five int32 (rows, exporters, importers, years,
# sectors), four int32 columns (sector, exporter, importer, year), three float64 columns (trade, rta,
# x); or penppml's CSV.
suppressMessages(library(fixest))
setFixest_nthreads(2)
arguments <- commandArgs(TRUE)
rounds <- as.integer(arguments[1])
read_panel <- function(path) {
  from <- gzfile(path, "rb") # reads plain files too
  on.exit(close(from))
  shape <- readBin(from, "integer", 5)
  n <- shape[1]
  panel <- list()
  for (name in c("s", "e", "i", "t")) panel[[name]] <- readBin(from, "integer", n)
  for (name in c("y", "rta", "x")) panel[[name]] <- readBin(from, "double", n)
  panel <- as.data.frame(panel)
  if (shape[5] > 1) {
    list(panel, y ~ rta + x | e^t^s + i^t^s + e^i^s, ~ e^i^s)
  } else {
    list(panel, y ~ rta + x | e^t + i^t + e^i, ~ e^i)
  }
}
read_penppml <- function(path) {
  list(read.csv(path), export ~ ad_prov_14 + cp_prov_23 | exp^time + imp^time + exp^imp, ~ exp^imp)
}
peak <- function() { # only Linux tells
  line <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  sprintf("%.0f", as.numeric(gsub("[^0-9]", "", line)) / 1024)
}
cat("fixest", as.character(packageVersion("fixest")), "R", as.character(getRversion()), "\n")
for (path in arguments[-1]) {
  all <- if (grepl("csv", path)) read_penppml(path) else read_panel(path)
  times <- numeric(0)
  for (round in seq_len(rounds)) {
    gc(FALSE)
    taken <- system.time(fit <- fepois(all[[2]], all[[1]], cluster = all[[3]], notes = FALSE))
    times <- c(times, taken[["elapsed"]])
  }
  cat(sub("[.].*", "", basename(path)), sprintf("%.3f", median(times)), sprintf("%.3f", min(times)), peak(),
      sprintf("%.12f", coef(fit)), sprintf("(%.12f)", se(fit)), "\n")
}
