package dev.ftpreply

import kotlin.system.measureNanoTime

/** Benchmark: the time of a fact compared with a lookup in a [HashMap]. */
object FactBenchmark {
    private const val ROUNDS = 40
    private const val PASSES = 5_000
    private val numbers = ReplyCode.entries.map { it.value }.toIntArray()
    private val map = HashMap<Int, String>(ReplyCode.entries.associate { it.value to it.text(Lang.KO)!! })

    /** Returns the shortest time of a call in nanoseconds. The first rounds warm up the JIT compiler. */
    private inline fun nanoseconds(call: (Int) -> String?): Double {
        var best = Double.MAX_VALUE
        var found = 0L
        repeat(ROUNDS) {
            val took = measureNanoTime {
                repeat(PASSES) {
                    for (number in numbers) found += if (call(number) != null) 1 else 0
                }
            }
            best = minOf(best, took.toDouble() / (PASSES * numbers.size))
        }
        check(found == ROUNDS.toLong() * PASSES * numbers.size)
        return best
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val lookup = nanoseconds { map[it] }
        val fact = nanoseconds { ReplyCode.of(it).text(Lang.KO) }
        println("fact: ReplyCode.of(n).text(Lang.KO)  %.2f ns".format(fact))
        println("HashMap<Int, String> lookup          %.2f ns".format(lookup))
        println("ratio fact / HashMap                 %.2f".format(fact / lookup))
    }
}
