//! Compares a query with all texts, and scores the codes.

use super::matched::Matched;
use super::query::{MOST_WORDS, Query};
use super::word::Word;
use crate::facts::in_lang;
use crate::facts::lists::NUMBER_LISTS;
use crate::help::generated::advice::ADVICE;
use crate::help::generated::hints::{HINTS, PHRASES};
use crate::help::matcher::PhraseWords;
use crate::{CodeStatus, Command, CommandReplies, Document, Lang, ReplyCode, TextList};

const CODES: usize = ReplyCode::ALL.len();

/// How much a word points to a code, by where it is.
#[rustfmt::skip] // One line a weight, so that it reads as the table it is.
mod weight {
    pub(super) const NUMBER: u32        = 160;
    pub(super) const KEYWORD: u32       = 14;
    pub(super) const TEXT: u32          = 14;
    pub(super) const COMMAND: u32       = 24;
    pub(super) const NAME: u32          = 14;
    pub(super) const PHRASE: u32        = 11;
    pub(super) const CAUSE: u32         = 12;
    pub(super) const MEANING: u32       = 11;
    pub(super) const DETAIL: u32        = 8;
    pub(super) const HINT: u32          = 4;
    pub(super) const EXPLANATION: u32   = 5;
    pub(super) const NEXT_STEP: u32     = 3;
    pub(super) const ADVICE: u32        = 3;
}

/// The best matches of each code, each multiplied by its weight.
pub(super) struct Scores {
    matched: [Matched; CODES],
    /// The best hint of each code. Words of different hints do not add up.
    hints: [Matched; CODES],
    is_common: [bool; MOST_WORDS],
}

impl Scores {
    /// Compares a query with every text of every code.
    pub(super) fn of(query: &Query, lang: Lang) -> Scores {
        let mut scores = Scores {
            matched: [Matched::default(); CODES],
            hints: [Matched::default(); CODES],
            is_common: [false; MOST_WORDS],
        };
        let all_common = query.words().iter().all(Word::is_common);
        for (is_common, word) in scores.is_common.iter_mut().zip(query.words()) {
            *is_common = word.is_common() && !all_common;
        }
        for (code, matched) in ReplyCode::ALL.iter().zip(&mut scores.matched) {
            Reader { query, matched }.read_code(*code, lang);
        }
        scores.read_commands(query);
        scores.read_hints(query, lang);
        scores.read_advice(query, lang);
        for (matched, hint) in scores.matched.iter_mut().zip(&scores.hints) {
            matched.add(hint, 1);
        }
        scores
    }

    fn add(&mut self, code: u16, found: &Matched, weight: u32) {
        let codes = ReplyCode::ALL.iter().zip(&mut self.matched);
        for (listed, matched) in codes {
            if listed.as_u16() == code {
                matched.add(found, weight);
            }
        }
    }

    fn read_hints(&mut self, query: &Query, lang: Lang) {
        let phrase_words = PhraseWords::new();
        for (index, hint) in (0..).zip(&HINTS) {
            let mut texts = Matched::default();
            for other in Lang::ALL {
                let factor = preference(*other, lang);
                for (text, weight) in [
                    (in_lang(hint.cause, *other), weight::HINT),
                    (in_lang(hint.next_step, *other), weight::NEXT_STEP),
                ] {
                    texts.add(&Matched::of(query, text.get()), weight * factor / 4);
                }
            }
            // Words that many servers send with any code point to none of them.
            let phrases = (0..).zip(&PHRASES);
            for (number, phrase) in phrases.filter(|(_, phrase)| phrase.hint == index) {
                let codes = phrase.codes();
                if codes.is_empty() {
                    continue;
                }
                let mut found = texts;
                let words = Matched::of_parts(query, phrase_words.of(number));
                found.add(&words, words.in_proportion(weight::PHRASE, 2));
                if let Some(server) = phrase.server.checked_sub(1).map(Document::new) {
                    found.add(&Matched::of(query, server.label()), weight::HINT);
                }
                let hints = ReplyCode::ALL.iter().zip(&mut self.hints);
                for (_, best) in hints.filter(|(code, _)| codes.contains(&code.as_u16())) {
                    if found.total() > best.total() {
                        *best = found;
                    }
                }
            }
        }
    }

    /// Reads the names of commands, each for the codes with which it succeeds.
    fn read_commands(&mut self, query: &Query) {
        for command in Command::ALL {
            let found = Matched::of(query, command.name());
            if found.matches_any() {
                for (code, matched) in ReplyCode::ALL.iter().zip(&mut self.matched) {
                    matched.add(&found, command_weight(*command, *code));
                }
            }
        }
    }

    fn read_advice(&mut self, query: &Query, lang: Lang) {
        for row in &ADVICE {
            let mut found = Matched::default();
            for other in Lang::ALL {
                let factor = preference(*other, lang);
                let text = Matched::of(query, in_lang(row.text, *other).get());
                found.add(&text, weight::ADVICE * factor / 4);
                for cause in TextList::of(row.causes[*other as usize]) {
                    found.add(&Matched::of(query, cause), weight::HINT * factor / 4);
                }
            }
            for code in row.codes.of(&NUMBER_LISTS) {
                self.add(*code, &found, 1);
            }
        }
    }

