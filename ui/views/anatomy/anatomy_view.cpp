// SPDX-License-Identifier: MIT
#include "ui/views/anatomy/anatomy_view.h"

#include "ui/controls/form.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/view_actions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <array>
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
    : View(parent)
    , m_state(state)
    , m_parts(this)
    , m_diagonal(this)
    , m_middle(this)
    , m_hessian(this)
    , m_pages(new QComboBox(this))
    , m_menu(new QComboBox(this))
    , m_logarithmic(new QToolButton(this))
    , m_lowRank(mutedText(QString(), this))
{
    setAccessibleName(tr("Anatomy of the Hessian"));
    setWhatsThis(tr("The Hessian is Aᵀ(D + w²)A and a part of rank two with both signs; it also is "
                    "its Gauss-Newton part, the curvature of the residuals, and the regulariser. "
                    "The share of each is its Frobenius norm over that of the whole: they may add "
                    "up to more than 100 %, for parts cancel. B = D + w² and the low-rank part, by "
                    "rows; H = AᵀBA, by columns. A click leads to the table."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 120);
    buildHeader();
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 2);
    header->addWidget(m_pages);
    header->addWidget(m_menu, 1);
    header->addWidget(m_logarithmic);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // a low panel shows what it can
    column->addLayout(header);
    for (QWidget* one :
         {&m_parts.widget(), &m_diagonal.widget(), &m_middle.widget(), &m_hessian.widget()}) {
        column->addWidget(one, 1);
        one->installEventFilter(this);
    }
    m_lowRank->setObjectName(QStringLiteral("lowRank"));
    m_lowRank->setContentsMargins(10, 0, 10, 4);
    m_lowRank->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_lowRank);
    connect(&state, &ViewState::spectrumPlaceChanged, this, [this] { offerPlaces(); });
    addViewActions(*this);
    m_data.emptyText = tr("Nothing is computed yet.");
    fill();
}

void AnatomyView::buildHeader()
{
    m_pages->setObjectName(QStringLiteral("anatomyPage"));
    m_pages->setAccessibleName(tr("What of the Hessian is shown"));
    const std::pair<QString, QString> pages[] = {
        {tr("Parts"), tr("The spectrum of each part beside the whole, and its share in norm")},
        {tr("D by row"), tr("The entries of D + w², which may be negative")},
        {tr("B by rows"), tr("The middle matrix: H = AᵀBA")},
        {tr("H by columns"), tr("The Hessian itself")}};
    for (const auto& [title, help] : pages) {
        m_pages->addItem(title);
        m_pages->setItemData(m_pages->count() - 1, help, Qt::ToolTipRole);
    }
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setProperty("framed", true);
    m_logarithmic->setMaximumHeight(m_pages->sizeHint().height());
    m_logarithmic->setAccessibleName(tr("Logarithmic scale"));
    m_logarithmic->setToolTip(tr("A scale that is logarithmic above and below 0"));
    connect(m_logarithmic, &QToolButton::toggled, this, &AnatomyView::fill);
    m_menu->setObjectName(QStringLiteral("anatomyPlace"));
    m_menu->setAccessibleName(tr("Place of the Hessian"));
    m_menu->setToolTip(tr("Where the Hessian is taken: the place of the spectrum"));
    m_menu->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_menu->setMinimumContentsLength(12);
    connect(m_pages, &QComboBox::currentIndexChanged, this, &AnatomyView::fill);
    connect(m_menu, &QComboBox::activated, this, [this](int index) {
        m_state.setSpectrumPlace(m_places[static_cast<std::size_t>(index)]);
    });
}

void AnatomyView::offerPlaces()
{
    if (!m_analysis)
        return;
    m_places = spectrumPlaces(*m_analysis);
    const QSignalBlocker blocker(m_menu);
    m_menu->clear();
    for (const SpectrumPlace& each : m_places)
        m_menu->addItem(each.title);
    const auto found = std::ranges::find(m_places, m_state.spectrumPlace());
    m_menu->setCurrentIndex(found == m_places.end() ? 0
                                                    : static_cast<int>(found - m_places.begin()));
}

