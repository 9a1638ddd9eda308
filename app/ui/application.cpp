#include "ui/application.h"

#include "ui/guide/guide.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/parts/banner.h"
#include "ui/parts/theme.h"

#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace klarbok::ui {

namespace {

// Which workspace was open last: a habit of this screen, not a setting of the books.
const QString kLastWorkspace = QStringLiteral("lastWorkspace");

QSettings habits()
{
    return QSettings{u"Klarbok"_s, u"Klarbok"_s};
}

} // namespace

Application::Application(AppContext context, QObject *parent)
    : QObject{parent}, m_context{std::move(context)}
{
}

Application::~Application() = default;

void Application::start(const QString &workspace)
{
    if (!workspace.isEmpty()) {
        open(workspace);
        return;
    }
    const auto all = m_context.workspaces->list();
    if (!all) {
        showFailure(all.error());
        return;
    }
    if (all->empty()) {
        showGuide({});
        return;
    }
    const QString last = habits().value(kLastWorkspace).toString();
    const auto found = std::ranges::find(*all, last, &WorkspaceInfo::name);
    open(found == all->end() ? all->front().name : last);
}

void Application::open(const QString &name)
{
    const auto session = m_context.openSession(name);
    if (!session) {
        showFailure(session.error());
        return;
    }
    habits().setValue(kLastWorkspace, name);
    showMainWindow(*session, false);
}

void Application::showGuide(flow::SessionPtr session)
{
    m_guide = std::make_unique<Guide>(m_context, std::move(session));
    connect(m_guide.get(), &Guide::finished, this, [this](const flow::SessionPtr &made) {
        showMainWindow(made, true);
        m_guide.release()->deleteLater(); // we are inside its signal
    });
    m_guide->show();
    if (m_window)
        m_window.release()->deleteLater();
}

void Application::showMainWindow(const flow::SessionPtr &session, bool onVouchers)
{
    auto window = std::make_unique<MainWindow>(session);
    if (onVouchers)
        window->showPage(MainWindow::Vouchers);
    if (const auto all = m_context.workspaces->list()) {
        QStringList names;
        for (const WorkspaceInfo &info : *all)
            names.append(info.name);
        window->setWorkspaces(names, habits().value(kLastWorkspace).toString());
    }
    connect(window.get(), &MainWindow::workspaceWanted, this, &Application::open);
    connect(window.get(), &MainWindow::newWorkspaceWanted, this, [this] { showGuide({}); });
    connect(window.get(), &MainWindow::guideWanted, this, [this, session] { showGuide(session); });
    window->show();
    if (m_window)
        m_window.release()->deleteLater();
    m_window = std::move(window);
    m_failure.reset();
}

void Application::showFailure(const Error &error)
{
    if (m_window) { // another workspace is open and stays so
        m_window->page(MainWindow::Overview)->banner()->showError(error);
        m_window->showPage(MainWindow::Overview);
        return;
    }
    m_failure = std::make_unique<QWidget>();
    m_failure->setObjectName(u"failure"_s);
    m_failure->setWindowTitle(tr("Klarbok"));
    m_failure->resize(kGrid * 90, kGrid * 30);
    auto *column = new QVBoxLayout(m_failure.get());
    column->setContentsMargins(kGrid * 3, kGrid * 3, kGrid * 3, kGrid * 3);
    auto *banner = new Banner(m_failure.get());
    column->addWidget(banner);
    column->addStretch(1);
    banner->showError(error);
    m_failure->show();
}

} // namespace klarbok::ui
