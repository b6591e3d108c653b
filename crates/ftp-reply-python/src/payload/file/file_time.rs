//! Time of a file.

use ftp_reply::{Expectation, payload};
use pyo3::exceptions::PyValueError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDateTime, PyType};

use crate::match_args::match_args;
use crate::payload::argument::{Integer, OneReply};
use crate::payload::error::{Encoded as _, OrRaise as _};
use crate::payload::parsed::{Parsed, read};
use crate::write::Text;

/// A time in UTC, down to nanoseconds, as files have it (RFC 3659, section 2.3).
///
/// The years are 1000 to 9999. The value is in the reply to MDTM and in the facts ``modify`` and ``create`` of MLST and MLSD. Values are
/// ordered by time. ``str()`` returns the form of RFC 3339, without trailing zeros.
///
/// >>> from ftp_reply import FileTime
/// >>> time = FileTime.parse(b"213 19980615100045.014\r\n")
/// >>> str(time)
/// '1998-06-15T10:00:45.014Z'
/// >>> time.datetime()
/// datetime.datetime(1998, 6, 15, 10, 0, 45, 14000, tzinfo=datetime.timezone.utc)
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileTime(payload::FileTime);

/// Year, month, day, hour, minute, second and nanosecond.
type Fields = (u16, u8, u8, u8, u8, u8, u32);

match_args!(
    MatchArgs = "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
    "nanosecond"
);

