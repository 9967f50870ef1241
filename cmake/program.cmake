# The command `tally`, at the root of the build folder, and the base ledger beside it: the shipped
# figures, built from data/ by the program itself.

file(GLOB main_source CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/app/main.cpp")
if(NOT main_source)
  return()
endif()

add_executable(tally "${main_source}")
target_link_libraries(tally PRIVATE tally_app tally_external_cli11 tally_warnings Threads::Threads)
set_target_properties(tally PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}"
  # An unpacked archive finds the libraries that it brings, and those find theirs: for that it must
  # be RPATH, since RUNPATH is not passed on.
  # The built program has the same path as the installed one: CMake would pad it with empty entries,
  # and an empty entry is the working directory, whose libraries are anybody's.
  INSTALL_RPATH "\$ORIGIN/../lib/tallystick"
  BUILD_WITH_INSTALL_RPATH ON)
target_link_options(tally PRIVATE -Wl,--as-needed -Wl,--disable-new-dtags)

file(GLOB_RECURSE ledger_data CONFIGURE_DEPENDS LIST_DIRECTORIES false
     "${PROJECT_SOURCE_DIR}/data/ledger/*")
if(ledger_data)
  add_custom_command(
    OUTPUT "${PROJECT_BINARY_DIR}/base.tally"
    COMMAND tally ledger build --data "${PROJECT_SOURCE_DIR}/data"
            --out "${PROJECT_BINARY_DIR}/base.tally"
    DEPENDS tally ${ledger_data}
    COMMENT "Building the base ledger from data/ledger"
    VERBATIM)
  add_custom_target(base_ledger ALL DEPENDS "${PROJECT_BINARY_DIR}/base.tally")
endif()

# Completion scripts, as the program itself prints them.
set(completions "")
foreach(shell IN ITEMS bash zsh fish)
  set(script "${PROJECT_BINARY_DIR}/completions/tally.${shell}")
  add_custom_command(OUTPUT "${script}" DEPENDS tally VERBATIM
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_BINARY_DIR}/completions"
    COMMAND sh -c "'$<TARGET_FILE:tally>' completion ${shell} > '${script}'")
  list(APPEND completions "${script}")
endforeach()
add_custom_target(completions ALL DEPENDS ${completions})
