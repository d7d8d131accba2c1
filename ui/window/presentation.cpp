// SPDX-License-Identifier: MIT
#include "ui/window/presentation.h"

#include "ui/look/contrast.h"
#include "ui/window/view_seat.h"

#include <QApplication>
#include <QFontInfo>
#include <QGraphicsEllipseItem>
#include <QGraphicsProxyWidget>
#include <QGraphicsScene>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace ui {

namespace {

constexpr double kGapOfViews = 6.0;
/// Of the width, for the first of two exhibits.
constexpr double kShare = 0.56;
constexpr double kDotRadius = 5.0;
/// Red light on any ground, with a rim that is seen on red too.
const QColor kDot(0xff, 0x1f, 0x2d);

/// The height of the window in units in which letters have their usual size.
double unitsHigh()
{
    return QFontInfo(tabularFont(kLeastPoints)).pixelSize() / Presentation::kLeastLetter;
}

} // namespace

Presentation::Presentation(std::vector<Exhibit> exhibits, QWidget* parent)
    : QGraphicsView(parent)
    , m_exhibits(std::move(exhibits))
{
    setObjectName(QStringLiteral("presentation"));
    setWindowFlag(Qt::Window);
    setWindowTitle(tr("Basin – presentation"));
    setAccessibleName(tr("Presentation"));
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    setViewportUpdateMode(MinimalViewportUpdate);
    setMouseTracking(true);
    m_line = scene()->addWidget(makeLine());
    m_dot = scene()->addEllipse(-kDotRadius, -kDotRadius, 2 * kDotRadius, 2 * kDotRadius,
                                QPen(QColor(255, 255, 255, 230), 1.5), kDot);
    m_dot->setAcceptedMouseButtons(Qt::NoButton);
    m_dot->setZValue(2);
    m_dot->hide();
    m_black = scene()->addRect({}, Qt::NoPen, Qt::black);
    m_black->setZValue(1);
    m_black->hide();
}

Presentation::~Presentation()
{
    setDot(false);
    giveBack();
}

QWidget* Presentation::makeLine()
{
    auto* line = new QWidget; // owned by its proxy
    line->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(10, 2, 10, 4);
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("presentedTitle"));
    m_hints = new QLabel(tr("<b>PgDn PgUp</b> step · <b>Space</b> play · <b>V</b> view · <b>O</b> "
                            "one · <b>L</b> point · <b>B</b> black · <b>Esc</b> end"));
    m_hints->setObjectName(QStringLiteral("presentedKeys"));
    m_hints->setFont(tabularFont(kLeastPoints));
    m_hints->setToolTip(tr("H hides these keys and brings them back."));
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("presentedPlace"));
    for (QLabel* label : {m_title, m_place}) {
        QFont font = tabularFont();
        font.setWeight(QFont::DemiBold);
        label->setFont(font);
        label->setMinimumWidth(1); // words give way to the window, not the window to words
    }
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_title, 1);
    row->addWidget(m_hints);
    row->addWidget(m_place, 1);
    return line;
}

void Presentation::present(const QString& first, const QString& second)
{
    QStringList wanted{first};
    if (!second.isEmpty() && second != first)
        wanted += second;
    if (wanted == shown())
        return;
    giveBack();
    for (const QString& id : wanted)
        add(id);
    layOut();
    if (!m_shown.empty())
        m_shown.front().proxy->setFocus();
}

QStringList Presentation::shown() const
{
    QStringList ids;
    for (const Shown& one : m_shown)
        ids += one.exhibit.id;
    return ids;
}

void Presentation::add(const QString& id)
{
    const auto found = std::ranges::find(m_exhibits, id, &Exhibit::id);
    if (found == m_exhibits.end())
        return;
    auto* proxy = new QGraphicsProxyWidget;
    proxy->setWidget(found->seat->lend(tr("%1 is being presented.").arg(found->title)));
    proxy->setFocusPolicy(Qt::StrongFocus);
    scene()->addItem(proxy);
    proxy->widget()->show();
    m_shown.push_back({*found, proxy});
}

void Presentation::giveBack()
{
    for (const Shown& one : m_shown) {
        one.proxy->setWidget(nullptr); // else the proxy would take it along
        delete one.proxy;
        one.exhibit.seat->takeBack();
    }
    m_shown.clear();
}

