package dev.ftpreply

/** How a reply code fits the command that it answers; the first that applies. */
public enum class Verdict {
    /** 63z: the reply inside must be judged (RFC 2228 section 5.2). */
    PROTECTED,

    /** The server closes the connection, whatever the command. */
    CLOSING,

    /** The command's own list has the code. */
    LISTED,

    /** Another document or section adds the code to the list. */
    LISTED_LATER,

    /** No list has the code, but the command's diagram has an arc for its class. */
    UNLISTED_SAME_CLASS,

    /** The command's diagram has no arc for the class: the server is in error. */
    WRONG_CLASS,
}

/** What a reply's first digit leads to in a command's state diagram (RFC 959 section 6). */
public enum class Arc {
    /** Another reply follows. */
    WAIT,

    /** The command succeeded. */
    SUCCESS,

    /** The next command of the sequence must be sent. */
    NEXT,

    /** The command failed. */
    FAILURE,

    /** The diagram has no place for such a reply; the server is in error. */
    ERROR,
}
