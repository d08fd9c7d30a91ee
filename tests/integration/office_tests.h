// Fixture for the tests of one department's office: its reviewer logged in, and the open round. Include it last, like
// CppUTest's own header.
#pragma once

#include "integration/campus.h"

#include <string>

#include "CppUTest/TestHarness.h"

namespace integration {

struct OfficeTests : Utest {
    Stage stage;
    Browser browser{campus().url()};
    std::string round;

    void setup() override
    {
        stage.log_in(browser, "staff1204");
        round = stage.open_round();
    }
    std::string hand_in(const std::string& student)
    {
        return stage.hand_in({.unit = "1204", .student_id = student, .obtained_on = "2026-05-01"});
    }
};

} // namespace integration
