#include "server.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <QUrl>

#include <thread>

namespace klarbok::sandbox {

namespace {

constexpr int kThreads = 64; // a kept-alive connection occupies one
constexpr int kHighestSocket = 1024;

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QByteArray bytes(const std::string &content)
{
    return {content.data(), static_cast<qsizetype>(content.size())};
}

Request requestFrom(const httplib::Request &from)
{
    Request request;
    request.method = text(from.method);
    request.target = text(from.target);
    const auto question = from.target.find('?');
    request.path = QUrl::fromPercentEncoding(bytes(from.target.substr(0, question)));
    if (question != std::string::npos)
        request.query = QUrlQuery{text(from.target.substr(question + 1))};
    for (const auto &[name, value] : from.headers)
        request.headers[text(name).toLower()] = text(value);
    request.body = bytes(from.body);
    for (const auto &[name, file] : from.files)
        request.parts.push_back(
            {text(file.name), text(file.filename), text(file.content_type), bytes(file.content)});
    return request;
}

/// Closes the connection that the request came on before anything is written to it. httplib does
/// not hand out its socket, so it is looked up by the peer's port.
void cutConnection(int remotePort)
{
    for (int socket = 3; socket < kHighestSocket; ++socket) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(socket, reinterpret_cast<sockaddr *>(&peer), &size) == 0 &&
            peer.sin_family == AF_INET && ntohs(peer.sin_port) == remotePort)
            ::shutdown(socket, SHUT_RDWR);
    }
}

} // namespace

struct Server::Private
{
    httplib::Server http;
    std::thread thread;
};

Server::Server() : d{std::make_unique<Private>()} {}

Server::~Server()
{
    stop();
}

int Server::bind(int port)
{
    d->http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    d->http.set_tcp_nodelay(true);
    // httplib would share the port with whoever else has it (SO_REUSEPORT).
    d->http.set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    d->http.set_keep_alive_max_count(100000);
    if (port == 0)
        return std::max(0, d->http.bind_to_any_port("127.0.0.1"));
    return d->http.bind_to_port("127.0.0.1", port) ? port : 0;
}

void Server::start(Handler handler)
{
    const auto answerTo = [handler = std::move(handler)](const httplib::Request &from,
                                                         httplib::Response &to) {
        const Answer answer = handler(requestFrom(from));
        if (answer.drop) {
            cutConnection(from.remote_port);
            return;
        }
        to.status = answer.status;
        for (const auto &[name, value] : answer.headers)
            to.set_header(name.toStdString(), value.toStdString());
        to.set_content(answer.body.toStdString(), answer.contentType.toStdString());
    };
    d->http.Get(".*", answerTo);
    d->http.Post(".*", answerTo);
    d->http.Put(".*", answerTo);
    d->http.Patch(".*", answerTo);
    d->http.Delete(".*", answerTo);
    d->http.Options(".*", answerTo);
    d->thread = std::thread{[this] { d->http.listen_after_bind(); }};
    while (!d->http.is_running())
        std::this_thread::yield();
}

void Server::stop()
{
    if (!d->thread.joinable())
        return;
    d->http.stop();
    d->thread.join();
}

} // namespace klarbok::sandbox
