{# What the generated Rust tables have in common. #}
{% component rust.texts(indices) %}
[{% for index in indices %}TEXT[{{ index }}], {% endfor %}]
{%- endcomponent rust.texts %}
{% component rust.range(range) %}
Range::new({{ range.start }}, {{ range.len }})
{%- endcomponent rust.range %}
{% component rust.ranges(ranges) %}
[{% for range in ranges %}Range::new({{ range.start }}, {{ range.len }}), {% endfor %}]
{%- endcomponent rust.ranges %}
