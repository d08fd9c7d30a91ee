// Replays the corpus of the fuzzer (tests/fuzz/corpus): the contracts hold for every input.

#include "fuzz/target.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "CppUTest/TestHarness.h"

namespace {

std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Returns the file and the property that its input breaks; empty if all hold.
std::string broken_by(fuzz::Target target, const std::filesystem::path& file)
{
    try {
        target(bytes_of(file));
        return "";
    } catch (const std::exception& escaped) {
        return file.string() + ": " + escaped.what();
    }
}

} // namespace

TEST_GROUP(FuzzCorpus){void setup() override{IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate and ICU never free their caches
}

static void replay(const std::string& name)
{
    const auto target = fuzz::target_named(name);
    std::size_t inputs = 0;
    for (const auto& file : std::filesystem::directory_iterator("tests/fuzz/corpus/" + name)) {
        STRCMP_EQUAL("", broken_by(target, file.path()).c_str());
        ++inputs;
    }
    CHECK_TRUE(inputs > 0);
}
}
;

TEST(FuzzCorpus, has_no_cookie_header_of_which_a_wrong_part_is_read)
{
    replay("cookie");
}

TEST(FuzzCorpus, has_no_form_that_is_read_as_another)
{
    replay("form");
}

TEST(FuzzCorpus, has_no_query_whose_link_leads_elsewhere)
{
    replay("query");
}

TEST(FuzzCorpus, has_no_path_that_leads_to_a_wrong_page)
{
    replay("path");
}

TEST(FuzzCorpus, has_no_file_name_that_becomes_a_header)
{
    replay("file_name");
}

TEST(FuzzCorpus, has_no_path_that_leaves_the_upload_folder)
{
    replay("upload_path");
}

TEST(FuzzCorpus, has_no_text_that_a_cell_cannot_hold)
{
    replay("cell_text");
}

TEST(FuzzCorpus, has_no_date_that_is_shown_as_another)
{
    replay("roc_date");
}

TEST(FuzzCorpus, has_no_picture_whose_structure_is_misread)
{
    replay("picture_type");
}

TEST(FuzzCorpus, has_no_wish_for_a_language_that_gives_none)
{
    replay("language");
}
