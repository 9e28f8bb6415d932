//! Expressions: an operator-precedence parser whose stacks are vectors.
//!
//! Operands of an operator come before it in [`Expr::nodes`], so whoever walks the nodes in order meets every operand
//! before its operator. Nothing is folded or checked here: numbers keep their spelling, functions need not exist.

use super::ast::{BinaryOp, Body, Expr, Node, Part, SyntaxError, UnaryOp};
use super::expr_error::{ExprError, ExprErrorKind};
use super::lexer::{self, Token};
use super::machine::{self, Machine};
use super::scan;
use alloc::vec::Vec;

/// How many operators, parentheses and calls may wait for their right end.
pub const MAX_PENDING: usize = 4000;

/// What waits on the operator stack.
#[derive(Clone, Copy)]
enum Pending {
    Unary(UnaryOp),
    Binary(BinaryOp),
    And,
    Or,
    /// `a ? …`
    Question,
    /// `a ? b : …`
    Colon,
    /// A colon that no `?` precedes: an error, but one that shows only when its right side is whole.
    StrayColon,
    Open,
    /// A call whose name is at `start..end` and whose arguments are the operands from `base` on.
    Call {
        start: u32,
        end: u32,
        base: u32,
    },
}

/// Higher binds tighter; parentheses bind nothing.
fn precedence(op: &Pending) -> u8 {
    use BinaryOp::*;
    match op {
        Pending::Open | Pending::Call { .. } => 0,
        Pending::Question | Pending::Colon | Pending::StrayColon => 2,
        Pending::Or => 3,
        Pending::And => 4,
        Pending::Binary(op) => match op {
            BitOr => 5,
            BitXor => 6,
            BitAnd => 7,
            Eq | Ne | StrEq | StrNe | In | Ni => 8,
            Lt | Gt | Le | Ge | StrLt | StrGt | StrLe | StrGe => 9,
            Shl | Shr => 10,
            Add | Sub => 11,
            Mul | Div | Mod => 12,
            Pow => 13,
        },
        Pending::Unary(_) => 14,
    }
}

/// What the last token was, as far as it matters for what may follow.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Start,
    Operand,
    Operator,
    Comma,
    /// `(` of a subexpression.
    Open,
    /// `(` of a call.
    Call,
}

struct Parser<'s> {
    text: &'s str,
    machine: Machine<'s>,
    nodes: Vec<Node<'s>>,
    operands: Vec<u32>,
    pending: Vec<Pending>,
    last: Last,
    /// End of the token at hand.
    token_end: usize,
}

/// Parses an expression.
pub fn parse_expr(text: &str) -> Result<Expr<'_>, ExprError> {
    let mut parser = Parser {
        text,
        machine: Machine::new(text, 1),
        nodes: Vec::new(),
        operands: Vec::new(),
        pending: Vec::new(),
        last: Last::Start,
        token_end: 0,
    };
    parser.run()?;
    let root = parser.nodes.len() as u32 - 1;
    Ok(Expr {
        nodes: parser.nodes,
        root,
    })
}

