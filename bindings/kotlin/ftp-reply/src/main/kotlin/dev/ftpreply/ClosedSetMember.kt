package dev.ftpreply

/** A member of a [ClosedSet]; every enum of a closed set implements it. */
public sealed interface ClosedSetMember {
    /** The set of the member. */
    public val set: ClosedSet

    /** The name in `snake_case`, the same in every language. */
    public val identifier: String

    /** The number, from 1. It never changes between versions. */
    public val number: Int

    /** The sections that define the member; empty if no document does. */
    public val sources: List<Source>

    /** Former names of the member. Lookups by name still accept them. */
    public val aliases: List<String> get() = set.aliases(this)

    /** Returns the member's text in a language, one line. */
    public fun text(lang: Lang): String

    /** Returns the member's English text, one line. */
    public fun text(): String = text(Lang.EN)

    /** Returns a longer explanation in a language, or `null` if the set has none. */
    public fun explain(lang: Lang): String? = null

    /** Returns a longer English explanation, or `null` if the set has none. */
    public fun explain(): String? = explain(Lang.EN)
}

/** The members of one set by number and by name; [former] are the former names. */
internal class Members<T : ClosedSetMember>(val entries: List<T>, private vararg val former: Pair<String, T>) {
    private val byName: Map<String, T> = entries.associateBy { it.identifier } + former

    /** Returns the member with this number, which must exist. */
    operator fun get(number: Int): T = entries[number - 1]

    /** Returns the members whose bits are set: member `n` is bit `n - 1`. */
    fun of(bits: UInt): List<T> = immutable(entries.filter { bits shr (it.number - 1) and 1u != 0u })

    fun at(number: Int): T? = entries.getOrNull(number - 1)

    fun named(name: String): T? = byName[asciiLowercase(name)]

    /** Returns the former names of a member. */
    fun aliases(member: ClosedSetMember): List<String> =
        immutable(former.filter { it.second === member }.map { it.first })
}
