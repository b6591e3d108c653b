package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.metadata.jvm.KotlinClassMetadata

class ClosedSetTest {
    private val everyMember = ClosedSet.entries.flatMap { it.members }

    @Test
    fun `sets and members are numbered from 1`() {
        assertEquals(ClosedSet.entries.indices.map { it + 1 }, ClosedSet.entries.map { it.number })
        for (set in ClosedSet.entries) {
            assertEquals(set.members.indices.map { it + 1 }, set.members.map { it.number }, "$set")
        }
    }

    @Test
    fun `registry contains every enum of a set`() {
        // The classes are older than Java's sealed classes, so only Kotlin's metadata names the enums.
        val metadata = ClosedSetMember::class.java.getAnnotation(Metadata::class.java)
        val enums = (KotlinClassMetadata.readStrict(metadata) as KotlinClassMetadata.Class).kmClass.sealedSubclasses
        val found = ClosedSet.entries.map { it.members.first().javaClass.name.replace('.', '/') }
        assertEquals(enums.toSet(), found.toSet())
        for (set in ClosedSet.entries) assertTrue(set.members.all { it.set == set }, "$set")
    }

    @Test
    fun `lookup by number finds only members`() {
        for (set in ClosedSet.entries) {
            assertEquals(set, ClosedSet.fromNumber(set.number))
            assertEquals(set.members, set.members.map { set.member(it.number) })
            for (number in listOf(Int.MIN_VALUE, -1, 0, set.members.size + 1, Int.MAX_VALUE)) {
                assertNull(set.member(number), "$set $number")
            }
        }
        assertNull(ClosedSet.fromNumber(0))
        assertEquals(Verdict.PROTECTED, Verdict.fromNumber(1))
        assertNull(Verdict.fromNumber(0))
    }

    @Test
    fun `lookup by name accepts any letter case`() {
        for (set in ClosedSet.entries) {
            assertEquals(set, ClosedSet.fromName(set.identifier.uppercase()))
            assertEquals(set.members, set.members.map { set.member(it.identifier) })
            assertEquals(set.members, set.members.map { set.member(it.identifier.uppercase()) })
        }
        assertEquals(Transition.SUCCESS, Transition.fromName("Success"))
    }

    @Test
    fun `lookup by name rejects unknown and similar names`() {
        assertEquals(EncodeErrorKind.LINE_BREAK, EncodeErrorKind.fromName("line_break"))
        for (name in listOf("", " line_break", "line-break", "linebreak", "line_brea\u212a", "ＬＩＮＥ_BREAK")) {
            assertNull(EncodeErrorKind.fromName(name), name)
        }
        assertNull(ClosedSet.fromName("cla\u017fs"))
    }

    @Test
    fun `every member has texts in every language`() {
        for (member in everyMember) {
            for (lang in Lang.entries) assertTrue(member.text(lang).isNotBlank(), "${member.set} $member $lang")
            assertEquals(member.text(Lang.EN), member.text())
        }
    }

    @Test
    fun `explanations exist in every language`() {
        for (set in ClosedSet.entries) {
            val explained = set.members.filter { it.explain() != null }
            assertTrue(explained.isEmpty() || explained == set.members, "$set")
            for (member in explained) {
                for (lang in Lang.entries) assertTrue(member.explain(lang)!!.isNotBlank(), "$member $lang")
                assertEquals(member.explain(Lang.EN), member.explain())
            }
        }
        assertTrue(ClosedSet.RECOVERY.members.all { it.explain() != null })
        assertTrue(ClosedSet.SITUATION.members.all { it.explain() == null })
    }

    @Test
    fun `members have former names`() {
        val members = Members(Terminator.entries, "former_name" to Terminator.SAME_CODE)
        assertEquals(Terminator.SAME_CODE, members.named("Former_Name"))
        assertEquals(listOf("former_name"), members.aliases(Terminator.SAME_CODE))
        assertEquals(emptyList<String>(), members.aliases(Terminator.ANY_CODE))
        for (member in everyMember) assertEquals(List(member.aliases.size) { member }, member.aliases.map(member.set::member))
    }

    @Test
    fun `identifiers match names of constants`() {
        for (member in everyMember) assertEquals((member as Enum<*>).name, member.identifier.uppercase())
        for (set in ClosedSet.entries) assertEquals(set.name, set.identifier.uppercase())
    }

    @Test
    fun `digits match numbers of classes and groups`() {
        assertEquals(ReplyClass.entries.map { it.number }, ReplyClass.entries.map { it.digit })
        assertEquals(ReplyGroup.entries.indices.toList(), ReplyGroup.entries.map { it.digit })
    }

    @Test
    fun `diagram returns transition of each class`() {
        val preliminary = Command.RETR.diagram!!
        assertEquals(Transition.WAIT, preliminary.transition(ReplyClass.POSITIVE_PRELIMINARY))
        assertEquals(Transition.SUCCESS, preliminary.transition(ReplyClass.POSITIVE_COMPLETION))
        assertEquals(Transition.ERROR, preliminary.transition(ReplyClass.POSITIVE_INTERMEDIATE))
        assertEquals(Transition.FAILURE, preliminary.transition(ReplyClass.TRANSIENT_NEGATIVE))
        assertEquals(Transition.NEXT, Command.USER.diagram!!.transition(ReplyClass.POSITIVE_INTERMEDIATE))
        for (diagram in Diagram.entries) {
            assertEquals(Transition.ERROR, diagram.transition(ReplyClass.PROTECTED), "$diagram")
        }
    }
}