    /// Returns the score of each code, 0 for those that match much worse than the best one.
    pub(super) fn best(&self) -> [u32; CODES] {
        let rarities = self.rarities();
        let total: u32 = rarities.iter().sum();
        let mut scores = [0; CODES];
        for ((score, matched), code) in scores.iter_mut().zip(&self.matched).zip(ReplyCode::ALL) {
            let (mut sum, mut covered) = (0, 0);
            for (index, (word, rarity)) in matched.words.iter().zip(&rarities).enumerate() {
                sum += word * rarity;
                covered += if *word > 0 { *rarity } else { 0 };
                let pair = matched.pairs.get(index).copied().unwrap_or(0);
                let next = rarities.get(index + 1).copied().unwrap_or(0);
                sum += pair * (rarity + next) / 3;
            }
            *score = sum / 16 * (total + 2 * covered) / (3 * total).max(1);
            *score = *score * prior(*code) / 16;
        }
        let best = scores.iter().copied().max().unwrap_or(0);
        for score in &mut scores {
            if *score * 5 < best * 2 {
                *score = 0;
            }
        }
        scores
    }

    /// Returns how much each word counts: more if few codes have it.
    fn rarities(&self) -> [u32; MOST_WORDS] {
        let mut rarities = [0; MOST_WORDS];
        for (index, (rarity, is_common)) in rarities.iter_mut().zip(&self.is_common).enumerate() {
            let has_word = |it: &&Matched| it.words.get(index).is_some_and(|word| *word > 0);
            let count = self.matched.iter().filter(has_word).count();
            if let Some(ratio) = (CODES + count).checked_div(count) {
                *rarity = ratio.pow(4).checked_ilog2().unwrap_or(0);
                if *is_common {
                    *rarity = rarity.div_ceil(4);
                }
            }
        }
        rarities
    }
}

/// Returns a factor in sixteenths for codes that people rarely look for.
fn prior(code: ReplyCode) -> u32 {
    let is_failure = code.is_transient_negative() || code.is_permanent_negative();
    match code.status() {
        Some(CodeStatus::Standard) if is_failure => 18,
        Some(CodeStatus::Standard) => 16,
        Some(CodeStatus::Extension) => 15,
        _ => 12,
    }
}

/// Returns how much the name of a command points to a code: more if the code means success, and if few
/// commands have it.
fn command_weight(command: Command, code: ReplyCode) -> u32 {
    let is_success = |replies: CommandReplies| {
        let lists = [
            replies.success(),
            replies.intermediate(),
            replies.after_preliminary().success(),
        ];
        lists.iter().any(|list| list.contains(&code))
    };
    let has_success = |command: &Command| command.replies().is_some_and(is_success);
    if !has_success(&command) {
        return 0;
    }
    let count = Command::ALL.iter().filter(|it| has_success(it)).count();
    weight::COMMAND / u32::try_from(count).unwrap_or(u32::MAX).max(1)
}

/// Returns a factor in quarters for texts in another language than that of the person who searches.
fn preference(text: Lang, lang: Lang) -> u32 {
    if text == lang { 5 } else { 4 }
}

/// Compares a query with the texts of one code.
struct Reader<'a> {
    query: &'a Query,
    matched: &'a mut Matched,
}

impl Reader<'_> {
    /// Reads a text in which each word counts.
    #[inline(never)]
    fn read(&mut self, text: &str, weight: u32) {
        self.matched.add(&Matched::of(self.query, text), weight);
    }

    /// Reads a text that counts more if more of its words match.
    #[inline(never)]
    fn read_sentence(&mut self, text: &str, weight: u32) {
        let found = Matched::of(self.query, text);
        self.matched.add(&found, found.in_proportion(weight, 6));
    }

    /// Reads a text that counts much only if most of its words match.
    #[inline(never)]
    fn read_phrase(&mut self, text: &str, weight: u32) {
        let found = Matched::of(self.query, text);
        self.matched.add(&found, found.in_proportion(weight, 2));
    }

    fn read_code(&mut self, code: ReplyCode, lang: Lang) {
        let number = Matched::of_number(self.query, code);
        self.matched.add(&number, weight::NUMBER);
        for name in code.name().into_iter().chain(code.aliases()) {
            let weight = if self.query.is(name) {
                2 * weight::NAME
            } else {
                weight::NAME
            };
            self.read_phrase(name, weight);
        }
        for keyword in Lang::ALL.iter().flat_map(|lang| code.keywords(*lang)) {
            self.read_phrase(keyword, weight::KEYWORD);
        }
        for other in Lang::ALL {
            let of = |weight: u32| weight * preference(*other, lang) / 4;
            if let Some(text) = code.text(*other) {
                self.read_sentence(text, of(weight::TEXT));
            }
            if let Some(detail) = code.detail(*other) {
                self.read(detail, of(weight::DETAIL));
            }
            self.read(code.explain(*other), of(weight::EXPLANATION));
            for (rank, cause) in (0..).zip(code.causes(*other)) {
                self.read_sentence(cause, of(weight::CAUSE - core::cmp::min(rank, 4)));
            }
            for meaning in code.meanings() {
                self.read_sentence(meaning.text(*other), of(weight::MEANING));
                self.read(meaning.explain(*other), of(weight::NEXT_STEP));
            }
        }
    }
}
