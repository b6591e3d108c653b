package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import java.util.IdentityHashMap

/** Reads every fact in a JVM whose class path has neither the native library nor JNA. */
class FactsAloneTest {
    @Test
    fun `facts need only the Kotlin library`() {
        val path = listOf(ChildJvm.classes, ChildJvm.tests, ChildJvm.kotlin)
        assertEquals("all facts read, no JNA\n", ChildJvm.run(FactsAlone::class.java, path))
    }
}

/** The program that [FactsAloneTest] runs. */
object FactsAlone {
    private val languages = Lang.entries
    private val seen = IdentityHashMap<Any, Unit>()
    private var unread = mutableListOf<Any>()

    private fun add(fact: Any?) {
        when (fact) {
            is Collection<*> -> fact.forEach(::add)
            else -> if (fact != null && fact.javaClass.isOurs() && seen.put(fact, Unit) == null) unread += fact
        }
    }

    /**
     * Calls everything that takes nothing or a language, and the same of the results. Some results are new objects
     * each time, so it stops after what is reached in four steps.
     */
    private fun readAll(facts: List<Any>) {
        facts.forEach(::add)
        repeat(4) {
            val now = unread
            unread = mutableListOf()
            now.forEach(::readMembers)
        }
    }

    private fun readMembers(fact: Any) {
        val methods = fact.javaClass.methods.filter { it.declaringClass.isOurs() && Modifier.isPublic(it.modifiers) }
        for (method in methods.filterNot { Modifier.isStatic(it.modifiers) || '$' in it.name || it.canFail() }) {
            when (method.parameterTypes.toList()) {
                emptyList<Class<*>>() -> add(method.invoke(fact))
                listOf(Lang::class.java) -> languages.forEach { readText(method, fact, it) }
            }
        }
    }

    private fun readText(method: Method, fact: Any, lang: Lang) {
        val text = method.invoke(fact, lang)
        check(text == null || text.toString().isNotEmpty()) { "$method is empty for $fact" }
    }

    /** A fact cannot fail: [Command.encode] is not one. */
    private fun Method.canFail() = ReplyException::class.java in exceptionTypes

    private fun Class<*>.isOurs() = packageName == "dev.ftpreply"

    private fun lookUpAll() {
        for (code in ReplyCode.entries) check(ReplyCode.fromName(code.name!!) == code)
        for (command in Command.entries) check(Command.parse(command.name) == command)
        for (set in ClosedSet.entries) check(set.members.all { set.member(it.identifier) == it })
        check(Lang.matching("ko_KR.UTF-8") == Lang.KO && Lang.fromLocale() in languages)
    }

    private fun checkTypes() {
        for (type in listOf(Source::class, Meaning::class, CommandReplies::class, LaterReply::class, WireForm::class)) {
            check(seen.keys.any(type::isInstance)) { "no $type was read" }
        }
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        readAll((100..699).map(ReplyCode::of) + Command.entries + Document.entries + languages + ClosedSet.entries)
        checkTypes()
        lookUpAll()
        val invalid = runCatching { ReplyCode.of(99) }.exceptionOrNull() as InvalidArgumentException
        check(invalid.message == ArgumentErrorKind.INVALID_CODE.text())
        val fault = ReplyException.Fault(FaultKind.MALFORMED, 7, null)
        check(fault.message(Lang.KO) == FaultKind.MALFORMED.text(Lang.KO))
        check(runCatching { Class.forName("com.sun.jna.Native") }.exceptionOrNull() is ClassNotFoundException)
        println("all facts read, no JNA")
    }
}
