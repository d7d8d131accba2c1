// SPDX-License-Identifier: MIT
#include "core/command/commands.h"
#include "core/command/script.h"
#include "tests/ui/small_session.h"
#include "ui/state/document.h"
#include "ui/window/fuzzy_match.h"

#include <QTest>

#include <random>

using core::Command;
using ui::Document;

namespace {

core::Session start()
{
    core::Session session = smallSession();
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    return session;
}

/// What a script of the history makes of the session that was opened.
core::SessionFile replayed(const Document& document)
{
    const auto script = core::readScript(core::scriptOf(document.history()));
    if (!script) {
        QTest::qFail(script.error().message.c_str(), __FILE__, __LINE__);
        return {.session = start()};
    }
    auto end = core::afterScript({.session = *document.openedSession()}, script.value(), {});
    if (!end)
        QTest::qFail(end.error().message.c_str(), __FILE__, __LINE__);
    return end ? end.take() : core::SessionFile{.session = start()};
}

/// Any of the commands that a window gives, most of which make sense at any time.
class RandomCommands {
public:
    explicit RandomCommands(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_engine); }
    double number() { return std::normal_distribution<double>()(m_engine); }

    Command next(const core::Session& session)
    {
        const int n = int(session.problem.n());
        const int d = int(session.problem.d());
        switch (below(14)) {
        case 0:
            return Command("set-cells")
                .withPlace("row", below(n + 1))
                .withPlace("column", below(d + 1))
                .with("values", Eigen::MatrixXd(Eigen::MatrixXd::Constant(2, 1, number())));
        case 1:
            return Command("insert-rows").withPlace("at", below(n + 1));
        case 2:
            return Command("remove-rows").withPlaces("rows", {below(n)});
        case 3:
            return Command("insert-columns").withPlace("at", below(d + 1));
        case 4:
            return Command("remove-columns").withPlaces("columns", {below(d)});
        case 5:
            return Command("rename-column")
                .withPlace("column", below(d))
                .with("name", std::string(2, char('a' + below(9))));
        case 6:
            return Command("set-loss").with("s", below(2)).with("r", 0.5 * below(3));
        case 7:
            return Command("set-w").with("value", std::abs(number()));
        case 8:
            return Command("set-w-per-row").with("on", below(2) == 0);
        case 9:
            return Command("set-x0").with("value", number()).withPlace("column", below(d));
        case 10:
            return Command("add-method").with("method", "heavy_ball").with("momentum", 0.25);
        case 11:
            return Command("remove-method").withPlace("at", below(3));
        case 12:
            return Command(below(2) ? "pin" : "pin-before");
        default:
            return Command("set-cell")
                .withPlace("row", below(n))
                .withPlace("column", below(d + 1))
                .with("value", number());
        }
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace

class TestHistory final : public QObject {
    Q_OBJECT

private slots:
    void aLongHistoryReplays_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void aLongHistoryReplays()
    {
        QFETCH(const int, seed);
        RandomCommands random{std::uint64_t(seed)};
        Document document(start());
        int refused = 0;
        for (int k = 0; k < 500; ++k) {
            if (random.below(10) == 0)
                document.undoStack().undo();
            else if (random.below(20) == 0)
                document.undoStack().redo();
            else if (!document.run(QStringLiteral("step"), random.next(*document.session()))
                          .isEmpty())
                ++refused;
        }
        QVERIFY(refused < 200);
        QVERIFY(document.history().size() > 200);
        // Byte for byte.
        QCOMPARE(core::writeSession(replayed(document)),
                 core::writeSession({.session = *document.session()}));
    }

    void outlivesTheLimitOfTheStack()
    {
        Document document(start());
        for (int k = 0; k < 1500; ++k)
            document.run(QString(), Command("set-cell")
                                        .with("row", 1 + k % 3)
                                        .with("column", 1)
                                        .with("value", 100.0 + k));
        QCOMPARE(document.undoStack().count(), 1000);
        QCOMPARE(document.history().size(), 1500u);
        QCOMPARE(replayed(document).session, *document.session());
        document.open(start());
        QVERIFY(document.history().empty());
    }

    void aGestureIsItsEnd()
    {
        Document document(start());
        const int gesture = document.newGesture();
        for (int k = 1; k <= 50; ++k)
            document.run(QString(), Command("set-w").with("value", 0.1 * k), gesture);
        QCOMPARE(document.history(), std::vector{Command("set-w").with("value", 0.1 * 50)});
        // One whose steps do not replace each other keeps them all.
        const int other = document.newGesture();
        document.run(QString(),
                     Command("set-cell").with("row", 1).with("column", 1).with("value", 7.0),
                     other);
        document.run(QString(),
                     Command("set-cell").with("row", 2).with("column", 1).with("value", 8.0),
                     other);
        QCOMPARE(document.history().size(), 3u);
        QCOMPARE(replayed(document).session, *document.session());
    }

    void anEditWithoutACommandSetsTheSession()
    {
        Document document(start());
        document.apply(QString(), [](core::Session& session) { session.problem.b *= 2.0; });
        document.run(QString(), Command("set-w").with("value", 0.5));
        QCOMPARE(document.history().front().id(), "set-session");
        QCOMPARE(replayed(document).session, *document.session());
    }

    void whatIsRefusedChangesNothing()
    {
        Document document(start());
        const core::SessionPtr before = document.session();
        const QString reason = document.run(
            QString(), {Command("set-w").with("value", 3.0), Command("set-w").with("value", -1.0)});
        QVERIFY(reason.startsWith(QLatin1String("set-w/value")));
        QCOMPARE(document.session(), before);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void findsByLetters()
    {
        QVERIFY(!ui::fuzzyScore(QStringLiteral("xq"), QStringLiteral("View ▸ Theme ▸ Dark")));
        QVERIFY(
            ui::fuzzyScore(QStringLiteral("theme dark"), QStringLiteral("View ▸ Theme ▸ Dark")));
        QVERIFY(ui::fuzzyScore(QStringLiteral("vtd"), QStringLiteral("View ▸ Theme ▸ Dark")) >
                ui::fuzzyScore(QStringLiteral("vtd"), QStringLiteral("Provide")));
        QVERIFY(ui::fuzzyScore(QStringLiteral("set-w"), QStringLiteral("set-w")) >
                ui::fuzzyScore(QStringLiteral("set-w"), QStringLiteral("set-w-per-row")));
        QVERIFY(ui::fuzzyScore(QStringLiteral("undo"), QStringLiteral("Edit ▸ Undo")) >
                ui::fuzzyScore(QStringLiteral("undo"), QStringLiteral("Run and do")));
        QCOMPARE(ui::fuzzyScore(QStringLiteral(""), QStringLiteral("anything")), std::optional(0));
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
