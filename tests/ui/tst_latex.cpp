// SPDX-License-Identifier: MIT
// What is copied or exported for LaTeX compiles.
#include "tests/ui/analysed.h"
#include "tests/ui/small_session.h"
#include "ui/look/theme.h"
#include "ui/panels/formula/problem_latex.h"
#include "ui/window/figure_maker.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Whether LaTeX and what our texts need are installed.
bool hasLatex()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdflatex")).isEmpty())
        return false;
    for (const char* file : {"pgfplots.sty", "amsmath.sty", "booktabs.sty"}) {
        QProcess which;
        which.start(QStringLiteral("kpsewhich"), {QLatin1String(file)});
        if (!which.waitForFinished() || which.exitCode() != 0)
            return false;
    }
    return true;
}

/// What pdflatex says against a document of @p body; empty if it makes a PDF.
QString complaint(const QByteArray& body)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("d.tex")));
    if (!file.open(QIODevice::WriteOnly))
        return QStringLiteral("cannot write");
    file.write("\\documentclass{article}\n\\usepackage{amsmath}\n\\usepackage{booktabs}\n"
               "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.9}\n\\begin{document}\n" +
               body + "\n\\end{document}\n");
    file.close();
    QProcess latex;
    latex.setWorkingDirectory(folder.path());
    latex.start(QStringLiteral("pdflatex"),
                {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"),
                 QStringLiteral("d.tex")});
    if (!latex.waitForFinished(120'000))
        return QStringLiteral("it does not end");
    const QString said = QString::fromUtf8(latex.readAllStandardOutput());
    if (latex.exitCode() == 0 && QFile::exists(folder.filePath(QStringLiteral("d.pdf"))) &&
        !said.contains(QStringLiteral("Missing character")))
        return {};
    const qsizetype at = std::max<qsizetype>(0, said.indexOf(QStringLiteral("\n!")));
    return said.mid(at, 600);
}

/// smallSession() with names that mean something to LaTeX, and three losses beside each other.
core::Session oddSession()
{
    core::Session session = smallSession();
    session.title = "50 % of a_b & “Größe” 中";
    session.problem.columnNames =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"a_b", "c%#^"});
    return session;
}

} // namespace

class TestLatex final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theStatementHasAllNumbersOfASmallProblem()
    {
        core::Session session = smallSession();
        session.problem.mix = {0.5, 1.0};
        session.problem.w = Eigen::Vector3d(1e-7, 0.25, 3.0);
        const QString tex = ui::problemLatex(session);
        for (const char* part :
             {"u = 0.5\\, \\exp(Ax) + Ax", "$n = 3$, $d = 2$, $s = 0.5$, $r = 1$",
              "  0.5 & 0 \\\\\n  2 & 1 \\\\\n  -4 & -1\n", "  0.5 \\\\\n  0.25 \\\\\n  0.25\n",
              "  10^{-7} \\\\\n  0.25 \\\\\n  3\n", "\\operatorname{diag}(w)"})
            QVERIFY2(tex.contains(QLatin1String(part)), part);
        session.problem.w = Eigen::VectorXd::Zero(1);
        session.problem.mix = {1.0, 0.0};
        const QString free = ui::problemLatex(session);
        QVERIFY(free.contains(QStringLiteral("$w = 0$")));
        QVERIFY(free.contains(QStringLiteral("u = \\exp(Ax),")));
        QVERIFY(!free.contains(QStringLiteral("diag")));
    }

    void aLargeProblemIsNotWrittenOut()
    {
        core::Session session = smallSession();
        session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Ones(11, 2));
        session.problem.b = Eigen::VectorXd::Constant(11, 0.5);
        session.problem.w = Eigen::VectorXd::LinSpaced(11, 0.5, 1.5);
        const QString tex = ui::problemLatex(session);
        QVERIFY(!tex.contains(QStringLiteral("pmatrix")));
        QVERIFY(tex.contains(QStringLiteral("$w_i$ from $0.5$ to $1.5$, $\\sum_i b_i = 5.5$")));
    }

    void everyExportCompiles_data()
    {
        QTest::addColumn<QByteArray>("body");
        core::Session compared = oddSession();
        compared.panels = {{{1.0, 0.0}, nullptr}, {{0.0, 1.0}, nullptr}, {{1.0, 1.0}, nullptr}};
        QTest::newRow("statement") << ui::problemLatex(oddSession()).toUtf8();
        core::Session large = oddSession();
        large.problem.A = core::DesignMatrix(core::RowMajorMatrix::Random(30, 2));
        large.problem.b = Eigen::VectorXd::Constant(30, 1.0 / 30.0);
        large.problem.w = Eigen::VectorXd::Constant(1, 1.5e-7);
        QTest::newRow("statement of a large problem") << ui::problemLatex(large).toUtf8();
        for (const core::Session& session : {oddSession(), compared}) {
            const ui::FigureSource source{.analysis = test::analysed(session),
                                          .view = {},
                                          .study = [session](const core::Studies& studies) {
                                              return test::analysed(session, {}, studies);
                                          }};
            for (const ui::ViewInfo& info : ui::viewInfos()) {
                const QByteArray tex =
                    ui::makeFigure(info, source, {QStringLiteral("tex"), QSize(400, 300)}, false);
                if (!tex.isEmpty())
                    QTest::addRow("%s, %d losses", qPrintable(info.id),
                                  int(std::max<std::size_t>(1, session.panels.size())))
                        << tex;
            }
        }
    }
    void everyExportCompiles()
    {
        QFETCH(const QByteArray, body);
        if (!hasLatex())
            QSKIP("pdflatex with amsmath, booktabs and pgfplots is not installed");
        const QString said = complaint(body);
        QVERIFY2(said.isEmpty(), qPrintable(said + QString::fromUtf8(body.left(800))));
    }

    /// Else the test above could pass whatever is exported.
    void whatIsNoLatexIsNoticed()
    {
        if (!hasLatex())
            QSKIP("pdflatex with amsmath, booktabs and pgfplots is not installed");
        QVERIFY(!complaint("\\begin{axis} a_b").isEmpty());
    }
};

QTEST_MAIN(TestLatex)
#include "tst_latex.moc"
