"""The tables of this package; `cargo xtask regen` writes them from `codes.toml`."""
