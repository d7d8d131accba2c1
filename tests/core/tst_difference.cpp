// SPDX-License-Identifier: MIT
// One loss beside another as colours.
#include "core/analysis/analyse.h"
#include "core/analysis/memory.h"
#include "core/model/random_problem.h"
#include "core/picture/difference_picture.h"
#include "tests/core/problems.h"

#include <cmath>

using core::DifferencePicture;
using Eigen::Index;

namespace {

core::Session compared()
{
    core::Session session;
    session.problem = core::draw({.n = 12, .d = 3, .seed = 11});
    session.problem.w = test::scalar(0.1);
    session.slice.grid = 25;
    session.panels = core::namedLosses();
    return session;
}

core::AnalysisPtr analysed(const core::Session& session, const char* difference,
                           core::AnalysisMemory& memory)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.studies.difference = core::differenceById(difference);
    core::AnalysisPtr last;
    core::analyse(
        request, memory, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

core::AnalysisPtr analysed(const core::Session& session, const char* difference)
{
    core::AnalysisMemory memory;
    return analysed(session, difference, memory);
}

} // namespace

class TestDifference final : public QObject {
    Q_OBJECT

private slots:
    void isWhatItSays()
    {
        for (const char* id : {"difference", "ratio"}) {
            const core::AnalysisPtr analysis = analysed(compared(), id);
            const core::Slice& own = *analysis->slice();
            QVERIFY(!analysis->leading().difference);
            for (std::size_t k = 0; k < analysis->panels.size(); ++k) {
                if (k == analysis->lead)
                    continue;
                const DifferencePicture& picture = *analysis->panels[k].difference;
                const core::Slice& other = *analysis->panels[k].slice;
                for (Index i = 0; i < 25; ++i)
                    for (Index j = 0; j < 25; ++j) {
                        const double a = own.loss(i, j);
                        const double b = other.loss(i, j);
                        const double expected =
                            id == std::string("ratio") ? std::log10(a / b) : a - b;
                        const float position = picture.positions(i, j);
                        QCOMPARE(std::isnan(position), !std::isfinite(expected));
                        if (std::isnan(position))
                            continue;
                        QCOMPARE(double(position), double(float(picture.scale.position(expected))));
                        QCOMPARE(core::valueNear(picture, own.grid.p(j), own.grid.q(i)), expected);
                    }
            }
        }
    }

    void zeroIsInTheMiddleAndTheScaleIsOne()
    {
        const core::AnalysisPtr analysis = analysed(compared(), "difference");
        const core::CurvatureScale* scale = nullptr;
        for (const core::PanelAnalysis& panel : analysis->panels) {
            if (!panel.difference)
                continue;
            QCOMPARE(panel.difference->scale.position(0.0), 0.5);
            QVERIFY(!scale || *scale == panel.difference->scale);
            scale = &panel.difference->scale;
        }
        QVERIFY(scale);
    }

    void anEqualLossHasNoDifference()
    {
        core::Session session = compared();
        session.panels = {
            {session.problem.mix, std::make_shared<const core::Problem>(session.problem)}};
        const core::AnalysisPtr analysis = analysed(session, "difference");
        QCOMPARE(analysis->panels.size(), std::size_t{2});
        const DifferencePicture& picture = *analysis->panels[1 - analysis->lead].difference;
        for (const float position : picture.positions.reshaped())
            QVERIFY(std::isnan(position) || position == 0.5F);
    }

    void surfacesHaveItsShades()
    {
        const core::AnalysisPtr analysis = analysed(compared(), "ratio");
        for (std::size_t k = 0; k < analysis->panels.size(); ++k) {
            const core::PanelAnalysis& panel = analysis->panels[k];
            QCOMPARE(bool(panel.shades), k != analysis->lead);
            if (!panel.shades)
                continue;
            QVERIFY(panel.shades->of == panel.difference.value);
            QCOMPARE(panel.shades->moving.size(), panel.picture->moving.pointCount());
            QCOMPARE(panel.shades->full.size(), panel.fullMesh->pointCount());
        }
    }

    void itGoesWhenItIsNotWished()
    {
        core::AnalysisMemory memory;
        QVERIFY(analysed(compared(), "difference", memory)->panels.front().difference);
        const core::AnalysisPtr without = analysed(compared(), "", memory);
        for (const core::PanelAnalysis& panel : without->panels)
            QVERIFY(!panel.difference && !panel.shades);
        QCOMPARE(memory.differences.computed(), 1);
        QVERIFY(!core::differenceById("loss"));
    }

    void othersThatHaveNoSliceHaveNone()
    {
        core::Session session = compared();
        const core::Problem other = core::draw({.n = 12, .d = 2, .seed = 3}); // another space
        session.panels = {{{1, 0}, std::make_shared<const core::Problem>(other)}};
        const core::AnalysisPtr analysis = analysed(session, "difference");
        for (const core::PanelAnalysis& panel : analysis->panels)
            QVERIFY(!panel.difference);
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
