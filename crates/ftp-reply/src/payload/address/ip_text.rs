//! Parses and writes IP addresses.
//!
//! The results are those of the standard library, whose functions contain panic paths. The C library must
//! not contain any.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::part;

/// Parses an IPv4 address in dotted decimal, without leading zeros, which some programs read as octal.
pub(super) fn parse_ipv4(text: &[u8]) -> Option<Ipv4Addr> {
    let mut parts = text.split(|byte| *byte == b'.');
    let mut octets = [0; 4];
    for octet in &mut octets {
        *octet = decimal_octet(parts.next()?)?;
    }
    parts.next().is_none().then(|| octets.into())
}

/// Parses an IPv6 address (RFC 4291, section 2.2), without a scope.
pub(super) fn parse_ipv6(text: &[u8]) -> Option<Ipv6Addr> {
    let compressed = text.windows(2).position(|pair| pair == b"::");
    let Some(at) = compressed else {
        let (groups, count) = groups(text, true)?;
        return (count == groups.len()).then(|| groups.into());
    };
    let (left, right) = part::around(text, at);
    let (left, left_count) = groups(left, false)?;
    let (right, right_count) = groups(part::from(right, 1), true)?;
    // The two colons stand for at least one group of zeros.
    if left_count + right_count >= left.len() {
        return None;
    }
    let mut joined = left;
    let tail = right.iter().take(right_count).rev();
    for (slot, group) in joined.iter_mut().rev().zip(tail) {
        *slot = *group;
    }
    Some(joined.into())
}

/// Parses an IPv4 or IPv6 address.
pub(super) fn parse(text: &[u8]) -> Option<IpAddr> {
    let ipv4 = parse_ipv4(text).map(IpAddr::from);
    ipv4.or_else(|| parse_ipv6(text).map(IpAddr::from))
}

/// Parses groups between colons, none if the text is empty, and returns their number. If `ends_in_ipv4` is
/// `true`, the last two can be an IPv4 address.
fn groups(text: &[u8], ends_in_ipv4: bool) -> Option<([u16; 8], usize)> {
    let mut groups = [0; 8];
    let mut count = 0;
    if text.is_empty() {
        return Some((groups, count));
    }
    let mut parts = text.split(|byte| *byte == b':').peekable();
    while let Some(part) = parts.next() {
        let is_last = parts.peek().is_none();
        let (first, second) = match hexadecimal_group(part) {
            Some(group) => (group, None),
            None if ends_in_ipv4 && is_last => {
                let [a, b, c, d] = parse_ipv4(part)?.octets();
                let second = u16::from_be_bytes([c, d]);
                (u16::from_be_bytes([a, b]), Some(second))
            }
            None => return None,
        };
        for group in [Some(first), second].into_iter().flatten() {
            *groups.get_mut(count)? = group;
            count += 1;
        }
    }
    Some((groups, count))
}

fn decimal_octet(digits: &[u8]) -> Option<u8> {
    let is_octet = matches!(digits, [_] | [b'1'..=b'9', _] | [b'1'..=b'9', _, _]);
    let value = digits.iter().try_fold(0_u16, |value, digit| {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        value.checked_mul(10)?.checked_add(digit.into())
    });
    value
        .filter(|_| is_octet)
        .and_then(|value| u8::try_from(value).ok())
}

fn hexadecimal_group(digits: &[u8]) -> Option<u16> {
    if !(1..=4).contains(&digits.len()) {
        return None;
    }
    digits.iter().try_fold(0_u16, |value, digit| {
        let digit = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            b'A'..=b'F' => digit - b'A' + 10,
            _ => return None,
        };
        Some(value << 4 | u16::from(digit))
    })
}

/// An address that `Display` writes as the standard library does: in dotted decimal, or in the form of
/// RFC 5952.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct IpText(pub IpAddr);

impl fmt::Display for IpText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(address) => write_ipv4(f, address),
            IpAddr::V6(address) => match address.to_ipv4_mapped() {
                Some(address) => {
                    f.write_str("::ffff:")?;
                    write_ipv4(f, address)
                }
                None => write_ipv6(f, address),
            },
        }
    }
}

fn write_ipv4(f: &mut fmt::Formatter<'_>, address: Ipv4Addr) -> fmt::Result {
    for (index, octet) in address.octets().iter().enumerate() {
        if index > 0 {
            f.write_str(".")?;
        }
        write!(f, "{octet}")?;
    }
    Ok(())
}

fn write_ipv6(f: &mut fmt::Formatter<'_>, address: Ipv6Addr) -> fmt::Result {
    let (start, end) = longest_zeros(address);
    for (index, group) in address.segments().iter().enumerate() {
        if (start..end).contains(&index) {
            if index == start {
                f.write_str("::")?;
            }
            continue;
        }
        if index > 0 && index != end {
            f.write_str(":")?;
        }
        write!(f, "{group:x}")?;
    }
    Ok(())
}

/// Returns the start and end of the longest run of at least two groups of zeros, the first one if there are
/// several, or zeros if there is none.
fn longest_zeros(address: Ipv6Addr) -> (usize, usize) {
    let (mut longest, mut start) = ((0, 0), 0);
    for (index, group) in address.segments().iter().enumerate() {
        if *group != 0 {
            start = index + 1;
        } else if index - start >= 1 && index + 1 - start > longest.1 - longest.0 {
            longest = (start, index + 1);
        }
    }
    longest
}
