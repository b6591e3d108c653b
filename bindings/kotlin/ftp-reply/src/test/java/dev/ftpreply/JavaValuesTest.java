package dev.ftpreply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads and writes values, and follows a dialogue, as a Java program does. */
class JavaValuesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Reply reply(String text) throws ReplyException {
        return Reply.parse(bytes(text));
    }

    @Test
    void valuesAreReadStrictlyAndLeniently() throws ReplyException {
        assertEquals(1830, FileSize.parse(reply("213 1830\r\n")).getBytes());
        assertEquals("/pub", Pathname.parse(reply("257 \"/pub\" created\r\n")).text());
        Lenient<Pathname> read = Pathname.parseLenient(reply("257 /pub\r\n"));
        assertEquals("/pub", read.getValue().text());
        assertEquals(List.of(Liberty.UNQUOTED_PATH), read.getLiberties());
        assertNull(TransferSize.parse(reply("150 Here it comes\r\n")));
        assertEquals(1998, FileTime.parseValue("19980615100045.014").getYear());
        assertEquals("dir", FileEntry.parseLine("type=dir; a").getFacts().get("type"));
        Features features = Features.parse(reply("211-x\r\n SIZE\r\n211 End\r\n"));
        assertTrue(features.contains("size"));
        assertEquals("SIZE", features.get(0).getName());
    }

    @Test
    void errorsAreCheckedExceptions() {
        ReplyException.Payload error =
                assertThrows(ReplyException.Payload.class, () -> FileSize.parse(reply("213 x\r\n")));
        assertEquals(PayloadErrorKind.MALFORMED, error.getKind());
        assertEquals(4, error.getOffset());
        assertThrows(ReplyException.Payload.class, () -> new HostPort("localhost", 21));
        assertThrows(ReplyException.Encode.class, () -> new HostPort("127.0.0.1", 0));
    }

    @Test
    void dataAddressIsForSockets() throws Exception {
        PassiveAddress address = PassiveAddress.parse(reply("227 ok (10,0,0,1,156,64)\r\n"));
        InetAddress peer = InetAddress.getByName("203.0.113.9");
        assertEquals(new InetSocketAddress(peer, 40000), address.dataAddress(peer));
        assertEquals("10.0.0.1", address.dataHost("203.0.113.9", HostPolicy.TRUST_REPLY));
        assertThrows(UnusableHostException.class, () -> address.dataHost("0.0.0.0"));
    }

    @Test
    void repliesAndCommandsAreWritten() throws ReplyException {
        assertArrayEquals(bytes("200 ok\r\n"), new ReplyBuilder(ReplyCode.COMMAND_OKAY, "ok").encode());
        assertArrayEquals(bytes("RETR a\r\n"), Command.RETR.encode("a"));
        assertArrayEquals(bytes("PASV\r\n"), Command.PASV.encode());
        assertArrayEquals(bytes("type=dir; a"), new FileEntry(Map.of("type", "dir"), "a").toLine());
        assertEquals("2024-02-29T00:00:00Z", new FileTime(2024, 2, 29).toString());
    }

    @Test
    void mechanismCanThrowCheckedException() throws ReplyException {
        ProtectedReply protectedReply = ProtectedReply.parse(reply("631 MjAwIG9r\r\n"));
        assertThrows(
                java.io.IOException.class,
                () -> protectedReply.open(fragment -> {
                    throw new java.io.IOException("bad signature");
                }));
    }

    @Test
    void dialogueIsClosedByTry() throws ReplyException {
        try (Dialogue dialogue = new Dialogue()) {
            assertEquals(OutcomeKind.COMPLETED, dialogue.receive(ReplyCode.SERVICE_READY).getKind());
            dialogue.send(Command.USER, "anonymous");
            Outcome outcome = dialogue.receive(reply("331 Password?\r\n"));
            assertEquals(List.of(Command.PASS), outcome.getCommands());
            assertEquals(Command.USER, outcome.getAnswered());
            assertEquals(32, Dialogue.getCapacity());
        }
    }
}
