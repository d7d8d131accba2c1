// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/found_ground.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

/// What is known of the whole ground of the session that is open, for all views; a part of
/// ViewState.
class GroundState final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Null while nothing is known of the landscape of now.
    const std::shared_ptr<const FoundGround>& found() const { return m_found; }
    void setFound(std::shared_ptr<const FoundGround> found);

    /// Null while the minima were not followed.
    const std::shared_ptr<const FollowedMinima>& followed() const { return m_followed; }
    void setFollowed(std::shared_ptr<const FollowedMinima> followed);

    /// The loss up to which the pictures are under water; nothing while they are dry.
    const std::optional<double>& flood() const { return m_flood; }
    void setFlood(const std::optional<double>& level);

    /// True while a view needs the merge tree of the slice.
    bool wantsValleys() const { return m_wantsValleys; }
    void setWantsValleys(bool wants);

    /// True while the ground is searched.
    bool isBusy() const { return m_isBusy; }
    void setBusy(bool busy);

signals:
    void busyChanged();
    void foundChanged();
    void followedChanged();
    void floodChanged();
    void wishChanged();
    /// A file that was opened remembers what was found of its landscape.
    void remembered(const ui::GroundMemory& memory);
    /// The user wants the minima to be followed as w grows.
    void followWanted();

private:
    std::shared_ptr<const FoundGround> m_found;
    std::shared_ptr<const FollowedMinima> m_followed;
    std::optional<double> m_flood;
    bool m_wantsValleys = false;
    bool m_isBusy = false;
};

} // namespace ui
