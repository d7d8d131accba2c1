// SPDX-License-Identifier: MIT
// One loss morphed into another, and the trails of the minima meanwhile.
#include "analysed.h"
#include "core/files/csv.h"
#include "panel_hands.h"
#include "shown_contours.h"
#include "small_session.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/panels/bars/blend_button.h"
#include "ui/panels/bars/blend_form.h"
#include "ui/state/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QTest>

#include <algorithm>

using ui::Document;
using ui::NumberField;
using ui::ViewState;

namespace {

core::Session threeValleys()
{
    core::Session session;
    session.problem = core::readCsv(BASIN_EXAMPLES "/three_valleys.csv").take();
    session.problem.x0 = Eigen::VectorXd{{0.35, 1.0}};
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 48;
    return session;
}

core::AnalysisPtr blended(const core::Session& session)
{
    return test::analysed(session, {}, {.trails = core::BlendStudy()});
}

} // namespace

class TestBlend final : public QObject {
    Q_OBJECT

private slots:
    void aDragIsOneStepThatMovesBothWeights();
    void theSliderFollowsTheSession();
    void aLossThatIsNotBetweenIsLeftByAnyNumber();
    void aNumberTakesThePlaceOfTheOneBefore();
    void aLossDoesNotMorphIntoItself();
    void theButtonOpensTheForm();
    void trailsAreStudiedOnlyWhenAsked();
    void theChoiceIsSavedByKey();
    void trailsAreDrawnOnlyWhenShown();
    void aTrailSaysWhereAndWhyItEnds();
};

void TestBlend::aDragIsOneStepThatMovesBothWeights()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendForm form(document, view);
    form.show();
    find<QComboBox>(form, "blendTo")->setCurrentIndex(1); // ResNet
    auto* slider = find<ui::GestureSlider>(form, "blend");
    mouse(slider, QEvent::MouseButtonPress, {slider->width() / 2, slider->height() / 2});
    mouse(slider, QEvent::MouseMove, {slider->width() / 3, slider->height() / 2});
    mouse(slider, QEvent::MouseMove, {slider->width() / 4, slider->height() / 2});
    mouse(slider, QEvent::MouseButtonRelease, {slider->width() / 4, slider->height() / 2});
    const core::Mix& mix = document.session()->problem.mix;
    QVERIFY(mix.r > 0.1 && mix.r < 0.4);
    QVERIFY(std::abs(mix.s + mix.r - 1) < 1e-15);
    QCOMPARE(find<NumberField>(form, "blendNumber")->value(), mix.r);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QVERIFY(document.session()->problem.mix == (core::Mix{1.0, 1.0}));
    QCOMPARE(slider->value(), slider->maximum() / 2); // the same ratio
}

void TestBlend::theSliderFollowsTheSession()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendForm form(document, view);
    const auto* slider = find<ui::GestureSlider>(form, "blend");
    QCOMPARE(slider->value(), slider->maximum()); // Combined
    document.run(QStringLiteral("mix"), core::Command("set-loss").with("s", 1.0).with("r", 0.25));
    QCOMPARE(find<NumberField>(form, "blendNumber")->value(), 0.25);
    type(find<NumberField>(form, "blendNumber"), "0.5");
    QVERIFY(document.session()->problem.mix == (core::Mix{1.0, 0.5}));
}

void TestBlend::aLossThatIsNotBetweenIsLeftByAnyNumber()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendForm form(document, view);
    auto* number = find<NumberField>(form, "blendNumber");
    document.run(QStringLiteral("mix"), core::Command("set-loss").with("s", 0.0).with("r", 1.0));
    QVERIFY(number->text().isEmpty());
    type(number, "0");
    QVERIFY(document.session()->problem.mix == (core::Mix{1.0, 0.0}));
    document.run(QStringLiteral("mix"), core::Command("set-loss").with("s", 0.0).with("r", 1.0));
    QTest::keyClick(number, Qt::Key_Up);
    QVERIFY(core::placeOn(core::Blend(), document.session()->problem.mix));
}

void TestBlend::aNumberTakesThePlaceOfTheOneBefore()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendForm form(document, view);
    auto* number = find<NumberField>(form, "blendNumber");
    number->selectAll();
    for (const char* text : {"0.5", "0.25"}) {
        QTest::keyClicks(number, QLatin1String(text));
        QTest::keyClick(number, Qt::Key_Return);
    }
    QCOMPARE(number->value(), 0.25);
}

