# Precompiled headers take a third off a first build. They are used where there is no compiler cache,
# which cannot keep objects made that way. Every source must still include what it uses: builds with a
# cache, and clang-tidy, see it without them.

set(TALLY_COMMON_HEADERS
  <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string>
  <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)

if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(TALLY_PCH OFF)
endif()

# tally_pch_holder(NAME LIBRARIES... HEADERS...): a library that only holds a precompiled header.
function(tally_pch_holder name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
  file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/${name}.cpp"
       CONTENT "// Generated: holds a precompiled header.\n")
  add_library(${name} STATIC "${PROJECT_BINARY_DIR}/generated/${name}.cpp")
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS} ${TALLY_COMMON_HEADERS})
  target_link_libraries(${name} PRIVATE tally_warnings tally_external_fmt tally_external_expected
                                        ${arg_LINK})
endfunction()

if(TALLY_PCH)
  tally_pch_holder(tally_pch)
endif()
