// SPDX-License-Identifier: MIT
// The form of one method: numbers, and choices among names.
#include "tests/ui/small_session.h"
#include "ui/controls/number_field.h"
#include "ui/panels/methods/method_row.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

class TestMethodRow final : public QObject {
    Q_OBJECT

private slots:
    void everyParameterHasAControl_data();
    void everyParameterHasAControl();
    void aNameIsChosenAndUndone();
    void whatIsNotUsedIsNotShown();
};

void TestMethodRow::everyParameterHasAControl_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const core::MethodInfo& info : core::methods())
        QTest::newRow(info.id.data()) << QByteArray(info.id.data());
}

void TestMethodRow::everyParameterHasAControl()
{
    QFETCH(const QByteArray, id);
    const core::MethodInfo& info = *core::methodById(id.constData());
    core::MethodChoice choice = core::standardChoice(info);
    for (const core::Parameter& parameter : info.parameters)
        choice.values[std::string(parameter.key)] = parameter.maximum;
    const ui::MethodRow row(0, choice, nullptr);
    for (const core::Parameter& parameter : info.parameters) {
        const QString key = QString::fromUtf8(parameter.key.data());
        if (parameter.names.empty()) {
            const auto* field = row.findChild<ui::NumberField*>(key);
            QVERIFY(field);
            QCOMPARE(field->value(), parameter.maximum);
            continue;
        }
        const auto* box = row.findChild<QComboBox*>(key);
        QVERIFY(box);
        QCOMPARE(box->count(), int(parameter.names.size()));
        QCOMPARE(box->currentIndex(), int(parameter.maximum));
        QVERIFY(!box->accessibleName().isEmpty() && !box->toolTip().isEmpty());
    }
}

void TestMethodRow::aNameIsChosenAndUndone()
{
    ui::Document document(smallSession());
    ui::ViewState state;
    ui::MethodsPanel panel(document, state);
    auto* box = panel.findChild<QComboBox*>(QStringLiteral("schedule"));
    QVERIFY(box);
    box->setCurrentIndex(2);
    QCOMPARE(document.session()->methods[0].values.at("schedule"), 2.0);
    document.undoStack().undo();
    QCOMPARE(box->currentIndex(), 0);
    QCOMPARE(document.session()->methods[0].values.at("schedule"), 0.0);
    QCOMPARE(document.undoStack().index(), 0); // showing it is no edit
}

void TestMethodRow::whatIsNotUsedIsNotShown()
{
    core::MethodChoice choice = core::standardChoice(*core::methodById("gradient_descent"));
    ui::MethodRow row(0, choice, nullptr);
    row.show();
    const auto* span = row.findChild<ui::NumberField*>(QStringLiteral("span"));
    QVERIFY(span && !span->isVisible());
    choice.values.at("schedule") = 1;
    row.present(choice);
    QVERIFY(span->isVisible());
    choice.values.at("schedule") = 0;
    row.present(choice);
    QVERIFY(!span->isVisible());
}

QTEST_MAIN(TestMethodRow)
#include "tst_method_row.moc"
