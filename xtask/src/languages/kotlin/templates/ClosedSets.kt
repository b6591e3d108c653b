package dev.ftpreply
{% for set in sets %}
{{<kotlin.set set={set} />}}
{% endfor %}

/** A closed set, for programs that handle all of them alike. Each set also is an enum of its own, such as [Verdict]. */
public enum class ClosedSet(
    /** The name in `snake_case`, the same in every language. */
    public val identifier: String,
    private val table: Members<*>,
) {
{% for set in sets %}
    /** [{{ set.type }}]: {{ set.doc | markdown }} */
    {{ set.name | upper_snake }}({{ set.name | kotlin_string }}, {{ set.type }}.members),

{% endfor %}
    ;

    /** The number, from 1. It never changes between versions. */
    public val number: Int get() = ordinal + 1

    /** The members, in the order of their numbers. */
    public val members: List<ClosedSetMember> get() = table.entries

    /** Returns the member with this number, or `null` if there is none. */
    public fun member(number: Int): ClosedSetMember? = table.at(number)

    /** Returns the member with this name or former name, in any letter case, or `null` if there is none. */
    public fun member(name: String): ClosedSetMember? = table.named(name)

    internal fun aliases(member: ClosedSetMember): List<String> = table.aliases(member)

    public companion object {
        /** Returns the set with this number, or `null` if there is none. */
        @JvmStatic
        public fun fromNumber(number: Int): ClosedSet? = entries.getOrNull(number - 1)

        /** Returns the set with this name, in any letter case, or `null` if there is none. */
        @JvmStatic
        public fun fromName(name: String): ClosedSet? = asciiLowercase(name).let { key -> entries.find { it.identifier == key } }
    }
}

private val classRecoveries: Array<Recovery> = arrayOf(
{% for class in classes %}
    Recovery.{{ class.recovery | upper_snake }},
{% endfor %}
)

private val diagramTransitions: Array<Array<Transition>> = arrayOf(
{% for diagram in diagrams %}
    arrayOf({{ ["Transition." ~ transition | upper_snake for transition in diagram.transitions] | join(sep=", ") }}),
{% endfor %}
)
