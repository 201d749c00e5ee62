//! What a record costs in registers of four sizes, and what more cores give: a line for each measure.

#![expect(clippy::print_stdout, reason = "the lines are the result")]
#![expect(clippy::cast_precision_loss, reason = "the counts are small")]

#[path = "records/numbered.rs"]
mod numbered;

use std::hint::black_box;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::time::Instant;

use super_complaints::check::Profile;
use super_complaints::{Context, PartialDate};
use super_complaints_register::{Check, Entries, Options};

use numbered::numbered;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// So many records are checked for each measure, in as many registers as that takes.
const CHECKED: u64 = 20_000;

/// A register as a reader: a line for each record, with ids and addresses of its own, made as it is read.
struct Register {
    template: String,
    next: u64,
    end: u64,
    line: Vec<u8>,
    at: usize,
}

impl Register {
    fn of(records: u64) -> Self {
        let template = super_complaints::EXAMPLE.replace('\n', " ");
        Self { template, next: 0, end: records, line: Vec::new(), at: 0 }
    }
}

impl Read for Register {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.line.len() && self.next < self.end {
            self.line = numbered(&self.template, self.next).into_bytes();
            self.line.push(b'\n');
            self.at = 0;
            self.next += 1;
        }
        let rest = self.line.get(self.at..).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(rest) {
            *to = *from;
        }
        self.at += count;
        Ok(count)
    }
}

/// The microseconds that a record takes.
fn cost(records: u64, jobs: usize, context: &Context<'_>) -> f64 {
    let registers = (CHECKED / records).max(1);
    let start = Instant::now();
    for _ in 0..registers {
        let entries = Entries::read("register", Register::of(records), &Options::default());
        let mut checked = 0;
        let findings = Check::new(context).jobs(jobs).each(entries, |told| {
            checked += u64::from(black_box(told).is_ok());
            ControlFlow::Continue(())
        });
        assert!(
            checked == records && findings.as_ref().is_ok_and(Vec::is_empty),
            "{checked} records, {findings:?}"
        );
    }
    start.elapsed().as_secs_f64() * 1e6 / (registers * records) as f64
}

fn main() {
    let Some(day) = "2022-06-01".parse::<PartialDate>().ok().and_then(|date| date.exact()) else { return };
    let context = Context::new(day).profile(Profile::Publish);
    cost(1_000, 1, &context); // warm
    for records in [100, 1_000, 10_000, 100_000] {
        println!("check_cost_per_record_{records} {:.2} microseconds", cost(records, 1, &context));
    }
    let one = cost(10_000, 1, &context);
    println!("all_cores_over_one_core {:.2} ratio", one / cost(10_000, 0, &context));
    println!("cores {:.2} number", std::thread::available_parallelism().map_or(1, usize::from) as f64);
}
