// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/probe.h"
#include "ui/controls/sight.h"
#include "ui/views/figure.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>
#include <QWidget>

#include <vector>

namespace ui {

/// A format that a view can be exported to.
struct ExportFormat {
    QString suffix;                ///< "svg", without the dot.
    QString title;                 ///< "Scalable vector graphics".
    bool isPicture = true;         ///< Not numbers.
    bool canBeTransparent = false; ///< See Figure.
};

/// Something that draws a finished analysis. It computes nothing itself and knows no other view;
/// what views share goes through ViewState.
class View : public QWidget {
    Q_OBJECT
public:
    explicit View(QWidget* parent = nullptr);

    /// Draws @p analysis, never null: what is in it may be shown, what is absent is not.
    virtual void present(const core::AnalysisPtr& analysis) = 0;
    /// What is known at the point of probePlace().
    virtual void presentProbe(const core::Probe& /*probe*/) {}
    /// The picture is of an older session while @p outdated; it is shown a little paler.
    virtual void setOutdated(bool outdated) = 0;

    /// What the user chose in this view alone, by keys that are never changed; saved with the
    /// window.
    virtual QVariantMap settings() const { return {}; }
    /// Takes over what @p settings has of that; keys and values that it does not know are left.
    virtual void setSettings(const QVariantMap& /*settings*/) {}

    /// From where the user looks at this session in this view, by keys that are never changed;
    /// saved with the session.
    virtual QVariantMap viewpoint() const { return {}; }
    /// Looks from where @p viewpoint says at what is presented next.
    virtual void setViewpoint(const QVariantMap& /*viewpoint*/) {}

    /// What exported() can make.
    virtual std::vector<ExportFormat> exportFormats() const = 0;
    /// The picture as a file's content, or empty when it could not be made.
    virtual QByteArray exported(const Figure& figure) = 0;

    /// Shows all there is again, from where it is seen at first.
    virtual void resetView() = 0;

    /// See Sight.
    bool isSeen() const { return m_sight.isSeen(); }
    void followDock(QDockWidget& dock) { m_sight.followDock(dock); }

signals:
    /// The user wants a figure of this view, made with care.
    void figureWanted();
    /// The user wants a file of this view in one of its formats.
    void exportWanted(const QString& suffix, const QString& title);

protected:
    /// isSeen() may be another: the time to ask for what nobody else needs, or to catch up.
    virtual void seenChanged() {}

private:
    Sight m_sight{*this};
};

} // namespace ui
