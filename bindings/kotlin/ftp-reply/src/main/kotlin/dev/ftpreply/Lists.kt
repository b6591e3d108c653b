package dev.ftpreply

import java.util.Collections

/** Returns a list that Java code cannot change either. */
internal fun <T> immutable(list: List<T>): List<T> =
    if (list.isEmpty()) emptyList() else Collections.unmodifiableList(list)

/** Returns these codes, in this order. */
internal fun codes(vararg codes: ReplyCode): List<ReplyCode> = immutable(codes.asList())
