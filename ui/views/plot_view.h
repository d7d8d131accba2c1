// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plot/plot.h"
#include "ui/views/view.h"

#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMouseEvent;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// What views of plots have in common: a row of controls above one of several plots, and a line of
/// words below. The plots turn pale and change their theme together, and say what is under the
/// mouse.
class PlotView : public View {
    Q_OBJECT
public:
    void setOutdated(bool outdated) override;
    /// PDF, SVG, PNG and CSV.
    std::vector<ExportFormat> exportFormats() const override;

    /// What is said below the picture; may be hidden where the view is low.
    QString words() const;
    /// What is said about @p pixel of the picture that is shown.
    QString textAt(const QPointF& pixel) const { return spokenAt(pixel); }

protected:
    explicit PlotView(QWidget* parent);

    // Controls of the row, from left to right. @param id of the object; @param name for screen
    // readers.
    QTabBar* addTabs(const QString& id, const QString& name);
    QComboBox* addMenu(const QString& id, const QString& name, const QString& help);
    /// A button "log". @param help  says of what.
    QToolButton* addLogarithmic(const QString& help);
    /// For what else there is.
    QHBoxLayout& header() const { return *m_header; }

    /// @p plot, a member of the view, is shown if it is the first.
    void addPlot(Plot& plot);
    void showPlot(const Plot& plot);
    /// The one that is shown.
    Plot& shownPlot() const { return *m_shown; }

    /// Makes room for words below the plots. @param leastHeight  in a lower view they are hidden,
    /// because the picture needs the room.
    void addWords(const QString& id, int leastHeight = 0);
    /// An empty text takes no room.
    void setWords(const QString& text);

    /// What textAt() says; by default what the plot does.
    virtual QString spokenAt(const QPointF& pixel) const { return m_shown->textAt(pixel); }
    /// True if the mouse can drag something in the picture: dragTo() is called then.
    virtual bool isDraggable() const { return false; }
    /// The left button is held at @p pixel, or @p finished there.
    virtual void dragTo(const QPointF& /*pixel*/, bool /*finished*/) {}
    /// The left button was clicked where nothing can be dragged.
    virtual void clicked(const QPointF& /*pixel*/, Qt::KeyboardModifiers /*keys*/) {}
    virtual void doubleClicked() {}
    /// The mouse is at @p pixel, with no button held.
    virtual void hovered(const QPointF& /*pixel*/) {}

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void handle(const QMouseEvent& mouse);
    void fitWords();

    std::vector<Plot*> m_plots;
    Plot* m_shown = nullptr;
    QHBoxLayout* m_header; ///< Children, as the next two.
    QVBoxLayout* m_column;
    QLabel* m_words = nullptr; ///< Null where there are none.
    int m_leastHeight = 0;     ///< For words.
    bool m_isDragged = false;
};

} // namespace ui
