//! How long one plan takes on this machine: `cargo bench --features bench`. The target is 20
//! microseconds.

use std::time::Instant;

use microneedling_planner::bench::plan_times;

/// Plans in one measurement, so that the clock's own steps do not matter.
const PLANS: u32 = 500;
const MEASUREMENTS: usize = 101;

fn main() {
    plan_times(PLANS); // the first ones find nothing in the caches
    let mut times: Vec<f64> = (0..MEASUREMENTS)
        .map(|_| {
            let begun = Instant::now();
            assert!(plan_times(PLANS) > 0, "there are appointments");
            begun.elapsed().as_secs_f64() * 1e6 / f64::from(PLANS)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("one plan takes {:.1} microseconds (median)", times[MEASUREMENTS / 2]);
}
