package dev.ftpreply

import kotlin.io.path.extension
import kotlin.io.path.invariantSeparatorsPathString
import kotlin.metadata.KmClass
import kotlin.metadata.KmClassifier
import kotlin.metadata.KmDeclarationContainer
import kotlin.metadata.Visibility
import kotlin.metadata.jvm.KotlinClassMetadata
import kotlin.metadata.visibility
import java.nio.file.Files
import java.nio.file.Path

/**
 * Writes the public names of the package into a file, one per line, as `Owner.member`.
 *
 * They come from what the Kotlin compiler recorded in the classes: the JVM has no `internal`, and has other names for
 * properties. Members of a companion object belong to its class. A class has the members that it inherits from another
 * class of the package.
 */
internal object PublicNames {
    /** What a user sees. */
    val visible = setOf(Visibility.PUBLIC, Visibility.PROTECTED)

    /** Writes the names of this package into the file of the first argument. */
    @JvmStatic
    fun main(arguments: Array<String>) {
        val classes = Path.of(Advice::class.java.protectionDomain.codeSource.location.toURI())
        Files.write(Path.of(arguments[0]), of(classes, "dev.ftpreply"))
    }

    /** Returns the names in the classes below a directory, in order. */
    fun of(directory: Path, root: String): List<String> {
        val metadata = classes(directory).filter { it.packageName == root }.mapNotNull { declared ->
            declared.getAnnotation(Metadata::class.java)?.let(KotlinClassMetadata::readStrict)
        }
        val byName = metadata.filterIsInstance<KotlinClassMetadata.Class>().map { it.kmClass }.associateBy { it.name }
        val prefix = root.replace('.', '/') + "/"
        val names = sortedSetOf<String>()
        for (file in metadata.filterIsInstance<KotlinClassMetadata.FileFacade>()) names += members(file.kmPackage)
        for (kmClass in byName.values.filter { isVisible(it, byName) }) {
            val name = kmClass.name.removePrefix(prefix)
            if (kmClass.name == companionOwner(kmClass, byName)?.let { "${it.name}.${it.companionObject}" }) {
                val owner = name.substringBeforeLast('.')
                names += members(kmClass).map { "$owner.$it" }
            } else {
                names += name
                names += inherited(kmClass, byName).map { "$name.$it" }
            }
        }
        return names.toList()
    }

    private fun classes(directory: Path): List<Class<*>> = Files.walk(directory).use { files ->
        files.filter { it.extension == "class" }
            .map { directory.relativize(it).invariantSeparatorsPathString.removeSuffix(".class").replace('/', '.') }
            .toList()
    }.map { Class.forName(it, false, javaClass.classLoader) }

    private fun outer(kmClass: KmClass, byName: Map<String, KmClass>): KmClass? =
        if ('.' in kmClass.name) byName[kmClass.name.substringBeforeLast('.')] else null

    private fun companionOwner(kmClass: KmClass, byName: Map<String, KmClass>): KmClass? =
        outer(kmClass, byName)?.takeIf { it.companionObject != null }

    private fun isVisible(kmClass: KmClass, byName: Map<String, KmClass>): Boolean =
        kmClass.visibility in visible && outer(kmClass, byName)?.let { isVisible(it, byName) } != false

    private fun inherited(kmClass: KmClass, byName: Map<String, KmClass>): Set<String> {
        val bases = kmClass.supertypes.mapNotNull { byName[(it.classifier as? KmClassifier.Class)?.name] }
        val constructors = kmClass.constructors.filter { it.visibility in visible }.map { "constructor" }
        val entries = kmClass.kmEnumEntries.map { it.name }
        val ofBases = bases.flatMap { inherited(it, byName) }.filter { it != "constructor" }
        return (members(kmClass) + constructors + entries + ofBases).toSet()
    }

    /** Returns the names of what a class or file declares for users. */
    fun members(container: KmDeclarationContainer): List<String> =
        container.functions.filter { it.visibility in visible }.map { it.name } +
            container.properties.filter { it.visibility in visible }.map { it.name }
}
