//! The modules of a crate as syntax trees, and the resolution of paths in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use syn::{Attribute, Ident, Item, UseTree, Visibility};

/// Maximum length of a chain of `use` declarations. Globs that import each other would not end.
const MAX_DEPTH: usize = 16;

/// Path of a module from the root of the crate.
pub(super) type ModulePath = Vec<String>;

/// A module with its submodules.
#[derive(Default)]
pub(super) struct Module {
    pub(super) items: Vec<Item>,
    pub(super) children: BTreeMap<String, Module>,
}

/// Definition of a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Definition {
    /// A module.
    Module(ModulePath),
    /// An item: its module and its index there.
    Item(ModulePath, usize),
}

/// One name that a `use` declaration imports, or every name of a module.
pub(super) struct Import {
    pub(super) path: Vec<String>,
    /// Name in the importing module, or `None` for a glob.
    pub(super) name: Option<String>,
}

impl Module {
    /// Reads the crate whose root is `lib.rs` in a directory, without the modules of its tests.
    pub(super) fn read(directory: &Path) -> Result<Module> {
        Module::read_file(&directory.join("lib.rs"), directory)
    }

    /// Reads a file whose submodules are in `directory`.
    fn read_file(file: &Path, directory: &Path) -> Result<Module> {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let parsed =
            syn::parse_file(&text).with_context(|| format!("cannot parse {}", file.display()))?;
        Module::new(parsed.items, directory)
    }

    fn new(items: Vec<Item>, directory: &Path) -> Result<Module> {
        let mut children = BTreeMap::new();
        for item in &items {
            let Item::Mod(module) = item else { continue };
            if is_for_tests(&module.attrs) {
                continue;
            }
            let name = module.ident.to_string();
            let inside = directory.join(&name);
            let child = if let Some((_, items)) = &module.content {
                Module::new(items.clone(), &inside)?
            } else {
                let candidates = [directory.join(format!("{name}.rs")), inside.join("mod.rs")];
                let Some(file) = candidates.iter().find(|file| file.is_file()) else {
                    bail!("cannot find the module `{name}` in {}", directory.display());
                };
                Module::read_file(file, &inside)?
            };
            children.insert(name, child);
        }
        Ok(Module { items, children })
    }

    /// Returns the submodule with a path.
    pub(super) fn at(&self, path: &[String]) -> Option<&Module> {
        path.iter()
            .try_fold(self, |module, name| module.children.get(name))
    }

    /// Finds the definition of a path that is used in the module `from`. Call it on the root.
    pub(super) fn resolve(&self, from: &[String], path: &[String]) -> Option<Definition> {
        self.resolve_within(from, path, MAX_DEPTH)
    }

    fn resolve_within(&self, from: &[String], path: &[String], depth: usize) -> Option<Definition> {
        let depth = depth.checked_sub(1)?;
        let mut found = Definition::Module(from.to_vec());
        for (index, segment) in path.iter().enumerate() {
            let Definition::Module(module) = &found else {
                return None;
            };
            found = match segment.as_str() {
                "crate" if index == 0 => Definition::Module(Vec::new()),
                "self" => continue,
                "super" => Definition::Module(module.split_last()?.1.to_vec()),
                name => self.find(module, name, depth)?,
            };
        }
        Some(found)
    }

    /// Finds a name of a module: a submodule, an item, or an import.
    fn find(&self, path: &[String], name: &str, depth: usize) -> Option<Definition> {
        let module = self.at(path)?;
        if module.children.contains_key(name) {
            return Some(Definition::Module([path, &[name.to_owned()]].concat()));
        }
        let defines = |item: &Item| declared(item).is_some_and(|(ident, ..)| ident == name);
        if let Some(index) = module.items.iter().position(defines) {
            return Some(Definition::Item(path.to_vec(), index));
        }
        let uses = module.items.iter().filter_map(|item| match item {
            Item::Use(item) => Some(imports(&item.tree)),
            _ => None,
        });
        uses.flatten().find_map(|import| match import.name {
            Some(imported) if imported == name => self.resolve_within(path, &import.path, depth),
            Some(_) => None,
            None => match self.resolve_within(path, &import.path, depth)? {
                Definition::Module(module) if module != path => {
                    self.find(&module, name, depth.checked_sub(1)?)
                }
                _ => None,
            },
        })
    }
}

/// Returns the name, visibility and attributes of a named item.
pub(super) fn declared(item: &Item) -> Option<(&Ident, &Visibility, &[Attribute])> {
    Some(match item {
        Item::Const(item) => (&item.ident, &item.vis, &item.attrs),
        Item::Enum(item) => (&item.ident, &item.vis, &item.attrs),
        Item::Fn(item) => (&item.sig.ident, &item.vis, &item.attrs),
        Item::Static(item) => (&item.ident, &item.vis, &item.attrs),
        Item::Struct(item) => (&item.ident, &item.vis, &item.attrs),
        Item::Trait(item) => (&item.ident, &item.vis, &item.attrs),
        Item::Type(item) => (&item.ident, &item.vis, &item.attrs),
        Item::Union(item) => (&item.ident, &item.vis, &item.attrs),
        _ => return None,
    })
}

/// Returns every name that a `use` declaration imports.
pub(super) fn imports(tree: &UseTree) -> Vec<Import> {
    let mut found = Vec::new();
    collect_imports(tree, &[], &mut found);
    found
}

fn collect_imports(tree: &UseTree, before: &[String], found: &mut Vec<Import>) {
    let path = |name: &Ident| [before, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(part) => collect_imports(&part.tree, &path(&part.ident), found),
        UseTree::Group(group) => {
            for tree in &group.items {
                collect_imports(tree, before, found);
            }
        }
        UseTree::Glob(_) => found.push(Import {
            path: before.to_vec(),
            name: None,
        }),
        UseTree::Name(part) if part.ident == "self" => found.push(Import {
            path: before.to_vec(),
            name: before.last().cloned(),
        }),
        UseTree::Name(part) => found.push(Import {
            path: path(&part.ident),
            name: Some(part.ident.to_string()),
        }),
        UseTree::Rename(part) => found.push(Import {
            path: path(&part.ident),
            name: Some(part.rename.to_string()),
        }),
    }
}

/// Returns `true` if a module exists only for tests or documentation tests.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    let conditions = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"));
    let tokens = conditions.filter_map(|attribute| attribute.meta.require_list().ok());
    tokens.into_iter().any(|list| {
        let text = list.tokens.to_string();
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| word == "test" || word == "doctest")
    })
}
