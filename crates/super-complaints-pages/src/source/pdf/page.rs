//! What a page shows: the operators of its content, as far as they place letters.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super_complaints::collect_vec::CollectVec as _;

use super::super::border::{MAX_INSIDE, too_much};
use super::font::Font;
use super::line::{Line, Piece, add};
use super::state::{Matrix, Text};
use super::{FORMAT, number, refusal};
use crate::ReadError;

/// How many operators and drawings are followed, and how many letters are read. A page has some thousand operators, a
/// map a hundred thousand.
const MAX_OPERATORS: usize = 4_000_000;
const MAX_DRAWINGS: usize = 10_000;
const MAX_LETTERS: usize = 16 << 20;

/// How deep drawings are nested, and how many states are put aside.
const MAX_DEPTH: usize = 8;
const MAX_SAVED: usize = 256;

/// The pages that have been read.
pub(super) struct Pages<'d> {
    document: &'d Document,
    /// The fonts, by the places of their dictionaries in memory: pages share them.
    fonts: HashMap<usize, Rc<Font<'d>>>,
    lines: Vec<Line>,
    unreadable: usize,
    /// What is left of the limits.
    bytes: usize,
    operators: usize,
    drawings: usize,
    letters: usize,
}

/// What a page or a drawing in it uses.
struct Scope<'d> {
    page: usize,
    fonts: HashMap<Vec<u8>, Rc<Font<'d>>>,
    drawings: Vec<&'d Dictionary>,
    depth: usize,
}

