package dev.ftpreply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Passes {@code null} where Kotlin accepts none and its compiler does not check it: in lists, and as a result. */
class JavaNullTest {
    private static void assertNull(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void nullInListIsRejectedByName() {
        Set<Situation> situation = Collections.singleton(null);
        List<byte[]> bytes = Collections.singletonList(null);
        Map<String, String> value = Collections.singletonMap("type", null);
        Map<String, String> name = Collections.singletonMap(null, "file");
        assertNull("situation contains null", () -> Command.RETR.advice(ReplyCode.FILE_UNAVAILABLE, situation));
        assertNull("fragments contains null", () -> ProtectedReply.encode(ReplyCode.INTEGRITY_PROTECTED, bytes));
        assertNull("lines contains null", () -> new ReplyBuilder(ReplyCode.COMMAND_OKAY, bytes));
        assertNull("lines contains null", () -> new ReplyBuilder(ReplyCode.COMMAND_OKAY, (String) null));
        assertNull("lines contains null", () -> Features.of("SIZE", null));
        assertNull("features contains null", () -> new Features(Collections.singletonList(null)));
        assertNull("numbers contains null", () -> new SupportedProtocols(Arrays.asList(1, null)));
        assertNull("facts contains null", () -> new FileEntry(value, "a"));
        assertNull("facts contains null", () -> new FileEntry(name, "a"));
    }

    @Test
    void dialogueIsUnchangedByNull() {
        try (Dialogue dialogue = new Dialogue()) {
            assertNull("events contains null", () -> dialogue.receive(Collections.singletonList(null)));
            assertEquals(List.of(Command.CONNECT), dialogue.getOutstanding());
            assertEquals(List.of(), dialogue.getUnanswered());
        }
    }

    @Test
    void mechanismMustNotReturnNull() throws ReplyException {
        byte[] reply = "631 MjAwIG9r\r\n".getBytes(StandardCharsets.US_ASCII);
        ProtectedReply protectedReply = ProtectedReply.parse(Reply.parse(reply));
        assertNull("unprotect() returned null instead of bytes", () -> protectedReply.open(fragment -> null));
    }
}
