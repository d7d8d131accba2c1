// SPDX-License-Identifier: MIT
#include "ui/views/plot/pgfplots.h"

#include <QTextStream>
#include <qcustomplot.h>

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kPointsPerUnit = 72.0 / Figure::kUnitsPerInch;

/// What a character is in LaTeX; those of mathematics in math mode.
QString latexCharacter(QChar c)
{
    static const std::pair<char16_t, const char*> kWords[] = {
        {u'\\', "\\textbackslash{}"},
        {u'~', "\\textasciitilde{}"},
        {u'^', "\\textasciicircum{}"},
        {u'λ', "$\\lambda$"},
        {u'α', "$\\alpha$"},
        {u'∇', "$\\nabla$"},
        {u'‖', "$\\|$"},
        {u'½', "$\\tfrac12$"},
        {u'−', "$-$"},
        {u'×', "$\\times$"},
        {u'·', "$\\cdot$"},
        {u'±', "$\\pm$"},
        {u'≤', "$\\le$"},
        {u'≥', "$\\ge$"},
        {u'∞', "$\\infty$"},
        {u'Δ', "$\\Delta$"},
        {u'…', "\\dots{}"},
        {u'–', "--"},
        {u'“', "``"},
        {u'”', "''"},
        {u'’', "'"},
        {u'\u00a0', "~"},
        {u'\u202f', "\\,"},
        {u'\u2009', "\\,"},
        {u'★', "$\\star$"},
        {u'⟨', "$\\langle$"},
        {u'⟩', "$\\rangle$"},
        {u'→', "$\\to$"},
        {u'|', "$|$"},
        {u'<', "$<$"},
        {u'>', "$>$"},
    };
    if (QStringLiteral("#$%&_{}").contains(c))
        return QLatin1Char('\\') + QString(c);
    for (const auto& [character, word] : kWords)
        if (c == character)
            return QString::fromLatin1(word);
    return c;
}

/// Where a small digit stands.
enum class Script { None, Above, Below };

Script scriptOf(QChar c)
{
    if (QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁻").contains(c))
        return Script::Above;
    return c >= QChar(u'₀') && c <= QChar(u'₉') ? Script::Below : Script::None;
}

/// The digit or sign that a small one is.
QChar onTheLine(QChar c)
{
    const QString above = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁻");
    const qsizetype place = above.indexOf(c);
    return QStringLiteral("0123456789-")[place >= 0 ? place : c.unicode() - u'₀'];
}

QString number(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', 17) : QStringLiteral("nan");
}

QString colourOf(const QColor& colour)
{
    return QStringLiteral("{rgb,255:red,%1;green,%2;blue,%3}")
        .arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue());
}

QString dashOf(const QPen& pen)
{
    if (pen.style() == Qt::SolidLine)
        return QStringLiteral("solid");
    // Lengths of dashes are in widths of the line.
    QStringList lengths;
    const QList<qreal> pattern = pen.dashPattern();
    for (qsizetype k = 0; k < pattern.size(); ++k)
        lengths += QStringLiteral("%1 %2pt")
                       .arg(k % 2 == 0 ? QStringLiteral("on") : QStringLiteral("off"))
                       .arg(kPointsPerUnit * pen.widthF() * pattern[k], 0, 'g', 3);
    return QStringLiteral("dash pattern=") + lengths.join(u' ');
}

/// `NAME=` or `NAME mode=` keys of one axis.
void writeAxis(QTextStream& out, const QCPAxis& axis, const QString& name)
{
    out << "  " << name << "min=" << number(axis.range().lower) << ", " << name
        << "max=" << number(axis.range().upper) << ",\n  " << name << "label={"
        << latexText(axis.label()) << "},\n";
    QStringList ticks;
    QStringList labels;
    const QVector<double> places = axis.tickVector();
    const QVector<QString> texts = axis.tickVectorLabels();
    for (qsizetype k = 0; k < places.size(); ++k) {
        if (!axis.range().contains(places[k]))
            continue;
        ticks += number(places[k]);
        labels += QLatin1Char('{') + latexText(texts.value(k)) + QLatin1Char('}');
    }
    out << "  " << name << "tick={" << ticks.join(u',') << "},\n  " << name << "ticklabels={"
        << labels.join(u',') << "},\n";
}

