// SPDX-License-Identifier: MIT
#include "ui/window/session_view.h"

#include "ui/window/ground_json.h"

#include <QDockWidget>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLayout>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <set>

namespace ui {

namespace {

constexpr QLatin1String kSettings("settings");
constexpr QLatin1String kViews("views");
constexpr QLatin1String kAlone("alone"); ///< The only panel that is shown, from 0.
constexpr QLatin1String kViewpoint("viewpoint");
constexpr QLatin1String kWindow("window");
constexpr QLatin1String kHome("home");
constexpr QLatin1String kTurn("turn");
constexpr QLatin1String kIteration("iteration");
constexpr QLatin1String kHidden("hiddenMethods");
constexpr QLatin1String kPanels("panels");
constexpr QLatin1String kVisible("visible");
constexpr QLatin1String kInFront("inFront"); ///< Not a tab behind another.
constexpr QLatin1String kWidthKey("width");
constexpr QLatin1String kHeightKey("height");
constexpr QLatin1String kSize("size");
constexpr QLatin1String kGround("ground");
constexpr QLatin1String kFlood("flood");

QJsonValue toJson(const std::optional<core::Window>& window)
{
    if (!window)
        return QJsonValue::Null;
    return QJsonArray{window->pMin, window->pMax, window->qMin, window->qMax};
}

std::optional<core::Window> windowFrom(const QJsonValue& value)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != 4)
        return {};
    const core::Window window{numbers[0].toDouble(NAN), numbers[1].toDouble(NAN),
                              numbers[2].toDouble(NAN), numbers[3].toDouble(NAN)};
    // Also false for what is no number.
    if (!(window.width() > 0.0) || !(window.height() > 0.0) || !std::isfinite(window.width()) ||
        !std::isfinite(window.height()))
        return {};
    return window;
}

QJsonObject panelsOf(const QMainWindow& window)
{
    QJsonObject panels;
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        panels.insert(dock->objectName(), QJsonObject{{kVisible, !dock->isHidden()},
                                                      {kInFront, !dock->visibleRegion().isEmpty()},
                                                      {kWidthKey, dock->width()},
                                                      {kHeightKey, dock->height()}});
    return panels;
}

std::vector<core::Panel> panelsOfSession(const SessionViewParts& parts)
{
    const core::SessionPtr& session = parts.flow.session();
    return session ? core::panelsOf(*session) : std::vector<core::Panel>();
}

/// Gives @p docks these @p heights. QMainWindow counts the bar of tabs to the height of a dock that
/// has one, and the dock itself does not.
void resizeHeights(const QList<QDockWidget*>& docks, const QList<int>& heights, QMainWindow& window)
{
    constexpr int kRounds = 3;
    QList<int> asked = heights;
    for (int pass = 0; pass < kRounds; ++pass) {
        window.resizeDocks(docks, asked, Qt::Vertical);
        window.layout()->activate();
        for (qsizetype k = 0; k < docks.size(); ++k)
            asked[k] = std::max(1, asked[k] + heights[k] - docks[k]->height());
    }
}

void showPanels(const QJsonObject& panels, QMainWindow& window)
{
    QList<QDockWidget*> docks;
    QList<int> widths;
    QList<int> heights;
    for (QDockWidget* dock : window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        const QJsonObject panel = panels.value(dock->objectName()).toObject();
        if (panel.isEmpty())
            continue;
        const bool isVisible = panel.value(kVisible).toBool(true);
        dock->setVisible(isVisible);
        // Tabs behind others have no size of their own.
        if (isVisible && !dock->isFloating() && panel.value(kInFront).toBool(false)) {
            dock->raise();
            docks += dock;
            widths += panel.value(kWidthKey).toInt(dock->width());
            heights += panel.value(kHeightKey).toInt(dock->height());
        }
    }
    window.resizeDocks(docks, widths, Qt::Horizontal);
    resizeHeights(docks, heights, window);
}

void showSize(const QJsonArray& size, QMainWindow& window)
{
    if (size.size() != 2 || window.isFullScreen())
        return;
    const QSize wanted(size[0].toInt(), size[1].toInt());
    const QSize room = window.screen()->availableSize();
    if (wanted == window.size() || !wanted.isValid() || wanted.boundedTo(room) != wanted)
        return;
    window.setWindowState(window.windowState() & ~Qt::WindowMaximized);
    window.resize(wanted.expandedTo(window.minimumSizeHint()));
}

} // namespace

