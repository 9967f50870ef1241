# Benchmarks (bench/*.cpp, Google Benchmark) and fuzzers (fuzz/*.cpp, libFuzzer; the corpus of
# fuzz/NAME.cpp is fuzz/corpus/NAME/). Without libFuzzer each fuzzer is built with a small main that
# runs its corpus, so the corpus is part of the ordinary tests.

get_property(modules GLOBAL PROPERTY TALLY_MODULES)
set(all_modules ${modules})
list(TRANSFORM all_modules PREPEND tally_)

if(TALLY_BENCH)
  find_package(benchmark REQUIRED)
  file(GLOB benches CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bench/*.cpp")
  foreach(source IN LISTS benches)
    get_filename_component(stem "${source}" NAME_WE)
    add_executable(bench_${stem} "${source}")
    target_link_libraries(bench_${stem} PRIVATE ${all_modules} tally_warnings benchmark::benchmark
                                                benchmark::benchmark_main)
    target_compile_definitions(bench_${stem} PRIVATE TALLY_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                     TALLY_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_include_directories(bench_${stem} PRIVATE "${PROJECT_SOURCE_DIR}/bench")
  endforeach()
  # One panel a process, for the peak of its memory (bench/gravity_scale.sh).
  add_executable(gravity_scale "${PROJECT_SOURCE_DIR}/bench/gravity/scale.cpp")
  target_include_directories(gravity_scale PRIVATE "${PROJECT_SOURCE_DIR}/bench")
  target_link_libraries(gravity_scale PRIVATE tally_gravity tally_warnings)
  # How good the outlook is, measured on the ledger's series (docs/outlook.md): no timings, so no
  # Google Benchmark.
  foreach(tool IN ITEMS dump:outlook_series measure:outlook_calibration
                     competition:outlook_competition)
    string(REPLACE ":" ";" parts ${tool})
    list(GET parts 0 stem)
    list(GET parts 1 target)
    add_executable(${target} "${PROJECT_SOURCE_DIR}/bench/outlook/${stem}.cpp"
                             "${PROJECT_SOURCE_DIR}/bench/outlook/series.cpp"
                             "${PROJECT_SOURCE_DIR}/bench/outlook/cases.cpp"
                             "${PROJECT_SOURCE_DIR}/bench/outlook/marks.cpp"
                             "${PROJECT_SOURCE_DIR}/bench/outlook/made_up.cpp")
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/bench")
    target_link_libraries(${target} PRIVATE tally_outlook tally_ledger tally_warnings)
  endforeach()
endif()

# Several processes or machines: libopenmpi-dev and openmpi-bin of Debian 12.
if(TALLY_MPI)
  find_package(MPI REQUIRED COMPONENTS C)
  add_executable(gravity_mpi "${PROJECT_SOURCE_DIR}/bench/gravity/mpi.cpp")
  target_include_directories(gravity_mpi PRIVATE "${PROJECT_SOURCE_DIR}/bench")
  target_link_libraries(gravity_mpi PRIVATE tally_gravity tally_warnings MPI::MPI_C)
  target_compile_definitions(gravity_mpi PRIVATE OMPI_SKIP_MPICXX)  # its C++ part has had its day
endif()

file(GLOB fuzzers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/fuzz/*.cpp")
foreach(source IN LISTS fuzzers)
  get_filename_component(stem "${source}" NAME_WE)
  set(corpus "${PROJECT_SOURCE_DIR}/fuzz/corpus/${stem}")
  if(TALLY_FUZZ)
    add_executable(fuzz_${stem} "${source}")
    target_link_libraries(fuzz_${stem} PRIVATE ${all_modules} tally_warnings)
    target_link_options(fuzz_${stem} PRIVATE -fsanitize=fuzzer)
    if(TALLY_TESTS)
      add_test(NAME corpus_${stem} COMMAND fuzz_${stem} -runs=0 "${corpus}")
      set_tests_properties(corpus_${stem} PROPERTIES TIMEOUT 300)
    endif()
  elseif(TALLY_TESTS AND EXISTS "${PROJECT_SOURCE_DIR}/fuzz/internal/replay_main.cpp")
    add_executable(replay_${stem} "${source}" "${PROJECT_SOURCE_DIR}/fuzz/internal/replay_main.cpp")
    target_link_libraries(replay_${stem} PRIVATE ${all_modules} tally_warnings)
    add_test(NAME corpus_${stem} COMMAND replay_${stem} "${corpus}")
    set_tests_properties(corpus_${stem} PROPERTIES TIMEOUT 300)
  endif()
endforeach()
