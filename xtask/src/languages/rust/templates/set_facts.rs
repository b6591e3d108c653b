//! Facts of classes and diagrams in addition to name and text.
#![allow(clippy::match_same_arms)]

use crate::{Diagram, Recovery, ReplyClass, Transition};

impl ReplyClass {
    /// Returns what a client should do after an unlisted code of this class.
    ///
    /// ```
    /// # use ftp_reply::{Recovery, ReplyClass};
    /// assert_eq!(ReplyClass::{{ classes[0].name | upper_camel }}.recovery(), Recovery::{{ classes[0].recovery | upper_camel }});
    /// ```
    pub const fn recovery(self) -> Recovery {
        match self {
{% for class in classes %}
            ReplyClass::{{ class.name | upper_camel }} => Recovery::{{ class.recovery | upper_camel }},
{% endfor %}
        }
    }
}

impl Diagram {
    /// Returns the transitions for the first digits from 1 to 5.
    pub(crate) const fn transitions(self) -> [Transition; 5] {
        match self {
{% for diagram in diagrams %}
            Diagram::{{ diagram.name | upper_camel }} => [{{ ["Transition::" ~ transition | upper_camel for transition in diagram.transitions] | join(sep=", ") }}],
{% endfor %}
        }
    }
}
