// SPDX-License-Identifier: MIT
#include "ui/views/anatomy/anatomy_view.h"

#include "ui/views/view_actions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kPage("page");
constexpr QLatin1String kLogarithmic("logarithmic");
/// In the order of AnatomyView::Page. Never changed.
const QStringList kPages{QStringLiteral("parts"), QStringLiteral("diagonal"),
                         QStringLiteral("middle"), QStringLiteral("hessian")};

} // namespace

AnatomyView::AnatomyView(ViewState& state, QWidget* parent)
    : PlotView(parent)
    , m_state(state)
    , m_parts(this)
    , m_diagonal(this)
    , m_middle(this)
    , m_hessian(this)
    , m_pages(addMenu(QStringLiteral("anatomyPage"), tr("What of the Hessian is shown"), {}))
    , m_menu(new PlaceMenu(state, QStringLiteral("anatomyPlace"), tr("Place of the Hessian"), this))
{
    setAccessibleName(tr("Anatomy of the Hessian"));
    setWhatsThis(tr("The Hessian is Aᵀ(D + w²)A and a part of rank two with both signs; it also is "
                    "its Gauss-Newton part, the curvature of the residuals, and the regulariser. "
                    "The share of each is its Frobenius norm over that of the whole: they may add "
                    "up to more than 100 %, for parts cancel. B = D + w² and the low-rank part, by "
                    "rows; H = AᵀBA, by columns. A click leads to the table."));
    buildHeader();
    for (Plot* plot : std::initializer_list<Plot*>{&m_parts, &m_diagonal, &m_middle, &m_hessian})
        addPlot(*plot);
    constexpr int kRoomy = 300; // in a lower panel the spectra need the room
    addWords(QStringLiteral("lowRank"), kRoomy);
    connect(&state, &ViewState::spectrumPlaceChanged, this, [this] {
        if (m_analysis)
            m_menu->offer(*m_analysis);
    });
    addViewActions(*this);
    m_data.emptyText = tr("Nothing is computed yet.");
    fill();
}

void AnatomyView::buildHeader()
{
    header().addWidget(m_menu, 1);
    m_logarithmic = addLogarithmic(tr("A scale that is logarithmic above and below 0"));
    const std::pair<QString, QString> pages[] = {
        {tr("Parts"), tr("The spectrum of each part beside the whole, and its share in norm")},
        {tr("D by row"), tr("The entries of D + w², which may be negative")},
        {tr("B by rows"), tr("The middle matrix: H = AᵀBA")},
        {tr("H by columns"), tr("The Hessian itself")}};
    for (const auto& [title, help] : pages) {
        m_pages->addItem(title);
        m_pages->setItemData(m_pages->count() - 1, help, Qt::ToolTipRole);
    }
    connect(m_logarithmic, &QToolButton::toggled, this, &AnatomyView::fill);
    connect(m_pages, &QComboBox::currentIndexChanged, this, &AnatomyView::fill);
}

void AnatomyView::present(const core::AnalysisPtr& analysis)
{
    const bool isSame = m_analysis && m_analysis->anatomy.value == analysis->anatomy.value &&
                        m_analysis->studied == analysis->studied &&
                        m_analysis->paths().size() == analysis->paths().size() &&
                        m_analysis->request.session == analysis->request.session;
    m_analysis = analysis;
    if (isSame)
        return;
    m_menu->offer(*analysis);
    m_isBehind = true;
    if (isSeen())
        catchUp();
}

void AnatomyView::catchUp()
{
    if (!std::exchange(m_isBehind, false))
        return;
    m_data = anatomyData(*m_analysis);
    fill();
}

const Plot& AnatomyView::picture() const
{
    switch (page()) {
    case Page::Parts:
        return m_parts;
    case Page::Diagonal:
        return m_diagonal;
    case Page::Middle:
        return m_middle;
    case Page::Hessian:
        break;
    }
    return m_hessian;
}

std::vector<ComparedSpectrum> AnatomyView::shownParts() const
{
    if (!m_data.parts.empty())
        return m_data.parts;
    ComparedSpectrum nothing;
    nothing.data.emptyText = m_data.emptyText;
    return {nothing};
}

void AnatomyView::fill()
{
    showPlot(picture());
    switch (page()) {
    case Page::Parts:
        m_parts.setSpectra(shownParts(), isLogarithmic());
        break;
    case Page::Diagonal:
        m_diagonal.setData(m_data.diagonal, m_data.emptyText);
        break;
    case Page::Middle:
        m_middle.setData(m_data.middle, m_data.emptyText);
        break;
    case Page::Hessian:
        m_hessian.setData(m_data.hessian, m_data.emptyText);
        break;
    }
    m_logarithmic->setVisible(page() == Page::Parts);
    setWords(page() == Page::Parts ? m_data.lowRank : QString());
    const QString help = tr("What of the Hessian is shown.");
    m_pages->setToolTip(m_data.lowRank.isEmpty() ? help : help + u'\n' + m_data.lowRank);
    setAccessibleDescription(m_data.parts.empty() ? m_data.emptyText : m_data.lowRank);
}

QVariantMap AnatomyView::settings() const
{
    return {{kPage, kPages[int(page())]}, {kLogarithmic, isLogarithmic()}};
}

void AnatomyView::setSettings(const QVariantMap& settings)
{
    if (const auto page = kPages.indexOf(settings.value(kPage).toString()); page >= 0)
        setPage(Page(page));
    if (settings.contains(kLogarithmic))
        m_logarithmic->setChecked(settings.value(kLogarithmic).toString() == QLatin1String("true"));
}

QVariantMap AnatomyView::viewpoint() const
{
    return m_menu->viewpoint(m_analysis.get());
}

void AnatomyView::setViewpoint(const QVariantMap& viewpoint)
{
    m_menu->setViewpoint(viewpoint);
    m_analysis.reset(); // which methods there are is known with the next one only
}

QByteArray AnatomyView::exported(const Figure& figure)
{
    if (m_analysis)
        catchUp();
    if (figure.suffix != QLatin1String("csv"))
        return shownPlot().exported(figure);
    switch (page()) {
    case Page::Parts:
        return partsCsv(m_data);
    case Page::Diagonal:
        return rowValuesCsv(m_data.diagonal);
    case Page::Middle:
        return matrixCsv(m_data.middle);
    case Page::Hessian:
        break;
    }
    return matrixCsv(m_data.hessian);
}

void AnatomyView::resetView()
{
    setPage(Page::Parts);
}

AnatomyView::Page AnatomyView::page() const
{
    return Page(std::max(0, m_pages->currentIndex()));
}

void AnatomyView::setPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
}

bool AnatomyView::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

void AnatomyView::clicked(const QPointF& pixel, Qt::KeyboardModifiers /*keys*/)
{
    using Kind = core::ProblemNumber::Kind;
    if (page() == Page::Diagonal) {
        if (const auto row = m_diagonal.rowAt(pixel))
            emit m_state.numberChosen({Kind::b, *row, 0});
        return;
    }
    const MatrixPlot& plot = page() == Page::Middle ? m_middle : m_hessian;
    const auto cell = page() == Page::Parts ? std::nullopt : plot.cellAt(pixel);
    if (!cell)
        return;
    const Eigen::Index index = plot.data().indices[std::size_t(cell->first)];
    emit m_state.numberChosen(page() == Page::Middle ? core::ProblemNumber{Kind::b, index, 0}
                                                     : core::ProblemNumber{Kind::A, 0, index});
}

void AnatomyView::seenChanged()
{
    m_state.setWish(&StudyWishes::anatomy, isSeen());
    if (isSeen())
        catchUp();
}

} // namespace ui
