// Of the history and the range check.
#pragma once

#include <cstddef>
#include <variant>

#include "core/progress/check_in.h"
#include "core/progress/range_check.h"

namespace stretch {

// What is looked at in the history.
struct ShowMonth {
    int by;
};  // -1: the one before
struct ShowMoreSessions {};
// The charts, each of which tells the values of one of its rows in words.
enum class HistoryChart {
    weeks,
    steps,
    feel,
    range_left_bent,
    range_left_long,
    range_right_bent,
    range_right_long
};
inline constexpr std::size_t history_charts = 7;
struct LookAtRow {
    HistoryChart chart;
    int row;
};  // 0: the oldest that is drawn
struct OpenPastSession {
    int index;
};  // by its place in the history, 0 the newest
struct LeaveDetail {};  // back from a session or the range check
// A session by its place in the history, 0 the newest.
struct DeletePastSession {
    int index;
};
struct UndoDelete {};  // of the last one deleted in this visit
// Seconds, 0 to 10, PainPlace; of stretch and pain -1: not said.
enum class Correction {
    held_left,
    held_right,
    stretch,
    pain,  // both legs as one
    stretch_left,
    stretch_right,
    pain_left,
    pain_right,
};
struct CorrectPastSession {
    int index;
    Correction what;
    int value;
};
struct TellLegsApart {};    // what was felt is said of each leg by itself
struct UndoCorrections {};  // the session that is open is again as it was when it was opened
// How far a leg comes: shown first, kept only when saved.
struct OpenRangeCheck {};
enum class RangePart { side, other_knee, degrees, picture };
struct AimRange {
    RangePart part;
    int value;
};  // an enumerator's position, or degrees
struct SaveRange {};
struct SetRange {
    Side side;
    int degrees;
    OtherKnee other_knee;
    RangeWay way = RangeWay::by_eye;
};

using HistoryCommand = std::variant<ShowMonth, ShowMoreSessions, LookAtRow, OpenPastSession, LeaveDetail,
                                    DeletePastSession, UndoDelete, CorrectPastSession, TellLegsApart,
                                    UndoCorrections, OpenRangeCheck, AimRange, SaveRange, SetRange>;

}  // namespace stretch
