package dev.ftpreply

/** A message about the native library, which the package shows without it. */
internal enum class LoadingMessage(private val texts: Array<String>) {
{% for message in loading_messages %}
    {{ message.name | upper_snake }}({{<kotlin.texts texts={message.text} />}}),

{% endfor %}
    ;

    /** Returns the message in a language, with these values in place of the placeholders. */
    fun text(lang: Lang, vararg values: Pair<String, String>): String =
        values.fold(texts[lang.ordinal]) { text, (name, value) -> text.replace("{$name}", value) }
}
