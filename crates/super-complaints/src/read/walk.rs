//! The thorough pass: every structural error of a document, found by walking its tree.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::faults::{Explanation, Faults};
use super::leaf::Leaf;
use super::messages;
use super::repair::Spot;
use super::shape::{Field, Object, ROOT, Shape, ShapeId, Shapes};
use super::tree::{Kind, Member, Node};
use crate::model::PartyId;
use crate::pointer::{Step, pointer};
use crate::syntax::FaultCode;

/// What the walk found.
#[derive(Debug)]
pub(super) struct Walked {
    pub(super) faults: Faults,
    /// Where the values begin that must be left out for the rest to be read.
    pub(super) cuts: FxHashSet<usize>,
    /// Whether the rest can be read: nothing that must be there is at fault.
    pub(super) whole: bool,
}

/// Holds a tree to a shape.
pub(super) fn walk(text: &str, root: &Node<'_>, shapes: &'static Shapes) -> Walked {
    let mut walk = Walk {
        text,
        root,
        shapes,
        path: Vec::new(),
        entity: None,
        faults: Faults::default(),
        cuts: FxHashSet::default(),
        is_optional: false,
    };
    let whole = walk.value(root, ROOT);
    Walked { faults: walk.faults, cuts: walk.cuts, whole }
}

struct Walk<'a> {
    text: &'a str,
    root: &'a Node<'a>,
    shapes: &'static Shapes,
    path: Vec<Step<'a>>,
    /// The entity of the last fault, by its list and index: an entity may have a great many.
    entity: Option<(&'a str, usize, Option<String>)>,
    faults: Faults,
    cuts: FxHashSet<usize>,
    /// Whether the next value is that of a field that can be left out.
    is_optional: bool,
}

/// Each method says whether what it looked at can be read, perhaps without some of its parts.
impl<'a> Walk<'a> {
    /// Tells a fault, if there is room for one more. Always `false`, for the caller to pass on.
    fn fault(
        &mut self,
        code: FaultCode,
        span: Range<usize>,
        says: impl FnOnce(&Self) -> Explanation,
    ) -> bool {
        if self.faults.has_room() {
            let says = says(self);
            let entity = self.entity();
            self.faults.tell(code, pointer(&self.path), entity, span, says);
        } else {
            self.faults.count();
        }
        false
    }

    /// The entity in which the walk is.
    fn entity(&mut self) -> Option<String> {
        let [Step::Name(list), Step::Index(index), ..] = self.path.as_slice() else { return None };
        let (list, index) = (*list, *index);
        if let Some((known_list, known_index, entity)) = &self.entity
            && (*known_list, *known_index) == (list, index)
        {
            return entity.clone();
        }
        let name = || {
            let id = self.root.get(list)?.at(index)?.get("id")?.text()?;
            Some(format!("{}:{}", messages::kind(list)?, PartyId::new(id).ok()?)) // all ids have one form
        };
        let entity = name();
        self.entity = Some((list, index, entity.clone()));
        entity
    }

