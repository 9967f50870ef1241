# libtallystick.so: the C interface (src/capi/tallystick.h) for other languages. Nothing but tally_*
# is visible. What goes into it must be position-independent; those modules therefore do without the
# precompiled headers, which were made for programs.

set_property(SOURCE "${PROJECT_SOURCE_DIR}/src/capi/table.cpp" APPEND
             PROPERTY COMPILE_DEFINITIONS TALLY_VERSION="${PROJECT_VERSION}")

# A shared library with the fuzzers' instrumentation would be of no use to anybody.
if(TALLY_FUZZ)
  return()
endif()

set(library_modules core numeric tables gravity estimation capi)
foreach(module IN LISTS library_modules)
  get_target_property(kind tally_${module} TYPE)
  if(NOT kind STREQUAL "INTERFACE_LIBRARY")
    set_target_properties(tally_${module} PROPERTIES POSITION_INDEPENDENT_CODE ON
                                                     DISABLE_PRECOMPILE_HEADERS ON)
  endif()
endforeach()

file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/tallystick.cpp"
     CONTENT "// Generated: the library consists of tally_capi.\n")
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/tallystick.map"
     CONTENT "{ global: tally_*; local: *; };\n")
add_library(tallystick SHARED "${PROJECT_BINARY_DIR}/generated/tallystick.cpp")
target_link_libraries(tallystick PRIVATE
  -Wl,--whole-archive tally_capi -Wl,--no-whole-archive Threads::Threads)
target_link_options(tallystick PRIVATE
  "-Wl,--version-script=${PROJECT_BINARY_DIR}/generated/tallystick.map" -Wl,--as-needed
  -Wl,--no-undefined)
set_target_properties(tallystick PROPERTIES
  LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}"
  # An unpacked archive brings the libraries along, in a folder beside this one.
  INSTALL_RPATH "\$ORIGIN/tallystick"
  BUILD_WITH_INSTALL_RPATH ON
  VERSION "${PROJECT_VERSION}" SOVERSION 0
  LINK_DEPENDS "${PROJECT_BINARY_DIR}/generated/tallystick.map")

install(TARGETS tallystick LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} OPTIONAL)
install(FILES src/capi/tallystick.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
