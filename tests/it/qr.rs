//! The QR codes in the packet, read as a scanner reads them: from the pixels of the picture, by the rules of ISO/IEC 18004 and not by the
//! program that made them.

use image::GrayImage;

use super::support::{folder, outputs, project, text};

/// The blocks that data stand in at error correction M, by version from 1 on: their number and length, twice; and the error correction
/// bytes of each (ISO/IEC 18004, table 9).
const BLOCKS: [(usize, usize, usize, usize); 10] = [
    (1, 16, 0, 0),
    (1, 28, 0, 0),
    (1, 44, 0, 0),
    (2, 32, 0, 0),
    (2, 43, 0, 0),
    (4, 27, 0, 0),
    (4, 31, 0, 0),
    (2, 38, 2, 39),
    (3, 36, 2, 37),
    (4, 43, 1, 44),
];
/// Where the middles of the small finding patterns stand, by version.
const MIDDLES: [&[usize]; 10] =
    [&[], &[6, 18], &[6, 22], &[6, 26], &[6, 30], &[6, 34], &[6, 22, 38], &[6, 24, 42], &[6, 26, 46], &[6, 28, 50]];

/// The address that a picture holds, with the empty margin in modules that stands around the code.
fn scanned(picture: &GrayImage) -> (String, usize) {
    let dark = |x: u32, y: u32| picture.get_pixel(x, y).0[0] < 128;
    let (wide, top) = (picture.width(), (0..picture.height()).find(|y| (0..picture.width()).any(|x| dark(x, *y))).unwrap());
    let left = (0..wide).find(|x| dark(*x, top)).unwrap();
    // The first finding pattern is seven modules wide.
    let module = (left..wide).take_while(|x| dark(*x, top)).count() as u32 / 7;
    let right = (0..wide).rev().find(|x| dark(*x, top)).unwrap();
    let size = ((right + 1 - left) / module) as usize;
    let at = |row: usize, column: usize| dark(left + module / 2 + column as u32 * module, top + module / 2 + row as u32 * module);
    let quiet = (left / module).min(top / module).min((wide - 1 - right) / module) as usize;

    let format = [(8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8)];
    let format = format.iter().fold(0_u32, |bits, (row, column)| bits << 1 | u32::from(at(*row, *column))) ^ 0b101_0100_0001_0010;
    assert_eq!(format >> 13, 0b00, "the level of error correction is not M");
    let version = (size - 17) / 4;
    let mask = format >> 10 & 0b111;
    let is_masked = |row: usize, column: usize| match mask {
        0 => (row + column).is_multiple_of(2),
        1 => row.is_multiple_of(2),
        2 => column.is_multiple_of(3),
        3 => (row + column).is_multiple_of(3),
        4 => (row / 2 + column / 3).is_multiple_of(2),
        5 => row * column % 2 + row * column % 3 == 0,
        6 => (row * column % 2 + row * column % 3).is_multiple_of(2),
        _ => ((row + column) % 2 + row * column % 3).is_multiple_of(2),
    };
    let middles = MIDDLES[version - 1];
    let is_near = |row: usize, column: usize| {
        let corner = |r: usize, c: usize| (r, c) == (6, 6) || (r, c) == (6, size - 7) || (r, c) == (size - 7, 6);
        middles.iter().any(|r| middles.iter().any(|c| !corner(*r, *c) && row.abs_diff(*r) <= 2 && column.abs_diff(*c) <= 2))
    };
    let is_pattern = |row: usize, column: usize| {
        let is_corner = row < 9 && (column < 9 || column >= size - 8) || row >= size - 8 && column < 9;
        let is_version = version >= 7 && (row < 6 && column >= size - 11 || column < 6 && row >= size - 11);
        is_corner || is_version || row == 6 || column == 6 || is_near(row, column)
    };
    let mut bits = Vec::new();
    let pairs: Vec<usize> = (0..size).rev().filter(|column| *column != 6).collect();
    for (number, pair) in pairs.chunks(2).enumerate() {
        for step in 0..size {
            let row = if number.is_multiple_of(2) { size - 1 - step } else { step };
            bits.extend(pair.iter().filter(|column| !is_pattern(row, **column)).map(|column| at(row, *column) ^ is_masked(row, *column)));
        }
    }
    let bytes: Vec<u8> = bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect();
    let (short, length, long, longer) = BLOCKS[version - 1];
    let mut blocks = vec![Vec::new(); short + long];
    let mut stream = bytes.into_iter();
    for place in 0..length.max(longer) {
        for (number, block) in blocks.iter_mut().enumerate() {
            if place < if number < short { length } else { longer } {
                block.push(stream.next().unwrap());
            }
        }
    }
    let data: Vec<u8> = blocks.concat();
    (text_of(&data, version), quiet)
}

