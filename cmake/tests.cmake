# Tests. Each folder of tests/unit/ becomes one GoogleTest binary, test_MODULE, and one ctest entry;
# so do tests/cases/*.cpp and tests/reference/*.cpp, which use the whole program. tests/cli/*.sh are
# shell scripts that get the built program in $TALLY. A script that exits with 77 is reported as
# skipped.

find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED)

if(TALLY_PCH)
  tally_pch_holder(tally_test_pch LINK GTest::gmock GTest::gtest rapidcheck rapidcheck_gtest
                   HEADERS <gmock/gmock.h> <gtest/gtest.h> <rapidcheck/gtest.h>)
  target_compile_options(tally_test_pch PRIVATE $<$<CONFIG:Release>:-O1>)
endif()

function(tally_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINK")
  if(NOT arg_SOURCES)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE ${arg_LINK} tally_warnings GTest::gmock GTest::gtest_main
                                        rapidcheck rapidcheck_gtest rapidcheck_gmock)
  target_compile_definitions(${name} PRIVATE TALLY_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                             TALLY_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  if(TALLY_PCH)
    target_precompile_headers(${name} REUSE_FROM tally_test_pch)
  endif()
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1
           WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES TIMEOUT 900 ENVIRONMENT "${TALLY_TEST_ENVIRONMENT}")
endfunction()

set(TALLY_TEST_ENVIRONMENT
    "TALLY=${PROJECT_BINARY_DIR}/tally"
    "TALLY_BASE=${PROJECT_BINARY_DIR}/base.tally"
    "TALLY_SOURCE_DIR=${PROJECT_SOURCE_DIR}"
    "TALLY_BINARY_DIR=${PROJECT_BINARY_DIR}"
    "RC_PARAMS=seed=1"  # the same run every time; a random search is what the fuzzers are for
    "LC_ALL=C.UTF-8")

get_property(modules GLOBAL PROPERTY TALLY_MODULES)
foreach(module IN LISTS modules)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/${module}/*.cpp")
  tally_test(test_${module} SOURCES ${sources} LINK tally_${module})
endforeach()
# Stata files to read are written by the library that the module loads only when it is needed.
if(TARGET test_tables)
  target_link_libraries(test_tables PRIVATE ${TALLY_READSTAT_LIBRARY})
endif()
# Downloads are tested against a server of the test's own.
pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)
if(TARGET test_fetch)
  target_link_libraries(test_fetch PRIVATE PkgConfig::httplib Threads::Threads)
endif()
foreach(group IN ITEMS cases reference)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${group}/*.cpp")
  tally_test(test_${group} SOURCES ${sources} LINK tally_app)
  if(TARGET test_${group})
    target_link_libraries(test_${group} PRIVATE PkgConfig::httplib Threads::Threads)
  endif()
endforeach()

file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/cli/*.sh")
foreach(script IN LISTS scripts)
  get_filename_component(stem "${script}" NAME_WE)
  add_test(NAME cli_${stem} COMMAND bash "${script}" WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(cli_${stem} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77
                       ENVIRONMENT "${TALLY_TEST_ENVIRONMENT}")
endforeach()

add_test(NAME layers COMMAND bash "${PROJECT_SOURCE_DIR}/tools/check_layers.sh")
add_test(NAME docs COMMAND bash "${PROJECT_SOURCE_DIR}/tools/check_docs.sh")

# The Python package on the shared library; what needs numpy or pyarrow is skipped without them.
find_package(Python3 COMPONENTS Interpreter QUIET)
if(Python3_Interpreter_FOUND AND TARGET tallystick)
  add_test(NAME python
           COMMAND "${Python3_EXECUTABLE}" -B "${PROJECT_SOURCE_DIR}/python/tests/test_tallystick.py")
  set(python_environment "TALLYSTICK_LIBRARY=$<TARGET_FILE:tallystick>")
  if(TALLY_SANITIZE)  # the interpreter itself is not instrumented
    execute_process(COMMAND "${CMAKE_CXX_COMPILER}" -print-file-name=libasan.so
                    OUTPUT_VARIABLE asan_runtime OUTPUT_STRIP_TRAILING_WHITESPACE)
    list(APPEND python_environment "LD_PRELOAD=${asan_runtime}" "ASAN_OPTIONS=detect_leaks=0")
  endif()
  set_tests_properties(python PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77
                       ENVIRONMENT "${python_environment}")
endif()
