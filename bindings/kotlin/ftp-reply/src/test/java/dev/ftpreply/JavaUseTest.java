package dev.ftpreply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Uses the package as a Java program does. */
class JavaUseTest {
    @Test
    void codeIsConstantAndValue() {
        ReplyCode code = ReplyCode.of(550);
        assertEquals(ReplyCode.FILE_UNAVAILABLE, code);
        assertEquals(550, code.getValue());
        assertEquals("file_unavailable", code.getName());
        assertEquals("Requested action not taken.", code.text());
        assertEquals(code.text(Lang.EN), code.text());
        assertTrue(code.description().startsWith(code.text() + " "));
        assertTrue(code.isPermanentNegative());
        assertTrue(ReplyCode.of(450).mayRetry());
        assertSame(ReplyClass.PERMANENT_NEGATIVE, code.getReplyClass());
        assertEquals(Set.of(code), new TreeSet<>(Set.of(ReplyCode.FILE_UNAVAILABLE)));
    }

    @Test
    void ofAcceptsUnlistedAndRejectsInvalidCode() {
        ReplyCode unlisted = IntStream.rangeClosed(ReplyCode.MIN_VALUE, ReplyCode.MAX_VALUE)
                .mapToObj(ReplyCode::of)
                .filter(code -> !code.isListed())
                .findFirst()
                .orElseThrow();
        assertNull(unlisted.getName());
        assertNull(ReplyCode.ofOrNull(700));
        assertThrows(IllegalArgumentException.class, () -> ReplyCode.of(99));
    }

    @Test
    void fromLineThrowsCheckedException() throws ReplyException {
        byte[] line = "226 Transfer complete\r\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(ReplyCode.CLOSING_DATA_CONNECTION, ReplyCode.fromLine(line));
        ReplyException error = assertThrows(ReplyException.class, () -> ReplyCode.fromLine(new byte[0]));
        assertEquals("malformed", error.getKind().getIdentifier());
        assertEquals(error.message(Lang.EN), error.getMessage());
    }

    @Test
    void commandsAndLanguagesAreStaticMembers() {
        assertEquals(Command.RETR, Command.parse("retr"));
        assertTrue(Command.RETR.getReplies().contains(ReplyCode.FILE_UNAVAILABLE));
        assertEquals(Lang.KO, Lang.matching("ko-KR"));
        assertEquals("ko", Lang.KO.getTag());
        assertEquals("RFC 959, section 4.2.2", ReplyCode.FILE_UNAVAILABLE.getSources().get(0).citation());
    }

    @Test
    void adviceHasDefaultSituationAndLanguage() {
        Advice advice = Command.MLSD.advice(ReplyCode.COMMAND_NOT_IMPLEMENTED);
        assertEquals(java.util.List.of(Command.LIST, Command.NLST), advice.getSuggestedCommands());
        assertEquals(advice.text(Lang.EN), advice.text());
        assertSame(Recovery.DO_NOT_REPEAT, advice.getRecovery());
        assertEquals(
                Recovery.PROCEED,
                Command.RETR.advice(ReplyCode.TRANSFER_ABORTED, Set.of(Situation.ABORTING)).getRecovery());
    }

    @Test
    void membersHaveNumbersNamesAndTexts() {
        Verdict verdict = Verdict.fromName("LISTED_LATER");
        assertSame(Verdict.LISTED_LATER, verdict);
        assertSame(verdict, Verdict.fromNumber(verdict.getNumber()));
        assertEquals("listed_later", verdict.getIdentifier());
        assertEquals(verdict.text(Lang.EN), verdict.text());
        assertEquals(Recovery.WAIT.explain(Lang.EN), Recovery.WAIT.explain());
        assertSame(ClosedSet.VERDICT, verdict.getSet());
        assertSame(verdict, ClosedSet.VERDICT.member("listed_later"));
    }
}
