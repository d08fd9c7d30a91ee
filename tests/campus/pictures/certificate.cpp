// certificate.cpp: draws a certificate with an ornamental frame and a seal that reads 範例, without any issuer's
// emblem.
#include "seed.h"
#include "sheets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr Size kLandscape{1340, 950}, kPortrait{950, 1340};
constexpr Colour kInk{0x22201c}, kWhite{0xffffff}, kSeal{0xc0281f};

struct Theme {
    Colour paper, frame, label;
};

constexpr std::array kThemes = {Theme{Colour{0xfbf6e6}, Colour{0xa47b2c}, Colour{0x7a5a1e}},
                                Theme{Colour{0xf3f7f1}, Colour{0x2f6b4a}, Colour{0x2a5a40}},
                                Theme{Colour{0xf4f5fa}, Colour{0x2d4a86}, Colour{0x2b4272}},
                                Theme{Colour{0xfaf2ee}, Colour{0x8a3b34}, Colour{0x74322c}}};

std::string title_of(const std::string& name)
{
    const auto has = [&](const char* word) { return name.find(word) != name.npos; };
    if (has("技術士－")) return "中華民國技術士證";
    if (has("測驗") || has("能力試驗")) return "成績及合格證明";
    if (has("考試")) return "考試及格證書";
    return "專業證照證書";
}

// Formats a day in the calendar of Taiwan, whose year 1 is 1912.
std::string roc(Day day)
{
    const std::chrono::year_month_day date{day};
    return "中華民國" + std::to_string(static_cast<int>(date.year()) - 1911) + "年" +
           std::to_string(static_cast<unsigned>(date.month())) + "月" +
           std::to_string(static_cast<unsigned>(date.day())) + "日";
}

// Draws fine waves below the text, as on paper that is hard to copy.
void waves(Canvas& sheet, Box box, Colour colour)
{
    for (int line = 0; line < box.height / 22; ++line)
        for (int x = 0; x < box.width; x += 3) {
            const double swing = std::sin(x * 0.021 + line * 0.7) * 16 + std::sin(x * 0.0063 - line) * 10;
            sheet.fill({box.x + x, box.y + 11 + line * 22 + static_cast<int>(swing), 3, 2}, colour);
        }
}

void ornament(Canvas& sheet, const Theme& theme)
{
    const auto [width, height] = sheet.size();
    const Box all{0, 0, width, height};
    const auto soft = mixed(theme.paper, theme.frame, 120);
    waves(sheet, all.inset(70), mixed(theme.paper, theme.frame, 26));
    sheet.frame(all.inset(26), theme.frame, 12);
    sheet.frame(all.inset(44), soft, 3);
    sheet.frame(all.inset(60), theme.frame, 3);
    for (int at = 70; at < width - 60; at += 24) // beads between the two fine lines
        for (const int y : {49, height - 58})
            sheet.ellipse({at, y, 9, 9}, soft);
    for (int at = 70; at < height - 60; at += 24)
        for (const int x : {49, width - 58})
            sheet.ellipse({x, at, 9, 9}, soft);
    for (const int x : {22, width - 22 - 76})
        for (const int y : {22, height - 22 - 76}) {
            sheet.fill({x, y, 76, 76}, theme.frame);
            sheet.ellipse({x + 8, y + 8, 60, 60}, theme.paper);
            sheet.ellipse({x + 20, y + 20, 36, 36}, theme.frame);
        }
}

void seal(Canvas& sheet, Typefaces& faces, Box box)
{
    const auto red = mixed(kSeal, kWhite, 30);
    sheet.frame(box, red, 9);
    const int half = box.height / 2;
    sheet.write(faces, "範", {box.x, box.y + 8, box.width, half - 4},
                {Style::serif_bold, half * 4 / 5, red, Align::centre});
    sheet.write(faces, "例", {box.x, box.y + half - 4, box.width, half - 4},
                {Style::serif_bold, half * 4 / 5, red, Align::centre});
}

} // namespace

Canvas certificate(const Row& row, const Shown& shown, Typefaces& faces)
{
    Seed look("look:" + row.certificate_name); // certificates of the same name look alike
    const auto& theme = look.one_of(kThemes);
    const bool upright = look.below(3) == 0;
    Canvas sheet(upright ? kPortrait : kLandscape, theme.paper);
    ornament(sheet, theme);

    const auto [width, height] = sheet.size();
    const int step = upright ? 126 : 88, label = 210, left = upright ? 130 : 170;
    const Box title{110, upright ? 120 : 90, width - 220, 120};
    sheet.write(faces, title_of(row.certificate_name) + (row.seq > 1 ? "（副本）" : ""), title,
                {Style::serif_bold, upright ? 70 : 80, theme.label, Align::centre});

    const std::array<std::array<std::string, 2>, 4> lines = {{{"姓　　名", shown.holder},
                                                              {"證照名稱", row.certificate_name},
                                                              {"證照字號", shown.certificate_number},
                                                              {"發照單位", shown.issuer}}};
    int y = title.y + title.height + (upright ? 60 : 24);
    for (const auto& [name, value] : lines) {
        sheet.write(faces, name, {left, y, label, step}, {Style::serif, 42, theme.label});
        sheet.write(faces, value, {left + label, y, width - left - label - 110, step}, {Style::serif_bold, 50, kInk});
        y += step;
    }
    sheet.write(faces, "上列人員經評定合格，特發此證，以資證明。", {left, y + 14, width - left - 110, 60},
                {Style::serif, 38, kInk});

    const int side = upright ? 200 : 170;
    sheet.write(faces, roc(shown.obtained_on), {110, height - 190, width - 220 - (upright ? 0 : side), 80},
                {Style::serif_bold, 50, kInk, Align::centre});
    seal(sheet, faces, {width - side - 130, height - side - (upright ? 230 : 110), side, side});
    return sheet;
}
