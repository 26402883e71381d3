// Dear ImGui, without what the product does not use: each line is bytes in the download.
#pragma once
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_DEFAULT_CLIPBOARD_FUNCTIONS
#define IMGUI_DISABLE_SSE
#ifdef HAMSTRETCH_TRIM
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS  // stand-ins: cmake/imgui_trimmed.cpp
#endif
