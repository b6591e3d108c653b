//! Types that the description of the module cannot express.

use std::collections::BTreeSet;

use pyo3_introspection::model::{Argument, Arguments, Class, Constant, Expr, Function, Module};

/// Class that a method returns instead of its value if it reads leniently.
const LENIENT: &str = "Lenient";
/// Classes that are registered as sequences.
const SEQUENCES: &[&str] = &["Features"];

/// Makes the description more precise, and returns the modules that the stub must import in addition,
/// each with an underscore before its name.
pub(crate) fn refine(module: &mut Module) -> BTreeSet<String> {
    let mut imports = BTreeSet::new();
    for class in &mut module.classes {
        let methods = std::mem::take(&mut class.methods);
        class.methods = methods.into_iter().flat_map(lenient_overloads).collect();
        if SEQUENCES.contains(&class.name.as_str()) {
            make_sequence(class);
        }
        qualify_hidden_types(class, &mut imports);
    }
    imports
}

/// Adds the module to each type that a member of the class with the same name hides, such as `bytes`.
fn qualify_hidden_types(class: &mut Class, imports: &mut BTreeSet<String>) {
    let names = class.methods.iter().map(|method| method.name.clone());
    let members: BTreeSet<String> = names.collect();
    let mut qualify = |annotation: &mut Option<Expr>| {
        if let Some(annotation) = annotation {
            qualify_members(annotation, &members, imports);
        }
    };
    for method in &mut class.methods {
        let Arguments {
            positional_only_arguments,
            arguments,
            keyword_only_arguments,
            ..
        } = &mut method.arguments;
        let arguments = positional_only_arguments
            .iter_mut()
            .chain(arguments)
            .chain(keyword_only_arguments);
        arguments.for_each(|argument| qualify(&mut argument.annotation));
        qualify(&mut method.returns);
    }
}

fn qualify_members(
    annotation: &mut Expr,
    members: &BTreeSet<String>,
    imports: &mut BTreeSet<String>,
) {
    let mut qualify = |part: &mut Expr| qualify_members(part, members, imports);
    match annotation {
        Expr::BinOp { left, right, .. } => {
            qualify(left);
            qualify(right);
        }
        Expr::Subscript { value, slice } => {
            qualify(value);
            qualify(slice);
        }
        Expr::Tuple { elts } | Expr::List { elts } => elts.iter_mut().for_each(qualify),
        Expr::Name { id } if members.contains(id) => {
            imports.insert("builtins".to_owned());
            *id = format!("_builtins.{id}");
        }
        Expr::Attribute { value, attr } if members.contains(attr) => {
            if let Expr::Name { id } = &**value {
                imports.insert(id.clone());
                *annotation = name(&format!("_{id}.{attr}"));
            }
        }
        _ => {}
    }
}

/// Splits a method into overloads if its argument `lenient` decides whether it returns a value or a
/// lenient one. The third is for a caller that passes on a `bool`.
fn lenient_overloads(method: Function) -> Vec<Function> {
    let Some(value) = method.returns.as_ref().and_then(lenient_value).cloned() else {
        return vec![method];
    };
    let lenient = Expr::Subscript {
        value: Box::new(attribute("ftp_reply._lenient", LENIENT)),
        slice: Box::new(value.clone()),
    };
    let both = method.returns.clone();
    let literal = |value| Expr::Subscript {
        value: Box::new(attribute("typing", "Literal")),
        slice: Box::new(Expr::Constant {
            value: Constant::Bool(value),
        }),
    };
    let overload = |annotation: Expr, is_optional: bool, returns: Option<Expr>| {
        let mut method = method.clone();
        for argument in lenient_argument(&mut method) {
            argument.annotation = Some(annotation.clone());
            if !is_optional {
                argument.default_value = None;
            }
        }
        method.returns = returns;
        method
    };
    let overloads = [
        overload(literal(false), true, Some(value)),
        overload(literal(true), false, Some(lenient)),
        overload(name("bool"), false, both),
    ];
    as_overloads(overloads.into())
}

/// Returns the value in `value | Lenient[value]`.
fn lenient_value(returns: &Expr) -> Option<&Expr> {
    let Expr::BinOp { right, .. } = returns else {
        return None;
    };
    match &**right {
        Expr::Subscript { value, slice } => match &**value {
            Expr::Attribute { attr, .. } if attr == LENIENT => Some(slice),
            _ => None,
        },
        // Unions of three and more are nested to the right.
        other => lenient_value(other),
    }
}

fn lenient_argument(method: &mut Function) -> impl Iterator<Item = &mut Argument> {
    let arguments = method.arguments.keyword_only_arguments.iter_mut();
    arguments.filter(|argument| argument.name == "lenient")
}

/// Adds the base class, and the overloads of `__getitem__` that it requires.
fn make_sequence(class: &mut Class) {
    let returned = |name: &str| {
        let mut methods = class.methods.iter();
        methods
            .find(|method| method.name == name)
            .and_then(|method| method.returns.clone())
    };
    let (Some(Expr::Subscript { slice: item, .. }), Some(class_type)) =
        (returned("__iter__"), returned("__new__"))
    else {
        return;
    };
    class.bases.push(Expr::Subscript {
        value: Box::new(attribute("collections.abc", "Sequence")),
        slice: item.clone(),
    });
    let overloads = [
        (attribute("typing", "SupportsIndex"), *item),
        (name("slice"), class_type),
    ];
    let methods = std::mem::take(&mut class.methods);
    let split = |method: Function| match method.name.as_str() {
        "__getitem__" => index_overloads(&method, overloads.clone()),
        _ => vec![method],
    };
    class.methods = methods.into_iter().flat_map(split).collect();
}

