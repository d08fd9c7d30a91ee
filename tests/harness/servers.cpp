#include "harness/servers.h"

#include "integration/campus.h"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace harness {
namespace {

pid_t pid_in(const std::filesystem::path& path)
{
    std::ifstream file(path);
    pid_t pid = 0;
    if (!(file >> pid) || pid < 2) throw std::runtime_error("no process in " + path.string());
    return pid;
}

// Returns the fourth word of /proc/PID/stat. The second word, the program's name, has no blank here.
pid_t parent_of(const std::filesystem::path& process)
{
    std::ifstream file(process / "stat");
    std::string pid, name, state;
    pid_t parent = 0;
    file >> pid >> name >> state >> parent;
    return parent;
}

bool is_alive(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string pid, name, state;
    return file >> pid >> name >> state && state != "Z";
}

} // namespace

pid_t database_pid(std::size_t which)
{
    return pid_in(integration::campus().database_folder(which) / "mariadb.pid");
}

pid_t httpd_pid(std::size_t which)
{
    return pid_in(integration::campus().httpd_folder(which) / "httpd.pid");
}

std::vector<pid_t> httpd_children(std::size_t which)
{
    const auto parent = httpd_pid(which);
    std::vector<pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") == std::string::npos && parent_of(entry.path()) == parent)
            children.push_back(std::stoi(name));
    }
    return children;
}

void kill_hard(pid_t process)
{
    if (::kill(process, SIGKILL) != 0) throw std::runtime_error("no process to kill");
    for (int tries = 0; is_alive(process); ++tries) {
        if (tries == 1000) throw std::runtime_error("a killed process does not end");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void start_database()
{
    integration::campus().run("start-database");
}

void hold(pid_t process, std::chrono::milliseconds time)
{
    if (::kill(process, SIGSTOP) != 0) throw std::runtime_error("no process to hold");
    std::this_thread::sleep_for(time);
    ::kill(process, SIGCONT);
}

void tell(const std::string& figures)
{
    std::printf("\n  %s\n", figures.c_str());
    std::fflush(stdout);
}

} // namespace harness
