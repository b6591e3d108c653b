{# What the Kotlin tables have in common: texts and lists of texts in every language, sources, lists of codes, closed sets. #}
{% component kotlin.texts(texts) %}
arrayOf(
{% for text in texts %}
            {{ text | kotlin_string }},
{% endfor %}
        )
{%- endcomponent kotlin.texts %}
{% component kotlin.lists(lists) %}
listOf(
{% for list in lists %}
            listOf(
{% for text in list %}
                {{ text | kotlin_string }},
{% endfor %}
            ),
{% endfor %}
        )
{%- endcomponent kotlin.lists %}
{% component kotlin.source(source) %}
cite(Document.{{ source.document.id | upper_snake }}, {{ source.section | kotlin_string }})
{%- endcomponent kotlin.source %}
{% component kotlin.sources(sources) %}
immutable(listOf({{ ["cite(Document." ~ s.document.id | upper_snake ~ ", " ~ s.section | kotlin_string ~ ")" for s in sources] | join(sep=", ") }}))
{%- endcomponent kotlin.sources %}
{% component kotlin.codes(replies, indices) %}
codes({{ ["ReplyCode." ~ replies[index].name | upper_snake for index in indices] | join(sep=", ") }})
{%- endcomponent kotlin.codes %}
{# One closed set. #}
{% component kotlin.set(set) %}

/**
{{ set.doc | markdown | wrap(prefix=" * ") }}
 */
public enum class {{ set.type }}(
    override val identifier: String,
    private val texts: Array<String>,
{% for _ in set.explained %}
    private val explanations: Array<String>,
{% endfor %}
    override val sources: List<Source>,
) : ClosedSetMember {
{% for member in set.members %}
    /**
{{ member.doc | markdown | wrap(prefix="     * ") }}
     */
    {{ member.name | upper_snake }}(
        {{ member.name | kotlin_string }},
        {{<kotlin.texts texts={member.text} />}},
{% for _ in set.explained %}
{% for explain in member.explain %}
        {{<kotlin.texts texts={explain} />}},
{% endfor %}
{% endfor %}
        {{<kotlin.sources sources={member.sources} />}},
    ),

{% endfor %}
    ;

    override val set: ClosedSet get() = ClosedSet.{{ set.name | upper_snake }}

    override val number: Int get() = ordinal + 1

    override fun text(lang: Lang): String = texts[lang.ordinal]
{% for _ in set.explained %}

    /** Returns a longer explanation in a language. */
    override fun explain(lang: Lang): String = explanations[lang.ordinal]

    /** Returns a longer English explanation. */
    override fun explain(): String = explain(Lang.EN)
{% endfor %}
{% for _ in set.of_classes %}

    /** The first digit of the codes. */
    public val digit: Int get() = number

    /** What a client does next after an unlisted code of the class. */
    public val recovery: Recovery get() = classRecoveries[ordinal]
{% endfor %}
{% for _ in set.of_groups %}

    /** The second digit of the codes. */
    public val digit: Int get() = number - 1
{% endfor %}
{% for _ in set.of_diagrams %}

    /**
     * Returns what a reply of this class leads to. A protected reply has no transition of its own (the reply inside
     * does), so the result is [Transition.ERROR].
     */
    public fun transition(replyClass: ReplyClass): Transition =
        diagramTransitions[ordinal].getOrElse(replyClass.ordinal) { Transition.ERROR }
{% endfor %}

    public companion object {
{% for member in set.members %}
{% for alias in member.aliases %}
        /** Former name of [{{ member.name | upper_snake }}]. */
        @Deprecated("use {{ member.name | upper_snake }}", ReplaceWith("{{ set.type }}.{{ member.name | upper_snake }}"))
        @JvmField
        public val {{ alias | upper_snake }}: {{ set.type }} = {{ member.name | upper_snake }}

{% endfor %}
{% endfor %}
        internal val members: Members<{{ set.type }}> = Members(
            entries,
{% for member in set.members %}
{% for alias in member.aliases %}
            {{ alias | kotlin_string }} to {{ member.name | upper_snake }},
{% endfor %}
{% endfor %}
        )

        /** Returns the member with this number, or `null` if there is none. */
        @JvmStatic
        public fun fromNumber(number: Int): {{ set.type }}? = members.at(number)

        /** Returns the member with this name or former name, in any letter case, or `null` if there is none. */
        @JvmStatic
        public fun fromName(name: String): {{ set.type }}? = members.named(name)
    }
}
{% endcomponent kotlin.set %}