void AnatomyView::present(const core::AnalysisPtr& analysis)
{
    const bool isSame = m_analysis && m_analysis->anatomy.value == analysis->anatomy.value &&
                        m_analysis->studied == analysis->studied &&
                        m_analysis->paths().size() == analysis->paths().size() &&
                        m_analysis->request.session == analysis->request.session;
    m_analysis = analysis;
    if (!m_viewpoint.isEmpty())
        m_state.setSpectrumPlace(
            placeFromMap(std::exchange(m_viewpoint, {}), *analysis->request.session));
    if (isSame)
        return;
    offerPlaces();
    m_isBehind = true;
    if (isVisible())
        catchUp();
}

void AnatomyView::catchUp()
{
    if (!std::exchange(m_isBehind, false))
        return;
    m_data = anatomyData(*m_analysis);
    fill();
}

QWidget& AnatomyView::picture() const
{
    switch (page()) {
    case Page::Parts:
        return m_parts.widget();
    case Page::Diagonal:
        return m_diagonal.widget();
    case Page::Middle:
        return m_middle.widget();
    case Page::Hessian:
        break;
    }
    return m_hessian.widget();
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
    for (QWidget* one :
         {&m_parts.widget(), &m_diagonal.widget(), &m_middle.widget(), &m_hessian.widget()})
        one->setVisible(one == &picture());
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
    m_lowRank->setText(m_data.lowRank);
    const QString help = tr("What of the Hessian is shown.");
    m_pages->setToolTip(m_data.lowRank.isEmpty() ? help : help + u'\n' + m_data.lowRank);
    showLowRank();
    setAccessibleDescription(m_data.parts.empty() ? m_data.emptyText : m_data.lowRank);
}

void AnatomyView::showLowRank()
{
    // In a low panel the spectra need the room.
    constexpr int kRoomy = 300;
    m_lowRank->setVisible(page() == Page::Parts && !m_data.lowRank.isEmpty() && height() >= kRoomy);
}

void AnatomyView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    showLowRank();
}

void AnatomyView::setOutdated(bool outdated)
{
    m_parts.setOutdated(outdated);
    m_diagonal.setOutdated(outdated);
    m_middle.setOutdated(outdated);
    m_hessian.setOutdated(outdated);
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
    if (!m_viewpoint.isEmpty() || !m_analysis)
        return m_viewpoint;
    return placeToMap(m_state.spectrumPlace(), *m_analysis->request.session);
}

void AnatomyView::setViewpoint(const QVariantMap& viewpoint)
{
    m_viewpoint = viewpoint;
    m_analysis.reset(); // which methods there are is known with the next one only
}

std::vector<ExportFormat> AnatomyView::exportFormats() const
{
    return plotFormats();
}

QByteArray AnatomyView::exported(const Figure& figure)
{
    if (m_analysis)
        catchUp();
    const bool isCsv = figure.suffix == QLatin1String("csv");
    switch (page()) {
    case Page::Parts:
        return isCsv ? partsCsv(m_data) : m_parts.exported(figure);
    case Page::Diagonal:
        return isCsv ? rowValuesCsv(m_data.diagonal) : m_diagonal.exported(figure);
    case Page::Middle:
        return isCsv ? matrixCsv(m_data.middle) : m_middle.exported(figure);
    case Page::Hessian:
        break;
    }
    return isCsv ? matrixCsv(m_data.hessian) : m_hessian.exported(figure);
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

QString AnatomyView::textAt(const QPointF& pixel) const
{
    switch (page()) {
    case Page::Parts:
        return m_parts.textAt(pixel);
    case Page::Diagonal:
        return m_diagonal.textAt(pixel);
    case Page::Middle:
        return m_middle.textAt(pixel);
    case Page::Hessian:
        break;
    }
    return m_hessian.textAt(pixel);
}

void AnatomyView::choose(const QPointF& pixel)
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

void AnatomyView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_parts.restyle();
    m_diagonal.restyle();
    m_middle.restyle();
    m_hessian.restyle();
}

bool AnatomyView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        QToolTip::showText(mouse.globalPosition().toPoint(), textAt(mouse.position()), this);
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        if (mouse.button() == Qt::LeftButton)
            choose(mouse.position());
    }
    return View::eventFilter(object, event);
}

void AnatomyView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_state.setWish(&StudyWishes::anatomy, true);
    catchUp();
}

void AnatomyView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_state.setWish(&StudyWishes::anatomy, false);
}

} // namespace ui
