#pragma once

#include "ui/app_context.h"

#include <QObject>

#include <memory>

class QWidget;

namespace klarbok::ui {

class Guide;
class MainWindow;

/// Decides what is on the screen: the guide while there is no workspace, otherwise the main window.
/// Made after QApplication; start() shows the first window.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(AppContext context, QObject *parent = nullptr);
    ~Application() override;

    /// Shows the named workspace; with an empty name the one that was used last, or the guide when
    /// there is none. What goes wrong is shown in a window with words.
    void start(const QString &workspace = {});

    MainWindow *mainWindow() const { return m_window.get(); }
    Guide *guide() const { return m_guide.get(); }

private:
    void showGuide(flow::SessionPtr session);
    void showMainWindow(const flow::SessionPtr &session, bool onVouchers);
    void showFailure(const Error &error);
    void open(const QString &name);

    AppContext m_context;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Guide> m_guide;
    std::unique_ptr<QWidget> m_failure;
};

} // namespace klarbok::ui
