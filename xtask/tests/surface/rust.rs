//! Finds the public items of the Rust crate in its source.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use syn::{Attribute, ImplItem, Item as SynItem, Type, Visibility};

/// A public type, a public function, or a public member of a type.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Item {
    /// Type, or empty for a free function.
    pub(crate) owner: String,
    /// Function, method, constant or field, or empty for the type itself.
    pub(crate) member: String,
    /// Module at the crate's root, with `/` at the end if it is a directory.
    pub(crate) module: String,
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let between = if self.owner.is_empty() || self.member.is_empty() {
            ""
        } else {
            "::"
        };
        write!(f, "{}{between}{}", self.owner, self.member)
    }
}

impl Item {
    /// Returns the names of list entries that cover the item, the most specific first: its own, its
    /// type's, that of the same member in every type, and that of a directory of modules.
    pub(crate) fn covering(&self) -> [String; 4] {
        let everywhere = format!("*::{}", self.member);
        [
            self.to_string(),
            self.owner.clone(),
            everywhere,
            self.module.clone(),
        ]
    }
}

/// Returns every public item in a directory of sources. The lint `unreachable_pub` ensures that each
/// `pub` item can be reached from outside.
pub(crate) fn public_items(directory: &Path) -> BTreeSet<Item> {
    let mut items = BTreeSet::new();
    for entry in ignore::Walk::new(directory) {
        let entry = entry.expect("the sources are readable");
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(path).expect("a source is UTF-8");
            let file = syn::parse_file(&text).expect("a source is Rust");
            // Every binding generates its own constants from the table.
            let is_generated = path
                .components()
                .any(|part| part.as_os_str() == "generated");
            collect(
                &file.items,
                &module(directory, path),
                is_generated,
                &mut items,
            );
        }
    }
    items
}

/// Returns `class` for `class.rs` and `payload/` for `payload/address.rs`.
fn module(directory: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(directory).unwrap_or(path);
    let mut parts = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    let first = parts.next().unwrap_or_default();
    match parts.next() {
        Some(_) => format!("{first}/"),
        None => first.trim_end_matches(".rs").to_owned(),
    }
}

fn collect(source: &[SynItem], module: &str, is_generated: bool, items: &mut BTreeSet<Item>) {
    let mut add = |owner: String, member: String| {
        let module = module.to_owned();
        items.insert(Item {
            owner,
            member,
            module,
        })
    };
    for item in source {
        match item {
            SynItem::Struct(item) if is_offered(&item.vis, &item.attrs) => {
                let owner = item.ident.to_string();
                for field in item
                    .fields
                    .iter()
                    .filter(|field| is_offered(&field.vis, &field.attrs))
                {
                    if let Some(name) = &field.ident {
                        add(owner.clone(), name.to_string());
                    }
                }
                add(owner, String::new());
            }
            SynItem::Enum(item) if is_offered(&item.vis, &item.attrs) => {
                add(item.ident.to_string(), String::new());
            }
            SynItem::Trait(item) if is_offered(&item.vis, &item.attrs) => {
                add(item.ident.to_string(), String::new());
            }
            SynItem::Fn(item) if is_offered(&item.vis, &item.attrs) => {
                add(String::new(), item.sig.ident.to_string());
            }
            SynItem::Impl(item) if item.trait_.is_none() => {
                let Type::Path(path) = &*item.self_ty else {
                    continue;
                };
                let Some(owner) = path.path.segments.last() else {
                    continue;
                };
                for member in &item.items {
                    let name = match member {
                        ImplItem::Fn(function) if is_offered(&function.vis, &function.attrs) => {
                            function.sig.ident.to_string()
                        }
                        ImplItem::Const(constant) if is_offered(&constant.vis, &constant.attrs) => {
                            let name = constant.ident.to_string();
                            if is_generated && name != "ALL" {
                                continue;
                            }
                            name
                        }
                        _ => continue,
                    };
                    add(owner.ident.to_string(), name);
                }
            }
            _ => {}
        }
    }
}

fn is_offered(visibility: &Visibility, attributes: &[Attribute]) -> bool {
    let hidden = attributes.iter().any(|attribute| {
        let mut hidden = false;
        if attribute.path().is_ident("doc") {
            // Any other form of the attribute is a comment.
            let _ = attribute.parse_nested_meta(|meta| {
                hidden |= meta.path.is_ident("hidden");
                Ok(())
            });
        }
        hidden
    });
    matches!(visibility, Visibility::Public(_)) && !hidden
}
