//! The lines on a page.

/// Some letters at a place.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) end: f32,
    pub(super) size: f32,
    pub(super) turned: bool,
    pub(super) text: String,
}

/// A line, in the order in which the file has it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) page: usize,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) end: f32,
    pub(super) size: f32,
    /// Whether it runs across the page, as a stamp does.
    pub(super) turned: bool,
    pub(super) text: String,
}

/// How wide the gap between two words is at least, in sizes of the letters.
const GAP: f32 = 0.15;

/// Adds letters to the last line if they are in it, else as a new line.
pub(super) fn add(lines: &mut Vec<Line>, page: usize, piece: Piece) {
    if piece.text.is_empty() {
        return;
    }
    if let Some(line) = lines.last_mut().filter(|line| line.page == page && line.takes(&piece)) {
        line.push(&piece);
    } else {
        let Piece { x, y, end, size, turned, text } = piece;
        lines.push(Line { page, x, y, end, size, turned, text });
    }
}

impl Line {
    /// Whether letters continue the line: at the same height, and not left of its end. Raised numbers are in the line.
    fn takes(&self, piece: &Piece) -> bool {
        let size = self.size.max(piece.size);
        let level = (self.y - piece.y).abs() < size * 0.5;
        self.turned == piece.turned && (self.turned || level && piece.x > self.end - size)
    }

    fn push(&mut self, piece: &Piece) {
        let apart = piece.x - self.end > GAP * piece.size.max(1.0);
        if apart && !self.text.ends_with(' ') && !piece.text.starts_with(' ') {
            self.text.push(' ');
        }
        self.text.push_str(&piece.text);
        self.end = self.end.max(piece.end);
        if piece.size > self.size {
            self.size = piece.size;
            self.y = piece.y;
        }
    }

    /// How wide the first word is, about.
    pub(super) fn first_word(&self) -> f32 {
        let count = |text: &str| u16::try_from(text.chars().count()).map_or(f32::MAX, f32::from);
        let word = self.text.split_whitespace().next().unwrap_or_default();
        (self.end - self.x) / count(&self.text).max(1.0) * count(word)
    }
}
