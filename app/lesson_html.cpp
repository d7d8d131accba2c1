// SPDX-License-Identifier: MIT
#include "app/lesson_html.h"

#include "app/lesson_picture.h"
#include "ui/look/number_text.h"
#include "ui/panels/lesson/lesson_text.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace app {

namespace {

constexpr auto kStyle = R"(
body { font: 17px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em;
       color: #1d232e; background: #fff; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2.2em; }
blockquote { background: #eef1f6; margin: 1em 0; padding: .6em 1em; border-radius: 6px;
             text-align: center; }
b.value { color: #2a6bdb; } img { max-width: 100%; }
.question { background: #eaf1fc; border: 1px solid #2a6bdb; border-radius: 8px; padding: .3em 1em; }
summary { cursor: pointer; color: #2a6bdb; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e9ee; background: #1b1e24; } blockquote { background: #272b33; }
  .question { background: #22304a; } b.value, summary { color: #7fabf7; }
  img { background: #fff; border-radius: 6px; } }
)";

/// @p markdown with its numbers, as the inside of a page. Qt writes styles of its own into each
/// paragraph, which would not follow the page's.
QString htmlOf(const std::string& markdown, const core::LessonFacts& facts)
{
    QTextDocument document;
    document.setMarkdown(ui::filledIn(QString::fromStdString(markdown), facts));
    QString html = document.toHtml();
    const QRegularExpression body(QStringLiteral("<body[^>]*>(.*)</body>"),
                                  QRegularExpression::DotMatchesEverythingOption);
    html = body.match(html).captured(1);
    html.replace(QRegularExpression(QStringLiteral("<a href=\"value:[^\"]*\">(.*?)</a>"),
                                    QRegularExpression::DotMatchesEverythingOption),
                 QStringLiteral("<b class=\"value\">\\1</b>"));
    // A quotation is a paragraph with a margin of 40 on both sides.
    html.replace(QRegularExpression(QStringLiteral(
                     "<p style=\"[^\"]*margin-left:40px; margin-right:40px;[^\"]*\">(.*?)</p>")),
                 QStringLiteral("<blockquote>\\1</blockquote>"));
    html.replace(QRegularExpression(QStringLiteral("<(p|ul|li|h\\d) style=\"[^\"]*\"")),
                 QStringLiteral("<\\1"));
    html.replace(QRegularExpression(
                     QStringLiteral("<span style=\" (text-decoration|color)[^\"]*\">(.*?)</span>")),
                 QStringLiteral("\\2"));
    html.replace(QStringLiteral("<span style=\" font-weight:700;\">"),
                 QStringLiteral("<span style=\"font-weight:bold\">"));
    return html;
}

QString pictureOf(const std::string& wanted, const core::SessionFile& scene, bool hasDisplay)
{
    const LessonPicture picture = lessonPicture(wanted, scene, hasDisplay, PictureUse::Page);
    if (picture.png.isEmpty())
        return {};
    return QStringLiteral("<p><img alt=\"%1\" src=\"data:image/png;base64,%2\"></p>\n")
        .arg(picture.view, QString::fromLatin1(picture.png.toBase64()));
}

QString answerOf(const core::Question& question, const core::LessonFacts& facts)
{
    switch (question.kind) {
    case core::Question::Kind::Choice:
        return htmlOf(question.choices[question.right], facts);
    case core::Question::Kind::Number:
        return QStringLiteral("<p>%1</p>").arg(ui::numberText(core::rightNumber(question, facts)));
    case core::Question::Kind::Point:
        break;
    }
    return QStringLiteral("<p>See the picture.</p>");
}

QString questionHtml(const core::LessonStep& step, const core::SceneFiles& files,
                     const StepFacts& facts, bool hasDisplay)
{
    const core::Question& question = *step.question;
    QString html =
        QStringLiteral("<div class=\"question\">") + htmlOf(question.prompt, facts.scene);
    if (!question.choices.empty()) {
        html += QStringLiteral("<ul>");
        for (const std::string& choice : question.choices)
            html += QStringLiteral("<li>%1</li>").arg(htmlOf(choice, facts.scene));
        html += QStringLiteral("</ul>");
    }
    if (!question.hint.empty())
        html += QStringLiteral("<details><summary>Hint</summary>%1</details>")
                    .arg(htmlOf(question.hint, facts.scene));
    html += QStringLiteral("</div>\n<details><summary>The answer</summary>") +
            answerOf(question, facts.reveal);
    const std::string& view = step.reveal.view.empty() ? step.scene.view : step.reveal.view;
    if (!step.reveal.commands.empty() || !step.reveal.view.empty())
        html += pictureOf(view, files.reveal, hasDisplay);
    return html + htmlOf(step.reveal.text, facts.reveal) + QStringLiteral("</details>\n");
}

} // namespace

std::string lessonHtml(const core::Lesson& lesson, const std::vector<core::SceneFiles>& scenes,
                       const std::vector<StepFacts>& facts, bool hasDisplay)
{
    const QString title = QString::fromStdString(lesson.title).toHtmlEscaped();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta "
                                  "charset=\"utf-8\"><title>%1</title><style>%2</style></head>\n"
                                  "<body><h1>%1</h1>\n<p>%3</p>\n")
                       .arg(title, QLatin1String(kStyle),
                            QString::fromStdString(lesson.summary).toHtmlEscaped());
    for (std::size_t k = 0; k < lesson.steps.size(); ++k) {
        const core::LessonStep& step = lesson.steps[k];
        html +=
            QStringLiteral("<h2>%1</h2>\n").arg(QString::fromStdString(step.title).toHtmlEscaped());
        html += pictureOf(step.scene.view, scenes[k].scene, hasDisplay) +
                htmlOf(step.scene.text, facts[k].scene);
        if (step.question)
            html += questionHtml(step, scenes[k], facts[k], hasDisplay);
    }
    return (html + QStringLiteral("</body></html>\n")).toStdString();
}

} // namespace app
