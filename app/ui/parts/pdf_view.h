#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace klarbok::ui {

/// A document: what it is called, how large it is, its fingerprint, and what can be done with it.
class PdfView : public QWidget
{
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);

    /// `note` says what kind of document it is: frozen, or a draft marked UTKAST.
    void setDocument(const QString &fileName, const QByteArray &pdf, const QString &note);
    void clear(const QString &why);

Q_SIGNALS:
    void failed(const klarbok::Error &error);

private:
    QByteArray m_pdf;
    QString m_fileName;
    QLabel *m_name;
    QLabel *m_note;
    QLabel *m_size;
    QLabel *m_pages;
    QLabel *m_hash;
    QWidget *m_facts;
    QPushButton *m_open;
    QPushButton *m_save;
};

/// Pages by the document's own page tree; 0 when it does not say.
int pdfPages(const QByteArray &pdf);

} // namespace klarbok::ui