void TestBlend::aLossDoesNotMorphIntoItself()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendForm form(document, view);
    auto* from = find<QComboBox>(form, "blendFrom");
    auto* to = find<QComboBox>(form, "blendTo");
    from->setCurrentIndex(to->currentIndex());
    QCOMPARE(view.settings().blendFrom, QStringLiteral("combined"));
    QCOMPARE(view.settings().blendTo, QStringLiteral("softmax"));
    QCOMPARE(to->currentData().toString(), QStringLiteral("softmax"));
    QCOMPARE(document.undoStack().count(), 0);
}

void TestBlend::theButtonOpensTheForm()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendButton button(document, view);
    button.show();
    button.click();
    auto* dialog = button.findChild<QDialog*>(QStringLiteral("blendDialog"));
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<ui::BlendForm*>());
    button.click();
    QCOMPARE(button.findChildren<QDialog*>(QStringLiteral("blendDialog")).size(), 1);
}

void TestBlend::trailsAreStudiedOnlyWhenAsked()
{
    Document document(smallSession());
    ViewState view;
    ui::BlendForm form(document, view);
    QVERIFY(!ui::studiesOf(view, nullptr).trails);
    find<QCheckBox>(form, "showTrails")->click();
    QVERIFY(ui::studiesOf(view, nullptr).trails == core::BlendStudy());
    find<QComboBox>(form, "blendTo")->setCurrentIndex(1);
    QVERIFY(ui::studiesOf(view, nullptr).trails->blend == (core::Blend{{1, 0}, {0, 1}}));

    QVERIFY(!test::analysed(threeValleys())->trails);
    const core::AnalysisPtr analysis = blended(threeValleys());
    QVERIFY(analysis->trails.isCurrent());
    QVERIFY(!analysis->trails->empty());
}

void TestBlend::theChoiceIsSavedByKey()
{
    ui::ViewSettings settings;
    settings.blendFrom = QStringLiteral("resnet");
    settings.blendTo = QStringLiteral("softmax");
    settings.showTrails = true;
    QVariantMap map = toMap(settings);
    QVERIFY(ui::viewSettingsFrom(map) == settings);
    map[QStringLiteral("blendTo")] = QStringLiteral("resnet");
    QCOMPARE(ui::viewSettingsFrom(map).blendTo, ui::ViewSettings().blendTo);
    map[QStringLiteral("blendTo")] = QStringLiteral("no-loss");
    QCOMPARE(ui::viewSettingsFrom(map).blendFrom, ui::ViewSettings().blendFrom);
}

void TestBlend::trailsAreDrawnOnlyWhenShown()
{
    const core::AnalysisPtr analysis = blended(threeValleys());
    Shown shown(*analysis);
    QVERIFY(shown.view.content().trails.empty());
    ui::ViewSettings settings = shown.state.settings();
    settings.showTrails = true;
    shown.state.setSettings(settings);
    const std::vector<ui::DrawnTrail>& trails = shown.view.content().trails;
    QCOMPARE(trails.size(), analysis->trails->size());
    // The loss of now is at t = 1: each trail that reaches it is there.
    for (const ui::DrawnTrail& trail : trails) {
        QCOMPARE(trail.now.has_value(), trail.t.back() == 1.0);
        if (trail.now)
            QVERIFY(std::hypot(trail.now->p - trail.points.back().p,
                               trail.now->q - trail.points.back().q) < 1e-12);
    }
    settings.showTrails = false;
    shown.state.setSettings(settings);
    QVERIFY(shown.view.content().trails.empty());
}

void TestBlend::aTrailSaysWhereAndWhyItEnds()
{
    const core::AnalysisPtr analysis = blended(threeValleys());
    int folds = 0;
    for (const ui::DrawnTrail& trail : ui::drawnTrails(*analysis)) {
        const QString last = ui::trailText(trail, trail.points.size() - 1);
        const QString first = ui::trailText(trail, 0);
        const bool isFold = trail.before == core::TrailEnd::Fold;
        folds += isFold ? 1 : 0;
        QCOMPARE(first.contains(QStringLiteral("meets a saddle")), isFold);
        QCOMPARE(last.contains(QStringLiteral("The blend ends here")),
                 trail.after == core::TrailEnd::EndOfBlend);
        if (trail.points.size() > 2)
            QVERIFY(!ui::trailText(trail, 1).contains(u'\n'));
    }
    QVERIFY(folds > 0);
}

QTEST_MAIN(TestBlend)
#include "tst_blend.moc"
