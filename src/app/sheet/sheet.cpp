#include "app/sheet/sheet.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "app/settings/dose_words.h"
#include "app/settings/link_writer.h"
#include "app/settings/setting_fields.h"
#include "app/words/exercise_words.h"
#include "app/words/text.h"
#include "app/words/words.h"
#include "core/body/moment.h"
#include "core/body/scene.h"
#include "core/body/svg.h"
#include "core/routine/timeline.h"

namespace stretch {
namespace {

constexpr int weeks = 4;
constexpr int days_a_week = 7;

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        if (!all.empty() && !part.empty()) all += between;
        all += part;
    }
    return all;
}

// What is drawn: getting ready, the way in and the hold; the way back is told with the hold.
std::vector<Phase> drawn_phases(const Exercises& exercises, const Dose& dose) {
    std::vector<Phase> drawn;
    for (const Phase& phase : compile(exercises, dose).phases) {
        drawn.push_back(phase);
        if (phase.kind == PhaseKind::hold) return drawn;
    }
    return drawn;
}

class Writer {
public:
    Writer(const Settings& settings, const Exercises& exercises)
        : settings_(settings),
          dose_(settings.dose),
          exercises_(exercises),
          exercise_(exercises.of(settings.dose, settings.dose.first)) {}

    std::vector<SheetPiece> write(std::span<const std::string> notices) {
        for (const std::string& notice : notices) add(SheetPart::notice, notice);
        add(SheetPart::title, exercise_text(exercise_, "name"));
        add(SheetPart::summary, summary());
        for (const Phase& phase : drawn_phases(exercises_, dose_))
            add(SheetPart::step, step_title(phase), step_words(phase));
        how_often();
        section(SheetText::feel, {SheetText::feel_mild, SheetText::feel_calm, SheetText::feel_after});
        // Signs of a nerve and of an emergency, and who asks first: science of the exercise, stop rules
        // (cauda equina, pain below the knee, hip replacement, pregnancy), sources 31, 32, 50, 53, 54 and 74
        // of its list.
        section(SheetText::stop, {SheetText::stop_pain, SheetText::stop_nerve, SheetText::stop_emergency,
                                  SheetText::stop_first});
        // For whom another exercise than the usual one is not.
        if (exercise_.id != usual_exercise) add(SheetPart::item, exercise_text(exercise_, "about"));
        const std::string not_for = not_for_in_words(exercise_, most_troubles);
        if (!not_for.empty()) add(SheetPart::item, not_for);
        what_next();
        log();
        add(SheetPart::advice, text(Text::plan_safety_3));
        add(SheetPart::print, text(SheetText::print));
        add(SheetPart::play, text(SheetText::play), write_link(settings_, exercises_));
        add(SheetPart::scan, text(SheetText::scan));
        add(SheetPart::address, {}, write_link(dose_alone(), exercises_));
        return std::move(pieces_);
    }

private:
    void add(SheetPart part, std::string_view words, std::string_view detail = {}) {
        pieces_.push_back({part, std::string{words}, std::string{detail}});
    }

    void section(SheetText title, std::initializer_list<SheetText> items) {
        add(SheetPart::section, text(title));
        for (const SheetText item : items) add(SheetPart::item, text(item));
    }

    Settings dose_alone() const {
        Settings settings;
        settings.dose = dose_;
        return settings;
    }

    std::string_view how_many_a_day() const {
        if (dose_.sessions_a_day <= 1) return text(SheetText::once_a_day);
        return text(dose_.sessions_a_day == 2 ? SheetText::twice_a_day : SheetText::thrice_a_day);
    }

    std::string summary() const {
        const Millis total = compile(exercises_, dose_).total;
        return joined({dose_in_words(dose_), std::string{how_many_a_day()},
                       fill(text(SheetText::in_all), {whole_minutes(total)})},
                      ", ");
    }

    std::string_view step_title(const Phase& phase) const {
        return exercise_text(exercise_,
                             phase.kind == PhaseKind::setup ? "place" : exercise_.phases[phase.row].id);
    }

    std::string step_words(const Phase& phase) const {
        if (phase.kind == PhaseKind::setup) return start_words(phase);
        const std::string what = "sheet_" + exercise_.phases[phase.row].id;
        const std::string_view words =
            exercise_text(exercise_, what, {is_bent(dose_.knee) ? "bent" : "straight"});
        return fill(words,
                    {text(side_word(phase.side)), knee_in_words(dose_.knee), whole_seconds(dose_.hold)});
    }

