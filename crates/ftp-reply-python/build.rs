//! Sets `Py_GIL_DISABLED` for builds for an interpreter without a lock.

fn main() {
    pyo3_build_config::use_pyo3_cfgs();
}
