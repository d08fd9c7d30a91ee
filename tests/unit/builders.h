// Builders of rounds, reviewers, applications, decisions and evidence. A test sets the values that matter to it; a
// builder fills in the rest.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unit {

inline certaward::domain::Date day(std::string_view text)
{
    return certaward::domain::parse_date(text).value();
}

// ---- a round: 115年度第1梯次, open for review until 2026-04-10

struct ARound : certaward::domain::AwardRound {
    ARound& named(std::string new_id) { return id.value = std::move(new_id), *this; }
    ARound& titled(std::string new_title) { return title = std::move(new_title), *this; }
    ARound& obtained(std::string_view first, std::string_view last)
    {
        obtained_from = day(first);
        obtained_to = day(last);
        return *this;
    }
    ARound& without_first_day() { return obtained_from.reset(), *this; }
    ARound& without_last_day() { return obtained_to.reset(), *this; }
    ARound& reviewed_until(std::string_view last) { return review_until = day(last), *this; }
    ARound& without_review_day() { return review_until.reset(), *this; }
};

inline ARound a_round()
{
    ARound round;
    round.id = {"1151"};
    round.title = "115年度第1梯次";
    round.apply_from = day("2026-03-15");
    round.apply_to = day("2026-03-31");
    round.obtained_from = day("2025-08-01");
    round.obtained_to = day("2026-01-31");
    round.review_until = day("2026-04-10");
    return round;
}

// ---- a reviewer of department 1203

struct AReviewer : certaward::domain::Reviewer {
    AReviewer& named(std::string new_account) { return account.value = std::move(new_account), *this; }
    AReviewer& of(std::vector<certaward::domain::UnitId> own) { return units = std::move(own), *this; }
    AReviewer& of_every_unit() { return units.clear(), every_unit = true, *this; }
};

inline AReviewer a_reviewer()
{
    AReviewer reviewer;
    reviewer.account = {"staff1203"};
    reviewer.name = "林小姐";
    reviewer.units = {{"1203"}};
    return reviewer;
}

// ---- decisions, and the levels and reasons to choose from

inline certaward::domain::Decision pending()
{
    return {};
}

inline certaward::domain::Decision approved(int level)
{
    return {.status = certaward::domain::Status::approved, .level = level, .reason_code = {}, .reason_words = {}};
}

inline certaward::domain::Decision approved_without_level()
{
    return {.status = certaward::domain::Status::approved, .level = {}, .reason_code = {}, .reason_words = {}};
}

inline certaward::domain::Decision rejected(std::string code, std::string words = "")
{
    return {.status = certaward::domain::Status::rejected,
            .level = {},
            .reason_code = std::move(code),
            .reason_words = std::move(words)};
}

// Returns a rejection from before the module: words without a code.
inline certaward::domain::Decision rejected_in_words(std::string words)
{
    return {.status = certaward::domain::Status::rejected,
            .level = {},
            .reason_code = {},
            .reason_words = std::move(words)};
}

// Returns levels 1 to 3 and level 4, no longer in use; reasons R10, R99, which needs words, and R19, no longer in use.
inline certaward::domain::Choices some_choices()
{
    return {.levels = {{.level = 1, .points = 10, .description = "國家考試"},
                       {.level = 2, .points = 3, .description = "甲級技術士"},
                       {.level = 3, .points = 1, .description = "乙級、丙級"},
                       {.level = 4, .points = 0, .description = "語文類", .in_use = false}},
            .reasons = {{.code = "R10", .text = "非本系認可之專業證照"},
                        {.code = "R99", .text = "其他", .needs_words = true},
                        {.code = "R19", .text = "逾期", .in_use = false}}};
}

// ---- an application of 王小明: pending, with one bankbook and one certificate

