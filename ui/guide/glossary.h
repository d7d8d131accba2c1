// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// A word that Basin uses, explained once: for the guide, and for the tooltips of what shows it.
struct Term {
    QString id;   ///< "gradient-norm". Of the sources and of links; never changed.
    QString name; ///< "‖∇L‖, length of the gradient".
    QString text; ///< One to three sentences, without markup.
    QString page; ///< Of the guide, where there is more; may be empty.
};

/// All terms in the order of the alphabet, as resources/guide/glossary.json has them. They are part
/// of the program.
const std::vector<Term>& glossary();
/// The text of the term called @p id. @pre There is one.
const QString& glossaryText(QStringView id);

/// The terms as a page in Markdown, one heading each.
QString glossaryMarkdown();

} // namespace ui
