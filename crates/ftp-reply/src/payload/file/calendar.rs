//! Gregorian calendar for time values.

/// Returns the number of days of the month. A number that is not a month has none.
pub(super) const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Days in 400 years, after which the calendar repeats. Years start in March here, so that the leap
/// day is the last day of a year.
const DAYS_IN_400_YEARS: i64 = 146_097;
/// Days from 0000-03-01, the start of a span of 400 years, to 1970-01-01.
const DAYS_TO_1970: i64 = 719_468;

/// Returns the days from 1970-01-01 to a date, which must exist.
pub(super) fn days_since_1970(year: u16, month: u8, day: u8) -> i64 {
    let (month_from_march, year) = match month {
        1 | 2 => (i64::from(month) + 9, i64::from(year) - 1),
        _ => (i64::from(month) - 3, i64::from(year)),
    };
    let day_of_year = days_before(month_from_march) + i64::from(day) - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - DAYS_TO_1970
}

/// Returns the date of a day after 1970-01-01. The year may be outside 1000 to 9999.
pub(super) fn date(days_since_1970: i64) -> (i64, u8, u8) {
    let days = days_since_1970 + DAYS_TO_1970;
    let spans = days.div_euclid(DAYS_IN_400_YEARS);
    let day = days.rem_euclid(DAYS_IN_400_YEARS);
    // Every fourth year has a leap day, except the last of a century, but the last of the span has one.
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - days_before(month_from_march) + 1;
    let (month, carry) = match month_from_march {
        10 | 11 => (month_from_march - 9, 1),
        _ => (month_from_march + 3, 0),
    };
    let small = |number: i64| u8::try_from(number).unwrap_or_default();
    (spans * 400 + year + carry, small(month), small(day))
}

/// Returns the days before a month, both counted from March. From March on, the lengths 31, 30, 31, 30
/// and 31 repeat.
const fn days_before(month_from_march: i64) -> i64 {
    (153 * month_from_march + 2) / 5
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts every day of 9000 years one by one.
    #[test]
    #[cfg_attr(miri, ignore = "too many safe calls")]
    fn date_increments_by_one_day() {
        let mut days = days_since_1970(1000, 1, 1);
        for year in 1000..=9999_u16 {
            let leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
            let lengths = [
                31,
                if leap { 29 } else { 28 },
                31,
                30,
                31,
                30,
                31,
                31,
                30,
                31,
                30,
                31,
            ];
            for (month, length) in (1..).zip(lengths) {
                assert_eq!(days_in_month(year, month), length);
                for day in 1..=length {
                    assert_eq!(days_since_1970(year, month, day), days);
                    assert_eq!(date(days), (i64::from(year), month, day));
                    days += 1;
                }
            }
        }
        assert_eq!(days_since_1970(1970, 1, 1), 0);
    }
}
