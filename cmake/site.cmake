# The WebAssembly module: build/<preset>/site/hamstretch.mjs and .wasm. What each flag is worth: ARCHITECTURE.md.
file(GLOB web_sources CONFIGURE_DEPENDS src/host/web/*.cpp)
add_executable(site ${web_sources})
set_target_properties(site PROPERTIES OUTPUT_NAME hamstretch SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/site
    LINK_DEPENDS ${PROJECT_SOURCE_DIR}/src/host/web/host_library.js)
target_link_libraries(site PRIVATE stretch_ui embedded_exercise strict_warnings)
target_link_options(site PRIVATE
    --js-library ${PROJECT_SOURCE_DIR}/src/host/web/host_library.js --no-entry
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sFILESYSTEM=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sMALLOC=emmalloc -Wl,-u,emscripten_errf
    -sINITIAL_HEAP=3MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=64MB)
add_dependencies(site check_exercises)
