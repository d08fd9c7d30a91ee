// Converts exceptions to HTTP statuses, in this one place. An exception that left a hook would end the child process.
#pragma once

#include "domain/failure.h"
#include "http/response.h"
#include "httpd/request_state.h"

#include <httpd.h>
#include <exception>

namespace certaward::httpd {

// Returns the result of `work`. If it throws, records the failure in the request's state and returns its status.
template <class Work>
int guarded(request_rec* r, Work work) noexcept
{
    try {
        return work();
    } catch (const domain::Invalid& failure) {
        return fail(r, HTTP_BAD_REQUEST, failure.what(), failure.shown);
    } catch (const domain::NotFound& failure) {
        return fail(r, HTTP_NOT_FOUND, failure.what(), failure.shown);
    } catch (const http::MethodNotAllowed& failure) {
        state_of(r).allowed = failure.allowed;
        return fail(r, HTTP_METHOD_NOT_ALLOWED, failure.what());
    } catch (const http::CrossSiteForm& failure) {
        state_of(r).title = failure.kTitle;
        return fail(r, HTTP_FORBIDDEN, failure.what(), failure.shown);
    } catch (const domain::Conflict& failure) {
        return fail(r, HTTP_CONFLICT, failure.what(), failure.shown);
    } catch (const domain::Unavailable& failure) {
        apr_table_setn(r->err_headers_out, "Retry-After", "5");
        return fail(r, HTTP_SERVICE_UNAVAILABLE, failure.what(), failure.shown);
    } catch (const std::exception& failure) {
        return fail(r, HTTP_INTERNAL_SERVER_ERROR, failure.what());
    } catch (...) {
        return fail(r, HTTP_INTERNAL_SERVER_ERROR, "an exception of an unknown type");
    }
}

} // namespace certaward::httpd
