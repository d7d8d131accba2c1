// SPDX-License-Identifier: MIT
#include "ui/window/figure_maker.h"

#include "ui/look/theme.h"
#include "ui/window/session_view.h"

#include <algorithm>
#include <memory>

namespace ui {

QByteArray makeFigure(const ViewInfo& info, const FigureSource& source, const Figure& figure,
                      bool dark)
{
    const ThemeForFigure theme(dark);
    ViewState state;
    showViewState(source.view, state);
    state.setLandmarks(source.landmarks);
    state.ground().setFound(source.found);
    state.ground().setFollowed(source.followed);
    const std::unique_ptr<View> view(info.make(state));
    const std::vector<ExportFormat> formats = view->exportFormats();
    if (std::ranges::find(formats, figure.suffix, &ExportFormat::suffix) == formats.end())
        return {};
    view->setAttribute(Qt::WA_DontShowOnScreen);
    view->setFont(tabularFont());
    view->resize(figure.size);
    showView(source.view, info, *view);
    view->show(); // which lays out what is inside
    view->present(source.analysis);
    if (const core::Studies wanted = studiesOf(state, source.analysis.get());
        source.study && wanted != source.analysis->request.studies)
        view->present(source.study(wanted));
    if (source.probe)
        view->presentProbe(*source.probe);
    return view->exported(figure);
}

QString figureFileName(const std::string& title, const ViewInfo& info, const QString& suffix)
{
    QString name;
    for (const QChar letter : QString::fromStdString(title).simplified())
        name +=
            letter.isLetterOrNumber() || letter == u'.' || letter == u'-' ? letter : QChar(u'_');
    return (name.isEmpty() ? info.id : name + u'-' + info.id) + u'.' + suffix;
}

} // namespace ui
