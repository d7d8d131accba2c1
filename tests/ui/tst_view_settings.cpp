// SPDX-License-Identifier: MIT
#include "small_session.h"
#include "ui/state/view_settings.h"
#include "ui/state/view_state.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/spectrum/spectrum_view.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using ui::ViewSettings;

class TestViewSettings final : public QObject {
    Q_OBJECT
private slots:
    void everySettingComesBackFromAFile();
    void whatIsNotKnownIsLeftAlone();
    void viewsKeepWhatIsTheirs();
};

namespace {

/// @p map after a way through a file, which keeps everything as text.
QVariantMap throughAFile(const QVariantMap& map)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.conf"));
    {
        QSettings file(path, QSettings::IniFormat);
        for (auto entry = map.begin(); entry != map.end(); ++entry)
            file.setValue(entry.key(), entry.value());
    }
    const QSettings file(path, QSettings::IniFormat);
    QVariantMap read;
    for (const QString& key : file.allKeys())
        read.insert(key, file.value(key));
    return read;
}

} // namespace

void TestViewSettings::everySettingComesBackFromAFile()
{
    const ViewSettings standard;
    QVERIFY(ui::viewSettingsFrom(throughAFile(ui::toMap(standard))) == standard);
    ViewSettings other;
    other.colourMap = QStringLiteral("cividis");
    other.compareLook = QStringLiteral("maps");
    other.scaleSharing = core::ScaleSharing::None;
    other.lossRange = core::LossRange{0.1 + 0.2, 1e300};
    other.mostLines = 40;
    other.mapColouring = QStringLiteral("basins");
    other.basinMethod = QStringLiteral("heavy_ball");
    for (const ui::ViewSwitch& each : ui::viewSwitches())
        other.*each.setting = !(other.*each.setting);
    // Every member has a switch: what is not switched would still be equal.
    QVERIFY(other.logHeight != standard.logHeight && other.showContours != standard.showContours &&
            other.showMinima != standard.showMinima && other.showPaths != standard.showPaths &&
            other.showWall != standard.showWall && other.animate != standard.animate);
    QVERIFY(ui::viewSettingsFrom(throughAFile(ui::toMap(other))) == other);
}

void TestViewSettings::whatIsNotKnownIsLeftAlone()
{
    const QVariantMap odd{{QStringLiteral("showPaths"), QStringLiteral("perhaps")},
                          {QStringLiteral("logHeight"), QStringLiteral("false")},
                          {QStringLiteral("colourMap"), QString()},
                          {QStringLiteral("compareLook"), QStringLiteral("upside down")},
                          {QStringLiteral("scaleSharing"), QStringLiteral("sometimes")},
                          {QStringLiteral("lossLow"), QStringLiteral("2")},
                          {QStringLiteral("lossHigh"), QStringLiteral("1")},
                          {QStringLiteral("mostLines"), QStringLiteral("-3")},
                          {QStringLiteral("basinMethod"), QStringLiteral("levitation")},
                          {QStringLiteral("ofALaterVersion"), 7}};
    ViewSettings expected;
    expected.logHeight = false;
    QVERIFY(ui::viewSettingsFrom(odd) == expected);
}

void TestViewSettings::viewsKeepWhatIsTheirs()
{
    ui::ViewState state;
    ui::ConvergenceView convergence(state);
    convergence.setMeasure(ui::Measure::Distance);
    convergence.setAlong(core::Along::Passes);
    ui::ConvergenceView nextConvergence(state);
    nextConvergence.setSettings(throughAFile(convergence.settings()));
    QCOMPARE(nextConvergence.measure(), ui::Measure::Distance);
    QCOMPARE(nextConvergence.along(), core::Along::Passes);
    nextConvergence.setSettings({{QStringLiteral("measure"), QStringLiteral("luck")}});
    QCOMPARE(nextConvergence.measure(), ui::Measure::Distance);

    ui::SpectrumView spectrum(state);
    spectrum.setLogarithmic(true);
    ui::SpectrumView nextSpectrum(state);
    nextSpectrum.setSettings(throughAFile(spectrum.settings()));
    QVERIFY(nextSpectrum.isLogarithmic());
}

QTEST_MAIN(TestViewSettings)
#include "tst_view_settings.moc"
