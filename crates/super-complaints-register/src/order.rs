//! Work on many things at once, with the results in the order of the things.

use std::ops::ControlFlow;

/// How many things each thread may be ahead of the first that is not finished.
#[cfg(feature = "rayon")]
const AHEAD: usize = 16;

/// Works on every thing, and tells the results in order, each as soon as it and all before it are there. `jobs` is the
/// number of threads that work, 0 for one on each core; with one, everything happens on the thread of the caller. The
/// results stop when the caller says so.
#[cfg(feature = "rayon")]
pub fn in_order<T: Send, R: Send>(
    jobs: usize,
    things: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut tell: impl FnMut(R) -> ControlFlow<()>,
) {
    use std::collections::BTreeMap;
    use std::sync::mpsc;

    let pool = if jobs == 1 { None } else { rayon::ThreadPoolBuilder::new().num_threads(jobs).build().ok() };
    let Some(pool) = pool.filter(|pool| pool.current_num_threads() > 1) else {
        return one_by_one(things, work, tell);
    };
    let (finished, results) = mpsc::channel::<(usize, R)>();
    let (begin, begun) = mpsc::sync_channel::<()>(pool.current_num_threads() * AHEAD);
    let work = &work;
    // What the closure owns ends with it: then the reader knows that nobody wants more.
    std::thread::scope(move |threads| {
        threads.spawn(move || {
            pool.in_place_scope(|scope| {
                for (at, thing) in things.enumerate() {
                    if begin.send(()).is_err() {
                        break; // nobody wants more
                    }
                    let finished = finished.clone();
                    scope.spawn(move |_| {
                        let _ = finished.send((at, work(thing)));
                    });
                }
            });
        });
        let mut early = BTreeMap::new();
        let mut next = 0;
        for (at, result) in results {
            early.insert(at, result);
            while let Some(result) = early.remove(&next) {
                next += 1;
                let _ = begun.recv(); // room for another
                if tell(result).is_break() {
                    return;
                }
            }
        }
    });
}

/// Works on one thing after another.
#[cfg(not(feature = "rayon"))]
pub fn in_order<T, R>(
    _: usize,
    things: impl Iterator<Item = T>,
    work: impl Fn(T) -> R,
    tell: impl FnMut(R) -> ControlFlow<()>,
) {
    one_by_one(things, work, tell);
}

fn one_by_one<T, R>(
    things: impl Iterator<Item = T>,
    work: impl Fn(T) -> R,
    mut tell: impl FnMut(R) -> ControlFlow<()>,
) {
    for thing in things {
        if tell(work(thing)).is_break() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_and_stop_when_told() {
        for jobs in [0, 1, 4] {
            let mut told = Vec::new();
            let slow = |it: u64| {
                std::thread::sleep(std::time::Duration::from_micros(it % 7 * 50));
                it * 2
            };
            in_order(jobs, 0..500, slow, |it| {
                told.push(it);
                ControlFlow::Continue(())
            });
            assert_eq!(told, (0..500).map(|it| it * 2).collect::<Vec<_>>());
            let mut count = 0;
            in_order(jobs, 0_u64.., slow, |_| {
                count += 1;
                if count == 10 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!(count, 10);
        }
    }

    #[test]
    fn a_result_does_not_wait_for_the_next_thing() {
        for jobs in [1, 2] {
            let (send, receive) = std::sync::mpsc::channel();
            send.send(1).unwrap();
            let mut send = Some(send);
            // The next thing comes only after the first result was told.
            in_order(
                jobs,
                receive.into_iter(),
                |it| it,
                |it| {
                    match &send {
                        Some(sender) if it < 3 => sender.send(it + 1).unwrap(),
                        _ => send = None,
                    }
                    ControlFlow::Continue(())
                },
            );
            assert!(send.is_none());
        }
    }
}
