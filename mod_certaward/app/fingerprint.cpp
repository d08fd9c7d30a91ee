#include "app/fingerprint.h"

#include "domain/canonical_row.h"

namespace certaward::app {

void Fingerprint::add(const domain::Application& application, const domain::Choices& choices)
{
    hash_.add(domain::canonical_row(application, choices));
}

} // namespace certaward::app
