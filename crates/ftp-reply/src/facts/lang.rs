//! Looks up the language for a language tag or locale name.

use super::generated::languages::LANGUAGES;
use super::rows::LanguageRow;
use super::text_list::TextList;
use crate::Lang;

impl Lang {
    /// Returns the language that a BCP 47 tag or a POSIX locale name selects, or `None` if no text
    /// exists in it.
    ///
    /// The lookup removes subtags from the end of the tag until it matches a language or one of its
    /// [`aliases`](Self::aliases) (RFC 4647, section 3.4). It ignores letter case, a POSIX encoding
    /// (`.UTF-8`) and a modifier (`@euro`). `C` and `POSIX` are English.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::lookup("ko-KR"), Some(Lang::Ko));
    /// assert_eq!(Lang::lookup("C"), Some(Lang::En));
    /// assert_eq!(Lang::lookup("xx"), None);
    /// ```
    pub fn lookup(tag: &str) -> Option<Lang> {
        let mut range = tag.split(['.', '@']).next().unwrap_or_default();
        if range == "C" || range == "POSIX" {
            return Some(Lang::En);
        }
        loop {
            let mut langs = Lang::ALL.iter().copied();
            if let Some(lang) = langs.find(|lang| lang.has_tag(range)) {
                return Some(lang);
            }
            range = range.rsplit_once(['-', '_'])?.0;
        }
    }

    /// Like [`lookup`](Self::lookup), but returns English for any other language.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::matching("ko_KR.UTF-8"), Lang::Ko);
    /// assert_eq!(Lang::matching("POSIX"), Lang::En);
    /// assert_eq!(Lang::matching("tlh"), Lang::En);
    /// ```
    pub fn matching(tag: &str) -> Lang {
        Lang::lookup(tag).unwrap_or(Lang::En)
    }

    /// Returns the language of the environment's locale: the first of `LC_ALL`, `LC_MESSAGES` and
    /// `LANG` that is set and not empty (POSIX, section 8.2). English if none is.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// let lang = Lang::from_locale();
    /// assert!(Lang::ALL.contains(&lang));
    /// ```
    #[cfg(feature = "std")]
    pub fn from_locale() -> Lang {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|variable| std::env::var(variable).ok())
            .find(|value| !value.is_empty())
            .map_or(Lang::En, |value| Lang::matching(&value))
    }
}

impl Lang {
    const fn row(self) -> &'static LanguageRow {
        &LANGUAGES[self as usize]
    }

    /// Returns the BCP 47 tag.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::En.tag(), "en");
    /// ```
    pub const fn tag(self) -> &'static str {
        self.row().tag.get()
    }

    /// Returns the language's name in the language itself.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::En.name(), "English");
    /// ```
    pub const fn name(self) -> &'static str {
        self.row().name.get()
    }

    /// Returns further BCP 47 tags that mean this language.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// for tag in Lang::En.aliases() {
    ///     assert_eq!(Lang::lookup(tag), Some(Lang::En));
    /// }
    /// ```
    pub const fn aliases(self) -> TextList {
        TextList::of(self.row().aliases)
    }

    /// Returns the language's number: 0 for English. It never changes between versions.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::En.number(), 0);
    /// assert_eq!(Lang::from_number(Lang::Ko.number()), Some(Lang::Ko));
    /// ```
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Returns the language with this number, or `None` if there is none.
    ///
    /// ```
    /// # use ftp_reply::Lang;
    /// assert_eq!(Lang::from_number(0), Some(Lang::En));
    /// assert_eq!(Lang::from_number(255), None);
    /// ```
    pub fn from_number(number: u8) -> Option<Lang> {
        Lang::ALL.get(usize::from(number)).copied()
    }

    fn has_tag(self, range: &str) -> bool {
        let mut tags = core::iter::once(self.tag()).chain(self.aliases());
        tags.any(|tag| same_tag(tag, range))
    }
}

/// Compares tags, ignoring case. POSIX writes `_` for `-`.
fn same_tag(tag: &str, other: &str) -> bool {
    tag.len() == other.len()
        && tag
            .bytes()
            .zip(other.bytes())
            .all(|(a, b)| a.eq_ignore_ascii_case(&b) || (a == b'-' && b == b'_'))
}
