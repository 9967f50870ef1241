# Outside libraries, all from Debian 12 (tools/install.sh installs them). `tally_external(NAME
# TARGETS... HEADERS...)` gives each a short name for module(... USES ...), and lists the headers that
# only the modules which name it may include.

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(nlopt REQUIRED IMPORTED_TARGET nlopt)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(simdjson REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(libcurl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
find_package(pugixml REQUIRED)
# These two come without a description for CMake or pkg-config in Debian 12.
find_path(TALLY_FREEXL_INCLUDE freexl.h REQUIRED)
find_library(TALLY_FREEXL_LIBRARY freexl REQUIRED)
find_path(TALLY_READSTAT_INCLUDE readstat.h REQUIRED)
find_library(TALLY_READSTAT_LIBRARY readstat REQUIRED)

function(tally_external name)
  cmake_parse_arguments(PARSE_ARGV 1 ext "" "" "TARGETS;HEADERS")
  add_library(tally_external_${name} INTERFACE)
  target_link_libraries(tally_external_${name} INTERFACE ${ext_TARGETS})
endfunction()

# The same for a library that is loaded when it is first needed (core/lazy_library.h): nothing is linked;
# the name to load stands in TALLY_SONAME_<NAME>, and build/<preset>/lazy_libraries.txt lists all of
# them for tools/dist.sh.
find_program(TALLY_OBJDUMP objdump REQUIRED)
file(WRITE ${CMAKE_BINARY_DIR}/lazy_libraries.txt "")
function(tally_lazy_external name)
  cmake_parse_arguments(PARSE_ARGV 1 ext "" "FILE" "HEADERS")
  execute_process(COMMAND ${TALLY_OBJDUMP} -p ${ext_FILE} OUTPUT_VARIABLE dump
                  COMMAND_ERROR_IS_FATAL ANY)
  if(NOT dump MATCHES "SONAME +([^\n ]+)")
    message(FATAL_ERROR "${ext_FILE} does not say its name (SONAME)")
  endif()
  string(TOUPPER ${name} upper)
  add_library(tally_external_${name} INTERFACE)
  target_compile_definitions(tally_external_${name}
                             INTERFACE TALLY_SONAME_${upper}="${CMAKE_MATCH_1}")
  target_link_libraries(tally_external_${name} INTERFACE ${CMAKE_DL_LIBS})
  file(APPEND ${CMAKE_BINARY_DIR}/lazy_libraries.txt "${CMAKE_MATCH_1} ${ext_FILE}\n")
endfunction()

# HEADERS are prefixes of what stands between the angle brackets.
tally_external(fmt TARGETS fmt::fmt)
tally_external(expected TARGETS tl::expected)
tally_external(nettle TARGETS PkgConfig::nettle HEADERS nettle/)
tally_external(zlib TARGETS ZLIB::ZLIB HEADERS zlib.h)
tally_external(sqlite TARGETS SQLite::SQLite3 HEADERS sqlite3.h sqlite3ext.h)
tally_external(utf8proc TARGETS PkgConfig::utf8proc HEADERS utf8proc.h)
tally_external(gumbo TARGETS PkgConfig::gumbo HEADERS gumbo.h)
tally_external(nlopt TARGETS PkgConfig::nlopt HEADERS nlopt.h nlopt.hpp)
tally_external(json TARGETS nlohmann_json::nlohmann_json HEADERS nlohmann/)
tally_external(simdjson TARGETS PkgConfig::simdjson HEADERS simdjson.h)
tally_lazy_external(curl FILE ${libcurl_LINK_LIBRARIES} HEADERS curl/)
tally_external(cli11 TARGETS CLI11::CLI11 HEADERS CLI/)
tally_external(toml TARGETS tomlplusplus::tomlplusplus HEADERS toml++/)
tally_lazy_external(libzip FILE ${libzip_LINK_LIBRARIES} HEADERS zip.h)
tally_external(pugixml TARGETS pugixml::pugixml HEADERS pugixml.hpp)
tally_lazy_external(freexl FILE ${TALLY_FREEXL_LIBRARY} HEADERS freexl.h)
tally_lazy_external(readstat FILE ${TALLY_READSTAT_LIBRARY} HEADERS readstat.h)
