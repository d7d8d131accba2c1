// SPDX-License-Identifier: MIT
#include "ui/views/view_actions.h"

#include "ui/guide/explain_action.h"
#include "ui/look/translated.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

QAction* addAction(View& view, const QString& name, const QString& text)
{
    auto* action = new QAction(text, &view);
    action->setObjectName(name);
    view.addAction(action);
    return action;
}

void copyPicture(View& view)
{
    QImage image;
    if (image.loadFromData(
            view.exported({QStringLiteral("png"), view.size(), 2 * Figure::kUnitsPerInch}), "PNG"))
        QGuiApplication::clipboard()->setImage(image);
}

void copyValues(View& view)
{
    const QByteArray values = view.exported({QStringLiteral("csv"), view.size()});
    if (!values.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(values));
}

void addExport(View& view)
{
    auto* menu = new QMenu(&view);
    QAction* action = addAction(view, QStringLiteral("exportView"), translated("&Export"));
    action->setMenu(menu);
    // Asked for when it is opened: a machine without OpenGL has fewer formats.
    QObject::connect(menu, &QMenu::aboutToShow, &view, [&view, menu] {
        menu->clear();
        const std::vector<ExportFormat> formats = view.exportFormats();
        if (std::ranges::any_of(formats, &ExportFormat::isPicture))
            menu->addAction(translated("&Figure…"), &view, &View::figureWanted);
        for (const ExportFormat& format : formats)
            menu->addAction(
                QStringLiteral("%1 (.%2)…").arg(format.title, format.suffix), &view,
                [&view, format] { emit view.exportWanted(format.suffix, format.title); });
    });
}

} // namespace

void addViewActions(View& view)
{
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction* picture = addAction(view, QStringLiteral("copyPicture"), translated("Copy &picture"));
    QObject::connect(picture, &QAction::triggered, &view, [&view] { copyPicture(view); });
    QAction* values = addAction(view, QStringLiteral("copyValues"), translated("Copy &values"));
    values->setToolTip(translated("The numbers behind the picture, as CSV text for a spreadsheet"));
    QObject::connect(values, &QAction::triggered, &view, [&view] { copyValues(view); });
    addExport(view);
    view.addAction(makeExplainAction(view, &view));
    QAction* reset = addAction(view, QStringLiteral("resetView"), translated("&Reset view"));
    QObject::connect(reset, &QAction::triggered, &view, [&view] { view.resetView(); });
}

QAction* addCentreAction(View& view, ViewState& state)
{
    QAction* action = addAction(view, QStringLiteral("centreColumns"),
                                translated("&Centre the columns of A: no hole then"));
    action->setVisible(false);
    QObject::connect(action, &QAction::triggered, &state, &ViewState::centringWanted);
    return action;
}

} // namespace ui
