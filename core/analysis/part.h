// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>

namespace core {

/// How a part of an analysis relates to what was asked for.
enum class Freshness {
    Absent,  ///< Nothing is known that may be shown.
    Before,  ///< Of the request before, or not all of it yet; still true to show on this plane.
    Current, ///< Of this request.
};

/// One result of an analysis: shared and immutable, so that publishing it copies a pointer.
template <typename T>
struct Part {
    std::shared_ptr<const T> value; ///< Null exactly if absent.
    Freshness freshness = Freshness::Absent;

    bool isCurrent() const { return freshness == Freshness::Current; }
    explicit operator bool() const { return value != nullptr; }
    const T& operator*() const { return *value; }
    const T* operator->() const { return value.get(); }
};

/// @p value as what was asked for; absent if null.
template <typename T>
Part<T> currentPart(std::shared_ptr<const T> value)
{
    const Freshness freshness = value ? Freshness::Current : Freshness::Absent;
    return {std::move(value), freshness};
}

/// The same, as what is of before.
template <typename T>
Part<T> partOfBefore(const Part<T>& part)
{
    return {part.value, part ? Freshness::Before : Freshness::Absent};
}

} // namespace core
