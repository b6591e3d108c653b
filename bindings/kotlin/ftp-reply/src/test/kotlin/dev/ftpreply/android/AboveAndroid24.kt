package dev.ftpreply.android

import java.lang.ref.Cleaner

/** Uses what Android has only since API level 33, so that `cargo xtask test kotlin` sees the check of classes fail. */
object AboveAndroid24 {
    fun cleaner(): Cleaner = Cleaner.create()
}
