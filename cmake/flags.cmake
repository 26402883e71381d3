add_library(strict_warnings INTERFACE)
target_compile_options(strict_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wimplicit-fallthrough -Wnon-virtual-dtor -Werror)

if(HAMSTRETCH_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
        -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/ubsan-ignore.txt)
    add_link_options(-fsanitize=address,undefined)
endif()

if(HAMSTRETCH_WITH_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Only save/ catches. In WebAssembly everything else is built without the code that would clean up after an exception:
# a sixth of the download.
add_library(exceptions INTERFACE)
add_library(no_exceptions INTERFACE)

if(EMSCRIPTEN)
    # The older encoding of exceptions: it runs in every browser since 2021.
    target_compile_options(exceptions INTERFACE -fwasm-exceptions)
    target_compile_options(no_exceptions INTERFACE -fno-exceptions)
    add_link_options(-fwasm-exceptions)
    if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
        add_compile_options(-Oz -flto)
        add_link_options(-Oz -flto)
    endif()
endif()
