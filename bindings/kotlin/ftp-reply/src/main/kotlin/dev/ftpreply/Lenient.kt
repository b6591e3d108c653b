package dev.ftpreply

/**
 * A value that was read leniently, and the liberties that this took. Without liberties, the value is the one that the
 * strict reading returns.
 *
 * ```
 * val (path, liberties) = Pathname.parseLenient(Reply.parse("257 /home/user\r\n".toByteArray()))
 * check(path.text() == "/home/user")
 * check(liberties == listOf(Liberty.UNQUOTED_PATH))
 * ```
 */
public class Lenient<out T> internal constructor(
    /** The value. */
    public val value: T,
    /** What the strict reading would have rejected, in the order of the members' numbers. */
    public val liberties: List<Liberty>,
) {
    internal constructor(value: T, liberties: UInt) : this(value, Liberty.members.of(liberties))

    /** Returns [value], for a destructuring declaration. */
    public operator fun component1(): T = value

    /** Returns [liberties], for a destructuring declaration. */
    public operator fun component2(): List<Liberty> = liberties

    override fun equals(other: Any?): Boolean =
        other is Lenient<*> && other.value == value && other.liberties == liberties

    override fun hashCode(): Int = 31 * value.hashCode() + liberties.hashCode()

    override fun toString(): String = "Lenient(value=$value, liberties=$liberties)"
}
