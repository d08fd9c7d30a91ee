// The entry point of libFuzzer. FUZZ_TARGET names the target. An exception that escapes it ends the program, and
// libFuzzer saves the input.

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
