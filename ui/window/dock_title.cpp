// SPDX-License-Identifier: MIT
#include "ui/window/dock_title.h"

#include <QHBoxLayout>
#include <QMainWindow>
#include <QStyle>

namespace ui {

namespace {

constexpr int kHeight = 26;
constexpr int kTabHeight = 16; ///< Room for the buttons only.

/// @param icon  named by the style sheet, which knows the theme.
QToolButton* titleButton(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setProperty("titleIcon", icon);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::NoFocus); // the View menu does the same from the keyboard
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_text(new QLabel(dock->windowTitle().toUpper(), this))
{
    m_text->setProperty("heading", true);
    auto* floating = titleButton(QStringLiteral("float"), tr("Float or dock this panel"), this);
    auto* closing = titleButton(QStringLiteral("close"), tr("Hide this panel"), this);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 0, 6, 0);
    line->setSpacing(2);
    line->addWidget(m_text, 1);
    line->addWidget(floating);
    line->addWidget(closing);
    connect(floating, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(closing, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::visibilityChanged, this, &DockTitle::update);
    connect(dock, &QDockWidget::topLevelChanged, this, &DockTitle::update);
}

void DockTitle::update()
{
    const auto* window = qobject_cast<const QMainWindow*>(m_dock->parentWidget());
    const bool isTab =
        window && !m_dock->isFloating() && !window->tabifiedDockWidgets(m_dock).isEmpty();
    m_text->setText(isTab ? QString() : m_dock->windowTitle().toUpper());
    setFixedHeight(isTab ? kTabHeight : kHeight);
}

QSize DockTitle::sizeHint() const
{
    return {60, kHeight};
}

} // namespace ui
