// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <Eigen/Core>
#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

using Json = nlohmann::ordered_json;

/// Something done to a session, as a value: what it is called and the numbers and names that it was
/// given, by key. The undo history, scripts and lessons all hold these. commands.h says which there
/// are; that a command makes sense is only known when it is run.
///
/// As a line of text it reads `set-cell row=3 column="Gini index" value=0.5`; see
/// commandFromLine().
class Command {
public:
    explicit Command(std::string_view id);
    Command(std::string_view id, Json arguments);

    // This command with one more argument: Command("set-loss").with("s", 1.0).with("r", 0.5).
    Command with(std::string_view key, double value) &&;
    Command with(std::string_view key, std::int64_t value) &&;
    Command with(std::string_view key, int value) &&;
    Command with(std::string_view key, bool value) &&;
    Command with(std::string_view key, std::string_view value) &&;
    Command with(std::string_view key, const char* value) &&;
    Command with(std::string_view key, const Eigen::VectorXd& values) &&;
    /// Rows as lists in a list.
    Command with(std::string_view key, const Eigen::MatrixXd& values) &&;
    /// Places, counted from 0 here and from 1 in the command.
    Command withPlace(std::string_view key, Eigen::Index place) &&;
    Command withPlaces(std::string_view key, const std::vector<Eigen::Index>& places) &&;
    Command withJson(std::string_view key, Json value) &&;

    const std::string& id() const { return m_id; }
    const Json& arguments() const { return *m_arguments; } ///< An object.

    friend bool operator==(const Command& p, const Command& q);

private:
    std::string m_id;
    std::shared_ptr<Json> m_arguments; ///< Not changed once it is shared.
};

/// @p command as one line; commandFromLine() gives it back, every double to its last bit.
std::string lineOf(const Command& command);

/// The command that a line says: `ID [KEY=]VALUE ...`, or a JSON object with the member "command".
///
/// A value is a number, true, false, a word, a text in quotes, or a list in square brackets, the
/// latter two as in JSON. Values without a key are the arguments of the command in their order.
/// The error says what is wrong with the line; a command or key that is not known is named with
/// the one that comes nearest.
Result<Command> commandFromLine(std::string_view line);

} // namespace core
