// Compares the cost of a fact with that of a dictionary lookup: `swift run -c release FactBenchmark`.

import FTPReplyCodes

/// Keeps the optimizer from removing the work.
@inline(never) func length(_ text: String?) -> Int { text?.utf8.count ?? 0 }

/// Returns the best time for one call in nanoseconds, over several rounds.
func nanoseconds(_ call: (Int) -> Int) -> Double {
    let numbers = ReplyCode.allCases.map(\.rawValue)
    let repetitions = 5_000
    let clock = ContinuousClock()
    var total = 0
    let rounds = (0..<20).map { _ in
        clock.measure {
            for _ in 0..<repetitions {
                for number in numbers { total &+= call(number) }
            }
        }
    }
    precondition(total > 0)
    let best = rounds.min()!.components
    let seconds = Double(best.seconds) + Double(best.attoseconds) / 1e18
    return seconds * 1e9 / Double(repetitions * numbers.count)
}

/// Returns the value with two decimals. `Double.rounded()` would need the C library's mathematics, which a program without
/// Foundation does not link.
func rounded(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }

let dictionary = Dictionary(uniqueKeysWithValues: ReplyCode.allCases.map { ($0.rawValue, $0.text(.ko)!) })
let fact = nanoseconds { length(ReplyCode(rawValue: $0)?.text(.ko)) }
let lookup = nanoseconds { length(dictionary[$0]) }

print("ReplyCode(rawValue: n)?.text(.ko)  \(rounded(fact)) ns")
print("[Int: String] dictionary[n]        \(rounded(lookup)) ns")
print("ratio                              \(rounded(fact / lookup))")
