//! The order of the functions of a WebAssembly module. What compresses it looks for what it saw in the last 32 kB, so it helps
//! that similar functions are near each other.

use wasm_encoder::{Module, NameMap, NameSection, RawSection};
use wasmparser::{Import, Parser, Payload, TypeRef};

/// How many bytes of a function are looked at together.
const PIECE: usize = 6;

/// How many numbers stand for a function: in how many of them two functions agree tells how much they have in common (`MinHash`).
const NUMBERS: usize = 96;

type Sketch = [u32; NUMBERS];

/// The module with functions that are named by their places, for `wasm-opt --reorder-functions-by-name`.
///
/// # Errors
/// If it is no module.
pub(crate) fn named_by_place(wasm: &[u8]) -> anyhow::Result<Vec<u8>> {
    let (mut imported, mut sketches, mut module) = (0, Vec::new(), Module::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                let imports = imports.clone().into_imports().collect::<Result<Vec<Import<'_>>, _>>()?;
                imported = imports.iter().filter(|it| matches!(it.ty, TypeRef::Func(_))).count();
            }
            Payload::CodeSectionEntry(body) => sketches.push(sketch(body.as_bytes())),
            Payload::CustomSection(section) if section.name() == "name" => continue,
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: wasm.get(range).unwrap_or_default() });
        }
    }
    let mut places: Vec<(u32, usize)> = Vec::new();
    for (place, function) in in_order(&sketches).into_iter().enumerate() {
        places.push((u32::try_from(imported + function)?, place));
    }
    places.sort_unstable();
    let mut names = NameMap::new();
    for (function, place) in places {
        names.append(function, &format!("{place:06}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    module.section(&section);
    Ok(module.finish())
}

/// The least of the hashes of all its pieces, for several hashes.
fn sketch(body: &[u8]) -> Sketch {
    let mut least = [u32::MAX; NUMBERS];
    let pieces = body.windows(PIECE.min(body.len().max(1)));
    for piece in pieces {
        let hash =
            piece.iter().fold(0_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        for (least, seed) in least.iter_mut().zip(1_u64..) {
            // An odd factor for each: the high half of a product depends on all bits of the hash.
            let other = hash.wrapping_mul(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
            *least = (*least).min((other >> 32) as u32);
        }
    }
    least
}

/// What two functions have in common, from 0 to 1,000 for each number.
fn likeness(one: &Sketch, other: &Sketch) -> usize {
    one.iter().zip(other).filter(|(a, b)| a == b).count() * 1_000
}

/// Each function after those that are most like it, from the first one on.
fn in_order(sketches: &[Sketch]) -> Vec<usize> {
    let mut left: Vec<(usize, &Sketch, usize)> =
        sketches.iter().enumerate().map(|(function, sketch)| (function, sketch, 0)).collect();
    let mut order = Vec::new();
    while let Some(best) = left.iter().map(|(.., fits)| *fits).max() {
        let at = left.iter().position(|(.., fits)| *fits == best).unwrap_or_default();
        let (function, placed, _) = left.remove(at);
        order.push(function);
        for (_, sketch, fits) in &mut left {
            // Likeness counts a tenth less with each function in between.
            *fits = (*fits / 10 * 9).max(likeness(placed, sketch));
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_functions_are_next_to_each_other() {
        let body = |of: u8| -> Vec<u8> { (0..200_u8).map(|at| at.wrapping_mul(of) ^ of).collect() };
        let mut almost = body(3);
        almost[100] = 0;
        let bodies = [body(3), body(5), body(7), almost, body(5)];
        let sketches: Vec<Sketch> = bodies.iter().map(|it| sketch(it)).collect();
        assert_eq!(in_order(&sketches)[..2], [0, 3]);
        let order = in_order(&sketches);
        let place = |function| order.iter().position(|it| *it == function).unwrap();
        assert_eq!(place(1).abs_diff(place(4)), 1, "{order:?}");
    }

    #[test]
    fn functions_are_named_by_place_and_nothing_else_changes() {
        // One type, one import, two functions that do nothing.
        let wasm = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x04\x01\x60\0\0",
            b"\x02\x07\x01\x01a\x01b\0\0",
            b"\x03\x03\x02\0\0",
            b"\x0a\x07\x02\x02\0\x0b\x02\0\x0b",
        ]
        .concat();
        let named = named_by_place(&wasm).unwrap();
        assert_eq!(named.get(..wasm.len()), Some(wasm.as_slice()));
        let names = named.get(wasm.len()..).unwrap();
        assert!(names.ends_with(b"\x02\x01\x06000000\x02\x06000001"), "{names:?}");
    }
}
