#include "httpd/request_state.h"

#include "httpd/module_symbol.h"
#include "httpd/pool_object.h"

namespace certaward::httpd {

RequestState& state_of(request_rec* r)
{
    auto* state = static_cast<RequestState*>(ap_get_module_config(r->request_config, &certaward_module));
    if (!state) {
        state = make_pool_object<RequestState>(r->pool);
        ap_set_module_config(r->request_config, &certaward_module, state);
    }
    return *state;
}

int fail(request_rec* r, int status, const std::string& why, const domain::Message& shown)
{
    auto& state = state_of(r);
    state.failed_with = status;
    state.why = why;
    state.shown = shown;
    return status;
}

} // namespace certaward::httpd
