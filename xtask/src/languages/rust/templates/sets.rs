//! The closed sets as enums: numbers, names, texts and sources of their members.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use core::fmt;

use crate::{ClosedSetMember, Lang, Source};
{% for set in sets %}

{{ set.doc | markdown | wrap(prefix="/// ") }}
///
/// ```
/// use ftp_reply::{Lang, {{ set.type }}};
///
/// let member = {{ set.type }}::{{ set.members[0].name | upper_camel }};
/// assert_eq!(member.number(), 1);
/// assert_eq!(member.name(), {{ set.members[0].name | rust_string }});
/// assert_eq!(member.text(Lang::En), {{ set.members[0].text[0] | rust_string }});
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
{% for _ in set.growing %}
#[non_exhaustive]
{% endfor %}
#[repr(u8)]
pub enum {{ set.type }} {
{% for member in set.members %}
{{ member.doc | markdown | wrap(prefix="    /// ") }}
    {{ member.name | upper_camel }} = {{ member.number }},
{% endfor %}
}

impl {{ set.type }} {
    /// Every member, in the order of the numbers.
    ///
    /// ```
    /// # use ftp_reply::{{ set.type }};
    /// assert_eq!({{ set.type }}::ALL[0], {{ set.type }}::{{ set.members[0].name | upper_camel }});
    /// ```
    pub const ALL: &'static [{{ set.type }}] = &[
{% for member in set.members %}
        {{ set.type }}::{{ member.name | upper_camel }},
{% endfor %}
    ];
{% for member in set.members %}
{% for alias in member.aliases %}

    /// The former name of [`{{ member.name | upper_camel }}`](Self::{{ member.name | upper_camel }}).
    #[deprecated(note = "use `{{ member.name | upper_camel }}`")]
    #[allow(non_upper_case_globals)]
    pub const {{ alias | upper_camel }}: {{ set.type }} = {{ set.type }}::{{ member.name | upper_camel }};
{% endfor %}
{% endfor %}

    /// Returns the member's number, from 1. It never changes between versions.
    ///
    /// ```
    /// # use ftp_reply::{{ set.type }};
    /// assert_eq!({{ set.type }}::{{ set.members[0].name | upper_camel }}.number(), 1);
    /// ```
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Returns the member with this number, or `None` if there is none.
    ///
    /// ```
    /// # use ftp_reply::{{ set.type }};
    /// assert_eq!({{ set.type }}::from_number(1), Some({{ set.type }}::{{ set.members[0].name | upper_camel }}));
    /// assert_eq!({{ set.type }}::from_number(0), None);
    /// ```
    pub const fn from_number(number: u8) -> Option<{{ set.type }}> {
        match number {
{% for member in set.members %}
            {{ member.number }} => Some({{ set.type }}::{{ member.name | upper_camel }}),
{% endfor %}
            _ => None,
        }
    }

    /// Returns the member's name in `snake_case`, the same in every language.
    ///
    /// ```
    /// # use ftp_reply::{{ set.type }};
    /// assert_eq!({{ set.type }}::{{ set.members[0].name | upper_camel }}.name(), {{ set.members[0].name | rust_string }});
    /// ```
    pub const fn name(self) -> &'static str {
        self.as_member().name()
    }

    /// Returns the member with this name or former name, in any letter case.
    ///
    /// ```
    /// # use ftp_reply::{{ set.type }};
    /// for member in {{ set.type }}::ALL {
    ///     assert_eq!({{ set.type }}::from_name(member.name()), Some(*member));
    /// }
    /// assert_eq!({{ set.type }}::from_name(""), None);
    /// ```
    pub fn from_name(name: &str) -> Option<{{ set.type }}> {
        let member = ClosedSet::{{ set.name | upper_camel }}.member_from_name(name)?;
        {{ set.type }}::from_number(member.number())
    }

    /// Returns the member's text, one line.
    ///
    /// ```
    /// # use ftp_reply::{Lang, {{ set.type }}};
    /// assert_eq!({{ set.type }}::{{ set.members[0].name | upper_camel }}.text(Lang::En), {{ set.members[0].text[0] | rust_string }});
    /// ```
    pub const fn text(self, lang: Lang) -> &'static str {
        self.as_member().text(lang)
    }
{% for _ in set.explained %}

    /// Returns a longer explanation of the member.
    ///
    /// ```
    /// # use ftp_reply::{Lang, {{ set.type }}};
    /// assert!(!{{ set.type }}::{{ set.members[0].name | upper_camel }}.explain(Lang::En).is_empty());
    /// ```
    pub const fn explain(self, lang: Lang) -> &'static str {
        match self.as_member().explain(lang) {
            Some(explain) => explain,
            // Never: every member of this set has one.
            None => "",
        }
    }
{% endfor %}

    /// Returns the sections that define the member, possibly none.
    ///
    /// ```
    /// # use ftp_reply::{{ set.type }};
    /// for source in {{ set.type }}::{{ set.members[0].name | upper_camel }}.sources() {
    ///     assert!(source.to_string().starts_with(source.document().label()));
    /// }
    /// ```
    pub const fn sources(self) -> &'static [Source] {
        self.as_member().sources()
    }

    /// Returns the member as one of any set.
    const fn as_member(self) -> ClosedSetMember {
        ClosedSetMember::new(ClosedSet::{{ set.name | upper_camel }}, self as u8)
    }
}

impl From<{{ set.type }}> for ClosedSetMember {
    fn from(member: {{ set.type }}) -> ClosedSetMember {
        member.as_member()
    }
}

impl fmt::Display for {{ set.type }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
{% endfor %}

/// A closed set, for programs that handle all sets in the same way. Each set is also a separate enum.
///
/// ```
/// use ftp_reply::ClosedSet;
///
/// let set = ClosedSet::from_name({{ sets[0].name | rust_string }}).unwrap();
/// assert_eq!(set.member(1).unwrap().name(), {{ sets[0].members[0].name | rust_string }});
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum ClosedSet {
{% for set in sets %}
{{ ("[`" ~ set.type ~ "`](crate::" ~ set.type ~ "): " ~ set.doc | markdown) | wrap(prefix="    /// ") }}
    {{ set.name | upper_camel }} = {{ set.number }},
{% endfor %}
}

impl ClosedSet {
    /// Every set, in the order of the numbers.
    ///
    /// ```
    /// # use ftp_reply::ClosedSet;
    /// assert_eq!(ClosedSet::ALL[0].number(), 1);
    /// ```
    pub const ALL: &'static [ClosedSet] = &[
{% for set in sets %}
        ClosedSet::{{ set.name | upper_camel }},
{% endfor %}
    ];
}
