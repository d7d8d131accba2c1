// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/studied.h"
#include "core/problem/problem.h"
#include "ui/views/spectrum/spectrum_axis.h"

#include <QObject>

#include <cstddef>
#include <optional>
#include <vector>

class QAction;
class QKeyEvent;
class QWidget;

namespace ui {

/// Which eigenvalues of a spectrum are chosen, two at most, and how they come to be: by clicks, by
/// keys or by the menu of a view. Once there are two, their eigenvectors can become the slice.
class EigenChoice final : public QObject {
    Q_OBJECT
public:
    /// Adds its actions to the menu of @p view, whose child it is.
    explicit EigenChoice(QWidget& view);

    /// The spectrum that is seen. What was chosen at another point is forgotten, and all of it
    /// unless single eigenvalues @p canBeChosen.
    void setData(const SpectrumData& data, bool canBeChosen);
    bool isPossible() const { return m_isPossible; }
    /// From 0 for the largest; the first is d1 of the slice, the second d2.
    const std::vector<std::size_t>& chosen() const { return m_chosen; }

    /// A click on an eigenvalue, or beside all: it is chosen, or with Ctrl added, and then the
    /// slice is wanted.
    void click(const std::optional<std::size_t>& rank, Qt::KeyboardModifiers keys);
    /// Left and right lead the first along, with the shift key the second; Return wants the slice.
    /// False if @p event means something else.
    bool press(const QKeyEvent& event);

    /// What a click on an eigenvalue would do, as a further line of what is said about it.
    QString invitation(std::size_t rank) const;
    /// What is chosen and what to do next. @param found  the eigenvectors, or null.
    QString words(const core::PointSpectrum* found, const core::Problem& problem) const;

signals:
    void changed();
    void sliceWanted(Eigen::Index first, Eigen::Index second);

private:
    void choose(std::vector<std::size_t> ranks);
    void wantSlice();

    SpectrumData m_data;
    SpectrumAxis m_axis;
    bool m_isPossible = false;
    std::vector<std::size_t> m_chosen;
    QAction* m_alongChosen; ///< Owned by the view.
    QAction* m_alongExtremes;
};

} // namespace ui
