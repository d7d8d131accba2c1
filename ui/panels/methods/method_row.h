// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/method.h"

#include <QList>
#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace ui {

class NumberField;

/// One method of the session: on or off, its parameters, and how its last run ended.
class MethodRow final : public QWidget {
    Q_OBJECT
public:
    /// @param index  in the list of the session.
    MethodRow(std::size_t index, const core::MethodChoice& choice, QWidget* parent);

    /// Shows other values of the same method.
    void present(const core::MethodChoice& choice);
    /// Whether its path and its curves are hidden in all views.
    void presentHidden(bool hidden);
    /// How the last run ended; empty while none belongs to the choice.
    /// @param advice  what it means and what to do next, for a tooltip.
    void setOutcome(const QString& outcome, const QString& advice);

signals:
    void switched(bool on);
    void scalingSwitched(bool on);
    void hidingSwitched(bool on);
    void baselineSwitched(bool on);
    /// The start that all methods share is wanted, or, as the place where the method starts by
    /// itself, that one of now.
    void ownStartSwitched(bool on);
    void colourChosen(int colour);
    /// @param key  lives as long as the program.
    void parameterEdited(std::string_view key, double value, bool continues);
    void duplicateRequested();
    void removeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTitle(QVBoxLayout* lines, int colour);
    void fillMenu(QMenu& menu);
    QAction* addSwitch(QMenu& menu, const QString& name, const QString& title, const QString& help);
    void addColours(QMenu& menu);
    void fitTitle();
    void addParameters(QVBoxLayout* lines);
    /// The control of one parameter: a number or a list of names, the other null.
    struct Field {
        const core::Parameter* parameter;
        QLabel* label;
        NumberField* number;
        QComboBox* names;
    };
    Field addParameter(const core::Parameter& parameter, QGridLayout* grid);
    NumberField* numberOf(const core::Parameter& parameter);
    QComboBox* namesOf(const core::Parameter& parameter);

    const core::MethodInfo* m_info; ///< Null for a method that this version does not know.
    QString m_title;
    int m_colour = 0;
    QCheckBox* m_enabled; ///< Owned by this as Qt parent, as the others.
    QAction* m_scaled = nullptr;
    QAction* m_hidden = nullptr;
    QAction* m_baseline = nullptr;
    QAction* m_ownStart = nullptr;
    QLabel* m_outcome;
    QList<Field> m_fields; ///< One for each parameter of the method, in its order.
};

} // namespace ui
