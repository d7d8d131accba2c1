// SPDX-License-Identifier: MIT
#include "ui/window/tour.h"

#include "ui/window/view_frame.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const QString kTaken = QStringLiteral("tour/taken");
constexpr int kCardWidth = 320;
constexpr int kCardGap = 14;

} // namespace

bool Tour::isNew()
{
    return !QSettings().value(kTaken, false).toBool();
}

Tour::Tour(std::vector<TourStop> stops, ViewFrame& frame, QWidget* window)
    : QFrame(window)
    , m_stops(std::move(stops))
    , m_frame(frame)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_count(new QLabel)
    , m_skip(new QPushButton(tr("Skip the tour")))
    , m_back(new QPushButton(tr("‹ Back")))
    , m_next(new QPushButton)
{
    setObjectName(QStringLiteral("tour"));
    setProperty("chip", true);
    setAutoFillBackground(true);
    setAccessibleName(tr("Tour of the window"));
    setFixedWidth(kCardWidth);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_count->setProperty("muted", true);
    m_skip->setObjectName(QStringLiteral("skipTour"));
    m_skip->setProperty("link", true);
    m_skip->setToolTip(tr("It does not come again by itself; the menu Help has it."));
    m_back->setObjectName(QStringLiteral("tourBack"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    m_next->setProperty("primary", true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    for (QWidget* line : {m_title, m_text, m_count})
        column->addWidget(line);
    column->addLayout(buttons);
    connect(m_skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_stop - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_stop + 1 < stopCount())
            go(m_stop + 1);
        else
            end();
    });
    window->installEventFilter(this);
    hide();
}

void Tour::begin()
{
    show();
    go(0);
    m_next->setFocus(Qt::OtherFocusReason);
}

void Tour::go(int stop)
{
    m_stop = stop;
    const TourStop& now = m_stops[std::size_t(stop)];
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_count->setText(tr("%1 of %2").arg(stop + 1).arg(stopCount()));
    const bool isLast = stop + 1 == stopCount();
    m_back->setVisible(stop > 0);
    m_skip->setVisible(!isLast);
    m_next->setText(isLast ? tr("Begin") : tr("Next ›"));
    setAccessibleDescription(now.title + QStringLiteral(". ") + now.text);
    for (QWidget* around = now.place; around; around = around->parentWidget())
        if (auto* dock = qobject_cast<QDockWidget*>(around)) {
            dock->show();
            dock->raise();
        }
    // Once a dock that has just been raised has its place.
    QTimer::singleShot(0, this, [this] {
        m_frame.frame(m_stops[std::size_t(m_stop)].place, true);
        place();
    });
}

void Tour::place()
{
    adjustSize();
    const QWidget* window = parentWidget();
    const QSize room = window->size() - size();
    QPoint corner(room.width() / 2, room.height() / 2);
    if (const QWidget* shown = m_stops[std::size_t(m_stop)].place; shown && shown->isVisible()) {
        const QRect part(shown->mapTo(window, QPoint(0, 0)), shown->size());
        corner.setY(part.center().y() - height() / 2);
        if (part.right() + kCardGap + width() < window->width())
            corner.setX(part.right() + kCardGap);
        else if (part.left() - kCardGap - width() > 0)
            corner.setX(part.left() - kCardGap - width());
        else // it is as wide as the window, or stands in its middle
            corner = {part.center().x() - width() / 2, part.height() < window->height() / 3
                                                           ? part.bottom() + kCardGap
                                                           : part.bottom() - height() - kCardGap};
    }
    move(std::clamp(corner.x(), kCardGap, std::max(kCardGap, room.width() - kCardGap)),
         std::clamp(corner.y(), kCardGap, std::max(kCardGap, room.height() - kCardGap)));
    raise();
}

void Tour::end()
{
    QSettings().setValue(kTaken, true);
    m_frame.frame(nullptr, false);
    hide();
    deleteLater();
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QFrame::keyPressEvent(event);
}

bool Tour::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        QTimer::singleShot(0, this, &Tour::place);
    return QFrame::eventFilter(object, event);
}

} // namespace ui
