// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/random_problem.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class NumberField;

/// Asks for the size and kind of a random problem.
class RandomDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param mix  of the session, chosen to begin with.
    explicit RandomDialog(const core::Mix& mix, QWidget* parent = nullptr);

    /// What the form says; to be drawn away from the GUI thread, for it may be large.
    core::RandomProblem recipe() const;

private:
    NumberField* addNumber(QVBoxLayout* lines, const QString& name, const QString& label,
                           const QString& help, double value);
    void addFields(QVBoxLayout* lines);
    void showSize();

    NumberField* m_rows = nullptr; ///< Owned by this as Qt parent, as the others.
    NumberField* m_columns = nullptr;
    NumberField* m_scale = nullptr;
    NumberField* m_noise = nullptr;
    NumberField* m_seed = nullptr;
    QCheckBox* m_planted;
    QComboBox* m_loss;
    QLabel* m_size;
    QPushButton* m_create = nullptr;
    core::Mix m_mix;
};

} // namespace ui
