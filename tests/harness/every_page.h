// Requests every page of the module and sends every form, so that each of the module's statements runs.
#pragma once

#include "integration/campus.h"

#include <functional>
#include <string>
#include <vector>

namespace harness {

class EveryPage {
public:
    using Watch = std::function<void(const std::string& path, const integration::Answer& answer)>;

    // Sends a cookie for `language` unless it is empty. Calls `watch` with each answer, whichever person got it.
    explicit EveryPage(const integration::Campus& campus, const std::string& language = "", Watch watch = {});

    void ask_for_all();
    const std::vector<std::string>& refused() const { return refused_; } // requests with a wrong status

private:
    struct Person {
        integration::Browser browser;
        std::string token; // for their forms
    };
    void look(Person& who, const std::string& path, long expected = 200);
    integration::Answer send(Person& who, const std::string& path, integration::Fields fields, long expected = 303);
    void plant();
    std::string foreign(const std::string& id, const std::string& of);
    void lists(Person& who);
    void filters(Person& who);
    void one_application(Person& who);
    void several(Person& who);
    void pictures(Person& who);
    void exports(Person& who);
    void printed(Person& who);
    void awards();
    void upkeep();

    const integration::Campus& campus_;
    Watch watch_;
    integration::Stage stage_{integration::Sql{campus_.socket()}};
    Person office_{integration::Browser{campus_.url()}, {}};
    Person both_{integration::Browser{campus_.url()}, {}};
    Person rd_{integration::Browser{campus_.url()}, {}};
    std::string round_, past_;
    std::vector<std::string> fresh_; // pending applications of the office
    std::string in_file_, in_database_;
    std::vector<std::string> refused_;
};

} // namespace harness
