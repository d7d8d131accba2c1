// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// JSON whose members keep their order.
using Json = nlohmann::ordered_json;

/// Says which place of a JSON text holds something else than it must. Never leaves core: readers
/// turn it into an Error.
class JsonError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A value inside a JSON text, with its place in it, so that whatever is wrong with it is said with
/// the place: "session/problem/A/3". Everything that reads throws JsonError where the value is not
/// what was asked for. Refers to the text, which must outlive it.
class JsonPlace {
public:
    JsonPlace(const Json& value, std::string path);

    /// The member called @p key of an object that must have it.
    JsonPlace operator[](std::string_view key) const;
    /// The member called @p key of an object that may have it.
    std::optional<JsonPlace> find(std::string_view key) const;
    /// Refuses an object that has members with other names than @p keys.
    void allowOnly(std::initializer_list<std::string_view> keys) const;
    /// The names of the members of an object, in order.
    std::vector<std::string> keys() const;
    /// The elements of an array.
    std::vector<JsonPlace> items() const;

    double number() const; ///< Finite.
    double numberIn(double least, double most) const;
    std::int64_t whole(std::int64_t least, std::int64_t most) const;
    std::uint64_t natural() const;
    bool flag() const;
    std::string text() const;
    std::vector<std::string> texts() const;
    Eigen::VectorXd numbers() const; ///< Of any size, 0 included.
    Eigen::VectorXd numbers(Eigen::Index size) const;

    bool isText() const;
    const Json& json() const { return *m_value; }
    /// Throws: @p reason is the rest of a sentence that begins with the place.
    [[noreturn]] void refuse(std::string_view reason) const;

private:
    const Json* m_value;
    std::string m_path;
};

} // namespace core
