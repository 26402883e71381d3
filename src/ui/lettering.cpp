#include "ui/lettering.h"

#include <imgui.h>

#include <cmath>

#include "ui/paint.h"

namespace stretch::ui {
namespace {

// Manrope's ascent and descent together, in ems: what ImGui calls the size of a font.
constexpr float em_height = 1.366f;

// A colon is drawn for small letters; between digits it stands this much higher, in ems.
constexpr float colon_rise = 0.09f;

constexpr ImWchar no_break_space = 0xa0;

// From the foot of a line up to what underlines it, in ems.
constexpr float underline_rise = 0.09f;

WordsWatcher words_watcher = nullptr;

ImFont* faces[2] = {nullptr, nullptr};
ImFontAtlas* faces_atlas = nullptr;

ImFont* face(Weight weight) {
    ImFont* font = faces_atlas == ImGui::GetIO().Fonts ? faces[static_cast<int>(weight)] : nullptr;
    return font != nullptr ? font : ImGui::GetFont();
}

// The next character of UTF-8 text; a broken one counts as U+FFFD, one byte long.
ImWchar next_character(const char*& at, const char* end) {
    const auto byte = [&](int i) { return static_cast<unsigned>(static_cast<unsigned char>(at[i])); };
    const unsigned first = byte(0);
    const int length = first < 0x80 ? 1 : (first >> 5) == 6 ? 2 : (first >> 4) == 14 ? 3 : 0;
    if (length == 0 || end - at < length) {
        ++at;
        return 0xfffd;
    }
    unsigned code = length == 1 ? first : length == 2 ? first & 0x1f : first & 0x0f;
    for (int i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3f);
    at += length;
    return static_cast<ImWchar>(code);
}

// One face at one size.
struct Typeface {
    explicit Typeface(const TextStyle& style)
        : baked(face(style.weight)
                    ->GetFontBaked(style.size * em_height, ImGui::GetIO().DisplayFramebufferScale.x)),
          scale(style.size * em_height / baked->Size),
          tracking(style.size * style.tracking) {}

    // A no-break space is as wide as any other, also in a font that lacks it.
    float advance(ImWchar c) const {
        return baked->GetCharAdvance(c == no_break_space ? ' ' : c) * scale + tracking;
    }
    float width(std::string_view text) const {
        const char *at = text.data(), *const end = at + text.size();
        float sum = 0;
        while (at < end) sum += advance(next_character(at, end));
        return sum;
    }

    ImFontBaked* baked;
    float scale;
    float tracking;
};

struct Line {
    const char* end;
    const char* next;  // where the line after it begins
    float width;
};

// As many words as fit into `width`, at least one character.
Line break_line(const Typeface& type, const char* begin, const char* end, float width) {
    Line fallback{begin, begin, 0}, best{nullptr, nullptr, 0};
    float x = 0;
    for (const char* at = begin; at < end;) {
        const char* here = at;
        const ImWchar c = next_character(at, end);
        if (c == '\n') return {here, at, x};
        if (c == ' ') best = {here, at, x};
        x += type.advance(c);
        if (c == '-' && x <= width) best = {at, at, x};
        if (c != ' ' && x > width + 0.5f && here > begin) return best.end != nullptr ? best : fallback;
        fallback = {at, at, x};
    }
    return {end, end, x};
}

template <typename Each>
void each_line(const Typeface& type, std::string_view text, float width, Each each) {
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        const Line line = break_line(type, at, end, width);
        each(at, line);
        at = line.next;
        while (at < end && *at == ' ') ++at;
    }
}

void draw_glyph(ImDrawList& list, const Typeface& type, float x, float y, ImU32 colour, ImWchar c) {
    const ImFontGlyph* glyph = c == no_break_space ? nullptr : type.baked->FindGlyph(c);
    if (glyph == nullptr || glyph->Visible == 0) return;
    list.PrimReserve(6, 4);
    list.PrimRectUV({x + glyph->X0 * type.scale, y + glyph->Y0 * type.scale},
                    {x + glyph->X1 * type.scale, y + glyph->Y1 * type.scale}, {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1}, colour);
}

// Where ImGui's taller line must begin for the words to sit in the middle of ours, on a whole device pixel.
float glyph_top(const TextStyle& style, float line_top) {
    const float density = ImGui::GetIO().DisplayFramebufferScale.y;
    const float top = line_top + (style.leading - em_height) / 2 * style.size;
    return std::round(top * density) / density;
}

float aligned(Rect box, float width, Align align) {
    const float spare = box.w - width;
    const float x = box.x + (align == Align::left ? 0 : align == Align::centre ? spare / 2 : spare);
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    return std::round(x * density) / density;
}

float digit_advance(const Typeface& type) {
    float widest = 0;
    for (ImWchar c = '0'; c <= '9'; ++c) widest = std::max(widest, type.advance(c));
    return widest;
}

bool is_digit(ImWchar c) {
    return c >= '0' && c <= '9';
}

float widest_word(const Typeface& type, std::string_view text) {
    float widest = 0;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find(' '), text.size());
        widest = std::max(widest, type.width(text.substr(0, length)));
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return widest;
}

