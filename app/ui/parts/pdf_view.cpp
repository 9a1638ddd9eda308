#include "ui/parts/pdf_view.h"

#include "base/hash.h"
#include "ui/parts/files.h"
#include "ui/parts/theme.h"
#include "words/amounts.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>

namespace klarbok::ui {

namespace {

QLabel *fact(const QString &name, QWidget *parent)
{
    QLabel *made = label(Text::Body, {}, parent);
    made->setObjectName(name);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

/// A long fingerprint in groups that break over lines and can be compared by eye.
QString inGroups(const QString &hash)
{
    QStringList groups;
    for (qsizetype at = 0; at < hash.size(); at += 8)
        groups.append(hash.mid(at, 8));
    return groups.join(u' ');
}

} // namespace

PdfView::PdfView(QWidget *parent)
    : QWidget{parent},
      m_name{label(Text::Heading, {}, this)},
      m_note{label(Text::Quiet, {}, this)},
      m_facts{new QWidget(this)},
      m_open{new QPushButton(tr("&Open"), this)},
      m_save{new QPushButton(tr("Save &as …"), this)},
      m_pagesArea{new QScrollArea(this)}
{
    setObjectName(QStringLiteral("pdfView"));
    m_name->setObjectName(QStringLiteral("pdfName"));
    m_size = fact(QStringLiteral("pdfSize"), m_facts);
    m_pages = fact(QStringLiteral("pdfPages"), m_facts);
    m_hash = fact(QStringLiteral("pdfHash"), m_facts);
    m_open->setObjectName(QStringLiteral("pdfOpen"));
    m_open->setToolTip(tr("Open in the computer's PDF program, where it can be read and printed"));
    m_save->setObjectName(QStringLiteral("pdfSave"));

    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kGrid * 2);
    form->setVerticalSpacing(kGrid / 2);
    form->addRow(tr("Pages"), m_pages);
    form->addRow(tr("Size"), m_size);
    form->addRow(new QLabel(tr("Fingerprint (SHA-256)"), m_facts)); // long: on lines of its own
    form->addRow(m_hash);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(kGrid, kGrid * 2, kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_name);
    column->addWidget(m_note);
    column->addWidget(m_facts);
    column->addSpacing(kGrid);
    column->addLayout(buttons);
    column->addStretch(1);
    m_pagesArea->setObjectName(QStringLiteral("pdfPagesArea"));
    m_pagesArea->setAccessibleName(tr("What the PDF looks like"));
    m_pagesArea->setFrameShape(QFrame::NoFrame);
    m_pagesArea->setBackgroundRole(QPalette::Mid);
    m_pagesArea->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *scrolled = new QScrollArea(this); // a low window must not press the lines together
    scrolled->setAccessibleName(tr("What the PDF is"));
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(side);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid * 2);
    row->addWidget(scrolled, 2);
    row->addWidget(m_pagesArea, 5);

    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!openFile(m_fileName, m_pdf))
            Q_EMIT failed(Error{ErrorKind::FileUnwritable, QStringLiteral("no program opened it"),
                                m_fileName});
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        saveFile(this, tr("Save the PDF"), m_fileName, m_pdf,
                 [this](const Error &error) { Q_EMIT failed(error); });
    });
    clear({});
}

void PdfView::setDocument(const QString &fileName, const QByteArray &pdf, const QString &note)
{
    m_pdf = pdf;
    m_fileName = fileName;
    m_name->setText(fileName);
    m_note->setText(note);
    m_size->setText(words::fileSize(pdf.size()));
    m_pageCount = pdfPages(pdf);
    m_pages->setText(words::count(m_pageCount));
    m_hash->setText(inGroups(sha256Hex(pdf)));
    for (QWidget *part : {m_facts, static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_save)})
        part->setVisible(true);
}

void PdfView::setPages(const std::vector<QByteArray> &pictures)
{
    auto *pages = new QWidget;
    auto *column = new QVBoxLayout(pages);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->setSpacing(kGrid);
    for (const QByteArray &picture : pictures) {
        QPixmap drawn = QPixmap::fromImage(QImage::fromData(picture, "PNG"));
        if (drawn.isNull())
            continue;
        drawn.setDevicePixelRatio(static_cast<qreal>(drawn.width()) / kPageWidth);
        auto *page = new QLabel(pages);
        page->setPixmap(drawn);
        column->addWidget(page);
    }
    if (m_pageCount > static_cast<int>(pictures.size()))
        column->addWidget(label(Text::Body, tr("Open the PDF to see the other pages."), pages));
    m_pagesArea->setWidget(pages); // and away with what was there
    m_pagesArea->setVisible(!pictures.empty());
}

void PdfView::clear(const QString &why)
{
    m_pdf.clear();
    m_pagesArea->hide();
    m_name->clear();
    m_note->setText(why);
    for (QWidget *part : {m_facts, static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_save)})
        part->setVisible(false);
}

int pdfPages(const QByteArray &pdf)
{
    // The root of the page tree has the largest count.
    static const QRegularExpression counts{
        QStringLiteral("/Type\\s*/Pages\\b[^>]*?/Count\\s+(\\d+)")};
    int most = 0;
    auto found = counts.globalMatch(QString::fromLatin1(pdf));
    while (found.hasNext())
        most = qMax(most, found.next().captured(1).toInt());
    return most;
}

} // namespace klarbok::ui
