// SPDX-License-Identifier: MIT
#include "app/lesson_picture.h"

#include "app/figure_file.h"

namespace app {

LessonPicture lessonPicture(const std::string& wanted, const core::SessionFile& scene,
                            bool hasDisplay, PictureUse use)
{
    if (wanted.empty())
        return {};
    FigureOptions figure;
    figure.view = hasDisplay || !needsDisplay(wanted) ? wanted : FigureOptions().view;
    figure.output = "picture.png"; // never written: the ending says the format
    const bool isSlide = use == PictureUse::Slide;
    figure.size = isSlide ? "150x120" : "150x95";
    figure.enlargement = isSlide ? 1.6 : 1.0;
    figure.dotsPerInch = 150;
    figure.forgets = true;
    const std::string content = figureContent(figure, scene);
    return {QString::fromStdString(figure.view),
            QByteArray(content.data(), qsizetype(content.size()))};
}

} // namespace app
