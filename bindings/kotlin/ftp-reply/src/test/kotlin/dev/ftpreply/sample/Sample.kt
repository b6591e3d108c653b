package dev.ftpreply.sample

/** Declarations for `PublicNamesTest`, one of each kind. */
abstract class Base {
    fun shared() = Unit

    protected fun forHeirs() = Unit

    internal fun internalFunction() = Unit
}

class Code internal constructor(val value: Int) : Base() {
    private val privateProperty = 0

    override fun toString() = "$value$privateProperty"

    enum class Kind { ONE, TWO }

    companion object {
        const val MAX = 699

        fun of(value: Int) = Code(value)

        internal fun internalOfCompanion() = Unit
    }
}

internal class Hidden {
    class InsideHidden
}

fun topLevel() = Unit
