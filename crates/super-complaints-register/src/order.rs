//! Work on many things at once, with the results in the order of the things.

use std::ops::ControlFlow;

/// How many things each thread may be ahead of the first that is not finished.
#[cfg(feature = "threads")]
const AHEAD: usize = 32;

/// How long results gather before they are told: to wake the caller for each costs as much as a small check.
#[cfg(feature = "threads")]
const GATHER: std::time::Duration = std::time::Duration::from_millis(1);

/// Works on every thing, and tells the results in order, each within a millisecond or so after it and all before it are
/// there. `jobs` is the number of threads that work, 0 for one on each core; with one, everything happens on the thread of
/// the caller. The things are made on the threads that work, by one of them at a time. The results stop when the caller says
/// so.
#[cfg(feature = "threads")]
pub fn in_order<T, R: Send>(
    jobs: usize,
    things: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut tell: impl FnMut(R) -> ControlFlow<()>,
) {
    use std::collections::BTreeMap;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
    use std::sync::{Mutex, PoisonError, mpsc};
    use std::thread;

    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let jobs = if jobs == 0 { cores() } else { jobs };
    if jobs == 1 {
        return one_by_one(things, work, tell);
    }
    let (finished, results) = mpsc::channel();
    let (begin, begun) = mpsc::sync_channel(jobs.saturating_mul(AHEAD));
    let things = Mutex::new(things.fuse().enumerate()); // each thread asks until it hears the end
    let next = || things.lock().unwrap_or_else(PoisonError::into_inner).next();
    let (next, begin, work) = (&next, &begin, &work);
    // The closure owns `begun`: when it ends, nothing begins any more.
    thread::scope(move |threads| {
        let begin_to_work = |finished: mpsc::Sender<_>| {
            let work_on_all = move || {
                // Nothing begins if nobody wants more.
                while begin.send(()).is_ok()
                    && let Some((at, thing)) = next()
                {
                    let result = catch_unwind(AssertUnwindSafe(|| work(thing))); // a panic is the caller's too
                    let _ = finished.send((at, result));
                }
            };
            thread::Builder::new().spawn_scoped(threads, work_on_all)
        };
        let working = (0..jobs).map_while(|_| begin_to_work(finished.clone()).ok()).count();
        drop(finished);
        if working == 0 {
            return one_by_one(std::iter::from_fn(next), |(_, thing)| work(thing), tell);
        }
        let mut early = BTreeMap::new();
        let mut told = 0;
        while let Ok(first) = results.recv() {
            early.extend(std::iter::once(first).chain(results.try_iter()));
            while let Some(result) = early.remove(&told) {
                told += 1;
                let _ = begun.recv(); // room for another
                if tell(result.unwrap_or_else(|panic| resume_unwind(panic))).is_break() {
                    return;
                }
            }
            thread::sleep(GATHER);
        }
    });
}

/// Gives things back to memory on so many threads, 0 for one on each core: what was made on several threads takes one of them
/// three times as long to free as its own.
#[cfg(feature = "threads")]
pub fn release<T: Send>(jobs: usize, mut things: Vec<T>) {
    use std::thread;

    /// Fewer things are not worth a thread.
    const FEW: usize = 64;
    let jobs = if jobs == 0 { thread::available_parallelism().map_or(1, usize::from) } else { jobs };
    let part = things.len().div_ceil(jobs).max(FEW);
    thread::scope(|threads| {
        while things.len() > part {
            let rest = things.split_off(things.len() - part);
            // Where no thread can be had, `rest` is dropped with the closure, here.
            let _ = thread::Builder::new().spawn_scoped(threads, move || drop(rest));
        }
        drop(things);
    });
}

/// Gives things back to memory.
#[cfg(not(feature = "threads"))]
pub fn release<T>(_: usize, things: Vec<T>) {
    drop(things);
}

/// Works on one thing after another.
#[cfg(not(feature = "threads"))]
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
    fn everything_is_given_back() {
        use std::sync::Arc;
        for jobs in [0, 1, 2, 5] {
            for count in [0, 1, 63, 64, 65, 1000] {
                let thing = Arc::new(());
                release(jobs, vec![Arc::clone(&thing); count]);
                assert_eq!(Arc::strong_count(&thing), 1, "{jobs} {count}");
            }
        }
    }

    #[test]
    #[should_panic = "the work on 7"]
    fn a_panic_of_the_work_reaches_the_caller() {
        in_order(2, 0..500, |it| assert!(it != 7, "the work on {it}"), |()| ControlFlow::Continue(()));
    }

    #[test]
    fn nothing_comes_after_the_end() {
        for jobs in [1, 2, 4] {
            let mut asked = 0;
            let things = std::iter::from_fn(move || {
                asked += 1;
                (asked != 3).then_some(asked) // begins again after its end
            });
            let mut told = Vec::new();
            in_order(
                jobs,
                things,
                |it| it,
                |it| {
                    told.push(it);
                    ControlFlow::Continue(())
                },
            );
            assert_eq!(told, [1, 2]);
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
