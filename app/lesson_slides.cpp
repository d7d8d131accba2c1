// SPDX-License-Identifier: MIT
#include "app/lesson_slides.h"

#include "app/lesson_picture.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/panels/lesson/lesson_text.h"
#include "ui/views/plot/pdf_date.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace app {

namespace {

// Units of 1/96 inch; a page is as wide as those of other slides, 16 to 9.
constexpr QSizeF kPage(960.0, 540.0);
constexpr double kMargin = 40.0;
constexpr double kTop = 96.0;  ///< Below the title.
constexpr double kFoot = 36.0; ///< For the line at the end.
constexpr double kGap = 28.0;
constexpr double kTextWidth = 390.0; ///< Beside a picture.
constexpr qreal kTitlePoints = 22.0;
constexpr qreal kTextPoints = 16.0; ///< 4 % of the height of the page.
constexpr qreal kFootPoints = 10.5;

/// Where the lines of @p document end, from above.
std::vector<double> lineEnds(const QTextDocument& document)
{
    std::vector<double> ends;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QRectF place = document.documentLayout()->blockBoundingRect(block);
        const QTextLayout& layout = *block.layout();
        for (int k = 0; k + 1 < layout.lineCount(); ++k)
            ends.push_back(place.top() + layout.lineAt(k).rect().bottom());
        ends.push_back(place.bottom());
    }
    return ends;
}

/// Paints slides one after the other.
class Slides {
public:
    Slides(QPdfWriter& writer, QString lesson)
        : m_writer(writer)
        , m_lesson(std::move(lesson))
        , m_painter(&writer)
    {
    }

    void title(const QString& title, const QString& summary)
    {
        m_painter.setPen(ui::theme().text);
        m_painter.setFont(bold(30.0));
        const QRectF all(2 * kMargin, 150.0, kPage.width() - 4 * kMargin, 120.0);
        m_painter.drawText(all, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, title);
        m_painter.setPen(ui::theme().mutedText);
        m_painter.setFont(ui::tabularFont(16.0));
        m_painter.drawText(all.translated(0.0, 140.0),
                           Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, summary);
    }

    /// As many pages as @p markdown needs, each with @p picture at its right.
    void add(const QString& title, const QString& markdown, const QImage& picture)
    {
        QTextDocument text;
        text.setDocumentMargin(0.0);
        text.documentLayout()->setPaintDevice(&m_writer);
        ui::typesetLesson(text, markdown, ui::tabularFont(kTextPoints));
        text.setTextWidth(picture.isNull() ? kPage.width() - 2 * kMargin : kTextWidth);
        const std::vector<double> ends = lineEnds(text);
        const double height = kPage.height() - kTop - kFoot - 8.0;
        double from = 0.0;
        do {
            m_writer.newPage();
            frame(title);
            if (!picture.isNull())
                show(picture);
            // The last line that is still wholly on the page; at least one.
            double to = from;
            for (const double end : ends)
                if (end > from && (end <= from + height || to == from))
                    to = end;
            paint(text, from, to);
            from = to;
        } while (!ends.empty() && from < ends.back());
    }

private:
    static QFont bold(qreal points)
    {
        QFont font = ui::tabularFont(points);
        font.setWeight(QFont::DemiBold);
        return font;
    }

    void frame(const QString& title)
    {
        ++m_page;
        m_painter.setPen(ui::theme().text);
        m_painter.setFont(bold(kTitlePoints));
        m_painter.drawText(QRectF(kMargin, 30.0, kPage.width() - 2 * kMargin, 50.0),
                           Qt::AlignLeft | Qt::AlignVCenter, title);
        m_painter.setPen(QPen(ui::theme().accent, 3.0));
        m_painter.drawLine(QPointF(kMargin, 82.0), QPointF(kMargin + 64.0, 82.0));
        m_painter.setPen(ui::theme().mutedText);
        m_painter.setFont(ui::tabularFont(kFootPoints));
        const QRectF foot(kMargin, kPage.height() - kFoot, kPage.width() - 2 * kMargin, 24.0);
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_lesson);
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_page));
    }

    void show(const QImage& picture)
    {
        const double left = kMargin + kTextWidth + kGap;
        const QRectF room(left, kTop, kPage.width() - kMargin - left,
                          kPage.height() - kTop - kFoot - 8.0);
        QRectF place(QPointF(), QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio));
        place.moveCenter(room.center());
        m_painter.drawImage(place, picture);
    }

    void paint(QTextDocument& text, double from, double to)
    {
        m_painter.save();
        m_painter.translate(kMargin, kTop - from);
        const QRectF part(0.0, from, text.textWidth(), to - from);
        m_painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, ui::theme().text);
        text.documentLayout()->draw(&m_painter, context);
        m_painter.restore();
    }

    QPdfWriter& m_writer;
    QString m_lesson;
    QPainter m_painter;
    int m_page = 1; ///< The title is the first.
};

QString filled(const std::string& markdown, const core::LessonFacts& facts)
{
    return ui::filledIn(QString::fromStdString(markdown), facts);
}

QString questionText(const core::Question& question, const core::LessonFacts& facts)
{
    QString text = filled(question.prompt, facts);
    char letter = 'A';
    for (const std::string& choice : question.choices)
        text += QStringLiteral("\n\n**%1** \u2002 %2")
                    .arg(QLatin1Char(letter++))
                    .arg(filled(choice, facts));
    return text;
}

QString answerText(const core::Question& question, const core::LessonFacts& facts)
{
    switch (question.kind) {
    case core::Question::Kind::Choice:
        return QStringLiteral("**%1** \u2002 %2")
            .arg(QLatin1Char(char('A' + int(question.right))))
            .arg(filled(question.choices[question.right], facts));
    case core::Question::Kind::Number:
        return QStringLiteral("**%1**").arg(ui::numberText(core::rightNumber(question, facts)));
    case core::Question::Kind::Point:
        break;
    }
    return QStringLiteral("*It is in the picture.*");
}

} // namespace

std::string lessonSlides(const core::Lesson& lesson, const std::vector<core::SceneFiles>& scenes,
                         const std::vector<StepFacts>& facts, bool hasDisplay)
{
    const auto picture = [hasDisplay](const std::string& view, const core::SessionFile& scene) {
        return QImage::fromData(lessonPicture(view, scene, hasDisplay, PictureUse::Slide).png);
    };
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Basin"));
    const QString name = QString::fromStdString(lesson.title);
    writer.setTitle(name);
    writer.setResolution(96);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(
        QPageSize(kPage * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
    {
        Slides slides(writer, name);
        slides.title(name, QString::fromStdString(lesson.summary));
        for (std::size_t k = 0; k < lesson.steps.size(); ++k) {
            const core::LessonStep& step = lesson.steps[k];
            const QString title = QString::fromStdString(step.title);
            const QImage scene = picture(step.scene.view, scenes[k].scene);
            slides.add(title, filled(step.scene.text, facts[k].scene), scene);
            if (!step.question)
                continue;
            slides.add(title, questionText(*step.question, facts[k].scene), scene);
            const bool showsMore = !step.reveal.commands.empty() || !step.reveal.view.empty();
            const std::string& view = step.reveal.view.empty() ? step.scene.view : step.reveal.view;
            slides.add(title,
                       answerText(*step.question, facts[k].reveal) + QStringLiteral("\n\n") +
                           filled(step.reveal.text, facts[k].reveal),
                       showsMore ? picture(view, scenes[k].reveal) : scene);
        }
    } // the painter ends before the file does
    ui::fixDate(content);
    return content.toStdString();
}

} // namespace app
