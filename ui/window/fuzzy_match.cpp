// SPDX-License-Identifier: MIT
#include "ui/window/fuzzy_match.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr int kNone = -1'000'000;
constexpr int kInARow = 8;
constexpr int kWordStart = 10;
constexpr int kTextStart = 6;

bool beginsWord(const QString& text, qsizetype k)
{
    return k == 0 || (text[k].isLetterOrNumber() && !text[k - 1].isLetterOrNumber());
}

} // namespace

std::optional<int> fuzzyScore(const QString& typed, const QString& text)
{
    QString pattern = typed.toCaseFolded();
    pattern.removeIf([](QChar c) { return c.isSpace(); });
    const QString folded = text.toCaseFolded();
    if (pattern.isEmpty())
        return 0;
    // best[k]: the best score of the pattern so far with its last letter at k of the text.
    std::vector<int> best(std::size_t(folded.size()), kNone);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        std::vector<int> next(best.size(), kNone);
        int before = i == 0 ? 0 : kNone; // the best with the letter before anywhere to the left
        for (qsizetype k = 0; k < folded.size(); ++k) {
            if (i > 0 && k > 0)
                before = std::max(before, best[std::size_t(k - 1)]);
            if (folded[k] != pattern[i] || before == kNone)
                continue;
            int score = before;
            if (i > 0 && best[std::size_t(k - 1)] != kNone)
                score = std::max(score, best[std::size_t(k - 1)] + kInARow);
            if (beginsWord(folded, k))
                score += k == 0 ? kWordStart + kTextStart : kWordStart;
            next[std::size_t(k)] = score;
        }
        best = std::move(next);
    }
    const int score = best.empty() ? kNone : *std::ranges::max_element(best);
    if (score == kNone)
        return std::nullopt;
    return 100 + 4 * score - int(std::min<qsizetype>(folded.size(), 100)); // shorter is nearer
}

} // namespace ui
