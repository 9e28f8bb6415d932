//! The engine: the compiled module and the pool of instances that all interpreters share.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use wasmtime::{Config, Enabled, InstancePre, Linker, PoolingAllocationConfig};

use crate::cache;
use crate::error::Error;
use crate::imports;
use crate::instance::{Data, Instance};
use crate::interp::Interp;
use crate::limits::Limits;

/// The module that this crate was built with.
static MODULE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/feather.wasm"));

/// Native stack that the module and the host commands that it calls may use together.
const STACK: usize = 1 << 20;

/// How an [`Engine`] is made.
///
/// ```
/// # use feather_wasmtime::Engine;
/// let engine = Engine::builder().pool_size(4).build()?;
/// # Ok::<(), feather_wasmtime::Error>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct EngineBuilder {
    module: Cow<'static, [u8]>,
    cache: Option<PathBuf>,
    pool: usize,
    instances: u32,
    limits: Limits,
}

impl EngineBuilder {
    /// Uses another module than the one that is built in.
    pub fn module(mut self, wasm: impl Into<Vec<u8>>) -> EngineBuilder {
        self.module = Cow::Owned(wasm.into());
        self
    }

    /// Keeps compiled code in this directory instead of `$XDG_CACHE_HOME/feather` or `~/.cache/feather`. Nobody else
    /// may be able to write there: what lies in it is run.
    pub fn cache_dir(mut self, dir: impl Into<PathBuf>) -> EngineBuilder {
        self.cache = Some(dir.into());
        self
    }

    /// Keeps no compiled code: every start compiles.
    pub fn no_cache(mut self) -> EngineBuilder {
        self.cache = None;
        self
    }

    /// How many idle instances are kept for the next evaluation (16 when nothing is said).
    pub fn pool_size(mut self, instances: usize) -> EngineBuilder {
        self.pool = instances;
        self
    }

    /// How many evaluations may run at one time, each on a thread (1000 when nothing is said). Address space is reserved
    /// for them, memory is not. Suspended evaluations count. One too many fails with [`Error::Module`].
    pub fn max_instances(mut self, instances: u32) -> EngineBuilder {
        self.instances = instances.max(1);
        self
    }

    /// Bytes of scratch memory that an evaluation may use (1 GiB when nothing is said); an interpreter's own limits
    /// ([`Interp::set_limits`]) replace it.
    pub fn memory_limit(mut self, bytes: u64) -> EngineBuilder {
        self.limits = self.limits.memory(bytes);
        self
    }

    /// The limits that new interpreters start with.
    pub fn limits(mut self, limits: Limits) -> EngineBuilder {
        self.limits = limits;
        self
    }

    /// Makes the engine: loads or compiles the module and starts a first instance.
    ///
    /// # Errors
    /// [`Error::Module`] when the module is no WebAssembly, speaks another version of the ABI, or lacks exports.
    pub fn build(self) -> Result<Engine, Error> {
        let engine = wasmtime::Engine::new(&config(Some(self.instances)))
            .or_else(|_| wasmtime::Engine::new(&config(None)))
            .map_err(Error::module)?;
        let module = cache::load(&engine, &self.module, self.cache.as_deref())?;
        let mut linker = Linker::new(&engine);
        imports::link(&mut linker).map_err(Error::module)?;
        let pre = linker.instantiate_pre(&module).map_err(Error::module)?;
        let first = Instance::new(&pre)?;
        Ok(Engine(Arc::new(Shared {
            pre,
            idle: Mutex::new(vec![first]),
            pool: self.pool.max(1),
            limits: self.limits,
            builtins: Mutex::default(),
        })))
    }
}

