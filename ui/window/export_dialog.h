// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/figure_maker.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class NumberField;

/// Makes a figure of a view for print, slides or the web, with a preview that is the figure itself:
/// format, size, resolution, background, and whether it remembers its session.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param formats  of pictures that the view can make; not empty.
    /// @param session  the content of a session file, for the figure to remember.
    /// @param onScreen  the size of the view in the window.
    ExportDialog(const ViewInfo& info, FigureSource source, std::vector<ExportFormat> formats,
                 QByteArray session, QSize onScreen, QWidget* parent = nullptr);

    /// What the user chose.
    Figure figure() const;
    /// Asks for a printer and prints the figure.
    void print();
    bool isDark() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addChoices(QVBoxLayout* lines);
    void addSize(QVBoxLayout* lines);
    void choosePreset();
    void chooseFormat();
    void sizeEdited();
    void refresh();
    void preview();
    void save();
    void copy();
    void restoreChoices();
    void rememberChoices() const;
    NumberField* addNumber(const QString& name, const QString& label, const QString& help);

    const ViewInfo& m_info;
    FigureSource m_source;
    FigureMaker m_maker;
    std::vector<ExportFormat> m_formats;
    QByteArray m_session;
    QSize m_onScreen;
    QTimer m_soon;                 ///< Until the next preview: a drag of a number asks for many.
    QComboBox* m_format = nullptr; ///< Owned by this as Qt parent, as the others.
    QComboBox* m_preset = nullptr;
    QComboBox* m_background = nullptr;
    NumberField* m_width = nullptr;
    NumberField* m_height = nullptr;
    NumberField* m_enlargement = nullptr;
    NumberField* m_dots = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_remembers = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_picture = nullptr;
};

} // namespace ui
