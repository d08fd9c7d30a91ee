// bankbook.cpp: draws the cover of a bankbook, in the bank's colour and without any bank's emblem.
#include "seed.h"
#include "sheets.h"

#include <algorithm>
#include <array>

namespace {

constexpr Size kSize{1340, 900};
constexpr Colour kPaper{0xf6f3ea}, kPrint{0x1d2340}, kFaint{0x6d7080}, kWhite{0xffffff};

struct Livery {
    std::string_view bank;
    Colour cover, stripe;
};

// The last entry is for banks not named here.
constexpr std::array kLiveries = {
    Livery{"700", Colour{0x00694b}, Colour{0xe2b93b}}, Livery{"004", Colour{0x1b3f7a}, Colour{0xc9a24a}},
    Livery{"050", Colour{0x22559e}, Colour{0xe07b28}}, Livery{"822", Colour{0x0c7d6e}, Colour{0xd7443e}},
    Livery{"008", Colour{0xa3262e}, Colour{0xd9b15c}}, Livery{"013", Colour{0x1d8a4a}, Colour{0x9fca3d}},
    Livery{"", Colour{0x4b4f6e}, Colour{0xb9bccb}}};

const Livery& livery_of(std::string_view bank)
{
    const auto last = kLiveries.end() - 1;
    return *std::find_if(kLiveries.begin(), last, [&](const Livery& livery) { return livery.bank == bank; });
}

struct Line {
    std::string label, value;
};

std::string branch_of(const std::string& bank_code)
{
    constexpr std::array kPlaces = {"高雄", "楠梓", "左營", "三民", "前鎮", "鳳山", "岡山", "小港", "旗山", "屏東"};
    return Seed("branch:" + bank_code).one_of(kPlaces);
}

// Formats an account number as 0123-4567-8901-23, so that a reader can compare it four digits at a time.
std::string in_groups(const std::string& account)
{
    std::string text;
    for (std::size_t at = 0; at < account.size(); at += 4)
        text += (at ? "-" : "") + account.substr(at, 4);
    return text;
}

// Returns true for an account of the post, which prints it as an office number and an account number: seven digits
// each, the last a check digit.
bool is_postal(std::string_view bank, const std::string& account)
{
    return bank == "700" && account.size() == 14;
}

std::string postal_half(const std::string& account, std::size_t from)
{
    return account.substr(from, 6) + "-" + account.substr(from + 6, 1);
}

std::array<Line, 4> lines_of(std::string_view bank, const std::string& code, const Shown& shown)
{
    const auto branch_code = code.size() == 7 ? code.substr(3) : "0010";
    const auto place = branch_of(code);
    if (is_postal(bank, shown.account))
        return {Line{"戶　　名", shown.holder}, Line{"局　　號", postal_half(shown.account, 0)},
                Line{"帳　　號", postal_half(shown.account, 7)},
                Line{"立帳郵局", place + "郵局　（代號 " + code + "）"}};
    return {Line{"戶　　名", shown.holder}, Line{"帳　　號", in_groups(shown.account)},
            Line{"開 戶 行", place + "分行"}, Line{"銀行代號", std::string(bank) + "　　分行代號　" + branch_code}};
}

} // namespace

Canvas bankbook(const Row& row, const Shown& shown, Typefaces& faces)
{
    const auto bank = row.bank_code.size() >= 3 ? row.bank_code.substr(0, 3) : "999";
    const auto& livery = livery_of(bank);
    const bool postal = bank == "700";
    const auto pale = mixed(livery.cover, kWhite, 70);

    Canvas cover(kSize, livery.cover);
    for (int i = 0; i < 9; ++i) // a pattern of rings runs off the right edge
        cover.ellipse({880 + 55 * i, -260 + 30 * i, 700 - 70 * i, 700 - 70 * i},
                      mixed(livery.cover, kWhite, i % 2 ? 12u : 28u));
    cover.fill({0, 250, kSize.width, 10}, livery.stripe);
    cover.fill({0, 0, 26, kSize.height}, mixed(livery.cover, Colour{0}, 60)); // the fold
    cover.write(faces, row.bank_name.empty() ? "範例銀行" : row.bank_name, {80, 40, 900, 120},
                {Style::serif_bold, 92, kWhite});
    cover.write(faces, postal ? "郵政存簿儲金簿" : "綜合活期儲蓄存款存摺", {84, 164, 760, 66},
                {Style::sans, 46, mixed(livery.cover, kWhite, 215)});
    cover.write(faces, "PASSBOOK", {1000, 170, 280, 60},
                {Style::serif, 44, mixed(livery.cover, kWhite, 215), Align::centre});

    const Box panel{80, 300, kSize.width - 160, 470};
    cover.fill(panel, kPaper);
    cover.frame(panel, pale, 4);
    int y = panel.y + 20;
    for (const auto& line : lines_of(bank, row.bank_code, shown)) {
        cover.write(faces, line.label, {panel.x + 40, y, 220, 104}, {Style::sans, 42, livery.cover});
        cover.write(faces, line.value, {panel.x + 290, y, panel.width - 330, 104}, {Style::sans_bold, 58, kPrint});
        y += 108;
        if (y < panel.y + panel.height - 30)
            cover.fill({panel.x + 30, y - 4, panel.width - 60, 2}, mixed(kPaper, kFaint, 90));
    }

    const auto number = std::to_string(10000000 + Seed("book:" + shown.account).below(90000000));
    cover.write(faces, "No. " + number, {80, 800, 400, 60}, {Style::sans, 32, mixed(livery.cover, kWhite, 190)});
    cover.write(faces, "系統示範用影像，非金融機構文件", {560, 800, 700, 60},
                {Style::sans, 32, mixed(livery.cover, kWhite, 190)});
    return cover;
}
