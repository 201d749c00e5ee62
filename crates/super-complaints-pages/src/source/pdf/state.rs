//! Where the next letters of a page are shown.

/// A matrix: `[a b c d e f]` of the standard.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matrix(pub(super) [f32; 6]);

impl Matrix {
    pub(super) const ONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This one first, then the other.
    #[allow(clippy::many_single_char_names, reason = "the names of the standard")]
    pub(super) fn then(self, other: Self) -> Self {
        let Self([a, b, c, d, e, f]) = self;
        let Self([p, q, r, s, x, y]) = other;
        Self([
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + x,
            e * q + f * s + y,
        ])
    }

    /// Where it puts the origin.
    pub(super) fn origin(self) -> (f32, f32) {
        let Self([.., x, y]) = self;
        (x, y)
    }

    /// How much larger it makes the height of letters.
    pub(super) fn scale(self) -> f32 {
        let Self([_, _, c, d, ..]) = self;
        c.hypot(d)
    }

    /// Whether letters are not in the direction of the lines of the page.
    pub(super) fn is_turned(self) -> bool {
        let Self([a, b, ..]) = self;
        b.abs() > a.abs() * 0.1
    }
}

/// What the operators for text set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    pub(super) size: f32,
    pub(super) between_letters: f32,
    pub(super) between_words: f32,
    pub(super) stretch: f32,
    pub(super) leading: f32,
    pub(super) matrix: Matrix,
    pub(super) line: Matrix,
}

impl Default for Text {
    fn default() -> Self {
        Self {
            size: 1.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            matrix: Matrix::ONE,
            line: Matrix::ONE,
        }
    }
}

impl Text {
    /// Begins a line at a place relative to the beginning of this one.
    pub(super) fn next_line(&mut self, x: f32, y: f32) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.matrix = self.line;
    }

    /// Moves on by some width.
    pub(super) fn advance(&mut self, width: f32) {
        self.matrix = Matrix::moved(width * self.stretch, 0.0).then(self.matrix);
    }
}
