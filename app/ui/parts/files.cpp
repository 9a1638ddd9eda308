#include "ui/parts/files.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

namespace klarbok::ui {

namespace {

std::optional<Error> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file{path};
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return std::nullopt;
    return Error{ErrorKind::FileUnwritable, file.errorString(), path};
}

} // namespace

void saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
              const QByteArray &bytes, std::function<void(const Error &)> onFailure)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, title, folder + u'/' + suggestedName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo{suggestedName}.suffix());
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [bytes, onFailure = std::move(onFailure)](const QString &path) {
                         if (const auto error = write(path, bytes))
                             onFailure(*error);
                     });
    dialog->open();
}

void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                std::function<void(const QString &)> onChosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(onChosen));
    dialog->open();
}

bool openFile(const QString &name, const QByteArray &bytes)
{
    static const QTemporaryDir folder; // 0700, removed at exit
    const QString path = folder.filePath(name);
    return folder.isValid() && !write(path, bytes) &&
           QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace klarbok::ui
