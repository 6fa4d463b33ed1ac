//! What will exist: every output by its path and tree, before any of it is made.

mod outputs;

pub use outputs::{Outputs, Tree};
