
extension Command {
{% for command in commands %}
    /// {{ command.name }}: {{ command.text[0] | markdown }}.
    public static let {{ command.name | lower_camel | swift_name }} = Command(listed: {{ command.name | swift_string }})

{% endfor %}
}
