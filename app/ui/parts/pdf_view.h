#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;

namespace klarbok::ui {

/// A document: its pages, what it is called, how large it is, its fingerprint, and what can be done
/// with it.
class PdfView : public QWidget
{
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);

    /// `note` says what kind of document it is: frozen, or a draft marked UTKAST.
    void setDocument(const QString &fileName, const QByteArray &pdf, const QString &note);
    /// What its first pages look like, as PNG, drawn kPageWidth wide.
    void setPages(const std::vector<QByteArray> &pictures);
    void clear(const QString &why);

    static constexpr int kPagesShown = 12;
    static constexpr int kPageWidth = 656; ///< device-independent

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
    QScrollArea *m_pagesArea;
    int m_pageCount = 0;
};

/// Pages by the document's own page tree; 0 when it does not say.
int pdfPages(const QByteArray &pdf);

} // namespace klarbok::ui
