//! The closed sets of the table as enums, with their texts.
#![allow(clippy::doc_markdown, clippy::too_many_lines)]

use super::documents;
use crate::{Arc, Source};

/// A language that every text is in.
///
/// ```
/// use ftp_reply::{Lang, ReplyCode};
///
/// for lang in Lang::ALL {
///     assert!(ReplyCode::{{ replies[0].name | upper_snake }}.text(*lang).is_some());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Lang {
{% for language in languages %}
    /// `{{ language.tag }}`, {{ language.name | markdown }}.
    {{ language.tag | upper_camel }},
{% endfor %}
}

impl Lang {
    /// Every language in fallback order, English first.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::ALL[0], Lang::{{ languages[0].tag | upper_camel }});
    /// ```
    pub const ALL: &'static [Lang] = &[
{% for language in languages %}
        Lang::{{ language.tag | upper_camel }},
{% endfor %}
    ];

    /// The BCP 47 tag.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::{{ languages[0].tag | upper_camel }}.tag(), {{ languages[0].tag | rust_string }});
    /// ```
    pub const fn tag(self) -> &'static str {
        match self {
{% for language in languages %}
            Lang::{{ language.tag | upper_camel }} => {{ language.tag | rust_string }},
{% endfor %}
        }
    }

    /// The language's name in the language itself.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::{{ languages[0].tag | upper_camel }}.name(), {{ languages[0].name | rust_string }});
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
{% for language in languages %}
            Lang::{{ language.tag | upper_camel }} => {{ language.name | rust_string }},
{% endfor %}
        }
    }
}

/// What a code's first digit says: how far the command has come, and whether it may be repeated.
///
/// The set is closed: a code begins with 1 to 6.
///
/// ```
/// use ftp_reply::{ReplyClass, ReplyCode};
///
/// for code in ReplyCode::ALL {
///     assert_eq!(u16::from(code.class().digit()), code.as_u16() / 100);
/// }
/// assert_eq!(ReplyClass::ALL.len(), {{ classes | length }});
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReplyClass {
{% for class in classes %}
    /// `{{ class.digit }}yz` {{ class.text[0] | markdown }}.
    ///
{{ class.explain[0] | markdown | wrap(prefix="    /// ") }}
    {{ class.name | upper_camel }},
{% endfor %}
}

impl ReplyClass {
{{<rust.variants kind="ReplyClass" members={classes} />}}
{{<rust.digit kind="ReplyClass" members={classes} doc="The first digit of the class's codes, 1 to 6." />}}
{{<rust.text kind="ReplyClass" members={classes} doc="The class's heading, without a full stop." />}}
{{<rust.explain kind="ReplyClass" members={classes} doc="What such a reply means and what follows from it, in plain words." />}}

    /// What a client should do after a code of this class that the table does not list.
    ///
    /// ```
    /// # use ftp_reply::{Recovery, ReplyClass};
    /// assert_eq!(ReplyClass::{{ classes[0].name | upper_camel }}.recovery(), Recovery::{{ classes[0].recovery | upper_camel }});
    /// ```
    pub const fn recovery(self) -> Recovery {
        const RECOVERIES: [Recovery; {{ classes | length }}] = [
{% for class in classes %}
            Recovery::{{ class.recovery | upper_camel }},
{% endfor %}
        ];
        RECOVERIES[self as usize]
    }
{{<rust.sources kind="ReplyClass" members={classes} />}}
}

/// What a code's second digit says: the function that the reply is about.
///
/// The set is closed: x6z to x9z have no group.
///
/// ```
/// use ftp_reply::{ReplyCode, ReplyGroup};
///
/// let group = ReplyCode::FILE_UNAVAILABLE.group();
/// assert_eq!(group.map(ReplyGroup::digit), Some(5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReplyGroup {
{% for group in groups %}
    /// `x{{ group.digit }}z` {{ group.text[0] | markdown }}.
    ///
{{ group.explain[0] | markdown | wrap(prefix="    /// ") }}
    {{ group.name | upper_camel }},
{% endfor %}
}

impl ReplyGroup {
{{<rust.variants kind="ReplyGroup" members={groups} />}}
{{<rust.digit kind="ReplyGroup" members={groups} doc="The second digit of the group's codes, 0 to 5." />}}
{{<rust.text kind="ReplyGroup" members={groups} doc="The group's heading, without a full stop." />}}
{{<rust.explain kind="ReplyGroup" members={groups} doc="What the replies of the group are about, in plain words." />}}
{{<rust.sources kind="ReplyGroup" members={groups} />}}
}

/// A code's standing among the RFCs.
///
/// ```
/// use ftp_reply::{CodeStatus, ReplyCode};
///
/// let standard = |code: &&ReplyCode| code.status() == Some(CodeStatus::Standard);
/// assert!(ReplyCode::ALL.iter().filter(standard).count() > 30);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodeStatus {
{% for status in statuses %}
{{ status.explain[0] | markdown | wrap(prefix="    /// ") }}
    {{ status.name | upper_camel }},
{% endfor %}
}

impl CodeStatus {
{{<rust.variants kind="CodeStatus" members={statuses} />}}
{{<rust.text kind="CodeStatus" members={statuses} doc="The standing in a word or two." />}}
{{<rust.explain kind="CodeStatus" members={statuses} doc="What the standing means, in plain words." />}}
}

/// What a client should do next after a reply.
///
/// ```
/// use ftp_reply::{Recovery, ReplyCode};
///
/// assert!(ReplyCode::ALL.iter().any(|code| code.recovery() == Recovery::{{ recoveries[0].name | upper_camel }}));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Recovery {
{% for recovery in recoveries %}
    /// {{ recovery.text[0] | markdown }}
    ///
{{ recovery.explain[0] | markdown | wrap(prefix="    /// ") }}
    {{ recovery.name | upper_camel }},
{% endfor %}
}

impl Recovery {
{{<rust.variants kind="Recovery" members={recoveries} />}}
{{<rust.text kind="Recovery" members={recoveries} doc="The advice in one short sentence." />}}
{{<rust.explain kind="Recovery" members={recoveries} doc="The advice with its reason, in plain words." />}}
}

/// A state diagram that commands follow (RFC 959 section 6): what each first digit leads to.
///
/// ```
/// use ftp_reply::{Command, Diagram};
///
/// let diagram = Command::RETR.diagram();
/// assert!(Diagram::ALL.iter().any(|known| diagram == Some(*known)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Diagram {
{% for diagram in diagrams %}
{{ diagram.text[0] | markdown | wrap(prefix="    /// ") }}
    {{ diagram.name | upper_camel }},
{% endfor %}
}

impl Diagram {
{{<rust.variants kind="Diagram" members={diagrams} />}}
{{<rust.text kind="Diagram" members={diagrams} doc="The diagram in one line." />}}
{{<rust.sources kind="Diagram" members={diagrams} />}}

    /// What each first digit from 1 to 5 leads to.
    pub(crate) const fn arcs(self) -> [Arc; 5] {
        const ARCS: [[Arc; 5]; {{ diagrams | length }}] = [
{% for diagram in diagrams %}
            [{{ ["Arc::" ~ arc | upper_camel for arc in diagram.transitions] | join(sep=", ") }}],
{% endfor %}
        ];
        ARCS[self as usize]
    }
}
