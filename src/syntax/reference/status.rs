//! How far a work has come on its way to print.

mod reading;
mod stage;

pub use reading::StatusReading;
pub use stage::Status;
