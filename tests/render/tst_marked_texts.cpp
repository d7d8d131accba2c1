// SPDX-License-Identifier: MIT
// Every text of the window goes through a translation: with one that puts marks around whatever it
// is asked for, no word is seen without them.
#include "ui/data/examples.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTranslator>

#include <set>

namespace {

constexpr QChar kBegin(0x27e6); // ⟦
constexpr QChar kEnd(0x27e7);

/// Puts marks around everything.
class Marking final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return kBegin + QString::fromUtf8(text) + kEnd;
    }
    bool isEmpty() const override { return false; }
};

/// What of @p text is in no marks.
QString unmarked(const QString& text)
{
    QString rest;
    int depth = 0;
    for (const QChar c : text) {
        if (c == kBegin)
            ++depth;
        else if (c == kEnd)
            --depth;
        else if (depth == 0)
            rest += c;
    }
    return rest;
}

/// Names of data, of mathematics, of files and of units are the same in all languages.
bool isName(const QString& word)
{
    static const std::set<QString> names{
        QStringLiteral("exp"),     QStringLiteral("min"),     QStringLiteral("max"),
        QStringLiteral("log"),     QStringLiteral("diag"),    QStringLiteral("Ctrl"),
        QStringLiteral("Shift"),   QStringLiteral("nbsp"),    QStringLiteral("Basin"),
        QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("const"),
    };
    return names.contains(word);
}

class Walker {
public:
    explicit Walker(ui::MainWindow& window)
    {
        for (const ui::Example& example : ui::examples())
            m_data << example.title << example.summary;
        const core::Session& session = *window.document().session();
        m_data << QString::fromStdString(session.title);
        for (Eigen::Index j = 0; j < session.problem.d(); ++j)
            m_data << QString::fromStdString(session.problem.columnName(j));
        for (Eigen::Index i = 0; i < session.problem.n(); ++i)
            m_data << QString::fromStdString(session.problem.rowName(i));
        for (const auto* widget : window.findChildren<QWidget*>())
            look(*widget);
        for (const auto* action : window.findChildren<QAction*>())
            look(*action);
    }

    /// What was found, a line each.
    QString found() const { return QStringList(m_found.begin(), m_found.end()).join(u'\n'); }
    int seen() const { return m_seen; }

private:
    void look(const QWidget& widget)
    {
        const QString where =
            QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
        check(widget.toolTip(), where);
        check(widget.accessibleName(), where);
        check(widget.accessibleDescription(), where);
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            check(label->text(), where);
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            check(button->text(), where);
        if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
            check(group->title(), where);
        if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
            check(line->placeholderText(), where);
        if (const auto* dock = qobject_cast<const QDockWidget*>(&widget))
            check(dock->windowTitle(), where);
        if (const auto* menu = qobject_cast<const QMenu*>(&widget))
            check(menu->title(), where);
        if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            for (int k = 0; k < box->count(); ++k) {
                check(box->itemText(k), where);
                check(box->itemData(k, Qt::ToolTipRole).toString(), where);
            }
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            for (int k = 0; k < tabs->count(); ++k) {
                check(tabs->tabText(k), where);
                check(tabs->tabToolTip(k), where);
            }
        if (const auto* table = qobject_cast<const QTableView*>(&widget); table && table->model())
            for (int k = 0; k < table->model()->columnCount(); ++k)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    check(table->model()->headerData(k, Qt::Horizontal, role).toString(), where);
    }

    void look(const QAction& action)
    {
        const QString where = QStringLiteral("QAction ") + action.objectName();
        check(action.text(), where);
        check(action.toolTip(), where);
        check(action.statusTip(), where);
    }

    void check(const QString& text, const QString& where)
    {
        if (text.isEmpty())
            return;
        ++m_seen;
        QString rest = unmarked(
            Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text);
        rest.remove(u'&');
        for (const QString& data : m_data)
            if (!data.isEmpty())
                rest.remove(data);
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
        for (auto match = word.globalMatch(rest); match.hasNext();)
            if (const QString name = match.next().captured(); !isName(name)) {
                m_found.insert(where + QStringLiteral(": ") + text);
                return;
            }
    }

    QStringList m_data;
    std::set<QString> m_found;
    int m_seen = 0;
};

} // namespace

class TestMarkedTexts final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("marked_texts"));
        QSettings().clear();
        QVERIFY(QCoreApplication::installTranslator(&m_marking));
    }

    void everyTextGoesThroughATranslation()
    {
        ui::MainWindow window;
        window.resize(1600, 1000);
        window.openExample(QStringLiteral("us_states"));
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(window.flow().analysis() && window.flow().analysis()->complete,
                                 60000);
        for (auto* dock : window.findChildren<QDockWidget*>()) {
            dock->raise(); // what is behind another tab is not computed
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(window.flow().analysis()->complete, 60000);
        const Walker walker(window);
        QVERIFY2(walker.seen() > 500, qPrintable(QString::number(walker.seen())));
        QVERIFY2(walker.found().isEmpty(), qPrintable(walker.found()));
    }

private:
    Marking m_marking;
};

QTEST_MAIN(TestMarkedTexts)
#include "tst_marked_texts.moc"
