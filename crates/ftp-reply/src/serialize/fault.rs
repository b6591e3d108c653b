//! Faults: kind, offset, code and the bytes that were kept.

use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::bytes::Text;
use super::diagnostics::{diagnostics, is_zero};
use crate::{Diagnostic, Diagnostics, FaultKind, FaultView, ReplyCode, ReplyFault};

#[derive(serde::Serialize)]
#[serde(rename = "ReplyFault")]
struct Form<'a> {
    fault: FaultKind,
    offset: u64,
    code: Option<ReplyCode>,
    kept: Text<'a>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    diagnostics: &'a [Diagnostic],
    #[serde(skip_serializing_if = "is_zero")]
    omitted: u64,
}

impl<'a> Form<'a> {
    fn new(fault: FaultView<'a>, diagnostics: Diagnostics<'a>) -> Form<'a> {
        Form {
            fault: fault.kind,
            offset: fault.offset,
            code: fault.code,
            kept: Text::from(fault.kept),
            diagnostics: diagnostics.as_slice(),
            omitted: diagnostics.omitted(),
        }
    }
}

impl Serialize for ReplyFault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::new(self.as_view(), self.diagnostics()).serialize(serializer)
    }
}

impl Serialize for FaultView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::new(*self, Diagnostics::default()).serialize(serializer)
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "ReplyFault")]
struct OwnedForm {
    fault: FaultKind,
    offset: u64,
    code: Option<ReplyCode>,
    kept: Text<'static>,
    #[serde(default)]
    diagnostics: Vec<Diagnostic>,
    #[serde(default)]
    omitted: u64,
}

impl<'de> Deserialize<'de> for ReplyFault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ReplyFault, D::Error> {
        let form = OwnedForm::deserialize(deserializer)?;
        let kept = &*form.kept.0;
        if kept.len() > FaultView::MAX_KEPT {
            return Err(D::Error::invalid_length(
                kept.len(),
                &"at most 256 kept bytes",
            ));
        }
        let found = diagnostics(&form.diagnostics, form.omitted)?;
        let fault = FaultView {
            kind: form.fault,
            offset: form.offset,
            code: form.code,
            kept,
        };
        Ok(fault.to_fault().with_diagnostics(found))
    }
}
