#include "ui/parts/files.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace klarbok::ui {

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file{path};
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    return Error{ErrorKind::FileUnwritable, file.errorString(), path};
}

void saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
              const QByteArray &bytes, std::function<void(const Error &)> onFailure,
              std::function<void(const QString &path)> onSaved)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, title, folder + u'/' + suggestedName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo{suggestedName}.suffix());
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [bytes, onFailure = std::move(onFailure),
                      onSaved = std::move(onSaved)](const QString &path) {
                         if (const auto written = writeFile(path, bytes); !written)
                             onFailure(written.error());
                         else
                             onSaved(path);
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
    return folder.isValid() && writeFile(path, bytes).hasValue() &&
           QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace klarbok::ui