QByteArray sessionView(const SessionViewParts& parts)
{
    QJsonObject views;
    for (const NamedView& named : parts.views)
        views.insert(
            named.info->id,
            QJsonObject{{kSettings, QJsonObject::fromVariantMap(named.view->settings())},
                        {kViewpoint, QJsonObject::fromVariantMap(named.view->viewpoint())}});
    QJsonArray hidden;
    for (const int colour : parts.viewState.hiddenMethods())
        hidden.append(colour);
    QJsonObject view{
        {kSettings, QJsonObject::fromVariantMap(toMap(parts.viewState.settings()))},
        {kViews, views},
        {kWindow, toJson(parts.viewState.window())},
        {kHome, toJson(parts.flow.home())},
        {kTurn, parts.viewState.turn()},
        {kIteration, parts.viewState.iteration()},
        {kHidden, hidden},
        {kPanels, panelsOf(parts.window)},
        {kSize, QJsonArray{parts.window.width(), parts.window.height()}},
    };
    if (const auto alone = shownAlone(panelsOfSession(parts), parts.viewState))
        view.insert(kAlone, int(*alone));
    const GroundState& ground = parts.viewState.ground();
    if (ground.found())
        view.insert(kGround, toJson(memoryOf(*ground.found())));
    if (ground.flood())
        view.insert(kFlood, *ground.flood());
    return QJsonDocument(view).toJson(QJsonDocument::Compact);
}

QByteArray withoutPanels(const QByteArray& text)
{
    QJsonObject view = QJsonDocument::fromJson(text).object();
    view.remove(kPanels);
    view.remove(kSize);
    return QJsonDocument(view).toJson(QJsonDocument::Compact);
}

void showSessionView(const QByteArray& text, const SessionViewParts& parts)
{
    const QJsonObject view = QJsonDocument::fromJson(text).object();
    if (view.isEmpty())
        return;
    showSize(view.value(kSize).toArray(), parts.window);
    showPanels(view.value(kPanels).toObject(), parts.window);
    parts.flow.setHome(windowFrom(view.value(kHome)));
    showViewState(view, parts.viewState);
    const std::vector<core::Panel> panels = panelsOfSession(parts);
    const auto alone = static_cast<std::size_t>(view.value(kAlone).toInt(-1));
    parts.viewState.setAlone(alone < panels.size() ? std::optional(panels[alone]) : std::nullopt);
    for (const NamedView& named : parts.views)
        showView(view, *named.info, *named.view);
    if (view.contains(kGround))
        emit parts.viewState.ground().remembered(groundMemoryFrom(view.value(kGround).toObject()));
}

std::optional<core::Window> windowOf(const QJsonObject& view)
{
    const auto window = windowFrom(view.value(kWindow));
    return window ? window : windowFrom(view.value(kHome));
}

Eigen::Index numbersInTables(const core::Session& session)
{
    Eigen::Index numbers = session.problem.n() * session.problem.d();
    for (const core::Panel& panel : session.panels)
        if (panel.frozen)
            numbers += panel.frozen->n() * panel.frozen->d();
    return numbers;
}

core::AnalysisRequest requestOf(const core::SessionFile& file)
{
    const QJsonObject view = QJsonDocument::fromJson(QByteArray::fromStdString(file.view)).object();
    core::AnalysisRequest request{.session = std::make_shared<const core::Session>(file.session),
                                  .window = windowOf(view),
                                  .turn = view.value(kTurn).toDouble()};
    const QVariantMap settings = view.value(kSettings).toObject().toVariantMap();
    request.picture = pictureSettings(viewSettingsFrom(settings));
    return request;
}

void showViewState(const QJsonObject& view, ViewState& state)
{
    state.setSettings(viewSettingsFrom(view.value(kSettings).toObject().toVariantMap()));
    state.setTurn(view.value(kTurn).toDouble());
    if (const auto window = windowFrom(view.value(kWindow)))
        state.setWindow(window);
    state.setIteration(std::max(-1, view.value(kIteration).toInt(-1)));
    std::set<int> hidden;
    for (const QJsonValue colour : view.value(kHidden).toArray())
        hidden.insert(colour.toInt());
    for (const int shown : std::set<int>(state.hiddenMethods()))
        if (!hidden.contains(shown))
            state.setMethodHidden(shown, false);
    for (const int colour : hidden)
        state.setMethodHidden(colour, true);
    if (const double flood = view.value(kFlood).toDouble(NAN); std::isfinite(flood))
        state.ground().setFlood(flood);
}

void showView(const QJsonObject& view, const ViewInfo& info, View& shown)
{
    const QJsonObject one = view.value(kViews).toObject().value(info.id).toObject();
    shown.setSettings(one.value(kSettings).toObject().toVariantMap());
    shown.setViewpoint(one.value(kViewpoint).toObject().toVariantMap());
}

} // namespace ui
