//! Where an interpreter evaluates: on an instance of the pool, or in another interpreter's evaluation.

use std::time::Instant;

use wasmtime::{AsContextMut, StoreContextMut};

use super::{Interp, lost};
use crate::engine::Engine;
use crate::error::Error;
use crate::instance::{Data, Entry, Instance, Status, enter};
use crate::state::State;
use crate::stats::Stats;
use crate::value::Value;

impl Interp {
    /// Runs an entry point on an instance of the pool.
    pub(super) fn run(&mut self, entry: Entry<'_>) -> Result<(Status, Value), Error> {
        let limits = &self.state.as_ref().ok_or_else(lost)?.limits;
        let resumes = matches!(entry, Entry::Resume(_));
        let instance = match self.suspended.take() {
            Some(instance) if resumes => *instance,
            None if resumes => return Err(Error::bad_call("no evaluation is suspended")),
            Some(instance) => {
                self.suspended = Some(instance);
                return Err(Error::Suspended);
            }
            None => {
                let kept = self
                    .request
                    .as_mut()
                    .and_then(|request| request.instance.take());
                let mut instance = match kept {
                    Some(instance) => instance,
                    None => self.engine.take()?,
                };
                instance.prepare(limits)?;
                instance
            }
        };
        let request = self
            .request
            .as_mut()
            .filter(|request| request.scopes.is_open());
        let scoped = request.is_some();
        let measure = self.measure || scoped;
        let mut visit = Visit {
            home: &mut self.state,
            engine: &self.engine,
            suspended: &mut self.suspended,
            kept: request.map(|request| &mut request.instance),
            instance: Some(instance),
        };
        let (outcome, stats) = visit.run(entry, measure)?;
        drop(visit);
        if scoped
            && self.suspended.is_none()
            && let Some(request) = &mut self.request
        {
            request.scopes.count(stats.as_ref());
        }
        if let Some(mut stats) = stats.filter(|_| self.measure) {
            stats.objects = self.objects();
            self.stats = Some(Box::new(stats));
        }
        match outcome? {
            (Status::Suspended, _) => Err(Error::Suspended),
            done => Ok(done),
        }
    }

    /// Moves the interpreter into another evaluation's instance, until the loan is dropped.
    pub(crate) fn lend<'a>(
        &'a mut self,
        mut store: StoreContextMut<'a, Data>,
    ) -> Result<Loan<'a>, Error> {
        if self.suspended.is_some() {
            return Err(Error::Suspended);
        }
        let state = self.state.take().ok_or_else(lost)?;
        let id = store.data_mut().enter(state);
        Ok(Loan {
            home: &mut self.state,
            store,
            id,
        })
    }
}

/// An interpreter's evaluation on an instance of the pool. Dropping it, however the evaluation ended, brings the state
/// home and the instance back to the pool, if it can still be used.
pub(super) struct Visit<'a> {
    home: &'a mut Option<Box<State>>,
    engine: &'a Engine,
    /// Where the instance goes if the evaluation waits.
    suspended: &'a mut Option<Box<Instance>>,
    /// Where it goes while a request scope is open.
    kept: Option<&'a mut Option<Instance>>,
    instance: Option<Instance>,
}

pub(super) type Outcome = Result<(Status, Value), Error>;

impl Visit<'_> {
    fn run(&mut self, entry: Entry<'_>, measure: bool) -> Result<(Outcome, Option<Stats>), Error> {
        let instance = self.instance.as_mut().ok_or_else(lost)?;
        let state = self.home.take().ok_or_else(lost)?;
        let id = instance.data_mut().enter(state);
        if !measure {
            return Ok((enter(instance.context(), id, entry), None));
        }
        let begin = Instant::now();
        let outcome = enter(instance.context(), id, entry);
        let time = begin.elapsed();
        let healthy = instance.data_mut().fault.is_none();
        let stats = if healthy {
            Some(Stats {
                time,
                ..instance.stats()?
            })
        } else {
            None
        };
        Ok((outcome, stats))
    }
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        let Some(mut instance) = self.instance.take() else {
            return;
        };
        if self.home.is_none() {
            *self.home = instance.data_mut().leave();
        }
        if std::thread::panicking() {
            return;
        }
        if instance.reusable() {
            match &mut self.kept {
                Some(kept) => **kept = Some(instance),
                None => self.engine.put(instance),
            }
        } else if instance.waits() {
            *self.suspended = Some(Box::new(instance));
        }
    }
}

/// An interpreter that evaluates inside another one's evaluation; dropping it brings its state home.
pub(crate) struct Loan<'a> {
    home: &'a mut Option<Box<State>>,
    store: StoreContextMut<'a, Data>,
    id: u32,
}

impl Loan<'_> {
    pub(crate) fn parts(&mut self) -> (u32, StoreContextMut<'_, Data>) {
        (self.id, self.store.as_context_mut())
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        *self.home = self.store.data_mut().leave();
    }
}
