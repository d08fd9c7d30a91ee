#include "pages/fingerprint.h"

#include "domain/canonical_row.h"

namespace certaward::pages {

void Fingerprint::add(const domain::Application& application, const domain::Choices& choices)
{
    hash_.add(domain::canonical_row(application, choices));
}

} // namespace certaward::pages
