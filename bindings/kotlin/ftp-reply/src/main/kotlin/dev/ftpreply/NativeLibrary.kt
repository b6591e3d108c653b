package dev.ftpreply

import com.sun.jna.Native
import com.sun.jna.Platform
import dev.ftpreply.EngineUnavailableException.Reason
import dev.ftpreply.internal.ffi.uniffiEnsureInitialized
import java.io.IOException

/** Loads the native library once, and finds out why that fails. */
internal object NativeLibrary {
    /** Name of the library, without the prefix and suffix of a platform. */
    private const val NAME = "ftp_reply_ffi"

    private val failure: EngineUnavailableException? = failureOf("com/sun/jna/", "jnidispatch") {
        check(Native.POINTER_SIZE > 0)
    } ?: failureOf("", NAME) {
        uniffiEnsureInitialized()
    }

    /**
     * Loads the library.
     *
     * @throws EngineUnavailableException if that fails, now or before
     */
    fun load() {
        if (failure != null) throw EngineUnavailableException(failure.reason, failure.platform, failure.cause)
    }

    /** Runs a step that loads a library, which is in a directory of the jar, and returns why it fails. */
    private inline fun failureOf(directory: String, name: String, step: () -> Unit): EngineUnavailableException? = try {
        step()
        null
    } catch (error: LinkageError) {
        unavailable(directory, name, error)
    } catch (error: Error) {
        // JNA throws exactly this class if it finds the library of another version of JNA.
        if (error.javaClass == Error::class.java) unavailable(directory, name, error) else throw error
    }

    /** Returns the exception for an error, which JNA or uniffi threw while it loaded the library in a directory. */
    fun unavailable(directory: String, name: String, error: Throwable): EngineUnavailableException {
        val cause = generateSequence(error) { it.cause }.last()
        val problems = listOf(cause) + cause.suppressed
        fun has(text: String) = problems.any { text in it.message.orEmpty() }
        val reason = when {
            cause is NoClassDefFoundError || cause is ClassNotFoundException || cause is NoSuchMethodError ->
                Reason.MISSING_JNA
            // uniffi compares the functions with those that it generated, and JNA misses one.
            cause is RuntimeException || has("Error looking up function") -> Reason.WRONG_VERSION
            !isInJar(directory, name) ->
                if (name != NAME && Platform.isAndroid()) Reason.MISSING_JNA else Reason.MISSING_PLATFORM
            // The last words are the error of a system that does not execute files in the directory.
            problems.any { it is IOException } || has("temporary") || has("failed to map segment") ->
                Reason.TEMPORARY_DIRECTORY
            else -> Reason.NOT_LOADABLE
        }
        return EngineUnavailableException(reason, platform(), cause)
    }

    /** Returns `true` if the jar has a library where JNA looks for it. */
    private fun isInJar(directory: String, name: String): Boolean {
        val resource = "$directory${Platform.RESOURCE_PREFIX}/${System.mapLibraryName(name)}"
        return Native::class.java.classLoader?.getResource(resource) != null
    }

    /** Returns JNA's name of the platform, or Java's if JNA is missing. */
    private fun platform(): String = try {
        Platform.RESOURCE_PREFIX
    } catch (_: LinkageError) {
        "${System.getProperty("os.name")} ${System.getProperty("os.arch")}"
    }
}
