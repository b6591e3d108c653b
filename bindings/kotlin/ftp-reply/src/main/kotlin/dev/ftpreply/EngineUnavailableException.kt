package dev.ftpreply

/**
 * Thrown by every function that needs the engine if its native library cannot be loaded. The first call loads the
 * library; if that fails, all later calls throw the same. Facts about codes, commands and sets do not need it.
 *
 * ```
 * try {
 *     Help.search("disk full")
 * } catch (error: EngineUnavailableException) {
 *     log(error.message(Lang.EN))
 * }
 * ```
 */
public class EngineUnavailableException internal constructor(
    /** Why the library cannot be loaded. */
    public val reason: Reason,
    /** The operating system and processor, as JNA names them, such as `linux-x86-64`. */
    public val platform: String,
    cause: Throwable?,
) : RuntimeException(cause), LocalizedException {
    /** Why the native library cannot be loaded. */
    public enum class Reason(internal val text: LoadingMessage) {
        /** JNA, the library that calls the engine, is not on the class path, or is too old. */
        MISSING_JNA(LoadingMessage.MISSING_JNA),

        /** The package has no native library for the platform. */
        MISSING_PLATFORM(LoadingMessage.MISSING_PLATFORM),

        /** The library cannot be unpacked in the temporary directory, or not be executed there. */
        TEMPORARY_DIRECTORY(LoadingMessage.TEMPORARY_DIRECTORY),

        /** The library that was found is from another version of the package. */
        WRONG_VERSION(LoadingMessage.WRONG_VERSION),

        /** The library was found and cannot be loaded. The cause of the exception has the details. */
        NOT_LOADABLE(LoadingMessage.NOT_LOADABLE),
    }

    override fun message(lang: Lang): String = reason.text.text(lang, "platform" to platform)

    /** What is wrong and how to fix it, in English. */
    override val message: String get() = message(Lang.EN)
}
