# Everything from outside: header-only libraries of Debian's packages, and Dear ImGui from its source package.
# Only these folders are taken from the system's headers, so that emcc never sees a header of the C library.
set(dependency_folder ${CMAKE_BINARY_DIR}/dependencies)
file(MAKE_DIRECTORY ${dependency_folder})
foreach(name cereal rapidjson glm doctest)
    set(from ${HAMSTRETCH_SYSROOT}/usr/include/${name})
    if(NOT EXISTS ${from})
        message(FATAL_ERROR "${from} is missing: run scripts/start, which makes the toolchain")
    endif()
    file(CREATE_LINK ${from} ${dependency_folder}/${name} SYMBOLIC)
endforeach()
add_library(header_only INTERFACE)
target_include_directories(header_only SYSTEM INTERFACE ${dependency_folder})

set(imgui_folder ${HAMSTRETCH_SYSROOT}/usr/src/imgui)
file(STRINGS ${imgui_folder}/imgui.h imgui_version REGEX "define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+$" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
    message(FATAL_ERROR "Dear ImGui 1.92 or newer is needed, ${imgui_folder} has ${imgui_version}")
endif()
add_library(imgui STATIC
    ${imgui_folder}/imgui.cpp ${imgui_folder}/imgui_draw.cpp
    ${imgui_folder}/imgui_tables.cpp ${imgui_folder}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_folder})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${PROJECT_SOURCE_DIR}/cmake/imgui_config.h")
