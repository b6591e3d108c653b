import FTPReply
import Testing

@Test(arguments: [("ko_KR.UTF-8", Lang.ko), ("en_US.UTF-8", .en), ("C", .en)])
func localeOfProcessSelectsLanguage(_ locale: String, _ lang: Lang) throws {
    let output = try printed(
        products.appendingPathComponent("LocaleProgram"),
        environment: ["LC_ALL": locale, "LANG": locale, "LC_MESSAGES": ""])
    #expect(output == "\(lang)\n\(ReplyError.send(kind: .greeting).message(lang))\n")
}
