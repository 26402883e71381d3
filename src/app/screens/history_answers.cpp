#include "app/screens/history_answers.h"

#include <algorithm>
#include <optional>

#include "app/plan/todays_plan.h"
#include "app/screens/screen.h"
#include "app/words/words.h"
#include "core/progress/ladder.h"

namespace stretch {
namespace {

struct WholeWeeks {
    int count = 0;
    int reached = 0;
    int days = 0;
};

WholeWeeks whole_weeks(const RecentWeeks& recent, int days_wanted) {
    WholeWeeks whole;
    for (std::size_t i = 0; i + 1 < recent.weeks.size(); ++i) {
        const int days = recent.weeks[i].days();
        const bool is_reached = days >= days_wanted;
        if (i == 0 && recent.began_within && !is_reached) continue;
        ++whole.count;
        whole.reached += is_reached ? 1 : 0;
        whole.days += days;
    }
    return whole;
}

int days_of(const RecentWeeks& recent) {
    int days = 0;
    for (const Span& week : recent.weeks) days += week.days();
    return days;
}

// From where to where a leg went.
struct Climb {
    int from = 0, to = 0;  // places from 1
    Day since;

    friend bool operator==(const Climb&, const Climb&) = default;
};

std::optional<Climb> climb_of(const AppState& app, const RecentWeeks& recent, Side side) {
    std::optional<Climb> climb;
    for (const SeriesPoint& point : series(recent.entries, side, Series::rung)) {
        const auto index = index_of(app.given.ladder, point.value);
        if (!index) continue;
        const int place = static_cast<int>(*index) + 1;
        if (!climb) climb = Climb{place, place, point.day};
        climb->to = place;
    }
    return climb;
}

std::string climb_in_words(const AppState& app, const std::string& who, const Climb& climb) {
    if (climb.from == climb.to)
        return text(Text::further_same,
                    {who, std::to_string(climb.to), std::to_string(app.given.ladder.rungs.size())});
    return text(Text::further_changed, {who, std::to_string(climb.from), std::to_string(climb.to),
                                        date_near(climb.since, today(app))});
}

// The sessions of which it was said how strong they were, be it for one leg.
struct Ratings {
    int sessions = 0;
    int good = 0;
    int strongest = 0;  // of the last one
    int hurt = 0;
    bool told_pain = false;
    std::optional<Day> since = std::nullopt;
};

void add(Ratings& ratings, const Entry& entry) {
    int most = no_number, least = most_stretch;
    for (const Side side : both_sides) {
        const LegResult& leg = entry.of(side);
        ratings.told_pain = ratings.told_pain || leg.feel.pain || leg.stopped;
        if (!leg.feel.stretch) continue;
        most = std::max(most, *leg.feel.stretch);
        least = std::min(least, *leg.feel.stretch);
    }
    ratings.hurt += hurt(entry) ? 1 : 0;
    if (most == no_number) return;
    ++ratings.sessions;
    ratings.strongest = most;
    ratings.good += least >= mild_from && most <= mild_to ? 1 : 0;
    if (!ratings.since) ratings.since = entry.day;
}

std::string strength_in_words(const AppState& app, const Ratings& ratings) {
    if (ratings.sessions == 1) return text(Text::felt_one, {std::to_string(ratings.strongest)});
    const std::string since = date_near(*ratings.since, today(app));
    const std::string all = std::to_string(ratings.sessions);
    if (ratings.good == ratings.sessions) return text(Text::felt_good_in_all, {all, since});
    if (ratings.good == 0) return text(Text::felt_good_in_none, {all, since});
    return text(Text::felt_good, {std::to_string(ratings.good), all, since});
}

std::string pain_in_words(const Ratings& ratings) {
    if (!ratings.told_pain) return {};
    if (ratings.hurt == 0) return std::string{text(Text::felt_no_pain)};
    if (ratings.hurt == 1) return std::string{text(Text::felt_pain_once)};
    return text(Text::felt_pain, {std::to_string(ratings.hurt)});
}

std::string joined(std::string words, const std::string& more) {
    if (!words.empty() && !more.empty()) words += ' ';
    return words + more;
}

}  // namespace

std::string keeping_in_words(const AppState& app, const RecentWeeks& recent) {
    const int wanted = week_goal(app).days_wanted;
    const WholeWeeks whole = whole_weeks(recent, wanted);
    const std::string goal = days_in_words(wanted), weeks = std::to_string(whole.count);
    if (whole.count == 0) {
        const int days = days_of(recent);
        return days == 0 ? std::string{} : text(Text::keeping_begun, {days_in_words(days)});
    }
    if (whole.days == 0)
        return whole.count == 1 ? std::string{text(Text::keeping_none_last)}
                                : text(Text::keeping_none, {weeks});
    if (whole.count == 1)
        return whole.reached == 1 ? text(Text::keeping_last_reached, {goal})
                                  : text(Text::keeping_last, {days_in_words(whole.days), goal});
    if (whole.reached == whole.count) return text(Text::keeping_reached_all, {goal, weeks});
    if (whole.reached > 0) return text(Text::keeping_reached, {goal, std::to_string(whole.reached), weeks});
    return text(Text::keeping_days, {days_in_words(whole.days), weeks, goal});
}

std::string minutes_in_words(const RecentWeeks& recent) {
    if (recent.weeks.size() < 2) return {};
    const Span& last = recent.weeks[recent.weeks.size() - 2];
    if (last.legs.left.held == Millis{} && last.legs.right.held == Millis{}) return {};
    const auto minutes = [](Millis time) { return text(Text::cell_minutes, {in_minutes(time)}); };
    return text(Text::history_minutes, {minutes(last.legs.left.held), minutes(last.legs.right.held),
                                        minutes(weekly_least), minutes(weekly_plateau)});
}

std::string further_in_words(const AppState& app, const RecentWeeks& recent) {
    const auto left = climb_of(app, recent, Side::left), right = climb_of(app, recent, Side::right);
    if (left && left == right) return climb_in_words(app, std::string{text(Text::both_legs)}, *left);
    std::string words;
    if (left) words = climb_in_words(app, std::string{text(Text::left_leg)}, *left);
    return joined(words, right ? climb_in_words(app, std::string{text(Text::right_leg)}, *right) : "");
}

std::string felt_in_words(const AppState& app, const RecentWeeks& recent) {
    Ratings ratings;
    for (const Entry& entry : recent.entries) add(ratings, entry);
    if (ratings.sessions == 0 && !ratings.told_pain) return std::string{text(Text::felt_unsaid)};
    return joined(ratings.sessions > 0 ? strength_in_words(app, ratings) : "", pain_in_words(ratings));
}

}  // namespace stretch
