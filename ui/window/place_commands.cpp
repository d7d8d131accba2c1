// SPDX-License-Identifier: MIT
#include "ui/window/place_commands.h"

#include "core/command/method_places.h"
#include "ui/look/translated.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"
#include "ui/views/plot/method_title.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ui {

namespace {

void sliceThrough(Document& document, const ChosenPlace& place)
{
    document.run(translated("Slice through %1").arg(place.title),
                 core::Command("plane").with("through", "point").with("point", place.x));
}

void spanPlane(Document& document, const std::vector<ChosenPlace>& places)
{
    Eigen::MatrixXd points(Eigen::Index(places.size()), places.front().x.size());
    QStringList titles;
    for (std::size_t k = 0; k < places.size(); ++k) {
        points.row(Eigen::Index(k)) = places[k].x.transpose();
        titles << places[k].title;
    }
    document.run(translated("Plane through %1").arg(titles.join(QStringLiteral("; "))),
                 core::Command("plane-through").with("points", points));
}

void startOne(Document& document, const ChosenPlace& place, int colour)
{
    const auto& methods = document.session()->methods;
    const auto found = std::ranges::find(methods, colour, &core::MethodChoice::colour);
    if (found == methods.end())
        return; // removed since the menu was opened
    const auto index = found - methods.begin();
    document.run(
        translated("Start %1 at %2")
            .arg(methodTitle(*document.session(), static_cast<std::size_t>(index)), place.title),
        core::commandAbout(methods, static_cast<std::size_t>(index), "set-method")
            .with("start", place.x));
}

void doWithRun(Document& document, int colour, PlaceWishes::RunWish wish)
{
    using Wish = PlaceWishes::RunWish;
    const auto& methods = document.session()->methods;
    const auto found = std::ranges::find(methods, colour, &core::MethodChoice::colour);
    if (found == methods.end())
        return; // removed since the menu was opened
    const auto index = found - methods.begin();
    const QString title = methodTitle(*document.session(), static_cast<std::size_t>(index));
    const auto command = [&methods, index](std::string_view id) {
        return core::commandAbout(methods, static_cast<std::size_t>(index), id);
    };
    switch (wish) {
    case Wish::Duplicate:
        document.run(translated("Duplicate %1").arg(title), command("duplicate-method"));
        break;
    case Wish::Remove:
        document.run(translated("Remove %1").arg(title), command("remove-method"));
        break;
    case Wish::PinBaseline:
        document.run(translated("%1 is the baseline").arg(title),
                     command("set-method").with("baseline", true));
        break;
    case Wish::UnpinBaseline:
        document.run(translated("No baseline"), command("set-method").with("baseline", false));
        break;
    }
}

void nameRuns(const core::Session& session, PlaceWishes& wishes)
{
    std::vector<PlaceWishes::Run> runs;
    for (std::size_t k = 0; k < session.methods.size(); ++k)
        runs.push_back({session.methods[k].colour, methodTitle(session, k)});
    wishes.setRuns(std::move(runs));
}

} // namespace

void followPlaceWishes(Document& document, ViewState& state)
{
    PlaceWishes& wishes = state.places();
    QObject::connect(&wishes, &PlaceWishes::sliceWanted, &document,
                     [&document](const ChosenPlace& place) { sliceThrough(document, place); });
    QObject::connect(
        &wishes, &PlaceWishes::planeWanted, &document,
        [&document](const std::vector<ChosenPlace>& places) { spanPlane(document, places); });
    QObject::connect(&wishes, &PlaceWishes::startWanted, &document,
                     [&document](const ChosenPlace& place) {
                         document.run(translated("Start at %1").arg(place.title),
                                      core::Command("set-x0").with("value", place.x));
                     });
    QObject::connect(
        &wishes, &PlaceWishes::ownStartWanted, &document,
        [&document](const ChosenPlace& place, int colour) { startOne(document, place, colour); });
    QObject::connect(
        &wishes, &PlaceWishes::runWanted, &document,
        [&document](int colour, PlaceWishes::RunWish wish) { doWithRun(document, colour, wish); });
    QObject::connect(&document, &Document::sessionChanged, &wishes,
                     [&wishes](const core::SessionPtr& session) { nameRuns(*session, wishes); });
    nameRuns(*document.session(), wishes);
}

} // namespace ui
