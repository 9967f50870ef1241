# make install: <prefix>/bin/tally, <prefix>/share/tallystick (base ledger, data files to read), the
# man page, completions and documents.

if(TARGET tally)
  install(TARGETS tally RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  if(TARGET base_ledger)
    install(FILES "${PROJECT_BINARY_DIR}/base.tally" DESTINATION ${CMAKE_INSTALL_DATADIR}/tallystick)
  endif()
  install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/tallystick/data)
  if(EXISTS "${PROJECT_SOURCE_DIR}/examples")
    install(DIRECTORY examples/ DESTINATION ${CMAKE_INSTALL_DATADIR}/tallystick/examples)
  endif()
  foreach(document IN ITEMS README.md LICENSE NOTICE CHANGELOG.md)
    install(FILES ${document} DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
  endforeach()
  install(FILES docs/tally.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
  install(FILES tools/completions/tally.bash OPTIONAL RENAME tally
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES tools/completions/_tally OPTIONAL
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES tools/completions/tally.fish OPTIONAL
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
