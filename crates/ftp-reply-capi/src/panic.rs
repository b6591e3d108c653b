//! What a panic does where there is no standard library: it ends the program.

use core::panic::PanicInfo;

unsafe extern "C" {
    safe fn abort() -> !;
}

/// No function is meant to panic, whatever it is given. Should one do so nonetheless, ending the
/// program is the only way out that does not go on with broken data.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    abort()
}