impl<'s> Parser<'s> {
    fn run(&mut self) -> Result<(), ExprError> {
        use ExprErrorKind::*;
        let bytes = self.text.as_bytes();
        let mut at = 0;
        loop {
            let start = lexer::skip(bytes, at);
            let after = self.last == Last::Operand;
            let (token, end) = lexer::token(bytes, start, after);
            at = end;
            self.token_end = end;
            if self.pending.len() > MAX_PENDING {
                return self.fail(TooDeep, start, start);
            }
            match token {
                Token::Bad => {
                    let c = self.text[start..].chars().next();
                    let end = start + c.map_or(0, char::len_utf8);
                    return self.fail(BadCharacter, start, end);
                }
                Token::Partial => return self.fail(PartialOperator, start, end),
                Token::Bareword => return self.fail(Bareword, start, end),
                Token::Operand
                | Token::Number
                | Token::Boolean
                | Token::Function
                | Token::Prefix(_)
                | Token::Open
                    if after =>
                {
                    return self.fail(MissingOperator, start, start);
                }
                Token::Operand => at = self.operand(start)?,
                Token::Number => self.leaf(Node::Number(&self.text[start..end])),
                Token::Boolean => self.leaf(Node::Boolean(&self.text[start..end])),
                Token::Prefix(op) => self.push(Pending::Unary(op), Last::Operator),
                Token::Open => self.push(Pending::Open, Last::Open),
                Token::Function => {
                    at = lexer::skip(bytes, end) + 1;
                    let call = Pending::Call {
                        start: start as u32,
                        end: end as u32,
                        base: self.operands.len() as u32,
                    };
                    self.push(call, Last::Call);
                }
                Token::Binary(BinaryOp::Add) if !after => {
                    self.push(Pending::Unary(UnaryOp::Plus), Last::Operator);
                }
                Token::Binary(BinaryOp::Sub) if !after => {
                    self.push(Pending::Unary(UnaryOp::Neg), Last::Operator);
                }
                Token::Close if self.last == Last::Call => self.close(start, end)?,
                _ if !after => return self.missing(token, start),
                Token::Binary(op) => self.operator(Pending::Binary(op), start)?,
                Token::And => self.operator(Pending::And, start)?,
                Token::Or => self.operator(Pending::Or, start)?,
                Token::Question => self.operator(Pending::Question, start)?,
                Token::Colon => self.colon(start)?,
                Token::Comma => {
                    self.reduce_all(start)?;
                    if !matches!(self.pending.last(), Some(Pending::Call { .. })) {
                        return self.fail(UnexpectedComma, start, end);
                    }
                    self.last = Last::Comma;
                }
                Token::Close => {
                    self.reduce_all(start)?;
                    self.close(start, end)?;
                }
                Token::End => {
                    self.reduce_all(start)?;
                    if !self.pending.is_empty() {
                        return self.fail(UnbalancedOpen, start, start);
                    }
                    return Ok(());
                }
            }
        }
    }

    fn fail<T>(&self, kind: ExprErrorKind, start: usize, end: usize) -> Result<T, ExprError> {
        Err(ExprError::new(self.text, kind, start, end))
    }

    /// An operand should stand at `at`, where `token` is.
    fn missing(&self, token: Token, at: usize) -> Result<(), ExprError> {
        use ExprErrorKind::*;
        let (start, end) = match token {
            Token::Close => (at, at + 1),
            _ => (at, at),
        };
        match (token, self.last) {
            (Token::End, Last::Start) => self.fail(Empty, at, at),
            (Token::End, Last::Open | Last::Call) => self.fail(UnbalancedOpen, at, at),
            (Token::Close, Last::Start) => self.fail(UnbalancedClose, start, end),
            (Token::Close, Last::Open) => self.fail(EmptySubexpression, at, at),
            (Token::Close | Token::End, Last::Comma) => self.fail(MissingArgument, at, at),
            (Token::Comma, Last::Call) => self.fail(MissingFirstArgument, at, at),
            _ => self.fail(MissingOperand, at, at),
        }
    }

    fn push(&mut self, op: Pending, last: Last) {
        self.pending.push(op);
        self.last = last;
    }

    fn leaf(&mut self, node: Node<'s>) {
        self.operands.push(self.nodes.len() as u32);
        self.nodes.push(node);
        self.last = Last::Operand;
    }

    /// Reads `$…`, `[…]`, `"…"` or `{…}`; gives its end.
    fn operand(&mut self, at: usize) -> Result<usize, ExprError> {
        use ExprErrorKind::Word;
        let text = self.text;
        let failed = |e: SyntaxError| {
            let at = e.at as usize;
            let width = text[at..].chars().next().map_or(0, char::len_utf8);
            ExprError::new(text, Word(e.message), at, at + width)
        };
        let (node, end) = match text.as_bytes()[at] {
            b'{' => match scan::braced(text, at) {
                Ok((value, end)) => (Node::Text(value), end),
                Err(message) => return self.fail(Word(message), at, at + 1),
            },
            b'"' => {
                let (parts, end) = self.machine.quoted(at).map_err(failed)?;
                let node = match machine::body(parts) {
                    Body::Literal(text) => Node::Text(text),
                    Body::Parts(parts) => Node::Quoted(parts),
                };
                (node, end)
            }
            _ => match self.machine.substitution(at).map_err(failed)? {
                Some((Part::Var(var), end)) => (Node::Var(var), end),
                Some((Part::Cmd { script, span }, end)) => (Node::Cmd { script, span }, end),
                _ => return self.fail(ExprErrorKind::BadCharacter, at, at + 1),
            },
        };
        self.leaf(node);
        Ok(end)
    }

