//! The codes of writing to the disk. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[
    &DAMAGED_MANIFEST,
    &DISK_FULL,
    &FILE_NOT_OURS,
    &FOLDER_NOT_OURS,
    &NEWER_MANIFEST,
    &NO_PERMISSION,
    &OUTPUT_PATH,
    &PUBLISH_FAILED,
    &PUBLISH_RECORD,
    &PUBLISH_REFUSED,
    &PUBLISH_TARGET,
    &PUBLISH_UNDER_WAY,
    &WRITE_FAILED,
];

pub static DAMAGED_MANIFEST: Code =
    Code::error("damaged-manifest", include_str!("../../codes/damaged-manifest.md"));
pub static DISK_FULL: Code = Code::error("disk-full", include_str!("../../codes/disk-full.md"));
pub static FILE_NOT_OURS: Code =
    Code::error("file-not-ours", include_str!("../../codes/file-not-ours.md"));
pub static FOLDER_NOT_OURS: Code =
    Code::error("folder-not-ours", include_str!("../../codes/folder-not-ours.md"));
pub static NEWER_MANIFEST: Code =
    Code::error("newer-manifest", include_str!("../../codes/newer-manifest.md"));
pub static NO_PERMISSION: Code =
    Code::error("no-permission", include_str!("../../codes/no-permission.md"));
pub static OUTPUT_PATH: Code =
    Code::error("output-path", include_str!("../../codes/output-path.md"));
pub static PUBLISH_FAILED: Code =
    Code::error("publish-failed", include_str!("../../codes/publish-failed.md"));
pub static PUBLISH_RECORD: Code =
    Code::error("publish-record", include_str!("../../codes/publish-record.md"));
pub static PUBLISH_REFUSED: Code =
    Code::error("publish-refused", include_str!("../../codes/publish-refused.md"));
pub static PUBLISH_TARGET: Code =
    Code::error("publish-target", include_str!("../../codes/publish-target.md"));
pub static PUBLISH_UNDER_WAY: Code =
    Code::error("publish-under-way", include_str!("../../codes/publish-under-way.md"));
pub static WRITE_FAILED: Code =
    Code::error("write-failed", include_str!("../../codes/write-failed.md"));
