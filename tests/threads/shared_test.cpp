// Tests the code that threads of a child share or run at the same time without a database: workbooks, templates, the
// cache of pictures, tokens and keys. A build with ThreadSanitizer finds races between the threads.

#include "app/print_cache.h"
#include "http/csrf_token.h"
#include "pages/error_page.h"
#include "unit/builders.h"
#include "unit/temporary_folder.h"
#include "view/templates.h"
#include "workbook/verify.h"
#include "workbook/workbook.h"

#include <atomic>
#include <functional>
#include <future>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;

namespace {

constexpr unsigned kThreads = 4;

// Runs `work` in kThreads threads at once. Returns when the last is done.
void at_once(const std::function<void(unsigned thread)>& work)
{
    std::vector<std::future<void>> results;
    results.reserve(kThreads);
    for (unsigned thread = 0; thread < kThreads; ++thread)
        results.push_back(std::async(std::launch::async, work, thread));
    for (auto& result : results)
        result.get();
}

// A workbook with three columns, written row by row.
class SmallExport {
public:
    explicit SmallExport(std::string name) : file_(folder_.path() / std::move(name)) {}

    void add()
    {
        workbook_.add({.number = 1, .application = application_, .submitted_at = "2026-03-20 12:00:00", .found = {}});
    }
    std::uint64_t applications() const { return workbook_.applications(); }
    std::uint64_t rows_read_again()
    {
        domain::UnitAwardTotals totals;
        totals[application_.unit].add(application_, choices_);
        workbook_.close({.revision = 1, .fingerprint = std::string(64, 'f'), .totals = totals});
        return workbook::verify(file_).front().rows;
    }

private:
    TemporaryFolder folder_;
    std::filesystem::path file_;
    const domain::AwardRound round_ = a_round();
    const domain::Choices choices_ = some_choices();
    const std::vector<domain::Unit> units_{{{"1203"}, "資訊工程系", "電資學院"}};
    const workbook::Source source_{round_, choices_, units_};
    const domain::Application application_ = an_application();
    workbook::Workbook workbook_{{.file = file_,
                                  .folder = folder_.path(),
                                  .columns = {{domain::Field::number, "序號", domain::Format::number},
                                              {domain::Field::student_name, "姓名", domain::Format::text},
                                              {domain::Field::obtained_on, "取得日期", domain::Format::roc_text}},
                                  .source = source_,
                                  .title = "專業證照獎勵",
                                  .scope = "資訊工程系",
                                  .maker = "林小姐",
                                  .made_at = "2026-04-10 09:05:07",
                                  .signers = {"承辦人"}}};
};

} // namespace

TEST_GROUP(Threads)
{
    TemporaryFolder folder;
    std::atomic<unsigned> wrong = 0;

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
    }
};

TEST(Threads, make_a_workbook_each)
{
    at_once([this](unsigned thread) {
        for (int time = 0; time < 3; ++time) {
            SmallExport made("round" + std::to_string(thread) + ".xlsx");
            for (int row = 0; row < 300; ++row)
                made.add();
            if (made.rows_read_again() != 300 + 2) ++wrong; // plus the heading and the signatures
        }
    });
    CHECK_EQUAL(0, wrong.load());
}

TEST(Threads, render_from_the_same_templates_while_others_are_read)
{
    const view::Templates shared{{"templates"}};
    const auto page_of = [&](const std::string& reference) {
        return pages::error_page(&shared, {503, "/campus/certaward", "", "", "", reference});
    };
    at_once([&](unsigned thread) {
        for (int time = 0; time < 50; ++time) {
            if (thread == 0 && time % 10 == 0) const view::Templates reloaded{{"templates"}};
            const auto reference = pages::new_reference();
            if (page_of(reference).find(reference) == std::string::npos) ++wrong;
        }
    });
    CHECK_EQUAL(0, wrong.load());
}

TEST(Threads, share_a_cache_of_pictures_that_is_always_too_small)
{
    app::PrintCache cache(folder.path(), 10'000);
    at_once([&](unsigned thread) {
        for (unsigned time = 0; time < 100; ++time) {
            const auto key = "abc" + std::to_string((time + thread) % 20);
            const auto picture = key + std::string(1'000, 'p');
            if (!cache.keep(key, picture).empty()) ++wrong;
            if (const auto found = cache.find(key); found && *found != picture) ++wrong;
        }
    });
    CHECK_EQUAL(0, wrong.load());
}

TEST(Threads, never_get_the_same_key_or_the_same_reference)
{
    std::mutex mutex;
    std::set<std::string> all;
    at_once([&](unsigned) {
        for (int time = 0; time < 500; ++time) {
            const auto key = http::new_form_key();
            const auto reference = pages::new_reference();
            const std::lock_guard lock(mutex);
            all.insert({key, reference});
        }
    });
    CHECK_EQUAL(4'000U, all.size()); // two, 500 times, in each of four threads
}

TEST(Threads, know_the_tokens_of_one_secret)
{
    const http::CsrfTokens tokens(std::string(32, 's'));
    at_once([&](unsigned thread) {
        const auto session = "session-" + std::to_string(thread);
        for (int time = 0; time < 200; ++time) {
            const auto token = tokens.token(session, {"staff1203"});
            if (!tokens.is_valid(token, session, {"staff1203"}) || tokens.is_valid(token, "another", {"staff1203"}))
                ++wrong;
        }
    });
    CHECK_EQUAL(0, wrong.load());
}

TEST_GROUP(Control){};

// Run by tests/sanitizers/run alone. A workbook belongs to one thread: ThreadSanitizer must find that another thread
// reads its progress.
IGNORE_TEST(Control, looks_into_the_workbook_of_another_thread)
{
    SmallExport made("round.xlsx");
    std::thread other([&] {
        for (int row = 0; row < 100; ++row)
            made.add();
    });
    while (made.applications() < 50)
        std::this_thread::yield();
    other.join();
}