    /// Pushes a binary operator after all that binds tighter.
    fn operator(&mut self, op: Pending, at: usize) -> Result<(), ExprError> {
        // What binds as tight goes first too, unless the operator groups from the right.
        let right = matches!(op, Pending::Binary(BinaryOp::Pow) | Pending::Question);
        self.reduce(precedence(&op) + u8::from(right), at)?;
        self.push(op, Last::Operator);
        Ok(())
    }

    fn colon(&mut self, at: usize) -> Result<(), ExprError> {
        self.reduce(3, at)?;
        while let Some(Pending::Colon | Pending::StrayColon) = self.pending.last() {
            self.reduce_one(at)?;
        }
        match self.pending.last_mut() {
            Some(top @ Pending::Question) => {
                *top = Pending::Colon;
                self.last = Last::Operator;
            }
            _ => self.push(Pending::StrayColon, Last::Operator),
        }
        Ok(())
    }

    /// Completes the operators up to the innermost open parenthesis.
    fn reduce_all(&mut self, at: usize) -> Result<(), ExprError> {
        self.reduce(1, at)
    }

    fn reduce(&mut self, least: u8, at: usize) -> Result<(), ExprError> {
        while self
            .pending
            .last()
            .is_some_and(|op| precedence(op) >= least)
        {
            self.reduce_one(at)?;
        }
        Ok(())
    }

    /// Completes the topmost operator, at whose right end `at` is.
    fn reduce_one(&mut self, at: usize) -> Result<(), ExprError> {
        let Some(op) = self.pending.pop() else {
            return Ok(());
        };
        let node = match op {
            Pending::Question => return self.fail(ExprErrorKind::MissingColon, at, at),
            Pending::StrayColon
                if at == self.text.len() && self.pending.iter().any(|op| precedence(op) == 0) =>
            {
                return self.fail(ExprErrorKind::UnbalancedOpen, at, at);
            }
            Pending::StrayColon => {
                return self.fail(ExprErrorKind::UnexpectedColon, at, self.token_end);
            }
            Pending::Open | Pending::Call { .. } => return Ok(()),
            Pending::Unary(op) => Node::Unary(op, self.pop()),
            Pending::Colon => {
                let (otherwise, then) = (self.pop(), self.pop());
                Node::Cond(self.pop(), then, otherwise)
            }
            Pending::Binary(op) => {
                let right = self.pop();
                Node::Binary(op, self.pop(), right)
            }
            Pending::And => {
                let right = self.pop();
                Node::And(self.pop(), right)
            }
            Pending::Or => {
                let right = self.pop();
                Node::Or(self.pop(), right)
            }
        };
        self.leaf(node);
        Ok(())
    }

    /// Takes an operand. One is always there: an operator is completed only after its right operand was read.
    fn pop(&mut self) -> u32 {
        self.operands.pop().unwrap_or_default()
    }

    /// A closing parenthesis at `start..end`, all inside of it being complete.
    fn close(&mut self, start: usize, end: usize) -> Result<(), ExprError> {
        match self.pending.pop() {
            Some(Pending::Call { start, end, base }) => {
                let arguments = self.operands.split_off(base as usize);
                let name = &self.text[start as usize..end as usize];
                self.leaf(Node::Call(name, arguments));
                Ok(())
            }
            Some(_) => {
                self.last = Last::Operand;
                Ok(())
            }
            None => self.fail(ExprErrorKind::UnbalancedClose, start, end),
        }
    }
}