QString styleOf(const QCPGraph& graph)
{
    const bool hasMarks = !graph.scatterStyle().isNone();
    QStringList keys{QStringLiteral("color=") + colourOf(graph.pen().color())};
    switch (graph.lineStyle()) {
    case QCPGraph::lsNone:
        keys += QStringLiteral("only marks");
        break;
    case QCPGraph::lsImpulse:
        keys += QStringLiteral("ycomb");
        break;
    case QCPGraph::lsStepCenter:
        keys += QStringLiteral("const plot mark mid");
        break;
    default:
        break;
    }
    if (graph.lineStyle() != QCPGraph::lsNone)
        keys += {dashOf(graph.pen()), QStringLiteral("line width=%1pt")
                                          .arg(kPointsPerUnit * graph.pen().widthF(), 0, 'g', 3)};
    keys += hasMarks ? QStringLiteral("mark=*, mark size=%1pt")
                           .arg(0.5 * kPointsPerUnit * graph.scatterStyle().size(), 0, 'g', 3)
                     : QStringLiteral("mark=none");
    return keys.join(QStringLiteral(", "));
}

void writeGraph(QTextStream& out, const QCPGraph& graph)
{
    if (!graph.visible() || graph.data()->isEmpty())
        return;
    out << "\\addplot[" << styleOf(graph) << "] table {\n";
    for (const QCPGraphData& point : *graph.data())
        out << "  " << number(point.key) << ' ' << number(point.value) << '\n';
    out << "};\n";
    if (!graph.name().isEmpty())
        out << "\\addlegendentry{" << latexText(graph.name()) << "}\n";
}

} // namespace

QString latexText(const QString& text)
{
    QString latex;
    for (qsizetype k = 0; k < text.size();) {
        const Script script = scriptOf(text[k]);
        if (script == Script::None) {
            latex += latexCharacter(text[k++]);
            continue;
        }
        QString raised;
        for (; k < text.size() && scriptOf(text[k]) == script; ++k)
            raised += onTheLine(text[k]);
        latex += (script == Script::Above ? QStringLiteral("$^{%1}$") : QStringLiteral("$_{%1}$"))
                     .arg(raised);
    }
    // What follows each other is one formula.
    return latex.remove(QStringLiteral("$$"));
}

QByteArray pgfplotsOf(QCustomPlot& plot, const Figure& figure)
{
    plot.replot(QCustomPlot::rpImmediateRefresh); // ticks are made when it is drawn
    constexpr double kMillimetres = 25.4 / Figure::kUnitsPerInch;
    const QSizeF size = QSizeF(figure.size) * figure.enlargement * kMillimetres;
    QByteArray content;
    QTextStream out(&content);
    out << "% By Basin. Needs \\usepackage{pgfplots} and \\pgfplotsset{compat=1.9}.\n"
        << "\\begin{tikzpicture}\n\\begin{axis}[\n  width=" << number(std::round(size.width()))
        << "mm, height=" << number(std::round(size.height()))
        << "mm, unbounded coords=jump,\n  legend cell align=left,\n";
    writeAxis(out, *plot.xAxis, QStringLiteral("x"));
    writeAxis(out, *plot.yAxis, QStringLiteral("y"));
    out << "]\n";
    for (int k = 0; k < plot.graphCount(); ++k)
        writeGraph(out, *plot.graph(k));
    out << "\\end{axis}\n\\end{tikzpicture}\n";
    out.flush();
    return content;
}

} // namespace ui
