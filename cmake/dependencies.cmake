# Outside libraries, all from Debian 12 (tools/install.sh installs them). `tally_external(NAME
# TARGETS... HEADERS...)` gives each a short name for module(... USES ...), and lists the headers that
# only the modules which name it may include.

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(Threads REQUIRED)

function(tally_external name)
  cmake_parse_arguments(PARSE_ARGV 1 ext "" "" "TARGETS;HEADERS")
  add_library(tally_external_${name} INTERFACE)
  target_link_libraries(tally_external_${name} INTERFACE ${ext_TARGETS})
endfunction()

# HEADERS are prefixes of what stands between the angle brackets.
tally_external(fmt TARGETS fmt::fmt)
tally_external(expected TARGETS tl::expected)
tally_external(crypto TARGETS OpenSSL::Crypto HEADERS openssl/)
tally_external(zlib TARGETS ZLIB::ZLIB HEADERS zlib.h)
tally_external(sqlite TARGETS SQLite::SQLite3 HEADERS sqlite3.h sqlite3ext.h)
tally_external(icu TARGETS ICU::i18n ICU::uc HEADERS unicode/)
tally_external(gumbo TARGETS PkgConfig::gumbo HEADERS gumbo.h)
tally_external(json TARGETS nlohmann_json::nlohmann_json HEADERS nlohmann/)
tally_external(cli11 TARGETS CLI11::CLI11 HEADERS CLI/)
tally_external(toml TARGETS tomlplusplus::tomlplusplus HEADERS toml++/)
