# Language, warnings, sanitizers: what every target of the project shares.

option(TALLY_SANITIZE "build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(TALLY_FUZZ "the same, and the libFuzzer targets of fuzz/ (needs clang)" OFF)
option(TALLY_BENCH "build the benchmarks of bench/" OFF)
option(TALLY_TESTS "build the tests" ON)
option(TALLY_MPI "build gravity_mpi, estimation on several processes (needs OpenMPI)" OFF)
option(TALLY_PCH "precompile common headers (only where no compiler cache is in use)" ON)
option(TALLY_WERROR "treat warnings as errors" ON)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# A compiler cache, when there is one.
find_program(TALLY_CCACHE ccache)
if(TALLY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${TALLY_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TALLY_CCACHE}")
endif()

# The same sources give the same bytes wherever they lie.
add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")

# An index out of range or an empty optional stops the program instead of reading foreign memory: the
# input may be hostile.
add_compile_definitions(_GLIBCXX_ASSERTIONS)

# Linked by targets of ours alone, so that outside headers are not judged by it.
add_library(tally_warnings INTERFACE)
target_compile_options(tally_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wnon-virtual-dtor;-Woverloaded-virtual;-Wundef>)
if(TALLY_WERROR)
  target_compile_options(tally_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of g++ 12 about inlined std::string, std::optional and std::variant; the sanitizers and
  # clang look at the same things.
  target_compile_options(tally_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict;-Wno-maybe-uninitialized;-Wno-dangling-pointer;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds;-Wno-missing-field-initializers>)
else()
  target_compile_options(tally_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>)
endif()

if(TALLY_SANITIZE AND NOT TALLY_FUZZ)
  add_compile_options(-fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(TALLY_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "TALLY_FUZZ needs clang: use the preset 'asan'")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
