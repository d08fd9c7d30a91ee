// C++ objects that an APR pool owns.
#pragma once

#include <apr_pools.h>
#include <utility>

namespace certaward::httpd {

// Creates an object that a cleanup of the pool deletes: pools run cleanups, not destructors.
template <class Object, class... Arguments>
Object* make_pool_object(apr_pool_t* pool, Arguments&&... arguments)
{
    auto* object = new Object(std::forward<Arguments>(arguments)...);
    apr_pool_cleanup_register(
        pool, object,
        [](void* owned) {
            delete static_cast<Object*>(owned);
            return APR_SUCCESS;
        },
        apr_pool_cleanup_null);
    return object;
}

} // namespace certaward::httpd