/// The text in the data of a code: pieces of digits, of capitals, and of bytes, each with its length.
fn text_of(data: &[u8], version: usize) -> String {
    const CAPITALS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let mut bits = data.iter().flat_map(|byte| (0..8).rev().map(move |place| usize::from(byte >> place & 1)));
    let mut number = |length: usize| (0..length).try_fold(0, |number, _| Some(number << 1 | bits.next()?)).unwrap_or_default();
    let is_small = version < 10;
    let mut text = Vec::new();
    loop {
        match number(4) {
            0b0001 => {
                let mut left = number(if is_small { 10 } else { 12 });
                while left > 0 {
                    let digits = left.min(3);
                    text.extend(format!("{:0digits$}", number([0, 4, 7, 10][digits])).into_bytes());
                    left -= digits;
                }
            }
            0b0010 => {
                let mut left = number(if is_small { 9 } else { 11 });
                while left > 1 {
                    let pair = number(11);
                    text.extend([CAPITALS[pair / 45], CAPITALS[pair % 45]]);
                    left -= 2;
                }
                if left == 1 {
                    text.push(CAPITALS[number(6)]);
                }
            }
            0b0100 => {
                for _ in 0..number(if is_small { 8 } else { 16 }) {
                    text.push(number(8) as u8);
                }
            }
            _ => return String::from_utf8(text).unwrap(),
        }
    }
}

#[test]
fn each_code_leads_to_its_page() {
    let made = super::support::made("own", project());
    let mut seen = Vec::new();
    for (path, bytes) in made.packet.iter().filter(|(path, _)| path.as_str().starts_with("qr/")) {
        let name = path.as_str().trim_start_matches("qr/");
        let address = match name.rsplit_once('.').unwrap().0 {
            "site" => "https://okafor.example/".to_owned(),
            slug => format!("https://okafor.example/posters/{slug}/"),
        };
        if name.ends_with(".png") {
            assert_eq!(scanned(&image::load_from_memory(bytes).unwrap().into_luma8()), (address, 4), "{name}");
        } else {
            let svg = text(&made.packet, path.as_str());
            let drawing = roxmltree::Document::parse(&svg).unwrap();
            let printed: String = drawing.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
            assert_eq!(printed, address, "{name}");
        }
        seen.push(name.to_owned());
    }
    let names = ["acts-2025", "site", "surgical-congress-2024", "valve-forum-2026"];
    assert_eq!(seen, names.iter().flat_map(|name| [format!("{name}.png"), format!("{name}.svg")]).collect::<Vec<_>>());
}

/// The letters below the code are in the picture, too: dark pixels under its empty margin.
#[test]
fn the_address_is_printed_in_the_picture() {
    let made = super::support::made("own", project());
    let picture = image::load_from_memory(&made.packet[&folio::base::OutputPath::new("qr/site.png")]).unwrap().into_luma8();
    let below = picture.enumerate_pixels().filter(|(_, y, _)| *y > picture.width());
    assert!(below.filter(|(_, _, pixel)| pixel.0[0] < 128).count() > 1000);
}

#[test]
fn long_addresses_are_read_too_and_without_an_address_there_is_no_code() {
    let slug = "a-very-long-name-of-a-poster-about-something-or-other-with-all-its-words-and-then-some-more-of-them-at-the-end";
    let index = format!("content/posters/{slug}/index.md");
    let poster = "+++\ntitle = \"P\"\ndate = 2025-01-01\n+++\n";
    let site = "[site]\nurl = \"https://okafor.example\"\n[person]\nname = \"Ada Park\"\n";
    let made = outputs(folder(&[("site.toml", site), (&index, poster)]).path());
    let picture = &made.packet[&folio::base::OutputPath::new(&format!("qr/{slug}.png"))];
    assert_eq!(scanned(&image::load_from_memory(picture).unwrap().into_luma8()).0, format!("https://okafor.example/posters/{slug}/"));
    let made = outputs(folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n"), (&index, poster)]).path());
    assert!(!made.packet.keys().any(|path| path.as_str().starts_with("qr/")));
}
