// Draws ImGui's triangles with WebGL2: one program, one vertex array, two streamed buffers. It owns its
// context, so it never asks GL for state. Speaks ImGui's texture protocol (RendererHasTextures), with one
// byte a texel.
#pragma once

#include "ui/theme.h"

struct ImDrawData;

namespace stretch::web {

class Renderer {
public:
    // Compiles the program in the current context. False: the context cannot draw.
    [[nodiscard]] bool start();

    // Draws one frame, with its texture uploads, on a cleared ground.
    void draw(ImDrawData* data, ui::Colour clear);

    // After the context was lost: its names are gone. `start` again, then the next draw uploads every texture
    // anew.
    void forget();

private:
    void prepare(const ImDrawData& data, ui::Colour clear) const;

    unsigned program_ = 0;
    unsigned vertex_array_ = 0;
    unsigned vertices_ = 0;
    unsigned indices_ = 0;
    int scale_ = -1;
};

}  // namespace stretch::web
