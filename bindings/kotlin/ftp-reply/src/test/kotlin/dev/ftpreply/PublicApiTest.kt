package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.metadata.jvm.KotlinClassMetadata
import kotlin.metadata.visibility
import java.lang.reflect.Executable
import java.lang.reflect.Modifier
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.invariantSeparatorsPathString

/** Checks that no public signature of the package uses a type that uniffi generated. */
class PublicApiTest {
    private val directory = Path.of(System.getProperty("ftpreply.classes"))

    private fun classes(): List<Class<*>> = Files.walk(directory).use { files ->
        files.filter { it.extension == "class" }
            .map { directory.relativize(it).invariantSeparatorsPathString.removeSuffix(".class").replace('/', '.') }
            .toList()
    }.map { Class.forName(it, false, javaClass.classLoader) }

    /** Returns `false` for a class or a file of functions that Kotlin does not let a user see. */
    private fun isPublic(owner: Class<*>): Boolean {
        val declared = owner.getAnnotation(Metadata::class.java) ?: return owner.modifiers.isVisible()
        return when (val metadata = KotlinClassMetadata.readStrict(declared)) {
            is KotlinClassMetadata.Class -> metadata.kmClass.visibility in PublicNames.visible
            is KotlinClassMetadata.FileFacade -> PublicNames.members(metadata.kmPackage).isNotEmpty()
            else -> false
        }
    }

    private fun Int.isVisible() = Modifier.isPublic(this) || Modifier.isProtected(this)

    private fun namesIn(owner: Class<*>): List<String> {
        val members: List<Executable> = owner.declaredMethods.toList() + owner.declaredConstructors
        val signatures = members.filter { it.modifiers.isVisible() && !it.isSynthetic }.map { it.toGenericString() }
        val fields = owner.declaredFields.filter { it.modifiers.isVisible() }.map { it.toGenericString() }
        return signatures + fields + listOfNotNull(owner.genericSuperclass?.typeName) +
            owner.genericInterfaces.map { it.typeName }
    }

    @Test
    fun `public signatures use no generated ffi types`() {
        val (ffi, own) = classes().partition { it.packageName.startsWith("dev.ftpreply.internal") }
        assertTrue(ffi.isNotEmpty(), "no generated classes in the expected package")
        assertTrue(own.contains(ReplyCode::class.java))
        val leaks = own.filter(::isPublic).flatMap { owner ->
            namesIn(owner).filter { "dev.ftpreply.internal" in it || "com.sun.jna" in it }
        }
        assertEquals(emptyList<String>(), leaks)
    }
}
