//! Whether the check digit of a number of identity is right, by the rule of the state that gives it.
//!
//! A right one makes a number of that shape hardly another. It asks no register whether there is one.

/// Whether the number that private.toml calls so is right; one without a rule here never is.
pub fn is_right(name: &str, written: &str) -> bool {
    let signs: Vec<char> = written
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    let is_one_digit = signs.windows(2).all(|two| two[0] == two[1]);
    let rule: fn(&[char]) -> Option<bool> = match name {
        "cpf" => cpf,
        "dni" => dni,
        "nip" => nip,
        "social-insurance" => social_insurance,
        // It has no check digit, and its groups are no other number's.
        "cnic" => |_| Some(true),
        "codice-fiscale" => codice_fiscale,
        "nir" => nir,
        "emirates-id" => luhn,
        "ahv" => ean,
        "national-register" => national_register,
        "curp" => curp,
        "resident-identity" => resident_identity,
        "national-insurance" => national_insurance,
        _ => return false,
    };
    !is_one_digit && rule(&signs).unwrap_or(false)
}

/// It has no check digit; these letters begin none (HMRC, NIM39110).
fn national_insurance(signs: &[char]) -> Option<bool> {
    const UNUSED: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    let letters: String = signs.get(..2)?.iter().collect();
    Some(!UNUSED.contains(&letters.as_str()))
}

fn digits(signs: &[char]) -> Option<Vec<u32>> {
    signs.iter().map(|sign| sign.to_digit(10)).collect()
}

fn number(signs: &[char]) -> Option<u64> {
    signs.iter().collect::<String>().parse().ok()
}

/// Brazil, Receita Federal: two digits, each by a sum with falling weights, modulo 11.
fn cpf(signs: &[char]) -> Option<bool> {
    let digits = digits(signs).filter(|digits| digits.len() == 11)?;
    let check = |of: usize| {
        let sum: u32 = digits[..of].iter().rev().zip(2..).map(|(digit, by)| digit * by).sum();
        sum * 10 % 11 % 10
    };
    Some(check(9) == digits[9] && check(10) == digits[10])
}

/// Spain, Ministerio del Interior, "cálculo del dígito de control del NIF/NIE": the rest by 23.
fn dni(signs: &[char]) -> Option<bool> {
    const LETTERS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let [first, middle @ .., last] = signs else { return None };
    let letter = "XYZ".chars().position(|letter| letter == *first);
    let first =
        letter.and_then(|at| u64::try_from(at).ok()).or(first.to_digit(10).map(u64::from))?;
    let rest = number(middle)? + first * 10_000_000;
    let letter = LETTERS.get(usize::try_from(rest % 23).ok()?)?;
    Some(char::from(*letter) == *last)
}

/// Poland, Ministerstwo Finansów: fixed weights, modulo 11.
fn nip(signs: &[char]) -> Option<bool> {
    const WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
    let digits = digits(signs).filter(|digits| digits.len() == 10)?;
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, by)| digit * by).sum();
    Some(sum % 11 == digits[9])
}

/// Germany, VKVV § 2: the letter as its place in the alphabet, sums of digits of fixed multiples,
/// modulo 10.
fn social_insurance(signs: &[char]) -> Option<bool> {
    const WEIGHTS: [u32; 12] = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
    let (last, front) = signs.split_last().filter(|_| signs.len() == 12)?;
    let mut digits = Vec::new();
    for sign in front {
        match sign.to_digit(10) {
            Some(digit) => digits.push(digit),
            None => {
                let place = u32::from(*sign).checked_sub(u32::from('A'))? + 1;
                digits.extend([place / 10, place % 10]);
            }
        }
    }
    let products = digits.iter().zip(WEIGHTS).map(|(digit, by)| digit * by);
    let sum: u32 = products.map(|product| product / 10 + product % 10).sum();
    Some(digits.len() == 12 && last.to_digit(10) == Some(sum % 10))
}

/// Italy, ministerial decree of 23 December 1976: values of odd and of even places, modulo 26.
fn codice_fiscale(signs: &[char]) -> Option<bool> {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let (last, front) = signs.split_last().filter(|_| signs.len() == 16)?;
    let place = |sign: char| sign.to_digit(10).or(u32::from(sign).checked_sub(u32::from('A')));
    let mut sum = 0;
    for (at, sign) in front.iter().enumerate() {
        let place = place(*sign)?;
        sum += if at % 2 == 0 { *ODD.get(usize::try_from(place).ok()?)? } else { place };
    }
    Some(char::from_u32(u32::from('A') + sum % 26) == Some(*last))
}

