#include "harness/strange_views.h"

#include "integration/campus.h"
#include "integration/said_by.h"

#include <cstdio>
#include <stdexcept>

namespace harness {
namespace {

bool is_text(const std::string& type)
{
    return type.find("char") != std::string::npos || type.find("text") != std::string::npos || type.starts_with("enum");
}

std::string text_type(const std::string& charset)
{
    return charset == "binary" ? "LONGBLOB" : "LONGTEXT CHARACTER SET " + charset;
}

} // namespace

StrangeViews::StrangeViews() : sql_(integration::campus().socket())
{
    sql_.run("SET sql_mode = ''"); // allows empty dates
    sql_.run("CREATE DATABASE IF NOT EXISTS strange DEFAULT CHARACTER SET utf8mb4");
}

StrangeViews::~StrangeViews()
{
    try {
        put_back();
        sql_.run("DROP DATABASE strange");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
}

void StrangeViews::take(const std::string& view, const std::string& charset, const std::string& where)
{
    sql_.run("DROP TABLE IF EXISTS strange." + view);
    sql_.run("CREATE TABLE strange." + view + " AS SELECT * FROM certaward." + view +
             (where.empty() ? "" : " WHERE " + where));
    std::string changes;
    for (const auto& row : sql_.rows("SELECT column_name, column_type, data_type FROM information_schema.columns "
                                     "WHERE table_schema = 'strange' AND table_name = ?",
                                     {view})) {
        const bool is_converted = !charset.empty() && is_text(row[2].value());
        changes += std::string(changes.empty() ? "" : ", ") + "MODIFY " + row[0].value() + " " +
                   (is_converted ? text_type(charset) : row[1].value()) + " NULL";
    }
    sql_.run("ALTER TABLE strange." + view + " " + changes);
    sql_.run("CREATE OR REPLACE VIEW certaward." + view + " AS SELECT * FROM strange." + view);
}

void StrangeViews::put_back()
{
    const auto said = integration::said_by("mariadb --no-defaults --default-character-set=utf8mb4 --socket='" +
                                           integration::campus().socket() + "' < sql/site/demo.sql");
    if (!said.empty()) throw std::runtime_error("the site file: " + said);
}

std::vector<std::string> StrangeViews::columns(const std::string& view)
{
    std::vector<std::string> names;
    for (const auto& row : sql_.rows("SELECT column_name FROM information_schema.columns "
                                     "WHERE table_schema = 'certaward' AND table_name = ? ORDER BY ordinal_position",
                                     {view}))
        names.push_back(row[0].value());
    return names;
}

std::string StrangeViews::checksum(const std::string& view)
{
    return sql_.rows("CHECKSUM TABLE strange." + view + " EXTENDED")[0][1].value_or("");
}

} // namespace harness
