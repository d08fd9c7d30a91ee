#include "unit/stand_in_server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <new>
#include <poll.h>
#include <sched.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace unit {
namespace {

using namespace std::string_view_literals;

// Returns a packet of MariaDB's protocol: three bytes of length, a sequence number, the payload.
std::string packet(char number, std::string_view payload)
{
    return std::string{static_cast<char>(payload.size()), 0, 0, number}.append(payload);
}

// The greeting: protocol 10, version, thread 1, a salt in two pieces, and between them the capabilities of the server:
// protocol 4.1, transactions, authentication by salt, a database named with the login.
constexpr auto kGreeting = "\x0a"
                           "10.11.0\0"
                           "\x01\0\0\0"
                           "saltsalt\0"
                           "\x08\xa2\x2d\x02\0\x08\0\x15"
                           "\0\0\0\0\0\0\0\0\0\0"
                           "saltsaltsalt\0"
                           "mysql_native_password\0"sv;
constexpr auto kOk = "\0\0\0\x02\0\0\0"sv; // no rows, no id, autocommit, no warnings

// The result set of the schema version: one row with one column, a number that is newer than any module.
constexpr auto kColumn = "\x03"
                         "def\0\0\0\x01"
                         "v\0\x0c\x3f\0\x0b\0\0\0\x08\0\0\0\0\0"sv;
constexpr auto kEnd = "\xfe\0\0\x02\0"sv;

std::string version_of_tables()
{
    return packet(1, "\x01") + packet(2, kColumn) + packet(3, kEnd) +
           packet(4, "\x04"
                     "9999") +
           packet(5, kEnd);
}

void send_all(int to, const std::string& bytes)
{
    (void)!::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

struct Client {
    int descriptor;
    unsigned number;
};

int listen_at(const std::filesystem::path& socket)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socket.native().copy(address.sun_path, sizeof address.sun_path - 1);
    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener, 8) != 0)
        throw std::system_error(errno, std::generic_category(), "listen at " + socket.native());
    return listener;
}

} // namespace

struct StandInServer::Counts {
    std::atomic<bool> is_ready = false;
    std::atomic<unsigned> connected = 0;
    std::atomic<unsigned> without_answer = 0; // the first clients, up to this number
    std::atomic<bool> logins_only = false;
    std::atomic<unsigned> asked_in_vain = 0;
    std::atomic<unsigned> commits = 0;
    std::atomic<unsigned> most_at_once = 0;
    std::atomic<unsigned> commits_to_lose = 0;

    bool answer(const Client& client);
    [[noreturn]] void serve(int listener);
};

// Answers one request, which always fits one read. Returns false if the client has left or the server hangs up.
bool StandInServer::Counts::answer(const Client& client)
{
    std::array<char, 4096> request{};
    const auto size = ::recv(client.descriptor, request.data(), request.size(), 0);
    if (size <= 0) return false;
    constexpr char kQuit = 1;
    if (request[3] == 0 && request[4] == kQuit) return false;
    const bool is_login = request[3] == 1; // the answer to the greeting; a command starts at zero
    if (client.number <= without_answer || (logins_only && !is_login)) {
        ++asked_in_vain;
        return true;
    }
    if (std::string_view(request.data(), static_cast<std::size_t>(size)).ends_with("COMMIT")) {
        ++commits;
        if (commits_to_lose > 0) {
            --commits_to_lose;
            return false;
        }
    }
    const bool is_version =
        std::string_view(request.data(), static_cast<std::size_t>(size)).ends_with("schema_version");
    send_all(client.descriptor, is_version ? version_of_tables() : packet(static_cast<char>(request[3] + 1), kOk));
    return true;
}

void StandInServer::Counts::serve(int listener)
{
    std::vector<Client> clients;
    for (;;) {
        std::vector<pollfd> waiting{{.fd = listener, .events = POLLIN, .revents = 0}};
        for (const auto& client : clients)
            waiting.push_back({.fd = client.descriptor, .events = POLLIN, .revents = 0});
        ::poll(waiting.data(), waiting.size(), -1);

        std::vector<Client> staying;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (waiting[i + 1].revents == 0 || answer(clients[i]))
                staying.push_back(clients[i]);
            else
                ::close(clients[i].descriptor);
        }
        if (waiting[0].revents != 0) {
            staying.push_back({::accept(listener, nullptr, nullptr), ++connected});
            most_at_once = std::max<unsigned>(most_at_once, static_cast<unsigned>(staying.size()));
            send_all(staying.back().descriptor, packet(0, kGreeting));
        }
        clients = std::move(staying);
    }
}

StandInServer::StandInServer(const std::filesystem::path& socket)
{
    const int listener = listen_at(socket);
    void* shared = ::mmap(nullptr, sizeof(Counts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) throw std::bad_alloc();
    counts_ = ::new (shared) Counts;
    pid_ = ::fork();
    if (pid_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // ends with a test that crashes
        counts_->is_ready = true;
        counts_->serve(listener);
    }
    ::close(listener);
    while (!counts_->is_ready)
        ::sched_yield();
}

StandInServer::~StandInServer()
{
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    ::munmap(counts_, sizeof(Counts));
}

void StandInServer::leave_all_connected_without_answer()
{
    counts_->without_answer = counts_->connected.load();
}

unsigned StandInServer::asked_in_vain() const
{
    return counts_->asked_in_vain;
}

void StandInServer::hang()
{
    ::kill(pid_, SIGSTOP);
    ::waitpid(pid_, nullptr, WUNTRACED);
}

void StandInServer::go_on()
{
    ::kill(pid_, SIGCONT);
}

void StandInServer::answer_logins_only()
{
    counts_->logins_only = true;
}

void StandInServer::lose_answers_to_commit(unsigned many)
{
    counts_->commits_to_lose = many;
}

unsigned StandInServer::commits() const
{
    return counts_->commits;
}

unsigned StandInServer::most_at_once() const
{
    return counts_->most_at_once;
}

} // namespace unit
