#include "integration/browser.h"

#include <algorithm>
#include <cctype>
#include <curl/curl.h>
#include <memory>
#include <stdexcept>

namespace integration {
namespace {

constexpr long kMostSeconds = 60;

std::size_t append_body(char* data, std::size_t size, std::size_t count, void* body)
{
    static_cast<std::string*>(body)->append(data, size * count);
    return size * count;
}

std::size_t add_header(char* data, std::size_t size, std::size_t count, void* to)
{
    auto& headers = *static_cast<std::map<std::string, std::string>*>(to);
    const std::string line(data, size * count);
    const auto colon = line.find(':');
    if (line.starts_with("HTTP/")) headers.clear();
    if (colon == std::string::npos) return line.size();

    std::string name = line.substr(0, colon);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto from = line.find_first_not_of(' ', colon + 1);
    const auto to_end = line.find_last_not_of("\r\n");
    headers[name] = from == std::string::npos || to_end < from ? "" : line.substr(from, to_end - from + 1);
    return line.size();
}

bool says_where_it_is_from(const std::vector<std::string>& headers)
{
    return std::ranges::any_of(headers, [](const std::string& header) {
        return header.starts_with("Origin:") || header.starts_with("Sec-Fetch-Site:");
    });
}

std::string escaped(const std::string& text)
{
    const std::unique_ptr<char, decltype(&curl_free)> result(
        curl_easy_escape(nullptr, text.c_str(), static_cast<int>(text.size())), curl_free);
    return result.get();
}

} // namespace

std::string Answer::header(const std::string& name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

Browser::Browser(std::string base) : base_(std::move(base)), curl_(curl_easy_init())
{
    curl_easy_setopt(curl_, CURLOPT_COOKIEFILE, ""); // enables libcurl's cookie engine, in memory
}

Browser::~Browser()
{
    curl_easy_cleanup(curl_);
}

Answer Browser::get(const std::string& path)
{
    return send("GET", path, "", {});
}

Answer Browser::post(const std::string& path, const Fields& fields)
{
    return send("POST", path, encoded(fields), {"Content-Type: application/x-www-form-urlencoded"});
}

Answer Browser::send(const std::string& method, const std::string& path, const std::string& body,
                     const std::vector<std::string>& headers)
{
    Answer answer;
    const auto url = base_ + path;
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> list(nullptr, curl_slist_free_all);
    for (const auto& header : headers)
        list.reset(curl_slist_append(list.release(), header.c_str()));

    if (method == "POST" && !says_where_it_is_from(headers))
        list.reset(curl_slist_append(list.release(), ("Origin: " + base_).c_str()));

    curl_easy_setopt(curl_, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl_, CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(curl_, CURLOPT_NOBODY, method == "HEAD" ? 1L : 0L);
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, method == "POST" ? body.c_str() : nullptr);
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDSIZE, method == "POST" ? static_cast<long>(body.size()) : -1L);
    if (method != "POST" && method != "HEAD") curl_easy_setopt(curl_, CURLOPT_HTTPGET, 1L);
    curl_easy_setopt(curl_, CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, list.get());
    curl_easy_setopt(curl_, CURLOPT_USERPWD, credentials_.empty() ? nullptr : credentials_.c_str());
    curl_easy_setopt(curl_, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT, kMostSeconds);
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, append_body);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl_, CURLOPT_HEADERFUNCTION, add_header);
    curl_easy_setopt(curl_, CURLOPT_HEADERDATA, &answer.headers);
    if (const auto error = curl_easy_perform(curl_); error != CURLE_OK)
        throw std::runtime_error(method + " " + url + ": " + curl_easy_strerror(error));
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

void Browser::send_and_leave(const std::string& path, const Fields& fields)
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> line(curl_easy_init(), curl_easy_cleanup);
    curl_easy_setopt(line.get(), CURLOPT_URL, base_.c_str());
    curl_easy_setopt(line.get(), CURLOPT_CONNECT_ONLY, 1L);
    if (curl_easy_perform(line.get()) != CURLE_OK) throw std::runtime_error("no connection to " + base_);
    const auto body = encoded(fields);
    const auto request =
        "POST " + path + " HTTP/1.1\r\nHost: " + base_.substr(base_.find("://") + 3) + "\r\nOrigin: " + base_ +
        "\r\nCookie: CAMPUSSID=" + cookie("CAMPUSSID") +
        "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\n\r\n" + body;
    std::size_t sent = 0;
    if (curl_easy_send(line.get(), request.data(), request.size(), &sent) != CURLE_OK || sent != request.size())
        throw std::runtime_error("not sent: POST " + path);
}

Answer Browser::follow(const Answer& answer)
{
    auto location = answer.header("location");
    if (location.starts_with(base_)) location.erase(0, base_.size());
    if (!location.starts_with('/')) throw std::runtime_error("no way to follow: '" + location + "'");
    return get(location);
}

void Browser::set_cookie(const std::string& name, const std::string& value)
{
    const auto line = "Set-Cookie: " + name + "=" + value + "; path=/; domain=127.0.0.1";
    curl_easy_setopt(curl_, CURLOPT_COOKIELIST, line.c_str());
}

std::string Browser::cookie(const std::string& name) const
{
    curl_slist* cookies = nullptr;
    curl_easy_getinfo(curl_, CURLINFO_COOKIELIST, &cookies);
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> owner(cookies, curl_slist_free_all);
    for (const auto* each = cookies; each; each = each->next) {
        // Netscape's cookie format: seven fields; the last two are name and value.
        const std::string line = each->data;
        const auto value_at = line.rfind('\t');
        const auto name_at = line.rfind('\t', value_at - 1);
        if (line.substr(name_at + 1, value_at - name_at - 1) == name) return line.substr(value_at + 1);
    }
    return "";
}

std::string encoded(const Fields& fields)
{
    std::string text;
    for (const auto& [name, value] : fields) {
        if (!text.empty()) text += '&';
        text += escaped(name) + "=" + escaped(value);
    }
    return text;
}

} // namespace integration