TextStyle shrunk(TextStyle style, float needed, float width, float least) {
    if (needed <= width || needed <= 0) return style;
    style.size = std::max(std::min(least, style.size), std::floor(style.size * width / needed));
    return style;
}

}  // namespace

void load_fonts(std::span<const unsigned char> regular_ttf, std::span<const unsigned char> bold_ttf) {
    ImFontAtlas* atlas = faces_atlas = ImGui::GetIO().Fonts;
    atlas->TexDesiredFormat = ImTextureFormat_Alpha8;
    atlas->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    const auto add = [atlas](std::span<const unsigned char> ttf) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        void* bytes = const_cast<unsigned char*>(ttf.data());
        return atlas->AddFontFromMemoryTTF(bytes, static_cast<int>(ttf.size()), 0.0f, &config);
    };
    faces[static_cast<int>(Weight::regular)] = add(regular_ttf);
    faces[static_cast<int>(Weight::bold)] = add(bold_ttf);
}

float text_width(const TextStyle& style, std::string_view text) {
    return Typeface(style).width(text);
}

float text_height(const TextStyle& style, std::string_view text, float width) {
    int lines = 0;
    each_line(Typeface(style), text, width, [&](const char*, const Line&) { ++lines; });
    return static_cast<float>(lines) * line_height(style);
}

float balanced_width(const TextStyle& style, std::string_view text, float width) {
    const float height = text_height(style, text, width);
    if (height < 1.5f * line_height(style)) return width;
    float low = std::max(width / 2, widest_word(Typeface(style), text)), high = width;
    while (high - low > 2) {
        const float middle = (low + high) / 2;
        (text_height(style, text, middle) > height ? low : high) = middle;
    }
    return high;
}

TextStyle fit_words(TextStyle style, std::string_view text, float width, float least) {
    return shrunk(style, widest_word(Typeface(style), text), width, least);
}

TextStyle fit_line(TextStyle style, std::string_view text, float width, float least) {
    return shrunk(style, text_width(style, text), width, least);
}

Rect draw_text(ImDrawList& list, const TextStyle& style, Colour colour, Rect box, std::string_view text,
               Align align) {
    const Typeface type(style);
    const ImU32 ink = packed(colour);
    Rect words{box.x, box.y, 0, 0};
    const float above = list.GetClipRectMin().y - 2 * style.size,
                below = list.GetClipRectMax().y + style.size;
    float y = box.y;
    each_line(type, text, box.w, [&](const char* at, const Line& line) {
        float x = aligned(box, line.width, align);
        words = joined(words, {x, y, line.width, line_height(style)});
        const float top = glyph_top(style, y);
        y += line_height(style);
        if (top < above || top > below) return;
        if (style.is_underlined) fill(list, {x, y - underline_rise * style.size, line.width, 1.5f}, colour);
        while (at < line.end) {
            const ImWchar c = next_character(at, line.end);
            draw_glyph(list, type, x, top, ink, c);
            x += type.advance(c);
        }
    });
    if (words_watcher != nullptr) words_watcher(text, words, style.size);
    return words;
}

Rect draw_text_middle(ImDrawList& list, const TextStyle& style, Colour colour, Rect box,
                      std::string_view text, Align align) {
    const float height = text_height(style, text, box.w);
    return draw_text(list, style, colour, {box.x, box.y + (box.h - height) / 2, box.w, height}, text, align);
}

void watch_words(WordsWatcher watcher) {
    words_watcher = watcher;
}

float digits_width(const TextStyle& style, std::string_view text) {
    const Typeface type(style);
    const float digit = digit_advance(type);
    float width = 0;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        const ImWchar c = next_character(at, end);
        width += is_digit(c) ? digit : type.advance(c);
    }
    return width;
}

void draw_digits(ImDrawList& list, const TextStyle& style, Colour colour, Rect box, std::string_view text,
                 float swollen) {
    const Typeface type(style);
    const float digit = digit_advance(type);
    float x = aligned(box, digits_width(style, text), Align::centre);
    const int first = list.VtxBuffer.Size;
    const float top = glyph_top(style, box.y + (box.h - line_height(style)) / 2);
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        const ImWchar c = next_character(at, end);
        const float advance = type.advance(c);
        const float y = c == ':' ? top - colon_rise * style.size : top;
        draw_glyph(list, type, x + (is_digit(c) ? (digit - advance) / 2 : 0), y, packed(colour), c);
        x += is_digit(c) ? digit : advance;
    }
    for (int i = first; swollen != 1 && i < list.VtxBuffer.Size; ++i) {
        ImVec2& at = list.VtxBuffer[i].pos;
        at = {box.centre_x() + (at.x - box.centre_x()) * swollen,
              box.centre_y() + (at.y - box.centre_y()) * swollen};
    }
    if (words_watcher != nullptr) words_watcher(text, box, style.size);
}

}  // namespace stretch::ui
