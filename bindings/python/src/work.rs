//! Work on many things, on all cores, without the interpreter: now and then, Ctrl-C and the caller have their turn.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use pyo3::prelude::*;
use super_complaints_register::in_order;

/// How often the caller hears of it.
const OFTEN: Duration = Duration::from_millis(50);

/// On how many threads to work, 0 for one on each core, and whom to tell how far they are.
pub(crate) struct Work {
    jobs: usize,
    tell: Option<Py<PyAny>>,
}

impl Work {
    pub(crate) fn new(jobs: usize, tell: Option<Bound<'_, PyAny>>) -> Self {
        Self { jobs, tell: tell.map(Bound::unbind) }
    }

    /// On how many threads.
    pub(crate) fn jobs(&self) -> usize {
        self.jobs
    }

    /// The result for each thing, in their order; `done` says how far it is with so many of them.
    pub(crate) fn map<T: Send, R: Send>(
        &self,
        py: Python<'_>,
        things: impl Iterator<Item = T> + Send,
        work: impl Fn(T) -> R + Send + Sync,
        done: impl Fn(usize) -> (u64, Option<u64>) + Send + Sync,
    ) -> PyResult<Vec<R>> {
        let all = py.detach(|| {
            let (mut all, mut failed, mut last) = (Vec::new(), None, Instant::now());
            in_order(self.jobs, things, work, |result| {
                all.push(result);
                if last.elapsed() < OFTEN {
                    return ControlFlow::Continue(());
                }
                last = Instant::now();
                match Python::attach(|py| self.told(py, done(all.len()))) {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(error) => {
                        failed = Some(error);
                        ControlFlow::Break(())
                    }
                }
            });
            failed.map_or(Ok(all), Err)
        })?;
        self.told(py, done(all.len()))?;
        Ok(all)
    }

    /// Tells the caller how much is done, of how much; raises what the caller raises, and `KeyboardInterrupt` on Ctrl-C.
    fn told(&self, py: Python<'_>, (done, all): (u64, Option<u64>)) -> PyResult<()> {
        py.check_signals()?;
        self.tell.as_ref().map_or(Ok(()), |tell| tell.call1(py, (done, all)).map(|_| ()))
    }
}

/// How far the work is on a known number of things.
pub(crate) fn of(all: usize) -> impl Fn(usize) -> (u64, Option<u64>) + Send + Sync {
    move |done| (done as u64, Some(all as u64))
}
