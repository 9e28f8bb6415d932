//! Samples of figures over a run: what the report draws, and the slope that tells a leak from noise.

use serde_json::{Value, json};

/// One figure, sampled at points of a run.
#[derive(Default)]
pub struct Series {
    points: Vec<(f64, f64)>,
}

impl Series {
    pub fn push(&mut self, at: u64, value: u64) {
        self.points.push((at as f64, value as f64));
    }

    /// The largest value of the first samples, and of all.
    pub fn peaks(&self, first: usize) -> (f64, f64) {
        let most = |points: &[(f64, f64)]| points.iter().map(|p| p.1).fold(0.0, f64::max);
        (
            most(&self.points[..first.min(self.points.len())]),
            most(&self.points),
        )
    }

    /// The slope of the line that fits the second half best, by least squares.
    pub fn slope(&self) -> f64 {
        let half = &self.points[self.points.len() / 2..];
        let n = half.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| half.iter().map(of).sum::<f64>() / n;
        let (x, y) = (mean(|p| p.0), mean(|p| p.1));
        let spread: f64 = half.iter().map(|p| (p.0 - x).powi(2)).sum();
        let common: f64 = half.iter().map(|p| (p.0 - x) * (p.1 - y)).sum();
        if spread > 0.0 { common / spread } else { 0.0 }
    }

    pub fn json(&self) -> Value {
        json!(self.points.iter().map(|p| [p.0, p.1]).collect::<Vec<_>>())
    }
}
