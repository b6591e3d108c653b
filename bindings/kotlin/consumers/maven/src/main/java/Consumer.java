import dev.ftpreply.Command;
import dev.ftpreply.Dialogue;
import dev.ftpreply.Explanation;
import dev.ftpreply.Help;
import dev.ftpreply.Lang;
import dev.ftpreply.OutcomeKind;
import dev.ftpreply.Reply;
import dev.ftpreply.ReplyCode;
import dev.ftpreply.ReplyEvent;
import dev.ftpreply.ReplyException;
import dev.ftpreply.ReplyParser;
import java.nio.charset.StandardCharsets;

/** Reads replies and explains a failure with the published package. Anything wrong ends it with an exception. */
public class Consumer {
    public static void main(String[] arguments) throws ReplyException {
        byte[] received = "220 Ready\r\n550 Failed to open file.\r\n".getBytes(StandardCharsets.US_ASCII);
        try (ReplyParser parser = new ReplyParser();
                Dialogue dialogue = new Dialogue()) {
            for (ReplyEvent event : parser.feed(received)) {
                Reply reply = (Reply) event;
                OutcomeKind kind = dialogue.receive(reply).getKind();
                if (reply.getCode().equals(ReplyCode.SERVICE_READY)) {
                    require(kind == OutcomeKind.COMPLETED);
                    dialogue.send(Command.RETR, "missing");
                } else {
                    require(kind == OutcomeKind.PERMANENT_FAILURE);
                    Explanation explanation = Help.explain(reply, Lang.KO, Command.RETR);
                    require(explanation.getHeadline().equals(ReplyCode.FILE_UNAVAILABLE.text(Lang.KO)));
                    require(!explanation.getCauses().isEmpty());
                    System.out.println("consumer: " + reply);
                }
            }
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError();
        }
    }
}
