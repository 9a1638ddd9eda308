#include "translations/translations.h"

#include "base/check.h"

#include <QCoreApplication>
#include <QTranslator>

// Q_INIT_RESOURCE does not work inside a namespace.
static void readResources()
{
    Q_INIT_RESOURCE(klarbok_translations);
}

namespace klarbok {

void installTranslators(QCoreApplication &application)
{
    readResources();
    for (const auto &name : {QStringLiteral("qtbase_sv"), QStringLiteral("klarbok_sv")}) {
        auto *translator = new QTranslator{&application};
        const bool loaded = translator->load(QStringLiteral(":/klarbok/i18n/") + name);
        KLARBOK_EXPECTS(loaded);
        // An empty catalogue is not installed; that is no failure.
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace klarbok