impl<'d> Pages<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self {
            document,
            fonts: HashMap::new(),
            lines: Vec::new(),
            unreadable: 0,
            bytes: MAX_INSIDE,
            operators: MAX_OPERATORS,
            drawings: MAX_DRAWINGS,
            letters: MAX_LETTERS,
        }
    }

    /// The lines, and the length of what is in fonts without letters.
    pub(super) fn finish(self) -> (Vec<Line>, usize) {
        (self.lines, self.unreadable)
    }

    pub(super) fn page(&mut self, page: usize, id: ObjectId) -> Result<(), ReadError> {
        let document = self.document;
        let content =
            document.get_page_content_with_limit(id, self.bytes).map_err(|error| refusal(&error))?;
        self.take_bytes(content.len())?;
        let mut fonts = HashMap::new();
        for (name, font) in document.get_page_fonts(id).unwrap_or_default() {
            fonts.insert(name, self.font(font)?);
        }
        let mut drawings = Vec::new();
        if let Ok((own, shared)) = document.get_page_resources(id) {
            let shared = shared.into_iter().filter_map(|id| document.get_dictionary(id).ok());
            let resources = own.into_iter().chain(shared);
            drawings.extend(resources.filter_map(|r| dictionary(document, r, b"XObject")));
        }
        self.content(&content, &Scope { page, fonts, drawings, depth: 0 }, Matrix::ONE)
    }

    fn take_bytes(&mut self, count: usize) -> Result<(), ReadError> {
        self.bytes = self.bytes.checked_sub(count).ok_or_else(|| too_much(FORMAT))?;
        Ok(())
    }

    fn font(&mut self, dictionary: &'d Dictionary) -> Result<Rc<Font<'d>>, ReadError> {
        let key = std::ptr::from_ref(dictionary).addr();
        if let Some(font) = self.fonts.get(&key) {
            return Ok(Rc::clone(font));
        }
        let font = Rc::new(Font::of(self.document, dictionary, &mut self.bytes)?);
        self.fonts.insert(key, Rc::clone(&font));
        Ok(font)
    }

    fn content(&mut self, content: &[u8], scope: &Scope<'d>, base: Matrix) -> Result<(), ReadError> {
        let mut saved: Vec<(Matrix, Text, Option<Rc<Font<'d>>>)> = Vec::new();
        let (mut matrix, mut text, mut font) = (base, Text::default(), None);
        for operation in Content::decode_iter(content) {
            // What follows a broken operator is lost, as in other readers; the page is read as far as it goes.
            let Ok(operation) = operation else { break };
            self.operators = self.operators.checked_sub(1).ok_or_else(|| too_much(FORMAT))?;
            let Operation { operator, operands } = &operation;
            match operator.as_str() {
                "q" if saved.len() < MAX_SAVED => saved.push((matrix, text, font.clone())),
                "Q" => {
                    if let Some(state) = saved.pop() {
                        (matrix, text, font) = state;
                    }
                }
                "cm" => matrix = six(operands).map_or(matrix, |own| own.then(matrix)),
                "Do" => self.draw(operands, scope, matrix)?,
                "Tf" => {
                    font = operands.first().and_then(|name| scope.fonts.get(name.as_name().ok()?)).cloned();
                    text.size = at(operands, 1).unwrap_or(text.size);
                }
                "Tj" | "'" | "\"" | "TJ" => {
                    if matches!(operator.as_str(), "'" | "\"") {
                        text.next_line(0.0, -text.leading);
                    }
                    if let Some(font) = &font {
                        self.show(operands, font, &mut text, matrix, scope.page)?;
                    }
                }
                operator => place(operator, operands, &mut text),
            }
        }
        Ok(())
    }

    /// Letters, and the moves between them.
    fn show(
        &mut self,
        operands: &[Object],
        font: &Font<'d>,
        text: &mut Text,
        matrix: Matrix,
        page: usize,
    ) -> Result<(), ReadError> {
        let shown = match operands {
            [Object::Array(pieces)] => pieces.as_slice(),
            // The operator `"` has two numbers before its letters.
            [.., last] => std::slice::from_ref(last),
            [] => &[],
        };
        for object in shown {
            if let Some(back) = number(object) {
                text.advance(-back / 1000.0 * text.size);
            } else if let Ok(bytes) = object.as_str() {
                self.letters(bytes, font, text, matrix, page)?;
            }
        }
        Ok(())
    }

    fn letters(
        &mut self,
        bytes: &[u8],
        font: &Font<'d>,
        text: &mut Text,
        matrix: Matrix,
        page: usize,
    ) -> Result<(), ReadError> {
        let from = text.matrix.then(matrix);
        let width = font.widths(bytes).fold(0.0, |sum, (width, blank)| {
            let words = if blank { text.between_words } else { 0.0 };
            sum + width / 1000.0 * text.size + text.between_letters + words
        });
        text.advance(width);
        let (x, y) = from.origin();
        let (end, _) = text.matrix.then(matrix).origin();
        match font.text(bytes)? {
            Ok(letters) => {
                self.letters = self.letters.checked_sub(letters.len()).ok_or_else(|| too_much(FORMAT))?;
                let size = (text.size * from.scale()).abs();
                let turned = from.is_turned();
                add(&mut self.lines, page, Piece { x, y, end, size, turned, text: letters });
            }
            Err(count) => self.unreadable = self.unreadable.saturating_add(count),
        }
        Ok(())
    }

    /// A drawing that is used like a picture, such as a letter head; it may hold text.
    fn draw(&mut self, operands: &[Object], scope: &Scope<'d>, matrix: Matrix) -> Result<(), ReadError> {
        let document = self.document;
        let named = || {
            let name = operands.first()?.as_name().ok()?;
            let found = scope.drawings.iter().find_map(|drawings| drawings.get_deref(name, document).ok())?;
            let form = found.as_stream().ok()?;
            (form.dict.get(b"Subtype").and_then(Object::as_name).ok()? == b"Form").then_some(form)
        };
        let Some(form) = named().filter(|_| scope.depth < MAX_DEPTH) else { return Ok(()) };
        let Ok(content) = form.get_plain_content_with_limit(self.bytes) else { return Err(too_much(FORMAT)) };
        self.take_bytes(content.len())?;
        self.drawings = self.drawings.checked_sub(1).ok_or_else(|| too_much(FORMAT))?;
        let own = form.dict.get(b"Matrix").and_then(Object::as_array).ok().and_then(|numbers| six(numbers));
        let resources = dictionary(document, &form.dict, b"Resources");
        let mut fonts = scope.fonts.clone();
        let named = resources.and_then(|resources| dictionary(document, resources, b"Font"));
        for (name, _) in named.into_iter().flat_map(Dictionary::iter) {
            if let Some(font) = named.and_then(|fonts| dictionary(document, fonts, name)) {
                fonts.insert(name.clone(), self.font(font)?);
            }
        }
        let drawings = resources.and_then(|resources| dictionary(document, resources, b"XObject"));
        let drawings =
            drawings.into_iter().chain(scope.drawings.iter().copied()).take(MAX_DEPTH * 2).collect_vec();
        let inner = Scope { page: scope.page, fonts, drawings, depth: scope.depth + 1 };
        self.content(&content, &inner, own.unwrap_or(Matrix::ONE).then(matrix))
    }
}

/// The operators that place text, without showing any.
fn place(operator: &str, operands: &[Object], text: &mut Text) {
    let first = at(operands, 0);
    match operator {
        "BT" => (text.matrix, text.line) = (Matrix::ONE, Matrix::ONE),
        "Tc" => text.between_letters = first.unwrap_or(0.0),
        "Tw" => text.between_words = first.unwrap_or(0.0),
        "Tz" => text.stretch = first.unwrap_or(100.0) / 100.0,
        "TL" => text.leading = first.unwrap_or(0.0),
        "Td" | "TD" => {
            let (x, y) = (first.unwrap_or(0.0), at(operands, 1).unwrap_or(0.0));
            if operator == "TD" {
                text.leading = -y;
            }
            text.next_line(x, y);
        }
        "T*" => text.next_line(0.0, -text.leading),
        "Tm" => {
            text.line = six(operands).unwrap_or(text.line);
            text.matrix = text.line;
        }
        _ => {}
    }
}

fn at(operands: &[Object], at: usize) -> Option<f32> {
    operands.get(at).and_then(number)
}

fn six(operands: &[Object]) -> Option<Matrix> {
    let numbers: Vec<f32> = operands.iter().filter_map(number).collect_vec();
    numbers.try_into().ok().map(Matrix)
}

fn dictionary<'d>(document: &'d Document, within: &'d Dictionary, name: &[u8]) -> Option<&'d Dictionary> {
    within.get_deref(name, document).ok()?.as_dict().ok()
}
