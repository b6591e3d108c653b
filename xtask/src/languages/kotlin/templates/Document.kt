package dev.ftpreply

/** A document that a [Source] cites. */
public class Document private constructor(
    /** The identifier in the project's table. */
    public val id: String,
    /** The name in citations. */
    public val label: String,
    /** The title. */
    public val title: String,
    /** The year and month of publication, `YYYY-MM`. */
    public val date: String,
    /** The address of its text. */
    public val url: String,
) {
    /** Returns the label. */
    override fun toString(): String = label

    public companion object {
{% for document in documents %}
        /** {{ document.title }}, {{ document.date }}. */
        @JvmField
        public val {{ document.id | upper_snake }}: Document = Document(
            {{ document.id | kotlin_string }},
            {{ document.label | kotlin_string }},
            {{ document.title | kotlin_string }},
            {{ document.date | kotlin_string }},
            {{ document.url | kotlin_string }},
        )

{% endfor %}
        /** Every document, in the order of the project's table. */
        @JvmStatic
        public val entries: List<Document> = immutable(
            listOf(
{% for document in documents %}
                {{ document.id | upper_snake }},
{% endfor %}
            ),
        )
    }
}
