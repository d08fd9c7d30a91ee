// Tests of promise 3 on a failing disk: an offered file is whole, and a file that can't be made whole leaves nothing.

#include "harness/export_trial.h"
#include "harness/failing_disk.h"
#include "harness/servers.h"

#include <cerrno>
#include <fstream>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <regex>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

constexpr long kToTheEnd = std::numeric_limits<long>::max();

// The reason for a 503 that the module has logged since construction, with N for every number.
class Said {
public:
    Said() : from_(std::filesystem::file_size(path())) {}
    std::string why() const
    {
        std::ifstream file(path());
        file.seekg(static_cast<std::streamoff>(from_));
        const std::string text(std::istreambuf_iterator<char>(file), {});
        std::smatch found;
        if (!std::regex_search(text, found, std::regex("reference [A-Z0-9]{8}: ([^\n]*)"))) return "(not logged)";
        const auto words = std::regex_replace(found[1].str(), std::regex("spool folder /\\S+|, referer.*"), "spool");
        return std::regex_replace(words, std::regex("[0-9]+"), "N");
    }

private:
    static std::filesystem::path path() { return campus().folder() / "logs/httpd-error.log"; }
    std::uintmax_t from_;
};

} // namespace

TEST_GROUP(Disk)
{
    const harness::Aftermath aftermath;
    Stage stage;
    std::unique_ptr<harness::FailingDisk> disk;
    std::unique_ptr<harness::ExportTrial> trial;
    std::mt19937 random;
    long writes_of_one = 0;      // the writes of one export
    std::uint64_t its_bytes = 0; // size of the export's largest file; all its files take two to three times as much
    std::map<std::string, int> figures, reasons;
    std::string first_bad;

    void setup() override
    {
        disk = std::make_unique<harness::FailingDisk>();
        disk->heal();
        trial = std::make_unique<harness::ExportTrial>(stage, "rd1");
        const auto before = disk->faults().writes.load();
        CHECK_EQUAL(303, trial->make(trial->new_key()).status);
        writes_of_one = disk->faults().writes - before;
        its_bytes = trial->sheet_bytes();
        CHECK_TRUE(writes_of_one > 10);
        if (!disk->is_small())
            harness::tell("no small disk can be mounted here (" + disk->why_not_small() +
                          "): files are limited instead");
        const auto seed = std::random_device()();
        harness::tell("seed " + std::to_string(seed) + ", " + std::to_string(writes_of_one) +
                      " writes an export, the sheet " + std::to_string(its_bytes) + " bytes");
        random.seed(seed);
    }
    void teardown() override
    {
        disk->heal();
        aftermath.check();
        disk.reset();
    }

    std::uint64_t any(std::uint64_t most)
    {
        return std::uniform_int_distribution<std::uint64_t>(0, most)(random);
    }
    void fill(std::uint64_t largest)
    {
        if (disk->is_small())
            disk->leave_free(any(3 * largest));
        else
            disk->faults().longest_file = any(largest);
    }
    // Makes the disk fail in a random way, or not at all. Returns a description.
    std::string hurt(long writes, std::uint64_t largest)
    {
        const auto write = static_cast<long>(any(static_cast<std::uint64_t>(writes))) + 1;
        switch (any(6)) {
        case 0:
        case 1:
            fill(largest);
            return "full";
        case 2:
            disk->faults().longest_file = any(largest * 5 / 4);
            return "files limited";
        case 3:
            disk->fail(EIO, write, kToTheEnd);
            return "EIO from one write on";
        case 4:
            disk->fail(EIO, write, write);
            return "EIO once";
        case 5:
            disk->fail(ENOSPC, write, write);
            return "ENOSPC once";
        default:
            return "sound";
        }
    }
    void note(const std::string& how, const std::string& outcome, const std::string& wrong)
    {
        ++figures[how + " " + outcome];
        if (!wrong.empty() && first_bad.empty()) first_bad = how + ", " + outcome + ": " + wrong;
    }

    void try_to_make()
    {
        const auto how = hurt(writes_of_one, its_bytes);
        const Said said;
        const auto answer = trial->make(trial->new_key());
        disk->heal();
        if (answer.status == 303) {
            note(how, "made", trial->wrong_with_made(harness::made_id(answer)));
            return;
        }
        ++reasons[said.why()];
        note(how, "refused",
             harness::is_unavailable_page(answer) ? trial->wrong_with_refused() : "no page that says so");
    }
    void try_to_take(const std::string& id, const std::string& extension, const std::string& whole)
    {
        const auto how = hurt(1, whole.size());
        const auto answer = trial->take(id, extension);
        disk->heal();
        const bool is_taken = answer.status == 200;
        const bool is_right = is_taken ? answer.body == whole : harness::is_unavailable_page(answer);
        const bool is_empty = std::filesystem::is_empty(harness::spool_folder());
        note(how, is_taken ? "taken" : "not taken", is_right && is_empty ? "" : "it is short, or leaves a file");
    }
    void tell() const
    {
        std::string text = "on a disk that is";
        for (const auto& [what, count] : figures)
            text += "\n    " + std::to_string(count) + " " + what;
        for (const auto& [why, count] : reasons)
            text += "\n    refused " + std::to_string(count) + " times: " + why;
        harness::tell(text);
    }
    int counted(const std::string& outcome) const
    {
        int all = 0;
        for (const auto& [what, count] : figures)
            if (what.ends_with(outcome)) all += count;
        return all;
    }
};

TEST(Disk, that_fails_makes_a_whole_export_or_none)
{
    for (int i = 0; i < harness::times(60, 1000); ++i)
        try_to_make();
    tell();
    STRCMP_EQUAL("", first_bad.c_str());
    CHECK_TRUE(counted(" made") > 3);
    CHECK_TRUE(counted(" refused") > 3);
    CHECK_EQUAL(0, figures["sound refused"]); // failed exports have released their disk space
    harness::check_invariants();
}

TEST(Disk, without_room_for_an_export_gets_not_a_byte_of_it)
{
    disk->faults().has_space = false; // statvfs reports the real size: 2 MB on a small disk
    if (!disk->is_small()) return harness::tell("not tried: no small disk");
    const auto before = disk->faults().writes.load();
    const Said said;
    CHECK_TRUE(harness::is_unavailable_page(trial->make(trial->new_key())));
    CHECK_EQUAL(before, disk->faults().writes.load());
    STRCMP_EQUAL("", trial->wrong_with_refused().c_str());
    STRCMP_EQUAL("spool has N bytes left, N are needed", said.why().c_str());
}

TEST(Disk, that_fails_sends_a_whole_file_or_none)
{
    const auto answer = trial->make(trial->new_key());
    const auto id = harness::made_id(answer);
    const auto workbook = trial->take(id, "xlsx").body;
    const auto csv = trial->take(id, "csv").body;
    for (int i = 0; i < harness::times(30, 300); ++i) {
        try_to_take(id, "xlsx", workbook);
        try_to_take(id, "csv", csv);
    }
    tell();
    STRCMP_EQUAL("", first_bad.c_str());
    CHECK_TRUE(counted(" taken") > 3);
    CHECK_TRUE(counted(" not taken") > 3);
}
