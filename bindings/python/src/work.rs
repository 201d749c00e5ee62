//! Work on many things, on all cores, without the interpreter: between two parts of it, Ctrl-C and the caller have their
//! turn.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use rayon::prelude::*;

/// How many things each thread works on before the caller hears of it.
const EACH: usize = 16;

/// The threads that work, and whom to tell how far they are.
pub(crate) struct Work<'t, 'py> {
    pub(crate) pool: rayon::ThreadPool,
    tell: Option<&'t Bound<'py, PyAny>>,
}

impl<'t, 'py> Work<'t, 'py> {
    /// With so many threads, 0 for one on each core.
    pub(crate) fn new(jobs: usize, tell: Option<&'t Bound<'py, PyAny>>) -> PyResult<Self> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
        Ok(Self { pool: pool.map_err(|error| PyRuntimeError::new_err(error.to_string()))?, tell })
    }

    /// How many things to work on at once.
    pub(crate) fn part(&self) -> usize {
        self.pool.current_num_threads() * EACH
    }

    /// The result for each thing, in their order.
    pub(crate) fn map<T: Sync, R: Send>(
        &self,
        py: Python<'_>,
        things: &[T],
        work: impl Fn(&T) -> R + Sync,
    ) -> PyResult<Vec<R>> {
        let mut all = Vec::with_capacity(things.len());
        for part in things.chunks(self.part()) {
            let pool = &self.pool;
            let made: Vec<R> = py.detach(|| pool.install(|| part.par_iter().map(&work).collect()));
            all.extend(made);
            self.told(py, all.len() as u64, Some(things.len() as u64))?;
        }
        Ok(all)
    }

    /// Tells the caller how much is done, of how much; raises what the caller raises, and `KeyboardInterrupt` on Ctrl-C.
    pub(crate) fn told(&self, py: Python<'_>, done: u64, all: Option<u64>) -> PyResult<()> {
        py.check_signals()?;
        self.tell.map_or(Ok(()), |tell| tell.call1((done, all)).map(|_| ()))
    }
}
