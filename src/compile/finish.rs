//! The end of a compilation: what was put together becomes code, and is checked.

use super::*;

impl Compiler<'_> {
    pub(super) fn finish(mut self, params: Vec<Param>) -> CodeRef {
        let locals = self.names.len() as u16;
        if self.names.len() >= 0x7F00 {
            self.overflow = true;
        }
        if self.overflow {
            // Too large for the instruction format: say so when it runs.
            self.insts.clear();
            self.handlers.clear();
            self.ranges.clear();
            self.notes.clear();
            self.foreachs.clear();
            self.switches.clear();
            self.throw("script is too large to compile", "");
            self.max_temps = self.max_temps.max(1);
            self.emit(Inst::Return { s: TEMP });
        }
        let place = |r: &mut Reg| {
            if *r >= TEMP {
                *r = *r - TEMP + locals;
            }
        };
        let mut writes_params = false;
        let nparams = params.len() as u16;
        for inst in &mut self.insts {
            inst.registers(&mut |r| place(r));
            writes_params |= inst.writes().is_some_and(|r| r < nparams);
        }
        for f in &mut self.foreachs {
            place(&mut f.base);
            for t in f.vars.iter_mut().flat_map(|v| v.iter_mut()) {
                if let code::Target::Slot(r) = t {
                    place(r);
                    writes_params |= *r < nparams;
                }
            }
        }
        let nregs = u32::from(locals) + u32::from(self.max_temps);
        debug_assert!(self.insts.iter().all(|i| {
            let mut ok = true;
            let mut i = *i;
            i.registers(&mut |r| ok &= u32::from(*r) < nregs);
            ok
        }));
        let variadic = params.last().is_some_and(|p| p.name.eq_text("args"));
        let named = if variadic {
            params.len() - 1
        } else {
            params.len()
        };
        // Arguments fill parameters from the left: one with a default before one without is required all the same.
        let required = params[..named]
            .iter()
            .rposition(|p| p.default.is_none())
            .map_or(0, |i| i + 1);
        let code = Code {
            serial: crate::interp::next_epoch(),
            linked: code::Linked::new(self.kind, self.names.len()),
            kind: self.kind,
            insts: self.insts.into_boxed_slice(),
            consts: self.consts.into_boxed_slice(),
            nregs,
            tags: self.tags.into_boxed_slice(),
            names: self.names.into_boxed_slice(),
            params: params.into_boxed_slice(),
            variadic,
            required: required as u32,
            writes_params,
            plain_params: !variadic,
            kept: if writes_params && !variadic {
                nparams
            } else {
                0
            },
            sites: self.sites.into_boxed_slice(),
            links: self.links.into_boxed_slice(),
            builtins: self.builtins.into_boxed_slice(),
            handlers: self.handlers.into_boxed_slice(),
            foreachs: self.foreachs.into_boxed_slice(),
            switches: self.switches.into_boxed_slice(),
            ranges: self.ranges.into_boxed_slice(),
            notes: self.notes.into_boxed_slice(),
            source_len: self.source.len() as u32,
            source: [self.source, &self.copies].concat().into_boxed_str(),
            inlined: self.inlined,
            shadow: self.setting.mark(),
        };
        if self.setting.immortal {
            Rc::immortal(code)
        } else {
            Rc::new(code)
        }
    }
}
