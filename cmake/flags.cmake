add_library(strict_warnings INTERFACE)
target_compile_options(strict_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wimplicit-fallthrough -Wnon-virtual-dtor -Werror)

if(HAMSTRETCH_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
        -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/ubsan-ignore.txt)
    add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
    # save/ catches what cereal throws. The older encoding runs in every browser since 2021.
    add_compile_options(-fwasm-exceptions)
    add_link_options(-fwasm-exceptions)
    if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
        add_compile_options(-Oz -flto)
        add_link_options(-Oz -flto)
    endif()
endif()
