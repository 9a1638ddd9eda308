#pragma once

#include "base/error.h"

#include <QString>

namespace klarbok::words {

/// What a person needs to know about a failure. `action` may be empty where nothing has to be done.
struct ErrorWords
{
    QString what;    ///< what happened
    QString meaning; ///< what it means for the books
    QString action;  ///< what to do
};

ErrorWords words(const Error &error);

/// All three in one line, for the command line.
QString sentence(const Error &error);

/// What support wants: the kind's name and the English detail. Holds no secrets.
QString details(const Error &error);

} // namespace klarbok::words
