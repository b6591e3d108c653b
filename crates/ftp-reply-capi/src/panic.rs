//! Panic handler of the library without the standard library: it ends the program.

use core::panic::PanicInfo;

unsafe extern "C" {
    safe fn abort() -> !;
}

/// No function panics, whatever its arguments. If one does anyway, ending the program is the only way
/// not to continue with broken data.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    abort()
}
