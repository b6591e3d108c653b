import FTPReply
import Testing

@Suite struct SourceFacts {
    private let sources: [Source] = {
        var sources = ReplyCode.allCases.flatMap(\.sources)
        sources += Command.allCases.flatMap(\.sources)
        sources += Command.allCases.compactMap(\.replies).flatMap(\.later).map(\.source)
        sources += ClosedSet.allCases.flatMap(\.members).flatMap { $0.sources }
        return sources
    }()

    @Test func sourceNamesDocumentAndSection() {
        for source in sources {
            #expect(Document.allCases.contains(source.document) && !source.section.isEmpty)
            #expect(source.url.hasPrefix(source.document.url))
            #expect(source.description == source.citation() && source.citation() == source.citation(.en))
            for lang in Lang.allCases {
                #expect(source.citation(lang).contains(source.document.label))
            }
            #expect(source.citation().contains(source.section))
        }
    }

    @Test func citationNamesSectionOnlyIfNumbered() throws {
        let section = try #require(ReplyCode.fileUnavailable.sources.first { $0.section == "4.2.2" })
        #expect("\(section)" == "RFC 959, section 4.2.2" && section.citation(.ko) == "RFC 959 4.2.2절")
        #expect(section.url == "https://www.rfc-editor.org/rfc/rfc959#section-4.2.2")
        let appendix = try #require(sources.first { $0.section == "Appendix II" })
        #expect("\(appendix)" == "RFC 959, Appendix II" && appendix.citation(.ko) == "RFC 959 부록 II")
    }

    @Test func documentsHaveUniqueIdentifiers() {
        #expect(Set(Document.allCases.map(\.id)).count == Document.allCases.count)
        #expect(Document.allCases.allSatisfy { $0.url.hasPrefix("https://") })
        #expect("\(Document.rfc959)" == "RFC 959")
    }
}
