# One doctest program; run natively under sanitizers and, built by Emscripten, under Node.
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS
    tests/core/*.cpp tests/app/*.cpp tests/host/*.cpp tests/ui/*.cpp tests/support/*.cpp)
if(EMSCRIPTEN)
    # As WebAssembly runs what could come out differently there, where a long has 32 bits, the library of mathematics is
    # another and memory ends elsewhere: whoever reckons, measures time, or reads and writes what is kept. That is all of
    # tests/core, and of tests/app the files below. The rest decides by comparing and choosing, and says natively all that
    # it can say.
    set(also_as_wasm
        golden_test        # whole sessions to the letter, with every instant
        clock_test         # time that jumps
        newer_test         # values of older and newer versions
        folding_test       # months, which are dates, folded into tables
        reminders_test     # hours and dates of a calendar file
        spreadsheet_test   # numbers as text
        link_test)         # numbers from foreign text
    foreach(name IN LISTS also_as_wasm)
        set(found ${test_sources})
        list(FILTER found INCLUDE REGEX "/tests/app/(.*/)?${name}\\.cpp$")
        if(NOT found)
            message(FATAL_ERROR "cmake/tests.cmake: there is no ${name}.cpp below tests/app")
        endif()
        list(APPEND wasm_sources ${found})
    endforeach()
    # These draw with Dear ImGui.
    set(native_support "/tests/support/(stage|sample_screens)\\.cpp$")
    list(FILTER test_sources INCLUDE REGEX "/tests/(core|support)/")
    list(FILTER test_sources EXCLUDE REGEX ${native_support})
    list(APPEND test_sources ${wasm_sources})
else()
    # Of what many objects have, such as the functions of std::string, the linker takes the first it sees. Those of the
    # tests are not optimised (below), so the product's objects stand first.
    foreach(floor stretch_core stretch_save stretch_app stretch_ui replay_lib simulate_lib)
        list(APPEND product_objects $<TARGET_OBJECTS:${floor}>)
    endforeach()
endif()
# tests/main.cpp is doctest itself.
add_executable(stretch_tests ${product_objects} ${test_sources} tests/fuzz/targets.cpp tests/main.cpp)
target_include_directories(stretch_tests PRIVATE tests)
target_link_libraries(stretch_tests PRIVATE replay_lib strict_warnings exceptions)
# No precompiled header: one names the folder it was made in, so that a compiler cache shared by two clones hands over one
# that cannot be read.
# Tests run from the repository's root, where their data is.
add_test(NAME stretch_tests COMMAND stretch_tests WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
if(EMSCRIPTEN)
    # Linked with the very objects of the site; the tests' own need not be small, nor wait for the optimising linker. Built
    # on request only: the site needs no test.
    set_target_properties(stretch_tests PROPERTIES SUFFIX .cjs EXCLUDE_FROM_ALL ON)
    target_compile_options(stretch_tests PRIVATE -O1 -fno-lto)
    target_link_options(stretch_tests PRIVATE -O1 -sASSERTIONS=0 -sNODERAWFS -sENVIRONMENT=node -sEXIT_RUNTIME
        -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
else()
    target_link_libraries(stretch_tests PRIVATE stretch_ui simulate_lib)
    # The product's own objects are optimised; the tests' take half the time without.
    target_compile_options(stretch_tests PRIVATE -O0)
endif()
