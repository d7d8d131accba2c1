// SPDX-License-Identifier: MIT
#include "ui/guide/explanation.h"

#include "core/solve/outcome.h"
#include "ui/guide/glossary.h"
#include "ui/guide/guide.h"
#include "ui/guide/painted.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSlider>
#include <QTableView>
#include <QTextDocumentFragment>

#include <qcustomplot.h>

#include <algorithm>

namespace ui {

namespace {

QString plain(const QString& text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/// A sentence for the word that a term has for where it comes from.
QString sourceOf(const QString& known)
{
    if (known == QLatin1String("defined"))
        return translated("Defined so.");
    if (known == QLatin1String("derived"))
        return translated("Derived for Basin and checked numerically; it is no constant of the "
                          "paper.");
    if (known == QLatin1String("measured"))
        return translated("Measured: computed from what is there, right to rounding or to its "
                          "samples. It says nothing of other places.");
    if (known == QLatin1String("given"))
        return translated("Given: part of the data.");
    if (known == QLatin1String("chosen"))
        return translated("Chosen by you.");
    return {};
}

/// By what the glossary may know @p widget: the names that it was given.
QStringList namesOf(const QWidget& widget)
{
    QStringList names{widget.property("explained").toString(), widget.objectName()};
    // "lossCaption" is the title of the number "loss".
    if (const qsizetype caption = names[1].lastIndexOf(QLatin1String("Caption")); caption > 0)
        names += names[1].left(caption);
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label && label->buddy())
        names += label->buddy()->objectName();
    names.removeAll(QString());
    return names;
}

/// The name of what a plot shows at @p at: a curve, or its bar of colours.
QString nameInPlot(const QWidget& widget, const QPoint& at)
{
    auto* plot = qobject_cast<QCustomPlot*>(const_cast<QWidget*>(&widget)); // it only looks
    if (!plot)
        return {};
    if (qobject_cast<QCPColorScale*>(plot->layoutElementAt(at)))
        return QStringLiteral("colourMap");
    const auto* curve = plot->plottableAt<QCPAbstractPlottable>(at);
    return curve ? curve->property("explained").toString() : QString();
}

/// What a widget around @p widget has painted at @p at of that; nothing where it paints none.
std::optional<PaintedMark> paintedAt(const QWidget& widget, const QPoint& at)
{
    for (const QWidget* around = &widget; around; around = around->parentWidget()) {
        if (const auto* painted = dynamic_cast<const Painted*>(around))
            return painted->markAt(widget.mapTo(around, at));
        if (around->isWindow())
            break;
    }
    return std::nullopt;
}

/// Method number @p index of the session, as it walks at present.
std::optional<Explanation> ofMethod(std::size_t index, const Present& present)
{
    if (index >= present.session->methods.size())
        return std::nullopt;
    const core::MethodChoice& choice = present.session->methods[index];
    const core::MethodInfo* info = core::methodById(choice.id);
    if (!info)
        return std::nullopt;
    Explanation card;
    card.title = coreText(core::methodTitle(choice));
    card.text = coreText(info->summary);
    QStringList parameters;
    for (const core::Parameter& parameter : info->parameters)
        parameters += QStringLiteral("%1 = %2").arg(
            coreText(parameter.label), numberText(core::parameterOf(choice, parameter.key)));
    card.formula = parameters.join(QStringLiteral(", "));
    card.known = sourceOf(QStringLiteral("chosen"));
    card.tryIt = translated("Change a number of it in Methods, and see its path walk anew.");
    card.page = QStringLiteral("methods");
    card.lesson = QStringLiteral("02-step");
    if (!present.analysis || !present.analysis->place)
        return card;
    for (const core::WalkedPath& walked : present.analysis->paths()) {
        if (walked.method != index || walked.path->points.empty())
            continue;
        const std::string_view outcome = core::outcomeText(walked.path->outcome);
        card.now = translated("%1 after %2 iterations, L = %3")
                       .arg(coreText(outcome))
                       .arg(walked.path->iterations())
                       .arg(numberText(walked.path->points.back().loss));
    }
    return card;
}

std::optional<Explanation> ofName(const QString& name, const Present& present)
{
    // Curves know the colour of their method, which stays while others come and go.
    static const QRegularExpression colour(QStringLiteral("^colour(\\d+)$"));
    if (const auto match = colour.match(name); match.hasMatch()) {
        const std::vector<core::MethodChoice>& methods = present.session->methods;
        const auto found =
            std::ranges::find(methods, match.captured(1).toInt(), &core::MethodChoice::colour);
        return ofMethod(std::size_t(found - methods.begin()), present);
    }
    static const QRegularExpression method(QStringLiteral("^method(\\d+)$"));
    if (const auto match = method.match(name); match.hasMatch())
        return ofMethod(match.captured(1).toUInt(), present);
    constexpr QLatin1String kTerm("term:");
    if (const Term* term = name.startsWith(kTerm) ? termById(QStringView(name).mid(kTerm.size()))
                                                  : termShownBy(name))
        return explanationOf(*term, present);
    return std::nullopt;
}

/// What @p widget shows at @p at at this moment: the number in a field, the cell of a table.
QString shownBy(const QWidget& widget, const QPoint& at)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->textInteractionFlags() & Qt::TextSelectableByMouse ? plain(label->text())
                                                                         : QString();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return field->text();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return box->currentText();
    if (const auto* table = qobject_cast<const QTableView*>(widget.parentWidget())) {
        const QModelIndex cell = table->indexAt(at);
        const QString words = cell.data(Qt::AccessibleTextRole).toString();
        return words.isEmpty() ? cell.data().toString() : words;
    }
    return {};
}

/// What @p widget says about itself, where the glossary does not know it.
std::optional<Explanation> ofItself(const QWidget& widget)
{
    Explanation card;
    card.title = widget.accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        button && card.title.isEmpty())
        card.title = QString(button->text()).remove(QLatin1Char('&'));
    card.text = widget.accessibleDescription();
    if (card.text.isEmpty())
        card.text = plain(widget.toolTip());
    if (card.title.isEmpty() || card.text.isEmpty())
        return std::nullopt;
    return card;
}

} // namespace

