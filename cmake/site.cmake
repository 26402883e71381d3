# The WebAssembly module: build/<preset>/site/hamstretch.mjs and .wasm. What each flag is worth: ARCHITECTURE.md.
file(GLOB web_sources CONFIGURE_DEPENDS src/host/web/*.cpp)
add_executable(site ${web_sources})
set_target_properties(site PROPERTIES OUTPUT_NAME hamstretch SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/site
    LINK_DEPENDS "${PROJECT_SOURCE_DIR}/src/host/web/host_library.js;${PROJECT_SOURCE_DIR}/scripts/build/glue.mjs")
target_link_libraries(site PRIVATE stretch_ui embedded_data strict_warnings no_exceptions)
target_link_options(site PRIVATE
    --js-library ${PROJECT_SOURCE_DIR}/src/host/web/host_library.js --no-entry
    "SHELL:--js-transform 'node ${PROJECT_SOURCE_DIR}/scripts/build/glue.mjs'"
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sFILESYSTEM=0
    -sEXPORTED_FUNCTIONS=_malloc,_free -sEXPORTED_RUNTIME_METHODS=stringToNewUTF8,HEAPU8
    -sINCOMING_MODULE_JS_API=instantiateWasm
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    --closure 1 -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_TRACK_ERRORS=0
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
    -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0 -sGL_SUPPORT_EXPLICIT_SWAP_CONTROL=0
    -sGL_EMULATE_GLES_VERSION_STRING_FORMAT=0
    -sMALLOC=emmalloc
    # A large function with one caller stays apart, so that the first frame need not bring it along.
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=400
    -sINITIAL_HEAP=3MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=64MB)
add_dependencies(site check_exercises)

# The program of the printed sheet, a module of its own, so that paper does not load a player: build/<preset>/site/sheet.mjs.
add_executable(sheet src/host/sheet/main_sheet.cpp src/host/web/trimmed_runtime.cpp)
set_target_properties(sheet PROPERTIES SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/site)
target_link_libraries(sheet PRIVATE stretch_app embedded_data strict_warnings no_exceptions)
target_link_options(sheet PRIVATE --no-entry
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sFILESYSTEM=0
    -sEXPORTED_FUNCTIONS=_malloc,_free -sEXPORTED_RUNTIME_METHODS=stringToNewUTF8,UTF8ToString
    -sINCOMING_MODULE_JS_API=instantiateWasm
    --closure 1 -sMALLOC=emmalloc -sINITIAL_HEAP=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=16MB)
