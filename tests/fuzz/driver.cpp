// What libFuzzer calls. FUZZ_TARGET says which target; what escapes it ends the program, and libFuzzer keeps the input.

#include "fuzz/target.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const auto target = [] {
        const char* name = std::getenv("FUZZ_TARGET");
        return fuzz::target_named(name ? name : "");
    }();
    target({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