/// Returns an overload for each type of an index and its result.
fn index_overloads(method: &Function, types: [(Expr, Expr); 2]) -> Vec<Function> {
    let overload = |(index, returns)| {
        let mut method = method.clone();
        let arguments = method.arguments.positional_only_arguments.iter_mut();
        if let Some(argument) = arguments.last() {
            argument.annotation = Some(index);
        }
        method.returns = Some(returns);
        method
    };
    as_overloads(types.map(overload).into())
}

/// Marks methods as overloads of one. The first has the docstring.
fn as_overloads(mut methods: Vec<Function>) -> Vec<Function> {
    for (index, method) in methods.iter_mut().enumerate() {
        method.decorators.insert(0, attribute("typing", "overload"));
        if index > 0 {
            method.docstring = None;
        }
    }
    methods
}

fn attribute(module: &str, member: &str) -> Expr {
    Expr::Attribute {
        value: Box::new(name(module)),
        attr: member.to_owned(),
    }
}

fn name(id: &str) -> Expr {
    Expr::Name { id: id.to_owned() }
}

#[cfg(test)]
mod tests {
    use pyo3_introspection::model::Operator;
    use pyo3_introspection::module_stub_files;

    use super::*;

    fn argument(name_: &str, annotation: Expr) -> Argument {
        Argument {
            name: name_.to_owned(),
            default_value: None,
            annotation: Some(annotation),
        }
    }

    fn method(name_: &str, arguments: Vec<Argument>, returns: Expr) -> Function {
        Function {
            name: name_.to_owned(),
            decorators: Vec::new(),
            arguments: Arguments {
                positional_only_arguments: arguments,
                arguments: Vec::new(),
                vararg: None,
                keyword_only_arguments: Vec::new(),
                kwarg: None,
            },
            returns: Some(returns),
            is_async: false,
            docstring: None,
        }
    }

    /// Returns the refined stub of a module with one class.
    fn stub(class: &str, methods: Vec<Function>) -> String {
        let class = Class {
            name: class.to_owned(),
            bases: Vec::new(),
            methods,
            attributes: Vec::new(),
            decorators: Vec::new(),
            inner_classes: Vec::new(),
            docstring: None,
        };
        let mut module = Module {
            name: "sample".to_owned(),
            modules: Vec::new(),
            classes: vec![class],
            functions: Vec::new(),
            attributes: Vec::new(),
            incomplete: false,
            docstring: None,
        };
        let imports = refine(&mut module);
        let files = module_stub_files(&module);
        let text = files.into_values().next().unwrap();
        let import = |module: &String| format!("import {module} as _{module}\n");
        imports.iter().map(import).collect::<String>() + &text
    }

    #[test]
    fn lenient_method_becomes_overloads() {
        let lenient = Expr::Subscript {
            value: Box::new(attribute("ftp_reply._lenient", LENIENT)),
            slice: Box::new(name("int")),
        };
        let returns = Expr::BinOp {
            left: Box::new(name("int")),
            op: Operator::BitOr,
            right: Box::new(lenient),
        };
        let mut parse = method("parse", Vec::new(), returns);
        let mut flag = argument("lenient", name("bool"));
        flag.default_value = Some(Expr::Constant {
            value: Constant::Bool(false),
        });
        parse.arguments.keyword_only_arguments.push(flag);
        let stub = stub("Sample", vec![parse]);
        for line in [
            "def parse(*, lenient: Literal[False] = False) -> int: ...",
            "def parse(*, lenient: Literal[True]) -> Lenient[int]: ...",
            "def parse(*, lenient: bool) -> int | Lenient[int]: ...",
        ] {
            assert!(stub.contains(line), "{stub}");
        }
        assert_eq!(stub.matches("@overload").count(), 3);
    }

    #[test]
    fn other_method_stays_as_it_is() {
        let stub = stub("Sample", vec![method("port", Vec::new(), name("int"))]);
        assert!(stub.contains("def port() -> int: ..."), "{stub}");
        assert!(!stub.contains("overload"), "{stub}");
    }

    #[test]
    fn sequence_has_base_class_and_overloads() {
        let iterator = Expr::Subscript {
            value: Box::new(attribute("collections.abc", "Iterator")),
            slice: Box::new(name("int")),
        };
        let index = argument("index", name("object"));
        let methods = vec![
            method("__getitem__", vec![index], name("object")),
            method("__iter__", Vec::new(), iterator),
            method("__new__", Vec::new(), name("bytes")),
        ];
        let stub = stub("Features", methods);
        for line in [
            "class Features(Sequence[int]):",
            "def __getitem__(index: SupportsIndex, /) -> int: ...",
            "def __getitem__(index: slice, /) -> bytes: ...",
        ] {
            assert!(stub.contains(line), "{stub}");
        }
    }
    #[test]
    fn type_hidden_by_member_has_its_module() {
        let stub = stub(
            "Sample",
            vec![
                method("bytes", Vec::new(), name("int")),
                method("datetime", Vec::new(), attribute("datetime", "datetime")),
                method("encode", Vec::new(), name("bytes")),
            ],
        );
        for line in [
            "import builtins as _builtins\nimport datetime as _datetime\n",
            "def datetime() -> _datetime.datetime: ...",
            "def encode() -> _builtins.bytes: ...",
        ] {
            assert!(stub.contains(line), "{stub}");
        }
    }
}
