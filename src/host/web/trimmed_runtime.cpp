// Parts of the C library that only unused code would call; defined here they are not taken from its archive.

// Dear ImGui scans text in .ini files and typed numbers: this product has neither.
extern "C" int sscanf(const char* /*text*/, const char* /*format*/, ...);
extern "C" int sscanf(const char* /*text*/, const char* /*format*/, ...) {
    return 0;
}

// The allocator's words before it gives up; the page tells that the program has stopped.
extern "C" void emscripten_errf(const char* /*format*/, ...);
extern "C" void emscripten_errf(const char* /*format*/, ...) {}