struct AnApplication : certaward::domain::Application {
    AnApplication& numbered(std::uint64_t number) { return id.value = number, *this; }
    AnApplication& of_student(std::string new_id, std::string new_name)
    {
        student_id = std::move(new_id);
        student_name = std::move(new_name);
        return *this;
    }
    AnApplication& for_certificate(std::string new_name) { return certificate_name = std::move(new_name), *this; }
    AnApplication& with_certificate_number(std::string number)
    {
        certificate_number = std::move(number);
        return *this;
    }
    AnApplication& issued_by(std::string new_issuer) { return issuer = std::move(new_issuer), *this; }
    AnApplication& obtained(std::string_view when) { return obtained_on = day(when), *this; }
    AnApplication& paid_to(std::string code, std::string account)
    {
        bank_code = std::move(code);
        bank_account = std::move(account);
        return *this;
    }
    AnApplication& with_attachments(std::vector<certaward::domain::AttachmentRef> handed_in)
    {
        attachments = std::move(handed_in);
        return *this;
    }
    AnApplication& at_an_unknown_bank() { return bank_name.reset(), *this; }
    AnApplication& decided(certaward::domain::Decision made)
    {
        decision = std::move(made);
        ++version;
        return *this;
    }
    AnApplication& by(std::string name, std::string at)
    {
        decided_by.name = std::move(name);
        decided_by.at = std::move(at);
        return *this;
    }
    // Empties every field that the campus may leave empty.
    AnApplication& with_gaps()
    {
        student_name.clear();
        issuer.reset();
        obtained_on.reset();
        bank_code.reset();
        bank_name.reset();
        bank_account.reset();
        attachments.clear();
        return *this;
    }
};

inline AnApplication an_application()
{
    using certaward::domain::AttachmentKind;
    AnApplication application;
    application.id = {4801};
    application.round = {"1151"};
    application.unit = {"1203"};
    application.class_name = "資工三甲";
    application.student_id = "0411203001";
    application.student_name = "王小明";
    application.certificate_number = "000-123456";
    application.certificate_name = "電腦軟體應用乙級";
    application.issuer = "勞動部";
    application.obtained_on = day("2026-01-31");
    application.bank_code = "7000021";
    application.bank_name = "中華郵政";
    application.bank_account = "00012345678901";
    application.attachments = {{{91}, AttachmentKind::bankbook}, {{92}, AttachmentKind::certificate}};
    return application;
}

// ---- another application, of 林怡君: approved in the round before; no field equals that of an_application()

struct AnotherApplication : certaward::checks::OtherApplication {
    AnotherApplication& numbered(std::uint64_t number) { return id.value = number, *this; }
    AnotherApplication& of_student(std::string new_id) { return student_id = std::move(new_id), *this; }
    AnotherApplication& in_round(std::string title) { return round_title = std::move(title), *this; }
    AnotherApplication& for_certificate(std::string name, std::string number)
    {
        certificate_name = std::move(name);
        certificate_number = std::move(number);
        return *this;
    }
    AnotherApplication& paid_to(std::string code, std::string account)
    {
        bank_code = std::move(code);
        bank_account = std::move(account);
        return *this;
    }
    AnotherApplication& that_is(certaward::domain::Status now) { return status = now, *this; }
    AnotherApplication& hidden() { return may_be_seen = false, *this; }
};

inline AnotherApplication another_application()
{
    AnotherApplication other;
    other.id = {3700};
    other.round_title = "114年度第2梯次";
    other.student_id = "0411203002";
    other.certificate_number = "999-765432";
    other.certificate_name = "領隊人員";
    other.bank_code = "0040037";
    other.bank_account = "004003700123";
    other.status = certaward::domain::Status::approved;
    other.may_be_seen = true;
    return other;
}

// ---- evidence on 2026-04-01, without any objection to an_application(); the round must outlive it

struct SomeEvidence : certaward::checks::Evidence {
    SomeEvidence& on(std::string_view when) { return today = day(when), *this; }
    SomeEvidence& recognizing(std::vector<certaward::checks::RecognizedCertificate> list)
    {
        recognized = std::move(list);
        return *this;
    }
    SomeEvidence& beside(std::vector<certaward::checks::OtherApplication> applications)
    {
        others = std::move(applications);
        return *this;
    }
    SomeEvidence& with_same_pictures(std::vector<certaward::checks::SamePicture> pictures)
    {
        same_pictures = std::move(pictures);
        return *this;
    }
    SomeEvidence& not_reading(std::vector<certaward::domain::AttachmentId> attachments)
    {
        unreadable = std::move(attachments);
        return *this;
    }
};

inline SomeEvidence some_evidence(const certaward::domain::AwardRound& round)
{
    return {{.today = day("2026-04-01"),
             .round = round,
             .recognized = {{.name = "電腦軟體應用乙級", .level = 3, .required_to_graduate = false}},
             .others = {},
             .same_pictures = {},
             .unreadable = {}}};
}

} // namespace unit
