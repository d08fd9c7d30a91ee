#include "harness/wire.h"

#include "integration/campus.h"

#include <arpa/inet.h>
#include <array>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace harness {
namespace {

constexpr std::chrono::seconds kPatience{20};

sockaddr_in httpds_address()
{
    const auto url = integration::campus().url();
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
    return address;
}

} // namespace

Wire::Wire() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const auto address = httpds_address();
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
    ::close(socket_);
    throw std::runtime_error("no line to httpd");
}

Wire::~Wire()
{
    if (socket_ >= 0) ::close(socket_);
}

bool Wire::send(const std::string& bytes)
{
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto now = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (now <= 0) return false;
        sent += static_cast<std::size_t>(now);
    }
    return true;
}

void Wire::send_no_more()
{
    ::shutdown(socket_, SHUT_WR);
}

void Wire::cut()
{
    const linger at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket_);
    socket_ = -1;
}

std::string Wire::answer(std::chrono::milliseconds patience)
{
    std::string text;
    std::array<char, 65'536> piece{};
    pollfd waiting{socket_, POLLIN, 0};
    while (::poll(&waiting, 1, static_cast<int>(patience.count())) > 0) {
        const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
        if (got <= 0) break;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
    return text;
}

std::string answer_to(const std::string& request)
{
    Wire wire;
    wire.send(request); // an answer may come before the whole request is sent
    return wire.answer(kPatience);
}

int status_of(const std::string& answer)
{
    constexpr std::size_t status_at = 9; // HTTP/1.1 200
    return answer.starts_with("HTTP/1.") ? std::atoi(answer.c_str() + status_at) : 0;
}

} // namespace harness