void Presentation::layOut()
{
    const double scale = viewport()->height() / unitsHigh();
    if (!(scale > 0.0))
        return;
    setTransform(QTransform::fromScale(scale, scale));
    const QSizeF size = QSizeF(viewport()->size()) / scale;
    setSceneRect(QRectF(QPointF(), size));
    m_black->setRect(QRectF(QPointF(), size));
    const double line = m_line->widget()->sizeHint().height();
    m_line->setGeometry(QRectF(0.0, size.height() - line, size.width(), line));
    showCaption();
    const double height = size.height() - line;
    // The second has the width that it needs, where that is more than its share.
    const double least =
        m_shown.size() > 1 ? m_shown[1].proxy->effectiveSizeHint(Qt::MinimumSize).width() : 0.0;
    const double first = std::min(kShare * size.width(), size.width() - least - kGapOfViews);
    double left = 0.0;
    for (std::size_t k = 0; k < m_shown.size(); ++k) {
        const bool isLast = k + 1 == m_shown.size();
        const double right = isLast ? size.width() : first;
        m_shown[k].proxy->setGeometry(QRectF(left, 0.0, right - left, height));
        left = right + kGapOfViews;
    }
}

void Presentation::setCaption(const QString& title, const QString& place)
{
    m_caption = title;
    m_place->setText(place);
    showCaption();
}

void Presentation::showCaption()
{
    // The title takes what the keys and the place leave.
    constexpr int kGaps = 50;
    const int taken = (hasHints() ? m_hints->sizeHint().width() : 0) + m_place->sizeHint().width();
    const int room = m_line->widget()->width() - taken - kGaps;
    m_title->setText(m_title->fontMetrics().elidedText(m_caption, Qt::ElideRight, room));
}

std::optional<QPointF> Presentation::dot() const
{
    return m_dot->isVisible() ? std::optional(m_dot->pos()) : std::nullopt;
}

bool Presentation::isBlack() const
{
    return m_black->isVisible();
}

bool Presentation::hasHints() const
{
    return m_hints->isVisibleTo(m_line->widget());
}

void Presentation::moveDot(const QPoint& at)
{
    m_dot->setPos(mapToScene(at));
}

void Presentation::setDot(bool isLit)
{
    if (isLit == m_dot->isVisible())
        return;
    moveDot(viewport()->mapFromGlobal(QCursor::pos()));
    m_dot->setVisible(isLit);
    // The arrow would cover what the dot shows.
    if (isLit)
        QApplication::setOverrideCursor(Qt::BlankCursor);
    else
        QApplication::restoreOverrideCursor();
}

bool Presentation::pressed(const QKeyEvent& event)
{
    const auto* proxy = qgraphicsitem_cast<QGraphicsProxyWidget*>(scene()->focusItem());
    const QWidget* inside = proxy && proxy->widget() ? proxy->widget()->focusWidget() : nullptr;
    const bool isTyped =
        inside && (inside->inherits("QLineEdit") || inside->inherits("QAbstractSpinBox"));
    const bool isPressed = inside && inside->inherits("QAbstractButton");
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_F5: // clickers begin and end by either
        emit leaveWanted();
        return true;
    case Qt::Key_PageDown:
        emit forwardWanted();
        return true;
    case Qt::Key_PageUp:
        emit backWanted();
        return true;
    default:
        break;
    }
    if (isTyped || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        if (isPressed)
            return false;
        emit playWanted();
        return true;
    case Qt::Key_L:
        if (!event.isAutoRepeat())
            setDot(true);
        return true;
    case Qt::Key_V:
        emit otherWanted();
        return true;
    case Qt::Key_O:
        emit aloneWanted();
        return true;
    case Qt::Key_H:
        m_hints->setVisible(!hasHints());
        showCaption();
        return true;
    case Qt::Key_B:
    case Qt::Key_Period: // what clickers send
        m_black->setVisible(!isBlack());
        return true;
    default:
        return false;
    }
}

void Presentation::keyPressEvent(QKeyEvent* event)
{
    if (!pressed(*event))
        QGraphicsView::keyPressEvent(event);
}

void Presentation::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_L && !event->isAutoRepeat())
        setDot(false);
    else
        QGraphicsView::keyReleaseEvent(event);
}

bool Presentation::event(QEvent* event)
{
    // Nothing of the keys of a presentation is a shortcut of the window behind it.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::PaletteChange)
        setBackgroundBrush(palette().window());
    return QGraphicsView::event(event);
}

void Presentation::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::RightButton)
        setDot(true);
    else
        QGraphicsView::mousePressEvent(event);
}

void Presentation::mouseMoveEvent(QMouseEvent* event)
{
    moveDot(event->position().toPoint());
    QGraphicsView::mouseMoveEvent(event);
}

void Presentation::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::RightButton)
        setDot(false);
    else
        QGraphicsView::mouseReleaseEvent(event);
}

void Presentation::wheelEvent(QWheelEvent* event)
{
    QGraphicsView::wheelEvent(event);
    event->accept(); // there is nothing to scroll to
}

void Presentation::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept(); // the button points
}

void Presentation::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    layOut();
}

void Presentation::closeEvent(QCloseEvent* event)
{
    event->ignore();
    emit leaveWanted();
}

void Presentation::focusOutEvent(QFocusEvent* event)
{
    setDot(false); // the key may go up where it is not heard
    QGraphicsView::focusOutEvent(event);
}

} // namespace ui
