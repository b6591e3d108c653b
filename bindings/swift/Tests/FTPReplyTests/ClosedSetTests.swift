import FTPReply
import Foundation
import Testing

@Suite struct ClosedSetFacts {
    /// Checks that a member can be found and encoded by each of its keys.
    private func check<Member: ClosedSetMember>(_ member: Member, of set: ClosedSet) throws {
        #expect(Member.closedSet == set)
        #expect(Member(number: member.number) == member)
        #expect(Member(name: member.name) == member)
        #expect(Member(name: member.name.uppercased()) == member)
        #expect(Member(rawValue: member.name) == member)
        #expect(set.member(number: member.number)?.name == member.name)
        #expect(member.description == member.name)
        let json = try JSONEncoder().encode([member])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(member.name)\"]")
        #expect(try JSONDecoder().decode([Member].self, from: json) == [member])
        #expect(set.member(name: member.name.uppercased())?.number == member.number)
        for alias in member.aliases {
            #expect(Member(name: alias) == member && set.member(name: alias)?.number == member.number)
        }
        #expect(member.text() == member.text(.en))
        #expect(Lang.allCases.allSatisfy { !member.text($0).isEmpty })
        #expect(member.sources.allSatisfy { Document.allCases.contains($0.document) })
    }

    @Test(arguments: ClosedSet.allCases)
    func memberIsFoundByNumberAndName(_ set: ClosedSet) throws {
        for member in set.members { try check(member, of: set) }
    }

    @Test(arguments: ClosedSet.allCases)
    func numbersCountFrom1(_ set: ClosedSet) {
        #expect(set.members.map { $0.number } == Array(1...set.members.count))
        #expect(Set(set.members.map { $0.name }).count == set.members.count)
    }

    @Test func setIsFoundByNumberAndName() {
        #expect(ClosedSet.allCases.map(\.number) == Array(1...ClosedSet.allCases.count))
        for set in ClosedSet.allCases {
            #expect(ClosedSet(number: set.number) == set)
            #expect(ClosedSet(name: set.name) == set)
            #expect(ClosedSet(name: set.name.uppercased()) == set)
            #expect("\(set)" == set.name)
        }
        #expect(ClosedSet(name: "no_such_set") == nil && ClosedSet.verdict.member(name: "no_such_member") == nil)
        #expect(ClosedSet(number: 0) == nil)
    }

    @Test func lookupRejectsUnknownMembers() {
        for number in [Int.min, -1, 0, Verdict.allCases.count + 1, 256 + 1, Int.max] {
            #expect(Verdict(number: number) == nil, "\(number)")
        }
        for name in ["", "no_such_member", "listed ", "listedLater", "\u{17F}tandard", "\u{212A}nown"] {
            #expect(Verdict(name: name) == nil, "\(name)")
        }
        #expect(CodeStatus(name: "\u{17F}tandard") == nil)
    }

    @Test func explainedSetsExplainEveryMember() {
        let explained = ClosedSet.allCases.filter { $0.members.contains { $0 is any ExplainedMember } }
        #expect(explained.contains(.violation) && !explained.contains(.payloadError))
        for case let member as any ExplainedMember in explained.flatMap(\.members) {
            #expect(Lang.allCases.allSatisfy { !member.explain($0).isEmpty })
            #expect(member.explain() == member.explain(.en))
        }
    }

    @Test func textWithoutLanguageIsEnglish() {
        #expect(Verdict.closing.text() == Verdict.closing.text(.en))
        #expect(Violation.unsolicited.text() == "The server sent a reply although no command was waiting.")
        #expect(Violation.unsolicited.text(.ko) == "기다리는 명령이 없는데 응답이 왔습니다.")
        #expect(Violation.unsolicited.explain() != Violation.unsolicited.explain(.ko))
        #expect(ReplyClass.protected.explain() == ReplyClass.protected.explain(.en))
    }

    @Test func memberNumbersAreFrozen() {
        #expect(Verdict.closing.number == 2 && Transition.error.number == 5 && FaultKind.unexpectedEof.number == 5)
        #expect(Situation.aborting.number == 3 && Violation.closedSet.number == ClosedSet.violation.number)
    }

    @Test func diagramHasTransitionForEachClass() {
        #expect(Command.retr.diagram?.transition(.positivePreliminary) == .wait)
        #expect(Command.user.diagram?.transition(.positiveIntermediate) == .next)
        #expect(Diagram.allCases.allSatisfy { $0.transition(.protected) == .error })
        #expect(Diagram.allCases.allSatisfy { $0.transition(.permanentNegative) == .failure })
    }
}
