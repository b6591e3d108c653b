package dev.ftpreply

import java.util.Collections

/** The tag is shortened from its end, a subtag at a time, until a language has it (RFC 4647 section 3.4). */
internal fun lookUpLanguage(tag: String): Lang? {
    var range = tag.substringBefore('.').substringBefore('@').replace('_', '-')
    if (range == "C" || range == "POSIX") return Lang.EN
    while (range.isNotEmpty()) {
        Lang.entries.firstOrNull { it.tag.equals(range, ignoreCase = true) }?.let { return it }
        range = range.substringBeforeLast('-', "")
    }
    return null
}

/** A list that Java code cannot change either. */
internal fun <T> immutable(list: List<T>): List<T> = if (list.isEmpty()) emptyList() else Collections.unmodifiableList(list)
