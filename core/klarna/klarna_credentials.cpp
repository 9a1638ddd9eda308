#include "klarna/klarna_credentials.h"

#include <algorithm>

namespace klarbok::klarna {

namespace {

bool hasControl(const QByteArray &text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

} // namespace

Result<QByteArray> authorization(const Secret &username, const Secret &secret)
{
    const QByteArray name = username.reveal().trimmed();
    const QByteArray key = secret.reveal().trimmed();
    if (key.isEmpty())
        return Error{ErrorKind::SecretMissing, QStringLiteral("no secret")};
    if (hasControl(name) || hasControl(key) || name.contains(':'))
        return Error{ErrorKind::InvalidInput,
                     QStringLiteral("user name or secret holds a character that cannot be sent")};
    if (!name.isEmpty())
        return QByteArray{"Basic " + QByteArray{name + ':' + key}.toBase64()};
    if (key.startsWith("klarna_") && !key.contains(' '))
        return QByteArray{"Basic " + key};
    return Error{ErrorKind::InvalidInput, QStringLiteral("this kind of secret needs a user name")};
}

} // namespace klarbok::klarna
