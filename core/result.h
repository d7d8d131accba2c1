// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace core {

/// Why something in the world outside (a file, a disk) could not be had; for the user to read.
struct Error {
    std::string message;
};

/// A value, or the reason why there is none. Only for what the world can do to us: outcomes of
/// numerics are enums in their results and a caller's defects are assertions.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    /// @pre ok().
    const T& value() const
    {
        assert(ok());
        return std::get<T>(m_state);
    }
    /// @pre ok().
    T&& take()
    {
        assert(ok());
        return std::move(std::get<T>(m_state));
    }
    /// @pre !ok().
    const Error& error() const
    {
        assert(!ok());
        return std::get<Error>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace core
