// SPDX-License-Identifier: MIT
#include "ui/views/plot_view.h"

#include "ui/controls/form.h"
#include "ui/views/plot/plot_export.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace ui {

PlotView::PlotView(QWidget* parent)
    : View(parent)
    , m_header(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 120);
    m_header->setContentsMargins(8, 4, 8, 2);
    m_column->setContentsMargins(0, 0, 0, 4);
    m_column->setSpacing(0);
    m_column->setSizeConstraint(QLayout::SetNoConstraint); // a low panel shows what it can
    m_column->addLayout(m_header);
}

QTabBar* PlotView::addTabs(const QString& id, const QString& name)
{
    auto* tabs = new QTabBar(this);
    tabs->setObjectName(id);
    tabs->setAccessibleName(name);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
    tabs->setDrawBase(false);
    m_header->setContentsMargins(4, 0, 8, 0); // tabs bring margins of their own
    m_header->addWidget(tabs);
    m_header->addStretch(1);
    return tabs;
}

QComboBox* PlotView::addMenu(const QString& id, const QString& name, const QString& help)
{
    auto* menu = new QComboBox(this);
    menu->setObjectName(id);
    menu->setAccessibleName(name);
    menu->setToolTip(help);
    m_header->addWidget(menu);
    return menu;
}

QToolButton* PlotView::addLogarithmic(const QString& help)
{
    auto* button = new QToolButton(this);
    button->setText(tr("log"));
    button->setCheckable(true);
    button->setProperty("framed", true);
    button->setProperty("low", true); // as its neighbours are
    button->setAccessibleName(tr("Logarithmic scale"));
    button->setToolTip(help);
    m_header->addWidget(button);
    return button;
}

void PlotView::addPlot(Plot& plot)
{
    m_column->addWidget(&plot.widget(), 1);
    plot.widget().installEventFilter(this);
    plot.widget().setFocusProxy(this);
    plot.widget().setVisible(m_plots.empty());
    if (m_plots.empty())
        m_shown = &plot;
    m_plots.push_back(&plot);
}

void PlotView::showPlot(const Plot& plot)
{
    for (Plot* each : m_plots) {
        each->widget().setVisible(each == &plot);
        if (each == &plot)
            m_shown = each;
    }
}

void PlotView::addWords(const QString& id, int leastHeight)
{
    m_words = mutedText(QString(), this);
    m_words->setObjectName(id);
    m_words->setContentsMargins(10, 0, 10, 2);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->hide();
    m_leastHeight = leastHeight;
    m_column->addWidget(m_words);
}

void PlotView::setWords(const QString& text)
{
    m_words->setText(text);
    fitWords();
}

void PlotView::fitWords()
{
    if (m_words)
        m_words->setVisible(!m_words->text().isEmpty() && height() >= m_leastHeight);
}

QString PlotView::words() const
{
    return m_words ? m_words->text() : QString();
}

void PlotView::setOutdated(bool outdated)
{
    for (Plot* plot : m_plots)
        plot->setOutdated(outdated);
}

std::vector<ExportFormat> PlotView::exportFormats() const
{
    return plotFormats();
}

void PlotView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (Plot* plot : m_plots)
        plot->restyle();
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    fitWords();
}

void PlotView::handle(const QMouseEvent& mouse)
{
    const bool isLeft = mouse.button() == Qt::LeftButton;
    switch (mouse.type()) {
    case QEvent::MouseButtonDblClick:
        m_isDragged = false;
        doubleClicked();
        return;
    case QEvent::MouseButtonPress:
        m_isDragged = isLeft && isDraggable();
        if (m_isDragged)
            dragTo(mouse.position(), false);
        return;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_isDragged, false))
            dragTo(mouse.position(), true);
        else if (isLeft)
            clicked(mouse.position(), mouse.modifiers());
        return;
    default:
        break;
    }
    if (m_isDragged) {
        dragTo(mouse.position(), false);
        return;
    }
    hovered(mouse.position());
    QToolTip::showText(mouse.globalPosition().toPoint(), textAt(mouse.position()), this);
}

bool PlotView::eventFilter(QObject* object, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
        type == QEvent::MouseButtonDblClick || type == QEvent::MouseMove)
        handle(*static_cast<QMouseEvent*>(event));
    return View::eventFilter(object, event);
}

} // namespace ui
