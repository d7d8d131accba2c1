// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace ui {

/// A page of the guide.
struct GuidePage {
    QString id;       ///< "view-contours": its file in resources/guide, without ".md".
    QString title;    ///< Its first heading.
    QString section;  ///< Of the contents: "Views".
    QString markdown; ///< All of it, in the Markdown of GitHub.
};

/// All pages in the order of the contents, as resources/guide/contents.json has them; the last one
/// is made of the glossary. Empty where the resources are not found.
const std::vector<GuidePage>& guidePages();
/// The page called @p id, or null.
const GuidePage* guidePageById(QStringView id);

/// A place in the guide where something was found.
struct GuideHit {
    const GuidePage* page;
    QString
        heading; ///< Under which it was found; the title of the page for what is above the rest.
    QString excerpt; ///< The words around it, as plain text.
};

/// The places that have all words of @p query, without regard to case: headings that have them
/// first, otherwise in the order of the pages; at most one for each heading, and none for a query
/// without words.
std::vector<GuideHit> searchGuide(const QString& query);

/// The name by which a link finds @p heading: lower case, blanks as dashes, nothing else but
/// letters and digits.
QString anchorOf(const QString& heading);

} // namespace ui
