#include "pages/error_page.h"

#include "pages/layout.h"

#include <algorithm>
#include <array>
#include <random>

namespace certaward::pages {
namespace {

struct Words {
    int status;
    const char* title;
    const char* advice;
};

constexpr std::array kWords{
    Words{400, "無法讀取這個要求", "網址或送出的內容不正確，沒有任何資料被更動。請回上一頁再試一次。"},
    Words{
        401, "請先登入",
        "您尚未登入，或登入已逾時，剛才送出的內容尚未儲存。請先不要離開這個分頁，依下列步驟繼續，已填的內容不會遺失。"},
    Words{403, "您沒有使用這項功能的權限", "這個帳號沒有證照獎勵審核的權責，或帳號已停用。如有疑問請洽研發處。"},
    Words{404, "找不到這個頁面或資料", "網址可能不正確，或這筆資料不屬於您的系所。"},
    Words{405, "不支援這個動作", "這個網址不接受這種要求，沒有任何資料被更動。"},
    Words{408, "送出時間太長", "連線太慢或中途停頓，沒有收到完整的內容，尚未儲存。請檢查網路後再送出一次。"},
    Words{409, "資料剛才已被更新", "有人先一步更新了這筆資料，您的內容尚未儲存。請重新整理後再試。"},
    Words{413, "送出的內容太大", "送出的內容超過上限，尚未儲存。請縮短後再試一次。"},
    Words{415, "不支援這種格式", "送出的資料格式不正確，尚未儲存。請從系統的頁面操作。"},
    Words{500, "系統發生錯誤", "這個頁面暫時無法顯示，請稍後再試；如持續發生，請將參考碼告知系統管理員。"},
    Words{503, "系統暫時無法使用",
          "資料庫或系統忙碌中，剛才的動作可能沒有完成。請過一會兒再試一次；重複送出同一筆不會重複儲存，已儲存的審核結果"
          "不受影響。"},
};

const Words& words_for(int status)
{
    const auto found = std::ranges::find(kWords, status, &Words::status);
    if (found != kWords.end()) return *found;
    return *std::ranges::find(kWords, status < 500 ? 400 : 500, &Words::status);
}

// Renders the page without a template. It holds no text from the request, so nothing needs escaping.
std::string plain_page(const Words& words, const ErrorPage& error)
{
    const auto& language = *error.language;
    const auto title = language.text(error.title.empty() ? words.title : error.title);
    const auto advice = language.text(error.title.empty() ? words.advice : error.shown);
    std::string page = "<!DOCTYPE html><html lang=\"" + language.tag() + "\"><meta charset=\"utf-8\"><title>";
    page.append(title).append("</title><h1>").append(title).append("</h1><p>").append(advice).append("</p><p>");
    return page.append(language.text(domain::message("參考碼：{}", error.reference))).append("</p></html>");
}

} // namespace

std::string error_page(const view::Templates* templates, const ErrorPage& error)
{
    const auto& words = words_for(error.status);
    if (!templates) return plain_page(words, error);
    try {
        const bool may_go_on = error.status != 401 && error.status != 403; // other pages would refuse as well
        auto page = framed(*error.language, error.base, "error.tpl",
                           error.title.empty() ? domain::Message(words.title) : error.title, may_go_on);
        auto values = page.values();
        values.set("STATUS", error.status)
            .set("ADVICE", error.shown.empty() ? domain::Message(words.advice) : error.shown);
        values.set("REFERENCE", error.reference);
        if (error.status == 401 && !error.login_url.empty()) values.repeat("LOGIN").set("HREF", error.login_url);
        values.show_if(may_go_on, "WAY_ON");
        return templates->render(page);
    } catch (const std::exception&) {
        return plain_page(words, error);
    }
}

std::string new_reference()
{
    constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    thread_local std::mt19937 random{std::random_device{}()};
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1);
    std::string reference(8, ' ');
    std::ranges::generate(reference, [&] { return letters[any(random)]; });
    return reference;
}

} // namespace certaward::pages
