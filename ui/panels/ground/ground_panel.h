// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/ground/ground_table.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

class Document;
class NumberField;
class ViewState;

/// The whole ground: searches for all minima from many starts, for the passes between them, and
/// leads to each.
class GroundPanel final : public QWidget {
    Q_OBJECT
public:
    GroundPanel(Document& document, ViewState& state, QWidget* parent = nullptr);

    GroundSearch& search() { return m_search; }
    /// The rows that are shown.
    const std::vector<GroundRow>& rows() const { return m_rows; }

private:
    QWidget* recipeLine();
    void addTable();
    void toggleMinima();
    void findPasses();
    void followMinima();
    void recall(const GroundMemory& memory);
    bool mayLookAtCurvature();
    GroundRecipe recipe() const;
    void setBusy(bool busy);
    void present(const std::shared_ptr<const FoundGround>& found);
    void follow();
    /// Where w alone was changed: looks at the minima that were followed.
    void recallFollowed();
    void mark(bool isOfNow);
    void sliceThrough(int row);
    void sliceAlong(const GroundRow& plateau);
    void startAt(int row);
    void openMenu(const QPoint& pos);

    Document& m_document;
    ViewState& m_state;
    GroundSearch m_search;
    std::shared_ptr<const FoundGround> m_found;       ///< Null at first.
    std::shared_ptr<const FollowedMinima> m_followed; ///< Null at first.
    std::vector<GroundRow> m_rows;
    bool m_isBusy = false;
    bool m_seeksPasses = false;      ///< Or else minima, while it is busy.
    NumberField* m_starts = nullptr; ///< Owned by this as Qt parent, as the others.
    NumberField* m_spread = nullptr;
    NumberField* m_seed = nullptr;
    QPushButton* m_minima = nullptr;
    QPushButton* m_passes = nullptr;
    QLabel* m_words = nullptr;
    QTableWidget* m_table = nullptr;
};

} // namespace ui
