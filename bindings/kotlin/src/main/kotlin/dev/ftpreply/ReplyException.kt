package dev.ftpreply

/** Thrown where bytes are no reply. The message never holds the bytes. */
public sealed class ReplyException(message: String) : Exception(message) {
    /** The bytes do not begin like a reply line. */
    public class Malformed internal constructor() : ReplyException(
        "not a reply line: expected three digits, the first from 1 to 6, then a space, a hyphen or the line end",
    )
}
