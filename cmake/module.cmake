# module(NAME FOR "purpose" [DEPS ...] [USES ...] [EMBED ...]): one folder of src/ as one library, `tally_NAME`.
#
# Sources are src/NAME/*.cpp and src/NAME/internal/*.cpp, without main.cpp. A dependency must have
# been declared before, so the include graph has no cycles. A folder without sources is an interface
# library, so that headers can come first.

set_property(GLOBAL PROPERTY TALLY_MODULES "")

function(module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOR" "DEPS;USES;EMBED")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "module(${name}): not understood: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  get_property(known GLOBAL PROPERTY TALLY_MODULES)
  if(name IN_LIST known)
    message(FATAL_ERROR "module(${name}) is declared twice")
  endif()
  foreach(dep IN LISTS arg_DEPS)
    if(NOT dep IN_LIST known)
      message(FATAL_ERROR "module(${name}) depends on '${dep}', which is not declared above it "
                          "in cmake/modules.cmake")
    endif()
  endforeach()
  foreach(external IN LISTS arg_USES)
    if(NOT TARGET tally_external_${external})
      message(FATAL_ERROR "module(${name}) uses '${external}', which cmake/dependencies.cmake does "
                          "not declare")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY TALLY_MODULES ${name})

  file(GLOB sources CONFIGURE_DEPENDS
       "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp" "${PROJECT_SOURCE_DIR}/src/${name}/internal/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/src/${name}/main\\.cpp$")
  list(TRANSFORM arg_DEPS PREPEND tally_)
  list(TRANSFORM arg_USES PREPEND tally_external_)

  if(NOT sources AND NOT arg_EMBED)
    add_library(tally_${name} INTERFACE)
    target_include_directories(tally_${name} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(tally_${name} INTERFACE ${arg_DEPS} ${arg_USES})
    return()
  endif()

  add_library(tally_${name} STATIC ${sources})
  target_include_directories(tally_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(tally_${name} PUBLIC ${arg_DEPS} PRIVATE ${arg_USES} tally_warnings)
  if(name STREQUAL "core")  # Result and fmt are part of everybody's vocabulary
    target_link_libraries(tally_${name} PUBLIC tally_external_fmt tally_external_expected)
  endif()
  if(TALLY_PCH)
    target_precompile_headers(tally_${name} REUSE_FROM tally_pch)
  endif()
  if(arg_EMBED)
    embed(${name} ${arg_EMBED})
  endif()
endfunction()
