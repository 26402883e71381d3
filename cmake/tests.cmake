# One doctest program; run natively under sanitizers and, built by Emscripten, under Node.
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS
    tests/core/*.cpp tests/app/*.cpp tests/host/*.cpp tests/ui/*.cpp tests/support/*.cpp)
list(APPEND test_sources tests/fuzz/targets.cpp)
add_executable(stretch_tests tests/main.cpp ${test_sources})
target_include_directories(stretch_tests PRIVATE tests)
target_link_libraries(stretch_tests PRIVATE stretch_ui replay_lib simulate_lib strict_warnings exceptions)
# Tests run from the repository's root, where their data is.
add_test(NAME stretch_tests COMMAND stretch_tests WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
if(EMSCRIPTEN)
    # Linked with the very objects of the site; the tests' own need not be small, nor wait for the optimising linker. Built
    # on request only: the site needs no test.
    set_target_properties(stretch_tests PROPERTIES SUFFIX .cjs EXCLUDE_FROM_ALL ON)
    target_compile_options(stretch_tests PRIVATE -O1 -fno-lto)
    target_link_options(stretch_tests PRIVATE -O1 -sASSERTIONS=0 -sNODERAWFS -sENVIRONMENT=node -sEXIT_RUNTIME
        -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
endif()
