"""Tables of this package, which `cargo xtask regen` writes from `codes.toml`."""
