package dev.ftpreply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The package as a Java program sees it. */
class JavaUseTest {
    @Test
    void aCodeIsAStaticConstantAndAValue() {
        ReplyCode code = ReplyCode.of(550);
        assertEquals(ReplyCode.FILE_UNAVAILABLE, code);
        assertEquals(550, code.getValue());
        assertEquals("file_unavailable", code.getName());
        assertEquals("Requested action not taken.", code.text());
        assertEquals(code.text(Lang.EN), code.text());
        assertTrue(code.isPermanentNegative());
        assertTrue(ReplyCode.of(450).mayRetry());
        assertSame(ReplyClass.PERMANENT_NEGATIVE, code.getReplyClass());
        assertEquals(Set.of(code), new TreeSet<>(Set.of(ReplyCode.FILE_UNAVAILABLE)));
    }

    @Test
    void anUnlistedCodeIsACodeAndAnImpossibleOneIsNot() {
        assertNull(ReplyCode.of(599).getName());
        assertNull(ReplyCode.ofOrNull(700));
        assertThrows(IllegalArgumentException.class, () -> ReplyCode.of(99));
    }

    @Test
    void theEngineReadsALine() throws ReplyException {
        byte[] line = "226 Transfer complete\r\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(ReplyCode.CLOSING_DATA_CONNECTION, ReplyCode.ofLine(line));
        assertThrows(ReplyException.class, () -> ReplyCode.ofLine(new byte[0]));
    }

    @Test
    void commandsAndLanguagesAreThere() {
        assertEquals(Command.RETR, Command.parse("retr"));
        assertTrue(Command.RETR.getReplies().contains(ReplyCode.FILE_UNAVAILABLE));
        assertEquals(Lang.KO, Lang.matching("ko-KR"));
        assertEquals("ko", Lang.KO.getTag());
    }
}
