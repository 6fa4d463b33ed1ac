//! Numbers and units as siunitx has them: `\SI{5}{\micro\meter}`, `\num{1e-3}`, `\ang{45}`.
//!
//! Digits are not grouped, and options have no effect.

use super::catalog;
use super::marked::Marks;
use super::reader::Reader;
use super::tex::{argument, command, group};

/// Between a number and its unit.
const GAP: &str = "\u{202f}";

impl Reader<'_> {
    pub fn quantity(&mut self, number: &str, unit: &str) {
        self.within(number, Self::number);
        let unit = self.apart(unit, Self::unit);
        let is_joined =
            unit.first().is_some_and(|first| "°′″".contains(first.c)) && unit.len() == 1;
        if !unit.is_empty() && !is_joined {
            self.push_str(GAP);
        }
        self.letters.extend(unit);
    }

    pub fn range(&mut self, first: &str, last: &str, unit: &str) {
        self.within(first, Self::number);
        self.push('–');
        self.quantity(last, unit);
    }

    /// `1.5e-3`, `5 +- 2`, `3 x 4`, `10 \pm 2`.
    pub fn number(&mut self, number: &str) {
        let number = number.trim();
        let mut rest = number;
        let mut before = ' ';
        while let Some(c) = rest.chars().next() {
            let length = c.len_utf8();
            let previous = std::mem::replace(&mut before, c);
            rest = match c {
                'e' | 'E' | 'd' | 'D'
                    if (previous.is_ascii_digit() || rest.len() == number.len())
                        && rest[1..]
                            .starts_with(|c: char| c.is_ascii_digit() || "+-".contains(c)) =>
                {
                    let exponent = rest[1..]
                        .find(|c: char| !c.is_ascii_digit() && !"+-".contains(c))
                        .map_or(rest.len(), |end| end + 1);
                    self.push_str(if rest.len() == number.len() { "10" } else { " × 10" });
                    let exponent_text = rest[1..exponent].replace('-', "−").replace('+', "");
                    self.within(&exponent_text, |reader, text| {
                        reader.marks = Marks { is_raised: true, ..reader.marks };
                        reader.push_str(text);
                    });
                    &rest[exponent..]
                }
                '+' if rest.starts_with("+-") => {
                    self.push_str(" ± ");
                    &rest[2..]
                }
                'x' if rest[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => {
                    self.push_str(" × ");
                    &rest[1..]
                }
                '-' => {
                    self.push('−');
                    &rest[1..]
                }
                '\\' => {
                    let (name, behind) = command(rest);
                    match catalog::sign(name) {
                        Some(sign) if catalog::is_operator(sign) => {
                            self.push_str(&format!(" {sign} "));
                        }
                        Some(sign) => self.push_str(sign),
                        None => {
                            let end = group(behind).map_or(behind, |(_, end)| end);
                            self.within(&rest[..rest.len() - end.len()], Self::text);
                            rest = end;
                            continue;
                        }
                    }
                    behind.trim_start_matches(' ')
                }
                '{' | '}' => &rest[1..],
                ' ' => &rest[1..],
                c => {
                    self.push(c);
                    &rest[length..]
                }
            };
        }
    }

    /// `45;30;10`: degrees, minutes, seconds of arc.
    pub fn angle(&mut self, angle: &str) {
        for (part, sign) in angle.split(';').zip(["°", "′", "″"]) {
            if !part.trim().is_empty() {
                self.within(part, Self::number);
                self.push_str(sign);
            }
        }
    }

    /// `\milli\gram\per\deci\litre`, `mg.L^{-1}`, `\kilo\gram\per\metre\squared`.
    pub fn unit(&mut self, unit: &str) {
        let mut rest = unit.trim();
        let mut is_new = true;
        let mut power = None;
        while let Some(c) = rest.chars().next() {
            let length = c.len_utf8();
            rest = match c {
                '\\' => {
                    let (name, behind) = command(rest);
                    let behind = behind.trim_start_matches(' ');
                    let behind = behind.strip_prefix("{}").unwrap_or(behind);
                    match name {
                        "per" => {
                            self.push('/');
                            is_new = true;
                            behind
                        }
                        "squared" | "cubed" => {
                            self.power(if name == "squared" { "2" } else { "3" });
                            behind
                        }
                        "square" | "cubic" => {
                            power = Some(if name == "square" { "2" } else { "3" });
                            behind
                        }
                        "tothe" | "raiseto" => match argument(behind) {
                            Some((exponent, behind)) => {
                                self.power(exponent);
                                behind
                            }
                            None => behind,
                        },
                        "of" => match group(behind) {
                            Some((what, behind)) => {
                                self.push_str("\u{a0}");
                                self.within(what, Self::text);
                                behind
                            }
                            None => behind,
                        },
                        "," | ";" | ":" | " " => {
                            self.push_str(GAP);
                            behind
                        }
                        _ => {
                            if let Some(prefix) = prefix(name) {
                                self.start(&mut is_new);
                                self.push_str(prefix);
                                is_new = true;
                                behind
                            } else if let Some(sign) = symbol(name) {
                                self.start(&mut is_new);
                                self.push_str(sign);
                                is_new = false;
                                power.take().into_iter().for_each(|power| self.power(power));
                                behind
                            } else {
                                let end = group(behind).map_or(behind, |(_, end)| end);
                                self.within(&rest[..rest.len() - end.len()], Self::text);
                                end
                            }
                        }
                    }
                }
                '^' | '_' => match argument(&rest[1..]) {
                    Some((content, behind)) => {
                        self.power(content);
                        behind
                    }
                    None => &rest[1..],
                },
                '.' | '~' => {
                    self.push('·');
                    is_new = true;
                    &rest[1..]
                }
                '{' | '}' | '$' => &rest[1..],
                c => {
                    self.push(c);
                    is_new = !c.is_alphanumeric();
                    &rest[length..]
                }
            };
        }
    }

    /// A dot between two units of one product.
    fn start(&mut self, is_new: &mut bool) {
        if !std::mem::replace(is_new, true) {
            self.push('·');
        }
    }

    fn power(&mut self, exponent: &str) {
        let exponent = exponent.replace('-', "−");
        self.within(&exponent, |reader, exponent| {
            reader.marks = Marks { is_raised: true, ..reader.marks };
            reader.push_str(exponent.trim());
        });
    }
}