Explanation explanationOf(const Term& term, const Present& present)
{
    return {.title = term.name,
            .text = term.text,
            .now = {},
            .formula = withNumbers(term.formula, numbersOf(present)),
            .known = sourceOf(term.known),
            .tryIt = term.tryIt,
            .page = term.page,
            .lesson = term.lesson};
}

std::optional<Explanation> explanationOf(const QWidget& widget, const QPoint& at,
                                         const Present& present)
{
    const QString now = shownBy(widget, at);
    if (const std::optional<PaintedMark> mark = paintedAt(widget, at))
        if (auto card = ofName(mark->name, present)) {
            if (card->now.isEmpty())
                card->now = QString(mark->now).replace(u'\n', QStringLiteral("; "));
            return card;
        }
    const QString inPlot = nameInPlot(widget, at);
    if (auto card = ofName(inPlot, present))
        return card;
    std::optional<Explanation> own = ofItself(widget);
    for (const QWidget* around = &widget; around; around = around->parentWidget()) {
        for (const QString& name : namesOf(*around)) {
            std::optional<Explanation> card = ofName(name, present);
            if (!card)
                continue;
            // A control that says more about itself than what it stands in comes first.
            if (own && around != &widget) {
                own->page = card->page;
                own->lesson = card->lesson;
                own->now = now;
                return own;
            }
            // What a control does stands on the control; the term says what it is about.
            if (own && !qobject_cast<const QLabel*>(&widget)) {
                card->title = own->title;
                card->text = own->text;
            }
            if (card->now.isEmpty())
                card->now = now;
            return card;
        }
        if (!own)
            own = ofItself(*around);
    }
    if (own)
        own->now = now;
    return own;
}

QString cardHtml(const Explanation& explanation)
{
    const auto line = [](const QString& html) {
        return QStringLiteral("<p style=\"margin:6px 0 0 0\">%1</p>").arg(html);
    };
    const auto muted = [](const QString& text) {
        return QStringLiteral("<span style=\"color:%1\">%2</span>")
            .arg(theme().mutedText.name(), text.toHtmlEscaped());
    };
    QString html = QStringLiteral("<p style=\"margin:0; font-weight:600\">%1</p>")
                       .arg(explanation.title.toHtmlEscaped());
    html += line(explanation.text.toHtmlEscaped());
    if (!explanation.now.isEmpty())
        html += line(translated("Now: %1").arg(
            QStringLiteral("<b>%1</b>").arg(explanation.now.toHtmlEscaped())));
    if (!explanation.formula.isEmpty())
        html += QStringLiteral("<table width=\"100%\" cellpadding=\"6\" style=\"margin-top:8px\">"
                               "<tr><td style=\"background:%1\">%2</td></tr></table>")
                    .arg(theme().baseEnd.name(), explanation.formula.toHtmlEscaped());
    if (!explanation.known.isEmpty())
        html += line(muted(explanation.known));
    if (!explanation.tryIt.isEmpty())
        html +=
            line(QStringLiteral("<b>%1</b> %2")
                     .arg(translated("Try:").toHtmlEscaped(), explanation.tryIt.toHtmlEscaped()));
    QStringList links;
    if (const GuidePage* page = guidePageById(explanation.page))
        links += QStringLiteral("<a href=\"page:%1\">%2</a>")
                     .arg(page->id, translated("Guide: %1").arg(page->title).toHtmlEscaped());
    if (!explanation.lesson.isEmpty())
        links += QStringLiteral("<a href=\"lesson:%1\">%2</a>")
                     .arg(explanation.lesson, translated("The lesson about it").toHtmlEscaped());
    if (!links.isEmpty())
        html += line(links.join(QStringLiteral(" &nbsp;·&nbsp; ")));
    return html;
}

} // namespace ui
