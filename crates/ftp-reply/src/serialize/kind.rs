//! Members of closed sets as their names.

use alloc::borrow::Cow;
use core::fmt::Display;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::{DiagnosticKind, FaultKind, Liberty};

/// Implements both traits for a closed set.
macro_rules! as_name {
    ($($kind:ident),*) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$kind, D::Error> {
                let name = Cow::<str>::deserialize(deserializer)?;
                $kind::from_name(&name).ok_or_else(|| unknown(&name, stringify!($kind)))
            }
        }
    )*};
}

as_name!(DiagnosticKind, FaultKind, Liberty);

fn unknown<E: Error>(name: impl Display, kind: &str) -> E {
    E::custom(format_args!("unknown {kind} `{name}`"))
}
