// SPDX-License-Identifier: MIT
// The loss along a line of a plane.
#include "core/analysis/analyse.h"
#include "core/analysis/memory.h"
#include "core/model/loss.h"
#include "core/model/random_problem.h"
#include "core/slice/section.h"
#include "tests/core/problems.h"

#include <cmath>

using core::Segment;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

core::Session session(Index n = 14, Index d = 4)
{
    core::Session session;
    session.problem = core::draw({.n = n, .d = d, .seed = 5});
    session.problem.w = test::scalar(0.2);
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 33;
    return session;
}

core::AnalysisRequest requestOf(const core::Session& session, const std::optional<Segment>& line)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.studies.section = true;
    request.studies.line = line;
    return request;
}

core::AnalysisPtr last(const core::AnalysisRequest& request, core::AnalysisMemory& memory)
{
    core::AnalysisPtr last;
    core::analyse(
        request, memory, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

} // namespace

class TestSection final : public QObject {
    Q_OBJECT

private slots:
    void isTheLossAtEachPoint_data()
    {
        QTest::addColumn<double>("s");
        QTest::addColumn<double>("r");
        QTest::newRow("softmax") << 1.0 << 0.0;
        QTest::newRow("resnet") << 0.0 << 1.0;
        QTest::newRow("combined") << 1.0 << 1.0;
    }
    void isTheLossAtEachPoint()
    {
        QFETCH(double, s);
        QFETCH(double, r);
        core::Problem problem = session().problem;
        problem.mix = {s, r};
        // Neither orthogonal nor of one length; one way all scores fall together, into the hole.
        const Eigen::MatrixXd A = problem.A.dense();
        const core::Plane plane{test::gaussian(4, 1, 1).col(0),
                                A.colPivHouseholderQr().solve(-VectorXd::Ones(A.rows())),
                                0.1 * test::gaussian(4, 1, 3).col(0),
                                {},
                                {}};
        const Segment line{{-9.0, 2.5}, {90.0, -3.75}};
        const auto found =
            core::section(core::sliceRows(problem, plane), plane, line, problem.mix, 301, {});
        QVERIFY(found);
        QCOMPARE(found->loss.size(), 301);
        const VectorXd from = plane.at(line.from.p, line.from.q);
        const VectorXd to = plane.at(line.to.p, line.to.q);
        QVERIFY(std::abs(found->length - (to - from).norm()) <= 1e-13 * found->length);
        int masked = 0;
        for (Index k = 0; k < 301; ++k) {
            const core::LossAt at(problem, from + found->t(k) * (to - from));
            const bool isInside = at.domain() == core::Domain::Inside;
            masked += isInside ? 0 : 1;
            QCOMPARE(std::isnan(found->loss[k]), !isInside);
            if (isInside)
                QVERIFY(std::abs(found->loss[k] - at.loss()) <= 1e-9 * at.loss());
            QVERIFY(std::abs(found->alpha[k] - at.alpha()) <=
                    1e-9 * at.condition() * std::abs(at.alpha()));
        }
        QVERIFY(r == 0.0 || s == 0.0 || masked > 0); // the test sees a hole
    }

    void runsThroughStartAndMinimumByItself()
    {
        core::AnalysisMemory memory;
        const core::Session data = session();
        const core::AnalysisPtr analysis = last(requestOf(data, {}), memory);
        const core::Section& section = *analysis->leading().section;
        const core::WalkedPath& walked = *core::lowestEnd(analysis->paths());
        const Segment& line = section.segment;
        const auto side = [&](const core::Projection& point) {
            return (point.p - line.from.p) * (line.to.q - line.from.q) -
                   (point.q - line.from.q) * (line.to.p - line.from.p);
        };
        QVERIFY(std::abs(side(walked.projection->front())) < 1e-12);
        QVERIFY(std::abs(side(walked.projection->back())) < 1e-12);
        // From edge to edge of what is seen at first.
        const core::Window& home = analysis->home();
        for (const core::PlanePoint& end : {line.from, line.to}) {
            const double p = std::abs(2.0 * (end.p - home.pMin) / home.width() - 1.0);
            const double q = std::abs(2.0 * (end.q - home.qMin) / home.height() - 1.0);
            QVERIFY(std::abs(std::max(p, q) - 1.0) < 1e-12);
        }
    }

    void crossesTheWindowWhereNothingIsWalked()
    {
        core::AnalysisMemory memory;
        core::Session data = session();
        data.methods.clear();
        const core::AnalysisPtr analysis = last(requestOf(data, {}), memory);
        const Segment& line = analysis->leading().section->segment;
        QCOMPARE(line.from.p, analysis->home().pMin);
        QCOMPARE(line.to.p, analysis->home().pMax);
        QCOMPARE(line.from.q, line.to.q);
    }

    void comparedLossesAreAllThere()
    {
        core::AnalysisMemory memory;
        core::Session data = session();
        data.panels = core::namedLosses();
        const Segment line{{-1, -1}, {1, 1}};
        const core::AnalysisPtr analysis = last(requestOf(data, line), memory);
        QCOMPARE(analysis->panels.size(), std::size_t{3});
        for (const core::PanelAnalysis& panel : analysis->panels) {
            QVERIFY(panel.section.isCurrent());
            QCOMPARE(panel.section->segment, line);
            const core::LossAt end(core::problemOf(data, panel.panel), analysis->plane().at(1, 1));
            const double loss = panel.section->loss[panel.section->loss.size() - 1];
            if (end.domain() == core::Domain::Inside)
                QVERIFY(std::abs(loss - end.loss()) <= 1e-9 * end.loss());
        }
    }

    void isComputedOnceAndOnlyWhenWished()
    {
        core::AnalysisMemory memory;
        core::Session data = session();
        core::AnalysisRequest request = requestOf(data, Segment{{-1, 0}, {1, 0}});
        request.studies.section = false;
        QVERIFY(!last(request, memory)->leading().section);
        QCOMPARE(memory.sections.computed(), 0);
        request.studies.section = true;
        last(request, memory);
        QCOMPARE(memory.sections.computed(), 1);
        request.window = core::Window::square(0.5); // another part of the plane is the same line
        last(request, memory);
        QCOMPARE(memory.sections.computed(), 1);
        request.studies.line->to.q = 0.1;
        last(request, memory);
        QCOMPARE(memory.sections.computed(), 2);
        data.problem.b[0] += 0.01;
        request.session = std::make_shared<const core::Session>(data);
        last(request, memory);
        QCOMPARE(memory.sections.computed(), 3);
    }

    void comesWithThePictureWhereItIsQuick()
    {
        core::AnalysisMemory memory;
        std::vector<core::AnalysisPtr> published;
        core::analyse(
            requestOf(session(), Segment{{-1, 0}, {1, 0}}), memory, [] { return 0.0; },
            [&](const core::AnalysisPtr& analysis) { published.push_back(analysis); }, {});
        QVERIFY(published.size() > 1);
        QVERIFY(published.front()->leading().picture && published.front()->leading().section);
    }

    void aLineOfOneParameterHasNone()
    {
        core::AnalysisMemory memory;
        const core::AnalysisPtr analysis = last(requestOf(session(9, 1), {}), memory);
        QVERIFY(analysis->studied && !analysis->leading().section);
    }

    void stopsWhenTold()
    {
        const core::Problem problem = session().problem;
        const core::Plane plane{
            VectorXd::Zero(4), VectorXd::Unit(4, 0), VectorXd::Unit(4, 1), {}, {}};
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!core::section(core::sliceRows(problem, plane), plane, {{0, 0}, {1, 0}},
                               problem.mix, 65, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestSection)
#include "tst_section.moc"
