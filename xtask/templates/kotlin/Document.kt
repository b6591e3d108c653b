package dev.ftpreply

/** A document that a [Source] cites. */
public class Document private constructor(
    /** The name that the project's table knows it by. */
    public val id: String,
    /** How to cite it in a sentence. */
    public val label: String,
    /** The title. */
    public val title: String,
    /** The year and month of publication, `YYYY-MM`. */
    public val date: String,
    /** Where to read it. */
    public val url: String,
) {
    /** The label. */
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
