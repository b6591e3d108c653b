import dev.ftpreply.*;

public class JavaExplain {
    public static void main(String[] arguments) throws ReplyException {
        Reply reply = Reply.parse("550 Failed to open file.\r\n".getBytes());
        Explanation explanation = Help.explain(reply, Lang.matching("ko_KR.UTF-8"), Command.RETR);

        System.out.println(explanation.getHeadline());
        System.out.println(explanation.getCauses().get(0));
        System.out.println(reply.getCode().mayRetry() ? "try again later" : "do not try again");
        System.out.println(reply.getCode().equals(ReplyCode.FILE_UNAVAILABLE));
    }
}
