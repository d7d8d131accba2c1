// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/film/film_maker.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace ui {

class NumberField;

/// Makes a film of a view: what moves and from where to where, how many pictures, how large; with a
/// preview of any picture, progress, and Cancel.
class FilmDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param scenes  motion and values are not looked at.
    /// @param analysis  of the session as it is, complete.
    /// @param onScreen  the size of the view in the window.
    FilmDialog(const ViewInfo& info, FilmScenes scenes, core::AnalysisPtr analysis, QSize onScreen,
               QWidget* parent = nullptr);
    ~FilmDialog() override;

    /// What the user chose.
    const core::Motion& motion() const;
    std::vector<double> values() const;
    Figure figure() const;
    /// Begins to make the film as the file @p output; says in words why not.
    void make(const QString& output);

    void reject() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addChoices(QVBoxLayout* lines);
    void addSize(QVBoxLayout* lines);
    QVBoxLayout* previewColumn();
    NumberField* addNumber(const QString& name, const QString& label, const QString& help,
                           QVBoxLayout* lines);
    void chooseMotion();
    void scenesChanged();
    void refresh();
    void preview();
    void save();
    void newMaker();
    void setMaking(bool making);
    void ended(const QString& words);
    void restoreChoices();
    void rememberChoices() const;

    const ViewInfo& m_info;
    FilmScenes m_scenes;
    core::AnalysisPtr m_analysis;
    QSize m_onScreen;
    FigureMaker m_figures;
    std::unique_ptr<FilmMaker> m_maker; ///< Null until a preview is due.
    QString m_output;                   ///< Of the film that is being made.
    QTimer m_soon;                      ///< Until the next preview.

    // Owned by this as Qt parent.
    QComboBox* m_motion = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_size = nullptr;
    QComboBox* m_background = nullptr;
    NumberField* m_from = nullptr;
    NumberField* m_to = nullptr;
    NumberField* m_count = nullptr;
    NumberField* m_perSecond = nullptr;
    NumberField* m_dots = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_picture = nullptr;
    QLabel* m_place = nullptr; ///< Which picture the preview shows.
    QSlider* m_at = nullptr;
    QProgressBar* m_progress = nullptr;
    QWidget* m_choices = nullptr;
    QPushButton* m_make = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace ui