fn prefix(name: &str) -> Option<&'static str> {
    PREFIXES.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign)
}

fn symbol(name: &str) -> Option<&'static str> {
    let mut words = UNITS.split_whitespace();
    while let (Some(known), Some(sign)) = (words.next(), words.next()) {
        if known == name {
            return Some(sign);
        }
    }
    None
}

const PREFIXES: [(&str, &str); 20] = [
    ("yocto", "y"),
    ("zepto", "z"),
    ("atto", "a"),
    ("femto", "f"),
    ("pico", "p"),
    ("nano", "n"),
    ("micro", "µ"),
    ("milli", "m"),
    ("centi", "c"),
    ("deci", "d"),
    ("deca", "da"),
    ("hecto", "h"),
    ("kilo", "k"),
    ("mega", "M"),
    ("giga", "G"),
    ("tera", "T"),
    ("peta", "P"),
    ("exa", "E"),
    ("zetta", "Z"),
    ("yotta", "Y"),
];

/// The units of siunitx and their short names.
const UNITS: &str = "
    meter m metre m gram g second s ampere A kelvin K mole mol candela cd kilogram kg hertz Hz
    newton N pascal Pa joule J watt W coulomb C volt V farad F ohm Ω siemens S weber Wb tesla T
    henry H lumen lm lux lx becquerel Bq gray Gy sievert Sv katal kat liter L litre L celsius °C
    degreeCelsius °C degree ° arcminute ′ arcsecond ″ minute min hour h day d percent % tonne t
    hectare ha electronvolt eV dalton Da atomicmassunit u bar bar decibel dB radian rad
    steradian sr molar M Molar M angstrom Å astronomicalunit au parsec pc mmHg mmHg neper Np
    bel B micron µm
    fg fg pg pg ng ng ug µg mg mg g g kg kg pm pm nm nm um µm mm mm cm cm dm dm m m km km
    as as fs fs ps ps ns ns us µs ms ms s s fmol fmol pmol pmol nmol nmol umol µmol mmol mmol
    mol mol kmol kmol pA pA nA nA uA µA mA mA A A kA kA ul µL ml mL l L hl hL uL µL mL mL L L hL hL
    mHz mHz Hz Hz kHz kHz MHz MHz GHz GHz THz THz mN mN N N kN kN MN MN Pa Pa kPa kPa MPa MPa
    GPa GPa mohm mΩ kohm kΩ Mohm MΩ pV pV nV nV uV µV mV mV V V kV kV uW µW mW mW W W kW kW MW MW
    GW GW J J uJ µJ mJ mJ kJ kJ eV eV meV meV keV keV MeV MeV GeV GeV TeV TeV kWh kWh F F fF fF
    pF pF nF nF uF µF K K mK mK dB dB Gy Gy mGy mGy mSv mSv";
