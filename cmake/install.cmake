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
  set(completions "${PROJECT_BINARY_DIR}/completions")
  install(FILES "${completions}/tally.bash" OPTIONAL RENAME tally
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES "${completions}/tally.zsh" OPTIONAL RENAME _tally
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES "${completions}/tally.fish" OPTIONAL
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
