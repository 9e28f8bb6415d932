//! Bracket expressions: `[` to `]`.

use super::about;
use super::class;
use super::error::Error;
use super::lex::Token;
use super::parse::Parser;
use super::set::CharSet;

impl Parser<'_> {
    /// A bracket expression; the current token is its start.
    pub fn bracket(&mut self, positive: bool) -> Result<CharSet, Error> {
        let mut set = CharSet::default();
        self.advance()?;
        while self.token != Token::BracketEnd {
            self.bracket_part(&mut set)?;
        }
        self.advance()?;
        self.fold(&mut set)?;
        if !positive {
            set.negated = true;
            if self.lexer.flags.newline_stop {
                set.add(0x0A, 0x0A);
            }
        }
        Ok(set)
    }

    fn bracket_part(&mut self, set: &mut CharSet) -> Result<(), Error> {
        let first = match self.token {
            Token::Plain(c) => {
                self.advance()?;
                c
            }
            Token::ElementStart => self.element()?,
            Token::EquivStart => {
                let c = self.element()?;
                self.lexer.notes |= about::LOCALE;
                set.add(c, c);
                return Ok(());
            }
            Token::ClassStart => {
                self.lexer.notes |= about::LOCALE;
                let mut class = class::by_name(self.name()?).ok_or(Error::CharClass)?;
                if self.lexer.flags.nocase && class & (class::UPPER | class::LOWER) != 0 {
                    class = class::ALPHA;
                }
                set.classes |= class;
                return Ok(());
            }
            Token::Class(letter) => {
                add_class(set, letter);
                return self.advance();
            }
            _ => return Err(Error::Range),
        };
        let mut last = first;
        if self.token == Token::Range {
            self.advance()?;
            last = match self.token {
                Token::Plain(c) => {
                    self.advance()?;
                    c
                }
                Token::Range => {
                    self.advance()?;
                    '-' as u32
                }
                Token::ElementStart => self.element()?,
                _ => return Err(Error::Range),
            };
        }
        if first > last {
            return Err(Error::Range);
        }
        if first < last {
            self.lexer.notes |= about::UNPORT;
        }
        set.add(first, last);
        Ok(())
    }

    /// The text up to the end of a named element, which is passed.
    fn name(&mut self) -> Result<&str, Error> {
        let start = self.lexer.position();
        self.advance()?;
        let mut end = self.lexer.position();
        while matches!(self.token, Token::Plain(_)) {
            end = self.lexer.position();
            self.advance()?;
        }
        self.advance()?;
        Ok(self.lexer.slice(start, end))
    }

    fn element(&mut self) -> Result<u32, Error> {
        let name = self.name()?;
        let mut chars = name.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(c as u32),
            _ => {
                let found = class::collating_name(name).ok_or(Error::Collate);
                self.lexer.notes |= about::LOCALE;
                found
            }
        }
    }
}

/// Adds `\d`, `\s` or `\w`.
pub fn add_class(set: &mut CharSet, letter: u8) {
    match letter {
        b'd' => set.classes |= class::DIGIT,
        b's' => set.classes |= class::SPACE,
        _ => {
            set.classes |= class::ALNUM;
            set.ranges.extend_from_slice(&class::WORD_EXTRA);
        }
    }
}
