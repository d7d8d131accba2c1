// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

#include <string>
#include <vector>

namespace core {

/// The part of a problem that a message speaks of, so that it can be shown where it was typed.
enum class Field { A, b, w, x0, mix, names, slice, methods };

/// Something that stops a problem from being computed and that the user can put right.
struct Issue {
    Field field = Field::A;
    std::string message;      ///< One sentence, says what is wrong and what would be right.
    Eigen::Index row = -1;    ///< Zero-based row in the field, or -1 for the whole field.
    Eigen::Index column = -1; ///< Zero-based column in the field, or -1.
};

/// A change of the problem that takes the cause of a notice away.
enum class Remedy {
    CentreColumns,
    ScaleColumns,
    StandardiseColumns,
    AddOnes,
    DefinedStart,
    NormaliseTarget
};

/// Something that does not stop the computation but that the user should know to read its
/// result, such as "b sums to 0.9, so the loss cannot reach 0".
struct Notice {
    Field field = Field::A;
    std::string title;                 ///< A few words.
    std::string explanation;           ///< One or two sentences: what it means and what one can do.
    std::vector<Remedy> remedies = {}; ///< To be offered beside it, the best one first.

    friend bool operator==(const Notice&, const Notice&) = default;
};

} // namespace core