/// The settings that fix how fast the module runs: no fuel and no epochs (interrupts come by the module's own polls),
/// bounds checks by the memory's guard pages, memory images mapped copy-on-write. Instances are slots of address space
/// that is reserved at once (a new instance takes 15 µs, 100 µs where every memory is mapped anew); with
/// `None`, for a system that does not give that much address space, each is mapped by itself.
fn config(instances: Option<u32>) -> Config {
    let mut config = Config::new();
    config
        .max_wasm_stack(STACK)
        .memory_reservation(4 << 30)
        .memory_may_move(false)
        .memory_init_cow(true)
        .native_unwind_info(false)
        .wasm_backtrace_max_frames(std::num::NonZeroUsize::new(8));
    if let Some(instances) = instances {
        let mut pool = PoolingAllocationConfig::default();
        pool.total_core_instances(instances)
            .total_memories(instances)
            .total_tables(instances)
            .max_memory_size(4 << 30)
            .linear_memory_keep_resident(1 << 20)
            .table_keep_resident(64 << 10)
            .pagemap_scan(Enabled::Auto);
        config.allocation_strategy(pool);
    }
    config
}

/// Feather, loaded: shared by any number of interpreters and threads. Cloning it is cheap.
///
/// ```
/// let engine = feather_wasmtime::Engine::new()?;
/// let mut interp = engine.interp()?;
/// # Ok::<(), feather_wasmtime::Error>(())
/// ```
#[derive(Clone)]
pub struct Engine(Arc<Shared>);

struct Shared {
    pre: InstancePre<Data>,
    idle: Mutex<Vec<Instance>>,
    pool: usize,
    limits: Limits,
    /// Which names, of those that host commands were registered under, are built-in commands of the module.
    builtins: Mutex<HashMap<Box<str>, bool>>,
}

impl Engine {
    /// An engine with the module that is built in, its compiled code kept in the user's cache directory.
    ///
    /// # Errors
    /// [`Error::Module`] when the module cannot be loaded.
    pub fn new() -> Result<Engine, Error> {
        Engine::builder().build()
    }

    /// How an engine with other settings is made.
    pub fn builder() -> EngineBuilder {
        EngineBuilder {
            module: Cow::Borrowed(MODULE),
            cache: cache::default_dir(),
            pool: 16,
            instances: 1000,
            limits: Limits::default(),
        }
    }

    /// A new interpreter with nothing but the built-in commands.
    ///
    /// # Errors
    /// Only when host or module fail.
    pub fn interp(&self) -> Result<Interp, Error> {
        Interp::new(self.clone(), self.0.limits.clone())
    }

    /// An interpreter from the bytes of [`Interp::snapshot`], whichever host made them. Its host commands and types have
    /// to be registered again ([`Interp::unregistered`]). It starts with the limits that new interpreters have.
    ///
    /// # Errors
    /// [`Error::Snapshot`] when the bytes are not a whole snapshot of a version that this host reads,
    /// [`Error::StateFull`] when its content is over the limit.
    pub fn restore(&self, snapshot: &[u8]) -> Result<Interp, Error> {
        Interp::restore(self.clone(), self.0.limits.clone(), snapshot)
    }

    /// The number of instances that are idle now.
    #[must_use]
    pub fn idle_instances(&self) -> usize {
        self.idle().len()
    }

    /// Throws the idle instances away: gives their memory back, and makes the next evaluation start a new one.
    pub fn drop_idle_instances(&self) {
        self.idle().clear();
    }

    /// Whether a plain name is that of a built-in command. Asked once of an interpreter that nobody has changed.
    pub(crate) fn is_builtin(&self, name: &str) -> Result<bool, Error> {
        let known = || {
            let builtins = self.0.builtins.lock();
            builtins.unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(&is) = known().get(name) {
            return Ok(is);
        }
        let full = format!("::{name}");
        let mut fresh = Interp::new(self.clone(), Limits::default())?;
        let found = fresh.call("::namespace", ("which", "-command", full.as_str()));
        let is = found.is_ok_and(|found| found.as_str() == Some(&full));
        known().insert(name.into(), is);
        Ok(is)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Instance>> {
        // Pushing and popping leave the vector whole, so a poisoned lock says nothing about it.
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An instance for an evaluation: the one used last, which is the warmest, or a new one.
    pub(crate) fn take(&self) -> Result<Instance, Error> {
        let idle = self.idle().pop();
        match idle {
            Some(instance) => Ok(instance),
            None => Instance::new(&self.0.pre),
        }
    }

    /// Takes an instance back; one too many is thrown away.
    pub(crate) fn put(&self, instance: Instance) {
        let mut idle = self.idle();
        if idle.len() < self.0.pool {
            idle.push(instance);
        }
    }
}
