// SPDX-License-Identifier: MIT
#pragma once

#include "ui/guide/present_numbers.h"

#include <QPoint>

class QWidget;

namespace ui {

struct Term;

/// What is said about something in the window, on one card.
struct Explanation {
    QString title = {};
    QString text = {};    ///< What it is; plain.
    QString now = {};     ///< What it is at present: "12.5"; may be empty, as all below.
    QString formula = {}; ///< With the present numbers.
    QString known = {};   ///< Where it comes from, in a sentence.
    QString tryIt = {};
    QString page = {};   ///< Of the guide.
    QString lesson = {}; ///< The id of a lesson.
};

/// What is shown at @p at of @p widget: a control, a number, a curve, a colour. It is known by its
/// name or that of a widget around it, which the glossary has; by the method that it belongs to; or
/// else by what it says about itself. Nothing for what says nothing, such as a gap.
std::optional<Explanation> explanationOf(const QWidget& widget, const QPoint& at,
                                         const Present& present);

/// What is said about a term itself.
Explanation explanationOf(const Term& term, const Present& present);

/// The card as rich text; its links are "page:ID" and "lesson:ID".
QString cardHtml(const Explanation& explanation);

} // namespace ui
