// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// A word that Basin uses, explained once: for the guide, for the tooltips of what shows it, and
/// for the card that explains it on the spot.
struct Term {
    QString id;   ///< "gradient-norm". Of the sources and of links; never changed.
    QString name; ///< "‖∇L‖, length of the gradient".
    QString text; ///< One to three sentences, without markup.
    QString page; ///< Of the guide, where there is more; may be empty.

    QString formula = {}; ///< With {name} for present numbers, see numbersOf(); may be empty.
    /// Where it comes from: "defined", "derived", "measured", "given" or "chosen"; empty for a
    /// word that stands for no number.
    QString known = {};
    QString tryIt = {};  ///< What one may do to see it change; may be empty.
    QString lesson = {}; ///< The id of the lesson about it; may be empty.
    /// The names of the controls and read-outs that show it; "view:spectrum" for a view.
    QStringList shown = {};
};

/// All terms in the order of the alphabet (of their English names), as
/// resources/guide/glossary.json has them, in the language that was spoken when this was called
/// first. They are part of the program.
const std::vector<Term>& glossary();
/// The term called @p id, or null.
const Term* termById(QStringView id);
/// The term that what is called @p name shows, or null.
const Term* termShownBy(QStringView name);
/// The text of the term called @p id. @pre There is one.
const QString& glossaryText(QStringView id);

/// The terms as a page in Markdown, one heading each.
QString glossaryMarkdown();

} // namespace ui
