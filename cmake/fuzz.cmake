# libFuzzer programs: build/fuzz/fuzz_<target>. scripts/fuzz runs them.
foreach(target kept_value exercise_file link import_file)
    add_executable(fuzz_${target} tests/fuzz/fuzz_main.cpp tests/fuzz/targets.cpp)
    target_include_directories(fuzz_${target} PRIVATE tests)
    target_compile_definitions(fuzz_${target} PRIVATE FUZZ_TARGET=${target})
    target_link_libraries(fuzz_${target} PRIVATE stretch_app replay_lib strict_warnings exceptions)
    target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
endforeach()