    /// What a fix is made from.
    fn spot(&self) -> Spot<'_> {
        Spot { text: self.text, root: self.root, shapes: self.shapes, path: &self.path }
    }

    fn value(&mut self, node: &'a Node<'a>, id: ShapeId) -> bool {
        let is_optional = std::mem::take(&mut self.is_optional);
        let shapes = self.shapes;
        match (&node.kind, shapes.get(id)) {
            (_, Shape::Unread)
            | (Kind::Text(_) | Kind::Bool(_), Shape::Plain(..))
            | (Kind::Bool(_), Shape::Flag) => true,
            (Kind::Null, shape) => self.fault(FaultCode::Null, node.span(), |walk| {
                messages::null(shapes, shape, &walk.path).fixed(walk.spot().null(node, is_optional))
            }),
            (Kind::Object(members), Shape::Object(object)) => self.object(node, members, object),
            (Kind::Object(members), Shape::Map(values)) => self.map(members, *values),
            (Kind::Object(members), Shape::Plain(..)) => self.map(members, id),
            (Kind::List(items), Shape::List(shape, least)) => self.list(node, items, *shape, *least),
            (Kind::List(items), Shape::Plain(..)) => self.list(node, items, id, 0),
            (Kind::Object(_), Shape::Either(_, object)) => self.value(node, *object),
            (Kind::LoneSurrogate, Shape::Either(text, _)) => self.value(node, *text),
            (Kind::Text(text), Shape::Either(id, _)) => match shapes.get(*id) {
                Shape::Text(leaf) => self.leaf(node, text, *leaf, true),
                _ => true,
            },
            (Kind::LoneSurrogate, Shape::Text(_) | Shape::Words(_) | Shape::Plain(..)) => {
                self.fault(FaultCode::LoneSurrogate, node.span(), |_| messages::half())
            }
            (Kind::Text(text), Shape::Text(leaf)) => self.leaf(node, text, *leaf, false),
            (Kind::Text(text), Shape::Words(words)) => {
                words.contains(&text.as_ref())
                    || self.fault(FaultCode::UnknownWord, node.span(), |walk| {
                        messages::unknown_word(text, words).fixed(walk.spot().word(node, text, words))
                    })
            }
            (Kind::Number, Shape::Integer(least, most) | Shape::Plain(least, most)) => {
                self.number(node, shapes.get(id), *least..=*most)
            }
            (_, shape) => self.fault(FaultCode::WrongType, node.span(), |walk| {
                messages::wrong_type(walk.text, node, shapes, shape)
                    .fixed(walk.spot().wrong_type(node, shape))
            }),
        }
    }

    fn leaf(&mut self, node: &Node<'_>, text: &str, leaf: Leaf, party: bool) -> bool {
        match leaf.check(text) {
            Ok(()) => true,
            Err(why) => self.fault(FaultCode::Malformed, node.span(), |walk| {
                let says = messages::malformed(leaf, text, &why);
                let says = says.fixed(walk.spot().malformed(node, text, leaf));
                Explanation { help: party.then(|| messages::as_written(text)).flatten(), ..says }
            }),
        }
    }

    fn number(&mut self, node: &Node<'_>, shape: &Shape, range: std::ops::RangeInclusive<i64>) -> bool {
        let digits = self.text.get(node.span()).unwrap_or_default();
        let whole = digits != "-0" && !digits.contains(['.', 'e', 'E']); // `-0` is a fraction to serde_json
        if !whole {
            let shapes = self.shapes;
            return self.fault(FaultCode::WrongType, node.span(), |w| {
                messages::wrong_type(w.text, node, shapes, shape).fixed(w.spot().wrong_type(node, shape))
            });
        }
        digits.parse().is_ok_and(|number: i64| range.contains(&number))
            || self.fault(FaultCode::OutOfRange, node.span(), |_| messages::out_of_range(digits, &range))
    }

    fn list(&mut self, node: &Node<'_>, items: &'a [Node<'a>], shape: ShapeId, least: usize) -> bool {
        if items.len() < least {
            return self.fault(FaultCode::TooFew, node.span(), |_| messages::too_few(least));
        }
        let mut kept = 0;
        for (index, item) in items.iter().enumerate() {
            self.path.push(Step::Index(index));
            if self.value(item, shape) {
                kept += 1;
            } else {
                self.cuts.insert(item.start);
            }
            self.path.pop();
        }
        kept >= least
    }

    fn map(&mut self, members: &'a [Member<'a>], values: ShapeId) -> bool {
        let mut names = FxHashSet::default();
        for member in members {
            self.path.push(Step::Name(&member.name));
            let first = names.insert(member.name.as_ref());
            if !self.named(member, first) || !self.value(&member.value, values) {
                self.cuts.insert(member.value.start);
            }
            self.path.pop();
        }
        true
    }

    /// Whether a name is a text and the first of its kind.
    fn named(&mut self, member: &Member<'_>, first: bool) -> bool {
        let span = member.start..member.end;
        if member.half {
            self.fault(FaultCode::LoneSurrogate, span, |_| messages::half())
        } else if first {
            true
        } else {
            self.fault(FaultCode::DuplicateField, span, |_| messages::duplicate(&member.name))
        }
    }

    fn object(&mut self, node: &Node<'_>, members: &'a [Member<'a>], object: &'static Object) -> bool {
        let place = |name: &str| object.fields.iter().position(|field| field.name == name);
        let bit = |name: &str| place(name).map_or(0, |at| 1_u64 << at);
        let present = members.iter().fold(0, |set, member| set | bit(&member.name));
        let one_of = object.one_of.iter().fold(0, |set, name| set | bit(name));

        let mut whole = true;
        for field in &object.fields {
            if field.required && present & bit(field.name) == 0 {
                whole = self.fault(FaultCode::MissingField, node.span(), |walk| {
                    messages::missing(field.name).fixed(walk.spot().missing(node, field.name, field.shape))
                });
            }
        }
        if one_of != 0 && present & one_of == 0 {
            whole = self.fault(FaultCode::NoPartyName, node.span(), |_| messages::none_of(object));
        }
        let (mut seen, mut kept) = (0, 0);
        for member in members {
            self.path.push(Step::Name(&member.name));
            let bit = bit(&member.name);
            let field = place(&member.name).and_then(|at| object.fields.get(at));
            let named = self.named(member, seen & bit == 0);
            self.is_optional = field.is_some_and(|field| !field.required);
            let good = named && self.field(member, members, object, field.map(|f| f.shape));
            seen |= bit;
            if good {
                kept |= bit;
            } else {
                self.cuts.insert(member.value.start);
            }
            self.path.pop();
        }
        let lost = |field: &Field| field.required && kept & bit(field.name) == 0;
        whole && !object.fields.iter().any(lost) && (one_of == 0 || kept & one_of != 0)
    }

    fn field(
        &mut self,
        member: &'a Member<'a>,
        among: &'a [Member<'a>],
        object: &Object,
        shape: Option<ShapeId>,
    ) -> bool {
        let Some(shape) = shape else {
            let code = if object.marks { FaultCode::MarkOnUnknownField } else { FaultCode::UnknownField };
            let span = member.start..member.end;
            return self.fault(code, span, |walk| {
                let says = messages::unknown_field(&member.name, among, object, walk.shapes);
                says.fixed(walk.spot().name(member, among, object))
            });
        };
        self.value(&member.value, shape)
    }
}
