// SPDX-License-Identifier: MIT
#include "ui/views/plane/place_menu.h"

#include "ui/look/translated.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

#include <utility>

namespace ui {

namespace {

/// Of fewer columns the plane is all there is.
constexpr Eigen::Index kLeastColumns = 3;

QString planePointText(const PlaceWishes& wishes)
{
    return translated("&Plane through three points: this is point %1")
        .arg(wishes.planePoints().size() + 1);
}

QString planePointHelp(const PlaceWishes& wishes)
{
    QStringList chosen;
    for (const ChosenPlace& place : wishes.planePoints())
        chosen << place.title;
    const QString help = translated("With the third point the slice becomes the plane that they "
                                    "lie in. They may be chosen in any view.");
    return chosen.isEmpty()
               ? help
               : translated("%1\nSo far: %2.").arg(help, chosen.join(QStringLiteral(", ")));
}

/// An entry for each run that could start at @p place.
void addRuns(QMenu& menu, ViewState& state, const ChosenPlace& place)
{
    for (const PlaceWishes::Run& run : state.places().runs()) {
        QAction* action = menu.addAction(run.title);
        action->setObjectName(QStringLiteral("startRun%1").arg(run.colour));
        QObject::connect(action, &QAction::triggered, &state, [&state, place, run] {
            emit state.places().ownStartWanted(place, run.colour);
        });
    }
}

/// The actions of one widget, and the place that its menu was opened at last.
class PlaceActions final : public QObject {
public:
    PlaceActions(QWidget& widget, ViewState& state, PlaceFinder find)
        : QObject(&widget)
        , m_state(state)
        , m_find(std::move(find))
        , m_slice(add(widget, QStringLiteral("sliceHere")))
        , m_planePoint(add(widget, QStringLiteral("planePointHere")))
        , m_start(add(widget, QStringLiteral("startHere")))
        , m_startOne(add(widget, QStringLiteral("startOneHere")))
        , m_runs(new QMenu(&widget))
    {
        m_start->setText(translated("&Start all methods here"));
        m_startOne->setText(translated("Start &one run here"));
        m_startOne->setMenu(m_runs);
        m_slice->setToolTip(translated("Moves the slice so that it goes through this point; the "
                                       "directions stay."));
        connect(m_slice, &QAction::triggered, this, [this] {
            if (m_place)
                emit m_state.places().sliceWanted(*m_place);
        });
        connect(m_planePoint, &QAction::triggered, this, [this] {
            if (m_place)
                m_state.places().choosePlanePoint(*m_place);
        });
        connect(m_start, &QAction::triggered, this, [this] {
            if (m_place)
                emit m_state.places().startWanted(*m_place);
        });
        widget.installEventFilter(this);
        take(std::nullopt);
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::ContextMenu) {
            const auto& menu = *static_cast<QContextMenuEvent*>(event);
            const bool isByKey = menu.reason() == QContextMenuEvent::Keyboard;
            take(m_find(isByKey ? std::nullopt : std::optional(menu.pos())));
        }
        return QObject::eventFilter(object, event);
    }

private:
    static QAction* add(QWidget& widget, const QString& name)
    {
        auto* action = new QAction(&widget);
        action->setObjectName(name);
        widget.addAction(action);
        return action;
    }

    void take(std::optional<ChosenPlace> place)
    {
        m_place = std::move(place);
        for (QAction* action : {m_slice, m_planePoint, m_start, m_startOne})
            action->setVisible(m_place.has_value());
        if (!m_place)
            return;
        m_slice->setText(translated("S&lice through %1").arg(m_place->title));
        m_planePoint->setText(planePointText(m_state.places()));
        m_planePoint->setToolTip(planePointHelp(m_state.places()));
        m_planePoint->setVisible(m_place->x.size() >= kLeastColumns);
        m_runs->clear();
        addRuns(*m_runs, m_state, *m_place);
        m_startOne->setVisible(!m_runs->isEmpty());
    }

    ViewState& m_state;
    PlaceFinder m_find;
    QAction* m_slice; ///< Owned by the widget, as the others.
    QAction* m_planePoint;
    QAction* m_start;
    QAction* m_startOne;
    QMenu* m_runs;
    std::optional<ChosenPlace> m_place;
};

} // namespace

void addPlaceActions(QWidget& widget, ViewState& state, PlaceFinder find)
{
    new PlaceActions(widget, state, std::move(find)); // owned by the widget
}

void addPlaceEntries(QMenu& menu, ViewState& state, const ChosenPlace& place)
{
    if (place.x.size() >= kLeastColumns) {
        QAction* point = menu.addAction(planePointText(state.places()));
        point->setObjectName(QStringLiteral("planePointHere"));
        point->setToolTip(planePointHelp(state.places()));
        QObject::connect(point, &QAction::triggered, &state,
                         [&state, place] { state.places().choosePlanePoint(place); });
    }
    if (state.places().runs().empty())
        return;
    QMenu* runs = menu.addMenu(translated("Start &one run there"));
    addRuns(*runs, state, place);
}

} // namespace ui
