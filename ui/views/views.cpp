// SPDX-License-Identifier: MIT
#include "ui/views/views.h"

#include "ui/look/translated.h"
#include "ui/views/anatomy/anatomy_view.h"
#include "ui/views/bifurcation/bifurcation_view.h"
#include "ui/views/compared/compared_view.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/fitted/fitted_view.h"
#include "ui/views/guarantees/guarantee_view.h"
#include "ui/views/merge_tree/merge_tree_view.h"
#include "ui/views/runs/run_view.h"
#include "ui/views/section/section_view.h"
#include "ui/views/sensitivity/sensitivity_view.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/views/surface/surface_view.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

template <typename V>
View* make(ViewState& viewState)
{
    return new V(viewState); // owned by the dock or window that it is put into
}

std::vector<ViewInfo> inTheLanguageSpoken()
{
    return {
        {QStringLiteral("surface"), translated("Surface"), translated("Surface"), ViewPlace::Centre,
         1, ViewTab::Never, false, false, make<SurfaceView>},
        {QStringLiteral("contours"), translated("Contours"), translated("Contours"),
         ViewPlace::Right, 45, ViewTab::Never, true, false, make<ContourView>},
        {QStringLiteral("convergence"), translated("Convergence"), translated("Convergence"),
         ViewPlace::Right, 29, ViewTab::Never, false, false, make<ConvergenceView>},
        {QStringLiteral("runs"), translated("Runs"), translated("Runs"), ViewPlace::Right, 29,
         ViewTab::Always, false, false, make<RunView>},
        {QStringLiteral("section"), translated("Cross-section"), translated("Section"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<SectionView>},
        {QStringLiteral("mergeTree"), translated("Merge tree"), translated("Merge tree"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<MergeTreeView>},
        {QStringLiteral("bifurcation"), translated("Minima against w"), translated("w"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<BifurcationView>},
        {QStringLiteral("spectrum"), translated("Spectrum"), translated("Spectrum"),
         ViewPlace::Right, 29, ViewTab::WhenLow, false, false, make<SpectrumView>},
        {QStringLiteral("anatomy"), translated("Anatomy of the Hessian"), translated("Anatomy"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<AnatomyView>},
        {QStringLiteral("fitted"), translated("Fitted values"), translated("Fitted"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<FittedView>},
        {QStringLiteral("guarantees"), translated("Guarantees"), translated("Guarantees"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<GuaranteeView>},
        {QStringLiteral("sensitivity"), translated("Sensitivity"), translated("Sensitivity"),
         ViewPlace::Right, 29, ViewTab::Always, false, false, make<SensitivityView>},
        {QStringLiteral("compared"), translated("Compared"), translated("Compared"),
         ViewPlace::Right, 38, ViewTab::WhenLow, false, true, make<ComparedView>},
    };
}

} // namespace

std::span<const ViewInfo> viewInfos()
{
    static std::vector<ViewInfo> all = inTheLanguageSpoken();
    // The command line lists the views before a window has chosen its language. They stay where
    // they are in memory: windows point at them.
    if (all.front().title != translated("Surface"))
        std::ranges::move(inTheLanguageSpoken(), all.begin());
    return all;
}

} // namespace ui
