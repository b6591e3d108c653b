//! Public names of the core crate, read from its source.
//!
//! rustdoc's JSON would have them, too, but only a nightly compiler writes it. A name is public if it
//! can be reached from the crate's root through public modules and `pub use`. Methods of a type are
//! those of its own `impl` blocks; implemented traits are not listed.

mod areas;
mod source;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::slice;

use anyhow::{Context as _, Result, bail};
use syn::{Attribute, Fields, ImplItem, Item, TraitItem, Type, Visibility};

use crate::languages::{Area, Name, Surface};
use areas::AREAS;
use source::{Definition, Module, ModulePath, declared, imports};

/// Directory with the crate's source, from the root of the repository.
const SOURCE: &str = "crates/ftp-reply/src";

/// Reads the crate of the repository at `root`.
pub(super) fn read(root: &Path) -> Result<Surface> {
    let source = Module::read(&root.join(SOURCE))?;
    let mut areas: Vec<Area> = AREAS
        .iter()
        .map(|area| Area {
            key: area.key.to_owned(),
            title: area.title.to_owned(),
            names: BTreeSet::new(),
        })
        .collect();
    for (name, module) in public_names(&source)? {
        let module = module.join("/");
        let Some(area) = areas::of_module(&module) else {
            bail!(
                "public name `{name}` in the module `{module}`, which is in no area; add the module to \
                 AREAS in xtask/src/languages/rust/surface/areas.rs"
            );
        };
        areas[area].names.insert(name);
    }
    Ok(Surface { areas })
}

/// Returns every public name of a crate, with the module that defines it.
fn public_names(root: &Module) -> Result<BTreeSet<(Name, ModulePath)>> {
    let mut exports = Vec::new();
    export(root, &[], &[], &mut exports)?;
    let mut names = BTreeSet::new();
    let mut types = BTreeMap::new();
    for Export {
        definition,
        owner,
        name,
    } in exports
    {
        let Definition::Item(module, index) = &definition else {
            continue;
        };
        let Some(item) = root.at(module).and_then(|module| module.items.get(*index)) else {
            continue;
        };
        match item {
            Item::Fn(_) | Item::Const(_) | Item::Static(_) => {
                names.insert((Name::new(&owner.join("."), &name), module.clone()));
            }
            _ => {
                names.insert((Name::new("", &name), module.clone()));
                let members = members(item).into_iter();
                names.extend(members.map(|member| (Name::new(&name, &member), module.clone())));
                types.insert(definition.clone(), name);
            }
        }
    }
    methods(root, root, &[], &types, &mut names);
    Ok(names)
}

/// A public definition.
struct Export {
    definition: Definition,
    /// The public module through which it is reached.
    owner: ModulePath,
    name: String,
}

/// Finds everything that is reached from a module, whose public path is `owner`.
fn export(
    root: &Module,
    path: &[String],
    owner: &[String],
    exports: &mut Vec<Export>,
) -> Result<()> {
    let module = root.at(path).context("a public module has no source")?;
    let inside = |parent: &[String], name: String| [parent, &[name]].concat();
    for (index, item) in module.items.iter().enumerate() {
        match item {
            Item::Use(item) if is_public(&item.vis, &item.attrs) => {
                for import in imports(&item.tree) {
                    let found = root.resolve(path, &import.path).with_context(|| {
                        let (import, module) = (import.path.join("::"), path.join("::"));
                        format!("cannot resolve `pub use {import}` in the module `{module}`")
                    })?;
                    match (found, import.name) {
                        (Definition::Module(found), None) => export(root, &found, owner, exports)?,
                        (Definition::Module(found), Some(name)) => {
                            export(root, &found, &inside(owner, name), exports)?;
                        }
                        (definition, Some(name)) => add(definition, owner, name, exports),
                        (Definition::Item(..), None) => bail!(
                            "`pub use` of every variant of `{}`; name each variant",
                            import.path.join("::")
                        ),
                    }
                }
            }
            Item::Mod(item) if is_public(&item.vis, &item.attrs) => {
                let name = item.ident.to_string();
                if module.children.contains_key(&name) {
                    let found = inside(path, name.clone());
                    export(root, &found, &inside(owner, name), exports)?;
                }
            }
            _ => {
                let Some((name, visibility, attributes)) = declared(item) else {
                    continue;
                };
                if is_public(visibility, attributes) {
                    let definition = Definition::Item(path.to_vec(), index);
                    add(definition, owner, name.to_string(), exports);
                }
            }
        }
    }
    Ok(())
}

