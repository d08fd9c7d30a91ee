#include "harness/slow_client.h"

#include "integration/campus.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace harness {
namespace {

constexpr int kTakenIn = 4096; // bytes; the kernel doubles it
constexpr timeval kPatience{10, 0};

sockaddr_in campus_address()
{
    const auto url = integration::campus().url();
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<in_port_t>(std::stoi(url.substr(url.rfind(':') + 1))));
    return address;
}

} // namespace

SlowClient::SlowClient(const std::string& path, const std::string& session)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const auto address = campus_address();
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &kTakenIn, sizeof kTakenIn);
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    const auto request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: CAMPUSSID=" + session + "\r\n\r\n";
    const bool is_asked =
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
    if (is_asked) return;
    ::close(socket_);
    throw std::runtime_error("a slow client can't ask");
}

SlowClient::~SlowClient()
{
    if (socket_ >= 0) ::close(socket_);
}

SlowClient::SlowClient(SlowClient&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

std::string SlowClient::read(std::size_t most)
{
    std::string bytes(most, '\0');
    const auto got = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (got < 0) throw std::runtime_error("a slow client gets nothing");
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

void SlowClient::cut()
{
    const linger at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(socket_, -1));
}

} // namespace harness