    std::string start_words(const Phase& setup) const {
        std::string_view resting;
        if (exercise_.posture == Posture::lying)
            resting =
                text(dose_.resting_leg == RestingLeg::bent ? SheetText::rest_bent : SheetText::rest_long);
        return joined({PhaseWords(exercises_, dose_).cue(setup), grip_words(), std::string{resting}}, " ");
    }

    std::string grip_words() const {
        if (dose_.aid == Aid::hands) return {};
        const int halves = half_hands(dose_.grip_percent);
        if (halves == 0) return std::string{text(SheetText::grip_ends)};
        if (halves == half_hands_of_grip) return std::string{text(SheetText::grip_leg)};
        return fill(text(SheetText::grip_between), {number_in_words(Setting::grip, dose_.grip_percent)});
    }

    void how_often() {
        const std::string_view first = text(side_word(dose_.first));
        const std::string_view second = text(side_word(other(dose_.first)));
        add(SheetPart::section, text(SheetText::how_often));
        add(SheetPart::item, dose_.repetitions == 1
                                 ? fill(text(SheetText::side_once), {first})
                                 : fill(text(SheetText::side_times), {std::to_string(dose_.repetitions),
                                                                      first, whole_seconds(dose_.rest)}));
        add(SheetPart::item, fill(text(SheetText::other_side), {second, whole_seconds(dose_.change)}));
        add(SheetPart::item, fill(text(SheetText::every_day), {how_many_a_day()}));
    }

    // Only what this dose has not reached yet, from easy to harder.
    std::vector<std::string> choices() const {
        std::vector<std::string> all;
        const auto choice = [&all](std::string_view words) { all.emplace_back(words); };
        const int longest = exercise_.ranges.hold_s.standard;
        if (dose_.hold < seconds(longest))
            choice(fill(text(SheetText::next_hold), {std::to_string(longest)}));
        if (dose_.knee != exercise_.knees.back()) choice(text(SheetText::next_knee));
        if (dose_.aid != Aid::hands) {
            const bool is_thigh = exercise_.aid.hands.part == LegPart::thigh;
            if (half_hands(dose_.grip_percent) < half_hands_of_grip) choice(text(SheetText::next_grip));
            choice(text(is_thigh ? SheetText::next_hands : SheetText::next_hands_alone));
        }
        // Nothing here is harder than sitting.
        if (all.empty() && exercise_.posture == Posture::lying) choice(text(SheetText::next_harder));
        return all;
    }

    void what_next() {
        const std::vector<std::string> next = choices();
        add(SheetPart::section, text(SheetText::next));
        add(SheetPart::item,
            next.empty() ? text(SheetText::next_top) : exercise_text(exercise_, "sheet_next"));
        for (const std::string& words : next) add(SheetPart::choice, words);
        add(SheetPart::item, text(SheetText::next_back));
    }

    void log() {
        add(SheetPart::log, text(SheetText::log), text(SheetText::log_letters));
        for (int week = 0; week < weeks; ++week) add(SheetPart::week, text(SheetText::log_week));
        for (int day = 1; day <= days_a_week; ++day)
            add(SheetPart::day, fill(text(SheetText::log_day), {std::to_string(day)}));
        const std::string boxes = std::to_string(dose_.sessions_a_day);
        add(SheetPart::leg, text(SheetText::left_letter), boxes);
        add(SheetPart::leg, text(SheetText::right_letter), boxes);
    }

    const Settings& settings_;
    const Dose& dose_;
    const Exercises& exercises_;
    const Exercise& exercise_;
    std::vector<SheetPiece> pieces_;
};

}  // namespace

std::vector<SheetPiece> present_sheet(const Settings& settings, std::span<const std::string> notices,
                                      const Exercises& exercises) {
    return Writer{settings, exercises}.write(notices);
}

std::string sheet_figure(const Dose& dose, int step, const Exercises& exercises) {
    const std::vector<Phase> phases = drawn_phases(exercises, dose);
    if (step < 0 || step >= static_cast<int>(phases.size())) return {};
    const Phase& phase = phases[static_cast<std::size_t>(step)];
    Scene scene;
    draw_scene(exercises, dose, {phase, phase.length, std::nullopt}, Camera{}, scene);
    return to_svg(scene, Palette::print);
}

}  // namespace stretch
