//! One binary for all targets, as linking folio with the sanitizer takes minutes: the environment
//! names the one that runs.
#![no_main]

use std::sync::LazyLock;

use folio_fuzz::{TARGETS, Target};
use libfuzzer_sys::fuzz_target;

static CHOSEN: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let chosen = TARGETS.into_iter().find(|(known, _)| *known == name);
    chosen.unwrap_or_else(|| panic!("FUZZ_TARGET is no folder of corpus/"))
});

fuzz_target!(|bytes: &[u8]| CHOSEN.1(bytes));
