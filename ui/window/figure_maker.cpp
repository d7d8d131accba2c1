// SPDX-License-Identifier: MIT
#include "ui/window/figure_maker.h"

#include "ui/data/problem_title.h"
#include "ui/look/theme.h"
#include "ui/views/surface/vtk_widget.h"
#include "ui/window/session_view.h"

#include <algorithm>
#include <memory>

namespace ui {

namespace {

QString lossName(const core::Session& session)
{
    if (core::panelsOf(session).size() > 1)
        return QStringLiteral("compared");
    const core::Mix& mix = session.problem.mix;
    if (const auto known = core::lossOf(mix))
        return QString::fromUtf8(known->id.data(), qsizetype(known->id.size()));
    return QStringLiteral("s%1-r%2").arg(mix.s).arg(mix.r);
}

/// Whether @p now says something wherever @p then does: what is not said stays as it was.
bool covers(const QJsonObject& now, const QJsonObject& then)
{
    for (auto member = then.begin(); member != then.end(); ++member) {
        const QJsonValue value = now.value(member.key());
        if (member->isNull())
            continue;
        if (value.isNull() || value.isUndefined() ||
            (member->isObject() && !covers(value.toObject(), member->toObject())))
            return false;
    }
    return true;
}

} // namespace

FigureMaker::FigureMaker(const ViewInfo& info)
    : m_info(info)
{
}

FigureMaker::~FigureMaker() = default;

void FigureMaker::makeView(bool dark)
{
    m_view.reset();
    m_state = std::make_unique<ViewState>();
    m_view.reset(m_info.make(*m_state));
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->setFont(tabularFont());
    m_isDark = dark;
}

QByteArray FigureMaker::make(const FigureSource& source, const Figure& figure, bool dark)
{
    const ThemeForFigure theme(dark);
    // Only a context of OpenGL takes longer to make than a figure; a view that is new has nothing
    // left from figures before.
    const bool isCostly = m_view && m_view->findChild<VtkWidget*>();
    if (!isCostly || m_isDark != dark || !covers(source.view, m_shown))
        makeView(dark);
    m_shown = source.view;
    const std::vector<ExportFormat> formats = m_view->exportFormats();
    if (std::ranges::find(formats, figure.suffix, &ExportFormat::suffix) == formats.end())
        return {};
    showViewState(source.view, *m_state);
    m_state->setLandmarks(source.landmarks);
    m_state->ground().setFound(source.found);
    m_state->ground().setFollowed(source.followed);
    m_view->resize(figure.size);
    showView(source.view, m_info, *m_view);
    m_view->show(); // which lays out what is inside
    m_view->present(source.analysis);
    m_wanted = studiesOf(*m_state, source.analysis.get());
    if (source.study && m_wanted != source.analysis->request.studies)
        m_view->present(source.study(m_wanted));
    if (source.probe)
        m_view->presentProbe(*source.probe);
    return m_view->exported(figure);
}

QByteArray makeFigure(const ViewInfo& info, const FigureSource& source, const Figure& figure,
                      bool dark)
{
    return FigureMaker(info).make(source, figure, dark);
}

Figure previewOf(Figure figure, const QSize& room, double pixelRatio)
{
    figure.suffix = QStringLiteral("png");
    figure.session.clear();
    const QSizeF page = QSizeF(figure.size) * figure.enlargement;
    const double fit = std::min(room.width() / page.width(), room.height() / page.height());
    figure.dotsPerInch = Figure::kUnitsPerInch * fit * pixelRatio;
    return figure;
}

QString figureFileName(const core::Session& session, const ViewInfo& info, const QString& suffix)
{
    QString title;
    for (const QChar letter : shownTitle(session.title).simplified())
        title +=
            letter.isLetterOrNumber() || letter == u'.' || letter == u'-' ? letter : QChar(u'_');
    QStringList parts{lossName(session), info.id};
    if (!title.isEmpty())
        parts.prepend(title);
    const QString name = parts.join(u'-');
    return suffix.isEmpty() ? name : name + u'.' + suffix;
}

} // namespace ui
