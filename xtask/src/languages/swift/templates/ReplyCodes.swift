
extension ReplyCode {
{% for reply in replies %}
    /// {{ reply.code }} {{ reply.text[0] | markdown }}
{% for detail in reply.detail %}
    ///
{{ detail[0] | markdown | wrap(prefix="    /// ") }}
{% endfor %}
    ///
{{ ("Source: " ~ [source.citation[0] for source in reply.sources] | join(sep="; ") ~ ".") | wrap(prefix="    /// ") }}
    public static let {{ reply.name | lower_camel | swift_name }} = ReplyCode(listed: {{ reply.code }})

{% for alias in reply.aliases %}
    /// Former name of ``{{ reply.name | lower_camel }}``.
    @available(*, deprecated, renamed: "{{ reply.name | lower_camel }}")
    public static let {{ alias | lower_camel | swift_name }} = ReplyCode(listed: {{ reply.code }})

{% endfor %}
{% endfor %}
}