/// France, INSEE: 97 less the rest by 97, with 2A and 2B of Corsica as 19 and 18.
fn nir(signs: &[char]) -> Option<bool> {
    let written: String = signs.iter().collect();
    let plain = written.replacen("2A", "19", 1).replacen("2B", "18", 1);
    let (front, key) = plain.split_at_checked(13)?;
    Some(97 - front.parse::<u64>().ok()? % 97 == key.parse::<u64>().ok()?)
}

/// ISO/IEC 7812-1, annex B: every second digit doubled.
fn luhn(signs: &[char]) -> Option<bool> {
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits(signs)?
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { double(*digit) } else { *digit })
        .sum();
    Some(sum.is_multiple_of(10))
}

/// Switzerland, "AHV-Nummer": the digit of an EAN-13 (GS1 General Specifications).
fn ean(signs: &[char]) -> Option<bool> {
    let digits = digits(signs).filter(|digits| digits.len() == 13)?;
    let weighted =
        digits.iter().enumerate().map(|(at, digit)| digit * if at % 2 == 1 { 3 } else { 1 });
    Some(weighted.sum::<u32>() % 10 == 0)
}

/// Belgium, royal decree of 3 April 1984: 97 less the rest by 97, with a 2 in front from 2000 on.
fn national_register(signs: &[char]) -> Option<bool> {
    let (front, key) = signs.split_at_checked(9)?;
    let (front, key) = (number(front)?, number(key)?);
    Some([front, front + 2_000_000_000].into_iter().any(|front| 97 - front % 97 == key))
}

/// Mexico, RENAPO, "Instructivo normativo para la asignación de la CURP": falling weights, modulo 10.
fn curp(signs: &[char]) -> Option<bool> {
    const PLACES: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    let (last, front) = signs.split_last().filter(|_| signs.len() == 18)?;
    let mut sum = 0;
    for (sign, weight) in front.iter().zip((2..=18).rev()) {
        sum += PLACES.chars().position(|place| place == *sign)? * weight;
    }
    Some(last.to_digit(10) == u32::try_from((10 - sum % 10) % 10).ok())
}

/// China, GB 11643-1999: ISO 7064 MOD 11-2.
fn resident_identity(signs: &[char]) -> Option<bool> {
    let (last, front) = signs.split_last().filter(|_| signs.len() == 18)?;
    let rest = digits(front)?.into_iter().fold(0, |rest, digit| (rest + digit) * 2 % 11);
    Some("10X98765432".chars().nth(usize::try_from(rest).ok()?) == Some(*last))
}

#[cfg(test)]
mod tests {
    use super::is_right;

    #[test]
    fn a_right_digit_is_told_from_a_wrong_one() {
        for (name, right, wrong) in [
            ("cpf", "529.982.247-25", "529.982.247-24"),
            ("dni", "X1234567L", "X1234567M"),
            ("dni", "12.345.678-Z", "12.345.678-A"),
            ("nip", "123-456-32-18", "123-456-32-17"),
            ("social-insurance", "15 070649 C 103", "15 070649 C 104"),
            ("codice-fiscale", "RSSMRA85T10A562S", "RSSMRA85T10A562T"),
            ("nir", "2 69 05 49 588 157 80", "2 69 05 49 588 157 81"),
            ("nir", "2 55 08 2A 168 025 97", "2 55 08 2A 168 025 96"),
            ("emirates-id", "784-1980-1234567-8", "784-1980-1234567-9"),
            ("ahv", "756.9217.0769.85", "756.9217.0769.86"),
            ("national-register", "85.07.30-033.28", "85.07.30-033.29"),
            ("curp", "BOXW310820HNERXN09", "BOXW310820HNERXN08"),
            ("resident-identity", "11010519491231002X", "110105194912310021"),
        ] {
            assert!(is_right(name, right), "{name} {right}");
            assert!(!is_right(name, wrong), "{name} {wrong}");
        }
        assert!(!is_right("cpf", "111.111.111-11"));
        assert!(!is_right("pesel", "44051401359"));
    }
}
