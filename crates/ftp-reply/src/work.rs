//! Counts the bytes that reading moves and searches, for tests of linear time.

#[cfg(all(test, feature = "std"))]
std::thread_local! {
    static BYTES: core::cell::Cell<u64> = const { core::cell::Cell::new(0) };
}

/// Counts work on `len` bytes. It does nothing except in unit tests.
#[inline]
pub(crate) fn add(len: usize) {
    #[cfg(all(test, feature = "std"))]
    BYTES.set(BYTES.get() + len as u64);
    #[cfg(not(all(test, feature = "std")))]
    let _ = len;
}

/// Returns the work that `run` does, in bytes.
#[cfg(all(test, feature = "std", not(miri)))]
pub(crate) fn of(run: impl FnOnce()) -> u64 {
    let before = BYTES.get();
    run();
    BYTES.get() - before
}
