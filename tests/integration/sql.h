// A direct connection to the test database as its administrator, independent of the module.
#pragma once

#include <optional>
#include <string>
#include <vector>

struct st_mysql;

namespace integration {

using Row = std::vector<std::optional<std::string>>;

class Sql {
public:
    explicit Sql(const std::string& socket);
    ~Sql();
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    // Each function throws std::runtime_error with the server's message. Each ? is replaced by the next text, quoted.
    // value() returns the first value of the first row, "" for NULL, and throws without a row.
    std::vector<Row> rows(const std::string& sql, const std::vector<std::string>& texts = {});
    std::string value(const std::string& sql, const std::vector<std::string>& texts = {});         // NULL as ""
    unsigned long long insert(const std::string& sql, const std::vector<std::string>& texts = {}); // returns the new id
    void run(const std::string& sql, const std::vector<std::string>& texts = {});

private:
    std::string filled(const std::string& sql, const std::vector<std::string>& texts) const;
    st_mysql* mysql_;
};

} // namespace integration
