// SPDX-License-Identifier: MIT
#pragma once

#include <QGraphicsView>
#include <QPointer>

#include <optional>
#include <vector>

class QGraphicsEllipseItem;
class QGraphicsProxyWidget;
class QGraphicsRectItem;
class QLabel;

namespace ui {

class ViewSeat;

/// Something that can be shown in a presentation.
struct Exhibit {
    QString id;
    QString title;
    ViewSeat* seat; ///< From which it is lent.
};

/// One or two exhibits as large as the window, for a room that looks on from far away.
///
/// Everything is enlarged alike, lines, marks and letters, until the smallest letters of Basin are
/// kLeastLetter of the window's height. So the same is seen on every screen, whatever its size.
class Presentation final : public QGraphicsView {
    Q_OBJECT
public:
    /// Of the height of the window: the size of the smallest letters.
    static constexpr double kLeastLetter = 0.025;

    /// @p exhibits is not empty; their seats outlive this. Gives them back when it ends.
    explicit Presentation(std::vector<Exhibit> exhibits, QWidget* parent);
    ~Presentation() override;

    /// Shows the exhibits called so beside each other, and the first alone if @p second is empty.
    /// Those that are not known are left out.
    void present(const QString& first, const QString& second);
    /// The ids of what is shown.
    QStringList shown() const;

    /// What stands in the line below, at its left and its right.
    void setCaption(const QString& title, const QString& place);

    /// The dot that points at something; nothing where it is dark.
    std::optional<QPointF> dot() const;
    bool isBlack() const;
    bool hasHints() const;

signals:
    void forwardWanted();
    void backWanted();
    void playWanted();
    void leaveWanted();
    /// Another exhibit than the first is wanted beside it.
    void otherWanted();
    /// The first alone, or both, are wanted.
    void aloneWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Shown {
        Exhibit exhibit;
        QGraphicsProxyWidget* proxy; ///< Of the scene.
    };
    void giveBack();
    void add(const QString& id);
    void layOut();
    QWidget* makeLine();
    void showCaption();
    /// The keys of a presentation. False for all others, and for those of what is typed into.
    bool pressed(const QKeyEvent& event);
    void setDot(bool isLit);
    void moveDot(const QPoint& at);

    std::vector<Exhibit> m_exhibits;
    std::vector<Shown> m_shown;
    QGraphicsProxyWidget* m_line; ///< Of the scene, as all below.
    QString m_caption;            ///< The whole title.
    QLabel* m_title = nullptr;
    QLabel* m_hints = nullptr;
    QLabel* m_place = nullptr;
    QGraphicsEllipseItem* m_dot;
    QGraphicsRectItem* m_black;
};

} // namespace ui
