package dev.ftpreply

import java.util.Collections

/** Returns a list that Java code cannot change either. */
internal fun <T> immutable(list: List<T>): List<T> =
    if (list.isEmpty()) emptyList() else Collections.unmodifiableList(list)

/**
 * Returns a copy of a list, in which Java code can have put `null`.
 *
 * @throws NullPointerException if it has one. The message names the parameter.
 */
internal fun <T> copyOf(name: String, list: Iterable<T>): List<T> {
    val copy = list.toList()
    if (copy.any { it == null }) throw NullPointerException("$name contains null")
    return copy
}

/** Returns these codes, in this order. */
internal fun codes(vararg codes: ReplyCode): List<ReplyCode> = immutable(codes.asList())
