// SPDX-License-Identifier: MIT
#include "core/command/command.h"

#include <nlohmann/json.hpp>

#include <span>
#include <utility>

namespace core {

namespace {

Json toJson(const Eigen::VectorXd& v)
{
    return Json(std::span(v.data(), static_cast<std::size_t>(v.size())));
}

} // namespace

Command::Command(std::string_view id)
    : Command(id, Json::object())
{
}

Command::Command(std::string_view id, Json arguments)
    : m_id(id)
    , m_arguments(std::make_shared<Json>(std::move(arguments)))
{
}

Command Command::withJson(std::string_view key, Json value) &&
{
    if (m_arguments.use_count() > 1)
        m_arguments = std::make_shared<Json>(*m_arguments);
    (*m_arguments)[std::string(key)] = std::move(value);
    return std::move(*this);
}

Command Command::with(std::string_view key, double value) &&
{
    return std::move(*this).withJson(key, value);
}

Command Command::with(std::string_view key, std::int64_t value) &&
{
    // As it would be read: what is not negative has no sign.
    return std::move(*this).withJson(key, value < 0 ? Json(value)
                                                    : Json(static_cast<std::uint64_t>(value)));
}

Command Command::with(std::string_view key, int value) &&
{
    return std::move(*this).with(key, std::int64_t{value});
}

Command Command::with(std::string_view key, bool value) &&
{
    return std::move(*this).withJson(key, value);
}

Command Command::with(std::string_view key, std::string_view value) &&
{
    return std::move(*this).withJson(key, value);
}

Command Command::with(std::string_view key, const char* value) &&
{
    return std::move(*this).withJson(key, value);
}

Command Command::with(std::string_view key, const Eigen::VectorXd& values) &&
{
    return std::move(*this).withJson(key, toJson(values));
}

Command Command::with(std::string_view key, const Eigen::MatrixXd& values) &&
{
    Json rows = Json::array();
    for (Eigen::Index i = 0; i < values.rows(); ++i)
        rows.push_back(toJson(values.row(i)));
    return std::move(*this).withJson(key, std::move(rows));
}

Command Command::withPlace(std::string_view key, Eigen::Index place) &&
{
    return std::move(*this).with(key, std::int64_t{place + 1});
}

Command Command::withPlaces(std::string_view key, const std::vector<Eigen::Index>& places) &&
{
    Json numbers = Json::array();
    for (const Eigen::Index place : places)
        numbers.push_back(static_cast<std::uint64_t>(place + 1));
    return std::move(*this).withJson(key, std::move(numbers));
}

bool operator==(const Command& p, const Command& q)
{
    return p.m_id == q.m_id && *p.m_arguments == *q.m_arguments;
}

} // namespace core
