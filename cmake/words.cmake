# word_sets(MODULE): the sets of words in data/MODULE/words/GROUP.toml become "MODULE/words/GROUP.h" and
# one table (tools/word_sets.cpp says why). A fault in a file stops the build.

function(word_sets module)
  file(GLOB groups CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/data/${module}/words/*.toml")
  list(SORT groups)
  set(folder "${PROJECT_BINARY_DIR}/generated/${module}/words")
  set(headers "")
  foreach(group IN LISTS groups)
    get_filename_component(name "${group}" NAME_WE)
    list(APPEND headers "${folder}/${name}.h")
  endforeach()
  add_executable(word_sets "${PROJECT_SOURCE_DIR}/tools/word_sets.cpp")
  target_link_libraries(word_sets PRIVATE tally_external_toml tally_warnings)
  add_custom_command(OUTPUT "${folder}/table.cpp" ${headers}
                     COMMAND word_sets "${folder}" ${groups}
                     DEPENDS word_sets ${groups}
                     COMMENT "Creating the sets of words" VERBATIM)
  target_sources(tally_${module} PRIVATE "${folder}/table.cpp" ${headers})
  # What looks at the sources without building them (tools/tidy.sh) needs the headers first.
  add_custom_target(word_set_headers DEPENDS "${folder}/table.cpp" ${headers})
  add_dependencies(tally_${module} word_set_headers)
endfunction()

word_sets(reading)
