#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace klarbok::test {

/// A scripted HTTP/1.1 server on loopback: for each request it asks what to do.
class HttpServer
{
public:
    struct Received
    {
        QByteArray verb;
        QByteArray target;                                      ///< path and query as sent
        std::vector<std::pair<QByteArray, QByteArray>> headers; ///< lower-case names
        QByteArray body;

        QByteArray header(const QByteArray &name) const
        {
            for (const auto &[key, value] : headers) {
                if (key == name)
                    return value;
            }
            return {};
        }
    };

    struct Answer
    {
        int status = 200;
        QByteArray body{};
        std::vector<std::pair<QByteArray, QByteArray>> headers{};
        qsizetype cutAfter = -1; ///< closes after so many bytes of the body; -1: sends all of it
        bool isSilent = false;   ///< says nothing and keeps the connection open
        bool hangsUp = false;    ///< says nothing and closes
    };

    using Script = std::function<Answer(const Received &request)>;

    explicit HttpServer(Script script) : m_script{std::move(script)}
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                accept(socket);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl{QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path)};
    }
    quint16 port() const { return m_server.serverPort(); }
    const std::vector<Received> &received() const { return m_received; }
    int connections() const { return m_connections; }
    void close() { m_server.close(); }

private:
    void accept(QTcpSocket *socket)
    {
        ++m_connections;
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, buffer] {
            *buffer += socket->readAll();
            while (takeRequest(*buffer))
                answer(socket, m_script(m_received.back()));
        });
    }

    bool takeRequest(QByteArray &buffer)
    {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        Received request;
        const QList<QByteArray> lines = buffer.left(end).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> start = lines.front().split(' ');
        request.verb = start.value(0);
        request.target = start.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            request.headers.emplace_back(lines[i].left(colon).toLower(),
                                         lines[i].mid(colon + 1).trimmed());
        }
        const qsizetype length = request.header("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return false;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_received.push_back(std::move(request));
        return true;
    }

    static void answer(QTcpSocket *socket, const Answer &answer)
    {
        if (answer.isSilent)
            return;
        if (!answer.hangsUp) {
            QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
            for (const auto &[name, value] : answer.headers)
                text += name + ": " + value + "\r\n";
            text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
            text += answer.cutAfter < 0 ? answer.body : answer.body.left(answer.cutAfter);
            socket->write(text);
        }
        if (answer.hangsUp || answer.cutAfter >= 0)
            socket->disconnectFromHost();
    }

    QTcpServer m_server;
    Script m_script;
    std::vector<Received> m_received;
    int m_connections = 0;
};

} // namespace klarbok::test
