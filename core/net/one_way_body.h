#pragma once

#include <QByteArray>
#include <QIODevice>

namespace klarbok::net {

/// A request body that can be read once. Qt sends a request again by itself, POST too, when the
/// connection closes before an answer; with a body that cannot be rewound it has to give up
/// instead, and a voucher leaves once.
class OneWayBody final : public QIODevice
{
public:
    explicit OneWayBody(QByteArray body);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_rest.size(); }
    bool atEnd() const override { return m_rest.isEmpty(); }
    bool seek(qint64) override { return false; }

    /// False as long as Qt has not taken anything of it: it does so when the connection stands. An
    /// empty body gives no such sign.
    bool mayHaveLeft() const { return m_mayHaveLeft; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
    bool m_mayHaveLeft;
};

} // namespace klarbok::net
