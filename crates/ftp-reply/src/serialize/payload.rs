//! Payloads that borrow from a reply. They are written only: store the reply, and parse it again.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::net::IpAddr;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::bytes::{Marked, Text};
use crate::ReplyCode;
use crate::payload::{
    Base64, Feature, Features, FileEntry, Lenient, Liberties, PassiveAddress, Pathname,
    ProtectedReply, RestartMarker, SecurityData, SupportedProtocols, SystemType, UniqueName,
};

/// Implements the trait for a payload that is bytes or text.
macro_rules! as_text {
    ($($payload:ident: $get:ident;)*) => {$(
        impl Serialize for $payload<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Text::from(&*self.$get()).serialize(serializer)
            }
        }
    )*};
}

as_text! {
    Pathname: to_cow;
    SystemType: name;
    UniqueName: as_bytes;
}

impl Serialize for RestartMarker<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut markers = serializer.serialize_struct("RestartMarker", 2)?;
        markers.serialize_field("sender", self.sender())?;
        markers.serialize_field("receiver", self.receiver())?;
        markers.end()
    }
}

impl Serialize for PassiveAddress<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = |host: IpAddr| Text(Cow::Owned(host.to_string().into_bytes()));
        let (code, protocol, host) = match self {
            PassiveAddress::Pasv(address) => {
                let host = number(address.host().into());
                (ReplyCode::ENTERING_PASSIVE_MODE, None, Some(host))
            }
            PassiveAddress::Lpsv(address) => {
                let host = number(address.host());
                (ReplyCode::ENTERING_LONG_PASSIVE_MODE, None, Some(host))
            }
            // Protocol and host are not checked, so they are any bytes.
            PassiveAddress::Epsv(address) => (
                ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE,
                address.protocol().map(Text::from),
                address.host().map(Text::from),
            ),
        };
        let mut fields = serializer.serialize_struct("PassiveAddress", 4)?;
        fields.serialize_field("code", &code)?;
        fields.serialize_field("protocol", &protocol)?;
        fields.serialize_field("host", &host)?;
        fields.serialize_field("port", &self.port())?;
        fields.end()
    }
}

impl Serialize for SupportedProtocols<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.numbers())
    }
}

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Serialize for Feature<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut feature = serializer.serialize_struct("Feature", 2)?;
        feature.serialize_field("name", &Text::from(self.name()))?;
        feature.serialize_field("params", &Text::from(self.params()))?;
        feature.end()
    }
}

impl Serialize for FileEntry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_struct("FileEntry", 2)?;
        entry.serialize_field("path", &Text::from(self.path()))?;
        entry.serialize_field("facts", &Facts(self))?;
        entry.end()
    }
}

/// Facts by their names in lower case, sorted. If a name occurs twice, the first value counts, as in
/// [`FileEntry::fact`].
struct Facts<'a>(&'a FileEntry<'a>);

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut facts = BTreeMap::new();
        for fact in self.0.facts() {
            let value = Text::from(fact.value());
            facts.entry(fact.name().to_string()).or_insert(value);
        }
        serializer.collect_map(facts)
    }
}

impl Serialize for SecurityData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Marked(&self.to_vec()).serialize(serializer)
    }
}

impl Serialize for Base64<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Marked(&self.decode()).serialize(serializer)
    }
}

impl Serialize for ProtectedReply<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reply = serializer.serialize_struct("ProtectedReply", 2)?;
        reply.serialize_field("code", &self.code())?;
        reply.serialize_field("fragments", &self.fragments().collect::<Vec<_>>())?;
        reply.end()
    }
}

impl Serialize for Liberties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<T: Serialize> Serialize for Lenient<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut read = serializer.serialize_struct("Lenient", 2)?;
        read.serialize_field("value", &self.value)?;
        read.serialize_field("liberties", &self.liberties)?;
        read.end()
    }
}
