// The test's own way to the database: as its administrator, past the module.
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

    // Each throws std::runtime_error with the server's words. ? stands for the next text, quoted.
    std::vector<Row> rows(const std::string& sql, const std::vector<std::string>& texts = {});
    std::string value(const std::string& sql,
                      const std::vector<std::string>& texts = {}); // first of the first row; NULL as ""
    unsigned long long insert(const std::string& sql, const std::vector<std::string>& texts = {}); // the new id
    void run(const std::string& sql, const std::vector<std::string>& texts = {});

private:
    std::string filled(const std::string& sql, const std::vector<std::string>& texts) const;
    st_mysql* mysql_;
};

} // namespace integration
