// SPDX-License-Identifier: MIT
#pragma once

#include "ui/data/import_preview.h"
#include "ui/data/problem_loader.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace ui {

/// Shows how a table was understood, its first rows and what had to be guessed, and lets the user
/// say it better: separator, decimal sign, header, labels, and which column is b. Each choice is
/// tried at once.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(const ImportQuestion& question, QWidget* parent = nullptr);

    /// What the user chose; what was left to be found out is not set.
    core::ImportOptions options() const;
    const ImportQuestion& question() const { return m_question; }

private:
    void addChoices(QVBoxLayout* lines);
    void addTable(QVBoxLayout* lines);
    QComboBox* addChoice(const QString& name, const QString& title, const QString& help);
    void tryOptions();
    void present(const TableReading& reading);
    void presentReport(const core::CsvPreview& preview);
    void fillColumns(const core::CsvPreview& preview);
    /// @param isUseKnown  if the roles of the columns mean something.
    void fillTable(const core::CsvPreview& preview, bool isUseKnown);
    void showLines(const QStringList& lines);
    void explain(const QString& text, bool isRefusal);

    ImportQuestion m_question;
    ImportPreview m_preview;
    QComboBox* m_separator = nullptr; ///< Owned by this as Qt parent, as the others.
    QComboBox* m_decimal = nullptr;
    QComboBox* m_header = nullptr;
    QComboBox* m_labels = nullptr;
    QComboBox* m_target = nullptr;
    QLabel* m_summary = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace ui
