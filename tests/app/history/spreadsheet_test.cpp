// The history as a table for other programs: RFC 4180, each leg by itself, never a formula.
#include "app/history/spreadsheet.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "core/save/codec.h"
#include "support/hands.h"
#include "support/sessions.h"

using namespace stretch;
using namespace stretch::testing;

TEST_CASE("the table has a row for each leg of each session, oldest first, the first leg first") {
    Hands hands;
    hands.give(ChangeSetting{Setting::hold, 12});
    for (int day = 0; day < 2; ++day) {
        hands.give(SetClock{1'795'422'600'000 + day * 86'400'000LL, 60});
        hands.press("start");
        hands.pass(usual_session());
        hands.press("finish.close");
    }
    hands.give(ExportTable{});
    REQUIRE(hands.all<SaveFile>().size() == 1);
    CHECK(hands.all<SaveFile>()[0].name == "hamstretch.csv");
    const std::string rest = ",yes,bent,towel,bent,0,12,2,24,24,no,,,completed,no,no,supine,180,,no\r\n";
    CHECK(hands.all<SaveFile>()[0].text ==
          "date,time,utc_offset_min,leg,rung,by_hand,resting_leg,aid,knee,grip_percent,hold_s,repetitions,"
          "planned_s,held_s,"
          "eased,"
          "stretch,pain,ending,stopped_by_pain,date_in_doubt,exercise,length_s,bottom_down,sore\r\n"
          "2026-11-23,09:30,60,left," +
              rest + "2026-11-23,09:30,60,right," + rest + "2026-11-24,09:30,60,left," + rest +
              "2026-11-24,09:30,60,right," + rest);
}

TEST_CASE("where the legs differ each row of the table has its own leg's dose, rung, words and end") {
    SessionRecord record = whole_session(1'795'422'600'000);
    record.dose.first = Side::right;
    record.dose.other_leg = LegDose{Aid::band, Knee::straight, 20, 10_s};
    record.rungs = {ladder().rungs[4].id, ladder().rungs[1].id};
    record.held = {12'500_ms, 60_s};
    record.ending = Ending::stopped_for_pain;
    record.hurt_side = Side::left;
    record.eased.left = true;
    record.check_in = {{7, PainPlace::back_of_thigh, false, true}, {std::nullopt, PainPlace::none}};
    Hands hands;
    hands.load({{"hamstretch:session:" + record.id, encode(record)}});
    const std::string table = table_of(hands.app());
    CHECK(table.substr(table.find("\r\n") + 2) ==
          "2026-11-23,09:30,60,right,2,no,bent,towel,bent,0,30,2,60,60,no,,none,stopped_for_pain,no,no,"
          "supine,"
          "252,,no\r\n"
          "2026-11-23,09:30,60,left,5,no,bent,band,straight,20,10,2,20,13,yes,7,back_of_thigh,"
          "stopped_for_pain,yes,no,supine,252,no,yes\r\n");
}

TEST_CASE("day, hour and offset stand in columns of their own, as the wall clock of the place had them") {
    struct Place {
        int offset_min;
        const char* fields;
    };
    // 1 January 2027, 00:10 UTC.
    for (const Place& place : {Place{0, "2027-01-01,00:10,0,"}, Place{60, "2027-01-01,01:10,60,"},
                               Place{345, "2027-01-01,05:55,345,"}, Place{-210, "2026-12-31,20:40,-210,"}}) {
        CAPTURE(place.offset_min);
        const SessionRecord record = whole_session(1'798'762'200'000, place.offset_min);
        Hands hands;
        hands.load({{"hamstretch:session:" + record.id, encode(record)}});
        const std::string table = table_of(hands.app());
        CHECK(table.starts_with("date,time,utc_offset_min,leg,"));
        CHECK(table.find("\r\n" + std::string{place.fields} + "left,") != std::string::npos);
        CHECK(table.find("\r\n" + std::string{place.fields} + "right,") != std::string::npos);
    }
}

TEST_CASE("every number of the table is one wherever commas stand for points") {
    SessionRecord record = whole_session(1'795'422'600'000);
    record.held = {12'500_ms, 7'499_ms};
    Hands hands;
    hands.load({{"hamstretch:session:" + record.id, encode(record)}});
    const std::string table = table_of(hands.app());
    CHECK(table.find('.') == std::string::npos);
    CHECK(table.find(",60,13,no,") != std::string::npos);
    CHECK(table.find(",60,7,no,") != std::string::npos);
}

TEST_CASE("every place of pain has a name of its own in the table") {
    std::set<std::string> tables;
    for (int place = 0; place <= static_cast<int>(last_pain_place); ++place) {
        SessionRecord record = whole_session(1'795'422'600'000);
        record.check_in.left.pain = static_cast<PainPlace>(place);
        Hands hands;
        hands.load({{"hamstretch:session:" + record.id, encode(record)}});
        const std::string table = table_of(hands.app());
        CHECK(table.find(",,") != std::string::npos);
        tables.insert(table);
    }
    CHECK(tables.size() == static_cast<std::size_t>(last_pain_place) + 1);
}

TEST_CASE("no field of the table is a formula, and none breaks its row") {
    AppState app = Hands{}.app();
    app.kept.history.push_back(whole_session(0));
    for (const auto& [name, field] : std::map<std::string, std::string>{{"=1+1", "'=1+1"},
                                                                        {"-1-2", "'-1-2"},
                                                                        {"-", "'-"},
                                                                        {"+1", "'+1"},
                                                                        {"@a", "'@a"},
                                                                        {"\tx", "'\tx"},
                                                                        {"a,b", "\"a,b\""},
                                                                        {"=a\"b", "\"'=a\"\"b\""},
                                                                        {"a\r\nb", "\"a\r\nb\""}}) {
        app.kept.history[0].dose.exercise = name;
        CHECK(table_of(app).find(",no,yes," + field + ",252,,no\r\n") != std::string::npos);
    }
}