/// Adds a definition unless it was reached before: a second path to it is not a second name.
fn add(definition: Definition, owner: &[String], name: String, exports: &mut Vec<Export>) {
    if !exports.iter().any(|export| export.definition == definition) {
        let owner = owner.to_vec();
        exports.push(Export {
            definition,
            owner,
            name,
        });
    }
}

/// Returns the public members in the definition of a type.
fn members(item: &Item) -> Vec<String> {
    match item {
        Item::Struct(item) => match &item.fields {
            Fields::Named(fields) => {
                let fields = fields.named.iter();
                let public = fields.filter(|field| is_public(&field.vis, &field.attrs));
                public
                    .filter_map(|field| Some(field.ident.as_ref()?.to_string()))
                    .collect()
            }
            Fields::Unnamed(_) | Fields::Unit => Vec::new(),
        },
        Item::Enum(item) => {
            let variants = item.variants.iter();
            let public = variants.filter(|variant| !is_hidden(&variant.attrs));
            public.map(|variant| variant.ident.to_string()).collect()
        }
        Item::Trait(item) => {
            let members = item.items.iter().filter_map(|member| match member {
                TraitItem::Fn(function) if !is_hidden(&function.attrs) => Some(&function.sig.ident),
                TraitItem::Const(constant) if !is_hidden(&constant.attrs) => Some(&constant.ident),
                TraitItem::Type(kind) if !is_hidden(&kind.attrs) => Some(&kind.ident),
                _ => None,
            });
            members.map(ToString::to_string).collect()
        }
        _ => Vec::new(),
    }
}

/// Adds the public functions and constants in the `impl` blocks of types, in a module and its
/// submodules.
fn methods(
    root: &Module,
    module: &Module,
    path: &[String],
    types: &BTreeMap<Definition, String>,
    names: &mut BTreeSet<(Name, ModulePath)>,
) {
    for item in &module.items {
        let Item::Impl(block) = item else { continue };
        let (None, Type::Path(of)) = (&block.trait_, &*block.self_ty) else {
            continue;
        };
        let segments: Vec<String> = of
            .path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        let found = root.resolve(path, &segments);
        let Some(name) = found.and_then(|found| types.get(&found)) else {
            continue;
        };
        let public = block.items.iter().filter_map(|member| match member {
            ImplItem::Fn(function) if is_public(&function.vis, &function.attrs) => {
                Some(&function.sig.ident)
            }
            ImplItem::Const(constant) if is_public(&constant.vis, &constant.attrs) => {
                Some(&constant.ident)
            }
            _ => None,
        });
        names.extend(public.map(|member| (Name::new(name, &member.to_string()), path.to_vec())));
    }
    for (name, child) in &module.children {
        methods(
            root,
            child,
            &[path, slice::from_ref(name)].concat(),
            types,
            names,
        );
    }
}

fn is_public(visibility: &Visibility, attributes: &[Attribute]) -> bool {
    matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes)
}

/// Returns `true` if documentation does not show the item.
fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let mut hidden = false;
        if attribute.path().is_ident("doc") {
            // Any other form of the attribute is a comment.
            let _ = attribute.parse_nested_meta(|meta| {
                hidden |= meta.path.is_ident("hidden");
                Ok(())
            });
        }
        hidden
    })
}