#[pymethods]
impl FileTime {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create a time in UTC. Second 60 is a leap second.
    ///
    /// :raises EncodeError: ``out_of_range`` if the date or time of day does not exist; years are 1000
    ///     to 9999, and second 60 is only at 23:59
    ///
    /// >>> print(FileTime(2024, 2, 29, 12))
    /// 2024-02-29T12:00:00Z
    #[new]
    #[pyo3(
        signature = (
            year,
            month,
            day,
            hour = Integer::zero(),
            minute = Integer::zero(),
            second = Integer::zero(),
            nanosecond = Integer::zero(),
        ),
        text_signature = "(year, month, day, hour=0, minute=0, second=0, nanosecond=0)"
    )]
    #[expect(clippy::too_many_arguments, reason = "the arguments of datetime")]
    fn new(
        py: Python<'_>,
        year: Integer<u16>,
        month: Integer<u8>,
        day: Integer<u8>,
        hour: Integer<u8>,
        minute: Integer<u8>,
        second: Integer<u8>,
        nanosecond: Integer<u32>,
    ) -> PyResult<FileTime> {
        let time = payload::FileTime::new(
            year.get(py, Expectation::Year)?,
            month.get(py, Expectation::Month)?,
            day.get(py, Expectation::Day)?,
            hour.get(py, Expectation::Hour)?,
            minute.get(py, Expectation::Minute)?,
            second.get(py, Expectation::Second)?,
            nanosecond.get(py, Expectation::Second)?,
        );
        time.map(FileTime).or_raise(py)
    }

    /// Parse a 213 reply to MDTM: one line with a time value and nothing else.
    ///
    /// With ``lenient``, other text around the time value is accepted, too. A time with a zone, such as
    /// ``+0900``, does not count, because the value is in UTC. The reply can have another 2yz code.
    ///
    /// :raises PayloadError: ``wrong_code``, ``multi_line``, ``missing`` if there is no text,
    ///     ``malformed`` if it is not a time value, ``invalid_time`` if the date or time of day does not
    ///     exist
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(py: Python<'_>, reply: OneReply<'_>, lenient: bool) -> PyResult<Parsed<FileTime>> {
        read(
            py,
            &reply,
            lenient,
            payload::FileTime::parse,
            payload::FileTime::parse_lenient,
            FileTime,
        )
    }

    /// Parse a single time value, such as the fact ``modify``.
    ///
    /// :raises PayloadError: ``missing`` if it is empty, ``malformed``, ``invalid_time``
    ///
    /// >>> FileTime.parse_value("20161231235960")
    /// FileTime(2016, 12, 31, 23, 59, 60)
    #[staticmethod]
    fn parse_value(py: Python<'_>, value: Text) -> PyResult<FileTime> {
        let parsed = payload::FileTime::parse_value(value.0);
        parsed.map(FileTime).or_raise(py)
    }

    /// Create a time from its Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds.
    ///
    /// :raises EncodeError: ``out_of_range`` outside the years 1000 to 9999, or unless ``nanosecond`` is
    ///     from 0 to 999999999
    ///
    /// >>> print(FileTime.from_unix(-1))
    /// 1969-12-31T23:59:59Z
    #[staticmethod]
    #[pyo3(
        signature = (seconds, nanosecond = Integer::zero()),
        text_signature = "(seconds, nanosecond=0)"
    )]
    fn from_unix(
        py: Python<'_>,
        seconds: Integer<i64>,
        nanosecond: Integer<u32>,
    ) -> PyResult<FileTime> {
        let time = payload::FileTime::from_unix(
            seconds.get(py, Expectation::Year)?,
            nanosecond.get(py, Expectation::Second)?,
        );
        time.map(FileTime).or_raise(py)
    }

    /// Create a time from an aware ``datetime``, which is converted to UTC.
    ///
    /// :raises ValueError: if the ``datetime`` is naive, because its time zone is unknown
    /// :raises EncodeError: ``out_of_range`` before the year 1000
    ///
    /// >>> from datetime import datetime, timedelta, timezone
    /// >>> seoul = timezone(timedelta(hours=9))
    /// >>> print(FileTime.from_datetime(datetime(2024, 3, 1, 8, 30, tzinfo=seoul)))
    /// 2024-02-29T23:30:00Z
    #[staticmethod]
    fn from_datetime(time: Bound<'_, PyDateTime>) -> PyResult<FileTime> {
        let py = time.py();
        if time.call_method0(intern!(py, "utcoffset"))?.is_none() {
            return Err(PyValueError::new_err(
                "naive datetime: expected one with a time zone; set its tzinfo",
            ));
        }
        let utc = py.import("datetime")?.getattr("timezone")?.getattr("utc")?;
        let time = time.call_method1(intern!(py, "astimezone"), (utc,))?;
        let field = |name| time.getattr(name)?.extract::<u8>();
        let microsecond: u32 = time.getattr("microsecond")?.extract()?;
        let created = payload::FileTime::new(
            time.getattr("year")?.extract()?,
            field("month")?,
            field("day")?,
            field("hour")?,
            field("minute")?,
            field("second")?,
            microsecond.saturating_mul(1000),
        );
        created.map(FileTime).or_raise(py)
    }

    /// Year, 1000 to 9999.
    #[getter]
    fn year(&self) -> u16 {
        self.0.year()
    }

    /// Month, 1 to 12.
    #[getter]
    fn month(&self) -> u8 {
        self.0.month()
    }

    /// Day of the month, from 1.
    #[getter]
    fn day(&self) -> u8 {
        self.0.day()
    }

    /// Hour, 0 to 23.
    #[getter]
    fn hour(&self) -> u8 {
        self.0.hour()
    }

    /// Minute, 0 to 59.
    #[getter]
    fn minute(&self) -> u8 {
        self.0.minute()
    }

    /// Second, 0 to 59, or 60 in a leap second.
    #[getter]
    fn second(&self) -> u8 {
        self.0.second()
    }

    /// Nanosecond, 0 to 999999999. Further digits were truncated.
    #[getter]
    fn nanosecond(&self) -> u32 {
        self.0.nanosecond()
    }

    /// Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds. A leap second has the Unix
    /// time of the next second.
    #[getter]
    fn unix_seconds(&self) -> i64 {
        self.0.unix_seconds()
    }

    /// Return the time as an aware ``datetime`` in UTC.
    ///
    /// A ``datetime`` cannot represent two things, so the result lacks them. The nanoseconds after the
    /// last whole microsecond are dropped, and a leap second becomes the next second. If nothing was
    /// lost, ``FileTime.from_datetime(time.datetime()) == time``.
    ///
    /// :raises OverflowError: for the leap second at the end of the year 9999
    ///
    /// >>> FileTime(2016, 12, 31, 23, 59, 60, 1_999).datetime()
    /// datetime.datetime(2017, 1, 1, 0, 0, 0, 1, tzinfo=datetime.timezone.utc)
    fn datetime<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDateTime>> {
        let module = py.import(intern!(py, "datetime"))?;
        let time = self.0;
        let leap = u8::from(time.second() == 60);
        let datetime = module.getattr(intern!(py, "datetime"))?.call1((
            time.year(),
            time.month(),
            time.day(),
            time.hour(),
            time.minute(),
            time.second() - leap,
            time.nanosecond() / 1000,
            module.getattr("timezone")?.getattr("utc")?,
        ))?;
        let seconds = module.getattr(intern!(py, "timedelta"))?.call1((0, leap))?;
        Ok(datetime.add(seconds)?.cast_into()?)
    }

    /// Return the form on the wire, for a fact.
    ///
    /// >>> FileTime.from_unix(0, 500_000_000).value()
    /// '19700101000000.5'
    fn value(&self) -> String {
        self.0.value().to_string()
    }

    /// Return the bytes of the 213 reply to MDTM.
    ///
    /// >>> FileTime.from_unix(0).encode()
    /// b'213 19700101000000\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.0.encode().encoded(py)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let (year, month, day, hour, minute, second, nanosecond) = self.fields();
        let fraction = match nanosecond {
            0 => String::new(),
            nanosecond => format!(", {nanosecond}"),
        };
        format!("FileTime({year}, {month}, {day}, {hour}, {minute}, {second}{fraction})")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, Fields) {
        (py.get_type::<FileTime>(), self.fields())
    }
}

impl FileTime {
    fn fields(&self) -> Fields {
        let time = self.0;
        (
            time.year(),
            time.month(),
            time.day(),
            time.hour(),
            time.minute(),
            time.second(),
            time.nanosecond(),
        )
    }
}
