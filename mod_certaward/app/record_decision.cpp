#include "app/record_decision.h"

namespace certaward::app {

store::Recorded record_decision(const Visit& visit, const ReviewerDecision& made)
{
    const auto outcome = store::record(visit.db,
                                       {.seen = made.seen,
                                        .decision = made.decision,
                                        .reason_text = domain::reason_text(made.decision, made.choices),
                                        .reviewer = visit.reviewer,
                                        .form_key = made.form_key,
                                        .address = visit.request.address,
                                        .undoes = made.undoes},
                                       store::Scope(visit.reviewer));
    if (outcome == store::Recorded::yes) visit.site.metrics.add(Counter::decisions);
    return outcome;
}

} // namespace certaward::app
