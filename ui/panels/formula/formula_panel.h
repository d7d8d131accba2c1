// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/sight.h"
#include "ui/panels/formula/formula_text.h"

#include <QTextBrowser>
#include <QTimer>

namespace ui {

/// The formula of the loss as it is at present. What the user points at elsewhere stands out in it,
/// and what the user points at in it can be shown elsewhere.
class FormulaPanel final : public QTextBrowser {
    Q_OBJECT
public:
    explicit FormulaPanel(QWidget* parent = nullptr);

    /// See Sight.
    void followDock(QDockWidget& dock) { m_sight.followDock(dock); }

    void present(const Present& present);
    /// @p part stands out; nothing: none does.
    void setPart(const std::optional<FormulaPart>& part);
    /// The row of @p number is written out.
    void setNumber(const std::optional<core::ProblemNumber>& number);

signals:
    /// The pointer is on this part of the formula, or on none.
    void partPointed(const std::optional<FormulaPart>& part);
    /// It was clicked on, or chosen with the keyboard.
    void partChosen(FormulaPart part);

protected:
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// Writes what is new, if it is seen.
    void write();

    Sight m_sight{*this};
    /// After a writing: laying it out takes longer than drawing a picture, so that numbers which
    /// come in quick succession are written now and then.
    QTimer m_pause;
    QString m_written; ///< The HTML that is shown.
    Present m_present; ///< Without a session at first.
    FormulaFocus m_focus;
};

} // namespace ui
