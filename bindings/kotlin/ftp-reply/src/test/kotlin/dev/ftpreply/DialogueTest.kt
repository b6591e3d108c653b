package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread

/** The dialogue of one connection (RFC 959, sections 5.4 and 6). */
class DialogueTest {
    private val dialogue = Dialogue()

    private fun receive(number: Int) = dialogue.receive(ReplyCode.of(number))

    private fun logIn() {
        receive(220)
        dialogue.send(Command.USER)
        receive(331)
        dialogue.send(Command.PASS)
        receive(230)
    }

    @Test
    fun `login needs the commands that the server requires`() {
        assertEquals(listOf(Command.CONNECT), dialogue.outstanding)
        val greeting = dialogue.receive(reply("220 Ready\r\n"))
        assertEquals(Outcome(OutcomeKind.COMPLETED, answered = Command.CONNECT), greeting)
        dialogue.send(Command.USER, "anonymous")
        val outcome = dialogue.receive(reply("331 Password?\r\n"))
        assertEquals(OutcomeKind.NEED_COMMAND, outcome.kind)
        assertEquals(listOf(Command.PASS), outcome.commands)
        assertEquals("need_command:PASS", outcome.toString())
        assertEquals(listOf(Command.PASS), dialogue.expected)
        assertFalse(dialogue.isLoggedIn)
        dialogue.send(Command.PASS, "secret")
        assertEquals("completed", receive(230).toString())
        assertTrue(dialogue.isLoggedIn && dialogue.isIdle)
    }

    @Test
    fun `transfer takes its last reply`() {
        logIn()
        dialogue.send(Command.RETR, "a")
        assertEquals(OutcomeKind.PRELIMINARY, receive(150).kind)
        assertTrue(dialogue.isTransferring)
        assertFalse(dialogue.isIdle)
        dialogue.send(Command.NOOP)
        assertEquals(Command.NOOP, receive(200).answered)
        assertEquals(Command.RETR, receive(226).answered)
        assertEquals(Command.RETR, dialogue.answered)
        assertFalse(dialogue.isTransferring)
    }

    @Test
    fun `lost reply gives up commands`() {
        logIn()
        dialogue.send(Command.ABOR)
        dialogue.send(Command.PWD)
        val outcome = receive(257)
        assertEquals(Outcome(OutcomeKind.COMPLETED, answered = Command.PWD, unanswered = listOf(Command.ABOR)), outcome)
        assertEquals(listOf(Command.ABOR), dialogue.unanswered)
        assertEquals("completed", outcome.toString())
    }

    @Test
    fun `violation is reported and dialogue continues`() {
        receive(220)
        val outcome = receive(200)
        assertEquals(Outcome(OutcomeKind.VIOLATION, violation = Violation.UNSOLICITED), outcome)
        assertEquals("violation:unsolicited", outcome.toString())
        dialogue.send(Command.NOOP)
        assertEquals(OutcomeKind.COMPLETED, receive(200).kind)
    }

    @Test
    fun `receive takes events of a chunk`() {
        dialogue.send(Command.USER)
        val input = "220 Ready\r\n220_x\r\n331 Password?\r\n??\r\n".toByteArray()
        val events = ReplyParser().use { it.feed(input) }
        val received = dialogue.receive(events)
        assertEquals(events, received.map { it.event })
        // The first fault stands for the reply to USER, so that nothing waits for the next reply.
        val expected = listOf("completed", null, "violation:unsolicited", null)
        assertEquals(expected, received.map { (_, outcome) -> outcome?.toString() })
        assertEquals(listOf(Command.USER), received[1].unanswered)
        assertEquals(emptyList<EventOutcome>(), dialogue.receive(emptyList<ReplyEvent>()))
    }

    @Test
    fun `fault gives up only command`() {
        receive(220)
        dialogue.send(Command.PWD)
        val events = ReplyParser().use { it.feed("PWD?\r\n226 late\r\n".toByteArray()) }
        val (fault, late) = dialogue.receive(events)
        assertNull(fault.outcome)
        assertEquals(listOf(Command.PWD), fault.unanswered)
        assertEquals(Violation.UNSOLICITED, late.outcome?.violation)
        assertEquals(emptyList<Command>(), late.unanswered)

        dialogue.send(Command.PWD)
        dialogue.send(Command.NOOP)
        dialogue.fault()
        assertEquals(emptyList<Command>(), dialogue.unanswered)
        dialogue.giveUp()
        assertEquals(listOf(Command.PWD), dialogue.unanswered)
        assertEquals(listOf(Command.NOOP), dialogue.outstanding)
        dialogue.fault()
        assertEquals(listOf(Command.NOOP), dialogue.unanswered)
    }

