#pragma once

#include "http.h"

namespace klarbok::sandbox {

// The shapes that Björn Lundén's errors come in.

/// The documented ApiError; `exceptionId` empty: the field is missing, as in older answers.
Json apiError(const QString &status, const QString &message, const QString &debugMessage,
              const QString &exceptionId);
Answer blRefusal(const QString &exceptionId, const QString &message,
                 const QString &debugMessage = {});
/// "Not found" as the API says it: 400 with these two texts.
Answer blNotFound();
/// Spring's own error body.
Answer springError(int status, const QString &error, const QString &message, const QString &path);
/// The gateway's HTML.
Answer gatewayPage(int status, const QByteArray &title);
/// The 403 whose ApiError is wrapped once more.
Answer blForbidden(const QString &scope);
/// The 500 that an unknown company key gives; `variant` picks one of the three bodies seen.
Answer blUnknownKey(int variant);

} // namespace klarbok::sandbox
