#include "ui/parts/banner.h"

#include "ui/parts/theme.h"
#include "words/error_words.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace klarbok::ui {

Banner::Banner(QWidget *parent)
    : QFrame{parent},
      m_icon{new QLabel(this)},
      m_title{label(Text::Body, {}, this)},
      m_text{label(Text::Body, {}, this)},
      m_copy{new QPushButton(tr("&Copy details"), this)},
      m_close{new QPushButton(tr("Cl&ose"), this)}
{
    setObjectName(QStringLiteral("banner"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    m_title->setObjectName(QStringLiteral("bannerTitle"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_copy->setObjectName(QStringLiteral("bannerCopy"));
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAccessibleName(tr("Close the message"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kGrid * 2, kGrid + kGrid / 2, kGrid + kGrid / 2, kGrid + kGrid / 2);
    grid->setHorizontalSpacing(kGrid + kGrid / 2);
    grid->setVerticalSpacing(kGrid / 2);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(m_copy, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_close, 0, 3, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_details); });
    connect(m_close, &QPushButton::clicked, this, &Banner::clear);
    hide();
}

void Banner::showError(const Error &error)
{
    const words::ErrorWords said = words::words(error);
    showMessage(Tone::Bad, said.what,
                said.action.isEmpty() ? said.meaning : said.meaning + u' ' + said.action,
                words::sentence(error) + u"\n\n" + words::details(error));
}

void Banner::showMessage(Tone tone, const QString &title, const QString &text,
                         const QString &details)
{
    m_tone = tone;
    m_details = details;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_copy->setVisible(!details.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    paintTone();
    show();
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void Banner::clear()
{
    hide();
    m_title->clear();
    m_text->clear();
    m_details.clear();
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintTone();
}

void Banner::paintTone()
{
    const QPalette system = QApplication::palette();
    const ToneColours colours = toneColours(m_tone, system);
    QPalette own = system;
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, system.color(QPalette::Text));
    setPalette(own);
    m_copy->setPalette(system);
    m_close->setPalette(system);
    const bool isGood = m_tone == Tone::Good || m_tone == Tone::Info;
    m_icon->setPixmap(icon(isGood ? QStringLiteral("check") : QStringLiteral("warning"), system)
                          .pixmap(kGrid * 3));
}

} // namespace klarbok::ui
