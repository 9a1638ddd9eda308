#include "bjornlunden/hide_secrets.h"

#include <QString>

namespace klarbok::bjornlunden {

namespace {

constexpr qsizetype kShortest = 4; // less than this is no key and would blot out words

}

QByteArray hideSecrets(const QByteArray &bytes, const std::vector<std::shared_ptr<Secret>> &secrets)
{
    QString text = QString::fromUtf8(bytes);
    for (const std::shared_ptr<Secret> &secret : secrets) {
        if (!secret || secret->reveal().size() < kShortest)
            continue;
        const QByteArray plain = secret->reveal();
        text.replace(QString::fromUtf8(plain), QStringLiteral("•••"), Qt::CaseInsensitive);
        text.replace(QString::fromLatin1(plain.toPercentEncoding()), QStringLiteral("•••"),
                     Qt::CaseInsensitive);
    }
    return text.toUtf8();
}

} // namespace klarbok::bjornlunden
