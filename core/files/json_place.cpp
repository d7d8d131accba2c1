// SPDX-License-Identifier: MIT
#include "core/files/json_place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace core {

JsonPlace::JsonPlace(const Json& value, std::string path)
    : m_value(&value)
    , m_path(std::move(path))
{
}

void JsonPlace::refuse(std::string_view reason) const
{
    throw JsonError(fmt::format("{} {}", m_path.empty() ? "the whole" : m_path, reason));
}

std::optional<JsonPlace> JsonPlace::find(std::string_view key) const
{
    if (!m_value->is_object())
        refuse("must be an object in braces");
    const auto member = m_value->find(key);
    if (member == m_value->end())
        return {};
    return JsonPlace(*member,
                     m_path.empty() ? std::string(key) : fmt::format("{}/{}", m_path, key));
}

JsonPlace JsonPlace::operator[](std::string_view key) const
{
    const auto member = find(key);
    if (!member)
        refuse(fmt::format("has no “{}”", key));
    return *member;
}

std::vector<std::string> JsonPlace::keys() const
{
    if (!m_value->is_object())
        refuse("must be an object in braces");
    std::vector<std::string> names;
    for (const auto& member : m_value->items())
        names.push_back(member.key());
    return names;
}

void JsonPlace::allowOnly(std::initializer_list<std::string_view> allowed) const
{
    for (const std::string& key : keys())
        if (std::ranges::find(allowed, key) == allowed.end())
            refuse(fmt::format("has “{}”, which is not known", key));
}

std::vector<JsonPlace> JsonPlace::items() const
{
    if (!m_value->is_array())
        refuse("must be a list in square brackets");
    std::vector<JsonPlace> places;
    places.reserve(m_value->size());
    for (std::size_t k = 0; k < m_value->size(); ++k)
        places.emplace_back((*m_value)[k], fmt::format("{}/{}", m_path, k));
    return places;
}

double JsonPlace::number() const
{
    if (!m_value->is_number())
        refuse("must be a number");
    const double number = m_value->get<double>();
    if (!std::isfinite(number))
        refuse("must be a finite number");
    return number;
}

double JsonPlace::numberIn(double least, double most) const
{
    const double value = number();
    if (value < least || value > most)
        refuse(fmt::format("must be between {} and {}", least, most));
    return value;
}

std::int64_t JsonPlace::whole(std::int64_t least, std::int64_t most) const
{
    if (!m_value->is_number_integer())
        refuse("must be a whole number");
    // A number beyond the signed range would come out negative.
    const bool isTooLarge = m_value->is_number_unsigned() &&
                            m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    const auto value = m_value->get<std::int64_t>();
    if (isTooLarge || value < least || value > most)
        refuse(fmt::format("must be a whole number between {} and {}", least, most));
    return value;
}

std::uint64_t JsonPlace::natural() const
{
    if (!m_value->is_number_unsigned())
        refuse("must be a whole number, 0 or more");
    return m_value->get<std::uint64_t>();
}

bool JsonPlace::flag() const
{
    if (!m_value->is_boolean())
        refuse("must be true or false");
    return m_value->get<bool>();
}

bool JsonPlace::isText() const
{
    return m_value->is_string();
}

std::string JsonPlace::text() const
{
    if (!isText())
        refuse("must be a text in quotes");
    return m_value->get<std::string>();
}

std::vector<std::string> JsonPlace::texts() const
{
    std::vector<std::string> all;
    for (const JsonPlace& item : items())
        all.push_back(item.text());
    return all;
}

Eigen::VectorXd JsonPlace::numbers() const
{
    if (!m_value->is_array())
        refuse("must be a list of numbers");
    // Places are made only for what is wrong: a matrix has millions of these.
    Eigen::VectorXd values(static_cast<Eigen::Index>(m_value->size()));
    for (std::size_t k = 0; k < m_value->size(); ++k) {
        const Json& item = (*m_value)[k];
        values(static_cast<Eigen::Index>(k)) =
            item.is_number_float() ? item.get<double>()
                                   : JsonPlace(item, fmt::format("{}/{}", m_path, k)).number();
    }
    if (!values.allFinite())
        refuse("must hold finite numbers");
    return values;
}

Eigen::VectorXd JsonPlace::numbers(Eigen::Index size) const
{
    Eigen::VectorXd values = numbers();
    if (values.size() != size)
        refuse(fmt::format("has {} numbers where {} are needed", values.size(), size));
    return values;
}

} // namespace core
