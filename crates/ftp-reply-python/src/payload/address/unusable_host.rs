//! Message of the exception `UnusableHost`.

use ftp_reply::Lang;
use ftp_reply::payload::UnusableHost;
use pyo3::prelude::*;

use super::peer::Host;

/// Returns the error about a host as a sentence.
#[pyfunction]
pub(crate) fn unusable_host_message(host: Host, lang: &str) -> String {
    let error = UnusableHost::new(host.address);
    error.message(Lang::matching(lang)).to_string()
}
