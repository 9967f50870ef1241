# The list of modules, lowest first, with what each may use. It is the only one: the build, the check
# of includes (tools/check_layers.sh) and docs/architecture.md all read this file.
#
#   module(NAME FOR "<what it is for>"
#          DEPS <modules declared above> USES <outside libraries> EMBED <globs under data/>)
#
# 'May use' includes what those use. USES are names from cmake/dependencies.cmake. EMBED puts data
# files into the module as read-only bytes, reached through "NAME/embedded.h" (see core/embedded.h).

module(core
       FOR "vocabulary: months, periods, money, shares, intervals, results, text that knows where it may go"
       USES fmt expected nettle)
module(places
       FOR "countries, former places, blocs with dated membership, names, offices, fiscal years"
       DEPS core EMBED places/*)
module(numeric
       FOR "threads, choice of instruction set at run time, random streams, distributions, small matrices"
       DEPS core)
# Vectors wider than a register are passed between inlined functions only, so no interface depends on
# how; a pragma would silence the warning but not its note.
file(GLOB kernels "${PROJECT_SOURCE_DIR}/src/gravity/internal/cube_kernels*.cpp")
set_source_files_properties(${kernels} PROPERTIES COMPILE_OPTIONS -Wno-psabi)
module(gravity
       FOR "Poisson pseudo-maximum likelihood with many fixed effects; takes columns, never the store"
       DEPS core numeric)
module(tables
       FOR "CSV, Parquet, Excel and Stata files into typed columns; spreadsheets into cells"
       DEPS core USES zlib libzip pugixml freexl readstat)
module(estimation
       FOR "between tables and gravity: options by their words, columns by their names"
       DEPS core tables gravity USES json)
module(capi
       FOR "the C interface, of which the shared library libtallystick consists"
       DEPS core tables gravity estimation USES json)
module(ledger
       FOR "the store of record: releases, batches, quarantine, hash chain, targets and utterances"
       DEPS core places USES sqlite)
module(sources
       FOR "one file per published format, read into ledger rows"
       DEPS core places tables ledger USES simdjson EMBED sources/*)
module(fetch
       FOR "downloads by recipes that are data: what to ask a service for, how often, on what terms"
       DEPS core places USES curl toml EMBED fetch/*)
module(series
       FOR "figures as of a day, with coverage and provenance; growth, share, rank, runs, extremes"
       DEPS core places ledger EMBED series/*)
module(outlook
       FOR "what comes next, as a distribution: forecasts, nowcasts, odds on targets; seasonal adjustment"
       DEPS core numeric USES nlopt EMBED outlook/*)
module(language
       FOR "statements: grammar, types, parser, printer"
       DEPS core places EMBED language/*)
module(verdict
       FOR "a statement, the series and the registries make a verdict with evidence"
       DEPS language series ledger outlook EMBED verdict/*)
module(reading
       FOR "an article is read into statements and events"
       DEPS language core places USES utf8proc gumbo EMBED reading/*.csv)
module(report
       FOR "results as terminal text, JSON, HTML with charts, ClaimReview"
       DEPS verdict reading series USES json EMBED report/*)
module(app
       FOR "one set of operations behind the command and every other front"
       DEPS core places numeric tables gravity estimation ledger sources fetch series language verdict reading report
       USES cli11 toml json simdjson EMBED app/*)