    @Test
    fun `TLS decides about ADAT and REIN`() {
        receive(220)
        dialogue.send(Command.AUTH, "TLS")
        assertEquals(Violation.WRONG_CLASS, dialogue.copy().receive(ReplyCode.of(334)).violation)
        assertEquals(OutcomeKind.COMPLETED, receive(234).kind)
        assertTrue(dialogue.isProtected)
        Dialogue.overTls().use { assertTrue(it.isProtected) }
        Dialogue().use { assertFalse(it.isProtected) }
    }

    @Test
    fun `send rejects greeting and too many commands`() {
        val greeting = assertThrows(ReplyException.Send::class.java) { dialogue.send(Command.CONNECT) }
        assertEquals(SendErrorKind.GREETING, greeting.kind)
        repeat(Dialogue.capacity - 1) { dialogue.send(Command.NOOP) }
        val error = assertThrows(ReplyException.Send::class.java) { dialogue.send(Command.NOOP) }
        assertEquals(SendErrorKind.TOO_MANY_OUTSTANDING, error.kind)
        assertEquals(Dialogue.capacity, dialogue.outstanding.size)
        assertEquals(32, Dialogue.capacity)
    }

    @Test
    fun `advice depends on session`() {
        assertNull(dialogue.advice())
        receive(220)
        dialogue.send(Command.USER)
        receive(230)
        dialogue.send(Command.LIST)
        receive(530)
        assertEquals(Recovery.SECURE_CHANNEL, dialogue.advice()?.recovery)
        assertEquals(listOf(Command.AUTH), dialogue.advice()?.suggestedCommands)
        receive(421)
        assertEquals(Recovery.RECONNECT, dialogue.advice()?.recovery)
        assertTrue(dialogue.isClosing)
    }

    @Test
    fun `copy has its own state`() {
        receive(220)
        val copy = dialogue.copy()
        assertEquals(dialogue, copy)
        assertEquals(dialogue.hashCode(), copy.hashCode())
        copy.send(Command.NOOP)
        assertNotEquals(dialogue, copy)
        assertTrue(dialogue.isIdle)
        copy.receive(ReplyCode.COMMAND_OKAY)
        assertNotEquals(dialogue, copy)
        assertEquals(dialogue, dialogue)
        copy.close()
        assertNotEquals(copy, dialogue.copy())
        assertEquals(copy, copy)
    }

    @Test
    fun `closed dialogue throws`() {
        dialogue.close()
        dialogue.close()
        assertEquals("Dialogue(closed)", dialogue.toString())
        val calls = listOf<() -> Any?>(
            { dialogue.send(Command.NOOP) },
            { receive(220) },
            { dialogue.isIdle },
            { dialogue.advice() },
            { dialogue.giveUp() },
            { dialogue.copy() },
        )
        for (call in calls) assertThrows(IllegalStateException::class.java) { call() }
    }

    @Test
    fun `toString shows state`() {
        receive(220)
        dialogue.send(Command.PASS, "secret")
        assertEquals(
            "Dialogue(outstanding=[PASS], isLoggedIn=false, isProtected=false, isTransferring=false, isClosing=false)",
            dialogue.toString(),
        )
    }

    @Test
    fun `threads use one dialogue in turn`() {
        receive(220)
        val start = CountDownLatch(1)
        val threads = List(4) {
            thread {
                start.await()
                repeat(50) {
                    synchronized(dialogue) {
                        dialogue.send(Command.NOOP)
                        check(receive(200).kind == OutcomeKind.COMPLETED)
                    }
                    check(dialogue.outstanding.size <= 1)
                }
            }
        }
        start.countDown()
        threads.forEach(Thread::join)
        assertTrue(dialogue.isIdle)
        assertEquals(Command.NOOP, dialogue.answered)
    }
}
