#include "host/web/renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <cstddef>

namespace stretch::web {
namespace {

constexpr GLuint position_slot = 0, texel_slot = 1, colour_slot = 2;

// Positions are CSS pixels from the top left; `scale` is 2 / size, downwards negative.
constexpr const char* vertex_source = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 colour;
uniform vec2 scale;
out vec2 at;
out vec4 tint;
void main() {
    at = texel;
    tint = vec4(colour.rgb * colour.a, colour.a);
    gl_Position = vec4(position * scale + vec2(-1.0, 1.0), 0.0, 1.0);
})";

constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
uniform sampler2D coverage;
in vec2 at;
in vec4 tint;
out vec4 pixel;
void main() { pixel = tint * texture(coverage, at).r; })";

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

GLuint name_of(const ImTextureData& texture) {
    return static_cast<GLuint>(texture.GetTexID());
}

void create(ImTextureData& texture) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(name);
    texture.SetStatus(ImTextureStatus_OK);
}

void update(ImTextureData& texture) {
    glBindTexture(GL_TEXTURE_2D, name_of(texture));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    const ImTextureRect& changed = texture.UpdateRect;
    glTexSubImage2D(GL_TEXTURE_2D, 0, changed.x, changed.y, changed.w, changed.h, GL_RED, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(changed.x, changed.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
    const GLuint name = name_of(texture);
    if (name != 0) glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void honour(ImTextureData& texture) {
    switch (texture.Status) {
        case ImTextureStatus_WantCreate: create(texture); break;
        case ImTextureStatus_WantUpdates: update(texture); break;
        case ImTextureStatus_WantDestroy:
            if (texture.UnusedFrames > 0) destroy(texture);
            break;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed: break;
    }
}

struct Scissor {
    int left, bottom, right, top;

    bool is_empty() const { return right <= left || top <= bottom; }
    friend bool operator==(const Scissor&, const Scissor&) = default;
};

Scissor scissor_of(const ImVec4& clip, const ImDrawData& data) {
    const ImVec2 scale = data.FramebufferScale;
    const float height = data.DisplaySize.y * scale.y;
    const auto within = [](float value, float most) {
        return static_cast<int>(value < 0 ? 0 : value > most ? most : value);
    };
    const float width = data.DisplaySize.x * scale.x;
    return {within(clip.x * scale.x, width), within(height - clip.w * scale.y, height),
            within(clip.z * scale.x, width), within(height - clip.y * scale.y, height)};
}

// Draw calls of one list; sets scissor and texture only where they change.
void draw_commands(const ImDrawList& list, const ImDrawData& data, Scissor& scissor, GLuint& bound) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const Scissor wanted = scissor_of(command.ClipRect, data);
        if (command.ElemCount == 0 || wanted.is_empty()) continue;
        if (wanted != scissor) {
            glScissor(wanted.left, wanted.bottom, wanted.right - wanted.left, wanted.top - wanted.bottom);
            scissor = wanted;
        }
        const auto texture = static_cast<GLuint>(command.GetTexID());
        if (texture != bound) glBindTexture(GL_TEXTURE_2D, bound = texture);
        static_assert(sizeof(ImDrawIdx) == 2);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                       reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
    }
}

}  // namespace

bool Renderer::start() {
    program_ = glCreateProgram();
    const GLuint vertex = compile(GL_VERTEX_SHADER, vertex_source);
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
    glAttachShader(program_, vertex);
    glAttachShader(program_, fragment);
    glLinkProgram(program_);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    GLint linked = 0;
    glGetProgramiv(program_, GL_LINK_STATUS, &linked);
    if (linked == 0) return false;
    scale_ = glGetUniformLocation(program_, "scale");

    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    const auto attribute = [](GLuint slot, GLint size, GLenum type, GLboolean normalised,
                              std::size_t offset) {
        glEnableVertexAttribArray(slot);
        glVertexAttribPointer(slot, size, type, normalised, sizeof(ImDrawVert),
                              reinterpret_cast<void*>(offset));
    };
    attribute(position_slot, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(texel_slot, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(colour_slot, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));

    glUseProgram(program_);
    glEnable(GL_BLEND);
    glEnable(GL_SCISSOR_TEST);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    return true;
}

void Renderer::prepare(const ImDrawData& data, ui::Colour clear) const {
    const auto width = static_cast<GLsizei>(data.DisplaySize.x * data.FramebufferScale.x + 0.5f);
    const auto height = static_cast<GLsizei>(data.DisplaySize.y * data.FramebufferScale.y + 0.5f);
    const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0f; };
    glViewport(0, 0, width, height);
    glScissor(0, 0, width, height);
    glClearColor(channel(clear.red), channel(clear.green), channel(clear.blue), 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    glUniform2f(scale_, 2.0f / data.DisplaySize.x, -2.0f / data.DisplaySize.y);
}

void Renderer::draw(ImDrawData* data, ui::Colour clear) {
    if (data->Textures != nullptr) {
        for (ImTextureData* texture : *data->Textures) honour(*texture);
    }
    if (program_ == 0 || data->DisplaySize.x <= 0 || data->DisplaySize.y <= 0) return;
    prepare(*data, clear);
    Scissor scissor{-1, -1, -1, -1};
    GLuint bound = 0;
    for (const ImDrawList* list : data->CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                     GL_STREAM_DRAW);
        draw_commands(*list, *data, scissor, bound);
    }
}

void Renderer::forget() {
    program_ = vertex_array_ = vertices_ = indices_ = 0;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_Destroyed) continue;
        texture->SetTexID(ImTextureID_Invalid);
        if (texture->Status != ImTextureStatus_WantDestroy) texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

}  // namespace stretch::web
