//! Closed sets in the order of their numbers, each with its members in the order of theirs.

use crate::raw::Text;
use crate::set::{Member, Set};

pub(crate) static SETS: [Set; {{ sets | length }}] = [
{% for set in sets %}
{{<c_set set={set} languages={languages} />}}
{% endfor %}
];
