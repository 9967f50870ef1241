# The list of modules, lowest first, with what each may use. It is the only one: the build, the check
# of includes (tools/check_layers.sh) and the diagram in docs/architecture.md all read this file.
#
#   module(NAME DEPS <modules declared above> USES <outside libraries> EMBED <globs under data/>)
#
# 'May use' includes what those use. USES are names from cmake/dependencies.cmake. EMBED puts data
# files into the module as read-only bytes, reached through "NAME/embedded.h" (see core/embedded.h).

module(core USES fmt expected crypto)
module(places DEPS core EMBED places/*)
module(ledger DEPS core places USES sqlite)
module(sources DEPS core places ledger USES zlib EMBED sources/*)
module(series DEPS core places ledger EMBED series/*)
module(language DEPS core places EMBED language/*)
module(verdict DEPS language series ledger EMBED verdict/*)
module(reading DEPS language core places USES icu gumbo EMBED reading/*)
module(report DEPS verdict reading series USES json EMBED report/*)
module(app DEPS core places ledger sources series language verdict reading report
       USES cli11 toml json EMBED app/*)
