import dev.ftpreply.Lang;
import dev.ftpreply.ReplyCode;

public class JavaExplain {
    public static void main(String[] arguments) {
        ReplyCode code = ReplyCode.of(450);

        System.out.println(code + " " + code.getName() + ": " + code.text());
        System.out.println(code.text(Lang.matching("ko_KR.UTF-8")));
        System.out.println(code.mayRetry() ? "try again later" : "do not try again");
        System.out.println(code.equals(ReplyCode.FILE_BUSY));
    }
}
