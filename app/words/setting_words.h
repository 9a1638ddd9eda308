#pragma once

#include "ports/secret_store.h"

#include <QString>

namespace klarbok::words {

/// What a setting is called on the screen; empty for a key that has no words.
QString settingLabel(const QString &key);

/// What it does and when to change it, in a sentence or two; may be empty.
QString settingHelp(const QString &key);

/// What follows from changing it, for those of flow::changeWarnings().
QString settingWarning(const QString &key);

/// A choice's value in words: `yes`, `order`, `multi` …; the value itself when it has none.
QString choiceLabel(const QString &value);

QString secretLabel(SecretName name);
/// By the command line's name (`klarna.username`); the name itself when it is not known.
QString secretLabel(const QString &key);

/// The command line's name of a secret, for the audit trail: `klarna.username`.
QString secretCode(SecretName name);

} // namespace klarbok::words
