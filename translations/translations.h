#pragma once

class QCoreApplication;

namespace klarbok {

/// Makes the program speak Swedish: our own texts and Qt's, whatever the computer's language. Call
/// it once, before the first text is shown. The translators live as long as `application`.
void installTranslators(QCoreApplication &application);

} // namespace klarbok
