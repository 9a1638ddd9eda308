#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace klarbok::ui {

/// Whole or not at all. FileUnwritable.
Result<Done> writeFile(const QString &path, const QByteArray &bytes);

/// Asks where (without waiting) and writes the bytes there, whole or not at all.
void saveFile(
    QWidget *parent, const QString &title, const QString &suggestedName, const QByteArray &bytes,
    std::function<void(const Error &)> onFailure,
    std::function<void(const QString &path)> onSaved = [](const QString &) {});

/// Asks which file to read (without waiting). `filter` as QFileDialog has it.
void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                std::function<void(const QString &)> onChosen);

/// Opens the bytes in the program that the system has for them, from a folder that only this
/// program's user can read and that goes away when the program ends. False when nothing took it.
bool openFile(const QString &name, const QByteArray &bytes);

} // namespace klarbok::ui
